/**
 * Polynomials with rational coefficients, for searching certificates. Monomials are numbered, so that large systems of
 * products stay cheap. What is found here is proved again by `ring`: nothing rests on this file.
 */

import { greatestCommonDivisor } from '../omega/linear-form.js';

/** A polynomial: integer coefficients by monomial, over a common positive denominator. No coefficient is zero. */
export interface PolynomialForm {
  readonly coefficients: ReadonlyMap<number, bigint>;
  readonly denominator: bigint;
}

/** The number of the monomial without variables. */
export const UNIT = 0;

export const ZERO_FORM: PolynomialForm = { coefficients: new Map(), denominator: 1n };

export function numberForm(numerator: bigint, denominator = 1n): PolynomialForm {
  if (numerator === 0n) return ZERO_FORM;
  const common = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { coefficients: new Map([[UNIT, numerator / common]]), denominator: denominator / common };
}

/** `k·a + l·b` */
export function combination(k: bigint, a: PolynomialForm, l: bigint, b: PolynomialForm): PolynomialForm {
  const common = greatestCommonDivisor(a.denominator, b.denominator);
  const [forA, forB] = [k * (b.denominator / common), l * (a.denominator / common)];
  const coefficients = new Map<number, bigint>();
  if (forA !== 0n) for (const [monomial, value] of a.coefficients) coefficients.set(monomial, forA * value);
  for (const [monomial, value] of b.coefficients) addTo(coefficients, monomial, forB * value);
  return { coefficients, denominator: (a.denominator / common) * b.denominator };
}

export function scaledForm(form: PolynomialForm, numerator: bigint, denominator = 1n): PolynomialForm {
  if (numerator === 0n) return ZERO_FORM;
  const coefficients = new Map<number, bigint>();
  for (const [monomial, value] of form.coefficients) coefficients.set(monomial, value * numerator);
  return { coefficients, denominator: form.denominator * denominator };
}

function addTo(sum: Map<number, bigint>, monomial: number, value: bigint): void {
  const total = (sum.get(monomial) ?? 0n) + value;
  if (total === 0n) sum.delete(monomial);
  else sum.set(monomial, total);
}

/** Products of terms that a product may have before it is refused. */
const MAX_PRODUCTS = 20_000;

/** Monomials by number: sorted lists of variables with their exponents. */
export class Monomials {
  private readonly list: (readonly (readonly [number, number])[])[] = [[]];
  private readonly numbers = new Map<string, number>([['', UNIT]]);
  private readonly products = new Map<number, number>();

  /** The monomial that is a variable. */
  variable(index: number): number {
    return this.numberFor([[index, 1]]);
  }

  get count(): number {
    return this.list.length;
  }

  /** Sum of the exponents. */
  degree(monomial: number): number {
    return this.list[monomial]!.reduce((sum, [, exponent]) => sum + exponent, 0);
  }

  multiply(a: number, b: number): number {
    if (a === UNIT) return b;
    if (b === UNIT) return a;
    const key = a < b ? a * 0x1000000 + b : b * 0x1000000 + a;
    let product = this.products.get(key);
    if (product === undefined) {
      const exponents = new Map(this.list[a]!);
      for (const [variable, exponent] of this.list[b]!)
        exponents.set(variable, (exponents.get(variable) ?? 0) + exponent);
      product = this.numberFor([...exponents].sort((x, y) => x[0] - y[0]));
      this.products.set(key, product);
    }
    return product;
  }

  /** The product, or `undefined` if it would be too large. */
  multiplyForms(a: PolynomialForm, b: PolynomialForm): PolynomialForm | undefined {
    if (a.coefficients.size * b.coefficients.size > MAX_PRODUCTS) return undefined;
    const coefficients = new Map<number, bigint>();
    for (const [m, x] of a.coefficients)
      for (const [n, y] of b.coefficients) addTo(coefficients, this.multiply(m, n), x * y);
    return { coefficients, denominator: a.denominator * b.denominator };
  }

  private numberFor(exponents: readonly (readonly [number, number])[]): number {
    const key = exponents.map(([variable, exponent]) => `${variable}^${exponent}`).join(' ');
    let known = this.numbers.get(key);
    if (known === undefined) {
      known = this.list.push(exponents) - 1;
      this.numbers.set(key, known);
    }
    return known;
  }
}
