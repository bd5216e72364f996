/**
 * Polynomials in several atoms with rational coefficients, read off printed terms, and the search for a way to write one
 * as a combination of others: the coefficients of a `linear_combination`. Lean has the last word.
 */

import { type Fraction, fraction, inverse, isZero, negated, ONE, plus, times, ZERO } from './fraction.js';
import { argumentText, type Term } from './term.js';

/** Coefficients, none of them 0, by monomial: exponents of atoms by their source, sorted; 1 is the empty text. */
export type Multivariate = ReadonlyMap<string, Fraction>;

const MOST_TERMS = 120;
const MOST_EXPONENT = 6;
/** Between the atoms of a monomial; an atom that occurs twice is there twice. */
const DOT = ' · ';

const CONSTANT = '';

/** Reads a term. @returns `undefined` if it grows too large */
export function multivariateOf(term: Term): Multivariate | undefined {
  const [left, right] = term.args;
  if (/^[0-9]{1,15}$/.test(term.head) && left === undefined) return constant(fraction(BigInt(term.head)));
  if (left === undefined || term.bound !== undefined) return atom(term.text);
  if (term.head === 'neg' && right === undefined) return scaled(multivariateOf(left), fraction(-1n));
  if (right === undefined || term.args.length !== 2) return atom(argumentText(term));
  switch (term.head) {
    case '+':
      return sum(multivariateOf(left), multivariateOf(right));
    case '-':
      return sum(multivariateOf(left), scaled(multivariateOf(right), fraction(-1n)));
    case '*':
      return product(multivariateOf(left), multivariateOf(right));
    case '/':
      return product(multivariateOf(left), reciprocal(right));
    case '^': {
      const exponent = /^[0-9]$/.test(right.head) ? Number(right.head) : MOST_EXPONENT + 1;
      if (exponent > MOST_EXPONENT) return atom(argumentText(term));
      let result: Multivariate | undefined = constant(ONE);
      for (let step = 0; step < exponent; step++) result = product(result, multivariateOf(left));
      return result;
    }
    default:
      return atom(argumentText(term));
  }
}

/** Left side minus right side of an equation. */
export function equationPolynomial(equation: Term): Multivariate | undefined {
  const [left, right] = equation.args;
  return left === undefined || right === undefined ? undefined : differencePolynomial(left, right);
}

/** `left - right`. */
export function differencePolynomial(left: Term, right: Term): Multivariate | undefined {
  return sum(multivariateOf(left), scaled(multivariateOf(right), fraction(-1n)));
}

/** All atoms of some polynomials. */
export function atomsOf(polynomials: readonly Multivariate[]): readonly string[] {
  const found = new Set<string>();
  for (const polynomial of polynomials)
    for (const monomial of polynomial.keys()) for (const name of factors(monomial)) found.add(name);
  return [...found];
}

/** Largest linear system that is tried: unknowns. */
const MOST_UNKNOWNS = 90;

/**
 * Polynomials `cᵢ` of a degree with `goal = Σ cᵢ · givenᵢ`, by solving for their coefficients.
 * @returns `undefined` if there are none, or too many unknowns
 */
export function combinationOf(
  goal: Multivariate,
  given: readonly Multivariate[],
  degree: number,
): readonly Multivariate[] | undefined {
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
export function determinedValue(name: string, given: readonly Multivariate[]): Fraction | undefined {
  const variable = given.map(polynomial => new Map([...polynomial].filter(([key]) => key !== CONSTANT)));
  const coefficients = combinationOf(atom(name), variable, 0);
  if (coefficients === undefined) return undefined;
  const constants = coefficients.map((coefficient, index) =>
    times(coefficient.get(CONSTANT) ?? ZERO, given[index]!.get(CONSTANT) ?? ZERO),
  );
  return negated(constants.reduce(plus, ZERO));
}

/** Gaussian elimination on sparse columns: `Σ xⱼ columnⱼ = target`, free unknowns 0. */
function solve(columns: readonly Multivariate[], target: Multivariate): readonly Fraction[] | undefined {
  const rows = new Map<string, Map<number, Fraction>>();
  const right = columns.length;
  [...columns, target].forEach((column, index) => {
    for (const [monomial, value] of column) {
      let row = rows.get(monomial);
      if (row === undefined) rows.set(monomial, (row = new Map()));
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
  if (degree === 0) return [CONSTANT];
  const smaller = monomialsUpTo(atoms, degree - 1);
  const all = new Set(smaller);
  for (const monomial of smaller) for (const name of atoms) all.add(join([...factors(monomial), name]));
  return [...all];
}

/** Lean source, with parentheses unless it is a number or a single atom. */
export function multivariateText(polynomial: Multivariate): string {
  const parts = [...polynomial].map(([monomial, { numerator, denominator }]) => {
    const size = numerator < 0n ? -numerator : numerator;
    const number = denominator === 1n ? String(size) : `${size} / ${denominator}`;
    const names = factors(monomial).join(' * ');
    const text = monomial === CONSTANT ? number : number === '1' ? names : `${number} * ${names}`;
    return { negative: numerator < 0n, text };
  });
  const [first, ...rest] = parts;
  if (first === undefined) return '0';
  const text = rest.reduce(
    (before, { negative, text }) => `${before} ${negative ? '-' : '+'} ${text}`,
    `${first.negative ? '-' : ''}${first.text}`,
  );
  return /^[\p{L}\p{N}_'₀-₉]+$/u.test(text) ? text : `(${text})`;
}

function reciprocal(term: Term): Multivariate | undefined {
  const value = multivariateOf(term);
  const number = value?.size === 1 ? value.get(CONSTANT) : undefined;
  return number === undefined ? atom(`${argumentText(term)}⁻¹`) : constant(inverse(number));
}

/** Monomials as keys. */
export const monomial = {
  /** The product of some atoms. */
  of: join,
  factors,
  degree: (key: string): number => factors(key).length,
};

function factors(monomial: string): readonly string[] {
  return monomial === CONSTANT ? [] : monomial.split(DOT);
}

function join(names: readonly string[]): string {
  return [...names].sort().join(DOT);
}

function atom(text: string): Multivariate {
  return new Map([[text, ONE]]);
}

function constant(value: Fraction): Multivariate {
  return isZero(value) ? new Map() : new Map([[CONSTANT, value]]);
}

/** Each coefficient times a number. */
export function scaled(polynomial: Multivariate | undefined, factor: Fraction): Multivariate | undefined {
  return polynomial && new Map([...polynomial].map(([monomial, value]) => [monomial, times(value, factor)]));
}

/** @returns `undefined` if it grows too large */
export function sum(
  left: Multivariate | undefined,
  right: Multivariate | undefined,
): Multivariate | undefined {
  if (left === undefined || right === undefined) return undefined;
  const result = new Map(left);
  for (const [monomial, value] of right) add(result, monomial, value);
  return result.size > MOST_TERMS ? undefined : result;
}

/** @returns `undefined` if it grows too large */
export function product(
  left: Multivariate | undefined,
  right: Multivariate | undefined,
): Multivariate | undefined {
  if (left === undefined || right === undefined) return undefined;
  const result = new Map<string, Fraction>();
  for (const [first, a] of left)
    for (const [second, b] of right) add(result, join([...factors(first), ...factors(second)]), times(a, b));
  return result.size > MOST_TERMS ? undefined : result;
}

function add(result: Map<string, Fraction>, monomial: string, value: Fraction): void {
  const total = plus(result.get(monomial) ?? ZERO, value);
  if (isZero(total)) result.delete(monomial);
  else result.set(monomial, total);
}
