import Mathlib.Data.Complex.Basic

/-! Real and imaginary parts of sums, products and quotients; the imaginary unit; casts; `normSq`. -/

namespace Complex

variable {z w : ℂ}

/-! ### Parts -/

@[simp] theorem zero_re : (0 : ℂ).re = 0 := rfl

@[simp] theorem zero_im : (0 : ℂ).im = 0 := rfl

@[simp] theorem one_re : (1 : ℂ).re = 1 := rfl

@[simp] theorem one_im : (1 : ℂ).im = 0 := rfl

@[simp] theorem add_re (z w : ℂ) : (z + w).re = z.re + w.re := rfl

@[simp] theorem add_im (z w : ℂ) : (z + w).im = z.im + w.im := rfl

@[simp] theorem neg_re (z : ℂ) : (-z).re = -z.re := rfl

@[simp] theorem neg_im (z : ℂ) : (-z).im = -z.im := rfl

@[simp] theorem sub_re (z w : ℂ) : (z - w).re = z.re - w.re := rfl

@[simp] theorem sub_im (z w : ℂ) : (z - w).im = z.im - w.im := rfl

@[simp] theorem mul_re (z w : ℂ) : (z * w).re = z.re * w.re - z.im * w.im := rfl

@[simp] theorem mul_im (z w : ℂ) : (z * w).im = z.re * w.im + z.im * w.re := rfl

@[simp, norm_cast] theorem natCast_re (n : ℕ) : (n : ℂ).re = n := rfl

@[simp, norm_cast] theorem natCast_im (n : ℕ) : (n : ℂ).im = 0 := rfl

@[simp, norm_cast] theorem intCast_re (n : ℤ) : (n : ℂ).re = n := rfl

@[simp, norm_cast] theorem intCast_im (n : ℤ) : (n : ℂ).im = 0 := rfl

@[simp] theorem re_ofNat (n : ℕ) [Nat.AtLeastTwo n] : (OfNat.ofNat n : ℂ).re = OfNat.ofNat n := rfl

@[simp] theorem im_ofNat (n : ℕ) [Nat.AtLeastTwo n] : (OfNat.ofNat n : ℂ).im = 0 := rfl

theorem normSq_apply (z : ℂ) : normSq z = z.re * z.re + z.im * z.im := rfl

@[simp] theorem inv_re (z : ℂ) : z⁻¹.re = z.re / normSq z := rfl

@[simp] theorem inv_im (z : ℂ) : z⁻¹.im = -z.im / normSq z := rfl

theorem div_re (z w : ℂ) : (z / w).re = z.re * w.re / normSq w + z.im * w.im / normSq w := by
  rw [div_eq_mul_inv, mul_re, inv_re, inv_im, neg_div, mul_neg, sub_neg_eq_add, mul_div_assoc, mul_div_assoc]

theorem div_im (z w : ℂ) : (z / w).im = z.im * w.re / normSq w - z.re * w.im / normSq w := by
  rw [div_eq_mul_inv, mul_im, inv_re, inv_im, neg_div, mul_neg, mul_div_assoc, mul_div_assoc, neg_add_eq_sub]

/-! ### Casts -/

@[simp, norm_cast] theorem ofReal_zero : ((0 : ℝ) : ℂ) = 0 := rfl

@[simp, norm_cast] theorem ofReal_one : ((1 : ℝ) : ℂ) = 1 := rfl

@[simp] theorem ofReal_eq_zero {z : ℝ} : (z : ℂ) = 0 ↔ z = 0 := ofReal_inj (w := 0)

theorem ofReal_ne_zero {z : ℝ} : (z : ℂ) ≠ 0 ↔ z ≠ 0 := not_congr ofReal_eq_zero

@[simp] theorem ofReal_eq_one {z : ℝ} : (z : ℂ) = 1 ↔ z = 1 := ofReal_inj (w := 1)

@[simp, norm_cast] theorem ofReal_add (r s : ℝ) : ((r + s : ℝ) : ℂ) = r + s := Complex.ext rfl (add_zero 0).symm

@[simp, norm_cast] theorem ofReal_neg (r : ℝ) : ((-r : ℝ) : ℂ) = -r := Complex.ext rfl neg_zero.symm

@[simp, norm_cast] theorem ofReal_sub (r s : ℝ) : ((r - s : ℝ) : ℂ) = r - s := Complex.ext rfl (sub_zero 0).symm

@[simp, norm_cast] theorem ofReal_mul (r s : ℝ) : ((r * s : ℝ) : ℂ) = r * s :=
  Complex.ext (show r * s = r * s - 0 * 0 by ring) (show 0 = r * 0 + 0 * s by ring)

theorem re_ofReal_mul (r : ℝ) (z : ℂ) : (r * z).re = r * z.re := show r * z.re - 0 * z.im = r * z.re by ring

theorem im_ofReal_mul (r : ℝ) (z : ℂ) : (r * z).im = r * z.im := show r * z.im + 0 * z.re = r * z.im by ring

theorem re_mul_ofReal (z : ℂ) (r : ℝ) : (z * r).re = z.re * r := by rw [mul_comm, re_ofReal_mul, mul_comm]

theorem im_mul_ofReal (z : ℂ) (r : ℝ) : (z * r).im = z.im * r := by rw [mul_comm, im_ofReal_mul, mul_comm]

@[simp, norm_cast] theorem ofReal_pow (r : ℝ) (n : ℕ) : ((r ^ n : ℝ) : ℂ) = (r : ℂ) ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, ofReal_one]
  | succ n ih => rw [pow_succ, pow_succ, ofReal_mul, ih]

@[simp, norm_cast] theorem ofReal_natCast (n : ℕ) : ((n : ℝ) : ℂ) = n := rfl

@[simp, norm_cast] theorem ofReal_ofNat (n : ℕ) [Nat.AtLeastTwo n] :
    ((OfNat.ofNat n : ℝ) : ℂ) = OfNat.ofNat n := rfl

@[simp, norm_cast] theorem ofReal_intCast (n : ℤ) : ((n : ℝ) : ℂ) = n := rfl

@[simp, norm_cast] theorem ofReal_inv (r : ℝ) : ((r⁻¹ : ℝ) : ℂ) = (r : ℂ)⁻¹ := by
  by_cases h : r = 0
  · rw [h, inv_zero, ofReal_zero, inv_zero]
  · exact eq_inv_of_mul_eq_one_left (by rw [← ofReal_mul, inv_mul_cancel₀ h, ofReal_one])

@[simp, norm_cast] theorem ofReal_div (r s : ℝ) : ((r / s : ℝ) : ℂ) = r / s := by
  rw [div_eq_mul_inv, div_eq_mul_inv, ofReal_mul, ofReal_inv]

instance instCharZero : CharZero ℂ := ⟨fun _ _ h => Nat.cast_injective (R := ℝ) (congrArg re h)⟩

/-! ### The imaginary unit -/

/-- The imaginary unit. -/
noncomputable def I : ℂ := ⟨0, 1⟩

@[simp] theorem I_re : I.re = 0 := rfl

@[simp] theorem I_im : I.im = 1 := rfl

@[simp] theorem I_mul_I : I * I = -1 :=
  Complex.ext (show (0 : ℝ) * 0 - 1 * 1 = -1 by ring) (show (0 : ℝ) * 1 + 1 * 0 = -0 by ring)

@[simp] theorem I_sq : I ^ 2 = -1 := by rw [sq, I_mul_I]

theorem I_mul (z : ℂ) : I * z = ⟨-z.im, z.re⟩ :=
  Complex.ext (show 0 * z.re - 1 * z.im = -z.im by ring) (show 0 * z.im + 1 * z.re = z.re by ring)

theorem I_ne_zero : (I : ℂ) ≠ 0 := fun h => ne_of_gt (zero_lt_one (R := ℝ)) (congrArg im h)

theorem mk_eq_add_mul_I (a b : ℝ) : Complex.mk a b = a + b * I :=
  Complex.ext (show a = a + (b * 0 - 0 * 1) by ring) (show b = 0 + (b * 1 + 0 * 0) by ring)

@[simp] theorem re_add_im (z : ℂ) : (z.re : ℂ) + z.im * I = z := (mk_eq_add_mul_I z.re z.im).symm

theorem mul_I_re (z : ℂ) : (z * I).re = -z.im := show z.re * 0 - z.im * 1 = -z.im by ring

theorem mul_I_im (z : ℂ) : (z * I).im = z.re := show z.re * 1 + z.im * 0 = z.re by ring

theorem I_mul_re (z : ℂ) : (I * z).re = -z.im := show 0 * z.re - 1 * z.im = -z.im by ring

theorem I_mul_im (z : ℂ) : (I * z).im = z.re := show 0 * z.im + 1 * z.re = z.re by ring

theorem I_pow_three : I ^ 3 = -I := by rw [pow_succ, I_sq, neg_one_mul]

@[simp] theorem I_pow_four : I ^ 4 = 1 := by
  rw [show (4 : ℕ) = 2 * 2 from rfl, pow_mul, I_sq, neg_one_sq]

theorem I_pow_eq_pow_mod (n : ℕ) : I ^ n = I ^ (n % 4) := by
  have h : I ^ (4 * (n / 4) + n % 4) = I ^ (n % 4) := by rw [pow_add, pow_mul, I_pow_four, one_pow, one_mul]
  rw [Nat.div_add_mod] at h
  exact h

@[simp] theorem inv_I : I⁻¹ = -I := inv_eq_of_mul_eq_one_right (by rw [mul_neg, I_mul_I, neg_neg])

@[simp] theorem div_I (z : ℂ) : z / I = -(z * I) := by rw [div_eq_mul_inv, inv_I, mul_neg]

/-! ### `normSq` -/

@[simp] theorem normSq_ofReal (r : ℝ) : normSq r = r * r := show r * r + 0 * 0 = r * r by ring

@[simp] theorem normSq_natCast (n : ℕ) : normSq n = n * n := normSq_ofReal n

@[simp] theorem normSq_ofNat (n : ℕ) [Nat.AtLeastTwo n] :
    normSq (OfNat.ofNat n : ℂ) = OfNat.ofNat n * OfNat.ofNat n := normSq_ofReal (OfNat.ofNat n)

@[simp] theorem normSq_mk (x y : ℝ) : normSq ⟨x, y⟩ = x * x + y * y := rfl

@[simp] theorem normSq_zero : normSq 0 = 0 := show (0 : ℝ) * 0 + 0 * 0 = 0 by ring

@[simp] theorem normSq_one : normSq 1 = 1 := show (1 : ℝ) * 1 + 0 * 0 = 1 by ring

@[simp] theorem normSq_I : normSq I = 1 := show (0 : ℝ) * 0 + 1 * 1 = 1 by ring

private theorem mul_self_nonneg_ (x : ℝ) : 0 ≤ x * x := by
  rcases le_total 0 x with h | h
  · exact mul_nonneg h h
  · have := mul_nonneg (show 0 ≤ -x by linarith) (show 0 ≤ -x by linarith)
    linarith

theorem normSq_nonneg (z : ℂ) : 0 ≤ normSq z := add_nonneg (mul_self_nonneg_ z.re) (mul_self_nonneg_ z.im)

@[simp] theorem normSq_eq_zero {z : ℂ} : normSq z = 0 ↔ z = 0 := by
  constructor
  · intro h
    rw [normSq_apply] at h
    have h₁ := mul_self_nonneg_ z.re
    have h₂ := mul_self_nonneg_ z.im
    exact Complex.ext (mul_self_eq_zero.mp (le_antisymm (by linarith) h₁))
      (mul_self_eq_zero.mp (le_antisymm (by linarith) h₂))
  · intro h
    rw [h, normSq_zero]

@[simp] theorem normSq_pos {z : ℂ} : 0 < normSq z ↔ z ≠ 0 :=
  ⟨fun h e => ne_of_gt h (normSq_eq_zero.mpr e),
    fun h => lt_of_le_of_ne (normSq_nonneg z) fun e => h (normSq_eq_zero.mp e.symm)⟩

@[simp] theorem normSq_neg (z : ℂ) : normSq (-z) = normSq z := by
  rw [normSq_apply, normSq_apply, neg_re, neg_im, neg_mul_neg, neg_mul_neg]

@[simp] theorem normSq_mul (z w : ℂ) : normSq (z * w) = normSq z * normSq w := by
  rw [normSq_apply, normSq_apply, normSq_apply, mul_re, mul_im]
  ring

theorem normSq_add (z w : ℂ) : normSq (z + w) = normSq z + normSq w + 2 * (z.re * w.re + z.im * w.im) := by
  rw [normSq_apply, normSq_apply, normSq_apply, add_re, add_im]
  ring

@[simp] theorem normSq_inv (z : ℂ) : normSq z⁻¹ = (normSq z)⁻¹ := by
  by_cases h : z = 0
  · rw [h, inv_zero, normSq_zero, inv_zero]
  · exact eq_inv_of_mul_eq_one_left (by rw [← normSq_mul, inv_mul_cancel₀ h, normSq_one])

@[simp] theorem normSq_div (z w : ℂ) : normSq (z / w) = normSq z / normSq w := by
  rw [div_eq_mul_inv, normSq_mul, normSq_inv, div_eq_mul_inv]

end Complex
