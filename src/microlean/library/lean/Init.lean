import Init.List.Basic
import Init.Int.Order

/-! Lean's core, as far as the library covers it. -/
