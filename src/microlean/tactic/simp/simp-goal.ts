/** Simplifying the hypotheses and the target of a goal. */

import { getLevel, isProp, type Meta, MetaError } from '../../elaborate/meta/index.js';
import {
  alphaEqual,
  type Expr,
  type FVar,
  LEVEL_ZERO,
  type MVar,
  mkApps,
  mkConst,
  nameOf,
} from '../../kernel/index.js';
import type { TacticLocation } from '../../syntax/index.js';
import {
  assertHypothesis,
  goalTarget,
  replaceHypothesisDefEq,
  replaceTargetDefEq,
  replaceTargetEq,
  tryClearMany,
} from '../goal.js';
import type { TacticContext } from '../tactic-context.js';
import { hypothesisOf } from '../terms.js';
import { FALSE, ofEqTrueProof, type SimpResult, TRUE, TRUE_INTRO } from './result.js';

/** Where to simplify. */
export interface Places {
  readonly hypotheses: readonly FVar[];
  readonly target: boolean;
}

/** Hypotheses of the current context that are proofs. */
export function propositionalHypotheses(meta: Meta): FVar[] {
  return meta.context
    .toArray()
    .filter(decl => decl.kind !== 'auxiliary' && decl.value === undefined)
    .filter(decl => isProp(meta, meta.instantiate(decl.type)))
    .map(decl => decl.fvar);
}

/** The places that `at …` names, in the current context. */
export function readLocation(ctx: TacticContext, location: TacticLocation | undefined): Places {
  if (location === undefined) return { hypotheses: [], target: true };
  if (location.kind === 'wildcard') return { hypotheses: propositionalHypotheses(ctx.meta), target: true };
  return {
    hypotheses: location.hypotheses.map(term => hypothesisOf(ctx, term)),
    target: location.goal,
  };
}

/** Simplifies a type; `origin` is the hypothesis whose type it is, which must not be used on itself. */
export type Simplify = (type: Expr, origin: FVar | undefined) => SimpResult;

/**
 * Simplifies places of a goal in its context. Returns the goals left: none if the target became `True` or a
 * hypothesis `False`. `undefined` if nothing changed.
 */
export function simplifyGoal(meta: Meta, goal: MVar, places: Places, simplify: Simplify): MVar[] | undefined {
  return meta.withMVarContext(goal, () => {
    const changed: { fvar: FVar; old: Expr; result: SimpResult }[] = [];
    for (const fvar of places.hypotheses) {
      const old = meta.instantiate(meta.localDecl(fvar).type);
      const result = simplify(old, fvar);
      if (alphaEqual(result.expr, old)) continue;
      if (result.expr === FALSE) {
        closeWithFalse(meta, goal, mpProof(old, result, fvar));
        return [];
      }
      changed.push({ fvar, old, result });
    }
    let current = goal;
    if (places.target) {
      const old = goalTarget(meta, goal);
      const result = simplify(old, undefined);
      if (!alphaEqual(result.expr, old)) {
        const next = replaceTarget(meta, goal, old, result);
        if (next === undefined) return [];
        current = next;
      }
    }
    if (changed.length === 0) return current === goal ? undefined : [current];
    return [replaceHypotheses(meta, current, changed)];
  });
}

/** The goal with a simplified target; `undefined` if that closes it. */
function replaceTarget(meta: Meta, goal: MVar, old: Expr, result: SimpResult): MVar | undefined {
  if (result.expr === TRUE) {
    meta.assign(goal, result.proof === undefined ? TRUE_INTRO : ofEqTrueProof(old, result.proof));
    return undefined;
  }
  return result.proof === undefined
    ? replaceTargetDefEq(meta, goal, result.expr)
    : replaceTargetEq(meta, goal, result.expr, result.proof);
}

/** A proof of the simplified proposition from a proof of the old one. */
export function mpProof(old: Expr, result: SimpResult, proof: Expr): Expr {
  if (result.proof === undefined) return proof;
  return mkApps(mkConst(nameOf('Eq.mp'), [LEVEL_ZERO]), [old, result.expr, result.proof, proof]);
}

function closeWithFalse(meta: Meta, goal: MVar, proof: Expr): void {
  const target = meta.mvarType(goal);
  meta.assign(goal, mkApps(mkConst(nameOf('False.elim'), [getLevel(meta, target)]), [target, proof]));
}

function replaceHypotheses(
  meta: Meta,
  goal: MVar,
  changed: readonly { fvar: FVar; old: Expr; result: SimpResult }[],
): MVar {
  let current = goal;
  const done: FVar[] = [];
  for (const { fvar, old, result } of changed) {
    if (result.expr === TRUE) {
      done.push(fvar);
    } else if (result.proof === undefined) {
      current = replaceHypothesisDefEq(meta, current, fvar, result.expr);
    } else {
      const name = meta.mvarDecl(current).context.find(fvar.id)?.userName ?? nameOf('this');
      current = assertHypothesis(meta, current, name, result.expr, mpProof(old, result, fvar)).goal;
      done.push(fvar);
    }
  }
  return tryClearMany(meta, current, done);
}

/** @throws {MetaError} Lean's message for a call that changed nothing. */
export function noProgress(tactic: string): MetaError {
  return new MetaError(`${tactic} made no progress`);
}
