import Init.Int.Basic

/-! The order of the integers, absolute values, signs. -/

namespace Int

/-! ### `≤` and `<` -/

theorem nonneg_def {a : Int} : NonNeg a ↔ ∃ n : Nat, a = n :=
  ⟨fun h => match a, h with | _, NonNeg.mk n => ⟨n, rfl⟩, fun h => Exists.elim h fun n e => e ▸ NonNeg.mk n⟩

theorem le_def {a b : Int} : a ≤ b ↔ NonNeg (b - a) := Iff.rfl

theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := Iff.rfl

theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := Iff.rfl

theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h

theorem lt_of_add_one_le {a b : Int} (h : a + 1 ≤ b) : a < b := h

theorem le.dest_ {a b : Int} (h : a ≤ b) : ∃ n : Nat, a + n = b :=
  Exists.elim (nonneg_def.mp h) fun n e => ⟨n, by rw [← e, Int.add_sub_cancel_right_]⟩

theorem le.dest {a b : Int} (h : a ≤ b) : ∃ n : Nat, a + n = b := le.dest_ h

theorem le.intro {a b : Int} (n : Nat) (h : a + n = b) : a ≤ b :=
  nonneg_def.mpr ⟨n, by rw [← h, Int.add_sub_cancel_left]⟩

theorem le.intro_sub {a b : Int} (n : Nat) (h : b - a = n) : a ≤ b := nonneg_def.mpr ⟨n, h⟩

theorem lt.dest {a b : Int} (h : a < b) : ∃ n : Nat, a + (n + 1 : Nat) = b :=
  Exists.elim (le.dest h) fun n e => ⟨n, by rw [← e, Int.add_assoc, natCast_add, Int.add_comm 1]; rfl⟩

theorem lt_add_succ (a : Int) (n : Nat) : a < a + (n + 1 : Nat) :=
  le.intro n (by rw [Int.add_assoc, natCast_add, Int.add_comm 1]; rfl)

theorem lt.intro {a b : Int} {n : Nat} (h : a + (n + 1 : Nat) = b) : a < b := h ▸ lt_add_succ a n

@[norm_cast] theorem ofNat_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n :=
  ⟨fun h => Exists.elim (le.dest h) fun _ e => Nat.le.intro (ofNat_inj.mp e),
   fun h => Exists.elim (Nat.le.dest h) fun k e => le.intro k (congrArg ofNat e)⟩

@[norm_cast] theorem ofNat_lt {n m : Nat} : (n : Int) < m ↔ n < m := ofNat_le (m := n + 1)

theorem ofNat_nonneg (n : Nat) : 0 ≤ (n : Int) := le.intro n (Int.zero_add _)

theorem ofNat_zero_le (n : Nat) : 0 ≤ (n : Int) := ofNat_nonneg n

theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := ofNat_nonneg n

theorem natCast_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n := ofNat_le

theorem natCast_lt {m n : Nat} : (m : Int) < n ↔ m < n := ofNat_lt

theorem ofNat_pos {n : Nat} : 0 < (n : Int) ↔ 0 < n := ofNat_lt (n := 0)

theorem natCast_pos {n : Nat} : 0 < (n : Int) ↔ 0 < n := ofNat_lt (n := 0)

theorem ofNat_succ_pos (n : Nat) : 0 < ((Nat.succ n : Nat) : Int) := ofNat_pos.mpr (Nat.succ_pos n)

theorem natCast_succ_pos (n : Nat) : 0 < ((Nat.succ n : Nat) : Int) := ofNat_succ_pos n

theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n :=
  Exists.elim (le.dest h) fun n e => ⟨n, by rw [← e, Int.zero_add]⟩

theorem eq_succ_of_zero_lt {a : Int} (h : 0 < a) : ∃ n : Nat, a = (Nat.succ n : Nat) :=
  Exists.elim (lt.dest h) fun n e => ⟨n, by rw [← e, Int.zero_add]⟩

theorem negSucc_lt_zero (n : Nat) : negSucc n < 0 := lt.intro (n := n) (by rw [negSucc_coe, Int.add_left_neg])

theorem negSucc_not_nonneg (n : Nat) : 0 ≤ negSucc n ↔ False :=
  ⟨fun h => Exists.elim (eq_ofNat_of_zero_le h) fun _ e => Int.noConfusion e, False.elim⟩

@[simp] protected theorem le_refl (a : Int) : a ≤ a := le.intro 0 (Int.add_zero a)

protected theorem le_rfl {a : Int} : a ≤ a := Int.le_refl a

protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c :=
  Exists.elim (le.dest h₁) fun m e => Exists.elim (le.dest h₂) fun n e' =>
    le.intro (m + n) (by rw [natCast_add, ← Int.add_assoc, e, e'])

protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b :=
  Exists.elim (le.dest h₁) fun m e => Exists.elim (le.dest h₂) fun n e' => by
    have z : a + ((m + n : Nat) : Int) = a + 0 := by rw [natCast_add, ← Int.add_assoc, e, e', Int.add_zero]
    have z' := Nat.eq_zero_of_add_eq_zero_right (ofNat_inj.mp (Int.add_left_cancel z))
    rw [← e, z', natCast_zero, Int.add_zero]

protected theorem le_antisymm_iff {a b : Int} : a = b ↔ a ≤ b ∧ b ≤ a :=
  ⟨fun h => h ▸ ⟨Int.le_refl a, Int.le_refl a⟩, fun h => Int.le_antisymm h.left h.right⟩

protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_refl a

protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a :=
  match h : b - a with
  | ofNat n => Or.inl (le.intro_sub n h)
  | negSucc n => Or.inr (le.intro_sub (n + 1) (by rw [← Int.neg_sub, h]; rfl))

protected theorem lt_irrefl (a : Int) : ¬a < a := fun h =>
  Exists.elim (lt.dest h) fun n e => by
    have z : a + ((n + 1 : Nat) : Int) = a + 0 := by rw [e, Int.add_zero]
    exact absurd (ofNat_inj.mp (Int.add_left_cancel z)) (Nat.succ_ne_zero n)

protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b := Exists.elim (lt.dest h) fun n e => le.intro (n + 1) e

protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Int.le_trans h₁ h₂

protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  Exists.elim (le.dest h₁) fun m e => Exists.elim (lt.dest h₂) fun n e' =>
    lt.intro (n := m + n) (by rw [Nat.add_assoc, natCast_add m, ← Int.add_assoc, e, e'])

protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c := Int.lt_of_le_of_lt (Int.le_of_lt h₁) h₂

protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬a ≤ b := fun h' => Int.lt_irrefl b (Int.lt_of_lt_of_le h h')

protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬a < b := fun h' => Int.lt_irrefl b (Int.lt_of_le_of_lt h h')

protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e => Int.lt_irrefl a (e.symm ▸ h)

protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := (Int.ne_of_lt h).symm

protected theorem lt_asymm {a b : Int} (h : a < b) : ¬b < a := fun h' => Int.lt_irrefl a (Int.lt_trans h h')

theorem lt_of_le_of_ne_ {a b : Int} (h : a ≤ b) (ne : a ≠ b) : a < b :=
  Exists.elim (le.dest h) fun n e => by
    cases n with
    | zero => exact absurd ((Int.add_zero a).symm.trans e) ne
    | succ n => exact lt.intro e

protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩, fun h => lt_of_le_of_ne_ h.left h.right⟩

protected theorem lt_iff_le_not_le {a b : Int} : a < b ↔ a ≤ b ∧ ¬b ≤ a :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.not_le_of_gt h⟩,
   fun h => lt_of_le_of_ne_ h.left fun e => h.right (e ▸ Int.le_refl a)⟩

protected theorem lt_iff_le_and_not_ge {a b : Int} : a < b ↔ a ≤ b ∧ ¬b ≤ a := Int.lt_iff_le_not_le

protected theorem lt_or_ge (a b : Int) : a < b ∨ b ≤ a :=
  (Decidable.em (b ≤ a)).elim Or.inr fun h =>
    Or.inl (Int.lt_iff_le_not_le.mpr ⟨(Int.le_total a b).resolve_right h, h⟩)

protected theorem le_or_lt (a b : Int) : a ≤ b ∨ b < a := (Int.lt_or_ge b a).symm

protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a :=
  ⟨fun h => (Int.lt_or_ge b a).resolve_right h, Int.not_le_of_gt⟩

protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a :=
  ⟨fun h => (Int.lt_or_ge a b).resolve_left h, Int.not_lt_of_ge⟩

protected theorem lt_of_not_ge {a b : Int} (h : ¬b ≤ a) : a < b := Int.not_le.mp h

protected theorem lt_of_not_le {a b : Int} (h : ¬b ≤ a) : a < b := Int.not_le.mp h

protected theorem le_of_not_gt {a b : Int} (h : ¬b < a) : a ≤ b := Int.not_lt.mp h

protected theorem le_of_not_lt {a b : Int} (h : ¬b < a) : a ≤ b := Int.not_lt.mp h

protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a :=
  (Int.lt_or_ge a b).imp id fun h =>
    (Decidable.em (a = b)).imp id fun ne => lt_of_le_of_ne_ h fun e => ne e.symm

protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a :=
  (Int.lt_trichotomy a b).imp id fun x => x.resolve_left h

protected theorem ne_iff_lt_or_gt {a b : Int} : a ≠ b ↔ a < b ∨ b < a :=
  ⟨Int.lt_or_gt_of_ne, fun h => h.elim Int.ne_of_lt Int.ne_of_gt⟩

protected theorem le_iff_lt_or_eq {a b : Int} : a ≤ b ↔ a < b ∨ a = b :=
  ⟨fun h => (Decidable.em (a = b)).elim Or.inr fun ne => Or.inl (lt_of_le_of_ne_ h ne),
   fun h => h.elim Int.le_of_lt Int.le_of_eq⟩

theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := by
  show a + 1 ≤ b + 1 ↔ _
  rw [le_def, le_def, Int.add_sub_add_right]

theorem le_of_lt_add_one {a b : Int} (h : a < b + 1) : a ≤ b := lt_add_one_iff.mp h

theorem lt_add_one_of_le {a b : Int} (h : a ≤ b) : a < b + 1 := lt_add_one_iff.mpr h

theorem lt_succ (a : Int) : a < a + 1 := Int.le_refl (a + 1)

protected theorem lt_add_one (a : Int) : a < a + 1 := Int.le_refl (a + 1)

theorem sub_one_lt_iff {m n : Int} : m - 1 < n ↔ m ≤ n := by
  show m - 1 + 1 ≤ n ↔ _
  rw [Int.sub_add_cancel]

theorem le_sub_one_iff {m n : Int} : m ≤ n - 1 ↔ m < n := by
  show _ ↔ m + 1 ≤ n
  rw [le_def, le_def, Int.sub_right_comm, Int.sub_sub]

theorem le_sub_one_of_lt {a b : Int} (h : a < b) : a ≤ b - 1 := le_sub_one_iff.mpr h

theorem sub_one_lt (a : Int) : a - 1 < a := sub_one_lt_iff.mpr (Int.le_refl a)

theorem pos_iff_one_le {a : Int} : 0 < a ↔ 1 ≤ a := Iff.rfl

protected theorem zero_lt_one : (0 : Int) < 1 := Int.le_refl 1

protected theorem one_pos : (0 : Int) < 1 := Int.le_refl 1

protected theorem zero_ne_one : (0 : Int) ≠ 1 := nofun

protected theorem one_ne_zero : (1 : Int) ≠ 0 := nofun

/-! ### Order and addition -/

protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  rw [le_def, Int.add_sub_add_left]
  exact h

protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rw [le_def, Int.add_sub_add_right]
  exact h

protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b := by
  show c + a + 1 ≤ c + b
  rw [Int.add_assoc]
  exact Int.add_le_add_left h c

protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c := by
  rw [Int.add_comm a, Int.add_comm b]
  exact Int.add_lt_add_left h c

protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  rw [le_def, Int.add_sub_add_left] at h
  exact h

protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by
  rw [le_def, Int.add_sub_add_right] at h
  exact h

protected theorem add_le_add_iff_left {b c : Int} (a : Int) : a + b ≤ a + c ↔ b ≤ c :=
  ⟨Int.le_of_add_le_add_left, fun h => Int.add_le_add_left h a⟩

protected theorem add_le_add_iff_right {a b : Int} (c : Int) : a + c ≤ b + c ↔ a ≤ b :=
  ⟨Int.le_of_add_le_add_right, fun h => Int.add_le_add_right h c⟩

protected theorem add_lt_add_iff_right {a b : Int} (c : Int) : a + c < b + c ↔ a < b := by
  show a + c + 1 ≤ b + c ↔ a + 1 ≤ b
  rw [Int.add_right_comm, Int.add_le_add_iff_right]

protected theorem add_lt_add_iff_left {b c : Int} (a : Int) : a + b < a + c ↔ b < c := by
  rw [Int.add_comm a, Int.add_comm a, Int.add_lt_add_iff_right]

protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)

protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_trans (Int.add_lt_add_right h₁ c) (Int.add_lt_add_left h₂ b)

protected theorem add_lt_add_of_le_of_lt {a b c d : Int} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_of_le_of_lt (Int.add_le_add_right h₁ c) (Int.add_lt_add_left h₂ b)

protected theorem add_lt_add_of_lt_of_le {a b c d : Int} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  Int.lt_of_lt_of_le (Int.add_lt_add_right h₁ c) (Int.add_le_add_left h₂ b)

protected theorem add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := Int.add_le_add ha hb

protected theorem add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b := Int.add_lt_add ha hb

protected theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := by
  rw [le_def, Int.sub_zero]
  exact Iff.rfl

protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := Int.sub_nonneg.mpr h

protected theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := Int.sub_nonneg.mp h

protected theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a := by
  rw [← Int.add_lt_add_iff_right b, Int.zero_add, Int.sub_add_cancel]

protected theorem sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := Int.sub_pos.mpr h

protected theorem lt_of_sub_pos {a b : Int} (h : 0 < a - b) : b < a := Int.sub_pos.mp h

protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  rw [le_def, Int.sub_neg, Int.add_comm]
  exact h

protected theorem le_of_neg_le_neg {a b : Int} (h : -b ≤ -a) : a ≤ b := by
  rw [← Int.neg_neg a, ← Int.neg_neg b]
  exact Int.neg_le_neg h

protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a := ⟨Int.le_of_neg_le_neg, Int.neg_le_neg⟩

protected theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a := by
  rw [Int.lt_iff_le_not_le, Int.lt_iff_le_not_le, Int.neg_le_neg_iff, Int.neg_le_neg_iff]

protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a := Int.neg_lt_neg_iff.mpr h

protected theorem neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := Int.neg_le_neg h

protected theorem neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := Int.neg_le_neg h

protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := Int.neg_lt_neg h

protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := Int.neg_lt_neg h

protected theorem sub_le_iff_le_add {a b c : Int} : a - b ≤ c ↔ a ≤ c + b := by
  rw [← Int.add_le_add_iff_right b, Int.sub_add_cancel]

protected theorem le_sub_iff_add_le {a b c : Int} : a ≤ b - c ↔ a + c ≤ b := by
  rw [← Int.add_le_add_iff_right c, Int.sub_add_cancel]

protected theorem sub_lt_iff_lt_add {a b c : Int} : a - b < c ↔ a < c + b := by
  rw [← Int.add_lt_add_iff_right b, Int.sub_add_cancel]

protected theorem lt_sub_iff_add_lt {a b c : Int} : a < b - c ↔ a + c < b := by
  rw [← Int.add_lt_add_iff_right c, Int.sub_add_cancel]

protected theorem sub_le_sub_right {a b : Int} (h : a ≤ b) (c : Int) : a - c ≤ b - c := Int.add_le_add_right h (-c)

protected theorem sub_le_sub_left {a b : Int} (h : a ≤ b) (c : Int) : c - b ≤ c - a :=
  Int.add_le_add_left (Int.neg_le_neg h) c

protected theorem sub_le_self (a : Int) {b : Int} (h : 0 ≤ b) : a - b ≤ a := by
  have e := Int.sub_le_sub_left h a
  rw [Int.sub_zero] at e
  exact e

protected theorem sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a := by
  have e := Int.add_lt_add_left (Int.neg_lt_neg h) a
  rw [Int.neg_zero, Int.add_zero] at e
  exact e

/-! ### Order and multiplication -/

protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b :=
  Exists.elim (eq_ofNat_of_zero_le ha) fun m e => Exists.elim (eq_ofNat_of_zero_le hb) fun n e' => by
    rw [e, e', ← natCast_mul]
    exact ofNat_nonneg (m * n)

protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b :=
  Int.lt_iff_le_and_ne.mpr ⟨Int.mul_nonneg (Int.le_of_lt ha) (Int.le_of_lt hb),
    (Int.mul_ne_zero (Int.ne_of_gt ha) (Int.ne_of_gt hb)).symm⟩

protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : c * a ≤ c * b := by
  apply Int.le_of_sub_nonneg
  rw [← Int.mul_sub]
  exact Int.mul_nonneg h₂ (Int.sub_nonneg_of_le h₁)

protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : a * c ≤ b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_le_mul_of_nonneg_left h₁ h₂

protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b := by
  apply Int.lt_of_sub_pos
  rw [← Int.mul_sub]
  exact Int.mul_pos h₂ (Int.sub_pos_of_lt h₁)

protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : a * c < b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_lt_mul_of_pos_left h₁ h₂

protected theorem le_of_mul_le_mul_left {a b c : Int} (w : a * b ≤ a * c) (h : 0 < a) : b ≤ c :=
  Int.not_lt.mp fun l => Int.not_lt_of_ge w (Int.mul_lt_mul_of_pos_left l h)

protected theorem le_of_mul_le_mul_right {a b c : Int} (w : b * a ≤ c * a) (h : 0 < a) : b ≤ c :=
  Int.not_lt.mp fun l => Int.not_lt_of_ge w (Int.mul_lt_mul_of_pos_right l h)

protected theorem lt_of_mul_lt_mul_left {a b c : Int} (w : a * b < a * c) (h : 0 ≤ a) : b < c :=
  Int.not_le.mp fun l => Int.not_le_of_gt w (Int.mul_le_mul_of_nonneg_left l h)

protected theorem lt_of_mul_lt_mul_right {a b c : Int} (w : b * a < c * a) (h : 0 ≤ a) : b < c :=
  Int.not_le.mp fun l => Int.not_le_of_gt w (Int.mul_le_mul_of_nonneg_right l h)

protected theorem mul_le_mul {a b c d : Int} (hac : a ≤ c) (hbd : b ≤ d) (nn_b : 0 ≤ b) (nn_c : 0 ≤ c) :
    a * b ≤ c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonneg_right hac nn_b) (Int.mul_le_mul_of_nonneg_left hbd nn_c)

protected theorem pos_of_mul_pos_left_ {a b : Int} (h : 0 < a * b) (ha : 0 < a) : 0 < b :=
  Int.not_le.mp fun l => Int.not_lt_of_ge (by
    have e := Int.mul_le_mul_of_nonneg_left l (Int.le_of_lt ha)
    rw [Int.mul_zero] at e
    exact e) h

/-! ### Absolute value, sign, non-negative part -/

@[simp, norm_cast] theorem natAbs_ofNat (n : Nat) : natAbs (n : Int) = n := rfl

@[simp, norm_cast] theorem natAbs_natCast (n : Nat) : natAbs (n : Int) = n := rfl

@[simp] theorem natAbs_cast (n : Nat) : natAbs (n : Int) = n := rfl

@[simp] theorem natAbs_negSucc (n : Nat) : natAbs (negSucc n) = Nat.succ n := rfl

@[simp] theorem natAbs_zero : natAbs 0 = 0 := rfl

@[simp] theorem natAbs_one : natAbs 1 = 1 := rfl

theorem natAbs_eq_zero : ∀ {a : Int}, natAbs a = 0 ↔ a = 0
  | ofNat _ => ⟨congrArg ofNat, Int.ofNat.inj⟩
  | negSucc _ => ⟨nofun, nofun⟩

theorem natAbs_ne_zero {a : Int} : natAbs a ≠ 0 ↔ a ≠ 0 := not_congr natAbs_eq_zero

theorem natAbs_pos {a : Int} : 0 < natAbs a ↔ a ≠ 0 := Nat.pos_iff_ne_zero.trans natAbs_ne_zero

@[simp] theorem natAbs_neg : ∀ a : Int, natAbs (-a) = natAbs a
  | ofNat 0 => rfl
  | ofNat (_ + 1) => rfl
  | negSucc _ => rfl

theorem natAbs_eq : ∀ a : Int, a = natAbs a ∨ a = -(natAbs a : Int)
  | ofNat _ => Or.inl rfl
  | negSucc _ => Or.inr rfl

theorem natAbs_negOfNat (n : Nat) : natAbs (negOfNat n) = n := by cases n <;> rfl

@[simp] theorem natAbs_mul : ∀ a b : Int, natAbs (a * b) = natAbs a * natAbs b
  | ofNat _, ofNat _ => rfl
  | ofNat m, negSucc n => natAbs_negOfNat (m * (n + 1))
  | negSucc m, ofNat n => natAbs_negOfNat ((m + 1) * n)
  | negSucc _, negSucc _ => rfl

theorem natAbs_mul_self : ∀ {a : Int}, ((natAbs a * natAbs a : Nat) : Int) = a * a
  | ofNat _ => rfl
  | negSucc _ => rfl

theorem natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a :=
  Exists.elim (eq_ofNat_of_zero_le h) fun n e => by rw [e, natAbs_natCast]

theorem ofNat_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a := natAbs_of_nonneg h

theorem ofNat_natAbs_of_nonpos {a : Int} (h : a ≤ 0) : (natAbs a : Int) = -a := by
  rw [← natAbs_neg, natAbs_of_nonneg (Int.neg_nonneg_of_nonpos h)]

theorem natAbs_eq_natAbs_iff {a b : Int} : natAbs a = natAbs b ↔ a = b ∨ a = -b := by
  constructor
  · intro h
    cases natAbs_eq a with
    | inl e =>
      cases natAbs_eq b with
      | inl e' => left; rw [e, h, ← e']
      | inr e' => right; rw [e, h, e', Int.neg_neg, natAbs_neg, natAbs_natCast]
    | inr e =>
      cases natAbs_eq b with
      | inl e' => right; rw [e, h, ← e']
      | inr e' => left; rw [e, h, ← e']
  · intro h
    cases h with
    | inl e => rw [e]
    | inr e => rw [e, natAbs_neg]

theorem natAbs_eq_iff {a : Int} {n : Nat} : natAbs a = n ↔ a = n ∨ a = -(n : Int) := by
  have h := natAbs_eq_natAbs_iff (a := a) (b := n)
  rw [natAbs_natCast] at h
  exact h

theorem natAbs_pow (n : Int) (k : Nat) : natAbs (n ^ k) = natAbs n ^ k := by
  induction k with
  | zero => rfl
  | succ k ih => rw [Int.pow_succ, natAbs_mul, ih, Nat.pow_succ]

theorem neg_le_natAbs_ (a : Int) : -a ≤ natAbs a := by
  cases a with
  | ofNat n => exact Int.le_trans (Int.neg_nonpos_of_nonneg (ofNat_nonneg n)) (ofNat_nonneg n)
  | negSucc n => exact Int.le_refl _

theorem le_natAbs {a : Int} : a ≤ natAbs a := by
  have h := neg_le_natAbs_ (-a)
  rw [Int.neg_neg, natAbs_neg] at h
  exact h

@[simp] theorem toNat_ofNat (n : Nat) : toNat (n : Int) = n := rfl

@[simp] theorem toNat_natCast (n : Nat) : toNat (n : Int) = n := rfl

@[simp] theorem toNat_zero : toNat 0 = 0 := rfl

@[simp] theorem toNat_one : toNat 1 = 1 := rfl

theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (toNat a : Int) = a :=
  Exists.elim (eq_ofNat_of_zero_le h) fun n e => by rw [e, toNat_natCast]

theorem toNat_of_nonpos : ∀ {a : Int}, a ≤ 0 → toNat a = 0
  | ofNat _, h => Nat.eq_zero_of_le_zero (ofNat_le.mp h)
  | negSucc _, _ => rfl

theorem toNat_eq_max : ∀ a : Int, (toNat a : Int) = max a 0
  | ofNat 0 => rfl
  | ofNat (_ + 1) => rfl
  | negSucc _ => rfl

theorem self_le_toNat (a : Int) : a ≤ toNat a := by
  cases a with
  | ofNat n => exact Int.le_refl _
  | negSucc n => exact Int.le_of_lt (negSucc_lt_zero n)

theorem toNat_le {a : Int} {n : Nat} : toNat a ≤ n ↔ a ≤ n :=
  ⟨fun h => Int.le_trans (self_le_toNat a) (ofNat_le.mpr h), fun h => by
    cases a with
    | ofNat m => exact ofNat_le.mp h
    | negSucc m => exact Nat.zero_le n⟩

theorem lt_toNat {n : Nat} {a : Int} : n < toNat a ↔ (n : Int) < a := by
  rw [← Nat.not_le, toNat_le, Int.not_le]

theorem toNat_sub' (m n : Nat) : toNat ((m : Int) - n) = m - n := by
  cases Nat.le_total n m with
  | inl h => rw [← ofNat_sub h]; rfl
  | inr h =>
    rw [Nat.sub_eq_zero_of_le h, toNat_of_nonpos]
    rw [Int.sub_le_iff_le_add, Int.zero_add]
    exact ofNat_le.mpr h

theorem toNat_sub (m n : Nat) : toNat (m - n) = m - n := toNat_sub' m n

@[simp] theorem sign_zero : sign 0 = 0 := rfl

@[simp] theorem sign_one : sign 1 = 1 := rfl

theorem sign_eq_one_of_pos {a : Int} (h : 0 < a) : sign a = 1 :=
  Exists.elim (eq_succ_of_zero_lt h) fun n e => by rw [e]; rfl

theorem sign_eq_neg_one_of_neg : ∀ {a : Int}, a < 0 → sign a = -1
  | ofNat n, h => absurd h (Int.not_lt_of_ge (ofNat_nonneg n))
  | negSucc _, _ => rfl

theorem sign_mul_natAbs : ∀ a : Int, sign a * natAbs a = a
  | ofNat 0 => rfl
  | ofNat (_ + 1) => Int.one_mul _
  | negSucc n => by
    show -1 * ((n + 1 : Nat) : Int) = negSucc n
    rw [← Int.neg_eq_neg_one_mul]; rfl

/-! ### Maximum and minimum -/

protected theorem min_def {a b : Int} : min a b = if a ≤ b then a else b := rfl

protected theorem max_def {a b : Int} : max a b = if a ≤ b then b else a := rfl

/-! ### Induction -/

@[elab_as_elim] protected theorem induction_on {motive : Int → Prop} (i : Int) (zero : motive 0)
    (succ : ∀ i : Nat, motive i → motive (i + 1)) (pred : ∀ i : Nat, motive (-(i : Int)) → motive (-(i : Int) - 1)) :
    motive i := by
  have pos : ∀ n : Nat, motive n := fun n => by
    induction n with
    | zero => exact zero
    | succ n ih => exact succ n ih
  have neg : ∀ n : Nat, motive (-(n : Int)) := fun n => by
    induction n with
    | zero => exact zero
    | succ n ih =>
      have h := pred n ih
      rw [natCast_add_one, Int.neg_add]
      exact h
  cases natAbs_eq i with
  | inl e => rw [e]; exact pos _
  | inr e => rw [e]; exact neg _

end Int
