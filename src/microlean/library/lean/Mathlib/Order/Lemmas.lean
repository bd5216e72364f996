import Mathlib.Order.Lattice

/-! More about orders: mixing with equality, dot notation, strictly monotone functions, density. -/

universe u v

section LT

theorem lt_of_lt_of_eq {α : Type u} [LT α] {a b c : α} (h₁ : a < b) (h₂ : b = c) : a < c := h₂ ▸ h₁

theorem lt_of_eq_of_lt {α : Type u} [LT α] {a b c : α} (h₁ : a = b) (h₂ : b < c) : a < c := h₁.symm ▸ h₂

theorem le_of_le_of_eq {α : Type u} [LE α] {a b c : α} (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁

theorem le_of_eq_of_le {α : Type u} [LE α] {a b c : α} (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁.symm ▸ h₂

theorem LE.le.trans_eq {α : Type u} [LE α] {a b c : α} (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁

theorem LT.lt.trans_eq {α : Type u} [LT α] {a b c : α} (h₁ : a < b) (h₂ : b = c) : a < c := h₂ ▸ h₁

theorem Eq.trans_le {α : Type u} [LE α] {a b c : α} (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁.symm ▸ h₂

theorem Eq.trans_lt {α : Type u} [LT α] {a b c : α} (h₁ : a = b) (h₂ : b < c) : a < c := h₁.symm ▸ h₂

theorem Eq.trans_ge {α : Type u} [LE α] {a b c : α} (h₁ : a = b) (h₂ : c ≤ b) : c ≤ a := h₁.symm ▸ h₂

theorem LE.le.ge {α : Type u} [LE α] {x y : α} (h : x ≤ y) : y ≥ x := h

theorem GE.ge.le {α : Type u} [LE α] {x y : α} (h : x ≥ y) : y ≤ x := h

theorem LT.lt.gt {α : Type u} [LT α] {a b : α} (h : a < b) : b > a := h

theorem GT.gt.lt {α : Type u} [LT α] {a b : α} (h : a > b) : b < a := h

end LT

section Preorder

variable {α : Type u} [Preorder α] {a b c : α}

attribute [simp] lt_self_iff_false

theorem LT.lt.not_lt (h : a < b) : ¬b < a := lt_asymm h

theorem LT.lt.asymm (h : a < b) : ¬b < a := lt_asymm h

theorem LE.le.lt_of_not_le (h₁ : a ≤ b) (h₂ : ¬b ≤ a) : a < b := lt_of_le_not_ge h₁ h₂

theorem LT.lt.false {a : α} (h : a < a) : False := lt_irrefl a h

theorem gt_of_gt_of_ge (h₁ : a > b) (h₂ : b ≥ c) : a > c := lt_of_le_of_lt h₂ h₁

theorem gt_of_ge_of_gt (h₁ : a ≥ b) (h₂ : b > c) : a > c := lt_of_lt_of_le h₂ h₁

theorem ge_trans (h₁ : a ≥ b) (h₂ : b ≥ c) : a ≥ c := le_trans h₂ h₁

theorem gt_trans (h₁ : a > b) (h₂ : b > c) : a > c := lt_trans h₂ h₁

theorem ne_of_not_le (h : ¬a ≤ b) : a ≠ b := fun e => h (le_of_eq e)

theorem Eq.not_gt (h : a = b) : ¬b < a := fun h' => ne_of_lt h' h.symm

end Preorder

section PartialOrder

variable {α : Type u} [PartialOrder α] {a b c : α}

theorem lt_of_le_of_ne' (h₁ : a ≤ b) (h₂ : b ≠ a) : a < b := lt_of_le_of_ne h₁ h₂.symm

theorem LE.le.lt_of_ne' (h₁ : a ≤ b) (h₂ : b ≠ a) : a < b := lt_of_le_of_ne h₁ h₂.symm

theorem Ne.lt_of_le (h₁ : a ≠ b) (h₂ : a ≤ b) : a < b := lt_of_le_of_ne h₂ h₁

theorem Ne.lt_of_le' (h₁ : b ≠ a) (h₂ : a ≤ b) : a < b := lt_of_le_of_ne h₂ h₁.symm

theorem LE.le.antisymm' (h₁ : a ≤ b) (h₂ : b ≤ a) : b = a := le_antisymm h₂ h₁

theorem LE.le.le_iff_eq (h : a ≤ b) : b ≤ a ↔ b = a := ⟨fun h' => le_antisymm h' h, le_of_eq⟩

theorem LE.le.ge_iff_eq (h : a ≤ b) : b ≤ a ↔ a = b := ⟨fun h' => le_antisymm h h', fun e => le_of_eq e.symm⟩

theorem LE.le.lt_iff_ne (h : a ≤ b) : a < b ↔ a ≠ b := ⟨ne_of_lt, lt_of_le_of_ne h⟩

theorem LE.le.not_lt_iff_eq (h : a ≤ b) : ¬a < b ↔ a = b :=
  ⟨fun n => (eq_or_lt_of_le h).resolve_right n, fun e => e.symm ▸ lt_irrefl b⟩

theorem ge_antisymm (h₁ : a ≤ b) (h₂ : b ≤ a) : b = a := le_antisymm h₂ h₁

end PartialOrder

section LinearOrder

variable {α : Type u} [LinearOrder α] {a b c : α}

theorem lt_iff_not_le : a < b ↔ ¬b ≤ a := not_le.symm

theorem LT.lt.lt_or_lt (h : a < b) (c : α) : a < c ∨ c < b :=
  (lt_or_ge a c).imp id fun h' => lt_of_le_of_lt h' h

theorem Ne.lt_or_lt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h

theorem Ne.lt_or_gt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h

theorem lt_or_lt_iff_ne : a < b ∨ b < a ↔ a ≠ b := ne_iff_lt_or_gt.symm

theorem eq_of_not_lt_of_not_gt (h₁ : ¬a < b) (h₂ : ¬b < a) : a = b := le_antisymm (le_of_not_gt h₂) (le_of_not_gt h₁)

theorem not_lt_iff_eq_or_lt : ¬a < b ↔ a = b ∨ b < a := by
  rw [not_lt, le_iff_eq_or_lt, eq_comm]

theorem le_of_forall_lt (H : ∀ c, c < a → c < b) : a ≤ b := le_of_not_gt fun h => lt_irrefl b (H b h)

theorem forall_lt_iff_le : (∀ ⦃c⦄, c < a → c < b) ↔ a ≤ b := ⟨fun h => le_of_forall_lt h, fun h _ h' => lt_of_lt_of_le h' h⟩

theorem eq_of_ge_of_not_gt (h : a ≤ b) (h' : ¬a < b) : a = b := eq_of_le_of_not_lt h h'

theorem LE.le.eq_of_not_lt (h : a ≤ b) (h' : ¬a < b) : a = b := eq_of_le_of_not_lt h h'

theorem LE.le.lt_or_le (h : a ≤ b) (c : α) : a < c ∨ c ≤ b := (lt_or_ge a c).imp id fun h' => le_trans h' h

theorem LE.le.le_or_le (h : a ≤ b) (c : α) : a ≤ c ∨ c ≤ b := (le_total a c).imp id fun h' => le_trans h' h

end LinearOrder

/-! ### Strictly antitone functions -/

/-- `a < b` implies `f b < f a`. -/
def StrictAnti {α : Type u} {β : Type v} [Preorder α] [Preorder β] (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f b < f a

theorem StrictAnti.antitone {α : Type u} {β : Type v} [PartialOrder α] [Preorder β] {f : α → β} (h : StrictAnti f) :
    Antitone f :=
  fun a _ hab => (eq_or_lt_of_le hab).elim (fun e => e ▸ le_refl (f a)) (fun l => le_of_lt (h l))

theorem StrictAnti.injective {α : Type u} {β : Type v} [LinearOrder α] [Preorder β] {f : α → β} (hf : StrictAnti f) :
    Function.Injective f :=
  fun a b e => (lt_trichotomy a b).elim (fun h => absurd e (ne_of_gt (hf h)))
    (fun h => h.elim id (fun h => absurd e (ne_of_lt (hf h))))

theorem monotone_nat_of_le_succ {α : Type u} [Preorder α] {f : ℕ → α} (hf : ∀ n, f n ≤ f (n + 1)) : Monotone f :=
  fun a b h => by
    induction h with
    | refl => exact le_refl (f a)
    | step _ ih => exact le_trans ih (hf _)

theorem strictMono_nat_of_lt_succ {α : Type u} [Preorder α] {f : ℕ → α} (hf : ∀ n, f n < f (n + 1)) : StrictMono f :=
  fun a b h => by
    induction h with
    | refl => exact hf a
    | step _ ih => exact lt_trans ih (hf _)

theorem antitone_nat_of_succ_le {α : Type u} [Preorder α] {f : ℕ → α} (hf : ∀ n, f (n + 1) ≤ f n) : Antitone f :=
  fun a b h => by
    induction h with
    | refl => exact le_refl (f a)
    | step _ ih => exact le_trans (hf _) ih

/-! ### Density -/

/-- Between two elements there is another one. -/
class DenselyOrdered (α : Type u) [LT α] : Prop where
  dense : ∀ a₁ a₂ : α, a₁ < a₂ → ∃ a, a₁ < a ∧ a < a₂

theorem exists_between {α : Type u} [LT α] [DenselyOrdered α] {a₁ a₂ : α} (h : a₁ < a₂) : ∃ a, a₁ < a ∧ a < a₂ :=
  DenselyOrdered.dense a₁ a₂ h

theorem le_of_forall_gt_imp_ge_of_dense {α : Type u} [LinearOrder α] [DenselyOrdered α] {a₁ a₂ : α}
    (h : ∀ a, a₂ < a → a₁ ≤ a) : a₁ ≤ a₂ :=
  le_of_not_gt fun l => Exists.elim (exists_between l) fun c hc => not_lt_of_ge (h c hc.left) hc.right

theorem le_of_forall_le_of_dense {α : Type u} [LinearOrder α] [DenselyOrdered α] {a₁ a₂ : α}
    (h : ∀ a, a₂ < a → a₁ ≤ a) : a₁ ≤ a₂ := le_of_forall_gt_imp_ge_of_dense h
