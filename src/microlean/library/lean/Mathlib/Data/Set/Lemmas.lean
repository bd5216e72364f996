import Mathlib.Data.Set.Basic
import Mathlib.Logic.Equiv.Defs
import Mathlib.Order.Interval.Set.Basic

/-! More about sets: ranges, images, unions of families, functions on sets. -/

universe u v w

/-- Types with complements. -/
class HasCompl (α : Type u) where
  compl : α → α

namespace Set

variable {α : Type u} {β : Type v} {γ : Type w} {ι : Sort w} {a b : α} {s t s₁ s₂ : Set α} {f : α → β}

/-- The values of a function. -/
def range {ι : Sort w} (f : ι → α) : Set α := setOf fun x => ∃ y, f y = x

@[simp] theorem mem_range {f : ι → α} {x : α} : x ∈ range f ↔ ∃ y, f y = x := Iff.rfl

theorem mem_range_self (f : ι → α) (i : ι) : f i ∈ range f := ⟨i, rfl⟩

theorem range_eq_univ {f : ι → α} : range f = univ ↔ Function.Surjective f :=
  ⟨fun h x => (Set.ext_iff.mp h x).mpr trivial, fun h => ext fun x => ⟨fun _ => trivial, fun _ => h x⟩⟩

@[simp] theorem forall_mem_range {f : ι → α} {p : α → Prop} : (∀ a, a ∈ range f → p a) ↔ ∀ i, p (f i) :=
  ⟨fun h i => h (f i) ⟨i, rfl⟩, fun h _ ⟨i, e⟩ => e ▸ h i⟩

theorem image_univ {f : α → β} : f '' univ = range f :=
  ext fun _ => ⟨fun ⟨x, _, e⟩ => ⟨x, e⟩, fun ⟨x, e⟩ => ⟨x, trivial, e⟩⟩

theorem image_subset_range (f : α → β) (s : Set α) : f '' s ⊆ range f := fun _ ⟨x, _, e⟩ => ⟨x, e⟩

/-! ### Empty and nonempty sets -/

theorem eq_empty_iff_forall_notMem {s : Set α} : s = ∅ ↔ ∀ x, ¬x ∈ s :=
  ⟨fun h x m => (Set.ext_iff.mp h x).mp m, fun h => ext fun x => ⟨fun m => h x m, False.elim⟩⟩

theorem eq_empty_iff_forall_not_mem {s : Set α} : s = ∅ ↔ ∀ x, ¬x ∈ s := eq_empty_iff_forall_notMem

theorem eq_empty_of_forall_notMem (h : ∀ x, ¬x ∈ s) : s = ∅ := eq_empty_iff_forall_notMem.mpr h

theorem not_mem_empty (x : α) : ¬x ∈ (∅ : Set α) := id

theorem nonempty_iff_ne_empty : s.Nonempty ↔ s ≠ ∅ :=
  ⟨fun ⟨x, m⟩ e => (Set.ext_iff.mp e x).mp m,
   fun h => Classical.byContradiction fun n => h (eq_empty_of_forall_notMem fun x m => n ⟨x, m⟩)⟩

theorem not_nonempty_iff_eq_empty {s : Set α} : ¬s.Nonempty ↔ s = ∅ := by
  rw [nonempty_iff_ne_empty, not_ne_iff]

theorem eq_empty_or_nonempty (s : Set α) : s = ∅ ∨ s.Nonempty := (em (s = ∅)).imp id nonempty_iff_ne_empty.mpr

theorem nonempty_of_mem {x : α} (h : x ∈ s) : s.Nonempty := ⟨x, h⟩

theorem nonempty_def : s.Nonempty ↔ ∃ x, x ∈ s := Iff.rfl

@[simp] theorem singleton_nonempty (a : α) : ({a} : Set α).Nonempty := ⟨a, rfl⟩

@[simp] theorem insert_nonempty (a : α) (s : Set α) : (insert a s).Nonempty := ⟨a, Or.inl rfl⟩

theorem subset_empty_iff {s : Set α} : s ⊆ ∅ ↔ s = ∅ :=
  ⟨fun h => eq_empty_of_forall_notMem fun _ m => h m, fun e => by rw [e]⟩

theorem eq_univ_iff_forall {s : Set α} : s = univ ↔ ∀ x, x ∈ s :=
  ⟨fun h x => (Set.ext_iff.mp h x).mpr trivial, fun h => ext fun x => ⟨fun _ => trivial, fun _ => h x⟩⟩

@[simp] theorem setOf_true : setOf (fun _ : α => True) = univ := rfl

@[simp] theorem setOf_false : setOf (fun _ : α => False) = ∅ := rfl

@[simp] theorem setOf_eq_eq_singleton {a : α} : setOf (fun n => n = a) = {a} := rfl

@[simp] theorem setOf_mem_eq {s : Set α} : setOf (fun x => x ∈ s) = s := rfl

@[simp] theorem singleton_subset_iff {a : α} {s : Set α} : {a} ⊆ s ↔ a ∈ s :=
  ⟨fun h => h rfl, fun h x m => (show x = a from m) ▸ h⟩

theorem insert_subset_iff : insert a s ⊆ t ↔ a ∈ t ∧ s ⊆ t :=
  ⟨fun h => ⟨h (Or.inl rfl), fun _ m => h (Or.inr m)⟩, fun h x m => m.elim (fun e => e ▸ h.left) fun m => h.right m⟩

theorem mem_insert (x : α) (s : Set α) : x ∈ insert x s := Or.inl rfl

theorem mem_insert_of_mem {x : α} {s : Set α} (y : α) (h : x ∈ s) : x ∈ insert y s := Or.inr h

@[simp] theorem singleton_eq_singleton_iff {x y : α} : ({x} : Set α) = {y} ↔ x = y :=
  ⟨fun h => (Set.ext_iff.mp h x).mp rfl, fun h => by rw [h]⟩

theorem pair_comm (a b : α) : ({a, b} : Set α) = {b, a} := ext fun _ => or_comm

theorem eq_singleton_iff_unique_mem {s : Set α} {a : α} : s = {a} ↔ a ∈ s ∧ ∀ x, x ∈ s → x = a :=
  ⟨fun h => ⟨(Set.ext_iff.mp h a).mpr rfl, fun x m => (Set.ext_iff.mp h x).mp m⟩,
   fun h => ext fun x => ⟨h.right x, fun e => (show x = a from e) ▸ h.left⟩⟩

/-! ### Algebra of sets -/

@[simp] theorem union_self (a : Set α) : a ∪ a = a := ext fun _ => or_self_iff

@[simp] theorem inter_self (a : Set α) : a ∩ a = a := ext fun _ => and_self_iff

@[simp] theorem union_empty (a : Set α) : a ∪ ∅ = a := ext fun _ => iff_of_eq (or_false _)

@[simp] theorem empty_union (a : Set α) : ∅ ∪ a = a := ext fun _ => iff_of_eq (false_or _)

@[simp] theorem inter_empty (a : Set α) : a ∩ ∅ = ∅ := ext fun _ => iff_of_eq (and_false _)

@[simp] theorem empty_inter (a : Set α) : ∅ ∩ a = ∅ := ext fun _ => iff_of_eq (false_and _)

@[simp] theorem union_univ (a : Set α) : a ∪ univ = univ := ext fun _ => iff_of_eq (or_true _)

@[simp] theorem univ_union (a : Set α) : univ ∪ a = univ := ext fun _ => iff_of_eq (true_or _)

@[simp] theorem inter_univ (a : Set α) : a ∩ univ = a := ext fun _ => iff_of_eq (and_true _)

@[simp] theorem univ_inter (a : Set α) : univ ∩ a = a := ext fun _ => iff_of_eq (true_and _)

@[simp] theorem diff_self {s : Set α} : s \ s = ∅ := ext fun _ => ⟨fun h => h.right h.left, False.elim⟩

@[simp] theorem diff_empty {s : Set α} : s \ ∅ = s := ext fun _ => ⟨And.left, fun h => ⟨h, id⟩⟩

theorem diff_subset : s \ t ⊆ s := fun _ h => h.left

theorem inter_eq_left : s ∩ t = s ↔ s ⊆ t :=
  ⟨fun h x m => ((Set.ext_iff.mp h x).mpr m).right, fun h => ext fun _ => ⟨And.left, fun m => ⟨m, h m⟩⟩⟩

theorem union_eq_right : s ∪ t = t ↔ s ⊆ t :=
  ⟨fun h x m => (Set.ext_iff.mp h x).mp (Or.inl m), fun h => ext fun _ => ⟨fun m => m.elim (fun y => h y) id, Or.inr⟩⟩

/-! ### Order -/

instance instHasSSubset : HasSSubset (Set α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩

theorem ssubset_def : (s ⊂ t) = (s ⊆ t ∧ ¬t ⊆ s) := rfl

instance instPartialOrder : PartialOrder (Set α) where
  le s t := s ⊆ t
  lt s t := s ⊂ t
  le_refl := Subset.refl
  le_trans _ _ _ := Subset.trans
  lt_iff_le_not_ge _ _ := Iff.rfl
  le_antisymm _ _ := Subset.antisymm

@[simp] theorem le_eq_subset : s ≤ t ↔ s ⊆ t := Iff.rfl

theorem ssubset_iff_subset_ne : s ⊂ t ↔ s ⊆ t ∧ s ≠ t :=
  ⟨fun h => ⟨h.left, fun e => h.right (by rw [e])⟩, fun h => ⟨h.left, fun h' => h.right (Subset.antisymm h.left h')⟩⟩

/-! ### Complements -/

instance instHasCompl : HasCompl (Set α) := ⟨fun s => setOf fun a => ¬a ∈ s⟩

@[simp] theorem mem_compl_iff (s : Set α) (x : α) : x ∈ sᶜ ↔ ¬x ∈ s := Iff.rfl

@[simp] theorem compl_empty : (∅ : Set α)ᶜ = univ := ext fun _ => ⟨fun _ => trivial, fun _ => id⟩

@[simp] theorem compl_univ : (univ : Set α)ᶜ = ∅ := ext fun _ => ⟨fun h => h trivial, False.elim⟩

theorem diff_eq (s t : Set α) : s \ t = s ∩ tᶜ := rfl

@[simp] theorem compl_compl_ (s : Set α) : sᶜᶜ = s := ext fun _ => not_not

/-! ### Images and preimages -/

theorem mem_image_of_mem (f : α → β) {x : α} {s : Set α} (h : x ∈ s) : f x ∈ f '' s := ⟨x, h, rfl⟩

@[simp] theorem image_empty (f : α → β) : f '' ∅ = ∅ := ext fun _ => ⟨fun ⟨_, h, _⟩ => h, False.elim⟩

@[simp] theorem image_singleton {f : α → β} {a : α} : f '' {a} = {f a} :=
  ext fun _ => ⟨fun ⟨_, h, e⟩ => e ▸ congrArg f h, fun h => ⟨a, rfl, h.symm⟩⟩

@[simp] theorem image_id (s : Set α) : id '' s = s := ext fun x => ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨x, h, rfl⟩⟩

theorem image_union (f : α → β) (s t : Set α) : f '' (s ∪ t) = f '' s ∪ f '' t :=
  ext fun _ => ⟨fun ⟨x, h, e⟩ => h.imp (fun m => ⟨x, m, e⟩) fun m => ⟨x, m, e⟩,
    fun h => h.elim (fun ⟨x, m, e⟩ => ⟨x, Or.inl m, e⟩) fun ⟨x, m, e⟩ => ⟨x, Or.inr m, e⟩⟩

theorem image_comp (f : β → γ) (g : α → β) (a : Set α) : f ∘ g '' a = f '' (g '' a) :=
  ext fun _ => ⟨fun ⟨x, m, e⟩ => ⟨g x, ⟨x, m, rfl⟩, e⟩, fun ⟨_, ⟨x, m, e'⟩, e⟩ => ⟨x, m, by rw [← e, ← e']; rfl⟩⟩

theorem image_subset (f : α → β) (h : s ⊆ t) : f '' s ⊆ f '' t := fun _ ⟨x, m, e⟩ => ⟨x, h m, e⟩

theorem image_subset_iff {t : Set β} {f : α → β} : f '' s ⊆ t ↔ s ⊆ f ⁻¹' t :=
  ⟨fun h x m => h ⟨x, m, rfl⟩, fun h _ ⟨x, m, e⟩ => e ▸ h m⟩

@[simp] theorem preimage_empty : f ⁻¹' ∅ = ∅ := rfl

@[simp] theorem preimage_univ : f ⁻¹' univ = univ := rfl

@[simp] theorem preimage_inter {s t : Set β} : f ⁻¹' (s ∩ t) = f ⁻¹' s ∩ f ⁻¹' t := rfl

@[simp] theorem preimage_union {s t : Set β} : f ⁻¹' (s ∪ t) = f ⁻¹' s ∪ f ⁻¹' t := rfl

@[simp] theorem preimage_setOf_eq {p : β → Prop} {f : α → β} : f ⁻¹' setOf p = setOf fun a => p (f a) := rfl

/-! ### Decidability -/

instance decidableSetOf (a : α) (p : α → Prop) [Decidable (p a)] : Decidable (a ∈ setOf p) :=
  inferInstanceAs (Decidable (p a))

instance decidableInter (a : α) [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s ∩ t) :=
  inferInstanceAs (Decidable (a ∈ s ∧ a ∈ t))

instance decidableUnion (a : α) [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s ∪ t) :=
  inferInstanceAs (Decidable (a ∈ s ∨ a ∈ t))

instance decidableSdiff (a : α) [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s \ t) :=
  inferInstanceAs (Decidable (a ∈ s ∧ ¬a ∈ t))

instance decidableMemSingleton [DecidableEq α] (a b : α) : Decidable (a ∈ ({b} : Set α)) :=
  inferInstanceAs (Decidable (a = b))

instance decidableInsert [DecidableEq α] (a b : α) [Decidable (a ∈ s)] : Decidable (a ∈ insert b s) :=
  inferInstanceAs (Decidable (a = b ∨ a ∈ s))

instance decidableMemIcc {α : Type u} [LinearOrder α] (a b x : α) : Decidable (x ∈ Icc a b) :=
  inferInstanceAs (Decidable (a ≤ x ∧ x ≤ b))

/-! ### Functions on sets -/

/-- The function maps `s` into `t`. -/
def MapsTo (f : α → β) (s : Set α) (t : Set β) : Prop := ∀ ⦃x⦄, x ∈ s → f x ∈ t

/-- The function is injective on `s`. -/
def InjOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a₁ : α⦄, a₁ ∈ s → ∀ ⦃a₂ : α⦄, a₂ ∈ s → f a₁ = f a₂ → a₁ = a₂

/-- Every element of `t` is the value of an element of `s`. -/
def SurjOn (f : α → β) (s : Set α) (t : Set β) : Prop := t ⊆ f '' s

/-- A bijection from `s` to `t`. -/
def BijOn (f : α → β) (s : Set α) (t : Set β) : Prop := MapsTo f s t ∧ InjOn f s ∧ SurjOn f s t

theorem injOn_of_injective (h : Function.Injective f) : InjOn f s := fun _ _ _ _ e => h e

/-- The functions agree on `s`. -/
def EqOn (f₁ f₂ : α → β) (s : Set α) : Prop := ∀ ⦃x⦄, x ∈ s → f₁ x = f₂ x

/-- The set of subsets. -/
def powerset (s : Set α) : Set (Set α) := setOf fun t => t ⊆ s

end Set
