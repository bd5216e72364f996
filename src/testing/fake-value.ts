/** A value model that is a plain function, and records what it was asked. */

import type { ValueModel } from '../core/index.js';

/** One recorded call of `score`. */
export interface FakeValueCall {
  readonly goal: string;
  readonly states: readonly string[];
}

/** Scores states with a function of their printed text. */
export class FakeValue implements ValueModel {
  readonly description = 'fake';
  /** Every call so far, oldest first. */
  readonly calls: FakeValueCall[] = [];

  constructor(private readonly scoreOf: (state: string, goal: string) => number) {}

  async score(goal: string, states: readonly string[], signal?: AbortSignal): Promise<number[]> {
    signal?.throwIfAborted();
    this.calls.push({ goal, states });
    return states.map(state => this.scoreOf(state, goal));
  }
}
