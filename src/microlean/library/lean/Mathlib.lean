import Mathlib.Namespaces
import Mathlib.Data.Nat.Basic
import Mathlib.Algebra.Divisibility
import Mathlib.Algebra.Ring.Basic
import Mathlib.Algebra.CharZero
import Mathlib.Algebra.NeZero
import Mathlib.Algebra.Field.Basic
import Mathlib.Algebra.Order.Ring
import Mathlib.Data.Set.Basic
import Mathlib.Data.Int.Instances
import Mathlib.Data.Real.Basic
import Mathlib.Data.NNReal.Defs
import Mathlib.Data.Real.Sqrt
import Mathlib.Data.Multiset.Basic
import Mathlib.Data.Finset.Basic
import Mathlib.Data.Finset.Card
import Mathlib.Algebra.BigOperators.Finset.Basic
import Mathlib.Data.Complex.Basic
import Mathlib.Data.Complex.Lemmas
import Mathlib.Order.Interval.Finset.Defs
import Mathlib.Order.Interval.Finset.Nat
import Mathlib.Analysis.SpecialFunctions.Defs
import Tactic.Lemmas
import Tactic.Linarith
import Tactic.Ring

/-! Everything in the library. -/
