import Mathlib

/-! Functions and sets, from easy to hard. -/

theorem identity_is_injective (α : Type) : Function.Injective (fun x : α => x) := by
  sorry

theorem compose_injective (α β γ : Type) (f : α → β) (g : β → γ) (hf : Function.Injective f)
    (hg : Function.Injective g) : Function.Injective (g ∘ f) := by
  sorry

theorem compose_surjective (α β γ : Type) (f : α → β) (g : β → γ) (hf : Function.Surjective f)
    (hg : Function.Surjective g) : Function.Surjective (g ∘ f) := by
  sorry

theorem inner_is_injective (α β γ : Type) (f : α → β) (g : β → γ) (h : Function.Injective (g ∘ f)) :
    Function.Injective f := by
  sorry

theorem inverse_makes_injective (α β : Type) (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) :
    Function.Injective f := by
  sorry

theorem involution_is_surjective (α : Type) (f : α → α) (h : ∀ x, f (f x) = x) : Function.Surjective f := by
  sorry

theorem equal_functions (α : Type) (f g : α → ℕ) (h : ∀ x, f x = g x) : f = g := by
  sorry

theorem successor_is_not_onto : ¬Function.Surjective Nat.succ := by
  sorry

theorem doubling_is_injective : Function.Injective (fun n : ℕ => n + n) := by
  sorry

theorem intersection_in_union (α : Type) (s t : Set α) : s ∩ t ⊆ s ∪ t := by
  sorry

theorem union_swaps (α : Type) (s t : Set α) : s ∪ t = t ∪ s := by
  sorry

theorem distribute_intersection (α : Type) (s t u : Set α) : s ∩ (t ∪ u) = (s ∩ t) ∪ (s ∩ u) := by
  sorry

theorem no_function_onto_predicates (α : Type) (f : α → α → Prop) : ∃ p : α → Prop, ∀ x, f x ≠ p := by
  sorry
