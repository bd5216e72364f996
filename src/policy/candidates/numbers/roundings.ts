/** Square roots of numbers, rounded down or up: which whole number that is, and why. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshNames } from '../../goal-view.js';
import { allSubterms, type NumberView } from './number-view.js';

const MOST_ROUNDINGS = 4;

/** `⌊√26⌋ = 5` and `⌈√27⌉ = 6`, put in. */
export function roundings(view: NumberView): Candidate[] {
  const facts = allSubterms(view).flatMap(({ head, text, args: [root] }) => {
    const under = root?.head === 'sqrt' ? root.args[0]!.text : '';
    if (!/^[0-9]{1,9}$/.test(under)) return [];
    const exact = Math.sqrt(Number(under));
    if (head === '⌊⌋') return [`${text} = ${Math.floor(exact)} := by ${proofBy('Int.floor_eq_iff', FLOOR)}`];
    return head === '⌈⌉'
      ? [`${text} = ${Math.ceil(exact)} := by ${proofBy('Int.ceil_eq_iff', CEILING)}`]
      : [];
  });
  if (facts.length === 0 || facts.length > MOST_ROUNDINGS) return [];
  const names = freshNames(
    facts.map(() => 'hr'),
    view.goal.names,
  );
  const steps = facts.map((fact, index) => `have ${names[index]} : ${fact}`).join('\n');
  return [
    candidate('arithmetic', `${steps}\nnorm_num [${names.join(', ')}]`, { preference: 0.8 }),
    candidate('arithmetic', steps, { preference: 0 }),
  ];
}

const FLOOR = "Real.le_sqrt, Real.sqrt_lt'";
const CEILING = 'Real.lt_sqrt, Real.sqrt_le_left';

function proofBy(meaning: string, comparisons: string): string {
  return `(rw [${meaning}]; constructor <;> norm_num [${comparisons}])`;
}
