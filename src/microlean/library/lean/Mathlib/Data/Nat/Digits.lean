import Mathlib.Data.Nat.Basic
import Tactic.Lemmas
import Tactic.Linarith
import Tactic.Ring

/-! Digits of natural numbers, the lowest first. -/

universe u

namespace Nat

/-- The digits of `n` in base `b`, if `fuel` is at least `n`. -/
def digitsFuel_ (b : ℕ) : (fuel n : ℕ) → List ℕ
  | 0, _ => []
  | fuel + 1, n => if n = 0 then [] else n % b :: digitsFuel_ b fuel (n / b)

/-- In base zero, the only digit of a number is itself. -/
def digitsAux0 : ℕ → List ℕ
  | 0 => []
  | n + 1 => [n + 1]

/-- In base one, `n` has `n` digits `1`. -/
def digitsAux1 (n : ℕ) : List ℕ := List.replicate n 1

/-- The digits of `n` in base `b`, the lowest first. -/
def digits : (b n : ℕ) → List ℕ
  | 0, n => digitsAux0 n
  | 1, n => digitsAux1 n
  | b + 2, n => digitsFuel_ (b + 2) n n

theorem digitsFuel_eq_ {b : ℕ} (hb : 1 < b) : ∀ f g n : ℕ, n ≤ f → n ≤ g → digitsFuel_ b f n = digitsFuel_ b g n
  | 0, 0, _, _, _ => rfl
  | 0, g + 1, n, hf, _ => by
    show [] = if n = 0 then [] else n % b :: digitsFuel_ b g (n / b)
    rw [if_pos (Nat.eq_zero_of_le_zero hf)]
  | f + 1, 0, n, _, hg => by
    show (if n = 0 then [] else n % b :: digitsFuel_ b f (n / b)) = []
    rw [if_pos (Nat.eq_zero_of_le_zero hg)]
  | f + 1, g + 1, n, hf, hg => by
    show (if n = 0 then [] else n % b :: digitsFuel_ b f (n / b)) =
      if n = 0 then [] else n % b :: digitsFuel_ b g (n / b)
    by_cases h : n = 0
    · rw [if_pos h, if_pos h]
    · have l := Nat.div_lt_self (Nat.pos_of_ne_zero h) hb
      rw [if_neg h, if_neg h, digitsFuel_eq_ hb f g (n / b) (by omega) (by omega)]

@[simp] theorem digits_zero (b : ℕ) : digits b 0 = [] :=
  match b with
  | 0 => rfl
  | 1 => rfl
  | _ + 2 => rfl

theorem digits_def' : ∀ {b : ℕ}, 1 < b → ∀ {n : ℕ}, 0 < n → digits b n = (n % b) :: digits b (n / b)
  | 0, h, _, _ => absurd h (by decide)
  | 1, h, _, _ => absurd h (by decide)
  | b + 2, _, 0, h => absurd h (by decide)
  | b + 2, hb, n + 1, _ => by
    show (if n + 1 = 0 then [] else (n + 1) % (b + 2) :: digitsFuel_ (b + 2) n ((n + 1) / (b + 2))) =
      (n + 1) % (b + 2) :: digitsFuel_ (b + 2) ((n + 1) / (b + 2)) ((n + 1) / (b + 2))
    have l := Nat.div_lt_self (Nat.succ_pos n) hb
    rw [if_neg (Nat.succ_ne_zero n), digitsFuel_eq_ hb n ((n + 1) / (b + 2)) ((n + 1) / (b + 2))
      (Nat.le_of_lt_succ l) (Nat.le_refl _)]

@[simp] theorem digits_of_two_le_of_pos {b n : ℕ} (hb : 2 ≤ b) (hn : 0 < n) : digits b n = (n % b) :: digits b (n / b) :=
  digits_def' hb hn

theorem digits_add_two_add_one (b n : ℕ) : digits (b + 2) (n + 1) = ((n + 1) % (b + 2)) :: digits (b + 2) ((n + 1) / (b + 2)) :=
  digits_def' (Nat.le_add_left 2 b) (Nat.succ_pos n)

@[simp] theorem digits_one (n : ℕ) : digits 1 n = List.replicate n 1 := rfl

theorem digits_zero_succ (n : ℕ) : digits 0 (n + 1) = [n + 1] := rfl

theorem digits_of_lt (b x : ℕ) (hxpos : x ≠ 0) (hxb : x < b) : digits b x = [x] := by
  have h1 : 1 < b := by omega
  rw [digits_def' h1 (Nat.pos_of_ne_zero hxpos), Nat.mod_eq_of_lt hxb, Nat.div_eq_of_lt hxb, digits_zero]

theorem digits_add (b : ℕ) (h : 1 < b) (x y : ℕ) (hxb : x < b) (hxy : x ≠ 0 ∨ y ≠ 0) :
    digits b (x + b * y) = x :: digits b y := by
  have pos : 0 < b := Nat.lt_of_lt_of_le Nat.zero_lt_one (Nat.le_of_lt h)
  have hn : 0 < x + b * y := by
    cases hxy with
    | inl hx => exact Nat.lt_of_lt_of_le (Nat.pos_of_ne_zero hx) (Nat.le_add_right x _)
    | inr hy => exact Nat.lt_of_lt_of_le (Nat.mul_pos pos (Nat.pos_of_ne_zero hy)) (Nat.le_add_left _ x)
  rw [digits_def' h hn, Nat.add_mul_mod_self_left, Nat.mod_eq_of_lt hxb, Nat.add_mul_div_left x y pos,
    Nat.div_eq_of_lt hxb, Nat.zero_add]

/-- Induction over the digits: from `n / b` to `n`. -/
theorem digits_induction_ {b : ℕ} (hb : 1 < b) {p : ℕ → Prop} (zero : p 0) (step : ∀ n, 0 < n → p (n / b) → p n)
    (n : ℕ) : p n :=
  Nat.strong_induction_on n fun n ih =>
    (Nat.eq_zero_or_pos n).elim (fun h => h ▸ zero) fun h => step n h (ih (n / b) (Nat.div_lt_self h hb))

theorem digits_lt_base {b m d : ℕ} (hb : 1 < b) (hd : d ∈ digits b m) : d < b := by
  have key : ∀ m, ∀ d, d ∈ digits b m → d < b := fun m => by
    refine digits_induction_ (p := fun m => ∀ d, d ∈ digits b m → d < b) hb ?_ ?_ m
    · intro d hd
      rw [digits_zero] at hd
      exact absurd hd List.not_mem_nil
    · intro n hn ih d hd
      rw [digits_def' hb hn, List.mem_cons] at hd
      cases hd with
      | inl e => rw [e]; exact Nat.mod_lt n (by omega)
      | inr h => exact ih d h
  exact key m d hd

theorem digits_eq_nil_iff_eq_zero {b n : ℕ} (hb : 1 < b) : digits b n = [] ↔ n = 0 := by
  constructor
  · intro h
    cases Nat.eq_zero_or_pos n with
    | inl e => exact e
    | inr p =>
      rw [digits_def' hb p] at h
      exact absurd h (List.cons_ne_nil _ _)
  · intro h
    rw [h, digits_zero]

/-! ### From digits to numbers -/

/-- The number with the given digits, the lowest first, in base `b`. -/
def ofDigits {α : Type u} [Semiring α] (b : α) : List ℕ → α
  | [] => 0
  | h :: t => h + b * ofDigits b t

@[simp] theorem ofDigits_nil {α : Type u} [Semiring α] (b : α) : ofDigits b [] = 0 := rfl

theorem ofDigits_cons {α : Type u} [Semiring α] (b : α) (d : ℕ) (L : List ℕ) :
    ofDigits b (d :: L) = d + b * ofDigits b L := rfl

@[simp] theorem ofDigits_singleton {α : Type u} [Semiring α] (b : α) (n : ℕ) : ofDigits b [n] = n := by
  rw [ofDigits_cons, ofDigits_nil, mul_zero, add_zero]

theorem ofDigits_digits (b n : ℕ) : ofDigits b (digits b n) = n := by
  match b with
  | 0 =>
    cases n with
    | zero => rfl
    | succ n =>
      exact ofDigits_singleton 0 (n + 1)
  | 1 =>
    induction n with
    | zero => rfl
    | succ n ih =>
      rw [digits_one] at ih ⊢
      show ((1 : ℕ) : ℕ) + 1 * ofDigits 1 (List.replicate n 1) = n + 1
      rw [ih, Nat.one_mul, Nat.add_comm]
  | b + 2 =>
    refine digits_induction_ (p := fun n => ofDigits (b + 2) (digits (b + 2) n) = n) (Nat.le_add_left 2 b) ?_ ?_ n
    · rw [digits_zero]; rfl
    · intro n hn ih
      rw [digits_def' (Nat.le_add_left 2 b) hn, ofDigits_cons, ih]
      exact Nat.mod_add_div n (b + 2)

theorem digits_inj_iff {b n m : ℕ} : digits b n = digits b m ↔ n = m :=
  ⟨fun h => by rw [← ofDigits_digits b n, h, ofDigits_digits], fun h => by rw [h]⟩

theorem ofDigits_append {b : ℕ} {l1 l2 : List ℕ} : ofDigits b (l1 ++ l2) = ofDigits b l1 + b ^ l1.length * ofDigits b l2 := by
  induction l1 with
  | nil =>
    show ofDigits b l2 = 0 + b ^ 0 * ofDigits b l2
    rw [Nat.pow_zero, Nat.one_mul, Nat.zero_add]
  | cons d l ih =>
    rw [List.cons_append, ofDigits_cons, ofDigits_cons, ih, List.length_cons, Nat.pow_succ]
    ring

end Nat
