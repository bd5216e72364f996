/** `apply`: unifies the conclusion of a term with the target; open arguments become goals. Also what is made of it. */

import {
  forallMetaTelescope,
  inferType,
  isDefEq,
  type Meta,
  MetaError,
  type MetaTelescope,
  mentionsAny,
  requireInstance,
  synthInstance,
  whnf,
} from '../elaborate/meta/index.js';
import {
  type Expr,
  type FVar,
  getAppFn,
  headBeta,
  type MVar,
  mkApps,
  mkConst,
  type Name,
} from '../kernel/index.js';
import type { ApplyTactic } from '../syntax/index.js';
import { assertHypothesis, goalTag, hypothesisType, retag, tryClear } from './goal.js';
import { appendTag } from './names.js';
import type { TacticContext } from './tactic-context.js';
import { elabForApply, openMVars } from './terms.js';

/** Which open arguments become goals, and in what order. */
export type ApplyOrder = 'nonDependentFirst' | 'all';

function arity(meta: Meta, type: Expr): { count: number; flexible: boolean } {
  return meta.speculate(() => {
    const { mvars, body } = forallMetaTelescope(meta, type, { reduce: true });
    return { count: mvars.length, flexible: getAppFn(meta.instantiate(body)).kind === 'mvar' };
  });
}

/** Assigns instance arguments that unification left open. @throws {MetaError} */
export function synthesizeInstances(meta: Meta, telescope: MetaTelescope): void {
  telescope.mvars.forEach((mvar, i) => {
    if (telescope.binderInfos[i] !== 'instImplicit' || meta.mctx.isAssigned(mvar.id)) return;
    meta.assign(mvar, requireInstance(meta, meta.mvarType(mvar)));
  });
}

/**
 * Applies a term to a goal in its context. Returns the new goals.
 * @throws {MetaError} if the conclusion does not unify with the target.
 */
export function applyTerm(
  ctx: TacticContext,
  goal: MVar,
  fn: Expr,
  order: ApplyOrder = 'nonDependentFirst',
): MVar[] {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    const target = meta.mvarType(goal);
    const type = inferType(meta, fn);
    const full = arity(meta, type);
    const least = full.flexible ? full.count : Math.max(0, full.count - arity(meta, target).count);
    for (let count = least; count <= full.count; count++) {
      const telescope = meta.attempt(() => {
        const opened = forallMetaTelescope(meta, type, { max: count, reduce: true });
        return isDefEq(meta, headBeta(meta.instantiate(opened.body)), target) ? opened : undefined;
      });
      if (telescope !== undefined) return finishApply(ctx, goal, fn, telescope, order);
    }
    const shown = meta.instantiate(fn);
    throw ctx.failure(
      'apply',
      `could not unify the conclusion of \`${ctx.print(shown)}\`${ctx.printBlock(
        conclusion(meta, type),
      )}\nwith the goal${ctx.printBlock(target)}\n`,
      goal,
    );
  });
}

function conclusion(meta: Meta, type: Expr): Expr {
  const { body } = forallMetaTelescope(meta, type);
  return meta.instantiate(body);
}

function finishApply(
  ctx: TacticContext,
  goal: MVar,
  fn: Expr,
  telescope: MetaTelescope,
  order: ApplyOrder,
): MVar[] {
  const { meta } = ctx;
  synthesizeInstances(meta, telescope);
  const value = meta.instantiate(mkApps(fn, telescope.mvars));
  if (openMVars(meta, value).includes(goal))
    throw new MetaError('the term mentions the goal that it is to prove');
  meta.assign(goal, value);
  const parent = goalTag(meta, goal);
  const single = telescope.mvars.length === 1;
  const open = telescope.mvars
    .filter(mvar => !meta.mctx.isAssigned(mvar.id))
    .map(mvar => retag(meta, mvar, single ? parent : appendTag(parent, goalTag(meta, mvar))));
  const fresh = new Set<MVar>(open);
  const others = openMVars(meta, fn).filter(mvar => !fresh.has(mvar) && mvar !== goal);
  return [...reorder(meta, open, order), ...others];
}

function reorder(meta: Meta, goals: readonly MVar[], order: ApplyOrder): MVar[] {
  if (order === 'all') return [...goals];
  const types = goals.map(goal => meta.mvarType(goal));
  const dependent = (goal: MVar) => types.some(type => mentionsAny(type, new Set<Expr>([goal])));
  return [...goals.filter(goal => !dependent(goal)), ...goals.filter(dependent)];
}

/** Applies a constant to a goal. @throws {MetaError} */
export function applyConstant(
  ctx: TacticContext,
  goal: MVar,
  name: Name,
  order: ApplyOrder = 'nonDependentFirst',
): MVar[] {
  const info = ctx.meta.env.find(name);
  if (info === undefined) throw new MetaError(`unknown constant '${name}'`);
  return applyTerm(ctx, goal, mkConst(name, ctx.meta.freshLevelMVars(info.levelParams.length)), order);
}

/** `apply e`, `apply e at h`. */
export function runApply(ctx: TacticContext, tactic: ApplyTactic): void {
  if (tactic.location !== undefined) {
    applyAt(ctx, tactic);
    return;
  }
  ctx.onMainGoal(goal => {
    const firstNew = ctx.meta.ids.fresh();
    const fn = elabForApply(ctx, tactic.term);
    const goals = applyTerm(ctx, goal, fn).filter(mvar => mvar.id > firstNew);
    ctx.elab.synthesize('full');
    return goals.filter(mvar => !ctx.meta.mctx.isAssigned(mvar.id));
  });
}

/** Mathlib's `apply f at h`: the hypothesis becomes `f … h`; open arguments before it become goals. */
function applyAt(ctx: TacticContext, tactic: ApplyTactic): void {
  const { location } = tactic;
  if (location?.kind !== 'targets' || location.hypotheses.length === 0 || location.goal)
    throw new MetaError('apply … at needs hypotheses');
  for (const hypothesis of location.hypotheses)
    ctx.onMainGoal(goal => {
      const { meta } = ctx;
      const decl = meta.context.findByName(hypothesis.name);
      if (decl === undefined) throw ctx.elab.error(`unknown identifier '${hypothesis.name}'`, hypothesis);
      const fn = elabForApply(ctx, tactic.term);
      const { value, open } = applyToHypothesis(ctx, fn, decl.fvar);
      ctx.elab.synthesize('full');
      const proof = meta.instantiate(value);
      const asserted = assertHypothesis(meta, goal, decl.userName, inferType(meta, proof), proof);
      const main = tryClear(meta, asserted.goal, decl.fvar);
      return [main, ...open.filter(mvar => !meta.mctx.isAssigned(mvar.id))];
    });
}

function applyToHypothesis(ctx: TacticContext, fn: Expr, fvar: FVar): { value: Expr; open: MVar[] } {
  const { meta } = ctx;
  const wanted = hypothesisType(meta, fvar);
  const total = arity(meta, inferType(meta, fn)).count;
  for (let count = 1; count <= total; count++) {
    const result = meta.attempt(() => {
      const telescope = forallMetaTelescope(meta, inferType(meta, fn), { max: count, reduce: true });
      const last = telescope.mvars[count - 1]!;
      if (telescope.binderInfos[count - 1] !== 'default') return undefined;
      if (!isDefEq(meta, meta.mvarType(last), wanted)) return undefined;
      meta.assign(last, fvar);
      telescope.mvars.forEach((mvar, i) => {
        if (telescope.binderInfos[i] !== 'instImplicit' || meta.mctx.isAssigned(mvar.id)) return;
        const answer = synthInstance(meta, meta.mvarType(mvar));
        if (answer.kind === 'found') meta.assign(mvar, answer.value);
      });
      return { value: mkApps(fn, telescope.mvars), open: telescope.mvars.slice(0, -1) };
    });
    if (result !== undefined) return result;
  }
  throw new MetaError(
    `Failed to find${ctx.printBlock(wanted)}\nas the type of a parameter of${ctx.printBlock(inferType(meta, fn))}`,
  );
}

/** The target in weak head normal form, for tactics that look for an inductive type. */
export function reducedTarget(ctx: TacticContext): Expr {
  return whnf(ctx.meta, ctx.mainTarget());
}
