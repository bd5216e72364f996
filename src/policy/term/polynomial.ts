/**
 * Polynomials with natural coefficients over opaque atoms, read off printed terms: to solve `b = a + c` for `c`. A guess:
 * that `+` and `*` obey the usual laws is assumed, and Lean has the last word.
 */

import { argumentText, makeTerm, type Substitution, type Term } from './term.js';

/** Coefficients by monomial; a monomial is the sorted keys of its atoms, joined by `·`; 1 is the empty text. */
export type Polynomial = ReadonlyMap<string, number>;

const MOST_TERMS = 60;
const ATOM_SEPARATOR = '·';

/** Reads a term. @returns `undefined` if it grows too large. */
export function polynomialOf(term: Term, values: Substitution, depth = 0): Polynomial | undefined {
  if (depth > 40) return undefined;
  const value = term.args.length === 0 ? values.get(term.head) : undefined;
  if (value !== undefined) return polynomialOf(value, values, depth + 1);
  if (/^[0-9]{1,6}$/.test(term.head)) return constant(Number(term.head));
  const [left, right] = term.args;
  const read = (part: Term) => polynomialOf(part, values, depth + 1);
  if (term.head === 'succ' && left !== undefined) return combine(read(left), constant(1), 1);
  if (term.head === 'zero') return constant(0);
  if (term.head === '+' && right !== undefined) return combine(read(left!), read(right), 1);
  if (term.head === '-' && right !== undefined) return undefined;
  if (term.head === '*' && right !== undefined) return multiply(read(left!), read(right));
  if (term.head === '^' && right !== undefined && /^[1-4]$/.test(right.head)) {
    const base = read(left!);
    let power = base;
    for (let exponent = 1; exponent < Number(right.head); exponent++) power = multiply(power, base);
    return power;
  }
  return new Map([[`${argumentText(term)}`, 1]]);
}

/** `left - right`, if all coefficients come out natural. */
export function difference(left: Polynomial, right: Polynomial): Polynomial | undefined {
  const result = combine(left, right, -1);
  return result === undefined || [...result.values()].some(coefficient => coefficient < 0)
    ? undefined
    : result;
}

/** Writes a polynomial as a term, monomials in order of first appearance. */
export function termOf(polynomial: Polynomial): Term {
  const parts = [...polynomial].map(([monomial, coefficient]) => {
    if (monomial === '') return String(coefficient);
    const product = monomial.split(ATOM_SEPARATOR).join(' * ');
    return coefficient === 1 ? product : `${coefficient} * ${product}`;
  });
  const text = parts.length === 0 ? '0' : parts.join(' + ');
  return makeTerm(`polynomial ${text}`, [], { text, atomic: !text.includes(' ') });
}

/** Solves `equation` (two sides) for an unknown that occurs once, linearly, on the right: `target = rest + unknown * factor`. */
export function solveFor(unknown: string, left: Polynomial, right: Polynomial): Polynomial | undefined {
  const without = new Map<string, number>();
  const factors = new Map<string, number>();
  for (const [monomial, coefficient] of right) {
    const atoms = monomial.split(ATOM_SEPARATOR);
    const place = atoms.indexOf(unknown);
    if (place < 0) without.set(monomial, coefficient);
    else factors.set([...atoms.slice(0, place), ...atoms.slice(place + 1)].join(ATOM_SEPARATOR), coefficient);
  }
  if (factors.size !== 1) return undefined;
  const rest = difference(left, without);
  const [factor, scale] = [...factors][0]!;
  return rest === undefined ? undefined : divide(rest, factor, scale);
}

function divide(polynomial: Polynomial, monomial: string, scale: number): Polynomial | undefined {
  const result = new Map<string, number>();
  const wanted = monomial === '' ? [] : monomial.split(ATOM_SEPARATOR);
  for (const [product, coefficient] of polynomial) {
    const atoms = product === '' ? [] : product.split(ATOM_SEPARATOR);
    for (const atom of wanted) {
      const place = atoms.indexOf(atom);
      if (place < 0) return undefined;
      atoms.splice(place, 1);
    }
    if (coefficient % scale !== 0) return undefined;
    result.set(atoms.join(ATOM_SEPARATOR), coefficient / scale);
  }
  return result;
}

function constant(value: number): Polynomial {
  return value === 0 ? new Map() : new Map([['', value]]);
}

function combine(
  left: Polynomial | undefined,
  right: Polynomial | undefined,
  sign: 1 | -1,
): Polynomial | undefined {
  if (left === undefined || right === undefined) return undefined;
  const result = new Map(left);
  for (const [monomial, coefficient] of right) {
    const sum = (result.get(monomial) ?? 0) + sign * coefficient;
    if (sum === 0) result.delete(monomial);
    else result.set(monomial, sum);
  }
  return result.size > MOST_TERMS ? undefined : result;
}

function multiply(left: Polynomial | undefined, right: Polynomial | undefined): Polynomial | undefined {
  if (left === undefined || right === undefined) return undefined;
  const result = new Map<string, number>();
  for (const [first, one] of left) {
    for (const [second, other] of right) {
      const atoms = [first, second].flatMap(monomial =>
        monomial === '' ? [] : monomial.split(ATOM_SEPARATOR),
      );
      const product = atoms.sort().join(ATOM_SEPARATOR);
      result.set(product, (result.get(product) ?? 0) + one * other);
    }
  }
  return result.size > MOST_TERMS ? undefined : result;
}
