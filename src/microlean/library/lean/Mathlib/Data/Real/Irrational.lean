import Mathlib.Data.Real.Sqrt
import Mathlib.Data.Rat.Cast
import Mathlib.Data.Set.Lemmas

/-! Irrational numbers. -/

/-- Not the cast of a rational number. -/
def Irrational (x : ℝ) : Prop := x ∉ Set.range (fun q : ℚ => (q : ℝ))

theorem Rat.not_irrational (q : ℚ) : ¬Irrational q := fun h => h ⟨q, rfl⟩

theorem Int.not_irrational (m : ℤ) : ¬Irrational m := fun h => h ⟨m, Rat.cast_intCast m⟩

theorem Nat.not_irrational (m : ℕ) : ¬Irrational m := fun h => h ⟨m, Rat.cast_natCast m⟩

namespace Irrational

variable {x : ℝ}

theorem ne_rat (h : Irrational x) (q : ℚ) : x ≠ q := fun e => h ⟨q, e.symm⟩

theorem ne_int (h : Irrational x) (m : ℤ) : x ≠ m := fun e => Int.not_irrational m (e ▸ h)

theorem ne_nat (h : Irrational x) (m : ℕ) : x ≠ m := fun e => Nat.not_irrational m (e ▸ h)

theorem ne_zero (h : Irrational x) : x ≠ 0 := fun e => h ⟨0, by rw [e]; exact Rat.cast_zero⟩

theorem ne_one (h : Irrational x) : x ≠ 1 := fun e => h ⟨1, by rw [e]; exact Rat.cast_one⟩

end Irrational

private theorem two_dvd_of_sq {n : ℕ} (h : 2 ∣ n * n) : 2 ∣ n := by
  obtain ⟨k, hk⟩ := h
  rcases Nat.mod_two_eq_zero_or_one n with e | e
  · exact Nat.dvd_of_mod_eq_zero e
  · exfalso
    have d := Nat.div_add_mod n 2
    rw [e] at d
    have : (2 * (n / 2) + 1) * (2 * (n / 2) + 1) = 2 * k := by rw [d, hk]
    generalize n / 2 = m at this
    have : 2 * (2 * (m * m) + 2 * m) + 1 = 2 * k := by
      rw [← this]
      ring
    omega

theorem irrational_sqrt_two : Irrational (√2) := by
  rintro ⟨q, hq⟩
  have e : (q : ℝ) * q = 2 := by
    show (fun q : ℚ => (q : ℝ)) q * (fun q : ℚ => (q : ℝ)) q = 2
    rw [hq, Real.mul_self_sqrt (by linarith)]
  have d : (q.den : ℝ) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz
  rw [Rat.cast_def, div_mul_div_comm, div_eq_iff (mul_ne_zero d d)] at e
  have e₁ : q.num * q.num = 2 * (q.den * q.den) := by exact_mod_cast e
  have e₂ : q.num.natAbs * q.num.natAbs = 2 * (q.den * q.den) := by
    have a := congrArg Int.natAbs e₁
    rw [Int.natAbs_mul] at a
    rw [a]
    rfl
  have h₁ : 2 ∣ q.num.natAbs := two_dvd_of_sq ⟨_, e₂⟩
  obtain ⟨m, hm⟩ := h₁
  rw [hm] at e₂
  have h₂ : 2 ∣ q.den := two_dvd_of_sq ⟨m * m, by
    have : 2 * (2 * (m * m)) = 2 * (q.den * q.den) := by
      rw [← e₂]
      ring
    omega⟩
  have c := q.reduced
  have g : 2 ∣ Nat.gcd q.num.natAbs q.den := Nat.dvd_gcd ⟨m, hm⟩ h₂
  rw [c] at g
  exact absurd (Nat.le_of_dvd Nat.one_pos g) (by omega)
