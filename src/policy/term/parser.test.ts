import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTerm } from './parser.js';

const key = (text: string, ...locals: string[]) => parseTerm(text, new Set(locals)).key;

describe('parseTerm', () => {
  test.each([
    ['a + b * c ^ 2', '(+ a (* b (^ c 2)))'],
    ['a - b - c', '(- (- a b) c)'],
    ['p → q → r', '(→ p (→ q r))'],
    ['p ∧ q ∨ ¬r ↔ s', '(↔ (∨ (∧ p q) (¬ r)) s)'],
    ['f (g x) y = z', '(= (f (g x) y) z)'],
    ['∀ x y : ℕ, x = y', '(∀:x ℕ (∀:y ℕ (= x y)))'],
    ['∃ c, b = a + c', '(∃:c _ (= b (+ a c)))'],
    ['∀ x ∈ s, p x', '(∀:x _ (→ (∈ x s) (p x)))'],
    ['∃ x > 0, p x', '(∃:x _ (∧ (> x 0) (p x)))'],
    ['fun x => x + 1', '(fun:x _ (+ x 1))'],
    ['∑ k ∈ s, k ^ 2 = 7', '(= (∑:k _ (→ (∈ k s) (^ k 2))) 7)'],
    ['if x = 0 then 1 else y', '(if (= x 0) 1 y)'],
    ['|x - 1| ≤ 2', '(≤ (abs (- x 1)) 2)'],
    ['a ≡ b [MOD n]', '(≡[MOD a b n)'],
    ['x :: xs ++ [a, b]', '(++ (:: x xs) ([] a b))'],
    ['(2 : ℝ) * ↑n', '(* 2 (↑ n))'],
    ['⟨a, b⟩ = p', '(= (⟨⟩ a b) p)'],
    ['-x⁻¹', '(neg (⁻¹ x))'],
    ['{x | x > 0} ⊆ s', '(⊆ (setOf x (> x 0)) s)'],
  ])('reads %s', (text, expected) => {
    expect(key(text)).toBe(expected);
  });

  test('a field of a variable, of brackets, and a constant are one application', () => {
    expect(key('n.succ', 'n')).toBe('(succ n)');
    expect(key('(a + b).succ')).toBe('(succ (+ a b))');
    expect(key('Nat.succ n')).toBe('(succ n)');
    expect(key('MyNat.succ n')).toBe('(succ n)');
    expect(key('l.map f', 'l')).toBe('(map l f)');
  });

  test('what is not understood is one opaque leaf', () => {
    expect(parseTerm('match x with | 0 => 1').head).toMatch(/^opaque/);
    expect(parseTerm('a ) b').head).toMatch(/^opaque/);
  });

  test('never throws, and keeps the text', () => {
    const piece = fc.constantFrom(
      'a',
      '(',
      ')',
      '+',
      '∀',
      '∃',
      ',',
      ':',
      '⟨',
      '⟩',
      '|',
      '[',
      ']',
      '1',
      '→',
      '=>',
      'if',
      '¬',
      '.succ',
      '"x"',
      '{',
      '}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        const term = parseTerm(pieces.join(' '));
        expect(term.size).toBeGreaterThan(0);
      }),
    );
  });

  test('a printed number or operation reads back to the same tree', () => {
    const term: fc.Arbitrary<string> = fc.letrec<{ term: string }>(tie => ({
      term: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('a', 'b', '0', '12'),
        fc
          .tuple(tie('term'), fc.constantFrom('+', '*', '^', '=', '∧', '→'), tie('term'))
          .map(([x, o, y]) => `(${x}) ${o} (${y})`),
      ),
    })).term;
    fc.assert(
      fc.property(term, text => {
        const parsed = parseTerm(text);
        expect(parseTerm(parsed.text).key).toBe(parsed.key);
        expect(parseTerm(`(${parsed.text})`).key).toBe(parsed.key);
      }),
    );
  });
});
