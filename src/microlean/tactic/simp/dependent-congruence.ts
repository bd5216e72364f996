/**
 * Rewriting an argument on which later proofs and instances depend: `f a s = f b s'` from `a = b`, where `s'` is `s`
 * carried over the equation. A carried instance is replaced by one that resolution finds, so that terms stay as users
 * would write them.
 */

import { inferType, isProp, type Meta, synthInstance, whnf } from '../../elaborate/meta/index.js';
import {
  abstractVars,
  type Expr,
  instantiate1,
  mkApp,
  mkApps,
  mkBVar,
  mkConst,
  mkLam,
  nameOf,
} from '../../kernel/index.js';
import { joinResults, type SimpResult, typeAndLevel, universeOf } from './result.js';

const EQ = nameOf('Eq');
const EQ_REC = nameOf('Eq.rec');
const EQ_REFL = nameOf('Eq.refl');
const SUBSINGLETON = nameOf('Subsingleton');
const SUBSINGLETON_ELIM = nameOf('Subsingleton.elim');
const CONGR_ARG = nameOf('congrArg');

/** Result of replacing argument `index` along `change`; `undefined` if something else than proofs and instances depends on it. */
export function rewriteDependent(
  meta: Meta,
  fn: Expr,
  args: readonly Expr[],
  index: number,
  change: { readonly expr: Expr; readonly proof: Expr },
): { result: SimpResult; args: Expr[] } | undefined {
  return meta.withTransparency('default', () => {
    const old = args[index]!;
    const { type, level } = typeAndLevel(meta, old);
    const whole = mkApps(fn, args);
    const resultSort = typeAndLevel(meta, whole);
    const built = meta.withLocalDecl(nameOf('x'), 'default', type, x => {
      const equation = mkApps(mkConst(EQ, [level]), [type, old, x]);
      return meta.withLocalDecl(nameOf('h'), 'default', equation, h => {
        const carried = carry(meta, fn, args, index, old, type, level, x, h);
        if (carried === undefined) return undefined;
        const statement = mkApps(mkConst(EQ, [resultSort.level]), [
          resultSort.type,
          whole,
          mkApps(fn, carried),
        ]);
        const close = (e: Expr) => abstractVars(e, [x, h]);
        return {
          motive: mkLam(nameOf('x'), type, mkLam(nameOf('h'), abstractVars(equation, [x]), close(statement))),
          args: carried.map(close),
        };
      });
    });
    if (built === undefined) return undefined;
    const reflexivity = mkApps(mkConst(EQ_REFL, [resultSort.level]), [resultSort.type, whole]);
    const zero = universeOf(meta, mkApps(mkConst(EQ, [level]), [type, old, old]));
    const proof = mkApps(mkConst(EQ_REC, [zero, level]), [
      type,
      old,
      built.motive,
      reflexivity,
      change.expr,
      change.proof,
    ]);
    const fill = (e: Expr) => instantiate1(instantiate1(e, change.proof), change.expr);
    const next = built.args.map(fill);
    return canonicalInstances(meta, fn, whole, args, next, { expr: mkApps(fn, next), proof });
  });
}

/** The arguments with `x` at `index`, and those that depend on it carried along `h : old = x`. */
function carry(
  meta: Meta,
  fn: Expr,
  args: readonly Expr[],
  index: number,
  old: Expr,
  type: Expr,
  level: ReturnType<typeof universeOf>,
  x: Expr,
  h: Expr,
): Expr[] | undefined {
  const next = [...args.slice(0, index), x];
  for (let i = index + 1; i < args.length; i++) {
    const arg = args[i]!;
    const expected = domainOf(meta, mkApps(fn, next));
    if (expected === undefined) return undefined;
    const mentions = abstractVars(expected, [x, h]);
    if (mentions === expected) {
      next.push(arg);
      continue;
    }
    if (abstractVars(expected, [h]) !== expected) return undefined;
    const equation = mkApps(mkConst(EQ, [level]), [type, old, mkBVar(0)]);
    const motive = mkLam(nameOf('x'), type, mkLam(nameOf('h'), equation, mentions));
    const sort = universeOf(meta, expected);
    next.push(mkApps(mkConst(EQ_REC, [sort, level]), [type, old, motive, arg, x, h]));
  }
  return next;
}

function domainOf(meta: Meta, fn: Expr): Expr | undefined {
  const type = whnf(meta, inferType(meta, fn));
  return type.kind === 'pi' ? type.binderType : undefined;
}

function canonicalInstances(
  meta: Meta,
  fn: Expr,
  start: Expr,
  before: readonly Expr[],
  after: readonly Expr[],
  result: SimpResult,
): { result: SimpResult; args: Expr[] } {
  const args = [...after];
  let joined = result;
  for (const [i, arg] of after.entries()) {
    if (arg === before[i] || !isCast(arg)) continue;
    const type = inferType(meta, arg);
    if (isProp(meta, type)) continue;
    const found = synthInstance(meta, type);
    if (found.kind !== 'found') continue;
    const step = replaceInstance(meta, fn, args, i, type, found.value);
    if (step === undefined) continue;
    joined = joinResults(meta, start, joined, step);
    args[i] = found.value;
  }
  return { result: joined, args };
}

const isCast = (expr: Expr): boolean => {
  let fn = expr;
  while (fn.kind === 'app') fn = fn.fn;
  return fn.kind === 'const' && fn.name === EQ_REC;
};

function replaceInstance(
  meta: Meta,
  fn: Expr,
  args: readonly Expr[],
  index: number,
  type: Expr,
  instance: Expr,
): SimpResult | undefined {
  const level = universeOf(meta, type);
  const subsingleton = synthInstance(meta, mkApp(mkConst(SUBSINGLETON, [level]), type));
  if (subsingleton.kind !== 'found') return undefined;
  const old = args[index]!;
  const equal = mkApps(mkConst(SUBSINGLETON_ELIM, [level]), [type, subsingleton.value, old, instance]);
  const whole = typeAndLevel(meta, mkApps(fn, args));
  const hole = [...args.slice(0, index), mkBVar(0), ...args.slice(index + 1)];
  const context = mkLam(nameOf('i'), type, mkApps(fn, hole));
  const proof = mkApps(mkConst(CONGR_ARG, [level, whole.level]), [
    type,
    whole.type,
    old,
    instance,
    context,
    equal,
  ]);
  return { expr: mkApps(fn, [...args.slice(0, index), instance, ...args.slice(index + 1)]), proof };
}
