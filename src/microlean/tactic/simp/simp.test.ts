import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PRELUDE = `
def double (n : Nat) : Nat := n + n
def fact : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * fact n
inductive Foo | a (n : Nat) (m : Nat) | b
`;

const errorsOf = (text: string) => checkText(`${PRELUDE}\n${text}`).errors;

const PROVED = [
  'example (p : Prop) : (p ∧ True) = p := by simp',
  'example (p q : Prop) (h : p) : p ∧ (q ∨ True) := by simp [h]',
  'example (a b : Nat) (h : a = b) : b = a := by simp [h]',
  'example (a b c : Nat) : a + b + c = a + (c + b) := by simp [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]',
  'example (a b c : Nat) : a * b * c = a * (c * b) := by simp only [Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]',
  'example : 2 + 3 = 5 := by simp',
  'example (x y : Nat) (h : x + 2 = y + 5) : x = y + 3 := by\n  simp at h\n  exact h',
  'example (n : Nat) (h : n + 3 = 0) : False := by simp at h',
  'example (p q : Prop) (hp : ¬p) : ¬(p ∧ q) := by simp [hp]',
  'example (f : Nat → Nat) (h : ∀ x, 0 < x → f x = x) : f 2 = 2 := by simp [h]',
  'example (p : Nat → Prop) (h : ∀ x, p x) : ∀ x, p (x + 0) := by simp [h]',
  'example (a b : Nat) (h : a ≠ b) : ¬ (a = b) := by simpa using h',
  'example (a b c : Nat) (h : a = b) (h2 : b = c) : a = c := by simp_all',
  'example (p q r : Prop) (h : p → q) (hp : p) (h2 : q → r) : r := by simp_all',
  'example (xs : List Nat) (x : Nat) : ¬ (x :: xs = []) := by simp',
  'example : (fun y : Nat => 0 + y) = (fun y => y) := by simp',
  'example (x : Nat) (h : x = 3) : (if x = 3 then 1 else 2) = 1 := by simp [h]',
  'example (n : Nat) : double n = n + n := by simp [double]',
  'example (n : Nat) : fact (n + 1) = (n + 1) * fact n := by simp [fact]',
  'example (a b : Nat) (h : a = b) : b + 1 = a + 1 := by simp only [← h]',
  'example (x y : Nat) (h : Foo.a x y = Foo.a 1 2) : x = 1 := by simp at h; exact h.1',
  'example (x y : Nat) (h : x = y) : decide (x = 2) = decide (y = 2) := by simp [h]',
  'example (p q : Prop) : p → (p ∧ q ↔ q) := by simp +contextual',
  'example (a b : Nat) : (a, b).1 = a := by dsimp',
  'example (p : Nat → Prop) (h : ¬ ∀ x, p x) : ∃ x, ¬ p x := by push_neg at h; exact h',
  'example (p q : Prop) (h : ¬(p ∧ q)) : p → ¬q := by push_neg at h; exact h',
  'example (x y : Nat) (h : x + 0 = y) (h2 : y = 3) : x = 3 := by\n  simp at *\n  simp [*]',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['example (x y : Nat) : x = y := by simp', /simp made no progress/],
  ['example (a b : Nat) : a + b = b + a + 1 := by simp only [Nat.add_comm]', /unsolved goals/],
  ['example (f : Nat → Nat) (h : ∀ x, 5 < x → f x = x) : f 2 = 2 := by simp [h]', /./],
  ['example (p q : Prop) (h : p) : p ∧ q := by simp [h]', /unsolved goals/],
  ['example (x : Nat) : x + 0 = x := by simp only []', /./],
  ['example (x : Nat) : x = x := by simp [nonexistent]', /unknown/],
  ['example (x : Nat) : x = x := by simp -zeta', /not supported/],
];

describe('simp', () => {
  for (const text of PROVED) it(`proves ${text}`, () => expect(errorsOf(text)).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => {
      const errors = errorsOf(text);
      expect(errors).not.toEqual([]);
      expect(errors.join('\n')).toMatch(message);
    });
});
