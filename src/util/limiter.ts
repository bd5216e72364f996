/** At most so many tasks at a time. */

import PQueue from 'p-queue';

/** Runs a task when there is room; a task still waiting when the signal fires is dropped with its reason. */
export type Limiter = <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/**
 * A limiter: tasks start in the order of the calls.
 *
 * @param concurrency tasks that run at once, ≥ 1.
 * @throws {RangeError} if `concurrency` is not a positive integer.
 */
export function createLimiter(concurrency: number): Limiter {
  if (!Number.isSafeInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a positive integer, got ${concurrency}`);
  }
  const queue = new PQueue({ concurrency });
  return (task, signal) => queue.add(task, signal === undefined ? {} : { signal });
}
