/** `rw` with hypotheses and lemmas, wherever a side matches; what it would do is tried out on the printed terms. */

import { type Candidate, candidate, type Family } from '../candidate.js';
import { type Focus, isPlain } from '../focus.js';
import type { HypothesisView } from '../goal-view.js';
import {
  isForRewriting,
  matchesOf,
  type RewriteRule,
  type RuleMatch,
  rewritten,
  ruleText,
} from '../premise/rewrite-rule.js';
import { subtermsByHead, type Term } from '../term/term.js';

/** Instances of one rule that are proposed. */
const INSTANCES = 3;

/** Rewriting the target. */
export function targetRewrites(focus: Focus): Candidate[] {
  const { target } = focus.goal;
  return applicableRules(focus, target).flatMap(rule => rewritesOf(rule, target, focus, undefined));
}

/** Rewriting facts. */
export function factRewrites(focus: Focus): Candidate[] {
  return focus.goal.facts.flatMap(fact =>
    applicableRules(focus, fact.type)
      .filter(rule => rule.name !== fact.name && rule.kind !== 'expanding')
      .flatMap(rule => rewritesOf(rule, fact.type, focus, fact)),
  );
}

/** Rules that rewrite something with a head of the term; those of the facts first. */
function applicableRules({ factRules, lemmas }: Focus, term: Term): readonly RewriteRule[] {
  const heads = subtermsByHead(term);
  return [
    ...factRules.filter(rule => heads.has(rule.from.head) && isForRewriting(rule)),
    ...[...heads.keys()].flatMap(head => lemmas.rewriting(head)),
  ];
}

function rewritesOf(
  rule: RewriteRule,
  term: Term,
  focus: Focus,
  fact: HypothesisView | undefined,
): Candidate[] {
  return matchesOf(rule, term, INSTANCES).flatMap((match, index) => {
    // Lean rewrites the first instance unless it is told which one.
    if (index > 0 && rule.explicit.length === 0) return [];
    const inside = index === 0 ? ruleText(rule) : ruleText(rule, match.values);
    const place = fact === undefined ? '' : ` at ${fact.name}`;
    const family: Family = fact === undefined ? 'rewrite' : 'rewrite-at';
    return [candidate(family, `rw [${inside}]${place}`, features(rule, match, term, index, focus, fact))];
  });
}

function features(
  rule: RewriteRule,
  match: RuleMatch,
  term: Term,
  index: number,
  focus: Focus,
  fact: HypothesisView | undefined,
): Candidate['features'] {
  const result = rewritten(term, match);
  const changed = (term.size - result.size) / 10;
  const closes =
    fact === undefined
      ? isPlain(result, focus)
      : result.key === focus.goal.target.key || result.head === 'False';
  return {
    ...(closes && rule.conditions === 0 ? { closes: fact === undefined ? 1 : 0.7 } : {}),
    [rule.kind]: 1,
    ...(rule.origin === 'hypothesis' ? { usesFacts: 1 } : { [rule.origin]: 1 }),
    shrinks: Math.max(-1, Math.min(1, changed)),
    specific: Math.min(1, match.from.size / 10),
    sideGoals: 3 * rule.conditions,
    ...(index > 0 ? { instantiated: 1 } : {}),
    ...(rule.direction === 'backward' ? { backward: 1 } : {}),
    ...repeats(rule, focus),
  };
}

/** Rewriting back what was just rewritten gets nowhere; permuting over and over seldom does. */
function repeats(rule: RewriteRule, { history }: Focus): Candidate['features'] {
  const recent = history
    .slice(-4)
    .filter(tactic => tactic.startsWith('rw') && tactic.includes(rule.name)).length;
  return rule.kind === 'simplifying' ? {} : { repeats: recent };
}
