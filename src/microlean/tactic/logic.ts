/** `by_cases`, `by_contra`, `contrapose`, `if … then … else …`: reasoning by cases and contradiction. */

import {
  getLevel,
  isDefEq,
  isProp,
  type Meta,
  MetaError,
  mkAppM,
  mkEqRefl,
  mkLambda,
  PROP,
  synthInstance,
  whnfR,
} from '../elaborate/meta/index.js';
import {
  type Expr,
  getAppFn,
  type MVar,
  mkApp,
  mkApps,
  mkArrow,
  mkConst,
  type Name,
  nameOf,
} from '../kernel/index.js';
import type { ByCasesTactic, ByContraTactic, ContraposeTactic, IfTactic } from '../syntax/index.js';
import {
  goalTag,
  goalTarget,
  hypothesisType,
  intro1,
  newGoal,
  replaceHypothesisDefEq,
  replaceHypothesisEq,
  replaceTargetDefEq,
  replaceTargetEq,
  revert,
} from './goal.js';
import { appendTag, inaccessibleName, localName, userName } from './names.js';
import { runClosing } from './run.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { elabExact, elabTypeOpen, hypothesisOf } from './terms.js';

const NOT = nameOf('Not');

export const mkNot = (proposition: Expr): Expr => mkApp(mkConst(NOT), proposition);

/** An instance of `Decidable p`, classically if there is no other. */
export function decidableInstance(meta: Meta, proposition: Expr): Expr {
  const answer = synthInstance(meta, mkApp(mkConst(nameOf('Decidable')), proposition));
  if (answer.kind === 'found') return answer.value;
  return mkApp(mkConst(nameOf('Classical.propDecidable')), proposition);
}

/** Splits a goal on a proposition: the goals where it holds and where it does not. */
export function splitOn(
  meta: Meta,
  goal: MVar,
  proposition: Expr,
  name: Name,
  tags: readonly [Name, Name],
): [MVar, MVar] {
  return meta.withMVarContext(goal, () => {
    const target = meta.mvarType(goal);
    const branch = (type: Expr, tag: Name): { goal: MVar; fn: Expr } => {
      const decl = meta.freshLocalDecl(name, type);
      return meta.withContext(meta.context.push(decl), () => {
        const inner = newGoal(meta, target, tag);
        return { goal: inner, fn: mkLambda(meta, [decl.fvar], inner) };
      });
    };
    const positive = branch(proposition, tags[0]);
    const negative = branch(mkNot(proposition), tags[1]);
    meta.assign(
      goal,
      mkApps(mkConst(nameOf('dite'), [getLevel(meta, target)]), [
        target,
        proposition,
        decidableInstance(meta, proposition),
        positive.fn,
        negative.fn,
      ]),
    );
    return [positive.goal, negative.goal];
  });
}

function runByCases(ctx: TacticContext, tactic: ByCasesTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const proposition = elabProposition(ctx, tactic.proposition);
    const tag = goalTag(meta, goal);
    return splitOn(meta, goal, proposition, userName(tactic.name, nameOf('h')), [
      appendTag(tag, localName('pos')),
      appendTag(tag, localName('neg')),
    ]);
  });
}

function elabProposition(ctx: TacticContext, term: ByCasesTactic['proposition']): Expr {
  return elabExact(ctx, term, PROP);
}

function runIf(ctx: TacticContext, tactic: IfTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const proposition = elabProposition(ctx, tactic.condition);
    const tag = goalTag(meta, goal);
    const [positive, negative] = splitOn(meta, goal, proposition, userName(tactic.hypothesis, nameOf('h')), [
      tag,
      tag,
    ]);
    ctx.withGoals([positive], () => runClosing(ctx, tactic.thenBranch));
    ctx.withGoals([negative], () => runClosing(ctx, tactic.elseBranch));
    return [];
  });
}

/** Refutes the negation of a goal: the goal `False` with the negation as a hypothesis. */
function byContradiction(
  ctx: TacticContext,
  goal: MVar,
  name: Name,
): { goal: MVar; fvar: Extract<Expr, { kind: 'fvar' }> } {
  const { meta } = ctx;
  const target = goalTarget(meta, goal);
  const head = getAppFn(target);
  if (head.kind === 'const' && head.name === NOT) return intro1(meta, goal, name);
  if (!isProp(meta, target)) throw ctx.failure('by_contra', 'the goal is not a proposition', goal);
  const decl = meta.freshLocalDecl(name, mkNot(target));
  return meta.withContext(meta.context.push(decl), () => {
    const next = newGoal(meta, mkConst(nameOf('False')), goalTag(meta, goal));
    const refutation = mkLambda(meta, [decl.fvar], next);
    const answer = synthInstance(meta, mkApp(mkConst(nameOf('Decidable')), target));
    meta.assign(
      goal,
      answer.kind === 'found'
        ? mkApps(mkConst(nameOf('Decidable.byContradiction')), [target, answer.value, refutation])
        : mkApps(mkConst(nameOf('Classical.byContradiction')), [target, refutation]),
    );
    return { goal: next, fvar: decl.fvar };
  });
}

function runByContra(ctx: TacticContext, tactic: ByContraTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const fallback = nameOf(tactic.bang ? 'this' : 'x');
    const name =
      tactic.name === undefined
        ? tactic.bang
          ? fallback
          : inaccessibleName(fallback)
        : userName(tactic.name, fallback);
    const negated = byContradiction(ctx, goal, name);
    let { goal: current, fvar } = negated;
    if (tactic.bang) {
      const pushed = pushAt(ctx, current, fvar);
      current = pushed.goal;
      fvar = pushed.fvar;
    }
    const { type } = tactic;
    if (type === undefined) return [current];
    return meta.withMVarContext(current, () => {
      const wanted = elabTypeOpen(ctx, type);
      if (!isDefEq(meta, wanted, hypothesisType(meta, fvar)))
        throw ctx.elab.error(
          `by_contra: the hypothesis has type${ctx.printBlock(hypothesisType(meta, fvar))}\nnot${ctx.printBlock(wanted)}`,
          type,
        );
      ctx.elab.synthesize('full');
      return [replaceHypothesisDefEq(meta, current, fvar, meta.instantiate(wanted))];
    });
  });
}

/** Pushes negations into a hypothesis. */
function pushAt(
  ctx: TacticContext,
  goal: MVar,
  fvar: Extract<Expr, { kind: 'fvar' }>,
): { goal: MVar; fvar: Extract<Expr, { kind: 'fvar' }> } {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    const pushed = requirePush(ctx)(ctx, hypothesisType(meta, fvar));
    if (pushed === undefined) return { goal, fvar };
    if (pushed.proof === undefined)
      return { goal: replaceHypothesisDefEq(meta, goal, fvar, pushed.proposition), fvar };
    return replaceHypothesisEq(meta, goal, fvar, pushed.proposition, pushed.proof);
  });
}

function requirePush(ctx: TacticContext): NonNullable<TacticContext['table']['services']['pushNegation']> {
  const { pushNegation } = ctx.table.services;
  if (pushNegation === undefined) throw new MetaError("'push_neg' is not supported by microlean");
  return pushNegation;
}

/** `p → q` becomes `¬q → ¬p`. */
function contrapose(ctx: TacticContext, goal: MVar): MVar {
  const { meta } = ctx;
  const target = whnfR(meta, goalTarget(meta, goal));
  if (target.kind !== 'pi' || target.body.looseBVarRange > 0 || !isProp(meta, target.binderType))
    throw ctx.failure('contrapose', 'the goal is not an implication', goal);
  const premise = target.binderType;
  const conclusion = target.body;
  if (!isProp(meta, conclusion)) throw ctx.failure('contrapose', 'the goal is not an implication', goal);
  const next = newGoal(meta, arrow(mkNot(conclusion), mkNot(premise)), goalTag(meta, goal));
  const holds = meta.freshLocalDecl(nameOf('h'), premise);
  const fails = meta.freshLocalDecl(nameOf('hn'), mkNot(conclusion));
  const proof = meta.withContext(meta.context.push(holds).push(fails), () => {
    const refutation = mkLambda(meta, [fails.fvar], mkApps(next, [fails.fvar, holds.fvar]));
    return mkLambda(
      meta,
      [holds.fvar],
      mkApps(mkConst(nameOf('Classical.byContradiction')), [conclusion, refutation]),
    );
  });
  meta.assign(goal, proof);
  return next;
}

const arrow = (domain: Expr, codomain: Expr): Expr => mkArrow(domain, codomain, nameOf('a✝'));

function pushTarget(ctx: TacticContext, goal: MVar): MVar {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    const target = goalTarget(meta, goal);
    if (target.kind !== 'pi') return goal;
    const push = requirePush(ctx);
    const premise = push(ctx, target.binderType);
    const conclusion = push(ctx, target.body);
    const left = premise?.proposition ?? target.binderType;
    const right = conclusion?.proposition ?? target.body;
    const result = arrow(left, right);
    if (premise?.proof === undefined && conclusion?.proof === undefined)
      return replaceTargetDefEq(meta, goal, result);
    const proof = mkAppM(meta, nameOf('implies_congr'), [
      premise?.proof ?? mkEqRefl(meta, target.binderType),
      conclusion?.proof ?? mkEqRefl(meta, target.body),
    ]);
    return replaceTargetEq(meta, goal, result, proof);
  });
}

function runContrapose(ctx: TacticContext, tactic: ContraposeTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const { hypothesis } = tactic;
    let current = goal;
    if (hypothesis?.name !== undefined) {
      const fvar = hypothesisOf(ctx, {
        kind: 'ident',
        name: localName(hypothesis.name),
        range: hypothesis.range,
      });
      current = revert(meta, goal, [fvar]).goal;
    }
    current = meta.withMVarContext(current, () => contrapose(ctx, current));
    if (tactic.bang) current = pushTarget(ctx, current);
    if (hypothesis?.name === undefined) return [current];
    return [intro1(meta, current, userName(tactic.newName ?? hypothesis, nameOf('h'))).goal];
  });
}

export function registerLogic(table: TacticTable): void {
  table.register('by_cases', runByCases);
  table.register('by_contra', runByContra);
  table.register('contrapose', runContrapose);
  table.register('if', runIf);
}
