/**
 * Definitional equality, in the official kernel's order.
 *
 * Sound, not complete: some true equalities are missed by design (conversion is undecidable around `Acc`).
 */

import { etaExpansionEqual, stringLiteralEqual, structureEtaEqual, unitLikeEqual } from './eta.js';
import { alphaEqual, type Expr, getAppArgs, getAppFn, type Lam, type Pi } from './expr.js';
import { lazyDelta } from './lazy-delta.js';
import { levelAlwaysZero } from './level.js';
import { levelEqual, levelsEqual } from './level-order.js';
import { nameOf } from './name.js';
import { instantiateRev } from './substitute.js';
import type { TypeChecker } from './type-checker.js';
import { whnfCore } from './whnf.js';

const TRUE = nameOf('Bool.true');

export function isDefEq(checker: TypeChecker, left: Expr, right: Expr): boolean {
  if (left === right) return true;
  checker.step();
  const equal = compare(checker, left, right);
  if (equal) checker.equalPairs.add(left, right);
  return equal;
}

function compare(checker: TypeChecker, left: Expr, right: Expr): boolean {
  const quick = quickDefEq(checker, left, right);
  if (quick !== undefined) return quick;

  // `decide p = true`: evaluate.
  if (isTrue(right) && (!left.hasFVar || checker.eager) && isTrue(checker.whnf(left))) return true;

  const l = whnfCore(checker, left, 'cheap');
  const r = whnfCore(checker, right, 'cheap');
  if (l !== left || r !== right) {
    const again = quickDefEq(checker, l, r);
    if (again !== undefined) return again;
  }
  const irrelevant = proofIrrelevance(checker, l, r);
  if (irrelevant !== undefined) return irrelevant;

  const unfolded = lazyDelta(checker, l, r);
  return typeof unfolded === 'boolean' ? unfolded : compareStuck(checker, unfolded.left, unfolded.right);
}

function isTrue(expr: Expr): boolean {
  return expr.kind === 'const' && expr.name === TRUE;
}

/** What can be said without reducing; `undefined` if nothing. */
export function quickDefEq(checker: TypeChecker, left: Expr, right: Expr): boolean | undefined {
  if (left === right || checker.equalPairs.has(left, right)) return true;
  if (left.hash === right.hash && alphaEqual(left, right)) return true;
  if (left.kind === 'mdata') return checker.isDefEq(left.expr, right);
  if (right.kind === 'mdata') return checker.isDefEq(left, right.expr);
  if (left.kind !== right.kind) return undefined;
  switch (left.kind) {
    case 'lam':
    case 'pi':
      return bindersEqual(checker, left, right as Lam | Pi);
    case 'sort':
      return right.kind === 'sort' && levelEqual(left.level, right.level);
    case 'lit':
      return right.kind === 'lit' && left.literal === right.literal;
    default:
      return undefined;
  }
}

/** Two lambdas or two function types: binder types, then bodies. Final either way. */
function bindersEqual(checker: TypeChecker, left: Lam | Pi, right: Lam | Pi): boolean {
  const { kind } = left;
  const { depth } = checker.locals;
  const variables: Expr[] = [];
  let l: Expr = left;
  let r: Expr = right;
  let equal = true;
  while (equal && l.kind === kind && r.kind === kind) {
    const domain = instantiateRev(r.binderType, variables);
    if (l.binderType !== r.binderType)
      equal = checker.isDefEq(instantiateRev(l.binderType, variables), domain);
    variables.push(checker.open(domain));
    l = l.body;
    r = r.body;
  }
  equal &&= checker.isDefEq(instantiateRev(l, variables), instantiateRev(r, variables));
  checker.locals.restore(depth);
  return equal;
}

/** Two proofs of one proposition are equal. Final when `left` is a proof. */
function proofIrrelevance(checker: TypeChecker, left: Expr, right: Expr): boolean | undefined {
  const leftType = checker.typeOf(left);
  const sort = checker.whnf(checker.typeOf(leftType));
  if (sort.kind !== 'sort' || !levelAlwaysZero(sort.level)) return undefined;
  return checker.isDefEq(leftType, checker.typeOf(right));
}

/** Two terms whose heads cannot be unfolded further. */
function compareStuck(checker: TypeChecker, left: Expr, right: Expr): boolean {
  if (left.kind === 'const' && right.kind === 'const' && left.name === right.name)
    if (levelsEqual(left.levels, right.levels)) return true;
  if (
    left.kind === 'proj' &&
    right.kind === 'proj' &&
    left.index === right.index &&
    left.typeName === right.typeName &&
    checker.isDefEq(left.struct, right.struct)
  )
    return true;

  const l = whnfCore(checker, left, 'full');
  const r = whnfCore(checker, right, 'full');
  if (l !== left || r !== right) return checker.isDefEq(l, r);

  return (
    applicationsEqual(checker, l, r) ||
    etaExpansionEqual(checker, l, r) ||
    etaExpansionEqual(checker, r, l) ||
    structureEtaEqual(checker, l, r) ||
    structureEtaEqual(checker, r, l) ||
    stringLiteralEqual(checker, l, r) ||
    stringLiteralEqual(checker, r, l) ||
    unitLikeEqual(checker, l, r)
  );
}

function applicationsEqual(checker: TypeChecker, left: Expr, right: Expr): boolean {
  if (left.kind !== 'app' || right.kind !== 'app') return false;
  const leftArgs = getAppArgs(left);
  const rightArgs = getAppArgs(right);
  return (
    leftArgs.length === rightArgs.length &&
    checker.isDefEq(getAppFn(left), getAppFn(right)) &&
    argumentsEqual(checker, leftArgs, rightArgs)
  );
}

/** Pairwise equality of two lists of one length. */
export function argumentsEqual(checker: TypeChecker, left: readonly Expr[], right: readonly Expr[]): boolean {
  for (let i = 0; i < left.length; i++) if (!checker.isDefEq(left[i]!, right[i]!)) return false;
  return true;
}
