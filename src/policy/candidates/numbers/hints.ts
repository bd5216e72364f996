/** Terms that `nlinarith` and `linarith` are given: squares, products of what is positive, facts about roots. */

import { differencePolynomial } from '../../term/polynomial.js';
import { squaresOf } from '../../term/squares.js';
import { argumentText, mentions, type Term } from '../../term/term.js';
import { applicationsOf, type NumberView, numbersIn } from './number-view.js';

const MOST_VARIABLES = 4;
const MOST_PRODUCTS = 6;
const MOST_TERMS = 4;

/** Lists of proof terms, each for one call. */
export type HintLists = readonly (readonly string[])[];

/** Hints from few to many; each list holds other facts than the ones before. Empty lists are left out. */
export function hintLists(view: NumberView): HintLists {
  const about = view.target.head === 'False' ? undefined : view.target;
  const names = view.numbers
    .filter(({ name, kind }) => kind === 'ordered' && (about === undefined || mentions(about, name)))
    .slice(0, MOST_VARIABLES)
    .map(({ name }) => name);
  const differences = pairs(names).map(([left, right]) => `sq_nonneg (${left} - ${right})`);
  const sums = pairs(names).map(([left, right]) => `sq_nonneg (${left} + ${right})`);
  const squares = names.map(name => `sq_nonneg ${name}`);
  const positive = positiveFacts(view);
  const products = pairs(positive)
    .slice(0, MOST_PRODUCTS)
    .map(([left, right]) => `mul_pos ${left} ${right}`);
  const shifted = names.flatMap(name => [`sq_nonneg (${name} - 1)`, `sq_nonneg (${name} + 1)`]);
  const gaps = pairs(gapsOf(view))
    .slice(0, MOST_PRODUCTS)
    .map(([left, right]) => `mul_nonneg (sub_nonneg.mpr ${left}) (sub_nonneg.mpr ${right})`);
  const roots = rootFacts(view);
  const basic = differences.length > 0 ? differences : squares;
  const completed = [
    ...completedSquares(view.target, 1),
    ...view.inequalities.slice(0, MOST_TERMS).flatMap(fact => completedSquares(fact.type, -1)),
  ];
  const lists = [
    completed,
    [...basic, ...roots],
    [...basic, ...products, ...roots],
    [...differences, ...sums, ...squares, ...products],
    [...differences, ...weighted(names, positive)],
    [...basic, ...shifted],
    gaps,
  ];
  const distinct = new Map(
    lists.filter(list => list.length > 0).map(list => [[...list].sort().join(), [...new Set(list)]]),
  );
  return [...distinct.values()];
}

/** Squares that the difference of the two sides, or its negative, is made of, if it is a quadratic polynomial. */
function completedSquares({ head, args }: Term, sign: 1 | -1): readonly string[] {
  const [low, high] = head === '≤' || head === '<' ? args : [args[1], args[0]];
  if (!/^[≤<≥>]$/u.test(head) || low === undefined || high === undefined) return [];
  const polynomial = sign === 1 ? differencePolynomial(high, low) : differencePolynomial(low, high);
  return polynomial === undefined ? [] : squaresOf(polynomial).map(form => `sq_nonneg ${form}`);
}

/** Names of facts `0 < x`, or `x > 0`. */
export function positiveFacts({ inequalities }: NumberView): readonly string[] {
  return inequalities
    .filter(({ type: { head, args } }) => {
      const [low, high] = head === '<' ? args : head === '>' ? [args[1]!, args[0]!] : [];
      return low?.head === '0' && high !== undefined;
    })
    .map(fact => fact.name);
}

/** Names of facts `a ≤ b` between terms that are not both numerals. */
function gapsOf({ inequalities }: NumberView): readonly string[] {
  return inequalities.filter(fact => fact.type.head === '≤').map(fact => fact.name);
}

/** `0 < a` times `(b - c)²`, as inequalities of three variables often need. */
function weighted(names: readonly string[], positive: readonly string[]): readonly string[] {
  if (names.length > 3) return [];
  return positive.flatMap(fact =>
    pairs(names).map(([left, right]) => `mul_nonneg ${fact}.le (sq_nonneg (${left} - ${right}))`),
  );
}

/** What is known of the square roots in the goal. */
function rootFacts(view: NumberView): readonly string[] {
  return applicationsOf('sqrt', view)
    .slice(0, MOST_TERMS)
    .flatMap(({ args: [under] }) => {
      if (under === undefined) return [];
      const positive = `show (0 : ℝ) ≤ ${under.text} by ${numbersIn(under, view).length > 0 ? 'nlinarith' : 'norm_num'}`;
      return [`Real.sqrt_nonneg ${argumentText(under)}`, `Real.sq_sqrt (${positive})`];
    });
}

/** `[h, h']` after a tactic, or nothing. */
export function listText(terms: readonly string[]): string {
  return terms.length === 0 ? '' : ` [${terms.join(', ')}]`;
}

/** All unordered pairs, in order. */
export function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((left, index) => items.slice(index + 1).map(right => [left, right] as const));
}

/** Facts that say what a variable or an application is, and can be used to rewrite. */
export function definingFacts({ goal, equations, universal, functions }: NumberView): readonly string[] {
  const isPlain = (term: Term) => term.args.length === 0 && goal.names.has(term.head);
  const values = equations.filter(({ type: { args } }) => {
    const [left, right] = args;
    if (isPlain(left!)) return !mentions(right!, left!.head);
    return functions.includes(left!.head) && !mentions(right!, left!.head);
  });
  return [...values.map(fact => fact.name), ...functionDefinitions({ universal, functions })];
}

/** Facts that say what a function is at every value. */
export function functionDefinitions({
  universal,
  functions,
}: Pick<NumberView, 'universal' | 'functions'>): readonly string[] {
  return universal.flatMap(({ name, type }) => {
    const body = innermost(type);
    const [left, right] = body.head === '=' ? body.args : [];
    return left !== undefined && functions.includes(left.head) && !mentions(right!, left.head) ? [name] : [];
  });
}

/** The body below all `∀`, and below their conditions. */
export function innermost(term: Term): Term {
  const below = (term.head === '∀' && term.bound !== undefined) || term.head === '→';
  return below ? innermost(term.args[1]!) : term;
}
