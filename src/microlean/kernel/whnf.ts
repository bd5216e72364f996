/**
 * Weak head normal forms: beta, let, projections, recursors and quotients ({@link whnfCore}), and with that the
 * unfolding of definitions and arithmetic on literals ({@link whnf}).
 */

import type { DefinitionInfo, TheoremInfo } from './declaration.js';
import { type Const, type Expr, getAppArgs, getAppFn, mkApp, mkApps } from './expr.js';
import { reduceNat } from './nat-literal.js';
import { projectField } from './projection.js';
import { reduceRecursor } from './recursor-reduction.js';
import { instantiate1, instantiateLevelParams, instantiateRange } from './substitute.js';
import type { TypeChecker } from './type-checker.js';

/** `cheap` does not unfold definitions inside projected structures. */
export type ProjectionMode = 'full' | 'cheap';

export function whnf(checker: TypeChecker, expr: Expr): Expr {
  if (isNormal(checker, expr)) return expr;
  const known = checker.whnfCache.get(expr);
  if (known !== undefined) return known;
  let term = expr;
  for (;;) {
    term = whnfCore(checker, term, 'full');
    const literal = reduceNat(checker, term);
    if (literal !== undefined) {
      term = literal;
      break;
    }
    const unfolded = unfold(checker, term);
    if (unfolded === undefined) break;
    term = unfolded;
  }
  checker.whnfCache.set(expr, term);
  return term;
}

function isNormal(checker: TypeChecker, expr: Expr): boolean {
  switch (expr.kind) {
    case 'sort':
    case 'pi':
    case 'lam':
    case 'lit':
    case 'mvar':
    case 'bvar':
      return true;
    case 'fvar':
      return checker.locals.valueOf(expr) === undefined;
    default:
      return false;
  }
}

/** Reduces the head as far as possible without unfolding definitions. An abstract machine: head and arguments. */
export function whnfCore(checker: TypeChecker, expr: Expr, projections: ProjectionMode): Expr {
  if (isNormal(checker, expr)) return expr;
  const cache = projections === 'full' ? checker.whnfCoreCache : checker.whnfCheapCache;
  const known = cache.get(expr);
  if (known !== undefined) return known;
  const result = reduceHead(checker, expr, projections);
  cache.set(expr, result);
  return result;
}

function reduceHead(checker: TypeChecker, expr: Expr, projections: ProjectionMode): Expr {
  let head: Expr = expr;
  // Arguments not yet consumed, the next one last.
  const args: Expr[] = [];
  let changed = false;
  for (;;) {
    checker.step();
    let next: Expr | undefined;
    switch (head.kind) {
      case 'app':
        args.push(head.arg);
        head = head.fn;
        continue;
      case 'mdata':
        next = head.expr;
        break;
      case 'let':
        next = instantiateLets(head);
        break;
      case 'lam':
        next = args.length === 0 ? undefined : betaTop(head, args);
        break;
      case 'fvar':
        next = checker.locals.valueOf(head);
        break;
      case 'const':
        next = args.length === 0 ? undefined : reduceRecursor(checker, head, args);
        break;
      case 'proj': {
        const struct =
          projections === 'cheap' ? whnfCore(checker, head.struct, 'cheap') : checker.whnf(head.struct);
        next = projectField(checker, head, struct);
        break;
      }
    }
    if (next === undefined) return changed ? applyReversed(head, args) : expr;
    head = next;
    changed = true;
  }
}

/** Takes as many arguments off the stack as there are lambdas. */
function betaTop(lambda: Expr, args: Expr[]): Expr {
  let body = lambda;
  const used: Expr[] = [];
  while (body.kind === 'lam' && args.length > 0) {
    used.push(args.pop()!);
    body = body.body;
  }
  return instantiateRange(body, used, 0, used.length);
}

/** The body of a chain of `let`s with all values put in, one substitution for the whole chain. */
function instantiateLets(expr: Expr): Expr {
  const values: Expr[] = [];
  let body = expr;
  while (body.kind === 'let') {
    values.push(instantiateRange(body.value, values, 0, values.length));
    body = body.body;
  }
  return values.length === 1
    ? instantiate1(body, values[0]!)
    : instantiateRange(body, values, 0, values.length);
}

function applyReversed(head: Expr, args: readonly Expr[]): Expr {
  let result = head;
  for (let i = args.length - 1; i >= 0; i--) result = mkApp(result, args[i]!);
  return result;
}

/**
 * The definition or theorem at the head, if it can be unfolded. The number of levels is part of the test: a
 * mismatch must not unfold (lean4#10577). Axioms and opaque constants never unfold.
 */
export function unfoldable(checker: TypeChecker, expr: Expr): DefinitionInfo | TheoremInfo | undefined {
  const head = getAppFn(expr);
  if (head.kind !== 'const') return undefined;
  const info = checker.env.find(head.name);
  if (info === undefined || (info.kind !== 'def' && info.kind !== 'thm')) return undefined;
  return info.levelParams.length === head.levels.length ? info : undefined;
}

/** Replaces the head constant by its value, beta-reduced. */
export function unfold(checker: TypeChecker, expr: Expr): Expr | undefined {
  const info = unfoldable(checker, expr);
  if (info === undefined) return undefined;
  checker.step();
  const value = instantiateLevelParams(info.value, info.levelParams, (getAppFn(expr) as Const).levels);
  if (expr.kind !== 'app') return value;
  const args = getAppArgs(expr);
  let body = value;
  let used = 0;
  while (body.kind === 'lam' && used < args.length) {
    body = body.body;
    used++;
  }
  return mkApps(instantiateRange(body, args, 0, used), args.slice(used));
}
