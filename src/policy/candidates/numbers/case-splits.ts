/** Cases for numbers: values in an interval, signs of absolute values, remainders. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName } from '../../goal-view.js';
import { argumentText, flatten, subterms, type Term } from '../../term/term.js';
import { applicationsOf, type NumberVariable, type NumberView, numbersIn } from './number-view.js';

/** Case distinctions that arithmetic asks for. */
export function numberCases(view: NumberView): Candidate[] {
  return [...intervals(view), ...absoluteValues(view), ...remainders(view), ...parities(view)];
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
  const all = bounded.slice(0, 3).map(({ name }) => `interval_cases ${name}`);
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
    if (left?.head === name && left.args.length === 0) high = Math.min(high, integer(right) ?? high);
    if (right?.head === name && right.args.length === 0) low = Math.max(low, integer(left) ?? low);
  }
  const width = high - low + 1;
  return width <= MOST_VALUES ? width : undefined;
}

/** The smaller side first. */
function sides({ head, args }: Term): readonly (Term | undefined)[] {
  if (head === '≤' || head === '<') return args;
  return head === '≥' || head === '>' ? [args[1], args[0]] : [];
}

function integer(term: Term | undefined): number | undefined {
  if (term === undefined) return undefined;
  if (term.head === 'neg') {
    const inner = integer(term.args[0]);
    return inner === undefined ? undefined : -inner;
  }
  return /^[0-9]{1,6}$/.test(term.head) ? Number(term.head) : undefined;
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

const MOST_MODULUS = 16;
const REMAINDER_LEMMAS = {
  natural: ['Nat.pow_mod', 'Nat.add_mod', 'Nat.mul_mod'],
  integer: ['pow_succ', 'Int.mul_emod', 'Int.add_emod', 'Int.sub_emod'],
} as const;

/** `a % m` by the remainder of `a`. */
function remainders(view: NumberView): Candidate[] {
  const moduli = new Map<string, Term>();
  for (const whole of [view.target, ...view.goal.facts.map(fact => fact.type)])
    for (const term of subterms(whole)) {
      const modulus = term.head === '%' ? term.args[1]! : term.head === '∣' ? term.args[0]! : undefined;
      if (modulus !== undefined && integer(modulus) !== undefined) moduli.set(modulus.key, modulus);
    }
  return [...moduli.values()].slice(0, 2).flatMap(modulus => remaindersBy(modulus, view));
}

function remaindersBy(modulus: Term, view: NumberView): Candidate[] {
  const value = integer(modulus)!;
  const about = numbersIn(view.target, view).filter(({ kind }) => kind === 'natural' || kind === 'integer');
  const facts = view.equations.filter(fact => /%/.test(fact.type.text)).map(fact => fact.name);
  const list: Candidate[] = [];
  const kind = about[0]?.kind === 'integer' ? 'integer' : 'natural';
  const lemmas: readonly string[] = REMAINDER_LEMMAS[kind];
  list.push(candidate('arithmetic', `norm_num [${[...lemmas, ...facts].join(', ')}]`, { preference: 0 }));
  list.push(candidate('arithmetic', `simp [${[...lemmas, ...facts].join(', ')}]`, { preference: -0.1 }));
  if (value < 2 || value > MOST_MODULUS) return list;
  const h = freshName('hm', view.goal.names);
  for (const { name } of about.slice(0, 2)) {
    const cases = Array.from({ length: value }, (_, remainder) => `${name} % ${value} = ${remainder}`);
    const split = `have ${h} : ${cases.join(' ∨ ')} := by omega\nrcases ${h} with (${cases.map(() => h).join(' | ')})`;
    list.push(
      candidate(
        'arithmetic',
        `${split} <;> simp [${['pow_succ', ...lemmas.filter(lemma => lemma !== 'pow_succ'), h].join(', ')}]`,
        {
          preference: 0.2,
        },
      ),
      candidate('arithmetic', `${split} <;> omega`, { preference: -0.5 }),
    );
  }
  return list;
}

/** `Even` and `Odd` as remainders. */
function parities({ heads, goal, target }: NumberView): Candidate[] {
  if (!heads.has('Even') && !heads.has('Odd')) return [];
  const facts = goal.facts.filter(fact =>
    flatten(fact.type, '∧').some(part => /^(?:Even|Odd)$/.test(part.head)),
  );
  const at = facts.length === 0 ? '' : ` at ${facts.map(fact => fact.name).join(' ')} ⊢`;
  const kinds = /ℤ/.test(goal.hypotheses.map(hypothesis => hypothesis.type.text).join(' ')) ? 'Int' : 'Nat';
  const rules = `[${kinds}.even_iff, ${kinds}.odd_iff]`;
  return [
    candidate('arithmetic', `simp only ${rules}${at}\nomega`, { preference: 0.3 }),
    candidate('arithmetic', `norm_num ${rules}${at}`, { preference: target.head === 'Even' ? 0 : -0.4 }),
  ];
}
