/** Reads trajectories, a few thousand rows at a time, however large the files. */

import { openDuckDb, sqlPath } from '../util/node/index.js';
import { assertTrajectoryFile, trajectoryFiles, unreadable } from './trajectory-file.js';
import { TRAJECTORY_COLUMNS, type TrajectoryRow } from './trajectory-row.js';

const SELECTION = TRAJECTORY_COLUMNS.map(({ name, property, type }) => {
  // Every integer column fits a JavaScript number, also milliseconds since the epoch.
  return `${name}::${type === 'BIGINT' ? 'DOUBLE' : type} AS "${property}"`;
}).join(', ');

/**
 * All rows of files, folders (their `.parquet` files) and globs, in the files' order. All files are checked before
 * the first row comes.
 *
 * @throws {FileError} if a path names nothing, or a file is damaged or holds something else.
 */
export async function* readTrajectories(
  ...paths: readonly string[]
): AsyncGenerator<TrajectoryRow, void, undefined> {
  const database = await openDuckDb();
  try {
    const files = await trajectoryFiles(database.connection, paths);
    for (const file of files) await assertTrajectoryFile(database.connection, file);
    for (const file of files) {
      try {
        const result = await database.connection.stream(
          `SELECT ${SELECTION} FROM read_parquet(${sqlPath(file)})`,
        );
        for await (const rows of result.yieldRowObjectJs()) yield* rows as unknown as TrajectoryRow[];
      } catch (error) {
        throw unreadable(file, error);
      }
    }
  } finally {
    database.close();
  }
}
