/** Proof states: immutable snapshots of goals, from which tactics can be run any number of times. */

import type { LeanEnvironment } from '../elaborate/lean-environment.js';
import { type IdSource, type Limits, Meta, type MetavarContext } from '../elaborate/meta/index.js';
import { type ElabHooks, type ElabMessage, TermElaborator } from '../elaborate/term/elaborator.js';
import type { Scope } from '../elaborate/term/scope.js';
import { type Expr, type MVar, Name } from '../kernel/index.js';
import { newGoal } from './goal.js';
import { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';

/** A snapshot. Never changed after it is made. */
export interface GoalState {
  readonly env: LeanEnvironment;
  readonly scope: Scope;
  /** Not to be changed: run tactics on a copy, see {@link runOnState}. */
  readonly mctx: MetavarContext;
  readonly root: MVar;
  /** Open goals, the main one first. */
  readonly goals: readonly MVar[];
}

/** What all states of one session share. */
export interface StateTools {
  readonly ids: IdSource;
  readonly hooks: ElabHooks;
  readonly table: TacticTable;
}

/** A state with one goal. @param limits step limit and deadline of this call. */
export function initialState(
  env: LeanEnvironment,
  scope: Scope,
  tools: StateTools,
  type: (elab: TermElaborator) => Expr,
  limits: Limits = {},
): GoalState {
  const meta = new Meta(env, tools.ids, undefined, limits);
  const elab = new TermElaborator(meta, scope, tools.hooks);
  const root = newGoal(meta, type(elab), Name.anonymous);
  return { env, scope, mctx: meta.mctx, root, goals: [root] };
}

/** A `Meta` that works on a copy of a state's metavariables. */
export function metaOfState(state: GoalState, tools: StateTools, limits: Limits = {}): Meta {
  return new Meta(state.env, tools.ids, state.mctx.copy(), limits);
}

/** A `Meta` on a state's own metavariables, for reading only: use it inside `speculate`. */
export function stateMeta(state: GoalState, tools: StateTools): Meta {
  return new Meta(state.env, tools.ids, state.mctx);
}

/** What {@link runOnState} gives. */
export interface StateStep {
  readonly state: GoalState;
  readonly messages: readonly ElabMessage[];
  readonly usedSorry: boolean;
}

/**
 * Runs an action on the goals of a copy of a state. The state itself does not change.
 * @param goals the goals to work on. Default: all.
 * @throws {MetaError} if the action fails.
 */
export function runOnState(
  state: GoalState,
  tools: StateTools,
  action: (ctx: TacticContext) => void,
  options: {
    readonly goals?: readonly MVar[];
    readonly limits?: Limits;
    /** Makes the elaborator, if it is to be a special one. */
    readonly elaborator?: (meta: Meta) => TermElaborator;
  } = {},
): StateStep {
  const meta = metaOfState(state, tools, options.limits);
  const elab = options.elaborator?.(meta) ?? new TermElaborator(meta, state.scope, tools.hooks);
  const ctx = new TacticContext(elab, tools.table, options.goals ?? state.goals);
  action(ctx);
  return {
    state: { ...state, mctx: meta.mctx, goals: ctx.goals },
    messages: elab.messages,
    usedSorry: elab.usedSorry,
  };
}
