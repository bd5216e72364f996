import Tactic.NormNumNat
import Mathlib.Algebra.Order.Floor
import Mathlib.Algebra.BigOperators.Finset.Basic
import Mathlib.Data.Real.Sqrt

/-! What `norm_num` knows of rounding, of square roots, and of sums and products over ranges. -/

universe u

namespace Microlean

namespace NormNum

/-! ### Rounding -/

section Floor

variable {α : Type u} [CommRing α] [LinearOrder α] [FloorRing α] {a : α} {x y : ℤ}

theorem int_floor (hl : ((Int.cast x : α) ≤ a) = True) (hu : (a < Int.cast y) = True) (hy : Int.add x 1 = y) :
    ⌊a⌋ = x := by
  subst hy
  exact Int.le_antisymm (Int.le_of_lt_add_one (Int.floor_lt.mpr (of_eq_true hu))) (Int.le_floor.mpr (of_eq_true hl))

theorem int_ceil (hl : ((Int.cast y : α) < a) = True) (hu : (a ≤ Int.cast x) = True) (hy : Int.add y 1 = x) :
    ⌈a⌉ = x := by
  subst hy
  exact Int.le_antisymm (Int.ceil_le.mpr (of_eq_true hu)) (Int.lt_ceil.mpr (of_eq_true hl))

end Floor

section NatFloor

variable {α : Type u} [Semiring α] [LinearOrder α] [FloorSemiring α] {a : α} {m n : ℕ}

theorem nat_floor (h0 : ((Nat.cast 0 : α) ≤ a) = True) (hl : ((Nat.cast n : α) ≤ a) = True)
    (hu : (a < Nat.cast m) = True) (hm : Nat.succ n = m) : ⌊a⌋₊ = n := by
  subst hm
  have h0' : 0 ≤ a := Nat.cast_zero (R := α) ▸ of_eq_true h0
  refine Nat.le_antisymm ?_ ((FloorSemiring.gc_floor h0').mpr (of_eq_true hl))
  exact Nat.le_of_not_lt fun l => not_le_of_gt (of_eq_true hu) ((FloorSemiring.gc_floor h0').mp l)

theorem nat_ceil_zero (hu : (a ≤ Nat.cast 0) = True) : ⌈a⌉₊ = 0 :=
  Nat.eq_zero_of_le_zero ((FloorSemiring.gc_ceil a 0).mpr (of_eq_true hu))

theorem nat_ceil (hl : ((Nat.cast m : α) < a) = True) (hu : (a ≤ Nat.cast n) = True) (hm : Nat.succ m = n) : ⌈a⌉₊ = n := by
  subst hm
  refine Nat.le_antisymm ((FloorSemiring.gc_ceil a (Nat.succ m)).mpr (of_eq_true hu)) ?_
  exact Nat.lt_of_not_le fun l => not_le_of_gt (of_eq_true hl) ((FloorSemiring.gc_ceil a m).mp l)

end NatFloor

/-! ### Square roots -/

theorem sqrt_nat {a : ℝ} {m n : ℕ} (ha : a = Nat.cast n) (hn : Nat.mul m m = n) : Real.sqrt a = Nat.cast m := by
  have e : m * m = n := hn
  rw [ha, ← e, Nat.cast_mul]
  exact Real.sqrt_mul_self (Nat.cast_nonneg m)

theorem sqrt_rat {a : ℝ} {m n d e : ℕ} (ha : a = Int.cast (Int.ofNat n) / Nat.cast d) (hn : Nat.mul m m = n)
    (he : Nat.ble 1 e = true) (hd : Nat.mul e e = d) : Real.sqrt a = Int.cast (Int.ofNat m) / Nat.cast e := by
  have sq : (Int.cast (Int.ofNat m) / Nat.cast e : ℝ) * (Int.cast (Int.ofNat m) / Nat.cast e) =
      Int.cast (Int.ofNat n) / Nat.cast d :=
    rat_mul rfl rfl he he (k := 1) (by rw [hd]; exact (Nat.one_mul d).symm)
      (by
        show Int.ofNat (m * m) = Int.ofNat (1 * n)
        rw [Nat.one_mul]
        exact congrArg Int.ofNat hn)
  rw [ha, ← sq]
  exact Real.sqrt_mul_self (div_nonneg he m)

/-! ### Sums and products over ranges -/

section BigOperators

variable {α : Type u} [CommSemiring α] {f : ℕ → α} {s t v : α} {m n : ℕ}

theorem sum_range_start (f : ℕ → α) : Finset.sum (Finset.range 0) f = Nat.cast 0 :=
  (Finset.sum_range_zero f).trans Nat.cast_zero.symm

theorem sum_range_step (hs : Finset.sum (Finset.range n) f = s) (ht : f n = t) (hv : s + t = v) (hm : Nat.succ n = m) :
    Finset.sum (Finset.range m) f = v := by
  subst hm hs ht hv
  exact Finset.sum_range_succ f n

theorem sum_range_done {k : ℕ} (hk : k = n) (hs : Finset.sum (Finset.range n) f = s) : Finset.sum (Finset.range k) f = s := by
  subst hk
  exact hs

theorem prod_range_start (f : ℕ → α) : Finset.prod (Finset.range 0) f = Nat.cast 1 :=
  (Finset.prod_range_zero f).trans Nat.cast_one.symm

theorem prod_range_step (hs : Finset.prod (Finset.range n) f = s) (ht : f n = t) (hv : s * t = v) (hm : Nat.succ n = m) :
    Finset.prod (Finset.range m) f = v := by
  subst hm hs ht hv
  exact Finset.prod_range_succ f n

theorem prod_range_done {k : ℕ} (hk : k = n) (hs : Finset.prod (Finset.range n) f = s) :
    Finset.prod (Finset.range k) f = s := by
  subst hk
  exact hs

end BigOperators

end NormNum

end Microlean
