/** Syntax that binds a variable over a set: set builders and big operators, as Mathlib prints them. */

import { betaApps, type Expr, getAppArgs, headConstName, nameOf } from '../../kernel/index.js';
import { LEAD_PRECEDENCE, MAX_PRECEDENCE } from '../../syntax/index.js';
import type { Delaborator } from './delaborate.js';
import { hole, type Item, type Syntax, token } from './syntax-node.js';

/** `{x | p}`, `{x ∈ s | p}` for `setOf (fun x => p)`. */
export function setBuilder(d: Delaborator, predicate: Expr): Syntax | undefined {
  if (predicate.kind !== 'lam') return undefined;
  return d.context.withBinder(predicate, (body, shown) => {
    const printed = d.term(body);
    const restricted = conjunctionAbout(printed, shown, '∈');
    if (restricted !== undefined) return comprehension(shown, restricted.bound, restricted.rest);
    return comprehension(shown, undefined, printed);
  });
}

/** `x ∈ s ∧ rest` about the named variable. */
function conjunctionAbout(
  term: Syntax,
  shown: string,
  operator: string,
): { bound: Syntax; rest: Syntax } | undefined {
  const { form } = term;
  if (form?.kind !== 'infix' || form.operator !== '∧') return undefined;
  const condition = form.left.form;
  if (condition?.kind !== 'infix' || condition.operator !== operator) return undefined;
  const { form: subject } = condition.left;
  if (subject?.kind !== 'identifier' || subject.name !== shown) return undefined;
  return { bound: condition.right, rest: form.right };
}

function comprehension(shown: string, set: Syntax | undefined, body: Syntax): Syntax {
  const restriction = set === undefined ? [] : [token(' ∈ '), hole(set)];
  return {
    precedence: MAX_PRECEDENCE,
    items: [token('{'), token(shown), ...restriction, token(' | '), hole(body), token('}')],
  };
}

/** `{x ∈ s | p}` for `Finset.filter (fun x => p) s`. */
export function filter(d: Delaborator, predicate: Expr, set: Expr): Syntax | undefined {
  if (!d.options.finsetBuilder || predicate.kind !== 'lam') return undefined;
  return d.context.withBinder(predicate, (body, shown) =>
    comprehension(shown, isUniverse(set) ? undefined : d.term(set), d.term(body)),
  );
}

/** Of a big operator's body. */
const BIG_OPERATOR_PRECEDENCE = 67;
const LATTICE_OPERATOR_PRECEDENCE = 60;
const LATTICE_OPERATORS = new Set(['⨆', '⨅', '⋃', '⋂']);
const UNIVERSE = nameOf('Finset.univ');
const FILTER = nameOf('Finset.filter');

function isUniverse(set: Expr): boolean {
  return headConstName(set) === UNIVERSE;
}

/** `∑ x ∈ s, f x` and its like. */
export function bigOperator(d: Delaborator, operator: string, body: Expr, set?: Expr): Syntax | undefined {
  if (body.kind !== 'lam') return undefined;
  return d.context.withBinder(body, (inner, shown, variable) => {
    const items: Item[] = [token(`${operator} `), token(shown)];
    if (set !== undefined) items.push(...domain(d, set, variable));
    const precedence = LATTICE_OPERATORS.has(operator)
      ? LATTICE_OPERATOR_PRECEDENCE
      : BIG_OPERATOR_PRECEDENCE;
    items.push(token(', '), hole(d.term(inner), precedence));
    return { precedence: LEAD_PRECEDENCE, items };
  });
}

/** ` ∈ s`, ` ∈ s with p`, or nothing for all elements of a type. */
function domain(d: Delaborator, set: Expr, variable: Expr): Item[] {
  const args = getAppArgs(set);
  const predicate = args[1];
  if (
    d.options.finsetBuilder &&
    headConstName(set) === FILTER &&
    args.length === 4 &&
    predicate!.kind === 'lam'
  ) {
    const base = args[args.length - 1]!;
    const membership = isUniverse(base) ? [] : [token(' ∈ '), hole(d.term(base))];
    return [...membership, token(' with '), hole(d.term(betaApps(predicate, [variable])))];
  }
  return isUniverse(set) ? [] : [token(' ∈ '), hole(d.term(set))];
}
