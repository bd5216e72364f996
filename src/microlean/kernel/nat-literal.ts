/**
 * Arithmetic on `Nat` literals with BigInt, for the operations that {@link isLicensed} has found to be the standard
 * ones. A result too large to hold is refused: the term then reduces by its definition or not at all.
 */

import { type Expr, mkApp, mkConst, mkNatLit } from './expr.js';
import { isStandard } from './literal-support.js';
import { type Name, nameOf } from './name.js';
import { isLicensed } from './nat-licence.js';
import type { TypeChecker } from './type-checker.js';

const ZERO = nameOf('Nat.zero');
const SUCC = nameOf('Nat.succ');
const TRUE = nameOf('Bool.true');
const FALSE = nameOf('Bool.false');

/** The official kernel's bound on exponents (and, from 4.34, on shifts). */
const LARGEST_EXPONENT = 1n << 24n;
const LARGEST_RESULT_BITS = 1n << 26n;
/** Euclid's algorithm takes quadratic time. */
const LARGEST_GCD_BITS = 1n << 16n;

const SMALL = 1n << 64n;

type Operation = (left: bigint, right: bigint) => bigint | boolean | undefined;

const OPERATIONS: ReadonlyMap<Name, Operation> = new Map<Name, Operation>([
  [nameOf('Nat.add'), (x, y) => x + y],
  [nameOf('Nat.sub'), (x, y) => (x > y ? x - y : 0n)],
  [nameOf('Nat.mul'), (x, y) => (bitLength(x) + bitLength(y) <= LARGEST_RESULT_BITS ? x * y : undefined)],
  [nameOf('Nat.div'), (x, y) => (y === 0n ? 0n : x / y)],
  [nameOf('Nat.mod'), (x, y) => (y === 0n ? x : x % y)],
  [nameOf('Nat.gcd'), gcd],
  [nameOf('Nat.beq'), (x, y) => x === y],
  [nameOf('Nat.ble'), (x, y) => x <= y],
  [nameOf('Nat.land'), (x, y) => x & y],
  [nameOf('Nat.lor'), (x, y) => x | y],
  [nameOf('Nat.xor'), (x, y) => x ^ y],
  [nameOf('Nat.shiftLeft'), (x, y) => (fits(bitLength(x) + y, y) ? x << y : undefined)],
  [nameOf('Nat.shiftRight'), (x, y) => x >> y],
  [nameOf('Nat.pow'), (x, y) => (fits(bitLength(x) * y, y) ? x ** y : undefined)],
]);

function fits(bits: bigint, exponent: bigint): boolean {
  return exponent <= LARGEST_EXPONENT && bits <= LARGEST_RESULT_BITS;
}

function bitLength(x: bigint): bigint {
  return x < SMALL ? 64n : BigInt(x.toString(16).length * 4);
}

function gcd(x: bigint, y: bigint): bigint | undefined {
  if (bitLength(x) > LARGEST_GCD_BITS || bitLength(y) > LARGEST_GCD_BITS) return undefined;
  let [a, b] = [x, y];
  while (a !== 0n) [a, b] = [b % a, a];
  return b;
}

/** The number that a literal or `Nat.zero` denotes. */
export function natValue(expr: Expr): bigint | undefined {
  if (expr.kind === 'lit') return typeof expr.literal === 'bigint' ? expr.literal : undefined;
  return expr.kind === 'const' && expr.name === ZERO && expr.levels.length === 0 ? 0n : undefined;
}

/** `0` becomes `Nat.zero`, `n + 1` becomes `Nat.succ n`. One step: a large literal never becomes a chain. */
export function natLiteralToConstructor(value: bigint): Expr {
  return value === 0n ? mkConst(ZERO) : mkApp(mkConst(SUCC), mkNatLit(value - 1n));
}

/** What a successor (a literal above 0, or `Nat.succ t`) is the successor of. */
export function natPredecessor(expr: Expr): Expr | undefined {
  if (expr.kind === 'lit')
    return typeof expr.literal === 'bigint' && expr.literal > 0n ? mkNatLit(expr.literal - 1n) : undefined;
  return expr.kind === 'app' && expr.fn.kind === 'const' && expr.fn.name === SUCC ? expr.arg : undefined;
}

/** The value of `Nat.succ n` or `op n m` on closed arguments that reduce to literals. */
export function reduceNat(checker: TypeChecker, expr: Expr): Expr | undefined {
  if (expr.kind !== 'app' || expr.hasFVar) return undefined;
  const { fn } = expr;
  if (fn.kind === 'const') return fn.name === SUCC ? reduceSucc(checker, expr.arg) : undefined;
  if (fn.kind !== 'app' || fn.fn.kind !== 'const') return undefined;
  const operation = OPERATIONS.get(fn.fn.name);
  if (operation === undefined || !isLicensed(checker.env, fn.fn.name)) return undefined;
  const left = natValue(checker.whnf(fn.arg));
  if (left === undefined) return undefined;
  const right = natValue(checker.whnf(expr.arg));
  if (right === undefined) return undefined;
  const result = operation(left, right);
  if (result === undefined) return undefined;
  return typeof result === 'bigint' ? mkNatLit(result) : mkConst(result ? TRUE : FALSE);
}

/** A chain of successors is counted in a loop: it may be long. */
function reduceSucc(checker: TypeChecker, arg: Expr): Expr | undefined {
  if (!isStandard(checker.env, 'nat')) return undefined;
  let count = 1n;
  let inner = arg;
  while (inner.kind === 'app' && inner.fn.kind === 'const' && inner.fn.name === SUCC) {
    count++;
    inner = inner.arg;
  }
  const value = natValue(checker.whnf(inner));
  return value === undefined ? undefined : mkNatLit(value + count);
}
