/** `subst`, `subst_vars`, `injection`, `injections`, `split`, `split_ifs`, `nofun`, `nomatch`. */

import { getLevel, inferType, type Meta, MetaError, mkAppM, whnfCore } from '../elaborate/meta/index.js';
import {
  alphaEqual,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  getAppNumArgs,
  instantiate1,
  type MVar,
  mapChildren,
  mkApps,
  mkBVar,
  mkConst,
  mkLam,
  type Name,
  nameOf,
  replaceExpr,
} from '../kernel/index.js';
import type { InjectionTactic, NoMatchTactic, SplitTactic, SubstTactic } from '../syntax/index.js';
import { casesOn } from './cases-core.js';
import { tryAssumption } from './closing.js';
import { contradiction } from './contradiction.js';
import {
  assertHypothesis,
  equationOf,
  goalTag,
  goalTarget,
  hypothesisType,
  type IntroName,
  intro1,
  replaceHypothesisEq,
  replaceTargetEq,
  tryClear,
} from './goal.js';
import { constructorAppOf, fieldEquations, noConfusion } from './injection.js';
import { mkNot, splitOn } from './logic.js';
import { appendTag, inaccessibleName, localName, userName } from './names.js';
import { isPlainVariable, substEquation, substVariable } from './subst.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { elabExact, hypothesisOf } from './terms.js';

// ---------------------------------------------------------------------------------------------------------
// subst

/** Substitutes an equation, or a variable by the hypothesis that says what it is. */
function substOne(ctx: TacticContext, goal: MVar, fvar: FVar): MVar {
  const { meta } = ctx;
  const type = hypothesisType(meta, fvar);
  if (equationOf(meta, type) !== undefined || getAppNumArgs(type) === 4)
    return substEquation(meta, goal, fvar).goal;
  for (const decl of meta.context) {
    const equation = equationOf(meta, meta.instantiate(decl.type));
    if (equation === undefined) continue;
    for (const direction of ['right', 'left'] as const) {
      if ((direction === 'right' ? equation.right : equation.left) !== fvar) continue;
      const result = meta.attempt(() => substVariable(meta, goal, decl.fvar, direction));
      if (result !== undefined) return result.goal;
    }
  }
  throw ctx.failure('subst', 'did not find an equation for the variable', goal);
}

function runSubst(ctx: TacticContext, tactic: SubstTactic): void {
  for (const term of tactic.terms) ctx.onMainGoal(goal => [substOne(ctx, goal, hypothesisOf(ctx, term))]);
}

function substVars(ctx: TacticContext, start: MVar): MVar {
  const { meta } = ctx;
  let goal = start;
  for (;;) {
    const current = goal;
    const next = meta.withMVarContext(current, () => {
      for (const decl of meta.context) {
        const equation = equationOf(meta, meta.instantiate(decl.type));
        if (equation === undefined) continue;
        if (!isPlainVariable(meta, equation.left) && !isPlainVariable(meta, equation.right)) continue;
        const result = meta.attempt(() => substEquation(meta, current, decl.fvar));
        if (result !== undefined) return result.goal;
      }
      return undefined;
    });
    if (next === undefined) return goal;
    goal = next;
  }
}

// ---------------------------------------------------------------------------------------------------------
// injection

/** Uses an equation between constructor applications: closes the goal, or adds what it says of the fields. */
function injectOnce(ctx: TacticContext, goal: MVar, proof: Expr, names: IntroName[]): MVar[] {
  const { meta } = ctx;
  const equation = equationOf(meta, inferType(meta, proof));
  const left = equation === undefined ? undefined : constructorAppOf(meta, equation.left);
  const right = equation === undefined ? undefined : constructorAppOf(meta, equation.right);
  if (equation === undefined || left === undefined || right === undefined)
    throw ctx.failure('injection', 'equality of constructor applications expected', goal);
  if (left.ctor.name !== right.ctor.name) {
    const target = meta.mvarType(goal);
    const absurd = noConfusion(meta, equation.left, equation.right, proof, left.ctor.name);
    meta.assign(goal, mkApps(mkConst(nameOf('False.elim'), [getLevel(meta, target)]), [target, absurd]));
    return [];
  }
  let current = goal;
  for (const one of fieldEquations(meta, equation.left, equation.right, proof, left, right)) {
    const name = names.shift();
    const chosen: Name =
      name === undefined || typeof name === 'string' ? inaccessibleName(nameOf('h')) : name;
    current = assertHypothesis(meta, current, chosen, one.type, one.proof).goal;
  }
  return [proof.kind === 'fvar' ? tryClear(meta, current, proof) : current];
}

function runInjection(ctx: TacticContext, tactic: InjectionTactic): void {
  const names: IntroName[] = tactic.names.map(({ name }) => (name === undefined ? 'fresh' : localName(name)));
  const { term } = tactic;
  if (tactic.kind === 'injection' && term !== undefined) {
    ctx.onMainGoal(goal =>
      injectOnce(ctx, goal, elabExact(ctx, term), names).filter(next => !tryAssumption(ctx, next)),
    );
    return;
  }
  ctx.onMainGoal(goal => injectAll(ctx, goal, names));
}

function injectAll(ctx: TacticContext, goal: MVar, names: IntroName[]): MVar[] {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    for (const decl of meta.context) {
      if (decl.kind === 'auxiliary' || equationOf(meta, meta.instantiate(decl.type)) === undefined) continue;
      const result = ctx.attempt(() => injectOnce(ctx, goal, decl.fvar, names));
      if (result.ok && !(result.value.length === 1 && result.value[0] === goal))
        return result.value.flatMap(next => injectAll(ctx, next, names));
    }
    return [goal];
  });
}

// ---------------------------------------------------------------------------------------------------------
// split

const ITE = nameOf('ite');
const DITE = nameOf('dite');

/** The first `if` without bound variables, whose condition holds no other `if`. */
function findIf(expr: Expr): Expr | undefined {
  let found: Expr | undefined;
  const seen = new Set<Expr>();
  const visit = (e: Expr): Expr => {
    if (found !== undefined || seen.has(e)) return e;
    seen.add(e);
    const head = getAppFn(e);
    if (head.kind === 'const' && (head.name === ITE || head.name === DITE) && getAppNumArgs(e) === 5) {
      const condition = getAppArgs(e)[1]!;
      if (condition.looseBVarRange === 0) {
        found = findIf(condition) ?? e;
        return e;
      }
    }
    return mapChildren(e, 0, visit);
  };
  visit(expr);
  return found;
}

/** The `if` replaced by the branch that a proof selects: the branch, and a proof of `if = branch`. */
function branchOf(meta: Meta, expr: Expr, proof: FVar, positive: boolean): { branch: Expr; equation: Expr } {
  const fn = getAppFn(expr);
  const [type, condition, instance, yes, no] = getAppArgs(expr) as [Expr, Expr, Expr, Expr, Expr];
  const dependent = fn.kind === 'const' && fn.name === DITE;
  const levels = fn.kind === 'const' ? fn.levels : [];
  const lemma = nameOf(`${dependent ? 'dif' : 'if'}_${positive ? 'pos' : 'neg'}`);
  const equation = mkApps(mkConst(lemma, levels), [condition, instance, proof, type, yes, no]);
  const chosen = positive ? yes : no;
  const branch = dependent ? whnfCore(meta, mkApps(chosen, [proof])) : chosen;
  return { branch, equation };
}

interface SplitSite {
  readonly fvar: FVar | undefined;
}

/** Splits at an `if` of the target or of a hypothesis. */
function splitIf(
  ctx: TacticContext,
  goal: MVar,
  site: SplitSite,
  name: Name,
  tags: readonly [string, string],
): MVar[] {
  const { meta } = ctx;
  const term = site.fvar === undefined ? goalTarget(meta, goal) : hypothesisType(meta, site.fvar);
  const conditional = findIf(term);
  if (conditional === undefined) throw ctx.failure('split', 'no `if` to split was found', goal);
  const condition = getAppArgs(conditional)[1]!;
  const known = knownCondition(meta, condition);
  if (known !== undefined) return [rewriteIf(ctx, goal, site, conditional, known.fvar, known.positive)];
  const tag = goalTag(meta, goal);
  const [positive, negative] = splitOn(meta, goal, condition, name, [
    appendTag(tag, localName(tags[0])),
    appendTag(tag, localName(tags[1])),
  ]);
  return [
    { branch: positive, holds: true },
    { branch: negative, holds: false },
  ].map(({ branch, holds }) =>
    meta.withMVarContext(branch, () => {
      const hypothesis = meta.context.last!.fvar;
      return rewriteIf(ctx, branch, site, conditional, hypothesis, holds);
    }),
  );
}

function knownCondition(meta: Meta, condition: Expr): { fvar: FVar; positive: boolean } | undefined {
  const negation = mkNot(condition);
  for (const decl of meta.context.toArray().reverse()) {
    const type = meta.instantiate(decl.type);
    if (type === condition) return { fvar: decl.fvar, positive: true };
    if (type === negation) return { fvar: decl.fvar, positive: false };
  }
  return undefined;
}

function rewriteIf(
  ctx: TacticContext,
  goal: MVar,
  site: SplitSite,
  conditional: Expr,
  proof: FVar,
  positive: boolean,
): MVar {
  const { meta } = ctx;
  const { branch, equation } = branchOf(meta, conditional, proof, positive);
  const term = site.fvar === undefined ? goalTarget(meta, goal) : hypothesisType(meta, site.fvar);
  const type = inferType(meta, conditional);
  const abstracted = abstractTerm(term, conditional);
  const motive = mkLam(nameOf('_a'), type, abstracted);
  const result = instantiate1(abstracted, branch);
  const congruence = mkAppM(meta, nameOf('congrArg'), [motive, equation]);
  if (site.fvar === undefined) return replaceTargetEq(meta, goal, result, congruence);
  return replaceHypothesisEq(meta, goal, site.fvar, result, congruence).goal;
}

function abstractTerm(term: Expr, part: Expr): Expr {
  return replaceExpr(term, (e, depth) => (alphaEqual(e, part) ? mkBVar(depth) : undefined));
}

function siteOf(ctx: TacticContext, tactic: SplitTactic): SplitSite {
  const { location } = tactic;
  if (location === undefined || (location.kind === 'targets' && location.hypotheses.length === 0))
    return { fvar: undefined };
  if (location.kind !== 'targets' || location.hypotheses.length > 1 || location.goal)
    throw new MetaError(`tactic '${tactic.kind}' is supported by microlean at one place only`);
  return { fvar: hypothesisOf(ctx, location.hypotheses[0]!) };
}

function runSplit(ctx: TacticContext, tactic: SplitTactic): void {
  ctx.onMainGoal(goal => {
    const name = userName(tactic.names[0], nameOf('h'));
    if (tactic.kind === 'split') return splitIf(ctx, goal, siteOf(ctx, tactic), name, ['isTrue', 'isFalse']);
    let next = 0;
    const deep = (current: MVar, first: boolean): MVar[] =>
      ctx.meta.withMVarContext(current, () => {
        const result = ctx.attempt(() =>
          splitIf(ctx, current, siteOf(ctx, tactic), userName(tactic.names[next], nameOf('h')), [
            'pos',
            'neg',
          ]),
        );
        if (!result.ok) {
          if (first) throw result.error;
          return [current];
        }
        if (result.value.length > 1) next++;
        return result.value.flatMap(goal2 => {
          const refuted = ctx.attempt(() => contradiction(ctx, goal2)).ok;
          return refuted ? [] : deep(goal2, false);
        });
      });
    return deep(goal, true);
  });
}

// ---------------------------------------------------------------------------------------------------------
// nofun, nomatch

function runNoFun(ctx: TacticContext): void {
  ctx.onMainGoal(goal => {
    let current = goal;
    for (;;) {
      const introduced = ctx.meta.attempt(() => intro1(ctx.meta, current, 'fresh'));
      if (introduced === undefined) break;
      current = introduced.goal;
      if (closedByCases(ctx, current, introduced.fvar)) return [];
    }
    throw ctx.failure('nofun', 'no premise is impossible', goal);
  });
}

function closedByCases(ctx: TacticContext, goal: MVar, fvar: FVar): boolean {
  return ctx.attempt(() => {
    if (casesOn(ctx.meta, goal, fvar).length > 0) throw new MetaError('cases are left');
  }).ok;
}

function runNoMatch(ctx: TacticContext, tactic: NoMatchTactic): void {
  ctx.onMainGoal(goal => {
    let current = goal;
    for (const term of tactic.discriminants) {
      const { meta } = ctx;
      const value = meta.withMVarContext(current, () => elabExact(ctx, term));
      if (value.kind === 'fvar' && closedByCases(ctx, current, value)) return [];
      const asserted = meta.withMVarContext(current, () =>
        assertHypothesis(meta, current, inaccessibleName(nameOf('x')), inferType(meta, value), value),
      );
      current = asserted.goal;
      if (closedByCases(ctx, current, asserted.fvar)) return [];
    }
    throw ctx.failure('nomatch', 'the cases are not impossible', goal);
  });
}

export function registerEliminations(table: TacticTable): void {
  table.register('subst', runSubst);
  for (const word of ['subst_vars', 'subst_eqs'] as const)
    table.registerWord(word, ctx => ctx.onMainGoal(goal => [substVars(ctx, goal)]));
  table.register('injection', runInjection);
  table.register('injections', runInjection);
  table.register('split', runSplit);
  table.register('split_ifs', runSplit);
  table.registerWord('nofun', runNoFun);
  table.register('nomatch', runNoMatch);
}
