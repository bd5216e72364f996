import { describe, expect, it } from 'vitest';
import { checkText } from '../../../library/fixtures/elaborated-library.js';

const PROVED = [
  '(a b c : ℝ) (h : a ≤ b) (k : b < c) : a < c := by linarith',
  '(x y : ℝ) (h : x + y = 10) (h2 : x - y = 4) : x = 7 := by linarith',
  '(x y : ℝ) (h : 3 * x + 2 * y ≤ 12) (h1 : x - y ≥ 1) (h2 : y ≥ 0) : x ≤ 4 := by linarith',
  '(x y : ℝ) (h : x / 2 + y / 3 = 5) (h2 : y = 3) : x = 8 := by linarith',
  '(x y : ℝ) (h : x < y) : (x + y) / 2 < y := by linarith',
  '(x y : ℝ) (h : x * (y / 2) < 1) : y * x < 2 := by linarith',
  '(x y : ℝ) (h : ¬x ≤ y) : x ≠ y := by linarith',
  '(x y : ℝ) (h : x < y ∧ y < 3) : ¬x = 3 := by linarith',
  "(x y : ℝ) (h : x < y) (h' : y < x) : 1 = 2 := by linarith",
  '(a : ℚ) (h : a / 7 < 1 / 2) : 2 * a < 7 := by linarith',
  "(a b : ℤ) (h : a < b) (h' : b < a + 2) : b = a + 1 := by linarith",
  '(n : ℕ) (x : ℝ) (h : x + n < 3) : x < 3 := by linarith',
  '(a b : ℝ) (h : ∀ x, x ≤ a) (hb : ∀ x : ℝ, x < b) : b < b := by linarith [hb b]',
  '(a b c : ℝ) (h : a < b) (h2 : b < c) : a < c := by linarith only [h, h2]',
  '(a b : ℕ) (h : a ≤ b) (h2 : b ≤ a) : a = b := by linarith',
  '{K : Type} [Field K] [LinearOrder K] [IsStrictOrderedRing K] (a b : K) (h : a < b) : a / 2 < b / 2 := by linarith',
  '(a b c d : ℕ) (h : a ≤ b) (h2 : c ≤ d) : a * d + b * c ≤ a * c + b * d := by nlinarith',
  '(a b : ℝ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by nlinarith [sq_nonneg (a - b)]',
  '(a b c : ℝ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]',
  '(a b : ℝ) (h : a ^ 2 + b ^ 2 = 1) : a * b + (a - b) ≤ 1 := by nlinarith [sq_nonneg (a - b - 1)]',
  '(x : ℝ) (h : 0 < x) (h2 : x < 1) : x ^ 2 < 1 := by nlinarith',
  '(x y : ℝ) (h : 0 < x) (h2 : 0 < y) : 0 < x * y := by nlinarith',
  '(x : ℤ) (h : x * x = 2 * x) (h1 : 1 ≤ x) : 2 ≤ x := by nlinarith',
  '(a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : 0 < a * b * c := by nlinarith [mul_pos ha hb]',
];

/** False, or out of reach of linear arithmetic. */
const REFUSED = [
  '(x y : ℝ) (h : x ≤ y) : x < y := by linarith',
  '(x y : ℝ) (h : x < y) : x + 1 ≤ y := by linarith',
  '(x y : ℚ) (h : x < y) : x + 1 ≤ y := by linarith',
  '(x y : ℝ) (h : x < y) : y < x := by linarith',
  '(x y z : ℝ) (h : x ≤ y) (h2 : z ≤ y) : x ≤ z := by linarith',
  '(x : ℝ) (h : 2 * x = 3) : x = 1 := by linarith',
  '(x : ℝ) (h : x / 2 ≤ 3) : x ≤ 5 := by linarith',
  '(x : ℝ) : 0 ≤ x := by linarith',
  '(x : ℝ) (h : x ≠ 0) : 0 < x := by linarith',
  '(x y : ℝ) (h : x / y = 1) : x = y := by linarith',
  '(x : ℝ) : x / 0 = x := by linarith',
  '(x : ℝ) (h : x * x = 4) : x = 2 := by linarith',
  '(a b : ℤ) (h : a < b) : a + 2 ≤ b := by linarith',
  '(a b : ℤ) (h : 2 * a = 2 * b + 1) : False := by linarith',
  '(a : ℤ) (h : a / 2 = 1) : a = 2 := by linarith',
  '(a b : ℕ) (h : 2 * a = 2 * b + 1) : False := by linarith',
  '(a b : ℕ) : a - b + b = a := by linarith',
  '(a b : ℕ) (h : a - b = 0) : a = b := by linarith',
  '(n : ℕ) (h : (n : ℝ) < 1) : (n : ℝ) < 0 := by linarith',
  '(a b : ℝ) (h : a < b) (h2 : b < 3) : a < 3 := by linarith only [h]',
  '(p : Prop) (a : ℝ) (h : a < 1) : p := by linarith',
  '(x : ℝ) : 0 < x ^ 2 := by nlinarith',
  '(x y : ℝ) : x * y ≤ x ^ 2 + y ^ 2 - 1 := by nlinarith [sq_nonneg (x - y)]',
  '(x y : ℝ) (h : 0 < x * y) : 0 < x := by nlinarith',
  '(x : ℝ) (h : x ^ 2 < 4) : x < 1 := by nlinarith',
  '(x : ℝ) (h : 0 ≤ x) : x ≤ x ^ 2 := by nlinarith',
  '(a b : ℝ) : a ^ 3 + b ^ 3 ≥ 0 := by nlinarith [sq_nonneg a, sq_nonneg b]',
];

describe('linarith and nlinarith', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text}`).errors).toEqual([]));

  for (const text of REFUSED)
    it(`refuses ${text}`, () =>
      expect(checkText(`example ${text}`).errors.join('\n')).toMatch(/failed to find a contradiction/));

  it('names what it does not support', () => {
    expect(checkText('example (x : ℝ) (h : x < 1) : x < 2 := by linarith at h').errors.join()).toMatch(
      /linarith at … is not supported/,
    );
    expect(
      checkText('example (x : ℝ) (h : x < 1) : x < 2 := by linarith (splitNe := true)').errors.join(),
    ).toMatch(/option 'splitNe' is not supported/);
  });
});
