/** Everything the generators of proposals look at: the main goal, and what was done to get here. */

import type { ProofState } from '../core/index.js';
import { type GoalView, type HypothesisView, viewGoal } from './goal-view.js';
import { asRefutation, type Premise, premiseOfFact } from './premise/premise.js';
import { numberTypesOf } from './premise/relevance.js';
import { type RewriteRule, rulesOf } from './premise/rewrite-rule.js';
import { mentions, type Term } from './term/term.js';
import type { LemmaTables, TheoremContext } from './theorem-context.js';

/** The main goal and its surroundings. */
export interface Focus {
  readonly goal: GoalView;
  readonly context: TheoremContext;
  /** Those lemmas that may apply to numbers of the goal's types. */
  readonly lemmas: LemmaTables;
  /** Tactics so far, oldest first. */
  readonly history: readonly string[];
  readonly goalCount: number;
  /** Facts that can be applied: implications, universal statements, negations. */
  readonly factPremises: readonly Premise[];
  /** Facts that are equations, in both directions. */
  readonly factRules: readonly RewriteRule[];
  /** Facts by the head of what they say. */
  readonly factsByHead: ReadonlyMap<string, readonly HypothesisView[]>;
  /** Facts by the key of what they say. */
  readonly factByKey: ReadonlyMap<string, string>;
}

/** Looks at the first goal of a state. */
export function focusOn(state: ProofState, context: TheoremContext): Focus {
  const goal = viewGoal(state.goals[0]!, context);
  const premises = goal.facts.flatMap(fact => premiseOfFact(fact.name, fact.type) ?? []);
  const meanings = goal.facts.flatMap(fact => meaningOfFact(fact, context));
  return {
    goal,
    context,
    lemmas: context.lemmasAbout(numberTypesOf(state.goals[0]!)),
    history: state.tactics,
    goalCount: state.goals.length,
    factPremises: [...premises, ...meanings].flatMap(premise => {
      const refutation = asRefutation(premise);
      if (refutation !== undefined) return [refutation];
      return premise.args.length > 0 ? [premise] : [];
    }),
    factRules: premises.flatMap(factRulesOf),
    factsByHead: byHead(goal.facts),
    factByKey: new Map(goal.facts.map(fact => [fact.type.key, fact.name])),
  };
}

function byHead(facts: readonly HypothesisView[]): ReadonlyMap<string, readonly HypothesisView[]> {
  const table = new Map<string, HypothesisView[]>();
  for (const fact of facts) {
    const list = table.get(fact.type.head);
    if (list === undefined) table.set(fact.type.head, [fact]);
    else list.push(fact);
  }
  return table;
}

/** These bind their values implicitly: Lean finds them in the proofs that they are applied to. */
const BINDS_IMPLICITLY = /^(?:Injective|⊆)$/u;

/** A fact that is universal by definition can be applied like one that says so. */
function meaningOfFact({ name, type }: HypothesisView, context: TheoremContext): readonly Premise[] {
  const meaning = type.head === '∃!' ? undefined : context.unfold(type);
  const premise = meaning?.head === '∀' || meaning?.head === '→' ? premiseOfFact(name, meaning) : undefined;
  if (premise === undefined) return [];
  if (!BINDS_IMPLICITLY.test(type.head)) return [premise];
  const args = premise.args.map(arg => (arg.isHypothesis ? arg : { ...arg, kind: 'implicit' as const }));
  return [{ ...premise, args }];
}

function factRulesOf(premise: Premise): readonly RewriteRule[] {
  const rules = rulesOf(premise.conclusion, {
    name: premise.name,
    variables: premise.variables,
    explicit: premise.args.map(arg => arg.name),
    conditions: premise.hypotheses.length,
    origin: 'hypothesis',
    isSimp: false,
  });
  return rules.some(eliminates) ? rules.map(asElimination) : rules;
}

/** `x = t` says what `x` is: it is used to put `t` in its place, whatever the sizes. */
function eliminates({ direction, from, to, variables, conditions }: RewriteRule): boolean {
  const isVariable = from.args.length === 0 && !/^[0-9]/.test(from.head) && !variables.has(from.head);
  return direction === 'forward' && conditions === 0 && isVariable && !mentions(to, from.head);
}

function asElimination(rule: RewriteRule): RewriteRule {
  return { ...rule, kind: rule.direction === 'forward' ? 'simplifying' : 'expanding' };
}

/** Whether a proposition is plainly true here: `a = a`, `True`, or said by a hypothesis. */
export function isPlain(term: Term, { factByKey }: Pick<Focus, 'factByKey'>): boolean {
  if (term.head === 'True' || factByKey.has(term.key)) return true;
  const reflexive = term.head === '=' || term.head === '↔' || term.head === '≤' || term.head === '∣';
  return reflexive && term.args[0]?.key === term.args[1]?.key;
}
