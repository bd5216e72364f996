import Mathlib

/-! Quantifiers and equality, from easy to hard. -/

theorem use_universal (α : Type) (p : α → Prop) (h : ∀ x, p x) (a : α) : p a := by
  sorry

theorem some_if_all (α : Type) (p : α → Prop) (a : α) (h : ∀ x, p x) : ∃ x, p x := by
  sorry

theorem weaken_witness (α : Type) (p q : α → Prop) (h : ∃ x, p x ∧ q x) : ∃ x, p x := by
  sorry

theorem all_and_all (α : Type) (p q : α → Prop) : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ (∀ x, q x) := by
  sorry

theorem some_or_some (α : Type) (p q : α → Prop) : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ (∃ x, q x) := by
  sorry

theorem none_iff_all_not (α : Type) (p : α → Prop) : (¬∃ x, p x) ↔ ∀ x, ¬p x := by
  sorry

theorem not_all_has_exception (α : Type) (p : α → Prop) (h : ¬∀ x, p x) : ∃ x, ¬p x := by
  sorry

theorem uniform_gives_pointwise (α β : Type) (r : α → β → Prop) (h : ∃ x, ∀ y, r x y) : ∀ y, ∃ x, r x y := by
  sorry

theorem equal_values (α β : Type) (f : α → β) (a b : α) (h : a = b) : f a = f b := by
  sorry

theorem chain_of_equations (α : Type) (a b c d : α) (h₁ : a = b) (h₂ : c = b) (h₃ : c = d) : a = d := by
  sorry

theorem replace_equal (α : Type) (p : α → Prop) (a b : α) (h : b = a) (hp : p a) : p b := by
  sorry

theorem implication_leaves_exists (α : Type) (p : α → Prop) (q : Prop) : ((∃ x, p x) → q) ↔ ∀ x, p x → q := by
  sorry

theorem drinker (α : Type) (a : α) (p : α → Prop) : ∃ x, p x → ∀ y, p y := by
  sorry
