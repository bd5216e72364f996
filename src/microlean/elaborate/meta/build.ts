/** Building applications of library constants, with implicit arguments found by unification (Lean's `mkAppM`). */

import {
  type Expr,
  exprToDebugString,
  getAppArgs,
  isAppOf,
  type Level,
  mkApp,
  mkApps,
  mkConst,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import { isDefEq } from './def-eq.js';
import { getLevel, inferType } from './infer-type.js';
import { requireInstance } from './instances.js';
import { type Meta, MetaError } from './meta.js';
import { forallMetaTelescope } from './telescope.js';
import { whnf } from './whnf.js';

/** A constant at fresh universe metavariables. @throws {MetaError} if it does not exist. */
export function mkConstWithFreshLevels(meta: Meta, name: Name): Expr {
  const info = meta.env.find(name);
  if (info === undefined) throw new MetaError(`unknown constant '${name}'`);
  return mkConst(name, meta.freshLevelMVars(info.levelParams.length));
}

/**
 * `name` applied to explicit arguments; implicit ones are found by unification, instances by resolution.
 * @throws {MetaError} if they are not determined or types do not fit.
 */
export function mkAppM(meta: Meta, name: Name, explicit: readonly Expr[]): Expr {
  const fn = mkConstWithFreshLevels(meta, name);
  let next = 0;
  return mkAppWith(meta, fn, binderInfo => {
    if (binderInfo !== 'default') return undefined;
    return next < explicit.length ? explicit[next++] : 'end';
  });
}

/** `name` applied to arguments by position; `undefined` ones are found by unification or resolution. */
export function mkAppOptM(meta: Meta, name: Name, args: readonly (Expr | undefined)[]): Expr {
  const fn = mkConstWithFreshLevels(meta, name);
  let next = 0;
  return mkAppWith(meta, fn, () => (next < args.length ? args[next++] : 'end'));
}

/** Like {@link mkAppM} for a function term instead of a constant. */
export function mkAppTermM(meta: Meta, fn: Expr, explicit: readonly Expr[]): Expr {
  let next = 0;
  return mkAppWith(meta, fn, binderInfo => {
    if (binderInfo !== 'default') return undefined;
    return next < explicit.length ? explicit[next++] : 'end';
  });
}

function mkAppWith(meta: Meta, fn: Expr, choose: (binderInfo: string) => Expr | undefined | 'end'): Expr {
  let result = fn;
  let type = inferType(meta, fn);
  const instances: Expr[] = [];
  for (;;) {
    if (type.kind !== 'pi') {
      type = whnf(meta, type);
      if (type.kind !== 'pi') break;
    }
    const given = choose(type.binderInfo);
    if (given === 'end') break;
    const { mvars, body } = forallMetaTelescope(meta, type, { max: 1 });
    const mvar = mvars[0]!;
    if (given !== undefined) {
      const expected = meta.mvarDecl(mvar).type;
      const actual = inferType(meta, given);
      if (!isDefEq(meta, expected, actual))
        throw new MetaError(
          `application type mismatch: ${exprToDebugString(given)} has type ${exprToDebugString(meta.instantiate(actual))}, expected ${exprToDebugString(meta.instantiate(expected))}`,
        );
      meta.assign(mvar, given);
    } else if (type.binderInfo === 'instImplicit') instances.push(mvar);
    result = mkApp(result, mvar);
    type = body;
  }
  for (const instance of instances) {
    if (instance.kind !== 'mvar' || meta.mctx.isAssigned(instance.id)) continue;
    meta.assign(instance, requireInstance(meta, meta.mvarDecl(instance).type));
  }
  return meta.instantiate(result);
}

const EQ = nameOf('Eq');
const EQ_REFL = nameOf('Eq.refl');
const IFF = nameOf('Iff');
const NOT = nameOf('Not');

/** The universe `u` of a term's type `A : Sort u`. */
function levelOfTypeOf(meta: Meta, term: Expr): { type: Expr; level: Level } {
  const type = inferType(meta, term);
  return { type, level: getLevel(meta, type) };
}

/** `a = b` */
export function mkEq(meta: Meta, left: Expr, right: Expr): Expr {
  const { type, level } = levelOfTypeOf(meta, left);
  return mkApps(mkConst(EQ, [level]), [type, left, right]);
}

/** `rfl : a = a` */
export function mkEqRefl(meta: Meta, term: Expr): Expr {
  const { type, level } = levelOfTypeOf(meta, term);
  return mkApps(mkConst(EQ_REFL, [level]), [type, term]);
}

/** The parts of `@Eq A a b`, or `undefined`. */
export function matchEq(expr: Expr): { type: Expr; left: Expr; right: Expr } | undefined {
  if (!isAppOf(expr, EQ, 3)) return undefined;
  const [type, left, right] = getAppArgs(expr) as [Expr, Expr, Expr];
  return { type, left, right };
}

/** The parts of `p ↔ q`, or `undefined`. */
export function matchIff(expr: Expr): { left: Expr; right: Expr } | undefined {
  if (!isAppOf(expr, IFF, 2)) return undefined;
  const [left, right] = getAppArgs(expr) as [Expr, Expr];
  return { left, right };
}

/** `p` of `¬p`, or `undefined`. */
export function matchNot(expr: Expr): Expr | undefined {
  return isAppOf(expr, NOT, 1) ? getAppArgs(expr)[0] : undefined;
}

/** `h.symm : b = a` for `h : a = b` */
export function mkEqSymm(meta: Meta, proof: Expr): Expr {
  return mkAppM(meta, nameOf('Eq.symm'), [proof]);
}

/** `h₁.trans h₂` */
export function mkEqTrans(meta: Meta, first: Expr, second: Expr): Expr {
  return mkAppM(meta, nameOf('Eq.trans'), [first, second]);
}

/** `congrArg f h : f a = f b` */
export function mkCongrArg(meta: Meta, fn: Expr, proof: Expr): Expr {
  return mkAppM(meta, nameOf('congrArg'), [fn, proof]);
}

/** `congrFun h a : f a = g a` */
export function mkCongrFun(meta: Meta, proof: Expr, arg: Expr): Expr {
  return mkAppM(meta, nameOf('congrFun'), [proof, arg]);
}
