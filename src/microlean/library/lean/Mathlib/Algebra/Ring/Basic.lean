import Mathlib.Algebra.Group.Basic
import Mathlib.Algebra.Divisibility

/-! Laws of rings: signs, differences of squares, rings without zero divisors. -/

universe u

/-! ### Signs -/

section Ring

variable {R : Type u} [Ring R] {a b c d : R}

@[simp] theorem neg_mul (a b : R) : -a * b = -(a * b) := by
  rw [eq_neg_iff_add_eq_zero, ← add_mul, neg_add_cancel, zero_mul]

@[simp] theorem mul_neg (a b : R) : a * -b = -(a * b) := by
  rw [eq_neg_iff_add_eq_zero, ← mul_add, neg_add_cancel, mul_zero]

@[simp] theorem neg_mul_neg (a b : R) : -a * -b = a * b := by rw [neg_mul, mul_neg, neg_neg]

theorem neg_mul_eq_neg_mul (a b : R) : -(a * b) = -a * b := (neg_mul a b).symm

theorem neg_mul_eq_mul_neg (a b : R) : -(a * b) = a * -b := (mul_neg a b).symm

theorem neg_mul_comm (a b : R) : -a * b = a * -b := by rw [neg_mul, mul_neg]

theorem neg_eq_neg_one_mul (a : R) : -a = -1 * a := by rw [neg_mul, one_mul]

theorem neg_one_mul (a : R) : -1 * a = -a := (neg_eq_neg_one_mul a).symm

theorem mul_neg_one (a : R) : a * -1 = -a := by rw [mul_neg, mul_one]

theorem mul_sub (a b c : R) : a * (b - c) = a * b - a * c := by
  rw [sub_eq_add_neg, mul_add, mul_neg, ← sub_eq_add_neg]

theorem mul_sub_left_distrib (a b c : R) : a * (b - c) = a * b - a * c := mul_sub a b c

theorem sub_mul (a b c : R) : (a - b) * c = a * c - b * c := by
  rw [sub_eq_add_neg, add_mul, neg_mul, ← sub_eq_add_neg]

theorem mul_sub_right_distrib (a b c : R) : (a - b) * c = a * c - b * c := sub_mul a b c

theorem sub_one_mul (a b : R) : (a - 1) * b = a * b - b := by rw [sub_mul, one_mul]

theorem mul_sub_one (a b : R) : a * (b - 1) = a * b - a := by rw [mul_sub, mul_one]

theorem one_sub_mul (a b : R) : (1 - a) * b = b - a * b := by rw [sub_mul, one_mul]

theorem mul_one_sub (a b : R) : a * (1 - b) = a - a * b := by rw [mul_sub, mul_one]

theorem neg_pow (a : R) (n : ℕ) : (-a) ^ n = (-1) ^ n * a ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, pow_zero, one_mul]
  | succ n ih =>
    rw [pow_succ, ih, pow_succ', pow_succ, neg_one_mul, neg_mul, mul_neg, mul_assoc]

theorem neg_sq (a : R) : (-a) ^ 2 = a ^ 2 := by rw [sq, sq, neg_mul_neg]

theorem neg_pow_two (a : R) : (-a) ^ 2 = a ^ 2 := neg_sq a

theorem neg_one_sq : (-1 : R) ^ 2 = 1 := by rw [neg_sq, one_pow]

theorem neg_one_pow_two : (-1 : R) ^ 2 = 1 := neg_one_sq

attribute [simp] neg_sq

theorem neg_one_pow_eq_or (n : ℕ) : (-1 : R) ^ n = 1 ∨ (-1 : R) ^ n = -1 := by
  induction n with
  | zero => exact Or.inl (pow_zero _)
  | succ n ih =>
    cases ih with
    | inl h => exact Or.inr (by rw [pow_succ, h, one_mul])
    | inr h => exact Or.inl (by rw [pow_succ, h, neg_mul_neg, one_mul])

@[simp] theorem Even.neg_pow {n : ℕ} (h : Even n) (a : R) : (-a) ^ n = a ^ n := by
  cases h with
  | intro r hr => rw [hr, ← Nat.two_mul, pow_mul, pow_mul, neg_sq]

@[simp] theorem Even.neg_one_pow {n : ℕ} (h : Even n) : (-1 : R) ^ n = 1 := by rw [Even.neg_pow h, one_pow]

theorem Odd.neg_pow {n : ℕ} (h : Odd n) (a : R) : (-a) ^ n = -a ^ n := by
  cases h with
  | intro r hr => rw [hr, pow_succ, pow_succ, pow_mul, pow_mul, neg_sq, mul_neg]

theorem Odd.neg_one_pow {n : ℕ} (h : Odd n) : (-1 : R) ^ n = -1 := by rw [Odd.neg_pow h, one_pow]

theorem Even.neg {a : R} (h : Even a) : Even (-a) :=
  Exists.elim h fun r hr => ⟨-r, by rw [hr, neg_add]⟩

theorem even_neg {a : R} : Even (-a) ↔ Even a := ⟨fun h => neg_neg a ▸ Even.neg h, Even.neg⟩

attribute [simp] even_neg

theorem Even.sub {a b : R} (ha : Even a) (hb : Even b) : Even (a - b) :=
  Exists.elim ha fun r hr => Exists.elim hb fun s hs => ⟨r - s, by rw [hr, hs, add_sub_add_comm]⟩

theorem Odd.neg {a : R} (h : Odd a) : Odd (-a) :=
  Exists.elim h fun r hr => ⟨-r - 1, by
    rw [hr, mul_sub, mul_neg, mul_one, neg_add, sub_add, ← one_add_one_eq_two, add_sub_cancel_right, sub_eq_add_neg]⟩

theorem odd_neg {a : R} : Odd (-a) ↔ Odd a := ⟨fun h => neg_neg a ▸ Odd.neg h, Odd.neg⟩

attribute [simp] odd_neg

theorem Odd.sub_even {a b : R} (ha : Odd a) (hb : Even b) : Odd (a - b) :=
  Exists.elim ha fun r hr => Exists.elim hb fun s hs => ⟨r - s, by
    rw [hr, hs, mul_sub, ← two_mul, add_sub_right_comm]⟩

theorem Even.sub_odd {a b : R} (ha : Even a) (hb : Odd b) : Odd (a - b) := by
  rw [← neg_sub]
  exact Odd.neg (Odd.sub_even hb ha)

theorem Odd.sub_odd {a b : R} (ha : Odd a) (hb : Odd b) : Even (a - b) :=
  Exists.elim ha fun r hr => Exists.elim hb fun s hs => ⟨r - s, by
    rw [hr, hs, add_sub_add_right_eq_sub, ← mul_sub, two_mul]⟩

/-! ### Divisibility -/

theorem Microlean.dvd_neg_of_dvd {a b : R} (h : a ∣ b) : a ∣ -b :=
  Exists.elim h fun c hc => ⟨-c, by rw [hc, mul_neg]⟩

@[simp] theorem dvd_neg {a b : R} : a ∣ -b ↔ a ∣ b :=
  ⟨fun h => neg_neg b ▸ Microlean.dvd_neg_of_dvd h, Microlean.dvd_neg_of_dvd⟩

@[simp] theorem neg_dvd {a b : R} : -a ∣ b ↔ a ∣ b :=
  ⟨fun h => Exists.elim h fun c hc => ⟨-c, by rw [hc, neg_mul, mul_neg]⟩,
   fun h => Exists.elim h fun c hc => ⟨-c, by rw [hc, neg_mul_neg]⟩⟩

theorem dvd_sub {a b c : R} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c :=
  Exists.elim h₁ fun x hx => Exists.elim h₂ fun y hy => ⟨x - y, by rw [hx, hy, mul_sub]⟩

theorem dvd_add_right {a b c : R} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun h' => add_sub_cancel_left b c ▸ dvd_sub h' h, fun h' => dvd_add h h'⟩

theorem dvd_add_left {a b c : R} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b :=
  ⟨fun h' => add_sub_cancel_right b c ▸ dvd_sub h' h, fun h' => dvd_add h' h⟩

theorem dvd_sub_right {a b c : R} (h : a ∣ b) : a ∣ b - c ↔ a ∣ c := by
  rw [sub_eq_add_neg, dvd_add_right h, dvd_neg]

theorem dvd_sub_left {a b c : R} (h : a ∣ c) : a ∣ b - c ↔ a ∣ b := by
  rw [sub_eq_add_neg, dvd_add_left (dvd_neg.mpr h)]

theorem dvd_iff_dvd_of_dvd_sub {a b c : R} (h : a ∣ b - c) : a ∣ b ↔ a ∣ c := by
  rw [← sub_add_cancel b c, dvd_add_right h]

theorem dvd_sub_comm {a b c : R} : a ∣ b - c ↔ a ∣ c - b := by rw [← dvd_neg, neg_sub]

end Ring

/-! ### Squares -/

section CommRing

variable {R : Type u} [CommRing R] {a b c : R}

theorem sub_sq (a b : R) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by
  rw [sub_eq_add_neg, add_sq, neg_sq, mul_neg, ← sub_eq_add_neg]

theorem sub_pow_two (a b : R) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq a b

theorem sub_sq' (a b : R) : (a - b) ^ 2 = a ^ 2 + b ^ 2 - 2 * a * b := by rw [sub_sq, sub_add_eq_add_sub]

theorem sub_sq_comm (a b : R) : (a - b) ^ 2 = (b - a) ^ 2 := by rw [← neg_sub, neg_sq]

theorem mul_self_sub_mul_self (a b : R) : a * a - b * b = (a + b) * (a - b) := by
  rw [mul_sub, add_mul, add_mul, mul_comm b a, add_sub_add_comm, sub_eq_add_neg (a * a), sub_eq_add_neg,
    sub_eq_add_neg, add_assoc, ← add_assoc (-(a * b)), neg_add_cancel, zero_add]

theorem sq_sub_sq (a b : R) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by rw [sq, sq, mul_self_sub_mul_self]

theorem pow_two_sub_pow_two (a b : R) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := sq_sub_sq a b

theorem sq_sub_sq' (a b : R) : b ^ 2 - a ^ 2 = (a + b) * (b - a) := by rw [sq_sub_sq, add_comm]

theorem mul_self_sub_one (a : R) : a * a - 1 = (a + 1) * (a - 1) := by
  rw [← mul_self_sub_mul_self, mul_one]

theorem sub_dvd_pow_sub_pow (x y : R) (n : ℕ) : x - y ∣ x ^ n - y ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, sub_self]; exact dvd_zero _
  | succ n ih =>
    have e : x ^ (n + 1) - y ^ (n + 1) = x ^ n * (x - y) + (x ^ n - y ^ n) * y := by
      rw [mul_sub, sub_mul, ← pow_succ, ← pow_succ, sub_add_sub_cancel]
    rw [e]
    exact dvd_add (dvd_mul_left _ _) (dvd_mul_of_dvd_left ih y)

end CommRing

section CommSemiring

variable {R : Type u} [CommSemiring R] {a b : R}

theorem add_pow_two (a b : R) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_sq a b

theorem add_sq' (a b : R) : (a + b) ^ 2 = a ^ 2 + b ^ 2 + 2 * a * b := by rw [add_sq, add_right_comm]

theorem add_mul_self_eq (a b : R) : (a + b) * (a + b) = a * a + 2 * a * b + b * b := by
  rw [← sq, ← sq, ← sq, add_sq]

end CommSemiring

/-! ### Zero divisors and cancellation -/

section MulZeroClass

variable {M₀ : Type u} [MulZeroClass M₀] [NoZeroDivisors M₀] {a b : M₀}

@[simp] theorem zero_eq_mul : 0 = a * b ↔ a = 0 ∨ b = 0 := by rw [eq_comm, mul_eq_zero]

@[simp] theorem mul_self_eq_zero : a * a = 0 ↔ a = 0 := by rw [mul_eq_zero, or_self]

@[simp] theorem zero_eq_mul_self : 0 = a * a ↔ a = 0 := by rw [eq_comm, mul_self_eq_zero]

theorem mul_self_ne_zero : a * a ≠ 0 ↔ a ≠ 0 := not_congr mul_self_eq_zero

theorem mul_eq_zero_comm : a * b = 0 ↔ b * a = 0 := by rw [mul_eq_zero, mul_eq_zero, or_comm]

end MulZeroClass

section IsCancelMulZero

variable {M₀ : Type u} [MulZeroClass M₀] [IsCancelMulZero M₀] {a b c : M₀}

theorem mul_right_inj' (ha : a ≠ 0) : a * b = a * c ↔ b = c := ⟨mul_left_cancel₀ ha, fun h => by rw [h]⟩

theorem mul_left_inj' (hc : c ≠ 0) : a * c = b * c ↔ a = b := ⟨mul_right_cancel₀ hc, fun h => by rw [h]⟩

@[simp] theorem mul_eq_mul_left_iff : a * b = a * c ↔ b = c ∨ a = 0 := by
  by_cases h : a = 0
  · rw [h, zero_mul, zero_mul]
    exact ⟨fun _ => Or.inr rfl, fun _ => rfl⟩
  · rw [mul_right_inj' h]
    exact ⟨Or.inl, fun h' => h'.resolve_right h⟩

@[simp] theorem mul_eq_mul_right_iff : a * c = b * c ↔ a = b ∨ c = 0 := by
  by_cases h : c = 0
  · rw [h, mul_zero, mul_zero]
    exact ⟨fun _ => Or.inr rfl, fun _ => rfl⟩
  · rw [mul_left_inj' h]
    exact ⟨Or.inl, fun h' => h'.resolve_right h⟩

end IsCancelMulZero

section Cancel

variable {R : Type u} [Semiring R] [IsCancelMulZero R] {a b : R}

theorem mul_eq_left₀ (ha : a ≠ 0) : a * b = a ↔ b = 1 :=
  ⟨fun h => mul_left_cancel₀ ha (h.trans (mul_one a).symm), fun h => by rw [h, mul_one]⟩

theorem mul_eq_right₀ (hb : b ≠ 0) : a * b = b ↔ a = 1 :=
  ⟨fun h => mul_right_cancel₀ hb (h.trans (one_mul b).symm), fun h => by rw [h, one_mul]⟩

@[simp] theorem mul_right_eq_self₀ : a * b = a ↔ b = 1 ∨ a = 0 := by
  have h : a * b = a * 1 ↔ b = 1 ∨ a = 0 := mul_eq_mul_left_iff
  rw [mul_one] at h
  exact h

@[simp] theorem mul_left_eq_self₀ : a * b = b ↔ a = 1 ∨ b = 0 := by
  have h : a * b = 1 * b ↔ a = 1 ∨ b = 0 := mul_eq_mul_right_iff
  rw [one_mul] at h
  exact h

theorem left_eq_mul₀ (ha : a ≠ 0) : a = a * b ↔ b = 1 := eq_comm.trans (mul_eq_left₀ ha)

theorem right_eq_mul₀ (hb : b ≠ 0) : b = a * b ↔ a = 1 := eq_comm.trans (mul_eq_right₀ hb)

end Cancel

section NoZeroDivisors

variable {R : Type u} [Semiring R] [NoZeroDivisors R] {a b : R} {n : ℕ}

theorem pow_eq_zero (h : a ^ n = 0) : a = 0 := of_not_not fun ha => pow_ne_zero n ha h

theorem eq_zero_of_pow_eq_zero (h : a ^ n = 0) : a = 0 := pow_eq_zero h

@[simp] theorem pow_eq_zero_iff (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 :=
  ⟨pow_eq_zero, fun h => by rw [h, zero_pow hn]⟩

theorem pow_ne_zero_iff (hn : n ≠ 0) : a ^ n ≠ 0 ↔ a ≠ 0 := not_congr (pow_eq_zero_iff hn)

@[simp] theorem sq_eq_zero_iff : a ^ 2 = 0 ↔ a = 0 := pow_eq_zero_iff (fun h => Nat.noConfusion h)

end NoZeroDivisors

section NoZeroDivisorsRing

variable {R : Type u} [Ring R] [NoZeroDivisors R] {a b : R}

instance (priority := 100) NoZeroDivisors.to_isCancelMulZero : IsCancelMulZero R where
  mul_left_cancel_of_ne_zero {a b c} ha h := by
    have e : a * (b - c) = 0 := by rw [mul_sub, h, sub_self]
    exact eq_of_sub_eq_zero ((mul_eq_zero.mp e).resolve_left ha)
  mul_right_cancel_of_ne_zero {a b c} hb h := by
    have e : (a - c) * b = 0 := by rw [sub_mul, h, sub_self]
    exact eq_of_sub_eq_zero ((mul_eq_zero.mp e).resolve_right hb)

end NoZeroDivisorsRing

section SquaresNoZeroDivisors

variable {R : Type u} [CommRing R] [NoZeroDivisors R] {a b : R}

theorem mul_self_eq_mul_self_iff : a * a = b * b ↔ a = b ∨ a = -b := by
  rw [← sub_eq_zero, mul_self_sub_mul_self, mul_eq_zero, or_comm, sub_eq_zero, add_eq_zero_iff_eq_neg]

theorem mul_self_eq_one_iff : a * a = 1 ↔ a = 1 ∨ a = -1 := by
  have h := mul_self_eq_mul_self_iff (a := a) (b := 1)
  rw [mul_one] at h
  exact h

theorem sq_eq_sq_iff_eq_or_eq_neg : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := by
  rw [sq, sq, mul_self_eq_mul_self_iff]

theorem eq_or_eq_neg_of_sq_eq_sq (a b : R) (h : a ^ 2 = b ^ 2) : a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.mp h

theorem sq_eq_one_iff : a ^ 2 = 1 ↔ a = 1 ∨ a = -1 := by rw [sq, mul_self_eq_one_iff]

end SquaresNoZeroDivisors
