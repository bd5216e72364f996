/** Equalities by what a type determines about its members: functions, structures, units; and string literals. */

import { type Expr, getAppArgs, getAppFn, mkApp, mkBVar, mkLam, mkProj } from './expr.js';
import { etaStructureOf } from './projection.js';
import { STRING_OF_LIST, stringLiteralToConstructor } from './string-literal.js';
import type { TypeChecker } from './type-checker.js';

/** `left` is a lambda and `right` another function: compare with `fun x => right x`. */
export function etaExpansionEqual(checker: TypeChecker, left: Expr, right: Expr): boolean {
  if (left.kind !== 'lam' || right.kind === 'lam') return false;
  const type = checker.whnf(checker.typeOf(right));
  if (type.kind !== 'pi') return false;
  const expanded = mkLam(type.binderName, type.binderType, mkApp(right, mkBVar(0)), type.binderInfo);
  return checker.isDefEq(left, expanded);
}

/** `right` is `S.mk ps a₁ … aₙ` of a structure without indices or recursion, and each `left.i` is equal to `aᵢ`. */
export function structureEtaEqual(checker: TypeChecker, left: Expr, right: Expr): boolean {
  const head = getAppFn(right);
  const ctor = head.kind === 'const' ? checker.env.find(head.name) : undefined;
  if (ctor?.kind !== 'ctor' || etaStructureOf(checker, ctor.induct) === undefined) return false;
  const args = getAppArgs(right);
  if (args.length !== ctor.numParams + ctor.numFields) return false;
  if (!checker.isDefEq(checker.typeOf(left), checker.typeOf(right))) return false;
  for (let i = 0; i < ctor.numFields; i++)
    if (!checker.isDefEq(mkProj(ctor.induct, i, left), args[ctor.numParams + i]!)) return false;
  return true;
}

/** Members of one structure type without fields are equal. */
export function unitLikeEqual(checker: TypeChecker, left: Expr, right: Expr): boolean {
  const leftType = checker.typeOf(left);
  const head = getAppFn(checker.whnf(leftType));
  const structure = head.kind === 'const' ? etaStructureOf(checker, head.name) : undefined;
  if (structure === undefined || structure.ctor.numFields > 0) return false;
  return checker.isDefEq(leftType, checker.typeOf(right));
}

/** `left` is a string literal and `right` an application of `String.ofList`. */
export function stringLiteralEqual(checker: TypeChecker, left: Expr, right: Expr): boolean {
  if (left.kind !== 'lit' || typeof left.literal !== 'string' || right.kind !== 'app') return false;
  if (right.fn.kind !== 'const' || right.fn.name !== STRING_OF_LIST) return false;
  return checker.isDefEq(stringLiteralToConstructor(left.literal), right);
}
