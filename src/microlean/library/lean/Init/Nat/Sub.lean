import Init.Nat.Decidable

/-! Subtraction, powers, maximum and minimum of natural numbers. -/

universe u

namespace Nat

/-! ### Subtraction -/

@[simp] theorem sub_eq (n m : Nat) : Nat.sub n m = n - m := rfl

@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl

theorem sub_succ (n m : Nat) : n - succ m = pred (n - m) := rfl

theorem pred_eq_sub_one {n : Nat} : pred n = n - 1 := rfl

theorem sub_one (n : Nat) : n - 1 = pred n := rfl

@[simp] protected theorem zero_sub : ∀ n : Nat, 0 - n = 0
  | 0 => rfl
  | n + 1 => by rw [add_one, sub_succ, Nat.zero_sub n]; rfl

theorem succ_sub_succ_eq_sub (n m : Nat) : succ n - succ m = n - m := by
  induction m with
  | zero => rfl
  | succ m ih => rw [sub_succ, ih]; rfl

theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m := succ_sub_succ_eq_sub n m

@[simp] theorem add_sub_add_one_ (n m : Nat) : (n + 1) - (m + 1) = n - m := succ_sub_succ n m

protected theorem add_sub_add_right (n k m : Nat) : (n + k) - (m + k) = n - m := by
  induction k with
  | zero => rfl
  | succ k ih => exact (succ_sub_succ (n + k) (m + k)).trans ih

protected theorem add_sub_add_left (k n m : Nat) : (k + n) - (k + m) = n - m := by
  rw [Nat.add_comm k n, Nat.add_comm k m, Nat.add_sub_add_right]

@[simp] protected theorem sub_self (n : Nat) : n - n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact (succ_sub_succ n n).trans ih

@[simp] protected theorem add_sub_cancel (n m : Nat) : n + m - m = n := by
  have h := Nat.add_sub_add_right n m 0
  rw [Nat.zero_add] at h
  exact h

@[simp] protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by
  rw [Nat.add_comm, Nat.add_sub_cancel]

theorem succ_sub_one (n : Nat) : succ n - 1 = n := rfl

@[simp] theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl

protected theorem sub_sub (n m k : Nat) : n - m - k = n - (m + k) := by
  induction k with
  | zero => rfl
  | succ k ih => rw [add_one, sub_succ, ih]; rfl

protected theorem sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by
  rw [Nat.sub_sub, Nat.add_comm, ← Nat.sub_sub]

protected theorem sub_le (n m : Nat) : n - m ≤ n := by
  induction m with
  | zero => exact Nat.le.refl
  | succ m ih => exact Nat.le_trans (pred_le (n - m)) ih

protected theorem sub_lt : ∀ {n m : Nat}, 0 < n → 0 < m → n - m < n
  | 0, _, h, _ => absurd h (Nat.lt_irrefl 0)
  | _ + 1, 0, _, h => absurd h (Nat.lt_irrefl 0)
  | n + 1, m + 1, _, _ => by
    rw [add_sub_add_one_]
    exact lt_succ_of_le (Nat.sub_le n m)

theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := pred_lt h

theorem sub_one_lt_of_le {n : Nat} (h₀ : 0 < n) : n - 1 < n := pred_lt (Nat.ne_of_gt h₀)

protected theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 :=
  Exists.elim (le.dest h) fun k hk => by
    rw [← hk, ← Nat.sub_sub, Nat.sub_self, Nat.zero_sub]

protected theorem le_of_sub_eq_zero : ∀ {n m : Nat}, n - m = 0 → n ≤ m
  | 0, m, _ => Nat.zero_le m
  | n + 1, 0, h => absurd h (succ_ne_zero n)
  | n + 1, m + 1, h => succ_le_succ (Nat.le_of_sub_eq_zero ((succ_sub_succ n m).symm.trans h))

protected theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m :=
  ⟨Nat.le_of_sub_eq_zero, Nat.sub_eq_zero_of_le⟩

protected theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b :=
  Exists.elim (le.dest h) fun k hk => by rw [← hk, Nat.add_sub_cancel_left]

@[simp] protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n := by
  rw [Nat.add_comm, Nat.add_sub_of_le h]

protected theorem add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n := Nat.add_sub_of_le h

protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) :=
  Exists.elim (le.dest h) fun l hl => by
    rw [← hl, Nat.add_sub_cancel_left, Nat.add_left_comm, Nat.add_sub_cancel_left]

protected theorem sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by
  rw [Nat.add_comm n m, Nat.add_sub_assoc h, Nat.add_comm]

theorem succ_sub {m n : Nat} (h : n ≤ m) : succ m - n = succ (m - n) := Nat.sub_add_comm (m := 1) h

protected theorem eq_sub_of_add_eq {a b c : Nat} (h : a + b = c) : a = c - b := by rw [← h, Nat.add_sub_cancel]

protected theorem eq_sub_of_add_eq' {a b c : Nat} (h : b + a = c) : a = c - b := by
  rw [← h, Nat.add_sub_cancel_left]

protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by rw [h, Nat.add_sub_cancel]

protected theorem sub_eq_of_eq_add' {a b c : Nat} (h : a = b + c) : a - b = c := by rw [h, Nat.add_sub_cancel_left]

protected theorem sub_eq_iff_eq_add {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b :=
  ⟨fun e => by rw [← e, Nat.sub_add_cancel h], Nat.sub_eq_of_eq_add⟩

protected theorem sub_eq_iff_eq_add' {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by
  rw [Nat.add_comm, Nat.sub_eq_iff_eq_add h]

protected theorem sub_pos_of_lt {m n : Nat} (h : m < n) : 0 < n - m :=
  Nat.pos_of_ne_zero fun e => Nat.not_le_of_gt h (Nat.le_of_sub_eq_zero e)

protected theorem lt_of_sub_pos {m n : Nat} (h : 0 < n - m) : m < n :=
  Nat.not_le.mp fun l => Nat.ne_of_gt h (Nat.sub_eq_zero_of_le l)

protected theorem sub_pos_iff_lt {m n : Nat} : 0 < n - m ↔ m < n := ⟨Nat.lt_of_sub_pos, Nat.sub_pos_of_lt⟩

protected theorem lt_of_sub_ne_zero {n m : Nat} (h : n - m ≠ 0) : m < n :=
  Nat.not_le.mp fun l => h (Nat.sub_eq_zero_of_le l)

protected theorem sub_ne_zero_of_lt {a b : Nat} (h : a < b) : b - a ≠ 0 := Nat.ne_of_gt (Nat.sub_pos_of_lt h)

protected theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b :=
  Exists.elim (le.dest h) fun k hk => by
    rw [← hk, Nat.add_right_comm, Nat.add_sub_cancel]; exact Nat.le_add_right a k

protected theorem add_le_of_le_sub {a b c : Nat} (h : b ≤ c) (h' : a ≤ c - b) : a + b ≤ c := by
  have e := Nat.add_le_add_right h' b
  rw [Nat.sub_add_cancel h] at e
  exact e

protected theorem le_sub_iff_add_le {x y k : Nat} (h : k ≤ y) : x ≤ y - k ↔ x + k ≤ y :=
  ⟨Nat.add_le_of_le_sub h, Nat.le_sub_of_add_le⟩

protected theorem sub_le_iff_le_add {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b := by
  constructor
  · intro h
    cases Nat.le_total a b with
    | inl l => exact Nat.le_trans l (Nat.le_add_left b c)
    | inr g =>
      have e := Nat.add_le_add_right h b
      rw [Nat.sub_add_cancel g] at e
      exact e
  · intro h
    cases Nat.le_total a b with
    | inl l => rw [Nat.sub_eq_zero_of_le l]; exact Nat.zero_le c
    | inr g =>
      apply Nat.le_of_add_le_add_right (b := b)
      rw [Nat.sub_add_cancel g]
      exact h

protected theorem sub_le_iff_le_add' {a b c : Nat} : a - b ≤ c ↔ a ≤ b + c := by
  rw [Nat.sub_le_iff_le_add, Nat.add_comm]

protected theorem sub_le_of_le_add {a b c : Nat} (h : a ≤ c + b) : a - b ≤ c := Nat.sub_le_iff_le_add.mpr h

protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) (k : Nat) : n - k ≤ m - k := by
  induction k with
  | zero => exact h
  | succ k ih => exact pred_le_pred ih

protected theorem sub_le_sub_left {n m : Nat} (h : n ≤ m) (k : Nat) : k - m ≤ k - n := by
  rw [Nat.sub_le_iff_le_add]
  exact Nat.le_trans (Nat.sub_le_iff_le_add.mp (Nat.le_refl (k - n))) (Nat.add_le_add_left h (k - n))

protected theorem sub_lt_sub_left {k m n : Nat} (h₁ : k < m) (h₂ : k < n) : m - n < m - k := by
  have hm : m - n ≤ m - succ k := Nat.sub_le_sub_left h₂ m
  exact Nat.lt_of_le_of_lt hm (pred_lt (Nat.sub_ne_zero_of_lt h₁))

protected theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b := by
  apply Nat.le_sub_of_add_le
  rw [succ_add]
  exact h

protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c :=
  ⟨fun h => Nat.not_le.mp fun l => Nat.not_le_of_gt h (Nat.sub_le_of_le_add l), Nat.lt_sub_of_add_lt⟩

protected theorem sub_lt_left_of_lt_add {n k m : Nat} (h₁ : n ≤ k) (h₂ : k < n + m) : k - n < m := by
  apply Nat.lt_of_add_lt_add_right (b := n)
  rw [Nat.sub_add_cancel h₁, Nat.add_comm]
  exact h₂

theorem pred_lt_pred : ∀ {n m : Nat}, n ≠ 0 → n < m → pred n < pred m
  | 0, _, h, _ => absurd rfl h
  | n + 1, 0, _, h => absurd h (not_lt_zero (n + 1))
  | _ + 1, _ + 1, _, h => lt_of_succ_lt_succ h

protected theorem sub_one_add_one_eq_of_pos {n : Nat} (h : 0 < n) : n - 1 + 1 = n := succ_pred_eq_of_pos h

protected theorem sub_one_add_one {n : Nat} (h : n ≠ 0) : n - 1 + 1 = n := succ_pred h

theorem le_sub_one_of_lt {a b : Nat} (h : a < b) : a ≤ b - 1 := pred_le_pred h

theorem le_pred_of_lt {n m : Nat} (h : n < m) : n ≤ m - 1 := pred_le_pred h

theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c := (Nat.sub_sub a b c).symm

protected theorem mul_sub_one (n m : Nat) : n * (m - 1) = n * m - n := by
  cases m with
  | zero => rw [Nat.mul_zero, Nat.zero_sub]
  | succ m => rw [add_one_sub_one, mul_add_one, Nat.add_sub_cancel]

protected theorem mul_sub (k m n : Nat) : k * (m - n) = k * m - k * n := by
  cases Nat.le_total m n with
  | inl l =>
    rw [Nat.sub_eq_zero_of_le l, Nat.sub_eq_zero_of_le (Nat.mul_le_mul_left k l), Nat.mul_zero]
  | inr g =>
    apply Nat.eq_sub_of_add_eq
    rw [← Nat.mul_add, Nat.sub_add_cancel g]

protected theorem sub_mul (n m k : Nat) : (n - m) * k = n * k - m * k := by
  rw [Nat.mul_comm, Nat.mul_sub, Nat.mul_comm k n, Nat.mul_comm k m]

/-! ### Maximum and minimum -/

protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl

protected theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := if_pos h

protected theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a := by
  cases Nat.eq_or_lt_of_le h with
  | inl e => rw [e]; exact Nat.max_eq_right (Nat.le_refl a)
  | inr l => exact if_neg (Nat.not_le_of_gt l)

protected theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := if_pos h

protected theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b := by
  cases Nat.eq_or_lt_of_le h with
  | inl e => rw [e]; exact Nat.min_eq_left (Nat.le_refl a)
  | inr l => exact if_neg (Nat.not_le_of_gt l)

protected theorem le_max_left (a b : Nat) : a ≤ max a b := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.max_eq_right h]; exact h
  | inr h => rw [Nat.max_eq_left h]; exact Nat.le_refl a

protected theorem le_max_right (a b : Nat) : b ≤ max a b := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.max_eq_right h]; exact Nat.le_refl b
  | inr h => rw [Nat.max_eq_left h]; exact h

protected theorem min_le_left (a b : Nat) : min a b ≤ a := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.min_eq_left h]; exact Nat.le_refl a
  | inr h => rw [Nat.min_eq_right h]; exact h

protected theorem min_le_right (a b : Nat) : min a b ≤ b := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.min_eq_left h]; exact h
  | inr h => rw [Nat.min_eq_right h]; exact Nat.le_refl b

protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨Nat.le_trans (Nat.le_max_left a b) h, Nat.le_trans (Nat.le_max_right a b) h⟩, fun h => by
    cases Nat.le_total a b with
    | inl l => rw [Nat.max_eq_right l]; exact h.right
    | inr l => rw [Nat.max_eq_left l]; exact h.left⟩

protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨Nat.le_trans h (Nat.min_le_left b c), Nat.le_trans h (Nat.min_le_right b c)⟩, fun h => by
    cases Nat.le_total b c with
    | inl l => rw [Nat.min_eq_left l]; exact h.left
    | inr l => rw [Nat.min_eq_right l]; exact h.right⟩

/-! ### Powers -/

protected theorem pow_succ {b n : Nat} : b ^ (n + 1) = b ^ n * b := rfl

protected theorem pow_zero (b : Nat) : b ^ 0 = 1 := rfl

theorem pow_add_one {b n : Nat} : b ^ (n + 1) = b ^ n * b := rfl

@[simp] theorem pow_eq {m n : Nat} : Nat.pow m n = m ^ n := rfl

attribute [simp] Nat.pow_zero

protected theorem pow_one (a : Nat) : a ^ 1 = a := Nat.one_mul a

protected theorem pow_succ' {m n : Nat} : m ^ (n + 1) = m * m ^ n := by rw [Nat.pow_succ, Nat.mul_comm]

protected theorem pow_two (b : Nat) : b ^ 2 = b * b := by
  show 1 * b * b = b * b
  rw [Nat.one_mul]

protected theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih, Nat.mul_one]

protected theorem zero_pow {n : Nat} (h : 0 < n) : 0 ^ n = 0 := by
  cases n with
  | zero => exact absurd h (Nat.lt_irrefl 0)
  | succ n => rfl

protected theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.add_zero, Nat.pow_zero, Nat.mul_one]
  | succ n ih => rw [← Nat.add_assoc, Nat.pow_succ, Nat.pow_succ, ih, Nat.mul_assoc]

protected theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [mul_add_one, Nat.pow_add, ih, Nat.pow_succ]

protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, Nat.pow_succ, Nat.pow_succ, ih, Nat.mul_mul_mul_comm]

theorem pos_pow_of_pos_ {b : Nat} (n : Nat) (h : 0 < b) : 0 < b ^ n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => rw [Nat.pow_succ]; exact Nat.mul_pos ih h

theorem pow_pos {p n : Nat} (hp : 0 < p) : 0 < p ^ n := pos_pow_of_pos_ n hp

protected theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) : ∀ i : Nat, m ^ i ≤ n ^ i
  | 0 => Nat.le_refl 1
  | i + 1 => Nat.mul_le_mul (Nat.pow_le_pow_left h i) h

protected theorem pow_le_pow_right {n m i : Nat} (h : n > 0) (hm : m ≤ i) : n ^ m ≤ n ^ i :=
  Exists.elim (le.dest hm) fun k hk => by
    rw [← hk, Nat.pow_add]; exact Nat.le_mul_of_pos_right (n ^ m) (pos_pow_of_pos_ k h)

protected theorem pow_lt_pow_right {a n m : Nat} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n := by
  have pos : 0 < a := Nat.le_of_lt ha
  have step : a ^ m < a ^ (m + 1) := by
    rw [Nat.pow_succ]
    have key := Nat.mul_lt_mul_of_pos_left ha (pos_pow_of_pos_ m pos)
    rw [Nat.mul_one] at key
    exact key
  exact Nat.lt_of_lt_of_le step (Nat.pow_le_pow_right pos h)

protected theorem pow_lt_pow_left {a b : Nat} (h : a < b) : ∀ {n : Nat}, n ≠ 0 → a ^ n < b ^ n
  | 0, hn => absurd rfl hn
  | n + 1, _ =>
    Nat.lt_of_le_of_lt (Nat.mul_le_mul_right a (Nat.pow_le_pow_left (Nat.le_of_lt h) n))
      (Nat.mul_lt_mul_of_pos_left h (pos_pow_of_pos_ n (zero_lt_of_lt h)))

theorem lt_two_pow_self : ∀ {n : Nat}, n < 2 ^ n
  | 0 => Nat.zero_lt_one
  | n + 1 => by
    rw [Nat.pow_succ, Nat.mul_two]
    exact Nat.add_lt_add_of_lt_of_le (lt_two_pow_self (n := n)) (pow_pos Nat.two_pos)

theorem lt_pow_self {n b : Nat} (hb : 1 < b) : n < b ^ n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih =>
    exact Nat.lt_of_le_of_lt ih (Nat.pow_lt_pow_right hb (Nat.lt_add_one n))

/-! ### Induction -/

/-- Strong induction. -/
@[elab_as_elim]
protected theorem strongRecOn' {motive : Nat → Prop} (n : Nat) (ind : ∀ n, (∀ m, m < n → motive m) → motive n) :
    motive n :=
  have key : ∀ n m, m < n → motive m := fun n =>
    Nat.rec (motive := fun n => ∀ m, m < n → motive m) (fun m h => absurd h (not_lt_zero m))
      (fun n ih m h => ind m fun k hk => ih k (Nat.lt_of_lt_of_le hk (le_of_lt_succ h))) n
  key (n + 1) n (Nat.lt_add_one n)

@[elab_as_elim]
theorem strong_induction_on {p : Nat → Prop} (n : Nat) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n :=
  Nat.strongRecOn' n h

@[elab_as_elim]
protected theorem case_strong_induction_on {p : Nat → Prop} (a : Nat) (hz : p 0)
    (hi : ∀ n, (∀ m, m ≤ n → p m) → p (n + 1)) : p a :=
  Nat.strongRecOn' a fun n ih =>
    match n, ih with
    | 0, _ => hz
    | n + 1, ih => hi n fun m hm => ih m (lt_succ_of_le hm)

/-- Induction from a base value on. -/
@[elab_as_elim]
theorem le_induction {m : Nat} {P : ∀ n, m ≤ n → Prop} (base : P m (Nat.le_refl m))
    (succ : ∀ n hmn, P n hmn → P (n + 1) (le_succ_of_le hmn)) : ∀ n hmn, P n hmn :=
  fun _ hmn => Nat.le.rec (motive := P) base (fun {k} h ih => succ k h ih) hmn

@[elab_as_elim]
theorem twoStepInduction {motive : Nat → Prop} (zero : motive 0) (one : motive 1)
    (more : ∀ n, motive n → motive (n + 1) → motive (n + 2)) (a : Nat) : motive a :=
  have key : ∀ n, motive n ∧ motive (n + 1) := fun n =>
    Nat.rec (motive := fun n => motive n ∧ motive (n + 1)) ⟨zero, one⟩
      (fun n ih => ⟨ih.right, more n ih.left ih.right⟩) n
  (key a).left

end Nat
