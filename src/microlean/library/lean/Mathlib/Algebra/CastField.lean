import Mathlib.Algebra.Cast

/-! Casts into fields. -/

universe u

/-- Over fields, not over all rings: it lets `norm_cast` read `-2 : K` as the cast of an integer, and ends. -/
@[simp, norm_cast] theorem Int.cast_neg_natCast {R : Type u} [DivisionRing R] (n : ℕ) :
    ((-(n : ℤ) : ℤ) : R) = -(n : R) := by
  rw [Int.cast_neg, Int.cast_natCast]
