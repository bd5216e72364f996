import Mathlib.Analysis.SpecialFunctions.ExpReal
import Mathlib.Algebra.Order.AbsoluteValue

/-! Sine and cosine: the parts of `exp (x * I)`; sums, differences, doubles, halves; bounds. -/

namespace Microlean

theorem exp_mul_I_conj (x : ℝ) :
    Complex.exp (-(x : ℂ) * Complex.I) = ⟨(Complex.exp (x * Complex.I)).re, -(Complex.exp (x * Complex.I)).im⟩ := by
  rw [← exp_conj]
  congr 1
  refine Complex.ext ?_ ?_
  · show (-(x : ℂ) * Complex.I).re = ((x : ℂ) * Complex.I).re
    rw [Complex.mul_I_re, Complex.mul_I_re, Complex.neg_im, Complex.ofReal_im, neg_zero, neg_zero]
  · show (-(x : ℂ) * Complex.I).im = -((x : ℂ) * Complex.I).im
    rw [Complex.mul_I_im, Complex.mul_I_im, Complex.neg_re]

theorem ccos_ofReal (x : ℝ) : Complex.cos x = ((Complex.exp (x * Complex.I)).re : ℂ) := by
  unfold Complex.cos
  rw [exp_mul_I_conj, div_eq_iff two_ne_zero]
  generalize Complex.exp (x * Complex.I) = e
  refine Complex.ext ?_ ?_
  · rw [Complex.add_re, Complex.re_ofReal_mul, Complex.re_ofNat]
    ring
  · rw [Complex.add_im, Complex.im_ofReal_mul, Complex.im_ofNat, mul_zero]
    exact add_neg_cancel _

theorem csin_ofReal (x : ℝ) : Complex.sin x = ((Complex.exp (x * Complex.I)).im : ℂ) := by
  unfold Complex.sin
  rw [exp_mul_I_conj, div_eq_iff two_ne_zero]
  generalize Complex.exp (x * Complex.I) = e
  refine Complex.ext ?_ ?_
  · rw [Complex.mul_I_re, Complex.sub_im, Complex.re_ofReal_mul, Complex.re_ofNat]
    show -(-e.im - e.im) = e.im * 2
    ring
  · rw [Complex.mul_I_im, Complex.sub_re, Complex.im_ofReal_mul, Complex.im_ofNat, mul_zero]
    exact sub_self _

theorem cos_eq (x : ℝ) : Real.cos x = (Complex.exp (x * Complex.I)).re := congrArg Complex.re (ccos_ofReal x)

theorem sin_eq (x : ℝ) : Real.sin x = (Complex.exp (x * Complex.I)).im := congrArg Complex.re (csin_ofReal x)

end Microlean

namespace Complex

@[simp, norm_cast] theorem ofReal_cos (x : ℝ) : ((Real.cos x : ℝ) : ℂ) = cos x := by
  rw [Microlean.cos_eq, Microlean.ccos_ofReal]

@[simp, norm_cast] theorem ofReal_sin (x : ℝ) : ((Real.sin x : ℝ) : ℂ) = sin x := by
  rw [Microlean.sin_eq, Microlean.csin_ofReal]

theorem exp_ofReal_mul_I_re (x : ℝ) : (exp (x * I)).re = Real.cos x := (Microlean.cos_eq x).symm

theorem exp_ofReal_mul_I_im (x : ℝ) : (exp (x * I)).im = Real.sin x := (Microlean.sin_eq x).symm

theorem exp_mul_I_ofReal_ (x : ℝ) : exp (x * I) = ⟨Real.cos x, Real.sin x⟩ :=
  Complex.ext (exp_ofReal_mul_I_re x) (exp_ofReal_mul_I_im x)

end Complex

namespace Real

variable (x y : ℝ)

private theorem exp_add_I_ : (⟨cos (x + y), sin (x + y)⟩ : ℂ) = ⟨cos x, sin x⟩ * ⟨cos y, sin y⟩ := by
  rw [← Complex.exp_mul_I_ofReal_, ← Complex.exp_mul_I_ofReal_, ← Complex.exp_mul_I_ofReal_, ← Complex.exp_add,
    Complex.ofReal_add, add_mul]

theorem cos_add : cos (x + y) = cos x * cos y - sin x * sin y := congrArg Complex.re (exp_add_I_ x y)

theorem sin_add : sin (x + y) = sin x * cos y + cos x * sin y :=
  (congrArg Complex.im (exp_add_I_ x y)).trans (add_comm _ _)

@[simp] theorem cos_zero : cos 0 = 1 := by
  rw [Microlean.cos_eq, Complex.ofReal_zero, zero_mul, Complex.exp_zero, Complex.one_re]

@[simp] theorem sin_zero : sin 0 = 0 := by
  rw [Microlean.sin_eq, Complex.ofReal_zero, zero_mul, Complex.exp_zero, Complex.one_im]

@[simp] theorem cos_neg : cos (-x) = cos x := by
  rw [Microlean.cos_eq, Complex.ofReal_neg, Microlean.exp_mul_I_conj, Microlean.cos_eq]

@[simp] theorem sin_neg : sin (-x) = -sin x := by
  rw [Microlean.sin_eq, Complex.ofReal_neg, Microlean.exp_mul_I_conj, Microlean.sin_eq]

theorem cos_sub : cos (x - y) = cos x * cos y + sin x * sin y := by
  rw [sub_eq_add_neg, cos_add, cos_neg, sin_neg, mul_neg, sub_neg_eq_add]

theorem sin_sub : sin (x - y) = sin x * cos y - cos x * sin y := by
  rw [sub_eq_add_neg, sin_add, cos_neg, sin_neg, mul_neg, ← sub_eq_add_neg]

@[simp] theorem sin_sq_add_cos_sq : sin x ^ 2 + cos x ^ 2 = 1 := by
  have h := cos_sub x x
  rw [sub_self, cos_zero] at h
  rw [sq, sq, add_comm]
  exact h.symm

@[simp] theorem cos_sq_add_sin_sq : cos x ^ 2 + sin x ^ 2 = 1 := by rw [add_comm, sin_sq_add_cos_sq]

theorem sin_sq : sin x ^ 2 = 1 - cos x ^ 2 := by linarith [sin_sq_add_cos_sq x]

theorem cos_sq' : cos x ^ 2 = 1 - sin x ^ 2 := by linarith [sin_sq_add_cos_sq x]

theorem sin_sq_le_one : sin x ^ 2 ≤ 1 := by linarith [sin_sq_add_cos_sq x, sq_nonneg (cos x)]

theorem cos_sq_le_one : cos x ^ 2 ≤ 1 := by linarith [sin_sq_add_cos_sq x, sq_nonneg (sin x)]

private theorem le_one_of_sq_ {a : ℝ} (h : a ^ 2 ≤ 1) : a ≤ 1 := le_of_not_gt fun l => by
  have := mul_pos (show 0 < a - 1 by linarith) (show 0 < a - 1 by linarith)
  linarith

theorem sin_le_one : sin x ≤ 1 := le_one_of_sq_ (sin_sq_le_one x)

theorem cos_le_one : cos x ≤ 1 := le_one_of_sq_ (cos_sq_le_one x)

theorem neg_one_le_sin : -1 ≤ sin x := by
  have := sin_le_one (-x)
  rw [sin_neg] at this
  linarith

theorem neg_one_le_cos : -1 ≤ cos x := by
  have : -cos x ≤ 1 := le_one_of_sq_ (by rw [neg_sq]; exact cos_sq_le_one x)
  linarith

theorem cos_two_mul : cos (2 * x) = 2 * cos x ^ 2 - 1 := by
  rw [two_mul, cos_add]
  linarith [sin_sq_add_cos_sq x]

theorem cos_two_mul' : cos (2 * x) = cos x ^ 2 - sin x ^ 2 := by
  rw [two_mul, cos_add, sq, sq]

theorem sin_two_mul : sin (2 * x) = 2 * sin x * cos x := by
  rw [two_mul, sin_add]
  ring

theorem cos_sq : cos x ^ 2 = 1 / 2 + cos (2 * x) / 2 := by
  rw [← add_div, eq_div_iff two_ne_zero, cos_two_mul]
  ring

theorem sin_sq_eq_half_sub : sin x ^ 2 = 1 / 2 - cos (2 * x) / 2 := by
  rw [← sub_div, eq_div_iff two_ne_zero, cos_two_mul, sin_sq]
  ring

theorem cos_three_mul : cos (3 * x) = 4 * cos x ^ 3 - 3 * cos x := by
  have e : 3 * x = 2 * x + x := by ring
  rw [e, cos_add, cos_two_mul, sin_two_mul]
  have h : sin x * sin x = 1 - cos x ^ 2 := by rw [← sq, sin_sq]
  have h' : 2 * sin x * cos x * sin x = 2 * cos x * (sin x * sin x) := by ring
  rw [h', h]
  ring

theorem sin_three_mul : sin (3 * x) = 3 * sin x - 4 * sin x ^ 3 := by
  have e : 3 * x = 2 * x + x := by ring
  rw [e, sin_add, cos_two_mul, sin_two_mul]
  have h : cos x * cos x = 1 - sin x ^ 2 := by rw [← sq, cos_sq']
  have h' : 2 * sin x * cos x * cos x = 2 * sin x * (cos x * cos x) := by ring
  rw [h', h, sq (cos x), h]
  ring

theorem abs_sin_le_one : |sin x| ≤ 1 := abs_le.mpr ⟨neg_one_le_sin x, sin_le_one x⟩

theorem abs_cos_le_one : |cos x| ≤ 1 := abs_le.mpr ⟨neg_one_le_cos x, cos_le_one x⟩

private theorem half_sum_ : x = (x + y) / 2 + (x - y) / 2 := by
  rw [← add_div, eq_div_iff two_ne_zero]
  ring

private theorem half_diff_ : y = (x + y) / 2 - (x - y) / 2 := by
  rw [← sub_div, eq_div_iff two_ne_zero]
  ring

theorem cos_sub_cos : cos x - cos y = -2 * sin ((x + y) / 2) * sin ((x - y) / 2) := by
  have h₁ := congrArg cos (half_sum_ x y)
  have h₂ := congrArg cos (half_diff_ x y)
  rw [cos_add] at h₁
  rw [cos_sub] at h₂
  linarith

theorem cos_add_cos : cos x + cos y = 2 * cos ((x + y) / 2) * cos ((x - y) / 2) := by
  have h₁ := congrArg cos (half_sum_ x y)
  have h₂ := congrArg cos (half_diff_ x y)
  rw [cos_add] at h₁
  rw [cos_sub] at h₂
  linarith

theorem sin_sub_sin : sin x - sin y = 2 * sin ((x - y) / 2) * cos ((x + y) / 2) := by
  have h₁ := congrArg sin (half_sum_ x y)
  have h₂ := congrArg sin (half_diff_ x y)
  rw [sin_add] at h₁
  rw [sin_sub] at h₂
  linarith

theorem sin_add_sin : sin x + sin y = 2 * sin ((x + y) / 2) * cos ((x - y) / 2) := by
  have h₁ := congrArg sin (half_sum_ x y)
  have h₂ := congrArg sin (half_diff_ x y)
  rw [sin_add] at h₁
  rw [sin_sub] at h₂
  linarith

theorem two_mul_sin_mul_sin : 2 * sin x * sin y = cos (x - y) - cos (x + y) := by
  rw [cos_sub, cos_add]
  ring

theorem two_mul_cos_mul_cos : 2 * cos x * cos y = cos (x - y) + cos (x + y) := by
  rw [cos_sub, cos_add]
  ring

theorem two_mul_sin_mul_cos : 2 * sin x * cos y = sin (x - y) + sin (x + y) := by
  rw [sin_sub, sin_add]
  ring

theorem sin_eq_sqrt_one_sub_cos_sq_ {x : ℝ} (h : 0 ≤ sin x) : sin x = √(1 - cos x ^ 2) := by
  rw [← sin_sq, sqrt_sq h]

/-! ### Tangent -/

theorem tan_eq_sin_div_cos : tan x = sin x / cos x := by
  unfold tan Complex.tan
  rw [← Complex.ofReal_sin, ← Complex.ofReal_cos, ← Complex.ofReal_div, Complex.ofReal_re]

theorem cot_eq_cos_div_sin : cot x = cos x / sin x := by
  unfold cot Complex.cot
  rw [← Complex.ofReal_sin, ← Complex.ofReal_cos, ← Complex.ofReal_div, Complex.ofReal_re]

@[simp] theorem tan_zero : tan 0 = 0 := by rw [tan_eq_sin_div_cos, sin_zero, zero_div]

@[simp] theorem tan_neg : tan (-x) = -tan x := by
  rw [tan_eq_sin_div_cos, tan_eq_sin_div_cos, sin_neg, cos_neg, neg_div]

theorem tan_mul_cos {x : ℝ} (hx : cos x ≠ 0) : tan x * cos x = sin x := by
  rw [tan_eq_sin_div_cos, div_mul_cancel₀ _ hx]

theorem inv_one_add_tan_sq {x : ℝ} (hx : cos x ≠ 0) : (1 + tan x ^ 2)⁻¹ = cos x ^ 2 := by
  apply inv_eq_of_mul_eq_one_left
  have h := tan_mul_cos hx
  have e : cos x ^ 2 * (1 + tan x ^ 2) = cos x ^ 2 + (tan x * cos x) ^ 2 := by ring
  rw [e, h, cos_sq_add_sin_sq]

end Real
