import Init.Classical

/-! Natural numbers: addition, multiplication, order, subtraction. -/

universe u

namespace Nat

/-- Recursion with `0` and `n + 1` where `Nat.rec` shows `Nat.zero` and `Nat.succ n`. -/
@[elab_as_elim, induction_eliminator]
protected def recAux {motive : Nat → Sort u} (zero : motive 0) (succ : ∀ n, motive n → motive (n + 1)) (t : Nat) :
    motive t :=
  Nat.rec (motive := motive) zero succ t

/-- Case distinction with `0` and `n + 1`. -/
@[elab_as_elim, cases_eliminator]
protected abbrev casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0) (succ : ∀ n, motive (n + 1)) :
    motive t :=
  Nat.rec (motive := motive) zero (fun n _ => succ n) t

/-! ### Zero and successor -/

@[simp] theorem zero_eq : Nat.zero = 0 := rfl

theorem succ_eq_add_one (n : Nat) : succ n = n + 1 := rfl

theorem add_one (n : Nat) : n + 1 = succ n := rfl

theorem succ_ne_zero (n : Nat) : succ n ≠ 0 := fun h => Nat.noConfusion h

theorem add_one_ne_zero (n : Nat) : n + 1 ≠ 0 := succ_ne_zero n

theorem zero_ne_add_one (n : Nat) : 0 ≠ n + 1 := fun h => succ_ne_zero n h.symm

theorem zero_ne_succ (n : Nat) : 0 ≠ succ n := fun h => succ_ne_zero n h.symm

@[simp] theorem pred_zero : pred 0 = 0 := rfl

@[simp] theorem pred_succ (n : Nat) : pred (succ n) = n := rfl

theorem add_one_inj {m n : Nat} : m + 1 = n + 1 ↔ m = n := ⟨fun h => Nat.succ.inj h, congrArg succ⟩

theorem succ_inj {a b : Nat} : succ a = succ b ↔ a = b := add_one_inj

theorem succ_inj' {a b : Nat} : succ a = succ b ↔ a = b := add_one_inj

theorem succ_ne_self : ∀ n : Nat, succ n ≠ n
  | 0 => succ_ne_zero 0
  | n + 1 => fun h => succ_ne_self n (Nat.succ.inj h)

protected theorem one_ne_zero : 1 ≠ 0 := succ_ne_zero 0

protected theorem zero_ne_one : 0 ≠ 1 := zero_ne_succ 0

theorem eq_zero_or_eq_succ_pred : ∀ n : Nat, n = 0 ∨ n = succ (pred n)
  | 0 => Or.inl rfl
  | _ + 1 => Or.inr rfl

theorem exists_eq_succ_of_ne_zero : ∀ {n : Nat}, n ≠ 0 → ∃ k, n = succ k
  | 0, h => absurd rfl h
  | k + 1, _ => ⟨k, rfl⟩

theorem exists_eq_add_one_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = k + 1 := exists_eq_succ_of_ne_zero h

theorem succ_pred {n : Nat} (h : n ≠ 0) : succ (pred n) = n :=
  (eq_zero_or_eq_succ_pred n).elim (fun e => absurd e h) Eq.symm

/-! ### Addition -/

@[simp] protected theorem add_zero (n : Nat) : n + 0 = n := rfl

theorem add_succ (n m : Nat) : n + succ m = succ (n + m) := rfl

@[simp] theorem add_eq (n m : Nat) : Nat.add n m = n + m := rfl

@[simp] protected theorem zero_add : ∀ n : Nat, 0 + n = n
  | 0 => rfl
  | n + 1 => congrArg succ (Nat.zero_add n)

theorem succ_add : ∀ n m : Nat, succ n + m = succ (n + m)
  | _, 0 => rfl
  | n, m + 1 => congrArg succ (succ_add n m)

theorem succ_add_eq_add_succ (a b : Nat) : succ a + b = a + succ b := succ_add a b

protected theorem add_comm : ∀ n m : Nat, n + m = m + n
  | n, 0 => (Nat.zero_add n).symm
  | n, m + 1 => (congrArg succ (Nat.add_comm n m)).trans (succ_add m n).symm

protected theorem add_assoc : ∀ n m k : Nat, n + m + k = n + (m + k)
  | _, _, 0 => rfl
  | n, m, k + 1 => congrArg succ (Nat.add_assoc n m k)

protected theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) := by
  rw [← Nat.add_assoc, Nat.add_comm n m, Nat.add_assoc]

protected theorem add_right_comm (n m k : Nat) : n + m + k = n + k + m := by
  rw [Nat.add_assoc, Nat.add_comm m k, ← Nat.add_assoc]

protected theorem add_add_add_comm (a b c d : Nat) : a + b + (c + d) = a + c + (b + d) := by
  rw [Nat.add_assoc, Nat.add_left_comm b c d, ← Nat.add_assoc]

protected theorem add_left_cancel : ∀ {n m k : Nat}, n + m = n + k → m = k
  | 0, m, k, h => (Nat.zero_add m).symm.trans (h.trans (Nat.zero_add k))
  | n + 1, m, k, h => Nat.add_left_cancel (n := n) (Nat.succ.inj ((succ_add n m).symm.trans (h.trans (succ_add n k))))

protected theorem add_right_cancel {n m k : Nat} (h : n + m = k + m) : n = k := by
  rw [Nat.add_comm n m, Nat.add_comm k m] at h
  exact Nat.add_left_cancel h

@[simp] protected theorem add_left_cancel_iff {m k n : Nat} : n + m = n + k ↔ m = k :=
  ⟨Nat.add_left_cancel, congrArg (fun x => n + x)⟩

@[simp] protected theorem add_right_cancel_iff {m k n : Nat} : m + n = k + n ↔ m = k :=
  ⟨Nat.add_right_cancel, congrArg (fun x => x + n)⟩

protected theorem add_left_inj {m k n : Nat} : m + n = k + n ↔ m = k := Nat.add_right_cancel_iff

protected theorem add_right_inj {m k n : Nat} : n + m = n + k ↔ m = k := Nat.add_left_cancel_iff

theorem eq_zero_of_add_eq_zero : ∀ {n m : Nat}, n + m = 0 → n = 0 ∧ m = 0
  | 0, 0, _ => ⟨rfl, rfl⟩
  | _, m + 1, h => absurd h (succ_ne_zero _)
  | n + 1, 0, h => absurd h (succ_ne_zero n)

theorem eq_zero_of_add_eq_zero_right {n m : Nat} (h : n + m = 0) : n = 0 := (eq_zero_of_add_eq_zero h).left

theorem eq_zero_of_add_eq_zero_left {n m : Nat} (h : n + m = 0) : m = 0 := (eq_zero_of_add_eq_zero h).right

@[simp] protected theorem add_eq_zero_iff {n m : Nat} : n + m = 0 ↔ n = 0 ∧ m = 0 :=
  ⟨eq_zero_of_add_eq_zero, fun h => by rw [h.left, h.right, Nat.add_zero]⟩

@[simp] protected theorem add_eq_left {a b : Nat} : a + b = a ↔ b = 0 :=
  ⟨fun h => Nat.add_left_cancel (n := a) h, fun h => by rw [h]; rfl⟩

@[simp] protected theorem add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by
  rw [Nat.add_comm, Nat.add_eq_left]

/-! ### Multiplication -/

@[simp] protected theorem mul_zero (n : Nat) : n * 0 = 0 := rfl

theorem mul_succ (n m : Nat) : n * succ m = n * m + n := rfl

theorem mul_add_one (n m : Nat) : n * (m + 1) = n * m + n := rfl

@[simp] theorem mul_eq (n m : Nat) : Nat.mul n m = n * m := rfl

@[simp] protected theorem zero_mul : ∀ n : Nat, 0 * n = 0
  | 0 => rfl
  | n + 1 => Nat.zero_mul n

theorem succ_mul (n m : Nat) : succ n * m = n * m + m := by
  induction m with
  | zero => rfl
  | succ m ih => rw [mul_add_one, ih, mul_add_one, Nat.add_assoc, Nat.add_assoc, Nat.add_comm m, succ_add]; rfl

theorem add_one_mul (n m : Nat) : (n + 1) * m = n * m + m := succ_mul n m

protected theorem mul_comm : ∀ n m : Nat, n * m = m * n
  | n, 0 => (Nat.zero_mul n).symm
  | n, m + 1 => by rw [mul_add_one, add_one_mul, Nat.mul_comm n m]

@[simp] protected theorem mul_one (n : Nat) : n * 1 = n := Nat.zero_add n

@[simp] protected theorem one_mul (n : Nat) : 1 * n = n := by rw [Nat.mul_comm, Nat.mul_one]

protected theorem left_distrib (n m k : Nat) : n * (m + k) = n * m + n * k := by
  induction k with
  | zero => rfl
  | succ k ih => rw [mul_add_one, ← Nat.add_assoc (n * m), ← ih]; rfl

protected theorem mul_add (n m k : Nat) : n * (m + k) = n * m + n * k := Nat.left_distrib n m k

protected theorem right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k := by
  rw [Nat.mul_comm, Nat.left_distrib, Nat.mul_comm k n, Nat.mul_comm k m]

protected theorem add_mul (n m k : Nat) : (n + m) * k = n * k + m * k := Nat.right_distrib n m k

protected theorem mul_assoc (n m k : Nat) : n * m * k = n * (m * k) := by
  induction k with
  | zero => rfl
  | succ k ih => rw [mul_add_one, ih, mul_add_one, Nat.left_distrib]

protected theorem mul_left_comm (n m k : Nat) : n * (m * k) = m * (n * k) := by
  rw [← Nat.mul_assoc, Nat.mul_comm n m, Nat.mul_assoc]

protected theorem mul_right_comm (n m k : Nat) : n * m * k = n * k * m := by
  rw [Nat.mul_assoc, Nat.mul_comm m k, ← Nat.mul_assoc]

protected theorem mul_mul_mul_comm (a b c d : Nat) : a * b * (c * d) = a * c * (b * d) := by
  rw [Nat.mul_assoc, Nat.mul_left_comm b c d, ← Nat.mul_assoc]

protected theorem two_mul (n : Nat) : 2 * n = n + n := by
  rw [Nat.mul_comm]
  show 0 + n + n = n + n
  rw [Nat.zero_add]

protected theorem mul_two (n : Nat) : n * 2 = n + n := by rw [Nat.mul_comm, Nat.two_mul]

protected theorem mul_eq_zero : ∀ {m n : Nat}, n * m = 0 ↔ n = 0 ∨ m = 0
  | 0, _ => ⟨fun _ => Or.inr rfl, fun _ => rfl⟩
  | m + 1, 0 => ⟨fun _ => Or.inl rfl, fun _ => Nat.zero_mul (m + 1)⟩
  | _ + 1, _ + 1 =>
    ⟨fun h => absurd h (succ_ne_zero _), fun h => h.elim (fun e => absurd e (succ_ne_zero _)) (fun e => absurd e (succ_ne_zero _))⟩

attribute [simp] Nat.mul_eq_zero

protected theorem mul_ne_zero {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) : n * m ≠ 0 :=
  fun h => (Nat.mul_eq_zero.mp h).elim hn hm

protected theorem mul_ne_zero_iff {n m : Nat} : n * m ≠ 0 ↔ n ≠ 0 ∧ m ≠ 0 :=
  ⟨fun h => ⟨fun e => h (by rw [e, Nat.zero_mul]), fun e => h (by rw [e, Nat.mul_zero])⟩,
   fun h => Nat.mul_ne_zero h.left h.right⟩

/-! ### Order -/

@[simp] theorem le_eq {m n : Nat} : Nat.le m n = (m ≤ n) := rfl

@[simp] theorem lt_eq {m n : Nat} : Nat.lt m n = (m < n) := rfl

@[simp] protected theorem le_refl (n : Nat) : n ≤ n := Nat.le.refl

protected theorem le_rfl {n : Nat} : n ≤ n := Nat.le.refl

theorem le_succ (n : Nat) : n ≤ succ n := Nat.le.step Nat.le.refl

protected theorem le_trans {n m k : Nat} (h₁ : n ≤ m) (h₂ : m ≤ k) : n ≤ k :=
  Nat.le.rec (motive := fun k _ => n ≤ k) h₁ (fun _ ih => Nat.le.step ih) h₂

protected theorem lt_trans {n m k : Nat} (h₁ : n < m) (h₂ : m < k) : n < k :=
  Nat.le_trans (Nat.le.step h₁) h₂

protected theorem le_of_lt {n m : Nat} (h : n < m) : n ≤ m := Nat.le_trans (le_succ n) h

protected theorem lt_of_lt_of_le {n m k : Nat} (h₁ : n < m) (h₂ : m ≤ k) : n < k := Nat.le_trans h₁ h₂

theorem succ_le_succ {n m : Nat} (h : n ≤ m) : succ n ≤ succ m :=
  Nat.le.rec (motive := fun k _ => succ n ≤ succ k) Nat.le.refl (fun _ ih => Nat.le.step ih) h

theorem pred_le_pred {n m : Nat} (h : n ≤ m) : pred n ≤ pred m :=
  Nat.le.rec (motive := fun k _ => pred n ≤ pred k) Nat.le.refl
    (fun {k} _ ih => Nat.le_trans ih (match k with | 0 => Nat.le.refl | k + 1 => le_succ k)) h

theorem le_of_succ_le_succ {n m : Nat} (h : succ n ≤ succ m) : n ≤ m := pred_le_pred h

theorem le_of_add_one_le_add_one {n m : Nat} (h : n + 1 ≤ m + 1) : n ≤ m := pred_le_pred h

theorem le_of_lt_succ {m n : Nat} (h : m < succ n) : m ≤ n := le_of_succ_le_succ h

theorem le_of_lt_add_one {n m : Nat} (h : n < m + 1) : n ≤ m := le_of_succ_le_succ h

theorem lt_succ_of_le {n m : Nat} (h : n ≤ m) : n < succ m := succ_le_succ h

theorem lt_add_one_of_le {n m : Nat} (h : n ≤ m) : n < m + 1 := succ_le_succ h

protected theorem lt_of_le_of_lt {n m k : Nat} (h₁ : n ≤ m) (h₂ : m < k) : n < k :=
  Nat.le_trans (succ_le_succ h₁) h₂

@[simp] protected theorem zero_le : ∀ n : Nat, 0 ≤ n
  | 0 => Nat.le.refl
  | n + 1 => Nat.le.step (Nat.zero_le n)

theorem not_succ_le_zero (n : Nat) (h : succ n ≤ 0) : False :=
  have key : ∀ m, succ n ≤ m → m ≠ 0 := fun m h' =>
    Nat.le.rec (motive := fun k _ => k ≠ 0) (succ_ne_zero n) (fun {k} _ _ => succ_ne_zero k) h'
  key 0 h rfl

@[simp] theorem not_lt_zero (n : Nat) : ¬n < 0 := not_succ_le_zero n

theorem not_add_one_le_zero (n : Nat) : ¬n + 1 ≤ 0 := not_succ_le_zero n

theorem not_succ_le_self : ∀ n : Nat, ¬succ n ≤ n
  | 0 => not_succ_le_zero 0
  | n + 1 => fun h => not_succ_le_self n (le_of_succ_le_succ h)

@[simp] protected theorem lt_irrefl (n : Nat) : ¬n < n := not_succ_le_self n

protected theorem eq_or_lt_of_le : ∀ {n m : Nat}, n ≤ m → n = m ∨ n < m
  | _, _, Nat.le.refl => Or.inl rfl
  | _, _, Nat.le.step h => Or.inr (succ_le_succ h)

protected theorem le_antisymm {n m : Nat} (h₁ : n ≤ m) (h₂ : m ≤ n) : n = m :=
  (Nat.eq_or_lt_of_le h₁).elim id (fun l => absurd (Nat.lt_of_lt_of_le l h₂) (Nat.lt_irrefl n))

protected theorem le_of_eq {n m : Nat} (h : n = m) : n ≤ m := h ▸ Nat.le_refl n

protected theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := fun e => absurd h (e ▸ Nat.lt_irrefl a)

protected theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := fun e => absurd h (e ▸ Nat.lt_irrefl a)

protected theorem ne_of_lt' {a b : Nat} (h : a < b) : b ≠ a := Nat.ne_of_gt h

protected theorem lt_asymm {a b : Nat} (h : a < b) : ¬b < a := fun h' => Nat.lt_irrefl a (Nat.lt_trans h h')

protected theorem not_le_of_gt {n m : Nat} (h : n > m) : ¬n ≤ m := fun h' => Nat.lt_irrefl n (Nat.lt_of_le_of_lt h' h)

protected theorem not_le_of_lt {a b : Nat} (h : a < b) : ¬b ≤ a := Nat.not_le_of_gt h

protected theorem not_lt_of_ge {n m : Nat} (h : n ≥ m) : ¬n < m := fun h' => Nat.lt_irrefl n (Nat.lt_of_lt_of_le h' h)

protected theorem not_lt_of_le {a b : Nat} (h : a ≤ b) : ¬b < a := Nat.not_lt_of_ge h

protected theorem lt_or_eq_of_le {n m : Nat} (h : n ≤ m) : n < m ∨ n = m := (Nat.eq_or_lt_of_le h).symm

protected theorem lt_of_le_of_ne {n m : Nat} (h₁ : n ≤ m) (h₂ : n ≠ m) : n < m :=
  (Nat.lt_or_eq_of_le h₁).resolve_right h₂

protected theorem lt_or_ge (n m : Nat) : n < m ∨ n ≥ m := by
  induction m with
  | zero => exact Or.inr (Nat.zero_le n)
  | succ m ih =>
    cases ih with
    | inl h => exact Or.inl (Nat.le.step h)
    | inr h =>
      cases Nat.eq_or_lt_of_le h with
      | inl e => exact Or.inl (e ▸ Nat.le.refl)
      | inr l => exact Or.inr l

protected theorem le_total (m n : Nat) : m ≤ n ∨ n ≤ m :=
  (Nat.lt_or_ge m n).elim (fun h => Or.inl (Nat.le_of_lt h)) Or.inr

protected theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a :=
  (Nat.lt_or_ge a b).elim Or.inl (fun h => Or.inr ((Nat.eq_or_lt_of_le h).elim (fun e => Or.inl e.symm) Or.inr))

protected theorem lt_or_gt_of_ne {a b : Nat} (h : a ≠ b) : a < b ∨ a > b :=
  (Nat.lt_trichotomy a b).elim Or.inl (fun x => x.elim (fun e => absurd e h) Or.inr)

protected theorem lt_or_lt_of_ne {a b : Nat} : a ≠ b → a < b ∨ b < a := Nat.lt_or_gt_of_ne

protected theorem ne_iff_lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a :=
  ⟨Nat.lt_or_gt_of_ne, fun h => h.elim Nat.ne_of_lt Nat.ne_of_gt⟩

protected theorem not_le {n m : Nat} : ¬n ≤ m ↔ m < n :=
  ⟨fun h => (Nat.lt_or_ge m n).resolve_right h, Nat.not_le_of_gt⟩

protected theorem not_lt {n m : Nat} : ¬n < m ↔ m ≤ n :=
  ⟨fun h => (Nat.lt_or_ge n m).resolve_left h, Nat.not_lt_of_ge⟩

protected theorem gt_of_not_le {n m : Nat} (h : ¬n ≤ m) : n > m := Nat.not_le.mp h

protected theorem lt_of_not_ge {n m : Nat} (h : ¬n ≥ m) : n < m := Nat.not_le.mp h

protected theorem lt_of_not_le {a b : Nat} (h : ¬a ≤ b) : b < a := Nat.not_le.mp h

protected theorem ge_of_not_lt {n m : Nat} (h : ¬n < m) : n ≥ m := Nat.not_lt.mp h

protected theorem le_of_not_gt {n m : Nat} (h : ¬n > m) : n ≤ m := Nat.not_lt.mp h

protected theorem le_of_not_lt {a b : Nat} (h : ¬a < b) : b ≤ a := Nat.not_lt.mp h

protected theorem le_of_not_le {a b : Nat} (h : ¬b ≤ a) : a ≤ b := (Nat.le_total a b).resolve_right h

protected theorem lt_iff_le_not_le {m n : Nat} : m < n ↔ m ≤ n ∧ ¬n ≤ m :=
  ⟨fun h => ⟨Nat.le_of_lt h, Nat.not_le_of_gt h⟩, fun h => Nat.not_le.mp h.right⟩

protected theorem lt_iff_le_and_not_ge {m n : Nat} : m < n ↔ m ≤ n ∧ ¬n ≤ m := Nat.lt_iff_le_not_le

protected theorem lt_iff_le_and_ne {m n : Nat} : m < n ↔ m ≤ n ∧ m ≠ n :=
  ⟨fun h => ⟨Nat.le_of_lt h, Nat.ne_of_lt h⟩, fun h => Nat.lt_of_le_of_ne h.left h.right⟩

protected theorem le_antisymm_iff {n m : Nat} : n = m ↔ n ≤ m ∧ m ≤ n :=
  ⟨fun h => ⟨Nat.le_of_eq h, Nat.le_of_eq h.symm⟩, fun h => Nat.le_antisymm h.left h.right⟩

protected theorem eq_iff_le_and_ge {m n : Nat} : m = n ↔ m ≤ n ∧ n ≤ m := Nat.le_antisymm_iff

protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m :=
  ⟨Nat.lt_or_eq_of_le, fun h => h.elim Nat.le_of_lt Nat.le_of_eq⟩

protected theorem eq_of_le_of_lt_succ {n m : Nat} (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n :=
  Nat.le_antisymm (le_of_lt_succ h₂) h₁

theorem lt_succ_self (n : Nat) : n < succ n := Nat.le.refl

@[simp] protected theorem lt_add_one (n : Nat) : n < n + 1 := Nat.le.refl

theorem lt_succ_iff {m n : Nat} : m < succ n ↔ m ≤ n := ⟨le_of_lt_succ, lt_succ_of_le⟩

theorem lt_add_one_iff {m n : Nat} : m < n + 1 ↔ m ≤ n := ⟨le_of_lt_succ, lt_succ_of_le⟩

theorem succ_le_of_lt {n m : Nat} (h : n < m) : succ n ≤ m := h

theorem lt_of_succ_le {n m : Nat} (h : succ n ≤ m) : n < m := h

theorem succ_le {n m : Nat} : succ n ≤ m ↔ n < m := Iff.rfl

theorem succ_le_iff {m n : Nat} : succ m ≤ n ↔ m < n := Iff.rfl

theorem add_one_le_iff {n m : Nat} : n + 1 ≤ m ↔ n < m := Iff.rfl

theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := Iff.rfl

theorem lt_of_succ_lt {n m : Nat} (h : succ n < m) : n < m := Nat.le_of_lt h

theorem lt_of_succ_lt_succ {n m : Nat} (h : succ n < succ m) : n < m := le_of_succ_le_succ h

theorem succ_lt_succ {n m : Nat} (h : n < m) : succ n < succ m := succ_le_succ h

theorem succ_le_succ_iff {a b : Nat} : succ a ≤ succ b ↔ a ≤ b := ⟨le_of_succ_le_succ, succ_le_succ⟩

theorem succ_lt_succ_iff {a b : Nat} : succ a < succ b ↔ a < b := succ_le_succ_iff

protected theorem add_one_le_add_one_iff {a b : Nat} : a + 1 ≤ b + 1 ↔ a ≤ b := succ_le_succ_iff

protected theorem add_one_lt_add_one_iff {a b : Nat} : a + 1 < b + 1 ↔ a < b := succ_le_succ_iff

theorem le_succ_of_le {n m : Nat} (h : n ≤ m) : n ≤ succ m := Nat.le.step h

theorem lt_succ_of_lt {a b : Nat} (h : a < b) : a < succ b := Nat.le.step h

theorem le_of_succ_le {n m : Nat} (h : succ n ≤ m) : n ≤ m := Nat.le_of_lt h

theorem le_succ_iff {m n : Nat} : m ≤ succ n ↔ m ≤ n ∨ m = succ n :=
  ⟨fun h => (Nat.lt_or_eq_of_le h).imp le_of_lt_succ id, fun h => h.elim le_succ_of_le Nat.le_of_eq⟩

theorem le_add_one_iff {m n : Nat} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 := le_succ_iff

theorem lt_succ_iff_lt_or_eq {a b : Nat} : a < succ b ↔ a < b ∨ a = b :=
  lt_succ_iff.trans Nat.le_iff_lt_or_eq

theorem eq_of_lt_succ_of_not_lt {a b : Nat} (h1 : a < b + 1) (h2 : ¬a < b) : a = b :=
  (lt_succ_iff_lt_or_eq.mp h1).resolve_left h2

theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 := Nat.le_antisymm h (Nat.zero_le n)

@[simp] protected theorem le_zero_eq (a : Nat) : (a ≤ 0) = (a = 0) := propext ⟨eq_zero_of_le_zero, Nat.le_of_eq⟩

protected theorem le_zero {i : Nat} : i ≤ 0 ↔ i = 0 := ⟨eq_zero_of_le_zero, Nat.le_of_eq⟩

protected theorem le_zero_iff {i : Nat} : i ≤ 0 ↔ i = 0 := Nat.le_zero

protected theorem zero_lt_succ (n : Nat) : 0 < succ n := succ_le_succ (Nat.zero_le n)

protected theorem succ_pos (n : Nat) : 0 < succ n := Nat.zero_lt_succ n

@[simp] protected theorem zero_lt_one : 0 < 1 := Nat.le.refl

protected theorem one_pos : 0 < 1 := Nat.le.refl

protected theorem two_pos : 0 < 2 := Nat.zero_lt_succ 1

theorem add_one_pos (n : Nat) : 0 < n + 1 := Nat.zero_lt_succ n

attribute [simp] Nat.zero_lt_succ

protected theorem eq_zero_or_pos : ∀ n : Nat, n = 0 ∨ 0 < n
  | 0 => Or.inl rfl
  | n + 1 => Or.inr (Nat.zero_lt_succ n)

protected theorem pos_of_ne_zero {n : Nat} (h : n ≠ 0) : 0 < n := (Nat.eq_zero_or_pos n).resolve_left h

theorem zero_lt_of_ne_zero {n : Nat} (h : n ≠ 0) : 0 < n := Nat.pos_of_ne_zero h

protected theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := ⟨Nat.ne_of_gt, Nat.pos_of_ne_zero⟩

theorem zero_lt_of_lt {a b : Nat} (h : a < b) : 0 < b := Nat.lt_of_le_of_lt (Nat.zero_le a) h

theorem pos_of_lt {a b : Nat} (h : a < b) : 0 < b := zero_lt_of_lt h

theorem ne_zero_of_lt {a b : Nat} (h : b < a) : a ≠ 0 := Nat.ne_of_gt (zero_lt_of_lt h)

protected theorem ne_zero_iff_zero_lt {n : Nat} : n ≠ 0 ↔ 0 < n := Nat.pos_iff_ne_zero.symm

theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := Nat.pos_iff_ne_zero

theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := ⟨fun h => eq_zero_of_le_zero (le_of_lt_succ h), fun h => h ▸ Nat.zero_lt_one⟩

attribute [simp] lt_one_iff

theorem le_one_iff_eq_zero_or_eq_one : ∀ {n : Nat}, n ≤ 1 ↔ n = 0 ∨ n = 1 :=
  fun {_} => ⟨fun h => (Nat.lt_or_eq_of_le h).imp (fun l => lt_one_iff.mp l) id,
    fun h => h.elim (fun e => e ▸ Nat.zero_le 1) Nat.le_of_eq⟩

theorem pred_le : ∀ n : Nat, pred n ≤ n
  | 0 => Nat.le.refl
  | n + 1 => le_succ n

theorem pred_lt : ∀ {n : Nat}, n ≠ 0 → pred n < n
  | 0, h => absurd rfl h
  | n + 1, _ => lt_succ_self n

theorem succ_pred_eq_of_pos {n : Nat} (h : 0 < n) : succ (pred n) = n := succ_pred (Nat.ne_of_gt h)

/-! ### Order and addition -/

@[simp] protected theorem le_add_right : ∀ n k : Nat, n ≤ n + k
  | n, 0 => Nat.le_refl n
  | n, k + 1 => Nat.le.step (Nat.le_add_right n k)

@[simp] protected theorem le_add_left (n m : Nat) : n ≤ m + n := Nat.add_comm n m ▸ Nat.le_add_right n m

theorem le_add_right_of_le {n m k : Nat} (h : n ≤ m) : n ≤ m + k := Nat.le_trans h (Nat.le_add_right m k)

theorem le_add_left_of_le {n m k : Nat} (h : n ≤ m) : n ≤ k + m := Nat.le_trans h (Nat.le_add_left m k)

protected theorem lt_add_right {a b : Nat} (c : Nat) (h : a < b) : a < b + c := Nat.lt_of_lt_of_le h (Nat.le_add_right b c)

protected theorem lt_add_left {a b : Nat} (c : Nat) (h : a < b) : a < c + b := Nat.lt_of_lt_of_le h (Nat.le_add_left b c)

theorem le.dest {n m : Nat} (h : n ≤ m) : ∃ k, n + k = m :=
  Nat.le.rec (motive := fun m _ => ∃ k, n + k = m) ⟨0, rfl⟩
    (fun _ ih => Exists.elim ih fun k hk => ⟨k + 1, congrArg succ hk⟩) h

theorem le.intro {n m k : Nat} (h : n + k = m) : n ≤ m := h ▸ Nat.le_add_right n k

theorem exists_eq_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k, n = m + k :=
  Exists.elim (le.dest h) fun k hk => ⟨k, hk.symm⟩

theorem exists_eq_add_of_le' {m n : Nat} (h : m ≤ n) : ∃ k, n = k + m :=
  Exists.elim (le.dest h) fun k hk => ⟨k, hk.symm.trans (Nat.add_comm m k)⟩

theorem exists_eq_add_of_lt {m n : Nat} (h : m < n) : ∃ k, n = m + k + 1 :=
  Exists.elim (le.dest h) fun k hk => ⟨k, hk.symm.trans (succ_add m k)⟩

theorem le_iff_exists_add {m n : Nat} : m ≤ n ↔ ∃ k, n = m + k :=
  ⟨exists_eq_add_of_le, fun h => Exists.elim h fun _ hk => le.intro hk.symm⟩

protected theorem add_le_add_left {n m : Nat} (h : n ≤ m) (k : Nat) : k + n ≤ k + m := by
  induction k with
  | zero => rw [Nat.zero_add, Nat.zero_add]; exact h
  | succ k ih => rw [add_one, succ_add, succ_add]; exact succ_le_succ ih

protected theorem add_le_add_right {n m : Nat} (h : n ≤ m) (k : Nat) : n + k ≤ m + k := by
  induction k with
  | zero => exact h
  | succ k ih => exact succ_le_succ ih

protected theorem add_lt_add_left {n m : Nat} (h : n < m) (k : Nat) : k + n < k + m := Nat.add_le_add_left h k

protected theorem add_lt_add_right {n m : Nat} (h : n < m) (k : Nat) : n + k < m + k := by
  induction k with
  | zero => exact h
  | succ k ih => exact succ_lt_succ ih

protected theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Nat.le_trans (Nat.add_le_add_right h₁ c) (Nat.add_le_add_left h₂ b)

protected theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Nat.lt_trans (Nat.add_lt_add_right h₁ c) (Nat.add_lt_add_left h₂ b)

protected theorem add_lt_add_of_le_of_lt {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  Nat.lt_of_le_of_lt (Nat.add_le_add_right h₁ c) (Nat.add_lt_add_left h₂ b)

protected theorem add_lt_add_of_lt_of_le {a b c d : Nat} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  Nat.lt_of_lt_of_le (Nat.add_lt_add_right h₁ c) (Nat.add_le_add_left h₂ b)

protected theorem le_of_add_le_add_right {a b c : Nat} (h : a + b ≤ c + b) : a ≤ c := by
  induction b with
  | zero => exact h
  | succ b ih => exact ih (le_of_succ_le_succ h)

protected theorem le_of_add_le_add_left {a b c : Nat} (h : a + b ≤ a + c) : b ≤ c := by
  rw [Nat.add_comm a b, Nat.add_comm a c] at h
  exact Nat.le_of_add_le_add_right h

@[simp] protected theorem add_le_add_iff_right {m k n : Nat} : m + n ≤ k + n ↔ m ≤ k :=
  ⟨Nat.le_of_add_le_add_right, fun h => Nat.add_le_add_right h n⟩

@[simp] protected theorem add_le_add_iff_left {m k n : Nat} : n + m ≤ n + k ↔ m ≤ k :=
  ⟨Nat.le_of_add_le_add_left, fun h => Nat.add_le_add_left h n⟩

protected theorem lt_of_add_lt_add_right {a b c : Nat} (h : a + b < c + b) : a < c :=
  Nat.not_le.mp fun h' => Nat.not_le_of_gt h (Nat.add_le_add_right h' b)

protected theorem lt_of_add_lt_add_left {n k m : Nat} (h : n + k < n + m) : k < m :=
  Nat.not_le.mp fun h' => Nat.not_le_of_gt h (Nat.add_le_add_left h' n)

@[simp] protected theorem add_lt_add_iff_right {m k n : Nat} : m + n < k + n ↔ m < k :=
  ⟨Nat.lt_of_add_lt_add_right, fun h => Nat.add_lt_add_right h n⟩

@[simp] protected theorem add_lt_add_iff_left {m k n : Nat} : n + m < n + k ↔ m < k :=
  ⟨Nat.lt_of_add_lt_add_left, fun h => Nat.add_lt_add_left h n⟩

protected theorem lt_add_of_pos_right {k n : Nat} (h : 0 < k) : n < n + k := Nat.add_lt_add_left h n

protected theorem lt_add_of_pos_left {k n : Nat} (h : 0 < k) : n < k + n := by
  rw [Nat.add_comm]; exact Nat.lt_add_of_pos_right h

protected theorem pos_of_lt_add_right {n k : Nat} (h : n < n + k) : 0 < k := Nat.lt_of_add_lt_add_left h

protected theorem add_pos_left {m : Nat} (h : 0 < m) (n : Nat) : 0 < m + n := Nat.lt_of_lt_of_le h (Nat.le_add_right m n)

protected theorem add_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < m + n := Nat.lt_of_lt_of_le h (Nat.le_add_left n m)

protected theorem add_pos_iff_pos_or_pos {m n : Nat} : 0 < m + n ↔ 0 < m ∨ 0 < n :=
  ⟨fun h => (Nat.eq_zero_or_pos m).elim (fun e => Or.inr (by rw [e, Nat.zero_add] at h; exact h)) Or.inl,
   fun h => h.elim (fun hm => Nat.add_pos_left hm n) (Nat.add_pos_right m)⟩

theorem le_of_add_right_le {n m k : Nat} (h : n + k ≤ m) : n ≤ m := Nat.le_trans (Nat.le_add_right n k) h

theorem le_of_add_left_le {n m k : Nat} (h : k + n ≤ m) : n ≤ m := Nat.le_trans (Nat.le_add_left n k) h

theorem lt_of_add_right_lt {n m k : Nat} (h : n + k < m) : n < m := Nat.lt_of_le_of_lt (Nat.le_add_right n k) h

theorem lt_of_add_left_lt {n m k : Nat} (h : k + n < m) : n < m := Nat.lt_of_le_of_lt (Nat.le_add_left n k) h

/-! ### Order and multiplication -/

protected theorem mul_le_mul_left {m n : Nat} (k : Nat) (h : m ≤ n) : k * m ≤ k * n :=
  Exists.elim (le.dest h) fun c hc => by
    rw [← hc, Nat.mul_add]; exact Nat.le_add_right (k * m) (k * c)

protected theorem mul_le_mul_right {m n : Nat} (k : Nat) (h : m ≤ n) : m * k ≤ n * k := by
  rw [Nat.mul_comm m k, Nat.mul_comm n k]; exact Nat.mul_le_mul_left k h

protected theorem mul_le_mul {p q m n : Nat} (h₁ : p ≤ m) (h₂ : q ≤ n) : p * q ≤ m * n :=
  Nat.le_trans (Nat.mul_le_mul_right q h₁) (Nat.mul_le_mul_left m h₂)

protected theorem mul_pos {n m : Nat} (hn : 0 < n) (hm : 0 < m) : 0 < n * m :=
  Nat.pos_of_ne_zero (Nat.mul_ne_zero (Nat.ne_of_gt hn) (Nat.ne_of_gt hm))

protected theorem pos_of_mul_pos_ {n m : Nat} (h : 0 < n * m) : 0 < n ∧ 0 < m :=
  ⟨Nat.pos_of_ne_zero fun e => by rw [e, Nat.zero_mul] at h; exact Nat.lt_irrefl 0 h,
   Nat.pos_of_ne_zero fun e => by rw [e, Nat.mul_zero] at h; exact Nat.lt_irrefl 0 h⟩

theorem pos_of_mul_pos_left {a b : Nat} (h : 0 < a * b) : 0 < b := (Nat.pos_of_mul_pos_ h).right

theorem pos_of_mul_pos_right {a b : Nat} (h : 0 < a * b) : 0 < a := (Nat.pos_of_mul_pos_ h).left

protected theorem mul_lt_mul_of_pos_left_ {m n k : Nat} (h : m < n) (hk : 0 < k) : k * m < k * n :=
  Nat.lt_of_lt_of_le (by rw [mul_succ]; exact Nat.lt_add_of_pos_right hk) (Nat.mul_le_mul_left k h)

protected theorem mul_lt_mul_of_pos_left {m n k : Nat} (h : m < n) (hk : k > 0) : k * m < k * n :=
  Nat.mul_lt_mul_of_pos_left_ h hk

protected theorem mul_lt_mul_of_pos_right {n m k : Nat} (h : n < m) (hk : k > 0) : n * k < m * k := by
  rw [Nat.mul_comm n k, Nat.mul_comm m k]; exact Nat.mul_lt_mul_of_pos_left h hk

protected theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Nat.not_lt.mp fun l => Nat.not_lt_of_ge h (Nat.mul_lt_mul_of_pos_left l hc)

protected theorem le_of_mul_le_mul_right {a b c : Nat} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b := by
  rw [Nat.mul_comm a c, Nat.mul_comm b c] at h; exact Nat.le_of_mul_le_mul_left h hc

protected theorem eq_of_mul_eq_mul_left {m k n : Nat} (hn : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.le_antisymm (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h) hn)
    (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h.symm) hn)

protected theorem eq_of_mul_eq_mul_right {n m k : Nat} (hm : 0 < m) (h : n * m = k * m) : n = k := by
  rw [Nat.mul_comm n m, Nat.mul_comm k m] at h; exact Nat.eq_of_mul_eq_mul_left hm h

protected theorem mul_left_cancel {n m k : Nat} (np : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.eq_of_mul_eq_mul_left np h

protected theorem mul_right_cancel {n m k : Nat} (mp : 0 < m) (h : n * m = k * m) : n = k :=
  Nat.eq_of_mul_eq_mul_right mp h

protected theorem mul_left_cancel_iff {n : Nat} (np : 0 < n) {m k : Nat} : n * m = n * k ↔ m = k :=
  ⟨Nat.mul_left_cancel np, congrArg (fun x => n * x)⟩

protected theorem mul_right_cancel_iff {m : Nat} (mp : 0 < m) {n k : Nat} : n * m = k * m ↔ n = k :=
  ⟨Nat.mul_right_cancel mp, congrArg (fun x => x * m)⟩

protected theorem le_mul_of_pos_right {n : Nat} (m : Nat) (h : 0 < n) : m ≤ m * n := by
  have e := Nat.mul_le_mul_left m h
  rw [Nat.zero_add, Nat.mul_one] at e
  exact e

protected theorem le_mul_of_pos_left {n : Nat} (m : Nat) (h : 0 < n) : m ≤ n * m := by
  rw [Nat.mul_comm]; exact Nat.le_mul_of_pos_right m h

protected theorem mul_self_le_mul_self {m n : Nat} (h : m ≤ n) : m * m ≤ n * n := Nat.mul_le_mul h h

theorem eq_one_of_mul_eq_one_ {m n : Nat} (h : m * n = 1) : m = 1 := by
  have hm : 0 < m := Nat.pos_of_ne_zero fun e => by rw [e, Nat.zero_mul] at h; exact Nat.zero_ne_one h
  have hn : 0 < n := Nat.pos_of_ne_zero fun e => by rw [e, Nat.mul_zero] at h; exact Nat.zero_ne_one h
  exact Nat.le_antisymm (h ▸ Nat.le_mul_of_pos_right m hn) hm

protected theorem mul_eq_one_iff {m n : Nat} : m * n = 1 ↔ m = 1 ∧ n = 1 :=
  ⟨fun h => ⟨eq_one_of_mul_eq_one_ h, eq_one_of_mul_eq_one_ ((Nat.mul_comm n m).trans h)⟩,
   fun h => by rw [h.left, h.right, Nat.mul_one]⟩

protected theorem mul_self_inj {m n : Nat} : m * m = n * n ↔ m = n := by
  constructor
  · intro h
    cases Nat.lt_trichotomy m n with
    | inl l =>
      exact absurd h (Nat.ne_of_lt (Nat.lt_of_le_of_lt (Nat.mul_le_mul_left m (Nat.le_of_lt l))
        (Nat.mul_lt_mul_of_pos_right l (zero_lt_of_lt l))))
    | inr r =>
      cases r with
      | inl e => exact e
      | inr g =>
        exact absurd h (Nat.ne_of_gt (Nat.lt_of_le_of_lt (Nat.mul_le_mul_left n (Nat.le_of_lt g))
          (Nat.mul_lt_mul_of_pos_right g (zero_lt_of_lt g))))
  · intro h
    rw [h]

end Nat

instance instTransNatLe : Trans (α := Nat) (β := Nat) (γ := Nat) LE.le LE.le LE.le where
  trans := Nat.le_trans

instance instTransNatLt : Trans (α := Nat) (β := Nat) (γ := Nat) LT.lt LT.lt LT.lt where
  trans := Nat.lt_trans

instance instTransNatLeLt : Trans (α := Nat) (β := Nat) (γ := Nat) LE.le LT.lt LT.lt where
  trans := Nat.lt_of_le_of_lt

instance instTransNatLtLe : Trans (α := Nat) (β := Nat) (γ := Nat) LT.lt LE.le LT.lt where
  trans := Nat.lt_of_lt_of_le
