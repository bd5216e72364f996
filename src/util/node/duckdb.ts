/** DuckDB, which reads and writes Parquet here. Loaded on first use, so that what needs no Parquet starts fast. */

import type { DuckDBConnection } from '@duckdb/node-api';

/** An in-memory database. */
export interface DuckDb {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Opens a new in-memory database. One thread: the other cores belong to the search, and rows keep their order. */
export async function openDuckDb(): Promise<DuckDb> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Runs `use` with a new in-memory database, and closes it afterwards. */
export async function withDuckDb<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const database = await openDuckDb();
  try {
    return await use(database.connection);
  } finally {
    database.close();
  }
}

/** A text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * A path as an SQL literal that names this one file: `read_parquet` takes globs, so the characters that mean
 * something there are put in brackets.
 */
export function sqlPath(path: string): string {
  return sqlText(path.replace(/[*?[]/g, '[$&]'));
}
