import Mathlib.Algebra.CharZero

/-! Elements that are not zero: one, and numerals where the characteristic is zero. -/

universe u

/-- That `n` is not zero, as a class. -/
class NeZero {R : Type u} [Zero R] (n : R) : Prop where
  out : n ≠ 0

theorem NeZero.ne {R : Type u} [Zero R] (n : R) [h : NeZero n] : n ≠ 0 := h.out

theorem NeZero.ne' {R : Type u} [Zero R] (n : R) [h : NeZero n] : 0 ≠ n := h.out.symm

theorem neZero_iff {R : Type u} [Zero R] {n : R} : NeZero n ↔ n ≠ 0 := ⟨fun h => h.out, fun h => ⟨h⟩⟩

instance NeZero.one {R : Type u} [Semiring R] [Nontrivial R] : NeZero (1 : R) where
  out e := Exists.elim (Nontrivial.exists_pair_ne (α := R)) fun x hx => Exists.elim hx fun y hxy =>
    hxy (by rw [← one_mul x, ← one_mul y, e, zero_mul, zero_mul])

instance NeZero.one_of_charZero_ {R : Type u} [Semiring R] [CharZero R] : NeZero (1 : R) where
  out e := Nat.one_ne_zero (Nat.cast_eq_one.mp (by rw [Nat.cast_one] : ((1 : ℕ) : R) = 1) ▸
    Nat.cast_eq_zero.mp (by rw [Nat.cast_one, e] : ((1 : ℕ) : R) = 0))

instance NeZero.charZero_ofNat {R : Type u} [Semiring R] [CharZero R] {n : ℕ} [h : Nat.AtLeastTwo n] :
    NeZero (OfNat.ofNat n : R) where
  out e := by
    have e' : ((OfNat.ofNat n : ℕ) : R) = 0 := e
    exact Nat.ne_of_gt (Nat.lt_of_lt_of_le Nat.two_pos h.prop) (Nat.cast_eq_zero.mp e')

instance NeZero.succ {n : ℕ} : NeZero (n + 1) := ⟨Nat.succ_ne_zero n⟩

@[simp] theorem one_ne_zero {α : Type u} [Zero α] [One α] [NeZero (1 : α)] : (1 : α) ≠ 0 := NeZero.ne (1 : α)

@[simp] theorem zero_ne_one {α : Type u} [Zero α] [One α] [NeZero (1 : α)] : (0 : α) ≠ 1 := NeZero.ne' (1 : α)

theorem one_ne_zero' (α : Type u) [Zero α] [One α] [NeZero (1 : α)] : (1 : α) ≠ 0 := NeZero.ne (1 : α)

theorem zero_ne_one' (α : Type u) [Zero α] [One α] [NeZero (1 : α)] : (0 : α) ≠ 1 := NeZero.ne' (1 : α)

section

variable {R : Type u} [Semiring R]

@[simp] theorem two_ne_zero [NeZero (2 : R)] : (2 : R) ≠ 0 := NeZero.ne (2 : R)

theorem three_ne_zero [NeZero (3 : R)] : (3 : R) ≠ 0 := NeZero.ne (3 : R)

theorem four_ne_zero [NeZero (4 : R)] : (4 : R) ≠ 0 := NeZero.ne (4 : R)

theorem two_ne_zero' (R : Type u) [Semiring R] [NeZero (2 : R)] : (2 : R) ≠ 0 := NeZero.ne (2 : R)

@[simp] theorem OfNat.ofNat_ne_zero [CharZero R] (n : ℕ) [Nat.AtLeastTwo n] : (OfNat.ofNat n : R) ≠ 0 :=
  NeZero.ne (OfNat.ofNat n : R)

@[simp] theorem OfNat.zero_ne_ofNat [CharZero R] (n : ℕ) [Nat.AtLeastTwo n] : 0 ≠ (OfNat.ofNat n : R) :=
  NeZero.ne' (OfNat.ofNat n : R)

@[simp] theorem OfNat.ofNat_ne_one [CharZero R] (n : ℕ) [h : Nat.AtLeastTwo n] : (OfNat.ofNat n : R) ≠ 1 := fun e =>
  Nat.ne_of_gt h.prop (Nat.cast_eq_one.mp e)

@[simp] theorem OfNat.one_ne_ofNat [CharZero R] (n : ℕ) [Nat.AtLeastTwo n] : (1 : R) ≠ OfNat.ofNat n :=
  (OfNat.ofNat_ne_one n).symm

end

section Order

variable {R : Type u} [Semiring R] [PartialOrder R] [IsStrictOrderedRing R]

attribute [simp] zero_lt_one zero_le_one

theorem zero_lt_one' (R : Type u) [Semiring R] [PartialOrder R] [IsStrictOrderedRing R] : (0 : R) < 1 := zero_lt_one

theorem one_pos : (0 : R) < 1 := zero_lt_one

theorem Nat.ofNat_pos {n : ℕ} [h : Nat.AtLeastTwo n] : (0 : R) < OfNat.ofNat n := by
  have e : ((0 : ℕ) : R) < ((OfNat.ofNat n : ℕ) : R) := Nat.cast_lt.mpr (Nat.lt_of_lt_of_le Nat.two_pos h.prop)
  rw [Nat.cast_zero] at e
  exact e

theorem Nat.ofNat_nonneg (n : ℕ) [Nat.AtLeastTwo n] : (0 : R) ≤ OfNat.ofNat n := le_of_lt Nat.ofNat_pos

attribute [simp] Nat.ofNat_pos Nat.ofNat_nonneg

theorem Microlean.one_lt_ofNat {n : ℕ} [h : Nat.AtLeastTwo n] : (1 : R) < OfNat.ofNat n := by
  have e : ((1 : ℕ) : R) < ((OfNat.ofNat n : ℕ) : R) := Nat.cast_lt.mpr h.prop
  rw [Nat.cast_one] at e
  exact e

@[simp] theorem Nat.one_lt_ofNat {n : ℕ} [Nat.AtLeastTwo n] : (1 : R) < OfNat.ofNat n := Microlean.one_lt_ofNat

@[simp] theorem Nat.one_le_ofNat {n : ℕ} [Nat.AtLeastTwo n] : (1 : R) ≤ OfNat.ofNat n := le_of_lt Microlean.one_lt_ofNat

@[simp] theorem Nat.not_ofNat_le_one {n : ℕ} [Nat.AtLeastTwo n] : ¬(OfNat.ofNat n : R) ≤ 1 :=
  not_le_of_gt Microlean.one_lt_ofNat

@[simp] theorem Nat.not_ofNat_lt_one {n : ℕ} [Nat.AtLeastTwo n] : ¬(OfNat.ofNat n : R) < 1 :=
  not_lt_of_ge (le_of_lt Microlean.one_lt_ofNat)

theorem zero_lt_two : (0 : R) < 2 := Nat.ofNat_pos

theorem zero_lt_three : (0 : R) < 3 := Nat.ofNat_pos

theorem zero_lt_four : (0 : R) < 4 := Nat.ofNat_pos

theorem two_pos : (0 : R) < 2 := Nat.ofNat_pos

theorem three_pos : (0 : R) < 3 := Nat.ofNat_pos

theorem four_pos : (0 : R) < 4 := Nat.ofNat_pos

theorem zero_le_two : (0 : R) ≤ 2 := Nat.ofNat_nonneg 2

theorem zero_le_three : (0 : R) ≤ 3 := Nat.ofNat_nonneg 3

theorem zero_le_four : (0 : R) ≤ 4 := Nat.ofNat_nonneg 4

theorem one_lt_two : (1 : R) < 2 := by
  rw [← one_add_one_eq_two]
  exact lt_add_of_pos_right 1 zero_lt_one

theorem one_le_two : (1 : R) ≤ 2 := le_of_lt one_lt_two

theorem lt_add_one (a : R) : a < a + 1 := lt_add_of_pos_right a zero_lt_one

theorem lt_one_add (a : R) : a < 1 + a := lt_add_of_pos_left a zero_lt_one

theorem lt_two_mul_self {a : R} (h : 0 < a) : a < 2 * a := by
  rw [two_mul]
  exact lt_add_of_pos_right a h

attribute [simp] lt_add_one one_lt_two

end Order
