import Mathlib.Algebra.Cast
import Mathlib.Algebra.Order.Ring
import Mathlib.Algebra.Order.AbsoluteValue
import Tactic.Linarith

/-! Rounding: floor, ceiling and fractional part, as integers and as natural numbers. -/

universe u

/-- Rings in which every element lies between consecutive integers. -/
class FloorRing (α : Type u) [Ring α] [LinearOrder α] where
  floor : α → ℤ
  ceil : α → ℤ
  gc_coe_floor : ∀ (z : ℤ) (a : α), (z : α) ≤ a ↔ z ≤ floor a
  gc_ceil_coe : ∀ (a : α) (z : ℤ), ceil a ≤ z ↔ a ≤ z

/-- Semirings in which every element that is not negative lies between consecutive natural numbers. -/
class FloorSemiring (α : Type u) [Semiring α] [PartialOrder α] where
  floor : α → ℕ
  ceil : α → ℕ
  floor_of_neg : ∀ {a : α}, a < 0 → floor a = 0
  gc_floor : ∀ {a : α} {n : ℕ}, 0 ≤ a → (n ≤ floor a ↔ (n : α) ≤ a)
  gc_ceil : ∀ (a : α) (n : ℕ), ceil a ≤ n ↔ a ≤ n

namespace Int

/-- The greatest integer that is at most `a`. -/
def floor {α : Type u} [Ring α] [LinearOrder α] [FloorRing α] : α → ℤ := FloorRing.floor

/-- The least integer that is at least `a`. -/
def ceil {α : Type u} [Ring α] [LinearOrder α] [FloorRing α] : α → ℤ := FloorRing.ceil

/-- `a - ⌊a⌋`. -/
def fract {α : Type u} [Ring α] [LinearOrder α] [FloorRing α] (a : α) : α := a - ⌊a⌋

section

variable {α : Type u} [CommRing α] [LinearOrder α] [FloorRing α] {z : ℤ} {a b : α}

theorem le_floor : z ≤ ⌊a⌋ ↔ (z : α) ≤ a := (FloorRing.gc_coe_floor z a).symm

theorem floor_lt : ⌊a⌋ < z ↔ a < z := by rw [← not_le, ← not_le, le_floor]

theorem floor_le (a : α) : (⌊a⌋ : α) ≤ a := le_floor.mp (le_refl _)

theorem ceil_le : ⌈a⌉ ≤ z ↔ a ≤ z := FloorRing.gc_ceil_coe a z

theorem lt_ceil : z < ⌈a⌉ ↔ (z : α) < a := by rw [← not_le, ← not_le, ceil_le]

theorem le_ceil (a : α) : a ≤ ⌈a⌉ := ceil_le.mp (le_refl _)

variable [IsStrictOrderedRing α]

theorem lt_succ_floor (a : α) : a < ((⌊a⌋ + 1 : ℤ) : α) := floor_lt.mp (Int.lt_add_one ⌊a⌋)

@[simp] theorem lt_floor_add_one (a : α) : a < ⌊a⌋ + 1 := by
  have h := lt_succ_floor a
  rw [Int.cast_add, Int.cast_one] at h
  exact h

@[simp] theorem sub_one_lt_floor (a : α) : a - 1 < ⌊a⌋ := by linarith [lt_floor_add_one a]

theorem floor_nonneg : 0 ≤ ⌊a⌋ ↔ 0 ≤ a := by rw [le_floor, Int.cast_zero]

theorem floor_eq_iff : ⌊a⌋ = z ↔ (z : α) ≤ a ∧ a < z + 1 := by
  constructor
  · intro h
    rw [← h]
    exact ⟨floor_le a, lt_floor_add_one a⟩
  · intro h
    apply le_antisymm
    · apply Int.le_of_lt_add_one
      rw [floor_lt, Int.cast_add, Int.cast_one]
      exact h.2
    · exact le_floor.mpr h.1

theorem floor_eq_on_Ico_ (n : ℤ) (h : (n : α) ≤ a) (h' : a < n + 1) : ⌊a⌋ = n := floor_eq_iff.mpr ⟨h, h'⟩

theorem floor_eq_zero_iff_ : ⌊a⌋ = 0 ↔ 0 ≤ a ∧ a < 1 := by rw [floor_eq_iff, Int.cast_zero, zero_add]

@[simp] theorem floor_intCast (z : ℤ) : ⌊(z : α)⌋ = z := floor_eq_iff.mpr ⟨le_refl _, lt_add_one _⟩

@[simp] theorem floor_natCast (n : ℕ) : ⌊(n : α)⌋ = n := by rw [← Int.cast_natCast, floor_intCast]

@[simp] theorem floor_zero : ⌊(0 : α)⌋ = 0 := by rw [← Int.cast_zero, floor_intCast]

@[simp] theorem floor_one : ⌊(1 : α)⌋ = 1 := by rw [← Int.cast_one, floor_intCast]

@[simp] theorem floor_ofNat (n : ℕ) [Nat.AtLeastTwo n] : ⌊(OfNat.ofNat n : α)⌋ = OfNat.ofNat n := by
  rw [← Int.cast_ofNat, floor_intCast]

theorem floor_mono : Monotone (floor : α → ℤ) := fun a _ h => le_floor.mpr (le_trans (floor_le a) h)

@[gcongr] theorem floor_le_floor (hab : a ≤ b) : ⌊a⌋ ≤ ⌊b⌋ := floor_mono hab

theorem floor_pos : 0 < ⌊a⌋ ↔ 1 ≤ a := by
  rw [← Int.cast_one, ← le_floor]
  exact Iff.rfl

@[simp] theorem floor_add_intCast (a : α) (z : ℤ) : ⌊a + z⌋ = ⌊a⌋ + z := by
  rw [floor_eq_iff, Int.cast_add]
  exact ⟨by linarith [floor_le a], by linarith [lt_floor_add_one a]⟩

@[simp] theorem floor_add_one (a : α) : ⌊a + 1⌋ = ⌊a⌋ + 1 := by
  rw [← Int.cast_one, floor_add_intCast]

@[simp] theorem floor_intCast_add (z : ℤ) (a : α) : ⌊(z : α) + a⌋ = z + ⌊a⌋ := by
  rw [add_comm, floor_add_intCast, add_comm]

@[simp] theorem floor_add_natCast (a : α) (n : ℕ) : ⌊a + n⌋ = ⌊a⌋ + n := by
  rw [← Int.cast_natCast, floor_add_intCast]

@[simp] theorem floor_natCast_add (n : ℕ) (a : α) : ⌊(n : α) + a⌋ = n + ⌊a⌋ := by
  rw [← Int.cast_natCast, floor_intCast_add]

@[simp] theorem floor_add_ofNat (a : α) (n : ℕ) [Nat.AtLeastTwo n] : ⌊a + OfNat.ofNat n⌋ = ⌊a⌋ + OfNat.ofNat n := by
  rw [← Int.cast_ofNat, floor_add_intCast]

@[simp] theorem floor_sub_intCast (a : α) (z : ℤ) : ⌊a - z⌋ = ⌊a⌋ - z := by
  rw [sub_eq_add_neg, ← Int.cast_neg, floor_add_intCast, sub_eq_add_neg]

@[simp] theorem floor_sub_natCast (a : α) (n : ℕ) : ⌊a - n⌋ = ⌊a⌋ - n := by
  rw [← Int.cast_natCast, floor_sub_intCast]

@[simp] theorem floor_sub_one (a : α) : ⌊a - 1⌋ = ⌊a⌋ - 1 := by
  rw [← Int.cast_one, floor_sub_intCast]

theorem abs_sub_lt_one_of_floor_eq_floor (h : ⌊a⌋ = ⌊b⌋) : |a - b| < 1 := by
  have h₁ := floor_le a
  have h₂ := lt_floor_add_one a
  have h₃ := floor_le b
  have h₄ := lt_floor_add_one b
  rw [h] at h₁ h₂
  exact abs_lt.mpr ⟨by linarith, by linarith⟩

/-! ### Ceiling -/

theorem floor_neg : ⌊-a⌋ = -⌈a⌉ := by
  have h₁ : ⌈a⌉ ≤ -⌊-a⌋ := ceil_le.mpr (by
    rw [Int.cast_neg]
    linarith [floor_le (-a)])
  have h₂ : -⌈a⌉ ≤ ⌊-a⌋ := le_floor.mpr (by
    rw [Int.cast_neg]
    linarith [le_ceil a])
  exact le_antisymm (by linarith) h₂

theorem ceil_neg : ⌈-a⌉ = -⌊a⌋ := by
  have h := floor_neg (a := -a)
  rw [neg_neg] at h
  linarith

@[simp] theorem ceil_lt_add_one (a : α) : (⌈a⌉ : α) < a + 1 := by
  have h := lt_floor_add_one (-a)
  rw [floor_neg, Int.cast_neg] at h
  linarith

theorem ceil_eq_iff : ⌈a⌉ = z ↔ (z : α) - 1 < a ∧ a ≤ z := by
  constructor
  · intro h
    rw [← h]
    exact ⟨by linarith [ceil_lt_add_one a], le_ceil a⟩
  · intro h
    apply le_antisymm (ceil_le.mpr h.2)
    apply Int.le_of_lt_add_one
    have l : ((z - 1 : ℤ) : α) < a := by
      rw [Int.cast_sub, Int.cast_one]
      exact h.1
    have := Int.add_one_le_of_lt (lt_ceil.mpr l)
    linarith

@[simp] theorem ceil_intCast (z : ℤ) : ⌈(z : α)⌉ = z := ceil_eq_iff.mpr ⟨by linarith, le_refl _⟩

@[simp] theorem ceil_natCast (n : ℕ) : ⌈(n : α)⌉ = n := by rw [← Int.cast_natCast, ceil_intCast]

@[simp] theorem ceil_zero : ⌈(0 : α)⌉ = 0 := by rw [← Int.cast_zero, ceil_intCast]

@[simp] theorem ceil_one : ⌈(1 : α)⌉ = 1 := by rw [← Int.cast_one, ceil_intCast]

@[simp] theorem ceil_ofNat (n : ℕ) [Nat.AtLeastTwo n] : ⌈(OfNat.ofNat n : α)⌉ = OfNat.ofNat n := by
  rw [← Int.cast_ofNat, ceil_intCast]

theorem ceil_mono : Monotone (ceil : α → ℤ) := fun _ b h => ceil_le.mpr (le_trans h (le_ceil b))

@[gcongr] theorem ceil_le_ceil (hab : a ≤ b) : ⌈a⌉ ≤ ⌈b⌉ := ceil_mono hab

@[simp] theorem ceil_add_intCast (a : α) (z : ℤ) : ⌈a + z⌉ = ⌈a⌉ + z := by
  rw [ceil_eq_iff, Int.cast_add]
  exact ⟨by linarith [ceil_lt_add_one a], by linarith [le_ceil a]⟩

@[simp] theorem ceil_add_one (a : α) : ⌈a + 1⌉ = ⌈a⌉ + 1 := by rw [← Int.cast_one, ceil_add_intCast]

theorem ceil_pos : 0 < ⌈a⌉ ↔ 0 < a := by rw [lt_ceil, Int.cast_zero]

theorem floor_le_ceil (a : α) : ⌊a⌋ ≤ ⌈a⌉ := Int.cast_le (R := α).mp (le_trans (floor_le a) (le_ceil a))

/-! ### Fractional part -/

@[simp] theorem self_sub_floor (a : α) : a - ⌊a⌋ = fract a := rfl

@[simp] theorem floor_add_fract (a : α) : (⌊a⌋ : α) + fract a = a := by
  unfold fract
  ring

@[simp] theorem fract_add_floor (a : α) : fract a + ⌊a⌋ = a := by
  unfold fract
  ring

@[simp] theorem self_sub_fract (a : α) : a - fract a = ⌊a⌋ := by
  unfold fract
  ring

@[simp] theorem fract_nonneg (a : α) : 0 ≤ fract a := sub_nonneg.mpr (floor_le a)

theorem fract_lt_one (a : α) : fract a < 1 := by
  unfold fract
  linarith [lt_floor_add_one a]

@[simp] theorem fract_intCast (z : ℤ) : fract (z : α) = 0 := by
  unfold fract
  rw [floor_intCast, sub_self]

@[simp] theorem fract_natCast (n : ℕ) : fract (n : α) = 0 := by rw [← Int.cast_natCast, fract_intCast]

@[simp] theorem fract_zero : fract (0 : α) = 0 := by
  unfold fract
  rw [floor_zero, Int.cast_zero, sub_zero]

@[simp] theorem fract_one : fract (1 : α) = 0 := by
  unfold fract
  rw [floor_one, Int.cast_one, sub_self]

theorem fract_eq_iff : fract a = b ↔ 0 ≤ b ∧ b < 1 ∧ ∃ z : ℤ, a - b = z := by
  constructor
  · intro h
    rw [← h]
    exact ⟨fract_nonneg a, fract_lt_one a, ⌊a⌋, self_sub_fract a⟩
  · rintro ⟨h₀, h₁, z, e⟩
    have f : ⌊a⌋ = z := floor_eq_iff.mpr ⟨by linarith, by linarith⟩
    unfold fract
    rw [f]
    linarith

@[simp] theorem fract_add_intCast (a : α) (m : ℤ) : fract (a + m) = fract a := by
  unfold fract
  rw [floor_add_intCast, Int.cast_add]
  ring

@[simp] theorem fract_add_one (a : α) : fract (a + 1) = fract a := by
  rw [← Int.cast_one, fract_add_intCast]

end

end Int

/-! ### Rounding to natural numbers -/

/-- Rounding to natural numbers, from rounding to integers. -/
instance (priority := 100) FloorRing.toFloorSemiring {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α]
    [FloorRing α] : FloorSemiring α where
  floor a := ⌊a⌋.toNat
  ceil a := ⌈a⌉.toNat
  floor_of_neg {a} h := Int.toNat_of_nonpos (le_of_lt (Int.floor_lt.mpr (by rw [Int.cast_zero]; exact h)))
  gc_floor {a n} h := by
    have e : ((⌊a⌋.toNat : ℕ) : ℤ) = ⌊a⌋ := Int.toNat_of_nonneg (Int.floor_nonneg.mpr h)
    rw [← Int.cast_natCast (R := α), ← Int.le_floor, ← e]
    exact Int.ofNat_le.symm
  gc_ceil a n := by rw [Int.toNat_le, Int.ceil_le, Int.cast_natCast]

namespace Nat

/-- The greatest natural number that is at most `a`; 0 for negative `a`. -/
def floor {α : Type u} [Semiring α] [PartialOrder α] [FloorSemiring α] : α → ℕ := FloorSemiring.floor

/-- The least natural number that is at least `a`. -/
def ceil {α : Type u} [Semiring α] [PartialOrder α] [FloorSemiring α] : α → ℕ := FloorSemiring.ceil

variable {α : Type u} [Semiring α] [LinearOrder α] [FloorSemiring α] {a b : α} {n : ℕ}

theorem le_floor_iff (ha : 0 ≤ a) : n ≤ ⌊a⌋₊ ↔ (n : α) ≤ a := FloorSemiring.gc_floor ha

theorem floor_lt (ha : 0 ≤ a) : ⌊a⌋₊ < n ↔ a < n := by rw [← Nat.not_le, ← not_le, le_floor_iff ha]

theorem floor_le (ha : 0 ≤ a) : (⌊a⌋₊ : α) ≤ a := (le_floor_iff ha).mp (Nat.le_refl _)

theorem ceil_le : ⌈a⌉₊ ≤ n ↔ a ≤ n := FloorSemiring.gc_ceil a n

theorem lt_ceil : n < ⌈a⌉₊ ↔ (n : α) < a := by rw [← Nat.not_le, ← not_le, ceil_le]

theorem le_ceil (a : α) : a ≤ ⌈a⌉₊ := ceil_le.mp (Nat.le_refl _)

variable [IsStrictOrderedRing α]

theorem floor_of_nonpos (ha : a ≤ 0) : ⌊a⌋₊ = 0 := by
  rcases lt_or_eq_of_le ha with h | h
  · exact FloorSemiring.floor_of_neg h
  · refine Nat.eq_zero_of_le_zero (Nat.le_of_not_lt fun l => ?_)
    have h₁ := (le_floor_iff (ge_of_eq h)).mp l
    rw [h, Nat.cast_one] at h₁
    exact not_lt_of_ge h₁ zero_lt_one

theorem lt_floor_add_one (a : α) : a < ⌊a⌋₊ + 1 := by
  rcases le_or_gt 0 a with h | h
  · have := (floor_lt h).mp (Nat.lt_succ_self ⌊a⌋₊)
    rw [Nat.cast_succ] at this
    exact this
  · rw [floor_of_nonpos (le_of_lt h), Nat.cast_zero, zero_add]
    exact lt_trans h zero_lt_one

theorem floor_eq_iff (ha : 0 ≤ a) : ⌊a⌋₊ = n ↔ (n : α) ≤ a ∧ a < n + 1 := by
  constructor
  · intro h
    rw [← h]
    exact ⟨floor_le ha, lt_floor_add_one a⟩
  · intro h
    apply Nat.le_antisymm
    · apply Nat.le_of_lt_succ
      rw [floor_lt ha, Nat.cast_succ]
      exact h.2
    · exact (le_floor_iff ha).mpr h.1

theorem le_floor (h : (n : α) ≤ a) : n ≤ ⌊a⌋₊ := (le_floor_iff (le_trans (Nat.cast_nonneg n) h)).mpr h

@[simp] theorem floor_natCast (n : ℕ) : ⌊(n : α)⌋₊ = n :=
  (floor_eq_iff (Nat.cast_nonneg n)).mpr ⟨le_refl _, lt_add_one _⟩

@[simp] theorem floor_zero : ⌊(0 : α)⌋₊ = 0 := floor_of_nonpos (le_refl 0)

@[simp] theorem floor_one : ⌊(1 : α)⌋₊ = 1 := by rw [← Nat.cast_one, floor_natCast]

@[simp] theorem floor_ofNat (n : ℕ) [Nat.AtLeastTwo n] : ⌊(OfNat.ofNat n : α)⌋₊ = OfNat.ofNat n := by
  rw [← Nat.cast_ofNat, floor_natCast]

theorem floor_mono : Monotone (floor : α → ℕ) := fun a b h => by
  rcases le_or_gt 0 a with ha | ha
  · exact le_floor (le_trans (floor_le ha) h)
  · rw [floor_of_nonpos (le_of_lt ha)]
    exact Nat.zero_le _

@[gcongr] theorem floor_le_floor (hab : a ≤ b) : ⌊a⌋₊ ≤ ⌊b⌋₊ := floor_mono hab

@[simp] theorem ceil_natCast (n : ℕ) : ⌈(n : α)⌉₊ = n :=
  Nat.le_antisymm (ceil_le.mpr (le_refl _)) (Nat.cast_le.mp (le_ceil (n : α)))

@[simp] theorem ceil_zero : ⌈(0 : α)⌉₊ = 0 := by rw [← Nat.cast_zero, ceil_natCast]

@[simp] theorem ceil_one : ⌈(1 : α)⌉₊ = 1 := by rw [← Nat.cast_one, ceil_natCast]

end Nat

/-! ### Archimedean ordered fields -/

/-- Every element is exceeded by a natural number. -/
class Archimedean (R : Type u) [Semiring R] [PartialOrder R] : Prop where
  arch : ∀ (x : R) {y : R}, 0 < y → ∃ n : ℕ, x ≤ n * y

section

variable {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] [Archimedean R]

theorem exists_nat_ge (x : R) : ∃ n : ℕ, x ≤ n := by
  obtain ⟨n, h⟩ := Archimedean.arch x zero_lt_one
  exact ⟨n, by rw [mul_one] at h; exact h⟩

theorem exists_nat_gt (x : R) : ∃ n : ℕ, x < n := by
  obtain ⟨n, h⟩ := exists_nat_ge x
  exact ⟨n + 1, by rw [Nat.cast_add_one]; linarith⟩

theorem exists_int_gt (x : R) : ∃ n : ℤ, x < n := by
  obtain ⟨n, h⟩ := exists_nat_gt x
  exact ⟨n, by rw [Int.cast_natCast]; exact h⟩

theorem exists_int_lt (x : R) : ∃ n : ℤ, (n : R) < x := by
  obtain ⟨n, h⟩ := exists_int_gt (-x)
  exact ⟨-n, by rw [Int.cast_neg]; linarith⟩

theorem exists_between_integers_ (x : R) : ∃ n : ℤ, (n : R) ≤ x ∧ x < n + 1 := by
  obtain ⟨m, hm⟩ := exists_int_lt x
  obtain ⟨k, hk⟩ := exists_nat_gt (x - m)
  have search : ∀ k : ℕ, x < m + k → ∃ n : ℤ, (n : R) ≤ x ∧ x < n + 1 := fun k => by
    induction k with
    | zero =>
      intro h
      rw [Nat.cast_zero, add_zero] at h
      exact absurd hm (not_lt_of_gt h)
    | succ k ih =>
      intro h
      rcases le_or_gt ((m : R) + k) x with l | l
      · rw [Nat.cast_add_one] at h
        exact ⟨m + k, by rw [Int.cast_add, Int.cast_natCast]; exact l, by rw [Int.cast_add, Int.cast_natCast]; linarith⟩
      · exact ih l
  exact search k (by linarith)

theorem exists_floor (x : R) : ∃ fl : ℤ, ∀ z : ℤ, z ≤ fl ↔ (z : R) ≤ x := by
  obtain ⟨n, h₁, h₂⟩ := exists_between_integers_ x
  refine ⟨n, fun z => ⟨fun h => le_trans (Int.cast_le.mpr h) h₁, fun h => ?_⟩⟩
  apply Int.le_of_lt_add_one
  apply Int.cast_lt (R := R).mp
  rw [Int.cast_add, Int.cast_one]
  exact lt_of_le_of_lt h h₂

end

/-- Rounding, from what rounds down. -/
@[reducible] def FloorRing.ofFloor (α : Type u) [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] (floor : α → ℤ)
    (gc_coe_floor : ∀ (z : ℤ) (a : α), (z : α) ≤ a ↔ z ≤ floor a) : FloorRing α where
  floor := floor
  ceil a := -floor (-a)
  gc_coe_floor := gc_coe_floor
  gc_ceil_coe a z := by
    rw [neg_le, ← gc_coe_floor, Int.cast_neg, neg_le_neg_iff]

instance Int.instFloorRing : FloorRing ℤ where
  floor a := a
  ceil a := a
  gc_coe_floor _ _ := Iff.rfl
  gc_ceil_coe _ _ := Iff.rfl
