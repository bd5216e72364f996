/**
 * A search over a file of theorems. What is on the disk is complete at any moment: rows of a theorem first, then its
 * line in the journal, and a theorem whose search was cut short leaves nothing. So a run that was stopped or killed
 * goes on with `resume` as if it never had been.
 */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError, type Theorem } from '../core/index.js';
import { hashTheoremFile, loadTheorems } from '../data/index.js';
import type { SearchOptions } from '../search/index.js';
import {
  Journal,
  type ResultTotals,
  type RunInfo,
  type TheoremResult,
  TrajectoryWriter,
  totalsOf,
  writeResults,
} from '../trajectory/index.js';
import { ensureFolder } from './folder.js';
import type { Joints, RunEvent } from './joints.js';
import { PROGRAM } from './program.js';
import { searchTheorem } from './search-theorem.js';

/** What a run does. */
export interface RunConfig {
  /** Theorem file, in any form that `loadTheorems` reads. */
  readonly theorems: string;
  /** Folder for `results.json`, `journal.jsonl` and the trajectory shards. Made if need be. */
  readonly output: string;
  readonly split?: string;
  readonly only?: readonly string[];
  readonly limit?: number;
  readonly seed: number;
  /** Theorems searched at once. */
  readonly concurrency: number;
  readonly search: SearchOptions;
  /** Continue the run that the folder holds, if it holds one. */
  readonly resume: boolean;
}

/** Whoever watches or stops a run. */
export interface RunControl {
  /** Stops the run: what is done stays, what is under way is dropped. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

/** What came of a run. */
export interface RunReport {
  readonly run: RunInfo;
  /** In the file's order. */
  readonly results: readonly TheoremResult[];
  readonly totals: ResultTotals;
  /** Theorems of the file that have no result yet: more than 0 only when the run was stopped. */
  readonly remaining: number;
  readonly wallSeconds: number;
}

export const RESULTS_FILE = 'results.json';
export const JOURNAL_FILE = 'journal.jsonl';

/**
 * Searches for proofs of all theorems of a file.
 *
 * @throws {FileError} if the file or the folder cannot be used; {EnvironmentError | PolicyError} if a joint broke.
 *   What is done by then is kept.
 */
export async function runSearch(
  config: RunConfig,
  joints: Joints,
  control: RunControl = {},
): Promise<RunReport> {
  const startedMs = joints.clock.monotonic();
  const theorems = await loadTheorems(config.theorems, selection(config));
  const info = await describeRun(config, joints);
  await ensureFolder(config.output);
  const journalPath = join(config.output, JOURNAL_FILE);
  const journal = config.resume
    ? await Journal.resume(journalPath, info)
    : await Journal.create(journalPath, info);
  try {
    const resume = config.resume ? { resume: journal.doneNames } : {};
    const writer = await TrajectoryWriter.open({
      folder: config.output,
      runId: journal.run.runId,
      ...resume,
    });
    try {
      await searchAll(theorems, config, joints, control, { journal, writer });
    } finally {
      await writer.close();
    }
  } finally {
    await journal.close();
    await writeResults(join(config.output, RESULTS_FILE), journal.run, inOrder(journal.results, theorems));
  }
  const results = inOrder(journal.results, theorems);
  const wallSeconds = (joints.clock.monotonic() - startedMs) / 1000;
  return {
    run: journal.run,
    results,
    totals: totalsOf(results),
    remaining: theorems.length - results.length,
    wallSeconds,
  };
}

/**
 * Looks at everything that can be wrong with a run before anything is started: the theorem file, what is selected from
 * it, the output folder.
 *
 * @returns how many theorems there are.
 * @throws {FileError}
 */
export async function checkRun(config: RunConfig): Promise<number> {
  const theorems = await loadTheorems(config.theorems, selection(config));
  await ensureFolder(config.output);
  if (!config.resume) await assertNoJournal(join(config.output, JOURNAL_FILE));
  return theorems.length;
}

async function assertNoJournal(path: string): Promise<void> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  if (bytes === 0) return;
  throw new FileError(
    path,
    `${path} already holds the journal of a run. Continue it with --resume, or choose another folder.`,
  );
}

function selection({ split, only, limit }: RunConfig) {
  return {
    ...(split === undefined ? {} : { split }),
    ...(only === undefined ? {} : { only }),
    ...(limit === undefined ? {} : { limit }),
  };
}

async function describeRun(
  config: RunConfig,
  { environment, policy, value, clock }: Joints,
): Promise<RunInfo> {
  const { splitTactics: _, ...search } = config.search;
  const startedAtMs = clock.now();
  const { name, version, modules } = await environment.describe();
  return {
    runId: `run-${new Date(startedAtMs).toISOString().replace(/[:.]/g, '-')}-${config.seed}`,
    startedAtMs,
    seed: config.seed,
    program: PROGRAM,
    environment: { name, version, modules: [...modules] },
    policy: policy.description,
    value: value?.description ?? null,
    theoremFile: { path: config.theorems, sha256: await hashTheoremFile(config.theorems) },
    settings: { ...search, ...selection(config) },
  };
}

interface Records {
  readonly journal: Journal;
  readonly writer: TrajectoryWriter;
}

/** Several theorems at a time, taken in the file's order. The first broken joint stops all. */
async function searchAll(
  theorems: readonly Theorem[],
  config: RunConfig,
  joints: Joints,
  control: RunControl,
  records: Records,
): Promise<void> {
  const { doneNames } = records.journal;
  const waiting = theorems.filter(theorem => !doneNames.has(theorem.name));
  control.onEvent?.({ kind: 'run-started', total: theorems.length, done: theorems.length - waiting.length });
  const stop = new AbortController();
  const signal = control.signal === undefined ? stop.signal : AbortSignal.any([control.signal, stop.signal]);
  let next = 0;
  const work = async () => {
    while (next < waiting.length && !signal.aborted) {
      await searchOne(waiting[next++]!, config, joints, { ...control, signal }, records);
    }
  };
  const tasks = Array.from({ length: Math.max(1, config.concurrency) }, () =>
    work().catch((error: unknown) => {
      stop.abort(error);
      throw error;
    }),
  );
  const ended = await Promise.allSettled(tasks);
  const broken = ended.find(task => task.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
}

async function searchOne(
  theorem: Theorem,
  config: RunConfig,
  joints: Joints,
  { signal, onEvent }: RunControl,
  { journal, writer }: Records,
): Promise<void> {
  onEvent?.({ kind: 'theorem-started', name: theorem.name });
  const outcome = await searchTheorem(theorem, joints, {
    runId: journal.run.runId,
    seed: config.seed,
    options: config.search,
    ...(signal === undefined ? {} : { signal }),
    ...(onEvent === undefined
      ? {}
      : { onEvent: event => onEvent({ kind: 'search', name: theorem.name, event }) }),
  });
  if (outcome.kind === 'cancelled') return;
  await writer.append(outcome.rows);
  await journal.append(outcome.result);
  onEvent?.({ kind: 'theorem-finished', result: outcome.result });
}

/** A journal has the order in which theorems ended; a result file has that of the theorem file. */
function inOrder(results: readonly TheoremResult[], theorems: readonly Theorem[]): TheoremResult[] {
  const position = new Map(theorems.map((theorem, index) => [theorem.name, index]));
  return [...results].sort((left, right) => (position.get(left.name) ?? 0) - (position.get(right.name) ?? 0));
}
