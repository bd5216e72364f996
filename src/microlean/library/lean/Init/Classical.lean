import Init.SimpLemmas

/-! Classical logic. -/

universe u v w

namespace Classical

/-- Some element with the property. -/
noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : { x // p x } :=
  choice (Exists.elim h fun x hx => ⟨⟨x, hx⟩⟩)

noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := (indefiniteDescription p h).val

theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) := (indefiniteDescription p h).property

/-- Excluded middle (Diaconescu). -/
theorem em (p : Prop) : p ∨ ¬p :=
  let U : Prop → Prop := fun x => x = True ∨ p
  let V : Prop → Prop := fun x => x = False ∨ p
  have exU : ∃ x, U x := ⟨True, Or.inl rfl⟩
  have exV : ∃ x, V x := ⟨False, Or.inl rfl⟩
  have uDef : U (choose exU) := choose_spec exU
  have vDef : V (choose exV) := choose_spec exV
  have unequalOrP : choose exU ≠ choose exV ∨ p :=
    Or.elim uDef
      (fun hu => Or.elim vDef
        (fun hv => Or.inl (fun e => (fun (e : True = False) => Eq.mp e trivial) (hu.symm.trans (e.trans hv))))
        Or.inr)
      Or.inr
  have sameOfP : p → choose exU = choose exV := fun hp =>
    have same : U = V := funext fun x => propext ⟨fun _ => Or.inr hp, fun _ => Or.inr hp⟩
    have key : ∀ (W : Prop → Prop) (exW : ∃ x, W x), U = W → choose exU = choose exW := fun W exW e =>
      Eq.rec (motive := fun (W : Prop → Prop) _ => ∀ exW : (∃ x, W x), choose exU = choose exW) (fun _ => rfl) e exW
    key V exV same
  Or.elim unequalOrP (fun hne => Or.inr (fun hp => hne (sameOfP hp))) Or.inl

theorem byContradiction {p : Prop} (h : ¬p → False) : p := Or.elim (em p) id (fun hn => False.elim (h hn))

theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := Or.elim (em p) hpq hnpq

theorem exists_true_of_nonempty {α : Sort u} (h : Nonempty α) : ∃ _ : α, True :=
  Nonempty.elim h fun a => ⟨a, trivial⟩

noncomputable def inhabited_of_nonempty {α : Sort u} (h : Nonempty α) : Inhabited α := ⟨choice h⟩

noncomputable def inhabited_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : Inhabited α :=
  inhabited_of_nonempty (nonempty_of_exists h)

/-- Every proposition is decidable, classically. -/
noncomputable def propDecidable (a : Prop) : Decidable a :=
  choice (Or.elim (em a) (fun ha => ⟨isTrue ha⟩) (fun hn => ⟨isFalse hn⟩))

attribute [local instance] propDecidable

noncomputable def decidableInhabited (a : Prop) : Inhabited (Decidable a) := ⟨propDecidable a⟩

theorem propComplete (a : Prop) : a = True ∨ a = False :=
  Or.elim (em a) (fun ha => Or.inl (eq_true ha)) (fun hn => Or.inr (eq_false hn))

theorem of_not_not {a : Prop} (h : ¬¬a) : a := byContradiction h

theorem not_not {a : Prop} : ¬¬a ↔ a := ⟨of_not_not, not_not_intro⟩

theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction fun hn => h fun x => byContradiction fun hx => hn ⟨x, hx⟩,
   fun ⟨x, hx⟩ h => hx (h x)⟩

theorem exists_not_of_not_forall {α : Sort u} {p : α → Prop} (h : ¬∀ x, p x) : ∃ x, ¬p x := not_forall.mp h

theorem not_forall_not {α : Sort u} {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  ⟨fun h => byContradiction fun hn => h fun x hx => hn ⟨x, hx⟩, fun ⟨x, hx⟩ h => h x hx⟩

theorem not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  ⟨fun h x => byContradiction fun hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => hx (h x)⟩

theorem not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨byContradiction fun na => h fun ha => absurd ha na, fun hb => h fun _ => hb⟩, fun ⟨ha, nb⟩ h => nb (h ha)⟩

theorem not_and_iff_not_or_not {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => Or.elim (em a) (fun ha => Or.inr fun hb => h ⟨ha, hb⟩) Or.inl, not_and_of_not_or_not⟩

theorem or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ (¬a → b) :=
  ⟨fun h na => h.resolve_left na, fun h => Or.elim (em a) Or.inl fun na => Or.inr (h na)⟩

theorem or_iff_not_imp_right {a b : Prop} : a ∨ b ↔ (¬b → a) :=
  ⟨fun h nb => h.resolve_right nb, fun h => Or.elim (em b) Or.inr fun nb => Or.inl (h nb)⟩

theorem imp_iff_not_or {a b : Prop} : (a → b) ↔ ¬a ∨ b :=
  ⟨fun h => Or.elim (em a) (fun ha => Or.inr (h ha)) Or.inl, fun h ha => h.neg_resolve_left ha⟩

theorem or_not (p : Prop) : p ∨ ¬p := em p

theorem skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ f : (x : α) → b x, ∀ x, p x (f x) :=
  ⟨fun h => ⟨fun x => choose (h x), fun x => choose_spec (h x)⟩, fun ⟨f, hf⟩ x => ⟨f x, hf x⟩⟩

theorem axiomOfChoice {α : Sort u} {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) :
    ∃ f : (x : α) → β x, ∀ x, r x (f x) :=
  skolem.mp h

end Classical

noncomputable def Exists.choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := Classical.choose h

theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p h.choose := Classical.choose_spec h
