import Mathlib.Data.NNReal.Defs

/-!
Square roots. Every nonnegative number has one: the least upper bound of the numbers whose squares are at most it.
-/

open NNReal

namespace Real

private theorem inv_pos_of {a : ℝ} (h : 0 < a) : 0 < a⁻¹ := by
  apply lt_of_not_ge
  intro l
  have := mul_le_mul_of_nonneg_left l (le_of_lt h)
  rw [mul_zero, mul_inv_cancel₀ (ne_of_gt h)] at this
  exact not_lt_of_ge this zero_lt_one

private theorem le_of_mul_self_le {a b : ℝ} (hb : 0 ≤ b) (h : a * a ≤ b * b) : a ≤ b :=
  le_of_not_gt fun l =>
    not_lt_of_ge h (lt_of_le_of_lt (mul_le_mul_of_nonneg_left (le_of_lt l) hb)
      (mul_lt_mul_of_pos_right l (lt_of_le_of_lt hb l)))

theorem exists_nonneg_mul_self_eq_ {a : ℝ} (ha : 0 ≤ a) : ∃ s : ℝ, 0 ≤ s ∧ s * s = a := by
  obtain ⟨s, bound, least⟩ := Real.exists_least_upper_bound (fun y => 0 ≤ y ∧ y * y ≤ a)
    ⟨0, le_refl 0, by rw [mul_zero]; exact ha⟩
    ⟨a + 1, fun y hy => le_of_mul_self_le (by linarith) (by
      have := mul_nonneg ha ha
      linarith [hy.2])⟩
  have hs : 0 ≤ s := bound 0 ⟨le_refl 0, by rw [mul_zero]; exact ha⟩
  refine ⟨s, hs, ?_⟩
  rcases lt_trichotomy (s * s) a with h | h | h
  · exfalso
    have hm : 0 < 2 * s + 1 + a := by linarith
    have e : (a - s * s) * (2 * s + 1 + a)⁻¹ * (2 * s + 1 + a) = a - s * s := by
      rw [mul_assoc, inv_mul_cancel₀ (ne_of_gt hm), mul_one]
    have pos : 0 < (a - s * s) * (2 * s + 1 + a)⁻¹ := mul_pos (by linarith) (inv_pos_of hm)
    generalize (a - s * s) * (2 * s + 1 + a)⁻¹ = d at e pos
    have d1 : d ≤ 1 := le_of_not_gt fun l => by
      have := mul_lt_mul_of_pos_right l hm
      have := mul_nonneg hs hs
      linarith
    have := bound (s + d) ⟨by linarith, by
      have h1 := mul_le_mul_of_nonneg_left d1 (le_of_lt pos)
      have h2 := mul_nonneg (le_of_lt pos) ha
      linarith⟩
    linarith
  · exact h
  · exfalso
    have sp : 0 < s := lt_of_le_of_ne hs fun z => by
      rw [← z, mul_zero] at h
      exact not_lt_of_ge ha h
    have e : (s * s - a) * (2 * s)⁻¹ * (2 * s) = s * s - a := by
      rw [mul_assoc, inv_mul_cancel₀ (ne_of_gt (by linarith)), mul_one]
    have pos : 0 < (s * s - a) * (2 * s)⁻¹ := mul_pos (by linarith) (inv_pos_of (by linarith))
    generalize (s * s - a) * (2 * s)⁻¹ = d at e pos
    have ds : d ≤ s := le_of_not_gt fun l => by
      have := mul_lt_mul_of_pos_right l sp
      have := mul_pos sp sp
      linarith
    have := least (s - d) fun y hy => le_of_mul_self_le (by linarith) (by
      have := mul_pos pos pos
      linarith [hy.2])
    linarith

end Real

namespace NNReal

theorem exists_mul_self_eq_ (a : ℝ≥0) : ∃ s : ℝ≥0, s * s = a := by
  obtain ⟨s, hs, e⟩ := Real.exists_nonneg_mul_self_eq_ a.property
  exact ⟨⟨s, hs⟩, NNReal.eq e⟩

/-- The square root. -/
@[irreducible, pp_nodot] noncomputable def sqrt (a : ℝ≥0) : ℝ≥0 := Classical.choose (exists_mul_self_eq_ a)

@[simp] theorem mul_self_sqrt (x : ℝ≥0) : sqrt x * sqrt x = x := by
  unfold sqrt
  exact Classical.choose_spec (exists_mul_self_eq_ x)

end NNReal

namespace Real

/-- The square root; 0 for negative numbers. -/
noncomputable def sqrt (x : ℝ) : ℝ := NNReal.sqrt (Real.toNNReal x)

variable {x y : ℝ}

@[simp, norm_cast] theorem coe_sqrt {x : ℝ≥0} : (NNReal.sqrt x : ℝ) = √(x : ℝ) := by
  rw [Real.sqrt, Real.toNNReal_coe]

theorem sqrt_eq_zero_of_nonpos (h : x ≤ 0) : √x = 0 := by
  have e : NNReal.sqrt 0 * NNReal.sqrt 0 = 0 := NNReal.mul_self_sqrt 0
  rw [Real.sqrt, Real.toNNReal_of_nonpos h, (mul_eq_zero.mp e).elim id id, NNReal.coe_zero]

@[simp] theorem sqrt_nonneg (x : ℝ) : 0 ≤ √x := NNReal.coe_nonneg _

@[simp] theorem mul_self_sqrt (h : 0 ≤ x) : √x * √x = x := by
  rw [Real.sqrt, ← NNReal.coe_mul, NNReal.mul_self_sqrt, Real.coe_toNNReal x h]

@[simp] theorem sqrt_mul_self (h : 0 ≤ x) : √(x * x) = x := by
  have e := mul_self_sqrt (mul_nonneg h h)
  exact le_antisymm (le_of_mul_self_le h (le_of_eq e)) (le_of_mul_self_le (sqrt_nonneg _) (ge_of_eq e))

@[simp] theorem sq_sqrt (h : 0 ≤ x) : √x ^ 2 = x := by rw [sq, mul_self_sqrt h]

@[simp] theorem sqrt_sq (h : 0 ≤ x) : √(x ^ 2) = x := by rw [sq, sqrt_mul_self h]

theorem sqrt_eq_cases : √x = y ↔ y * y = x ∧ 0 ≤ y ∨ x < 0 ∧ y = 0 := by
  constructor
  · intro h
    subst h
    rcases le_or_gt 0 x with hx | hx
    · exact Or.inl ⟨mul_self_sqrt hx, sqrt_nonneg x⟩
    · exact Or.inr ⟨hx, sqrt_eq_zero_of_nonpos (le_of_lt hx)⟩
  · rintro (⟨h, hy⟩ | ⟨hx, hy⟩)
    · rw [← h, sqrt_mul_self hy]
    · rw [hy, sqrt_eq_zero_of_nonpos (le_of_lt hx)]

theorem sqrt_eq_iff_mul_self_eq (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = y ↔ x = y * y :=
  ⟨fun h => by rw [← h, mul_self_sqrt hx], fun h => by rw [h, sqrt_mul_self hy]⟩

theorem sqrt_eq_iff_mul_self_eq_of_pos (h : 0 < y) : √x = y ↔ y * y = x := by
  constructor
  · intro e
    rcases sqrt_eq_cases.mp e with h' | h'
    · exact h'.1
    · exact absurd h'.2 (ne_of_gt h)
  · intro e
    rw [← e, sqrt_mul_self (le_of_lt h)]

theorem sqrt_eq_iff_eq_sq (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = y ↔ x = y ^ 2 := by
  rw [sq, sqrt_eq_iff_mul_self_eq hx hy]

theorem sqrt_eq_iff_sq_eq (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = y ↔ y ^ 2 = x := by
  rw [sqrt_eq_iff_eq_sq hx hy, eq_comm]

@[simp] theorem sqrt_zero : √0 = 0 := sqrt_eq_zero_of_nonpos (le_refl 0)

@[simp] theorem sqrt_one : √1 = 1 := by
  have h := sqrt_mul_self (zero_le_one (R := ℝ))
  rw [one_mul] at h
  exact h

@[simp] theorem sqrt_eq_one : √x = 1 ↔ x = 1 := by
  rw [sqrt_eq_iff_mul_self_eq_of_pos zero_lt_one, one_mul, eq_comm]

/-! ### Order -/

@[gcongr] theorem sqrt_le_sqrt (h : x ≤ y) : √x ≤ √y := by
  rcases le_total x 0 with hx | hx
  · rw [sqrt_eq_zero_of_nonpos hx]
    exact sqrt_nonneg y
  · apply le_of_mul_self_le (sqrt_nonneg y)
    rw [mul_self_sqrt hx, mul_self_sqrt (le_trans hx h)]
    exact h

theorem sqrt_le_left (hy : 0 ≤ y) : √x ≤ y ↔ x ≤ y ^ 2 := by
  constructor
  · intro h
    rcases le_total x 0 with hx | hx
    · exact le_trans hx (pow_nonneg hy 2)
    · rw [← sq_sqrt hx, sq, sq]
      exact mul_le_mul h h (sqrt_nonneg x) hy
  · intro h
    rw [← sqrt_sq hy]
    exact sqrt_le_sqrt h

theorem sqrt_le_sqrt_iff (hy : 0 ≤ y) : √x ≤ √y ↔ x ≤ y := by rw [sqrt_le_left (sqrt_nonneg y), sq_sqrt hy]

theorem sqrt_lt_sqrt_iff (hx : 0 ≤ x) : √x < √y ↔ x < y := by
  rw [← not_le, ← not_le, not_iff_not]
  exact sqrt_le_sqrt_iff hx

attribute [simp] sqrt_le_sqrt_iff sqrt_lt_sqrt_iff

theorem sqrt_le_iff : √x ≤ y ↔ 0 ≤ y ∧ x ≤ y ^ 2 :=
  ⟨fun h => ⟨le_trans (sqrt_nonneg x) h, (sqrt_le_left (le_trans (sqrt_nonneg x) h)).mp h⟩,
    fun h => (sqrt_le_left h.1).mpr h.2⟩

theorem sqrt_le_sqrt_iff' (hx : 0 < x) : √x ≤ √y ↔ x ≤ y := by
  rcases le_total y 0 with hy | hy
  · rw [sqrt_eq_zero_of_nonpos hy, sqrt_le_left (le_refl 0), sq, mul_zero]
    exact ⟨fun h => absurd hx (not_lt_of_ge h), fun h => le_trans h hy⟩
  · exact sqrt_le_sqrt_iff hy

theorem lt_sqrt (hx : 0 ≤ x) : x < √y ↔ x ^ 2 < y := by
  rw [← not_le, ← not_le, not_iff_not]
  exact sqrt_le_left hx

theorem sqrt_lt_sqrt_iff_of_pos (hy : 0 < y) : √x < √y ↔ x < y := by
  rw [← not_le, ← not_le, not_iff_not]
  exact sqrt_le_sqrt_iff' hy

@[gcongr] theorem sqrt_lt_sqrt (hx : 0 ≤ x) (h : x < y) : √x < √y := (sqrt_lt_sqrt_iff hx).mpr h

theorem sqrt_lt' (hy : 0 < y) : √x < y ↔ x < y ^ 2 := by
  rw [← sqrt_lt_sqrt_iff_of_pos (pow_pos hy 2), sqrt_sq (le_of_lt hy)]

theorem sqrt_lt (hx : 0 ≤ x) (hy : 0 ≤ y) : √x < y ↔ x < y ^ 2 := by rw [← sqrt_lt_sqrt_iff hx, sqrt_sq hy]

theorem le_sqrt' (hx : 0 < x) : x ≤ √y ↔ x ^ 2 ≤ y := by
  rw [← not_lt, ← not_lt, not_iff_not]
  exact sqrt_lt' hx

theorem le_sqrt (hx : 0 ≤ x) (hy : 0 ≤ y) : x ≤ √y ↔ x ^ 2 ≤ y := by
  rw [← not_lt, ← not_lt, not_iff_not]
  exact sqrt_lt hy hx

theorem le_sqrt_of_sq_le (h : x ^ 2 ≤ y) : x ≤ √y := by
  rcases le_total x 0 with hx | hx
  · exact le_trans hx (sqrt_nonneg y)
  · exact (le_sqrt hx (le_trans (pow_nonneg hx 2) h)).mpr h

theorem lt_sqrt_of_sq_lt (h : x ^ 2 < y) : x < √y := by
  rcases le_or_gt 0 x with hx | hx
  · exact (lt_sqrt hx).mpr h
  · exact lt_of_lt_of_le hx (sqrt_nonneg y)

theorem lt_sq_of_sqrt_lt (h : √x < y) : x < y ^ 2 := (sqrt_lt' (lt_of_le_of_lt (sqrt_nonneg x) h)).mp h

@[simp] theorem sqrt_inj (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = √y ↔ x = y :=
  ⟨fun h => by rw [← mul_self_sqrt hx, h, mul_self_sqrt hy], congrArg Real.sqrt⟩

theorem sqrt_eq_zero' : √x = 0 ↔ x ≤ 0 := by
  constructor
  · intro h
    have := (sqrt_le_left (le_refl 0)).mp (le_of_eq h)
    rw [sq, mul_zero] at this
    exact this
  · exact sqrt_eq_zero_of_nonpos

@[simp] theorem sqrt_eq_zero (h : 0 ≤ x) : √x = 0 ↔ x = 0 := by
  rw [sqrt_eq_zero']
  exact ⟨fun h' => le_antisymm h' h, le_of_eq⟩

theorem sqrt_ne_zero (h : 0 ≤ x) : √x ≠ 0 ↔ x ≠ 0 := not_congr (sqrt_eq_zero h)

theorem sqrt_ne_zero' : √x ≠ 0 ↔ 0 < x := by rw [← not_le, ← sqrt_eq_zero']

@[simp] theorem sqrt_pos : 0 < √x ↔ 0 < x := by
  rw [← sqrt_ne_zero' (x := x)]
  exact ⟨ne_of_gt, fun h => lt_of_le_of_ne (sqrt_nonneg x) (Ne.symm h)⟩

theorem sqrt_pos_of_pos (h : 0 < x) : 0 < √x := sqrt_pos.mpr h

@[simp] theorem one_le_sqrt : 1 ≤ √x ↔ 1 ≤ x := by rw [le_sqrt' zero_lt_one, one_pow]

@[simp] theorem sqrt_le_one : √x ≤ 1 ↔ x ≤ 1 := by rw [sqrt_le_left zero_le_one, one_pow]

/-! ### Products -/

@[simp] theorem sqrt_mul (hx : 0 ≤ x) (y : ℝ) : √(x * y) = √x * √y := by
  rcases le_total 0 y with hy | hy
  · rw [sqrt_eq_iff_mul_self_eq (mul_nonneg hx hy) (mul_nonneg (sqrt_nonneg x) (sqrt_nonneg y)),
      mul_mul_mul_comm, mul_self_sqrt hx, mul_self_sqrt hy]
  · rw [sqrt_eq_zero_of_nonpos hy, mul_zero]
    apply sqrt_eq_zero_of_nonpos
    rw [← mul_zero x]
    exact mul_le_mul_of_nonneg_left hy hx

@[simp] theorem sqrt_mul' (x : ℝ) (hy : 0 ≤ y) : √(x * y) = √x * √y := by rw [mul_comm, sqrt_mul hy, mul_comm]

@[simp] theorem sqrt_inv (x : ℝ) : √x⁻¹ = (√x)⁻¹ := by
  rcases le_or_gt x 0 with hx | hx
  · rw [sqrt_eq_zero_of_nonpos hx, inv_zero]
    exact sqrt_eq_zero_of_nonpos (by
      rcases eq_or_lt_of_le hx with e | l
      · rw [e, inv_zero]
      · have := inv_pos_of (show 0 < -x by linarith)
        rw [inv_neg] at this
        linarith)
  · have h := ne_of_gt (sqrt_pos_of_pos hx)
    have e : √x⁻¹ * √x = (√x)⁻¹ * √x := by
      rw [inv_mul_cancel₀ h, ← sqrt_mul' x⁻¹ (le_of_lt hx), inv_mul_cancel₀ (ne_of_gt hx), sqrt_one]
    exact mul_right_cancel₀ h e

@[simp] theorem sqrt_div (hx : 0 ≤ x) (y : ℝ) : √(x / y) = √x / √y := by
  rw [div_eq_mul_inv, sqrt_mul hx, sqrt_inv, div_eq_mul_inv]

@[simp] theorem sqrt_div' (x : ℝ) (hy : 0 ≤ y) : √(x / y) = √x / √y := by
  rcases eq_or_lt_of_le hy with e | l
  · rw [← e, sqrt_zero, div_zero, div_zero, sqrt_zero]
  · rw [div_eq_mul_inv, sqrt_mul' x (le_of_lt (inv_pos_of l)), sqrt_inv, div_eq_mul_inv]

@[simp] theorem div_sqrt : x / √x = √x := by
  rcases le_or_gt x 0 with hx | hx
  · rw [sqrt_eq_zero_of_nonpos hx, div_zero]
  · rw [div_eq_iff (sqrt_ne_zero'.mpr hx), mul_self_sqrt (le_of_lt hx)]

theorem sqrt_div_self' : √x / x = 1 / √x := by rw [← div_sqrt, one_div_div, div_sqrt]

theorem sqrt_div_self : √x / x = (√x)⁻¹ := by rw [sqrt_div_self', one_div]

end Real
