import Mathlib.Data.Nat.Basic
import Mathlib.Data.Set.Basic

/-! Everything in the library. -/
