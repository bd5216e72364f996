import Init.Nat.Gcd
import Init.Coe

/-! The integers and their operations, as in Lean's core; and casts of ℕ and ℤ into other types. -/

universe u

/-- Types with a map from the natural numbers. -/
class NatCast (R : Type u) where
  protected natCast : Nat → R

/-- The canonical map from the natural numbers. -/
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R := NatCast.natCast

instance instNatCastNat : NatCast Nat := ⟨id⟩

instance instCoeTailNat {R : Type u} [NatCast R] : CoeTail Nat R := ⟨Nat.cast⟩

instance instCoeHTCTNat {R : Type u} [NatCast R] : CoeHTCT Nat R := ⟨Nat.cast⟩

attribute [coe_decl] instCoeTailNat instCoeHTCTNat

/-- The integers: `ofNat n` is `n`, `negSucc n` is `-(n + 1)`. -/
inductive Int : Type where
  | ofNat : Nat → Int
  | negSucc : Nat → Int

/-- Types with a map from the integers. -/
class IntCast (R : Type u) where
  protected intCast : Int → R

/-- The canonical map from the integers. -/
@[coe, reducible, match_pattern] protected def Int.cast {R : Type u} [IntCast R] : Int → R := IntCast.intCast

instance instIntCastInt : IntCast Int := ⟨id⟩

instance instCoeTailInt {R : Type u} [IntCast R] : CoeTail Int R := ⟨Int.cast⟩

instance instCoeHTCTInt {R : Type u} [IntCast R] : CoeHTCT Int R := ⟨Int.cast⟩

attribute [coe_decl] instCoeTailInt instCoeHTCTInt

instance instNatCastInt : NatCast Int := ⟨Int.ofNat⟩

instance instOfNatInt (n : Nat) : OfNat Int n := ⟨Int.ofNat n⟩

namespace Int

/-- `-n`. -/
def negOfNat : Nat → Int
  | 0 => ofNat 0
  | n + 1 => negSucc n

protected def neg : Int → Int
  | ofNat n => negOfNat n
  | negSucc n => ofNat (n + 1)

instance instNegInt : Neg Int := ⟨Int.neg⟩

/-- `m - n` as an integer. -/
def subNatNat (m n : Nat) : Int :=
  match n - m with
  | 0 => ofNat (m - n)
  | k + 1 => negSucc k

protected def add : Int → Int → Int
  | ofNat m, ofNat n => ofNat (m + n)
  | ofNat m, negSucc n => subNatNat m (n + 1)
  | negSucc m, ofNat n => subNatNat n (m + 1)
  | negSucc m, negSucc n => negSucc (m + n + 1)

instance instAddInt : Add Int := ⟨Int.add⟩

protected def mul : Int → Int → Int
  | ofNat m, ofNat n => ofNat (m * n)
  | ofNat m, negSucc n => negOfNat (m * (n + 1))
  | negSucc m, ofNat n => negOfNat ((m + 1) * n)
  | negSucc m, negSucc n => ofNat ((m + 1) * (n + 1))

instance instMulInt : Mul Int := ⟨Int.mul⟩

protected def sub (m n : Int) : Int := m + -n

instance instSubInt : Sub Int := ⟨Int.sub⟩

/-- `0 ≤ a`. -/
inductive NonNeg : Int → Prop where
  | mk (n : Nat) : NonNeg (ofNat n)

protected def le (a b : Int) : Prop := NonNeg (b - a)

instance instLEInt : LE Int := ⟨Int.le⟩

protected def lt (a b : Int) : Prop := a + 1 ≤ b

instance instLTInt : LT Int := ⟨Int.lt⟩

protected def decEq : (a b : Int) → Decidable (a = b)
  | ofNat m, ofNat n =>
    match Nat.decEq m n with
    | isTrue h => isTrue (congrArg ofNat h)
    | isFalse h => isFalse fun e => h (Int.ofNat.inj e)
  | ofNat _, negSucc _ => isFalse fun e => Int.noConfusion e
  | negSucc _, ofNat _ => isFalse fun e => Int.noConfusion e
  | negSucc m, negSucc n =>
    match Nat.decEq m n with
    | isTrue h => isTrue (congrArg negSucc h)
    | isFalse h => isFalse fun e => h (Int.negSucc.inj e)

instance instDecidableEq : DecidableEq Int := Int.decEq

theorem not_nonNeg_negSucc (n : Nat) : ¬NonNeg (negSucc n) := nofun

def decNonneg : (a : Int) → Decidable (NonNeg a)
  | ofNat m => isTrue (NonNeg.mk m)
  | negSucc m => isFalse (not_nonNeg_negSucc m)

instance decLe (a b : Int) : Decidable (a ≤ b) := decNonneg (b - a)

instance decLt (a b : Int) : Decidable (a < b) := decNonneg (b - (a + 1))

/-- The absolute value, as a natural number. -/
def natAbs : Int → Nat
  | ofNat m => m
  | negSucc m => m + 1

def sign : Int → Int
  | ofNat 0 => 0
  | ofNat (_ + 1) => 1
  | negSucc _ => -1

/-- The number itself, `0` for negative ones. -/
def toNat : Int → Nat
  | ofNat n => n
  | negSucc _ => 0

/-- Division that rounds such that the remainder is not negative. -/
protected def ediv : Int → Int → Int
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / (n + 1))
  | negSucc _, ofNat 0 => 0
  | negSucc m, ofNat (n + 1) => negSucc (m / (n + 1))
  | negSucc m, negSucc n => ofNat (m / (n + 1) + 1)

instance instDivInt : Div Int := ⟨Int.ediv⟩

/-- The remainder of `/`: never negative if the divisor is not zero. -/
protected def emod : Int → Int → Int
  | ofNat m, n => ofNat (m % natAbs n)
  | negSucc m, n => subNatNat (natAbs n) (m % natAbs n + 1)

instance instModInt : Mod Int := ⟨Int.emod⟩

protected def pow (m : Int) : Nat → Int
  | 0 => 1
  | n + 1 => Int.pow m n * m

instance instPowInt : Pow Int Nat := ⟨Int.pow⟩

instance instDvdInt : Dvd Int := ⟨fun a b => ∃ c, b = a * c⟩

instance instMinInt : Min Int := ⟨fun a b => if a ≤ b then a else b⟩

instance instMaxInt : Max Int := ⟨fun a b => if a ≤ b then b else a⟩

instance instInhabited : Inhabited Int := ⟨ofNat 0⟩

/-- The greatest common divisor, as a natural number. -/
def gcd (m n : Int) : Nat := Nat.gcd (natAbs m) (natAbs n)

/-- The least common multiple, as a natural number. -/
def lcm (m n : Int) : Nat := Nat.lcm (natAbs m) (natAbs n)

end Int

attribute [instance 2000] Int.instNegInt Int.instAddInt Int.instMulInt Int.instSubInt Int.instLEInt Int.instLTInt
  Int.instDecidableEq Int.decLe Int.decLt Int.instPowInt Int.instMinInt Int.instMaxInt instOfNatInt
