import Init.Nat.Gcd

/-! Lists, options and other data: functions and their basic laws. -/

universe u v w

/-! ### Lists -/

namespace List

/-- The number of elements. -/
def length {α : Type u} : List α → Nat
  | [] => 0
  | _ :: as => length as + 1

protected def append {α : Type u} : (xs ys : List α) → List α
  | [], bs => bs
  | a :: as, bs => a :: List.append as bs

instance instAppend {α : Type u} : Append (List α) := ⟨List.append⟩

def map {α : Type u} {β : Type v} (f : α → β) : (l : List α) → List β
  | [] => []
  | a :: as => f a :: map f as

def filter {α : Type u} (p : α → Bool) : (l : List α) → List α
  | [] => []
  | a :: as =>
    match p a with
    | true => a :: filter p as
    | false => filter p as

def foldr {α : Type u} {β : Type v} (f : α → β → β) (init : β) : (l : List α) → β
  | [] => init
  | a :: as => f a (foldr f init as)

def foldl {α : Type u} {β : Type v} (f : α → β → α) : (init : α) → (l : List β) → α
  | a, [] => a
  | a, b :: bs => foldl f (f a b) bs

def reverseAux {α : Type u} : List α → List α → List α
  | [], r => r
  | a :: l, r => reverseAux l (a :: r)

def reverse {α : Type u} (as : List α) : List α := reverseAux as []

def head? {α : Type u} : List α → Option α
  | [] => none
  | a :: _ => some a

def tail {α : Type u} : List α → List α
  | [] => []
  | _ :: as => as

def take {α : Type u} : (n : Nat) → (xs : List α) → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, a :: as => a :: take n as

def drop {α : Type u} : (n : Nat) → (xs : List α) → List α
  | 0, as => as
  | _ + 1, [] => []
  | n + 1, _ :: as => drop n as

def flatten {α : Type u} : List (List α) → List α
  | [] => []
  | l :: ls => l ++ flatten ls

def replicate {α : Type u} : (n : Nat) → (a : α) → List α
  | 0, _ => []
  | n + 1, a => a :: replicate n a

def all {α : Type u} : List α → (α → Bool) → Bool
  | [], _ => true
  | a :: as, p => p a && all as p

def any {α : Type u} : List α → (α → Bool) → Bool
  | [], _ => false
  | a :: as, p => p a || any as p

def isEmpty {α : Type u} : List α → Bool
  | [] => true
  | _ :: _ => false

def zip {α : Type u} {β : Type v} : List α → List β → List (α × β)
  | a :: as, b :: bs => (a, b) :: zip as bs
  | _, _ => []

/-- The sum of a list. -/
def sum {α : Type u} [Add α] [Zero α] (l : List α) : α := foldr (fun a b => a + b) Zero.zero l

/-- Membership. -/
inductive Mem {α : Type u} (a : α) : List α → Prop where
  | head (as : List α) : Mem a (a :: as)
  | tail (b : α) {as : List α} : Mem a as → Mem a (b :: as)

instance instMembership {α : Type u} : Membership α (List α) := ⟨fun l a => Mem a l⟩

/-! #### Length and concatenation -/

@[simp] theorem length_nil {α : Type u} : length ([] : List α) = 0 := rfl

@[simp] theorem length_cons {α : Type u} {a : α} {as : List α} : (a :: as).length = as.length + 1 := rfl

@[simp] theorem nil_append {α : Type u} (as : List α) : [] ++ as = as := rfl

@[simp] theorem cons_append {α : Type u} {a : α} {as bs : List α} : a :: as ++ bs = a :: (as ++ bs) := rfl

@[simp] theorem append_eq {α : Type u} {as bs : List α} : List.append as bs = as ++ bs := rfl

@[simp] theorem append_nil {α : Type u} (as : List α) : as ++ [] = as := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [cons_append, ih]

@[simp] theorem append_assoc {α : Type u} (as bs cs : List α) : as ++ bs ++ cs = as ++ (bs ++ cs) := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [cons_append, cons_append, cons_append, ih]

@[simp] theorem length_append {α : Type u} {as bs : List α} : (as ++ bs).length = as.length + bs.length := by
  induction as with
  | nil => rw [nil_append, length_nil, Nat.zero_add]
  | cons a as ih => rw [cons_append, length_cons, length_cons, ih, Nat.add_right_comm]

theorem append_cons {α : Type u} (as : List α) (b : α) (bs : List α) : as ++ b :: bs = as ++ [b] ++ bs := by
  rw [append_assoc]
  rfl

@[simp] theorem cons_ne_nil {α : Type u} (a : α) (l : List α) : a :: l ≠ [] := fun h => List.noConfusion h

@[simp] theorem length_singleton {α : Type u} {a : α} : [a].length = 1 := rfl

theorem eq_nil_of_length_eq_zero {α : Type u} : ∀ {l : List α}, l.length = 0 → l = []
  | [], _ => rfl
  | _ :: as, h => absurd h (Nat.succ_ne_zero as.length)

@[simp] theorem length_eq_zero_iff {α : Type u} {l : List α} : l.length = 0 ↔ l = [] :=
  ⟨eq_nil_of_length_eq_zero, fun h => h ▸ rfl⟩

theorem cons_inj_right {α : Type u} (a : α) {l l' : List α} : a :: l = a :: l' ↔ l = l' :=
  ⟨fun h => (List.cons.inj h).right, congrArg (List.cons a)⟩

theorem append_eq_nil_iff {α : Type u} {as bs : List α} : as ++ bs = [] ↔ as = [] ∧ bs = [] := by
  cases as with
  | nil => exact ⟨fun h => ⟨rfl, h⟩, fun h => h.right⟩
  | cons a as => exact ⟨fun h => List.noConfusion h, fun h => List.noConfusion h.left⟩

attribute [simp] append_eq_nil_iff

theorem append_cancel_left {α : Type u} {as bs cs : List α} (h : as ++ bs = as ++ cs) : bs = cs := by
  induction as with
  | nil => exact h
  | cons a as ih => exact ih (List.cons.inj h).right

/-! #### Map and filter -/

@[simp] theorem map_nil {α : Type u} {β : Type v} {f : α → β} : map f [] = [] := rfl

@[simp] theorem map_cons {α : Type u} {β : Type v} {f : α → β} {a : α} {l : List α} : map f (a :: l) = f a :: map f l :=
  rfl

@[simp] theorem length_map {α : Type u} {β : Type v} {as : List α} (f : α → β) : (as.map f).length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [map_cons, length_cons, length_cons, ih]

@[simp] theorem map_append {α : Type u} {β : Type v} {f : α → β} {l₁ l₂ : List α} :
    map f (l₁ ++ l₂) = map f l₁ ++ map f l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a as ih => rw [cons_append, map_cons, map_cons, cons_append, ih]

@[simp] theorem map_map {α : Type u} {β : Type v} {γ : Type w} {g : β → γ} {f : α → β} {l : List α} :
    map g (map f l) = map (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a as ih => rw [map_cons, map_cons, map_cons, ih]; rfl

@[simp] theorem map_id {α : Type u} (l : List α) : map id l = l := by
  induction l with
  | nil => rfl
  | cons a as ih => rw [map_cons, ih]; rfl

theorem map_id' {α : Type u} (l : List α) : map (fun a => a) l = l := map_id l

theorem map_congr_left {α : Type u} {β : Type v} {f g : α → β} {l : List α} (h : ∀ a, a ∈ l → f a = g a) :
    map f l = map g l := by
  induction l with
  | nil => rfl
  | cons a as ih =>
    rw [map_cons, map_cons, h a (Mem.head as), ih fun b hb => h b (Mem.tail a hb)]

@[simp] theorem filter_nil {α : Type u} {p : α → Bool} : filter p [] = [] := rfl

theorem filter_cons {α : Type u} {p : α → Bool} {x : α} {xs : List α} :
    (x :: xs).filter p = if p x then x :: xs.filter p else xs.filter p := by
  show (match p x with | true => x :: filter p xs | false => filter p xs) = _
  cases p x <;> rfl

@[simp] theorem filter_cons_of_pos {α : Type u} {p : α → Bool} {a : α} {l : List α} (pa : p a) :
    filter p (a :: l) = a :: filter p l := by
  rw [filter_cons, if_pos pa]

@[simp] theorem filter_cons_of_neg {α : Type u} {p : α → Bool} {a : α} {l : List α} (pa : ¬p a) :
    filter p (a :: l) = filter p l := by
  rw [filter_cons, if_neg pa]

@[simp] theorem filter_append {α : Type u} {p : α → Bool} (l₁ l₂ : List α) :
    filter p (l₁ ++ l₂) = filter p l₁ ++ filter p l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a as ih =>
    rw [cons_append, filter_cons, filter_cons, ih]
    by_cases h : p a
    · rw [if_pos h, if_pos h, cons_append]
    · rw [if_neg h, if_neg h]

theorem length_filter_le {α : Type u} (p : α → Bool) (l : List α) : (l.filter p).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons a as ih =>
    rw [filter_cons]
    by_cases h : p a
    · rw [if_pos h]; exact Nat.succ_le_succ ih
    · rw [if_neg h]; exact Nat.le_succ_of_le ih

/-! #### Reversal -/

theorem reverseAux_eq {α : Type u} {as bs : List α} : reverseAux as bs = reverse as ++ bs := by
  have key : ∀ as bs cs : List α, reverseAux as (bs ++ cs) = reverseAux as bs ++ cs := fun as => by
    induction as with
    | nil => exact fun _ _ => rfl
    | cons a as ih => exact fun bs cs => ih (a :: bs) cs
  exact key as [] bs

@[simp] theorem reverse_nil {α : Type u} : reverse ([] : List α) = [] := rfl

@[simp] theorem reverse_cons {α : Type u} {a : α} {as : List α} : reverse (a :: as) = reverse as ++ [a] :=
  reverseAux_eq (as := as) (bs := [a])

@[simp] theorem reverse_append {α : Type u} {as bs : List α} : (as ++ bs).reverse = bs.reverse ++ as.reverse := by
  induction as with
  | nil => rw [nil_append, reverse_nil, append_nil]
  | cons a as ih => rw [cons_append, reverse_cons, reverse_cons, ih, append_assoc]

@[simp] theorem reverse_reverse {α : Type u} (as : List α) : as.reverse.reverse = as := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, reverse_append, ih]; rfl

@[simp] theorem length_reverse {α : Type u} {as : List α} : as.reverse.length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, length_append, ih]; rfl

theorem map_reverse {α : Type u} {β : Type v} {f : α → β} {l : List α} : l.reverse.map f = (l.map f).reverse := by
  induction l with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, map_append, map_cons, map_cons, map_nil, reverse_cons, ih]

/-! #### Membership -/

@[simp] theorem not_mem_nil {α : Type u} {a : α} : ¬a ∈ ([] : List α) := fun h => nomatch h

theorem mem_cons_self {α : Type u} {a : α} {l : List α} : a ∈ a :: l := Mem.head l

theorem mem_cons_of_mem {α : Type u} (y : α) {a : α} {l : List α} (h : a ∈ l) : a ∈ y :: l := Mem.tail y h

@[simp] theorem mem_cons {α : Type u} {a b : α} {l : List α} : a ∈ b :: l ↔ a = b ∨ a ∈ l :=
  ⟨fun h => by
    cases h with
    | head => exact Or.inl rfl
    | tail _ h => exact Or.inr h,
   fun h => Or.elim h (fun e => by rw [e]; exact Mem.head l) (Mem.tail b)⟩

theorem mem_singleton {α : Type u} {a b : α} : a ∈ [b] ↔ a = b :=
  ⟨fun h => (mem_cons.mp h).resolve_right not_mem_nil, fun e => mem_cons.mpr (Or.inl e)⟩

@[simp] theorem mem_append {α : Type u} {a : α} {s t : List α} : a ∈ s ++ t ↔ a ∈ s ∨ a ∈ t := by
  induction s with
  | nil => exact ⟨Or.inr, fun h => Or.elim h (fun n => absurd n not_mem_nil) id⟩
  | cons b s ih => rw [cons_append, mem_cons, mem_cons, ih, or_assoc]

@[simp] theorem mem_map {α : Type u} {β : Type v} {b : β} {f : α → β} {l : List α} :
    b ∈ l.map f ↔ ∃ a, a ∈ l ∧ f a = b := by
  induction l with
  | nil => exact ⟨fun h => absurd h not_mem_nil, fun ⟨_, h, _⟩ => absurd h not_mem_nil⟩
  | cons a l ih =>
    rw [map_cons, mem_cons, ih]
    constructor
    · intro h
      cases h with
      | inl e => exact ⟨a, Mem.head l, e.symm⟩
      | inr h => exact Exists.elim h fun c hc => ⟨c, Mem.tail a hc.left, hc.right⟩
    · intro h
      cases h with
      | intro c hc =>
        cases mem_cons.mp hc.left with
        | inl e => exact Or.inl (by rw [← hc.right, e])
        | inr m => exact Or.inr ⟨c, m, hc.right⟩

theorem mem_reverse {α : Type u} {x : α} {as : List α} : x ∈ as.reverse ↔ x ∈ as := by
  induction as with
  | nil => exact Iff.rfl
  | cons a as ih => rw [reverse_cons, mem_append, ih, mem_singleton, mem_cons, or_comm]

attribute [simp] mem_reverse

theorem mem_filter {α : Type u} {p : α → Bool} {as : List α} {x : α} : x ∈ filter p as ↔ x ∈ as ∧ p x = true := by
  induction as with
  | nil => exact ⟨fun h => absurd h not_mem_nil, fun h => absurd h.left not_mem_nil⟩
  | cons a as ih =>
    by_cases h : p a = true
    · rw [filter_cons_of_pos h, mem_cons, mem_cons, ih]
      exact ⟨fun x => Or.elim x (fun e => ⟨Or.inl e, e ▸ h⟩) (fun y => ⟨Or.inr y.left, y.right⟩),
        fun x => Or.imp_right (fun m => ⟨m, x.right⟩) x.left⟩
    · rw [filter_cons_of_neg h, mem_cons, ih]
      exact ⟨fun x => ⟨Or.inr x.left, x.right⟩,
        fun x => ⟨Or.elim x.left (fun e => absurd (e ▸ x.right) h) id, x.right⟩⟩

attribute [simp] mem_filter

/-! #### Folds and the rest -/

@[simp] theorem foldr_nil {α : Type u} {β : Type v} {f : α → β → β} {b : β} : [].foldr f b = b := rfl

@[simp] theorem foldr_cons {α : Type u} {β : Type v} {f : α → β → β} {a : α} {b : β} {l : List α} :
    (a :: l).foldr f b = f a (l.foldr f b) := rfl

@[simp] theorem foldl_nil {α : Type u} {β : Type v} {f : α → β → α} {b : α} : [].foldl f b = b := rfl

@[simp] theorem foldl_cons {α : Type u} {β : Type v} {f : β → α → β} {a : α} {b : β} {l : List α} :
    (a :: l).foldl f b = l.foldl f (f b a) := rfl

@[simp] theorem foldr_append {α : Type u} {β : Type v} {f : α → β → β} {b : β} {l l' : List α} :
    (l ++ l').foldr f b = l.foldr f (l'.foldr f b) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [cons_append, foldr_cons, foldr_cons, ih]

theorem foldl_append {α : Type u} {β : Type v} {f : β → α → β} {b : β} {l l' : List α} :
    (l ++ l').foldl f b = l'.foldl f (l.foldl f b) := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => rw [cons_append, foldl_cons, foldl_cons, ih]

attribute [simp] foldl_append

@[simp] theorem take_zero {α : Type u} {l : List α} : l.take 0 = [] := rfl

@[simp] theorem drop_zero {α : Type u} {l : List α} : l.drop 0 = l := rfl

@[simp] theorem take_append_drop {α : Type u} (n : Nat) (l : List α) : take n l ++ drop n l = l := by
  induction n generalizing l with
  | zero => rfl
  | succ n ih =>
    cases l with
    | nil => rfl
    | cons a l => exact congrArg (List.cons a) (ih l)

@[simp] theorem length_replicate {α : Type u} {n : Nat} {a : α} : (replicate n a).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg Nat.succ ih

@[simp] theorem flatten_nil {α : Type u} : ([] : List (List α)).flatten = [] := rfl

@[simp] theorem flatten_cons {α : Type u} {l : List α} {L : List (List α)} : (l :: L).flatten = l ++ L.flatten := rfl

end List

instance instDecidableEqOption {α : Type u} [DecidableEq α] : DecidableEq (Option α)
  | none, none => isTrue rfl
  | none, some _ => isFalse (fun h => nomatch h)
  | some _, none => isFalse (fun h => nomatch h)
  | some a, some b =>
    match decEq a b with
    | isTrue h => isTrue (congrArg some h)
    | isFalse n => isFalse (fun h => n (Option.some.inj h))

instance instDecidableEqList {α : Type u} [DecidableEq α] : DecidableEq (List α) :=
  fun as => List.rec (motive := fun as => (bs : List α) → Decidable (as = bs))
    (fun bs => match bs with
      | [] => isTrue rfl
      | _ :: _ => isFalse (fun h => List.noConfusion h))
    (fun a as ih bs => match bs with
      | [] => isFalse (fun h => List.noConfusion h)
      | b :: bs => match decEq a b with
        | isFalse n => isFalse (fun h => n (List.cons.inj h).left)
        | isTrue e => match ih bs with
          | isFalse n => isFalse (fun h => n (List.cons.inj h).right)
          | isTrue es => isTrue (by rw [e, es])) as

/-! ### Options -/

namespace Option

@[simp] theorem some_ne_none {α : Type u} (x : α) : some x ≠ none := fun h => Option.noConfusion h

@[simp] theorem some_inj {α : Type u} {a b : α} : some a = some b ↔ a = b := ⟨fun h => Option.some.inj h, congrArg some⟩

def map {α : Type u} {β : Type v} (f : α → β) : Option α → Option β
  | some x => some (f x)
  | none => none

def bind {α : Type u} {β : Type v} : Option α → (α → Option β) → Option β
  | none, _ => none
  | some a, f => f a

def getD {α : Type u} : (opt : Option α) → (dflt : α) → α
  | some x, _ => x
  | none, e => e

def isSome {α : Type u} : Option α → Bool
  | some _ => true
  | none => false

@[simp] theorem map_none {α : Type u} {β : Type v} (f : α → β) : none.map f = none := rfl

@[simp] theorem map_some {α : Type u} {β : Type v} (a : α) (f : α → β) : (some a).map f = some (f a) := rfl

@[simp] theorem getD_none {α : Type u} {a : α} : getD none a = a := rfl

@[simp] theorem getD_some {α : Type u} {a b : α} : getD (some a) b = a := rfl

end Option

/-! ### Pairs, sums, subtypes, `Fin` -/

namespace Prod

theorem mk.injEq_ {α : Type u} {β : Type v} {a c : α} {b d : β} : (a, b) = (c, d) ↔ a = c ∧ b = d :=
  ⟨fun h => Prod.mk.inj h, fun h => by rw [h.left, h.right]⟩

theorem mk_inj {α : Type u} {β : Type v} {a₁ a₂ : α} {b₁ b₂ : β} : (a₁, b₁) = (a₂, b₂) ↔ a₁ = a₂ ∧ b₁ = b₂ := mk.injEq_

@[ext] protected theorem ext {α : Type u} {β : Type v} : ∀ {p q : α × β}, p.fst = q.fst → p.snd = q.snd → p = q
  | ⟨_, _⟩, ⟨_, _⟩, h₁, h₂ => mk.injEq_.mpr ⟨h₁, h₂⟩

protected theorem ext_iff {α : Type u} {β : Type v} {p q : α × β} : p = q ↔ p.fst = q.fst ∧ p.snd = q.snd :=
  ⟨fun h => ⟨congrArg fst h, congrArg snd h⟩, fun h => Prod.ext h.left h.right⟩

def swap {α : Type u} {β : Type v} (p : α × β) : β × α := (p.2, p.1)

def map {α₁ : Type u} {α₂ : Type v} {β₁ β₂ : Type w} (f : α₁ → α₂) (g : β₁ → β₂) (p : α₁ × β₁) : α₂ × β₂ :=
  (f p.1, g p.2)

@[simp] theorem swap_swap {α : Type u} {β : Type v} (p : α × β) : swap (swap p) = p := rfl

@[simp] theorem mk.eta {α : Type u} {β : Type v} {p : α × β} : (p.1, p.2) = p := rfl

end Prod

instance instDecidableEqProd {α : Type u} {β : Type v} [DecidableEq α] [DecidableEq β] : DecidableEq (α × β) :=
  fun p q =>
    match decEq p.1 q.1 with
    | isFalse h => isFalse (fun e => h (congrArg Prod.fst e))
    | isTrue h₁ =>
      match decEq p.2 q.2 with
      | isFalse h => isFalse (fun e => h (congrArg Prod.snd e))
      | isTrue h₂ => isTrue (Prod.ext h₁ h₂)

@[ext] protected theorem Subtype.ext {α : Sort u} {p : α → Prop} {a1 a2 : { x // p x }} (h : a1.val = a2.val) :
    a1 = a2 :=
  Subtype.eq h

protected theorem Subtype.ext_iff {α : Sort u} {p : α → Prop} {a1 a2 : { x // p x }} : a1 = a2 ↔ a1.val = a2.val :=
  ⟨congrArg Subtype.val, Subtype.eq⟩

@[ext] protected theorem Fin.ext {n : Nat} : ∀ {a b : Fin n}, a.val = b.val → a = b
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

theorem Fin.ext_iff {n : Nat} {a b : Fin n} : a = b ↔ a.val = b.val := ⟨congrArg Fin.val, Fin.ext⟩

theorem Fin.val_inj {n : Nat} {a b : Fin n} : a.val = b.val ↔ a = b := Fin.ext_iff.symm

theorem Fin.is_lt {n : Nat} (a : Fin n) : a.val < n := a.isLt

instance instDecidableEqFin (n : Nat) : DecidableEq (Fin n) := fun a b =>
  decidable_of_decidable_of_iff (Fin.ext_iff (a := a) (b := b)).symm

instance instLEFin {n : Nat} : LE (Fin n) := ⟨fun a b => a.val ≤ b.val⟩

instance instLTFin {n : Nat} : LT (Fin n) := ⟨fun a b => a.val < b.val⟩

instance Fin.coeToNat {n : Nat} : CoeOut (Fin n) Nat := ⟨fun v => v.val⟩

attribute [coe_decl] Fin.coeToNat

attribute [coe] Fin.val
