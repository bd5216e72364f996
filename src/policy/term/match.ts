/** One-sided matching of patterns (lemma sides) against terms, and rewriting with what was matched. */

import { makeTerm, mentions, type Substitution, substitute, type Term } from './term.js';

/**
 * Matches a pattern against a term.
 *
 * @param variables names in the pattern that may stand for terms.
 * @returns their values, `base` included; `undefined` if the pattern does not match.
 */
export function match(
  pattern: Term,
  term: Term,
  variables: ReadonlySet<string>,
  base: Substitution = EMPTY,
): Substitution | undefined {
  if (!agree(pattern, term, variables)) return undefined;
  const values = new Map(base);
  return extend(pattern, term, variables, values) ? values : undefined;
}

const EMPTY: Substitution = new Map();

/** Matches the two sides of a relation against those of another, turned round. */
export function matchTurned(
  pattern: Term,
  relation: Term,
  variables: ReadonlySet<string>,
  base: Substitution = EMPTY,
): Substitution | undefined {
  const [left, right] = pattern.args as [Term, Term];
  const [first, second] = relation.args as [Term, Term];
  if (!agree(left, second, variables) || !agree(right, first, variables)) return undefined;
  const values = new Map(base);
  return extend(left, second, variables, values) && extend(right, first, variables, values)
    ? values
    : undefined;
}

/** Whether heads agree wherever the pattern has no variable. Costs little, and most patterns fail here. */
function agree(pattern: Term, term: Term, variables: ReadonlySet<string>): boolean {
  if (variables.has(pattern.head)) return pattern.args.length === 0;
  const { args } = pattern;
  if (pattern.head !== term.head || args.length !== term.args.length) return false;
  if (pattern.bound !== undefined) return term.bound !== undefined;
  for (let index = 0; index < args.length; index++)
    if (!agree(args[index]!, term.args[index]!, variables)) return false;
  return true;
}

function extend(
  pattern: Term,
  term: Term,
  variables: ReadonlySet<string>,
  values: Map<string, Term>,
): boolean {
  if (variables.has(pattern.head)) {
    // A variable that is applied is of higher order: it would fit everything, and says nothing.
    if (pattern.args.length > 0) return false;
    const known = values.get(pattern.head);
    if (known !== undefined) return known.key === term.key;
    values.set(pattern.head, term);
    return true;
  }
  if (pattern.head !== term.head || pattern.args.length !== term.args.length) return false;
  if (pattern.bound === undefined) {
    return pattern.args.every((arg, index) => extend(arg, term.args[index]!, variables, values));
  }
  if (term.bound === undefined || !typesAgree(pattern.args[0]!, term.args[0]!, variables, values))
    return false;
  const renamed =
    pattern.bound === term.bound
      ? pattern.args[1]!
      : substitute(pattern.args[1]!, new Map([[pattern.bound, makeTerm(term.bound)]]));
  if (!extend(renamed, term.args[1]!, variables, values)) return false;
  return ![...values.values()].some(value => mentions(value, term.bound!));
}

/** Types of bound variables; where one is not printed, it may be any. */
function typesAgree(
  pattern: Term,
  term: Term,
  variables: ReadonlySet<string>,
  values: Map<string, Term>,
): boolean {
  return pattern.head === '_' || term.head === '_' || extend(pattern, term, variables, values);
}

/** Replaces every occurrence of one term by another, outside binders. */
export function replaceAll(term: Term, from: Term, to: Term): Term {
  if (term.key === from.key) return to;
  if (term.args.length === 0 || term.bound !== undefined || term.size <= from.size) return term;
  const args = term.args.map(arg => replaceAll(arg, from, to));
  if (args.every((arg, index) => arg === term.args[index])) return term;
  return makeTerm(term.head, args);
}
