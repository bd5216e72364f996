/** Decision procedures of Mathlib for numbers, and detours that arithmetic needs. */

import { type Candidate, candidate } from '../candidate.js';
import type { Focus } from '../focus.js';
import { mentions, subterms, type Term } from '../term/term.js';

const FIELDS = new Set(['ℝ', 'ℚ', 'ℂ', 'Real', 'Rat', 'Complex']);
const NUMBERS = new Set([...FIELDS, 'ℤ', 'ℕ', 'Int', 'Nat']);

/** `ring`, `linarith` and so on, where numbers are about. */
export function arithmetic({ goal, context }: Focus): Candidate[] {
  if (!context.hasOwnNumbers) return [];
  const types = goal.hypotheses.map(hypothesis => hypothesis.type.head);
  const numeric = types.some(type => NUMBERS.has(type)) || /[0-9]/.test(goal.target.text);
  if (!numeric) return [];
  const { target } = goal;
  const ordered = /^[≤≥<>]$/u.test(target.head);
  const ordersOfFacts = goal.facts.some(fact => /^[≤≥<>=]$/u.test(fact.type.head));
  const inField = types.some(type => FIELDS.has(type));
  const list = [candidate('arithmetic', 'norm_num', { preference: goal.variables.length === 0 ? 1 : 0 })];
  if (target.head === '=')
    list.push(
      candidate('arithmetic', 'ring', { preference: 0.4 }),
      candidate('arithmetic', 'ring_nf', { preference: -1 }),
    );
  if (ordered || target.head === 'False' || (target.head === '=' && ordersOfFacts))
    list.push(candidate('arithmetic', 'linarith', { preference: ordersOfFacts ? 0.4 : -0.5 }));
  if (ordered || target.head === 'False')
    list.push(
      candidate(
        'arithmetic',
        nlinarith(
          target,
          goal.variables.map(variable => variable.name),
        ),
        { preference: -0.2 },
      ),
    );
  if (ordered && target.args.some(side => side.head === '0'))
    list.push(candidate('arithmetic', 'positivity', { preference: 0.2 }));
  if (inField && [...subterms(target)].some(term => term.head === '/'))
    list.push(candidate('arithmetic', 'field_simp', { preference: 0.2 }));
  for (const fact of goal.facts)
    if (/^[=≠≤≥<>]$/u.test(fact.type.head))
      list.push(candidate('arithmetic', `norm_num at ${fact.name}`, { preference: -0.8 }));
  if (goal.facts.some(fact => fact.type.head === '='))
    list.push(candidate('arithmetic', 'nlinarith', { preference: -1 }));
  return list;
}

/** Squares of differences are the usual hints. */
function nlinarith(target: Term, variables: readonly string[]): string {
  const used = variables.filter(name => mentions(target, name)).slice(0, 3);
  const pairs = used.flatMap((left, index) => used.slice(index + 1).map(right => `${left} - ${right}`));
  const hints = (pairs.length > 0 ? pairs : used).map(difference => `sq_nonneg (${difference})`);
  return hints.length === 0 ? 'nlinarith' : `nlinarith [${hints.join(', ')}]`;
}

/**
 * Units brought in so that both sides of an equation get one shape: `a * b = a` becomes `a * b = a * 1` by a lemma
 * `x * 1 = x`, used backwards on the side that is a variable.
 */
export function unitIntroductions({ goal, context, history }: Focus): Candidate[] {
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
    return context.units
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
