import Mathlib.Data.Nat.Prime.Basic
import Mathlib.Data.Int.GCD

/-! Prime elements of rings; those of ℕ and ℤ are the prime numbers, up to sign. -/

universe u

/-- Not zero, not a unit, and dividing a factor of each product that it divides. -/
def Prime {M : Type u} [CommSemiring M] (p : M) : Prop := p ≠ 0 ∧ ¬IsUnit p ∧ ∀ a b, p ∣ a * b → p ∣ a ∨ p ∣ b

namespace Prime

variable {M : Type u} [CommSemiring M] {p : M}

theorem ne_zero (hp : Prime p) : p ≠ 0 := hp.1

theorem not_unit (hp : Prime p) : ¬IsUnit p := hp.2.1

theorem dvd_or_dvd (hp : Prime p) {a b : M} (h : p ∣ a * b) : p ∣ a ∨ p ∣ b := hp.2.2 a b h

theorem dvd_mul {a b : M} (hp : Prime p) : p ∣ a * b ↔ p ∣ a ∨ p ∣ b :=
  ⟨dvd_or_dvd hp, fun h => h.elim (fun h => dvd_mul_of_dvd_left h b) fun h => dvd_mul_of_dvd_right h a⟩

theorem not_dvd_one (hp : Prime p) : ¬p ∣ 1 := fun h =>
  Exists.elim h fun c hc => not_unit hp ⟨⟨p, c, hc.symm, by rw [mul_comm, ← hc]⟩, rfl⟩

theorem dvd_of_dvd_pow (hp : Prime p) {a : M} {n : ℕ} (h : p ∣ a ^ n) : p ∣ a := by
  induction n with
  | zero =>
    rw [pow_zero] at h
    exact absurd h (not_dvd_one hp)
  | succ n ih =>
    rw [pow_succ] at h
    exact (dvd_or_dvd hp h).elim ih id

theorem dvd_pow_iff_dvd (hp : Prime p) {a : M} {n : ℕ} (hn : n ≠ 0) : p ∣ a ^ n ↔ p ∣ a :=
  ⟨dvd_of_dvd_pow hp, fun h => dvd_trans h (dvd_pow_self a hn)⟩

end Prime

namespace Nat

theorem prime_iff {p : ℕ} : Nat.Prime p ↔ _root_.Prime p := by
  constructor
  · intro h
    exact ⟨Prime.ne_zero h, h.not_isUnit, fun a b d => (Prime.dvd_mul h).mp d⟩
  · intro h
    have h0 : p ≠ 0 := h.1
    have h1 : p ≠ 1 := fun e => h.2.1 (Nat.isUnit_iff.mpr e)
    refine prime_def.mpr ⟨by omega, fun m hm => ?_⟩
    cases hm with
    | intro c hc =>
      have pos : 0 < p := Nat.pos_of_ne_zero h0
      cases h.2.2 m c (hc ▸ Nat.dvd_refl p) with
      | inl d => exact Or.inr (Nat.dvd_antisymm ⟨c, hc⟩ d)
      | inr d =>
        left
        cases d with
        | intro e he =>
          have q : p * (m * e) = p * 1 := by
            rw [Nat.mul_one, ← Nat.mul_assoc, Nat.mul_comm p m, Nat.mul_assoc, ← he, ← hc]
          exact (Nat.mul_eq_one_iff.mp (Nat.eq_of_mul_eq_mul_left pos q)).left

theorem Prime.prime {p : ℕ} (h : Nat.Prime p) : _root_.Prime p := prime_iff.mp h

end Nat

theorem Prime.nat_prime {p : ℕ} (h : _root_.Prime p) : Nat.Prime p := Nat.prime_iff.mpr h

namespace Int

theorem isUnit_iff_natAbs_eq {n : ℤ} : IsUnit n ↔ natAbs n = 1 := by
  constructor
  · intro h
    cases h with
    | intro u hu =>
      have e := congrArg natAbs u.val_inv
      rw [natAbs_mul, hu] at e
      exact (Nat.mul_eq_one_iff.mp e).left
  · intro h
    cases natAbs_eq_iff.mp h with
    | inl e => rw [e]; exact ⟨⟨1, 1, rfl, rfl⟩, rfl⟩
    | inr e => rw [e]; exact ⟨⟨-1, -1, rfl, rfl⟩, rfl⟩

theorem isUnit_iff {u : ℤ} : IsUnit u ↔ u = 1 ∨ u = -1 := by
  rw [isUnit_iff_natAbs_eq, natAbs_eq_iff]
  exact Iff.rfl

theorem prime_iff_natAbs_prime {k : ℤ} : _root_.Prime k ↔ Nat.Prime (natAbs k) := by
  rw [Nat.prime_iff]
  constructor
  · intro h
    refine ⟨fun e => h.1 (natAbs_eq_zero.mp e), fun u => h.2.1 (isUnit_iff_natAbs_eq.mpr (Nat.isUnit_iff.mp u)),
      fun a b d => ?_⟩
    have d' : k ∣ (a : ℤ) * b := by
      rw [← natCast_mul]
      exact dvd_natCast.mpr d
    exact (h.2.2 a b d').imp dvd_natCast.mp dvd_natCast.mp
  · intro h
    refine ⟨fun e => h.1 (natAbs_eq_zero.mpr e), fun u => h.2.1 (Nat.isUnit_iff.mpr (isUnit_iff_natAbs_eq.mp u)),
      fun a b d => ?_⟩
    have d' := natAbs_dvd_natAbs.mpr d
    rw [natAbs_mul] at d'
    exact (h.2.2 (natAbs a) (natAbs b) d').imp natAbs_dvd_natAbs.mp natAbs_dvd_natAbs.mp

theorem Prime.dvd_mul {m n : ℤ} {p : ℕ} (hp : Nat.Prime p) (h : (p : ℤ) ∣ m * n) : p ∣ natAbs m ∨ p ∣ natAbs n := by
  rw [natCast_dvd, natAbs_mul] at h
  exact (Nat.Prime.dvd_mul hp).mp h

theorem Prime.dvd_mul' {m n : ℤ} {p : ℕ} (hp : Nat.Prime p) (h : (p : ℤ) ∣ m * n) : (p : ℤ) ∣ m ∨ (p : ℤ) ∣ n :=
  (Prime.dvd_mul hp h).imp natCast_dvd.mpr natCast_dvd.mpr

theorem Prime.dvd_pow {n : ℤ} {k p : ℕ} (hp : Nat.Prime p) (h : (p : ℤ) ∣ n ^ k) : p ∣ natAbs n := by
  rw [natCast_dvd, natAbs_pow] at h
  exact Nat.Prime.dvd_of_dvd_pow hp h

theorem Prime.dvd_pow' {n : ℤ} {k p : ℕ} (hp : Nat.Prime p) (h : (p : ℤ) ∣ n ^ k) : (p : ℤ) ∣ n :=
  natCast_dvd.mpr (Prime.dvd_pow hp h)

end Int

theorem Nat.prime_iff_prime_int {p : ℕ} : Nat.Prime p ↔ _root_.Prime (p : ℤ) := by
  rw [Int.prime_iff_natAbs_prime, Int.natAbs_natCast]

theorem Int.prime_two : Prime (2 : ℤ) := Nat.prime_iff_prime_int.mp Nat.prime_two

theorem Int.prime_three : Prime (3 : ℤ) := Nat.prime_iff_prime_int.mp Nat.prime_three
