/** Trajectories in figures. */

import { sqlPath, withDuckDb } from '../util/node/index.js';
import { assertTrajectoryFile, trajectoryFiles, unreadable } from './trajectory-file.js';

/** Nodes at one depth. */
export interface DepthSummary {
  readonly depth: number;
  readonly nodes: number;
  readonly positive: number;
  readonly negative: number;
  readonly unknown: number;
}

/** Trajectories in figures. A theorem searched in two runs counts twice. */
export interface TrajectorySummary {
  readonly files: number;
  readonly runs: number;
  readonly theorems: number;
  readonly proved: number;
  readonly nodes: number;
  readonly positive: number;
  readonly negative: number;
  readonly unknown: number;
  /** Ascending, from the root. */
  readonly byDepth: readonly DepthSummary[];
  /** Different states that are positive somewhere and negative elsewhere: training data that contradicts itself. */
  readonly dualLabelledStates: number;
  /** Median number of tactics of the shortest proof found, over proved theorems; `null` without any. */
  readonly medianTactics: number | null;
  readonly deepestProof: number | null;
  /** Median number of nodes a theorem; `null` without any. */
  readonly medianNodes: number | null;
}

const COUNTS = `count(*)::INTEGER AS nodes,
  count(*) FILTER (label = 'positive')::INTEGER AS positive,
  count(*) FILTER (label = 'negative')::INTEGER AS negative,
  count(*) FILTER (label = 'unknown')::INTEGER AS "unknown"`;

/** @throws {FileError} as `readTrajectories` does. */
export function summarizeTrajectories(...paths: readonly string[]): Promise<TrajectorySummary> {
  return withDuckDb(async connection => {
    const files = await trajectoryFiles(connection, paths);
    for (const file of files) await assertTrajectoryFile(connection, file);
    const query = async <T>(sql: string) => {
      try {
        return (await connection.runAndReadAll(sql)).getRowObjectsJS() as T[];
      } catch (error) {
        throw unreadable(files.join(', '), error);
      }
    };
    const list = files.map(sqlPath).join(', ');
    await query(`CREATE VIEW nodes AS SELECT * FROM read_parquet([${list}], union_by_name = true)`);
    const [totals] = await query<
      Pick<TrajectorySummary, 'nodes' | 'positive' | 'negative' | 'unknown' | 'runs'>
    >(`SELECT count(DISTINCT run_id)::INTEGER AS runs, ${COUNTS} FROM nodes`);
    const byDepth = await query<DepthSummary>(
      `SELECT depth_from_root::INTEGER AS depth, ${COUNTS} FROM nodes GROUP BY depth_from_root ORDER BY depth_from_root`,
    );
    const [theorems] = await query<
      Pick<TrajectorySummary, 'theorems' | 'proved' | 'medianTactics' | 'deepestProof' | 'medianNodes'>
    >(`SELECT count(*)::INTEGER AS theorems, count(tactics)::INTEGER AS proved, median(tactics)::DOUBLE AS "medianTactics",
         max(tactics)::INTEGER AS "deepestProof", median(size)::DOUBLE AS "medianNodes"
       FROM (SELECT count(*) AS size, max(remaining_depth) FILTER (parent_state_id IS NULL AND label = 'positive') AS tactics
             FROM nodes GROUP BY run_id, theorem_name)`);
    const [dual] = await query<{ states: number }>(
      `SELECT count(*)::INTEGER AS states FROM (SELECT state_pp FROM nodes GROUP BY state_pp
         HAVING bool_or(label = 'positive') AND bool_or(label = 'negative'))`,
    );
    return { files: files.length, ...totals!, ...theorems!, byDepth, dualLabelledStates: dual!.states };
  });
}
