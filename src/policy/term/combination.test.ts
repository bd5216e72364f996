import { describe, expect, test } from 'vitest';
import { combinationOf, determinedValue } from './combination.js';
import { fractionText } from './fraction.js';
import { parseTerm } from './parser.js';
import { equationPolynomial, factorText } from './polynomial.js';

const LOCALS = new Set(['x', 'y', 'z', 'f']);
const equation = (text: string) => equationPolynomial(parseTerm(text, LOCALS))!;

/** The coefficients found, of the lowest degree that has some. */
function coefficients(goal: string, ...given: string[]): readonly string[] | undefined {
  for (let degree = 0; degree <= 2; degree++) {
    const found = combinationOf(equation(goal), given.map(equation), degree);
    if (found !== undefined) return found.map(factorText);
  }
  return undefined;
}

describe('combinations of equations', () => {
  test('linear systems', () => {
    expect(coefficients('y = 11', 'x + y = 7', '2 * x + y = 3')).toEqual(['2', '(-1)']);
    expect(coefficients('x = 1 / 2', '2 * x = 1')).toEqual(['(1 / 2)']);
  });

  test('coefficients that are polynomials', () => {
    expect(coefficients('x ^ 2 * y = 4', 'x * y = 2', 'x = 2')).toEqual(['x', '2']);
  });

  test('terms that are no polynomials are atoms', () => {
    expect(coefficients('f 2 = 3', 'f 2 - f 1 = 1', 'f 1 = 2')).toEqual(['1', '1']);
    expect(coefficients('x / y = 2', '3 * x / y = 6')).toEqual(['(1 / 3)']);
  });

  test('none, where none is', () => {
    expect(coefficients('x = 1', 'x + y = 2')).toBeUndefined();
    expect(coefficients('x = 2', 'x ^ 2 = 4')).toBeUndefined();
  });

  test('values that equations determine', () => {
    const given = ['x + y = 5', 'x - y = 2', 'z * y = 1'].map(equation);
    expect(fractionText(determinedValue('x', given)!)).toBe('7 / 2');
    expect(determinedValue('z', given)).toBeUndefined();
  });
});
