/** Proof states as the REPL keeps them: a snapshot of goals, and what the protocol adds to it. */

import type { Expr, MVar } from '../kernel/index.js';
import { type GoalState, openMVars, type StateTools, stateMeta } from '../tactic/index.js';

/** What a goal of a `conv` or `calc` fragment belongs to. */
export type GoalFragment =
  /** `goal` is `term = ?right`; when all of the fragment is closed, `parent` goes on with the right side. */
  | { readonly kind: 'conv'; readonly parent: MVar; readonly root: MVar; readonly right: MVar }
  | { readonly kind: 'calc' };

/** An immutable state. */
export interface SessionState extends GoalState {
  /** Whether `root` stands for the whole proof. */
  readonly hasRoot: boolean;
  /** By goal id. */
  readonly fragments: ReadonlyMap<number, GoalFragment>;
  /** Goals that the last step acted on. */
  readonly parents: readonly MVar[];
}

/** Name of a metavariable in the protocol. */
export const goalName = (goal: MVar): string => `_uniq.${goal.id}`;

/** Runs a read-only action on a state's metavariables; whatever it assigns is forgotten. */
export function inspectState<T>(
  state: SessionState,
  tools: StateTools,
  action: (meta: ReturnType<typeof stateMeta>) => T,
): T {
  const meta = stateMeta(state, tools);
  return meta.speculate(() => action(meta));
}

/** The term that a metavariable stands for; `undefined` while it is not assigned. */
export function assignedTerm(state: SessionState, mvar: MVar): Expr | undefined {
  if (!state.mctx.isAssigned(mvar.id)) return undefined;
  return state.mctx.instantiate(mvar);
}

/** Whether a state's root is assigned and nothing is open in it. */
export function isComplete(state: SessionState, tools: StateTools): boolean {
  if (!state.hasRoot || !state.mctx.isAssigned(state.root.id)) return false;
  return inspectState(state, tools, meta => openMVars(meta, state.root).length === 0);
}
