import Mathlib.Data.Real.Basic
import Mathlib.Algebra.Field.Basic
import Mathlib.Algebra.CharZero
import Tactic.Linarith

/-! The complex numbers: pairs of reals, with the arithmetic that makes them a field. -/

/-- A complex number: its real and its imaginary part. -/
structure Complex : Type where
  re : ℝ
  im : ℝ

namespace Complex

@[ext] protected theorem ext : ∀ {z w : ℂ}, z.re = w.re → z.im = w.im → z = w
  | ⟨_, _⟩, ⟨_, _⟩, rfl, rfl => rfl

protected theorem ext_iff {z w : ℂ} : z = w ↔ z.re = w.re ∧ z.im = w.im :=
  ⟨fun h => ⟨congrArg re h, congrArg im h⟩, fun h => Complex.ext h.1 h.2⟩

/-- A real number as a complex one. -/
@[coe] def ofReal (r : ℝ) : ℂ := ⟨r, 0⟩

noncomputable instance instCoeReal : Coe ℝ ℂ := ⟨ofReal⟩

@[simp, norm_cast] theorem ofReal_re (r : ℝ) : (r : ℂ).re = r := rfl

@[simp, norm_cast] theorem ofReal_im (r : ℝ) : (r : ℂ).im = 0 := rfl

theorem ofReal_def (r : ℝ) : (r : ℂ) = ⟨r, 0⟩ := rfl

@[simp, norm_cast] theorem ofReal_inj {z w : ℝ} : (z : ℂ) = w ↔ z = w := ⟨congrArg re, congrArg ofReal⟩

theorem ofReal_injective : Function.Injective (Complex.ofReal) := fun _ _ => congrArg re

theorem mk_eq_iff_ {a b c d : ℝ} : (⟨a, b⟩ : ℂ) = ⟨c, d⟩ ↔ a = c ∧ b = d := Complex.ext_iff

/-! ### Arithmetic -/

noncomputable instance instZero : Zero ℂ := ⟨((0 : ℝ) : ℂ)⟩

noncomputable instance instOne : One ℂ := ⟨((1 : ℝ) : ℂ)⟩

noncomputable instance instAdd : Add ℂ := ⟨fun z w => ⟨z.re + w.re, z.im + w.im⟩⟩

noncomputable instance instNeg : Neg ℂ := ⟨fun z => ⟨-z.re, -z.im⟩⟩

noncomputable instance instSub : Sub ℂ := ⟨fun z w => ⟨z.re - w.re, z.im - w.im⟩⟩

noncomputable instance instMul : Mul ℂ := ⟨fun z w => ⟨z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re⟩⟩

/-- `|z| ^ 2`. -/
noncomputable def normSq (z : ℂ) : ℝ := z.re * z.re + z.im * z.im

noncomputable instance instInv : Inv ℂ := ⟨fun z => ⟨z.re / normSq z, -z.im / normSq z⟩⟩

noncomputable instance instDiv : Div ℂ := ⟨fun z w => z * w⁻¹⟩

/-- Powers with natural exponents. -/
protected noncomputable def npow : ℕ → ℂ → ℂ
  | 0, _ => One.one
  | n + 1, z => Complex.npow n z * z

/-- Powers with integer exponents. -/
protected noncomputable def zpow : ℤ → ℂ → ℂ
  | Int.ofNat n, z => Complex.npow n z
  | Int.negSucc n, z => (Complex.npow (n + 1) z)⁻¹

private theorem sq_nonneg_ (x : ℝ) : 0 ≤ x * x := by
  rcases le_total 0 x with h | h
  · exact mul_nonneg h h
  · have := mul_nonneg (show 0 ≤ -x by linarith) (show 0 ≤ -x by linarith)
    linarith

private theorem normSq_pos_ {z : ℂ} (h : ¬(z.re = 0 ∧ z.im = 0)) : 0 < z.re * z.re + z.im * z.im := by
  rcases lt_trichotomy z.re 0 with l | e | l
  · have := mul_pos (show 0 < -z.re by linarith) (show 0 < -z.re by linarith)
    have := sq_nonneg_ z.im
    linarith
  · rcases lt_trichotomy z.im 0 with l | e' | l
    · have := mul_pos (show 0 < -z.im by linarith) (show 0 < -z.im by linarith)
      have := sq_nonneg_ z.re
      linarith
    · exact absurd ⟨e, e'⟩ h
    · have := mul_pos l l
      have := sq_nonneg_ z.re
      linarith
  · have := mul_pos l l
    have := sq_nonneg_ z.im
    linarith

noncomputable instance instField : Field ℂ where
  add := Add.add
  add_assoc z w v := Complex.ext (add_assoc z.re w.re v.re) (add_assoc z.im w.im v.im)
  zero := Zero.zero
  zero_add z := Complex.ext (zero_add z.re) (zero_add z.im)
  add_zero z := Complex.ext (add_zero z.re) (add_zero z.im)
  nsmul n z := ⟨n • z.re, n • z.im⟩
  nsmul_zero z := Complex.ext (AddMonoid.nsmul_zero z.re) (AddMonoid.nsmul_zero z.im)
  nsmul_succ n z := Complex.ext (AddMonoid.nsmul_succ n z.re) (AddMonoid.nsmul_succ n z.im)
  add_comm z w := Complex.ext (add_comm z.re w.re) (add_comm z.im w.im)
  neg := Neg.neg
  sub := Sub.sub
  sub_eq_add_neg z w := Complex.ext (sub_eq_add_neg z.re w.re) (sub_eq_add_neg z.im w.im)
  zsmul n z := ⟨n • z.re, n • z.im⟩
  zsmul_natCast n z := Complex.ext (SubNegMonoid.zsmul_natCast n z.re) (SubNegMonoid.zsmul_natCast n z.im)
  zsmul_negSucc n z := Complex.ext (SubNegMonoid.zsmul_negSucc n z.re) (SubNegMonoid.zsmul_negSucc n z.im)
  neg_add_cancel z := Complex.ext (neg_add_cancel z.re) (neg_add_cancel z.im)
  mul := Mul.mul
  mul_assoc z w v := Complex.ext
    (show (z.re * w.re - z.im * w.im) * v.re - (z.re * w.im + z.im * w.re) * v.im =
      z.re * (w.re * v.re - w.im * v.im) - z.im * (w.re * v.im + w.im * v.re) by ring)
    (show (z.re * w.re - z.im * w.im) * v.im + (z.re * w.im + z.im * w.re) * v.re =
      z.re * (w.re * v.im + w.im * v.re) + z.im * (w.re * v.re - w.im * v.im) by ring)
  one := One.one
  one_mul z := Complex.ext (show 1 * z.re - 0 * z.im = z.re by ring) (show 1 * z.im + 0 * z.re = z.im by ring)
  mul_one z := Complex.ext (show z.re * 1 - z.im * 0 = z.re by ring) (show z.re * 0 + z.im * 1 = z.im by ring)
  npow := Complex.npow
  npow_zero _ := rfl
  npow_succ _ _ := rfl
  left_distrib z w v := Complex.ext
    (show z.re * (w.re + v.re) - z.im * (w.im + v.im) = z.re * w.re - z.im * w.im + (z.re * v.re - z.im * v.im)
      by ring)
    (show z.re * (w.im + v.im) + z.im * (w.re + v.re) = z.re * w.im + z.im * w.re + (z.re * v.im + z.im * v.re)
      by ring)
  right_distrib z w v := Complex.ext
    (show (z.re + w.re) * v.re - (z.im + w.im) * v.im = z.re * v.re - z.im * v.im + (w.re * v.re - w.im * v.im)
      by ring)
    (show (z.re + w.re) * v.im + (z.im + w.im) * v.re = z.re * v.im + z.im * v.re + (w.re * v.im + w.im * v.re)
      by ring)
  zero_mul z := Complex.ext (show 0 * z.re - 0 * z.im = 0 by ring) (show 0 * z.im + 0 * z.re = 0 by ring)
  mul_zero z := Complex.ext (show z.re * 0 - z.im * 0 = 0 by ring) (show z.re * 0 + z.im * 0 = 0 by ring)
  natCast n := ((n : ℝ) : ℂ)
  natCast_zero := Complex.ext Nat.cast_zero rfl
  natCast_succ n := Complex.ext (Nat.cast_succ n) (add_zero 0).symm
  intCast n := ((n : ℝ) : ℂ)
  intCast_ofNat n := Complex.ext (Ring.intCast_ofNat n) rfl
  intCast_negSucc n := Complex.ext (Ring.intCast_negSucc n) neg_zero.symm
  mul_comm z w := Complex.ext
    (show z.re * w.re - z.im * w.im = w.re * z.re - w.im * z.im by ring)
    (show z.re * w.im + z.im * w.re = w.re * z.im + w.im * z.re by ring)
  inv := Inv.inv
  div := Div.div
  div_eq_mul_inv _ _ := rfl
  zpow := Complex.zpow
  zpow_natCast _ _ := rfl
  zpow_negSucc _ _ := rfl
  exists_pair_ne := ⟨0, 1, fun h => ne_of_lt zero_lt_one (congrArg re h)⟩
  mul_inv_cancel z h := by
    have n : z.re * z.re + z.im * z.im ≠ 0 := ne_of_gt (normSq_pos_ fun h' => h (Complex.ext h'.1 h'.2))
    exact Complex.ext
      (show z.re * (z.re / (z.re * z.re + z.im * z.im)) - z.im * (-z.im / (z.re * z.re + z.im * z.im)) = 1 by
        rw [← mul_div_assoc, ← mul_div_assoc, ← sub_div, mul_neg, sub_neg_eq_add, div_self n])
      (show z.re * (-z.im / (z.re * z.re + z.im * z.im)) + z.im * (z.re / (z.re * z.re + z.im * z.im)) = 0 by
        rw [← mul_div_assoc, ← mul_div_assoc, ← add_div, mul_neg, mul_comm z.re z.im, neg_add_cancel, zero_div])
  inv_zero := Complex.ext (zero_div _) (show -0 / _ = (0 : ℝ) by rw [neg_zero, zero_div])

end Complex
