/** Remainders and parities: case by case, and variables written as quotient and remainder. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName, freshNames } from '../../goal-view.js';
import { flatten, mentions, subterms, subtermsByHead, type Term } from '../../term/term.js';
import { integerOf, type NumberView, numbersIn } from './number-view.js';

/** Proposals for goals that speak of remainders. */
export function remainders(view: NumberView): Candidate[] {
  return [...byModulus(view), ...writtenOut(view), ...parities(view)];
}

const MOST_MODULUS = 16;
const REMAINDER_LEMMAS = {
  natural: ['Nat.pow_mod', 'Nat.add_mod', 'Nat.mul_mod'],
  integer: ['pow_succ', 'Int.mul_emod', 'Int.add_emod', 'Int.sub_emod'],
} as const;

/** `a % m` and `m ∣ a`, by what the remainders of the variables are. */
function byModulus(view: NumberView): Candidate[] {
  const moduli = new Map<string, Term>();
  for (const whole of [view.target, ...view.goal.facts.map(fact => fact.type)])
    for (const term of subterms(whole)) {
      const modulus = term.head === '%' ? term.args[1]! : term.head === '∣' ? term.args[0]! : undefined;
      if (modulus !== undefined && integerOf(modulus) !== undefined) moduli.set(modulus.key, modulus);
    }
  return [...moduli.values()].slice(0, 2).flatMap(modulus => remaindersBy(modulus, view));
}

function remaindersBy(modulus: Term, view: NumberView): Candidate[] {
  const value = integerOf(modulus)!;
  const about = numbersIn(view.target, view).filter(({ kind }) => kind === 'natural' || kind === 'integer');
  const facts = view.equations.filter(fact => /%/.test(fact.type.text)).map(fact => fact.name);
  const list: Candidate[] = [];
  const kind = about[0]?.kind === 'integer' ? 'integer' : 'natural';
  const lemmas: readonly string[] = REMAINDER_LEMMAS[kind];
  list.push(candidate('arithmetic', `norm_num [${[...lemmas, ...facts].join(', ')}]`, { preference: 0 }));
  list.push(candidate('arithmetic', `simp [${[...lemmas, ...facts].join(', ')}]`, { preference: -0.1 }));
  if (value < 2 || value > MOST_MODULUS) return list;
  const h = freshName('hm', view.goal.names);
  const divides = view.target.head === '∣' && view.target.args[0]!.key === modulus.key;
  const start = divides
    ? `apply ${kind === 'natural' ? 'Nat.dvd_of_mod_eq_zero' : 'Int.dvd_of_emod_eq_zero'}\n`
    : '';
  // The remainder of an exponent says nothing of a power.
  const bases = about.filter(({ name }) => !isInExponent(name, view.target));
  for (const { name } of bases.slice(0, 2)) {
    const cases = Array.from({ length: value }, (_, remainder) => `${name} % ${value} = ${remainder}`);
    const split = `${start}have ${h} : ${cases.join(' ∨ ')} := by omega\nrcases ${h} with (${cases.map(() => h).join(' | ')})`;
    list.push(
      candidate(
        'arithmetic',
        `${split} <;> simp [${['pow_succ', ...lemmas.filter(lemma => lemma !== 'pow_succ'), h].join(', ')}]`,
        {
          preference: divides ? 0.6 : 0.2,
        },
      ),
      candidate('arithmetic', `${split} <;> omega`, { preference: -0.5 }),
    );
  }
  return list;
}

function isInExponent(name: string, target: Term): boolean {
  return (subtermsByHead(target).get('^') ?? []).some(({ args }) => mentions(args[1]!, name));
}

const CLOSERS = ['ring_nf\nomega', 'omega', 'norm_num\nomega'];

/** Facts `x % 5 = 3`: with `5 * a + 3` in the place of `x`, the target is one about polynomials. */
function writtenOut(view: NumberView): Candidate[] {
  const known = view.equations.flatMap(({ type }) => {
    const [left, right] = type.args as [Term, Term];
    const [name, modulus] = left.head === '%' ? left.args.map(({ text }) => text) : [];
    const isVariable = view.numbers.some(variable => variable.name === name && variable.kind !== 'ordered');
    return isVariable && integerOf(right) !== undefined
      ? [{ name: name!, modulus: modulus!, rest: right.text }]
      : [];
  });
  if (known.length === 0) return [];
  const quotients = freshNames(
    known.map(() => 'a'),
    view.goal.names,
  );
  const steps = known.flatMap(({ name, modulus, rest }, index) => {
    const value = `${modulus} * ${quotients[index]} + ${rest}`;
    const fact = `ha${index}`;
    return [
      `obtain ⟨${quotients[index]}, ${fact}⟩ : ∃ a, ${name} = ${value} := ⟨${name} / ${modulus}, by omega⟩`,
      `subst ${fact}`,
    ];
  });
  return CLOSERS.map((closer, index) =>
    candidate('arithmetic', [...steps, closer].join('\n'), { preference: 0.3 - 0.2 * index }),
  );
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
