import Mathlib.Order.Interval.Finset.Defs

/-! Intervals of natural numbers as finite sets. -/

namespace Nat

instance instLocallyFiniteOrder : LocallyFiniteOrder ℕ where
  finsetIcc a b := ⟨Multiset.ofList (List.range' a (b + 1 - a)), List.nodup_range'⟩
  finsetIco a b := ⟨Multiset.ofList (List.range' a (b - a)), List.nodup_range'⟩
  finsetIoc a b := ⟨Multiset.ofList (List.range' (a + 1) (b - a)), List.nodup_range'⟩
  finsetIoo a b := ⟨Multiset.ofList (List.range' (a + 1) (b - a - 1)), List.nodup_range'⟩
  finset_mem_Icc a b x := List.mem_range'_1.trans (by omega)
  finset_mem_Ico a b x := List.mem_range'_1.trans (by omega)
  finset_mem_Ioc a b x := List.mem_range'_1.trans (by omega)
  finset_mem_Ioo a b x := List.mem_range'_1.trans (by omega)

instance instLocallyFiniteOrderBot : LocallyFiniteOrderBot ℕ where
  finsetIio b := Finset.Ico 0 b
  finsetIic b := Finset.Icc 0 b
  finset_mem_Iic b x := Finset.mem_Icc.trans ⟨And.right, fun h => ⟨Nat.zero_le x, h⟩⟩
  finset_mem_Iio b x := Finset.mem_Ico.trans ⟨And.right, fun h => ⟨Nat.zero_le x, h⟩⟩

variable (a b c : ℕ)

theorem Icc_eq_range' : Finset.Icc a b = ⟨Multiset.ofList (List.range' a (b + 1 - a)), List.nodup_range'⟩ := rfl

theorem Ico_eq_range' : Finset.Ico a b = ⟨Multiset.ofList (List.range' a (b - a)), List.nodup_range'⟩ := rfl

@[simp] theorem card_Icc : (Finset.Icc a b).card = b + 1 - a := List.length_range'

@[simp] theorem card_Ico : (Finset.Ico a b).card = b - a := List.length_range'

@[simp] theorem card_Ioc : (Finset.Ioc a b).card = b - a := List.length_range'

@[simp] theorem card_Ioo : (Finset.Ioo a b).card = b - a - 1 := List.length_range'

theorem Ico_succ_right : Finset.Ico a (succ b) = Finset.Icc a b := Finset.ext fun x => by
  rw [Finset.mem_Ico, Finset.mem_Icc]; omega

theorem Ico_succ_succ : Finset.Ico (succ a) (succ b) = Finset.Ioc a b := Finset.ext fun x => by
  rw [Finset.mem_Ico, Finset.mem_Ioc]; omega

theorem Icc_succ_left : Finset.Icc (succ a) b = Finset.Ioc a b := Finset.ext fun x => by
  rw [Finset.mem_Icc, Finset.mem_Ioc]; omega

@[simp] theorem Ico_zero_eq_range : Finset.Ico 0 a = Finset.range a := Finset.ext fun x => by
  rw [Finset.mem_Ico, Finset.mem_range]; omega

theorem range_eq_Ico_ : Finset.range a = Finset.Ico 0 a := (Ico_zero_eq_range a).symm

theorem range_succ_eq_Icc_zero : Finset.range (a + 1) = Finset.Icc 0 a := Finset.ext fun x => by
  rw [Finset.mem_Icc, Finset.mem_range]; omega

theorem Icc_succ_right_ (h : a ≤ b + 1) : Finset.Icc a (b + 1) = insert (b + 1) (Finset.Icc a b) :=
  Finset.ext fun x => by
    rw [Finset.mem_insert, Finset.mem_Icc, Finset.mem_Icc]; omega

theorem Ico_succ_right_ (h : a ≤ b) : Finset.Ico a (b + 1) = insert b (Finset.Ico a b) :=
  Finset.ext fun x => by
    rw [Finset.mem_insert, Finset.mem_Ico, Finset.mem_Ico]; omega

end Nat

namespace Finset

theorem range_eq_Ico (n : ℕ) : range n = Ico 0 n := (Nat.Ico_zero_eq_range n).symm

theorem Icc_insert_succ_right {a b : ℕ} (h : a ≤ b + 1) : insert (b + 1) (Icc a b) = Icc a (b + 1) :=
  (Nat.Icc_succ_right_ a b h).symm

theorem range_image_add_one_ (n : ℕ) : image (fun k => k + 1) (range n) = Icc 1 n := ext fun x => by
  rw [mem_image, mem_Icc]
  constructor
  · intro ⟨k, m, e⟩
    rw [mem_range] at m
    omega
  · intro h
    exact ⟨x - 1, mem_range.mpr (by omega), by omega⟩

end Finset
