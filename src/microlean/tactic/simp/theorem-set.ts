/** The rules that one call of simp works with: simp sets of the environment, and what the call adds or takes away. */

import { type Meta, MetaError } from '../../elaborate/meta/index.js';
import {
  type ConstantInfo,
  type Expr,
  getAppFn,
  type Name,
  Name as NameClass,
  nameOf,
} from '../../kernel/index.js';
import { type Origin, rulesOfConstant, type SimpTheorem } from './simp-theorem.js';

const OF_NAT = nameOf('OfNat.ofNat');

/** Rules of a declaration never change: kept as long as the constant is. */
const ruleMemo = new WeakMap<ConstantInfo, Map<string, readonly SimpTheorem[]>>();

interface DeclaredRule {
  readonly declaration: Name;
  readonly priority: number;
  readonly inverse: boolean;
  readonly pre: boolean;
}

function declaredRules(meta: Meta, entry: DeclaredRule): readonly SimpTheorem[] {
  const info = meta.env.find(entry.declaration);
  if (info === undefined) return [];
  let memo = ruleMemo.get(info);
  if (memo === undefined) ruleMemo.set(info, (memo = new Map()));
  const key = `${entry.inverse}:${entry.pre}:${entry.priority}`;
  let rules = memo.get(key);
  if (rules === undefined) {
    rules = withoutContext(meta, () => {
      try {
        return rulesOfConstant(meta, entry.declaration, {
          inverse: entry.inverse,
          phase: entry.pre ? 'pre' : 'post',
          priority: entry.priority,
        });
      } catch (error) {
        // A declaration that gives no rule was refused where it was tagged; here it is only skipped.
        if (error instanceof MetaError) return [];
        throw error;
      }
    });
    memo.set(key, rules);
  }
  return rules;
}

function withoutContext<T>(meta: Meta, action: () => T): T {
  return meta.speculate(action);
}

/** Rules of a simp set of the environment, by head. */
function environmentRules(meta: Meta, set: string): ReadonlyMap<Name | 'other', readonly SimpTheorem[]> {
  return meta.env.cached(`simp-rules:${set}`, () => {
    const byHead = new Map<Name | 'other', SimpTheorem[]>();
    for (const [, entry] of meta.env.allEntries('simp')) {
      if (entry.set !== set || entry.unfold) continue;
      for (const rule of declaredRules(meta, entry)) {
        const head = rule.head === 'other' || !(rule.head instanceof NameClass) ? 'other' : rule.head;
        const list = byHead.get(head);
        if (list === undefined) byHead.set(head, [rule]);
        else list.push(rule);
      }
    }
    for (const list of byHead.values()) list.sort((a, b) => b.priority - a.priority);
    return byHead;
  });
}

/** Definitions that a simp set of the environment unfolds. */
function environmentUnfolds(meta: Meta, set: string): ReadonlySet<Name> {
  return meta.env.cached(`simp-unfold:${set}`, () => {
    const names = new Set<Name>();
    for (const [, entry] of meta.env.allEntries('simp'))
      if (entry.set === set && entry.unfold) names.add(entry.declaration);
    return names;
  });
}

/** An ordered collection of rules. Later additions are tried first. */
export class TheoremSet {
  private readonly extra = new Map<Name | Expr | 'other', SimpTheorem[]>();
  private readonly erased = new Set<Origin>();
  private readonly unfolds = new Set<Name>();
  private readonly variables = new Set<Expr>();
  private readonly equations = new Map<Origin, readonly Name[]>();

  /** @param sets simp sets of the environment to start from. */
  constructor(private readonly sets: readonly string[]) {}

  copy(): TheoremSet {
    const result = new TheoremSet(this.sets);
    for (const [head, rules] of this.extra) result.extra.set(head, [...rules]);
    for (const origin of this.erased) result.erased.add(origin);
    for (const name of this.unfolds) result.unfolds.add(name);
    for (const variable of this.variables) result.variables.add(variable);
    for (const [name, list] of this.equations) result.equations.set(name, list);
    return result;
  }

  add(rules: readonly SimpTheorem[]): void {
    for (const rule of rules) {
      this.erased.delete(rule.origin);
      const list = this.extra.get(rule.head);
      if (list === undefined) this.extra.set(rule.head, [rule]);
      else list.unshift(rule);
    }
  }

  /** Whether a rule was added whose left side is a numeral, such as the reverse of `f 1 = 2`. */
  get rewritesNumerals(): boolean {
    return (this.extra.get(OF_NAT)?.length ?? 0) > 0;
  }

  addUnfold(name: Name): void {
    this.unfolds.add(name);
    this.erased.delete(name);
  }

  /** Makes the equations of a function go away with the function's own name. */
  addOrigin(name: Name, equations: readonly Name[]): void {
    this.equations.set(name, equations);
  }

  erase(origin: Origin): void {
    for (const equation of this.equations.get(origin) ?? []) this.erase(equation);
    this.erased.add(origin);
    this.unfolds.delete(origin as Name);
    for (const [head, rules] of this.extra)
      this.extra.set(
        head,
        rules.filter(rule => rule.origin !== origin),
      );
  }

  /** Whether `origin` is part of this set, by the environment or by addition. */
  has(meta: Meta, origin: Origin): boolean {
    if (this.erased.has(origin)) return false;
    for (const rules of this.extra.values()) if (rules.some(rule => rule.origin === origin)) return true;
    if (!(origin instanceof NameClass)) return false;
    return (
      this.unfolds.has(origin) ||
      this.sets.some(set => {
        if (environmentUnfolds(meta, set).has(origin)) return true;
        for (const rules of environmentRules(meta, set).values())
          if (rules.some(rule => rule.origin === origin)) return true;
        return false;
      })
    );
  }

  /** Whether a let-variable is to be replaced by its value. */
  unfoldsVariable(variable: Expr): boolean {
    return this.variables.has(variable);
  }

  addVariable(variable: Expr): void {
    this.variables.add(variable);
  }

  unfoldsConstant(meta: Meta, name: Name): boolean {
    if (this.unfolds.has(name)) return true;
    return !this.erased.has(name) && this.sets.some(set => environmentUnfolds(meta, set).has(name));
  }

  /** Rules whose left side has the head of `term`, in the order in which to try them. */
  *candidates(meta: Meta, term: Expr, phase: 'pre' | 'post'): Iterable<SimpTheorem> {
    const fn = getAppFn(term);
    const key = fn.kind === 'const' ? fn.name : fn.kind === 'fvar' ? fn : 'other';
    for (const rule of this.extra.get(key) ?? []) if (rule.phase === phase) yield rule;
    if (key !== 'other')
      for (const rule of this.extra.get('other') ?? []) if (rule.phase === phase) yield rule;
    if (fn.kind === 'fvar') return;
    for (const set of this.sets) {
      const rules = environmentRules(meta, set);
      for (const rule of rules.get(key as Name | 'other') ?? [])
        if (rule.phase === phase && !this.erased.has(rule.origin)) yield rule;
    }
  }
}
