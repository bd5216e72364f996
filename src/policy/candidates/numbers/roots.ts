/** Equations that one variable alone must satisfy: roots, factors, and bounds. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName, type HypothesisView } from '../../goal-view.js';
import type { Fraction } from '../../term/fraction.js';
import { mentions } from '../../term/term.js';
import { differenceOf, integral, rationalRoots, signAt, type Univariate } from '../../term/univariate.js';
import { type NumberVariable, type NumberView, numbersIn } from './number-view.js';

/** Solving equations in one variable. */
export function rootsOfEquations(view: NumberView): Candidate[] {
  return view.equations.flatMap(fact => {
    const [variable, ...others] = numbersIn(fact.type, view);
    if (variable === undefined || others.length > 0) return [];
    if (view.functions.some(name => mentions(fact.type, name))) return [];
    const polynomial = differenceOf(fact.type, variable.name);
    if (polynomial === undefined || polynomial.length < 3) return [];
    return [...factored(variable, polynomial, fact, view), ...located(variable, polynomial, fact, view)];
  });
}

/** `(x - 2) * (x - 3) = 0`, and then one case for each factor. */
function factored(
  { name, kind }: NumberVariable,
  polynomial: Univariate,
  fact: HypothesisView,
  { goal }: NumberView,
): Candidate[] {
  const roots = rationalRoots(polynomial);
  const degree = polynomial.length - 1;
  if (kind === 'natural' || roots.length === 0 || roots.length > 2 || degree !== 2) return [];
  const [first, second] = [roots[0]!, roots[1] ?? roots[0]!];
  const leading = polynomial.at(-1)!;
  const equation = `(${shift(name, first)}) * (${shift(name, second)}) = 0`;
  const scale =
    leading.numerator === leading.denominator ? '' : `(${leading.denominator} / ${leading.numerator}) * `;
  const h = freshName('hx', goal.names);
  const proofs = kind === 'ordered' || kind === 'other' ? [`linear_combination ${scale}${fact.name}`] : [];
  return [...proofs, 'nlinarith'].flatMap((proof, index) => {
    const start = `have ${h} : ${equation} := by ${proof}\nrcases mul_eq_zero.mp ${h} with ${h} | ${h}`;
    return [candidate('arithmetic', start, { preference: 0.5 - 0.3 * index })];
  });
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
