/** Comparisons: what linarith makes of hypotheses. */

import { inferType, type Meta, matchNot, whnfR } from '../../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, mkApps, mkConst, nameOf } from '../../../kernel/index.js';
import { type OrderedStructure, plainLemma, semiringLemma } from './ordered-structure.js';

/** A proof of `left ≤ right`, `left < right` or `left = right`. */
export interface Comparison {
  readonly structure: OrderedStructure;
  readonly relation: 'le' | 'lt' | 'eq';
  readonly left: Expr;
  readonly right: Expr;
  readonly proof: Expr;
}

const LE = nameOf('LE.le');
const LT = nameOf('LT.lt');
const EQ = nameOf('Eq');
const AND = nameOf('And');

/** Finds structures of types, each once. */
export type StructureOf = (type: Expr) => OrderedStructure | undefined;

/** The comparisons that a proof gives: several for a conjunction, none for what is no comparison. */
export function comparisonsOf(meta: Meta, structureOf: StructureOf, proof: Expr): Comparison[] {
  const proposition = meta.instantiate(inferType(meta, proof));
  if (proposition.kind === 'mdata') return readProposition(meta, structureOf, proposition.expr, proof);
  return readProposition(meta, structureOf, proposition, proof);
}

function readProposition(meta: Meta, structureOf: StructureOf, proposition: Expr, proof: Expr): Comparison[] {
  const fn = getAppFn(proposition);
  if (fn.kind === 'const' && fn.name === AND) {
    const [first, second] = getAppArgs(proposition) as [Expr, Expr];
    const side = (name: string) => mkApps(mkConst(nameOf(name)), [first, second, proof]);
    return [
      ...readProposition(meta, structureOf, first, side('And.left')),
      ...readProposition(meta, structureOf, second, side('And.right')),
    ];
  }
  const reduced = relationOf(meta, proposition);
  const negated = matchNot(reduced);
  const found =
    negated === undefined
      ? readRelation(structureOf, reduced, proof)
      : readNegation(structureOf, relationOf(meta, negated), proof);
  return found === undefined ? [] : [strengthened(meta, found)];
}

function readRelation(structureOf: StructureOf, proposition: Expr, proof: Expr): Comparison | undefined {
  const fn = getAppFn(proposition);
  const args = getAppArgs(proposition);
  if (fn.kind !== 'const') return undefined;
  const relation =
    fn.name === EQ && args.length === 3
      ? 'eq'
      : args.length === 4 && fn.name === LE
        ? 'le'
        : args.length === 4 && fn.name === LT
          ? 'lt'
          : undefined;
  if (relation === undefined) return undefined;
  const structure = structureOf(args[0]!);
  if (structure === undefined) return undefined;
  const [left, right] = args.slice(-2) as [Expr, Expr];
  return { structure, relation, left, right, proof };
}

function readNegation(structureOf: StructureOf, negated: Expr, proof: Expr): Comparison | undefined {
  const positive = readRelation(structureOf, negated, proof);
  if (positive === undefined || positive.relation === 'eq') return undefined;
  const { structure, relation, left, right } = positive;
  const lemma = relation === 'le' ? "lt_of_not_le'" : "le_of_not_lt'";
  return {
    structure,
    relation: relation === 'le' ? 'lt' : 'le',
    left: right,
    right: left,
    proof: semiringLemma(structure, lemma, left, right, proof),
  };
}

/** Over ℕ and ℤ, `a < b` is `a + 1 ≤ b`. */
function strengthened(meta: Meta, comparison: Comparison): Comparison {
  const { structure, relation, left, right, proof } = comparison;
  if (relation !== 'lt' || !(structure.isNat || structure.isInt)) return comparison;
  return proved(meta, structure, 'le', plainLemma(structure.isNat ? 'nat_lt' : 'int_lt', left, right, proof));
}

/** The comparison that a proof shows on its face. */
export function proved(
  meta: Meta,
  structure: OrderedStructure,
  relation: Comparison['relation'],
  proof: Expr,
): Comparison {
  const [left, right] = getAppArgs(meta.instantiate(inferType(meta, proof))).slice(-2) as [Expr, Expr];
  return { structure, relation, left, right, proof };
}

/** `a > b` is `b < a`, and the like. */
function relationOf(meta: Meta, proposition: Expr): Expr {
  const fn = getAppFn(proposition);
  if (fn.kind !== 'const' || meta.env.reducibility(fn.name) !== 'reducible') return proposition;
  return whnfR(meta, proposition);
}
