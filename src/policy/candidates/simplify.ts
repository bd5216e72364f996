/**
 * `simp` in its forms. The lemmas are chosen by normalising the printed terms with all rules that simplify, and naming
 * those that were used.
 */

import { type Candidate, candidate } from '../candidate.js';
import { type Focus, isPlain } from '../focus.js';
import { type Normalised, normalise, type RuleTable, ruleTable } from '../premise/normalise.js';
import { isPermuting, isSimplifying, type RewriteRule, ruleText } from '../premise/rewrite-rule.js';
import type { Term } from '../term/term.js';

/** Rules that `simp only` may be given. */
interface RuleSets {
  /** Only what makes terms simpler. */
  readonly simplifying: RuleTable;
  /** Also commutativity and its like. */
  readonly sorting: RuleTable;
}

/** Simplifying the target, and facts. */
export function simplifications(focus: Focus): Candidate[] {
  const { goal } = focus;
  const sets = ruleSets(focus);
  const list = [
    candidate('simp', 'simp', { preference: -0.4 }),
    ...atTarget(focus, sets),
    ...goal.facts.flatMap(fact => {
      const isRule = focus.factRules.some(rule => rule.name === fact.name);
      return atFact(fact.name, fact.type, focus, isRule ? ruleSets(focus, fact.name) : sets);
    }),
  ];
  if (goal.facts.length > 0)
    list.push(
      candidate('simp', 'simp [*]', { preference: -0.9 }),
      candidate('simp', 'simp at *', { preference: -1.4 }),
    );
  return list;
}

/** Rules of the facts go before those of lemmas. */
function ruleSets({ factRules, lemmas }: Focus, except?: string): RuleSets {
  const own = factRules.filter(rule => rule.name !== except);
  const simplifying = joined(ruleTable(own.filter(isSimplifying)), lemmas.simplifying);
  const permuting = joined(ruleTable(own.filter(isPermuting)), lemmas.permuting);
  return { simplifying, sorting: joined(simplifying, permuting) };
}

/** Rules of two tables, those of the first before those of the second. */
function joined(first: RuleTable, second: RuleTable): RuleTable {
  const known = new Map<string, readonly RewriteRule[]>();
  return head => {
    let rules = known.get(head);
    if (rules === undefined) known.set(head, (rules = [...first(head), ...second(head)]));
    return rules;
  };
}

function atTarget(focus: Focus, { simplifying, sorting }: RuleSets): Candidate[] {
  const { target } = focus.goal;
  const list: Candidate[] = [];
  for (const [rules, preference] of [
    [simplifying, 0],
    [sorting, -0.3],
  ] as const) {
    const result = normalise(target, rules);
    if (result.used.length === 0) continue;
    const names = namesOf(result);
    const closes = isPlain(result.term, focus) ? { closes: 1 } : {};
    const shrinks = Math.max(-1, Math.min(1, (target.size - result.term.size) / 10));
    list.push(
      candidate('simp', `simp only [${names}]`, {
        preference,
        simplifying: 1,
        shrinks,
        ...closes,
        ...usesFacts(result),
      }),
    );
    list.push(
      candidate('simp', `simp [${names}]`, {
        preference: preference - 0.4,
        shrinks,
        ...closes,
        ...usesFacts(result),
      }),
    );
    if (focus.goal.facts.length > 0)
      list.push(
        candidate('simp', `simp_all only [${libraryNames(result)}]`.replace('[]', ''), {
          preference: preference - 1,
          ...closes,
        }),
      );
  }
  return list;
}

function atFact(name: string, type: Term, focus: Focus, { simplifying, sorting }: RuleSets): Candidate[] {
  const list = [candidate('simp-at', `simp at ${name}`, { preference: -0.6 })];
  for (const [rules, preference] of [
    [simplifying, 0],
    [sorting, -0.8],
  ] as const) {
    const result = normalise(type, rules);
    if (result.used.length === 0 || result.term.key === type.key) continue;
    const closes =
      result.term.key === focus.goal.target.key || result.term.head === 'False' ? { closes: 0.7 } : {};
    const shrinks = Math.max(-1, Math.min(1, (type.size - result.term.size) / 10));
    list.push(
      candidate('simp-at', `simp only [${namesOf(result)}] at ${name}`, {
        preference,
        simplifying: 1,
        shrinks,
        ...closes,
        ...usesFacts(result),
      }),
    );
  }
  return list;
}

function namesOf({ used }: Normalised): string {
  return [...new Set(used.map(rule => ruleText(rule)))].join(', ');
}

function libraryNames({ used }: Normalised): string {
  return [...new Set(used.filter(rule => rule.origin !== 'hypothesis').map(rule => ruleText(rule)))].join(
    ', ',
  );
}

function usesFacts({ used }: Normalised): Candidate['features'] {
  return used.some(rule => rule.origin === 'hypothesis') ? { usesFacts: 1 } : {};
}
