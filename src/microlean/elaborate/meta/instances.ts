/**
 * Type-class resolution (Lean's `synthInstance`): depth-first search over local and global instances, newest and
 * highest priority first, with a memo of closed sub-goals and a check for loops. Output parameters of a class do not
 * take part in the question; they are unified with the answer.
 */

import {
  alphaEqual,
  type Expr,
  exprToDebugString,
  getAppArgs,
  getAppFn,
  headConstName,
  instantiateLevelParams,
  type MVar,
  mkApps,
  mkConst,
  type Name,
} from '../../kernel/index.js';
import { isDefEq } from './def-eq.js';
import { inferType } from './infer-type.js';
import type { LocalContext } from './local-context.js';
import { type Meta, MetaError } from './meta.js';
import { forallMetaTelescope, forallTelescope, type MetaTelescope, mkLambda } from './telescope.js';
import { whnfR } from './whnf.js';

/** Answer of {@link synthInstance}. `stuck`: none found, but metavariables in the question may change that. */
export type InstanceAnswer =
  | { readonly kind: 'found'; readonly value: Expr }
  | { readonly kind: 'none' }
  | { readonly kind: 'stuck' };

const MAX_DEPTH = 64;

/** The class that a type is an instance of, under its binders; `undefined` if it is no class. */
export function classOf(meta: Meta, type: Expr): Name | undefined {
  let body = type;
  while (body.kind === 'pi') body = body.body;
  const head = getAppFn(body);
  if (head.kind !== 'const') return undefined;
  if (meta.env.isClass(head.name)) return head.name;
  // An abbreviation, such as `DecidableEq α`, may stand for a (family of) class instances.
  if (body !== type || type.looseBVarRange > 0 || meta.env.reducibility(head.name) !== 'reducible')
    return undefined;
  const reduced = whnfR(meta, type);
  return reduced === type ? undefined : classOf(meta, reduced);
}

/** Finds an instance of a class type in the current context. Metavariables in it are not assigned by the search. */
export function synthInstance(meta: Meta, type: Expr): InstanceAnswer {
  const goal = meta.instantiate(type);
  const { question, outputs, open } = hideOutputs(meta, goal);
  const found = meta.attempt(() => {
    const answer = meta.withNewDepth(() => new Search(meta).solve(question, 0));
    return answer === undefined ? undefined : checkOutputs(meta, goal, answer, outputs);
  });
  if (found !== undefined) return { kind: 'found', value: found };
  return open ? { kind: 'stuck' } : { kind: 'none' };
}

/** The instance, or a {@link MetaError} that names what is missing. */
export function requireInstance(meta: Meta, type: Expr): Expr {
  const answer = synthInstance(meta, type);
  if (answer.kind === 'found') return answer.value;
  throw new MetaError(`failed to synthesize ${exprToDebugString(meta.instantiate(type))}`);
}

/** Tries to solve a pending instance metavariable; true if it is assigned now. */
export function synthesizePending(meta: Meta, mvar: MVar): boolean {
  const decl = meta.mctx.findDecl(mvar.id);
  if (decl === undefined || decl.kind !== 'synthetic' || meta.mctx.isAssigned(mvar.id)) return false;
  if (decl.depth !== meta.mctx.depth) return false;
  const answer = meta.withContext(decl.context, () => synthInstance(meta, decl.type));
  if (answer.kind !== 'found') return false;
  meta.assign(mvar, answer.value);
  return true;
}

interface Question {
  readonly question: Expr;
  /** Whether output parameters were replaced. */
  readonly outputs: boolean;
  /** Whether the question itself, without outputs, has metavariables: then no answer now may be one later. */
  readonly open: boolean;
}

/** Replaces output arguments by fresh metavariables. (Types with binders in front are taken as they are.) */
function hideOutputs(meta: Meta, goal: Expr): Question {
  const head = getAppFn(goal);
  const asItIs: Question = { question: goal, outputs: false, open: goal.hasExprMVar };
  if (head.kind !== 'const') return asItIs;
  const outParams = meta.env.entry('class', head.name)?.outParams ?? [];
  if (outParams.length === 0) return asItIs;
  meta.mctx.depth++;
  try {
    const given = getAppArgs(goal);
    const args = given.map((arg, i) => (outParams.includes(i) ? meta.freshMVar(inferType(meta, arg)) : arg));
    const open = given.some((arg, i) => arg.hasExprMVar && !outParams.includes(i));
    return { question: mkApps(mkConst(head.name, head.levels), args), outputs: true, open };
  } finally {
    meta.mctx.depth--;
  }
}

function checkOutputs(meta: Meta, goal: Expr, answer: Expr, outputs: boolean): Expr | undefined {
  if (!outputs) return answer;
  return isDefEq(meta, goal, inferType(meta, answer)) ? meta.instantiate(answer) : undefined;
}

class Search {
  private readonly active: Expr[] = [];

  constructor(private readonly meta: Meta) {}

  /** An instance of `goal`; assigns metavariables of the current depth in it. */
  solve(goal: Expr, depth: number): Expr | undefined {
    const { meta } = this;
    meta.tick();
    if (depth > MAX_DEPTH) return undefined;
    const type = exposeClass(meta, meta.instantiate(goal));
    if (type.kind === 'pi')
      return forallTelescope(meta, type, (variables, body) => {
        const value = this.solve(body, depth + 1);
        return value === undefined ? undefined : mkLambda(meta, variables, value);
      });
    const className = classOf(meta, type);
    if (className === undefined) return undefined;
    const head = getAppFn(type);
    const reduced = head.kind === 'const' && head.name === className ? type : whnfR(meta, type);
    if (reduced.kind === 'pi') return this.solve(reduced, depth);
    return reduced.hasExprMVar || reduced.hasLevelMVar
      ? this.search(className, reduced, depth)
      : this.memoized(className, reduced, depth);
  }

  private memoized(className: Name, goal: Expr, depth: number): Expr | undefined {
    const memo = memoOf(this.meta, goal);
    const known = memo.get(goal);
    if (known !== undefined) return known ?? undefined;
    if (this.active.some(active => alphaEqual(active, goal))) return undefined;
    const sizeBefore = this.active.length;
    this.active.push(goal);
    const result = this.search(className, goal, depth);
    this.active.length = sizeBefore;
    // A failure under an open loop check may be due to the loop: only remember it at the outermost level.
    if (result !== undefined || sizeBefore === 0) memo.set(goal, result ?? null);
    return result;
  }

  private search(className: Name, goal: Expr, depth: number): Expr | undefined {
    const { meta } = this;
    for (const candidate of localInstances(meta, className)) {
      const result = meta.attempt(() =>
        this.tryCandidate(candidate, inferType(meta, candidate), goal, depth),
      );
      if (result !== undefined) return result;
    }
    for (const declaration of globalInstances(meta, className)) {
      const info = meta.env.find(declaration);
      if (info === undefined || !mayMatch(meta, info.type, goal)) continue;
      const result = meta.attempt(() => {
        const levels = meta.freshLevelMVars(info.levelParams.length);
        const type = instantiateLevelParams(info.type, info.levelParams, levels);
        return this.tryCandidate(mkConst(declaration, levels), type, goal, depth);
      });
      if (result !== undefined) return result;
    }
    return undefined;
  }

  private tryCandidate(candidate: Expr, type: Expr, goal: Expr, depth: number): Expr | undefined {
    const { meta } = this;
    const { mvars, binderInfos, body } = openInstance(meta, type);
    if (!meta.withTransparency('instances', () => isDefEq(meta, goal, body))) return undefined;
    for (const [i, mvar] of mvars.entries()) {
      if (binderInfos[i] !== 'instImplicit') continue;
      const value = this.solve(meta.mvarDecl(mvar).type, depth + 1);
      if (value === undefined) return undefined;
      const assigned = meta.mctx.value(mvar.id);
      if (assigned === undefined) meta.assign(mvar, value);
      else if (!meta.withTransparency('instances', () => isDefEq(meta, assigned, value))) return undefined;
    }
    const result = meta.instantiate(mkApps(candidate, mvars));
    return mvars.some(mvar => meta.mctx.value(mvar.id) === undefined) ? undefined : result;
  }
}

/** The type of an instance, opened; definitions such as `DecidableEq α` are unfolded to the class they speak of. */
function openInstance(meta: Meta, type: Expr): MetaTelescope {
  const opened = forallMetaTelescope(meta, type);
  const head = getAppFn(opened.body);
  if (head.kind === 'const' && meta.env.isClass(head.name)) return opened;
  return meta.withTransparency('reducible', () => forallMetaTelescope(meta, type, { reduce: true }));
}

/** The type with its class at the head: abbreviations are unfolded. */
function exposeClass(meta: Meta, type: Expr): Expr {
  const head = getAppFn(type);
  return type.kind === 'pi' || (head.kind === 'const' && meta.env.isClass(head.name))
    ? type
    : whnfR(meta, type);
}

/** Local variables whose type is the class, newest first. */
function localInstances(meta: Meta, className: Name): Expr[] {
  return [...localClasses(meta, meta.context)].filter(([, c]) => c === className).map(([fvar]) => fvar);
}

const localClassCache = new WeakMap<LocalContext, [Expr, Name][]>();

function localClasses(meta: Meta, context: LocalContext): [Expr, Name][] {
  let found = localClassCache.get(context);
  if (found === undefined) {
    found = [];
    for (const decl of context.toArray().reverse()) {
      const className = classOf(meta, meta.instantiate(decl.type));
      if (className !== undefined) found.push([decl.fvar, className]);
    }
    localClassCache.set(context, found);
  }
  return found;
}

/** Declared instances of a class: higher priority first, then newer first. */
function globalInstances(meta: Meta, className: Name): readonly Name[] {
  return meta.env.cached(`instances:${className}`, () =>
    meta.env
      .entries('instance', className)
      .map((entry, i) => ({ ...entry, i }))
      .sort((a, b) => b.priority - a.priority || b.i - a.i)
      .map(entry => entry.declaration),
  );
}

/**
 * Memo of closed questions; valid for one environment and one set of local instances. Where there are none of these, what
 * is found about terms without variables serves as long as the environment.
 */
function memoOf(meta: Meta, goal: Expr): Map<Expr, Expr | null> {
  const local = localClasses(meta, meta.context);
  if (local.length === 0 && !goal.hasFVar)
    return meta.env.cached('instance-answers', () => new Map<Expr, Expr | null>());
  const key = local.map(([fvar]) => (fvar.kind === 'fvar' ? fvar.id : 0)).join(',');
  let memo = meta.caches.instances.get(key);
  if (memo === undefined) meta.caches.instances.set(key, (memo = new Map()));
  return memo;
}

/** A quick look at the heads of the arguments: false only if unification must fail. */
function mayMatch(meta: Meta, instanceType: Expr, goal: Expr): boolean {
  let body = instanceType;
  while (body.kind === 'pi') body = body.body;
  if (headConstName(body) !== headConstName(goal)) return true;
  const patterns = getAppArgs(body);
  const args = getAppArgs(goal);
  return (
    patterns.length !== args.length || patterns.every((pattern, i) => headsMayMatch(meta, pattern, args[i]!))
  );
}

function headsMayMatch(meta: Meta, pattern: Expr, arg: Expr): boolean {
  const p = getAppFn(pattern);
  const a = getAppFn(arg);
  if (p.kind !== 'const' || a.kind === 'mvar') return true;
  const rigid = (name: Name) => {
    const kind = meta.env.find(name)?.kind;
    return kind === 'induct' || kind === 'ctor' || kind === 'axiom';
  };
  if (!rigid(p.name)) return true;
  if (a.kind === 'fvar' || a.kind === 'sort' || a.kind === 'pi')
    return a.kind === 'fvar' && meta.context.find(a.id)?.value !== undefined;
  return a.kind !== 'const' || a.name === p.name || !rigid(a.name);
}
