import Tactic.Ring
import Mathlib.Algebra.Group.Basic

/-! What `linarith` builds its proofs from: sums of multiples of inequalities. -/

universe u

namespace Microlean

namespace Linarith

variable {R : Type u} [CommSemiring R] [LinearOrder R] [IsStrictOrderedRing R]

theorem cast_nonneg : ∀ n : Nat, (0 : R) ≤ Nat.cast n
  | 0 => by
    rw [Ring.rcast_zero]
  | n + 1 => by
    rw [Ring.rcast_succ]
    exact add_nonneg (cast_nonneg n) zero_le_one

theorem zero_lt_one_of_order : (0 : R) < 1 :=
  lt_of_not_ge fun h =>
    Exists.elim (Nontrivial.exists_pair_ne (α := R)) fun x hx =>
      Exists.elim hx fun y hxy =>
        have e : (0 : R) = 1 := le_antisymm zero_le_one h
        have z : ∀ a : R, a = 0 := fun a => by
          rw [← Ring.rmul_one a, ← e, Ring.rmul_zero]
        hxy ((z x).trans (z y).symm)

theorem cast_succ_pos (n : Nat) : (0 : R) < Nat.cast (n + 1) := by
  rw [Ring.rcast_succ]
  exact lt_of_lt_of_le zero_lt_one_of_order (le_add_of_nonneg_left (cast_nonneg n))

theorem scale_le (n : Nat) {a b : R} (h : a ≤ b) : Nat.cast n * a ≤ Nat.cast n * b :=
  mul_le_mul_of_nonneg_left h (cast_nonneg n)

theorem scale_lt (n : Nat) {a b : R} (h : a < b) : Nat.cast (n + 1) * a < Nat.cast (n + 1) * b :=
  mul_lt_mul_of_pos_left h (cast_succ_pos n)

theorem absurd_le (k : Nat) {a b : R} (h : a ≤ b) (e : a = b + Nat.cast (k + 1)) : False :=
  not_le_of_gt (lt_add_of_pos_right b (cast_succ_pos k)) (by rw [e] at h; exact h)

theorem absurd_lt (k : Nat) {a b : R} (h : a < b) (e : a = b + Nat.cast k) : False :=
  not_lt_of_ge (le_add_of_nonneg_right (cast_nonneg k)) (by rw [e] at h; exact h)

theorem absurd_lt_self {a b : R} (h : a < b) (e : a = b) : False := lt_irrefl b (by rw [e] at h; exact h)

theorem le_of_eq' {a b : R} (h : a = b) : a ≤ b := le_of_eq h

theorem ge_of_eq' {a b : R} (h : a = b) : b ≤ a := le_of_eq h.symm

theorem le_of_not_lt' {a b : R} (h : ¬a < b) : b ≤ a := le_of_not_gt h

theorem lt_of_not_le' {a b : R} (h : ¬a ≤ b) : b < a := lt_of_not_ge h

theorem prove_le (a b : R) (h : b < a → False) : a ≤ b := le_of_not_gt h

theorem prove_lt (a b : R) (h : b ≤ a → False) : a < b := lt_of_not_ge h

theorem prove_eq (a b : R) (h : a < b → False) (h' : b < a → False) : a = b :=
  le_antisymm (le_of_not_gt h') (le_of_not_gt h)

theorem add_le_le {a b c d : R} (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := add_le_add h h'

theorem add_lt_lt {a b c d : R} (h : a < b) (h' : c < d) : a + c < b + d := add_lt_add h h'

theorem add_lt_le {a b c d : R} (h : a < b) (h' : c ≤ d) : a + c < b + d := add_lt_add_of_lt_of_le h h'

theorem add_le_lt {a b c d : R} (h : a ≤ b) (h' : c < d) : a + c < b + d := add_lt_add_of_le_of_lt h h'

/-! ### Sums: an inequality, and a multiple of another one -/

theorem step_le_le (n : Nat) {a b c d : R} (h : a ≤ b) (h' : c ≤ d) : a + Nat.cast n * c ≤ b + Nat.cast n * d :=
  add_le_add h (scale_le n h')

theorem step_lt_le (n : Nat) {a b c d : R} (h : a < b) (h' : c ≤ d) : a + Nat.cast n * c < b + Nat.cast n * d :=
  add_lt_add_of_lt_of_le h (scale_le n h')

theorem step_le_lt (n : Nat) {a b c d : R} (h : a ≤ b) (h' : c < d) :
    a + Nat.cast (n + 1) * c < b + Nat.cast (n + 1) * d :=
  add_lt_add_of_le_of_lt h (scale_lt n h')

theorem step_lt_lt (n : Nat) {a b c d : R} (h : a < b) (h' : c < d) :
    a + Nat.cast (n + 1) * c < b + Nat.cast (n + 1) * d :=
  add_lt_add h (scale_lt n h')

theorem le_of_lt' {a b : R} (h : a < b) : a ≤ b := le_of_lt h

/-! ### Products, where differences exist -/

theorem mul_le (ex : ∀ {a b : R}, a ≤ b → ∃ c, 0 ≤ c ∧ b = a + c) {a b c d : R} (h : a ≤ b) (h' : c ≤ d) :
    a * d + b * c ≤ a * c + b * d :=
  Exists.elim (ex h) fun u hu =>
    Exists.elim (ex h') fun v hv => by
      rw [hu.right, hv.right]
      have e : a * c + (a + u) * (c + v) = a * (c + v) + (a + u) * c + u * v := by ring
      rw [e]
      exact le_add_of_nonneg_right (mul_nonneg hu.left hv.left)

theorem mul_lt (ex : ∀ {a b : R}, a ≤ b → ∃ c, 0 ≤ c ∧ b = a + c) {a b c d : R} (h : a < b) (h' : c < d) :
    a * d + b * c < a * c + b * d :=
  Exists.elim (ex (le_of_lt h)) fun u hu =>
    Exists.elim (ex (le_of_lt h')) fun v hv => by
      have pos : ∀ x y z : R, x < y → 0 ≤ z → y = x + z → 0 < z := fun x y z xy z0 e =>
        lt_of_le_of_ne z0 fun zero => by
          rw [e, ← zero, add_zero] at xy
          exact lt_irrefl x xy
      have u0 : 0 < u := pos a b u h hu.left hu.right
      have v0 : 0 < v := pos c d v h' hv.left hv.right
      rw [hu.right, hv.right]
      have e : a * c + (a + u) * (c + v) = a * (c + v) + (a + u) * c + u * v := by ring
      rw [e]
      exact lt_add_of_pos_right _ (mul_pos u0 v0)

theorem mul_eq {a b : R} (c d : R) (h : a = b) : a * d + b * c = a * c + b * d := by
  rw [h, add_comm]

theorem nat_difference {a b : Nat} (h : a ≤ b) : ∃ c, 0 ≤ c ∧ b = a + c :=
  ⟨b - a, Nat.zero_le _, (Nat.add_sub_of_le h).symm⟩

theorem nat_nonneg (n : Nat) : 0 ≤ n := Nat.zero_le n

theorem nat_lt {a b : Nat} (h : a < b) : a + 1 ≤ b := h

theorem int_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h

section

variable {S : Type u} [CommRing S] [LinearOrder S] [IsStrictOrderedRing S]

theorem ring_difference {a b : S} (h : a ≤ b) : ∃ c, 0 ≤ c ∧ b = a + c :=
  ⟨b - a, by
    have e : b - a + a = b := sub_add_cancel b a
    have h' : a + 0 ≤ a + (b - a) := by
      rw [add_zero, add_comm, e]
      exact h
    exact le_of_add_le_add_left h',
   by rw [add_comm, sub_add_cancel]⟩

theorem sub_nonneg' {a b : S} (h : a ≤ b) : 0 ≤ b - a :=
  Exists.elim (ring_difference h) fun c hc => by
    have e : b - a = c := by
      rw [hc.right]
      ring
    rw [e]
    exact hc.left

theorem sub_pos' {a b : S} (h : a < b) : 0 < b - a :=
  lt_of_le_of_ne (sub_nonneg' (le_of_lt h)) fun e => by
    have e' : b - a + a = b := sub_add_cancel b a
    rw [← e, zero_add] at e'
    rw [e'] at h
    exact lt_irrefl b h

theorem ring_mul_le {a b c d : S} (h : a ≤ b) (h' : c ≤ d) : 0 ≤ (b - a) * (d - c) :=
  mul_nonneg (sub_nonneg' h) (sub_nonneg' h')

theorem ring_mul_lt {a b c d : S} (h : a < b) (h' : c < d) : 0 < (b - a) * (d - c) :=
  mul_pos (sub_pos' h) (sub_pos' h')

theorem ring_mul_eq {a b : S} (c d : S) (h : a = b) : 0 = (b - a) * (d - c) := by
  rw [h]
  ring

theorem ring_mul_self (a : S) : 0 ≤ a * a := by
  refine Or.elim (le_total 0 a) (fun h => mul_nonneg h h) fun h => ?_
  have e : a * a = (0 - a) * (0 - a) := by ring
  rw [e]
  exact mul_nonneg (sub_nonneg' h) (sub_nonneg' h)

theorem ring_sq (a : S) : 0 ≤ a ^ 2 := by
  have e : a ^ 2 = a * a := by ring
  rw [e]
  exact ring_mul_self a

end

end Linarith

end Microlean
