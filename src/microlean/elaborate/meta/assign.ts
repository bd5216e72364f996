/**
 * Assigning a metavariable during unification: `?m x₁ … xₙ := value` when the `x`s are distinct variables (Miller's
 * pattern fragment), with the occurs check and the scope check; otherwise the first-order approximation.
 */

import {
  type App,
  alphaEqual,
  type Expr,
  type FVar,
  getAppArgs,
  hasLooseBVar,
  type Lam,
  lowerLooseBVars,
  type MVar,
  mapChildren,
  mkLam,
} from '../../kernel/index.js';
import { inferType } from './infer-type.js';
import type { LocalContext } from './local-context.js';
import type { Meta } from './meta.js';
import { mkLambda } from './telescope.js';
import { whnfCore } from './whnf.js';

type Unify = (meta: Meta, left: Expr, right: Expr) => boolean;

/** Solves `flex =?= value`, where `flex` is `head` applied to arguments. Nothing stays assigned on `false`. */
export function assignMVar(meta: Meta, head: MVar, flex: Expr, value: Expr, unify: Unify): boolean {
  if (etaReduce(meta.instantiate(value)) === flex) return true;
  const exact = meta.attempt(() => assignPattern(meta, head, getAppArgs(flex), value, unify));
  if (exact === true) return true;
  return meta.attempt(() => assignFirstOrder(meta, flex, value, unify)) === true;
}

function assignPattern(meta: Meta, head: MVar, args: readonly Expr[], value: Expr, unify: Unify): boolean {
  const variables = patternVariables(meta, args);
  if (variables === undefined) return false;
  const scoped = inScope(meta, head, variables, meta.instantiate(value));
  if (scoped === undefined) return false;
  const solution = etaReduce(mkLambda(meta, variables, scoped));
  const declared = meta.mvarDecl(head);
  const expectedType = meta.instantiate(declared.type);
  const actualType = meta.instantiate(inferType(meta, solution));
  if (!alphaEqual(expectedType, actualType)) {
    if (
      !meta.withTransparency(meta.transparency === 'none' ? 'none' : 'default', () =>
        unify(meta, expectedType, actualType),
      )
    )
      return false;
    // Unifying the types may have solved it already.
    const solved = meta.mctx.value(head.id);
    if (solved !== undefined) return unify(meta, solved, solution);
  }
  meta.assign(head, meta.instantiate(solution));
  return true;
}

/** The arguments as distinct free variables, or `undefined` if they are something else. */
function patternVariables(meta: Meta, args: readonly Expr[]): FVar[] | undefined {
  const variables: FVar[] = [];
  for (const arg of args) {
    const variable = etaReduce(whnfVariable(meta, arg));
    if (variable.kind !== 'fvar' || variables.includes(variable)) return undefined;
    if (meta.context.find(variable.id) === undefined) return undefined;
    variables.push(variable);
  }
  return variables;
}

/** Instantiates an argument; let-variables are variables here, so they are not unfolded. */
function whnfVariable(meta: Meta, arg: Expr): Expr {
  const instantiated = meta.instantiate(arg);
  return instantiated.kind === 'mdata' || instantiated.kind === 'app'
    ? whnfCore(meta, instantiated)
    : instantiated;
}

/**
 * The value with everything out of the metavariable's scope removed: let-variables are unfolded, metavariables with a
 * larger context are replaced by ones with a smaller context. `undefined` if something cannot be removed, or if the
 * metavariable itself occurs.
 */
function inScope(meta: Meta, head: MVar, variables: readonly FVar[], value: Expr): Expr | undefined {
  const { context } = meta.mvarDecl(head);
  const extra = new Set<number>(variables.map(v => v.id));
  const allowed = (id: number) => context.has(id) || extra.has(id);
  const done = new Map<Expr, Expr>();
  let failed = false;
  const visit = (e: Expr): Expr => {
    if (failed || (!e.hasFVar && !e.hasExprMVar)) return e;
    const cached = done.get(e);
    if (cached !== undefined) return cached;
    const result = step(e);
    done.set(e, result);
    return result;
  };
  const fail = (e: Expr): Expr => {
    failed = true;
    return e;
  };
  const step = (e: Expr): Expr => {
    if (e.kind === 'fvar') {
      if (allowed(e.id)) return e;
      const letValue = meta.context.find(e.id)?.value;
      return letValue === undefined ? fail(e) : visit(meta.instantiate(letValue));
    }
    if (e.kind === 'mvar') {
      if (e === head) return fail(e);
      return restrict(meta, e, allowed) ?? fail(e);
    }
    return mapChildren(e, 0, visit);
  };
  const result = visit(value);
  return failed ? undefined : result;
}

/** The metavariable, or a new one for it, whose context holds allowed variables only. */
function restrict(meta: Meta, mvar: MVar, allowed: (id: number) => boolean): Expr | undefined {
  const decl = meta.mctx.decl(mvar.id);
  const kept: LocalContext = decl.context.map(d => (allowed(d.fvar.id) ? d : undefined));
  if (kept === decl.context) return mvar;
  if (decl.kind === 'opaque' || !meta.mctx.isAssignable(mvar.id)) return undefined;
  const type = meta.instantiate(decl.type);
  if (mentionsOutside(type, kept)) return undefined;
  // A later variable of the smaller context may depend on a dropped one.
  if (kept.toArray().some(d => mentionsOutside(meta.instantiate(d.type), kept))) return undefined;
  const replacement = meta.freshMVar(type, { kind: decl.kind, userName: decl.userName, context: kept });
  meta.assign(mvar, replacement);
  return replacement;
}

function mentionsOutside(expr: Expr, context: LocalContext): boolean {
  if (!expr.hasFVar) return false;
  let outside = false;
  const seen = new Set<Expr>();
  const visit = (e: Expr): Expr => {
    if (outside || !e.hasFVar || seen.has(e)) return e;
    seen.add(e);
    if (e.kind === 'fvar') {
      if (!context.has(e.id)) outside = true;
      return e;
    }
    return mapChildren(e, 0, visit);
  };
  visit(expr);
  return outside;
}

/** `?m a₁ … aₙ =?= f b₁ … bₙ` by `?m := f`-like and `aᵢ =?= bᵢ`, from the last argument on. */
function assignFirstOrder(meta: Meta, flex: Expr, value: Expr, unify: Unify): boolean {
  if (flex.kind !== 'app' || value.kind !== 'app') return false;
  return unify(meta, (flex as App).fn, value.fn) && unify(meta, meta.instantiate(flex.arg), value.arg);
}

/** `fun x => f x` is `f` when `x` does not occur in `f`. */
export function etaReduce(expr: Expr): Expr {
  if (expr.kind !== 'lam') return expr;
  const body = expr.body.kind === 'lam' ? etaReduce(expr.body) : expr.body;
  if (body.kind === 'app' && body.arg.kind === 'bvar' && body.arg.index === 0 && !hasLooseBVar(body.fn, 0))
    return lowerLooseBVars(body.fn, 1);
  return body === expr.body ? expr : rebuild(expr, body);
}

const rebuild = (lambda: Lam, body: Expr): Expr =>
  mkLam(lambda.binderName, lambda.binderType, body, lambda.binderInfo);
