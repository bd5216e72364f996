import Mathlib.Data.Int.Instances
import Mathlib.Algebra.Divisibility
import Init.Int.DivMod
import Mathlib.Algebra.Ring.Basic
import Tactic.Ring

/-! The extended Euclidean algorithm, Bézout's identity, and greatest common divisors of integers. -/

universe u

namespace Nat

/-- One of the steps of the extended Euclidean algorithm after the other; `fuel` is more than `r`. -/
def xgcdFuel_ : (fuel r : ℕ) → (s t : ℤ) → (r' : ℕ) → (s' t' : ℤ) → ℕ × ℤ × ℤ
  | 0, _, _, _, r', s', t' => (r', s', t')
  | fuel + 1, r, s, t, r', s', t' =>
    if r = 0 then (r', s', t')
    else xgcdFuel_ fuel (r' % r) (s' - (r' / r : ℕ) * s) (t' - (r' / r : ℕ) * t) r s t

/-- Numbers `a`, `b` with `gcd x y = x * a + y * b`. -/
def xgcd (x y : ℕ) : ℤ × ℤ := (xgcdFuel_ (x + 1) x 1 0 y 0 1).2

/-- The factor of `x` in Bézout's identity. -/
def gcdA (x y : ℕ) : ℤ := (xgcd x y).1

/-- The factor of `y` in Bézout's identity. -/
def gcdB (x y : ℕ) : ℤ := (xgcd x y).2

theorem xgcdFuel_spec_ (x y : ℕ) : ∀ (fuel r : ℕ) (s t : ℤ) (r' : ℕ) (s' t' : ℤ), r < fuel →
    (r : ℤ) = x * s + y * t → (r' : ℤ) = x * s' + y * t' →
    ((xgcdFuel_ fuel r s t r' s' t').1 : ℤ) =
        x * (xgcdFuel_ fuel r s t r' s' t').2.1 + y * (xgcdFuel_ fuel r s t r' s' t').2.2 ∧
      (xgcdFuel_ fuel r s t r' s' t').1 = Nat.gcd r r'
  | 0, r, _, _, _, _, _, h, _, _ => absurd h (Nat.not_lt_zero r)
  | fuel + 1, r, s, t, r', s', t', h, e, e' => by
    show ((if r = 0 then (r', s', t')
          else xgcdFuel_ fuel (r' % r) (s' - (r' / r : ℕ) * s) (t' - (r' / r : ℕ) * t) r s t).1 : ℤ) =
        x * (if r = 0 then (r', s', t')
          else xgcdFuel_ fuel (r' % r) (s' - (r' / r : ℕ) * s) (t' - (r' / r : ℕ) * t) r s t).2.1 +
        y * (if r = 0 then (r', s', t')
          else xgcdFuel_ fuel (r' % r) (s' - (r' / r : ℕ) * s) (t' - (r' / r : ℕ) * t) r s t).2.2 ∧
      (if r = 0 then (r', s', t')
          else xgcdFuel_ fuel (r' % r) (s' - (r' / r : ℕ) * s) (t' - (r' / r : ℕ) * t) r s t).1 = Nat.gcd r r'
    by_cases z : r = 0
    · rw [if_pos z, z, Nat.gcd_zero_left]
      exact ⟨e', rfl⟩
    · rw [if_neg z]
      have l := Nat.mod_lt r' (Nat.pos_of_ne_zero z)
      have d : ((r' % r : ℕ) : ℤ) = x * (s' - (r' / r : ℕ) * s) + y * (t' - (r' / r : ℕ) * t) := by
        have q : ((r' % r : ℕ) : ℤ) + r * (r' / r : ℕ) = r' := by
          rw [← Int.natCast_mul, ← Int.natCast_add, Nat.mod_add_div]
        have q' : ((r' % r : ℕ) : ℤ) = r' - r * (r' / r : ℕ) := Int.eq_sub_of_add_eq q
        rw [q', e, e']
        ring
      have ih := xgcdFuel_spec_ x y fuel (r' % r) _ _ r s t (Nat.lt_of_lt_of_le l (Nat.le_of_lt_succ h)) d e
      rw [Nat.gcd_rec r r']
      exact ih

theorem gcd_eq_gcd_ab (x y : ℕ) : (Nat.gcd x y : ℤ) = x * gcdA x y + y * gcdB x y := by
  have h := xgcdFuel_spec_ x y (x + 1) x 1 0 y 0 1 (Nat.lt_succ_self x) (by ring) (by ring)
  rw [← h.right]
  exact h.left

theorem gcdA_gcdB_of_coprime_ {x y : ℕ} (h : Nat.Coprime x y) : (x : ℤ) * gcdA x y + y * gcdB x y = 1 := by
  rw [← gcd_eq_gcd_ab, show Nat.gcd x y = 1 from h]
  rfl

end Nat

namespace Int

theorem gcd_dvd_left {a b : ℤ} : (Int.gcd a b : ℤ) ∣ a := natCast_dvd.mpr (Nat.gcd_dvd_left (natAbs a) (natAbs b))

theorem gcd_dvd_right {a b : ℤ} : (Int.gcd a b : ℤ) ∣ b := natCast_dvd.mpr (Nat.gcd_dvd_right (natAbs a) (natAbs b))

theorem dvd_gcd {a b c : ℤ} (h₁ : c ∣ a) (h₂ : c ∣ b) : c ∣ (Int.gcd a b : ℤ) :=
  dvd_natCast.mpr (Nat.dvd_gcd (natAbs_dvd_natAbs.mpr h₁) (natAbs_dvd_natAbs.mpr h₂))

theorem dvd_coe_gcd {a b c : ℤ} (h₁ : c ∣ a) (h₂ : c ∣ b) : c ∣ (Int.gcd a b : ℤ) := dvd_gcd h₁ h₂

theorem gcd_comm (a b : ℤ) : Int.gcd a b = Int.gcd b a := Nat.gcd_comm _ _

theorem gcd_assoc (a b c : ℤ) : Int.gcd (Int.gcd a b) c = Int.gcd a (Int.gcd b c) := Nat.gcd_assoc _ _ _

@[simp] theorem gcd_zero_left (a : ℤ) : Int.gcd 0 a = natAbs a := Nat.gcd_zero_left _

@[simp] theorem gcd_zero_right (a : ℤ) : Int.gcd a 0 = natAbs a := Nat.gcd_zero_right _

@[simp] theorem gcd_one_left (a : ℤ) : Int.gcd 1 a = 1 := Nat.gcd_one_left _

@[simp] theorem gcd_one_right (a : ℤ) : Int.gcd a 1 = 1 := Nat.gcd_one_right _

@[simp] theorem gcd_self (a : ℤ) : Int.gcd a a = natAbs a := Nat.gcd_self _

@[simp] theorem gcd_neg {a b : ℤ} : Int.gcd a (-b) = Int.gcd a b := by
  show Nat.gcd _ (natAbs (-b)) = Nat.gcd _ _
  rw [natAbs_neg]

@[simp] theorem neg_gcd {a b : ℤ} : Int.gcd (-a) b = Int.gcd a b := by
  show Nat.gcd (natAbs (-a)) _ = Nat.gcd _ _
  rw [natAbs_neg]

theorem gcd_natCast_natCast (m n : ℕ) : Int.gcd m n = Nat.gcd m n := rfl

theorem gcd_eq_natAbs {a b : ℤ} : Int.gcd a b = Nat.gcd (natAbs a) (natAbs b) := rfl

theorem gcd_mul_lcm (i j : ℤ) : Int.gcd i j * Int.lcm i j = natAbs (i * j) := by
  rw [natAbs_mul]
  exact Nat.gcd_mul_lcm _ _

theorem gcd_eq_zero_iff {i j : ℤ} : Int.gcd i j = 0 ↔ i = 0 ∧ j = 0 := by
  constructor
  · intro h
    have h₁ : (Int.gcd i j : ℤ) ∣ i := gcd_dvd_left
    have h₂ : (Int.gcd i j : ℤ) ∣ j := gcd_dvd_right
    rw [h] at h₁ h₂
    exact ⟨Int.zero_dvd.mp h₁, Int.zero_dvd.mp h₂⟩
  · intro h
    rw [h.left, h.right]
    rfl

/-- The factor of `x` in Bézout's identity. -/
def gcdA : ℤ → ℤ → ℤ
  | ofNat m, n => Nat.gcdA m (natAbs n)
  | negSucc m, n => -Nat.gcdA (m + 1) (natAbs n)

/-- The factor of `y` in Bézout's identity. -/
def gcdB : ℤ → ℤ → ℤ
  | m, ofNat n => Nat.gcdB (natAbs m) n
  | m, negSucc n => -Nat.gcdB (natAbs m) (n + 1)

theorem gcd_eq_gcd_ab : ∀ x y : ℤ, (Int.gcd x y : ℤ) = x * gcdA x y + y * gcdB x y
  | ofNat m, ofNat n => Nat.gcd_eq_gcd_ab m n
  | ofNat m, negSucc n => by
    show (Nat.gcd m (n + 1) : ℤ) = m * Nat.gcdA m (n + 1) + -((n + 1 : ℕ) : ℤ) * -Nat.gcdB m (n + 1)
    rw [Int.neg_mul_neg, Nat.gcd_eq_gcd_ab]
  | negSucc m, ofNat n => by
    show (Nat.gcd (m + 1) n : ℤ) = -((m + 1 : ℕ) : ℤ) * -Nat.gcdA (m + 1) n + n * Nat.gcdB (m + 1) n
    rw [Int.neg_mul_neg, Nat.gcd_eq_gcd_ab]
  | negSucc m, negSucc n => by
    show (Nat.gcd (m + 1) (n + 1) : ℤ) =
      -((m + 1 : ℕ) : ℤ) * -Nat.gcdA (m + 1) (n + 1) + -((n + 1 : ℕ) : ℤ) * -Nat.gcdB (m + 1) (n + 1)
    rw [Int.neg_mul_neg, Int.neg_mul_neg, Nat.gcd_eq_gcd_ab]

theorem dvd_of_dvd_mul_right_of_gcd_one {a b c : ℤ} (habc : a ∣ b * c) (hab : Int.gcd a b = 1) : a ∣ c := by
  rw [← natAbs_dvd_natAbs] at habc ⊢
  rw [natAbs_mul] at habc
  exact Nat.Coprime.dvd_of_dvd_mul_left hab habc

theorem dvd_of_dvd_mul_left_of_gcd_one {a b c : ℤ} (habc : a ∣ b * c) (hab : Int.gcd a c = 1) : a ∣ b := by
  rw [Int.mul_comm] at habc
  exact dvd_of_dvd_mul_right_of_gcd_one habc hab

theorem dvd_lcm_left (i j : ℤ) : i ∣ (Int.lcm i j : ℤ) := dvd_natCast.mpr (Nat.dvd_lcm_left _ _)

theorem dvd_lcm_right (i j : ℤ) : j ∣ (Int.lcm i j : ℤ) := dvd_natCast.mpr (Nat.dvd_lcm_right _ _)

theorem lcm_comm (i j : ℤ) : Int.lcm i j = Int.lcm j i := Nat.lcm_comm _ _

end Int

/-- Having no common divisor but units. -/
def IsCoprime {R : Type u} [CommSemiring R] (x y : R) : Prop := ∃ a b, a * x + b * y = 1

theorem IsCoprime.symm {R : Type u} [CommSemiring R] {x y : R} (h : IsCoprime x y) : IsCoprime y x :=
  Exists.elim h fun a ha => Exists.elim ha fun b hb => ⟨b, a, by rw [add_comm, hb]⟩

theorem Int.isCoprime_iff_gcd_eq_one {m n : ℤ} : IsCoprime m n ↔ Int.gcd m n = 1 := by
  constructor
  · intro h
    cases h with
    | intro a ha =>
      cases ha with
      | intro b hb =>
        have d : (Int.gcd m n : ℤ) ∣ 1 := by
          rw [← hb]
          exact Int.dvd_add (Int.dvd_mul_of_dvd_right Int.gcd_dvd_left a) (Int.dvd_mul_of_dvd_right Int.gcd_dvd_right b)
        exact Int.natCast_inj.mp (Int.eq_one_of_dvd_one (Int.natCast_nonneg _) d)
  · intro h
    refine ⟨gcdA m n, gcdB m n, ?_⟩
    rw [Int.mul_comm _ m, Int.mul_comm _ n, ← gcd_eq_gcd_ab, h]
    rfl

theorem Nat.isCoprime_iff_coprime {m n : ℕ} : IsCoprime (m : ℤ) n ↔ Nat.Coprime m n := Int.isCoprime_iff_gcd_eq_one
