/** The time limit of one command. */

import { InterruptError, type StepLimit } from './session.js';

/** Reading the clock costs more than most steps, so only one call in this many does. */
const CALLS_PER_CLOCK_READING = 32;

export const NO_LIMIT: StepLimit = { check: () => {} };

/** @param timeoutMs 0 = no limit. */
export function startDeadline(timeoutMs: number, monotonicMs: () => number): StepLimit {
  if (timeoutMs === 0) return NO_LIMIT;
  const end = monotonicMs() + timeoutMs;
  let calls = 0;
  return {
    check() {
      calls += 1;
      if (calls % CALLS_PER_CLOCK_READING === 0 && monotonicMs() > end) throw new InterruptError();
    },
  };
}
