/** Bounds on a natural number or an integer, from hypotheses. */

import {
  inferType,
  isDefEq,
  isDefEqReducible,
  type Meta,
  matchNot,
  natValue,
  whnf,
  whnfR,
} from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, mkApps, mkConst, nameOf } from '../../kernel/index.js';
import { closedValue } from '../automation/omega/int-terms.js';

export type NumberType = 'nat' | 'int';

/** `value ≤ e`, or `e < value`, with a proof. */
export interface Bound {
  readonly value: bigint;
  readonly proof: Expr;
}

export interface Interval {
  readonly lower: Bound | undefined;
  readonly upper: Bound | undefined;
}

/** A lemma of the library's `Microlean.IntervalCases`. */
export const intervalLemma = (type: NumberType, name: string, ...args: readonly Expr[]): Expr =>
  mkApps(mkConst(nameOf(`Microlean.IntervalCases.${type}_${name}`)), args);

/** The tightest bounds on a term among some proofs. */
export function boundsOn(meta: Meta, type: NumberType, term: Expr, proofs: readonly Expr[]): Interval {
  let lower: Bound | undefined =
    type === 'nat' ? { value: 0n, proof: intervalLemma(type, 'zero_le', term) } : undefined;
  let upper: Bound | undefined;
  for (const proof of proofs) {
    const found = boundOf(meta, type, term, proof);
    if (found?.lower !== undefined && (lower === undefined || found.lower.value > lower.value))
      lower = found.lower;
    if (found?.upper !== undefined && (upper === undefined || found.upper.value < upper.value))
      upper = found.upper;
  }
  return { lower, upper };
}

const LT = nameOf('LT.lt');
const LE = nameOf('LE.le');

/** What one proof says of the term. */
function boundOf(meta: Meta, type: NumberType, term: Expr, proof: Expr): Interval | undefined {
  const proposition = whnfR(meta, meta.instantiate(inferType(meta, proof)));
  const negated = matchNot(proposition);
  const comparison = negated === undefined ? proposition : whnfR(meta, negated);
  const fn = getAppFn(comparison);
  const args = getAppArgs(comparison);
  if (fn.kind !== 'const' || args.length !== 4 || (fn.name !== LT && fn.name !== LE)) return undefined;
  if (!isDefEq(meta, args[0]!, mkConst(nameOf(type === 'nat' ? 'Nat' : 'Int')))) return undefined;
  const [a, b] = [args[2]!, args[3]!];
  const lemma = (name: string) => intervalLemma(type, name, a, b, proof);
  const isStrict = fn.name === LT;
  if (negated === undefined) return between(meta, term, a, b, isStrict, proof, lemma);
  // `¬a < b` is `b ≤ a`, `¬a ≤ b` is `b < a`.
  const turned = lemma(isStrict ? 'not_lt' : 'not_le');
  const swapped = (name: string) => intervalLemma(type, name, b, a, turned);
  return between(meta, term, b, a, !isStrict, turned, swapped);
}

/** A bound from `low ≤ high` or `low < high`. */
function between(
  meta: Meta,
  term: Expr,
  low: Expr,
  high: Expr,
  isStrict: boolean,
  proof: Expr,
  lemma: (name: string) => Expr,
): Interval | undefined {
  const is = (side: Expr) => isDefEqReducible(meta, side, term);
  if (is(high)) {
    const value = closedNumber(meta, low);
    if (value === undefined) return undefined;
    const lower = isStrict ? { value: value + 1n, proof: lemma('lower') } : { value, proof };
    return { lower, upper: undefined };
  }
  if (!is(low)) return undefined;
  const value = closedNumber(meta, high);
  if (value === undefined) return undefined;
  const upper = isStrict ? { value, proof } : { value: value + 1n, proof: lemma('upper') };
  return { lower: undefined, upper };
}

const OF_NAT = nameOf('Int.ofNat');
const NEG_SUCC = nameOf('Int.negSucc');

/** The value of a closed number. */
function closedNumber(meta: Meta, term: Expr): bigint | undefined {
  const shown = closedValue(term);
  if (shown !== undefined) return shown;
  if (term.hasFVar || term.hasExprMVar) return undefined;
  return meta.withTransparency('default', () => {
    const value = whnf(meta, term);
    const fn = getAppFn(value);
    if (fn.kind === 'const' && (fn.name === OF_NAT || fn.name === NEG_SUCC)) {
      const n = natValue(meta, getAppArgs(value)[0]!);
      return n === undefined ? undefined : fn.name === OF_NAT ? n : -n - 1n;
    }
    return natValue(meta, value);
  });
}
