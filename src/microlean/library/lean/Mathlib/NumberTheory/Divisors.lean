import Mathlib.Order.Interval.Finset.Nat
import Mathlib.Data.Nat.Basic

/-! The finite sets of divisors of a natural number. -/

namespace Nat

/-- The divisors of `n`; none for `n = 0`. -/
def divisors (n : ℕ) : Finset ℕ := Finset.filter (fun d => d ∣ n) (Finset.Ico 1 (n + 1))

/-- The divisors of `n` other than `n`; none for `n = 0`. -/
def properDivisors (n : ℕ) : Finset ℕ := Finset.filter (fun d => d ∣ n) (Finset.Ico 1 n)

@[simp] theorem mem_divisors {n m : ℕ} : n ∈ divisors m ↔ n ∣ m ∧ m ≠ 0 := by
  show n ∈ Finset.filter (fun d => d ∣ m) (Finset.Ico 1 (m + 1)) ↔ _
  rw [Finset.mem_filter, Finset.mem_Ico]
  constructor
  · intro h
    refine ⟨h.right, fun e => ?_⟩
    rw [e] at h
    exact Nat.not_lt_of_ge h.left.left h.left.right
  · intro h
    have pos := Nat.pos_of_ne_zero h.right
    exact ⟨⟨Nat.pos_of_dvd_of_pos h.left pos, Nat.lt_succ_of_le (Nat.le_of_dvd pos h.left)⟩, h.left⟩

@[simp] theorem mem_properDivisors {n m : ℕ} : n ∈ properDivisors m ↔ n ∣ m ∧ n < m := by
  show n ∈ Finset.filter (fun d => d ∣ m) (Finset.Ico 1 m) ↔ _
  rw [Finset.mem_filter, Finset.mem_Ico]
  exact ⟨fun h => ⟨h.right, h.left.right⟩,
    fun h => ⟨⟨Nat.pos_of_dvd_of_pos h.left (Nat.zero_lt_of_lt h.right), h.right⟩, h.left⟩⟩

theorem dvd_of_mem_divisors {n m : ℕ} (h : n ∈ divisors m) : n ∣ m := (mem_divisors.mp h).left

theorem one_mem_divisors {n : ℕ} : 1 ∈ divisors n ↔ n ≠ 0 :=
  mem_divisors.trans ⟨And.right, fun h => ⟨Nat.one_dvd n, h⟩⟩

theorem mem_divisors_self (n : ℕ) (h : n ≠ 0) : n ∈ divisors n := mem_divisors.mpr ⟨Nat.dvd_refl n, h⟩

theorem divisor_le {n m : ℕ} (h : n ∈ divisors m) : n ≤ m :=
  Nat.le_of_dvd (Nat.pos_of_ne_zero (mem_divisors.mp h).right) (mem_divisors.mp h).left

theorem divisors_subset_of_dvd {n m : ℕ} (hzero : n ≠ 0) (h : m ∣ n) : divisors m ⊆ divisors n := fun _ hd =>
  mem_divisors.mpr ⟨Nat.dvd_trans (mem_divisors.mp hd).left h, hzero⟩

@[simp] theorem divisors_zero : divisors 0 = ∅ := rfl

@[simp] theorem properDivisors_zero : properDivisors 0 = ∅ := rfl

@[simp] theorem divisors_one : divisors 1 = {1} := by decide

@[simp] theorem properDivisors_one : properDivisors 1 = ∅ := by decide

theorem properDivisors_subset_divisors {n : ℕ} : properDivisors n ⊆ divisors n := fun _ h =>
  mem_divisors.mpr ⟨(mem_properDivisors.mp h).left, Nat.ne_of_gt (Nat.zero_lt_of_lt (mem_properDivisors.mp h).right)⟩

theorem self_notMem_properDivisors {n : ℕ} : ¬n ∈ properDivisors n := fun h =>
  Nat.lt_irrefl n (mem_properDivisors.mp h).right

theorem insert_self_properDivisors {n : ℕ} (h : n ≠ 0) : insert n (properDivisors n) = divisors n :=
  Finset.ext fun d => by
    rw [Finset.mem_insert, mem_properDivisors, mem_divisors]
    constructor
    · intro m
      cases m with
      | inl e => rw [e]; exact ⟨Nat.dvd_refl n, h⟩
      | inr m => exact ⟨m.left, h⟩
    · intro m
      cases Nat.eq_or_lt_of_le (Nat.le_of_dvd (Nat.pos_of_ne_zero h) m.left) with
      | inl e => exact Or.inl e
      | inr l => exact Or.inr ⟨m.left, l⟩

theorem divisors_eq_empty {n : ℕ} : divisors n = ∅ ↔ n = 0 := by
  constructor
  · intro h
    cases Nat.eq_zero_or_pos n with
    | inl e => exact e
    | inr p =>
      have m := one_mem_divisors.mpr (Nat.ne_of_gt p)
      rw [h] at m
      exact absurd m (Finset.notMem_empty 1)
  · intro h
    rw [h, divisors_zero]

theorem pos_of_mem_divisors {n m : ℕ} (h : m ∈ divisors n) : 0 < m :=
  Nat.pos_of_dvd_of_pos (mem_divisors.mp h).left (Nat.pos_of_ne_zero (mem_divisors.mp h).right)

theorem Prime.divisors {p : ℕ} (pp : Nat.Prime p) : Nat.divisors p = {1, p} :=
  Finset.ext fun d => by
    rw [mem_divisors, Finset.mem_insert, Finset.mem_singleton]
    constructor
    · intro h
      exact Nat.Prime.eq_one_or_self_of_dvd pp d h.left
    · intro h
      cases h with
      | inl e => rw [e]; exact ⟨Nat.one_dvd p, Nat.Prime.ne_zero pp⟩
      | inr e => rw [e]; exact ⟨Nat.dvd_refl p, Nat.Prime.ne_zero pp⟩

theorem Prime.properDivisors {p : ℕ} (pp : Nat.Prime p) : Nat.properDivisors p = {1} :=
  Finset.ext fun d => by
    rw [mem_properDivisors, Finset.mem_singleton]
    constructor
    · intro h
      exact (Nat.Prime.eq_one_or_self_of_dvd pp d h.left).resolve_right (Nat.ne_of_lt h.right)
    · intro h
      rw [h]
      exact ⟨Nat.one_dvd p, Nat.Prime.one_lt pp⟩

end Nat
