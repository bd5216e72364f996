/** Generates the recursors of a checked inductive block: their types, computation rules and flags. */

import type { ConstructorInfo, RecursorInfo, RecursorRule } from './declaration.js';
import { type Const, type Expr, getAppArgs, mkApps, mkConst, mkSort } from './expr.js';
import { type BlockContext, memberApplied, openFields } from './inductive-block.js';
import { LEVEL_ZERO, type Level, levelAlwaysZero, levelNeverZero, levelParam } from './level.js';
import { Name, nameOf } from './name.js';
import { instantiate1 } from './substitute.js';
import { type Binder, lamOver, openBinder, piOver, variablesOf } from './telescope.js';

/** What all recursors of a block share. */
interface Shared {
  readonly context: BlockContext;
  readonly elimLevel: Level;
  readonly levelParams: readonly Name[];
  readonly recursors: readonly Const[];
  readonly motives: readonly Binder[];
  readonly minors: readonly Binder[];
}

/** A field that is a member of the block, or a function `xs → member`. */
interface RecursiveField {
  readonly memberIndex: number;
  readonly xs: readonly Binder[];
  readonly indices: readonly Expr[];
}

export function makeRecursors(context: BlockContext, ctors: readonly ConstructorInfo[]): RecursorInfo[] {
  const { block, checker, members } = context;
  const large = elimination(context, ctors) === 'large';
  const elimName = freshLevelName(block.levelParams);
  const levelParams = large ? [elimName, ...block.levelParams] : block.levelParams;
  const elimLevel = large ? levelParam(elimName) : LEVEL_ZERO;
  const recursors = members.map(member =>
    mkConst(member.declaration.name.child('rec'), levelParams.map(levelParam)),
  );
  const motives = openMotives(context, elimLevel);
  const minors = openMinors(context, motives);
  const shared = { context, elimLevel, levelParams, recursors, motives, minors };
  const infos = members.map((_, i) => makeRecursor(shared, ctors, i));
  checker.locals.restore(block.numParams);
  return infos;
}

function freshLevelName(taken: readonly Name[]): Name {
  let name = nameOf('u');
  for (let i = 1; taken.includes(name); i++) name = nameOf(`u_${i}`);
  return name;
}

/**
 * Whether motives may be in any universe. A proposition allows that only if a proof carries no information: no
 * constructor, or one whose fields are proofs or appear themselves among the target's arguments.
 */
function elimination(context: BlockContext, ctors: readonly ConstructorInfo[]): 'large' | 'small' {
  const { checker, members, resultLevel } = context;
  if (levelNeverZero(resultLevel)) return 'large';
  if (members.length > 1 || ctors.length > 1) return 'small';
  if (ctors.length === 0) return 'large';
  const { depth } = checker.locals;
  const { fields, target } = openFields(context, ctors[0]!.type);
  const targetArgs = getAppArgs(target);
  const determined = fields.every(field => checker.isProp(field.type) || targetArgs.includes(field.variable));
  checker.locals.restore(depth);
  return determined ? 'large' : 'small';
}

// ---------------------------------------------------------------------------------------------------------
// Motives and minor premises

/** `C : ∀ indices, T params indices → Sort elim`, one for each member. */
function openMotives(context: BlockContext, elimLevel: Level): Binder[] {
  const { checker, members } = context;
  return members.map((_, i) => {
    const { depth } = checker.locals;
    const { indices, major } = openMajor(context, i);
    const type = piOver([...indices, major], mkSort(elimLevel));
    checker.locals.restore(depth);
    const name = nameOf(members.length > 1 ? `motive_${i + 1}` : 'motive');
    // Without constructors nothing determines the motive, so it is an explicit argument.
    const noCtors = members.every(member => member.declaration.ctors.length === 0);
    return openBinder(checker, name, type, noCtors ? 'default' : 'implicit');
  });
}

/** Indices of a member and a variable of its type. */
function openMajor(context: BlockContext, memberIndex: number): { indices: Binder[]; major: Binder } {
  const { checker, params } = context;
  const member = context.members[memberIndex]!;
  const indices: Binder[] = [];
  let rest = member.declaration.type;
  for (let i = 0; i < params.length + member.numIndices; i++) {
    const pi = rest.kind === 'pi' ? rest : checker.whnf(rest);
    if (pi.kind !== 'pi') throw new TypeError('a checked header lost a binder');
    if (i >= params.length) indices.push(openBinder(checker, pi.binderName, pi.binderType));
    const { variable } = i < params.length ? params[i]! : indices[indices.length - 1]!;
    rest = instantiate1(pi.body, variable);
  }
  const type = mkApps(member.constant, [...variablesOf(params), ...variablesOf(indices)]);
  return { indices, major: openBinder(checker, nameOf('t'), type) };
}

/** For each constructor: `∀ fields, ∀ induction hypotheses, C indices (ctor params fields)`. */
function openMinors(context: BlockContext, motives: readonly Binder[]): Binder[] {
  const { checker, members, params } = context;
  return members.flatMap((member, memberIndex) =>
    member.declaration.ctors.map(ctor => {
      const { depth } = checker.locals;
      const { fields, target } = openFields(context, ctor.type);
      const hypotheses = fields.flatMap(field => {
        const recursive = recursiveField(context, field);
        if (recursive === undefined) return [];
        const type = hypothesisType(motives, field, recursive);
        checker.locals.restore(checker.locals.depth - recursive.xs.length);
        return [openBinder(checker, appendToName(field.name, '_ih'), type)];
      });
      const applied = mkApps(mkConst(ctor.name, context.levels), variablesOf([...params, ...fields]));
      const result = mkApps(motives[memberIndex]!.variable, [
        ...getAppArgs(target).slice(params.length),
        applied,
      ]);
      const type = piOver([...fields, ...hypotheses], result);
      checker.locals.restore(depth);
      return openBinder(checker, Name.anonymous.child(ctor.name.last), type);
    }),
  );
}

/** How a field is recursive, if it is. Leaves the variables `xs` open. */
function recursiveField(context: BlockContext, field: Binder): RecursiveField | undefined {
  const { checker } = context;
  const { depth } = checker.locals;
  const xs: Binder[] = [];
  let type = checker.whnf(field.type);
  while (type.kind === 'pi') {
    const x = openBinder(checker, type.binderName, type.binderType, type.binderInfo);
    xs.push(x);
    type = checker.whnf(instantiate1(type.body, x.variable));
  }
  const memberIndex = memberApplied(context, type);
  if (memberIndex === undefined) {
    checker.locals.restore(depth);
    return undefined;
  }
  return { memberIndex, xs, indices: getAppArgs(type).slice(context.params.length) };
}

/** `∀ xs, C indices (field xs)` */
function hypothesisType(motives: readonly Binder[], field: Binder, recursive: RecursiveField): Expr {
  const { memberIndex, xs, indices } = recursive;
  const member = mkApps(field.variable, variablesOf(xs));
  return piOver(xs, mkApps(motives[memberIndex]!.variable, [...indices, member]));
}

function appendToName(name: Name, suffix: string): Name {
  if (name.prefix === undefined) return name.child(suffix);
  return typeof name.component === 'string' ? name.prefix.child(name.component + suffix) : name.child(suffix);
}

// ---------------------------------------------------------------------------------------------------------
// Recursors

function makeRecursor(shared: Shared, ctors: readonly ConstructorInfo[], memberIndex: number): RecursorInfo {
  const { context, motives, minors } = shared;
  const { block, checker, members, params } = context;
  const member = members[memberIndex]!;
  const { depth } = checker.locals;
  const { indices, major } = openMajor(context, memberIndex);
  const result = mkApps(motives[memberIndex]!.variable, variablesOf([...indices, major]));
  const type = piOver(
    [
      ...params.map(implicit),
      ...(minors.length === 0 ? motives.map(explicit) : motives),
      ...minors,
      ...indices.map(implicit),
      major,
    ],
    result,
  );
  checker.locals.restore(depth);
  return {
    kind: 'rec',
    name: shared.recursors[memberIndex]!.name,
    levelParams: shared.levelParams,
    type,
    all: block.types.map(t => t.name),
    numParams: block.numParams,
    numIndices: member.numIndices,
    numMotives: motives.length,
    numMinors: minors.length,
    rules: ctors.flatMap((ctor, i) =>
      ctor.induct === member.declaration.name ? [makeRule(shared, ctor, minors[i]!)] : [],
    ),
    k:
      members.length === 1 &&
      levelAlwaysZero(context.resultLevel) &&
      ctors.length === 1 &&
      ctors[0]!.numFields === 0,
    isUnsafe: block.isUnsafe,
  };
}

/** Parameters and indices are found by unification, as in Lean's recursors. */
function implicit(binder: Binder): Binder {
  return { ...binder, info: 'implicit' };
}

/** Nothing but the result mentions the motive of a type without constructors. */
function explicit(binder: Binder): Binder {
  return { ...binder, info: 'default' };
}

/** `fun params motives minors fields => minor fields (fun xs => rec params motives minors indices (field xs))…` */
function makeRule(shared: Shared, ctor: ConstructorInfo, minor: Binder): RecursorRule {
  const { context, motives, minors } = shared;
  const { checker, params } = context;
  const { depth } = checker.locals;
  const { fields } = openFields(context, ctor.type);
  const fixed = variablesOf([...params, ...motives, ...minors]);
  const recursions = fields.flatMap(field => {
    const recursive = recursiveField(context, field);
    if (recursive === undefined) return [];
    const { memberIndex, xs, indices } = recursive;
    const member = mkApps(field.variable, variablesOf(xs));
    const call = mkApps(shared.recursors[memberIndex]!, [...fixed, ...indices, member]);
    checker.locals.restore(checker.locals.depth - xs.length);
    return [lamOver(xs, call)];
  });
  const body = mkApps(minor.variable, [...variablesOf(fields), ...recursions]);
  checker.locals.restore(depth);
  return {
    ctor: ctor.name,
    nfields: fields.length,
    rhs: lamOver([...params, ...motives, ...minors, ...fields], body),
  };
}
