import Init.List.Perm

/-! Lists of consecutive numbers; products of lists. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v}

def range.loop : Nat → List Nat → List Nat
  | 0, acc => acc
  | n + 1, acc => range.loop n (n :: acc)

/-- The numbers from 0 up to, not including, `n`. -/
def range (n : Nat) : List Nat := open List.range in loop n []

/-- `start, start + step, …`: `len` numbers. -/
def range' : (start len : Nat) → (step : Nat := 1) → List Nat
  | _, 0, _ => []
  | s, n + 1, step => s :: range' (s + step) n step

theorem range_loop_append_ (n : Nat) (acc : List Nat) : range.loop n acc = range.loop n [] ++ acc := by
  induction n generalizing acc with
  | zero => rfl
  | succ n ih =>
    show range.loop n (n :: acc) = range.loop n (n :: []) ++ acc
    rw [ih, ih [n], append_assoc]
    rfl

@[simp] theorem range_zero : range 0 = [] := rfl

theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := range_loop_append_ n [n]

@[simp] theorem length_range {n : Nat} : (range n).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [range_succ, length_append, ih]; rfl

@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by
  induction n with
  | zero => exact ⟨fun h => absurd h not_mem_nil, fun h => absurd h (Nat.not_lt_zero m)⟩
  | succ n ih => rw [range_succ, mem_append, ih, mem_singleton, Nat.lt_succ_iff_lt_or_eq]

theorem nodup_range {n : Nat} : Nodup (range n) := by
  induction n with
  | zero => exact nodup_nil
  | succ n ih =>
    rw [range_succ, nodup_append]
    refine ⟨ih, nodup_singleton n, fun a ha b hb e => ?_⟩
    rw [mem_singleton] at hb
    rw [mem_range, e, hb] at ha
    exact Nat.lt_irrefl n ha

@[simp] theorem range'_zero {s step : Nat} : range' s 0 step = [] := rfl

theorem range'_succ {s n step : Nat} : range' s (n + 1) step = s :: range' (s + step) n step := rfl

@[simp] theorem length_range' {s n step : Nat} : (range' s n step).length = n := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih => rw [range'_succ, length_cons, ih]

theorem mem_range'_1 {m s n : Nat} : m ∈ range' s n ↔ s ≤ m ∧ m < s + n := by
  induction n generalizing s with
  | zero =>
    exact ⟨fun h => absurd h not_mem_nil, fun h => absurd h.right (Nat.not_lt_of_le h.left)⟩
  | succ n ih =>
    rw [range'_succ, mem_cons, ih, Nat.add_assoc, Nat.add_comm 1 n]
    constructor
    · intro h
      cases h with
      | inl e => rw [e]; exact ⟨Nat.le_refl s, Nat.lt_add_of_pos_right (Nat.succ_pos n)⟩
      | inr h => exact ⟨Nat.le_of_succ_le h.left, h.right⟩
    · intro h
      cases Nat.lt_or_eq_of_le h.left with
      | inl l => exact Or.inr ⟨l, h.right⟩
      | inr e => exact Or.inl e.symm

theorem nodup_range' {s n : Nat} : Nodup (range' s n) := by
  induction n generalizing s with
  | zero => exact nodup_nil
  | succ n ih =>
    rw [range'_succ, nodup_cons, mem_range'_1]
    exact ⟨fun h => Nat.lt_irrefl s h.left, ih⟩

/-- The product of a list. -/
def prod [Mul α] [One α] (l : List α) : α := foldr (fun a b => a * b) One.one l

end List
