import Init.Int.Order

/-! Division, remainder and divisibility of integers. The remainder `a % b` is not negative, unless `b = 0`. -/

namespace Int

/-! ### Quotient and remainder -/

@[simp, norm_cast] theorem ofNat_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / n := rfl

@[simp, norm_cast] theorem ofNat_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % n := rfl

@[norm_cast] theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / n := rfl

@[norm_cast] theorem natCast_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % n := rfl

@[norm_cast] theorem natCast_div (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / n := rfl

@[norm_cast] theorem natCast_mod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % n := rfl

@[simp] theorem emod_neg : ∀ a b : Int, a % -b = a % b
  | ofNat m, b => by
    show ofNat (m % natAbs (-b)) = ofNat (m % natAbs b)
    rw [natAbs_neg]
  | negSucc m, b => by
    show subNatNat (natAbs (-b)) (m % natAbs (-b) + 1) = subNatNat (natAbs b) (m % natAbs b + 1)
    rw [natAbs_neg]

@[simp] protected theorem ediv_neg : ∀ a b : Int, a / -b = -(a / b)
  | ofNat m, ofNat 0 => by
    show ofNat (m / 0) = -ofNat (m / 0)
    rw [Nat.div_zero]
    rfl
  | ofNat _, ofNat (_ + 1) => rfl
  | ofNat _, negSucc _ => (Int.neg_neg _).symm
  | negSucc _, ofNat 0 => rfl
  | negSucc _, ofNat (_ + 1) => rfl
  | negSucc _, negSucc _ => rfl

theorem emod_add_ediv_ofNat_ : ∀ (a : Int) (n : Nat), a % n + n * (a / n) = a
  | ofNat m, n => congrArg ofNat (Nat.mod_add_div m n)
  | negSucc m, 0 => by
    show subNatNat 0 (m % 0 + 1) + 0 * 0 = negSucc m
    rw [Int.mul_zero, Int.add_zero, Nat.mod_zero]
    rfl
  | negSucc m, n + 1 => by
    show subNatNat (n + 1) (m % (n + 1) + 1) + negOfNat ((n + 1) * (m / (n + 1) + 1)) = subNatNat 0 (m + 1)
    have e : m % (n + 1) + 1 + (n + 1) * (m / (n + 1) + 1) = m + 1 + (n + 1) := by
      rw [Nat.mul_add_one, ← Nat.add_assoc, Nat.add_right_comm (m % (n + 1)) 1 ((n + 1) * (m / (n + 1))),
        Nat.mod_add_div]
    have z := subNatNat_left_ 0 ((n + 1) * (m / (n + 1) + 1))
    rw [Nat.zero_add] at z
    rw [← z, subNatNat_add_subNatNat_, e]
    apply subNatNat_congr_
    rw [Nat.add_zero, Nat.zero_add, Nat.add_comm]

theorem emod_add_ediv : ∀ a b : Int, a % b + b * (a / b) = a
  | a, ofNat n => emod_add_ediv_ofNat_ a n
  | a, negSucc n => by
    rw [negSucc_coe, emod_neg, Int.ediv_neg, Int.neg_mul_neg]
    exact emod_add_ediv_ofNat_ a (n + 1)

theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by rw [Int.add_comm, emod_add_ediv]

theorem emod_add_ediv' (m k : Int) : m % k + m / k * k = m := by rw [Int.mul_comm, emod_add_ediv]

theorem ediv_add_emod' (m k : Int) : m / k * k + m % k = m := by rw [Int.mul_comm, ediv_add_emod]

theorem emod_add_mul_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_ediv a b

theorem mul_ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := ediv_add_emod a b

theorem emod_def (a b : Int) : a % b = a - b * (a / b) := Int.eq_sub_of_add_eq (emod_add_ediv a b)

theorem mul_ediv_self (a b : Int) : b * (a / b) = a - a % b := Int.eq_sub_of_add_eq (ediv_add_emod a b)

theorem emod_negSucc_ (m : Nat) {b : Int} (h : b ≠ 0) :
    negSucc m % b = ((natAbs b - (m % natAbs b + 1) : Nat) : Int) :=
  subNatNat_of_le (Nat.mod_lt m (natAbs_pos.mpr h))

theorem emod_nonneg (a : Int) {b : Int} (h : b ≠ 0) : 0 ≤ a % b := by
  cases a with
  | ofNat m => exact ofNat_nonneg (m % natAbs b)
  | negSucc m => rw [emod_negSucc_ m h]; exact ofNat_nonneg _

theorem emod_lt (a : Int) {b : Int} (h : b ≠ 0) : a % b < natAbs b := by
  cases a with
  | ofNat m => exact ofNat_lt.mpr (Nat.mod_lt m (natAbs_pos.mpr h))
  | negSucc m => rw [emod_negSucc_ m h]; exact ofNat_lt.mpr (Nat.sub_lt (natAbs_pos.mpr h) (Nat.succ_pos _))

theorem emod_lt_of_pos (a : Int) {b : Int} (h : 0 < b) : a % b < b := by
  have e := emod_lt a (Int.ne_of_gt h)
  rw [natAbs_of_nonneg (Int.le_of_lt h)] at e
  exact e

@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := congrArg ofNat (Nat.zero_mod (natAbs b))

@[simp] theorem emod_zero (a : Int) : a % 0 = a := by
  have h := emod_add_ediv a 0
  rw [Int.zero_mul, Int.add_zero] at h
  exact h

@[simp] protected theorem zero_ediv : ∀ b : Int, 0 / b = 0
  | ofNat n => congrArg ofNat (Nat.zero_div n)
  | negSucc n => by
    show -ofNat (0 / (n + 1)) = 0
    rw [Nat.zero_div]; rfl

@[simp] protected theorem ediv_zero : ∀ a : Int, a / 0 = 0
  | ofNat m => congrArg ofNat (Nat.div_zero m)
  | negSucc _ => rfl

/-- Quotient and remainder are determined by their properties. -/
theorem ediv_emod_unique_pos_ {a b r q : Int} (h : 0 < b) (e : r + b * q = a) (h₀ : 0 ≤ r) (h₁ : r < b) :
    a / b = q ∧ a % b = r := by
  have key : ∀ {r q r' q' : Int}, r + b * q = r' + b * q' → 0 ≤ r' → r < b → ¬q < q' := fun {r q r' q'} e h₀ h₁ l => by
    have s := Int.mul_le_mul_of_nonneg_left (add_one_le_of_lt l) (Int.le_of_lt h)
    rw [Int.mul_add, Int.mul_one, Int.add_comm] at s
    have t := Int.add_lt_add_right h₁ (b * q)
    rw [e] at t
    have u := Int.lt_of_lt_of_le t s
    have v := Int.add_le_add_right h₀ (b * q')
    rw [Int.zero_add] at v
    exact Int.not_lt_of_ge v u
  have d := (emod_add_ediv a b).trans e.symm
  have n := emod_nonneg a (Int.ne_of_gt h)
  have l := emod_lt_of_pos a h
  have eq : a / b = q :=
    Int.le_antisymm (Int.not_lt.mp (key d.symm n h₁)) (Int.not_lt.mp (key d h₀ l))
  rw [eq] at d
  exact ⟨eq, Int.add_right_cancel d⟩

protected theorem ediv_emod_unique {a b r q : Int} (h : 0 < b) : a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b :=
  ⟨fun ⟨hq, hr⟩ => ⟨by rw [← hq, ← hr, emod_add_ediv], hr ▸ emod_nonneg a (Int.ne_of_gt h), hr ▸ emod_lt_of_pos a h⟩,
   fun ⟨e, h₀, h₁⟩ => ediv_emod_unique_pos_ h e h₀ h₁⟩

theorem emod_eq_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a % b = a :=
  (ediv_emod_unique_pos_ (q := 0) (Int.lt_of_le_of_lt H1 H2) (by rw [Int.mul_zero, Int.add_zero]) H1 H2).right

theorem ediv_eq_zero_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a / b = 0 :=
  (ediv_emod_unique_pos_ (q := 0) (Int.lt_of_le_of_lt H1 H2) (by rw [Int.mul_zero, Int.add_zero]) H1 H2).left

theorem add_mul_pos_ (a c : Int) {b : Int} (h : 0 < b) : (a + b * c) / b = a / b + c ∧ (a + b * c) % b = a % b := by
  apply ediv_emod_unique_pos_ h _ (emod_nonneg a (Int.ne_of_gt h)) (emod_lt_of_pos a h)
  rw [Int.mul_add, ← Int.add_assoc, emod_add_ediv]

theorem pos_or_neg_ {b : Int} (h : b ≠ 0) : 0 < b ∨ ∃ c, 0 < c ∧ b = -c :=
  (Int.lt_or_gt_of_ne h).symm.imp id fun l => ⟨-b, Int.neg_pos_of_neg l, (Int.neg_neg b).symm⟩

protected theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (h : b ≠ 0) : (a + b * c) / b = a / b + c := by
  cases pos_or_neg_ h with
  | inl p => exact (add_mul_pos_ a c p).left
  | inr n =>
    cases n with
    | intro d hd =>
      rw [hd.right, Int.ediv_neg, Int.ediv_neg, Int.neg_mul_comm, (add_mul_pos_ a (-c) hd.left).left, Int.neg_add,
        Int.neg_neg]

protected theorem add_mul_ediv_right (a b : Int) {c : Int} (h : c ≠ 0) : (a + b * c) / c = a / c + b := by
  rw [Int.mul_comm, Int.add_mul_ediv_left a b h]

@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by
  cases Decidable.em (b = 0) with
  | inl e => rw [e, Int.zero_mul, Int.add_zero]
  | inr h =>
    cases pos_or_neg_ h with
    | inl p => exact (add_mul_pos_ a c p).right
    | inr n =>
      cases n with
      | intro d hd => rw [hd.right, emod_neg, emod_neg, Int.neg_mul_comm, (add_mul_pos_ a (-c) hd.left).right]

@[simp] theorem add_mul_emod_self {a b c : Int} : (a + b * c) % c = a % c := by
  rw [Int.mul_comm, add_mul_emod_self_left]

@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := add_mul_emod_self

@[simp] theorem sub_mul_emod_self_left (a b c : Int) : (a - b * c) % b = a % b := by
  have h := add_mul_emod_self_left a b (-c)
  rw [Int.mul_neg] at h
  exact h

@[simp] theorem sub_mul_emod_self_right (a b c : Int) : (a - b * c) % c = a % c := by
  rw [Int.mul_comm, sub_mul_emod_self_left]

@[simp] theorem mul_emod_right (a b : Int) : a * b % a = 0 := by
  have h := add_mul_emod_self_left 0 a b
  rw [Int.zero_add, zero_emod] at h
  exact h

@[simp] theorem mul_emod_left (a b : Int) : a * b % b = 0 := by rw [Int.mul_comm, mul_emod_right]

@[simp] theorem emod_self {a : Int} : a % a = 0 := by
  have h := mul_emod_right a 1
  rw [Int.mul_one] at h
  exact h

@[simp] theorem emod_one (a : Int) : a % 1 = 0 := by
  have h := mul_emod_right 1 a
  rw [Int.one_mul] at h
  exact h

@[simp] theorem add_emod_self {a b : Int} : (a + b) % b = a % b := by
  have h := add_mul_emod_self_left a b 1
  rw [Int.mul_one] at h
  exact h

@[simp] theorem add_emod_self_left {a b : Int} : (a + b) % a = b % a := by rw [Int.add_comm, add_emod_self]

@[simp] theorem add_emod_right (a b : Int) : (a + b) % b = a % b := add_emod_self

@[simp] theorem add_emod_left (a b : Int) : (a + b) % a = b % a := add_emod_self_left

@[simp] protected theorem mul_ediv_cancel_left (b : Int) {a : Int} (h : a ≠ 0) : a * b / a = b := by
  have e := Int.add_mul_ediv_left 0 b h
  rw [Int.zero_add, Int.zero_ediv, Int.zero_add] at e
  exact e

@[simp] protected theorem mul_ediv_cancel (a : Int) {b : Int} (h : b ≠ 0) : a * b / b = a := by
  rw [Int.mul_comm, Int.mul_ediv_cancel_left a h]

@[simp] protected theorem ediv_self {a : Int} (h : a ≠ 0) : a / a = 1 := by
  have e := Int.mul_ediv_cancel_left 1 h
  rw [Int.mul_one] at e
  exact e

@[simp] protected theorem ediv_one (a : Int) : a / 1 = a := by
  have e := Int.mul_ediv_cancel_left a Int.one_ne_zero
  rw [Int.one_mul] at e
  exact e

/-! ### Remainders of sums and products -/

theorem emod_eq_emod_of_sub_ {a b n : Int} (c : Int) (h : a = b + n * c) : a % n = b % n := by
  rw [h, add_mul_emod_self_left]

theorem emod_add_emod_ (a n : Int) : ∃ c, a = a % n + n * c := ⟨a / n, (emod_add_ediv a n).symm⟩

@[simp] theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by
  have h := emod_eq_emod_of_sub_ (a := m + k) (b := m % n + k) (n := n) (m / n)
    (by rw [Int.add_right_comm, emod_add_ediv])
  exact h.symm

@[simp] theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by
  rw [Int.add_comm, emod_add_emod, Int.add_comm]

theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by rw [add_emod_emod, emod_add_emod]

theorem add_emod_eq_add_emod_right {m n k : Int} (i : Int) (H : m % n = k % n) : (m + i) % n = (k + i) % n := by
  rw [← emod_add_emod, ← emod_add_emod k, H]

@[simp] theorem emod_emod (a b : Int) : a % b % b = a % b := by
  have h := emod_add_emod a b 0
  rw [Int.add_zero, Int.add_zero] at h
  exact h

@[simp] theorem emod_mul_emod_ (a b n : Int) : a % n * b % n = a * b % n := by
  have h := emod_eq_emod_of_sub_ (a := a * b) (b := a % n * b) (n := n) (a / n * b)
    (by rw [← Int.mul_assoc, ← Int.add_mul, emod_add_ediv])
  exact h.symm

theorem mul_emod (a b n : Int) : a * b % n = a % n * (b % n) % n := by
  rw [emod_mul_emod_, Int.mul_comm a (b % n), emod_mul_emod_, Int.mul_comm]

@[simp] theorem emod_mul_emod (m n k : Int) : m % n * k % n = m * k % n := emod_mul_emod_ m k n

@[simp] theorem mul_emod_emod (m n k : Int) : m * (n % k) % k = m * n % k := by
  rw [Int.mul_comm, emod_mul_emod_, Int.mul_comm]

@[simp] theorem emod_sub_emod_ (a b n : Int) : (a % n - b) % n = (a - b) % n := emod_add_emod a n (-b)

@[simp] theorem sub_emod_emod_ (a b n : Int) : (a - b % n) % n = (a - b) % n := by
  refine (emod_eq_emod_of_sub_ (-(b / n)) ?_).symm
  rw [Int.mul_neg, ← Int.sub_eq_add_neg, Int.sub_sub, emod_add_ediv]

@[simp] theorem emod_sub_emod (m n k : Int) : (m % n - k) % n = (m - k) % n := emod_sub_emod_ m k n

@[simp] theorem sub_emod_emod (m n k : Int) : (m - n % k) % k = (m - n) % k := sub_emod_emod_ m n k

theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by rw [sub_emod_emod_, emod_sub_emod_]

theorem neg_emod_emod_ (a n : Int) : -(a % n) % n = -a % n := by
  have h := sub_emod_emod_ 0 a n
  rw [Int.zero_sub, Int.zero_sub] at h
  exact h

theorem pow_emod_ (a : Int) (k : Nat) (n : Int) : a ^ k % n = (a % n) ^ k % n := by
  induction k with
  | zero => rfl
  | succ k ih => rw [Int.pow_succ, Int.pow_succ, mul_emod, ih, emod_mul_emod_, mul_emod_emod]

theorem emod_eq_emod_iff_emod_sub_eq_zero {m n k : Int} : m % n = k % n ↔ (m - k) % n = 0 := by
  constructor
  · intro h
    rw [sub_emod, h, Int.sub_self, zero_emod]
  · intro h
    have e := emod_add_ediv (m - k) n
    rw [h, Int.zero_add] at e
    refine emod_eq_emod_of_sub_ ((m - k) / n) ?_
    rw [e, Int.add_sub_cancel_right_]

theorem emod_two_eq (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by
  have h₀ : 0 ≤ x % 2 := emod_nonneg x (by decide)
  have h₁ : x % 2 < 2 := emod_lt_of_pos x (by decide)
  cases Int.le_iff_lt_or_eq.mp h₀ with
  | inl l => exact Or.inr (Int.le_antisymm (le_of_lt_add_one h₁) l)
  | inr e => exact Or.inl e.symm

theorem emod_two_eq_zero_or_one (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := emod_two_eq n

/-! ### Divisibility -/

protected theorem dvd_def (a b : Int) : (a ∣ b) = ∃ c, b = a * c := rfl

@[simp] protected theorem dvd_refl (a : Int) : a ∣ a := ⟨1, (Int.mul_one a).symm⟩

@[simp] protected theorem dvd_zero (a : Int) : a ∣ 0 := ⟨0, (Int.mul_zero a).symm⟩

@[simp] protected theorem one_dvd (a : Int) : 1 ∣ a := ⟨a, (Int.one_mul a).symm⟩

@[simp] protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩

@[simp] protected theorem dvd_mul_left (a b : Int) : b ∣ a * b := ⟨a, Int.mul_comm a b⟩

protected theorem dvd_trans {a b c : Int} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c :=
  Exists.elim h₁ fun d hd => Exists.elim h₂ fun e he => ⟨d * e, by rw [he, hd, Int.mul_assoc]⟩

protected theorem dvd_mul_of_dvd_left {a b : Int} (h : a ∣ b) (c : Int) : a ∣ b * c :=
  Int.dvd_trans h (Int.dvd_mul_right b c)

protected theorem dvd_mul_of_dvd_right {a b : Int} (h : a ∣ b) (c : Int) : a ∣ c * b :=
  Int.dvd_trans h (Int.dvd_mul_left c b)

protected theorem zero_dvd {n : Int} : 0 ∣ n ↔ n = 0 :=
  ⟨fun h => Exists.elim h fun c hc => hc.trans (Int.zero_mul c), fun h => h ▸ Int.dvd_zero 0⟩

protected theorem dvd_add {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c :=
  Exists.elim h₁ fun d hd => Exists.elim h₂ fun e he => ⟨d + e, by rw [hd, he, Int.mul_add]⟩

protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b :=
  have key : ∀ {c : Int}, a ∣ c → a ∣ -c := fun h => Exists.elim h fun d hd => ⟨-d, by rw [hd, Int.mul_neg]⟩
  ⟨fun h => Int.neg_neg b ▸ key h, key⟩

protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b :=
  have key : ∀ {c : Int}, c ∣ b → -c ∣ b := fun h => Exists.elim h fun d hd => ⟨-d, by rw [hd, Int.neg_mul_neg]⟩
  ⟨fun h => Int.neg_neg a ▸ key h, key⟩

protected theorem dvd_sub {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c := Int.dvd_add h₁ (Int.dvd_neg.mpr h₂)

protected theorem dvd_add_right {a b c : Int} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun h' => Int.add_sub_cancel_left b c ▸ Int.dvd_sub h' h, Int.dvd_add h⟩

protected theorem dvd_add_left {a b c : Int} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := by
  rw [Int.add_comm, Int.dvd_add_right h]

theorem dvd_of_emod_eq_zero {a b : Int} (h : b % a = 0) : a ∣ b :=
  ⟨b / a, by rw [← Int.zero_add (a * (b / a)), ← h, emod_add_ediv]⟩

theorem emod_eq_zero_of_dvd {a b : Int} (h : a ∣ b) : b % a = 0 :=
  Exists.elim h fun c hc => by rw [hc, mul_emod_right]

theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 := ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩

instance decidable_dvd {a b : Int} : Decidable (a ∣ b) := decidable_of_decidable_of_iff dvd_iff_emod_eq_zero.symm

theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : n % k % m = n % m :=
  Exists.elim h fun c hc => by
    refine (emod_eq_emod_of_sub_ (c * (n / k)) ?_).symm
    rw [← Int.mul_assoc, ← hc, emod_add_ediv]

theorem dvd_sub_of_emod_eq {a b c : Int} (h : a % b = c) : b ∣ a - c :=
  ⟨a / b, by rw [← h]; exact Int.sub_eq_of_eq_add (ediv_add_emod a b).symm⟩

theorem dvd_self_sub_of_emod_eq {a b : Int} {c : Int} (h : a % b = c) : b ∣ a - c := dvd_sub_of_emod_eq h

theorem emod_emod_of_dvd_sub_ {a b n : Int} (h : n ∣ a - b) : a % n = b % n :=
  emod_eq_emod_iff_emod_sub_eq_zero.mpr (emod_eq_zero_of_dvd h)

theorem emod_eq_emod_iff_dvd_sub_ {a b n : Int} : a % n = b % n ↔ n ∣ a - b :=
  emod_eq_emod_iff_emod_sub_eq_zero.trans dvd_iff_emod_eq_zero.symm

protected theorem mul_ediv_cancel' {a b : Int} (h : a ∣ b) : a * (b / a) = b := by
  have e := emod_add_ediv b a
  rw [emod_eq_zero_of_dvd h, Int.zero_add] at e
  exact e

protected theorem mul_ediv_cancel_of_dvd {a b : Int} (h : b ∣ a) : b * (a / b) = a := Int.mul_ediv_cancel' h

protected theorem ediv_mul_cancel {a b : Int} (h : b ∣ a) : a / b * b = a := by
  rw [Int.mul_comm, Int.mul_ediv_cancel' h]

protected theorem ediv_mul_cancel_of_emod_eq_zero {a b : Int} (h : a % b = 0) : a / b * b = a :=
  Int.ediv_mul_cancel (dvd_of_emod_eq_zero h)

protected theorem mul_ediv_cancel_of_emod_eq_zero {a b : Int} (h : a % b = 0) : b * (a / b) = a :=
  Int.mul_ediv_cancel' (dvd_of_emod_eq_zero h)

protected theorem mul_ediv_assoc (a : Int) {b c : Int} (h : c ∣ b) : a * b / c = a * (b / c) := by
  cases Decidable.em (c = 0) with
  | inl e => rw [e, Int.ediv_zero, Int.ediv_zero, Int.mul_zero]
  | inr ne =>
    have e : a * b = c * (a * (b / c)) := by rw [Int.mul_left_comm, Int.mul_ediv_cancel' h]
    rw [e, Int.mul_ediv_cancel_left _ ne]

protected theorem ediv_eq_of_eq_mul_right {a b c : Int} (h1 : b ≠ 0) (h2 : a = b * c) : a / b = c := by
  rw [h2, Int.mul_ediv_cancel_left c h1]

protected theorem ediv_eq_of_eq_mul_left {a b c : Int} (h1 : b ≠ 0) (h2 : a = c * b) : a / b = c := by
  rw [h2, Int.mul_ediv_cancel c h1]

protected theorem eq_mul_of_ediv_eq_right {a b c : Int} (h1 : b ∣ a) (h2 : a / b = c) : a = b * c := by
  rw [← h2, Int.mul_ediv_cancel' h1]

protected theorem eq_mul_of_ediv_eq_left {a b c : Int} (h1 : b ∣ a) (h2 : a / b = c) : a = c * b := by
  rw [← h2, Int.ediv_mul_cancel h1]

protected theorem ediv_eq_iff_eq_mul_right {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Int.eq_mul_of_ediv_eq_right H', Int.ediv_eq_of_eq_mul_right H⟩

protected theorem ediv_eq_iff_eq_mul_left {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨Int.eq_mul_of_ediv_eq_left H', Int.ediv_eq_of_eq_mul_left H⟩

theorem le_of_dvd {a b : Int} (bpos : 0 < b) (H : a ∣ b) : a ≤ b :=
  match Int.lt_or_ge 0 a with
  | Or.inr n => Int.le_trans n (Int.le_of_lt bpos)
  | Or.inl p => Exists.elim H fun c hc => by
    rw [hc] at bpos
    have l := Int.mul_le_mul_of_nonneg_left (Int.pos_of_mul_pos_left_ bpos p) (Int.le_of_lt p)
    rw [Int.zero_add, Int.mul_one] at l
    rw [hc]
    exact l

@[norm_cast] theorem ofNat_dvd {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := by
  rw [dvd_iff_emod_eq_zero, Nat.dvd_iff_mod_eq_zero, ← ofNat_emod, ofNat_eq_zero]

@[simp, norm_cast] theorem natCast_dvd_natCast {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := ofNat_dvd

theorem natAbs_dvd {a b : Int} : (natAbs a : Int) ∣ b ↔ a ∣ b := by
  cases natAbs_eq a with
  | inl e => rw [← e]
  | inr e =>
    have h : -a = (natAbs a : Int) := by rw [← Int.neg_neg (natAbs a : Int), ← e]
    rw [← h, Int.neg_dvd]

theorem dvd_natAbs {a b : Int} : a ∣ (natAbs b : Int) ↔ a ∣ b := by
  cases natAbs_eq b with
  | inl e => rw [← e]
  | inr e =>
    have h : -b = (natAbs b : Int) := by rw [← Int.neg_neg (natAbs b : Int), ← e]
    rw [← h, Int.dvd_neg]

theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  rw [← ofNat_dvd, natAbs_dvd, dvd_natAbs]

theorem ofNat_dvd_left {n : Nat} {z : Int} : (n : Int) ∣ z ↔ n ∣ natAbs z := by
  rw [← natAbs_dvd_natAbs, natAbs_natCast]

theorem natCast_dvd {n : Int} {m : Nat} : (m : Int) ∣ n ↔ m ∣ natAbs n := ofNat_dvd_left

theorem dvd_natCast {m : Nat} {n : Int} : n ∣ m ↔ natAbs n ∣ m := by
  rw [← natAbs_dvd_natAbs, natAbs_natCast]

theorem ofNat_dvd_right {n : Nat} {z : Int} : z ∣ (n : Int) ↔ natAbs z ∣ n := dvd_natCast

theorem dvd_antisymm {a b : Int} (H1 : 0 ≤ a) (H2 : 0 ≤ b) (h₁ : a ∣ b) (h₂ : b ∣ a) : a = b := by
  rw [← natAbs_of_nonneg H1, ← natAbs_of_nonneg H2,
    Nat.dvd_antisymm (natAbs_dvd_natAbs.mpr h₁) (natAbs_dvd_natAbs.mpr h₂)]

theorem eq_one_of_dvd_one {a : Int} (H : 0 ≤ a) (H' : a ∣ 1) : a = 1 :=
  dvd_antisymm H (Int.le_of_lt Int.zero_lt_one) H' (Int.one_dvd a)

/-! ### Order -/

theorem ediv_nonneg {a b : Int} (Ha : 0 ≤ a) (Hb : 0 ≤ b) : 0 ≤ a / b :=
  Exists.elim (eq_ofNat_of_zero_le Ha) fun m e => Exists.elim (eq_ofNat_of_zero_le Hb) fun n e' => by
    rw [e, e', ← ofNat_ediv]
    exact ofNat_nonneg (m / n)

theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  rw [mul_ediv_self]
  exact Int.sub_le_self x (emod_nonneg x h)

theorem ediv_mul_le (a : Int) {b : Int} (H : b ≠ 0) : a / b * b ≤ a := by
  rw [Int.mul_comm]
  exact mul_ediv_self_le H

theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have e := Int.add_lt_add_left (emod_lt_of_pos x h) (k * (x / k))
  rw [ediv_add_emod] at e
  exact e

protected theorem le_ediv_iff_mul_le {a b c : Int} (H : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  constructor
  · intro h
    exact Int.le_trans (Int.mul_le_mul_of_nonneg_right h (Int.le_of_lt H)) (ediv_mul_le b (Int.ne_of_gt H))
  · intro h
    apply le_of_lt_add_one
    apply Int.lt_of_mul_lt_mul_left _ (Int.le_of_lt H)
    rw [Int.mul_add, Int.mul_one, Int.mul_comm c a]
    exact Int.lt_of_le_of_lt h (lt_mul_ediv_self_add H)

protected theorem ediv_lt_iff_lt_mul {a b c : Int} (H : 0 < c) : a / c < b ↔ a < b * c := by
  rw [← Int.not_le, ← Int.not_le, Int.le_ediv_iff_mul_le H]

protected theorem le_ediv_of_mul_le {a b c : Int} (H1 : 0 < c) (H2 : a * c ≤ b) : a ≤ b / c :=
  (Int.le_ediv_iff_mul_le H1).mpr H2

protected theorem ediv_lt_of_lt_mul {a b c : Int} (H : 0 < c) (H' : a < b * c) : a / c < b :=
  (Int.ediv_lt_iff_lt_mul H).mpr H'

protected theorem ediv_le_ediv {a b c : Int} (H : 0 < c) (H' : a ≤ b) : a / c ≤ b / c :=
  Int.le_ediv_of_mul_le H (Int.le_trans (ediv_mul_le a (Int.ne_of_gt H)) H')

theorem ediv_pos_of_pos_of_dvd {a b : Int} (H1 : 0 < a) (H2 : 0 ≤ b) (H3 : b ∣ a) : 0 < a / b := by
  refine Int.lt_iff_le_and_ne.mpr ⟨ediv_nonneg (Int.le_of_lt H1) H2, fun e => ?_⟩
  have h := Int.mul_ediv_cancel' H3
  rw [← e, Int.mul_zero] at h
  exact Int.ne_of_lt H1 h

theorem ediv_ediv_eq_ediv_mul_ (a : Int) {b c : Int} (hb : 0 < b) (hc : 0 < c) : a / b / c = a / (b * c) := by
  apply Int.le_antisymm
  · rw [Int.le_ediv_iff_mul_le (Int.mul_pos hb hc), Int.mul_comm b, ← Int.mul_assoc, ← Int.le_ediv_iff_mul_le hb]
    exact ediv_mul_le (a / b) (Int.ne_of_gt hc)
  · rw [Int.le_ediv_iff_mul_le hc, Int.le_ediv_iff_mul_le hb, Int.mul_assoc, Int.mul_comm c]
    exact ediv_mul_le a (Int.ne_of_gt (Int.mul_pos hb hc))

end Int
