import Mathlib.Data.Nat.Lemmas
import Mathlib.Data.Nat.GCD
import Mathlib.NumberTheory.Divisors
import Mathlib.Algebra.BigOperators.Ring

/-! Fibonacci numbers, Euler's totient, perfect numbers, and some more laws of natural numbers. -/

universe u

namespace Nat

/-! ### Strong recursion -/

/-- Strong recursion, into any sort. -/
@[elab_as_elim] protected def strongRecOn {motive : ℕ → Sort u} (n : ℕ)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n :=
  (Nat.rec (motive := fun n => ∀ m, m < n → motive m) (fun m h => absurd h (not_lt_zero m))
    (fun n ih m h => ind m fun k hk => ih k (Nat.lt_of_lt_of_le hk (le_of_lt_succ h))) (n + 1) :
    ∀ m, m < n + 1 → motive m) n (Nat.lt_add_one n)

/-! ### Powers, quotients, parity -/

theorem le_self_pow {n : ℕ} (hn : n ≠ 0) (m : ℕ) : m ≤ m ^ n := by
  cases Nat.eq_zero_or_pos m with
  | inl h => rw [h]; exact Nat.zero_le _
  | inr h =>
    have e : m ^ 1 ≤ m ^ n := Nat.pow_le_pow_right h (Nat.pos_of_ne_zero hn)
    rw [Nat.pow_one] at e
    exact e

protected theorem pow_div {x m n : ℕ} (h : n ≤ m) (hx : 0 < x) : x ^ m / x ^ n = x ^ (m - n) := by
  have e : x ^ m = x ^ (m - n) * x ^ n := by rw [← Nat.pow_add, Nat.sub_add_cancel h]
  rw [e, Nat.mul_div_cancel _ (Nat.pow_pos hx)]

@[simp] theorem mod_mul_left_mod (a b c : ℕ) : a % (b * c) % c = a % c := mod_mod_of_dvd a (Nat.dvd_mul_left c b)

@[simp] theorem mod_mul_right_mod (a b c : ℕ) : a % (b * c) % b = a % b := mod_mod_of_dvd a (Nat.dvd_mul_right b c)

theorem div_dvd_of_dvd {m n : ℕ} (h : n ∣ m) : m / n ∣ m := ⟨n, (Nat.div_mul_cancel h).symm⟩

theorem dvd_div_of_mul_dvd {a b c : ℕ} (h : a * b ∣ c) : b ∣ c / a := by
  cases h with
  | intro d hd =>
    cases Nat.eq_zero_or_pos a with
    | inl e => rw [e, Nat.div_zero]; exact Nat.dvd_zero b
    | inr p => exact ⟨d, by rw [hd, Nat.mul_assoc, Nat.mul_div_cancel_left _ p]⟩

theorem mul_dvd_of_dvd_div {a b c : ℕ} (hcb : c ∣ b) (h : a ∣ b / c) : c * a ∣ b := by
  have e := Nat.mul_dvd_mul_left c h
  rw [Nat.mul_div_cancel' hcb] at e
  exact e

theorem odd_sub {m n : ℕ} (h : n ≤ m) : Odd (m - n) ↔ (Odd m ↔ Even n) := odd_sub_ h

theorem odd_pow {m n : ℕ} : Odd (m ^ n) ↔ Odd m ∨ n = 0 := by
  cases n with
  | zero => exact ⟨fun _ => Or.inr rfl, fun _ => ⟨0, rfl⟩⟩
  | succ n =>
    rw [← not_even_iff_odd, even_pow' (Nat.succ_ne_zero n), not_even_iff_odd]
    exact ⟨Or.inl, fun h => h.resolve_right (Nat.succ_ne_zero n)⟩

theorem one_add (n : ℕ) : 1 + n = succ n := Nat.add_comm 1 n

protected theorem sub_one_mul (n m : ℕ) : (n - 1) * m = n * m - m := by rw [Nat.sub_mul, Nat.one_mul]

protected theorem eq_add_of_sub_eq {a b c : ℕ} (hle : b ≤ a) (h : a - b = c) : a = c + b := by omega

theorem one_lt_iff_ne_zero_and_ne_one : ∀ {n : ℕ}, 1 < n ↔ n ≠ 0 ∧ n ≠ 1 := fun {n} => by omega

theorem Prime.sub_one_pos {p : ℕ} (hp : Nat.Prime p) : 0 < p - 1 := Nat.sub_pos_of_lt (Prime.one_lt hp)

theorem Prime.eq_one_of_self_dvd {p n : ℕ} (hp : Nat.Prime p) (h : n ∣ p) (hn : n ≠ p) : n = 1 :=
  (Prime.eq_one_or_self_of_dvd hp n h).resolve_right hn

theorem Prime.dvd_mul_of_dvd_ne {p1 p2 n : ℕ} (h_neq : p1 ≠ p2) (pp1 : Nat.Prime p1) (pp2 : Nat.Prime p2)
    (h1 : p1 ∣ n) (h2 : p2 ∣ n) : p1 * p2 ∣ n :=
  Coprime.mul_dvd_of_dvd_of_dvd ((coprime_primes pp1 pp2).mpr h_neq) h1 h2

/-! ### Fibonacci numbers -/

/-- The Fibonacci numbers from the `n`th on, as a pair. -/
def fibPair_ : ℕ → ℕ × ℕ
  | 0 => (0, 1)
  | n + 1 => ((fibPair_ n).2, (fibPair_ n).1 + (fibPair_ n).2)

/-- The `n`th Fibonacci number. -/
def fib (n : ℕ) : ℕ := (fibPair_ n).1

@[simp] theorem fib_zero : fib 0 = 0 := rfl

@[simp] theorem fib_one : fib 1 = 1 := rfl

@[simp] theorem fib_two : fib 2 = 1 := rfl

theorem fib_add_two {n : ℕ} : fib (n + 2) = fib n + fib (n + 1) := rfl

theorem fib_add_one : ∀ {n : ℕ}, n ≠ 0 → fib (n + 1) = fib (n - 1) + fib n
  | 0, h => absurd rfl h
  | _ + 1, _ => rfl

theorem fib_pos_ (n : ℕ) : 0 < fib (n + 1) := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih =>
    rw [fib_add_two]
    exact Nat.lt_of_lt_of_le ih (Nat.le_add_left _ _)

/-! ### The totient, perfect numbers -/

/-- The number of numbers below `n` that are coprime to `n`. -/
def totient (n : ℕ) : ℕ := (Finset.filter (fun a => Nat.Coprime n a) (Finset.range n)).card

@[simp] theorem totient_zero : totient 0 = 0 := rfl

@[simp] theorem totient_one : totient 1 = 1 := by decide

/-- Being the sum of one's proper divisors. -/
def Perfect (n : ℕ) : Prop := ∑ i ∈ properDivisors n, i = n ∧ 0 < n

theorem perfect_iff_sum_properDivisors {n : ℕ} (h : 0 < n) : Perfect n ↔ ∑ i ∈ properDivisors n, i = n :=
  and_iff_left h

theorem sum_divisors_eq_sum_properDivisors_add_self {n : ℕ} :
    ∑ i ∈ divisors n, i = ∑ i ∈ properDivisors n, i + n := by
  cases Nat.eq_zero_or_pos n with
  | inl h => rw [h]; rfl
  | inr h =>
    rw [← insert_self_properDivisors (Nat.ne_of_gt h), Finset.sum_insert self_notMem_properDivisors, Nat.add_comm]

theorem Prime.sum_divisors {p : ℕ} (h : Nat.Prime p) (f : ℕ → ℕ) : ∑ x ∈ Nat.divisors p, f x = f p + f 1 := by
  rw [Prime.divisors h, Finset.sum_pair (Ne.symm (Prime.ne_one h)), Nat.add_comm]

end Nat

theorem dvd_antisymm {a b : ℕ} (h₁ : a ∣ b) (h₂ : b ∣ a) : a = b := Nat.dvd_antisymm h₁ h₂
