/** Floors, ceilings and square roots. */

import { type Expr, mkNatLit } from '../../kernel/index.js';
import type { Evaluator, ValueRule } from './evaluator.js';
import { type Cast, castOfInt, castOfNat } from './literal-result.js';
import type { NumberType } from './number-type.js';
import { proveOrder } from './propositions.js';
import { INT, intLiteral, intRefl, natRefl, TRUE_REFL, type Value } from './value.js';

/** The greatest integer that is at most `n / d`. */
function floorOf(value: Value): bigint {
  const d = value.kind === 'rat' ? value.d : 1n;
  const quotient = value.n / d;
  return value.n < 0n && quotient * d !== value.n ? quotient - 1n : quotient;
}

const isInteger = (value: Value): boolean => value.kind !== 'rat';

/** `Int.floor a` and `Int.ceil a`: arguments are the type, three instances and `a`. */
const rounding =
  (name: 'floor' | 'ceil'): ValueRule =>
  (evaluator, term, args) => {
    if (args.length !== 5) return undefined;
    const [source, , , instance, a] = args as [Expr, Expr, Expr, Expr, Expr];
    const value = evaluator.value(a);
    if (value === undefined) return undefined;
    const type = evaluator.numberType(source);
    if (type === undefined || !type.has('CommRing') || !type.has('IsStrictOrderedRing')) return undefined;
    const x = name === 'floor' || isInteger(value) ? floorOf(value) : floorOf(value) + 1n;
    const y = name === 'floor' ? x + 1n : x - 1n;
    const here: Cast = { term: a, value };
    const [own, next] = [castOfInt(evaluator, type, x), castOfInt(evaluator, type, y)];
    const hl =
      name === 'floor'
        ? proveOrder(evaluator, type, 'le', own, here)
        : proveOrder(evaluator, type, 'lt', next, here);
    const hu =
      name === 'floor'
        ? proveOrder(evaluator, type, 'lt', here, next)
        : proveOrder(evaluator, type, 'le', here, own);
    if (hl === undefined || hu === undefined) return undefined;
    const proof = evaluator.lemma(`int_${name}`, type, {
      a,
      x: intLiteral(x),
      y: intLiteral(y),
      hl,
      hu,
      hy: intRefl(name === 'floor' ? y : x),
      FloorRing: instance,
    });
    return evaluator.fromInt(evaluator.numberType(INT)!, term, x, proof);
  };

/** `Nat.floor a` and `Nat.ceil a`, for `a ≥ 0`. */
const naturalRounding =
  (name: 'floor' | 'ceil'): ValueRule =>
  (evaluator, _, args) => {
    if (args.length !== 5) return undefined;
    const [source, , , instance, a] = args as [Expr, Expr, Expr, Expr, Expr];
    const value = evaluator.value(a);
    if (value === undefined) return undefined;
    const type = evaluator.numberType(source);
    if (type === undefined || !type.has('LinearOrder') || !type.has('IsStrictOrderedRing')) return undefined;
    const here: Cast = { term: a, value };
    const proof =
      name === 'floor'
        ? naturalFloor(evaluator, type, here, instance)
        : naturalCeil(evaluator, type, here, instance);
    return proof;
  };

function naturalFloor(evaluator: Evaluator, type: NumberType, here: Cast, instance: Expr): Value | undefined {
  const n = floorOf(here.value);
  if (n < 0n) return undefined;
  const h0 = proveOrder(evaluator, type, 'le', castOfNat(type, 0n), here);
  const hl = proveOrder(evaluator, type, 'le', castOfNat(type, n), here);
  const hu = proveOrder(evaluator, type, 'lt', here, castOfNat(type, n + 1n));
  if (h0 === undefined || hl === undefined || hu === undefined) return undefined;
  const proof = evaluator.lemma('nat_floor', type, {
    a: here.term,
    n: mkNatLit(n),
    m: mkNatLit(n + 1n),
    h0,
    hl,
    hu,
    hm: natRefl(n + 1n),
    FloorSemiring: instance,
  });
  return { kind: 'nat', n, proof };
}

function naturalCeil(evaluator: Evaluator, type: NumberType, here: Cast, instance: Expr): Value | undefined {
  const { value, term: a } = here;
  const ceiling = isInteger(value) ? value.n : floorOf(value) + 1n;
  const n = ceiling > 0n ? ceiling : 0n;
  const hu = proveOrder(evaluator, type, 'le', here, castOfNat(type, n));
  if (hu === undefined) return undefined;
  if (n === 0n)
    return {
      kind: 'nat',
      n,
      proof: evaluator.lemma('nat_ceil_zero', type, { a, hu, FloorSemiring: instance }),
    };
  const hl = proveOrder(evaluator, type, 'lt', castOfNat(type, n - 1n), here);
  if (hl === undefined) return undefined;
  const proof = evaluator.lemma('nat_ceil', type, {
    a,
    n: mkNatLit(n),
    m: mkNatLit(n - 1n),
    hl,
    hu,
    hm: natRefl(n),
    FloorSemiring: instance,
  });
  return { kind: 'nat', n, proof };
}

/** The root of a perfect square. */
function exactRoot(n: bigint): bigint | undefined {
  if (n < 0n) return undefined;
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const y = (x + n / x) / 2n;
    if (y >= x) break;
    x = y;
  }
  return x * x === n ? x : undefined;
}

/** `√a` for the square `a` of a rational number. */
const squareRoot: ValueRule = (evaluator, term, args) => {
  if (args.length !== 1) return undefined;
  const a = args[0]!;
  const value = evaluator.value(a);
  const m = value && exactRoot(value.n);
  if (value === undefined || m === undefined) return undefined;
  const shared = { a, m: mkNatLit(m), n: mkNatLit(value.n), ha: value.proof!, hn: natRefl(value.n) };
  if (value.kind === 'nat')
    return { kind: 'nat', n: m, proof: evaluator.lemma('sqrt_nat', undefined, shared) };
  const e = value.kind === 'rat' ? exactRoot(value.d) : undefined;
  if (value.kind !== 'rat' || e === undefined) return undefined;
  const proof = evaluator.lemma('sqrt_rat', undefined, {
    ...shared,
    d: mkNatLit(value.d),
    e: mkNatLit(e),
    he: TRUE_REFL,
    hd: natRefl(value.d),
  });
  return evaluator.fromRat(evaluator.numberType(evaluator.typeOf(term))!, term, m, e, proof);
};

export const ROUNDING: readonly (readonly [string, ValueRule])[] = [
  ['Int.floor', rounding('floor')],
  ['Int.ceil', rounding('ceil')],
  ['Nat.floor', naturalRounding('floor')],
  ['Nat.ceil', naturalRounding('ceil')],
  ['Real.sqrt', squareRoot],
];
