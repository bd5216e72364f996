/**
 * Writes the trajectories of a run as Parquet shards, `trajectory-<n>.parquet`, in one folder.
 *
 * Parquet files cannot be appended to. So each append writes the current shard anew, under a temporary name, and
 * renames it over the old one: at any moment the folder holds complete shards with every theorem appended so far.
 * A shard that has grown past `maxShardRows` is left alone and the next one begun.
 *
 * With a journal: append here first, then to the journal. A crash in between leaves rows of a theorem that the
 * journal does not know; `resume` removes them, and the theorem is done again, once.
 */

import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../core/index.js';
import { type DuckDb, openDuckDb, sqlPath, sqlText, toFileError } from '../util/node/index.js';
import { assertTrajectoryFile } from './trajectory-file.js';
import { TRAJECTORY_COLUMNS, type TrajectoryRow } from './trajectory-row.js';

const SHARD = /^trajectory-(\d+)\.parquet$/;
const TEMPORARY = /^\.trajectory-\d+\.parquet\.tmp$/;
const TABLE = TRAJECTORY_COLUMNS.map(({ name, type }) => `${name} ${type}`).join(', ');
const FORMAT = '(FORMAT parquet, COMPRESSION zstd)';

/** Where and how a run's trajectories are written. */
export interface TrajectoryWriterOptions {
  /** Made if need be. One run, and one process at a time, owns it. */
  readonly folder: string;
  readonly runId: string;
  /**
   * Continue a run: names of the theorems that its journal holds. Rows of any other theorem are removed.
   * Default: a new run, whose folder may hold no shards yet.
   */
  readonly resume?: ReadonlySet<string>;
  /** A shard with this many rows is complete. Default 5,000: rewriting it takes about 0.1 s. */
  readonly maxShardRows?: number;
}

/** Appends whole theorems. Appends may be concurrent; they are done one after the other. */
export class TrajectoryWriter {
  private tail: Promise<void> = Promise.resolve();
  private rowsInShard = 0;
  private closed = false;

  private constructor(
    private readonly folder: string,
    private readonly runId: string,
    private readonly maxShardRows: number,
    private readonly database: DuckDb,
    private shard: number,
  ) {}

  /** @throws {FileError} if the folder cannot be written, or holds shards that are not this run's. */
  static async open(options: TrajectoryWriterOptions): Promise<TrajectoryWriter> {
    const { folder, runId, resume, maxShardRows = 5_000 } = options;
    if (!(maxShardRows >= 1)) throw new RangeError(`maxShardRows must be at least 1, not ${maxShardRows}`);
    const shards = await prepareFolder(folder);
    if (resume === undefined && shards.length > 0)
      throw new FileError(
        folder,
        `${folder} already holds ${shards.length} trajectory shards. Resume that run, or choose another folder.`,
      );
    const database = await openDuckDb();
    try {
      await database.connection.run(`CREATE TABLE shard (${TABLE})`);
      for (const shard of shards) await prune(database, join(folder, shardName(shard)), runId, resume!);
      return new TrajectoryWriter(folder, runId, maxShardRows, database, (shards.at(-1) ?? 0) + 1);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /**
   * Appends one theorem's rows. When it resolves they are on the disk, in a complete shard.
   *
   * @throws {FileError} if they could not be written; then none of them is in a shard.
   * @throws {TypeError} after `close`, or for rows of another run.
   */
  append(rows: readonly TrajectoryRow[]): Promise<void> {
    if (this.closed)
      return Promise.reject(new TypeError('the trajectory writer is closed; append before close()'));
    const stranger = rows.find(row => row.runId !== this.runId);
    if (stranger !== undefined)
      return Promise.reject(
        new TypeError(`a row of run ${stranger.runId} in the trajectories of ${this.runId}`),
      );
    const done = this.tail.then(() => this.write(rows));
    this.tail = done.catch(() => undefined);
    return done;
  }

  /** Waits for the appends under way. Idempotent. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.tail;
    this.database.close();
  }

  private async write(rows: readonly TrajectoryRow[]): Promise<void> {
    if (rows.length === 0) return;
    const { connection } = this.database;
    try {
      await connection.run('BEGIN');
      await insert(this.database, rows);
      await replaceFile(this.database, 'shard', join(this.folder, shardName(this.shard)));
      await connection.run('COMMIT');
    } catch (error) {
      await connection.run('ROLLBACK').catch(() => undefined);
      throw toFileError(join(this.folder, shardName(this.shard)), 'write', error);
    }
    this.rowsInShard += rows.length;
    if (this.rowsInShard < this.maxShardRows) return;
    await connection.run('TRUNCATE shard');
    this.rowsInShard = 0;
    this.shard++;
  }
}

function shardName(shard: number): string {
  return `trajectory-${shard}.parquet`;
}

/** Makes the folder, removes what a killed writer left half-written, and lists the shards' numbers in order. */
async function prepareFolder(folder: string): Promise<number[]> {
  try {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    for (const name of names.filter(name => TEMPORARY.test(name)))
      await rm(join(folder, name), { force: true });
    const numbers = names.flatMap(name => SHARD.exec(name)?.[1] ?? []).map(Number);
    return numbers.sort((left, right) => left - right);
  } catch (error) {
    throw toFileError(folder, 'use as output folder', error);
  }
}

/** Removes rows of theorems that are not to be kept from a shard, and the shard if nothing is left. */
async function prune(
  database: DuckDb,
  path: string,
  runId: string,
  keep: ReadonlySet<string>,
): Promise<void> {
  await assertTrajectoryFile(database.connection, path);
  const source = `read_parquet(${sqlPath(path)})`;
  const reader = await database.connection.runAndReadAll(
    `SELECT DISTINCT run_id, theorem_name FROM ${source}`,
  );
  const found = reader.getRowsJS() as [string, string][];
  const stranger = found.find(([run]) => run !== runId);
  if (stranger !== undefined)
    throw new FileError(
      path,
      `${path} belongs to run ${stranger[0]}, not to ${runId}. Choose another folder.`,
    );
  const names = found.map(([, name]) => name);
  const kept = names.filter(name => keep.has(name));
  if (kept.length === names.length) return;
  if (kept.length === 0) return rm(path);
  const list = kept.map(sqlText).join(', ');
  await replaceFile(database, `(SELECT * FROM ${source} WHERE theorem_name IN (${list}))`, path);
}

async function insert(database: DuckDb, rows: readonly TrajectoryRow[]): Promise<void> {
  const appender = await database.connection.createAppender('shard');
  for (const row of rows) {
    for (const { property, type } of TRAJECTORY_COLUMNS) {
      const value = row[property];
      if (value === null) appender.appendNull();
      else if (type === 'VARCHAR') appender.appendVarchar(value as string);
      else if (type === 'INTEGER') appender.appendInteger(value as number);
      else if (type === 'BIGINT') appender.appendBigInt(BigInt(Math.round(value as number)));
      else if (type === 'DOUBLE') appender.appendDouble(value as number);
      else appender.appendBoolean(value as boolean);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** Copies a table or query into a Parquet file that is complete and on the disk before it has its name. */
async function replaceFile(database: DuckDb, source: string, path: string): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.tmp`);
  try {
    await database.connection.run(`COPY ${source} TO ${sqlText(temporary)} ${FORMAT}`);
    await flush(temporary);
    await rename(temporary, path);
    await flush(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw toFileError(path, 'write', error);
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
