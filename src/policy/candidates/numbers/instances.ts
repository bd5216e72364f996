/** Universal facts, used at the values that occur: `h 2` where the goal speaks of `f 2`. */

import type { HypothesisView } from '../../goal-view.js';
import { fraction, fractionText, inverse, negated, plus, times } from '../../term/fraction.js';
import { parseTerm } from '../../term/parser.js';
import { argumentText, mentions, substitute, subterms, type Term } from '../../term/term.js';
import { univariateOf } from '../../term/univariate.js';
import { allSubterms, type NumberView } from './number-view.js';

const MOST_INSTANCES = 6;
/** Tried where nothing in the goal tells at which values to look. */
const SMALL_VALUES = ['0', '1', '2', '-1'];

/** What a universal fact asks for before it says something: values, and proofs of conditions on them. */
interface Universal {
  readonly name: string;
  /** `undefined` stands for a condition. */
  readonly parameters: readonly (string | undefined)[];
  readonly body: Term;
}

/** Instances such as `h₀ 2`, as terms, the ones that the goal asks for first. */
export function instances(view: NumberView): readonly string[] {
  const found = view.universal.flatMap(fact => instancesOf(universalOf(fact), view));
  return [...new Set(found)].slice(0, MOST_INSTANCES);
}

/** Instances at small values, for functional equations. */
export function smallInstances(view: NumberView): readonly string[] {
  return view.universal
    .map(universalOf)
    .filter(({ parameters }) => parameters.filter(name => name !== undefined).length === 1)
    .flatMap(universal => SMALL_VALUES.map(value => instanceText(universal, [parseTerm(value)])))
    .slice(0, 2 * MOST_INSTANCES);
}

function universalOf({ name, type }: HypothesisView): Universal {
  const parameters: (string | undefined)[] = [];
  let body = type;
  for (;;) {
    if (body.head === '∀' && body.bound !== undefined) parameters.push(body.bound);
    else if (body.head === '→') parameters.push(undefined);
    else return { name, parameters, body };
    body = body.args[1]!;
  }
}

/** Matches applications in the body against applications in the goal. */
function instancesOf(universal: Universal, view: NumberView): readonly string[] {
  const bound = universal.parameters.filter(name => name !== undefined);
  if (bound.length === 0 || bound.length > 3) return [];
  const patterns = [...subterms(universal.body)].filter(
    term => view.functions.includes(term.head) && bound.some(name => mentions(term, name)),
  );
  const places = allSubterms(view).filter(term => view.functions.includes(term.head) && term.args.length > 0);
  return patterns.flatMap(pattern =>
    places.flatMap(place =>
      valuesFor(pattern, place, bound, places).map(values => instanceText(universal, values)),
    ),
  );
}

/** Values for all bound variables that make the pattern the place; what is left open is what other places are about. */
function valuesFor(
  pattern: Term,
  place: Term,
  bound: readonly string[],
  places: readonly Term[],
): readonly (readonly Term[])[] {
  if (pattern.head !== place.head || pattern.args.length !== place.args.length) return [];
  const values = new Map<string, Term>();
  for (const [index, arg] of pattern.args.entries()) {
    const value = place.args[index]!;
    if (!bound.includes(arg.head) || arg.args.length > 0) continue;
    const known = values.get(arg.head);
    if (known !== undefined && known.key !== value.key) return [];
    values.set(arg.head, value);
  }
  const open = bound.filter(name => !values.has(name));
  const complete = (all: ReadonlyMap<string, Term>) => {
    const found = bound.map(name => all.get(name));
    return found.some(value => value === undefined || bound.some(name => mentions(value, name)))
      ? []
      : [found as Term[]];
  };
  if (open.length === 0) return complete(values);
  if (pattern.args.length !== 1) return [];
  // `f (x + 1)` at `f 3`, and `f (x * y)` at `f 6` where `f 2` is spoken of.
  const [unknown, ...free] = [...open].reverse();
  const guesses = free.length === 0 ? [values] : free.length === 1 ? others(place, free[0]!, places) : [];
  return guesses.flatMap(guess => {
    const argument = substitute(pattern.args[0]!, guess);
    const value = solved(argument, unknown!, place.args[0]!);
    return value === undefined ? [] : complete(new Map([...guess, [unknown!, value]]));
  });
}

function others(place: Term, name: string, places: readonly Term[]): readonly ReadonlyMap<string, Term>[] {
  const args = new Map(
    places
      .filter(other => other.head === place.head && other.key !== place.key)
      .map(({ args: [arg] }) => [arg!.key, arg!]),
  );
  return [...args.values()].slice(0, MOST_INSTANCES).map(arg => new Map([[name, arg]]));
}

/** The number at which a linear expression has a value. */
function solved(expression: Term, unknown: string, value: Term): Term | undefined {
  const left = univariateOf(expression, unknown);
  const right = univariateOf(value, unknown);
  if (left?.length !== 2 || right === undefined || right.length > 1) return undefined;
  const difference = plus(right[0] ?? fraction(0n), negated(left[0]!));
  return parseTerm(fractionText(times(difference, inverse(left[1]!))));
}

function instanceText({ name, parameters }: Universal, values: readonly Term[]): string {
  let next = 0;
  const args = parameters.map(parameter => {
    if (parameter === undefined) return '(by norm_num)';
    const value = values[next++]!;
    return value.head === 'neg' ? `(${value.text})` : argumentText(value);
  });
  return `${name} ${args.join(' ')}`;
}
