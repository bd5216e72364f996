import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../library/fixtures/elaborated-library.js';

const PROVED = [
  'example (a b c : ℝ) : (a + b + c)^2 = a^2 + b^2 + c^2 + 2*a*b + 2*b*c + 2*a*c := by ring',
  'example (a b : ℤ) : (a - b)^4 = a^4 - 4*a^3*b + 6*a^2*b^2 - 4*a*b^3 + b^4 := by ring',
  'example (a b : ℝ) : (a + b) / 2 + (a - b) / 2 = a := by ring',
  'example (a b c : ℝ) : a * (-c / b) * (-c / b) + -c + c = a * (c / b * (c / b)) := by ring',
  'example (x y : ℝ) : (x^2)⁻¹ / y = (y * x^2)⁻¹ := by ring1',
  'example (x y : ℝ) : 3 / (x - x + y)⁻¹ = 3 * (x + y⁻¹ - x)⁻¹ := by ring1',
  'example (x : ℚ) : x = x * (5/3) * (3/5) := by ring1',
  'example {α : Type} [Field α] (x : α) : x / 2 = x / 2 := by ring1',
  'example {α : Type} [Field α] : (1 + 1)⁻¹ = (2⁻¹ : α) := by ring1',
  'example {α : Type} [CommRing α] (a b : α) : (a + b) * (a - b) = a^2 - b^2 := by ring',
  'example (n : ℕ) (m : ℤ) : 2^(n+1) * m = 2 * 2^n * m := by ring',
  'example (a b : ℤ) (n : ℕ) : (a + b)^(n + 2) = (a^2 + b^2 + a * b + b * a) * (a + b)^n := by ring',
  'example (x y : ℝ) (n m : ℕ) : (x * y)^(n + m + 1) = x^n * y^m * x^m * y^n * y * x := by ring',
  'example (x : ℝ) (n m : ℕ) : (x ^ n) ^ m = x ^ (m * n) := by ring',
  'example (X : ℤ) : (X^5 + 1) * (X^2^3 + X) = X^13 + X^8 + X^6 + X := by ring',
  'example (n : ℕ) : n / 2 + n / 2 = 2 * (n / 2) := by ring',
  'example (a n s : ℕ) : a * (n - s) = (n - s) * a := by ring',
  'example (x : ℤ) : x * (7 / 2) + x * (7 % 4) = 6 * x := by ring1',
  'example (x : ℝ) : ((3 : ℤ) : ℝ) * x = x * 3 := by ring1',
  'example (x : ℕ) : x * Nat.choose 5 2 + (4 - 7) = 10 * x := by ring1',
  'example (z : ℂ) : (z + 1)^2 / 2 = z^2/2 + z + 1/2 := by ring1',
  'example (a b c : ℤ) : a - (b - c) + b * c = c + b * c + (a - b) := by abel',
  'example (a b : ℤ) : a + b = 0 ↔ b + a = 0 := by ring_nf',
  'example (f : ℕ → ℕ) : 2 + f (2 * f 3 * f 3) + f 3 = 1 + f (f 3 ^ 2 + f 3 * f 3) + 1 + f (2 + 1) := by ring_nf',
  'example (x : ℤ) (h : x - x + x = 0) : x = 0 := by ring_nf at h; exact h',
  'example (x y : ℝ) (h : x + y = 3) (k : x - y = 1) : x = 2 := by linear_combination (h + k) / 2',
  'example (x y : ℤ) (h : 3 * x + 2 * y = 10) (k : 2 * x + 3 * y = 10) : x = y := by linear_combination h - k',
  'example (x : ℝ) (h : x ^ 2 = 2 * x - 1) : x = 1 := by linear_combination (exp := 2) h',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['example (x : ℝ) (h : x ≠ 0) : x * x⁻¹ = 1 := by ring1', /not equal/],
  ['example (x : ℝ) : x / x = 1 := by ring1', /not equal/],
  ['example (a b : ℕ) : a - b + b = a := by ring1', /not equal/],
  ['example (a b : ℝ) : a * b = b * a + 1 := by ring1', /not equal/],
  ['example {α : Type} [Field α] (x : α) : x / 2 + x / 2 = x := by ring1', /not equal/],
  ['example (n : ℕ) : 2 ^ (n + 1) = 2 ^ n := by ring1', /not equal/],
  ['example (x : ℝ) : x ≤ x := by ring1', /not an equality/],
  ['example (a b : ℤ) : a * b = b * a := by abel', /abel1 failed/],
  ['example (x y : ℝ) (h : x < y) : x < y := by ring_nf', /no progress/],
  ['example (x y : ℝ) (h : x + x < y) (k : x < y) : x < y := by ring_nf at h k; exact k', /no progress/],
  ['example (x y : ℤ) (h : 2 * x = 2 * y) : x = y + 1 := by linear_combination h', /not equal/],
  ['example (x y : ℤ) (h : 2 * x = 2 * y) : x = y := by linear_combination h / 2', /no division/],
];

/** What `ring_nf` makes of a term (Mathlib's answers). */
const NORMAL_FORMS: readonly (readonly [string, string])[] = [
  ['y * 3 * x + x ^ 2', 'y * x * 3 + x ^ 2'],
  ['x + x', 'x * 2'],
  ['x - y + z', 'x - y + z'],
  ['-x - y', '-x - y'],
  ['1 / 3 * x - 1 / 2', '-1 / 2 + x * (1 / 3)'],
  ['(x + 1 / 2) ^ 2 * (x + 1 + 1 / 3)', '1 / 3 + x * (19 / 12) + x ^ 2 * (7 / 3) + x ^ 3'],
  ['x * 3 ^ 2 + x⁻¹ ^ 2 * y', 'x * 9 + x⁻¹ ^ 2 * y'],
  ['f (y + y) * 2 + f (2 * y)', 'f (y * 2) * 3'],
];

type Tree = number | 'x' | 'y' | readonly ['+' | '-' | '*', Tree, Tree];
const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom<Tree>('x', 'y'),
    fc.tuple(fc.constantFrom('+', '-', '*'), tie('tree'), tie('tree')) as fc.Arbitrary<Tree>,
  ),
})).tree;

const write = (t: Tree): string =>
  Array.isArray(t) ? `(${write(t[1] as Tree)} ${t[0]} ${write(t[2] as Tree)})` : `${t as number | string}`;

/** Coefficients by exponents of `x` and `y`. */
function expand(t: Tree): Map<string, bigint> {
  if (typeof t === 'number') return new Map([['0 0', BigInt(t)]]);
  if (t === 'x' || t === 'y') return new Map([[t === 'x' ? '1 0' : '0 1', 1n]]);
  const [a, b] = [expand(t[1]), expand(t[2])];
  const result = new Map(t[0] === '*' ? [] : a);
  const add = (key: string, value: bigint) => result.set(key, (result.get(key) ?? 0n) + value);
  if (t[0] !== '*') for (const [key, value] of b) add(key, t[0] === '+' ? value : -value);
  else
    for (const [k, u] of a)
      for (const [l, v] of b) {
        const [i, j, m, n] = [...k.split(' '), ...l.split(' ')].map(Number) as [
          number,
          number,
          number,
          number,
        ];
        add(`${i + m} ${j + n}`, u * v);
      }
  return result;
}

const expanded = (t: Tree): string =>
  [...expand(t)]
    .map(([key, value]) => `${value < 0n ? `-${-value}` : value} * x ^ ${key.replace(' ', ' * y ^ ')}`)
    .join(' + ') || '0';

const goal = (left: string, right: string, tactic: string): string =>
  `example (x y : ℤ) : ${left} = ${right.replaceAll(/-(\d+)/gu, '(-$1)')} := by ${tactic}`;

describe('ring', () => {
  for (const text of PROVED) it(`proves ${text}`, () => expect(checkText(text).errors).toEqual([]));
  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(text).errors.join('\n')).toMatch(message));

  for (const [term, normal] of NORMAL_FORMS)
    it(`ring_nf turns ${term} into ${normal}`, () => {
      const text = `example (x y z : ℝ) (f : ℝ → ℝ) (P : ℝ → Prop) (h : P (${term})) : False := by (try ring_nf at h); done`;
      expect(checkText(text).errors.join('\n')).toContain(`h : P (${normal})`);
    });

  it('leaves a normal form where it does not close the goal', () => {
    const { errors, messages } = checkText('example (x y : ℝ) : x + x < y := by ring');
    expect(errors.join('\n')).toContain('⊢ x * 2 < y');
    expect(messages.map(({ text }) => text)).toContain('Try this: ring_nf');
  });

  it('proves that a polynomial equals its expansion, and nothing else', () => {
    fc.assert(
      fc.property(tree, t => {
        expect(checkText(goal(write(t), expanded(t), 'ring1')).errors).toEqual([]);
        expect(checkText(goal(write(t), `${expanded(t)} + 1`, 'ring1')).errors.join('')).toMatch(/not equal/);
      }),
      { numRuns: 12 },
    );
  });

  it('has nothing to do on a normal form', () => {
    fc.assert(
      fc.property(tree, t => {
        const text = `example (x y : ℤ) (P : ℤ → Prop) (h : P ${write(t)}) : False := by (try ring_nf at h); ring_nf at h`;
        expect(checkText(text).errors.join('')).toMatch(/no progress/);
      }),
      { numRuns: 12 },
    );
  });

  it('has certificates that the kernel refuses for another equation', () => {
    const proof = 'fun (x : ℤ) => Microlean.Ring.nat_mul (R := ℤ) 2 3';
    expect(
      checkText(`example : (Nat.cast 2 : ℤ) * Nat.cast 3 = Nat.cast 6 := (${proof} 6 rfl) 0`).errors,
    ).toEqual([]);
    expect(
      checkText(`example : (Nat.cast 2 : ℤ) * Nat.cast 3 = Nat.cast 7 := (${proof} 7 rfl) 0`).errors,
    ).not.toEqual([]);
  });
});
