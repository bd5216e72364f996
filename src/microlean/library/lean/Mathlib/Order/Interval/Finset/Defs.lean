import Mathlib.Data.Finset.Card

/-! Orders whose intervals are finite sets: `Finset.Icc a b`, `Finset.Ico a b`, … -/

universe u

/-- An order whose bounded intervals are finite sets. -/
class LocallyFiniteOrder (α : Type u) [Preorder α] where
  finsetIcc : α → α → Finset α
  finsetIco : α → α → Finset α
  finsetIoc : α → α → Finset α
  finsetIoo : α → α → Finset α
  finset_mem_Icc : ∀ a b x : α, x ∈ finsetIcc a b ↔ a ≤ x ∧ x ≤ b
  finset_mem_Ico : ∀ a b x : α, x ∈ finsetIco a b ↔ a ≤ x ∧ x < b
  finset_mem_Ioc : ∀ a b x : α, x ∈ finsetIoc a b ↔ a < x ∧ x ≤ b
  finset_mem_Ioo : ∀ a b x : α, x ∈ finsetIoo a b ↔ a < x ∧ x < b

/-- An order whose initial segments are finite sets. -/
class LocallyFiniteOrderBot (α : Type u) [Preorder α] where
  finsetIio : α → Finset α
  finsetIic : α → Finset α
  finset_mem_Iic : ∀ a x : α, x ∈ finsetIic a ↔ x ≤ a
  finset_mem_Iio : ∀ a x : α, x ∈ finsetIio a ↔ x < a

namespace Finset

section Preorder

variable {α : Type u} [Preorder α] [LocallyFiniteOrder α] {a b x : α}

/-- The elements `x` with `a ≤ x` and `x ≤ b`. -/
def Icc (a b : α) : Finset α := LocallyFiniteOrder.finsetIcc a b

/-- The elements `x` with `a ≤ x` and `x < b`. -/
def Ico (a b : α) : Finset α := LocallyFiniteOrder.finsetIco a b

/-- The elements `x` with `a < x` and `x ≤ b`. -/
def Ioc (a b : α) : Finset α := LocallyFiniteOrder.finsetIoc a b

/-- The elements `x` with `a < x` and `x < b`. -/
def Ioo (a b : α) : Finset α := LocallyFiniteOrder.finsetIoo a b

@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Icc a b x

@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := LocallyFiniteOrder.finset_mem_Ico a b x

@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Ioc a b x

@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := LocallyFiniteOrder.finset_mem_Ioo a b x

@[simp] theorem nonempty_Icc : (Icc a b).Nonempty ↔ a ≤ b :=
  ⟨fun ⟨_, h⟩ => le_trans (mem_Icc.mp h).left (mem_Icc.mp h).right, fun h => ⟨a, mem_Icc.mpr ⟨le_refl a, h⟩⟩⟩

@[simp] theorem Icc_eq_empty_iff : Icc a b = ∅ ↔ ¬a ≤ b := by
  rw [← not_nonempty_iff_eq_empty, nonempty_Icc]

theorem Icc_eq_empty (h : ¬a ≤ b) : Icc a b = ∅ := Icc_eq_empty_iff.mpr h

@[simp] theorem Icc_eq_empty_of_lt (h : b < a) : Icc a b = ∅ := Icc_eq_empty (not_le_of_gt h)

@[simp] theorem Ico_eq_empty_of_le (h : b ≤ a) : Ico a b = ∅ :=
  eq_empty_of_forall_notMem fun _ m => not_le_of_gt (lt_of_le_of_lt (mem_Ico.mp m).left (mem_Ico.mp m).right) h

@[simp] theorem Ioc_eq_empty_of_le (h : b ≤ a) : Ioc a b = ∅ :=
  eq_empty_of_forall_notMem fun _ m => not_le_of_gt (lt_of_lt_of_le (mem_Ioc.mp m).left (mem_Ioc.mp m).right) h

@[simp] theorem Ioo_eq_empty_of_le (h : b ≤ a) : Ioo a b = ∅ :=
  eq_empty_of_forall_notMem fun _ m => not_le_of_gt (lt_trans (mem_Ioo.mp m).left (mem_Ioo.mp m).right) h

theorem Ico_self (a : α) : Ico a a = ∅ := Ico_eq_empty_of_le (le_refl a)

theorem Ioc_self (a : α) : Ioc a a = ∅ := Ioc_eq_empty_of_le (le_refl a)

theorem Ioo_self (a : α) : Ioo a a = ∅ := Ioo_eq_empty_of_le (le_refl a)

theorem left_mem_Icc : a ∈ Icc a b ↔ a ≤ b := mem_Icc.trans ⟨And.right, fun h => ⟨le_refl a, h⟩⟩

theorem right_mem_Icc : b ∈ Icc a b ↔ a ≤ b := mem_Icc.trans ⟨And.left, fun h => ⟨h, le_refl b⟩⟩

theorem Icc_subset_Icc {a₁ a₂ b₁ b₂ : α} (ha : a₂ ≤ a₁) (hb : b₁ ≤ b₂) : Icc a₁ b₁ ⊆ Icc a₂ b₂ := fun _ m =>
  mem_Icc.mpr ⟨le_trans ha (mem_Icc.mp m).left, le_trans (mem_Icc.mp m).right hb⟩

theorem Ico_subset_Icc_self : Ico a b ⊆ Icc a b := fun _ m =>
  mem_Icc.mpr ⟨(mem_Ico.mp m).left, le_of_lt (mem_Ico.mp m).right⟩

theorem Ioc_subset_Icc_self : Ioc a b ⊆ Icc a b := fun _ m =>
  mem_Icc.mpr ⟨le_of_lt (mem_Ioc.mp m).left, (mem_Ioc.mp m).right⟩

end Preorder

section PartialOrder

variable {α : Type u} [PartialOrder α] [LocallyFiniteOrder α] {a b c : α}

@[simp] theorem Icc_self (a : α) : Icc a a = {a} := ext fun x => by
  rw [mem_Icc, mem_singleton]
  exact ⟨fun h => le_antisymm h.right h.left, fun e => ⟨ge_of_eq e, le_of_eq e⟩⟩

@[simp] theorem Icc_eq_singleton_iff : Icc a b = {c} ↔ a = c ∧ b = c := by
  constructor
  · intro h
    have hc : c ∈ Icc a b := by rw [h]; exact mem_singleton_self c
    have hab := le_trans (mem_Icc.mp hc).left (mem_Icc.mp hc).right
    have ha : a ∈ Icc a b := left_mem_Icc.mpr hab
    have hb : b ∈ Icc a b := right_mem_Icc.mpr hab
    rw [h] at ha hb
    exact ⟨mem_singleton.mp ha, mem_singleton.mp hb⟩
  · intro ⟨h, h'⟩
    rw [h, h', Icc_self]

variable [DecidableEq α]

@[simp] theorem insert_Ico_right (h : a ≤ b) : insert b (Ico a b) = Icc a b := ext fun x => by
  rw [mem_insert, mem_Ico, mem_Icc]
  exact ⟨fun m => m.elim (fun e => ⟨e ▸ h, le_of_eq e⟩) fun m => ⟨m.left, le_of_lt m.right⟩,
    fun m => (lt_or_eq_of_le m.right).elim (fun l => Or.inr ⟨m.left, l⟩) Or.inl⟩

theorem Ico_insert_right (h : a ≤ b) : insert b (Ico a b) = Icc a b := insert_Ico_right h

@[simp] theorem insert_Ioc_left (h : a ≤ b) : insert a (Ioc a b) = Icc a b := ext fun x => by
  rw [mem_insert, mem_Ioc, mem_Icc]
  exact ⟨fun m => m.elim (fun e => ⟨ge_of_eq e, e ▸ h⟩) fun m => ⟨le_of_lt m.left, m.right⟩,
    fun m => (eq_or_lt_of_le m.left).elim (fun e => Or.inl e.symm) fun l => Or.inr ⟨l, m.right⟩⟩

theorem Ioc_insert_left (h : a ≤ b) : insert a (Ioc a b) = Icc a b := insert_Ioc_left h

end PartialOrder

section Bot

variable {α : Type u} [Preorder α] [LocallyFiniteOrderBot α] {a x : α}

/-- The elements `x` with `x ≤ b`. -/
def Iic (b : α) : Finset α := LocallyFiniteOrderBot.finsetIic b

/-- The elements `x` with `x < b`. -/
def Iio (b : α) : Finset α := LocallyFiniteOrderBot.finsetIio b

@[simp] theorem mem_Iic : x ∈ Iic a ↔ x ≤ a := LocallyFiniteOrderBot.finset_mem_Iic a x

@[simp] theorem mem_Iio : x ∈ Iio a ↔ x < a := LocallyFiniteOrderBot.finset_mem_Iio a x

end Bot

end Finset
