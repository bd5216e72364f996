/**
 * Checks of an inductive block whose nested occurrences have been eliminated: headers, constructors, universes,
 * strict positivity (Dybjer, "Inductive families"; Carneiro, "The Type Theory of Lean", 2.6).
 */

import { visitConstants } from './axioms.js';
import type { ConstructorInfo, InductiveBlock, InductiveInfo, InductiveType } from './declaration.js';
import { Environment } from './environment.js';
import { type Const, type Expr, getAppArgs, getAppFn, mkConst } from './expr.js';
import { KernelException } from './kernel-exception.js';
import { type Level, levelAlwaysZero, levelParam } from './level.js';
import { levelEqual, levelLeq } from './level-order.js';
import type { Name } from './name.js';
import { instantiate1 } from './substitute.js';
import { type Binder, openBinder } from './telescope.js';
import { type CheckerOptions, TypeChecker } from './type-checker.js';

/** One type of the block. */
export interface Member {
  readonly declaration: InductiveType;
  /** The type's constant at the block's own universe parameters. */
  readonly constant: Const;
  readonly numIndices: number;
}

/** A block whose headers are checked. Its parameters stay open in `checker` as variables. */
export interface BlockContext {
  readonly block: InductiveBlock;
  /** The environment, the block's types and, later, its constructors. */
  readonly scratch: Environment;
  readonly checker: TypeChecker;
  readonly levels: readonly Level[];
  readonly params: readonly Binder[];
  readonly members: readonly Member[];
  readonly resultLevel: Level;
  readonly names: ReadonlySet<Name>;
}

/** Whether one of the names occurs in the term. */
export function mentions(names: ReadonlySet<Name>, term: Expr): boolean {
  let found = false;
  visitConstants(term, new Set(), name => {
    found ||= names.has(name);
  });
  return found;
}

// ---------------------------------------------------------------------------------------------------------
// Headers

/** Checks the types of the block and makes them known in a scratch environment. */
export function checkHeaders(env: Environment, block: InductiveBlock, options: CheckerOptions): BlockContext {
  const scratch = new Environment(env);
  const checker = new TypeChecker(scratch, { ...options, levelParams: block.levelParams });
  const levels = block.levelParams.map(levelParam);
  const params: Binder[] = [];
  const members: Member[] = [];
  let resultLevel: Level | undefined;
  for (const declaration of block.types) {
    checker.ensureSort(checker.check(declaration.type), declaration.type);
    const { numIndices, level } = walkHeader(checker, declaration, block.numParams, params);
    if (resultLevel !== undefined && !levelEqual(level, resultLevel))
      throw new KernelException('inductive-type', 'the types of a mutual block are in different universes');
    resultLevel = level;
    members.push({ declaration, constant: mkConst(declaration.name, levels), numIndices });
  }
  if (resultLevel === undefined) throw new KernelException('inductive-type', 'the block has no type');
  const names = new Set(block.types.map(type => type.name));
  const context = { block, scratch, checker, levels, params, members, resultLevel, names };
  scratch.addUnchecked(inductiveInfos(context));
  return context;
}

/** Reads parameters (opened by the first type, compared by the others), counts indices, finds the universe. */
function walkHeader(checker: TypeChecker, type: InductiveType, numParams: number, params: Binder[]) {
  const isFirst = params.length === 0;
  let rest = type.type;
  let read = 0;
  for (;;) {
    const pi = rest.kind === 'pi' ? rest : checker.whnf(rest);
    if (pi.kind !== 'pi') break;
    if (read >= numParams) {
      rest = instantiate1(pi.body, checker.open(pi.binderType));
    } else if (isFirst) {
      const param = openBinder(checker, pi.binderName, pi.binderType, pi.binderInfo);
      params.push(param);
      rest = instantiate1(pi.body, param.variable);
    } else {
      const param = params[read]!;
      if (!checker.isDefEq(pi.binderType, param.type))
        throw new KernelException('inductive-parameters', 'the types of a block differ in their parameters', [
          param.type,
          pi.binderType,
        ]);
      rest = instantiate1(pi.body, param.variable);
    }
    read++;
  }
  if (read < numParams)
    throw new KernelException('inductive-parameters', `${type.name} has fewer than ${numParams} parameters`);
  const level = checker.ensureSort(rest, type.type).level;
  checker.locals.restore(numParams);
  return { numIndices: read - numParams, level };
}

/** What is known of the types before recursors: every flag is derived, none taken from the input. */
function inductiveInfos(context: Omit<BlockContext, 'scratch'>): InductiveInfo[] {
  const { block, members, names } = context;
  const fieldTypes = block.types.flatMap(type => type.ctors.flatMap(ctor => manifestDomains(ctor.type)));
  const isRec = fieldTypes.some(field => mentions(names, field));
  const isReflexive = fieldTypes.some(field => field.kind === 'pi' && mentions(names, field));
  return members.map(({ declaration, numIndices }) => ({
    kind: 'induct',
    name: declaration.name,
    levelParams: block.levelParams,
    type: declaration.type,
    numParams: block.numParams,
    numIndices,
    all: block.types.map(type => type.name),
    ctors: declaration.ctors.map(ctor => ctor.name),
    numNested: 0,
    isRec,
    isUnsafe: block.isUnsafe,
    isReflexive,
  }));
}

function manifestDomains(type: Expr): Expr[] {
  const domains: Expr[] = [];
  for (let rest = type; rest.kind === 'pi'; rest = rest.body) domains.push(rest.binderType);
  return domains;
}

// ---------------------------------------------------------------------------------------------------------
// Constructors

/** The constructors of the block, checked, and made known in the scratch environment. */
export function checkConstructors(context: BlockContext): ConstructorInfo[] {
  const infos = context.members.flatMap((member, memberIndex) =>
    member.declaration.ctors.map((ctor, cidx): ConstructorInfo => {
      checkConstructorType(context, ctor.type);
      const numFields = checkConstructor(context, memberIndex, ctor.name, ctor.type);
      return {
        kind: 'ctor',
        name: ctor.name,
        levelParams: context.block.levelParams,
        type: ctor.type,
        induct: member.declaration.name,
        cidx,
        numParams: context.block.numParams,
        numFields,
        isUnsafe: context.block.isUnsafe,
      };
    }),
  );
  context.scratch.addUnchecked(infos);
  return infos;
}

/** The constructor's type is a type, and its first binders are the block's parameters. */
export function checkConstructorType(context: BlockContext, type: Expr): void {
  const { checker } = context;
  checker.ensureSort(checker.check(type), type);
  let rest = type;
  for (const param of context.params) {
    if (rest.kind !== 'pi' || !checker.isDefEq(rest.binderType, param.type))
      throw new KernelException('inductive-parameters', 'a constructor does not begin with the parameters', [
        param.type,
        rest.kind === 'pi' ? rest.binderType : rest,
      ]);
    rest = instantiate1(rest.body, param.variable);
  }
}

/** The fields of a constructor, opened, and the type that it constructs. Constructor types are read as written. */
export function openFields(context: BlockContext, type: Expr): { fields: Binder[]; target: Expr } {
  let rest = type;
  for (const param of context.params)
    rest = rest.kind === 'pi' ? instantiate1(rest.body, param.variable) : rest;
  const fields: Binder[] = [];
  while (rest.kind === 'pi') {
    const field = openBinder(context.checker, rest.binderName, rest.binderType, rest.binderInfo);
    fields.push(field);
    rest = instantiate1(rest.body, field.variable);
  }
  return { fields, target: rest };
}

/** Checks fields and target; gives the number of fields. */
function checkConstructor(context: BlockContext, memberIndex: number, name: Name, type: Expr): number {
  const { checker, resultLevel } = context;
  const { depth } = checker.locals;
  const { fields, target } = openFields(context, type);
  for (const field of fields) {
    const level = checker.universeOf(field.type, 'infer-only');
    if (!levelAlwaysZero(resultLevel) && !levelLeq(level, resultLevel))
      throw new KernelException(
        'universe-too-small',
        `field ${field.name} of ${name} is in a larger universe than its type`,
        [field.type],
      );
    checkPositive(context, name, field);
  }
  if (memberApplied(context, target) !== memberIndex)
    throw new KernelException('constructor-type', `${name} does not construct a member of its type`, [
      target,
    ]);
  checker.locals.restore(depth);
  return fields.length;
}

/** The block's types occur only as what the field is, or as the result of a function that it is. */
function checkPositive(context: BlockContext, ctor: Name, field: Binder): void {
  const { checker, names } = context;
  const { depth } = checker.locals;
  let type = checker.whnf(field.type);
  while (mentions(names, type)) {
    if (type.kind !== 'pi') {
      if (memberApplied(context, type) !== undefined) break;
      throw new KernelException(
        'positivity',
        `field ${field.name} of ${ctor} uses its type in an invalid way`,
        [type],
      );
    }
    if (mentions(names, type.binderType))
      throw new KernelException(
        'positivity',
        `field ${field.name} of ${ctor} takes its type as an argument`,
        [type],
      );
    type = checker.whnf(instantiate1(type.body, checker.open(type.binderType)));
  }
  checker.locals.restore(depth);
}

/** The index of the member that `type` is: applied to exactly the parameters, and to indices free of the block. */
export function memberApplied(context: BlockContext, type: Expr): number | undefined {
  const head = getAppFn(type);
  // By name and levels, not by identity: the input may be older than the interning table.
  const index = context.members.findIndex(
    ({ constant: { name } }) =>
      head.kind === 'const' && head.name === name && head.levels.every((l, i) => l === context.levels[i]),
  );
  if (index < 0) return undefined;
  const args = getAppArgs(type);
  const { params, members, names } = context;
  if (args.length !== params.length + members[index]!.numIndices) return undefined;
  if (!params.every((param, i) => param.variable === args[i])) return undefined;
  return args.slice(params.length).some(arg => mentions(names, arg)) ? undefined : index;
}
