/** Cases for numbers: values in an interval, signs of absolute values. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName } from '../../goal-view.js';
import { argumentText, type Term } from '../../term/term.js';
import { applicationsOf, integerOf, type NumberVariable, type NumberView } from './number-view.js';

/** Case distinctions that arithmetic asks for. */
export function numberCases(view: NumberView): Candidate[] {
  return [...intervals(view), ...absoluteValues(view)];
}

const MOST_VALUES = 600;
const CLOSERS = ['omega', 'simp_all', 'norm_num at *', 'norm_num'];

/** `interval_cases` for variables that facts bound. */
function intervals(view: NumberView): Candidate[] {
  const bounded = view.numbers.filter(variable => widthOf(variable, view) !== undefined);
  const single = bounded.flatMap(({ name }) => [
    ...CLOSERS.map((closer, index) =>
      candidate('arithmetic', `interval_cases ${name} <;> ${closer}`, { preference: 0.5 - 0.2 * index }),
    ),
    candidate('arithmetic', `interval_cases ${name}`, { preference: -0.8 }),
  ]);
  if (bounded.length < 2) return single;
  const chosen = bounded.slice(0, 3);
  if (chosen.reduce((count, variable) => count * widthOf(variable, view)!, 1) > MOST_VALUES) return single;
  const all = chosen.map(({ name }) => `interval_cases ${name}`);
  return [
    ...single,
    ...CLOSERS.slice(0, 3).map((closer, index) =>
      candidate('arithmetic', [...all, closer].join(' <;> '), { preference: 0.4 - 0.2 * index }),
    ),
  ];
}

/** How many values the facts leave, if they say. */
function widthOf({ name, kind }: NumberVariable, { goal }: NumberView): number | undefined {
  if (kind !== 'natural' && kind !== 'integer') return undefined;
  let low = kind === 'natural' ? 0 : Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const fact of goal.facts) {
    const [left, right] = sides(fact.type);
    if (left?.head === name && left.args.length === 0) high = Math.min(high, integerOf(right) ?? high);
    if (right?.head === name && right.args.length === 0) low = Math.max(low, integerOf(left) ?? low);
  }
  const width = high - low + 1;
  return width <= MOST_VALUES ? width : undefined;
}

/** The smaller side first. */
function sides({ head, args }: Term): readonly (Term | undefined)[] {
  if (head === '≤' || head === '<') return args;
  return head === '≥' || head === '>' ? [args[1], args[0]] : [];
}

const MOST_ABSOLUTES = 4;

/** Every `|e|` is `e` or `-e`. */
function absoluteValues(view: NumberView): Candidate[] {
  const inner = applicationsOf('abs', view).map(term => term.args[0]!);
  if (inner.length === 0 || inner.length > MOST_ABSOLUTES) return [];
  const name = freshName('ha', view.goal.names);
  const splits = inner.map(
    (term, index) => `rcases abs_cases ${argumentText(term)} with (${name}${index} | ${name}${index})`,
  );
  return [
    ...['linarith', 'nlinarith'].map((closer, index) =>
      candidate('arithmetic', [...splits, closer].join(' <;> '), { preference: 0.5 - 0.2 * index }),
    ),
    candidate('arithmetic', splits.join(' <;> '), { preference: -0.3 }),
  ];
}
