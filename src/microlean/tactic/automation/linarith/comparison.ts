/** Comparisons: what linarith makes of hypotheses. */

import { inferType, type Meta, matchNot, mkAppM, whnfR } from '../../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, mkApp, mkConst, nameOf } from '../../../kernel/index.js';

/** A proof of `left ≤ right` or `left < right`. */
export interface Comparison {
  readonly type: Expr;
  readonly left: Expr;
  readonly right: Expr;
  readonly strict: boolean;
  readonly proof: Expr;
}

const LE = nameOf('LE.le');
const LT = nameOf('LT.lt');
const EQ = nameOf('Eq');
const NAT = mkConst(nameOf('Nat'));

/** A constant of the library's `Microlean.Linarith`, applied with implicit arguments found. */
export function lemma(meta: Meta, name: string, args: readonly Expr[]): Expr {
  return meta.withTransparency('default', () => mkAppM(meta, nameOf(`Microlean.Linarith.${name}`), args));
}

/** The comparisons that a proof gives: two for an equation, none for what is no comparison. */
export function comparisonsOf(meta: Meta, proof: Expr): Comparison[] {
  const proposition = meta.instantiate(inferType(meta, proof));
  return read(meta, proposition, proof) ?? [];
}

function read(meta: Meta, given: Expr, proof: Expr): Comparison[] | undefined {
  const proposition = reduced(meta, given);
  const args = getAppArgs(proposition);
  const fn = getAppFn(proposition);
  if (fn.kind !== 'const') return undefined;
  if (fn.name === EQ && args.length === 3) {
    const use = (name: string) => meta.attempt(() => lemma(meta, name, [proof]));
    const [le, ge] = [use("le_of_eq'"), use("ge_of_eq'")];
    if (le === undefined || ge === undefined) return undefined;
    return [...comparisonsOf(meta, le), ...comparisonsOf(meta, ge)];
  }
  if ((fn.name === LE || fn.name === LT) && args.length === 4) {
    const [type, , left, right] = args as [Expr, Expr, Expr, Expr];
    const strict = fn.name === LT;
    // Over ℕ, `a < b` is `a + 1 ≤ b`.
    if (strict && type === NAT) return comparisonsOf(meta, lemma(meta, 'nat_lt', [proof]));
    return [{ type, left, right, strict, proof }];
  }
  const negated = matchNot(proposition);
  return negated === undefined ? undefined : readNegation(meta, negated, proof);
}

function readNegation(meta: Meta, given: Expr, proof: Expr): Comparison[] | undefined {
  const negated = reduced(meta, given);
  const fn = getAppFn(negated);
  if (fn.kind !== 'const' || (fn.name !== LE && fn.name !== LT)) return undefined;
  const name = fn.name === LE ? "lt_of_not_le'" : "le_of_not_lt'";
  const turned = meta.attempt(() => lemma(meta, name, [proof]));
  return turned === undefined ? undefined : comparisonsOf(meta, turned);
}

/** `a > b` is `b < a`, and the like. */
function reduced(meta: Meta, proposition: Expr): Expr {
  const fn = getAppFn(proposition);
  if (fn.kind !== 'const' || meta.env.reducibility(fn.name) !== 'reducible') return proposition;
  return whnfR(meta, proposition);
}

/** `0 ≤ n` for a natural number. */
export function natNonnegative(meta: Meta, term: Expr): Comparison[] {
  return comparisonsOf(meta, mkApp(mkConst(nameOf('Nat.zero_le')), term));
}
