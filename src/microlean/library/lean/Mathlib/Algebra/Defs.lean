import Mathlib.Order.Basic
import Init.Int.Defs

/-! Algebraic structures: monoids, groups, semirings, rings and fields; how order fits them. -/

universe u

class Semigroup (G : Type u) extends Mul G where
  protected mul_assoc : ∀ a b c : G, a * b * c = a * (b * c)

class AddSemigroup (G : Type u) extends Add G where
  protected add_assoc : ∀ a b c : G, a + b + c = a + (b + c)

class CommMagma (G : Type u) extends Mul G where
  protected mul_comm : ∀ a b : G, a * b = b * a

class AddCommMagma (G : Type u) extends Add G where
  protected add_comm : ∀ a b : G, a + b = b + a

class CommSemigroup (G : Type u) extends Semigroup G, CommMagma G

class AddCommSemigroup (G : Type u) extends AddSemigroup G, AddCommMagma G

instance Zero.toOfNat0 {α : Type u} [Zero α] : OfNat α 0 := ⟨Zero.zero⟩

instance One.toOfNat1 {α : Type u} [One α] : OfNat α 1 := ⟨One.one⟩

class MulOneClass (M : Type u) extends One M, Mul M where
  protected one_mul : ∀ a : M, 1 * a = a
  protected mul_one : ∀ a : M, a * 1 = a

class AddZeroClass (M : Type u) extends Zero M, Add M where
  protected zero_add : ∀ a : M, 0 + a = a
  protected add_zero : ∀ a : M, a + 0 = a

class Monoid (M : Type u) extends Semigroup M, MulOneClass M where
  protected npow : ℕ → M → M
  protected npow_zero : ∀ x, npow 0 x = 1
  protected npow_succ : ∀ (n : ℕ) (x : M), npow (n + 1) x = npow n x * x

class AddMonoid (M : Type u) extends AddSemigroup M, AddZeroClass M where
  protected nsmul : ℕ → M → M
  protected nsmul_zero : ∀ x, nsmul 0 x = 0
  protected nsmul_succ : ∀ (n : ℕ) (x : M), nsmul (n + 1) x = nsmul n x + x

class CommMonoid (M : Type u) extends Monoid M, CommSemigroup M

class AddCommMonoid (M : Type u) extends AddMonoid M, AddCommSemigroup M

@[default_instance high] instance Monoid.Pow {M : Type u} [Monoid M] : Pow M ℕ := ⟨fun x n => Monoid.npow n x⟩

instance AddMonoid.toNatSMul {M : Type u} [AddMonoid M] : SMul ℕ M := ⟨AddMonoid.nsmul⟩

class Distrib (R : Type u) extends Mul R, Add R where
  protected left_distrib : ∀ a b c : R, a * (b + c) = a * b + a * c
  protected right_distrib : ∀ a b c : R, (a + b) * c = a * c + b * c

class MulZeroClass (M₀ : Type u) extends Mul M₀, Zero M₀ where
  protected zero_mul : ∀ a : M₀, 0 * a = 0
  protected mul_zero : ∀ a : M₀, a * 0 = 0

/-- Addition and multiplication as for natural numbers. -/
class Semiring (α : Type u) extends AddCommMonoid α, Monoid α, Distrib α, MulZeroClass α, NatCast α where
  protected natCast_zero : Nat.cast 0 = (0 : α)
  protected natCast_succ : ∀ n : ℕ, (Nat.cast (n + 1) : α) = Nat.cast n + 1

class CommSemiring (R : Type u) extends Semiring R, CommMonoid R

/-! ### Groups -/

class SubNegMonoid (G : Type u) extends AddMonoid G, Neg G, Sub G where
  protected sub_eq_add_neg : ∀ a b : G, a - b = a + -b
  /-- `n • a` for an integer `n`. -/
  protected zsmul : ℤ → G → G
  protected zsmul_natCast : ∀ (n : ℕ) (a : G), zsmul (Int.ofNat n) a = n • a
  protected zsmul_negSucc : ∀ (n : ℕ) (a : G), zsmul (Int.negSucc n) a = -((n + 1) • a)

instance SubNegMonoid.toZSMul {M : Type u} [SubNegMonoid M] : SMul ℤ M := ⟨SubNegMonoid.zsmul⟩

class AddGroup (A : Type u) extends SubNegMonoid A where
  protected neg_add_cancel : ∀ a : A, -a + a = 0

class AddCommGroup (G : Type u) extends AddGroup G, AddCommMonoid G

class DivInvMonoid (G : Type u) extends Monoid G, Inv G, Div G where
  protected div_eq_mul_inv : ∀ a b : G, a / b = a * b⁻¹
  /-- `a ^ n` for an integer `n`. -/
  protected zpow : ℤ → G → G
  protected zpow_natCast : ∀ (n : ℕ) (a : G), zpow (Int.ofNat n) a = a ^ n
  protected zpow_negSucc : ∀ (n : ℕ) (a : G), zpow (Int.negSucc n) a = (a ^ (n + 1))⁻¹

instance DivInvMonoid.toZPow {M : Type u} [DivInvMonoid M] : Pow M ℤ := ⟨fun x n => DivInvMonoid.zpow n x⟩

class Group (G : Type u) extends DivInvMonoid G where
  protected inv_mul_cancel : ∀ a : G, a⁻¹ * a = 1

class CommGroup (G : Type u) extends Group G, CommMonoid G

/-! ### Rings and fields -/

/-- At least two elements. -/
class Nontrivial (α : Type u) : Prop where
  exists_pair_ne : ∃ x y : α, x ≠ y

/-- A semiring with negation. -/
class Ring (R : Type u) extends Semiring R, AddCommGroup R, IntCast R where
  protected intCast_ofNat : ∀ n : ℕ, (Int.cast (Int.ofNat n) : R) = Nat.cast n
  protected intCast_negSucc : ∀ n : ℕ, (Int.cast (Int.negSucc n) : R) = -Nat.cast (n + 1)

class CommRing (R : Type u) extends Ring R, CommMonoid R

instance CommRing.toCommSemiring {R : Type u} [CommRing R] : CommSemiring R where
  mul_comm := CommMagma.mul_comm

class DivisionRing (K : Type u) extends Ring K, DivInvMonoid K, Nontrivial K where
  protected mul_inv_cancel : ∀ a : K, a ≠ 0 → a * a⁻¹ = 1
  protected inv_zero : (0 : K)⁻¹ = 0

class Field (K : Type u) extends CommRing K, DivisionRing K

/-- A semifield: a commutative semiring with inverses, such as the nonnegative reals. -/
class Semifield (K : Type u) extends CommSemiring K, DivInvMonoid K, Nontrivial K where
  protected mul_inv_cancel : ∀ a : K, a ≠ 0 → a * a⁻¹ = 1
  protected inv_zero : (0 : K)⁻¹ = 0

instance Field.toSemifield {K : Type u} [Field K] : Semifield K where
  div_eq_mul_inv := DivInvMonoid.div_eq_mul_inv
  zpow := DivInvMonoid.zpow
  zpow_natCast := DivInvMonoid.zpow_natCast
  zpow_negSucc := DivInvMonoid.zpow_negSucc
  mul_inv_cancel := DivisionRing.mul_inv_cancel
  inv_zero := DivisionRing.inv_zero

/-- Cancellation of addition. -/
class IsCancelAdd (G : Type u) [Add G] : Prop where
  protected add_left_cancel : ∀ a b c : G, a + b = a + c → b = c
  protected add_right_cancel : ∀ a b c : G, a + b = c + b → a = c

/-- Cancellation of factors that are not zero. -/
class IsCancelMulZero (M₀ : Type u) [Mul M₀] [Zero M₀] : Prop where
  protected mul_left_cancel_of_ne_zero : ∀ {a b c : M₀}, a ≠ 0 → a * b = a * c → b = c
  protected mul_right_cancel_of_ne_zero : ∀ {a b c : M₀}, b ≠ 0 → a * b = c * b → a = c

class NoZeroDivisors (M₀ : Type u) [Mul M₀] [Zero M₀] : Prop where
  eq_zero_or_eq_zero_of_mul_eq_zero : ∀ {a b : M₀}, a * b = 0 → a = 0 ∨ b = 0

export NoZeroDivisors (eq_zero_or_eq_zero_of_mul_eq_zero)

/-- Addition is monotone. -/
class IsOrderedAddMonoid (α : Type u) [AddCommMonoid α] [PartialOrder α] : Prop where
  protected add_le_add_left : ∀ a b : α, a ≤ b → ∀ c, c + a ≤ c + b

class IsOrderedCancelAddMonoid (α : Type u) [AddCommMonoid α] [PartialOrder α] : Prop extends
    IsOrderedAddMonoid α where
  protected le_of_add_le_add_left : ∀ a b c : α, a + b ≤ a + c → b ≤ c

/-- Order and arithmetic fit, and products of positive elements are positive. -/
class IsStrictOrderedRing (R : Type u) [Semiring R] [PartialOrder R] : Prop extends
    IsOrderedCancelAddMonoid R, Nontrivial R where
  protected zero_le_one : (0 : R) ≤ 1
  protected mul_lt_mul_of_pos_left : ∀ a b c : R, a < b → 0 < c → c * a < c * b
  protected mul_lt_mul_of_pos_right : ∀ a b c : R, a < b → 0 < c → a * c < b * c

/-- Every element is at least the zero that others add to. -/
class CanonicallyOrderedAdd (α : Type u) [Add α] [LE α] : Prop where
  protected exists_add_of_le : ∀ {a b : α}, a ≤ b → ∃ c, b = a + c
  protected le_self_add : ∀ a b : α, a ≤ a + b
