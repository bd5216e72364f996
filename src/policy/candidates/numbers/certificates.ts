/** Equations that follow from equations by algebra: `linear_combination` with its coefficients. */

import { type Candidate, candidate } from '../../candidate.js';
import { combinationOf } from '../../term/combination.js';
import { equationPolynomial, factorText, type Polynomial } from '../../term/polynomial.js';
import { identities } from './identities.js';
import { type NumberKind, type NumberView, numbersIn } from './number-view.js';

/** Coefficients of a higher degree make systems that are too large. */
const MOST_DEGREE = 2;

/** The first combination found, of the lowest degree. */
export function combinations(view: NumberView): Candidate[] {
  if (view.target.head !== '=') return [];
  const kind = kindOf(view);
  const goal = equationPolynomial(view.target);
  const equations = [
    ...view.equations.map(({ name, type }) => ({ name, equation: type })),
    ...identities(view).map(({ proof, equation }) => ({ name: proof, equation })),
  ];
  const given = equations.flatMap(({ name, equation }) => {
    const polynomial = equationPolynomial(equation);
    return polynomial === undefined || polynomial.size === 0 ? [] : [{ name, polynomial }];
  });
  if (given.length === 0) return [];
  if (kind === undefined || kind === 'natural' || goal === undefined) return [];
  for (let degree = 0; degree <= MOST_DEGREE; degree++) {
    const coefficients = combinationOf(
      goal,
      given.map(({ polynomial }) => polynomial),
      degree,
    );
    if (coefficients === undefined) continue;
    if (kind === 'integer' && coefficients.some(hasFraction)) continue;
    const terms = coefficients.flatMap((coefficient, index) =>
      coefficient.size === 0 ? [] : [termOf(coefficient, given[index]!.name)],
    );
    if (terms.length === 0) return [];
    return [candidate('arithmetic', `linear_combination ${terms.join(' + ')}`, { closes: 0.8 })];
  }
  return [];
}

function kindOf(view: NumberView): NumberKind | undefined {
  const kinds = new Set(numbersIn(view.target, view).map(variable => variable.kind));
  // Without variables, only a special value tells that it is a field.
  if (kinds.size === 0) return identities(view).length > 0 ? 'other' : undefined;
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function hasFraction(coefficient: Polynomial): boolean {
  return [...coefficient.values()].some(({ denominator }) => denominator !== 1n);
}

function termOf(coefficient: Polynomial, name: string): string {
  const text = factorText(coefficient);
  return text === '1' ? name : `${text} * ${name}`;
}
