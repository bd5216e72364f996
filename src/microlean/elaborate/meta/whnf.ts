/** Weak-head normal form under a transparency setting (Lean's `whnf`). */

import {
  alphaEqual,
  betaApps,
  type Const,
  type ConstantInfo,
  type Expr,
  getAppArgs,
  getAppFn,
  instantiate1,
  instantiateLevelParams,
  levelNeverZero,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  mkProj,
  nameOf,
  type RecursorInfo,
} from '../../kernel/index.js';
import { valueAtLevels } from './constant-at-levels.js';
import { isDefEq } from './def-eq.js';
import { inferType } from './infer-type.js';
import type { Meta } from './meta.js';
import { reduceNat } from './nat.js';
import { unfoldByEquations } from './smart-unfold.js';

const NAT_ZERO = nameOf('Nat.zero');
const NAT_SUCC = nameOf('Nat.succ');
const QUOT_LIFT = nameOf('Quot.lift');
const QUOT_IND = nameOf('Quot.ind');
const QUOT_MK = nameOf('Quot.mk');

/** Full weak-head normal form: head steps and unfolding until the head is stuck. */
export function whnf(meta: Meta, expr: Expr): Expr {
  switch (expr.kind) {
    case 'sort':
    case 'pi':
    case 'lam':
    case 'lit':
    case 'bvar':
      return expr;
    default:
  }
  const cacheable = !expr.hasExprMVar && !expr.hasFVar && meta.transparency === 'default';
  const cached = cacheable ? meta.caches.whnf.get(expr) : undefined;
  if (cached !== undefined) return cached;
  let current: Expr = expr;
  for (;;) {
    meta.tick();
    current = whnfCore(meta, current);
    const next = reduceNat(meta, current) ?? unfoldDefinition(meta, current);
    if (next === undefined) break;
    current = next;
  }
  if (cacheable) meta.caches.whnf.set(expr, current);
  return current;
}

/** `whnf` that unfolds reducible definitions only. */
export function whnfR(meta: Meta, expr: Expr): Expr {
  return meta.withTransparency('reducible', () => whnf(meta, expr));
}

/** `whnf` that also unfolds instances. */
export function whnfI(meta: Meta, expr: Expr): Expr {
  return meta.withTransparency('instances', () => whnf(meta, expr));
}

/** Head steps without unfolding definitions: beta, let, projections, recursors, quotients, assigned metavariables. */
export function whnfCore(meta: Meta, expr: Expr): Expr {
  let e = expr;
  for (;;) {
    switch (e.kind) {
      case 'mdata':
        e = e.expr;
        continue;
      case 'let':
        e = instantiate1(e.body, e.value);
        continue;
      case 'mvar': {
        const value = meta.mctx.value(e.id);
        if (value === undefined) return e;
        e = value;
        continue;
      }
      case 'fvar': {
        const value = meta.context.find(e.id)?.value;
        if (value === undefined) return e;
        e = value;
        continue;
      }
      case 'proj': {
        const next = reduceProj(meta, e.typeName, e.index, e.struct);
        if (next === undefined) return e;
        e = next;
        continue;
      }
      case 'app': {
        const next = stepApp(meta, e);
        if (next === undefined) return e;
        e = next;
        continue;
      }
      default:
        return e;
    }
  }
}

function stepApp(meta: Meta, expr: Expr): Expr | undefined {
  const fn = getAppFn(expr);
  switch (fn.kind) {
    case 'lam':
      meta.tick();
      return betaApps(fn, getAppArgs(expr));
    case 'const':
      return reduceConstApp(meta, fn, expr);
    case 'mvar': {
      if (meta.mctx.value(fn.id) === undefined && meta.mctx.delayedValue(fn.id) === undefined)
        return undefined;
      const instantiated = meta.instantiate(expr);
      return instantiated === expr ? undefined : instantiated;
    }
    case 'let':
    case 'mdata':
    case 'fvar':
    case 'proj': {
      const head = whnfCore(meta, fn);
      return head === fn ? undefined : betaApps(head, getAppArgs(expr));
    }
    default:
      return undefined;
  }
}

function reduceConstApp(meta: Meta, fn: Const, expr: Expr): Expr | undefined {
  const info = meta.env.find(fn.name);
  if (info === undefined) return undefined;
  if (info.kind === 'rec') return reduceRec(meta, info, fn, getAppArgs(expr));
  if (info.kind === 'quot') return reduceQuot(meta, fn, getAppArgs(expr));
  return undefined;
}

/** The field of a structure term, if the term reduces to a constructor application. */
export function reduceProj(
  meta: Meta,
  typeName: ReturnType<typeof nameOf>,
  index: number,
  struct: Expr,
): Expr | undefined {
  const value = toConstructor(meta, whnf(meta, struct));
  const ctor = getAppFn(value);
  if (ctor.kind !== 'const') return undefined;
  const info = meta.env.find(ctor.name);
  if (info?.kind !== 'ctor' || info.induct !== typeName) return undefined;
  return getAppArgs(value)[info.numParams + index];
}

function toConstructor(meta: Meta, expr: Expr): Expr {
  if (expr.kind !== 'lit' || typeof expr.literal !== 'bigint') return expr;
  if (meta.env.find(NAT_ZERO) === undefined) return expr;
  return expr.literal === 0n ? mkConst(NAT_ZERO) : mkApp(mkConst(NAT_SUCC), mkNatLit(expr.literal - 1n));
}

function reduceRec(meta: Meta, info: RecursorInfo, fn: Const, args: Expr[]): Expr | undefined {
  const majorIndex = info.numParams + info.numMotives + info.numMinors + info.numIndices;
  const given = args[majorIndex];
  if (given === undefined) return undefined;
  let major = info.k ? toConstructorByK(meta, info, given) : given;
  major = toConstructor(meta, whnf(meta, major));
  if (!isConstructorApp(meta, major)) major = toConstructorByEta(meta, info, major);
  const ctor = getAppFn(major);
  if (ctor.kind !== 'const') return undefined;
  const rule = info.rules.find(candidate => candidate.ctor === ctor.name);
  if (rule === undefined) return undefined;
  const majorArgs = getAppArgs(major);
  if (majorArgs.length < rule.nfields) return undefined;
  meta.tick();
  const firstIndex = info.numParams + info.numMotives + info.numMinors;
  const rhs = instantiateLevelParams(rule.rhs, info.levelParams, fn.levels);
  const fields = majorArgs.slice(majorArgs.length - rule.nfields);
  return betaApps(rhs, [...args.slice(0, firstIndex), ...fields, ...args.slice(majorIndex + 1)]);
}

function isConstructorApp(meta: Meta, expr: Expr): boolean {
  const fn = getAppFn(expr);
  return fn.kind === 'const' && meta.env.find(fn.name)?.kind === 'ctor';
}

/** For a recursor with K: the only constructor at the major's indices, if the major's type allows it. */
function toConstructorByK(meta: Meta, info: RecursorInfo, major: Expr): Expr {
  const type = whnf(meta, inferType(meta, major));
  const head = getAppFn(type);
  if (head.kind !== 'const' || head.name !== info.all[0]) return major;
  const induct = meta.env.find(head.name);
  if (induct?.kind !== 'induct') return major;
  const args = getAppArgs(type);
  // An index with a metavariable could still become anything.
  if (args.slice(info.numParams).some(arg => meta.instantiate(arg).hasExprMVar)) return major;
  const ctor = mkApps(mkConst(induct.ctors[0]!, head.levels), args.slice(0, info.numParams));
  return isDefEq(meta, type, inferType(meta, ctor)) ? ctor : major;
}

/** Structure eta for a major premise: the constructor applied to the projections. */
function toConstructorByEta(meta: Meta, info: RecursorInfo, major: Expr): Expr {
  if (info.all.length !== 1 || info.numMotives !== 1 || info.numIndices !== 0 || info.rules.length !== 1)
    return major;
  const induct = meta.env.find(info.all[0]!);
  if (induct?.kind !== 'induct' || induct.isRec) return major;
  if (major.kind === 'mvar') return major;
  const type = whnf(meta, inferType(meta, major));
  const head = getAppFn(type);
  if (head.kind !== 'const' || head.name !== induct.name) return major;
  const sort = whnf(meta, inferType(meta, type));
  if (sort.kind !== 'sort' || !levelNeverZero(meta.mctx.instantiateLevel(sort.level))) return major;
  const params = getAppArgs(type).slice(0, info.numParams);
  const fields = Array.from({ length: info.rules[0]!.nfields }, (_, i) => mkProj(induct.name, i, major));
  return mkApps(mkConst(induct.ctors[0]!, head.levels), [...params, ...fields]);
}

function reduceQuot(meta: Meta, fn: Const, args: Expr[]): Expr | undefined {
  const shape =
    fn.name === QUOT_LIFT ? { major: 5, f: 3 } : fn.name === QUOT_IND ? { major: 4, f: 3 } : undefined;
  if (shape === undefined || args.length <= shape.major) return undefined;
  const major = whnf(meta, args[shape.major]!);
  const head = getAppFn(major);
  if (head.kind !== 'const' || head.name !== QUOT_MK) return undefined;
  const majorArgs = getAppArgs(major);
  if (majorArgs.length !== 3) return undefined;
  return mkApps(mkApp(args[shape.f]!, majorArgs[2]!), args.slice(shape.major + 1));
}

/** Whether the current transparency lets a constant unfold. */
export function canUnfold(meta: Meta, info: ConstantInfo): boolean {
  if (info.kind !== 'def' && !(info.kind === 'thm' && meta.transparency === 'all')) return false;
  switch (meta.transparency) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'default':
      return meta.env.reducibility(info.name) !== 'irreducible';
    case 'instances':
      return meta.env.reducibility(info.name) === 'reducible' || isInstance(meta, info.name);
    case 'reducible':
      return meta.env.reducibility(info.name) === 'reducible';
  }
}

const INSTANCE = nameOf('instance');

/** Whether a constant was declared as an instance. */
export function isInstance(meta: Meta, name: ReturnType<typeof nameOf>): boolean {
  const instances = meta.env.cached('instance-names', () => {
    const names = new Set<unknown>();
    for (const [, entry] of meta.env.allEntries('instance')) names.add(entry.declaration);
    for (const entry of meta.env.entries('attribute', INSTANCE)) names.add(entry.declaration);
    return names;
  });
  return instances.has(name);
}

/**
 * One unfolding of the head constant, or `undefined` if it does not unfold. Functions defined by structural
 * recursion unfold by their equations only; projections to class or structure fields only if the structure reduces
 * to a constructor.
 */
export function unfoldDefinition(meta: Meta, expr: Expr): Expr | undefined {
  const fn = getAppFn(expr);
  if (fn.kind !== 'const') return undefined;
  const info = meta.env.find(fn.name);
  if (info === undefined || (info.kind !== 'def' && info.kind !== 'thm')) return undefined;
  const projection = meta.env.entry('projection', fn.name);
  if (projection !== undefined) return unfoldProjection(meta, expr, projection);
  if (!canUnfold(meta, info)) return undefined;
  if (info.levelParams.length !== fn.levels.length) return undefined;
  const equations = meta.env.entry('equations', fn.name);
  if (equations?.structural === true) return unfoldByEquations(meta, expr, equations.theorems);
  return betaApps(valueAtLevels(info, fn.levels), getAppArgs(expr));
}

function unfoldProjection(
  meta: Meta,
  expr: Expr,
  projection: { numParams: number; index: number; structure: ReturnType<typeof nameOf>; fromClass: boolean },
): Expr | undefined {
  // Class projections are what notation is made of: they stay folded where only reducible things unfold.
  if (meta.transparency === 'none' || (meta.transparency === 'reducible' && projection.fromClass))
    return undefined;
  const args = getAppArgs(expr);
  const struct = args[projection.numParams];
  if (struct === undefined) return undefined;
  const field = reduceProj(meta, projection.structure, projection.index, struct);
  if (field !== undefined) return betaApps(field, args.slice(projection.numParams + 1));
  // A stuck projection of a plain structure is `struct.i`; one of a class stays as it is.
  if (projection.fromClass) return undefined;
  return mkApps(mkProj(projection.structure, projection.index, struct), args.slice(projection.numParams + 1));
}

/** The value of a definition at given levels, whatever the transparency; `undefined` if it has none. */
export function definitionValue(meta: Meta, fn: Const): Expr | undefined {
  const info = meta.env.find(fn.name);
  if (info === undefined || (info.kind !== 'def' && info.kind !== 'thm')) return undefined;
  return valueAtLevels(info, fn.levels);
}

/** Whether two terms are the same after instantiating metavariables, without any reduction. */
export function sameTerm(meta: Meta, left: Expr, right: Expr): boolean {
  return left === right || alphaEqual(meta.instantiate(left), meta.instantiate(right));
}
