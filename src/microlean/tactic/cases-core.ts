/**
 * Case analysis of a variable of an inductive type, with dependent elimination: indices are generalised to equations,
 * which are then solved by substitution, injectivity and disjointness of constructors (Lean's `MVarId.cases`).
 */

import {
  forallTelescope,
  getLevel,
  inferType,
  isDefEq,
  isProp,
  type LocalContext,
  type Meta,
  MetaError,
  mentionsAny,
  mkForall,
  mkLambda,
  replaceVariables,
  whnf,
} from '../elaborate/meta/index.js';
import {
  type BinderInfo,
  type Const,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  headBeta,
  type InductiveInfo,
  instantiate1,
  LEVEL_ZERO,
  type MVar,
  mkApp,
  mkApps,
  mkConst,
  type Name,
  nameOf,
  type RecursorInfo,
} from '../kernel/index.js';
import {
  assertHypothesis,
  dependentsOf,
  equationOf,
  goalTag,
  type IntroName,
  intro1,
  introN,
  newGoal,
  tryClear,
} from './goal.js';
import {
  constructorAppOf,
  fieldEquations,
  isLargeRecursor,
  mkHEq,
  mkHEqRefl,
  natNumeral,
  noConfusion,
  recursorOf,
} from './injection.js';
import { inaccessibleName } from './names.js';
import { heqToEq, isPlainVariable, mkEqOrHEq, substVariable, VariableMap } from './subst.js';

/** One case that is left. */
export interface CaseBranch {
  readonly ctor: Name;
  readonly goal: MVar;
  /** What the constructor's fields are in the goal: variables, or terms that equations made of them. */
  readonly fields: readonly Expr[];
  readonly fieldInfos: readonly BinderInfo[];
  /** What became of the variables of the original goal. */
  readonly map: VariableMap;
}

/** Names of a constructor's fields, in order. Missing ones are inaccessible. */
export type FieldNames = (ctor: Name, infos: readonly BinderInfo[]) => readonly (IntroName | undefined)[];

interface Elimination {
  readonly major: FVar;
  readonly head: Const;
  readonly info: InductiveInfo;
  readonly params: readonly Expr[];
  readonly indices: readonly Expr[];
}

/** Splits a goal by the constructors of a variable's type. Impossible cases are closed. @throws {MetaError} */
export function casesOn(meta: Meta, goal: MVar, major: FVar, names: FieldNames = () => []): CaseBranch[] {
  return meta.withMVarContext(goal, () => {
    const type = whnf(meta, inferType(meta, major));
    const head = getAppFn(type);
    const info = head.kind === 'const' ? meta.env.find(head.name) : undefined;
    if (head.kind !== 'const' || info?.kind !== 'induct')
      throw new MetaError(
        `tactic 'cases' failed, the type of '${meta.localDecl(major).userName}' is not an inductive datatype`,
      );
    const args = getAppArgs(type);
    const elimination: Elimination = {
      major,
      head,
      info,
      params: args.slice(0, info.numParams),
      indices: args.slice(info.numParams),
    };
    return info.numIndices === 0
      ? plainCases(meta, goal, elimination, names)
      : indexedCases(meta, goal, elimination, names);
  });
}

// ---------------------------------------------------------------------------------------------------------
// The recursor application

interface MinorGoal {
  readonly ctor: Name;
  readonly fields: readonly FVar[];
  readonly goal: MVar;
}

/**
 * `rec params motive minors`, with a goal for each constructor. `goalType` says what is to be proved for a
 * constructor applied to fields; `context`: where these goals live, fields apart.
 */
function applyRecursor(
  meta: Meta,
  e: Elimination,
  motive: Expr,
  targetLevelOf: Expr,
  context: LocalContext,
  tag: Name,
  names: FieldNames,
  goalType: (ctorApp: Expr) => Expr,
): { fn: Expr; minors: MinorGoal[] } {
  const recursor = recursorOf(meta, e.info.name);
  if (recursor.numMotives !== 1)
    throw new MetaError(
      `case analysis on the mutual or nested type '${e.info.name}' is not supported by microlean`,
    );
  const large = isLargeRecursor(meta, recursor);
  const level = getLevel(meta, targetLevelOf);
  if (!large && meta.mctx.instantiateLevel(level) !== LEVEL_ZERO)
    throw new MetaError(
      `tactic 'cases' failed, recursor '${e.info.name}.casesOn' can only eliminate into Prop`,
    );
  const levels = large ? [level, ...e.head.levels] : e.head.levels;
  let fn = mkApps(mkConst(recursor.name, levels), [...e.params, motive]);
  const minors: MinorGoal[] = [];
  for (const [position, ctor] of e.info.ctors.entries()) {
    const fnType = whnf(meta, inferType(meta, fn));
    if (fnType.kind !== 'pi') throw new MetaError('the recursor has too few premises');
    const premise = meta.instantiate(fnType.binderType);
    const close = (variables: FVar[]): Expr => {
      const minor = minorGoal(meta, e, ctor, variables, context, names, goalType, tag);
      minors.push(minor);
      return mkLambda(meta, variables, minor.goal);
    };
    const max = premiseArity(recursor, position);
    fn = mkApp(
      fn,
      meta.withContext(context, () => forallTelescope(meta, premise, close, { max })),
    );
  }
  return { fn, minors };
}

/** The goal for one constructor, in a context with its fields. */
function minorGoal(
  meta: Meta,
  e: Elimination,
  ctor: Name,
  variables: readonly FVar[],
  context: LocalContext,
  names: FieldNames,
  goalType: (ctorApp: Expr) => Expr,
  tag: Name,
): MinorGoal {
  const info = meta.env.find(ctor);
  const fields = variables.slice(0, info?.kind === 'ctor' ? info.numFields : 0);
  const chosen = names(
    ctor,
    fields.map(field => meta.localDecl(field).binderInfo),
  );
  let inner = context;
  fields.forEach((field, i) => {
    const decl = meta.localDecl(field);
    const userName = fieldName(chosen[i], decl.userName);
    inner = inner.push({ ...decl, type: headBeta(decl.type), binderInfo: 'default', userName });
  });
  const plain = mkApps(mkConst(ctor, e.head.levels), [...e.params, ...fields]);
  const ctorApp = displayConstructor(meta, plain);
  return { ctor, fields, goal: meta.withContext(inner, () => newGoal(meta, goalType(ctorApp), tag)) };
}

/** Number of variables of a premise: fields and induction hypotheses, without what the motive adds. */
function premiseArity(recursor: RecursorInfo, position: number): number {
  let type = recursor.type;
  for (let i = 0; i < recursor.numParams + recursor.numMotives + position && type.kind === 'pi'; i++)
    type = type.body;
  let arity = 0;
  for (let t = type.kind === 'pi' ? type.binderType : type; t.kind === 'pi'; t = t.body) arity++;
  return arity;
}

function fieldName(chosen: IntroName | undefined, binder: Name): Name {
  if (chosen === undefined || chosen === 'fresh') return inaccessibleName(binder);
  return chosen === 'keep' ? binder : chosen;
}

const NAT_ZERO = nameOf('Nat.zero');
const NAT_SUCC = nameOf('Nat.succ');

/** `0` and `n + 1` rather than `Nat.zero` and `Nat.succ n`. */
export function displayConstructor(meta: Meta, term: Expr): Expr {
  const fn = getAppFn(term);
  if (fn.kind !== 'const') return term;
  if (fn.name === NAT_ZERO) return natNumeral(meta, 0n);
  if (fn.name !== NAT_SUCC || term.kind !== 'app') return term;
  const add = nameOf('instHAdd');
  const natAdd = nameOf('instAddNat');
  if (meta.env.find(add) === undefined || meta.env.find(natAdd) === undefined) return term;
  const nat = mkConst(nameOf('Nat'));
  return mkApps(mkConst(nameOf('HAdd.hAdd'), [LEVEL_ZERO, LEVEL_ZERO, LEVEL_ZERO]), [
    nat,
    nat,
    nat,
    mkApps(mkConst(add, [LEVEL_ZERO]), [nat, mkConst(natAdd)]),
    term.arg,
    natNumeral(meta, 1n),
  ]);
}

// ---------------------------------------------------------------------------------------------------------
// Without indices

function plainCases(meta: Meta, goal: MVar, e: Elimination, names: FieldNames): CaseBranch[] {
  const { context } = meta;
  const moved = dependentsOf(meta, context, [e.major]).filter(fvar => fvar !== e.major);
  const target = mkForall(meta, moved, meta.mvarType(goal));
  const motive = mkLambda(meta, [e.major], target);
  const gone = new Set<Expr>([e.major, ...moved]);
  const outer = context.map(decl => (gone.has(decl.fvar) ? undefined : decl));
  const { fn, minors } = applyRecursor(meta, e, motive, target, outer, goalTag(meta, goal), names, ctorApp =>
    replaceVariables(target, [e.major], [ctorApp]),
  );
  const args = moved.filter(fvar => context.find(fvar.id)?.value === undefined);
  meta.assign(goal, mkApps(fn, [e.major, ...args]));
  const movedNames = moved.map(fvar => context.find(fvar.id)!.userName);
  return minors.map(minor => {
    const introduced = introN(meta, minor.goal, movedNames);
    const ctorApp = displayConstructor(
      meta,
      mkApps(mkConst(minor.ctor, e.head.levels), [...e.params, ...minor.fields]),
    );
    return {
      ctor: minor.ctor,
      goal: introduced.goal,
      fields: minor.fields,
      fieldInfos: constructorFieldInfos(meta, minor.ctor),
      map: VariableMap.of([e.major, ...moved], [ctorApp, ...introduced.fvars]),
    };
  });
}

/** Binder kinds of a constructor's fields. */
export function constructorFieldInfos(meta: Meta, ctor: Name): BinderInfo[] {
  const info = meta.env.find(ctor);
  if (info?.kind !== 'ctor') return [];
  const infos: BinderInfo[] = [];
  for (let type = info.type; type.kind === 'pi'; type = type.body) infos.push(type.binderInfo);
  return infos.slice(info.numParams, info.numParams + info.numFields);
}

// ---------------------------------------------------------------------------------------------------------
// With indices

function indexedCases(meta: Meta, goal: MVar, e: Elimination, names: FieldNames): CaseBranch[] {
  const { context } = meta;
  const target = meta.mvarType(goal);
  const isProofMajor = isProp(meta, inferType(meta, e.major));
  const needsMajor =
    !isProofMajor ||
    mentionsAny(target, new Set<Expr>([e.major])) ||
    dependentsOf(meta, context, [e.major]).length > 1;
  const equationsFor = (values: readonly Expr[], major: Expr): Expr[] => [
    ...values.map((value, i) =>
      mkEqOrHEq(meta, e.indices[i]!, value, inferType(meta, e.indices[i]!), inferType(meta, value)),
    ),
    ...(needsMajor ? [mkHEq(meta, e.major, major)] : []),
  ];
  const withEquations = (values: readonly Expr[], major: Expr): Expr =>
    arrows(meta, equationsFor(values, major), target);
  const family = mkApps(e.head, e.params);
  const motive = forallTelescope(
    meta,
    inferType(meta, family),
    indexVars =>
      meta.withLocalDecl(nameOf('x'), 'default', mkApps(family, indexVars), x =>
        mkLambda(meta, [...indexVars, x], withEquations(indexVars, x)),
      ),
    { max: e.info.numIndices, reduce: true },
  );
  const { fn, minors } = applyRecursor(
    meta,
    e,
    motive,
    target,
    context,
    goalTag(meta, goal),
    names,
    ctorApp =>
      withEquations(getAppArgs(whnf(meta, inferType(meta, ctorApp))).slice(e.info.numParams), ctorApp),
  );
  const refls = [
    ...e.indices.map(index => mkReflOf(meta, index)),
    ...(needsMajor ? [mkHEqRefl(meta, e.major)] : []),
  ];
  meta.assign(goal, mkApps(fn, [...e.indices, e.major, ...refls]));
  return minors.flatMap(minor => {
    const solved = solveEquations(meta, minor.goal, refls.length);
    if (solved === undefined) return [];
    const major = solved.map.variable(e.major);
    const cleared = major === undefined ? solved.goal : tryClear(meta, solved.goal, major);
    return [
      {
        ctor: minor.ctor,
        goal: cleared,
        fields: minor.fields.map(field => solved.map.apply(field)),
        fieldInfos: constructorFieldInfos(meta, minor.ctor),
        map: solved.map,
      },
    ];
  });
}

function mkReflOf(meta: Meta, term: Expr): Expr {
  const type = inferType(meta, term);
  return mkApps(mkConst(nameOf('Eq.refl'), [getLevel(meta, type)]), [type, term]);
}

/** `p₁ → … → target` */
function arrows(meta: Meta, premises: readonly Expr[], target: Expr): Expr {
  const variables: FVar[] = [];
  let { context } = meta;
  for (const premise of premises) {
    const decl = meta.freshLocalDecl(nameOf('h'), premise);
    context = context.push(decl);
    variables.push(decl.fvar);
  }
  return meta.withContext(context, () => mkForall(meta, variables, target));
}

// ---------------------------------------------------------------------------------------------------------
// Equations

/**
 * Solves the equations in front of a target, first to last. `undefined`: they contradict each other, the goal is
 * closed. @throws {MetaError} if an equation is neither solvable nor contradictory on its face.
 */
export function solveEquations(
  meta: Meta,
  start: MVar,
  count: number,
): { goal: MVar; map: VariableMap } | undefined {
  let goal = start;
  let map = new VariableMap();
  let left = count;
  while (left > 0) {
    meta.tick();
    const introduced = intro1(meta, goal, inaccessibleName(nameOf('h')));
    left--;
    const step = solveOne(meta, introduced.goal, introduced.fvar);
    if (step === undefined) return undefined;
    goal = step.goal;
    map = map.followedBy(step.map);
    left += step.added;
  }
  return { goal, map };
}

interface Solved {
  readonly goal: MVar;
  readonly map: VariableMap;
  /** Number of new equations in front of the target. */
  readonly added: number;
}

function solveOne(meta: Meta, start: MVar, hypothesis: FVar): Solved | undefined {
  const asEq = heqToEq(meta, start, hypothesis);
  const goal = asEq?.goal ?? start;
  const equation = asEq?.fvar ?? hypothesis;
  return meta.withMVarContext(goal, () => {
    const parts = equationOf(meta, meta.localDecl(equation).type);
    if (parts === undefined) throw unsolvable(meta, equation);
    const left = meta.instantiate(parts.left);
    const right = meta.instantiate(parts.right);
    if (meta.withNewDepth(() => isDefEq(meta, left, right)))
      return {
        goal: tryClear(meta, tryClear(meta, goal, equation), hypothesis),
        map: new VariableMap(),
        added: 0,
      };
    const substituted = substituteEither(meta, goal, equation, left, right);
    if (substituted !== undefined) return { ...substituted, added: 0 };
    return solveConstructors(meta, goal, equation, left, right);
  });
}

/** Eliminates a variable side; of two variables, the newer one. */
function substituteEither(
  meta: Meta,
  goal: MVar,
  equation: FVar,
  left: Expr,
  right: Expr,
): { goal: MVar; map: VariableMap } | undefined {
  const leftVariable = isPlainVariable(meta, left);
  const rightVariable = isPlainVariable(meta, right);
  const age = (e: Expr) => meta.context.toArray().findIndex(decl => decl.fvar === e);
  const order: ('left' | 'right')[] =
    leftVariable && rightVariable
      ? age(left) < age(right)
        ? ['right', 'left']
        : ['left', 'right']
      : leftVariable
        ? ['left']
        : rightVariable
          ? ['right']
          : [];
  for (const direction of order) {
    const result = meta.attempt(() => substVariable(meta, goal, equation, direction));
    if (result !== undefined) return result;
  }
  return undefined;
}

function solveConstructors(
  meta: Meta,
  goal: MVar,
  equation: FVar,
  left: Expr,
  right: Expr,
): Solved | undefined {
  const leftApp = constructorAppOf(meta, left);
  const rightApp = leftApp === undefined ? undefined : constructorAppOf(meta, right);
  if (leftApp === undefined || rightApp === undefined) throw unsolvable(meta, equation);
  if (leftApp.ctor.name !== rightApp.ctor.name) {
    const proof = noConfusion(meta, left, right, equation, leftApp.ctor.name);
    const target = meta.mvarType(goal);
    meta.assign(goal, mkApps(mkConst(nameOf('False.elim'), [getLevel(meta, target)]), [target, proof]));
    return undefined;
  }
  const equations = fieldEquations(meta, left, right, equation, leftApp, rightApp);
  const target = arrows(
    meta,
    equations.map(e => e.type),
    meta.mvarType(goal),
  );
  const next = newGoal(meta, target, goalTag(meta, goal));
  meta.assign(
    goal,
    mkApps(
      next,
      equations.map(e => e.proof),
    ),
  );
  return { goal: tryClear(meta, next, equation), map: new VariableMap(), added: equations.length };
}

function unsolvable(meta: Meta, equation: FVar): MetaError {
  return new MetaError(
    `dependent elimination failed, failed to solve equation '${meta.localDecl(equation).userName}'`,
  );
}

/** A goal about a new variable in place of a term, for case analysis of terms. */
export function generalizeTerm(
  meta: Meta,
  goal: MVar,
  term: Expr,
  name: Name,
  abstract: (target: Expr) => Expr,
): { goal: MVar; fvar: FVar } {
  return meta.withMVarContext(goal, () => {
    const type = inferType(meta, term);
    if (isProp(meta, type)) return assertHypothesis(meta, goal, name, type, term);
    const decl = meta.freshLocalDecl(name, meta.instantiate(type));
    const context = meta.context.push(decl);
    const body = abstract(meta.mvarType(goal));
    const next = meta.withContext(context, () =>
      newGoal(meta, instantiate1(body, decl.fvar), goalTag(meta, goal)),
    );
    meta.withContext(context, () => meta.assign(goal, mkApp(mkLambda(meta, [decl.fvar], next), term)));
    return { goal: next, fvar: decl.fvar };
  });
}
