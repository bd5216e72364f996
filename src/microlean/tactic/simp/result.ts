/** Results of simplification, and the small proof terms that join them. A result without proof holds by definition. */

import { getLevel, inferType, type Meta } from '../../elaborate/meta/index.js';
import {
  type Expr,
  headBeta,
  type Level,
  mkApp,
  mkApps,
  mkConst,
  mkLam,
  type Name,
  nameOf,
} from '../../kernel/index.js';

/** What a term became. `proof : old = expr`; without one the two are definitionally equal. */
export interface SimpResult {
  readonly expr: Expr;
  readonly proof?: Expr;
}

const name = (text: string): Name => nameOf(text);
const EQ_TRANS = name('Eq.trans');
const EQ_SYMM = name('Eq.symm');
const CONGR_ARG = name('congrArg');
const CONGR_FUN = name('congrFun');
const CONGR = name('congr');
const FUNEXT = name('funext');
const FORALL_CONGR = name('forall_congr');
const IMPLIES_CONGR = name('implies_congr');
const IMPLIES_CONGR_CTX = name('implies_congr_ctx');
const EQ_TRUE = name('eq_true');
const EQ_FALSE = name('eq_false');
const OF_EQ_TRUE = name('of_eq_true');
const PROPEXT = name('propext');

export const TRUE: Expr = mkConst(name('True'));
export const FALSE: Expr = mkConst(name('False'));
export const TRUE_INTRO: Expr = mkConst(name('True.intro'));

/** The type of a term with the universe that it lives in, whatever the current transparency. */
export function typeAndLevel(meta: Meta, term: Expr): { type: Expr; level: Level } {
  return meta.withTransparency('default', () => {
    const type = meta.instantiate(inferType(meta, term));
    return { type, level: meta.mctx.instantiateLevel(getLevel(meta, type)) };
  });
}

/** `a = c` from `a = b` and `b = c`, where the parts that hold by definition have no proof. */
export function joinResults(meta: Meta, start: Expr, first: SimpResult, second: SimpResult): SimpResult {
  if (first.proof === undefined) return second;
  if (second.proof === undefined) return { expr: second.expr, proof: first.proof };
  const { type, level } = typeAndLevel(meta, start);
  const proof = mkApps(mkConst(EQ_TRANS, [level]), [
    type,
    start,
    first.expr,
    second.expr,
    first.proof,
    second.proof,
  ]);
  return { expr: second.expr, proof };
}

/** `b = a` from `a = b`. */
export function symmProof(meta: Meta, left: Expr, right: Expr, proof: Expr): Expr {
  const { type, level } = typeAndLevel(meta, left);
  return mkApps(mkConst(EQ_SYMM, [level]), [type, left, right, proof]);
}

/** `fn a = fn b` from `a = b`; the type of `fn a` must not depend on `a`. */
export function congrArgProof(meta: Meta, fn: Expr, a: Expr, b: Expr, proof: Expr): Expr {
  const from = typeAndLevel(meta, a);
  const to = typeAndLevel(meta, mkApp(fn, a));
  return mkApps(mkConst(CONGR_ARG, [from.level, to.level]), [from.type, to.type, a, b, fn, proof]);
}

/** Result of `f a`, given results for `f` and (where its type allows) for `a`. */
export function applyResults(
  meta: Meta,
  fn: Expr,
  fnResult: SimpResult,
  arg: Expr,
  argResult: SimpResult,
): SimpResult {
  const expr = mkApp(fnResult.expr, argResult.expr);
  if (fnResult.proof === undefined && argResult.proof === undefined) return { expr };
  if (fnResult.proof === undefined)
    return { expr, proof: congrArgProof(meta, fnResult.expr, arg, argResult.expr, argResult.proof!) };
  const from = typeAndLevel(meta, arg);
  if (argResult.proof === undefined) {
    const fnType = typeAndLevel(meta, fn).type;
    const pi = fnType.kind === 'pi' ? fnType : undefined;
    if (pi === undefined) throw new TypeError('applyResults: the function type shows no binder');
    const to = typeAndLevel(meta, mkApp(fn, arg));
    const family = mkLam(pi.binderName, pi.binderType, pi.body);
    const proof = mkApps(mkConst(CONGR_FUN, [from.level, to.level]), [
      from.type,
      family,
      fn,
      fnResult.expr,
      fnResult.proof,
      argResult.expr,
    ]);
    return { expr, proof };
  }
  const to = typeAndLevel(meta, mkApp(fn, arg));
  const proof = mkApps(mkConst(CONGR, [from.level, to.level]), [
    from.type,
    to.type,
    fn,
    fnResult.expr,
    arg,
    argResult.expr,
    fnResult.proof,
    argResult.proof,
  ]);
  return { expr, proof };
}

/** Result of `f rest…` from a result for `f`. */
export function congrFunResult(meta: Meta, fn: Expr, result: SimpResult, rest: readonly Expr[]): SimpResult {
  let current = result;
  let prefix = fn;
  for (const arg of rest) {
    current = applyResults(meta, prefix, current, arg, { expr: arg });
    prefix = mkApp(prefix, arg);
  }
  return rest.length === 0 || current.proof === undefined
    ? { ...current, expr: headBeta(current.expr) }
    : current;
}

/** `f = g` from a proof of `∀ x, f x = g x`, given as a lambda. `f` and `g` are lambdas. */
export function funextProof(meta: Meta, f: Expr, g: Expr, pointwise: Expr): Expr {
  const { type } = typeAndLevel(meta, f);
  if (type.kind !== 'pi') throw new TypeError('funextProof: the function type shows no binder');
  const family = mkLam(type.binderName, type.binderType, type.body);
  const codomain = meta.withLocalDecl(type.binderName, 'default', type.binderType, x =>
    typeAndLevel(meta, mkApp(f, x)),
  );
  const sort = universeOf(meta, type.binderType);
  return mkApps(mkConst(FUNEXT, [sort, codomain.level]), [type.binderType, family, f, g, pointwise]);
}

/** `(∀ x, p x) = (∀ x, q x)` from a proof of `∀ x, p x = q x`, given as a lambda; `p` and `q` as lambdas. */
export function forallProof(meta: Meta, domain: Expr, p: Expr, q: Expr, pointwise: Expr): Expr {
  const sort = universeOf(meta, domain);
  return mkApps(mkConst(FORALL_CONGR, [sort]), [domain, p, q, pointwise]);
}

/** `(p₁ → q₁) = (p₂ → q₂)` for propositions; `q` under the assumption `p₂` if `contextual`. */
export function impliesProof(
  p: readonly [Expr, Expr, Expr],
  q: readonly [Expr, Expr, Expr],
  zero: Level,
  mode: 'plain' | 'contextual',
): Expr {
  const [p1, p2, pProof] = p;
  const [q1, q2, qProof] = q;
  if (mode === 'contextual') return mkApps(mkConst(IMPLIES_CONGR_CTX), [p1, p2, q1, q2, pProof, qProof]);
  return mkApps(mkConst(IMPLIES_CONGR, [zero, zero]), [p1, p2, q1, q2, pProof, qProof]);
}

/** `p = True` from `p`. */
export function eqTrueProof(proposition: Expr, proof: Expr): Expr {
  return mkApps(mkConst(EQ_TRUE), [proposition, proof]);
}

/** `p = False` from `¬p`. */
export function eqFalseProof(proposition: Expr, proof: Expr): Expr {
  return mkApps(mkConst(EQ_FALSE), [proposition, proof]);
}

/** `p` from `p = True`. */
export function ofEqTrueProof(proposition: Expr, proof: Expr): Expr {
  return mkApps(mkConst(OF_EQ_TRUE), [proposition, proof]);
}

/** `p = q` from `p ↔ q`. */
export function propextProof(left: Expr, right: Expr, proof: Expr): Expr {
  return mkApps(mkConst(PROPEXT), [left, right, proof]);
}

/** The universe `u` of a type `A : Sort u`, whatever the current transparency. */
export function universeOf(meta: Meta, type: Expr): Level {
  return meta.withTransparency('default', () => meta.mctx.instantiateLevel(getLevel(meta, type)));
}
