/** `gcongr`, `gcongr x * ?_ + 5`, `gcongr 2`, `gcongr with i hi`, and `rel [h₁, h₂]`. */

import { matchComparison } from '../../elaborate/command/index.js';
import { inferType, isDefEq, type Meta, MetaError, whnfR } from '../../elaborate/meta/index.js';
import type { Expr, MVar } from '../../kernel/index.js';
import type { CongrTactic, RintroPattern } from '../../syntax/index.js';
import { goalTarget, type IntroName } from '../goal.js';
import { localName } from '../names.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticTable } from '../tactic-table.js';
import { elabExact } from '../terms.js';
import { closeByProofs } from './forward.js';
import { Parts } from './parts.js';
import { elabPattern } from './pattern.js';

function runGcongr(ctx: TacticContext, tactic: CongrTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const comparison = matchComparison(whnfR(meta, goalTarget(meta, goal)));
    if (comparison === undefined) throw ctx.failure('gcongr', 'the goal is not a relation', goal);
    const { term } = tactic;
    const depth = tactic.depth ?? (term?.kind === 'number' ? Number(term.value) : Number.POSITIVE_INFINITY);
    const pattern =
      term === undefined || term.kind === 'number' ? undefined : elabPattern(ctx, term, comparison.left);
    const parts = new Parts(ctx, {
      names: tactic.patterns.map(introName),
      close: open => closeByProofs(ctx, open, hypotheses(meta, open)),
    });
    if (!parts.compare(goal, pattern, depth)) throw new MetaError('gcongr did not make progress');
    return parts.goals;
  });
}

function hypotheses(meta: Meta, goal: MVar): Expr[] {
  const { context } = meta.mvarDecl(goal);
  return context.toArray().flatMap(decl => (decl.kind === 'auxiliary' ? [] : [decl.fvar]));
}

function introName(pattern: RintroPattern): IntroName {
  if (pattern.kind === 'pattern') {
    if (pattern.pattern.kind === 'one') return localName(pattern.pattern.name);
    if (pattern.pattern.kind === 'ignore') return 'fresh';
  }
  throw new MetaError('gcongr … with takes names only');
}

/** `rel`: `gcongr` with the listed proofs instead of the hypotheses; nothing may be left. */
function runRel(ctx: TacticContext, tactic: CongrTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const comparison = matchComparison(whnfR(meta, goalTarget(meta, goal)));
    const types = comparison && [comparison.left, comparison.right].map(side => inferType(meta, side));
    if (types === undefined || !isDefEq(meta, types[0]!, types[1]!))
      throw ctx.failure('rel', 'the goal is not a relation', goal);
    const proofs = tactic.terms.map(term => elabExact(ctx, term));
    const parts = new Parts(ctx, { names: [], close: open => closeByProofs(ctx, open, proofs) });
    parts.compare(goal, undefined, Number.POSITIVE_INFINITY);
    if (parts.goals.length === 0) return [];
    const open = parts.goals.map(left =>
      meta.withMVarContext(left, () => ctx.printBlock(goalTarget(meta, left))),
    );
    throw new MetaError(
      `rel failed, cannot prove goal by 'substituting' the listed relationships. The steps which could not be automatically justified were:${open.join('')}`,
    );
  });
}

/** Adds `gcongr` and `rel` to a table. */
export function registerGcongr(table: TacticTable): void {
  table.register('gcongr', runGcongr);
  table.register('rel', runRel);
}
