import Mathlib.Data.Finset.Basic

/-! The number of elements of a finite set; images. -/

universe u v w

namespace List

variable {α : Type u}

/-- The list without repetitions; the last occurrence of each element stays. -/
def dedup [DecidableEq α] : List α → List α
  | [] => []
  | a :: l => if a ∈ l then dedup l else a :: dedup l

theorem dedup_cons_of_mem_ [DecidableEq α] {a : α} {l : List α} (h : a ∈ l) : dedup (a :: l) = dedup l := if_pos h

theorem dedup_cons_of_notMem_ [DecidableEq α] {a : α} {l : List α} (h : ¬a ∈ l) : dedup (a :: l) = a :: dedup l :=
  if_neg h

@[simp] theorem mem_dedup [DecidableEq α] {a : α} {l : List α} : a ∈ dedup l ↔ a ∈ l := by
  induction l with
  | nil => exact Iff.rfl
  | cons b l ih =>
    by_cases h : b ∈ l
    · rw [dedup_cons_of_mem_ h, ih, mem_cons]
      exact ⟨Or.inr, fun x => x.elim (fun e => e ▸ h) id⟩
    · rw [dedup_cons_of_notMem_ h, mem_cons, mem_cons, ih]

theorem nodup_dedup [DecidableEq α] (l : List α) : Nodup (dedup l) := by
  induction l with
  | nil => exact nodup_nil
  | cons b l ih =>
    by_cases h : b ∈ l
    · rw [dedup_cons_of_mem_ h]; exact ih
    · rw [dedup_cons_of_notMem_ h, nodup_cons, mem_dedup]; exact ⟨h, ih⟩

theorem Perm.dedup [DecidableEq α] {l₁ l₂ : List α} (p : Perm l₁ l₂) : Perm (List.dedup l₁) (List.dedup l₂) :=
  (perm_ext_iff_of_nodup (nodup_dedup l₁) (nodup_dedup l₂)).mpr fun a => by
    rw [mem_dedup, mem_dedup]; exact Perm.mem_iff p

end List

namespace Multiset

variable {α : Type u} {β : Type v}

def dedup [DecidableEq α] (s : Multiset α) : Multiset α :=
  Quot.liftOn s (fun l => ofList (List.dedup l)) (fun _ _ p => sound_ (List.Perm.dedup p))

@[simp] theorem mem_dedup [DecidableEq α] {a : α} {s : Multiset α} : a ∈ dedup s ↔ a ∈ s := by
  refine Quot.ind (fun l => ?_) s
  exact List.mem_dedup

theorem nodup_dedup [DecidableEq α] (s : Multiset α) : Nodup (dedup s) := by
  refine Quot.ind (fun l => ?_) s
  exact List.nodup_dedup l

/-- The elements of a multiset as a finite set. -/
def toFinset [DecidableEq α] (s : Multiset α) : Finset α := ⟨dedup s, nodup_dedup s⟩

@[simp] theorem mem_toFinset [DecidableEq α] {a : α} {s : Multiset α} : a ∈ toFinset s ↔ a ∈ s := mem_dedup

end Multiset

/-- The elements of a list as a finite set. -/
def List.toFinset {α : Type u} [DecidableEq α] (l : List α) : Finset α := Multiset.toFinset (Multiset.ofList l)

@[simp] theorem List.mem_toFinset {α : Type u} [DecidableEq α] {a : α} {l : List α} : a ∈ l.toFinset ↔ a ∈ l :=
  List.mem_dedup

namespace Finset

variable {α : Type u} {β : Type v} {γ : Type w} {s t s₁ s₂ : Finset α} {a b : α}

/-! ### Images -/

/-- The values of a function on the set. -/
def image [DecidableEq β] (f : α → β) (s : Finset α) : Finset β := Multiset.toFinset (Multiset.map f s.val)

@[simp] theorem mem_image [DecidableEq β] {f : α → β} {s : Finset α} {b : β} : b ∈ image f s ↔ ∃ a, a ∈ s ∧ f a = b :=
  Multiset.mem_toFinset.trans Multiset.mem_map

theorem mem_image_of_mem [DecidableEq β] (f : α → β) {a : α} {s : Finset α} (h : a ∈ s) : f a ∈ image f s :=
  mem_image.mpr ⟨a, h, rfl⟩

@[simp] theorem image_empty [DecidableEq β] (f : α → β) : image f ∅ = ∅ := rfl

@[simp] theorem image_id [DecidableEq α] (s : Finset α) : image id s = s := ext fun x => by
  rw [mem_image]; exact ⟨fun ⟨y, m, e⟩ => e ▸ m, fun m => ⟨x, m, rfl⟩⟩

@[simp] theorem image_insert [DecidableEq α] [DecidableEq β] (f : α → β) (a : α) (s : Finset α) :
    image f (insert a s) = insert (f a) (image f s) := ext fun x => by
  rw [mem_image, mem_insert, mem_image]
  constructor
  · intro ⟨y, m, e⟩
    exact (mem_insert.mp m).imp (fun h => by rw [← e, h]) (fun h => ⟨y, h, e⟩)
  · intro h
    exact h.elim (fun e => ⟨a, mem_insert_self a s, e.symm⟩) (fun ⟨y, m, e⟩ => ⟨y, mem_insert_of_mem m, e⟩)

@[simp] theorem image_singleton [DecidableEq β] (f : α → β) (a : α) : image f {a} = {f a} := ext fun x => by
  rw [mem_image, mem_singleton]
  exact ⟨fun ⟨y, m, e⟩ => by rw [← e, mem_singleton.mp m], fun e => ⟨a, mem_singleton_self a, e.symm⟩⟩

/-! ### Number of elements -/

/-- The number of elements. -/
def card (s : Finset α) : ℕ := Multiset.card s.val

theorem card_def (s : Finset α) : s.card = Multiset.card s.val := rfl

@[simp] theorem card_val (s : Finset α) : Multiset.card s.val = s.card := rfl

@[simp] theorem card_mk {m : Multiset α} {nodup : Multiset.Nodup m} : (⟨m, nodup⟩ : Finset α).card = Multiset.card m :=
  rfl

@[simp] theorem card_empty : card (∅ : Finset α) = 0 := rfl

@[simp] theorem card_singleton (a : α) : card ({a} : Finset α) = 1 := rfl

@[simp] theorem card_range (n : ℕ) : (range n).card = n := List.length_range

@[simp] theorem card_cons (h : ¬a ∈ s) : (cons a s h).card = s.card + 1 := by
  obtain ⟨m, nd⟩ := s
  revert nd
  refine Quot.ind (fun l => ?_) m
  exact fun _ _ => rfl

@[simp] theorem card_insert_of_notMem [DecidableEq α] (h : ¬a ∈ s) : (insert a s).card = s.card + 1 := by
  rw [insert_eq_cons_ h, card_cons]

theorem card_insert_of_not_mem [DecidableEq α] (h : ¬a ∈ s) : (insert a s).card = s.card + 1 := card_insert_of_notMem h

theorem card_insert_of_mem [DecidableEq α] (h : a ∈ s) : (insert a s).card = s.card := by rw [insert_eq_of_mem h]

theorem card_insert_le [DecidableEq α] (a : α) (s : Finset α) : (insert a s).card ≤ s.card + 1 := by
  by_cases h : a ∈ s
  · rw [insert_eq_of_mem h]; exact Nat.le_succ _
  · rw [card_insert_of_notMem h]

@[simp] theorem card_pair [DecidableEq α] (h : a ≠ b) : ({a, b} : Finset α).card = 2 := by
  rw [card_insert_of_notMem (notMem_singleton.mpr h), card_singleton]

@[simp] theorem card_eq_zero : s.card = 0 ↔ s = ∅ := by
  constructor
  · refine induction_cons_ s (fun _ => rfl) fun a s h _ e => ?_
    rw [card_cons] at e
    exact absurd e (Nat.succ_ne_zero _)
  · intro e
    rw [e, card_empty]

@[simp] theorem card_pos : 0 < s.card ↔ s.Nonempty := by
  rw [nonempty_iff_ne_empty, Nat.pos_iff_ne_zero]; exact not_congr card_eq_zero

@[simp] theorem one_le_card : 1 ≤ s.card ↔ s.Nonempty := card_pos

theorem card_ne_zero : s.card ≠ 0 ↔ s.Nonempty := Nat.pos_iff_ne_zero.symm.trans card_pos

theorem card_ne_zero_of_mem (h : a ∈ s) : s.card ≠ 0 := card_ne_zero.mpr ⟨a, h⟩

theorem card_erase_add_one [DecidableEq α] (h : a ∈ s) : (erase s a).card + 1 = s.card := by
  rw [← card_insert_of_notMem (notMem_erase a s), insert_erase h]

theorem card_erase_of_mem [DecidableEq α] (h : a ∈ s) : (erase s a).card = s.card - 1 := by
  rw [← card_erase_add_one h, Nat.add_one_sub_one]

theorem card_le_card_of_subset_ (h : s ⊆ t) : s.card ≤ t.card := by
  have := Classical.decEq α
  have key : ∀ t : Finset α, s ⊆ t → s.card ≤ t.card := by
    refine induction_cons_ s (fun _ _ => Nat.zero_le _) fun a s m ih t h => ?_
    rw [card_cons]
    have ha : a ∈ t := h (mem_cons.mpr (Or.inl rfl))
    have hs : s.card ≤ (erase t a).card :=
      ih _ fun x hx => mem_erase.mpr ⟨fun e => m (by rw [← e]; exact hx), h (mem_cons.mpr (Or.inr hx))⟩
    rw [← card_erase_add_one ha]
    exact Nat.succ_le_succ hs
  exact key t h

@[gcongr] theorem card_le_card (h : s ⊆ t) : s.card ≤ t.card := card_le_card_of_subset_ h

theorem card_le_of_subset (h : s ⊆ t) : s.card ≤ t.card := card_le_card h

theorem eq_of_subset_of_card_le (h : s ⊆ t) (h₂ : t.card ≤ s.card) : s = t := by
  have := Classical.decEq α
  refine Subset.antisymm h fun x hx => Classical.byContradiction fun n => ?_
  have l : (insert x s).card ≤ t.card := card_le_card (insert_subset hx h)
  rw [card_insert_of_notMem n] at l
  exact Nat.not_lt_of_le h₂ l

theorem card_lt_card (h : s ⊂ t) : s.card < t.card :=
  Nat.lt_of_not_le fun h' => h.right (by rw [eq_of_subset_of_card_le h.left h'])

theorem card_filter_le (s : Finset α) (p : α → Prop) [DecidablePred p] : (filter p s).card ≤ s.card :=
  card_le_card (filter_subset p s)

theorem card_eq_one : s.card = 1 ↔ ∃ a, s = {a} := by
  constructor
  · intro h
    have ⟨a, ha⟩ := card_pos.mp (h ▸ Nat.zero_lt_one)
    refine ⟨a, (eq_of_subset_of_card_le (singleton_subset_iff.mpr ha) ?_).symm⟩
    rw [h, card_singleton]
  · intro ⟨a, e⟩
    rw [e, card_singleton]

theorem card_eq_succ [DecidableEq α] {n : ℕ} : s.card = n + 1 ↔ ∃ a t, ¬a ∈ t ∧ insert a t = s ∧ t.card = n := by
  constructor
  · intro h
    have ⟨a, ha⟩ := card_pos.mp (h ▸ Nat.succ_pos n)
    refine ⟨a, erase s a, notMem_erase a s, insert_erase ha, ?_⟩
    rw [card_erase_of_mem ha, h, Nat.add_one_sub_one]
  · intro ⟨a, t, m, e, c⟩
    rw [← e, card_insert_of_notMem m, c]

theorem card_eq_two [DecidableEq α] : s.card = 2 ↔ ∃ x y, x ≠ y ∧ s = {x, y} := by
  constructor
  · intro h
    have ⟨a, t, m, e, c⟩ := card_eq_succ.mp h
    have ⟨b, eb⟩ := card_eq_one.mp c
    subst eb
    exact ⟨a, b, notMem_singleton.mp m, e.symm⟩
  · intro ⟨x, y, n, e⟩
    rw [e, card_pair n]

theorem card_union_add_card_inter [DecidableEq α] (s t : Finset α) :
    (s ∪ t).card + (s ∩ t).card = s.card + t.card := by
  refine induction_cons_ s ?_ fun a s m ih => ?_
  · rw [empty_union, empty_inter, card_empty, Nat.add_zero, Nat.zero_add]
  · rw [cons_eq_insert]
    by_cases h : a ∈ t
    · have e₁ : insert a s ∪ t = s ∪ t := ext fun x => by
        rw [mem_union, mem_union, mem_insert]
        exact ⟨fun y => y.elim (fun z => z.elim (fun e => Or.inr (e ▸ h)) Or.inl) Or.inr, fun y => y.imp Or.inr id⟩
      have e₂ : insert a s ∩ t = insert a (s ∩ t) := ext fun x => by
        rw [mem_inter, mem_insert, mem_insert, mem_inter]
        exact ⟨fun y => y.left.imp id fun z => ⟨z, y.right⟩,
          fun y => y.elim (fun e => ⟨Or.inl e, e ▸ h⟩) fun z => ⟨Or.inr z.left, z.right⟩⟩
      have m' : ¬a ∈ s ∩ t := fun y => m (mem_inter.mp y).left
      rw [e₁, e₂, card_insert_of_notMem m', card_insert_of_notMem m, ← Nat.add_assoc, ih, Nat.add_right_comm]
    · have e₁ : insert a s ∪ t = insert a (s ∪ t) := ext fun x => by
        rw [mem_union, mem_insert, mem_insert, mem_union, or_assoc]
      have e₂ : insert a s ∩ t = s ∩ t := ext fun x => by
        rw [mem_inter, mem_inter, mem_insert]
        exact ⟨fun y => ⟨y.left.resolve_left fun e => h (e ▸ y.right), y.right⟩, fun y => ⟨Or.inr y.left, y.right⟩⟩
      have m' : ¬a ∈ s ∪ t := fun y => (mem_union.mp y).elim m h
      rw [e₁, e₂, card_insert_of_notMem m', card_insert_of_notMem m, Nat.add_right_comm, ih, Nat.add_right_comm]

theorem card_image_le [DecidableEq β] {f : α → β} : (image f s).card ≤ s.card := by
  have := Classical.decEq α
  refine induction_cons_ s (Nat.le_refl 0) fun a s m ih => ?_
  rw [cons_eq_insert, image_insert, card_insert_of_notMem m]
  exact Nat.le_trans (card_insert_le _ _) (Nat.succ_le_succ ih)

theorem card_image_of_injOn_ [DecidableEq β] {f : α → β} :
    (∀ x, x ∈ s → ∀ y, y ∈ s → f x = f y → x = y) → (image f s).card = s.card := by
  have := Classical.decEq α
  refine induction_cons_ s (fun _ => rfl) fun a s m ih H => ?_
  have H' : ∀ x, x ∈ s → ∀ y, y ∈ s → f x = f y → x = y := fun x hx y hy =>
    H x (mem_cons.mpr (Or.inr hx)) y (mem_cons.mpr (Or.inr hy))
  have n : ¬f a ∈ image f s := fun h => by
    obtain ⟨y, hy, e⟩ := mem_image.mp h
    exact m (H y (mem_cons.mpr (Or.inr hy)) a (mem_cons.mpr (Or.inl rfl)) e ▸ hy)
  rw [cons_eq_insert, image_insert, card_insert_of_notMem n, card_insert_of_notMem m, ih H']

theorem card_image_of_injective [DecidableEq β] (s : Finset α) {f : α → β} (H : Function.Injective f) :
    (image f s).card = s.card :=
  card_image_of_injOn_ fun _ _ _ _ e => H e

theorem card_le_card_of_injOn {t : Finset β} (f : α → β) (hf : ∀ a, a ∈ s → f a ∈ t)
    (inj : ∀ x, x ∈ s → ∀ y, y ∈ s → f x = f y → x = y) : s.card ≤ t.card := by
  have := Classical.decEq β
  rw [← card_image_of_injOn_ inj]
  exact card_le_card fun b hb => by
    obtain ⟨a, ha, e⟩ := mem_image.mp hb
    rw [← e]
    exact hf a ha

/-- Pigeonholes: of more elements than places two go to the same place. -/
theorem exists_ne_map_eq_of_card_lt_of_maps_to {t : Finset β} (hc : t.card < s.card) {f : α → β}
    (hf : ∀ a, a ∈ s → f a ∈ t) : ∃ x, x ∈ s ∧ ∃ y, y ∈ s ∧ x ≠ y ∧ f x = f y :=
  Classical.byContradiction fun n => Nat.not_lt_of_le (card_le_card_of_injOn f hf fun x hx y hy e =>
    Classical.byContradiction fun ne => n ⟨x, hx, y, hy, ne, e⟩) hc

theorem card_eq_of_equiv_ {t : Finset β} (f : α → β) (g : β → α) (hf : ∀ a, a ∈ s → f a ∈ t)
    (hg : ∀ b, b ∈ t → g b ∈ s) (l : ∀ a, a ∈ s → g (f a) = a) (r : ∀ b, b ∈ t → f (g b) = b) : s.card = t.card :=
  Nat.le_antisymm
    (card_le_card_of_injOn f hf fun x hx y hy e => by rw [← l x hx, ← l y hy, e])
    (card_le_card_of_injOn g hg fun x hx y hy e => by rw [← r x hx, ← r y hy, e])

theorem card_sdiff_add_card_inter [DecidableEq α] (s t : Finset α) : (s \ t).card + (s ∩ t).card = s.card := by
  have e : s \ t ∪ s ∩ t = s := ext fun x => by
    rw [mem_union, mem_sdiff, mem_inter]
    exact ⟨fun h => h.elim And.left And.left, fun m => (em (x ∈ t)).elim (fun h => Or.inr ⟨m, h⟩) (fun h => Or.inl ⟨m, h⟩)⟩
  have e' : (s \ t) ∩ (s ∩ t) = ∅ := eq_empty_of_forall_notMem fun x h =>
    (mem_sdiff.mp (mem_inter.mp h).left).right (mem_inter.mp (mem_inter.mp h).right).right
  have h := card_union_add_card_inter (s \ t) (s ∩ t)
  rw [e, e', card_empty, Nat.add_zero] at h
  exact h.symm

end Finset
