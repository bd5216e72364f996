/** Theorem files as Parquet. */

import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../core/index.js';
import { sqlPath, sqlText, toFileError, withDuckDb } from '../util/node/index.js';
import type { TheoremRecord } from './theorem-record.js';

const COLUMNS = ['name', 'split', 'formal_statement', 'header', 'informal_stmt', 'goal', 'source'] as const;

/**
 * All rows of a Parquet file.
 *
 * @throws {FileError} if it is not one, or is damaged.
 */
export async function readParquetRows(path: string): Promise<{ where: string; value: unknown }[]> {
  try {
    return await withDuckDb(async connection => {
      const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet(${sqlPath(path)})`);
      return reader.getRowObjectsJS().map((value, index) => ({ where: `row ${index + 1}`, value }));
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileError(path, `${path} cannot be read as Parquet: ${reason}`, { cause: error });
  }
}

/** Writes theorems as Parquet, in one step: the file is the old one or the whole new one. */
export async function writeParquet(path: string, theorems: readonly TheoremRecord[]): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await withDuckDb(async connection => {
      await connection.run(`CREATE TABLE theorems (${COLUMNS.map(name => `${name} VARCHAR`).join(', ')})`);
      const appender = await connection.createAppender('theorems');
      for (const row of theorems.map(parquetRow)) {
        for (const value of row) value === undefined ? appender.appendNull() : appender.appendVarchar(value);
        appender.endRow();
      }
      appender.closeSync();
      await connection.run(`COPY theorems TO ${sqlText(temporary)} (FORMAT parquet, COMPRESSION zstd)`);
    });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw toFileError(path, 'write', error);
  }
}

function parquetRow(theorem: TheoremRecord): (string | undefined)[] {
  const { name, split, statement, header, informal, goal, source } = theorem;
  return [name, split, `${statement} := by sorry`, header, informal, goal, source];
}
