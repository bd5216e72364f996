/** Taking hypotheses and values apart; induction. */

import { type Candidate, candidate } from '../candidate.js';
import type { Focus } from '../focus.js';
import { freshName, freshNames, type HypothesisView, unfolded } from '../goal-view.js';
import { flatten, mentions, subterms, type Term } from '../term/term.js';
import type { InductiveShape } from '../theorem-context.js';
import { destructuring } from './logic.js';

/** `obtain`, `rcases` and `subst` on facts. */
export function factCases(focus: Focus): Candidate[] {
  const list = [...conjunctionsAtOnce(focus), ...focus.goal.facts.flatMap(fact => casesOfFact(fact, focus))];
  // Nothing is lost by taking facts apart, so one order is enough: the first is the one to begin with.
  const first = list.find(isTakingApart);
  return list.map(item => {
    const { preference = 0 } = item.features;
    if (item === first || !isTakingApart(item)) return item;
    return { ...item, features: { ...item.features, preference: preference - 1.5 } };
  });
}

/** Several facts that are conjunctions, all taken apart by one proposal. */
function conjunctionsAtOnce({ goal }: Focus): Candidate[] {
  const facts = goal.facts.filter(fact => fact.type.head === '∧');
  if (facts.length < 2) return [];
  const lines = facts.map(({ name, type }) => `obtain ${destructuring(type, name, goal.names)} := ${name}`);
  return [candidate('cases', lines.join('\n'), { forced: 1, preference: 0.5 })];
}

function isTakingApart({ text }: Candidate): boolean {
  return text.startsWith('obtain') || text.startsWith('rcases');
}

function casesOfFact({ name, type }: HypothesisView, { goal, context }: Focus): Candidate[] {
  const { names } = goal;
  if (type.head === '∧' || type.head === '∃')
    return [candidate('cases', `obtain ${destructuring(type, name, names)} := ${name}`, { forced: 1 })];
  if (type.head === '∨') {
    const parts = flatten(type, '∨').map(part => destructuring(part, name, names));
    return [candidate('cases', `rcases ${name} with ${parts.join(' | ')}`, { forced: 0.8 })];
  }
  if (type.head === 'False') return [candidate('cases', `exact ${name}.elim`, { closes: 1 })];
  if (type.head === '↔')
    return [candidate('cases', `obtain ⟨${name}1, ${name}2⟩ := ${name}`, { preference: -0.8 })];
  if (type.head === '=') return equationCases(name, type, goal.variables);
  const meaning = context.unfold(type);
  if (meaning?.head === '∃' || meaning?.head === '∧')
    return [
      candidate('cases', `obtain ${destructuring(meaning, name, names)} := ${name}`, { preference: 1.2 }),
    ];
  if (type.head === '∈' || type.head === '≤' || type.head === '<')
    return [candidate('cases', `cases ${name}`, { preference: -1.5 })];
  return [];
}

function equationCases(name: string, type: Term, variables: readonly HypothesisView[]): Candidate[] {
  const list: Candidate[] = [];
  const [left, right] = type.args;
  const isVariable = (side: Term | undefined) =>
    side?.args.length === 0 && variables.some(variable => variable.name === side.head);
  if (
    (isVariable(left) && !mentions(right!, left!.head)) ||
    (isVariable(right) && !mentions(left!, right!.head))
  )
    list.push(candidate('cases', `subst ${name}`, { preference: 0.3 }));
  if (areConstructors(left!, right!)) list.push(candidate('cases', `cases ${name}`, { preference: 0.3 }));
  if (left?.head === right?.head && left!.args.length > 0 && isConstructor(left!))
    list.push(candidate('cases', `injection ${name} with ${name}`, { preference: 0.4 }));
  return list;
}

const CONSTRUCTORS = new Set([
  'succ',
  'zero',
  '0',
  '1',
  '::',
  'cons',
  '[]',
  'nil',
  'some',
  'none',
  'true',
  'false',
  'inl',
  'inr',
  'pair',
]);

function isConstructor(term: Term): boolean {
  return CONSTRUCTORS.has(term.head) || /^[0-9]+$/.test(term.head);
}

function areConstructors(left: Term, right: Term): boolean {
  return isConstructor(left) && isConstructor(right);
}

/** `cases'` on values of inductive types. */
export function valueCases({ goal, context }: Focus): Candidate[] {
  return goal.variables.flatMap(variable => {
    const shape = context.inductive(variable.type.head);
    if (shape === undefined) return [];
    const names = freshNames(
      shape.constructors.flatMap(({ fields }) => fieldNames(fields, variable.name)),
      goal.names,
    );
    const uses = occurrences(goal.target, variable.name) + occurrencesInFacts(goal.facts, variable.name);
    if (uses === 0) return [];
    const single = shape.constructors.length === 1;
    const text = single
      ? `obtain ⟨${names.join(', ')}⟩ := ${variable.name}`
      : `cases' ${variable.name} with ${names.join(' ')}`.replace(/ with $/, '');
    return [
      candidate('cases', text, {
        preference: single ? 0.3 : shape.constructors.every(({ fields }) => fields.length === 0) ? 0.2 : -0.9,
      }),
    ];
  });
}

function fieldNames(fields: readonly string[], variable: string): string[] {
  return fields.map(field => (field === 'n' ? `${variable}'` : field));
}

function occurrences(term: Term, name: string): number {
  let count = 0;
  for (const part of subterms(term)) if (part.head === name && part.args.length === 0) count++;
  return count === 0 && mentions(term, name) ? 1 : count;
}

function occurrencesInFacts(facts: readonly HypothesisView[], name: string): number {
  return facts.reduce((sum, fact) => sum + occurrences(fact.type, name), 0);
}

/** Induction on the variables of the target, also with other variables generalized. */
export function inductions({ goal, context, history }: Focus): Candidate[] {
  const before = history.filter(tactic => tactic.startsWith('induction')).length;
  return goal.variables.flatMap(variable => {
    const shape = context.inductive(variable.type.head);
    if (shape === undefined || !shape.constructors.some(({ recursive }) => recursive.includes(true)))
      return [];
    const target = unfolded(goal.target, context);
    const places = recursionPlaces(target, variable.name);
    if (!mentions(target, variable.name)) return [];
    const head = `induction' ${variable.name} with ${inductionNames(shape, variable.name, goal.names).join(' ')}`;
    const features = { recursion: Math.min(3, places), inductions: before };
    const others = goal.variables.filter(
      other =>
        other.name !== variable.name &&
        context.inductive(other.type.head) !== undefined &&
        mentions(target, other.name),
    );
    const plain = candidate('induction', head, features);
    if (others.length === 0 || others.length > 3) return [plain];
    const general = `${head} generalizing ${others.map(other => other.name).join(' ')}`;
    // An equation between values needs no stronger hypothesis; an implication often does.
    const preference = target.head === '=' && goal.facts.length === 0 ? -1.6 : -0.4;
    return [plain, candidate('induction', general, { ...features, preference })];
  });
}

/** Names for all fields, each recursive one followed by its hypothesis: what `induction'` wants. */
function inductionNames(shape: InductiveShape, variable: string, used: ReadonlySet<string>): string[] {
  const taken = new Set(used);
  const fresh = (base: string) => {
    const name = freshName(base, taken);
    taken.add(name);
    return name;
  };
  return shape.constructors.flatMap(({ fields, recursive }) => {
    const names = fields.map(field => fresh(fieldNames([field], variable)[0]!));
    return [...names, ...recursive.filter(Boolean).map(() => fresh('ih'))];
  });
}

/**
 * Places where a function that is defined by recursion meets the variable: the last argument of an operator, the first
 * of a named function (Lean's usual choices).
 */
function recursionPlaces(term: Term, name: string): number {
  let count = 0;
  for (const part of subterms(term)) {
    if (part.args.length === 0 || part.head === '=') continue;
    const operator = !/^[\p{L}_]/u.test(part.head);
    const place =
      operator && part.head !== '++' && part.head !== '::'
        ? part.args.at(-1)!
        : (part.args.find(arg => arg.head === name) ?? part.args[0]!);
    if (place.args.length === 0 && place.head === name) count++;
  }
  return count;
}
