import Mathlib.Algebra.Defs

/-! The natural numbers as an ordered semiring. -/

namespace Nat

instance instCommSemiring : CommSemiring ℕ where
  add := Nat.add
  add_assoc := Nat.add_assoc
  zero := Nat.zero
  zero_add := Nat.zero_add
  add_zero := Nat.add_zero
  nsmul m n := m * n
  nsmul_zero := Nat.zero_mul
  nsmul_succ n x := Nat.add_one_mul n x
  add_comm := Nat.add_comm
  mul := Nat.mul
  mul_assoc := Nat.mul_assoc
  one := Nat.succ Nat.zero
  one_mul := Nat.one_mul
  mul_one := Nat.mul_one
  npow m n := Nat.pow n m
  npow_zero := Nat.pow_zero
  npow_succ _ _ := rfl
  left_distrib := Nat.left_distrib
  right_distrib := Nat.right_distrib
  zero_mul := Nat.zero_mul
  mul_zero := Nat.mul_zero
  natCast n := n
  natCast_zero := rfl
  natCast_succ _ := rfl
  mul_comm := Nat.mul_comm

instance instLinearOrder : LinearOrder ℕ where
  le := Nat.le
  lt := Nat.lt
  le_refl := Nat.le_refl
  le_trans _ _ _ := Nat.le_trans
  lt_iff_le_not_ge _ _ := Nat.lt_iff_le_and_not_ge
  le_antisymm _ _ := Nat.le_antisymm
  min a b := min a b
  max a b := max a b
  le_total := Nat.le_total
  toDecidableLE := Nat.decLe
  toDecidableEq := Nat.decEq
  toDecidableLT := Nat.decLt
  min_def _ _ := rfl
  max_def _ _ := rfl

instance instIsCancelAdd : IsCancelAdd ℕ where
  add_left_cancel _ _ _ := Nat.add_left_cancel
  add_right_cancel _ _ _ := Nat.add_right_cancel

instance instIsCancelMulZero : IsCancelMulZero ℕ where
  mul_left_cancel_of_ne_zero h e := Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero h) e
  mul_right_cancel_of_ne_zero h e := Nat.eq_of_mul_eq_mul_right (Nat.pos_of_ne_zero h) e

instance instNoZeroDivisors : NoZeroDivisors ℕ where
  eq_zero_or_eq_zero_of_mul_eq_zero := Nat.mul_eq_zero.mp

instance instNontrivial : Nontrivial ℕ := ⟨⟨0, 1, Nat.zero_ne_one⟩⟩

instance instIsStrictOrderedRing : IsStrictOrderedRing ℕ where
  add_le_add_left _ _ h c := Nat.add_le_add_left h c
  le_of_add_le_add_left _ _ _ := Nat.le_of_add_le_add_left
  exists_pair_ne := ⟨0, 1, Nat.zero_ne_one⟩
  zero_le_one := Nat.zero_le 1
  mul_lt_mul_of_pos_left _ _ _ h hc := Nat.mul_lt_mul_of_pos_left h hc
  mul_lt_mul_of_pos_right _ _ _ h hc := Nat.mul_lt_mul_of_pos_right h hc

instance instCanonicallyOrderedAdd : CanonicallyOrderedAdd ℕ where
  exists_add_of_le := Nat.exists_eq_add_of_le
  le_self_add := Nat.le_add_right

end Nat

attribute [instance 2000] instAddNat instMulNat instPowNat instLENat instLTNat instOfNatNat instMaxNat instMinNat
  instDecidableEqNat Nat.decLe Nat.decLt
