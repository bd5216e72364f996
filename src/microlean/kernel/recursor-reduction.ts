/** Computation rules of recursors (iota, with K and structure eta on the major premise) and of quotients. */

import type { RecursorInfo, RecursorRule } from './declaration.js';
import { type Const, type Expr, getAppArgs, getAppFn, mkApp, mkApps, mkConst, mkProj } from './expr.js';
import { nameOf } from './name.js';
import { natLiteralToConstructor } from './nat-literal.js';
import { etaStructureOf } from './projection.js';
import { stringLiteralToConstructor } from './string-literal.js';
import { instantiateLevelParams } from './substitute.js';
import type { TypeChecker } from './type-checker.js';

const QUOT_MK = nameOf('Quot.mk');

/**
 * One computation step of `head args`, where `args` is a stack with the first argument last. Takes the arguments
 * that it uses off the stack; leaves the stack alone if no rule applies.
 */
export function reduceRecursor(checker: TypeChecker, head: Const, args: Expr[]): Expr | undefined {
  const info = checker.env.find(head.name);
  if (info === undefined) return undefined;
  if (info.kind === 'rec') return reduceIota(checker, head, info, args);
  if (info.kind !== 'quot') return undefined;
  if (info.quotKind === 'lift') return reduceQuot(checker, args, 5, 3);
  return info.quotKind === 'ind' ? reduceQuot(checker, args, 4, 3) : undefined;
}

/** `Quot.lift f h (Quot.mk r a) = f a`, `Quot.ind f (Quot.mk r a) = f a`. */
function reduceQuot(checker: TypeChecker, args: Expr[], majorAt: number, fnAt: number): Expr | undefined {
  if (args.length <= majorAt) return undefined;
  const major = checker.whnf(args[args.length - 1 - majorAt]!);
  const mk = getAppFn(major);
  if (mk.kind !== 'const' || mk.name !== QUOT_MK || checker.env.find(mk.name)?.kind !== 'quot')
    return undefined;
  const mkArgs = getAppArgs(major);
  if (mkArgs.length !== 3) return undefined;
  const fn = args[args.length - 1 - fnAt]!;
  args.length -= majorAt + 1;
  return mkApp(fn, mkArgs[2]!);
}

function reduceIota(checker: TypeChecker, head: Const, info: RecursorInfo, args: Expr[]): Expr | undefined {
  const before = info.numParams + info.numMotives + info.numMinors;
  const majorAt = before + info.numIndices;
  if (args.length <= majorAt || head.levels.length !== info.levelParams.length) return undefined;
  const major = constructorForm(checker, info, args[args.length - 1 - majorAt]!);
  const rule = ruleFor(info, major);
  if (rule === undefined) return undefined;
  const majorArgs = getAppArgs(major);
  if (majorArgs.length < rule.nfields) return undefined;
  let result = instantiateLevelParams(rule.rhs, info.levelParams, head.levels);
  // Parameters, motives and minor premises; then the fields: the last arguments, since for a nested type the
  // constructor's parameters are not the recursor's.
  const applied: Expr[] = [];
  for (let i = 0; i < before; i++) applied.push(args[args.length - 1 - i]!);
  for (let i = majorArgs.length - rule.nfields; i < majorArgs.length; i++) applied.push(majorArgs[i]!);
  result = mkApps(result, applied);
  args.length -= majorAt + 1;
  return result;
}

function ruleFor(info: RecursorInfo, major: Expr): RecursorRule | undefined {
  const ctor = getAppFn(major);
  if (ctor.kind !== 'const') return undefined;
  return info.rules.find(rule => rule.ctor === ctor.name);
}

/** The major premise as a constructor application, as far as the rules allow. */
function constructorForm(checker: TypeChecker, info: RecursorInfo, given: Expr): Expr {
  const major = checker.whnf(info.k ? (toConstructorWhenK(checker, info, given) ?? given) : given);
  if (major.kind === 'lit') {
    return typeof major.literal === 'bigint'
      ? natLiteralToConstructor(major.literal)
      : checker.whnf(stringLiteralToConstructor(major.literal));
  }
  return toConstructorWhenStructure(checker, info, major) ?? major;
}

/** The name of the type that the recursor eliminates: that of its rules' constructors, else the recursor's prefix. */
function majorTypeName(checker: TypeChecker, info: RecursorInfo) {
  const ctor = info.rules.length === 0 ? undefined : checker.env.find(info.rules[0]!.ctor);
  return ctor?.kind === 'ctor' ? ctor.induct : info.name.prefix;
}

/**
 * K: any proof of a proposition with one constructor without fields is that constructor — provided that its type
 * is the constructor's type, indices included.
 */
function toConstructorWhenK(checker: TypeChecker, info: RecursorInfo, major: Expr): Expr | undefined {
  const type = checker.whnf(checker.typeOf(major));
  const head = getAppFn(type);
  if (head.kind !== 'const' || head.name !== majorTypeName(checker, info)) return undefined;
  const ctor = mkConst(info.rules[0]!.ctor, head.levels);
  const application = mkApps(ctor, getAppArgs(type).slice(0, info.numParams));
  return checker.isDefEq(type, checker.typeOf(application)) ? application : undefined;
}

/**
 * Structure eta on the major premise: `e` becomes `mk e.1 … e.n`. Not for propositions, nor for types that are
 * propositions under some universe assignment (lean4#14613).
 */
function toConstructorWhenStructure(checker: TypeChecker, info: RecursorInfo, major: Expr): Expr | undefined {
  const typeName = majorTypeName(checker, info);
  const structure = typeName === undefined ? undefined : etaStructureOf(checker, typeName);
  if (structure === undefined || isConstructorApp(checker, major)) return undefined;
  const type = checker.whnf(checker.typeOf(major));
  const head = getAppFn(type);
  if (head.kind !== 'const' || head.name !== typeName || checker.mayBeProp(type)) return undefined;
  const { ctor } = structure;
  const fields = Array.from({ length: ctor.numFields }, (_, i) => mkProj(typeName, i, major));
  return mkApps(mkConst(ctor.name, head.levels), [...getAppArgs(type).slice(0, ctor.numParams), ...fields]);
}

function isConstructorApp(checker: TypeChecker, expr: Expr): boolean {
  const head = getAppFn(expr);
  return head.kind === 'const' && checker.env.find(head.name)?.kind === 'ctor';
}
