import Mathlib.Algebra.Basic

/-! Laws of additive groups: negatives and differences. -/

universe u

theorem sub_eq_add_neg {G : Type u} [SubNegMonoid G] (a b : G) : a - b = a + -b := SubNegMonoid.sub_eq_add_neg a b

section AddGroup

variable {G : Type u} [AddGroup G] {a b c d : G}

@[simp] theorem neg_add_cancel (a : G) : -a + a = 0 := AddGroup.neg_add_cancel a

theorem add_left_neg (a : G) : -a + a = 0 := neg_add_cancel a

theorem neg_add_self (a : G) : -a + a = 0 := neg_add_cancel a

theorem left_neg_eq_right_neg (hba : b + a = 0) (hac : a + c = 0) : b = c := by
  rw [← zero_add c, ← hba, add_assoc, hac, add_zero]

theorem neg_eq_of_add_eq_zero_right (h : a + b = 0) : -a = b := left_neg_eq_right_neg (neg_add_cancel a) h

theorem neg_eq_of_add_eq_zero_left (h : a + b = 0) : -b = a := by
  rw [← neg_eq_of_add_eq_zero_right h]
  exact neg_eq_of_add_eq_zero_right (neg_add_cancel a)

@[simp] theorem neg_neg (a : G) : - -a = a := neg_eq_of_add_eq_zero_right (neg_add_cancel a)

theorem eq_neg_of_add_eq_zero_left (h : a + b = 0) : a = -b := (neg_eq_of_add_eq_zero_left h).symm

theorem eq_neg_of_add_eq_zero_right (h : a + b = 0) : b = -a := (neg_eq_of_add_eq_zero_right h).symm

@[simp] theorem add_neg_cancel (a : G) : a + -a = 0 := by
  have h := neg_add_cancel (-a)
  rw [neg_neg] at h
  exact h

theorem add_right_neg (a : G) : a + -a = 0 := add_neg_cancel a

theorem add_neg_self (a : G) : a + -a = 0 := add_neg_cancel a

@[simp] theorem sub_self (a : G) : a - a = 0 := by rw [sub_eq_add_neg, add_neg_cancel]

@[simp] theorem neg_add_cancel_left (a b : G) : -a + (a + b) = b := by rw [← add_assoc, neg_add_cancel, zero_add]

@[simp] theorem add_neg_cancel_left (a b : G) : a + (-a + b) = b := by rw [← add_assoc, add_neg_cancel, zero_add]

@[simp] theorem neg_add_cancel_right (a b : G) : a + -b + b = a := by rw [add_assoc, neg_add_cancel, add_zero]

@[simp] theorem add_neg_cancel_right (a b : G) : a + b + -b = a := by rw [add_assoc, add_neg_cancel, add_zero]

instance (priority := 100) AddGroup.toIsCancelAdd : IsCancelAdd G where
  add_left_cancel a b c h := by rw [← neg_add_cancel_left a b, h, neg_add_cancel_left]
  add_right_cancel a b c h := by rw [← add_neg_cancel_right a b, h, add_neg_cancel_right]

@[simp] theorem neg_zero : -(0 : G) = 0 := neg_eq_of_add_eq_zero_right (add_zero 0)

@[simp] theorem sub_zero (a : G) : a - 0 = a := by rw [sub_eq_add_neg, neg_zero, add_zero]

@[simp] theorem zero_sub (a : G) : 0 - a = -a := by rw [sub_eq_add_neg, zero_add]

@[simp] theorem neg_add_rev (a b : G) : -(a + b) = -b + -a :=
  neg_eq_of_add_eq_zero_right (by rw [add_assoc, add_neg_cancel_left, add_neg_cancel])

@[simp] theorem sub_neg_eq_add (a b : G) : a - -b = a + b := by rw [sub_eq_add_neg, neg_neg]

@[simp] theorem neg_sub (a b : G) : -(a - b) = b - a := by
  rw [sub_eq_add_neg, neg_add_rev, neg_neg, ← sub_eq_add_neg]

@[simp] theorem sub_add_cancel (a b : G) : a - b + b = a := by rw [sub_eq_add_neg, neg_add_cancel_right]

@[simp] theorem add_sub_cancel_right (a b : G) : a + b - b = a := by rw [sub_eq_add_neg, add_neg_cancel_right]

theorem neg_injective : Function.Injective (fun a : G => -a) := fun a b h =>
  have h' : -a = -b := h
  by rw [← neg_neg a, h', neg_neg]

@[simp] theorem neg_inj : -a = -b ↔ a = b := ⟨fun h => neg_injective h, fun h => by rw [h]⟩

@[simp] theorem neg_eq_zero : -a = 0 ↔ a = 0 := by rw [← neg_inj (a := a) (b := 0), neg_zero]

@[simp] theorem zero_eq_neg : 0 = -a ↔ a = 0 := by rw [eq_comm, neg_eq_zero]

theorem neg_ne_zero : -a ≠ 0 ↔ a ≠ 0 := not_congr neg_eq_zero

theorem eq_neg_iff_eq_neg : a = -b ↔ b = -a := ⟨fun h => by rw [h, neg_neg], fun h => by rw [h, neg_neg]⟩

theorem neg_eq_iff_eq_neg : -a = b ↔ a = -b := ⟨fun h => by rw [← h, neg_neg], fun h => by rw [h, neg_neg]⟩

theorem eq_neg_of_eq_neg (h : a = -b) : b = -a := eq_neg_iff_eq_neg.mp h

theorem add_eq_zero_iff_eq_neg : a + b = 0 ↔ a = -b :=
  ⟨eq_neg_of_add_eq_zero_left, fun h => by rw [h, neg_add_cancel]⟩

theorem add_eq_zero_iff_neg_eq : a + b = 0 ↔ -a = b :=
  ⟨neg_eq_of_add_eq_zero_right, fun h => by rw [← h, add_neg_cancel]⟩

theorem eq_neg_iff_add_eq_zero : a = -b ↔ a + b = 0 := add_eq_zero_iff_eq_neg.symm

theorem neg_eq_iff_add_eq_zero : -a = b ↔ a + b = 0 := add_eq_zero_iff_neg_eq.symm

theorem eq_add_neg_iff_add_eq : a = b + -c ↔ a + c = b :=
  ⟨fun h => by rw [h, neg_add_cancel_right], fun h => by rw [← h, add_neg_cancel_right]⟩

theorem eq_neg_add_iff_add_eq : a = -b + c ↔ b + a = c :=
  ⟨fun h => by rw [h, add_neg_cancel_left], fun h => by rw [← h, neg_add_cancel_left]⟩

theorem neg_add_eq_iff_eq_add : -a + b = c ↔ b = a + c :=
  ⟨fun h => by rw [← h, add_neg_cancel_left], fun h => by rw [h, neg_add_cancel_left]⟩

theorem add_neg_eq_iff_eq_add : a + -b = c ↔ a = c + b :=
  ⟨fun h => by rw [← h, neg_add_cancel_right], fun h => by rw [h, add_neg_cancel_right]⟩

theorem add_neg_eq_zero : a + -b = 0 ↔ a = b := by rw [add_eq_zero_iff_eq_neg, neg_neg]

theorem neg_add_eq_zero : -a + b = 0 ↔ a = b := by rw [add_eq_zero_iff_eq_neg, neg_inj]

theorem sub_eq_zero_of_eq (h : a = b) : a - b = 0 := by rw [h, sub_self]

theorem eq_of_sub_eq_zero (h : a - b = 0) : a = b := by
  rw [← sub_add_cancel a b, h, zero_add]

theorem sub_eq_zero : a - b = 0 ↔ a = b := ⟨eq_of_sub_eq_zero, sub_eq_zero_of_eq⟩

theorem sub_ne_zero_of_ne (h : a ≠ b) : a - b ≠ 0 := fun e => h (eq_of_sub_eq_zero e)

theorem sub_ne_zero : a - b ≠ 0 ↔ a ≠ b := not_congr sub_eq_zero

theorem add_sub_assoc (a b c : G) : a + b - c = a + (b - c) := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_assoc]

theorem add_sub (a b c : G) : a + (b - c) = a + b - c := (add_sub_assoc a b c).symm

@[simp] theorem sub_add_sub_cancel (a b c : G) : a - b + (b - c) = a - c := by
  rw [← add_sub_assoc, sub_add_cancel]

@[simp] theorem sub_sub_sub_cancel_right (a b c : G) : a - c - (b - c) = a - b := by
  rw [sub_eq_add_neg (a - c), neg_sub, sub_add_sub_cancel]

theorem sub_add_eq_sub_sub_swap (a b c : G) : a - (b + c) = a - c - b := by
  rw [sub_eq_add_neg, neg_add_rev, ← add_assoc, ← sub_eq_add_neg, ← sub_eq_add_neg]

theorem sub_sub_eq_add_sub (a b c : G) : a - (b - c) = a + c - b := by
  rw [sub_eq_add_neg, neg_sub, add_sub]

theorem eq_sub_of_add_eq (h : a + c = b) : a = b - c := by rw [← h, add_sub_cancel_right]

theorem sub_eq_of_eq_add (h : a = c + b) : a - b = c := by rw [h, add_sub_cancel_right]

theorem eq_add_of_sub_eq (h : a - c = b) : a = b + c := by rw [← h, sub_add_cancel]

theorem add_eq_of_eq_sub (h : a = c - b) : a + b = c := by rw [h, sub_add_cancel]

theorem eq_sub_iff_add_eq : a = b - c ↔ a + c = b := ⟨add_eq_of_eq_sub, eq_sub_of_add_eq⟩

theorem sub_eq_iff_eq_add : a - b = c ↔ a = c + b := ⟨eq_add_of_sub_eq, sub_eq_of_eq_add⟩

theorem Microlean.sub_right_injective (h : a - b = a - c) : b = c := by
  rw [sub_eq_add_neg, sub_eq_add_neg] at h
  exact neg_inj.mp (add_left_cancel h)

@[simp] theorem sub_right_inj : a - b = a - c ↔ b = c := ⟨Microlean.sub_right_injective, fun h => by rw [h]⟩

@[simp] theorem sub_left_inj : b - a = c - a ↔ b = c :=
  ⟨fun h => by rw [← sub_add_cancel b a, h, sub_add_cancel], fun h => by rw [h]⟩

@[simp] theorem sub_eq_neg_self : a - b = -b ↔ a = 0 := by rw [sub_eq_iff_eq_add, neg_add_cancel]

theorem sub_eq_self : a - b = a ↔ b = 0 := by
  rw [sub_eq_add_neg]
  exact ⟨fun h => neg_eq_zero.mp (add_left_cancel (h.trans (add_zero a).symm)), fun h => by rw [h, neg_zero, add_zero]⟩

attribute [simp] sub_eq_self

theorem eq_iff_eq_of_sub_eq_sub (H : a - b = c - d) : a = b ↔ c = d := by rw [← sub_eq_zero, H, sub_eq_zero]

end AddGroup

section AddLeftCancel

variable {M : Type u} [AddZeroClass M] [IsCancelAdd M] {a b : M}

@[simp] theorem add_eq_left : a + b = a ↔ b = 0 :=
  ⟨fun h => add_left_cancel (h.trans (add_zero a).symm), fun h => by rw [h, add_zero]⟩

@[simp] theorem add_eq_right : a + b = b ↔ a = 0 :=
  ⟨fun h => add_right_cancel (h.trans (zero_add b).symm), fun h => by rw [h, zero_add]⟩

@[simp] theorem left_eq_add : a = a + b ↔ b = 0 := eq_comm.trans add_eq_left

@[simp] theorem right_eq_add : b = a + b ↔ a = 0 := eq_comm.trans add_eq_right

theorem add_right_eq_self : a + b = a ↔ b = 0 := add_eq_left

theorem add_left_eq_self : a + b = b ↔ a = 0 := add_eq_right

theorem self_eq_add_right : a = a + b ↔ b = 0 := left_eq_add

theorem self_eq_add_left : b = a + b ↔ a = 0 := right_eq_add

end AddLeftCancel

section AddCommGroup

variable {G : Type u} [AddCommGroup G] {a b c d : G}

theorem neg_add (a b : G) : -(a + b) = -a + -b := by rw [neg_add_rev, add_comm]

theorem neg_add' (a b : G) : -(a + b) = -a - b := by rw [neg_add, sub_eq_add_neg]

theorem neg_sub' (a b : G) : -(a - b) = -a - -b := by rw [neg_sub, sub_neg_eq_add, sub_eq_add_neg, add_comm]

theorem neg_sub_neg (a b : G) : -a - -b = b - a := by rw [← neg_sub', neg_sub]

theorem neg_sub_left (a b : G) : -a - b = -(b + a) := by rw [neg_add_rev, sub_eq_add_neg]

theorem neg_add_eq_sub (a b : G) : -a + b = b - a := by rw [add_comm, ← sub_eq_add_neg]

@[simp] theorem add_sub_cancel_left (a b : G) : a + b - a = b := by rw [add_comm, add_sub_cancel_right]

@[simp] theorem add_sub_cancel (a b : G) : a + (b - a) = b := by rw [add_comm, sub_add_cancel]

theorem add_sub_cancel' (a b : G) : a + b - a = b := add_sub_cancel_left a b

@[simp] theorem sub_sub_cancel (a b : G) : a - (a - b) = b := by rw [sub_sub_eq_add_sub, add_sub_cancel_left]

theorem sub_sub_self (a b : G) : a - (a - b) = b := sub_sub_cancel a b

@[simp] theorem sub_sub_cancel_left (a b : G) : a - b - a = -b := by
  rw [sub_eq_add_neg a b, add_comm, add_sub_cancel_right]

theorem add_add_neg_cancel'_right (a b : G) : a + (b + -a) = b := by rw [← sub_eq_add_neg, add_sub_cancel]

theorem sub_sub (a b c : G) : a - b - c = a - (b + c) := by rw [sub_add_eq_sub_sub_swap, sub_eq_add_neg (a - b),
  sub_eq_add_neg a, sub_eq_add_neg (a - c), sub_eq_add_neg a, add_right_comm]

theorem sub_add_eq_sub_sub (a b c : G) : a - (b + c) = a - b - c := (sub_sub a b c).symm

theorem sub_add (a b c : G) : a - b + c = a - (b - c) := by
  rw [sub_sub_eq_add_sub, sub_eq_add_neg, sub_eq_add_neg, add_right_comm]

theorem sub_add_eq_add_sub (a b c : G) : a - b + c = a + c - b := by rw [sub_add, sub_sub_eq_add_sub]

theorem add_sub_right_comm (a b c : G) : a + b - c = a - c + b := (sub_add_eq_add_sub a c b).symm

theorem sub_right_comm (a b c : G) : a - b - c = a - c - b := by rw [sub_sub, sub_sub, add_comm]

theorem add_sub_add_comm (a b c d : G) : a + b - (c + d) = a - c + (b - d) := by
  rw [sub_eq_add_neg, sub_eq_add_neg, sub_eq_add_neg, neg_add, add_add_add_comm]

theorem sub_sub_sub_comm (a b c d : G) : a - b - (c - d) = a - c - (b - d) := by
  rw [sub_sub_eq_add_sub, sub_add_eq_add_sub, sub_sub_eq_add_sub, sub_add_eq_add_sub, sub_right_comm]

theorem sub_add_sub_add_comm (a b c d : G) : a - b + (c - d) = a + c - (b + d) := (add_sub_add_comm a c b d).symm

@[simp] theorem add_sub_add_right_eq_sub (a b c : G) : a + c - (b + c) = a - b := by
  rw [add_sub_add_comm, sub_self, add_zero]

@[simp] theorem add_sub_add_left_eq_sub (a b c : G) : c + a - (c + b) = a - b := by
  rw [add_sub_add_comm, sub_self, zero_add]

@[simp] theorem sub_sub_sub_cancel_left (a b c : G) : c - a - (c - b) = b - a := by
  rw [← neg_sub b c, ← neg_sub a c, neg_sub_neg, sub_sub_sub_cancel_right]

@[simp] theorem sub_add_add_cancel (a b c : G) : a - c + (b + c) = a + b := by
  rw [add_comm b c, ← add_assoc, sub_add_cancel]

@[simp] theorem add_add_sub_cancel (a b c : G) : a + c + (b - c) = a + b := by
  rw [add_assoc, add_sub_cancel]

theorem eq_sub_of_add_eq' (h : c + a = b) : a = b - c := by rw [← h, add_sub_cancel_left]

theorem sub_eq_of_eq_add' (h : a = b + c) : a - b = c := by rw [h, add_sub_cancel_left]

theorem eq_add_of_sub_eq' (h : a - b = c) : a = b + c := by rw [← h, add_sub_cancel]

theorem add_eq_of_eq_sub' (h : b = c - a) : a + b = c := by rw [h, add_sub_cancel]

theorem eq_sub_iff_add_eq' : a = b - c ↔ c + a = b := by rw [eq_sub_iff_add_eq, add_comm]

theorem sub_eq_iff_eq_add' : a - b = c ↔ a = b + c := by rw [sub_eq_iff_eq_add, add_comm]

theorem sub_eq_sub_iff_add_eq_add : a - b = c - d ↔ a + d = c + b := by
  rw [sub_eq_iff_eq_add, sub_add_eq_add_sub, eq_sub_iff_add_eq]

theorem sub_eq_sub_iff_sub_eq_sub : a - b = c - d ↔ a - c = b - d := by
  rw [sub_eq_sub_iff_add_eq_add, sub_eq_sub_iff_add_eq_add, add_comm c b]

end AddCommGroup
