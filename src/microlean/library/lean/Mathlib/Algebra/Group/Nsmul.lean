import Mathlib.Data.Nat.Basic

/-! Multiples `n • a` by natural numbers. -/

universe u

section AddMonoid

variable {M : Type u} [AddMonoid M]

@[simp] theorem zero_nsmul (a : M) : 0 • a = 0 := AddMonoid.nsmul_zero a

theorem succ_nsmul (a : M) (n : ℕ) : (n + 1) • a = n • a + a := AddMonoid.nsmul_succ n a

@[simp] theorem one_nsmul (a : M) : 1 • a = a := by
  rw [show (1 : ℕ) = 0 + 1 from rfl, succ_nsmul, zero_nsmul, zero_add]

theorem two_nsmul (a : M) : 2 • a = a + a := by
  rw [show (2 : ℕ) = 1 + 1 from rfl, succ_nsmul, one_nsmul]

@[simp] theorem nsmul_zero (n : ℕ) : n • (0 : M) = 0 := by
  induction n with
  | zero => exact zero_nsmul 0
  | succ n ih => rw [succ_nsmul, ih, add_zero]

theorem add_nsmul (a : M) (m n : ℕ) : (m + n) • a = m • a + n • a := by
  induction n with
  | zero => rw [Nat.add_zero, zero_nsmul, add_zero]
  | succ n ih => rw [← Nat.add_assoc, succ_nsmul, succ_nsmul, ih, add_assoc]

theorem succ_nsmul' (a : M) (n : ℕ) : (n + 1) • a = a + n • a := by
  rw [Nat.add_comm, add_nsmul, one_nsmul]

theorem mul_nsmul' (a : M) (m n : ℕ) : (m * n) • a = m • n • a := by
  induction m with
  | zero => rw [Nat.zero_mul, zero_nsmul, zero_nsmul]
  | succ m ih => rw [Nat.add_mul, Nat.one_mul, add_nsmul, ih, succ_nsmul]

end AddMonoid

theorem nsmul_add {M : Type u} [AddCommMonoid M] (a b : M) (n : ℕ) : n • (a + b) = n • a + n • b := by
  induction n with
  | zero => rw [zero_nsmul, zero_nsmul, zero_nsmul, add_zero]
  | succ n ih => rw [succ_nsmul, succ_nsmul, succ_nsmul, ih, add_add_add_comm]

@[simp] theorem nsmul_eq_mul {R : Type u} [Semiring R] (n : ℕ) (a : R) : n • a = n * a := by
  induction n with
  | zero => rw [zero_nsmul, Nat.cast_zero, zero_mul]
  | succ n ih => rw [succ_nsmul, Nat.cast_succ, ih, add_mul, one_mul]

theorem nsmul_eq_mul' {R : Type u} [CommSemiring R] (a : R) (n : ℕ) : n • a = a * n := by
  rw [nsmul_eq_mul, mul_comm]

theorem nsmul_one {R : Type u} [Semiring R] (n : ℕ) : n • (1 : R) = n := by rw [nsmul_eq_mul, mul_one]

/-- A multiple by an element of the type itself is the product. -/
instance (priority := low) Mul.toSMul (α : Type u) [Mul α] : SMul α α := ⟨fun a b => a * b⟩

@[simp] theorem smul_eq_mul {α : Type u} [Mul α] (a b : α) : a • b = a * b := rfl
