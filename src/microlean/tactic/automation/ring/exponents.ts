/** Exponents with variables, as sums of multiples of products: `2 * n + m * n + 3`. */

import { type Expr, LEVEL_ZERO, mkApp, mkApps, mkConst, mkNatLit, nameOf } from '../../../kernel/index.js';
import type { RingEvaluator } from './evaluate.js';
import { equalSums, type Product, termsOf } from './normal-form.js';

const NAT = mkConst(nameOf('Nat'));

function natOperation(operation: string, instance: string, carrier: string): (a: Expr, b: Expr) => Expr {
  const levels = [LEVEL_ZERO, LEVEL_ZERO, LEVEL_ZERO];
  const inner = mkApps(mkConst(nameOf(instance), [LEVEL_ZERO]), [NAT, mkConst(nameOf(carrier))]);
  const fn = mkApps(mkConst(nameOf(operation), levels), [NAT, NAT, NAT, inner]);
  return (a, b) => mkApp(mkApp(fn, a), b);
}
export const natAdd = natOperation('HAdd.hAdd', 'instHAdd', 'instAddNat');
export const natMul = natOperation('HMul.hMul', 'instHMul', 'instMulNat');

/** A part of an exponent: `factor * multiple`, or only a number. */
export interface ExponentPart {
  readonly factor?: Expr;
  readonly multiple: bigint;
  /** The part as a term. */
  readonly expr: Expr;
}

/** An exponent taken apart: it equals `p₁ + (p₂ + …)`. */
export interface ExponentForm {
  /** Not empty. */
  readonly parts: readonly ExponentPart[];
  readonly expr: Expr;
  /** `exponent = expr` */
  readonly proof: () => Expr;
}

/** @param naturals evaluator for `ℕ` */
export function exponentForm(naturals: RingEvaluator, exponent: Expr): ExponentForm | undefined {
  const value = naturals.evaluate(exponent);
  const parts = termsOf(value.sum).map(({ product, coefficient }): ExponentPart => {
    const multiple = coefficient.numerator;
    const number = mkNatLit(multiple);
    if (product.factors.length === 0) return { multiple, expr: number };
    const factor = productTerm(naturals, product);
    return { factor, multiple, expr: multiple === 1n ? factor : natMul(factor, number) };
  });
  if (parts.length === 0) parts.push({ multiple: 0n, expr: mkNatLit(0n) });
  const expr = sumOf(parts);
  return { parts, expr, proof: () => equality(naturals, exponent, expr) };
}

/** `p₁ + (p₂ + …)` */
export function sumOf(parts: readonly ExponentPart[]): Expr {
  return parts.map(part => part.expr).reduceRight((sum, part) => natAdd(part, sum));
}

function productTerm(naturals: RingEvaluator, product: Product): Expr {
  return product.factors
    .map(({ atom, exponent }) =>
      exponent === 1n ? atom.expr : naturals.laws.pow(atom.expr, mkNatLit(exponent)),
    )
    .reduce((all, factor) => natMul(all, factor));
}

function equality(naturals: RingEvaluator, left: Expr, right: Expr): Expr {
  const { laws, sums } = naturals;
  const [a, b] = [naturals.evaluate(left), naturals.evaluate(right)];
  if (!equalSums(a.sum, b.sum)) throw new TypeError('an exponent does not equal its normal form');
  const middle = sums.expr(a.sum);
  return laws.trans(left, middle, right, a.proof(), laws.symm(right, middle, b.proof()));
}
