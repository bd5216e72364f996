import Mathlib

/-! Propositional logic, from easy to hard. -/

theorem and_swap_parts (p q : Prop) (h : p ∧ q) : q ∧ p := by
  sorry

theorem chain_of_two (p q r : Prop) (hpq : p → q) (hqr : q → r) : p → r := by
  sorry

theorem or_swap_parts (p q : Prop) (h : p ∨ q) : q ∨ p := by
  sorry

theorem curry_and (p q r : Prop) (h : p ∧ q → r) : p → q → r := by
  sorry

theorem no_contradiction (p : Prop) : ¬(p ∧ ¬p) := by
  sorry

theorem contrapositive (p q : Prop) (h : p → q) : ¬q → ¬p := by
  sorry

theorem case_split (p q r : Prop) (hp : p → r) (hq : q → r) (h : p ∨ q) : r := by
  sorry

theorem iff_of_both_ways (p q : Prop) (h₁ : p → q) (h₂ : q → p) : p ↔ q := by
  sorry

theorem and_over_or (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by
  sorry

theorem triple_negation (p : Prop) (h : ¬¬¬p) : ¬p := by
  sorry

theorem de_morgan_and (p q : Prop) : ¬(p ∧ q) ↔ ¬p ∨ ¬q := by
  sorry

theorem double_negation (p : Prop) (h : ¬¬p) : p := by
  sorry

theorem material_implication (p q : Prop) : (p → q) ↔ (¬p ∨ q) := by
  sorry

theorem one_implies_the_other (p q : Prop) : (p → q) ∨ (q → p) := by
  sorry

theorem peirce_law (p q : Prop) (h : (p → q) → p) : p := by
  sorry
