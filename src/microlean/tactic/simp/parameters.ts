/** What simp may do with each argument of a function (the congruence kinds of Lean's `mkCongrSimp`). */

import {
  forallTelescope,
  inferType,
  isProp,
  type Meta,
  mentionsAny,
  whnf,
} from '../../elaborate/meta/index.js';
import { type ConstantInfo, type Expr, type FVar, getAppFn } from '../../kernel/index.js';

/**
 * `rewrite`: by an equation. `rewriteDependent`: by an equation, if the proofs and instances that depend on it are
 * carried along. `inResult`: by an equation, where the function's type shows that its result does not depend on it
 * after all, as in applications of coerced functions. `fixed`: only by definition. `proof`, `instance`: left alone.
 */
export type ParameterKind = 'rewrite' | 'rewriteDependent' | 'inResult' | 'fixed' | 'proof' | 'instance';

const memo = new WeakMap<ConstantInfo, ParameterKind[]>();

/** Kinds of the parameters that the function's type shows; later ones are `rewrite` where the type is an arrow. */
export function parameterKinds(meta: Meta, fn: Expr): readonly ParameterKind[] {
  if (fn.kind !== 'const') return meta.withTransparency('default', () => compute(meta, inferType(meta, fn)));
  const info = meta.env.find(fn.name);
  if (info === undefined) return [];
  let kinds = memo.get(info);
  if (kinds === undefined) {
    kinds = meta.withTransparency('default', () => meta.speculate(() => compute(meta, info.type)));
    memo.set(info, kinds);
  }
  return kinds;
}

function compute(meta: Meta, type: Expr): ParameterKind[] {
  return forallTelescope(meta, type, (variables, body) => {
    const own = variables.map(variable => ownKind(meta, variable));
    return variables.map((variable, i) => {
      const kind = own[i]!;
      if (kind !== 'rewrite') return kind;
      const self = new Set<Expr>([variable]);
      const dependents = variables.filter((v, j) => j > i && mentionsAny(meta.localDecl(v).type, self));
      if (mentionsAny(body, self)) return dependents.length === 0 ? 'inResult' : 'fixed';
      if (dependents.length === 0) return 'rewrite';
      const carried = dependents.every(v => {
        const k = own[variables.indexOf(v)];
        return k === 'proof' || k === 'instance';
      });
      return carried ? 'rewriteDependent' : 'fixed';
    });
  });
}

function ownKind(meta: Meta, variable: FVar): ParameterKind {
  const decl = meta.localDecl(variable);
  if (decl.binderInfo === 'instImplicit') return 'instance';
  if (isProp(meta, decl.type)) return 'proof';
  const type = whnf(meta, decl.type);
  // Types and families of types determine the types of other arguments.
  let codomain = type;
  while (codomain.kind === 'pi') codomain = codomain.body;
  if (decl.binderInfo !== 'default' && getAppFn(codomain).kind === 'sort') return 'fixed';
  return 'rewrite';
}
