/** What every command is given, and what it is. */

import type { ReplOptions } from './options.js';
import type { Payload } from './request.js';
import type { PrintOptions, ReplSession, StepLimit } from './session.js';
import type { StateTable } from './state-table.js';

export interface CommandContext<State> {
  readonly session: ReplSession<State>;
  readonly states: StateTable<State>;
  /** Replaced, never changed, by `options.set`. */
  options: ReplOptions;
  readonly print: PrintOptions;
  readonly limit: StepLimit;
}

/** Answers with the reply object, or throws a `ReplError`. Keys whose value is `undefined` are left out. */
export type Command = <State>(payload: Payload, context: CommandContext<State>) => object;
