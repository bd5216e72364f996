import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  'example (x : ℕ) (h : (x:ℝ) * 100 + 4 * x = 598 * 100) : x * 100 + 4 * x = 598 * 100 := by norm_cast at h',
  'example (x : ℕ) (h : (x:ℝ) * 100 + 4 * x = 598 * 100) : (x:ℤ) * 100 + 4 * x = 598 * 100 := by exact_mod_cast h',
  'example : 8 * 9 ^ 2 + 5 * 9 + 2 = 695 := by norm_cast',
  'example (a b : ℕ) (h : a + b = 3) : (a : ℝ) + b = 3 := by norm_cast',
  'example (a b : ℕ) (h : a < b + 2) : (a : ℝ) < b + 2 := by exact_mod_cast h',
  'example (a b : ℕ) (h : a < b) : (a : ℤ) < b := by assumption_mod_cast',
  'example (n : ℕ) (z : ℤ) (h : (n : ℝ) * 2 = z + 1) : (n : ℤ) * 2 = z + 1 := by exact_mod_cast h',
  'example (n : ℕ) (h : (n:ℝ) ≠ 0) : n ≠ 0 := by norm_cast at h',
  'example (n : ℕ) (h : (0:ℝ) < n) : 0 < n := by exact_mod_cast h',
  'example (a b c : ℕ) (h : a - b = c) (hb : b ≤ a) : a = b + c := by zify [hb] at h ⊢; linarith',
  'example (a b : ℤ) (h : a + 2 * b < 5) : (a : ℝ) + 2 * b < 5 := by rify at h; exact h',
  'example (n : ℕ) (P : ℝ → Prop) (h : P (((n:ℝ) + 1) ^ 2 * (2 * n))) : P ((n + 1 : ℕ) ^ 2 * (2 * n : ℕ)) := by push_cast; exact h',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['example (a b : ℕ) (h : (a : ℝ) = b) : a = b + 1 := by exact_mod_cast h', /type mismatch/],
  ['example (a b : ℕ) (h : (a : ℝ) - b = 0) : a - b = 0 := by exact_mod_cast h', /type mismatch/],
  ['example (a b : ℕ) : (a : ℝ) = b := by norm_cast', /unsolved goals[\s\S]*⊢ a = b/],
  ['example (x y : ℝ) (h : x = y) : x = y := by zify', /no progress/],
  ['example (a b : ℕ) (h : a ≤ b) : (b : ℤ) ≤ a := by assumption_mod_cast', /assumption/],
];

describe('casts', () => {
  for (const text of PROVED) it(`proves ${text}`, () => expect(checkText(text).errors).toEqual([]));
  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(text).errors.join('\n')).toMatch(message));
});
