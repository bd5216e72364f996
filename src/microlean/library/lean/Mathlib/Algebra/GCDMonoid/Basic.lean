import Mathlib.Data.Int.Instances
import Mathlib.Algebra.Divisibility
import Init.Int.DivMod

/-! Greatest common divisors and least common multiples in rings: `gcd` and `lcm`, with their instances for ℕ and ℤ. -/

universe u

/-- Equality up to a unit. -/
def Associated {M : Type u} [Monoid M] (x y : M) : Prop := ∃ u : Units M, x * u.val = y

theorem Associated.refl {M : Type u} [Monoid M] (x : M) : Associated x x :=
  ⟨⟨1, 1, mul_one 1, mul_one 1⟩, mul_one x⟩

/-- Rings in which elements have greatest common divisors. -/
class GCDMonoid (α : Type u) [CommSemiring α] where
  gcd : α → α → α
  lcm : α → α → α
  gcd_dvd_left : ∀ a b, gcd a b ∣ a
  gcd_dvd_right : ∀ a b, gcd a b ∣ b
  dvd_gcd : ∀ {a b c}, a ∣ c → a ∣ b → a ∣ gcd c b
  gcd_mul_lcm : ∀ a b, Associated (gcd a b * lcm a b) (a * b)
  lcm_zero_left : ∀ a, lcm 0 a = 0
  lcm_zero_right : ∀ a, lcm a 0 = 0

export GCDMonoid (gcd lcm gcd_dvd_left gcd_dvd_right dvd_gcd lcm_zero_left lcm_zero_right)

instance Nat.instGCDMonoid : GCDMonoid ℕ where
  gcd := Nat.gcd
  lcm := Nat.lcm
  gcd_dvd_left := Nat.gcd_dvd_left
  gcd_dvd_right := Nat.gcd_dvd_right
  dvd_gcd := Nat.dvd_gcd
  gcd_mul_lcm a b := by
    rw [Nat.gcd_mul_lcm]
    exact Associated.refl (a * b)
  lcm_zero_left a := by
    show 0 * a / Nat.gcd 0 a = 0
    rw [Nat.zero_mul, Nat.zero_div]
  lcm_zero_right a := by
    show a * 0 / Nat.gcd a 0 = 0
    rw [Nat.mul_zero, Nat.zero_div]

theorem gcd_eq_nat_gcd (m n : ℕ) : gcd m n = Nat.gcd m n := rfl

theorem lcm_eq_nat_lcm (m n : ℕ) : lcm m n = Nat.lcm m n := rfl

namespace Int

theorem gcd_dvd_left_ (a b : ℤ) : (Int.gcd a b : ℤ) ∣ a := natCast_dvd.mpr (Nat.gcd_dvd_left (natAbs a) (natAbs b))

theorem gcd_dvd_right_ (a b : ℤ) : (Int.gcd a b : ℤ) ∣ b := natCast_dvd.mpr (Nat.gcd_dvd_right (natAbs a) (natAbs b))

theorem natAbs_units_ {a b : ℤ} (h : natAbs a = natAbs b) : Associated a b := by
  cases natAbs_eq_natAbs_iff.mp h with
  | inl e => rw [e]; exact Associated.refl b
  | inr e => exact ⟨⟨-1, -1, rfl, rfl⟩, by rw [e]; exact (Int.neg_mul_neg b 1).trans (Int.mul_one b)⟩

instance instGCDMonoid : GCDMonoid ℤ where
  gcd a b := (Int.gcd a b : ℤ)
  lcm a b := (Int.lcm a b : ℤ)
  gcd_dvd_left := gcd_dvd_left_
  gcd_dvd_right := gcd_dvd_right_
  dvd_gcd h₁ h₂ := dvd_natCast.mpr (Nat.dvd_gcd (natAbs_dvd_natAbs.mpr h₁) (natAbs_dvd_natAbs.mpr h₂))
  gcd_mul_lcm a b := natAbs_units_ (by
    show natAbs ((Int.gcd a b : ℤ) * (Int.lcm a b : ℤ)) = natAbs (a * b)
    rw [natAbs_mul, natAbs_mul, natAbs_natCast, natAbs_natCast]
    exact Nat.gcd_mul_lcm (natAbs a) (natAbs b))
  lcm_zero_left a := by
    show ((0 * natAbs a / Nat.gcd 0 (natAbs a) : ℕ) : ℤ) = 0
    rw [Nat.zero_mul, Nat.zero_div]
    rfl
  lcm_zero_right a := by
    show ((natAbs a * 0 / Nat.gcd (natAbs a) 0 : ℕ) : ℤ) = 0
    rw [Nat.mul_zero, Nat.zero_div]
    rfl

theorem coe_gcd (i j : ℤ) : ((Int.gcd i j : ℕ) : ℤ) = GCDMonoid.gcd i j := rfl

theorem coe_lcm (i j : ℤ) : ((Int.lcm i j : ℕ) : ℤ) = GCDMonoid.lcm i j := rfl

end Int
