/**
 * `wlog h : p generalizing x y with H`: the goal may suppose `p`, if it follows in the other case from `H`: that it holds
 * where `p` does, for all values of what is generalized.
 */

import { isProp, type Meta, MetaError, mkForall, PROP } from '../elaborate/meta/index.js';
import { type Expr, type FVar, type MVar, mkApps, mkPi, Name, nameOf } from '../kernel/index.js';
import type { WlogTactic } from '../syntax/index.js';
import { assertHypothesis, dependentsOf, goalTag, goalTarget, introN, newGoal } from './goal.js';
import { splitOn } from './logic.js';
import { appendTag, localName, userName } from './names.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { elabExact, hypothesisOf } from './terms.js';

function runWlog(ctx: TacticContext, tactic: WlogTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    if (tactic.name === undefined) throw new MetaError('wlog needs a name for the supposition: `wlog h : p`');
    if (!isProp(meta, goalTarget(meta, goal)))
      throw ctx.failure('wlog', 'the target is not a proposition', goal);
    const proposition = elabExact(ctx, tactic.type, PROP);
    const name = userName(tactic.name, nameOf('h'));
    const generalized = generalizedVariables(ctx, tactic);
    const claim = newClaim(meta, goal, generalized, name, proposition);
    const claimName =
      tactic.hypothesis === undefined ? nameOf('this') : userName(tactic.hypothesis, nameOf('this'));
    const reduction = reduce(meta, goal, claim, generalized, { claimName, name, proposition });
    const supposition = introN(meta, claim, [...generalized.map(() => 'keep' as const), name]).goal;
    return [reduction, supposition];
  });
}

/** The variables that are named, and all that depends on them; without names, the whole context. */
function generalizedVariables(ctx: TacticContext, tactic: WlogTactic): FVar[] {
  const { context } = ctx.meta;
  const named =
    tactic.generalizing.length > 0
      ? tactic.generalizing.map(term => hypothesisOf(ctx, term))
      : context.toArray().map(decl => decl.fvar);
  return dependentsOf(ctx.meta, context, named).filter(fvar => ctx.meta.localDecl(fvar).kind !== 'auxiliary');
}

/** The goal `∀ generalized, p → target`, without what is generalized in its context. */
function newClaim(meta: Meta, goal: MVar, generalized: readonly FVar[], name: Name, proposition: Expr): MVar {
  const type = mkForall(meta, generalized, mkPi(name, proposition, meta.mvarType(goal)));
  const gone = new Set<Expr>(generalized);
  const context = meta.context.map(decl => (gone.has(decl.fvar) ? undefined : decl));
  return newGoal(meta, type, Name.anonymous, context);
}

/** The goal with the claim and `¬p` as hypotheses; where `p` holds, the claim proves it. */
function reduce(
  meta: Meta,
  goal: MVar,
  claim: MVar,
  generalized: readonly FVar[],
  names: { readonly claimName: Name; readonly name: Name; readonly proposition: Expr },
): MVar {
  const tag = goalTag(meta, goal);
  const asserted = assertHypothesis(meta, goal, names.claimName, meta.mvarType(claim), claim);
  const [easy, reduction] = splitOn(meta, asserted.goal, names.proposition, names.name, [
    tag,
    appendTag(tag, localName('inr')),
  ]);
  const holds = meta.mvarDecl(easy).context.last!.fvar;
  const values = generalized.filter(fvar => meta.localDecl(fvar).value === undefined);
  meta.assign(easy, mkApps(asserted.fvar, [...values, holds]));
  return reduction;
}

/** Adds `wlog` to a table. */
export function registerWlog(table: TacticTable): void {
  table.register('wlog', runWlog);
}
