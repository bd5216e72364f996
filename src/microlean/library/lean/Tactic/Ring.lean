import Mathlib.Algebra.CharZero

/-!
What `ring` builds its proofs from. A normal form is a sum `t₁ + (t₂ + (… + 0))` of terms `v * c`: `v` is a product
`x ^ i * (y ^ j * (… * 1))` of powers of different atoms, `c` a coefficient that is no zero: `Nat.cast n`, its negation,
or such a number times the inverse of another. What subtraction, negation and inverses are is a hypothesis, so that
each law is stated once for all structures.
-/

universe u

namespace Microlean

namespace Ring

/-- Negation and subtraction are what they are in a ring. -/
structure Signs (R : Type u) [CommSemiring R] [Neg R] [Sub R] : Prop where
  neg_add_self : ∀ a : R, -a + a = 0
  sub_eq : ∀ a b : R, a - b = a + -b

/-- Inverses and division are what they are in a field. -/
structure Inverses (R : Type u) [CommSemiring R] [Inv R] [Div R] : Prop where
  mul_inv_self : ∀ a : R, a ≠ 0 → a * a⁻¹ = 1
  inv_zero : (0 : R)⁻¹ = 0
  div_eq : ∀ a b : R, a / b = a * b⁻¹
  one_ne_zero : (1 : R) ≠ 0

theorem signs {R : Type u} [CommRing R] : Signs R where
  neg_add_self := fun a => AddGroup.neg_add_cancel a
  sub_eq := fun a b => SubNegMonoid.sub_eq_add_neg a b

theorem one_ne_nought {R : Type u} [CommSemiring R] [Nontrivial R] : (1 : R) ≠ 0 := fun h => by
  obtain ⟨x, y, n⟩ := Nontrivial.exists_pair_ne (α := R)
  exact n (by rw [← one_mul x, ← one_mul y, h, zero_mul, zero_mul])

theorem inverses {K : Type u} [Field K] : Inverses K where
  mul_inv_self := fun a h => DivisionRing.mul_inv_cancel a h
  inv_zero := DivisionRing.inv_zero
  div_eq := fun a b => DivInvMonoid.div_eq_mul_inv a b
  one_ne_zero := one_ne_nought

theorem semifieldInverses {K : Type u} [Semifield K] : Inverses K where
  mul_inv_self := fun a h => Semifield.mul_inv_cancel a h
  inv_zero := Semifield.inv_zero
  div_eq := fun a b => DivInvMonoid.div_eq_mul_inv a b
  one_ne_zero := one_ne_nought

/-- Positive numbers are not zero. -/
def Casts (R : Type u) [CommSemiring R] : Prop := ∀ n : ℕ, (Nat.cast (n + 1) : R) ≠ 0

theorem casts {R : Type u} [CommSemiring R] [CharZero R] : Casts R := fun n => Nat.cast_ne_zero.mpr (Nat.succ_ne_zero n)

section Semiring

variable {R : Type u} [CommSemiring R]

theorem rmul_one (a : R) : a * 1 = a := mul_one a

theorem rmul_zero (a : R) : a * 0 = 0 := mul_zero a

theorem rcast_zero : (Nat.cast 0 : R) = 0 := Nat.cast_zero

theorem rcast_succ (n : ℕ) : (Nat.cast (n + 1) : R) = Nat.cast n + 1 := Nat.cast_succ n

/-! ### Reading terms -/

theorem of_atom (x : R) : x = x ^ 1 * 1 * Nat.cast 1 + 0 := by
  rw [pow_one, mul_one, Nat.cast_one, mul_one, add_zero]

theorem of_number (n : ℕ) : (Nat.cast n : R) = 1 * Nat.cast n + 0 := by rw [one_mul, add_zero]

theorem of_one : (1 : R) = 1 * Nat.cast 1 + 0 := by rw [one_mul, add_zero, Nat.cast_one]

theorem of_zero : (0 : R) = 0 := rfl

theorem of_cast_zero : (Nat.cast 0 : R) = 0 := Nat.cast_zero

theorem add_of {a b a' b' c : R} (ha : a = a') (hb : b = b') (h : a' + b' = c) : a + b = c := by
  rw [ha, hb, h]

theorem mul_of {a b a' b' c : R} (ha : a = a') (hb : b = b') (h : a' * b' = c) : a * b = c := by
  rw [ha, hb, h]

theorem pow_of {a a' c : R} (n : ℕ) (ha : a = a') (h : a' ^ n = c) : a ^ n = c := by rw [ha, h]

/-! ### Sums -/

theorem add_nil (s : R) : s + 0 = s := add_zero s

theorem nil_add (s : R) : 0 + s = s := zero_add s

theorem add_first {t s b r : R} (h : s + b = r) : t + s + b = t + r := by rw [add_assoc, h]

theorem add_second {t a s r : R} (h : a + s = r) : a + (t + s) = t + r := by rw [add_left_comm, h]

theorem add_both {v c d e s s' r : R} (hc : c + d = e) (h : s + s' = r) : v * c + s + (v * d + s') = v * e + r := by
  rw [add_add_add_comm, ← mul_add, hc, h]

theorem add_cancelled {v c d s s' r : R} (hc : c + d = 0) (h : s + s' = r) : v * c + s + (v * d + s') = r := by
  rw [add_add_add_comm, ← mul_add, hc, mul_zero, zero_add, h]

/-! ### Products -/

theorem one_vmul (w : R) : 1 * w = w := one_mul w

theorem vmul_one (w : R) : w * 1 = w := mul_one w

theorem vmul_first {p v w r : R} (h : v * w = r) : p * v * w = p * r := by rw [mul_assoc, h]

theorem vmul_second {p v w r : R} (h : v * w = r) : v * (p * w) = p * r := by rw [mul_left_comm, h]

theorem vmul_both {x v w r : R} (i j k : ℕ) (hk : Nat.add i j = k) (h : v * w = r) :
    x ^ i * v * (x ^ j * w) = x ^ k * r := by
  rw [mul_mul_mul_comm, ← pow_add, show i + j = k from hk, h]

theorem term_mul {v w r c d e : R} (h : v * w = r) (hc : c * d = e) : v * c * (w * d) = r * e := by
  rw [mul_mul_mul_comm, h, hc]

theorem mul_nil (t : R) : t * 0 = 0 := mul_zero t

theorem nil_mul (s : R) : 0 * s = 0 := zero_mul s

theorem scale_cons {t t' s r r' : R} (h : t * t' = r) (hs : t * s = r') : t * (t' + s) = r + r' := by
  rw [mul_add, h, hs]

theorem mul_cons {t s b p q r : R} (h : t * b = p) (hs : s * b = q) (hr : p + q = r) : (t + s) * b = r := by
  rw [add_mul, h, hs, hr]

theorem single_mul {t b p : R} (h : t * b = p) : (t + 0) * b = p := by rw [add_zero, h]

/-! ### Powers -/

theorem pow_nought (a : R) : a ^ 0 = 1 * Nat.cast 1 + 0 := by rw [pow_zero, ← of_one]

theorem pow_once (a : R) : a ^ 1 = a := pow_one a

theorem nil_pow (n : ℕ) : (0 : R) ^ (n + 1) = 0 := by rw [pow_succ, mul_zero]

theorem pow_next {a b c : R} (n : ℕ) (h : a ^ n = b) (hb : b * a = c) : a ^ (n + 1) = c := by rw [pow_succ, h, hb]

theorem pow_double {a b c : R} (n m : ℕ) (hm : Nat.add n n = m) (h : a ^ n = b) (hb : b * b = c) : a ^ m = c := by
  rw [← show n + n = m from hm, pow_add, h, hb]

theorem one_vpow (n : ℕ) : (1 : R) ^ n = 1 := one_pow n

theorem vpow {x v w : R} (i n k : ℕ) (hk : Nat.mul i n = k) (h : v ^ n = w) : (x ^ i * v) ^ n = x ^ k * w := by
  rw [mul_pow, ← pow_mul, show i * n = k from hk, h]

theorem single_pow {v w c d : R} (n : ℕ) (h : v ^ n = w) (hc : c ^ n = d) : (v * c + 0) ^ n = w * d + 0 := by
  rw [add_zero, mul_pow, h, hc, add_zero]

/-! ### Powers with variables in the exponent -/

theorem pow_sum {a b c d : R} (m n : ℕ) (h : a ^ m = b) (h' : a ^ n = c) (hd : b * c = d) : a ^ (m + n) = d := by
  rw [pow_add, h, h', hd]

theorem pow_exponent {a a' b : R} (m n : ℕ) (ha : a = a') (hm : m = n) (h : a' ^ n = b) : a ^ m = b := by
  rw [ha, hm, h]

theorem pow_product {a b c : R} (m n : ℕ) (h : a ^ m = b) (h' : b ^ n = c) : a ^ (m * n) = c := by
  rw [pow_mul, h, h']

theorem vpow_variable {x v w r : R} (i n : ℕ) (h : v ^ n = w) (h' : (x ^ n) ^ i * 1 * w = r) :
    (x ^ i * v) ^ n = r := by
  rw [mul_pow, h, ← h', mul_one, pow_right_comm]

theorem vpow_power {x v w r : R} (i m n : ℕ) (k : ℕ) (hk : m * n = k) (h : v ^ n = w)
    (h' : (x ^ k) ^ i * 1 * w = r) : ((x ^ m) ^ i * v) ^ n = r := by
  rw [mul_pow, h, ← h', mul_one, ← hk, pow_mul, pow_right_comm]

theorem single_pow_one {v w : R} (n : ℕ) (h : v ^ n = w) : (v * Nat.cast 1 + 0) ^ n = w * Nat.cast 1 + 0 := by
  rw [add_zero, mul_pow, h, add_zero, Nat.cast_one, one_pow]

theorem single_pow_number {v w c r : R} (n : ℕ) (h : v ^ n = w) (h' : (c ^ n) ^ 1 * 1 * w = r) :
    (v * c + 0) ^ n = r * Nat.cast 1 + 0 := by
  rw [add_zero, mul_pow, h, ← h', add_zero, Nat.cast_one, mul_one, mul_one, pow_one, mul_comm]

/-! ### Coefficients -/

theorem nat_add (m n k : ℕ) (h : Nat.add m n = k) : (Nat.cast m : R) + Nat.cast n = Nat.cast k := by
  rw [← Nat.cast_add, show m + n = k from h]

theorem nat_mul (m n k : ℕ) (h : Nat.mul m n = k) : (Nat.cast m : R) * Nat.cast n = Nat.cast k := by
  rw [← Nat.cast_mul, show m * n = k from h]

theorem nat_pow (m n k : ℕ) (h : Nat.pow m n = k) : (Nat.cast m : R) ^ n = Nat.cast k := by
  rw [← Nat.cast_pow, show m ^ n = k from h]

end Semiring

section Signs

variable {R : Type u} [CommSemiring R] [Neg R] [Sub R]

theorem Signs.unique (h : Signs R) {a b : R} (e : a + b = 0) : -a = b := by
  rw [← add_zero (-a), ← e, ← add_assoc, h.neg_add_self, zero_add]

theorem Signs.add_neg_self (h : Signs R) (a : R) : a + -a = 0 := by rw [add_comm, h.neg_add_self]

theorem Signs.neg_neg (h : Signs R) (a : R) : - -a = a := h.unique (h.neg_add_self a)

theorem Signs.neg_zero (h : Signs R) : -(0 : R) = 0 := h.unique (add_zero 0)

theorem Signs.neg_add (h : Signs R) (a b : R) : -(a + b) = -a + -b := by
  refine h.unique ?_
  rw [add_add_add_comm, h.add_neg_self, h.add_neg_self, add_zero]

theorem Signs.mul_neg (h : Signs R) (a b : R) : a * -b = -(a * b) := by
  refine (h.unique ?_).symm
  rw [← mul_add, h.add_neg_self, mul_zero]

theorem Signs.neg_mul (h : Signs R) (a b : R) : -a * b = -(a * b) := by
  rw [mul_comm, h.mul_neg, mul_comm]

variable (hs : Signs R)

include hs

theorem sub_of {a b a' b' n c : R} (ha : a = a') (hb : b = b') (hn : -b' = n) (h : a' + n = c) : a - b = c := by
  rw [hs.sub_eq, ha, hb, hn, h]

omit hs

theorem neg_of {a a' c : R} (ha : a = a') (h : -a' = c) : -a = c := by rw [ha, h]

include hs

theorem neg_nil : -(0 : R) = 0 := hs.neg_zero

theorem neg_cons {v c d s r : R} (hc : -c = d) (h : -s = r) : -(v * c + s) = v * d + r := by
  rw [hs.neg_add, h, ← hs.mul_neg, hc]

omit hs

theorem neg_plus (c : R) : -c = -c := rfl

include hs

theorem neg_minus (c : R) : - -c = c := hs.neg_neg c

theorem plus_minus (m n k : ℕ) (h : Nat.add n k = m) : (Nat.cast m : R) + -Nat.cast n = Nat.cast k := by
  rw [← show n + k = m from h, Nat.cast_add, add_right_comm, hs.add_neg_self, zero_add]

theorem plus_minus_neg (m n k : ℕ) (h : Nat.add m k = n) : (Nat.cast m : R) + -Nat.cast n = -Nat.cast k := by
  rw [← show m + k = n from h, Nat.cast_add, hs.neg_add, ← add_assoc, hs.add_neg_self, zero_add]

theorem plus_minus_zero (m : ℕ) : (Nat.cast m : R) + -Nat.cast m = 0 := hs.add_neg_self _

theorem minus_plus (m n k : ℕ) (h : Nat.add m k = n) : -(Nat.cast m : R) + Nat.cast n = Nat.cast k := by
  rw [add_comm, plus_minus hs n m k h]

theorem minus_plus_neg (m n k : ℕ) (h : Nat.add n k = m) : -(Nat.cast m : R) + Nat.cast n = -Nat.cast k := by
  rw [add_comm, plus_minus_neg hs n m k h]

theorem minus_plus_zero (m : ℕ) : -(Nat.cast m : R) + Nat.cast m = 0 := hs.neg_add_self _

theorem minus_minus {a b c : R} (h : a + b = c) : -a + -b = -c := by rw [← hs.neg_add, h]

theorem plus_mul_minus {a b c : R} (h : a * b = c) : a * -b = -c := by rw [hs.mul_neg, h]

theorem minus_mul_plus {a b c : R} (h : a * b = c) : -a * b = -c := by rw [hs.neg_mul, h]

theorem minus_mul_minus {a b c : R} (h : a * b = c) : -a * -b = c := by
  rw [hs.neg_mul, hs.mul_neg, hs.neg_neg, h]

theorem minus_pow_even {a c : R} (n k : ℕ) (hk : Nat.add k k = n) (h : a ^ n = c) : (-a) ^ n = c := by
  rw [← h, ← show k + k = n from hk, pow_add, pow_add, ← mul_pow, ← mul_pow, hs.neg_mul, hs.mul_neg, hs.neg_neg]

theorem minus_pow_odd {a c : R} (n k : ℕ) (hk : Nat.add (Nat.add k k) 1 = n) (h : a ^ n = c) : (-a) ^ n = -c := by
  rw [← h, ← show k + k + 1 = n from hk, pow_succ, pow_succ, minus_pow_even hs (k + k) k rfl rfl, hs.mul_neg]

/-! ### From an equation to a difference, and back -/

theorem eq_of_sub {a b a' b' : R} (h : a' = b') (e : a - b - (a' - b') = 0) : a = b := by
  have z : a' - b' = 0 := by rw [hs.sub_eq, h, hs.add_neg_self]
  rw [z, hs.sub_eq, hs.neg_zero, add_zero, hs.sub_eq] at e
  rw [← add_zero a, ← hs.neg_add_self b, ← add_assoc, e, zero_add]

theorem eq_of_sub_pow {a b a' b' : R} (hz : ∀ {x y : R}, x * y = 0 → x = 0 ∨ y = 0) (n : ℕ) (h : a' = b')
    (e : (a - b) ^ n - (a' - b') = 0) : a = b := by
  have z : a' - b' = 0 := by rw [hs.sub_eq, h, hs.add_neg_self]
  rw [z, hs.sub_eq, hs.neg_zero, add_zero] at e
  refine eq_of_sub hs h ?_
  rw [z, hs.sub_eq (a - b), hs.neg_zero, add_zero]
  induction n with
  | zero =>
    rw [pow_zero] at e
    rw [← mul_one (a - b), e, mul_zero]
  | succ n ih =>
    rw [pow_succ] at e
    rcases hz e with e | e
    · exact ih e
    · exact e

end Signs

section Inverses

variable {R : Type u} [CommSemiring R] [Inv R] [Div R] (hi : Inverses R)

include hi

theorem Inverses.unique {a b : R} (e : a * b = 1) : a⁻¹ = b := by
  have n : a ≠ 0 := fun z => hi.one_ne_zero (by rw [← e, z, zero_mul])
  rw [← mul_one a⁻¹, ← e, ← mul_assoc, mul_comm a⁻¹, hi.mul_inv_self a n, one_mul]

theorem Inverses.inv_one : (1 : R)⁻¹ = 1 := hi.unique (mul_one 1)

theorem Inverses.mul_inv (a b : R) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := by
  by_cases ha : a = 0
  · rw [ha, zero_mul, hi.inv_zero, zero_mul]
  · by_cases hb : b = 0
    · rw [hb, mul_zero, hi.inv_zero, mul_zero]
    · exact hi.unique (by rw [mul_mul_mul_comm, hi.mul_inv_self a ha, hi.mul_inv_self b hb, mul_one])

theorem Inverses.inv_pow (a : R) (n : ℕ) : (a ^ n)⁻¹ = a⁻¹ ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, hi.inv_one]
  | succ n ih => rw [pow_succ, pow_succ, hi.mul_inv, ih]

theorem Inverses.mul_ne_zero {a b : R} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h => by
  have e : a * a⁻¹ * (b * b⁻¹) = 1 := by rw [hi.mul_inv_self a ha, hi.mul_inv_self b hb, mul_one]
  rw [mul_mul_mul_comm, h, zero_mul] at e
  exact hi.one_ne_zero e.symm

theorem Inverses.inv_inv (a : R) : a⁻¹⁻¹ = a := by
  by_cases ha : a = 0
  · rw [ha, hi.inv_zero, hi.inv_zero]
  · exact hi.unique (by rw [mul_comm, hi.mul_inv_self a ha])

omit hi

theorem inv_of {a a' c : R} (ha : a = a') (h : a'⁻¹ = c) : a⁻¹ = c := by rw [ha, h]

include hi

theorem div_of {a b a' b' n c : R} (ha : a = a') (hb : b = b') (hn : b'⁻¹ = n) (h : a' * n = c) : a / b = c := by
  rw [hi.div_eq, ha, hb, hn, h]

theorem inv_nil : (0 : R)⁻¹ = 0 := hi.inv_zero

theorem one_vinv : (1 : R)⁻¹ = 1 := hi.inv_one

theorem vinv {x y v w r : R} (i : ℕ) (hy : x⁻¹ = y) (h : v⁻¹ = w) (h' : y ^ i * 1 * w = r) : (x ^ i * v)⁻¹ = r := by
  rw [hi.mul_inv, hi.inv_pow, hy, h, ← h', mul_one]

/-- The inverse of a power with a variable exponent. -/
theorem inv_power (x : R) (n : ℕ) : (x ^ n)⁻¹ = x⁻¹ ^ n := hi.inv_pow x n

theorem single_inv {v w c d : R} (h : v⁻¹ = w) (hc : c⁻¹ = d) : (v * c + 0)⁻¹ = w * d + 0 := by
  rw [add_zero, hi.mul_inv, h, hc, add_zero]

/-- The inverse of a coefficient that is not known to be other than zero. -/
theorem single_inv_atom {v w c r : R} (h : v⁻¹ = w) (h' : c⁻¹ ^ 1 * 1 * w = r) :
    (v * c + 0)⁻¹ = r * Nat.cast 1 + 0 := by
  rw [add_zero, hi.mul_inv, h, ← h', add_zero, Nat.cast_one, mul_one, mul_one, pow_one, mul_comm]

theorem inv_cast_one : (Nat.cast 1 : R)⁻¹ = Nat.cast 1 := by rw [Nat.cast_one, hi.inv_one]

theorem fraction (c : R) : c = c * (Nat.cast 1)⁻¹ := by rw [Nat.cast_one, hi.inv_one, mul_one]

/-- `a / d = b / e` where that is right after multiplication with the denominators. -/
theorem fraction_eq {a b d e : R} (hd : d ≠ 0) (he : e ≠ 0) (h : a * e = b * d) : a * d⁻¹ = b * e⁻¹ := by
  have r : a * d⁻¹ * (e * e⁻¹) = b * e⁻¹ * (d * d⁻¹) := by
    rw [mul_mul_mul_comm, mul_mul_mul_comm b, h, mul_comm d⁻¹]
  rw [hi.mul_inv_self e he, hi.mul_inv_self d hd, mul_one, mul_one] at r
  exact r

theorem fraction_add_value {a b d e : R} (hd : d ≠ 0) (he : e ≠ 0) :
    a * d⁻¹ + b * e⁻¹ = (a * e + b * d) * (d * e)⁻¹ := by
  rw [add_mul]
  rw [← fraction_eq hi hd (hi.mul_ne_zero hd he) (by rw [mul_assoc, mul_comm d e] : a * (d * e) = a * e * d)]
  rw [← fraction_eq hi he (hi.mul_ne_zero hd he) (by rw [mul_assoc] : b * (d * e) = b * d * e)]

/-- `x + y = z` for fractions `x = a / d`, `y = b / e`, `z = c / f`. -/
theorem fraction_add {x y z a b c d e f p q r g s : R} (hx : x = a * d⁻¹) (hy : y = b * e⁻¹) (hz : z = c * f⁻¹)
    (hd : d ≠ 0) (he : e ≠ 0) (hf : f ≠ 0) (hp : a * e = p) (hq : b * d = q) (hr : p + q = r) (hg : d * e = g)
    (hs : r * f = s) (h : c * g = s) : x + y = z := by
  rw [hx, hy, hz, fraction_add_value hi hd he, hp, hq, hr, hg]
  exact fraction_eq hi (by rw [← hg]; exact hi.mul_ne_zero hd he) hf (by rw [hs, h])

theorem fraction_cancel {x y a b d e p q : R} (hx : x = a * d⁻¹) (hy : y = b * e⁻¹)
    (hd : d ≠ 0) (he : e ≠ 0) (hp : a * e = p) (hq : b * d = q) (hr : p + q = 0) : x + y = 0 := by
  rw [hx, hy, fraction_add_value hi hd he, hp, hq, hr, zero_mul]

theorem fraction_mul {x y z a b c d e f p g s : R} (hx : x = a * d⁻¹) (hy : y = b * e⁻¹) (hz : z = c * f⁻¹)
    (hd : d ≠ 0) (he : e ≠ 0) (hf : f ≠ 0) (hp : a * b = p) (hg : d * e = g)
    (hs : p * f = s) (h : c * g = s) : x * y = z := by
  rw [hx, hy, hz, mul_mul_mul_comm, ← hi.mul_inv, hp, hg]
  exact fraction_eq hi (by rw [← hg]; exact hi.mul_ne_zero hd he) hf (by rw [hs, h])

theorem fraction_inv {x z a c d f s : R} (hx : x = a * d⁻¹) (hz : z = c * f⁻¹) (hd : d ≠ 0) (hf : f ≠ 0)
    (hs : d * f = s) (h : c * a = s) : x⁻¹ = z := by
  have ha : a ≠ 0 := fun e => hi.mul_ne_zero hd hf (by rw [hs, ← h, e, mul_zero])
  rw [hx, hz, hi.mul_inv, hi.inv_inv, mul_comm]
  exact fraction_eq hi ha hf (by rw [hs, h])

theorem fraction_pow {a c d f : R} (n : ℕ) (ha : a ^ n = c) (hd : d ^ n = f) : (a * d⁻¹) ^ n = c * f⁻¹ := by
  rw [mul_pow, ← hi.inv_pow, ha, hd]

theorem fraction_neg {R : Type u} [CommSemiring R] [Neg R] [Sub R] [Inv R] {a c d : R} (hs : Signs R) (h : -a = c) :
    -(a * d⁻¹) = c * d⁻¹ := by
  rw [← h, hs.neg_mul]

end Inverses

end Ring

end Microlean
