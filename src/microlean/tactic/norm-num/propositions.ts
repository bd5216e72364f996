/** Deciding propositions about numbers: equations, inequalities, divisibility. */

import { type Expr, getAppFn, mkApps, mkConst, mkNatLit, nameOf } from '../../kernel/index.js';
import type { Evaluator, TruthRule } from './evaluator.js';
import { euclideanDivision } from './integer.js';
import type { Cast } from './literal-result.js';
import type { NumberType } from './number-type.js';
import {
  FALSE_REFL,
  INT,
  intLiteral,
  intRefl,
  NAT,
  natRefl,
  TRUE_REFL,
  type Truth,
  type Value,
} from './value.js';

const denominator = (value: Value): bigint => (value.kind === 'rat' ? value.d : 1n);

/** The sign of `a - b`. */
function compare(a: Value, b: Value): number {
  const difference = a.n * denominator(b) - b.n * denominator(a);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

interface Pair {
  readonly type: NumberType;
  readonly a: Expr;
  readonly va: Value;
  readonly b: Expr;
  readonly vb: Value;
}

function readPair(evaluator: Evaluator, source: Expr, a: Expr, b: Expr): Pair | undefined {
  const va = evaluator.value(a);
  if (va === undefined) return undefined;
  const vb = evaluator.value(b);
  if (vb === undefined) return undefined;
  const type = evaluator.numberType(source);
  return type === undefined ? undefined : { type, a, va, b, vb };
}

const isNatPair = ({ type }: Pair): boolean => type.type === NAT;

function natArguments({ a, va, b, vb }: Pair): Record<string, Expr> {
  return {
    a,
    b,
    m: mkNatLit(va.n),
    n: mkNatLit(vb.n),
    ha: va.proof ?? natRefl(va.n),
    hb: vb.proof ?? natRefl(vb.n),
  };
}

/** Arguments of the lemmas that compare `x + k = y` after multiplying out. */
function differenceArguments(
  evaluator: Evaluator,
  pair: Pair,
): { kind: 'int' | 'rat'; named: Record<string, Expr>; k: bigint; sum: Expr } {
  const { type, a, va, b, vb } = pair;
  if (va.kind !== 'rat' && vb.kind !== 'rat')
    return {
      kind: 'int',
      k: vb.n - va.n,
      sum: intRefl(vb.n),
      named: {
        a,
        b,
        x: intLiteral(va.n),
        y: intLiteral(vb.n),
        ha: evaluator.asInt(type, a, va)!,
        hb: evaluator.asInt(type, b, vb)!,
      },
    };
  const [d, e] = [denominator(va), denominator(vb)];
  return {
    kind: 'rat',
    k: vb.n * d - va.n * e,
    sum: intRefl(vb.n * d),
    named: {
      a,
      b,
      x: intLiteral(va.n),
      y: intLiteral(vb.n),
      d: mkNatLit(d),
      e: mkNatLit(e),
      ha: evaluator.asRat(type, a, va)!,
      hb: evaluator.asRat(type, b, vb)!,
      hd: TRUE_REFL,
      he: TRUE_REFL,
    },
  };
}

const bothNatural = ({ va, vb }: Pair): boolean => va.kind === 'nat' && vb.kind === 'nat';

// ------------------------------------------------------------------------------------------- equations

function equation(evaluator: Evaluator, source: Expr, a: Expr, b: Expr): Truth | undefined {
  const pair = readPair(evaluator, source, a, b);
  if (pair === undefined) return undefined;
  const order = compare(pair.va, pair.vb);
  return order === 0 ? equal(evaluator, pair) : unequal(evaluator, pair, order);
}

function equal(evaluator: Evaluator, pair: Pair): Truth {
  const { type, a, va, b, vb } = pair;
  const v = isNatPair(pair) ? mkNatLit(va.n) : evaluator.rightSide(va);
  const named = {
    a,
    b,
    v,
    ha: va.proof ?? natRefl(va.n),
    hb: vb.proof ?? natRefl(vb.n),
  };
  return { value: true, proof: evaluator.lemma('eq_true_of', type, named) };
}

function unequal(evaluator: Evaluator, pair: Pair, order: number): Truth | undefined {
  const { type } = pair;
  if (isNatPair(pair))
    return {
      value: false,
      proof: evaluator.lemma('ne', undefined, { ...natArguments(pair), h: FALSE_REFL }),
    };
  if (!type.has('CharZero')) return undefined;
  if (bothNatural(pair))
    return { value: false, proof: evaluator.lemma('nat_ne', type, { ...natArguments(pair), h: FALSE_REFL }) };
  if (order > 0) {
    const { type, a, va, b, vb } = pair;
    const swapped = unequal(evaluator, { type, a: b, va: vb, b: a, vb: va }, -order);
    return (
      swapped && { value: false, proof: evaluator.lemma('eq_false_symm', type, { a, b, h: swapped.proof }) }
    );
  }
  const { kind, named, k, sum } = differenceArguments(evaluator, pair);
  return {
    value: false,
    proof: evaluator.lemma(`${kind}_ne`, type, { ...named, k: mkNatLit(k - 1n), h: sum }),
  };
}

const equality: TruthRule = (evaluator, _, args) =>
  args.length === 3 ? equation(evaluator, args[0]!, args[1]!, args[2]!) : undefined;

const EQ = nameOf('Eq');

function negate(evaluator: Evaluator, proposition: Expr, truth: Truth | undefined): Truth | undefined {
  if (truth === undefined) return undefined;
  const lemma = truth.value ? 'not_eq_false' : 'not_eq_true';
  return {
    value: !truth.value,
    proof: evaluator.lemma(lemma, undefined, { p: proposition, h: truth.proof }),
  };
}

const inequality: TruthRule = (evaluator, term, args) => {
  const fn = getAppFn(term);
  if (args.length !== 3 || fn.kind !== 'const') return undefined;
  const truth = equation(evaluator, args[0]!, args[1]!, args[2]!);
  return negate(evaluator, mkApps(mkConst(EQ, fn.levels), args), truth);
};

const negation: TruthRule = (evaluator, _, args) =>
  args.length === 1 ? negate(evaluator, args[0]!, evaluator.truth(args[0]!)) : undefined;

// ------------------------------------------------------------------------------------------- inequalities

/** `a ≤ b` or `a < b`. `term` is the application, whose relation is checked, or one with the sides swapped. */
function order(evaluator: Evaluator, term: Expr, pair: Pair, relation: 'le' | 'lt'): Truth | undefined {
  const sign = compare(pair.va, pair.vb);
  const holds = relation === 'le' ? sign <= 0 : sign < 0;
  const { type, a, b } = pair;
  if (isNatPair(pair)) {
    const h = holds ? TRUE_REFL : FALSE_REFL;
    const lemma = `${relation}_${holds}`;
    return { value: holds, proof: evaluator.lemma(lemma, undefined, { ...natArguments(pair), h }) };
  }
  if (!type.has('IsStrictOrderedRing') || !type.isStandard(`nat_${relation}`, term, 2)) return undefined;
  if (holds) return { value: true, proof: holding(evaluator, pair, relation) };
  const { va, vb } = pair;
  const opposite: Pair = { type, a: b, va: vb, b: a, vb: va };
  const proof =
    relation === 'le'
      ? evaluator.lemma('le_false_of_lt', type, { a, b, h: holding(evaluator, opposite, 'lt') })
      : evaluator.lemma('lt_false_of_le', type, { a, b, h: holding(evaluator, opposite, 'le') });
  return { value: false, proof };
}

/** Decides `term : a ≤ b`, outside of ℕ. */
export function decideOrder(
  evaluator: Evaluator,
  term: Expr,
  type: NumberType,
  a: Expr,
  va: Value,
  b: Expr,
  vb: Value,
): Truth | undefined {
  return order(evaluator, term, { type, a, va, b, vb }, 'le');
}

/** A proof of `(a ≤ b) = True` or `(a < b) = True`, outside of ℕ; `undefined` if that is false. */
export function proveOrder(
  evaluator: Evaluator,
  type: NumberType,
  relation: 'le' | 'lt',
  a: Cast,
  b: Cast,
): Expr | undefined {
  const sign = compare(a.value, b.value);
  if (relation === 'le' ? sign > 0 : sign >= 0) return undefined;
  return holding(evaluator, { type, a: a.term, va: a.value, b: b.term, vb: b.value }, relation);
}

/** `(a ≤ b) = True` or `(a < b) = True`, which is known to hold. */
function holding(evaluator: Evaluator, pair: Pair, relation: 'le' | 'lt'): Expr {
  const { type } = pair;
  if (bothNatural(pair))
    return evaluator.lemma(`nat_${relation}`, type, { ...natArguments(pair), h: TRUE_REFL });
  const { kind, named, k, sum } = differenceArguments(evaluator, pair);
  return evaluator.lemma(`${kind}_${relation}`, type, {
    ...named,
    k: mkNatLit(relation === 'le' ? k : k - 1n),
    h: sum,
  });
}

const comparison =
  (relation: 'le' | 'lt', swapped: boolean): TruthRule =>
  (evaluator, term, args) => {
    if (args.length !== 4) return undefined;
    const [source, instance, left, right] = args as [Expr, Expr, Expr, Expr];
    const [a, b] = swapped ? [right, left] : [left, right];
    const pair = readPair(evaluator, source, a, b);
    if (pair === undefined) return undefined;
    const fn = getAppFn(term);
    if (fn.kind !== 'const') return undefined;
    const head = mkConst(nameOf(relation === 'le' ? 'LE.le' : 'LT.lt'), fn.levels);
    const direct = swapped ? mkApps(head, [source, instance, a, b]) : term;
    return order(evaluator, direct, pair, relation);
  };

// ------------------------------------------------------------------------------------------- divisibility

const divisibility: TruthRule = (evaluator, _, args) => {
  if (args.length !== 4) return undefined;
  const [source, , a, b] = args as [Expr, Expr, Expr, Expr];
  if (source !== NAT && source !== INT) return undefined;
  const pair = readPair(evaluator, source, a, b);
  if (pair === undefined) return undefined;
  const { va, vb, type } = pair;
  const value = euclideanDivision(vb.n, va.n).remainder === 0n;
  const h = value ? TRUE_REFL : FALSE_REFL;
  if (source === NAT)
    return { value, proof: evaluator.lemma(`dvd_${value}`, undefined, { ...natArguments(pair), h }) };
  const { named } = differenceArguments(evaluator, { ...pair, type });
  return { value, proof: evaluator.lemma(`int_dvd_${value}`, undefined, { ...named, h }) };
};

export const PROPOSITIONS: readonly (readonly [string, TruthRule])[] = [
  ['Eq', equality],
  ['Ne', inequality],
  ['Not', negation],
  ['LE.le', comparison('le', false)],
  ['LT.lt', comparison('lt', false)],
  ['GE.ge', comparison('le', true)],
  ['GT.gt', comparison('lt', true)],
  ['Dvd.dvd', divisibility],
];
