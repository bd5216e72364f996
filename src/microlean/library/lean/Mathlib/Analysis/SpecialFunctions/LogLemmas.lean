import Mathlib.Analysis.SpecialFunctions.Pow
import Mathlib.Data.Set.Lemmas

/-! Logarithms as functions on sets; logarithms of products in which one is given. -/

namespace Real

variable {x y b : ℝ}

theorem log_injOn_pos : Set.InjOn log (Set.Ioi 0) := fun x hx y hy h => by
  rw [← exp_log (x := x) hx, h, exp_log (x := y) hy]

theorem logb_injOn_pos (hb : 1 < b) : Set.InjOn (logb b) (Set.Ioi 0) := fun x hx y hy h => by
  have p := lt_trans zero_lt_one hb
  rw [← rpow_logb p (ne_of_gt hb) (x := x) hx, h, rpow_logb p (ne_of_gt hb) (x := y) hy]

theorem eq_of_log_eq_ (hx : 0 < x) (hy : 0 < y) (h : log x = log y) : x = y := log_injOn_pos hx hy h

theorem range_exp : Set.range exp = Set.Ioi 0 := Set.ext fun y =>
  ⟨fun ⟨x, e⟩ => e ▸ exp_pos x, fun h => exists_exp_eq_ h⟩

end Real
