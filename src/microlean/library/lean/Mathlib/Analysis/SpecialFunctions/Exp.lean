import Mathlib.Analysis.SpecialFunctions.Limit

/-!
The exponential function on ℂ: `(1 + z / 2 ^ k) ^ (2 ^ k)` converges to it, it turns sums into products, and near 0 it is
`1 + z` up to `z ^ 2`.
-/

namespace Microlean

theorem bernoulli {x : ℝ} (h : 0 ≤ 1 + x) (n : ℕ) : 1 + n * x ≤ (1 + x) ^ n := by
  induction n with
  | zero => rw [Nat.cast_zero, pow_zero, zero_mul, add_zero]
  | succ n ih =>
    have h₁ := mul_le_mul_of_nonneg_right ih h
    have h₂ := mul_nonneg (Nat.cast_nonneg (R := ℝ) n) (mul_self_nonneg x)
    rw [Nat.cast_add_one, pow_succ]
    linarith

theorem cast_two_pow (k : ℕ) : ((2 ^ k : ℕ) : ℝ) = 2 ^ k := by rw [Nat.cast_pow, Nat.cast_ofNat]

theorem div_mul_two_pow (a : ℝ) (k : ℕ) : a / 2 ^ k * 2 ^ k = a := div_mul_cancel₀ a (ne_of_gt (two_pow_pos k))

private theorem div_nonneg_ {a : ℝ} (h : 0 ≤ a) (k : ℕ) : 0 ≤ a / 2 ^ k :=
  le_of_not_gt fun l => by
    have := mul_lt_mul_of_pos_right l (two_pow_pos k)
    rw [div_mul_two_pow] at this
    linarith

private theorem div_succ (a : ℝ) (k : ℕ) : a / 2 ^ k = 2 * (a / 2 ^ (k + 1)) := by
  apply mul_right_cancel₀ (ne_of_gt (two_pow_pos k))
  have h := div_mul_two_pow a (k + 1)
  rw [div_mul_two_pow]
  rw [pow_succ] at h ⊢
  linarith

private theorem pow_le_pow_ {a b : ℝ} (ha : 0 ≤ a) (h : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]
  | succ n ih =>
    rw [pow_succ, pow_succ]
    exact mul_le_mul ih h ha (pow_nonneg (le_trans ha h) n)

theorem growth_small {b : ℝ} (h₀ : 0 ≤ b) (h₁ : 2 * b ≤ 1) (k : ℕ) : (1 + b / 2 ^ k) ^ (2 ^ k) ≤ 2 := by
  have e := div_mul_two_pow b k
  have c₀ := div_nonneg_ h₀ k
  generalize b / 2 ^ k = c at e c₀
  have c₁ := mul_nonneg c₀ (show 0 ≤ (2 : ℝ) ^ k - 1 by linarith [one_le_two_pow k])
  have h₂ := bernoulli (show 0 ≤ 1 + -c by linarith) (2 ^ k)
  rw [cast_two_pow] at h₂
  have h₃ : (1 + c) ^ (2 ^ k) * (1 + -c) ^ (2 ^ k) ≤ 1 := by
    have := mul_self_nonneg c
    have h := pow_le_pow_ (b := 1) (mul_nonneg (show 0 ≤ 1 + c by linarith) (show 0 ≤ 1 + -c by linarith))
      (by linarith) (2 ^ k)
    rw [one_pow, mul_pow] at h
    exact h
  have h₄ := mul_le_mul_of_nonneg_left (show (1 : ℝ) ≤ 2 * (1 + -c) ^ (2 ^ k) by linarith)
    (pow_nonneg (show 0 ≤ 1 + c by linarith) (2 ^ k))
  linarith

theorem growth_mono {a : ℝ} (h₀ : 0 ≤ a) (k n : ℕ) :
    (1 + a / 2 ^ k) ^ (2 ^ k) ≤ (1 + a / 2 ^ (k + n)) ^ (2 ^ (k + n)) := by
  induction n with
  | zero => exact le_refl _
  | succ n ih =>
    refine le_trans ih ?_
    rw [← Nat.add_assoc, @Nat.pow_succ 2 (k + n), Nat.mul_comm, pow_mul, div_succ a (k + n)]
    have := div_nonneg_ h₀ (k + n + 1)
    have := mul_self_nonneg (a / 2 ^ (k + n + 1))
    refine pow_le_pow_ (by linarith) ?_ _
    rw [sq]
    linarith

theorem exists_growth {a : ℝ} (h₀ : 0 ≤ a) : ∃ M : ℝ, ∀ k : ℕ, (1 + a / 2 ^ k) ^ (2 ^ k) ≤ M := by
  obtain ⟨j, hj⟩ := exists_two_pow_gt (2 * a) zero_lt_one
  have hb : 2 * (a / 2 ^ j) ≤ 1 := le_of_not_gt fun l => by
    have := mul_lt_mul_of_pos_right l (two_pow_pos j)
    rw [mul_assoc, div_mul_two_pow] at this
    linarith
  refine ⟨2 ^ (2 ^ j), fun k => le_trans (growth_mono h₀ k j) ?_⟩
  have e : a / 2 ^ (k + j) = a / 2 ^ j / 2 ^ k := by rw [div_div, ← pow_add, Nat.add_comm]
  rw [e, pow_add, pow_mul]
  have := div_nonneg_ (div_nonneg_ h₀ j) k
  exact pow_le_pow_ (pow_nonneg (by linarith) _) (growth_small (div_nonneg_ h₀ j) hb k) _

/-! ### Convergence -/

private theorem div_two_pow (z : ℂ) (k : ℕ) : z / 2 ^ k = z * (((2 : ℝ) ^ k)⁻¹ : ℝ) := by
  rw [Complex.ofReal_inv, Complex.ofReal_pow, Complex.ofReal_ofNat, div_eq_mul_inv]

theorem size_div_two_pow (z : ℂ) (k : ℕ) : size (z / 2 ^ k) ≤ size z / 2 ^ k := by
  have h : (0 : ℝ) ≤ ((2 : ℝ) ^ k)⁻¹ := by
    have := div_nonneg_ zero_le_one k
    rw [one_div] at this
    exact this
  rw [div_two_pow, div_eq_mul_inv]
  have := size_mul z (((2 : ℝ) ^ k)⁻¹ : ℝ)
  rw [size_ofReal h] at this
  exact this

private theorem cdiv_succ (z : ℂ) (k : ℕ) : z / 2 ^ k = 2 * (z / 2 ^ (k + 1)) := by
  rw [pow_succ, ← div_div, ← mul_div_assoc, mul_div_cancel_left₀ _ (two_ne_zero)]

theorem expApprox_step {z : ℂ} {M : ℝ} (hM : ∀ k : ℕ, (1 + size z / 2 ^ k) ^ (2 ^ k) ≤ M) (k : ℕ) :
    4 * (size (Complex.expApprox z (k + 1) - Complex.expApprox z k) * 2 ^ k) ≤ size z * size z * M := by
  have a₀ := size_nonneg z
  have hM' := hM (k + 1)
  have s := size_div_two_pow z (k + 1)
  have q₀ := div_nonneg_ a₀ (k + 1)
  have e := div_mul_two_pow (size z) (k + 1)
  unfold Complex.expApprox
  rw [cdiv_succ z k]
  rw [Nat.pow_succ, Nat.mul_comm, pow_mul] at hM' ⊢
  generalize z / 2 ^ (k + 1) = h at s
  generalize size z / 2 ^ (k + 1) = q at *
  rw [pow_succ] at e
  generalize size z = a at *
  have h₁ : size (1 + h) ≤ 1 + q := by
    have := size_add 1 h
    rw [size_one] at this
    linarith
  have h₂ := size_pow_le h₁ 2
  have h₃ : size (1 + 2 * h) ≤ (1 + q) ^ 2 := by
    have l₁ := size_add 1 (h + h)
    have l₂ := size_add h h
    have l₃ := mul_self_nonneg q
    rw [size_one] at l₁
    rw [two_mul, sq]
    linarith
  have h₄ := size_pow_sub_pow (show 1 ≤ (1 + q) ^ 2 by rw [sq]; linarith [mul_self_nonneg q]) h₂ h₃ (2 ^ k)
  have h₅ : size ((1 + h) ^ 2 - (1 + 2 * h)) ≤ q * q := by
    rw [show (1 + h) ^ 2 - (1 + 2 * h) = h * h by ring]
    exact le_trans (size_mul h h) (mul_le_mul s s (size_nonneg h) q₀)
  have p := le_of_lt (two_pow_pos k)
  have h₆ := mul_le_mul (mul_le_mul_of_nonneg_left h₅ p) hM' (pow_nonneg (pow_nonneg (by linarith) 2) _)
    (mul_nonneg p (mul_self_nonneg q))
  rw [cast_two_pow] at h₄
  have h₇ := mul_le_mul_of_nonneg_right (le_trans h₄ h₆) p
  have e' : 4 * ((2 : ℝ) ^ k * (q * q) * M * 2 ^ k) = a * a * M := by
    rw [← e]
    ring
  linarith

theorem expApprox_bound {z : ℂ} {M : ℝ} (hM : ∀ k : ℕ, (1 + size z / 2 ^ k) ^ (2 ^ k) ≤ M) (k : ℕ) :
    size (Complex.expApprox z k - Complex.exp z) * 2 ^ k ≤ size z * size z * M := by
  have four : (4 : ℝ) ≠ 0 := by
    have : (0 : ℝ) < 4 := by linarith
    exact ne_of_gt this
  obtain ⟨C, e⟩ : ∃ C, C * 4 = size z * size z * M := ⟨_, div_mul_cancel₀ _ four⟩
  have step := expApprox_step hM
  have sre : ∀ k, ((Complex.expApprox z (k + 1)).re - (Complex.expApprox z k).re) * 2 ^ k ≤ C ∧
      ((Complex.expApprox z k).re - (Complex.expApprox z (k + 1)).re) * 2 ^ k ≤ C := fun k => by
    have p := le_of_lt (two_pow_pos k)
    have h₁ := mul_le_mul_of_nonneg_right (re_le_size (Complex.expApprox z (k + 1) - Complex.expApprox z k)) p
    have h₂ := mul_le_mul_of_nonneg_right (neg_re_le_size (Complex.expApprox z (k + 1) - Complex.expApprox z k)) p
    rw [Complex.sub_re] at h₁ h₂
    have := step k
    exact ⟨by linarith, by linarith⟩
  have hre := fastLimit_spec (u := fun k => (Complex.expApprox z k).re) sre
  have sim : ∀ k, ((Complex.expApprox z (k + 1)).im - (Complex.expApprox z k).im) * 2 ^ k ≤ C ∧
      ((Complex.expApprox z k).im - (Complex.expApprox z (k + 1)).im) * 2 ^ k ≤ C := fun k => by
    have p := le_of_lt (two_pow_pos k)
    have h₁ := mul_le_mul_of_nonneg_right (im_le_size (Complex.expApprox z (k + 1) - Complex.expApprox z k)) p
    have h₂ := mul_le_mul_of_nonneg_right (neg_im_le_size (Complex.expApprox z (k + 1) - Complex.expApprox z k)) p
    rw [Complex.sub_im] at h₁ h₂
    have := step k
    exact ⟨by linarith, by linarith⟩
  have him := fastLimit_spec (u := fun k => (Complex.expApprox z k).im) sim
  have er : (Complex.exp z).re = fastLimit fun k => (Complex.expApprox z k).re := by
    unfold Complex.exp
    rfl
  have ei : (Complex.exp z).im = fastLimit fun k => (Complex.expApprox z k).im := by
    unfold Complex.exp
    rfl
  rw [← er] at hre
  rw [← ei] at him
  have p := two_pow_pos k
  have unscale : ∀ {x c : ℝ}, x * 2 ^ k ≤ c → x ≤ c / 2 ^ k := fun {x c} h => le_of_not_gt fun l => by
    have := mul_lt_mul_of_pos_right l p
    rw [div_mul_two_pow] at this
    linarith
  have h := mul_le_mul_of_nonneg_right (size_le (z := Complex.expApprox z k - Complex.exp z)
    (unscale (hre k).1) (by rw [Complex.sub_re, neg_sub]; exact unscale (hre k).2)
    (unscale (him k).1) (by rw [Complex.sub_im, neg_sub]; exact unscale (him k).2)) (le_of_lt p)
  rw [add_mul, div_mul_two_pow] at h
  linarith

theorem expApprox_tends (z : ℂ) : CTends (Complex.expApprox z) (Complex.exp z) := by
  obtain ⟨M, hM⟩ := exists_growth (size_nonneg z)
  exact ⟨_, expApprox_bound hM⟩

/-- Near 0, the exponential function is `1 + z` up to `z ^ 2`. -/
theorem size_exp_sub {z : ℂ} (h : 2 * size z ≤ 1) : size (Complex.exp z - 1 - z) ≤ 2 * (size z * size z) := by
  have h₁ := expApprox_bound (growth_small (size_nonneg z) h) 0
  unfold Complex.expApprox at h₁
  rw [pow_zero, pow_zero, pow_zero, div_one, pow_one, mul_one, size_sub_comm] at h₁
  rw [sub_sub]
  linarith

end Microlean

namespace Complex

@[simp] theorem exp_zero : exp 0 = 1 := by
  refine Microlean.CTends.unique (D := 0) (Microlean.expApprox_tends 0) (Microlean.CTends.const 1) fun k => ?_
  unfold expApprox
  rw [zero_div, add_zero, one_pow, sub_self, show Microlean.size 0 = 0 from Microlean.size_ofReal (le_refl 0), zero_mul]

theorem exp_add (x y : ℂ) : exp (x + y) = exp x * exp y := by
  obtain ⟨M, hM⟩ := Microlean.exists_growth (Microlean.size_nonneg x)
  obtain ⟨N, hN⟩ := Microlean.exists_growth (Microlean.size_nonneg y)
  refine Microlean.CTends.unique (D := Microlean.size x * Microlean.size y * (M * N)) (Microlean.expApprox_tends _)
    (Microlean.CTends.mul (Microlean.expApprox_tends x) (Microlean.expApprox_tends y)) fun k => ?_
  have p := le_of_lt (Microlean.two_pow_pos k)
  have hM' := hM k
  have hN' := hN k
  have sx := Microlean.size_div_two_pow x k
  have sy := Microlean.size_div_two_pow y k
  have ex := Microlean.div_mul_two_pow (Microlean.size x) k
  have ey := Microlean.div_mul_two_pow (Microlean.size y) k
  unfold expApprox
  rw [add_div]
  generalize x / 2 ^ k = h at *
  generalize y / 2 ^ k = g at *
  generalize Microlean.size x / 2 ^ k = a at *
  generalize Microlean.size y / 2 ^ k = b at *
  have h₀ := Microlean.size_nonneg h
  have g₀ := Microlean.size_nonneg g
  have ab := mul_nonneg (le_trans h₀ sx) (le_trans g₀ sy)
  have hh : Microlean.size (1 + h) ≤ 1 + a := by
    have := Microlean.size_add 1 h
    rw [Microlean.size_one] at this
    linarith
  have hg : Microlean.size (1 + g) ≤ 1 + b := by
    have := Microlean.size_add 1 g
    rw [Microlean.size_one] at this
    linarith
  have hB : Microlean.size (1 + (h + g)) ≤ (1 + a) * (1 + b) := by
    have l₁ := Microlean.size_add 1 (h + g)
    have l₂ := Microlean.size_add h g
    rw [Microlean.size_one] at l₁
    linarith
  have hA := le_trans (Microlean.size_mul (1 + h) (1 + g))
    (mul_le_mul hh hg (Microlean.size_nonneg _) (show 0 ≤ 1 + a by linarith))
  have d := Microlean.size_pow_sub_pow (show 1 ≤ (1 + a) * (1 + b) by linarith) hB hA (2 ^ k)
  have e : 1 + (h + g) - (1 + h) * (1 + g) = -(h * g) := by ring
  rw [e, Microlean.size_neg, mul_pow, mul_pow, Microlean.cast_two_pow] at d
  have hhg := le_trans (Microlean.size_mul h g) (mul_le_mul sx sy g₀ (le_trans h₀ sx))
  have R := mul_le_mul hM' hN' (pow_nonneg (show 0 ≤ 1 + b by linarith) _)
    (le_trans (pow_nonneg (show 0 ≤ 1 + a by linarith) _) hM')
  have f := mul_le_mul (mul_le_mul_of_nonneg_left hhg p) R
    (mul_nonneg (pow_nonneg (show 0 ≤ 1 + a by linarith) _) (pow_nonneg (show 0 ≤ 1 + b by linarith) _))
    (mul_nonneg p ab)
  have f' := mul_le_mul_of_nonneg_right (le_trans d f) p
  rw [← ex, ← ey]
  linarith

end Complex
