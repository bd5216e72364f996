import Init.List.Basic

/-! Propositional and first-order logic under Mathlib's names. -/

universe u v w

/-! ### Propositions -/

theorem em (p : Prop) : p ∨ ¬p := Classical.em p

theorem dec_em (p : Prop) [Decidable p] : p ∨ ¬p := Decidable.em p

theorem by_contradiction {p : Prop} (h : ¬p → False) : p := Classical.byContradiction h

theorem by_contra {p : Prop} (h : ¬p → False) : p := Classical.byContradiction h

theorem by_cases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := Classical.byCases hpq hnpq

theorem of_not_not {a : Prop} (h : ¬¬a) : a := Classical.of_not_not h

@[simp] theorem not_not {a : Prop} : ¬¬a ↔ a := Classical.not_not

theorem not_ne_iff {α : Sort u} {a b : α} : ¬a ≠ b ↔ a = b := not_not

theorem of_not_imp {a b : Prop} (h : ¬(a → b)) : a := (Classical.not_imp.mp h).left

@[simp] theorem not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b := Classical.not_imp

theorem not_imp_not {a b : Prop} : ¬a → ¬b ↔ b → a := ⟨fun h hb => of_not_not fun na => h na hb, mt⟩

theorem not_imp_comm {a b : Prop} : ¬a → b ↔ ¬b → a :=
  ⟨fun h nb => of_not_not fun na => nb (h na), fun h na => of_not_not fun nb => na (h nb)⟩

theorem imp_iff_not_or {a b : Prop} : a → b ↔ ¬a ∨ b := Classical.imp_iff_not_or

theorem imp_iff_or_not {a b : Prop} : b → a ↔ a ∨ ¬b := imp_iff_not_or.trans or_comm

theorem or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ ¬a → b := Classical.or_iff_not_imp_left

theorem or_iff_not_imp_right {a b : Prop} : a ∨ b ↔ ¬b → a := Classical.or_iff_not_imp_right

theorem not_and_or {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Classical.not_and_iff_not_or_not

theorem not_or_of_imp {a b : Prop} (h : a → b) : ¬a ∨ b := imp_iff_not_or.mp h

theorem or_not_of_imp {a b : Prop} (h : a → b) : b ∨ ¬a := (not_or_of_imp h).symm

theorem or_iff_not_and_not {a b : Prop} : a ∨ b ↔ ¬(¬a ∧ ¬b) := by
  rw [not_and_or, not_not, not_not]

theorem and_iff_not_or_not {a b : Prop} : a ∧ b ↔ ¬(¬a ∨ ¬b) := by
  rw [not_or, not_not, not_not]

theorem not_iff_not {a b : Prop} : (¬a ↔ ¬b) ↔ (a ↔ b) :=
  ⟨fun h => ⟨not_imp_not.mp h.mpr, not_imp_not.mp h.mp⟩, not_congr⟩

theorem not_iff_comm {a b : Prop} : (¬a ↔ b) ↔ (¬b ↔ a) :=
  ⟨fun h => ⟨not_imp_comm.mp h.mp, fun ha hb => h.mpr hb ha⟩, fun h => ⟨not_imp_comm.mp h.mp, fun hb ha => h.mpr ha hb⟩⟩

theorem iff_not_comm {a b : Prop} : (a ↔ ¬b) ↔ (b ↔ ¬a) :=
  ⟨fun h => ⟨fun hb ha => h.mp ha hb, fun na => of_not_not fun nb => na (h.mpr nb)⟩,
   fun h => ⟨fun ha hb => h.mp hb ha, fun nb => of_not_not fun na => nb (h.mpr na)⟩⟩

theorem not_iff {a b : Prop} : ¬(a ↔ b) ↔ (¬a ↔ b) :=
  ⟨fun h => ⟨fun na => of_not_not fun nb => h (iff_of_false na nb), fun hb ha => h (iff_of_true ha hb)⟩,
   fun h h' => have na : ¬a := fun ha => h.mpr (h'.mp ha) ha; na (h'.mpr (h.mp na))⟩

theorem iff_iff_and_or_not_and_not {a b : Prop} : (a ↔ b) ↔ a ∧ b ∨ ¬a ∧ ¬b :=
  ⟨fun h => (em a).imp (fun ha => ⟨ha, h.mp ha⟩) (fun na => ⟨na, fun hb => na (h.mpr hb)⟩),
   fun h => h.elim (fun x => iff_of_true x.left x.right) (fun x => iff_of_false x.left x.right)⟩

theorem imp_and {a b c : Prop} : a → b ∧ c ↔ (a → b) ∧ (a → c) :=
  ⟨fun h => ⟨fun ha => (h ha).left, fun ha => (h ha).right⟩, fun h ha => ⟨h.left ha, h.right ha⟩⟩

theorem imp_or {a b c : Prop} : a → b ∨ c ↔ (a → b) ∨ (a → c) :=
  ⟨fun h => (em a).elim (fun ha => (h ha).imp (fun hb _ => hb) (fun hc _ => hc)) (fun na => Or.inl fun ha => absurd ha na),
   fun h ha => h.imp (fun f => f ha) (fun f => f ha)⟩

theorem imp_forall_iff {α : Sort u} {p : Prop} {q : α → Prop} : (p → ∀ x, q x) ↔ ∀ x, p → q x :=
  ⟨fun h x hp => h hp x, fun h hp x => h x hp⟩

theorem peirce (a b : Prop) : ((a → b) → a) → a := fun h => of_not_not fun na => na (h fun ha => absurd ha na)

theorem and_or_imp {a b c : Prop} : a ∧ b ∨ (a → c) ↔ a → b ∨ c :=
  ⟨fun h ha => h.elim (fun x => Or.inl x.right) (fun f => Or.inr (f ha)),
   fun h => (em a).elim (fun ha => (h ha).imp (fun hb => ⟨ha, hb⟩) (fun hc _ => hc)) (fun na => Or.inr fun ha => absurd ha na)⟩

/-- Exclusive or. -/
def Xor' (a b : Prop) := (a ∧ ¬b) ∨ (b ∧ ¬a)

@[simp] theorem not_and_not_right {a b : Prop} : ¬(a ∧ ¬b) ↔ a → b :=
  ⟨fun h ha => of_not_not fun nb => h ⟨ha, nb⟩, fun h x => x.right (h x.left)⟩

theorem ne_or_eq {α : Sort u} (x y : α) : x ≠ y ∨ x = y := (em (x = y)).symm

theorem eq_or_ne {α : Sort u} (x y : α) : x = y ∨ x ≠ y := em (x = y)

theorem Ne.ne_or_ne {α : Sort u} {x y : α} (z : α) (h : x ≠ y) : x ≠ z ∨ y ≠ z :=
  (em (x = z)).symm.imp id fun e => fun e' => h (e.trans e'.symm)

theorem congr_arg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : a₁ = a₂) : f a₁ = f a₂ := congrArg f h

theorem congr_fun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : f = g) (a : α) : f a = g a := congrFun h a

theorem congr_arg₂ {α : Sort u} {β : Sort v} {γ : Sort w} (f : α → β → γ) {x x' : α} {y y' : β} (hx : x = x')
    (hy : y = y') : f x y = f x' y' := by
  rw [hx, hy]

/-! ### Quantifiers -/

@[simp] theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x := Classical.not_forall

theorem not_forall_not {α : Sort u} {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x := Classical.not_forall_not

theorem not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x := Classical.not_exists_not

theorem forall_or_left {α : Sort u} {q : Prop} {p : α → Prop} : (∀ x, q ∨ p x) ↔ q ∨ ∀ x, p x :=
  ⟨fun h => (em q).imp id fun nq x => (h x).resolve_left nq, fun h x => h.imp id fun f => f x⟩

theorem forall_or_right {α : Sort u} {q : Prop} {p : α → Prop} : (∀ x, p x ∨ q) ↔ (∀ x, p x) ∨ q :=
  ⟨fun h => ((em q).imp id fun nq x => (h x).resolve_right nq).symm, fun h x => h.imp (fun f => f x) id⟩

theorem forall_swap {α : Sort u} {β : Sort v} {p : α → β → Prop} : (∀ x y, p x y) ↔ ∀ y x, p x y := forall_comm

theorem exists_swap {α : Sort u} {β : Sort v} {p : α → β → Prop} : (∃ x y, p x y) ↔ ∃ y x, p x y := exists_comm

theorem forall_and_left {α : Sort u} [Nonempty α] (q : Prop) (p : α → Prop) : (∀ x, q ∧ p x) ↔ q ∧ ∀ x, p x := by
  rw [forall_and, forall_const]

theorem forall_true_iff {α : Sort u} : (α → True) ↔ True := imp_true_iff

theorem exists_unique_of_exists_of_unique {α : Sort u} {p : α → Prop} (hex : ∃ x, p x)
    (hunique : ∀ y₁ y₂, p y₁ → p y₂ → y₁ = y₂) : ∃! x, p x :=
  Exists.elim hex fun x hx => ⟨x, hx, fun y hy => hunique y x hy hx⟩

theorem ExistsUnique.intro {α : Sort u} {p : α → Prop} (w : α) (h₁ : p w) (h₂ : ∀ y, p y → y = w) : ∃! x, p x :=
  ⟨w, h₁, h₂⟩

theorem ExistsUnique.elim {α : Sort u} {p : α → Prop} {b : Prop} (h₂ : ∃! x, p x)
    (h₁ : ∀ x, p x → (∀ y, p y → y = x) → b) : b :=
  Exists.elim h₂ fun w hw => h₁ w hw.left hw.right

theorem ExistsUnique.exists {α : Sort u} {p : α → Prop} (h : ∃! x, p x) : ∃ x, p x :=
  Exists.elim h fun x hx => ⟨x, hx.left⟩

theorem ExistsUnique.unique {α : Sort u} {p : α → Prop} (h : ∃! x, p x) {y₁ y₂ : α} (py₁ : p y₁) (py₂ : p y₂) :
    y₁ = y₂ :=
  Exists.elim h fun x hx => (hx.right y₁ py₁).trans (hx.right y₂ py₂).symm

theorem ite_eq_iff {α : Sort u} {p : Prop} [Decidable p] {a b c : α} :
    (if p then a else b) = c ↔ p ∧ a = c ∨ ¬p ∧ b = c := by
  by_cases h : p
  · rw [if_pos h]
    exact ⟨fun e => Or.inl ⟨h, e⟩, fun x => x.elim And.right fun y => absurd h y.left⟩
  · rw [if_neg h]
    exact ⟨fun e => Or.inr ⟨h, e⟩, fun x => x.elim (fun y => absurd y.left h) And.right⟩

theorem ite_not {α : Sort u} (p : Prop) [Decidable p] (a b : α) : (if ¬p then a else b) = if p then b else a := by
  by_cases h : p
  · rw [if_pos h, if_neg (not_not_intro h)]
  · rw [if_neg h, if_pos h]

attribute [simp] ite_not

theorem subsingleton_of_forall_eq {α : Sort u} (x : α) (h : ∀ y, y = x) : Subsingleton α :=
  ⟨fun a b => (h a).trans (h b).symm⟩

theorem heq_iff_eq {α : Sort u} {a b : α} : HEq a b ↔ a = b := ⟨eq_of_heq, heq_of_eq⟩

attribute [simp] heq_iff_eq
