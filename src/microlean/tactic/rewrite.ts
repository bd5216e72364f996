/** `rw`, `rewrite`, `rwa`, `erw`, `nth_rw`: rewriting by equations and equivalences (Lean's `MVarId.rewrite`). */

import {
  definitionValue,
  forallMetaTelescope,
  getLevel,
  inferType,
  isProp,
  kabstract,
  lambdaTelescope,
  type Meta,
  MetaError,
  matchEq,
  matchIff,
  mkEq,
  mkEqRefl,
  mkLambda,
  type Transparency,
  whnfR,
} from '../elaborate/meta/index.js';
import { resolveConstant } from '../elaborate/term/names.js';
import {
  type Expr,
  type FVar,
  getAppFn,
  instantiate1,
  LEVEL_ZERO,
  type MVar,
  mkApps,
  mkConst,
  mkLam,
  mkSort,
  Name,
  nameOf,
} from '../kernel/index.js';
import type { RewriteRule, RewriteTactic } from '../syntax/index.js';
import { synthesizeInstances } from './apply.js';
import { closeByRfl, tryAssumption } from './closing.js';
import { hypothesisType, replaceHypothesisEq, replaceTargetEq } from './goal.js';
import { atLocation } from './location.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { elabForApply, openMVars } from './terms.js';
import { isTypeCorrect } from './type-correct.js';

/** How to rewrite. */
export interface RewriteOptions {
  readonly inverse: boolean;
  /** Unfolding while looking for instances. Default: `instances`. */
  readonly transparency?: Transparency;
  /** Which instances to rewrite, counted from 1. Default: all. */
  readonly occurrences?: ReadonlySet<number>;
}

/** A term after rewriting. */
export interface Rewritten {
  readonly term: Expr;
  /** Of `old = new`. */
  readonly proof: Expr;
  /** Open premises of the rule. */
  readonly goals: readonly MVar[];
}

interface Equation {
  readonly type: Expr;
  readonly left: Expr;
  readonly right: Expr;
  /** Of `left = right`. */
  readonly proof: Expr;
}

/** The equation that a proof proves: `p ↔ q` counts as `p = q`. */
function equationOfProof(meta: Meta, type: Expr, proof: Expr): Equation | undefined {
  for (const candidate of [type, whnfR(meta, type)]) {
    const eq = matchEq(candidate);
    if (eq !== undefined) return { ...eq, proof };
    const iff = matchIff(candidate);
    if (iff !== undefined)
      return {
        type: mkSort(LEVEL_ZERO),
        ...iff,
        proof: mkApps(mkConst(nameOf('propext')), [iff.left, iff.right, proof]),
      };
  }
  return undefined;
}

function reversed(meta: Meta, equation: Equation): Equation {
  const { type, left, right, proof } = equation;
  const level = getLevel(meta, type);
  return {
    type,
    left: right,
    right: left,
    proof: mkApps(mkConst(nameOf('Eq.symm'), [level]), [type, left, right, proof]),
  };
}

/**
 * Rewrites a term with a rule in the current context.
 * @throws {MetaError} if the rule is no equation, or no instance is found, or the motive is not type correct.
 */
export function rewriteTerm(
  ctx: TacticContext,
  goal: MVar,
  term: Expr,
  rule: Expr,
  options: RewriteOptions,
): Rewritten {
  const { meta } = ctx;
  const telescope = forallMetaTelescope(meta, meta.instantiate(inferType(meta, rule)), { reduce: true });
  const type = meta.instantiate(telescope.body);
  const stated = equationOfProof(meta, type, mkApps(rule, telescope.mvars));
  if (stated === undefined)
    throw ctx.failure('rewrite', `equality or iff proof expected${ctx.printBlock(type)}`, goal);
  const equation = options.inverse ? reversed(meta, stated) : stated;
  const pattern = meta.instantiate(equation.left);
  if (getAppFn(pattern).kind === 'mvar')
    throw ctx.failure(
      'rewrite',
      `pattern is a metavariable${ctx.printBlock(pattern)}\nfrom equation${ctx.printBlock(type)}`,
      goal,
    );
  const whole = meta.instantiate(term);
  const abstracted = meta.withTransparency(options.transparency ?? 'instances', () =>
    kabstract(meta, whole, pattern, options.occurrences),
  );
  if (abstracted.looseBVarRange === 0)
    throw ctx.failure(
      'rewrite',
      `did not find instance of the pattern in the target expression${ctx.printBlock(meta.instantiate(pattern))}`,
      goal,
    );
  const motive = mkLam(
    Name.anonymous.child('_a'),
    meta.instantiate(equation.type),
    meta.instantiate(abstracted),
  );
  if (!isTypeCorrect(meta, motive))
    throw ctx.failure('rewrite', `motive is not type correct:${ctx.printBlock(motive)}`, goal);
  synthesizeInstances(meta, telescope);
  const result = meta.instantiate(instantiate1(motive.body, meta.instantiate(equation.right)));
  const proof = congruence(meta, equation, motive, whole);
  const goals = telescope.mvars.filter(mvar => !meta.mctx.isAssigned(mvar.id));
  return { term: result, proof, goals };
}

/** `congrArg (fun a => …) h` */
function congruence(meta: Meta, equation: Equation, motive: Expr, whole: Expr): Expr {
  const resultType = inferType(meta, whole);
  return meta.instantiate(
    mkApps(mkConst(nameOf('congrArg'), [getLevel(meta, equation.type), getLevel(meta, resultType)]), [
      equation.type,
      resultType,
      equation.left,
      equation.right,
      motive,
      equation.proof,
    ]),
  );
}

/**
 * The candidates that a rule stands for: a definition stands for its equations, everything else for itself.
 * Each is elaborated when its turn comes.
 */
export function ruleCandidates(ctx: TacticContext, rule: RewriteRule): (() => Expr)[] {
  const { term } = rule;
  const { meta, elab } = ctx;
  if (term.kind === 'ident' && meta.context.findByName(term.name) === undefined) {
    const [constant, ...more] = resolveConstant(meta.env, elab.scope, term.name);
    if (constant !== undefined && more.length === 0 && meta.env.find(constant)?.kind === 'def') {
      const equations = definitionEquations(ctx, constant);
      if (equations.length > 0) return equations;
    }
  }
  return [() => elabForApply(ctx, term)];
}

/** The equations of a definition: the filed ones, or `∀ xs, f xs = value`. None for a definition of a proof. */
export function definitionEquations(ctx: TacticContext, name: Name): (() => Expr)[] {
  const { meta } = ctx;
  const info = meta.env.get(name);
  if (info.kind !== 'def' || isProp(meta, info.type)) return [];
  const filed = meta.env.entry('equations', name);
  if (filed !== undefined && filed.theorems.length > 0)
    return filed.theorems.map(theorem => () => constantAtFreshLevels(meta, theorem));
  if (meta.env.entry('projection', name) !== undefined) return [];
  return [() => unfoldingEquation(meta, name)];
}

function constantAtFreshLevels(meta: Meta, name: Name): Expr {
  return mkConst(name, meta.freshLevelMVars(meta.env.get(name).levelParams.length));
}

/** A proof of `∀ xs, f xs = body`, by `rfl`. */
function unfoldingEquation(meta: Meta, name: Name): Expr {
  const constant = constantAtFreshLevels(meta, name);
  const value = definitionValueOf(meta, constant);
  return lambdaTelescope(meta, value, (variables, body) => {
    const left = mkApps(constant, variables);
    const statement = mkEq(meta, left, body);
    const proof = mkApps(mkConst(nameOf('id'), [LEVEL_ZERO]), [statement, mkEqRefl(meta, left)]);
    return mkLambda(meta, variables, proof);
  });
}

function definitionValueOf(meta: Meta, constant: Expr): Expr {
  const value = constant.kind === 'const' ? definitionValue(meta, constant) : undefined;
  if (value === undefined) throw new MetaError('the constant has no value');
  return value;
}

/** One rule at one place; the new side goals come after the main goal. */
function rewriteOnce(ctx: TacticContext, tactic: RewriteTactic, rule: RewriteRule): void {
  const options: RewriteOptions = {
    inverse: rule.inverse,
    ...(tactic.kind === 'erw' ? { transparency: 'default' as const } : {}),
    ...(tactic.occurrences.length > 0 ? { occurrences: new Set(tactic.occurrences) } : {}),
  };
  atLocation(
    ctx,
    tactic.location,
    {
      target: goal => rewriteTarget(ctx, goal, rule, options),
      hypothesis: (goal, fvar) => rewriteHypothesis(ctx, goal, fvar, rule, options),
    },
    goal => ctx.failure('rewrite', 'did not find instance of the pattern in the current goal', goal),
  );
}

/** Rewrites a term by the first candidate of a rule that works. */
function rewriteByRule(
  ctx: TacticContext,
  goal: MVar,
  term: Expr,
  rule: RewriteRule,
  options: RewriteOptions,
): Rewritten {
  const candidates = ruleCandidates(ctx, rule);
  const attempt = (candidate: () => Expr): Rewritten => {
    const firstNew = ctx.meta.ids.fresh();
    const proof = candidate();
    const result = rewriteTerm(ctx, goal, term, proof, options);
    ctx.elab.synthesize('full');
    const own = openMVars(ctx.meta, proof).filter(mvar => mvar.id > firstNew);
    const goals = [...new Set([...result.goals, ...own])].filter(g => !ctx.meta.mctx.isAssigned(g.id));
    return { ...result, term: ctx.meta.instantiate(result.term), goals };
  };
  if (candidates.length === 1) return attempt(candidates[0]!);
  for (const candidate of candidates) {
    const result = ctx.attempt(() => attempt(candidate));
    if (result.ok) return result.value;
  }
  throw new MetaError('failed to rewrite using the equation theorems of the definition');
}

function rewriteTarget(ctx: TacticContext, goal: MVar, rule: RewriteRule, options: RewriteOptions): MVar[] {
  const result = rewriteByRule(ctx, goal, ctx.meta.mvarType(goal), rule, options);
  return [replaceTargetEq(ctx.meta, goal, result.term, result.proof), ...result.goals];
}

function rewriteHypothesis(
  ctx: TacticContext,
  goal: MVar,
  fvar: FVar,
  rule: RewriteRule,
  options: RewriteOptions,
): MVar[] {
  const result = rewriteByRule(ctx, goal, hypothesisType(ctx.meta, fvar), rule, options);
  return [replaceHypothesisEq(ctx.meta, goal, fvar, result.term, result.proof).goal, ...result.goals];
}

/** `rfl` with reducible transparency, as `rw` tries it at the end. */
export function tryReducibleRfl(ctx: TacticContext): void {
  if (ctx.goals.length === 0) return;
  ctx.attempt(() => ctx.meta.withTransparency('reducible', () => closeByRfl(ctx, ctx.mainGoal())));
}

function runRewrite(ctx: TacticContext, tactic: RewriteTactic): void {
  for (const rule of tactic.rules) {
    try {
      rewriteOnce(ctx, tactic, rule);
    } catch (error) {
      throw locate(ctx, error, rule);
    }
  }
  if (tactic.kind === 'rewrite' || tactic.kind === 'nth_rewrite') return;
  tryReducibleRfl(ctx);
  if (tactic.kind === 'rwa')
    ctx.onMainGoal(goal => {
      if (!tryAssumption(ctx, goal))
        throw new MetaError(`tactic 'assumption' failed\n${ctx.printGoal(goal)}`);
      return [];
    });
}

/** Points an error at the rule it comes from. */
function locate(ctx: TacticContext, error: unknown, rule: RewriteRule): unknown {
  return error instanceof MetaError && !('range' in error) ? ctx.elab.error(error.message, rule) : error;
}

function runSimpRw(ctx: TacticContext, tactic: RewriteTactic): void {
  const { simpRewrite } = ctx.table.services;
  if (simpRewrite === undefined) throw new MetaError("tactic 'simp_rw' is not supported by microlean");
  for (const rule of tactic.rules) simpRewrite(ctx, rule, tactic.location);
}

export function registerRewrite(table: TacticTable): void {
  for (const kind of ['rw', 'rewrite', 'rwa', 'erw', 'nth_rw', 'nth_rewrite'] as const)
    table.register(kind, runRewrite);
  table.register('simp_rw', runSimpRw);
}
