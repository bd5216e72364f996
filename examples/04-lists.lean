import Mathlib

/-! Lists and options, from easy to hard. -/

theorem nil_on_the_left (α : Type) (xs : List α) : [] ++ xs = xs := by
  sorry

theorem nil_on_the_right (α : Type) (xs : List α) : xs ++ [] = xs := by
  sorry

theorem head_is_member (α : Type) (x : α) (xs : List α) : x ∈ x :: xs := by
  sorry

theorem append_assoc_of_lists (α : Type) (xs ys zs : List α) : (xs ++ ys) ++ zs = xs ++ (ys ++ zs) := by
  sorry

theorem length_of_append (α : Type) (xs ys : List α) : (xs ++ ys).length = ys.length + xs.length := by
  sorry

theorem length_of_map (α β : Type) (f : α → β) (xs : List α) : (xs.map f).length = xs.length := by
  sorry

theorem map_of_append (α β : Type) (f : α → β) (xs ys : List α) :
    (xs ++ ys).map f = xs.map f ++ ys.map f := by
  sorry

theorem map_after_map (α : Type) (f g : α → α) (xs : List α) :
    (xs.map f).map g = xs.map (fun x => g (f x)) := by
  sorry

theorem reverse_of_append (α : Type) (xs ys : List α) : (xs ++ ys).reverse = ys.reverse ++ xs.reverse := by
  sorry

theorem reverse_twice (α : Type) (xs : List α) : xs.reverse.reverse = xs := by
  sorry

theorem member_of_append (α : Type) (x : α) (xs ys : List α) (h : x ∈ ys) : x ∈ xs ++ ys := by
  sorry

theorem some_is_injective (α : Type) (a b : α) (h : some a = some b) : a = b := by
  sorry

theorem empty_if_no_length (α : Type) (xs : List α) (h : xs.length = 0) : xs = [] := by
  sorry
