/** A run folder, result files or trajectories, in figures. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../core/index.js';
import {
  type ResultTotals,
  type RunInfo,
  readResults,
  summarizeTrajectories,
  type TrajectorySummary,
  totalsOf,
} from '../trajectory/index.js';
import { toFileError } from '../util/node/index.js';
import { RESULTS_FILE } from './run-search.js';

/** What is known of the paths. */
export interface Summary {
  /** Result files found, each with its totals. */
  readonly results: readonly {
    readonly path: string;
    readonly run: RunInfo;
    readonly totals: ResultTotals;
  }[];
  /** Over all trajectories of the paths; absent where there are none. */
  readonly trajectories?: TrajectorySummary;
}

/**
 * Adds up whatever the paths hold: run folders, result files, trajectory files or globs.
 *
 * @throws {FileError} if a path holds neither results nor trajectories.
 */
export async function summarize(paths: readonly string[]): Promise<Summary> {
  const resultPaths: string[] = [];
  const trajectoryPaths: string[] = [];
  for (const path of paths) {
    if (path.endsWith('.json')) resultPaths.push(path);
    else {
      trajectoryPaths.push(path);
      if (await exists(join(path, RESULTS_FILE))) resultPaths.push(join(path, RESULTS_FILE));
    }
  }
  const results = await Promise.all(
    resultPaths.map(async path => {
      const { run, theorems } = await readResults(path);
      return { path, run, totals: totalsOf(theorems) };
    }),
  );
  const trajectories =
    trajectoryPaths.length === 0 ? undefined : await trajectoriesOf(trajectoryPaths, results.length > 0);
  return trajectories === undefined ? { results } : { results, trajectories };
}

/** A run that was stopped at once has results but no shard yet. */
async function trajectoriesOf(
  paths: readonly string[],
  mayLack: boolean,
): Promise<TrajectorySummary | undefined> {
  try {
    return await summarizeTrajectories(...paths);
  } catch (error) {
    if (mayLack && error instanceof FileError) return undefined;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw toFileError(path, 'read', error);
  }
}
