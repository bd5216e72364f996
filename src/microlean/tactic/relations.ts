/** `symm`, `trans`, `congr`, `funext`, `ext`: tactics about equations and other relations. */

import {
  forallMetaTelescope,
  inferType,
  isDefEq,
  isDefEqReducible,
  type Meta,
  MetaError,
  matchEq,
  matchIff,
  mkAppM,
  mkEq,
  whnfR,
} from '../elaborate/meta/index.js';
import {
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  type MVar,
  mkApp,
  mkApps,
  mkConst,
  type Name,
  nameOf,
} from '../kernel/index.js';
import type { CongrTactic, ExtTactic, RcasesPattern, SymmTactic, TransTactic } from '../syntax/index.js';
import { applyConstant, synthesizeInstances } from './apply.js';
import { closeByRfl, tryAssumption } from './closing.js';
import {
  assertHypothesis,
  goalTag,
  goalTarget,
  hypothesisType,
  intro1,
  matchHEq,
  newGoal,
  tryClear,
} from './goal.js';
import { atLocation } from './location.js';
import { rcasesPatternsOf, rintroPatterns } from './rcases.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { elabWithGoals } from './terms.js';

const BUILTIN: Readonly<Record<'symm' | 'trans', readonly (readonly [string, string])[]>> = {
  symm: [
    ['Eq', 'Eq.symm'],
    ['Ne', 'Ne.symm'],
    ['Iff', 'Iff.symm'],
    ['HEq', 'HEq.symm'],
  ],
  trans: [
    ['Eq', 'Eq.trans'],
    ['Iff', 'Iff.trans'],
    ['HEq', 'HEq.trans'],
  ],
};

/** Lemmas for a relation: the built-in one, then declared ones, newest first. */
function lemmasFor(meta: Meta, attribute: 'symm' | 'trans', relation: Name | undefined): Name[] {
  const builtin = BUILTIN[attribute]
    .filter(([name]) => relation === nameOf(name))
    .map(([, lemma]) => nameOf(lemma));
  const declared = meta.env
    .entries('attribute', nameOf(attribute))
    .map(entry => entry.declaration)
    .reverse();
  return [...builtin, ...declared].filter(name => meta.env.find(name) !== undefined);
}

function relationName(meta: Meta, type: Expr): Name | undefined {
  const head = getAppFn(type);
  if (head.kind === 'const') return head.name;
  const reduced = getAppFn(whnfR(meta, type));
  return reduced.kind === 'const' ? reduced.name : undefined;
}

// ---------------------------------------------------------------------------------------------------------
// symm, trans

/** The goal `b ∼ a` for a goal `a ∼ b`, by a lemma with the attribute `symm`. @throws {MetaError} */
export function symmTarget(ctx: TacticContext, goal: MVar): MVar[] {
  for (const lemma of lemmasFor(ctx.meta, 'symm', relationName(ctx.meta, goalTarget(ctx.meta, goal)))) {
    const result = ctx.attempt(() => applyConstant(ctx, goal, lemma));
    if (result.ok && result.value.length === 1) return result.value;
  }
  throw ctx.failure('symm', 'no symmetry lemma applies to the target', goal);
}

function symmHypothesis(ctx: TacticContext, goal: MVar, fvar: FVar): MVar[] {
  const { meta } = ctx;
  for (const lemma of lemmasFor(meta, 'symm', relationName(meta, hypothesisType(meta, fvar)))) {
    const proof = meta.attempt(() => mkAppM(meta, lemma, [fvar]));
    if (proof === undefined) continue;
    const name = meta.localDecl(fvar).userName;
    const asserted = assertHypothesis(meta, goal, name, inferType(meta, proof), proof, fvar);
    return [tryClear(meta, asserted.goal, fvar)];
  }
  throw ctx.failure('symm', 'no symmetry lemma applies to the hypothesis', goal);
}

function runSymm(ctx: TacticContext, tactic: SymmTactic): void {
  atLocation(ctx, tactic.location, {
    target: goal => symmTarget(ctx, goal),
    hypothesis: (goal, fvar) => symmHypothesis(ctx, goal, fvar),
  });
}

/** `trans b`: `a ∼ c` becomes `a ∼ b` and `b ∼ c`. */
function runTrans(ctx: TacticContext, tactic: TransTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const target = goalTarget(meta, goal);
    for (const lemma of lemmasFor(meta, 'trans', relationName(meta, target))) {
      const result = ctx.attempt(() => transBy(ctx, goal, target, lemma, tactic));
      if (result.ok) return result.value;
    }
    throw ctx.failure('trans', 'no transitivity lemma applies to the target', goal);
  });
}

function transBy(ctx: TacticContext, goal: MVar, target: Expr, lemma: Name, tactic: TransTactic): MVar[] {
  const { meta } = ctx;
  const info = meta.env.get(lemma);
  const fn = mkConst(lemma, meta.freshLevelMVars(info.levelParams.length));
  const telescope = forallMetaTelescope(meta, inferType(meta, fn));
  if (!isDefEq(meta, telescope.body, target)) throw new MetaError('the conclusion does not fit');
  const explicit = telescope.mvars.filter(
    (mvar, i) => telescope.binderInfos[i] === 'default' && !meta.mctx.isAssigned(mvar.id),
  );
  const [first, second] = explicit.slice(-2);
  if (first === undefined || second === undefined) throw new MetaError('not a transitivity lemma');
  const middle = getAppArgs(meta.mvarType(first)).at(-1)!;
  const extra: MVar[] = [];
  if (tactic.term !== undefined) {
    const { value, goals } = elabWithGoals(ctx, tactic.term, inferType(meta, middle), 'synthetic');
    if (!isDefEq(meta, middle, value)) throw new MetaError('the middle term does not fit');
    extra.push(...goals);
  }
  synthesizeInstances(meta, telescope);
  meta.assign(goal, mkApps(fn, telescope.mvars));
  const open = meta.instantiate(middle);
  return [first, second, ...(open.kind === 'mvar' ? [open] : []), ...extra];
}

// ---------------------------------------------------------------------------------------------------------
// funext, ext

const FUNEXT = nameOf('funext');
const PROPEXT = nameOf('propext');

function runFunext(ctx: TacticContext, patterns: readonly RcasesPattern[]): void {
  ctx.onMainGoal(goal => {
    if (patterns.length === 0) {
      let current = goal;
      while (isFunctionEquation(ctx.meta, current)) current = funextOnce(ctx, current, undefined)[0]!;
      if (current === goal) throw ctx.failure('funext', 'the target is not an equation of functions', goal);
      return [current];
    }
    return patterns.reduce<MVar[]>(
      (goals, pattern) => goals.flatMap(g => funextOnce(ctx, g, pattern)),
      [goal],
    );
  });
}

function isFunctionEquation(meta: Meta, goal: MVar): boolean {
  return meta.withMVarContext(goal, () => {
    const eq = matchEq(whnfR(meta, goalTarget(meta, goal)));
    return eq !== undefined && whnfR(meta, eq.type).kind === 'pi';
  });
}

function funextOnce(ctx: TacticContext, goal: MVar, pattern: RcasesPattern | undefined): MVar[] {
  return ctx.meta.withMVarContext(goal, () => {
    const [next] = applyConstant(ctx, goal, FUNEXT);
    if (next === undefined) return [];
    return pattern === undefined
      ? [intro1(ctx.meta, next, 'fresh').goal]
      : rintroPatterns(ctx, next, [pattern]);
  });
}

/** Extensionality lemmas for a type, newest first; `funext` and `propext` at the end. */
function extLemmas(meta: Meta): Name[] {
  const declared = meta.env
    .entries('attribute', nameOf('ext'))
    .map(entry => entry.declaration)
    .reverse();
  return [...declared, FUNEXT, PROPEXT].filter(
    (name, i, all) => all.indexOf(name) === i && meta.env.find(name) !== undefined,
  );
}

/** One step of `ext`: applies a lemma and introduces its variables along the patterns. */
function extOnce(
  ctx: TacticContext,
  goal: MVar,
  patterns: readonly RcasesPattern[],
): { goals: MVar[]; rest: readonly RcasesPattern[] } | undefined {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    if (matchEq(whnfR(meta, goalTarget(meta, goal))) === undefined) return undefined;
    for (const lemma of extLemmas(meta)) {
      const result = ctx.attempt(() =>
        meta.withTransparency('reducible', () => applyConstant(ctx, goal, lemma)),
      );
      if (!result.ok) continue;
      let used = 0;
      const goals = result.value.flatMap(next => {
        const count = shownBinders(meta, next);
        const own = Array.from({ length: count }, (_, i): RcasesPattern => patterns[i] ?? IGNORE);
        used = Math.max(used, count);
        return rintroPatterns(ctx, next, own);
      });
      return { goals, rest: patterns.slice(used) };
    }
    return undefined;
  });
}

const IGNORE: RcasesPattern = { kind: 'ignore', range: { start: 0, end: 0 } };

function shownBinders(meta: Meta, goal: MVar): number {
  let count = 0;
  for (let type = goalTarget(meta, goal); type.kind === 'pi'; type = type.body) count++;
  return count;
}

function extDeep(
  ctx: TacticContext,
  goal: MVar,
  patterns: readonly RcasesPattern[],
  depth: number,
): MVar[] | undefined {
  if (depth === 0) return undefined;
  const step = extOnce(ctx, goal, patterns);
  if (step === undefined) return undefined;
  return step.goals.flatMap(next => extDeep(ctx, next, step.rest, depth - 1) ?? [next]);
}

function runExt(ctx: TacticContext, tactic: ExtTactic): void {
  const patterns = rcasesPatternsOf(tactic.patterns);
  if (tactic.kind === 'funext') {
    runFunext(ctx, patterns);
    return;
  }
  ctx.onMainGoal(goal => {
    const depth = tactic.kind === 'ext1' ? 1 : (tactic.depth ?? 100);
    const goals = extDeep(ctx, goal, patterns, depth);
    if (goals === undefined)
      throw ctx.failure(tactic.kind, 'no applicable extensionality theorem found', goal);
    return goals;
  });
}

// ---------------------------------------------------------------------------------------------------------
// congr

/** Goals that make two applications equal, argument by argument; `undefined` if they differ in more than that. */
function congrOnce(ctx: TacticContext, goal: MVar): MVar[] | undefined {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    const target = goalTarget(meta, goal);
    const heq = matchHEq(target);
    if (heq !== undefined && isDefEq(meta, heq.leftType, heq.rightType)) {
      const next = newGoal(meta, mkEq(meta, heq.left, heq.right), goalTag(meta, goal));
      meta.assign(goal, mkAppM(meta, nameOf('heq_of_eq'), [next]));
      return congrOnce(ctx, next) ?? [next];
    }
    const iff = matchIff(target);
    if (iff !== undefined) {
      const next = newGoal(meta, mkEq(meta, iff.left, iff.right), goalTag(meta, goal));
      meta.assign(goal, mkAppM(meta, nameOf('Iff.of_eq'), [next]));
      return congrOnce(ctx, next) ?? [next];
    }
    const eq = matchEq(target);
    if (eq === undefined) return undefined;
    return congrEquation(ctx, goal, eq.left, eq.right);
  });
}

function congrEquation(ctx: TacticContext, goal: MVar, left: Expr, right: Expr): MVar[] | undefined {
  const { meta } = ctx;
  const leftFn = getAppFn(left);
  const rightFn = getAppFn(right);
  const leftArgs = getAppArgs(left);
  const rightArgs = getAppArgs(right);
  if (leftArgs.length === 0 || leftArgs.length !== rightArgs.length) return undefined;
  if (!isDefEqReducible(meta, leftFn, rightFn)) return undefined;
  const goals: MVar[] = [];
  let proof: Expr | undefined;
  let fnLeft: Expr = leftFn;
  for (const [i, leftArg] of leftArgs.entries()) {
    const rightArg = rightArgs[i]!;
    const fnType = meta.withTransparency('default', () => whnfR(meta, inferType(meta, fnLeft)));
    const dependent = fnType.kind !== 'pi' || fnType.body.looseBVarRange > 0;
    const same = isDefEqWithInstances(meta, leftArg, rightArg);
    if (!same && dependent) return undefined;
    if (same) {
      if (proof !== undefined) proof = mkAppM(meta, nameOf('congrFun'), [proof, leftArg]);
    } else {
      const next = newGoal(meta, mkEq(meta, leftArg, rightArg), goalTag(meta, goal));
      goals.push(next);
      proof =
        proof === undefined
          ? mkAppM(meta, nameOf('congrArg'), [fnLeft, next])
          : mkAppM(meta, nameOf('congr'), [proof, next]);
    }
    fnLeft = mkApp(fnLeft, leftArg);
  }
  if (proof === undefined) return undefined;
  meta.assign(goal, proof);
  return goals;
}

function isDefEqWithInstances(meta: Meta, left: Expr, right: Expr): boolean {
  return meta.withTransparency('instances', () => isDefEq(meta, left, right));
}

function congrDeep(ctx: TacticContext, goal: MVar, depth: number): MVar[] {
  const { meta } = ctx;
  if (ctx.attempt(() => meta.withTransparency('reducible', () => closeByRfl(ctx, goal))).ok) return [];
  if (tryAssumption(ctx, goal)) return [];
  if (depth === 0) return [goal];
  const step = ctx.attempt(() => congrOnce(ctx, goal));
  if (!step.ok || step.value === undefined) return [goal];
  return step.value.flatMap(next => congrDeep(ctx, next, depth - 1));
}

function runCongr(ctx: TacticContext, tactic: CongrTactic): void {
  if (tactic.bang) throw new MetaError("tactic 'congr!' is not supported by microlean");
  ctx.onMainGoal(goal => {
    const goals = congrDeep(ctx, goal, tactic.depth ?? 100);
    if (goals.length === 1 && goals[0] === goal) throw ctx.failure('congr', 'no congruence applies', goal);
    return goals;
  });
}

export function registerRelations(table: TacticTable): void {
  table.register('symm', runSymm);
  table.register('trans', runTrans);
  for (const kind of ['funext', 'ext', 'ext1'] as const) table.register(kind, runExt);
  table.register('congr', runCongr);
}
