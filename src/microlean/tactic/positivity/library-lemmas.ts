/** Lemmas of the library that rules of positivity name. */

import {
  forallMetaTelescope,
  inferType,
  isDefEq,
  type Meta,
  matchIff,
  mkAppM,
  mkConstWithFreshLevels,
  synthInstance,
} from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, type MVar, mkApps, mkConst, nameOf } from '../../kernel/index.js';

/** A lemma of the library by name; `undefined` if it is not there or does not fit. */
export function named(meta: Meta, name: string, args: readonly Expr[]): Expr | undefined {
  if (meta.env.find(nameOf(name)) === undefined) return undefined;
  return meta.attempt(() => meta.withTransparency('default', () => mkAppM(meta, nameOf(name), args)));
}

/** The right-to-left direction of an equivalence of the library, which is about `term`, at a proof of its right side. */
export function backwards(meta: Meta, name: string, proof: Expr, term: Expr): Expr | undefined {
  if (meta.env.find(nameOf(name)) === undefined) return undefined;
  return meta.attempt(() =>
    meta.withTransparency('default', () => {
      const lemma = mkConstWithFreshLevels(meta, nameOf(name));
      const { mvars, body } = forallMetaTelescope(meta, inferType(meta, lemma));
      const iff = matchIff(body);
      if (iff === undefined || !isDefEq(meta, getAppArgs(iff.left).at(-1)!, term)) return undefined;
      if (!isDefEq(meta, iff.right, inferType(meta, proof))) return undefined;
      for (const mvar of mvars)
        if (!meta.mctx.isAssigned(mvar.id) && !synthesizeInstance(meta, mvar)) return undefined;
      return meta.instantiate(
        mkApps(mkConst(nameOf('Iff.mpr')), [iff.left, iff.right, mkApps(lemma, mvars), proof]),
      );
    }),
  );
}

function synthesizeInstance(meta: Meta, mvar: MVar): boolean {
  const answer = synthInstance(meta, meta.mvarType(mvar));
  if (answer.kind !== 'found') return false;
  return isDefEq(meta, mvar, answer.value);
}
