/** What a command is called with, besides its arguments. */

import type { Clock } from '../core/index.js';
import type { Output } from './output.js';
import type { Settings } from './settings.js';

/** Everything around one call of a command. */
export interface Call {
  readonly settings: Settings;
  readonly output: Output;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Reads standard input to its end. */
  readInput(): Promise<string>;
}

/** 0: done; 1: the work failed. Wrong usage throws a `UsageError`, which is 2. */
export type ExitCode = 0 | 1;
