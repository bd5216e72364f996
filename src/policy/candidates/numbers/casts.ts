/** Whole numbers inside fields: what is known there is brought down to the whole numbers. */

import { type Candidate, candidate } from '../../candidate.js';
import { mentions, type Term } from '../../term/term.js';
import { headsOf, type NumberView } from './number-view.js';

const FIELDS = ['ℝ', 'ℚ', 'ℤ'];

/** Goals about whole numbers with facts about their casts. */
export function casts(view: NumberView): Candidate[] {
  if (!view.heads.has('↑')) return [];
  const facts = view.relations.filter(fact => headsOf(fact.type).includes('↑')).map(fact => fact.name);
  const list: Candidate[] = [];
  if (facts.length > 0) {
    const at = `at ${facts.join(' ')}`;
    for (const [index, closer] of ['omega', 'nlinarith', 'simp_all'].entries())
      list.push(
        candidate('arithmetic', `norm_cast ${at}\n${closer}`, { preference: 0.3 - 0.2 * index }),
        candidate('arithmetic', `field_simp ${at}\nnorm_cast ${at}\n${closer}`, {
          preference: 0.2 - 0.2 * index,
        }),
      );
    list.push(candidate('arithmetic', `norm_cast ${at}`, { preference: 0 }));
  }
  list.push(candidate('arithmetic', 'push_cast\nring', { preference: 0 }));
  list.push(candidate('arithmetic', 'norm_cast', { preference: -0.2 }));
  const [left, right] = view.target.head === '=' ? view.target.args : [];
  const whole = view.numbers.some(
    ({ name, kind }) => (kind === 'natural' || kind === 'integer') && mentions(view.target, name),
  );
  if (whole && left !== undefined && facts.length > 0)
    for (const [index, field] of FIELDS.entries())
      for (const closer of ['linarith', 'nlinarith', '(field_simp at *; linarith)'])
        list.push(
          candidate(
            'arithmetic',
            `have hc : (${ascribed(left, field)}) = ${right!.text} := by ${closer}\nexact_mod_cast hc`,
            { preference: 0.4 - 0.2 * index },
          ),
        );
  return list;
}

function ascribed({ text }: Term, field: string): string {
  return `${text} : ${field}`;
}
