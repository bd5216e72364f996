import Mathlib.Order.Basic

/-! Lattices; minimum and maximum in linear orders. -/

universe u v

/-- A partial order in which two elements have a least upper bound. -/
class SemilatticeSup (α : Type u) extends PartialOrder α where
  sup : α → α → α
  protected le_sup_left : ∀ a b : α, a ≤ sup a b
  protected le_sup_right : ∀ a b : α, b ≤ sup a b
  protected sup_le : ∀ a b c : α, a ≤ c → b ≤ c → sup a b ≤ c

instance SemilatticeSup.toMax {α : Type u} [SemilatticeSup α] : Max α := ⟨fun a b => SemilatticeSup.sup a b⟩

/-- A partial order in which two elements have a greatest lower bound. -/
class SemilatticeInf (α : Type u) extends PartialOrder α where
  inf : α → α → α
  protected inf_le_left : ∀ a b : α, inf a b ≤ a
  protected inf_le_right : ∀ a b : α, inf a b ≤ b
  protected le_inf : ∀ a b c : α, a ≤ b → a ≤ c → a ≤ inf b c

instance SemilatticeInf.toMin {α : Type u} [SemilatticeInf α] : Min α := ⟨fun a b => SemilatticeInf.inf a b⟩

class Lattice (α : Type u) extends SemilatticeSup α, SemilatticeInf α

section Sup

variable {α : Type u} [SemilatticeSup α] {a b c : α}

@[simp] theorem le_sup_left : a ≤ max a b := SemilatticeSup.le_sup_left a b

@[simp] theorem le_sup_right : b ≤ max a b := SemilatticeSup.le_sup_right a b

theorem sup_le (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c := SemilatticeSup.sup_le a b c h₁ h₂

@[simp] theorem sup_le_iff : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨le_trans le_sup_left h, le_trans le_sup_right h⟩, fun h => sup_le h.left h.right⟩

theorem sup_comm (a b : α) : max a b = max b a :=
  le_antisymm (sup_le le_sup_right le_sup_left) (sup_le le_sup_right le_sup_left)

end Sup

section Inf

variable {α : Type u} [SemilatticeInf α] {a b c : α}

@[simp] theorem inf_le_left : min a b ≤ a := SemilatticeInf.inf_le_left a b

@[simp] theorem inf_le_right : min a b ≤ b := SemilatticeInf.inf_le_right a b

theorem le_inf (h₁ : a ≤ b) (h₂ : a ≤ c) : a ≤ min b c := SemilatticeInf.le_inf a b c h₁ h₂

@[simp] theorem le_inf_iff : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨le_trans h inf_le_left, le_trans h inf_le_right⟩, fun h => le_inf h.left h.right⟩

theorem inf_comm (a b : α) : min a b = min b a :=
  le_antisymm (le_inf inf_le_right inf_le_left) (le_inf inf_le_right inf_le_left)

end Inf

instance (priority := 100) LinearOrder.toLattice {α : Type u} [LinearOrder α] : Lattice α where
  sup a b := max a b
  le_sup_left a b := le_max_left a b
  le_sup_right a b := le_max_right a b
  sup_le _ _ _ h₁ h₂ := max_le h₁ h₂
  inf a b := min a b
  inf_le_left a b := min_le_left a b
  inf_le_right a b := min_le_right a b
  le_inf _ _ _ h₁ h₂ := le_min h₁ h₂

section LinearOrder

variable {α : Type u} [LinearOrder α] {a b c d : α}

attribute [simp] le_max_left le_max_right min_le_left min_le_right

/-! ### Maximum -/

@[simp] theorem max_le_iff : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨le_trans (le_max_left a b) h, le_trans (le_max_right a b) h⟩, fun h => max_le h.left h.right⟩

@[simp] theorem le_max_iff : a ≤ max b c ↔ a ≤ b ∨ a ≤ c := by
  constructor
  · intro h
    cases le_total b c with
    | inl l => rw [max_eq_right l] at h; exact Or.inr h
    | inr l => rw [max_eq_left l] at h; exact Or.inl h
  · intro h
    exact h.elim (fun h => le_trans h (le_max_left b c)) (fun h => le_trans h (le_max_right b c))

@[simp] theorem max_lt_iff : max a b < c ↔ a < c ∧ b < c := by
  rw [← not_le, le_max_iff, not_or, not_le, not_le]

@[simp] theorem lt_max_iff : a < max b c ↔ a < b ∨ a < c := by
  rw [← not_le, max_le_iff, not_and_or, not_le, not_le]

theorem max_lt (h₁ : a < c) (h₂ : b < c) : max a b < c := max_lt_iff.mpr ⟨h₁, h₂⟩

theorem le_max_of_le_left (h : a ≤ b) : a ≤ max b c := le_trans h (le_max_left b c)

theorem le_max_of_le_right (h : a ≤ c) : a ≤ max b c := le_trans h (le_max_right b c)

theorem lt_max_of_lt_left (h : a < b) : a < max b c := lt_of_lt_of_le h (le_max_left b c)

theorem lt_max_of_lt_right (h : a < c) : a < max b c := lt_of_lt_of_le h (le_max_right b c)

theorem le_of_max_le_left (h : max a b ≤ c) : a ≤ c := le_trans (le_max_left a b) h

theorem le_of_max_le_right (h : max a b ≤ c) : b ≤ c := le_trans (le_max_right a b) h

theorem max_le_max (h₁ : a ≤ c) (h₂ : b ≤ d) : max a b ≤ max c d :=
  max_le (le_max_of_le_left h₁) (le_max_of_le_right h₂)

theorem max_assoc (a b c : α) : max (max a b) c = max a (max b c) :=
  le_antisymm
    (max_le (max_le (le_max_left a _) (le_max_of_le_right (le_max_left b c))) (le_max_of_le_right (le_max_right b c)))
    (max_le (le_max_of_le_left (le_max_left a b)) (max_le (le_max_of_le_left (le_max_right a b)) (le_max_right _ c)))

theorem max_left_comm (a b c : α) : max a (max b c) = max b (max a c) := by
  rw [← max_assoc, max_comm a b, max_assoc]

theorem max_right_comm (a b c : α) : max (max a b) c = max (max a c) b := by
  rw [max_assoc, max_comm b c, max_assoc]

@[simp] theorem max_eq_left_iff : max a b = a ↔ b ≤ a := ⟨fun h => h ▸ le_max_right a b, max_eq_left⟩

@[simp] theorem max_eq_right_iff : max a b = b ↔ a ≤ b := ⟨fun h => h ▸ le_max_left a b, max_eq_right⟩

theorem max_choice (a b : α) : max a b = a ∨ max a b = b :=
  (le_total a b).symm.imp max_eq_left max_eq_right

theorem max_cases (a b : α) : max a b = a ∧ b ≤ a ∨ max a b = b ∧ a < b :=
  (le_or_gt b a).imp (fun h => ⟨max_eq_left h, h⟩) (fun h => ⟨max_eq_right (le_of_lt h), h⟩)

theorem max_eq_iff : max a b = c ↔ a = c ∧ b ≤ a ∨ b = c ∧ a ≤ b := by
  constructor
  · intro h
    cases le_total a b with
    | inl l => exact Or.inr ⟨(max_eq_right l).symm.trans h, l⟩
    | inr l => exact Or.inl ⟨(max_eq_left l).symm.trans h, l⟩
  · intro h
    exact h.elim (fun x => (max_eq_left x.right).trans x.left) (fun x => (max_eq_right x.right).trans x.left)

theorem max_def_lt (a b : α) : max a b = if a < b then b else a := by
  by_cases h : a < b
  · rw [if_pos h, max_eq_right (le_of_lt h)]
  · rw [if_neg h, max_eq_left (le_of_not_gt h)]

/-! ### Minimum -/

@[simp] theorem le_min_iff : c ≤ min a b ↔ c ≤ a ∧ c ≤ b :=
  ⟨fun h => ⟨le_trans h (min_le_left a b), le_trans h (min_le_right a b)⟩, fun h => le_min h.left h.right⟩

@[simp] theorem min_le_iff : min a b ≤ c ↔ a ≤ c ∨ b ≤ c := by
  constructor
  · intro h
    cases le_total a b with
    | inl l => rw [min_eq_left l] at h; exact Or.inl h
    | inr l => rw [min_eq_right l] at h; exact Or.inr h
  · intro h
    exact h.elim (le_trans (min_le_left a b)) (le_trans (min_le_right a b))

@[simp] theorem lt_min_iff : a < min b c ↔ a < b ∧ a < c := by
  rw [← not_le, min_le_iff, not_or, not_le, not_le]

@[simp] theorem min_lt_iff : min a b < c ↔ a < c ∨ b < c := by
  rw [← not_le, le_min_iff, not_and_or, not_le, not_le]

theorem lt_min (h₁ : a < b) (h₂ : a < c) : a < min b c := lt_min_iff.mpr ⟨h₁, h₂⟩

theorem min_le_of_left_le (h : a ≤ c) : min a b ≤ c := le_trans (min_le_left a b) h

theorem min_le_of_right_le (h : b ≤ c) : min a b ≤ c := le_trans (min_le_right a b) h

theorem min_lt_of_left_lt (h : a < c) : min a b < c := lt_of_le_of_lt (min_le_left a b) h

theorem min_lt_of_right_lt (h : b < c) : min a b < c := lt_of_le_of_lt (min_le_right a b) h

theorem min_le_min (h₁ : a ≤ c) (h₂ : b ≤ d) : min a b ≤ min c d :=
  le_min (min_le_of_left_le h₁) (min_le_of_right_le h₂)

theorem min_assoc (a b c : α) : min (min a b) c = min a (min b c) :=
  le_antisymm
    (le_min (min_le_of_left_le (min_le_left a b)) (le_min (min_le_of_left_le (min_le_right a b)) (min_le_right _ c)))
    (le_min (le_min (min_le_left a _) (min_le_of_right_le (min_le_left b c))) (min_le_of_right_le (min_le_right b c)))

theorem min_left_comm (a b c : α) : min a (min b c) = min b (min a c) := by
  rw [← min_assoc, min_comm a b, min_assoc]

theorem min_right_comm (a b c : α) : min (min a b) c = min (min a c) b := by
  rw [min_assoc, min_comm b c, min_assoc]

@[simp] theorem min_eq_left_iff : min a b = a ↔ a ≤ b := ⟨fun h => h ▸ min_le_right a b, min_eq_left⟩

@[simp] theorem min_eq_right_iff : min a b = b ↔ b ≤ a := ⟨fun h => h ▸ min_le_left a b, min_eq_right⟩

theorem min_choice (a b : α) : min a b = a ∨ min a b = b := (le_total a b).imp min_eq_left min_eq_right

theorem min_cases (a b : α) : min a b = a ∧ a ≤ b ∨ min a b = b ∧ b < a :=
  (le_or_gt a b).imp (fun h => ⟨min_eq_left h, h⟩) (fun h => ⟨min_eq_right (le_of_lt h), h⟩)

theorem min_eq_iff : min a b = c ↔ a = c ∧ a ≤ b ∨ b = c ∧ b ≤ a := by
  constructor
  · intro h
    cases le_total a b with
    | inl l => exact Or.inl ⟨(min_eq_left l).symm.trans h, l⟩
    | inr l => exact Or.inr ⟨(min_eq_right l).symm.trans h, l⟩
  · intro h
    exact h.elim (fun x => (min_eq_left x.right).trans x.left) (fun x => (min_eq_right x.right).trans x.left)

theorem min_def_lt (a b : α) : min a b = if a < b then a else b := by
  by_cases h : a < b
  · rw [if_pos h, min_eq_left (le_of_lt h)]
  · rw [if_neg h, min_eq_right (le_of_not_gt h)]

theorem min_le_max : min a b ≤ max a b := le_trans (min_le_left a b) (le_max_left a b)

/-! ### Monotone functions -/

theorem Monotone.map_max {β : Type v} [LinearOrder β] {f : α → β} (hf : Monotone f) : f (max a b) = max (f a) (f b) := by
  cases le_total a b with
  | inl h => rw [max_eq_right h, max_eq_right (hf h)]
  | inr h => rw [max_eq_left h, max_eq_left (hf h)]

theorem Monotone.map_min {β : Type v} [LinearOrder β] {f : α → β} (hf : Monotone f) : f (min a b) = min (f a) (f b) := by
  cases le_total a b with
  | inl h => rw [min_eq_left h, min_eq_left (hf h)]
  | inr h => rw [min_eq_right h, min_eq_right (hf h)]

theorem StrictMono.lt_iff_lt {β : Type v} [Preorder β] {f : α → β} (hf : StrictMono f) : f a < f b ↔ a < b :=
  ⟨fun h => lt_of_not_ge fun n => not_lt_of_ge (hf.monotone n) h, fun h => hf h⟩

theorem StrictMono.le_iff_le {β : Type v} [Preorder β] {f : α → β} (hf : StrictMono f) : f a ≤ f b ↔ a ≤ b :=
  ⟨fun h => le_of_not_gt fun n => not_lt_of_ge h (hf n), fun h => hf.monotone h⟩

theorem StrictMono.injective {β : Type v} [Preorder β] {f : α → β} (hf : StrictMono f) : Function.Injective f :=
  fun a b e => (lt_trichotomy a b).elim (fun h => absurd e (ne_of_lt (hf h)))
    (fun h => h.elim id (fun h => absurd e (ne_of_gt (hf h))))

end LinearOrder
