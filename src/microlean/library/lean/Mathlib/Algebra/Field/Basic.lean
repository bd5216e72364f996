import Mathlib.Algebra.Ring.Basic
import Mathlib.Algebra.NeZero

/-! Laws of fields and semifields: inverses and quotients. -/

universe u

section DivInvMonoid

variable {G : Type u} [DivInvMonoid G]

theorem div_eq_mul_inv (a b : G) : a / b = a * b⁻¹ := DivInvMonoid.div_eq_mul_inv a b

theorem division_def (a b : G) : a / b = a * b⁻¹ := DivInvMonoid.div_eq_mul_inv a b

@[simp] theorem one_div (a : G) : 1 / a = a⁻¹ := by rw [div_eq_mul_inv, one_mul]

theorem inv_eq_one_div (x : G) : x⁻¹ = 1 / x := (one_div x).symm

theorem mul_div_assoc (a b c : G) : a * b / c = a * (b / c) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_assoc]

theorem mul_div_assoc' (a b c : G) : a * (b / c) = a * b / c := (mul_div_assoc a b c).symm

theorem mul_div (a b c : G) : a * (b / c) = a * b / c := (mul_div_assoc a b c).symm

theorem mul_one_div (a b : G) : a * (1 / b) = a / b := by rw [one_div, div_eq_mul_inv]

theorem div_eq_mul_one_div (a b : G) : a / b = a * (1 / b) := (mul_one_div a b).symm

end DivInvMonoid

section Semifield

variable {K : Type u} [Semifield K] {a b c d : K}

@[simp] theorem mul_inv_cancel₀ (h : a ≠ 0) : a * a⁻¹ = 1 := Semifield.mul_inv_cancel a h

@[simp] theorem inv_zero : (0 : K)⁻¹ = 0 := Semifield.inv_zero

@[simp] theorem inv_mul_cancel₀ (h : a ≠ 0) : a⁻¹ * a = 1 := by rw [mul_comm, mul_inv_cancel₀ h]

instance (priority := 100) Semifield.toNoZeroDivisors : NoZeroDivisors K where
  eq_zero_or_eq_zero_of_mul_eq_zero {a b} h := (em (a = 0)).imp id fun ha => by
    rw [← one_mul b, ← inv_mul_cancel₀ ha, mul_assoc, h, mul_zero]

instance (priority := 100) Semifield.toIsCancelMulZero : IsCancelMulZero K where
  mul_left_cancel_of_ne_zero {a b c} ha h := by
    rw [← one_mul b, ← inv_mul_cancel₀ ha, mul_assoc, h, ← mul_assoc, inv_mul_cancel₀ ha, one_mul]
  mul_right_cancel_of_ne_zero {a b c} hb h := by
    rw [← mul_one a, ← mul_inv_cancel₀ hb, ← mul_assoc, h, mul_assoc, mul_inv_cancel₀ hb, mul_one]

/-! ### Inverses -/

theorem inv_ne_zero (h : a ≠ 0) : a⁻¹ ≠ 0 := fun e => one_ne_zero' K (by
  rw [← mul_inv_cancel₀ h, e, mul_zero])

theorem eq_inv_of_mul_eq_one_left (h : a * b = 1) : a = b⁻¹ := by
  have hb : b ≠ 0 := fun e => one_ne_zero' K (by rw [← h, e, mul_zero])
  exact mul_right_cancel₀ hb (by rw [h, inv_mul_cancel₀ hb])

theorem eq_inv_of_mul_eq_one_right (h : a * b = 1) : b = a⁻¹ :=
  eq_inv_of_mul_eq_one_left (by rw [mul_comm, h])

theorem inv_eq_of_mul_eq_one_right (h : a * b = 1) : a⁻¹ = b := (eq_inv_of_mul_eq_one_right h).symm

theorem inv_eq_of_mul_eq_one_left (h : a * b = 1) : b⁻¹ = a := (eq_inv_of_mul_eq_one_left h).symm

@[simp] theorem inv_one : (1 : K)⁻¹ = 1 := inv_eq_of_mul_eq_one_right (one_mul 1)

@[simp] theorem inv_inv (a : K) : a⁻¹⁻¹ = a := by
  by_cases h : a = 0
  · rw [h, inv_zero, inv_zero]
  · exact inv_eq_of_mul_eq_one_right (inv_mul_cancel₀ h)

@[simp] theorem inv_inj : a⁻¹ = b⁻¹ ↔ a = b := ⟨fun h => by rw [← inv_inv a, h, inv_inv], fun h => by rw [h]⟩

theorem inv_injective : Function.Injective (fun a : K => a⁻¹) := fun _ _ h => inv_inj.mp h

@[simp] theorem inv_eq_zero : a⁻¹ = 0 ↔ a = 0 := by rw [← inv_inj (a := a) (b := 0), inv_zero]

@[simp] theorem zero_eq_inv : 0 = a⁻¹ ↔ 0 = a := by rw [eq_comm, inv_eq_zero, eq_comm]

@[simp] theorem inv_eq_one : a⁻¹ = 1 ↔ a = 1 := by rw [← inv_inj (a := a) (b := 1), inv_one]

theorem inv_eq_iff_eq_inv : a⁻¹ = b ↔ a = b⁻¹ := ⟨fun h => by rw [← h, inv_inv], fun h => by rw [h, inv_inv]⟩

theorem eq_inv_iff_eq_inv : a = b⁻¹ ↔ b = a⁻¹ := ⟨fun h => by rw [h, inv_inv], fun h => by rw [h, inv_inv]⟩

theorem mul_inv (a b : K) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := by
  by_cases ha : a = 0
  · rw [ha, zero_mul, inv_zero, zero_mul]
  · by_cases hb : b = 0
    · rw [hb, mul_zero, inv_zero, mul_zero]
    · exact inv_eq_of_mul_eq_one_right (by rw [mul_mul_mul_comm, mul_inv_cancel₀ ha, mul_inv_cancel₀ hb, mul_one])

@[simp] theorem mul_inv_rev (a b : K) : (a * b)⁻¹ = b⁻¹ * a⁻¹ := by rw [mul_inv, mul_comm]

@[simp] theorem inv_pow (a : K) (n : ℕ) : a⁻¹ ^ n = (a ^ n)⁻¹ := by
  induction n with
  | zero => rw [pow_zero, pow_zero, inv_one]
  | succ n ih => rw [pow_succ, pow_succ, ih, mul_inv]

theorem inv_mul_cancel_left₀ (h : a ≠ 0) (b : K) : a⁻¹ * (a * b) = b := by
  rw [← mul_assoc, inv_mul_cancel₀ h, one_mul]

theorem mul_inv_cancel_left₀ (h : a ≠ 0) (b : K) : a * (a⁻¹ * b) = b := by
  rw [← mul_assoc, mul_inv_cancel₀ h, one_mul]

theorem mul_inv_cancel_right₀ (h : b ≠ 0) (a : K) : a * b * b⁻¹ = a := by rw [mul_assoc, mul_inv_cancel₀ h, mul_one]

theorem inv_mul_cancel_right₀ (h : b ≠ 0) (a : K) : a * b⁻¹ * b = a := by rw [mul_assoc, inv_mul_cancel₀ h, mul_one]

attribute [simp] inv_mul_cancel_left₀ mul_inv_cancel_left₀ mul_inv_cancel_right₀ inv_mul_cancel_right₀

theorem mul_inv_eq_one₀ (hb : b ≠ 0) : a * b⁻¹ = 1 ↔ a = b :=
  ⟨fun h => by rw [← inv_mul_cancel_right₀ hb a, h, one_mul], fun h => by rw [h, mul_inv_cancel₀ hb]⟩

theorem mul_inv_eq_iff_eq_mul₀ (hb : b ≠ 0) : a * b⁻¹ = c ↔ a = c * b :=
  ⟨fun h => by rw [← h, inv_mul_cancel_right₀ hb], fun h => by rw [h, mul_inv_cancel_right₀ hb]⟩

theorem eq_mul_inv_iff_mul_eq₀ (hc : c ≠ 0) : a = b * c⁻¹ ↔ a * c = b :=
  ⟨fun h => by rw [h, inv_mul_cancel_right₀ hc], fun h => by rw [← h, mul_inv_cancel_right₀ hc]⟩

theorem inv_mul_eq_iff_eq_mul₀ (ha : a ≠ 0) : a⁻¹ * b = c ↔ b = a * c :=
  ⟨fun h => by rw [← h, mul_inv_cancel_left₀ ha], fun h => by rw [h, inv_mul_cancel_left₀ ha]⟩

theorem eq_inv_mul_iff_mul_eq₀ (hb : b ≠ 0) : a = b⁻¹ * c ↔ b * a = c :=
  ⟨fun h => by rw [h, mul_inv_cancel_left₀ hb], fun h => by rw [← h, inv_mul_cancel_left₀ hb]⟩

/-! ### Quotients -/

@[simp] theorem div_self (h : a ≠ 0) : a / a = 1 := by rw [div_eq_mul_inv, mul_inv_cancel₀ h]

@[simp] theorem div_one (a : K) : a / 1 = a := by rw [div_eq_mul_inv, inv_one, mul_one]

@[simp] theorem div_zero (a : K) : a / 0 = 0 := by rw [div_eq_mul_inv, inv_zero, mul_zero]

@[simp] theorem zero_div (a : K) : 0 / a = 0 := by rw [div_eq_mul_inv, zero_mul]

theorem one_div_one : (1 : K) / 1 = 1 := div_one 1

@[simp] theorem div_mul_cancel₀ (a : K) (h : b ≠ 0) : a / b * b = a := by
  rw [div_eq_mul_inv, inv_mul_cancel_right₀ h]

@[simp] theorem mul_div_cancel_right₀ (a : K) (h : b ≠ 0) : a * b / b = a := by
  rw [div_eq_mul_inv, mul_inv_cancel_right₀ h]

@[simp] theorem mul_div_cancel_left₀ (b : K) (h : a ≠ 0) : a * b / a = b := by
  rw [mul_comm, mul_div_cancel_right₀ b h]

theorem mul_div_cancel₀ (a : K) (h : b ≠ 0) : b * (a / b) = a := by rw [mul_comm, div_mul_cancel₀ a h]

theorem mul_div_cancel_of_imp' (h : b = 0 → a = 0) : b * (a / b) = a := by
  by_cases hb : b = 0
  · rw [h hb, hb, zero_mul]
  · rw [mul_div_cancel₀ a hb]

theorem mul_one_div_cancel (h : a ≠ 0) : a * (1 / a) = 1 := by rw [one_div, mul_inv_cancel₀ h]

theorem one_div_mul_cancel (h : a ≠ 0) : 1 / a * a = 1 := by rw [one_div, inv_mul_cancel₀ h]

theorem one_div_ne_zero (h : a ≠ 0) : 1 / a ≠ 0 := by
  rw [one_div]
  exact inv_ne_zero h

theorem one_div_mul_one_div (a b : K) : 1 / a * (1 / b) = 1 / (a * b) := by rw [one_div, one_div, one_div, mul_inv]

theorem one_div_one_div (a : K) : 1 / (1 / a) = a := by rw [one_div, one_div, inv_inv]

@[simp] theorem div_eq_zero_iff : a / b = 0 ↔ a = 0 ∨ b = 0 := by rw [div_eq_mul_inv, mul_eq_zero, inv_eq_zero]

theorem div_ne_zero_iff : a / b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := by rw [ne_eq, div_eq_zero_iff, not_or]

theorem div_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a / b ≠ 0 := div_ne_zero_iff.mpr ⟨ha, hb⟩

theorem div_mul_eq_mul_div (a b c : K) : a / b * c = a * c / b := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_right_comm]

theorem mul_div_right_comm (a b c : K) : a * b / c = a / c * b := (div_mul_eq_mul_div a c b).symm

theorem mul_div_left_comm (a b c : K) : a * (b / c) = b * (a / c) := by
  rw [← mul_div_assoc, mul_comm a, mul_div_assoc]

theorem mul_comm_div (a b c : K) : a / b * c = a * (c / b) := by rw [div_mul_eq_mul_div, mul_div_assoc]

theorem div_mul_comm (a b c : K) : a / b * c = c / b * a := by
  rw [div_mul_eq_mul_div, div_mul_eq_mul_div, mul_comm]

theorem div_mul_eq_div_mul_one_div (a b c : K) : a / (b * c) = a / b * (1 / c) := by
  rw [div_eq_mul_inv, mul_inv, ← mul_assoc, ← div_eq_mul_inv a b, one_div]

@[simp] theorem inv_div (a b : K) : (a / b)⁻¹ = b / a := by
  rw [div_eq_mul_inv, mul_inv_rev, inv_inv, div_eq_mul_inv]

theorem one_div_div (a b : K) : 1 / (a / b) = b / a := by rw [one_div, inv_div]

@[simp] theorem div_inv_eq_mul (a b : K) : a / b⁻¹ = a * b := by rw [div_eq_mul_inv, inv_inv]

theorem div_div (a b c : K) : a / b / c = a / (b * c) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, mul_inv, mul_assoc]

theorem div_mul_eq_div_div (a b c : K) : a / (b * c) = a / b / c := (div_div a b c).symm

theorem div_div_eq_div_mul (a b c : K) : a / b / c = a / (b * c) := div_div a b c

theorem div_right_comm (a b c : K) : a / b / c = a / c / b := by rw [div_div, div_div, mul_comm]

theorem div_div_eq_mul_div (a b c : K) : a / (b / c) = a * c / b := by
  rw [div_eq_mul_inv, inv_div, ← mul_div_assoc]

theorem div_mul_div_comm (a b c d : K) : a / b * (c / d) = a * c / (b * d) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, mul_inv, mul_mul_mul_comm]

theorem mul_div_mul_comm (a b c d : K) : a * b / (c * d) = a / c * (b / d) := (div_mul_div_comm a c b d).symm

theorem div_div_div_eq (a b c d : K) : a / b / (c / d) = a * d / (b * c) := by
  rw [div_div_eq_mul_div, div_mul_eq_mul_div, div_div]

theorem div_div_div_comm (a b c d : K) : a / b / (c / d) = a / c / (b / d) := by
  rw [div_div_div_eq, div_div_div_eq, mul_comm b c]

theorem mul_div_mul_left (a b : K) (hc : c ≠ 0) : c * a / (c * b) = a / b := by
  rw [mul_div_mul_comm, div_self hc, one_mul]

theorem mul_div_mul_right (a b : K) (hc : c ≠ 0) : a * c / (b * c) = a / b := by
  rw [mul_div_mul_comm, div_self hc, mul_one]

@[simp] theorem div_div_div_cancel_right₀ (hc : c ≠ 0) (a b : K) : a / c / (b / c) = a / b := by
  rw [div_div_div_eq, mul_comm c b, mul_div_mul_right a b hc]

@[simp] theorem div_mul_div_cancel₀ (hb : b ≠ 0) : a / b * (b / c) = a / c := by
  rw [div_mul_div_comm, mul_comm b c, mul_div_mul_right a c hb]

theorem div_mul_cancel_right₀ (hb : b ≠ 0) (a : K) : b / (a * b) = a⁻¹ := by
  rw [div_eq_mul_inv, mul_inv_rev, mul_inv_cancel_left₀ hb]

theorem div_mul_cancel_left₀ (ha : a ≠ 0) (b : K) : a / (a * b) = b⁻¹ := by
  rw [mul_comm a b, div_mul_cancel_right₀ ha]

theorem div_div_cancel₀ (ha : a ≠ 0) : a / (a / b) = b := by
  rw [div_div_eq_mul_div, mul_div_cancel_left₀ b ha]

theorem div_eq_iff (hb : b ≠ 0) : a / b = c ↔ a = c * b := by rw [div_eq_mul_inv, mul_inv_eq_iff_eq_mul₀ hb]

theorem eq_div_iff (hc : c ≠ 0) : a = b / c ↔ a * c = b := by rw [div_eq_mul_inv, eq_mul_inv_iff_mul_eq₀ hc]

theorem div_eq_iff_mul_eq (hb : b ≠ 0) : a / b = c ↔ c * b = a := by rw [div_eq_iff hb, eq_comm]

theorem eq_div_iff_mul_eq (hc : c ≠ 0) : a = b / c ↔ a * c = b := eq_div_iff hc

theorem eq_div_of_mul_eq (hc : c ≠ 0) (h : a * c = b) : a = b / c := (eq_div_iff hc).mpr h

theorem div_eq_of_eq_mul (hb : b ≠ 0) (h : a = c * b) : a / b = c := (div_eq_iff hb).mpr h

theorem mul_eq_of_eq_div (hc : c ≠ 0) (h : a = b / c) : a * c = b := (eq_div_iff hc).mp h

theorem eq_mul_of_div_eq (hb : b ≠ 0) (h : a / b = c) : a = c * b := (div_eq_iff hb).mp h

theorem div_eq_div_iff (hb : b ≠ 0) (hd : d ≠ 0) : a / b = c / d ↔ a * d = c * b := by
  rw [div_eq_iff hb, div_mul_eq_mul_div, eq_div_iff hd]

@[simp] theorem div_eq_one_iff_eq (hb : b ≠ 0) : a / b = 1 ↔ a = b := by rw [div_eq_iff hb, one_mul]

theorem eq_of_div_eq_one (h : a / b = 1) : a = b := by
  by_cases hb : b = 0
  · rw [hb, div_zero] at h
    exact absurd h.symm one_ne_zero
  · exact (div_eq_one_iff_eq hb).mp h

@[simp] theorem div_left_inj' (hc : c ≠ 0) : a / c = b / c ↔ a = b := by
  rw [div_eq_iff hc, div_mul_cancel₀ b hc]

theorem div_right_inj' (ha : a ≠ 0) : a / b = a / c ↔ b = c := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_right_inj' ha, inv_inj]

@[simp] theorem div_pow (a b : K) (n : ℕ) : (a / b) ^ n = a ^ n / b ^ n := by
  rw [div_eq_mul_inv, mul_pow, inv_pow, div_eq_mul_inv]

theorem one_div_pow (a : K) (n : ℕ) : (1 / a) ^ n = 1 / a ^ n := by rw [div_pow, one_pow]

theorem pow_sub₀ (a : K) {m n : ℕ} (ha : a ≠ 0) (h : n ≤ m) : a ^ (m - n) = a ^ m * (a ^ n)⁻¹ :=
  (eq_mul_inv_iff_mul_eq₀ (pow_ne_zero n ha)).mpr (by rw [← pow_add, Nat.sub_add_cancel h])

/-! ### Sums of quotients -/

theorem add_div (a b c : K) : (a + b) / c = a / c + b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, add_mul]

theorem div_add_div_same (a b c : K) : a / c + b / c = (a + b) / c := (add_div a b c).symm

theorem same_add_div (h : b ≠ 0) : (b + a) / b = 1 + a / b := by rw [add_div, div_self h]

theorem div_add_same (h : b ≠ 0) : (a + b) / b = a / b + 1 := by rw [add_div, div_self h]

theorem one_add_div (h : b ≠ 0) : 1 + a / b = (b + a) / b := (same_add_div h).symm

theorem div_add_one (h : b ≠ 0) : a / b + 1 = (a + b) / b := (div_add_same h).symm

theorem div_add_div (a : K) (c : K) (hb : b ≠ 0) (hd : d ≠ 0) : a / b + c / d = (a * d + b * c) / (b * d) := by
  rw [← mul_div_mul_right a b hd, ← mul_div_mul_left c d hb, ← add_div]

theorem add_div' (a b c : K) (hc : c ≠ 0) : b + a / c = (b * c + a) / c := by
  rw [add_div, mul_div_cancel_right₀ b hc]

theorem div_add' (a b c : K) (hc : c ≠ 0) : a / c + b = (a + b * c) / c := by
  rw [add_div, mul_div_cancel_right₀ b hc]

theorem one_div_add_one_div (ha : a ≠ 0) (hb : b ≠ 0) : 1 / a + 1 / b = (a + b) / (a * b) := by
  rw [div_add_div 1 1 ha hb, one_mul, mul_one, add_comm]

theorem inv_add_inv (ha : a ≠ 0) (hb : b ≠ 0) : a⁻¹ + b⁻¹ = (a + b) / (a * b) := by
  rw [← one_div, ← one_div, one_div_add_one_div ha hb]

end Semifield

section Field

variable {K : Type u} [Field K] {a b c d : K}

theorem neg_div (a b : K) : -b / a = -(b / a) := by rw [div_eq_mul_inv, neg_mul, div_eq_mul_inv]

theorem neg_div' (a b : K) : -(b / a) = -b / a := (neg_div a b).symm

theorem inv_neg : (-a)⁻¹ = -a⁻¹ := by
  by_cases h : a = 0
  · rw [h, neg_zero, inv_zero, neg_zero]
  · exact inv_eq_of_mul_eq_one_right (by rw [neg_mul_neg, mul_inv_cancel₀ h])

theorem neg_inv : -a⁻¹ = (-a)⁻¹ := inv_neg.symm

theorem div_neg (a : K) : a / -b = -(a / b) := by rw [div_eq_mul_inv, inv_neg, mul_neg, div_eq_mul_inv]

@[simp] theorem neg_div_neg_eq (a b : K) : -a / -b = a / b := by rw [neg_div, div_neg, neg_neg]

theorem div_neg_eq_neg_div (a b : K) : b / -a = -(b / a) := div_neg b

theorem one_div_neg_eq_neg_one_div (a : K) : 1 / -a = -(1 / a) := div_neg 1

theorem div_neg_self (h : a ≠ 0) : a / -a = -1 := by rw [div_neg, div_self h]

theorem neg_div_self (h : a ≠ 0) : -a / a = -1 := by rw [neg_div, div_self h]

attribute [simp] div_neg_self neg_div_self

theorem inv_neg_one : (-1 : K)⁻¹ = -1 := by rw [inv_neg, inv_one]

theorem sub_div (a b c : K) : (a - b) / c = a / c - b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, sub_mul]

theorem div_sub_div_same (a b c : K) : a / c - b / c = (a - b) / c := (sub_div a b c).symm

theorem div_sub_same (h : b ≠ 0) : (a - b) / b = a / b - 1 := by rw [sub_div, div_self h]

theorem same_sub_div (h : b ≠ 0) : (b - a) / b = 1 - a / b := by rw [sub_div, div_self h]

theorem one_sub_div (h : b ≠ 0) : 1 - a / b = (b - a) / b := (same_sub_div h).symm

theorem div_sub_one (h : b ≠ 0) : a / b - 1 = (a - b) / b := (div_sub_same h).symm

theorem div_sub_div (a : K) (c : K) (hb : b ≠ 0) (hd : d ≠ 0) : a / b - c / d = (a * d - b * c) / (b * d) := by
  rw [← mul_div_mul_right a b hd, ← mul_div_mul_left c d hb, ← sub_div]

theorem sub_div' (a b c : K) (hc : c ≠ 0) : b - a / c = (b * c - a) / c := by
  rw [sub_div, mul_div_cancel_right₀ b hc]

theorem div_sub' (a b c : K) (hc : c ≠ 0) : a / c - b = (a - c * b) / c := by
  rw [sub_div, mul_div_cancel_left₀ b hc]

theorem inv_sub_inv (ha : a ≠ 0) (hb : b ≠ 0) : a⁻¹ - b⁻¹ = (b - a) / (a * b) := by
  rw [← one_div, ← one_div, div_sub_div 1 1 ha hb, one_mul, mul_one]

end Field
