import Mathlib.Algebra.Ring.Basic

/-! Even and odd elements of semirings and rings. -/

universe u

section Semiring

variable {α : Type u} [Semiring α] {a b : α}

@[simp] theorem even_zero : Even (0 : α) := ⟨0, (add_zero 0).symm⟩

@[simp] theorem even_two : Even (2 : α) := ⟨1, one_add_one_eq_two.symm⟩

@[simp] theorem even_add_self (a : α) : Even (a + a) := ⟨a, rfl⟩

@[simp] theorem even_two_mul (a : α) : Even (2 * a) := ⟨a, two_mul a⟩

@[simp] theorem odd_one : Odd (1 : α) := ⟨0, by rw [mul_zero, zero_add]⟩

theorem odd_two_mul_add_one (a : α) : Odd (2 * a + 1) := ⟨a, rfl⟩

attribute [simp] odd_two_mul_add_one

theorem Even.two_dvd (h : Even a) : 2 ∣ a := even_iff_two_dvd.mp h

theorem Even.mul_left (ha : Even a) (b : α) : Even (b * a) :=
  Exists.elim ha fun r hr => ⟨b * r, by rw [hr, mul_add]⟩

theorem Even.mul_right (ha : Even a) (b : α) : Even (a * b) :=
  Exists.elim ha fun r hr => ⟨r * b, by rw [hr, add_mul]⟩

theorem Even.pow_of_ne_zero (ha : Even a) {n : ℕ} (hn : n ≠ 0) : Even (a ^ n) := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    rw [pow_succ]
    exact Even.mul_left ha _

theorem Even.add_odd (ha : Even a) (hb : Odd b) : Odd (a + b) :=
  Exists.elim ha fun r hr => Exists.elim hb fun s hs => ⟨r + s, by rw [hr, hs, mul_add, two_mul r, add_assoc (r + r)]⟩

theorem Odd.add_even (ha : Odd a) (hb : Even b) : Odd (a + b) := by
  rw [add_comm]
  exact Even.add_odd hb ha

theorem Odd.add_odd (ha : Odd a) (hb : Odd b) : Even (a + b) :=
  Exists.elim ha fun r hr => Exists.elim hb fun s hs => ⟨r + s + 1, by
    rw [hr, hs, ← two_mul, mul_add, mul_add, mul_one, ← one_add_one_eq_two, add_add_add_comm]⟩

theorem Even.add_one (h : Even a) : Odd (a + 1) := Even.add_odd h odd_one

theorem Even.one_add (h : Even a) : Odd (1 + a) := Odd.add_even odd_one h

theorem Odd.add_one (h : Odd a) : Even (a + 1) := Odd.add_odd h odd_one

theorem Odd.one_add (h : Odd a) : Even (1 + a) := Odd.add_odd odd_one h

theorem Odd.mul (ha : Odd a) (hb : Odd b) : Odd (a * b) :=
  Exists.elim ha fun r hr => Exists.elim hb fun s hs => ⟨r * b + s, by
    rw [hr, hs, add_mul, one_mul, mul_add 2, ← mul_assoc, add_assoc]⟩

theorem Odd.pow {m : α} (hm : Odd m) (n : ℕ) : Odd (m ^ n) := by
  induction n with
  | zero =>
    rw [pow_zero]
    exact odd_one
  | succ n ih =>
    rw [pow_succ]
    exact Odd.mul ih hm

end Semiring

section Ring

variable {α : Type u} [Ring α] {a b : α}

theorem even_neg_two : Even (-2 : α) := Even.neg even_two

theorem odd_neg_one : Odd (-1 : α) := Odd.neg odd_one

theorem Even.sub_one (h : Even a) : Odd (a - 1) := Even.sub_odd h odd_one

theorem Odd.sub_one (h : Odd a) : Even (a - 1) := Odd.sub_odd h odd_one

theorem Even.one_sub (h : Even a) : Odd (1 - a) := Odd.sub_even odd_one h

theorem Odd.one_sub (h : Odd a) : Even (1 - a) := Odd.sub_odd odd_one h

attribute [simp] even_neg_two odd_neg_one

end Ring
