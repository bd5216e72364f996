import Mathlib.Logic.Basic

/-! Injective, surjective, bijective functions and inverses. -/

universe u v w

namespace Function

/-- `f x = f y` implies `x = y`. -/
def Injective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂

/-- Every value is taken. -/
def Surjective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ b, ∃ a, f a = b

/-- Injective and surjective. -/
def Bijective {α : Sort u} {β : Sort v} (f : α → β) := Injective f ∧ Surjective f

/-- `g (f x) = x` -/
def LeftInverse {α : Sort u} {β : Sort v} (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x

/-- `f (g x) = x` -/
def RightInverse {α : Sort u} {β : Sort v} (g : β → α) (f : α → β) : Prop := LeftInverse f g

def HasLeftInverse {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∃ finv : β → α, LeftInverse finv f

def HasRightInverse {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∃ finv : β → α, RightInverse finv f

/-- `f (f x) = x` -/
def Involutive {α : Sort u} (f : α → α) : Prop := ∀ x, f (f x) = x

@[simp] theorem comp_apply {α : Sort u} {β : Sort v} {δ : Sort w} {f : β → δ} {g : α → β} {x : α} :
    (f ∘ g) x = f (g x) := rfl

theorem comp_def {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) : f ∘ g = fun x => f (g x) := rfl

@[simp] theorem comp_id {α : Sort u} {β : Sort v} (f : α → β) : f ∘ id = f := rfl

@[simp] theorem id_comp {α : Sort u} {β : Sort v} (f : α → β) : id ∘ f = f := rfl

theorem comp_assoc {α β : Sort u} {φ : Sort v} {δ : Sort w} (f : φ → δ) (g : β → φ) (h : α → β) :
    (f ∘ g) ∘ h = f ∘ g ∘ h := rfl

@[simp] theorem const_apply {α : Sort u} {β : Sort v} {y : β} {x : α} : const α y x = y := rfl

theorem injective_id {α : Sort u} : Injective (@id α) := fun _ _ h => h

theorem surjective_id {α : Sort u} : Surjective (@id α) := fun a => ⟨a, rfl⟩

theorem bijective_id {α : Sort u} : Bijective (@id α) := ⟨injective_id, surjective_id⟩

variable {α : Sort u} {β : Sort v} {γ : Sort w}

theorem Injective.comp {g : β → γ} {f : α → β} (hg : Injective g) (hf : Injective f) : Injective (g ∘ f) :=
  fun _ _ h => hf (hg h)

theorem Surjective.comp {g : β → γ} {f : α → β} (hg : Surjective g) (hf : Surjective f) : Surjective (g ∘ f) :=
  fun c => Exists.elim (hg c) fun b hb => Exists.elim (hf b) fun a ha => ⟨a, by rw [comp_apply, ha, hb]⟩

theorem Bijective.comp {g : β → γ} {f : α → β} (hg : Bijective g) (hf : Bijective f) : Bijective (g ∘ f) :=
  ⟨hg.left.comp hf.left, hg.right.comp hf.right⟩

theorem Bijective.injective {f : α → β} (hf : Bijective f) : Injective f := hf.left

theorem Bijective.surjective {f : α → β} (hf : Bijective f) : Surjective f := hf.right

theorem Injective.of_comp {f : α → β} {g : γ → α} (I : Injective (f ∘ g)) : Injective g :=
  fun _ _ h => I (congrArg f h)

theorem Surjective.of_comp {f : α → β} {g : γ → α} (S : Surjective (f ∘ g)) : Surjective f :=
  fun b => Exists.elim (S b) fun c hc => ⟨g c, hc⟩

theorem Injective.eq_iff {f : α → β} (I : Injective f) {a b : α} : f a = f b ↔ a = b := ⟨fun h => I h, congrArg f⟩

theorem Injective.ne {f : α → β} (hf : Injective f) {a₁ a₂ : α} (h : a₁ ≠ a₂) : f a₁ ≠ f a₂ := fun e => h (hf e)

theorem Injective.ne_iff {f : α → β} (hf : Injective f) {x y : α} : f x ≠ f y ↔ x ≠ y := not_congr hf.eq_iff

theorem Surjective.forall {f : α → β} (hf : Surjective f) {p : β → Prop} : (∀ y, p y) ↔ ∀ x, p (f x) :=
  ⟨fun h x => h (f x), fun h y => Exists.elim (hf y) fun x hx => hx ▸ h x⟩

theorem Surjective.exists {f : α → β} (hf : Surjective f) {p : β → Prop} : (∃ y, p y) ↔ ∃ x, p (f x) :=
  ⟨fun h => Exists.elim h fun y hy => Exists.elim (hf y) fun x hx => ⟨x, hx.symm ▸ hy⟩,
   fun h => Exists.elim h fun x hx => ⟨f x, hx⟩⟩

theorem bijective_iff_existsUnique (f : α → β) : Bijective f ↔ ∀ b, ∃! a, f a = b :=
  ⟨fun h b => Exists.elim (h.right b) fun a ha => ⟨a, ha, fun c hc => h.left (hc.trans ha.symm)⟩,
   fun h => ⟨fun x y e => (h (f y)).unique e rfl, fun b => (h b).exists⟩⟩

theorem LeftInverse.injective {g : β → α} {f : α → β} (h : LeftInverse g f) : Injective f :=
  fun a b e => (h a).symm.trans ((congrArg g e).trans (h b))

theorem LeftInverse.surjective {f : α → β} {g : β → α} (h : LeftInverse f g) : Surjective f := fun b => ⟨g b, h b⟩

theorem RightInverse.surjective {f : α → β} {g : β → α} (h : RightInverse g f) : Surjective f := fun b => ⟨g b, h b⟩

theorem RightInverse.injective {f : α → β} {g : β → α} (h : RightInverse f g) : Injective f := LeftInverse.injective h

theorem HasLeftInverse.injective {f : α → β} (h : HasLeftInverse f) : Injective f :=
  Exists.elim h fun _ hg => LeftInverse.injective hg

theorem HasRightInverse.surjective {f : α → β} (h : HasRightInverse f) : Surjective f :=
  Exists.elim h fun _ hg => RightInverse.surjective hg

theorem Surjective.hasRightInverse {f : α → β} (hf : Surjective f) : HasRightInverse f :=
  ⟨fun b => Classical.choose (hf b), fun b => Classical.choose_spec (hf b)⟩

theorem surjective_iff_hasRightInverse {f : α → β} : Surjective f ↔ HasRightInverse f :=
  ⟨Surjective.hasRightInverse, HasRightInverse.surjective⟩

theorem Involutive.injective {f : α → α} (h : Involutive f) : Injective f := LeftInverse.injective h

theorem Involutive.surjective {f : α → α} (h : Involutive f) : Surjective f := fun b => ⟨f b, h b⟩

theorem Involutive.bijective {f : α → α} (h : Involutive f) : Bijective f :=
  ⟨Involutive.injective h, Involutive.surjective h⟩

/-- Cantor: no function onto the power set. -/
theorem cantor_surjective_ {α : Type u} (f : α → α → Prop) : ¬Surjective f := fun h =>
  Exists.elim (h fun x => ¬f x x) fun d hd =>
    have e : f d d = ¬f d d := congrFun hd d
    have n : ¬f d d := fun y => Eq.mp e y y
    n (Eq.mpr e n)

end Function

/-- `f` applied `n` times. -/
def Nat.iterate {α : Sort u} (op : α → α) : Nat → α → α
  | 0, a => a
  | n + 1, a => Nat.iterate op n (op a)

theorem Function.iterate_zero {α : Type u} (f : α → α) : f^[0] = id := rfl

theorem Function.iterate_succ {α : Type u} (f : α → α) (n : Nat) : f^[n + 1] = f^[n] ∘ f := rfl

theorem Nat.succ_injective : Function.Injective Nat.succ := fun _ _ h => Nat.succ.inj h
