/**
 * Normal forms: sums of terms, a term being a coefficient times a product of powers of atoms. Terms are in
 * lexicographic order of their exponents, so that multiplication with a term keeps the order.
 */

import type { Expr } from '../../../kernel/index.js';
import type { Rational } from './rational.js';

/** What is not understood further: a variable of normal forms. */
export interface Atom {
  /** Place in the order of atoms: of first occurrence. */
  readonly index: number;
  readonly expr: Expr;
  /** Set for `base ^ exponent` with a variable exponent. */
  readonly power?: { readonly base: Sum; readonly baseExpr: Expr; readonly exponent: Expr };
  /** Set for the inverse of this. */
  readonly inverse?: Sum;
}

export interface Factor {
  readonly atom: Atom;
  /** Positive. */
  readonly exponent: bigint;
}

/** A product of powers of atoms, in order of atoms. Made by {@link Products}: equal ones are identical. */
export interface Product {
  readonly id: number;
  readonly factors: readonly Factor[];
  /** Without the first factor. */
  readonly rest?: Product;
  /** As a term of the library, once it was asked for. */
  expr?: Expr;
}

export interface Term {
  readonly product: Product;
  /** Not zero. */
  readonly coefficient: Rational;
}

/** A sum; `undefined` is zero. Products are in increasing order. */
export type Sum =
  | { readonly term: Term; readonly rest: Sum; readonly length: number; expr?: Expr }
  | undefined;

export const cons = (term: Term, rest: Sum): NonNullable<Sum> => ({
  term,
  rest,
  length: 1 + (rest?.length ?? 0),
});

/** The table of products: one object for each. */
export class Products {
  private readonly known = new Map<string, Product>();
  private readonly products = new Map<Product, Map<Product, Product>>();
  readonly one: Product = this.make([]);

  make(factors: readonly Factor[]): Product {
    const key = factors.map(({ atom, exponent }) => `${atom.index}^${exponent}`).join(' ');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const product: Product = {
      id: this.known.size,
      factors,
      ...(factors.length === 0 ? {} : { rest: this.make(factors.slice(1)) }),
    };
    this.known.set(key, product);
    return product;
  }

  multiply(a: Product, b: Product): Product {
    if (a.factors.length === 0) return b;
    if (b.factors.length === 0) return a;
    let row = this.products.get(a);
    if (row === undefined) this.products.set(a, (row = new Map()));
    let product = row.get(b);
    if (product === undefined) row.set(b, (product = this.make(mergeFactors(a.factors, b.factors))));
    return product;
  }

  raise(a: Product, exponent: bigint): Product {
    if (exponent === 0n) return this.one;
    return this.make(a.factors.map(factor => ({ ...factor, exponent: factor.exponent * exponent })));
  }
}

function mergeFactors(a: readonly Factor[], b: readonly Factor[]): Factor[] {
  const merged: Factor[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x.atom === y.atom) {
      merged.push({ atom: x.atom, exponent: x.exponent + y.exponent });
      i++;
      j++;
    } else if (x.atom.index < y.atom.index) {
      merged.push(x);
      i++;
    } else {
      merged.push(y);
      j++;
    }
  }
  return [...merged, ...a.slice(i), ...b.slice(j)];
}

/** The order of products in sums. */
export function compareProducts(a: Product, b: Product): number {
  if (a === b) return 0;
  const { length } = a.factors;
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.factors[i]!, b.factors[i]];
    if (y === undefined) return 1;
    if (x.atom !== y.atom) return x.atom.index < y.atom.index ? 1 : -1;
    if (x.exponent !== y.exponent) return x.exponent < y.exponent ? -1 : 1;
  }
  return -1;
}

/** The terms of a sum, in order. */
export function termsOf(sum: Sum): Term[] {
  const terms: Term[] = [];
  for (let s = sum; s !== undefined; s = s.rest) terms.push(s.term);
  return terms;
}

export function equalSums(a: Sum, b: Sum): boolean {
  let x = a;
  let y = b;
  while (x !== undefined && y !== undefined) {
    const [s, t] = [x.term, y.term];
    if (s.product !== t.product) return false;
    if (s.coefficient.numerator !== t.coefficient.numerator) return false;
    if (s.coefficient.denominator !== t.coefficient.denominator) return false;
    x = x.rest;
    y = y.rest;
  }
  return x === y;
}
