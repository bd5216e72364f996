import { describe, expect, it } from 'vitest';
import { checkText } from '../../../library/fixtures/elaborated-library.js';

const PROVED = [
  '(a b c : ℤ) (h : a ≤ b) (h2 : b < c) : a < c',
  '(a b : ℤ) (h : 2 * a = 2 * b + 1) : False',
  '(x : ℤ) (h : x % 4 = 3) : x % 2 = 1',
  "(x : ℤ) (h : 3 ∣ x) (h' : x % 3 = 1) : False",
  '(x : ℤ) : x / 2 * 2 ≤ x',
  '(n : ℕ) (x : ℤ) (h : x = n) : 0 ≤ x',
  '(a b : ℕ) (x : ℤ) (h : x = (a : ℤ) - b) (h2 : b ≤ a) : x = ((a - b : ℕ) : ℤ)',
  '(x : ℤ) (h : 0 ≤ x) : (x.toNat : ℤ) = x',
  '(x : ℤ) (h : x ≤ 0) : (x.natAbs : ℤ) = -x',
  '(x y : ℤ) (h : ¬(x < y ∨ x = y)) : y < x',
  '(x y : ℤ) : min x y ≤ x ∧ x ≤ max x y',
  '(x : ℤ) (h : -2 * x = 6) : x = -3',
  '(x y : ℤ) (h : 2 * x + 3 * y = 7) (h1 : 3 * x - y = 5) : x = 2 ∧ y = 1',
  '(n : ℕ) (h : (n : ℤ) % 5 = 2) : n % 5 = 2',
  '(a b : ℤ) (h : 4 ∣ a + b) (h2 : 4 ∣ a) : 4 ∣ b',
  '(x : ℤ) : x % 2 = 0 ∨ x % 2 = 1',
  '(x : ℤ) : x / -3 = -(x / 3)',
  '(a : ℕ) (h : ((a + 3 : ℕ) : ℤ) - ((2 * a : ℕ) : ℤ) = 1) : a = 2',
  '(x : ℤ) : (if x < 0 then -x else x) ≥ 0',
  '(a b : ℕ) (h : ((a / 2 : ℕ) : ℤ) = 7) : a = 14 ∨ a = 15',
  // equations without a unit coefficient
  '(n : ℕ) (h : 3 * n % 11 = 2) : n % 11 = 8',
  '(n : ℕ) (h : n < 398) (h1 : n * 7 % 398 = 1) : n = 57',
  '(x : ℤ) (h : x < 0) (h1 : 24 * x % 1199 = 15) : x ≤ -449',
  '(x y z : ℤ) (h : 6 * x + 10 * y + 15 * z = 1) (h2 : 6 * x + 10 * y = 2) : False',
];

/** False, or not linear. */
const REFUSED = [
  '(x y : ℤ) (h : x ≤ y) : x < y',
  '(x y : ℤ) (h : x < y) : x + 1 < y',
  '(a b : ℤ) : a - b + b = a + 1',
  '(a b : ℕ) : a - b + b = a',
  '(a b : ℕ) : (a - b : ℕ) = (a : ℤ) - b',
  '(a b c : ℕ) : a - (b - c) = a - b + c',
  '(x : ℤ) : 0 ≤ x',
  '(x : ℤ) (h : x % 2 = 1) : x % 4 = 1',
  '(x : ℤ) : (x.toNat : ℤ) = x',
  '(x : ℤ) : (x.natAbs : ℤ) = x',
  '(x : ℤ) : x / 2 * 2 = x',
  '(x : ℤ) (h : x < 0) : x / 2 * 2 = x ∨ x / 2 * 2 = x + 1',
  '(x : ℤ) : x % 3 < 2',
  '(x : ℤ) : x / 0 = x',
  '(x : ℤ) : x % 0 = 0',
  '(n : ℕ) : n / 0 = n',
  '(x y : ℤ) (h : 2 ∣ x * y) : 2 ∣ x',
  '(x y : ℤ) (h : x * y = 6) (h2 : x = 2) : y = 3',
  '(x y : ℤ) (h : 2 ∣ x + y) : 2 ∣ x',
  '(x y : ℤ) : max x y = x',
  '(x : ℤ) (h : x ≠ 3) (h2 : 2 ≤ x) (h3 : x ≤ 5) : x = 4 ∨ x = 5',
  '(n : ℕ) (h : n < 3) : n < 2',
  '(n : ℕ) (h : 3 * n % 11 = 2) : n % 11 = 7',
  '(n : ℕ) (h : n < 399) (h1 : n * 7 % 199 = 1) : n = 57',
  '(x y z : ℤ) (h : 6 * x + 10 * y + 15 * z = 1) : False',
];

describe('omega over integers', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text} := by omega`).errors).toEqual([]));

  for (const text of REFUSED)
    it(`refuses ${text}`, () =>
      expect(checkText(`example ${text} := by omega`).errors.join('\n')).toMatch(/omega could not prove/));
});
