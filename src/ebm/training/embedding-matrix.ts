/**
 * Embeddings as rows of one raw little-endian float32 file: the working copy that training reads. Rows are read where
 * they lie, so a file of any size takes no memory; one that fits the given limit is kept in memory instead.
 */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { FileError } from '../../core/index.js';
import { toFileError } from '../../util/node/index.js';

/** Rows of embeddings, read one at a time. */
export interface EmbeddingRows {
  readonly dimension: number;
  readonly rows: number;
  /** Copies row `row` to `target[offset …]`. @throws {RangeError} if there is no such row. */
  copyRow(row: number, target: Float32Array, offset: number): void;
}

/** Up to this many bytes are read into memory at once. */
const DEFAULT_MEMORY_BYTES = 512 * 1024 * 1024;

/** Embeddings that are in memory already. */
export class MemoryEmbeddings implements EmbeddingRows {
  readonly rows: number;

  constructor(
    private readonly values: Float32Array,
    readonly dimension: number,
  ) {
    if (values.length % dimension !== 0)
      throw new RangeError(`${values.length} values are no rows of ${dimension}`);
    this.rows = values.length / dimension;
  }

  copyRow(row: number, target: Float32Array, offset: number): void {
    checkRow(row, this.rows);
    target.set(this.values.subarray(row * this.dimension, (row + 1) * this.dimension), offset);
  }
}

/** Embeddings in a file. */
export class EmbeddingFile implements EmbeddingRows {
  private constructor(
    private readonly descriptor: number,
    private readonly cached: MemoryEmbeddings | undefined,
    readonly dimension: number,
    readonly rows: number,
  ) {}

  /** @throws {FileError} if the file is missing or does not hold `rows` rows. */
  static open(
    path: string,
    dimension: number,
    rows: number,
    memoryBytes: number = DEFAULT_MEMORY_BYTES,
  ): EmbeddingFile {
    let descriptor: number;
    try {
      descriptor = openSync(path, 'r');
    } catch (error) {
      throw toFileError(path, 'read', error);
    }
    const bytes = fstatSync(descriptor).size;
    if (bytes !== 4 * dimension * rows) {
      closeSync(descriptor);
      throw new FileError(
        path,
        `${path} has ${bytes} bytes; ${rows} embeddings of width ${dimension} have ${4 * dimension * rows}. It was cut short, or belongs to other data.`,
      );
    }
    const cached = bytes <= memoryBytes ? readAll(descriptor, dimension, rows) : undefined;
    return new EmbeddingFile(descriptor, cached, dimension, rows);
  }

  copyRow(row: number, target: Float32Array, offset: number): void {
    if (this.cached !== undefined) this.cached.copyRow(row, target, offset);
    else {
      checkRow(row, this.rows);
      readRow(this.descriptor, row, target.subarray(offset, offset + this.dimension));
    }
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

function readAll(descriptor: number, dimension: number, rows: number): MemoryEmbeddings {
  const values = new Float32Array(rows * dimension);
  for (let row = 0; row < rows; row++)
    readRow(descriptor, row, values.subarray(row * dimension, (row + 1) * dimension));
  return new MemoryEmbeddings(values, dimension);
}

function readRow(descriptor: number, row: number, target: Float32Array): void {
  const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
  const start = row * bytes.length;
  for (let done = 0; done < bytes.length; ) {
    const count = readSync(descriptor, bytes, done, bytes.length - done, start + done);
    if (count === 0) throw new RangeError(`the embeddings end inside row ${row}`);
    done += count;
  }
}

function checkRow(row: number, rows: number): void {
  if (!Number.isInteger(row) || row < 0 || row >= rows)
    throw new RangeError(`there is no row ${row} among ${rows} embeddings`);
}
