/**
 * Congruence theorems that a library declares with `@[congr]`, such as `ite_congr`: they say which parts of a term
 * simp visits, and under which assumptions.
 */

import {
  forallMetaTelescope,
  forallTelescope,
  inferType,
  isDefEq,
  isProp,
  type Meta,
  matchEq,
  matchIff,
  mkConstWithFreshLevels,
  mkEqRefl,
  mkLambda,
  synthInstance,
} from '../../elaborate/meta/index.js';
import {
  type ConstantInfo,
  type Expr,
  type FVar,
  getAppFn,
  mkApps,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import { propextProof, type SimpResult } from './result.js';
import type { Simplifier } from './simplifier.js';

const CONGR = nameOf('congr');

/** Congruence theorems by the head of their left side, newest first. */
function congruenceTheorems(meta: Meta): ReadonlyMap<Name, readonly Name[]> {
  return meta.env.cached('simp-congruence', () => {
    const byHead = new Map<Name, Name[]>();
    for (const { declaration } of meta.env.entries('attribute', CONGR)) {
      const head = leftHead(meta.env.find(declaration));
      if (head === undefined) continue;
      const list = byHead.get(head);
      if (list === undefined) byHead.set(head, [declaration]);
      else list.unshift(declaration);
    }
    return byHead;
  });
}

function leftHead(info: ConstantInfo | undefined): Name | undefined {
  let body = info?.type;
  while (body?.kind === 'pi') body = body.body;
  const left = body === undefined ? undefined : (matchEq(body)?.left ?? matchIff(body)?.left);
  const fn = left === undefined ? undefined : getAppFn(left);
  return fn?.kind === 'const' ? fn.name : undefined;
}

/** The result by the first theorem that changes something; `undefined` if there is none. */
export function userCongruence(simplifier: Simplifier, term: Expr): SimpResult | undefined {
  const { meta } = simplifier;
  const fn = getAppFn(term);
  if (fn.kind !== 'const') return undefined;
  for (const theorem of congruenceTheorems(meta).get(fn.name) ?? []) {
    const result = meta.speculate(() => tryTheorem(simplifier, theorem, term));
    if (result !== undefined) return result;
  }
  return undefined;
}

function tryTheorem(simplifier: Simplifier, theorem: Name, term: Expr): SimpResult | undefined {
  const { meta } = simplifier;
  const lemma = mkConstWithFreshLevels(meta, theorem);
  const { mvars, binderInfos, body } = forallMetaTelescope(meta, inferType(meta, lemma));
  const equation = matchEq(body) ?? matchIff(body);
  if (equation === undefined || !isDefEq(meta, equation.left, term)) return undefined;
  let changed = false;
  for (const [i, mvar] of mvars.entries()) {
    if (binderInfos[i] !== 'default' || meta.mctx.isAssigned(mvar.id)) continue;
    const type = meta.mvarType(mvar);
    if (!meta.withTransparency('default', () => isProp(meta, type))) return undefined;
    const outcome = hypothesis(simplifier, type);
    if (outcome === undefined) return undefined;
    meta.assign(mvar, outcome.proof);
    changed ||= outcome.changed;
  }
  if (!changed) return undefined;
  for (const [i, mvar] of mvars.entries()) {
    if (meta.mctx.isAssigned(mvar.id)) continue;
    if (binderInfos[i] !== 'instImplicit') return undefined;
    const answer = meta.withTransparency('default', () => synthInstance(meta, meta.mvarType(mvar)));
    if (answer.kind !== 'found') return undefined;
    meta.assign(mvar, answer.value);
  }
  const expr = meta.instantiate(equation.right);
  const value = meta.instantiate(mkApps(lemma, mvars));
  if (matchEq(body) !== undefined) return { expr, proof: value };
  return { expr, proof: propextProof(meta.instantiate(equation.left), expr, value) };
}

/** Proves `∀ ys, l = ?r ys` by simplifying `l`, which determines `?r`. */
function hypothesis(simplifier: Simplifier, type: Expr): { proof: Expr; changed: boolean } | undefined {
  const { meta } = simplifier;
  return forallTelescope(meta, type, (variables, body) => {
    const equation = matchEq(body) ?? matchIff(body);
    if (equation === undefined) return undefined;
    const left = meta.instantiate(equation.left);
    const result = assuming(simplifier, variables, () => simplifier.visit(left));
    if (!isDefEq(meta, equation.right, result.expr)) return undefined;
    const proof = result.proof ?? mkEqRefl(meta, left);
    if (matchEq(body) === undefined) return undefined;
    return { proof: mkLambda(meta, variables, proof), changed: result.expr !== left };
  });
}

function assuming<T>(simplifier: Simplifier, variables: readonly FVar[], action: () => T): T {
  const { meta } = simplifier;
  if (simplifier.options.contextual !== true) return action();
  const proofs = variables.filter(v => isProp(meta, meta.localDecl(v).type));
  return proofs.reduceRight<() => T>((next, h) => () => simplifier.withRules(h, next), action)();
}
