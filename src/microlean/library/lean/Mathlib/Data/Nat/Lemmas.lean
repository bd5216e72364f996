import Mathlib.Data.Nat.Basic
import Mathlib.Data.Int.Parity
import Tactic.Lemmas
import Tactic.Omega
import Tactic.Linarith
import Tactic.Ring

/-! More laws of natural numbers: products, powers, quotients, remainders, divisibility. -/

namespace Nat

/-! ### Products -/

protected theorem mul_sub_left_distrib (k m n : ℕ) : k * (m - n) = k * m - k * n := Nat.mul_sub k m n

protected theorem mul_sub_right_distrib (n m k : ℕ) : (n - m) * k = n * k - m * k := Nat.sub_mul n m k

protected theorem mul_lt_mul_left {a b c : ℕ} (a0 : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨fun h => Nat.not_le.mp fun l => Nat.not_le_of_gt h (Nat.mul_le_mul_left a l), fun h => Nat.mul_lt_mul_of_pos_left h a0⟩

protected theorem mul_lt_mul_right {a b c : ℕ} (a0 : 0 < a) : b * a < c * a ↔ b < c := by
  rw [Nat.mul_comm b, Nat.mul_comm c, Nat.mul_lt_mul_left a0]

protected theorem mul_lt_mul_of_lt_of_le {a b c d : ℕ} (hac : a < c) (hbd : b ≤ d) (hd : 0 < d) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_left a hbd) (Nat.mul_lt_mul_of_pos_right hac hd)

protected theorem mul_lt_mul_of_le_of_lt {a b c d : ℕ} (hac : a ≤ c) (hbd : b < d) (hc : 0 < c) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (Nat.mul_lt_mul_of_pos_left hbd hc)

protected theorem mul_lt_mul'' {a b c d : ℕ} (hac : a < c) (hbd : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_le hac (Nat.le_of_lt hbd) (Nat.zero_lt_of_lt hbd)

protected theorem mul_right_inj {a b c : ℕ} (ha : a ≠ 0) : a * b = a * c ↔ b = c :=
  ⟨Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero ha), congrArg (fun x => a * x)⟩

protected theorem mul_left_inj {a b c : ℕ} (ha : a ≠ 0) : b * a = c * a ↔ b = c :=
  ⟨Nat.eq_of_mul_eq_mul_right (Nat.pos_of_ne_zero ha), congrArg (fun x => x * a)⟩

protected theorem eq_zero_of_mul_eq_zero {n m : ℕ} (h : n * m = 0) : n = 0 ∨ m = 0 := Nat.mul_eq_zero.mp h

protected theorem lt_mul_iff_one_lt_right {m n : ℕ} (hm : 0 < m) : m < m * n ↔ 1 < n := by
  have h := Nat.mul_lt_mul_left (b := 1) (c := n) hm
  rw [Nat.mul_one] at h
  exact h

protected theorem lt_mul_iff_one_lt_left {m n : ℕ} (hn : 0 < n) : n < m * n ↔ 1 < m := by
  rw [Nat.mul_comm, Nat.lt_mul_iff_one_lt_right hn]

protected theorem sub_sub_self {n m : ℕ} (h : m ≤ n) : n - (n - m) = m := by omega

protected theorem sub_lt_iff_lt_add {a b c : ℕ} (h : b ≤ a) : a - b < c ↔ a < c + b := by omega

protected theorem sub_lt_iff_lt_add' {a b c : ℕ} (h : b ≤ a) : a - b < c ↔ a < b + c := by omega

protected theorem mul_self_sub_mul_self_eq (a b : ℕ) : a * a - b * b = (a + b) * (a - b) := by
  rw [Nat.mul_sub, Nat.add_mul, Nat.add_mul, Nat.mul_comm b a]
  omega

protected theorem sq_sub_sq (a b : ℕ) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rw [Nat.pow_two, Nat.pow_two, Nat.mul_self_sub_mul_self_eq]

protected theorem pow_two_sub_pow_two (a b : ℕ) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := Nat.sq_sub_sq a b

protected theorem add_sub_one_of_pos_ {a b : ℕ} (h : 0 < b) : a + b - 1 = a + (b - 1) := by omega

theorem two_le_iff (n : ℕ) : 2 ≤ n ↔ n ≠ 0 ∧ n ≠ 1 := by omega

theorem le_of_pred_lt {m n : ℕ} (h : pred m < n) : m ≤ n := by
  rw [Nat.pred_eq_sub_one] at h
  omega

theorem lt_of_lt_pred {m n : ℕ} (h : m < n - 1) : m < n := by omega

theorem le_and_le_add_one_iff {n m : ℕ} : n ≤ m ∧ m ≤ n + 1 ↔ m = n ∨ m = n + 1 := by omega

theorem eq_or_lt_of_le' {m n : ℕ} (h : m ≤ n) : m = n ∨ m < n := by omega

/-! ### Powers -/

theorem pow_le_pow_of_le_left {m n : ℕ} (h : m ≤ n) (i : ℕ) : m ^ i ≤ n ^ i := Nat.pow_le_pow_left h i

theorem pow_le_pow_of_le_right {n : ℕ} (h : n > 0) {i j : ℕ} (hij : i ≤ j) : n ^ i ≤ n ^ j := Nat.pow_le_pow_right h hij

theorem pow_lt_pow_of_lt_right {b : ℕ} (hb : 1 < b) {i j : ℕ} (h : i < j) : b ^ i < b ^ j := Nat.pow_lt_pow_right hb h

theorem pow_lt_pow_of_lt_left {a b : ℕ} (h : a < b) {n : ℕ} (hn : n ≠ 0) : a ^ n < b ^ n := Nat.pow_lt_pow_left h hn

protected theorem pow_le_pow_iff_right {a n m : ℕ} (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m :=
  ⟨fun l => Nat.not_lt.mp fun c => Nat.not_le_of_gt (Nat.pow_lt_pow_right h c) l,
   Nat.pow_le_pow_right (Nat.le_of_lt h)⟩

protected theorem pow_lt_pow_iff_right {a n m : ℕ} (h : 1 < a) : a ^ n < a ^ m ↔ n < m := by
  rw [← Nat.not_le, Nat.pow_le_pow_iff_right h, Nat.not_le]

protected theorem pow_le_pow_iff_left {a b n : ℕ} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨fun l => Nat.not_lt.mp fun c => Nat.not_le_of_gt (Nat.pow_lt_pow_left c hn) l, fun h => Nat.pow_le_pow_left h n⟩

protected theorem pow_lt_pow_iff_left {a b n : ℕ} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b := by
  rw [← Nat.not_le, Nat.pow_le_pow_iff_left hn, Nat.not_le]

protected theorem pow_left_inj {a b n : ℕ} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  ⟨fun h => Nat.le_antisymm ((Nat.pow_le_pow_iff_left hn).mp (Nat.le_of_eq h))
    ((Nat.pow_le_pow_iff_left hn).mp (Nat.le_of_eq h.symm)), fun h => h ▸ rfl⟩

protected theorem pow_right_inj {a m n : ℕ} (ha : 1 < a) : a ^ m = a ^ n ↔ m = n :=
  ⟨fun h => Nat.le_antisymm ((Nat.pow_le_pow_iff_right ha).mp (Nat.le_of_eq h))
    ((Nat.pow_le_pow_iff_right ha).mp (Nat.le_of_eq h.symm)), fun h => h ▸ rfl⟩

theorem pow_left_injective {n : ℕ} (hn : n ≠ 0) : Function.Injective (fun m : ℕ => m ^ n) := fun _ _ h =>
  (Nat.pow_left_inj hn).mp h

theorem pow_right_injective {n : ℕ} (hn : 2 ≤ n) : Function.Injective (fun m : ℕ => n ^ m) := fun _ _ h =>
  (Nat.pow_right_inj hn).mp h

protected theorem one_lt_pow {m n : ℕ} (hn : n ≠ 0) (ha : 1 < m) : 1 < m ^ n := by
  have h := Nat.pow_lt_pow_left ha hn
  rw [Nat.one_pow] at h
  exact h

protected theorem one_lt_two_pow {n : ℕ} (hn : n ≠ 0) : 1 < 2 ^ n := Nat.one_lt_pow hn (by decide)

protected theorem two_pow_pos (w : ℕ) : 0 < 2 ^ w := Nat.pow_pos (by decide)

theorem pos_pow_of_pos {b : ℕ} (n : ℕ) (h : 0 < b) : 0 < b ^ n := Nat.pow_pos h

theorem one_le_two_pow {n : ℕ} : 1 ≤ 2 ^ n := Nat.two_pow_pos n

theorem one_le_pow (n m : ℕ) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h

theorem lt_two_pow (n : ℕ) : n < 2 ^ n := lt_two_pow_self

protected theorem pow_eq_zero {a n : ℕ} : a ^ n = 0 ↔ a = 0 ∧ n ≠ 0 := by
  cases n with
  | zero => exact ⟨fun h => absurd h Nat.one_ne_zero, fun h => absurd rfl h.right⟩
  | succ n =>
    constructor
    · intro h
      refine ⟨?_, Nat.succ_ne_zero n⟩
      cases Nat.eq_zero_or_pos a with
      | inl e => exact e
      | inr p => exact absurd h (Nat.ne_of_gt (Nat.pow_pos p))
    · intro h
      rw [h.left]
      exact Nat.zero_pow (Nat.succ_pos n)

/-! ### Quotients and remainders -/

theorem mul_add_mod (a b c : ℕ) : (a * b + c) % a = c % a := Nat.mul_add_mod_self_left a b c

theorem mul_add_mod' (a b c : ℕ) : (a * b + c) % b = c % b := by rw [Nat.mul_comm, Nat.mul_add_mod]

@[simp] theorem mod_mod_of_dvd (a : ℕ) {b c : ℕ} (h : c ∣ b) : a % b % c = a % c :=
  Exists.elim h fun d hd => by
    have e := Nat.mod_add_div a b
    rw [hd, Nat.mul_assoc] at e
    rw [hd]
    have s : a % c = (a % (c * d) + c * (d * (a / (c * d)))) % c := by rw [e]
    rw [s, Nat.add_mul_mod_self_left]

@[simp] theorem mod_mul_mod (a b c : ℕ) : a % c * b % c = a * b % c := by rw [Nat.mul_mod, Nat.mod_mod, ← Nat.mul_mod]

@[simp] theorem mul_mod_mod (a b c : ℕ) : a * (b % c) % c = a * b % c := by rw [Nat.mul_mod, Nat.mod_mod, ← Nat.mul_mod]

theorem mod_lt_of_lt {a b c : ℕ} (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (Nat.mod_le a b) h

protected theorem mul_mod_mul_left (z x y : ℕ) : z * x % (z * y) = z * (x % y) := by
  cases Nat.eq_zero_or_pos z with
  | inl h => rw [h, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, Nat.zero_mod]
  | inr hz =>
    cases Nat.eq_zero_or_pos y with
    | inl h => rw [h, Nat.mul_zero, Nat.mod_zero, Nat.mod_zero]
    | inr hy =>
      have e : z * x = z * (x % y) + z * y * (x / y) := by
        rw [Nat.mul_assoc, ← Nat.mul_add, Nat.mod_add_div]
      rw [e, Nat.add_mul_mod_self_left, Nat.mod_eq_of_lt (Nat.mul_lt_mul_of_pos_left (Nat.mod_lt x hy) hz)]

protected theorem mul_mod_mul_right (z x y : ℕ) : x * z % (y * z) = x % y * z := by
  rw [Nat.mul_comm x, Nat.mul_comm y, Nat.mul_mod_mul_left, Nat.mul_comm]

theorem sub_mod_eq_zero_of_mod_eq {m n k : ℕ} (h : m % k = n % k) : (m - n) % k = 0 := by
  have e₁ := Nat.mod_add_div m k
  have e₂ := Nat.mod_add_div n k
  have e : m - n = k * (m / k) - k * (n / k) := by omega
  rw [e, ← Nat.mul_sub, Nat.mul_mod_right]

theorem add_mod_eq_ite {a b n : ℕ} : (a + b) % n = if n ≤ a % n + b % n then a % n + b % n - n else a % n + b % n := by
  cases Nat.eq_zero_or_pos n with
  | inl h => rw [h, Nat.mod_zero, Nat.mod_zero, Nat.mod_zero, if_pos (Nat.zero_le _), Nat.sub_zero]
  | inr h =>
    have ha := Nat.mod_lt a h
    have hb := Nat.mod_lt b h
    rw [Nat.add_mod]
    by_cases c : n ≤ a % n + b % n
    · rw [if_pos c, Nat.mod_eq_sub_mod c, Nat.mod_eq_of_lt (by omega)]
    · rw [if_neg c, Nat.mod_eq_of_lt (Nat.not_le.mp c)]

theorem mod_eq_iff_lt_ {m n : ℕ} (h : n ≠ 0) : m % n = m ↔ m < n :=
  ⟨fun e => e ▸ Nat.mod_lt m (Nat.pos_of_ne_zero h), Nat.mod_eq_of_lt⟩

protected theorem div_eq_iff_eq_mul_right {a b c : ℕ} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨fun h => by rw [← h, Nat.mul_div_cancel' H'], Nat.div_eq_of_eq_mul_right H⟩

protected theorem eq_mul_of_div_eq_right {a b c : ℕ} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by
  rw [← H2, Nat.mul_div_cancel' H1]

protected theorem eq_mul_of_div_eq_left {a b c : ℕ} (H1 : b ∣ a) (H2 : a / b = c) : a = c * b := by
  rw [Nat.mul_comm, Nat.eq_mul_of_div_eq_right H1 H2]

protected theorem div_eq_zero_iff {a b : ℕ} : a / b = 0 ↔ b = 0 ∨ a < b := by
  constructor
  · intro h
    cases Nat.eq_zero_or_pos b with
    | inl e => exact Or.inl e
    | inr p =>
      have e := Nat.mod_add_div a b
      rw [h, Nat.mul_zero, Nat.add_zero] at e
      exact Or.inr (e ▸ Nat.mod_lt a p)
  · intro h
    cases h with
    | inl e => rw [e, Nat.div_zero]
    | inr l => exact Nat.div_eq_of_lt l

theorem lt_mul_div_succ (a : ℕ) {b : ℕ} (hb : 0 < b) : a < b * (a / b + 1) := by
  have e := Nat.mod_add_div a b
  have l := Nat.mod_lt a hb
  rw [Nat.mul_add_one]
  omega

protected theorem mul_div_mul_left {m : ℕ} (n k : ℕ) (H : 0 < m) : m * n / (m * k) = n / k := by
  rw [← Nat.div_div_eq_div_mul, Nat.mul_div_cancel_left n H]

protected theorem mul_div_mul_right {m : ℕ} (n k : ℕ) (H : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm n, Nat.mul_comm k, Nat.mul_div_mul_left n k H]

protected theorem div_le_div_left {a b c : ℕ} (hcb : c ≤ b) (hc : 0 < c) : a / b ≤ a / c :=
  (Nat.le_div_iff_mul_le hc).mpr (Nat.le_trans (Nat.mul_le_mul_left (a / b) hcb) (Nat.div_mul_le_self a b))

theorem div_lt_one_iff {a b : ℕ} (hb : 0 < b) : a / b < 1 ↔ a < b := by
  rw [Nat.div_lt_iff_lt_mul hb, Nat.one_mul]

protected theorem add_div_of_dvd_right {a b c : ℕ} (hca : c ∣ a) : (a + b) / c = a / c + b / c := by
  cases hca with
  | intro d hd =>
    cases Nat.eq_zero_or_pos c with
    | inl h => rw [h, Nat.div_zero, Nat.div_zero, Nat.div_zero]
    | inr h => rw [hd, Nat.add_comm, Nat.add_mul_div_left b d h, Nat.mul_div_cancel_left d h, Nat.add_comm]

protected theorem add_div_of_dvd_left {a b c : ℕ} (hcb : c ∣ b) : (a + b) / c = a / c + b / c := by
  rw [Nat.add_comm, Nat.add_div_of_dvd_right hcb, Nat.add_comm]

protected theorem div_add_div_same {l m n : ℕ} (h : n ∣ l) : l / n + m / n = (l + m) / n := (Nat.add_div_of_dvd_right h).symm

protected theorem div_mul_div_comm {k l m n : ℕ} (hkm : l ∣ k) (hmn : n ∣ m) : k / l * (m / n) = k * m / (l * n) := by
  cases hkm with
  | intro x hx =>
    cases hmn with
    | intro y hy =>
      cases Nat.eq_zero_or_pos l with
      | inl h => rw [h, Nat.div_zero, Nat.zero_mul, Nat.zero_mul, Nat.div_zero]
      | inr hl =>
        cases Nat.eq_zero_or_pos n with
        | inl h => rw [h, Nat.div_zero, Nat.mul_zero, Nat.mul_zero, Nat.div_zero]
        | inr hn =>
          rw [hx, hy, Nat.mul_div_cancel_left x hl, Nat.mul_div_cancel_left y hn, Nat.mul_mul_mul_comm,
            Nat.mul_div_cancel_left (x * y) (Nat.mul_pos hl hn)]

theorem div_two_lt_self_ {n : ℕ} (h : 0 < n) : n / 2 < n := by omega

/-! ### Divisibility -/

protected theorem dvd_mul_right_of_dvd {m n : ℕ} (h : m ∣ n) (k : ℕ) : m ∣ n * k := Nat.dvd_trans h (Nat.dvd_mul_right n k)

protected theorem dvd_mul_left_of_dvd {m n : ℕ} (h : m ∣ n) (k : ℕ) : m ∣ k * n := Nat.dvd_trans h (Nat.dvd_mul_left n k)

protected theorem dvd_sub' {k m n : ℕ} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := by
  cases h₁ with
  | intro a ha =>
    cases h₂ with
    | intro b hb => exact ⟨a - b, by rw [ha, hb, Nat.mul_sub]⟩

protected theorem dvd_of_mul_dvd_mul_right {k m n : ℕ} (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n := by
  rw [Nat.mul_comm m, Nat.mul_comm n] at H
  exact Nat.dvd_of_mul_dvd_mul_left kpos H

protected theorem mul_dvd_mul_iff_left {a b c : ℕ} (ha : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Nat.dvd_of_mul_dvd_mul_left ha, Nat.mul_dvd_mul_left a⟩

protected theorem mul_dvd_mul_iff_right {a b c : ℕ} (hc : 0 < c) : a * c ∣ b * c ↔ a ∣ b := by
  rw [Nat.mul_comm a, Nat.mul_comm b, Nat.mul_dvd_mul_iff_left hc]

theorem pow_dvd_pow {m n : ℕ} (a : ℕ) (h : m ≤ n) : a ^ m ∣ a ^ n :=
  Exists.elim (Nat.le.dest h) fun k hk => ⟨a ^ k, by rw [← hk, Nat.pow_add]⟩

theorem pow_dvd_pow_iff_le_right {x k l : ℕ} (w : 1 < x) : x ^ k ∣ x ^ l ↔ k ≤ l :=
  ⟨fun h => (Nat.pow_le_pow_iff_right w).mp (Nat.le_of_dvd (Nat.pow_pos (Nat.le_of_lt w)) h), Nat.pow_dvd_pow x⟩

theorem eq_zero_of_dvd_of_lt {a b : ℕ} (w : a ∣ b) (h : b < a) : b = 0 := by
  cases Nat.eq_zero_or_pos b with
  | inl e => exact e
  | inr p => exact absurd (Nat.le_of_dvd p w) (Nat.not_le_of_gt h)

theorem not_dvd_of_pos_of_lt {m n : ℕ} (h1 : 0 < n) (h2 : n < m) : ¬m ∣ n := fun h =>
  Nat.ne_of_gt h1 (eq_zero_of_dvd_of_lt h h2)

theorem dvd_sub_mod {n : ℕ} (k : ℕ) : n ∣ k - k % n := ⟨k / n, by
  have e := Nat.mod_add_div k n
  omega⟩

theorem dvd_sub_of_mod_eq {a b c : ℕ} (h : a % b = c) : b ∣ a - c := h ▸ dvd_sub_mod a

/-! ### Parity -/

theorem not_even_iff {n : ℕ} : ¬Even n ↔ n % 2 = 1 := by rw [not_even_iff_odd, odd_iff]

theorem not_odd_iff {n : ℕ} : ¬Odd n ↔ n % 2 = 0 := by rw [not_odd_iff_even, even_iff]

theorem odd_iff_not_even {n : ℕ} : Odd n ↔ ¬Even n := not_even_iff_odd.symm

theorem even_iff_not_odd {n : ℕ} : Even n ↔ ¬Odd n := not_odd_iff_even.symm

theorem Odd.sub_odd {m n : ℕ} (hm : Odd m) (hn : Odd n) : Even (m - n) := by
  rw [odd_iff] at hm hn
  rw [even_iff]
  omega

theorem Even.sub_odd {m n : ℕ} (h : n ≤ m) (hm : Even m) (hn : Odd n) : Odd (m - n) := by
  rw [even_iff] at hm
  rw [odd_iff] at hn ⊢
  omega

theorem Odd.sub_even {m n : ℕ} (h : n ≤ m) (hm : Odd m) (hn : Even n) : Odd (m - n) := by
  rw [even_iff] at hn
  rw [odd_iff] at hm ⊢
  omega

/-! ### Recursion -/

/-- Strong recursion. -/
@[elab_as_elim] protected theorem strongRecOn_ {motive : ℕ → Prop} (n : ℕ) (ind : ∀ n, (∀ m, m < n → motive m) → motive n) :
    motive n := Nat.strong_induction_on n ind

end Nat
