import Mathlib.Data.Finset.Card
import Mathlib.Logic.Equiv.Defs

/-! Finite types; sets as types; finite sets from sets. -/

universe u v w

/-- A type with finitely many elements: the list of all of them. -/
class Fintype (α : Type u) where
  elems : Finset α
  complete : ∀ x : α, x ∈ elems

namespace Finset

variable {α : Type u} {β : Type v} [Fintype α] {s : Finset α}

/-- All elements of a finite type. -/
def univ : Finset α := Fintype.elems

@[simp] theorem mem_univ (x : α) : x ∈ (univ : Finset α) := Fintype.complete x

theorem mem_univ_val (x : α) : x ∈ (univ : Finset α).val := Fintype.complete x

@[simp] theorem subset_univ (s : Finset α) : s ⊆ univ := fun a _ => mem_univ a

theorem eq_univ_iff_forall : s = univ ↔ ∀ x, x ∈ s := ⟨fun e x => by rw [e]; exact mem_univ x, fun h => ext fun x => ⟨fun _ => mem_univ x, fun _ => h x⟩⟩

theorem filter_univ_eq_empty_ {p : α → Prop} [DecidablePred p] : filter p univ = ∅ ↔ ∀ x, ¬p x := by
  rw [filter_eq_empty_iff]; exact ⟨fun h x => h (mem_univ x), fun h x _ => h x⟩

theorem mem_filter_univ {p : α → Prop} [DecidablePred p] (x : α) : x ∈ filter p univ ↔ p x := by
  rw [mem_filter]; exact ⟨And.right, fun h => ⟨mem_univ x, h⟩⟩

end Finset

namespace Fintype

/-- The number of elements. -/
def card (α : Type u) [Fintype α] : ℕ := (Finset.univ : Finset α).card

instance decidableForallFintype {α : Type u} {p : α → Prop} [DecidablePred p] [Fintype α] : Decidable (∀ a, p a) :=
  decidable_of_iff (∀ a, a ∈ (Finset.univ : Finset α) → p a) ⟨fun h a => h a (Finset.mem_univ a), fun h a _ => h a⟩

instance decidableExistsFintype {α : Type u} {p : α → Prop} [DecidablePred p] [Fintype α] : Decidable (∃ a, p a) :=
  decidable_of_iff (∃ a, a ∈ (Finset.univ : Finset α) ∧ p a)
    ⟨fun ⟨a, _, h⟩ => ⟨a, h⟩, fun ⟨a, h⟩ => ⟨a, Finset.mem_univ a, h⟩⟩

theorem card_eq_zero_iff_ {α : Type u} [Fintype α] : card α = 0 ↔ (Finset.univ : Finset α) = ∅ := Finset.card_eq_zero

end Fintype

@[simp] theorem Finset.card_univ {α : Type u} [Fintype α] : (Finset.univ : Finset α).card = Fintype.card α := rfl

/-! ### `Fin n`, `Bool`, `Unit` -/

/-- The elements of `Fin n` below `m`, before others. -/
def List.finRangeLoop_ (n m : ℕ) : m ≤ n → List (Fin n) → List (Fin n) :=
  Nat.rec (motive := fun m => m ≤ n → List (Fin n) → List (Fin n)) (fun _ acc => acc)
    (fun m ih h acc => ih (Nat.le_of_succ_le h) (⟨m, h⟩ :: acc)) m

/-- All elements of `Fin n`, in order. -/
def List.finRange (n : ℕ) : List (Fin n) := List.finRangeLoop_ n n (Nat.le_refl n) []

theorem List.mem_finRangeLoop_ (n m : ℕ) : ∀ (h : m ≤ n) (acc : List (Fin n)) (a : Fin n),
    a ∈ List.finRangeLoop_ n m h acc ↔ a.val < m ∨ a ∈ acc := by
  induction m with
  | zero => exact fun _ acc a => ⟨Or.inr, fun h => h.resolve_left (Nat.not_lt_zero a.val)⟩
  | succ m ih =>
    intro h acc a
    refine (ih (Nat.le_of_succ_le h) (⟨m, h⟩ :: acc) a).trans ?_
    rw [List.mem_cons, Nat.lt_succ_iff_lt_or_eq, or_assoc]
    exact or_congr Iff.rfl (or_congr Fin.ext_iff Iff.rfl)

theorem List.nodup_finRangeLoop_ (n m : ℕ) : ∀ (h : m ≤ n) (acc : List (Fin n)), List.Nodup acc →
    (∀ a : Fin n, a ∈ acc → m ≤ a.val) → List.Nodup (List.finRangeLoop_ n m h acc) := by
  induction m with
  | zero => exact fun _ _ d _ => d
  | succ m ih =>
    intro h acc d l
    refine ih (Nat.le_of_succ_le h) (⟨m, h⟩ :: acc) ?_ ?_
    · exact List.nodup_cons.mpr ⟨fun k => Nat.not_succ_le_self m (l _ k), d⟩
    · intro a k
      exact (List.mem_cons.mp k).elim (fun e => by rw [e]) (fun k => Nat.le_of_succ_le (l a k))

theorem List.length_finRangeLoop_ (n m : ℕ) : ∀ (h : m ≤ n) (acc : List (Fin n)),
    (List.finRangeLoop_ n m h acc).length = m + acc.length := by
  induction m with
  | zero => exact fun _ acc => (Nat.zero_add _).symm
  | succ m ih =>
    intro h acc
    refine (ih (Nat.le_of_succ_le h) (⟨m, h⟩ :: acc)).trans ?_
    rw [List.length_cons, Nat.add_assoc, Nat.add_comm 1]

@[simp] theorem List.mem_finRange {n : ℕ} (a : Fin n) : a ∈ List.finRange n :=
  (List.mem_finRangeLoop_ n n _ [] a).mpr (Or.inl a.isLt)

instance Fin.fintype (n : ℕ) : Fintype (Fin n) where
  elems := ⟨Multiset.ofList (List.finRange n),
    List.nodup_finRangeLoop_ n n _ [] List.nodup_nil fun _ h => absurd h List.not_mem_nil⟩
  complete a := List.mem_finRange a

instance Bool.fintype : Fintype Bool where
  elems := ⟨Multiset.ofList [true, false], by decide⟩
  complete b := by cases b <;> decide

instance Unit.fintype : Fintype Unit where
  elems := {()}
  complete _ := Finset.mem_singleton.mpr rfl

@[simp] theorem Fintype.card_fin (n : ℕ) : Fintype.card (Fin n) = n := List.length_finRangeLoop_ n n _ []

theorem Finset.card_fin (n : ℕ) : (Finset.univ : Finset (Fin n)).card = n := Fintype.card_fin n

@[simp] theorem Fintype.card_bool : Fintype.card Bool = 2 := rfl

/-! ### Sets as types -/

/-- The type of the elements of a set. -/
@[coe, reducible] def Set.Elem {α : Type u} (s : Set α) : Type u := { x // x ∈ s }

instance Set.instCoeSort {α : Type u} : CoeSort (Set α) (Type u) := ⟨Set.Elem⟩

attribute [coe_decl] Set.instCoeSort

/-- A set with finitely many elements as a finite set. -/
def Set.toFinset {α : Type u} (s : Set α) [Fintype s] : Finset α :=
  ⟨Multiset.map Subtype.val (Finset.univ : Finset s).val,
    Multiset.Nodup.map_on (fun _ _ _ _ e => Subtype.eq e) (Finset.univ : Finset s).nodup⟩

@[simp] theorem Set.mem_toFinset {α : Type u} {s : Set α} [Fintype s] {a : α} : a ∈ s.toFinset ↔ a ∈ s :=
  Multiset.mem_map.trans ⟨fun ⟨x, _, e⟩ => e ▸ x.property, fun h => ⟨⟨a, h⟩, Finset.mem_univ _, rfl⟩⟩

theorem Set.toFinset_congr {α : Type u} {s t : Set α} [Fintype s] [Fintype t] (h : s = t) :
    s.toFinset = t.toFinset :=
  Finset.ext fun a => by rw [Set.mem_toFinset, Set.mem_toFinset, h]

/-! ### Finite sets as sets and types -/

/-- The set of the elements of a finite set. -/
@[coe] def Finset.toSet {α : Type u} (s : Finset α) : Set α := setOf fun a => a ∈ s

instance Finset.instCoeSet {α : Type u} : CoeTail (Finset α) (Set α) := ⟨Finset.toSet⟩

attribute [coe_decl] Finset.instCoeSet

@[simp, norm_cast] theorem Finset.mem_coe {α : Type u} {a : α} {s : Finset α} : a ∈ (s : Set α) ↔ a ∈ s := Iff.rfl

@[simp] theorem Finset.coe_inj {α : Type u} {s₁ s₂ : Finset α} : (s₁ : Set α) = s₂ ↔ s₁ = s₂ :=
  ⟨fun h => Finset.ext fun a => Set.ext_iff.mp h a, fun h => by rw [h]⟩

/-! ### Finiteness -/

/-- A type in bijection with some `Fin n`. -/
class inductive Finite (α : Sort u) : Prop where
  | intro {n : ℕ} : (α ≃ Fin n) → Finite α

/-- A type that is not finite. -/
class Infinite (α : Sort u) : Prop where
  not_finite : ¬Finite α

/-- A set with finitely many elements. -/
protected def Set.Finite {α : Type u} (s : Set α) : Prop := _root_.Finite s

/-- A set with infinitely many elements. -/
protected def Set.Infinite {α : Type u} (s : Set α) : Prop := ¬s.Finite
