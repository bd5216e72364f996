import Tactic.Lemmas
import Mathlib.Algebra.Defs

/-! What `ring` builds its proofs from: polynomials over a commutative semiring, in normal form. -/

universe u

namespace Microlean

namespace Ring

inductive Term where
  | zero
  | one
  | num (n : Nat)
  | var (i : Nat)
  | add (a b : Term)
  | mul (a b : Term)
  | pow (a : Term) (n : Nat)

/-- Sums of monomials: a coefficient, and the exponents of the variables in order. -/
inductive Poly where
  | nil
  | cons (c : Nat) (m : List Nat) (p : Poly)

/-- Some order of monomials: it only has to be total on different ones for normal forms to be unique. -/
def before : List Nat → List Nat → Bool
  | [], _ => false
  | _ :: _, [] => true
  | a :: m, b :: n => cond (Nat.beq a b) (before m n) (Nat.ble b a)

def Poly.insert (c : Nat) (m : List Nat) : Poly → Poly
  | .nil => .cons c m .nil
  | .cons d n p =>
    cond (Linear.same m n) (.cons (c + d) m p) (cond (before m n) (.cons c m (.cons d n p)) (.cons d n (Poly.insert c m p)))

def Poly.add : Poly → Poly → Poly
  | .nil, q => q
  | .cons c m p, q => Poly.insert c m (Poly.add p q)

def Poly.scale (c : Nat) (m : List Nat) : Poly → Poly
  | .nil => .nil
  | .cons d n p => Poly.insert (c * d) (Linear.add m n) (Poly.scale c m p)

def Poly.mul : Poly → Poly → Poly
  | .nil, _ => .nil
  | .cons c m p, q => Poly.add (Poly.scale c m q) (Poly.mul p q)

def Poly.pow (p : Poly) : Nat → Poly
  | 0 => .cons 1 [] .nil
  | n + 1 => Poly.mul (Poly.pow p n) p

def Poly.same : Poly → Poly → Bool
  | .nil, .nil => true
  | .nil, .cons _ _ _ => false
  | .cons _ _ _, .nil => false
  | .cons c m p, .cons d n q => and (Nat.beq c d) (and (Linear.same m n) (Poly.same p q))

def Term.normal : Term → Poly
  | .zero => .nil
  | .one => .cons 1 [] .nil
  | .num n => .cons n [] .nil
  | .var i => .cons 1 (Linear.unit i) .nil
  | .add a b => Poly.add (Term.normal a) (Term.normal b)
  | .mul a b => Poly.mul (Term.normal a) (Term.normal b)
  | .pow a n => Poly.pow (Term.normal a) n

section

variable {R : Type u} [CommSemiring R]

def get : List R → Nat → R
  | [], _ => 1
  | x :: _, 0 => x
  | _ :: xs, i + 1 => get xs i

def Term.eval (xs : List R) : Term → R
  | .zero => 0
  | .one => 1
  | .num n => Nat.cast n
  | .var i => get xs i
  | .add a b => Term.eval xs a + Term.eval xs b
  | .mul a b => Term.eval xs a * Term.eval xs b
  | .pow a n => Term.eval xs a ^ n

def evalMonomial : List R → List Nat → R
  | [], _ => 1
  | _ :: _, [] => 1
  | x :: xs, e :: es => x ^ e * evalMonomial xs es

def Poly.eval (xs : List R) : Poly → R
  | .nil => 0
  | .cons c m p => Nat.cast c * evalMonomial xs m + Poly.eval xs p

theorem radd_assoc (a b c : R) : a + b + c = a + (b + c) := AddSemigroup.add_assoc a b c
theorem radd_comm (a b : R) : a + b = b + a := AddCommMagma.add_comm a b
theorem radd_left_comm (a b c : R) : a + (b + c) = b + (a + c) := by
  rw [← radd_assoc, radd_comm a b, radd_assoc]
theorem rmul_assoc (a b c : R) : a * b * c = a * (b * c) := Semigroup.mul_assoc a b c
theorem rmul_comm (a b : R) : a * b = b * a := CommMagma.mul_comm a b
theorem rmul_left_comm (a b c : R) : a * (b * c) = b * (a * c) := by
  rw [← rmul_assoc, rmul_comm a b, rmul_assoc]
theorem rmul_mul_mul_comm (a b c d : R) : a * b * (c * d) = a * c * (b * d) := by
  rw [rmul_assoc, rmul_left_comm b c d, ← rmul_assoc]
theorem rzero_add (a : R) : 0 + a = a := AddZeroClass.zero_add a
theorem radd_zero (a : R) : a + 0 = a := AddZeroClass.add_zero a
theorem rone_mul (a : R) : 1 * a = a := MulOneClass.one_mul a
theorem rmul_one (a : R) : a * 1 = a := MulOneClass.mul_one a
theorem rzero_mul (a : R) : 0 * a = 0 := MulZeroClass.zero_mul a
theorem rmul_zero (a : R) : a * 0 = 0 := MulZeroClass.mul_zero a
theorem rmul_add (a b c : R) : a * (b + c) = a * b + a * c := Distrib.left_distrib a b c
theorem radd_mul (a b c : R) : (a + b) * c = a * c + b * c := Distrib.right_distrib a b c
theorem rpow_zero (a : R) : a ^ 0 = 1 := Monoid.npow_zero a
theorem rpow_succ (a : R) (n : Nat) : a ^ (n + 1) = a ^ n * a := Monoid.npow_succ n a

theorem rpow_add (a : R) (m : Nat) : ∀ n : Nat, a ^ (m + n) = a ^ m * a ^ n
  | 0 => by
    rw [rpow_zero, rmul_one]
    rfl
  | n + 1 => by
    have h : a ^ (m + n) = a ^ m * a ^ n := rpow_add a m n
    have e : a ^ (m + (n + 1)) = a ^ (m + n) * a := rpow_succ a (m + n)
    rw [e, h, rpow_succ, rmul_assoc]

theorem rcast_zero : (Nat.cast 0 : R) = 0 := Semiring.natCast_zero
theorem rcast_succ (n : Nat) : (Nat.cast (n + 1) : R) = Nat.cast n + 1 := Semiring.natCast_succ n
theorem rcast_one : (Nat.cast 1 : R) = 1 := by
  have h : (Nat.cast (0 + 1) : R) = Nat.cast 0 + 1 := rcast_succ 0
  rw [rcast_zero, rzero_add (1 : R)] at h
  exact h

theorem rcast_add (m : Nat) : ∀ n : Nat, (Nat.cast (m + n) : R) = Nat.cast m + Nat.cast n
  | 0 => by
    rw [rcast_zero, radd_zero (Nat.cast m : R)]
    rfl
  | n + 1 => by
    have h : (Nat.cast (m + n) : R) = Nat.cast m + Nat.cast n := rcast_add m n
    have e : (Nat.cast (m + (n + 1)) : R) = Nat.cast (m + n) + 1 := rcast_succ (m + n)
    rw [e, h, rcast_succ, radd_assoc]

theorem rcast_mul (m : Nat) : ∀ n : Nat, (Nat.cast (m * n) : R) = Nat.cast m * Nat.cast n
  | 0 => by
    have e : (Nat.cast (m * 0) : R) = Nat.cast 0 := rfl
    rw [e, rcast_zero, rmul_zero]
  | n + 1 => by
    have h : (Nat.cast (m * n) : R) = Nat.cast m * Nat.cast n := rcast_mul m n
    have e : (Nat.cast (m * (n + 1)) : R) = Nat.cast (m * n + m) := rfl
    rw [e, rcast_add, h, rcast_succ, rmul_add, rmul_one]

theorem evalMonomial_nil : ∀ xs : List R, evalMonomial xs [] = 1
  | [] => rfl
  | _ :: _ => rfl

theorem evalMonomial_add : ∀ (m n : List Nat) (xs : List R),
    evalMonomial xs (Linear.add m n) = evalMonomial xs m * evalMonomial xs n
  | [], n, xs => by
    rw [evalMonomial_nil, rone_mul]
    rfl
  | a :: m, [], xs => by
    rw [evalMonomial_nil, rmul_one]
    rfl
  | a :: m, b :: n, [] => (rmul_one (1 : R)).symm
  | a :: m, b :: n, x :: xs => by
    have h : evalMonomial xs (Linear.add m n) = evalMonomial xs m * evalMonomial xs n := evalMonomial_add m n xs
    show x ^ (a + b) * evalMonomial xs (Linear.add m n) = x ^ a * evalMonomial xs m * (x ^ b * evalMonomial xs n)
    rw [h, rpow_add, rmul_mul_mul_comm]

theorem evalMonomial_zero : ∀ (m : List Nat) (xs : List R), Linear.isZero m = true → evalMonomial xs m = 1
  | [], xs, _ => evalMonomial_nil xs
  | _ :: _, [], _ => rfl
  | a :: m, x :: xs, h => by
    have ha : a = 0 := Nat.eq_of_beq_eq_true (Linear.and_left h)
    have hm : evalMonomial xs m = 1 := evalMonomial_zero m xs (Linear.and_right h)
    show x ^ a * evalMonomial xs m = 1
    rw [hm, ha, rpow_zero, rmul_one]

theorem evalMonomial_same : ∀ (m n : List Nat) (xs : List R), Linear.same m n = true →
    evalMonomial xs m = evalMonomial xs n
  | [], n, xs, h => by rw [evalMonomial_nil, evalMonomial_zero n xs h]
  | a :: m, [], xs, h => by rw [evalMonomial_nil, evalMonomial_zero (a :: m) xs h]
  | _ :: _, _ :: _, [], _ => rfl
  | a :: m, b :: n, x :: xs, h => by
    have hab : a = b := Nat.eq_of_beq_eq_true (Linear.and_left h)
    have hmn : evalMonomial xs m = evalMonomial xs n := evalMonomial_same m n xs (Linear.and_right h)
    show x ^ a * evalMonomial xs m = x ^ b * evalMonomial xs n
    rw [hab, hmn]

theorem evalMonomial_unit : ∀ (i : Nat) (xs : List R), evalMonomial xs (Linear.unit i) = get xs i
  | 0, [] => rfl
  | _ + 1, [] => rfl
  | 0, x :: xs => by
    have e : x ^ (0 + 1) = x ^ 0 * x := rpow_succ x 0
    rw [rpow_zero, rone_mul] at e
    have n : evalMonomial xs [] = 1 := evalMonomial_nil xs
    show x ^ 1 * evalMonomial xs [] = x
    rw [n, rmul_one]
    exact e
  | i + 1, x :: xs => by
    have h : evalMonomial xs (Linear.unit i) = get xs i := evalMonomial_unit i xs
    show x ^ 0 * evalMonomial xs (Linear.unit i) = get xs i
    rw [h, rpow_zero, rone_mul]

theorem cond_cases {α : Type} (P : α → Prop) (a b : α) : ∀ c : Bool, (c = true → P a) → P b → P (cond c a b)
  | true, h, _ => h rfl
  | false, _, h => h

theorem Poly.eval_insert (xs : List R) (c : Nat) (m : List Nat) : ∀ p : Poly,
    Poly.eval xs (Poly.insert c m p) = Nat.cast c * evalMonomial xs m + Poly.eval xs p
  | .nil => rfl
  | .cons d n p => by
    have ih : Poly.eval xs (Poly.insert c m p) = Nat.cast c * evalMonomial xs m + Poly.eval xs p :=
      Poly.eval_insert xs c m p
    refine cond_cases
      (fun q : Poly => Poly.eval xs q =
        Nat.cast c * evalMonomial xs m + (Nat.cast d * evalMonomial xs n + Poly.eval xs p)) _ _ _ ?_ ?_
    · intro h
      show Nat.cast (c + d) * evalMonomial xs m + Poly.eval xs p = _
      rw [← evalMonomial_same m n xs h, rcast_add, radd_mul, radd_assoc]
    · refine cond_cases
        (fun q : Poly => Poly.eval xs q =
          Nat.cast c * evalMonomial xs m + (Nat.cast d * evalMonomial xs n + Poly.eval xs p)) _ _ _ ?_ ?_
      · intro _
        rfl
      · show Nat.cast d * evalMonomial xs n + Poly.eval xs (Poly.insert c m p) = _
        rw [ih, radd_left_comm]

theorem Poly.eval_add (xs : List R) : ∀ p q : Poly, Poly.eval xs (Poly.add p q) = Poly.eval xs p + Poly.eval xs q
  | .nil, q => (rzero_add (Poly.eval xs q)).symm
  | .cons c m p, q => by
    have ih : Poly.eval xs (Poly.add p q) = Poly.eval xs p + Poly.eval xs q := Poly.eval_add xs p q
    show Poly.eval xs (Poly.insert c m (Poly.add p q)) =
      Nat.cast c * evalMonomial xs m + Poly.eval xs p + Poly.eval xs q
    rw [Poly.eval_insert, ih, radd_assoc]

theorem Poly.eval_scale (xs : List R) (c : Nat) (m : List Nat) : ∀ p : Poly,
    Poly.eval xs (Poly.scale c m p) = Nat.cast c * evalMonomial xs m * Poly.eval xs p
  | .nil => (rmul_zero _).symm
  | .cons d n p => by
    have ih : Poly.eval xs (Poly.scale c m p) = Nat.cast c * evalMonomial xs m * Poly.eval xs p :=
      Poly.eval_scale xs c m p
    show Poly.eval xs (Poly.insert (c * d) (Linear.add m n) (Poly.scale c m p)) =
      Nat.cast c * evalMonomial xs m * (Nat.cast d * evalMonomial xs n + Poly.eval xs p)
    rw [Poly.eval_insert, ih, evalMonomial_add, rcast_mul, rmul_add, rmul_mul_mul_comm]

theorem Poly.eval_mul (xs : List R) : ∀ p q : Poly, Poly.eval xs (Poly.mul p q) = Poly.eval xs p * Poly.eval xs q
  | .nil, q => (rzero_mul _).symm
  | .cons c m p, q => by
    have ih : Poly.eval xs (Poly.mul p q) = Poly.eval xs p * Poly.eval xs q := Poly.eval_mul xs p q
    show Poly.eval xs (Poly.add (Poly.scale c m q) (Poly.mul p q)) =
      (Nat.cast c * evalMonomial xs m + Poly.eval xs p) * Poly.eval xs q
    rw [Poly.eval_add, Poly.eval_scale, ih, radd_mul]

theorem Poly.eval_one (xs : List R) : Poly.eval xs (Poly.cons 1 [] Poly.nil) = 1 := by
  have n : evalMonomial xs [] = 1 := evalMonomial_nil xs
  show Nat.cast 1 * evalMonomial xs [] + 0 = (1 : R)
  rw [n, rcast_one, rmul_one, radd_zero]

theorem Poly.eval_pow (xs : List R) (p : Poly) : ∀ n : Nat, Poly.eval xs (Poly.pow p n) = Poly.eval xs p ^ n
  | 0 => by
    have e : Poly.eval xs (Poly.pow p 0) = 1 := Poly.eval_one xs
    rw [e, rpow_zero]
  | n + 1 => by
    have ih : Poly.eval xs (Poly.pow p n) = Poly.eval xs p ^ n := Poly.eval_pow xs p n
    show Poly.eval xs (Poly.mul (Poly.pow p n) p) = Poly.eval xs p ^ (n + 1)
    rw [Poly.eval_mul, ih, rpow_succ]

theorem Poly.eval_same (xs : List R) : ∀ p q : Poly, Poly.same p q = true → Poly.eval xs p = Poly.eval xs q
  | .nil, .nil, _ => rfl
  | .nil, .cons _ _ _, h => Bool.noConfusion h
  | .cons _ _ _, .nil, h => Bool.noConfusion h
  | .cons c m p, .cons d n q, h => by
    have hc : c = d := Nat.eq_of_beq_eq_true (Linear.and_left h)
    have hm : evalMonomial xs m = evalMonomial xs n :=
      evalMonomial_same m n xs (Linear.and_left (Linear.and_right h))
    have hp : Poly.eval xs p = Poly.eval xs q := Poly.eval_same xs p q (Linear.and_right (Linear.and_right h))
    show Nat.cast c * evalMonomial xs m + Poly.eval xs p = Nat.cast d * evalMonomial xs n + Poly.eval xs q
    rw [hc, hm, hp]

theorem Term.eval_normal (xs : List R) : ∀ t : Term, Term.eval xs t = Poly.eval xs (Term.normal t)
  | .zero => rfl
  | .one => (Poly.eval_one xs).symm
  | .num n => by
    have e : evalMonomial xs [] = 1 := evalMonomial_nil xs
    show Nat.cast n = Nat.cast n * evalMonomial xs [] + (0 : R)
    rw [e, rmul_one, radd_zero]
  | .var i => by
    show get xs i = Nat.cast 1 * evalMonomial xs (Linear.unit i) + (0 : R)
    rw [evalMonomial_unit, rcast_one, rone_mul, radd_zero]
  | .add a b => by
    show Term.eval xs a + Term.eval xs b = Poly.eval xs (Poly.add (Term.normal a) (Term.normal b))
    rw [Poly.eval_add, Term.eval_normal xs a, Term.eval_normal xs b]
  | .mul a b => by
    show Term.eval xs a * Term.eval xs b = Poly.eval xs (Poly.mul (Term.normal a) (Term.normal b))
    rw [Poly.eval_mul, Term.eval_normal xs a, Term.eval_normal xs b]
  | .pow a n => by
    show Term.eval xs a ^ n = Poly.eval xs (Poly.pow (Term.normal a) n)
    rw [Poly.eval_pow, Term.eval_normal xs a]

/-- Terms with the same normal form are equal. -/
theorem eq_of_normal (xs : List R) (a b : Term) (h : Poly.same (Term.normal a) (Term.normal b) = true) :
    Term.eval xs a = Term.eval xs b := by
  rw [Term.eval_normal xs a, Term.eval_normal xs b]
  exact Poly.eval_same xs _ _ h

/-! #### With subtraction

A term with subtractions is the difference of two polynomials. What subtraction and negation are is a hypothesis. -/

inductive Signed where
  | zero
  | one
  | num (n : Nat)
  | var (i : Nat)
  | add (a b : Signed)
  | mul (a b : Signed)
  | pow (a : Signed) (n : Nat)
  | sub (a b : Signed)
  | neg (a : Signed)

inductive Pair where
  | mk (p n : Poly)

def Pair.pos : Pair → Poly
  | .mk p _ => p

def Pair.neg : Pair → Poly
  | .mk _ n => n

def Pair.add : Pair → Pair → Pair
  | .mk p n, .mk q m => .mk (Poly.add p q) (Poly.add n m)

def Pair.sub : Pair → Pair → Pair
  | .mk p n, .mk q m => .mk (Poly.add p m) (Poly.add n q)

def Pair.mul : Pair → Pair → Pair
  | .mk p n, .mk q m => .mk (Poly.add (Poly.mul p q) (Poly.mul n m)) (Poly.add (Poly.mul p m) (Poly.mul n q))

def Pair.pow (a : Pair) : Nat → Pair
  | 0 => .mk (.cons 1 [] .nil) .nil
  | k + 1 => Pair.mul (Pair.pow a k) a

def Signed.normal : Signed → Pair
  | .zero => .mk .nil .nil
  | .one => .mk (.cons 1 [] .nil) .nil
  | .num n => .mk (.cons n [] .nil) .nil
  | .var i => .mk (.cons 1 (Linear.unit i) .nil) .nil
  | .add a b => Pair.add (Signed.normal a) (Signed.normal b)
  | .mul a b => Pair.mul (Signed.normal a) (Signed.normal b)
  | .pow a n => Pair.pow (Signed.normal a) n
  | .sub a b => Pair.sub (Signed.normal a) (Signed.normal b)
  | .neg a => .mk (Pair.neg (Signed.normal a)) (Pair.pos (Signed.normal a))

variable [Sub R] [Neg R]

def Signed.eval (xs : List R) : Signed → R
  | .zero => 0
  | .one => 1
  | .num n => Nat.cast n
  | .var i => get xs i
  | .add a b => Signed.eval xs a + Signed.eval xs b
  | .mul a b => Signed.eval xs a * Signed.eval xs b
  | .pow a n => Signed.eval xs a ^ n
  | .sub a b => Signed.eval xs a - Signed.eval xs b
  | .neg a => -Signed.eval xs a

/-- `v` is the difference that a pair stands for. -/
def Is (xs : List R) (v : R) (a : Pair) : Prop := v + Poly.eval xs (Pair.neg a) = Poly.eval xs (Pair.pos a)

theorem Is.add (xs : List R) {v w : R} : ∀ {a b : Pair}, Is xs v a → Is xs w b → Is xs (v + w) (Pair.add a b)
  | .mk p n, .mk q m, ha, hb => by
    have ha' : v + Poly.eval xs n = Poly.eval xs p := ha
    have hb' : w + Poly.eval xs m = Poly.eval xs q := hb
    show v + w + Poly.eval xs (Poly.add n m) = Poly.eval xs (Poly.add p q)
    rw [Poly.eval_add, Poly.eval_add, ← ha', ← hb']
    exact eq_of_normal [v, w, Poly.eval xs n, Poly.eval xs m]
      (.add (.add (.var 0) (.var 1)) (.add (.var 2) (.var 3))) (.add (.add (.var 0) (.var 2)) (.add (.var 1) (.var 3))) rfl

theorem Is.mul (xs : List R) {v w : R} : ∀ {a b : Pair}, Is xs v a → Is xs w b → Is xs (v * w) (Pair.mul a b)
  | .mk p n, .mk q m, ha, hb => by
    have ha' : v + Poly.eval xs n = Poly.eval xs p := ha
    have hb' : w + Poly.eval xs m = Poly.eval xs q := hb
    show v * w + Poly.eval xs (Poly.add (Poly.mul p m) (Poly.mul n q)) =
      Poly.eval xs (Poly.add (Poly.mul p q) (Poly.mul n m))
    rw [Poly.eval_add, Poly.eval_add, Poly.eval_mul, Poly.eval_mul, Poly.eval_mul, Poly.eval_mul, ← ha', ← hb']
    exact eq_of_normal [v, w, Poly.eval xs n, Poly.eval xs m]
      (.add (.mul (.var 0) (.var 1)) (.add (.mul (.add (.var 0) (.var 2)) (.var 3)) (.mul (.var 2) (.add (.var 1) (.var 3)))))
      (.add (.mul (.add (.var 0) (.var 2)) (.add (.var 1) (.var 3))) (.mul (.var 2) (.var 3))) rfl

theorem Is.one (xs : List R) : Is xs 1 (.mk (.cons 1 [] .nil) .nil) := by
  show (1 : R) + 0 = Poly.eval xs (Poly.cons 1 [] Poly.nil)
  rw [Poly.eval_one, radd_zero]

theorem Is.pow (xs : List R) {v : R} {a : Pair} (h : Is xs v a) : ∀ k : Nat, Is xs (v ^ k) (Pair.pow a k)
  | 0 => by
    rw [rpow_zero]
    exact Is.one xs
  | k + 1 => by
    have ih : Is xs (v ^ k) (Pair.pow a k) := Is.pow xs h k
    rw [rpow_succ]
    exact Is.mul xs ih h

theorem Is.sub (xs : List R) (hs : ∀ a b : R, a - b + b = a) {v w : R} :
    ∀ {a b : Pair}, Is xs v a → Is xs w b → Is xs (v - w) (Pair.sub a b)
  | .mk p n, .mk q m, ha, hb => by
    have ha' : v + Poly.eval xs n = Poly.eval xs p := ha
    have hb' : w + Poly.eval xs m = Poly.eval xs q := hb
    have e : v - w + w = v := hs v w
    show v - w + Poly.eval xs (Poly.add n q) = Poly.eval xs (Poly.add p m)
    rw [Poly.eval_add, Poly.eval_add, ← ha', ← hb']
    have r : v - w + (Poly.eval xs n + (w + Poly.eval xs m)) = v - w + w + Poly.eval xs n + Poly.eval xs m :=
      eq_of_normal [v - w, w, Poly.eval xs n, Poly.eval xs m]
        (.add (.var 0) (.add (.var 2) (.add (.var 1) (.var 3)))) (.add (.add (.add (.var 0) (.var 1)) (.var 2)) (.var 3)) rfl
    rw [r, e]

theorem Is.neg (xs : List R) (hn : ∀ a : R, -a + a = 0) {v : R} :
    ∀ {a : Pair}, Is xs v a → Is xs (-v) (.mk (Pair.neg a) (Pair.pos a))
  | .mk p n, ha => by
    have ha' : v + Poly.eval xs n = Poly.eval xs p := ha
    show -v + Poly.eval xs p = Poly.eval xs n
    rw [← ha', ← radd_assoc, hn, rzero_add]

theorem Is.poly (xs : List R) {v : R} {p : Poly} (h : v = Poly.eval xs p) : Is xs v (.mk p .nil) := by
  show v + 0 = Poly.eval xs p
  rw [radd_zero, h]

theorem Signed.is_normal (xs : List R) (hs : ∀ a b : R, a - b + b = a) (hn : ∀ a : R, -a + a = 0) :
    ∀ t : Signed, Is xs (Signed.eval xs t) (Signed.normal t)
  | .zero => Is.poly xs (v := 0) (p := .nil) rfl
  | .one => Is.one xs
  | .num n => Is.poly xs (Term.eval_normal xs (.num n))
  | .var i => Is.poly xs (Term.eval_normal xs (.var i))
  | .add a b => Is.add xs (Signed.is_normal xs hs hn a) (Signed.is_normal xs hs hn b)
  | .mul a b => Is.mul xs (Signed.is_normal xs hs hn a) (Signed.is_normal xs hs hn b)
  | .pow a n => Is.pow xs (Signed.is_normal xs hs hn a) n
  | .sub a b => Is.sub xs hs (Signed.is_normal xs hs hn a) (Signed.is_normal xs hs hn b)
  | .neg a => Is.neg xs hn (Signed.is_normal xs hs hn a)

/-- Whether two pairs stand for the same difference. -/
def Pair.same (a b : Pair) : Bool :=
  Poly.same (Poly.add (Pair.pos a) (Pair.neg b)) (Poly.add (Pair.pos b) (Pair.neg a))

theorem add_cancel (hn : ∀ a : R, -a + a = 0) {a b c : R} (h : a + c = b + c) : a = b := by
  have e : ∀ x : R, x + c + -c = x := fun x => by
    rw [radd_assoc, radd_comm c (-c), hn, radd_zero]
  rw [← e a, h, e b]

/-- Terms with the same difference are equal. -/
theorem eq_of_signed (xs : List R) (hs : ∀ a b : R, a - b + b = a) (hn : ∀ a : R, -a + a = 0) (s t : Signed)
    (h : Pair.same (Signed.normal s) (Signed.normal t) = true) : Signed.eval xs s = Signed.eval xs t := by
  have es : Signed.eval xs s + Poly.eval xs (Pair.neg (Signed.normal s)) = Poly.eval xs (Pair.pos (Signed.normal s)) :=
    Signed.is_normal xs hs hn s
  have et : Signed.eval xs t + Poly.eval xs (Pair.neg (Signed.normal t)) = Poly.eval xs (Pair.pos (Signed.normal t)) :=
    Signed.is_normal xs hs hn t
  have e : Poly.eval xs (Poly.add (Pair.pos (Signed.normal s)) (Pair.neg (Signed.normal t))) =
      Poly.eval xs (Poly.add (Pair.pos (Signed.normal t)) (Pair.neg (Signed.normal s))) := Poly.eval_same xs _ _ h
  rw [Poly.eval_add, Poly.eval_add, ← es, ← et, radd_assoc, radd_assoc] at e
  rw [radd_comm (Poly.eval xs (Pair.neg (Signed.normal s))) (Poly.eval xs (Pair.neg (Signed.normal t)))] at e
  exact add_cancel hn e

end

end Ring

end Microlean
