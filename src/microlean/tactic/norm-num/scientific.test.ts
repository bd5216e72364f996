import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  ': (0.5 : ℝ) = 1 / 2 := by norm_num',
  ': (0.25 : ℚ) + 1.75 = 2 := by norm_num',
  ': (1.5e2 : ℝ) = 150 ∧ (2e3 : ℝ) = 2000 := by norm_num',
  ': (0.5 : ℝ) < 0.75 := by norm_num',
  '(x : ℝ) (h : x = 0.5) : 2 * x = 1 := by linarith',
  '(x : ℝ) : 0.5 * x + 0.5 * x = x := by ring',
  '(x : ℝ) (h : 0 < x) : 0 < 0.1 * x + 2e3 := by positivity',
  '(x : ℝ) (h : x ≤ 3) : 0.1 * x ≤ 0.1 * 3 := by gcongr',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  [': (0.5 : ℝ) = 0.6 := by norm_num', /⊢ False/],
  [': (1.5e2 : ℝ) = 15 := by norm_num', /⊢ False/],
  ['(x : ℝ) (h : x = 0.5) : 20 * x = 1 := by linarith', /linarith failed/],
  ['(x : ℝ) : 0.5 * x + 0.05 * x = x := by ring', /unsolved goals/],
  [': (0 : ℝ) < 0.0 := by positivity', /failed to prove/],
  [': (0.5 : ℕ) = 1 := by norm_num', /failed to synthesize\s+OfScientific ℕ/],
  // The literal is not unfolded: real Lean's is made in another way.
  [': (0.5 : ℝ) = 5 / 10 ^ 1 := rfl', /mismatch/],
];

describe('decimal literals', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text}`).errors).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(`example ${text}`).errors.join('\n')).toMatch(message));
});
