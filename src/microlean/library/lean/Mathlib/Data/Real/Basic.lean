import Mathlib.Algebra.Basic

/-!
The real numbers, by the axioms of a complete ordered field. Mathlib constructs ℝ from Cauchy sequences; each axiom here
is true of what it constructs, under the same name where there is one. They determine ℝ up to isomorphism.
-/

/-- The type of real numbers. -/
axiom Real : Type

/-- The real numbers are a field. -/
@[instance] axiom Real.instField : Field ℝ

/-- The real numbers are totally ordered. -/
@[instance] axiom Real.linearOrder : LinearOrder ℝ

/-- The order fits the arithmetic. -/
@[instance] axiom Real.instIsStrictOrderedRing : IsStrictOrderedRing ℝ

/-- Completeness: a set of reals that has an element and an upper bound has a least upper bound. -/
axiom Real.exists_least_upper_bound (s : ℝ → Prop) (nonempty : ∃ x, s x) (bounded : ∃ b, ∀ x, s x → x ≤ b) :
  ∃ m, (∀ x, s x → x ≤ m) ∧ ∀ b, (∀ x, s x → x ≤ b) → m ≤ b
