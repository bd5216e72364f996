import Mathlib.Algebra.BigOperators.Finset.Basic
import Mathlib.Order.Interval.Finset.Nat
import Mathlib.Algebra.Group.Basic

/-! Sums and products over intervals of natural numbers. -/

universe u

namespace Finset

variable {M : Type u}

section CommMonoid

variable [CommMonoid M]

theorem prod_Icc_succ_top {a b : ℕ} (hab : a ≤ b + 1) (f : ℕ → M) :
    ∏ k ∈ Icc a (b + 1), f k = (∏ k ∈ Icc a b, f k) * f (b + 1) := by
  rw [Nat.Icc_succ_right_ a b hab, prod_insert fun h => Nat.not_succ_le_self b (mem_Icc.mp h).right, mul_comm]

theorem prod_Ico_succ_top {a b : ℕ} (hab : a ≤ b) (f : ℕ → M) :
    ∏ k ∈ Ico a (b + 1), f k = (∏ k ∈ Ico a b, f k) * f b := by
  rw [Nat.Ico_succ_right_ a b hab, prod_insert fun h => Nat.lt_irrefl b (mem_Ico.mp h).right, mul_comm]

theorem prod_Ioc_succ_top {a b : ℕ} (hab : a ≤ b) (f : ℕ → M) :
    ∏ k ∈ Ioc a (b + 1), f k = (∏ k ∈ Ioc a b, f k) * f (b + 1) := by
  rw [← Nat.Ico_succ_succ, ← Nat.Ico_succ_succ]
  exact prod_Ico_succ_top (Nat.succ_le_succ hab) f

theorem prod_Ico_eq_prod_range (f : ℕ → M) (m n : ℕ) : ∏ i ∈ Ico m n, f i = ∏ i ∈ range (n - m), f (m + i) := by
  by_cases h : m ≤ n
  · obtain ⟨k, e⟩ := Nat.exists_eq_add_of_le h
    subst e
    rw [Nat.add_sub_cancel_left]
    induction k with
    | zero => rw [Nat.add_zero, Ico_self]; rfl
    | succ k ih => rw [← Nat.add_assoc, prod_Ico_succ_top (Nat.le_add_right m k), prod_range_succ, ih (Nat.le_add_right m k)]
  · rw [Ico_eq_empty_of_le (Nat.le_of_not_le h), Nat.sub_eq_zero_of_le (Nat.le_of_not_le h)]
    rfl

theorem prod_eq_prod_Ico_succ_bot {a b : ℕ} (hab : a < b) (f : ℕ → M) :
    ∏ k ∈ Ico a b, f k = f a * ∏ k ∈ Ico (a + 1) b, f k := by
  have e : Ico a b = insert a (Ico (a + 1) b) := ext fun x => by
    rw [mem_insert, mem_Ico, mem_Ico]; omega
  rw [e, prod_insert fun h => Nat.not_succ_le_self a (mem_Ico.mp h).left]

theorem prod_Ico_consecutive (f : ℕ → M) {m n k : ℕ} (hmn : m ≤ n) (hnk : n ≤ k) :
    (∏ i ∈ Ico m n, f i) * ∏ i ∈ Ico n k, f i = ∏ i ∈ Ico m k, f i := by
  obtain ⟨j, e⟩ := Nat.exists_eq_add_of_le hnk
  subst e
  induction j with
  | zero => rw [Nat.add_zero, Ico_self, prod_empty, mul_one]
  | succ j ih =>
    rw [← Nat.add_assoc, prod_Ico_succ_top (Nat.le_add_right n j), ← mul_assoc, ih (Nat.le_add_right n j),
      prod_Ico_succ_top (Nat.le_trans hmn (Nat.le_add_right n j))]

theorem prod_range_mul_prod_Ico (f : ℕ → M) {m n : ℕ} (h : m ≤ n) :
    (∏ k ∈ range m, f k) * ∏ k ∈ Ico m n, f k = ∏ k ∈ range n, f k := by
  rw [range_eq_Ico, range_eq_Ico]; exact prod_Ico_consecutive f (Nat.zero_le m) h

theorem prod_range_add (f : ℕ → M) (n m : ℕ) :
    ∏ x ∈ range (n + m), f x = (∏ x ∈ range n, f x) * ∏ x ∈ range m, f (n + x) := by
  induction m with
  | zero => rw [Nat.add_zero, prod_range_zero, mul_one]
  | succ m ih => rw [← Nat.add_assoc, prod_range_succ, ih, prod_range_succ (fun x => f (n + x)), mul_assoc]

end CommMonoid

section AddCommMonoid

variable [AddCommMonoid M]

theorem sum_Icc_succ_top {a b : ℕ} (hab : a ≤ b + 1) (f : ℕ → M) :
    ∑ k ∈ Icc a (b + 1), f k = (∑ k ∈ Icc a b, f k) + f (b + 1) := by
  rw [Nat.Icc_succ_right_ a b hab, sum_insert fun h => Nat.not_succ_le_self b (mem_Icc.mp h).right, add_comm]

theorem sum_Ico_succ_top {a b : ℕ} (hab : a ≤ b) (f : ℕ → M) :
    ∑ k ∈ Ico a (b + 1), f k = (∑ k ∈ Ico a b, f k) + f b := by
  rw [Nat.Ico_succ_right_ a b hab, sum_insert fun h => Nat.lt_irrefl b (mem_Ico.mp h).right, add_comm]

theorem sum_Ioc_succ_top {a b : ℕ} (hab : a ≤ b) (f : ℕ → M) :
    ∑ k ∈ Ioc a (b + 1), f k = (∑ k ∈ Ioc a b, f k) + f (b + 1) := by
  rw [← Nat.Ico_succ_succ, ← Nat.Ico_succ_succ]
  exact sum_Ico_succ_top (Nat.succ_le_succ hab) f

theorem sum_Ico_eq_sum_range (f : ℕ → M) (m n : ℕ) : ∑ i ∈ Ico m n, f i = ∑ i ∈ range (n - m), f (m + i) := by
  by_cases h : m ≤ n
  · obtain ⟨k, e⟩ := Nat.exists_eq_add_of_le h
    subst e
    rw [Nat.add_sub_cancel_left]
    induction k with
    | zero => rw [Nat.add_zero, Ico_self]; rfl
    | succ k ih => rw [← Nat.add_assoc, sum_Ico_succ_top (Nat.le_add_right m k), sum_range_succ, ih (Nat.le_add_right m k)]
  · rw [Ico_eq_empty_of_le (Nat.le_of_not_le h), Nat.sub_eq_zero_of_le (Nat.le_of_not_le h)]
    rfl

theorem sum_eq_sum_Ico_succ_bot {a b : ℕ} (hab : a < b) (f : ℕ → M) :
    ∑ k ∈ Ico a b, f k = f a + ∑ k ∈ Ico (a + 1) b, f k := by
  have e : Ico a b = insert a (Ico (a + 1) b) := ext fun x => by
    rw [mem_insert, mem_Ico, mem_Ico]; omega
  rw [e, sum_insert fun h => Nat.not_succ_le_self a (mem_Ico.mp h).left]

theorem sum_Ico_consecutive (f : ℕ → M) {m n k : ℕ} (hmn : m ≤ n) (hnk : n ≤ k) :
    (∑ i ∈ Ico m n, f i) + ∑ i ∈ Ico n k, f i = ∑ i ∈ Ico m k, f i := by
  obtain ⟨j, e⟩ := Nat.exists_eq_add_of_le hnk
  subst e
  induction j with
  | zero => rw [Nat.add_zero, Ico_self, sum_empty, add_zero]
  | succ j ih =>
    rw [← Nat.add_assoc, sum_Ico_succ_top (Nat.le_add_right n j), ← add_assoc, ih (Nat.le_add_right n j),
      sum_Ico_succ_top (Nat.le_trans hmn (Nat.le_add_right n j))]

theorem sum_range_add_sum_Ico (f : ℕ → M) {m n : ℕ} (h : m ≤ n) :
    (∑ k ∈ range m, f k) + ∑ k ∈ Ico m n, f k = ∑ k ∈ range n, f k := by
  rw [range_eq_Ico, range_eq_Ico]; exact sum_Ico_consecutive f (Nat.zero_le m) h

theorem sum_range_add (f : ℕ → M) (n m : ℕ) :
    ∑ x ∈ range (n + m), f x = (∑ x ∈ range n, f x) + ∑ x ∈ range m, f (n + x) := by
  induction m with
  | zero => rw [Nat.add_zero, sum_range_zero, add_zero]
  | succ m ih => rw [← Nat.add_assoc, sum_range_succ, ih, sum_range_succ (fun x => f (n + x)), add_assoc]

end AddCommMonoid

/-! ### Sums of consecutive numbers -/

/-- Gauss: twice the sum of the numbers below `n`. -/
theorem sum_range_id_mul_two (n : ℕ) : (∑ i ∈ range n, i) * 2 = n * (n - 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, Nat.add_mul, ih]
    cases n with
    | zero => rfl
    | succ n => rw [Nat.add_one_sub_one, Nat.add_one_sub_one, ← Nat.mul_add, Nat.mul_comm]

theorem sum_range_id (n : ℕ) : ∑ i ∈ range n, i = n * (n - 1) / 2 := by
  rw [← sum_range_id_mul_two n, Nat.mul_div_cancel _ Nat.two_pos]

theorem prod_range_add_one_eq_factorial (n : ℕ) : ∏ x ∈ range n, (x + 1) = Nat.factorial n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [prod_range_succ, ih, Nat.factorial_succ, Nat.mul_comm]

theorem prod_Icc_id_eq_factorial (n : ℕ) : ∏ x ∈ Icc 1 n, x = Nat.factorial n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [prod_Icc_succ_top (Nat.le_add_left 1 n), ih, Nat.factorial_succ, Nat.mul_comm]

/-- Telescoping. -/
theorem sum_range_sub {G : Type u} [AddCommGroup G] (f : ℕ → G) (n : ℕ) :
    ∑ i ∈ range n, (f (i + 1) - f i) = f n - f 0 := by
  induction n with
  | zero => rw [sum_range_zero, sub_self]
  | succ n ih => rw [sum_range_succ, ih, add_comm, sub_add_sub_cancel]

theorem sum_range_sub' {G : Type u} [AddCommGroup G] (f : ℕ → G) (n : ℕ) :
    ∑ i ∈ range n, (f i - f (i + 1)) = f 0 - f n := by
  induction n with
  | zero => rw [sum_range_zero, sub_self]
  | succ n ih => rw [sum_range_succ, ih, sub_add_sub_cancel]

end Finset
