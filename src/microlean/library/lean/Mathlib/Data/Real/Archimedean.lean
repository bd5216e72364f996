import Mathlib.Data.Real.Basic
import Mathlib.Algebra.Order.Floor

/-! The reals are archimedean, by completeness; rounding of reals. -/

namespace Real

instance instArchimedean : Archimedean ℝ := ⟨fun x y hy => by
  apply Classical.byContradiction
  intro h
  have bound : ∀ n : ℕ, n * y ≤ x := fun n => le_of_not_gt fun l => h ⟨n, le_of_lt l⟩
  obtain ⟨s, hs, least⟩ := Real.exists_least_upper_bound (fun z => ∃ n : ℕ, z = n * y) ⟨_, 0, rfl⟩ ⟨x, fun z hz => by
    obtain ⟨n, e⟩ := hz
    rw [e]
    exact bound n⟩
  have h₁ := least (s - y) fun z hz => by
    obtain ⟨n, e⟩ := hz
    have h₂ := hs ((n + 1 : ℕ) * y) ⟨n + 1, rfl⟩
    rw [Nat.cast_add_one] at h₂
    rw [e]
    linarith
  linarith⟩

noncomputable instance instFloorRing : FloorRing ℝ :=
  FloorRing.ofFloor ℝ (fun x => Classical.choose (exists_floor x)) fun z a =>
    (Classical.choose_spec (exists_floor a) z).symm

end Real
