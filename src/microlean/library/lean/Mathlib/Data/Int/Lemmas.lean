import Mathlib.Data.Nat.Lemmas
import Mathlib.Data.Int.ModEq
import Mathlib.Data.Int.Parity
import Mathlib.Data.Nat.Prime.Ring
import Mathlib.Algebra.Cast
import Tactic.Omega
import Tactic.Linarith

/-! More laws of integers: absolute values, units, divisibility, induction. -/

namespace Int

theorem exists_eq_neg_ofNat {a : ℤ} (H : a ≤ 0) : ∃ n : ℕ, a = -(n : ℤ) :=
  ⟨natAbs a, by omega⟩

theorem natAbs_sq (x : ℤ) : (natAbs x : ℤ) ^ 2 = x ^ 2 := by
  cases natAbs_eq x with
  | inl e => rw [← e]
  | inr e =>
    have h : (natAbs x : ℤ) = -x := by rw [e, natAbs_neg, natAbs_natCast, Int.neg_neg]
    rw [h, neg_sq]

theorem natAbs_pow_two (x : ℤ) : (natAbs x : ℤ) ^ 2 = x ^ 2 := natAbs_sq x

theorem natAbs_le_of_dvd_ne_zero {s t : ℤ} (hst : s ∣ t) (ht : t ≠ 0) : natAbs s ≤ natAbs t :=
  Nat.le_of_dvd (natAbs_pos.mpr ht) (natAbs_dvd_natAbs.mpr hst)

theorem eq_zero_of_dvd_of_natAbs_lt_natAbs {d n : ℤ} (h : d ∣ n) (h₁ : natAbs n < natAbs d) : n = 0 :=
  natAbs_eq_zero.mp (Nat.eq_zero_of_dvd_of_lt (natAbs_dvd_natAbs.mpr h) h₁)

theorem eq_zero_of_dvd_of_nonneg_of_lt {a b : ℤ} (w₁ : 0 ≤ a) (w₂ : a < b) (h : b ∣ a) : a = 0 :=
  eq_zero_of_dvd_of_natAbs_lt_natAbs h (by omega)

theorem eq_zero_of_abs_lt_dvd {m x : ℤ} (h1 : m ∣ x) (h2 : |x| < m) : x = 0 := by
  rw [abs_eq_natAbs] at h2
  exact eq_zero_of_dvd_of_natAbs_lt_natAbs h1 (by omega)

@[simp] theorem abs_lt_one_iff {a : ℤ} : |a| < 1 ↔ a = 0 := by
  rw [abs_eq_natAbs]
  omega

theorem abs_le_one_iff {a : ℤ} : |a| ≤ 1 ↔ a = 0 ∨ a = 1 ∨ a = -1 := by
  rw [abs_eq_natAbs]
  omega

theorem one_le_abs {z : ℤ} (h₀ : z ≠ 0) : 1 ≤ |z| := by
  rw [abs_eq_natAbs]
  omega

theorem eq_one_or_neg_one_of_mul_eq_one {u v : ℤ} (h : u * v = 1) : u = 1 ∨ u = -1 := by
  have e := congrArg natAbs h
  rw [natAbs_mul] at e
  exact natAbs_eq_iff.mp (Nat.mul_eq_one_iff.mp e).left

theorem eq_one_or_neg_one_of_mul_eq_one' {z w : ℤ} (h : z * w = 1) : z = 1 ∧ w = 1 ∨ z = -1 ∧ w = -1 := by
  cases eq_one_or_neg_one_of_mul_eq_one h with
  | inl e =>
    rw [e, Int.one_mul] at h
    exact Or.inl ⟨e, h⟩
  | inr e =>
    rw [e, Int.neg_mul, Int.one_mul] at h
    exact Or.inr ⟨e, by omega⟩

theorem mul_eq_one_iff_eq_one_or_neg_one {z w : ℤ} : z * w = 1 ↔ z = 1 ∧ w = 1 ∨ z = -1 ∧ w = -1 := by
  constructor
  · exact eq_one_or_neg_one_of_mul_eq_one'
  · intro h
    cases h with
    | inl h => rw [h.left, h.right]; rfl
    | inr h => rw [h.left, h.right]; rfl

theorem natAbs_mul_natAbs_eq {a b : ℤ} {c : ℕ} (h : a * b = (c : ℤ)) : natAbs a * natAbs b = c := by
  rw [← natAbs_mul, h, natAbs_natCast]

theorem emod_emod_of_eq_mul_ (a b c : ℤ) : a % (b * c) % b = a % b := emod_emod_of_dvd a (Int.dvd_mul_right b c)

theorem sub_mul_emod_self {a b c : ℤ} : (a - b * c) % c = a % c := sub_mul_emod_self_right a b c

theorem neg_emod_self_ (a : ℤ) : -a % a = 0 := emod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_refl a))

theorem dvd_sub_self_of_emod_eq {a b : ℤ} {c : ℤ} (h : a % b = c) : b ∣ c - a := by
  rw [← Int.neg_sub]
  exact Int.dvd_neg.mpr (dvd_sub_of_emod_eq h)

theorem eq_of_mod_eq_of_natAbs_sub_lt_natAbs {a b c : ℤ} (h1 : a % b = c) (h2 : natAbs (a - c) < natAbs b) : a = c :=
  Int.eq_of_sub_eq_zero (eq_zero_of_dvd_of_natAbs_lt_natAbs (dvd_sub_of_emod_eq h1) h2)

theorem toNat_sub_of_le {a b : ℤ} (h : b ≤ a) : (toNat (a - b) : ℤ) = a - b := by omega

theorem coe_natAbs (n : ℤ) : (natAbs n : ℤ) = |n| := (abs_eq_natAbs n).symm

@[norm_cast] theorem coe_nat_dvd {m n : ℕ} : (m : ℤ) ∣ (n : ℤ) ↔ m ∣ n := natCast_dvd_natCast

theorem coe_nat_inj' {m n : ℕ} : (m : ℤ) = (n : ℤ) ↔ m = n := natCast_inj

theorem coe_nat_le {m n : ℕ} : (m : ℤ) ≤ (n : ℤ) ↔ m ≤ n := ofNat_le

theorem coe_nat_lt {m n : ℕ} : (m : ℤ) < (n : ℤ) ↔ m < n := ofNat_lt

theorem coe_nat_sub {m n : ℕ} (h : n ≤ m) : ((m - n : ℕ) : ℤ) = m - n := ofNat_sub h

theorem coe_nat_mod (m n : ℕ) : ((m % n : ℕ) : ℤ) = (m : ℤ) % n := rfl

/-- Induction upwards from an integer. -/
@[elab_as_elim] protected theorem le_induction {m : ℤ} {motive : ∀ n, m ≤ n → Prop} (base : motive m (Int.le_refl m))
    (succ : ∀ n hmn, motive n hmn → motive (n + 1) (Int.le_trans hmn (Int.le_of_lt (lt_succ n)))) :
    ∀ n hmn, motive n hmn := by
  have key : ∀ (k : ℕ) (n : ℤ) (hmn : m ≤ n), m + k = n → motive n hmn := fun k => by
    induction k with
    | zero =>
      intro n hmn e
      rw [natCast_zero, Int.add_zero] at e
      subst e
      exact base
    | succ k ih =>
      intro n hmn e
      rw [natCast_add_one, ← Int.add_assoc] at e
      subst e
      exact succ (m + k) (le.intro k rfl) (ih (m + k) (le.intro k rfl) rfl)
  intro n hmn
  cases le.dest hmn with
  | intro k e => exact key k n hmn e

theorem sq_nonneg_ (a : ℤ) : 0 ≤ a ^ 2 := by
  rw [← natAbs_sq, ← natCast_pow]
  exact natCast_nonneg _

theorem emod_emod_eq_of_dvd_sub_ {a b n : ℤ} : a % n = b % n ↔ n ∣ a - b := emod_eq_emod_iff_dvd_sub_

theorem sq_emod_three_ (a : ℤ) : a ^ 2 % 3 = 0 ∨ a ^ 2 % 3 = 1 := by
  have h : a % 3 = 0 ∨ a % 3 = 1 ∨ a % 3 = 2 := by omega
  rw [pow_emod_]
  cases h with
  | inl h => rw [h]; left; rfl
  | inr h =>
    cases h with
    | inl h => rw [h]; right; rfl
    | inr h => rw [h]; right; rfl

end Int

theorem Int.natAbs_eq_natAbs_iff_sq_eq_ {a b : ℤ} : natAbs a = natAbs b ↔ a ^ 2 = b ^ 2 := by
  rw [Int.natAbs_eq_natAbs_iff, sq_eq_sq_iff_eq_or_eq_neg]
