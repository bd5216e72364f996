import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  '(n : ℤ) (hn : 0 ≤ n) (h : n + 1 = 4) : ∃ k : ℕ, k = 3 := by\n  lift n to ℕ using hn\n  exact ⟨n, by omega⟩',
  '(n : ℤ) (hn : 0 ≤ n) : ∃ k : ℕ, (k : ℤ) = n := by\n  lift n to ℕ using hn with k hk\n  exact ⟨k, rfl⟩',
  '(n : ℤ) (hn : 0 ≤ n) : ∃ k : ℕ, (k : ℤ) = n := by\n  lift n to ℕ using hn with k\n  exact ⟨k, rfl⟩',
  '(a b : ℤ) (h : b ≤ a) (h1 : a - b < 3) : ∃ k : ℕ, (k : ℤ) < 3 := by\n  lift a - b to ℕ using by omega with k hk\n  exact ⟨k, h1⟩',
  '(n : ℤ) (h : 2 ≤ n) : ∃ k : ℕ, (k : ℤ) = n := by\n  lift n to ℕ\n  · omega\n  exact ⟨n, rfl⟩',
  '(n : ℤ) (hn : 0 ≤ n) : 0 ≤ n := by\n  lift n to ℕ using hn with k hk hn\n  exact hn',
  '(x : ℝ) (hx : 0 ≤ x) : ∃ y : NNReal, (y : ℝ) = x := by\n  lift x to NNReal using hx\n  exact ⟨x, rfl⟩',
  '(n : ℕ) (hn : 0 < n) : ∃ k : ℕ+, (k : ℕ) = n := by\n  lift n to ℕ+ using hn\n  exact ⟨n, rfl⟩',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  [
    '(n : ℤ) : ∃ k : ℕ, (k : ℤ) = n := by\n  lift n to ℕ\n  · omega\n  · exact ⟨n, rfl⟩',
    /omega could not prove/,
  ],
  [
    '(n : ℤ) (hn : -1 ≤ n) : ∃ k : ℕ, (k : ℤ) = n := by\n  lift n to ℕ using hn\n  exact ⟨n, rfl⟩',
    /type mismatch/,
  ],
  ['(n : ℤ) (hn : 0 ≤ n) : 0 ≤ n := by\n  lift n to ℕ using hn\n  exact hn', /hn/],
  ['(a b : ℤ) (h : 0 ≤ a - b) : True := by\n  lift a - b to ℕ using h', /a new variable name must be given/],
  ['(a : ℕ) (h : 0 ≤ a) : True := by\n  lift a to ℤ using h', /no instance of 'CanLift'/],
];

describe('lift', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text}`).errors).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(`example ${text}`).errors.join('\n')).toMatch(message));
});
