/-! The basis: functions, equality, propositional connectives, `Bool`, `Nat`, classes of operators. -/

universe u v w

/-! ### Functions -/

/-- The identity function. -/
@[inline] def id {α : Sort u} (a : α) : α := a

/-- `f ∘ g` is `fun x => f (g x)`. -/
@[inline] def Function.comp {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) : α → δ :=
  fun x => f (g x)

/-- The constant function. -/
@[inline] def Function.const {α : Sort u} (β : Sort v) (a : α) : β → α := fun _ => a

/-- `flip f a b` is `f b a`. -/
@[inline] def flip {α : Sort u} {β : Sort v} {φ : Sort w} (f : α → β → φ) : β → α → φ := fun b a => f a b

/-- `inferInstance` finds an instance of the expected class. -/
abbrev inferInstance {α : Sort u} [i : α] : α := i

abbrev inferInstanceAs (α : Sort u) [i : α] : α := i

/-- Marks an output parameter of a class. -/
@[reducible] def outParam (α : Sort u) : Sort u := α

/-- Marks a parameter of a class that instances determine although it is no output. -/
@[reducible] def semiOutParam (α : Sort u) : Sort u := α

/-- An argument with a default value. -/
@[reducible] def optParam (α : Sort u) (_default : α) : Sort u := α


/-! ### Equality -/

/-- Equality. -/
inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a

attribute [refl] Eq.refl

/-- Equality of terms whose types are equal, but not by definition. -/
inductive HEq {α : Sort u} : α → {β : Sort u} → β → Prop where
  | refl (a : α) : HEq a a

/-- Recursion on an equality into a motive that does not depend on its proof. -/
abbrev Eq.ndrec {α : Sort u} {a : α} {motive : α → Sort v} (m : motive a) {b : α} (h : a = b) : motive b :=
  Eq.rec (motive := fun x _ => motive x) m h

@[match_pattern] def rfl {α : Sort u} {a : α} : a = a := Eq.refl a

@[simp] theorem id_eq {α : Sort u} (a : α) : id a = a := rfl

theorem Eq.subst {α : Sort u} {motive : α → Prop} {a b : α} (h₁ : a = b) (h₂ : motive a) : motive b :=
  Eq.ndrec (motive := motive) h₂ h₁

@[symm] theorem Eq.symm {α : Sort u} {a b : α} (h : a = b) : b = a :=
  Eq.ndrec (motive := fun x => x = a) (Eq.refl a) h

@[trans] theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b = c) : a = c :=
  Eq.ndrec (motive := fun x => a = x) h₁ h₂

/-- A term of one type as a term of an equal one. -/
@[macro_inline] def cast {α β : Sort u} (h : α = β) (a : α) : β :=
  Eq.ndrec (motive := fun (x : Sort u) => x) a h

theorem congrArg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : a₁ = a₂) : f a₁ = f a₂ :=
  Eq.ndrec (motive := fun x => f a₁ = f x) (Eq.refl (f a₁)) h

theorem congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : f₁ = f₂) (h₂ : a₁ = a₂) :
    f₁ a₁ = f₂ a₂ :=
  Eq.ndrec (motive := fun g => f₁ a₁ = g a₂) (congrArg f₁ h₂) h₁

theorem congrFun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : f = g) (a : α) : f a = g a :=
  Eq.ndrec (motive := fun x => f a = x a) (Eq.refl (f a)) h

theorem congrFun' {α : Sort u} {β : Sort v} {f g : α → β} (h : f = g) (a : α) : f a = g a :=
  congrFun h a

@[macro_inline] def Eq.mp {α β : Sort u} (h : α = β) (a : α) : β :=
  Eq.ndrec (motive := fun (x : Sort u) => x) a h

@[macro_inline] def Eq.mpr {α β : Sort u} (h : α = β) (b : β) : α :=
  Eq.mp (Eq.symm h) b

@[match_pattern] protected def HEq.rfl {α : Sort u} {a : α} : HEq a a := HEq.refl a

theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : a = a' :=
  HEq.rec (motive := fun {β : Sort u} (b : β) _ => ∀ (e : α = β), cast e a = b) (fun _ => Eq.refl a) h (Eq.refl α)

theorem heq_of_eq {α : Sort u} {a a' : α} (h : a = a') : HEq a a' :=
  Eq.ndrec (motive := fun x => HEq a x) (HEq.refl a) h

/-! ### Small types -/

/-- The type with one element, in any universe. -/
inductive PUnit : Sort u where
  | unit : PUnit

/-- The type with one element. -/
abbrev Unit : Type := PUnit

@[match_pattern] abbrev Unit.unit : Unit := PUnit.unit

/-- The true proposition. -/
inductive True : Prop where
  | intro : True

/-- The false proposition. -/
inductive False : Prop

/-- The empty type. -/
inductive Empty : Type

/-- The empty type, in any universe. -/
inductive PEmpty : Sort u where

@[macro_inline] def False.elim {C : Sort u} (h : False) : C := False.rec (fun _ => C) h

@[macro_inline] def Empty.elim {C : Sort u} (h : Empty) : C := Empty.rec (fun _ => C) h

@[macro_inline] def PEmpty.elim {C : Sort u} (h : PEmpty.{v}) : C := PEmpty.rec (fun _ => C) h

theorem trivial : True := True.intro

/-! ### Connectives -/

/-- Negation: `¬ a` is `a → False`. -/
def Not (a : Prop) : Prop := a → False

/-- From contradictory facts, anything. -/
@[macro_inline] def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : ¬a) : b := False.elim (h₂ h₁)

/-- Conjunction. -/
structure And (a b : Prop) : Prop where
  intro ::
  left : a
  right : b

/-- Disjunction. -/
inductive Or (a b : Prop) : Prop where
  | inl (h : a) : Or a b
  | inr (h : b) : Or a b

/-- Equivalence. -/
structure Iff (a b : Prop) : Prop where
  intro ::
  mp : a → b
  mpr : b → a

/-- Existence. -/
inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  | intro (w : α) (h : p w) : Exists p

/-- `a ≠ b` is `¬ a = b`. -/
@[reducible] def Ne {α : Sort u} (a b : α) : Prop := ¬(a = b)

theorem Or.intro_left {a : Prop} (b : Prop) (h : a) : a ∨ b := Or.inl h

theorem Or.intro_right {b : Prop} (a : Prop) (h : b) : a ∨ b := Or.inr h

theorem Or.elim {a b c : Prop} (h : a ∨ b) (left : a → c) (right : b → c) : c :=
  Or.rec (motive := fun _ => c) left right h

theorem Or.resolve_left {a b : Prop} (h : a ∨ b) (na : ¬a) : b := Or.elim h (fun ha => absurd ha na) id

theorem Or.resolve_right {a b : Prop} (h : a ∨ b) (nb : ¬b) : a := Or.elim h id (fun hb => absurd hb nb)

theorem Or.neg_resolve_left {a b : Prop} (h : ¬a ∨ b) (ha : a) : b := Or.elim h (fun na => absurd ha na) id

theorem Or.neg_resolve_right {a b : Prop} (h : a ∨ ¬b) (hb : b) : a := Or.elim h id (fun nb => absurd hb nb)

theorem Exists.elim {α : Sort u} {p : α → Prop} {b : Prop} (h₁ : Exists p) (h₂ : ∀ a, p a → b) : b :=
  Exists.rec (motive := fun _ => b) h₂ h₁

/-! ### Pairs -/

/-- Pairs. -/
structure Prod (α : Type u) (β : Type v) where
  mk ::
  fst : α
  snd : β

/-- Pairs of terms of any sorts. -/
structure PProd (α : Sort u) (β : Sort v) where
  mk ::
  fst : α
  snd : β

/-- A term with a proof of a property. -/
structure Subtype {α : Sort u} (p : α → Prop) where
  mk ::
  val : α
  property : p val

/-- Dependent pairs. -/
structure Sigma {α : Type u} (β : α → Type v) where
  mk ::
  fst : α
  snd : β fst

/-- Dependent pairs of terms of any sorts. -/
structure PSigma {α : Sort u} (β : α → Sort v) where
  mk ::
  fst : α
  snd : β fst

/-- Either of two types. -/
inductive Sum (α : Type u) (β : Type v) where
  | inl (val : α) : Sum α β
  | inr (val : β) : Sum α β

/-- Either of two sorts. -/
inductive PSum (α : Sort u) (β : Sort v) where
  | inl (val : α) : PSum α β
  | inr (val : β) : PSum α β

/-- A type lifted to a higher universe. -/
structure ULift (α : Type v) where
  up ::
  down : α

/-- A sort lifted to a type. -/
structure PLift (α : Sort u) : Type u where
  up ::
  down : α

/-! ### Inhabited types, subsingletons -/

/-- A type with a distinguished element. -/
class Inhabited (α : Sort u) where
  mk ::
  default : α

export Inhabited (default)

/-- A type with an element. -/
class inductive Nonempty (α : Sort u) : Prop where
  | intro (val : α) : Nonempty α

protected theorem Nonempty.elim {α : Sort u} {p : Prop} (h₁ : Nonempty α) (h₂ : α → p) : p :=
  Nonempty.rec (motive := fun _ => p) h₂ h₁

instance instNonemptyOfInhabited {α : Sort u} [Inhabited α] : Nonempty α := ⟨default⟩

/-- A type with at most one element. -/
class Subsingleton (α : Sort u) : Prop where
  intro ::
  allEq : ∀ (a b : α), a = b

protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] (a b : α) : a = b := h.allEq a b

instance instSubsingletonProp {p : Prop} : Subsingleton p := ⟨fun _ _ => rfl⟩

instance instInhabitedPUnit : Inhabited PUnit.{u} := ⟨PUnit.unit⟩

instance instInhabitedProp : Inhabited Prop := ⟨True⟩

instance instSubsingletonPUnit : Subsingleton PUnit.{u} := ⟨fun _ _ => rfl⟩

/-! ### Booleans -/

/-- The two truth values. -/
inductive Bool : Type where
  | false : Bool
  | true : Bool

export Bool (false true)

instance instInhabitedBool : Inhabited Bool := ⟨Bool.false⟩

/-- `cond b x y` is `x` if `b` is true, else `y`. -/
@[macro_inline] def cond {α : Sort u} (c : Bool) (x y : α) : α :=
  match c with
  | Bool.true => x
  | Bool.false => y

@[macro_inline] def or (x y : Bool) : Bool :=
  match x with
  | Bool.true => Bool.true
  | Bool.false => y

@[macro_inline] def and (x y : Bool) : Bool :=
  match x with
  | Bool.false => Bool.false
  | Bool.true => y

@[inline] def not : Bool → Bool
  | Bool.true => Bool.false
  | Bool.false => Bool.true

/-! ### Decidable propositions -/

/-- A proposition with a proof of it or of its negation. -/
class inductive Decidable (p : Prop) where
  | isFalse (h : ¬p) : Decidable p
  | isTrue (h : p) : Decidable p

export Decidable (isTrue isFalse)

/-- The truth value of a decidable proposition. -/
@[nospecialize] def Decidable.decide (p : Prop) [h : Decidable p] : Bool :=
  Decidable.casesOn (motive := fun _ => Bool) h (fun _ => Bool.false) (fun _ => Bool.true)

export Decidable (decide)

abbrev DecidablePred {α : Sort u} (r : α → Prop) := (a : α) → Decidable (r a)

abbrev DecidableRel {α : Sort u} {β : Sort v} (r : α → β → Prop) := (a : α) → (b : β) → Decidable (r a b)

/-- Types whose equality is decidable. -/
abbrev DecidableEq (α : Sort u) := (a b : α) → Decidable (a = b)

def decEq {α : Sort u} [inst : DecidableEq α] (a b : α) : Decidable (a = b) := inst a b

/-- `if c then t else e` -/
@[macro_inline] def ite {α : Sort u} (c : Prop) [h : Decidable c] (t e : α) : α :=
  Decidable.casesOn (motive := fun _ => α) h (fun _ => e) (fun _ => t)

/-- `if h : c then t h else e h` -/
@[macro_inline] def dite {α : Sort u} (c : Prop) [h : Decidable c] (t : c → α) (e : ¬c → α) : α :=
  Decidable.casesOn (motive := fun _ => α) h e t

/-! ### Classes of operators -/

/-- Boolean equality. -/
class BEq (α : Type u) where
  beq : α → α → Bool


export BEq (beq)

@[inline] def bne {α : Type u} [BEq α] (a b : α) : Bool := not (beq a b)

/-! ### Natural numbers -/

/-- The natural numbers. -/
inductive Nat : Type where
  | zero : Nat
  | succ (n : Nat) : Nat

instance instInhabitedNat : Inhabited Nat := ⟨Nat.zero⟩

/-- Types that have the numeral `n`. -/
class OfNat (α : Type u) (_ : Nat) where
  ofNat : α

@[default_instance 100]
instance instOfNatNat (n : Nat) : OfNat Nat n := ⟨n⟩

class HAdd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAdd : α → β → γ

class HSub (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hSub : α → β → γ

class HMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hMul : α → β → γ

class HDiv (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hDiv : α → β → γ

class HMod (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hMod : α → β → γ

class HPow (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hPow : α → β → γ

class HSMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hSMul : α → β → γ

class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAppend : α → β → γ

class HAnd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAnd : α → β → γ

class HOr (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hOr : α → β → γ

class HXor (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hXor : α → β → γ

class HShiftLeft (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hShiftLeft : α → β → γ

class HShiftRight (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hShiftRight : α → β → γ

class Zero (α : Type u) where
  zero : α

class One (α : Type u) where
  one : α

class Add (α : Type u) where
  add : α → α → α

class Sub (α : Type u) where
  sub : α → α → α

class Mul (α : Type u) where
  mul : α → α → α

class Neg (α : Type u) where
  neg : α → α

class Div (α : Type u) where
  div : α → α → α

class Inv (α : Type u) where
  inv : α → α

class Mod (α : Type u) where
  mod : α → α → α

class Dvd (α : Type u) where
  dvd : α → α → Prop

class Pow (α : Type u) (β : Type v) where
  pow : α → β → α

class SMul (M : Type u) (α : Type v) where
  smul : M → α → α

class Append (α : Type u) where
  append : α → α → α

class AndOp (α : Type u) where
  and : α → α → α

class OrOp (α : Type u) where
  or : α → α → α

class XorOp (α : Type u) where
  xor : α → α → α

class ShiftLeft (α : Type u) where
  shiftLeft : α → α → α

class ShiftRight (α : Type u) where
  shiftRight : α → α → α

class LE (α : Type u) where
  le : α → α → Prop

class LT (α : Type u) where
  lt : α → α → Prop

@[reducible] def GE.ge {α : Type u} [LE α] (a b : α) : Prop := b ≤ a

@[reducible] def GT.gt {α : Type u} [LT α] (a b : α) : Prop := b < a

class Max (α : Type u) where
  max : α → α → α

class Min (α : Type u) where
  min : α → α → α

export Max (max)

export Min (min)

/-- Membership: `a ∈ s` is `Membership.mem s a`. -/
class Membership (α : outParam (Type u)) (γ : Type v) where
  mem : γ → α → Prop

class EmptyCollection (α : Type u) where
  emptyCollection : α

class Union (α : Type u) where
  union : α → α → α

class Inter (α : Type u) where
  inter : α → α → α

class SDiff (α : Type u) where
  sdiff : α → α → α

class Insert (α : outParam (Type u)) (γ : Type v) where
  insert : α → γ → γ

export Insert (insert)

class Singleton (α : outParam (Type u)) (β : Type v) where
  singleton : α → β

export Singleton (singleton)

class HasSubset (α : Type u) where
  Subset : α → α → Prop

class HasSSubset (α : Type u) where
  SSubset : α → α → Prop

abbrev Superset {α : Type u} [HasSubset α] (a b : α) : Prop := b ⊆ a

abbrev SSuperset {α : Type u} [HasSSubset α] (a b : α) : Prop := b ⊂ a

/-- Relations that compose: used by `calc`. -/
class Trans {α : Sort u} {β : Sort v} {γ : Sort w} (r : α → β → Prop) (s : β → γ → Prop)
    (t : outParam (α → γ → Prop)) where
  trans : ∀ {a b c}, r a b → s b c → t a c

@[default_instance] instance instHAdd {α : Type u} [Add α] : HAdd α α α where
  hAdd a b := Add.add a b

@[default_instance] instance instHSub {α : Type u} [Sub α] : HSub α α α where
  hSub a b := Sub.sub a b

@[default_instance] instance instHMul {α : Type u} [Mul α] : HMul α α α where
  hMul a b := Mul.mul a b

@[default_instance] instance instHDiv {α : Type u} [Div α] : HDiv α α α where
  hDiv a b := Div.div a b

@[default_instance] instance instHMod {α : Type u} [Mod α] : HMod α α α where
  hMod a b := Mod.mod a b

@[default_instance] instance instHPow {α : Type u} {β : Type v} [Pow α β] : HPow α β α where
  hPow a b := Pow.pow a b

@[default_instance] instance instHSMul {α : Type u} {β : Type v} [SMul α β] : HSMul α β β where
  hSMul a b := SMul.smul a b

@[default_instance] instance instHAppendOfAppend {α : Type u} [Append α] : HAppend α α α where
  hAppend a b := Append.append a b

@[default_instance] instance instHAndOfAndOp {α : Type u} [AndOp α] : HAnd α α α where
  hAnd a b := AndOp.and a b

@[default_instance] instance instHOrOfOrOp {α : Type u} [OrOp α] : HOr α α α where
  hOr a b := OrOp.or a b

@[default_instance] instance instHXorOfXorOp {α : Type u} [XorOp α] : HXor α α α where
  hXor a b := XorOp.xor a b

@[default_instance] instance instHShiftLeftOfShiftLeft {α : Type u} [ShiftLeft α] : HShiftLeft α α α where
  hShiftLeft a b := ShiftLeft.shiftLeft a b

@[default_instance] instance instHShiftRightOfShiftRight {α : Type u} [ShiftRight α] : HShiftRight α α α where
  hShiftRight a b := ShiftRight.shiftRight a b

/-! ### Arithmetic of natural numbers -/

/-- Addition, by recursion on the second argument. -/
protected def Nat.add : Nat → Nat → Nat
  | n, Nat.zero => n
  | n, Nat.succ m => Nat.succ (Nat.add n m)

instance instAddNat : Add Nat := ⟨Nat.add⟩

/-- Multiplication, by recursion on the second argument. -/
protected def Nat.mul : Nat → Nat → Nat
  | _, 0 => 0
  | n, Nat.succ m => Nat.add (Nat.mul n m) n

instance instMulNat : Mul Nat := ⟨Nat.mul⟩

/-- Powers, by recursion on the exponent. -/
protected def Nat.pow (m : Nat) : Nat → Nat
  | 0 => 1
  | Nat.succ n => Nat.mul (Nat.pow m n) m

@[default_instance high] instance instPowNat : Pow Nat Nat := ⟨Nat.pow⟩

/-- The predecessor; that of `0` is `0`. -/
def Nat.pred : Nat → Nat
  | 0 => 0
  | Nat.succ a => a

/-- Subtraction, `0` where the true difference is negative. -/
protected def Nat.sub : Nat → Nat → Nat
  | n, 0 => n
  | n, Nat.succ m => Nat.pred (Nat.sub n m)

instance instSubNat : Sub Nat := ⟨Nat.sub⟩

/-- Whether two numbers are equal. -/
def Nat.beq : Nat → Nat → Bool
  | Nat.zero, Nat.zero => true
  | Nat.zero, Nat.succ _ => false
  | Nat.succ _, Nat.zero => false
  | Nat.succ n, Nat.succ m => Nat.beq n m

/-- Whether one number is at most another. -/
def Nat.ble : Nat → Nat → Bool
  | Nat.zero, Nat.zero => true
  | Nat.zero, Nat.succ _ => true
  | Nat.succ _, Nat.zero => false
  | Nat.succ n, Nat.succ m => Nat.ble n m

/-- The order of the natural numbers. -/
protected inductive Nat.le (n : Nat) : Nat → Prop where
  | refl : Nat.le n n
  | step {m : Nat} : Nat.le n m → Nat.le n (Nat.succ m)

instance instLENat : LE Nat := ⟨Nat.le⟩

protected def Nat.lt (n m : Nat) : Prop := Nat.le (n + 1) m

instance instLTNat : LT Nat := ⟨Nat.lt⟩

/-! ### Lists, options, characters, strings -/

/-- An optional value. -/
inductive Option (α : Type u) where
  | none : Option α
  | some (val : α) : Option α

attribute [match_pattern] Option.some Option.none

export Option (none some)

instance instInhabitedOption {α : Type u} : Inhabited (Option α) := ⟨none⟩

/-- Finite lists. -/
inductive List (α : Type u) where
  | nil : List α
  | cons (head : α) (tail : List α) : List α

instance instInhabitedList {α : Type u} : Inhabited (List α) := ⟨List.nil⟩

/-- Numbers below `n`. -/
structure Fin (n : Nat) where
  mk ::
  val : Nat
  isLt : val < n

/-- Characters: numbers of Unicode code points that are not surrogates. -/
structure Char where
  ofValid ::
  val : Nat
  valid : (val < 55296) ∨ (57343 < val ∧ val < 1114112)

/-- Text: a list of characters. -/
structure String where
  ofList ::
  toList : List Char

/-! ### Other -/

/-- A proof that is missing. -/
axiom sorryAx (α : Sort u) (synthetic : Bool) : α
