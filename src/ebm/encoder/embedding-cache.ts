/**
 * Embeddings on disk, computed once and used by every run: Parquet shards keyed by encoder fingerprint and the SHA-256 of
 * the text, each embedding as the bytes of its float32 numbers (little-endian), with a checksum. A folder belongs to one
 * encoder.
 *
 * Parquet is for keeping and for other tools; reading random rows of it is slow. So training gets a raw file with one row
 * for each text (see `embedding-matrix.ts`), filled in one pass over the shards.
 */

import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError, type StateEncoder } from '../../core/index.js';
import { type DuckDb, openDuckDb, sqlPath, sqlText, toFileError, withDuckDb } from '../../util/node/index.js';

/** Embeddings in one shard: 64 MiB at width 4,096. */
const SHARD_ROWS = 4096;
const SHARD = /^embeddings-(\d+)\.parquet$/u;

export interface CacheProgress {
  readonly done: number;
  readonly total: number;
}

export interface FillOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CacheProgress) => void;
  /** Texts handed to the encoder at once. @default 64 */
  readonly batchSize?: number;
}

export class EmbeddingCache {
  private constructor(
    private readonly folder: string,
    private readonly encoder: StateEncoder,
    /** Hashes of all texts that the shards hold. */
    private readonly known: Set<string>,
    private nextShard: number,
  ) {}

  /** @throws {FileError} if a shard is damaged, or of another encoder. */
  static async open(folder: string, encoder: StateEncoder): Promise<EmbeddingCache> {
    const shards = await shardsOf(folder);
    const known = new Set<string>();
    await withDuckDb(async connection => {
      for (const { path } of shards) {
        const rows = await readAll(
          connection,
          path,
          `SELECT encoder, text_hash FROM read_parquet(${sqlPath(path)})`,
        );
        for (const [fingerprint, hash] of rows) {
          if (fingerprint !== encoder.fingerprint)
            throw new FileError(
              path,
              `${path} holds embeddings of encoder ${String(fingerprint)}, not of ${encoder.fingerprint}. Give each encoder a cache folder of its own.`,
            );
          known.add(String(hash));
        }
      }
    });
    return new EmbeddingCache(folder, encoder, known, (shards.at(-1)?.number ?? 0) + 1);
  }

  /**
   * Encodes the texts that are not cached yet. A stopped run keeps its complete shards.
   * @returns how many were encoded.
   */
  async fill(texts: readonly string[], options: FillOptions = {}): Promise<number> {
    const { signal, onProgress, batchSize = 64 } = options;
    const missing = new Map<string, string>();
    for (const text of texts) {
      const hash = hashText(text);
      if (!this.known.has(hash)) missing.set(hash, text);
    }
    const waiting = [...missing];
    for (let first = 0; first < waiting.length; first += SHARD_ROWS) {
      const part = waiting.slice(first, first + SHARD_ROWS);
      const rows: [string, Float32Array][] = [];
      for (let at = 0; at < part.length; at += batchSize) {
        signal?.throwIfAborted();
        const batch = part.slice(at, at + batchSize);
        const embeddings = await this.encoder.encode(
          batch.map(([, text]) => text),
          signal,
        );
        for (const [i, [hash]] of batch.entries()) rows.push([hash, embeddings[i]!]);
        onProgress?.({ done: first + rows.length, total: waiting.length });
      }
      await this.writeShard(rows);
      for (const [hash] of rows) this.known.add(hash);
    }
    return waiting.length;
  }

  /**
   * Writes the embeddings of texts, all of them cached, as rows of a raw float32 file in the texts' order. Holds one shard
   * in memory at a time.
   */
  async writeRows(texts: readonly string[], path: string): Promise<void> {
    const places = new Map<string, number[]>();
    for (const [row, text] of texts.entries()) {
      const hash = hashText(text);
      const rows = places.get(hash);
      if (rows === undefined) places.set(hash, [row]);
      else rows.push(row);
    }
    const bytes = 4 * this.encoder.dimension;
    const descriptor = openForWriting(path);
    try {
      ftruncateSync(descriptor, bytes * texts.length);
      await this.copyRows(places, (row, embedding) => writeFully(descriptor, embedding, row * bytes));
      fsyncSync(descriptor);
    } catch (error) {
      throw toFileError(path, 'write', error);
    } finally {
      closeSync(descriptor);
    }
  }

  private async copyRows(
    places: Map<string, number[]>,
    write: (row: number, embedding: Uint8Array) => void,
  ): Promise<void> {
    const database = await openDuckDb();
    try {
      for (const { path } of await shardsOf(this.folder)) await this.copyShard(database, path, places, write);
    } finally {
      database.close();
    }
    if (places.size > 0)
      throw new TypeError(`${places.size} texts have no cached embedding; call fill() before writeRows()`);
  }

  private async copyShard(
    { connection }: DuckDb,
    path: string,
    places: Map<string, number[]>,
    write: (row: number, embedding: Uint8Array) => void,
  ): Promise<void> {
    try {
      const result = await connection.stream(
        `SELECT text_hash, embedding, checksum FROM read_parquet(${sqlPath(path)})`,
      );
      for await (const rows of result.yieldRowsJs())
        for (const [hash, embedding, checksum] of rows as [string, Uint8Array, string][]) {
          const wanted = places.get(hash);
          if (wanted === undefined) continue;
          if (embedding.length !== 4 * this.encoder.dimension || checksumOf(embedding) !== checksum)
            throw new FileError(path, `an embedding of ${embedding.length} bytes is not what was written`);
          for (const row of wanted) write(row, embedding);
          places.delete(hash);
        }
    } catch (cause) {
      throw damaged(path, cause);
    }
  }

  private async writeShard(rows: readonly (readonly [string, Float32Array])[]): Promise<void> {
    const path = join(this.folder, `embeddings-${this.nextShard}.parquet`);
    const temporary = join(this.folder, `.embeddings-${this.nextShard}.parquet.tmp`);
    const database = await openDuckDb();
    try {
      await mkdir(this.folder, { recursive: true });
      await database.connection.run(
        'CREATE TABLE shard (encoder VARCHAR, text_hash VARCHAR, embedding BLOB, checksum VARCHAR)',
      );
      const appender = await database.connection.createAppender('shard');
      for (const [hash, embedding] of rows) {
        appender.appendVarchar(this.encoder.fingerprint);
        appender.appendVarchar(hash);
        const bytes = new Uint8Array(embedding.buffer, embedding.byteOffset, embedding.byteLength);
        appender.appendBlob(bytes);
        appender.appendVarchar(checksumOf(bytes));
        appender.endRow();
      }
      appender.closeSync();
      await database.connection.run(`COPY shard TO ${sqlText(temporary)} (FORMAT parquet, COMPRESSION zstd)`);
      await flush(temporary);
      await rename(temporary, path);
      this.nextShard++;
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw toFileError(path, 'write', error);
    } finally {
      database.close();
    }
  }
}

/** Key of a text. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function shardsOf(folder: string): Promise<{ path: string; number: number }[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw toFileError(folder, 'read the embedding cache', error);
  }
  return names
    .flatMap(name => {
      const number = SHARD.exec(name)?.[1];
      return number === undefined ? [] : [{ path: join(folder, name), number: Number(number) }];
    })
    .sort((left, right) => left.number - right.number);
}

type Connection = Parameters<Parameters<typeof withDuckDb>[0]>[0];

async function readAll(connection: Connection, path: string, sql: string): Promise<unknown[][]> {
  try {
    return (await connection.runAndReadAll(sql)).getRowsJS() as unknown[][];
  } catch (cause) {
    throw damaged(path, cause);
  }
}

function damaged(path: string, cause: unknown): FileError {
  return new FileError(
    path,
    `${path} is no shard of an embedding cache, or is damaged: ${(cause as Error).message}. Remove it, and it is made anew.`,
    { cause },
  );
}

function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw toFileError(path, 'write', error);
  }
}

function writeFully(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
