import Mathlib.Data.Nat.Basic
import Mathlib.Logic.Quantifiers

/-! Sets. -/

universe u v

/-- Sets of elements of a type. -/
def Set (α : Type u) := α → Prop

/-- The set of the elements with a property. -/
def setOf {α : Type u} (p : α → Prop) : Set α := p

namespace Set

variable {α : Type u} {β : Type v} {a b : α} {s t r : Set α}

protected def Mem (s : Set α) (a : α) : Prop := s a

instance instMembership : Membership α (Set α) := ⟨Set.Mem⟩

@[ext] theorem ext (h : ∀ x, x ∈ s ↔ x ∈ t) : s = t := funext fun x => propext (h x)

protected theorem ext_iff : s = t ↔ ∀ x, x ∈ s ↔ x ∈ t := ⟨fun h _ => h ▸ Iff.rfl, ext⟩

instance instHasSubset : HasSubset (Set α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩

instance instLE : LE (Set α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩

instance instEmptyCollection : EmptyCollection (Set α) := ⟨fun _ => False⟩

instance instUnion : Union (Set α) := ⟨fun s t => setOf fun a => a ∈ s ∨ a ∈ t⟩

instance instInter : Inter (Set α) := ⟨fun s t => setOf fun a => a ∈ s ∧ a ∈ t⟩

instance instSDiff : SDiff (Set α) := ⟨fun s t => setOf fun a => a ∈ s ∧ ¬a ∈ t⟩

instance instInsert : Insert α (Set α) := ⟨fun a s => setOf fun b => b = a ∨ b ∈ s⟩

instance instSingletonSet : Singleton α (Set α) := ⟨fun a => setOf fun b => b = a⟩

/-- The set of all elements. -/
def univ : Set α := setOf fun _ => True

@[simp] theorem mem_setOf_eq {p : α → Prop} : (a ∈ setOf p) = p a := rfl

theorem mem_setOf {p : α → Prop} : a ∈ setOf p ↔ p a := Iff.rfl

@[simp] theorem mem_univ (x : α) : x ∈ (univ : Set α) := trivial

@[simp] theorem mem_empty_iff_false (x : α) : x ∈ (∅ : Set α) ↔ False := Iff.rfl

theorem notMem_empty (x : α) : ¬x ∈ (∅ : Set α) := id

@[simp] theorem mem_union (x : α) (a b : Set α) : x ∈ a ∪ b ↔ x ∈ a ∨ x ∈ b := Iff.rfl

@[simp] theorem mem_inter_iff (x : α) (a b : Set α) : x ∈ a ∩ b ↔ x ∈ a ∧ x ∈ b := Iff.rfl

@[simp] theorem mem_diff (x : α) : x ∈ s \ t ↔ x ∈ s ∧ ¬x ∈ t := Iff.rfl

@[simp] theorem mem_insert_iff {x a : α} {s : Set α} : x ∈ insert a s ↔ x = a ∨ x ∈ s := Iff.rfl

@[simp] theorem mem_singleton_iff {a b : α} : a ∈ ({b} : Set α) ↔ a = b := Iff.rfl

theorem mem_singleton (a : α) : a ∈ ({a} : Set α) := rfl

theorem subset_def : (s ⊆ t) = ∀ x, x ∈ s → x ∈ t := rfl

@[refl] theorem Subset.refl (a : Set α) : a ⊆ a := fun _ h => h

theorem Subset.rfl {s : Set α} : s ⊆ s := fun _ h => h

theorem Subset.trans {a b c : Set α} (ab : a ⊆ b) (bc : b ⊆ c) : a ⊆ c := fun _ h => bc (ab h)

theorem Subset.antisymm {a b : Set α} (h₁ : a ⊆ b) (h₂ : b ⊆ a) : a = b := ext fun _ => ⟨fun h => h₁ h, fun h => h₂ h⟩

theorem mem_of_subset_of_mem {s₁ s₂ : Set α} {a : α} (h : s₁ ⊆ s₂) : a ∈ s₁ → a ∈ s₂ := fun m => h m

@[simp] theorem empty_subset (s : Set α) : ∅ ⊆ s := fun _ h => h.elim

@[simp] theorem subset_univ (s : Set α) : s ⊆ univ := fun _ _ => trivial

theorem union_comm (a b : Set α) : a ∪ b = b ∪ a := ext fun _ => or_comm

theorem inter_comm (a b : Set α) : a ∩ b = b ∩ a := ext fun _ => and_comm

theorem union_assoc (a b c : Set α) : a ∪ b ∪ c = a ∪ (b ∪ c) := ext fun _ => or_assoc

theorem inter_assoc (a b c : Set α) : a ∩ b ∩ c = a ∩ (b ∩ c) := ext fun _ => and_assoc

theorem inter_union_distrib_left (s t u : Set α) : s ∩ (t ∪ u) = s ∩ t ∪ s ∩ u := ext fun _ => and_or_left

theorem union_inter_distrib_left (s t u : Set α) : s ∪ t ∩ u = (s ∪ t) ∩ (s ∪ u) := ext fun _ => or_and_left

theorem subset_union_left : s ⊆ s ∪ t := fun _ h => Or.inl h

theorem subset_union_right : t ⊆ s ∪ t := fun _ h => Or.inr h

theorem inter_subset_left : s ∩ t ⊆ s := fun _ h => h.left

theorem inter_subset_right : s ∩ t ⊆ t := fun _ h => h.right

theorem union_subset (sr : s ⊆ r) (tr : t ⊆ r) : s ∪ t ⊆ r := fun _ h => Or.elim h (fun x => sr x) (fun x => tr x)

theorem subset_inter (rs : r ⊆ s) (rt : r ⊆ t) : r ⊆ s ∩ t := fun _ h => ⟨rs h, rt h⟩

/-- The values of a function on a set. -/
def image (f : α → β) (s : Set α) : Set β := setOf fun b => ∃ a, a ∈ s ∧ f a = b

/-- The arguments whose values are in a set. -/
def preimage (f : α → β) (s : Set β) : Set α := setOf fun a => f a ∈ s

@[simp] theorem mem_preimage {f : α → β} {s : Set β} {a : α} : a ∈ preimage f s ↔ f a ∈ s := Iff.rfl

@[simp] theorem mem_image (f : α → β) (s : Set α) (y : β) : y ∈ image f s ↔ ∃ x, x ∈ s ∧ f x = y := Iff.rfl

/-- Having an element. -/
protected def Nonempty (s : Set α) : Prop := ∃ x, x ∈ s

end Set
