import Mathlib.Namespaces
import Mathlib.Data.Nat.Factorial
import Mathlib.Data.Nat.Prime.Basic
import Mathlib.Algebra.BigOperators.Ring
import Mathlib.Algebra.BigOperators.Intervals

/-! The binomial theorem, sums of binomial coefficients, and those of a prime number. -/

universe u

open Finset

theorem Microlean.add_pow_first {R : Type u} [CommSemiring R] (x y : R) (n : ℕ) :
    ∑ m ∈ range (n + 1 + 1), x ^ m * y ^ (n + 1 - m) * (Nat.choose (n + 1) m : R) =
      x * (∑ m ∈ range (n + 1), x ^ m * y ^ (n - m) * (Nat.choose n m : R)) +
        (∑ m ∈ range (n + 1), x ^ (m + 1) * y ^ (n - m) * (Nat.choose n (m + 1) : R) + y ^ (n + 1)) := by
  have e : ∑ m ∈ range (n + 1), x ^ (m + 1) * y ^ (n + 1 - (m + 1)) * (Nat.choose (n + 1) (m + 1) : R) =
      ∑ m ∈ range (n + 1), (x * (x ^ m * y ^ (n - m) * (Nat.choose n m : R)) +
        x ^ (m + 1) * y ^ (n - m) * (Nat.choose n (m + 1) : R)) := sum_congr rfl fun m _ => by
    rw [Nat.add_sub_add_right, Nat.choose_succ_succ, Nat.cast_add, pow_succ]
    ring
  rw [sum_range_succ', e, sum_add_distrib, ← mul_sum, Nat.choose_zero_right, Nat.cast_one, pow_zero, Nat.sub_zero,
    one_mul, mul_one, add_assoc]

theorem Microlean.add_pow_second {R : Type u} [CommSemiring R] (x y : R) (n : ℕ) :
    y * (∑ m ∈ range (n + 1), x ^ m * y ^ (n - m) * (Nat.choose n m : R)) =
      ∑ m ∈ range (n + 1), x ^ (m + 1) * y ^ (n - m) * (Nat.choose n (m + 1) : R) + y ^ (n + 1) := by
  have e : ∑ m ∈ range n, y * (x ^ (m + 1) * y ^ (n - (m + 1)) * (Nat.choose n (m + 1) : R)) =
      ∑ m ∈ range n, x ^ (m + 1) * y ^ (n - m) * (Nat.choose n (m + 1) : R) := sum_congr rfl fun m hm => by
    have h : n - m = n - (m + 1) + 1 := by
      have l := mem_range.mp hm
      omega
    rw [h, pow_succ y]
    ring
  rw [mul_sum, sum_range_succ', e, sum_range_succ (fun m => x ^ (m + 1) * y ^ (n - m) * (Nat.choose n (m + 1) : R)),
    Nat.choose_succ_self, Nat.cast_zero, mul_zero, add_zero, Nat.choose_zero_right, Nat.cast_one, pow_zero, Nat.sub_zero,
    one_mul, mul_one, pow_succ' y]

/-- The binomial theorem. -/
theorem add_pow {R : Type u} [CommSemiring R] (x y : R) (n : ℕ) :
    (x + y) ^ n = ∑ m ∈ range (n + 1), x ^ m * y ^ (n - m) * (Nat.choose n m : R) := by
  induction n with
  | zero =>
    rw [sum_range_one, pow_zero, pow_zero, Nat.sub_zero, pow_zero, Nat.choose_zero_right, Nat.cast_one, one_mul, one_mul]
  | succ n ih =>
    rw [Microlean.add_pow_first, ← Microlean.add_pow_second, pow_succ', ih, add_mul]

namespace Nat

theorem sum_range_choose (n : ℕ) : ∑ m ∈ range (n + 1), choose n m = 2 ^ n := by
  have h := add_pow 1 1 n
  have e : ∑ m ∈ range (n + 1), 1 ^ m * 1 ^ (n - m) * ((choose n m : ℕ) : ℕ) = ∑ m ∈ range (n + 1), choose n m :=
    sum_congr rfl fun m _ => by
      rw [Nat.one_pow, Nat.one_pow]
      exact Nat.one_mul _
  rw [e] at h
  exact h.symm

theorem Prime.dvd_choose_self {p k : ℕ} (hp : Nat.Prime p) (hk : k ≠ 0) (hkp : k < p) : p ∣ choose p k := by
  have e := Prime.dvd_choose_self_aux_ (Nat.pos_of_ne_zero hk) hkp
  have d : p ∣ choose p k * k := ⟨choose (p - 1) (k - 1), e.symm⟩
  cases (Prime.dvd_mul hp).mp d with
  | inl h => exact h
  | inr h => exact absurd (Nat.le_of_dvd (Nat.pos_of_ne_zero hk) h) (Nat.not_le_of_gt hkp)

end Nat
