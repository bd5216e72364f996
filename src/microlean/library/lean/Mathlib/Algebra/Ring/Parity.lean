import Mathlib.Algebra.Divisibility
import Tactic.Ring

/-! Even and odd elements of semirings. -/

universe u

section Semiring

variable {R : Type u} [Semiring R]

@[simp] theorem even_zero : Even (0 : R) := ⟨0, (add_zero 0).symm⟩

@[simp] theorem even_two : Even (2 : R) := ⟨1, one_add_one_eq_two.symm⟩

@[simp] theorem even_two_mul (a : R) : Even (2 * a) := ⟨a, two_mul a⟩

@[simp] theorem odd_one : Odd (1 : R) := ⟨0, by rw [mul_zero, zero_add]⟩

@[simp] theorem odd_two_mul_add_one (a : R) : Odd (2 * a + 1) := ⟨a, rfl⟩

theorem odd_iff_exists_bit1 {a : R} : Odd a ↔ ∃ b, a = 2 * b + 1 := Iff.rfl

theorem Even.mul_right {m : R} (hm : Even m) (n : R) : Even (m * n) :=
  Exists.elim hm fun r hr => ⟨r * n, by rw [hr, add_mul]⟩

theorem Even.mul_left {m : R} (hm : Even m) (n : R) : Even (n * m) :=
  Exists.elim hm fun r hr => ⟨n * r, by rw [hr, mul_add]⟩

theorem Even.pow_of_ne_zero {a : R} (ha : Even a) : ∀ {n : ℕ}, n ≠ 0 → Even (a ^ n)
  | 0, h => absurd rfl h
  | n + 1, _ => by
    rw [pow_succ]
    exact Even.mul_left ha (a ^ n)

theorem Even.two_dvd {a : R} (h : Even a) : 2 ∣ a := even_iff_two_dvd.mp h

theorem Even.exists_two_mul_ {a : R} (h : Even a) : ∃ b, a = 2 * b := even_iff_exists_two_mul.mp h

theorem Even.add_odd {a b : R} (ha : Even a) (hb : Odd b) : Odd (a + b) :=
  Exists.elim ha fun r hr => Exists.elim hb fun s hs => ⟨r + s, by rw [hr, hs, mul_add, two_mul r, ← add_assoc]⟩

theorem Odd.add_even {a b : R} (ha : Odd a) (hb : Even b) : Odd (a + b) := by
  rw [add_comm]
  exact Even.add_odd hb ha

theorem Odd.add_odd {a b : R} (ha : Odd a) (hb : Odd b) : Even (a + b) :=
  Exists.elim ha fun r hr => Exists.elim hb fun s hs => ⟨r + s + 1, by
    rw [hr, hs, two_mul, two_mul, add_add_add_comm, add_add_add_comm r r s s, add_add_add_comm (r + s)]⟩

theorem Even.add_one {a : R} (h : Even a) : Odd (a + 1) := Even.add_odd h odd_one

theorem Even.one_add {a : R} (h : Even a) : Odd (1 + a) := Odd.add_even odd_one h

theorem Odd.add_one {a : R} (h : Odd a) : Even (a + 1) := Odd.add_odd h odd_one

theorem Odd.one_add {a : R} (h : Odd a) : Even (1 + a) := Odd.add_odd odd_one h

end Semiring

theorem Odd.mul {R : Type u} [CommSemiring R] {a b : R} (ha : Odd a) (hb : Odd b) : Odd (a * b) :=
  Exists.elim ha fun r hr => Exists.elim hb fun s hs => ⟨2 * r * s + r + s, by rw [hr, hs]; ring⟩

theorem Odd.pow {R : Type u} [CommSemiring R] {a : R} (ha : Odd a) : ∀ {n : ℕ}, Odd (a ^ n)
  | 0 => by
    rw [pow_zero]
    exact odd_one
  | n + 1 => by
    rw [pow_succ]
    exact Odd.mul (Odd.pow ha) ha
