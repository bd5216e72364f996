import Mathlib.Analysis.SpecialFunctions.Exp
import Mathlib.Algebra.Order.Field
import Mathlib.Algebra.Order.Pow
import Mathlib.Data.Real.Sqrt

/-! The exponential function on ℝ: positive, strictly increasing, onto the positive numbers. -/

namespace Microlean

private theorem conj_mul_ (a b c d : ℝ) :
    (⟨a, -b⟩ * ⟨c, -d⟩ : ℂ) = ⟨a * c - b * d, -(a * d + b * c)⟩ :=
  Complex.ext (show a * c - -b * -d = a * c - b * d by ring) (show a * -d + -b * c = -(a * d + b * c) by ring)

private theorem conj_pow_ (z : ℂ) (n : ℕ) : (⟨z.re, -z.im⟩ : ℂ) ^ n = ⟨(z ^ n).re, -(z ^ n).im⟩ := by
  induction n with
  | zero =>
    rw [pow_zero, pow_zero]
    exact Complex.ext rfl neg_zero.symm
  | succ n ih => rw [pow_succ, pow_succ, ih, conj_mul_, Complex.mul_re, Complex.mul_im]

/-- The exponential function commutes with conjugation. -/
theorem exp_conj (z : ℂ) : Complex.exp ⟨z.re, -z.im⟩ = ⟨(Complex.exp z).re, -(Complex.exp z).im⟩ := by
  have size_conj : ∀ w : ℂ, size ⟨w.re, -w.im⟩ = size w := fun w => by
    show max w.re (-w.re) + max (-w.im) (- -w.im) = max w.re (-w.re) + max w.im (-w.im)
    rw [neg_neg, max_comm w.im]
  have approx : ∀ k, Complex.expApprox ⟨z.re, -z.im⟩ k =
      ⟨(Complex.expApprox z k).re, -(Complex.expApprox z k).im⟩ := fun k => by
    unfold Complex.expApprox
    rw [← conj_pow_]
    have e : (1 + (⟨z.re, -z.im⟩ : ℂ) / 2 ^ k) = ⟨(1 + z / 2 ^ k).re, -(1 + z / 2 ^ k).im⟩ := by
      have d : (2 : ℂ) ^ k = (((2 : ℝ) ^ k : ℝ) : ℂ) := by rw [Complex.ofReal_pow, Complex.ofReal_ofNat]
      rw [d, div_eq_mul_inv, div_eq_mul_inv, ← Complex.ofReal_inv]
      refine Complex.ext ?_ ?_
      · rw [Complex.add_re, Complex.re_mul_ofReal]
        show 1 + _ = (1 + z * _).re
        rw [Complex.add_re, Complex.re_mul_ofReal, Complex.one_re]
      · rw [Complex.add_im, Complex.im_mul_ofReal]
        show 0 + _ = -(1 + z * _).im
        rw [Complex.add_im, Complex.im_mul_ofReal, Complex.one_im, zero_add, zero_add, neg_mul]
    rw [e]
  obtain ⟨C, hC⟩ := expApprox_tends z
  refine CTends.unique (D := 0) (expApprox_tends _) (v := fun k => ⟨(Complex.expApprox z k).re, -(Complex.expApprox z k).im⟩)
    ⟨C, fun k => ?_⟩ fun k => ?_
  · have h := hC k
    rw [← size_conj, Complex.sub_re, Complex.sub_im, neg_sub', sub_neg_eq_add] at h
    have e : (⟨(Complex.expApprox z k).re, -(Complex.expApprox z k).im⟩ - ⟨(Complex.exp z).re, -(Complex.exp z).im⟩ : ℂ) =
        ⟨(Complex.expApprox z k).re - (Complex.exp z).re, -(Complex.expApprox z k).im + (Complex.exp z).im⟩ :=
      Complex.ext rfl (sub_neg_eq_add _ _)
    show size (⟨(Complex.expApprox z k).re, -(Complex.expApprox z k).im⟩ - ⟨(Complex.exp z).re, -(Complex.exp z).im⟩) * 2 ^ k ≤ C
    rw [e]
    exact h
  · show size (Complex.expApprox ⟨z.re, -z.im⟩ k - ⟨(Complex.expApprox z k).re, -(Complex.expApprox z k).im⟩) * 2 ^ k ≤ 0
    rw [approx, sub_self, show size 0 = 0 from size_ofReal (le_refl 0), zero_mul]

theorem exp_ofReal_im_ (x : ℝ) : (Complex.exp x).im = 0 := by
  have h := congrArg Complex.im (exp_conj x)
  rw [Complex.ofReal_re, Complex.ofReal_im, neg_zero, ← Complex.ofReal_def] at h
  have h' : (Complex.exp x).im = -(Complex.exp x).im := h
  linarith

end Microlean

namespace Complex

theorem exp_ne_zero (x : ℂ) : exp x ≠ 0 := fun h => by
  have e := exp_add x (-x)
  rw [add_neg_cancel, exp_zero, h, zero_mul] at e
  exact one_ne_zero e

theorem exp_neg (x : ℂ) : exp (-x) = (exp x)⁻¹ :=
  eq_inv_of_mul_eq_one_right (by rw [← exp_add, add_neg_cancel, exp_zero])

theorem exp_sub (x y : ℂ) : exp (x - y) = exp x / exp y := by rw [sub_eq_add_neg, exp_add, exp_neg, div_eq_mul_inv]

@[simp, norm_cast] theorem ofReal_exp (x : ℝ) : (Real.exp x : ℂ) = exp x :=
  Complex.ext rfl (Microlean.exp_ofReal_im_ x).symm

@[simp] theorem exp_ofReal_im (x : ℝ) : (exp x).im = 0 := Microlean.exp_ofReal_im_ x

@[simp] theorem exp_ofReal_re (x : ℝ) : (exp x).re = Real.exp x := rfl

end Complex

namespace Real

variable {x y : ℝ}

@[simp] theorem exp_zero : exp 0 = 1 := by
  show (Complex.exp ((0 : ℝ) : ℂ)).re = 1
  rw [Complex.ofReal_zero, Complex.exp_zero, Complex.one_re]

theorem exp_add (x y : ℝ) : exp (x + y) = exp x * exp y := by
  apply Complex.ofReal_injective
  rw [Complex.ofReal_mul, Complex.ofReal_exp, Complex.ofReal_exp, Complex.ofReal_exp, Complex.ofReal_add, Complex.exp_add]

theorem exp_ne_zero (x : ℝ) : exp x ≠ 0 := fun h => by
  have e := exp_add x (-x)
  rw [add_neg_cancel, exp_zero, h, zero_mul] at e
  exact one_ne_zero e

theorem exp_pos (x : ℝ) : 0 < exp x := by
  have e := exp_add (x / 2) (x / 2)
  rw [add_halves] at e
  rw [e]
  exact mul_self_pos.mpr (exp_ne_zero _)

theorem exp_nonneg (x : ℝ) : 0 ≤ exp x := le_of_lt (exp_pos x)

theorem exp_neg (x : ℝ) : exp (-x) = (exp x)⁻¹ :=
  eq_inv_of_mul_eq_one_right (by rw [← exp_add, add_neg_cancel, exp_zero])

theorem exp_sub (x y : ℝ) : exp (x - y) = exp x / exp y := by rw [sub_eq_add_neg, exp_add, exp_neg, div_eq_mul_inv]

theorem exp_nat_mul (x : ℝ) (n : ℕ) : exp (n * x) = exp x ^ n := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, exp_zero, pow_zero]
  | succ n ih => rw [Nat.cast_add_one, add_mul, one_mul, exp_add, ih, pow_succ]

theorem add_one_le_exp (x : ℝ) : x + 1 ≤ exp x := by
  rcases le_or_gt x (-1) with h | h
  · linarith [exp_pos x]
  · obtain ⟨C, hC⟩ := Microlean.expApprox_tends x
    apply Microlean.le_of_forall_two_pow (D := C)
    intro k
    refine le_trans (mul_le_mul_of_nonneg_right ?_ (le_of_lt (Microlean.two_pow_pos k))) (hC k)
    refine le_trans ?_ (Microlean.re_le_size _)
    have e : Complex.expApprox x k = (((1 + x / 2 ^ k) ^ (2 ^ k) : ℝ) : ℂ) := by
      unfold Complex.expApprox
      rw [Complex.ofReal_pow, Complex.ofReal_add, Complex.ofReal_div, Complex.ofReal_pow, Complex.ofReal_ofNat,
        Complex.ofReal_one]
    rw [e, Complex.sub_re, Complex.ofReal_re, Complex.exp_ofReal_re]
    have c := Microlean.div_mul_two_pow x k
    have p := Microlean.one_le_two_pow k
    generalize x / 2 ^ k = d at c
    have d₁ : -1 ≤ d := le_of_not_gt fun l => by
      have := mul_lt_mul_of_pos_right l (Microlean.two_pow_pos k)
      linarith
    have b := Microlean.bernoulli (show 0 ≤ 1 + d by linarith) (2 ^ k)
    rw [Microlean.cast_two_pow] at b
    linarith

theorem one_sub_le_exp_neg (x : ℝ) : 1 - x ≤ exp (-x) := by linarith [add_one_le_exp (-x)]

theorem add_one_lt_exp (hx : x ≠ 0) : x + 1 < exp x := by
  have e := exp_add (x / 2) (x / 2)
  have h := add_one_le_exp (x / 2)
  have h₂ := add_halves x
  rw [h₂] at e
  rw [e]
  generalize x / 2 = d at *
  have d₀ : d ≠ 0 := fun z => hx (by rw [← h₂, z, add_zero])
  have p := mul_self_pos.mpr d₀
  rcases le_or_gt (d + 1) 0 with l | l
  · have := mul_pos (exp_pos d) (exp_pos d)
    rcases le_or_gt (x + 1) 0 with l' | l'
    · linarith
    · linarith
  · have := mul_le_mul h h (le_of_lt l) (exp_nonneg d)
    linarith

theorem exp_strictMono : StrictMono exp := fun x y h => by
  have e : exp y = exp x * exp (y - x) := by rw [← exp_add, add_sub_cancel]
  have := add_one_le_exp (y - x)
  have := mul_lt_mul_of_pos_left (show 1 < exp (y - x) by linarith) (exp_pos x)
  linarith

@[gcongr] theorem exp_lt_exp_of_lt (h : x < y) : exp x < exp y := exp_strictMono h

@[simp] theorem exp_lt_exp : exp x < exp y ↔ x < y := by
  refine ⟨fun h => lt_of_not_ge fun h' => ?_, exp_lt_exp_of_lt⟩
  rcases eq_or_lt_of_le h' with e | l
  · rw [e] at h
    exact lt_irrefl _ h
  · exact not_lt_of_gt h (exp_lt_exp_of_lt l)

@[simp] theorem exp_le_exp : exp x ≤ exp y ↔ x ≤ y := by rw [← not_lt, ← not_lt, exp_lt_exp]

@[gcongr] theorem exp_le_exp_of_le (h : x ≤ y) : exp x ≤ exp y := exp_le_exp.mpr h

theorem exp_monotone : Monotone exp := fun _ _ h => exp_le_exp.mpr h

theorem exp_injective : Function.Injective exp := fun _ _ h =>
  le_antisymm (exp_le_exp.mp (le_of_eq h)) (exp_le_exp.mp (ge_of_eq h))

@[simp] theorem exp_eq_exp : exp x = exp y ↔ x = y := ⟨fun h => exp_injective h, congrArg exp⟩

@[simp] theorem exp_eq_one_iff : exp x = 1 ↔ x = 0 := by rw [← exp_zero, exp_eq_exp]

@[simp] theorem one_lt_exp_iff : 1 < exp x ↔ 0 < x := by rw [← exp_zero, exp_lt_exp]

@[simp] theorem exp_lt_one_iff : exp x < 1 ↔ x < 0 := by rw [← exp_zero, exp_lt_exp]

@[simp] theorem exp_le_one_iff : exp x ≤ 1 ↔ x ≤ 0 := by rw [← exp_zero, exp_le_exp]

@[simp] theorem one_le_exp_iff : 1 ≤ exp x ↔ 0 ≤ x := by rw [← exp_zero, exp_le_exp]

theorem one_le_exp (hx : 0 ≤ x) : 1 ≤ exp x := one_le_exp_iff.mpr hx

theorem exp_half (x : ℝ) : exp (x / 2) = √(exp x) := by
  symm
  rw [sqrt_eq_iff_mul_self_eq (exp_nonneg x) (exp_nonneg _), ← exp_add, add_halves]

/-- Every positive number is a value of the exponential function: by completeness. -/
theorem exists_exp_eq_ (hy : 0 < y) : ∃ x, exp x = y := by
  have hinv : y * y⁻¹ = 1 := mul_inv_cancel₀ (ne_of_gt hy)
  obtain ⟨s, hs, least⟩ := Real.exists_least_upper_bound (fun x => exp x ≤ y)
    ⟨-y⁻¹, by
      have h₁ := mul_le_mul_of_nonneg_left (add_one_le_exp y⁻¹) (mul_nonneg (le_of_lt hy) (exp_nonneg (-y⁻¹)))
      have h₂ : exp (-y⁻¹) * exp y⁻¹ = 1 := by rw [← exp_add, neg_add_cancel, exp_zero]
      have h₃ := mul_pos hy (exp_pos (-y⁻¹))
      have h₄ : y * exp (-y⁻¹) * (y⁻¹ + 1) = exp (-y⁻¹) * (y * y⁻¹) + y * exp (-y⁻¹) := by ring
      have h₅ : y * exp (-y⁻¹) * exp y⁻¹ = y * (exp (-y⁻¹) * exp y⁻¹) := by ring
      rw [h₄, h₅, hinv, h₂, mul_one, mul_one] at h₁
      linarith⟩
    ⟨y, fun x hx => le_trans (show x ≤ exp x by linarith [add_one_le_exp x]) hx⟩
  have p := exp_pos s
  refine ⟨s, le_antisymm (le_of_not_gt fun l => ?_) (le_of_not_gt fun l => ?_)⟩
  · -- `exp (s - d) ≥ exp s * (1 - d) = y`
    obtain ⟨d, hd⟩ : ∃ d, exp s * d = exp s - y := ⟨(exp s - y) / exp s, mul_div_cancel₀ _ (ne_of_gt p)⟩
    have dp : 0 < d := pos_of_mul_pos_right (show 0 < exp s * d by linarith) (le_of_lt p)
    have h₁ := mul_le_mul_of_nonneg_left (one_sub_le_exp_neg d) (le_of_lt p)
    rw [← exp_add, ← sub_eq_add_neg] at h₁
    have := least (s - d) fun x hx => exp_le_exp.mp (le_trans hx (show y ≤ exp (s - d) by linarith))
    linarith
  · -- `exp (s + d) * (1 - d) ≤ exp s = y * (1 - d)`
    obtain ⟨d, hd⟩ : ∃ d, y * d = y - exp s := ⟨(y - exp s) / y, mul_div_cancel₀ _ (ne_of_gt hy)⟩
    have dp : 0 < d := pos_of_mul_pos_right (show 0 < y * d by linarith) (le_of_lt hy)
    have d₁ : d < 1 := lt_of_not_ge fun l' => by
      have := mul_le_mul_of_nonneg_left l' (le_of_lt hy)
      linarith
    have h₁ := mul_le_mul_of_nonneg_left (one_sub_le_exp_neg d) (exp_nonneg (s + d))
    rw [← exp_add, add_neg_cancel_right] at h₁
    have := hs (s + d) (show exp (s + d) ≤ y from le_of_not_gt fun l' => by
      have := mul_lt_mul_of_pos_right l' (show 0 < 1 - d by linarith)
      linarith)
    linarith

end Real
