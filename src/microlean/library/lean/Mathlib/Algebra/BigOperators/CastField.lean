import Mathlib.Algebra.BigOperators.Cast
import Mathlib.Data.Rat.Cast
import Mathlib.Data.NNReal.Defs
import Mathlib.Data.Complex.Lemmas

/-! Casts of sums and products of rational numbers, nonnegative real numbers and real numbers. -/

universe u v

variable {ι : Type u}

@[simp, norm_cast] theorem Rat.cast_sum {K : Type v} [Field K] [CharZero K] (s : Finset ι) (f : ι → ℚ) :
    ((∑ x ∈ s, f x : ℚ) : K) = ∑ x ∈ s, (f x : K) := by
  refine Finset.induction_cons_ s Rat.cast_zero fun a s m ih => ?_
  rw [Finset.sum_cons, Finset.sum_cons, Rat.cast_add, ih]

@[simp, norm_cast] theorem Rat.cast_prod {K : Type v} [Field K] [CharZero K] (s : Finset ι) (f : ι → ℚ) :
    ((∏ x ∈ s, f x : ℚ) : K) = ∏ x ∈ s, (f x : K) := by
  refine Finset.induction_cons_ s Rat.cast_one fun a s m ih => ?_
  rw [Finset.prod_cons, Finset.prod_cons, Rat.cast_mul, ih]

@[simp, norm_cast] theorem NNReal.coe_sum (s : Finset ι) (f : ι → NNReal) :
    ((∑ x ∈ s, f x : NNReal) : ℝ) = ∑ x ∈ s, (f x : ℝ) := by
  refine Finset.induction_cons_ s NNReal.coe_zero fun a s m ih => ?_
  rw [Finset.sum_cons, Finset.sum_cons, NNReal.coe_add, ih]

@[simp, norm_cast] theorem NNReal.coe_prod (s : Finset ι) (f : ι → NNReal) :
    ((∏ x ∈ s, f x : NNReal) : ℝ) = ∏ x ∈ s, (f x : ℝ) := by
  refine Finset.induction_cons_ s NNReal.coe_one fun a s m ih => ?_
  rw [Finset.prod_cons, Finset.prod_cons, NNReal.coe_mul, ih]

@[simp, norm_cast] theorem Complex.ofReal_sum (s : Finset ι) (f : ι → ℝ) :
    ((∑ x ∈ s, f x : ℝ) : ℂ) = ∑ x ∈ s, (f x : ℂ) := by
  refine Finset.induction_cons_ s Complex.ofReal_zero fun a s m ih => ?_
  rw [Finset.sum_cons, Finset.sum_cons, Complex.ofReal_add, ih]

@[simp, norm_cast] theorem Complex.ofReal_prod (s : Finset ι) (f : ι → ℝ) :
    ((∏ x ∈ s, f x : ℝ) : ℂ) = ∏ x ∈ s, (f x : ℂ) := by
  refine Finset.induction_cons_ s Complex.ofReal_one fun a s m ih => ?_
  rw [Finset.prod_cons, Finset.prod_cons, Complex.ofReal_mul, ih]
