import Init.Coe

/-! Logical connectives, decidability, equality, quotients, and Lean's three axioms. -/

universe u v w

/-! ### Equality and inequality -/

theorem Ne.intro {α : Sort u} {a b : α} (h : a = b → False) : a ≠ b := h

theorem Ne.elim {α : Sort u} {a b : α} (h : a ≠ b) : a = b → False := h

theorem Ne.irrefl {α : Sort u} {a : α} (h : a ≠ a) : False := h rfl

@[symm] theorem Ne.symm {α : Sort u} {a b : α} (h : a ≠ b) : b ≠ a := fun e => h e.symm

theorem ne_comm {α : Sort u} {a b : α} : a ≠ b ↔ b ≠ a := ⟨Ne.symm, Ne.symm⟩

theorem ne_of_apply_ne {α : Sort u} {β : Sort v} (f : α → β) {x y : α} (h : f x ≠ f y) : x ≠ y :=
  fun e => h (congrArg f e)

theorem false_of_ne {α : Sort u} {a : α} (h : a ≠ a) : False := h rfl

theorem ne_false_of_self {p : Prop} (hp : p) : p ≠ False := fun e => Eq.mp e hp

theorem ne_true_of_not {p : Prop} (hn : ¬p) : p ≠ True := fun e => hn (Eq.mpr e trivial)

theorem true_ne_false : ¬True = False := ne_false_of_self trivial

theorem eq_comm {α : Sort u} {a b : α} : a = b ↔ b = a := ⟨Eq.symm, Eq.symm⟩

theorem Eq.congr {α : Sort u} {x₁ y₁ x₂ y₂ : α} (h₁ : x₁ = y₁) (h₂ : x₂ = y₂) : x₁ = x₂ ↔ y₁ = y₂ :=
  ⟨fun h => h₁.symm.trans (h.trans h₂), fun h => h₁.trans (h.trans h₂.symm)⟩

theorem Eq.to_iff {a b : Prop} (h : a = b) : a ↔ b := ⟨Eq.mp h, Eq.mpr h⟩

theorem iff_of_eq {a b : Prop} (h : a = b) : a ↔ b := ⟨Eq.mp h, Eq.mpr h⟩

theorem cast_eq {α : Sort u} (h : α = α) (a : α) : cast h a = a := rfl

theorem eqRec_heq {α : Sort u} {φ : α → Sort v} {a a' : α} (h : a = a') (p : φ a) :
    HEq (Eq.rec (motive := fun x _ => φ x) p h) p :=
  Eq.rec (motive := fun x (e : a = x) => HEq (Eq.rec (motive := fun x _ => φ x) p e) p) (HEq.refl p) h

theorem HEq.symm {α β : Sort u} {a : α} {b : β} (h : HEq a b) : HEq b a :=
  HEq.rec (motive := fun {β : Sort u} (x : β) _ => HEq x a) (HEq.refl a) h

theorem HEq.trans {α β φ : Sort u} {a : α} {b : β} {c : φ} (h₁ : HEq a b) (h₂ : HEq b c) : HEq a c :=
  HEq.rec (motive := fun {γ : Sort u} (x : γ) _ => HEq a x) h₁ h₂

theorem type_eq_of_heq {α β : Sort u} {a : α} {b : β} (h : HEq a b) : α = β :=
  HEq.rec (motive := fun {γ : Sort u} (_ : γ) _ => α = γ) rfl h

theorem Eq.heq {α : Sort u} {a b : α} (h : a = b) : HEq a b := heq_of_eq h

theorem HEq.eq {α : Sort u} {a b : α} (h : HEq a b) : a = b := eq_of_heq h

/-! ### Implication and negation -/

theorem not_false : ¬False := fun h => h

theorem not_not_intro {p : Prop} (h : p) : ¬¬p := fun hn => hn h

theorem mt {a b : Prop} (h₁ : a → b) (h₂ : ¬b) : ¬a := fun ha => h₂ (h₁ ha)

@[macro_inline] def Not.elim {a : Prop} {α : Sort u} (H1 : ¬a) (H2 : a) : α := absurd H2 H1

theorem Not.intro {a : Prop} (h : a → False) : ¬a := h

theorem Not.imp {a b : Prop} (H2 : ¬b) (H1 : a → b) : ¬a := mt H1 H2

theorem not_imp_of_and_not {a b : Prop} (h : a ∧ ¬b) : ¬(a → b) := fun f => h.right (f h.left)

theorem imp_intro {α β : Prop} (h : α) : β → α := fun _ => h

theorem imp.swap {a b c : Prop} : (a → b → c) ↔ (b → a → c) :=
  ⟨fun h hb ha => h ha hb, fun h ha hb => h hb ha⟩

theorem imp_not_comm {a b : Prop} : (a → ¬b) ↔ (b → ¬a) :=
  ⟨fun h hb ha => h ha hb, fun h ha hb => h hb ha⟩

theorem not_congr {a b : Prop} (h : a ↔ b) : ¬a ↔ ¬b := ⟨mt h.mpr, mt h.mp⟩

theorem not_not_not {a : Prop} : ¬¬¬a ↔ ¬a := ⟨fun h ha => h (not_not_intro ha), not_not_intro⟩

theorem not_not_em (a : Prop) : ¬¬(a ∨ ¬a) := fun h => h (Or.inr (fun ha => h (Or.inl ha)))

/-! ### Conjunction -/

abbrev And.elim {a b : Prop} {α : Sort u} (f : a → b → α) (h : a ∧ b) : α := f h.left h.right

@[symm] theorem And.symm {a b : Prop} (h : a ∧ b) : b ∧ a := ⟨h.right, h.left⟩

theorem And.comm {a b : Prop} : a ∧ b ↔ b ∧ a := ⟨And.symm, And.symm⟩

theorem and_comm {a b : Prop} : a ∧ b ↔ b ∧ a := And.comm

theorem And.imp {a b c d : Prop} (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.left, g h.right⟩

theorem And.imp_left {a b c : Prop} (h : a → b) : a ∧ c → b ∧ c := And.imp h id

theorem And.imp_right {a b c : Prop} (h : a → b) : c ∧ a → c ∧ b := And.imp id h

theorem and_assoc {a b c : Prop} : (a ∧ b) ∧ c ↔ a ∧ b ∧ c :=
  ⟨fun h => ⟨h.left.left, h.left.right, h.right⟩, fun h => ⟨⟨h.left, h.right.left⟩, h.right.right⟩⟩

theorem and_left_comm {a b c : Prop} : a ∧ b ∧ c ↔ b ∧ a ∧ c :=
  ⟨fun h => ⟨h.right.left, h.left, h.right.right⟩, fun h => ⟨h.right.left, h.left, h.right.right⟩⟩

theorem and_right_comm {a b c : Prop} : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b :=
  ⟨fun h => ⟨⟨h.left.left, h.right⟩, h.left.right⟩, fun h => ⟨⟨h.left.left, h.right⟩, h.left.right⟩⟩

theorem and_rotate {a b c : Prop} : a ∧ b ∧ c ↔ b ∧ c ∧ a :=
  ⟨fun h => ⟨h.right.left, h.right.right, h.left⟩, fun h => ⟨h.right.right, h.left, h.right.left⟩⟩

theorem and_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∧ b ↔ c ∧ d :=
  ⟨And.imp h₁.mp h₂.mp, And.imp h₁.mpr h₂.mpr⟩

theorem and_congr_left' {a b c : Prop} (h : a ↔ b) : a ∧ c ↔ b ∧ c := ⟨And.imp h.mp id, And.imp h.mpr id⟩

theorem and_congr_right' {a b c : Prop} (h : b ↔ c) : a ∧ b ↔ a ∧ c := ⟨And.imp id h.mp, And.imp id h.mpr⟩

theorem and_congr_right {a b c : Prop} (h : a → (b ↔ c)) : a ∧ b ↔ a ∧ c :=
  ⟨fun x => ⟨x.left, (h x.left).mp x.right⟩, fun x => ⟨x.left, (h x.left).mpr x.right⟩⟩

theorem and_congr_left {a b c : Prop} (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c :=
  ⟨fun x => ⟨(h x.right).mp x.left, x.right⟩, fun x => ⟨(h x.right).mpr x.left, x.right⟩⟩

theorem and_imp {a b c : Prop} : a ∧ b → c ↔ a → b → c := ⟨fun h ha hb => h ⟨ha, hb⟩, fun h x => h x.left x.right⟩

theorem and_not_self {a : Prop} : ¬(a ∧ ¬a) := fun h => h.right h.left

theorem not_and_self {a : Prop} : ¬(¬a ∧ a) := fun h => h.left h.right

theorem not_and {a b : Prop} : ¬(a ∧ b) ↔ (a → ¬b) := ⟨fun h ha hb => h ⟨ha, hb⟩, fun h x => h x.left x.right⟩

theorem not_and' {a b : Prop} : ¬(a ∧ b) ↔ b → ¬a := ⟨fun h hb ha => h ⟨ha, hb⟩, fun h x => h x.right x.left⟩

theorem not_and_of_not_left {a : Prop} (b : Prop) (h : ¬a) : ¬(a ∧ b) := fun x => h x.left

theorem not_and_of_not_right (a : Prop) {b : Prop} (h : ¬b) : ¬(a ∧ b) := fun x => h x.right

/-! ### Disjunction -/

@[symm] theorem Or.symm {a b : Prop} (h : a ∨ b) : b ∨ a := Or.elim h Or.inr Or.inl

theorem Or.comm {a b : Prop} : a ∨ b ↔ b ∨ a := ⟨Or.symm, Or.symm⟩

theorem or_comm {a b : Prop} : a ∨ b ↔ b ∨ a := Or.comm

theorem Or.imp {a b c d : Prop} (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d :=
  Or.elim h (fun ha => Or.inl (f ha)) (fun hb => Or.inr (g hb))

theorem Or.imp_left {a b c : Prop} (f : a → b) : a ∨ c → b ∨ c := Or.imp f id

theorem Or.imp_right {a b c : Prop} (f : b → c) : a ∨ b → a ∨ c := Or.imp id f

theorem Or.imp3 {a b c d e f : Prop} (h₁ : a → d) (h₂ : b → e) (h₃ : c → f) : a ∨ b ∨ c → d ∨ e ∨ f :=
  Or.imp h₁ (Or.imp h₂ h₃)

theorem Or.assoc_ {a b c : Prop} : (a ∨ b) ∨ c ↔ a ∨ b ∨ c :=
  ⟨fun h => Or.elim h (Or.imp_right Or.inl) (fun hc => Or.inr (Or.inr hc)),
   fun h => Or.elim h (fun ha => Or.inl (Or.inl ha)) (Or.imp_left Or.inr)⟩

theorem or_assoc {a b c : Prop} : (a ∨ b) ∨ c ↔ a ∨ b ∨ c := Or.assoc_

theorem or_left_comm {a b c : Prop} : a ∨ b ∨ c ↔ b ∨ a ∨ c :=
  ⟨fun h => Or.elim h (fun ha => Or.inr (Or.inl ha)) (Or.imp_right Or.inr),
   fun h => Or.elim h (fun ha => Or.inr (Or.inl ha)) (Or.imp_right Or.inr)⟩

theorem or_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∨ b ↔ c ∨ d :=
  ⟨Or.imp h₁.mp h₂.mp, Or.imp h₁.mpr h₂.mpr⟩

theorem or_congr_left {a b c : Prop} (h : a ↔ b) : a ∨ c ↔ b ∨ c := ⟨Or.imp_left h.mp, Or.imp_left h.mpr⟩

theorem or_congr_right {a b c : Prop} (h : b ↔ c) : a ∨ b ↔ a ∨ c := ⟨Or.imp_right h.mp, Or.imp_right h.mpr⟩

theorem or_imp {a b c : Prop} : a ∨ b → c ↔ (a → c) ∧ (b → c) :=
  ⟨fun h => ⟨fun ha => h (Or.inl ha), fun hb => h (Or.inr hb)⟩, fun h x => Or.elim x h.left h.right⟩

theorem not_or {p q : Prop} : ¬(p ∨ q) ↔ ¬p ∧ ¬q :=
  ⟨fun h => ⟨fun hp => h (Or.inl hp), fun hq => h (Or.inr hq)⟩, fun h x => Or.elim x h.left h.right⟩

theorem not_or_intro {a b : Prop} (ha : ¬a) (hb : ¬b) : ¬(a ∨ b) := fun h => Or.elim h ha hb

theorem not_and_of_not_or_not {a b : Prop} (h : ¬a ∨ ¬b) : ¬(a ∧ b) :=
  fun x => Or.elim h (fun na => na x.left) (fun nb => nb x.right)

theorem and_or_left {a b c : Prop} : a ∧ (b ∨ c) ↔ a ∧ b ∨ a ∧ c :=
  ⟨fun h => Or.imp (fun hb => ⟨h.left, hb⟩) (fun hc => ⟨h.left, hc⟩) h.right,
   fun h => Or.elim h (And.imp_right Or.inl) (And.imp_right Or.inr)⟩

theorem or_and_right {a b c : Prop} : (a ∨ b) ∧ c ↔ a ∧ c ∨ b ∧ c :=
  ⟨fun h => Or.imp (fun ha => ⟨ha, h.right⟩) (fun hb => ⟨hb, h.right⟩) h.left,
   fun h => Or.elim h (And.imp_left Or.inl) (And.imp_left Or.inr)⟩

theorem or_and_left {a b c : Prop} : a ∨ b ∧ c ↔ (a ∨ b) ∧ (a ∨ c) :=
  ⟨fun h => Or.elim h (fun ha => ⟨Or.inl ha, Or.inl ha⟩) (fun x => ⟨Or.inr x.left, Or.inr x.right⟩),
   fun h => Or.elim h.left Or.inl (fun hb => Or.imp_right (fun hc => ⟨hb, hc⟩) h.right)⟩

theorem and_or_right {a b c : Prop} : a ∧ b ∨ c ↔ (a ∨ c) ∧ (b ∨ c) :=
  ⟨fun h => Or.elim h (fun x => ⟨Or.inl x.left, Or.inl x.right⟩) (fun hc => ⟨Or.inr hc, Or.inr hc⟩),
   fun h => Or.elim h.left (fun ha => Or.imp_left (fun hb => ⟨ha, hb⟩) h.right) Or.inr⟩

/-! ### Equivalence -/

@[refl] theorem Iff.refl (a : Prop) : a ↔ a := ⟨id, id⟩

protected theorem Iff.rfl {a : Prop} : a ↔ a := Iff.refl a

theorem Iff.of_eq {a b : Prop} (h : a = b) : a ↔ b := iff_of_eq h

@[trans] theorem Iff.trans {a b c : Prop} (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c :=
  ⟨fun ha => h₂.mp (h₁.mp ha), fun hc => h₁.mpr (h₂.mpr hc)⟩

@[symm] theorem Iff.symm {a b : Prop} (h : a ↔ b) : b ↔ a := ⟨h.mpr, h.mp⟩

theorem Iff.comm {a b : Prop} : (a ↔ b) ↔ (b ↔ a) := ⟨Iff.symm, Iff.symm⟩

theorem iff_comm {a b : Prop} : (a ↔ b) ↔ (b ↔ a) := Iff.comm

theorem Iff.elim {a b c : Prop} (f : (a → b) → (b → a) → c) (h : a ↔ b) : c := f h.mp h.mpr

theorem iff_iff_implies_and_implies {a b : Prop} : (a ↔ b) ↔ (a → b) ∧ (b → a) :=
  ⟨fun h => ⟨h.mp, h.mpr⟩, fun h => ⟨h.left, h.right⟩⟩

theorem iff_def {a b : Prop} : (a ↔ b) ↔ (a → b) ∧ (b → a) := iff_iff_implies_and_implies

theorem iff_def' {a b : Prop} : (a ↔ b) ↔ (b → a) ∧ (a → b) := iff_def.trans And.comm

theorem iff_of_true {a b : Prop} (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩

theorem iff_of_false {a b : Prop} (ha : ¬a) (hb : ¬b) : a ↔ b := ⟨fun h => absurd h ha, fun h => absurd h hb⟩

theorem iff_true_intro {a : Prop} (h : a) : a ↔ True := iff_of_true h trivial

theorem iff_false_intro {a : Prop} (h : ¬a) : a ↔ False := iff_of_false h id

theorem of_iff_true {a : Prop} (h : a ↔ True) : a := h.mpr trivial

theorem not_of_iff_false {a : Prop} (h : a ↔ False) : ¬a := h.mp

theorem iff_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ↔ b) ↔ (c ↔ d) :=
  ⟨fun h => h₁.symm.trans (h.trans h₂), fun h => h₁.trans (h.trans h₂.symm)⟩

theorem Iff.not {a b : Prop} (h : a ↔ b) : ¬a ↔ ¬b := not_congr h

theorem Iff.and {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∧ b ↔ c ∧ d := and_congr h₁ h₂

theorem Iff.or {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∨ b ↔ c ∨ d := or_congr h₁ h₂

theorem Iff.iff {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ↔ b) ↔ (c ↔ d) := iff_congr h₁ h₂

theorem imp_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) :=
  ⟨fun h hc => h₂.mp (h (h₁.mpr hc)), fun h ha => h₂.mpr (h (h₁.mp ha))⟩

theorem imp_congr_left {a b c : Prop} (h : a ↔ b) : (a → c) ↔ (b → c) :=
  ⟨fun f hb => f (h.mpr hb), fun f ha => f (h.mp ha)⟩

theorem imp_congr_right {a b c : Prop} (h : a → (b ↔ c)) : (a → b) ↔ (a → c) :=
  ⟨fun f ha => (h ha).mp (f ha), fun f ha => (h ha).mpr (f ha)⟩

theorem imp_congr_ctx {a b c d : Prop} (h₁ : a ↔ c) (h₂ : c → (b ↔ d)) : (a → b) ↔ (c → d) :=
  ⟨fun f hc => (h₂ hc).mp (f (h₁.mpr hc)), fun f ha => (h₂ (h₁.mp ha)).mpr (f (h₁.mp ha))⟩

theorem Iff.imp {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) := imp_congr h₁ h₂

theorem imp_iff_right {b a : Prop} (ha : a) : (a → b) ↔ b := ⟨fun h => h ha, fun hb _ => hb⟩

theorem and_iff_left {a b : Prop} (hb : b) : a ∧ b ↔ a := ⟨And.left, fun ha => ⟨ha, hb⟩⟩

theorem and_iff_right {a b : Prop} (ha : a) : a ∧ b ↔ b := ⟨And.right, fun hb => ⟨ha, hb⟩⟩

theorem and_iff_left_of_imp {a b : Prop} (h : a → b) : a ∧ b ↔ a := ⟨And.left, fun ha => ⟨ha, h ha⟩⟩

theorem and_iff_right_of_imp {a b : Prop} (h : b → a) : a ∧ b ↔ b := ⟨And.right, fun hb => ⟨h hb, hb⟩⟩

theorem or_iff_left_of_imp {a b : Prop} (h : b → a) : a ∨ b ↔ a := ⟨fun x => Or.elim x id h, Or.inl⟩

theorem or_iff_right_of_imp {a b : Prop} (h : a → b) : a ∨ b ↔ b := ⟨fun x => Or.elim x h id, Or.inr⟩

theorem or_iff_left {a b : Prop} (hb : ¬b) : a ∨ b ↔ a := ⟨fun h => h.resolve_right hb, Or.inl⟩

theorem or_iff_right {a b : Prop} (ha : ¬a) : a ∨ b ↔ b := ⟨fun h => h.resolve_left ha, Or.inr⟩

/-! ### Existence -/

theorem Exists.imp {α : Sort u} {p q : α → Prop} (h : ∀ a, p a → q a) : (∃ a, p a) → ∃ a, q a :=
  fun x => Exists.elim x (fun a ha => ⟨a, h a ha⟩)

theorem exists_imp {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, p x) → b ↔ ∀ x, p x → b :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h x => Exists.elim x h⟩

theorem not_exists {α : Sort u} {p : α → Prop} : (¬∃ x, p x) ↔ ∀ x, ¬p x := exists_imp

theorem forall_congr' {α : Sort u} {p q : α → Prop} (h : ∀ a, p a ↔ q a) : (∀ a, p a) ↔ ∀ a, q a :=
  ⟨fun H a => (h a).mp (H a), fun H a => (h a).mpr (H a)⟩

theorem exists_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, p a ↔ q a) : (∃ a, p a) ↔ ∃ a, q a :=
  ⟨Exists.imp fun a => (h a).mp, Exists.imp fun a => (h a).mpr⟩

theorem forall_imp {α : Sort u} {p q : α → Prop} (h : ∀ a, p a → q a) : (∀ a, p a) → ∀ a, q a :=
  fun H a => h a (H a)

theorem forall_not_of_not_exists {α : Sort u} {p : α → Prop} (h : ¬∃ x, p x) : ∀ x, ¬p x := not_exists.mp h

theorem not_exists_of_forall_not {α : Sort u} {p : α → Prop} (h : ∀ x, ¬p x) : ¬∃ x, p x := not_exists.mpr h

theorem forall_and {α : Sort u} {p q : α → Prop} : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ ∀ x, q x :=
  ⟨fun h => ⟨fun x => (h x).left, fun x => (h x).right⟩, fun h x => ⟨h.left x, h.right x⟩⟩

theorem exists_or {α : Sort u} {p q : α → Prop} : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x :=
  ⟨fun h => Exists.elim h fun x hx => Or.imp (fun hp => ⟨x, hp⟩) (fun hq => ⟨x, hq⟩) hx,
   fun h => Or.elim h (Exists.imp fun _ => Or.inl) (Exists.imp fun _ => Or.inr)⟩

/-- There is exactly one. -/
def ExistsUnique {α : Sort u} (p : α → Prop) : Prop := ∃ x, p x ∧ ∀ y, p y → y = x

/-! ### Lean's axioms -/

/-- Equivalent propositions are equal. -/
axiom propext {a b : Prop} : (a ↔ b) → a = b

init_quot

/-- Related elements have equal classes. -/
axiom Quot.sound {α : Sort u} {r : α → α → Prop} {a b : α} : r a b → Quot.mk r a = Quot.mk r b

/-- An element of a nonempty type. -/
axiom Classical.choice {α : Sort u} : Nonempty α → α

theorem Iff.eq {a b : Prop} (h : a ↔ b) : a = b := propext h

theorem eq_iff_iff {a b : Prop} : a = b ↔ (a ↔ b) := ⟨iff_of_eq, propext⟩

/-- Functions are equal if their values are. -/
theorem funext {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : ∀ x, f x = g x) : f = g :=
  let eqv := fun (f g : (x : α) → β x) => ∀ x, f x = g x
  let extfunApp := fun (q : Quot eqv) (x : α) =>
    Quot.lift (r := eqv) (β := β x) (fun f => f x) (fun _ _ e => e x) q
  show extfunApp (Quot.mk eqv f) = extfunApp (Quot.mk eqv g) from congrArg extfunApp (Quot.sound h)

theorem funext_iff {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} : f = g ↔ ∀ x, f x = g x :=
  ⟨congrFun, funext⟩

protected theorem Quot.inductionOn {α : Sort u} {r : α → α → Prop} {motive : Quot r → Prop} (q : Quot r)
    (h : ∀ a, motive (Quot.mk r a)) : motive q :=
  Quot.ind h q

theorem Quot.exists_rep {α : Sort u} {r : α → α → Prop} (q : Quot r) : ∃ a, Quot.mk r a = q :=
  Quot.ind (β := fun q => ∃ a, Quot.mk r a = q) (fun a => ⟨a, rfl⟩) q

/-! ### Decidable propositions -/

instance instDecidableTrue : Decidable True := isTrue trivial

instance instDecidableFalse : Decidable False := isFalse not_false

instance instDecidableAnd {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p ∧ q) :=
  match dp with
  | isFalse hp => isFalse (fun h => hp h.left)
  | isTrue hp =>
    match dq with
    | isFalse hq => isFalse (fun h => hq h.right)
    | isTrue hq => isTrue ⟨hp, hq⟩

instance instDecidableOr {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p ∨ q) :=
  match dp with
  | isTrue hp => isTrue (Or.inl hp)
  | isFalse hp =>
    match dq with
    | isTrue hq => isTrue (Or.inr hq)
    | isFalse hq => isFalse (fun h => Or.elim h hp hq)

instance instDecidableNot {p : Prop} [dp : Decidable p] : Decidable (¬p) :=
  match dp with
  | isTrue hp => isFalse (fun h => h hp)
  | isFalse hp => isTrue hp

instance instDecidableForall {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p → q) :=
  match dp with
  | isFalse hp => isTrue (fun h => absurd h hp)
  | isTrue hp =>
    match dq with
    | isTrue hq => isTrue (fun _ => hq)
    | isFalse hq => isFalse (fun h => hq (h hp))

instance instDecidableIff {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p ↔ q) :=
  match dp with
  | isTrue hp =>
    match dq with
    | isTrue hq => isTrue ⟨fun _ => hq, fun _ => hp⟩
    | isFalse hq => isFalse (fun h => hq (h.mp hp))
  | isFalse hp =>
    match dq with
    | isTrue hq => isFalse (fun h => hp (h.mpr hq))
    | isFalse hq => isTrue ⟨fun h => absurd h hp, fun h => absurd h hq⟩

instance instDecidableNe {α : Sort u} [DecidableEq α] (a b : α) : Decidable (a ≠ b) :=
  match decEq a b with
  | isTrue h => isFalse (fun n => n h)
  | isFalse h => isTrue h

def decidable_of_decidable_of_iff {p q : Prop} [dp : Decidable p] (h : p ↔ q) : Decidable q :=
  match dp with
  | isTrue hp => isTrue (h.mp hp)
  | isFalse hp => isFalse (fun hq => hp (h.mpr hq))

def decidable_of_iff {b : Prop} (a : Prop) (h : a ↔ b) [Decidable a] : Decidable b :=
  decidable_of_decidable_of_iff h

def decidable_of_iff' {a : Prop} (b : Prop) (h : a ↔ b) [Decidable b] : Decidable a :=
  decidable_of_decidable_of_iff h.symm

def decidable_of_decidable_of_eq {p q : Prop} [Decidable p] (h : p = q) : Decidable q :=
  decidable_of_decidable_of_iff (iff_of_eq h)

instance Bool.decEq : DecidableEq Bool := fun a b =>
  match a, b with
  | false, false => isTrue rfl
  | false, true => isFalse (fun h => Bool.noConfusion h)
  | true, false => isFalse (fun h => Bool.noConfusion h)
  | true, true => isTrue rfl

theorem Decidable.em (p : Prop) [d : Decidable p] : p ∨ ¬p :=
  match d with
  | isTrue h => Or.inl h
  | isFalse h => Or.inr h

@[macro_inline] def Decidable.byCases {p : Prop} {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q :=
  Decidable.casesOn (motive := fun _ => q) dec h2 h1

theorem Decidable.byContradiction {p : Prop} [Decidable p] (h : ¬p → False) : p :=
  Or.elim (Decidable.em p) id (fun np => False.elim (h np))

theorem Decidable.of_not_not {p : Prop} [Decidable p] (h : ¬¬p) : p := Decidable.byContradiction h

theorem Decidable.not_not {p : Prop} [Decidable p] : ¬¬p ↔ p := ⟨Decidable.of_not_not, not_not_intro⟩

theorem Decidable.not_and_iff_or_not {p q : Prop} [Decidable p] : ¬(p ∧ q) ↔ ¬p ∨ ¬q :=
  ⟨fun h => Or.elim (Decidable.em p) (fun hp => Or.inr fun hq => h ⟨hp, hq⟩) Or.inl, not_and_of_not_or_not⟩

theorem decide_eq_true {p : Prop} [inst : Decidable p] : p → decide p = true :=
  match inst with
  | isTrue _ => fun _ => rfl
  | isFalse h => fun hp => absurd hp h

theorem decide_eq_false {p : Prop} [inst : Decidable p] : ¬p → decide p = false :=
  match inst with
  | isTrue h => fun hp => absurd h hp
  | isFalse _ => fun _ => rfl

theorem of_decide_eq_true {p : Prop} [inst : Decidable p] : decide p = true → p :=
  match inst with
  | isTrue h => fun _ => h
  | isFalse _ => fun e => Bool.noConfusion e

theorem of_decide_eq_false {p : Prop} [inst : Decidable p] : decide p = false → ¬p :=
  match inst with
  | isTrue _ => fun e => Bool.noConfusion e
  | isFalse h => fun _ => h

theorem decide_eq_true_iff {p : Prop} [Decidable p] : decide p = true ↔ p := ⟨of_decide_eq_true, decide_eq_true⟩

theorem decide_eq_false_iff_not {p : Prop} [Decidable p] : decide p = false ↔ ¬p :=
  ⟨of_decide_eq_false, decide_eq_false⟩

theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (ite c t e) = t :=
  match h with
  | isTrue _ => rfl
  | isFalse hnc => absurd hc hnc

theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : (ite c t e) = e :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl

theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    (dite c t e) = t hc :=
  match h with
  | isTrue _ => rfl
  | isFalse hnc => absurd hc hnc

theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    (dite c t e) = e hnc :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl

instance instDecidableIte {c t e : Prop} [dC : Decidable c] [dT : Decidable t] [dE : Decidable e] :
    Decidable (if c then t else e) :=
  match dC with
  | isTrue _ => dT
  | isFalse _ => dE

/-! ### Facts about structures -/

theorem Subtype.eq {α : Sort u} {p : α → Prop} {a1 a2 : { x // p x }} (h : a1.val = a2.val) : a1 = a2 :=
  match a1, a2, h with
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

theorem Subtype.exists_of_subtype {α : Sort u} {p : α → Prop} (s : { x // p x }) : ∃ x, p x := ⟨s.val, s.property⟩

instance instInhabitedProd {α : Type u} {β : Type v} [Inhabited α] [Inhabited β] : Inhabited (α × β) :=
  ⟨(default, default)⟩

instance instInhabitedPi {α : Sort u} {β : α → Sort v} [(a : α) → Inhabited (β a)] : Inhabited ((a : α) → β a) :=
  ⟨fun _ => default⟩

theorem Nonempty.imp {α : Sort u} {β : Sort v} (f : α → β) (h : Nonempty α) : Nonempty β :=
  Nonempty.elim h (fun a => ⟨f a⟩)

theorem nonempty_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : Nonempty α :=
  Exists.elim h (fun a _ => ⟨a⟩)

/-! ### Transitivity for `calc` -/

instance instTransEq {α : Sort u} {γ : Sort v} (r : α → γ → Prop) : Trans Eq r r where
  trans h₁ h₂ := Eq.mpr (congrFun (congrArg r h₁) _) h₂

instance instTransEq_1 {α : Sort u} {β : Sort v} (r : α → β → Prop) : Trans r Eq r where
  trans h₁ h₂ := Eq.mp (congrArg (r _) h₂) h₁

instance instTransIff : Trans Iff Iff Iff where
  trans := Iff.trans
