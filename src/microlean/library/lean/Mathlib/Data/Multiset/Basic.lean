import Init.List.Range
import Mathlib.Data.Set.Basic

/-! Multisets: lists up to permutation. -/

universe u v w

namespace List

variable {α : Type u}

@[simp] theorem sum_nil [Add α] [Zero α] : ([] : List α).sum = 0 := rfl

@[simp] theorem sum_cons [Add α] [Zero α] {a : α} {l : List α} : (a :: l).sum = a + l.sum := rfl

@[simp] theorem prod_nil [Mul α] [One α] : ([] : List α).prod = 1 := rfl

@[simp] theorem prod_cons [Mul α] [One α] {a : α} {l : List α} : (a :: l).prod = a * l.prod := rfl

end List

/-- Equality is decidable, classically. -/
noncomputable def Classical.decEq (α : Type u) : DecidableEq α := fun a b => Classical.propDecidable (a = b)

theorem decide_congr_ {p q : Prop} [Decidable p] [Decidable q] (h : p ↔ q) : decide p = decide q := by
  by_cases hp : p
  · rw [decide_eq_true hp, decide_eq_true (h.mp hp)]
  · rw [decide_eq_false hp, decide_eq_false fun hq => hp (h.mpr hq)]

/-- Finite sets with multiplicities. -/
def Multiset (α : Type u) : Type u := Quotient (List.isSetoid α)

namespace Multiset

variable {α : Type u} {β : Type v} {γ : Type w}

/-- The multiset of the elements of a list. -/
@[coe] def ofList (l : List α) : Multiset α := Quot.mk Setoid.r l

instance instCoeList : Coe (List α) (Multiset α) := ⟨ofList⟩

attribute [coe_decl] instCoeList

theorem coe_eq_coe {l₁ l₂ : List α} : ofList l₁ = ofList l₂ ↔ List.Perm l₁ l₂ := Quotient.eq (s := List.isSetoid α)

theorem sound_ {l₁ l₂ : List α} (h : List.Perm l₁ l₂) : ofList l₁ = ofList l₂ := Quot.sound h

theorem ind_ {motive : Multiset α → Prop} (s : Multiset α) (h : ∀ l : List α, motive (ofList l)) : motive s :=
  Quot.ind h s

protected def zero : Multiset α := ofList []

instance instZero : Zero (Multiset α) := ⟨Multiset.zero⟩

instance instEmptyCollection : EmptyCollection (Multiset α) := ⟨Multiset.zero⟩

def Mem (s : Multiset α) (a : α) : Prop :=
  Quot.liftOn s (fun l => a ∈ l) (fun _ _ p => propext (List.Perm.mem_iff p))

instance instMembership : Membership α (Multiset α) := ⟨Mem⟩

@[simp] theorem mem_coe {a : α} {l : List α} : a ∈ ofList l ↔ a ∈ l := Iff.rfl

/-- One more `a`. -/
def cons (a : α) (s : Multiset α) : Multiset α :=
  Quot.liftOn s (fun l => ofList (a :: l)) (fun _ _ p => sound_ (List.Perm.cons a p))

instance instSingleton : Singleton α (Multiset α) := ⟨fun a => cons a 0⟩

instance instInsert : Insert α (Multiset α) := ⟨cons⟩

def map (f : α → β) (s : Multiset α) : Multiset β :=
  Quot.liftOn s (fun l => ofList (l.map f)) (fun _ _ p => sound_ (List.Perm.map f p))

def filter (p : α → Prop) [DecidablePred p] (s : Multiset α) : Multiset α :=
  Quot.liftOn s (fun l => ofList (l.filter (fun a => decide (p a)))) (fun _ _ h => sound_ (List.Perm.filter _ h))

def card (s : Multiset α) : ℕ := Quot.liftOn s List.length (fun _ _ p => List.Perm.length_eq p)

protected def add (s t : Multiset α) : Multiset α :=
  Quot.liftOn s (fun l => Quot.liftOn t (fun m => ofList (l ++ m)) (fun _ _ p => sound_ (List.Perm.append_left l p)))
    (fun _ _ p => by
      refine Quot.ind (fun m => ?_) t
      exact sound_ (List.Perm.append_right m p))

instance instAdd : Add (Multiset α) := ⟨Multiset.add⟩

/-- The multiset of the numbers below `n`. -/
def range (n : ℕ) : Multiset ℕ := ofList (List.range n)

def foldr (f : α → β → β) (H : ∀ a b c, f a (f b c) = f b (f a c)) (b : β) (s : Multiset α) : β :=
  Quot.liftOn s (fun l => List.foldr f b l) (fun _ _ p => List.Perm.foldr_eq H p b)

/-- The sum of the elements. -/
def sum [AddCommMonoid α] (s : Multiset α) : α := foldr (fun a b => a + b) add_left_comm 0 s

/-- The product of the elements. -/
def prod [CommMonoid α] (s : Multiset α) : α := foldr (fun a b => a * b) mul_left_comm 1 s

/-- No element occurs twice. -/
def Nodup (s : Multiset α) : Prop :=
  Quot.liftOn s List.Nodup (fun _ _ p => propext (List.Perm.nodup_iff p))

instance decidableMem [DecidableEq α] (a : α) (s : Multiset α) : Decidable (a ∈ s) :=
  decidable_of_iff
    (Quot.liftOn s (fun l => decide (a ∈ l)) (fun _ _ p => decide_congr_ (List.Perm.mem_iff p)) = true)
    (by
      refine Quot.ind (fun l => ?_) s
      exact decide_eq_true_iff (p := a ∈ l))

theorem forall_perm_ {p : α → Prop} {l₁ l₂ : List α} (h : List.Perm l₁ l₂) :
    (∀ a, a ∈ l₁ → p a) ↔ ∀ a, a ∈ l₂ → p a :=
  ⟨fun H a m => H a ((List.Perm.mem_iff h).mpr m), fun H a m => H a ((List.Perm.mem_iff h).mp m)⟩

theorem exists_perm_ {p : α → Prop} {l₁ l₂ : List α} (h : List.Perm l₁ l₂) :
    (∃ a, a ∈ l₁ ∧ p a) ↔ ∃ a, a ∈ l₂ ∧ p a :=
  ⟨fun ⟨a, m, H⟩ => ⟨a, (List.Perm.mem_iff h).mp m, H⟩, fun ⟨a, m, H⟩ => ⟨a, (List.Perm.mem_iff h).mpr m, H⟩⟩

instance decidableForallMultiset {s : Multiset α} {p : α → Prop} [DecidablePred p] : Decidable (∀ a, a ∈ s → p a) :=
  decidable_of_iff
    (Quot.liftOn s (fun l => decide (∀ a, a ∈ l → p a)) (fun _ _ h => decide_congr_ (forall_perm_ h)) = true)
    (by
      refine Quot.ind (fun l => ?_) s
      exact decide_eq_true_iff (p := ∀ a, a ∈ l → p a))

instance decidableExistsMultiset {s : Multiset α} {p : α → Prop} [DecidablePred p] : Decidable (∃ a, a ∈ s ∧ p a) :=
  decidable_of_iff
    (Quot.liftOn s (fun l => decide (∃ a, a ∈ l ∧ p a)) (fun _ _ h => decide_congr_ (exists_perm_ h)) = true)
    (by
      refine Quot.ind (fun l => ?_) s
      exact decide_eq_true_iff (p := ∃ a, a ∈ l ∧ p a))

instance nodupDecidable [DecidableEq α] (s : Multiset α) : Decidable (Nodup s) :=
  decidable_of_iff
    (Quot.liftOn s (fun l => decide (List.Nodup l)) (fun _ _ h => decide_congr_ (List.Perm.nodup_iff h)) = true)
    (by
      refine Quot.ind (fun l => ?_) s
      exact decide_eq_true_iff (p := List.Nodup l))

/-! ### Membership -/

@[simp] theorem notMem_zero (a : α) : ¬a ∈ (0 : Multiset α) := fun h => absurd h List.not_mem_nil

@[simp] theorem mem_cons {a b : α} {s : Multiset α} : a ∈ cons b s ↔ a = b ∨ a ∈ s := by
  refine Quot.ind (fun l => ?_) s
  exact List.mem_cons

@[simp] theorem mem_singleton {a b : α} : b ∈ ({a} : Multiset α) ↔ b = a := List.mem_singleton

@[simp] theorem mem_map {f : α → β} {b : β} {s : Multiset α} : b ∈ map f s ↔ ∃ a, a ∈ s ∧ f a = b := by
  refine Quot.ind (fun l => ?_) s
  exact List.mem_map

@[simp] theorem mem_filter {p : α → Prop} [DecidablePred p] {a : α} {s : Multiset α} :
    a ∈ filter p s ↔ a ∈ s ∧ p a := by
  refine Quot.ind (fun l => ?_) s
  exact List.mem_filter.trans (and_congr Iff.rfl decide_eq_true_iff)

@[simp] theorem mem_range {m n : ℕ} : m ∈ range n ↔ m < n := List.mem_range

/-! ### Multisets without duplicates -/

theorem nodup_zero : Nodup (0 : Multiset α) := List.nodup_nil

theorem nodup_singleton (a : α) : Nodup ({a} : Multiset α) := List.nodup_singleton a

@[simp] theorem nodup_cons {a : α} {s : Multiset α} : Nodup (cons a s) ↔ ¬a ∈ s ∧ Nodup s := by
  refine Quot.ind (fun l => ?_) s
  exact List.nodup_cons

theorem Nodup.filter (p : α → Prop) [DecidablePred p] {s : Multiset α} : Nodup s → Nodup (Multiset.filter p s) := by
  refine Quot.ind (fun l => ?_) s
  exact fun h => List.Nodup.filter _ h

theorem nodup_range (n : ℕ) : Nodup (range n) := List.nodup_range

theorem Nodup.map_on {f : α → β} {s : Multiset α} :
    (∀ x, x ∈ s → ∀ y, y ∈ s → f x = f y → x = y) → Nodup s → Nodup (Multiset.map f s) := by
  refine Quot.ind (fun l => ?_) s
  exact fun H h => List.Nodup.map_on H h

theorem Nodup.ext {s t : Multiset α} : Nodup s → Nodup t → (s = t ↔ ∀ a, a ∈ s ↔ a ∈ t) := by
  refine Quot.ind (fun l₁ => ?_) s
  refine Quot.ind (fun l₂ => ?_) t
  exact fun d₁ d₂ => coe_eq_coe.trans (List.perm_ext_iff_of_nodup d₁ d₂)

theorem nodup_add {s t : Multiset α} : Nodup (s + t) ↔ Nodup s ∧ Nodup t ∧ ∀ a, a ∈ s → ¬a ∈ t := by
  refine Quot.ind (fun l₁ => ?_) s
  refine Quot.ind (fun l₂ => ?_) t
  refine List.nodup_append.trans (and_congr Iff.rfl (and_congr Iff.rfl ?_))
  exact ⟨fun h a ha hb => h a ha a hb rfl, fun h a ha b hb e => h a ha (e ▸ hb)⟩

@[simp] theorem mem_add {a : α} {s t : Multiset α} : a ∈ s + t ↔ a ∈ s ∨ a ∈ t := by
  refine Quot.ind (fun l₁ => ?_) s
  refine Quot.ind (fun l₂ => ?_) t
  exact List.mem_append

end Multiset
