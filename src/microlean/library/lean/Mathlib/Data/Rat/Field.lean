import Mathlib.Data.Rat.Defs
import Mathlib.Algebra.Order.Field

/-! The rational numbers are a linearly ordered field. -/

universe u

namespace Rat

/-! ### How sums and products are computed -/

theorem normalize_add_normalize (n₁ n₂ : ℤ) {d₁ d₂ : ℕ} (z₁ : d₁ ≠ 0) (z₂ : d₂ ≠ 0) :
    normalize n₁ d₁ z₁ + normalize n₂ d₂ z₂ = normalize (n₁ * d₂ + n₂ * d₁) (d₁ * d₂) (Nat.mul_ne_zero z₁ z₂) := by
  rw [add_def', normalize_eq_iff]
  have c₁ := Microlean.normalize_cross n₁ d₁ z₁
  have c₂ := Microlean.normalize_cross n₂ d₂ z₂
  generalize normalize n₁ d₁ z₁ = a at *
  generalize normalize n₂ d₂ z₂ = b at *
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m, m]
  calc (a.num * b.den + b.num * a.den) * ((d₁ : ℤ) * d₂)
      = a.num * d₁ * (b.den * d₂) + b.num * d₂ * (a.den * d₁) := by ring
    _ = n₁ * a.den * (b.den * d₂) + n₂ * b.den * (a.den * d₁) := by rw [c₁, c₂]
    _ = (n₁ * d₂ + n₂ * d₁) * ((a.den : ℤ) * b.den) := by ring

theorem normalize_mul_normalize (n₁ n₂ : ℤ) {d₁ d₂ : ℕ} (z₁ : d₁ ≠ 0) (z₂ : d₂ ≠ 0) :
    normalize n₁ d₁ z₁ * normalize n₂ d₂ z₂ = normalize (n₁ * n₂) (d₁ * d₂) (Nat.mul_ne_zero z₁ z₂) := by
  rw [mul_def', normalize_eq_iff]
  have c₁ := Microlean.normalize_cross n₁ d₁ z₁
  have c₂ := Microlean.normalize_cross n₂ d₂ z₂
  generalize normalize n₁ d₁ z₁ = a at *
  generalize normalize n₂ d₂ z₂ = b at *
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m, m]
  calc a.num * b.num * ((d₁ : ℤ) * d₂) = a.num * d₁ * (b.num * d₂) := by ring
    _ = n₁ * a.den * (n₂ * b.den) := by rw [c₁, c₂]
    _ = n₁ * n₂ * ((a.den : ℤ) * b.den) := by ring

theorem neg_normalize (n : ℤ) (d : ℕ) (z : d ≠ 0) : -normalize n d z = normalize (-n) d z := by
  refine Microlean.eq_normalize z ?_
  show -(normalize n d z).num * d = -n * (normalize n d z).den
  rw [Int.neg_mul, Microlean.normalize_cross, Int.neg_mul]

theorem Microlean.intCast_eq_normalize (n : ℤ) : (n : ℚ) = normalize n 1 Nat.one_ne_zero := Microlean.eq_normalize _ rfl

theorem Microlean.natCast_eq_normalize (n : ℕ) : (n : ℚ) = normalize n 1 Nat.one_ne_zero := Microlean.eq_normalize _ rfl

theorem Microlean.normalize_zero {d : ℕ} (z : d ≠ 0) : normalize 0 d z = ((0 : ℕ) : ℚ) := by
  rw [Microlean.natCast_eq_normalize, normalize_eq_iff, Int.zero_mul]
  exact (Int.zero_mul _).symm

/-! ### Laws -/

protected theorem add_comm (a b : ℚ) : a + b = b + a := by
  rw [add_def', add_def', normalize_eq_iff]
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m, m]
  ring

protected theorem mul_comm (a b : ℚ) : a * b = b * a := by
  rw [mul_def', mul_def', normalize_eq_iff]
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m, m]
  ring

protected theorem add_assoc (a b c : ℚ) : a + b + c = a + (b + c) := by
  rw [← normalize_self a, ← normalize_self b, ← normalize_self c, normalize_add_normalize, normalize_add_normalize,
    normalize_add_normalize, normalize_add_normalize, normalize_eq_iff]
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m, m, m, m, m]
  ring

protected theorem mul_assoc (a b c : ℚ) : a * b * c = a * (b * c) := by
  rw [← normalize_self a, ← normalize_self b, ← normalize_self c, normalize_mul_normalize, normalize_mul_normalize,
    normalize_mul_normalize, normalize_mul_normalize, normalize_eq_iff]
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m, m, m, m]
  ring

protected theorem mul_add (a b c : ℚ) : a * (b + c) = a * b + a * c := by
  rw [← normalize_self a, ← normalize_self b, ← normalize_self c, normalize_add_normalize, normalize_mul_normalize,
    normalize_mul_normalize, normalize_mul_normalize, normalize_add_normalize, normalize_eq_iff]
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m, m, m, m, m]
  ring

protected theorem add_mul (a b c : ℚ) : (a + b) * c = a * c + b * c := by
  rw [Rat.mul_comm, Rat.mul_add, Rat.mul_comm c, Rat.mul_comm c]

theorem Microlean.natCast_zero_add (a : ℚ) : ((0 : ℕ) : ℚ) + a = a := by
  rw [Microlean.natCast_eq_normalize, ← normalize_self a, normalize_add_normalize, normalize_eq_iff]
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m]
  show (0 * (a.den : ℤ) + a.num * 1) * a.den = a.num * (1 * a.den)
  ring

theorem Microlean.natCast_one_mul (a : ℚ) : ((1 : ℕ) : ℚ) * a = a := by
  rw [Microlean.natCast_eq_normalize, ← normalize_self a, normalize_mul_normalize, normalize_eq_iff]
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m]
  show 1 * a.num * a.den = a.num * (1 * a.den)
  ring

theorem Microlean.natCast_zero_mul (a : ℚ) : ((0 : ℕ) : ℚ) * a = ((0 : ℕ) : ℚ) := by
  rw [Microlean.natCast_eq_normalize, ← normalize_self a, normalize_mul_normalize, normalize_eq_iff]
  show 0 * a.num * 1 = 0 * _
  rw [Int.zero_mul, Int.zero_mul, Int.zero_mul]

protected theorem neg_add_cancel (a : ℚ) : -a + a = ((0 : ℕ) : ℚ) := by
  rw [← normalize_self a, neg_normalize, normalize_add_normalize, ← Int.add_mul, Int.add_left_neg, Int.zero_mul,
    Microlean.normalize_zero]

protected theorem sub_eq_add_neg (a b : ℚ) : a - b = a + -b := by
  rw [sub_def', add_def', normalize_eq_iff]
  show (a.num * b.den - b.num * a.den) * _ = (a.num * b.den + -b.num * a.den) * _
  rw [Int.neg_mul]
  rfl

theorem Microlean.natCast_succ (n : ℕ) : ((n + 1 : ℕ) : ℚ) = (n : ℚ) + ((1 : ℕ) : ℚ) := by
  rw [Microlean.natCast_eq_normalize, Microlean.natCast_eq_normalize, Microlean.natCast_eq_normalize, normalize_add_normalize, normalize_eq_iff]
  show ((n : ℤ) + 1) * (1 * 1) = (n * 1 + 1 * 1) * 1
  ring

theorem Microlean.divInt_eq_normalize : ∀ (n d : ℤ), d ≠ 0 → ∃ m e, ∃ h : e ≠ 0, divInt n d = normalize m e h ∧ m * d = n * e
  | n, .ofNat 0, h => absurd rfl h
  | n, .ofNat (d + 1), _ => ⟨n, d + 1, Nat.succ_ne_zero d, dif_neg (Nat.succ_ne_zero d), rfl⟩
  | n, .negSucc d, _ => ⟨-n, d + 1, Nat.succ_ne_zero d, rfl, by
    show -n * -((d + 1 : ℕ) : ℤ) = n * ((d + 1 : ℕ) : ℤ)
    rw [Int.neg_mul_neg]⟩

theorem Microlean.num_ne_zero {a : ℚ} (h : a ≠ ((0 : ℕ) : ℚ)) : a.num ≠ 0 := fun e => h (Microlean.eq_of_cross (by
  rw [e, Int.zero_mul]
  exact (Int.zero_mul _).symm))

theorem Microlean.mul_inv_of_ne_zero (a : ℚ) (h : a ≠ ((0 : ℕ) : ℚ)) : a * a⁻¹ = ((1 : ℕ) : ℚ) := by
  have i : a⁻¹ = divInt a.den a.num := by
    show Rat.inv a = _
    rw [Rat.inv]
  cases Microlean.divInt_eq_normalize a.den a.num (Microlean.num_ne_zero h) with
  | intro m r =>
    cases r with
    | intro e r =>
      cases r with
      | intro z r =>
        rw [i, r.left]
        conv => lhs; lhs; rw [← normalize_self a]
        rw [normalize_mul_normalize, Microlean.natCast_eq_normalize, normalize_eq_iff]
        have q := r.right
        show a.num * m * 1 = 1 * ((a.den : ℤ) * (e : ℤ))
        rw [← q]
        ring

theorem Microlean.inv_zero : (((0 : ℕ) : ℚ))⁻¹ = ((0 : ℕ) : ℚ) := by
  show Rat.inv ((0 : ℕ) : ℚ) = _
  rw [Rat.inv]
  rfl

/-! ### The field -/

/-- Powers with natural exponents. -/
protected def pow (q : ℚ) : ℕ → ℚ
  | 0 => ((1 : ℕ) : ℚ)
  | k + 1 => Rat.pow q k * q

/-- Powers with integer exponents. -/
protected def zpow (q : ℚ) : ℤ → ℚ
  | .ofNat n => Rat.pow q n
  | .negSucc n => (Rat.pow q (n + 1))⁻¹

instance instField : Field ℚ where
  add := Rat.add
  add_assoc := Rat.add_assoc
  zero := ((0 : ℕ) : ℚ)
  zero_add := Microlean.natCast_zero_add
  add_zero a := by
    show a + ((0 : ℕ) : ℚ) = a
    rw [Rat.add_comm, Microlean.natCast_zero_add]
  nsmul n x := (n : ℚ) * x
  nsmul_zero x := Microlean.natCast_zero_mul x
  nsmul_succ n x := by
    show ((n + 1 : ℕ) : ℚ) * x = (n : ℚ) * x + x
    rw [Microlean.natCast_succ, Rat.add_mul, Microlean.natCast_one_mul]
  add_comm := Rat.add_comm
  neg := Rat.neg
  sub := Rat.sub
  sub_eq_add_neg := Rat.sub_eq_add_neg
  zsmul n x := (n : ℚ) * x
  zsmul_natCast _ _ := rfl
  zsmul_negSucc n a := by
    show ((Int.negSucc n : ℤ) : ℚ) * a = -(((n + 1 : ℕ) : ℚ) * a)
    rw [Microlean.intCast_eq_normalize, Microlean.natCast_eq_normalize, ← normalize_self a, normalize_mul_normalize,
      normalize_mul_normalize, neg_normalize, normalize_eq_iff]
    rw [Int.negSucc_coe, Int.neg_mul ((n + 1 : ℕ) : ℤ)]
  neg_add_cancel := Rat.neg_add_cancel
  mul := Rat.mul
  mul_assoc := Rat.mul_assoc
  one := ((1 : ℕ) : ℚ)
  one_mul := Microlean.natCast_one_mul
  mul_one a := by
    show a * ((1 : ℕ) : ℚ) = a
    rw [Rat.mul_comm, Microlean.natCast_one_mul]
  left_distrib := Rat.mul_add
  right_distrib := Rat.add_mul
  zero_mul := Microlean.natCast_zero_mul
  mul_zero a := by
    show a * ((0 : ℕ) : ℚ) = ((0 : ℕ) : ℚ)
    rw [Rat.mul_comm, Microlean.natCast_zero_mul]
  natCast n := (n : ℚ)
  natCast_zero := rfl
  natCast_succ := Microlean.natCast_succ
  intCast n := (n : ℚ)
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
  npow n x := Rat.pow x n
  npow_zero _ := rfl
  npow_succ _ _ := rfl
  mul_comm := Rat.mul_comm
  inv := Rat.inv
  div := Rat.div
  div_eq_mul_inv _ _ := rfl
  zpow n x := Rat.zpow x n
  zpow_natCast _ _ := rfl
  zpow_negSucc _ _ := rfl
  exists_pair_ne := ⟨((0 : ℕ) : ℚ), ((1 : ℕ) : ℚ), fun e => Int.zero_ne_one (congrArg num e)⟩
  mul_inv_cancel := Microlean.mul_inv_of_ne_zero
  inv_zero := Microlean.inv_zero

end Rat

attribute [instance 2000] Rat.instAdd Rat.instNeg Rat.instSub Rat.instMul Rat.instInv Rat.instDiv Rat.instLE Rat.instLT
  Rat.instDecidableEq Rat.instDecidableLe Rat.instDecidableLt Rat.instNatCast Rat.instIntCast

namespace Rat

/-! ### Order -/

theorem le_def {p q : ℚ} : p ≤ q ↔ p.num * q.den ≤ q.num * p.den := Iff.rfl

theorem Microlean.lt_def {p q : ℚ} : p < q ↔ p.num * q.den < q.num * p.den := Iff.rfl

protected theorem le_iff (a b : ℚ) : a ≤ b ↔ a.num * b.den ≤ b.num * a.den := Iff.rfl

protected theorem lt_iff (a b : ℚ) : a < b ↔ a.num * b.den < b.num * a.den := Iff.rfl

theorem Microlean.le_normalize {a b : ℤ} {c d : ℕ} (hc : c ≠ 0) (hd : d ≠ 0) :
    normalize a c hc ≤ normalize b d hd ↔ a * d ≤ b * c := by
  rw [le_def]
  have c₁ := Microlean.normalize_cross a c hc
  have c₂ := Microlean.normalize_cross b d hd
  have p₁ := Microlean.den_int_pos (normalize a c hc)
  have p₂ := Microlean.den_int_pos (normalize b d hd)
  generalize normalize a c hc = x at *
  generalize normalize b d hd = y at *
  have pc : 0 < (c : ℤ) := Int.natCast_pos.mpr (Nat.pos_of_ne_zero hc)
  have pd : 0 < (d : ℤ) := Int.natCast_pos.mpr (Nat.pos_of_ne_zero hd)
  have e₁ : x.num * y.den * ((c : ℤ) * d) = a * d * ((x.den : ℤ) * y.den) := by
    calc x.num * y.den * ((c : ℤ) * d) = x.num * c * (y.den * d) := by ring
      _ = a * d * ((x.den : ℤ) * y.den) := by rw [c₁]; ring
  have e₂ : y.num * x.den * ((c : ℤ) * d) = b * c * ((x.den : ℤ) * y.den) := by
    calc y.num * x.den * ((c : ℤ) * d) = y.num * d * (x.den * c) := by ring
      _ = b * c * ((x.den : ℤ) * y.den) := by rw [c₂]; ring
  rw [← mul_le_mul_iff_of_pos_right (mul_pos pc pd), e₁, e₂, mul_le_mul_iff_of_pos_right (mul_pos p₁ p₂)]

protected theorem le_total (a b : ℚ) : a ≤ b ∨ b ≤ a := Int.le_total (a.num * b.den) (b.num * a.den)

protected theorem le_antisymm {a b : ℚ} (h : a ≤ b) (h' : b ≤ a) : a = b := Microlean.eq_of_cross (Int.le_antisymm h h')

protected theorem le_trans {a b c : ℚ} (h : a ≤ b) (h' : b ≤ c) : a ≤ c := by
  have pa := Microlean.den_int_pos a
  have pb := Microlean.den_int_pos b
  have pc := Microlean.den_int_pos c
  rw [le_def] at *
  refine le_of_mul_le_mul_right ?_ pb
  have e := mul_le_mul_of_nonneg_right h (le_of_lt pc)
  have f := mul_le_mul_of_nonneg_right h' (le_of_lt pa)
  calc a.num * c.den * b.den = a.num * b.den * c.den := by ring
    _ ≤ b.num * a.den * c.den := e
    _ = b.num * c.den * a.den := by ring
    _ ≤ c.num * b.den * a.den := f
    _ = c.num * a.den * b.den := by ring

instance instLinearOrder : LinearOrder ℚ where
  le := Rat.le
  lt := Rat.lt
  le_refl a := Int.le_refl (a.num * a.den)
  le_trans _ _ _ := Rat.le_trans
  lt_iff_le_not_ge _ _ := Int.lt_iff_le_not_le
  le_antisymm _ _ := Rat.le_antisymm
  min a b := if a ≤ b then a else b
  max a b := if a ≤ b then b else a
  le_total := Rat.le_total
  toDecidableLE := instDecidableLe
  toDecidableEq := instDecidableEq
  toDecidableLT := instDecidableLt
  min_def _ _ := rfl
  max_def _ _ := rfl

theorem Microlean.add_mono_left (a b : ℚ) (h : a ≤ b) (c : ℚ) : c + a ≤ c + b := by
  rw [add_def', add_def', Microlean.le_normalize]
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m, m]
  have pa := Microlean.den_int_pos a
  have pb := Microlean.den_int_pos b
  have pc := Microlean.den_int_pos c
  rw [le_def] at h
  have e := mul_le_mul_of_nonneg_right h (le_of_lt (mul_pos pc pc))
  calc (c.num * a.den + a.num * c.den) * ((c.den : ℤ) * b.den)
      = c.num * a.den * c.den * b.den + a.num * b.den * ((c.den : ℤ) * c.den) := by ring
    _ ≤ c.num * a.den * c.den * b.den + b.num * a.den * ((c.den : ℤ) * c.den) := add_le_add_left e _
    _ = (c.num * b.den + b.num * c.den) * ((c.den : ℤ) * a.den) := by ring

theorem Microlean.num_pos {a : ℚ} (h : ((0 : ℕ) : ℚ) < a) : 0 < a.num := by
  have e : 0 * (a.den : ℤ) < a.num * 1 := h
  rw [Int.zero_mul, Int.mul_one] at e
  exact e

theorem Microlean.num_nonneg {a : ℚ} (h : ((0 : ℕ) : ℚ) ≤ a) : 0 ≤ a.num := by
  have e : 0 * (a.den : ℤ) ≤ a.num * 1 := h
  rw [Int.zero_mul, Int.mul_one] at e
  exact e

theorem Microlean.mul_strict_mono (a b c : ℚ) (h : a < b) (hc : 0 < c) : c * a < c * b := by
  rw [← not_le, mul_def', mul_def', Microlean.le_normalize, not_le]
  have m : ∀ x y : ℕ, ((x * y : ℕ) : ℤ) = x * y := fun _ _ => rfl
  rw [m, m]
  have n := Microlean.num_pos hc
  have pc := Microlean.den_int_pos c
  have e := mul_lt_mul_of_pos_right (Microlean.lt_def.mp h) (mul_pos n pc)
  calc c.num * a.num * ((c.den : ℤ) * b.den) = a.num * b.den * (c.num * c.den) := by ring
    _ < b.num * a.den * (c.num * c.den) := e
    _ = c.num * b.num * ((c.den : ℤ) * a.den) := by ring

instance instIsStrictOrderedRing : IsStrictOrderedRing ℚ where
  add_le_add_left := Microlean.add_mono_left
  le_of_add_le_add_left a b c h := by
    have e := Microlean.add_mono_left _ _ h (-a)
    rw [neg_add_cancel_left, neg_add_cancel_left] at e
    exact e
  exists_pair_ne := ⟨0, 1, zero_ne_one⟩
  zero_le_one := Int.ofNat_nonneg 1
  mul_lt_mul_of_pos_left := Microlean.mul_strict_mono
  mul_lt_mul_of_pos_right a b c h hc := by
    rw [Rat.mul_comm a, Rat.mul_comm b]
    exact Microlean.mul_strict_mono a b c h hc

end Rat
