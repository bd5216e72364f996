/** Quadratic polynomials as sums of squares, by completing squares: what `nlinarith` needs to be told. */

import { fraction, inverse, negated, plus, times } from './fraction.js';
import { atomsOf, factorText, monomial, type Polynomial, product, scaled, sum } from './polynomial.js';

const MOST_ATOMS = 6;

/**
 * Linear forms whose squares make up a quadratic polynomial, as far as completing squares gets: all of it, but for a
 * constant, if the polynomial is never less than that constant.
 * @returns nothing for other polynomials
 */
export function squaresOf(polynomial: Polynomial): readonly string[] {
  const atoms = atomsOf([polynomial]);
  if (atoms.length === 0 || atoms.length > MOST_ATOMS) return [];
  if (![...polynomial.keys()].every(key => monomial.degree(key) <= 2)) return [];
  const forms: string[] = [];
  let rest = polynomial;
  let open = atoms;
  for (;;) {
    const pivot = open.find(name => (rest.get(monomial.of([name, name]))?.numerator ?? 0n) > 0n);
    if (pivot === undefined) return forms;
    const form = completing(rest, pivot, atoms);
    forms.push(factorText(form));
    const leading = rest.get(monomial.of([pivot, pivot]))!;
    rest = sum(rest, scaled(product(form, form), negated(leading)))!;
    open = open.filter(name => name !== pivot);
  }
}

/** `x + (b y + c) / (2 a)` for `a x² + b x y + c x + …`. */
function completing(polynomial: Polynomial, pivot: string, atoms: readonly string[]): Polynomial {
  const leading = polynomial.get(monomial.of([pivot, pivot]))!;
  const half = inverse(plus(leading, leading));
  const form = new Map([[monomial.of([pivot]), fraction(1n)]]);
  const partners = [...atoms.filter(name => name !== pivot).map(name => [name]), []];
  for (const partner of partners) {
    const value = polynomial.get(monomial.of([pivot, ...partner]));
    if (value !== undefined) form.set(monomial.of(partner), times(value, half));
  }
  return form;
}
