import Mathlib.Data.Nat.Basic

/-! Divisibility, powers and order, congruences. -/

universe u

/-! ### Divisibility -/

instance (priority := 500) semigroupDvd {α : Type u} [Semigroup α] : Dvd α := ⟨fun a b => ∃ c, b = a * c⟩

section Semigroup

variable {α : Type u} [Semigroup α] {a b c : α}

theorem Dvd.intro (k : α) (h : a * k = b) : a ∣ b := ⟨k, h.symm⟩

theorem dvd_def : a ∣ b ↔ ∃ c, b = a * c := Iff.rfl

theorem dvd_trans (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c :=
  Exists.elim h₁ fun d hd => Exists.elim h₂ fun e he => ⟨d * e, by rw [he, hd, mul_assoc]⟩

theorem Dvd.dvd.trans (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := dvd_trans h₁ h₂

@[simp] theorem dvd_mul_right (a b : α) : a ∣ a * b := ⟨b, rfl⟩

theorem dvd_mul_of_dvd_left (h : a ∣ b) (c : α) : a ∣ b * c := dvd_trans h (dvd_mul_right b c)

theorem dvd_of_mul_right_dvd (h : a * b ∣ c) : a ∣ c := dvd_trans (dvd_mul_right a b) h

end Semigroup

section Monoid

variable {α : Type u} [Monoid α]

@[refl, simp] theorem dvd_refl (a : α) : a ∣ a := ⟨1, (mul_one a).symm⟩

theorem dvd_rfl {a : α} : a ∣ a := dvd_refl a

@[simp] theorem one_dvd (a : α) : 1 ∣ a := ⟨a, (one_mul a).symm⟩

theorem dvd_of_eq {a b : α} (h : a = b) : a ∣ b := h ▸ dvd_refl a

theorem pow_dvd_pow (a : α) {m n : ℕ} (h : m ≤ n) : a ^ m ∣ a ^ n :=
  Exists.elim (Nat.le.dest h) fun k hk => ⟨a ^ k, by rw [← hk, pow_add]⟩

theorem dvd_pow_self (a : α) {n : ℕ} (hn : n ≠ 0) : a ∣ a ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => exact ⟨a ^ n, pow_succ' a n⟩

end Monoid

section CommSemigroup

variable {α : Type u} [CommSemigroup α] {a b c : α}

@[simp] theorem dvd_mul_left (a b : α) : a ∣ b * a := ⟨b, mul_comm b a⟩

theorem dvd_mul_of_dvd_right (h : a ∣ b) (c : α) : a ∣ c * b := dvd_trans h (dvd_mul_left b c)

theorem Dvd.intro_left (k : α) (h : k * a = b) : a ∣ b := ⟨k, by rw [mul_comm, h]⟩

theorem dvd_of_mul_left_dvd (h : a * b ∣ c) : b ∣ c := dvd_trans (dvd_mul_left b a) h

theorem mul_dvd_mul {d : α} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d :=
  Exists.elim h₁ fun x hx => Exists.elim h₂ fun y hy => ⟨x * y, by rw [hx, hy, mul_mul_mul_comm]⟩

end CommSemigroup

section Semiring

variable {α : Type u} [Semiring α] {a b c : α}

@[simp] theorem dvd_zero (a : α) : a ∣ 0 := ⟨0, (mul_zero a).symm⟩

theorem dvd_add (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c :=
  Exists.elim h₁ fun x hx => Exists.elim h₂ fun y hy => ⟨x + y, by rw [hx, hy, mul_add]⟩

theorem eq_zero_of_zero_dvd (h : 0 ∣ a) : a = 0 := Exists.elim h fun c hc => by rw [hc, zero_mul]

@[simp] theorem zero_dvd_iff : 0 ∣ a ↔ a = 0 := ⟨eq_zero_of_zero_dvd, fun h => h.symm ▸ dvd_zero 0⟩

theorem even_iff_two_dvd : Even a ↔ 2 ∣ a := even_iff_exists_two_mul

theorem pow_ne_zero [NoZeroDivisors α] (n : ℕ) (h : a ≠ 0) : a ^ n ≠ 0 := by
  induction n with
  | zero =>
    rw [pow_zero]
    intro e
    exact h (by rw [← mul_one a, e, mul_zero])
  | succ n ih =>
    rw [pow_succ]
    exact mul_ne_zero ih h

end Semiring

/-! ### Powers and order -/

section OrderedPowers

variable {R : Type u} [Semiring R] [PartialOrder R] [IsStrictOrderedRing R] {a b : R}

theorem pow_nonneg (H : 0 ≤ a) (n : ℕ) : 0 ≤ a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_le_one
  | succ n ih => rw [pow_succ]; exact mul_nonneg ih H

theorem pow_le_pow_left₀ (ha : 0 ≤ a) (hab : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]
  | succ n ih =>
    rw [pow_succ, pow_succ]
    exact mul_le_mul ih hab ha (le_trans (pow_nonneg ha n) ih)

theorem one_le_pow₀ (H : 1 ≤ a) {n : ℕ} : 1 ≤ a ^ n := by
  have h := pow_le_pow_left₀ zero_le_one H n
  rw [one_pow] at h
  exact h

theorem pow_le_pow_right₀ (ha : 1 ≤ a) {m n : ℕ} (hmn : m ≤ n) : a ^ m ≤ a ^ n := by
  cases Nat.le.dest hmn with
  | intro k hk =>
    rw [← hk, pow_add]
    have h := mul_le_mul_of_nonneg_left (one_le_pow₀ ha (n := k)) (pow_nonneg (le_trans zero_le_one ha) m)
    rw [mul_one] at h
    exact h

end OrderedPowers

/-! ### More about natural numbers -/

namespace Nat

theorem one_lt_two : 1 < 2 := Nat.le_refl 2

theorem even_add_one {n : ℕ} : Even (n + 1) ↔ ¬Even n := by
  rw [not_even_iff_odd, odd_iff, even_iff, Nat.add_mod]
  cases Nat.mod_two_eq_zero_or_one n with
  | inl h => rw [h]; exact ⟨fun e => absurd e Nat.one_ne_zero, fun e => absurd e Nat.zero_ne_one⟩
  | inr h => rw [h]; exact ⟨fun _ => rfl, fun _ => rfl⟩

theorem even_mul_succ_self (n : ℕ) : Even (n * (n + 1)) := by
  cases Nat.even_or_odd n with
  | inl h =>
    cases h with
    | intro r hr => exact ⟨r * (n + 1), by rw [← Nat.add_mul, ← hr]⟩
  | inr h =>
    cases even_add_one.mpr (not_even_iff_odd.mpr h) with
    | intro r hr => exact ⟨n * r, by rw [hr, ← Nat.mul_add]⟩

/-- Having the same remainder. -/
def ModEq (n a b : ℕ) : Prop := a % n = b % n

theorem ModEq.refl {n : ℕ} (a : ℕ) : a ≡ a [MOD n] := rfl

theorem ModEq.symm {n a b : ℕ} (h : a ≡ b [MOD n]) : b ≡ a [MOD n] := Eq.symm h

theorem ModEq.trans {n a b c : ℕ} (h₁ : a ≡ b [MOD n]) (h₂ : b ≡ c [MOD n]) : a ≡ c [MOD n] := Eq.trans h₁ h₂

instance decidableModEq (n a b : ℕ) : Decidable (Nat.ModEq n a b) := Nat.decEq (a % n) (b % n)

theorem ModEq.add {n a b c d : ℕ} (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := by
  show (a + c) % n = (b + d) % n
  rw [Nat.add_mod, show a % n = b % n from h₁, show c % n = d % n from h₂, ← Nat.add_mod]

theorem ModEq.mul {n a b c d : ℕ} (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := by
  show a * c % n = b * d % n
  rw [Nat.mul_mod, show a % n = b % n from h₁, show c % n = d % n from h₂, ← Nat.mul_mod]

end Nat

attribute [instance 2000] Nat.instDvdNat
