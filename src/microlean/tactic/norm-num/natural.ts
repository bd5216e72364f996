/** Functions on natural numbers. Those that the kernel computes well have no proof but computation. */

import { type Expr, mkNatLit } from '../../kernel/index.js';
import type { Evaluator, ValueRule } from './evaluator.js';
import { gcd, natRefl, type Value } from './value.js';

type NatFunction = (a: bigint, b: bigint) => bigint | undefined;

const OPERATIONS: Readonly<Record<string, NatFunction>> = {
  add: (a, b) => a + b,
  sub: (a, b) => (a > b ? a - b : 0n),
  mul: (a, b) => a * b,
  div: (a, b) => (b === 0n ? 0n : a / b),
  mod: (a, b) => (b === 0n ? a : a % b),
  pow: (a, b) => a ** b,
  gcd,
  lcm: (a, b) => (a === 0n || b === 0n ? 0n : (a / gcd(a, b)) * b),
};

/** An operation by its name in the namespace `Nat`. */
export function natOperation(name: string): NatFunction {
  const operation = OPERATIONS[name];
  if (operation === undefined) throw new TypeError(`no operation '${name}' on natural numbers`);
  return operation;
}

/** `f a b` for `term = f a b` and a function that the kernel computes. */
export function natBinary(
  evaluator: Evaluator,
  term: Expr,
  a: Expr,
  b: Expr,
  operation: NatFunction,
): Value | undefined {
  const va = evaluator.nat(a);
  if (va === undefined) return undefined;
  const vb = evaluator.nat(b);
  if (vb === undefined) return undefined;
  const n = operation(va.n, vb.n);
  if (n === undefined) return undefined;
  if (va.proof === undefined && vb.proof === undefined) return { kind: 'nat', n, proof: undefined };
  if (term.kind !== 'app' || term.fn.kind !== 'app') return undefined;
  const proof = evaluator.lemma('nat_op₂', undefined, {
    f: term.fn.fn,
    a,
    b,
    m: mkNatLit(va.n),
    n: mkNatLit(vb.n),
    k: mkNatLit(n),
    ha: va.proof ?? natRefl(va.n),
    hb: vb.proof ?? natRefl(vb.n),
    h: natRefl(n),
  });
  return { kind: 'nat', n, proof };
}

/** `f a` for `term = f a` and a function that the kernel computes. */
export function natUnary(
  evaluator: Evaluator,
  term: Expr,
  a: Expr,
  operation: (a: bigint) => bigint | undefined,
): Value | undefined {
  const va = evaluator.nat(a);
  if (va === undefined || term.kind !== 'app') return undefined;
  const n = operation(va.n);
  if (n === undefined) return undefined;
  if (va.proof === undefined) return { kind: 'nat', n, proof: undefined };
  const proof = evaluator.lemma('nat_op₁', undefined, {
    f: term.fn,
    a,
    m: mkNatLit(va.n),
    k: mkNatLit(n),
    ha: va.proof,
    h: natRefl(n),
  });
  return { kind: 'nat', n, proof };
}

const MAX_FACTORIAL = 200n;

function factorial(n: bigint): bigint | undefined {
  if (n > MAX_FACTORIAL) return undefined;
  let result = 1n;
  for (let i = 2n; i <= n; i++) result *= i;
  return result;
}

/** The square root, rounded down. */
function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const y = (x + n / x) / 2n;
    if (y >= x) return x;
    x = y;
  }
}

const unary =
  (operation: (a: bigint) => bigint | undefined): ValueRule =>
  (evaluator, term, args) =>
    args.length === 1 ? natUnary(evaluator, term, args[0]!, operation) : undefined;
const binary =
  (operation: NatFunction): ValueRule =>
  (evaluator, term, args) =>
    args.length === 2 ? natBinary(evaluator, term, args[0]!, args[1]!, operation) : undefined;

export const NATURAL: readonly (readonly [string, ValueRule])[] = [
  ['Nat.zero', () => ({ kind: 'nat', n: 0n, proof: undefined })],
  ['Nat.succ', unary(a => a + 1n)],
  ['Nat.pred', unary(a => (a > 0n ? a - 1n : 0n))],
  ['Nat.add', binary(natOperation('add'))],
  ['Nat.sub', binary(natOperation('sub'))],
  ['Nat.mul', binary(natOperation('mul'))],
  ['Nat.div', binary(natOperation('div'))],
  ['Nat.mod', binary(natOperation('mod'))],
  ['Nat.gcd', binary(natOperation('gcd'))],
  ['Nat.lcm', binary(natOperation('lcm'))],
  ['Nat.factorial', unary(factorial)],
  ['Nat.sqrt', unary(squareRoot)],
];
