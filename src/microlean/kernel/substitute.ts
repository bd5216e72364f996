/** Substitution on locally nameless terms: instantiate, abstract, lift, beta, universe instantiation. */

import { type Expr, getAppArgs, getAppFn, mkApps, mkBVar, mkConst, mkPi, mkSort } from './expr.js';
import { instantiateLevel, type Level } from './level.js';
import type { Name } from './name.js';
import { Rewriter, replaceExpr } from './rewrite.js';

/** Replaces loose indices by the values `values[from … to - 1]`, the last one for index 0. */
class Instantiation extends Rewriter {
  private readonly lifted: Expr[][] = [];

  constructor(
    private readonly values: readonly Expr[],
    private readonly from: number,
    private readonly to: number,
    private readonly reversed: boolean,
  ) {
    super(1);
  }

  protected skips(expr: Expr, depth: number): boolean {
    return expr.looseBVarRange <= depth;
  }

  protected leaf(expr: Expr, depth: number): Expr {
    if (expr.kind !== 'bvar') return expr;
    const index = expr.index - depth;
    const count = this.to - this.from;
    if (index >= count) return mkBVar(expr.index - count);
    const position = this.reversed ? this.to - 1 - index : this.from + index;
    const value = this.values[position]!;
    if (depth === 0 || value.looseBVarRange === 0) return value;
    const atDepth = (this.lifted[depth] ??= []);
    return (atDepth[position] ??= liftLooseBVars(value, depth));
  }
}

class Shift extends Rewriter {
  constructor(private readonly amount: number) {
    super(1);
  }

  protected skips(expr: Expr, depth: number): boolean {
    return expr.looseBVarRange <= depth;
  }

  protected leaf(expr: Expr, _depth: number): Expr {
    return expr.kind === 'bvar' ? mkBVar(expr.index + this.amount) : expr;
  }
}

class Abstraction extends Rewriter {
  constructor(private readonly position: ReadonlyMap<Expr, number>) {
    super(1);
  }

  protected skips(expr: Expr, _depth: number): boolean {
    return !expr.hasFVar && !expr.hasExprMVar;
  }

  protected leaf(expr: Expr, depth: number): Expr {
    const index = this.position.get(expr);
    return index === undefined ? expr : mkBVar(index + depth);
  }
}

class LevelInstantiation extends Rewriter {
  constructor(
    private readonly names: readonly Name[],
    private readonly levels: readonly Level[],
  ) {
    super(0);
  }

  protected skips(expr: Expr, _depth: number): boolean {
    return !expr.hasLevelParam;
  }

  protected leaf(expr: Expr, _depth: number): Expr {
    if (expr.kind === 'sort') return mkSort(instantiateLevel(expr.level, this.names, this.levels));
    if (expr.kind !== 'const') return expr;
    return mkConst(
      expr.name,
      expr.levels.map(level => instantiateLevel(level, this.names, this.levels)),
    );
  }
}

/** Adds `amount` to every loose index ≥ `start`. */
export function liftLooseBVars(expr: Expr, amount: number, start = 0): Expr {
  if (amount === 0 || expr.looseBVarRange <= start) return expr;
  return new Shift(amount).run(expr, start);
}

/** Replaces loose index `i` by `values[i]`; larger indices drop by `values.length`. */
export function instantiate(body: Expr, values: readonly Expr[]): Expr {
  if (body.looseBVarRange === 0 || values.length === 0) return body;
  return new Instantiation(values, 0, values.length, false).run(body, 0);
}

/** Replaces loose index 0 by `value`. */
export function instantiate1(body: Expr, value: Expr): Expr {
  return body.looseBVarRange === 0 ? body : new Instantiation([value], 0, 1, false).run(body, 0);
}

/** Like {@link instantiate}, with the last value for index 0: the natural order for binders from the outside in. */
export function instantiateRev(body: Expr, values: readonly Expr[]): Expr {
  return instantiateRange(body, values, 0, values.length);
}

/** {@link instantiateRev} with the values at positions `from` to `to - 1`. */
export function instantiateRange(body: Expr, values: readonly Expr[], from: number, to: number): Expr {
  if (body.looseBVarRange === 0 || from === to) return body;
  return new Instantiation(values, from, to, true).run(body, 0);
}

/**
 * Replaces free variables (or metavariables) by loose indices: the last of `variables` becomes index 0.
 * The inverse of {@link instantiateRev}.
 */
export function abstractVars(expr: Expr, variables: readonly Expr[]): Expr {
  if (variables.length === 0 || !(expr.hasFVar || expr.hasExprMVar)) return expr;
  const position = new Map<Expr, number>();
  variables.forEach((variable, i) => {
    position.set(variable, variables.length - 1 - i);
  });
  return new Abstraction(position).run(expr, 0);
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
  return amount === 0 || expr.looseBVarRange === 0 ? expr : new Shift(-amount).run(expr, 0);
}

/** `A → B`, for a `B` that does not mention the binder (its loose indices are taken as they stand outside). */
export function mkArrow(domain: Expr, codomain: Expr, name: Name): Expr {
  return mkPi(name, domain, liftLooseBVars(codomain, 1));
}

/** `fn args` with as many beta steps as there are leading lambdas. */
export function betaApps(fn: Expr, args: readonly Expr[]): Expr {
  let head = fn;
  let from = 0;
  while (head.kind === 'lam' && from < args.length) {
    let body: Expr = head;
    let to = from;
    while (body.kind === 'lam' && to < args.length) {
      body = body.body;
      to++;
    }
    head = instantiateRange(body, args, from, to);
    from = to;
  }
  return mkApps(head, from === 0 ? args : args.slice(from));
}

/** Beta-reduces the head as long as it is a lambda. */
export function headBeta(expr: Expr): Expr {
  const fn = getAppFn(expr);
  return fn.kind === 'lam' && expr.kind === 'app' ? betaApps(fn, getAppArgs(expr)) : expr;
}

/** Simultaneous substitution of universe parameters. */
export function instantiateLevelParams(expr: Expr, names: readonly Name[], levels: readonly Level[]): Expr {
  if (names.length === 0 || !expr.hasLevelParam) return expr;
  return new LevelInstantiation(names, levels).run(expr, 0);
}

/** Beta-reduces a head whose body is closed or one of its own variables: a step that cannot grow the term. */
export function cheapBeta(expr: Expr): Expr {
  if (expr.kind !== 'app') return expr;
  let body = getAppFn(expr);
  if (body.kind !== 'lam') return expr;
  const args = getAppArgs(expr);
  let used = 0;
  while (body.kind === 'lam' && used < args.length) {
    body = body.body;
    used++;
  }
  if (body.looseBVarRange === 0) return mkApps(body, args.slice(used));
  return body.kind === 'bvar' ? mkApps(args[used - 1 - body.index]!, args.slice(used)) : expr;
}
