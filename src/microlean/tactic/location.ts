/** `at h₁ h₂ ⊢`, `at *`: where a tactic works. */

import { isProp, MetaError } from '../elaborate/meta/index.js';
import type { FVar, MVar } from '../kernel/index.js';
import type { TacticLocation } from '../syntax/index.js';
import type { TacticContext } from './tactic-context.js';

/** What to do at a hypothesis of the main goal, and at its target. They leave the goal they made as the main one. */
export interface LocationActions {
  readonly hypothesis: (goal: MVar, fvar: FVar) => readonly MVar[];
  readonly target: (goal: MVar) => readonly MVar[];
}

/**
 * Runs the actions at a location of the main goal. With `*` those that fail are skipped, but one must work.
 * @throws {MetaError}
 */
export function atLocation(
  ctx: TacticContext,
  location: TacticLocation | undefined,
  actions: LocationActions,
  nothing: (goal: MVar) => MetaError = () => new MetaError('no progress at any location'),
): void {
  if (location === undefined) {
    ctx.onMainGoal(actions.target);
    return;
  }
  if (location.kind === 'wildcard') {
    atEverything(ctx, actions, nothing);
    return;
  }
  for (const { name, range } of location.hypotheses)
    ctx.onMainGoal(goal => {
      const decl = ctx.meta.context.findByName(name);
      if (decl === undefined || decl.kind === 'auxiliary')
        throw ctx.elab.error(`unknown identifier '${name}'`, { range });
      return actions.hypothesis(goal, decl.fvar);
    });
  if (location.goal) ctx.onMainGoal(actions.target);
}

function atEverything(
  ctx: TacticContext,
  actions: LocationActions,
  nothing: (goal: MVar) => MetaError,
): void {
  const { meta } = ctx;
  const start = ctx.mainGoal();
  let worked = false;
  const step = (action: (goal: MVar) => readonly MVar[]) => {
    if (ctx.goals.length === 0) return;
    if (ctx.attempt(() => ctx.onMainGoal(action)).ok) worked = true;
  };
  step(actions.target);
  const hypotheses = meta.mvarDecl(start).context.toArray().reverse();
  for (const { fvar, type, kind, value } of hypotheses) {
    if (kind === 'auxiliary' || value !== undefined || ctx.goals.length === 0) continue;
    const goal = ctx.mainGoal();
    if (!meta.mvarDecl(goal).context.has(fvar.id)) continue;
    if (!meta.withMVarContext(goal, () => isProp(meta, meta.instantiate(type)))) continue;
    step(g => actions.hypothesis(g, fvar));
  }
  if (!worked) throw nothing(start);
}
