/** `rcases`, `obtain`, `rintro`: recursive case analysis along patterns (Lean's `RCases`). */

import {
  inferType,
  isDefEq,
  isProp,
  kabstract,
  type Meta,
  MetaError,
  mkEq,
  mkEqRefl,
  mkLambda,
} from '../elaborate/meta/index.js';
import {
  type BinderInfo,
  type Expr,
  type FVar,
  instantiate1,
  type MVar,
  mkApps,
  Name,
  nameOf,
} from '../kernel/index.js';
import type {
  ObtainTactic,
  RcasesPattern,
  RcasesTactic,
  RintroPattern,
  RintroTactic,
  Term,
} from '../syntax/index.js';
import { casesOn, generalizeTerm } from './cases-core.js';
import { inductiveHead } from './constructor.js';
import {
  assertHypothesis,
  goalTag,
  hypothesisType,
  type IntroName,
  intro1,
  newGoal,
  renameVariable,
  replaceHypothesisDefEq,
  tryClear,
} from './goal.js';
import { inaccessibleName, localName, userName } from './names.js';
import { substEquation, VariableMap } from './subst.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { elabExact, elabTypeExact, elabTypeOpen } from './terms.js';

/** A goal on the way: variables to clear at the end, and what became of the original variables. */
interface State {
  readonly goal: MVar;
  readonly map: VariableMap;
  readonly clears: readonly FVar[];
}

const IGNORE: RcasesPattern = { kind: 'ignore', range: { start: 0, end: 0 } };

/** The alternatives of a pattern; one for other patterns. */
function alternativesOf(pattern: RcasesPattern): readonly RcasesPattern[] {
  return pattern.kind === 'alternatives' ? pattern.patterns : [pattern];
}

/** The components of a pattern; one for other patterns. */
function tupleOf(pattern: RcasesPattern): { explicit: boolean; patterns: readonly RcasesPattern[] } {
  if (pattern.kind === 'explicit') return { explicit: true, patterns: tupleOf(pattern.pattern).patterns };
  return { explicit: false, patterns: pattern.kind === 'tuple' ? pattern.patterns : [pattern] };
}

function joinAlternatives(patterns: readonly RcasesPattern[]): RcasesPattern {
  if (patterns.length === 1) return patterns[0]!;
  return { kind: 'alternatives', patterns, range: patterns[0]?.range ?? IGNORE.range };
}

/** Takes a variable apart along a pattern. */
function destruct(ctx: TacticContext, state: State, fvar: FVar, pattern: RcasesPattern): State[] {
  const { meta } = ctx;
  const { goal } = state;
  meta.tick();
  switch (pattern.kind) {
    case 'one':
      return [{ ...state, goal: renameVariable(meta, goal, fvar, localName(pattern.name)) }];
    case 'ignore':
      return [state];
    case 'clear':
      return [{ ...state, clears: [...state.clears, fvar] }];
    case 'rfl': {
      const result = substEquation(meta, goal, fvar);
      return [advance(state, result.goal, result.map)];
    }
    case 'typed': {
      const next = meta.withMVarContext(goal, () => {
        const type = elabTypeOpen(ctx, pattern.type);
        const actual = hypothesisType(meta, fvar);
        if (!isDefEq(meta, type, actual))
          throw ctx.elab.error(
            `rcases: the type${ctx.printBlock(type)}\nis not the type of the hypothesis${ctx.printBlock(actual)}`,
            pattern,
          );
        ctx.elab.synthesize('full');
        return replaceHypothesisDefEq(meta, goal, fvar, meta.instantiate(type));
      });
      return destruct(ctx, { ...state, goal: next }, fvar, pattern.pattern);
    }
    case 'explicit':
    case 'tuple':
    case 'alternatives':
      return destructConstructors(ctx, state, fvar, pattern);
  }
}

function advance(state: State, goal: MVar, map: VariableMap): State {
  return {
    goal,
    map: state.map.followedBy(map),
    clears: state.clears.flatMap(fvar => map.variable(fvar) ?? []),
  };
}

function destructConstructors(ctx: TacticContext, state: State, fvar: FVar, pattern: RcasesPattern): State[] {
  const { meta } = ctx;
  // A one-element tuple around a pattern for something that is no structure stands for the pattern itself.
  const inductive = meta.withMVarContext(state.goal, () => inductiveHead(meta, inferType(meta, fvar)));
  if (inductive === undefined) {
    if (pattern.kind === 'tuple' && pattern.patterns.length === 1)
      return destruct(ctx, state, fvar, pattern.patterns[0]!);
    const type = meta.withMVarContext(state.goal, () => ctx.printBlock(hypothesisType(meta, fvar)));
    throw ctx.elab.error(`rcases tactic failed: the type${type}\nis not an inductive datatype`, pattern);
  }
  const { ctors } = inductive.info;
  const patternsByCtor = new Map<Name, RcasesPattern[]>();
  const prepared = distribute(pattern, ctors.length);
  const branches = casesOn(meta, state.goal, fvar, (ctor, infos) => {
    const fields = fieldPatterns(prepared[ctors.indexOf(ctor)] ?? IGNORE, infos);
    patternsByCtor.set(ctor, fields);
    return fields.map(fieldName);
  });
  return branches.flatMap(branch => {
    const fields = patternsByCtor.get(branch.ctor) ?? [];
    const start = advance(state, branch.goal, branch.map);
    return destructFields(ctx, start, branch.fields, fields);
  });
}

function fieldName(pattern: RcasesPattern): IntroName | undefined {
  if (pattern.kind === 'one') return localName(pattern.name);
  return pattern.kind === 'typed' ? fieldName(pattern.pattern) : undefined;
}

/** Patterns for the constructors: alternatives in order, the last constructor takes the rest. */
function distribute(pattern: RcasesPattern, count: number): RcasesPattern[] {
  let rest = alternativesOf(pattern);
  const result: RcasesPattern[] = [];
  for (let i = 0; i < count; i++) {
    if (i === count - 1) result.push(rest.length === 0 ? IGNORE : joinAlternatives(rest));
    else {
      result.push(rest[0] ?? IGNORE);
      rest = rest.slice(1);
    }
  }
  return result;
}

/** Patterns for the fields of one constructor: components in order, the last explicit field takes the rest. */
function fieldPatterns(pattern: RcasesPattern, infos: readonly BinderInfo[]): RcasesPattern[] {
  const { explicit, patterns } = tupleOf(pattern);
  const counted = infos.map(info => explicit || info === 'default');
  const last = counted.lastIndexOf(true);
  let rest = patterns;
  return infos.map((_, i) => {
    if (!counted[i]) return IGNORE;
    if (i === last) {
      if (rest.length === 0) return IGNORE;
      return rest.length === 1 ? rest[0]! : { kind: 'tuple', patterns: rest, range: rest[0]!.range };
    }
    const first = rest[0] ?? IGNORE;
    rest = rest.slice(1);
    return first;
  });
}

function destructFields(
  ctx: TacticContext,
  start: State,
  fields: readonly Expr[],
  patterns: readonly RcasesPattern[],
): State[] {
  const open = (patternIndex: number, state: State, since: VariableMap): State[] => {
    if (patternIndex >= fields.length) return [state];
    const pattern = patterns[patternIndex] ?? IGNORE;
    const field = since.apply(fields[patternIndex]!);
    const after =
      field.kind === 'fvar' && ctx.meta.mvarDecl(state.goal).context.has(field.id)
        ? destruct(ctx, { ...state, map: new VariableMap() }, field, pattern)
        : destructTerm(ctx, { ...state, map: new VariableMap() }, field, pattern);
    return after.flatMap(next =>
      open(patternIndex + 1, { ...next, map: state.map.followedBy(next.map) }, since.followedBy(next.map)),
    );
  };
  return open(0, start, new VariableMap());
}

/** A term is taken apart as a new variable in its place. */
function destructTerm(ctx: TacticContext, state: State, term: Expr, pattern: RcasesPattern): State[] {
  const { meta } = ctx;
  if (pattern.kind === 'ignore' || pattern.kind === 'clear') {
    if (!meta.withMVarContext(state.goal, () => isProp(meta, inferType(meta, term)))) return [state];
  }
  const name = fieldName(pattern);
  const generalized = generalizeTerm(
    meta,
    state.goal,
    term,
    name !== undefined && typeof name !== 'string' ? name : inaccessibleName(nameOf('x')),
    target => kabstract(meta, target, term),
  );
  return destruct(ctx, { ...state, goal: generalized.goal }, generalized.fvar, pattern);
}

function finish(ctx: TacticContext, states: readonly State[]): MVar[] {
  return states.map(state =>
    [...state.clears].reverse().reduce((goal, fvar) => tryClear(ctx.meta, goal, fvar), state.goal),
  );
}

const initial = (goal: MVar): State => ({ goal, map: new VariableMap(), clears: [] });

/** Takes a term apart along a pattern; a local variable is used up. Returns the goals. */
export function rcasesTerm(ctx: TacticContext, goal: MVar, term: Expr, pattern: RcasesPattern): MVar[] {
  const start = initial(goal);
  const isLocal = term.kind === 'fvar' && ctx.meta.mvarDecl(goal).context.find(term.id)?.value === undefined;
  return finish(
    ctx,
    isLocal ? destruct(ctx, start, term as FVar, pattern) : destructTerm(ctx, start, term, pattern),
  );
}

function runRcases(ctx: TacticContext, tactic: RcasesTactic): void {
  if (tactic.targets.length !== 1 && tactic.pattern !== undefined && tactic.pattern.kind !== 'tuple')
    throw new MetaError('rcases: several targets need a pattern ⟨…⟩');
  const patterns =
    tactic.targets.length === 1
      ? [tactic.pattern ?? IGNORE_TUPLE]
      : tupleOf(tactic.pattern ?? IGNORE).patterns;
  ctx.onMainGoal(goal => {
    let goals: MVar[] = [goal];
    tactic.targets.forEach((target, i) => {
      goals = goals.flatMap(g =>
        ctx.meta.withMVarContext(g, () => {
          const term = elabExact(ctx, target.term);
          if (target.hypothesis === undefined) return rcasesTerm(ctx, g, term, patterns[i] ?? IGNORE);
          return rcasesWithEquation(
            ctx,
            g,
            term,
            userName(target.hypothesis, nameOf('h')),
            patterns[i] ?? IGNORE,
          );
        }),
      );
    });
    return goals;
  });
}

const IGNORE_TUPLE: RcasesPattern = { kind: 'tuple', patterns: [], range: { start: 0, end: 0 } };

/** `rcases h : e with pattern`: keeps `h : e = …`. */
function rcasesWithEquation(
  ctx: TacticContext,
  goal: MVar,
  term: Expr,
  name: Name,
  pattern: RcasesPattern,
): MVar[] {
  const generalized = generalizeWithEquation(ctx, goal, term, inaccessibleName(nameOf('x')), name);
  return finish(ctx, destruct(ctx, initial(generalized.goal), generalized.fvar, pattern));
}

/** Replaces a term by a new variable `x` in the target, with `h : e = x`. */
export function generalizeWithEquation(
  ctx: TacticContext,
  goal: MVar,
  term: Expr,
  name: Name,
  hypothesis: Name,
): { goal: MVar; fvar: FVar; equation: FVar } {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    const type = meta.instantiate(inferType(meta, term));
    const body = kabstract(meta, meta.mvarType(goal), term);
    return buildGeneralization(meta, goal, term, type, body, name, hypothesis);
  });
}

function buildGeneralization(
  meta: Meta,
  goal: MVar,
  term: Expr,
  type: Expr,
  body: Expr,
  name: Name,
  hypothesis: Name,
): { goal: MVar; fvar: FVar; equation: FVar } {
  const variable = meta.freshLocalDecl(name, type);
  const withVariable = meta.context.push(variable);
  return meta.withContext(withVariable, () => {
    const equation = meta.freshLocalDecl(hypothesis, mkEq(meta, term, variable.fvar));
    return meta.withContext(withVariable.push(equation), () => {
      const next = newGoal(meta, instantiate1(body, variable.fvar), goalTag(meta, goal));
      const fn = mkLambda(meta, [variable.fvar, equation.fvar], next);
      meta.assign(goal, mkApps(fn, [term, mkEqRefl(meta, term)]));
      return { goal: next, fvar: variable.fvar, equation: equation.fvar };
    });
  });
}

function runObtain(ctx: TacticContext, tactic: ObtainTactic): void {
  const pattern: RcasesPattern = tactic.pattern ?? { kind: 'one', name: 'this', range: tactic.range };
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const [value, ...more] = tactic.values;
    if (more.length > 0) return obtainMany(ctx, goal, tactic.values, pattern);
    if (value === undefined) {
      if (tactic.type === undefined)
        throw new MetaError('`obtain` requires either an expected type or a value.');
      const type = elabTypeExact(ctx, tactic.type);
      const statement = newGoal(meta, type, Name.anonymous);
      const asserted = assertHypothesis(meta, goal, inaccessibleName(nameOf('x')), type, statement);
      return [statement, ...finish(ctx, destruct(ctx, initial(asserted.goal), asserted.fvar, pattern))];
    }
    const type = tactic.type === undefined ? undefined : elabTypeOpen(ctx, tactic.type);
    const term = elabExact(ctx, value, type);
    return rcasesTerm(ctx, goal, term, pattern);
  });
}

function obtainMany(ctx: TacticContext, goal: MVar, values: readonly Term[], pattern: RcasesPattern): MVar[] {
  const { patterns } = tupleOf(pattern);
  return values.reduce<MVar[]>(
    (goals, value, i) =>
      goals.flatMap(g =>
        ctx.meta.withMVarContext(g, () => rcasesTerm(ctx, g, elabExact(ctx, value), patterns[i] ?? IGNORE)),
      ),
    [goal],
  );
}

// ---------------------------------------------------------------------------------------------------------
// rintro

function flattenRintro(pattern: RintroPattern, type?: Term): RcasesPattern[] {
  if (pattern.kind === 'pattern') {
    const inner = pattern.pattern;
    return [type === undefined ? inner : { kind: 'typed', pattern: inner, type, range: inner.range }];
  }
  return pattern.patterns.flatMap(p => flattenRintro(p, pattern.type ?? type));
}

/** Introduces one variable for each pattern and takes it apart. */
export function rintroPatterns(ctx: TacticContext, goal: MVar, patterns: readonly RcasesPattern[]): MVar[] {
  let states: State[] = [initial(goal)];
  for (const pattern of patterns)
    states = states.flatMap(state => {
      const name = fieldName(pattern);
      const introduced = intro1(ctx.meta, state.goal, name ?? 'fresh');
      return destruct(ctx, { ...state, goal: introduced.goal }, introduced.fvar, pattern);
    });
  return finish(ctx, states);
}

/** The patterns of `ext`, `rintro`, … one for each variable. */
export function rcasesPatternsOf(patterns: readonly RintroPattern[], type?: Term): RcasesPattern[] {
  return patterns.flatMap(pattern => flattenRintro(pattern, type));
}

function runRintro(ctx: TacticContext, tactic: RintroTactic): void {
  ctx.onMainGoal(goal => rintroPatterns(ctx, goal, rcasesPatternsOf(tactic.patterns, tactic.type)));
}

export function registerRcases(table: TacticTable): void {
  table.register('rcases', runRcases);
  table.register('obtain', runObtain);
  table.register('rintro', runRintro);
}
