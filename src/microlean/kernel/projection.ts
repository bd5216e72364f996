/** Projections `S.i e`: their typing rule and their reduction. */

import type { ConstructorInfo, InductiveInfo } from './declaration.js';
import { type Expr, getAppArgs, getAppFn, mkProj, type Proj } from './expr.js';
import { KernelException } from './kernel-exception.js';
import type { Name } from './name.js';
import { stringLiteralToConstructor } from './string-literal.js';
import { hasLooseBVar, instantiate1, instantiateLevelParams } from './substitute.js';
import type { InferMode, TypeChecker } from './type-checker.js';

/** The one constructor of an inductive type that has exactly one, with the type. */
export function structureOf(
  checker: TypeChecker,
  name: Name,
): { readonly type: InductiveInfo; readonly ctor: ConstructorInfo } | undefined {
  const type = checker.env.find(name);
  if (type?.kind !== 'induct' || type.ctors.length !== 1) return undefined;
  const ctor = checker.env.find(type.ctors[0]!);
  return ctor?.kind === 'ctor' ? { type, ctor } : undefined;
}

/** As {@link structureOf}, for the structures with eta: no indices and not recursive. */
export function etaStructureOf(checker: TypeChecker, name: Name): ReturnType<typeof structureOf> {
  const found = structureOf(checker, name);
  return found !== undefined && found.type.numIndices === 0 && !found.type.isRec ? found : undefined;
}

export function inferProjection(checker: TypeChecker, expr: Proj, mode: InferMode): Expr {
  const { type, ctor, structType } = structureTypeOf(checker, expr, mode);
  const head = getAppFn(structType);
  const args = getAppArgs(structType);
  const levels = head.kind === 'const' ? head.levels : [];
  // Semantically a proposition: `imax 1 0` counts (lean4#14613). A type in `Sort (max u v)` does not: where it is a
  // proposition, its fields are too, since their universes are at most its own.
  const isProp = checker.isProp(structType);
  let rest = instantiateLevelParams(ctor.type, ctor.levelParams, levels);
  for (let i = 0; i < type.numParams; i++) rest = instantiate1(asPi(checker, rest, expr).body, args[i]!);
  for (let i = 0; i < expr.index; i++) {
    const pi = asPi(checker, rest, expr);
    if (!hasLooseBVar(pi.body, 0)) {
      rest = instantiate1(pi.body, mkProj(expr.typeName, i, expr.struct));
      continue;
    }
    if (isProp && !checker.isProp(pi.binderType))
      throw new KernelException('projection', 'a later field of a proposition depends on data', [expr]);
    rest = instantiate1(pi.body, mkProj(expr.typeName, i, expr.struct));
  }
  const field = asPi(checker, rest, expr).binderType;
  if (isProp && !checker.isProp(field))
    throw new KernelException('projection', 'data cannot be projected from a proposition', [expr, field]);
  return field;
}

function structureTypeOf(checker: TypeChecker, expr: Proj, mode: InferMode) {
  const structType = checker.whnf(checker.infer(expr.struct, mode));
  const head = getAppFn(structType);
  const found =
    head.kind === 'const' && head.name === expr.typeName ? structureOf(checker, head.name) : undefined;
  if (found === undefined || getAppArgs(structType).length !== found.type.numParams + found.type.numIndices)
    throw new KernelException(
      'projection',
      `the projected term is not of a structure type ${expr.typeName}`,
      [expr, structType],
    );
  return { ...found, structType };
}

function asPi(checker: TypeChecker, type: Expr, expr: Proj) {
  const pi = type.kind === 'pi' ? type : checker.whnf(type);
  if (pi.kind !== 'pi')
    throw new KernelException('projection', `${expr.typeName} has no field ${expr.index}`, [expr]);
  return pi;
}

/** The field, if the structure (already reduced) is a constructor application of the projection's type. */
export function projectField(checker: TypeChecker, expr: Proj, reduced: Expr): Expr | undefined {
  const struct =
    reduced.kind === 'lit' && typeof reduced.literal === 'string'
      ? checker.whnf(stringLiteralToConstructor(reduced.literal))
      : reduced;
  const head = getAppFn(struct);
  const info = head.kind === 'const' ? checker.env.find(head.name) : undefined;
  if (info?.kind !== 'ctor' || info.induct !== expr.typeName) return undefined;
  return getAppArgs(struct)[info.numParams + expr.index];
}
