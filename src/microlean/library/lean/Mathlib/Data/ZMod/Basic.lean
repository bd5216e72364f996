import Mathlib.Data.ZMod.Defs
import Mathlib.Data.Int.ModEq
import Mathlib.Data.Nat.Prime.Ring
import Mathlib.Algebra.Cast

/-! Integers modulo `n`: casts, representatives, inverses. -/

/-- A proposition as a class, to be found by instance search. -/
class Fact (p : Prop) : Prop where
  out : p

theorem Fact.elim {p : Prop} (h : Fact p) : p := h.out

theorem fact_iff {p : Prop} : Fact p ↔ p := ⟨fun h => h.out, fun h => ⟨h⟩⟩

instance Nat.fact_prime_two : Fact (Nat.Prime 2) := ⟨Nat.prime_two⟩

instance Nat.fact_prime_three : Fact (Nat.Prime 3) := ⟨Nat.prime_three⟩

namespace ZMod

theorem val_natCast_ (n a : ℕ) : ((a : ZMod (n + 1)) : ZMod (n + 1)).val = a % (n + 1) := rfl

theorem natAbs_val_ (a : ZMod 0) : a.val = Int.natAbs a := rfl

theorem val_natCast (n a : ℕ) : (a : ZMod n).val = a % n := by
  cases n with
  | zero =>
    rw [Nat.mod_zero]
    rfl
  | succ n => rfl

theorem val_nat_cast (n a : ℕ) : (a : ZMod n).val = a % n := val_natCast n a

theorem val_injective_ : ∀ {n : ℕ} [NeZero n] {a b : ZMod n}, a.val = b.val → a = b
  | 0, h, _, _, _ => absurd rfl h.out
  | _ + 1, _, _, _, e => Fin.ext e

theorem val_injective (n : ℕ) [NeZero n] : Function.Injective (val : ZMod n → ℕ) := fun _ _ h => val_injective_ h

theorem val_lt : ∀ {n : ℕ} [NeZero n] (a : ZMod n), a.val < n
  | 0, h, _ => absurd rfl h.out
  | _ + 1, _, a => Fin.is_lt a

theorem val_le {n : ℕ} [NeZero n] (a : ZMod n) : a.val ≤ n := Nat.le_of_lt (val_lt a)

@[simp] theorem val_zero : ∀ {n : ℕ}, (0 : ZMod n).val = 0
  | 0 => rfl
  | n + 1 => Nat.zero_mod (n + 1)

theorem val_one_eq_one_mod (n : ℕ) : (1 : ZMod n).val = 1 % n := by
  have h := val_natCast n 1
  rw [Nat.cast_one] at h
  exact h

theorem val_one'' {n : ℕ} (h : n ≠ 1) : (1 : ZMod n).val = 1 := by
  rw [val_one_eq_one_mod]
  match n, h with
  | 0, _ => rfl
  | 1, h => exact absurd rfl h
  | n + 2, _ => exact Nat.mod_eq_of_lt (Nat.le_add_left 2 n)

theorem val_one (n : ℕ) [h : Fact (1 < n)] : (1 : ZMod n).val = 1 := val_one'' (Nat.ne_of_gt h.out)

theorem val_add : ∀ {n : ℕ} [NeZero n] (a b : ZMod n), (a + b).val = (a.val + b.val) % n
  | 0, h, _, _ => absurd rfl h.out
  | _ + 1, _, _, _ => rfl

theorem val_mul : ∀ {n : ℕ} (a b : ZMod n), (a * b).val = a.val * b.val % n
  | 0, a, b => by
    rw [Nat.mod_zero]
    exact Int.natAbs_mul a b
  | _ + 1, _, _ => rfl

@[simp] theorem natCast_self (n : ℕ) : (n : ZMod n) = 0 := by
  cases n with
  | zero => rfl
  | succ n => exact Fin.ext ((Nat.mod_self (n + 1)).trans (Nat.zero_mod (n + 1)).symm)

theorem nat_cast_self (n : ℕ) : (n : ZMod n) = 0 := natCast_self n

theorem natCast_self' {n : ℕ} : ((n : ZMod (n + 1)) + 1) = 0 := by
  have h := natCast_self (n + 1)
  rw [Nat.cast_add_one] at h
  exact h

theorem natCast_eq_natCast_iff' (a b c : ℕ) : (a : ZMod c) = (b : ZMod c) ↔ a % c = b % c := by
  cases c with
  | zero =>
    rw [Nat.mod_zero, Nat.mod_zero]
    exact Int.natCast_inj
  | succ c =>
    rw [← val_natCast, ← val_natCast]
    exact ⟨congrArg val, fun e => val_injective_ e⟩

theorem natCast_eq_natCast_iff (a b c : ℕ) : (a : ZMod c) = (b : ZMod c) ↔ a ≡ b [MOD c] := natCast_eq_natCast_iff' a b c

theorem eq_iff_modEq_nat (n : ℕ) {a b : ℕ} : (a : ZMod n) = b ↔ a ≡ b [MOD n] := natCast_eq_natCast_iff' a b n

theorem natCast_eq_zero_iff (a b : ℕ) : (a : ZMod b) = 0 ↔ b ∣ a := by
  rw [← Nat.cast_zero, natCast_eq_natCast_iff, Nat.modEq_zero_iff_dvd]

theorem natCast_zmod_eq_zero_iff_dvd (a b : ℕ) : (a : ZMod b) = 0 ↔ b ∣ a := natCast_eq_zero_iff a b

theorem natCast_self_eq_zero {n : ℕ} : (n : ZMod n) = 0 := natCast_self n

@[simp] theorem natCast_mod (a n : ℕ) : ((a % n : ℕ) : ZMod n) = a := (natCast_eq_natCast_iff' (a % n) a n).mpr (Nat.mod_mod a n)

theorem natCast_zmod_val {n : ℕ} [NeZero n] (a : ZMod n) : (a.val : ZMod n) = a :=
  val_injective_ (by rw [val_natCast, Nat.mod_eq_of_lt (val_lt a)])

theorem natCast_rightInverse_ {n : ℕ} [NeZero n] (a : ZMod n) : ∃ k : ℕ, (k : ZMod n) = a := ⟨a.val, natCast_zmod_val a⟩

theorem intCast_natCast_ (n a : ℕ) : ((a : ℤ) : ZMod n) = a := Int.cast_natCast a

theorem intCast_eq_zero_iff_ (a : ℤ) (n : ℕ) : (a : ZMod n) = 0 ↔ (n : ℤ) ∣ a := by
  cases Int.natAbs_eq a with
  | inl e => rw [e, Int.cast_natCast, natCast_eq_zero_iff, Int.natCast_dvd_natCast]
  | inr e => rw [e, Int.cast_neg, Int.cast_natCast, neg_eq_zero, natCast_eq_zero_iff, Int.dvd_neg, Int.natCast_dvd_natCast]

theorem intCast_zmod_eq_zero_iff_dvd (a : ℤ) (b : ℕ) : (a : ZMod b) = 0 ↔ (b : ℤ) ∣ a := intCast_eq_zero_iff_ a b

theorem intCast_eq_zero_iff_dvd_ (a : ℤ) (b : ℕ) : (a : ZMod b) = 0 ↔ (b : ℤ) ∣ a := intCast_eq_zero_iff_ a b

theorem intCast_eq_intCast_iff (a b : ℤ) (c : ℕ) : (a : ZMod c) = (b : ZMod c) ↔ a ≡ b [ZMOD c] := by
  rw [Int.modEq_comm, Int.modEq_iff_dvd, ← intCast_eq_zero_iff_, Int.cast_sub, sub_eq_zero]

theorem intCast_eq_intCast_iff' (a b : ℤ) (c : ℕ) : (a : ZMod c) = (b : ZMod c) ↔ a % c = b % c :=
  intCast_eq_intCast_iff a b c

theorem int_cast_eq_int_cast_iff (a b : ℤ) (c : ℕ) : (a : ZMod c) = (b : ZMod c) ↔ a ≡ b [ZMOD c] :=
  intCast_eq_intCast_iff a b c

theorem intCast_eq_intCast_iff_dvd_sub (a b : ℤ) (c : ℕ) : (a : ZMod c) = b ↔ (c : ℤ) ∣ b - a := by
  rw [intCast_eq_intCast_iff, Int.modEq_iff_dvd]

@[simp] theorem intCast_mod (a : ℤ) (b : ℕ) : ((a % b : ℤ) : ZMod b) = (a : ZMod b) :=
  (intCast_eq_intCast_iff' _ _ b).mpr (Int.emod_emod a b)

/-! ### Inverses -/

theorem inv_natCast_ (n k : ℕ) : ((k : ZMod (n + 1)))⁻¹ = ((Nat.gcdA (k % (n + 1)) (n + 1) : ℤ) : ZMod (n + 1)) := rfl

theorem mul_inv_eq_gcd_succ_ {n : ℕ} (a : ZMod (n + 1)) : a * a⁻¹ = (Nat.gcd a.val (n + 1) : ZMod (n + 1)) := by
  have e := congrArg (fun z : ℤ => (z : ZMod (n + 1))) (Nat.gcd_eq_gcd_ab a.val (n + 1))
  have z : (((n + 1 : ℕ) : ℤ) : ZMod (n + 1)) = 0 := by rw [Int.cast_natCast, natCast_self]
  have e' : (((Nat.gcd a.val (n + 1) : ℕ) : ℤ) : ZMod (n + 1)) =
      ((a.val : ℤ) * Nat.gcdA a.val (n + 1) + ((n + 1 : ℕ) : ℤ) * Nat.gcdB a.val (n + 1) : ℤ) := e
  rw [Int.cast_add, Int.cast_mul, Int.cast_mul, z, zero_mul, add_zero, Int.cast_natCast, Int.cast_natCast,
    natCast_zmod_val] at e'
  exact e'.symm

theorem int_mul_sign_ : ∀ a : ℤ, a * Int.sign a = (Int.natAbs a : ℤ)
  | Int.ofNat 0 => rfl
  | Int.ofNat (_ + 1) => Int.mul_one _
  | Int.negSucc m => by
    show Int.negSucc m * -1 = ((m + 1 : ℕ) : ℤ)
    rw [Int.mul_neg, Int.mul_one]
    rfl

theorem mul_inv_eq_gcd {n : ℕ} (a : ZMod n) : a * a⁻¹ = Nat.gcd a.val n := by
  cases n with
  | zero =>
    rw [Nat.gcd_zero_right]
    exact int_mul_sign_ a
  | succ n => exact mul_inv_eq_gcd_succ_ a

theorem mul_inv_of_coprime_ {n : ℕ} {a : ZMod n} (h : Nat.Coprime a.val n) : a * a⁻¹ = 1 := by
  rw [mul_inv_eq_gcd, show Nat.gcd a.val n = 1 from h, Nat.cast_one]

theorem coe_mul_inv_eq_one {n : ℕ} (x : ℕ) (h : Nat.Coprime x n) : ((x : ZMod n) * (x : ZMod n)⁻¹) = 1 := by
  apply mul_inv_of_coprime_
  show Nat.gcd (x : ZMod n).val n = 1
  rw [val_natCast, Nat.gcd_comm, Nat.gcd_comm n, ← Nat.gcd_rec, Nat.gcd_comm]
  exact h

theorem mul_inv_cancel_ (p : ℕ) [hp : Fact (Nat.Prime p)] (a : ZMod p) (h : a ≠ 0) : a * a⁻¹ = 1 := by
  have n0 : NeZero p := ⟨Nat.Prime.ne_zero hp.out⟩
  apply mul_inv_of_coprime_
  refine Nat.Coprime.symm ((Nat.Prime.coprime_iff_not_dvd hp.out).mpr fun d => h ?_)
  rw [← natCast_zmod_val a, natCast_eq_zero_iff]
  exact d

theorem inv_eq_of_mul_eq_one {n : ℕ} {a b : ZMod n} (h : Nat.Coprime a.val n) (e : a * b = 1) : a⁻¹ = b := by
  have i := mul_inv_of_coprime_ h
  rw [← mul_one a⁻¹, ← e, ← mul_assoc, mul_comm a⁻¹, i, one_mul]

end ZMod
