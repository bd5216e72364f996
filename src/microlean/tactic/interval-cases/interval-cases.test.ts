import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  '(n : ℕ) (h : n < 4) (h1 : n * n = 9) : n = 3 := by interval_cases n <;> omega',
  "(n : ℕ) (h : 3 ≤ n) (h' : n ≤ 5) : n * n ≥ 9 := by interval_cases n <;> decide",
  "(n : ℤ) (h : -2 ≤ n) (h' : n < 2) : n * n ≤ 4 := by interval_cases n <;> decide",
  '(n : ℕ) (h : n < 0) : False := by interval_cases n',
  "(n : ℤ) (h : n < 0) (h' : 3 < n) : False := by interval_cases n",
  "(n : ℕ) (h : n % 3 < 2) : n % 3 = 0 ∨ n % 3 = 1 := by\n  interval_cases h' : n % 3\n  · left; rfl\n  · right; rfl",
  '(n m : ℕ) (h : ¬n ≥ 2) (h2 : 1 ≤ n) (hm : m = n + 1) : m = 2 := by\n  interval_cases n\n  exact hm',
  '(n : ℕ) (h : n < 2 ^ 2) (h2 : 3 ≤ n) : n = 3 := by\n  interval_cases n\n  rfl',
  '(n : ℕ) (a : n ≤ 9) (b : 8 ≤ n) (c : n < 100) : n = 8 ∨ n = 9 := by\n  interval_cases n using b, a <;> decide',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['(n : ℕ) (h : n < 4) : n < 3 := by interval_cases n <;> decide', /is false/],
  ['(n : ℕ) (h : n ≤ 4) : n ≤ 3 := by interval_cases n <;> decide', /is false/],
  ["(n : ℤ) (h : -1 ≤ n) (h' : n < 4) : 0 ≤ n := by interval_cases n <;> decide", /is false/],
  ['(n : ℤ) (h : n < 4) : n < 4 := by interval_cases n', /could not find a lower bound on n/],
  ['(n : ℕ) (h : 4 < n) : 4 < n := by interval_cases n', /could not find an upper bound on n/],
  ['(n m : ℕ) (h : n < m) : n < m := by interval_cases n', /could not find an upper bound on n/],
  ["(x : ℝ) (h : 0 ≤ x) (h' : x ≤ 1) : x = 0 ∨ x = 1 := by interval_cases x", /is not ℕ or ℤ/],
  ['(n : ℕ) (h : n ≤ 10000) : n ≤ 10000 := by interval_cases n', /more than 5000 values/],
  ['(n : ℕ) (h : n < 2) : n = 0 := by interval_cases n', /unsolved goals/],
];

describe('interval_cases', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text}`).errors).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(`example ${text}`).errors.join('\n')).toMatch(message));
});
