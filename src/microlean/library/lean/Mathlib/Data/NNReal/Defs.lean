import Mathlib.Data.Real.Basic
import Mathlib.Algebra.Field.Basic
import Mathlib.Algebra.CharZero
import Tactic.Linarith

/-! The nonnegative real numbers: a linearly ordered semifield, and the maps from and to ℝ. -/

/-- The nonnegative real numbers. -/
def NNReal := { r : ℝ // 0 ≤ r }

namespace NNReal

private theorem inv_nonneg_of {a : ℝ} (h : 0 ≤ a) : 0 ≤ a⁻¹ := by
  rcases eq_or_lt_of_le h with e | e
  · rw [← e, inv_zero]
  · apply le_of_not_gt
    intro l
    have := mul_lt_mul_of_pos_left l e
    rw [mul_zero, mul_inv_cancel₀ (ne_of_gt e)] at this
    exact not_lt_of_ge zero_le_one this

/-- A nonnegative number as a real number. -/
@[coe] def toReal : ℝ≥0 → ℝ := Subtype.val

noncomputable instance : Coe ℝ≥0 ℝ := ⟨toReal⟩

@[simp] theorem val_eq_coe (n : ℝ≥0) : n.val = n := rfl

protected theorem eq {n m : ℝ≥0} : (n : ℝ) = (m : ℝ) → n = m := Subtype.eq

@[ext] protected theorem ext {n m : ℝ≥0} : (n : ℝ) = (m : ℝ) → n = m := Subtype.eq

@[simp, norm_cast] theorem coe_inj {r₁ r₂ : ℝ≥0} : (r₁ : ℝ) = r₂ ↔ r₁ = r₂ := ⟨NNReal.eq, congrArg toReal⟩

protected theorem ne_iff {x y : ℝ≥0} : (x : ℝ) ≠ (y : ℝ) ↔ x ≠ y := not_congr coe_inj

@[simp] theorem coe_nonneg (r : ℝ≥0) : (0 : ℝ) ≤ r := r.property

@[simp] theorem zero_le_coe {q : ℝ≥0} : 0 ≤ (q : ℝ) := q.property

@[simp, norm_cast] theorem coe_mk (a : ℝ) (ha : 0 ≤ a) : toReal ⟨a, ha⟩ = a := rfl

/-! ### Arithmetic -/

noncomputable instance instZero : Zero ℝ≥0 := ⟨⟨0, le_refl 0⟩⟩

noncomputable instance instOne : One ℝ≥0 := ⟨⟨1, zero_le_one⟩⟩

noncomputable instance instAdd : Add ℝ≥0 := ⟨fun a b => ⟨a.val + b.val, add_nonneg a.property b.property⟩⟩

noncomputable instance instMul : Mul ℝ≥0 := ⟨fun a b => ⟨a.val * b.val, mul_nonneg a.property b.property⟩⟩

noncomputable instance instInv : Inv ℝ≥0 := ⟨fun a => ⟨a.val⁻¹, inv_nonneg_of a.property⟩⟩

noncomputable instance instDiv : Div ℝ≥0 := ⟨fun a b => a * b⁻¹⟩

/-- Integer powers. -/
protected noncomputable def zpow : ℤ → ℝ≥0 → ℝ≥0
  | Int.ofNat n, a => ⟨a.val ^ n, pow_nonneg a.property n⟩
  | Int.negSucc n, a => ⟨a.val ^ (n + 1), pow_nonneg a.property (n + 1)⟩⁻¹

noncomputable instance instSemifield : Semifield ℝ≥0 where
  add := Add.add
  add_assoc a b c := NNReal.eq (add_assoc a.val b.val c.val)
  zero := Zero.zero
  zero_add a := NNReal.eq (zero_add a.val)
  add_zero a := NNReal.eq (add_zero a.val)
  nsmul n a := ⟨n * a.val, mul_nonneg (Nat.cast_nonneg n) a.property⟩
  nsmul_zero a := NNReal.eq (by
    show ((0 : ℕ) : ℝ) * a.val = 0
    rw [Nat.cast_zero, zero_mul])
  nsmul_succ n a := NNReal.eq (by
    show ((n + 1 : ℕ) : ℝ) * a.val = n * a.val + a.val
    rw [Nat.cast_add_one, add_mul, one_mul])
  add_comm a b := NNReal.eq (add_comm a.val b.val)
  mul := Mul.mul
  mul_assoc a b c := NNReal.eq (mul_assoc a.val b.val c.val)
  one := One.one
  one_mul a := NNReal.eq (one_mul a.val)
  mul_one a := NNReal.eq (mul_one a.val)
  npow n a := ⟨a.val ^ n, pow_nonneg a.property n⟩
  npow_zero a := NNReal.eq (pow_zero a.val)
  npow_succ n a := NNReal.eq (pow_succ a.val n)
  left_distrib a b c := NNReal.eq (mul_add a.val b.val c.val)
  right_distrib a b c := NNReal.eq (add_mul a.val b.val c.val)
  zero_mul a := NNReal.eq (zero_mul a.val)
  mul_zero a := NNReal.eq (mul_zero a.val)
  natCast n := ⟨n, Nat.cast_nonneg n⟩
  natCast_zero := NNReal.eq Nat.cast_zero
  natCast_succ n := NNReal.eq (Nat.cast_succ n)
  mul_comm a b := NNReal.eq (mul_comm a.val b.val)
  inv := Inv.inv
  div := Div.div
  div_eq_mul_inv _ _ := rfl
  zpow := NNReal.zpow
  zpow_natCast _ _ := rfl
  zpow_negSucc _ _ := rfl
  exists_pair_ne := ⟨0, 1, fun h => ne_of_lt zero_lt_one (congrArg toReal h)⟩
  mul_inv_cancel a h := NNReal.eq (mul_inv_cancel₀ fun e => h (NNReal.eq e))
  inv_zero := NNReal.eq inv_zero

noncomputable instance instLinearOrder : LinearOrder ℝ≥0 where
  le a b := (a : ℝ) ≤ b
  lt a b := (a : ℝ) < b
  le_refl a := le_refl (a : ℝ)
  le_trans _ _ _ h h' := le_trans h h'
  lt_iff_le_not_ge a b := Preorder.lt_iff_le_not_ge (a : ℝ) b
  le_antisymm _ _ h h' := NNReal.eq (le_antisymm h h')
  min a b := if (a : ℝ) ≤ b then a else b
  max a b := if (a : ℝ) ≤ b then b else a
  le_total a b := le_total (a : ℝ) b
  toDecidableLE a b := instDecidableLeOfLinearOrder (a : ℝ) b
  toDecidableEq a b := decidable_of_iff ((a : ℝ) = b) coe_inj
  toDecidableLT a b := instDecidableLtOfLinearOrder (a : ℝ) b
  min_def _ _ := rfl
  max_def _ _ := rfl

/-- Subtraction stops at zero. -/
noncomputable instance instSub : Sub ℝ≥0 := ⟨fun a b => ⟨max (a.val - b.val) 0, le_max_right _ _⟩⟩

@[simp, norm_cast] theorem coe_le_coe {r₁ r₂ : ℝ≥0} : (r₁ : ℝ) ≤ r₂ ↔ r₁ ≤ r₂ := Iff.rfl

@[simp, norm_cast] theorem coe_lt_coe {r₁ r₂ : ℝ≥0} : (r₁ : ℝ) < r₂ ↔ r₁ < r₂ := Iff.rfl

@[simp, norm_cast] theorem coe_zero : ((0 : ℝ≥0) : ℝ) = 0 := rfl

@[simp, norm_cast] theorem coe_one : ((1 : ℝ≥0) : ℝ) = 1 := rfl

@[simp, norm_cast] theorem coe_add (r₁ r₂ : ℝ≥0) : ((r₁ + r₂ : ℝ≥0) : ℝ) = r₁ + r₂ := rfl

@[simp, norm_cast] theorem coe_mul (r₁ r₂ : ℝ≥0) : ((r₁ * r₂ : ℝ≥0) : ℝ) = r₁ * r₂ := rfl

@[simp, norm_cast] theorem coe_inv (r : ℝ≥0) : ((r⁻¹ : ℝ≥0) : ℝ) = (r : ℝ)⁻¹ := rfl

@[simp, norm_cast] theorem coe_div (r₁ r₂ : ℝ≥0) : ((r₁ / r₂ : ℝ≥0) : ℝ) = (r₁ : ℝ) / r₂ :=
  (div_eq_mul_inv (r₁ : ℝ) (r₂ : ℝ)).symm

@[simp, norm_cast] theorem coe_pow (r : ℝ≥0) (n : ℕ) : ((r ^ n : ℝ≥0) : ℝ) = (r : ℝ) ^ n := rfl

@[simp, norm_cast] theorem coe_natCast (n : ℕ) : ((n : ℝ≥0) : ℝ) = n := rfl

@[simp, norm_cast] theorem coe_ofNat (n : ℕ) [Nat.AtLeastTwo n] : ((OfNat.ofNat n : ℝ≥0) : ℝ) = OfNat.ofNat n := rfl

@[simp, norm_cast] theorem coe_eq_zero {r : ℝ≥0} : (r : ℝ) = 0 ↔ r = 0 := coe_inj (r₂ := 0)

@[simp, norm_cast] theorem coe_eq_one {r : ℝ≥0} : (r : ℝ) = 1 ↔ r = 1 := coe_inj (r₂ := 1)

@[norm_cast] theorem coe_ne_zero {r : ℝ≥0} : (r : ℝ) ≠ 0 ↔ r ≠ 0 := not_congr coe_eq_zero

@[norm_cast] theorem coe_ne_one {r : ℝ≥0} : (r : ℝ) ≠ 1 ↔ r ≠ 1 := not_congr coe_eq_one

@[simp, norm_cast] theorem coe_pos {r : ℝ≥0} : (0 : ℝ) < r ↔ 0 < r := Iff.rfl

@[simp, norm_cast] theorem one_le_coe {r : ℝ≥0} : 1 ≤ (r : ℝ) ↔ 1 ≤ r := Iff.rfl

@[simp, norm_cast] theorem one_lt_coe {r : ℝ≥0} : 1 < (r : ℝ) ↔ 1 < r := Iff.rfl

@[simp, norm_cast] theorem coe_le_one {r : ℝ≥0} : (r : ℝ) ≤ 1 ↔ r ≤ 1 := Iff.rfl

@[simp, norm_cast] theorem coe_lt_one {r : ℝ≥0} : (r : ℝ) < 1 ↔ r < 1 := Iff.rfl

theorem coe_sub_def {r₁ r₂ : ℝ≥0} : ((r₁ - r₂ : ℝ≥0) : ℝ) = max ((r₁ : ℝ) - r₂) 0 := rfl

@[simp, norm_cast] protected theorem coe_sub {r₁ r₂ : ℝ≥0} (h : r₂ ≤ r₁) : ((r₁ - r₂ : ℝ≥0) : ℝ) = r₁ - r₂ :=
  by
  have h' : (r₂ : ℝ) ≤ r₁ := h
  exact max_eq_left (show (0 : ℝ) ≤ (r₁ : ℝ) - r₂ by linarith)

noncomputable instance instIsStrictOrderedRing : IsStrictOrderedRing ℝ≥0 where
  add_le_add_left a b h c := add_le_add_left (α := ℝ) h c
  le_of_add_le_add_left a b c h := le_of_add_le_add_left (α := ℝ) (a := a) (b := b) (c := c) h
  exists_pair_ne := Nontrivial.exists_pair_ne
  zero_le_one := zero_le_one (R := ℝ)
  mul_lt_mul_of_pos_left a b c h hc := mul_lt_mul_of_pos_left (R := ℝ) h hc
  mul_lt_mul_of_pos_right a b c h hc := mul_lt_mul_of_pos_right (R := ℝ) h hc

instance instCanonicallyOrderedAdd : CanonicallyOrderedAdd ℝ≥0 where
  exists_add_of_le {a b} h := ⟨⟨b.val - a.val, by
    have := coe_le_coe.mpr h
    linarith [val_eq_coe a, val_eq_coe b]⟩, NNReal.eq (by
    show b.val = a.val + (b.val - a.val)
    ring)⟩
  le_self_add a b := le_add_of_nonneg_right (α := ℝ) b.property

instance instNoZeroDivisors : NoZeroDivisors ℝ≥0 where
  eq_zero_or_eq_zero_of_mul_eq_zero {a b} h := by
    by_cases ha : a = 0
    · exact Or.inl ha
    · right
      rw [← one_mul b, ← Semifield.mul_inv_cancel a ha, mul_comm a, mul_assoc, h, mul_zero]

instance instIsCancelAdd : IsCancelAdd ℝ≥0 where
  add_left_cancel a b c h := le_antisymm (le_of_add_le_add_left (le_of_eq h)) (le_of_add_le_add_left (ge_of_eq h))
  add_right_cancel a b c h := le_antisymm (le_of_add_le_add_right (le_of_eq h)) (le_of_add_le_add_right (ge_of_eq h))

noncomputable instance instInhabited : Inhabited ℝ≥0 := ⟨0⟩

end NNReal

/-! ### From the reals -/

open NNReal

namespace Real

/-- The number itself, 0 for negative ones. -/
noncomputable def toNNReal (r : ℝ) : ℝ≥0 := ⟨max r 0, le_max_right r 0⟩

theorem coe_toNNReal (r : ℝ) (hr : 0 ≤ r) : (toNNReal r : ℝ) = r := max_eq_left hr

@[simp] theorem coe_toNNReal' (r : ℝ) : (toNNReal r : ℝ) = max r 0 := rfl

theorem toNNReal_of_nonneg {r : ℝ} (hr : 0 ≤ r) : toNNReal r = ⟨r, hr⟩ := NNReal.eq (max_eq_left hr)

@[simp] theorem toNNReal_coe {r : ℝ≥0} : toNNReal (r : ℝ) = r := NNReal.eq (max_eq_left r.property)

theorem toNNReal_of_nonpos {r : ℝ} (h : r ≤ 0) : toNNReal r = 0 := NNReal.eq (max_eq_right h)

@[simp] theorem toNNReal_zero : toNNReal 0 = 0 := toNNReal_of_nonpos (le_refl 0)

@[simp] theorem toNNReal_one : toNNReal 1 = 1 := NNReal.eq (max_eq_left zero_le_one)

theorem le_coe_toNNReal (r : ℝ) : r ≤ toNNReal r := le_max_left r 0

theorem toNNReal_le_toNNReal {r p : ℝ} (h : r ≤ p) : toNNReal r ≤ toNNReal p :=
  max_le (le_trans h (le_max_left p 0)) (le_max_right p 0)

end Real
