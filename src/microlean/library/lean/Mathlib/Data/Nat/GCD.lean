import Mathlib.Data.Nat.Lemmas
import Mathlib.Data.Nat.Prime.Basic

/-! More laws of greatest common divisors, least common multiples and coprime numbers. -/

namespace Nat

/-! ### Greatest common divisors -/

@[simp] theorem gcd_add_mul_right_right (m n k : ℕ) : gcd m (n + k * m) = gcd m n := by
  rw [gcd_rec m (n + k * m), gcd_rec m n, Nat.add_mul_mod_self_right]

@[simp] theorem gcd_add_mul_left_right (m n k : ℕ) : gcd m (n + m * k) = gcd m n := by
  rw [gcd_rec m (n + m * k), gcd_rec m n, Nat.add_mul_mod_self_left]

@[simp] theorem gcd_mul_right_add_right (m n k : ℕ) : gcd m (k * m + n) = gcd m n := by
  rw [Nat.add_comm, gcd_add_mul_right_right]

@[simp] theorem gcd_mul_left_add_right (m n k : ℕ) : gcd m (m * k + n) = gcd m n := by
  rw [Nat.add_comm, gcd_add_mul_left_right]

@[simp] theorem gcd_add_mul_right_left (m n k : ℕ) : gcd (m + k * n) n = gcd m n := by
  rw [gcd_comm, gcd_add_mul_right_right, gcd_comm]

@[simp] theorem gcd_add_mul_left_left (m n k : ℕ) : gcd (m + n * k) n = gcd m n := by
  rw [gcd_comm, gcd_add_mul_left_right, gcd_comm]

@[simp] theorem gcd_mul_right_add_left (m n k : ℕ) : gcd (k * n + m) n = gcd m n := by
  rw [Nat.add_comm, gcd_add_mul_right_left]

@[simp] theorem gcd_mul_left_add_left (m n k : ℕ) : gcd (n * k + m) n = gcd m n := by
  rw [Nat.add_comm, gcd_add_mul_left_left]

@[simp] theorem gcd_add_self_right (m n : ℕ) : gcd m (n + m) = gcd m n := by
  have h := gcd_add_mul_right_right m n 1
  rw [Nat.one_mul] at h
  exact h

@[simp] theorem gcd_self_add_right (m n : ℕ) : gcd m (m + n) = gcd m n := by rw [Nat.add_comm, gcd_add_self_right]

@[simp] theorem gcd_add_self_left (m n : ℕ) : gcd (m + n) n = gcd m n := by
  rw [gcd_comm, gcd_add_self_right, gcd_comm]

@[simp] theorem gcd_self_add_left (m n : ℕ) : gcd (m + n) m = gcd n m := by rw [Nat.add_comm, gcd_add_self_left]

theorem gcd_sub_self_right {m n : ℕ} (h : m ≤ n) : gcd m (n - m) = gcd m n := by
  have e := gcd_add_self_right m (n - m)
  rw [Nat.sub_add_cancel h] at e
  exact e.symm

theorem gcd_sub_self_left {m n : ℕ} (h : m ≤ n) : gcd (n - m) m = gcd n m := by
  rw [gcd_comm, gcd_sub_self_right h, gcd_comm]

theorem gcd_self_sub_right {m n : ℕ} (h : m ≤ n) : gcd n (n - m) = gcd n m := by
  have e := gcd_add_self_left m (n - m)
  rw [Nat.add_sub_cancel' h, gcd_sub_self_right h] at e
  rw [e, gcd_comm]

theorem gcd_le_left {m : ℕ} (n : ℕ) (h : 0 < m) : gcd m n ≤ m := Nat.le_of_dvd h (gcd_dvd_left m n)

theorem gcd_le_right {m : ℕ} (n : ℕ) (h : 0 < n) : gcd m n ≤ n := Nat.le_of_dvd h (gcd_dvd_right m n)

theorem gcd_eq_zero_iff {i j : ℕ} : gcd i j = 0 ↔ i = 0 ∧ j = 0 := by
  constructor
  · intro h
    have h₁ := gcd_dvd_left i j
    have h₂ := gcd_dvd_right i j
    rw [h] at h₁ h₂
    exact ⟨Nat.eq_zero_of_zero_dvd h₁, Nat.eq_zero_of_zero_dvd h₂⟩
  · intro h
    rw [h.left, h.right, gcd_zero_left]

theorem gcd_eq_iff {g a b : ℕ} : gcd a b = g ↔ g ∣ a ∧ g ∣ b ∧ ∀ c, c ∣ a → c ∣ b → c ∣ g := by
  constructor
  · intro h
    rw [← h]
    exact ⟨gcd_dvd_left a b, gcd_dvd_right a b, fun c => dvd_gcd⟩
  · intro h
    exact Nat.dvd_antisymm (h.right.right _ (gcd_dvd_left a b) (gcd_dvd_right a b)) (dvd_gcd h.left h.right.left)

theorem gcd_dvd_gcd_of_dvd_left {m k : ℕ} (n : ℕ) (h : m ∣ k) : gcd m n ∣ gcd k n :=
  dvd_gcd (Nat.dvd_trans (gcd_dvd_left m n) h) (gcd_dvd_right m n)

theorem gcd_dvd_gcd_of_dvd_right {m k : ℕ} (n : ℕ) (h : m ∣ k) : gcd n m ∣ gcd n k :=
  dvd_gcd (gcd_dvd_left n m) (Nat.dvd_trans (gcd_dvd_right n m) h)

theorem gcd_mul_dvd_mul_gcd_ (k m n : ℕ) : gcd m n ∣ gcd (k * m) n :=
  gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_left m k)

theorem eq_one_of_self_dvd_gcd_ {m n : ℕ} (h : Coprime m n) {d : ℕ} (h₁ : d ∣ m) (h₂ : d ∣ n) : d = 1 := by
  have e := dvd_gcd h₁ h₂
  rw [show gcd m n = 1 from h] at e
  exact Nat.dvd_one.mp e

theorem gcd_greatest {a b d : ℕ} (hda : d ∣ a) (hdb : d ∣ b) (hd : ∀ e : ℕ, e ∣ a → e ∣ b → e ∣ d) : d = gcd a b :=
  (gcd_eq_iff.mpr ⟨hda, hdb, hd⟩).symm

/-! ### Least common multiples -/

theorem lcm_dvd {m n k : ℕ} (H1 : m ∣ k) (H2 : n ∣ k) : lcm m n ∣ k := by
  cases Nat.eq_zero_or_pos (gcd m n) with
  | inl h =>
    have e := gcd_eq_zero_iff.mp h
    rw [e.left] at H1
    rw [Nat.eq_zero_of_zero_dvd H1]
    exact Nat.dvd_zero _
  | inr pos =>
    apply Nat.dvd_of_mul_dvd_mul_left pos
    rw [gcd_mul_lcm, ← gcd_mul_right, Nat.mul_comm m n]
    exact dvd_gcd (by rw [Nat.mul_comm n]; exact Nat.mul_dvd_mul_left m H2) (Nat.mul_dvd_mul_left n H1)

theorem lcm_dvd_iff {m n k : ℕ} : lcm m n ∣ k ↔ m ∣ k ∧ n ∣ k :=
  ⟨fun h => ⟨Nat.dvd_trans (dvd_lcm_left m n) h, Nat.dvd_trans (dvd_lcm_right m n) h⟩, fun h => lcm_dvd h.left h.right⟩

theorem lcm_eq_iff {n m l : ℕ} : lcm n m = l ↔ n ∣ l ∧ m ∣ l ∧ ∀ c, n ∣ c → m ∣ c → l ∣ c := by
  constructor
  · intro h
    rw [← h]
    exact ⟨dvd_lcm_left n m, dvd_lcm_right n m, fun c => lcm_dvd⟩
  · intro h
    exact Nat.dvd_antisymm (lcm_dvd h.left h.right.left) (h.right.right _ (dvd_lcm_left n m) (dvd_lcm_right n m))

@[simp] theorem lcm_zero_left (m : ℕ) : lcm 0 m = 0 := Nat.eq_zero_of_zero_dvd (dvd_lcm_left 0 m)

@[simp] theorem lcm_zero_right (m : ℕ) : lcm m 0 = 0 := Nat.eq_zero_of_zero_dvd (dvd_lcm_right m 0)

@[simp] theorem lcm_one_left (m : ℕ) : lcm 1 m = m :=
  lcm_eq_iff.mpr ⟨Nat.one_dvd m, Nat.dvd_refl m, fun _ _ h => h⟩

@[simp] theorem lcm_one_right (m : ℕ) : lcm m 1 = m := by rw [lcm_comm, lcm_one_left]

@[simp] theorem lcm_self (m : ℕ) : lcm m m = m := lcm_eq_iff.mpr ⟨Nat.dvd_refl m, Nat.dvd_refl m, fun _ _ h => h⟩

theorem lcm_assoc (m n k : ℕ) : lcm (lcm m n) k = lcm m (lcm n k) :=
  Nat.dvd_antisymm
    (lcm_dvd (lcm_dvd (dvd_lcm_left m _) (Nat.dvd_trans (dvd_lcm_left n k) (dvd_lcm_right m _)))
      (Nat.dvd_trans (dvd_lcm_right n k) (dvd_lcm_right m _)))
    (lcm_dvd (Nat.dvd_trans (dvd_lcm_left m n) (dvd_lcm_left _ k))
      (lcm_dvd (Nat.dvd_trans (dvd_lcm_right m n) (dvd_lcm_left _ k)) (dvd_lcm_right _ k)))

theorem lcm_ne_zero {m n : ℕ} (hm : m ≠ 0) (hn : n ≠ 0) : lcm m n ≠ 0 := fun h => by
  have e := gcd_mul_lcm m n
  rw [h, Nat.mul_zero] at e
  exact (Nat.mul_ne_zero hm hn) e.symm

theorem lcm_pos {m n : ℕ} (hm : 0 < m) (hn : 0 < n) : 0 < lcm m n :=
  Nat.pos_of_ne_zero (lcm_ne_zero (Nat.ne_of_gt hm) (Nat.ne_of_gt hn))

theorem lcm_mul_left {m n k : ℕ} : lcm (m * n) (m * k) = m * lcm n k := by
  cases Nat.eq_zero_or_pos m with
  | inl h => rw [h, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, lcm_zero_left]
  | inr h =>
    refine lcm_eq_iff.mpr ⟨Nat.mul_dvd_mul_left m (dvd_lcm_left n k), Nat.mul_dvd_mul_left m (dvd_lcm_right n k),
      fun c h₁ h₂ => ?_⟩
    cases Nat.dvd_trans (Nat.dvd_mul_right m n) h₁ with
    | intro d hd =>
      rw [hd] at h₁ h₂ ⊢
      exact Nat.mul_dvd_mul_left m (lcm_dvd (Nat.dvd_of_mul_dvd_mul_left h h₁) (Nat.dvd_of_mul_dvd_mul_left h h₂))

theorem lcm_mul_right {m n k : ℕ} : lcm (m * n) (k * n) = lcm m k * n := by
  rw [Nat.mul_comm m, Nat.mul_comm k, lcm_mul_left, Nat.mul_comm]

theorem Coprime.lcm_eq_mul {m n : ℕ} (h : Coprime m n) : lcm m n = m * n := by
  have e := gcd_mul_lcm m n
  rw [show gcd m n = 1 from h, Nat.one_mul] at e
  exact e

theorem lcm_dvd_mul (m n : ℕ) : lcm m n ∣ m * n := lcm_dvd (Nat.dvd_mul_right m n) (Nat.dvd_mul_left n m)

theorem lcm_eq_left {m n : ℕ} (h : n ∣ m) : lcm m n = m := lcm_eq_iff.mpr ⟨Nat.dvd_refl m, h, fun _ h _ => h⟩

theorem lcm_eq_right {m n : ℕ} (h : m ∣ n) : lcm m n = n := lcm_eq_iff.mpr ⟨h, Nat.dvd_refl n, fun _ _ h => h⟩

/-! ### Coprime numbers -/

@[simp] theorem coprime_one_left (n : ℕ) : Coprime 1 n := gcd_one_left n

@[simp] theorem coprime_one_right (n : ℕ) : Coprime n 1 := gcd_one_right n

@[simp] theorem coprime_self (n : ℕ) : Coprime n n ↔ n = 1 := by
  show gcd n n = 1 ↔ _
  rw [gcd_self]

@[simp] theorem coprime_zero_left (n : ℕ) : Coprime 0 n ↔ n = 1 := by
  show gcd 0 n = 1 ↔ _
  rw [gcd_zero_left]

@[simp] theorem coprime_zero_right (n : ℕ) : Coprime n 0 ↔ n = 1 := by
  show gcd n 0 = 1 ↔ _
  rw [gcd_zero_right]

theorem Coprime.gcd_mul_left_cancel {k n : ℕ} (m : ℕ) (H : Coprime k n) : gcd (k * m) n = gcd m n := by
  apply Nat.dvd_antisymm
  · refine dvd_gcd ?_ (gcd_dvd_right _ n)
    have c : Coprime (gcd (k * m) n) k := by
      show gcd (gcd (k * m) n) k = 1
      have d := dvd_gcd (gcd_dvd_right (gcd (k * m) n) k)
        (Nat.dvd_trans (gcd_dvd_left (gcd (k * m) n) k) (gcd_dvd_right (k * m) n))
      rw [show gcd k n = 1 from H] at d
      exact Nat.dvd_one.mp d
    exact Coprime.dvd_of_dvd_mul_left c (gcd_dvd_left (k * m) n)
  · exact gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_left m k)

theorem Coprime.mul {m n k : ℕ} (H1 : Coprime m k) (H2 : Coprime n k) : Coprime (m * n) k :=
  (Coprime.gcd_mul_left_cancel n H1).trans H2

theorem Coprime.mul_left {m n k : ℕ} (H1 : Coprime m k) (H2 : Coprime n k) : Coprime (m * n) k := Coprime.mul H1 H2

theorem Coprime.mul_right {k m n : ℕ} (H1 : Coprime k m) (H2 : Coprime k n) : Coprime k (m * n) :=
  Coprime.symm (Coprime.mul (Coprime.symm H1) (Coprime.symm H2))

theorem Coprime.coprime_dvd_left {m k n : ℕ} (H1 : m ∣ k) (H2 : Coprime k n) : Coprime m n :=
  Nat.dvd_one.mp (show gcd m n ∣ 1 from (show gcd k n = 1 from H2) ▸ gcd_dvd_gcd_of_dvd_left n H1)

theorem Coprime.coprime_dvd_right {n k m : ℕ} (H1 : n ∣ m) (H2 : Coprime k m) : Coprime k n :=
  Coprime.symm (Coprime.coprime_dvd_left H1 (Coprime.symm H2))

theorem Coprime.coprime_mul_left {k m n : ℕ} (H : Coprime (k * m) n) : Coprime m n :=
  Coprime.coprime_dvd_left (Nat.dvd_mul_left m k) H

theorem Coprime.coprime_mul_right {k m n : ℕ} (H : Coprime (m * k) n) : Coprime m n :=
  Coprime.coprime_dvd_left (Nat.dvd_mul_right m k) H

theorem coprime_mul_iff_left {k m n : ℕ} : Coprime (m * n) k ↔ Coprime m k ∧ Coprime n k :=
  ⟨fun h => ⟨Coprime.coprime_mul_right h, Coprime.coprime_mul_left h⟩, fun h => Coprime.mul h.left h.right⟩

theorem coprime_mul_iff_right {k m n : ℕ} : Coprime k (m * n) ↔ Coprime k m ∧ Coprime k n := by
  rw [coprime_comm, coprime_mul_iff_left, coprime_comm, coprime_comm (m := k) (n := n)]

theorem Coprime.pow_left (n : ℕ) {m k : ℕ} (H1 : Coprime m k) : Coprime (m ^ n) k := by
  induction n with
  | zero => exact coprime_one_left k
  | succ n ih => exact Coprime.mul ih H1

theorem Coprime.pow_right (n : ℕ) {k m : ℕ} (H1 : Coprime k m) : Coprime k (m ^ n) :=
  Coprime.symm (Coprime.pow_left n (Coprime.symm H1))

theorem Coprime.pow {k l : ℕ} (m n : ℕ) (H1 : Coprime k l) : Coprime (k ^ m) (l ^ n) :=
  Coprime.pow_right n (Coprime.pow_left m H1)

theorem Coprime.dvd_mul_left {k m n : ℕ} (H : Coprime k m) : k ∣ m * n ↔ k ∣ n :=
  ⟨Coprime.dvd_of_dvd_mul_left H, fun h => Nat.dvd_mul_left_of_dvd h m⟩

theorem Coprime.dvd_mul_right {k m n : ℕ} (H : Coprime k n) : k ∣ m * n ↔ k ∣ m :=
  ⟨Coprime.dvd_of_dvd_mul_right H, fun h => Nat.dvd_mul_right_of_dvd h n⟩

theorem Coprime.eq_one_of_dvd {k m : ℕ} (H : Coprime k m) (d : k ∣ m) : k = 1 :=
  eq_one_of_self_dvd_gcd_ H (Nat.dvd_refl k) d

@[simp] theorem coprime_add_self_right {m n : ℕ} : Coprime m (n + m) ↔ Coprime m n := by
  show gcd m (n + m) = 1 ↔ gcd m n = 1
  rw [gcd_add_self_right]

@[simp] theorem coprime_add_self_left {m n : ℕ} : Coprime (m + n) n ↔ Coprime m n := by
  show gcd (m + n) n = 1 ↔ gcd m n = 1
  rw [gcd_add_self_left]

theorem coprime_of_dvd {m n : ℕ} (H : ∀ k, Nat.Prime k → k ∣ m → ¬k ∣ n) : Coprime m n := by
  by_cases h : gcd m n = 1
  · exact h
  · cases exists_prime_and_dvd h with
    | intro p hp =>
      exact absurd (Nat.dvd_trans hp.right (gcd_dvd_right m n))
        (H p hp.left (Nat.dvd_trans hp.right (gcd_dvd_left m n)))

theorem coprime_div_gcd_div_gcd {m n : ℕ} (H : 0 < gcd m n) : Coprime (m / gcd m n) (n / gcd m n) := by
  show gcd (m / gcd m n) (n / gcd m n) = 1
  apply Nat.eq_of_mul_eq_mul_left H
  rw [← gcd_mul_left, Nat.mul_div_cancel' (gcd_dvd_left m n), Nat.mul_div_cancel' (gcd_dvd_right m n), Nat.mul_one]

theorem exists_coprime (m n : ℕ) : ∃ m' n', Coprime m' n' ∧ m = m' * gcd m n ∧ n = n' * gcd m n := by
  cases Nat.eq_zero_or_pos (gcd m n) with
  | inl h =>
    have e := gcd_eq_zero_iff.mp h
    exact ⟨1, 1, coprime_one_left 1, by rw [h, e.left, Nat.mul_zero], by rw [h, e.right, Nat.mul_zero]⟩
  | inr h =>
    exact ⟨m / gcd m n, n / gcd m n, coprime_div_gcd_div_gcd h, (Nat.div_mul_cancel (gcd_dvd_left m n)).symm,
      (Nat.div_mul_cancel (gcd_dvd_right m n)).symm⟩

theorem coprime_self_add_one_ (n : ℕ) : Coprime n (n + 1) := by
  show gcd n (n + 1) = 1
  rw [gcd_self_add_right, gcd_one_right]

/-! ### Powers of primes -/

theorem dvd_prime {p m : ℕ} (pp : Nat.Prime p) : m ∣ p ↔ m = 1 ∨ m = p :=
  ⟨Prime.eq_one_or_self_of_dvd pp m, fun h => h.elim (fun e => e ▸ Nat.one_dvd p) fun e => e ▸ Nat.dvd_refl p⟩

theorem dvd_prime_two_le {p m : ℕ} (pp : Nat.Prime p) (H : 2 ≤ m) : m ∣ p ↔ m = p :=
  (dvd_prime pp).trans (or_iff_right (Nat.ne_of_gt H))

theorem dvd_prime_pow {p : ℕ} (pp : Nat.Prime p) {m i : ℕ} : i ∣ p ^ m ↔ ∃ g, g ≤ m ∧ i = p ^ g := by
  constructor
  · intro h
    induction m generalizing i with
    | zero => exact ⟨0, Nat.le_refl 0, Nat.dvd_one.mp h⟩
    | succ m ih =>
      by_cases d : p ∣ i
      · cases d with
        | intro j hj =>
          have h' : j ∣ p ^ m := by
            rw [hj, Nat.pow_succ, Nat.mul_comm (p ^ m)] at h
            exact Nat.dvd_of_mul_dvd_mul_left (Prime.pos pp) h
          cases ih h' with
          | intro g hg => exact ⟨g + 1, Nat.succ_le_succ hg.left, by rw [hj, hg.right, Nat.pow_succ, Nat.mul_comm]⟩
      · have c : Coprime i p := Coprime.symm ((Prime.coprime_iff_not_dvd pp).mpr d)
        exact ⟨0, Nat.zero_le _, Coprime.eq_one_of_dvd (Coprime.pow_right (m + 1) c) h⟩
  · intro h
    cases h with
    | intro g hg => rw [hg.right]; exact Nat.pow_dvd_pow p hg.left

end Nat
