/** Universal facts, used at the values that occur: `h 2` where the goal speaks of `f 2`. */

import type { HypothesisView } from '../../goal-view.js';
import { argumentText, mentions, subterms, type Term } from '../../term/term.js';
import { allSubterms, type NumberView } from './number-view.js';

const MOST_INSTANCES = 6;
/** Tried where nothing in the goal tells at which values to look. */
const SMALL_VALUES = ['0', '1', '2', '-1'];

/** Instances such as `h₀ 2`, as terms, the ones that the goal asks for first. */
export function instances(view: NumberView): readonly string[] {
  const found = view.universal.flatMap(fact => instancesOf(fact, view));
  return [...new Set(found)].slice(0, MOST_INSTANCES);
}

/** Instances at small values, for functional equations. */
export function smallInstances(view: NumberView): readonly string[] {
  return view.universal
    .filter(fact => boundNames(fact.type).length === 1 && bodyOf(fact.type).head !== '→')
    .flatMap(fact =>
      SMALL_VALUES.map(value => `${fact.name} ${value.startsWith('-') ? `(${value})` : value}`),
    )
    .slice(0, 2 * MOST_INSTANCES);
}

/** Matches applications in the body that bind all variables against applications in the goal. */
function instancesOf({ name, type }: HypothesisView, view: NumberView): readonly string[] {
  const bound = boundNames(type);
  const body = bodyOf(type);
  if (bound.length === 0 || bound.length > 3) return [];
  const patterns = [...subterms(body)].filter(
    term =>
      view.functions.includes(term.head) &&
      bound.every(variable => term.args.some(arg => arg.head === variable)),
  );
  const places = allSubterms(view).filter(term => view.functions.includes(term.head));
  return patterns.flatMap(pattern =>
    places.flatMap(place => {
      const values = valuesFor(pattern, place, bound);
      return values === undefined ? [] : [`${name} ${values.map(argumentText).join(' ')}`];
    }),
  );
}

function valuesFor(pattern: Term, place: Term, bound: readonly string[]): readonly Term[] | undefined {
  if (pattern.head !== place.head || pattern.args.length !== place.args.length) return undefined;
  const values = new Map<string, Term>();
  for (const [index, arg] of pattern.args.entries()) {
    const value = place.args[index]!;
    if (!bound.includes(arg.head) || arg.args.length > 0) continue;
    const known = values.get(arg.head);
    if (known !== undefined && known.key !== value.key) return undefined;
    values.set(arg.head, value);
  }
  const found = bound.map(variable => values.get(variable));
  if (found.some(value => value === undefined || bound.some(variable => mentions(value, variable))))
    return undefined;
  return found as Term[];
}

function boundNames(type: Term): readonly string[] {
  return type.head === '∀' && type.bound !== undefined ? [type.bound, ...boundNames(type.args[1]!)] : [];
}

function bodyOf(type: Term): Term {
  return type.head === '∀' && type.bound !== undefined ? bodyOf(type.args[1]!) : type;
}
