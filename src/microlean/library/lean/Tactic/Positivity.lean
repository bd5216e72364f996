import Mathlib.Algebra.Order.Ring
import Mathlib.Algebra.Order.Field
import Mathlib.Algebra.Field.OfScientific
import Mathlib.Algebra.Order.Pow
import Tactic.Linarith

/-! What `positivity` builds its proofs from: signs of sums, products, quotients and powers. -/

universe u

namespace Microlean

namespace Positivity

section Semiring

variable {R : Type u} [CommSemiring R] [LinearOrder R] [IsStrictOrderedRing R]

theorem one_pos : (0 : R) < 1 := Linarith.zero_lt_one_of_order

theorem num_pos (n : Nat) : (0 : R) < Nat.cast (n + 1) := Linarith.cast_succ_pos n

theorem one_lt_num (n : Nat) : (1 : R) < Nat.cast (n + 2) := by
  rw [Nat.cast_succ]
  exact lt_add_of_pos_left 1 (Linarith.cast_succ_pos n)

theorem zero_nonneg : (0 : R) ≤ 0 := le_refl 0

theorem nonneg_of_pos {a : R} (h : 0 < a) : 0 ≤ a := le_of_lt h

theorem ne_of_pos {a : R} (h : 0 < a) : a ≠ 0 := fun e => lt_irrefl (0 : R) (by rw [e] at h; exact h)

theorem ne_symm {a : R} (h : 0 ≠ a) : a ≠ 0 := fun e => h e.symm

theorem pos_of_nonneg_of_ne {a : R} (h : 0 ≤ a) (n : a ≠ 0) : 0 < a := lt_of_le_of_ne h fun e => n e.symm

theorem pos_of_le {a b : R} (h : 0 < a) (l : a ≤ b) : 0 < b := lt_of_lt_of_le h l

theorem pos_of_lt {a b : R} (h : 0 ≤ a) (l : a < b) : 0 < b := lt_of_le_of_lt h l

theorem nonneg_of_le {a b : R} (h : 0 ≤ a) (l : a ≤ b) : 0 ≤ b := le_trans h l

theorem pos_of_eq {a b : R} (h : 0 < a) (e : a = b) : 0 < b := by rw [← e]; exact h

theorem nonneg_of_eq {a b : R} (h : 0 ≤ a) (e : a = b) : 0 ≤ b := by rw [← e]; exact h

theorem add_pos_pos {a b : R} (ha : 0 < a) (hb : 0 < b) : 0 < a + b := add_pos_of_pos_of_nonneg ha (le_of_lt hb)

theorem add_pos_nonneg {a b : R} (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := add_pos_of_pos_of_nonneg ha hb

theorem add_nonneg_pos {a b : R} (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b := add_pos_of_nonneg_of_pos ha hb

theorem add_nonneg_nonneg {a b : R} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := add_nonneg ha hb

theorem mul_pos_pos {a b : R} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := mul_pos ha hb

theorem mul_nonneg_nonneg {a b : R} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := mul_nonneg ha hb

theorem pow_pos' {a : R} (n : Nat) (h : 0 < a) : 0 < a ^ n := pow_pos h n

theorem pow_nonneg' {a : R} (n : Nat) (h : 0 ≤ a) : 0 ≤ a ^ n := pow_nonneg h n

theorem pow_zero_pos (a : R) : 0 < a ^ 0 := by
  rw [pow_zero]
  exact one_pos

theorem max_pos_left {a : R} (b : R) (h : 0 < a) : 0 < max a b := lt_of_lt_of_le h (le_max_left a b)

theorem max_pos_right (a : R) {b : R} (h : 0 < b) : 0 < max a b := lt_of_lt_of_le h (le_max_right a b)

theorem max_nonneg_left {a : R} (b : R) (h : 0 ≤ a) : 0 ≤ max a b := le_trans h (le_max_left a b)

theorem max_nonneg_right (a : R) {b : R} (h : 0 ≤ b) : 0 ≤ max a b := le_trans h (le_max_right a b)

theorem min_pos {a b : R} (ha : 0 < a) (hb : 0 < b) : 0 < min a b :=
  Or.elim (le_total a b) (fun h => by rw [min_eq_left h]; exact ha) (fun h => by rw [min_eq_right h]; exact hb)

theorem min_nonneg {a b : R} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ min a b := le_min ha hb

theorem ite_pos {a b : R} (p : Prop) [Decidable p] (ha : 0 < a) (hb : 0 < b) : 0 < ite p a b := by
  by_cases h : p
  · rw [if_pos h]; exact ha
  · rw [if_neg h]; exact hb

theorem ite_nonneg {a b : R} (p : Prop) [Decidable p] (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ ite p a b := by
  by_cases h : p
  · rw [if_pos h]; exact ha
  · rw [if_neg h]; exact hb

theorem cast_pos {n : Nat} (h : 0 < n) : (0 : R) < Nat.cast n := by
  obtain ⟨m, e⟩ := Nat.exists_eq_succ_of_ne_zero (Nat.ne_of_gt h)
  rw [e]
  exact Linarith.cast_succ_pos m

theorem cast_nonneg (n : Nat) : (0 : R) ≤ Nat.cast n := Linarith.cast_nonneg n

end Semiring

theorem nat_nonneg (n : Nat) : 0 ≤ n := Nat.zero_le n

theorem factorial_pos (n : Nat) : 0 < Nat.factorial n := Nat.factorial_pos n

section Ring

variable {S : Type u} [CommRing S] [LinearOrder S] [IsStrictOrderedRing S]

theorem even_pow_nonneg (a : S) (n : Nat) : 0 ≤ a ^ (n + n) := by
  rw [pow_add]
  exact Linarith.ring_mul_self (a ^ n)

theorem even_pow_pos {a : S} (h : a ≠ 0) (n : Nat) : 0 < a ^ (n + n) :=
  pos_of_nonneg_of_ne (even_pow_nonneg a n) (pow_ne_zero (n + n) h)

theorem mul_ne {a b : S} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := mul_ne_zero ha hb

theorem pow_ne {a : S} (n : Nat) (h : a ≠ 0) : a ^ n ≠ 0 := pow_ne_zero n h

theorem neg_ne {a : S} (h : a ≠ 0) : -a ≠ 0 := neg_ne_zero.mpr h

end Ring

section Field

variable {K : Type u} [Semifield K] [LinearOrder K] [IsStrictOrderedRing K]

theorem div_pos_pos {a b : K} (ha : 0 < a) (hb : 0 < b) : 0 < a / b := div_pos ha hb

theorem div_nonneg_nonneg {a b : K} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := div_nonneg ha hb

theorem inv_pos' {a : K} (h : 0 < a) : 0 < a⁻¹ := inv_pos.mpr h

theorem inv_nonneg' {a : K} (h : 0 ≤ a) : 0 ≤ a⁻¹ := inv_nonneg.mpr h

theorem div_ne {a b : K} (ha : a ≠ 0) (hb : b ≠ 0) : a / b ≠ 0 := div_ne_zero ha hb

theorem inv_ne {a : K} (h : a ≠ 0) : a⁻¹ ≠ 0 := inv_ne_zero h

end Field

/-- Decimal literals; the mantissa is `m + 1`. -/
theorem decimal_pos (K : Type u) [Field K] [LinearOrder K] [IsStrictOrderedRing K] (m : ℕ) (negative : Bool) (e : ℕ) :
    (0 : K) < OfScientific.ofScientific (m + 1) negative e := by
  have hm : (0 : K) < ((m + 1 : ℕ) : K) := Nat.cast_pos.mpr (Nat.succ_pos m)
  have he : (0 : K) < (10 : K) ^ e := pow_pos (by norm_num) e
  cases negative with
  | true =>
    rw [NormNum.scientific_true]
    exact div_pos hm he
  | false =>
    rw [NormNum.scientific_false]
    exact mul_pos hm he

end Positivity

end Microlean
