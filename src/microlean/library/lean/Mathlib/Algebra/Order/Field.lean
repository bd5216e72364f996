import Mathlib.Algebra.Order.Pow
import Mathlib.Algebra.Field.Basic

/-! Order in fields: signs of quotients, clearing denominators. -/

universe u

/-! ### Semifields -/

section Semifield

variable {α : Type u} [Semifield α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}

@[simp] theorem inv_pos : 0 < a⁻¹ ↔ 0 < a := by
  have key : ∀ x : α, 0 < x → 0 < x⁻¹ := fun x hx => lt_of_not_ge fun n => by
    have e := mul_nonpos_of_nonneg_of_nonpos (le_of_lt hx) n
    rw [mul_inv_cancel₀ (ne_of_gt hx)] at e
    exact not_lt_of_ge e zero_lt_one
  exact ⟨fun h => inv_inv a ▸ key _ h, key a⟩

theorem inv_pos_of_pos (h : 0 < a) : 0 < a⁻¹ := inv_pos.mpr h

@[simp] theorem inv_nonneg : 0 ≤ a⁻¹ ↔ 0 ≤ a := by
  rw [le_iff_eq_or_lt, le_iff_eq_or_lt, inv_pos, zero_eq_inv]

theorem inv_nonneg_of_nonneg (h : 0 ≤ a) : 0 ≤ a⁻¹ := inv_nonneg.mpr h

@[simp] theorem inv_lt_zero : a⁻¹ < 0 ↔ a < 0 := by rw [← not_le, inv_nonneg, not_le]

@[simp] theorem inv_nonpos : a⁻¹ ≤ 0 ↔ a ≤ 0 := by rw [← not_lt, inv_pos, not_lt]

theorem one_div_pos : 0 < 1 / a ↔ 0 < a := by rw [one_div, inv_pos]

theorem one_div_nonneg : 0 ≤ 1 / a ↔ 0 ≤ a := by rw [one_div, inv_nonneg]

theorem one_div_neg : 1 / a < 0 ↔ a < 0 := by rw [one_div, inv_lt_zero]

theorem one_div_nonpos : 1 / a ≤ 0 ↔ a ≤ 0 := by rw [one_div, inv_nonpos]

theorem one_div_pos_of_pos (h : 0 < a) : 0 < 1 / a := one_div_pos.mpr h

theorem div_pos (ha : 0 < a) (hb : 0 < b) : 0 < a / b := by
  rw [div_eq_mul_inv]
  exact mul_pos ha (inv_pos.mpr hb)

theorem div_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := by
  rw [div_eq_mul_inv]
  exact mul_nonneg ha (inv_nonneg.mpr hb)

theorem div_nonpos_of_nonpos_of_nonneg (ha : a ≤ 0) (hb : 0 ≤ b) : a / b ≤ 0 := by
  rw [div_eq_mul_inv]
  exact mul_nonpos_of_nonpos_of_nonneg ha (inv_nonneg.mpr hb)

theorem div_nonpos_of_nonneg_of_nonpos (ha : 0 ≤ a) (hb : b ≤ 0) : a / b ≤ 0 := by
  rw [div_eq_mul_inv]
  exact mul_nonpos_of_nonneg_of_nonpos ha (inv_nonpos.mpr hb)

theorem div_neg_of_neg_of_pos (ha : a < 0) (hb : 0 < b) : a / b < 0 := by
  rw [div_eq_mul_inv]
  exact mul_neg_of_neg_of_pos ha (inv_pos.mpr hb)

theorem div_neg_of_pos_of_neg (ha : 0 < a) (hb : b < 0) : a / b < 0 := by
  rw [div_eq_mul_inv]
  exact mul_neg_of_pos_of_neg ha (inv_lt_zero.mpr hb)

/-! #### Clearing denominators -/

theorem div_le_iff₀ (hc : 0 < c) : b / c ≤ a ↔ b ≤ a * c := by
  rw [← mul_le_mul_iff_of_pos_right hc, div_mul_cancel₀ b (ne_of_gt hc)]

theorem le_div_iff₀ (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  rw [← mul_le_mul_iff_of_pos_right hc, div_mul_cancel₀ b (ne_of_gt hc)]

theorem div_lt_iff₀ (hc : 0 < c) : b / c < a ↔ b < a * c := by
  rw [← mul_lt_mul_iff_of_pos_right hc, div_mul_cancel₀ b (ne_of_gt hc)]

theorem lt_div_iff₀ (hc : 0 < c) : a < b / c ↔ a * c < b := by
  rw [← mul_lt_mul_iff_of_pos_right hc, div_mul_cancel₀ b (ne_of_gt hc)]

theorem div_le_iff₀' (hc : 0 < c) : b / c ≤ a ↔ b ≤ c * a := by rw [div_le_iff₀ hc, mul_comm]

theorem le_div_iff₀' (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b := by rw [le_div_iff₀ hc, mul_comm]

theorem div_lt_iff₀' (hc : 0 < c) : b / c < a ↔ b < c * a := by rw [div_lt_iff₀ hc, mul_comm]

theorem lt_div_iff₀' (hc : 0 < c) : a < b / c ↔ c * a < b := by rw [lt_div_iff₀ hc, mul_comm]

theorem le_div_iff (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := le_div_iff₀ hc

theorem le_div_iff' (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b := le_div_iff₀' hc

theorem div_le_iff (hb : 0 < b) : a / b ≤ c ↔ a ≤ c * b := div_le_iff₀ hb

theorem div_le_iff' (hb : 0 < b) : a / b ≤ c ↔ a ≤ b * c := div_le_iff₀' hb

theorem lt_div_iff (hc : 0 < c) : a < b / c ↔ a * c < b := lt_div_iff₀ hc

theorem lt_div_iff' (hc : 0 < c) : a < b / c ↔ c * a < b := lt_div_iff₀' hc

theorem div_lt_iff (hc : 0 < c) : b / c < a ↔ b < a * c := div_lt_iff₀ hc

theorem div_lt_iff' (hc : 0 < c) : b / c < a ↔ b < c * a := div_lt_iff₀' hc

theorem mul_inv_le_iff₀ (hc : 0 < c) : b * c⁻¹ ≤ a ↔ b ≤ a * c := by rw [← div_eq_mul_inv, div_le_iff₀ hc]

theorem le_mul_inv_iff₀ (hc : 0 < c) : a ≤ b * c⁻¹ ↔ a * c ≤ b := by rw [← div_eq_mul_inv, le_div_iff₀ hc]

theorem mul_inv_lt_iff₀ (hc : 0 < c) : b * c⁻¹ < a ↔ b < a * c := by rw [← div_eq_mul_inv, div_lt_iff₀ hc]

theorem lt_mul_inv_iff₀ (hc : 0 < c) : a < b * c⁻¹ ↔ a * c < b := by rw [← div_eq_mul_inv, lt_div_iff₀ hc]

theorem inv_mul_le_iff₀ (hc : 0 < c) : c⁻¹ * b ≤ a ↔ b ≤ c * a := by rw [mul_comm, mul_inv_le_iff₀ hc, mul_comm]

theorem le_inv_mul_iff₀ (hc : 0 < c) : a ≤ c⁻¹ * b ↔ c * a ≤ b := by rw [mul_comm, le_mul_inv_iff₀ hc, mul_comm]

theorem div_le_of_le_mul₀ (hb : 0 ≤ b) (hc : 0 ≤ c) (h : a ≤ c * b) : a / b ≤ c := by
  cases eq_or_lt_of_le hb with
  | inl e => rw [← e, div_zero]; exact hc
  | inr l => exact (div_le_iff₀ l).mpr h

theorem div_le_of_le_mul (hb : 0 ≤ b) (hc : 0 ≤ c) (h : a ≤ c * b) : a / b ≤ c := div_le_of_le_mul₀ hb hc h

theorem mul_le_of_le_div₀ (hb : 0 ≤ b) (hc : 0 ≤ c) (h : a ≤ b / c) : a * c ≤ b := by
  cases eq_or_lt_of_le hc with
  | inl e => rw [← e, mul_zero]; exact hb
  | inr l => exact (le_div_iff₀ l).mp h

theorem div_le_one₀ (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := by rw [div_le_iff₀ hb, one_mul]

theorem div_lt_one₀ (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [div_lt_iff₀ hb, one_mul]

theorem one_le_div₀ (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by rw [le_div_iff₀ hb, one_mul]

theorem one_lt_div₀ (hb : 0 < b) : 1 < a / b ↔ b < a := by rw [lt_div_iff₀ hb, one_mul]

theorem div_le_one (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := div_le_one₀ hb

theorem div_lt_one (hb : 0 < b) : a / b < 1 ↔ a < b := div_lt_one₀ hb

theorem one_le_div (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := one_le_div₀ hb

theorem one_lt_div (hb : 0 < b) : 1 < a / b ↔ b < a := one_lt_div₀ hb

theorem div_le_one_of_le₀ (h : a ≤ b) (hb : 0 ≤ b) : a / b ≤ 1 :=
  div_le_of_le_mul₀ hb zero_le_one (by rw [one_mul]; exact h)

theorem div_le_one_of_le (h : a ≤ b) (hb : 0 ≤ b) : a / b ≤ 1 := div_le_one_of_le₀ h hb

theorem div_le_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := by
  rw [div_le_iff₀ hb, div_mul_eq_mul_div, le_div_iff₀ hd]

theorem Microlean.div_lt_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := by
  rw [div_lt_iff₀ hb, div_mul_eq_mul_div, lt_div_iff₀ hd]

theorem div_le_div_iff (hc : 0 < c) (hd : 0 < d) : a / c ≤ b / d ↔ a * d ≤ b * c := div_le_div_iff_of_pos hc hd

theorem div_lt_div_iff (hc : 0 < c) (hd : 0 < d) : a / c < b / d ↔ a * d < b * c := Microlean.div_lt_div_iff_of_pos hc hd

/-! #### Monotony -/

@[gcongr] theorem div_le_div_of_nonneg_right (hab : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]
  exact mul_le_mul_of_nonneg_right hab (inv_nonneg.mpr hc)

theorem div_le_div_of_le (hc : 0 ≤ c) (hab : a ≤ b) : a / c ≤ b / c := div_le_div_of_nonneg_right hab hc

@[gcongr] theorem div_lt_div_of_pos_right (h : a < b) (hc : 0 < c) : a / c < b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]
  exact mul_lt_mul_of_pos_right h (inv_pos.mpr hc)

theorem div_le_div_iff_of_pos_right (hc : 0 < c) : a / c ≤ b / c ↔ a ≤ b := by
  rw [div_le_iff₀ hc, div_mul_cancel₀ b (ne_of_gt hc)]

theorem div_lt_div_iff_of_pos_right (hc : 0 < c) : a / c < b / c ↔ a < b := by
  rw [div_lt_iff₀ hc, div_mul_cancel₀ b (ne_of_gt hc)]

theorem div_le_div_right (hc : 0 < c) : a / c ≤ b / c ↔ a ≤ b := div_le_div_iff_of_pos_right hc

theorem div_lt_div_right (hc : 0 < c) : a / c < b / c ↔ a < b := div_lt_div_iff_of_pos_right hc

theorem inv_anti₀ (hb : 0 < b) (hba : b ≤ a) : a⁻¹ ≤ b⁻¹ := by
  have ha : 0 < a := lt_of_lt_of_le hb hba
  rw [← mul_le_mul_iff_of_pos_left ha, mul_inv_cancel₀ (ne_of_gt ha), ← div_eq_mul_inv, le_div_iff₀ hb, one_mul]
  exact hba

theorem inv_strictAnti₀ (hb : 0 < b) (hba : b < a) : a⁻¹ < b⁻¹ :=
  lt_of_le_of_ne (inv_anti₀ hb (le_of_lt hba)) fun e => ne_of_gt hba (inv_inj.mp e)

theorem inv_le_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a :=
  ⟨fun h => le_of_not_gt fun n => not_lt_of_ge h (inv_strictAnti₀ ha n), inv_anti₀ hb⟩

theorem inv_lt_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b⁻¹ ↔ b < a :=
  ⟨fun h => lt_of_not_ge fun n => not_lt_of_ge (inv_anti₀ ha n) h, inv_strictAnti₀ hb⟩

theorem inv_le_inv (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a := inv_le_inv₀ ha hb

theorem inv_lt_inv (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b⁻¹ ↔ b < a := inv_lt_inv₀ ha hb

theorem inv_le_comm₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b ↔ b⁻¹ ≤ a := by
  rw [← inv_le_inv₀ hb (inv_pos.mpr ha), inv_inv]

theorem inv_lt_comm₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b ↔ b⁻¹ < a := by
  rw [← inv_lt_inv₀ hb (inv_pos.mpr ha), inv_inv]

theorem le_inv_comm₀ (ha : 0 < a) (hb : 0 < b) : a ≤ b⁻¹ ↔ b ≤ a⁻¹ := by
  rw [← inv_le_inv₀ (inv_pos.mpr hb) ha, inv_inv]

theorem lt_inv_comm₀ (ha : 0 < a) (hb : 0 < b) : a < b⁻¹ ↔ b < a⁻¹ := by
  rw [← inv_lt_inv₀ (inv_pos.mpr hb) ha, inv_inv]

theorem inv_le_one_of_one_le₀ (ha : 1 ≤ a) : a⁻¹ ≤ 1 := by
  have h := inv_anti₀ zero_lt_one ha
  rw [inv_one] at h
  exact h

theorem inv_lt_one_of_one_lt₀ (ha : 1 < a) : a⁻¹ < 1 := by
  have h := inv_strictAnti₀ zero_lt_one ha
  rw [inv_one] at h
  exact h

theorem one_le_inv₀ (ha : 0 < a) : 1 ≤ a⁻¹ ↔ a ≤ 1 := by
  have h := inv_le_inv₀ (zero_lt_one (R := α)) ha
  rw [inv_one] at h
  exact h

theorem one_lt_inv₀ (ha : 0 < a) : 1 < a⁻¹ ↔ a < 1 := by
  have h := inv_lt_inv₀ (zero_lt_one (R := α)) ha
  rw [inv_one] at h
  exact h

theorem inv_le_one₀ (ha : 0 < a) : a⁻¹ ≤ 1 ↔ 1 ≤ a := by
  have h := inv_le_inv₀ ha (zero_lt_one (R := α))
  rw [inv_one] at h
  exact h

theorem inv_lt_one₀ (ha : 0 < a) : a⁻¹ < 1 ↔ 1 < a := by
  have h := inv_lt_inv₀ ha (zero_lt_one (R := α))
  rw [inv_one] at h
  exact h

@[gcongr] theorem div_le_div_of_nonneg_left (ha : 0 ≤ a) (hc : 0 < c) (h : c ≤ b) : a / b ≤ a / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]
  exact mul_le_mul_of_nonneg_left (inv_anti₀ hc h) ha

@[gcongr] theorem div_lt_div_of_pos_left (ha : 0 < a) (hc : 0 < c) (h : c < b) : a / b < a / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]
  exact mul_lt_mul_of_pos_left (inv_strictAnti₀ hc h) ha

theorem div_le_div_of_le_left (ha : 0 ≤ a) (hc : 0 < c) (h : c ≤ b) : a / b ≤ a / c :=
  div_le_div_of_nonneg_left ha hc h

theorem div_le_div_left (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b ≤ a / c ↔ c ≤ b := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_le_mul_iff_of_pos_left ha, inv_le_inv₀ hb hc]

theorem div_lt_div_left (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b < a / c ↔ c < b := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_lt_mul_iff_of_pos_left ha, inv_lt_inv₀ hb hc]

@[gcongr] theorem div_le_div (hc : 0 ≤ c) (hac : a ≤ c) (hd : 0 < d) (hdb : d ≤ b) : a / b ≤ c / d :=
  le_trans (div_le_div_of_nonneg_right hac (le_of_lt (lt_of_lt_of_le hd hdb))) (div_le_div_of_nonneg_left hc hd hdb)

theorem div_lt_div (hac : a < c) (hbd : d ≤ b) (c0 : 0 ≤ c) (d0 : 0 < d) : a / b < c / d :=
  lt_of_lt_of_le (div_lt_div_of_pos_right hac (lt_of_lt_of_le d0 hbd)) (div_le_div_of_nonneg_left c0 d0 hbd)

theorem div_lt_div' (hac : a ≤ c) (hbd : d < b) (c0 : 0 < c) (d0 : 0 < d) : a / b < c / d :=
  lt_of_le_of_lt (div_le_div_of_nonneg_right hac (le_of_lt (lt_trans d0 hbd))) (div_lt_div_of_pos_left c0 d0 hbd)

theorem div_le_self (ha : 0 ≤ a) (hb : 1 ≤ b) : a / b ≤ a := by
  have h := div_le_div_of_nonneg_left ha zero_lt_one hb
  rw [div_one] at h
  exact h

theorem div_lt_self (ha : 0 < a) (hb : 1 < b) : a / b < a := by
  have h := div_lt_div_of_pos_left ha zero_lt_one hb
  rw [div_one] at h
  exact h

theorem le_div_self (ha : 0 ≤ a) (h₀ : 0 < b) (h₁ : b ≤ 1) : a ≤ a / b := by
  have h := div_le_div_of_nonneg_left ha h₀ h₁
  rw [div_one] at h
  exact h

theorem one_div_le_one_div_of_le (ha : 0 < a) (h : a ≤ b) : 1 / b ≤ 1 / a := div_le_div_of_nonneg_left zero_le_one ha h

theorem one_div_lt_one_div_of_lt (ha : 0 < a) (h : a < b) : 1 / b < 1 / a := div_lt_div_of_pos_left zero_lt_one ha h

theorem one_div_le_one_div (ha : 0 < a) (hb : 0 < b) : 1 / a ≤ 1 / b ↔ b ≤ a := div_le_div_left zero_lt_one ha hb

theorem one_div_lt_one_div (ha : 0 < a) (hb : 0 < b) : 1 / a < 1 / b ↔ b < a := div_lt_div_left zero_lt_one ha hb

theorem le_of_one_div_le_one_div (ha : 0 < a) (h : 1 / a ≤ 1 / b) : b ≤ a :=
  le_of_not_gt fun n => not_lt_of_ge h (one_div_lt_one_div_of_lt ha n)

theorem lt_of_one_div_lt_one_div (ha : 0 < a) (h : 1 / a < 1 / b) : b < a :=
  lt_of_not_ge fun n => not_lt_of_ge (one_div_le_one_div_of_le ha n) h

theorem one_div_le (ha : 0 < a) (hb : 0 < b) : 1 / a ≤ b ↔ 1 / b ≤ a := by
  rw [one_div, one_div, inv_le_comm₀ ha hb]

theorem one_div_lt (ha : 0 < a) (hb : 0 < b) : 1 / a < b ↔ 1 / b < a := by
  rw [one_div, one_div, inv_lt_comm₀ ha hb]

theorem le_one_div (ha : 0 < a) (hb : 0 < b) : a ≤ 1 / b ↔ b ≤ 1 / a := by
  rw [one_div, one_div, le_inv_comm₀ ha hb]

theorem lt_one_div (ha : 0 < a) (hb : 0 < b) : a < 1 / b ↔ b < 1 / a := by
  rw [one_div, one_div, lt_inv_comm₀ ha hb]

theorem one_lt_one_div (h1 : 0 < a) (h2 : a < 1) : 1 < 1 / a := by
  rw [one_div, one_lt_inv₀ h1]
  exact h2

theorem one_le_one_div (h1 : 0 < a) (h2 : a ≤ 1) : 1 ≤ 1 / a := by
  rw [one_div, one_le_inv₀ h1]
  exact h2

/-! #### Halves -/

theorem add_self_div_two (a : α) : (a + a) / 2 = a := by
  rw [← mul_two, mul_div_cancel_right₀ a (ne_of_gt zero_lt_two)]

theorem add_halves (a : α) : a / 2 + a / 2 = a := by rw [← add_div, add_self_div_two]

theorem half_pos (h : 0 < a) : 0 < a / 2 := div_pos h zero_lt_two

theorem one_half_pos : (0 : α) < 1 / 2 := half_pos zero_lt_one

theorem half_lt_self (h : 0 < a) : a / 2 < a := div_lt_self h one_lt_two

theorem half_le_self (h : 0 ≤ a) : a / 2 ≤ a := div_le_self h one_le_two

theorem one_half_lt_one : (1 / 2 : α) < 1 := half_lt_self zero_lt_one

theorem left_lt_add_div_two : a < (a + b) / 2 ↔ a < b := by
  rw [lt_div_iff₀ zero_lt_two, mul_two, add_lt_add_iff_left]

theorem add_div_two_lt_right : (a + b) / 2 < b ↔ a < b := by
  rw [div_lt_iff₀ zero_lt_two, mul_two, add_lt_add_iff_right]

attribute [simp] add_self_div_two add_halves

end Semifield

/-! ### Fields -/

section Field

variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}

theorem div_pos_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 < a / b := by
  rw [div_eq_mul_inv]
  exact mul_pos_of_neg_of_neg ha (inv_lt_zero.mpr hb)

theorem div_nonneg_of_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a / b := by
  rw [div_eq_mul_inv]
  exact mul_nonneg_of_nonpos_of_nonpos ha (inv_nonpos.mpr hb)

theorem div_pos_iff : 0 < a / b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  rw [div_eq_mul_inv, mul_pos_iff, inv_pos, inv_lt_zero]

theorem div_neg_iff : a / b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by
  rw [div_eq_mul_inv, mul_neg_iff, inv_pos, inv_lt_zero]

theorem div_nonneg_iff : 0 ≤ a / b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  rw [div_eq_mul_inv, mul_nonneg_iff, inv_nonneg, inv_nonpos]

theorem div_nonpos_iff : a / b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := by
  rw [div_eq_mul_inv, mul_nonpos_iff, inv_nonneg, inv_nonpos]

theorem div_pos_iff_of_pos_left (ha : 0 < a) : 0 < a / b ↔ 0 < b := by
  rw [div_eq_mul_inv, mul_pos_iff_of_pos_left ha, inv_pos]

theorem div_pos_iff_of_pos_right (hb : 0 < b) : 0 < a / b ↔ 0 < a := by
  rw [div_eq_mul_inv, mul_pos_iff_of_pos_right (inv_pos.mpr hb)]

theorem div_le_iff_of_neg (hc : c < 0) : b / c ≤ a ↔ a * c ≤ b := by
  rw [← mul_le_mul_right_of_neg hc, div_mul_cancel₀ b (ne_of_lt hc)]

theorem le_div_iff_of_neg (hc : c < 0) : a ≤ b / c ↔ b ≤ a * c := by
  rw [← mul_le_mul_right_of_neg hc, div_mul_cancel₀ b (ne_of_lt hc)]

theorem div_lt_iff_of_neg (hc : c < 0) : b / c < a ↔ a * c < b := by
  rw [← mul_lt_mul_right_of_neg hc, div_mul_cancel₀ b (ne_of_lt hc)]

theorem lt_div_iff_of_neg (hc : c < 0) : a < b / c ↔ b < a * c := by
  rw [← mul_lt_mul_right_of_neg hc, div_mul_cancel₀ b (ne_of_lt hc)]

theorem div_le_div_of_nonpos_of_le (hc : c ≤ 0) (h : b ≤ a) : a / c ≤ b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]
  exact mul_le_mul_of_nonpos_right h (inv_nonpos.mpr hc)

theorem sub_self_div_two (a : α) : a - a / 2 = a / 2 := by
  rw [sub_eq_iff_eq_add, add_halves]

theorem sub_half (a : α) : a - a / 2 = a / 2 := sub_self_div_two a

theorem div_two_sub_self (a : α) : a / 2 - a = -(a / 2) := by rw [← neg_sub, sub_self_div_two]

attribute [simp] sub_half

end Field
