import Mathlib.Data.Multiset.Basic
import Tactic.Lemmas

/-! Finite sets: membership, inclusion, insertion, union, intersection, difference, filters, ranges. -/

universe u v w

/-- Finite sets: multisets without duplicates. -/
structure Finset (α : Type u) where
  val : Multiset α
  nodup : Multiset.Nodup val

namespace Finset

variable {α : Type u} {β : Type v} {γ : Type w} {s t u s₁ s₂ : Finset α} {a b : α}

instance instMembership : Membership α (Finset α) := ⟨fun s a => a ∈ s.val⟩

theorem mem_def : a ∈ s ↔ a ∈ s.val := Iff.rfl

@[simp] theorem mem_val : a ∈ s.val ↔ a ∈ s := Iff.rfl

@[simp] theorem mem_mk {a : α} {s : Multiset α} {nd : Multiset.Nodup s} : a ∈ Finset.mk s nd ↔ a ∈ s := Iff.rfl

instance decidableMem [DecidableEq α] (a : α) (s : Finset α) : Decidable (a ∈ s) := Multiset.decidableMem a s.val

theorem eq_of_veq : ∀ {s t : Finset α}, s.val = t.val → s = t
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

theorem val_inj : s.val = t.val ↔ s = t := ⟨eq_of_veq, congrArg val⟩

@[ext] theorem ext {s₁ s₂ : Finset α} (h : ∀ a, a ∈ s₁ ↔ a ∈ s₂) : s₁ = s₂ :=
  eq_of_veq ((Multiset.Nodup.ext s₁.nodup s₂.nodup).mpr h)

protected theorem ext_iff {s₁ s₂ : Finset α} : s₁ = s₂ ↔ ∀ a, a ∈ s₁ ↔ a ∈ s₂ := ⟨fun h _ => h ▸ Iff.rfl, ext⟩

/-! ### Inclusion -/

instance instHasSubset : HasSubset (Finset α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩

instance instHasSSubset : HasSSubset (Finset α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩

theorem subset_iff {s₁ s₂ : Finset α} : s₁ ⊆ s₂ ↔ ∀ ⦃x⦄, x ∈ s₁ → x ∈ s₂ := Iff.rfl

@[refl] theorem Subset.refl (s : Finset α) : s ⊆ s := fun _ h => h

theorem Subset.trans (h₁ : s ⊆ t) (h₂ : t ⊆ u) : s ⊆ u := fun _ h => h₂ (h₁ h)

theorem Subset.antisymm (h₁ : s ⊆ t) (h₂ : t ⊆ s) : s = t := ext fun _ => ⟨fun h => h₁ h, fun h => h₂ h⟩

theorem mem_of_subset {s₁ s₂ : Finset α} {a : α} (h : s₁ ⊆ s₂) (m : a ∈ s₁) : a ∈ s₂ := h m

theorem ssubset_def : s ⊂ t ↔ s ⊆ t ∧ ¬t ⊆ s := Iff.rfl

theorem ssubset_iff_subset_ne : s ⊂ t ↔ s ⊆ t ∧ s ≠ t :=
  ⟨fun h => ⟨h.left, fun e => h.right (by rw [e])⟩, fun h => ⟨h.left, fun h' => h.right (Subset.antisymm h.left h')⟩⟩

instance instPartialOrder : PartialOrder (Finset α) where
  le s t := s ⊆ t
  lt s t := s ⊂ t
  le_refl := Subset.refl
  le_trans _ _ _ := Subset.trans
  lt_iff_le_not_ge _ _ := Iff.rfl
  le_antisymm _ _ := Subset.antisymm

@[simp] theorem le_eq_subset : s ≤ t ↔ s ⊆ t := Iff.rfl

instance decidableForallFinset {s : Finset α} {p : α → Prop} [DecidablePred p] : Decidable (∀ a, a ∈ s → p a) :=
  Multiset.decidableForallMultiset (s := s.val)

instance decidableExistsAndFinset {s : Finset α} {p : α → Prop} [DecidablePred p] : Decidable (∃ a, a ∈ s ∧ p a) :=
  Multiset.decidableExistsMultiset (s := s.val)

instance decidableSubset [DecidableEq α] (s t : Finset α) : Decidable (s ⊆ t) :=
  decidable_of_iff (∀ a, a ∈ s → a ∈ t) Iff.rfl

instance decidableSSubset [DecidableEq α] (s t : Finset α) : Decidable (s ⊂ t) :=
  decidable_of_iff (s ⊆ t ∧ ¬t ⊆ s) Iff.rfl

instance decidableEq [DecidableEq α] : DecidableEq (Finset α) := fun s t =>
  decidable_of_iff (s ⊆ t ∧ t ⊆ s) ⟨fun h => Subset.antisymm h.left h.right, fun e => by rw [e]; exact ⟨Subset.refl t, Subset.refl t⟩⟩

/-! ### The empty set, singletons, insertion -/

protected def empty : Finset α := ⟨0, Multiset.nodup_zero⟩

instance instEmptyCollection : EmptyCollection (Finset α) := ⟨Finset.empty⟩

instance instInhabited : Inhabited (Finset α) := ⟨∅⟩

/-- Having an element. -/
protected def Nonempty (s : Finset α) : Prop := ∃ x, x ∈ s

@[simp] theorem notMem_empty (a : α) : ¬a ∈ (∅ : Finset α) := Multiset.notMem_zero a

theorem not_mem_empty (a : α) : ¬a ∈ (∅ : Finset α) := Multiset.notMem_zero a

@[simp] theorem empty_subset (s : Finset α) : ∅ ⊆ s := fun a h => absurd h (notMem_empty a)

theorem eq_empty_of_forall_notMem {s : Finset α} (H : ∀ x, ¬x ∈ s) : s = ∅ :=
  ext fun a => ⟨fun h => absurd h (H a), fun h => absurd h (notMem_empty a)⟩

theorem eq_empty_of_forall_not_mem {s : Finset α} (H : ∀ x, ¬x ∈ s) : s = ∅ := eq_empty_of_forall_notMem H

theorem eq_empty_iff_forall_notMem {s : Finset α} : s = ∅ ↔ ∀ x, ¬x ∈ s :=
  ⟨fun e x => e ▸ notMem_empty x, eq_empty_of_forall_notMem⟩

theorem eq_empty_iff_forall_not_mem {s : Finset α} : s = ∅ ↔ ∀ x, ¬x ∈ s := eq_empty_iff_forall_notMem

theorem ne_empty_of_mem {a : α} {s : Finset α} (h : a ∈ s) : s ≠ ∅ := fun e => notMem_empty a (e ▸ h)

@[simp] theorem subset_empty {s : Finset α} : s ⊆ ∅ ↔ s = ∅ :=
  ⟨fun h => Subset.antisymm h (empty_subset s), fun e => by rw [e]⟩

theorem nonempty_iff_ne_empty {s : Finset α} : s.Nonempty ↔ s ≠ ∅ :=
  ⟨fun h => Exists.elim h fun _ => ne_empty_of_mem,
   fun h => Classical.byContradiction fun n => h (eq_empty_of_forall_notMem fun x m => n ⟨x, m⟩)⟩

@[simp] theorem not_nonempty_iff_eq_empty {s : Finset α} : ¬s.Nonempty ↔ s = ∅ := by
  rw [nonempty_iff_ne_empty, not_ne_iff]

theorem eq_empty_or_nonempty (s : Finset α) : s = ∅ ∨ s.Nonempty :=
  (em (s = ∅)).imp id nonempty_iff_ne_empty.mpr

instance instSingleton : Singleton α (Finset α) := ⟨fun a => ⟨{a}, Multiset.nodup_singleton a⟩⟩

@[simp] theorem mem_singleton {a b : α} : b ∈ ({a} : Finset α) ↔ b = a := Multiset.mem_singleton

theorem eq_of_mem_singleton {x y : α} (h : x ∈ ({y} : Finset α)) : x = y := mem_singleton.mp h

theorem notMem_singleton {a b : α} : ¬a ∈ ({b} : Finset α) ↔ a ≠ b := not_congr mem_singleton

theorem mem_singleton_self (a : α) : a ∈ ({a} : Finset α) := mem_singleton.mpr rfl

@[simp] theorem singleton_nonempty (a : α) : ({a} : Finset α).Nonempty := ⟨a, mem_singleton_self a⟩

@[simp] theorem singleton_ne_empty (a : α) : ({a} : Finset α) ≠ ∅ := ne_empty_of_mem (mem_singleton_self a)

theorem singleton_inj {a b : α} : ({a} : Finset α) = {b} ↔ a = b :=
  ⟨fun h => mem_singleton.mp (h ▸ mem_singleton_self a), fun h => by rw [h]⟩

attribute [simp] singleton_inj

@[simp] theorem singleton_subset_iff {s : Finset α} {a : α} : {a} ⊆ s ↔ a ∈ s :=
  ⟨fun h => h (mem_singleton_self a), fun h b m => by rw [mem_singleton.mp m]; exact h⟩

theorem eq_singleton_iff_unique_mem {s : Finset α} {a : α} : s = {a} ↔ a ∈ s ∧ ∀ x, x ∈ s → x = a :=
  ⟨fun e => by rw [e]; exact ⟨mem_singleton_self a, fun x h => mem_singleton.mp h⟩,
   fun h => ext fun x => ⟨fun m => mem_singleton.mpr (h.right x m), fun m => mem_singleton.mp m ▸ h.left⟩⟩

/-- The set with one more element. -/
def cons (a : α) (s : Finset α) (h : ¬a ∈ s) : Finset α := ⟨Multiset.cons a s.val, Multiset.nodup_cons.mpr ⟨h, s.nodup⟩⟩

@[simp] theorem mem_cons {h : ¬a ∈ s} : b ∈ cons a s h ↔ b = a ∨ b ∈ s := Multiset.mem_cons

@[elab_as_elim] theorem induction_cons_ {p : Finset α → Prop} (s : Finset α) (empty : p ∅)
    (cons : ∀ (a : α) (s : Finset α) (h : ¬a ∈ s), p s → p (cons a s h)) : p s := by
  obtain ⟨m, nd⟩ := s
  revert nd
  refine Quot.ind (fun l => ?_) m
  induction l with
  | nil => exact fun _ => empty
  | cons a l ih =>
    intro nd
    have h := List.nodup_cons.mp nd
    exact cons a ⟨Multiset.ofList l, h.right⟩ h.left (ih h.right)

section DecidableEq

variable [DecidableEq α]

instance instInsert : Insert α (Finset α) := ⟨fun a s => if h : a ∈ s then s else cons a s h⟩

theorem insert_eq_cons_ (h : ¬a ∈ s) : insert a s = cons a s h := dif_neg h

@[simp] theorem cons_eq_insert (a : α) (s : Finset α) (h : ¬a ∈ s) : cons a s h = insert a s := (insert_eq_cons_ h).symm

@[simp] theorem insert_eq_of_mem (h : a ∈ s) : insert a s = s := dif_pos h

@[simp] theorem mem_insert {a b : α} {s : Finset α} : a ∈ insert b s ↔ a = b ∨ a ∈ s := by
  by_cases h : b ∈ s
  · rw [insert_eq_of_mem h]
    exact ⟨Or.inr, fun x => x.elim (fun e => e ▸ h) id⟩
  · rw [insert_eq_cons_ h, mem_cons]

theorem mem_insert_self (a : α) (s : Finset α) : a ∈ insert a s := mem_insert.mpr (Or.inl rfl)

theorem mem_insert_of_mem (h : a ∈ s) : a ∈ insert b s := mem_insert.mpr (Or.inr h)

theorem mem_of_mem_insert_of_ne (h : b ∈ insert a s) : b ≠ a → b ∈ s := (mem_insert.mp h).resolve_left

theorem insert_comm (a b : α) (s : Finset α) : insert a (insert b s) = insert b (insert a s) :=
  ext fun x => by rw [mem_insert, mem_insert, mem_insert, mem_insert, or_left_comm]

theorem insert_idem (a : α) (s : Finset α) : insert a (insert a s) = insert a s :=
  insert_eq_of_mem (mem_insert_self a s)

@[simp] theorem insert_nonempty (a : α) (s : Finset α) : (insert a s).Nonempty := ⟨a, mem_insert_self a s⟩

@[simp] theorem insert_ne_empty (a : α) (s : Finset α) : insert a s ≠ ∅ := ne_empty_of_mem (mem_insert_self a s)

theorem insert_subset_iff {a : α} {s t : Finset α} : insert a s ⊆ t ↔ a ∈ t ∧ s ⊆ t :=
  ⟨fun h => ⟨h (mem_insert_self a s), fun _ m => h (mem_insert_of_mem m)⟩,
   fun h _ m => (mem_insert.mp m).elim (fun e => e ▸ h.left) (fun m => h.right m)⟩

theorem insert_subset (ha : a ∈ t) (hs : s ⊆ t) : insert a s ⊆ t := insert_subset_iff.mpr ⟨ha, hs⟩

@[simp] theorem subset_insert (a : α) (s : Finset α) : s ⊆ insert a s := fun _ => mem_insert_of_mem

@[elab_as_elim] protected theorem induction {α : Type u} {p : Finset α → Prop} [DecidableEq α] (empty : p ∅)
    (insert : ∀ (a : α) (s : Finset α), ¬a ∈ s → p s → p (insert a s)) (s : Finset α) : p s :=
  induction_cons_ s empty fun a s h ih => insert_eq_cons_ h ▸ insert a s h ih

@[elab_as_elim] protected theorem induction_on {α : Type u} {p : Finset α → Prop} [DecidableEq α] (s : Finset α)
    (empty : p ∅) (insert : ∀ (a : α) (s : Finset α), ¬a ∈ s → p s → p (insert a s)) : p s :=
  Finset.induction empty insert s

@[simp] theorem forall_mem_insert (a : α) (s : Finset α) (p : α → Prop) :
    (∀ x, x ∈ insert a s → p x) ↔ p a ∧ ∀ x, x ∈ s → p x :=
  ⟨fun h => ⟨h a (mem_insert_self a s), fun x m => h x (mem_insert_of_mem m)⟩,
   fun h x m => (mem_insert.mp m).elim (fun e => e.symm ▸ h.left) (h.right x)⟩

@[simp] theorem exists_mem_insert (a : α) (s : Finset α) (p : α → Prop) :
    (∃ x, x ∈ insert a s ∧ p x) ↔ p a ∨ ∃ x, x ∈ s ∧ p x :=
  ⟨fun ⟨x, m, h⟩ => (mem_insert.mp m).elim (fun e => Or.inl (e ▸ h)) (fun m => Or.inr ⟨x, m, h⟩),
   fun h => h.elim (fun h => ⟨a, mem_insert_self a s, h⟩) (fun ⟨x, m, h⟩ => ⟨x, mem_insert_of_mem m, h⟩)⟩

/-! ### Union, intersection, difference -/

instance instUnion : Union (Finset α) := ⟨fun s t =>
  ⟨Multiset.filter (fun a => ¬a ∈ t) s.val + t.val, Multiset.nodup_add.mpr
    ⟨Multiset.Nodup.filter _ s.nodup, t.nodup, fun _ h => (Multiset.mem_filter.mp h).right⟩⟩⟩

instance instInter : Inter (Finset α) := ⟨fun s t =>
  ⟨Multiset.filter (fun a => a ∈ t) s.val, Multiset.Nodup.filter _ s.nodup⟩⟩

instance instSDiff : SDiff (Finset α) := ⟨fun s t =>
  ⟨Multiset.filter (fun a => ¬a ∈ t) s.val, Multiset.Nodup.filter _ s.nodup⟩⟩

/-- The set without one element. -/
def erase (s : Finset α) (a : α) : Finset α :=
  ⟨Multiset.filter (fun b => b ≠ a) s.val, Multiset.Nodup.filter _ s.nodup⟩

@[simp] theorem mem_union : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t := by
  refine Multiset.mem_add.trans ⟨fun h => h.imp (fun x => (Multiset.mem_filter.mp x).left) id, fun h => ?_⟩
  by_cases m : a ∈ t
  · exact Or.inr m
  · exact Or.inl (Multiset.mem_filter.mpr ⟨h.resolve_right m, m⟩)

@[simp] theorem mem_inter : a ∈ s₁ ∩ s₂ ↔ a ∈ s₁ ∧ a ∈ s₂ := Multiset.mem_filter

@[simp] theorem mem_sdiff : a ∈ s \ t ↔ a ∈ s ∧ ¬a ∈ t := Multiset.mem_filter

@[simp] theorem mem_erase {a b : α} {s : Finset α} : a ∈ erase s b ↔ a ≠ b ∧ a ∈ s := Multiset.mem_filter.trans and_comm

theorem union_comm (s₁ s₂ : Finset α) : s₁ ∪ s₂ = s₂ ∪ s₁ := ext fun _ => by rw [mem_union, mem_union, or_comm]

theorem inter_comm (s₁ s₂ : Finset α) : s₁ ∩ s₂ = s₂ ∩ s₁ := ext fun _ => by rw [mem_inter, mem_inter, and_comm]

theorem union_assoc (s₁ s₂ s₃ : Finset α) : s₁ ∪ s₂ ∪ s₃ = s₁ ∪ (s₂ ∪ s₃) :=
  ext fun _ => by rw [mem_union, mem_union, mem_union, mem_union, or_assoc]

theorem inter_assoc (s₁ s₂ s₃ : Finset α) : s₁ ∩ s₂ ∩ s₃ = s₁ ∩ (s₂ ∩ s₃) :=
  ext fun _ => by rw [mem_inter, mem_inter, mem_inter, mem_inter, and_assoc]

@[simp] theorem union_empty (s : Finset α) : s ∪ ∅ = s := ext fun a => by
  rw [mem_union]; exact ⟨fun h => h.resolve_right (notMem_empty a), Or.inl⟩

@[simp] theorem empty_union (s : Finset α) : ∅ ∪ s = s := by rw [union_comm, union_empty]

@[simp] theorem inter_empty (s : Finset α) : s ∩ ∅ = ∅ := ext fun a => by
  rw [mem_inter]; exact ⟨And.right, fun h => absurd h (notMem_empty a)⟩

@[simp] theorem empty_inter (s : Finset α) : ∅ ∩ s = ∅ := by rw [inter_comm, inter_empty]

@[simp] theorem union_self (s : Finset α) : s ∪ s = s := ext fun a => by rw [mem_union]; exact or_self_iff

@[simp] theorem inter_self (s : Finset α) : s ∩ s = s := ext fun a => by rw [mem_inter]; exact and_self_iff

theorem subset_union_left : s₁ ⊆ s₁ ∪ s₂ := fun _ h => mem_union.mpr (Or.inl h)

theorem subset_union_right : s₂ ⊆ s₁ ∪ s₂ := fun _ h => mem_union.mpr (Or.inr h)

theorem inter_subset_left : s₁ ∩ s₂ ⊆ s₁ := fun _ h => (mem_inter.mp h).left

theorem inter_subset_right : s₁ ∩ s₂ ⊆ s₂ := fun _ h => (mem_inter.mp h).right

theorem union_subset (hs : s ⊆ u) (ht : t ⊆ u) : s ∪ t ⊆ u := fun _ h => (mem_union.mp h).elim (fun x => hs x) (fun x => ht x)

theorem sdiff_subset : s \ t ⊆ s := fun _ h => (mem_sdiff.mp h).left

theorem insert_eq (a : α) (s : Finset α) : insert a s = {a} ∪ s := ext fun x => by
  rw [mem_insert, mem_union, mem_singleton]

@[simp] theorem sdiff_self (s : Finset α) : s \ s = ∅ :=
  eq_empty_of_forall_notMem fun _ h => (mem_sdiff.mp h).right (mem_sdiff.mp h).left

theorem erase_subset (a : α) (s : Finset α) : erase s a ⊆ s := fun _ h => (mem_erase.mp h).right

theorem notMem_erase (a : α) (s : Finset α) : ¬a ∈ erase s a := fun h => (mem_erase.mp h).left rfl

@[simp] theorem insert_erase (h : a ∈ s) : insert a (erase s a) = s := ext fun x => by
  rw [mem_insert, mem_erase]
  exact ⟨fun m => m.elim (fun e => e ▸ h) And.right, fun m => (em (x = a)).imp id fun n => ⟨n, m⟩⟩

@[simp] theorem erase_insert (h : ¬a ∈ s) : erase (insert a s) a = s := ext fun x => by
  rw [mem_erase, mem_insert]
  exact ⟨fun m => m.right.resolve_left m.left, fun m => ⟨fun e => h (e ▸ m), Or.inr m⟩⟩

end DecidableEq

/-! ### Filters -/

/-- The elements with a property. -/
def filter (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset α :=
  ⟨Multiset.filter p s.val, Multiset.Nodup.filter p s.nodup⟩

section filter

variable (p q : α → Prop) [DecidablePred p] [DecidablePred q]

@[simp] theorem filter_subset (s : Finset α) : filter p s ⊆ s := fun _ h => (Multiset.mem_filter.mp h).left

variable {p q}

@[simp] theorem mem_filter {s : Finset α} {a : α} : a ∈ filter p s ↔ a ∈ s ∧ p a := Multiset.mem_filter

theorem mem_of_mem_filter {s : Finset α} (x : α) (h : x ∈ filter p s) : x ∈ s := (mem_filter.mp h).left

theorem filter_congr {s : Finset α} (H : ∀ x, x ∈ s → (p x ↔ q x)) : filter p s = filter q s := ext fun x => by
  rw [mem_filter, mem_filter]; exact and_congr_right fun m => H x m

theorem filter_true_of_mem (h : ∀ x, x ∈ s → p x) : filter p s = s := ext fun x => by
  rw [mem_filter]; exact ⟨And.left, fun m => ⟨m, h x m⟩⟩

theorem filter_false_of_mem (h : ∀ x, x ∈ s → ¬p x) : filter p s = ∅ :=
  eq_empty_of_forall_notMem fun x m => h x (mem_filter.mp m).left (mem_filter.mp m).right

theorem filter_eq_empty_iff : filter p s = ∅ ↔ ∀ ⦃x⦄, x ∈ s → ¬p x :=
  ⟨fun h x m hp => notMem_empty x (h ▸ mem_filter.mpr ⟨m, hp⟩), fun h => filter_false_of_mem fun x m => h m⟩

@[simp] theorem filter_empty : filter p ∅ = ∅ := filter_false_of_mem fun x m => absurd m (notMem_empty x)

theorem filter_filter (s : Finset α) : filter q (filter p s) = filter (fun a => p a ∧ q a) s := ext fun x => by
  rw [mem_filter, mem_filter, mem_filter, and_assoc]

theorem filter_and_ : filter (fun a => p a ∧ q a) s = filter q (filter p s) := (filter_filter s).symm

theorem filter_singleton (a : α) : filter p {a} = if p a then {a} else ∅ := ext fun x => by
  split
  · rename_i h
    rw [mem_filter, mem_singleton]
    exact ⟨And.left, fun e => ⟨e, e ▸ h⟩⟩
  · rename_i h
    rw [mem_filter, mem_singleton]
    exact ⟨fun m => absurd (m.left ▸ m.right) h, fun m => absurd m (notMem_empty x)⟩

theorem filter_insert [DecidableEq α] (a : α) (s : Finset α) :
    filter p (insert a s) = if p a then insert a (filter p s) else filter p s := ext fun x => by
  split
  · rename_i h
    rw [mem_filter, mem_insert, mem_insert, mem_filter]
    exact ⟨fun m => m.left.imp id fun y => ⟨y, m.right⟩, fun m => m.elim (fun e => ⟨Or.inl e, e ▸ h⟩) fun y => ⟨Or.inr y.left, y.right⟩⟩
  · rename_i h
    rw [mem_filter, mem_insert, mem_filter]
    exact ⟨fun m => ⟨m.left.resolve_left fun e => h (e ▸ m.right), m.right⟩, fun m => ⟨Or.inr m.left, m.right⟩⟩

end filter

/-! ### Ranges -/

/-- The numbers below `n`. -/
def range (n : ℕ) : Finset ℕ := ⟨Multiset.range n, Multiset.nodup_range n⟩

@[simp] theorem mem_range {n m : ℕ} : m ∈ range n ↔ m < n := Multiset.mem_range

@[simp] theorem range_zero : range 0 = ∅ := rfl

@[simp] theorem range_one : range 1 = {0} := rfl

theorem range_succ {n : ℕ} : range (n + 1) = insert n (range n) := ext fun x => by
  rw [mem_insert, mem_range, mem_range, Nat.lt_succ_iff_lt_or_eq, or_comm]

theorem range_add_one {n : ℕ} : range (n + 1) = insert n (range n) := range_succ

theorem notMem_range_self {n : ℕ} : ¬n ∈ range n := fun h => Nat.lt_irrefl n (mem_range.mp h)

theorem not_mem_range_self {n : ℕ} : ¬n ∈ range n := notMem_range_self

attribute [simp] notMem_range_self

theorem self_mem_range_succ (n : ℕ) : n ∈ range (n + 1) := mem_range.mpr (Nat.lt_succ_self n)

@[simp] theorem range_subset_range {n m : ℕ} : range n ⊆ range m ↔ n ≤ m := by
  constructor
  · intro h
    cases n with
    | zero => exact Nat.zero_le m
    | succ n => exact mem_range.mp (h (self_mem_range_succ n))
  · exact fun h x m => mem_range.mpr (Nat.lt_of_lt_of_le (mem_range.mp m) h)

theorem range_subset {n m : ℕ} : range n ⊆ range m ↔ n ≤ m := range_subset_range

theorem mem_range_succ_iff {a b : ℕ} : a ∈ range (Nat.succ b) ↔ a ≤ b := mem_range.trans Nat.lt_succ_iff

@[simp] theorem range_eq_empty_iff {n : ℕ} : range n = ∅ ↔ n = 0 :=
  ⟨fun h => by
    cases n with
    | zero => rfl
    | succ n => exact absurd (h ▸ self_mem_range_succ n) (notMem_empty n),
   fun h => by rw [h]; rfl⟩

@[simp] theorem nonempty_range_iff {n : ℕ} : (range n).Nonempty ↔ n ≠ 0 := by
  rw [nonempty_iff_ne_empty]; exact not_congr range_eq_empty_iff

end Finset
