/** Options of the environment, with their defaults. Inside the room only the complete form is used. */

import type { Clock } from '../core/index.js';
import { systemClock } from '../util/index.js';
import type { Launch } from './launch.js';

export interface LeanEnvironmentOptions {
  /** What to start; see `microleanLaunch` and `leanLaunch`. */
  readonly launch: Launch;
  /** REPL processes for searching. @default 1 */
  readonly workers?: number;
  /** Limit of one tactic, in milliseconds, from when it runs. @default 30_000 */
  readonly tacticTimeoutMs?: number;
  /** Limit for opening a theorem, and for making a lost state again. @default 60_000 */
  readonly startTimeoutMs?: number;
  /** Limit for checking a whole proof. @default 120_000 */
  readonly verifyTimeoutMs?: number;
  /** Limit for a process to become ready. @default 300_000 */
  readonly readyTimeoutMs?: number;
  /** A REPL stops by itself at the limit; one that has not done so this much later is killed. @default 2_000 */
  readonly killGraceMs?: number;
  /** A process is replaced after this many requests. @default 1_000 */
  readonly recycleRequests?: number;
  /** … after this age, in milliseconds. @default 30 minutes */
  readonly recycleAgeMs?: number;
  /** … and when it holds more than this many MiB. @default 2_048 */
  readonly recycleResidentMiB?: number;
  /** Proofs checked in one process before the next starts in a new one. @default 20 */
  readonly verificationsPerProcess?: number;
  /** Calls that may wait for one worker; more are an error. @default 10_000 */
  readonly queueLimit?: number;
  /** Axioms, besides Lean's three, that a proof may rest on: those of the library. @default none */
  readonly libraryAxioms?: readonly string[];
  /** Told about what is odd but tolerated, e.g. output that is not a reply. @default ignored */
  readonly log?: (message: string) => void;
  /** @default the machine's */
  readonly clock?: Clock;
}

export type ResolvedOptions = Required<LeanEnvironmentOptions>;

const MINUTE_MS = 60_000;

/** @throws {RangeError} for a number that cannot be meant. */
export function resolveOptions(options: LeanEnvironmentOptions): ResolvedOptions {
  const resolved: ResolvedOptions = {
    workers: 1,
    tacticTimeoutMs: 30_000,
    startTimeoutMs: MINUTE_MS,
    verifyTimeoutMs: 2 * MINUTE_MS,
    readyTimeoutMs: 5 * MINUTE_MS,
    killGraceMs: 2_000,
    recycleRequests: 1_000,
    recycleAgeMs: 30 * MINUTE_MS,
    recycleResidentMiB: 2_048,
    verificationsPerProcess: 20,
    queueLimit: 10_000,
    libraryAxioms: [],
    log: () => {},
    clock: systemClock,
    ...options,
  };
  for (const [name, value] of Object.entries(resolved)) {
    if (typeof value === 'number' && !(value > 0))
      throw new RangeError(`${name} must be positive, got ${value}`);
  }
  if (!Number.isInteger(resolved.workers))
    throw new RangeError(`workers must be an integer, got ${resolved.workers}`);
  return resolved;
}
