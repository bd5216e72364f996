import Mathlib.Data.Complex.Lemmas
import Mathlib.Data.NNReal.Defs

/-!
The exponential function on ℂ, and what is defined by it: sine, cosine, tangent, logarithm, π, real powers.

Mathlib defines `Complex.exp` by its power series. Here it is the limit of `(1 + z / 2 ^ k) ^ (2 ^ k)`, which is the same
function; see `Mathlib.Analysis.SpecialFunctions.Exp` for the proof that the limit exists.
-/

/-! ### The exponential function -/

/-- `u k` tends to `l` at least as fast as `C / 2 ^ k` tends to 0, for some `C`. -/
def Microlean.TendsFast (u : ℕ → ℝ) (l : ℝ) : Prop := ∃ C : ℝ, ∀ k : ℕ, (u k - l) * 2 ^ k ≤ C ∧ (l - u k) * 2 ^ k ≤ C

/-- A number with a property, if there is one. -/
noncomputable def Microlean.chooseReal (p : ℝ → Prop) : ℝ :=
  match Classical.propDecidable (∃ x, p x) with
  | .isTrue h => Classical.choose h
  | .isFalse _ => 0

theorem Microlean.chooseReal_spec {p : ℝ → Prop} (h : ∃ x, p x) : p (Microlean.chooseReal p) := by
  unfold Microlean.chooseReal
  cases Classical.propDecidable (∃ x, p x) with
  | isTrue h' => exact Classical.choose_spec h'
  | isFalse h' => exact absurd h h'

/-- The limit of a sequence that has a fast one. -/
noncomputable def Microlean.fastLimit (u : ℕ → ℝ) : ℝ := Microlean.chooseReal fun l => Microlean.TendsFast u l

namespace Complex

/-- `(1 + z / 2 ^ k) ^ (2 ^ k)`. -/
noncomputable def expApprox (z : ℂ) (k : ℕ) : ℂ := (1 + z / 2 ^ k) ^ (2 ^ k)

/-- The exponential function. -/
@[irreducible] noncomputable def exp (z : ℂ) : ℂ :=
  ⟨Microlean.fastLimit fun k => (expApprox z k).re, Microlean.fastLimit fun k => (expApprox z k).im⟩

noncomputable def sin (z : ℂ) : ℂ := (exp (-z * I) - exp (z * I)) * I / 2

noncomputable def cos (z : ℂ) : ℂ := (exp (z * I) + exp (-z * I)) / 2

noncomputable def tan (z : ℂ) : ℂ := sin z / cos z

noncomputable def cot (z : ℂ) : ℂ := cos z / sin z

noncomputable def sinh (z : ℂ) : ℂ := (exp z - exp (-z)) / 2

noncomputable def cosh (z : ℂ) : ℂ := (exp z + exp (-z)) / 2

end Complex

namespace Real

noncomputable def exp (x : ℝ) : ℝ := (Complex.exp x).re

noncomputable def sin (x : ℝ) : ℝ := (Complex.sin x).re

noncomputable def cos (x : ℝ) : ℝ := (Complex.cos x).re

noncomputable def tan (x : ℝ) : ℝ := (Complex.tan x).re

noncomputable def cot (x : ℝ) : ℝ := (Complex.cot x).re

noncomputable def sinh (x : ℝ) : ℝ := (Complex.sinh x).re

noncomputable def cosh (x : ℝ) : ℝ := (Complex.cosh x).re

/-! ### Logarithm, π, powers -/

/-- The natural logarithm of `|x|`; 0 for `x = 0`. -/
@[irreducible] noncomputable def log (x : ℝ) : ℝ :=
  if x = 0 then 0 else Microlean.chooseReal fun y => exp y = x ∨ exp y = -x

/-- The logarithm in base `b`. -/
noncomputable def logb (b x : ℝ) : ℝ := log x / log b

/-- Half of π is the first positive zero of the cosine. -/
@[irreducible] noncomputable def pi : ℝ :=
  2 * Microlean.chooseReal fun p => 0 < p ∧ cos p = 0 ∧ ∀ x, 0 ≤ x → x < p → 0 < cos x

/-- The real power `x ^ y`: `exp (log x * y)` for positive `x`, 0 for `x = 0` unless `y = 0`. -/
@[irreducible] noncomputable def rpow (x y : ℝ) : ℝ :=
  if x = 0 then (if y = 0 then 1 else 0) else if 0 < x then exp (log x * y) else exp (log x * y) * cos (y * pi)

noncomputable instance instPow : Pow ℝ ℝ := ⟨rpow⟩

@[simp] theorem rpow_eq_pow (x y : ℝ) : rpow x y = x ^ y := rfl

end Real
