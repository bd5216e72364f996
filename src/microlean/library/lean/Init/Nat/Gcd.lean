import Init.Nat.Div

/-! Greatest common divisor, least common multiple, coprimality. -/

namespace Nat

theorem mod_lt_of_ble_ {x : Nat} (y : Nat) (h : Nat.ble 1 x = true) : Nat.mod y x < x :=
  mod_lt y (le_of_ble_eq_true h)

theorem gcdFuel_eq_ : ∀ (f g x y : Nat), x < f → x < g → gcdFuel Nat.mod f x y = gcdFuel Nat.mod g x y
  | 0, _, x, _, hf, _ => absurd hf (not_lt_zero x)
  | _ + 1, 0, x, _, _, hg => absurd hg (not_lt_zero x)
  | f + 1, g + 1, x, y, hf, hg =>
    Bool.rec (motive := fun b => Nat.ble 1 x = b →
        (Bool.rec (motive := fun _ => Nat) y (gcdFuel Nat.mod f (Nat.mod y x) x) b : Nat) =
        Bool.rec (motive := fun _ => Nat) y (gcdFuel Nat.mod g (Nat.mod y x) x) b)
      (fun _ => rfl)
      (fun h => gcdFuel_eq_ f g (Nat.mod y x) x (Nat.lt_of_lt_of_le (mod_lt_of_ble_ y h) (le_of_lt_succ hf))
        (Nat.lt_of_lt_of_le (mod_lt_of_ble_ y h) (le_of_lt_succ hg)))
      (Nat.ble 1 x) rfl

theorem gcd_kernel_spec (x y : Nat) :
    gcd x y = Bool.rec (motive := fun _ => Nat) y (gcd (Nat.mod y x) x) (Nat.ble 1 x) :=
  show gcdFuel Nat.mod (succ x) x y = _ from
  Bool.rec (motive := fun b => Nat.ble 1 x = b →
      (Bool.rec (motive := fun _ => Nat) y (gcdFuel Nat.mod x (Nat.mod y x) x) b : Nat) =
      Bool.rec (motive := fun _ => Nat) y (gcd (Nat.mod y x) x) b)
    (fun _ => rfl)
    (fun h => gcdFuel_eq_ x (succ (Nat.mod y x)) (Nat.mod y x) x (mod_lt_of_ble_ y h) Nat.le.refl)
    (Nat.ble 1 x) rfl

@[simp] theorem gcd_zero_left (y : Nat) : gcd 0 y = y := by
  rw [gcd_kernel_spec]
  rfl

theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  cases m with
  | zero =>
    cases n with
    | zero => rfl
    | succ n =>
      rw [gcd_zero_left, mod_zero, gcd_kernel_spec, ble_eq_true_of_le (Nat.zero_lt_succ n)]
      show n + 1 = gcd (0 % (n + 1)) (n + 1)
      rw [zero_mod, gcd_zero_left]
  | succ m => rw [gcd_kernel_spec (m + 1) n, ble_eq_true_of_le (Nat.zero_lt_succ m)]; rfl

@[elab_as_elim]
theorem gcd.induction {P : Nat → Nat → Prop} (m n : Nat) (H0 : ∀ n, P 0 n)
    (H1 : ∀ m n, 0 < m → P (n % m) m → P m n) : P m n :=
  Nat.strongRecOn' (motive := fun m => ∀ n, P m n) m (fun m ih n =>
    (Nat.eq_zero_or_pos m).elim (fun e => e.symm ▸ H0 n) (fun p => H1 m n p (ih (n % m) (mod_lt n p) m))) n

theorem gcd_dvd (m n : Nat) : gcd m n ∣ m ∧ gcd m n ∣ n :=
  gcd.induction (P := fun m n => gcd m n ∣ m ∧ gcd m n ∣ n) m n
    (fun n => show gcd 0 n ∣ 0 ∧ gcd 0 n ∣ n by rw [gcd_zero_left]; exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩)
    (fun m n _ (ih : gcd (n % m) m ∣ n % m ∧ gcd (n % m) m ∣ m) => show gcd m n ∣ m ∧ gcd m n ∣ n by
      rw [← gcd_rec] at ih
      refine ⟨ih.right, ?_⟩
      have h := Nat.dvd_add (Nat.dvd_trans ih.right (Nat.dvd_mul_right m (n / m))) ih.left
      rw [div_add_mod] at h
      exact h)

theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcd_dvd m n).left

theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcd_dvd m n).right

theorem dvd_mod_ {k m n : Nat} (hm : k ∣ m) (hn : k ∣ n) : k ∣ n % m := by
  rw [mod_def]
  exact Nat.dvd_sub hn (Nat.dvd_trans hm (Nat.dvd_mul_right m (n / m)))

theorem dvd_gcd {k m n : Nat} : k ∣ m → k ∣ n → k ∣ gcd m n :=
  gcd.induction (P := fun m n => k ∣ m → k ∣ n → k ∣ gcd m n) m n
    (fun n _ h => show k ∣ gcd 0 n by rw [gcd_zero_left]; exact h)
    (fun m n _ ih hm hn => show k ∣ gcd m n by rw [gcd_rec]; exact ih (dvd_mod_ hm hn) hm)

theorem dvd_gcd_iff {k m n : Nat} : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩, fun h => dvd_gcd h.left h.right⟩

theorem gcd_comm (m n : Nat) : gcd m n = gcd n m :=
  Nat.dvd_antisymm (dvd_gcd (gcd_dvd_right m n) (gcd_dvd_left m n))
    (dvd_gcd (gcd_dvd_right n m) (gcd_dvd_left n m))

@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by rw [gcd_comm, gcd_zero_left]

@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := eq_one_of_dvd_one (gcd_dvd_left 1 n)

@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := eq_one_of_dvd_one (gcd_dvd_right n 1)

@[simp] theorem gcd_self (n : Nat) : gcd n n = n :=
  Nat.dvd_antisymm (gcd_dvd_left n n) (dvd_gcd (Nat.dvd_refl n) (Nat.dvd_refl n))

theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) :=
  Nat.dvd_antisymm
    (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ k) (gcd_dvd_left m n))
      (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ k) (gcd_dvd_right m n)) (gcd_dvd_right _ k)))
    (dvd_gcd (dvd_gcd (gcd_dvd_left m _) (Nat.dvd_trans (gcd_dvd_right m _) (gcd_dvd_left n k)))
      (Nat.dvd_trans (gcd_dvd_right m _) (gcd_dvd_right n k)))

theorem gcd_eq_left {m n : Nat} (h : m ∣ n) : gcd m n = m :=
  Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) h)

theorem gcd_eq_right {m n : Nat} (h : n ∣ m) : gcd m n = n := by rw [gcd_comm, gcd_eq_left h]

theorem gcd_mul_left (m n k : Nat) : gcd (m * n) (m * k) = m * gcd n k :=
  gcd.induction (P := fun n k => gcd (m * n) (m * k) = m * gcd n k) n k
    (fun k => show gcd (m * 0) (m * k) = m * gcd 0 k by rw [Nat.mul_zero, gcd_zero_left, gcd_zero_left])
    (fun n k _ (ih : gcd (m * (k % n)) (m * n) = m * gcd (k % n) n) => show gcd (m * n) (m * k) = m * gcd n k by
      rw [gcd_rec, gcd_rec n k, ← ih]
      have e : m * k % (m * n) = m * (k % n) := by
        rw [mod_def, mod_def, Nat.mul_sub]
        cases Nat.eq_zero_or_pos m with
        | inl z => simp only [z, Nat.zero_mul]
        | inr p =>
          have d : m * k / (m * n) = k / n := by
            rw [← div_div_eq_div_mul, Nat.mul_div_cancel_left k p]
          rw [d, Nat.mul_assoc]
      rw [e])

theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by
  rw [Nat.mul_comm m n, Nat.mul_comm k n, gcd_mul_left, Nat.mul_comm]

theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (mpos : 0 < m) : 0 < gcd m n :=
  pos_of_dvd_of_pos (gcd_dvd_left m n) mpos

theorem gcd_pos_of_pos_right (m : Nat) {n : Nat} (npos : 0 < n) : 0 < gcd m n :=
  pos_of_dvd_of_pos (gcd_dvd_right m n) npos

/-- The least common multiple. -/
def lcm (m n : Nat) : Nat := m * n / gcd m n

theorem lcm_comm (m n : Nat) : lcm m n = lcm n m := by
  show m * n / gcd m n = n * m / gcd n m
  rw [Nat.mul_comm, gcd_comm]

theorem gcd_mul_lcm (m n : Nat) : gcd m n * lcm m n = m * n :=
  Nat.mul_div_cancel' (Nat.dvd_trans (gcd_dvd_left m n) (Nat.dvd_mul_right m n))

theorem dvd_lcm_left (m n : Nat) : m ∣ lcm m n :=
  ⟨n / gcd m n, Nat.mul_div_assoc m (gcd_dvd_right m n)⟩

theorem dvd_lcm_right (m n : Nat) : n ∣ lcm m n := lcm_comm n m ▸ dvd_lcm_left n m

/-- Having no common divisor but `1`. -/
@[reducible] def Coprime (m n : Nat) : Prop := gcd m n = 1

theorem coprime_iff_gcd_eq_one {m n : Nat} : gcd m n = 1 ↔ Coprime m n := Iff.rfl

theorem Coprime.gcd_eq_one {m n : Nat} (h : Coprime m n) : gcd m n = 1 := h

theorem Coprime.symm {m n : Nat} (h : Coprime n m) : Coprime m n := (gcd_comm m n).trans h

theorem coprime_comm {m n : Nat} : Coprime n m ↔ Coprime m n := ⟨Coprime.symm, Coprime.symm⟩

theorem Coprime.dvd_of_dvd_mul_right {k n m : Nat} (H1 : Coprime k n) (H2 : k ∣ m * n) : k ∣ m := by
  have h : k ∣ gcd (m * k) (m * n) := dvd_gcd (Nat.dvd_mul_left k m) H2
  rw [gcd_mul_left, Coprime.gcd_eq_one H1, Nat.mul_one] at h
  exact h

theorem Coprime.dvd_of_dvd_mul_left {k m n : Nat} (H1 : Coprime k m) (H2 : k ∣ m * n) : k ∣ n := by
  rw [Nat.mul_comm] at H2
  exact Coprime.dvd_of_dvd_mul_right H1 H2

theorem Coprime.mul_dvd_of_dvd_of_dvd {k n m : Nat} (H1 : Coprime k n) (H2 : k ∣ m) (H3 : n ∣ m) : k * n ∣ m :=
  Exists.elim H3 fun c hc => by
    rw [hc] at H2
    rw [hc, Nat.mul_comm k n]
    exact Nat.mul_dvd_mul_left n (Coprime.dvd_of_dvd_mul_left H1 H2)

end Nat
