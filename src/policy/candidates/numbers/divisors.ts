/** Divisors: a divisor of a number is one of finitely many, and what divides two linear forms divides their resultant. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName } from '../../goal-view.js';
import { argumentText, type Term } from '../../term/term.js';
import { univariateOf } from '../../term/univariate.js';
import { applicationsOf, type NumberView, numbersIn } from './number-view.js';

/** Proposals from divisibility of and by natural numbers. */
export function divisors(view: NumberView): Candidate[] {
  return [...listed(view), ...commonDivisors(view)];
}

const MOST_NUMBER = 2000;
const MOST_DIVISORS = 24;
const CLOSERS = ['omega', 'simp_all'];

/** `x * y = 450` or `x ∣ 450`: one case for each divisor. */
function listed(view: NumberView): Candidate[] {
  const naturals = new Set(view.numbers.flatMap(({ name, kind }) => (kind === 'natural' ? [name] : [])));
  return view.goal.facts.flatMap(({ name, type }) => {
    const [left, right] = type.args;
    const number = /^[0-9]{1,4}$/.test(right?.text ?? '') ? Number(right!.text) : 0;
    const [divisor, proof] =
      type.head === '∣'
        ? [left, name]
        : type.head === '=' && left!.head === '*'
          ? [left!.args[0], `Dvd.intro _ ${name}`]
          : [undefined, ''];
    if (divisor === undefined || !naturals.has(divisor.text)) return [];
    const all = divisorsOf(number);
    if (number > MOST_NUMBER || all.length === 0 || all.length > MOST_DIVISORS) return [];
    const h = freshName('hd', view.goal.names);
    const start = [
      `have ${h} : ${divisor.text} ∈ Nat.divisors ${number} := Nat.mem_divisors.mpr ⟨${proof}, by norm_num⟩`,
      `rw [show Nat.divisors ${number} = {${all.join(', ')}} by decide] at ${h}`,
      `simp only [Finset.mem_insert, Finset.mem_singleton] at ${h}`,
      `rcases ${h} with ${all.map(() => 'rfl').join(' | ')}`,
    ].join('\n');
    return CLOSERS.map((closer, index) =>
      candidate('arithmetic', `${start} <;> ${closer}`, { preference: 0.3 - 0.3 * index }),
    );
  });
}

function divisorsOf(number: number): readonly number[] {
  return Array.from({ length: number }, (_, index) => index + 1).filter(divisor => number % divisor === 0);
}

/** `gcd (n + 7) (2 * n + 1)` divides `2 * (n + 7) - (2 * n + 1)`. */
function commonDivisors(view: NumberView): Candidate[] {
  return applicationsOf('gcd', view)
    .slice(0, 1)
    .flatMap(common => {
      const [left, right] = common.args as [Term, Term | undefined];
      if (right === undefined) return [];
      return [...resultant(common, left, right, view), ...resultant(common, right, left, view)];
    });
}

/** From `α * first = β * second + c` with `c` positive: the common divisor divides `c`. */
function resultant(common: Term, first: Term, second: Term, view: NumberView): Candidate[] {
  const [variable, ...others] = numbersIn(common, view);
  if (variable?.kind !== 'natural' || others.length > 0) return [];
  const [a, b] = [first, second].map(form => univariateOf(form, variable.name));
  if (a?.length !== 2 || b?.length !== 2) return [];
  if ([...a, ...b].some(({ numerator, denominator }) => denominator !== 1n || numerator < 0n)) return [];
  const [alpha, beta] = [b[1]!.numerator, a[1]!.numerator];
  const constant = alpha * a[0]!.numerator - beta * b[0]!.numerator;
  if (constant <= 0n) return [];
  const [h, h1, h2] = ['hg', 'hg₁', 'hg₂'].map(base => freshName(base, view.goal.names));
  const [left, right] = common.args as [Term, Term];
  const [onFirst, onSecond] = first === left ? ['left', 'right'] : ['right', 'left'];
  const forms = `${argumentText(left)} ${argumentText(right)}`;
  const multiple = `${beta} * (${second.text})`;
  const start = [
    `have ${h1} := Dvd.dvd.mul_left (Nat.gcd_dvd_${onFirst} ${forms}) ${alpha}`,
    `have ${h2} := Dvd.dvd.mul_left (Nat.gcd_dvd_${onSecond} ${forms}) ${beta}`,
    `rw [show ${alpha} * (${first.text}) = ${multiple} + ${constant} by ring] at ${h1}`,
    `have ${h} : ${common.text} ∣ ${constant} := (Nat.dvd_add_right ${h2}).mp ${h1}`,
  ].join('\n');
  const ends = [`exact Nat.le_of_dvd (by norm_num) ${h}`, `exact Nat.dvd_one.mp ${h}`];
  return [
    ...ends.map(end => candidate('arithmetic', `${start}\n${end}`, { preference: 0.6 })),
    candidate('arithmetic', start, { preference: 0.2 }),
  ];
}
