/** `constructor`, `left`, `right`, `exists`, `use`, `exfalso`, `split_ands`, and other tactics that build terms. */

import { type Meta, MetaError, whnf } from '../elaborate/meta/index.js';
import { type Const, getAppFn, type InductiveInfo, type MVar, mkConst, nameOf } from '../kernel/index.js';
import type { Term, UseTactic } from '../syntax/index.js';
import { applyConstant, applyTerm } from './apply.js';
import { tryAssumption, tryRfl, tryTrivial } from './closing.js';
import { exfalso, goalTarget } from './goal.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { assignChecked, elabWithGoals } from './terms.js';

/** The inductive type at the head of a type, after reduction. */
export function inductiveHead(
  meta: Meta,
  type: Parameters<typeof whnf>[1],
): { head: Const; info: InductiveInfo } | undefined {
  const head = getAppFn(whnf(meta, type));
  const info = head.kind === 'const' ? meta.env.find(head.name) : undefined;
  return head.kind === 'const' && info?.kind === 'induct' ? { head, info } : undefined;
}

function requireInductive(
  ctx: TacticContext,
  name: string,
  goal: MVar,
): { head: Const; info: InductiveInfo } {
  const found = inductiveHead(ctx.meta, goalTarget(ctx.meta, goal));
  if (found === undefined) throw ctx.failure(name, 'target is not an inductive datatype', goal);
  return found;
}

/** The first constructor that fits. */
function applyConstructor(
  ctx: TacticContext,
  goal: MVar,
  order: 'nonDependentFirst' | 'all',
): readonly MVar[] {
  const { head, info } = requireInductive(ctx, 'constructor', goal);
  for (const ctor of info.ctors) {
    const result = ctx.attempt(() => applyTerm(ctx, goal, mkConst(ctor, head.levels), order));
    if (result.ok) return result.value;
  }
  throw ctx.failure('constructor', 'no applicable constructors found', goal);
}

function applySide(ctx: TacticContext, goal: MVar, side: 'left' | 'right'): readonly MVar[] {
  const { head, info } = requireInductive(ctx, side, goal);
  if (info.ctors.length !== 2)
    throw ctx.failure(side, `${side} tactic works for inductive types with exactly 2 constructors`, goal);
  return applyTerm(ctx, goal, mkConst(info.ctors[side === 'left' ? 0 : 1]!, head.levels));
}

const AND = nameOf('And');
const AND_INTRO = nameOf('And.intro');

/** Splits conjunctions, as `and_intros` and `split_ands` do. */
function splitAnds(ctx: TacticContext, goal: MVar): readonly MVar[] {
  const head = getAppFn(goalTarget(ctx.meta, goal));
  if (head.kind !== 'const' || head.name !== AND) return [goal];
  return applyConstant(ctx, goal, AND_INTRO).flatMap(next => splitAnds(ctx, next));
}

/** `exists e₁, e₂`: `refine ⟨e₁, e₂, ?_⟩` and then `trivial` if it works. */
function runExists(ctx: TacticContext, tactic: UseTactic): void {
  const { range } = tactic;
  const term: Term = {
    kind: 'anonymousConstructor',
    items: [...tactic.terms, { kind: 'syntheticHole', name: '_', range }],
    range,
  };
  ctx.onMainGoal(goal => {
    const { value, goals } = elabWithGoals(ctx, term, goalTarget(ctx.meta, goal), 'synthetic');
    assignChecked(ctx, goal, value);
    return goals;
  });
  tryTrivial(ctx);
}

/**
 * Mathlib's `use`: terms fill the explicit arguments of constructors, first come first, going into the last argument
 * as long as terms remain. What is left is closed by `rfl`, `assumption` and the like if these work.
 */
function runUse(ctx: TacticContext, tactic: UseTactic): void {
  ctx.onMainGoal(goal => useTerms(ctx, goal, [...tactic.terms], tactic.bang));
}

function useTerms(ctx: TacticContext, start: MVar, terms: Term[], bang: boolean): readonly MVar[] {
  const open: MVar[] = [start];
  const remaining: MVar[] = [];
  while (terms.length > 0) {
    const goal = open.shift();
    if (goal === undefined) throw ctx.elab.error('too many arguments supplied to `use`', terms[0]!);
    if (ctx.meta.mctx.isAssigned(goal.id)) continue;
    const filled = ctx.attempt(() =>
      ctx.meta.withMVarContext(goal, () => {
        if (bang && isSingleConstructor(ctx.meta, goal)) throw new MetaError('constructor first');
        const { value, goals } = elabWithGoals(ctx, terms[0]!, goalTarget(ctx.meta, goal), 'synthetic');
        assignChecked(ctx, goal, value);
        return goals;
      }),
    );
    if (filled.ok) {
      terms.shift();
      remaining.push(...filled.value);
      continue;
    }
    const inductive = inductiveHead(ctx.meta, goalTarget(ctx.meta, goal));
    if (inductive === undefined || inductive.info.ctors.length !== 1) throw filled.error;
    const { head, info } = inductive;
    const fields = ctx.meta.withMVarContext(goal, () =>
      applyTerm(ctx, goal, mkConst(info.ctors[0]!, head.levels), 'all'),
    );
    open.unshift(...fields);
  }
  return [...open, ...remaining].flatMap(goal => discharge(ctx, goal));
}

function isSingleConstructor(meta: Meta, goal: MVar): boolean {
  return inductiveHead(meta, goalTarget(meta, goal))?.info.ctors.length === 1;
}

/** Mathlib's `use_discharger`: closes a goal by simple steps with reducible unfolding, or leaves it as it is. */
function discharge(ctx: TacticContext, goal: MVar): readonly MVar[] {
  if (ctx.meta.mctx.isAssigned(goal.id)) return [];
  const closed = ctx.attempt(() => {
    const left = ctx.withGoals([goal], () =>
      ctx.meta.withTransparency('reducible', () => dischargeNow(ctx, goal)),
    );
    if (left.length > 0) throw new MetaError('not closed');
  });
  return closed.ok ? [] : [goal];
}

function dischargeNow(ctx: TacticContext, goal: MVar): void {
  if (tryRfl(ctx) || tryAssumption(ctx, goal)) return;
  if (ctx.attempt(() => applyConstant(ctx, goal, nameOf('True.intro'))).ok) return;
  const head = getAppFn(ctx.mainTarget());
  if (head.kind !== 'const' || head.name !== AND) return;
  ctx.goals = applyConstant(ctx, goal, AND_INTRO).flatMap(next => discharge(ctx, next));
}

export function registerConstructors(table: TacticTable): void {
  table.registerWord('constructor', ctx =>
    ctx.onMainGoal(goal => applyConstructor(ctx, goal, 'nonDependentFirst')),
  );
  table.registerWord('fconstructor', ctx => ctx.onMainGoal(goal => applyConstructor(ctx, goal, 'all')));
  table.registerWord('left', ctx => ctx.onMainGoal(goal => applySide(ctx, goal, 'left')));
  table.registerWord('right', ctx => ctx.onMainGoal(goal => applySide(ctx, goal, 'right')));
  table.registerWord('exfalso', ctx => ctx.onMainGoal(goal => [exfalso(ctx.meta, goal)]));
  for (const word of ['and_intros', 'split_ands'] as const)
    table.registerWord(word, ctx => ctx.onMainGoal(goal => splitAnds(ctx, goal)));
  table.register('exists', runExists);
  table.register('existsi', runExists);
  table.register('use', runUse);
}
