import Init.Int.DivMod
import Init.Nat.Decidable
import Mathlib.Data.Int.Instances
import Mathlib.Data.Nat.Lemmas

/-! Deciding statements about all or some numbers of an interval. -/

namespace Nat

instance decidableBallLE (n : ℕ) (P : ∀ k, k ≤ n → Prop) [∀ n h, Decidable (P n h)] : Decidable (∀ n h, P n h) :=
  decidable_of_iff (∀ k, ∀ h : k < n + 1, P k (le_of_lt_succ h))
    ⟨fun m k h => m k (lt_succ_of_le h), fun m k h => m k (le_of_lt_succ h)⟩

instance decidableLoHi (lo hi : ℕ) (P : ℕ → Prop) [DecidablePred P] : Decidable (∀ x, lo ≤ x → x < hi → P x) :=
  decidable_of_iff (∀ x, x < hi - lo → P (lo + x))
    ⟨fun al x hl hh => by
      have e := al (x - lo) (Nat.lt_sub_iff_add_lt.mpr (by
        rw [Nat.sub_add_cancel hl]
        exact hh))
      rw [Nat.add_sub_of_le hl] at e
      exact e,
     fun al x h => al (lo + x) (Nat.le_add_right lo x) (by
      rw [Nat.add_comm]
      exact Nat.lt_sub_iff_add_lt.mp h)⟩

instance decidableLoHiLe (lo hi : ℕ) (P : ℕ → Prop) [DecidablePred P] : Decidable (∀ x, lo ≤ x → x ≤ hi → P x) :=
  decidable_of_iff (∀ x, lo ≤ x → x < hi + 1 → P x)
    ⟨fun al x hl hh => al x hl (lt_succ_of_le hh), fun al x hl hh => al x hl (le_of_lt_succ hh)⟩

instance decidableExistsLE {p : ℕ → Prop} [DecidablePred p] : DecidablePred (fun n => ∃ m, m ≤ n ∧ p m) := fun n =>
  decidable_of_iff (∃ m, m < n + 1 ∧ p m)
    ⟨fun ⟨m, h, hp⟩ => ⟨m, le_of_lt_succ h, hp⟩, fun ⟨m, h, hp⟩ => ⟨m, lt_succ_of_le h, hp⟩⟩

end Nat

namespace Int

theorem exists_add_nat_ {m r : ℤ} (h : m ≤ r) : ∃ k : ℕ, r = m + k := (le.dest h).imp fun _ e => e.symm

instance decidableLELT (P : ℤ → Prop) [DecidablePred P] (m n : ℤ) : Decidable (∀ r, m ≤ r → r < n → P r) :=
  decidable_of_iff (∀ k, k < toNat (n - m) → P (m + (k : ℕ)))
    ⟨fun al r hm hn => by
      cases exists_add_nat_ hm with
      | intro k e =>
        rw [e] at hn ⊢
        refine al k (lt_toNat.mpr (Int.lt_sub_iff_add_lt.mpr ?_))
        rw [Int.add_comm]
        exact hn,
     fun al k h => al (m + k) (le.intro k rfl) (by
      rw [Int.add_comm]
      exact Int.lt_sub_iff_add_lt.mp (lt_toNat.mp h))⟩

instance decidableLELE (P : ℤ → Prop) [DecidablePred P] (m n : ℤ) : Decidable (∀ r, m ≤ r → r ≤ n → P r) :=
  decidable_of_iff (∀ r, m ≤ r → r < n + 1 → P r)
    ⟨fun al r hm hn => al r hm (lt_add_one_of_le hn), fun al r hm hn => al r hm (le_of_lt_add_one hn)⟩

instance decidableLTLT (P : ℤ → Prop) [DecidablePred P] (m n : ℤ) : Decidable (∀ r, m < r → r < n → P r) :=
  decidable_of_iff (∀ r, m + 1 ≤ r → r < n → P r)
    ⟨fun al r hm hn => al r hm hn, fun al r hm hn => al r hm hn⟩

instance decidableLTLE (P : ℤ → Prop) [DecidablePred P] (m n : ℤ) : Decidable (∀ r, m < r → r ≤ n → P r) :=
  decidable_of_iff (∀ r, m + 1 ≤ r → r < n + 1 → P r)
    ⟨fun al r hm hn => al r hm (lt_add_one_of_le hn), fun al r hm hn => al r hm (le_of_lt_add_one hn)⟩

end Int
