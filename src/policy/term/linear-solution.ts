/** Solves an equation between natural numbers for an unknown that occurs once: `b = a + c` for `c`. */

import { type Fraction, inverse, times } from './fraction.js';
import { difference, monomial, type Polynomial } from './polynomial.js';

/** The solution of `left = rest + unknown * factor`, if it is a polynomial with natural coefficients. */
export function solveFor(unknown: string, left: Polynomial, right: Polynomial): Polynomial | undefined {
  const without = new Map<string, Fraction>();
  const factors = new Map<string, Fraction>();
  for (const [key, coefficient] of right) {
    const atoms = monomial.factors(key);
    const place = atoms.indexOf(unknown);
    if (place < 0) without.set(key, coefficient);
    else factors.set(monomial.of(atoms.filter((_, index) => index !== place)), coefficient);
  }
  const [first, ...others] = factors;
  if (first === undefined || others.length > 0) return undefined;
  const rest = difference(left, without);
  return rest === undefined ? undefined : divided(rest, first[0], first[1]);
}

/** @returns `undefined` if a monomial is not divisible, or a coefficient is not natural */
function divided(polynomial: Polynomial, divisor: string, scale: Fraction): Polynomial | undefined {
  const result = new Map<string, Fraction>();
  for (const [key, coefficient] of polynomial) {
    const atoms = [...monomial.factors(key)];
    for (const atom of monomial.factors(divisor)) {
      const place = atoms.indexOf(atom);
      if (place < 0) return undefined;
      atoms.splice(place, 1);
    }
    const value = times(coefficient, inverse(scale));
    if (value.denominator !== 1n || value.numerator < 0n) return undefined;
    result.set(monomial.of(atoms), value);
  }
  return result;
}
