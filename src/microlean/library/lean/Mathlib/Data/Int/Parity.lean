import Init.Int.DivMod
import Mathlib.Data.Int.Instances
import Mathlib.Data.Nat.Basic
import Mathlib.Algebra.Divisibility
import Mathlib.Algebra.Ring.Basic
import Tactic.Ring
import Tactic.Linarith

/-! Even and odd numbers, natural and integral. -/

namespace Nat

theorem even_iff_mod_two_ (a b : ℕ) (h : a % 2 = b % 2) : Even a ↔ Even b := by rw [even_iff, even_iff, h]

theorem mod_two_eq_zero_iff_even {n : ℕ} : n % 2 = 0 ↔ Even n := even_iff.symm

theorem mod_two_eq_one_iff_odd {n : ℕ} : n % 2 = 1 ↔ Odd n := odd_iff.symm

@[simp] theorem not_even_one : ¬Even 1 := by decide

theorem even_xor_odd_ (n : ℕ) : ¬(Even n ∧ Odd n) := fun h => not_even_iff_odd.mpr h.right h.left

theorem even_add {m n : ℕ} : Even (m + n) ↔ (Even m ↔ Even n) := by
  rw [even_iff, even_iff, even_iff, Nat.add_mod]
  cases Nat.mod_two_eq_zero_or_one m with
  | inl h =>
    cases Nat.mod_two_eq_zero_or_one n with
    | inl h' => rw [h, h']; decide
    | inr h' => rw [h, h']; decide
  | inr h =>
    cases Nat.mod_two_eq_zero_or_one n with
    | inl h' => rw [h, h']; decide
    | inr h' => rw [h, h']; decide

theorem even_add' {m n : ℕ} : Even (m + n) ↔ (Odd m ↔ Odd n) := by
  rw [even_add, ← not_even_iff_odd, ← not_even_iff_odd, not_iff_not]

theorem odd_add {m n : ℕ} : Odd (m + n) ↔ (Odd m ↔ Even n) := by
  rw [← not_even_iff_odd, even_add, ← not_even_iff_odd]
  by_cases h : Even m
  · by_cases h' : Even n
    · simp [h, h']
    · simp [h, h']
  · by_cases h' : Even n
    · simp [h, h']
    · simp [h, h']

theorem odd_add' {m n : ℕ} : Odd (m + n) ↔ (Odd n ↔ Even m) := by rw [Nat.add_comm, odd_add]

theorem even_mul {m n : ℕ} : Even (m * n) ↔ Even m ∨ Even n := by
  rw [even_iff, even_iff, even_iff, Nat.mul_mod]
  cases Nat.mod_two_eq_zero_or_one m with
  | inl h =>
    cases Nat.mod_two_eq_zero_or_one n with
    | inl h' => rw [h, h']; decide
    | inr h' => rw [h, h']; decide
  | inr h =>
    cases Nat.mod_two_eq_zero_or_one n with
    | inl h' => rw [h, h']; decide
    | inr h' => rw [h, h']; decide

theorem odd_mul {m n : ℕ} : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, even_mul, ← not_even_iff_odd, ← not_even_iff_odd, not_or]

theorem even_pow {m n : ℕ} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => exact ⟨fun h => absurd h not_even_one, fun h => absurd rfl h.right⟩
  | succ n ih =>
    rw [Nat.pow_succ, even_mul, ih]
    exact ⟨fun h => ⟨h.elim And.left id, Nat.succ_ne_zero n⟩, fun h => Or.inr h.left⟩

theorem even_pow' {m n : ℕ} (h : n ≠ 0) : Even (m ^ n) ↔ Even m := even_pow.trans (and_iff_left h)

theorem odd_pow_ {m n : ℕ} (h : Odd m) : Odd (m ^ n) :=
  not_even_iff_odd.mp fun e => not_even_iff_odd.mpr h (even_pow.mp e).left

theorem even_sub {m n : ℕ} (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) := by
  have e := even_add (m := m - n) (n := n)
  rw [Nat.sub_add_cancel h] at e
  rw [e]
  by_cases h' : Even n
  · simp [h']
  · simp [h']

theorem odd_sub_ {m n : ℕ} (h : n ≤ m) : Odd (m - n) ↔ (Odd m ↔ Even n) := by
  rw [← not_even_iff_odd, even_sub h, ← not_even_iff_odd]
  by_cases h₁ : Even m
  · by_cases h₂ : Even n
    · simp [h₁, h₂]
    · simp [h₁, h₂]
  · by_cases h₂ : Even n
    · simp [h₁, h₂]
    · simp [h₁, h₂]

theorem even_or_odd' (n : ℕ) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 :=
  ⟨n / 2, (Nat.mod_two_eq_zero_or_one n).imp
    (fun h => by
      have e := Nat.div_add_mod n 2
      rw [h, Nat.add_zero] at e
      exact e.symm)
    (fun h => by
      have e := Nat.div_add_mod n 2
      rw [h] at e
      exact e.symm)⟩

theorem even_mul_pred_self (n : ℕ) : Even (n * (n - 1)) := by
  cases n with
  | zero => exact ⟨0, rfl⟩
  | succ n =>
    rw [Nat.add_sub_cancel, Nat.mul_comm]
    exact even_mul_succ_self n

theorem two_dvd_ne_zero {n : ℕ} : ¬2 ∣ n ↔ n % 2 = 1 := by
  rw [Nat.dvd_iff_mod_eq_zero, Nat.mod_two_ne_zero]

theorem div_two_mul_two_of_even {n : ℕ} (h : Even n) : n / 2 * 2 = n := Nat.div_mul_cancel (even_iff_two_dvd.mp h)

theorem two_mul_div_two_of_even {n : ℕ} (h : Even n) : 2 * (n / 2) = n := Nat.mul_div_cancel' (even_iff_two_dvd.mp h)

theorem div_two_mul_two_add_one_of_odd {n : ℕ} (h : Odd n) : n / 2 * 2 + 1 = n := by
  have e := Nat.div_add_mod' n 2
  rw [odd_iff.mp h] at e
  exact e

theorem two_mul_div_two_add_one_of_odd {n : ℕ} (h : Odd n) : 2 * (n / 2) + 1 = n := by
  rw [Nat.mul_comm]
  exact div_two_mul_two_add_one_of_odd h

end Nat

namespace Int

theorem even_iff {n : ℤ} : Even n ↔ n % 2 = 0 :=
  ⟨fun ⟨r, hr⟩ => by rw [hr, ← Int.two_mul, mul_emod_right],
   fun h => ⟨n / 2, by
    have e := ediv_add_emod n 2
    rw [h, Int.add_zero, Int.two_mul] at e
    exact e.symm⟩⟩

theorem odd_iff {n : ℤ} : Odd n ↔ n % 2 = 1 :=
  ⟨fun ⟨r, hr⟩ => by rw [hr, Int.add_comm, add_mul_emod_self_left]; rfl,
   fun h => ⟨n / 2, by
    have e := ediv_add_emod n 2
    rw [h] at e
    exact e.symm⟩⟩

@[simp] theorem emod_two_ne_one {n : ℤ} : ¬n % 2 = 1 ↔ n % 2 = 0 :=
  ⟨fun h => (emod_two_eq n).resolve_right h, fun h e => Int.zero_ne_one (h.symm.trans e)⟩

@[simp] theorem emod_two_ne_zero {n : ℤ} : ¬n % 2 = 0 ↔ n % 2 = 1 :=
  ⟨fun h => (emod_two_eq n).resolve_left h, fun h e => Int.zero_ne_one (e.symm.trans h)⟩

theorem not_even_iff {n : ℤ} : ¬Even n ↔ n % 2 = 1 := by rw [even_iff, emod_two_ne_zero]

theorem not_odd_iff {n : ℤ} : ¬Odd n ↔ n % 2 = 0 := by rw [odd_iff, emod_two_ne_one]

@[simp] theorem not_even_iff_odd {n : ℤ} : ¬Even n ↔ Odd n := by rw [not_even_iff, odd_iff]

@[simp] theorem not_odd_iff_even {n : ℤ} : ¬Odd n ↔ Even n := by rw [not_odd_iff, even_iff]

theorem even_iff_not_odd {n : ℤ} : Even n ↔ ¬Odd n := not_odd_iff_even.symm

theorem odd_iff_not_even {n : ℤ} : Odd n ↔ ¬Even n := not_even_iff_odd.symm

theorem even_or_odd (n : ℤ) : Even n ∨ Odd n := (emod_two_eq n).imp even_iff.mpr odd_iff.mpr

theorem even_or_odd' (n : ℤ) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 :=
  ⟨n / 2, (emod_two_eq n).imp
    (fun h => by
      have e := ediv_add_emod n 2
      rw [h, Int.add_zero] at e
      exact e.symm)
    (fun h => by
      have e := ediv_add_emod n 2
      rw [h] at e
      exact e.symm)⟩

instance instDecidablePredEven : DecidablePred (fun n : ℤ => Even n) := fun _ => decidable_of_iff' _ even_iff

instance instDecidablePredOdd : DecidablePred (fun n : ℤ => Odd n) := fun _ => decidable_of_iff' _ odd_iff

@[simp] theorem not_even_one : ¬Even (1 : ℤ) := by decide

theorem even_add {m n : ℤ} : Even (m + n) ↔ (Even m ↔ Even n) := by
  rw [even_iff, even_iff, even_iff, add_emod]
  cases emod_two_eq m with
  | inl h =>
    cases emod_two_eq n with
    | inl h' => rw [h, h']; decide
    | inr h' => rw [h, h']; decide
  | inr h =>
    cases emod_two_eq n with
    | inl h' => rw [h, h']; decide
    | inr h' => rw [h, h']; decide

theorem even_sub {m n : ℤ} : Even (m - n) ↔ (Even m ↔ Even n) := by
  rw [even_iff, even_iff, even_iff, sub_emod]
  cases emod_two_eq m with
  | inl h =>
    cases emod_two_eq n with
    | inl h' => rw [h, h']; decide
    | inr h' => rw [h, h']; decide
  | inr h =>
    cases emod_two_eq n with
    | inl h' => rw [h, h']; decide
    | inr h' => rw [h, h']; decide

theorem even_mul {m n : ℤ} : Even (m * n) ↔ Even m ∨ Even n := by
  rw [even_iff, even_iff, even_iff, mul_emod]
  cases emod_two_eq m with
  | inl h =>
    cases emod_two_eq n with
    | inl h' => rw [h, h']; decide
    | inr h' => rw [h, h']; decide
  | inr h =>
    cases emod_two_eq n with
    | inl h' => rw [h, h']; decide
    | inr h' => rw [h, h']; decide

theorem even_add_one {n : ℤ} : Even (n + 1) ↔ ¬Even n := by
  rw [even_add]
  exact ⟨fun h e => not_even_one (h.mp e), fun h => ⟨fun e => absurd e h, fun e => absurd e not_even_one⟩⟩

theorem even_sub_one {n : ℤ} : Even (n - 1) ↔ ¬Even n := by
  rw [even_sub]
  exact ⟨fun h e => not_even_one (h.mp e), fun h => ⟨fun e => absurd e h, fun e => absurd e not_even_one⟩⟩

theorem odd_mul {m n : ℤ} : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, even_mul, ← not_even_iff_odd, ← not_even_iff_odd, not_or]

theorem even_pow {m : ℤ} {n : ℕ} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => exact ⟨fun h => absurd h not_even_one, fun h => absurd rfl h.right⟩
  | succ n ih =>
    rw [Int.pow_succ, even_mul, ih]
    exact ⟨fun h => ⟨h.elim And.left id, Nat.succ_ne_zero n⟩, fun h => Or.inr h.left⟩

theorem even_pow' {m : ℤ} {n : ℕ} (h : n ≠ 0) : Even (m ^ n) ↔ Even m := even_pow.trans (and_iff_left h)

theorem odd_add {m n : ℤ} : Odd (m + n) ↔ (Odd m ↔ Even n) := by
  rw [← not_even_iff_odd, even_add, ← not_even_iff_odd]
  by_cases h : Even m
  · by_cases h' : Even n
    · simp [h, h']
    · simp [h, h']
  · by_cases h' : Even n
    · simp [h, h']
    · simp [h, h']

theorem odd_sub {m n : ℤ} : Odd (m - n) ↔ (Odd m ↔ Even n) := by
  rw [← not_even_iff_odd, even_sub, ← not_even_iff_odd]
  by_cases h : Even m
  · by_cases h' : Even n
    · simp [h, h']
    · simp [h, h']
  · by_cases h' : Even n
    · simp [h, h']
    · simp [h, h']

theorem odd_pow_ {m : ℤ} {n : ℕ} (h : Odd m) : Odd (m ^ n) :=
  not_even_iff_odd.mp fun e => not_even_iff_odd.mpr h (even_pow.mp e).left

theorem even_mul_succ_self (n : ℤ) : Even (n * (n + 1)) := by
  rw [even_mul, even_add_one]
  exact em (Even n)

theorem even_mul_pred_self (n : ℤ) : Even (n * (n - 1)) := by
  rw [even_mul, even_sub_one]
  exact em (Even n)

@[simp, norm_cast] theorem even_coe_nat (n : ℕ) : Even (n : ℤ) ↔ Even n := by
  rw [even_iff, Nat.even_iff, show ((n : ℤ) % 2 = 0) = (((n % 2 : ℕ) : ℤ) = 0) from rfl, natCast_eq_zero]

@[simp, norm_cast] theorem odd_coe_nat (n : ℕ) : Odd (n : ℤ) ↔ Odd n := by
  rw [← not_even_iff_odd, even_coe_nat, Nat.not_even_iff_odd]

@[simp] theorem natAbs_even {n : ℤ} : Even (natAbs n) ↔ Even n := by
  rw [even_iff_two_dvd, even_iff_two_dvd]
  exact (natCast_dvd (m := 2)).symm

@[simp] theorem natAbs_odd {n : ℤ} : Odd (natAbs n) ↔ Odd n := by
  rw [← Nat.not_even_iff_odd, natAbs_even, not_even_iff_odd]

theorem two_dvd_mul_add_one (k : ℤ) : 2 ∣ k * (k + 1) := even_iff_two_dvd.mp (even_mul_succ_self k)

theorem emod_two_eq_zero_iff_even_ {n : ℤ} : n % 2 = 0 ↔ Even n := even_iff.symm

theorem emod_two_eq_one_iff_odd_ {n : ℤ} : n % 2 = 1 ↔ Odd n := odd_iff.symm

theorem sq_mod_four_eq_one_of_odd {x : ℤ} (h : Odd x) : x ^ 2 % 4 = 1 := by
  cases h with
  | intro k e =>
    have s : x ^ 2 = 1 + 4 * (k ^ 2 + k) := by
      rw [e]
      ring
    rw [s, add_mul_emod_self_left]
    rfl

end Int

theorem Int.sq_mod_eight_eq_one_of_odd_ {x : ℤ} (h : Odd x) : x ^ 2 % 8 = 1 := by
  cases h with
  | intro k e =>
    cases Int.even_mul_succ_self k with
    | intro m em =>
      have s : x ^ 2 = 1 + 8 * m := by
        have q : (2 * k + 1) ^ 2 = 1 + 4 * (k * (k + 1)) := by ring
        rw [e, q, em]
        ring
      rw [s, Int.add_mul_emod_self_left]
      rfl
