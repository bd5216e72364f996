import Mathlib.Logic.Function
import Tactic.Lemmas

/-! Bijections with their inverses: `α ≃ β`. -/

universe u v w

/-- A function with a two-sided inverse. -/
structure Equiv (α : Sort u) (β : Sort v) where
  protected toFun : α → β
  protected invFun : β → α
  protected left_inv : Function.LeftInverse invFun toFun
  protected right_inv : Function.RightInverse invFun toFun

/-- Types whose elements are functions. -/
class DFunLike (F : Sort u) (α : outParam (Sort v)) (β : outParam (α → Sort w)) where
  coe : F → (a : α) → β a
  coe_injective' : Function.Injective coe

/-- Types whose elements are functions with a codomain that does not depend on the argument. -/
abbrev FunLike (F : Sort u) (α : Sort v) (β : Sort w) := DFunLike F α fun _ => β

attribute [coe] DFunLike.coe

instance DFunLike.hasCoeToFun {F : Sort u} {α : Sort v} {β : α → Sort w} [i : DFunLike F α β] :
    CoeFun F (fun _ => (a : α) → β a) where
  coe := @DFunLike.coe F α β i

attribute [coe_decl] DFunLike.hasCoeToFun

namespace Equiv

variable {α : Sort u} {β : Sort v} {γ : Sort w}

theorem eq_of_toFun_ : ∀ {e f : α ≃ β}, e.toFun = f.toFun → e = f
  | ⟨f, g, l, r⟩, ⟨f', g', l', r'⟩, h => by
    change f = f' at h
    subst h
    have e : g = g' := funext fun y => by
      have h₁ := congrArg g' (r y)
      rw [l'] at h₁
      exact h₁
    subst e
    rfl

instance instFunLike : DFunLike (α ≃ β) α (fun _ => β) where
  coe := Equiv.toFun
  coe_injective' _ _ h := eq_of_toFun_ h

@[simp] theorem toFun_as_coe (e : α ≃ β) : e.toFun = e := rfl

/-- The inverse. -/
protected def symm (e : α ≃ β) : β ≃ α := ⟨e.invFun, e.toFun, e.right_inv, e.left_inv⟩

/-- The identity. -/
protected def refl (α : Sort u) : α ≃ α := ⟨id, id, fun _ => rfl, fun _ => rfl⟩

/-- The composition. -/
protected def trans (e₁ : α ≃ β) (e₂ : β ≃ γ) : α ≃ γ where
  toFun x := e₂.toFun (e₁.toFun x)
  invFun x := e₁.invFun (e₂.invFun x)
  left_inv x := by
    show e₁.invFun (e₂.invFun (e₂.toFun (e₁.toFun x))) = x
    rw [e₂.left_inv, e₁.left_inv]
  right_inv x := by
    show e₂.toFun (e₁.toFun (e₁.invFun (e₂.invFun x))) = x
    rw [e₁.right_inv, e₂.right_inv]

@[simp] theorem invFun_as_coe (e : α ≃ β) : e.invFun = e.symm := rfl

@[simp] theorem coe_fn_mk (f : α → β) (g : β → α) (l : Function.LeftInverse g f) (r : Function.RightInverse g f) :
    (Equiv.mk f g l r : α → β) = f := rfl

@[ext] protected theorem ext {f g : α ≃ β} (H : ∀ x, f x = g x) : f = g := eq_of_toFun_ (funext H)

protected theorem congr_arg {f : α ≃ β} {x x' : α} : x = x' → f x = f x' := congrArg f

protected theorem congr_fun {f g : α ≃ β} (h : f = g) (x : α) : f x = g x := by rw [h]

protected theorem injective (e : α ≃ β) : Function.Injective e := Function.LeftInverse.injective e.left_inv

protected theorem surjective (e : α ≃ β) : Function.Surjective e := fun b => ⟨e.invFun b, e.right_inv b⟩

protected theorem bijective (e : α ≃ β) : Function.Bijective e := ⟨e.injective, e.surjective⟩

@[simp] theorem refl_apply (x : α) : Equiv.refl α x = x := rfl

@[simp] theorem trans_apply (f : α ≃ β) (g : β ≃ γ) (a : α) : (f.trans g) a = g (f a) := rfl

@[simp] theorem apply_symm_apply (e : α ≃ β) (x : β) : e (e.symm x) = x := e.right_inv x

@[simp] theorem symm_apply_apply (e : α ≃ β) (x : α) : e.symm (e x) = x := e.left_inv x

@[simp] theorem symm_symm (e : α ≃ β) : e.symm.symm = e := rfl

@[simp] theorem apply_eq_iff_eq (f : α ≃ β) {x y : α} : f x = f y ↔ x = y := f.injective.eq_iff

theorem apply_eq_iff_eq_symm_apply {x : α} {y : β} (f : α ≃ β) : f x = y ↔ x = f.symm y := by
  rw [← f.symm.apply_eq_iff_eq, symm_apply_apply]

theorem symm_apply_eq {α : Sort u} {β : Sort v} (e : α ≃ β) {x : β} {y : α} : e.symm x = y ↔ x = e y :=
  (apply_eq_iff_eq_symm_apply e.symm).trans Iff.rfl

theorem eq_symm_apply {α : Sort u} {β : Sort v} (e : α ≃ β) {x : β} {y : α} : y = e.symm x ↔ e y = x :=
  (apply_eq_iff_eq_symm_apply e).symm

theorem symm_bijective_ (e : α ≃ β) : Function.Bijective e.symm := e.symm.bijective

/-- The inverse of a bijection, chosen. -/
noncomputable def ofBijective (f : α → β) (hf : Function.Bijective f) : α ≃ β where
  toFun := f
  invFun y := Classical.choose (hf.right y)
  left_inv x := hf.left (Classical.choose_spec (hf.right (f x)))
  right_inv y := Classical.choose_spec (hf.right y)

/-- An involution is its own inverse. -/
def Function.Involutive.toPerm_ (f : α → α) (h : Function.Involutive f) : α ≃ α := ⟨f, f, h, h⟩

/-- Bijections of a type with itself. -/
abbrev Perm (α : Sort u) := Equiv α α

end Equiv
