import Mathlib.Logic.Basic

/-! Older names of simple equivalences. -/

theorem true_and_iff (p : Prop) : True ∧ p ↔ p := ⟨And.right, fun h => ⟨trivial, h⟩⟩

theorem and_true_iff (p : Prop) : p ∧ True ↔ p := ⟨And.left, fun h => ⟨h, trivial⟩⟩

theorem false_and_iff (p : Prop) : False ∧ p ↔ False := ⟨And.left, False.elim⟩

theorem and_false_iff (p : Prop) : p ∧ False ↔ False := ⟨And.right, False.elim⟩

theorem true_or_iff (p : Prop) : True ∨ p ↔ True := ⟨fun _ => trivial, Or.inl⟩

theorem or_true_iff (p : Prop) : p ∨ True ↔ True := ⟨fun _ => trivial, Or.inr⟩

theorem false_or_iff (p : Prop) : False ∨ p ↔ p := ⟨fun h => h.elim False.elim id, Or.inr⟩

theorem or_false_iff (p : Prop) : p ∨ False ↔ p := ⟨fun h => h.elim id False.elim, Or.inl⟩

theorem iff_true_iff {a : Prop} : (a ↔ True) ↔ a := ⟨fun h => h.mpr trivial, fun h => ⟨fun _ => trivial, fun _ => h⟩⟩

theorem iff_false_iff {a : Prop} : (a ↔ False) ↔ ¬a := ⟨fun h => h.mp, fun h => ⟨h, False.elim⟩⟩

theorem false_iff_iff {a : Prop} : (False ↔ a) ↔ ¬a := ⟨fun h => h.mpr, fun h => ⟨False.elim, h⟩⟩
