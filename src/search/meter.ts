/** Counts what a search spends. */

import type { Clock, SearchCost } from '../core/index.js';

/** What the search waits for. */
export type Waiting = 'generate' | 'environment' | 'value';

/** Counters and stop-watches of one search. */
export class Meter {
  expansions = 0;
  tacticCalls = 0;
  tokens = 0;
  readonly #startedMs: number;
  readonly #spentMs: Record<Waiting, number> = { generate: 0, environment: 0, value: 0 };

  constructor(private readonly clock: Clock) {
    this.#startedMs = clock.monotonic();
  }

  /** Milliseconds since the search began. */
  get elapsedMs(): number {
    return this.clock.monotonic() - this.#startedMs;
  }

  /** Waits for a task, and books the time. The search waits for one thing at a time, so no time counts twice. */
  async time<T>(what: Waiting, task: () => Promise<T>): Promise<T> {
    const startedMs = this.clock.monotonic();
    try {
      return await task();
    } finally {
      this.#spentMs[what] += this.clock.monotonic() - startedMs;
    }
  }

  cost(): SearchCost {
    const { generate, environment, value } = this.#spentMs;
    const wallMs = this.elapsedMs;
    return {
      expansions: this.expansions,
      tacticCalls: this.tacticCalls,
      tokens: this.tokens,
      wallMs,
      time: {
        generateMs: generate,
        environmentMs: environment,
        valueMs: value,
        otherMs: Math.max(0, wallMs - generate - environment - value),
      },
    };
  }
}
