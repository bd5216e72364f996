/** Sets of numbers that are given by what their elements satisfy: least elements, and finite sets written out. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName, type HypothesisView } from '../../goal-view.js';
import { flatten, type Term } from '../../term/term.js';
import { univariateOf } from '../../term/univariate.js';
import type { NumberView } from './number-view.js';

/** Proposals about extreme elements and about finite sets. */
export function setsOfNumbers(view: NumberView): Candidate[] {
  return [...extremes(view), ...view.universal.flatMap(fact => writtenOut(fact, view))];
}

const CLOSERS = ['omega', 'simp_all', '(by_contra hlt; push_neg at hlt; interval_cases n <;> simp_all)'];

/** `IsLeast {n | …} 18`: it is in the set, and no smaller number is. */
function extremes({ target, goal }: NumberView): Candidate[] {
  if (target.head !== 'IsLeast' && target.head !== 'IsGreatest') return [];
  const name = freshName('n', goal.names);
  const unfold = 'simp only [Set.mem_setOf_eq, Nat.ModEq]';
  return [
    candidate('arithmetic', 'constructor', { preference: 1 }),
    ...['decide', 'norm_num', 'simp'].flatMap((first, index) =>
      CLOSERS.map((closer, order) =>
        candidate(
          'arithmetic',
          `constructor\n· ${unfold}\n  ${first}\n· intro ${name} hn\n  ${unfold} at hn\n  ${closer}`,
          { preference: 1 - 0.2 * (index + order) },
        ),
      ),
    ),
  ];
}

/** `∀ n, n ∈ S ↔ p n` with a bound on `n`: the finite set is the filter of an interval, which can be evaluated. */
function writtenOut({ name, type }: HypothesisView, { goal }: NumberView): Candidate[] {
  const body = type.bound === undefined ? undefined : type.args[1]!;
  const [membership, condition] = body?.head === '↔' ? body.args : [];
  const variable = type.bound;
  if (membership?.head !== '∈' || condition === undefined || variable === undefined) return [];
  const [element, set] = membership.args as [Term, Term];
  const bound = boundOf(condition, variable);
  const finite = goal.variables.some(({ name, type }) => name === set.text && type.text === 'Finset ℕ');
  if (element.text !== variable || !finite || bound === undefined) return [];
  const h = freshName('hS', goal.names);
  const small = [
    'omega',
    '(have := Nat.le_of_dvd (by norm_num) hn; omega)',
    '(have := Nat.le_of_dvd (by norm_num) hn.1; omega)',
    '(have := Nat.le_of_dvd (by norm_num) hn.2; omega)',
    'nlinarith',
    '(have := hn.1; have := hn.2; nlinarith)',
  ];
  const written = [
    `have ${h} : ${set.text} = Finset.filter (fun ${variable} => ${condition.text}) (Finset.range ${bound + 1n}) := by`,
    `  ext ${variable}`,
    `  simp only [${name}, Finset.mem_filter, Finset.mem_range]`,
    '  constructor',
    `  · intro hn`,
    `    exact ⟨by first | ${small.join(' | ')}, hn⟩`,
    '  · intro hn',
    '    exact hn.2',
    `rw [${h}]`,
  ].join('\n');
  return ['decide', 'rfl', 'norm_num'].map((closer, index) =>
    candidate('arithmetic', `${written}\n${closer}`, { preference: 1 - 0.2 * index }),
  );
}

/** A number that the condition keeps the variable at or below. */
function boundOf(condition: Term, variable: string): bigint | undefined {
  for (const { head, args } of flatten(condition, '∧')) {
    const [left, right] = args;
    const above = /^(?:≤|<|∣)$/u.test(head) && left?.text === variable ? right : undefined;
    if (above !== undefined && /^[0-9]{1,6}$/.test(above.text)) return BigInt(above.text);
  }
  return flatten(condition, '∧')
    .map(part => growthBound(part, variable))
    .find(bound => bound !== undefined);
}

const MOST_GROWTH = 200;

/** `x ^ 2 + 4 * x < 20`: with natural coefficients a polynomial is nowhere less than its variable. */
function growthBound({ head, args }: Term, variable: string): bigint | undefined {
  const [left, right] = args;
  const limit = /^[≤<]$/u.test(head) && /^[0-9]{1,3}$/.test(right!.text) ? Number(right!.text) : undefined;
  const polynomial = limit === undefined ? undefined : univariateOf(left!, variable);
  const grows = polynomial
    ?.slice(1)
    .some(({ numerator, denominator }) => numerator > 0n && denominator === 1n);
  const natural = polynomial?.every(({ numerator }) => numerator >= 0n);
  return limit !== undefined && limit <= MOST_GROWTH && grows && natural ? BigInt(limit) : undefined;
}
