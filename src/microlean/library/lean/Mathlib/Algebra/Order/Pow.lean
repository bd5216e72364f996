import Mathlib.Algebra.Order.Ring
import Tactic.Ring

/-! Powers and order. -/

universe u

/-! ### Monotony in the base -/

section OrderedSemiring

variable {R : Type u} [Semiring R] [PartialOrder R] [IsStrictOrderedRing R] {a b c d : R} {m n : ℕ}

attribute [gcongr] pow_le_pow_left₀ pow_le_pow_right₀

theorem pow_le_pow_left (ha : 0 ≤ a) (hab : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := pow_le_pow_left₀ ha hab n

theorem pow_le_pow_of_le_left (ha : 0 ≤ a) (hab : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := pow_le_pow_left₀ ha hab n

@[gcongr] theorem pow_lt_pow_left₀ (hab : a < b) (ha : 0 ≤ a) {n : ℕ} (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    rw [pow_succ, pow_succ]
    exact mul_lt_mul' (pow_le_pow_left₀ ha (le_of_lt hab) n) hab ha (pow_pos (lt_of_le_of_lt ha hab) n)

theorem pow_lt_pow_left (hab : a < b) (ha : 0 ≤ a) {n : ℕ} (hn : n ≠ 0) : a ^ n < b ^ n := pow_lt_pow_left₀ hab ha hn

theorem pow_lt_pow_of_lt_left (hab : a < b) (ha : 0 ≤ a) {n : ℕ} (hn : 0 < n) : a ^ n < b ^ n :=
  pow_lt_pow_left₀ hab ha (Nat.ne_of_gt hn)

/-! ### Monotony in the exponent -/

theorem one_le_pow_of_one_le (H : 1 ≤ a) (n : ℕ) : 1 ≤ a ^ n := one_le_pow₀ H

theorem pow_le_pow_right (ha : 1 ≤ a) (h : n ≤ m) : a ^ n ≤ a ^ m := pow_le_pow_right₀ ha h

theorem one_lt_pow₀ (ha : 1 < a) {n : ℕ} (hn : n ≠ 0) : 1 < a ^ n := by
  have h := pow_lt_pow_left₀ ha zero_le_one hn
  rw [one_pow] at h
  exact h

theorem one_lt_pow (ha : 1 < a) {n : ℕ} (hn : n ≠ 0) : 1 < a ^ n := one_lt_pow₀ ha hn

@[gcongr] theorem pow_lt_pow_right₀ (h : 1 < a) (hmn : m < n) : a ^ m < a ^ n := by
  have e : m + (n - m) = n := Nat.add_sub_of_le (Nat.le_of_lt hmn)
  rw [← e, pow_add]
  exact lt_mul_of_one_lt_right (pow_pos (lt_trans zero_lt_one h) m) (one_lt_pow₀ h (Nat.sub_ne_zero_of_lt hmn))

theorem pow_lt_pow_right (h : 1 < a) (hmn : m < n) : a ^ m < a ^ n := pow_lt_pow_right₀ h hmn

theorem pow_le_one₀ (h₀ : 0 ≤ a) (h₁ : a ≤ 1) : a ^ n ≤ 1 := by
  have h := pow_le_pow_left₀ h₀ h₁ n
  rw [one_pow] at h
  exact h

theorem pow_le_one (n : ℕ) (h₀ : 0 ≤ a) (h₁ : a ≤ 1) : a ^ n ≤ 1 := pow_le_one₀ h₀ h₁

theorem pow_lt_one₀ (h₀ : 0 ≤ a) (h₁ : a < 1) {n : ℕ} (hn : n ≠ 0) : a ^ n < 1 := by
  have h := pow_lt_pow_left₀ h₁ h₀ hn
  rw [one_pow] at h
  exact h

theorem pow_lt_one (h₀ : 0 ≤ a) (h₁ : a < 1) {n : ℕ} (hn : n ≠ 0) : a ^ n < 1 := pow_lt_one₀ h₀ h₁ hn

theorem pow_le_pow_of_le_one (h₀ : 0 ≤ a) (h₁ : a ≤ 1) (hmn : m ≤ n) : a ^ n ≤ a ^ m := by
  rw [← Nat.add_sub_of_le hmn, pow_add]
  exact mul_le_of_le_one_right (pow_nonneg h₀ m) (pow_le_one₀ h₀ h₁)

theorem pow_le_of_le_one (h₀ : 0 ≤ a) (h₁ : a ≤ 1) {n : ℕ} (hn : n ≠ 0) : a ^ n ≤ a := by
  have h := pow_le_pow_of_le_one h₀ h₁ (Nat.pos_of_ne_zero hn)
  rw [Nat.zero_add, pow_one] at h
  exact h

theorem sq_le (h₀ : 0 ≤ a) (h₁ : a ≤ 1) : a ^ 2 ≤ a := pow_le_of_le_one h₀ h₁ (fun h => Nat.noConfusion h)

theorem le_self_pow₀ (ha : 1 ≤ a) {n : ℕ} (hn : n ≠ 0) : a ≤ a ^ n := by
  have h := pow_le_pow_right₀ ha (Nat.pos_of_ne_zero hn)
  rw [Nat.zero_add, pow_one] at h
  exact h

theorem le_self_pow (ha : 1 ≤ a) {n : ℕ} (hn : n ≠ 0) : a ≤ a ^ n := le_self_pow₀ ha hn

theorem lt_self_pow₀ (ha : 1 < a) {n : ℕ} (hn : 1 < n) : a < a ^ n := by
  have h := pow_lt_pow_right₀ ha hn
  rw [pow_one] at h
  exact h

end OrderedSemiring

section LinearOrderedSemiring

variable {R : Type u} [Semiring R] [LinearOrder R] [IsStrictOrderedRing R] {a b c : R} {m n : ℕ}

theorem lt_of_pow_lt_pow_left₀ (n : ℕ) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a < b :=
  lt_of_not_ge fun h' => not_lt_of_ge (pow_le_pow_left₀ hb h' n) h

theorem le_of_pow_le_pow_left₀ (hn : n ≠ 0) (hb : 0 ≤ b) (h : a ^ n ≤ b ^ n) : a ≤ b :=
  le_of_not_gt fun h' => not_lt_of_ge h (pow_lt_pow_left₀ h' hb hn)

theorem lt_of_pow_lt_pow_left (n : ℕ) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a < b := lt_of_pow_lt_pow_left₀ n hb h

theorem le_of_pow_le_pow_left (hn : n ≠ 0) (hb : 0 ≤ b) (h : a ^ n ≤ b ^ n) : a ≤ b := le_of_pow_le_pow_left₀ hn hb h

theorem pow_le_pow_iff_left₀ (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨le_of_pow_le_pow_left₀ hn hb, fun h => pow_le_pow_left₀ ha h n⟩

theorem pow_lt_pow_iff_left₀ (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨lt_of_pow_lt_pow_left₀ n hb, fun h => pow_lt_pow_left₀ h ha hn⟩

theorem pow_le_pow_iff_left (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  pow_le_pow_iff_left₀ ha hb hn

theorem pow_lt_pow_iff_left (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  pow_lt_pow_iff_left₀ ha hb hn

theorem pow_left_inj₀ (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  ⟨fun h => le_antisymm (le_of_pow_le_pow_left₀ hn hb (le_of_eq h)) (le_of_pow_le_pow_left₀ hn ha (le_of_eq h.symm)),
   fun h => by rw [h]⟩

theorem pow_left_inj (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b := pow_left_inj₀ ha hb hn

theorem sq_eq_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := pow_left_inj₀ ha hb (fun h => Nat.noConfusion h)

theorem sq_eq_sq (h1 : 0 ≤ a) (h2 : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := sq_eq_sq₀ h1 h2

theorem sq_le_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 ≤ b ^ 2 ↔ a ≤ b :=
  pow_le_pow_iff_left₀ ha hb (fun h => Nat.noConfusion h)

theorem sq_lt_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 < b ^ 2 ↔ a < b :=
  pow_lt_pow_iff_left₀ ha hb (fun h => Nat.noConfusion h)

theorem pow_eq_one_iff_of_nonneg (ha : 0 ≤ a) (hn : n ≠ 0) : a ^ n = 1 ↔ a = 1 := by
  have h := pow_left_inj₀ ha (zero_le_one (R := R)) hn
  rw [one_pow] at h
  exact h

theorem pow_le_one_iff_of_nonneg (ha : 0 ≤ a) (hn : n ≠ 0) : a ^ n ≤ 1 ↔ a ≤ 1 := by
  have h := pow_le_pow_iff_left₀ ha (zero_le_one (R := R)) hn
  rw [one_pow] at h
  exact h

theorem one_le_pow_iff_of_nonneg (ha : 0 ≤ a) (hn : n ≠ 0) : 1 ≤ a ^ n ↔ 1 ≤ a := by
  have h := pow_le_pow_iff_left₀ (zero_le_one (R := R)) ha hn
  rw [one_pow] at h
  exact h

theorem pow_lt_one_iff_of_nonneg (ha : 0 ≤ a) (hn : n ≠ 0) : a ^ n < 1 ↔ a < 1 := by
  have h := pow_lt_pow_iff_left₀ ha (zero_le_one (R := R)) hn
  rw [one_pow] at h
  exact h

theorem one_lt_pow_iff_of_nonneg (ha : 0 ≤ a) (hn : n ≠ 0) : 1 < a ^ n ↔ 1 < a := by
  have h := pow_lt_pow_iff_left₀ (zero_le_one (R := R)) ha hn
  rw [one_pow] at h
  exact h

theorem pow_lt_pow_iff_right₀ (h : 1 < a) : a ^ n < a ^ m ↔ n < m :=
  ⟨fun h' => Nat.lt_of_not_le fun l => not_lt_of_ge (pow_le_pow_right₀ (le_of_lt h) l) h', pow_lt_pow_right₀ h⟩

theorem pow_le_pow_iff_right₀ (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m :=
  ⟨fun h' => Nat.le_of_not_lt fun l => not_lt_of_ge h' (pow_lt_pow_right₀ h l), pow_le_pow_right₀ (le_of_lt h)⟩

theorem pow_lt_pow_iff_right (h : 1 < a) : a ^ n < a ^ m ↔ n < m := pow_lt_pow_iff_right₀ h

theorem pow_le_pow_iff_right (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m := pow_le_pow_iff_right₀ h

theorem pow_right_injective₀ (ha₀ : 0 < a) (ha₁ : a ≠ 1) : Function.Injective (fun n : ℕ => a ^ n) := fun m n h => by
  have h' : a ^ m = a ^ n := h
  cases lt_or_gt_of_ne ha₁ with
  | inr l =>
    exact Nat.le_antisymm ((pow_le_pow_iff_right₀ l).mp (le_of_eq h'))
      ((pow_le_pow_iff_right₀ l).mp (le_of_eq h'.symm))
  | inl l =>
    have key : ∀ p q : ℕ, p < q → a ^ q < a ^ p := fun p q hpq => by
      rw [← Nat.add_sub_of_le (Nat.le_of_lt hpq), pow_add]
      exact mul_lt_of_lt_one_right (pow_pos ha₀ p)
        (pow_lt_one₀ (le_of_lt ha₀) l (Nat.sub_ne_zero_of_lt hpq))
    cases Nat.lt_trichotomy m n with
    | inl c => exact absurd h' (ne_of_gt (key m n c))
    | inr c =>
      cases c with
      | inl c => exact c
      | inr c => exact absurd h' (ne_of_lt (key n m c))

theorem pow_right_inj₀ (ha₀ : 0 < a) (ha₁ : a ≠ 1) : a ^ m = a ^ n ↔ m = n :=
  ⟨fun h => pow_right_injective₀ ha₀ ha₁ h, fun h => by rw [h]⟩

theorem pow_right_strictMono₀ (h : 1 < a) : StrictMono (fun n : ℕ => a ^ n) := fun _ _ hmn => pow_lt_pow_right₀ h hmn

theorem lt_of_mul_self_lt_mul_self (hb : 0 ≤ b) (h : a * a < b * b) : a < b := lt_of_mul_self_lt_mul_self₀ hb h

end LinearOrderedSemiring

/-! ### Powers in rings -/

section LinearOrderedRing

variable {R : Type u} [Ring R] [LinearOrder R] [IsStrictOrderedRing R] {a b c : R} {m n : ℕ}

theorem Microlean.Odd.pow_nonneg_iff (hn : Odd n) : 0 ≤ a ^ n ↔ 0 ≤ a := by
  refine ⟨fun h => le_of_not_gt fun ha => ?_, fun h => pow_nonneg h n⟩
  have e : 0 < (-a) ^ n := pow_pos (neg_pos.mpr ha) n
  rw [Odd.neg_pow hn, neg_pos] at e
  exact not_lt_of_ge h e

theorem Odd.pow_pos_iff (hn : Odd n) : 0 < a ^ n ↔ 0 < a := by
  refine ⟨fun h => lt_of_not_ge fun ha => ?_, fun h => pow_pos h n⟩
  have e : 0 ≤ (-a) ^ n := pow_nonneg (neg_nonneg.mpr ha) n
  rw [Odd.neg_pow hn, neg_nonneg] at e
  exact not_lt_of_ge e h

theorem Odd.pow_neg_iff (hn : Odd n) : a ^ n < 0 ↔ a < 0 := by
  rw [← not_le, Microlean.Odd.pow_nonneg_iff hn, not_le]

theorem Odd.pow_nonpos_iff (hn : Odd n) : a ^ n ≤ 0 ↔ a ≤ 0 := by
  rw [← not_lt, Odd.pow_pos_iff hn, not_lt]

theorem Odd.pow_nonneg_iff (hn : Odd n) : 0 ≤ a ^ n ↔ 0 ≤ a := Microlean.Odd.pow_nonneg_iff hn

theorem Odd.pow_neg (hn : Odd n) (ha : a < 0) : a ^ n < 0 := (Odd.pow_neg_iff hn).mpr ha

theorem Odd.pow_nonpos (hn : Odd n) (ha : a ≤ 0) : a ^ n ≤ 0 := (Odd.pow_nonpos_iff hn).mpr ha

theorem Odd.strictMono_pow (hn : Odd n) : StrictMono (fun a : R => a ^ n) := fun a b h => by
  show a ^ n < b ^ n
  have n0 : n ≠ 0 := by
    intro e
    rw [e] at hn
    exact Nat.not_odd_iff_even.mpr ⟨0, rfl⟩ hn
  cases le_total 0 a with
  | inl ha => exact pow_lt_pow_left₀ h ha n0
  | inr ha =>
    cases lt_or_ge 0 b with
    | inl hb => exact lt_of_le_of_lt (Odd.pow_nonpos hn ha) (pow_pos hb n)
    | inr hb =>
      have e := pow_lt_pow_left₀ (neg_lt_neg h) (neg_nonneg.mpr hb) n0
      rw [Odd.neg_pow hn, Odd.neg_pow hn, neg_lt_neg_iff] at e
      exact e

theorem Odd.pow_lt_pow (hn : Odd n) : a ^ n < b ^ n ↔ a < b :=
  ⟨fun h => lt_of_not_ge fun g => not_lt_of_ge ((Odd.strictMono_pow hn).monotone g) h, fun h => Odd.strictMono_pow hn h⟩

theorem Odd.pow_le_pow (hn : Odd n) : a ^ n ≤ b ^ n ↔ a ≤ b := by rw [← not_lt, Odd.pow_lt_pow hn, not_lt]

theorem Odd.pow_inj (hn : Odd n) : a ^ n = b ^ n ↔ a = b :=
  ⟨fun h => le_antisymm ((Odd.pow_le_pow hn).mp (le_of_eq h)) ((Odd.pow_le_pow hn).mp (le_of_eq h.symm)),
   fun h => by rw [h]⟩

end LinearOrderedRing

section LinearOrderedCommRing

variable {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] {a b c : R}

theorem sq_lt_sq' (h1 : -b < a) (h2 : a < b) : a ^ 2 < b ^ 2 := by
  rw [← sub_pos, sq_sub_sq]
  exact mul_pos (neg_lt_iff_pos_add'.mp h1) (sub_pos.mpr h2)

theorem sq_le_sq' (h1 : -b ≤ a) (h2 : a ≤ b) : a ^ 2 ≤ b ^ 2 := by
  rw [← sub_nonneg, sq_sub_sq]
  exact mul_nonneg (neg_le_iff_add_nonneg'.mp h1) (sub_nonneg.mpr h2)

/-- Bernoulli's inequality. -/
theorem one_add_mul_le_pow {a : R} (H : -2 ≤ a) (n : ℕ) : 1 + (n : R) * a ≤ (1 + a) ^ n := by
  induction n using Nat.strong_induction_on with
  | _ n ih =>
    cases n with
    | zero => rw [Nat.cast_zero, zero_mul, add_zero, pow_zero]
    | succ n =>
      cases n with
      | zero => rw [Nat.zero_add, Nat.cast_one, one_mul, pow_one]
      | succ n =>
        have h2 : (0 : R) ≤ 2 + a := neg_le_iff_add_nonneg'.mp H
        have i := mul_le_mul_of_nonneg_left (ih n (Nat.lt_of_lt_of_le (Nat.lt_succ_self n) (Nat.le_succ _)))
          (sq_nonneg (1 + a))
        have e : (1 + a) ^ (n + 1 + 1) = (1 + a) ^ 2 * (1 + a) ^ n := by
          rw [Nat.add_assoc, Nat.add_comm n, pow_add]
        rw [e]
        refine le_trans ?_ i
        have s : 0 ≤ (n : R) * a ^ 2 * (2 + a) + a ^ 2 :=
          add_nonneg (mul_nonneg (mul_nonneg (Nat.cast_nonneg n) (sq_nonneg a)) h2) (sq_nonneg a)
        rw [← sub_nonneg]
        refine le_trans s (le_of_eq ?_)
        rw [Nat.cast_add_one, Nat.cast_add_one]
        ring

end LinearOrderedCommRing
