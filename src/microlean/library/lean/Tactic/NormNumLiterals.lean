import Mathlib.Algebra.Cast
import Mathlib.Algebra.NeZero

/-! Simp lemmas about numerals: in ordered semirings and in characteristic zero they compare as natural numbers do. -/

universe u

section

variable {R : Type u} [NatCast R] [CharZero R] {m n : ℕ} [Nat.AtLeastTwo m] [Nat.AtLeastTwo n]

@[simp, norm_cast] theorem OfNat.ofNat_eq_ofNat :
    (OfNat.ofNat m : R) = OfNat.ofNat n ↔ (OfNat.ofNat m : ℕ) = OfNat.ofNat n :=
  Nat.cast_inj

end

section

variable {R : Type u} [Semiring R] [PartialOrder R] [IsStrictOrderedRing R] {m n : ℕ} [Nat.AtLeastTwo m]
  [Nat.AtLeastTwo n]

@[simp, norm_cast] theorem Nat.ofNat_le : (OfNat.ofNat m : R) ≤ OfNat.ofNat n ↔ (OfNat.ofNat m : ℕ) ≤ OfNat.ofNat n :=
  Nat.cast_le

@[simp, norm_cast] theorem Nat.ofNat_lt : (OfNat.ofNat m : R) < OfNat.ofNat n ↔ (OfNat.ofNat m : ℕ) < OfNat.ofNat n :=
  Nat.cast_lt

end
