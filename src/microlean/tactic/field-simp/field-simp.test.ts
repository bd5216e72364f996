import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  'example (x y : ℝ) (hx : 0 < x) (hy : y ≠ 0) : x / y + y / x = (x^2 + y^2) / (x * y) := by field_simp; ring',
  'example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : x / (x + y) = 1 - y / (x + y) := by field_simp',
  'example (x : ℝ) (hx : x ≠ 0) : 2 * x ^ 3 * 2 / (24 * x) = x ^ 2 / 6 := by field_simp; ring',
  'example (x y z : ℚ) (hx : x ≠ 0) (hy : y ≠ 0) : x / (y / z) + y ⁻¹ + 1 / (y * -x) = -1/ (x * y) + (x * z + 1) / y := by field_simp; ring',
];

/** Hypothesis, and what becomes of it (Mathlib's answers, recorded or known). */
const STATES: readonly (readonly [string, string])[] = [
  ['(a : ℝ) (h₀ : a ≠ 0) (h : 8⁻¹ / 4⁻¹ - a⁻¹ = 1)', 'h : 4 * a - 8 = 8 * a'],
  ['(x : ℕ) (h : (x:ℝ) + 4 / 100 * x = 598)', 'h : ↑x * 100 + 4 * ↑x = 598 * 100'],
  ['(a b c : ℝ) (hb : b ≠ 0) (h : a / b = c)', 'h : a = c * b'],
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['example (a b c : ℝ) (h : a / b = c) : a = c * b := by field_simp at h', /no progress/],
  ['example (a b : ℝ) (h : a = b) : b = a := by field_simp', /no progress/],
  ['example (x : ℝ) (hx : x ≠ 0) : 1 / x = x := by field_simp; done', /unsolved goals/],
];

describe('field_simp', () => {
  for (const text of PROVED) it(`proves ${text}`, () => expect(checkText(text).errors).toEqual([]));
  for (const [binders, after] of STATES)
    it(`turns ${binders} into ${after}`, () =>
      expect(checkText(`example ${binders} : False := by field_simp at h; done`).errors.join('\n')).toContain(
        after,
      ));
  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(text).errors.join('\n')).toMatch(message));
});
