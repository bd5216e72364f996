import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  '(x : ℤ) (hx : x ≥ 12) : x * x ^ 2 ≥ 12 * x ^ 2 := by gcongr',
  '(x y : ℤ) (hx : x > 12) : y + x * x > y + 12 * x := by gcongr',
  '(n m : ℤ) (hn : n ≥ 10) : n * n ^ 3 - m ≥ 10 * n ^ 3 - m := by gcongr',
  '(x : ℝ) (h : x < 1) : 3 * x ≤ 3 * 1 := by gcongr',
  '(x y : ℝ) (h1 : 1 ≤ y) (h2 : x < 2) : x * y ≤ 2 * y := by gcongr',
  '(a b c d : ℕ) (h1 : a ≤ b) (h2 : c ≤ d) : a * c ≤ b * d := by gcongr',
  '(a b c : ℕ) (h : a ≤ b) : c - b ≤ c - a := by gcongr',
  '(a b c d : ℝ) (h : a < b) (k : c < d) : a + c < b + d := by gcongr',
  '(a b c d : ℝ) (ha : 0 ≤ a) (hc : 0 ≤ c) (h : a < b) (k : c < d) : a * c < b * d := by gcongr',
  '(a b c : ℝ) (h : a < b) (ha : 0 < a) : c ^ 2 / b ≤ c ^ 2 / a := by gcongr',
  '(a b : ℝ) (h : a < b) (ha : 0 < a) : b⁻¹ < a⁻¹ := by gcongr',
  '(a b : ℝ) (h : a < b) (ha : 0 < a) : √(a * 2) < √(b * 2) := by gcongr',
  '(a b : ℚ) (h : a ≤ b) (c : ℝ) : (a + c : ℝ) ≤ b + c := by gcongr',
  // Hypotheses come before parts, and parts are compared only where the sides are written alike.
  '(k m n : ℤ) (h : m ^ 2 ≤ n ^ 2) : k + m ^ 2 ≤ k + n ^ 2 := by gcongr',
  '(a b c : ℚ) (h : 2 ≤ a + b) : 2 + c ≤ (a + b) + c := by gcongr',
  // Other relations, symmetry, equations.
  '(a b n : ℤ) (h : b ≡ a [ZMOD n]) : a ^ 3 + 2 * a ≡ b ^ 3 + 2 * b [ZMOD n] := by gcongr',
  '(a b : ℕ) (h : a ∣ b) : a ^ 3 * 5 ∣ b ^ 3 * 5 := by gcongr',
  '(s t u : Set ℕ) (h : s ⊆ t) : s ∪ u ⊆ t ∪ u := by gcongr',
  '(a b : ℝ) (h : a = b) : a + 3 ≤ b + 3 := by gcongr',
  '(a b : ℝ) (h : b = a) : a + 3 ≤ b + 3 := by gcongr',
  // Patterns, depths, names; what is left.
  '(a b x : ℝ) (h : a + 1 ≤ b + 1) : x ^ 2 * a ≤ x ^ 2 * b := by\n  gcongr\n  linarith',
  '(a b c d x : ℝ) (h : a + c + 1 ≤ b + d + 1) : x ^ 2 * (a + c) + 5 ≤ x ^ 2 * (b + d) + 5 := by\n  gcongr x ^ 2 * ?_ + 5\n  linarith',
  '(a b c d x : ℝ) (h : a + c + 1 ≤ b + d + 1) : x ^ 2 * (a + c) + 5 ≤ x ^ 2 * (b + d) + 5 := by\n  gcongr 2\n  linarith',
  '(A B C : ℝ) : |A + B| + C ≤ |A| + |B| + C := by\n  gcongr ?_ + _\n  exact abs_add A B',
  '(f g : ℕ → ℕ) (s : Finset ℕ) (h : ∀ i ∈ s, f i ≤ g i) : ∑ i ∈ s, (3 + f i ^ 2) ≤ ∑ i ∈ s, (3 + g i ^ 2) := by\n  gcongr with i hi\n  exact h i hi',
  '(f g : ℕ → ℕ) (s : Finset ℕ) (h : ∀ i ∈ s, f i ^ 2 ≤ g i ^ 2) : ∑ i ∈ s, (3 + f i ^ 2) ≤ ∑ i ∈ s, (3 + g i ^ 2) := by\n  gcongr ∑ _i ∈ s, (3 + ?_) with i hi\n  exact h i hi',
  // A side condition comes before the comparison.
  '(n i : ℕ) (h : i + 1 ≤ n + 1) : 2 ^ i ≤ 2 ^ n := by\n  gcongr\n  · norm_num\n  · omega',
  '(a b x c d : ℝ) (h1 : a ≤ b) (h2 : c ≤ d) : x ^ 2 * a + c ≤ x ^ 2 * b + d := by rel [h1, h2]',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  // False goals.
  ['(a b : ℝ) (h : a ≤ b) : -a ≤ -b := by gcongr', /unsolved goals[\s\S]*⊢ b ≤ a/],
  ['(a b c : ℝ) (h : a ≤ b) : c * a ≤ c * b := by gcongr', /unsolved goals[\s\S]*⊢ 0 ≤ c/],
  ['(a b : ℝ) (h : a ≤ b) : a ^ 2 ≤ b ^ 2 := by gcongr', /unsolved goals[\s\S]*⊢ 0 ≤ a/],
  ['(a b : ℝ) (h : a ≤ b) : b⁻¹ ≤ a⁻¹ := by gcongr', /unsolved goals[\s\S]*⊢ 0 < a/],
  ['(a b : ℝ) (h : a ≤ b) : a + 1 < b + 1 := by gcongr', /unsolved goals[\s\S]*⊢ a < b/],
  ['(a b c : ℝ) (h : a ≤ b) : c - a ≤ c - b := by gcongr', /unsolved goals[\s\S]*⊢ b ≤ a/],
  ['(a b : ℤ) (h : a ≡ b [ZMOD 4]) : a ^ 2 ≡ b ^ 2 [ZMOD 8] := by gcongr', /unsolved goals[\s\S]*\[ZMOD 8\]/],
  ['(a b c d : ℝ) (h : a < b) (k : c < d) : a * c < b * d := by gcongr', /unsolved goals[\s\S]*⊢ 0 ≤ a/],
  ['(a b : ℝ) (h : a = b + 1) : a + 3 ≤ b + 3 := by gcongr', /unsolved goals[\s\S]*⊢ a ≤ b/],
  // What gcongr does not do.
  ['(n k : ℕ) (h : n % k + 1 ≤ k % n + 1) : n % k ≤ k % n := by gcongr', /gcongr did not make progress/],
  ['(p : Prop) (h : p) : p := by gcongr', /not a relation/],
  ['(x : ℤ) (hx : x ≥ 12) (h : Even x) : Even x := by rel [hx]', /not a relation/],
  ['(a b : ℝ) (h : a ≤ b) : a + 5 ≤ b + 5 := by gcongr ?_ + 7', /does not match with a \+ 5/],
  ['(a b : ℝ) (h : a ≤ b) : a + 5 ≤ b + 5 := by gcongr ?_ * 5', /does not match with a \+ 5/],
  ['(a b : ℝ) (h : a ≤ b) : a + 5 ≤ b + 5 := by gcongr _ + 5', /doesn't contain any `\?_`/],
  ['(a b c d : ℝ) (h : a ≤ b) : a + c ≤ b + d := by gcongr ?_ + _', /not allowed by the provided pattern/],
  ['(a b c d : ℝ) (h : a ≤ b) : a + c ≤ b * d := by gcongr ?_ + _', /not of the shape of the pattern/],
  [
    '(f : ℕ → ℕ) (x y : ℕ) (h : x ≤ y) : Nat.succ x % 2 ≤ Nat.succ y % 2 := by gcongr ?_ % 2',
    /no `@\[gcongr\]` lemma/,
  ],
  ['(a b x : ℝ) (h : a ≤ b) : x * a ≤ x * b := by rel [h]', /rel failed[\s\S]*0 ≤ x/],
];

describe('gcongr', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text}`).errors).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(`example ${text}`).errors.join('\n')).toMatch(message));
});

describe('@[gcongr]', () => {
  it('makes a lemma known to the tactic, the newest first', () => {
    const text = `axiom f : ℕ → ℕ
@[gcongr] axiom f_mono (a b : ℕ) (h : a ≤ b) : f a ≤ f b
example (a b : ℕ) (h : a ≤ b) : f a + 1 ≤ f b + 1 := by gcongr`;
    expect(checkText(text).errors).toEqual([]);
  });

  it.each([
    ['@[gcongr] theorem mine : True := trivial', /no comparison/],
    [
      '@[gcongr] theorem mine (a b : ℕ) (h : a ≤ b) : a ≤ b + 1 := by omega',
      /no comparison of two applications/,
    ],
    [
      '@[gcongr] theorem mine (a b : ℕ) (h : a ≤ b) : a + 0 ≤ b * 1 := by omega',
      /two sides are not applications of the same/,
    ],
    [
      '@[gcongr] theorem mine (a b : ℕ) (h : a ≤ b) : (2 * a) + 1 ≤ (2 * b) + 1 := by omega',
      /differ are not variables/,
    ],
    ['@[gcongr] theorem mine (a : ℕ) : a + 1 ≤ a + 1 := by omega', /its two sides are the same/],
  ])('refuses %s', (text, message) => {
    expect(checkText(text).errors.join('\n')).toMatch(message);
  });
});
