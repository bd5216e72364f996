/** Finds arguments of a lemma in the context: a small resolution with one-sided matching and bounded backtracking. */

import type { HypothesisView } from '../goal-view.js';
import type { Premise, PremiseArgument } from '../premise/premise.js';
import { match, matchTurned } from '../term/match.js';
import { argumentText, mentions, type Substitution, substitute, type Term } from '../term/term.js';

/** Arguments for a lemma. */
export interface Resolution {
  readonly values: Substitution;
  /** Facts for hypotheses, by the argument's name. */
  readonly proofs: ReadonlyMap<string, string>;
  /** Hypotheses without a fact. */
  readonly open: readonly PremiseArgument[];
}

/** Steps of backtracking for one lemma. */
const STEP_LIMIT = 300;

/**
 * Resolves the hypotheses of a lemma against facts, as many as possible.
 *
 * @param values what is known already, from matching the conclusion or a hypothesis.
 * @param given facts that are fixed for some hypotheses.
 */
export function resolve(
  premise: Premise,
  facts: readonly HypothesisView[],
  values: Substitution,
  given: ReadonlyMap<string, string> = new Map(),
): Resolution {
  const hypotheses = premise.args.filter(arg => arg.isHypothesis && !given.has(arg.name));
  let best: Resolution = { values, proofs: given, open: hypotheses };
  let steps = 0;
  const go = (
    index: number,
    current: Substitution,
    proofs: ReadonlyMap<string, string>,
    open: readonly PremiseArgument[],
  ): boolean => {
    if (++steps > STEP_LIMIT) return true;
    if (index === hypotheses.length) {
      if (open.length < best.open.length || best.open === hypotheses)
        best = { values: current, proofs, open };
      return best.open.length === 0;
    }
    const hypothesis = hypotheses[index]!;
    for (const fact of facts) {
      for (const { name, type } of fact.readings) {
        const extended = matchProposition(hypothesis.type, type, premise.variables, current);
        if (extended === undefined) continue;
        if (go(index + 1, extended, new Map([...proofs, [hypothesis.name, name]]), open)) return true;
      }
    }
    return go(index + 1, current, proofs, [...open, hypothesis]);
  };
  go(0, values, given, []);
  return best;
}

function matchProposition(
  pattern: Term,
  type: Term,
  variables: ReadonlySet<string>,
  values: Substitution,
): Substitution | undefined {
  const found = match(pattern, type, variables, values);
  if (found !== undefined) return found;
  // `a > b` is `b < a`.
  const turned = TURNED[type.head];
  if (turned === undefined || pattern.head !== turned) return undefined;
  return matchTurned(pattern, type, variables, values);
}

const TURNED: Readonly<Record<string, string>> = { '>': '<', '≥': '≤', '<': '>', '≤': '≥' };

/** How the lemma is applied: `name a _ h ?_`, with holes where nothing is known. */
export interface Application {
  readonly text: string;
  /** Hypotheses left as `?_`. */
  readonly open: number;
  /** Explicit values that nothing determines. */
  readonly unknown: number;
}

/** Writes an application of a lemma. */
export function applicationOf(premise: Premise, { values, proofs }: Resolution): Application {
  let open = 0;
  let unknown = 0;
  const parts = premise.args
    .filter(arg => arg.kind === 'explicit')
    .map(arg => {
      const proof = proofs.get(arg.name);
      if (proof !== undefined) return proof;
      if (arg.isHypothesis) {
        open++;
        return '?_';
      }
      const value = values.get(arg.name);
      if (value === undefined || mentionsVariable(value, premise, values)) {
        unknown++;
        return '_';
      }
      return argumentText(value);
    });
  return { text: [premise.name, ...parts].join(' '), open, unknown };
}

function mentionsVariable(value: Term, premise: Premise, values: Substitution): boolean {
  return premise.args.some(arg => !values.has(arg.name) && mentions(value, arg.name));
}

/** What the lemma says once its arguments are known. */
export function conclusionOf(premise: Premise, { values }: Resolution): Term {
  return substitute(premise.conclusion, values);
}
