/** `conv` and `calc` as modes of a goal: entering, stepping, leaving. */

import { inferType, isDefEq, MetaError, mkAppM, whnfR } from '../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, type MVar, mkApps, nameOf } from '../kernel/index.js';
import { type ConvStep, parseTactic, parseTerm, type Term } from '../syntax/index.js';
import {
  closeConversion,
  goalTag,
  goalTarget,
  newGoal,
  replaceTargetEq,
  runConvStep,
  startConversion,
  type TacticContext,
} from '../tactic/index.js';
import type { GoalFragment } from './session-state.js';

type Fragments = Map<number, GoalFragment>;

/** Puts the main goal into a fragment. */
export function enterFragment(ctx: TacticContext, fragments: Fragments, kind: 'conv' | 'calc'): void {
  ctx.onMainGoal(goal => {
    if (kind === 'calc') {
      fragments.set(goal.id, { kind: 'calc' });
      return [goal];
    }
    const { goal: root, right } = startConversion(ctx.meta, goalTarget(ctx.meta, goal));
    fragments.set(root.id, { kind: 'conv', parent: goal, root, right });
    return [root];
  });
}

/** Leaves the fragment of the main goal. */
export function leaveFragment(ctx: TacticContext, fragments: Fragments): void {
  const goal = ctx.mainGoal();
  const fragment = fragments.get(goal.id);
  if (fragment?.kind === 'conv') {
    for (const open of ctx.goals) {
      const other = fragments.get(open.id);
      if (other?.kind === 'conv' && other.root === fragment.root) closeConversion(ctx.meta, open);
    }
    finishConversion(ctx, fragment);
  }
  fragments.delete(goal.id);
}

function finishConversion(ctx: TacticContext, fragment: GoalFragment & { kind: 'conv' }): void {
  const { meta } = ctx;
  const { parent, right, root } = fragment;
  const next = meta.withMVarContext(parent, () =>
    replaceTargetEq(meta, parent, meta.instantiate(right), meta.instantiate(root)),
  );
  ctx.goals = [next, ...ctx.goals];
}

const PREFIX = 'conv => ';

/** A conv tactic, or where its text does not parse. */
export function parseConvStep(
  text: string,
  table: Parameters<typeof parseTactic>[1],
): { ok: true; steps: readonly ConvStep[] } | { ok: false; message: string; offset: number } {
  const parsed = parseTactic(`${PREFIX}${text}`, table);
  if (!parsed.ok)
    return {
      ok: false,
      message: parsed.error.message,
      offset: Math.max(0, parsed.error.offset - PREFIX.length),
    };
  if (parsed.value.kind !== 'conv') return { ok: false, message: 'expected conv tactic', offset: 0 };
  return { ok: true, steps: parsed.value.block.steps };
}

/** Runs conv tactics on the main goal, whose fragment its descendants share. */
export function stepConversion(ctx: TacticContext, fragments: Fragments, steps: readonly ConvStep[]): void {
  const goal = ctx.mainGoal();
  const fragment = fragments.get(goal.id);
  if (fragment?.kind !== 'conv') throw new MetaError('the goal is not in conv mode');
  const others = new Set(ctx.goals.slice(1));
  for (const step of steps) runConvStep(ctx, step);
  for (const next of ctx.goals) if (!others.has(next)) fragments.set(next.id, fragment);
  const stillOpen = ctx.goals.some(open => {
    const other = fragments.get(open.id);
    return other?.kind === 'conv' && other.root === fragment.root;
  });
  if (!stillOpen) finishConversion(ctx, fragment);
}

/** A step of a calculation. */
export function parseCalcStep(
  text: string,
  table: Parameters<typeof parseTerm>[1],
): { ok: true; term: Term } | { ok: false; message: string } {
  const parsed = parseTerm(text, table);
  return parsed.ok ? { ok: true, term: parsed.value } : { ok: false, message: parsed.error.message };
}

/** `a ∼ b` for a goal `a ∼ c` in calc mode: a goal for the step, and `b ∼ c` in calc mode unless `b` is `c`. */
export function stepCalculation(ctx: TacticContext, fragments: Fragments, term: Term): void {
  ctx.onMainGoal(goal => {
    const { meta, elab } = ctx;
    const target = relation(goalTarget(meta, goal));
    const type = elab.elabType(term);
    elab.synthesize('partial');
    const step = relation(meta.instantiate(type));
    if (!isDefEq(meta, step.left, target.left))
      throw new MetaError(
        `invalid 'calc' step, the left-hand side is${ctx.printBlock(step.left)}\nbut it should be${ctx.printBlock(target.left)}`,
      );
    elab.synthesize('full');
    const statement = newGoal(meta, meta.instantiate(type), nameOf('calc'));
    if (isDefEq(meta, meta.mvarType(goal), meta.instantiate(type))) {
      meta.assign(goal, statement);
      fragments.delete(goal.id);
      return [statement];
    }
    const rest = newGoal(
      meta,
      target.rebuild(meta.instantiate(step.right), target.right),
      goalTag(meta, goal),
    );
    const proof = chain(ctx, statement, rest);
    if (!isDefEq(meta, inferType(meta, proof), meta.mvarType(goal)))
      throw new MetaError('the calculation does not prove the goal');
    meta.assign(goal, proof);
    fragments.delete(goal.id);
    fragments.set(rest.id, { kind: 'calc' });
    return [statement, rest];
  });
}

function relation(type: Expr): { left: Expr; right: Expr; rebuild: (left: Expr, right: Expr) => Expr } {
  const args = getAppArgs(type);
  const [left, right] = args.slice(-2);
  if (left === undefined || right === undefined) throw new MetaError('a relation is expected');
  return {
    left,
    right,
    rebuild: (l, r) => mkApps(getAppFn(type), [...args.slice(0, -2), l, r]),
  };
}

/** The transitivity proof from two steps. */
function chain(ctx: TacticContext, first: MVar, second: MVar): Expr {
  const { meta } = ctx;
  const lemmas = ['Eq.trans', 'Iff.trans', 'Trans.trans']
    .map(nameOf)
    .filter(name => meta.env.find(name) !== undefined);
  for (const lemma of lemmas) {
    const proof = meta.attempt(() => mkAppM(meta, lemma, [first, second]));
    if (proof !== undefined) return proof;
  }
  throw new MetaError(`no transitivity is known for${ctx.printBlock(whnfR(meta, meta.mvarType(first)))}`);
}
