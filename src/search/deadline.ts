/** One signal for the two ways in which a search is stopped from outside: its time is up, or it is cancelled. */

import type { Clock } from '../core/index.js';

/** The outer limit of a search. */
export interface Deadline {
  /** Fires when time is up or the caller cancels; given to everything that waits. */
  readonly signal: AbortSignal;
  /** Why the search must stop, or `null`. */
  reason(): 'timeout' | 'cancelled' | null;
  /** Stops the timer. */
  dispose(): void;
}

/** Starts the clock of a search. */
export function startDeadline(clock: Clock, timeoutMs: number, cancel: AbortSignal | undefined): Deadline {
  const timeUp = new AbortController();
  const timer = new AbortController();
  const endMs = clock.monotonic() + timeoutMs;
  clock.sleep(timeoutMs, timer.signal).then(
    () => timeUp.abort(new Error(`the search ran out of its ${timeoutMs} ms`)),
    () => undefined, // disposed of
  );
  return {
    // Not a listener on `cancel`: many searches may share one, and Node warns of a leak from the eleventh on.
    signal: cancel === undefined ? timeUp.signal : AbortSignal.any([cancel, timeUp.signal]),
    reason() {
      if (cancel?.aborted) return 'cancelled';
      return timeUp.signal.aborted || clock.monotonic() >= endMs ? 'timeout' : null;
    },
    dispose: () => timer.abort(),
  };
}
