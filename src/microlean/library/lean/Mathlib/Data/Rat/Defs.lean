import Init.Int.DivMod
import Mathlib.Data.Int.Instances
import Tactic.Ring

/-! The rational numbers: reduced fractions, and their arithmetic. -/

universe u

/-- A rational number: a reduced fraction with a positive denominator. -/
structure Rat where
  mk' ::
  num : Int
  den : Nat
  den_nz : den ≠ 0
  reduced : Nat.Coprime num.natAbs den

attribute [simp] Rat.den_nz

namespace Rat

theorem den_ne_zero (q : ℚ) : q.den ≠ 0 := q.den_nz

theorem den_pos (self : ℚ) : 0 < self.den := Nat.pos_of_ne_zero self.den_nz

theorem pos (a : ℚ) : 0 < a.den := a.den_pos

/-! ### Reducing -/

theorem Microlean.gcd_ne_zero (n : ℤ) {d : ℕ} (h : d ≠ 0) : Nat.gcd n.natAbs d ≠ 0 :=
  Nat.ne_of_gt (Nat.gcd_pos_of_pos_right n.natAbs (Nat.pos_of_ne_zero h))

theorem Microlean.num_cancel (n : ℤ) (d : ℕ) : n / (Nat.gcd n.natAbs d : ℕ) * (Nat.gcd n.natAbs d : ℕ) = n := by
  refine Int.ediv_mul_cancel (Int.natAbs_dvd_natAbs.mp ?_)
  rw [Int.natAbs_natCast]
  exact Nat.gcd_dvd_left _ _

theorem Microlean.den_cancel (n : ℤ) (d : ℕ) : d / Nat.gcd n.natAbs d * Nat.gcd n.natAbs d = d :=
  Nat.div_mul_cancel (Nat.gcd_dvd_right _ _)

theorem Microlean.normalize_den_nz (n : ℤ) {d : ℕ} (h : d ≠ 0) : d / Nat.gcd n.natAbs d ≠ 0 := fun e => h (by
  have c := Microlean.den_cancel n d
  rw [e, Nat.zero_mul] at c
  exact c.symm)

theorem Microlean.normalize_reduced (n : ℤ) {d : ℕ} (h : d ≠ 0) :
    Nat.Coprime (n / (Nat.gcd n.natAbs d : ℕ)).natAbs (d / Nat.gcd n.natAbs d) := by
  have a : (n / (Nat.gcd n.natAbs d : ℕ)).natAbs * Nat.gcd n.natAbs d = n.natAbs := by
    have e := congrArg Int.natAbs (Microlean.num_cancel n d)
    rw [Int.natAbs_mul, Int.natAbs_natCast] at e
    exact e
  have g := Nat.gcd_mul_right (n / (Nat.gcd n.natAbs d : ℕ)).natAbs (Nat.gcd n.natAbs d) (d / Nat.gcd n.natAbs d)
  rw [a, Microlean.den_cancel n d] at g
  refine Nat.eq_of_mul_eq_mul_right (Nat.pos_of_ne_zero (Microlean.gcd_ne_zero n h)) ?_
  rw [Nat.one_mul]
  exact g.symm

/-- The fraction `num / den`, reduced. -/
def normalize (num : ℤ) (den : ℕ) (den_nz : den ≠ 0) : ℚ :=
  ⟨num / (Nat.gcd num.natAbs den : ℕ), den / Nat.gcd num.natAbs den, Microlean.normalize_den_nz num den_nz,
    Microlean.normalize_reduced num den_nz⟩

/-- The fraction `num / den`, reduced; `0` if `den` is. -/
def _root_.mkRat (num : ℤ) (den : ℕ) : ℚ := if den_nz : den = 0 then ⟨0, 1, Nat.one_ne_zero, Nat.gcd_one_right _⟩ else
  normalize num den den_nz

/-- `num / den`, for integers. -/
def divInt : ℤ → ℤ → ℚ
  | num, .ofNat den => mkRat num den
  | num, .negSucc den => normalize (-num) (den + 1) (Nat.succ_ne_zero den)

/-- The integer as a fraction. -/
def ofInt (num : ℤ) : ℚ := ⟨num, 1, Nat.one_ne_zero, Nat.gcd_one_right _⟩

theorem Microlean.ext {a b : ℚ} (hn : a.num = b.num) (hd : a.den = b.den) : a = b := by
  cases a with
  | mk' n d h r =>
    cases b with
    | mk' m e i s =>
      have h1 : n = m := hn
      have h2 : d = e := hd
      subst h1
      subst h2
      rfl

@[ext] theorem ext {p q : ℚ} (hn : p.num = q.num) (hd : p.den = q.den) : p = q := Microlean.ext hn hd

protected theorem ext_iff {p q : ℚ} : p = q ↔ p.num = q.num ∧ p.den = q.den :=
  ⟨fun h => ⟨congrArg num h, congrArg den h⟩, fun h => ext h.left h.right⟩

theorem Microlean.den_int_ne_zero (a : ℚ) : (a.den : ℤ) ≠ 0 := Int.natCast_ne_zero.mpr a.den_nz

theorem Microlean.den_int_pos (a : ℚ) : 0 < (a.den : ℤ) := Int.natCast_pos.mpr a.den_pos

theorem Microlean.den_dvd_of_cross {a b : ℚ} (h : a.num * b.den = b.num * a.den) : a.den ∣ b.den := by
  have e := congrArg Int.natAbs h
  rw [Int.natAbs_mul, Int.natAbs_mul, Int.natAbs_natCast, Int.natAbs_natCast] at e
  exact Nat.Coprime.dvd_of_dvd_mul_left a.reduced.symm ⟨b.num.natAbs, by rw [e, Nat.mul_comm]⟩

/-- Fractions are equal if their cross products are. -/
theorem Microlean.eq_of_cross {a b : ℚ} (h : a.num * b.den = b.num * a.den) : a = b := by
  have d : a.den = b.den := Nat.dvd_antisymm (Microlean.den_dvd_of_cross h) (Microlean.den_dvd_of_cross h.symm)
  refine ext ?_ d
  rw [d] at h
  exact Int.eq_of_mul_eq_mul_right (Microlean.den_int_ne_zero b) h

theorem eq_iff_mul_eq_mul {p q : ℚ} : p = q ↔ p.num * q.den = q.num * p.den :=
  ⟨fun h => by rw [h], Microlean.eq_of_cross⟩

theorem Microlean.normalize_cross (n : ℤ) (d : ℕ) (h : d ≠ 0) :
    (normalize n d h).num * d = n * (normalize n d h).den := by
  have a := Microlean.num_cancel n d
  have b : (((d / Nat.gcd n.natAbs d : ℕ) : ℤ)) * (Nat.gcd n.natAbs d : ℕ) = d :=
    (Int.ofNat_mul _ _).symm.trans (congrArg Nat.cast (Microlean.den_cancel n d))
  show n / (Nat.gcd n.natAbs d : ℕ) * d = n * (d / Nat.gcd n.natAbs d : ℕ)
  have e : n / (Nat.gcd n.natAbs d : ℕ) * d =
      n / (Nat.gcd n.natAbs d : ℕ) * ((Nat.gcd n.natAbs d : ℕ) * ((d / Nat.gcd n.natAbs d : ℕ) : ℤ)) := by
    rw [Int.mul_comm ((Nat.gcd n.natAbs d : ℕ) : ℤ), b]
  rw [e, ← Int.mul_assoc, a]

theorem Microlean.eq_normalize {a : ℚ} {n : ℤ} {d : ℕ} (h : d ≠ 0) (e : a.num * d = n * a.den) : a = normalize n d h := by
  refine Microlean.eq_of_cross (Int.eq_of_mul_eq_mul_right (a := d) (Int.natCast_ne_zero.mpr h) ?_)
  have c := Microlean.normalize_cross n d h
  calc a.num * (normalize n d h).den * d = a.num * d * (normalize n d h).den := by rw [Int.mul_right_comm]
    _ = n * a.den * (normalize n d h).den := by rw [e]
    _ = n * (normalize n d h).den * a.den := by rw [Int.mul_right_comm]
    _ = (normalize n d h).num * d * a.den := by rw [c]
    _ = (normalize n d h).num * a.den * d := by rw [Int.mul_right_comm]

theorem normalize_self (r : ℚ) : normalize r.num r.den r.den_nz = r := (Microlean.eq_normalize r.den_nz rfl).symm

theorem normalize_eq_iff {n₁ n₂ : ℤ} {d₁ d₂ : ℕ} (z₁ : d₁ ≠ 0) (z₂ : d₂ ≠ 0) :
    normalize n₁ d₁ z₁ = normalize n₂ d₂ z₂ ↔ n₁ * d₂ = n₂ * d₁ := by
  have c₁ := Microlean.normalize_cross n₁ d₁ z₁
  have c₂ := Microlean.normalize_cross n₂ d₂ z₂
  constructor
  · intro h
    rw [← h] at c₂
    refine Int.eq_of_mul_eq_mul_right (Microlean.den_int_ne_zero (normalize n₁ d₁ z₁)) ?_
    rw [Int.mul_right_comm, ← c₁, Int.mul_right_comm n₂, ← c₂, Int.mul_right_comm]
  · intro h
    refine Microlean.eq_normalize z₂ (Int.eq_of_mul_eq_mul_right (a := d₁) (Int.natCast_ne_zero.mpr z₁) ?_)
    rw [Int.mul_right_comm, c₁, Int.mul_right_comm, h, Int.mul_right_comm]

theorem Microlean.exists_normalize (a : ℚ) : ∃ n d, ∃ h : d ≠ 0, a = normalize n d h :=
  ⟨a.num, a.den, a.den_nz, (normalize_self a).symm⟩

/-! ### Arithmetic -/

instance instInhabited : Inhabited ℚ := ⟨ofInt 0⟩

instance instNatCast : NatCast ℚ := ⟨fun n => ⟨n, 1, Nat.one_ne_zero, Nat.gcd_one_right _⟩⟩

instance instIntCast : IntCast ℚ := ⟨ofInt⟩

/-- The sum. -/
@[irreducible] protected def add (a b : ℚ) : ℚ :=
  normalize (a.num * b.den + b.num * a.den) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz)

protected def neg (a : ℚ) : ℚ := ⟨-a.num, a.den, a.den_nz, by
  rw [Int.natAbs_neg]
  exact a.reduced⟩

/-- The difference. -/
@[irreducible] protected def sub (a b : ℚ) : ℚ :=
  normalize (a.num * b.den - b.num * a.den) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz)

/-- The product. -/
@[irreducible] protected def mul (a b : ℚ) : ℚ :=
  normalize (a.num * b.num) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz)

/-- The inverse; that of `0` is `0`. -/
@[irreducible] protected def inv (a : ℚ) : ℚ := divInt a.den a.num

protected def div (a b : ℚ) : ℚ := Rat.mul a (Rat.inv b)

protected def le (a b : ℚ) : Prop := a.num * b.den ≤ b.num * a.den

protected def lt (a b : ℚ) : Prop := a.num * b.den < b.num * a.den

instance instAdd : Add ℚ := ⟨Rat.add⟩

instance instNeg : Neg ℚ := ⟨Rat.neg⟩

instance instSub : Sub ℚ := ⟨Rat.sub⟩

instance instMul : Mul ℚ := ⟨Rat.mul⟩

instance instInv : Inv ℚ := ⟨Rat.inv⟩

instance instDiv : Div ℚ := ⟨Rat.div⟩

instance instLE : LE ℚ := ⟨Rat.le⟩

instance instLT : LT ℚ := ⟨Rat.lt⟩

instance instDecidableEq : DecidableEq ℚ := fun _ _ => decidable_of_iff' _ Rat.ext_iff

instance instDecidableLe (a b : ℚ) : Decidable (a ≤ b) := Int.decLe (a.num * b.den) (b.num * a.den)

instance instDecidableLt (a b : ℚ) : Decidable (a < b) := Int.decLt (a.num * b.den) (b.num * a.den)

theorem add_def' (a b : ℚ) : a + b =
    normalize (a.num * b.den + b.num * a.den) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz) := by
  show Rat.add a b = _
  rw [Rat.add]

theorem mul_def' (a b : ℚ) : a * b =
    normalize (a.num * b.num) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz) := by
  show Rat.mul a b = _
  rw [Rat.mul]

theorem sub_def' (a b : ℚ) : a - b =
    normalize (a.num * b.den - b.num * a.den) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz) := by
  show Rat.sub a b = _
  rw [Rat.sub]

@[simp] theorem num_natCast (n : ℕ) : (n : ℚ).num = n := rfl

@[simp] theorem den_natCast (n : ℕ) : (n : ℚ).den = 1 := rfl

@[simp] theorem num_intCast (n : ℤ) : (n : ℚ).num = n := rfl

@[simp] theorem den_intCast (n : ℤ) : (n : ℚ).den = 1 := rfl

@[simp] theorem neg_num (q : ℚ) : (-q).num = -q.num := rfl

@[simp] theorem neg_den (q : ℚ) : (-q).den = q.den := rfl

theorem den_neg_eq_den (q : ℚ) : (-q).den = q.den := rfl

theorem num_neg_eq_neg_num (q : ℚ) : (-q).num = -q.num := rfl

end Rat
