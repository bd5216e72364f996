import Mathlib.Data.Nat.Basic

/-! Semirings in which different natural numbers are different; ordered ones are such. -/

universe u

/-- Casts of different natural numbers are different. -/
class CharZero (R : Type u) [NatCast R] : Prop where
  cast_injective : Function.Injective (Nat.cast : ℕ → R)

theorem Nat.cast_injective {R : Type u} [NatCast R] [CharZero R] : Function.Injective (Nat.cast : ℕ → R) :=
  CharZero.cast_injective

@[simp, norm_cast] theorem Nat.cast_inj {R : Type u} [NatCast R] [CharZero R] {m n : ℕ} :
    (m : R) = n ↔ m = n :=
  ⟨fun h => Nat.cast_injective h, fun h => congrArg Nat.cast h⟩

section

variable {R : Type u} [Semiring R] [CharZero R] {n : ℕ}

@[simp, norm_cast] theorem Nat.cast_eq_zero : (n : R) = 0 ↔ n = 0 := by
  rw [← Nat.cast_zero, Nat.cast_inj]

@[norm_cast] theorem Nat.cast_ne_zero : (n : R) ≠ 0 ↔ n ≠ 0 :=
  ⟨fun h e => h (Nat.cast_eq_zero.mpr e), fun h e => h (Nat.cast_eq_zero.mp e)⟩

@[simp, norm_cast] theorem Nat.cast_eq_one : (n : R) = 1 ↔ n = 1 := by
  rw [← Nat.cast_one, Nat.cast_inj]

@[norm_cast] theorem Nat.cast_ne_one : (n : R) ≠ 1 ↔ n ≠ 1 :=
  ⟨fun h e => h (Nat.cast_eq_one.mpr e), fun h e => h (Nat.cast_eq_one.mp e)⟩

theorem Nat.cast_add_one_ne_zero (n : ℕ) : (n + 1 : R) ≠ 0 := by
  rw [← Nat.cast_add_one]
  exact Nat.cast_ne_zero.mpr (Nat.succ_ne_zero n)

end

section

variable {R : Type u} [Semiring R] [PartialOrder R] [IsStrictOrderedRing R]

theorem zero_lt_one : (0 : R) < 1 := by
  refine lt_of_le_of_ne zero_le_one fun e => ?_
  obtain ⟨x, y, h⟩ := Nontrivial.exists_pair_ne (α := R)
  have key : ∀ x : R, x = 0 := fun x => by rw [← one_mul x, ← e, zero_mul]
  exact h ((key x).trans (key y).symm)

theorem Nat.cast_nonneg (n : ℕ) : (0 : R) ≤ n := by
  induction n with
  | zero => rw [Nat.cast_zero]
  | succ n ih =>
    rw [Nat.cast_add_one]
    exact add_nonneg ih zero_le_one

@[simp, norm_cast] theorem Nat.cast_le {m n : ℕ} : (m : R) ≤ n ↔ m ≤ n := by
  constructor
  · intro h
    apply Nat.le_of_not_lt
    intro h'
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_lt h'
    have e : (n : R) < ((n + k + 1 : ℕ) : R) := by
      rw [Nat.add_assoc, Nat.cast_add, Nat.cast_add_one]
      exact lt_add_of_pos_right (n : R) (lt_of_lt_of_le zero_lt_one (le_add_of_nonneg_left (Nat.cast_nonneg k)))
    exact not_le_of_gt e h
  · intro h
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    rw [Nat.cast_add]
    exact le_add_of_nonneg_right (Nat.cast_nonneg k)

@[simp, norm_cast] theorem Nat.cast_lt {m n : ℕ} : (m : R) < n ↔ m < n := by
  rw [lt_iff_le_not_ge, Nat.cast_le (m := m), Nat.cast_le (R := R) (m := n), Nat.lt_iff_le_and_not_ge]

instance IsStrictOrderedRing.toCharZero : CharZero R where
  cast_injective m n h :=
    Nat.le_antisymm (Nat.cast_le.mp (le_of_eq h)) (Nat.cast_le.mp (le_of_eq h.symm))

end
