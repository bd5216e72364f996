import Mathlib.Data.Int.GCD
import Mathlib.Data.Nat.Digits
import Mathlib.Algebra.NeZero
import Init.List.Basic

/-! Arithmetic of remainders: the rings `Fin (n + 1)` and `ZMod n`. -/

universe u

namespace Fin

theorem pos_ {n : ℕ} (a : Fin n) : 0 < n := Nat.lt_of_le_of_lt (Nat.zero_le a.val) a.isLt

/-- The remainder of `a` by `n`. -/
protected def ofNat (n : ℕ) [h : NeZero n] (a : ℕ) : Fin n := ⟨a % n, Nat.mod_lt a (Nat.pos_of_ne_zero h.out)⟩

protected def add {n : ℕ} (a b : Fin n) : Fin n := ⟨(a.val + b.val) % n, Nat.mod_lt _ (pos_ a)⟩

protected def mul {n : ℕ} (a b : Fin n) : Fin n := ⟨a.val * b.val % n, Nat.mod_lt _ (pos_ a)⟩

protected def sub {n : ℕ} (a b : Fin n) : Fin n := ⟨((n - b.val) + a.val) % n, Nat.mod_lt _ (pos_ a)⟩

protected def neg {n : ℕ} (a : Fin n) : Fin n := ⟨(n - a.val) % n, Nat.mod_lt _ (pos_ a)⟩

instance instAdd {n : ℕ} : Add (Fin n) := ⟨Fin.add⟩

instance instMul {n : ℕ} : Mul (Fin n) := ⟨Fin.mul⟩

instance instSub {n : ℕ} : Sub (Fin n) := ⟨Fin.sub⟩

instance instNeg {n : ℕ} : Neg (Fin n) := ⟨Fin.neg⟩

instance instOfNat {n : ℕ} [NeZero n] {i : ℕ} : OfNat (Fin n) i := ⟨Fin.ofNat n i⟩

theorem val_add {n : ℕ} (a b : Fin n) : (a + b).val = (a.val + b.val) % n := rfl

theorem val_mul {n : ℕ} (a b : Fin n) : (a * b).val = a.val * b.val % n := rfl

/-- The remainder of `a` by `n + 1`. -/
def cast_ (n a : ℕ) : Fin (n + 1) := ⟨a % (n + 1), Nat.mod_lt a (Nat.succ_pos n)⟩

theorem cast_val_ {n : ℕ} (a : Fin (n + 1)) : cast_ n a.val = a := Fin.ext (Nat.mod_eq_of_lt a.isLt)

theorem ext_mod_ {n x y : ℕ} (h : x % (n + 1) = y % (n + 1)) : cast_ n x = cast_ n y := Fin.ext h

theorem cast_add_ (n x y : ℕ) : cast_ n x + cast_ n y = cast_ n (x + y) := Fin.ext (Nat.add_mod x y (n + 1)).symm

theorem cast_mul_ (n x y : ℕ) : cast_ n x * cast_ n y = cast_ n (x * y) := Fin.ext (Nat.mul_mod x y (n + 1)).symm

theorem ind_ {n : ℕ} {p : Fin (n + 1) → Prop} (h : ∀ x, p (cast_ n x)) (a : Fin (n + 1)) : p a := cast_val_ a ▸ h a.val

theorem sub_eq_add_neg_ {n : ℕ} (a b : Fin (n + 1)) : a - b = a + -b := Fin.ext (by
  show (n + 1 - b.val + a.val) % (n + 1) = (a.val + (n + 1 - b.val) % (n + 1)) % (n + 1)
  rw [Nat.add_mod_mod, Nat.add_comm])

theorem neg_add_cancel_ {n : ℕ} (a : Fin (n + 1)) : -a + a = cast_ n 0 := Fin.ext (by
  show ((n + 1 - a.val) % (n + 1) + a.val) % (n + 1) = 0 % (n + 1)
  rw [Nat.mod_add_mod, Nat.sub_add_cancel (Nat.le_of_lt a.isLt), Nat.mod_self, Nat.zero_mod])

/-- Integers as remainders by `n + 1`. -/
def intCast_ (n : ℕ) : ℤ → Fin (n + 1)
  | Int.ofNat k => cast_ n k
  | Int.negSucc k => -cast_ n (k + 1)

/-- Integral multiples of remainders. -/
def zsmul_ {n : ℕ} : ℤ → Fin (n + 1) → Fin (n + 1)
  | Int.ofNat k, a => cast_ n k * a
  | Int.negSucc k, a => -(cast_ n (k + 1) * a)

/-- Powers of remainders. -/
def pow_ {n : ℕ} (a : Fin (n + 1)) : ℕ → Fin (n + 1)
  | 0 => cast_ n 1
  | k + 1 => pow_ a k * a

theorem mul_assoc_ {n : ℕ} (a b c : Fin (n + 1)) : a * b * c = a * (b * c) := by
  rw [← cast_val_ a, ← cast_val_ b, ← cast_val_ c, cast_mul_, cast_mul_, cast_mul_, cast_mul_, Nat.mul_assoc]

theorem mul_comm_ {n : ℕ} (a b : Fin (n + 1)) : a * b = b * a := by
  rw [← cast_val_ a, ← cast_val_ b, cast_mul_, cast_mul_, Nat.mul_comm]

theorem add_mul_ {n : ℕ} (a b c : Fin (n + 1)) : (a + b) * c = a * c + b * c := by
  rw [← cast_val_ a, ← cast_val_ b, ← cast_val_ c, cast_add_, cast_mul_, cast_mul_, cast_mul_, cast_add_, Nat.add_mul]

theorem one_mul_ {n : ℕ} (a : Fin (n + 1)) : cast_ n 1 * a = a := by
  rw [← cast_val_ a, cast_mul_, Nat.one_mul]

theorem zero_mul_ {n : ℕ} (a : Fin (n + 1)) : cast_ n 0 * a = cast_ n 0 := by
  rw [← cast_val_ a, cast_mul_, Nat.zero_mul]

theorem zero_add_ {n : ℕ} (a : Fin (n + 1)) : cast_ n 0 + a = a := by
  rw [← cast_val_ a, cast_add_, Nat.zero_add]

theorem add_comm_ {n : ℕ} (a b : Fin (n + 1)) : a + b = b + a := by
  rw [← cast_val_ a, ← cast_val_ b, cast_add_, cast_add_, Nat.add_comm a.val]

theorem add_assoc_ {n : ℕ} (a b c : Fin (n + 1)) : a + b + c = a + (b + c) := by
  rw [← cast_val_ a, ← cast_val_ b, ← cast_val_ c, cast_add_, cast_add_, cast_add_, cast_add_, Nat.add_assoc a.val]

theorem nsmul_succ_ {n : ℕ} (k : ℕ) (a : Fin (n + 1)) : cast_ n (k + 1) * a = cast_ n k * a + a := by
  rw [← cast_add_, add_mul_, one_mul_]

/-- The ring of remainders by `n + 1`. -/
def commRing_ (n : ℕ) : CommRing (Fin (n + 1)) where
  add := Fin.add
  add_assoc := add_assoc_
  zero := cast_ n 0
  zero_add := zero_add_
  add_zero a := (add_comm_ a (cast_ n 0)).trans (zero_add_ a)
  nsmul k a := cast_ n k * a
  nsmul_zero := zero_mul_
  nsmul_succ := nsmul_succ_
  add_comm := add_comm_
  neg := Fin.neg
  sub := Fin.sub
  sub_eq_add_neg := sub_eq_add_neg_
  zsmul := zsmul_
  zsmul_natCast _ _ := rfl
  zsmul_negSucc _ _ := rfl
  neg_add_cancel := neg_add_cancel_
  mul := Fin.mul
  mul_assoc := mul_assoc_
  one := cast_ n 1
  one_mul := one_mul_
  mul_one a := (mul_comm_ a (cast_ n 1)).trans (one_mul_ a)
  npow k a := pow_ a k
  npow_zero _ := rfl
  npow_succ _ _ := rfl
  left_distrib a b c := by
    show a * (b + c) = a * b + a * c
    rw [mul_comm_, add_mul_, mul_comm_ b, mul_comm_ c]
  right_distrib := add_mul_
  zero_mul := zero_mul_
  mul_zero a := (mul_comm_ a (cast_ n 0)).trans (zero_mul_ a)
  natCast := cast_ n
  natCast_zero := rfl
  natCast_succ k := (cast_add_ n k 1).symm
  intCast := intCast_ n
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
  mul_comm := mul_comm_

end Fin

/-- The integers modulo `n`; the integers themselves for `n = 0`. -/
def ZMod : ℕ → Type
  | 0 => ℤ
  | n + 1 => Fin (n + 1)

namespace ZMod

instance decEq : (n : ℕ) → DecidableEq (ZMod n)
  | 0 => Int.instDecidableEq
  | n + 1 => instDecidableEqFin (n + 1)

instance commRing : (n : ℕ) → CommRing (ZMod n)
  | 0 => Int.instCommRing
  | n + 1 => Fin.commRing_ n

instance instInhabited (n : ℕ) : Inhabited (ZMod n) := ⟨0⟩

/-- The smallest representative that is not negative; the absolute value for `n = 0`. -/
def val : {n : ℕ} → ZMod n → ℕ
  | 0, a => Int.natAbs a
  | n + 1, a => Fin.val (n := n + 1) a

/-- The inverse, if there is one. -/
def inv : (n : ℕ) → ZMod n → ZMod n
  | 0, i => Int.sign i
  | n + 1, i => ((Nat.gcdA (Fin.val (n := n + 1) i) (n + 1) : ℤ) : ZMod (n + 1))

instance instInv (n : ℕ) : Inv (ZMod n) := ⟨inv n⟩

end ZMod
