/** `cases` and `induction` with alternatives, and Mathlib's `cases'` and `induction'`. */

import {
  forallMetaTelescope,
  inferType,
  isDefEq,
  kabstract,
  type Meta,
  MetaError,
  mentionsAny,
  mkLambda,
  requireInstance,
  whnf,
} from '../elaborate/meta/index.js';
import {
  type BinderInfo,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  type MVar,
  mkApps,
  mkConst,
  type Name,
  nameOf,
} from '../kernel/index.js';
import type {
  BoundName,
  CasesTactic,
  InductionAlternative,
  InductionAlternativeHead,
  InductionTactic,
  PrimedCasesTactic,
  TacticTarget,
  Term,
} from '../syntax/index.js';
import { casesOn, generalizeTerm } from './cases-core.js';
import { inductiveHead } from './constructor.js';
import { goalTag, type IntroName, introN, newGoal, retag, revert, tryClear } from './goal.js';
import { recursorOf } from './injection.js';
import { appendTag, inaccessibleName, localName } from './names.js';
import { generalizeWithEquation } from './rcases.js';
import { runClosing, runTactic } from './run.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { constantOf, elabExact, hypothesisOf } from './terms.js';

/** A case of an elimination, before its alternative has run. */
interface Case {
  readonly name: string;
  readonly goal: MVar;
}

/** How many names go to a premise's variables, and to which. */
type NamesFor = (caseName: string, infos: readonly BinderInfo[]) => readonly (IntroName | undefined)[];

// ---------------------------------------------------------------------------------------------------------
// Targets

/** Makes the target a local variable: other terms are generalised. */
function targetVariable(
  ctx: TacticContext,
  goal: MVar,
  target: TacticTarget,
): { goal: MVar; fvar: FVar; equation?: FVar } {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    const term = elabExact(ctx, target.term);
    if (target.hypothesis !== undefined) {
      const { name } = target.hypothesis;
      const hypothesis = name === undefined ? inaccessibleName(nameOf('h')) : localName(name);
      return generalizeWithEquation(ctx, goal, term, inaccessibleName(nameOf('x')), hypothesis);
    }
    if (term.kind === 'fvar' && meta.context.find(term.id)?.value === undefined) return { goal, fvar: term };
    return generalizeTerm(meta, goal, term, inaccessibleName(nameOf('x')), type =>
      kabstract(meta, type, term),
    );
  });
}

// ---------------------------------------------------------------------------------------------------------
// Elimination by a recursor or a custom principle

/** The principle to use: what `using` says, a declared custom one, or the recursor. */
function principle(ctx: TacticContext, using: Term | undefined, attribute: string, major: FVar): Name {
  const { meta } = ctx;
  if (using !== undefined) {
    if (using.kind !== 'ident') throw new MetaError("'using' needs the name of an eliminator");
    return constantOf(ctx, using.name);
  }
  const inductive = inductiveHead(meta, inferType(meta, major));
  if (inductive === undefined)
    throw new MetaError(
      `tactic 'induction' failed, major premise type is not an inductive type${ctx.printBlock(inferType(meta, major))}`,
    );
  const custom = customEliminator(meta, attribute, inductive.head.name);
  if (custom !== undefined) return custom;
  recursorOf(meta, inductive.info.name);
  return inductive.info.name.child('rec');
}

/** The newest principle declared for a type by `@[induction_eliminator]` or `@[cases_eliminator]`. */
function customEliminator(meta: Meta, attribute: string, inductive: Name): Name | undefined {
  return meta.env
    .entries('attribute', nameOf(attribute))
    .map(entry => entry.declaration)
    .filter(declaration => majorTypeOf(meta, declaration) === inductive)
    .at(-1);
}

/** The type constructor of an eliminator's (last) target. */
function majorTypeOf(meta: Meta, eliminator: Name): Name | undefined {
  const info = meta.env.find(eliminator);
  const binders: Expr[] = [];
  let type = info?.type;
  while (type?.kind === 'pi') {
    binders.push(type.binderType);
    type = type.body;
  }
  const last = type === undefined ? undefined : getAppArgs(type).at(-1);
  if (last?.kind !== 'bvar') return undefined;
  const head = getAppFn(binders[binders.length - 1 - last.index]!);
  return head.kind === 'const' ? head.name : undefined;
}

interface EliminatorShape {
  readonly motive: number;
  /** Positions of the targets, in order of the motive's arguments. */
  readonly targets: readonly number[];
  readonly names: readonly Name[];
}

function shapeOf(meta: Meta, eliminator: Name): EliminatorShape {
  const names: Name[] = [];
  let type = meta.env.get(eliminator).type;
  while (type.kind === 'pi') {
    names.push(type.binderName);
    type = type.body;
  }
  const position = (e: Expr | undefined) => (e?.kind === 'bvar' ? names.length - 1 - e.index : -1);
  const motive = position(getAppFn(type));
  const targets = getAppArgs(type).map(position);
  if (motive < 0 || targets.includes(-1))
    throw new MetaError(
      `'${eliminator}' is not an eliminator: its conclusion is not a motive applied to variables`,
    );
  return { motive, targets, names };
}

/**
 * Eliminates variables of a goal by a principle. The goal's target is abstracted over them; premises become cases.
 */
function eliminate(ctx: TacticContext, goal: MVar, eliminator: Name, targets: readonly FVar[]): Case[] {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    const info = meta.env.get(eliminator);
    const shape = shapeOf(meta, eliminator);
    const target = meta.mvarType(goal);
    const fn = mkConst(eliminator, meta.freshLevelMVars(info.levelParams.length));
    const telescope = forallMetaTelescope(meta, inferType(meta, fn), { max: shape.names.length });
    const { mvars } = telescope;
    const assign = (position: number, value: Expr) => {
      const mvar = mvars[position]!;
      if (!isDefEq(meta, meta.mvarType(mvar), inferType(meta, value)))
        throw new MetaError(
          `the target${ctx.printBlock(value)}\nhas type${ctx.printBlock(inferType(meta, value))}\nbut '${eliminator}' expects${ctx.printBlock(meta.mvarType(mvar))}`,
        );
      if (!meta.mctx.isAssigned(mvar.id)) meta.assign(mvar, value);
    };
    const positions = shape.targets;
    // Targets in order of position: the type of a later one mentions the earlier ones.
    const latestFirst = [...positions.keys()].sort((a, b) => positions[b]! - positions[a]!);
    for (const i of latestFirst) assign(positions[i]!, targets[i]!);
    const motive = mkLambda(meta, targets, target);
    const motiveMVar = mvars[shape.motive]!;
    if (!isDefEq(meta, meta.mvarType(motiveMVar), inferType(meta, motive)))
      throw new MetaError(`induction: '${eliminator}' can only eliminate into Prop`);
    meta.assign(motiveMVar, motive);
    const cases: Case[] = [];
    const tag = goalTag(meta, goal);
    mvars.forEach((mvar, i) => {
      if (meta.mctx.isAssigned(mvar.id)) return;
      if (telescope.binderInfos[i] === 'instImplicit') {
        meta.assign(mvar, requireInstance(meta, meta.mvarType(mvar)));
        return;
      }
      const caseName = String(shape.names[i]!.last);
      const minor = newGoal(meta, meta.mvarType(mvar), appendTag(tag, localName(caseName)));
      meta.assign(mvar, minor);
      cases.push({ name: caseName, goal: minor });
    });
    meta.assign(goal, mkApps(fn, mvars));
    return cases;
  });
}

/** Introduces a premise's variables: as many as it shows binders beyond `trailing` reverted hypotheses. */
function introducePremise(
  meta: Meta,
  start: Case,
  count: number,
  names: readonly (IntroName | undefined)[],
  reverted: readonly Name[],
  remove: readonly FVar[],
): MVar {
  const chosen = Array.from({ length: count }, (_, i) => names[i] ?? ('fresh' as const));
  const fields = introN(meta, start.goal, chosen);
  let goal = fields.goal;
  for (const fvar of [...remove].reverse()) goal = tryClear(meta, goal, fvar);
  return introN(meta, goal, reverted).goal;
}

/** Binder kinds of a premise of an eliminator: those in front of `motive …`. */
function premiseInfos(meta: Meta, eliminator: Name, premise: string): BinderInfo[] {
  const shape = shapeOf(meta, eliminator);
  let type = meta.env.get(eliminator).type;
  for (let i = 0; type.kind === 'pi'; i++, type = type.body) {
    if (shape.names[i]!.last !== premise || i <= shape.motive) continue;
    const infos: BinderInfo[] = [];
    for (let inner = type.binderType; inner.kind === 'pi'; inner = inner.body) infos.push(inner.binderInfo);
    return infos;
  }
  return [];
}

function runElimination(
  ctx: TacticContext,
  goal: MVar,
  eliminator: Name,
  targets: readonly FVar[],
  generalizing: readonly FVar[],
  names: NamesFor,
): Case[] {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    const context = meta.mvarDecl(goal).context;
    const moved = revert(meta, goal, revertable(meta, goal, targets, generalizing));
    const movedNames = moved.reverted.map(fvar => context.find(fvar.id)!.userName);
    return eliminate(ctx, moved.goal, eliminator, targets).map(one => {
      const infos = premiseInfos(meta, eliminator, one.name);
      const introduced = introducePremise(
        meta,
        one,
        infos.length,
        names(one.name, infos),
        movedNames,
        targets,
      );
      return { name: one.name, goal: introduced };
    });
  });
}

/** The generalised variables and what depends on the targets; never the targets themselves. */
function revertable(meta: Meta, goal: MVar, targets: readonly FVar[], generalizing: readonly FVar[]): FVar[] {
  const { context } = meta.mvarDecl(goal);
  const result = new Set<FVar>(generalizing);
  for (const decl of context) {
    if (targets.includes(decl.fvar)) continue;
    const uses = (e: Expr | undefined) => e !== undefined && mentions(meta, e, targets);
    if (uses(decl.type) || uses(decl.value)) result.add(decl.fvar);
  }
  for (const target of targets)
    if (result.has(target))
      throw new MetaError('induction: a target is generalised, or another target depends on it');
  return [...result];
}

function mentions(meta: Meta, expr: Expr, fvars: readonly FVar[]): boolean {
  return fvars.some(fvar => mentionsAny(meta.instantiate(expr), new Set<Expr>([fvar])));
}

/** The indices of the major's type as variables, in front of it. @throws {MetaError} */
function withIndices(ctx: TacticContext, major: FVar): FVar[] {
  const { meta } = ctx;
  const found = inductiveHead(meta, inferType(meta, major));
  if (found === undefined || found.info.numIndices === 0) return [major];
  const args = getAppArgs(whnf(meta, inferType(meta, major)));
  const indices = args.slice(found.info.numParams);
  const variables = indices.filter(index => index.kind === 'fvar');
  if (variables.length < indices.length || new Set(indices).size < indices.length)
    throw new MetaError(
      `induction: index in target's type is not a variable (consider using the \`cases\` tactic instead)${ctx.printBlock(indices.find(i => i.kind !== 'fvar') ?? indices[0]!)}`,
    );
  return [...(variables as FVar[]), major];
}

// ---------------------------------------------------------------------------------------------------------
// Alternatives

function headsOf(alternatives: readonly InductionAlternative[] | undefined): InductionAlternativeHead[] {
  return (alternatives ?? []).flatMap(alternative => alternative.constructors);
}

/** Names from `| ctor x y`: explicit fields, or all with `@ctor`. */
function namesFromAlternatives(
  ctx: TacticContext,
  alternatives: readonly InductionAlternative[] | undefined,
): NamesFor {
  const heads = headsOf(alternatives);
  return (caseName, infos) => {
    const head =
      heads.find(h => h.constructorName === caseName) ?? heads.find(h => h.constructorName === undefined);
    if (head === undefined) return [];
    let next = 0;
    const names = infos.map(info => {
      if (!head.explicit && info !== 'default') return undefined;
      return boundName(head.args[next++]);
    });
    if (head.args.length > next)
      throw ctx.elab.error(
        `too many variable names provided at alternative '${caseName}', #${head.args.length} provided, but #${next} expected`,
        head,
      );
    return names;
  };
}

function boundName(bound: BoundName | undefined): IntroName | undefined {
  return bound?.name === undefined ? undefined : localName(bound.name);
}

/** Runs the alternatives on their cases; without alternatives the cases stay as goals. */
function runAlternatives(
  ctx: TacticContext,
  cases: readonly Case[],
  alternatives: readonly InductionAlternative[] | undefined,
  allNames: readonly string[],
): MVar[] {
  if (alternatives === undefined) return cases.map(one => one.goal);
  checkNames(ctx, alternatives, allNames);
  const byName = new Map<string, InductionAlternative>();
  for (const alternative of alternatives)
    for (const head of alternative.constructors)
      if (head.constructorName !== undefined) byName.set(head.constructorName, alternative);
  const wildcard = alternatives.find(a => a.constructors.some(head => head.constructorName === undefined));
  const left: MVar[] = [];
  for (const one of cases) {
    const alternative = byName.get(one.name) ?? wildcard;
    if (alternative === undefined) throw new MetaError(`alternative '${one.name}' has not been provided`);
    const { body } = alternative;
    if (body === undefined) left.push(one.goal);
    else ctx.withGoals([one.goal], () => runClosing(ctx, body));
  }
  return left;
}

function checkNames(
  ctx: TacticContext,
  alternatives: readonly InductionAlternative[],
  allNames: readonly string[],
): void {
  const seen = new Set<string>();
  for (const head of headsOf(alternatives)) {
    const name = head.constructorName;
    if (name === undefined) continue;
    if (!allNames.includes(name))
      throw ctx.elab.error(
        `invalid alternative name '${name}', it is not one of ${allNames.map(n => `'${n}'`).join(', ')}`,
        head,
      );
    if (seen.has(name)) throw ctx.elab.error(`duplicate alternative name '${name}'`, head);
    seen.add(name);
  }
}

// ---------------------------------------------------------------------------------------------------------
// The tactics

function casesByConstructors(ctx: TacticContext, goal: MVar, major: FVar, names: NamesFor): Case[] {
  const { meta } = ctx;
  const tag = goalTag(meta, goal);
  return casesOn(meta, goal, major, (ctor, infos) => names(ctor.last, infos)).map(branch => ({
    name: branch.ctor.last,
    goal: retag(meta, branch.goal, appendTag(tag, localName(branch.ctor.last))),
  }));
}

function caseNames(ctx: TacticContext, goal: MVar, major: FVar): string[] {
  const { meta } = ctx;
  const found = meta.withMVarContext(goal, () => inductiveHead(meta, inferType(meta, major)));
  return found?.info.ctors.map(ctor => ctor.last) ?? [];
}

function runCases(ctx: TacticContext, tactic: CasesTactic): void {
  if (tactic.targets.length !== 1 || tactic.targets[0] === undefined)
    throw new MetaError('`cases` with several targets is not supported by microlean');
  const [target] = tactic.targets;
  ctx.onMainGoal(goal => {
    const names = namesFromAlternatives(ctx, tactic.alternatives);
    const prepared = targetVariable(ctx, goal, target);
    const { cases, all } = casesOfVariable(ctx, prepared.goal, prepared.fvar, tactic.using, names);
    return runAlternatives(ctx, withPreTactic(ctx, cases, tactic), tactic.alternatives, all);
  });
}

/** The cases of a variable, by a principle if one is given or declared, else by its constructors. */
function casesOfVariable(
  ctx: TacticContext,
  goal: MVar,
  major: FVar,
  using: Term | undefined,
  names: NamesFor,
): { cases: Case[]; all: string[] } {
  const { meta } = ctx;
  const eliminator = meta.withMVarContext(goal, () => {
    if (using !== undefined) return principle(ctx, using, 'cases_eliminator', major);
    const inductive = inductiveHead(meta, inferType(meta, major));
    return inductive === undefined
      ? undefined
      : customEliminator(meta, 'cases_eliminator', inductive.head.name);
  });
  if (eliminator === undefined) {
    const all = caseNames(ctx, goal, major);
    return { cases: casesByConstructors(ctx, goal, major, names), all };
  }
  const cases = runElimination(ctx, goal, eliminator, [major], [], names);
  return { cases, all: cases.map(one => one.name) };
}

function withPreTactic(
  ctx: TacticContext,
  cases: readonly Case[],
  tactic: CasesTactic | InductionTactic,
): readonly Case[] {
  const { preTactic } = tactic;
  if (preTactic === undefined) return cases;
  return cases.flatMap(one =>
    ctx.withGoals([one.goal], () => runTactic(ctx, preTactic)).map(goal => ({ name: one.name, goal })),
  );
}

function runInduction(ctx: TacticContext, tactic: InductionTactic): void {
  ctx.onMainGoal(goal => {
    const names = namesFromAlternatives(ctx, tactic.alternatives);
    const cases = inductionOn(ctx, goal, tactic.targets, tactic.using, tactic.generalizing, names);
    const all = cases.map(one => one.name);
    return runAlternatives(ctx, withPreTactic(ctx, cases, tactic), tactic.alternatives, all);
  });
}

function inductionOn(
  ctx: TacticContext,
  start: MVar,
  targets: readonly TacticTarget[],
  using: Term | undefined,
  generalizing: readonly Term[],
  names: NamesFor,
): Case[] {
  const { meta } = ctx;
  let goal = start;
  const fvars: FVar[] = [];
  for (const target of targets) {
    const prepared = targetVariable(ctx, goal, target);
    goal = prepared.goal;
    fvars.push(prepared.fvar);
  }
  return meta.withMVarContext(goal, () => {
    const major = fvars[fvars.length - 1];
    if (major === undefined) throw new MetaError('`induction` needs a target');
    const eliminator = principle(ctx, using, 'induction_eliminator', major);
    const all = using === undefined ? withIndices(ctx, major) : fvars;
    const others = generalizing.map(term => hypothesisOf(ctx, term));
    return runElimination(ctx, goal, eliminator, all, others, names);
  });
}

/** Mathlib's `cases' e with a b` and `induction' e with a b`: names go to the cases in order. */
function runPrimed(ctx: TacticContext, tactic: PrimedCasesTactic): void {
  let next = 0;
  const names: NamesFor = (_caseName, infos) =>
    infos.map(info => (info === 'default' ? boundName(tactic.names[next++]) : undefined));
  ctx.onMainGoal(goal => {
    if (tactic.kind === "induction'")
      return inductionOn(ctx, goal, tactic.targets, tactic.using, tactic.generalizing, names).map(
        c => c.goal,
      );
    const [target] = tactic.targets;
    if (target === undefined || tactic.targets.length > 1) throw new MetaError("`cases'` needs one target");
    const prepared = targetVariable(ctx, goal, target);
    return casesOfVariable(ctx, prepared.goal, prepared.fvar, tactic.using, names).cases.map(c => c.goal);
  });
}

export function registerInduction(table: TacticTable): void {
  table.register('cases', runCases);
  table.register('induction', runInduction);
  table.register("cases'", runPrimed);
  table.register("induction'", runPrimed);
}
