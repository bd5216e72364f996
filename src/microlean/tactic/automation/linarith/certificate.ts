/** Which multiples of the given comparisons add up to a contradiction. */

import { greatestCommonDivisor } from '../omega/linear-form.js';
import { type Constraint, refute } from '../omega/solve.js';
import type { Polynomial } from '../ring/polynomial.js';

/** `difference ≥ 0`, or `> 0` if strict. */
export interface Inequality {
  readonly difference: Polynomial;
  readonly strict: boolean;
}

/** Positive multipliers by position; `undefined` if no contradiction is found. */
export function findCertificate(
  inequalities: readonly Inequality[],
  onStep: () => void,
): Map<number, bigint> | undefined {
  const unknowns = new Map<string, number>();
  const constraints = inequalities.map(({ difference, strict }, index): Constraint => {
    const coefficients = new Map<number, bigint>();
    let constant = 0n;
    for (const [monomial, value] of difference) {
      if (monomial === '') {
        constant = value;
        continue;
      }
      let unknown = unknowns.get(monomial);
      if (unknown === undefined) unknowns.set(monomial, (unknown = unknowns.size + 1));
      coefficients.set(unknown, value);
    }
    return { form: { constant, coefficients }, strict, derivation: { kind: 'given', index } };
  });
  const found = refute(constraints, onStep, 'rationals');
  return found === undefined ? undefined : integerMultipliers(found);
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function integerMultipliers(constraint: Constraint): Map<number, bigint> {
  const sums = new Map<number, Fraction>();
  const visit = ({ derivation }: Constraint, factor: Fraction): void => {
    switch (derivation.kind) {
      case 'given':
        sums.set(derivation.index, addFractions(sums.get(derivation.index), factor));
        return;
      case 'combine':
        visit(derivation.first, times(factor, derivation.k, 1n));
        visit(derivation.second, times(factor, derivation.l, 1n));
        return;
      case 'divide':
        visit(derivation.of, times(factor, 1n, derivation.factor));
        return;
      case 'natural':
        throw new TypeError('linarith gives its unknowns no sign');
    }
  };
  visit(constraint, { numerator: 1n, denominator: 1n });
  let common = 1n;
  for (const { denominator } of sums.values())
    common = (common * denominator) / greatestCommonDivisor(common, denominator);
  return new Map(
    [...sums].map(([index, { numerator, denominator }]) => [index, (numerator * common) / denominator]),
  );
}

function times(factor: Fraction, numerator: bigint, denominator: bigint): Fraction {
  return simplified(factor.numerator * numerator, factor.denominator * denominator);
}

function addFractions(a: Fraction | undefined, b: Fraction): Fraction {
  if (a === undefined) return b;
  return simplified(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

function simplified(numerator: bigint, denominator: bigint): Fraction {
  const common = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}
