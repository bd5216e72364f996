/** From a certificate to a proof of `False`: the sum of multiples of comparisons, refuted by one identity. */

import { inferType, type Meta, matchEq } from '../../../elaborate/meta/index.js';
import { type Expr, mkApp, mkNatLit } from '../../../kernel/index.js';
import { ringProof } from '../ring/ring.js';
import { type Comparison, proved } from './comparison.js';
import { type OrderedStructure, semiringLemma } from './ordered-structure.js';

/** A comparison with the multiple of it that is used; negative only for equations. */
export interface Summand {
  readonly comparison: Comparison;
  readonly multiple: bigint;
}

/**
 * A proof of `False` from comparisons whose multiples add up to `sum ≤ sum - excess` (or `<`).
 * `undefined` if the identity is not one that `ring` proves: then the certificate was wrong.
 */
export function refuteSum(
  meta: Meta,
  structure: OrderedStructure,
  summands: readonly Summand[],
  excess: bigint,
): Expr | undefined {
  const [first, ...others] = inOrder(summands);
  if (first === undefined) return undefined;
  let sum = first.multiple === 1n ? first.comparison : scaled(meta, first);
  for (const summand of others) sum = added(meta, sum, summand);
  const strict = sum.relation === 'lt';
  if (excess < (strict ? 0n : 1n)) return undefined;
  const absurd =
    excess === 0n
      ? semiringLemma(structure, 'absurd_lt_self', sum.left, sum.right, sum.proof)
      : semiringLemma(
          structure,
          strict ? 'absurd_lt' : 'absurd_le',
          mkNatLit(strict ? excess : excess - 1n),
          sum.left,
          sum.right,
          sum.proof,
        );
  const type = meta.instantiate(inferType(meta, absurd));
  const equation = type.kind === 'pi' ? matchEq(type.binderType) : undefined;
  if (equation === undefined) return undefined;
  const identity = ringProof(meta, structure.ring, equation.left, equation.right);
  return identity === undefined ? undefined : mkApp(absurd, identity);
}

/** Equations as inequalities in the direction that is needed; what occurs once first. */
function inOrder(summands: readonly Summand[]): Summand[] {
  const directed = summands.map(directedSummand);
  return [...directed.filter(({ multiple }) => multiple === 1n), ...directed.filter(s => s.multiple !== 1n)];
}

function directedSummand({ comparison, multiple }: Summand): Summand {
  const { structure, relation, left, right, proof } = comparison;
  if (relation !== 'eq') return { comparison, multiple };
  const [low, high, lemma] = multiple > 0n ? [left, right, "le_of_eq'"] : [right, left, "ge_of_eq'"];
  const inequality = semiringLemma(structure, lemma, left, right, proof);
  return {
    comparison: { structure, relation: 'le', left: low, right: high, proof: inequality },
    multiple: multiple > 0n ? multiple : -multiple,
  };
}

function scaled(meta: Meta, { comparison, multiple }: Summand): Comparison {
  const { structure, relation, left, right, proof } = comparison;
  const strict = relation === 'lt';
  const scaledProof = semiringLemma(
    structure,
    strict ? 'scale_lt' : 'scale_le',
    mkNatLit(strict ? multiple - 1n : multiple),
    left,
    right,
    proof,
  );
  return proved(meta, structure, relation, scaledProof);
}

function added(meta: Meta, sum: Comparison, { comparison, multiple }: Summand): Comparison {
  const { structure, left, right, proof } = comparison;
  const strict = comparison.relation === 'lt';
  const name = `${sum.relation}_${comparison.relation}`;
  const sides = [sum.left, sum.right, left, right, sum.proof, proof];
  const total =
    multiple === 1n
      ? semiringLemma(structure, `add_${name}`, ...sides)
      : semiringLemma(structure, `step_${name}`, mkNatLit(strict ? multiple - 1n : multiple), ...sides);
  return proved(meta, structure, strict || sum.relation === 'lt' ? 'lt' : 'le', total);
}
