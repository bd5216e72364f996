import Mathlib.Data.Set.Basic
import Mathlib.Order.Bounds.Basic

/-! Intervals as sets. -/

universe u

namespace Set

variable {α : Type u} [Preorder α] {a b c x : α}

/-- The elements `x` with `a < x` and `x < b`. -/
def Ioo (a b : α) : Set α := setOf fun x => a < x ∧ x < b

/-- The elements `x` with `a ≤ x` and `x < b`. -/
def Ico (a b : α) : Set α := setOf fun x => a ≤ x ∧ x < b

/-- The elements `x` with `x < b`. -/
def Iio (b : α) : Set α := setOf fun x => x < b

/-- The elements `x` with `a ≤ x` and `x ≤ b`. -/
def Icc (a b : α) : Set α := setOf fun x => a ≤ x ∧ x ≤ b

/-- The elements `x` with `x ≤ b`. -/
def Iic (b : α) : Set α := setOf fun x => x ≤ b

/-- The elements `x` with `a < x` and `x ≤ b`. -/
def Ioc (a b : α) : Set α := setOf fun x => a < x ∧ x ≤ b

/-- The elements `x` with `a ≤ x`. -/
def Ici (a : α) : Set α := setOf fun x => a ≤ x

/-- The elements `x` with `a < x`. -/
def Ioi (a : α) : Set α := setOf fun x => a < x

@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := Iff.rfl

@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := Iff.rfl

@[simp] theorem mem_Iio : x ∈ Iio b ↔ x < b := Iff.rfl

@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Iff.rfl

@[simp] theorem mem_Iic : x ∈ Iic b ↔ x ≤ b := Iff.rfl

@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := Iff.rfl

@[simp] theorem mem_Ici : x ∈ Ici a ↔ a ≤ x := Iff.rfl

@[simp] theorem mem_Ioi : x ∈ Ioi a ↔ a < x := Iff.rfl

theorem left_mem_Icc : a ∈ Icc a b ↔ a ≤ b := ⟨And.right, fun h => ⟨le_refl a, h⟩⟩

theorem right_mem_Icc : b ∈ Icc a b ↔ a ≤ b := ⟨And.left, fun h => ⟨h, le_refl b⟩⟩

@[simp] theorem left_mem_Ici : a ∈ Ici a := le_refl a

@[simp] theorem nonempty_Icc : (Icc a b).Nonempty ↔ a ≤ b :=
  ⟨fun ⟨_, h⟩ => le_trans h.left h.right, fun h => ⟨a, le_refl a, h⟩⟩

theorem Ioo_subset_Icc_self : Ioo a b ⊆ Icc a b := fun _ h => ⟨le_of_lt h.left, le_of_lt h.right⟩

theorem Ioo_subset_Ico_self : Ioo a b ⊆ Ico a b := fun _ h => ⟨le_of_lt h.left, h.right⟩

theorem Ioo_subset_Ioc_self : Ioo a b ⊆ Ioc a b := fun _ h => ⟨h.left, le_of_lt h.right⟩

theorem Ico_subset_Icc_self : Ico a b ⊆ Icc a b := fun _ h => ⟨h.left, le_of_lt h.right⟩

theorem Ioc_subset_Icc_self : Ioc a b ⊆ Icc a b := fun _ h => ⟨le_of_lt h.left, h.right⟩

theorem Icc_subset_Icc {a₁ a₂ b₁ b₂ : α} (h₁ : a₂ ≤ a₁) (h₂ : b₁ ≤ b₂) : Icc a₁ b₁ ⊆ Icc a₂ b₂ :=
  fun _ h => ⟨le_trans h₁ h.left, le_trans h.right h₂⟩

theorem Ioi_subset_Ici_self : Ioi a ⊆ Ici a := fun _ h => le_of_lt h

theorem Iio_subset_Iic_self : Iio a ⊆ Iic a := fun _ h => le_of_lt h

theorem Icc_self {α : Type u} [PartialOrder α] (a : α) : Icc a a = {a} :=
  ext fun _ => ⟨fun h => le_antisymm h.right h.left, fun h => ⟨ge_of_eq h, le_of_eq h⟩⟩

attribute [simp] Icc_self

theorem Icc_eq_empty_of_lt (h : b < a) : Icc a b = ∅ :=
  ext fun _ => ⟨fun m => not_le_of_gt h (le_trans m.left m.right), False.elim⟩

theorem Ioo_eq_empty_of_le (h : b ≤ a) : Ioo a b = ∅ :=
  ext fun _ => ⟨fun m => not_le_of_gt (lt_trans m.left m.right) h, False.elim⟩

theorem Ici_inter_Iic : Ici a ∩ Iic b = Icc a b := rfl

theorem Ioi_inter_Iio : Ioi a ∩ Iio b = Ioo a b := rfl

/-- Monotone on a set. -/
def _root_.MonotoneOn {β : Type u} [Preorder β] (f : α → β) (s : Set α) : Prop :=
  ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f a ≤ f b

def _root_.AntitoneOn {β : Type u} [Preorder β] (f : α → β) (s : Set α) : Prop :=
  ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f b ≤ f a

def _root_.StrictMonoOn {β : Type u} [Preorder β] (f : α → β) (s : Set α) : Prop :=
  ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f a < f b

def _root_.StrictAntiOn {β : Type u} [Preorder β] (f : α → β) (s : Set α) : Prop :=
  ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f b < f a

end Set

variable {α : Type u} [Preorder α] {a b : α}

theorem isGreatest_Icc (h : a ≤ b) : IsGreatest (Set.Icc a b) b := ⟨⟨h, le_refl b⟩, fun _ m => m.right⟩

theorem isLeast_Icc (h : a ≤ b) : IsLeast (Set.Icc a b) a := ⟨⟨le_refl a, h⟩, fun _ m => m.left⟩

theorem isLeast_Ici : IsLeast (Set.Ici a) a := ⟨le_refl a, fun _ m => m⟩

theorem isGreatest_Iic : IsGreatest (Set.Iic a) a := ⟨le_refl a, fun _ m => m⟩
