import { expect, test } from 'vitest';
import { parseTerm } from './parser.js';
import { differencePolynomial } from './polynomial.js';
import { squaresOf } from './squares.js';

const LOCALS = new Set(['a', 'b', 'c', 'z']);
const squares = (left: string, right: string) =>
  squaresOf(differencePolynomial(parseTerm(left, LOCALS), parseTerm(right, LOCALS))!);

test('completes squares', () => {
  expect(squares('28 * a ^ 2 + 1', '10 * a')).toEqual(['(a - 5 / 28)']);
  expect(squares('36 * z ^ 2', '36 * (a * z) - 9 * a ^ 2')).toEqual(['(z - 1 / 2 * a)']);
  expect(squares('a ^ 2 + b ^ 2 + c ^ 2', 'a * b + b * c + c * a')).toHaveLength(2);
});

test('leaves other polynomials alone', () => {
  expect(squares('a ^ 4', 'a')).toEqual([]);
  expect(squares('a', 'b')).toEqual([]);
});
