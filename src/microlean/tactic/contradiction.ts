/** `contradiction`: closes a goal whose hypotheses cannot all hold. */

import {
  getLevel,
  isDefEq,
  isProp,
  type LocalDecl,
  type Meta,
  matchNot,
  synthInstance,
  whnf,
  whnfR,
} from '../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  getAppFn,
  LEVEL_ONE,
  type MVar,
  mkApp,
  mkApps,
  mkConst,
  nameOf,
} from '../kernel/index.js';
import { casesOn } from './cases-core.js';
import { equationOf, exfalso } from './goal.js';
import { constructorAppOf, noConfusion } from './injection.js';
import type { TacticContext } from './tactic-context.js';

const FALSE = nameOf('False');

/** Closes a goal by a contradiction among its hypotheses. @throws {MetaError} if there is none. */
export function contradiction(ctx: TacticContext, goal: MVar): void {
  const { meta } = ctx;
  const found = meta.withMVarContext(goal, () => {
    for (const decl of meta.context.toArray().reverse()) {
      if (decl.kind === 'auxiliary') continue;
      const type = meta.instantiate(decl.type);
      const proof =
        falseFrom(meta, decl, type) ??
        falseFromEquation(meta, decl, type) ??
        falseFromNegation(meta, decl, type) ??
        falseByDecision(meta, decl, type);
      if (proof !== undefined) {
        const level = getLevel(meta, meta.mvarType(goal));
        meta.assign(goal, mkApps(mkConst(nameOf('False.elim'), [level]), [meta.mvarType(goal), proof]));
        return true;
      }
      if (emptyType(ctx, goal, decl, type)) return true;
    }
    return false;
  });
  if (!found) throw ctx.failure('contradiction', '', goal);
}

function falseFrom(meta: Meta, decl: LocalDecl, type: Expr): Expr | undefined {
  const head = whnfR(meta, type);
  return head.kind === 'const' && head.name === FALSE ? decl.fvar : undefined;
}

/** From `h : a = b` where the sides have different constructors, or `h : a ≠ a`. */
function falseFromEquation(meta: Meta, decl: LocalDecl, type: Expr): Expr | undefined {
  const equation = equationOf(meta, type);
  if (equation === undefined) return undefined;
  const left = constructorAppOf(meta, equation.left);
  const right = left === undefined ? undefined : constructorAppOf(meta, equation.right);
  if (left === undefined || right === undefined || left.ctor.name === right.ctor.name) return undefined;
  return meta.attempt(() => noConfusion(meta, equation.left, equation.right, decl.fvar, left.ctor.name));
}

/** From `h : ¬p` where `p` is a hypothesis or `a = a`. */
function falseFromNegation(meta: Meta, decl: LocalDecl, type: Expr): Expr | undefined {
  const reduced = whnfR(meta, type);
  const negated = matchNot(reduced) ?? negatedArrow(reduced);
  if (negated === undefined) return undefined;
  for (const other of meta.context.toArray().reverse()) {
    if (other === decl || other.kind === 'auxiliary') continue;
    if (isDefEq(meta, meta.instantiate(other.type), negated)) return mkApp(decl.fvar, other.fvar);
  }
  const equation = equationOf(meta, negated);
  if (equation === undefined || !isDefEq(meta, equation.left, equation.right)) return undefined;
  const level = getLevel(meta, equation.type);
  return mkApp(decl.fvar, mkApps(mkConst(nameOf('Eq.refl'), [level]), [equation.type, equation.left]));
}

/** From a closed hypothesis that is decidably false. */
function falseByDecision(meta: Meta, decl: LocalDecl, type: Expr): Expr | undefined {
  if (type.hasFVar || type.hasExprMVar || !isProp(meta, type)) return undefined;
  const answer = synthInstance(meta, mkApp(mkConst(nameOf('Decidable')), type));
  if (answer.kind !== 'found') return undefined;
  const decided = whnf(meta, mkApps(mkConst(nameOf('Decidable.decide')), [type, answer.value]));
  if (decided.kind !== 'const' || decided.name !== BOOL_FALSE) return undefined;
  const refl = mkApps(mkConst(nameOf('Eq.refl'), [LEVEL_ONE]), [mkConst(nameOf('Bool')), decided]);
  const refutation = mkApps(mkConst(nameOf('of_decide_eq_false')), [type, answer.value, refl]);
  return mkApp(refutation, decl.fvar);
}

const BOOL_FALSE = nameOf('Bool.false');

function negatedArrow(type: Expr): Expr | undefined {
  if (type.kind !== 'pi' || type.body.kind !== 'const' || type.body.name !== FALSE) return undefined;
  return type.binderType;
}

/** A hypothesis of an inductive type none of whose constructors fits. */
function emptyType(ctx: TacticContext, goal: MVar, decl: LocalDecl, type: Expr): boolean {
  const { meta } = ctx;
  const head = getAppFn(whnfR(meta, type));
  const info = head.kind === 'const' ? meta.env.find(head.name) : undefined;
  if (info?.kind !== 'induct') return false;
  if (info.ctors.length > 0 && info.numIndices === 0) return false;
  if (info.name === nameOf('Eq') || info.name === nameOf('HEq')) return false;
  if (info.numIndices > 0 && getAppArgs(whnfR(meta, type)).length === 0) return false;
  const closed = ctx.attempt(() => {
    const inner = exfalso(meta, goal);
    const cases = casesOn(meta, inner, decl.fvar);
    if (cases.length > 0) throw ctx.failure('contradiction', '', goal);
  });
  return closed.ok;
}
