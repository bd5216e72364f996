import Mathlib.Analysis.SpecialFunctions.Trig
import Mathlib.Algebra.Cast

/-! The number π: twice the first positive zero of the cosine, by completeness; bounds of sine and cosine near 0. -/

namespace Microlean

/-! ### Near zero -/

private theorem size_ofReal_mul_I {t : ℝ} (h : 0 ≤ t) : size (t * Complex.I) = t := by
  unfold size
  rw [Complex.mul_I_re, Complex.mul_I_im, Complex.ofReal_re, Complex.ofReal_im, neg_zero, neg_zero, max_self,
    max_eq_left (by linarith), zero_add]

theorem near_zero {t : ℝ} (h : 0 ≤ t) (h' : 2 * t ≤ 1) :
    1 - 2 * (t * t) ≤ Real.cos t ∧ t - 2 * (t * t) ≤ Real.sin t ∧ Real.sin t ≤ t + 2 * (t * t) := by
  have s := size_ofReal_mul_I h
  have b := size_exp_sub (z := t * Complex.I) (by rw [s]; exact h')
  rw [s, Complex.exp_mul_I_ofReal_] at b
  have h₁ := neg_re_le_size (⟨Real.cos t, Real.sin t⟩ - 1 - t * Complex.I)
  have h₂ := im_le_size (⟨Real.cos t, Real.sin t⟩ - 1 - t * Complex.I)
  have h₃ := neg_im_le_size (⟨Real.cos t, Real.sin t⟩ - 1 - t * Complex.I)
  rw [Complex.sub_re, Complex.sub_re, Complex.mul_I_re, Complex.ofReal_im, Complex.one_re] at h₁
  rw [Complex.sub_im, Complex.sub_im, Complex.mul_I_im, Complex.ofReal_re, Complex.one_im] at h₂ h₃
  exact ⟨by linarith, by linarith, by linarith⟩

private theorem sin_le_near (t : ℝ) (h : 0 ≤ t) : Real.sin t ≤ t + 2 * (t * t) := by
  rcases le_or_gt (2 * t) 1 with h' | h'
  · exact (near_zero h h').2.2
  · have := mul_pos (show 0 < 2 * t - 1 by linarith) (show 0 < t by linarith)
    linarith [Real.sin_le_one t]

private theorem neg_sin_le_near (t : ℝ) (h : 0 ≤ t) : -Real.sin t ≤ t + 2 * (t * t) := by
  have := mul_self_nonneg t
  rcases le_or_gt (2 * t) 1 with h' | h'
  · have := (near_zero h h').2.1
    rcases le_or_gt (Real.sin t) 0 with s | s
    · linarith
    · linarith
  · have := mul_pos (show 0 < 2 * t - 1 by linarith) (show 0 < t by linarith)
    linarith [Real.neg_one_le_sin t]

private theorem abs_sin_le_near {t : ℝ} (h : 0 ≤ t) : |Real.sin t| ≤ t + 2 * (t * t) :=
  abs_le.mpr ⟨by linarith [neg_sin_le_near t h], sin_le_near t h⟩

private theorem halve (x : ℝ) : ∃ t, x = 2 * t ∧ (0 ≤ x → 0 ≤ t) := ⟨x / 2, by
  rw [mul_div_cancel₀ _ two_ne_zero], fun h => div_nonneg h zero_le_two⟩

/-- By halving `k` times, the error term shrinks. -/
private theorem abs_sin_le_step (k : ℕ) : ∀ x : ℝ, 0 ≤ x → (|Real.sin x| - x) * 2 ^ k ≤ 2 * (x * x) := by
  induction k with
  | zero =>
    intro x h
    rw [pow_zero]
    linarith [abs_sin_le_near h]
  | succ k ih =>
    intro x h
    obtain ⟨t, e, ht⟩ := halve x
    have h₁ := ih t (ht h)
    have h₂ : |Real.sin x| ≤ 2 * |Real.sin t| := by
      rw [e, Real.sin_two_mul, abs_mul, abs_mul, abs_two]
      have := mul_le_mul_of_nonneg_left (Real.abs_cos_le_one t) (mul_nonneg zero_le_two (abs_nonneg (Real.sin t)))
      linarith
    have h₃ := mul_le_mul_of_nonneg_right h₂ (le_of_lt (two_pow_pos k))
    have h₄ := mul_self_nonneg t
    rw [pow_succ, e]
    rw [e] at h₃
    linarith

theorem abs_sin_le {x : ℝ} (h : 0 ≤ x) : |Real.sin x| ≤ x := le_of_forall_two_pow fun k => abs_sin_le_step k x h

end Microlean

namespace Real

variable {x y : ℝ}

theorem sin_le (h : 0 ≤ x) : sin x ≤ x := le_trans (le_abs_self _) (Microlean.abs_sin_le h)

theorem sin_lt (h : 0 < x) : sin x < x := by
  refine lt_of_le_of_ne (sin_le (le_of_lt h)) fun e => ?_
  obtain ⟨t, et, ht⟩ := Microlean.halve x
  have tp : 0 < t := by linarith
  have b := Microlean.abs_sin_le (ht (le_of_lt h))
  have b₁ : sin t ^ 2 ≤ t * t := by
    rw [← sq_abs, sq]
    exact mul_le_mul b b (abs_nonneg _) (le_of_lt tp)
  rw [et, sin_two_mul] at e
  have e₁ : sin t * cos t = t := by linarith
  have e₂ : t * t = sin t ^ 2 * cos t ^ 2 := by rw [← mul_pow, e₁, sq]
  rw [cos_sq'] at e₂
  have p := mul_pos tp tp
  have q : 0 < sin t ^ 2 := lt_of_le_of_ne (sq_nonneg _) fun z => by
    rw [← z, zero_mul] at e₂
    linarith
  have := mul_pos q q
  linarith

theorem one_sub_sq_div_two_le_cos : 1 - x ^ 2 / 2 ≤ cos x := by
  rcases le_total 0 x with h | h
  · obtain ⟨t, et, ht⟩ := Microlean.halve x
    have b := Microlean.abs_sin_le (ht h)
    have b₁ : sin t ^ 2 ≤ t * t := by
      rw [← sq_abs, sq]
      exact mul_le_mul b b (abs_nonneg _) (ht h)
    rw [et, cos_two_mul, cos_sq']
    have e : (2 * t) ^ 2 / 2 = 2 * (t * t) := by
      rw [div_eq_iff two_ne_zero]
      ring
    rw [e]
    linarith
  · obtain ⟨t, et, ht⟩ := Microlean.halve (-x)
    have ht' := ht (by linarith)
    have b := Microlean.abs_sin_le ht'
    have b₁ : sin t ^ 2 ≤ t * t := by
      rw [← sq_abs, sq]
      exact mul_le_mul b b (abs_nonneg _) ht'
    have e : (2 * t) ^ 2 / 2 = 2 * (t * t) := by
      rw [div_eq_iff two_ne_zero]
      ring
    rw [← cos_neg, ← neg_sq x, et, cos_two_mul, cos_sq', e]
    linarith

end Real

/-! ### The first zero of the cosine -/

namespace Microlean

private theorem cos_lipschitz {x y : ℝ} (h : x ≤ y) :
    Real.cos x - Real.cos y ≤ y - x ∧ Real.cos y - Real.cos x ≤ y - x := by
  have d : 0 ≤ (y - x) / 2 := div_nonneg (by linarith) zero_le_two
  have e : (y - x) / 2 * 2 = y - x := div_mul_cancel₀ _ two_ne_zero
  have b := abs_sin_le d
  have m := Real.abs_sin_le_one ((y + x) / 2)
  have p := mul_le_mul m b (abs_nonneg _) zero_le_one
  rw [← abs_mul] at p
  have q := abs_le.mp p
  have c := Real.cos_sub_cos y x
  exact ⟨by linarith, by linarith⟩

theorem exists_cos_nonpos : ∃ x : ℝ, 0 ≤ x ∧ Real.cos x ≤ 0 := by
  apply Classical.byContradiction
  intro n
  have pos : ∀ x : ℝ, 0 ≤ x → 0 < Real.cos x := fun x h => lt_of_not_ge fun l => n ⟨x, h, l⟩
  have quarter : (0 : ℝ) < 1 / 4 := by
    have : (0 : ℝ) < 4 := by linarith
    exact div_pos zero_lt_one this
  have e4 : (1 / 4 : ℝ) * 4 = 1 := div_mul_cancel₀ 1 (by
    have : (0 : ℝ) < 4 := by linarith
    exact ne_of_gt this)
  generalize (1 / 4 : ℝ) = t at quarter e4
  have c₀ : 0 < 1 - Real.cos t := by
    have e : t * t = t / 4 := by
      rw [eq_div_iff (by
        have : (0 : ℝ) < 4 := by linarith
        exact ne_of_gt this), mul_assoc, e4, mul_one]
    have h₁ := (near_zero (le_of_lt quarter) (by linarith)).2.1
    have h₂ : 0 < Real.sin t := by
      have := mul_pos quarter (show 0 < 1 - 2 * t by linarith)
      linarith
    have h₃ := mul_pos h₂ h₂
    have h₄ := Real.cos_sq_add_sin_sq t
    have h₅ := pos t (le_of_lt quarter)
    rcases lt_or_ge (Real.cos t) 1 with l | l
    · linarith
    · have := mul_nonneg (show 0 ≤ Real.cos t - 1 by linarith) (show 0 ≤ Real.cos t + 1 by linarith)
      linarith
  have grow : ∀ k : ℕ, (1 - Real.cos t) * 2 ^ k ≤ 1 - Real.cos (t * 2 ^ k) := fun k => by
    induction k with
    | zero => rw [pow_zero, mul_one, mul_one]
    | succ k ih =>
      have p := pos (t * 2 ^ k) (mul_nonneg (le_of_lt quarter) (le_of_lt (two_pow_pos k)))
      have l := Real.cos_le_one (t * 2 ^ k)
      have e : t * 2 ^ (k + 1) = 2 * (t * 2 ^ k) := by
        rw [pow_succ]
        ring
      rw [e, Real.cos_two_mul, pow_succ]
      have := mul_nonneg (le_of_lt p) (show 0 ≤ 1 - Real.cos (t * 2 ^ k) by linarith)
      linarith
  obtain ⟨k, hk⟩ := exists_two_pow_gt 1 c₀
  have := grow k
  have := pos (t * 2 ^ k) (mul_nonneg (le_of_lt quarter) (le_of_lt (two_pow_pos k)))
  linarith

theorem exists_first_zero : ∃ p : ℝ, 0 < p ∧ Real.cos p = 0 ∧ ∀ x, 0 ≤ x → x < p → 0 < Real.cos x := by
  obtain ⟨X, hX, hcX⟩ := exists_cos_nonpos
  obtain ⟨p, ub, least⟩ := Real.exists_least_upper_bound (fun x => ∀ t, 0 ≤ t → t ≤ x → 0 < Real.cos t)
    ⟨0, fun t h h' => by rw [le_antisymm h' h, Real.cos_zero]; exact zero_lt_one⟩
    ⟨X, fun x hx => le_of_not_gt fun l => not_lt_of_ge hcX (hx X hX (le_of_lt l))⟩
  have one : 1 ≤ p := ub 1 fun t h h' => by
    have h₁ := Real.one_sub_sq_div_two_le_cos (x := t)
    have h₂ := mul_le_mul h' h' h zero_le_one
    rw [← sq, mul_one] at h₂
    have h₃ : t ^ 2 / 2 * 2 = t ^ 2 := div_mul_cancel₀ _ two_ne_zero
    linarith
  have below : ∀ t, 0 ≤ t → t < p → 0 < Real.cos t := fun t h h' => lt_of_not_ge fun c =>
    not_le_of_gt h' (least t fun x hx => le_of_not_gt fun l => not_lt_of_ge c (hx t h (le_of_lt l)))
  refine ⟨p, by linarith, ?_, below⟩
  rcases lt_trichotomy (Real.cos p) 0 with c | c | c
  · exfalso
    -- just below `p`, the cosine would be negative too
    have c₁ := Real.neg_one_le_cos p
    have d : 0 ≤ p + Real.cos p := by linarith
    have h₁ := below (p + Real.cos p) d (by linarith)
    have h₂ := (cos_lipschitz (show p + Real.cos p ≤ p by linarith)).1
    linarith
  · exact c
  · exfalso
    have half : Real.cos p / 2 * 2 = Real.cos p := div_mul_cancel₀ _ two_ne_zero
    generalize Real.cos p / 2 = d at half
    have := ub (p + d) fun t h h' => by
      rcases lt_or_ge t p with l | l
      · exact below t h l
      · have := (cos_lipschitz l).1
        linarith
    linarith

theorem pi_div_two_spec : 0 < Real.pi / 2 ∧ Real.cos (Real.pi / 2) = 0 ∧ ∀ x, 0 ≤ x → x < Real.pi / 2 → 0 < Real.cos x := by
  have h := chooseReal_spec exists_first_zero
  have e : Real.pi / 2 = chooseReal fun p => 0 < p ∧ Real.cos p = 0 ∧ ∀ x, 0 ≤ x → x < p → 0 < Real.cos x := by
    unfold Real.pi
    rw [mul_div_cancel_left₀ _ two_ne_zero]
  rw [e]
  exact h

end Microlean

open Real

namespace Real

variable {x y : ℝ}

theorem pi_div_two_pos : 0 < π / 2 := Microlean.pi_div_two_spec.1

@[simp] theorem cos_pi_div_two : cos (π / 2) = 0 := Microlean.pi_div_two_spec.2.1

theorem two_mul_pi_div_two_ : π = 2 * (π / 2) := by rw [mul_div_cancel₀ _ two_ne_zero]

theorem pi_pos : 0 < π := by linarith [pi_div_two_pos, two_mul_pi_div_two_]

theorem pi_nonneg : 0 ≤ π := le_of_lt pi_pos

@[simp] theorem pi_ne_zero : π ≠ 0 := ne_of_gt pi_pos

theorem two_pi_pos : 0 < 2 * π := mul_pos zero_lt_two pi_pos

theorem two_pi_ne_zero : 2 * π ≠ 0 := ne_of_gt two_pi_pos

theorem cos_pos_of_nonneg_of_lt_ (h : 0 ≤ x) (h' : x < π / 2) : 0 < cos x := Microlean.pi_div_two_spec.2.2 x h h'

theorem cos_pos_of_mem_Ioo_ (h : -(π / 2) < x) (h' : x < π / 2) : 0 < cos x := by
  rcases le_total 0 x with l | l
  · exact cos_pos_of_nonneg_of_lt_ l h'
  · rw [← cos_neg]
    exact cos_pos_of_nonneg_of_lt_ (by linarith) (by linarith)

theorem cos_nonneg_of_neg_pi_div_two_le_of_le (hx₁ : -(π / 2) ≤ x) (hx₂ : x ≤ π / 2) : 0 ≤ cos x := by
  rcases eq_or_lt_of_le hx₂ with e | l
  · rw [e, cos_pi_div_two]
  · rcases eq_or_lt_of_le hx₁ with e' | l'
    · rw [← e', cos_neg, cos_pi_div_two]
    · exact le_of_lt (cos_pos_of_mem_Ioo_ l' l)

end Real

namespace Microlean

private theorem mul_cos_le_sin_step (k : ℕ) :
    ∀ x : ℝ, 0 ≤ x → x ≤ π → (x * Real.cos x - Real.sin x) * 2 ^ k ≤ 6 * (x * x) := by
  induction k with
  | zero =>
    intro x h _
    rw [pow_zero, mul_one]
    have s := mul_self_nonneg x
    have c := mul_le_mul_of_nonneg_left (Real.cos_le_one x) h
    rcases le_or_gt (2 * x) 1 with h' | h'
    · linarith [(near_zero h h').2.1]
    · have := mul_pos (show 0 < 2 * x - 1 by linarith) (show 0 < x by linarith)
      linarith [Real.neg_one_le_sin x]
  | succ k ih =>
    intro x h hp
    obtain ⟨t, e, ht⟩ := halve x
    have t₀ := ht h
    have h₁ := ih t t₀ (by linarith)
    have c₀ : 0 ≤ Real.cos t := Real.cos_nonneg_of_neg_pi_div_two_le_of_le
      (by linarith [Real.pi_div_two_pos]) (by linarith [Real.two_mul_pi_div_two_])
    have c₁ := Real.cos_le_one t
    have s := Real.cos_sq_le_one t
    have p := two_pow_pos k
    rw [e, Real.sin_two_mul, Real.cos_two_mul, pow_succ (2 : ℝ) k]
    have h₂ := mul_nonneg t₀ (show 0 ≤ 1 - Real.cos t ^ 2 by linarith)
    have h₃ := mul_le_mul_of_nonneg_left h₁ c₀
    have h₄ := mul_nonneg (mul_self_nonneg t) (show 0 ≤ 1 - Real.cos t by linarith)
    have h₅ := mul_nonneg h₂ (le_of_lt p)
    linarith

end Microlean

namespace Real

variable {x y : ℝ}

theorem mul_cos_le_sin_ (h : 0 ≤ x) (h' : x ≤ π) : x * cos x ≤ sin x :=
  Microlean.le_of_forall_two_pow fun k => Microlean.mul_cos_le_sin_step k x h h'

theorem sin_pos_of_pos_of_lt_pi (h0x : 0 < x) (hxp : x < π) : 0 < sin x := by
  obtain ⟨t, e, ht⟩ := Microlean.halve x
  have tp : 0 < t := by linarith
  have tl : t < π / 2 := by linarith [two_mul_pi_div_two_]
  have c := cos_pos_of_nonneg_of_lt_ (le_of_lt tp) tl
  have s := lt_of_lt_of_le (mul_pos tp c) (mul_cos_le_sin_ (le_of_lt tp) (by linarith))
  rw [e, sin_two_mul]
  exact mul_pos (mul_pos zero_lt_two s) c

@[simp] theorem sin_pi_div_two : sin (π / 2) = 1 := by
  have h := sin_sq_add_cos_sq (π / 2)
  have p := sin_pos_of_pos_of_lt_pi pi_div_two_pos (by linarith [two_mul_pi_div_two_, pi_div_two_pos])
  rw [cos_pi_div_two, sq, sq, mul_zero, add_zero, mul_self_eq_one_iff] at h
  rcases h with h | h
  · exact h
  · linarith

@[simp] theorem sin_pi : sin π = 0 := by rw [two_mul_pi_div_two_, sin_two_mul, cos_pi_div_two, mul_zero]

@[simp] theorem cos_pi : cos π = -1 := by
  rw [two_mul_pi_div_two_, cos_two_mul, cos_pi_div_two]
  ring

end Real
