import Mathlib.Order.Lemmas
import Mathlib.Algebra.Order.AbsoluteValue

/-! Density of ordered fields; comparison up to every positive number. -/

universe u

instance (priority := 100) LinearOrderedSemiField.toDenselyOrdered {α : Type u} [Semifield α] [LinearOrder α]
    [IsStrictOrderedRing α] : DenselyOrdered α where
  dense a b h := ⟨(a + b) / 2, left_lt_add_div_two.mpr h, add_div_two_lt_right.mpr h⟩

section Field

variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a b : α}

theorem le_of_forall_pos_le_add (h : ∀ ε : α, 0 < ε → a ≤ b + ε) : a ≤ b :=
  le_of_forall_gt_imp_ge_of_dense fun c hc => by
    have e := h (c - b) (sub_pos.mpr hc)
    rw [add_sub_cancel] at e
    exact e

theorem le_of_forall_pos_lt_add (h : ∀ ε : α, 0 < ε → a < b + ε) : a ≤ b :=
  le_of_forall_pos_le_add fun ε hε => le_of_lt (h ε hε)

end Field

/-! ### Sums of three and four -/

section AddCommMonoid

variable {α : Type u} [AddCommMonoid α] [PartialOrder α] [IsOrderedAddMonoid α] {a b c d e f : α}

theorem add_le_add_three (h₁ : a ≤ d) (h₂ : b ≤ e) (h₃ : c ≤ f) : a + b + c ≤ d + e + f :=
  add_le_add (add_le_add h₁ h₂) h₃

end AddCommMonoid

section Field

variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}

theorem inv_le_of_inv_le (ha : 0 < a) (h : a⁻¹ ≤ b) : b⁻¹ ≤ a :=
  (inv_le_comm₀ ha (lt_of_lt_of_le (inv_pos.mpr ha) h)).mp h

theorem inv_le_one (ha : 1 ≤ a) : a⁻¹ ≤ 1 := inv_le_one_of_one_le₀ ha

theorem inv_lt_one (ha : 1 < a) : a⁻¹ < 1 := inv_lt_one_of_one_lt₀ ha

theorem one_le_inv (h₁ : 0 < a) (h₂ : a ≤ 1) : 1 ≤ a⁻¹ := (one_le_inv₀ h₁).mpr h₂

theorem one_lt_inv (h₁ : 0 < a) (h₂ : a < 1) : 1 < a⁻¹ := (one_lt_inv₀ h₁).mpr h₂

theorem half_lt_self_iff : a / 2 < a ↔ 0 < a := by
  rw [div_lt_iff₀ zero_lt_two, mul_two, lt_add_iff_pos_right]

theorem div_two_lt_of_pos (h : 0 < a) : a / 2 < a := half_lt_self h

attribute [simp] half_lt_self_iff

end Field
