/** Tactics that reorder or select goals: `case`, `next`, `·`, `pick_goal`, `swap`, `rotate_left`, `on_goal`. */

import { type Meta, MetaError } from '../elaborate/meta/index.js';
import type { FVar, MVar, Name } from '../kernel/index.js';
import type { BoundName, CaseTactic, GoalOrderTactic } from '../syntax/index.js';
import { goalTag, renameVariable } from './goal.js';
import { isInaccessible, localName } from './names.js';
import { requireDone, runBlock, runClosing } from './run.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';

/** Renames the last inaccessible (or shadowed) variables of a goal, in order. `_` leaves one as it is. */
export function renameInaccessible(meta: Meta, goal: MVar, names: readonly BoundName[]): MVar {
  if (names.length === 0) return goal;
  const candidates: FVar[] = [];
  const seen = new Set<Name>();
  for (const decl of meta.mvarDecl(goal).context.toArray().reverse()) {
    if (decl.kind === 'auxiliary') continue;
    if (isInaccessible(decl.userName) || seen.has(decl.userName)) candidates.unshift(decl.fvar);
    seen.add(decl.userName);
  }
  const targets = candidates.slice(-names.length);
  if (targets.length < names.length) throw new MetaError('too many variable names provided');
  return names.reduce(
    (g, { name }, i) => (name === undefined ? g : renameVariable(meta, g, targets[i]!, localName(name))),
    goal,
  );
}

function findByTag(ctx: TacticContext, tag: Name | undefined): MVar {
  if (tag === undefined) return ctx.mainGoal();
  const tags = ctx.goals.map(goal => goalTag(ctx.meta, goal));
  const parts = tag.components.join('.');
  const exact = tags.indexOf(tag);
  const suffix = tags.findIndex(other => `.${other.components.join('.')}`.endsWith(`.${parts}`));
  const prefix = tags.findIndex(other => other.startsWith(tag));
  const index = [exact, suffix, prefix].find(i => i >= 0);
  if (index === undefined) {
    const known = tags.filter(t => !t.isAnonymous).map(t => `'${t}'`);
    const hint =
      known.length > 0 ? `: the available tags are ${known.join(', ')}` : ', there are no tagged goals';
    throw new MetaError(`case tag '${tag}' not found${hint}`);
  }
  return ctx.goals[index]!;
}

function runCase(ctx: TacticContext, tactic: CaseTactic): void {
  for (const { tag, args } of tactic.tags) {
    const goal = findByTag(ctx, tag);
    const others = ctx.goals.filter(other => other !== goal);
    const named = renameInaccessible(ctx.meta, goal, args);
    const left = ctx.withGoals([named], () => {
      runBlock(ctx, tactic.block);
      if (tactic.kind !== "case'") requireDone(ctx, tactic.range);
    });
    ctx.goals = [...left, ...others];
  }
}

/** Index of the goal with a 1-based number, or a negative one from the end. */
function goalIndex(ctx: TacticContext, number: number): number {
  const count = ctx.goals.length;
  const index = number > 0 ? number - 1 : count + number;
  if (number === 0 || index < 0 || index >= count)
    throw new MetaError(`there are only ${count} goals, there is no goal ${number}`);
  return index;
}

function runOrder(ctx: TacticContext, tactic: GoalOrderTactic): void {
  const { goals } = ctx;
  const number = tactic.number ?? 1;
  switch (tactic.kind) {
    case 'rotate_left':
    case 'rotate_right': {
      if (goals.length === 0) throw new MetaError('no goals to be proved');
      const steps =
        (tactic.kind === 'rotate_left' ? number : goals.length - (number % goals.length)) % goals.length;
      ctx.goals = [...goals.slice(steps), ...goals.slice(0, steps)];
      return;
    }
    case 'pick_goal': {
      const index = goalIndex(ctx, number);
      ctx.goals = [goals[index]!, ...goals.filter((_, i) => i !== index)];
      return;
    }
    case 'on_goal': {
      const index = goalIndex(ctx, number);
      const { block } = tactic;
      if (block === undefined) throw new MetaError("'on_goal' needs tactics to run");
      const left = ctx.withGoals([goals[index]!], () => runBlock(ctx, block));
      ctx.goals = [...goals.slice(0, index), ...left, ...goals.slice(index + 1)];
    }
  }
}

export function registerGoalOrder(table: TacticTable): void {
  for (const kind of ['case', "case'", 'next'] as const) table.register(kind, runCase);
  for (const kind of ['pick_goal', 'rotate_left', 'rotate_right'] as const) table.register(kind, runOrder);
  table.register('on_goal', (ctx, tactic) => runOrder(ctx, tactic as GoalOrderTactic));
  table.register('bullet', (ctx, tactic) => runClosing(ctx, tactic.block));
  table.register('rename_i', (ctx, tactic) =>
    ctx.onMainGoal(goal => [renameInaccessible(ctx.meta, goal, tactic.names)]),
  );
  table.registerWord('swap', ctx => {
    const [first, second, ...rest] = ctx.goals;
    if (first === undefined || second === undefined)
      throw new MetaError('there is no second goal to swap with');
    ctx.goals = [second, first, ...rest];
  });
}
