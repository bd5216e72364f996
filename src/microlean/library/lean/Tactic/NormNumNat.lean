import Tactic.NormNum
import Mathlib.Algebra.Order.AbsoluteValue
import Mathlib.Data.Int.Parity
import Mathlib.Data.Int.ModEq
import Mathlib.Data.Nat.Prime.Basic

/-! What `norm_num` knows of primes, parity, binomial coefficients, remainders of powers, absolute values. -/

universe u

namespace Microlean

namespace NormNum

/-! ### Primes -/

/-- Whether `n` is divisible by none of `k, k + 2, …`, `fuel` numbers in all. -/
def noFactor (n : ℕ) : (fuel k : ℕ) → Bool
  | 0, _ => true
  | fuel + 1, k => cond (Nat.beq (Nat.mod n k) 0) false (noFactor n fuel (k + 2))

theorem not_dvd_of_noFactor {n : ℕ} : ∀ (fuel k j : ℕ), noFactor n fuel k = true → j < fuel → ¬k + 2 * j ∣ n
  | 0, _, _, _, l => absurd l (Nat.not_lt_zero _)
  | fuel + 1, k, j, h, l => by
    have u : noFactor n (fuel + 1) k = cond (Nat.beq (Nat.mod n k) 0) false (noFactor n fuel (k + 2)) := rfl
    rw [u] at h
    cases e : Nat.beq (Nat.mod n k) 0 with
    | true =>
      rw [e] at h
      exact Bool.noConfusion h
    | false =>
      rw [e] at h
      cases j with
      | zero => exact fun d => Nat.ne_of_beq_eq_false e (Nat.mod_eq_zero_of_dvd d)
      | succ j =>
        have ih := not_dvd_of_noFactor fuel (k + 2) j h (Nat.lt_of_succ_lt_succ l)
        have f : k + 2 * (j + 1) = k + 2 + 2 * j := by omega
        rw [f]
        exact ih

theorem minFac_sq_le_of_not_prime {n : ℕ} (n2 : 2 ≤ n) (h : ¬Nat.Prime n) : Nat.minFac n * Nat.minFac n ≤ n := by
  obtain ⟨c, e⟩ := Nat.minFac_dvd n
  have lt := (Nat.not_prime_iff_minFac_lt n2).mp h
  have c2 : 2 ≤ c := by
    cases c with
    | zero => rw [Nat.mul_zero] at e; omega
    | succ c =>
      cases c with
      | zero => rw [Nat.zero_add, Nat.mul_one] at e; omega
      | succ c => omega
  have le : Nat.minFac n ≤ c := Nat.minFac_le_of_dvd c2 ⟨Nat.minFac n, by rw [Nat.mul_comm]; exact e⟩
  calc Nat.minFac n * Nat.minFac n ≤ Nat.minFac n * c := Nat.mul_le_mul_left _ le
    _ = n := e.symm

theorem prime_of_noFactor {n : ℕ} (fuel : ℕ) (n2 : Nat.ble 2 n = true) (odd : Nat.beq (Nat.mod n 2) 1 = true)
    (h : noFactor n fuel 3 = true) (b : Nat.ble (Nat.succ n) ((2 * fuel + 3) * (2 * fuel + 3)) = true) : Nat.Prime n :=
  Classical.byContradiction fun np => by
    have l2 := Nat.le_of_ble_eq_true n2
    have sq := minFac_sq_le_of_not_prime l2 np
    have lb : n < (2 * fuel + 3) * (2 * fuel + 3) := Nat.le_of_ble_eq_true b
    have ho : n % 2 = 1 := Nat.eq_of_beq_eq_true odd
    have small : Nat.minFac n < 2 * fuel + 3 := by
      apply Nat.lt_of_not_le
      intro le
      have := Nat.mul_le_mul le le
      omega
    have p := Nat.minFac_prime (n := n) (by omega)
    have d := Nat.minFac_dvd n
    cases Nat.Prime.eq_two_or_odd p with
    | inl e =>
      rw [e] at d
      have := Nat.mod_eq_zero_of_dvd d
      omega
    | inr e =>
      have g := Nat.Prime.two_le p
      obtain ⟨j, f⟩ : ∃ j, Nat.minFac n = 3 + 2 * j := ⟨(Nat.minFac n - 3) / 2, by omega⟩
      rw [f] at d
      exact not_dvd_of_noFactor fuel 3 j h (by omega) d

theorem prime_true {a n : ℕ} (fuel : ℕ) (ha : a = n) (n2 : Nat.ble 2 n = true) (odd : Nat.beq (Nat.mod n 2) 1 = true)
    (h : noFactor n fuel 3 = true) (b : Nat.ble (Nat.succ n) ((2 * fuel + 3) * (2 * fuel + 3)) = true) :
    Nat.Prime a = True := by
  subst ha
  exact eq_true (prime_of_noFactor fuel n2 odd h b)

theorem prime_two {a : ℕ} (ha : a = 2) : Nat.Prime a = True := eq_true (by rw [ha]; exact Nat.prime_two)

theorem prime_small {a n : ℕ} (ha : a = n) (h : Nat.ble n 1 = true) : Nat.Prime a = False :=
  eq_false fun p => by
    subst ha
    have := Nat.Prime.two_le p
    have := Nat.le_of_ble_eq_true h
    omega

theorem prime_false {a n : ℕ} (x y : ℕ) (ha : a = n) (hx : Nat.ble 2 x = true) (hy : Nat.ble 2 y = true)
    (h : Nat.mul x y = n) : Nat.Prime a = False :=
  eq_false fun p => by
    subst ha
    have lx := Nat.le_of_ble_eq_true hx
    have ly := Nat.le_of_ble_eq_true hy
    exact Nat.not_prime_of_mul_eq h (by omega) (by omega) p

/-! ### Parity -/

theorem nat_even_true {a n : ℕ} (ha : a = n) (h : Nat.beq (Nat.mod n 2) 0 = true) : Even a = True := by
  subst ha
  exact eq_true (Nat.even_iff.mpr (Nat.eq_of_beq_eq_true h))

theorem nat_even_false {a n : ℕ} (ha : a = n) (h : Nat.beq (Nat.mod n 2) 0 = false) : Even a = False := by
  subst ha
  exact eq_false fun e => Nat.ne_of_beq_eq_false h (Nat.even_iff.mp e)

theorem nat_odd_true {a n : ℕ} (ha : a = n) (h : Nat.beq (Nat.mod n 2) 1 = true) : Odd a = True := by
  subst ha
  exact eq_true (Nat.odd_iff.mpr (Nat.eq_of_beq_eq_true h))

theorem nat_odd_false {a n : ℕ} (ha : a = n) (h : Nat.beq (Nat.mod n 2) 1 = false) : Odd a = False := by
  subst ha
  exact eq_false fun e => Nat.ne_of_beq_eq_false h (Nat.odd_iff.mp e)

theorem int_even_true {a x : ℤ} (ha : a = x) (h : Int.emod x 2 = 0) : Even a = True := by
  subst ha
  exact eq_true (Int.even_iff.mpr h)

theorem int_even_false {a x : ℤ} (ha : a = x) (h : Int.emod x 2 = 1) : Even a = False := by
  subst ha
  exact eq_false (Int.not_even_iff.mpr h)

theorem int_odd_true {a x : ℤ} (ha : a = x) (h : Int.emod x 2 = 1) : Odd a = True := by
  subst ha
  exact eq_true (Int.odd_iff.mpr h)

theorem int_odd_false {a x : ℤ} (ha : a = x) (h : Int.emod x 2 = 0) : Odd a = False := by
  subst ha
  exact eq_false (Int.not_odd_iff.mpr h)

/-! ### Binomial coefficients -/

theorem add_one_mul_choose : ∀ n k : ℕ, (n + 1) * Nat.choose n k = Nat.choose (n + 1) (k + 1) * (k + 1)
  | 0, 0 => rfl
  | 0, k + 1 => by
    have e : Nat.choose (0 + 1) (k + 1 + 1) = 0 := rfl
    have f : Nat.choose 0 (k + 1) = 0 := rfl
    rw [e, f, Nat.mul_zero, Nat.zero_mul]
  | n + 1, 0 => by
    have ih := add_one_mul_choose n 0
    have e : Nat.choose (n + 1 + 1) (0 + 1) = Nat.choose (n + 1) 0 + Nat.choose (n + 1) (0 + 1) := rfl
    rw [Nat.choose_zero_right, Nat.mul_one, Nat.zero_add, Nat.mul_one] at ih
    rw [e, Nat.choose_zero_right, Nat.zero_add, Nat.mul_one, Nat.mul_one, ← ih]
    omega
  | n + 1, k + 1 => by
    have i := add_one_mul_choose n k
    have j := add_one_mul_choose n (k + 1)
    have e : Nat.choose (n + 1 + 1) (k + 1 + 1) = Nat.choose (n + 1) (k + 1) + Nat.choose (n + 1) (k + 1 + 1) := rfl
    have f : Nat.choose (n + 1) (k + 1) = Nat.choose n k + Nat.choose n (k + 1) := rfl
    calc (n + 1 + 1) * Nat.choose (n + 1) (k + 1)
        = (n + 1) * Nat.choose (n + 1) (k + 1) + Nat.choose (n + 1) (k + 1) := Nat.succ_mul _ _
      _ = (n + 1) * Nat.choose n k + (n + 1) * Nat.choose n (k + 1) + Nat.choose (n + 1) (k + 1) := by
        rw [f, Nat.mul_add]
      _ = Nat.choose (n + 1) (k + 1) * (k + 1) + Nat.choose (n + 1) (k + 1 + 1) * (k + 1 + 1) +
            Nat.choose (n + 1) (k + 1) := by rw [i, j]
      _ = Nat.choose (n + 1 + 1) (k + 1 + 1) * (k + 1 + 1) := by
        rw [e, Nat.add_mul, Nat.mul_succ (Nat.choose (n + 1) (k + 1)) (k + 1)]
        omega

theorem choose_step {n k c : ℕ} (d : ℕ) (h : Nat.choose n k = c)
    (e : Nat.mul (Nat.succ n) c = Nat.mul d (Nat.succ k)) : Nat.choose (Nat.succ n) (Nat.succ k) = d := by
  subst h
  have f := add_one_mul_choose n k
  exact Nat.eq_of_mul_eq_mul_right (Nat.succ_pos k) (f.symm.trans e)

theorem choose_start (n : ℕ) : Nat.choose n 0 = 1 := Nat.choose_zero_right n

theorem choose_zero {n k : ℕ} (h : Nat.ble (Nat.succ n) k = true) : Nat.choose n k = 0 := by
  have l := Nat.le_of_ble_eq_true h
  induction n generalizing k with
  | zero =>
    cases k with
    | zero => omega
    | succ k => rfl
  | succ n ih =>
    cases k with
    | zero => omega
    | succ k =>
      have e : Nat.choose (n + 1) (k + 1) = Nat.choose n k + Nat.choose n (k + 1) := rfl
      rw [e, ih (Nat.ble_eq_true_of_le (by omega)) (by omega), ih (Nat.ble_eq_true_of_le (by omega)) (by omega)]

/-! ### Remainders of powers -/

theorem pow_mod_start (a m : ℕ) {s : ℕ} (h : Nat.mod 1 m = s) : a ^ 0 % m = s := h

theorem pow_mod_even {a m e r : ℕ} (f s : ℕ) (h : a ^ e % m = r) (hf : Nat.mul 2 e = f)
    (hs : Nat.mod (Nat.mul r r) m = s) : a ^ f % m = s := by
  have d : f = e + e := hf.symm.trans (Nat.two_mul e)
  have t : r * r % m = s := hs
  rw [d, Nat.pow_add, Nat.mul_mod, h, t]

theorem pow_mod_odd {a m e r : ℕ} (f s : ℕ) (h : a ^ e % m = r) (hf : Nat.succ (Nat.mul 2 e) = f)
    (hs : Nat.mod (Nat.mul (Nat.mul r r) a) m = s) : a ^ f % m = s := by
  have d : f = e + e + 1 := hf.symm.trans (congrArg Nat.succ (Nat.two_mul e))
  have t : r * r * a % m = s := hs
  have u : a ^ (e + e) % m = r * r % m := by rw [Nat.pow_add, Nat.mul_mod, h]
  rw [d, Nat.pow_succ, Nat.mul_mod, u, ← Nat.mul_mod, t]

theorem pow_mod_done {a e m x y z s : ℕ} (ha : x = a) (he : y = e) (hm : z = m) (h : a ^ e % m = s) :
    x ^ y % z = s := by
  subst ha he hm
  exact h

/-- A power of an integer modulo a positive number, by a natural number with the same remainder. -/
theorem int_pow_mod {x z b : ℤ} {y : ℕ} {a e m s : ℕ} (ha : x = b) (hb : Int.emod b (Int.ofNat m) = Int.ofNat a)
    (he : y = e) (hm : z = Int.ofNat m) (h : a ^ e % m = s) : x ^ y % z = Int.ofNat s := by
  subst ha he hm
  have g : ∀ k : ℕ, x ^ k % Int.ofNat m = Int.ofNat (a ^ k % m) := by
    intro k
    induction k with
    | zero => rfl
    | succ k ih =>
      have b' : x % Int.ofNat m = Int.ofNat a := hb
      have q : x ^ (k + 1) = x ^ k * x := rfl
      have am : x % Int.ofNat m % Int.ofNat m = x % Int.ofNat m := Int.emod_emod x (Int.ofNat m)
      rw [q, Int.mul_emod, ih, b']
      have w : Int.ofNat (a ^ k % m) * Int.ofNat a % Int.ofNat m = Int.ofNat (a ^ k % m * a % m) := rfl
      rw [w, Nat.mul_mod (a ^ k % m), Nat.mod_mod, ← Nat.mul_mod, Nat.pow_succ]
  rw [g, h]

/-! ### Absolute values, minima, maxima -/

section Order

variable {α : Type u} [Ring α] [LinearOrder α] [IsStrictOrderedRing α] {a : α} {n k : ℕ}

theorem abs_nat (ha : a = Nat.cast n) : |a| = Nat.cast n := by
  rw [ha]
  exact abs_of_nonneg (Nat.cast_nonneg n)

theorem abs_int (ha : a = Int.cast (Int.negSucc k)) (h : Nat.succ k = n) : |a| = Nat.cast n := by
  subst h
  rw [ha, cast_negSucc, abs_neg]
  exact abs_of_nonneg (Nat.cast_nonneg (k + 1))

end Order

section Field

variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a : α} {n k d : ℕ}

theorem div_nonneg (hd : Nat.ble 1 d = true) (n : ℕ) : (0 : α) ≤ Int.cast (Int.ofNat n) / Nat.cast d := by
  rw [cast_ofNat, DivInvMonoid.div_eq_mul_inv]
  exact mul_nonneg (Nat.cast_nonneg n) (le_of_lt (inv_cast_pos hd))

theorem abs_rat_pos (ha : a = Int.cast (Int.ofNat n) / Nat.cast d) (hd : Nat.ble 1 d = true) :
    |a| = Int.cast (Int.ofNat n) / Nat.cast d := by
  rw [ha]
  exact abs_of_nonneg (div_nonneg hd n)

theorem abs_rat_neg (ha : a = Int.cast (Int.negSucc k) / Nat.cast d) (h : Nat.succ k = n) (hd : Nat.ble 1 d = true) :
    |a| = Int.cast (Int.ofNat n) / Nat.cast d := by
  subst h
  have e : (Int.cast (Int.negSucc k) : α) / Nat.cast d = -(Int.cast (Int.ofNat (Nat.succ k)) / Nat.cast d) := by
    rw [cast_negSucc, cast_ofNat, DivInvMonoid.div_eq_mul_inv, DivInvMonoid.div_eq_mul_inv, neg_mul]
  rw [ha, e, abs_neg]
  exact abs_of_nonneg (div_nonneg hd (Nat.succ k))

end Field

section MinMax

variable {α : Type u} [LinearOrder α] {a b v : α}

theorem min_left' (h : (a ≤ b) = True) (hv : a = v) : min a b = v := (min_eq_left (of_eq_true h)).trans hv

theorem min_right' (h : (b ≤ a) = True) (hv : b = v) : min a b = v := (min_eq_right (of_eq_true h)).trans hv

theorem max_left' (h : (b ≤ a) = True) (hv : a = v) : max a b = v := (max_eq_left (of_eq_true h)).trans hv

theorem max_right' (h : (a ≤ b) = True) (hv : b = v) : max a b = v := (max_eq_right (of_eq_true h)).trans hv

end MinMax

end NormNum

end Microlean
