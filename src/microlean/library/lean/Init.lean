import Init.List.Basic
import Init.Int.DivMod

/-! Lean's core, as far as the library covers it. -/
