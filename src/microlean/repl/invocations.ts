/** The tactics that a file runs, with the goals before and after each. */

import { printGoalText } from '../elaborate/pretty/index.js';
import { type Expr, visitConstants } from '../kernel/index.js';
import type { TacticContext, TacticTable } from '../tactic/index.js';
import type { TacticInvocation } from './session.js';

/** A recording under way. `before` and `after` are to be called around each command. */
export interface InvocationRecorder {
  /** By command. */
  readonly units: TacticInvocation[][];
  readonly before: () => void;
  readonly after: () => void;
  readonly stop: () => void;
}

/** Records every tactic that succeeds, in order of start, until `stop`. @param text what the ranges refer to */
export function recordInvocations(table: TacticTable, text: string): InvocationRecorder {
  const units: TacticInvocation[][] = [];
  let current: (TacticInvocation | undefined)[] = [];
  table.observer = (ctx, tactic, run) => {
    const place = current.length;
    current.push(undefined);
    const goalBefore = goalsText(ctx);
    const goals = ctx.goals;
    try {
      run();
    } catch (error) {
      current.length = place;
      throw error;
    }
    const constants = new Set<string>();
    const seen = new Set<Expr>();
    for (const goal of goals)
      if (ctx.meta.mctx.isAssigned(goal.id))
        visitConstants(ctx.meta.instantiate(goal), seen, name => constants.add(name.toString()));
    current[place] = {
      goalBefore,
      goalAfter: goalsText(ctx),
      tactic: text.slice(tactic.range.start, tactic.range.end),
      usedConstants: [...constants],
    };
  };
  return {
    units,
    before: () => {
      current = [];
    },
    after: () => {
      units.push(current.filter(invocation => invocation !== undefined));
    },
    stop: () => {
      table.observer = undefined;
    },
  };
}

function goalsText(ctx: TacticContext): string {
  return ctx.goals.map(goal => printGoalText(ctx.meta, goal, { scope: ctx.elab.scope })).join('\n');
}
