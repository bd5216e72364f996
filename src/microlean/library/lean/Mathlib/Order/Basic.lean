import Mathlib.Logic.Function

/-! Orders: preorders, partial orders, linear orders. -/

universe u v

/-- A reflexive, transitive relation `≤`, with its strict part `<`. -/
class Preorder (α : Type u) extends LE α, LT α where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
  lt_iff_le_not_ge : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬b ≤ a

/-- An antisymmetric preorder. -/
class PartialOrder (α : Type u) extends Preorder α where
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b

/-- A partial order in which any two elements are comparable. -/
class LinearOrder (α : Type u) extends PartialOrder α, Min α, Max α where
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a
  toDecidableLE : DecidableRel (fun a b : α => a ≤ b)
  toDecidableEq : DecidableEq α
  toDecidableLT : DecidableRel (fun a b : α => a < b)
  min_def : ∀ a b : α, min a b = if a ≤ b then a else b
  max_def : ∀ a b : α, max a b = if a ≤ b then b else a

section Preorder

variable {α : Type u} [Preorder α] {a b c d : α}

@[refl, simp] theorem le_refl (a : α) : a ≤ a := Preorder.le_refl a

theorem le_rfl : a ≤ a := le_refl a

@[trans] theorem le_trans (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := Preorder.le_trans a b c h₁ h₂

theorem le_trans' (h₁ : b ≤ c) (h₂ : a ≤ b) : a ≤ c := le_trans h₂ h₁

theorem lt_iff_le_not_ge : a < b ↔ a ≤ b ∧ ¬b ≤ a := Preorder.lt_iff_le_not_ge a b

theorem lt_iff_le_not_le : a < b ↔ a ≤ b ∧ ¬b ≤ a := Preorder.lt_iff_le_not_ge a b

theorem lt_of_le_not_ge (hab : a ≤ b) (hba : ¬b ≤ a) : a < b := lt_iff_le_not_ge.mpr ⟨hab, hba⟩

theorem le_of_eq (h : a = b) : a ≤ b := h ▸ le_refl a

theorem le_of_lt (h : a < b) : a ≤ b := (lt_iff_le_not_ge.mp h).left

theorem not_le_of_gt (h : a < b) : ¬b ≤ a := (lt_iff_le_not_ge.mp h).right

theorem not_le_of_lt (h : a < b) : ¬b ≤ a := (lt_iff_le_not_ge.mp h).right

theorem not_lt_of_ge (h : a ≤ b) : ¬b < a := fun h' => not_le_of_gt h' h

theorem not_lt_of_le (h : a ≤ b) : ¬b < a := fun h' => not_le_of_gt h' h

@[simp] theorem lt_irrefl (a : α) : ¬a < a := fun h => not_le_of_gt h (le_refl a)

theorem lt_self_iff_false (a : α) : a < a ↔ False := iff_false_intro (lt_irrefl a)

theorem lt_of_le_of_lt (hab : a ≤ b) (hbc : b < c) : a < c :=
  lt_of_le_not_ge (le_trans hab (le_of_lt hbc)) fun h => not_le_of_gt hbc (le_trans h hab)

theorem lt_of_lt_of_le (hab : a < b) (hbc : b ≤ c) : a < c :=
  lt_of_le_not_ge (le_trans (le_of_lt hab) hbc) fun h => not_le_of_gt hab (le_trans hbc h)

theorem lt_of_lt_of_le' (hbc : b < c) (hab : a ≤ b) : a < c := lt_of_le_of_lt hab hbc

theorem lt_of_le_of_lt' (hbc : b ≤ c) (hab : a < b) : a < c := lt_of_lt_of_le hab hbc

@[trans] theorem lt_trans (hab : a < b) (hbc : b < c) : a < c := lt_of_lt_of_le hab (le_of_lt hbc)

theorem ne_of_lt (h : a < b) : a ≠ b := fun e => absurd h (e ▸ lt_irrefl a)

theorem ne_of_gt (h : a > b) : a ≠ b := fun e => ne_of_lt h e.symm

theorem lt_asymm (h : a < b) : ¬b < a := not_lt_of_ge (le_of_lt h)

theorem not_lt_of_gt (h : a < b) : ¬b < a := lt_asymm h

theorem ge_of_eq (h : a = b) : b ≤ a := le_of_eq h.symm

theorem Eq.le (h : a = b) : a ≤ b := le_of_eq h

theorem Eq.ge (h : a = b) : b ≤ a := ge_of_eq h

theorem Eq.not_lt (h : a = b) : ¬a < b := fun h' => ne_of_lt h' h

theorem LE.le.trans (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := le_trans h₁ h₂

theorem LE.le.trans_lt (h₁ : a ≤ b) (h₂ : b < c) : a < c := lt_of_le_of_lt h₁ h₂

theorem LT.lt.le (h : a < b) : a ≤ b := le_of_lt h

theorem LT.lt.trans (h₁ : a < b) (h₂ : b < c) : a < c := lt_trans h₁ h₂

theorem LT.lt.trans_le (h₁ : a < b) (h₂ : b ≤ c) : a < c := lt_of_lt_of_le h₁ h₂

theorem LT.lt.ne (h : a < b) : a ≠ b := ne_of_lt h

theorem LT.lt.ne' (h : a < b) : b ≠ a := (ne_of_lt h).symm

theorem LT.lt.not_le (h : a < b) : ¬b ≤ a := not_le_of_gt h

theorem LT.lt.not_ge (h : a < b) : ¬b ≤ a := not_le_of_gt h

theorem LE.le.not_lt (h : a ≤ b) : ¬b < a := not_lt_of_ge h

theorem LE.le.not_gt (h : a ≤ b) : ¬b < a := not_lt_of_ge h

theorem ge_iff_le : a ≥ b ↔ b ≤ a := Iff.rfl

theorem gt_iff_lt : a > b ↔ b < a := Iff.rfl

attribute [simp] ge_iff_le gt_iff_lt

instance instTransLe : Trans (α := α) (β := α) (γ := α) LE.le LE.le LE.le where
  trans := le_trans

instance instTransLt : Trans (α := α) (β := α) (γ := α) LT.lt LT.lt LT.lt where
  trans := lt_trans

instance instTransLeLt : Trans (α := α) (β := α) (γ := α) LE.le LT.lt LT.lt where
  trans := lt_of_le_of_lt

instance instTransLtLe : Trans (α := α) (β := α) (γ := α) LT.lt LE.le LT.lt where
  trans := lt_of_lt_of_le

instance instTransGe : Trans (α := α) (β := α) (γ := α) GE.ge GE.ge GE.ge where
  trans h₁ h₂ := le_trans h₂ h₁

instance instTransGt : Trans (α := α) (β := α) (γ := α) GT.gt GT.gt GT.gt where
  trans h₁ h₂ := lt_trans h₂ h₁

instance instTransGeGt : Trans (α := α) (β := α) (γ := α) GE.ge GT.gt GT.gt where
  trans h₁ h₂ := lt_of_lt_of_le h₂ h₁

instance instTransGtGe : Trans (α := α) (β := α) (γ := α) GT.gt GE.ge GT.gt where
  trans h₁ h₂ := lt_of_le_of_lt h₂ h₁

end Preorder

section PartialOrder

variable {α : Type u} [PartialOrder α] {a b c : α}

theorem le_antisymm (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := PartialOrder.le_antisymm a b h₁ h₂

theorem eq_of_le_of_ge (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := le_antisymm h₁ h₂

theorem le_antisymm_iff : a = b ↔ a ≤ b ∧ b ≤ a :=
  ⟨fun e => ⟨le_of_eq e, ge_of_eq e⟩, fun h => le_antisymm h.left h.right⟩

theorem LE.le.antisymm (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := le_antisymm h₁ h₂

theorem lt_of_le_of_ne (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b :=
  lt_of_le_not_ge h₁ fun h => h₂ (le_antisymm h₁ h)

theorem LE.le.lt_of_ne (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b := lt_of_le_of_ne h₁ h₂

theorem lt_iff_le_and_ne : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨le_of_lt h, ne_of_lt h⟩, fun h => lt_of_le_of_ne h.left h.right⟩

theorem lt_or_eq_of_le (h : a ≤ b) : a < b ∨ a = b :=
  (em (a = b)).symm.imp (fun ne => lt_of_le_of_ne h ne) id

theorem eq_or_lt_of_le (h : a ≤ b) : a = b ∨ a < b := (lt_or_eq_of_le h).symm

theorem LE.le.lt_or_eq (h : a ≤ b) : a < b ∨ a = b := lt_or_eq_of_le h

theorem LE.le.eq_or_lt (h : a ≤ b) : a = b ∨ a < b := eq_or_lt_of_le h

theorem le_iff_lt_or_eq : a ≤ b ↔ a < b ∨ a = b := ⟨lt_or_eq_of_le, fun h => h.elim le_of_lt le_of_eq⟩

theorem le_iff_eq_or_lt : a ≤ b ↔ a = b ∨ a < b := le_iff_lt_or_eq.trans or_comm

end PartialOrder

section LinearOrder

variable {α : Type u} [LinearOrder α] {a b c : α}

instance instDecidableLeOfLinearOrder (a b : α) : Decidable (a ≤ b) := LinearOrder.toDecidableLE a b

instance instDecidableLtOfLinearOrder (a b : α) : Decidable (a < b) := LinearOrder.toDecidableLT a b

instance instDecidableEqOfLinearOrder : DecidableEq α := LinearOrder.toDecidableEq

theorem le_total (a b : α) : a ≤ b ∨ b ≤ a := LinearOrder.le_total a b

theorem le_of_not_ge (h : ¬a ≤ b) : b ≤ a := (le_total a b).resolve_left h

theorem le_of_not_le (h : ¬a ≤ b) : b ≤ a := (le_total a b).resolve_left h

theorem lt_of_not_ge (h : ¬b ≤ a) : a < b := lt_of_le_not_ge (le_of_not_ge h) h

theorem lt_of_not_le (h : ¬b ≤ a) : a < b := lt_of_not_ge h

theorem le_of_not_gt (h : ¬b < a) : a ≤ b := of_not_not fun n => h (lt_of_not_ge n)

theorem le_of_not_lt (h : ¬b < a) : a ≤ b := le_of_not_gt h

@[simp] theorem not_le : ¬a ≤ b ↔ b < a := ⟨lt_of_not_ge, not_le_of_gt⟩

@[simp] theorem not_lt : ¬a < b ↔ b ≤ a := ⟨le_of_not_gt, not_lt_of_ge⟩

theorem lt_or_ge (a b : α) : a < b ∨ b ≤ a := (em (a < b)).imp id le_of_not_gt

theorem lt_or_le (a b : α) : a < b ∨ b ≤ a := lt_or_ge a b

theorem le_or_gt (a b : α) : a ≤ b ∨ b < a := (lt_or_ge b a).symm

theorem le_or_lt (a b : α) : a ≤ b ∨ b < a := le_or_gt a b

theorem lt_trichotomy (a b : α) : a < b ∨ a = b ∨ b < a :=
  (lt_or_ge a b).imp id fun h => (eq_or_lt_of_le h).imp Eq.symm id

theorem lt_or_gt_of_ne (h : a ≠ b) : a < b ∨ b < a := (lt_trichotomy a b).imp id fun x => x.resolve_left h

theorem ne_iff_lt_or_gt : a ≠ b ↔ a < b ∨ b < a := ⟨lt_or_gt_of_ne, fun h => h.elim ne_of_lt ne_of_gt⟩

theorem lt_iff_not_ge : a < b ↔ ¬b ≤ a := not_le.symm

theorem eq_of_le_of_not_lt (h₁ : a ≤ b) (h₂ : ¬a < b) : a = b := (lt_or_eq_of_le h₁).resolve_left h₂

theorem max_def (a b : α) : max a b = if a ≤ b then b else a := LinearOrder.max_def a b

theorem min_def (a b : α) : min a b = if a ≤ b then a else b := LinearOrder.min_def a b

theorem max_eq_right (h : a ≤ b) : max a b = b := by rw [max_def, if_pos h]

theorem max_eq_left (h : b ≤ a) : max a b = a := by
  rw [max_def]
  by_cases h' : a ≤ b
  · rw [if_pos h', le_antisymm h h']
  · rw [if_neg h']

theorem min_eq_left (h : a ≤ b) : min a b = a := by rw [min_def, if_pos h]

theorem min_eq_right (h : b ≤ a) : min a b = b := by
  rw [min_def]
  by_cases h' : a ≤ b
  · rw [if_pos h', le_antisymm h h']
  · rw [if_neg h']

theorem le_max_left (a b : α) : a ≤ max a b :=
  (le_total a b).elim (fun h => by rw [max_eq_right h]; exact h) (fun h => by rw [max_eq_left h])

theorem le_max_right (a b : α) : b ≤ max a b :=
  (le_total a b).elim (fun h => by rw [max_eq_right h]) (fun h => by rw [max_eq_left h]; exact h)

theorem min_le_left (a b : α) : min a b ≤ a :=
  (le_total a b).elim (fun h => by rw [min_eq_left h]) (fun h => by rw [min_eq_right h]; exact h)

theorem min_le_right (a b : α) : min a b ≤ b :=
  (le_total a b).elim (fun h => by rw [min_eq_left h]; exact h) (fun h => by rw [min_eq_right h])

theorem max_le (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c :=
  (le_total a b).elim (fun h => by rw [max_eq_right h]; exact h₂) (fun h => by rw [max_eq_left h]; exact h₁)

theorem le_min (h₁ : c ≤ a) (h₂ : c ≤ b) : c ≤ min a b :=
  (le_total a b).elim (fun h => by rw [min_eq_left h]; exact h₁) (fun h => by rw [min_eq_right h]; exact h₂)

theorem max_comm (a b : α) : max a b = max b a :=
  le_antisymm (max_le (le_max_right b a) (le_max_left b a)) (max_le (le_max_right a b) (le_max_left a b))

theorem min_comm (a b : α) : min a b = min b a :=
  le_antisymm (le_min (min_le_right a b) (min_le_left a b)) (le_min (min_le_right b a) (min_le_left b a))

@[simp] theorem max_self (a : α) : max a a = a := max_eq_left (le_refl a)

@[simp] theorem min_self (a : α) : min a a = a := min_eq_left (le_refl a)

end LinearOrder

/-- `a ≤ b` implies `f a ≤ f b`. -/
def Monotone {α : Type u} {β : Type v} [Preorder α] [Preorder β] (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f a ≤ f b

/-- `a ≤ b` implies `f b ≤ f a`. -/
def Antitone {α : Type u} {β : Type v} [Preorder α] [Preorder β] (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f b ≤ f a

/-- `a < b` implies `f a < f b`. -/
def StrictMono {α : Type u} {β : Type v} [Preorder α] [Preorder β] (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f a < f b

theorem Monotone.comp {α β γ : Type u} [Preorder α] [Preorder β] [Preorder γ] {g : β → γ} {f : α → β}
    (hg : Monotone g) (hf : Monotone f) : Monotone (g ∘ f) :=
  fun _ _ h => hg (hf h)

theorem monotone_id {α : Type u} [Preorder α] : Monotone (@id α) := fun _ _ h => h

theorem StrictMono.monotone {α : Type u} {β : Type v} [PartialOrder α] [Preorder β] {f : α → β} (h : StrictMono f) :
    Monotone f :=
  fun a _ hab => (eq_or_lt_of_le hab).elim (fun e => e ▸ le_refl (f a)) (fun l => le_of_lt (h l))
