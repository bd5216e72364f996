import Init.Int.Defs

/-! Integers: the laws of `+`, `-` and `*`. Every integer is a difference of two natural numbers; the laws of integers
are laws of natural numbers about such differences. -/

namespace Int

/-! ### Constructors -/

theorem ofNat_eq_coe {n : Nat} : ofNat n = Nat.cast n := rfl

attribute [simp] ofNat_eq_coe

theorem ofNat_eq_natCast (n : Nat) : ofNat n = n := rfl

@[simp] theorem ofNat_zero : ((0 : Nat) : Int) = 0 := rfl

@[simp] theorem ofNat_one : ((1 : Nat) : Int) = 1 := rfl

theorem ofNat_two : ((2 : Nat) : Int) = 2 := rfl

@[norm_cast] theorem natCast_zero : ((0 : Nat) : Int) = 0 := rfl

@[norm_cast] theorem natCast_one : ((1 : Nat) : Int) = 1 := rfl

theorem ofNat.inj_ {m n : Nat} (h : (m : Int) = n) : m = n := Int.ofNat.inj h

@[norm_cast] theorem ofNat_inj {m n : Nat} : ((m : Nat) : Int) = (n : Nat) ↔ m = n := ⟨ofNat.inj_, congrArg ofNat⟩

@[simp, norm_cast] theorem natCast_inj {m n : Nat} : ((m : Nat) : Int) = (n : Nat) ↔ m = n := ofNat_inj

theorem ofNat_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := ofNat_inj

@[simp] theorem natCast_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := ofNat_inj

theorem ofNat_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := not_congr ofNat_eq_zero

theorem natCast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := not_congr ofNat_eq_zero

theorem negSucc_inj {m n : Nat} : negSucc m = negSucc n ↔ m = n := ⟨Int.negSucc.inj, congrArg negSucc⟩

theorem negSucc_ne_zero (n : Nat) : negSucc n ≠ 0 := nofun

@[norm_cast] theorem ofNat_add (n m : Nat) : ((n + m : Nat) : Int) = n + m := rfl

@[simp, norm_cast] theorem natCast_add (n m : Nat) : ((n + m : Nat) : Int) = n + m := rfl

@[norm_cast] theorem ofNat_mul (n m : Nat) : ((n * m : Nat) : Int) = n * m := rfl

@[simp, norm_cast] theorem natCast_mul (n m : Nat) : ((n * m : Nat) : Int) = n * m := rfl

@[norm_cast] theorem ofNat_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = n + 1 := rfl

@[norm_cast] theorem natCast_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = n + 1 := rfl

theorem natCast_add_one (n : Nat) : ((n + 1 : Nat) : Int) = n + 1 := rfl

@[simp] theorem cast_ofNat_Int {n : Nat} : (Nat.cast (OfNat.ofNat n) : Int) = OfNat.ofNat n := rfl

@[simp] theorem neg_ofNat_zero_ : -(0 : Int) = 0 := rfl

theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl

theorem negSucc_coe (n : Nat) : negSucc n = -((n + 1 : Nat) : Int) := rfl

theorem neg_negSucc (n : Nat) : -negSucc n = ((n + 1 : Nat) : Int) := rfl

theorem negOfNat_eq (n : Nat) : negOfNat n = -(n : Int) := by cases n <;> rfl

protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl

/-! ### Differences of natural numbers -/

theorem subNatNat_of_sub_eq_zero {m n : Nat} (h : n - m = 0) : subNatNat m n = ((m - n : Nat) : Int) := by
  unfold subNatNat
  rw [h]
  rfl

theorem subNatNat_of_sub_eq_succ {m n k : Nat} (h : n - m = Nat.succ k) : subNatNat m n = negSucc k := by
  unfold subNatNat
  rw [h]

theorem subNatNat_of_le {m n : Nat} (h : n ≤ m) : subNatNat m n = ((m - n : Nat) : Int) :=
  subNatNat_of_sub_eq_zero (Nat.sub_eq_zero_of_le h)

theorem subNatNat_zero_right_ (m : Nat) : subNatNat m 0 = m := subNatNat_of_le (Nat.zero_le m)

theorem subNatNat_zero_succ_ (n : Nat) : subNatNat 0 (n + 1) = negSucc n := rfl

theorem subNatNat_add_add (m n k : Nat) : subNatNat (m + k) (n + k) = subNatNat m n := by
  unfold subNatNat
  rw [Nat.add_sub_add_right, Nat.add_sub_add_right]

theorem subNatNat_add_left_ (m n k : Nat) : subNatNat (k + m) (k + n) = subNatNat m n := by
  rw [Nat.add_comm k m, Nat.add_comm k n, subNatNat_add_add]

theorem subNatNat_self (n : Nat) : subNatNat n n = 0 := by
  have h := subNatNat_add_add 0 0 n
  rw [Nat.zero_add] at h
  exact h

/-- Every integer is a difference. -/
theorem exists_subNatNat_ : ∀ a : Int, ∃ m n, a = subNatNat m n
  | ofNat m => ⟨m, 0, (subNatNat_zero_right_ m).symm⟩
  | negSucc n => ⟨0, n + 1, rfl⟩

/-- One of the numbers may be assumed to be zero. -/
theorem subNatNat_cases_ (m n : Nat) : (∃ k, m = n + k) ∨ ∃ k, n = m + k :=
  (Nat.le_total n m).imp (fun h => (Nat.le.dest h).imp fun _ e => e.symm) fun h => (Nat.le.dest h).imp fun _ e => e.symm

theorem subNatNat_add_right_ (n k : Nat) : subNatNat (n + k) n = k := by
  have h := subNatNat_add_left_ k 0 n
  rw [Nat.add_zero, subNatNat_zero_right_] at h
  exact h

theorem subNatNat_left_ (m k : Nat) : subNatNat m (m + k) = negOfNat k := by
  have h := subNatNat_add_left_ 0 k m
  rw [Nat.add_zero] at h
  rw [h]
  cases k <;> rfl

theorem add_negOfNat_ (m n : Nat) : (m : Int) + negOfNat n = subNatNat m n := by
  cases n with
  | zero => exact (subNatNat_zero_right_ m).symm
  | succ n => rfl

theorem negOfNat_add_ (m n : Nat) : negOfNat n + (m : Int) = subNatNat m n := by
  cases n with
  | zero => exact (congrArg ofNat (Nat.zero_add m)).trans (subNatNat_zero_right_ m).symm
  | succ n => rfl

theorem negOfNat_add_negOfNat_ : ∀ m n : Nat, negOfNat m + negOfNat n = negOfNat (m + n)
  | 0, 0 => rfl
  | 0, n + 1 => by rw [Nat.zero_add]; rfl
  | _ + 1, 0 => rfl
  | m + 1, n + 1 => by
    show negSucc (m + n + 1) = negSucc (m + 1 + n)
    rw [Nat.add_right_comm]

theorem subNatNat_add_subNatNat_ (a b c d : Nat) : subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  cases subNatNat_cases_ a b with
  | inl h =>
    cases h with
    | intro k e =>
      cases subNatNat_cases_ c d with
      | inl h' =>
        cases h' with
        | intro l e' =>
          rw [e, e', subNatNat_add_right_, subNatNat_add_right_, Nat.add_add_add_comm, subNatNat_add_right_]; rfl
      | inr h' =>
        cases h' with
        | intro l e' =>
          rw [e, e', subNatNat_add_right_, subNatNat_left_, add_negOfNat_, Nat.add_right_comm, ← Nat.add_assoc,
            subNatNat_add_left_]
  | inr h =>
    cases h with
    | intro k e =>
      cases subNatNat_cases_ c d with
      | inl h' =>
        cases h' with
        | intro l e' =>
          rw [e, e', subNatNat_add_right_, subNatNat_left_, negOfNat_add_, ← Nat.add_assoc, Nat.add_right_comm a k,
            subNatNat_add_left_]
      | inr h' =>
        cases h' with
        | intro l e' =>
          rw [e, e', subNatNat_left_, subNatNat_left_, negOfNat_add_negOfNat_, Nat.add_add_add_comm, subNatNat_left_]

theorem neg_negOfNat_ : ∀ n : Nat, -negOfNat n = n
  | 0 => rfl
  | _ + 1 => rfl

theorem neg_subNatNat (m n : Nat) : -subNatNat m n = subNatNat n m := by
  cases subNatNat_cases_ m n with
  | inl h =>
    cases h with
    | intro k e => rw [e, subNatNat_add_right_, subNatNat_left_]; rfl
  | inr h =>
    cases h with
    | intro k e => rw [e, subNatNat_add_right_, subNatNat_left_, neg_negOfNat_]

theorem mul_negOfNat_ (m : Nat) : ∀ n : Nat, (m : Int) * negOfNat n = negOfNat (m * n)
  | 0 => rfl
  | _ + 1 => rfl

theorem negOfNat_mul_ : ∀ m n : Nat, negOfNat m * (n : Int) = negOfNat (m * n)
  | 0, n => by rw [Nat.zero_mul]; exact congrArg ofNat (Nat.zero_mul n)
  | _ + 1, _ => rfl

theorem negOfNat_mul_negOfNat_ : ∀ m n : Nat, negOfNat m * negOfNat n = ((m * n : Nat) : Int)
  | 0, 0 => rfl
  | 0, n + 1 => by
    show negOfNat (0 * (n + 1)) = ofNat (0 * (n + 1))
    rw [Nat.zero_mul]; rfl
  | _ + 1, 0 => rfl
  | _ + 1, _ + 1 => rfl

theorem mul_shift_ (a b k l : Nat) : (a + k) * (b + l) + a * b = (a + k) * b + a * (b + l) + k * l := by
  rw [Nat.mul_add, Nat.mul_add, Nat.add_assoc, Nat.add_assoc, Nat.add_mul a k l, Nat.add_comm (a * b),
    Nat.add_right_comm, ← Nat.add_assoc]

theorem subNatNat_mul_subNatNat_ (a b c d : Nat) :
    subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  cases subNatNat_cases_ a b with
  | inl h =>
    cases h with
    | intro k e =>
      cases subNatNat_cases_ c d with
      | inl h' =>
        cases h' with
        | intro l e' =>
          rw [e, e', subNatNat_add_right_, subNatNat_add_right_, mul_shift_, subNatNat_add_right_]; rfl
      | inr h' =>
        cases h' with
        | intro l e' =>
          rw [e, e', subNatNat_add_right_, subNatNat_left_, mul_negOfNat_, mul_shift_, subNatNat_left_]
  | inr h =>
    cases h with
    | intro k e =>
      cases subNatNat_cases_ c d with
      | inl h' =>
        cases h' with
        | intro l e' =>
          rw [e, e', subNatNat_add_right_, subNatNat_left_, negOfNat_mul_, Nat.add_comm (a * d), mul_shift_,
            Nat.add_comm (a * (d + l)), subNatNat_left_]
      | inr h' =>
        cases h' with
        | intro l e' =>
          rw [e, e', subNatNat_left_, subNatNat_left_, negOfNat_mul_negOfNat_, Nat.add_comm (a * c), mul_shift_,
            Nat.add_comm (a * (c + l)), subNatNat_add_right_]

theorem subNatNat_congr_ {a b c d : Nat} (h : a + d = c + b) : subNatNat a b = subNatNat c d := by
  rw [← subNatNat_add_add a b d, h, Nat.add_comm b d, subNatNat_add_add]

/-! ### Addition -/

@[elab_as_elim] theorem ind_ {p : Int → Prop} (h : ∀ m n, p (subNatNat m n)) (a : Int) : p a :=
  Exists.elim (exists_subNatNat_ a) fun m e => Exists.elim e fun n e => e ▸ h m n

protected theorem add_comm (a b : Int) : a + b = b + a := by
  induction a using ind_ with
  | h m n =>
    induction b using ind_ with
    | h k l => rw [subNatNat_add_subNatNat_, subNatNat_add_subNatNat_, Nat.add_comm m, Nat.add_comm n]

protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  induction a using ind_ with
  | h m n =>
    induction b using ind_ with
    | h k l =>
      induction c using ind_ with
      | h i j =>
        rw [subNatNat_add_subNatNat_, subNatNat_add_subNatNat_, subNatNat_add_subNatNat_, subNatNat_add_subNatNat_,
          Nat.add_assoc, Nat.add_assoc]

@[simp] protected theorem zero_add (a : Int) : 0 + a = a := by
  induction a using ind_ with
  | h m n =>
    have h := subNatNat_add_subNatNat_ 0 0 m n
    rw [Nat.zero_add, Nat.zero_add] at h
    exact h

@[simp] protected theorem add_zero (a : Int) : a + 0 = a := by rw [Int.add_comm, Int.zero_add]

protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by
  rw [← Int.add_assoc, Int.add_comm a b, Int.add_assoc]

protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by
  rw [Int.add_assoc, Int.add_comm b c, ← Int.add_assoc]

protected theorem add_add_add_comm_ (a b c d : Int) : a + b + (c + d) = a + c + (b + d) := by
  rw [Int.add_assoc, Int.add_left_comm b c d, ← Int.add_assoc]

protected theorem add_left_neg (a : Int) : -a + a = 0 := by
  induction a using ind_ with
  | h m n => rw [neg_subNatNat, subNatNat_add_subNatNat_, Nat.add_comm, subNatNat_self]

protected theorem add_right_neg (a : Int) : a + -a = 0 := by rw [Int.add_comm, Int.add_left_neg]

@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl

@[simp] protected theorem neg_neg (a : Int) : -(-a) = a := by
  induction a using ind_ with
  | h m n => rw [neg_subNatNat, neg_subNatNat]

protected theorem neg_add {a b : Int} : -(a + b) = -a + -b := by
  induction a using ind_ with
  | h m n =>
    induction b using ind_ with
    | h k l => rw [subNatNat_add_subNatNat_, neg_subNatNat, neg_subNatNat, neg_subNatNat, subNatNat_add_subNatNat_]

protected theorem neg_inj {a b : Int} : -a = -b ↔ a = b :=
  ⟨fun h => by rw [← Int.neg_neg a, h, Int.neg_neg], congrArg Int.neg⟩

protected theorem add_neg_cancel_left (a b : Int) : a + (-a + b) = b := by
  rw [← Int.add_assoc, Int.add_right_neg, Int.zero_add]

protected theorem neg_add_cancel_left (a b : Int) : -a + (a + b) = b := by
  rw [← Int.add_assoc, Int.add_left_neg, Int.zero_add]

protected theorem add_neg_cancel_right (a b : Int) : a + b + -b = a := by
  rw [Int.add_assoc, Int.add_right_neg, Int.add_zero]

protected theorem neg_add_cancel_right (a b : Int) : a + -b + b = a := by
  rw [Int.add_assoc, Int.add_left_neg, Int.add_zero]

protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  rw [← Int.neg_add_cancel_left a b, h, Int.neg_add_cancel_left]

protected theorem add_right_cancel {a b c : Int} (h : a + b = c + b) : a = c := by
  rw [← Int.add_neg_cancel_right a b, h, Int.add_neg_cancel_right]

protected theorem add_right_inj {i j : Int} (k : Int) : k + i = k + j ↔ i = j :=
  ⟨Int.add_left_cancel, congrArg (fun x => k + x)⟩

protected theorem add_left_inj {i j : Int} (k : Int) : i + k = j + k ↔ i = j :=
  ⟨Int.add_right_cancel, congrArg (fun x => x + k)⟩

protected theorem eq_neg_of_add_eq_zero_ {a b : Int} (h : a + b = 0) : a = -b := by
  rw [← Int.add_neg_cancel_right a b, h, Int.zero_add]

protected theorem neg_eq_of_add_eq_zero {a b : Int} (h : a + b = 0) : -a = b := by
  rw [Int.eq_neg_of_add_eq_zero_ h, Int.neg_neg]

protected theorem eq_neg_of_eq_neg {a b : Int} (h : a = -b) : b = -a := by rw [h, Int.neg_neg]

protected theorem neg_eq_comm {a b : Int} : -a = b ↔ -b = a :=
  ⟨fun h => by rw [← h, Int.neg_neg], fun h => by rw [← h, Int.neg_neg]⟩

protected theorem neg_eq_zero {a : Int} : -a = 0 ↔ a = 0 :=
  ⟨fun h => by rw [← Int.neg_neg a, h, Int.neg_zero], fun h => by rw [h, Int.neg_zero]⟩

/-! ### Subtraction -/

@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a

@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a

@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a := Int.zero_add (-a)

@[simp] protected theorem sub_add_cancel (a b : Int) : a - b + b = a := Int.neg_add_cancel_right a b

@[simp] protected theorem add_sub_cancel (a b : Int) : a + b - b = a := Int.add_neg_cancel_right a b

@[simp] protected theorem add_sub_cancel_left (a b : Int) : a + b - a = b := by
  rw [Int.add_comm, Int.add_sub_cancel]

protected theorem add_sub_cancel_right_ (a b : Int) : a + (b - a) = b := by
  rw [Int.add_comm, Int.sub_add_cancel]

protected theorem sub_sub_self (a b : Int) : a - (a - b) = b := by
  show a + -(a + -b) = b
  rw [Int.neg_add, Int.neg_neg, Int.add_neg_cancel_left]

protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by
  show -(a + -b) = b + -a
  rw [Int.neg_add, Int.neg_neg, Int.add_comm]

protected theorem sub_neg (a b : Int) : a - -b = a + b := by
  show a + -(-b) = a + b
  rw [Int.neg_neg]

protected theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := Int.add_assoc a b (-c)

protected theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by
  show a + -b + -c = a + -(b + c)
  rw [Int.neg_add, Int.add_assoc]

protected theorem sub_right_comm (a b c : Int) : a - b - c = a - c - b := Int.add_right_comm a (-b) (-c)

protected theorem add_sub_add_right (n k m : Int) : n + k - (m + k) = n - m := by
  show n + k + -(m + k) = n + -m
  rw [Int.neg_add, Int.add_add_add_comm_, Int.add_right_neg, Int.add_zero]

protected theorem add_sub_add_left (k n m : Int) : k + n - (k + m) = n - m := by
  rw [Int.add_comm k n, Int.add_comm k m, Int.add_sub_add_right]

protected theorem sub_sub_sub_cancel_left_ (a b c : Int) : c - a - (c - b) = b - a := by
  rw [Int.sub_sub, Int.add_comm, ← Int.sub_sub, Int.sub_sub_self]

protected theorem sub_add_sub_cancel_ (a b c : Int) : a - b + (b - c) = a - c := by
  rw [← Int.add_sub_assoc, Int.sub_add_cancel]

protected theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h, Int.sub_self]

protected theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by
  rw [← Int.sub_add_cancel a b, h, Int.zero_add]

protected theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b := ⟨Int.eq_of_sub_eq_zero, Int.sub_eq_zero_of_eq⟩

protected theorem sub_eq_iff_eq_add {a b c : Int} : a - b = c ↔ a = c + b :=
  ⟨fun h => by rw [← h, Int.sub_add_cancel], fun h => by rw [h, Int.add_sub_cancel]⟩

protected theorem sub_eq_iff_eq_add' {a b c : Int} : a - b = c ↔ a = b + c := by
  rw [Int.add_comm, Int.sub_eq_iff_eq_add]

protected theorem eq_sub_iff_add_eq {a b c : Int} : a = b - c ↔ a + c = b :=
  ⟨fun h => by rw [h, Int.sub_add_cancel], fun h => by rw [← h, Int.add_sub_cancel]⟩

protected theorem eq_sub_of_add_eq {a b c : Int} (h : a + c = b) : a = b - c := Int.eq_sub_iff_add_eq.mpr h

protected theorem sub_eq_of_eq_add {a b c : Int} (h : a = b + c) : a - c = b := Int.sub_eq_iff_eq_add.mpr h

protected theorem eq_add_of_sub_eq {a b c : Int} (h : a - c = b) : a = b + c := Int.sub_eq_iff_eq_add.mp h

@[simp, norm_cast] theorem ofNat_sub_ {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := by
  apply Int.eq_sub_of_add_eq
  rw [← natCast_add, Nat.sub_add_cancel h]

@[norm_cast] theorem ofNat_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := ofNat_sub_ h

@[norm_cast] theorem natCast_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := ofNat_sub_ h

theorem subNatNat_eq_coe {m n : Nat} : subNatNat m n = (m : Int) - n := by
  cases subNatNat_cases_ m n with
  | inl h =>
    cases h with
    | intro k e => rw [e, subNatNat_add_right_, natCast_add, Int.add_sub_cancel_left]
  | inr h =>
    cases h with
    | intro k e => rw [e, subNatNat_left_, natCast_add, negOfNat_eq, ← Int.sub_sub, Int.sub_self, Int.zero_sub]

/-! ### Multiplication -/

protected theorem mul_comm (a b : Int) : a * b = b * a := by
  induction a using ind_ with
  | h m n =>
    induction b using ind_ with
    | h k l =>
      rw [subNatNat_mul_subNatNat_, subNatNat_mul_subNatNat_, Nat.mul_comm k, Nat.mul_comm l, Nat.mul_comm k,
        Nat.mul_comm l, Nat.add_comm (m * l)]

theorem mul_assoc_nat_ (m n k l i j : Nat) :
    (m * k + n * l) * i + (m * l + n * k) * j = m * (k * i + l * j) + n * (k * j + l * i) := by
  simp only [Nat.add_mul, Nat.mul_add, Nat.mul_assoc, Nat.add_assoc]
  rw [Nat.add_left_comm (n * (l * i)), Nat.add_comm (n * (l * i))]

protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  induction a using ind_ with
  | h m n =>
    induction b using ind_ with
    | h k l =>
      induction c using ind_ with
      | h i j =>
        rw [subNatNat_mul_subNatNat_, subNatNat_mul_subNatNat_, subNatNat_mul_subNatNat_, subNatNat_mul_subNatNat_,
          mul_assoc_nat_, mul_assoc_nat_ m n k l j i]

protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  induction a using ind_ with
  | h m n =>
    induction b using ind_ with
    | h k l =>
      induction c using ind_ with
      | h i j =>
        rw [subNatNat_add_subNatNat_, subNatNat_mul_subNatNat_, subNatNat_mul_subNatNat_, subNatNat_mul_subNatNat_,
          subNatNat_add_subNatNat_, Nat.mul_add, Nat.mul_add, Nat.mul_add, Nat.mul_add, Nat.add_add_add_comm,
          Nat.add_add_add_comm (m * l)]

protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [Int.mul_comm, Int.mul_add, Int.mul_comm c a, Int.mul_comm c b]

@[simp] protected theorem mul_zero : ∀ a : Int, a * 0 = 0
  | ofNat _ => rfl
  | negSucc _ => rfl

@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := by rw [Int.mul_comm, Int.mul_zero]

@[simp] protected theorem mul_one : ∀ a : Int, a * 1 = a
  | ofNat m => congrArg ofNat (Nat.mul_one m)
  | negSucc m => congrArg negOfNat (Nat.mul_one (m + 1))

@[simp] protected theorem one_mul (a : Int) : 1 * a = a := by rw [Int.mul_comm, Int.mul_one]

protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a b, Int.mul_assoc]

protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by
  rw [Int.mul_assoc, Int.mul_comm b c, ← Int.mul_assoc]

protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := by
  apply Int.eq_neg_of_add_eq_zero_
  rw [← Int.add_mul, Int.add_left_neg, Int.zero_mul]

protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := by rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]

protected theorem neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b := (Int.neg_mul a b).symm

protected theorem neg_mul_eq_mul_neg (a b : Int) : -(a * b) = a * -b := (Int.mul_neg a b).symm

protected theorem neg_mul_neg (a b : Int) : -a * -b = a * b := by rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]

protected theorem neg_mul_comm (a b : Int) : -a * b = a * -b := by rw [Int.neg_mul, Int.mul_neg]

protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  show a * (b + -c) = _
  rw [Int.mul_add, Int.mul_neg]; rfl

protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by
  rw [Int.mul_comm, Int.mul_sub, Int.mul_comm c a, Int.mul_comm c b]

protected theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by rw [Int.neg_mul, Int.one_mul]

protected theorem two_mul (n : Int) : 2 * n = n + n := by
  show (1 + 1) * n = n + n
  rw [Int.add_mul, Int.one_mul]

protected theorem mul_two (n : Int) : n * 2 = n + n := by rw [Int.mul_comm, Int.two_mul]

protected theorem mul_eq_zero : ∀ {a b : Int}, a * b = 0 ↔ a = 0 ∨ b = 0
  | ofNat 0, b => ⟨fun _ => Or.inl rfl, fun _ => Int.zero_mul b⟩
  | a, ofNat 0 => ⟨fun _ => Or.inr rfl, fun _ => Int.mul_zero a⟩
  | ofNat (_ + 1), ofNat (_ + 1) =>
    ⟨fun h => absurd (ofNat_eq_zero.mp h) (Nat.succ_ne_zero _), fun h => h.elim (nofun) (nofun)⟩
  | ofNat (_ + 1), negSucc _ => ⟨nofun, fun h => h.elim (nofun) (nofun)⟩
  | negSucc _, ofNat (_ + 1) => ⟨nofun, fun h => h.elim (nofun) (nofun)⟩
  | negSucc _, negSucc _ => ⟨nofun, fun h => h.elim (nofun) (nofun)⟩

protected theorem mul_ne_zero {a b : Int} (a0 : a ≠ 0) (b0 : b ≠ 0) : a * b ≠ 0 :=
  fun h => (Int.mul_eq_zero.mp h).elim a0 b0

protected theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c := by
  have e : (b - c) * a = 0 := by rw [Int.sub_mul, h, Int.sub_self]
  exact Int.eq_of_sub_eq_zero ((Int.mul_eq_zero.mp e).resolve_right ha)

protected theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  rw [Int.mul_comm a b, Int.mul_comm a c] at h
  exact Int.eq_of_mul_eq_mul_right ha h

theorem mul_eq_mul_left_iff {a b c : Int} (h : c ≠ 0) : c * a = c * b ↔ a = b :=
  ⟨Int.eq_of_mul_eq_mul_left h, congrArg (fun x => c * x)⟩

theorem mul_eq_mul_right_iff {a b c : Int} (h : c ≠ 0) : a * c = b * c ↔ a = b :=
  ⟨Int.eq_of_mul_eq_mul_right h, congrArg (fun x => x * c)⟩

/-! ### Powers -/

@[simp] protected theorem pow_zero (b : Int) : b ^ 0 = 1 := rfl

protected theorem pow_succ (b : Int) (e : Nat) : b ^ (e + 1) = b ^ e * b := rfl

protected theorem pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * b ^ e := by rw [Int.pow_succ, Int.mul_comm]

@[norm_cast] theorem natCast_pow (b n : Nat) : ((b ^ n : Nat) : Int) = (b : Int) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ← ih]; rfl

end Int
