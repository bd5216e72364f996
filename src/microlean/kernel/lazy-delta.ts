/**
 * Unfolding definitions while comparing: always the side whose head was defined later, so that equal terms meet
 * before everything is unfolded. Order affects speed only.
 */

import type { DefinitionInfo, TheoremInfo } from './declaration.js';
import { argumentsEqual, quickDefEq } from './def-eq.js';
import { type Const, type Expr, getAppArgs, getAppFn } from './expr.js';
import { levelsEqual } from './level-order.js';
import { natPredecessor, natValue, reduceNat } from './nat-literal.js';
import type { TypeChecker } from './type-checker.js';
import { unfold, unfoldable, whnfCore } from './whnf.js';

interface Pair {
  readonly left: Expr;
  readonly right: Expr;
}

/** A verdict, or the two sides when neither head can be unfolded any more. */
export function lazyDelta(checker: TypeChecker, left: Expr, right: Expr): boolean | Pair {
  let pair: Pair = { left, right };
  for (;;) {
    const offsets = compareOffsets(checker, pair);
    if (offsets !== undefined) return offsets;
    const computed = compareComputed(checker, pair);
    if (computed !== undefined) return computed;
    const next = unfoldOne(checker, pair);
    if (next === undefined) return pair;
    if (next === true) return true;
    pair = next;
    const quick = quickDefEq(checker, pair.left, pair.right);
    if (quick !== undefined) return quick;
  }
}

/** Zero against zero; successor against successor, in a loop down to the first that is neither. */
function compareOffsets(checker: TypeChecker, pair: Pair): boolean | undefined {
  let { left, right } = pair;
  for (let stripped = false; ; stripped = true) {
    const l = natValue(left);
    const r = natValue(right);
    if (l !== undefined && r !== undefined) return l === r;
    const leftInner = natPredecessor(left);
    const rightInner = natPredecessor(right);
    if (leftInner === undefined || rightInner === undefined)
      return stripped ? checker.isDefEq(left, right) : undefined;
    left = leftInner;
    right = rightInner;
    if (left === right) return true;
  }
}

/** Arithmetic on either side, if both are closed. */
function compareComputed(checker: TypeChecker, { left, right }: Pair): boolean | undefined {
  if ((left.hasFVar || right.hasFVar) && !checker.eager) return undefined;
  const leftValue = reduceNat(checker, left);
  if (leftValue !== undefined) return checker.isDefEq(leftValue, right);
  const rightValue = reduceNat(checker, right);
  return rightValue === undefined ? undefined : checker.isDefEq(left, rightValue);
}

/** One unfolding; `true` if that showed the sides equal, `undefined` if nothing unfolds. */
function unfoldOne(checker: TypeChecker, { left, right }: Pair): Pair | true | undefined {
  const leftInfo = unfoldable(checker, left);
  const rightInfo = unfoldable(checker, right);
  if (leftInfo === undefined && rightInfo === undefined) return undefined;
  if (leftInfo === undefined) {
    const stepped = stepProjection(checker, left);
    return stepped === undefined ? { left, right: unfoldHead(checker, right) } : { left: stepped, right };
  }
  if (rightInfo === undefined) {
    const stepped = stepProjection(checker, right);
    return stepped === undefined ? { left: unfoldHead(checker, left), right } : { left, right: stepped };
  }
  const order = compareHints(leftInfo, rightInfo);
  if (order < 0) return { left: unfoldHead(checker, left), right };
  if (order > 0) return { left, right: unfoldHead(checker, right) };
  if (sameHeadEqual(checker, left, right, leftInfo, rightInfo)) return true;
  return { left: unfoldHead(checker, left), right: unfoldHead(checker, right) };
}

/** Applications of one constant are equal if their arguments are. Tried once a pair. */
function sameHeadEqual(
  checker: TypeChecker,
  left: Expr,
  right: Expr,
  leftInfo: DefinitionInfo | TheoremInfo,
  rightInfo: DefinitionInfo | TheoremInfo,
): boolean {
  if (leftInfo !== rightInfo || left.kind !== 'app' || right.kind !== 'app') return false;
  if (leftInfo.kind !== 'def' || typeof leftInfo.hints !== 'object') return false;
  if (checker.differentArguments.has(left, right)) return false;
  const leftArgs = getAppArgs(left);
  const rightArgs = getAppArgs(right);
  if (
    leftArgs.length === rightArgs.length &&
    levelsEqual((getAppFn(left) as Const).levels, (getAppFn(right) as Const).levels) &&
    argumentsEqual(checker, leftArgs, rightArgs)
  )
    return true;
  checker.differentArguments.add(left, right);
  return false;
}

function unfoldHead(checker: TypeChecker, expr: Expr): Expr {
  return whnfCore(checker, unfold(checker, expr)!, 'cheap');
}

/** A stuck projection application, with its structure now reduced with unfolding. */
function stepProjection(checker: TypeChecker, expr: Expr): Expr | undefined {
  if (getAppFn(expr).kind !== 'proj') return undefined;
  const stepped = whnfCore(checker, expr, 'full');
  return stepped === expr ? undefined : stepped;
}

/** Negative if the left one is unfolded first: abbreviations, then greater height, then the rest. */
function compareHints(left: DefinitionInfo | TheoremInfo, right: DefinitionInfo | TheoremInfo): number {
  const [l, r] = [rank(left), rank(right)];
  return l === r ? 0 : l > r ? -1 : 1;
}

function rank(info: DefinitionInfo | TheoremInfo): number {
  if (info.kind === 'thm' || info.hints === 'opaque') return -1;
  return info.hints === 'abbrev' ? Number.POSITIVE_INFINITY : info.hints.regular;
}
