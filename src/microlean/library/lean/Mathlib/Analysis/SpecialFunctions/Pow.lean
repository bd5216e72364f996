import Mathlib.Analysis.SpecialFunctions.Log
import Mathlib.Analysis.SpecialFunctions.PiLemmas
import Mathlib.Algebra.Cast

/-! Powers with real exponents, of real and of nonnegative real numbers. -/

open NNReal

namespace Real

variable {x y z : ℝ}

theorem rpow_def_of_pos (hx : 0 < x) (y : ℝ) : x ^ y = exp (log x * y) := by
  show rpow x y = _
  unfold rpow
  rw [if_neg (ne_of_gt hx), if_pos hx]

theorem rpow_def_of_nonneg (hx : 0 ≤ x) (y : ℝ) : x ^ y = if x = 0 then if y = 0 then 1 else 0 else exp (log x * y) := by
  show rpow x y = _
  unfold rpow
  by_cases h : x = 0
  · rw [if_pos h, if_pos h]
  · rw [if_neg h, if_neg h, if_pos (lt_of_le_of_ne hx (Ne.symm h))]

theorem rpow_def_of_neg (hx : x < 0) (y : ℝ) : x ^ y = exp (log x * y) * cos (y * pi) := by
  show rpow x y = _
  unfold rpow
  rw [if_neg (ne_of_lt hx), if_neg (not_lt_of_gt hx)]

theorem exp_mul (x y : ℝ) : exp (x * y) = exp x ^ y := by rw [rpow_def_of_pos (exp_pos x), log_exp]

@[simp] theorem exp_one_rpow (x : ℝ) : exp 1 ^ x = exp x := by rw [← exp_mul, one_mul]

@[simp] theorem rpow_zero (x : ℝ) : x ^ (0 : ℝ) = 1 := by
  rcases lt_trichotomy x 0 with h | h | h
  · rw [rpow_def_of_neg h, mul_zero, zero_mul, exp_zero, cos_zero, one_mul]
  · rw [rpow_def_of_nonneg (ge_of_eq h), if_pos h, if_pos rfl]
  · rw [rpow_def_of_pos h, mul_zero, exp_zero]

@[simp] theorem zero_rpow (h : x ≠ 0) : (0 : ℝ) ^ x = 0 := by rw [rpow_def_of_nonneg (le_refl 0), if_pos rfl, if_neg h]

@[simp] theorem one_rpow (x : ℝ) : (1 : ℝ) ^ x = 1 := by rw [rpow_def_of_pos zero_lt_one, log_one, zero_mul, exp_zero]

theorem rpow_pos_of_pos (hx : 0 < x) (y : ℝ) : 0 < x ^ y := by
  rw [rpow_def_of_pos hx]
  exact exp_pos _

theorem rpow_nonneg (hx : 0 ≤ x) (y : ℝ) : 0 ≤ x ^ y := by
  rcases eq_or_lt_of_le hx with e | l
  · rw [← e]
    by_cases h : y = 0
    · rw [h, rpow_zero]
      exact zero_le_one
    · rw [zero_rpow h]
  · exact le_of_lt (rpow_pos_of_pos l y)

theorem rpow_nonneg_of_nonneg (hx : 0 ≤ x) (y : ℝ) : 0 ≤ x ^ y := rpow_nonneg hx y

theorem rpow_add (hx : 0 < x) (y z : ℝ) : x ^ (y + z) = x ^ y * x ^ z := by
  rw [rpow_def_of_pos hx, rpow_def_of_pos hx, rpow_def_of_pos hx, mul_add, exp_add]

theorem rpow_neg (hx : 0 ≤ x) (y : ℝ) : x ^ (-y) = (x ^ y)⁻¹ := by
  rcases eq_or_lt_of_le hx with e | l
  · rw [← e]
    by_cases h : y = 0
    · rw [h, neg_zero, rpow_zero, inv_one]
    · rw [zero_rpow h, zero_rpow (neg_ne_zero.mpr h), inv_zero]
  · rw [rpow_def_of_pos l, rpow_def_of_pos l, mul_neg, exp_neg]

theorem rpow_sub (hx : 0 < x) (y z : ℝ) : x ^ (y - z) = x ^ y / x ^ z := by
  rw [sub_eq_add_neg, rpow_add hx, rpow_neg (le_of_lt hx), div_eq_mul_inv]

@[simp] theorem log_rpow (hx : 0 < x) (y : ℝ) : log (x ^ y) = y * log x := by
  rw [rpow_def_of_pos hx, log_exp, mul_comm]

theorem rpow_mul (hx : 0 ≤ x) (y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z := by
  rcases eq_or_lt_of_le hx with e | l
  · rw [← e]
    by_cases h : y = 0
    · rw [h, zero_mul, rpow_zero, one_rpow]
    · rw [zero_rpow h]
      by_cases h' : z = 0
      · rw [h', mul_zero]
      · rw [zero_rpow h', zero_rpow (mul_ne_zero h h')]
  · rw [rpow_def_of_pos (rpow_pos_of_pos l y), log_rpow l, rpow_def_of_pos l]
    congr 1
    ring

theorem mul_rpow (hx : 0 ≤ x) (hy : 0 ≤ y) : (x * y) ^ z = x ^ z * y ^ z := by
  by_cases hz : z = 0
  · rw [hz, rpow_zero, rpow_zero, rpow_zero, one_mul]
  · rcases eq_or_lt_of_le hx with e | l
    · rw [← e, zero_mul, zero_rpow hz, zero_mul]
    · rcases eq_or_lt_of_le hy with e' | l'
      · rw [← e', mul_zero, zero_rpow hz, mul_zero]
      · rw [rpow_def_of_pos (mul_pos l l'), rpow_def_of_pos l, rpow_def_of_pos l', log_mul (ne_of_gt l) (ne_of_gt l'),
          add_mul, exp_add]

theorem inv_rpow (hx : 0 ≤ x) (y : ℝ) : x⁻¹ ^ y = (x ^ y)⁻¹ := by
  rcases eq_or_lt_of_le hx with e | l
  · rw [← e, inv_zero]
    by_cases h : y = 0
    · rw [h, rpow_zero, inv_one]
    · rw [zero_rpow h, inv_zero]
  · rw [rpow_def_of_pos (inv_pos.mpr l), log_inv, neg_mul, exp_neg, rpow_def_of_pos l]

theorem div_rpow (hx : 0 ≤ x) (hy : 0 ≤ y) (z : ℝ) : (x / y) ^ z = x ^ z / y ^ z := by
  rw [div_eq_mul_inv, mul_rpow hx (inv_nonneg.mpr hy), inv_rpow hy, div_eq_mul_inv]

/-! ### Natural and integer exponents -/

@[simp, norm_cast] theorem rpow_natCast (x : ℝ) (n : ℕ) : x ^ (n : ℝ) = x ^ n := by
  rcases lt_trichotomy x 0 with h | h | h
  · rw [rpow_def_of_neg h, cos_nat_mul_pi, mul_comm (log x), exp_nat_mul, exp_log_of_neg h, ← mul_pow]
    congr 1
    ring
  · rw [h]
    cases n with
    | zero => rw [Nat.cast_zero, rpow_zero, pow_zero]
    | succ n => rw [zero_rpow (Nat.cast_ne_zero.mpr (Nat.succ_ne_zero n)), pow_succ, mul_zero]
  · rw [rpow_def_of_pos h, mul_comm, exp_nat_mul, exp_log h]

theorem rpow_nat_cast (x : ℝ) (n : ℕ) : x ^ (n : ℝ) = x ^ n := rpow_natCast x n

@[simp] theorem rpow_ofNat (x : ℝ) (n : ℕ) [Nat.AtLeastTwo n] : x ^ (OfNat.ofNat n : ℝ) = x ^ (OfNat.ofNat n : ℕ) :=
  rpow_natCast x n

@[simp] theorem rpow_two (x : ℝ) : x ^ (2 : ℝ) = x ^ 2 := rpow_natCast x 2

@[simp] theorem rpow_one (x : ℝ) : x ^ (1 : ℝ) = x := by
  have h := rpow_natCast x 1
  rw [Nat.cast_one, pow_one] at h
  exact h

theorem rpow_neg_one (x : ℝ) : x ^ (-1 : ℝ) = x⁻¹ := by
  rcases le_or_gt 0 x with h | h
  · rw [rpow_neg h, rpow_one]
  · have e : (-1 : ℝ) * π = -π := by ring
    rw [rpow_def_of_neg h, mul_neg, mul_one, exp_neg, exp_log_of_neg h, e, cos_neg, cos_pi, inv_neg]
    ring

theorem rpow_natCast_mul (hx : 0 ≤ x) (n : ℕ) (z : ℝ) : x ^ (n * z) = (x ^ n) ^ z := by
  rw [rpow_mul hx, rpow_natCast]

theorem rpow_mul_natCast (hx : 0 ≤ x) (y : ℝ) (n : ℕ) : x ^ (y * n) = (x ^ y) ^ n := by
  rw [rpow_mul hx, rpow_natCast]

theorem rpow_add_one (hx : x ≠ 0) (y : ℝ) : x ^ (y + 1) = x ^ y * x := by
  rcases lt_or_gt_of_ne hx with h | h
  · have e : (y + 1) * π = y * π + π := by ring
    rw [rpow_def_of_neg h, rpow_def_of_neg h, mul_add, exp_add, mul_one, exp_log_of_neg h, e, cos_add_pi]
    ring
  · rw [rpow_add h, rpow_one]

theorem pow_rpow_inv_natCast (hx : 0 ≤ x) {n : ℕ} (hn : n ≠ 0) : (x ^ n) ^ ((n : ℝ)⁻¹) = x := by
  rw [← rpow_natCast, ← rpow_mul hx, mul_inv_cancel₀ (Nat.cast_ne_zero.mpr hn), rpow_one]

theorem rpow_inv_natCast_pow (hx : 0 ≤ x) {n : ℕ} (hn : n ≠ 0) : (x ^ ((n : ℝ)⁻¹)) ^ n = x := by
  rw [← rpow_natCast, ← rpow_mul hx, inv_mul_cancel₀ (Nat.cast_ne_zero.mpr hn), rpow_one]

theorem sqrt_eq_rpow (x : ℝ) : √x = x ^ (1 / 2 : ℝ) := by
  have half : (1 / 2 : ℝ) ≠ 0 := div_ne_zero one_ne_zero two_ne_zero
  rcases lt_trichotomy x 0 with h | h | h
  · have e : (1 / 2 : ℝ) * π = π / 2 := by ring
    rw [sqrt_eq_zero_of_nonpos (le_of_lt h), rpow_def_of_neg h, e, cos_pi_div_two, mul_zero]
  · rw [h, sqrt_zero, zero_rpow half]
  · rw [sqrt_eq_iff_mul_self_eq (le_of_lt h) (rpow_nonneg (le_of_lt h) _), ← rpow_add h, add_halves, rpow_one]

theorem rpow_div_two_eq_sqrt (r : ℝ) (hx : 0 ≤ x) : x ^ (r / 2) = √x ^ r := by
  rw [sqrt_eq_rpow, ← rpow_mul hx]
  congr 1
  ring

/-! ### Order -/

@[gcongr] theorem rpow_lt_rpow (hx : 0 ≤ x) (hxy : x < y) (hz : 0 < z) : x ^ z < y ^ z := by
  have hy := lt_of_le_of_lt hx hxy
  rcases eq_or_lt_of_le hx with e | l
  · rw [← e, zero_rpow (ne_of_gt hz)]
    exact rpow_pos_of_pos hy z
  · rw [rpow_def_of_pos l, rpow_def_of_pos hy, exp_lt_exp]
    exact mul_lt_mul_of_pos_right (log_lt_log l hxy) hz

@[gcongr] theorem rpow_le_rpow (h : 0 ≤ x) (h₁ : x ≤ y) (h₂ : 0 ≤ z) : x ^ z ≤ y ^ z := by
  rcases eq_or_lt_of_le h₁ with e | l
  · rw [e]
  · rcases eq_or_lt_of_le h₂ with e' | l'
    · rw [← e', rpow_zero, rpow_zero]
    · exact le_of_lt (rpow_lt_rpow h l l')

theorem rpow_lt_rpow_iff (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 < z) : x ^ z < y ^ z ↔ x < y :=
  ⟨fun h => lt_of_not_ge fun l => not_lt_of_ge (rpow_le_rpow hy l (le_of_lt hz)) h, fun h => rpow_lt_rpow hx h hz⟩

theorem rpow_le_rpow_iff (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 < z) : x ^ z ≤ y ^ z ↔ x ≤ y := by
  rw [← not_lt, ← not_lt, rpow_lt_rpow_iff hy hx hz]

@[gcongr] theorem rpow_lt_rpow_of_exponent_lt (hx : 1 < x) (hyz : y < z) : x ^ y < x ^ z := by
  have h := lt_trans zero_lt_one hx
  rw [rpow_def_of_pos h, rpow_def_of_pos h, exp_lt_exp]
  exact mul_lt_mul_of_pos_left hyz (log_pos hx)

@[gcongr] theorem rpow_le_rpow_of_exponent_le (hx : 1 ≤ x) (hyz : y ≤ z) : x ^ y ≤ x ^ z := by
  have h := lt_of_lt_of_le zero_lt_one hx
  rw [rpow_def_of_pos h, rpow_def_of_pos h, exp_le_exp]
  exact mul_le_mul_of_nonneg_left hyz (log_nonneg hx)

theorem rpow_lt_rpow_left_iff (hx : 1 < x) : x ^ y < x ^ z ↔ y < z :=
  ⟨fun h => lt_of_not_ge fun l => not_lt_of_ge (rpow_le_rpow_of_exponent_le (le_of_lt hx) l) h,
    rpow_lt_rpow_of_exponent_lt hx⟩

theorem rpow_le_rpow_left_iff (hx : 1 < x) : x ^ y ≤ x ^ z ↔ y ≤ z := by
  rw [← not_lt, ← not_lt, rpow_lt_rpow_left_iff hx]

theorem rpow_left_inj (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : z ≠ 0) : x ^ z = y ^ z ↔ x = y := by
  constructor
  · intro h
    have e : z * z⁻¹ = 1 := mul_inv_cancel₀ hz
    rw [← rpow_one x, ← rpow_one y, ← e, rpow_mul hx, rpow_mul hy, h]
  · intro h
    rw [h]

theorem one_lt_rpow (hx : 1 < x) (hz : 0 < z) : 1 < x ^ z := by
  have := rpow_lt_rpow zero_le_one hx hz
  rw [one_rpow] at this
  exact this

theorem one_le_rpow (h : 1 ≤ x) (h₁ : 0 ≤ z) : 1 ≤ x ^ z := by
  have := rpow_le_rpow zero_le_one h h₁
  rw [one_rpow] at this
  exact this

theorem rpow_eq_zero_iff_of_nonneg (hx : 0 ≤ x) : x ^ y = 0 ↔ x = 0 ∧ y ≠ 0 := by
  constructor
  · intro h
    have hx₀ : x = 0 := by
      rcases eq_or_lt_of_le hx with e | l
      · exact e.symm
      · exact absurd h (ne_of_gt (rpow_pos_of_pos l y))
    refine ⟨hx₀, fun hy => ?_⟩
    rw [hy, rpow_zero] at h
    exact one_ne_zero h
  · intro h
    rw [h.1, zero_rpow h.2]

/-! ### Logarithms in a base -/

variable {b : ℝ}

@[simp] theorem rpow_logb (b_pos : 0 < b) (b_ne_one : b ≠ 1) (hx : 0 < x) : b ^ logb b x = x := by
  rw [rpow_def_of_pos b_pos, logb, mul_div_cancel₀ _ (log_ne_zero_of_pos_of_ne_one b_pos b_ne_one), exp_log hx]

@[simp] theorem logb_rpow (b_pos : 0 < b) (b_ne_one : b ≠ 1) : logb b (b ^ x) = x := by
  rw [logb, log_rpow b_pos, mul_div_assoc, div_self (log_ne_zero_of_pos_of_ne_one b_pos b_ne_one), mul_one]

theorem logb_rpow_eq_mul_logb_of_pos (hx : 0 < x) : logb b (x ^ y) = y * logb b x := by
  rw [logb, log_rpow hx, logb, mul_div_assoc]

theorem logb_eq_iff_rpow_eq (b_pos : 0 < b) (b_ne_one : b ≠ 1) (hy : 0 < y) : logb b y = x ↔ b ^ x = y := by
  constructor
  · intro h
    rw [← h, rpow_logb b_pos b_ne_one hy]
  · intro h
    rw [← h, logb_rpow b_pos b_ne_one]

theorem logb_le_iff_le_rpow (hb : 1 < b) (hx : 0 < x) : logb b x ≤ y ↔ x ≤ b ^ y := by
  have p := lt_trans zero_lt_one hb
  rw [← rpow_le_rpow_left_iff hb, rpow_logb p (ne_of_gt hb) hx]

theorem logb_lt_iff_lt_rpow (hb : 1 < b) (hx : 0 < x) : logb b x < y ↔ x < b ^ y := by
  have p := lt_trans zero_lt_one hb
  rw [← rpow_lt_rpow_left_iff hb, rpow_logb p (ne_of_gt hb) hx]

theorem le_logb_iff_rpow_le (hb : 1 < b) (hy : 0 < y) : x ≤ logb b y ↔ b ^ x ≤ y := by
  have p := lt_trans zero_lt_one hb
  rw [← rpow_le_rpow_left_iff hb, rpow_logb p (ne_of_gt hb) hy]

theorem lt_logb_iff_rpow_lt (hb : 1 < b) (hy : 0 < y) : x < logb b y ↔ b ^ x < y := by
  have p := lt_trans zero_lt_one hb
  rw [← rpow_lt_rpow_left_iff hb, rpow_logb p (ne_of_gt hb) hy]

end Real

namespace NNReal

/-- Real powers of nonnegative numbers. -/
noncomputable def rpow (x : ℝ≥0) (y : ℝ) : ℝ≥0 := ⟨(x : ℝ) ^ y, Real.rpow_nonneg x.2 y⟩

noncomputable instance instPowReal : Pow ℝ≥0 ℝ := ⟨rpow⟩

@[simp] theorem rpow_eq_pow (x : ℝ≥0) (y : ℝ) : rpow x y = x ^ y := rfl

@[simp, norm_cast] theorem coe_rpow (x : ℝ≥0) (y : ℝ) : ((x ^ y : ℝ≥0) : ℝ) = (x : ℝ) ^ y := rfl

@[simp] theorem rpow_zero (x : ℝ≥0) : x ^ (0 : ℝ) = 1 := NNReal.eq (Real.rpow_zero x)

@[simp] theorem rpow_one (x : ℝ≥0) : x ^ (1 : ℝ) = x := NNReal.eq (Real.rpow_one x)

@[simp, norm_cast] theorem rpow_natCast (x : ℝ≥0) (n : ℕ) : x ^ (n : ℝ) = x ^ n := NNReal.eq (Real.rpow_natCast x n)

theorem rpow_mul (x : ℝ≥0) (y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z := NNReal.eq (Real.rpow_mul x.2 y z)

theorem mul_rpow {x y : ℝ≥0} {z : ℝ} : (x * y) ^ z = x ^ z * y ^ z := NNReal.eq (Real.mul_rpow x.2 y.2)

end NNReal
