import Mathlib.Algebra.Order.Field
import Mathlib.Order.Lattice

/-! Absolute values `|a|`. -/

universe u

/-- The greater one of `a` and `-a`. -/
def abs {α : Type u} [Lattice α] [AddGroup α] (a : α) : α := max a (-a)

section AddGroup

variable {α : Type u} [AddCommGroup α] [LinearOrder α] [IsOrderedAddMonoid α] {a b c d : α}

theorem abs_eq_max_neg : |a| = max a (-a) := rfl

theorem le_abs_self (a : α) : a ≤ |a| := le_max_left a (-a)

theorem neg_le_abs (a : α) : -a ≤ |a| := le_max_right a (-a)

theorem neg_le_abs_self (a : α) : -a ≤ |a| := neg_le_abs a

theorem abs_of_nonneg (h : 0 ≤ a) : |a| = a := max_eq_left (neg_le_self h)

theorem abs_of_pos (h : 0 < a) : |a| = a := abs_of_nonneg (le_of_lt h)

theorem abs_of_nonpos (h : a ≤ 0) : |a| = -a := max_eq_right (self_le_neg h)

theorem abs_of_neg (h : a < 0) : |a| = -a := abs_of_nonpos (le_of_lt h)

@[simp] theorem abs_neg (a : α) : |-a| = |a| := by
  rw [abs_eq_max_neg, abs_eq_max_neg, neg_neg, max_comm]

@[simp] theorem abs_zero : |(0 : α)| = 0 := abs_of_nonneg (le_refl 0)

@[simp] theorem abs_nonneg (a : α) : 0 ≤ |a| :=
  (le_total 0 a).elim (fun h => le_trans h (le_abs_self a)) (fun h => le_trans (neg_nonneg.mpr h) (neg_le_abs a))

@[simp] theorem abs_abs (a : α) : |(|a|)| = |a| := abs_of_nonneg (abs_nonneg a)

theorem abs_cases (a : α) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 :=
  (le_or_gt 0 a).imp (fun h => ⟨abs_of_nonneg h, h⟩) (fun h => ⟨abs_of_neg h, h⟩)

theorem abs_choice (x : α) : |x| = x ∨ |x| = -x := (abs_cases x).imp And.left And.left

theorem abs_by_cases (P : α → Prop) {a : α} (h1 : P a) (h2 : P (-a)) : P |a| :=
  (abs_choice a).elim (fun e => e.symm ▸ h1) (fun e => e.symm ▸ h2)

theorem abs_sub_comm (a b : α) : |a - b| = |b - a| := by rw [← abs_neg, neg_sub]

theorem neg_abs_le (a : α) : -|a| ≤ a := neg_le.mp (neg_le_abs a)

theorem neg_abs_le_self (a : α) : -|a| ≤ a := neg_abs_le a

theorem abs_le : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b :=
  ⟨fun h => ⟨neg_le.mp (le_trans (neg_le_abs a) h), le_trans (le_abs_self a) h⟩,
   fun h => max_le h.right (neg_le.mp h.left)⟩

theorem abs_le' : |a| ≤ b ↔ a ≤ b ∧ -a ≤ b :=
  ⟨fun h => ⟨le_trans (le_abs_self a) h, le_trans (neg_le_abs a) h⟩, fun h => max_le h.left h.right⟩

theorem abs_lt : |a| < b ↔ -b < a ∧ a < b :=
  ⟨fun h => ⟨neg_lt.mp (lt_of_le_of_lt (neg_le_abs a) h), lt_of_le_of_lt (le_abs_self a) h⟩,
   fun h => max_lt h.right (neg_lt.mp h.left)⟩

theorem le_abs : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := le_max_iff

theorem lt_abs : a < |b| ↔ a < b ∨ a < -b := lt_max_iff

theorem le_abs' : a ≤ |b| ↔ b ≤ -a ∨ a ≤ b := by rw [le_abs, or_comm, le_neg]

theorem neg_le_of_abs_le (h : |a| ≤ b) : -b ≤ a := (abs_le.mp h).left

theorem le_of_abs_le (h : |a| ≤ b) : a ≤ b := (abs_le.mp h).right

theorem neg_lt_of_abs_lt (h : |a| < b) : -b < a := (abs_lt.mp h).left

theorem lt_of_abs_lt (h : |a| < b) : a < b := (abs_lt.mp h).right

theorem abs_le_of_le_of_neg_le (h₁ : a ≤ b) (h₂ : -a ≤ b) : |a| ≤ b := abs_le'.mpr ⟨h₁, h₂⟩

theorem abs_lt_of_lt_of_neg_lt (h₁ : a < b) (h₂ : -a < b) : |a| < b := abs_lt.mpr ⟨neg_lt.mp h₂, h₁⟩

theorem abs_le_abs (h₀ : a ≤ b) (h₁ : -a ≤ b) : |a| ≤ |b| := le_trans (abs_le'.mpr ⟨h₀, h₁⟩) (le_abs_self b)

@[simp] theorem abs_eq_self : |a| = a ↔ 0 ≤ a := ⟨fun h => h ▸ abs_nonneg a, abs_of_nonneg⟩

@[simp] theorem abs_eq_neg_self : |a| = -a ↔ a ≤ 0 :=
  ⟨fun h => neg_nonneg.mp (h ▸ abs_nonneg a), abs_of_nonpos⟩

theorem eq_or_eq_neg_of_abs_eq (h : |a| = b) : a = b ∨ a = -b :=
  (abs_choice a).imp (fun e => e.symm.trans h) (fun e => by rw [← h, e, neg_neg])

theorem abs_eq (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b :=
  ⟨eq_or_eq_neg_of_abs_eq, fun h => h.elim (fun e => by rw [e, abs_of_nonneg hb])
    (fun e => by rw [e, abs_neg, abs_of_nonneg hb])⟩

theorem abs_eq_abs : |a| = |b| ↔ a = b ∨ a = -b := by
  constructor
  · intro h
    cases eq_or_eq_neg_of_abs_eq h with
    | inl e => exact (abs_choice b).imp (fun f => e.trans f) (fun f => e.trans f)
    | inr e => exact (abs_choice b).symm.imp (fun f => by rw [e, f, neg_neg]) (fun f => by rw [e, f])
  · intro h
    exact h.elim (fun e => by rw [e]) (fun e => by rw [e, abs_neg])

@[simp] theorem abs_eq_zero : |a| = 0 ↔ a = 0 := by
  rw [abs_eq (le_refl 0), neg_zero, or_self]

@[simp] theorem abs_pos : 0 < |a| ↔ a ≠ 0 := by
  rw [lt_iff_le_and_ne]
  exact ⟨fun h e => h.right (abs_eq_zero.mpr e).symm, fun h => ⟨abs_nonneg a, fun e => h (abs_eq_zero.mp e.symm)⟩⟩

theorem abs_pos_of_pos (h : 0 < a) : 0 < |a| := abs_pos.mpr (ne_of_gt h)

theorem abs_pos_of_neg (h : a < 0) : 0 < |a| := abs_pos.mpr (ne_of_lt h)

theorem abs_ne_zero : |a| ≠ 0 ↔ a ≠ 0 := not_congr abs_eq_zero

@[simp] theorem abs_nonpos_iff : |a| ≤ 0 ↔ a = 0 :=
  ⟨fun h => abs_eq_zero.mp (le_antisymm h (abs_nonneg a)), fun h => by rw [h, abs_zero]⟩

theorem abs_add (a b : α) : |a + b| ≤ |a| + |b| :=
  abs_le'.mpr ⟨add_le_add (le_abs_self a) (le_abs_self b), by
    rw [neg_add]
    exact add_le_add (neg_le_abs a) (neg_le_abs b)⟩

theorem abs_add_le (a b : α) : |a + b| ≤ |a| + |b| := abs_add a b

theorem abs_add' (a b : α) : |a| ≤ |b| + |b + a| := by
  have h := abs_add (-b) (b + a)
  rw [neg_add_cancel_left, abs_neg] at h
  exact h

theorem abs_add_three (a b c : α) : |a + b + c| ≤ |a| + |b| + |c| :=
  le_trans (abs_add (a + b) c) (add_le_add_right (abs_add a b) |c|)

theorem abs_sub (a b : α) : |a - b| ≤ |a| + |b| := by
  have h := abs_add a (-b)
  rw [abs_neg, ← sub_eq_add_neg] at h
  exact h

theorem abs_sub_le (a b c : α) : |a - c| ≤ |a - b| + |b - c| := by
  have h := abs_add (a - b) (b - c)
  rw [sub_add_sub_cancel] at h
  exact h

theorem abs_sub_abs_le_abs_sub (a b : α) : |a| - |b| ≤ |a - b| := by
  rw [sub_le_iff_le_add]
  have h := abs_add (a - b) b
  rw [sub_add_cancel] at h
  exact h

theorem abs_abs_sub_abs_le_abs_sub (a b : α) : |(|a| - |b|)| ≤ |a - b| :=
  abs_le'.mpr ⟨abs_sub_abs_le_abs_sub a b, by
    rw [neg_sub, abs_sub_comm]
    exact abs_sub_abs_le_abs_sub b a⟩

theorem abs_abs_sub_abs_le (a b : α) : |(|a| - |b|)| ≤ |a - b| := abs_abs_sub_abs_le_abs_sub a b

theorem abs_sub_le_iff : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := by rw [abs_le', neg_sub]

theorem abs_sub_lt_iff : |a - b| < c ↔ a - b < c ∧ b - a < c := by
  rw [abs_lt, and_comm, neg_lt, neg_sub]

theorem sub_le_of_abs_sub_le_left (h : |a - b| ≤ c) : b - c ≤ a := sub_le_comm.mp (abs_sub_le_iff.mp h).right

theorem sub_le_of_abs_sub_le_right (h : |a - b| ≤ c) : a - c ≤ b := sub_le_comm.mp (abs_sub_le_iff.mp h).left

theorem sub_lt_of_abs_sub_lt_left (h : |a - b| < c) : b - c < a := sub_lt_comm.mp (abs_sub_lt_iff.mp h).right

theorem sub_lt_of_abs_sub_lt_right (h : |a - b| < c) : a - c < b := sub_lt_comm.mp (abs_sub_lt_iff.mp h).left

theorem abs_sub_pos : 0 < |a - b| ↔ a ≠ b := by rw [abs_pos, sub_ne_zero]

theorem eq_of_abs_sub_eq_zero (h : |a - b| = 0) : a = b := sub_eq_zero.mp (abs_eq_zero.mp h)

theorem eq_of_abs_sub_nonpos (h : |a - b| ≤ 0) : a = b := eq_of_abs_sub_eq_zero (le_antisymm h (abs_nonneg _))

theorem abs_le_max_abs_abs (hab : a ≤ b) (hbc : b ≤ c) : |b| ≤ max |a| |c| :=
  abs_le'.mpr ⟨le_trans hbc (le_trans (le_abs_self c) (le_max_right _ _)),
    le_trans (neg_le_neg hab) (le_trans (neg_le_abs a) (le_max_left _ _))⟩

theorem max_sub_min_eq_abs (a b : α) : max a b - min a b = |b - a| := by
  cases le_total a b with
  | inl h => rw [max_eq_right h, min_eq_left h, abs_of_nonneg (sub_nonneg.mpr h)]
  | inr h => rw [max_eq_left h, min_eq_right h, abs_of_nonpos (sub_nonpos.mpr h), neg_sub]

theorem max_sub_min_eq_abs' (a b : α) : max a b - min a b = |a - b| := by rw [max_sub_min_eq_abs, abs_sub_comm]

theorem min_add_max (a b : α) : min a b + max a b = a + b := by
  cases le_total a b with
  | inl h => rw [max_eq_right h, min_eq_left h]
  | inr h => rw [max_eq_left h, min_eq_right h, add_comm]

theorem max_add_min (a b : α) : max a b + min a b = a + b := by rw [add_comm, min_add_max]

theorem max_neg_neg (a b : α) : max (-a) (-b) = -min a b := by
  cases le_total a b with
  | inl h => rw [min_eq_left h, max_eq_left (neg_le_neg h)]
  | inr h => rw [min_eq_right h, max_eq_right (neg_le_neg h)]

theorem min_neg_neg (a b : α) : min (-a) (-b) = -max a b := by
  cases le_total a b with
  | inl h => rw [max_eq_right h, min_eq_right (neg_le_neg h)]
  | inr h => rw [max_eq_left h, min_eq_left (neg_le_neg h)]

end AddGroup

section Ring

variable {α : Type u} [Ring α] [LinearOrder α] [IsStrictOrderedRing α] {a b c : α}

@[simp] theorem abs_one : |(1 : α)| = 1 := abs_of_pos zero_lt_one

theorem abs_two : |(2 : α)| = 2 := abs_of_pos zero_lt_two

@[simp] theorem Nat.abs_cast (n : ℕ) : |(n : α)| = n := abs_of_nonneg (Nat.cast_nonneg n)

@[simp] theorem Nat.abs_ofNat (n : ℕ) [Nat.AtLeastTwo n] : |(OfNat.ofNat n : α)| = OfNat.ofNat n :=
  abs_of_pos Nat.ofNat_pos

theorem abs_mul (a b : α) : |a * b| = |a| * |b| := by
  cases le_total 0 a with
  | inl ha =>
    cases le_total 0 b with
    | inl hb => rw [abs_of_nonneg ha, abs_of_nonneg hb, abs_of_nonneg (mul_nonneg ha hb)]
    | inr hb =>
      rw [abs_of_nonneg ha, abs_of_nonpos hb, abs_of_nonpos (mul_nonpos_of_nonneg_of_nonpos ha hb), mul_neg]
  | inr ha =>
    cases le_total 0 b with
    | inl hb =>
      rw [abs_of_nonpos ha, abs_of_nonneg hb, abs_of_nonpos (mul_nonpos_of_nonpos_of_nonneg ha hb), neg_mul]
    | inr hb =>
      rw [abs_of_nonpos ha, abs_of_nonpos hb, abs_of_nonneg (mul_nonneg_of_nonpos_of_nonpos ha hb), neg_mul_neg]

@[simp] theorem abs_mul_abs_self (a : α) : |a| * |a| = a * a := by
  rw [← abs_mul]
  exact abs_of_nonneg (mul_self_nonneg a)

@[simp] theorem abs_mul_self (a : α) : |a * a| = a * a := abs_of_nonneg (mul_self_nonneg a)

theorem abs_pow (a : α) (n : ℕ) : |a ^ n| = |a| ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, abs_one]
  | succ n ih => rw [pow_succ, pow_succ, abs_mul, ih]

theorem pow_abs (a : α) (n : ℕ) : |a| ^ n = |a ^ n| := (abs_pow a n).symm

@[simp] theorem sq_abs (a : α) : |a| ^ 2 = a ^ 2 := by rw [sq, sq, abs_mul_abs_self]

theorem abs_sq (x : α) : |x ^ 2| = x ^ 2 := abs_of_nonneg (sq_nonneg x)

attribute [simp] abs_sq

theorem Even.pow_abs {p : ℕ} (hp : Even p) (a : α) : |a| ^ p = a ^ p := by
  rw [_root_.pow_abs]
  exact abs_of_nonneg (Even.pow_nonneg hp a)

theorem abs_neg_one_pow (n : ℕ) : |(-1 : α) ^ n| = 1 := by rw [abs_pow, abs_neg, abs_one, one_pow]

theorem abs_eq_iff_mul_self_eq : |a| = |b| ↔ a * a = b * b := by
  rw [← abs_mul_abs_self, ← abs_mul_abs_self b]
  exact (mul_self_inj (abs_nonneg a) (abs_nonneg b)).symm

theorem abs_le_iff_mul_self_le : |a| ≤ |b| ↔ a * a ≤ b * b := by
  rw [← abs_mul_abs_self, ← abs_mul_abs_self b]
  exact mul_self_le_mul_self_iff (abs_nonneg a) (abs_nonneg b)

theorem abs_lt_iff_mul_self_lt : |a| < |b| ↔ a * a < b * b := by
  rw [← abs_mul_abs_self, ← abs_mul_abs_self b]
  exact mul_self_lt_mul_self_iff (abs_nonneg a) (abs_nonneg b)

theorem sq_lt_sq : a ^ 2 < b ^ 2 ↔ |a| < |b| := by rw [abs_lt_iff_mul_self_lt, sq, sq]

theorem sq_le_sq : a ^ 2 ≤ b ^ 2 ↔ |a| ≤ |b| := by rw [abs_le_iff_mul_self_le, sq, sq]

theorem sq_eq_sq_iff_abs_eq_abs (a b : α) : a ^ 2 = b ^ 2 ↔ |a| = |b| := by rw [abs_eq_iff_mul_self_eq, sq, sq]

theorem abs_lt_of_sq_lt_sq (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : |a| < b := by
  have e := sq_lt_sq.mp h
  rw [abs_of_nonneg hb] at e
  exact e

theorem abs_lt_of_sq_lt_sq' (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : -b < a ∧ a < b := abs_lt.mp (abs_lt_of_sq_lt_sq h hb)

theorem abs_le_of_sq_le_sq (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : |a| ≤ b := by
  have e := sq_le_sq.mp h
  rw [abs_of_nonneg hb] at e
  exact e

theorem abs_le_of_sq_le_sq' (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : -b ≤ a ∧ a ≤ b := abs_le.mp (abs_le_of_sq_le_sq h hb)

theorem sq_le_one_iff_abs_le_one (a : α) : a ^ 2 ≤ 1 ↔ |a| ≤ 1 := by
  have h := sq_le_sq (a := a) (b := 1)
  rw [one_pow, abs_one] at h
  exact h

theorem sq_lt_one_iff_abs_lt_one (a : α) : a ^ 2 < 1 ↔ |a| < 1 := by
  have h := sq_lt_sq (a := a) (b := 1)
  rw [one_pow, abs_one] at h
  exact h

theorem one_le_sq_iff_one_le_abs (a : α) : 1 ≤ a ^ 2 ↔ 1 ≤ |a| := by
  have h := sq_le_sq (a := 1) (b := a)
  rw [one_pow, abs_one] at h
  exact h

theorem one_lt_sq_iff_one_lt_abs (a : α) : 1 < a ^ 2 ↔ 1 < |a| := by
  have h := sq_lt_sq (a := 1) (b := a)
  rw [one_pow, abs_one] at h
  exact h

theorem sq_le_one_iff₀ (ha : 0 ≤ a) : a ^ 2 ≤ 1 ↔ a ≤ 1 := by rw [sq_le_one_iff_abs_le_one, abs_of_nonneg ha]

theorem abs_dvd (a b : α) : |a| ∣ b ↔ a ∣ b :=
  (abs_choice a).elim (fun h => by rw [h]) (fun h => by rw [h, neg_dvd])

theorem dvd_abs (a b : α) : a ∣ |b| ↔ a ∣ b :=
  (abs_choice b).elim (fun h => by rw [h]) (fun h => by rw [h, dvd_neg])

theorem abs_dvd_abs (a b : α) : |a| ∣ |b| ↔ a ∣ b := by rw [abs_dvd, dvd_abs]

theorem self_dvd_abs (a : α) : a ∣ |a| := (dvd_abs a a).mpr (dvd_refl a)

attribute [simp] abs_dvd dvd_abs

end Ring

section Field

variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a b c : α}

theorem abs_inv (a : α) : |a⁻¹| = |a|⁻¹ := by
  cases le_total 0 a with
  | inl h => rw [abs_of_nonneg h, abs_of_nonneg (inv_nonneg.mpr h)]
  | inr h => rw [abs_of_nonpos h, abs_of_nonpos (inv_nonpos.mpr h), inv_neg]

theorem abs_div (a b : α) : |a / b| = |a| / |b| := by
  rw [div_eq_mul_inv, abs_mul, abs_inv, div_eq_mul_inv]

theorem abs_one_div (a : α) : |1 / a| = 1 / |a| := by rw [abs_div, abs_one]

end Field
