/** Instantiation of types that beta-reduces where a lambda takes a variable's place as the head of an application. */

import {
  betaApps,
  type Expr,
  getAppArgs,
  getAppFn,
  instantiateRev,
  liftLooseBVars,
  mapChildren,
  mkBVar,
} from '../../kernel/index.js';

/**
 * `instantiateRev`, with `motive n` reduced if `motive` becomes a lambda: the type of `Nat.rec (motive := fun n => p n) … k` is
 * `p k` (Lean's `instantiateBetaRevRange`).
 */
export function instantiateBetaRev(body: Expr, values: readonly Expr[]): Expr {
  if (body.looseBVarRange === 0 || values.length === 0) return body;
  if (!values.some(value => value.kind === 'lam')) return instantiateRev(body, values);
  const caches: Map<Expr, Expr>[] = [];
  const visit = (e: Expr, depth: number): Expr => {
    if (e.looseBVarRange <= depth) return e;
    const cache = (caches[depth] ??= new Map());
    let result = cache.get(e);
    if (result === undefined) cache.set(e, (result = step(e, depth)));
    return result;
  };
  const step = (e: Expr, depth: number): Expr => {
    if (e.kind === 'bvar') {
      const index = e.index - depth;
      if (index >= values.length) return mkBVar(e.index - values.length);
      return liftLooseBVars(values[values.length - 1 - index]!, depth);
    }
    if (e.kind !== 'app' || getAppFn(e).kind !== 'bvar') return mapChildren(e, depth, visit);
    const head = visit(getAppFn(e), depth);
    return betaApps(
      head,
      getAppArgs(e).map(arg => visit(arg, depth)),
    );
  };
  return visit(body, 0);
}
