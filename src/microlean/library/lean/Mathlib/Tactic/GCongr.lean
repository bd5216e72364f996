import Mathlib.Analysis.SpecialFunctions.Pow
import Mathlib.Data.Real.SqrtLemmas
import Mathlib.Data.Set.Lemmas
import Mathlib.Data.Int.ModEq
import Mathlib.Data.Nat.Sqrt
import Mathlib.Data.Nat.GCD
import Mathlib.Data.Rat.Cast
import Mathlib.Algebra.Order.Floor
import Mathlib.Algebra.Divisibility.Units
import Mathlib.Order.Interval.Finset.Nat

/-!
Lemmas for `gcongr` that are not tagged where they are stated, and those that nothing else in the library needs:
comparisons of products, quotients, casts, maxima, divisors, residues and sets by comparing their parts.
-/

universe u v

/-! ### Products, quotients, inverses -/

attribute [gcongr] mul_lt_mul'' inv_anti₀ inv_strictAnti₀ div_lt_div

/-! ### Absolute values, maxima, minima -/

section LinearOrder

variable {α : Type u} [LinearOrder α] {a b : α}

attribute [gcongr] max_le_max min_le_min

@[gcongr] theorem max_le_max_left (c : α) (h : a ≤ b) : max c a ≤ max c b := max_le_max (le_refl c) h

@[gcongr] theorem max_le_max_right (c : α) (h : a ≤ b) : max a c ≤ max b c := max_le_max h (le_refl c)

@[gcongr] theorem min_le_min_left (c : α) (h : a ≤ b) : min c a ≤ min c b := min_le_min (le_refl c) h

@[gcongr] theorem min_le_min_right (c : α) (h : a ≤ b) : min a c ≤ min b c := min_le_min h (le_refl c)

@[gcongr] theorem abs_le_abs_of_nonneg [AddCommGroup α] [IsOrderedAddMonoid α] (ha : 0 ≤ a) (hab : a ≤ b) :
    |a| ≤ |b| := by
  rw [abs_of_nonneg ha]
  exact le_trans hab (le_abs_self b)

end LinearOrder

/-! ### Casts -/

namespace GCongr

@[gcongr] theorem natCast_lt_natCast {R : Type u} [Semiring R] [PartialOrder R] [IsStrictOrderedRing R] {a b : ℕ}
    (h : a < b) : (a : R) < b := Nat.cast_lt.mpr h

variable {R : Type u} [Ring R] [PartialOrder R] [IsStrictOrderedRing R] {m n : ℤ}

@[gcongr] protected theorem intCast_mono (hmn : m ≤ n) : (m : R) ≤ n := Int.cast_le.mpr hmn

@[gcongr] protected theorem intCast_strictMono (hmn : m < n) : (m : R) < n := Int.cast_lt.mpr hmn

variable {K : Type u} [Field K] [LinearOrder K] [IsStrictOrderedRing K] {p q : ℚ}

@[gcongr] theorem ratCast_le_ratCast (h : p ≤ q) : (p : K) ≤ q := Rat.cast_le.mpr h

@[gcongr] theorem ratCast_lt_ratCast (h : p < q) : (p : K) < q := Rat.cast_lt.mpr h

end GCongr

/-! ### Natural numbers -/

section Nat

variable {a b c d : ℕ}

attribute [gcongr] Nat.div_le_div_left Nat.div_le_div_right Nat.sqrt_le_sqrt Nat.factorial_le

@[gcongr] protected theorem Nat.div_le_div (h1 : a ≤ b) (h2 : d ≤ c) (h3 : d ≠ 0) : a / c ≤ b / d :=
  le_trans (Nat.div_le_div_right h1 c) (Nat.div_le_div_left h2 (Nat.pos_of_ne_zero h3))

@[gcongr] theorem tsub_le_tsub_left (h : a ≤ b) (c : ℕ) : c - b ≤ c - a := Nat.sub_le_sub_left h c

@[gcongr] theorem tsub_le_tsub_right (h : a ≤ b) (c : ℕ) : a - c ≤ b - c := Nat.sub_le_sub_right h c

@[gcongr] theorem tsub_le_tsub (hab : a ≤ b) (hcd : c ≤ d) : a - d ≤ b - c := by omega

@[gcongr] theorem Nat.factorial_lt_of_lt (hn : 0 < a) (h : a < b) : a.factorial < b.factorial :=
  (Nat.factorial_lt hn).mpr h

end Nat

/-! ### Divisors and residues -/

attribute [gcongr] mul_dvd_mul pow_dvd_pow pow_dvd_pow_of_dvd Nat.factorial_dvd_factorial

attribute [symm] Nat.ModEq.symm Int.ModEq.symm

attribute [gcongr] Nat.ModEq.add Nat.ModEq.add_left Nat.ModEq.add_right Nat.ModEq.mul Nat.ModEq.mul_left
  Nat.ModEq.mul_right Nat.ModEq.pow

attribute [gcongr] Int.ModEq.add Int.ModEq.add_left Int.ModEq.add_right Int.ModEq.sub Int.ModEq.sub_left
  Int.ModEq.sub_right Int.ModEq.mul Int.ModEq.mul_left Int.ModEq.mul_right Int.ModEq.neg Int.ModEq.pow

/-! ### Sums over sets, and sets -/

section BigOperators

variable {ι : Type u} {N : Type v} [AddCommMonoid N] [PartialOrder N] [IsOrderedCancelAddMonoid N] {f g : ι → N}
  {s : Finset ι}

@[gcongr] theorem GCongr.sum_lt_sum_of_nonempty (hs : s.Nonempty) (Hlt : ∀ i, i ∈ s → f i < g i) :
    s.sum f < s.sum g := Finset.sum_lt_sum_of_nonempty hs Hlt

end BigOperators

attribute [gcongr] Finset.Icc_subset_Icc Set.Icc_subset_Icc Set.image_subset

namespace Finset

variable {α : Type u} [DecidableEq α] {s t s' t' : Finset α}

@[gcongr] theorem union_subset_union (hst : s ⊆ t) (hs't' : s' ⊆ t') : s ∪ s' ⊆ t ∪ t' := fun x h =>
  mem_union.mpr ((mem_union.mp h).imp (fun m => hst m) (fun m => hs't' m))

@[gcongr] theorem inter_subset_inter (hst : s ⊆ t) (hs't' : s' ⊆ t') : s ∩ s' ⊆ t ∩ t' := fun x h =>
  mem_inter.mpr ⟨hst (mem_inter.mp h).left, hs't' (mem_inter.mp h).right⟩

@[gcongr] theorem insert_subset_insert (a : α) (h : s ⊆ t) : insert a s ⊆ insert a t := fun x m =>
  mem_insert.mpr ((mem_insert.mp m).imp_right fun m => h m)

end Finset

namespace Set

variable {α : Type u} {s t s' t' : Set α}

@[gcongr] theorem union_subset_union (h₁ : s ⊆ t) (h₂ : s' ⊆ t') : s ∪ s' ⊆ t ∪ t' := fun _ h =>
  h.imp (fun m => h₁ m) (fun m => h₂ m)

@[gcongr] theorem inter_subset_inter (h₁ : s ⊆ t) (h₂ : s' ⊆ t') : s ∩ s' ⊆ t ∩ t' := fun _ h =>
  ⟨h₁ h.left, h₂ h.right⟩

end Set
