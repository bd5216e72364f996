/** Induction from where a fact says that a number begins; and after an induction: one step of a sum, a product, a power or a factorial, then the induction hypothesis. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshNames, type HypothesisView } from '../../goal-view.js';
import { difference, monomial, polynomialOf } from '../../term/polynomial.js';
import { mentions, subtermsByHead, type Term } from '../../term/term.js';
import { innermost } from './hints.js';
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
  return [...startingAt(view), ...steps(view)];
}

/** `h : 4 ≤ n`: induction that starts at 4. */
function startingAt(view: NumberView): Candidate[] {
  return view.inequalities.flatMap(({ name, type }) => {
    const [low, high] =
      type.head === '≤' ? type.args : type.head === '≥' ? [type.args[1]!, type.args[0]!] : [];
    const variable = view.numbers.find(({ kind, name }) => kind === 'natural' && name === high?.text);
    if (variable === undefined || !/^[0-9]+$/.test(low!.text) || !mentions(view.target, variable.name))
      return [];
    const names = freshNames(['k', 'hk', 'ih'], view.goal.names).join(' ');
    const rule = `induction' ${variable.name}, ${name} using Nat.le_induction with ${names}`;
    return [candidate('induction', rule, { recursion: 2 })];
  });
}

function steps(view: NumberView): Candidate[] {
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
        'push_cast\nfield_simp\nring',
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
  return [...list, ...recursions(hypothesis, view), ...powerSteps(hypothesis.type, view)];
}

/** A sequence that a fact gives by recursion: one step of it, then the induction hypothesis. */
function recursions(hypothesis: HypothesisView, view: NumberView): Candidate[] {
  const rules = view.universal.flatMap(({ name, type }) => {
    const [left] = innermost(type).args;
    const isStep = view.functions.includes(left?.head ?? '') && left!.args[0]?.head === '+';
    return isStep && mentions(view.target, left!.head) ? [name] : [];
  });
  if (rules.length === 0 || hypothesis.type.head !== '=') return [];
  const start = `rw [${rules[0]}, ${hypothesis.name}]`;
  const powers = powerFacts(hypothesis.type, view);
  const bounds = powers.flatMap(({ base, exponent }) =>
    base === '2' ? [`have := Nat.lt_two_pow_self (n := ${exponent})`] : [],
  );
  const whole = [start, ...powers.map(({ fact }) => `have : ${fact} := by ring`), ...bounds, 'omega'];
  return [whole.join('\n'), `${start}\nring`, `${start}\nnlinarith`, start].map((text, index) =>
    candidate('arithmetic', text, { preference: 0.7 - 0.2 * index }),
  );
}

/** A power in the target as a multiple of one in the induction hypothesis, whose exponent is given. */
interface PowerFact {
  readonly base: string;
  readonly exponent: string;
  readonly fact: string;
}

function powerFacts(hypothesis: Term, view: NumberView): readonly PowerFact[] {
  const powers = (term: Term) =>
    (subtermsByHead(term).get('^') ?? []).filter(({ args }) => args.length === 2);
  return powers(view.target).flatMap(power => {
    const [base, exponent] = power.args as [Term, Term];
    const before = powers(hypothesis).flatMap(({ text, args }) => {
      const steps = args[0]!.key === base.key ? stepsBetween(args[1]!, exponent) : undefined;
      const fact = `${power.text} = ${text} * ${base.text} ^ ${steps}`;
      return steps === undefined ? [] : [{ base: base.text, exponent: args[1]!.text, fact }];
    });
    return before.slice(0, 1);
  });
}

/** `2 ^ (2 * (n + 1) + 1)` is `4 * 2 ^ (2 * n + 1)`: with that, what is left is linear in the powers. */
function powerSteps(hypothesis: Term, view: NumberView): Candidate[] {
  const facts = powerFacts(hypothesis, view);
  if (facts.length === 0) return [];
  const names = freshNames(
    facts.map(() => 'hp'),
    view.goal.names,
  );
  const start = facts.map(({ fact }, index) => `have ${names[index]} : ${fact} := by ring`);
  return ['omega', 'nlinarith'].map((closer, index) =>
    candidate('arithmetic', [...start, closer].join('\n'), { preference: 0.6 - 0.2 * index }),
  );
}

/** How much larger the second exponent is, if that is a number above 0. */
function stepsBetween(first: Term, second: Term): bigint | undefined {
  const [from, to] = [first, second].map(term => polynomialOf(term, { laws: 'semiring' }));
  const gap = difference(to, from);
  const value = gap?.size === 1 ? gap.get(monomial.constant) : undefined;
  return value !== undefined && value.numerator > 0n ? value.numerator : undefined;
}
