/** What the generators of auxiliary definitions need to know of an inductive type, with its binders opened. */

import {
  type BinderInfo,
  type ConstructorInfo,
  type Expr,
  type FVar,
  type InductiveInfo,
  type Level,
  levelParam,
  mkApps,
  mkConst,
  mkLam,
  mkPi,
  type Name,
  nameOf,
  type RecursorInfo,
} from '../../../kernel/index.js';
import { forallTelescope, type Meta } from '../../meta/index.js';

export interface InductiveShape {
  readonly info: InductiveInfo;
  readonly ctors: readonly ConstructorInfo[];
  readonly recursor: RecursorInfo;
  /** Universe arguments of the type: its own parameters. */
  readonly levels: readonly Level[];
  /** The recursor eliminates into every sort; then its first universe parameter is the sort's. */
  readonly large: boolean;
  /** Position of this type among the recursor's motives. */
  readonly motiveIndex: number;
}

/** @throws {TypeError} if `name` is no inductive type of the environment. */
export function shapeOf(meta: Meta, name: Name): InductiveShape {
  const info = meta.env.get(name);
  const recursor = meta.env.get(name.child('rec'));
  if (info.kind !== 'induct' || recursor.kind !== 'rec') throw new TypeError(`${name} is no inductive type`);
  const ctors = info.ctors.map(ctor => meta.env.get(ctor) as ConstructorInfo);
  return {
    info,
    ctors,
    recursor,
    levels: info.levelParams.map(levelParam),
    large: recursor.levelParams.length > info.levelParams.length,
    motiveIndex: info.all.indexOf(name),
  };
}

/** A universe parameter name that a declaration does not use yet: `u`, `u_1`, …. */
export function freshLevelName(used: readonly Name[], base: string): Name {
  let name = nameOf(base);
  for (let i = 1; used.includes(name); i++) name = nameOf(`${base}_${i}`);
  return name;
}

/** The variables of a recursor's type, by role. */
export interface RecursorVariables {
  readonly params: FVar[];
  readonly motives: FVar[];
  readonly minors: FVar[];
  readonly indices: FVar[];
  readonly major: FVar;
}

/** Opens the type of the recursor. `action` runs with its variables in context. */
export function openRecursor<T>(
  meta: Meta,
  shape: InductiveShape,
  action: (variables: RecursorVariables) => T,
): T {
  const { recursor } = shape;
  const { numParams, numMotives, numMinors, numIndices } = recursor;
  const count = numParams + numMotives + numMinors + numIndices + 1;
  return forallTelescope(
    meta,
    recursor.type,
    variables => {
      let at = 0;
      const take = (n: number) => variables.slice(at, (at += n));
      return action({
        params: take(numParams),
        motives: take(numMotives),
        minors: take(numMinors),
        indices: take(numIndices),
        major: take(1)[0]!,
      });
    },
    { max: count },
  );
}

/** The minor premises of this type's constructors start here among all minor premises. */
export function firstMinor(meta: Meta, shape: InductiveShape): number {
  let start = 0;
  for (let i = 0; i < shape.motiveIndex; i++) {
    const earlier = meta.env.get(shape.info.all[i]!);
    if (earlier.kind === 'induct') start += earlier.ctors.length;
  }
  return start;
}

/** The term with the infos of its outermost binders (all of kind lambda or all Pi) replaced. */
export function withBinderInfos(expr: Expr, infos: readonly BinderInfo[]): Expr {
  const [first, ...rest] = infos;
  if (first === undefined || (expr.kind !== 'lam' && expr.kind !== 'pi')) return expr;
  const make = expr.kind === 'lam' ? mkLam : mkPi;
  return make(expr.binderName, expr.binderType, withBinderInfos(expr.body, rest), first);
}

/** `n` copies. */
export const repeat = (info: BinderInfo, n: number): BinderInfo[] => new Array<BinderInfo>(n).fill(info);

/** `T params indices` */
export function typeApp(shape: InductiveShape, params: readonly Expr[], indices: readonly Expr[]): Expr {
  return mkApps(mkConst(shape.info.name, shape.levels), [...params, ...indices]);
}

/** `C params fields` */
export function ctorApp(
  shape: InductiveShape,
  ctor: ConstructorInfo,
  params: readonly Expr[],
  fields: readonly Expr[],
): Expr {
  return mkApps(mkConst(ctor.name, shape.levels), [...params, ...fields]);
}

/** How the motive is bound: explicitly if no constructor's case determines it. */
export const motiveInfo = (shape: InductiveShape): BinderInfo =>
  shape.recursor.numMinors === 0 ? 'default' : 'implicit';
