import Init.Classical

/-! Quotients by equivalence relations. -/

universe u v w

/-- An equivalence relation. -/
structure Equivalence {α : Sort u} (r : α → α → Prop) : Prop where
  refl : ∀ x, r x x
  symm : ∀ {x y}, r x y → r y x
  trans : ∀ {x y z}, r x y → r y z → r x z

/-- A type with an equivalence relation `≈`. -/
class Setoid (α : Sort u) where
  r : α → α → Prop
  iseqv : Equivalence r

protected def Quot.liftOn {α : Sort u} {β : Sort v} {r : α → α → Prop} (q : Quot r) (f : α → β)
    (c : ∀ a b, r a b → f a = f b) : β :=
  Quot.lift f c q

/-- The classes of an equivalence relation. -/
def Quotient {α : Sort u} (s : Setoid α) := Quot (Setoid.r (α := α))

namespace Quotient

protected def mk {α : Sort u} (s : Setoid α) (a : α) : Quotient s := Quot.mk Setoid.r a

theorem sound {α : Sort u} {s : Setoid α} {a b : α} (h : Setoid.r a b) : Quotient.mk s a = Quotient.mk s b :=
  Quot.sound h

protected def lift {α : Sort u} {β : Sort v} {s : Setoid α} (f : α → β)
    (h : ∀ a b : α, Setoid.r a b → f a = f b) : Quotient s → β :=
  Quot.lift f h

protected def liftOn {α : Sort u} {β : Sort v} {s : Setoid α} (q : Quotient s) (f : α → β)
    (c : ∀ a b : α, Setoid.r a b → f a = f b) : β :=
  Quot.lift f c q

protected theorem ind {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} (h : ∀ a, motive (Quotient.mk s a))
    (q : Quotient s) : motive q :=
  Quot.ind h q

protected theorem inductionOn {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} (q : Quotient s)
    (h : ∀ a, motive (Quotient.mk s a)) : motive q :=
  Quot.ind h q

theorem exists_rep {α : Sort u} {s : Setoid α} (q : Quotient s) : ∃ a : α, Quotient.mk s a = q := Quot.exists_rep q

/-- Elements with the same class are related. -/
theorem exact {α : Sort u} {s : Setoid α} {a b : α} (h : Quotient.mk s a = Quotient.mk s b) : Setoid.r a b :=
  have lifted : Quotient.lift (s := s) (fun x => Setoid.r a x)
      (fun _ _ e => propext ⟨fun h => Setoid.iseqv.trans h e, fun h => Setoid.iseqv.trans h (Setoid.iseqv.symm e)⟩)
      (Quotient.mk s b) := h ▸ (Setoid.iseqv.refl a : Setoid.r a a)
  lifted

theorem eq {α : Sort u} {s : Setoid α} {a b : α} : Quotient.mk s a = Quotient.mk s b ↔ Setoid.r a b :=
  ⟨exact, sound⟩

end Quotient
