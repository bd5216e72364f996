import Init.Nat.Sub

/-! Division, remainder and greatest common divisor of natural numbers. Each is defined with fuel; the theorems named
`…_kernel_spec` state its recursion equation, without axioms, as the kernel wants it before it computes with literals. -/

namespace Nat

/-- `x / y`, if `fuel` is more than `x`. -/
def divFuel : (fuel x y : Nat) → Nat
  | 0, _, _ => 0
  | fuel + 1, x, y =>
    Bool.rec (motive := fun _ => Nat) 0
      (Bool.rec (motive := fun _ => Nat) 0 (succ (divFuel fuel (Nat.sub x y) y)) (Nat.ble y x)) (Nat.ble 1 y)

/-- `x % y`, if `fuel` is more than `x`. -/
def modFuel : (fuel x y : Nat) → Nat
  | 0, x, _ => x
  | fuel + 1, x, y =>
    Bool.rec (motive := fun _ => Nat) x
      (Bool.rec (motive := fun _ => Nat) x (modFuel fuel (Nat.sub x y) y) (Nat.ble y x)) (Nat.ble 1 y)

/-- `gcd x y`, if `fuel` is more than `x`. -/
def gcdFuel (mod : Nat → Nat → Nat) : (fuel x y : Nat) → Nat
  | 0, _, y => y
  | fuel + 1, x, y => Bool.rec (motive := fun _ => Nat) y (gcdFuel mod fuel (mod y x) x) (Nat.ble 1 x)

/-- The quotient, rounded down; `0` for a division by `0`. -/
protected def div (x y : Nat) : Nat := divFuel (succ x) x y

/-- The remainder; `x % 0` is `x`. -/
protected def mod (x y : Nat) : Nat := modFuel (succ x) x y

/-- The greatest common divisor. -/
def gcd (x y : Nat) : Nat := gcdFuel Nat.mod (succ x) x y

theorem sub_lt_of_ble_ {x y : Nat} (hy : Nat.ble 1 y = true) (h : Nat.ble y x = true) : Nat.sub x y < x :=
  Nat.sub_lt (Nat.lt_of_lt_of_le (le_of_ble_eq_true hy) (le_of_ble_eq_true h)) (le_of_ble_eq_true hy)

theorem divFuel_eq_ : ∀ (f g x y : Nat), x < f → x < g → divFuel f x y = divFuel g x y
  | 0, _, x, _, hf, _ => absurd hf (not_lt_zero x)
  | _ + 1, 0, x, _, _, hg => absurd hg (not_lt_zero x)
  | f + 1, g + 1, x, y, hf, hg =>
    Bool.rec (motive := fun b => Nat.ble 1 y = b →
        (Bool.rec (motive := fun _ => Nat) 0
          (Bool.rec (motive := fun _ => Nat) 0 (succ (divFuel f (Nat.sub x y) y)) (Nat.ble y x)) b : Nat) =
        Bool.rec (motive := fun _ => Nat) 0
          (Bool.rec (motive := fun _ => Nat) 0 (succ (divFuel g (Nat.sub x y) y)) (Nat.ble y x)) b)
      (fun _ => rfl)
      (fun hy => Bool.rec (motive := fun b => Nat.ble y x = b →
          (Bool.rec (motive := fun _ => Nat) 0 (succ (divFuel f (Nat.sub x y) y)) b : Nat) =
          Bool.rec (motive := fun _ => Nat) 0 (succ (divFuel g (Nat.sub x y) y)) b)
        (fun _ => rfl)
        (fun h => congrArg succ (divFuel_eq_ f g (Nat.sub x y) y
          (Nat.lt_of_lt_of_le (sub_lt_of_ble_ hy h) (le_of_lt_succ hf))
          (Nat.lt_of_lt_of_le (sub_lt_of_ble_ hy h) (le_of_lt_succ hg))))
        (Nat.ble y x) rfl)
      (Nat.ble 1 y) rfl

theorem modFuel_eq_ : ∀ (f g x y : Nat), x < f → x < g → modFuel f x y = modFuel g x y
  | 0, _, x, _, hf, _ => absurd hf (not_lt_zero x)
  | _ + 1, 0, x, _, _, hg => absurd hg (not_lt_zero x)
  | f + 1, g + 1, x, y, hf, hg =>
    Bool.rec (motive := fun b => Nat.ble 1 y = b →
        (Bool.rec (motive := fun _ => Nat) x
          (Bool.rec (motive := fun _ => Nat) x (modFuel f (Nat.sub x y) y) (Nat.ble y x)) b : Nat) =
        Bool.rec (motive := fun _ => Nat) x
          (Bool.rec (motive := fun _ => Nat) x (modFuel g (Nat.sub x y) y) (Nat.ble y x)) b)
      (fun _ => rfl)
      (fun hy => Bool.rec (motive := fun b => Nat.ble y x = b →
          (Bool.rec (motive := fun _ => Nat) x (modFuel f (Nat.sub x y) y) b : Nat) =
          Bool.rec (motive := fun _ => Nat) x (modFuel g (Nat.sub x y) y) b)
        (fun _ => rfl)
        (fun h => modFuel_eq_ f g (Nat.sub x y) y
          (Nat.lt_of_lt_of_le (sub_lt_of_ble_ hy h) (le_of_lt_succ hf))
          (Nat.lt_of_lt_of_le (sub_lt_of_ble_ hy h) (le_of_lt_succ hg)))
        (Nat.ble y x) rfl)
      (Nat.ble 1 y) rfl

theorem div_kernel_spec (x y : Nat) : Nat.div x y =
    Bool.rec (motive := fun _ => Nat) 0
      (Bool.rec (motive := fun _ => Nat) 0 (succ (Nat.div (Nat.sub x y) y)) (Nat.ble y x)) (Nat.ble 1 y) :=
  show divFuel (succ x) x y = _ from
  Bool.rec (motive := fun b => Nat.ble 1 y = b →
      (Bool.rec (motive := fun _ => Nat) 0
        (Bool.rec (motive := fun _ => Nat) 0 (succ (divFuel x (Nat.sub x y) y)) (Nat.ble y x)) b : Nat) =
      Bool.rec (motive := fun _ => Nat) 0
        (Bool.rec (motive := fun _ => Nat) 0 (succ (Nat.div (Nat.sub x y) y)) (Nat.ble y x)) b)
    (fun _ => rfl)
    (fun hy => Bool.rec (motive := fun b => Nat.ble y x = b →
        (Bool.rec (motive := fun _ => Nat) 0 (succ (divFuel x (Nat.sub x y) y)) b : Nat) =
        Bool.rec (motive := fun _ => Nat) 0 (succ (Nat.div (Nat.sub x y) y)) b)
      (fun _ => rfl)
      (fun h => congrArg succ (divFuel_eq_ x (succ (Nat.sub x y)) (Nat.sub x y) y (sub_lt_of_ble_ hy h) Nat.le.refl))
      (Nat.ble y x) rfl)
    (Nat.ble 1 y) rfl

theorem mod_kernel_spec (x y : Nat) : Nat.mod x y =
    Bool.rec (motive := fun _ => Nat) x
      (Bool.rec (motive := fun _ => Nat) x (Nat.mod (Nat.sub x y) y) (Nat.ble y x)) (Nat.ble 1 y) :=
  show modFuel (succ x) x y = _ from
  Bool.rec (motive := fun b => Nat.ble 1 y = b →
      (Bool.rec (motive := fun _ => Nat) x
        (Bool.rec (motive := fun _ => Nat) x (modFuel x (Nat.sub x y) y) (Nat.ble y x)) b : Nat) =
      Bool.rec (motive := fun _ => Nat) x
        (Bool.rec (motive := fun _ => Nat) x (Nat.mod (Nat.sub x y) y) (Nat.ble y x)) b)
    (fun _ => rfl)
    (fun hy => Bool.rec (motive := fun b => Nat.ble y x = b →
        (Bool.rec (motive := fun _ => Nat) x (modFuel x (Nat.sub x y) y) b : Nat) =
        Bool.rec (motive := fun _ => Nat) x (Nat.mod (Nat.sub x y) y) b)
      (fun _ => rfl)
      (fun h => modFuel_eq_ x (succ (Nat.sub x y)) (Nat.sub x y) y (sub_lt_of_ble_ hy h) Nat.le.refl)
      (Nat.ble y x) rfl)
    (Nat.ble 1 y) rfl

instance instDivNat : Div Nat := ⟨Nat.div⟩

instance instModNat : Mod Nat := ⟨Nat.mod⟩

theorem ble_eq_false_of_lt_ {n m : Nat} (h : m < n) : Nat.ble n m = false :=
  Bool.eq_false_of_ne_true fun e => Nat.not_le_of_gt h (le_of_ble_eq_true e)

theorem div_eq_of_lt {a b : Nat} (h : a < b) : a / b = 0 := by
  show Nat.div a b = 0
  rw [div_kernel_spec, ble_eq_false_of_lt_ h, ble_eq_true_of_le (zero_lt_of_lt h)]

theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a := by
  show Nat.mod a b = a
  rw [mod_kernel_spec, ble_eq_false_of_lt_ h, ble_eq_true_of_le (zero_lt_of_lt h)]

theorem div_eq_sub_div {a b : Nat} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 := by
  show Nat.div a b = succ (Nat.div (a - b) b)
  rw [div_kernel_spec a b, ble_eq_true_of_le h₁, ble_eq_true_of_le h₂]
  rfl

theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  cases Nat.eq_zero_or_pos b with
  | inl e => rw [e]; rfl
  | inr p =>
    show Nat.mod a b = Nat.mod (a - b) b
    rw [mod_kernel_spec a b, ble_eq_true_of_le p, ble_eq_true_of_le h]
    rfl

@[simp] protected theorem div_zero (n : Nat) : n / 0 = 0 := by
  show Nat.div n 0 = 0
  rw [div_kernel_spec]
  rfl

@[simp] theorem mod_zero (n : Nat) : n % 0 = n := by
  show Nat.mod n 0 = n
  rw [mod_kernel_spec]
  rfl

@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := by
  cases b with
  | zero => rfl
  | succ b => exact div_eq_of_lt (Nat.zero_lt_succ b)

@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 := by
  cases b with
  | zero => rfl
  | succ b => exact mod_eq_of_lt (Nat.zero_lt_succ b)

/-- Induction along repeated subtraction of `y`. -/
theorem mod.inductionOn_ {motive : Nat → Prop} {y : Nat} (hy : 0 < y) (base : ∀ x, x < y → motive x)
    (step : ∀ x, y ≤ x → motive (x - y) → motive x) (x : Nat) : motive x :=
  Nat.strongRecOn' (motive := motive) x fun n ih =>
    (Nat.lt_or_ge n y).elim (base n) fun h => step n h (ih (n - y) (Nat.sub_lt (Nat.lt_of_lt_of_le hy h) hy))

theorem mod_lt (x : Nat) {y : Nat} (h : y > 0) : x % y < y :=
  mod.inductionOn_ (motive := fun x => x % y < y) h (fun x hx => show x % y < y by rw [mod_eq_of_lt hx]; exact hx)
    (fun x hx ih => show x % y < y by rw [mod_eq_sub_mod hx]; exact ih) x

theorem div_add_mod (m k : Nat) : k * (m / k) + m % k = m := by
  cases Nat.eq_zero_or_pos k with
  | inl e => rw [e, mod_zero, Nat.zero_mul, Nat.zero_add]
  | inr p =>
    exact mod.inductionOn_ (motive := fun m => k * (m / k) + m % k = m) p
      (fun x hx => show k * (x / k) + x % k = x by rw [mod_eq_of_lt hx, div_eq_of_lt hx, Nat.mul_zero, Nat.zero_add])
      (fun x hx (ih : k * ((x - k) / k) + (x - k) % k = x - k) => show k * (x / k) + x % k = x by
        rw [mod_eq_sub_mod hx, div_eq_sub_div p hx, mul_add_one, Nat.add_right_comm, ih, Nat.sub_add_cancel hx]) m

theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by rw [Nat.add_comm, div_add_mod]

theorem mod_add_div' (m k : Nat) : m % k + m / k * k = m := by rw [Nat.mul_comm, mod_add_div]

theorem div_add_mod' (a b : Nat) : a / b * b + a % b = a := by rw [Nat.mul_comm, div_add_mod]

theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := Nat.eq_sub_of_add_eq (mod_add_div m k)

theorem mod_le (x y : Nat) : x % y ≤ x := by
  rw [mod_def]; exact Nat.sub_le x (y * (x / y))

@[simp] theorem mod_self (n : Nat) : n % n = 0 := by
  rw [mod_eq_sub_mod (Nat.le_refl n), Nat.sub_self, zero_mod]

@[simp] theorem mod_one (x : Nat) : x % 1 = 0 := lt_one_iff.mp (mod_lt x Nat.zero_lt_one)

@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  rw [mod_eq_sub_mod (Nat.le_add_left z x), Nat.add_sub_cancel]

@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]

@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  induction z with
  | zero => rw [Nat.mul_zero, Nat.add_zero]
  | succ z ih => rw [mul_add_one, ← Nat.add_assoc, add_mod_right, ih]

@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by
  rw [Nat.mul_comm, add_mul_mod_self_left]

@[simp] theorem mul_add_mod_self_left (a b c : Nat) : (a * b + c) % a = c % a := by
  rw [Nat.add_comm, add_mul_mod_self_left]

@[simp] theorem mul_add_mod_self_right (a b c : Nat) : (a * b + c) % b = c % b := by
  rw [Nat.add_comm, add_mul_mod_self_right]

@[simp] theorem mul_mod_right (m n : Nat) : m * n % m = 0 := by
  have h := add_mul_mod_self_left 0 m n
  rw [Nat.zero_add, zero_mod] at h
  exact h

@[simp] theorem mul_mod_left (m n : Nat) : m * n % n = 0 := by rw [Nat.mul_comm, mul_mod_right]

theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = x / z + 1 := by
  rw [div_eq_sub_div H (Nat.le_add_left z x), Nat.add_sub_cancel]

theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z := by
  induction z with
  | zero => rw [Nat.mul_zero, Nat.add_zero, Nat.add_zero]
  | succ z ih => rw [mul_add_one, ← Nat.add_assoc, add_div_right _ H, ih, Nat.add_assoc]

theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by
  rw [Nat.mul_comm, add_mul_div_left _ _ H]

@[simp] protected theorem mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := by
  have h := add_mul_div_left 0 n H
  rw [Nat.zero_add, Nat.zero_div, Nat.zero_add] at h
  exact h

@[simp] protected theorem mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := by
  rw [Nat.mul_comm, Nat.mul_div_right _ H]

protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := Nat.mul_div_left m H

protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m := Nat.mul_div_right m H

protected theorem div_self {n : Nat} (H : 0 < n) : n / n = 1 := by
  have h := Nat.mul_div_right 1 H
  rw [Nat.mul_one] at h
  exact h

@[simp] protected theorem div_one (n : Nat) : n / 1 = n := by
  have h := Nat.mul_div_right n Nat.zero_lt_one
  rw [Nat.one_mul] at h
  exact h

theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := le.intro (div_add_mod' m n)

theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := le.intro (div_add_mod m n)

theorem le_div_iff_mul_le {x y k : Nat} (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  constructor
  · intro h
    exact Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k)
  · intro h
    apply le_of_lt_succ
    apply Nat.not_le.mp
    intro l
    have step : y < (y / k + 1) * k := by
      rw [add_one_mul]
      have e := Nat.add_lt_add_left (mod_lt y k0) (y / k * k)
      rw [div_add_mod'] at e
      exact e
    exact Nat.not_le_of_gt (Nat.lt_of_lt_of_le step (Nat.mul_le_mul_right k l)) h

theorem div_lt_iff_lt_mul {x y k : Nat} (Hk : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Nat.not_le, ← Nat.not_le, le_div_iff_mul_le Hk]

theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases Nat.eq_zero_or_pos k with
  | inl e => rw [e, Nat.div_zero]; exact Nat.zero_le n
  | inr p => exact Nat.le_trans (Nat.le_mul_of_pos_right (n / k) p) (div_mul_le_self n k)

theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n := by
  rw [div_lt_iff_lt_mul (Nat.lt_trans Nat.zero_lt_one hLtK)]
  have h := Nat.mul_lt_mul_of_pos_left hLtK hLtN
  rw [Nat.mul_one] at h
  exact h

protected theorem div_le_div_right {a b : Nat} (h : a ≤ b) (c : Nat) : a / c ≤ b / c := by
  cases Nat.eq_zero_or_pos c with
  | inl e => rw [e, Nat.div_zero, Nat.div_zero]; exact Nat.le_refl 0
  | inr p => rw [le_div_iff_mul_le p]; exact Nat.le_trans (div_mul_le_self a c) h

theorem div_pos {a b : Nat} (hba : b ≤ a) (hb : 0 < b) : 0 < a / b := by
  show 1 ≤ a / b
  rw [le_div_iff_mul_le hb, Nat.one_mul]
  exact hba

@[simp] theorem mod_mod (a n : Nat) : a % n % n = a % n := by
  cases Nat.eq_zero_or_pos n with
  | inl e => rw [e, mod_zero]
  | inr p => exact mod_eq_of_lt (mod_lt a p)

theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have h : m + k = m % n + k + n * (m / n) := by rw [Nat.add_right_comm, mod_add_div]
  rw [h, add_mul_mod_self_left]

theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [Nat.add_comm, mod_add_mod, Nat.add_comm]

attribute [simp] mod_add_mod add_mod_mod

theorem add_mod (a b n : Nat) : (a + b) % n = (a % n + b % n) % n := by rw [add_mod_mod, mod_add_mod]

theorem mod_mul_mod_ (m n k : Nat) : (m % n * k) % n = (m * k) % n := by
  have h : m * k = m % n * k + n * (m / n * k) := by rw [← Nat.mul_assoc, ← Nat.add_mul, mod_add_div]
  rw [h, add_mul_mod_self_left]

theorem mul_mod (a b n : Nat) : a * b % n = a % n * (b % n) % n := by
  rw [mod_mul_mod_, Nat.mul_comm a (b % n), mod_mul_mod_, Nat.mul_comm]

theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Nat.pow_succ, mul_mod, ih, mul_mod ((a % n) ^ b) (a % n), mod_mod]

theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 :=
  le_one_iff_eq_zero_or_eq_one.mp (le_of_lt_succ (mod_lt n Nat.two_pos))

@[simp] theorem mod_two_ne_one {n : Nat} : ¬n % 2 = 1 ↔ n % 2 = 0 :=
  ⟨(mod_two_eq_zero_or_one n).resolve_right, fun h e => Nat.zero_ne_one (h.symm.trans e)⟩

@[simp] theorem mod_two_ne_zero {n : Nat} : ¬n % 2 = 0 ↔ n % 2 = 1 :=
  ⟨(mod_two_eq_zero_or_one n).resolve_left, fun h e => Nat.zero_ne_one (e.symm.trans h)⟩

/-! ### Divisibility -/

instance instDvdNat : Dvd Nat := ⟨fun a b => ∃ c, b = a * c⟩

protected theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩

protected theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩

protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩

protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩

protected theorem one_dvd (n : Nat) : 1 ∣ n := ⟨n, (Nat.one_mul n).symm⟩

protected theorem dvd_trans {a b c : Nat} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c :=
  Exists.elim h₁ fun d hd => Exists.elim h₂ fun e he => ⟨d * e, by rw [he, hd, Nat.mul_assoc]⟩

protected theorem eq_zero_of_zero_dvd {a : Nat} (h : 0 ∣ a) : a = 0 :=
  Exists.elim h fun c hc => hc.trans (Nat.zero_mul c)

@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 :=
  ⟨Nat.eq_zero_of_zero_dvd, fun h => h ▸ Nat.dvd_zero 0⟩

protected theorem dvd_add {m n k : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m + n :=
  Exists.elim h₁ fun d hd => Exists.elim h₂ fun e he => ⟨d + e, by rw [hd, he, Nat.mul_add]⟩

protected theorem dvd_sub {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n :=
  Exists.elim h₁ fun d hd => Exists.elim h₂ fun e he => ⟨d - e, by rw [hd, he, Nat.mul_sub]⟩

protected theorem dvd_add_iff_right {k m : Nat} (h : k ∣ m) {n : Nat} : k ∣ n ↔ k ∣ m + n :=
  ⟨Nat.dvd_add h, fun h' => by
    have e := Nat.dvd_sub h' h
    rw [Nat.add_sub_cancel_left] at e
    exact e⟩

protected theorem dvd_add_right {m k n : Nat} (h : k ∣ m) : k ∣ m + n ↔ k ∣ n := (Nat.dvd_add_iff_right h).symm

protected theorem dvd_add_left {m k n : Nat} (h : k ∣ n) : k ∣ m + n ↔ k ∣ m := by
  rw [Nat.add_comm, Nat.dvd_add_right h]

theorem le_of_dvd {m n : Nat} (h1 : 0 < n) (h : m ∣ n) : m ≤ n :=
  Exists.elim h fun k hk => by
    cases Nat.eq_zero_or_pos k with
    | inl e => rw [hk, e, Nat.mul_zero] at h1; exact absurd h1 (Nat.lt_irrefl 0)
    | inr p => rw [hk]; exact Nat.le_mul_of_pos_right m p

protected theorem dvd_antisymm : ∀ {m n : Nat}, m ∣ n → n ∣ m → m = n
  | 0, _, h₁, _ => (Nat.eq_zero_of_zero_dvd h₁).symm
  | _ + 1, 0, _, h₂ => Nat.eq_zero_of_zero_dvd h₂
  | m + 1, n + 1, h₁, h₂ => Nat.le_antisymm (le_of_dvd (Nat.zero_lt_succ n) h₁) (le_of_dvd (Nat.zero_lt_succ m) h₂)

theorem pos_of_dvd_of_pos {m n : Nat} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m :=
  Nat.pos_of_ne_zero fun e => Nat.ne_of_gt H2 (Nat.eq_zero_of_zero_dvd (e ▸ H1))

theorem mod_eq_zero_of_dvd {m n : Nat} (h : m ∣ n) : n % m = 0 :=
  Exists.elim h fun k hk => by rw [hk, mul_mod_right]

theorem dvd_of_mod_eq_zero {k n : Nat} (h : n % k = 0) : k ∣ n :=
  ⟨n / k, by have e := div_add_mod n k; rw [h, Nat.add_zero] at e; exact e.symm⟩

theorem dvd_iff_mod_eq_zero {k n : Nat} : k ∣ n ↔ n % k = 0 := ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩

instance decidable_dvd (m n : Nat) : Decidable (m ∣ n) := decidable_of_decidable_of_iff dvd_iff_mod_eq_zero.symm

theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬a ∣ b) : 0 < b % a :=
  Nat.pos_of_ne_zero fun e => h (dvd_of_mod_eq_zero e)

protected theorem mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m := by
  have e := div_add_mod m n
  rw [mod_eq_zero_of_dvd H, Nat.add_zero] at e
  exact e

protected theorem div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel' H]

protected theorem mul_div_assoc {k n : Nat} (m : Nat) (H : k ∣ n) : m * n / k = m * (n / k) := by
  cases Nat.eq_zero_or_pos k with
  | inl e => rw [e, Nat.div_zero, Nat.div_zero, Nat.mul_zero]
  | inr p =>
    cases H with
    | intro c hc => rw [hc, Nat.mul_left_comm, Nat.mul_div_cancel_left _ p, Nat.mul_div_cancel_left _ p]

protected theorem dvd_of_mul_dvd_mul_left {m n k : Nat} (kpos : 0 < k) (H : k * m ∣ k * n) : m ∣ n :=
  Exists.elim H fun c hc => ⟨c, Nat.eq_of_mul_eq_mul_left kpos (hc.trans (Nat.mul_assoc k m c))⟩

protected theorem mul_dvd_mul {a b c d : Nat} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d :=
  Exists.elim h₁ fun x hx => Exists.elim h₂ fun y hy => ⟨x * y, by rw [hx, hy, Nat.mul_mul_mul_comm]⟩

protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c :=
  Nat.mul_dvd_mul (Nat.dvd_refl a) h

protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c :=
  Nat.mul_dvd_mul h (Nat.dvd_refl c)

theorem eq_one_of_dvd_one {n : Nat} (H : n ∣ 1) : n = 1 := Nat.dvd_antisymm H (Nat.one_dvd n)

@[simp] protected theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 := ⟨eq_one_of_dvd_one, fun e => e ▸ Nat.dvd_refl 1⟩

theorem div_lt_of_lt_mul {m n k : Nat} (h : m < n * k) : m / n < k := by
  have hn : 0 < n := Nat.pos_of_ne_zero fun e => by rw [e, Nat.zero_mul] at h; exact not_lt_zero m h
  rw [div_lt_iff_lt_mul hn, Nat.mul_comm]
  exact h

protected theorem div_eq_of_eq_mul_left {n m k : Nat} (H1 : 0 < n) (H2 : m = k * n) : m / n = k := by
  rw [H2, Nat.mul_div_cancel _ H1]

protected theorem div_eq_of_eq_mul_right {n m k : Nat} (H1 : 0 < n) (H2 : m = n * k) : m / n = k := by
  rw [H2, Nat.mul_div_cancel_left _ H1]

protected theorem div_eq_iff_eq_mul_left {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨fun h => by rw [← h, Nat.div_mul_cancel H'], Nat.div_eq_of_eq_mul_left H⟩

theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases Nat.eq_zero_or_pos k with
  | inl e => rw [e, Nat.div_zero, Nat.mul_zero, Nat.div_zero]
  | inr kp =>
    cases Nat.eq_zero_or_pos n with
    | inl e => rw [e, Nat.div_zero, Nat.zero_mul, Nat.div_zero, Nat.zero_div]
    | inr np =>
      apply Nat.le_antisymm
      · rw [le_div_iff_mul_le (Nat.mul_pos np kp), Nat.mul_comm n k, ← Nat.mul_assoc]
        exact Nat.le_trans (Nat.mul_le_mul_right n (div_mul_le_self (m / n) k)) (div_mul_le_self m n)
      · rw [le_div_iff_mul_le kp, le_div_iff_mul_le np, Nat.mul_assoc, Nat.mul_comm k n]
        exact div_mul_le_self m (n * k)

end Nat
