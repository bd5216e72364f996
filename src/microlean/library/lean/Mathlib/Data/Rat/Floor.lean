import Mathlib.Data.Rat.Field
import Mathlib.Algebra.Order.Floor

/-! Rounding of rational numbers. -/

namespace Rat

/-- The greatest integer that is at most `q`. -/
protected def floor (q : ℚ) : ℤ := q.num / q.den

protected theorem le_floor {z : ℤ} {r : ℚ} : z ≤ Rat.floor r ↔ (z : ℚ) ≤ r := by
  unfold Rat.floor
  rw [Int.le_ediv_iff_mul_le (Int.natCast_pos.mpr r.den_pos), le_def]
  show z * r.den ≤ r.num ↔ z * r.den ≤ r.num * ((1 : ℕ) : ℤ)
  rw [Nat.cast_one, mul_one]

instance instFloorRing : FloorRing ℚ := FloorRing.ofFloor ℚ Rat.floor fun _ _ => Rat.le_floor.symm

theorem floor_def {q : ℚ} : ⌊q⌋ = q.num / q.den := rfl

instance instArchimedean : Archimedean ℚ := ⟨fun x y hy => by
  have h := Int.lt_floor_add_one (x / y)
  have h₁ := (div_lt_iff₀ hy).mp h
  refine ⟨(⌊x / y⌋ + 1).toNat, le_trans (le_of_lt h₁) (mul_le_mul_of_nonneg_right ?_ (le_of_lt hy))⟩
  have h₂ : ((⌊x / y⌋ + 1 : ℤ) : ℚ) ≤ (((⌊x / y⌋ + 1).toNat : ℤ) : ℚ) := Int.cast_le.mpr (Int.self_le_toNat _)
  rw [Int.cast_add, Int.cast_one, Int.cast_natCast] at h₂
  exact h₂⟩

end Rat
