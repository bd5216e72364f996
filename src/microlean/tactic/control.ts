/** Combinators: sequences, alternatives, repetition, and running with other settings. */

import { MetaError, type Transparency } from '../elaborate/meta/index.js';
import { resolveNamespace } from '../elaborate/term/names.js';
import type { Scope } from '../elaborate/term/scope.js';
import type {
  FirstTactic,
  IterateTactic,
  OpenInTactic,
  TacticBlock,
  ThenAllTactic,
} from '../syntax/index.js';
import { runBlock, runTactic } from './run.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';

/** Runs a block on every goal; what each leaves takes its place. */
function allGoals(ctx: TacticContext, run: () => void): void {
  ctx.goals = ctx.goals.flatMap(goal =>
    ctx.meta.mctx.isAssigned(goal.id) ? [] : ctx.withGoals([goal], run),
  );
}

function anyGoals(ctx: TacticContext, block: TacticBlock): void {
  let succeeded = false;
  ctx.goals = ctx.goals.flatMap(goal => {
    if (ctx.meta.mctx.isAssigned(goal.id)) return [];
    const result = ctx.attempt(() => ctx.withGoals([goal], () => runBlock(ctx, block)));
    if (!result.ok) return [goal];
    succeeded = true;
    return result.value;
  });
  if (!succeeded) throw new MetaError('failed on all goals');
}

function thenAll(ctx: TacticContext, tactic: ThenAllTactic): void {
  ctx.focus(() => {
    runTactic(ctx, tactic.first);
    allGoals(ctx, () => runTactic(ctx, tactic.second));
  });
}

function first(ctx: TacticContext, tactic: FirstTactic): void {
  let last: MetaError | undefined;
  for (const alternative of tactic.alternatives) {
    const result = ctx.attempt(() => runBlock(ctx, alternative));
    if (result.ok) return;
    last = result.error;
  }
  throw last ?? new MetaError("'first' has no alternatives");
}

/** Runs a block as long as it works. Ends when there is nothing to do, or nothing changes. */
function repeat(ctx: TacticContext, block: TacticBlock, limit = Number.POSITIVE_INFINITY): number {
  let count = 0;
  while (count < limit && ctx.attempt(() => runBlock(ctx, block)).ok) {
    count++;
    ctx.meta.tick();
  }
  return count;
}

/** Runs a block on the goals it makes, too, as long as it works on one; goals it fails on stay. */
function repeatOnGoals(ctx: TacticContext, block: TacticBlock): boolean {
  let progress = false;
  const visit = (goals: readonly (typeof ctx.goals)[number][]): (typeof ctx.goals)[number][] =>
    goals.flatMap(goal => {
      if (ctx.meta.mctx.isAssigned(goal.id)) return [];
      ctx.meta.tick();
      const result = ctx.attempt(() => ctx.withGoals([goal], () => runBlock(ctx, block)));
      if (!result.ok) return [goal];
      progress = true;
      return visit(result.value);
    });
  ctx.goals = visit(ctx.goals);
  return progress;
}

function iterate(ctx: TacticContext, tactic: IterateTactic): void {
  if (tactic.count === undefined) {
    repeat(ctx, tactic.block);
    return;
  }
  for (let i = 0; i < tactic.count; i++) runBlock(ctx, tactic.block);
}

function failIfSuccess(ctx: TacticContext, block: TacticBlock): void {
  let succeeded = false;
  ctx.attempt(() => {
    runBlock(ctx, block);
    succeeded = true;
    throw new MetaError('undo');
  });
  if (succeeded) throw new MetaError('tactic succeeded');
}

function withTransparency(ctx: TacticContext, transparency: Transparency, block: TacticBlock): void {
  ctx.meta.withTransparency(transparency, () => runBlock(ctx, block));
}

function openIn(ctx: TacticContext, tactic: OpenInTactic): void {
  const { scope } = ctx.elab;
  const opened = tactic.namespaces.flatMap(name => {
    const found = resolveNamespace(ctx.meta.env, scope, name);
    if (found.length === 0) throw new MetaError(`unknown namespace '${name}'`);
    return found;
  });
  const inner: Scope = tactic.scoped
    ? scope
    : {
        ...scope,
        opens: [
          ...scope.opens,
          ...opened.map(namespace => ({ kind: 'namespace' as const, namespace, except: [] })),
        ],
      };
  ctx.elab.withScope(inner, () => runBlock(ctx, tactic.block));
}

export function registerControl(table: TacticTable): void {
  table.register('group', (ctx, tactic) => runBlock(ctx, tactic.block));
  table.register('thenAll', thenAll);
  table.register('first', first);
  table.register('try', (ctx, tactic) => {
    ctx.attempt(() => runBlock(ctx, tactic.block));
  });
  table.register('repeat', (ctx, tactic) => {
    repeat(ctx, tactic.block);
  });
  table.register('repeat1', (ctx, tactic) => {
    runBlock(ctx, tactic.block);
    repeat(ctx, tactic.block);
  });
  table.register("repeat'", (ctx, tactic) => {
    repeatOnGoals(ctx, tactic.block);
  });
  table.register("repeat1'", (ctx, tactic) => {
    if (!repeatOnGoals(ctx, tactic.block)) throw new MetaError("'repeat1'' made no progress");
  });
  table.register('iterate', iterate);
  table.register('all_goals', (ctx, tactic) => allGoals(ctx, () => runBlock(ctx, tactic.block)));
  table.register('any_goals', (ctx, tactic) => anyGoals(ctx, tactic.block));
  table.register('focus', (ctx, tactic) => ctx.focus(() => runBlock(ctx, tactic.block)));
  table.register('fail_if_success', (ctx, tactic) => failIfSuccess(ctx, tactic.block));
  table.register('success_if_fail', (ctx, tactic) => failIfSuccess(ctx, tactic.block));
  table.register('with_reducible', (ctx, t) => withTransparency(ctx, 'reducible', t.block));
  table.register('with_reducible_and_instances', (ctx, t) => withTransparency(ctx, 'instances', t.block));
  table.register('with_unfolding_all', (ctx, t) => withTransparency(ctx, 'all', t.block));
  table.register('openIn', openIn);
  table.register('setOptionIn', (ctx, tactic) => {
    const { scope } = ctx.elab;
    const options = new Map(scope.options).set(tactic.option.toString(), tactic.value);
    ctx.elab.withScope({ ...scope, options }, () => runBlock(ctx, tactic.block));
  });
  table.register('fail', (ctx, tactic) => {
    throw new MetaError(`${tactic.message ?? "tactic 'fail' failed"}\n${ctx.printGoals()}`);
  });
  table.registerWord('skip', () => {});
  table.registerWord('classical', () => {});
  table.registerWord('done', (ctx, tactic) => {
    if (ctx.goals.length > 0) throw ctx.elab.error(`unsolved goals\n${ctx.printGoals()}`, tactic);
  });
}
