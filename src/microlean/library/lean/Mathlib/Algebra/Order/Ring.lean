import Mathlib.Algebra.Order.Group
import Mathlib.Algebra.Ring.Basic
import Mathlib.Algebra.NeZero

/-! Order and multiplication: signs of products, comparing products, squares. -/

universe u

/-! ### Semirings -/

section OrderedSemiring

variable {R : Type u} [Semiring R] [PartialOrder R] [IsStrictOrderedRing R] {a b c d : R}

attribute [gcongr] mul_le_mul_of_nonneg_left mul_le_mul_of_nonneg_right mul_le_mul mul_lt_mul_of_pos_left
  mul_lt_mul_of_pos_right

theorem mul_le_mul_of_nonneg (h₁ : a ≤ b) (h₂ : c ≤ d) (a_nonneg : 0 ≤ a) (d_nonneg : 0 ≤ d) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_left h₂ a_nonneg) (mul_le_mul_of_nonneg_right h₁ d_nonneg)

theorem mul_neg_of_pos_of_neg (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have h := mul_lt_mul_of_pos_left hb ha
  rw [mul_zero] at h
  exact h

theorem mul_neg_of_neg_of_pos (ha : a < 0) (hb : 0 < b) : a * b < 0 := by
  have h := mul_lt_mul_of_pos_right ha hb
  rw [zero_mul] at h
  exact h

theorem mul_nonpos_of_nonneg_of_nonpos (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 := by
  have h := mul_le_mul_of_nonneg_left hb ha
  rw [mul_zero] at h
  exact h

theorem mul_nonpos_of_nonpos_of_nonneg (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 := by
  have h := mul_le_mul_of_nonneg_right ha hb
  rw [zero_mul] at h
  exact h

theorem mul_lt_mul (hac : a < c) (hbd : b ≤ d) (hb : 0 < b) (hc : 0 ≤ c) : a * b < c * d :=
  lt_of_lt_of_le (mul_lt_mul_of_pos_right hac hb) (mul_le_mul_of_nonneg_left hbd hc)

theorem mul_lt_mul' (hac : a ≤ c) (hbd : b < d) (hb : 0 ≤ b) (hc : 0 < c) : a * b < c * d :=
  lt_of_le_of_lt (mul_le_mul_of_nonneg_right hac hb) (mul_lt_mul_of_pos_left hbd hc)

theorem mul_lt_mul'' (hac : a < c) (hbd : b < d) (ha : 0 ≤ a) (hb : 0 ≤ b) : a * b < c * d :=
  mul_lt_mul' (le_of_lt hac) hbd hb (lt_of_le_of_lt ha hac)

theorem mul_self_le_mul_self (h1 : 0 ≤ a) (h2 : a ≤ b) : a * a ≤ b * b := mul_le_mul h2 h2 h1 (le_trans h1 h2)

theorem mul_self_lt_mul_self (h1 : 0 ≤ a) (h2 : a < b) : a * a < b * b := mul_lt_mul'' h2 h2 h1 h1

theorem le_mul_of_one_le_right (hb : 0 ≤ b) (h : 1 ≤ a) : b ≤ b * a := by
  have e := mul_le_mul_of_nonneg_left h hb
  rw [mul_one] at e
  exact e

theorem le_mul_of_one_le_left (hb : 0 ≤ b) (h : 1 ≤ a) : b ≤ a * b := by
  have e := mul_le_mul_of_nonneg_right h hb
  rw [one_mul] at e
  exact e

theorem mul_le_of_le_one_right (ha : 0 ≤ a) (h : b ≤ 1) : a * b ≤ a := by
  have e := mul_le_mul_of_nonneg_left h ha
  rw [mul_one] at e
  exact e

theorem mul_le_of_le_one_left (hb : 0 ≤ b) (h : a ≤ 1) : a * b ≤ b := by
  have e := mul_le_mul_of_nonneg_right h hb
  rw [one_mul] at e
  exact e

theorem lt_mul_of_one_lt_right (ha : 0 < a) (h : 1 < b) : a < a * b := by
  have e := mul_lt_mul_of_pos_left h ha
  rw [mul_one] at e
  exact e

theorem lt_mul_of_one_lt_left (hb : 0 < b) (h : 1 < a) : b < a * b := by
  have e := mul_lt_mul_of_pos_right h hb
  rw [one_mul] at e
  exact e

theorem mul_lt_of_lt_one_right (ha : 0 < a) (h : b < 1) : a * b < a := by
  have e := mul_lt_mul_of_pos_left h ha
  rw [mul_one] at e
  exact e

theorem mul_lt_of_lt_one_left (hb : 0 < b) (h : a < 1) : a * b < b := by
  have e := mul_lt_mul_of_pos_right h hb
  rw [one_mul] at e
  exact e

theorem one_le_mul_of_one_le_of_one_le (ha : 1 ≤ a) (hb : 1 ≤ b) : 1 ≤ a * b :=
  le_trans ha (le_mul_of_one_le_right (le_trans zero_le_one ha) hb)

theorem one_lt_mul_of_le_of_lt (ha : 1 ≤ a) (hb : 1 < b) : 1 < a * b :=
  lt_of_le_of_lt ha (lt_mul_of_one_lt_right (lt_of_lt_of_le zero_lt_one ha) hb)

theorem one_lt_mul_of_lt_of_le (ha : 1 < a) (hb : 1 ≤ b) : 1 < a * b :=
  lt_of_lt_of_le ha (le_mul_of_one_le_right (le_trans zero_le_one (le_of_lt ha)) hb)

theorem one_lt_mul (ha : 1 ≤ a) (hb : 1 < b) : 1 < a * b := one_lt_mul_of_le_of_lt ha hb

theorem mul_le_one₀ (ha : a ≤ 1) (hb₀ : 0 ≤ b) (hb₁ : b ≤ 1) : a * b ≤ 1 :=
  le_trans (mul_le_of_le_one_left hb₀ ha) hb₁

theorem mul_lt_one_of_nonneg_of_lt_one_left (h₀ : 0 ≤ a) (h : a < 1) (hb : b ≤ 1) : a * b < 1 :=
  lt_of_le_of_lt (mul_le_of_le_one_right h₀ hb) h

theorem mul_lt_one_of_nonneg_of_lt_one_right (ha : a ≤ 1) (h₀ : 0 ≤ b) (h : b < 1) : a * b < 1 :=
  lt_of_le_of_lt (mul_le_of_le_one_left h₀ ha) h

theorem sq_pos_of_pos (ha : 0 < a) : 0 < a ^ 2 := pow_pos ha 2

end OrderedSemiring

section LinearOrderedSemiring

variable {R : Type u} [Semiring R] [LinearOrder R] [IsStrictOrderedRing R] {a b c d : R}

theorem lt_of_mul_lt_mul_left (h : a * b < a * c) (a_nonneg : 0 ≤ a) : b < c :=
  lt_of_not_ge fun n => not_lt_of_ge (mul_le_mul_of_nonneg_left n a_nonneg) h

theorem lt_of_mul_lt_mul_right (h : b * a < c * a) (a_nonneg : 0 ≤ a) : b < c :=
  lt_of_not_ge fun n => not_lt_of_ge (mul_le_mul_of_nonneg_right n a_nonneg) h

theorem le_of_mul_le_mul_left (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  le_of_not_gt fun n => not_lt_of_ge h (mul_lt_mul_of_pos_left n hc)

theorem le_of_mul_le_mul_right (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  le_of_not_gt fun n => not_lt_of_ge h (mul_lt_mul_of_pos_right n hc)

theorem lt_of_mul_self_lt_mul_self₀ (hb : 0 ≤ b) (h : a * a < b * b) : a < b :=
  lt_of_not_ge fun n => not_lt_of_ge (mul_self_le_mul_self hb n) h

theorem Microlean.le_of_mul_self_le_mul_self (hb : 0 ≤ b) (h : a * a ≤ b * b) : a ≤ b :=
  le_of_not_gt fun n => not_lt_of_ge h (mul_self_lt_mul_self hb n)

theorem mul_le_mul_iff_of_pos_left (c0 : 0 < c) : c * a ≤ c * b ↔ a ≤ b :=
  ⟨fun h => le_of_mul_le_mul_left h c0, fun h => mul_le_mul_of_nonneg_left h (le_of_lt c0)⟩

theorem mul_le_mul_iff_of_pos_right (c0 : 0 < c) : a * c ≤ b * c ↔ a ≤ b :=
  ⟨fun h => le_of_mul_le_mul_right h c0, fun h => mul_le_mul_of_nonneg_right h (le_of_lt c0)⟩

theorem mul_lt_mul_iff_of_pos_left (c0 : 0 < c) : c * a < c * b ↔ a < b :=
  ⟨fun h => lt_of_mul_lt_mul_left h (le_of_lt c0), fun h => mul_lt_mul_of_pos_left h c0⟩

theorem mul_lt_mul_iff_of_pos_right (c0 : 0 < c) : a * c < b * c ↔ a < b :=
  ⟨fun h => lt_of_mul_lt_mul_right h (le_of_lt c0), fun h => mul_lt_mul_of_pos_right h c0⟩

@[simp] theorem mul_le_mul_left (c0 : 0 < c) : c * a ≤ c * b ↔ a ≤ b := mul_le_mul_iff_of_pos_left c0

@[simp] theorem mul_le_mul_right (c0 : 0 < c) : a * c ≤ b * c ↔ a ≤ b := mul_le_mul_iff_of_pos_right c0

@[simp] theorem mul_lt_mul_left (c0 : 0 < c) : c * a < c * b ↔ a < b := mul_lt_mul_iff_of_pos_left c0

@[simp] theorem mul_lt_mul_right (c0 : 0 < c) : a * c < b * c ↔ a < b := mul_lt_mul_iff_of_pos_right c0

theorem mul_self_le_mul_self_iff (h1 : 0 ≤ a) (h2 : 0 ≤ b) : a ≤ b ↔ a * a ≤ b * b :=
  ⟨mul_self_le_mul_self h1, Microlean.le_of_mul_self_le_mul_self h2⟩

theorem mul_self_lt_mul_self_iff (h1 : 0 ≤ a) (h2 : 0 ≤ b) : a < b ↔ a * a < b * b :=
  ⟨mul_self_lt_mul_self h1, lt_of_mul_self_lt_mul_self₀ h2⟩

theorem mul_self_inj (h1 : 0 ≤ a) (h2 : 0 ≤ b) : a * a = b * b ↔ a = b :=
  ⟨fun h => le_antisymm (Microlean.le_of_mul_self_le_mul_self h2 (le_of_eq h)) (Microlean.le_of_mul_self_le_mul_self h1 (le_of_eq h.symm)),
   fun h => by rw [h]⟩

theorem Microlean.pos_of_mul_pos_of_pos_left (h : 0 < a * b) (ha : 0 ≤ a) : 0 < b :=
  lt_of_mul_lt_mul_left (by rw [mul_zero]; exact h) ha

theorem pos_of_mul_pos_left (h : 0 < a * b) (hb : 0 ≤ b) : 0 < a :=
  lt_of_mul_lt_mul_right (by rw [zero_mul]; exact h) hb

theorem pos_of_mul_pos_right (h : 0 < a * b) (ha : 0 ≤ a) : 0 < b := Microlean.pos_of_mul_pos_of_pos_left h ha

theorem nonneg_of_mul_nonneg_left (h : 0 ≤ a * b) (hb : 0 < a) : 0 ≤ b :=
  le_of_mul_le_mul_left (by rw [mul_zero]; exact h) hb

theorem nonneg_of_mul_nonneg_right (h : 0 ≤ a * b) (ha : 0 < b) : 0 ≤ a :=
  le_of_mul_le_mul_right (by rw [zero_mul]; exact h) ha

@[simp] theorem mul_pos_iff_of_pos_left (h : 0 < c) : 0 < c * b ↔ 0 < b :=
  ⟨fun h' => pos_of_mul_pos_right h' (le_of_lt h), mul_pos h⟩

@[simp] theorem mul_pos_iff_of_pos_right (h : 0 < c) : 0 < b * c ↔ 0 < b :=
  ⟨fun h' => pos_of_mul_pos_left h' (le_of_lt h), fun h' => mul_pos h' h⟩

@[simp] theorem mul_nonneg_iff_of_pos_left (h : 0 < c) : 0 ≤ c * b ↔ 0 ≤ b :=
  ⟨fun h' => nonneg_of_mul_nonneg_left h' h, mul_nonneg (le_of_lt h)⟩

@[simp] theorem mul_nonneg_iff_of_pos_right (h : 0 < c) : 0 ≤ b * c ↔ 0 ≤ b :=
  ⟨fun h' => nonneg_of_mul_nonneg_right h' h, fun h' => mul_nonneg h' (le_of_lt h)⟩

theorem le_mul_iff_one_le_right (a0 : 0 < a) : a ≤ a * b ↔ 1 ≤ b := by
  have h := mul_le_mul_iff_of_pos_left a0 (a := 1) (b := b)
  rw [mul_one] at h
  exact h

theorem le_mul_iff_one_le_left (a0 : 0 < a) : a ≤ b * a ↔ 1 ≤ b := by
  have h := mul_le_mul_iff_of_pos_right a0 (a := 1) (b := b)
  rw [one_mul] at h
  exact h

theorem lt_mul_iff_one_lt_right (a0 : 0 < a) : a < a * b ↔ 1 < b := by
  have h := mul_lt_mul_iff_of_pos_left a0 (a := 1) (b := b)
  rw [mul_one] at h
  exact h

theorem lt_mul_iff_one_lt_left (a0 : 0 < a) : a < b * a ↔ 1 < b := by
  have h := mul_lt_mul_iff_of_pos_right a0 (a := 1) (b := b)
  rw [one_mul] at h
  exact h

end LinearOrderedSemiring

/-! ### Rings -/

section OrderedRing

variable {R : Type u} [Ring R] [PartialOrder R] [IsStrictOrderedRing R] {a b c d : R}

theorem mul_le_mul_of_nonpos_left (h : b ≤ a) (hc : c ≤ 0) : c * a ≤ c * b := by
  have e := mul_le_mul_of_nonneg_left h (neg_nonneg.mpr hc)
  rw [neg_mul, neg_mul, neg_le_neg_iff] at e
  exact e

theorem mul_le_mul_of_nonpos_right (h : b ≤ a) (hc : c ≤ 0) : a * c ≤ b * c := by
  have e := mul_le_mul_of_nonneg_right h (neg_nonneg.mpr hc)
  rw [mul_neg, mul_neg, neg_le_neg_iff] at e
  exact e

theorem mul_lt_mul_of_neg_left (h : b < a) (hc : c < 0) : c * a < c * b := by
  have e := mul_lt_mul_of_pos_left h (neg_pos.mpr hc)
  rw [neg_mul, neg_mul, neg_lt_neg_iff] at e
  exact e

theorem mul_lt_mul_of_neg_right (h : b < a) (hc : c < 0) : a * c < b * c := by
  have e := mul_lt_mul_of_pos_right h (neg_pos.mpr hc)
  rw [mul_neg, mul_neg, neg_lt_neg_iff] at e
  exact e

theorem mul_nonneg_of_nonpos_of_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := by
  have e := mul_le_mul_of_nonpos_left hb ha
  rw [mul_zero] at e
  exact e

theorem mul_pos_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  have e := mul_lt_mul_of_neg_left hb ha
  rw [mul_zero] at e
  exact e

end OrderedRing

section LinearOrderedRing

variable {R : Type u} [Ring R] [LinearOrder R] [IsStrictOrderedRing R] {a b c d : R}

instance (priority := 100) IsStrictOrderedRing.noZeroDivisors : NoZeroDivisors R where
  eq_zero_or_eq_zero_of_mul_eq_zero {a b} h := by
    by_cases ha : a = 0
    · exact Or.inl ha
    · refine Or.inr (of_not_not fun hb => ?_)
      cases lt_or_gt_of_ne ha with
      | inl ha =>
        cases lt_or_gt_of_ne hb with
        | inl hb => exact ne_of_gt (mul_pos_of_neg_of_neg ha hb) h
        | inr hb => exact ne_of_lt (mul_neg_of_neg_of_pos ha hb) h
      | inr ha =>
        cases lt_or_gt_of_ne hb with
        | inl hb => exact ne_of_lt (mul_neg_of_pos_of_neg ha hb) h
        | inr hb => exact ne_of_gt (mul_pos ha hb) h

theorem mul_self_nonneg (a : R) : 0 ≤ a * a :=
  (le_total 0 a).elim (fun h => mul_nonneg h h) (fun h => mul_nonneg_of_nonpos_of_nonpos h h)

theorem sq_nonneg (a : R) : 0 ≤ a ^ 2 := by
  rw [sq]
  exact mul_self_nonneg a

theorem pow_two_nonneg (a : R) : 0 ≤ a ^ 2 := sq_nonneg a

theorem Microlean.pow_even_nonneg (a : R) (n : ℕ) : 0 ≤ a ^ (n + n) := by
  rw [pow_add]
  exact mul_self_nonneg (a ^ n)

theorem Even.pow_nonneg {n : ℕ} (hn : Even n) (a : R) : 0 ≤ a ^ n :=
  Exists.elim hn fun r hr => hr ▸ Microlean.pow_even_nonneg a r

theorem Even.pow_pos {n : ℕ} (hn : Even n) (ha : a ≠ 0) : 0 < a ^ n :=
  lt_of_le_of_ne (Even.pow_nonneg hn a) (pow_ne_zero n ha).symm

theorem sq_pos_of_ne_zero (h : a ≠ 0) : 0 < a ^ 2 := lt_of_le_of_ne (sq_nonneg a) (pow_ne_zero 2 h).symm

theorem pow_two_pos_of_ne_zero (h : a ≠ 0) : 0 < a ^ 2 := sq_pos_of_ne_zero h

theorem sq_pos_of_neg (ha : a < 0) : 0 < a ^ 2 := sq_pos_of_ne_zero (ne_of_lt ha)

theorem sq_pos_iff {a : R} : 0 < a ^ 2 ↔ a ≠ 0 :=
  ⟨fun h e => ne_of_gt h (by rw [e, zero_pow (fun h => Nat.noConfusion h)]), sq_pos_of_ne_zero⟩

theorem mul_self_pos {a : R} : 0 < a * a ↔ a ≠ 0 := by rw [← sq, sq_pos_iff]

theorem mul_pos_iff : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  constructor
  · intro h
    cases lt_trichotomy 0 a with
    | inl ha => exact Or.inl ⟨ha, pos_of_mul_pos_right h (le_of_lt ha)⟩
    | inr ha =>
      cases ha with
      | inl ha => rw [← ha, zero_mul] at h; exact absurd h (lt_irrefl 0)
      | inr ha =>
        refine Or.inr ⟨ha, lt_of_not_ge fun hb => ?_⟩
        exact not_lt_of_ge (mul_nonpos_of_nonpos_of_nonneg (le_of_lt ha) hb) h
  · intro h
    exact h.elim (fun x => mul_pos x.left x.right) (fun x => mul_pos_of_neg_of_neg x.left x.right)

theorem pos_and_pos_or_neg_and_neg_of_mul_pos (hab : 0 < a * b) : 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := mul_pos_iff.mp hab

theorem mul_neg_iff : a * b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by
  rw [← neg_pos, ← mul_neg, mul_pos_iff, neg_pos, neg_lt_zero]

theorem mul_nonneg_iff : 0 ≤ a * b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  constructor
  · intro h
    cases le_total 0 a with
    | inl ha =>
      cases le_total 0 b with
      | inl hb => exact Or.inl ⟨ha, hb⟩
      | inr hb =>
        have e : a * b = 0 := le_antisymm (mul_nonpos_of_nonneg_of_nonpos ha hb) h
        exact (mul_eq_zero.mp e).elim (fun e => Or.inr ⟨le_of_eq e, hb⟩) (fun e => Or.inl ⟨ha, ge_of_eq e⟩)
    | inr ha =>
      cases le_total 0 b with
      | inl hb =>
        have e : a * b = 0 := le_antisymm (mul_nonpos_of_nonpos_of_nonneg ha hb) h
        exact (mul_eq_zero.mp e).elim (fun e => Or.inl ⟨ge_of_eq e, hb⟩) (fun e => Or.inr ⟨ha, le_of_eq e⟩)
      | inr hb => exact Or.inr ⟨ha, hb⟩
  · intro h
    exact h.elim (fun x => mul_nonneg x.left x.right) (fun x => mul_nonneg_of_nonpos_of_nonpos x.left x.right)

theorem nonneg_and_nonneg_or_nonpos_and_nonpos_of_mul_nonneg (hab : 0 ≤ a * b) : 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 :=
  mul_nonneg_iff.mp hab

theorem mul_nonpos_iff : a * b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := by
  rw [← neg_nonneg, ← mul_neg, mul_nonneg_iff, neg_nonneg, neg_nonpos]

theorem mul_nonpos : a * b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := mul_nonpos_iff

theorem mul_lt_mul_left_of_neg (h : c < 0) : c * a < c * b ↔ b < a :=
  ⟨fun h' => lt_of_not_ge fun n => not_lt_of_ge (mul_le_mul_of_nonpos_left n (le_of_lt h)) h',
   fun h' => mul_lt_mul_of_neg_left h' h⟩

theorem mul_lt_mul_right_of_neg (h : c < 0) : a * c < b * c ↔ b < a :=
  ⟨fun h' => lt_of_not_ge fun n => not_lt_of_ge (mul_le_mul_of_nonpos_right n (le_of_lt h)) h',
   fun h' => mul_lt_mul_of_neg_right h' h⟩

theorem mul_le_mul_left_of_neg (h : c < 0) : c * a ≤ c * b ↔ b ≤ a :=
  ⟨fun h' => le_of_not_gt fun n => not_lt_of_ge h' (mul_lt_mul_of_neg_left n h),
   fun h' => mul_le_mul_of_nonpos_left h' (le_of_lt h)⟩

theorem mul_le_mul_right_of_neg (h : c < 0) : a * c ≤ b * c ↔ b ≤ a :=
  ⟨fun h' => le_of_not_gt fun n => not_lt_of_ge h' (mul_lt_mul_of_neg_right n h),
   fun h' => mul_le_mul_of_nonpos_right h' (le_of_lt h)⟩

theorem mul_self_add_mul_self_eq_zero : a * a + b * b = 0 ↔ a = 0 ∧ b = 0 := by
  rw [add_eq_zero_iff_of_nonneg (mul_self_nonneg a) (mul_self_nonneg b), mul_self_eq_zero, mul_self_eq_zero]

theorem neg_one_lt_zero : (-1 : R) < 0 := neg_lt_zero.mpr zero_lt_one

theorem sub_one_lt (a : R) : a - 1 < a := sub_lt_self a zero_lt_one

end LinearOrderedRing

section LinearOrderedCommRing

variable {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] {a b c d : R}

theorem two_mul_le_add_sq (a b : R) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by
  have h := sq_nonneg (a - b)
  rw [sub_sq', sub_nonneg] at h
  exact h

theorem two_mul_le_add_pow_two (a b : R) : 2 * a * b ≤ a ^ 2 + b ^ 2 := two_mul_le_add_sq a b

theorem four_mul_le_sq_add (a b : R) : 4 * a * b ≤ (a + b) ^ 2 := by
  have h : a ^ 2 + b ^ 2 + 2 * a * b = (a + b) ^ 2 := (add_sq' a b).symm
  have e : 2 * a * b + 2 * a * b = 4 * a * b := by
    rw [← add_mul, ← add_mul]
    have t : (2 : R) + 2 = 4 := by
      have c : ((2 + 2 : ℕ) : R) = ((2 : ℕ) : R) + ((2 : ℕ) : R) := Nat.cast_add 2 2
      exact c.symm
    rw [t]
  rw [← h, ← e]
  exact add_le_add_right (two_mul_le_add_sq a b) _

theorem four_mul_le_pow_two_add (a b : R) : 4 * a * b ≤ (a + b) ^ 2 := four_mul_le_sq_add a b

end LinearOrderedCommRing
