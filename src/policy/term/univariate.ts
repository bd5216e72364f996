/** Polynomials in one variable: to guess roots and bounds. */

import { type Fraction, greatestDivisor, ZERO } from './fraction.js';
import { equationPolynomial, monomial, type Polynomial, polynomialOf } from './polynomial.js';
import type { Term } from './term.js';

/** Coefficients from the constant upwards; the last one is not 0. The zero polynomial is empty. */
export type Univariate = readonly Fraction[];

const MOST_DEGREE = 8;

/** Reads a term as a polynomial in the variable. @returns `undefined` if it is none, or of a high degree */
export function univariateOf(term: Term, variable: string): Univariate | undefined {
  return coefficientsOf(polynomialOf(term), variable);
}

/** Left side minus right side of an equation or inequality. */
export function differenceOf(relation: Term, variable: string): Univariate | undefined {
  return coefficientsOf(equationPolynomial(relation), variable);
}

/** Coefficients of a polynomial in one variable. @returns `undefined` if it has other atoms, or a high degree */
export function coefficientsOf(polynomial: Polynomial | undefined, variable: string): Univariate | undefined {
  if (polynomial === undefined) return undefined;
  const coefficients: Fraction[] = [];
  for (const [key, value] of polynomial) {
    const factors = monomial.factors(key);
    if (factors.length > MOST_DEGREE || factors.some(name => name !== variable)) return undefined;
    coefficients[factors.length] = value;
  }
  return Array.from(coefficients, value => value ?? ZERO);
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
