import Init.Int.DivMod
import Mathlib.Data.Int.Instances
import Mathlib.Algebra.Order.AbsoluteValue

/-! Casts of natural numbers and integers into rings, ordered rings and fields. -/

universe u

/-! ### Integers into rings -/

section Ring

variable {R : Type u} [Ring R]

@[simp, norm_cast] theorem Int.cast_natCast (n : ℕ) : ((n : ℤ) : R) = n := Ring.intCast_ofNat n

theorem Microlean.intCast_ofNat (n : ℕ) : (Int.cast (Int.ofNat n) : R) = n := Ring.intCast_ofNat n

@[simp] theorem Int.cast_negSucc (n : ℕ) : (Int.cast (Int.negSucc n) : R) = -((n + 1 : ℕ) : R) := Ring.intCast_negSucc n

@[simp, norm_cast] theorem Int.cast_zero : ((0 : ℤ) : R) = 0 := (Ring.intCast_ofNat 0).trans Nat.cast_zero

@[simp, norm_cast] theorem Int.cast_one : ((1 : ℤ) : R) = 1 := (Ring.intCast_ofNat 1).trans Nat.cast_one

@[simp, norm_cast] theorem Int.cast_ofNat (n : ℕ) [Nat.AtLeastTwo n] : ((OfNat.ofNat n : ℤ) : R) = OfNat.ofNat n :=
  Ring.intCast_ofNat n

theorem Microlean.cast_negOfNat (n : ℕ) : (Int.cast (Int.negOfNat n) : R) = -(n : R) := by
  cases n with
  | zero =>
    show ((0 : ℤ) : R) = _
    rw [Int.cast_zero, Nat.cast_zero, neg_zero]
  | succ n => exact Int.cast_negSucc n

@[simp, norm_cast] theorem Int.cast_neg (n : ℤ) : ((-n : ℤ) : R) = -(n : R) := by
  cases n with
  | ofNat n =>
    rw [Microlean.intCast_ofNat]
    exact Microlean.cast_negOfNat n
  | negSucc n =>
    rw [Int.cast_negSucc, neg_neg]
    exact Int.cast_natCast (n + 1)

@[simp, norm_cast] theorem Nat.cast_sub {m n : ℕ} (h : m ≤ n) : ((n - m : ℕ) : R) = n - m := by
  rw [eq_sub_iff_add_eq, ← Nat.cast_add, Nat.sub_add_cancel h]

@[simp, norm_cast] theorem Nat.cast_pred {n : ℕ} (h : 0 < n) : ((n - 1 : ℕ) : R) = n - 1 := by
  rw [Nat.cast_sub h, Nat.cast_add_one, Nat.cast_zero, zero_add]

theorem Int.cast_subNatNat (m n : ℕ) : (Int.cast (Int.subNatNat m n) : R) = m - n := by
  cases Nat.le_total n m with
  | inl h => rw [Int.subNatNat_of_le h, Int.cast_natCast, Nat.cast_sub h]
  | inr h =>
    have e : Int.subNatNat m n = -((n - m : ℕ) : ℤ) := by
      rw [← Int.subNatNat_of_le h, Int.neg_subNatNat]
    rw [e, Int.cast_neg, Int.cast_natCast, Nat.cast_sub h, neg_sub]

@[simp, norm_cast] theorem Int.cast_add (m n : ℤ) : ((m + n : ℤ) : R) = m + n := by
  cases m with
  | ofNat m =>
    cases n with
    | ofNat n =>
      rw [Microlean.intCast_ofNat, Microlean.intCast_ofNat, ← Nat.cast_add (R := R)]
      exact Int.cast_natCast (m + n)
    | negSucc n =>
      rw [Microlean.intCast_ofNat, Int.cast_negSucc, ← sub_eq_add_neg]
      exact Int.cast_subNatNat m (n + 1)
  | negSucc m =>
    cases n with
    | ofNat n =>
      rw [Microlean.intCast_ofNat, Int.cast_negSucc, neg_add_eq_sub]
      exact Int.cast_subNatNat n (m + 1)
    | negSucc n =>
      rw [Int.cast_negSucc, Int.cast_negSucc, ← neg_add, ← Nat.cast_add (R := R)]
      refine (Int.cast_negSucc (m + n + 1)).trans ?_
      rw [Nat.add_add_add_comm m 1 n 1]
      rfl

@[simp, norm_cast] theorem Int.cast_sub (m n : ℤ) : ((m - n : ℤ) : R) = m - n := by
  rw [_root_.sub_eq_add_neg, Int.cast_add, Int.cast_neg, _root_.sub_eq_add_neg]

@[simp, norm_cast] theorem Int.cast_mul (m n : ℤ) : ((m * n : ℤ) : R) = m * n := by
  cases m with
  | ofNat m =>
    cases n with
    | ofNat n =>
      rw [Microlean.intCast_ofNat, Microlean.intCast_ofNat, ← Nat.cast_mul (R := R)]
      exact Int.cast_natCast (m * n)
    | negSucc n =>
      rw [Microlean.intCast_ofNat, Int.cast_negSucc, mul_neg, ← Nat.cast_mul (R := R)]
      exact Microlean.cast_negOfNat (m * (n + 1))
  | negSucc m =>
    cases n with
    | ofNat n =>
      rw [Microlean.intCast_ofNat, Int.cast_negSucc, neg_mul, ← Nat.cast_mul (R := R)]
      exact Microlean.cast_negOfNat ((m + 1) * n)
    | negSucc n =>
      rw [Int.cast_negSucc, Int.cast_negSucc, neg_mul_neg, ← Nat.cast_mul (R := R)]
      exact Int.cast_natCast ((m + 1) * (n + 1))

@[simp, norm_cast] theorem Int.cast_pow (n : ℤ) (m : ℕ) : ((n ^ m : ℤ) : R) = (n : R) ^ m := by
  induction m with
  | zero => rw [_root_.pow_zero, _root_.pow_zero, Int.cast_one]
  | succ m ih => rw [_root_.pow_succ, _root_.pow_succ, Int.cast_mul, ih]

theorem Int.cast_two : ((2 : ℤ) : R) = 2 := Int.cast_ofNat 2

theorem Int.cast_three : ((3 : ℤ) : R) = 3 := Int.cast_ofNat 3

theorem Int.cast_four : ((4 : ℤ) : R) = 4 := Int.cast_ofNat 4

end Ring

@[simp, norm_cast] theorem Int.cast_id {n : ℤ} : (Int.cast n : ℤ) = n := rfl

@[simp, norm_cast] theorem Nat.cast_ite {R : Type u} [NatCast R] (P : Prop) [Decidable P] (m n : ℕ) :
    ((if P then m else n : ℕ) : R) = if P then (m : R) else n := by
  by_cases h : P
  · rw [if_pos h, if_pos h]
  · rw [if_neg h, if_neg h]

@[simp, norm_cast] theorem Int.cast_ite {R : Type u} [IntCast R] (P : Prop) [Decidable P] (m n : ℤ) :
    ((if P then m else n : ℤ) : R) = if P then (m : R) else n := by
  by_cases h : P
  · rw [if_pos h, if_pos h]
  · rw [if_neg h, if_neg h]

/-! ### Characteristic zero -/

section CharZero

variable {R : Type u} [Ring R] [CharZero R] {m n : ℤ}

theorem Microlean.natCast_zero_iff {n : ℕ} : (n : R) = 0 ↔ n = 0 := Nat.cast_eq_zero

@[simp] theorem Int.cast_eq_zero : (n : R) = 0 ↔ n = 0 := by
  constructor
  · intro h
    cases n with
    | ofNat n =>
      rw [Microlean.intCast_ofNat, Microlean.natCast_zero_iff] at h
      rw [h]
      rfl
    | negSucc n =>
      rw [Int.cast_negSucc, neg_eq_zero, Microlean.natCast_zero_iff] at h
      exact absurd h (Nat.succ_ne_zero n)
  · intro h
    rw [h, Int.cast_zero]

attribute [norm_cast] Int.cast_eq_zero

@[simp, norm_cast] theorem Int.cast_inj : (m : R) = n ↔ m = n := by
  rw [← sub_eq_zero, ← Int.cast_sub, Int.cast_eq_zero, sub_eq_zero]

theorem Int.cast_injective : Function.Injective (Int.cast : ℤ → R) := fun _ _ h => Int.cast_inj.mp h

@[norm_cast] theorem Int.cast_ne_zero : (n : R) ≠ 0 ↔ n ≠ 0 := not_congr Int.cast_eq_zero

@[simp, norm_cast] theorem Int.cast_eq_one : (n : R) = 1 ↔ n = 1 := by rw [← Int.cast_one, Int.cast_inj]

@[norm_cast] theorem Int.cast_ne_one : (n : R) ≠ 1 ↔ n ≠ 1 := not_congr Int.cast_eq_one

end CharZero

/-! ### Ordered rings -/

section NatOrder

variable {R : Type u} [Semiring R] [PartialOrder R] [IsStrictOrderedRing R] {m n : ℕ}

attribute [simp] Nat.cast_nonneg

@[simp, norm_cast] theorem Nat.cast_pos : (0 : R) < n ↔ 0 < n := by rw [← Nat.cast_zero, Nat.cast_lt]

theorem Nat.cast_add_one_pos (n : ℕ) : (0 : R) < n + 1 := by
  rw [← Nat.cast_add_one, Nat.cast_pos]
  exact Nat.succ_pos n

@[simp, norm_cast] theorem Nat.one_le_cast : (1 : R) ≤ n ↔ 1 ≤ n := by rw [← Nat.cast_one, Nat.cast_le]

@[simp, norm_cast] theorem Nat.one_lt_cast : (1 : R) < n ↔ 1 < n := by rw [← Nat.cast_one, Nat.cast_lt]

@[simp, norm_cast] theorem Nat.cast_le_one : (n : R) ≤ 1 ↔ n ≤ 1 := by rw [← Nat.cast_one, Nat.cast_le]

@[simp, norm_cast] theorem Nat.cast_lt_one : (n : R) < 1 ↔ n = 0 := by
  rw [← Nat.cast_one, Nat.cast_lt]
  exact ⟨fun h => Nat.eq_zero_of_le_zero (Nat.le_of_lt_succ h), fun h => by rw [h]; exact Nat.zero_lt_one⟩

@[simp, norm_cast] theorem Nat.cast_nonpos : (n : R) ≤ 0 ↔ n = 0 := by
  rw [← Nat.cast_zero, Nat.cast_le]
  exact ⟨Nat.eq_zero_of_le_zero, Nat.le_of_eq⟩

@[gcongr] theorem GCongr.natCast_le_natCast (h : m ≤ n) : (m : R) ≤ n := Nat.cast_le.mpr h

theorem Nat.mono_cast : Monotone (Nat.cast : ℕ → R) := fun _ _ h => Nat.cast_le.mpr h

theorem Nat.strictMono_cast : StrictMono (Nat.cast : ℕ → R) := fun _ _ h => Nat.cast_lt.mpr h

section OfNat

variable (m : ℕ) [Nat.AtLeastTwo m] {n : ℕ}

@[simp, norm_cast] theorem Nat.ofNat_le_cast : (OfNat.ofNat m : R) ≤ n ↔ OfNat.ofNat m ≤ n := Nat.cast_le

@[simp, norm_cast] theorem Nat.ofNat_lt_cast : (OfNat.ofNat m : R) < n ↔ OfNat.ofNat m < n := Nat.cast_lt

@[simp, norm_cast] theorem Nat.cast_le_ofNat : (n : R) ≤ OfNat.ofNat m ↔ n ≤ OfNat.ofNat m := Nat.cast_le

@[simp, norm_cast] theorem Nat.cast_lt_ofNat : (n : R) < OfNat.ofNat m ↔ n < OfNat.ofNat m := Nat.cast_lt

end OfNat

end NatOrder

section NatEqOfNat

variable {R : Type u} [Semiring R] [CharZero R] (m : ℕ) [Nat.AtLeastTwo m] {n : ℕ}

@[simp, norm_cast] theorem Nat.cast_eq_ofNat : (n : R) = OfNat.ofNat m ↔ n = OfNat.ofNat m :=
  Nat.cast_inj (R := R) (m := n) (n := OfNat.ofNat m)

@[simp, norm_cast] theorem Nat.ofNat_eq_cast : (OfNat.ofNat m : R) = n ↔ OfNat.ofNat m = n :=
  Nat.cast_inj (R := R) (m := OfNat.ofNat m) (n := n)

end NatEqOfNat

section IntOrder

variable {R : Type u} [Ring R] [PartialOrder R] [IsStrictOrderedRing R] {m n : ℤ}

theorem Microlean.natCast_nonneg' (n : ℕ) : (0 : R) ≤ n := Nat.cast_nonneg n

@[simp, norm_cast] theorem Int.cast_nonneg : (0 : R) ≤ n ↔ 0 ≤ n := by
  constructor
  · intro h
    cases n with
    | ofNat n => exact Int.ofNat_nonneg n
    | negSucc n =>
      rw [Int.cast_negSucc, neg_nonneg] at h
      exact absurd (lt_of_lt_of_le (Nat.cast_pos.mpr (Nat.succ_pos n)) h) (lt_irrefl 0)
  · intro h
    cases n with
    | ofNat n =>
      rw [Microlean.intCast_ofNat]
      exact Microlean.natCast_nonneg' n
    | negSucc n => exact ((Int.negSucc_not_nonneg n).mp h).elim

@[simp, norm_cast] theorem Int.cast_le : (m : R) ≤ n ↔ m ≤ n := by
  rw [← sub_nonneg, ← Int.cast_sub, Int.cast_nonneg, sub_nonneg]

@[simp, norm_cast] theorem Int.cast_lt : (m : R) < n ↔ m < n := by
  rw [lt_iff_le_not_ge, Int.cast_le (m := m), Int.cast_le (R := R) (m := n), lt_iff_le_not_ge]

theorem Int.cast_mono : Monotone (Int.cast : ℤ → R) := fun _ _ h => Int.cast_le.mpr h

theorem Int.cast_strictMono : StrictMono (Int.cast : ℤ → R) := fun _ _ h => Int.cast_lt.mpr h

@[simp, norm_cast] theorem Int.cast_nonpos : (n : R) ≤ 0 ↔ n ≤ 0 := by rw [← Int.cast_zero, Int.cast_le]

@[simp, norm_cast] theorem Int.cast_pos : (0 : R) < n ↔ 0 < n := by rw [← Int.cast_zero, Int.cast_lt]

@[simp, norm_cast] theorem Int.cast_lt_zero : (n : R) < 0 ↔ n < 0 := by rw [← Int.cast_zero, Int.cast_lt]

theorem Int.cast_one_le_of_pos (h : 0 < n) : (1 : R) ≤ n := by
  rw [← Int.cast_one, Int.cast_le]
  exact h

end IntOrder

/-! ### Minimum, maximum, absolute values -/

section LinearOrder

variable {R : Type u} [Ring R] [LinearOrder R] [IsStrictOrderedRing R]

@[simp, norm_cast] theorem Nat.cast_max (m n : ℕ) : ((max m n : ℕ) : R) = max (m : R) n := Nat.mono_cast.map_max

@[simp, norm_cast] theorem Nat.cast_min (m n : ℕ) : ((min m n : ℕ) : R) = min (m : R) n := Nat.mono_cast.map_min

@[simp, norm_cast] theorem Int.cast_max (m n : ℤ) : ((max m n : ℤ) : R) = max (m : R) n := Int.cast_mono.map_max

@[simp, norm_cast] theorem Int.cast_min (m n : ℤ) : ((min m n : ℤ) : R) = min (m : R) n := Int.cast_mono.map_min

@[simp, norm_cast] theorem Int.cast_abs (n : ℤ) : ((|n| : ℤ) : R) = |(n : R)| := by
  rw [abs_eq_max_neg, abs_eq_max_neg, Int.cast_max, Int.cast_neg]

end LinearOrder

theorem Int.abs_eq_natAbs (n : ℤ) : |n| = n.natAbs := by
  cases Int.le_total 0 n with
  | inl h => rw [abs_of_nonneg h, Int.natAbs_of_nonneg h]
  | inr h => rw [abs_of_nonpos h, Int.ofNat_natAbs_of_nonpos h]

@[simp, norm_cast] theorem Int.natCast_natAbs (n : ℤ) : (n.natAbs : ℤ) = |n| := (Int.abs_eq_natAbs n).symm

theorem Int.natAbs_abs (a : ℤ) : natAbs |a| = natAbs a := by
  rw [Int.abs_eq_natAbs]
  exact Int.natAbs_natCast _

@[simp, norm_cast] theorem Nat.cast_natAbs {R : Type u} [Ring R] (n : ℤ) : ((n.natAbs : ℕ) : R) = ((|n| : ℤ) : R) := by
  rw [Int.abs_eq_natAbs, Int.cast_natCast]

/-! ### Fields -/

section Field

variable {K : Type u} [Semifield K]

@[simp, norm_cast] theorem Nat.cast_div {m n : ℕ} (n_dvd : n ∣ m) (hn : (n : K) ≠ 0) : ((m / n : ℕ) : K) = m / n := by
  rw [eq_div_iff hn, ← Nat.cast_mul, Nat.div_mul_cancel n_dvd]

theorem Nat.cast_div_le [LinearOrder K] [IsStrictOrderedRing K] {m n : ℕ} : ((m / n : ℕ) : K) ≤ m / n := by
  cases Nat.eq_zero_or_pos n with
  | inl h => rw [h, Nat.div_zero, Nat.cast_zero, div_zero]
  | inr h =>
    rw [le_div_iff₀ (Nat.cast_pos.mpr h), ← Nat.cast_mul, Nat.cast_le]
    exact Nat.div_mul_le_self m n

end Field

@[simp, norm_cast] theorem Int.cast_div {K : Type u} [Field K] {m n : ℤ} (n_dvd : n ∣ m) (hn : (n : K) ≠ 0) :
    ((m / n : ℤ) : K) = m / n := by
  rw [eq_div_iff hn, ← Int.cast_mul, Int.ediv_mul_cancel n_dvd]
