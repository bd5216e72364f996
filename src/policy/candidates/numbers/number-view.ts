/** A goal about numbers, sorted: variables by their type, and facts by what they are good for. */

import type { Focus } from '../../focus.js';
import type { GoalView, HypothesisView } from '../../goal-view.js';
import { flatten, mentions, subterms, type Term } from '../../term/term.js';

/** Kinds of number types that tactics tell apart. */
export type NumberKind = 'natural' | 'integer' | 'ordered' | 'other';

/** What the generators for numbers look at. */
export interface NumberView {
  readonly goal: GoalView;
  /** Tactics so far, oldest first. */
  readonly history: readonly string[];
  readonly target: Term;
  /** Variables that are numbers. */
  readonly numbers: readonly NumberVariable[];
  /** Variables that are functions into numbers, such as `f : ℝ → ℝ`. */
  readonly functions: readonly string[];
  readonly equations: readonly HypothesisView[];
  /** Facts that are `≤`, `<`, `≥`, `>`. */
  readonly inequalities: readonly HypothesisView[];
  /** Equations and inequalities. */
  readonly relations: readonly HypothesisView[];
  /** Universal facts. */
  readonly universal: readonly HypothesisView[];
  /** Heads that occur in the target or a fact. */
  readonly heads: ReadonlySet<string>;
  /** Kinds of the numbers in the goal; empty if no variable is a number. */
  readonly kinds: ReadonlySet<NumberKind>;
}

export interface NumberVariable {
  readonly name: string;
  readonly type: string;
  readonly kind: NumberKind;
}

const KINDS: Readonly<Record<string, NumberKind>> = {
  ℕ: 'natural',
  Nat: 'natural',
  ℤ: 'integer',
  Int: 'integer',
  ℚ: 'ordered',
  Rat: 'ordered',
  ℝ: 'ordered',
  Real: 'ordered',
  'ℝ≥0': 'ordered',
  NNReal: 'ordered',
  ℂ: 'other',
  Complex: 'other',
  ZMod: 'other',
};
const ORDER = /^[≤≥<>]$/u;
const RELATION = /^[=≠≤≥<>]$/u;

/** @returns `undefined` if the goal is not about Lean's own numbers. */
export function numberView({ goal, context, history }: Focus): NumberView | undefined {
  if (!context.hasOwnNumbers) return undefined;
  const numbers = goal.variables.flatMap(({ name, type }) => {
    const kind = KINDS[type.head];
    return kind === undefined ? [] : [{ name, type: type.text, kind }];
  });
  const functions = goal.variables
    .filter(({ type }) => type.head === '→' && KINDS[flatten(type, '→').at(-1)!.head] !== undefined)
    .map(({ name }) => name);
  if (numbers.length + functions.length === 0 && !/[0-9]/.test(goal.target.text)) return undefined;
  const relations = goal.facts.filter(fact => RELATION.test(fact.type.head));
  return {
    goal,
    history,
    target: goal.target,
    numbers,
    functions,
    equations: relations.filter(fact => fact.type.head === '='),
    inequalities: relations.filter(fact => ORDER.test(fact.type.head)),
    relations,
    universal: goal.facts.filter(fact => fact.type.head === '∀'),
    heads: new Set([goal.target, ...goal.facts.map(fact => fact.type)].flatMap(headsOf)),
    kinds: new Set(numbers.map(variable => variable.kind)),
  };
}

/** All heads of a term, also below binders. */
export function headsOf(term: Term): readonly string[] {
  return [term.head, ...term.args.flatMap(headsOf)];
}

/** Whether a term is an order relation. */
export const isOrder = (term: Term): boolean => ORDER.test(term.head);

/** Whether a term is `=`, `≠` or an order relation. */
export const isRelation = (term: Term): boolean => RELATION.test(term.head);

/** Numbers that occur in a term. */
export function numbersIn(term: Term, { numbers }: NumberView): readonly NumberVariable[] {
  return numbers.filter(({ name }) => mentions(term, name));
}

/** Sub-terms of the target and the facts, outside binders, each once. */
export function allSubterms({ target, goal }: NumberView): readonly Term[] {
  const found = new Map<string, Term>();
  for (const whole of [target, ...goal.facts.map(fact => fact.type)])
    for (const part of subterms(whole)) if (!found.has(part.key)) found.set(part.key, part);
  return [...found.values()];
}

/** Applications of a constant, whatever its namespace. */
export function applicationsOf(head: string, view: NumberView): readonly Term[] {
  return allSubterms(view).filter(term => term.head === head && term.args.length > 0);
}

/** The value of a numeral with at most six digits, with or without a sign. */
export function integerOf(term: Term | undefined): number | undefined {
  if (term === undefined) return undefined;
  if (term.head === 'neg') {
    const inner = integerOf(term.args[0]);
    return inner === undefined ? undefined : -inner;
  }
  return /^[0-9]{1,6}$/.test(term.head) ? Number(term.head) : undefined;
}
