import Mathlib.Analysis.SpecialFunctions.ExpReal
import Mathlib.Algebra.Order.AbsoluteValue

/-! Logarithms: the inverse of the exponential function on the positive numbers. -/

namespace Real

variable {x y z : ℝ}

theorem exp_log (hx : 0 < x) : exp (log x) = x := by
  have h := Microlean.chooseReal_spec (p := fun y => exp y = x ∨ exp y = -x)
    (Exists.elim (exists_exp_eq_ hx) fun y e => ⟨y, Or.inl e⟩)
  have e : log x = Microlean.chooseReal fun y => exp y = x ∨ exp y = -x := by
    unfold log
    rw [if_neg (ne_of_gt hx)]
  rw [← e] at h
  rcases h with h | h
  · exact h
  · exact absurd (exp_pos (log x)) (by rw [h]; exact not_lt_of_ge (by linarith))

@[simp] theorem log_exp (x : ℝ) : log (exp x) = x := exp_injective (exp_log (exp_pos x))

@[simp] theorem log_zero : log 0 = 0 := by
  unfold log
  rw [if_pos rfl]

@[simp] theorem log_one : log 1 = 0 := by rw [← exp_zero, log_exp]

@[simp] theorem log_neg_eq_log (x : ℝ) : log (-x) = log x := by
  unfold log
  by_cases h : x = 0
  · rw [if_pos (neg_eq_zero.mpr h), if_pos h]
  · rw [if_neg h, if_neg (neg_ne_zero.mpr h)]
    congr 1
    funext y
    rw [neg_neg]
    exact propext or_comm

@[simp] theorem log_abs (x : ℝ) : log |x| = log x := by
  rcases abs_choice x with h | h
  · rw [h]
  · rw [h, log_neg_eq_log]

theorem exp_log_eq_abs (hx : x ≠ 0) : exp (log x) = |x| := by rw [← log_abs, exp_log (abs_pos.mpr hx)]

theorem exp_log_of_neg (hx : x < 0) : exp (log x) = -x := by rw [exp_log_eq_abs (ne_of_lt hx), abs_of_neg hx]

theorem log_mul (hx : x ≠ 0) (hy : y ≠ 0) : log (x * y) = log x + log y :=
  exp_injective (by
    rw [exp_log_eq_abs (mul_ne_zero hx hy), exp_add, exp_log_eq_abs hx, exp_log_eq_abs hy, abs_mul])

@[simp] theorem log_inv (x : ℝ) : log x⁻¹ = -log x := by
  by_cases h : x = 0
  · rw [h, inv_zero, log_zero, neg_zero]
  · have e := log_mul (inv_ne_zero h) h
    rw [inv_mul_cancel₀ h, log_one] at e
    linarith

theorem log_div (hx : x ≠ 0) (hy : y ≠ 0) : log (x / y) = log x - log y := by
  rw [div_eq_mul_inv, log_mul hx (inv_ne_zero hy), log_inv, sub_eq_add_neg]

@[simp] theorem log_pow (n : ℕ) (x : ℝ) : log (x ^ n) = n * log x := by
  induction n with
  | zero => rw [pow_zero, log_one, Nat.cast_zero, zero_mul]
  | succ n ih =>
    by_cases h : x = 0
    · rw [h, pow_succ, mul_zero, log_zero, mul_zero]
    · rw [pow_succ, log_mul (pow_ne_zero n h) h, ih, Nat.cast_add_one, add_mul, one_mul]

/-! ### Order -/

theorem log_le_log_iff (h : 0 < x) (h₁ : 0 < y) : log x ≤ log y ↔ x ≤ y := by
  rw [← exp_le_exp, exp_log h, exp_log h₁]

@[gcongr] theorem log_le_log (hx : 0 < x) (hxy : x ≤ y) : log x ≤ log y :=
  (log_le_log_iff hx (lt_of_lt_of_le hx hxy)).mpr hxy

theorem log_lt_log_iff (hx : 0 < x) (hy : 0 < y) : log x < log y ↔ x < y := by
  rw [← exp_lt_exp, exp_log hx, exp_log hy]

@[gcongr] theorem log_lt_log (hx : 0 < x) (h : x < y) : log x < log y :=
  (log_lt_log_iff hx (lt_trans hx h)).mpr h

theorem log_le_iff_le_exp (hx : 0 < x) : log x ≤ y ↔ x ≤ exp y := by rw [← exp_le_exp, exp_log hx]

theorem log_lt_iff_lt_exp (hx : 0 < x) : log x < y ↔ x < exp y := by rw [← exp_lt_exp, exp_log hx]

theorem le_log_iff_exp_le (hy : 0 < y) : x ≤ log y ↔ exp x ≤ y := by rw [← exp_le_exp, exp_log hy]

theorem lt_log_iff_exp_lt (hy : 0 < y) : x < log y ↔ exp x < y := by rw [← exp_lt_exp, exp_log hy]

theorem log_pos_iff (hx : 0 < x) : 0 < log x ↔ 1 < x := by rw [← log_one, log_lt_log_iff zero_lt_one hx]

theorem log_pos (hx : 1 < x) : 0 < log x := (log_pos_iff (lt_trans zero_lt_one hx)).mpr hx

theorem log_neg_iff (h : 0 < x) : log x < 0 ↔ x < 1 := by rw [← log_one, log_lt_log_iff h zero_lt_one]

theorem log_neg (h0 : 0 < x) (h1 : x < 1) : log x < 0 := (log_neg_iff h0).mpr h1

theorem log_nonneg_iff (hx : 0 < x) : 0 ≤ log x ↔ 1 ≤ x := by rw [← log_one, log_le_log_iff zero_lt_one hx]

theorem log_nonneg (hx : 1 ≤ x) : 0 ≤ log x := (log_nonneg_iff (lt_of_lt_of_le zero_lt_one hx)).mpr hx

theorem log_nonpos_iff_of_pos (hx : 0 < x) : log x ≤ 0 ↔ x ≤ 1 := by
  rw [← log_one, log_le_log_iff hx zero_lt_one]

theorem log_nonpos (hx : 0 ≤ x) (h'x : x ≤ 1) : log x ≤ 0 := by
  rcases eq_or_lt_of_le hx with e | l
  · rw [← e, log_zero]
  · exact (log_nonpos_iff_of_pos l).mpr h'x

theorem log_le_sub_one_of_pos (hx : 0 < x) : log x ≤ x - 1 := by
  have := add_one_le_exp (log x)
  rw [exp_log hx] at this
  linarith

theorem log_lt_sub_one_of_pos (hx1 : 0 < x) (hx2 : x ≠ 1) : log x < x - 1 := by
  have := add_one_lt_exp (x := log x) fun e => hx2 (by rw [← exp_log hx1, e, exp_zero])
  rw [exp_log hx1] at this
  linarith

theorem eq_one_of_pos_of_log_eq_zero (h₁ : 0 < x) (h₂ : log x = 0) : x = 1 := by rw [← exp_log h₁, h₂, exp_zero]

theorem log_ne_zero_of_pos_of_ne_one (hx_pos : 0 < x) (hx : x ≠ 1) : log x ≠ 0 :=
  mt (eq_one_of_pos_of_log_eq_zero hx_pos) hx

@[simp] theorem log_eq_zero : log x = 0 ↔ x = 0 ∨ x = 1 ∨ x = -1 := by
  constructor
  · intro h
    by_cases h₀ : x = 0
    · exact Or.inl h₀
    · have e := exp_log_eq_abs h₀
      rw [h, exp_zero] at e
      right
      rcases abs_choice x with h' | h'
      · exact Or.inl (by rw [← h', ← e])
      · exact Or.inr (by linarith)
  · rintro (h | h | h)
    · rw [h, log_zero]
    · rw [h, log_one]
    · rw [h, log_neg_eq_log, log_one]

theorem log_ne_zero : log x ≠ 0 ↔ x ≠ 0 ∧ x ≠ 1 ∧ x ≠ -1 := by
  rw [ne_eq, log_eq_zero, not_or, not_or]

theorem log_sqrt (hx : 0 ≤ x) : log √x = log x / 2 := by
  have h := log_pow 2 √x
  rw [sq_sqrt hx] at h
  have e : log x = 2 * log √x := h
  rw [e, mul_div_cancel_left₀ _ two_ne_zero]

/-! ### Logarithms in a base -/

section logb

variable {b x y : ℝ}

theorem log_div_log : log x / log b = logb b x := rfl

@[simp] theorem logb_zero : logb b 0 = 0 := by rw [logb, log_zero, zero_div]

@[simp] theorem logb_one : logb b 1 = 0 := by rw [logb, log_one, zero_div]

@[simp] theorem logb_neg_eq_logb (x : ℝ) : logb b (-x) = logb b x := by rw [logb, log_neg_eq_log, logb]

theorem logb_mul (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x * y) = logb b x + logb b y := by
  rw [logb, logb, logb, log_mul hx hy, add_div]

theorem logb_div (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x / y) = logb b x - logb b y := by
  rw [logb, logb, logb, log_div hx hy, sub_div]

@[simp] theorem logb_inv (x : ℝ) : logb b x⁻¹ = -logb b x := by rw [logb, logb, log_inv, neg_div]

theorem inv_logb (a b : ℝ) : (logb a b)⁻¹ = logb b a := by rw [logb, logb, inv_div]

theorem logb_pow (b x : ℝ) (k : ℕ) : logb b (x ^ k) = k * logb b x := by rw [logb, logb, log_pow, mul_div_assoc]

theorem logb_self_eq_one (hb : 1 < b) : logb b b = 1 := by rw [logb, div_self (ne_of_gt (log_pos hb))]

theorem logb_self_eq_one_iff : logb b b = 1 ↔ b ≠ 0 ∧ b ≠ 1 ∧ b ≠ -1 := by
  rw [← log_ne_zero, logb]
  constructor
  · intro h e
    rw [e, div_zero] at h
    exact zero_ne_one h
  · exact div_self

theorem mul_logb {a b c : ℝ} (h₁ : b ≠ 0) (h₂ : b ≠ 1) (h₃ : b ≠ -1) : logb a b * logb b c = logb a c := by
  rw [logb, logb, logb, mul_comm, div_mul_div_cancel₀ (log_ne_zero.mpr ⟨h₁, h₂, h₃⟩)]

theorem logb_pos (hb : 1 < b) (hx : 1 < x) : 0 < logb b x := div_pos (log_pos hx) (log_pos hb)

theorem logb_nonneg (hb : 1 < b) (hx : 1 ≤ x) : 0 ≤ logb b x := div_nonneg (log_nonneg hx) (le_of_lt (log_pos hb))

theorem logb_lt_logb (hb : 1 < b) (hx : 0 < x) (hxy : x < y) : logb b x < logb b y :=
  div_lt_div_of_pos_right (log_lt_log hx hxy) (log_pos hb)

theorem logb_le_logb_of_le (hb : 1 < b) (hx : 0 < x) (hxy : x ≤ y) : logb b x ≤ logb b y :=
  div_le_div_of_nonneg_right (log_le_log hx hxy) (le_of_lt (log_pos hb))

end logb

end Real
