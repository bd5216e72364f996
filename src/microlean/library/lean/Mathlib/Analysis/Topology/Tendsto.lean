import Mathlib.Data.Real.SqrtLemmas
import Mathlib.Data.Set.Lemmas

/-! Filters, neighbourhoods and limits: the definitions, and what a limit of a sequence of reals means. -/

universe u v

open NNReal

/-- A filter: a family of sets that contains all supersets and intersections of its members. -/
structure Filter (α : Type u) where
  sets : Set (Set α)
  univ_sets : Set.univ ∈ sets
  sets_of_superset : ∀ {x y : Set α}, x ∈ sets → x ⊆ y → y ∈ sets
  inter_sets : ∀ {x y : Set α}, x ∈ sets → y ∈ sets → x ∩ y ∈ sets

namespace Filter

variable {α : Type u} {β : Type v}

instance instMembership : Membership (Set α) (Filter α) := ⟨fun f s => s ∈ f.sets⟩

instance instLE : LE (Filter α) := ⟨fun f g => ∀ ⦃U : Set α⦄, U ∈ g → U ∈ f⟩

/-- The sets whose preimages are in the filter. -/
def map (m : α → β) (f : Filter α) : Filter β where
  sets := setOf fun s => (setOf fun x => m x ∈ s) ∈ f
  univ_sets := f.univ_sets
  sets_of_superset {x y} h h' := f.sets_of_superset h fun _ a => h' a
  inter_sets h h' := f.inter_sets h h'

/-- `f x` tends to `l₂` as `x` tends to `l₁`. -/
def Tendsto (f : α → β) (l₁ : Filter α) (l₂ : Filter β) : Prop := map f l₁ ≤ l₂

/-- The sets that contain all elements from some on: all above finitely many. -/
def atTop {α : Type u} [Preorder α] : Filter α where
  sets := setOf fun s => ∃ l : List α, ∀ b, (∀ a, a ∈ l → a ≤ b) → b ∈ s
  univ_sets := ⟨[], fun _ _ => trivial⟩
  sets_of_superset {x y} h h' := by
    obtain ⟨l, hl⟩ := h
    exact ⟨l, fun b hb => h' (hl b hb)⟩
  inter_sets {x y} h h' := by
    obtain ⟨l, hl⟩ := h
    obtain ⟨m, hm⟩ := h'
    exact ⟨l ++ m, fun b hb => ⟨hl b fun a ha => hb a (List.mem_append.mpr (Or.inl ha)),
      hm b fun a ha => hb a (List.mem_append.mpr (Or.inr ha))⟩⟩

end Filter

/-- A topology: which sets are open. -/
class TopologicalSpace (X : Type u) where
  protected IsOpen : Set X → Prop
  protected isOpen_univ : IsOpen Set.univ
  protected isOpen_inter : ∀ s t, IsOpen s → IsOpen t → IsOpen (s ∩ t)
  protected isOpen_sUnion : ∀ s : Set (Set X), (∀ t, t ∈ s → IsOpen t) → IsOpen (setOf fun x => ∃ t, t ∈ s ∧ x ∈ t)

/-- `s` is open. -/
def IsOpen {X : Type u} [TopologicalSpace X] (s : Set X) : Prop := TopologicalSpace.IsOpen s

/-- The neighbourhoods of a point. -/
def nhds {X : Type u} [TopologicalSpace X] (x : X) : Filter X where
  sets := setOf fun s => ∃ t, t ⊆ s ∧ IsOpen t ∧ x ∈ t
  univ_sets := ⟨Set.univ, fun _ h => h, TopologicalSpace.isOpen_univ, trivial⟩
  sets_of_superset {a b} h h' := by
    obtain ⟨t, ht, ho, hx⟩ := h
    exact ⟨t, fun _ m => h' (ht m), ho, hx⟩
  inter_sets {a b} h h' := by
    obtain ⟨t, ht, ho, hx⟩ := h
    obtain ⟨t', ht', ho', hx'⟩ := h'
    exact ⟨t ∩ t', fun _ m => ⟨ht m.1, ht' m.2⟩, TopologicalSpace.isOpen_inter t t' ho ho', hx, hx'⟩

namespace Microlean

/-- The topology of the distance `|f x - f y|`. -/
@[reducible] def distTopology {X : Type u} (f : X → ℝ) : TopologicalSpace X where
  IsOpen s := ∀ x, x ∈ s → ∃ ε : ℝ, 0 < ε ∧ ∀ y, |f y - f x| < ε → y ∈ s
  isOpen_univ _ _ := ⟨1, zero_lt_one, fun _ _ => trivial⟩
  isOpen_inter s t hs ht x hx := by
    obtain ⟨ε, hε, h⟩ := hs x hx.1
    obtain ⟨δ, hδ, h'⟩ := ht x hx.2
    exact ⟨min ε δ, lt_min hε hδ, fun y hy =>
      ⟨h y (lt_of_lt_of_le hy (min_le_left _ _)), h' y (lt_of_lt_of_le hy (min_le_right _ _))⟩⟩
  isOpen_sUnion s h x hx := by
    obtain ⟨t, ht, hxt⟩ := hx
    obtain ⟨ε, hε, h'⟩ := h t ht x hxt
    exact ⟨ε, hε, fun y hy => ⟨t, ht, h' y hy⟩⟩

theorem tendsto_distTopology {X : Type u} (f : X → ℝ) (u : ℕ → X) (a : X) :
    (Filter.Tendsto u Filter.atTop (@nhds X (distTopology f) a)) ↔
      ∀ ε : ℝ, 0 < ε → ∃ N : ℕ, ∀ n, N ≤ n → |f (u n) - f a| < ε := by
  constructor
  · intro h ε hε
    have open_ball : ∀ x, |f x - f a| < ε → ∃ δ : ℝ, 0 < δ ∧ ∀ y, |f y - f x| < δ → |f y - f a| < ε := fun x hx =>
      ⟨ε - |f x - f a|, sub_pos.mpr hx, fun y hy => by
        have e : f y - f a = (f y - f x) + (f x - f a) := by ring
        have t := abs_add (f y - f x) (f x - f a)
        rw [← e] at t
        linarith⟩
    have m : ∃ t : Set X, t ⊆ (setOf fun y => |f y - f a| < ε) ∧ (distTopology f).IsOpen t ∧ a ∈ t :=
      ⟨setOf fun y => |f y - f a| < ε, fun _ h => h, open_ball, show |f a - f a| < ε by
        rw [sub_self, abs_zero]
        exact hε⟩
    obtain ⟨l, hl⟩ := h m
    have bound : ∃ N : ℕ, ∀ k, k ∈ l → k ≤ N := by
      clear hl
      induction l with
      | nil => exact ⟨0, fun k hk => nomatch hk⟩
      | cons k l ih =>
        obtain ⟨N, hN⟩ := ih
        refine ⟨max k N, fun j hj => ?_⟩
        rcases List.mem_cons.mp hj with e | e
        · rw [e]
          exact le_max_left _ _
        · exact le_trans (hN j e) (le_max_right _ _)
    obtain ⟨N, hN⟩ := bound
    exact ⟨N, fun n hn => hl n fun k hk => le_trans (hN k hk) hn⟩
  · intro h U hU
    obtain ⟨t, ht, ho, ha⟩ := hU
    obtain ⟨ε, hε, hball⟩ := ho a ha
    obtain ⟨N, hN⟩ := h ε hε
    exact ⟨[N], fun n hn => ht (hball (u n) (hN n (hn N (List.mem_cons.mpr (Or.inl rfl)))))⟩

end Microlean

noncomputable instance Real.instTopologicalSpace : TopologicalSpace ℝ := Microlean.distTopology fun x => x

noncomputable instance NNReal.instTopologicalSpace : TopologicalSpace ℝ≥0 := Microlean.distTopology fun x => (x : ℝ)
