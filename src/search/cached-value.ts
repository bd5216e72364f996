/** A value model that remembers: for several searches of the same theorems. */

import type { ValueModel } from '../core/index.js';

/**
 * Wraps a value model with a cache of its scores; the oldest scores go first when it is full. Within one search
 * no state is scored twice anyway.
 *
 * @param capacity scores kept. Default 100,000.
 * @throws {RangeError} if `capacity` is not a positive integer.
 */
export function cachedValue(model: ValueModel, capacity = 100_000): ValueModel {
  if (!Number.isSafeInteger(capacity) || capacity < 1) {
    throw new RangeError(`capacity must be a positive integer, got ${capacity}`);
  }
  const cache = new Map<string, number>();
  const remember = (key: string, score: number) => {
    cache.set(key, score);
    if (cache.size > capacity) cache.delete(cache.keys().next().value!);
  };
  return {
    description: model.description,
    async score(goal, states, signal) {
      signal?.throwIfAborted();
      const keyOf = (state: string) => `${goal}\0${state}`;
      const scores = new Map(states.map(state => [state, cache.get(keyOf(state))]));
      const missing = [...scores.keys()].filter(state => scores.get(state) === undefined);
      const fresh = missing.length === 0 ? [] : await model.score(goal, missing, signal);
      missing.forEach((state, index) => {
        scores.set(state, fresh[index]!);
        remember(keyOf(state), fresh[index]!);
      });
      return states.map(state => scores.get(state)!);
    },
  };
}
