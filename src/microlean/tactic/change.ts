/** `show`, `change`, `unfold`, `delta`: other ways to write the same goal. */

import {
  definitionValue,
  inferType,
  isDefEq,
  kabstract,
  type Meta,
  MetaError,
  replaceVariables,
  unfoldDefinition,
} from '../elaborate/meta/index.js';
import {
  abstractVars,
  betaApps,
  type Expr,
  getAppArgs,
  getAppFn,
  instantiate1,
  type MVar,
  mapChildren,
  mkLam,
  mkPi,
  type Name,
} from '../kernel/index.js';
import type { ShowTactic, UnfoldTactic } from '../syntax/index.js';
import { goalTarget, hypothesisType, replaceHypothesisDefEq, replaceTargetDefEq } from './goal.js';
import { atLocation } from './location.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { constantOf, elabExact, elabTypeOpen } from './terms.js';

/** The written type, made equal to the actual one. @throws {MetaError} */
function changedType(ctx: TacticContext, tactic: ShowTactic, actual: Expr): Expr {
  const { meta, elab } = ctx;
  if (tactic.replacement !== undefined) {
    const old = elabExact(ctx, tactic.type);
    const value = elabExact(ctx, tactic.replacement, inferType(meta, old));
    const result = instantiate1(kabstract(meta, actual, old), value);
    if (!isDefEq(meta, result, actual))
      throw new MetaError("'change … with …' failed, the terms are not definitionally equal");
    return result;
  }
  const wanted = elabTypeOpen(ctx, tactic.type);
  if (!isDefEq(meta, wanted, actual))
    throw elab.error(
      `'${tactic.kind}' tactic failed, pattern${ctx.printBlock(meta.instantiate(wanted))}\nis not definitionally equal to target${ctx.printBlock(actual)}`,
      tactic,
    );
  elab.synthesize('full');
  return meta.instantiate(wanted);
}

function changeTarget(ctx: TacticContext, tactic: ShowTactic, goal: MVar): MVar[] {
  return [replaceTargetDefEq(ctx.meta, goal, changedType(ctx, tactic, goalTarget(ctx.meta, goal)))];
}

/** `show t`: the first goal that is definitionally equal to `t` comes to the front. */
function runShow(ctx: TacticContext, tactic: ShowTactic): void {
  let failure: MetaError | undefined;
  for (const goal of ctx.goals) {
    const others = ctx.goals.filter(other => other !== goal);
    const result = ctx.attempt(() => ctx.meta.withMVarContext(goal, () => changeTarget(ctx, tactic, goal)));
    if (result.ok) {
      ctx.goals = [...result.value, ...others];
      return;
    }
    failure ??= result.error;
  }
  throw failure ?? new MetaError('no goals to be proved');
}

function runChange(ctx: TacticContext, tactic: ShowTactic): void {
  atLocation(ctx, tactic.location, {
    target: goal => changeTarget(ctx, tactic, goal),
    hypothesis: (goal, fvar) => [
      replaceHypothesisDefEq(ctx.meta, goal, fvar, changedType(ctx, tactic, hypothesisType(ctx.meta, fvar))),
    ],
  });
}

/** A term with every application of a constant unfolded once; `undefined` if there is none that unfolds. */
export function unfoldConstant(
  meta: Meta,
  term: Expr,
  name: Name,
  mode: 'unfold' | 'delta',
): Expr | undefined {
  let changed = false;
  const visit = (e: Expr): Expr => {
    const fn = getAppFn(e);
    if (fn.kind === 'const' && fn.name === name) {
      const unfolded = e.looseBVarRange === 0 ? unfoldOnce(meta, e, mode) : undefined;
      if (unfolded !== undefined) {
        changed = true;
        const args = getAppArgs(unfolded);
        return args.length === 0 ? unfolded : betaApps(getAppFn(unfolded), args);
      }
    }
    return mapOpen(meta, e, visit);
  };
  const result = visit(meta.instantiate(term));
  return changed ? result : undefined;
}

/** Maps the children of a term, with bound variables opened as local variables. */
function mapOpen(meta: Meta, expr: Expr, visit: (e: Expr) => Expr): Expr {
  if (expr.kind !== 'lam' && expr.kind !== 'pi') return mapChildren(expr, 0, visit);
  const type = visit(expr.binderType);
  const decl = meta.freshLocalDecl(expr.binderName, type, { binderInfo: expr.binderInfo });
  return meta.withContext(meta.context.push(decl), () => {
    const body = visit(instantiate1(expr.body, decl.fvar));
    const closed = abstractVars(body, [decl.fvar]);
    return (expr.kind === 'lam' ? mkLam : mkPi)(expr.binderName, type, closed, expr.binderInfo);
  });
}

function unfoldOnce(meta: Meta, expr: Expr, mode: 'unfold' | 'delta'): Expr | undefined {
  const fn = getAppFn(expr);
  if (fn.kind !== 'const') return undefined;
  if (mode === 'unfold') return meta.withTransparency('all', () => unfoldDefinition(meta, expr));
  const value = definitionValue(meta, fn);
  return value === undefined ? undefined : betaApps(value, getAppArgs(expr));
}

function unfolded(ctx: TacticContext, tactic: UnfoldTactic, type: Expr): Expr {
  if (tactic.kind === 'unfold_let') throw new MetaError("tactic 'unfold_let' is not supported by microlean");
  let result = type;
  for (const written of tactic.names) {
    const local = ctx.meta.context.findByName(written);
    if (local?.value !== undefined) {
      result = replaceVariables(result, [local.fvar], [local.value]);
      continue;
    }
    const name = constantOf(ctx, written);
    const next = unfoldConstant(ctx.meta, result, name, tactic.kind);
    if (next === undefined)
      throw new MetaError(
        `tactic '${tactic.kind}' failed to unfold '${written}' at${ctx.printBlock(result)}`,
      );
    result = next;
  }
  return result;
}

function runUnfold(ctx: TacticContext, tactic: UnfoldTactic): void {
  const { meta } = ctx;
  atLocation(ctx, tactic.location, {
    target: goal => [replaceTargetDefEq(meta, goal, unfolded(ctx, tactic, goalTarget(meta, goal)))],
    hypothesis: (goal, fvar) => [
      replaceHypothesisDefEq(meta, goal, fvar, unfolded(ctx, tactic, hypothesisType(meta, fvar))),
    ],
  });
}

export function registerChange(table: TacticTable): void {
  table.register('show', runShow);
  table.register('change', runChange);
  for (const kind of ['unfold', 'delta', 'unfold_let'] as const) table.register(kind, runUnfold);
}
