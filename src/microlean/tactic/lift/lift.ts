/** `lift n to ℕ using h with k hk`: a variable of a smaller type in place of a term that comes from that type. */

import {
  inferType,
  isProp,
  type Meta,
  MetaError,
  mkAppOptM,
  mkEq,
  settleLevels,
  synthInstance,
} from '../../elaborate/meta/index.js';
import {
  abstractVars,
  type Expr,
  type FVar,
  getAppArgs,
  headBeta,
  type MVar,
  mkApp,
  mkLam,
  Name,
  nameOf,
} from '../../kernel/index.js';
import type { LiftTactic, RcasesPattern } from '../../syntax/index.js';
import { assertHypothesis, goalTarget, newGoal, tryClear } from '../goal.js';
import { inaccessibleName, localName } from '../names.js';
import { rcasesTerm } from '../rcases.js';
import { propositionalHypotheses, simpAt } from '../simp/index.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticTable } from '../tactic-table.js';
import { elabExact, elabTypeExact } from '../terms.js';

/** What an instance of Mathlib's `CanLift` says: where elements of a type come from, and which do. */
interface Lifting {
  readonly instance: Expr;
  readonly coe: Expr;
  readonly condition: Expr;
}

function findLifting(ctx: TacticContext, from: Expr, to: Expr): Lifting {
  const { meta } = ctx;
  const wanted = mkAppOptM(meta, nameOf('CanLift'), [from, to, undefined, undefined]);
  settleLevels(meta, true);
  const answer = synthInstance(meta, meta.instantiate(wanted));
  if (answer.kind !== 'found')
    throw new MetaError(
      `failed to find a lift from ${ctx.print(from)} to ${ctx.print(to)}: there is no instance of 'CanLift'`,
    );
  const [, , coe, condition] = getAppArgs(meta.instantiate(inferType(meta, answer.value)));
  return { instance: answer.value, coe: coe!, condition: condition! };
}

function runLift(ctx: TacticContext, tactic: LiftTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    if (!isProp(meta, goalTarget(meta, goal)))
      throw ctx.failure('lift', 'the target is not a proposition', goal);
    const term = elabExact(ctx, tactic.term);
    const [newName, equationName, keptName] = tactic.names.map(({ name }) =>
      name === undefined ? undefined : localName(name),
    );
    if (newName === undefined && term.kind !== 'fvar')
      throw ctx.failure('lift', 'when lifting an expression, a new variable name must be given', goal);
    const to = elabTypeExact(ctx, tactic.type);
    const lifting = findLifting(ctx, meta.instantiate(inferType(meta, term)), to);
    const condition = headBeta(mkApp(lifting.condition, term));
    const proof =
      tactic.using === undefined
        ? newGoal(meta, condition, Name.anonymous)
        : elabExact(ctx, tactic.using, condition);
    const used = proof.kind === 'fvar' ? meta.localDecl(proof).userName : undefined;
    const origin = assertOrigin(ctx, goal, term, to, lifting, proof);
    const replaced =
      newName === undefined
        ? replaceVariable(ctx, tactic, origin, meta.localDecl(term as FVar).userName)
        : introduceVariable(ctx, tactic, origin, newName, equationName);
    const left = used === undefined || keptName === used ? replaced : clearNamed(meta, replaced, used);
    return proof.kind === 'mvar' ? [proof, left] : [left];
  });
}

/** A goal with a hypothesis `∃ y, ↑y = x` about the term that is lifted. */
interface Origin {
  readonly goal: MVar;
  readonly fact: FVar;
}

function assertOrigin(
  ctx: TacticContext,
  goal: MVar,
  term: Expr,
  to: Expr,
  { instance, coe }: Lifting,
  proof: Expr,
): Origin {
  const { meta } = ctx;
  const name = nameOf('y');
  const family = meta.withLocalDecl(name, 'default', to, y =>
    mkLam(name, to, abstractVars(mkEq(meta, headBeta(mkApp(coe, y)), term), [y])),
  );
  const type = mkAppOptM(meta, nameOf('Exists'), [to, family]);
  const found = [undefined, undefined, undefined, undefined, instance, term, proof];
  const value = mkAppOptM(meta, nameOf('CanLift.prf'), found);
  const asserted = assertHypothesis(meta, goal, inaccessibleName(nameOf('lift')), type, value);
  return { goal: asserted.goal, fact: asserted.fvar };
}

/** The variable that is lifted gives way to one of the same name. */
function replaceVariable(ctx: TacticContext, tactic: LiftTactic, origin: Origin, name: Name): MVar {
  return destruct(ctx, origin, tactic, [one(tactic, name), { kind: 'rfl', range: tactic.range }]);
}

/** The term stays; where it occurs, the new variable takes its place. */
function introduceVariable(
  ctx: TacticContext,
  tactic: LiftTactic,
  origin: Origin,
  name: Name,
  equationName: Name | undefined,
): MVar {
  const { meta } = ctx;
  const equation = equationName ?? inaccessibleName(nameOf('tmpVar'));
  const opened = destruct(ctx, origin, tactic, [one(tactic, name), one(tactic, equation)]);
  const rewritten = meta.withMVarContext(opened, () => {
    const { range } = tactic;
    const others = propositionalHypotheses(meta).filter(h => meta.localDecl(h).userName !== equation);
    const term = { kind: 'ident', name: equation, range } as const;
    const lemma = { kind: 'lemma', inverse: true, phase: 'post', term, range } as const;
    const call = { only: true, bang: false, config: [], args: [lemma] };
    return simpAt(ctx, opened, call, { hypotheses: others, target: true });
  });
  const [next] = rewritten ?? [opened];
  if (next === undefined) return opened;
  return equationName === undefined ? clearNamed(meta, next, equation) : next;
}

const one = (tactic: LiftTactic, name: Name): RcasesPattern => ({
  kind: 'one',
  name: name.toString(),
  range: tactic.range,
});

function destruct(
  ctx: TacticContext,
  { goal, fact }: Origin,
  { range }: LiftTactic,
  patterns: readonly RcasesPattern[],
): MVar {
  const [next] = ctx.meta.withMVarContext(goal, () =>
    rcasesTerm(ctx, goal, fact, { kind: 'tuple', patterns, range }),
  );
  return next!;
}

function clearNamed(meta: Meta, goal: MVar, name: Name): MVar {
  const decl = meta.mvarDecl(goal).context.findByName(name);
  return decl === undefined ? goal : tryClear(meta, goal, decl.fvar);
}

/** Adds `lift` to a table. */
export function registerLift(table: TacticTable): void {
  table.register('lift', runLift);
}
