/** Solves an equation between natural numbers for an unknown that occurs once: `b = a + c` for `c`. */

import { quotient } from './division.js';
import type { Fraction } from './fraction.js';
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
  const solution = rest === undefined ? undefined : quotient(rest, new Map([first]));
  return solution !== undefined && [...solution.values()].every(isNatural) ? solution : undefined;
}

function isNatural({ numerator, denominator }: Fraction): boolean {
  return denominator === 1n && numerator >= 0n;
}
