/**
 * The journal of a run: its first line says what the run is, each further line is the result of one theorem, on the
 * disk before the run goes on. A run that was killed continues from it with `Journal.resume`.
 */

import { stat } from 'node:fs/promises';
import { FileError } from '../core/index.js';
import { JsonLinesWriter, readJsonLines } from '../util/node/index.js';
import {
  assertKnownVersion,
  firstIssue,
  RESULT_FORMAT_VERSION,
  type RunInfo,
  runInfoSchema,
  type TheoremResult,
  theoremResultSchema,
} from './results.js';

/** What a journal holds. */
export interface JournalContent {
  readonly run: RunInfo;
  /** In the order in which they ended. */
  readonly results: readonly TheoremResult[];
}

/** An open journal. */
export class Journal {
  private readonly done: Map<string, TheoremResult>;

  private constructor(
    readonly run: RunInfo,
    results: readonly TheoremResult[],
    private readonly lines: JsonLinesWriter,
  ) {
    this.done = new Map(results.map(result => [result.name, result]));
  }

  /** Begins the journal of a new run. @throws {FileError} if the file exists or cannot be written. */
  static async create(path: string, run: RunInfo): Promise<Journal> {
    if ((await size(path)) > 0)
      throw new FileError(
        path,
        `${path} already holds the journal of a run. Resume it, or choose another folder.`,
      );
    const lines = await JsonLinesWriter.open(path);
    await lines.append({ kind: 'run', formatVersion: RESULT_FORMAT_VERSION, run });
    return new Journal(run, [], lines);
  }

  /**
   * Continues a journal; begins it if there is none, or only a first line cut short.
   *
   * @param run what is asked for now. Its `runId`, `startedAtMs` and the path (not the hash) of its theorem file give
   *   way to the journal's; everything else must be the same, or the results would be those of no one run.
   * @throws {FileError} if something differs (it says what), or the file is no journal.
   */
  static async resume(path: string, run: RunInfo): Promise<Journal> {
    const content = (await size(path)) === 0 ? undefined : await readJournal(path);
    if (content === undefined) {
      // Opening removes what was cut short.
      await (await JsonLinesWriter.open(path)).close();
      return Journal.create(path, run);
    }
    const { runId, startedAtMs } = content.run;
    const theoremFile = { ...run.theoremFile, path: content.run.theoremFile.path };
    const differing = differences({ ...run, runId, startedAtMs, theoremFile }, content.run);
    if (differing.length > 0)
      throw new FileError(
        path,
        `cannot resume ${path}: that run had other settings: ${differing.join('; ')}. Use the same ones, or another folder.`,
      );
    return new Journal(content.run, content.results, await JsonLinesWriter.open(path));
  }

  /** Results so far, in the order in which they ended. */
  get results(): readonly TheoremResult[] {
    return [...this.done.values()];
  }

  /** Names of the theorems that have a result. */
  get doneNames(): ReadonlySet<string> {
    return new Set(this.done.keys());
  }

  /**
   * Resolves when the result is on the disk.
   *
   * @throws {TypeError} if the theorem already has one; {FileError} if it cannot be written.
   */
  async append(result: TheoremResult): Promise<void> {
    if (this.done.has(result.name))
      throw new TypeError(`the journal already has a result for ${result.name}`);
    this.done.set(result.name, result);
    try {
      await this.lines.append({ kind: 'theorem', result });
    } catch (error) {
      this.done.delete(result.name);
      throw error;
    }
  }

  /** Idempotent. */
  close(): Promise<void> {
    return this.lines.close();
  }
}

/**
 * Reads a journal. A last line cut short is left out.
 *
 * @returns `undefined` if not even its first line is whole.
 * @throws {FileError} if the file cannot be read, or is no journal.
 */
export async function readJournal(path: string): Promise<JournalContent | undefined> {
  let run: RunInfo | undefined;
  const results = new Map<string, TheoremResult>();
  for await (const { line, value } of readJsonLines(path)) {
    if (run === undefined) run = runOf(path, value);
    else {
      const result = resultOf(path, line, value);
      if (results.has(result.name))
        throw new FileError(path, `line ${line} of ${path} is a second result for ${result.name}`);
      results.set(result.name, result);
    }
  }
  return run === undefined ? undefined : { run, results: [...results.values()] };
}

function runOf(path: string, value: unknown): RunInfo {
  const { kind, run } = (value ?? {}) as { kind?: unknown; run?: unknown };
  if (kind !== 'run')
    throw new FileError(path, `${path} is not a journal: its first line does not describe a run`);
  assertKnownVersion(path, value);
  const parsed = runInfoSchema.safeParse(run);
  if (parsed.success) return parsed.data;
  throw new FileError(path, `${path} is not a journal: run.${firstIssue(parsed.error)}`, {
    cause: parsed.error,
  });
}

function resultOf(path: string, line: number, value: unknown): TheoremResult {
  const { kind, result } = (value ?? {}) as { kind?: unknown; result?: unknown };
  const parsed = theoremResultSchema.safeParse(result);
  if (kind === 'theorem' && parsed.success) return parsed.data;
  const found = parsed.success ? `kind is ${JSON.stringify(kind)}` : firstIssue(parsed.error);
  throw new FileError(path, `line ${line} of ${path} is not a theorem's result: ${found}`);
}

async function size(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    // Absent, or unreadable: opening it will say so.
    return 0;
  }
}

/** Where two values differ, as `key: now … , then …`. */
function differences(now: unknown, then: unknown, key = ''): string[] {
  if (isRecord(now) && isRecord(then)) {
    const keys = [...new Set([...Object.keys(now), ...Object.keys(then)])];
    return keys.flatMap(name => differences(now[name], then[name], key === '' ? name : `${key}.${name}`));
  }
  const [left, right] = [JSON.stringify(now), JSON.stringify(then)];
  return left === right ? [] : [`${key} was ${right ?? 'not set'}, is ${left ?? 'not set'}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
