import Mathlib.Algebra.BigOperators.Intervals
import Mathlib.Algebra.Group.Nsmul
import Mathlib.Algebra.Field.Basic
import Mathlib.Algebra.Divisibility

/-! Sums and products over finite sets in semirings, rings and fields; constant summands; casts. -/

universe u v w

namespace Finset

variable {ι : Type u} {κ : Type w} {R : Type v}

/-! ### Constants, powers, cardinalities -/

@[simp] theorem prod_const {s : Finset ι} [CommMonoid R] (b : R) : ∏ _x ∈ s, b = b ^ s.card := by
  refine induction_cons_ s (pow_zero b).symm fun a s m ih => ?_
  rw [prod_cons, ih, card_cons, pow_succ']

@[simp] theorem sum_const {s : Finset ι} [AddCommMonoid R] (b : R) : ∑ _x ∈ s, b = s.card • b := by
  refine induction_cons_ s (zero_nsmul b).symm fun a s m ih => ?_
  rw [sum_cons, ih, card_cons, succ_nsmul']

theorem prod_pow [CommMonoid R] (s : Finset ι) (n : ℕ) (f : ι → R) : ∏ x ∈ s, f x ^ n = (∏ x ∈ s, f x) ^ n := by
  refine induction_cons_ s (one_pow n).symm fun a s m ih => ?_
  rw [prod_cons, prod_cons, ih, mul_pow]

theorem sum_nsmul [AddCommMonoid R] (s : Finset ι) (n : ℕ) (f : ι → R) : ∑ x ∈ s, n • f x = n • ∑ x ∈ s, f x := by
  refine induction_cons_ s (nsmul_zero n).symm fun a s m ih => ?_
  rw [sum_cons, sum_cons, ih, nsmul_add]

theorem prod_pow_eq_pow_sum [CommMonoid R] (s : Finset ι) (f : ι → ℕ) (a : R) :
    ∏ i ∈ s, a ^ f i = a ^ ∑ i ∈ s, f i := by
  refine induction_cons_ s (pow_zero a).symm fun b s m ih => ?_
  rw [prod_cons, sum_cons, ih, pow_add]

theorem card_eq_sum_ones (s : Finset ι) : s.card = ∑ _x ∈ s, 1 := by
  refine induction_cons_ s rfl fun a s m ih => ?_
  rw [sum_cons, card_cons, ih, Nat.add_comm]

theorem sum_const_nat {s : Finset ι} {m : ℕ} {f : ι → ℕ} : (∀ x, x ∈ s → f x = m) → ∑ x ∈ s, f x = s.card * m := by
  intro h
  rw [sum_congr rfl h, sum_const]
  rfl

theorem card_filter (p : ι → Prop) [DecidablePred p] (s : Finset ι) :
    (filter p s).card = ∑ i ∈ s, if p i then 1 else 0 := by
  rw [card_eq_sum_ones, sum_filter]

theorem sum_boole [Semiring R] (p : ι → Prop) [DecidablePred p] (s : Finset ι) :
    (∑ x ∈ s, if p x then (1 : R) else 0) = (filter p s).card := by
  rw [← sum_filter, sum_const, nsmul_eq_mul, mul_one]

theorem prod_eq_zero [CommSemiring R] {s : Finset ι} {i : ι} {f : ι → R} (hi : i ∈ s) (h : f i = 0) :
    ∏ j ∈ s, f j = 0 := by
  have := Classical.decEq ι
  rw [← mul_prod_erase s f hi, h, zero_mul]

/-! ### Distributivity -/

theorem mul_sum [Semiring R] (s : Finset ι) (f : ι → R) (b : R) : b * ∑ i ∈ s, f i = ∑ i ∈ s, b * f i := by
  refine induction_cons_ s (mul_zero b) fun a s m ih => ?_
  rw [sum_cons, sum_cons, mul_add, ih]

theorem sum_mul [Semiring R] (s : Finset ι) (f : ι → R) (b : R) : (∑ i ∈ s, f i) * b = ∑ i ∈ s, f i * b := by
  refine induction_cons_ s (zero_mul b) fun a s m ih => ?_
  rw [sum_cons, sum_cons, add_mul, ih]

theorem sum_mul_sum [Semiring R] (s : Finset ι) (t : Finset κ) (f : ι → R) (g : κ → R) :
    (∑ i ∈ s, f i) * ∑ j ∈ t, g j = ∑ i ∈ s, ∑ j ∈ t, f i * g j := by
  rw [sum_mul]
  exact sum_congr rfl fun i _ => mul_sum t g (f i)

theorem sum_div [Field R] (s : Finset ι) (f : ι → R) (a : R) : (∑ i ∈ s, f i) / a = ∑ i ∈ s, f i / a := by
  rw [div_eq_mul_inv, sum_mul]
  exact sum_congr rfl fun i _ => (div_eq_mul_inv (f i) a).symm

theorem dvd_sum [CommSemiring R] {b : R} {s : Finset ι} {f : ι → R} : (∀ x, x ∈ s → b ∣ f x) → b ∣ ∑ x ∈ s, f x := by
  refine induction_cons_ s (fun _ => ⟨0, (mul_zero b).symm⟩) fun a s m ih h => ?_
  rw [sum_cons]
  exact dvd_add (h a (mem_cons.mpr (Or.inl rfl))) (ih fun x hx => h x (mem_cons.mpr (Or.inr hx)))

theorem dvd_prod_of_mem [CommSemiring R] (f : ι → R) {a : ι} {s : Finset ι} (ha : a ∈ s) : f a ∣ ∏ i ∈ s, f i := by
  have := Classical.decEq ι
  exact ⟨∏ x ∈ erase s a, f x, (mul_prod_erase s f ha).symm⟩

/-! ### Groups -/

@[simp] theorem sum_neg_distrib [AddCommGroup R] {s : Finset ι} (f : ι → R) : ∑ x ∈ s, -f x = -∑ x ∈ s, f x := by
  refine induction_cons_ s neg_zero.symm fun a s m ih => ?_
  rw [sum_cons, sum_cons, ih, neg_add]

@[simp] theorem sum_sub_distrib [AddCommGroup R] {s : Finset ι} (f g : ι → R) :
    ∑ x ∈ s, (f x - g x) = ∑ x ∈ s, f x - ∑ x ∈ s, g x := by
  rw [sub_eq_add_neg, ← sum_neg_distrib, ← sum_add_distrib]
  exact sum_congr rfl fun x _ => sub_eq_add_neg (f x) (g x)

theorem sum_Ico_eq_sub [AddCommGroup R] (f : ℕ → R) {m n : ℕ} (h : m ≤ n) :
    ∑ k ∈ Ico m n, f k = ∑ k ∈ range n, f k - ∑ k ∈ range m, f k := by
  rw [← sum_range_add_sum_Ico f h, add_sub_cancel_left]

@[simp] theorem prod_inv_distrib [Field R] {s : Finset ι} (f : ι → R) : ∏ x ∈ s, (f x)⁻¹ = (∏ x ∈ s, f x)⁻¹ := by
  refine induction_cons_ s inv_one.symm fun a s m ih => ?_
  rw [prod_cons, prod_cons, ih, mul_inv]

@[simp] theorem prod_div_distrib [Field R] {s : Finset ι} (f g : ι → R) :
    ∏ x ∈ s, f x / g x = (∏ x ∈ s, f x) / ∏ x ∈ s, g x := by
  rw [div_eq_mul_inv, ← prod_inv_distrib, ← prod_mul_distrib]
  exact prod_congr rfl fun x _ => div_eq_mul_inv (f x) (g x)

/-- Products that telescope. -/
theorem prod_range_div_ [Field R] (f : ℕ → R) (n : ℕ) (h : ∀ i, f i ≠ 0) :
    ∏ i ∈ range n, f (i + 1) / f i = f n / f 0 := by
  induction n with
  | zero => rw [prod_range_zero, div_self (h 0)]
  | succ n ih => rw [prod_range_succ, ih, mul_comm, div_mul_div_cancel₀ (h n)]

theorem prod_ne_zero_iff [CommSemiring R] [NoZeroDivisors R] [Nontrivial R] {s : Finset ι} {f : ι → R} :
    ∏ x ∈ s, f x ≠ 0 ↔ ∀ a, a ∈ s → f a ≠ 0 := by
  refine ⟨fun h a ha e => h (prod_eq_zero ha e), ?_⟩
  refine induction_cons_ s (fun _ => one_ne_zero) fun a s m ih h => ?_
  rw [prod_cons]
  exact mul_ne_zero (h a (mem_cons.mpr (Or.inl rfl))) (ih fun x hx => h x (mem_cons.mpr (Or.inr hx)))

theorem prod_eq_zero_iff [CommSemiring R] [NoZeroDivisors R] [Nontrivial R] {s : Finset ι} {f : ι → R} :
    ∏ x ∈ s, f x = 0 ↔ ∃ a, a ∈ s ∧ f a = 0 := by
  constructor
  · intro h
    refine Classical.byContradiction fun n => prod_ne_zero_iff.mpr (fun a ha e => n ⟨a, ha, e⟩) h
  · intro ⟨a, ha, e⟩
    exact prod_eq_zero ha e

end Finset

section Cast

variable {ι : Type u} {R : Type v}

@[simp, norm_cast] theorem Nat.cast_sum [Semiring R] (s : Finset ι) (f : ι → ℕ) :
    ((∑ x ∈ s, f x : ℕ) : R) = ∑ x ∈ s, (f x : R) := by
  refine Finset.induction_cons_ s Nat.cast_zero fun a s m ih => ?_
  rw [Finset.sum_cons, Finset.sum_cons, Nat.cast_add, ih]

@[simp, norm_cast] theorem Nat.cast_prod [CommSemiring R] (f : ι → ℕ) (s : Finset ι) :
    ((∏ i ∈ s, f i : ℕ) : R) = ∏ i ∈ s, (f i : R) := by
  refine Finset.induction_cons_ s Nat.cast_one fun a s m ih => ?_
  rw [Finset.prod_cons, Finset.prod_cons, Nat.cast_mul, ih]

end Cast

/-! ### Geometric sums -/

theorem geom_sum_succ {R : Type u} [Semiring R] {x : R} {n : ℕ} :
    ∑ i ∈ Finset.range (n + 1), x ^ i = x * ∑ i ∈ Finset.range n, x ^ i + 1 := by
  rw [Finset.sum_range_succ', pow_zero, Finset.mul_sum]
  exact congrArg (fun y => y + 1) (Finset.sum_congr rfl fun i _ => pow_succ' x i)

theorem geom_sum_succ' {R : Type u} [Semiring R] {x : R} {n : ℕ} :
    ∑ i ∈ Finset.range (n + 1), x ^ i = x ^ n + ∑ i ∈ Finset.range n, x ^ i := by
  rw [Finset.sum_range_succ, add_comm]

theorem geom_sum_mul {R : Type u} [CommRing R] (x : R) (n : ℕ) :
    (∑ i ∈ Finset.range n, x ^ i) * (x - 1) = x ^ n - 1 := by
  induction n with
  | zero => rw [Finset.sum_range_zero, zero_mul, pow_zero, sub_self]
  | succ n ih => rw [Finset.sum_range_succ, add_mul, ih, mul_sub, mul_one, ← pow_succ, add_comm, sub_add_sub_cancel]

theorem mul_geom_sum {R : Type u} [CommRing R] (x : R) (n : ℕ) :
    (x - 1) * ∑ i ∈ Finset.range n, x ^ i = x ^ n - 1 := by
  rw [mul_comm, geom_sum_mul]

theorem geom_sum_eq {K : Type u} [Field K] {x : K} (h : x ≠ 1) (n : ℕ) :
    ∑ i ∈ Finset.range n, x ^ i = (x ^ n - 1) / (x - 1) := by
  rw [eq_div_iff (sub_ne_zero_of_ne h), geom_sum_mul]
