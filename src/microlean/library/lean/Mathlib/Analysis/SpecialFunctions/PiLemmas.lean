import Mathlib.Analysis.SpecialFunctions.Pi

/-! Sine and cosine and multiples of π: shifts, signs, monotonicity, particular values, bounds of π. -/

open Real

namespace Real

variable (x y : ℝ)

/-! ### Shifts -/

@[simp] theorem sin_two_pi : sin (2 * π) = 0 := by rw [sin_two_mul, sin_pi, mul_zero, zero_mul]

@[simp] theorem cos_two_pi : cos (2 * π) = 1 := by
  rw [cos_two_mul, cos_pi]
  ring

@[simp] theorem sin_add_pi : sin (x + π) = -sin x := by
  rw [sin_add, sin_pi, cos_pi]
  ring

@[simp] theorem cos_add_pi : cos (x + π) = -cos x := by
  rw [cos_add, sin_pi, cos_pi]
  ring

@[simp] theorem sin_sub_pi : sin (x - π) = -sin x := by
  rw [sin_sub, sin_pi, cos_pi]
  ring

@[simp] theorem cos_sub_pi : cos (x - π) = -cos x := by
  rw [cos_sub, sin_pi, cos_pi]
  ring

@[simp] theorem sin_pi_sub : sin (π - x) = sin x := by
  rw [sin_sub, sin_pi, cos_pi]
  ring

@[simp] theorem cos_pi_sub : cos (π - x) = -cos x := by
  rw [cos_sub, sin_pi, cos_pi]
  ring

@[simp] theorem sin_add_two_pi : sin (x + 2 * π) = sin x := by
  rw [sin_add, sin_two_pi, cos_two_pi]
  ring

@[simp] theorem cos_add_two_pi : cos (x + 2 * π) = cos x := by
  rw [cos_add, sin_two_pi, cos_two_pi]
  ring

@[simp] theorem sin_sub_two_pi : sin (x - 2 * π) = sin x := by
  rw [sin_sub, sin_two_pi, cos_two_pi]
  ring

@[simp] theorem cos_sub_two_pi : cos (x - 2 * π) = cos x := by
  rw [cos_sub, sin_two_pi, cos_two_pi]
  ring

@[simp] theorem sin_two_pi_sub : sin (2 * π - x) = -sin x := by
  rw [sin_sub, sin_two_pi, cos_two_pi]
  ring

@[simp] theorem cos_two_pi_sub : cos (2 * π - x) = cos x := by
  rw [cos_sub, sin_two_pi, cos_two_pi]
  ring

theorem sin_add_pi_div_two : sin (x + π / 2) = cos x := by
  rw [sin_add, sin_pi_div_two, cos_pi_div_two]
  ring

theorem cos_add_pi_div_two : cos (x + π / 2) = -sin x := by
  rw [cos_add, sin_pi_div_two, cos_pi_div_two]
  ring

theorem sin_sub_pi_div_two : sin (x - π / 2) = -cos x := by
  rw [sin_sub, sin_pi_div_two, cos_pi_div_two]
  ring

theorem cos_sub_pi_div_two : cos (x - π / 2) = sin x := by
  rw [cos_sub, sin_pi_div_two, cos_pi_div_two]
  ring

theorem sin_pi_div_two_sub : sin (π / 2 - x) = cos x := by
  rw [sin_sub, sin_pi_div_two, cos_pi_div_two]
  ring

theorem cos_pi_div_two_sub : cos (π / 2 - x) = sin x := by
  rw [cos_sub, sin_pi_div_two, cos_pi_div_two]
  ring

@[simp] theorem sin_nat_mul_pi (n : ℕ) : sin (n * π) = 0 := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, sin_zero]
  | succ n ih => rw [Nat.cast_add_one, add_mul, one_mul, sin_add_pi, ih, neg_zero]

theorem cos_nat_mul_pi (n : ℕ) : cos (n * π) = (-1) ^ n := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, cos_zero, pow_zero]
  | succ n ih => rw [Nat.cast_add_one, add_mul, one_mul, cos_add_pi, ih, pow_succ, mul_neg_one]

@[simp] theorem sin_int_mul_pi (n : ℤ) : sin (n * π) = 0 := by
  cases n with
  | ofNat n =>
    show sin (((n : ℤ) : ℝ) * π) = 0
    rw [Int.cast_natCast, sin_nat_mul_pi]
  | negSucc n => rw [Int.cast_negSucc, neg_mul, sin_neg, sin_nat_mul_pi, neg_zero]

@[simp] theorem cos_nat_mul_two_pi (n : ℕ) : cos (n * (2 * π)) = 1 := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, cos_zero]
  | succ n ih => rw [Nat.cast_add_one, add_mul, one_mul, cos_add_two_pi, ih]

@[simp] theorem cos_int_mul_two_pi (n : ℤ) : cos (n * (2 * π)) = 1 := by
  cases n with
  | ofNat n =>
    show cos (((n : ℤ) : ℝ) * (2 * π)) = 1
    rw [Int.cast_natCast, cos_nat_mul_two_pi]
  | negSucc n => rw [Int.cast_negSucc, neg_mul, cos_neg, cos_nat_mul_two_pi]

@[simp] theorem tan_add_pi : tan (x + π) = tan x := by
  rw [tan_eq_sin_div_cos, tan_eq_sin_div_cos, sin_add_pi, cos_add_pi, neg_div_neg_eq]

@[simp] theorem tan_pi : tan π = 0 := by rw [tan_eq_sin_div_cos, sin_pi, zero_div]

theorem tan_pi_div_two_sub : tan (π / 2 - x) = (tan x)⁻¹ := by
  rw [tan_eq_sin_div_cos, tan_eq_sin_div_cos, inv_div, sin_pi_div_two_sub, cos_pi_div_two_sub]

/-! ### Signs and monotonicity -/

variable {x y}

theorem sin_nonneg_of_nonneg_of_le_pi (h0x : 0 ≤ x) (hxp : x ≤ π) : 0 ≤ sin x := by
  rcases eq_or_lt_of_le h0x with e | l
  · rw [← e, sin_zero]
  · rcases eq_or_lt_of_le hxp with e' | l'
    · rw [e', sin_pi]
    · exact le_of_lt (sin_pos_of_pos_of_lt_pi l l')

theorem sin_neg_of_neg_of_neg_pi_lt (hx0 : x < 0) (hpx : -π < x) : sin x < 0 := by
  have := sin_pos_of_pos_of_lt_pi (show 0 < -x by linarith) (by linarith)
  rw [sin_neg] at this
  linarith

theorem cos_neg_of_pi_div_two_lt_of_lt (hx₁ : π / 2 < x) (hx₂ : x < π + π / 2) : cos x < 0 := by
  have h := cos_pos_of_mem_Ioo_ (x := x - π) (by linarith [two_mul_pi_div_two_]) (by linarith)
  rw [cos_sub_pi] at h
  linarith

theorem cos_nonpos_of_pi_div_two_le_of_le (hx₁ : π / 2 ≤ x) (hx₂ : x ≤ π + π / 2) : cos x ≤ 0 := by
  have h := cos_nonneg_of_neg_pi_div_two_le_of_le (x := x - π) (by linarith [two_mul_pi_div_two_]) (by linarith)
  rw [cos_sub_pi] at h
  linarith

theorem cos_lt_cos_of_nonneg_of_le_pi (hx₁ : 0 ≤ x) (hy₂ : y ≤ π) (hxy : x < y) : cos y < cos x := by
  have h := cos_sub_cos y x
  have e₁ : (y + x) / 2 * 2 = y + x := div_mul_cancel₀ _ two_ne_zero
  have e₂ : (y - x) / 2 * 2 = y - x := div_mul_cancel₀ _ two_ne_zero
  have p₁ : 0 < sin ((y + x) / 2) := sin_pos_of_pos_of_lt_pi (by linarith) (by linarith)
  have p₂ : 0 < sin ((y - x) / 2) := sin_pos_of_pos_of_lt_pi (by linarith) (by linarith)
  have := mul_pos p₁ p₂
  linarith

theorem cos_lt_cos_of_nonneg_of_le_pi_div_two (hx₁ : 0 ≤ x) (hy₂ : y ≤ π / 2) (hxy : x < y) : cos y < cos x :=
  cos_lt_cos_of_nonneg_of_le_pi hx₁ (by linarith [two_mul_pi_div_two_, pi_pos]) hxy

theorem cos_le_cos_of_nonneg_of_le_pi (hx₁ : 0 ≤ x) (hy₂ : y ≤ π) (hxy : x ≤ y) : cos y ≤ cos x := by
  rcases eq_or_lt_of_le hxy with e | l
  · rw [e]
  · exact le_of_lt (cos_lt_cos_of_nonneg_of_le_pi hx₁ hy₂ l)

theorem sin_lt_sin_of_lt_of_le_pi_div_two (hx₁ : -(π / 2) ≤ x) (hy₂ : y ≤ π / 2) (hxy : x < y) : sin x < sin y := by
  rw [← cos_sub_pi_div_two x, ← cos_sub_pi_div_two y, ← cos_neg (x - π / 2), ← cos_neg (y - π / 2)]
  exact cos_lt_cos_of_nonneg_of_le_pi (by linarith) (by linarith [two_mul_pi_div_two_]) (by linarith)

theorem sin_le_sin_of_le_of_le_pi_div_two (hx₁ : -(π / 2) ≤ x) (hy₂ : y ≤ π / 2) (hxy : x ≤ y) : sin x ≤ sin y := by
  rcases eq_or_lt_of_le hxy with e | l
  · rw [e]
  · exact le_of_lt (sin_lt_sin_of_lt_of_le_pi_div_two hx₁ hy₂ l)

theorem sin_eq_zero_iff_of_lt_of_lt (hx₁ : -π < x) (hx₂ : x < π) : sin x = 0 ↔ x = 0 := by
  constructor
  · intro h
    rcases lt_trichotomy x 0 with l | e | l
    · exact absurd h (ne_of_lt (sin_neg_of_neg_of_neg_pi_lt l hx₁))
    · exact e
    · exact absurd h (ne_of_gt (sin_pos_of_pos_of_lt_pi l hx₂))
  · intro h
    rw [h, sin_zero]

/-! ### Particular values -/

theorem cos_sq_half (x : ℝ) : cos (x / 2) ^ 2 = 1 / 2 + cos x / 2 := by
  rw [cos_sq, mul_div_cancel₀ _ two_ne_zero]

@[simp] theorem cos_pi_div_four : cos (π / 4) = √2 / 2 := by
  have p : 0 < cos (π / 4) := cos_pos_of_mem_Ioo_ (by linarith [pi_pos]) (by linarith [pi_pos])
  have h := cos_two_mul (π / 4)
  have e : 2 * (π / 4) = π / 2 := by ring
  rw [e, cos_pi_div_two] at h
  have s := sq_sqrt (show (0 : ℝ) ≤ 2 by linarith)
  have q : (cos (π / 4) - √2 / 2) * (cos (π / 4) + √2 / 2) = 0 := by linarith
  rcases mul_eq_zero.mp q with z | z
  · linarith
  · linarith [sqrt_nonneg 2]

@[simp] theorem sin_pi_div_four : sin (π / 4) = √2 / 2 := by
  have e : π / 4 = π / 2 - π / 4 := by ring
  rw [e, sin_pi_div_two_sub, cos_pi_div_four]

@[simp] theorem tan_pi_div_four : tan (π / 4) = 1 := by
  rw [tan_eq_sin_div_cos, cos_pi_div_four, sin_pi_div_four, div_self]
  exact ne_of_gt (div_pos (sqrt_pos.mpr zero_lt_two) zero_lt_two)

@[simp] theorem cos_pi_div_three : cos (π / 3) = 1 / 2 := by
  have p : 0 < cos (π / 3) := cos_pos_of_mem_Ioo_ (by linarith [pi_pos]) (by linarith [pi_pos])
  have h := cos_three_mul (π / 3)
  have e : 3 * (π / 3) = π := by ring
  rw [e, cos_pi] at h
  have q : (cos (π / 3) + 1) * ((2 * cos (π / 3) - 1) * (2 * cos (π / 3) - 1)) = 0 := by linarith
  rcases mul_eq_zero.mp q with z | z
  · linarith
  · have := mul_self_eq_zero.mp z
    linarith

@[simp] theorem sin_pi_div_six : sin (π / 6) = 1 / 2 := by
  have e : π / 6 = π / 2 - π / 3 := by ring
  rw [e, sin_pi_div_two_sub, cos_pi_div_three]

@[simp] theorem sin_pi_div_three : sin (π / 3) = √3 / 2 := by
  have p : 0 < sin (π / 3) := sin_pos_of_pos_of_lt_pi (by linarith [pi_pos]) (by linarith [pi_pos])
  have h := sin_sq (π / 3)
  rw [cos_pi_div_three] at h
  have s := sq_sqrt (show (0 : ℝ) ≤ 3 by linarith)
  have q : (sin (π / 3) - √3 / 2) * (sin (π / 3) + √3 / 2) = 0 := by linarith
  rcases mul_eq_zero.mp q with z | z
  · linarith
  · linarith [sqrt_nonneg 3]

@[simp] theorem cos_pi_div_six : cos (π / 6) = √3 / 2 := by
  have e : π / 6 = π / 2 - π / 3 := by ring
  rw [e, cos_pi_div_two_sub, sin_pi_div_three]

@[simp] theorem tan_pi_div_three : tan (π / 3) = √3 := by
  rw [tan_eq_sin_div_cos, sin_pi_div_three, cos_pi_div_three]
  ring

/-! ### Bounds of π -/

theorem pi_gt_three : 3 < π := by
  have h := sin_lt (show 0 < π / 6 by linarith [pi_pos])
  rw [sin_pi_div_six] at h
  linarith

theorem pi_le_four : π ≤ 4 := by
  have h := mul_cos_le_sin_ (x := π / 4) (by linarith [pi_pos]) (by linarith [pi_pos])
  rw [cos_pi_div_four, sin_pi_div_four] at h
  have p : 0 < √2 / 2 := div_pos (sqrt_pos.mpr zero_lt_two) zero_lt_two
  have := le_of_mul_le_mul_right (show π / 4 * (√2 / 2) ≤ 1 * (√2 / 2) by linarith) p
  linarith

theorem two_le_pi : 2 ≤ π := by linarith [pi_gt_three]

theorem one_le_pi_div_two : 1 ≤ π / 2 := by linarith [pi_gt_three]

end Real
