/** What `nlinarith` adds: squares that occur, and products of pairs of comparisons. */

import { type Meta, natLiteral } from '../../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, mkConst, nameOf } from '../../../kernel/index.js';
import { type Comparison, proved } from './comparison.js';
import { type OrderedStructure, plainLemma, ringLemma, semiringLemma } from './ordered-structure.js';

const MUL = nameOf('HMul.hMul');
const POW = nameOf('HPow.hPow');

/** `0 ≤ t ^ 2` and `0 ≤ t * t` for squares in the comparisons, in rings. */
export function squaresIn(
  meta: Meta,
  structure: OrderedStructure,
  comparisons: readonly Comparison[],
  sameAtom: (a: Expr, b: Expr) => boolean,
): Comparison[] {
  if (structure.ringArgs === undefined) return [];
  const found = new Map<Expr, Comparison>();
  const visited = new Set<Expr>();
  const visit = (expr: Expr): void => {
    if (visited.has(expr) || expr.looseBVarRange > 0) return;
    visited.add(expr);
    const lemma = squareLemma(expr, structure, sameAtom);
    if (lemma !== undefined) found.set(expr, proved(meta, structure, 'le', ringLemma(structure, ...lemma)));
    if (expr.kind === 'mdata') visit(expr.expr);
    if (expr.kind !== 'app') return;
    for (const arg of getAppArgs(expr)) visit(arg);
  };
  for (const { left, right } of comparisons) {
    visit(left);
    visit(right);
  }
  return [...found.values()];
}

function squareLemma(
  expr: Expr,
  structure: OrderedStructure,
  sameAtom: (a: Expr, b: Expr) => boolean,
): [string, Expr] | undefined {
  const fn = getAppFn(expr);
  const args = getAppArgs(expr);
  if (fn.kind !== 'const' || args.length !== 6 || args[0] !== structure.type) return undefined;
  const [base, other] = [args[4]!, args[5]!];
  if (fn.name === POW && natLiteral(other) === 2n) return ['ring_sq', base];
  if (fn.name === MUL && sameAtom(base, other)) return ['ring_mul_self', base];
  return undefined;
}

/** The product of two comparisons; `undefined` where there is none. */
export function productOf(
  meta: Meta,
  structure: OrderedStructure,
  first: Comparison,
  second: Comparison,
): Comparison | undefined {
  if (structure.ringArgs === undefined && !structure.isNat) return undefined;
  const inRing = structure.ringArgs !== undefined;
  const make = (name: string, ...args: Expr[]) =>
    inRing
      ? ringLemma(structure, `ring_${name}`, ...args)
      : semiringLemma(structure, name, ...(name === 'mul_eq' ? [] : [NAT_DIFFERENCE]), ...args);
  if (first.relation === 'eq' || second.relation === 'eq') {
    const [equation, other] = first.relation === 'eq' ? [first, second] : [second, first];
    const { left, right, proof } = equation;
    return proved(meta, structure, 'eq', make('mul_eq', left, right, other.left, other.right, proof));
  }
  const strict = first.relation === 'lt' && second.relation === 'lt';
  const sides = [first.left, first.right, second.left, second.right];
  const proofs = strict ? [first.proof, second.proof] : [weakened(first), weakened(second)];
  return proved(
    meta,
    structure,
    strict ? 'lt' : 'le',
    make(strict ? 'mul_lt' : 'mul_le', ...sides, ...proofs),
  );
}

const NAT_DIFFERENCE = mkConst(nameOf('Microlean.Linarith.nat_difference'));

function weakened({ structure, relation, left, right, proof }: Comparison): Expr {
  return relation === 'lt' ? semiringLemma(structure, "le_of_lt'", left, right, proof) : proof;
}

/** `0 ≤ t` for natural numbers `t`. */
export function natNonnegative(meta: Meta, structure: OrderedStructure, term: Expr): Comparison {
  return proved(meta, structure, 'le', plainLemma('nat_nonneg', term));
}

/** `0 ≤ (n : R)`. */
export function castNonnegative(meta: Meta, structure: OrderedStructure, natural: Expr): Comparison {
  return proved(meta, structure, 'le', semiringLemma(structure, 'cast_nonneg', natural));
}
