import Mathlib.Data.Complex.Lemmas
import Mathlib.Data.Real.Sqrt
import Mathlib.Algebra.Order.AbsoluteValue
import Mathlib.Algebra.Order.Pow

/-! The norms of real and complex numbers. -/

universe u

/-- A type with a norm `‖x‖`. -/
class Norm (E : Type u) where
  norm : E → ℝ

export Norm (norm)

namespace Real

noncomputable instance norm : Norm ℝ := ⟨fun r => |r|⟩

@[simp] theorem norm_eq_abs (r : ℝ) : ‖r‖ = |r| := rfl

theorem norm_of_nonneg {r : ℝ} (hr : 0 ≤ r) : ‖r‖ = r := abs_of_nonneg hr

end Real

namespace Complex

noncomputable instance instNorm : Norm ℂ := ⟨fun z => √(normSq z)⟩

variable {z w : ℂ}

theorem norm_def (z : ℂ) : ‖z‖ = √(normSq z) := rfl

theorem normSq_eq_norm_sq (z : ℂ) : normSq z = ‖z‖ ^ 2 := (Real.sq_sqrt (normSq_nonneg z)).symm

theorem sq_norm (z : ℂ) : ‖z‖ ^ 2 = normSq z := Real.sq_sqrt (normSq_nonneg z)

theorem norm_nonneg_ (z : ℂ) : 0 ≤ ‖z‖ := Real.sqrt_nonneg _

theorem norm_mul_ (z w : ℂ) : ‖z * w‖ = ‖z‖ * ‖w‖ := by
  rw [norm_def, norm_def, norm_def, normSq_mul, Real.sqrt_mul (normSq_nonneg z)]

theorem re_mul_re_add_le_ (z w : ℂ) : z.re * w.re + z.im * w.im ≤ ‖z‖ * ‖w‖ := by
  rw [← norm_mul_]
  apply Real.le_sqrt_of_sq_le
  rw [normSq_mul, normSq_apply, normSq_apply]
  linarith [mul_self_nonneg (z.re * w.im - z.im * w.re)]

theorem norm_add_le_ (z w : ℂ) : ‖z + w‖ ≤ ‖z‖ + ‖w‖ := by
  refine (Real.sqrt_le_left (add_nonneg (norm_nonneg_ z) (norm_nonneg_ w))).mpr ?_
  rw [normSq_add]
  have h₁ := sq_norm z
  have h₂ := sq_norm w
  have h₃ := re_mul_re_add_le_ z w
  linarith

@[simp] theorem norm_I : ‖I‖ = 1 := by rw [norm_def, normSq_I, Real.sqrt_one]

@[simp] theorem norm_real (r : ℝ) : ‖(r : ℂ)‖ = ‖r‖ := by
  rw [norm_def, normSq_ofReal, Real.norm_eq_abs, ← abs_mul_abs_self, Real.sqrt_mul_self (abs_nonneg r)]

end Complex
