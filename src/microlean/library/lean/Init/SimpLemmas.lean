import Init.Core

/-! Lemmas that the simplifier uses and rewrites with. -/

universe u v w

/-! ### Propositions as equations -/

theorem of_eq_true {p : Prop} (h : p = True) : p := Eq.mpr h trivial

theorem of_eq_false {p : Prop} (h : p = False) : ¬p := fun hp => Eq.mp h hp

theorem eq_true {p : Prop} (h : p) : p = True := propext (iff_true_intro h)

theorem eq_false {p : Prop} (h : ¬p) : p = False := propext (iff_false_intro h)

theorem eq_false' {p : Prop} (h : p → False) : p = False := eq_false h

theorem eq_true_of_decide {p : Prop} [Decidable p] (h : decide p = true) : p = True :=
  eq_true (of_decide_eq_true h)

theorem eq_false_of_decide {p : Prop} [Decidable p] (h : decide p = false) : p = False :=
  eq_false (of_decide_eq_false h)

theorem eq_self {α : Sort u} (a : α) : (a = a) = True := eq_true rfl

attribute [simp] eq_self

theorem eq_self_iff_true {α : Sort u} (a : α) : a = a ↔ True := iff_true_intro rfl

theorem heq_self_iff_true {α : Sort u} (a : α) : HEq a a ↔ True := iff_true_intro HEq.rfl

theorem not_true_eq_false : (¬True) = False := eq_false (fun h => h trivial)

attribute [simp] not_true_eq_false

theorem not_false_eq_true : (¬False) = True := eq_true not_false

attribute [simp] not_false_eq_true

theorem not_true : ¬True ↔ False := iff_false_intro (fun h => h trivial)

theorem not_false_iff : ¬False ↔ True := iff_true_intro not_false

@[simp] theorem ne_eq {α : Sort u} (a b : α) : (a ≠ b) = ¬(a = b) := rfl

theorem ne_self_iff_false {α : Sort u} (a : α) : a ≠ a ↔ False := ⟨fun h => h rfl, False.elim⟩

/-! ### Congruence -/

theorem implies_congr {p₁ p₂ : Sort u} {q₁ q₂ : Sort v} (h₁ : p₁ = p₂) (h₂ : q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) :=
  Eq.ndrec (motive := fun p => (p₁ → q₁) = (p → q₂)) (congrArg (fun q => p₁ → q) h₂) h₁

theorem implies_congr_ctx {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ = p₂) (h₂ : p₂ → q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) :=
  propext (imp_congr_ctx (iff_of_eq h₁) (fun h => iff_of_eq (h₂ h)))

theorem implies_dep_congr_ctx {p₁ p₂ q₁ : Prop} (h₁ : p₁ = p₂) {q₂ : p₂ → Prop} (h₂ : (h : p₂) → q₁ = q₂ h) :
    (p₁ → q₁) = ((h : p₂) → q₂ h) :=
  propext ⟨fun f h => Eq.mp (h₂ h) (f (Eq.mpr h₁ h)), fun f h => Eq.mpr (h₂ (Eq.mp h₁ h)) (f (Eq.mp h₁ h))⟩

theorem forall_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, p a = q a) : (∀ a, p a) = ∀ a, q a :=
  propext (forall_congr' fun a => iff_of_eq (h a))

theorem forall_prop_domain_congr {p₁ p₂ : Prop} {q₁ : p₁ → Prop} {q₂ : p₂ → Prop} (h₁ : p₁ = p₂)
    (h₂ : ∀ a : p₂, q₁ (Eq.mpr h₁ a) = q₂ a) : (∀ a : p₁, q₁ a) = (∀ a : p₂, q₂ a) :=
  propext ⟨fun f a => Eq.mp (h₂ a) (f (Eq.mpr h₁ a)), fun f a => Eq.mpr (h₂ (Eq.mp h₁ a)) (f (Eq.mp h₁ a))⟩

theorem let_congr {α : Sort u} {β : Sort v} {a a' : α} {b b' : α → β} (h₁ : a = a') (h₂ : ∀ x, b x = b' x) :
    (let x := a; b x) = (let x := a'; b' x) :=
  (h₂ a).trans (congrArg b' h₁)

theorem ite_congr {α : Sort u} {b c : Prop} {x y u v : α} {s : Decidable b} [Decidable c] (h₁ : b = c)
    (h₂ : c → x = u) (h₃ : ¬c → y = v) : ite b x y = ite c u v :=
  Or.elim (Decidable.em c)
    (fun hc => (if_pos (Eq.mpr h₁ hc)).trans ((h₂ hc).trans (if_pos hc).symm))
    (fun hc => (if_neg (fun hb => hc (Eq.mp h₁ hb))).trans ((h₃ hc).trans (if_neg hc).symm))

theorem dite_congr {α : Sort u} {b c : Prop} {s : Decidable b} [Decidable c] {x : b → α} {u : c → α} {y : ¬b → α}
    {v : ¬c → α} (h₁ : b = c) (h₂ : (h : c) → x (Eq.mpr h₁ h) = u h)
    (h₃ : (h : ¬c) → y (fun hb => h (Eq.mp h₁ hb)) = v h) : dite b x y = dite c u v :=
  Or.elim (Decidable.em c)
    (fun hc => (dif_pos (Eq.mpr h₁ hc)).trans ((h₂ hc).trans (dif_pos hc).symm))
    (fun hc => (dif_neg (fun hb => hc (Eq.mp h₁ hb))).trans ((h₃ hc).trans (dif_neg hc).symm))

attribute [congr] ite_congr dite_congr

instance instSubsingletonDecidable {p : Prop} : Subsingleton (Decidable p) :=
  ⟨fun a b =>
    match a, b with
    | isTrue _, isTrue _ => rfl
    | isFalse _, isFalse _ => rfl
    | isTrue h, isFalse n => absurd h n
    | isFalse n, isTrue h => absurd h n⟩

theorem ite_cond_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = True) :
    (if c then a else b) = a :=
  if_pos (of_eq_true h)

theorem ite_cond_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = False) :
    (if c then a else b) = b :=
  if_neg (of_eq_false h)

theorem dite_cond_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) :
    dite c t e = t (of_eq_true h) :=
  dif_pos (of_eq_true h)

theorem dite_cond_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) :
    dite c t e = e (of_eq_false h) :=
  dif_neg (of_eq_false h)

@[simp] theorem ite_true {α : Sort u} (a b : α) : (if True then a else b) = a := rfl

@[simp] theorem ite_false {α : Sort u} (a b : α) : (if False then a else b) = b := rfl

@[simp] theorem dite_true {α : Sort u} {t : True → α} {e : ¬True → α} : dite True t e = t True.intro := rfl

@[simp] theorem dite_false {α : Sort u} {t : False → α} {e : ¬False → α} : dite False t e = e not_false := rfl

@[simp] theorem ite_self {α : Sort u} {c : Prop} {d : Decidable c} (a : α) : ite c a a = a :=
  match d with
  | isTrue _ => rfl
  | isFalse _ => rfl

/-! ### Propositional simplification -/

@[simp] theorem and_true (p : Prop) : (p ∧ True) = p := propext ⟨And.left, fun h => ⟨h, trivial⟩⟩

@[simp] theorem true_and (p : Prop) : (True ∧ p) = p := propext ⟨And.right, fun h => ⟨trivial, h⟩⟩

@[simp] theorem and_false (p : Prop) : (p ∧ False) = False := eq_false And.right

@[simp] theorem false_and (p : Prop) : (False ∧ p) = False := eq_false And.left

@[simp] theorem and_self (p : Prop) : (p ∧ p) = p := propext ⟨And.left, fun h => ⟨h, h⟩⟩

@[simp] theorem or_self (p : Prop) : (p ∨ p) = p := propext ⟨fun h => Or.elim h id id, Or.inl⟩

@[simp] theorem or_true (p : Prop) : (p ∨ True) = True := eq_true (Or.inr trivial)

@[simp] theorem true_or (p : Prop) : (True ∨ p) = True := eq_true (Or.inl trivial)

@[simp] theorem or_false (p : Prop) : (p ∨ False) = p := propext ⟨fun h => h.resolve_right id, Or.inl⟩

@[simp] theorem false_or (p : Prop) : (False ∨ p) = p := propext ⟨fun h => h.resolve_left id, Or.inr⟩

@[simp] theorem iff_self (p : Prop) : (p ↔ p) = True := eq_true Iff.rfl

@[simp] theorem iff_true (p : Prop) : (p ↔ True) = p := propext ⟨of_iff_true, iff_true_intro⟩

@[simp] theorem true_iff (p : Prop) : (True ↔ p) = p :=
  propext ⟨fun h => h.mp trivial, fun h => (iff_true_intro h).symm⟩

@[simp] theorem iff_false (p : Prop) : (p ↔ False) = ¬p := propext ⟨Iff.mp, iff_false_intro⟩

@[simp] theorem false_iff (p : Prop) : (False ↔ p) = ¬p :=
  propext ⟨Iff.mpr, fun h => (iff_false_intro h).symm⟩

theorem iff_true_left {a b : Prop} (ha : a) : (a ↔ b) ↔ b := ⟨fun h => h.mp ha, fun hb => iff_of_true ha hb⟩

theorem iff_true_right {a b : Prop} (ha : a) : (b ↔ a) ↔ b := ⟨fun h => h.mpr ha, fun hb => iff_of_true hb ha⟩

@[simp] theorem false_implies (p : Prop) : (False → p) = True := eq_true False.elim

@[simp] theorem forall_false (p : False → Prop) : (∀ h : False, p h) = True := eq_true (fun h => h.elim)

@[simp] theorem implies_true (α : Sort u) : (α → True) = True := eq_true (fun _ => trivial)

@[simp] theorem true_implies (p : Prop) : (True → p) = p := propext ⟨fun h => h trivial, fun h _ => h⟩

theorem imp_true_iff {α : Sort u} : (α → True) ↔ True := iff_true_intro fun _ => trivial

theorem true_imp_iff {α : Prop} : (True → α) ↔ α := ⟨fun h => h trivial, fun h _ => h⟩

theorem false_imp_iff {α : Prop} : (False → α) ↔ True := iff_true_intro False.elim

@[simp] theorem imp_self {a : Prop} : (a → a) ↔ True := iff_true_intro id

@[simp] theorem imp_false {a : Prop} : (a → False) ↔ ¬a := Iff.rfl

@[simp] theorem and_self_left {a b : Prop} : a ∧ a ∧ b ↔ a ∧ b := ⟨And.right, fun h => ⟨h.left, h⟩⟩

@[simp] theorem and_self_right {a b : Prop} : (a ∧ b) ∧ b ↔ a ∧ b := ⟨And.left, fun h => ⟨h, h.right⟩⟩

theorem and_self_iff {a : Prop} : a ∧ a ↔ a := iff_of_eq (and_self a)

theorem or_self_iff {a : Prop} : a ∨ a ↔ a := iff_of_eq (or_self a)

@[simp] theorem and_not_self_iff (a : Prop) : a ∧ ¬a ↔ False := iff_false_intro and_not_self

@[simp] theorem not_and_self_iff (a : Prop) : ¬a ∧ a ↔ False := iff_false_intro not_and_self

@[simp] theorem or_self_left {a b : Prop} : a ∨ a ∨ b ↔ a ∨ b := ⟨fun h => Or.elim h Or.inl id, Or.inr⟩

@[simp] theorem or_self_right {a b : Prop} : (a ∨ b) ∨ b ↔ a ∨ b := ⟨fun h => Or.elim h id Or.inr, Or.inl⟩

@[simp] theorem and_iff_left_iff_imp {a b : Prop} : (a ∧ b ↔ a) ↔ (a → b) :=
  ⟨fun h ha => (h.mpr ha).right, and_iff_left_of_imp⟩

@[simp] theorem and_iff_right_iff_imp {a b : Prop} : (a ∧ b ↔ b) ↔ (b → a) :=
  ⟨fun h hb => (h.mpr hb).left, and_iff_right_of_imp⟩

@[simp] theorem iff_self_and {p q : Prop} : (p ↔ p ∧ q) ↔ (p → q) :=
  ⟨fun h hp => (h.mp hp).right, fun h => ⟨fun hp => ⟨hp, h hp⟩, And.left⟩⟩

@[simp] theorem iff_and_self {p q : Prop} : (p ↔ q ∧ p) ↔ (p → q) :=
  ⟨fun h hp => (h.mp hp).left, fun h => ⟨fun hp => ⟨h hp, hp⟩, And.right⟩⟩

@[simp] theorem or_iff_left_iff_imp {a b : Prop} : (a ∨ b ↔ a) ↔ (b → a) :=
  ⟨fun h hb => h.mp (Or.inr hb), or_iff_left_of_imp⟩

@[simp] theorem or_iff_right_iff_imp {a b : Prop} : (a ∨ b ↔ b) ↔ (a → b) :=
  ⟨fun h ha => h.mp (Or.inl ha), or_iff_right_of_imp⟩

@[simp] theorem and_congr_right_iff {a b c : Prop} : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) :=
  ⟨fun h ha => ⟨fun hb => (h.mp ⟨ha, hb⟩).right, fun hc => (h.mpr ⟨ha, hc⟩).right⟩, and_congr_right⟩

@[simp] theorem and_congr_left_iff {a b c : Prop} : (a ∧ c ↔ b ∧ c) ↔ (c → (a ↔ b)) :=
  ⟨fun h hc => ⟨fun ha => (h.mp ⟨ha, hc⟩).left, fun hb => (h.mpr ⟨hb, hc⟩).left⟩, and_congr_left⟩

@[simp] theorem not_iff_self {a : Prop} : ¬(¬a ↔ a) :=
  fun h => have hn : ¬a := fun ha => h.mpr ha ha; hn (h.mp hn)

@[simp] theorem iff_not_self {a : Prop} : ¬(a ↔ ¬a) :=
  fun h => have hn : ¬a := fun ha => h.mp ha ha; hn (h.mpr hn)

/-! ### Quantifiers -/

@[simp] theorem forall_const {b : Prop} (α : Sort u) [i : Nonempty α] : (α → b) ↔ b :=
  ⟨fun h => i.elim h, fun hb _ => hb⟩

@[simp] theorem exists_const {b : Prop} (α : Sort u) [i : Nonempty α] : (∃ _ : α, b) ↔ b :=
  ⟨fun h => Exists.elim h fun _ hb => hb, fun hb => i.elim fun a => ⟨a, hb⟩⟩

@[simp] theorem forall_eq {α : Sort u} {p : α → Prop} {a' : α} : (∀ a, a = a' → p a) ↔ p a' :=
  ⟨fun h => h a' rfl, fun h _ e => e.symm ▸ h⟩

@[simp] theorem forall_eq' {α : Sort u} {p : α → Prop} {a' : α} : (∀ a, a' = a → p a) ↔ p a' :=
  ⟨fun h => h a' rfl, fun h _ e => e ▸ h⟩

@[simp] theorem exists_eq {α : Sort u} {a' : α} : ∃ a, a = a' := ⟨a', rfl⟩

@[simp] theorem exists_eq' {α : Sort u} {a' : α} : ∃ a, a' = a := ⟨a', rfl⟩

@[simp] theorem exists_eq_left {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, a = a' ∧ p a) ↔ p a' :=
  ⟨fun h => Exists.elim h fun _ x => x.left ▸ x.right, fun h => ⟨a', rfl, h⟩⟩

@[simp] theorem exists_eq_right {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, p a ∧ a = a') ↔ p a' :=
  ⟨fun h => Exists.elim h fun _ x => x.right ▸ x.left, fun h => ⟨a', h, rfl⟩⟩

@[simp] theorem exists_eq_left' {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, a' = a ∧ p a) ↔ p a' :=
  ⟨fun h => Exists.elim h fun _ x => x.left.symm ▸ x.right, fun h => ⟨a', rfl, h⟩⟩

@[simp] theorem exists_eq_right' {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, p a ∧ a' = a) ↔ p a' :=
  ⟨fun h => Exists.elim h fun _ x => x.right.symm ▸ x.left, fun h => ⟨a', h, rfl⟩⟩

@[simp] theorem exists_and_left {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, b ∧ p x) ↔ b ∧ ∃ x, p x :=
  ⟨fun h => Exists.elim h fun x hx => ⟨hx.left, x, hx.right⟩,
   fun h => Exists.elim h.right fun x hx => ⟨x, h.left, hx⟩⟩

@[simp] theorem exists_and_right {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, p x ∧ b) ↔ (∃ x, p x) ∧ b :=
  ⟨fun h => Exists.elim h fun x hx => ⟨⟨x, hx.left⟩, hx.right⟩,
   fun h => Exists.elim h.left fun x hx => ⟨x, hx, h.right⟩⟩

@[simp] theorem exists_false {α : Sort u} : ¬∃ _a : α, False := fun h => Exists.elim h fun _ x => x

theorem forall_exists_index {α : Sort u} {p : α → Prop} {q : (∃ x, p x) → Prop} :
    (∀ h, q h) ↔ ∀ x (h : p x), q ⟨x, h⟩ :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩

attribute [simp] forall_exists_index

@[simp] theorem exists_prop {a b : Prop} : (∃ _h : a, b) ↔ a ∧ b :=
  ⟨fun h => Exists.elim h fun ha hb => ⟨ha, hb⟩, fun h => ⟨h.left, h.right⟩⟩

@[simp] theorem exists_apply_eq_apply {α : Sort u} {β : Sort v} (f : α → β) (a' : α) : ∃ a, f a = f a' := ⟨a', rfl⟩

theorem forall_comm {α : Sort u} {β : Sort v} {p : α → β → Prop} : (∀ a b, p a b) ↔ ∀ b a, p a b :=
  ⟨fun h b a => h a b, fun h a b => h b a⟩

theorem exists_comm {α : Sort u} {β : Sort v} {p : α → β → Prop} : (∃ a b, p a b) ↔ ∃ b a, p a b :=
  ⟨fun ⟨a, b, h⟩ => ⟨b, a, h⟩, fun ⟨b, a, h⟩ => ⟨a, b, h⟩⟩

attribute [simp] not_exists and_imp not_and not_or decide_eq_false_iff_not

/-! ### Booleans -/

@[simp] theorem decide_eq_true_eq {p : Prop} [Decidable p] : (decide p = true) = p := propext decide_eq_true_iff

@[simp] theorem decide_true : decide True = true := rfl

@[simp] theorem decide_false : decide False = false := rfl

theorem Bool.eq_false_of_ne_true : {b : Bool} → b ≠ true → b = false
  | true, h => absurd rfl h
  | false, _ => rfl

theorem Bool.eq_true_of_ne_false : {b : Bool} → b ≠ false → b = true
  | true, _ => rfl
  | false, h => absurd rfl h

@[simp] theorem Bool.not_true : (!true) = false := rfl

@[simp] theorem Bool.not_false : (!false) = true := rfl

@[simp] theorem Bool.not_not (b : Bool) : (!!b) = b := by cases b <;> rfl

@[simp] theorem Bool.true_and (b : Bool) : (true && b) = b := by cases b <;> rfl

@[simp] theorem Bool.false_and (b : Bool) : (false && b) = false := by cases b <;> rfl

@[simp] theorem Bool.and_true (b : Bool) : (b && true) = b := by cases b <;> rfl

@[simp] theorem Bool.and_false (b : Bool) : (b && false) = false := by cases b <;> rfl

@[simp] theorem Bool.true_or (b : Bool) : (true || b) = true := by cases b <;> rfl

@[simp] theorem Bool.false_or (b : Bool) : (false || b) = b := by cases b <;> rfl

@[simp] theorem Bool.or_true (b : Bool) : (b || true) = true := by cases b <;> rfl

@[simp] theorem Bool.or_false (b : Bool) : (b || false) = b := by cases b <;> rfl

@[simp] theorem Bool.and_self (b : Bool) : (b && b) = b := by cases b <;> rfl

@[simp] theorem Bool.or_self (b : Bool) : (b || b) = b := by cases b <;> rfl

theorem Bool.and_comm (x y : Bool) : (x && y) = (y && x) := by cases x <;> cases y <;> rfl

theorem Bool.or_comm (x y : Bool) : (x || y) = (y || x) := by cases x <;> cases y <;> rfl

theorem Bool.and_assoc (x y z : Bool) : ((x && y) && z) = (x && (y && z)) := by
  cases x <;> cases y <;> cases z <;> rfl

theorem Bool.or_assoc (x y z : Bool) : ((x || y) || z) = (x || (y || z)) := by
  cases x <;> cases y <;> cases z <;> rfl

@[simp] theorem Bool.and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) := by
  cases a <;> cases b <;> simp

@[simp] theorem Bool.or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) := by
  cases a <;> cases b <;> simp

@[simp] theorem Bool.not_eq_true (b : Bool) : (¬b = true) = (b = false) := by
  cases b <;> simp

@[simp] theorem Bool.not_eq_false (b : Bool) : (¬b = false) = (b = true) := by
  cases b <;> simp

@[simp] theorem Bool.true_eq_false : (true = false) = False := eq_false (fun h => Bool.noConfusion h)

@[simp] theorem Bool.false_eq_true : (false = true) = False := eq_false (fun h => Bool.noConfusion h)

theorem Bool.true_ne_false : ¬(true = false) := fun h => Bool.noConfusion h

theorem Bool.eq_iff_iff {a b : Bool} : a = b ↔ (a = true ↔ b = true) := by cases a <;> cases b <;> simp

/-- Exclusive or. -/
@[inline] def Bool.xor : Bool → Bool → Bool
  | true, b => !b
  | false, b => b

theorem ite_eq_left_iff {α : Sort u} {p : Prop} {a b : α} [d : Decidable p] : (if p then a else b) = a ↔ (¬p → b = a) :=
  Or.elim (Decidable.em p)
    (fun h => iff_of_true (if_pos h) (fun n => absurd h n))
    (fun h => ⟨fun e _ => (if_neg h).symm.trans e, fun e => (if_neg h).trans (e h)⟩)

theorem ite_eq_right_iff {α : Sort u} {p : Prop} {a b : α} [d : Decidable p] : (if p then a else b) = b ↔ (p → a = b) :=
  Or.elim (Decidable.em p)
    (fun h => ⟨fun e _ => (if_pos h).symm.trans e, fun e => (if_pos h).trans (e h)⟩)
    (fun h => iff_of_true (if_neg h) (fun n => absurd n h))

attribute [simp] ite_eq_left_iff ite_eq_right_iff

theorem apply_ite {α : Sort u} {β : Sort v} (f : α → β) (p : Prop) [d : Decidable p] (x y : α) :
    f (ite p x y) = ite p (f x) (f y) :=
  match d with
  | isTrue _ => rfl
  | isFalse _ => rfl
