/** Detours: units brought in, and definitions unfolded. */

import { type Candidate, candidate } from '../candidate.js';
import type { Focus } from '../focus.js';
import { subterms, type Term } from '../term/term.js';

/**
 * Units brought in so that both sides of an equation get one shape: `a * b = a` becomes `a * b = a * 1` by a lemma
 * `x * 1 = x`, used backwards on the side that is a variable.
 */
export function unitIntroductions({ goal, lemmas, history }: Focus): Candidate[] {
  const places = [
    { type: goal.target, suffix: '' },
    ...goal.facts.map(fact => ({ type: fact.type, suffix: ` at ${fact.name}` })),
  ];
  return places.flatMap(({ type, suffix }) => {
    if (type.head !== '=' || history.some(tactic => tactic.startsWith('nth_rewrite'))) return [];
    const [left, right] = type.args as [Term, Term];
    const onRight = right.args.length === 0;
    const [atom, other] = onRight ? [right, left] : [left, right];
    if (atom.args.length > 0 || other.args.length !== 2 || !goal.names.has(atom.head)) return [];
    const before = onRight ? count(left, atom.head) : 0;
    return lemmas.units
      .filter(
        rule =>
          rule.from.head === other.head &&
          other.args.some((arg, index) => arg.key === atom.key && rule.from.args[index]!.key === rule.to.key),
      )
      .map(rule =>
        candidate('rewrite', `nth_rewrite ${before + 1} [← ${rule.name} ${atom.text}]${suffix}`, {
          local: rule.origin === 'local' ? 1 : 0,
          backward: 1,
          preference: 0.2,
        }),
      );
  });
}

function count(term: Term, name: string): number {
  return [...subterms(term)].filter(part => part.args.length === 0 && part.head === name).length;
}

/** `unfold` for functions that the header defines, when nothing better is known of them. */
export function unfoldings({ goal, context }: Focus): Candidate[] {
  const names = new Set<string>();
  for (const term of [goal.target, ...goal.facts.map(fact => fact.type)])
    for (const part of subterms(term))
      if (context.unfold(part) !== undefined && /^[\p{L}]/u.test(part.head)) names.add(part.head);
  return [...names].slice(0, 3).map(name => candidate('unfold', `unfold ${name}`, {}));
}
