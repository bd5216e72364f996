import Mathlib.Algebra.BigOperators.Ring
import Mathlib.Algebra.Cast

/-! Casts of sums and products of integers; divisibility of sums. -/

universe u v

variable {ι : Type u} {R : Type v}

@[simp, norm_cast] theorem Int.cast_sum [Ring R] (s : Finset ι) (f : ι → ℤ) :
    ((∑ x ∈ s, f x : ℤ) : R) = ∑ x ∈ s, (f x : R) := by
  refine Finset.induction_cons_ s Int.cast_zero fun a s m ih => ?_
  rw [Finset.sum_cons, Finset.sum_cons, Int.cast_add, ih]

@[simp, norm_cast] theorem Int.cast_prod [CommRing R] (f : ι → ℤ) (s : Finset ι) :
    ((∏ i ∈ s, f i : ℤ) : R) = ∏ i ∈ s, (f i : R) := by
  refine Finset.induction_cons_ s Int.cast_one fun a s m ih => ?_
  rw [Finset.prod_cons, Finset.prod_cons, Int.cast_mul, ih]

namespace Finset

/-- A sum modulo `n` is the sum of the remainders modulo `n`. -/
theorem sum_nat_mod (s : Finset ι) (n : ℕ) (f : ι → ℕ) : (∑ i ∈ s, f i) % n = (∑ i ∈ s, f i % n) % n := by
  refine induction_cons_ s rfl fun a s m ih => ?_
  have e := Nat.add_mod (f a % n) (∑ i ∈ s, f i % n) n
  rw [Nat.mod_mod] at e
  rw [sum_cons, sum_cons, e, Nat.add_mod, ih]

theorem prod_nat_mod (s : Finset ι) (n : ℕ) (f : ι → ℕ) : (∏ i ∈ s, f i) % n = (∏ i ∈ s, f i % n) % n := by
  refine induction_cons_ s rfl fun a s m ih => ?_
  have e := Nat.mul_mod (f a % n) (∏ i ∈ s, f i % n) n
  rw [Nat.mod_mod] at e
  rw [prod_cons, prod_cons, e, Nat.mul_mod, ih]

end Finset
