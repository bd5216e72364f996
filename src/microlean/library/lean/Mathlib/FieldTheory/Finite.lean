import Mathlib.Data.ZMod.Basic
import Mathlib.Data.Nat.Choose.Sum

/-! The field of integers modulo a prime number, and Fermat's little theorem. -/

namespace ZMod

instance instNontrivial (p : ℕ) [hp : Fact (Nat.Prime p)] : Nontrivial (ZMod p) :=
  ⟨⟨0, 1, fun h => by
    have e := congrArg val h
    rw [val_zero, val_one'' (Nat.Prime.ne_one hp.out)] at e
    exact Nat.zero_ne_one e⟩⟩

theorem inv_zero_ : ∀ n : ℕ, (0 : ZMod n)⁻¹ = 0
  | 0 => rfl
  | n + 1 => by
    show ((Nat.gcdA (0 % (n + 1)) (n + 1) : ℤ) : ZMod (n + 1)) = 0
    rw [Nat.zero_mod]
    show ((0 : ℤ) : ZMod (n + 1)) = 0
    rw [Int.cast_zero]

/-- Powers with integral exponents. -/
def zpow_ {n : ℕ} : ℤ → ZMod n → ZMod n
  | Int.ofNat k, a => a ^ k
  | Int.negSucc k, a => (a ^ (k + 1))⁻¹

instance instField (p : ℕ) [hp : Fact (Nat.Prime p)] : Field (ZMod p) where
  inv := ZMod.inv p
  div a b := a * b⁻¹
  div_eq_mul_inv _ _ := rfl
  zpow := zpow_
  zpow_natCast _ _ := rfl
  zpow_negSucc _ _ := rfl
  exists_pair_ne := (instNontrivial p).exists_pair_ne
  mul_inv_cancel := mul_inv_cancel_ p
  inv_zero := inv_zero_ p

theorem add_one_pow_prime_ (p q : ℕ) (hp : Nat.Prime p) (hq : p = q + 1) (a : ZMod p) : (a + 1) ^ p = a ^ p + 1 := by
  have z : ∑ m ∈ Finset.range q, a ^ (m + 1) * 1 ^ (p - (m + 1)) * (Nat.choose p (m + 1) : ZMod p) = 0 :=
    Finset.sum_eq_zero fun m hm => by
      have l := Finset.mem_range.mp hm
      have d : p ∣ Nat.choose p (m + 1) := Nat.Prime.dvd_choose_self hp (Nat.succ_ne_zero m) (by omega)
      rw [(natCast_eq_zero_iff (Nat.choose p (m + 1)) p).mpr d, mul_zero]
  have s : ∑ m ∈ Finset.range p, a ^ m * 1 ^ (p - m) * (Nat.choose p m : ZMod p) = 1 := by
    have t : Finset.range p = Finset.range (q + 1) := congrArg Finset.range hq
    rw [t, Finset.sum_range_succ', z, zero_add, pow_zero, one_pow, Nat.choose_zero_right, Nat.cast_one, mul_one, mul_one]
  rw [add_pow, Finset.sum_range_succ, s, Nat.sub_self, pow_zero, Nat.choose_self, Nat.cast_one, mul_one, mul_one,
    add_comm]

/-- Fermat's little theorem. -/
@[simp] theorem pow_card {p : ℕ} [hp : Fact (Nat.Prime p)] (x : ZMod p) : x ^ p = x := by
  have n0 : NeZero p := ⟨Nat.Prime.ne_zero hp.out⟩
  have key : ∀ k : ℕ, (k : ZMod p) ^ p = k := fun k => by
    induction k with
    | zero => rw [Nat.cast_zero, zero_pow (Nat.Prime.ne_zero hp.out)]
    | succ k ih =>
      have e : p = p - 1 + 1 := by
        have h := Nat.Prime.pos hp.out
        omega
      rw [Nat.cast_add_one, add_one_pow_prime_ p (p - 1) hp.out e, ih]
  rw [← natCast_zmod_val x]
  exact key x.val

theorem pow_card_sub_one_eq_one {p : ℕ} [hp : Fact (Nat.Prime p)] {a : ZMod p} (ha : a ≠ 0) : a ^ (p - 1) = 1 := by
  have e : p - 1 + 1 = p := Nat.sub_add_cancel (Nat.Prime.pos hp.out)
  have h : a ^ (p - 1) * a = a := by
    rw [← pow_succ, e]
    exact pow_card a
  have i := mul_inv_cancel_ p a ha
  rw [← mul_one (a ^ (p - 1)), ← i, ← mul_assoc, h]

end ZMod

theorem Int.ModEq.pow_card_sub_one_eq_one {p : ℕ} (hp : Nat.Prime p) {n : ℤ} (hpn : IsCoprime n p) :
    n ^ (p - 1) ≡ 1 [ZMOD p] := by
  have f : Fact (Nat.Prime p) := ⟨hp⟩
  have h0 : (n : ZMod p) ≠ 0 := fun e => by
    have d := (ZMod.intCast_eq_zero_iff_ n p).mp e
    have g := Int.isCoprime_iff_gcd_eq_one.mp hpn
    have q : (p : ℤ) ∣ (Int.gcd n p : ℤ) := Int.dvd_gcd d (Int.dvd_refl _)
    rw [g] at q
    exact Nat.Prime.not_dvd_one hp (Int.natCast_dvd_natCast.mp q)
  rw [← ZMod.intCast_eq_intCast_iff, Int.cast_pow, Int.cast_one]
  exact ZMod.pow_card_sub_one_eq_one h0

theorem Nat.Prime.dvd_pow_sub_self_ {p : ℕ} (hp : Nat.Prime p) (a : ℕ) : p ∣ a ^ p - a := by
  have f : Fact (Nat.Prime p) := ⟨hp⟩
  have h := ZMod.pow_card (p := p) (a : ZMod p)
  rw [← Nat.cast_pow, ZMod.natCast_eq_natCast_iff] at h
  have l : a ≤ a ^ p := by
    cases Nat.eq_zero_or_pos a with
    | inl e => rw [e]; exact Nat.zero_le _
    | inr pos =>
      have e : a ^ 1 ≤ a ^ p := Nat.pow_le_pow_right pos (Nat.Prime.pos hp)
      rw [Nat.pow_one] at e
      exact e
  exact (Nat.modEq_iff_dvd' l).mp (Nat.ModEq.symm h)
