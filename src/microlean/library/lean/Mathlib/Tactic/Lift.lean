import Mathlib.Data.PNat.Basic
import Mathlib.Data.NNReal.Defs
import Mathlib.Data.Rat.Cast

/-! The class that `lift … to …` is about, and its instances. -/

universe u v

/-- Elements of `α` that satisfy `cond` come from `β` by `coe`. -/
class CanLift (α : Sort u) (β : Sort v) (coe : outParam (β → α)) (cond : outParam (α → Prop)) : Prop where
  /-- What an element with `cond` comes from. -/
  prf : ∀ x : α, cond x → ∃ y : β, coe y = x

instance instCanLiftIntNat : CanLift ℤ ℕ (fun n : ℕ => (n : ℤ)) (fun x => 0 ≤ x) :=
  ⟨fun x h => ⟨x.toNat, Int.toNat_of_nonneg h⟩⟩

instance Rat.canLift : CanLift ℚ ℤ (fun n : ℤ => (n : ℚ)) (fun q => q.den = 1) :=
  ⟨fun q h => ⟨q.num, Rat.ext rfl h.symm⟩⟩

instance NNReal.canLift : CanLift ℝ NNReal NNReal.toReal (fun r => 0 ≤ r) := ⟨fun x h => ⟨⟨x, h⟩, rfl⟩⟩

instance Nat.canLiftPNat : CanLift ℕ ℕ+ PNat.val (fun n => 0 < n) := ⟨fun n h => ⟨⟨n, h⟩, rfl⟩⟩
