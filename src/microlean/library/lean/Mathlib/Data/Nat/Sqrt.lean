import Mathlib.Data.Nat.Basic
import Tactic.Lemmas
import Tactic.Linarith
import Tactic.Ring

/-! Square roots of natural numbers, rounded down. -/

namespace Nat

/-- From the root of a quarter to the root: `s` is twice the former. -/
def sqrtStep_ (s n : ℕ) : ℕ := if (s + 1) * (s + 1) ≤ n then s + 1 else s

/-- The root, if `fuel` is at least `n`. -/
def sqrtFuel_ : (fuel n : ℕ) → ℕ
  | 0, _ => 0
  | fuel + 1, n => if n = 0 then 0 else sqrtStep_ (2 * sqrtFuel_ fuel (n / 4)) n

/-- The square root, rounded down. -/
def sqrt (n : ℕ) : ℕ := sqrtFuel_ n n

theorem sqrtFuel_spec_ : ∀ fuel n : ℕ, n ≤ fuel →
    sqrtFuel_ fuel n * sqrtFuel_ fuel n ≤ n ∧ n < (sqrtFuel_ fuel n + 1) * (sqrtFuel_ fuel n + 1)
  | 0, n, h => by
    rw [Nat.eq_zero_of_le_zero h]
    exact ⟨Nat.le_refl 0, Nat.zero_lt_one⟩
  | fuel + 1, n, h => by
    by_cases h0 : n = 0
    · rw [h0]
      exact ⟨Nat.le_refl 0, Nat.zero_lt_one⟩
    · have ih := sqrtFuel_spec_ fuel (n / 4) (by omega)
      show (if n = 0 then 0 else sqrtStep_ (2 * sqrtFuel_ fuel (n / 4)) n) *
          (if n = 0 then 0 else sqrtStep_ (2 * sqrtFuel_ fuel (n / 4)) n) ≤ n ∧
        n < ((if n = 0 then 0 else sqrtStep_ (2 * sqrtFuel_ fuel (n / 4)) n) + 1) *
          ((if n = 0 then 0 else sqrtStep_ (2 * sqrtFuel_ fuel (n / 4)) n) + 1)
      rw [if_neg h0]
      generalize sqrtFuel_ fuel (n / 4) = s at ih
      have l : n / 4 + 1 ≤ (s + 1) * (s + 1) := ih.right
      have e : 4 * (n / 4) ≤ n := by omega
      have e' : n < 4 * (n / 4 + 1) := by omega
      unfold sqrtStep_
      by_cases c : (2 * s + 1) * (2 * s + 1) ≤ n
      · rw [if_pos c]
        refine ⟨c, ?_⟩
        nlinarith
      · rw [if_neg c]
        refine ⟨?_, Nat.not_le.mp c⟩
        nlinarith [ih.left]

theorem sqrt_le (n : ℕ) : sqrt n * sqrt n ≤ n := (sqrtFuel_spec_ n n (Nat.le_refl n)).left

theorem sqrt_le' (n : ℕ) : sqrt n ^ 2 ≤ n := by
  rw [Nat.pow_two]
  exact sqrt_le n

theorem lt_succ_sqrt (n : ℕ) : n < succ (sqrt n) * succ (sqrt n) := (sqrtFuel_spec_ n n (Nat.le_refl n)).right

theorem lt_succ_sqrt' (n : ℕ) : n < succ (sqrt n) ^ 2 := by
  rw [Nat.pow_two]
  exact lt_succ_sqrt n

theorem le_sqrt {m n : ℕ} : m ≤ sqrt n ↔ m * m ≤ n := by
  constructor
  · intro h
    exact Nat.le_trans (Nat.mul_le_mul h h) (sqrt_le n)
  · intro h
    refine Nat.le_of_lt_succ (Nat.not_le.mp fun c => ?_)
    exact Nat.not_lt_of_le (Nat.le_trans (Nat.mul_le_mul c c) h) (lt_succ_sqrt n)

theorem le_sqrt' {m n : ℕ} : m ≤ sqrt n ↔ m ^ 2 ≤ n := by rw [Nat.pow_two, le_sqrt]

theorem sqrt_lt {m n : ℕ} : sqrt m < n ↔ m < n * n := by rw [← Nat.not_le, le_sqrt, Nat.not_le]

theorem sqrt_lt' {m n : ℕ} : sqrt m < n ↔ m < n ^ 2 := by rw [← Nat.not_le, le_sqrt', Nat.not_le]

theorem eq_sqrt {n a : ℕ} : a = sqrt n ↔ a * a ≤ n ∧ n < (a + 1) * (a + 1) := by
  constructor
  · intro h
    rw [h]
    exact ⟨sqrt_le n, lt_succ_sqrt n⟩
  · intro h
    exact Nat.le_antisymm (le_sqrt.mpr h.left) (Nat.le_of_lt_succ (sqrt_lt.mpr h.right))

theorem eq_sqrt' {n a : ℕ} : a = sqrt n ↔ a ^ 2 ≤ n ∧ n < (a + 1) ^ 2 := by
  rw [Nat.pow_two, Nat.pow_two, eq_sqrt]

theorem sqrt_eq (n : ℕ) : sqrt (n * n) = n :=
  (eq_sqrt.mpr ⟨Nat.le_refl _, by nlinarith⟩).symm

theorem sqrt_eq' (n : ℕ) : sqrt (n ^ 2) = n := by rw [Nat.pow_two, sqrt_eq]

@[simp] theorem sqrt_zero : sqrt 0 = 0 := rfl

@[simp] theorem sqrt_one : sqrt 1 = 1 := rfl

theorem sqrt_le_self (n : ℕ) : sqrt n ≤ n := by
  cases Nat.eq_zero_or_pos (sqrt n) with
  | inl h => rw [h]; exact Nat.zero_le n
  | inr h => exact Nat.le_trans (Nat.le_mul_of_pos_left (sqrt n) h) (sqrt_le n)

theorem sqrt_le_sqrt {m n : ℕ} (h : m ≤ n) : sqrt m ≤ sqrt n := le_sqrt.mpr (Nat.le_trans (sqrt_le m) h)

theorem exists_mul_self (x : ℕ) : (∃ n, n * n = x) ↔ sqrt x * sqrt x = x :=
  ⟨fun ⟨n, hn⟩ => by rw [← hn, sqrt_eq], fun h => ⟨sqrt x, h⟩⟩

theorem sqrt_eq_iff_mul_self_eq_ (n a : ℕ) (h : a * a = n) : sqrt n = a := by rw [← h, sqrt_eq]

end Nat
