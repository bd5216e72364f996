import Mathlib.Data.Nat.Instances

/-! Basic laws of monoids, semirings and ordered semirings. -/

universe u

/-! ### Addition and multiplication -/

section Semigroup

theorem mul_assoc {G : Type u} [Semigroup G] (a b c : G) : a * b * c = a * (b * c) := Semigroup.mul_assoc a b c

theorem add_assoc {G : Type u} [AddSemigroup G] (a b c : G) : a + b + c = a + (b + c) := AddSemigroup.add_assoc a b c

theorem mul_comm {G : Type u} [CommMagma G] (a b : G) : a * b = b * a := CommMagma.mul_comm a b

theorem add_comm {G : Type u} [AddCommMagma G] (a b : G) : a + b = b + a := AddCommMagma.add_comm a b

theorem mul_left_comm {G : Type u} [CommSemigroup G] (a b c : G) : a * (b * c) = b * (a * c) := by
  rw [← mul_assoc, mul_comm a b, mul_assoc]

theorem add_left_comm {G : Type u} [AddCommSemigroup G] (a b c : G) : a + (b + c) = b + (a + c) := by
  rw [← add_assoc, add_comm a b, add_assoc]

theorem mul_right_comm {G : Type u} [CommSemigroup G] (a b c : G) : a * b * c = a * c * b := by
  rw [mul_assoc, mul_comm b c, ← mul_assoc]

theorem add_right_comm {G : Type u} [AddCommSemigroup G] (a b c : G) : a + b + c = a + c + b := by
  rw [add_assoc, add_comm b c, ← add_assoc]

theorem mul_mul_mul_comm {G : Type u} [CommSemigroup G] (a b c d : G) : a * b * (c * d) = a * c * (b * d) := by
  rw [mul_assoc, mul_left_comm b c d, ← mul_assoc]

theorem add_add_add_comm {G : Type u} [AddCommSemigroup G] (a b c d : G) : a + b + (c + d) = a + c + (b + d) := by
  rw [add_assoc, add_left_comm b c d, ← add_assoc]

theorem mul_rotate {G : Type u} [CommSemigroup G] (a b c : G) : a * b * c = b * c * a := by
  rw [mul_assoc, mul_comm]

theorem add_rotate {G : Type u} [AddCommSemigroup G] (a b c : G) : a + b + c = b + c + a := by
  rw [add_assoc, add_comm]

end Semigroup

@[simp] theorem one_mul {M : Type u} [MulOneClass M] (a : M) : 1 * a = a := MulOneClass.one_mul a

@[simp] theorem mul_one {M : Type u} [MulOneClass M] (a : M) : a * 1 = a := MulOneClass.mul_one a

@[simp] theorem zero_add {M : Type u} [AddZeroClass M] (a : M) : 0 + a = a := AddZeroClass.zero_add a

@[simp] theorem add_zero {M : Type u} [AddZeroClass M] (a : M) : a + 0 = a := AddZeroClass.add_zero a

@[simp] theorem zero_mul {M₀ : Type u} [MulZeroClass M₀] (a : M₀) : 0 * a = 0 := MulZeroClass.zero_mul a

@[simp] theorem mul_zero {M₀ : Type u} [MulZeroClass M₀] (a : M₀) : a * 0 = 0 := MulZeroClass.mul_zero a

theorem mul_eq_zero_of_left {M₀ : Type u} [MulZeroClass M₀] {a : M₀} (h : a = 0) (b : M₀) : a * b = 0 := by
  rw [h, zero_mul]

theorem mul_eq_zero_of_right {M₀ : Type u} [MulZeroClass M₀] (a : M₀) {b : M₀} (h : b = 0) : a * b = 0 := by
  rw [h, mul_zero]

theorem mul_add {R : Type u} [Distrib R] (a b c : R) : a * (b + c) = a * b + a * c := Distrib.left_distrib a b c

theorem left_distrib {R : Type u} [Distrib R] (a b c : R) : a * (b + c) = a * b + a * c := Distrib.left_distrib a b c

theorem add_mul {R : Type u} [Distrib R] (a b c : R) : (a + b) * c = a * c + b * c := Distrib.right_distrib a b c

theorem right_distrib {R : Type u} [Distrib R] (a b c : R) : (a + b) * c = a * c + b * c := Distrib.right_distrib a b c

/-! ### Powers -/

section Monoid

variable {M : Type u} [Monoid M]

@[simp] theorem pow_zero (a : M) : a ^ 0 = 1 := Monoid.npow_zero a

theorem pow_succ (a : M) (n : ℕ) : a ^ (n + 1) = a ^ n * a := Monoid.npow_succ n a

@[simp] theorem pow_one (a : M) : a ^ 1 = a := by
  rw [show (1 : ℕ) = 0 + 1 from rfl, pow_succ, pow_zero, one_mul]

theorem pow_succ' (a : M) (n : ℕ) : a ^ (n + 1) = a * a ^ n := by
  induction n with
  | zero => rw [pow_succ, pow_zero, one_mul, mul_one]
  | succ n ih => rw [pow_succ, ih, mul_assoc, ← pow_succ, ih]

theorem pow_add (a : M) (m n : ℕ) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.add_zero, pow_zero, mul_one]
  | succ n ih => rw [← Nat.add_assoc, pow_succ, pow_succ, ih, mul_assoc]

theorem pow_mul (a : M) (m n : ℕ) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rw [Nat.mul_zero, pow_zero, pow_zero]
  | succ n ih => rw [Nat.mul_add_one, pow_add, ih, pow_succ]

theorem pow_mul' (a : M) (m n : ℕ) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, pow_mul]

theorem pow_two (a : M) : a ^ 2 = a * a := by
  rw [show (2 : ℕ) = 1 + 1 from rfl, pow_succ, pow_one]

theorem sq (a : M) : a ^ 2 = a * a := pow_two a

theorem pow_three (a : M) : a ^ 3 = a * (a * a) := by
  rw [show (3 : ℕ) = 2 + 1 from rfl, pow_succ', pow_two]

theorem pow_three' (a : M) : a ^ 3 = a * a * a := by rw [pow_three, mul_assoc]

@[simp] theorem one_pow (n : ℕ) : (1 : M) ^ n = 1 := by
  induction n with
  | zero => rw [pow_zero]
  | succ n ih => rw [pow_succ, ih, one_mul]

theorem pow_right_comm (a : M) (m n : ℕ) : (a ^ m) ^ n = (a ^ n) ^ m := by rw [← pow_mul, pow_mul']

theorem pow_mul_comm (a : M) (m n : ℕ) : a ^ m * a ^ n = a ^ n * a ^ m := by
  rw [← pow_add, ← pow_add, Nat.add_comm]

end Monoid

theorem mul_pow {M : Type u} [CommMonoid M] (a b : M) (n : ℕ) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, pow_zero, one_mul]
  | succ n ih => rw [pow_succ, pow_succ, pow_succ, ih, mul_mul_mul_comm]

/-! ### Semirings -/

section Semiring

variable {R : Type u} [Semiring R]

@[simp] theorem zero_pow {n : ℕ} (h : n ≠ 0) : (0 : R) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [pow_succ, mul_zero]

end Semiring

theorem add_left_cancel {G : Type u} [Add G] [IsCancelAdd G] {a b c : G} (h : a + b = a + c) : b = c :=
  IsCancelAdd.add_left_cancel a b c h

theorem add_right_cancel {G : Type u} [Add G] [IsCancelAdd G] {a b c : G} (h : a + b = c + b) : a = c :=
  IsCancelAdd.add_right_cancel a b c h

theorem add_left_cancel_iff {G : Type u} [Add G] [IsCancelAdd G] {a b c : G} : a + b = a + c ↔ b = c :=
  ⟨add_left_cancel, fun h => by rw [h]⟩

theorem add_right_cancel_iff {G : Type u} [Add G] [IsCancelAdd G] {a b c : G} : b + a = c + a ↔ b = c :=
  ⟨add_right_cancel, fun h => by rw [h]⟩

@[simp] theorem add_right_inj {G : Type u} [Add G] [IsCancelAdd G] (a : G) {b c : G} : a + b = a + c ↔ b = c :=
  add_left_cancel_iff

@[simp] theorem add_left_inj {G : Type u} [Add G] [IsCancelAdd G] (a : G) {b c : G} : b + a = c + a ↔ b = c :=
  add_right_cancel_iff

theorem mul_left_cancel₀ {M₀ : Type u} [Mul M₀] [Zero M₀] [IsCancelMulZero M₀] {a b c : M₀} (ha : a ≠ 0)
    (h : a * b = a * c) : b = c :=
  IsCancelMulZero.mul_left_cancel_of_ne_zero ha h

theorem mul_right_cancel₀ {M₀ : Type u} [Mul M₀] [Zero M₀] [IsCancelMulZero M₀] {a b c : M₀} (hb : b ≠ 0)
    (h : a * b = c * b) : a = c :=
  IsCancelMulZero.mul_right_cancel_of_ne_zero hb h

theorem mul_eq_zero {M₀ : Type u} [MulZeroClass M₀] [NoZeroDivisors M₀] {a b : M₀} : a * b = 0 ↔ a = 0 ∨ b = 0 :=
  ⟨eq_zero_or_eq_zero_of_mul_eq_zero, fun h => h.elim (fun e => mul_eq_zero_of_left e b) (mul_eq_zero_of_right a)⟩

attribute [simp] mul_eq_zero

theorem mul_ne_zero {M₀ : Type u} [MulZeroClass M₀] [NoZeroDivisors M₀] {a b : M₀} (ha : a ≠ 0) (hb : b ≠ 0) :
    a * b ≠ 0 :=
  fun h => (mul_eq_zero.mp h).elim ha hb

theorem mul_ne_zero_iff {M₀ : Type u} [MulZeroClass M₀] [NoZeroDivisors M₀] {a b : M₀} :
    a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := by
  rw [ne_eq, mul_eq_zero, not_or]

theorem left_ne_zero_of_mul {M₀ : Type u} [MulZeroClass M₀] {a b : M₀} (h : a * b ≠ 0) : a ≠ 0 :=
  fun e => h (mul_eq_zero_of_left e b)

theorem right_ne_zero_of_mul {M₀ : Type u} [MulZeroClass M₀] {a b : M₀} (h : a * b ≠ 0) : b ≠ 0 :=
  fun e => h (mul_eq_zero_of_right a e)

/-! ### Order and addition -/

section OrderedAdd

variable {α : Type u} [AddCommMonoid α] [PartialOrder α] [IsOrderedAddMonoid α] {a b c d : α}

theorem add_le_add_left (h : b ≤ c) (a : α) : a + b ≤ a + c := IsOrderedAddMonoid.add_le_add_left b c h a

theorem add_le_add_right (h : b ≤ c) (a : α) : b + a ≤ c + a := by
  rw [add_comm b a, add_comm c a]
  exact add_le_add_left h a

theorem add_le_add (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  le_trans (add_le_add_right h₁ c) (add_le_add_left h₂ b)

theorem le_add_of_nonneg_right (h : 0 ≤ b) : a ≤ a + b := by
  have e := add_le_add_left h a
  rw [add_zero] at e
  exact e

theorem le_add_of_nonneg_left (h : 0 ≤ b) : a ≤ b + a := by
  rw [add_comm]
  exact le_add_of_nonneg_right h

theorem add_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := le_trans ha (le_add_of_nonneg_right hb)

end OrderedAdd

section OrderedCancelAdd

variable {α : Type u} [AddCommMonoid α] [PartialOrder α] [IsOrderedCancelAddMonoid α] {a b c d : α}

theorem le_of_add_le_add_left (h : a + b ≤ a + c) : b ≤ c := IsOrderedCancelAddMonoid.le_of_add_le_add_left a b c h

theorem le_of_add_le_add_right (h : b + a ≤ c + a) : b ≤ c := by
  rw [add_comm b a, add_comm c a] at h
  exact le_of_add_le_add_left h

@[simp] theorem add_le_add_iff_left (a : α) {b c : α} : a + b ≤ a + c ↔ b ≤ c :=
  ⟨le_of_add_le_add_left, fun h => add_le_add_left h a⟩

@[simp] theorem add_le_add_iff_right (a : α) {b c : α} : b + a ≤ c + a ↔ b ≤ c :=
  ⟨le_of_add_le_add_right, fun h => add_le_add_right h a⟩

theorem add_lt_add_left (h : b < c) (a : α) : a + b < a + c :=
  lt_of_le_not_ge (add_le_add_left (le_of_lt h) a) fun h' => not_le_of_gt h (le_of_add_le_add_left h')

theorem add_lt_add_right (h : b < c) (a : α) : b + a < c + a :=
  lt_of_le_not_ge (add_le_add_right (le_of_lt h) a) fun h' => not_le_of_gt h (le_of_add_le_add_right h')

theorem add_lt_add (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  lt_trans (add_lt_add_right h₁ c) (add_lt_add_left h₂ b)

theorem add_lt_add_of_lt_of_le (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  lt_of_lt_of_le (add_lt_add_right h₁ c) (add_le_add_left h₂ b)

theorem add_lt_add_of_le_of_lt (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  lt_of_le_of_lt (add_le_add_right h₁ c) (add_lt_add_left h₂ b)

theorem lt_of_add_lt_add_left (h : a + b < a + c) : b < c :=
  lt_of_le_not_ge (le_of_add_le_add_left (le_of_lt h)) fun h' => not_le_of_gt h (add_le_add_left h' a)

theorem lt_of_add_lt_add_right (h : b + a < c + a) : b < c := by
  rw [add_comm b a, add_comm c a] at h
  exact lt_of_add_lt_add_left h

@[simp] theorem add_lt_add_iff_left (a : α) {b c : α} : a + b < a + c ↔ b < c :=
  ⟨lt_of_add_lt_add_left, fun h => add_lt_add_left h a⟩

@[simp] theorem add_lt_add_iff_right (a : α) {b c : α} : b + a < c + a ↔ b < c :=
  ⟨lt_of_add_lt_add_right, fun h => add_lt_add_right h a⟩

theorem lt_add_of_pos_right (a : α) {b : α} (h : 0 < b) : a < a + b := by
  have e := add_lt_add_left h a
  rw [add_zero] at e
  exact e

theorem lt_add_of_pos_left (a : α) {b : α} (h : 0 < b) : a < b + a := by
  rw [add_comm]
  exact lt_add_of_pos_right a h

theorem add_pos (ha : 0 < a) (hb : 0 < b) : 0 < a + b := lt_trans ha (lt_add_of_pos_right a hb)

theorem add_pos_of_pos_of_nonneg (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b :=
  lt_of_lt_of_le ha (le_add_of_nonneg_right hb)

theorem add_pos_of_nonneg_of_pos (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b :=
  lt_of_le_of_lt ha (lt_add_of_pos_right a hb)

end OrderedCancelAdd

/-! ### Order and multiplication -/

section StrictOrderedRing

variable {R : Type u} [Semiring R] [PartialOrder R] [IsStrictOrderedRing R] {a b c d : R}

theorem zero_le_one : (0 : R) ≤ 1 := IsStrictOrderedRing.zero_le_one

theorem mul_lt_mul_of_pos_left (h : b < c) (a_pos : 0 < a) : a * b < a * c :=
  IsStrictOrderedRing.mul_lt_mul_of_pos_left b c a h a_pos

theorem mul_lt_mul_of_pos_right (h : b < c) (a_pos : 0 < a) : b * a < c * a :=
  IsStrictOrderedRing.mul_lt_mul_of_pos_right b c a h a_pos

theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  have e := mul_lt_mul_of_pos_left hb ha
  rw [mul_zero] at e
  exact e

theorem mul_le_mul_of_nonneg_left (h : b ≤ c) (a_nonneg : 0 ≤ a) : a * b ≤ a * c := by
  cases eq_or_lt_of_le h with
  | inl e => rw [e]
  | inr l =>
    cases eq_or_lt_of_le a_nonneg with
    | inl e => rw [← e, zero_mul, zero_mul]
    | inr p => exact le_of_lt (mul_lt_mul_of_pos_left l p)

theorem mul_le_mul_of_nonneg_right (h : b ≤ c) (a_nonneg : 0 ≤ a) : b * a ≤ c * a := by
  cases eq_or_lt_of_le h with
  | inl e => rw [e]
  | inr l =>
    cases eq_or_lt_of_le a_nonneg with
    | inl e => rw [← e, mul_zero, mul_zero]
    | inr p => exact le_of_lt (mul_lt_mul_of_pos_right l p)

theorem mul_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  have e := mul_le_mul_of_nonneg_left hb ha
  rw [mul_zero] at e
  exact e

theorem mul_le_mul (hac : a ≤ c) (hbd : b ≤ d) (b_nonneg : 0 ≤ b) (c_nonneg : 0 ≤ c) : a * b ≤ c * d :=
  le_trans (mul_le_mul_of_nonneg_right hac b_nonneg) (mul_le_mul_of_nonneg_left hbd c_nonneg)

theorem pow_pos (H : 0 < a) (n : ℕ) : 0 < a ^ n := by
  induction n with
  | zero =>
    rw [pow_zero]
    refine lt_of_le_of_ne zero_le_one fun e => ?_
    have key : ∀ x : R, x = 0 := fun x => by rw [← one_mul x, ← e, zero_mul]
    exact lt_irrefl a (lt_of_le_of_lt (le_of_eq (key a)) H)
  | succ n ih =>
    rw [pow_succ]
    exact mul_pos ih H

end StrictOrderedRing

/-! ### Canonical order -/

section Canonical

variable {α : Type u} [AddCommMonoid α] [PartialOrder α] [CanonicallyOrderedAdd α] {a b c : α}

theorem le_self_add : a ≤ a + b := CanonicallyOrderedAdd.le_self_add a b

@[simp] theorem zero_le (a : α) : 0 ≤ a := by
  have h : (0 : α) ≤ 0 + a := le_self_add
  rw [zero_add] at h
  exact h

theorem le_add_self : a ≤ b + a := by
  rw [add_comm]
  exact le_self_add

theorem le_iff_exists_add : a ≤ b ↔ ∃ c, b = a + c :=
  ⟨CanonicallyOrderedAdd.exists_add_of_le, fun h => Exists.elim h fun c hc => hc ▸ le_self_add⟩

@[simp] theorem nonpos_iff_eq_zero : a ≤ 0 ↔ a = 0 := ⟨fun h => le_antisymm h (zero_le a), le_of_eq⟩

theorem pos_iff_ne_zero : 0 < a ↔ a ≠ 0 :=
  ⟨ne_of_gt, fun h => lt_of_le_of_ne (zero_le a) h.symm⟩

theorem pos_of_ne_zero (h : a ≠ 0) : 0 < a := pos_iff_ne_zero.mpr h

theorem eq_zero_or_pos (a : α) : a = 0 ∨ 0 < a := (eq_or_lt_of_le (zero_le a)).imp Eq.symm id

end Canonical
