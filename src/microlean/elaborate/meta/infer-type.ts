/** Type inference for terms that are known to be well typed (Lean's `inferType`): nothing is checked. */

import {
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  instantiate1,
  LEVEL_ONE,
  LEVEL_ZERO,
  type Level,
  levelAlwaysZero,
  levelIMax,
  levelSucc,
  mkConst,
  mkProj,
  mkSort,
  nameOf,
} from '../../kernel/index.js';
import { typeAtLevels } from './constant-at-levels.js';
import { instantiateBetaRev } from './instantiate-beta.js';
import { type Meta, MetaError } from './meta.js';
import { forallTelescope, lambdaTelescope, mentionsAny, mkForall } from './telescope.js';
import { whnf } from './whnf.js';

const NAT = mkConst(nameOf('Nat'));
const STRING = mkConst(nameOf('String'));
export const PROP: Expr = mkSort(LEVEL_ZERO);
export const TYPE: Expr = mkSort(LEVEL_ONE);

/** The type of a term in the current context. @throws {MetaError} if it has none. */
export function inferType(meta: Meta, expr: Expr): Expr {
  if (expr.hasExprMVar || expr.hasLevelMVar || expr.kind === 'fvar') return inferStep(meta, expr);
  const cached = meta.caches.inferType.get(expr);
  if (cached !== undefined) return cached;
  const type = inferStep(meta, expr);
  if (!type.hasExprMVar && !type.hasLevelMVar) meta.caches.inferType.set(expr, type);
  return type;
}

function inferStep(meta: Meta, expr: Expr): Expr {
  meta.tick();
  switch (expr.kind) {
    case 'fvar':
      return meta.localDecl(expr).type;
    case 'mvar':
      return meta.mvarDecl(expr).type;
    case 'sort':
      return mkSort(levelSucc(expr.level));
    case 'const':
      return constType(meta, expr.name, expr.levels);
    case 'app':
      return inferApp(meta, getAppFn(expr), getAppArgs(expr));
    case 'lam':
      return inferLambda(meta, expr);
    case 'pi':
      return forallTelescope(meta, expr, (variables, body) => {
        let level = getLevel(meta, body);
        for (const variable of [...variables].reverse())
          level = levelIMax(getLevel(meta, meta.localDecl(variable).type), level);
        return mkSort(level);
      });
    case 'let':
      return inferLambda(meta, expr);
    case 'lit':
      return typeof expr.literal === 'string' ? STRING : NAT;
    case 'proj':
      return inferProj(meta, expr.typeName, expr.index, expr.struct);
    case 'mdata':
      return inferType(meta, expr.expr);
    case 'bvar':
      throw new TypeError('inferType: loose bound variable');
  }
}

function inferLambda(meta: Meta, expr: Expr): Expr {
  return lambdaTelescope(meta, expr, (variables, body) => {
    const type = meta.instantiate(inferType(meta, body));
    return mkForall(meta, withoutUnusedLets(meta, variables, type), type);
  });
}

/** Let-variables that the type does not need are left out of it. */
function withoutUnusedLets(meta: Meta, variables: readonly FVar[], type: Expr): readonly FVar[] {
  const decls = variables.map(variable => meta.localDecl(variable));
  if (decls.every(decl => decl.value === undefined)) return variables;
  const kept: FVar[] = [];
  const needed: Expr[] = [type];
  for (const { fvar, type: ownType, value } of decls.reverse()) {
    if (value !== undefined && !needed.some(e => mentionsAny(e, new Set([fvar])))) continue;
    kept.push(fvar);
    needed.push(meta.instantiate(ownType), ...(value === undefined ? [] : [meta.instantiate(value)]));
  }
  return kept.reverse();
}

/** The type of a constant at given levels. */
export function constType(meta: Meta, name: ReturnType<typeof nameOf>, levels: readonly Level[]): Expr {
  const constant = meta.env.find(name);
  if (constant === undefined) throw new MetaError(`unknown constant '${name}'`);
  if (constant.levelParams.length !== levels.length)
    throw new MetaError(
      `'${name}' has ${constant.levelParams.length} universe parameters, not ${levels.length}`,
    );
  return typeAtLevels(constant, levels);
}

function inferApp(meta: Meta, fn: Expr, args: readonly Expr[]): Expr {
  let type = inferType(meta, fn);
  let start = 0;
  for (let i = 0; i < args.length; i++) {
    if (type.kind === 'pi') {
      type = type.body;
      continue;
    }
    type = whnf(meta, instantiateBetaRev(type, args.slice(start, i)));
    start = i;
    if (type.kind !== 'pi') throw new MetaError('function expected');
    type = type.body;
  }
  return instantiateBetaRev(type, args.slice(start));
}

function inferProj(meta: Meta, typeName: ReturnType<typeof nameOf>, index: number, struct: Expr): Expr {
  const structType = whnf(meta, inferType(meta, struct));
  const head = getAppFn(structType);
  const info = meta.env.find(typeName);
  if (head.kind !== 'const' || head.name !== typeName || info?.kind !== 'induct')
    throw new MetaError(`invalid projection of ${typeName}`);
  const params = getAppArgs(structType).slice(0, info.numParams);
  let type = constType(meta, info.ctors[0]!, head.levels);
  for (const param of params) type = instantiateNext(meta, type, param);
  for (let i = 0; i < index; i++) type = instantiateNext(meta, type, mkProj(typeName, i, struct));
  const field = type.kind === 'pi' ? type : whnf(meta, type);
  if (field.kind !== 'pi') throw new MetaError(`${typeName} has no field ${index}`);
  return field.binderType;
}

function instantiateNext(meta: Meta, type: Expr, value: Expr): Expr {
  const pi = type.kind === 'pi' ? type : whnf(meta, type);
  if (pi.kind !== 'pi') throw new MetaError('function type expected');
  return instantiate1(pi.body, value);
}

/** The universe level of a type. @throws {MetaError} if it is not a type. */
export function getLevel(meta: Meta, type: Expr): Level {
  const sort = whnf(meta, inferType(meta, type));
  if (sort.kind === 'sort') return sort.level;
  if (sort.kind === 'mvar' && meta.mctx.isAssignable(sort.id)) {
    const level = meta.freshLevelMVar();
    meta.assign(sort, mkSort(level));
    return level;
  }
  throw new MetaError('type expected');
}

/** Whether a type is a proposition. */
export function isProp(meta: Meta, type: Expr): boolean {
  if (type.kind === 'sort') return false;
  const sort = whnf(meta, inferType(meta, type));
  return sort.kind === 'sort' && levelAlwaysZero(meta.mctx.instantiateLevel(sort.level));
}

/** Whether a term is a proof of a proposition. */
export function isProof(meta: Meta, term: Expr): boolean {
  return isProp(meta, inferType(meta, term));
}

/** Whether a term is a type, i.e. its type is a sort. */
export function isType(meta: Meta, term: Expr): boolean {
  return whnf(meta, inferType(meta, term)).kind === 'sort';
}
