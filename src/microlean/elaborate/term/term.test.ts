/** Terms as they are elaborated and printed back, over the library: what Lean prints for the same text. */

import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

/** What `#check` says, with metavariables without their numbers. */
function check(term: string, before = ''): string {
  const { messages } = checkText(`${before}\n#check ${term}`);
  return messages.map(({ text }) => text.replace(/\?([mu])\.\d+/gu, '?$1')).join('\n');
}

const PREAMBLE = `structure Z where
  val : Nat
instance : Coe Nat Z := ⟨Z.mk⟩
instance : Add Z := ⟨fun a b => ⟨a.val + b.val⟩⟩
instance : Mul Z := ⟨fun a b => ⟨a.val * b.val⟩⟩
instance (n : Nat) : OfNat Z n := ⟨⟨n⟩⟩
instance : LE Z := ⟨fun a b => a.val ≤ b.val⟩
structure P where
  x : Nat
  y : Nat := 7
structure Q extends P where
  z : Nat
def pick (a : Nat) {b : Nat} (c : Nat := 5) : Nat := a + b + c
class Out (α : Type) (β : outParam Type) where
  get : α → β
instance : Out Nat Bool := ⟨fun _ => true⟩`;

describe('operator trees', () => {
  it.each([
    ['fun (n : Nat) (z : Z) => n + z', 'fun n z => { val := n } + z : ℕ → Z → Z'],
    ['fun (n : Nat) (z : Z) => n + n + z', 'fun n z => { val := n } + { val := n } + z : ℕ → Z → Z'],
    ['fun (n : Nat) (z : Z) => z * (n + 1)', 'fun n z => z * ({ val := n } + 1) : ℕ → Z → Z'],
    ['fun (n : Nat) (z : Z) => (n + 1 : Z) * z', 'fun n z => ({ val := n } + 1) * z : ℕ → Z → Z'],
    ['fun (n : Nat) (z : Z) => ((n + 1 : Nat) : Z) * z', 'fun n z => { val := n + 1 } * z : ℕ → Z → Z'],
    ['fun (n : Nat) (z : Z) => n + 1 = z', 'fun n z => { val := n } + 1 = z : ℕ → Z → Prop'],
    ['fun (n : Nat) (z : Z) => n ≤ z', 'fun n z => { val := n } ≤ z : ℕ → Z → Prop'],
    ['fun (n : Nat) => (n : Z)', 'fun n => { val := n } : ℕ → Z'],
    ['fun (n : Nat) (f : Z → Nat) => f n', 'fun n f => f { val := n } : ℕ → (Z → ℕ) → ℕ'],
    ['fun (n : Nat) => (↑n : Z)', 'fun n => { val := n } : ℕ → Z'],
    ['2 + 3', '2 + 3 : ℕ'],
    ['fun x => x + 1', 'fun x => x + 1 : ℕ → ℕ'],
    ['fun (n : Nat) => n ^ 2 * 3', 'fun n => n ^ 2 * 3 : ℕ → ℕ'],
  ])('%s', (term, printed) => {
    expect(check(term, PREAMBLE)).toBe(printed);
  });
});

describe('applications', () => {
  it.each([
    ['Nat.add_comm (m := 3)', 'fun n => Nat.add_comm n 3 : ∀ (n : ℕ), n + 3 = 3 + n'],
    ['Nat.add_comm (n := 3)', 'Nat.add_comm 3 : ∀ (m : ℕ), 3 + m = m + 3'],
    ['@Nat.add_comm 3', 'Nat.add_comm 3 : ∀ (m : ℕ), 3 + m = m + 3'],
    ['(Nat.add_comm ..)', 'Nat.add_comm ?n ?m : ?n + ?m = ?m + ?n'],
    ['pick 1 (b := 2)', 'pick 1 : ℕ'],
    ['pick (b := 2) 1 3', 'pick 1 3 : ℕ'],
    ['id (α := Nat) 3', 'id 3 : ℕ'],
    ['(fun x => id x) 3', '(fun x => id x) 3 : ℕ'],
    ['List.map Nat.succ [1, 2]', 'List.map Nat.succ [1, 2] : List ℕ'],
    [
      'fun (xs : List Nat) => xs.map fun x => x * 2',
      'fun xs => List.map (fun x => x * 2) xs : List ℕ → List ℕ',
    ],
    ['Out.get 3', 'Out.get 3 : Bool'],
  ])('%s', (term, printed) => {
    expect(check(term, PREAMBLE)).toBe(printed);
  });
});

describe('dot notation and constructors', () => {
  it.each([
    ['fun (p q : Prop) (h : p ∧ q) => h.1', 'fun p q h => h.left : ∀ (p q : Prop), p ∧ q → p'],
    [
      'fun (p q r : Prop) (h : p ∧ q ∧ r) => h.2.1',
      'fun p q r h => h.right.left : ∀ (p q r : Prop), p ∧ q ∧ r → q',
    ],
    [
      'fun (p q : Prop) (h : p ∧ q) => (⟨h.2, h.1⟩ : q ∧ p)',
      'fun p q h => ⟨h.right, h.left⟩ : ∀ (p q : Prop), p ∧ q → q ∧ p',
    ],
    ['(⟨3, rfl⟩ : ∃ n : Nat, n = 3)', 'Exists.intro 3 rfl : ∃ n, n = 3'],
    ['(.succ .zero : Nat)', 'Nat.zero.succ : ℕ'],
    ['(.inl rfl : 1 = 1 ∨ False)', 'Or.inl rfl : 1 = 1 ∨ False'],
    ['fun (a b : Nat) (h : a ≠ b) => h.symm', 'fun a b h => Ne.symm h : ∀ (a b : ℕ), a ≠ b → b ≠ a'],
    ['fun (a : Nat) (h : a ≠ a) => h rfl', 'fun a h => h rfl : ∀ (a : ℕ), a ≠ a → False'],
    ['({ fst := 1, snd := 2 } : Nat × Nat)', '(1, 2) : ℕ × ℕ'],
    ['fun (z : Z) => { z with val := 3 }', 'fun z => { val := 3 } : Z → Z'],
    ['({ x := 1, y := 2, z := 3 } : Q)', '{ x := 1, y := 2, z := 3 } : Q'],
    ['fun (q : Q) => q.x', 'fun q => q.x : Q → ℕ'],
    ['fun (p : P) => ({ p with z := 1 } : Q)', 'fun p => { toP := p, z := 1 } : P → Q'],
  ])('%s', (term, printed) => {
    expect(check(term, PREAMBLE)).toBe(printed);
  });
});

describe('binders and implicit lambdas', () => {
  it.each([
    ['(fun h => h : ∀ {n : Nat}, n = 3 → n = 3)', 'fun {n} h => h : ∀ {n : ℕ}, n = 3 → n = 3'],
    ['fun {α} (a : α) => a', 'fun {α} a => a : {α : Sort u_1} → α → α'],
    ['fun ⦃α : Type⦄ (a : α) => a', 'fun ⦃α⦄ a => a : ⦃α : Type⦄ → α → α'],
    ['∀ x > 3, x ≠ 2', '∀ x > 3, x ≠ 2 : Prop'],
    ['∃ x ≥ 2, x = 5', '∃ x ≥ 2, x = 5 : Prop'],
    ['∃! x, x = 3', '∃! x, x = 3 : Prop'],
    ['fun (⟨a, b⟩ : Nat × Nat) => a + b', 'fun x => Prod.casesOn x fun fst snd => fst + snd : ℕ × ℕ → ℕ'],
    ['fun n => match n with | 0 => 1 | n + 1 => n', 'fun n => Nat.casesOn n 1 fun n => n : ℕ → ℕ'],
    ['let x := 3; x + 1', 'let x := 3;\nx + 1 : ℕ'],
  ])('%s', (term, printed) => {
    expect(check(term)).toBe(printed);
  });
});

describe('eliminators, calc, substitution', () => {
  it.each([
    [
      'fun (n : Nat) => (Nat.rec 0 (fun _ k => k + 2) n : Nat)',
      'fun n => Nat.rec 0 (fun x k => k + 2) n : ℕ → ℕ',
    ],
    ['fun (n : Nat) => (Nat.casesOn n 0 (fun k => k) : Nat)', 'fun n => Nat.casesOn n 0 fun k => k : ℕ → ℕ'],
    ['fun (h : False) => (h.elim : 1 = 2)', 'fun h => h.elim : False → 1 = 2'],
    ['calc 1 + 1 = 2 := rfl\n  _ = 2 + 0 := rfl', 'Eq.trans rfl rfl : 1 + 1 = 2 + 0'],
    [
      'fun (a b c : Nat) (h : a < b) (g : b = c) => calc a < b := h\n  _ = c := g',
      'fun a b c h g => Trans.trans h g : ∀ (a b c : ℕ), a < b → b = c → a < c',
    ],
    ['Exists.intro 3 (rfl : 3 = 3)', 'Exists.intro 3 rfl : Exists (Eq 3)'],
  ])('%s', (term, printed) => {
    expect(check(term)).toBe(printed);
  });

  it.each([
    'example (a b : Nat) (h : a = b) (p : Nat → Prop) (g : p a) : p b := h ▸ g',
    'example (a b : Nat) (h : a = b) (p : Nat → Prop) (g : p b) : p a := h ▸ g',
    'example (n : Nat) (p : Nat → Prop) (z : p 0) (s : ∀ n, p n → p (n + 1)) : p n := Nat.rec z (fun k ih => s k ih) n',
    'example (α : Type) (p : α → Prop) (h : ∃ x, p x) : ∃ y, p y := h.elim fun x hx => ⟨x, hx⟩',
    'example (a b c : Nat) (h : a ≤ b) (g : b ≤ c) : a ≤ c := calc\n  a ≤ b := h\n  _ ≤ c := g',
    'example (f : Nat → Nat) (h : ∀ x, f x = x) : f ∘ f = f := funext fun x => (congrArg f (h x) : _)',
    'example : ∀ {n : Nat}, 0 + n = n := by intro n; exact Nat.zero_add n',
    'example (xs : List Nat) : (xs.map fun x => x).length = xs.length := by simp',
    'example (α : Type) [DecidableEq α] (a b : α) : Decidable (a = b ∧ b = a) := inferInstance',
    'example (h : (∀ n : Nat, n = n) → 1 = 2) : 1 = 2 := h fun _ => rfl',
    'open Nat in\nexample (n : Nat) : succ n = n + 1 := rfl',
    'example (p : Prop) (h : p) : ∃ _ : p, True := ⟨h, trivial⟩',
    'example : (fun x : Nat => x + 0) = id := rfl',
  ])('accepts: %s', source => {
    expect(checkText(source).errors).toEqual([]);
  });
});

describe('waiting', () => {
  it('elaborates a function argument after what determines its type', () => {
    expect(checkText('example : (fun f => f 3 : (Nat → Nat) → Nat) (fun x => x) = 3 := rfl').errors).toEqual(
      [],
    );
    expect(checkText('example : List Nat := [⟨1, 2⟩].map (fun (p : Nat × Nat) => p.1)').errors).toEqual([]);
  });

  it('runs tactic blocks last, when their goals are known', () => {
    expect(checkText('example : ∃ n : Nat, n = 3 := ⟨_, (by rfl : 3 = 3)⟩').errors).toEqual([]);
  });

  it('says which placeholder is left', () => {
    expect(checkText('example : Nat := id _').errors[0]).toMatch(/don't know how to synthesize placeholder/u);
    expect(checkText('example : ∃ n : Nat, n = n := ⟨_, rfl⟩').errors[0]).toMatch(
      /don't know how to synthesize/u,
    );
  });

  it('names a missing instance under binders', () => {
    expect(check('fun (n : Nat) => -n')).toMatch(/failed to synthesize\s+Neg ℕ/u);
  });
});
