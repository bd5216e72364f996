/** A goal as the policy looks at it: parsed, with the sort of every hypothesis, and names that are still free. */

import type { Goal } from '../core/index.js';
import { parseTerm } from './term/parser.js';
import { makeTerm, type Term } from './term/term.js';
import type { TheoremContext } from './theorem-context.js';

/** What a hypothesis is. */
export type Sort = 'proposition' | 'data' | 'type';

/** One hypothesis. */
export interface HypothesisView {
  readonly name: string;
  /** Whether its name can be written in a tactic. */
  readonly accessible: boolean;
  readonly type: Term;
  readonly sort: Sort;
  /** Itself, and if it is an equation or a disequation also the same turned round. */
  readonly readings: readonly Reading[];
}

/** A proof term, and what it proves. */
export interface Reading {
  readonly name: string;
  readonly type: Term;
}

/** One goal. */
export interface GoalView {
  readonly target: Term;
  readonly hypotheses: readonly HypothesisView[];
  /** Propositions that can be named. */
  readonly facts: readonly HypothesisView[];
  /** Values that can be named. */
  readonly variables: readonly HypothesisView[];
  readonly names: ReadonlySet<string>;
  readonly context: TheoremContext;
}

const PROPOSITION = /^(?:[=≠≤≥<>∣∤∈∉⊆⊂∧∨↔¬∃]|≡.*|∃!|True|False|≍|≈)$/u;
const TYPE_CONSTRUCTORS = new Set(
  'ℕ ℤ ℚ ℝ ℂ Nat Int Rat Real Complex Bool Unit PUnit Empty String Char List Option Prod Sum Set Finset Multiset Fin ZMod Array Sigma subtype × ⊕ ℕ∞ NNReal'.split(
    ' ',
  ),
);

/** Parses a goal. */
export function viewGoal(goal: Goal, context: TheoremContext): GoalView {
  const names = new Set(goal.hypotheses.map(hypothesis => hypothesis.name));
  const elements = new Map<string, ElementSort>();
  const hypotheses = goal.hypotheses.map((hypothesis): HypothesisView => {
    const type = parseTerm(hypothesis.type, names);
    const element = elementSort(type);
    if (element !== undefined) elements.set(hypothesis.name, element);
    const sort = element === undefined ? sortOf(type, elements, context) : 'type';
    const { name } = hypothesis;
    return { name, accessible: !/✝/u.test(name), type, sort, readings: readingsOf(name, type) };
  });
  const usable = hypotheses.filter(hypothesis => hypothesis.accessible);
  return {
    target: parseTerm(goal.target, names),
    hypotheses,
    facts: usable.filter(hypothesis => hypothesis.sort === 'proposition'),
    variables: usable.filter(hypothesis => hypothesis.sort === 'data'),
    names,
    context,
  };
}

function readingsOf(name: string, type: Term): readonly Reading[] {
  const [left, right] = type.args;
  const turns = (type.head === '=' || type.head === '≠') && left!.key !== right!.key;
  if (!turns) return [{ name, type }];
  return [
    { name, type },
    { name: `${name}.symm`, type: makeTerm(type.head, [right!, left!]) },
  ];
}

/** What has a type that is a variable, or an application of one: a proof, or a value. */
type ElementSort = 'proposition' | 'data';

/** `p : Prop` and `P : α → Prop` make propositions, `α : Type` makes types of data; others make no types. */
function elementSort(type: Term): ElementSort | undefined {
  if (type.head === 'Prop') return 'proposition';
  if (/^(?:Type|Sort)/.test(type.head)) return type.args.length > 1 ? undefined : 'data';
  if (type.head === '→' || type.head === '∀') return elementSort(type.args.at(-1)!);
  if (type.head === 'Set' && type.args.length === 1) return 'data';
  return undefined;
}

/** The sort of what has this type. */
function sortOf(type: Term, elements: ReadonlyMap<string, ElementSort>, context: TheoremContext): Sort {
  if (PROPOSITION.test(type.head)) return 'proposition';
  if (type.head === '→' || type.head === '∀') return sortOf(type.args.at(-1)!, elements, context);
  if (TYPE_CONSTRUCTORS.has(type.head) || context.inductive(type.head) !== undefined) return 'data';
  return elements.get(type.head) ?? (type.args.length > 0 ? 'proposition' : 'data');
}

/** A name that is not in use: `base`, else `base₁`, `base₂` … */
export function freshName(base: string, used: ReadonlySet<string>): string {
  if (!used.has(base)) return base;
  for (let index = 1; ; index++) {
    const name = `${base}${subscript(index)}`;
    if (!used.has(name)) return name;
  }
}

/** Several fresh names, all different. */
export function freshNames(bases: readonly string[], used: ReadonlySet<string>): string[] {
  const taken = new Set(used);
  return bases.map(base => {
    const name = freshName(base, taken);
    taken.add(name);
    return name;
  });
}

function subscript(number: number): string {
  return [...String(number)].map(digit => String.fromCodePoint(0x2080 + Number(digit))).join('');
}

/** A proposition with what its printed form hides: `¬ p` is `p → False`, `a ≠ b` is `a = b → False`, … */
export function unfolded(term: Term, context: TheoremContext): Term {
  if (term.head === '¬' && term.args.length === 1) return makeTerm('→', [term.args[0]!, makeTerm('False')]);
  if (term.head === '≠') return makeTerm('→', [makeTerm('=', term.args), makeTerm('False')]);
  return context.unfold(term) ?? term;
}
