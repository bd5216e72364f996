/** Inductive blocks: everything but the types of the block and of its constructors is derived here. */

import type {
  ConstantInfo,
  ConstructorInfo,
  InductiveBlock,
  InductiveInfo,
  RecursorInfo,
} from './declaration.js';
import { Environment } from './environment.js';
import {
  type BlockContext,
  checkConstructors,
  checkConstructorType,
  checkHeaders,
} from './inductive-block.js';
import { KernelException } from './kernel-exception.js';
import type { Name } from './name.js';
import { eliminateNested, RESERVED, restoreRecursors } from './nested.js';
import { makeRecursors } from './recursor.js';
import { type CheckerOptions, TypeChecker } from './type-checker.js';

/** The constants of a block: types, constructors, recursors. @throws {KernelException} if a rule is broken. */
export function inductiveConstants(
  env: Environment,
  block: InductiveBlock,
  options: CheckerOptions,
): ConstantInfo[] {
  checkNames(env, block);
  const context = checkHeaders(env, block, options);
  // The constructors as written are checked before nested occurrences are replaced: the replacement may drop a
  // parameter that does not type check (lean4#14576).
  for (const type of block.types) for (const ctor of type.ctors) checkConstructorType(context, ctor.type);
  const elimination = eliminateNested(context);
  if (elimination === undefined) {
    const ctors = checkConstructors(context);
    return finish(env, block, headersOf(context), ctors, makeRecursors(context, ctors), options);
  }
  const enlarged = checkHeaders(env, elimination.block, options);
  const ctors = checkConstructors(enlarged);
  const recursors = restoreRecursors(context, elimination, makeRecursors(enlarged, ctors));
  // Flags are those of the enlarged block: what a nested type's constructors do counts.
  const [{ isRec, isReflexive }] = headersOf(enlarged) as [InductiveInfo];
  const numNested = elimination.auxiliaries.length;
  const headers = headersOf(context).map(info => ({ ...info, numNested, isRec, isReflexive }));
  return finish(env, block, headers, originalConstructors(block, ctors), recursors, options);
}

function headersOf(context: BlockContext): InductiveInfo[] {
  return context.members.map(member => context.scratch.find(member.declaration.name) as InductiveInfo);
}

/** The constructors of the block's own types, with their types as written. */
function originalConstructors(block: InductiveBlock, ctors: readonly ConstructorInfo[]): ConstructorInfo[] {
  const types = new Map(block.types.flatMap(type => type.ctors.map(ctor => [ctor.name, ctor.type] as const)));
  return ctors.flatMap(ctor => {
    const type = types.get(ctor.name);
    return type === undefined ? [] : [{ ...ctor, type }];
  });
}

function checkNames(env: Environment, block: InductiveBlock): void {
  const seen = new Set<Name>();
  for (const type of block.types) {
    for (const name of [type.name, type.name.child('rec'), ...type.ctors.map(ctor => ctor.name)]) {
      if (seen.has(name) || env.has(name))
        throw new KernelException('name-taken', `${name} is already declared`);
      // The prefix of auxiliary types (lean4#14616).
      if (name.startsWith(RESERVED))
        throw new KernelException('name-taken', `names that begin with ${RESERVED} are reserved`);
      seen.add(name);
    }
  }
}

/** Defence in depth: what was generated (and translated back) is type checked before it is believed (lean4#14621). */
function finish(
  env: Environment,
  block: InductiveBlock,
  headers: readonly InductiveInfo[],
  ctors: readonly ConstructorInfo[],
  recursors: readonly RecursorInfo[],
  options: CheckerOptions,
): ConstantInfo[] {
  const constants = [...headers, ...ctors, ...recursors];
  const names = new Set(constants.map(info => info.name));
  for (const { name } of recursors)
    if (env.has(name)) throw new KernelException('name-taken', `${name} is already declared`);
  if (names.size !== constants.length)
    throw new KernelException('name-taken', `two constants of ${block.types[0]!.name} have one name`);
  const scratch = new Environment(env);
  scratch.addUnchecked(constants);
  for (const recursor of recursors) {
    const checker = new TypeChecker(scratch, { ...options, levelParams: recursor.levelParams });
    checker.ensureSort(checker.check(recursor.type), recursor.type);
    for (const rule of recursor.rules) checker.check(rule.rhs);
  }
  return constants;
}
