import Init.Int.Order
import Mathlib.Algebra.Defs

/-! The integers as a linearly ordered commutative ring. -/

namespace Int

theorem zsmul_negSucc_ (n : Nat) (a : Int) : negSucc n * a = -(((n + 1 : Nat) : Int) * a) := Int.neg_mul (n + 1 : Nat) a

instance instCommRing : CommRing ℤ where
  add := Int.add
  add_assoc := Int.add_assoc
  zero := 0
  zero_add := Int.zero_add
  add_zero := Int.add_zero
  nsmul n x := n * x
  nsmul_zero := Int.zero_mul
  nsmul_succ n x := by
    show ((n + 1 : Nat) : ℤ) * x = n * x + x
    rw [natCast_add_one, Int.add_mul, Int.one_mul]
  add_comm := Int.add_comm
  neg := Int.neg
  sub := Int.sub
  sub_eq_add_neg _ _ := rfl
  zsmul n x := n * x
  zsmul_natCast _ _ := rfl
  zsmul_negSucc n a := zsmul_negSucc_ n a
  neg_add_cancel := Int.add_left_neg
  mul := Int.mul
  mul_assoc := Int.mul_assoc
  one := 1
  one_mul := Int.one_mul
  mul_one := Int.mul_one
  npow n x := Int.pow x n
  npow_zero _ := rfl
  npow_succ _ _ := rfl
  left_distrib := Int.mul_add
  right_distrib := Int.add_mul
  zero_mul := Int.zero_mul
  mul_zero := Int.mul_zero
  natCast n := Int.ofNat n
  natCast_zero := rfl
  natCast_succ _ := rfl
  intCast n := n
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
  mul_comm := Int.mul_comm

instance instLinearOrder : LinearOrder ℤ where
  le := Int.le
  lt := Int.lt
  le_refl := Int.le_refl
  le_trans _ _ _ := Int.le_trans
  lt_iff_le_not_ge _ _ := Int.lt_iff_le_not_le
  le_antisymm _ _ := Int.le_antisymm
  min a b := min a b
  max a b := max a b
  le_total := Int.le_total
  toDecidableLE := Int.decLe
  toDecidableEq := Int.decEq
  toDecidableLT := Int.decLt
  min_def _ _ := rfl
  max_def _ _ := rfl

instance instIsCancelAdd : IsCancelAdd ℤ where
  add_left_cancel _ _ _ := Int.add_left_cancel
  add_right_cancel _ _ _ := Int.add_right_cancel

instance instIsCancelMulZero : IsCancelMulZero ℤ where
  mul_left_cancel_of_ne_zero h e := Int.eq_of_mul_eq_mul_left h e
  mul_right_cancel_of_ne_zero h e := Int.eq_of_mul_eq_mul_right h e

instance instNoZeroDivisors : NoZeroDivisors ℤ where
  eq_zero_or_eq_zero_of_mul_eq_zero := Int.mul_eq_zero.mp

instance instNontrivial : Nontrivial ℤ := ⟨⟨0, 1, Int.zero_ne_one⟩⟩

instance instIsStrictOrderedRing : IsStrictOrderedRing ℤ where
  add_le_add_left _ _ h c := Int.add_le_add_left h c
  le_of_add_le_add_left _ _ _ := Int.le_of_add_le_add_left
  exists_pair_ne := ⟨0, 1, Int.zero_ne_one⟩
  zero_le_one := ofNat_nonneg 1
  mul_lt_mul_of_pos_left _ _ _ h hc := Int.mul_lt_mul_of_pos_left h hc
  mul_lt_mul_of_pos_right _ _ _ h hc := Int.mul_lt_mul_of_pos_right h hc

end Int
