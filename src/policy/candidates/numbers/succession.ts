/** After an induction: one step of a sum, a product, a power or a factorial, then the induction hypothesis. */

import { type Candidate, candidate } from '../../candidate.js';
import { mentions } from '../../term/term.js';
import type { NumberView } from './number-view.js';

/** What one more means, by what occurs. */
const STEPS: readonly (readonly [head: string, lemma: string])[] = [
  ['∑', 'Finset.sum_range_succ'],
  ['∑', 'Finset.sum_Icc_succ_top'],
  ['∏', 'Finset.prod_range_succ'],
  ['!', 'Nat.factorial_succ'],
  ['factorial', 'Nat.factorial_succ'],
  ['^', 'pow_succ'],
];

/** Closing the step of an induction. */
export function successions(view: NumberView): Candidate[] {
  if (!view.history.some(tactic => /^induction/.test(tactic))) return [];
  const hypothesis = view.goal.facts.findLast(
    fact => /^ih/.test(fact.name) && view.numbers.some(({ name }) => mentions(fact.type, name)),
  );
  if (hypothesis === undefined) return [];
  const ih = hypothesis.name;
  const list: Candidate[] = [];
  for (const [head, lemma] of STEPS) {
    if (!view.heads.has(head)) continue;
    if (hypothesis.type.head === '=')
      for (const [index, closer] of [
        'ring',
        'field_simp\nring',
        'norm_num',
        'push_cast\nring',
        'omega',
      ].entries())
        list.push(
          candidate('arithmetic', `rw [${lemma}, ${ih}]\n${closer}`, { preference: 0.6 - 0.15 * index }),
        );
    list.push(
      candidate('arithmetic', `rw [${lemma}]`, { preference: 0 }),
      candidate('arithmetic', `simp_all [${lemma}]`, { preference: 0.1 }),
    );
    for (const [index, closer] of ['omega', 'linarith', 'nlinarith'].entries())
      list.push(
        candidate('arithmetic', `simp only [${lemma}] at *\n${closer}`, { preference: 0.5 - 0.15 * index }),
        candidate('arithmetic', `rw [${lemma}]\n${closer}`, { preference: 0.4 - 0.15 * index }),
      );
  }
  return list;
}
