import { describe, expect, it } from 'vitest';
import { checkText } from '../library/fixtures/elaborated-library.js';

const PROVED = [
  '(a b : ℝ) : |a - b| = |b - a| := by\n  wlog h : a ≤ b generalizing a b\n  · exact (this b a (le_of_not_ge h)).symm\n  · exact abs_sub_comm a b',
  '(a b : ℤ) (hab : a * b = 0) : a = 0 ∨ b = 0 := by\n  wlog h : a ≤ b generalizing a b with H\n  · have := H b a (by linarith) (by linarith)\n    tauto\n  · exact mul_eq_zero.mp hab',
  // Without `generalizing`, the whole context is.
  '(a b : ℕ) (h : a + b = 3) : b + a = 3 := by\n  wlog hab : a ≤ b\n  · have := this b a (by omega) (by omega)\n    omega\n  · omega',
  // Hypotheses about what is generalized are generalized, too.
  '(n : ℕ) (a b : ℕ) (h : a + b = n) : b + a = n := by\n  wlog hab : a ≤ b generalizing a\n  · have claim : ∀ a, a + b = n → a ≤ b → b + a = n := this\n    omega\n  · omega',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  // Both goals are to be proved.
  [
    '(a b : ℕ) : a ≤ b := by\n  wlog h : a ≤ b generalizing a b\n  · exact this a b h\n  · exact h',
    /type mismatch/,
  ],
  [
    '(a b : ℕ) : a ≤ b := by\n  wlog h : a ≤ b generalizing a b',
    /unsolved goals\ncase inr[\s\S]*this : ∀ \(a b : ℕ\), a ≤ b → a ≤ b\nh : ¬a ≤ b/,
  ],
  // What is not generalized stays as it is.
  [
    '(a b : ℕ) : a = b := by\n  wlog h : a ≤ b generalizing a\n  · exact this b (le_refl b)\n  · sorry',
    /type mismatch/,
  ],
  ['(a b : ℕ) : True := by\n  wlog a ≤ b\n  · trivial\n  · trivial', /needs a name/],
  ['(a b : ℕ) : ℕ := by\n  wlog h : a ≤ b\n  · exact a\n  · exact a', /not a proposition/],
];

describe('wlog', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text}`).errors).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(`example ${text}`).errors.join('\n')).toMatch(message));
});
