/** Fractions: what is divided by is not zero, so it can be cleared. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName } from '../../goal-view.js';
import { subterms, type Term } from '../../term/term.js';
import type { NumberView } from './number-view.js';

const MOST_DENOMINATORS = 3;
const CLOSERS = ['linarith', 'nlinarith', 'ring', 'ring_nf'];

/** Says of each denominator that it is not zero, clears them all, and closes. */
export function clearing(view: NumberView): Candidate[] {
  const places = view.relations.filter(fact => denominatorsIn(fact.type).length > 0);
  const found = new Map(
    [view.target, ...places.map(fact => fact.type)].flatMap(denominatorsIn).map(term => [term.key, term]),
  );
  if (found.size === 0 || found.size > MOST_DENOMINATORS) return [];
  const facts = [...found.values()].flatMap((term, index) => notZero(term, index, view));
  const inTarget = denominatorsIn(view.target).length > 0;
  if (facts.length === 0) return [];
  const names = places.map(fact => fact.name);
  const at = names.length === 0 ? '' : ` at ${names.join(' ')}${inTarget ? ' ⊢' : ''}`;
  const start = [...facts, `field_simp${at}`].join('\n');
  return CLOSERS.map((closer, index) =>
    candidate('arithmetic', `${start}\n${closer}`, { preference: 0.5 - 0.1 * index }),
  );
}

/** What a term divides by, other than numbers and what facts speak of already. */
function denominatorsIn(term: Term): readonly Term[] {
  return [...subterms(term)].flatMap(({ head, args }) => {
    const under = head === '/' ? args[1]! : head === '⁻¹' ? args[0]! : undefined;
    return under === undefined || /^[0-9]+$/.test(under.text) ? [] : [under];
  });
}

/** One `have`, proved from whatever says of something that it is not zero, or by sign. */
function notZero(term: Term, index: number, { goal }: NumberView): readonly string[] {
  const known = goal.facts.some(
    ({ type }) => type.head === '≠' && type.args[0]!.key === term.key && type.args[1]!.head === '0',
  );
  if (known) return [];
  const ways = goal.facts
    .filter(({ type }) => type.head === '≠' || type.head === '¬')
    .map(({ name }) => `(intro hz; apply ${name}; linarith)`);
  const proofs = ['positivity', ...ways, '(intro hz; norm_num at hz)', 'nlinarith'];
  const name = freshName(`hd${index + 1}`, goal.names);
  return [`have ${name} : ${term.text} ≠ 0 := by first | ${proofs.join(' | ')}`];
}
