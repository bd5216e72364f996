/** Equations and equivalences of lemmas and hypotheses, as rules that can be tried out on terms. */

import { match, replaceAll } from '../term/match.js';
import { isGreater } from '../term/path-order.js';
import { type Substitution, substitute, subterms, subtermsByHead, type Term } from '../term/term.js';
import type { Premise } from './premise.js';

/** One direction of an equation. */
export interface RewriteRule {
  /** What is written in `rw [ … ]`, without the arrow. */
  readonly name: string;
  readonly direction: 'forward' | 'backward';
  readonly from: Term;
  readonly to: Term;
  readonly variables: ReadonlySet<string>;
  /** Explicit arguments in order, to instantiate it. */
  readonly explicit: readonly string[];
  /** Hypotheses that rewriting would leave as goals. */
  readonly conditions: number;
  /** `simplifying`: `to` is below `from`; `permuting`: the same term up to variables; `expanding`: the other way. */
  readonly kind: 'simplifying' | 'permuting' | 'expanding';
  readonly origin: 'hypothesis' | 'local' | 'library';
  readonly isSimp: boolean;
  /** Lean source of the type of its first value, if there is one and it is written. */
  readonly argumentType?: string;
}

/** Both directions of a lemma's equation; none if it is no equation, or a side says nothing. */
export function rulesOfPremise(premise: Premise): readonly RewriteRule[] {
  const type = premise.args.find(arg => arg.kind !== 'instance' && !arg.isHypothesis)?.type.text;
  return rulesOf(premise.conclusion, {
    ...(type === undefined || type === '_' ? {} : { argumentType: type }),
    name: premise.name,
    variables: premise.variables,
    explicit: premise.args.filter(arg => arg.kind === 'explicit').map(arg => arg.name),
    conditions: premise.hypotheses.length,
    origin: premise.isLocal ? 'local' : 'library',
    isSimp: premise.isSimp,
  });
}

/** Both directions of a conclusion. */
export function rulesOf(
  conclusion: Term,
  common: Omit<RewriteRule, 'direction' | 'from' | 'to' | 'kind'>,
): readonly RewriteRule[] {
  const [left, right] = conclusion.args;
  if ((conclusion.head !== '=' && conclusion.head !== '↔') || left === undefined || right === undefined)
    return [];
  const rules: RewriteRule[] = [];
  if (!isBareVariable(left, common.variables))
    rules.push({
      ...common,
      direction: 'forward',
      from: left,
      to: right,
      kind: kindOf(left, right, common.variables),
    });
  if (!isBareVariable(right, common.variables))
    rules.push({
      ...common,
      direction: 'backward',
      from: right,
      to: left,
      kind: kindOf(right, left, common.variables),
    });
  return rules;
}

/** Fit for `simp only` whatever the goal. Numerals are left as they are: their laws speak of them so. */
export function isSimplifying(rule: RewriteRule): boolean {
  return rule.kind === 'simplifying' && rule.conditions === 0 && !/^[0-9]/.test(rule.from.head);
}

/** Fit for sorting; the other direction would do the same. */
export function isPermuting(rule: RewriteRule): boolean {
  return rule.kind === 'permuting' && rule.direction === 'forward' && rule.conditions === 0;
}

/** Fit for `rw`: it brings in no variables that nothing fixes, and the other direction does not do the same. */
export function isForRewriting({ from, to, variables, kind, direction }: RewriteRule): boolean {
  if (kind === 'permuting' && direction === 'backward') return false;
  const known = subtermsByHead(from);
  return [...subterms(to)].every(part => !variables.has(part.head) || known.has(part.head));
}

/** How a rule is written inside the brackets of `rw` or `simp`. */
export function ruleText(rule: RewriteRule, values?: Substitution): string {
  const arrow = rule.direction === 'backward' ? '← ' : '';
  if (values === undefined) return `${arrow}${rule.name}`;
  const args = rule.explicit.map(name => {
    const value = values.get(name);
    return value === undefined ? '_' : value.atomic ? value.text : `(${value.text})`;
  });
  while (args.at(-1) === '_') args.pop();
  return args.length === 0 ? `${arrow}${rule.name}` : `${arrow}${rule.name} ${args.join(' ')}`;
}

/** A place where a rule applies. */
export interface RuleMatch {
  readonly values: Substitution;
  readonly from: Term;
  readonly to: Term;
}

/** Where a rule applies in a term: different instances only, in the order in which Lean meets them. */
export function matchesOf(rule: RewriteRule, term: Term, limit: number): readonly RuleMatch[] {
  const found: RuleMatch[] = [];
  for (const part of subtermsByHead(term).get(rule.from.head) ?? []) {
    const values = match(rule.from, part, rule.variables);
    if (values === undefined) continue;
    found.push({ values, from: part, to: substitute(rule.to, values) });
    if (found.length === limit) break;
  }
  return found;
}

/** The term after `rw` with this match: every occurrence of the instance is replaced. */
export function rewritten(term: Term, { from, to }: RuleMatch): Term {
  return replaceAll(term, from, to);
}

function isBareVariable(term: Term, variables: ReadonlySet<string>): boolean {
  return variables.has(term.head);
}

function kindOf(from: Term, to: Term, variables: ReadonlySet<string>): RewriteRule['kind'] {
  if (isVariant(from, to, variables)) return 'permuting';
  return isGreater(from, to, variables) ? 'simplifying' : 'expanding';
}

/** The same tree up to a renaming of variables, as the sides of a law of commutativity. */
function isVariant(left: Term, right: Term, variables: ReadonlySet<string>): boolean {
  if (left.size !== right.size) return false;
  const values = match(left, right, variables);
  if (values === undefined) return false;
  const images = [...values.values()];
  return (
    images.every(image => variables.has(image.head) && image.args.length === 0) &&
    new Set(images.map(image => image.head)).size === images.length
  );
}
