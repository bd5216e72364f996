/** One theorem from start to result: search, verify, and say what came of it. */

import {
  type SearchCost,
  type SearchEvent,
  type Theorem,
  TheoremError,
  type Verdict,
  WorkerLostError,
} from '../core/index.js';
import { type SearchOptions, type SearchResult, search } from '../search/index.js';
import { type TheoremResult, TrajectoryCollector, type TrajectoryRow } from '../trajectory/index.js';
import { seededRandom } from '../util/index.js';
import type { Joints } from './joints.js';

/** How one theorem is searched. */
export interface TheoremSettings {
  readonly runId: string;
  readonly seed: number;
  readonly options: SearchOptions;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: SearchEvent) => void;
}

/** What came of a theorem: its result with its trajectory, or nothing because the signal fired. */
export type TheoremOutcome =
  | { readonly kind: 'finished'; readonly result: TheoremResult; readonly rows: readonly TrajectoryRow[] }
  | { readonly kind: 'cancelled' };

const NO_COST: SearchCost = {
  expansions: 0,
  tacticCalls: 0,
  tokens: 0,
  wallMs: 0,
  time: { generateMs: 0, environmentMs: 0, valueMs: 0, otherMs: 0 },
};

/**
 * Searches for a proof and verifies it.
 *
 * @throws {EnvironmentError | PolicyError} if one of the joints is broken; a theorem that does not elaborate, or that
 *   loses its workers again and again, is a result.
 */
export async function searchTheorem(
  theorem: Theorem,
  joints: Joints,
  settings: TheoremSettings,
): Promise<TheoremOutcome> {
  const collector = new TrajectoryCollector(settings.runId, theorem.name);
  const onEvent = (event: SearchEvent) => {
    collector.accept(event);
    settings.onEvent?.(event);
  };
  try {
    const found = await runSearch(theorem, joints, settings, onEvent);
    if (found.reason === 'cancelled') return { kind: 'cancelled' };
    if (found.outcome === 'failed') {
      const result = {
        ...describe(theorem),
        ...costs(found.cost),
        outcome: 'failed',
        reason: found.reason,
        depth: null,
      } as const;
      return { kind: 'finished', result, rows: collector.rows('not-proved') };
    }
    return await verified(theorem, found, joints, settings, collector);
  } catch (error) {
    if (settings.signal?.aborted) return { kind: 'cancelled' };
    if (!(error instanceof TheoremError || error instanceof WorkerLostError)) throw error;
    const result = {
      ...describe(theorem),
      ...costs(NO_COST),
      outcome: 'error',
      reason: error.message,
      depth: null,
    } as const;
    return { kind: 'finished', result, rows: collector.rows('not-proved') };
  }
}

function runSearch(
  theorem: Theorem,
  { environment, policy, value, clock }: Joints,
  { options, seed, signal }: TheoremSettings,
  onEvent: (event: SearchEvent) => void,
): Promise<SearchResult> {
  return search(theorem, {
    environment,
    policy,
    ...(value === undefined ? {} : { value }),
    clock,
    options,
    // By name, so that a theorem's search does not depend on which others the run has.
    random: seededRandom(seed).fork(theorem.name),
    ...(signal === undefined ? {} : { signal }),
    onEvent,
  });
}

async function verified(
  theorem: Theorem,
  found: SearchResult & { outcome: 'proved' },
  { environment, clock }: Joints,
  { signal }: TheoremSettings,
  collector: TrajectoryCollector,
): Promise<TheoremOutcome> {
  const startedMs = clock.monotonic();
  const verdict = await environment.verify(theorem, found.script, signal === undefined ? {} : { signal });
  const verifyMs = clock.monotonic() - startedMs;
  const { cost, depth, script } = found;
  const result = {
    ...describe(theorem),
    ...costs(withVerification(cost, verifyMs)),
    depth,
    script,
    ...judgement(verdict),
  };
  return {
    kind: 'finished',
    result,
    rows: collector.rows(verdict.kind === 'verified' ? 'proved' : 'not-proved'),
  };
}

function judgement(verdict: Verdict): Pick<TheoremResult, 'outcome' | 'reason' | 'axioms' | 'libraryAxioms'> {
  if (verdict.kind === 'refused')
    return { outcome: 'unverified', reason: verdict.reason, axioms: [], libraryAxioms: [] };
  const { axioms, libraryAxioms } = verdict;
  return { outcome: 'proved', reason: 'proved', axioms: [...axioms], libraryAxioms: [...libraryAxioms] };
}

function withVerification(cost: SearchCost, verifyMs: number): SearchCost {
  const time = { ...cost.time, environmentMs: cost.time.environmentMs + verifyMs };
  return { ...cost, wallMs: cost.wallMs + verifyMs, time };
}

function describe({ name, statement, header, split, source }: Theorem) {
  return {
    name,
    statement,
    ...(header === undefined ? {} : { header }),
    ...(split === undefined ? {} : { split }),
    ...(source === undefined ? {} : { source }),
    axioms: [] as string[],
    libraryAxioms: [] as string[],
  };
}

function costs({ expansions, tacticCalls, tokens, wallMs, time }: SearchCost) {
  return { expansions, tacticCalls, tokens, wallMs, time: { ...time } };
}
