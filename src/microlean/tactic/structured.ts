/** Tactics that are terms in disguise: `calc`, `match`, `intro | pattern => …`. */

import type { MVar } from '../kernel/index.js';
import type {
  CalcTactic,
  IntroMatchTactic,
  MatchTactic,
  TacticMatchAlternative,
  Term,
} from '../syntax/index.js';
import { goalTarget } from './goal.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { assignChecked, elabWithGoals } from './terms.js';

/** Refines the main goal by a term. */
function refine(ctx: TacticContext, term: Term): void {
  ctx.onMainGoal((goal: MVar) => {
    const { value, goals } = elabWithGoals(ctx, term, goalTarget(ctx.meta, goal), 'synthetic');
    assignChecked(ctx, goal, value);
    return goals;
  });
}

function alternative(one: TacticMatchAlternative): {
  rows: typeof one.rows;
  body: Term;
  range: typeof one.range;
} {
  const { range, rows } = one;
  const body: Term =
    one.body === undefined
      ? { kind: 'syntheticHole', name: '_', range }
      : { kind: 'by', tactics: one.body, range };
  return { rows, body, range };
}

function runMatch(ctx: TacticContext, tactic: MatchTactic): void {
  refine(ctx, {
    kind: 'match',
    discriminants: tactic.discriminants,
    alternatives: tactic.alternatives.map(alternative),
    ...(tactic.motive === undefined ? {} : { motive: tactic.motive }),
    range: tactic.range,
  });
}

function runIntroMatch(ctx: TacticContext, tactic: IntroMatchTactic): void {
  refine(ctx, { kind: 'funMatch', alternatives: tactic.alternatives.map(alternative), range: tactic.range });
}

function runCalc(ctx: TacticContext, tactic: CalcTactic): void {
  refine(ctx, { kind: 'calc', steps: tactic.steps, range: tactic.range });
}

export function registerStructured(table: TacticTable): void {
  table.register('match', runMatch);
  table.register('introMatch', runIntroMatch);
  table.register('calc', runCalc);
}
