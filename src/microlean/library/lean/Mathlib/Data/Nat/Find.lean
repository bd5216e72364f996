import Mathlib.Data.Nat.Lemmas
import Mathlib.Data.Nat.Digits

/-! The least number with a property, logarithms, tests of divisibility by digit sums. -/

namespace Nat

/-! ### Least numbers -/

theorem exists_least_ {p : ℕ → Prop} (h : ∃ n, p n) : ∃ n, p n ∧ ∀ m, m < n → ¬p m := by
  refine Classical.byContradiction fun none => ?_
  have key : ∀ n, ¬p n := fun n => by
    refine Nat.strong_induction_on n fun n ih hp => ?_
    exact none ⟨n, hp, ih⟩
  exact Exists.elim h key

/-- The least number with a property. -/
noncomputable def find {p : ℕ → Prop} [DecidablePred p] (H : ∃ n, p n) : ℕ := Classical.choose (exists_least_ H)

theorem find_spec {p : ℕ → Prop} [DecidablePred p] (H : ∃ n, p n) : p (Nat.find H) :=
  (Classical.choose_spec (exists_least_ H)).left

theorem find_min {p : ℕ → Prop} [DecidablePred p] (H : ∃ n, p n) : ∀ {m : ℕ}, m < Nat.find H → ¬p m :=
  fun {m} h => (Classical.choose_spec (exists_least_ H)).right m h

theorem find_min' {p : ℕ → Prop} [DecidablePred p] (H : ∃ n, p n) {m : ℕ} (h : p m) : Nat.find H ≤ m :=
  Nat.not_lt.mp fun l => find_min H l h

theorem find_eq_iff {p : ℕ → Prop} [DecidablePred p] (H : ∃ n, p n) {m : ℕ} :
    Nat.find H = m ↔ p m ∧ ∀ n, n < m → ¬p n := by
  constructor
  · intro h
    rw [← h]
    exact ⟨find_spec H, fun n l => find_min H l⟩
  · intro h
    cases Nat.lt_trichotomy (Nat.find H) m with
    | inl l => exact absurd (find_spec H) (h.right _ l)
    | inr r =>
      cases r with
      | inl e => exact e
      | inr g => exact absurd h.left (find_min H g)

/-! ### Logarithms -/

/-- The logarithm, if `fuel` is at least `n`. -/
def logFuel_ (b : ℕ) : (fuel n : ℕ) → ℕ
  | 0, _ => 0
  | fuel + 1, n => if b ≤ n ∧ 1 < b then logFuel_ b fuel (n / b) + 1 else 0

/-- The logarithm of `n` to the base `b`, rounded down; `0` if `b ≤ 1` or `n = 0`. -/
def log (b n : ℕ) : ℕ := logFuel_ b n n

theorem logFuel_spec_ {b : ℕ} (hb : 1 < b) : ∀ fuel n : ℕ, n ≤ fuel → n ≠ 0 →
    b ^ logFuel_ b fuel n ≤ n ∧ n < b ^ (logFuel_ b fuel n + 1)
  | 0, n, h, h0 => absurd (Nat.eq_zero_of_le_zero h) h0
  | fuel + 1, n, h, h0 => by
    show b ^ (if b ≤ n ∧ 1 < b then logFuel_ b fuel (n / b) + 1 else 0) ≤ n ∧
      n < b ^ ((if b ≤ n ∧ 1 < b then logFuel_ b fuel (n / b) + 1 else 0) + 1)
    have pos : 0 < b := Nat.lt_trans Nat.zero_lt_one hb
    by_cases c : b ≤ n
    · have l := Nat.div_lt_self (Nat.pos_of_ne_zero h0) hb
      have q : n / b ≠ 0 := Nat.ne_of_gt (Nat.div_pos c pos)
      have ih := logFuel_spec_ hb fuel (n / b) (by omega) q
      rw [if_pos ⟨c, hb⟩]
      constructor
      · rw [Nat.pow_succ]
        exact (Nat.le_div_iff_mul_le pos).mp ih.left
      · rw [Nat.pow_succ]
        exact (Nat.div_lt_iff_lt_mul pos).mp ih.right
    · rw [if_neg fun h => c h.left, Nat.pow_zero, Nat.zero_add, Nat.pow_one]
      exact ⟨Nat.pos_of_ne_zero h0, Nat.not_le.mp c⟩

theorem pow_log_le_self (b : ℕ) {x : ℕ} (hx : x ≠ 0) : b ^ log b x ≤ x := by
  by_cases hb : 1 < b
  · exact (logFuel_spec_ hb x x (Nat.le_refl x) hx).left
  · have e : log b x = 0 := by
      cases x with
      | zero => rfl
      | succ x =>
        show (if b ≤ x + 1 ∧ 1 < b then logFuel_ b x ((x + 1) / b) + 1 else 0) = 0
        rw [if_neg fun h => hb h.right]
    rw [e, Nat.pow_zero]
    exact Nat.pos_of_ne_zero hx

theorem lt_pow_succ_log_self {b : ℕ} (hb : 1 < b) (x : ℕ) : x < b ^ (log b x + 1) := by
  cases Nat.eq_zero_or_pos x with
  | inl h => rw [h]; exact Nat.pow_pos (Nat.lt_trans Nat.zero_lt_one hb)
  | inr h => exact (logFuel_spec_ hb x x (Nat.le_refl x) (Nat.ne_of_gt h)).right

theorem log_eq_iff_ {b m n : ℕ} (hb : 1 < b) (hn : n ≠ 0) : log b n = m ↔ b ^ m ≤ n ∧ n < b ^ (m + 1) := by
  constructor
  · intro h
    rw [← h]
    exact ⟨pow_log_le_self b hn, lt_pow_succ_log_self hb n⟩
  · intro h
    have l₁ := Nat.lt_of_le_of_lt h.left (lt_pow_succ_log_self hb n)
    have l₂ := Nat.lt_of_le_of_lt (pow_log_le_self b hn) h.right
    have k₁ := (Nat.pow_lt_pow_iff_right hb).mp l₁
    have k₂ := (Nat.pow_lt_pow_iff_right hb).mp l₂
    omega

theorem log_pow {b : ℕ} (hb : 1 < b) (x : ℕ) : log b (b ^ x) = x :=
  (log_eq_iff_ hb (Nat.ne_of_gt (Nat.pow_pos (Nat.lt_trans Nat.zero_lt_one hb)))).mpr
    ⟨Nat.le_refl _, Nat.pow_lt_pow_right hb (Nat.lt_succ_self x)⟩

/-! ### Digit sums -/

theorem modEq_digits_sum_aux_ (b b' : ℕ) (h : b' % b = 1) (L : List ℕ) : ofDigits b' L % b = L.sum % b := by
  induction L with
  | nil => rfl
  | cons d L ih =>
    show (d + b' * ofDigits b' L) % b = (d + L.sum) % b
    rw [Nat.add_mod, Nat.mul_mod, h, ih, Nat.add_mod d L.sum, ← Nat.mul_mod_mod, Nat.one_mul, Nat.mod_mod, Nat.mod_mod]

theorem modEq_digits_sum (b b' : ℕ) (h : b' % b = 1) (n : ℕ) : n ≡ (digits b' n).sum [MOD b] := by
  show n % b = (digits b' n).sum % b
  have e := modEq_digits_sum_aux_ b b' h (digits b' n)
  rw [ofDigits_digits] at e
  exact e

theorem modEq_three_digits_sum (n : ℕ) : n ≡ (digits 10 n).sum [MOD 3] := modEq_digits_sum 3 10 rfl n

theorem modEq_nine_digits_sum (n : ℕ) : n ≡ (digits 10 n).sum [MOD 9] := modEq_digits_sum 9 10 rfl n

theorem dvd_iff_dvd_digits_sum (b b' : ℕ) (h : b' % b = 1) (n : ℕ) : b ∣ n ↔ b ∣ (digits b' n).sum := by
  rw [Nat.dvd_iff_mod_eq_zero, Nat.dvd_iff_mod_eq_zero, show n % b = (digits b' n).sum % b from modEq_digits_sum b b' h n]

theorem three_dvd_iff (n : ℕ) : 3 ∣ n ↔ 3 ∣ (digits 10 n).sum := dvd_iff_dvd_digits_sum 3 10 rfl n

theorem nine_dvd_iff (n : ℕ) : 9 ∣ n ↔ 9 ∣ (digits 10 n).sum := dvd_iff_dvd_digits_sum 9 10 rfl n

end Nat
