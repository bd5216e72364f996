import Mathlib.Algebra.BigOperators.Intervals
import Mathlib.Data.Fintype.Basic
import Mathlib.Data.ZMod.Defs

/-! Sums and products over `Fin n`, and by bijections. -/

universe u v w

namespace Fin

/-- The next number, in the next larger type. -/
def succ {n : ℕ} (i : Fin n) : Fin (n + 1) := ⟨i.val + 1, Nat.succ_lt_succ i.isLt⟩

/-- The same number, in the next larger type. -/
def castSucc {n : ℕ} (i : Fin n) : Fin (n + 1) := ⟨i.val, Nat.lt_succ_of_lt i.isLt⟩

/-- The greatest element. -/
def last (n : ℕ) : Fin (n + 1) := ⟨n, Nat.lt_succ_self n⟩

@[simp] theorem val_succ {n : ℕ} (i : Fin n) : i.succ.val = i.val + 1 := rfl

@[simp] theorem val_last (n : ℕ) : (last n).val = n := rfl

@[simp] theorem val_zero (n : ℕ) [NeZero n] : (0 : Fin n).val = 0 := Nat.zero_mod n

end Fin

namespace Finset

variable {ι : Type u} {κ : Type w} {M : Type v}

section CommMonoid

variable [CommMonoid M]

theorem prod_bij {s : Finset ι} {t : Finset κ} {f : ι → M} {g : κ → M} (i : ∀ a, a ∈ s → κ)
    (hi : ∀ a ha, i a ha ∈ t) (i_inj : ∀ a₁ ha₁ a₂ ha₂, i a₁ ha₁ = i a₂ ha₂ → a₁ = a₂)
    (i_surj : ∀ b, b ∈ t → ∃ a ha, i a ha = b) (h : ∀ a ha, f a = g (i a ha)) :
    ∏ x ∈ s, f x = ∏ x ∈ t, g x := by
  have := Classical.decEq κ
  have key : ∀ (t : Finset κ) (i : ∀ a, a ∈ s → κ), (∀ a ha, i a ha ∈ t) →
      (∀ a₁ ha₁ a₂ ha₂, i a₁ ha₁ = i a₂ ha₂ → a₁ = a₂) → (∀ b, b ∈ t → ∃ a ha, i a ha = b) →
      (∀ a ha, f a = g (i a ha)) → ∏ x ∈ s, f x = ∏ x ∈ t, g x := by
    clear h i_surj i_inj hi i t
    refine induction_cons_ s ?_ ?_
    · intro t i _ _ i_surj _
      have e : t = ∅ := eq_empty_of_forall_notMem fun b hb => by
        obtain ⟨a, ha, _⟩ := i_surj b hb
        exact notMem_empty a ha
      rw [e]
      rfl
    · intro a s m ih t i hi i_inj i_surj h
      have ha : a ∈ cons a s m := mem_cons.mpr (Or.inl rfl)
      have hs : ∀ b, b ∈ s → b ∈ cons a s m := fun b hb => mem_cons.mpr (Or.inr hb)
      rw [prod_cons, ← mul_prod_erase t g (hi a ha), h a ha]
      refine congrArg (fun y => g (i a ha) * y) (ih _ (fun b hb => i b (hs b hb)) ?_ ?_ ?_ ?_)
      · intro b hb
        exact mem_erase.mpr ⟨fun e => m (i_inj b (hs b hb) a ha e ▸ hb), hi b (hs b hb)⟩
      · exact fun a₁ h₁ a₂ h₂ e => i_inj a₁ (hs a₁ h₁) a₂ (hs a₂ h₂) e
      · intro b hb
        have hb' := mem_erase.mp hb
        obtain ⟨c, hc, e⟩ := i_surj b hb'.right
        cases mem_cons.mp hc with
        | inl e' => subst e'; exact absurd e.symm hb'.left
        | inr m' => exact ⟨c, m', e⟩
      · exact fun b hb => h b (hs b hb)
  exact key t i hi i_inj i_surj h

theorem prod_bij' {s : Finset ι} {t : Finset κ} {f : ι → M} {g : κ → M} (i : ∀ a, a ∈ s → κ) (j : ∀ a, a ∈ t → ι)
    (hi : ∀ a ha, i a ha ∈ t) (hj : ∀ a ha, j a ha ∈ s) (left_inv : ∀ a ha, j (i a ha) (hi a ha) = a)
    (right_inv : ∀ a ha, i (j a ha) (hj a ha) = a) (h : ∀ a ha, f a = g (i a ha)) :
    ∏ x ∈ s, f x = ∏ x ∈ t, g x := by
  refine prod_bij i hi (fun a₁ h₁ a₂ h₂ e => ?_) (fun b hb => ⟨j b hb, hj b hb, right_inv b hb⟩) h
  have key : ∀ x (hx : x ∈ t) y (hy : y ∈ t), x = y → j x hx = j y hy := fun x hx y hy e => by subst e; rfl
  rw [← left_inv a₁ h₁, ← left_inv a₂ h₂]
  exact key _ _ _ _ e

theorem prod_nbij' {s : Finset ι} {t : Finset κ} {f : ι → M} {g : κ → M} (i : ι → κ) (j : κ → ι)
    (hi : ∀ a, a ∈ s → i a ∈ t) (hj : ∀ a, a ∈ t → j a ∈ s) (left_inv : ∀ a, a ∈ s → j (i a) = a)
    (right_inv : ∀ a, a ∈ t → i (j a) = a) (h : ∀ a, a ∈ s → f a = g (i a)) : ∏ x ∈ s, f x = ∏ x ∈ t, g x :=
  prod_bij' (fun a _ => i a) (fun b _ => j b) hi hj left_inv right_inv h

theorem prod_range (f : ℕ → M) {n : ℕ} : ∏ i ∈ range n, f i = ∏ i : Fin n, f i.val := by
  refine (prod_bij (fun i _ => i.val) (fun i _ => mem_range.mpr i.isLt) (fun _ _ _ _ e => Fin.ext e)
    (fun b hb => ⟨⟨b, mem_range.mp hb⟩, mem_univ _, rfl⟩) fun _ _ => rfl).symm

theorem prod_range_reflect (f : ℕ → M) (n : ℕ) : ∏ j ∈ range n, f (n - 1 - j) = ∏ j ∈ range n, f j := by
  refine prod_nbij' (fun j => n - 1 - j) (fun j => n - 1 - j) ?_ ?_ ?_ ?_ fun _ _ => rfl
  · intro a ha
    rw [mem_range] at ha ⊢
    omega
  · intro a ha
    rw [mem_range] at ha ⊢
    omega
  · intro a ha
    rw [mem_range] at ha
    show n - 1 - (n - 1 - a) = a
    omega
  · intro a ha
    rw [mem_range] at ha
    show n - 1 - (n - 1 - a) = a
    omega

end CommMonoid

section AddCommMonoid

variable [AddCommMonoid M]

theorem sum_bij {s : Finset ι} {t : Finset κ} {f : ι → M} {g : κ → M} (i : ∀ a, a ∈ s → κ)
    (hi : ∀ a ha, i a ha ∈ t) (i_inj : ∀ a₁ ha₁ a₂ ha₂, i a₁ ha₁ = i a₂ ha₂ → a₁ = a₂)
    (i_surj : ∀ b, b ∈ t → ∃ a ha, i a ha = b) (h : ∀ a ha, f a = g (i a ha)) :
    ∑ x ∈ s, f x = ∑ x ∈ t, g x := by
  have := Classical.decEq κ
  have key : ∀ (t : Finset κ) (i : ∀ a, a ∈ s → κ), (∀ a ha, i a ha ∈ t) →
      (∀ a₁ ha₁ a₂ ha₂, i a₁ ha₁ = i a₂ ha₂ → a₁ = a₂) → (∀ b, b ∈ t → ∃ a ha, i a ha = b) →
      (∀ a ha, f a = g (i a ha)) → ∑ x ∈ s, f x = ∑ x ∈ t, g x := by
    clear h i_surj i_inj hi i t
    refine induction_cons_ s ?_ ?_
    · intro t i _ _ i_surj _
      have e : t = ∅ := eq_empty_of_forall_notMem fun b hb => by
        obtain ⟨a, ha, _⟩ := i_surj b hb
        exact notMem_empty a ha
      rw [e]
      rfl
    · intro a s m ih t i hi i_inj i_surj h
      have ha : a ∈ cons a s m := mem_cons.mpr (Or.inl rfl)
      have hs : ∀ b, b ∈ s → b ∈ cons a s m := fun b hb => mem_cons.mpr (Or.inr hb)
      rw [sum_cons, ← add_sum_erase t g (hi a ha), h a ha]
      refine congrArg (fun y => g (i a ha) + y) (ih _ (fun b hb => i b (hs b hb)) ?_ ?_ ?_ ?_)
      · intro b hb
        exact mem_erase.mpr ⟨fun e => m (i_inj b (hs b hb) a ha e ▸ hb), hi b (hs b hb)⟩
      · exact fun a₁ h₁ a₂ h₂ e => i_inj a₁ (hs a₁ h₁) a₂ (hs a₂ h₂) e
      · intro b hb
        have hb' := mem_erase.mp hb
        obtain ⟨c, hc, e⟩ := i_surj b hb'.right
        cases mem_cons.mp hc with
        | inl e' => subst e'; exact absurd e.symm hb'.left
        | inr m' => exact ⟨c, m', e⟩
      · exact fun b hb => h b (hs b hb)
  exact key t i hi i_inj i_surj h

theorem sum_bij' {s : Finset ι} {t : Finset κ} {f : ι → M} {g : κ → M} (i : ∀ a, a ∈ s → κ) (j : ∀ a, a ∈ t → ι)
    (hi : ∀ a ha, i a ha ∈ t) (hj : ∀ a ha, j a ha ∈ s) (left_inv : ∀ a ha, j (i a ha) (hi a ha) = a)
    (right_inv : ∀ a ha, i (j a ha) (hj a ha) = a) (h : ∀ a ha, f a = g (i a ha)) :
    ∑ x ∈ s, f x = ∑ x ∈ t, g x := by
  refine sum_bij i hi (fun a₁ h₁ a₂ h₂ e => ?_) (fun b hb => ⟨j b hb, hj b hb, right_inv b hb⟩) h
  have key : ∀ x (hx : x ∈ t) y (hy : y ∈ t), x = y → j x hx = j y hy := fun x hx y hy e => by subst e; rfl
  rw [← left_inv a₁ h₁, ← left_inv a₂ h₂]
  exact key _ _ _ _ e

theorem sum_nbij' {s : Finset ι} {t : Finset κ} {f : ι → M} {g : κ → M} (i : ι → κ) (j : κ → ι)
    (hi : ∀ a, a ∈ s → i a ∈ t) (hj : ∀ a, a ∈ t → j a ∈ s) (left_inv : ∀ a, a ∈ s → j (i a) = a)
    (right_inv : ∀ a, a ∈ t → i (j a) = a) (h : ∀ a, a ∈ s → f a = g (i a)) : ∑ x ∈ s, f x = ∑ x ∈ t, g x :=
  sum_bij' (fun a _ => i a) (fun b _ => j b) hi hj left_inv right_inv h

theorem sum_range (f : ℕ → M) {n : ℕ} : ∑ i ∈ range n, f i = ∑ i : Fin n, f i.val := by
  refine (sum_bij (fun i _ => i.val) (fun i _ => mem_range.mpr i.isLt) (fun _ _ _ _ e => Fin.ext e)
    (fun b hb => ⟨⟨b, mem_range.mp hb⟩, mem_univ _, rfl⟩) fun _ _ => rfl).symm

theorem sum_range_reflect (f : ℕ → M) (n : ℕ) : ∑ j ∈ range n, f (n - 1 - j) = ∑ j ∈ range n, f j := by
  refine sum_nbij' (fun j => n - 1 - j) (fun j => n - 1 - j) ?_ ?_ ?_ ?_ fun _ _ => rfl
  · intro a ha
    rw [mem_range] at ha ⊢
    omega
  · intro a ha
    rw [mem_range] at ha ⊢
    omega
  · intro a ha
    rw [mem_range] at ha
    show n - 1 - (n - 1 - a) = a
    omega
  · intro a ha
    rw [mem_range] at ha
    show n - 1 - (n - 1 - a) = a
    omega

end AddCommMonoid

end Finset

namespace Fin

variable {M : Type v}

section CommMonoid

variable [CommMonoid M]

theorem prod_univ_zero (f : Fin 0 → M) : ∏ i, f i = 1 := rfl

theorem prod_univ_castSucc {n : ℕ} (f : Fin (n + 1) → M) :
    ∏ i, f i = (∏ i : Fin n, f (castSucc i)) * f (last n) := by
  refine Eq.trans ?_ (mul_comm (f (last n)) _)
  rw [← Finset.mul_prod_erase Finset.univ f (Finset.mem_univ (last n))]
  refine congrArg (fun y => f (last n) * y) (Finset.prod_bij (fun i _ => castSucc i) ?_ ?_ ?_ fun _ _ => rfl).symm
  · intro a _
    exact Finset.mem_erase.mpr ⟨fun e => Nat.ne_of_lt a.isLt (congrArg Fin.val e), Finset.mem_univ _⟩
  · exact fun a₁ _ a₂ _ e => Fin.ext (congrArg Fin.val e)
  · intro b hb
    have ne : b.val ≠ n := fun e => (Finset.mem_erase.mp hb).left (Fin.ext e)
    exact ⟨⟨b.val, Nat.lt_of_le_of_ne (Nat.le_of_lt_succ b.isLt) ne⟩, Finset.mem_univ _, Fin.ext rfl⟩

theorem prod_univ_succ {n : ℕ} (f : Fin (n + 1) → M) : ∏ i, f i = f 0 * ∏ i : Fin n, f (succ i) := by
  rw [← Finset.mul_prod_erase Finset.univ f (Finset.mem_univ 0)]
  refine congrArg (fun y => f 0 * y) (Finset.prod_bij (fun i _ => succ i) ?_ ?_ ?_ fun _ _ => rfl).symm
  · intro a _
    exact Finset.mem_erase.mpr ⟨fun e => Nat.succ_ne_zero a.val ((congrArg Fin.val e).trans (val_zero (n + 1))), Finset.mem_univ _⟩
  · exact fun a₁ _ a₂ _ e => Fin.ext (Nat.succ.inj (congrArg Fin.val e))
  · intro b hb
    have ne : b.val ≠ 0 := fun e => (Finset.mem_erase.mp hb).left (Fin.ext (e.trans (val_zero _).symm))
    exact ⟨⟨b.val - 1, by have := b.isLt; omega⟩, Finset.mem_univ _, Fin.ext (Nat.sub_add_cancel (Nat.pos_of_ne_zero ne))⟩

theorem prod_univ_two (f : Fin 2 → M) : ∏ i, f i = f 0 * f 1 := by
  rw [prod_univ_succ, prod_univ_succ, prod_univ_zero, mul_one]
  rfl

theorem prod_univ_three (f : Fin 3 → M) : ∏ i, f i = f 0 * f 1 * f 2 := by
  rw [prod_univ_succ, prod_univ_succ, prod_univ_succ, prod_univ_zero, mul_one, mul_assoc]
  rfl

theorem prod_univ_four (f : Fin 4 → M) : ∏ i, f i = f 0 * f 1 * f 2 * f 3 := by
  rw [prod_univ_castSucc, prod_univ_three]
  rfl

theorem prod_univ_five (f : Fin 5 → M) : ∏ i, f i = f 0 * f 1 * f 2 * f 3 * f 4 := by
  rw [prod_univ_castSucc, prod_univ_four]
  rfl

theorem prod_univ_six (f : Fin 6 → M) : ∏ i, f i = f 0 * f 1 * f 2 * f 3 * f 4 * f 5 := by
  rw [prod_univ_castSucc, prod_univ_five]
  rfl

theorem prod_univ_seven (f : Fin 7 → M) : ∏ i, f i = f 0 * f 1 * f 2 * f 3 * f 4 * f 5 * f 6 := by
  rw [prod_univ_castSucc, prod_univ_six]
  rfl

theorem prod_univ_eight (f : Fin 8 → M) : ∏ i, f i = f 0 * f 1 * f 2 * f 3 * f 4 * f 5 * f 6 * f 7 := by
  rw [prod_univ_castSucc, prod_univ_seven]
  rfl

end CommMonoid

section AddCommMonoid

variable [AddCommMonoid M]

theorem sum_univ_zero (f : Fin 0 → M) : ∑ i, f i = 0 := rfl

theorem sum_univ_castSucc {n : ℕ} (f : Fin (n + 1) → M) :
    ∑ i, f i = (∑ i : Fin n, f (castSucc i)) + f (last n) := by
  refine Eq.trans ?_ (add_comm (f (last n)) _)
  rw [← Finset.add_sum_erase Finset.univ f (Finset.mem_univ (last n))]
  refine congrArg (fun y => f (last n) + y) (Finset.sum_bij (fun i _ => castSucc i) ?_ ?_ ?_ fun _ _ => rfl).symm
  · intro a _
    exact Finset.mem_erase.mpr ⟨fun e => Nat.ne_of_lt a.isLt (congrArg Fin.val e), Finset.mem_univ _⟩
  · exact fun a₁ _ a₂ _ e => Fin.ext (congrArg Fin.val e)
  · intro b hb
    have ne : b.val ≠ n := fun e => (Finset.mem_erase.mp hb).left (Fin.ext e)
    exact ⟨⟨b.val, Nat.lt_of_le_of_ne (Nat.le_of_lt_succ b.isLt) ne⟩, Finset.mem_univ _, Fin.ext rfl⟩

theorem sum_univ_succ {n : ℕ} (f : Fin (n + 1) → M) : ∑ i, f i = f 0 + ∑ i : Fin n, f (succ i) := by
  rw [← Finset.add_sum_erase Finset.univ f (Finset.mem_univ 0)]
  refine congrArg (fun y => f 0 + y) (Finset.sum_bij (fun i _ => succ i) ?_ ?_ ?_ fun _ _ => rfl).symm
  · intro a _
    exact Finset.mem_erase.mpr ⟨fun e => Nat.succ_ne_zero a.val ((congrArg Fin.val e).trans (val_zero (n + 1))), Finset.mem_univ _⟩
  · exact fun a₁ _ a₂ _ e => Fin.ext (Nat.succ.inj (congrArg Fin.val e))
  · intro b hb
    have ne : b.val ≠ 0 := fun e => (Finset.mem_erase.mp hb).left (Fin.ext (e.trans (val_zero _).symm))
    exact ⟨⟨b.val - 1, by have := b.isLt; omega⟩, Finset.mem_univ _, Fin.ext (Nat.sub_add_cancel (Nat.pos_of_ne_zero ne))⟩

theorem sum_univ_two (f : Fin 2 → M) : ∑ i, f i = f 0 + f 1 := by
  rw [sum_univ_succ, sum_univ_succ, sum_univ_zero, add_zero]
  rfl

theorem sum_univ_three (f : Fin 3 → M) : ∑ i, f i = f 0 + f 1 + f 2 := by
  rw [sum_univ_succ, sum_univ_succ, sum_univ_succ, sum_univ_zero, add_zero, add_assoc]
  rfl

theorem sum_univ_four (f : Fin 4 → M) : ∑ i, f i = f 0 + f 1 + f 2 + f 3 := by
  rw [sum_univ_castSucc, sum_univ_three]
  rfl

theorem sum_univ_five (f : Fin 5 → M) : ∑ i, f i = f 0 + f 1 + f 2 + f 3 + f 4 := by
  rw [sum_univ_castSucc, sum_univ_four]
  rfl

theorem sum_univ_six (f : Fin 6 → M) : ∑ i, f i = f 0 + f 1 + f 2 + f 3 + f 4 + f 5 := by
  rw [sum_univ_castSucc, sum_univ_five]
  rfl

theorem sum_univ_seven (f : Fin 7 → M) : ∑ i, f i = f 0 + f 1 + f 2 + f 3 + f 4 + f 5 + f 6 := by
  rw [sum_univ_castSucc, sum_univ_six]
  rfl

theorem sum_univ_eight (f : Fin 8 → M) : ∑ i, f i = f 0 + f 1 + f 2 + f 3 + f 4 + f 5 + f 6 + f 7 := by
  rw [sum_univ_castSucc, sum_univ_seven]
  rfl

end AddCommMonoid

end Fin
