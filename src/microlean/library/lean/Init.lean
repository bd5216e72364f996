import Init.List.Basic

/-! Lean's core, as far as the library covers it. -/
