import Mathlib.Data.Finset.Card

/-! Sums and products over finite sets. -/

universe u v w

namespace Finset

variable {ι : Type u} {κ : Type w} {M : Type v}

/-- The product of the values of `f` on `s`: `∏ x ∈ s, f x`. -/
protected def prod [CommMonoid M] (s : Finset ι) (f : ι → M) : M := Multiset.prod (Multiset.map f s.val)

/-- The sum of the values of `f` on `s`: `∑ x ∈ s, f x`. -/
protected def sum [AddCommMonoid M] (s : Finset ι) (f : ι → M) : M := Multiset.sum (Multiset.map f s.val)

section CommMonoid

variable [CommMonoid M]

@[simp] theorem prod_empty {f : ι → M} : ∏ x ∈ ∅, f x = 1 := rfl

@[simp] theorem prod_cons {s : Finset ι} {a : ι} {f : ι → M} (h : ¬a ∈ s) :
    ∏ x ∈ cons a s h, f x = f a * ∏ x ∈ s, f x := by
  obtain ⟨m, nd⟩ := s
  revert nd
  refine Quot.ind (fun l => ?_) m
  exact fun _ _ => rfl

@[simp] theorem prod_insert [DecidableEq ι] {s : Finset ι} {a : ι} {f : ι → M} (h : ¬a ∈ s) :
    ∏ x ∈ insert a s, f x = f a * ∏ x ∈ s, f x := by
  rw [insert_eq_cons_ h, prod_cons]

@[simp] theorem prod_singleton (f : ι → M) (a : ι) : ∏ x ∈ {a}, f x = f a := mul_one (f a)

@[simp] theorem prod_pair [DecidableEq ι] {a b : ι} {f : ι → M} (h : a ≠ b) :
    ∏ x ∈ ({a, b} : Finset ι), f x = f a * f b := by
  rw [prod_insert (notMem_singleton.mpr h), prod_singleton]

theorem prod_congr {s₁ s₂ : Finset ι} {f g : ι → M} (h : s₁ = s₂) :
    (∀ x, x ∈ s₂ → f x = g x) → s₁.prod f = s₂.prod g := by
  subst h
  refine induction_cons_ s₁ (fun _ => rfl) fun a s m ih H => ?_
  rw [prod_cons, prod_cons, H a (mem_cons.mpr (Or.inl rfl)), ih fun x hx => H x (mem_cons.mpr (Or.inr hx))]

@[simp] theorem prod_const_one {s : Finset ι} : ∏ _x ∈ s, (1 : M) = 1 := by
  refine induction_cons_ s rfl fun a s m ih => ?_
  rw [prod_cons, ih, mul_one]

theorem prod_eq_one {s : Finset ι} {f : ι → M} (h : ∀ x, x ∈ s → f x = 1) : ∏ x ∈ s, f x = 1 :=
  (prod_congr rfl h).trans prod_const_one

theorem prod_mul_distrib {s : Finset ι} {f g : ι → M} :
    ∏ x ∈ s, f x * g x = (∏ x ∈ s, f x) * ∏ x ∈ s, g x := by
  refine induction_cons_ s (mul_one (1 : M)).symm fun a s m ih => ?_
  rw [prod_cons, prod_cons, prod_cons, ih, mul_mul_mul_comm]

theorem prod_range_zero (f : ℕ → M) : ∏ k ∈ range 0, f k = 1 := rfl

theorem prod_range_succ (f : ℕ → M) (n : ℕ) : ∏ x ∈ range (n + 1), f x = (∏ x ∈ range n, f x) * f n := by
  rw [range_succ, prod_insert notMem_range_self, mul_comm]

theorem prod_range_succ_comm (f : ℕ → M) (n : ℕ) : ∏ x ∈ range (n + 1), f x = f n * ∏ x ∈ range n, f x := by
  rw [prod_range_succ, mul_comm]

theorem prod_range_one (f : ℕ → M) : ∏ k ∈ range 1, f k = f 0 := mul_one (f 0)

theorem prod_range_succ' (f : ℕ → M) (n : ℕ) :
    ∏ k ∈ range (n + 1), f k = (∏ k ∈ range n, f (k + 1)) * f 0 := by
  induction n with
  | zero => rw [prod_range_one, prod_range_zero, one_mul]
  | succ n ih => rw [prod_range_succ, ih, prod_range_succ (fun k => f (k + 1)), mul_right_comm]

theorem prod_filter {s : Finset ι} (p : ι → Prop) [DecidablePred p] (f : ι → M) :
    ∏ a ∈ filter p s, f a = ∏ a ∈ s, if p a then f a else 1 := by
  have := Classical.decEq ι
  refine induction_cons_ s rfl fun a s m ih => ?_
  rw [prod_cons, cons_eq_insert, filter_insert, ← ih]
  by_cases h : p a
  · rw [if_pos h, if_pos h, prod_insert fun x => m (mem_filter.mp x).left]
  · rw [if_neg h, if_neg h, one_mul]

theorem prod_union_inter [DecidableEq ι] {s₁ s₂ : Finset ι} {f : ι → M} :
    (∏ x ∈ s₁ ∪ s₂, f x) * ∏ x ∈ s₁ ∩ s₂, f x = (∏ x ∈ s₁, f x) * ∏ x ∈ s₂, f x := by
  refine induction_cons_ s₁ ?_ fun a s m ih => ?_
  · rw [empty_union, empty_inter, prod_empty, mul_comm]
  · rw [prod_cons, mul_assoc, ← ih, cons_eq_insert]
    by_cases h : a ∈ s₂
    · have e₁ : insert a s ∪ s₂ = s ∪ s₂ := ext fun x => by
        rw [mem_union, mem_union, mem_insert]
        exact ⟨fun y => y.elim (fun z => z.elim (fun e => Or.inr (e ▸ h)) Or.inl) Or.inr, fun y => y.imp Or.inr id⟩
      have e₂ : insert a s ∩ s₂ = insert a (s ∩ s₂) := ext fun x => by
        rw [mem_inter, mem_insert, mem_insert, mem_inter]
        exact ⟨fun y => y.left.imp id fun z => ⟨z, y.right⟩,
          fun y => y.elim (fun e => ⟨Or.inl e, e ▸ h⟩) fun z => ⟨Or.inr z.left, z.right⟩⟩
      have m' : ¬a ∈ s ∩ s₂ := fun y => m (mem_inter.mp y).left
      rw [e₁, e₂, prod_insert m', mul_left_comm]
    · have e₁ : insert a s ∪ s₂ = insert a (s ∪ s₂) := ext fun x => by
        rw [mem_union, mem_insert, mem_insert, mem_union, or_assoc]
      have e₂ : insert a s ∩ s₂ = s ∩ s₂ := ext fun x => by
        rw [mem_inter, mem_inter, mem_insert]
        exact ⟨fun y => ⟨y.left.resolve_left fun e => h (e ▸ y.right), y.right⟩, fun y => ⟨Or.inr y.left, y.right⟩⟩
      have m' : ¬a ∈ s ∪ s₂ := fun y => (mem_union.mp y).elim m h
      rw [e₁, e₂, prod_insert m', mul_assoc]

theorem prod_filter_mul_prod_filter_not (s : Finset ι) (p : ι → Prop) [DecidablePred p]
    [DecidablePred fun x => ¬p x] (f : ι → M) :
    (∏ x ∈ filter p s, f x) * ∏ x ∈ filter (fun x => ¬p x) s, f x = ∏ x ∈ s, f x := by
  rw [prod_filter, prod_filter, ← prod_mul_distrib]
  refine prod_congr rfl fun x _ => ?_
  by_cases h : p x
  · rw [if_pos h, if_neg (not_not.mpr h), mul_one]
  · rw [if_neg h, if_pos h, one_mul]

@[simp] theorem prod_ite_eq [DecidableEq ι] (s : Finset ι) (a : ι) (b : ι → M) :
    (∏ j ∈ s, if a = j then b j else 1) = if a ∈ s then b a else 1 := by
  refine induction_cons_ s rfl fun c s m ih => ?_
  rw [prod_cons, ih]
  by_cases h : a = c
  · subst h
    rw [if_pos rfl, if_neg m, mul_one, if_pos (mem_cons.mpr (Or.inl rfl))]
  · rw [if_neg h, one_mul]
    by_cases h' : a ∈ s
    · rw [if_pos h', if_pos (mem_cons.mpr (Or.inr h'))]
    · rw [if_neg h', if_neg fun x => (mem_cons.mp x).elim h h']

@[simp] theorem prod_ite_eq' [DecidableEq ι] (s : Finset ι) (a : ι) (b : ι → M) :
    (∏ j ∈ s, if j = a then b j else 1) = if a ∈ s then b a else 1 := by
  rw [← prod_ite_eq s a b]
  refine prod_congr rfl fun x _ => ?_
  by_cases h : x = a
  · rw [if_pos h, if_pos h.symm]
  · rw [if_neg h, if_neg fun e => h e.symm]

theorem prod_erase_mul [DecidableEq ι] (s : Finset ι) (f : ι → M) {a : ι} (h : a ∈ s) :
    (∏ x ∈ erase s a, f x) * f a = ∏ x ∈ s, f x := by
  rw [mul_comm, ← prod_insert (notMem_erase a s), insert_erase h]

theorem mul_prod_erase [DecidableEq ι] (s : Finset ι) (f : ι → M) {a : ι} (h : a ∈ s) :
    f a * ∏ x ∈ erase s a, f x = ∏ x ∈ s, f x := by
  rw [← prod_insert (notMem_erase a s), insert_erase h]

theorem prod_image [DecidableEq ι] {s : Finset κ} {g : κ → ι} {f : ι → M} :
    (∀ x, x ∈ s → ∀ y, y ∈ s → g x = g y → x = y) → ∏ x ∈ image g s, f x = ∏ x ∈ s, f (g x) := by
  have := Classical.decEq κ
  refine induction_cons_ s (fun _ => rfl) fun a s m ih H => ?_
  have H' : ∀ x, x ∈ s → ∀ y, y ∈ s → g x = g y → x = y := fun x hx y hy =>
    H x (mem_cons.mpr (Or.inr hx)) y (mem_cons.mpr (Or.inr hy))
  have n : ¬g a ∈ image g s := fun h => by
    obtain ⟨y, hy, e⟩ := mem_image.mp h
    exact m (H y (mem_cons.mpr (Or.inr hy)) a (mem_cons.mpr (Or.inl rfl)) e ▸ hy)
  rw [prod_cons, cons_eq_insert, image_insert, prod_insert n, ih H']

theorem prod_comm {s : Finset κ} {t : Finset ι} {f : κ → ι → M} :
    ∏ x ∈ s, ∏ y ∈ t, f x y = ∏ y ∈ t, ∏ x ∈ s, f x y := by
  refine induction_cons_ s prod_const_one.symm fun a s m ih => ?_
  rw [prod_cons, ih, ← prod_mul_distrib]
  exact prod_congr rfl fun x _ => (prod_cons m).symm

theorem prod_subset {s₁ s₂ : Finset ι} {f : ι → M} (h : s₁ ⊆ s₂) (hf : ∀ x, x ∈ s₂ → ¬x ∈ s₁ → f x = 1) :
    ∏ i ∈ s₁, f i = ∏ i ∈ s₂, f i := by
  have := Classical.decEq ι
  have e : s₁ = filter (fun x => x ∈ s₁) s₂ := ext fun x => by
    rw [mem_filter]; exact ⟨fun m => ⟨h m, m⟩, And.right⟩
  rw [e, prod_filter]
  refine prod_congr rfl fun x m => ?_
  by_cases hx : x ∈ s₁
  · rw [if_pos hx]
  · rw [if_neg hx, hf x m hx]

theorem prod_eq_single {s : Finset ι} {f : ι → M} (a : ι) (h₀ : ∀ b, b ∈ s → b ≠ a → f b = 1)
    (h₁ : ¬a ∈ s → f a = 1) : ∏ x ∈ s, f x = f a := by
  have := Classical.decEq ι
  by_cases h : a ∈ s
  · rw [← mul_prod_erase s f h, prod_eq_one fun x m => h₀ x (mem_erase.mp m).right (mem_erase.mp m).left, mul_one]
  · rw [h₁ h]
    exact prod_eq_one fun x m => h₀ x m fun e => h (e ▸ m)

end CommMonoid

section AddCommMonoid

variable [AddCommMonoid M]

@[simp] theorem sum_empty {f : ι → M} : ∑ x ∈ ∅, f x = 0 := rfl

@[simp] theorem sum_cons {s : Finset ι} {a : ι} {f : ι → M} (h : ¬a ∈ s) :
    ∑ x ∈ cons a s h, f x = f a + ∑ x ∈ s, f x := by
  obtain ⟨m, nd⟩ := s
  revert nd
  refine Quot.ind (fun l => ?_) m
  exact fun _ _ => rfl

@[simp] theorem sum_insert [DecidableEq ι] {s : Finset ι} {a : ι} {f : ι → M} (h : ¬a ∈ s) :
    ∑ x ∈ insert a s, f x = f a + ∑ x ∈ s, f x := by
  rw [insert_eq_cons_ h, sum_cons]

@[simp] theorem sum_singleton (f : ι → M) (a : ι) : ∑ x ∈ {a}, f x = f a := add_zero (f a)

@[simp] theorem sum_pair [DecidableEq ι] {a b : ι} {f : ι → M} (h : a ≠ b) :
    ∑ x ∈ ({a, b} : Finset ι), f x = f a + f b := by
  rw [sum_insert (notMem_singleton.mpr h), sum_singleton]

theorem sum_congr {s₁ s₂ : Finset ι} {f g : ι → M} (h : s₁ = s₂) :
    (∀ x, x ∈ s₂ → f x = g x) → s₁.sum f = s₂.sum g := by
  subst h
  refine induction_cons_ s₁ (fun _ => rfl) fun a s m ih H => ?_
  rw [sum_cons, sum_cons, H a (mem_cons.mpr (Or.inl rfl)), ih fun x hx => H x (mem_cons.mpr (Or.inr hx))]

@[simp] theorem sum_const_zero {s : Finset ι} : ∑ _x ∈ s, (0 : M) = 0 := by
  refine induction_cons_ s rfl fun a s m ih => ?_
  rw [sum_cons, ih, add_zero]

theorem sum_eq_zero {s : Finset ι} {f : ι → M} (h : ∀ x, x ∈ s → f x = 0) : ∑ x ∈ s, f x = 0 :=
  (sum_congr rfl h).trans sum_const_zero

theorem sum_add_distrib {s : Finset ι} {f g : ι → M} :
    ∑ x ∈ s, (f x + g x) = (∑ x ∈ s, f x) + ∑ x ∈ s, g x := by
  refine induction_cons_ s (add_zero (0 : M)).symm fun a s m ih => ?_
  rw [sum_cons, sum_cons, sum_cons, ih, add_add_add_comm]

theorem sum_range_zero (f : ℕ → M) : ∑ k ∈ range 0, f k = 0 := rfl

theorem sum_range_succ (f : ℕ → M) (n : ℕ) : ∑ x ∈ range (n + 1), f x = (∑ x ∈ range n, f x) + f n := by
  rw [range_succ, sum_insert notMem_range_self, add_comm]

theorem sum_range_succ_comm (f : ℕ → M) (n : ℕ) : ∑ x ∈ range (n + 1), f x = f n + ∑ x ∈ range n, f x := by
  rw [sum_range_succ, add_comm]

theorem sum_range_one (f : ℕ → M) : ∑ k ∈ range 1, f k = f 0 := add_zero (f 0)

theorem sum_range_succ' (f : ℕ → M) (n : ℕ) :
    ∑ k ∈ range (n + 1), f k = (∑ k ∈ range n, f (k + 1)) + f 0 := by
  induction n with
  | zero => rw [sum_range_one, sum_range_zero, zero_add]
  | succ n ih => rw [sum_range_succ, ih, sum_range_succ (fun k => f (k + 1)), add_right_comm]

theorem sum_filter {s : Finset ι} (p : ι → Prop) [DecidablePred p] (f : ι → M) :
    ∑ a ∈ filter p s, f a = ∑ a ∈ s, if p a then f a else 0 := by
  have := Classical.decEq ι
  refine induction_cons_ s rfl fun a s m ih => ?_
  rw [sum_cons, cons_eq_insert, filter_insert, ← ih]
  by_cases h : p a
  · rw [if_pos h, if_pos h, sum_insert fun x => m (mem_filter.mp x).left]
  · rw [if_neg h, if_neg h, zero_add]

theorem sum_union_inter [DecidableEq ι] {s₁ s₂ : Finset ι} {f : ι → M} :
    (∑ x ∈ s₁ ∪ s₂, f x) + ∑ x ∈ s₁ ∩ s₂, f x = (∑ x ∈ s₁, f x) + ∑ x ∈ s₂, f x := by
  refine induction_cons_ s₁ ?_ fun a s m ih => ?_
  · rw [empty_union, empty_inter, sum_empty, add_comm]
  · rw [sum_cons, add_assoc, ← ih, cons_eq_insert]
    by_cases h : a ∈ s₂
    · have e₁ : insert a s ∪ s₂ = s ∪ s₂ := ext fun x => by
        rw [mem_union, mem_union, mem_insert]
        exact ⟨fun y => y.elim (fun z => z.elim (fun e => Or.inr (e ▸ h)) Or.inl) Or.inr, fun y => y.imp Or.inr id⟩
      have e₂ : insert a s ∩ s₂ = insert a (s ∩ s₂) := ext fun x => by
        rw [mem_inter, mem_insert, mem_insert, mem_inter]
        exact ⟨fun y => y.left.imp id fun z => ⟨z, y.right⟩,
          fun y => y.elim (fun e => ⟨Or.inl e, e ▸ h⟩) fun z => ⟨Or.inr z.left, z.right⟩⟩
      have m' : ¬a ∈ s ∩ s₂ := fun y => m (mem_inter.mp y).left
      rw [e₁, e₂, sum_insert m', add_left_comm]
    · have e₁ : insert a s ∪ s₂ = insert a (s ∪ s₂) := ext fun x => by
        rw [mem_union, mem_insert, mem_insert, mem_union, or_assoc]
      have e₂ : insert a s ∩ s₂ = s ∩ s₂ := ext fun x => by
        rw [mem_inter, mem_inter, mem_insert]
        exact ⟨fun y => ⟨y.left.resolve_left fun e => h (e ▸ y.right), y.right⟩, fun y => ⟨Or.inr y.left, y.right⟩⟩
      have m' : ¬a ∈ s ∪ s₂ := fun y => (mem_union.mp y).elim m h
      rw [e₁, e₂, sum_insert m', add_assoc]

theorem sum_filter_add_sum_filter_not (s : Finset ι) (p : ι → Prop) [DecidablePred p]
    [DecidablePred fun x => ¬p x] (f : ι → M) :
    (∑ x ∈ filter p s, f x) + ∑ x ∈ filter (fun x => ¬p x) s, f x = ∑ x ∈ s, f x := by
  rw [sum_filter, sum_filter, ← sum_add_distrib]
  refine sum_congr rfl fun x _ => ?_
  by_cases h : p x
  · rw [if_pos h, if_neg (not_not.mpr h), add_zero]
  · rw [if_neg h, if_pos h, zero_add]

@[simp] theorem sum_ite_eq [DecidableEq ι] (s : Finset ι) (a : ι) (b : ι → M) :
    (∑ j ∈ s, if a = j then b j else 0) = if a ∈ s then b a else 0 := by
  refine induction_cons_ s rfl fun c s m ih => ?_
  rw [sum_cons, ih]
  by_cases h : a = c
  · subst h
    rw [if_pos rfl, if_neg m, add_zero, if_pos (mem_cons.mpr (Or.inl rfl))]
  · rw [if_neg h, zero_add]
    by_cases h' : a ∈ s
    · rw [if_pos h', if_pos (mem_cons.mpr (Or.inr h'))]
    · rw [if_neg h', if_neg fun x => (mem_cons.mp x).elim h h']

@[simp] theorem sum_ite_eq' [DecidableEq ι] (s : Finset ι) (a : ι) (b : ι → M) :
    (∑ j ∈ s, if j = a then b j else 0) = if a ∈ s then b a else 0 := by
  rw [← sum_ite_eq s a b]
  refine sum_congr rfl fun x _ => ?_
  by_cases h : x = a
  · rw [if_pos h, if_pos h.symm]
  · rw [if_neg h, if_neg fun e => h e.symm]

theorem sum_erase_add [DecidableEq ι] (s : Finset ι) (f : ι → M) {a : ι} (h : a ∈ s) :
    (∑ x ∈ erase s a, f x) + f a = ∑ x ∈ s, f x := by
  rw [add_comm, ← sum_insert (notMem_erase a s), insert_erase h]

theorem add_sum_erase [DecidableEq ι] (s : Finset ι) (f : ι → M) {a : ι} (h : a ∈ s) :
    f a + ∑ x ∈ erase s a, f x = ∑ x ∈ s, f x := by
  rw [← sum_insert (notMem_erase a s), insert_erase h]

theorem sum_image [DecidableEq ι] {s : Finset κ} {g : κ → ι} {f : ι → M} :
    (∀ x, x ∈ s → ∀ y, y ∈ s → g x = g y → x = y) → ∑ x ∈ image g s, f x = ∑ x ∈ s, f (g x) := by
  have := Classical.decEq κ
  refine induction_cons_ s (fun _ => rfl) fun a s m ih H => ?_
  have H' : ∀ x, x ∈ s → ∀ y, y ∈ s → g x = g y → x = y := fun x hx y hy =>
    H x (mem_cons.mpr (Or.inr hx)) y (mem_cons.mpr (Or.inr hy))
  have n : ¬g a ∈ image g s := fun h => by
    obtain ⟨y, hy, e⟩ := mem_image.mp h
    exact m (H y (mem_cons.mpr (Or.inr hy)) a (mem_cons.mpr (Or.inl rfl)) e ▸ hy)
  rw [sum_cons, cons_eq_insert, image_insert, sum_insert n, ih H']

theorem sum_comm {s : Finset κ} {t : Finset ι} {f : κ → ι → M} :
    ∑ x ∈ s, ∑ y ∈ t, f x y = ∑ y ∈ t, ∑ x ∈ s, f x y := by
  refine induction_cons_ s sum_const_zero.symm fun a s m ih => ?_
  rw [sum_cons, ih, ← sum_add_distrib]
  exact sum_congr rfl fun x _ => (sum_cons m).symm

theorem sum_subset {s₁ s₂ : Finset ι} {f : ι → M} (h : s₁ ⊆ s₂) (hf : ∀ x, x ∈ s₂ → ¬x ∈ s₁ → f x = 0) :
    ∑ i ∈ s₁, f i = ∑ i ∈ s₂, f i := by
  have := Classical.decEq ι
  have e : s₁ = filter (fun x => x ∈ s₁) s₂ := ext fun x => by
    rw [mem_filter]; exact ⟨fun m => ⟨h m, m⟩, And.right⟩
  rw [e, sum_filter]
  refine sum_congr rfl fun x m => ?_
  by_cases hx : x ∈ s₁
  · rw [if_pos hx]
  · rw [if_neg hx, hf x m hx]

theorem sum_eq_single {s : Finset ι} {f : ι → M} (a : ι) (h₀ : ∀ b, b ∈ s → b ≠ a → f b = 0)
    (h₁ : ¬a ∈ s → f a = 0) : ∑ x ∈ s, f x = f a := by
  have := Classical.decEq ι
  by_cases h : a ∈ s
  · rw [← add_sum_erase s f h, sum_eq_zero fun x m => h₀ x (mem_erase.mp m).right (mem_erase.mp m).left, add_zero]
  · rw [h₁ h]
    exact sum_eq_zero fun x m => h₀ x m fun e => h (e ▸ m)

end AddCommMonoid

end Finset
