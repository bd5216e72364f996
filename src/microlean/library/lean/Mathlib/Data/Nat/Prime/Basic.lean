import Mathlib.Data.Nat.Basic
import Mathlib.Algebra.Divisibility
import Mathlib.Data.Int.Parity
import Init.Int.DivMod
import Tactic.Lemmas
import Tactic.Linarith
import Tactic.Ring

/-! Prime numbers: the smallest factor, by which primality is decided, and Euclid's lemma. -/

namespace Nat

/-! ### The smallest factor -/

/-- The smallest factor of the odd number `n` that is at least `k`, or `n`; tries `fuel` odd numbers from `k` on. -/
def minFacFuel_ (n : ℕ) : (fuel k : ℕ) → ℕ
  | 0, _ => n
  | fuel + 1, k => if n < k * k then n else if k ∣ n then k else minFacFuel_ n fuel (k + 2)

/-- The smallest factor of `n` other than `1`; `1` for `n = 1`. -/
def minFac (n : ℕ) : ℕ := if 2 ∣ n then 2 else minFacFuel_ n n 3

theorem minFacFuel_spec_ {n : ℕ} (n2 : 2 ≤ n) (odd : ¬2 ∣ n) : ∀ (fuel k : ℕ), n < k + fuel → k % 2 = 1 → 3 ≤ k →
    (∀ m, 2 ≤ m → m ∣ n → k ≤ m) →
    minFacFuel_ n fuel k ∣ n ∧ 2 ≤ minFacFuel_ n fuel k ∧ ∀ m, 2 ≤ m → m ∣ n → minFacFuel_ n fuel k ≤ m
  | 0, k, h, _, _, low => absurd (low n n2 (Nat.dvd_refl n)) (Nat.not_le_of_gt h)
  | fuel + 1, k, h, kodd, k3, low => by
    show (if n < k * k then n else if k ∣ n then k else minFacFuel_ n fuel (k + 2)) ∣ n ∧
      2 ≤ (if n < k * k then n else if k ∣ n then k else minFacFuel_ n fuel (k + 2)) ∧
      ∀ m, 2 ≤ m → m ∣ n → (if n < k * k then n else if k ∣ n then k else minFacFuel_ n fuel (k + 2)) ≤ m
    by_cases c : n < k * k
    · rw [if_pos c]
      refine ⟨Nat.dvd_refl n, n2, fun m m2 hm => ?_⟩
      cases hm with
      | intro d hd =>
        have km := low m m2 ⟨d, hd⟩
        by_cases d2 : 2 ≤ d
        · have kd := low d d2 ⟨m, by rw [Nat.mul_comm]; exact hd⟩
          have kk := Nat.mul_le_mul km kd
          rw [← hd] at kk
          exact absurd c (Nat.not_lt_of_le kk)
        · have d1 : d ≤ 1 := Nat.le_of_lt_succ (Nat.not_le.mp d2)
          rw [hd]
          have e := Nat.mul_le_mul_left m d1
          rw [Nat.mul_one] at e
          exact e
    · rw [if_neg c]
      by_cases d : k ∣ n
      · rw [if_pos d]
        exact ⟨d, Nat.le_of_succ_le k3, low⟩
      · rw [if_neg d]
        refine minFacFuel_spec_ n2 odd fuel (k + 2) (by omega) (by omega) (by omega) fun m m2 hm => ?_
        have km := low m m2 hm
        have ne : m ≠ k := fun e => d (e ▸ hm)
        have ne' : m ≠ k + 1 := fun e => by
          have two : 2 ∣ m := Nat.dvd_of_mod_eq_zero (by omega)
          exact odd (Nat.dvd_trans two hm)
        omega

theorem minFac_spec_ {n : ℕ} (n2 : 2 ≤ n) : minFac n ∣ n ∧ 2 ≤ minFac n ∧ ∀ m, 2 ≤ m → m ∣ n → minFac n ≤ m := by
  show (if 2 ∣ n then 2 else minFacFuel_ n n 3) ∣ n ∧ 2 ≤ (if 2 ∣ n then 2 else minFacFuel_ n n 3) ∧
    ∀ m, 2 ≤ m → m ∣ n → (if 2 ∣ n then 2 else minFacFuel_ n n 3) ≤ m
  by_cases c : 2 ∣ n
  · rw [if_pos c]
    exact ⟨c, Nat.le_refl 2, fun m h _ => h⟩
  · rw [if_neg c]
    refine minFacFuel_spec_ n2 c n 3 (by omega) rfl (Nat.le_refl 3) fun m m2 hm => ?_
    have ne : m ≠ 2 := fun e => c (e ▸ hm)
    omega

theorem minFac_dvd (n : ℕ) : minFac n ∣ n := by
  match n with
  | 0 => exact Nat.dvd_zero _
  | 1 => exact ⟨1, rfl⟩
  | n + 2 => exact (minFac_spec_ (Nat.le_add_left 2 n)).left

theorem minFac_le_of_dvd {n : ℕ} : ∀ {m : ℕ}, 2 ≤ m → m ∣ n → minFac n ≤ m := fun {m} m2 hm => by
  match n, hm with
  | 0, _ => exact m2
  | 1, hm => exact absurd (Nat.le_of_dvd Nat.one_pos hm) (Nat.not_le_of_gt m2)
  | n + 2, hm => exact (minFac_spec_ (Nat.le_add_left 2 n)).right.right m m2 hm

theorem minFac_prime {n : ℕ} (n1 : n ≠ 1) : Nat.Prime (minFac n) := by
  match n, n1 with
  | 0, _ =>
    refine prime_def.mpr ⟨Nat.le_refl 2, fun m hm => ?_⟩
    have l := Nat.le_of_dvd Nat.two_pos hm
    have p := Nat.pos_of_dvd_of_pos hm Nat.two_pos
    show m = 1 ∨ m = 2
    omega
  | 1, h => exact absurd rfl h
  | n + 2, _ =>
    have s := minFac_spec_ (Nat.le_add_left 2 n)
    refine prime_def.mpr ⟨s.right.left, fun m hm => ?_⟩
    have pos : 0 < minFac (n + 2) := Nat.lt_of_lt_of_le Nat.two_pos s.right.left
    have mpos := Nat.pos_of_dvd_of_pos hm pos
    by_cases h : m = 1
    · exact Or.inl h
    · exact Or.inr (Nat.le_antisymm (Nat.le_of_dvd pos hm)
        (s.right.right m (Nat.lt_of_le_of_ne mpos fun e => h e.symm) (Nat.dvd_trans hm s.left)))

theorem Prime.minFac_eq {p : ℕ} (hp : Nat.Prime p) : minFac p = p :=
  (Prime.eq_one_or_self_of_dvd hp (minFac p) (minFac_dvd p)).resolve_left (Prime.ne_one (minFac_prime (Prime.ne_one hp)))

theorem prime_def_minFac {p : ℕ} : Nat.Prime p ↔ 2 ≤ p ∧ minFac p = p :=
  ⟨fun h => ⟨Prime.two_le h, Prime.minFac_eq h⟩,
   fun h => by
    have q := minFac_prime (n := p) fun e => by
      rw [e] at h
      exact absurd h.left (Nat.not_succ_le_self 1)
    rw [h.right] at q
    exact q⟩

instance decidablePrime (p : ℕ) : Decidable (Nat.Prime p) := decidable_of_iff' _ prime_def_minFac

theorem minFac_pos (n : ℕ) : 0 < minFac n := by
  match n with
  | 0 => exact Nat.two_pos
  | 1 => exact Nat.one_pos
  | n + 2 => exact Nat.lt_of_lt_of_le Nat.two_pos (minFac_spec_ (Nat.le_add_left 2 n)).right.left

theorem minFac_le {n : ℕ} (H : 0 < n) : minFac n ≤ n := Nat.le_of_dvd H (minFac_dvd n)

@[simp] theorem minFac_zero : minFac 0 = 2 := rfl

@[simp] theorem minFac_one : minFac 1 = 1 := rfl

@[simp] theorem minFac_two : minFac 2 = 2 := rfl

theorem not_prime_iff_minFac_lt {n : ℕ} (n2 : 2 ≤ n) : ¬Nat.Prime n ↔ minFac n < n := by
  rw [prime_def_minFac]
  constructor
  · intro h
    exact Nat.lt_of_le_of_ne (minFac_le (Nat.lt_of_lt_of_le Nat.two_pos n2)) fun e => h ⟨n2, e⟩
  · intro h e
    exact Nat.ne_of_lt h e.right

theorem exists_prime_and_dvd {n : ℕ} (hn : n ≠ 1) : ∃ p, Nat.Prime p ∧ p ∣ n := ⟨minFac n, minFac_prime hn, minFac_dvd n⟩

theorem exists_dvd_of_not_prime {n : ℕ} (n2 : 2 ≤ n) (np : ¬Nat.Prime n) : ∃ m, m ∣ n ∧ m ≠ 1 ∧ m ≠ n :=
  ⟨minFac n, minFac_dvd n, Prime.ne_one (minFac_prime (Nat.ne_of_gt n2)),
    Nat.ne_of_lt ((not_prime_iff_minFac_lt n2).mp np)⟩

theorem exists_dvd_of_not_prime2 {n : ℕ} (n2 : 2 ≤ n) (np : ¬Nat.Prime n) : ∃ m, m ∣ n ∧ 2 ≤ m ∧ m < n :=
  ⟨minFac n, minFac_dvd n, Prime.two_le (minFac_prime (Nat.ne_of_gt n2)), (not_prime_iff_minFac_lt n2).mp np⟩

/-! ### Characterisations -/

theorem prime_two : Nat.Prime 2 := by decide

theorem prime_three : Nat.Prime 3 := by decide

theorem prime_five : Nat.Prime 5 := by decide

@[simp] theorem not_prime_zero : ¬Nat.Prime 0 := by decide

@[simp] theorem not_prime_one : ¬Nat.Prime 1 := by decide

theorem prime_def_lt {p : ℕ} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m < p → m ∣ p → m = 1 := prime_iff_lt_

theorem prime_def_lt'' {p : ℕ} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := prime_def

theorem prime_def_lt' {p : ℕ} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, 2 ≤ m → m < p → ¬m ∣ p := by
  rw [prime_def_lt]
  refine and_congr_right fun p2 => ⟨fun h m m2 l d => ?_, fun h m l d => ?_⟩
  · rw [h m l d] at m2
    exact absurd m2 (Nat.not_succ_le_self 1)
  · have pos := Nat.pos_of_dvd_of_pos d (Nat.lt_of_lt_of_le Nat.two_pos p2)
    by_cases m2 : 2 ≤ m
    · exact absurd d (h m m2 l)
    · omega

theorem Prime.one_le {p : ℕ} (hp : Nat.Prime p) : 1 ≤ p := Prime.pos hp

theorem Prime.one_lt' {p : ℕ} (hp : Nat.Prime p) : 1 < p := Prime.one_lt hp

theorem Prime.not_dvd_one {p : ℕ} (pp : Nat.Prime p) : ¬p ∣ 1 := fun h => Prime.ne_one pp (Nat.dvd_one.mp h)

theorem Prime.dvd_iff_eq {p a : ℕ} (hp : Nat.Prime p) (a1 : a ≠ 1) : a ∣ p ↔ p = a :=
  ⟨fun h => ((Prime.eq_one_or_self_of_dvd hp a h).resolve_left a1).symm, fun h => h ▸ Nat.dvd_refl p⟩

theorem not_prime_mul {a b : ℕ} (a1 : a ≠ 1) (b1 : b ≠ 1) : ¬Nat.Prime (a * b) := fun h => by
  cases h.isUnit_or_isUnit rfl with
  | inl u => exact a1 (Nat.isUnit_iff.mp u)
  | inr u => exact b1 (Nat.isUnit_iff.mp u)

theorem not_prime_of_mul_eq {a b n : ℕ} (h : a * b = n) (a1 : a ≠ 1) (b1 : b ≠ 1) : ¬Nat.Prime n :=
  h ▸ not_prime_mul a1 b1

theorem not_prime_mul' {a b n : ℕ} (h : a * b = n) (h₁ : a ≠ 1) (h₂ : b ≠ 1) : ¬Nat.Prime n :=
  not_prime_of_mul_eq h h₁ h₂

theorem not_prime_of_dvd_of_ne {m n : ℕ} (h1 : m ∣ n) (h2 : m ≠ 1) (h3 : m ≠ n) : ¬Nat.Prime n := fun h =>
  (Prime.eq_one_or_self_of_dvd h m h1).elim h2 h3

theorem not_prime_of_dvd_of_lt {m n : ℕ} (h1 : m ∣ n) (h2 : 2 ≤ m) (h3 : m < n) : ¬Nat.Prime n :=
  not_prime_of_dvd_of_ne h1 (Nat.ne_of_gt h2) (Nat.ne_of_lt h3)

theorem prime_mul_iff {a b : ℕ} : Nat.Prime (a * b) ↔ Nat.Prime a ∧ b = 1 ∨ Nat.Prime b ∧ a = 1 := by
  constructor
  · intro h
    by_cases a1 : a = 1
    · rw [a1, Nat.one_mul] at h
      exact Or.inr ⟨h, a1⟩
    · by_cases b1 : b = 1
      · rw [b1, Nat.mul_one] at h
        exact Or.inl ⟨h, b1⟩
      · exact absurd h (not_prime_mul a1 b1)
  · intro h
    cases h with
    | inl h => rw [h.right, Nat.mul_one]; exact h.left
    | inr h => rw [h.right, Nat.one_mul]; exact h.left

theorem Prime.eq_two_or_odd {p : ℕ} (hp : Nat.Prime p) : p = 2 ∨ p % 2 = 1 :=
  (Nat.mod_two_eq_zero_or_one p).imp
    (fun h => ((Prime.eq_one_or_self_of_dvd hp 2 (Nat.dvd_of_mod_eq_zero h)).resolve_left (by decide)).symm) id

theorem Prime.eq_two_or_odd' {p : ℕ} (hp : Nat.Prime p) : p = 2 ∨ Odd p := (Prime.eq_two_or_odd hp).imp id odd_iff.mpr

theorem Prime.odd_of_ne_two {p : ℕ} (hp : Nat.Prime p) (h_two : p ≠ 2) : Odd p :=
  (Prime.eq_two_or_odd' hp).resolve_left h_two

theorem Prime.even_iff {p : ℕ} (hp : Nat.Prime p) : Even p ↔ p = 2 :=
  ⟨fun h => (Prime.eq_two_or_odd' hp).resolve_right fun o => not_even_iff_odd.mpr o h,
   fun h => by rw [h]; decide⟩

theorem Prime.mod_two_eq_one_iff_ne_two {p : ℕ} (hp : Nat.Prime p) : p % 2 = 1 ↔ p ≠ 2 :=
  ⟨fun h e => by rw [e] at h; exact absurd h (by decide), fun h => (Prime.eq_two_or_odd hp).resolve_left h⟩

theorem Prime.even_sub_one {p : ℕ} (hp : Nat.Prime p) (h2 : p ≠ 2) : Even (p - 1) := by
  have o := (Prime.eq_two_or_odd hp).resolve_left h2
  have pos := Prime.pos hp
  exact Nat.even_iff.mpr (by omega)

/-! ### Euclid's lemma -/

theorem Prime.coprime_iff_not_dvd {p n : ℕ} (pp : Nat.Prime p) : Nat.Coprime p n ↔ ¬p ∣ n := by
  constructor
  · intro co d
    have h := Nat.dvd_gcd (Nat.dvd_refl p) d
    rw [show Nat.gcd p n = 1 from co] at h
    exact Prime.not_dvd_one pp h
  · intro nd
    cases Prime.eq_one_or_self_of_dvd pp (Nat.gcd p n) (Nat.gcd_dvd_left p n) with
    | inl h => exact h
    | inr h => exact absurd (h ▸ Nat.gcd_dvd_right p n) nd

theorem Prime.dvd_iff_not_coprime {p n : ℕ} (pp : Nat.Prime p) : p ∣ n ↔ ¬Nat.Coprime p n := by
  rw [Prime.coprime_iff_not_dvd pp, not_not]

theorem Prime.dvd_mul {p m n : ℕ} (pp : Nat.Prime p) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n := by
  constructor
  · intro h
    by_cases d : p ∣ m
    · exact Or.inl d
    · exact Or.inr (Nat.Coprime.dvd_of_dvd_mul_left ((Prime.coprime_iff_not_dvd pp).mpr d) h)
  · intro h
    cases h with
    | inl h => exact Nat.dvd_trans h (Nat.dvd_mul_right m n)
    | inr h => exact Nat.dvd_trans h (Nat.dvd_mul_left n m)

theorem Prime.dvd_of_dvd_pow {p m n : ℕ} (pp : Nat.Prime p) (h : p ∣ m ^ n) : p ∣ m := by
  induction n with
  | zero => exact absurd h (Prime.not_dvd_one pp)
  | succ n ih =>
    rw [Nat.pow_succ, Prime.dvd_mul pp] at h
    exact h.elim ih id

theorem prime_dvd_prime_iff_eq {p q : ℕ} (pp : Nat.Prime p) (qp : Nat.Prime q) : p ∣ q ↔ p = q :=
  ⟨fun h => (Prime.eq_one_or_self_of_dvd qp p h).resolve_left (Prime.ne_one pp), fun h => h ▸ Nat.dvd_refl p⟩

theorem coprime_primes {p q : ℕ} (pp : Nat.Prime p) (pq : Nat.Prime q) : Nat.Coprime p q ↔ p ≠ q := by
  rw [Prime.coprime_iff_not_dvd pp, prime_dvd_prime_iff_eq pp pq]

theorem coprime_of_lt_prime {n p : ℕ} (n_pos : 0 < n) (hlt : n < p) (pp : Nat.Prime p) : Nat.Coprime p n :=
  (Prime.coprime_iff_not_dvd pp).mpr fun h => Nat.not_le_of_gt hlt (Nat.le_of_dvd n_pos h)

theorem Prime.dvd_factorial {p : ℕ} (hp : Nat.Prime p) : ∀ {n : ℕ}, p ∣ factorial n ↔ p ≤ n
  | 0 => ⟨fun h => absurd h (Prime.not_dvd_one hp), fun h => absurd (Prime.pos hp) (Nat.not_lt_of_ge h)⟩
  | n + 1 => by
    rw [factorial_succ, Prime.dvd_mul hp, Prime.dvd_factorial hp (n := n)]
    constructor
    · intro h
      exact h.elim (Nat.le_of_dvd (Nat.succ_pos n)) Nat.le_succ_of_le
    · intro h
      cases Nat.eq_or_lt_of_le h with
      | inl e => exact Or.inl (e ▸ Nat.dvd_refl p)
      | inr l => exact Or.inr (Nat.le_of_lt_succ l)

theorem dvd_factorial : ∀ {m n : ℕ}, 0 < m → m ≤ n → m ∣ factorial n
  | _, 0, h, l => absurd h (Nat.not_lt_of_ge l)
  | m, n + 1, h, l => by
    rw [factorial_succ]
    cases Nat.eq_or_lt_of_le l with
    | inl e => rw [e]; exact Nat.dvd_mul_right _ _
    | inr l' => exact Nat.dvd_trans (dvd_factorial h (Nat.le_of_lt_succ l')) (Nat.dvd_mul_left _ _)

theorem exists_infinite_primes (n : ℕ) : ∃ p, n ≤ p ∧ Nat.Prime p := by
  have p1 : factorial n + 1 ≠ 1 := Nat.ne_of_gt (Nat.succ_lt_succ (factorial_pos n))
  refine ⟨minFac (factorial n + 1), Nat.not_lt.mp fun h => ?_, minFac_prime p1⟩
  have d := dvd_factorial (minFac_pos (factorial n + 1)) (Nat.le_of_lt h)
  exact Prime.not_dvd_one (minFac_prime p1) ((Nat.dvd_add_right d).mp (minFac_dvd (factorial n + 1)))

end Nat
