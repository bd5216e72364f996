/** The one loader of theorem files: finds out which form a file has, reads it, selects from it. */

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { FileError } from '../core/index.js';
import { toFileError } from '../util/node/index.js';
import { theoremsOfLeanFile } from './lean-file.js';
import { isGameRow, naturalNumberGame } from './natural-number-game.js';
import { readParquetRows } from './parquet.js';
import { RowError, recordFromRow, type TheoremRecord } from './theorem-record.js';

/** What a theorem file may be; part of every message about one that is not. */
export const ACCEPTED_FORMS =
  'Accepted are JSON ({"theorems": [{"name", "statement", …}]} or a list), JSON lines with name and formal_statement, ' +
  '.lean files with theorems whose proof is sorry, and Parquet with the columns of JSON lines';

/** Which theorems of a file are wanted. */
export interface LoadOptions {
  /** Only theorems of this split, e.g. `test`. Default: all. */
  readonly split?: string;
  /** Only theorems with these names, in the file's order. Default: all. */
  readonly only?: readonly string[];
  /** At most this many, the first ones. Default: all. */
  readonly limit?: number;
}

/**
 * Reads a theorem file of any accepted form.
 *
 * @throws {FileError} if it is missing, unreadable, of no accepted form, has a row that is no theorem, gives two
 *   theorems one name, or has nothing that `options` asks for.
 * @throws {RangeError} if `limit` is not a positive integer.
 */
export async function loadTheorems(path: string, options: LoadOptions = {}): Promise<TheoremRecord[]> {
  const { limit } = options;
  if (limit !== undefined && (!Number.isInteger(limit) || limit < 1))
    throw new RangeError(`limit must be a positive integer, not ${limit}`);
  const theorems = await readTheorems(path);
  if (theorems.length === 0) throw new FileError(path, `${path} holds no theorems. ${ACCEPTED_FORMS}.`);
  assertUniqueNames(path, theorems);
  return select(path, theorems, options);
}

/**
 * SHA-256 of a theorem file in hexadecimal, to tell whether a run continues with the theorems that it began with.
 *
 * @throws {FileError} if the file cannot be read.
 */
export async function hashTheoremFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readBytes(path))
    .digest('hex');
}

async function readTheorems(path: string): Promise<TheoremRecord[]> {
  const bytes = await readBytes(path);
  if (bytes.subarray(0, 4).toString('latin1') === 'PAR1')
    return recordsFromRows(path, await readParquetRows(path));
  const source = decode(path, bytes);
  const extension = extname(path).toLowerCase();
  if (extension === '.lean') return readLean(path, source.replaceAll('\r\n', '\n'));
  if (/^\s*[[{]/.test(source)) return recordsFromRows(path, jsonRows(path, source, extension));
  const found = extension === '.parquet' ? 'not Parquet (it does not begin with PAR1)' : 'text';
  throw new FileError(
    path,
    `${path} is not a theorem file: it is ${found}, ${start(source)}. ${ACCEPTED_FORMS}.`,
  );
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).isDirectory())
      throw new FileError(path, `${path} is a folder; name one theorem file in it. ${ACCEPTED_FORMS}.`);
    const bytes = await readFile(path);
    if (bytes.length === 0) throw new FileError(path, `${path} is empty. ${ACCEPTED_FORMS}.`);
    return bytes;
  } catch (error) {
    throw toFileError(path, 'read', error);
  }
}

function decode(path: string, bytes: Buffer): string {
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!source.includes('\0')) return source;
  } catch {
    // Not UTF-8: reported below.
  }
  throw new FileError(path, `${path} is not a theorem file: it holds binary data. ${ACCEPTED_FORMS}.`);
}

function readLean(path: string, source: string): TheoremRecord[] {
  const { theorems, declarations } = theoremsOfLeanFile(source);
  if (theorems.length > 0) return theorems;
  const found =
    declarations === 0 ? 'no theorem, lemma or example' : `theorems (${declarations}), all with a proof`;
  throw new FileError(
    path,
    `${path} has nothing to prove: it holds ${found}. Write an open proof as := by sorry.`,
  );
}

/** One row of a file and where it stands there. */
interface Row {
  readonly where: string;
  readonly value: unknown;
}

/** One JSON value, or one a line. */
function jsonRows(path: string, source: string, extension: string): Row[] {
  const linesOnly = /^\.(jsonl|ndjson)$/.test(extension);
  const whole = linesOnly ? { error: undefined } : parseJson(source);
  if ('value' in whole) return rowsOfJson(path, whole.value);
  // JSON lines by another extension: the first line is a value of its own.
  if (!linesOnly && 'error' in parseJson(source.trimStart().split('\n', 1)[0]!))
    throw new FileError(path, `${path} is not JSON: ${whole.error?.message}. ${ACCEPTED_FORMS}.`, {
      cause: whole.error,
    });
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [{ where: `line ${index + 1}`, value: parseLine(path, line, index + 1) }];
  });
}

function rowsOfJson(path: string, value: unknown): Row[] {
  const list = Array.isArray(value) ? value : (value as { theorems?: unknown }).theorems;
  if (Array.isArray(list)) return list.map((item, index) => ({ where: `theorem ${index + 1}`, value: item }));
  if (list !== undefined) throw new FileError(path, `${path}: "theorems" is not a list. ${ACCEPTED_FORMS}.`);
  // A JSON-lines file of one line looks like this.
  return [{ where: 'the only row', value }];
}

function parseLine(path: string, line: string, number: number): unknown {
  const parsed = parseJson(line);
  if ('value' in parsed) return parsed.value;
  const message = `line ${number} of ${path} is not JSON: ${parsed.error.message}`;
  throw new FileError(path, message, { cause: parsed.error });
}

function parseJson(text: string): { value: unknown } | { error: Error } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: error as Error };
  }
}

function recordsFromRows(path: string, rows: readonly Row[]): TheoremRecord[] {
  const levels = rows.map(row => row.value).filter(isGameRow);
  if (rows.length > 0 && levels.length === rows.length)
    return namingRow(path, 'a level', () => naturalNumberGame(levels));
  return rows.map(({ where, value }) => namingRow(path, where, () => recordFromRow(value)));
}

function namingRow<T>(path: string, where: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    throw new FileError(path, `${where} of ${path}: ${error.message}. ${ACCEPTED_FORMS}.`, { cause: error });
  }
}

function assertUniqueNames(path: string, theorems: readonly TheoremRecord[]): void {
  const seen = new Map<string, number>();
  for (const [index, { name }] of theorems.entries()) {
    const first = seen.get(name);
    if (first !== undefined)
      throw new FileError(
        path,
        `${path} has two theorems named ${name}: number ${first + 1} and number ${index + 1}. Rename one, or remove it: results are kept by name.`,
      );
    seen.set(name, index);
  }
}

function select(
  path: string,
  theorems: TheoremRecord[],
  { split, only, limit }: LoadOptions,
): TheoremRecord[] {
  const inSplit = split === undefined ? theorems : theorems.filter(theorem => theorem.split === split);
  if (inSplit.length === 0) {
    const splits = [...new Set(theorems.map(theorem => theorem.split ?? 'none'))];
    throw new FileError(path, `${path} has no theorem of split ${split}; its splits: ${splits.join(', ')}`);
  }
  const wanted = only === undefined ? undefined : new Set(only);
  const missing = [...(wanted ?? [])].filter(name => !inSplit.some(theorem => theorem.name === name));
  if (missing.length > 0)
    throw new FileError(
      path,
      `${path} has no theorem ${missing.join(', ')}${split === undefined ? '' : ` in split ${split}`}; its first names: ${inSplit
        .slice(0, 5)
        .map(theorem => theorem.name)
        .join(', ')}`,
    );
  return inSplit.filter(theorem => wanted?.has(theorem.name) ?? true).slice(0, limit);
}

function start(source: string): string {
  const text = source.trim().slice(0, 40).replaceAll('\n', ' ');
  return text === '' ? 'only white space' : `beginning "${text}"`;
}
