/** Values of arithmetic expressions, each with a proof, and literals of the integers in proofs. */

import { type Expr, LEVEL_ONE, mkApp, mkApps, mkConst, mkNatLit, nameOf } from '../../kernel/index.js';

/** What a numeric expression `a : α` equals. */
export type Value =
  /** `proof : a = Nat.cast n`; for `α = ℕ`, `a = n`, and no proof if that holds by computation. */
  | { readonly kind: 'nat'; readonly n: bigint; readonly proof: Expr | undefined }
  /** `proof : a = Int.cast n`, `n < 0`. */
  | { readonly kind: 'int'; readonly n: bigint; readonly proof: Expr }
  /** `proof : a = Int.cast n / Nat.cast d`, `d > 1`, in lowest terms. */
  | { readonly kind: 'rat'; readonly n: bigint; readonly d: bigint; readonly proof: Expr };

/** What a proposition is: `proof : p = True` or `p = False`. */
export interface Truth {
  readonly value: boolean;
  readonly proof: Expr;
}

export const NAT = mkConst(nameOf('Nat'));
export const INT = mkConst(nameOf('Int'));
const BOOL = mkConst(nameOf('Bool'));
const REFL_ONE = mkConst(nameOf('Eq.refl'), [LEVEL_ONE]);
const OF_NAT = mkConst(nameOf('Int.ofNat'));
const NEG_SUCC = mkConst(nameOf('Int.negSucc'));

/** The integer `n` as a constructor applied to a literal. */
export function intLiteral(n: bigint): Expr {
  return n >= 0n ? mkApp(OF_NAT, mkNatLit(n)) : mkApp(NEG_SUCC, mkNatLit(-n - 1n));
}

/** `rfl : n = n` */
export const natRefl = (n: bigint): Expr => mkApps(REFL_ONE, [NAT, mkNatLit(n)]);
/** `rfl : n = n` */
export const intRefl = (n: bigint): Expr => mkApps(REFL_ONE, [INT, intLiteral(n)]);
/** `rfl : true = true` */
export const TRUE_REFL = mkApps(REFL_ONE, [BOOL, mkConst(nameOf('Bool.true'))]);
/** `rfl : false = false` */
export const FALSE_REFL = mkApps(REFL_ONE, [BOOL, mkConst(nameOf('Bool.false'))]);

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** An upper bound for the bits of a number. */
export const bitLength = (n: bigint): number => n.toString(16).length * 4;
