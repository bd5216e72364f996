/**
 * `conv`: rewriting at a chosen place. A conv goal is an ordinary goal `e = ?rhs` whose right side is still open; a
 * step replaces it by goals about parts of `e`, or by `e' = ?rhs`. What is left at the end closes by `rfl`.
 */

import {
  getLevel,
  inferType,
  isDefEq,
  isProp,
  kabstract,
  type Meta,
  MetaError,
  matchEq,
  mkAppM,
  mkEq,
  mkEqRefl,
  mkEqTrans,
  mkLambda,
  PROP,
  whnf,
  whnfCore,
} from '../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  getAppFn,
  instantiate1,
  type MVar,
  mkApp,
  mkApps,
  mkArrow,
  mkBVar,
  mkConst,
  mkLam,
  mkPi,
  Name,
  nameOf,
} from '../kernel/index.js';
import type { ConvBlock, ConvStep, ConvTactic, RewriteTactic } from '../syntax/index.js';
import { unfoldConstant } from './change.js';
import { tryRfl } from './closing.js';
import {
  goalTag,
  goalTarget,
  hypothesisType,
  newGoal,
  replaceHypothesisEq,
  replaceTargetEq,
} from './goal.js';
import { atLocation } from './location.js';
import { inaccessibleName, localName } from './names.js';
import { rewriteTerm, ruleCandidates } from './rewrite.js';
import { runClosing } from './run.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { constantOf, elabExact } from './terms.js';
import { isTypeCorrect } from './type-correct.js';

/** Both sides of a conv goal. */
function sides(meta: Meta, goal: MVar): { left: Expr; right: Expr } {
  const eq = matchEq(goalTarget(meta, goal));
  if (eq === undefined) throw new MetaError('the goal is not a conversion goal');
  return eq;
}

/** Starts a conversion of a term: its goal, and the open right side. */
export function startConversion(meta: Meta, term: Expr): { goal: MVar; right: MVar } {
  const right = meta.freshMVar(inferType(meta, term));
  return { goal: newGoal(meta, mkEq(meta, term, right), Name.anonymous), right };
}

/** Closes a conv goal by leaving its term as it is. */
export function closeConversion(meta: Meta, goal: MVar): void {
  meta.withMVarContext(goal, () => {
    const { left, right } = sides(meta, goal);
    if (!isDefEq(meta, right, left)) throw new MetaError('conv: the sides are not definitionally equal');
    meta.assign(goal, mkEqRefl(meta, left));
  });
}

/** Runs a conversion of a term; the new term and a proof of `old = new`. */
function convert(ctx: TacticContext, term: Expr, block: ConvBlock): { term: Expr; proof: Expr } {
  const { meta } = ctx;
  const { goal, right } = startConversion(meta, term);
  const left = ctx.withGoals([goal], () => runConvBlock(ctx, block));
  for (const open of left) closeConversion(meta, open);
  return { term: meta.instantiate(right), proof: meta.instantiate(goal) };
}

function runConv(ctx: TacticContext, tactic: ConvTactic): void {
  const { meta } = ctx;
  const block = blockOf(tactic);
  let atTarget = false;
  atLocation(ctx, tactic.location, {
    target: goal => {
      const { term, proof } = convert(ctx, goalTarget(meta, goal), block);
      atTarget = true;
      return [replaceTargetEq(meta, goal, term, proof)];
    },
    hypothesis: (goal, fvar) => {
      const { term, proof } = convert(ctx, hypothesisType(meta, fvar), block);
      return [replaceHypothesisEq(meta, goal, fvar, term, proof).goal];
    },
  });
  // As in Lean: with default transparency, and only where the goal was changed.
  if (atTarget) tryRfl(ctx);
}

/** The steps, with those that `conv_lhs`, `conv_rhs`, `conv in` stand for in front. */
function blockOf(tactic: ConvTactic): ConvBlock {
  const { range } = tactic;
  const first: ConvStep[] = [];
  if (tactic.kind === 'conv_lhs') first.push({ kind: 'lhs', range });
  if (tactic.kind === 'conv_rhs') first.push({ kind: 'rhs', range });
  if (tactic.pattern !== undefined) first.push({ kind: 'pattern', term: tactic.pattern, range });
  return { steps: [...first, ...tactic.block.steps], range: tactic.block.range };
}

function runConvBlock(ctx: TacticContext, block: ConvBlock): void {
  for (const step of block.steps) runConvStep(ctx, step);
}

/** Runs one step on the main conv goal. Atomic. */
export function runConvStep(ctx: TacticContext, step: ConvStep): void {
  ctx.meta.tick();
  ctx.atomically(() => {
    if (!runControlStep(ctx, step)) ctx.onMainGoal(goal => convStep(ctx, goal, step));
  });
}

// ---------------------------------------------------------------------------------------------------------
// Control

function runControlStep(ctx: TacticContext, step: ConvStep): boolean {
  switch (step.kind) {
    case 'group':
      runConvBlock(ctx, step.block);
      return true;
    case 'bullet':
    case 'case':
      ctx.focus(() => {
        runConvBlock(ctx, step.block);
        for (const goal of ctx.goals) closeConversion(ctx.meta, goal);
      });
      return true;
    case 'try':
      ctx.attempt(() => runConvBlock(ctx, step.block));
      return true;
    case 'repeat':
      while (ctx.goals.length > 0 && ctx.attempt(() => runConvBlock(ctx, step.block)).ok) ctx.meta.tick();
      return true;
    case 'all_goals':
    case 'any_goals':
      ctx.goals = ctx.goals.flatMap(goal => {
        if (step.kind === 'all_goals') return ctx.withGoals([goal], () => runConvBlock(ctx, step.block));
        const result = ctx.attempt(() => ctx.withGoals([goal], () => runConvBlock(ctx, step.block)));
        return result.ok ? result.value : [goal];
      });
      return true;
    case 'first': {
      const worked = step.alternatives.some(block => ctx.attempt(() => runConvBlock(ctx, block)).ok);
      if (!worked) throw new MetaError('conv: no alternative of `first` works');
      return true;
    }
    case 'thenAll':
      ctx.focus(() => {
        runConvStep(ctx, step.first);
        ctx.goals = ctx.goals.flatMap(goal => ctx.withGoals([goal], () => runConvStep(ctx, step.second)));
      });
      return true;
    default:
      return false;
  }
}

// ---------------------------------------------------------------------------------------------------------
// Steps

function convStep(ctx: TacticContext, goal: MVar, step: ConvStep): MVar[] {
  const { meta } = ctx;
  const { left } = sides(meta, goal);
  switch (step.kind) {
    case 'skip':
    case 'trace_state':
      return [goal];
    case 'rfl':
    case 'done':
      closeConversion(meta, goal);
      return [];
    case 'lhs':
    case 'left':
      return [enterFromEnd(ctx, goal, 2)];
    case 'rhs':
    case 'right':
      return [enterFromEnd(ctx, goal, 1)];
    case 'arg':
      return [enterArgument(ctx, goal, step.index, step.explicit)];
    case 'fun':
      return [enterFunction(ctx, goal)];
    case 'enter': {
      let current = goal;
      for (const part of step.path)
        current = meta.withMVarContext(current, () =>
          typeof part === 'string'
            ? enterBinder(ctx, current, part === '_' ? undefined : part)
            : typeof part === 'number'
              ? enterArgument(ctx, current, part, false)
              : enterArgument(ctx, current, part.explicit, true),
        );
      return [current];
    }
    case 'ext': {
      const names = step.names.length === 0 ? [undefined] : step.names.map(({ name }) => name);
      return [names.reduce((g, name) => meta.withMVarContext(g, () => enterBinder(ctx, g, name)), goal)];
    }
    case 'congr':
      return enterAll(ctx, goal);
    case 'whnf':
      return [changeLeft(ctx, goal, whnf(meta, left))];
    case 'zeta':
      return [changeLeft(ctx, goal, whnfCore(meta, left))];
    case 'change': {
      const value = elabExact(ctx, step.term, inferType(meta, left));
      if (!isDefEq(meta, value, left))
        throw new MetaError('conv: change failed, the terms are not definitionally equal');
      return [changeLeft(ctx, goal, value)];
    }
    case 'pattern':
      return [enterPattern(ctx, goal, elabPattern(ctx, step.term))];
    case 'unfold':
    case 'delta': {
      let result = left;
      for (const name of step.names) {
        const next = unfoldConstant(meta, result, constantOf(ctx, name), step.kind);
        if (next === undefined) throw new MetaError(`conv: failed to unfold '${name}'`);
        result = next;
      }
      return [changeLeft(ctx, goal, result)];
    }
    case 'tactic':
      return convTactic(ctx, goal, step);
    case 'tacticBlock':
      ctx.withGoals([goal], () => runClosing(ctx, step.block));
      return [];
    default:
      throw new MetaError(`conv: '${step.kind}' is not supported by microlean`);
  }
}

/** `left = ?rhs` for a definitionally equal left side. */
function changeLeft(ctx: TacticContext, goal: MVar, left: Expr): MVar {
  const { meta } = ctx;
  const next = newGoal(meta, mkEq(meta, left, sides(meta, goal).right), goalTag(meta, goal));
  meta.assign(goal, next);
  return next;
}

/** Goes on with `new` after a proof of `old = new`. */
function stepTo(ctx: TacticContext, goal: MVar, term: Expr, proof: Expr): MVar {
  const { meta } = ctx;
  const next = newGoal(meta, mkEq(meta, term, sides(meta, goal).right), goalTag(meta, goal));
  meta.assign(goal, mkEqTrans(meta, proof, next));
  return next;
}

function convTactic(ctx: TacticContext, goal: MVar, step: ConvStep & { kind: 'tactic' }): MVar[] {
  const { meta } = ctx;
  const { tactic } = step;
  const { left } = sides(meta, goal);
  if (
    tactic.kind === 'rw' ||
    tactic.kind === 'rewrite' ||
    tactic.kind === 'erw' ||
    tactic.kind === 'nth_rw' ||
    tactic.kind === 'nth_rewrite'
  )
    return convRewrite(ctx, goal, tactic);
  if (tactic.kind === 'plain' && tactic.name === 'rfl') {
    closeConversion(meta, goal);
    return [];
  }
  const { simplify } = ctx.table.services;
  if (simplify === undefined) throw new MetaError('conv: this tactic is not supported by microlean');
  const result = simplify(ctx, tactic, left);
  if (result === undefined) throw new MetaError('conv: simp made no progress');
  return [
    result.proof === undefined
      ? changeLeft(ctx, goal, result.term)
      : stepTo(ctx, goal, result.term, result.proof),
  ];
}

function convRewrite(ctx: TacticContext, goal: MVar, tactic: RewriteTactic): MVar[] {
  const { meta } = ctx;
  let current = goal;
  const open: MVar[] = [];
  for (const rule of tactic.rules) {
    current = meta.withMVarContext(current, () => {
      const { left } = sides(meta, current);
      for (const candidate of ruleCandidates(ctx, rule)) {
        const result = ctx.attempt(() => {
          const rewritten = rewriteTerm(ctx, current, left, candidate(), {
            inverse: rule.inverse,
            ...(tactic.kind === 'erw' ? { transparency: 'default' as const } : {}),
            ...(tactic.occurrences.length > 0 ? { occurrences: new Set(tactic.occurrences) } : {}),
          });
          ctx.elab.synthesize('full');
          return rewritten;
        });
        if (!result.ok) {
          if (candidate === ruleCandidates(ctx, rule).at(-1)) throw result.error;
          continue;
        }
        open.push(...result.value.goals.filter(g => !meta.mctx.isAssigned(g.id)));
        return stepTo(ctx, current, meta.instantiate(result.value.term), result.value.proof);
      }
      throw ctx.failure('rewrite', 'did not find instance of the pattern in the target expression', current);
    });
  }
  if (tactic.kind === 'rw') {
    const last = current;
    // `rw` tries `rfl`: only a closed right side counts, an open one must stay open.
    const { right } = sides(meta, last);
    if (!right.hasExprMVar && ctx.attempt(() => closeConversion(meta, last)).ok) return open;
  }
  return [current, ...open];
}

// ---------------------------------------------------------------------------------------------------------
// Going into a term

/** Goes to the place that `abstracted` leaves open in the left side (loose index 0). */
function enterPlace(ctx: TacticContext, goal: MVar, part: Expr, abstracted: Expr): MVar {
  const { meta } = ctx;
  const { right } = sides(meta, goal);
  const type = inferType(meta, part);
  const motive = mkLam(Name.anonymous.child('x'), type, abstracted);
  if (!isTypeCorrect(meta, motive))
    throw new MetaError('conv: cannot rewrite there, other terms depend on it');
  const hole = meta.freshMVar(type);
  const next = newGoal(meta, mkEq(meta, part, hole), goalTag(meta, goal));
  if (!isDefEq(meta, right, instantiate1(abstracted, hole))) throw new MetaError('conv: cannot go there');
  meta.assign(goal, mkAppM(meta, nameOf('congrArg'), [motive, next]));
  return next;
}

function argumentPlace(fn: Expr, args: readonly Expr[], index: number): Expr {
  return mkApps(
    fn,
    args.map((arg, i) => (i === index ? mkBVar(0) : arg)),
  );
}

function enterFromEnd(ctx: TacticContext, goal: MVar, fromEnd: number): MVar {
  const { left } = sides(ctx.meta, goal);
  const args = getAppArgs(left);
  const index = args.length - fromEnd;
  if (index < 0) {
    if (left.kind === 'pi') return enterImplication(ctx, goal, fromEnd === 2 ? 'premise' : 'conclusion');
    throw new MetaError('conv: the term has no such side');
  }
  return enterPlace(ctx, goal, args[index]!, argumentPlace(getAppFn(left), args, index));
}

/** Argument `number` from 1; explicit ones only, unless `all`. */
function enterArgument(ctx: TacticContext, goal: MVar, number: number, all: boolean): MVar {
  const { meta } = ctx;
  const { left } = sides(meta, goal);
  if (left.kind === 'pi' && left.body.looseBVarRange === 0)
    return enterImplication(ctx, goal, number === 1 ? 'premise' : 'conclusion');
  const fn = getAppFn(left);
  const args = getAppArgs(left);
  const counted = explicitPositions(meta, fn, args, all);
  const index = counted[number < 0 ? counted.length + number : number - 1];
  if (index === undefined || number === 0) throw new MetaError(`conv: the term has no argument ${number}`);
  return enterPlace(ctx, goal, args[index]!, argumentPlace(fn, args, index));
}

function explicitPositions(meta: Meta, fn: Expr, args: readonly Expr[], all: boolean): number[] {
  const positions: number[] = [];
  let type = inferType(meta, fn);
  args.forEach((arg, i) => {
    const pi = type.kind === 'pi' ? type : whnf(meta, type);
    if (pi.kind !== 'pi') return;
    if (all || pi.binderInfo === 'default') positions.push(i);
    type = instantiate1(pi.body, arg);
  });
  return positions;
}

function enterFunction(ctx: TacticContext, goal: MVar): MVar {
  const { left } = sides(ctx.meta, goal);
  if (left.kind !== 'app') throw new MetaError('conv: the term is not an application');
  return enterPlace(ctx, goal, left.fn, mkApp(mkBVar(0), left.arg));
}

function enterAll(ctx: TacticContext, goal: MVar): MVar[] {
  const { meta } = ctx;
  const { left, right } = sides(meta, goal);
  const fn = getAppFn(left);
  const args = getAppArgs(left);
  if (args.length === 0) throw new MetaError('conv: the term is not an application');
  const explicit = new Set(explicitPositions(meta, fn, args, false));
  const goals: MVar[] = [];
  let proof: Expr | undefined;
  let prefix = fn;
  let result = fn;
  for (const [i, arg] of args.entries()) {
    const fnType = whnf(meta, inferType(meta, prefix));
    const free = fnType.kind === 'pi' && fnType.body.looseBVarRange === 0;
    if (explicit.has(i) && free && !isProp(meta, inferType(meta, arg))) {
      const hole = meta.freshMVar(inferType(meta, arg));
      const next = newGoal(meta, mkEq(meta, arg, hole), goalTag(meta, goal));
      goals.push(next);
      proof =
        proof === undefined
          ? mkAppM(meta, nameOf('congrArg'), [prefix, next])
          : mkAppM(meta, nameOf('congr'), [proof, next]);
      result = mkApp(result, hole);
    } else {
      if (proof !== undefined) proof = mkAppM(meta, nameOf('congrFun'), [proof, arg]);
      result = mkApp(result, arg);
    }
    prefix = mkApp(prefix, arg);
  }
  if (proof === undefined || !isDefEq(meta, right, result)) throw new MetaError('conv: congr failed');
  meta.assign(goal, proof);
  return goals;
}

function enterImplication(ctx: TacticContext, goal: MVar, part: 'premise' | 'conclusion'): MVar {
  const { meta } = ctx;
  const { left, right } = sides(meta, goal);
  if (left.kind !== 'pi' || left.body.looseBVarRange > 0)
    throw new MetaError('conv: the term is not an implication');
  const [old, other] = part === 'premise' ? [left.binderType, left.body] : [left.body, left.binderType];
  const hole = meta.freshMVar(inferType(meta, old));
  const next = newGoal(meta, mkEq(meta, old, hole), goalTag(meta, goal));
  const refl = mkEqRefl(meta, other);
  const result =
    part === 'premise' ? mkArrow(hole, other, left.binderName) : mkArrow(other, hole, left.binderName);
  if (!isDefEq(meta, right, result)) throw new MetaError('conv: cannot go there');
  meta.assign(goal, mkAppM(meta, nameOf('implies_congr'), part === 'premise' ? [next, refl] : [refl, next]));
  return next;
}

/** Goes under a `fun` or `∀`. */
function enterBinder(ctx: TacticContext, goal: MVar, name: string | undefined): MVar {
  const { meta } = ctx;
  const { left, right } = sides(meta, goal);
  const binder = left.kind === 'lam' || left.kind === 'pi' ? left : etaExpanded(meta, left);
  const chosen = name === undefined ? inaccessibleName(binder.binderName) : localName(name);
  const decl = meta.freshLocalDecl(chosen, binder.binderType);
  return meta.withContext(meta.context.push(decl), () => {
    const body = instantiate1(binder.body, decl.fvar);
    if (binder.kind === 'lam') {
      const next = newGoal(meta, mkEq(meta, body, mkApp(right, decl.fvar)), goalTag(meta, goal));
      meta.assign(goal, mkAppM(meta, nameOf('funext'), [mkLambda(meta, [decl.fvar], next)]));
      return next;
    }
    if (!isProp(meta, body)) throw new MetaError('conv: cannot go under this binder');
    const family = meta.withContext(meta.mvarDecl(goal).context, () =>
      meta.freshMVar(mkPi(binder.binderName, binder.binderType, PROP)),
    );
    if (!isDefEq(meta, right, mkPi(binder.binderName, binder.binderType, mkApp(family, mkBVar(0)))))
      throw new MetaError('conv: cannot go under this binder');
    const next = newGoal(meta, mkEq(meta, body, mkApp(family, decl.fvar)), goalTag(meta, goal));
    const level = getLevel(meta, binder.binderType);
    const old = mkLam(binder.binderName, binder.binderType, binder.body);
    meta.assign(
      goal,
      mkApps(mkConst(nameOf('forall_congr'), [level]), [
        binder.binderType,
        old,
        family,
        mkLambda(meta, [decl.fvar], next),
      ]),
    );
    return next;
  });
}

function etaExpanded(meta: Meta, fn: Expr): Extract<Expr, { kind: 'lam' }> {
  const type = whnf(meta, inferType(meta, fn));
  if (type.kind !== 'pi') throw new MetaError('conv: the term is not a function');
  return mkLam(type.binderName, type.binderType, mkApp(fn, mkBVar(0)));
}

function elabPattern(ctx: TacticContext, term: Parameters<TacticContext['elab']['elabTerm']>[0]): Expr {
  return ctx.elab.elabOpen(term);
}

/** Goes to the first instance of a pattern. */
function enterPattern(ctx: TacticContext, goal: MVar, pattern: Expr): MVar {
  const { meta } = ctx;
  const { left } = sides(meta, goal);
  const abstracted = kabstract(meta, left, pattern, new Set([1]));
  if (abstracted.looseBVarRange === 0)
    throw new MetaError(`conv: the pattern was not found${ctx.printBlock(meta.instantiate(pattern))}`);
  return enterPlace(ctx, goal, meta.instantiate(pattern), abstracted);
}

export function registerConv(table: TacticTable): void {
  for (const kind of ['conv', 'conv_lhs', 'conv_rhs'] as const) table.register(kind, runConv);
}
