import Mathlib.Logic.Basic

/-! Quantifiers over a few cases. -/

universe u v w

section

variable {α : Sort u} {β : Sort v}

@[simp] theorem forall_eq_or_imp {p q : α → Prop} {a' : α} :
    (∀ a, a = a' ∨ q a → p a) ↔ p a' ∧ ∀ a, q a → p a :=
  ⟨fun h => ⟨h a' (Or.inl rfl), fun a hq => h a (Or.inr hq)⟩,
   fun h a x => x.elim (fun e => e.symm ▸ h.left) (h.right a)⟩

@[simp] theorem exists_eq_or_imp {p q : α → Prop} {a' : α} :
    (∃ a, (a = a' ∨ q a) ∧ p a) ↔ p a' ∨ ∃ a, q a ∧ p a :=
  ⟨fun ⟨a, x, h⟩ => x.elim (fun e => Or.inl (e ▸ h)) (fun hq => Or.inr ⟨a, hq, h⟩),
   fun h => h.elim (fun hp => ⟨a', Or.inl rfl, hp⟩) (fun ⟨a, hq, hp⟩ => ⟨a, Or.inr hq, hp⟩)⟩

@[simp] theorem exists_eq_right_right {p q : α → Prop} {a' : α} : (∃ a, p a ∧ q a ∧ a = a') ↔ p a' ∧ q a' :=
  ⟨fun ⟨_, hp, hq, e⟩ => e ▸ ⟨hp, hq⟩, fun h => ⟨a', h.left, h.right, rfl⟩⟩

@[simp] theorem exists_eq_right_right' {p q : α → Prop} {a' : α} : (∃ a, p a ∧ q a ∧ a' = a) ↔ p a' ∧ q a' :=
  ⟨fun ⟨_, hp, hq, e⟩ => by subst e; exact ⟨hp, hq⟩, fun h => ⟨a', h.left, h.right, rfl⟩⟩

@[simp] theorem forall_apply_eq_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, f a = b → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h (f a) a rfl, fun h _ a e => e ▸ h a⟩

@[simp] theorem forall_eq_apply_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, b = f a → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h (f a) a rfl, fun h _ a e => e.symm ▸ h a⟩

@[simp] theorem forall_apply_eq_imp_iff₂ {f : α → β} {p : α → Prop} {q : β → Prop} :
    (∀ b a, p a → f a = b → q b) ↔ ∀ a, p a → q (f a) :=
  ⟨fun h a ha => h (f a) a ha rfl, fun h _ a ha e => e ▸ h a ha⟩

end
