import Mathlib.Algebra.Basic

/-! Numerals of semirings, parity, factorials, primes. -/

universe u

/-! ### Numerals -/

/-- Numbers that are at least two: their numerals exist in every semiring. -/
class Nat.AtLeastTwo (n : ℕ) : Prop where
  prop : 2 ≤ n

instance Nat.instAtLeastTwo {n : ℕ} : Nat.AtLeastTwo (n + 2) := ⟨Nat.le_add_left 2 n⟩

instance instOfNat {R : Type u} [NatCast R] {n : ℕ} [Nat.AtLeastTwo n] : OfNat R n := ⟨Nat.cast (OfNat.ofNat n)⟩

@[simp, norm_cast] theorem Nat.cast_ofNat {R : Type u} [NatCast R] {n : ℕ} [Nat.AtLeastTwo n] :
    ((OfNat.ofNat n : ℕ) : R) = OfNat.ofNat n := rfl

section Cast

variable {R : Type u} [Semiring R]

@[simp, norm_cast] theorem Nat.cast_zero : ((0 : ℕ) : R) = 0 := Semiring.natCast_zero

@[norm_cast] theorem Nat.cast_succ (n : ℕ) : ((Nat.succ n : ℕ) : R) = n + 1 := Semiring.natCast_succ n

theorem Nat.cast_add_one (n : ℕ) : ((n + 1 : ℕ) : R) = n + 1 := Semiring.natCast_succ n

@[simp, norm_cast] theorem Nat.cast_one : ((1 : ℕ) : R) = 1 := by
  have h : ((0 + 1 : ℕ) : R) = ((0 : ℕ) : R) + 1 := Semiring.natCast_succ 0
  rw [Nat.cast_zero, zero_add, zero_add] at h
  exact h

@[simp, norm_cast] theorem Nat.cast_add (m n : ℕ) : ((m + n : ℕ) : R) = m + n := by
  induction n with
  | zero => rw [Nat.add_zero, Nat.cast_zero, add_zero]
  | succ n ih => rw [← Nat.add_assoc, Nat.cast_add_one, ih, Nat.cast_add_one, add_assoc]

@[simp, norm_cast] theorem Nat.cast_mul (m n : ℕ) : ((m * n : ℕ) : R) = m * n := by
  induction n with
  | zero => rw [Nat.mul_zero, Nat.cast_zero, mul_zero]
  | succ n ih => rw [Nat.mul_add_one, Nat.cast_add, ih, Nat.cast_add_one, mul_add, mul_one]

@[simp, norm_cast] theorem Nat.cast_pow (n m : ℕ) : ((n ^ m : ℕ) : R) = (n : R) ^ m := by
  induction m with
  | zero => rw [Nat.pow_zero, Nat.cast_one, pow_zero]
  | succ m ih => rw [Nat.pow_succ, Nat.cast_mul, ih, pow_succ]

theorem one_add_one_eq_two : (1 : R) + 1 = 2 := by
  have h : ((1 + 1 : ℕ) : R) = ((1 : ℕ) : R) + 1 := Semiring.natCast_succ 1
  rw [Nat.cast_one] at h
  exact h.symm

theorem two_mul (n : R) : 2 * n = n + n := by rw [← one_add_one_eq_two, add_mul, one_mul]

theorem mul_two (n : R) : n * 2 = n + n := by rw [← one_add_one_eq_two, mul_add, mul_one]

end Cast

@[simp, norm_cast] theorem Nat.cast_id (n : ℕ) : (Nat.cast n : ℕ) = n := rfl

theorem add_sq {R : Type u} [CommSemiring R] (a b : R) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by
  rw [pow_two, pow_two, pow_two, add_mul, mul_add, mul_add, mul_comm b a, two_mul, add_mul, add_assoc, add_assoc,
    add_assoc]

/-! ### Parity -/

/-- A sum of two equal terms. -/
def Even {α : Type u} [Add α] (a : α) : Prop := ∃ r, a = r + r

/-- One more than twice something. -/
def Odd {α : Type u} [Semiring α] (a : α) : Prop := ∃ m, a = 2 * m + 1

theorem even_iff_exists_two_mul {α : Type u} [Semiring α] {a : α} : Even a ↔ ∃ b, a = 2 * b :=
  ⟨fun ⟨r, hr⟩ => ⟨r, by rw [two_mul]; exact hr⟩, fun ⟨r, hr⟩ => ⟨r, by rw [← two_mul]; exact hr⟩⟩

theorem Even.add {α : Type u} [AddCommSemigroup α] {a b : α} (ha : Even a) (hb : Even b) : Even (a + b) :=
  Exists.elim ha fun r hr => Exists.elim hb fun s hs => ⟨r + s, by rw [hr, hs, add_add_add_comm]⟩

namespace Nat

theorem even_iff {n : ℕ} : Even n ↔ n % 2 = 0 :=
  ⟨fun ⟨r, hr⟩ => by rw [hr, ← Nat.two_mul, Nat.mul_mod_right],
   fun h => ⟨n / 2, by
    have e := Nat.div_add_mod n 2
    rw [h, Nat.add_zero, Nat.two_mul] at e
    exact e.symm⟩⟩

theorem odd_iff {n : ℕ} : Odd n ↔ n % 2 = 1 :=
  ⟨fun ⟨r, hr⟩ => by rw [hr, Nat.mul_add_mod_self_left, Nat.mod_eq_of_lt (Nat.lt_add_one 1)],
   fun h => ⟨n / 2, by
    have e := Nat.div_add_mod n 2
    rw [h] at e
    exact e.symm⟩⟩

theorem not_even_iff_odd {n : ℕ} : ¬Even n ↔ Odd n := by
  rw [even_iff, odd_iff, Nat.mod_two_ne_zero]

theorem not_odd_iff_even {n : ℕ} : ¬Odd n ↔ Even n := by
  rw [even_iff, odd_iff, Nat.mod_two_ne_one]

theorem even_or_odd (n : ℕ) : Even n ∨ Odd n :=
  (Nat.mod_two_eq_zero_or_one n).imp even_iff.mpr odd_iff.mpr

instance instDecidablePredEven : DecidablePred (fun n : ℕ => Even n) := fun _ => decidable_of_iff' _ even_iff

instance instDecidablePredOdd : DecidablePred (fun n : ℕ => Odd n) := fun _ => decidable_of_iff' _ odd_iff

/-! ### Factorials -/

/-- `n !`, the product of the numbers from `1` to `n`. -/
def factorial : ℕ → ℕ
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

@[simp] theorem factorial_zero : factorial 0 = 1 := rfl

theorem factorial_succ (n : ℕ) : factorial (n + 1) = (n + 1) * factorial n := rfl

theorem factorial_pos : ∀ n : ℕ, 0 < factorial n
  | 0 => Nat.zero_lt_one
  | n + 1 => Nat.mul_pos (Nat.zero_lt_succ n) (factorial_pos n)

theorem factorial_ne_zero (n : ℕ) : factorial n ≠ 0 := Nat.ne_of_gt (factorial_pos n)

/-- The number of ways to choose `k` among `n`. -/
def choose : ℕ → ℕ → ℕ
  | _, 0 => 1
  | 0, _ + 1 => 0
  | n + 1, k + 1 => choose n k + choose n (k + 1)

@[simp] theorem choose_zero_right (n : ℕ) : choose n 0 = 1 := by cases n <;> rfl

theorem choose_succ_succ (n k : ℕ) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl

end Nat

/-! ### Units and primes -/

/-- Elements with an inverse, and that inverse. -/
structure Units (α : Type u) [Monoid α] where
  val : α
  inv : α
  val_inv : val * inv = 1
  inv_val : inv * val = 1

/-- Having an inverse. -/
def IsUnit {M : Type u} [Monoid M] (a : M) : Prop := ∃ u : Units M, u.val = a

/-- Neither a unit nor a product of two others. -/
structure Irreducible {M : Type u} [Monoid M] (p : M) : Prop where
  not_isUnit : ¬IsUnit p
  isUnit_or_isUnit : ∀ ⦃a b : M⦄, p = a * b → IsUnit a ∨ IsUnit b

@[simp] theorem Nat.isUnit_iff {n : ℕ} : IsUnit n ↔ n = 1 :=
  ⟨fun ⟨u, hu⟩ => hu ▸ (Nat.mul_eq_one_iff.mp u.val_inv).left, fun h => ⟨⟨1, 1, rfl, rfl⟩, h.symm⟩⟩

namespace Nat

/-- Prime numbers. -/
def Prime (p : ℕ) : Prop := Irreducible p

theorem prime_def {p : ℕ} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := by
  constructor
  · intro h
    have h1 : p ≠ 1 := fun e => h.not_isUnit (Nat.isUnit_iff.mpr e)
    have h0 : p ≠ 0 := by
      intro e
      have z : p = 0 * 0 := e
      cases h.isUnit_or_isUnit z with
      | inl u => exact absurd (Nat.isUnit_iff.mp u) Nat.zero_ne_one
      | inr u => exact absurd (Nat.isUnit_iff.mp u) Nat.zero_ne_one
    refine ⟨Nat.lt_of_le_of_ne (Nat.pos_of_ne_zero h0) h1.symm, fun m hm => ?_⟩
    cases hm with
    | intro c hc =>
      cases h.isUnit_or_isUnit hc with
      | inl u => exact Or.inl (Nat.isUnit_iff.mp u)
      | inr u => exact Or.inr (by rw [hc, Nat.isUnit_iff.mp u, Nat.mul_one])
  · intro h
    constructor
    · intro u
      have e := Nat.isUnit_iff.mp u
      rw [e] at h
      exact absurd h.left (Nat.not_succ_le_self 1)
    · intro a b e
      cases h.right a ⟨b, e⟩ with
      | inl ha => exact Or.inl (Nat.isUnit_iff.mpr ha)
      | inr ha =>
        refine Or.inr (Nat.isUnit_iff.mpr ?_)
        have pos : 0 < p := Nat.lt_of_lt_of_le Nat.two_pos h.left
        rw [← ha] at pos
        rw [← ha] at e
        refine (Nat.eq_of_mul_eq_mul_left pos ?_).symm
        rw [Nat.mul_one]
        exact e

theorem Prime.two_le {p : ℕ} (h : Nat.Prime p) : 2 ≤ p := (prime_def.mp h).left

theorem Prime.one_lt {p : ℕ} (h : Nat.Prime p) : 1 < p := (prime_def.mp h).left

theorem Prime.pos {p : ℕ} (h : Nat.Prime p) : 0 < p := Nat.lt_of_lt_of_le Nat.two_pos (Prime.two_le h)

theorem Prime.ne_zero {p : ℕ} (h : Nat.Prime p) : p ≠ 0 := Nat.ne_of_gt (Prime.pos h)

theorem Prime.ne_one {p : ℕ} (h : Nat.Prime p) : p ≠ 1 := Nat.ne_of_gt (Prime.one_lt h)

theorem Prime.eq_one_or_self_of_dvd {p : ℕ} (h : Nat.Prime p) (m : ℕ) (hm : m ∣ p) : m = 1 ∨ m = p :=
  (prime_def.mp h).right m hm

theorem prime_iff_lt_ {p : ℕ} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m < p → m ∣ p → m = 1 := by
  rw [prime_def]
  refine and_congr_right fun h2 => ⟨fun h m hm hd => (h m hd).resolve_right (Nat.ne_of_lt hm), fun h m hd => ?_⟩
  cases Nat.lt_or_eq_of_le (Nat.le_of_dvd (Nat.lt_of_lt_of_le Nat.two_pos h2) hd) with
  | inl l => exact Or.inl (h m l hd)
  | inr e => exact Or.inr e

end Nat
