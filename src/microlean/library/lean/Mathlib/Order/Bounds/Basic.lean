import Mathlib.Data.Set.Basic

/-! Bounds of sets, least and greatest elements, least upper bounds. -/

universe u

section

variable {α : Type u} [LE α]

/-- The elements that are at least every element of the set. -/
def upperBounds (s : Set α) : Set α := setOf fun x => ∀ ⦃a⦄, a ∈ s → a ≤ x

/-- The elements that are at most every element of the set. -/
def lowerBounds (s : Set α) : Set α := setOf fun x => ∀ ⦃a⦄, a ∈ s → x ≤ a

/-- There is an upper bound. -/
def BddAbove (s : Set α) := (upperBounds s).Nonempty

/-- There is a lower bound. -/
def BddBelow (s : Set α) := (lowerBounds s).Nonempty

/-- `a` is the least element of `s`. -/
def IsLeast (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ lowerBounds s

/-- `a` is the greatest element of `s`. -/
def IsGreatest (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ upperBounds s

/-- `a` is the least upper bound of `s`. -/
def IsLUB (s : Set α) (a : α) : Prop := IsLeast (upperBounds s) a

/-- `a` is the greatest lower bound of `s`. -/
def IsGLB (s : Set α) (a : α) : Prop := IsGreatest (lowerBounds s) a

end

variable {α : Type u} [Preorder α] {s t : Set α} {a b : α}

theorem mem_upperBounds : a ∈ upperBounds s ↔ ∀ x, x ∈ s → x ≤ a := Iff.rfl

theorem mem_lowerBounds : a ∈ lowerBounds s ↔ ∀ x, x ∈ s → a ≤ x := Iff.rfl

theorem IsLeast.mono (ha : IsLeast s a) (hb : IsLeast t b) (hst : s ⊆ t) : b ≤ a := hb.right (hst ha.left)

theorem IsGreatest.mono (ha : IsGreatest s a) (hb : IsGreatest t b) (hst : s ⊆ t) : a ≤ b := hb.right (hst ha.left)

theorem IsLeast.isGLB (h : IsLeast s a) : IsGLB s a := ⟨h.right, fun _ hb => hb h.left⟩

theorem IsGreatest.isLUB (h : IsGreatest s a) : IsLUB s a := ⟨h.right, fun _ hb => hb h.left⟩

theorem IsLeast.nonempty (h : IsLeast s a) : s.Nonempty := ⟨a, h.left⟩

theorem IsGreatest.nonempty (h : IsGreatest s a) : s.Nonempty := ⟨a, h.left⟩

theorem IsLeast.bddBelow (h : IsLeast s a) : BddBelow s := ⟨a, h.right⟩

theorem IsGreatest.bddAbove (h : IsGreatest s a) : BddAbove s := ⟨a, h.right⟩

theorem upperBounds_mono_set ⦃s t : Set α⦄ (hst : s ⊆ t) : upperBounds t ⊆ upperBounds s :=
  fun _ hb _ h => hb (hst h)

theorem IsLeast.unique {α : Type u} [PartialOrder α] {s : Set α} {a b : α} (Ha : IsLeast s a) (Hb : IsLeast s b) :
    a = b :=
  le_antisymm (Ha.right Hb.left) (Hb.right Ha.left)

theorem IsGreatest.unique {α : Type u} [PartialOrder α] {s : Set α} {a b : α} (Ha : IsGreatest s a)
    (Hb : IsGreatest s b) : a = b :=
  le_antisymm (Hb.right Ha.left) (Ha.right Hb.left)

theorem IsLUB.unique {α : Type u} [PartialOrder α] {s : Set α} {a b : α} (Ha : IsLUB s a) (Hb : IsLUB s b) : a = b :=
  IsLeast.unique Ha Hb

theorem IsGLB.unique {α : Type u} [PartialOrder α] {s : Set α} {a b : α} (Ha : IsGLB s a) (Hb : IsGLB s b) : a = b :=
  IsGreatest.unique Ha Hb

theorem isLUB_le_iff (h : IsLUB s a) : a ≤ b ↔ b ∈ upperBounds s :=
  ⟨fun hb _ hx => le_trans (h.left hx) hb, fun hb => h.right hb⟩

theorem le_isGLB_iff (h : IsGLB s a) : b ≤ a ↔ b ∈ lowerBounds s :=
  ⟨fun hb _ hx => le_trans hb (h.left hx), fun hb => h.right hb⟩
