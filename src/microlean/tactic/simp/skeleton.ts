/**
 * Skeletons: what a pattern shows on its face, for a quick test that rules out most lemmas before unification is
 * tried. A test that passes proves nothing; one that fails means that unification at reducible transparency fails.
 * They play the part of Lean's discrimination trees, whose keys they follow.
 */

import type { LeanEnvironment } from '../../elaborate/lean-environment.js';
import { natLiteral } from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, type Name, nameOf } from '../../kernel/index.js';

export type Skeleton =
  | { readonly kind: 'any' }
  | { readonly kind: 'const'; readonly name: Name; readonly args: readonly Skeleton[] }
  | { readonly kind: 'variable'; readonly variable: Expr; readonly args: readonly Skeleton[] }
  | { readonly kind: 'numeral'; readonly value: bigint }
  | { readonly kind: 'arrow' }
  | { readonly kind: 'sort' };

const ANY: Skeleton = { kind: 'any' };
const NAT = nameOf('Nat');
const ADD = nameOf('HAdd.hAdd');
const SUCC = nameOf('Nat.succ');

/** Deeper parts are not looked at: terms share their parts, and a skeleton does not. */
const MAX_DEPTH = 10;

/** The skeleton of a pattern; loose indices and metavariables stand for anything. */
export function skeletonOf(env: LeanEnvironment, pattern: Expr, depth = 0): Skeleton {
  if (depth > MAX_DEPTH) return ANY;
  const value = natLiteral(pattern);
  if (value !== undefined) return { kind: 'numeral', value };
  const fn = getAppFn(pattern);
  switch (fn.kind) {
    case 'const': {
      if (!isOpaqueHead(env, fn.name)) return ANY;
      const args = getAppArgs(pattern);
      const infos = binderInfosOf(env, fn.name);
      return {
        kind: 'const',
        name: fn.name,
        args: args.map((arg, i) => argumentSkeleton(env, arg, infos[i] ?? 'default', depth)),
      };
    }
    case 'fvar': {
      const args = getAppArgs(pattern);
      return {
        kind: 'variable',
        variable: fn,
        args: args.map(arg => argumentSkeleton(env, arg, 'default', depth)),
      };
    }
    case 'pi':
      return { kind: 'arrow' };
    case 'sort':
      return { kind: 'sort' };
    default:
      return ANY;
  }
}

function argumentSkeleton(env: LeanEnvironment, arg: Expr, info: string, depth: number): Skeleton {
  if (info === 'instImplicit') return ANY;
  if (isNatOffset(arg)) return ANY;
  const skeleton = skeletonOf(env, arg, depth + 1);
  if (info === 'default') return skeleton;
  // Of implicit arguments only types count: others are compared by what they unfold to.
  return skeleton.kind === 'const' && env.find(skeleton.name)?.kind === 'induct' ? skeleton : ANY;
}

/** `n + k` and `Nat.succ n` match numerals. */
function isNatOffset(expr: Expr): boolean {
  const fn = getAppFn(expr);
  if (fn.kind !== 'const') return false;
  if (fn.name === SUCC) return true;
  if (fn.name !== ADD) return false;
  const args = getAppArgs(expr);
  const type = args[0];
  return (
    args.length === 6 && type?.kind === 'const' && type.name === NAT && natLiteral(args[5]!) !== undefined
  );
}

/** Whether a constant at the head of a term cannot give way at reducible transparency. */
function isOpaqueHead(env: LeanEnvironment, name: Name): boolean {
  const info = env.find(name);
  if (info === undefined) return true;
  if (info.kind === 'rec' || info.kind === 'quot') return false;
  if (info.kind !== 'def') return true;
  const projection = env.entry('projection', name);
  if (projection !== undefined) return projection.fromClass;
  return env.reducibility(name) !== 'reducible';
}

function binderInfosOf(env: LeanEnvironment, name: Name): readonly string[] {
  const infos: string[] = [];
  for (let t = env.find(name)?.type; t?.kind === 'pi'; t = t.body) infos.push(t.binderInfo);
  return infos;
}

/** Whether a term may match. */
export function mayMatch(env: LeanEnvironment, skeleton: Skeleton, term: Expr): boolean {
  if (skeleton.kind === 'any') return true;
  const fn = getAppFn(term);
  if (
    fn.kind === 'mvar' ||
    fn.kind === 'mdata' ||
    fn.kind === 'let' ||
    fn.kind === 'lam' ||
    fn.kind === 'proj'
  )
    return true;
  if (skeleton.kind === 'numeral') {
    const value = natLiteral(term);
    if (value !== undefined) return value === skeleton.value;
    return fn.kind === 'const' && (fn.name === SUCC || isNatOffset(term) || !isOpaqueHead(env, fn.name));
  }
  switch (fn.kind) {
    case 'const': {
      if (skeleton.kind === 'const' && skeleton.name === fn.name)
        return argsMayMatch(env, skeleton.args, term);
      return !isOpaqueHead(env, fn.name);
    }
    case 'fvar':
      return (
        skeleton.kind === 'variable' && skeleton.variable === fn && argsMayMatch(env, skeleton.args, term)
      );
    case 'pi':
      return skeleton.kind === 'arrow';
    case 'sort':
      return skeleton.kind === 'sort';
    default:
      return false;
  }
}

function argsMayMatch(env: LeanEnvironment, skeletons: readonly Skeleton[], term: Expr): boolean {
  const args = getAppArgs(term);
  return (
    args.length === skeletons.length && skeletons.every((skeleton, i) => mayMatch(env, skeleton, args[i]!))
  );
}
