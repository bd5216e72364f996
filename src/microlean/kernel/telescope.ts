/** Lists of opened binders, and terms closed over them. */

import { type BinderInfo, type Expr, type FVar, mkLam, mkPi } from './expr.js';
import type { Name } from './name.js';
import { abstractVars } from './substitute.js';
import type { TypeChecker } from './type-checker.js';

export interface Binder {
  readonly variable: FVar;
  readonly name: Name;
  readonly type: Expr;
  readonly info: BinderInfo;
}

/** Opens one binder. */
export function openBinder(
  checker: TypeChecker,
  name: Name,
  type: Expr,
  info: BinderInfo = 'default',
): Binder {
  return { variable: checker.open(type), name, type, info };
}

export function variablesOf(binders: readonly Binder[]): FVar[] {
  return binders.map(binder => binder.variable);
}

/** `∀ binders, body` */
export function piOver(binders: readonly Binder[], body: Expr): Expr {
  return closeOver(binders, body, mkPi);
}

/** `fun binders => body` */
export function lamOver(binders: readonly Binder[], body: Expr): Expr {
  return closeOver(binders, body, mkLam);
}

function closeOver(binders: readonly Binder[], body: Expr, make: typeof mkPi | typeof mkLam): Expr {
  const variables = variablesOf(binders);
  let result = abstractVars(body, variables);
  for (let i = binders.length - 1; i >= 0; i--) {
    const { name, type, info } = binders[i]!;
    result = make(name, abstractVars(type, variables.slice(0, i)), result, info);
  }
  return result;
}
