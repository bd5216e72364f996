/**
 * Unfolding of functions defined by pattern matching: by their equations, so that `f (n + 1)` becomes the right side
 * of its equation, with `f` folded in it, and never a recursor application (Lean's smart unfolding).
 */

import {
  type Expr,
  getAppArgs,
  getAppFn,
  headConstName,
  instantiateRev,
  isAppOf,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import { typeAtLevels } from './constant-at-levels.js';
import type { Meta } from './meta.js';
import { natLiteral } from './nat.js';
import { whnf } from './whnf.js';

const NAT_ZERO = nameOf('Nat.zero');
const NAT_SUCC = nameOf('Nat.succ');
const EQ = nameOf('Eq');
const NAT = nameOf('Nat');
const ADD = nameOf('HAdd.hAdd');

/** The right side of the first equation whose left side matches; `undefined` if the arguments decide none. */
export function unfoldByEquations(meta: Meta, expr: Expr, theorems: readonly Name[]): Expr | undefined {
  const fn = getAppFn(expr);
  if (fn.kind !== 'const') return undefined;
  const args = getAppArgs(expr);
  for (const theorem of theorems) {
    const info = meta.env.find(theorem);
    if (info === undefined) continue;
    const equation = splitEquation(typeAtLevels(info, fn.levels));
    if (equation === undefined || equation.patterns.length > args.length) continue;
    const matched = matchPatterns(meta, equation.patterns, args, equation.arity);
    if (matched === 'stuck') return undefined;
    if (matched === 'no') continue;
    meta.tick();
    return mkApps(instantiateRev(equation.rhs, matched), args.slice(equation.patterns.length));
  }
  return undefined;
}

/** `∀ x₁ … xₙ, f p₁ … pₖ = rhs`, with the `x`s as loose indices. */
function splitEquation(type: Expr): { arity: number; patterns: Expr[]; rhs: Expr } | undefined {
  let arity = 0;
  let body = type;
  while (body.kind === 'pi') {
    arity++;
    body = body.body;
  }
  const head = getAppFn(body);
  const args = getAppArgs(body);
  if (head.kind !== 'const' || head.name !== EQ || args.length !== 3) return undefined;
  return { arity, patterns: getAppArgs(args[1]!), rhs: args[2]! };
}

/** Values of the `arity` variables, outermost first; or why there are none. */
function matchPatterns(
  meta: Meta,
  patterns: readonly Expr[],
  args: readonly Expr[],
  arity: number,
): Expr[] | 'no' | 'stuck' {
  const values: (Expr | undefined)[] = new Array(arity).fill(undefined);
  // A mismatch anywhere beats being stuck elsewhere: the equations overlap only where Lean's order decides.
  let stuck = false;
  const match = (pattern: Expr, arg: Expr): boolean => {
    if (pattern.kind === 'bvar') {
      values[arity - 1 - pattern.index] ??= arg;
      return true;
    }
    if (!hasConstructorHead(meta, pattern)) return true;
    const value = exposeConstructor(meta, arg, pattern);
    if (value === 'stuck') {
      stuck = true;
      return true;
    }
    if (value === 'no') return false;
    const expected = getAppArgs(constructorForm(pattern));
    return expected.every((sub, i) => match(sub, value[i]!));
  };
  for (const [i, pattern] of patterns.entries()) if (!match(pattern, args[i]!)) return 'no';
  if (stuck) return 'stuck';
  // Variables that occur in types only (implicit arguments of constructors) are found above as well.
  return values.some(value => value === undefined) ? 'stuck' : (values as Expr[]);
}

function hasConstructorHead(meta: Meta, pattern: Expr): boolean {
  const fn = getAppFn(constructorForm(pattern));
  return fn.kind === 'const' && meta.env.find(fn.name)?.kind === 'ctor';
}

/** A numeral, or `n + k` for a numeral `k`, as a constructor application; other terms as they are. */
function constructorForm(expr: Expr): Expr {
  const fn = getAppFn(expr);
  if (fn.kind === 'const' && (fn.name === NAT_ZERO || fn.name === NAT_SUCC)) return expr;
  const n = natLiteral(expr);
  if (n !== undefined) return n === 0n ? mkConst(NAT_ZERO) : mkApp(mkConst(NAT_SUCC), mkNatLit(n - 1n));
  if (!isAppOf(expr, ADD, 6)) return expr;
  const args = getAppArgs(expr);
  const k = natLiteral(args[5]!);
  if (k === undefined || k === 0n || headConstName(args[0]!) !== NAT) return expr;
  return mkApp(mkConst(NAT_SUCC), k === 1n ? args[4]! : mkApps(fn, [...args.slice(0, 5), mkNatLit(k - 1n)]));
}

function exposeConstructor(meta: Meta, arg: Expr, pattern: Expr): Expr[] | 'no' | 'stuck' {
  const wanted = getAppFn(constructorForm(pattern));
  const value = constructorForm(whnf(meta, arg));
  const head = getAppFn(value);
  if (head.kind !== 'const' || meta.env.find(head.name)?.kind !== 'ctor') return 'stuck';
  return wanted.kind === 'const' && head.name === wanted.name ? getAppArgs(value) : 'no';
}
