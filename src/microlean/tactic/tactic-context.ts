/** What a running tactic works on: the goals, the metavariables, and the term elaborator. */

import { type Meta, MetaError } from '../elaborate/meta/index.js';
import type { TermElaborator } from '../elaborate/term/elaborator.js';
import type { Expr, MVar } from '../kernel/index.js';
import { goalTarget } from './goal.js';
import { printGoal, printGoals } from './print-goal.js';
import type { TacticTable } from './tactic-table.js';

/** Outcome of {@link TacticContext.attempt}. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: MetaError };

export class TacticContext {
  private list: readonly MVar[];

  constructor(
    readonly elab: TermElaborator,
    readonly table: TacticTable,
    goals: readonly MVar[],
  ) {
    this.list = goals;
  }

  get meta(): Meta {
    return this.elab.meta;
  }

  /** The goals that are still open, the main one first. */
  get goals(): readonly MVar[] {
    return this.list.filter(goal => !this.meta.mctx.isAssigned(goal.id));
  }

  set goals(goals: readonly MVar[]) {
    this.list = goals;
  }

  /** @throws {MetaError} `no goals` if there is none. */
  mainGoal(): MVar {
    const goal = this.goals[0];
    if (goal === undefined) throw new MetaError('no goals to be proved');
    return goal;
  }

  /** Runs `action` in the local context of the main goal. */
  withMainContext<T>(action: (goal: MVar) => T): T {
    const goal = this.mainGoal();
    return this.meta.withMVarContext(goal, () => action(goal));
  }

  /** The main goal's target, instantiated. */
  mainTarget(): Expr {
    return goalTarget(this.meta, this.mainGoal());
  }

  /**
   * Runs `action` on the main goal; the goals it returns take its place.
   */
  onMainGoal(action: (goal: MVar) => readonly MVar[]): void {
    const goal = this.mainGoal();
    const rest = this.goals.slice(1);
    const next = this.meta.withMVarContext(goal, () => action(goal));
    this.list = [...next, ...rest];
  }

  /** Assigns the main goal. */
  closeMainGoal(proof: Expr): void {
    this.onMainGoal(goal => {
      this.meta.assign(goal, proof);
      return [];
    });
  }

  /** Runs `action` with the given goals only and returns those it leaves. The other goals are untouched. */
  withGoals(goals: readonly MVar[], action: () => void): readonly MVar[] {
    const saved = this.list;
    this.list = goals;
    try {
      action();
      return this.goals;
    } finally {
      this.list = saved;
    }
  }

  /** Runs `action` on the main goal alone; what it leaves comes first. */
  focus(action: () => void): void {
    const main = this.mainGoal();
    const rest = this.goals.slice(1);
    const left = this.withGoals([main], action);
    this.list = [...left, ...rest];
  }

  /** Runs `action`; on a `MetaError` nothing has happened. */
  attempt<T>(action: () => T): Attempt<T> {
    const saved = this.list;
    const { usedSorry, pending, namedHoles } = this.elab;
    const messages = this.elab.messages.length;
    const pendingMark = pending.mark();
    const holes = new Set(namedHoles.keys());
    let failure: MetaError | undefined;
    const result = this.meta.attempt(() => {
      try {
        return { ok: true as const, value: action() };
      } catch (error) {
        if (!(error instanceof MetaError)) throw error;
        failure = error;
        return undefined;
      }
    });
    if (result !== undefined) return result;
    this.list = saved;
    this.elab.usedSorry = usedSorry;
    this.elab.messages.length = messages;
    pending.reset(pendingMark);
    for (const name of namedHoles.keys()) if (!holes.has(name)) namedHoles.delete(name);
    return { ok: false, error: failure! };
  }

  /** Like {@link attempt}, but the error is thrown on. */
  atomically<T>(action: () => T): T {
    const result = this.attempt(action);
    if (result.ok) return result.value;
    throw result.error;
  }

  /** A term as users see it, in the current context. */
  print(expr: Expr): string {
    return this.elab.print(expr);
  }

  /** A term on lines of its own, indented. */
  printBlock(expr: Expr): string {
    return `\n  ${this.print(expr).replaceAll('\n', '\n  ')}`;
  }

  printGoal(goal: MVar): string {
    return printGoal(this.meta, goal, this.elab.scope);
  }

  printGoals(goals: readonly MVar[] = this.goals): string {
    return printGoals(this.meta, goals, this.elab.scope);
  }

  /** Lean's `tactic 'x' failed, …` with the goal. */
  failure(tactic: string, message: string, goal: MVar = this.mainGoal()): MetaError {
    return new MetaError(`tactic '${tactic}' failed, ${message}\n${this.printGoal(goal)}`);
  }
}
