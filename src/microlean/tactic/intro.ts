/** `intro`, `intros`, `revert`, `clear`, `rename`, `exists`-free changes of the context. */

import { isDefEq, type LocalDecl, MetaError, mkLambda, whnfCore } from '../elaborate/meta/index.js';
import { type FVar, type MVar, mkApps, nameOf } from '../kernel/index.js';
import type {
  FunBinder,
  HypothesesTactic,
  IntroTactic,
  NamesTactic,
  RcasesPattern,
  RenameTactic,
  Term,
} from '../syntax/index.js';
import {
  clear,
  dependentsOf,
  goalTarget,
  hypothesisType,
  type IntroName,
  intro1,
  introN,
  newGoal,
  renameVariable,
  replaceHypothesisDefEq,
  revert,
  tryClearMany,
} from './goal.js';
import { inaccessibleName, localName } from './names.js';
import { rintroPatterns } from './rcases.js';
import { substEquation } from './subst.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { elabTypeOpen, hypothesisOf } from './terms.js';

/** A pattern term such as `⟨x, y⟩`, read as a pattern of `rcases`. @throws {MetaError} if it cannot be one. */
export function patternOfTerm(term: Term): RcasesPattern {
  const { range } = term;
  switch (term.kind) {
    case 'hole':
      return { kind: 'ignore', range };
    case 'ident':
      if (term.name.toString() === 'rfl') return { kind: 'rfl', range };
      return { kind: 'one', name: String(term.name.component), range };
    case 'anonymousConstructor':
    case 'tuple':
      return { kind: 'tuple', patterns: term.items.map(patternOfTerm), range };
    case 'paren':
      return patternOfTerm(term.term);
    case 'typeAscription':
      return term.type === undefined
        ? patternOfTerm(term.term)
        : { kind: 'typed', pattern: patternOfTerm(term.term), type: term.type, range };
    default:
      throw new MetaError('this pattern is not supported by microlean here; use `obtain` or `match`');
  }
}

function introBinder(ctx: TacticContext, goal: MVar, binder: FunBinder): MVar {
  if (binder.kind === 'patternBinder') {
    const pattern = patternOfTerm(binder.pattern);
    const typed: RcasesPattern =
      binder.type === undefined
        ? pattern
        : { kind: 'typed', pattern, type: binder.type, range: binder.range };
    const goals = rintroPatterns(ctx, goal, [typed]);
    if (goals.length > 1) throw new MetaError('intro: the pattern has several cases; use `rintro`');
    return goals[0] ?? goal;
  }
  let current = goal;
  for (const { name } of binder.names.length === 0 ? [{ name: undefined }] : binder.names) {
    const introduced = introOne(ctx, current, name === undefined ? 'fresh' : localName(name));
    current = introduced.goal;
    if (binder.type !== undefined) current = ascribe(ctx, current, introduced.fvar, binder.type);
  }
  return current;
}

function introOne(ctx: TacticContext, goal: MVar, name: IntroName): { fvar: FVar; goal: MVar } {
  try {
    return intro1(ctx.meta, goal, name);
  } catch (error) {
    if (!(error instanceof MetaError) || !error.message.includes('introN')) throw error;
    throw ctx.failure('intro', 'no additional binders or `let` bindings in the goal to introduce', goal);
  }
}

function ascribe(ctx: TacticContext, goal: MVar, fvar: FVar, type: Term): MVar {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    const wanted = elabTypeOpen(ctx, type);
    const actual = hypothesisType(meta, fvar);
    if (!isDefEq(meta, wanted, actual))
      throw ctx.elab.error(
        `type mismatch: the variable has type${ctx.printBlock(actual)}\nbut is expected to have type${ctx.printBlock(wanted)}`,
        type,
      );
    ctx.elab.synthesize('full');
    return replaceHypothesisDefEq(meta, goal, fvar, meta.instantiate(wanted));
  });
}

function runIntro(ctx: TacticContext, tactic: IntroTactic): void {
  ctx.onMainGoal(goal => {
    if (tactic.binders.length === 0) return [introOne(ctx, goal, 'fresh').goal];
    const result = tactic.binders.reduce((g, binder) => introBinder(ctx, g, binder), goal);
    return ctx.meta.mctx.isAssigned(result.id) ? [] : [result];
  });
}

function runIntros(ctx: TacticContext, tactic: NamesTactic): void {
  ctx.onMainGoal(goal => {
    if (tactic.names.length > 0)
      return [
        introN(
          ctx.meta,
          goal,
          tactic.names.map(({ name }) => (name === undefined ? 'fresh' : localName(name))),
        ).goal,
      ];
    let current = goal;
    for (;;) {
      const target = ctx.meta.withMVarContext(current, () =>
        whnfCore(ctx.meta, goalTarget(ctx.meta, current)),
      );
      if (target.kind !== 'pi' && target.kind !== 'let') return [current];
      current = intro1(ctx.meta, current, 'fresh').goal;
    }
  });
}

function runHypotheses(ctx: TacticContext, tactic: HypothesesTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const fvars = tactic.hypotheses.map(term => hypothesisOf(ctx, term));
    switch (tactic.kind) {
      case 'revert':
        return [revert(meta, goal, fvars).goal];
      case 'clear': {
        // Later ones first, so that hypotheses may be listed in any order.
        const position = (fvar: FVar) => meta.context.toArray().findIndex(decl => decl.fvar === fvar);
        return [
          [...fvars].sort((a, b) => position(b) - position(a)).reduce((g, f) => clear(meta, g, f), goal),
        ];
      }
      case 'clear_except': {
        const kept = new Set<unknown>(fvars);
        const others = meta.context.toArray().flatMap(decl => (kept.has(decl.fvar) ? [] : [decl.fvar]));
        return [tryClearMany(meta, goal, others)];
      }
      case 'clear_value':
        return [clearValues(ctx, goal, fvars)];
      case 'substs':
        return [fvars.reduce((g, fvar) => substEquation(meta, g, fvar).goal, goal)];
    }
  });
}

/** Lets a let-variable be an ordinary one: what depends on it goes around it. */
function clearValues(ctx: TacticContext, goal: MVar, fvars: readonly FVar[]): MVar {
  const { meta } = ctx;
  const old = meta.mvarDecl(goal).context;
  for (const fvar of fvars)
    if (old.find(fvar.id)?.value === undefined) throw new MetaError('clear_value: the variable has no value');
  const context = old.map(decl => (fvars.includes(decl.fvar) ? withoutValue(decl) : decl));
  const bound = dependentsOf(meta, old, fvars);
  const next = newGoal(meta, meta.mvarType(goal), meta.mvarDecl(goal).userName, context);
  const fn = meta.withContext(context, () => mkLambda(meta, bound, next));
  meta.assign(
    goal,
    mkApps(
      fn,
      bound.filter(fvar => context.find(fvar.id)?.value === undefined),
    ),
  );
  return next;
}

function withoutValue(decl: LocalDecl): LocalDecl {
  const { value: _value, ...rest } = decl;
  return rest;
}

/** `rename pattern => x`: the newest hypothesis whose type fits. */
function runRename(ctx: TacticContext, tactic: RenameTactic): void {
  for (const { from, to } of tactic.renames)
    ctx.onMainGoal(goal => {
      const { meta } = ctx;
      const pattern = elabTypeOpen(ctx, from);
      const found = meta.context
        .toArray()
        .reverse()
        .find(decl => decl.kind !== 'auxiliary' && isDefEq(meta, pattern, meta.instantiate(decl.type)));
      if (found === undefined) throw new MetaError('failed to find a hypothesis with that type');
      const name = to.name === undefined ? inaccessibleName(nameOf('x')) : localName(to.name);
      return [renameVariable(meta, goal, found.fvar, name)];
    });
}

export function registerIntro(table: TacticTable): void {
  table.register('intro', runIntro);
  table.register('intros', runIntros);
  for (const kind of ['revert', 'clear', 'clear_except', 'clear_value', 'substs'] as const)
    table.register(kind, runHypotheses);
  table.register('rename', runRename);
}
