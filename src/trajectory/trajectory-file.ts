/** Which files hold trajectories, and whether they do. */

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { FileError } from '../core/index.js';
import { sqlPath, sqlText, toFileError } from '../util/node/index.js';
import { TRAJECTORY_COLUMNS, type TrajectoryColumn } from './trajectory-row.js';

/** Types in which other tools write what DuckDB writes as the first of them. */
const ACCEPTED_TYPES: Readonly<Record<TrajectoryColumn['type'], RegExp>> = {
  VARCHAR: /^(VARCHAR|ENUM\(.*\))$/,
  INTEGER: /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/,
  BIGINT: /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/,
  DOUBLE: /^(DOUBLE|FLOAT)$/,
  BOOLEAN: /^BOOLEAN$/,
};

/**
 * The files that paths name. A path is a file, a folder (all its `.parquet` files) or a glob.
 *
 * @returns without repetition; within a folder or glob in numeric order of names.
 * @throws {FileError} if a path names nothing.
 */
export async function trajectoryFiles(
  connection: DuckDBConnection,
  paths: readonly string[],
): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await filesOf(connection, path);
    if (found.length === 0)
      throw new FileError(
        path,
        `no trajectories in ${path}: found no .parquet file. Name a file, a folder or a glob.`,
      );
    files.push(...found);
  }
  return [...new Set(files)];
}

async function filesOf(connection: DuckDBConnection, path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter(name => name.endsWith('.parquet') && !name.startsWith('.'));
    return names.sort(numerically).map(name => join(path, name));
  } catch (error) {
    if (!/[*?[]/.test(path)) throw toFileError(path, 'read', error);
    const reader = await connection.runAndReadAll(`SELECT file FROM glob(${sqlText(path)})`);
    return reader
      .getRowsJS()
      .map(([file]) => String(file))
      .sort(numerically);
  }
}

function numerically(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}

/** @throws {FileError} if the file is not Parquet, is damaged, or lacks a column of the right type. */
export async function assertTrajectoryFile(connection: DuckDBConnection, path: string): Promise<void> {
  const columns = await columnTypes(connection, path);
  const problems = TRAJECTORY_COLUMNS.flatMap(({ name, type }) => {
    const found = columns.get(name);
    if (found === undefined) return [`no column ${name}`];
    return ACCEPTED_TYPES[type].test(found) ? [] : [`column ${name} is ${found} instead of ${type}`];
  });
  if (problems.length === 0) return;
  throw new FileError(
    path,
    `${path} is Parquet but holds no trajectories: ${problems.join('; ')}. Its columns: ${[...columns.keys()].join(', ')}.`,
  );
}

async function columnTypes(connection: DuckDBConnection, path: string): Promise<Map<string, string>> {
  try {
    const sql = `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(${sqlPath(path)}))`;
    const reader = await connection.runAndReadAll(sql);
    return new Map(reader.getRowsJS().map(([name, type]) => [String(name), String(type)]));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** For a file that DuckDB cannot read. */
export function unreadable(path: string, cause: unknown): FileError {
  if (cause instanceof FileError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new FileError(path, `${path} cannot be read as Parquet: ${reason}`, { cause });
}
