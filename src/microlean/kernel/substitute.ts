/** Substitution on locally nameless terms: instantiate, abstract, lift, beta, universe instantiation. */

import {
  type Expr,
  getAppArgs,
  getAppFn,
  mapChildren,
  mkApp,
  mkApps,
  mkBVar,
  mkConst,
  mkSort,
  replaceExpr,
} from './expr.js';
import { instantiateLevel, type Level } from './level.js';
import type { Name } from './name.js';

/** Adds `amount` to every loose index ≥ `start`. */
export function liftLooseBVars(expr: Expr, amount: number, start = 0): Expr {
  if (amount === 0 || expr.looseBVarRange <= start) return expr;
  return replaceExpr(expr, (e, depth) => {
    if (e.looseBVarRange <= start + depth) return e;
    return e.kind === 'bvar' ? mkBVar(e.index + amount) : undefined;
  });
}

/** Replaces loose index `i` by `values[i]`; larger indices drop by `values.length`. */
export function instantiate(body: Expr, values: readonly Expr[]): Expr {
  return instantiateWith(body, values.length, i => values[i]!);
}

/** Replaces loose index 0 by `value`. */
export function instantiate1(body: Expr, value: Expr): Expr {
  return instantiateWith(body, 1, () => value);
}

/** Like {@link instantiate}, with the last value for index 0: the natural order for binders from the outside in. */
export function instantiateRev(body: Expr, values: readonly Expr[]): Expr {
  return instantiateWith(body, values.length, i => values[values.length - 1 - i]!);
}

function instantiateWith(body: Expr, count: number, value: (index: number) => Expr): Expr {
  if (body.looseBVarRange === 0 || count === 0) return body;
  return replaceExpr(body, (e, depth) => {
    if (e.looseBVarRange <= depth) return e;
    if (e.kind !== 'bvar') return undefined;
    const index = e.index - depth;
    return index < count ? liftLooseBVars(value(index), depth) : mkBVar(e.index - count);
  });
}

/**
 * Replaces free variables (or metavariables) by loose indices: the last of `variables` becomes index 0.
 * The inverse of {@link instantiateRev}.
 */
export function abstractVars(expr: Expr, variables: readonly Expr[]): Expr {
  if (variables.length === 0 || !(expr.hasFVar || expr.hasExprMVar)) return expr;
  const position = new Map<Expr, number>();
  variables.forEach((variable, i) => position.set(variable, variables.length - 1 - i));
  return replaceExpr(expr, (e, depth) => {
    if (!e.hasFVar && !e.hasExprMVar) return e;
    if (e.kind !== 'fvar' && e.kind !== 'mvar') return undefined;
    const index = position.get(e);
    return index === undefined ? e : mkBVar(index + depth);
  });
}

/** Whether loose index `index` occurs. */
export function hasLooseBVar(expr: Expr, index: number): boolean {
  if (expr.looseBVarRange <= index) return false;
  let found = false;
  replaceExpr(expr, (e, depth) => {
    if (found || e.looseBVarRange <= index + depth) return e;
    if (e.kind === 'bvar') found = e.index === index + depth;
    return undefined;
  });
  return found;
}

/** Subtracts `amount` from every loose index ≥ `amount`. The indices below must not occur. */
export function lowerLooseBVars(expr: Expr, amount: number): Expr {
  if (amount === 0 || expr.looseBVarRange === 0) return expr;
  return replaceExpr(expr, (e, depth) => {
    if (e.looseBVarRange <= depth) return e;
    return e.kind === 'bvar' ? mkBVar(e.index - amount) : undefined;
  });
}

/** `fn args` with as many beta steps as there are leading lambdas. */
export function betaApps(fn: Expr, args: readonly Expr[]): Expr {
  let body = fn;
  let used = 0;
  while (body.kind === 'lam' && used < args.length) {
    body = body.body;
    used++;
  }
  if (used === 0) return mkApps(fn, args);
  return betaRest(instantiateRev(body, args.slice(0, used)), args.slice(used));
}

function betaRest(fn: Expr, args: readonly Expr[]): Expr {
  return args.length === 0 ? fn : betaApps(fn, args);
}

/** Beta-reduces the head as long as it is a lambda. */
export function headBeta(expr: Expr): Expr {
  const fn = getAppFn(expr);
  return fn.kind === 'lam' && expr.kind === 'app' ? betaApps(fn, getAppArgs(expr)) : expr;
}

/** Simultaneous substitution of universe parameters. */
export function instantiateLevelParams(expr: Expr, names: readonly Name[], levels: readonly Level[]): Expr {
  if (names.length === 0 || !expr.hasLevelParam) return expr;
  const cache = new Map<Expr, Expr>();
  const go = (e: Expr): Expr => {
    if (!e.hasLevelParam) return e;
    const cached = cache.get(e);
    if (cached !== undefined) return cached;
    const result = step(e);
    cache.set(e, result);
    return result;
  };
  const step = (e: Expr): Expr => {
    if (e.kind === 'sort') return mkSort(instantiateLevel(e.level, names, levels));
    if (e.kind === 'const')
      return mkConst(
        e.name,
        e.levels.map(level => instantiateLevel(level, names, levels)),
      );
    if (e.kind === 'app') return mkApp(go(e.fn), go(e.arg));
    return mapChildren(e, 0, go);
  };
  return go(expr);
}
