import Init.Nat.Basic

/-! Equality and order of natural numbers are decided by `Nat.beq` and `Nat.ble`, which the kernel computes. -/

namespace Nat

theorem eq_of_beq_eq_true : ∀ {n m : Nat}, Nat.beq n m = true → n = m
  | 0, 0, _ => rfl
  | 0, _ + 1, h => Bool.noConfusion h
  | _ + 1, 0, h => Bool.noConfusion h
  | n + 1, m + 1, h => congrArg succ (eq_of_beq_eq_true (n := n) (m := m) h)

theorem beq_refl : ∀ n : Nat, Nat.beq n n = true
  | 0 => rfl
  | n + 1 => beq_refl n

theorem ne_of_beq_eq_false {n m : Nat} (h : Nat.beq n m = false) : n ≠ m :=
  fun e => Bool.noConfusion ((beq_refl m).symm.trans ((congrArg (fun x => Nat.beq x m) e).symm.trans h))

theorem le_of_ble_eq_true : ∀ {n m : Nat}, Nat.ble n m = true → n ≤ m
  | 0, m, _ => Nat.zero_le m
  | _ + 1, 0, h => Bool.noConfusion h
  | n + 1, m + 1, h => succ_le_succ (le_of_ble_eq_true (n := n) (m := m) h)

theorem ble_eq_true_of_le : ∀ {n m : Nat}, n ≤ m → Nat.ble n m = true
  | 0, 0, _ => rfl
  | 0, _ + 1, _ => rfl
  | n + 1, 0, h => absurd h (not_succ_le_zero n)
  | n + 1, m + 1, h => ble_eq_true_of_le (n := n) (m := m) (le_of_succ_le_succ h)

theorem not_le_of_not_ble_eq_true {n m : Nat} (h : ¬Nat.ble n m = true) : ¬n ≤ m := fun h' => h (ble_eq_true_of_le h')

def decEqOfBeq (n m : Nat) : (b : Bool) → Nat.beq n m = b → Decidable (n = m)
  | true, h => isTrue (eq_of_beq_eq_true h)
  | false, h => isFalse (ne_of_beq_eq_false h)

def decLeOfBle (n m : Nat) : (b : Bool) → Nat.ble n m = b → Decidable (n ≤ m)
  | true, h => isTrue (le_of_ble_eq_true h)
  | false, h => isFalse (not_le_of_not_ble_eq_true (fun e => Bool.noConfusion (e.symm.trans h)))

/-- Decides `n = m`. -/
def decEq (n m : Nat) : Decidable (n = m) := decEqOfBeq n m (Nat.beq n m) rfl

/-- Decides `n ≤ m`. -/
instance decLe (n m : Nat) : Decidable (n ≤ m) := decLeOfBle n m (Nat.ble n m) rfl

/-- Decides `n < m`. -/
instance decLt (n m : Nat) : Decidable (n < m) := decLe (succ n) m

end Nat

instance instDecidableEqNat : DecidableEq Nat := Nat.decEq

instance instBEqOfDecidableEq {α : Type} [DecidableEq α] : BEq α := ⟨fun a b => decide (a = b)⟩

instance instMaxNat : Max Nat := ⟨fun n m => if n ≤ m then m else n⟩

instance instMinNat : Min Nat := ⟨fun n m => if n ≤ m then n else m⟩

/-- Characters by code point; a surrogate or too large a number gives the null character. -/
def Char.ofNat (n : Nat) : Char :=
  if h : n < 55296 ∨ (57343 < n ∧ n < 1114112) then ⟨n, h⟩ else ⟨0, Or.inl (Nat.le_of_ble_eq_true rfl)⟩

def Char.toNat (c : Char) : Nat := c.val

/-! ### Bounded quantifiers -/

namespace Nat

/-- Decides a property of all numbers below `n`. -/
def decidableBallLT : (n : Nat) → (P : (k : Nat) → k < n → Prop) → [∀ n h, Decidable (P n h)] →
    Decidable (∀ n h, P n h)
  | 0, _, _ => isTrue (fun n h => absurd h (not_lt_zero n))
  | n + 1, P, H =>
    match decidableBallLT n (fun k h => P k (lt_succ_of_lt h)) with
    | isFalse h => isFalse (fun f => h fun k hk => f k (lt_succ_of_lt hk))
    | isTrue h =>
      match H n Nat.le.refl with
      | isFalse p => isFalse (fun f => p (f n _))
      | isTrue p =>
        isTrue (fun k hk => (Nat.lt_or_eq_of_le (le_of_lt_succ hk)).elim (fun hlt => h k hlt)
          (fun e => Eq.rec (motive := fun x (_ : n = x) => ∀ hx : x < n + 1, P x hx) (fun _ => p) e.symm hk))

attribute [instance] decidableBallLT

theorem forall_lt_succ_right {n : Nat} {p : Nat → Prop} : (∀ m, m < n + 1 → p m) ↔ (∀ m, m < n → p m) ∧ p n :=
  ⟨fun h => ⟨fun m hm => h m (lt_succ_of_lt hm), h n Nat.le.refl⟩,
   fun h m hm => (lt_succ_iff_lt_or_eq.mp hm).elim (h.left m) (fun e => e.symm ▸ h.right)⟩

theorem exists_lt_succ_right {n : Nat} {p : Nat → Prop} : (∃ m, m < n + 1 ∧ p m) ↔ (∃ m, m < n ∧ p m) ∨ p n :=
  ⟨fun ⟨m, hm, hp⟩ => (lt_succ_iff_lt_or_eq.mp hm).elim (fun l => Or.inl ⟨m, l, hp⟩) (fun e => Or.inr (e ▸ hp)),
   fun h => h.elim (fun ⟨m, hm, hp⟩ => ⟨m, lt_succ_of_lt hm, hp⟩) (fun hp => ⟨n, Nat.le.refl, hp⟩)⟩

/-- Decides whether some number below `n` has the property. -/
def decidableExistsLT {p : Nat → Prop} [h : DecidablePred p] : (n : Nat) → Decidable (∃ m, m < n ∧ p m)
  | 0 => isFalse (fun ⟨m, hm, _⟩ => absurd hm (not_lt_zero m))
  | n + 1 =>
    match h n with
    | isTrue hp => isTrue ⟨n, Nat.le.refl, hp⟩
    | isFalse hp =>
      match decidableExistsLT (p := p) n with
      | isTrue hs => isTrue (exists_lt_succ_right.mpr (Or.inl hs))
      | isFalse hs => isFalse (fun x => (exists_lt_succ_right.mp x).elim hs hp)

attribute [instance] decidableExistsLT

end Nat
