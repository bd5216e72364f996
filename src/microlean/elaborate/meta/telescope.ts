/** Binders: opening telescopes into local or metavariables, and closing terms over variables again. */

import {
  abstractVars,
  type BinderInfo,
  type Expr,
  type FVar,
  instantiateRev,
  type Lam,
  type Let,
  type MVar,
  mapChildren,
  mkApps,
  mkLam,
  mkLet,
  mkPi,
  type Pi,
} from '../../kernel/index.js';
import type { LocalContext, LocalDecl } from './local-context.js';
import type { Meta } from './meta.js';
import { whnf } from './whnf.js';

/** Options of telescopes. */
export interface TelescopeOptions {
  /** Reduce to weak-head normal form to find more binders. Default: false. */
  readonly reduce?: boolean;
  /** Open at most this many binders. Default: all. */
  readonly max?: number;
}

/** Opens `∀ x₁ … xₙ, body` with local variables and runs `action(variables, body)` in the extended context. */
export function forallTelescope<T>(
  meta: Meta,
  type: Expr,
  action: (variables: FVar[], body: Expr) => T,
  options: TelescopeOptions = {},
): T {
  return openTelescope(meta, type, 'pi', action, options);
}

/** Opens `fun x₁ … xₙ => body` (and `let`s) with local variables and runs `action` in the extended context. */
export function lambdaTelescope<T>(
  meta: Meta,
  value: Expr,
  action: (variables: FVar[], body: Expr) => T,
  options: TelescopeOptions = {},
): T {
  return openTelescope(meta, value, 'lam', action, options);
}

function openTelescope<T>(
  meta: Meta,
  expr: Expr,
  kind: 'pi' | 'lam',
  action: (variables: FVar[], body: Expr) => T,
  options: TelescopeOptions,
): T {
  const variables: FVar[] = [];
  let context = meta.context;
  let body = expr;
  const max = options.max ?? Number.POSITIVE_INFINITY;
  for (;;) {
    while (variables.length < max && (body.kind === kind || (kind === 'lam' && body.kind === 'let'))) {
      const decl = declOfBinder(meta, body as Pi | Lam | Let, variables);
      context = context.push(decl);
      variables.push(decl.fvar);
      body = (body as Pi | Lam | Let).body;
    }
    body = instantiateRev(body, variables);
    if (variables.length >= max || options.reduce !== true) break;
    const reduced = meta.withContext(context, () => whnf(meta, body));
    if (reduced.kind !== kind) break;
    // The variables seen so far are substituted already: go on with a body that has no loose indices.
    const rest = meta.withContext(context, () =>
      openTelescope(meta, reduced, kind, (more, inner) => ({ more, inner, context: meta.context }), {
        ...options,
        max: max - variables.length,
      }),
    );
    return meta.withContext(rest.context, () => action([...variables, ...rest.more], rest.inner));
  }
  return meta.withContext(context, () => action(variables, body));
}

function declOfBinder(meta: Meta, binder: Pi | Lam | Let, outer: readonly FVar[]): LocalDecl {
  const type = instantiateRev(binder.binderType, outer);
  if (binder.kind === 'let')
    return meta.freshLocalDecl(binder.binderName, type, { value: instantiateRev(binder.value, outer) });
  return meta.freshLocalDecl(binder.binderName, type, { binderInfo: binder.binderInfo });
}

/** The result of {@link forallMetaTelescope}. */
export interface MetaTelescope {
  readonly mvars: readonly MVar[];
  readonly binderInfos: readonly BinderInfo[];
  readonly body: Expr;
}

/**
 * Opens `∀ x₁ … xₙ, body` with fresh metavariables (`synthetic` for instance arguments, named after the binders).
 */
export function forallMetaTelescope(meta: Meta, type: Expr, options: TelescopeOptions = {}): MetaTelescope {
  const mvars: MVar[] = [];
  const binderInfos: BinderInfo[] = [];
  const max = options.max ?? Number.POSITIVE_INFINITY;
  let body = type;
  let start = 0;
  for (;;) {
    while (mvars.length < max && body.kind === 'pi') {
      const kind = body.binderInfo === 'instImplicit' ? 'synthetic' : 'natural';
      const binderType = instantiateRev(body.binderType, mvars.slice(start));
      mvars.push(meta.freshMVar(binderType, { kind, userName: body.binderName }));
      binderInfos.push(body.binderInfo);
      body = body.body;
    }
    body = instantiateRev(body, mvars.slice(start));
    start = mvars.length;
    if (mvars.length >= max || options.reduce !== true) break;
    const reduced = whnf(meta, body);
    if (reduced.kind !== 'pi') break;
    body = reduced;
  }
  return { mvars, binderInfos, body };
}

/** `fun xs => body`. Variables may be free variables (let-variables become `let`) or metavariables. */
export function mkLambda(meta: Meta, variables: readonly Expr[], body: Expr): Expr {
  return bind(meta, variables, body, 'lam');
}

/** `∀ xs, body`. Variables may be free variables (let-variables become `let`) or metavariables. */
export function mkForall(meta: Meta, variables: readonly Expr[], body: Expr): Expr {
  return bind(meta, variables, body, 'pi');
}

function bind(
  meta: Meta,
  variables: readonly Expr[],
  body: Expr,
  kind: 'lam' | 'pi',
  lets: 'as-let' | 'as-binder' = 'as-let',
): Expr {
  if (variables.length === 0) return meta.instantiate(body);
  const abstracter = new Abstracter(meta, variables);
  let result = abstractVars(abstracter.prepare(meta.instantiate(body)), variables);
  for (let i = variables.length - 1; i >= 0; i--) {
    const outer = variables.slice(0, i);
    const close = (e: Expr) => abstractVars(abstracter.prepare(meta.instantiate(e)), outer);
    const binder = binderOf(meta, variables[i]!);
    const type = close(binder.type);
    if (binder.value !== undefined && lets === 'as-let') {
      result = mkLet(binder.userName, type, close(binder.value), result);
    } else {
      result = (kind === 'lam' ? mkLam : mkPi)(binder.userName, type, result, binder.binderInfo);
    }
  }
  return result;
}

function binderOf(
  meta: Meta,
  variable: Expr,
): { userName: LocalDecl['userName']; type: Expr; value?: Expr; binderInfo: BinderInfo } {
  if (variable.kind === 'fvar') return meta.localDecl(variable);
  if (variable.kind !== 'mvar')
    throw new TypeError(`cannot bind a ${variable.kind}: only variables can be bound`);
  const decl = meta.mvarDecl(variable);
  return {
    userName: decl.userName,
    type: decl.type,
    binderInfo: decl.kind === 'synthetic' ? 'instImplicit' : 'default',
  };
}

/**
 * Makes terms ready for abstraction over variables: an unassigned metavariable whose context holds some of them is
 * replaced by a new one, outside their scope, applied to them (Lean's `elimMVarDeps`). A goal of the user's is not
 * assigned: the new one is *delayed* until the goal is solved.
 */
class Abstracter {
  private readonly done = new Map<Expr, Expr>();
  private readonly bound: Set<Expr>;

  constructor(
    private readonly meta: Meta,
    private readonly variables: readonly Expr[],
  ) {
    this.bound = new Set(variables);
  }

  prepare(expr: Expr): Expr {
    if (!expr.hasExprMVar) return expr;
    const cached = this.done.get(expr);
    if (cached !== undefined) return cached;
    const result =
      expr.kind === 'mvar' ? this.prepareMVar(expr) : mapChildren(expr, 0, child => this.prepare(child));
    this.done.set(expr, result);
    return result;
  }

  private prepareMVar(mvar: MVar): Expr {
    if (this.bound.has(mvar)) return mvar;
    const { meta } = this;
    const decl = meta.mctx.decl(mvar.id);
    const inScope = this.variables.filter(v => v.kind === 'fvar' && decl.context.has(v.id));
    if (inScope.length === 0) return mvar;
    const scoped = withDependents(decl.context, inScope as FVar[], meta);
    const outside = decl.context.map(d => (scoped.has(d.fvar) ? undefined : d));
    const reverted = decl.context.toArray().filter(d => scoped.has(d.fvar));
    const fvars = reverted.map(d => d.fvar);
    const nested = meta.mctx.delayedValue(mvar.id);
    const opaque = decl.kind === 'opaque' || nested !== undefined;
    const type = meta.withContext(decl.context, () =>
      bind(meta, fvars, decl.type, 'pi', opaque ? 'as-binder' : 'as-let'),
    );
    const replacement = meta.freshMVar(type, {
      kind: opaque ? 'opaque' : decl.kind,
      userName: decl.userName,
      context: outside,
    });
    const args = opaque ? fvars : reverted.filter(d => d.value === undefined).map(d => d.fvar);
    if (opaque)
      meta.mctx.assignDelayed(replacement.id, {
        variables: [...args, ...(nested?.variables ?? [])],
        pending: nested?.pending ?? mvar,
      });
    else meta.mctx.assign(mvar.id, mkApps(replacement, args));
    return mkApps(replacement, args);
  }
}

/** The variables, and all in the context whose types or values depend on them. */
export function withDependents(context: LocalContext, variables: readonly FVar[], meta: Meta): Set<Expr> {
  const result = new Set<Expr>(variables);
  for (const decl of context) {
    if (result.has(decl.fvar)) continue;
    const depends = (e: Expr | undefined) => e !== undefined && mentionsAny(meta.instantiate(e), result);
    if (depends(decl.type) || depends(decl.value)) result.add(decl.fvar);
  }
  return result;
}

/** Whether any of the free variables (or metavariables) occurs. */
export function mentionsAny(expr: Expr, variables: ReadonlySet<Expr>): boolean {
  return mentionsWhere(expr, variable => variables.has(variable));
}

/** Whether some free variable or metavariable that the test picks occurs. */
export function mentionsWhere(expr: Expr, test: (variable: FVar | MVar) => boolean): boolean {
  const seen = new Set<Expr>();
  const visit = (e: Expr): boolean => {
    if ((!e.hasFVar && !e.hasExprMVar) || seen.has(e)) return false;
    seen.add(e);
    switch (e.kind) {
      case 'fvar':
      case 'mvar':
        return test(e);
      case 'app':
        return visit(e.fn) || visit(e.arg);
      case 'lam':
      case 'pi':
        return visit(e.binderType) || visit(e.body);
      case 'let':
        return visit(e.binderType) || visit(e.value) || visit(e.body);
      case 'proj':
        return visit(e.struct);
      case 'mdata':
        return visit(e.expr);
      default:
        return false;
    }
  };
  return visit(expr);
}
