import Mathlib.Analysis.SpecialFunctions.Defs
import Mathlib.Algebra.Order.Ring
import Tactic.Linarith

/-!
Limits of sequences that converge as fast as `1 / 2 ^ k`: they exist, are unique, and fit the arithmetic. The size of a
complex number is measured by `|re| + |im|`, which needs no square root.
-/

namespace Microlean

/-! ### Powers of two -/

theorem two_pow_pos (k : ℕ) : (0 : ℝ) < 2 ^ k := pow_pos (by linarith) k

theorem one_le_two_pow (k : ℕ) : (1 : ℝ) ≤ 2 ^ k := by
  induction k with
  | zero => rw [pow_zero]
  | succ k ih => rw [pow_succ]; linarith

theorem exists_two_pow_gt (D : ℝ) {d : ℝ} (hd : 0 < d) : ∃ k : ℕ, D < d * 2 ^ k := by
  apply Classical.byContradiction
  intro h
  have bound : ∀ k : ℕ, d * 2 ^ k ≤ D := fun k => le_of_not_gt fun l => h ⟨k, l⟩
  obtain ⟨s, hs, least⟩ := Real.exists_least_upper_bound (fun x => ∃ k : ℕ, x = d * 2 ^ k) ⟨d * 2 ^ 0, 0, rfl⟩
    ⟨D, fun x hx => by
      obtain ⟨k, e⟩ := hx
      rw [e]
      exact bound k⟩
  have h0 := hs (d * 2 ^ 0) ⟨0, rfl⟩
  rw [pow_zero] at h0
  have h1 := least (s - d) fun x hx => by
    obtain ⟨k, e⟩ := hx
    rw [e]
    have h2 := hs (d * 2 ^ (k + 1)) ⟨k + 1, rfl⟩
    have h3 := mul_le_mul_of_nonneg_left (one_le_two_pow k) (le_of_lt hd)
    rw [pow_succ] at h2
    linarith
  linarith

theorem le_of_forall_two_pow {a b D : ℝ} (h : ∀ k : ℕ, (a - b) * 2 ^ k ≤ D) : a ≤ b :=
  le_of_not_gt fun l => by
    obtain ⟨k, hk⟩ := exists_two_pow_gt D (show 0 < a - b by linarith)
    exact not_lt_of_ge (h k) hk

/-! ### Existence -/

theorem exists_limit {u : ℕ → ℝ} {C : ℝ}
    (h : ∀ k, (u (k + 1) - u k) * 2 ^ k ≤ C ∧ (u k - u (k + 1)) * 2 ^ k ≤ C) :
    ∃ l, ∀ k, (u k - l) * 2 ^ k ≤ 2 * C ∧ (l - u k) * 2 ^ k ≤ 2 * C := by
  have inv : ∀ k : ℕ, ∃ q : ℝ, 0 < q ∧ q * 2 ^ k = 1 := fun k => by
    refine ⟨(2 ^ k)⁻¹, ?_, inv_mul_cancel₀ (ne_of_gt (two_pow_pos k))⟩
    apply lt_of_not_ge
    intro l
    have := mul_le_mul_of_nonneg_right l (le_of_lt (two_pow_pos k))
    rw [inv_mul_cancel₀ (ne_of_gt (two_pow_pos k)), zero_mul] at this
    exact not_lt_of_ge this zero_lt_one
  let q : ℕ → ℝ := fun k => Classical.choose (inv k)
  have q_pos : ∀ k, 0 < q k := fun k => (Classical.choose_spec (inv k)).1
  have q_mul : ∀ k, q k * 2 ^ k = 1 := fun k => (Classical.choose_spec (inv k)).2
  clear_value q
  have q_succ : ∀ k, 2 * q (k + 1) = q k := fun k => by
    apply mul_right_cancel₀ (ne_of_gt (two_pow_pos k))
    rw [q_mul, ← q_mul (k + 1), pow_succ]
    ring
  have step : ∀ k, u (k + 1) - u k ≤ C * q k ∧ u k - u (k + 1) ≤ C * q k := fun k => by
    have e := q_mul k
    have h₁ := mul_le_mul_of_nonneg_right (h k).1 (le_of_lt (q_pos k))
    have h₂ := mul_le_mul_of_nonneg_right (h k).2 (le_of_lt (q_pos k))
    rw [mul_assoc, mul_comm (2 ^ k), e, mul_one] at h₁ h₂
    exact ⟨h₁, h₂⟩
  have hC : 0 ≤ C := by
    have := h 0
    rw [pow_zero] at this
    linarith [this.1, this.2]
  have lower : ∀ m n, u m - 2 * C * q m ≤ u (m + n) - 2 * C * q (m + n) := fun m n => by
    induction n with
    | zero => exact le_refl _
    | succ n ih =>
      have e : C * (2 * q (m + n + 1)) = C * q (m + n) := by rw [q_succ]
      rw [← Nat.add_assoc]
      linarith [(step (m + n)).2]
  have upper : ∀ m n, u (m + n) + 2 * C * q (m + n) ≤ u m + 2 * C * q m := fun m n => by
    induction n with
    | zero => exact le_refl _
    | succ n ih =>
      have e : C * (2 * q (m + n + 1)) = C * q (m + n) := by rw [q_succ]
      rw [← Nat.add_assoc]
      linarith [(step (m + n)).1]
  have between : ∀ m n, u m - 2 * C * q m ≤ u n + 2 * C * q n := fun m n => by
    have h₁ := lower m n
    have h₂ := upper n m
    have h₃ := mul_nonneg hC (le_of_lt (q_pos (m + n)))
    rw [Nat.add_comm n m] at h₂
    linarith
  obtain ⟨l, hl, least⟩ := Real.exists_least_upper_bound (fun x => ∃ m, x = u m - 2 * C * q m)
    ⟨_, 0, rfl⟩ ⟨u 0 + 2 * C * q 0, fun x hx => by
      obtain ⟨m, e⟩ := hx
      rw [e]
      exact between m 0⟩
  refine ⟨l, fun k => ?_⟩
  have h₁ := hl _ ⟨k, rfl⟩
  have h₂ := least (u k + 2 * C * q k) fun x hx => by
    obtain ⟨m, e⟩ := hx
    rw [e]
    exact between m k
  have e : C * (q k * 2 ^ k) = C := by rw [q_mul, mul_one]
  have h₃ := mul_le_mul_of_nonneg_right h₁ (le_of_lt (two_pow_pos k))
  have h₄ := mul_le_mul_of_nonneg_right h₂ (le_of_lt (two_pow_pos k))
  exact ⟨by linarith, by linarith⟩

theorem fastLimit_spec {u : ℕ → ℝ} {C : ℝ}
    (h : ∀ k, (u (k + 1) - u k) * 2 ^ k ≤ C ∧ (u k - u (k + 1)) * 2 ^ k ≤ C) :
    ∀ k, (u k - fastLimit u) * 2 ^ k ≤ 2 * C ∧ (fastLimit u - u k) * 2 ^ k ≤ 2 * C := by
  obtain ⟨l, hl⟩ := exists_limit h
  obtain ⟨D, hD⟩ : TendsFast u (fastLimit u) := chooseReal_spec (p := fun l => TendsFast u l) ⟨l, 2 * C, hl⟩
  change ∀ k, (u k - fastLimit u) * 2 ^ k ≤ D ∧ (fastLimit u - u k) * 2 ^ k ≤ D at hD
  have e : fastLimit u = l := le_antisymm
    (le_of_forall_two_pow (D := D + 2 * C) fun k => by linarith [(hD k).2, (hl k).1])
    (le_of_forall_two_pow (D := D + 2 * C) fun k => by linarith [(hD k).1, (hl k).2])
  rw [e]
  exact hl

/-! ### The size of complex numbers -/

/-- `|re z| + |im z|`. -/
noncomputable def size (z : ℂ) : ℝ := max z.re (-z.re) + max z.im (-z.im)

private theorem abs_nonneg_ (x : ℝ) : 0 ≤ max x (-x) := by
  have h₁ := le_max_left x (-x)
  have h₂ := le_max_right x (-x)
  linarith

private theorem abs_add_ (x y : ℝ) : max (x + y) (-(x + y)) ≤ max x (-x) + max y (-y) := by
  have h₁ := le_max_left x (-x)
  have h₂ := le_max_right x (-x)
  have h₃ := le_max_left y (-y)
  have h₄ := le_max_right y (-y)
  exact max_le (by linarith) (by linarith)

private theorem abs_neg_ (x : ℝ) : max (-x) (- -x) = max x (-x) := by rw [neg_neg, max_comm]

private theorem abs_mul_ (x y : ℝ) : max (x * y) (-(x * y)) ≤ max x (-x) * max y (-y) := by
  have h₁ := le_max_left x (-x)
  have h₂ := le_max_right x (-x)
  have h₃ := le_max_left y (-y)
  have h₄ := le_max_right y (-y)
  generalize max x (-x) = a at h₁ h₂
  generalize max y (-y) = b at h₃ h₄
  have p₁ := mul_nonneg (show 0 ≤ a - x by linarith) (show 0 ≤ b + y by linarith)
  have p₂ := mul_nonneg (show 0 ≤ a + x by linarith) (show 0 ≤ b - y by linarith)
  have p₃ := mul_nonneg (show 0 ≤ a - x by linarith) (show 0 ≤ b - y by linarith)
  have p₄ := mul_nonneg (show 0 ≤ a + x by linarith) (show 0 ≤ b + y by linarith)
  exact max_le (by linarith) (by linarith)

theorem size_nonneg (z : ℂ) : 0 ≤ size z := add_nonneg (abs_nonneg_ z.re) (abs_nonneg_ z.im)

theorem re_le_size (z : ℂ) : z.re ≤ size z := le_trans (le_max_left _ _) (le_add_of_nonneg_right (abs_nonneg_ z.im))

theorem neg_re_le_size (z : ℂ) : -z.re ≤ size z :=
  le_trans (le_max_right _ _) (le_add_of_nonneg_right (abs_nonneg_ z.im))

theorem im_le_size (z : ℂ) : z.im ≤ size z := le_trans (le_max_left _ _) (le_add_of_nonneg_left (abs_nonneg_ z.re))

theorem neg_im_le_size (z : ℂ) : -z.im ≤ size z :=
  le_trans (le_max_right _ _) (le_add_of_nonneg_left (abs_nonneg_ z.re))

theorem size_le {z : ℂ} {a b : ℝ} (h₁ : z.re ≤ a) (h₂ : -z.re ≤ a) (h₃ : z.im ≤ b) (h₄ : -z.im ≤ b) :
    size z ≤ a + b := add_le_add (max_le h₁ h₂) (max_le h₃ h₄)

theorem size_neg (z : ℂ) : size (-z) = size z := by
  unfold size
  rw [Complex.neg_re, Complex.neg_im, abs_neg_, abs_neg_]

theorem size_add (z w : ℂ) : size (z + w) ≤ size z + size w := by
  have h₁ := abs_add_ z.re w.re
  have h₂ := abs_add_ z.im w.im
  unfold size
  rw [Complex.add_re, Complex.add_im]
  linarith

theorem size_sub (z w : ℂ) : size (z - w) ≤ size z + size w := by
  rw [sub_eq_add_neg, ← size_neg w]
  exact size_add z (-w)

theorem size_sub_comm (z w : ℂ) : size (z - w) = size (w - z) := by rw [← size_neg, neg_sub]

theorem size_mul (z w : ℂ) : size (z * w) ≤ size z * size w := by
  have h₁ := abs_mul_ z.re w.re
  have h₂ := abs_mul_ z.im w.im
  have h₃ := abs_mul_ z.re w.im
  have h₄ := abs_mul_ z.im w.re
  have h₅ := abs_add_ (z.re * w.re) (-(z.im * w.im))
  have h₆ := abs_add_ (z.re * w.im) (z.im * w.re)
  rw [abs_neg_, ← sub_eq_add_neg] at h₅
  unfold size
  rw [Complex.mul_re, Complex.mul_im]
  linarith

theorem size_ofReal {r : ℝ} (h : 0 ≤ r) : size r = r := by
  unfold size
  rw [Complex.ofReal_re, Complex.ofReal_im, max_eq_left (by linarith), max_eq_left (by linarith), add_zero]

theorem size_one : size 1 = 1 := size_ofReal zero_le_one

theorem size_I : size Complex.I = 1 := by
  unfold size
  rw [Complex.I_re, Complex.I_im, max_eq_left (by linarith), max_eq_left (by linarith), zero_add]

theorem eq_of_size_le_zero {z w : ℂ} (h : size (z - w) ≤ 0) : z = w := by
  have h₁ := re_le_size (z - w)
  have h₂ := neg_re_le_size (z - w)
  have h₃ := im_le_size (z - w)
  have h₄ := neg_im_le_size (z - w)
  rw [Complex.sub_re] at h₁ h₂
  rw [Complex.sub_im] at h₃ h₄
  exact Complex.ext (le_antisymm (by linarith) (by linarith)) (le_antisymm (by linarith) (by linarith))

theorem size_pow_le {z : ℂ} {R : ℝ} (h : size z ≤ R) (n : ℕ) : size (z ^ n) ≤ R ^ n := by
  have hR := le_trans (size_nonneg z) h
  induction n with
  | zero => rw [pow_zero, pow_zero, size_one]
  | succ n ih =>
    rw [pow_succ, pow_succ]
    exact le_trans (size_mul _ _) (mul_le_mul ih h (size_nonneg z) (pow_nonneg hR n))

/-- Powers differ at most so much more than their bases. -/
theorem size_pow_sub_pow {A B : ℂ} {R : ℝ} (hR : 1 ≤ R) (hA : size A ≤ R) (hB : size B ≤ R) (n : ℕ) :
    size (A ^ n - B ^ n) ≤ n * size (A - B) * R ^ n := by
  have hR' : 0 ≤ R := le_trans zero_le_one hR
  induction n with
  | zero =>
    rw [pow_zero, pow_zero, sub_self, Nat.cast_zero, zero_mul, zero_mul]
    exact le_of_eq (size_ofReal (le_refl 0))
  | succ n ih =>
    have e : A ^ (n + 1) - B ^ (n + 1) = A ^ n * (A - B) + (A ^ n - B ^ n) * B := by
      rw [pow_succ, pow_succ]
      ring
    have d := size_nonneg (A - B)
    have p := pow_nonneg hR' n
    have h₁ := le_trans (size_mul (A ^ n) (A - B)) (mul_le_mul_of_nonneg_right (size_pow_le hA n) d)
    have h₂ := le_trans (size_mul (A ^ n - B ^ n) B)
      (mul_le_mul ih hB (size_nonneg B) (mul_nonneg (mul_nonneg (Nat.cast_nonneg n) d) p))
    have h₃ := mul_nonneg (mul_nonneg p d) (show 0 ≤ R - 1 by linarith)
    have h₄ := size_add (A ^ n * (A - B)) ((A ^ n - B ^ n) * B)
    rw [e, Nat.cast_add_one, pow_succ]
    linarith

/-! ### Limits of complex sequences -/

/-- `u k` tends to `l` at least as fast as `C / 2 ^ k` tends to 0, for some `C`. -/
def CTends (u : ℕ → ℂ) (l : ℂ) : Prop := ∃ C : ℝ, ∀ k : ℕ, size (u k - l) * 2 ^ k ≤ C

theorem CTends.unique {u v : ℕ → ℂ} {l l' : ℂ} {D : ℝ} (hu : CTends u l) (hv : CTends v l')
    (h : ∀ k, size (u k - v k) * 2 ^ k ≤ D) : l = l' := by
  obtain ⟨C, hC⟩ := hu
  obtain ⟨C', hC'⟩ := hv
  apply eq_of_size_le_zero
  apply le_of_forall_two_pow (D := C + D + C')
  intro k
  have e : l - l' = -(u k - l) + (u k - v k) + (v k - l') := by ring
  have h₁ := size_add (-(u k - l) + (u k - v k)) (v k - l')
  have h₂ := size_add (-(u k - l)) (u k - v k)
  rw [size_neg] at h₂
  rw [← e] at h₁
  have h₃ := mul_le_mul_of_nonneg_right (le_trans h₁ (add_le_add_right h₂ _)) (le_of_lt (two_pow_pos k))
  linarith [hC k, hC' k, h k]

theorem CTends.mul {u v : ℕ → ℂ} {l l' : ℂ} (hu : CTends u l) (hv : CTends v l') :
    CTends (fun k => u k * v k) (l * l') := by
  obtain ⟨C, hC⟩ := hu
  obtain ⟨C', hC'⟩ := hv
  refine ⟨C * (size l' + C') + size l * C', fun k => ?_⟩
  have p := two_pow_pos k
  have hv : size (v k) ≤ size l' + C' := by
    have h₁ := size_add (v k - l') l'
    have h₂ := mul_nonneg (size_nonneg (v k - l')) (show 0 ≤ (2 : ℝ) ^ k - 1 by linarith [one_le_two_pow k])
    rw [sub_add_cancel] at h₁
    linarith [hC' k]
  have e : u k * v k - l * l' = (u k - l) * v k + l * (v k - l') := by ring
  have h₁ := size_add ((u k - l) * v k) (l * (v k - l'))
  have h₂ := size_mul (u k - l) (v k)
  have h₃ := size_mul l (v k - l')
  have h₄ := mul_le_mul_of_nonneg_right (le_trans h₁ (add_le_add h₂ h₃)) (le_of_lt p)
  have h₅ := mul_le_mul (hC k) hv (size_nonneg (v k)) (le_trans (mul_nonneg (size_nonneg _) (le_of_lt p)) (hC k))
  have h₆ := mul_le_mul_of_nonneg_left (hC' k) (size_nonneg l)
  show size (u k * v k - l * l') * 2 ^ k ≤ _
  rw [e]
  linarith

theorem CTends.const (l : ℂ) : CTends (fun _ => l) l := ⟨0, fun k => by
  show size (l - l) * 2 ^ k ≤ 0
  rw [sub_self, show size 0 = 0 from size_ofReal (le_refl 0), zero_mul]⟩

end Microlean
