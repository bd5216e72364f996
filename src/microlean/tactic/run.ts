/** Running tactics and blocks of them. Every tactic is atomic: it succeeds, or nothing has happened. */

import { MetaError } from '../elaborate/meta/index.js';
import { ElabError, type TermElaborator } from '../elaborate/term/elaborator.js';
import type { MVar } from '../kernel/index.js';
import type { SourceRange, Tactic, TacticBlock } from '../syntax/index.js';
import { TacticContext } from './tactic-context.js';
import { type TacticTable, tacticName } from './tactic-table.js';

/** Runs one tactic. @throws {MetaError} with the range of the tactic if nothing inside it says more. */
export function runTactic(ctx: TacticContext, tactic: Tactic): void {
  const run = ctx.table.find(tactic);
  if (run === undefined)
    throw new ElabError(`tactic '${tacticName(tactic)}' is not supported by microlean`, tactic.range);
  ctx.meta.tick();
  const act = () => ctx.atomically(() => located(tactic.range, () => run(ctx, tactic)));
  if (ctx.table.observer === undefined) act();
  else ctx.table.observer(ctx, tactic, act);
}

/** Runs tactics in order. */
export function runBlock(ctx: TacticContext, block: TacticBlock): void {
  for (const tactic of block.tactics) runTactic(ctx, tactic);
}

/** Runs a block on the main goal, which it must solve. */
export function runClosing(ctx: TacticContext, block: TacticBlock): void {
  ctx.focus(() => {
    runBlock(ctx, block);
    requireDone(ctx, block.range);
  });
}

/** @throws {MetaError} `unsolved goals …` unless there are no goals. */
export function requireDone(ctx: TacticContext, range: SourceRange): void {
  if (ctx.goals.length > 0) throw new ElabError(`unsolved goals\n${ctx.printGoals()}`, range);
}

function located<T>(range: SourceRange, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof MetaError && !(error instanceof ElabError))
      throw new ElabError(error.message, range);
    throw error;
  }
}

/** The hook behind `by`: runs a block on a goal, which it must solve. */
export function makeTacticHook(
  table: TacticTable,
): (elab: TermElaborator, goal: MVar, block: TacticBlock) => void {
  return (elab, goal, block) => {
    const ctx = new TacticContext(elab, table, [goal]);
    const { mayPostpone } = elab;
    elab.mayPostpone = true;
    try {
      runBlock(ctx, block);
      requireDone(ctx, block.range);
    } finally {
      elab.mayPostpone = mayPostpone;
    }
  };
}
