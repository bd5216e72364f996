/** `have`, `let`, `replace`, `suffices`, `set`, `specialize`, `generalize`: adding facts and names to the context. */

import {
  inferType,
  kabstract,
  MetaError,
  mkEq,
  mkEqRefl,
  mkForall,
  mkLambda,
} from '../elaborate/meta/index.js';
import {
  type Expr,
  type FVar,
  getAppFn,
  instantiate1,
  type MVar,
  mkApps,
  Name,
  nameOf,
} from '../kernel/index.js';
import type {
  GeneralizeTactic,
  HaveTactic,
  LocalDeclaration,
  SetTactic,
  SpecializeTactic,
  SufficesTactic,
} from '../syntax/index.js';
import {
  assertHypothesis,
  defineVariable,
  goalTag,
  introN,
  newGoal,
  replaceTargetDefEq,
  revert,
  tryClear,
} from './goal.js';
import { patternOfTerm } from './intro.js';
import { inaccessibleName, localName, userName } from './names.js';
import { rcasesTerm } from './rcases.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { elabExact, elabTypeExact, elabTypeOpen, elabWithGoals, hypothesisOf } from './terms.js';

const THIS = nameOf('this');

/** The declared name: as written, inaccessible for `_`, `this` if there is none. */
function declaredName(declaration: LocalDeclaration): Name {
  return declaration.name === undefined ? THIS : userName(declaration.name, nameOf('x'));
}

/** Type and value of a declaration, closed over its binders, and the goals that its `?_` leave. */
function elabDeclaration(
  ctx: TacticContext,
  declaration: LocalDeclaration,
): { type: Expr; value: Expr | undefined; goals: MVar[] } {
  const { meta, elab } = ctx;
  if (declaration.alternatives !== undefined)
    throw elab.error(
      '`have` and `let` by pattern-matching equations are not supported by microlean in tactics',
      declaration,
    );
  return elab.elabBinders(declaration.binders, fvars => {
    if (declaration.value === undefined) {
      if (declaration.type === undefined) throw elab.error('`have` needs a type or a value', declaration);
      return {
        type: mkForall(meta, fvars, elabTypeExact(ctx, declaration.type)),
        value: undefined,
        goals: [],
      };
    }
    const stated = declaration.type === undefined ? undefined : elabTypeOpen(ctx, declaration.type);
    const { value, goals } = elabWithGoals(ctx, declaration.value, stated, 'synthetic');
    const type = meta.instantiate(stated ?? inferType(meta, value));
    return { type: mkForall(meta, fvars, type), value: mkLambda(meta, fvars, value), goals };
  });
}

function runHave(ctx: TacticContext, tactic: HaveTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const { declaration, kind } = tactic;
    const { type, value, goals } = elabDeclaration(ctx, declaration);
    if (declaration.pattern !== undefined) {
      if (value === undefined) throw new MetaError('a pattern needs a value');
      return [...rcasesTerm(ctx, goal, value, patternOfTerm(declaration.pattern)), ...goals];
    }
    const name = declaredName(declaration);
    const old = kind === 'replace' ? meta.context.findByName(name)?.fvar : undefined;
    const isLet = kind === 'let' || kind === 'letI';
    if (value === undefined) {
      const statement = newGoal(meta, type, Name.anonymous);
      const next = isLet
        ? defineVariable(meta, goal, name, type, statement).goal
        : assertHypothesis(meta, goal, name, type, statement).goal;
      return [statement, old === undefined ? next : tryClear(meta, next, old)];
    }
    const next = isLet
      ? defineVariable(meta, goal, name, type, value).goal
      : assertHypothesis(meta, goal, name, type, value).goal;
    return [old === undefined ? next : tryClear(meta, next, old), ...goals];
  });
}

function runSuffices(ctx: TacticContext, tactic: SufficesTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const type = elabTypeExact(ctx, tactic.type);
    const statement = newGoal(meta, type, goalTag(meta, goal));
    const name = tactic.name === undefined ? THIS : userName(tactic.name, nameOf('x'));
    const asserted = assertHypothesis(meta, goal, name, type, statement);
    const { proof } = tactic;
    if (proof === undefined) return [asserted.goal, statement];
    return meta.withMVarContext(asserted.goal, () => {
      const { value, goals } = elabWithGoals(ctx, proof, meta.mvarType(asserted.goal), 'synthetic');
      meta.assign(asserted.goal, value);
      return [statement, ...goals];
    });
  });
}

function runSpecialize(ctx: TacticContext, tactic: SpecializeTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const { value, goals } = elabWithGoals(ctx, tactic.term, undefined, 'all');
    const head = getAppFn(value);
    if (head.kind !== 'fvar')
      throw ctx.elab.error(
        "'specialize' requires a term of the form `h x_1 .. x_n` where `h` appears in the local context",
        tactic.term,
      );
    const name = meta.localDecl(head).userName;
    const asserted = assertHypothesis(meta, goal, name, inferType(meta, value), value);
    return [tryClear(meta, asserted.goal, head), ...goals];
  });
}

/** `set x := e with h`: a let-variable that takes the place of the term everywhere. */
function runSet(ctx: TacticContext, tactic: SetTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const type = tactic.type === undefined ? undefined : elabTypeOpen(ctx, tactic.type);
    const value = elabExact(ctx, tactic.value, type);
    const name = userName(tactic.name, nameOf('x'));
    const hypotheses = meta.context.toArray();
    const defined = defineVariable(meta, goal, name, inferType(meta, value), value);
    let current = defined.goal;
    for (const decl of hypotheses) {
      if (decl.kind === 'auxiliary' || decl.value !== undefined) continue;
      current = meta.withMVarContext(current, () => {
        const abstracted = kabstract(meta, meta.instantiate(decl.type), value);
        if (abstracted.looseBVarRange === 0) return current;
        const replaced = instantiate1(abstracted, defined.fvar);
        const asserted = assertHypothesis(meta, current, decl.userName, replaced, decl.fvar);
        return tryClear(meta, asserted.goal, decl.fvar);
      });
    }
    current = meta.withMVarContext(current, () => {
      const abstracted = kabstract(meta, meta.mvarType(current), value);
      if (abstracted.looseBVarRange === 0) return current;
      return replaceTargetDefEq(meta, current, instantiate1(abstracted, defined.fvar));
    });
    const { hypothesis } = tactic;
    if (hypothesis === undefined) return [current];
    return meta.withMVarContext(current, () => {
      const statement = hypothesis.inverse
        ? mkEq(meta, value, defined.fvar)
        : mkEq(meta, defined.fvar, value);
      const label = userName(hypothesis.name, nameOf('h'));
      return [assertHypothesis(meta, current, label, statement, mkEqRefl(meta, value)).goal];
    });
  });
}

function runGeneralize(ctx: TacticContext, tactic: GeneralizeTactic): void {
  ctx.onMainGoal(start => {
    const { meta } = ctx;
    const moved = hypothesesAt(ctx, tactic);
    const names = moved.map(fvar => meta.localDecl(fvar).userName);
    const reverted = revert(meta, start, moved);
    let { goal } = reverted;
    for (const item of tactic.items) goal = meta.withMVarContext(goal, () => generalizeOne(ctx, goal, item));
    const count = reverted.reverted.length;
    return [
      count === names.length
        ? introN(meta, goal, names).goal
        : introN(meta, goal, new Array(count).fill('keep')).goal,
    ];
  });
}

/** The hypotheses in which to generalise: those named; with `*`, all that mention a term. */
function hypothesesAt(ctx: TacticContext, tactic: GeneralizeTactic): FVar[] {
  const { meta } = ctx;
  const { location } = tactic;
  if (location === undefined) return [];
  if (location.kind === 'targets') return location.hypotheses.map(term => hypothesisOf(ctx, term));
  const terms = tactic.items.map(item => elabExact(ctx, item.term));
  return meta.context.toArray().flatMap(decl => {
    if (decl.kind === 'auxiliary' || decl.value !== undefined) return [];
    const type = meta.instantiate(decl.type);
    return terms.some(term => kabstract(meta, type, term).looseBVarRange > 0) ? [decl.fvar] : [];
  });
}

function generalizeOne(ctx: TacticContext, goal: MVar, item: GeneralizeTactic['items'][number]): MVar {
  const { meta } = ctx;
  const term = elabExact(ctx, item.term);
  const type = meta.instantiate(inferType(meta, term));
  const body = meta.withTransparency('instances', () => kabstract(meta, meta.mvarType(goal), term));
  const variable = meta.freshLocalDecl(userName(item.name, nameOf('x')), type);
  const inner = meta.context.push(variable);
  return meta.withContext(inner, () => {
    const target = instantiate1(body, variable.fvar);
    if (item.hypothesis === undefined) {
      const next = newGoal(meta, target, goalTag(meta, goal));
      meta.assign(goal, mkApps(mkLambda(meta, [variable.fvar], next), [term]));
      return next;
    }
    const label =
      item.hypothesis.name === undefined ? inaccessibleName(nameOf('h')) : localName(item.hypothesis.name);
    const equation = meta.freshLocalDecl(label, mkEq(meta, term, variable.fvar));
    return meta.withContext(inner.push(equation), () => {
      const next = newGoal(meta, target, goalTag(meta, goal));
      const fn = mkLambda(meta, [variable.fvar, equation.fvar], next);
      meta.assign(goal, mkApps(fn, [term, mkEqRefl(meta, term)]));
      return next;
    });
  });
}

export function registerHave(table: TacticTable): void {
  for (const kind of ['have', 'let', 'haveI', 'letI', 'replace'] as const) table.register(kind, runHave);
  table.register('suffices', runSuffices);
  table.register('specialize', runSpecialize);
  table.register('set', runSet);
  table.register('generalize', runGeneralize);
}
