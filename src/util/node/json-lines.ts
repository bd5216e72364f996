/**
 * JSON-lines files: one value a line. A writer that is killed leaves at most one line cut short, at the end; the
 * reader skips it and the next writer removes it. Values should be objects or arrays: a number cut short is still
 * a number.
 */

import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { FileError } from '../../core/index.js';
import { toFileError } from './file-error.js';

const NEWLINE = 10;
const TAIL_BYTES = 65_536;
const NOT_JSON = Symbol('not JSON');

/** Appends values to a JSON-lines file. Appends may be concurrent; lines come in the order of the calls. */
export class JsonLinesWriter {
  #tail: Promise<void> = Promise.resolve();
  #closed = false;

  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /**
   * Opens a file for appending; makes it if need be, and removes a last line that was cut short.
   *
   * @throws {FileError} if it cannot be opened for writing.
   */
  static async open(path: string): Promise<JsonLinesWriter> {
    let file: FileHandle | undefined;
    try {
      file = await open(path, 'a+');
      await removeCutLine(file);
      return new JsonLinesWriter(path, file);
    } catch (error) {
      await file?.close();
      throw toFileError(path, 'append to', error);
    }
  }

  /**
   * Resolves when the line is on the disk, and so outlives a crash of the process or the machine.
   *
   * @throws {FileError} if it could not be written; {TypeError} after `close`, or for what JSON cannot express.
   */
  append(value: unknown): Promise<void> {
    if (this.#closed) return Promise.reject(new TypeError(`${this.path} is closed; append before close()`));
    const json = JSON.stringify(value);
    if (json === undefined) return Promise.reject(new TypeError(`not a JSON value: ${typeof value}`));
    const done = this.#tail.then(() => this.#write(`${json}\n`));
    this.#tail = done.catch(() => undefined);
    return done;
  }

  /** Waits for the appends under way, then closes the file. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#tail;
    await this.file.close();
  }

  async #write(line: string): Promise<void> {
    try {
      await this.file.appendFile(line);
      await this.file.datasync();
    } catch (error) {
      throw toFileError(this.path, 'append to', error);
    }
  }
}

/** One value of a JSON-lines file. */
export interface JsonLine {
  /** Counted from 1. */
  readonly line: number;
  readonly value: unknown;
}

/** How a JSON-lines file is read. */
export interface ReadJsonLinesOptions {
  /** What to do with a last line without line end that is not JSON: a killed writer's. Default `skip`. */
  readonly cutLastLine?: 'skip' | 'error';
}

/**
 * Reads a JSON-lines file of any size, line by line. Empty lines are skipped.
 *
 * @throws {FileError} if the file cannot be read, or a line is not JSON: names the line.
 */
export async function* readJsonLines(
  path: string,
  options: ReadJsonLinesOptions = {},
): AsyncGenerator<JsonLine, void, undefined> {
  const { cutLastLine = 'skip' } = options;
  let line = 0;
  for await (const { text, complete } of linesOf(path)) {
    line++;
    if (text.trim() === '') continue;
    const value = parse(text);
    if (value === NOT_JSON) {
      if (!complete && cutLastLine === 'skip') return;
      throw new FileError(path, `line ${line} of ${path} is not JSON: ${excerpt(text)}`);
    }
    yield { line, value };
  }
}

/** The lines of a file; `complete` is false for a last line without line end. */
async function* linesOf(path: string): AsyncGenerator<{ text: string; complete: boolean }, void, undefined> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(path, 'utf8')) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      for (const text of lines) yield { text, complete: true };
    }
  } catch (error) {
    throw toFileError(path, 'read', error);
  }
  if (rest !== '') yield { text: rest, complete: false };
}

/** Cuts the file after its last line end, unless what follows is whole: then it gets its line end. */
async function removeCutLine(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const tail = await bytesAfterLastNewline(file, size);
  if (tail.length === 0) return;
  if (parse(tail.toString('utf8')) !== NOT_JSON) await file.appendFile('\n');
  else await file.truncate(size - tail.length);
}

async function bytesAfterLastNewline(file: FileHandle, size: number): Promise<Buffer> {
  let tail = Buffer.alloc(0);
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - TAIL_BYTES);
    const chunk = Buffer.alloc(end - start);
    await file.read(chunk, 0, chunk.length, start);
    const newline = chunk.lastIndexOf(NEWLINE);
    tail = Buffer.concat([chunk.subarray(newline + 1), tail]);
    if (newline >= 0) break;
    end = start;
  }
  return tail;
}

/** The value, or `NOT_JSON`. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function excerpt(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
