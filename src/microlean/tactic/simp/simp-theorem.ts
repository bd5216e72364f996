/**
 * Simp lemmas: statements turned into rewrite rules `∀ xs, lhs = rhs`, as Lean's `SimpTheorems` does: `p ∧ q` gives
 * two rules, `p ↔ q` becomes `p = q`, `¬p` becomes `p = False`, any other proposition `p` becomes `p = True`.
 */

import { provedByDefinition } from '../../elaborate/definitional.js';
import {
  forallTelescope,
  inferType,
  isProp,
  type Meta,
  MetaError,
  matchEq,
  matchIff,
  matchNot,
  mkForall,
  mkLambda,
  PROP,
  whnfR,
} from '../../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  getAppFn,
  getAppNumArgs,
  instantiateLevelParams,
  isAppOf,
  LEVEL_ONE,
  type Level,
  levelParam,
  mkApps,
  mkConst,
  mkProj,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import { eqFalseProof, eqTrueProof, FALSE, propextProof, symmProof, TRUE } from './result.js';
import { type Skeleton, skeletonOf } from './skeleton.js';

/** What a rule came from: a constant, a hypothesis, or a term of the user's. For `-h` and for messages. */
export type Origin = Name | Expr;

/** A rewrite rule `value : ∀ xs, lhs = rhs`. */
export interface SimpTheorem {
  readonly origin: Origin;
  readonly levelParams: readonly Name[];
  readonly value: Expr;
  readonly type: Expr;
  /** Number of arguments of the left side, when its head is a constant or variable. */
  readonly arity: number;
  readonly skeleton: Skeleton;
  /** Head of the left side: a constant's name, a free variable, or `other`. */
  readonly head: Name | Expr | 'other';
  readonly priority: number;
  /** Both sides are the same up to the order of variables: used only to make terms smaller. */
  readonly permutation: boolean;
  /** Holds by definition. */
  readonly byDefinition: boolean;
  readonly phase: 'pre' | 'post';
}

export interface RuleOptions {
  readonly origin: Origin;
  readonly inverse?: boolean;
  readonly priority?: number;
  readonly phase?: 'pre' | 'post';
  readonly levelParams?: readonly Name[];
}

const PROP_EQ = mkApps(mkConst(nameOf('Eq'), [LEVEL_ONE]), [PROP]);
const AND = nameOf('And');
const NE = nameOf('Ne');
export const DEFAULT_PRIORITY = 1000;

/** The rules that a proof gives. @throws {MetaError} if it proves nothing that can be used so. */
export function rulesOfProof(meta: Meta, proof: Expr, options: RuleOptions): SimpTheorem[] {
  const type = meta.instantiate(inferType(meta, proof));
  return rulesOf(meta, proof, type, options);
}

/** The rules that a constant gives. */
export function rulesOfConstant(
  meta: Meta,
  name: Name,
  options: Omit<RuleOptions, 'origin' | 'levelParams'>,
): SimpTheorem[] {
  const info = meta.env.find(name);
  if (info === undefined) throw new MetaError(`unknown constant '${name}'`);
  const levels: Level[] = info.levelParams.map(param => levelParam(param));
  return rulesOf(meta, mkConst(name, levels), info.type, {
    ...options,
    origin: name,
    levelParams: info.levelParams,
  });
}

function rulesOf(meta: Meta, proof: Expr, type: Expr, options: RuleOptions): SimpTheorem[] {
  const rules: SimpTheorem[] = [];
  meta.withTransparency('default', () => {
    if (!isProp(meta, type)) throw new MetaError('a simp lemma must be a proof of a proposition');
    forallTelescope(meta, type, (variables, body) => {
      const direct = options.inverse !== true && matchEq(body) !== undefined;
      const instance = mkApps(proof, variables);
      for (const { equation, value } of preprocess(meta, instance, body, options.inverse === true)) {
        const closed = direct ? proof : mkLambda(meta, variables, value);
        const statement = mkForall(meta, variables, equation);
        rules.push(makeRule(meta, closed, statement, options));
      }
    });
  });
  return rules;
}

interface Equation {
  readonly equation: Expr;
  readonly value: Expr;
}

/** The equations that a proof of `type` (no binders) gives. */
function preprocess(meta: Meta, proof: Expr, type: Expr, inverse: boolean): Equation[] {
  const eq = matchEq(type);
  if (eq !== undefined) {
    if (!inverse) return [{ equation: type, value: proof }];
    return [{ equation: sameEq(type, eq.right, eq.left), value: symmProof(meta, eq.left, eq.right, proof) }];
  }
  const iff = matchIff(type);
  if (iff !== undefined) {
    const equality = propextProof(iff.left, iff.right, proof);
    if (!inverse) return [{ equation: propEq(iff.left, iff.right), value: equality }];
    return [
      {
        equation: propEq(iff.right, iff.left),
        value: symmProof(meta, iff.left, iff.right, equality),
      },
    ];
  }
  if (isAppOf(type, AND, 2)) {
    const [left, right] = getAppArgs(type) as [Expr, Expr];
    return [
      ...preprocess(meta, mkProj(AND, 0, proof), left, inverse),
      ...preprocess(meta, mkProj(AND, 1, proof), right, inverse),
    ];
  }
  if (type.kind === 'pi') return nested(meta, proof, type, inverse);
  const negated = negatedProposition(type);
  if (inverse) throw new MetaError('`←` needs an equation or an equivalence');
  if (negated !== undefined)
    return [{ equation: propEq(negated, FALSE), value: eqFalseProof(negated, proof) }];
  const reduced = whnfR(meta, type);
  if (reduced !== type && (matchEq(reduced) ?? matchIff(reduced) ?? matchNot(reduced)) !== undefined)
    return preprocess(meta, proof, reduced, inverse);
  return [{ equation: propEq(type, TRUE), value: eqTrueProof(type, proof) }];
}

/** Binders that come to light under `∧`: `∀ xs, lhs = rhs` with the outer variables free. */
function nested(meta: Meta, proof: Expr, type: Expr, inverse: boolean): Equation[] {
  return forallTelescope(meta, type, (variables, body) =>
    preprocess(meta, mkApps(proof, variables), body, inverse).map(({ equation, value }) => ({
      equation: mkForall(meta, variables, equation),
      value: mkLambda(meta, variables, value),
    })),
  );
}

function negatedProposition(type: Expr): Expr | undefined {
  const negated = matchNot(type);
  if (negated !== undefined) return negated;
  if (!isAppOf(type, NE, 3)) return undefined;
  const fn = getAppFn(type);
  return fn.kind === 'const' ? mkApps(mkConst(nameOf('Eq'), fn.levels), getAppArgs(type)) : undefined;
}

const propEq = (left: Expr, right: Expr): Expr => mkApps(PROP_EQ, [left, right]);
const sameEq = (equation: Expr, left: Expr, right: Expr): Expr =>
  mkApps(getAppFn(equation), [getAppArgs(equation)[0]!, left, right]);

function makeRule(meta: Meta, value: Expr, type: Expr, options: RuleOptions): SimpTheorem {
  let body = type;
  while (body.kind === 'pi') body = body.body;
  const eq = matchEq(body);
  if (eq === undefined) throw new MetaError('a simp lemma must give an equation');
  const fn = getAppFn(eq.left);
  if (fn.kind === 'bvar') throw new MetaError('the left side of a simp lemma must not be a variable');
  return {
    origin: options.origin,
    levelParams: options.levelParams ?? [],
    value,
    type,
    arity: getAppNumArgs(eq.left),
    skeleton: skeletonOf(meta.env, eq.left),
    head: fn.kind === 'const' ? fn.name : fn.kind === 'fvar' ? fn : 'other',
    priority: options.priority ?? DEFAULT_PRIORITY,
    permutation: isPermutation(eq.left, eq.right),
    byDefinition: provedByDefinition(meta.env, value),
    phase: options.phase ?? 'post',
  };
}

/** Whether two terms with loose indices are the same up to a renaming of those indices. */
function isPermutation(left: Expr, right: Expr): boolean {
  const forward = new Map<number, number>();
  const backward = new Map<number, number>();
  const same = (l: Expr, r: Expr, depth: number): boolean => {
    if (l.kind === 'bvar' && r.kind === 'bvar' && l.index >= depth && r.index >= depth) {
      const to = forward.get(l.index - depth);
      const from = backward.get(r.index - depth);
      if (to === undefined && from === undefined) {
        forward.set(l.index - depth, r.index - depth);
        backward.set(r.index - depth, l.index - depth);
        return true;
      }
      return to === r.index - depth && from === l.index - depth;
    }
    if (l.looseBVarRange <= depth && r.looseBVarRange <= depth) return l === r;
    if (l.kind === 'app' && r.kind === 'app') return same(l.fn, r.fn, depth) && same(l.arg, r.arg, depth);
    if ((l.kind === 'lam' && r.kind === 'lam') || (l.kind === 'pi' && r.kind === 'pi'))
      return same(l.binderType, r.binderType, depth) && same(l.body, r.body, depth + 1);
    if (l.kind === 'mdata') return same(l.expr, r, depth);
    if (r.kind === 'mdata') return same(l, r.expr, depth);
    return l === r;
  };
  return same(left, right, 0) && [...forward].some(([from, to]) => from !== to);
}

/** A rule's value and statement at fresh universe metavariables. */
export function openRule(meta: Meta, rule: SimpTheorem): { value: Expr; type: Expr } {
  if (rule.levelParams.length === 0) return { value: rule.value, type: rule.type };
  const levels = meta.freshLevelMVars(rule.levelParams.length);
  return {
    value: instantiateLevelParams(rule.value, rule.levelParams, levels),
    type: instantiateLevelParams(rule.type, rule.levelParams, levels),
  };
}
