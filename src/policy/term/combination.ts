/** Polynomials as combinations of others: the coefficients of a `linear_combination`, and values that equations determine. */

import { type Fraction, inverse, isZero, negated, ONE, plus, times, ZERO } from './fraction.js';
import { atom, atomsOf, monomial, type Polynomial, product } from './polynomial.js';

/** Largest linear system that is tried: unknowns. */
const MOST_UNKNOWNS = 90;

/**
 * Polynomials `cᵢ` of a degree with `goal = Σ cᵢ · givenᵢ`, by solving for their coefficients.
 * @returns `undefined` if there are none, or too many unknowns
 */
export function combinationOf(
  goal: Polynomial,
  given: readonly Polynomial[],
  degree: number,
): readonly Polynomial[] | undefined {
  const multipliers = monomialsUpTo(atomsOf([goal, ...given]), degree);
  if (multipliers.length * given.length > MOST_UNKNOWNS) return undefined;
  const columns = given.flatMap((polynomial, index) =>
    multipliers.map(multiplier => ({
      index,
      multiplier,
      product: product(polynomial, new Map([[multiplier, ONE]])),
    })),
  );
  if (columns.some(column => column.product === undefined)) return undefined;
  const solution = solve(
    columns.map(column => column.product!),
    goal,
  );
  if (solution === undefined) return undefined;
  return given.map(
    (_, index) =>
      new Map(
        columns.flatMap((column, at) => {
          const value = solution[at]!;
          return column.index === index && !isZero(value) ? [[column.multiplier, value] as const] : [];
        }),
      ),
  );
}

/** The number that an atom must be by some equations `givenᵢ = 0`, if linear algebra tells. */
export function determinedValue(name: string, given: readonly Polynomial[]): Fraction | undefined {
  const variable = given.map(
    polynomial => new Map([...polynomial].filter(([key]) => key !== monomial.constant)),
  );
  const coefficients = combinationOf(atom(name), variable, 0);
  if (coefficients === undefined) return undefined;
  const constants = coefficients.map((coefficient, index) =>
    times(coefficient.get(monomial.constant) ?? ZERO, given[index]!.get(monomial.constant) ?? ZERO),
  );
  return negated(constants.reduce(plus, ZERO));
}

/** Gaussian elimination on sparse columns: `Σ xⱼ columnⱼ = target`, free unknowns 0. */
function solve(columns: readonly Polynomial[], target: Polynomial): readonly Fraction[] | undefined {
  const rows = new Map<string, Map<number, Fraction>>();
  const right = columns.length;
  [...columns, target].forEach((column, index) => {
    for (const [key, value] of column) {
      let row = rows.get(key);
      if (row === undefined) rows.set(key, (row = new Map()));
      row.set(index, value);
    }
  });
  let open = [...rows.values()];
  const pivots: { column: number; row: Map<number, Fraction> }[] = [];
  while (open.length > 0) {
    const row = open.pop()!;
    const column = [...row.keys()].find(key => key !== right);
    if (column === undefined) {
      if (row.has(right)) return undefined;
      continue;
    }
    const scale = inverse(row.get(column)!);
    for (const [key, value] of row) row.set(key, times(value, scale));
    for (const other of [...open, ...pivots.map(pivot => pivot.row)]) eliminate(other, row, column);
    pivots.push({ column, row });
    open = open.filter(other => other.size > 0);
  }
  const solution = columns.map(() => ZERO);
  for (const { column, row } of pivots) solution[column] = row.get(right) ?? ZERO;
  return solution;
}

function eliminate(row: Map<number, Fraction>, pivot: ReadonlyMap<number, Fraction>, column: number): void {
  const factor = row.get(column);
  if (factor === undefined) return;
  for (const [key, value] of pivot) {
    const next = plus(row.get(key) ?? ZERO, negated(times(value, factor)));
    if (isZero(next)) row.delete(key);
    else row.set(key, next);
  }
}

function monomialsUpTo(atoms: readonly string[], degree: number): readonly string[] {
  if (degree === 0) return [monomial.constant];
  const smaller = monomialsUpTo(atoms, degree - 1);
  const all = new Set(smaller);
  for (const key of smaller) for (const name of atoms) all.add(monomial.of([...monomial.factors(key), name]));
  return [...all];
}
