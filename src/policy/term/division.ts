/** Exact division of polynomials. */

import { type Fraction, inverse, times } from './fraction.js';
import { difference, monomial, type Polynomial, product } from './polynomial.js';

const MOST_STEPS = 60;

/** `p / d`, if it is a polynomial; the divisor is not 0. */
export function quotient(dividend: Polynomial, divisor: Polynomial): Polynomial | undefined {
  const [lead, scale] = leading(divisor);
  const result = new Map<string, Fraction>();
  let rest: Polynomial | undefined = dividend;
  for (let step = 0; rest !== undefined && rest.size > 0; step++) {
    const [top, value] = leading(rest);
    const key = dividedMonomial(top, lead);
    if (key === undefined || step === MOST_STEPS) return undefined;
    const term = new Map([[key, times(value, inverse(scale))]]);
    result.set(key, term.get(key)!);
    rest = difference(rest, product(term, divisor));
  }
  return rest === undefined ? undefined : result;
}

/** Its highest monomial: of the highest degree, and of those the first in the order of the atoms. */
function leading(polynomial: Polynomial): readonly [key: string, value: Fraction] {
  return [...polynomial].reduce((best, term) => (isAbove(term[0], best[0]) ? term : best));
}

function isAbove(left: string, right: string): boolean {
  const [first, second] = [monomial.factors(left), monomial.factors(right)];
  if (first.length !== second.length) return first.length > second.length;
  const place = first.findIndex((name, index) => name !== second[index]);
  return place >= 0 && first[place]! < second[place]!;
}

function dividedMonomial(key: string, by: string): string | undefined {
  const atoms = [...monomial.factors(key)];
  for (const atom of monomial.factors(by)) {
    const place = atoms.indexOf(atom);
    if (place < 0) return undefined;
    atoms.splice(place, 1);
  }
  return monomial.of(atoms);
}
