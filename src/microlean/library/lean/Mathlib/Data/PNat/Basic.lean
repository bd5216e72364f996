import Mathlib.Algebra.NeZero

/-! Positive natural numbers. -/

universe u

/-- The positive natural numbers. -/
def PNat : Type := { n : ℕ // 0 < n }

namespace PNat

/-- The number itself. -/
@[coe] def val (n : ℕ+) : ℕ := Subtype.val n

instance instDecidableEq : DecidableEq ℕ+ := fun a b =>
  match Nat.decEq a.val b.val with
  | isTrue h => isTrue (Subtype.ext h)
  | isFalse h => isFalse fun e => h (congrArg val e)

end PNat

instance coePNatNat : Coe ℕ+ ℕ := ⟨PNat.val⟩

attribute [coe_decl] coePNatNat

instance instOfNatPNatOfNeZeroNat {n : ℕ} [h : NeZero n] : OfNat ℕ+ n := ⟨⟨n, Nat.pos_of_ne_zero h.out⟩⟩

namespace PNat

@[simp] theorem pos (n : ℕ+) : 0 < (n : ℕ) := n.2

theorem one_le_val_ (n : ℕ+) : 1 ≤ (n : ℕ) := n.2

@[simp] theorem ne_zero (n : ℕ+) : (n : ℕ) ≠ 0 := Nat.ne_of_gt n.2

theorem eq {m n : ℕ+} (h : (m : ℕ) = n) : m = n := Subtype.ext h

@[simp, norm_cast] theorem coe_inj {m n : ℕ+} : (m : ℕ) = n ↔ m = n := ⟨eq, congrArg val⟩

theorem coe_injective : Function.Injective (fun n : ℕ+ => (n : ℕ)) := fun _ _ h => eq h

@[simp] theorem mk_coe (n : ℕ) (h : 0 < n) : PNat.val ⟨n, h⟩ = n := rfl

@[simp, norm_cast] theorem one_coe : ((1 : ℕ+) : ℕ) = 1 := rfl

@[simp, norm_cast] theorem val_ofNat (n : ℕ) [NeZero n] : ((OfNat.ofNat n : ℕ+) : ℕ) = OfNat.ofNat n := rfl

/-! ### Arithmetic and order -/

instance instAdd : Add ℕ+ := ⟨fun a b => ⟨a.val + b.val, Nat.add_pos_left a.2 b.val⟩⟩

instance instMul : Mul ℕ+ := ⟨fun a b => ⟨a.val * b.val, Nat.mul_pos a.2 b.2⟩⟩

instance instPow : Pow ℕ+ ℕ := ⟨fun a n => ⟨a.val ^ n, Nat.pow_pos a.2⟩⟩

instance instSub : Sub ℕ+ := ⟨fun a b => if h : b.val < a.val then ⟨a.val - b.val, Nat.sub_pos_of_lt h⟩ else 1⟩

@[simp, norm_cast] theorem add_coe (m n : ℕ+) : ((m + n : ℕ+) : ℕ) = m + n := rfl

@[simp, norm_cast] theorem mul_coe (m n : ℕ+) : ((m * n : ℕ+) : ℕ) = m * n := rfl

@[simp, norm_cast] theorem pow_coe (m : ℕ+) (n : ℕ) : ((m ^ n : ℕ+) : ℕ) = (m : ℕ) ^ n := rfl

instance instLinearOrder : LinearOrder ℕ+ where
  le a b := a.val ≤ b.val
  lt a b := a.val < b.val
  le_refl a := Nat.le_refl a.val
  le_trans _ _ _ := Nat.le_trans
  lt_iff_le_not_ge _ _ := Nat.lt_iff_le_and_not_ge
  le_antisymm _ _ h₁ h₂ := eq (Nat.le_antisymm h₁ h₂)
  min a b := if a.val ≤ b.val then a else b
  max a b := if a.val ≤ b.val then b else a
  le_total a b := Nat.le_total a.val b.val
  toDecidableLE a b := Nat.decLe a.val b.val
  toDecidableEq := instDecidableEq
  toDecidableLT a b := Nat.decLt a.val b.val
  min_def _ _ := rfl
  max_def _ _ := rfl

@[simp, norm_cast] theorem coe_le_coe (n k : ℕ+) : (n : ℕ) ≤ k ↔ n ≤ k := Iff.rfl

@[simp, norm_cast] theorem coe_lt_coe (n k : ℕ+) : (n : ℕ) < k ↔ n < k := Iff.rfl

theorem one_le (n : ℕ+) : 1 ≤ n := n.2

instance instAddCommSemigroup : AddCommSemigroup ℕ+ where
  add_assoc a b c := eq (Nat.add_assoc a.val b.val c.val)
  add_comm a b := eq (Nat.add_comm a.val b.val)

instance instCommMonoid : CommMonoid ℕ+ where
  mul_assoc a b c := eq (Nat.mul_assoc a.val b.val c.val)
  mul_comm a b := eq (Nat.mul_comm a.val b.val)
  one := 1
  one_mul a := eq (Nat.one_mul a.val)
  mul_one a := eq (Nat.mul_one a.val)
  npow n a := a ^ n
  npow_zero _ := rfl
  npow_succ _ _ := rfl

end PNat

theorem Nat.toPNat_val_ (n : ℕ) (h : 0 < n) : ((⟨n, h⟩ : ℕ+) : ℕ) = n := rfl
