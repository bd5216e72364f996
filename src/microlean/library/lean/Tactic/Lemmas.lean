import Init.Classical
import Init.SimpLemmas
import Init.Nat.Basic
import Init.Nat.Div
import Init.Nat.Sub

/-! What tactics build their proofs from. Nothing here is meant to be used by hand. -/

universe u v

namespace Microlean

/-! ### Propositions, classically -/

theorem not_and_cases {p q : Prop} (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  Or.elim (Classical.em p) (fun hp => Or.inr fun hq => h ⟨hp, hq⟩) Or.inl

theorem not_or_both {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q := ⟨fun hp => h (Or.inl hp), fun hq => h (Or.inr hq)⟩

theorem imp_cases {p q : Prop} (h : p → q) : ¬p ∨ q := Or.elim (Classical.em p) (fun hp => Or.inr (h hp)) Or.inl

theorem not_imp_both {p q : Prop} (h : ¬(p → q)) : p ∧ ¬q :=
  ⟨Classical.byContradiction fun np => h fun hp => absurd hp np, fun hq => h fun _ => hq⟩

theorem iff_cases {p q : Prop} (h : p ↔ q) : p ∧ q ∨ ¬p ∧ ¬q :=
  Or.elim (Classical.em p) (fun hp => Or.inl ⟨hp, h.mp hp⟩) (fun np => Or.inr ⟨np, fun hq => np (h.mpr hq)⟩)

theorem not_iff_cases {p q : Prop} (h : ¬(p ↔ q)) : p ∧ ¬q ∨ ¬p ∧ q :=
  Or.elim (Classical.em p)
    (fun hp => Or.inl ⟨hp, fun hq => h ⟨fun _ => hq, fun _ => hp⟩⟩)
    (fun np => Or.inr ⟨np, Classical.byContradiction fun nq => h ⟨fun hp => absurd hp np, fun hq => absurd hq nq⟩⟩)

theorem not_exists_all {α : Sort u} {p : α → Prop} (h : ¬∃ x, p x) : ∀ x, ¬p x := fun x hx => h ⟨x, hx⟩

theorem not_forall_some {α : Sort u} {p : α → Prop} (h : ¬∀ x, p x) : ∃ x, ¬p x :=
  Classical.byContradiction fun none => h fun x => Classical.byContradiction fun np => none ⟨x, np⟩

/-! ### Linear arithmetic over `ℕ`

A list `[c₀, c₁, …]` of coefficients stands for `c₀ + c₁ x₁ + …`, as its product with the list `[1, x₁, …]`. -/

namespace Linear

/-- Scalar product; the shorter list is filled up with zeros. -/
def dot : List Nat → List Nat → Nat
  | [], _ => 0
  | _ :: _, [] => 0
  | c :: cs, x :: xs => c * x + dot cs xs

def add : List Nat → List Nat → List Nat
  | [], q => q
  | a :: p, [] => a :: p
  | a :: p, b :: q => (a + b) :: add p q

def scale (k : Nat) : List Nat → List Nat
  | [] => []
  | a :: p => (k * a) :: scale k p

/-- The unit vector with its one at position `i`. -/
def unit : Nat → List Nat
  | 0 => [1]
  | i + 1 => 0 :: unit i

def get : List Nat → Nat → Nat
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, i + 1 => get xs i

def isZero : List Nat → Bool
  | [] => true
  | a :: p => and (Nat.beq a 0) (isZero p)

/-- Equality up to zeros at the end. -/
def same : List Nat → List Nat → Bool
  | [], q => isZero q
  | a :: p, [] => and (Nat.beq a 0) (isZero p)
  | a :: p, b :: q => and (Nat.beq a b) (same p q)

inductive Term where
  | num (n : Nat)
  | var (i : Nat)
  | add (a b : Term)
  | mul (k : Nat) (a : Term)
  | mulr (a : Term) (k : Nat)

def Term.denote (ctx : List Nat) : Term → Nat
  | .num n => n
  | .var i => get ctx i
  | .add a b => Term.denote ctx a + Term.denote ctx b
  | .mul k a => k * Term.denote ctx a
  | .mulr a k => Term.denote ctx a * k

def Term.coeffs : Term → List Nat
  | .num n => [n]
  | .var i => unit i
  | .add a b => Linear.add (Term.coeffs a) (Term.coeffs b)
  | .mul k a => scale k (Term.coeffs a)
  | .mulr a k => scale k (Term.coeffs a)

theorem dot_nil (p : List Nat) : dot p [] = 0 :=
  match p with
  | [] => rfl
  | _ :: _ => rfl

theorem dot_add : ∀ (p q xs : List Nat), dot (add p q) xs = dot p xs + dot q xs
  | [], q, xs => (Nat.zero_add (dot q xs)).symm
  | a :: p, [], xs => rfl
  | a :: p, b :: q, [] => rfl
  | a :: p, b :: q, x :: xs => by
    show (a + b) * x + dot (add p q) xs = a * x + dot p xs + (b * x + dot q xs)
    rw [dot_add p q xs, Nat.add_mul, Nat.add_add_add_comm]

theorem dot_scale (k : Nat) : ∀ (p xs : List Nat), dot (scale k p) xs = k * dot p xs
  | [], xs => rfl
  | a :: p, [] => rfl
  | a :: p, x :: xs => by
    show k * a * x + dot (scale k p) xs = k * (a * x + dot p xs)
    rw [dot_scale k p xs, Nat.mul_add, Nat.mul_assoc]

theorem dot_unit : ∀ (i : Nat) (xs : List Nat), dot (unit i) xs = get xs i
  | 0, [] => rfl
  | i + 1, [] => rfl
  | 0, x :: xs => by
    show 1 * x + 0 = x
    rw [Nat.add_zero, Nat.one_mul]
  | i + 1, x :: xs => by
    show 0 * x + dot (unit i) xs = get xs i
    rw [dot_unit i xs, Nat.zero_mul, Nat.zero_add]

theorem and_left : ∀ {a b : Bool}, and a b = true → a = true
  | true, _, _ => rfl
  | false, _, h => Bool.noConfusion h

theorem and_right : ∀ {a b : Bool}, and a b = true → b = true
  | true, _, h => h
  | false, _, h => Bool.noConfusion h

theorem dot_isZero : ∀ (p xs : List Nat), isZero p = true → dot p xs = 0
  | [], _, _ => rfl
  | _ :: _, [], _ => rfl
  | a :: p, x :: xs, h => by
    have ha : a = 0 := Nat.eq_of_beq_eq_true (and_left h)
    have hp : dot p xs = 0 := dot_isZero p xs (and_right h)
    show a * x + dot p xs = 0
    rw [hp, ha, Nat.zero_mul]

theorem dot_same : ∀ (p q xs : List Nat), same p q = true → dot p xs = dot q xs
  | [], q, xs, h => (dot_isZero q xs h).symm
  | a :: p, [], xs, h => dot_isZero (a :: p) xs h
  | _ :: _, _ :: _, [], _ => rfl
  | a :: p, b :: q, x :: xs, h => by
    have hab : a = b := Nat.eq_of_beq_eq_true (and_left h)
    have hpq : dot p xs = dot q xs := dot_same p q xs (and_right h)
    show a * x + dot p xs = b * x + dot q xs
    rw [hab, hpq]

theorem denote_coeffs (xs : List Nat) : ∀ t : Term, Term.denote (1 :: xs) t = dot (Term.coeffs t) (1 :: xs)
  | .num n => by
    show n = n * 1 + dot [] xs
    rw [Nat.mul_one]
    rfl
  | .var i => (dot_unit i (1 :: xs)).symm
  | .add a b => by
    show Term.denote (1 :: xs) a + Term.denote (1 :: xs) b = dot (add (Term.coeffs a) (Term.coeffs b)) (1 :: xs)
    rw [dot_add, denote_coeffs xs a, denote_coeffs xs b]
  | .mul k a => by
    show k * Term.denote (1 :: xs) a = dot (scale k (Term.coeffs a)) (1 :: xs)
    rw [dot_scale, denote_coeffs xs a]
  | .mulr a k => by
    show Term.denote (1 :: xs) a * k = dot (scale k (Term.coeffs a)) (1 :: xs)
    rw [dot_scale, denote_coeffs xs a, Nat.mul_comm]

/-- `p · xs ≤ q · xs` -/
def Le (p q xs : List Nat) : Prop := dot p xs ≤ dot q xs

/-- What is common to both sides is taken away. -/
theorem cancel {p q d r s xs : List Nat} (h : Le p q xs) (hp : same p (add r d) = true)
    (hq : same q (add s d) = true) : Le r s xs := by
  have h' : dot p xs ≤ dot q xs := h
  rw [dot_same p (add r d) xs hp, dot_same q (add s d) xs hq, dot_add, dot_add] at h'
  exact Nat.le_of_add_le_add_right h'

theorem of_le (xs : List Nat) (a b : Term) (d r s : List Nat)
    (h : Term.denote (1 :: xs) a ≤ Term.denote (1 :: xs) b) (ha : same (Term.coeffs a) (add r d) = true)
    (hb : same (Term.coeffs b) (add s d) = true) : Le r s (1 :: xs) := by
  rw [denote_coeffs xs a, denote_coeffs xs b] at h
  exact cancel h ha hb

/-- `k` times one inequality plus `k'` times another. -/
theorem combine (xs : List Nat) (k k' : Nat) (p q p' q' d r s : List Nat) (h : Le p q xs) (h' : Le p' q' xs)
    (hp : same (add (scale k p) (scale k' p')) (add r d) = true)
    (hq : same (add (scale k q) (scale k' q')) (add s d) = true) : Le r s xs := by
  have sum : Le (add (scale k p) (scale k' p')) (add (scale k q) (scale k' q')) xs := by
    show dot (add (scale k p) (scale k' p')) xs ≤ dot (add (scale k q) (scale k' q')) xs
    rw [dot_add, dot_add, dot_scale, dot_scale, dot_scale, dot_scale]
    exact Nat.add_le_add (Nat.mul_le_mul_left k h) (Nat.mul_le_mul_left k' h')
  exact cancel sum hp hq

theorem dot_one (n : Nat) (xs : List Nat) : dot [n] (1 :: xs) = n := by
  show n * 1 + dot [] xs = n
  rw [Nat.mul_one]
  rfl

/-- Division by a common factor, rounded: from `p ≤ q`, where `p + u = g·a` and `q + u = g·b + s` with `s < g`, follows
`a ≤ b`. -/
theorem tighten (xs : List Nat) (g u s : Nat) (p q a b : List Nat) (h : Le p q (1 :: xs))
    (hp : same (add p [u]) (scale g a) = true) (hq : same (add q [u]) (add (scale g b) [s]) = true)
    (hs : Nat.ble (s + 1) g = true) : Le a b (1 :: xs) := by
  have sum : dot (add p [u]) (1 :: xs) ≤ dot (add q [u]) (1 :: xs) := by
    rw [dot_add, dot_add]
    exact Nat.add_le_add_right h _
  rw [dot_same _ _ _ hp, dot_same _ _ _ hq, dot_add, dot_scale, dot_scale, dot_one] at sum
  refine Nat.le_of_not_lt fun lt => ?_
  have step : g * dot b (1 :: xs) + g ≤ g * dot a (1 :: xs) := Nat.mul_le_mul_left g lt
  have bound : g ≤ s := Nat.le_of_add_le_add_left (Nat.le_trans step sum)
  exact Nat.lt_irrefl s (Nat.lt_of_lt_of_le (Nat.le_of_ble_eq_true hs) bound)

/-- `m + c ≤ n` is false for numbers with `n < m + c`. -/
theorem absurd (xs : List Nat) (p q : List Nat) (m n : Nat) (h : Le p q (1 :: xs)) (hp : same p [m] = true)
    (hq : same q [n] = true) (hmn : Nat.ble (n + 1) m = true) : False := by
  have h' : dot p (1 :: xs) ≤ dot q (1 :: xs) := h
  rw [dot_same _ _ _ hp, dot_same _ _ _ hq, dot_one, dot_one] at h'
  exact Nat.lt_irrefl n (Nat.lt_of_lt_of_le (Nat.le_of_ble_eq_true hmn) h')

/-! What is known of subtraction, division and remainder -/

theorem sub_cases (a b : Nat) : a ≤ b ∧ a - b = 0 ∨ b ≤ a ∧ a = b + (a - b) :=
  Or.elim (Nat.le_total a b)
    (fun h => Or.inl ⟨h, Nat.sub_eq_zero_of_le h⟩)
    (fun h => Or.inr ⟨h, (Nat.add_sub_of_le h).symm⟩)

theorem div_le (x c : Nat) : c * (x / c) ≤ x := Nat.mul_div_le x c

theorem lt_div (x c : Nat) (h : 0 < c) : x + 1 ≤ c * (x / c) + c := by
  have e : c * (x / c) + x % c = x := Nat.div_add_mod x c
  have l : x % c + 1 ≤ c := Nat.mod_lt x h
  have s : c * (x / c) + (x % c + 1) ≤ c * (x / c) + c := Nat.add_le_add_left l (c * (x / c))
  rw [← Nat.add_assoc, e] at s
  exact s

theorem mod_eq (x c : Nat) : x = c * (x / c) + x % c := (Nat.div_add_mod x c).symm

theorem mod_lt (x c : Nat) (h : 0 < c) : x % c + 1 ≤ c := Nat.mod_lt x h

theorem ne_cases {a b : Nat} (h : a ≠ b) : a + 1 ≤ b ∨ b + 1 ≤ a := Nat.lt_or_gt_of_ne h

theorem le_of_not_lt {a b : Nat} (h : ¬a < b) : b ≤ a := Nat.le_of_not_lt h

theorem lt_of_not_le {a b : Nat} (h : ¬a ≤ b) : b + 1 ≤ a := Nat.lt_of_not_le h

theorem ge_of_eq {a b : Nat} (h : a = b) : b ≤ a := Nat.le_of_eq h.symm

theorem mod_of_dvd {a b : Nat} (h : a ∣ b) : b % a = 0 := Nat.mod_eq_zero_of_dvd h

theorem mod_of_not_dvd {a b : Nat} (h : ¬a ∣ b) : b % a ≠ 0 := fun e => h (Nat.dvd_of_mod_eq_zero e)

theorem min_cases (a b : Nat) : a ≤ b ∧ min a b = a ∨ b ≤ a ∧ min a b = b :=
  Or.elim (Nat.le_total a b) (fun h => Or.inl ⟨h, Nat.min_eq_left h⟩) (fun h => Or.inr ⟨h, Nat.min_eq_right h⟩)

theorem max_cases (a b : Nat) : a ≤ b ∧ max a b = b ∨ b ≤ a ∧ max a b = a :=
  Or.elim (Nat.le_total a b) (fun h => Or.inl ⟨h, Nat.max_eq_right h⟩) (fun h => Or.inr ⟨h, Nat.max_eq_left h⟩)

end Linear

end Microlean

/-! ### For the simplifier -/

attribute [simp] Nat.not_le Nat.not_lt

/-! Injectivity of constructors of types that are older than `propext`. -/

@[simp] theorem Nat.succ.injEq (n m : Nat) : (Nat.succ n = Nat.succ m) = (n = m) :=
  propext ⟨fun h => Nat.succ.inj h, fun h => congrArg Nat.succ h⟩

@[simp] theorem Prod.mk.injEq {α : Type u} {β : Type v} (a : α) (b : β) (c : α) (d : β) :
    ((a, b) = (c, d)) = (a = c ∧ b = d) :=
  propext ⟨fun h => ⟨congrArg Prod.fst h, congrArg Prod.snd h⟩, fun h => h.left ▸ h.right ▸ rfl⟩

@[simp] theorem List.cons.injEq {α : Type u} (a : α) (l : List α) (b : α) (m : List α) :
    (a :: l = b :: m) = (a = b ∧ l = m) :=
  propext ⟨fun h => List.noConfusion h fun h₁ h₂ => ⟨h₁, h₂⟩, fun h => h.left ▸ h.right ▸ rfl⟩

@[simp] theorem Option.some.injEq {α : Type u} (a b : α) : (some a = some b) = (a = b) :=
  propext ⟨fun h => Option.noConfusion h id, fun h => h ▸ rfl⟩

@[simp] theorem Sum.inl.injEq {α : Type u} {β : Type v} (a b : α) :
    ((Sum.inl a : Sum α β) = Sum.inl b) = (a = b) :=
  propext ⟨fun h => Sum.noConfusion h id, fun h => h ▸ rfl⟩

@[simp] theorem Sum.inr.injEq {α : Type u} {β : Type v} (a b : β) :
    ((Sum.inr a : Sum α β) = Sum.inr b) = (a = b) :=
  propext ⟨fun h => Sum.noConfusion h id, fun h => h ▸ rfl⟩

@[simp] theorem Subtype.mk.injEq {α : Sort u} {p : α → Prop} (a : α) (ha : p a) (b : α) (hb : p b) :
    ((⟨a, ha⟩ : Subtype p) = ⟨b, hb⟩) = (a = b) :=
  propext ⟨fun h => congrArg Subtype.val h, fun h => by subst h; rfl⟩
