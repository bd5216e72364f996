import Mathlib.Algebra.Group.Basic

/-! Order and addition: signs of sums, order and differences. -/

universe u

/-! ### Sums -/

section OrderedAddMonoid

variable {α : Type u} [AddCommMonoid α] [PartialOrder α] [IsOrderedAddMonoid α] {a b c d : α}

attribute [gcongr] add_le_add_left add_le_add_right add_le_add

theorem add_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 := by
  have h := add_le_add ha hb
  rw [add_zero] at h
  exact h

theorem add_le_of_nonpos_right (h : b ≤ 0) : a + b ≤ a := by
  have e := add_le_add_left h a
  rw [add_zero] at e
  exact e

theorem add_le_of_nonpos_left (h : b ≤ 0) : b + a ≤ a := by
  rw [add_comm]
  exact add_le_of_nonpos_right h

theorem le_add_of_le_of_nonneg (hbc : b ≤ c) (ha : 0 ≤ a) : b ≤ c + a := le_trans hbc (le_add_of_nonneg_right ha)

theorem le_add_of_nonneg_of_le (ha : 0 ≤ a) (hbc : b ≤ c) : b ≤ a + c := le_trans hbc (le_add_of_nonneg_left ha)

theorem lt_add_of_lt_of_nonneg (hbc : b < c) (ha : 0 ≤ a) : b < c + a :=
  lt_of_lt_of_le hbc (le_add_of_nonneg_right ha)

theorem lt_add_of_nonneg_of_lt (ha : 0 ≤ a) (hbc : b < c) : b < a + c :=
  lt_of_lt_of_le hbc (le_add_of_nonneg_left ha)

theorem add_le_of_le_of_nonpos (hbc : b ≤ c) (ha : a ≤ 0) : b + a ≤ c := le_trans (add_le_of_nonpos_right ha) hbc

theorem add_le_of_nonpos_of_le (ha : a ≤ 0) (hbc : b ≤ c) : a + b ≤ c := le_trans (add_le_of_nonpos_left ha) hbc

theorem add_eq_zero_iff_of_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : a + b = 0 ↔ a = 0 ∧ b = 0 :=
  ⟨fun h => ⟨le_antisymm (h ▸ le_add_of_nonneg_right hb) ha, le_antisymm (h ▸ le_add_of_nonneg_left ha) hb⟩,
   fun h => by rw [h.left, h.right, add_zero]⟩

theorem add_eq_zero_iff' (ha : 0 ≤ a) (hb : 0 ≤ b) : a + b = 0 ↔ a = 0 ∧ b = 0 := add_eq_zero_iff_of_nonneg ha hb

end OrderedAddMonoid

section OrderedCancelAddMonoid

variable {α : Type u} [AddCommMonoid α] [PartialOrder α] [IsOrderedCancelAddMonoid α] {a b c d : α}

attribute [gcongr] add_lt_add_left add_lt_add_right add_lt_add

@[simp] theorem le_add_iff_nonneg_right (a : α) {b : α} : a ≤ a + b ↔ 0 ≤ b := by
  have h := add_le_add_iff_left a (b := 0) (c := b)
  rw [add_zero] at h
  exact h

@[simp] theorem le_add_iff_nonneg_left (a : α) {b : α} : a ≤ b + a ↔ 0 ≤ b := by
  rw [add_comm, le_add_iff_nonneg_right]

@[simp] theorem lt_add_iff_pos_right (a : α) {b : α} : a < a + b ↔ 0 < b := by
  have h := add_lt_add_iff_left a (b := 0) (c := b)
  rw [add_zero] at h
  exact h

@[simp] theorem lt_add_iff_pos_left (a : α) {b : α} : a < b + a ↔ 0 < b := by
  rw [add_comm, lt_add_iff_pos_right]

@[simp] theorem add_le_iff_nonpos_right (a : α) {b : α} : a + b ≤ a ↔ b ≤ 0 := by
  have h := add_le_add_iff_left a (b := b) (c := 0)
  rw [add_zero] at h
  exact h

@[simp] theorem add_le_iff_nonpos_left (a : α) {b : α} : b + a ≤ a ↔ b ≤ 0 := by
  rw [add_comm, add_le_iff_nonpos_right]

@[simp] theorem add_lt_iff_neg_left {a b : α} : a + b < a ↔ b < 0 := by
  have h := add_lt_add_iff_left a (b := b) (c := 0)
  rw [add_zero] at h
  exact h

@[simp] theorem add_lt_iff_neg_right {a b : α} : a + b < b ↔ a < 0 := by
  rw [add_comm, add_lt_iff_neg_left]

theorem add_neg (ha : a < 0) (hb : b < 0) : a + b < 0 := by
  have h := add_lt_add ha hb
  rw [add_zero] at h
  exact h

theorem add_neg_of_neg_of_nonpos (ha : a < 0) (hb : b ≤ 0) : a + b < 0 := by
  have h := add_lt_add_of_lt_of_le ha hb
  rw [add_zero] at h
  exact h

theorem add_neg_of_nonpos_of_neg (ha : a ≤ 0) (hb : b < 0) : a + b < 0 := by
  have h := add_lt_add_of_le_of_lt ha hb
  rw [add_zero] at h
  exact h

theorem lt_add_of_le_of_pos (hbc : b ≤ c) (ha : 0 < a) : b < c + a := lt_of_le_of_lt hbc (lt_add_of_pos_right c ha)

theorem lt_add_of_pos_of_le (ha : 0 < a) (hbc : b ≤ c) : b < a + c := lt_of_le_of_lt hbc (lt_add_of_pos_left c ha)

theorem lt_add_of_lt_of_pos (hbc : b < c) (ha : 0 < a) : b < c + a := lt_add_of_le_of_pos (le_of_lt hbc) ha

theorem lt_add_of_pos_of_lt (ha : 0 < a) (hbc : b < c) : b < a + c := lt_add_of_pos_of_le ha (le_of_lt hbc)

end OrderedCancelAddMonoid

/-! ### Negatives and differences -/

section OrderedAddGroup

variable {α : Type u} [AddCommGroup α] [PartialOrder α] [IsOrderedAddMonoid α] {a b c d : α}

instance (priority := 100) IsOrderedAddMonoid.toIsOrderedCancelAddMonoid : IsOrderedCancelAddMonoid α where
  add_le_add_left := IsOrderedAddMonoid.add_le_add_left
  le_of_add_le_add_left a b c h := by
    have e := add_le_add_left h (-a)
    rw [neg_add_cancel_left, neg_add_cancel_left] at e
    exact e

@[simp] theorem sub_le_sub_iff_right (c : α) : a - c ≤ b - c ↔ a ≤ b := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_le_add_iff_right]

@[simp] theorem sub_lt_sub_iff_right (c : α) : a - c < b - c ↔ a < b := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_lt_add_iff_right]

@[simp] theorem sub_nonneg : 0 ≤ a - b ↔ b ≤ a := by rw [← sub_self b, sub_le_sub_iff_right]

@[simp] theorem sub_pos : 0 < a - b ↔ b < a := by rw [← sub_self b, sub_lt_sub_iff_right]

@[simp] theorem sub_nonpos : a - b ≤ 0 ↔ a ≤ b := by rw [← sub_self b, sub_le_sub_iff_right]

@[simp] theorem sub_neg : a - b < 0 ↔ a < b := by rw [← sub_self b, sub_lt_sub_iff_right]

theorem sub_lt_zero : a - b < 0 ↔ a < b := sub_neg

theorem sub_nonneg_of_le (h : b ≤ a) : 0 ≤ a - b := sub_nonneg.mpr h

theorem le_of_sub_nonneg (h : 0 ≤ a - b) : b ≤ a := sub_nonneg.mp h

theorem sub_nonpos_of_le (h : a ≤ b) : a - b ≤ 0 := sub_nonpos.mpr h

theorem le_of_sub_nonpos (h : a - b ≤ 0) : a ≤ b := sub_nonpos.mp h

theorem sub_pos_of_lt (h : b < a) : 0 < a - b := sub_pos.mpr h

theorem lt_of_sub_pos (h : 0 < a - b) : b < a := sub_pos.mp h

theorem sub_neg_of_lt (h : a < b) : a - b < 0 := sub_neg.mpr h

theorem lt_of_sub_neg (h : a - b < 0) : a < b := sub_neg.mp h

@[simp] theorem neg_le_neg_iff : -a ≤ -b ↔ b ≤ a := by rw [← sub_nonneg, neg_sub_neg, sub_nonneg]

@[simp] theorem neg_lt_neg_iff : -a < -b ↔ b < a := by rw [← sub_pos, neg_sub_neg, sub_pos]

@[gcongr] theorem neg_le_neg (h : a ≤ b) : -b ≤ -a := neg_le_neg_iff.mpr h

@[gcongr] theorem neg_lt_neg (h : a < b) : -b < -a := neg_lt_neg_iff.mpr h

theorem le_of_neg_le_neg (h : -b ≤ -a) : a ≤ b := neg_le_neg_iff.mp h

theorem lt_of_neg_lt_neg (h : -b < -a) : a < b := neg_lt_neg_iff.mp h

@[simp] theorem neg_nonneg : 0 ≤ -a ↔ a ≤ 0 := by rw [← neg_le_neg_iff, neg_neg, neg_zero]

@[simp] theorem neg_nonpos : -a ≤ 0 ↔ 0 ≤ a := by rw [← neg_le_neg_iff, neg_neg, neg_zero]

@[simp] theorem neg_pos : 0 < -a ↔ a < 0 := by rw [← neg_lt_neg_iff, neg_neg, neg_zero]

@[simp] theorem neg_lt_zero : -a < 0 ↔ 0 < a := by rw [← neg_lt_neg_iff, neg_neg, neg_zero]

theorem neg_neg_iff_pos : -a < 0 ↔ 0 < a := neg_lt_zero

theorem neg_nonneg_of_nonpos (h : a ≤ 0) : 0 ≤ -a := neg_nonneg.mpr h

theorem neg_nonpos_of_nonneg (h : 0 ≤ a) : -a ≤ 0 := neg_nonpos.mpr h

theorem neg_pos_of_neg (h : a < 0) : 0 < -a := neg_pos.mpr h

theorem neg_neg_of_pos (h : 0 < a) : -a < 0 := neg_lt_zero.mpr h

theorem pos_of_neg_neg (h : -a < 0) : 0 < a := neg_lt_zero.mp h

theorem neg_of_neg_pos (h : 0 < -a) : a < 0 := neg_pos.mp h

theorem nonneg_of_neg_nonpos (h : -a ≤ 0) : 0 ≤ a := neg_nonpos.mp h

theorem nonpos_of_neg_nonneg (h : 0 ≤ -a) : a ≤ 0 := neg_nonneg.mp h

theorem neg_le : -a ≤ b ↔ -b ≤ a := by rw [← neg_le_neg_iff, neg_neg]

theorem le_neg : a ≤ -b ↔ b ≤ -a := by rw [← neg_le_neg_iff, neg_neg]

theorem neg_lt : -a < b ↔ -b < a := by rw [← neg_lt_neg_iff, neg_neg]

theorem lt_neg : a < -b ↔ b < -a := by rw [← neg_lt_neg_iff, neg_neg]

theorem neg_le_of_neg_le (h : -a ≤ b) : -b ≤ a := neg_le.mp h

theorem le_neg_of_le_neg (h : a ≤ -b) : b ≤ -a := le_neg.mp h

theorem neg_lt_of_neg_lt (h : -a < b) : -b < a := neg_lt.mp h

theorem lt_neg_of_lt_neg (h : a < -b) : b < -a := lt_neg.mp h

theorem neg_le_self (h : 0 ≤ a) : -a ≤ a := le_trans (neg_nonpos.mpr h) h

theorem neg_lt_self (h : 0 < a) : -a < a := lt_trans (neg_lt_zero.mpr h) h

theorem self_le_neg (h : a ≤ 0) : a ≤ -a := le_trans h (neg_nonneg.mpr h)

theorem self_lt_neg (h : a < 0) : a < -a := lt_trans h (neg_pos.mpr h)

@[gcongr] theorem sub_le_sub_right (h : a ≤ b) (c : α) : a - c ≤ b - c := (sub_le_sub_iff_right c).mpr h

@[gcongr] theorem sub_lt_sub_right (h : a < b) (c : α) : a - c < b - c := (sub_lt_sub_iff_right c).mpr h

@[simp] theorem sub_le_sub_iff_left (a : α) {b c : α} : a - b ≤ a - c ↔ c ≤ b := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_le_add_iff_left, neg_le_neg_iff]

@[simp] theorem sub_lt_sub_iff_left (a : α) {b c : α} : a - b < a - c ↔ c < b := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_lt_add_iff_left, neg_lt_neg_iff]

@[gcongr] theorem sub_le_sub_left (h : a ≤ b) (c : α) : c - b ≤ c - a := (sub_le_sub_iff_left c).mpr h

@[gcongr] theorem sub_lt_sub_left (h : a < b) (c : α) : c - b < c - a := (sub_lt_sub_iff_left c).mpr h

@[gcongr] theorem sub_le_sub (hab : a ≤ b) (hcd : c ≤ d) : a - d ≤ b - c :=
  le_trans (sub_le_sub_right hab d) (sub_le_sub_left hcd b)

@[gcongr] theorem sub_lt_sub (hab : a < b) (hcd : c < d) : a - d < b - c :=
  lt_trans (sub_lt_sub_right hab d) (sub_lt_sub_left hcd b)

theorem sub_lt_sub_of_le_of_lt (hab : a ≤ b) (hcd : c < d) : a - d < b - c :=
  lt_of_le_of_lt (sub_le_sub_right hab d) (sub_lt_sub_left hcd b)

theorem sub_lt_sub_of_lt_of_le (hab : a < b) (hcd : c ≤ d) : a - d < b - c :=
  lt_of_lt_of_le (sub_lt_sub_right hab d) (sub_le_sub_left hcd b)

theorem sub_le_iff_le_add : a - c ≤ b ↔ a ≤ b + c := by
  rw [← sub_le_sub_iff_right c (b := b + c), add_sub_cancel_right]

theorem sub_le_iff_le_add' : a - b ≤ c ↔ a ≤ b + c := by rw [sub_le_iff_le_add, add_comm]

theorem le_sub_iff_add_le : a ≤ c - b ↔ a + b ≤ c := by
  rw [← sub_le_sub_iff_right b (a := a + b), add_sub_cancel_right]

theorem le_sub_iff_add_le' : b ≤ c - a ↔ a + b ≤ c := by rw [le_sub_iff_add_le, add_comm]

theorem sub_lt_iff_lt_add : a - c < b ↔ a < b + c := by
  rw [← sub_lt_sub_iff_right c (b := b + c), add_sub_cancel_right]

theorem sub_lt_iff_lt_add' : a - b < c ↔ a < b + c := by rw [sub_lt_iff_lt_add, add_comm]

theorem lt_sub_iff_add_lt : a < c - b ↔ a + b < c := by
  rw [← sub_lt_sub_iff_right b (a := a + b), add_sub_cancel_right]

theorem lt_sub_iff_add_lt' : b < c - a ↔ a + b < c := by rw [lt_sub_iff_add_lt, add_comm]

theorem sub_le_comm : a - b ≤ c ↔ a - c ≤ b := by rw [sub_le_iff_le_add', ← sub_le_iff_le_add]

theorem le_sub_comm : a ≤ b - c ↔ c ≤ b - a := by rw [le_sub_iff_add_le', ← le_sub_iff_add_le]

theorem sub_lt_comm : a - b < c ↔ a - c < b := by rw [sub_lt_iff_lt_add', ← sub_lt_iff_lt_add]

theorem lt_sub_comm : a < b - c ↔ c < b - a := by rw [lt_sub_iff_add_lt', ← lt_sub_iff_add_lt]

theorem add_le_of_le_sub_left (h : b ≤ c - a) : a + b ≤ c := le_sub_iff_add_le'.mp h

theorem add_le_of_le_sub_right (h : a ≤ c - b) : a + b ≤ c := le_sub_iff_add_le.mp h

theorem le_sub_left_of_add_le (h : a + b ≤ c) : b ≤ c - a := le_sub_iff_add_le'.mpr h

theorem le_sub_right_of_add_le (h : a + b ≤ c) : a ≤ c - b := le_sub_iff_add_le.mpr h

theorem sub_left_le_of_le_add (h : a ≤ b + c) : a - b ≤ c := sub_le_iff_le_add'.mpr h

theorem sub_right_le_of_le_add (h : a ≤ b + c) : a - c ≤ b := sub_le_iff_le_add.mpr h

theorem sub_left_lt_of_lt_add (h : a < b + c) : a - b < c := sub_lt_iff_lt_add'.mpr h

theorem sub_right_lt_of_lt_add (h : a < b + c) : a - c < b := sub_lt_iff_lt_add.mpr h

theorem lt_add_of_sub_left_lt (h : a - b < c) : a < b + c := sub_lt_iff_lt_add'.mp h

theorem lt_add_of_sub_right_lt (h : a - c < b) : a < b + c := sub_lt_iff_lt_add.mp h

@[simp] theorem sub_le_self_iff (a : α) {b : α} : a - b ≤ a ↔ 0 ≤ b := by
  rw [sub_le_iff_le_add, le_add_iff_nonneg_right]

@[simp] theorem sub_lt_self_iff (a : α) {b : α} : a - b < a ↔ 0 < b := by
  rw [sub_lt_iff_lt_add, lt_add_iff_pos_right]

theorem sub_le_self (a : α) {b : α} (h : 0 ≤ b) : a - b ≤ a := (sub_le_self_iff a).mpr h

theorem sub_lt_self (a : α) {b : α} (h : 0 < b) : a - b < a := (sub_lt_self_iff a).mpr h

theorem neg_le_iff_add_nonneg : -a ≤ b ↔ 0 ≤ b + a := by rw [← sub_nonneg, sub_neg_eq_add]

theorem neg_le_iff_add_nonneg' : -a ≤ b ↔ 0 ≤ a + b := by rw [neg_le_iff_add_nonneg, add_comm]

theorem neg_lt_iff_pos_add : -a < b ↔ 0 < b + a := by rw [← sub_pos, sub_neg_eq_add]

theorem neg_lt_iff_pos_add' : -a < b ↔ 0 < a + b := by rw [neg_lt_iff_pos_add, add_comm]

theorem le_neg_iff_add_nonpos_right : a ≤ -b ↔ a + b ≤ 0 := by rw [← sub_nonpos, sub_neg_eq_add]

theorem le_neg_iff_add_nonpos_left : a ≤ -b ↔ b + a ≤ 0 := by rw [le_neg_iff_add_nonpos_right, add_comm]

theorem lt_neg_iff_add_neg : a < -b ↔ a + b < 0 := by rw [← sub_neg, sub_neg_eq_add]

theorem sub_le_sub_iff : a - b ≤ c - d ↔ a + d ≤ c + b := by
  rw [sub_le_iff_le_add, sub_add_eq_add_sub, le_sub_iff_add_le]

theorem sub_lt_sub_iff : a - b < c - d ↔ a + d < c + b := by
  rw [sub_lt_iff_lt_add, sub_add_eq_add_sub, lt_sub_iff_add_lt]

end OrderedAddGroup

section LinearOrderedAddGroup

variable {α : Type u} [AddCommGroup α] [LinearOrder α] [IsOrderedAddMonoid α] {a b c : α}

theorem neg_le_self_iff : -a ≤ a ↔ 0 ≤ a :=
  ⟨fun h => le_of_not_gt fun n => not_lt_of_ge h (self_lt_neg n), neg_le_self⟩

theorem neg_lt_self_iff : -a < a ↔ 0 < a :=
  ⟨fun h => lt_of_not_ge fun n => not_lt_of_ge (self_le_neg n) h, neg_lt_self⟩

theorem le_neg_self_iff : a ≤ -a ↔ a ≤ 0 :=
  ⟨fun h => le_of_not_gt fun n => not_lt_of_ge h (neg_lt_self n), self_le_neg⟩

theorem lt_neg_self_iff : a < -a ↔ a < 0 :=
  ⟨fun h => lt_of_not_ge fun n => not_lt_of_ge (neg_le_self n) h, self_lt_neg⟩

attribute [simp] neg_le_self_iff neg_lt_self_iff le_neg_self_iff lt_neg_self_iff

theorem eq_zero_of_neg_eq (h : -a = a) : a = 0 :=
  le_antisymm (le_neg_self_iff.mp (le_of_eq h.symm)) (neg_le_self_iff.mp (le_of_eq h))

end LinearOrderedAddGroup
