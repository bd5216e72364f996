import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  'example (a b c : Nat) (h : a ≤ b) (h2 : b < c) : a < c := by omega',
  'example (a b : Nat) (h : 2 * a = 2 * b + 1) : False := by omega',
  'example (a b : Nat) (h : a - b = 0) : a ≤ b := by omega',
  'example (a b : Nat) (h : b ≤ a) : a - b + b = a := by omega',
  'example (n : Nat) (h : n % 4 = 3) : n % 2 = 1 := by omega',
  'example (n : Nat) : n / 2 ≤ n := by omega',
  'example (a b c : Nat) (h : a = b ∨ a = c) (h1 : b < 3) (h2 : c < 3) : a < 3 := by omega',
  'example (a b : Nat) (h : ¬ a ≤ b) : b < a ∧ a ≠ b := by omega',
  'example (x : Nat) (h : 3 ∣ x) (h2 : x % 3 = 1) : False := by omega',
  'example (x y : Nat) : min x y ≤ x := by omega',
  'example (x y : Nat) : x ≤ y → x < y + 1 := by omega',
  'example : (3 : Nat) < 4 ∧ 12 % 5 = 2 := by decide',
  'example : ∀ n, n < 5 → n * n < 17 := by decide',
  'example (p q : Prop) : p ∧ q → q ∧ p := by tauto',
  'example (p q : Prop) : ((p → q) → p) → p := by tauto',
  'example (p q r : Prop) : (p ∨ q → r) ↔ (p → r) ∧ (q → r) := by tauto',
  'example (a b : Nat) (h : a = b ∨ a = 3) (h2 : a ≠ 3) : b = a := by tauto',
  'example (p : Nat → Prop) (q : Prop) (h : ∃ x, p x ∧ q) : q := by tauto',
  'example (a b : Nat) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by ring',
  'example {R : Type} [CommSemiring R] (a b c : R) : a * (b + c) = c * a + b * a := by ring',
  'example (a b c : Nat) (h : a ≤ b) (h2 : b < c) : a < c := by linarith',
  'example (a b c : Nat) (h : a * b ≤ c) (h2 : c ≤ 3) : b * a ≤ 3 := by linarith',
  'example (a b : Nat) (h : a ≤ b) (h2 : b ≤ a) : a = b := by linarith',
  'example (a b c d : Nat) (h : a ≤ b) (h2 : c ≤ d) : a * d + b * c ≤ a * c + b * d := by nlinarith',
  'example {R : Type} [CommSemiring R] [LinearOrder R] [IsStrictOrderedRing R] (a b c : R) (h : a ≤ b) (k : b < c) : a < c := by linarith',
  'example : (7 : Nat) ∣ 42 ∧ 2 ^ 10 = 1024 := by norm_num',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['example (x y : Nat) (h : x < y) : x = y := by omega', /omega could not/],
  ['example (x y : Nat) (h : x * y = 3) : y * x = 3 := by omega', /omega could not/],
  ['example (x y : Nat) (h : x ≤ y + 1) : x ≤ y := by omega', /omega could not/],
  ['example : 5 ∣ 3 := by decide', /is false/],
  ['example (n : Nat) : n = n := by decide', /free variables/],
  ['example (p q : Prop) : p ∨ q → p := by tauto', /tauto/],
  ['example (p : Nat → Prop) (h : ∃ x, p x) : p 0 := by tauto', /tauto/],
  ['example (a b : Nat) : a * b = b * a + 1 := by ring', /unsolved goals/],
  ['example (a b : Nat) : (a - b) + b = a := by ring', /ring/],
  ['example (a b : Nat) (h : a < b) : b ≤ a := by linarith', /linarith failed/],
  ['example (a b : Nat) (h : 2 * a = 2 * b + 1) : False := by linarith', /linarith failed/],
];

describe('decision procedures', () => {
  for (const text of PROVED) it(`proves ${text}`, () => expect(checkText(text).errors).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(text).errors.join('\n')).toMatch(message));
});
