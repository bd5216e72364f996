/** Sums and products over `Finset.range n` for a literal `n`, term by term. */

import {
  type Expr,
  getAppArgs,
  getAppFn,
  headBeta,
  instantiate1,
  mkApp,
  mkNatLit,
  nameOf,
} from '../../kernel/index.js';
import { combineValues } from './arithmetic.js';
import type { Evaluator, ValueRule } from './evaluator.js';
import type { NumberType } from './number-type.js';
import { NAT, natRefl, type Value } from './value.js';

const RANGE = nameOf('Finset.range');
const MAX_TERMS = 1000n;

interface Total {
  /** What the proof says that the sum equals. */
  readonly term: Expr;
  readonly value: Value;
  /** `sum over range n = term` */
  readonly proof: Expr;
}

/** `Finset.sum s f`, `Finset.prod s f`: arguments are the index type, the type, its structure, `s` and `f`. */
const overRange =
  (operation: 'sum' | 'prod'): ValueRule =>
  (evaluator, term, args) => {
    if (args.length !== 5 || args[0] !== NAT) return undefined;
    const [, source, , set, f] = args as [Expr, Expr, Expr, Expr, Expr];
    const head = getAppFn(set);
    if (head.kind !== 'const' || head.name !== RANGE) return undefined;
    const k = getAppArgs(set)[0]!;
    const count = evaluator.nat(k);
    if (count === undefined || count.n > MAX_TERMS) return undefined;
    const type = evaluator.numberType(source);
    if (type === undefined || !type.has('CommSemiring')) return undefined;
    if (!type.isStandard(`${operation}_range_start`, term, 2)) return undefined;
    const total = addUp(evaluator, type, operation, f, count.n);
    if (total === undefined) return undefined;
    const proof = evaluator.lemma(`${operation}_range_done`, type, {
      f,
      k,
      n: mkNatLit(count.n),
      s: total.term,
      hk: count.proof ?? natRefl(count.n),
      hs: total.proof,
    });
    return { ...total.value, proof } as Value;
  };

function addUp(
  evaluator: Evaluator,
  type: NumberType,
  operation: 'sum' | 'prod',
  f: Expr,
  count: bigint,
): Total | undefined {
  const start = evaluator.lemma(`${operation}_range_start`, type, { f });
  let total = totalOf(evaluator, type, operation === 'sum' ? 0n : 1n, start);
  for (let n = 0n; n < count; n++) {
    const next = addTerm(evaluator, type, operation, f, n, total);
    if (next === undefined) return undefined;
    total = next;
  }
  return total;
}

function totalOf(evaluator: Evaluator, type: NumberType, n: bigint, proof: Expr): Total {
  const value: Value = { kind: 'nat', n, proof };
  return { term: type.type === NAT ? mkNatLit(n) : evaluator.rightSide(value), value, proof };
}

function addTerm(
  evaluator: Evaluator,
  type: NumberType,
  operation: 'sum' | 'prod',
  f: Expr,
  n: bigint,
  total: Total,
): Total | undefined {
  const numeral = evaluator.numberType(NAT)?.numeral(n);
  if (numeral === undefined) return undefined;
  const t = f.kind === 'lam' ? headBeta(instantiate1(f.body, numeral)) : mkApp(f, numeral);
  const value = evaluator.value(t);
  if (value === undefined) return undefined;
  const named = {
    f,
    n: mkNatLit(n),
    m: mkNatLit(n + 1n),
    s: total.term,
    hs: total.proof,
    hm: natRefl(n + 1n),
  };
  const step = `${operation}_range_step`;
  if (type.type === NAT) {
    const sum = operation === 'sum' ? total.value.n + value.n : total.value.n * value.n;
    const proof = evaluator.lemma(step, type, {
      ...named,
      t: mkNatLit(value.n),
      v: mkNatLit(sum),
      ht: value.proof ?? natRefl(value.n),
      hv: natRefl(sum),
    });
    return { term: mkNatLit(sum), value: { kind: 'nat', n: sum, proof }, proof };
  }
  const right = evaluator.rightSide(value);
  const reflexive = (v: Value, e: Expr): Value => ({ ...v, proof: type.reflexivity(e) }) as Value;
  const sum = combineValues(
    evaluator,
    type,
    operation === 'sum' ? 'add' : 'mul',
    total.term,
    reflexive(total.value, total.term),
    right,
    reflexive(value, right),
  );
  if (sum === undefined) return undefined;
  const v = evaluator.rightSide(sum);
  const proof = evaluator.lemma(step, type, { ...named, t: right, v, ht: value.proof!, hv: sum.proof! });
  return { term: v, value: sum, proof };
}

export const BIG_OPERATORS: readonly (readonly [string, ValueRule])[] = [
  ['Finset.sum', overRange('sum')],
  ['Finset.prod', overRange('prod')],
];
