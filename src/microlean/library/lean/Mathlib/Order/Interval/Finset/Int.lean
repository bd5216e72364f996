import Mathlib.Order.Interval.Finset.Defs
import Mathlib.Data.Int.Instances
import Mathlib.Algebra.Order.Group

/-! Intervals of integers as finite sets. -/

namespace Int

/-- The integers `a`, `a + 1`, …: `n` of them. -/
def upFrom_ (a : ℤ) (n : ℕ) : Finset ℤ :=
  ⟨Multiset.map (fun k : ℕ => a + (k : ℤ)) (Multiset.range n),
    List.Nodup.map (fun _ _ e => Int.ofNat.inj (Int.add_left_cancel e)) List.nodup_range⟩

theorem mem_upFrom_ {a x k : ℤ} : x ∈ upFrom_ a k.toNat ↔ a ≤ x ∧ x < a + k := by
  refine Multiset.mem_map.trans ⟨fun ⟨n, m, e⟩ => ?_, fun h => ?_⟩
  · have hn := Int.lt_toNat.mp (Multiset.mem_range.mp m)
    rw [← e]
    exact ⟨le_add_of_nonneg_right (Int.natCast_nonneg n), Int.add_lt_add_left hn a⟩
  · have hx := Int.toNat_of_nonneg (Int.sub_nonneg_of_le h.left)
    refine ⟨(x - a).toNat, Multiset.mem_range.mpr (Int.lt_toNat.mpr ?_), ?_⟩
    · rw [hx]
      exact sub_lt_iff_lt_add'.mpr h.right
    · rw [hx, add_sub_cancel]

theorem mem_upTo_ {a b x : ℤ} : x ∈ upFrom_ a (b - a).toNat ↔ a ≤ x ∧ x < b := by
  rw [mem_upFrom_, add_sub_cancel]

instance instLocallyFiniteOrder : LocallyFiniteOrder ℤ where
  finsetIcc a b := upFrom_ a (b + 1 - a).toNat
  finsetIco a b := upFrom_ a (b - a).toNat
  finsetIoc a b := upFrom_ (a + 1) (b + 1 - (a + 1)).toNat
  finsetIoo a b := upFrom_ (a + 1) (b - (a + 1)).toNat
  finset_mem_Icc a b x := mem_upTo_.trans (and_congr Iff.rfl Int.lt_add_one_iff)
  finset_mem_Ico a b x := mem_upTo_
  finset_mem_Ioc a b x := mem_upTo_.trans (and_congr Int.add_one_le_iff Int.lt_add_one_iff)
  finset_mem_Ioo a b x := mem_upTo_.trans (and_congr Int.add_one_le_iff Iff.rfl)

theorem card_upFrom_ (a : ℤ) (n : ℕ) : (upFrom_ a n).card = n :=
  (List.length_map (as := List.range n) _).trans List.length_range

variable (a b : ℤ)

@[simp] theorem card_Icc : (Finset.Icc a b).card = (b + 1 - a).toNat := card_upFrom_ a _

@[simp] theorem card_Ico : (Finset.Ico a b).card = (b - a).toNat := card_upFrom_ a _

@[simp] theorem card_Ioc : (Finset.Ioc a b).card = (b - a).toNat := by
  rw [← add_sub_add_right_eq_sub b a 1]; exact card_upFrom_ (a + 1) _

@[simp] theorem card_Ioo : (Finset.Ioo a b).card = (b - a - 1).toNat := by
  rw [sub_sub]; exact card_upFrom_ (a + 1) _

end Int
