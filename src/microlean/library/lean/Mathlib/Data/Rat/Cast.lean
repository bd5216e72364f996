import Mathlib.Data.Rat.Field
import Mathlib.Algebra.Cast

/-! Numerators, denominators and casts of rational numbers. -/

universe u

/-- Types with a map from the rational numbers. -/
class RatCast (K : Type u) where
  protected ratCast : ℚ → K

/-- The canonical map from the rational numbers. -/
@[coe, reducible, match_pattern] protected def Rat.cast {K : Type u} [RatCast K] : ℚ → K := RatCast.ratCast

instance instCoeTailRat {K : Type u} [RatCast K] : CoeTail ℚ K := ⟨Rat.cast⟩

instance instCoeHTCTRat {K : Type u} [RatCast K] : CoeHTCT ℚ K := ⟨Rat.cast⟩

attribute [coe_decl] instCoeTailRat instCoeHTCTRat

instance (priority := 100) DivisionRing.toRatCast {K : Type u} [DivisionRing K] : RatCast K :=
  ⟨fun q => (q.num : K) / (q.den : K)⟩

instance (priority := 2000) instRatCastRat : RatCast ℚ := ⟨id⟩

namespace Rat

/-! ### Numerator and denominator -/

@[simp] theorem num_zero : (0 : ℚ).num = 0 := rfl

@[simp] theorem den_zero : (0 : ℚ).den = 1 := rfl

@[simp] theorem num_one : (1 : ℚ).num = 1 := rfl

@[simp] theorem den_one : (1 : ℚ).den = 1 := rfl

@[simp] theorem num_ofNat (n : ℕ) [Nat.AtLeastTwo n] : (OfNat.ofNat n : ℚ).num = OfNat.ofNat n := rfl

@[simp] theorem den_ofNat (n : ℕ) [Nat.AtLeastTwo n] : (OfNat.ofNat n : ℚ).den = 1 := rfl

theorem Microlean.normalize_eq_div (n : ℤ) (d : ℕ) (h : d ≠ 0) : normalize n d h = (n : ℚ) / d := by
  have hd : (d : ℚ) ≠ 0 := Nat.cast_ne_zero.mpr h
  rw [eq_div_iff hd, Microlean.natCast_eq_normalize, normalize_mul_normalize, Microlean.intCast_eq_normalize, normalize_eq_iff]
  show n * d * 1 = n * (d * 1 : ℕ)
  rw [Nat.mul_one, mul_one]

/-- A rational number is the quotient of its numerator and its denominator. -/
@[simp] theorem num_div_den (r : ℚ) : (r.num : ℚ) / (r.den : ℚ) = r := by
  rw [← Microlean.normalize_eq_div r.num r.den r.den_nz, normalize_self]

theorem mkRat_eq_div (n : ℤ) (d : ℕ) : mkRat n d = (n : ℚ) / d := by
  by_cases h : d = 0
  · rw [h, Nat.cast_zero, div_zero]
    rfl
  · rw [← Microlean.normalize_eq_div n d h]
    exact dif_neg h

theorem divInt_eq_div : ∀ n d : ℤ, divInt n d = (n : ℚ) / d
  | n, .ofNat d => mkRat_eq_div n d
  | n, .negSucc d => by
    show normalize (-n) (d + 1) (Nat.succ_ne_zero d) = _
    rw [Microlean.normalize_eq_div, Int.cast_negSucc, Int.cast_neg, div_neg, neg_div]

theorem mul_den_eq_num (q : ℚ) : q * q.den = q.num := by
  have h : (q.den : ℚ) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz
  rw [← div_eq_iff_mul_eq h, num_div_den]

theorem den_mul_eq_num (q : ℚ) : q.den * q = q.num := by rw [mul_comm, mul_den_eq_num]

theorem num_pos {a : ℚ} : 0 < a.num ↔ 0 < a := by
  rw [← Int.cast_pos (R := ℚ), ← mul_den_eq_num, mul_pos_iff_of_pos_right (Nat.cast_pos.mpr a.den_pos)]

theorem num_nonneg {q : ℚ} : 0 ≤ q.num ↔ 0 ≤ q := by
  rw [← Int.cast_nonneg (R := ℚ), ← mul_den_eq_num, mul_nonneg_iff_of_pos_right (Nat.cast_pos.mpr q.den_pos)]

@[simp] theorem num_eq_zero {q : ℚ} : q.num = 0 ↔ q = 0 := by
  rw [← Int.cast_eq_zero (R := ℚ), ← mul_den_eq_num, mul_eq_zero]
  exact ⟨fun h => h.resolve_right (Nat.cast_ne_zero.mpr q.den_nz), Or.inl⟩

theorem num_ne_zero {q : ℚ} : q.num ≠ 0 ↔ q ≠ 0 := not_congr num_eq_zero

theorem zero_of_num_zero {q : ℚ} (hq : q.num = 0) : q = 0 := num_eq_zero.mp hq

theorem num_neg {a : ℚ} : a.num < 0 ↔ a < 0 := by
  rw [lt_iff_not_ge, lt_iff_not_ge]
  exact not_congr Rat.num_nonneg

theorem Microlean.eq_num_of_den_eq_one {q : ℚ} (h : q.den = 1) : q = q.num := by
  have e := mul_den_eq_num q
  rw [h, Nat.cast_one, mul_one] at e
  exact e

theorem coe_int_num_of_den_eq_one {q : ℚ} (hq : q.den = 1) : (q.num : ℚ) = q := (Microlean.eq_num_of_den_eq_one hq).symm

theorem den_eq_one_iff (r : ℚ) : r.den = 1 ↔ (r.num : ℚ) = r :=
  ⟨coe_int_num_of_den_eq_one, fun h => by rw [← h]; rfl⟩

/-- A fraction in lowest terms gives numerator and denominator. -/
theorem Microlean.num_den_of_coprime {q : ℚ} {n : ℤ} {d : ℕ} (hd : d ≠ 0) (h : Nat.Coprime n.natAbs d) (e : q = (n : ℚ) / d) :
    q.num = n ∧ q.den = d := by
  have key : q = ⟨n, d, hd, h⟩ := by
    rw [e, ← Microlean.normalize_eq_div n d hd]
    exact (Microlean.eq_normalize (a := ⟨n, d, hd, h⟩) hd rfl).symm
  rw [key]
  exact ⟨rfl, rfl⟩

theorem num_div_eq_of_coprime {a b : ℤ} (hb0 : 0 < b) (h : Nat.Coprime a.natAbs b.natAbs) : (a / b : ℚ).num = a := by
  have e : (b : ℚ) = (b.natAbs : ℚ) := by
    rw [Nat.cast_natAbs, abs_of_pos hb0]
  rw [e]
  exact (Microlean.num_den_of_coprime (Int.natAbs_ne_zero.mpr (ne_of_gt hb0)) h rfl).left

theorem den_div_eq_of_coprime {a b : ℤ} (hb0 : 0 < b) (h : Nat.Coprime a.natAbs b.natAbs) :
    ((a / b : ℚ).den : ℤ) = b := by
  have e : (b : ℚ) = (b.natAbs : ℚ) := by
    rw [Nat.cast_natAbs, abs_of_pos hb0]
  have k := (Microlean.num_den_of_coprime (q := (a : ℚ) / b) (Int.natAbs_ne_zero.mpr (ne_of_gt hb0)) h (by rw [e])).right
  rw [k, Int.natCast_natAbs, abs_of_pos hb0]

/-! ### Casts -/

@[simp, norm_cast] theorem cast_id (n : ℚ) : (Rat.cast n : ℚ) = n := rfl

theorem cast_eq_id : (Rat.cast : ℚ → ℚ) = id := rfl

section Field

variable {α : Type u} [Field α]

theorem cast_def (q : ℚ) : (q : α) = q.num / q.den := rfl

@[simp, norm_cast] theorem cast_intCast (n : ℤ) : ((n : ℚ) : α) = n := by
  rw [cast_def]
  show (n : α) / ((1 : ℕ) : α) = n
  rw [Nat.cast_one, div_one]

@[simp, norm_cast] theorem cast_natCast (n : ℕ) : ((n : ℚ) : α) = n := by
  rw [cast_def]
  show ((n : ℤ) : α) / ((1 : ℕ) : α) = n
  rw [Nat.cast_one, div_one, Int.cast_natCast]

@[simp, norm_cast] theorem cast_zero : ((0 : ℚ) : α) = 0 := (cast_natCast 0).trans Nat.cast_zero

@[simp, norm_cast] theorem cast_one : ((1 : ℚ) : α) = 1 := (cast_natCast 1).trans Nat.cast_one

@[simp, norm_cast] theorem cast_ofNat (n : ℕ) [Nat.AtLeastTwo n] : ((OfNat.ofNat n : ℚ) : α) = OfNat.ofNat n :=
  cast_natCast n

@[simp, norm_cast] theorem cast_neg (n : ℚ) : ((-n : ℚ) : α) = -(n : α) := by
  rw [cast_def, cast_def, neg_num, neg_den, Int.cast_neg, neg_div]

variable [CharZero α]

theorem Microlean.den_cast_ne_zero (q : ℚ) : (q.den : α) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz

theorem Microlean.cast_normalize (n : ℤ) (d : ℕ) (h : d ≠ 0) : ((normalize n d h : ℚ) : α) = (n : α) / d := by
  rw [cast_def, div_eq_div_iff (Microlean.den_cast_ne_zero _) (Nat.cast_ne_zero.mpr h)]
  have c := congrArg (Int.cast : ℤ → α) (Microlean.normalize_cross n d h)
  rw [Int.cast_mul, Int.cast_mul, Int.cast_natCast, Int.cast_natCast] at c
  exact c

@[simp, norm_cast] theorem cast_add (m n : ℚ) : ((m + n : ℚ) : α) = m + n := by
  rw [add_def', Microlean.cast_normalize, cast_def m, cast_def n,
    div_add_div _ _ (Microlean.den_cast_ne_zero m) (Microlean.den_cast_ne_zero n), Nat.cast_mul, Int.cast_add, Int.cast_mul, Int.cast_mul,
    Int.cast_natCast, Int.cast_natCast, mul_comm (n.num : α)]

@[simp, norm_cast] theorem cast_sub (m n : ℚ) : ((m - n : ℚ) : α) = m - n := by
  rw [sub_eq_add_neg, cast_add, cast_neg, sub_eq_add_neg]

@[simp, norm_cast] theorem cast_mul (m n : ℚ) : ((m * n : ℚ) : α) = m * n := by
  rw [mul_def', Microlean.cast_normalize, cast_def m, cast_def n, div_mul_div_comm, Nat.cast_mul, Int.cast_mul]

@[simp, norm_cast] theorem cast_eq_zero {n : ℚ} : (n : α) = 0 ↔ n = 0 := by
  rw [cast_def, div_eq_zero_iff, Int.cast_eq_zero, num_eq_zero]
  exact ⟨fun h => h.resolve_right (Microlean.den_cast_ne_zero n), Or.inl⟩

@[norm_cast] theorem cast_ne_zero {n : ℚ} : (n : α) ≠ 0 ↔ n ≠ 0 := not_congr cast_eq_zero

@[simp, norm_cast] theorem cast_inj {m n : ℚ} : (m : α) = n ↔ m = n := by
  rw [← sub_eq_zero, ← cast_sub, cast_eq_zero, sub_eq_zero]

theorem cast_injective : Function.Injective (Rat.cast : ℚ → α) := fun _ _ h => cast_inj.mp h

@[simp, norm_cast] theorem cast_inv (n : ℚ) : ((n⁻¹ : ℚ) : α) = (n : α)⁻¹ := by
  by_cases h : n = 0
  · rw [h, inv_zero, cast_zero, inv_zero]
  · refine (inv_eq_of_mul_eq_one_right ?_).symm
    rw [← cast_mul, mul_inv_cancel₀ h, cast_one]

@[simp, norm_cast] theorem cast_div (m n : ℚ) : ((m / n : ℚ) : α) = m / n := by
  rw [div_eq_mul_inv, cast_mul, cast_inv, div_eq_mul_inv]

@[simp, norm_cast] theorem cast_pow (n : ℚ) (m : ℕ) : ((n ^ m : ℚ) : α) = (n : α) ^ m := by
  induction m with
  | zero => rw [pow_zero, pow_zero, cast_one]
  | succ m ih => rw [pow_succ, pow_succ, cast_mul, ih]

theorem Microlean.cast_mk (a b : ℤ) : ((a / b : ℚ) : α) = a / b := by rw [cast_div, cast_intCast, cast_intCast]

end Field

section Order

variable {K : Type u} [Field K] [LinearOrder K] [IsStrictOrderedRing K] {p q : ℚ}

@[simp, norm_cast] theorem cast_nonneg : (0 : K) ≤ q ↔ 0 ≤ q := by
  rw [cast_def, le_div_iff₀ (Nat.cast_pos.mpr q.den_pos), zero_mul, Int.cast_nonneg, Rat.num_nonneg]

@[simp, norm_cast] theorem cast_le : (p : K) ≤ q ↔ p ≤ q := by
  rw [← sub_nonneg, ← cast_sub, cast_nonneg, sub_nonneg]

@[simp, norm_cast] theorem cast_lt : (p : K) < q ↔ p < q := by
  rw [lt_iff_le_not_ge, cast_le (p := p), cast_le (K := K) (p := q), lt_iff_le_not_ge]

@[simp, norm_cast] theorem cast_pos : (0 : K) < q ↔ 0 < q := by rw [← cast_zero, cast_lt]

@[simp, norm_cast] theorem cast_nonpos : (q : K) ≤ 0 ↔ q ≤ 0 := by rw [← cast_zero, cast_le]

@[simp, norm_cast] theorem cast_lt_zero : (q : K) < 0 ↔ q < 0 := by rw [← cast_zero, cast_lt]

theorem cast_mono : Monotone (Rat.cast : ℚ → K) := fun _ _ h => cast_le.mpr h

theorem cast_strictMono : StrictMono (Rat.cast : ℚ → K) := fun _ _ h => cast_lt.mpr h

@[simp, norm_cast] theorem cast_abs (q : ℚ) : ((|q| : ℚ) : K) = |(q : K)| := by
  rw [abs_eq_max_neg, abs_eq_max_neg, cast_mono.map_max, cast_neg]

end Order

/-! ### Sums and products in lowest terms -/

theorem Microlean.den_le_of_int_mul {q : ℚ} {d : ℕ} {n : ℤ} (h : q * d = n) : q.den ∣ d := by
  have e : q.num * (d : ℤ) = n * q.den := by
    have h' := congrArg (fun x => x * (q.den : ℚ)) h
    have h'' : q * d * q.den = n * q.den := h'
    rw [mul_right_comm, mul_den_eq_num] at h''
    rw [← Int.cast_inj (R := ℚ), Int.cast_mul, Int.cast_mul, Int.cast_natCast, Int.cast_natCast]
    exact h''
  have e' := congrArg Int.natAbs e
  rw [Int.natAbs_mul, Int.natAbs_mul, Int.natAbs_natCast, Int.natAbs_natCast] at e'
  exact Nat.Coprime.dvd_of_dvd_mul_left q.reduced.symm ⟨n.natAbs, by rw [e', Nat.mul_comm]⟩

end Rat
