import Mathlib.Algebra.Field.Basic

/-! Decimal literals: `1.5` is `15 / 10 ^ 1`. -/

universe u

/-- Types with decimal literals: `1.5` is `OfScientific.ofScientific 15 true 1`, `2e3` is `OfScientific.ofScientific 2 false 3`. -/
class OfScientific (α : Type u) where
  ofScientific : ℕ → Bool → ℕ → α

/-- `m / 10 ^ e`, or `m * 10 ^ e` if the exponent is not negative. To be read by its two lemmas only. -/
@[irreducible] def Microlean.scientific {α : Type u} [Field α] (m : ℕ) (negative : Bool) (e : ℕ) : α :=
  Bool.rec ((m : α) * (10 : α) ^ e) ((m : α) / (10 : α) ^ e) negative

instance (priority := 100) Field.toOfScientific_ {α : Type u} [Field α] : OfScientific α := ⟨Microlean.scientific⟩

namespace Microlean.NormNum

variable {α : Type u} [Field α]

theorem scientific_true (m e : ℕ) : (OfScientific.ofScientific m true e : α) = (m : α) / (10 : α) ^ e := by
  show Microlean.scientific m true e = _
  unfold Microlean.scientific
  rfl

theorem scientific_false (m e : ℕ) : (OfScientific.ofScientific m false e : α) = (m : α) * (10 : α) ^ e := by
  show Microlean.scientific m false e = _
  unfold Microlean.scientific
  rfl

end Microlean.NormNum
