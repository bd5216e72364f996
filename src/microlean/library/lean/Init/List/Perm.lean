import Init.List.Basic
import Init.Quotient

/-! Permutations of lists, pairwise relations, lists without duplicates. -/

universe u v w

namespace List

/-! ### Permutations -/

/-- The same elements, equally often. -/
inductive Perm {α : Type u} : List α → List α → Prop where
  | nil : Perm ([] : List α) []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃

/-- Earlier elements are in the relation with later ones. -/
inductive Pairwise {α : Type u} (R : α → α → Prop) : List α → Prop where
  | nil : Pairwise R []
  | cons : ∀ {a : α} {l : List α}, (∀ a', a' ∈ l → R a a') → Pairwise R l → Pairwise R (a :: l)

variable {α : Type u} {β : Type v} {γ : Type w} {a b : α} {l l₁ l₂ l₃ : List α}

@[refl, simp] protected theorem Perm.refl (l : List α) : Perm l l := by
  induction l with
  | nil => exact Perm.nil
  | cons a l ih => exact Perm.cons a ih

protected theorem Perm.rfl : Perm l l := Perm.refl l

theorem Perm.of_eq (h : l₁ = l₂) : Perm l₁ l₂ := h ▸ Perm.refl l₁

@[symm] protected theorem Perm.symm (h : Perm l₁ l₂) : Perm l₂ l₁ := by
  induction h with
  | nil => exact Perm.nil
  | cons a _ ih => exact Perm.cons a ih
  | swap x y l => exact Perm.swap y x l
  | trans _ _ ih₁ ih₂ => exact Perm.trans ih₂ ih₁

theorem Perm.swap' (x y : α) (p : Perm l₁ l₂) : Perm (y :: x :: l₁) (x :: y :: l₂) :=
  Perm.trans (Perm.swap x y l₁) (Perm.cons x (Perm.cons y p))

theorem Perm.eqv (α : Type u) : Equivalence (@Perm α) := ⟨Perm.refl, Perm.symm, Perm.trans⟩

instance isSetoid (α : Type u) : Setoid (List α) := ⟨Perm, Perm.eqv α⟩

theorem Perm.mem_iff (h : Perm l₁ l₂) : a ∈ l₁ ↔ a ∈ l₂ := by
  induction h with
  | nil => exact Iff.rfl
  | cons x _ ih => rw [mem_cons, mem_cons, ih]
  | swap x y l => rw [mem_cons, mem_cons, mem_cons, mem_cons]; exact or_left_comm
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.length_eq (h : Perm l₁ l₂) : l₁.length = l₂.length := by
  induction h with
  | nil => rfl
  | cons x _ ih => rw [length_cons, length_cons, ih]
  | swap x y l => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.map (f : α → β) (h : Perm l₁ l₂) : Perm (l₁.map f) (l₂.map f) := by
  induction h with
  | nil => exact Perm.nil
  | cons x _ ih => exact Perm.cons (f x) ih
  | swap x y l => exact Perm.swap (f x) (f y) _
  | trans _ _ ih₁ ih₂ => exact Perm.trans ih₁ ih₂

theorem Perm.filter (p : α → Bool) (h : Perm l₁ l₂) : Perm (l₁.filter p) (l₂.filter p) := by
  induction h with
  | nil => exact Perm.nil
  | cons x _ ih =>
    by_cases h : p x = true
    · rw [filter_cons_of_pos h, filter_cons_of_pos h]; exact Perm.cons x ih
    · rw [filter_cons_of_neg h, filter_cons_of_neg h]; exact ih
  | swap x y l =>
    by_cases h : p x = true
    · by_cases h' : p y = true
      · rw [filter_cons_of_pos h', filter_cons_of_pos h, filter_cons_of_pos h, filter_cons_of_pos h']
        exact Perm.swap x y _
      · rw [filter_cons_of_neg h', filter_cons_of_pos h, filter_cons_of_pos h, filter_cons_of_neg h']
    · by_cases h' : p y = true
      · rw [filter_cons_of_pos h', filter_cons_of_neg h, filter_cons_of_neg h, filter_cons_of_pos h']
      · rw [filter_cons_of_neg h', filter_cons_of_neg h, filter_cons_of_neg h, filter_cons_of_neg h']
  | trans _ _ ih₁ ih₂ => exact Perm.trans ih₁ ih₂

theorem Perm.append_right (t : List α) (h : Perm l₁ l₂) : Perm (l₁ ++ t) (l₂ ++ t) := by
  induction h with
  | nil => exact Perm.refl _
  | cons x _ ih => exact Perm.cons x ih
  | swap x y l => exact Perm.swap x y _
  | trans _ _ ih₁ ih₂ => exact Perm.trans ih₁ ih₂

theorem Perm.append_left (t : List α) (h : Perm l₁ l₂) : Perm (t ++ l₁) (t ++ l₂) := by
  induction t with
  | nil => exact h
  | cons x t ih => exact Perm.cons x ih

theorem Perm.append {t₁ t₂ : List α} (h : Perm l₁ l₂) (h' : Perm t₁ t₂) : Perm (l₁ ++ t₁) (l₂ ++ t₂) :=
  Perm.trans (Perm.append_right t₁ h) (Perm.append_left l₂ h')

theorem perm_middle {a : α} {l₁ l₂ : List α} : Perm (l₁ ++ a :: l₂) (a :: (l₁ ++ l₂)) := by
  induction l₁ with
  | nil => exact Perm.refl _
  | cons b l₁ ih => exact Perm.trans (Perm.cons b ih) (Perm.swap a b _)

theorem perm_append_comm : ∀ {l₁ l₂ : List α}, Perm (l₁ ++ l₂) (l₂ ++ l₁) := fun {l₁ l₂} => by
  induction l₁ with
  | nil => rw [nil_append, append_nil]
  | cons a l₁ ih => exact Perm.trans (Perm.cons a ih) (Perm.symm perm_middle)

theorem Perm.foldr_eq {f : α → β → β} (H : ∀ a b c, f a (f b c) = f b (f a c)) (p : Perm l₁ l₂) (b : β) :
    foldr f b l₁ = foldr f b l₂ := by
  induction p with
  | nil => rfl
  | cons x _ ih => rw [foldr_cons, foldr_cons, ih]
  | swap x y l => exact H y x _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.nil_eq (p : Perm [] l) : [] = l := (eq_nil_of_length_eq_zero (Perm.length_eq p).symm).symm

theorem Perm.eq_nil (p : Perm l []) : l = [] := eq_nil_of_length_eq_zero (Perm.length_eq p)

/-! ### Pairwise relations -/

@[simp] theorem pairwise_nil_ {R : α → α → Prop} : Pairwise R [] := Pairwise.nil

@[simp] theorem pairwise_cons {R : α → α → Prop} : Pairwise R (a :: l) ↔ (∀ a', a' ∈ l → R a a') ∧ Pairwise R l :=
  ⟨fun h => by
    cases h with
    | cons h₁ h₂ => exact ⟨h₁, h₂⟩,
   fun h => Pairwise.cons h.left h.right⟩

theorem pairwise_singleton (R : α → α → Prop) (a : α) : Pairwise R [a] :=
  Pairwise.cons (fun _ h => absurd h not_mem_nil) Pairwise.nil

theorem Pairwise.of_cons {R : α → α → Prop} (h : Pairwise R (a :: l)) : Pairwise R l := (pairwise_cons.mp h).right

theorem rel_of_pairwise_cons {R : α → α → Prop} (h : Pairwise R (a :: l)) : ∀ {a'}, a' ∈ l → R a a' :=
  fun {a'} m => (pairwise_cons.mp h).left a' m

theorem Pairwise.imp {R S : α → α → Prop} (H : ∀ {a b}, R a b → S a b) {l : List α} (h : Pairwise R l) :
    Pairwise S l := by
  induction h with
  | nil => exact Pairwise.nil
  | cons h₁ _ ih => exact Pairwise.cons (fun a' m => H (h₁ a' m)) ih

theorem pairwise_append {R : α → α → Prop} :
    Pairwise R (l₁ ++ l₂) ↔ Pairwise R l₁ ∧ Pairwise R l₂ ∧ ∀ a, a ∈ l₁ → ∀ b, b ∈ l₂ → R a b := by
  induction l₁ with
  | nil => exact ⟨fun h => ⟨Pairwise.nil, h, fun _ m => absurd m not_mem_nil⟩, fun h => h.right.left⟩
  | cons x l₁ ih =>
    rw [cons_append, pairwise_cons, pairwise_cons, ih]
    constructor
    · intro ⟨h, h₁, h₂, h₃⟩
      refine ⟨⟨fun a m => h a (mem_append.mpr (Or.inl m)), h₁⟩, h₂, fun a m b mb => ?_⟩
      cases mem_cons.mp m with
      | inl e => rw [e]; exact h b (mem_append.mpr (Or.inr mb))
      | inr m => exact h₃ a m b mb
    · intro ⟨⟨h, h₁⟩, h₂, h₃⟩
      refine ⟨fun a m => ?_, h₁, h₂, fun a m b mb => h₃ a (Mem.tail x m) b mb⟩
      cases mem_append.mp m with
      | inl m => exact h a m
      | inr m => exact h₃ x (Mem.head _) a m

theorem pairwise_map {R : β → β → Prop} {f : α → β} {l : List α} :
    Pairwise R (l.map f) ↔ Pairwise (fun a b => R (f a) (f b)) l := by
  induction l with
  | nil => exact ⟨fun _ => Pairwise.nil, fun _ => Pairwise.nil⟩
  | cons a l ih =>
    rw [map_cons, pairwise_cons, pairwise_cons, ih]
    refine and_congr ⟨fun h b m => h _ (mem_map.mpr ⟨b, m, rfl⟩), fun h b m => ?_⟩ Iff.rfl
    exact Exists.elim (mem_map.mp m) fun c hc => hc.right ▸ h c hc.left

theorem Pairwise.filter {R : α → α → Prop} (p : α → Bool) (h : Pairwise R l) : Pairwise R (l.filter p) := by
  induction h with
  | nil => exact Pairwise.nil
  | cons h₁ _ ih =>
    rw [filter_cons]
    split
    · exact Pairwise.cons (fun a' m => h₁ a' (mem_filter.mp m).left) ih
    · exact ih

theorem Perm.pairwise {R : α → α → Prop} (S : ∀ {x y}, R x y → R y x) (p : Perm l₁ l₂) (h : Pairwise R l₁) :
    Pairwise R l₂ := by
  induction p with
  | nil => exact h
  | cons x p ih =>
    exact Pairwise.cons (fun a m => rel_of_pairwise_cons h ((Perm.mem_iff p).mpr m)) (ih (Pairwise.of_cons h))
  | swap x y l =>
    have hy := (pairwise_cons.mp h).left
    have hx := (pairwise_cons.mp (Pairwise.of_cons h)).left
    have hl := Pairwise.of_cons (Pairwise.of_cons h)
    refine Pairwise.cons (fun a m => ?_) (Pairwise.cons (fun a m => hy a (Mem.tail x m)) hl)
    cases mem_cons.mp m with
    | inl e => rw [e]; exact S (hy x (Mem.head l))
    | inr m => exact hx a m
  | trans _ _ ih₁ ih₂ => exact ih₂ (ih₁ h)

@[simp] theorem all_eq_true {p : α → Bool} {l : List α} : l.all p = true ↔ ∀ x, x ∈ l → p x = true := by
  induction l with
  | nil => exact ⟨fun _ _ m => absurd m not_mem_nil, fun _ => rfl⟩
  | cons b l ih =>
    constructor
    · intro h x m
      cases e : p b with
      | false => rw [show (b :: l).all p = and (p b) (l.all p) from rfl, e] at h; exact Bool.noConfusion h
      | true =>
        rw [show (b :: l).all p = and (p b) (l.all p) from rfl, e] at h
        cases mem_cons.mp m with
        | inl e' => rw [e', e]
        | inr m => exact ih.mp h x m
    · intro h
      rw [show (b :: l).all p = and (p b) (l.all p) from rfl, h b (Mem.head l)]
      exact ih.mpr fun x m => h x (Mem.tail b m)

@[simp] theorem any_eq_true {p : α → Bool} {l : List α} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x = true := by
  induction l with
  | nil => exact ⟨fun h => Bool.noConfusion h, fun ⟨_, m, _⟩ => absurd m not_mem_nil⟩
  | cons b l ih =>
    constructor
    · intro h
      cases e : p b with
      | true => exact ⟨b, Mem.head l, e⟩
      | false =>
        rw [show (b :: l).any p = or (p b) (l.any p) from rfl, e] at h
        exact Exists.elim (ih.mp h) fun x hx => ⟨x, Mem.tail b hx.left, hx.right⟩
    · intro ⟨x, m, hx⟩
      rw [show (b :: l).any p = or (p b) (l.any p) from rfl]
      cases mem_cons.mp m with
      | inl e => rw [← e, hx]; rfl
      | inr m => rw [ih.mpr ⟨x, m, hx⟩]; cases p b <;> rfl

/-- Decides a property of all elements. -/
instance decidableBAll (p : α → Prop) [DecidablePred p] (l : List α) : Decidable (∀ x, x ∈ l → p x) :=
  decidable_of_iff (l.all (fun x => decide (p x)) = true)
    (all_eq_true.trans ⟨fun h x m => of_decide_eq_true (h x m), fun h x m => decide_eq_true (h x m)⟩)

/-- Decides whether some element has the property. -/
instance decidableBEx (p : α → Prop) [DecidablePred p] (l : List α) : Decidable (∃ x, x ∈ l ∧ p x) :=
  decidable_of_iff (l.any (fun x => decide (p x)) = true)
    (any_eq_true.trans ⟨fun ⟨x, m, h⟩ => ⟨x, m, of_decide_eq_true h⟩, fun ⟨x, m, h⟩ => ⟨x, m, decide_eq_true h⟩⟩)

/-- Whether the element occurs. -/
def elem_ [DecidableEq α] (a : α) (l : List α) : Bool := l.any (fun b => decide (a = b))

theorem elem_iff_ [DecidableEq α] {a : α} {l : List α} : elem_ a l = true ↔ a ∈ l :=
  any_eq_true.trans ⟨fun ⟨_, m, h⟩ => of_decide_eq_true h ▸ m, fun m => ⟨a, m, decide_eq_true rfl⟩⟩

instance instDecidableMem [DecidableEq α] (a : α) (l : List α) : Decidable (a ∈ l) := decidable_of_iff _ elem_iff_

instance instDecidablePairwise {R : α → α → Prop} [DecidableRel R] (l : List α) : Decidable (Pairwise R l) :=
  List.rec (motive := fun l => Decidable (Pairwise R l)) (isTrue Pairwise.nil)
    (fun a l ih =>
      @decidable_of_iff _ _ pairwise_cons.symm (@instDecidableAnd _ _ (decidableBAll (fun a' => R a a') l) ih)) l

/-! ### Lists without duplicates -/

/-- No element occurs twice. -/
def Nodup (l : List α) : Prop := Pairwise (fun a b => a ≠ b) l

instance nodupDecidable [DecidableEq α] (l : List α) : Decidable (Nodup l) :=
  instDecidablePairwise (R := fun a b => a ≠ b) l

@[simp] theorem nodup_nil : Nodup ([] : List α) := Pairwise.nil

@[simp] theorem nodup_cons : Nodup (a :: l) ↔ ¬a ∈ l ∧ Nodup l :=
  pairwise_cons.trans (and_congr ⟨fun h m => h a m rfl, fun h _ m e => h (e ▸ m)⟩ Iff.rfl)

theorem Nodup.of_cons (h : Nodup (a :: l)) : Nodup l := (nodup_cons.mp h).right

theorem Nodup.notMem (h : Nodup (a :: l)) : ¬a ∈ l := (nodup_cons.mp h).left

theorem nodup_singleton (a : α) : Nodup [a] := pairwise_singleton _ a

theorem Nodup.filter (p : α → Bool) {l : List α} (h : Nodup l) : Nodup (l.filter p) := Pairwise.filter p h

theorem Perm.nodup (p : Perm l₁ l₂) (h : Nodup l₁) : Nodup l₂ := Perm.pairwise (fun h e => h e.symm) p h

theorem Perm.nodup_iff (p : Perm l₁ l₂) : Nodup l₁ ↔ Nodup l₂ := ⟨Perm.nodup p, Perm.nodup (Perm.symm p)⟩

theorem nodup_append :
    Nodup (l₁ ++ l₂) ↔ Nodup l₁ ∧ Nodup l₂ ∧ ∀ a, a ∈ l₁ → ∀ b, b ∈ l₂ → a ≠ b := pairwise_append

/-- A map that is injective on the list keeps elements apart. -/
theorem Nodup.map_on {f : α → β} (H : ∀ x, x ∈ l → ∀ y, y ∈ l → f x = f y → x = y) (h : Nodup l) :
    Nodup (l.map f) := by
  induction l with
  | nil => exact nodup_nil
  | cons a l ih =>
    rw [map_cons, nodup_cons]
    refine ⟨fun m => ?_, ih (fun x mx y my e => H x (Mem.tail a mx) y (Mem.tail a my) e) (Nodup.of_cons h)⟩
    exact Exists.elim (mem_map.mp m) fun b hb =>
      Nodup.notMem h (H b (Mem.tail a hb.left) a (Mem.head l) hb.right ▸ hb.left)

theorem Nodup.map {f : α → β} (H : ∀ x y, f x = f y → x = y) (h : Nodup l) : Nodup (l.map f) :=
  Nodup.map_on (fun x _ y _ e => H x y e) h

theorem Nodup.of_map (f : α → β) {l : List α} (h : Nodup (l.map f)) : Nodup l :=
  Pairwise.imp (fun h e => h (congrArg f e)) (pairwise_map.mp h)

theorem exists_of_mem_ {a : α} {l : List α} (h : a ∈ l) : ∃ s t, l = s ++ a :: t := by
  induction h with
  | head l => exact ⟨[], l, rfl⟩
  | tail b _ ih => exact Exists.elim ih fun s hs => Exists.elim hs fun t e => ⟨b :: s, t, by rw [e]; rfl⟩

/-- Lists without duplicates and with the same elements are permutations of each other. -/
theorem perm_ext_iff_of_nodup {l₁ l₂ : List α} (d₁ : Nodup l₁) (d₂ : Nodup l₂) :
    Perm l₁ l₂ ↔ ∀ a, a ∈ l₁ ↔ a ∈ l₂ := by
  refine ⟨fun p a => Perm.mem_iff p, fun H => ?_⟩
  induction l₁ generalizing l₂ with
  | nil =>
    cases l₂ with
    | nil => exact Perm.nil
    | cons b l₂ => exact absurd ((H b).mpr (Mem.head l₂)) not_mem_nil
  | cons a l₁ ih =>
    obtain ⟨s, t, e⟩ := exists_of_mem_ ((H a).mp (Mem.head l₁))
    subst e
    have p : Perm (s ++ a :: t) (a :: (s ++ t)) := perm_middle
    have d := Perm.nodup p d₂
    refine Perm.trans (Perm.cons a (ih (Nodup.of_cons d₁) (Nodup.of_cons d) fun b => ?_)) (Perm.symm p)
    have hb : b ∈ a :: l₁ ↔ b ∈ a :: (s ++ t) := (H b).trans (Perm.mem_iff p)
    rw [mem_cons, mem_cons] at hb
    constructor
    · intro m
      exact (hb.mp (Or.inr m)).resolve_left fun e => Nodup.notMem d₁ (e ▸ m)
    · intro m
      exact (hb.mpr (Or.inr m)).resolve_left fun e => Nodup.notMem d (e ▸ m)

end List
