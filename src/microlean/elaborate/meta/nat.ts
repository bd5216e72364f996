/** Arithmetic on `Nat` literals during reduction. Speed only: the kernel checks every result again. */

import { type Expr, getAppArgs, getAppFn, mkConst, mkNatLit, type Name, nameOf } from '../../kernel/index.js';
import type { Meta } from './meta.js';
import { whnf } from './whnf.js';

type Binary = (a: bigint, b: bigint) => bigint | boolean | undefined;

/** Exponents and shifts above this are left alone, as in the official kernel. */
const MAX_EXPONENT = 1n << 24n;

const gcd = (a: bigint, b: bigint): bigint => (a === 0n ? b : gcd(b % a, a));

const BINARY = new Map<Name, Binary>(
  Object.entries({
    add: (a, b) => a + b,
    sub: (a, b) => (a > b ? a - b : 0n),
    mul: (a, b) => a * b,
    div: (a, b) => (b === 0n ? 0n : a / b),
    mod: (a, b) => (b === 0n ? a : a % b),
    gcd,
    pow: (a, b) => (b > MAX_EXPONENT ? undefined : a ** b),
    beq: (a, b) => a === b,
    ble: (a, b) => a <= b,
    land: (a, b) => a & b,
    lor: (a, b) => a | b,
    xor: (a, b) => a ^ b,
    shiftLeft: (a, b) => (b > MAX_EXPONENT ? undefined : a << b),
    shiftRight: (a, b) => a >> b,
  } satisfies Record<string, Binary>).map(([name, f]) => [nameOf(`Nat.${name}`), f]),
);

const SUCC = nameOf('Nat.succ');
const ZERO = nameOf('Nat.zero');
const OF_NAT = nameOf('OfNat.ofNat');
const TRUE = mkConst(nameOf('Bool.true'));
const FALSE = mkConst(nameOf('Bool.false'));

/** The value of `Nat.add 2 3` and the like, as a literal (or `Bool` constant); `undefined` if it is not closed. */
export function reduceNat(meta: Meta, open: Expr): Expr | undefined {
  if (open.kind !== 'app' || open.hasFVar) return undefined;
  const fn = getAppFn(open);
  if (fn.kind !== 'const' || (fn.name !== SUCC && !BINARY.has(fn.name))) return undefined;
  // Operands may be metavariables that have become numbers since.
  const expr = open.hasExprMVar ? meta.instantiate(open) : open;
  if (expr.kind !== 'app' || expr.hasExprMVar || expr.hasFVar) return undefined;
  if (fn.name === SUCC) {
    const n = natValue(meta, expr.arg);
    return n === undefined ? undefined : mkNatLit(n + 1n);
  }
  const operation = BINARY.get(fn.name);
  if (operation === undefined) return undefined;
  const [left, right, extra] = getAppArgs(expr);
  if (left === undefined || right === undefined || extra !== undefined) return undefined;
  const a = natValue(meta, left);
  const b = a === undefined ? undefined : natValue(meta, right);
  if (a === undefined || b === undefined) return undefined;
  const result = operation(a, b);
  if (result === undefined) return undefined;
  if (typeof result === 'boolean') return result ? TRUE : FALSE;
  return mkNatLit(result);
}

/** The number that a closed term of type `Nat` reduces to, if it reduces to one. */
export function natValue(meta: Meta, expr: Expr): bigint | undefined {
  const value = whnf(meta, expr);
  if (value.kind === 'lit' && typeof value.literal === 'bigint') return value.literal;
  if (value.kind === 'const' && value.name === ZERO) return 0n;
  return undefined;
}

/**
 * The number that a term shows on its face: a literal, `Nat.zero`, `Nat.succ` of such, or `OfNat.ofNat _ n _`. No
 * reduction.
 */
export function natLiteral(expr: Expr): bigint | undefined {
  if (expr.kind === 'lit') return typeof expr.literal === 'bigint' ? expr.literal : undefined;
  if (expr.kind === 'mdata') return natLiteral(expr.expr);
  const fn = getAppFn(expr);
  if (fn.kind !== 'const') return undefined;
  if (fn.name === ZERO) return 0n;
  if (expr.kind !== 'app') return undefined;
  if (fn.name === SUCC) {
    const n = natLiteral(expr.arg);
    return n === undefined ? undefined : n + 1n;
  }
  const args = getAppArgs(expr);
  return fn.name === OF_NAT && args.length === 3 ? natLiteral(args[1]!) : undefined;
}
