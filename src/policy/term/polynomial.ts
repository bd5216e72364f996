/**
 * Polynomials in several atoms with rational coefficients, read off printed terms. What is no polynomial becomes an atom.
 * A guess: that `+` and `*` obey the usual laws is assumed, and Lean has the last word on whatever is made of it.
 */

import { type Fraction, fraction, inverse, isZero, negated, ONE, plus, times, ZERO } from './fraction.js';
import { argumentText, type Substitution, type Term } from './term.js';

/** Coefficients, none of them 0, by monomial: its atoms by their source, sorted; 1 is the empty text. */
export type Polynomial = ReadonlyMap<string, Fraction>;

/** How terms are read. */
export interface PolynomialReading {
  /**
   * `field`: with `-` and division by numbers. `semiring`: `-` has no laws, quotients are atoms, and `succ n` is `n + 1`.
   */
  readonly laws: 'field' | 'semiring';
  /** Values of variables, which may speak of other such variables. Default none. */
  readonly values?: Substitution;
}

const FIELD: PolynomialReading = { laws: 'field' };

const MOST_TERMS = 120;
const MOST_EXPONENT = 8;
const MOST_DEPTH = 40;
/** Between the atoms of a monomial; an atom that occurs twice is there twice. */
const DOT = ' · ';
const CONSTANT = '';

/** Reads a term. @returns `undefined` if it grows too large, or has no laws */
export function polynomialOf(
  term: Term,
  reading: PolynomialReading = FIELD,
  depth = 0,
): Polynomial | undefined {
  if (depth > MOST_DEPTH) return undefined;
  const read = (part: Term) => polynomialOf(part, reading, depth + 1);
  const [left, right] = term.args;
  if (left === undefined) {
    const value = reading.values?.get(term.head);
    return value === undefined ? leaf(term, reading) : read(value);
  }
  if (term.bound !== undefined || term.args.length > 2) return atom(argumentText(term));
  const natural = reading.laws === 'semiring';
  if (right === undefined) {
    if (term.head === 'neg' && !natural) return scaled(read(left), fraction(-1n));
    return term.head === 'succ' && natural ? sum(read(left), constant(ONE)) : atom(argumentText(term));
  }
  switch (term.head) {
    case '+':
      return sum(read(left), read(right));
    case '-':
      return natural ? undefined : sum(read(left), scaled(read(right), fraction(-1n)));
    case '*':
      return product(read(left), read(right));
    case '^':
      return power(read(left), right) ?? atom(argumentText(term));
    case '/':
      if (!natural) return product(read(left), reciprocal(right, read(right)));
  }
  return atom(argumentText(term));
}

function leaf(term: Term, { laws }: PolynomialReading): Polynomial {
  if (/^[0-9]{1,15}$/.test(term.head)) return constant(fraction(BigInt(term.head)));
  return term.head === 'zero' && laws === 'semiring' ? constant(ZERO) : atom(argumentText(term));
}

/** @returns `undefined` if the exponent is no small number, or it grows too large */
function power(base: Polynomial | undefined, { head }: Term): Polynomial | undefined {
  const exponent = /^[0-9]$/.test(head) ? Number(head) : MOST_EXPONENT + 1;
  if (exponent > MOST_EXPONENT) return undefined;
  let result: Polynomial | undefined = constant(ONE);
  for (let step = 0; step < exponent; step++) result = product(result, base);
  return result;
}

function reciprocal(term: Term, value: Polynomial | undefined): Polynomial {
  const number = value?.size === 1 ? value.get(CONSTANT) : undefined;
  return number === undefined ? atom(`${argumentText(term)}⁻¹`) : constant(inverse(number));
}

/** Left side minus right side of an equation. */
export function equationPolynomial(equation: Term): Polynomial | undefined {
  const [left, right] = equation.args;
  return left === undefined || right === undefined ? undefined : differencePolynomial(left, right);
}

/** `left - right`. */
export function differencePolynomial(left: Term, right: Term): Polynomial | undefined {
  return difference(polynomialOf(left), polynomialOf(right));
}

/** All atoms of some polynomials. */
export function atomsOf(polynomials: readonly Polynomial[]): readonly string[] {
  const found = new Set<string>();
  for (const polynomial of polynomials)
    for (const monomial of polynomial.keys()) for (const name of factors(monomial)) found.add(name);
  return [...found];
}

/** Lean source without outer parentheses, monomials in order of first appearance. */
export function polynomialText(polynomial: Polynomial): string {
  const parts = [...polynomial].map(([monomial, { numerator, denominator }]) => {
    const size = numerator < 0n ? -numerator : numerator;
    const number = denominator === 1n ? String(size) : `${size} / ${denominator}`;
    const names = factors(monomial).join(' * ');
    const text = monomial === CONSTANT ? number : number === '1' ? names : `${number} * ${names}`;
    return { negative: numerator < 0n, text };
  });
  const [first, ...rest] = parts;
  if (first === undefined) return '0';
  return rest.reduce(
    (before, { negative, text }) => `${before} ${negative ? '-' : '+'} ${text}`,
    `${first.negative ? '-' : ''}${first.text}`,
  );
}

/** Lean source, with parentheses unless it is a number or a single atom. */
export function factorText(polynomial: Polynomial): string {
  const text = polynomialText(polynomial);
  return /^[\p{L}\p{N}_'₀-₉]+$/u.test(text) ? text : `(${text})`;
}

/** Monomials as keys. */
export const monomial = {
  constant: CONSTANT,
  /** The product of some atoms. */
  of: join,
  factors,
  degree: (key: string): number => factors(key).length,
};

function factors(monomial: string): readonly string[] {
  return monomial === CONSTANT ? [] : monomial.split(DOT);
}

function join(names: readonly string[]): string {
  return [...names].sort().join(DOT);
}

/** An atom by its source. */
export function atom(text: string): Polynomial {
  return new Map([[text, ONE]]);
}

function constant(value: Fraction): Polynomial {
  return isZero(value) ? new Map() : new Map([[CONSTANT, value]]);
}

/** Each coefficient times a number. */
export function scaled(polynomial: Polynomial | undefined, factor: Fraction): Polynomial | undefined {
  return polynomial && new Map([...polynomial].map(([monomial, value]) => [monomial, times(value, factor)]));
}

/** @returns `undefined` if it grows too large */
export function sum(left: Polynomial | undefined, right: Polynomial | undefined): Polynomial | undefined {
  if (left === undefined || right === undefined) return undefined;
  const result = new Map(left);
  for (const [monomial, value] of right) add(result, monomial, value);
  return result.size > MOST_TERMS ? undefined : result;
}

/** @returns `undefined` if it grows too large */
export function difference(
  left: Polynomial | undefined,
  right: Polynomial | undefined,
): Polynomial | undefined {
  return sum(left, scaled(right, negated(ONE)));
}

/** @returns `undefined` if it grows too large */
export function product(left: Polynomial | undefined, right: Polynomial | undefined): Polynomial | undefined {
  if (left === undefined || right === undefined) return undefined;
  const result = new Map<string, Fraction>();
  for (const [first, a] of left)
    for (const [second, b] of right) add(result, join([...factors(first), ...factors(second)]), times(a, b));
  return result.size > MOST_TERMS ? undefined : result;
}

function add(result: Map<string, Fraction>, monomial: string, value: Fraction): void {
  const total = plus(result.get(monomial) ?? ZERO, value);
  if (isZero(total)) result.delete(monomial);
  else result.set(monomial, total);
}
