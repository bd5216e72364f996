import Mathlib.Data.Int.Instances
import Mathlib.Data.Real.Basic
import Mathlib.Data.Rat.Cast

/-! The rules of `zify`, `qify` and `rify`: statements about smaller kinds of numbers as statements about larger ones. -/

namespace Mathlib.Tactic.Zify

@[zify_simps] theorem natCast_eq (a b : ℕ) : a = b ↔ (a : ℤ) = (b : ℤ) := Nat.cast_inj.symm

@[zify_simps] theorem natCast_le (a b : ℕ) : a ≤ b ↔ (a : ℤ) ≤ (b : ℤ) := Nat.cast_le.symm

@[zify_simps] theorem natCast_lt (a b : ℕ) : a < b ↔ (a : ℤ) < (b : ℤ) := Nat.cast_lt.symm

@[zify_simps] theorem natCast_ne (a b : ℕ) : a ≠ b ↔ (a : ℤ) ≠ (b : ℤ) := not_congr (natCast_eq a b)

@[zify_simps] theorem natCast_dvd (a b : ℕ) : a ∣ b ↔ (a : ℤ) ∣ (b : ℤ) := Int.natCast_dvd_natCast.symm

end Mathlib.Tactic.Zify

namespace Mathlib.Tactic.Qify

@[qify_simps] theorem intCast_eq (a b : ℤ) : a = b ↔ (a : ℚ) = (b : ℚ) := Int.cast_inj.symm

@[qify_simps] theorem intCast_le (a b : ℤ) : a ≤ b ↔ (a : ℚ) ≤ (b : ℚ) := Int.cast_le.symm

@[qify_simps] theorem intCast_lt (a b : ℤ) : a < b ↔ (a : ℚ) < (b : ℚ) := Int.cast_lt.symm

@[qify_simps] theorem intCast_ne (a b : ℤ) : a ≠ b ↔ (a : ℚ) ≠ (b : ℚ) := not_congr (intCast_eq a b)

end Mathlib.Tactic.Qify

namespace Mathlib.Tactic.Rify

@[rify_simps] theorem intCast_eq (a b : ℤ) : a = b ↔ (a : ℝ) = (b : ℝ) := Int.cast_inj.symm

@[rify_simps] theorem intCast_le (a b : ℤ) : a ≤ b ↔ (a : ℝ) ≤ (b : ℝ) := Int.cast_le.symm

@[rify_simps] theorem intCast_lt (a b : ℤ) : a < b ↔ (a : ℝ) < (b : ℝ) := Int.cast_lt.symm

@[rify_simps] theorem intCast_ne (a b : ℤ) : a ≠ b ↔ (a : ℝ) ≠ (b : ℝ) := not_congr (intCast_eq a b)

end Mathlib.Tactic.Rify
