/** Equations that one variable alone must satisfy, in whole numbers: a bound, and then case by case. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName, type HypothesisView } from '../../goal-view.js';
import { mentions } from '../../term/term.js';
import { differenceOf, integral, signAt, type Univariate } from '../../term/univariate.js';
import { type NumberVariable, type NumberView, numbersIn } from './number-view.js';

/** An equation of a degree above 1, and the only variable that it is about. */
export interface EquationInOne {
  readonly fact: HypothesisView;
  readonly variable: NumberVariable;
  readonly polynomial: Univariate;
}

/** Facts that are such equations. */
export function equationsInOne(view: NumberView): readonly EquationInOne[] {
  return view.equations.flatMap(fact => {
    const [variable, ...others] = numbersIn(fact.type, view);
    if (variable === undefined || others.length > 0) return [];
    if (view.functions.some(name => mentions(fact.type, name))) return [];
    const polynomial = differenceOf(fact.type, variable.name);
    return polynomial === undefined || polynomial.length < 3 ? [] : [{ fact, variable, polynomial }];
  });
}

/** Bounds beyond which the polynomial has one sign. */
export function boundedRoots(view: NumberView): Candidate[] {
  return equationsInOne(view).flatMap(equation => located(equation, view));
}

function located({ fact, variable, polynomial }: EquationInOne, { goal }: NumberView): Candidate[] {
  const { name, kind } = variable;
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
