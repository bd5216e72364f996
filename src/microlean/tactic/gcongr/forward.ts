/** Closing a comparison by given proofs: as they are, weakened, turned round, or by an equation of the two sides. */

import { matchComparison } from '../../elaborate/command/index.js';
import {
  inferType,
  isDefEqReducible,
  matchEq,
  mkAppM,
  mkAppOptM,
  whnfR,
} from '../../elaborate/meta/index.js';
import { abstractVars, type Expr, type MVar, mkApps, mkLam, nameOf } from '../../kernel/index.js';
import { closeByRfl } from '../closing.js';
import { goalTag, goalTarget, newGoal } from '../goal.js';
import { symmTarget } from '../relations.js';
import type { TacticContext } from '../tactic-context.js';

/** Closes a goal `a ∼ a` whose sides are equal at the current transparency, if `∼` is known to be reflexive. */
export function closeByReflexivity(ctx: TacticContext, goal: MVar): boolean {
  return ctx.attempt(() => closeByRfl(ctx, goal)).ok;
}

/** Closes a goal by one of the proofs (Mathlib's `gcongr_forward`). Up to reducible unfolding. */
export function closeByProofs(ctx: TacticContext, goal: MVar, proofs: readonly Expr[]): boolean {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () =>
    meta.withTransparency('reducible', () => {
      const target = goalTarget(meta, goal);
      for (const proof of proofs) {
        const found =
          assignIfFitting(ctx, goal, proof) ||
          assignIfFitting(ctx, goal, weakened(ctx, target, proof)) ||
          assignIfFitting(ctx, goal, byEquation(ctx, goal, proof));
        if (found) return true;
      }
      return ctx.attempt(() => closeTurned(ctx, goal, proofs)).ok;
    }),
  );
}

function assignIfFitting(ctx: TacticContext, goal: MVar, proof: Expr | undefined): boolean {
  const { meta } = ctx;
  if (proof === undefined) return false;
  if (!isDefEqReducible(meta, meta.instantiate(inferType(meta, proof)), goalTarget(meta, goal))) return false;
  meta.assign(goal, proof);
  return true;
}

/** `a ≤ b` from `a < b`. */
function weakened(ctx: TacticContext, target: Expr, proof: Expr): Expr | undefined {
  const { meta } = ctx;
  const wanted = matchComparison(whnfR(meta, target));
  if (wanted?.relation !== nameOf('LE.le')) return undefined;
  const given = matchComparison(whnfR(meta, meta.instantiate(inferType(meta, proof))));
  if (given?.relation !== nameOf('LT.lt')) return undefined;
  if (!isDefEqReducible(meta, given.left, wanted.left) || !isDefEqReducible(meta, given.right, wanted.right))
    return undefined;
  return meta.attempt(() =>
    meta.withTransparency('default', () => mkAppM(meta, nameOf('le_of_lt'), [proof])),
  );
}

/** `a ∼ b` from `a = b`, where `∼` is reflexive; also from `b = a` where `a` is a variable. */
function byEquation(ctx: TacticContext, goal: MVar, proof: Expr): Expr | undefined {
  const { meta } = ctx;
  const given = matchEq(whnfR(meta, meta.instantiate(inferType(meta, proof))));
  const reduced = whnfR(meta, goalTarget(meta, goal));
  const wanted = matchComparison(reduced);
  if (given === undefined || wanted === undefined || reduced.kind !== 'app' || reduced.fn.kind !== 'app')
    return undefined;
  const same = (a: Expr, b: Expr) => isDefEqReducible(meta, a, b);
  const forward = same(given.left, wanted.left) && same(given.right, wanted.right);
  const backward =
    given.right.kind === 'fvar' && same(given.left, wanted.right) && given.right === wanted.left;
  if (!forward && !backward) return undefined;
  const relation = reduced.fn.fn;
  const family = meta.withLocalDecl(nameOf('x'), 'default', given.type, x => {
    const body = forward ? mkApps(relation, [wanted.left, x]) : mkApps(relation, [x, wanted.right]);
    return mkLam(nameOf('x'), given.type, abstractVars(body, [x]));
  });
  const end = forward ? wanted.left : wanted.right;
  const reflexive = newGoal(meta, mkApps(relation, [end, end]), goalTag(meta, goal));
  if (!closeByReflexivity(ctx, reflexive)) return undefined;
  return meta.attempt(() =>
    mkAppOptM(meta, nameOf('Eq.subst'), [given.type, family, undefined, undefined, proof, reflexive]),
  );
}

/** Closes `a ∼ b` by a proof of `b ∼ a`, where `∼` is symmetric. @throws {MetaError} */
function closeTurned(ctx: TacticContext, goal: MVar, proofs: readonly Expr[]): void {
  const [turned] = symmTarget(ctx, goal);
  if (turned === undefined || !proofs.some(proof => assignIfFitting(ctx, turned, proof)))
    throw ctx.failure('gcongr', 'no fact closes the goal', goal);
}
