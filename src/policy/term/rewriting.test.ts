import { describe, expect, test } from 'vitest';
import { solveFor } from './linear-solution.js';
import { match, replaceAll } from './match.js';
import { parseTerm } from './parser.js';
import { isGreater } from './path-order.js';
import { type PolynomialReading, polynomialOf, polynomialText } from './polynomial.js';

const VARIABLES = new Set(['a', 'b', 'c']);
const term = (text: string) => parseTerm(text);

describe('match', () => {
  test.each([
    ['a + b', 'x * y + z', { a: 'x * y', b: 'z' }],
    ['a + a', 'x + x', { a: 'x' }],
    ['succ a = succ b', 'succ x = succ (y + z)', { a: 'x', b: 'y + z' }],
    ['∃ n, a = succ n', '∃ m, x = succ m', { a: 'x' }],
  ])('%s matches %s', (pattern, text, expected) => {
    const values = match(term(pattern), term(text), VARIABLES);
    expect(Object.fromEntries([...values!].map(([name, value]) => [name, value.text]))).toEqual(expected);
  });

  test.each([
    ['a + a', 'x + y'],
    ['a * b', 'x + y'],
    ['∃ n, a = succ n', '∃ m, m = succ m'],
  ])('%s does not match %s', (pattern, text) => {
    expect(match(term(pattern), term(text), VARIABLES)).toBeUndefined();
  });

  test('replaceAll replaces every occurrence', () => {
    expect(replaceAll(term('f x + g (f x)'), term('f x'), term('y')).key).toBe(term('y + g y').key);
  });
});

describe('isGreater orients', () => {
  test.each([
    ['a + 0', 'a'],
    ['a + succ b', 'succ (a + b)'],
    ['a * succ b', 'a * b + a'],
    ['a * (b + c)', 'a * b + a * c'],
    ['a ^ succ b', 'a ^ b * a'],
    ['a + b + c', 'a + (b + c)'],
    ['a + 1', 'succ a'],
    ['2', 'succ 1'],
  ])('%s above %s, and not the other way', (left, right) => {
    expect(isGreater(term(left), term(right), VARIABLES)).toBe(true);
    expect(isGreater(term(right), term(left), VARIABLES)).toBe(false);
  });

  test('laws that permute neither way', () => {
    expect(isGreater(term('a + b'), term('b + a'), VARIABLES)).toBe(false);
    expect(isGreater(term('b + a'), term('a + b'), VARIABLES)).toBe(false);
  });
});

describe('solveFor', () => {
  const solve = (left: string, right: string, known: Record<string, string> = {}) => {
    const values = new Map(Object.entries(known).map(([name, text]) => [name, term(text)]));
    const reading: PolynomialReading = { laws: 'semiring', values };
    const solution = solveFor('c', polynomialOf(term(left), reading)!, polynomialOf(term(right), reading)!);
    return solution && polynomialText(solution);
  };

  test.each([
    ['succ x', 'x + c', '1'],
    ['x', '0 + c', 'x'],
    ['x + y + z', 'x + c', 'y + z'],
    ['(x + y) * z', 'x * z + c', 'y * z'],
    ['x * y', 'x * c', 'y'],
    ['2 * x', '2 * c', 'x'],
  ])('%s = %s gives c = %s', (left, right, solution) => {
    expect(solve(left, right)).toBe(solution);
  });

  test('uses what is known of variables', () => {
    expect(solve('z', 'x + c', { z: 'y + n', y: 'x + m' })).toBe('m + n');
  });

  test('says nothing where there is no natural solution', () => {
    expect(solve('x', 'x + y + c')).toBeUndefined();
    expect(solve('x', 'c * c')).toBeUndefined();
  });
});
