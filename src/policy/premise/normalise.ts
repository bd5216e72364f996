/**
 * Rewrites a term with rules until none applies, as `simp only` would: innermost first, permuting rules only where
 * the result is smaller in a fixed order. Says which rules were used, so that a proposal can name just those.
 */

import { match } from '../term/match.js';
import { makeTerm, substitute, type Term } from '../term/term.js';
import { lookup } from './lookup.js';
import type { RewriteRule } from './rewrite-rule.js';

/** What became of a term. */
export interface Normalised {
  readonly term: Term;
  /** In the order of first use. */
  readonly used: readonly RewriteRule[];
}

/** Steps after which normalising stops: rules of a user may run for ever. */
const STEP_LIMIT = 400;
const SIZE_LIMIT = 400;

/** Rules by the head of the side that they replace. */
export type RuleTable = (head: string) => readonly RewriteRule[];

export function ruleTable(rules: readonly RewriteRule[]): RuleTable {
  return lookup(rules, rule => [rule.from.head]);
}

export function normalise(term: Term, table: RuleTable): Normalised {
  const run = new Run(table);
  const result = run.normal(term);
  return { term: result, used: [...run.used] };
}

class Run {
  readonly used = new Set<RewriteRule>();
  private steps = 0;
  private readonly done = new Map<string, Term>();

  constructor(private readonly table: RuleTable) {}

  normal(term: Term): Term {
    const known = this.done.get(term.key);
    if (known !== undefined) return known;
    const result = this.compute(term);
    this.done.set(term.key, result);
    return result;
  }

  private compute(term: Term): Term {
    let current = term;
    if (term.args.length > 0 && term.bound === undefined) {
      const args = term.args.map(arg => this.normal(arg));
      if (args.some((arg, index) => arg !== term.args[index])) current = makeTerm(term.head, args);
    }
    const trivial = reflexive(current);
    if (trivial !== undefined) return trivial;
    const next = this.step(current);
    return next === undefined ? current : this.normal(next);
  }

  private step(term: Term): Term | undefined {
    if (this.steps >= STEP_LIMIT || term.size > SIZE_LIMIT) return undefined;
    for (const rule of this.table(term.head)) {
      const values = match(rule.from, term, rule.variables);
      if (values === undefined) continue;
      const result = substitute(rule.to, values);
      if (rule.kind === 'permuting' && !isBefore(result, term)) continue;
      if (result.key === term.key) continue;
      this.steps++;
      this.used.add(rule);
      return result;
    }
    return undefined;
  }
}

const TRUE = makeTerm('True');

function reflexive(term: Term): Term | undefined {
  const closes = term.head === '=' || term.head === '↔';
  return closes && term.args[0]!.key === term.args[1]!.key ? TRUE : undefined;
}

/** A total order on terms of one shape, to let permuting rules sort. */
function isBefore(left: Term, right: Term): boolean {
  return compare(left, right) < 0;
}

function compare(left: Term, right: Term): number {
  if (left.key === right.key) return 0;
  if (left.args.length !== right.args.length) return left.args.length - right.args.length;
  if (left.head !== right.head) return left.head < right.head ? -1 : 1;
  for (const [index, arg] of left.args.entries()) {
    const order = compare(arg, right.args[index]!);
    if (order !== 0) return order;
  }
  return 0;
}
