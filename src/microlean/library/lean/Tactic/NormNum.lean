import Tactic.Lemmas
import Mathlib.Algebra.CharZero
import Mathlib.Algebra.Ring.Basic

/-!
What `norm_num` builds its proofs from: values of arithmetic expressions. A value is `Nat.cast n` in a semiring,
`Int.cast z` in a ring, `Int.cast z / Nat.cast d` in a field; the side conditions are computations with literals.
-/

universe u v

namespace Microlean

namespace NormNum

/-! ### Functions of natural numbers and integers, and propositions about them -/

section Concrete

variable {a b m n k : ℕ}

theorem nat_op₁ (f : ℕ → ℕ) (ha : a = m) (h : f m = k) : f a = k := by
  subst ha
  exact h

theorem nat_op₂ (f : ℕ → ℕ → ℕ) (ha : a = m) (hb : b = n) (h : f m n = k) : f a b = k := by
  subst ha hb
  exact h

theorem ne (ha : a = m) (hb : b = n) (h : Nat.beq m n = false) : (a = b) = False := by
  subst ha hb
  exact eq_false (Nat.ne_of_beq_eq_false h)

theorem le_true (ha : a = m) (hb : b = n) (h : Nat.ble m n = true) : (a ≤ b) = True := by
  subst ha hb
  exact eq_true (Nat.le_of_ble_eq_true h)

theorem not_le_of_ble (h : Nat.ble m n = false) : ¬m ≤ n := fun l => by
  rw [Nat.ble_eq_true_of_le l] at h
  exact Bool.noConfusion h

theorem le_false (ha : a = m) (hb : b = n) (h : Nat.ble m n = false) : (a ≤ b) = False := by
  subst ha hb
  exact eq_false (not_le_of_ble h)

theorem lt_true (ha : a = m) (hb : b = n) (h : Nat.ble (Nat.succ m) n = true) : (a < b) = True := by
  subst ha hb
  exact eq_true (Nat.le_of_ble_eq_true h)

theorem lt_false (ha : a = m) (hb : b = n) (h : Nat.ble (Nat.succ m) n = false) : (a < b) = False := by
  subst ha hb
  exact eq_false (not_le_of_ble h)

theorem dvd_true (ha : a = m) (hb : b = n) (h : Nat.beq (Nat.mod n m) 0 = true) : (a ∣ b) = True := by
  subst ha hb
  exact eq_true (Nat.dvd_of_mod_eq_zero (Nat.eq_of_beq_eq_true h))

theorem dvd_false (ha : a = m) (hb : b = n) (h : Nat.beq (Nat.mod n m) 0 = false) : (a ∣ b) = False := by
  subst ha hb
  exact eq_false fun d => Nat.ne_of_beq_eq_false h (Nat.mod_eq_zero_of_dvd d)

variable {x y z : ℤ}

theorem int_to_nat (f : ℤ → ℕ) {a : ℤ} (ha : a = x) (h : f x = k) : f a = k := by
  subst ha
  exact h

theorem int_to_nat₂ (f : ℤ → ℤ → ℕ) {a b : ℤ} (ha : a = x) (hb : b = y) (h : f x y = k) : f a b = k := by
  subst ha hb
  exact h

theorem int_op₂ (f : ℤ → ℤ → ℤ) {a b : ℤ} (ha : a = x) (hb : b = y) (h : f x y = z) : f a b = z := by
  subst ha hb
  exact h

theorem natAbs_mul (x y : ℤ) : Int.natAbs (x * y) = Int.natAbs x * Int.natAbs y := by
  have neg : ∀ n : ℕ, Int.natAbs (Int.negOfNat n) = n := fun n => by cases n <;> rfl
  cases x <;> cases y
  · rfl
  · exact neg _
  · exact neg _
  · rfl

theorem int_dvd_iff : x ∣ y ↔ Int.natAbs x ∣ Int.natAbs y := by
  constructor
  · intro h
    obtain ⟨c, e⟩ := h
    exact ⟨Int.natAbs c, by rw [e, natAbs_mul]⟩
  · intro h
    obtain ⟨c, e⟩ := h
    cases x with
    | ofNat m =>
      cases y with
      | ofNat n => exact ⟨Int.ofNat c, congrArg Int.ofNat e⟩
      | negSucc n => exact ⟨Int.negOfNat c, by
          have e' : n + 1 = m * c := e
          cases c with
          | zero => exact absurd e' (by rw [Nat.mul_zero]; exact Nat.succ_ne_zero n)
          | succ c =>
            have f : Int.ofNat m * Int.negSucc c = Int.negOfNat (m * (c + 1)) := rfl
            exact (f.trans (by rw [← e']; rfl)).symm⟩
    | negSucc m =>
      cases y with
      | ofNat n => exact ⟨Int.negOfNat c, by
          have e' : n = (m + 1) * c := e
          cases c with
          | zero =>
            rw [e', Nat.mul_zero]
            rfl
          | succ c =>
            rw [e']
            rfl⟩
      | negSucc n => exact ⟨Int.ofNat c, by
          have e' : n + 1 = (m + 1) * c := e
          have f : Int.negSucc m * Int.ofNat c = Int.negOfNat ((m + 1) * c) := rfl
          exact (f.trans (by rw [← e']; rfl)).symm⟩

theorem int_dvd_true {a b : ℤ} (ha : a = x) (hb : b = y)
    (h : Nat.beq (Nat.mod (Int.natAbs y) (Int.natAbs x)) 0 = true) : (a ∣ b) = True := by
  subst ha hb
  exact eq_true (int_dvd_iff.mpr (Nat.dvd_of_mod_eq_zero (Nat.eq_of_beq_eq_true h)))

theorem int_dvd_false {a b : ℤ} (ha : a = x) (hb : b = y)
    (h : Nat.beq (Nat.mod (Int.natAbs y) (Int.natAbs x)) 0 = false) : (a ∣ b) = False := by
  subst ha hb
  exact eq_false fun d => Nat.ne_of_beq_eq_false h (Nat.mod_eq_zero_of_dvd (int_dvd_iff.mp d))

end Concrete

/-! ### Natural numbers in semirings -/

section Nat

variable {α : Type u} [Semiring α] {a b : α} {m n k : ℕ}

theorem nat_zero : (0 : α) = Nat.cast Nat.zero := Nat.cast_zero.symm

theorem nat_one : (1 : α) = Nat.cast 1 := Nat.cast_one.symm

theorem nat_ofNat (n : ℕ) [Nat.AtLeastTwo n] : (OfNat.ofNat n : α) = Nat.cast n := rfl

theorem nat_cast (h : n = k) : (Nat.cast n : α) = Nat.cast k := congrArg Nat.cast h

theorem nat_add (ha : a = Nat.cast m) (hb : b = Nat.cast n) (h : Nat.add m n = k) : a + b = Nat.cast k := by
  subst ha hb h
  exact (Nat.cast_add m n).symm

theorem nat_mul (ha : a = Nat.cast m) (hb : b = Nat.cast n) (h : Nat.mul m n = k) : a * b = Nat.cast k := by
  subst ha hb h
  exact (Nat.cast_mul m n).symm

theorem nat_pow {e : ℕ} (ha : a = Nat.cast m) (he : e = n) (h : Nat.pow m n = k) : a ^ e = Nat.cast k := by
  subst ha he h
  exact (Nat.cast_pow m e).symm

theorem to_zero (h : a = Nat.cast 0) : a = 0 := h.trans Nat.cast_zero

theorem to_one (h : a = Nat.cast 1) : a = 1 := h.trans Nat.cast_one

theorem to_lit (n : ℕ) [Nat.AtLeastTwo n] (h : a = Nat.cast n) : a = OfNat.ofNat n := h

end Nat

/-! ### Integers in rings -/

section Int

variable {α : Type u} [Ring α] {a b : α} {m n k : ℕ} {x y z : ℤ}

theorem cast_ofNat (n : ℕ) : (Int.cast (Int.ofNat n) : α) = Nat.cast n := Ring.intCast_ofNat n

theorem cast_negSucc (n : ℕ) : (Int.cast (Int.negSucc n) : α) = -Nat.cast (n + 1) := Ring.intCast_negSucc n

theorem cast_negOfNat (n : ℕ) : (Int.cast (Int.negOfNat n) : α) = -Nat.cast n := by
  cases n with
  | zero =>
    have e : (Int.cast (Int.negOfNat 0) : α) = Nat.cast 0 := Ring.intCast_ofNat 0
    rw [Nat.cast_zero] at e
    rw [Nat.cast_zero, neg_zero]
    exact e
  | succ n => exact Ring.intCast_negSucc n

theorem cast_subNatNat (m n : ℕ) : (Int.cast (Int.subNatNat m n) : α) = Nat.cast m - Nat.cast n := by
  cases Nat.le_total n m with
  | inl h =>
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    have e : Int.subNatNat (n + k) n = Int.ofNat k := by
      unfold Int.subNatNat
      rw [Nat.sub_eq_zero_of_le h, Nat.add_sub_cancel_left]
      rfl
    rw [e, cast_ofNat, Nat.cast_add, add_sub_cancel_left]
  | inr h =>
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    have e : Int.subNatNat m (m + k) = Int.negOfNat k := by
      unfold Int.subNatNat
      rw [Nat.add_sub_cancel_left]
      cases k with
      | zero => rw [Nat.add_zero, Nat.sub_self]; rfl
      | succ k => rfl
    rw [e, cast_negOfNat, Nat.cast_add, sub_add_eq_sub_sub, sub_self, zero_sub]

theorem cast_add (x y : ℤ) : (Int.cast (Int.add x y) : α) = Int.cast x + Int.cast y := by
  cases x with
  | ofNat m =>
    cases y with
    | ofNat n =>
      have e : Int.add (Int.ofNat m) (Int.ofNat n) = Int.ofNat (m + n) := rfl
      rw [e, cast_ofNat, cast_ofNat, cast_ofNat, Nat.cast_add]
    | negSucc n =>
      have e : Int.add (Int.ofNat m) (Int.negSucc n) = Int.subNatNat m (n + 1) := rfl
      rw [e, cast_subNatNat, cast_ofNat, cast_negSucc, sub_eq_add_neg]
  | negSucc m =>
    cases y with
    | ofNat n =>
      have e : Int.add (Int.negSucc m) (Int.ofNat n) = Int.subNatNat n (m + 1) := rfl
      rw [e, cast_subNatNat, cast_ofNat, cast_negSucc, sub_eq_add_neg, add_comm]
    | negSucc n =>
      have e : Int.add (Int.negSucc m) (Int.negSucc n) = Int.negSucc (m + n + 1) := rfl
      have f : m + n + 1 + 1 = (m + 1) + (n + 1) := by omega
      rw [e, cast_negSucc, cast_negSucc, cast_negSucc, f, Nat.cast_add, neg_add]

theorem cast_mul (x y : ℤ) : (Int.cast (Int.mul x y) : α) = Int.cast x * Int.cast y := by
  cases x with
  | ofNat m =>
    cases y with
    | ofNat n =>
      have e : Int.mul (Int.ofNat m) (Int.ofNat n) = Int.ofNat (m * n) := rfl
      rw [e, cast_ofNat, cast_ofNat, cast_ofNat, Nat.cast_mul]
    | negSucc n =>
      have e : Int.mul (Int.ofNat m) (Int.negSucc n) = Int.negOfNat (m * (n + 1)) := rfl
      rw [e, cast_negOfNat, cast_ofNat, cast_negSucc, Nat.cast_mul, mul_neg]
  | negSucc m =>
    cases y with
    | ofNat n =>
      have e : Int.mul (Int.negSucc m) (Int.ofNat n) = Int.negOfNat ((m + 1) * n) := rfl
      rw [e, cast_negOfNat, cast_ofNat, cast_negSucc, Nat.cast_mul, neg_mul]
    | negSucc n =>
      have e : Int.mul (Int.negSucc m) (Int.negSucc n) = Int.ofNat ((m + 1) * (n + 1)) := rfl
      rw [e, cast_ofNat, cast_negSucc, cast_negSucc, Nat.cast_mul, neg_mul_neg]

theorem cast_neg (x : ℤ) : (Int.cast (Int.neg x) : α) = -Int.cast x := by
  cases x with
  | ofNat n =>
    have e : Int.neg (Int.ofNat n) = Int.negOfNat n := rfl
    rw [e, cast_negOfNat, cast_ofNat]
  | negSucc n =>
    have e : Int.neg (Int.negSucc n) = Int.ofNat (n + 1) := rfl
    rw [e, cast_negSucc, cast_ofNat, neg_neg]

/-- Powers of integers, by powers of natural numbers. -/
def ipow : ℤ → ℕ → ℤ
  | Int.ofNat m, n => Int.ofNat (Nat.pow m n)
  | Int.negSucc m, n =>
    cond (Nat.beq (n % 2) 0) (Int.ofNat (Nat.pow (m + 1) n)) (Int.negOfNat (Nat.pow (m + 1) n))

theorem neg_pow_even (a : α) (k : ℕ) : (-a) ^ (2 * k) = a ^ (2 * k) := by
  rw [pow_mul, pow_mul, neg_sq]

theorem neg_pow_odd (a : α) (k : ℕ) : (-a) ^ (2 * k + 1) = -a ^ (2 * k + 1) := by
  rw [pow_succ, neg_pow_even, pow_succ, mul_neg]

theorem cast_ipow (x : ℤ) (n : ℕ) : (Int.cast (ipow x n) : α) = Int.cast x ^ n := by
  cases x with
  | ofNat m =>
    have e : ipow (Int.ofNat m) n = Int.ofNat (m ^ n) := rfl
    rw [e, cast_ofNat, cast_ofNat, Nat.cast_pow]
  | negSucc m =>
    cases Nat.mod_two_eq_zero_or_one n with
    | inl h =>
      have e : ipow (Int.negSucc m) n = Int.ofNat ((m + 1) ^ n) := by
        unfold ipow
        rw [h]
        rfl
      obtain ⟨k, rfl⟩ : ∃ k, n = 2 * k := ⟨n / 2, by omega⟩
      rw [e, cast_ofNat, cast_negSucc, Nat.cast_pow, neg_pow_even]
    | inr h =>
      have e : ipow (Int.negSucc m) n = Int.negOfNat ((m + 1) ^ n) := by
        unfold ipow
        rw [h]
        rfl
      obtain ⟨k, rfl⟩ : ∃ k, n = 2 * k + 1 := ⟨n / 2, by omega⟩
      rw [e, cast_negOfNat, cast_negSucc, Nat.cast_pow, neg_pow_odd]

theorem int_of_nat (h : a = Nat.cast n) : a = Int.cast (Int.ofNat n) := h.trans (cast_ofNat n).symm

theorem nat_of_int (h : a = Int.cast (Int.ofNat n)) : a = Nat.cast n := h.trans (cast_ofNat n)

theorem int_add (ha : a = Int.cast x) (hb : b = Int.cast y) (h : Int.add x y = z) : a + b = Int.cast z := by
  subst ha hb h
  exact (cast_add x y).symm

theorem int_mul (ha : a = Int.cast x) (hb : b = Int.cast y) (h : Int.mul x y = z) : a * b = Int.cast z := by
  subst ha hb h
  exact (cast_mul x y).symm

theorem int_neg (ha : a = Int.cast x) (h : Int.neg x = z) : -a = Int.cast z := by
  subst ha h
  exact (cast_neg x).symm

theorem int_sub (ha : a = Int.cast x) (hb : b = Int.cast y) (h : Int.sub x y = z) : a - b = Int.cast z := by
  subst ha hb h
  have e : Int.sub x y = Int.add x (Int.neg y) := rfl
  rw [e, cast_add, cast_neg, sub_eq_add_neg]

theorem int_pow {e : ℕ} (ha : a = Int.cast x) (he : e = n) (h : ipow x n = z) : a ^ e = Int.cast z := by
  subst ha he h
  exact (cast_ipow x e).symm

theorem int_cast (h : x = y) : (Int.cast x : α) = Int.cast y := congrArg Int.cast h

theorem to_neg_one (h : a = Int.cast (Int.negSucc Nat.zero)) : a = -1 := by
  rw [h, cast_negSucc, Nat.zero_add, Nat.cast_one]

theorem to_neg_lit (n k : ℕ) [Nat.AtLeastTwo n] (h : a = Int.cast (Int.negSucc k)) (e : Nat.succ k = n) :
    a = -OfNat.ofNat n := by
  subst e
  exact h.trans (cast_negSucc k)

end Int

/-! ### Quotients in fields -/

section Rat

variable {α : Type u} [Field α] [CharZero α] {a b c : α} {d e f k n : ℕ} {x y z : ℤ}

theorem ble_succ (n : ℕ) : Nat.ble 1 (Nat.succ n) = true := Nat.ble_eq_true_of_le (Nat.succ_le_succ (Nat.zero_le n))

theorem numeral_ne_zero (h : Nat.ble 1 n = true) : (Nat.cast n : α) ≠ 0 := by
  refine Nat.cast_ne_zero.mpr ?_
  intro e
  subst e
  exact Bool.noConfusion h

theorem div_eq_of (hd : Nat.ble 1 d = true) (h : b = c * Nat.cast d) : b / Nat.cast d = c := by
  rw [DivInvMonoid.div_eq_mul_inv, h, mul_assoc, DivisionRing.mul_inv_cancel (Nat.cast d) (numeral_ne_zero hd), mul_one]

theorem mul_of_div (hd : Nat.ble 1 d = true) (h : a = b / Nat.cast d) : a * Nat.cast d = b := by
  rw [h, DivInvMonoid.div_eq_mul_inv, mul_assoc, mul_comm (Nat.cast d : α)⁻¹,
    DivisionRing.mul_inv_cancel (Nat.cast d) (numeral_ne_zero hd), mul_one]

theorem cancel (hd : Nat.ble 1 d = true) (h : a * Nat.cast d = b * Nat.cast d) : a = b := by
  have e : a * Nat.cast d * (Nat.cast d)⁻¹ = b * Nat.cast d * (Nat.cast d)⁻¹ := by rw [h]
  rw [mul_assoc, mul_assoc, DivisionRing.mul_inv_cancel (Nat.cast d) (numeral_ne_zero hd), mul_one, mul_one] at e
  exact e

theorem rat_of_int (h : a = Int.cast x) : a = Int.cast x / Nat.cast 1 :=
  (div_eq_of rfl (by rw [Nat.cast_one, mul_one, h])).symm

theorem int_of_rat (h : a = Int.cast x / Nat.cast 1) : a = Int.cast x := by
  have e := mul_of_div rfl h
  rw [Nat.cast_one, mul_one] at e
  exact e

theorem ble_mul_left (hd : Nat.ble 1 d = true) (he : Nat.ble 1 e = true) (h : Nat.mul d e = Nat.mul k f) :
    Nat.ble 1 k = true ∧ Nat.ble 1 f = true := by
  have pd : 1 ≤ d := Nat.le_of_ble_eq_true hd
  have pe : 1 ≤ e := Nat.le_of_ble_eq_true he
  have h' : d * e = k * f := h
  have p : 0 < k * f := h' ▸ Nat.mul_pos pd pe
  constructor
  · exact Nat.ble_eq_true_of_le (Nat.pos_of_ne_zero fun z => by rw [z, Nat.zero_mul] at p; exact Nat.lt_irrefl 0 p)
  · exact Nat.ble_eq_true_of_le (Nat.pos_of_ne_zero fun z => by rw [z, Nat.mul_zero] at p; exact Nat.lt_irrefl 0 p)

/-- A fraction over `d * e = k * f` in lower terms. -/
theorem rat_reduce (hd : Nat.ble 1 d = true) (he : Nat.ble 1 e = true) (h : Nat.mul d e = Nat.mul k f)
    (hx : c * (Nat.cast d * Nat.cast e) = Int.cast (Int.mul (Int.ofNat k) z)) : c = Int.cast z / Nat.cast f := by
  have ⟨hk, hf⟩ := ble_mul_left hd he h
  have h' : d * e = k * f := h
  rw [← Nat.cast_mul, h', cast_mul, cast_ofNat, Nat.cast_mul, mul_comm (Nat.cast k : α), ← mul_assoc,
    mul_comm (Nat.cast k : α)] at hx
  exact (div_eq_of hf (cancel hk hx).symm).symm

theorem rat_add (ha : a = Int.cast x / Nat.cast d) (hb : b = Int.cast y / Nat.cast e) (hd : Nat.ble 1 d = true)
    (he : Nat.ble 1 e = true) (h : Nat.mul d e = Nat.mul k f)
    (hx : Int.add (Int.mul x (Int.ofNat e)) (Int.mul y (Int.ofNat d)) = Int.mul (Int.ofNat k) z) :
    a + b = Int.cast z / Nat.cast f := by
  refine rat_reduce hd he h ?_
  rw [← hx, cast_add, cast_mul, cast_mul, cast_ofNat, cast_ofNat, ← mul_of_div hd ha, ← mul_of_div he hb, add_mul,
    mul_assoc a, mul_assoc b, mul_comm (Nat.cast e : α) (Nat.cast d)]

theorem rat_sub (ha : a = Int.cast x / Nat.cast d) (hb : b = Int.cast y / Nat.cast e) (hd : Nat.ble 1 d = true)
    (he : Nat.ble 1 e = true) (h : Nat.mul d e = Nat.mul k f)
    (hx : Int.sub (Int.mul x (Int.ofNat e)) (Int.mul y (Int.ofNat d)) = Int.mul (Int.ofNat k) z) :
    a - b = Int.cast z / Nat.cast f := by
  refine rat_reduce hd he h ?_
  have s : ∀ p q : ℤ, Int.sub p q = Int.add p (Int.neg q) := fun _ _ => rfl
  rw [← hx, s, cast_add, cast_neg, cast_mul, cast_mul, cast_ofNat, cast_ofNat, ← mul_of_div hd ha,
    ← mul_of_div he hb, sub_mul, mul_assoc a, mul_assoc b, mul_comm (Nat.cast e : α) (Nat.cast d), sub_eq_add_neg]

theorem rat_mul (ha : a = Int.cast x / Nat.cast d) (hb : b = Int.cast y / Nat.cast e) (hd : Nat.ble 1 d = true)
    (he : Nat.ble 1 e = true) (h : Nat.mul d e = Nat.mul k f) (hx : Int.mul x y = Int.mul (Int.ofNat k) z) :
    a * b = Int.cast z / Nat.cast f := by
  refine rat_reduce hd he h ?_
  rw [← hx, cast_mul, ← mul_of_div hd ha, ← mul_of_div he hb, mul_mul_mul_comm]

theorem rat_neg (ha : a = Int.cast x / Nat.cast d) (h : Int.neg x = z) : -a = Int.cast z / Nat.cast d := by
  subst ha h
  rw [cast_neg, DivInvMonoid.div_eq_mul_inv, DivInvMonoid.div_eq_mul_inv, neg_mul]

theorem rat_inv_pos (ha : a = Int.cast (Int.ofNat n) / Nat.cast d) (hn : Nat.ble 1 n = true)
    (hd : Nat.ble 1 d = true) : a⁻¹ = Int.cast (Int.ofNat d) / Nat.cast n := by
  have e := mul_of_div hd ha
  rw [cast_ofNat] at e
  have z : a ≠ 0 := fun z => by
    rw [z, zero_mul] at e
    exact numeral_ne_zero hn e.symm
  refine (div_eq_of hn ?_).symm
  rw [← e, cast_ofNat, ← mul_assoc, mul_comm a⁻¹, DivisionRing.mul_inv_cancel a z, one_mul]

theorem rat_inv_neg (ha : a = Int.cast (Int.negSucc n) / Nat.cast (Nat.succ d)) :
    a⁻¹ = Int.cast (Int.negSucc d) / Nat.cast (Nat.succ n) := by
  have e := mul_of_div (ble_succ d) ha
  rw [cast_negSucc] at e
  have z : a ≠ 0 := fun z => by
    rw [z, zero_mul, zero_eq_neg] at e
    exact numeral_ne_zero (ble_succ n) e
  refine (div_eq_of (ble_succ n) ?_).symm
  have f : (Nat.cast (Nat.succ n) : α) = -(a * Nat.cast (Nat.succ d)) := by rw [e, neg_neg]
  rw [f, cast_negSucc, mul_neg, ← mul_assoc, mul_comm a⁻¹, DivisionRing.mul_inv_cancel a z, one_mul]

theorem rat_pow {m : ℕ} (ha : a = Int.cast x / Nat.cast d) (hd : Nat.ble 1 d = true) (hm : m = n) (hx : ipow x n = z)
    (he : Nat.pow d n = e) : a ^ m = Int.cast z / Nat.cast e := by
  subst hm hx he
  have f : Nat.pow d m = d ^ m := rfl
  have p : Nat.ble 1 (Nat.pow d m) = true :=
    Nat.ble_eq_true_of_le (Nat.pow_pos (Nat.le_of_ble_eq_true hd))
  refine (div_eq_of p ?_).symm
  rw [cast_ipow, f, Nat.cast_pow, ← mul_pow, mul_of_div hd ha]

theorem to_div {p q : α} (h : a = Int.cast x / Nat.cast d) (hp : Int.cast x = p) (hq : Nat.cast d = q) : a = p / q := by
  subst hp hq
  exact h

end Rat

section Field

variable {α : Type u} [Field α] {a b c : α} {n : ℕ} {z : ℤ}

theorem inv_zero' (h : a = Nat.cast 0) : a⁻¹ = Nat.cast 0 := by
  rw [h, Nat.cast_zero, DivisionRing.inv_zero]

theorem inv_one' (h : a = Nat.cast 1) : a⁻¹ = Nat.cast 1 := by
  have e := DivisionRing.mul_inv_cancel (1 : α) (fun h => by
    obtain ⟨x, y, n⟩ := Nontrivial.exists_pair_ne (α := α)
    have key : ∀ x : α, x = 0 := fun x => by rw [← one_mul x, h, zero_mul]
    exact n ((key x).trans (key y).symm))
  rw [one_mul] at e
  rw [h, Nat.cast_one, e]

theorem div_of_mul_inv (h : a * b⁻¹ = c) : a / b = c := by
  rw [DivInvMonoid.div_eq_mul_inv, h]

theorem zpow_of_nat (hz : z = Int.ofNat n) (h : a ^ n = c) : a ^ z = c := by
  subst hz
  exact (DivInvMonoid.zpow_natCast n a).trans h

theorem zpow_of_neg (hz : z = Int.negSucc n) (h : (a ^ (Nat.succ n))⁻¹ = c) : a ^ z = c := by
  subst hz
  exact (DivInvMonoid.zpow_negSucc n a).trans h

end Field

/-! ### Equations -/

section Equation

theorem eq_true_of {α : Type u} {a b v : α} (ha : a = v) (hb : b = v) : (a = b) = True :=
  eq_true (ha.trans hb.symm)

theorem eq_false_symm {α : Type u} {a b : α} (h : (b = a) = False) : (a = b) = False :=
  eq_false fun e => of_eq_false h e.symm

theorem not_eq_false {p : Prop} (h : p = True) : (¬p) = False := eq_false fun n => n (of_eq_true h)

theorem not_eq_true {p : Prop} (h : p = False) : (¬p) = True := eq_true (of_eq_false h)

theorem nat_ne {α : Type u} [Semiring α] [CharZero α] {a b : α} {m n : ℕ} (ha : a = Nat.cast m) (hb : b = Nat.cast n)
    (h : Nat.beq m n = false) : (a = b) = False :=
  eq_false fun e => by
    subst ha hb
    exact Nat.ne_of_beq_eq_false h (Nat.cast_inj.mp e)

theorem int_ne {α : Type u} [Ring α] [CharZero α] {a b : α} {x y : ℤ} (k : ℕ) (ha : a = Int.cast x)
    (hb : b = Int.cast y) (h : Int.add x (Int.ofNat (Nat.succ k)) = y) : (a = b) = False :=
  eq_false fun e => by
    subst ha hb h
    rw [cast_add, left_eq_add, cast_ofNat] at e
    exact Nat.succ_ne_zero k (Nat.cast_eq_zero.mp e)

theorem rat_ne {α : Type u} [Field α] [CharZero α] {a b : α} {x y : ℤ} {d e : ℕ} (k : ℕ) (ha : a = Int.cast x / Nat.cast d)
    (hb : b = Int.cast y / Nat.cast e) (hd : Nat.ble 1 d = true) (he : Nat.ble 1 e = true)
    (h : Int.add (Int.mul x (Int.ofNat e)) (Int.ofNat (Nat.succ k)) = Int.mul y (Int.ofNat d)) : (a = b) = False :=
  eq_false fun q => by
    have ea := mul_of_div hd ha
    have eb := mul_of_div he hb
    have c : (Int.cast (Int.add (Int.mul x (Int.ofNat e)) (Int.ofNat (Nat.succ k))) : α) = Int.cast (Int.mul y (Int.ofNat d)) := by
      rw [h]
    rw [cast_add, cast_mul, cast_mul, ← ea, ← eb, q, cast_ofNat, cast_ofNat, cast_ofNat, mul_assoc, mul_assoc,
      mul_comm (Nat.cast d : α), add_eq_left] at c
    exact Nat.succ_ne_zero k (Nat.cast_eq_zero.mp c)

end Equation

/-! ### Inequalities -/

section Order

theorem lt_false_of_le {α : Type u} [Preorder α] {a b : α} (h : (b ≤ a) = True) : (a < b) = False :=
  eq_false fun l => not_le_of_gt l (of_eq_true h)

theorem le_false_of_lt {α : Type u} [Preorder α] {a b : α} (h : (b < a) = True) : (a ≤ b) = False :=
  eq_false fun l => not_le_of_gt (of_eq_true h) l

theorem nat_le {α : Type u} [Semiring α] [PartialOrder α] [IsStrictOrderedRing α] {a b : α} {m n : ℕ}
    (ha : a = Nat.cast m) (hb : b = Nat.cast n) (h : Nat.ble m n = true) : (a ≤ b) = True :=
  eq_true (by
    subst ha hb
    exact Nat.cast_le.mpr (Nat.le_of_ble_eq_true h))

theorem nat_lt {α : Type u} [Semiring α] [PartialOrder α] [IsStrictOrderedRing α] {a b : α} {m n : ℕ}
    (ha : a = Nat.cast m) (hb : b = Nat.cast n) (h : Nat.ble (Nat.succ m) n = true) : (a < b) = True :=
  eq_true (by
    subst ha hb
    exact Nat.cast_lt.mpr (Nat.le_of_ble_eq_true h))

theorem int_le {α : Type u} [Ring α] [PartialOrder α] [IsStrictOrderedRing α] {a b : α} {x y : ℤ} (k : ℕ)
    (ha : a = Int.cast x) (hb : b = Int.cast y) (h : Int.add x (Int.ofNat k) = y) : (a ≤ b) = True :=
  eq_true (by
    subst ha hb h
    rw [cast_add, cast_ofNat]
    exact le_add_of_nonneg_right (Nat.cast_nonneg k))

theorem int_lt {α : Type u} [Ring α] [PartialOrder α] [IsStrictOrderedRing α] {a b : α} {x y : ℤ} (k : ℕ)
    (ha : a = Int.cast x) (hb : b = Int.cast y) (h : Int.add x (Int.ofNat (Nat.succ k)) = y) : (a < b) = True :=
  eq_true (by
    subst ha hb h
    rw [cast_add, cast_ofNat]
    exact lt_add_of_pos_right (Int.cast x : α) (Nat.cast_zero (R := α) ▸ Nat.cast_lt.mpr (Nat.zero_lt_succ k)))

variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a b : α} {x y : ℤ} {d e : ℕ}

theorem cast_pos (h : Nat.ble 1 d = true) : (0 : α) < Nat.cast d :=
  Nat.cast_zero (R := α) ▸ Nat.cast_lt.mpr (Nat.le_of_ble_eq_true h)

theorem ble_mul (hd : Nat.ble 1 d = true) (he : Nat.ble 1 e = true) : Nat.ble 1 (d * e) = true :=
  Nat.ble_eq_true_of_le (Nat.mul_pos (Nat.le_of_ble_eq_true hd) (Nat.le_of_ble_eq_true he))

/-- `x / d` and `y / e` over their common denominator. -/
theorem common (ha : a = Int.cast x / Nat.cast d) (hb : b = Int.cast y / Nat.cast e) (hd : Nat.ble 1 d = true)
    (he : Nat.ble 1 e = true) {k : ℕ}
    (h : Int.add (Int.mul x (Int.ofNat e)) (Int.ofNat k) = Int.mul y (Int.ofNat d)) :
    b = a + Nat.cast k / Nat.cast (d * e) := by
  have ea := mul_of_div hd ha
  have eb := mul_of_div he hb
  have c : (Int.cast (Int.add (Int.mul x (Int.ofNat e)) (Int.ofNat k)) : α) = Int.cast (Int.mul y (Int.ofNat d)) := by
    rw [h]
  rw [cast_add, cast_mul, cast_mul, ← ea, ← eb, cast_ofNat, cast_ofNat, cast_ofNat] at c
  have p := ble_mul hd he
  refine cancel p ?_
  rw [add_mul, mul_of_div p rfl, Nat.cast_mul, ← mul_assoc, ← mul_assoc, c, mul_assoc, mul_assoc,
    mul_comm (Nat.cast e : α)]

theorem inv_cast_pos (h : Nat.ble 1 d = true) : (0 : α) < (Nat.cast d)⁻¹ := by
  refine lt_of_not_ge fun l => ?_
  have e := mul_le_mul_of_nonneg_right l (Nat.cast_nonneg (R := α) d)
  rw [mul_comm, DivisionRing.mul_inv_cancel (Nat.cast d : α) (numeral_ne_zero h), zero_mul] at e
  exact not_le_of_gt zero_lt_one e

theorem rat_le (k : ℕ) (ha : a = Int.cast x / Nat.cast d) (hb : b = Int.cast y / Nat.cast e) (hd : Nat.ble 1 d = true)
    (he : Nat.ble 1 e = true) (h : Int.add (Int.mul x (Int.ofNat e)) (Int.ofNat k) = Int.mul y (Int.ofNat d)) :
    (a ≤ b) = True :=
  eq_true (by
    rw [common ha hb hd he h, DivInvMonoid.div_eq_mul_inv]
    exact le_add_of_nonneg_right (mul_nonneg (Nat.cast_nonneg k) (le_of_lt (inv_cast_pos (ble_mul hd he)))))

theorem rat_lt (k : ℕ) (ha : a = Int.cast x / Nat.cast d) (hb : b = Int.cast y / Nat.cast e) (hd : Nat.ble 1 d = true)
    (he : Nat.ble 1 e = true)
    (h : Int.add (Int.mul x (Int.ofNat e)) (Int.ofNat (Nat.succ k)) = Int.mul y (Int.ofNat d)) : (a < b) = True :=
  eq_true (by
    rw [common ha hb hd he h, DivInvMonoid.div_eq_mul_inv]
    exact lt_add_of_pos_right a (mul_pos (cast_pos (ble_succ k)) (inv_cast_pos (ble_mul hd he))))

end Order

end NormNum

end Microlean
