/** Equations that one variable alone must satisfy: roots, factors, and bounds. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName, type HypothesisView } from '../../goal-view.js';
import { type Fraction, fractionText, inverse, negated, ONE, times } from '../../term/fraction.js';
import { equationPolynomial, monomial, scaled, sum } from '../../term/polynomial.js';
import { mentions } from '../../term/term.js';
import {
  coefficientsOf,
  differenceOf,
  integral,
  rationalRoots,
  signAt,
  type Univariate,
} from '../../term/univariate.js';
import { pairs } from './hints.js';
import { type NumberVariable, type NumberView, numbersIn } from './number-view.js';

/** Solving equations in one variable. */
export function rootsOfEquations(view: NumberView): Candidate[] {
  const single = view.equations.flatMap(fact => {
    const [variable, ...others] = numbersIn(fact.type, view);
    if (variable === undefined || others.length > 0) return [];
    if (view.functions.some(name => mentions(fact.type, name))) return [];
    const polynomial = differenceOf(fact.type, variable.name);
    if (polynomial === undefined || polynomial.length < 3) return [];
    const equation = { polynomial, sources: [{ name: fact.name, factor: ONE }] };
    return [...factored(variable, equation, view), ...located(variable, polynomial, fact, view)];
  });
  return [...single, ...eliminated(view)];
}

/** An equation in one variable, as a sum of multiples of facts. */
interface DerivedEquation {
  readonly polynomial: Univariate;
  readonly sources: readonly { readonly name: string; readonly factor: Fraction }[];
}

/** `(x - 2) * (x - 3) = 0`, and then one case for each factor. */
function factored(
  { name, kind }: NumberVariable,
  { polynomial, sources }: DerivedEquation,
  { goal }: NumberView,
): Candidate[] {
  const roots = rationalRoots(polynomial);
  const degree = polynomial.length - 1;
  if (kind === 'natural' || roots.length === 0 || roots.length > 2 || degree !== 2) return [];
  const [first, second] = [roots[0]!, roots[1] ?? roots[0]!];
  const scale = inverse(polynomial.at(-1)!);
  const equation = `(${shift(name, first)}) * (${shift(name, second)}) = 0`;
  const h = freshName('hx', goal.names);
  const terms = sources.map(source => multiple(source.name, times(source.factor, scale)));
  const proofs = [`linear_combination ${terms.join(' + ')}`, 'nlinarith'];
  return (kind === 'integer' ? proofs.slice(1) : proofs).map((proof, index) => {
    const start = `have ${h} : ${equation} := by ${proof}\nrcases mul_eq_zero.mp ${h} with ${h} | ${h}`;
    return candidate('arithmetic', start, { preference: 0.5 - 0.3 * index });
  });
}

function multiple(name: string, factor: Fraction): string {
  const text = fractionText(factor);
  return text === '1' ? name : `(${text}) * ${name}`;
}

const MOST_EQUATIONS = 5;

/** Two equations with the same other unknown: what is left without it is an equation in one variable. */
function eliminated(view: NumberView): Candidate[] {
  const equations = view.equations.slice(0, MOST_EQUATIONS).flatMap(({ name, type }) => {
    const polynomial = equationPolynomial(type);
    return polynomial === undefined || polynomial.size === 0 ? [] : [{ name, polynomial }];
  });
  const unknowns = view.numbers.filter(({ kind }) => kind === 'ordered' || kind === 'other');
  return pairs(equations).flatMap(([first, second]) =>
    unknowns.flatMap(variable => {
      const other = [...first.polynomial.keys()].find(
        key => second.polynomial.has(key) && monomial.factors(key).some(name => name !== variable.name),
      );
      if (other === undefined) return [];
      const factors = [second.polynomial.get(other)!, negated(first.polynomial.get(other)!)] as const;
      const polynomial = coefficientsOf(
        sum(scaled(first.polynomial, factors[0]), scaled(second.polynomial, factors[1])),
        variable.name,
      );
      if (polynomial?.length !== 3) return [];
      const sources = [
        { name: first.name, factor: factors[0] },
        { name: second.name, factor: factors[1] },
      ];
      // The other way to prove it, without the facts by name, would be the same for each pair.
      return factored(variable, { polynomial, sources }, view).slice(0, 1);
    }),
  );
}

function shift(name: string, { numerator, denominator }: Fraction): string {
  if (numerator === 0n) return name;
  const size = numerator < 0n ? -numerator : numerator;
  return `${name} ${numerator < 0n ? '+' : '-'} ${denominator === 1n ? size : `${size} / ${denominator}`}`;
}

/** For whole numbers: a bound beyond which the polynomial has one sign, and then case by case. */
function located(
  { name, kind }: NumberVariable,
  polynomial: Univariate,
  fact: HypothesisView,
  { goal }: NumberView,
): Candidate[] {
  if (kind !== 'natural' && kind !== 'integer') return [];
  const bound = largestRoot(polynomial);
  if (bound === undefined) return [];
  const h = freshName('hb', goal.names);
  const lower = kind === 'natural' ? '' : `\nhave ${h}' : ${-bound} ≤ ${name} := by nlinarith [${fact.name}]`;
  const start = `have ${h} : ${name} ≤ ${bound} := by nlinarith [${fact.name}]${lower}`;
  return ['omega', 'simp_all'].map((closer, index) =>
    candidate('arithmetic', `${start}\ninterval_cases ${name} <;> ${closer}`, {
      preference: 0.4 - 0.2 * index,
    }),
  );
}

const MOST_CASES = 60n;

/** The largest n up to a limit where the sign changes or vanishes; the limit must lie beyond all roots. */
function largestRoot(polynomial: Univariate): bigint | undefined {
  const leading = integral(polynomial).at(-1)! > 0n ? 1 : -1;
  for (let point = MOST_CASES; point >= 0n; point--) {
    if (signAt(polynomial, point) === leading) continue;
    return point === MOST_CASES ? undefined : point;
  }
  return 0n;
}
