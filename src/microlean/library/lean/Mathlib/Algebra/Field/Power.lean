import Mathlib.Algebra.Cast

/-! Powers with integer exponents. -/

universe u

section DivInvMonoid

variable {G : Type u} [DivInvMonoid G]

@[simp, norm_cast] theorem zpow_natCast (a : G) (n : ℕ) : a ^ (n : ℤ) = a ^ n := DivInvMonoid.zpow_natCast n a

theorem zpow_coe_nat (a : G) (n : ℕ) : a ^ (n : ℤ) = a ^ n := zpow_natCast a n

@[simp] theorem zpow_ofNat (a : G) (n : ℕ) [Nat.AtLeastTwo n] : a ^ (OfNat.ofNat n : ℤ) = a ^ OfNat.ofNat n :=
  DivInvMonoid.zpow_natCast n a

@[simp] theorem zpow_zero (a : G) : a ^ (0 : ℤ) = 1 := (DivInvMonoid.zpow_natCast 0 a).trans (pow_zero a)

@[simp] theorem zpow_one (a : G) : a ^ (1 : ℤ) = a := (DivInvMonoid.zpow_natCast 1 a).trans (pow_one a)

theorem zpow_two (a : G) : a ^ (2 : ℤ) = a * a := (DivInvMonoid.zpow_natCast 2 a).trans (pow_two a)

theorem zpow_negSucc (a : G) (n : ℕ) : a ^ Int.negSucc n = (a ^ (n + 1))⁻¹ := DivInvMonoid.zpow_negSucc n a

theorem zpow_neg_one (x : G) : x ^ (-1 : ℤ) = x⁻¹ := (DivInvMonoid.zpow_negSucc 0 x).trans (by rw [Nat.zero_add, pow_one])

end DivInvMonoid

section Semifield

variable {K : Type u} [Semifield K] {a b : K}

theorem Microlean.zpow_neg_natCast (a : K) (n : ℕ) : a ^ (-(n : ℤ)) = (a ^ n)⁻¹ := by
  cases n with
  | zero =>
    rw [pow_zero, inv_one]
    exact zpow_zero a
  | succ n => exact zpow_negSucc a n

@[simp] theorem zpow_neg (a : K) (n : ℤ) : a ^ (-n) = (a ^ n)⁻¹ := by
  cases n with
  | ofNat n => exact (Microlean.zpow_neg_natCast a n).trans (congrArg Inv.inv (zpow_natCast a n).symm)
  | negSucc n =>
    rw [zpow_negSucc, inv_inv]
    exact zpow_natCast a (n + 1)

@[simp] theorem one_zpow : ∀ n : ℤ, (1 : K) ^ n = 1
  | .ofNat n => (zpow_natCast 1 n).trans (one_pow n)
  | .negSucc n => (zpow_negSucc 1 n).trans (by rw [one_pow, inv_one])

theorem zero_zpow : ∀ n : ℤ, n ≠ 0 → (0 : K) ^ n = 0
  | .ofNat n, h => (zpow_natCast 0 n).trans (zero_pow fun e => h (by rw [e]; rfl))
  | .negSucc n, _ => (zpow_negSucc 0 n).trans (by rw [zero_pow (Nat.succ_ne_zero n), inv_zero])

theorem zpow_ne_zero (n : ℤ) (h : a ≠ 0) : a ^ n ≠ 0 := by
  cases n with
  | ofNat n => exact fun e => pow_ne_zero n h ((zpow_natCast a n).symm.trans e)
  | negSucc n =>
    rw [zpow_negSucc]
    exact inv_ne_zero (pow_ne_zero (n + 1) h)

theorem Microlean.zpow_sub_natCast (ha : a ≠ 0) (m n : ℕ) : a ^ Int.subNatNat m n = a ^ m * (a ^ n)⁻¹ := by
  cases Nat.le_total n m with
  | inl h => rw [Int.subNatNat_of_le h, zpow_natCast, pow_sub₀ a ha h]
  | inr h =>
    have e : Int.subNatNat m n = -((n - m : ℕ) : ℤ) := by
      rw [← Int.subNatNat_of_le h, Int.neg_subNatNat]
    rw [e, zpow_neg, zpow_natCast, pow_sub₀ a ha h, mul_inv_rev, inv_inv]

theorem zpow_add₀ (ha : a ≠ 0) (m n : ℤ) : a ^ (m + n) = a ^ m * a ^ n := by
  cases m with
  | ofNat m =>
    cases n with
    | ofNat n =>
      refine (zpow_natCast a (m + n)).trans ?_
      rw [pow_add]
      exact congr (congrArg HMul.hMul (zpow_natCast a m).symm) (zpow_natCast a n).symm
    | negSucc n =>
      refine (Microlean.zpow_sub_natCast ha m (n + 1)).trans ?_
      rw [zpow_negSucc]
      exact congrArg (fun x => x * (a ^ (n + 1))⁻¹) (zpow_natCast a m).symm
  | negSucc m =>
    cases n with
    | ofNat n =>
      refine (Microlean.zpow_sub_natCast ha n (m + 1)).trans ?_
      rw [zpow_negSucc, mul_comm]
      exact congrArg (fun x => (a ^ (m + 1))⁻¹ * x) (zpow_natCast a n).symm
    | negSucc n =>
      rw [zpow_negSucc, zpow_negSucc, ← mul_inv, ← pow_add]
      refine (zpow_negSucc a (m + n + 1)).trans ?_
      rw [Nat.add_add_add_comm m 1 n 1]
      rfl

theorem zpow_sub₀ (ha : a ≠ 0) (z1 z2 : ℤ) : a ^ (z1 - z2) = a ^ z1 / a ^ z2 := by
  rw [sub_eq_add_neg, zpow_add₀ ha, zpow_neg, div_eq_mul_inv]

theorem zpow_add_one₀ (ha : a ≠ 0) (n : ℤ) : a ^ (n + 1) = a ^ n * a := by rw [zpow_add₀ ha, zpow_one]

theorem zpow_one_add₀ (h : a ≠ 0) (i : ℤ) : a ^ (1 + i) = a * a ^ i := by rw [zpow_add₀ h, zpow_one]

theorem zpow_sub_one₀ (ha : a ≠ 0) (n : ℤ) : a ^ (n - 1) = a ^ n * a⁻¹ := by
  rw [zpow_sub₀ ha, zpow_one, div_eq_mul_inv]

theorem inv_zpow (a : K) : ∀ n : ℤ, a⁻¹ ^ n = (a ^ n)⁻¹
  | .ofNat n => (zpow_natCast a⁻¹ n).trans ((inv_pow a n).trans (congrArg Inv.inv (zpow_natCast a n).symm))
  | .negSucc n => by rw [zpow_negSucc, zpow_negSucc, inv_pow]

theorem inv_zpow' (a : K) (n : ℤ) : a⁻¹ ^ n = a ^ (-n) := by rw [inv_zpow, zpow_neg]

theorem mul_zpow (a b : K) : ∀ n : ℤ, (a * b) ^ n = a ^ n * b ^ n
  | .ofNat n => (zpow_natCast (a * b) n).trans ((mul_pow a b n).trans
      (congr (congrArg HMul.hMul (zpow_natCast a n).symm) (zpow_natCast b n).symm))
  | .negSucc n => by rw [zpow_negSucc, zpow_negSucc, zpow_negSucc, mul_pow, mul_inv]

theorem div_zpow (a b : K) (n : ℤ) : (a / b) ^ n = a ^ n / b ^ n := by
  rw [div_eq_mul_inv, mul_zpow, inv_zpow, div_eq_mul_inv]

theorem Microlean.zpow_mul_natCast (a : K) (m : ℤ) (n : ℕ) : a ^ (m * n) = (a ^ m) ^ n := by
  cases m with
  | ofNat m =>
    refine (zpow_natCast a (m * n)).trans ?_
    rw [pow_mul]
    exact congrArg (fun x => x ^ n) (zpow_natCast a m).symm
  | negSucc m =>
    have e : Int.negSucc m * (n : ℤ) = -(((m + 1) * n : ℕ) : ℤ) := Int.neg_mul ((m + 1 : ℕ) : ℤ) n
    rw [e, zpow_neg, zpow_natCast, zpow_negSucc, pow_mul, inv_pow]

theorem zpow_mul (a : K) (m n : ℤ) : a ^ (m * n) = (a ^ m) ^ n := by
  cases n with
  | ofNat n => exact (Microlean.zpow_mul_natCast a m n).trans (zpow_natCast (a ^ m) n).symm
  | negSucc n =>
    have e : m * Int.negSucc n = -(m * ((n + 1 : ℕ) : ℤ)) := Int.mul_neg m ((n + 1 : ℕ) : ℤ)
    rw [e, zpow_neg, Microlean.zpow_mul_natCast, zpow_negSucc]

section Order

variable [LinearOrder K] [IsStrictOrderedRing K]

theorem zpow_pos (ha : 0 < a) (n : ℤ) : 0 < a ^ n := by
  cases n with
  | ofNat n => exact (zpow_natCast a n).symm ▸ pow_pos ha n
  | negSucc n =>
    rw [zpow_negSucc]
    exact inv_pos.mpr (pow_pos ha (n + 1))

theorem zpow_pos_of_pos (ha : 0 < a) (n : ℤ) : 0 < a ^ n := zpow_pos ha n

theorem zpow_nonneg (ha : 0 ≤ a) (n : ℤ) : 0 ≤ a ^ n := by
  cases n with
  | ofNat n => exact (zpow_natCast a n).symm ▸ pow_nonneg ha n
  | negSucc n =>
    rw [zpow_negSucc]
    exact inv_nonneg.mpr (pow_nonneg ha (n + 1))

end Order

end Semifield
