/**
 * `linarith`: contradictions between linear inequalities over an ordered commutative semiring, ring or field. A
 * vanishing sum of multiples of the hypotheses is found by the simplex method, in which monomials are the unknowns; that
 * the sum is absurd is proved by `ring`. `nlinarith` adds squares and products of pairs of comparisons first. What is
 * looked at, and in which order, follows Mathlib's preprocessing.
 */

import { isDefEqReducible, type Meta, MetaError, matchNot, whnfR } from '../../../elaborate/meta/index.js';
import {
  abstractVars,
  type Expr,
  getAppArgs,
  getAppFn,
  type MVar,
  mkApps,
  mkConst,
  mkLam,
  nameOf,
} from '../../../kernel/index.js';
import type { ArithmeticTactic } from '../../../syntax/index.js';
import { exfalso, goalTarget } from '../../goal.js';
import { propositionalHypotheses } from '../../simp/simp-goal.js';
import type { TacticContext } from '../../tactic-context.js';
import type { TacticTable } from '../../tactic-table.js';
import { elabExact } from '../../terms.js';
import { lift } from '../omega/int-terms.js';
import { linearInt } from '../omega/lemmas.js';
import { type Comparison, comparisonsOf, type StructureOf } from './comparison.js';
import { type OrderedStructure, orderedStructure, semiringLemma } from './ordered-structure.js';
import { refuteComparisons } from './refute.js';

/** Structures by type, each looked for once; those of constants once for an environment. */
export function structureFinder(meta: Meta): StructureOf {
  const constants = meta.env.cached(
    'linarith-structures',
    () => new Map<Expr, OrderedStructure | undefined>(),
  );
  const others = new Map<Expr, OrderedStructure | undefined>();
  return type => {
    const known = type.kind === 'const' ? constants : others;
    if (!known.has(type)) known.set(type, orderedStructure(meta, type));
    return known.get(type);
  };
}

/** What one call works with. */
interface Problem {
  readonly facts: readonly Expr[];
  readonly products: boolean;
}

/** A proof of `False` from proofs of comparisons, those over `preferred` first. */
function refute(
  meta: Meta,
  structureOf: StructureOf,
  { facts, products }: Problem,
  preferred: Expr | undefined,
): Expr | undefined {
  const byStructure = new Map<OrderedStructure, Comparison[]>();
  if (preferred !== undefined) {
    const structure = structureOf(preferred);
    if (structure !== undefined) byStructure.set(structure, []);
  }
  for (const comparison of facts.flatMap(fact => comparisonsOf(meta, structureOf, fact))) {
    const { structure } = comparison;
    const known =
      byStructure.get(structure) ??
      [...byStructure].find(([other]) => isDefEqReducible(meta, other.type, structure.type))?.[1];
    if (known === undefined) byStructure.set(structure, [comparison]);
    else known.push(comparison);
  }
  addLifted(byStructure);
  for (const withProducts of products ? [false, true] : [false])
    for (const [structure, comparisons] of byStructure) {
      const proof = refuteComparisons(meta, structure, comparisons, withProducts);
      if (proof !== undefined) return proof;
    }
  return undefined;
}

/** Where there are comparisons of integers, those of natural numbers are read as such, too. */
function addLifted(byStructure: ReadonlyMap<OrderedStructure, Comparison[]>): void {
  const [integers] = [...byStructure.keys()].filter(({ isInt }) => isInt);
  const [naturals] = [...byStructure.keys()].filter(({ isNat }) => isNat);
  if (integers === undefined || naturals === undefined) return;
  const comparisons = byStructure.get(integers)!;
  for (const comparison of byStructure.get(naturals)!)
    comparisons.push(liftedComparison(integers, comparison));
}

function liftedComparison(
  integers: OrderedStructure,
  { relation, left, right, proof }: Comparison,
): Comparison {
  const [x, y] = [lift(left), lift(right)];
  const lemma = { le: 'of_nat_le', lt: 'of_nat_lt', eq: 'of_nat_eq' }[relation];
  return {
    structure: integers,
    relation,
    left: x.term,
    right: y.term,
    proof: linearInt(lemma, left, right, x.term, y.term, proof, x.proof, y.proof),
  };
}

// ------------------------------------------------------------------------------------------------- goals

/** Proves a goal that is a comparison, or any goal from contradictory hypotheses. @throws {MetaError} */
function linarithGoal(ctx: TacticContext, tactic: ArithmeticTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const [item] = tactic.config;
    if (item !== undefined)
      throw new MetaError(`${tactic.kind} option '${item.option}' is not supported by microlean`);
    if (tactic.location !== undefined)
      throw new MetaError(`${tactic.kind} at … is not supported by microlean`);
    const hints = tactic.terms.map(term => elabExact(ctx, term));
    const hypotheses = tactic.only ? [] : propositionalHypotheses(meta);
    const structureOf = structureFinder(meta);
    const products = tactic.kind === 'nlinarith';
    proveGoal(meta, goal, structureOf, (negation, type) => {
      const facts = [...hypotheses, ...hints, ...(negation === undefined ? [] : [negation])];
      const proof = refute(meta, structureOf, { facts, products }, type);
      if (proof === undefined)
        throw new MetaError(`${tactic.kind} failed to find a contradiction\n${ctx.printGoal(goal)}`);
      return proof;
    });
    return [];
  });
}

/** Derives `False`, perhaps from what negates the goal; comparisons over `type` matter most. */
type Refutation = (negation: Expr | undefined, type: Expr | undefined) => Expr;

function proveGoal(meta: Meta, goal: MVar, structureOf: StructureOf, refutation: Refutation): void {
  const shape = shapeOf(meta, goalTarget(meta, goal), structureOf);
  switch (shape.kind) {
    case 'comparison': {
      const { structure, left, right } = shape;
      const at = (name: string, ...args: Expr[]) => semiringLemma(structure, name, left, right, ...args);
      const suppose = (premise: Expr) => supposing(meta, premise, h => refutation(h, structure.type));
      const lt = (a: Expr, b: Expr) => order(structure, 'lt', a, b);
      if (shape.relation === 'le') meta.assign(goal, at('prove_le', suppose(lt(right, left))));
      else if (shape.relation === 'lt')
        meta.assign(goal, at('prove_lt', suppose(order(structure, 'le', right, left))));
      else meta.assign(goal, at('prove_eq', suppose(lt(left, right)), suppose(lt(right, left))));
      return;
    }
    case 'negation':
      meta.assign(
        goal,
        supposing(meta, shape.negated, h => refutation(h, shape.type)),
      );
      return;
    case 'other':
      meta.assign(exfalso(meta, goal), refutation(undefined, undefined));
  }
}

function supposing(meta: Meta, premise: Expr, prove: (h: Expr) => Expr): Expr {
  const name = nameOf('a✝');
  return meta.withLocalDecl(name, 'default', premise, h => mkLam(name, premise, abstractVars(prove(h), [h])));
}

type GoalShape =
  | {
      readonly kind: 'comparison';
      readonly structure: OrderedStructure;
      readonly relation: Comparison['relation'];
      readonly left: Expr;
      readonly right: Expr;
    }
  | { readonly kind: 'negation'; readonly negated: Expr; readonly type: Expr }
  | { readonly kind: 'other' };

const RELATIONS: ReadonlyMap<string, Comparison['relation']> = new Map([
  ['LE.le', 'le'],
  ['LT.lt', 'lt'],
  ['Eq', 'eq'],
]);
const NE = nameOf('Ne');
const EQ = nameOf('Eq');

function shapeOf(meta: Meta, target: Expr, structureOf: StructureOf): GoalShape {
  const negated = matchNot(target) ?? equationOfNe(target);
  if (negated !== undefined) {
    const inner = comparisonShape(meta, negated, structureOf);
    return inner === undefined
      ? { kind: 'other' }
      : { kind: 'negation', negated, type: inner.structure.type };
  }
  return comparisonShape(meta, target, structureOf) ?? { kind: 'other' };
}

function equationOfNe(target: Expr): Expr | undefined {
  const fn = getAppFn(target);
  if (fn.kind !== 'const' || fn.name !== NE) return undefined;
  return mkApps(mkConst(EQ, fn.levels), getAppArgs(target));
}

function comparisonShape(
  meta: Meta,
  given: Expr,
  structureOf: StructureOf,
): Extract<GoalShape, { kind: 'comparison' }> | undefined {
  const target = whnfR(meta, given);
  const fn = getAppFn(target);
  const args = getAppArgs(target);
  const relation = fn.kind === 'const' ? RELATIONS.get(fn.name.toString()) : undefined;
  const structure = relation === undefined ? undefined : structureOf(args[0]!);
  if (relation === undefined || structure === undefined) return undefined;
  const [left, right] = args.slice(-2) as [Expr, Expr];
  return { kind: 'comparison', structure, relation, left, right };
}

/** `left ≤ right` or `left < right` by the structure's own instances. */
function order(structure: OrderedStructure, relation: 'le' | 'lt', left: Expr, right: Expr): Expr {
  const { type, ring, semiringArgs } = structure;
  const at = (name: string, ...args: Expr[]) => mkApps(mkConst(nameOf(name), [ring.level]), [type, ...args]);
  const preorder = at('PartialOrder.toPreorder', at('LinearOrder.toPartialOrder', semiringArgs[2]!));
  return relation === 'le'
    ? at('LE.le', at('Preorder.toLE', preorder), left, right)
    : at('LT.lt', at('Preorder.toLT', preorder), left, right);
}

/** Adds `linarith` and `nlinarith` to a table. */
export function registerLinarith(table: TacticTable): void {
  table.register('linarith', linarithGoal);
  table.register('nlinarith', linarithGoal);
}
