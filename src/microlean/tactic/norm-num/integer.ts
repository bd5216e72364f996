/** Functions on integers beyond those of every ring. */

import { type Expr, mkNatLit } from '../../kernel/index.js';
import type { Evaluator, ValueRule } from './evaluator.js';
import { gcd, INT, intLiteral, intRefl, natRefl, type Value } from './value.js';

/** Division that rounds such that the remainder is not negative. */
export function euclideanDivision(a: bigint, b: bigint): { quotient: bigint; remainder: bigint } {
  if (b === 0n) return { quotient: 0n, remainder: a };
  const m = b < 0n ? -b : b;
  const remainder = ((a % m) + m) % m;
  return { quotient: (a - remainder) / b, remainder };
}

const OPERATIONS = {
  div: (a: bigint, b: bigint) => euclideanDivision(a, b).quotient,
  mod: (a: bigint, b: bigint) => euclideanDivision(a, b).remainder,
} as const;

/** `f a b` for an operation `f` on integers that the kernel computes. */
export function intOperation(
  evaluator: Evaluator,
  term: Expr,
  a: Expr,
  b: Expr,
  name: keyof typeof OPERATIONS,
): Value | undefined {
  const va = evaluator.value(a);
  const vb = va && evaluator.value(b);
  if (va === undefined || vb === undefined || term.kind !== 'app' || term.fn.kind !== 'app') return undefined;
  const type = evaluator.numberType(INT)!;
  const ha = evaluator.asInt(type, a, va);
  const hb = evaluator.asInt(type, b, vb);
  if (ha === undefined || hb === undefined) return undefined;
  const n = OPERATIONS[name](va.n, vb.n);
  const proof = evaluator.lemma('int_op₂', type, {
    f: term.fn.fn,
    a,
    b,
    x: intLiteral(va.n),
    y: intLiteral(vb.n),
    z: intLiteral(n),
    ha,
    hb,
    h: intRefl(n),
  });
  return evaluator.fromInt(type, term, n, proof);
}

/** `f a : ℕ` for a function of one integer. */
const toNat =
  (operation: (a: bigint) => bigint): ValueRule =>
  (evaluator, term, args) => {
    if (args.length !== 1 || term.kind !== 'app') return undefined;
    const a = args[0]!;
    const va = evaluator.value(a);
    const ha = va && evaluator.asInt(evaluator.numberType(INT)!, a, va);
    if (va === undefined || ha === undefined) return undefined;
    const n = operation(va.n);
    const proof = evaluator.lemma('int_to_nat', undefined, {
      f: term.fn,
      a,
      x: intLiteral(va.n),
      k: mkNatLit(n),
      ha,
      h: natRefl(n),
    });
    return { kind: 'nat', n, proof };
  };

/** `f a b : ℕ` for a function of two integers. */
const toNat2 =
  (operation: (a: bigint, b: bigint) => bigint): ValueRule =>
  (evaluator, term, args) => {
    if (args.length !== 2 || term.kind !== 'app' || term.fn.kind !== 'app') return undefined;
    const [a, b] = args as [Expr, Expr];
    const va = evaluator.value(a);
    const vb = va && evaluator.value(b);
    if (va === undefined || vb === undefined) return undefined;
    const type = evaluator.numberType(INT)!;
    const ha = evaluator.asInt(type, a, va);
    const hb = evaluator.asInt(type, b, vb);
    if (ha === undefined || hb === undefined) return undefined;
    const n = operation(va.n, vb.n);
    const proof = evaluator.lemma('int_to_nat₂', undefined, {
      f: term.fn.fn,
      a,
      b,
      x: intLiteral(va.n),
      y: intLiteral(vb.n),
      k: mkNatLit(n),
      ha,
      hb,
      h: natRefl(n),
    });
    return { kind: 'nat', n, proof };
  };

const intBinary =
  (name: keyof typeof OPERATIONS): ValueRule =>
  (evaluator, term, args) =>
    args.length === 2 ? intOperation(evaluator, term, args[0]!, args[1]!, name) : undefined;

/** `Int.ofNat n`, `Int.negSucc n` and the like are numerals of ℤ under another name: left to simp lemmas. */
export const INTEGER: readonly (readonly [string, ValueRule])[] = [
  ['Int.ediv', intBinary('div')],
  ['Int.emod', intBinary('mod')],
  ['Int.natAbs', toNat(a => (a < 0n ? -a : a))],
  ['Int.toNat', toNat(a => (a < 0n ? 0n : a))],
  ['Int.gcd', toNat2(gcd)],
];
