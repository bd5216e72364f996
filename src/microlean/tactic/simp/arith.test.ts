import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  '(x y : ℕ) : x + 2 * y + 1 ≤ 3 + y + y + x := by simp +arith',
  '(x y : ℕ) : x + 1 ≤ y + x + 1 := by simp (config := { arith := true })',
  '(x y : ℕ) : ¬(x + y + 1 ≤ x) := by simp +arith',
  '(x y : ℕ) (h : x + y + 3 = 0) : False := by simp +arith only at h',
  '(x y : ℤ) : x + y < x + 1 + y := by simp +arith',
  '(x y : ℕ) : x * y + 1 > y * y ∨ x * y + 1 > x * y := by simp_arith',
  '(x y : ℕ) (h : x ≤ y) : x + 1 ≤ y + 1 := by simp +arith [h]',
  ': Nat.Prime 37 := by simp_arith [Nat.prime_def_lt]',
  ': ∀ m < 37, m ∣ 37 → m = 1 ∨ m = 37 := by simp +decide only',
  ': 3 ∣ 27 ∧ ¬2 ∣ 27 := by simp (config := { decide := true }) only',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['(x y : ℕ) : x + 1 ≤ y + x := by simp +arith only', /no progress/],
  ['(x y : ℤ) : x ≤ x + y := by simp +arith', /does not close the goal.*does not normalize/],
  ['(x y : ℕ) : x - y + y = x := by simp +arith', /no progress/],
  ['(x : ℝ) : x < x - 1 := by simp_arith', /no progress|does not close the goal/],
  ['(x y : ℕ) : x + 1 ≤ x := by simp +arith', /does not close the goal|no progress/],
  ['(x y : ℕ) (h : x ≤ y) : x + 1 ≤ y + 1 := by\n  simp +arith\n  exact h', /does not close the goal/],
  ['(x y : ℕ) (h : x + y + 1 ≤ x) : False := by simp_all +arith', /'simp_all \+arith' is not supported/],
  ['(x y : ℕ) (h : x + y + 1 ≤ x) : False := by simpa +arith using h', /'simp \+arith' is not supported/],
  [': Nat.Prime 39 := by simp_arith [Nat.prime_def_lt]', /False/],
  [': ∀ m < 37, m ∣ 36 → m = 1 := by simp +decide only', /⊢ False|failed/],
];

describe('arith and decide of simp', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text}`).errors).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(`example ${text}`).errors.join('\n')).toMatch(message));
});
