/** One statement, proved and verified, without files. */

import type { Theorem } from '../core/index.js';
import type { SearchOptions } from '../search/index.js';
import type { TheoremResult } from '../trajectory/index.js';
import type { Joints } from './joints.js';
import type { RunControl } from './run-search.js';
import { searchTheorem } from './search-theorem.js';

/** What is asked of `proveOne`. */
export interface ProveConfig {
  readonly seed: number;
  readonly search: SearchOptions;
}

/**
 * Searches for a proof of one theorem.
 *
 * @returns its result; `undefined` if the signal fired first.
 * @throws {EnvironmentError | PolicyError} if a joint broke.
 */
export async function proveOne(
  theorem: Theorem,
  config: ProveConfig,
  joints: Joints,
  control: RunControl = {},
): Promise<TheoremResult | undefined> {
  control.onEvent?.({ kind: 'run-started', total: 1, done: 0 });
  return searchAnnounced(theorem, config, joints, 'prove', control);
}

/** Searches for one theorem and says so: when it starts, what happens, how it ended. */
export async function searchAnnounced(
  theorem: Theorem,
  config: ProveConfig,
  joints: Joints,
  runId: string,
  { signal, onEvent }: RunControl,
): Promise<TheoremResult | undefined> {
  onEvent?.({ kind: 'theorem-started', name: theorem.name });
  const outcome = await searchTheorem(theorem, joints, {
    runId,
    seed: config.seed,
    options: config.search,
    ...(signal === undefined ? {} : { signal }),
    ...(onEvent === undefined
      ? {}
      : { onEvent: event => onEvent({ kind: 'search', name: theorem.name, event }) }),
  });
  if (outcome.kind === 'cancelled') return undefined;
  onEvent?.({ kind: 'theorem-finished', result: outcome.result });
  return outcome.result;
}
