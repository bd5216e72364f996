import Mathlib.Algebra.Divisibility
import Mathlib.Algebra.Ring.Basic
import Mathlib.Data.Int.GCD
import Mathlib.Algebra.GCDMonoid.Basic
import Tactic.Ring

/-! More about divisibility, units and coprime elements in rings. -/

universe u

section Semigroup

variable {α : Type u} [CommSemigroup α] {a b c : α}

theorem Dvd.dvd.mul_left (h : a ∣ b) (c : α) : a ∣ c * b := dvd_mul_of_dvd_right h c

theorem Dvd.dvd.mul_right (h : a ∣ b) (c : α) : a ∣ b * c := dvd_mul_of_dvd_left h c

theorem mul_dvd_mul_left (a : α) (h : b ∣ c) : a * b ∣ a * c := Exists.elim h fun d hd => ⟨d, by rw [hd, mul_assoc]⟩

theorem mul_dvd_mul_right (h : a ∣ b) (c : α) : a * c ∣ b * c := by
  rw [mul_comm a, mul_comm b]
  exact mul_dvd_mul_left c h

end Semigroup

theorem dvd_pow {M : Type u} [CommMonoid M] {x y : M} (hxy : x ∣ y) : ∀ {n : ℕ}, n ≠ 0 → x ∣ y ^ n
  | 0, hn => absurd rfl hn
  | n + 1, _ => by
    rw [pow_succ]
    exact dvd_mul_of_dvd_right hxy (y ^ n)

theorem pow_dvd_pow_of_dvd {M : Type u} [CommMonoid M] {a b : M} (h : a ∣ b) : ∀ n : ℕ, a ^ n ∣ b ^ n
  | 0 => by
    rw [pow_zero, pow_zero]
  | n + 1 => by
    rw [pow_succ, pow_succ]
    exact mul_dvd_mul (pow_dvd_pow_of_dvd h n) h

theorem Dvd.dvd.pow {M : Type u} [CommMonoid M] {x y : M} (hxy : x ∣ y) {n : ℕ} (hn : n ≠ 0) : x ∣ y ^ n := dvd_pow hxy hn

theorem mul_dvd_mul_iff_left {α : Type u} [CommSemiring α] [IsCancelMulZero α] {a b c : α} (ha : a ≠ 0) :
    a * b ∣ a * c ↔ b ∣ c :=
  ⟨fun h => Exists.elim h fun d hd =>
    ⟨d, IsCancelMulZero.mul_left_cancel_of_ne_zero ha (hd.trans (mul_assoc a b d))⟩, mul_dvd_mul_left a⟩

theorem mul_dvd_mul_iff_right {α : Type u} [CommSemiring α] [IsCancelMulZero α] {a b c : α} (hc : c ≠ 0) :
    a * c ∣ b * c ↔ a ∣ b := by
  rw [mul_comm a, mul_comm b, mul_dvd_mul_iff_left hc]

theorem Dvd.dvd.linear_comb {α : Type u} [CommSemiring α] {d x y : α} (hdx : d ∣ x) (hdy : d ∣ y) (a b : α) :
    d ∣ a * x + b * y := dvd_add (dvd_mul_of_dvd_right hdx a) (dvd_mul_of_dvd_right hdy b)

/-! ### Units -/

section Units

variable {M : Type u} [CommMonoid M]

theorem isUnit_iff_exists_inv {a : M} : IsUnit a ↔ ∃ b, a * b = 1 :=
  ⟨fun h => Exists.elim h fun u hu => ⟨u.inv, hu ▸ u.val_inv⟩,
   fun h => Exists.elim h fun b hb => ⟨⟨a, b, hb, (mul_comm b a).trans hb⟩, rfl⟩⟩

@[simp] theorem isUnit_one : IsUnit (1 : M) := isUnit_iff_exists_inv.mpr ⟨1, mul_one 1⟩

theorem isUnit_of_mul_eq_one (a b : M) (h : a * b = 1) : IsUnit a := isUnit_iff_exists_inv.mpr ⟨b, h⟩

theorem isUnit_iff_dvd_one {x : M} : IsUnit x ↔ x ∣ 1 :=
  isUnit_iff_exists_inv.trans ⟨fun h => h.imp fun _ e => e.symm, fun h => Exists.elim h fun b e => ⟨b, e.symm⟩⟩

theorem IsUnit.dvd {a u : M} (hu : IsUnit u) : u ∣ a :=
  Exists.elim (isUnit_iff_exists_inv.mp hu) fun b hb => ⟨b * a, by rw [← mul_assoc, hb, one_mul]⟩

theorem IsUnit.mul {x y : M} (hx : IsUnit x) (hy : IsUnit y) : IsUnit (x * y) :=
  Exists.elim (isUnit_iff_exists_inv.mp hx) fun a ha => Exists.elim (isUnit_iff_exists_inv.mp hy) fun b hb =>
    isUnit_of_mul_eq_one (x * y) (a * b) (by rw [mul_mul_mul_comm, ha, hb, mul_one])

end Units

/-! ### Coprime elements -/

section Coprime

variable {R : Type u} [CommSemiring R] {x y z : R}

theorem isCoprime_comm : IsCoprime x y ↔ IsCoprime y x := ⟨IsCoprime.symm, IsCoprime.symm⟩

theorem isCoprime_one_left : IsCoprime 1 x := ⟨1, 0, by rw [one_mul, zero_mul, add_zero]⟩

theorem isCoprime_one_right : IsCoprime x 1 := IsCoprime.symm isCoprime_one_left

theorem IsCoprime.dvd_of_dvd_mul_right (H1 : IsCoprime x z) (H2 : x ∣ y * z) : x ∣ y := by
  cases H1 with
  | intro a h =>
    cases h with
    | intro b H =>
      rw [← mul_one y, ← H, mul_add]
      exact dvd_add (dvd_mul_of_dvd_right (dvd_mul_left x a) y)
        (by rw [mul_left_comm]; exact dvd_mul_of_dvd_right H2 b)

theorem IsCoprime.dvd_of_dvd_mul_left (H1 : IsCoprime x y) (H2 : x ∣ y * z) : x ∣ z := by
  rw [mul_comm] at H2
  exact IsCoprime.dvd_of_dvd_mul_right H1 H2

theorem IsCoprime.mul_dvd (H : IsCoprime x y) (H1 : x ∣ z) (H2 : y ∣ z) : x * y ∣ z := by
  cases H with
  | intro a h =>
    cases h with
    | intro b H =>
      rw [← one_mul z, ← H, add_mul]
      have e₁ : a * x * z = a * (x * z) := mul_assoc a x z
      have e₂ : b * y * z = b * (z * y) := by rw [mul_assoc, mul_comm y z]
      rw [e₁, e₂]
      exact dvd_add (dvd_mul_of_dvd_right (mul_dvd_mul_left x H2) a) (dvd_mul_of_dvd_right (mul_dvd_mul_right H1 y) b)

end Coprime

