/** `positivity`: goals `0 < e`, `0 ≤ e` and `e ≠ 0`, by the shape of `e` and hypotheses about its parts. */

import { MetaError, whnfR } from '../../elaborate/meta/index.js';
import { structureFinder } from '../automation/linarith/linarith.js';
import { goalTarget } from '../goal.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticTable } from '../tactic-table.js';
import { isZero, relationOf, SignSearch } from './core.js';
import type { SignKind } from './sign.js';

const NAMES: Readonly<Record<SignKind, string>> = {
  positive: 'strict positivity',
  nonnegative: 'nonnegativity',
  nonzero: 'nonzeroness',
};

/** Closes the main goal. @throws {MetaError} if it is of another form, or the sign is not found. */
export function positivityGoal(ctx: TacticContext): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const target = goalTarget(meta, goal);
    const relation = relationOf(meta, target) ?? relationOf(meta, whnfR(meta, target));
    const asked =
      relation === undefined
        ? undefined
        : relation.relation === 'ne' && isZero(relation.right)
          ? ({ kind: 'nonzero', term: relation.left } as const)
          : relation.relation === 'lt' && isZero(relation.left)
            ? ({ kind: 'positive', term: relation.right } as const)
            : relation.relation === 'le' && isZero(relation.left)
              ? ({ kind: 'nonnegative', term: relation.right } as const)
              : undefined;
    if (asked === undefined)
      throw new MetaError(
        `not a positivity goal: it must have the form 0 ≤ a, 0 < a or a ≠ 0\n${ctx.printGoal(goal)}`,
      );
    const search = new SignSearch(meta, structureFinder(meta));
    const sign = search.sign(asked.term);
    const proof = search.lemmasFor(asked.term)?.weaken(asked.term, sign, asked.kind);
    if (proof === undefined) {
      const instead =
        sign === undefined ? '' : `, but it would be possible to prove ${NAMES[sign.kind]} if desired`;
      throw new MetaError(`failed to prove ${NAMES[asked.kind]}${instead}\n${ctx.printGoal(goal)}`);
    }
    meta.assign(goal, proof);
    return [];
  });
}

/** Adds `positivity` to a table. */
export function registerPositivity(table: TacticTable): void {
  table.registerWord('positivity', positivityGoal);
}
