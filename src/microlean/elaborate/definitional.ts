/** Theorems that hold by definition on the face of their proofs (Lean's `isRflProof`). */

import { type Expr, getAppFn, nameOf } from '../kernel/index.js';
import type { LeanEnvironment } from './lean-environment.js';

const REFLEXIVITY = new Set(['rfl', 'Eq.refl', 'Iff.rfl', 'Iff.refl'].map(nameOf));
const TRANSPARENT = new Set(['Eq.symm', 'Iff.symm', 'propext', 'id'].map(nameOf));

/**
 * Whether a proof is `rfl` on its face, possibly through other theorems. Of those it is on file (kind `definitional`), so
 * that their proofs need not be looked at.
 */
export function provedByDefinition(env: LeanEnvironment, proof: Expr): boolean {
  let body = proof;
  while (body.kind === 'lam') body = body.body;
  if (body.kind === 'mdata') return provedByDefinition(env, body.expr);
  const fn = getAppFn(body);
  if (fn.kind !== 'const') return false;
  if (REFLEXIVITY.has(fn.name)) return true;
  if (TRANSPARENT.has(fn.name) && body.kind === 'app') return provedByDefinition(env, body.arg);
  return env.entry('definitional', fn.name) !== undefined;
}
