/** `norm_cast`, `push_cast`, `exact_mod_cast`, `assumption_mod_cast`, `apply_mod_cast`, `rw_mod_cast`, `zify`, `qify`, `rify`. */

import { inferType, isDefEq, isDefEqReducible, type Meta, MetaError } from '../../elaborate/meta/index.js';
import { type Expr, type MVar, nameOf } from '../../kernel/index.js';
import type { SimpTactic } from '../../syntax/index.js';
import { goalTarget } from '../goal.js';
import { runTactic } from '../run.js';
import {
  addConstant,
  addHypothesis,
  type Places,
  propositionalHypotheses,
  readConfig,
  readLocation,
  readRules,
  Simplifier,
  simplifyGoal,
} from '../simp/index.js';
import { mpProof } from '../simp/simp-goal.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticOf, TacticTable } from '../tactic-table.js';
import { elabExact } from '../terms.js';
import { downwardRules } from './cast-rules.js';
import { CastNormalizer } from './norm-cast.js';

/** Brings casts into normal form in places of a goal; nothing need change. */
function normalizeCasts(meta: Meta, goal: MVar, places: Places): MVar[] {
  const normalizer = new CastNormalizer(meta);
  return simplifyGoal(meta, goal, places, type => normalizer.derive(type)) ?? [goal];
}

function runNormCast(ctx: TacticContext, tactic: SimpTactic): void {
  ctx.onMainGoal(goal => normalizeCasts(ctx.meta, goal, readLocation(ctx, tactic.location)));
  if (ctx.goals.length > 0) tryTrivial(ctx, tactic.range);
}

/** Lean's `norm_cast` ends with `try trivial`. */
function tryTrivial(ctx: TacticContext, range: SimpTactic['range']): void {
  ctx.attempt(() => runTactic(ctx, { kind: 'plain', name: 'trivial', range }));
}

// ------------------------------------------------------------------------------------------- simp with casts

function runPushCast(ctx: TacticContext, tactic: SimpTactic): void {
  runCastSimp(ctx, tactic, ['push_cast'], 'may do nothing');
}

const SETS: Readonly<Record<'zify' | 'qify' | 'rify', readonly string[]>> = {
  zify: ['zify_simps'],
  qify: ['zify_simps', 'qify_simps'],
  rify: ['zify_simps', 'rify_simps'],
};

function runLifting(ctx: TacticContext, tactic: SimpTactic): void {
  runCastSimp(ctx, tactic, [...SETS[tactic.kind as 'zify'], 'push_cast'], 'must change something');
}

function runCastSimp(
  ctx: TacticContext,
  tactic: SimpTactic,
  sets: readonly string[],
  progress: 'may do nothing' | 'must change something',
): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    readConfig(tactic.config);
    const places = readLocation(ctx, tactic.location);
    const { rules, star } = readRules(ctx, sets, false, tactic.args ?? []);
    const all = rules.copy();
    all.add(downwardRules(meta));
    for (const rule of ['eq_self', 'iff_self', 'Nat.cast_ofNat'])
      meta.attempt(() => {
        addConstant(meta, all, nameOf(rule), false, 'post');
        return true;
      });
    if (star)
      for (const fvar of propositionalHypotheses(meta))
        meta.attempt(() => {
          addHypothesis(meta, all, fvar);
          return true;
        });
    const left = simplifyGoal(meta, goal, places, (type, origin) => {
      const own = all.copy();
      if (origin !== undefined) own.erase(origin);
      return new Simplifier(meta, { rules: own, compute: false }).simplify(type);
    });
    if (left !== undefined) return left;
    if (progress === 'must change something') throw new MetaError('simp made no progress');
    return [goal];
  });
}

// ------------------------------------------------------------------------------------------- up to casts

/** Replaces the goal by its normal form. `undefined` if that closes it. */
function normalTarget(meta: Meta, goal: MVar): MVar | undefined {
  const [left] = normalizeCasts(meta, goal, { hypotheses: [], target: true });
  return left;
}

/** A proof and what it proves, with casts in normal form. */
function normalProof(meta: Meta, proof: Expr): { proof: Expr; type: Expr } {
  const type = meta.instantiate(inferType(meta, proof));
  const result = new CastNormalizer(meta).derive(type);
  return { proof: mpProof(type, result, proof), type: result.expr };
}

function runExactModCast(ctx: TacticContext, tactic: TacticOf<'exact_mod_cast'>): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const main = normalTarget(meta, goal);
    if (main === undefined) return [];
    const target = goalTarget(meta, main);
    const guided = ctx.attempt(() => elabExact(ctx, tactic.term, target));
    if (guided.ok) {
      meta.assign(main, guided.value);
      return [];
    }
    const { proof, type } = normalProof(meta, elabExact(ctx, tactic.term));
    if (!isDefEq(meta, type, target))
      throw new MetaError(
        `type mismatch: after normalising casts, the term has type${ctx.printBlock(type)}\nbut is expected to have type${ctx.printBlock(target)}`,
      );
    meta.assign(main, proof);
    return [];
  });
}

function runAssumptionModCast(ctx: TacticContext): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const main = normalTarget(meta, goal);
    if (main === undefined) return [];
    const target = goalTarget(meta, main);
    for (const fvar of [...propositionalHypotheses(meta)].reverse()) {
      const { proof, type } = normalProof(meta, fvar);
      if (!isDefEqReducible(meta, type, target)) continue;
      meta.assign(main, proof);
      return [];
    }
    throw ctx.failure('assumption', '', goal);
  });
}

/** `apply e` where the statement of `e` and the goal are in normal form. */
function runApplyModCast(ctx: TacticContext, tactic: TacticOf<'apply_mod_cast'>): void {
  const { meta } = ctx;
  ctx.onMainGoal(goal => {
    const main = normalTarget(meta, goal);
    return main === undefined ? [] : [main];
  });
  if (ctx.goals.length === 0) return;
  runTactic(ctx, { kind: 'apply', term: tactic.term, range: tactic.range } as TacticOf<'apply'>);
}

function runRewriteModCast(ctx: TacticContext, tactic: TacticOf<'rw_mod_cast'>): void {
  const { meta } = ctx;
  const { range } = tactic;
  const normalize = () =>
    ctx.onMainGoal(goal => normalizeCasts(meta, goal, readLocation(ctx, tactic.location)));
  for (const rule of tactic.rules) {
    normalize();
    runTactic(ctx, { ...tactic, kind: 'rw', rules: [rule], range } as TacticOf<'rw'>);
    if (ctx.goals.length === 0) return;
  }
  normalize();
  tryTrivial(ctx, range);
}

/** Adds the tactics of this file to a table. */
export function registerCast(table: TacticTable): void {
  table.register('norm_cast', runNormCast);
  table.register('push_cast', runPushCast);
  for (const kind of ['zify', 'qify', 'rify'] as const) table.register(kind, runLifting);
  table.register('exact_mod_cast', runExactModCast);
  table.register('apply_mod_cast', runApplyModCast);
  table.register('rw_mod_cast', runRewriteModCast);
  table.registerWord('assumption_mod_cast', runAssumptionModCast);
}
