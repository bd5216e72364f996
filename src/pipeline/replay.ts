/** The energy ledger of recorded trajectories: no environment, no policy, no server. */

import { join } from 'node:path';
import { FileError } from '../core/index.js';
import {
  EnergyValueModel,
  energyLedger,
  type Ledger,
  type SearchTree,
  scoreTrees,
  searchTrees,
} from '../ebm/index.js';
import { readTrajectories, type TrajectoryRow } from '../trajectory/index.js';
import { seededRandom } from '../util/index.js';
import { writeFileAtomic } from '../util/node/index.js';
import { ensureFolder } from './folder.js';

export interface ReplayConfig {
  /** Trajectory files, folders or globs. */
  readonly trajectories: readonly string[];
  /** Checkpoint that scores the states. Default: the values that the search recorded. */
  readonly value?: string;
  /** Only these theorems. Default: all. */
  readonly only?: readonly string[];
  /** λ of the priority. */
  readonly lengthPower: number;
  readonly seed: number;
  /** Folder for `ledger.json`. Default: nothing is written. */
  readonly output?: string;
}

export interface ReplayReport {
  /** Where the energies come from. */
  readonly energies: string;
  readonly ledger: Ledger;
}

/** Searches recorded trees again under several orders. @throws {FileError} */
export async function replayTrajectories(config: ReplayConfig, signal?: AbortSignal): Promise<ReplayReport> {
  const trees = await readTrees(config.trajectories, config.only, signal);
  const energies = await scored(trees, config, signal);
  const ledger = energyLedger(
    trees.filter(tree => tree.proved),
    seededRandom(config.seed).fork('replay'),
    config.lengthPower,
  );
  const report = { energies, ledger };
  if (config.output !== undefined) {
    await ensureFolder(config.output);
    await writeFileAtomic(join(config.output, 'ledger.json'), `${JSON.stringify(report, null, 2)}\n`);
  }
  return report;
}

/** The trees of trajectories, of all theorems or some. @throws {FileError} */
export async function readTrees(
  paths: readonly string[],
  only: readonly string[] | undefined,
  signal?: AbortSignal,
): Promise<SearchTree[]> {
  const wanted = only === undefined ? undefined : new Set(only);
  const rows: TrajectoryRow[] = [];
  for await (const row of readTrajectories(...paths)) {
    signal?.throwIfAborted();
    if (wanted === undefined || wanted.has(row.theoremName)) rows.push(row);
  }
  return searchTrees(rows);
}

async function scored(
  trees: readonly SearchTree[],
  { value, trajectories }: ReplayConfig,
  signal: AbortSignal | undefined,
): Promise<string> {
  const proved = trees.filter(tree => tree.proved);
  if (value === undefined) {
    if (proved.some(tree => tree.nodes.some(node => node.energy !== null))) return 'recorded by the search';
    throw new FileError(
      trajectories.join(', '),
      `the search of ${trajectories.join(', ')} had no value model, so no energies are recorded. Give a checkpoint with --value.`,
    );
  }
  const model = await EnergyValueModel.load(value, { thread: 'caller' });
  try {
    await scoreTrees(
      proved,
      async (goal, states) => (await model.score(goal, states, signal)).map(score => -score),
      signal,
    );
    return model.description;
  } finally {
    await model.close();
  }
}
