/** The demonstration: the examples of this package, searched and verified. Writes nothing. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError, type Theorem } from '../core/index.js';
import { loadTheorems } from '../data/index.js';
import type { TheoremResult } from '../trajectory/index.js';
import { createLimiter } from '../util/index.js';
import { toFileError } from '../util/node/index.js';
import { proofText } from './export-lean.js';
import type { Joints } from './joints.js';
import { type ProveConfig, searchAnnounced } from './prove-one.js';
import type { RunControl } from './run-search.js';

/** How the demonstration runs. */
export interface DemoConfig extends ProveConfig {
  /** Theorems searched at once. */
  readonly concurrency: number;
}

/** What it came to. */
export interface DemoReport {
  readonly results: readonly TheoremResult[];
  readonly proved: readonly TheoremResult[];
  readonly wallSeconds: number;
  /** Proofs, the longest first, as one would paste them. */
  readonly picture: readonly string[];
}

/** From `dist/pipeline` and from `src/pipeline` alike. */
const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

/** All examples, file by file. @throws {FileError} if they are missing. */
export async function loadExamples(folder: string = EXAMPLES): Promise<readonly Theorem[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw toFileError(folder, 'read', error);
  });
  const files = names.filter(name => /\.(?:lean|jsonl?)$/.test(name)).sort();
  if (files.length === 0)
    throw new FileError(folder, `${folder} holds no examples; the package is incomplete.`);
  const lists = await Promise.all(files.map(name => loadTheorems(join(folder, name))));
  return lists.flat();
}

/** Searches for proofs of the examples. */
export async function runDemo(
  config: DemoConfig,
  joints: Joints,
  control: RunControl = {},
): Promise<DemoReport> {
  const { signal, onEvent } = control;
  const startedMs = joints.clock.monotonic();
  const theorems = await loadExamples();
  onEvent?.({ kind: 'run-started', total: theorems.length, done: 0 });
  const limit = createLimiter(config.concurrency);
  const outcomes = await Promise.all(theorems.map(theorem => limit(() => one(theorem))));
  async function one(theorem: Theorem): Promise<TheoremResult | undefined> {
    if (signal?.aborted) return undefined;
    return searchAnnounced(theorem, config, joints, 'demo', control);
  }
  const results = outcomes.filter(result => result !== undefined);
  const proved = results.filter(result => result.outcome === 'proved');
  const longestFirst = [...proved].sort((left, right) => (right.depth ?? 0) - (left.depth ?? 0));
  return {
    results,
    proved,
    wallSeconds: (joints.clock.monotonic() - startedMs) / 1000,
    picture: longestFirst.map(({ statement, script }) => proofText(statement, script ?? '')),
  };
}
