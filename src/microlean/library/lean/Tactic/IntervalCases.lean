import Init.Int.Order
import Mathlib.Logic.Basic

/-! What `interval_cases` builds its proofs from: an interval is halved until one number is left. -/

namespace Microlean

namespace IntervalCases

theorem nat_zero_le (e : Nat) : 0 ≤ e := Nat.zero_le e

theorem nat_lower {a e : Nat} (h : a < e) : a + 1 ≤ e := h

theorem nat_upper {e a : Nat} (h : e ≤ a) : e < a + 1 := Nat.lt_succ_of_le h

theorem nat_not_lt {a e : Nat} (h : ¬a < e) : e ≤ a := Nat.le_of_not_lt h

theorem nat_not_le {a e : Nat} (h : ¬a ≤ e) : e < a := Nat.lt_of_not_le h

theorem nat_single {P : Nat → Prop} {z e : Nat} (l : z ≤ e) (u : e < z + 1) (p : P z) : P e :=
  Nat.le_antisymm l (Nat.le_of_lt_succ u) ▸ p

theorem nat_split {P : Nat → Prop} (m : Nat) {e : Nat} (left : e < m → P e) (right : m ≤ e → P e) : P e :=
  Or.elim (Nat.lt_or_ge e m) left right

theorem nat_empty {p : Prop} {a b e : Nat} (l : a ≤ e) (u : e < b) (h : Nat.ble b a = true) : p :=
  absurd (Nat.lt_of_lt_of_le u (Nat.le_trans (Nat.le_of_ble_eq_true h) l)) (Nat.lt_irrefl e)

theorem int_lower {a e : Int} (h : a < e) : a + 1 ≤ e := h

theorem int_upper {e a : Int} (h : e ≤ a) : e < a + 1 := Int.lt_add_one_of_le h

theorem int_not_lt {a e : Int} (h : ¬a < e) : e ≤ a := Int.not_lt.mp h

theorem int_not_le {a e : Int} (h : ¬a ≤ e) : e < a := Int.not_le.mp h

theorem int_single {P : Int → Prop} {z e : Int} (l : z ≤ e) (u : e < z + 1) (p : P z) : P e :=
  Int.le_antisymm l (Int.le_of_lt_add_one u) ▸ p

theorem int_split {P : Int → Prop} (m : Int) {e : Int} (left : e < m → P e) (right : m ≤ e → P e) : P e :=
  Or.elim (Int.lt_or_ge e m) left right

theorem int_empty {p : Prop} {a b e : Int} (l : a ≤ e) (u : e < b) (h : b ≤ a) : p :=
  absurd (Int.lt_of_lt_of_le u (Int.le_trans h l)) (Int.lt_irrefl e)

end IntervalCases

end Microlean
