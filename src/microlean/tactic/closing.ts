/** Tactics that close a goal at once: `rfl`, `exact`, `assumption`, `trivial`, `sorry`, `infer_instance`, …. */

import { isDefEq, type Meta, MetaError, requireInstance, whnfR } from '../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  getAppFn,
  getAppNumArgs,
  type MVar,
  mkApps,
  mkConst,
  nameOf,
} from '../kernel/index.js';
import type { TermTactic } from '../syntax/index.js';
import { applyConstant } from './apply.js';
import { contradiction } from './contradiction.js';
import { exfalso, goalTag, goalTarget, matchHEq, newGoal, tagUntagged } from './goal.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { assignChecked, elabExact, elabWithGoals } from './terms.js';

const EQ = nameOf('Eq');
const IFF = nameOf('Iff');
const HEQ = nameOf('HEq');
const AND = nameOf('And');
const TRUE = nameOf('True');
const REFL = nameOf('refl');

/** Closes an equation, equivalence, or other reflexive relation under the current transparency. @throws {MetaError} */
export function closeByRfl(ctx: TacticContext, goal: MVar): void {
  const { meta } = ctx;
  meta.withMVarContext(goal, () => {
    const target = reflexiveForm(meta, goalTarget(meta, goal));
    const head = getAppFn(target);
    const args = getAppArgs(target);
    if (head.kind !== 'const' || args.length < 2)
      throw ctx.failure('rfl', `the goal is not a reflexive relation:${ctx.printBlock(target)}`, goal);
    const left = args[args.length - 2]!;
    const right = args[args.length - 1]!;
    if (head.name === EQ && args.length === 3) {
      requireDefEq(ctx, goal, left, right);
      meta.assign(goal, mkApps(mkConst(nameOf('Eq.refl'), head.levels), [args[0]!, left]));
    } else if (head.name === IFF && args.length === 2) {
      requireDefEq(ctx, goal, left, right);
      meta.assign(goal, mkApps(mkConst(nameOf('Iff.refl')), [left]));
    } else if (head.name === HEQ && args.length === 4) {
      const parts = matchHEq(target)!;
      if (!isDefEq(meta, parts.leftType, parts.rightType)) throw notRfl(ctx, goal, parts.left, parts.right);
      requireDefEq(ctx, goal, parts.left, parts.right);
      meta.assign(goal, mkApps(mkConst(nameOf('HEq.refl'), head.levels), [args[0]!, args[1]!]));
    } else closeByReflLemma(ctx, goal);
  });
}

/** The target, unfolded only as far as a relation shows. */
function reflexiveForm(meta: Meta, target: Expr): Expr {
  const head = getAppFn(target);
  if (head.kind === 'const' && (head.name === EQ || head.name === IFF || head.name === HEQ)) return target;
  return whnfR(meta, target);
}

function requireDefEq(ctx: TacticContext, goal: MVar, left: Expr, right: Expr): void {
  if (!isDefEq(ctx.meta, left, right)) throw notRfl(ctx, goal, left, right);
}

function notRfl(ctx: TacticContext, goal: MVar, left: Expr, right: Expr): MetaError {
  return ctx.failure(
    'rfl',
    `the left-hand side${ctx.printBlock(left)}\nis not definitionally equal to the right-hand side${ctx.printBlock(right)}`,
    goal,
  );
}

function closeByReflLemma(ctx: TacticContext, goal: MVar): void {
  for (const { declaration } of [...ctx.meta.env.entries('attribute', REFL)].reverse()) {
    const result = ctx.attempt(() => {
      if (applyConstant(ctx, goal, declaration).length > 0) throw new MetaError('not closed');
    });
    if (result.ok) return;
  }
  throw ctx.failure('rfl', 'no @[refl] lemma registered for this relation proves the goal', goal);
}

/** Closes the main goal by reflexivity if that works. */
export function tryRfl(ctx: TacticContext): boolean {
  if (ctx.goals.length === 0) return false;
  return ctx.attempt(() => closeByRfl(ctx, ctx.mainGoal())).ok;
}

/** Closes a goal by the newest hypothesis that fits. */
export function tryAssumption(ctx: TacticContext, goal: MVar): boolean {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    const target = meta.mvarType(goal);
    for (const decl of meta.context.toArray().reverse()) {
      if (decl.kind === 'auxiliary') continue;
      if (!isDefEq(meta, meta.instantiate(decl.type), target)) continue;
      meta.assign(goal, decl.fvar);
      return true;
    }
    return false;
  });
}

/** What {@link tryTrivial} may use. */
export interface TrivialOptions {
  readonly rfl?: boolean;
  readonly decide?: boolean;
}

/** Lean's `trivial` on the main goal; nothing happens if it does not close it. */
export function tryTrivial(ctx: TacticContext, options: TrivialOptions = {}): boolean {
  if (ctx.goals.length === 0) return false;
  const goal = ctx.mainGoal();
  return ctx.attempt(() => closeTrivially(ctx, goal, options)).ok;
}

function closeTrivially(ctx: TacticContext, goal: MVar, options: TrivialOptions): void {
  const { meta } = ctx;
  const attempts: (() => boolean)[] = [
    () => tryAssumption(ctx, goal),
    () => options.rfl !== false && ctx.attempt(() => closeByRfl(ctx, goal)).ok,
    () => ctx.attempt(() => contradiction(ctx, goal)).ok,
    () => options.decide !== false && tryDecide(ctx, goal),
    () => ctx.attempt(() => closeTrue(meta, goal)).ok,
    () => ctx.attempt(() => closeConjunction(ctx, goal, options)).ok,
  ];
  if (!attempts.some(attempt => attempt())) throw ctx.failure('trivial', 'nothing applies', goal);
}

function tryDecide(ctx: TacticContext, goal: MVar): boolean {
  const { decide } = ctx.table.services;
  if (decide === undefined) return false;
  return ctx.attempt(() => {
    if (ctx.withGoals([goal], () => decide(ctx)).length > 0) throw new MetaError('not closed');
  }).ok;
}

function closeTrue(meta: Meta, goal: MVar): void {
  const target = getAppFn(whnfR(meta, goalTarget(meta, goal)));
  if (target.kind !== 'const' || target.name !== TRUE) throw new MetaError('the goal is not True');
  meta.assign(goal, mkConst(nameOf('True.intro')));
}

function closeConjunction(ctx: TacticContext, goal: MVar, options: TrivialOptions): void {
  const target = goalTarget(ctx.meta, goal);
  const head = getAppFn(target);
  if (head.kind !== 'const' || head.name !== AND || getAppNumArgs(target) !== 2)
    throw new MetaError('the goal is not a conjunction');
  for (const part of applyConstant(ctx, goal, nameOf('And.intro'))) closeTrivially(ctx, part, options);
}

/** Closes a goal by what the elaborator takes for `sorry`, and says so. */
export function closeBySorry(ctx: TacticContext, goal: MVar): void {
  ctx.meta.withMVarContext(goal, () => {
    ctx.meta.assign(goal, ctx.elab.sorryOf(ctx.meta.mvarType(goal)));
  });
  ctx.elab.usedSorry = true;
}

function runTerm(ctx: TacticContext, tactic: TermTactic): void {
  const mode = tactic.kind === 'exact' ? 'none' : tactic.kind === 'refine' ? 'synthetic' : 'all';
  ctx.onMainGoal(goal => {
    const { value, goals } = elabWithGoals(ctx, tactic.term, goalTarget(ctx.meta, goal), mode);
    assignChecked(ctx, goal, value);
    return tagUntagged(ctx.meta, goalTag(ctx.meta, goal), tactic.kind, goals);
  });
}

/** Mathlib's `absurd h`: the goal becomes the negation of what `h` proves. */
function runAbsurd(ctx: TacticContext, tactic: TermTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const proof = elabExact(ctx, tactic.term);
    const proposition = ctx.elab.typeOf(proof);
    const inner = exfalso(meta, goal);
    const not = nameOf('Not');
    const shape = whnfR(meta, proposition);
    const fn = getAppFn(shape);
    if (fn.kind === 'const' && fn.name === not) {
      const next = newGoal(meta, getAppArgs(shape)[0]!, meta.mvarDecl(goal).userName);
      meta.assign(inner, mkApps(proof, [next]));
      return [next];
    }
    const next = newGoal(meta, mkApps(mkConst(not), [proposition]), meta.mvarDecl(goal).userName);
    meta.assign(inner, mkApps(next, [proof]));
    return [next];
  });
}

function closeOrFail(
  name: 'assumption',
  close: (ctx: TacticContext, goal: MVar) => boolean,
): (ctx: TacticContext) => void {
  return ctx =>
    ctx.onMainGoal(goal => {
      if (!close(ctx, goal)) throw new MetaError(`tactic '${name}' failed\n${ctx.printGoal(goal)}`);
      return [];
    });
}

export function registerClosing(table: TacticTable): void {
  for (const word of ['rfl', "rfl'", 'eq_refl'] as const)
    table.registerWord(word, ctx =>
      ctx.onMainGoal(goal => {
        closeByRfl(ctx, goal);
        return [];
      }),
    );
  for (const kind of ['exact', 'refine', "refine'"] as const) table.register(kind, runTerm);
  table.register('absurd', runAbsurd);
  table.register('exacts', (ctx, tactic) => {
    for (const term of tactic.terms) runTerm(ctx, { kind: 'exact', term, range: term.range });
  });
  table.registerWord('assumption', closeOrFail('assumption', tryAssumption));
  table.registerWord('trivial', ctx =>
    ctx.onMainGoal(goal => {
      closeTrivially(ctx, goal, {});
      return [];
    }),
  );
  table.registerWord('contradiction', ctx =>
    ctx.onMainGoal(goal => {
      contradiction(ctx, goal);
      return [];
    }),
  );
  for (const word of ['sorry', 'admit'] as const)
    table.registerWord(word, ctx =>
      ctx.onMainGoal(goal => {
        closeBySorry(ctx, goal);
        return [];
      }),
    );
  table.register('stop', ctx => {
    for (const goal of ctx.goals) closeBySorry(ctx, goal);
  });
  table.registerWord('infer_instance', ctx =>
    ctx.onMainGoal(goal => {
      ctx.meta.assign(goal, requireInstance(ctx.meta, goalTarget(ctx.meta, goal)));
      return [];
    }),
  );
  table.registerWord('native_decide', () => {
    throw new MetaError(
      "tactic 'native_decide' is refused: it trusts compiled code, microlean proves by the kernel only",
    );
  });
}
