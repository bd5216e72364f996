/**
 * Polynomials in one variable with rational coefficients, read off printed terms: to guess roots and bounds. Lean has
 * the last word on whatever is made of them.
 */

import { type Fraction, fraction, greatestDivisor, inverse, plus, times, ZERO } from './fraction.js';
import type { Term } from './term.js';

/** Coefficients from the constant upwards; the last one is not 0. The zero polynomial is empty. */
export type Univariate = readonly Fraction[];

const MOST_DEGREE = 8;

/** Reads a term as a polynomial in the variable. @returns `undefined` if it is none, or of a high degree */
export function univariateOf(term: Term, variable: string): Univariate | undefined {
  const [left, right] = term.args;
  if (/^[0-9]{1,15}$/.test(term.head) && left === undefined) return trimmed([fraction(BigInt(term.head))]);
  if (term.head === variable && left === undefined) return [ZERO, fraction(1n)];
  if (left === undefined) return undefined;
  const first = univariateOf(left, variable);
  if (first === undefined) return undefined;
  if (term.head === 'neg' && right === undefined) return scaled(first, fraction(-1n));
  if (right === undefined || term.args.length !== 2) return undefined;
  if (term.head === '^') return /^[0-9]$/.test(right.head) ? power(first, Number(right.head)) : undefined;
  const second = univariateOf(right, variable);
  if (second === undefined) return undefined;
  if (term.head === '+') return sum(first, second);
  if (term.head === '-') return sum(first, scaled(second, fraction(-1n)));
  if (term.head === '*') return product(first, second);
  if (term.head === '/' && second.length === 1) return scaled(first, inverse(second[0]!));
  return undefined;
}

/** Left side minus right side of an equation or inequality. */
export function differenceOf(relation: Term, variable: string): Univariate | undefined {
  const [left, right] = relation.args.map(side => univariateOf(side, variable));
  return left === undefined || right === undefined ? undefined : sum(left, scaled(right, fraction(-1n)));
}

/** The value at an integer, times the common denominator of the coefficients: right in sign, and zero where it is. */
export function signAt(polynomial: Univariate, point: bigint): -1 | 0 | 1 {
  const value = integral(polynomial).reduceRight((sum, coefficient) => sum * point + coefficient, 0n);
  return value === 0n ? 0 : value > 0n ? 1 : -1;
}

/** Different rational roots with small numerators and denominators, smallest numerator first. */
export function rationalRoots(polynomial: Univariate): readonly Fraction[] {
  const coefficients = integral(polynomial);
  if (coefficients.length < 2) return [];
  const lowest = coefficients.find(coefficient => coefficient !== 0n)!;
  const roots: Fraction[] = coefficients[0] === 0n ? [ZERO] : [];
  for (const denominator of divisors(coefficients.at(-1)!))
    for (const divisor of divisors(lowest))
      for (const numerator of [divisor, -divisor]) {
        if (greatestDivisor(numerator, denominator) === 1n && vanishes(coefficients, numerator, denominator))
          roots.push({ numerator, denominator });
      }
  return roots;
}

/** Coefficients times their common denominator. */
export function integral(polynomial: Univariate): readonly bigint[] {
  const common = polynomial.reduce(
    (lcm, { denominator }) => (lcm * denominator) / greatestDivisor(lcm, denominator),
    1n,
  );
  return polynomial.map(({ numerator, denominator }) => (numerator * common) / denominator);
}

function vanishes(coefficients: readonly bigint[], numerator: bigint, denominator: bigint): boolean {
  let value = 0n;
  let scale = 1n;
  for (let index = coefficients.length - 1; index >= 0; index--) {
    value = value * numerator + coefficients[index]! * scale;
    scale *= denominator;
  }
  return value === 0n;
}

const MOST_DIVISOR = 1000n;

function divisors(number: bigint): bigint[] {
  const size = number < 0n ? -number : number;
  const found: bigint[] = [];
  for (let divisor = 1n; divisor <= size && divisor <= MOST_DIVISOR; divisor++)
    if (size % divisor === 0n) found.push(divisor);
  if (size > MOST_DIVISOR) found.push(size);
  return found;
}

function sum(left: Univariate, right: Univariate): Univariate {
  const length = Math.max(left.length, right.length);
  return trimmed(
    Array.from({ length }, (_, index) => {
      return plus(left[index] ?? ZERO, right[index] ?? ZERO);
    }),
  );
}

function scaled(polynomial: Univariate, factor: Fraction): Univariate {
  return trimmed(polynomial.map(coefficient => times(coefficient, factor)));
}

function product(left: Univariate, right: Univariate): Univariate | undefined {
  if (left.length + right.length > MOST_DEGREE + 2) return undefined;
  return left.reduce<Univariate>(
    (total, coefficient, index) =>
      sum(total, [...Array.from({ length: index }, () => ZERO), ...scaled(right, coefficient)]),
    [],
  );
}

function power(base: Univariate, exponent: number): Univariate | undefined {
  let result: Univariate | undefined = [fraction(1n)];
  for (let step = 0; step < exponent && result !== undefined; step++) result = product(result, base);
  return result;
}

function trimmed(polynomial: Univariate): Univariate {
  const length = polynomial.findLastIndex(({ numerator }) => numerator !== 0n) + 1;
  return polynomial.slice(0, length);
}
