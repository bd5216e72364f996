/** What a failure looks like from outside: one message, one exit code. */

import { EnvironmentError, FileError, PolicyError, TheoremError, WorkerLostError } from '../core/index.js';
import { UsageError } from './usage-error.js';

const EXPECTED = [UsageError, FileError, EnvironmentError, PolicyError, TheoremError, WorkerLostError];

/** 2 for wrong usage, 1 for everything else. */
export function exitCodeOf(error: unknown): 1 | 2 {
  return error instanceof UsageError ? 2 : 1;
}

/** One message for a person. A bug shows its stack, which is what a report of it needs. */
export function messageOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'stopped.';
  if (EXPECTED.some(type => error instanceof type)) return (error as Error).message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `unexpected error; please report it with this text:\n${text}`;
}
