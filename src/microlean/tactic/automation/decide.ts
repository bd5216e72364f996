/** `decide`: proves a closed proposition by evaluating its decision procedure. */

import { MetaError } from '../../elaborate/meta/index.js';
import { goalTarget } from '../goal.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticTable } from '../tactic-table.js';
import { decideProof, evaluate } from './evaluate.js';

/** Closes the main goal. @throws {MetaError} if it is false, undecidable here, or not closed. */
export function decideGoal(ctx: TacticContext): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const target = goalTarget(meta, goal);
    if (target.hasExprMVar)
      throw new MetaError(
        `tactic 'decide' failed, expected type must not contain metavariables${ctx.printBlock(target)}`,
      );
    if (target.hasFVar)
      throw new MetaError(
        `tactic 'decide' failed, expected type must not contain free variables${ctx.printBlock(target)}\nUse the '+revert' option to automatically cleanup and revert free variables.`,
      );
    const outcome = evaluate(meta, target);
    if (outcome === undefined)
      throw new MetaError(`failed to synthesize\n  Decidable${ctx.printBlock(target)}`);
    if (outcome.value === false)
      throw new MetaError(`tactic 'decide' proved that the proposition${ctx.printBlock(target)}\nis false`);
    if (outcome.value === undefined)
      throw new MetaError(
        `tactic 'decide' failed for proposition${ctx.printBlock(target)}\nsince its 'Decidable' instance did not reduce to 'isTrue' or 'isFalse'`,
      );
    meta.assign(goal, decideProof(target, outcome.instance));
    return [];
  });
}

/** Adds `decide` to a table. */
export function registerDecide(table: TacticTable): void {
  table.registerWord('decide', (ctx, tactic) => {
    for (const item of tactic.config)
      if (item.option !== 'kernel')
        throw new MetaError(`decide option '${item.option}' is not supported by microlean`);
    decideGoal(ctx);
  });
  table.services.decide = decideGoal;
}
