import Mathlib.Data.Rat.Cast

/-! What `norm_num` knows of numerators and denominators. -/

namespace Microlean

namespace NormNum

theorem rat_num {a : ℚ} {x : ℤ} {d : ℕ} (ha : a = (x : ℚ) / (d : ℚ)) (hd : Nat.ble 1 d = true)
    (h : Nat.gcd (Int.natAbs x) d = 1) : a.num = x :=
  (Rat.Microlean.num_den_of_coprime (Nat.ne_of_gt (Nat.le_of_ble_eq_true hd)) h ha).left

theorem rat_den {a : ℚ} {x : ℤ} {d : ℕ} (ha : a = (x : ℚ) / (d : ℚ)) (hd : Nat.ble 1 d = true)
    (h : Nat.gcd (Int.natAbs x) d = 1) : a.den = d :=
  (Rat.Microlean.num_den_of_coprime (Nat.ne_of_gt (Nat.le_of_ble_eq_true hd)) h ha).right

end NormNum

end Microlean
