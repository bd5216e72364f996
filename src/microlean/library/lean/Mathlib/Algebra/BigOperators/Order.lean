import Mathlib.Algebra.BigOperators.Ring
import Mathlib.Algebra.Order.AbsoluteValue

/-! Sums and products over finite sets, and order. -/

universe u v

namespace Finset

variable {ι : Type u} {N : Type v}

section OrderedAddCommMonoid

variable [AddCommMonoid N] [PartialOrder N] [IsOrderedAddMonoid N] {f g : ι → N} {s t : Finset ι}

@[gcongr] theorem sum_le_sum : (∀ i, i ∈ s → f i ≤ g i) → ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i := by
  refine induction_cons_ s (fun _ => le_refl _) fun a s m ih h => ?_
  rw [sum_cons, sum_cons]
  exact add_le_add (h a (mem_cons.mpr (Or.inl rfl))) (ih fun i hi => h i (mem_cons.mpr (Or.inr hi)))

theorem sum_nonneg (h : ∀ i, i ∈ s → 0 ≤ f i) : 0 ≤ ∑ i ∈ s, f i := by
  have e := sum_le_sum h
  rw [sum_const_zero] at e
  exact e

theorem sum_nonpos (h : ∀ i, i ∈ s → f i ≤ 0) : ∑ i ∈ s, f i ≤ 0 := by
  have e := sum_le_sum h
  rw [sum_const_zero] at e
  exact e

theorem sum_le_card_nsmul (s : Finset ι) (f : ι → N) (n : N) (h : ∀ x, x ∈ s → f x ≤ n) : s.sum f ≤ s.card • n := by
  rw [← sum_const n]
  exact sum_le_sum h

theorem card_nsmul_le_sum (s : Finset ι) (f : ι → N) (n : N) (h : ∀ x, x ∈ s → n ≤ f x) : s.card • n ≤ s.sum f := by
  rw [← sum_const n]
  exact sum_le_sum h

theorem sum_le_sum_of_subset_of_nonneg (h : s ⊆ t) (hf : ∀ i, i ∈ t → ¬i ∈ s → 0 ≤ f i) :
    ∑ i ∈ s, f i ≤ ∑ i ∈ t, f i := by
  have := Classical.decEq ι
  rw [← sum_filter_add_sum_filter_not t (fun x => x ∈ s) f,
    show filter (fun x => x ∈ s) t = s from ext fun x => by rw [mem_filter]; exact ⟨And.right, fun m => ⟨h m, m⟩⟩]
  exact le_add_of_nonneg_right (sum_nonneg fun i hi => hf i (mem_filter.mp hi).left (mem_filter.mp hi).right)

theorem single_le_sum (hf : ∀ i, i ∈ s → 0 ≤ f i) {a : ι} (h : a ∈ s) : f a ≤ ∑ x ∈ s, f x := by
  rw [← sum_singleton f a]
  exact sum_le_sum_of_subset_of_nonneg (singleton_subset_iff.mpr h) fun i hi _ => hf i hi

theorem sum_eq_zero_iff_of_nonneg : (∀ i, i ∈ s → 0 ≤ f i) → (∑ i ∈ s, f i = 0 ↔ ∀ i, i ∈ s → f i = 0) := by
  intro h
  refine ⟨fun e i hi => le_antisymm ?_ (h i hi), sum_eq_zero⟩
  rw [← e]
  exact single_le_sum h hi

end OrderedAddCommMonoid

section OrderedCancelAddCommMonoid

variable [AddCommMonoid N] [PartialOrder N] [IsOrderedCancelAddMonoid N] {f g : ι → N} {s t : Finset ι}

theorem sum_lt_sum (Hle : ∀ i, i ∈ s → f i ≤ g i) (Hlt : ∃ i, i ∈ s ∧ f i < g i) :
    ∑ i ∈ s, f i < ∑ i ∈ s, g i := by
  have := Classical.decEq ι
  obtain ⟨a, ha, hl⟩ := Hlt
  rw [← add_sum_erase s f ha, ← add_sum_erase s g ha]
  exact add_lt_add_of_lt_of_le hl (sum_le_sum fun i hi => Hle i (mem_erase.mp hi).right)

theorem sum_lt_sum_of_nonempty (hs : s.Nonempty) (Hlt : ∀ i, i ∈ s → f i < g i) :
    ∑ i ∈ s, f i < ∑ i ∈ s, g i := by
  obtain ⟨a, ha⟩ := hs
  exact sum_lt_sum (fun i hi => le_of_lt (Hlt i hi)) ⟨a, ha, Hlt a ha⟩

theorem sum_pos (h : ∀ i, i ∈ s → 0 < f i) (hs : s.Nonempty) : 0 < ∑ i ∈ s, f i := by
  have e := sum_lt_sum_of_nonempty hs h
  rw [sum_const_zero] at e
  exact e

theorem sum_pos' (h : ∀ i, i ∈ s → 0 ≤ f i) (hs : ∃ i, i ∈ s ∧ 0 < f i) : 0 < ∑ i ∈ s, f i := by
  have e := sum_lt_sum h hs
  rw [sum_const_zero] at e
  exact e

end OrderedCancelAddCommMonoid

section OrderedCommSemiring

variable [CommSemiring N] [PartialOrder N] [IsStrictOrderedRing N] {f g : ι → N} {s : Finset ι}

theorem prod_nonneg : (∀ i, i ∈ s → 0 ≤ f i) → 0 ≤ ∏ i ∈ s, f i := by
  refine induction_cons_ s (fun _ => IsStrictOrderedRing.zero_le_one) fun a s m ih h => ?_
  rw [prod_cons]
  exact mul_nonneg (h a (mem_cons.mpr (Or.inl rfl))) (ih fun i hi => h i (mem_cons.mpr (Or.inr hi)))

theorem prod_pos : (∀ i, i ∈ s → 0 < f i) → 0 < ∏ i ∈ s, f i := by
  refine induction_cons_ s (fun _ => zero_lt_one) fun a s m ih h => ?_
  rw [prod_cons]
  exact mul_pos (h a (mem_cons.mpr (Or.inl rfl))) (ih fun i hi => h i (mem_cons.mpr (Or.inr hi)))

@[gcongr] theorem prod_le_prod :
    (∀ i, i ∈ s → 0 ≤ f i) → (∀ i, i ∈ s → f i ≤ g i) → ∏ i ∈ s, f i ≤ ∏ i ∈ s, g i := by
  refine induction_cons_ s (fun _ _ => le_refl _) fun a s m ih h0 h1 => ?_
  rw [prod_cons, prod_cons]
  have ha : a ∈ cons a s m := mem_cons.mpr (Or.inl rfl)
  have h0' : ∀ i, i ∈ s → 0 ≤ f i := fun i hi => h0 i (mem_cons.mpr (Or.inr hi))
  exact mul_le_mul (h1 a ha) (ih h0' fun i hi => h1 i (mem_cons.mpr (Or.inr hi))) (prod_nonneg h0')
    (le_trans (h0 a ha) (h1 a ha))

theorem prod_le_one (h0 : ∀ i, i ∈ s → 0 ≤ f i) (h1 : ∀ i, i ∈ s → f i ≤ 1) : ∏ i ∈ s, f i ≤ 1 := by
  have e := prod_le_prod h0 h1
  rw [prod_const_one] at e
  exact e

end OrderedCommSemiring

/-! ### Canonical order -/

@[simp] theorem sum_eq_zero_iff [AddCommMonoid N] [PartialOrder N] [IsOrderedAddMonoid N] [CanonicallyOrderedAdd N]
    {f : ι → N} {s : Finset ι} : ∑ x ∈ s, f x = 0 ↔ ∀ x, x ∈ s → f x = 0 :=
  sum_eq_zero_iff_of_nonneg fun i _ => by
    have h := CanonicallyOrderedAdd.le_self_add (0 : N) (f i)
    rw [zero_add] at h
    exact h

/-! ### Pigeonholes -/

theorem exists_lt_of_sum_lt [AddCommMonoid N] [LinearOrder N] [IsOrderedAddMonoid N] {f g : ι → N} {s : Finset ι}
    (Hlt : ∑ i ∈ s, f i < ∑ i ∈ s, g i) : ∃ i, i ∈ s ∧ f i < g i :=
  Classical.byContradiction fun n =>
    not_le_of_gt Hlt (sum_le_sum fun i hi => le_of_not_gt fun l => n ⟨i, hi, l⟩)

theorem exists_le_of_sum_le [AddCommMonoid N] [LinearOrder N] [IsOrderedCancelAddMonoid N] {f g : ι → N}
    {s : Finset ι} (hs : s.Nonempty) (Hle : ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i) : ∃ i, i ∈ s ∧ f i ≤ g i :=
  Classical.byContradiction fun n =>
    not_le_of_gt (sum_lt_sum_of_nonempty hs fun i hi => lt_of_not_ge fun l => n ⟨i, hi, l⟩) Hle

/-! ### Absolute values -/

theorem abs_sum_le_sum_abs {G : Type v} [AddCommGroup G] [LinearOrder G] [IsOrderedAddMonoid G] (f : ι → G)
    (s : Finset ι) : |∑ i ∈ s, f i| ≤ ∑ i ∈ s, |f i| := by
  refine induction_cons_ s ?_ fun a s m ih => ?_
  · rw [sum_empty, abs_zero, sum_empty]
  · rw [sum_cons, sum_cons]
    exact le_trans (abs_add_le _ _) (add_le_add_left ih _)

end Finset
