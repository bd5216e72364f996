/** A clock that moves only when told to. */

import type { Clock } from '../core/index.js';

interface Sleeper {
  readonly until: number;
  wake(): void;
}

/** How a `FakeClock` behaves. */
export interface FakeClockOptions {
  /** What `now()` says at first, in milliseconds since the epoch. Default 0. */
  readonly startMs?: number;
}

/** Time for tests: `advance` moves it and wakes the sleepers whose time has come, earliest first. */
export class FakeClock implements Clock {
  #elapsedMs = 0;
  #sleepers: Sleeper[] = [];
  readonly #startMs: number;

  constructor(options: FakeClockOptions = {}) {
    this.#startMs = options.startMs ?? 0;
  }

  now(): number {
    return this.#startMs + this.#elapsedMs;
  }

  monotonic(): number {
    return this.#elapsedMs;
  }

  /** Calls of `sleep` that have not ended. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await this.#sleepUntil(this.#elapsedMs + ms, signal);
  }

  /** Moves time on by `ms` ≥ 0 milliseconds. */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError(`ms must be a number ≥ 0, got ${ms}`);
    this.#elapsedMs += ms;
    const due = this.#sleepers.filter(sleeper => sleeper.until <= this.#elapsedMs);
    this.#sleepers = this.#sleepers.filter(sleeper => sleeper.until > this.#elapsedMs);
    for (const sleeper of due.sort((a, b) => a.until - b.until)) sleeper.wake();
  }

  #sleepUntil(until: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#sleepers = this.#sleepers.filter(other => other !== sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        until,
        wake: () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        },
      };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }
}
