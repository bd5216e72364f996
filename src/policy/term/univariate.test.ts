import { describe, expect, test } from 'vitest';
import { fractionText } from './fraction.js';
import { parseTerm } from './parser.js';
import { differenceOf, rationalRoots, signAt, univariateOf } from './univariate.js';

const LOCALS = new Set(['x', 'y']);
const read = (text: string) => univariateOf(parseTerm(text, LOCALS), 'x');

describe('polynomials in one variable', () => {
  test.each([
    ['x ^ 2 - 3 * x + 2', ['2', '-3', '1']],
    ['(x - 1) * (x + 1)', ['-1', '0', '1']],
    ['-x / 2 + 1 / 3', ['1 / 3', '-1 / 2']],
    ['x - x', []],
  ])('reads %s', (text, coefficients) => {
    expect(read(text)?.map(fractionText)).toEqual(coefficients);
  });

  test.each(['x + y', '1 / x', 'x ^ y', 'x / 0', 'x ^ 9', '√x'])('leaves %s alone', text => {
    expect(read(text)).toBeUndefined();
  });

  test('finds rational roots', () => {
    const roots = (text: string) =>
      rationalRoots(differenceOf(parseTerm(text, LOCALS), 'x')!).map(fractionText);
    expect(roots('x ^ 2 - 5 * x = -6').sort()).toEqual(['2', '3']);
    expect(roots('2 * x ^ 2 = x').sort()).toEqual(['0', '1 / 2']);
    expect(roots('x ^ 2 = 2')).toEqual([]);
  });

  test('knows signs', () => {
    const polynomial = differenceOf(parseTerm('x ^ 2 / 2 = 8', LOCALS), 'x')!;
    expect([3n, 4n, 5n].map(point => signAt(polynomial, point))).toEqual([-1, 0, 1]);
  });
});
