/**
 * Operations on one goal: introduce, assert, revert, clear, change. They assign the goal and return the new one, as
 * Lean's `MVarId` functions of the same names do. Goals are `opaque` metavariables; nothing here knows of tactics.
 */

import {
  getLevel,
  inferType,
  isProp,
  type LocalContext,
  type LocalDecl,
  type Meta,
  MetaError,
  matchEq,
  mentionsAny,
  mkForall,
  mkLambda,
  whnf,
  withDependents,
} from '../elaborate/meta/index.js';
import {
  type Expr,
  type FVar,
  getAppArgs,
  headBeta,
  instantiate1,
  LEVEL_ZERO,
  type MVar,
  mkApp,
  mkApps,
  mkConst,
  type Name,
  nameOf,
} from '../kernel/index.js';
import { appendTag, inaccessibleName, localName } from './names.js';

/** A new goal in the current context (or `context`). */
export function newGoal(meta: Meta, type: Expr, tag: Name, context?: LocalContext): MVar {
  return meta.freshMVar(headBeta(meta.instantiate(type)), {
    kind: 'opaque',
    userName: tag,
    ...(context === undefined ? {} : { context }),
  });
}

/** The target of a goal, instantiated, without annotations at its head. */
export function goalTarget(meta: Meta, goal: MVar): Expr {
  let type = meta.mvarType(goal);
  while (type.kind === 'mdata') type = type.expr;
  return type;
}

export function goalTag(meta: Meta, goal: MVar): Name {
  return meta.mvarDecl(goal).userName;
}

/** How {@link introN} names a variable: as given, made inaccessible, or as the binder says. */
export type IntroName = Name | 'fresh' | 'keep';

/** What {@link introN} gives. */
export interface Introduced {
  readonly fvars: FVar[];
  readonly goal: MVar;
}

/** Introduces one variable for each name, reducing the target where it shows no binder. @throws {MetaError} */
export function introN(meta: Meta, goal: MVar, names: readonly IntroName[]): Introduced {
  if (names.length === 0) return { fvars: [], goal };
  const { context } = meta.mvarDecl(goal);
  const fvars: FVar[] = [];
  let type = meta.mvarType(goal);
  let inner = context;
  for (const name of names) {
    if (type.kind !== 'pi' && type.kind !== 'let') type = meta.withContext(inner, () => whnf(meta, type));
    if (type.kind !== 'pi' && type.kind !== 'let')
      throw new MetaError("tactic 'introN' failed, insufficient number of binders");
    const chosen =
      name === 'keep' ? type.binderName : name === 'fresh' ? inaccessibleName(type.binderName) : name;
    const decl = meta.freshLocalDecl(chosen, headBeta(type.binderType), {
      ...(type.kind === 'let' ? { value: type.value } : { binderInfo: type.binderInfo }),
    });
    inner = inner.push(decl);
    fvars.push(decl.fvar);
    type = meta.instantiate(instantiate1(type.body, decl.fvar));
  }
  const next = newGoal(meta, type, goalTag(meta, goal), inner);
  meta.withContext(inner, () => meta.assign(goal, mkLambda(meta, fvars, next)));
  return { fvars, goal: next };
}

/** Introduces one variable. @throws {MetaError} */
export function intro1(meta: Meta, goal: MVar, name: IntroName): { fvar: FVar; goal: MVar } {
  const { fvars, goal: next } = introN(meta, goal, [name]);
  return { fvar: fvars[0]!, goal: next };
}

/** Number of binders that a target shows. */
export function binderCount(type: Expr): number {
  let count = 0;
  for (let t = type; t.kind === 'pi' || t.kind === 'let'; t = t.body) count++;
  return count;
}

/**
 * Adds a hypothesis with a proof (or value) to a goal. `after`: the variable it comes after. Default: the last one.
 */
export function assertHypothesis(
  meta: Meta,
  goal: MVar,
  name: Name,
  type: Expr,
  value: Expr,
  after?: FVar,
): { fvar: FVar; goal: MVar } {
  const { context } = meta.mvarDecl(goal);
  const decl = meta.freshLocalDecl(name, headBeta(meta.instantiate(type)));
  const inner = insertAfter(context, decl, after);
  const next = newGoal(meta, meta.mvarType(goal), goalTag(meta, goal), inner);
  meta.withContext(inner, () => meta.assign(goal, mkApp(mkLambda(meta, [decl.fvar], next), value)));
  return { fvar: decl.fvar, goal: next };
}

function insertAfter(context: LocalContext, decl: LocalDecl, after: FVar | undefined): LocalContext {
  if (after === undefined || context.last?.fvar === after) return context.push(decl);
  let result = context;
  const decls = context.toArray();
  const at = decls.findIndex(d => d.fvar === after);
  result = decls.slice(0, at + 1).reduce((c, d) => c.push(d), emptyLike(context));
  result = result.push(decl);
  return decls.slice(at + 1).reduce((c, d) => c.push(d), result);
}

function emptyLike(context: LocalContext): LocalContext {
  return context.map(() => undefined);
}

/** Adds a let-variable to a goal. */
export function defineVariable(
  meta: Meta,
  goal: MVar,
  name: Name,
  type: Expr,
  value: Expr,
): { fvar: FVar; goal: MVar } {
  const { context } = meta.mvarDecl(goal);
  const decl = meta.freshLocalDecl(name, headBeta(meta.instantiate(type)), { value });
  const inner = context.push(decl);
  const next = newGoal(meta, meta.mvarType(goal), goalTag(meta, goal), inner);
  meta.withContext(inner, () => meta.assign(goal, mkLambda(meta, [decl.fvar], next)));
  return { fvar: decl.fvar, goal: next };
}

/** The variables and everything that depends on them, in order of the context. */
export function dependentsOf(meta: Meta, context: LocalContext, fvars: readonly FVar[]): FVar[] {
  const all = withDependents(context, fvars, meta);
  return context
    .toArray()
    .filter(decl => all.has(decl.fvar))
    .map(decl => decl.fvar);
}

/** Moves variables and their dependents into the target. Returns what was moved, in order. */
export function revert(meta: Meta, goal: MVar, fvars: readonly FVar[]): { goal: MVar; reverted: FVar[] } {
  if (fvars.length === 0) return { goal, reverted: [] };
  const { context } = meta.mvarDecl(goal);
  const reverted = dependentsOf(meta, context, fvars);
  const dropped = new Set<Expr>(reverted);
  const outer = context.map(decl => (dropped.has(decl.fvar) ? undefined : decl));
  return meta.withContext(context, () => {
    const type = mkForall(meta, reverted, meta.mvarType(goal));
    const next = newGoal(meta, type, goalTag(meta, goal), outer);
    const args = reverted.filter(fvar => context.find(fvar.id)?.value === undefined);
    meta.assign(goal, mkApps(next, args));
    return { goal: next, reverted };
  });
}

/** Removes a hypothesis. @throws {MetaError} if something depends on it. */
export function clear(meta: Meta, goal: MVar, fvar: FVar): MVar {
  const decl = meta.mvarDecl(goal);
  const gone = new Set<Expr>([fvar]);
  const name = decl.context.find(fvar.id)?.userName;
  for (const other of decl.context) {
    if (other.fvar === fvar) continue;
    const depends = (e: Expr | undefined) => e !== undefined && mentionsAny(meta.instantiate(e), gone);
    if (depends(other.type) || depends(other.value))
      throw new MetaError(`tactic 'clear' failed, variable '${other.userName}' depends on '${name}'`);
  }
  const type = meta.mvarType(goal);
  if (mentionsAny(type, gone)) throw new MetaError(`tactic 'clear' failed, target depends on '${name}'`);
  const context = decl.context.map(d => (d.fvar === fvar ? undefined : d));
  const next = newGoal(meta, type, decl.userName, context);
  meta.assign(goal, next);
  return next;
}

/** Removes a hypothesis if nothing depends on it. */
export function tryClear(meta: Meta, goal: MVar, fvar: FVar): MVar {
  if (!meta.mvarDecl(goal).context.has(fvar.id)) return goal;
  return meta.attempt(() => clear(meta, goal, fvar)) ?? goal;
}

/** Removes hypotheses as far as possible, later ones first. */
export function tryClearMany(meta: Meta, goal: MVar, fvars: readonly FVar[]): MVar {
  return [...fvars].reverse().reduce((g, fvar) => tryClear(meta, g, fvar), goal);
}

/** The same goal under a definitionally equal target. */
export function replaceTargetDefEq(meta: Meta, goal: MVar, target: Expr): MVar {
  const decl = meta.mvarDecl(goal);
  const next = newGoal(meta, target, decl.userName, decl.context);
  meta.assign(goal, next);
  return next;
}

/** The goal `new` for a goal `old`, given a proof of `old = new`. */
export function replaceTargetEq(meta: Meta, goal: MVar, target: Expr, proof: Expr): MVar {
  const decl = meta.mvarDecl(goal);
  const next = newGoal(meta, target, decl.userName, decl.context);
  meta.withContext(decl.context, () => {
    const old = meta.mvarType(goal);
    const level = isProp(meta, old) ? LEVEL_ZERO : getLevel(meta, old);
    meta.assign(goal, mkApps(mkConst(nameOf('Eq.mpr'), [level]), [old, target, proof, next]));
  });
  return next;
}

/**
 * A hypothesis with a new type, given a proof of `old = new`. The old one goes if nothing depends on it, else it
 * stays (shadowed).
 */
export function replaceHypothesisEq(
  meta: Meta,
  goal: MVar,
  fvar: FVar,
  type: Expr,
  proof: Expr,
): { fvar: FVar; goal: MVar } {
  return meta.withMVarContext(goal, () => {
    const decl = meta.localDecl(fvar);
    const old = meta.instantiate(decl.type);
    const level = isProp(meta, old) ? LEVEL_ZERO : getLevel(meta, old);
    const value = mkApps(mkConst(nameOf('Eq.mp'), [level]), [old, type, proof, fvar]);
    const after = lastNeeded(meta, meta.context, meta.instantiate(value), fvar);
    const asserted = assertHypothesis(meta, goal, decl.userName, type, value, after);
    return { fvar: asserted.fvar, goal: tryClear(meta, asserted.goal, fvar) };
  });
}

/** The newest variable of the context that a term mentions, not older than `atLeast`. */
function lastNeeded(_meta: Meta, context: LocalContext, term: Expr, atLeast: FVar): FVar {
  const decls = context.toArray();
  let result = atLeast;
  let past = false;
  for (const decl of decls) {
    if (decl.fvar === atLeast) past = true;
    else if (past && mentionsAny(term, new Set<Expr>([decl.fvar]))) result = decl.fvar;
  }
  return result;
}

/** A hypothesis under a definitionally equal type; it stays the same variable. */
export function replaceHypothesisDefEq(meta: Meta, goal: MVar, fvar: FVar, type: Expr): MVar {
  const decl = meta.mvarDecl(goal);
  const context = decl.context.map(d => (d.fvar === fvar ? { ...d, type } : d));
  const next = newGoal(meta, meta.mvarType(goal), decl.userName, context);
  meta.assign(goal, next);
  return next;
}

/** A variable under another name. */
export function renameVariable(meta: Meta, goal: MVar, fvar: FVar, name: Name): MVar {
  const decl = meta.mvarDecl(goal);
  const context = decl.context.map(d =>
    d.fvar === fvar && d.userName !== name ? { ...d, userName: name } : d,
  );
  if (context === decl.context) return goal;
  const next = newGoal(meta, meta.mvarType(goal), decl.userName, context);
  meta.assign(goal, next);
  return next;
}

/** The same goal with another case tag. */
export function retag(meta: Meta, goal: MVar, tag: Name): MVar {
  const decl = meta.mvarDecl(goal);
  if (decl.userName === tag) return goal;
  const next = meta.freshMVar(headBeta(meta.instantiate(decl.type)), {
    kind: decl.kind === 'synthetic' ? 'natural' : decl.kind,
    userName: tag,
    context: decl.context,
  });
  meta.assign(goal, next);
  return next;
}

/**
 * Tags for new goals that have none: the parent's if there is one such goal, else the parent's with `suffix_i`
 * (Lean's `tagUntaggedGoals`).
 */
export function tagUntagged(meta: Meta, parent: Name, suffix: string, goals: readonly MVar[]): MVar[] {
  const untagged = goals.filter(goal => goalTag(meta, goal).isAnonymous);
  if (untagged.length <= 1)
    return goals.map(goal => (untagged[0] === goal ? retag(meta, goal, parent) : goal));
  let next = 0;
  return goals.map(goal => {
    if (!goalTag(meta, goal).isAnonymous) return goal;
    next++;
    return retag(meta, goal, appendTag(parent, localName(`${suffix}_${next}`)));
  });
}

const EXFALSO = nameOf('False.elim');

/** The goal `False` instead of any other. */
export function exfalso(meta: Meta, goal: MVar): MVar {
  return meta.withMVarContext(goal, () => {
    const target = meta.mvarType(goal);
    const next = newGoal(meta, mkConst(nameOf('False')), goalTag(meta, goal));
    meta.assign(goal, mkApps(mkConst(EXFALSO, [getLevel(meta, target)]), [target, next]));
    return next;
  });
}

/** The sides of an equation that a type is, also after reducible unfolding. */
export function equationOf(meta: Meta, type: Expr): ReturnType<typeof matchEq> {
  const instantiated = meta.instantiate(type);
  return matchEq(instantiated) ?? matchEq(meta.withTransparency('reducible', () => whnf(meta, instantiated)));
}

/** `HEq a b` in parts. */
export function matchHEq(
  expr: Expr,
): { leftType: Expr; left: Expr; rightType: Expr; right: Expr } | undefined {
  const args = getAppArgs(expr);
  const head = expr.kind === 'app' && args.length === 4 ? mkHeadName(expr) : undefined;
  if (head !== HEQ) return undefined;
  const [leftType, left, rightType, right] = args as [Expr, Expr, Expr, Expr];
  return { leftType, left, rightType, right };
}

const HEQ = nameOf('HEq');
function mkHeadName(expr: Expr): Name | undefined {
  let fn = expr;
  while (fn.kind === 'app') fn = fn.fn;
  return fn.kind === 'const' ? fn.name : undefined;
}

/** The type of a local variable, instantiated. */
export function hypothesisType(meta: Meta, fvar: FVar): Expr {
  return meta.instantiate(inferType(meta, fvar));
}
