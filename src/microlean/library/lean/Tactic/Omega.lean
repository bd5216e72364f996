import Init.Int.DivMod
import Mathlib.Data.Int.Instances
import Tactic.Linarith

/-!
What `omega` builds its proofs from where there are integers. Inequalities have the form `p · xs ≤ q · xs` with lists
`p`, `q` of natural numbers, so that the kernel computes with natural numbers only.
-/

namespace Microlean

namespace LinearInt

open Linear (add scale unit same isZero and_left and_right)

/-- Scalar product; the shorter list is filled up with zeros. -/
def dot : List Nat → List Int → Int
  | [], _ => 0
  | _ :: _, [] => 0
  | c :: cs, x :: xs => (c : Int) * x + dot cs xs

def get : List Int → Nat → Int
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, i + 1 => get xs i

inductive Term where
  | num (n : Nat)
  | var (i : Nat)
  | add (a b : Term)
  | sub (a b : Term)
  | neg (a : Term)
  | mul (k : Nat) (a : Term)
  | mulr (a : Term) (k : Nat)
  | nmul (k : Nat) (a : Term)
  | nmulr (a : Term) (k : Nat)

def Term.denote (ctx : List Int) : Term → Int
  | .num n => (n : Int)
  | .var i => get ctx i
  | .add a b => Term.denote ctx a + Term.denote ctx b
  | .sub a b => Term.denote ctx a - Term.denote ctx b
  | .neg a => -Term.denote ctx a
  | .mul k a => (k : Int) * Term.denote ctx a
  | .mulr a k => Term.denote ctx a * (k : Int)
  | .nmul k a => -(k : Int) * Term.denote ctx a
  | .nmulr a k => Term.denote ctx a * -(k : Int)

/-- What is added, and what is subtracted. -/
inductive Pair where
  | mk (p n : List Nat)

def Pair.add : Pair → Pair → Pair
  | .mk p n, .mk q m => .mk (Linear.add p q) (Linear.add n m)

def Pair.neg : Pair → Pair
  | .mk p n => .mk n p

def Pair.scale (k : Nat) : Pair → Pair
  | .mk p n => .mk (Linear.scale k p) (Linear.scale k n)

def Pair.eval (xs : List Int) : Pair → Int
  | .mk p n => dot p xs - dot n xs

def Term.coeffs : Term → Pair
  | .num n => .mk [n] []
  | .var i => .mk (unit i) []
  | .add a b => Pair.add (Term.coeffs a) (Term.coeffs b)
  | .sub a b => Pair.add (Term.coeffs a) (Pair.neg (Term.coeffs b))
  | .neg a => Pair.neg (Term.coeffs a)
  | .mul k a => Pair.scale k (Term.coeffs a)
  | .mulr a k => Pair.scale k (Term.coeffs a)
  | .nmul k a => Pair.neg (Pair.scale k (Term.coeffs a))
  | .nmulr a k => Pair.neg (Pair.scale k (Term.coeffs a))

theorem dot_nil (p : List Nat) : dot p [] = 0 :=
  match p with
  | [] => rfl
  | _ :: _ => rfl

theorem dot_add : ∀ (p q : List Nat) (xs : List Int), dot (add p q) xs = dot p xs + dot q xs
  | [], q, xs => (Int.zero_add (dot q xs)).symm
  | a :: p, [], xs => (Int.add_zero (dot (a :: p) xs)).symm
  | a :: p, b :: q, [] => (Int.add_zero 0).symm
  | a :: p, b :: q, x :: xs => by
    show ((a + b : Nat) : Int) * x + dot (add p q) xs = (a : Int) * x + dot p xs + ((b : Int) * x + dot q xs)
    rw [dot_add p q xs, Int.natCast_add]
    ring

theorem dot_scale (k : Nat) : ∀ (p : List Nat) (xs : List Int), dot (scale k p) xs = (k : Int) * dot p xs
  | [], xs => (Int.mul_zero (k : Int)).symm
  | a :: p, [] => (Int.mul_zero (k : Int)).symm
  | a :: p, x :: xs => by
    show ((k * a : Nat) : Int) * x + dot (scale k p) xs = (k : Int) * ((a : Int) * x + dot p xs)
    rw [dot_scale k p xs, Int.natCast_mul]
    ring

theorem dot_unit : ∀ (i : Nat) (xs : List Int), dot (unit i) xs = get xs i
  | 0, [] => rfl
  | i + 1, [] => rfl
  | 0, x :: xs => by
    show (1 : Int) * x + 0 = x
    ring
  | i + 1, x :: xs => by
    show (0 : Int) * x + dot (unit i) xs = get xs i
    rw [dot_unit i xs]
    ring

theorem dot_isZero : ∀ (p : List Nat) (xs : List Int), isZero p = true → dot p xs = 0
  | [], _, _ => rfl
  | _ :: _, [], _ => rfl
  | a :: p, x :: xs, h => by
    have ha : a = 0 := Nat.eq_of_beq_eq_true (and_left h)
    have hp : dot p xs = 0 := dot_isZero p xs (and_right h)
    show (a : Int) * x + dot p xs = 0
    rw [hp, ha]
    show (0 : Int) * x + 0 = 0
    ring

theorem dot_same : ∀ (p q : List Nat) (xs : List Int), same p q = true → dot p xs = dot q xs
  | [], q, xs, h => (dot_isZero q xs h).symm
  | a :: p, [], xs, h => dot_isZero (a :: p) xs h
  | _ :: _, _ :: _, [], _ => rfl
  | a :: p, b :: q, x :: xs, h => by
    have hab : a = b := Nat.eq_of_beq_eq_true (and_left h)
    have hpq : dot p xs = dot q xs := dot_same p q xs (and_right h)
    show (a : Int) * x + dot p xs = (b : Int) * x + dot q xs
    rw [hab, hpq]

theorem eval_add (xs : List Int) : ∀ a b : Pair, Pair.eval xs (Pair.add a b) = Pair.eval xs a + Pair.eval xs b
  | .mk p n, .mk q m => by
    show dot (add p q) xs - dot (add n m) xs = dot p xs - dot n xs + (dot q xs - dot m xs)
    rw [dot_add, dot_add]
    ring

theorem eval_neg (xs : List Int) : ∀ a : Pair, Pair.eval xs (Pair.neg a) = -Pair.eval xs a
  | .mk p n => by
    show dot n xs - dot p xs = -(dot p xs - dot n xs)
    ring

theorem eval_scale (xs : List Int) (k : Nat) : ∀ a : Pair, Pair.eval xs (Pair.scale k a) = (k : Int) * Pair.eval xs a
  | .mk p n => by
    show dot (scale k p) xs - dot (scale k n) xs = (k : Int) * (dot p xs - dot n xs)
    rw [dot_scale, dot_scale]
    ring

theorem dot_one (n : Nat) (xs : List Int) : dot [n] (1 :: xs) = (n : Int) := by
  show (n : Int) * 1 + 0 = (n : Int)
  ring

theorem denote_coeffs (xs : List Int) : ∀ t : Term, Term.denote (1 :: xs) t = Pair.eval (1 :: xs) (Term.coeffs t)
  | .num n => by
    show (n : Int) = dot [n] (1 :: xs) - 0
    rw [dot_one]
    ring
  | .var i => by
    show get (1 :: xs) i = dot (unit i) (1 :: xs) - 0
    rw [dot_unit]
    ring
  | .add a b => by
    show Term.denote (1 :: xs) a + Term.denote (1 :: xs) b = _
    rw [denote_coeffs xs a, denote_coeffs xs b]
    exact (eval_add _ _ _).symm
  | .sub a b => by
    show Term.denote (1 :: xs) a - Term.denote (1 :: xs) b =
      Pair.eval (1 :: xs) (Pair.add (Term.coeffs a) (Pair.neg (Term.coeffs b)))
    rw [denote_coeffs xs a, denote_coeffs xs b, eval_add, eval_neg]
    ring
  | .neg a => by
    show -Term.denote (1 :: xs) a = Pair.eval (1 :: xs) (Pair.neg (Term.coeffs a))
    rw [denote_coeffs xs a, eval_neg]
  | .mul k a => by
    show (k : Int) * Term.denote (1 :: xs) a = Pair.eval (1 :: xs) (Pair.scale k (Term.coeffs a))
    rw [denote_coeffs xs a, eval_scale]
  | .mulr a k => by
    show Term.denote (1 :: xs) a * (k : Int) = Pair.eval (1 :: xs) (Pair.scale k (Term.coeffs a))
    rw [denote_coeffs xs a, eval_scale]
    ring
  | .nmul k a => by
    show -(k : Int) * Term.denote (1 :: xs) a = Pair.eval (1 :: xs) (Pair.neg (Pair.scale k (Term.coeffs a)))
    rw [denote_coeffs xs a, eval_neg, eval_scale]
    ring
  | .nmulr a k => by
    show Term.denote (1 :: xs) a * -(k : Int) = Pair.eval (1 :: xs) (Pair.neg (Pair.scale k (Term.coeffs a)))
    rw [denote_coeffs xs a, eval_neg, eval_scale]
    ring

/-- `p · xs ≤ q · xs` -/
def Le (p q : List Nat) (xs : List Int) : Prop := dot p xs ≤ dot q xs

/-- `p ≤ q`, where `p - q` is `r - s`. -/
theorem balance {p q r s : List Nat} {xs : List Int} (h : Le p q xs) (e : same (add p s) (add q r) = true) :
    Le r s xs := by
  have h' : dot p xs ≤ dot q xs := h
  have e' : dot (add p s) xs = dot (add q r) xs := dot_same _ _ xs e
  rw [dot_add, dot_add] at e'
  show dot r xs ≤ dot s xs
  linarith

def Pair.pos : Pair → List Nat
  | .mk p _ => p

def Pair.sub : Pair → List Nat
  | .mk _ n => n

theorem eval_parts (xs : List Int) : ∀ a : Pair, Pair.eval xs a = dot (Pair.pos a) xs - dot (Pair.sub a) xs
  | .mk _ _ => rfl

theorem of_le (xs : List Int) (a b : Term) (r s : List Nat)
    (h : Term.denote (1 :: xs) a ≤ Term.denote (1 :: xs) b)
    (e : same (add (add (Pair.pos (Term.coeffs a)) (Pair.sub (Term.coeffs b))) s)
      (add (add (Pair.pos (Term.coeffs b)) (Pair.sub (Term.coeffs a))) r) = true) : Le r s (1 :: xs) := by
  rw [denote_coeffs xs a, denote_coeffs xs b, eval_parts, eval_parts] at h
  refine balance (p := add (Pair.pos (Term.coeffs a)) (Pair.sub (Term.coeffs b))) ?_ e
  show dot (add _ _) _ ≤ dot (add _ _) _
  rw [dot_add, dot_add]
  linarith

/-- `k` times one inequality plus `k'` times another. -/
theorem combine (xs : List Int) (k k' : Nat) (p q p' q' r s : List Nat) (h : Le p q xs) (h' : Le p' q' xs)
    (e : same (add (add (scale k p) (scale k' p')) s) (add (add (scale k q) (scale k' q')) r) = true) :
    Le r s xs := by
  refine balance (p := add (scale k p) (scale k' p')) ?_ e
  show dot (add _ _) _ ≤ dot (add _ _) _
  rw [dot_add, dot_add, dot_scale, dot_scale, dot_scale, dot_scale]
  exact Int.add_le_add (Int.mul_le_mul_of_nonneg_left h (Int.natCast_nonneg k))
    (Int.mul_le_mul_of_nonneg_left h' (Int.natCast_nonneg k'))

/-- Division by a common factor, rounded: from `p ≤ q`, where `p + u = g·a` and `q + u = g·b + s` with `s < g`, follows
`a ≤ b`. -/
theorem tighten (xs : List Int) (g u s : Nat) (p q a b : List Nat) (h : Le p q (1 :: xs))
    (hp : same (add p [u]) (scale g a) = true) (hq : same (add q [u]) (add (scale g b) [s]) = true)
    (hs : Nat.ble (s + 1) g = true) : Le a b (1 :: xs) := by
  have h' : dot p (1 :: xs) ≤ dot q (1 :: xs) := h
  have ep : dot (add p [u]) (1 :: xs) = dot (scale g a) (1 :: xs) := dot_same _ _ _ hp
  have eq : dot (add q [u]) (1 :: xs) = dot (add (scale g b) [s]) (1 :: xs) := dot_same _ _ _ hq
  rw [dot_add, dot_one, dot_scale] at ep
  rw [dot_add, dot_one, dot_add, dot_scale, dot_one] at eq
  have sg : ((s + 1 : Nat) : Int) ≤ (g : Int) := Int.ofNat_le.mpr (Nat.le_of_ble_eq_true hs)
  have sg' : (s : Int) + 1 ≤ (g : Int) := sg
  refine Int.not_lt.mp fun lt => ?_
  have step : (g : Int) * (dot b (1 :: xs) + 1) ≤ (g : Int) * dot a (1 :: xs) :=
    Int.mul_le_mul_of_nonneg_left lt (Int.natCast_nonneg g)
  linarith

/-- `m + c ≤ n` is false for numbers with `n < m + c`. -/
theorem absurd (xs : List Int) (p q : List Nat) (m n : Nat) (h : Le p q (1 :: xs)) (hp : same p [m] = true)
    (hq : same q [n] = true) (hmn : Nat.ble (n + 1) m = true) : False := by
  have h' : dot p (1 :: xs) ≤ dot q (1 :: xs) := h
  rw [dot_same _ _ _ hp, dot_same _ _ _ hq, dot_one, dot_one] at h'
  have mn : ((n + 1 : Nat) : Int) ≤ (m : Int) := Int.ofNat_le.mpr (Nat.le_of_ble_eq_true hmn)
  have mn' : (n : Int) + 1 ≤ (m : Int) := mn
  linarith

/-! ### Natural numbers among integers -/

theorem of_nat_le {a b : Nat} {x y : Int} (h : a ≤ b) (ha : (a : Int) = x) (hb : (b : Int) = y) : x ≤ y := by
  rw [← ha, ← hb]
  exact Int.ofNat_le.mpr h

theorem of_nat_lt {a b : Nat} {x y : Int} (h : a < b) (ha : (a : Int) = x) (hb : (b : Int) = y) : x < y := by
  rw [← ha, ← hb]
  exact Int.ofNat_le.mpr h

theorem of_nat_eq {a b : Nat} {x y : Int} (h : a = b) (ha : (a : Int) = x) (hb : (b : Int) = y) : x = y := by
  rw [← ha, ← hb, h]

theorem cast_add {a b : Nat} {x y : Int} (ha : (a : Int) = x) (hb : (b : Int) = y) : ((a + b : Nat) : Int) = x + y := by
  rw [← ha, ← hb, Int.natCast_add]

theorem cast_mul {a b : Nat} {x y : Int} (ha : (a : Int) = x) (hb : (b : Int) = y) : ((a * b : Nat) : Int) = x * y := by
  rw [← ha, ← hb, Int.natCast_mul]

theorem cast_div {a b : Nat} {x y : Int} (ha : (a : Int) = x) (hb : (b : Int) = y) : ((a / b : Nat) : Int) = x / y := by
  rw [← ha, ← hb]
  rfl

theorem cast_mod {a b : Nat} {x y : Int} (ha : (a : Int) = x) (hb : (b : Int) = y) : ((a % b : Nat) : Int) = x % y := by
  rw [← ha, ← hb]
  rfl

theorem cast_nonneg (n : Nat) : (0 : Int) ≤ (n : Int) := Int.natCast_nonneg n

theorem cast_pos (n : Nat) (h : Nat.ble 1 n = true) : (0 : Int) < (n : Int) :=
  Int.ofNat_le.mpr (Nat.le_of_ble_eq_true h)

/-! ### What is known of integer operations -/

theorem ge_of_eq {a b : Int} (h : a = b) : b ≤ a := Int.le_of_eq h.symm

theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := Int.le_of_eq h

theorem ne_cases {a b : Int} (h : a ≠ b) : a + 1 ≤ b ∨ b + 1 ≤ a := Int.lt_or_gt_of_ne h

theorem le_of_not_lt {a b : Int} (h : ¬a < b) : b ≤ a := Int.not_lt.mp h

theorem lt_of_not_le {a b : Int} (h : ¬a ≤ b) : b + 1 ≤ a := Int.not_le.mp h

theorem mod_of_dvd {a b : Int} (h : a ∣ b) : b % a = 0 := Int.emod_eq_zero_of_dvd h

theorem mod_of_not_dvd {a b : Int} (h : ¬a ∣ b) : b % a ≠ 0 := fun e => h (Int.dvd_of_emod_eq_zero e)

theorem div_le (x c : Int) (h : 0 < c) : c * (x / c) ≤ x := Int.mul_ediv_self_le (Int.ne_of_gt h)

theorem lt_div (x c : Int) (h : 0 < c) : x + 1 ≤ c * (x / c) + c := Int.lt_mul_ediv_self_add h

theorem mod_eq (x c : Int) : x = c * (x / c) + x % c := (Int.ediv_add_emod x c).symm

theorem div_neg (x c : Int) : x / -c = -(x / c) := Int.ediv_neg x c

theorem mod_neg (x c : Int) : x % -c = x % c := Int.emod_neg x c

theorem min_cases (a b : Int) : a ≤ b ∧ min a b = a ∨ b ≤ a ∧ min a b = b :=
  Or.elim (Int.le_total a b) (fun h => Or.inl ⟨h, min_eq_left h⟩) (fun h => Or.inr ⟨h, min_eq_right h⟩)

theorem max_cases (a b : Int) : a ≤ b ∧ max a b = b ∨ b ≤ a ∧ max a b = a :=
  Or.elim (Int.le_total a b) (fun h => Or.inl ⟨h, max_eq_right h⟩) (fun h => Or.inr ⟨h, max_eq_left h⟩)

theorem toNat_cases : ∀ x : Int, 0 ≤ x ∧ (Int.toNat x : Int) = x ∨ x ≤ 0 ∧ (Int.toNat x : Int) = 0
  | .ofNat n => Or.inl ⟨Int.natCast_nonneg n, rfl⟩
  | .negSucc n => Or.inr ⟨Int.le_of_lt (Int.negSucc_lt_zero n), rfl⟩

theorem natAbs_cases : ∀ x : Int, 0 ≤ x ∧ (Int.natAbs x : Int) = x ∨ x ≤ 0 ∧ (Int.natAbs x : Int) = -x
  | .ofNat n => Or.inl ⟨Int.natCast_nonneg n, rfl⟩
  | .negSucc n => Or.inr ⟨Int.le_of_lt (Int.negSucc_lt_zero n), rfl⟩

theorem ite_cases {α : Type} (p : Prop) (d : Decidable p) (a b : α) :
    p ∧ ite p a b = a ∨ ¬p ∧ ite p a b = b :=
  Or.elim (Classical.em p) (fun h => Or.inl ⟨h, if_pos h⟩) (fun h => Or.inr ⟨h, if_neg h⟩)

end LinearInt

end Microlean
