import Mathlib.Data.Real.Sqrt
import Mathlib.Algebra.Order.AbsoluteValue
import Mathlib.Algebra.Order.Pow
import Mathlib.Data.Nat.Sqrt
import Mathlib.Data.Real.Archimedean

/-! More about square roots: with absolute values, with rounding, of nonnegative reals. -/

open NNReal

namespace Real

variable {x y : ℝ}

theorem sqrt_mul_self_eq_abs (x : ℝ) : √(x * x) = |x| := by
  rw [← abs_mul_abs_self x, sqrt_mul_self (abs_nonneg x)]

theorem sqrt_sq_eq_abs (x : ℝ) : √(x ^ 2) = |x| := by rw [sq, sqrt_mul_self_eq_abs]

theorem abs_le_sqrt (h : x ^ 2 ≤ y) : |x| ≤ √y := by
  rw [← sqrt_sq_eq_abs]
  exact sqrt_le_sqrt h

theorem sq_le (h : 0 ≤ y) : x ^ 2 ≤ y ↔ -√y ≤ x ∧ x ≤ √y := by
  rw [← abs_le, ← sq_abs, ← le_sqrt (abs_nonneg x) h]

theorem neg_sqrt_le_of_sq_le (h : x ^ 2 ≤ y) : -√y ≤ x := (abs_le.mp (abs_le_sqrt h)).1

theorem sq_lt : x ^ 2 < y ↔ -√y < x ∧ x < √y := by rw [← abs_lt, ← sq_abs, ← lt_sqrt (abs_nonneg x)]

theorem neg_sqrt_lt_of_sq_lt (h : x ^ 2 < y) : -√y < x := (sq_lt.mp h).1

theorem add_sq_le_sq_mul_sq_ (x y : ℝ) : (x + y) ^ 2 ≤ 2 * (x ^ 2 + y ^ 2) := by
  have := mul_self_nonneg (x - y)
  linarith

theorem sqrt_one_add_le (h : -1 ≤ x) : √(1 + x) ≤ 1 + x / 2 := by
  rw [sqrt_le_left (by linarith)]
  have := mul_self_nonneg (x / 2)
  linarith

theorem nat_sqrt_le_real_sqrt {a : ℕ} : (Nat.sqrt a : ℝ) ≤ √(a : ℝ) := by
  apply le_sqrt_of_sq_le
  rw [sq, ← Nat.cast_mul, Nat.cast_le]
  exact Nat.sqrt_le a

theorem real_sqrt_lt_nat_sqrt_succ {a : ℕ} : √(a : ℝ) < Nat.sqrt a + 1 := by
  have p : (0 : ℝ) < (Nat.sqrt a : ℝ) + 1 := by
    have := Nat.cast_nonneg (R := ℝ) (Nat.sqrt a)
    linarith
  rw [sqrt_lt' p, ← Nat.cast_add_one, sq, ← Nat.cast_mul, Nat.cast_lt]
  exact Nat.lt_succ_sqrt a

theorem real_sqrt_le_nat_sqrt_succ {a : ℕ} : √(a : ℝ) ≤ Nat.sqrt a + 1 := le_of_lt real_sqrt_lt_nat_sqrt_succ

@[simp] theorem floor_real_sqrt_eq_nat_sqrt {a : ℕ} : ⌊√(a : ℝ)⌋ = Nat.sqrt a := by
  rw [Int.floor_eq_iff, Int.cast_natCast]
  exact ⟨nat_sqrt_le_real_sqrt, real_sqrt_lt_nat_sqrt_succ⟩

@[simp] theorem nat_floor_real_sqrt_eq_nat_sqrt {a : ℕ} : ⌊√(a : ℝ)⌋₊ = Nat.sqrt a := by
  rw [Nat.floor_eq_iff (sqrt_nonneg _)]
  exact ⟨nat_sqrt_le_real_sqrt, real_sqrt_lt_nat_sqrt_succ⟩

end Real

namespace NNReal

variable {x y : ℝ≥0}

@[simp] theorem sq_sqrt (x : ℝ≥0) : sqrt x ^ 2 = x := by rw [sq, mul_self_sqrt]

@[simp] theorem sqrt_sq (x : ℝ≥0) : sqrt (x ^ 2) = x :=
  NNReal.eq (by rw [Real.coe_sqrt, NNReal.coe_pow, Real.sqrt_sq (NNReal.coe_nonneg x)])

@[simp] theorem sqrt_mul_self (x : ℝ≥0) : sqrt (x * x) = x := by rw [← sq, sqrt_sq]

theorem sqrt_le_sqrt : sqrt x ≤ sqrt y ↔ x ≤ y := by
  rw [← NNReal.coe_le_coe, Real.coe_sqrt, Real.coe_sqrt, Real.sqrt_le_sqrt_iff (NNReal.coe_nonneg y), NNReal.coe_le_coe]

theorem sqrt_lt_sqrt : sqrt x < sqrt y ↔ x < y := by
  rw [← NNReal.coe_lt_coe, Real.coe_sqrt, Real.coe_sqrt, Real.sqrt_lt_sqrt_iff (NNReal.coe_nonneg x), NNReal.coe_lt_coe]

theorem sqrt_eq_iff_eq_sq : sqrt x = y ↔ x = y ^ 2 :=
  ⟨fun h => by rw [← h, sq_sqrt], fun h => by rw [h, sqrt_sq]⟩

theorem sqrt_eq_iff_sq_eq : sqrt x = y ↔ y ^ 2 = x := by rw [sqrt_eq_iff_eq_sq, eq_comm]

@[simp] theorem sqrt_zero : sqrt 0 = 0 := sqrt_eq_iff_eq_sq.mpr (by rw [sq, mul_zero])

@[simp] theorem sqrt_one : sqrt 1 = 1 := sqrt_eq_iff_eq_sq.mpr (by rw [one_pow])

@[simp] theorem sqrt_eq_zero : sqrt x = 0 ↔ x = 0 := by rw [sqrt_eq_iff_eq_sq, sq, mul_zero]

@[simp] theorem sqrt_eq_one : sqrt x = 1 ↔ x = 1 := by rw [sqrt_eq_iff_eq_sq, one_pow]

theorem sqrt_mul (x y : ℝ≥0) : sqrt (x * y) = sqrt x * sqrt y :=
  sqrt_eq_iff_eq_sq.mpr (by rw [mul_pow, sq_sqrt, sq_sqrt])

@[simp] theorem sqrt_pos : 0 < sqrt x ↔ 0 < x := by
  rw [← NNReal.coe_pos, Real.coe_sqrt, Real.sqrt_pos, NNReal.coe_pos]

theorem sqrt_pos_of_pos (h : 0 < x) : 0 < sqrt x := sqrt_pos.mpr h

end NNReal
