/** `norm_num`: simp with the evaluation of numeric expressions; `norm_num1`: the evaluation alone. */

import type { Meta } from '../../elaborate/meta/index.js';
import type { Expr } from '../../kernel/index.js';
import { runSimp, type SimpFlavour, type Simplifier, type SimpStep } from '../simp/index.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticOf, TacticTable } from '../tactic-table.js';
import { Evaluator } from './evaluator.js';
import { RULES } from './rules.js';

/** How norm_num differs from simp. */
export function normNumFlavour(meta: Meta): SimpFlavour {
  const evaluator = new Evaluator(meta, RULES);
  const step = (_: Simplifier, term: Expr): SimpStep | undefined => {
    const result = meta.withTransparency('instances', () => evaluator.simplify(term));
    return result && { ...result, done: true };
  };
  return { name: 'norm_num', sets: ['simp'], options: { compute: false, pre: step, post: step } };
}

function runNormNum(ctx: TacticContext, tactic: TacticOf<'norm_num'>): void {
  runSimp(ctx, tactic, tactic.location, normNumFlavour(ctx.meta));
}

/** Adds `norm_num` and `norm_num1` to a table. */
export function registerNormNum(table: TacticTable): void {
  table.register('norm_num', runNormNum);
  table.registerWord('norm_num1', ctx =>
    runSimp(ctx, { only: true, bang: false, config: [], args: [] }, undefined, {
      ...normNumFlavour(ctx.meta),
      name: 'norm_num1',
      sets: [],
    }),
  );
}
