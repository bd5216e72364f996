/** Witnesses for `∃`: solved from the equation that they must satisfy, else values of the context. */

import { type Candidate, candidate } from '../candidate.js';
import { type Focus, isPlain } from '../focus.js';
import { solveFor } from '../term/linear-solution.js';
import { type PolynomialReading, polynomialOf, polynomialText } from '../term/polynomial.js';
import {
  flatten,
  makeTerm,
  mentions,
  type Substitution,
  substitute,
  subterms,
  type Term,
} from '../term/term.js';

/** Values tried where nothing can be solved. */
const MOST_GUESSES = 8;

/** `use` and `exact ⟨…⟩` for targets that are existential, openly or by definition. */
export function witnesses(focus: Focus): Candidate[] {
  const { goal, context } = focus;
  const meaning = goal.target.head === '∃' ? goal.target : context.unfold(goal.target);
  if (meaning?.head !== '∃' || meaning.bound === undefined) return [];
  const name = meaning.bound;
  const body = meaning.args[1]!;
  const list: Candidate[] = [];
  for (const value of solutions(name, body, focus)) list.push(...using(value, 1.5));
  list.push(...byFacts(body, focus));
  for (const value of unified(name, body, focus)) list.push(...using(value, 1.2));
  for (const [index, value] of guesses(body, focus).entries()) {
    const instance = substitute(body, new Map([[name, value]]));
    const plain = flatten(instance, '∧').every(part => isPlain(part, focus));
    list.push(...using(value, plain ? 1.5 : -1.2 - 0.15 * index));
  }
  return list;
}

/** `use` tries to close what is left, `refine` does not. */
function using(value: Term, preference: number): Candidate[] {
  return [
    candidate('witness', `use ${value.text}`, { preference }),
    candidate('witness', `refine ⟨${value.text}, ?_⟩`, { preference: preference - 0.8 }),
  ];
}

/** A universal fact of which the body may be an instance: Lean finds the witness. */
function byFacts(body: Term, { factPremises }: Focus): Candidate[] {
  return factPremises.flatMap(({ name, args, conclusion }) => {
    if (conclusion.head !== body.head || args.some(arg => arg.isHypothesis)) return [];
    const application = [name, ...args.filter(arg => arg.kind === 'explicit').map(() => '_')].join(' ');
    return [candidate('witness', `exact ⟨_, ${application}⟩`, { closes: 0.7 })];
  });
}

/** From an equation in the body, with what the facts say of its variables. */
function solutions(name: string, body: Term, { goal }: Focus): Term[] {
  const values = equationsOfVariables(goal.facts.map(fact => fact.type));
  const reading: PolynomialReading = { laws: 'semiring', values };
  const found: Term[] = [];
  for (const part of flatten(body, '∧').flatMap(part => flatten(part, '∨'))) {
    if (part.head !== '=') continue;
    for (const [left, right] of [part.args, [part.args[1]!, part.args[0]!]] as [Term, Term][]) {
      if (mentions(left, name)) continue;
      const sides = [polynomialOf(left, reading), polynomialOf(right, reading)];
      if (sides[0] === undefined || sides[1] === undefined) continue;
      const solution = solveFor(name, sides[0], sides[1]);
      if (solution !== undefined) found.push(asTerm(polynomialText(solution)));
    }
  }
  return found;
}

function asTerm(text: string): Term {
  return makeTerm(`polynomial ${text}`, [], { text, atomic: !text.includes(' ') });
}

/** `x = t` as a value for `x`, where `t` does not lead back to `x`. */
function equationsOfVariables(facts: readonly Term[]): Substitution {
  const values = new Map<string, Term>();
  for (const fact of facts) {
    if (fact.head !== '=') continue;
    for (const [side, other] of [fact.args, [fact.args[1]!, fact.args[0]!]] as [Term, Term][]) {
      if (side.args.length > 0 || /^[0-9]/.test(side.head) || values.has(side.head)) continue;
      if (leadsTo(other, side.head, values)) continue;
      values.set(side.head, other);
      break;
    }
  }
  return values;
}

function leadsTo(term: Term, name: string, values: Substitution, depth = 0): boolean {
  if (depth > 20 || mentions(term, name)) return true;
  return [...subterms(term)].some(
    part =>
      part.args.length === 0 &&
      values.has(part.head) &&
      leadsTo(values.get(part.head)!, name, values, depth + 1),
  );
}

/** `f w = f t` or a fact `p t` for the body `p w`. */
function unified(name: string, body: Term, { goal }: Focus): Term[] {
  const found = new Map<string, Term>();
  for (const part of flatten(body, '∧')) {
    if (part.head === '=') collect(part.args[0]!, part.args[1]!, name, found);
    for (const fact of goal.facts) collect(part, fact.type, name, found);
  }
  return [...found.values()].filter(value => !mentions(value, name)).slice(0, 4);
}

function collect(pattern: Term, term: Term, name: string, found: Map<string, Term>): void {
  if (pattern.args.length === 0 && pattern.head === name) found.set(term.key, term);
  else if (pattern.head === term.head && pattern.args.length === term.args.length)
    for (const [index, arg] of pattern.args.entries()) collect(arg, term.args[index]!, name, found);
  else if (term.args.length === 0 && term.head === name) found.set(pattern.key, pattern);
}

/** Values of the context and small numerals. */
function guesses(body: Term, { goal }: Focus): Term[] {
  const variables = goal.variables.map(variable => subtermOf(variable.name));
  const inside = [...subterms(body)].filter(
    part =>
      part.args.length > 0 && part.args.every(arg => arg.args.length === 0) && /^[\p{L}]/u.test(part.head),
  );
  const numerals = ['0', '1'].map(subtermOf);
  return [...variables.slice(0, MOST_GUESSES - 3), ...numerals, ...inside.slice(0, 2)];
}

function subtermOf(name: string): Term {
  return makeTerm(name, [], { atomic: true });
}
