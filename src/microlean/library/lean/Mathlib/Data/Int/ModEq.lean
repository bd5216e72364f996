import Mathlib.Data.Int.GCD

/-! Congruences of natural numbers and of integers. -/

namespace Nat

theorem ModEq.rfl {n a : ℕ} : a ≡ a [MOD n] := Eq.refl (a % n)

theorem ModEq.comm {n a b : ℕ} : a ≡ b [MOD n] ↔ b ≡ a [MOD n] := ⟨ModEq.symm, ModEq.symm⟩

theorem modEq_iff_mod_eq_ {n a b : ℕ} : a ≡ b [MOD n] ↔ a % n = b % n := Iff.rfl

theorem modEq_zero_iff_dvd {n a : ℕ} : a ≡ 0 [MOD n] ↔ n ∣ a := by
  rw [Nat.dvd_iff_mod_eq_zero]
  show a % n = 0 % n ↔ _
  rw [Nat.zero_mod]

theorem modEq_iff_dvd {n a b : ℕ} : a ≡ b [MOD n] ↔ (n : ℤ) ∣ b - a := by
  show a % n = b % n ↔ _
  rw [eq_comm, ← Int.natCast_inj, Int.ofNat_emod, Int.ofNat_emod, Int.emod_eq_emod_iff_emod_sub_eq_zero,
    ← Int.dvd_iff_emod_eq_zero]

theorem modEq_of_dvd {n a b : ℕ} (h : (n : ℤ) ∣ b - a) : a ≡ b [MOD n] := modEq_iff_dvd.mpr h

theorem ModEq.dvd {n a b : ℕ} (h : a ≡ b [MOD n]) : (n : ℤ) ∣ b - a := modEq_iff_dvd.mp h

theorem modEq_iff_dvd' {n a b : ℕ} (h : a ≤ b) : a ≡ b [MOD n] ↔ n ∣ b - a := by
  rw [modEq_iff_dvd, ← Int.ofNat_sub h, Int.ofNat_dvd]

theorem mod_modEq (a n : ℕ) : a % n ≡ a [MOD n] := Nat.mod_mod a n

theorem ModEq.of_dvd {m n a b : ℕ} (d : m ∣ n) (h : a ≡ b [MOD n]) : a ≡ b [MOD m] :=
  modEq_of_dvd (Int.dvd_trans (Int.ofNat_dvd.mpr d) (ModEq.dvd h))

theorem ModEq.add_left {n a b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n] := ModEq.add ModEq.rfl h

theorem ModEq.add_right {n a b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n] := ModEq.add h ModEq.rfl

theorem ModEq.mul_left {n a b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n] := ModEq.mul ModEq.rfl h

theorem ModEq.mul_right {n a b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := ModEq.mul h ModEq.rfl

theorem ModEq.pow {n a b : ℕ} (m : ℕ) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := by
  induction m with
  | zero => exact ModEq.rfl
  | succ m ih => exact ModEq.mul ih h

theorem ModEq.add_left_cancel {n a b c d : ℕ} (h₁ : a ≡ b [MOD n]) (h₂ : a + c ≡ b + d [MOD n]) : c ≡ d [MOD n] := by
  rw [modEq_iff_dvd] at h₁ h₂ ⊢
  have e : ((d : ℤ) - c) = ((b + d : ℕ) : ℤ) - (a + c : ℕ) - (b - a) := by
    rw [Int.natCast_add, Int.natCast_add]
    ring
  rw [e]
  exact Int.dvd_sub h₂ h₁

theorem ModEq.add_left_cancel' {n a b : ℕ} (c : ℕ) (h : c + a ≡ c + b [MOD n]) : a ≡ b [MOD n] :=
  ModEq.add_left_cancel ModEq.rfl h

theorem ModEq.add_right_cancel' {n a b : ℕ} (c : ℕ) (h : a + c ≡ b + c [MOD n]) : a ≡ b [MOD n] := by
  rw [Nat.add_comm a, Nat.add_comm b] at h
  exact ModEq.add_left_cancel' c h

theorem ModEq.eq_of_lt_of_lt {m a b : ℕ} (h : a ≡ b [MOD m]) (ha : a < m) (hb : b < m) : a = b := by
  have e : a % m = b % m := h
  rw [Nat.mod_eq_of_lt ha, Nat.mod_eq_of_lt hb] at e
  exact e

theorem ModEq.cancel_left_of_coprime {m a b c : ℕ} (hmc : Nat.gcd m c = 1) (h : c * a ≡ c * b [MOD m]) : a ≡ b [MOD m] := by
  rw [modEq_iff_dvd] at h ⊢
  rw [Int.natCast_mul, Int.natCast_mul, ← Int.mul_sub] at h
  exact Int.dvd_of_dvd_mul_right_of_gcd_one h hmc

theorem ModEq.cancel_right_of_coprime {m a b c : ℕ} (hmc : Nat.gcd m c = 1) (h : a * c ≡ b * c [MOD m]) :
    a ≡ b [MOD m] := by
  rw [Nat.mul_comm a, Nat.mul_comm b] at h
  exact ModEq.cancel_left_of_coprime hmc h

theorem modEq_one {a b : ℕ} : a ≡ b [MOD 1] := by
  show a % 1 = b % 1
  rw [Nat.mod_one, Nat.mod_one]

theorem ModEq.gcd_eq {m a b : ℕ} (h : a ≡ b [MOD m]) : Nat.gcd a m = Nat.gcd b m := by
  rw [Nat.gcd_comm, Nat.gcd_rec, show a % m = b % m from h, ← Nat.gcd_rec, Nat.gcd_comm]

theorem modEq_and_modEq_iff_modEq_mul {a b m n : ℕ} (hmn : Nat.Coprime m n) :
    (a ≡ b [MOD m] ∧ a ≡ b [MOD n]) ↔ a ≡ b [MOD m * n] := by
  constructor
  · intro h
    rw [modEq_iff_dvd, modEq_iff_dvd, Int.natCast_dvd, Int.natCast_dvd] at h
    rw [modEq_iff_dvd, Int.natCast_dvd]
    exact Nat.Coprime.mul_dvd_of_dvd_of_dvd hmn h.left h.right
  · intro h
    exact ⟨ModEq.of_dvd (Nat.dvd_mul_right m n) h, ModEq.of_dvd (Nat.dvd_mul_left n m) h⟩

end Nat

namespace Int

/-- Having the same remainder. -/
def ModEq (n a b : ℤ) : Prop := a % n = b % n

instance decidableModEq (n a b : ℤ) : Decidable (Int.ModEq n a b) := Int.decEq (a % n) (b % n)

@[refl] theorem ModEq.refl {n : ℤ} (a : ℤ) : a ≡ a [ZMOD n] := Eq.refl (a % n)

theorem ModEq.rfl {n a : ℤ} : a ≡ a [ZMOD n] := Eq.refl (a % n)

theorem ModEq.symm {n a b : ℤ} (h : a ≡ b [ZMOD n]) : b ≡ a [ZMOD n] := Eq.symm h

theorem ModEq.trans {n a b c : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : b ≡ c [ZMOD n]) : a ≡ c [ZMOD n] := Eq.trans h₁ h₂

theorem ModEq.eq {n a b : ℤ} (h : a ≡ b [ZMOD n]) : a % n = b % n := h

theorem modEq_comm {n a b : ℤ} : a ≡ b [ZMOD n] ↔ b ≡ a [ZMOD n] := ⟨ModEq.symm, ModEq.symm⟩

theorem natCast_modEq_iff {a b n : ℕ} : (a : ℤ) ≡ b [ZMOD n] ↔ a ≡ b [MOD n] := by
  show (a : ℤ) % n = b % n ↔ a % n = b % n
  rw [← ofNat_emod, ← ofNat_emod, natCast_inj]

theorem modEq_zero_iff_dvd {n a : ℤ} : a ≡ 0 [ZMOD n] ↔ n ∣ a := by
  rw [dvd_iff_emod_eq_zero]
  show a % n = 0 % n ↔ _
  rw [zero_emod]

theorem modEq_iff_dvd {n a b : ℤ} : a ≡ b [ZMOD n] ↔ n ∣ b - a := by
  show a % n = b % n ↔ _
  rw [eq_comm, emod_eq_emod_iff_emod_sub_eq_zero, ← dvd_iff_emod_eq_zero]

theorem ModEq.dvd {n a b : ℤ} (h : a ≡ b [ZMOD n]) : n ∣ b - a := modEq_iff_dvd.mp h

theorem modEq_of_dvd {n a b : ℤ} (h : n ∣ b - a) : a ≡ b [ZMOD n] := modEq_iff_dvd.mpr h

theorem mod_modEq (a n : ℤ) : a % n ≡ a [ZMOD n] := emod_emod a n

theorem emod_emod_of_modEq_ {n a b : ℤ} (h : a ≡ b [ZMOD n]) : a % n = b % n := h

theorem ModEq.add {n a b c d : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n] := by
  show (a + c) % n = (b + d) % n
  rw [add_emod, show a % n = b % n from h₁, show c % n = d % n from h₂, ← add_emod]

theorem ModEq.add_left {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : c + a ≡ c + b [ZMOD n] := ModEq.add ModEq.rfl h

theorem ModEq.add_right {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : a + c ≡ b + c [ZMOD n] := ModEq.add h ModEq.rfl

theorem ModEq.neg {n a b : ℤ} (h : a ≡ b [ZMOD n]) : -a ≡ -b [ZMOD n] := by
  rw [modEq_iff_dvd] at h ⊢
  have e : -b - -a = -(b - a) := by ring
  rw [e]
  exact Int.dvd_neg.mpr h

theorem ModEq.sub {n a b c d : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n] :=
  ModEq.add h₁ (ModEq.neg h₂)

theorem ModEq.sub_left {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : c - a ≡ c - b [ZMOD n] := ModEq.sub ModEq.rfl h

theorem ModEq.sub_right {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : a - c ≡ b - c [ZMOD n] := ModEq.sub h ModEq.rfl

theorem ModEq.mul {n a b c d : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := by
  show a * c % n = b * d % n
  rw [mul_emod, show a % n = b % n from h₁, show c % n = d % n from h₂, ← mul_emod]

theorem ModEq.mul_left {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD n] := ModEq.mul ModEq.rfl h

theorem ModEq.mul_right {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n] := ModEq.mul h ModEq.rfl

theorem ModEq.pow {n a b : ℤ} (m : ℕ) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n] := by
  induction m with
  | zero => exact ModEq.rfl
  | succ m ih => exact ModEq.mul ih h

theorem ModEq.of_dvd {m n a b : ℤ} (d : m ∣ n) (h : a ≡ b [ZMOD n]) : a ≡ b [ZMOD m] :=
  modEq_of_dvd (Int.dvd_trans d (ModEq.dvd h))

theorem modEq_sub (a b : ℤ) : a ≡ b [ZMOD a - b] := modEq_of_dvd ⟨-1, by ring⟩

theorem modEq_one {a b : ℤ} : a ≡ b [ZMOD 1] := modEq_of_dvd (Int.one_dvd (b - a))

theorem modEq_neg {n a b : ℤ} : a ≡ b [ZMOD -n] ↔ a ≡ b [ZMOD n] := by rw [modEq_iff_dvd, Int.neg_dvd, modEq_iff_dvd]

theorem pow_mod_ (a : ℤ) (k : ℕ) (n : ℤ) : a ^ k % n = (a % n) ^ k % n := pow_emod_ a k n

end Int

theorem Nat.ModEq.natCast_ {n a b : ℕ} (h : a ≡ b [MOD n]) : (a : ℤ) ≡ b [ZMOD n] := Int.natCast_modEq_iff.mpr h
