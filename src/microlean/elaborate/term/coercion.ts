/** Coercions: making a term have an expected type, a function type, or a sort. */

import {
  type Expr,
  getAppArgs,
  getAppFn,
  headBeta,
  mkApps,
  mkConst,
  nameOf,
  replaceExpr,
} from '../../kernel/index.js';
import type { SourceRange } from '../../syntax/index.js';
import {
  getLevel,
  inferType,
  isDefEq,
  type Meta,
  settleLevels,
  synthInstance,
  unfoldDefinition,
  whnf,
  whnfCore,
  whnfR,
} from '../meta/index.js';
import type { TermElaborator } from './elaborator.js';

const COE_T = nameOf('CoeT');
const COE_T_COE = nameOf('CoeT.coe');
const COE_FUN = nameOf('CoeFun');
const COE_FUN_COE = nameOf('CoeFun.coe');
const COE_SORT = nameOf('CoeSort');
const COE_SORT_COE = nameOf('CoeSort.coe');
const COE_DECL = nameOf('coe_decl');

interface At {
  readonly range: SourceRange;
}

/** The term, or the term under a coercion; pending if the types are not known well enough yet. */
export function coerceTo(elab: TermElaborator, value: Expr, expected: Expr, at: At): Expr {
  const { meta } = elab;
  const actual = inferType(meta, value);
  if (isDefEq(meta, expected, actual)) return value;
  const result = coerceNow(elab, value, expected, at, !elab.mayPostpone);
  if (result !== 'stuck') return result;
  const mvar = meta.freshMVar(expected, { kind: 'opaque' });
  elab.pending.add({ kind: 'coercion', mvar, value, expected, context: meta.context, range: at.range });
  return mvar;
}

/**
 * One attempt at a coercion. `stuck`: the types may still become known. With `force`, stuck is an error.
 * @throws {ElabError} on a mismatch.
 */
export function coerceNow(
  elab: TermElaborator,
  value: Expr,
  expected: Expr,
  at: At,
  force: boolean,
): Expr | 'stuck' {
  const { meta } = elab;
  const actual = meta.instantiate(inferType(meta, value));
  const target = meta.instantiate(expected);
  if (isDefEq(meta, target, actual)) return value;
  const open = isOpenHead(meta, actual) || isOpenHead(meta, target);
  if (!open) {
    const coerced = coerceByInstance(meta, value, actual, target);
    if (coerced !== undefined && coerced !== 'stuck') return coerced;
    if (coerced === 'stuck' && !force) return 'stuck';
    if (target.kind === 'sort') {
      const sort = coerceToSort(elab, value);
      if (sort !== undefined && isDefEq(meta, target, inferType(meta, sort))) return sort;
    }
    if (whnfR(meta, target).kind === 'pi') {
      const fn = coerceToFunction(elab, value);
      if (fn !== undefined && isDefEq(meta, target, inferType(meta, fn))) return fn;
    }
  }
  // What is still open may become right, e.g. when a numeral gets its default type.
  if (!force && (open || actual.hasExprMVar || target.hasExprMVar)) return 'stuck';
  throw elab.error(mismatch(elab, value, actual, target), at);
}

function mismatch(elab: TermElaborator, value: Expr, actual: Expr, expected: Expr): string {
  return `type mismatch\n  ${elab.print(value)}\nhas type\n  ${elab.print(actual)}\nbut is expected to have type\n  ${elab.print(expected)}`;
}

function isOpenHead(meta: Meta, type: Expr): boolean {
  return getAppFn(whnfCore(meta, type)).kind === 'mvar';
}

function coerceByInstance(meta: Meta, value: Expr, actual: Expr, target: Expr): Expr | 'stuck' | undefined {
  if (meta.env.find(COE_T) === undefined) return undefined;
  return meta.attempt<Expr | 'stuck'>(() => {
    const levels = [getLevel(meta, actual), getLevel(meta, target)];
    settleLevels(meta, true);
    const goal = mkApps(mkConst(COE_T, levels), [actual, value, target]);
    const answer = synthInstance(meta, goal);
    if (answer.kind === 'stuck') return 'stuck';
    if (answer.kind === 'none') return undefined;
    return expandCoercion(meta, mkApps(mkConst(COE_T_COE, levels), [actual, value, target, answer.value]));
  });
}

/** Unfolds the machinery of coercion classes, everywhere in the term, until the functions that really coerce are left. */
export function expandCoercion(meta: Meta, expr: Expr): Expr {
  return replaceExpr(headBeta(meta.instantiate(expr)), e => {
    const expanded = expandHead(meta, e);
    return expanded === e ? undefined : expandCoercion(meta, expanded);
  });
}

function expandHead(meta: Meta, expr: Expr): Expr {
  let e = expr;
  for (;;) {
    const head = getAppFn(e);
    if (head.kind !== 'const' || e.looseBVarRange > 0 || !isCoercionMachinery(meta, head.name)) return e;
    const next = meta.withTransparency('instances', () => unfoldDefinition(meta, e));
    if (next === undefined) return e;
    e = headBeta(next);
  }
}

function isCoercionMachinery(meta: Meta, name: ReturnType<typeof nameOf>): boolean {
  const projection = meta.env.entry('projection', name);
  if (
    projection?.fromClass === true &&
    /^(Coe|CoeT|CoeTC|CoeOut|CoeOTC|CoeHead|CoeHTC|CoeHTCT|CoeTail|CoeDep|CoeFun|CoeSort)$/u.test(
      projection.structure.toString(),
    )
  )
    return true;
  return meta.env.hasAttribute(COE_DECL, name);
}

/** The term as a function, through `CoeFun`. */
export function coerceToFunction(elab: TermElaborator, value: Expr): Expr | undefined {
  return coerceThrough(elab, value, COE_FUN, COE_FUN_COE);
}

/** The term as a type, through `CoeSort`. */
export function coerceToSort(elab: TermElaborator, value: Expr): Expr | undefined {
  return coerceThrough(elab, value, COE_SORT, COE_SORT_COE);
}

function coerceThrough(
  elab: TermElaborator,
  value: Expr,
  className: ReturnType<typeof nameOf>,
  projection: ReturnType<typeof nameOf>,
): Expr | undefined {
  const { meta } = elab;
  const info = meta.env.find(className);
  if (info === undefined) return undefined;
  return meta.attempt(() => {
    const type = meta.instantiate(inferType(meta, value));
    const levels = [getLevel(meta, type), meta.freshLevelMVar()];
    const classType = inferType(meta, mkApps(mkConst(className, levels), [type]));
    const binder = whnf(meta, classType);
    if (binder.kind !== 'pi') return undefined;
    const output = meta.freshMVar(binder.binderType);
    const answer = synthInstance(meta, mkApps(mkConst(className, levels), [type, output]));
    if (answer.kind !== 'found') return undefined;
    const instanceType = whnfR(meta, inferType(meta, answer.value));
    const args = getAppArgs(instanceType);
    const head = getAppFn(instanceType);
    if (head.kind !== 'const') return undefined;
    return expandCoercion(meta, mkApps(mkConst(projection, head.levels), [...args, answer.value, value]));
  });
}
