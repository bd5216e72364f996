import Mathlib.Data.Nat.Lemmas
import Mathlib.Algebra.CharZero

/-! Factorials and binomial coefficients. -/

universe u

namespace Nat

/-! ### Factorials -/

@[simp] theorem factorial_one : factorial 1 = 1 := rfl

@[simp] theorem factorial_two : factorial 2 = 2 := rfl

theorem mul_factorial_pred {n : ℕ} (hn : n ≠ 0) : n * factorial (n - 1) = factorial n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => rfl

theorem factorial_dvd_factorial {m n : ℕ} (h : m ≤ n) : factorial m ∣ factorial n := by
  cases Nat.le.dest h with
  | intro k hk =>
    rw [← hk]
    clear h hk
    induction k with
    | zero => exact Nat.dvd_refl _
    | succ k ih => exact Nat.dvd_trans ih (Nat.dvd_mul_left _ (m + k + 1))

theorem dvd_factorial_of_le_ : ∀ {m n : ℕ}, 0 < m → m ≤ n → m ∣ factorial n := fun {m n} h l => by
  have e := mul_factorial_pred (Nat.ne_of_gt h)
  exact Nat.dvd_trans ⟨factorial (m - 1), e.symm⟩ (factorial_dvd_factorial l)

theorem factorial_le {m n : ℕ} (h : m ≤ n) : factorial m ≤ factorial n :=
  Nat.le_of_dvd (factorial_pos n) (factorial_dvd_factorial h)

theorem factorial_lt_succ_ {n : ℕ} (hn : 0 < n) : factorial n < factorial (n + 1) := by
  rw [factorial_succ]
  exact (Nat.lt_mul_iff_one_lt_left (factorial_pos n)).mpr (Nat.succ_lt_succ hn)

theorem factorial_lt {m n : ℕ} (hn : 0 < n) : factorial n < factorial m ↔ n < m := by
  constructor
  · intro h
    exact Nat.not_le.mp fun c => Nat.not_le_of_gt h (factorial_le c)
  · intro h
    exact Nat.lt_of_lt_of_le (factorial_lt_succ_ hn) (factorial_le h)

theorem self_le_factorial : ∀ n : ℕ, n ≤ factorial n
  | 0 => Nat.zero_le 1
  | n + 1 => Nat.le_mul_of_pos_right (n + 1) (factorial_pos n)

theorem lt_factorial_self {n : ℕ} (hi : 3 ≤ n) : n < factorial n := by
  cases n with
  | zero => exact absurd hi (by decide)
  | succ n =>
    rw [factorial_succ]
    refine (Nat.lt_mul_iff_one_lt_right (Nat.succ_pos n)).mpr ?_
    exact Nat.lt_of_lt_of_le (by omega : 1 < n) (self_le_factorial n)

theorem one_lt_factorial {n : ℕ} : 1 < factorial n ↔ 1 < n := factorial_lt (n := 1) Nat.one_pos

theorem factorial_eq_one {n : ℕ} : factorial n = 1 ↔ n ≤ 1 := by
  constructor
  · intro h
    exact Nat.not_lt.mp fun c => Nat.ne_of_gt (one_lt_factorial.mpr c) h
  · intro h
    cases Nat.eq_or_lt_of_le h with
    | inl e => rw [e]; rfl
    | inr l => rw [Nat.lt_one_iff.mp l]; rfl

theorem factorial_inj {m n : ℕ} (hn : 1 < n) : factorial n = factorial m ↔ n = m := by
  constructor
  · intro h
    cases Nat.lt_trichotomy n m with
    | inl l => exact absurd h (Nat.ne_of_lt ((factorial_lt (Nat.lt_trans Nat.one_pos hn)).mpr l))
    | inr r =>
      cases r with
      | inl e => exact e
      | inr g =>
        have m1 : 1 < m := one_lt_factorial.mp (h ▸ one_lt_factorial.mpr hn)
        exact absurd h (Nat.ne_of_gt ((factorial_lt (Nat.lt_trans Nat.one_pos m1)).mpr g))
  · intro h
    rw [h]

theorem factorial_mul_pow_le_factorial : ∀ {m n : ℕ}, factorial m * (m + 1) ^ n ≤ factorial (m + n)
  | m, 0 => by rw [Nat.pow_zero, Nat.mul_one]; exact Nat.le_refl _
  | m, n + 1 => by
    rw [← Nat.add_assoc, factorial_succ, Nat.pow_succ, ← Nat.mul_assoc, Nat.mul_comm]
    exact Nat.mul_le_mul (by omega) factorial_mul_pow_le_factorial

/-! ### Binomial coefficients -/

@[simp] theorem choose_zero_succ (k : ℕ) : choose 0 (k + 1) = 0 := rfl

theorem choose_succ_succ' (n k : ℕ) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl

theorem choose_eq_zero_of_lt : ∀ {n k : ℕ}, n < k → choose n k = 0
  | _, 0, h => absurd h (Nat.not_lt_zero _)
  | 0, _ + 1, _ => rfl
  | n + 1, k + 1, h => by
    have h' := Nat.lt_of_succ_lt_succ h
    rw [choose_succ_succ, choose_eq_zero_of_lt h', choose_eq_zero_of_lt (Nat.lt_succ_of_lt h')]

@[simp] theorem choose_self (n : ℕ) : choose n n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, ih, choose_eq_zero_of_lt (Nat.lt_succ_self n)]

@[simp] theorem choose_succ_self (n : ℕ) : choose n (n + 1) = 0 := choose_eq_zero_of_lt (Nat.lt_succ_self n)

@[simp] theorem choose_one_right (n : ℕ) : choose n 1 = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ', ih, choose_zero_right, Nat.add_comm]

theorem choose_eq_choose_pred_add {n k : ℕ} (hn : 0 < n) (hk : 0 < k) :
    choose n k = choose (n - 1) (k - 1) + choose (n - 1) k := by
  cases n with
  | zero => exact absurd hn (Nat.lt_irrefl 0)
  | succ n =>
    cases k with
    | zero => exact absurd hk (Nat.lt_irrefl 0)
    | succ k => rfl

theorem choose_pos : ∀ {n k : ℕ}, k ≤ n → 0 < choose n k
  | _, 0, _ => by rw [choose_zero_right]; exact Nat.one_pos
  | 0, _ + 1, h => absurd h (Nat.not_succ_le_zero _)
  | n + 1, k + 1, h => Nat.add_pos_left (choose_pos (Nat.le_of_succ_le_succ h)) _

theorem choose_eq_zero_iff {n k : ℕ} : choose n k = 0 ↔ n < k :=
  ⟨fun h => Nat.not_le.mp fun c => Nat.ne_of_gt (choose_pos c) h, choose_eq_zero_of_lt⟩

theorem succ_mul_choose_eq : ∀ n k : ℕ, (n + 1) * choose n k = choose (n + 1) (k + 1) * (k + 1)
  | 0, 0 => rfl
  | 0, k + 1 => by
    rw [choose_zero_succ, Nat.mul_zero, choose_eq_zero_of_lt (by omega), Nat.zero_mul]
  | n + 1, 0 => by
    rw [choose_zero_right, choose_one_right]
  | n + 1, k + 1 => by
    have h₁ := succ_mul_choose_eq n k
    have h₂ := succ_mul_choose_eq n (k + 1)
    have e₁ : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
    have e₂ : choose (n + 1 + 1) (k + 1 + 1) = choose (n + 1) (k + 1) + choose (n + 1) (k + 1 + 1) := rfl
    rw [e₂]
    rw [e₁] at h₁ ⊢
    nlinarith

theorem choose_mul_factorial_mul_factorial : ∀ {n k : ℕ}, k ≤ n →
    choose n k * factorial k * factorial (n - k) = factorial n
  | n, 0, _ => by
    rw [choose_zero_right, factorial_zero, Nat.sub_zero, Nat.mul_one, Nat.one_mul]
  | 0, k + 1, h => absurd h (Nat.not_succ_le_zero k)
  | n + 1, k + 1, h => by
    have ih := choose_mul_factorial_mul_factorial (Nat.le_of_succ_le_succ h)
    have e := succ_mul_choose_eq n k
    rw [Nat.add_sub_add_right, factorial_succ k, factorial_succ n, ← ih, ← Nat.mul_assoc (choose (n + 1) (k + 1)), ← e,
      Nat.mul_assoc, Nat.mul_assoc, Nat.mul_assoc]

theorem choose_eq_factorial_div_factorial {n k : ℕ} (hk : k ≤ n) :
    choose n k = factorial n / (factorial k * factorial (n - k)) := by
  rw [← choose_mul_factorial_mul_factorial hk, Nat.mul_assoc,
    Nat.mul_div_cancel _ (Nat.mul_pos (factorial_pos k) (factorial_pos (n - k)))]

theorem factorial_mul_factorial_dvd_factorial {n k : ℕ} (hk : k ≤ n) : factorial k * factorial (n - k) ∣ factorial n :=
  ⟨choose n k, by rw [← choose_mul_factorial_mul_factorial hk, Nat.mul_assoc, Nat.mul_comm]⟩

@[simp] theorem choose_symm {n k : ℕ} (hk : k ≤ n) : choose n (n - k) = choose n k := by
  have h₁ := choose_mul_factorial_mul_factorial hk
  have h₂ := choose_mul_factorial_mul_factorial (Nat.sub_le n k)
  rw [Nat.sub_sub_self hk, ← h₁, Nat.mul_assoc, Nat.mul_assoc, Nat.mul_comm (factorial (n - k))] at h₂
  exact Nat.eq_of_mul_eq_mul_right (Nat.mul_pos (factorial_pos k) (factorial_pos (n - k))) h₂

theorem choose_symm_of_eq_add {n a b : ℕ} (h : n = a + b) : choose n a = choose n b := by
  have e : a = n - b := by omega
  rw [e, choose_symm (by omega)]

theorem choose_symm_add {a b : ℕ} : choose (a + b) a = choose (a + b) b := choose_symm_of_eq_add rfl

theorem choose_succ_right_eq (n k : ℕ) : choose n (k + 1) * (k + 1) = choose n k * (n - k) := by
  have e := succ_mul_choose_eq n k
  have f : (n + 1) * choose n k = n * choose n k + choose n k := Nat.succ_mul n _
  have g : choose n k * (k + 1) = choose n k * k + choose n k := Nat.mul_succ _ k
  rw [choose_succ_succ', f, Nat.add_mul, g] at e
  rw [Nat.mul_sub, Nat.mul_comm (choose n k) n]
  omega

theorem choose_two_right (n : ℕ) : choose n 2 = n * (n - 1) / 2 := by
  have e := choose_succ_right_eq n 1
  rw [choose_one_right] at e
  rw [← e, Nat.mul_div_cancel _ (by decide : 0 < 2)]

theorem add_choose (i j : ℕ) : choose (i + j) j = factorial (i + j) / (factorial i * factorial j) := by
  rw [choose_eq_factorial_div_factorial (Nat.le_add_left j i), Nat.add_sub_cancel, Nat.mul_comm]

theorem choose_mul_succ_eq (n k : ℕ) : choose n k * (n + 1) = choose (n + 1) k * (n + 1 - k) := by
  cases k with
  | zero => rw [choose_zero_right, choose_zero_right, Nat.sub_zero]
  | succ k =>
    by_cases h : k ≤ n
    · have a := succ_mul_choose_eq n k
      have b := choose_succ_right_eq n k
      have c : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
      cases Nat.le.dest h with
      | intro m hm =>
        rw [← hm] at a b c ⊢
        rw [Nat.add_sub_cancel_left] at b
        have s : k + m + 1 - (k + 1) = m := by omega
        rw [s, c]
        rw [c] at a
        nlinarith
    · rw [choose_eq_zero_of_lt (by omega), choose_eq_zero_of_lt (by omega), Nat.zero_mul, Nat.zero_mul]

theorem Prime.dvd_choose_self_aux_ {p k : ℕ} (hk : 0 < k) (hkp : k < p) : p * choose (p - 1) (k - 1) = choose p k * k := by
  have e := succ_mul_choose_eq (p - 1) (k - 1)
  rw [Nat.sub_add_cancel (by omega), Nat.sub_add_cancel (by omega)] at e
  exact e

end Nat
