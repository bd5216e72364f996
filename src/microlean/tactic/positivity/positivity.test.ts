import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  '(a b : ℝ) (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b',
  '(a b : ℝ) (ha : 0 < a) (hb : 0 < b) : 0 < a * b / (a + b) ^ 3',
  '(a : ℝ) : 0 < a ^ 2 + 3',
  '(a : ℝ) (h : a ≠ 0) : 0 < a ^ 2',
  "(a b : ℝ) (h : a ≠ 0) (h' : 3 < b) : a * b ≠ 0",
  '(n : ℕ) : 0 < n.factorial',
  '(n : ℕ) : (0 : ℝ) ≤ n / 3',
  '(n : ℕ) (h : 0 < n) : (0 : ℝ) < 2 / n',
  '(x : ℝ) : 0 ≤ √x',
  '(x : ℝ) (h : 1 ≤ x) : √x > 0',
  '(x : ℝ) (h : 1 / 2 ≤ x) : x⁻¹ > 0',
  '(x y : ℤ) (h : 0 ≤ x) : x * y ^ 4 ≥ 0',
  '(x : ℝ) (h : 0 < x) : max x (-1) > 0',
  '(x : ℝ) (h : x > 0) : x ≠ 0',
  '(x : ℝ) : 0 ≤ |x|',
  '(x : ℝ) (h : x ≠ 0) : 0 < |x|',
  '(a : ℤ) (h : 0 < a) : (0 : ℝ) < a',
  '(a : ℚ) (h : 0 ≤ a) : (0 : ℝ) ≤ a',
  ': 0 < Real.log 2',
  '(x : ℝ) (h : 0 < x) : 0 < x ^ (1 / 2 : ℝ)',
  '(s : Finset ℕ) : (0 : ℝ) ≤ ∑ i ∈ s, (i : ℝ) ^ 2',
  '(s : Finset ℕ) : (0 : ℝ) < ∏ i ∈ s, ((i : ℝ) + 1)',
  '(x : ℝ) : 0 < Real.exp x + Real.pi',
  ': (0 : ℝ) < 1',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['(a b : ℝ) (ha : 0 < a) : 0 < a - b', /failed to prove strict positivity/],
  ['(a b : ℝ) (ha : 0 < a) : 0 < a + b', /failed to prove/],
  ['(a : ℝ) (ha : 0 ≤ a) : 0 < a', /would be possible to prove nonnegativity/],
  ['(a : ℝ) : 0 < a ^ 2', /would be possible to prove nonnegativity/],
  ['(a : ℝ) : 0 ≤ a ^ 3', /failed to prove nonnegativity/],
  ['(a : ℝ) (h : -1 < a) : 0 < a', /failed to prove/],
  ['(a : ℝ) (h : a < 1) : 0 < a', /failed to prove/],
  ['(a : ℝ) : 0 < |a|', /would be possible to prove nonnegativity/],
  ['(n : ℕ) : 0 < n', /would be possible to prove nonnegativity/],
  ['(n : ℕ) : (0 : ℝ) < n / 3', /failed to prove/],
  ['(a : ℝ) : a / a ≠ 0', /failed to prove nonzeroness/],
  ['(a b : ℝ) (ha : 0 < a) (hb : 0 < b) : 0 < min a (b - 1)', /failed to prove/],
  ['(a b : ℝ) : a ≤ a + b ^ 2', /not a positivity goal/],
  ['(s : Finset ℕ) : (0 : ℝ) < ∑ i ∈ s, ((i : ℝ) + 1)', /would be possible to prove nonnegativity/],
  [': 0 < Real.log 1', /failed to prove/],
  ['(a : ℤ) : (0 : ℝ) ≤ a', /failed to prove/],
  ['(z : ℂ) (h : z ≠ 0) : z ^ 2 ≠ 0', /failed to prove/],
];

describe('positivity', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text} := by positivity`).errors).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () =>
      expect(checkText(`example ${text} := by positivity`).errors.join('\n')).toMatch(message));
});
