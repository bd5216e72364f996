/** The kernel's word on a finished proof of a session: checked before the step that finished it counts. */

import { usedLevelParams } from '../elaborate/command/level-params.js';
import type { LeanEnvironment } from '../elaborate/lean-environment.js';
import {
  Declined,
  type Expr,
  KernelException,
  LEVEL_ZERO,
  mapLevel,
  mkConst,
  mkSort,
  type Name,
  replaceExpr,
  TypeChecker,
} from '../kernel/index.js';

/** Kernel steps that the check of one proof may take. */
const MAX_STEPS = 50_000_000;

/** Universe metavariables that nothing determines become 0, as they would in a declaration. */
export function closeLevels(expr: Expr): Expr {
  if (!expr.hasLevelMVar) return expr;
  return replaceExpr(expr, e => {
    if (!e.hasLevelMVar) return e;
    const close = (level: Parameters<typeof mapLevel>[0]) =>
      mapLevel(level, leaf => (leaf.kind === 'mvar' ? LEVEL_ZERO : leaf));
    if (e.kind === 'sort') return mkSort(close(e.level));
    return e.kind === 'const' ? mkConst(e.name, e.levels.map(close)) : undefined;
  });
}

/** Why the kernel does not accept a closed proof; `undefined` if it does. */
export function kernelObjection(env: LeanEnvironment, type: Expr, proof: Expr): string | undefined {
  const statement = closeLevels(type);
  const value = closeLevels(proof);
  const levelParams: Name[] = usedLevelParams([statement, value]);
  try {
    const checker = new TypeChecker(env.kernel, { levelParams, maxSteps: MAX_STEPS });
    const actual = checker.check(value);
    return checker.isDefEq(actual, statement) ? undefined : '(kernel) declaration type mismatch';
  } catch (error) {
    if (error instanceof KernelException) return `(kernel) ${error.message}`;
    if (error instanceof Declined) return `(kernel) declined: ${error.message}`;
    throw error;
  }
}
