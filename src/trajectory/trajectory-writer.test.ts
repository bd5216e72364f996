import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileError } from '../core/index.js';
import { sqlText, withDuckDb } from '../util/node/index.js';
import { trajectoryRow } from './fixtures/run-info.js';
import { readJournal } from './journal.js';
import { readTrajectories } from './trajectory-reader.js';
import type { TrajectoryRow } from './trajectory-row.js';
import { summarizeTrajectories } from './trajectory-summary.js';
import { TrajectoryWriter } from './trajectory-writer.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trajectory's [1]-"));
});
afterEach(() => rm(folder, { recursive: true }));

const runId = 'run-1';
const rowsOf = (theoremName: string, count = 3) =>
  Array.from({ length: count }, (_, stateId) => trajectoryRow({ theoremName, stateId }));

async function write(theorems: readonly string[], options: object = {}): Promise<void> {
  const writer = await TrajectoryWriter.open({ folder, runId, ...options });
  for (const theorem of theorems) await writer.append(rowsOf(theorem));
  await writer.close();
}

async function read(...paths: string[]): Promise<TrajectoryRow[]> {
  const rows: TrajectoryRow[] = [];
  for await (const row of readTrajectories(...paths)) rows.push(row);
  return rows;
}

const shards = async () => (await readdir(folder)).filter(name => name.endsWith('.parquet')).sort();
const names = (rows: readonly TrajectoryRow[]) => rows.map(row => row.theoremName);

describe('TrajectoryWriter and readTrajectories', () => {
  it('give back every value, null and text as written', async () => {
    const rows = [
      trajectoryRow({ statePp: 'it\'s "⊢" \n\n∀ x, 𝔸\t', llmLogProb: -0.1 }),
      trajectoryRow({
        stateId: 1,
        parentStateId: 0,
        valueScore: -1e-300,
        label: 'unknown',
        isProofComplete: true,
      }),
    ];
    const writer = await TrajectoryWriter.open({ folder, runId });
    await writer.append(rows);
    expect(await read(folder)).toEqual(rows);
    await writer.close();
  });

  it('holds each theorem in a complete shard as soon as its append resolves', async () => {
    const writer = await TrajectoryWriter.open({ folder, runId, maxShardRows: 5 });
    const seen: string[][] = [];
    for (const theorem of ['a', 'b', 'c', 'd', 'e']) {
      await writer.append(rowsOf(theorem));
      seen.push([...new Set(names(await read(folder)))]);
    }
    await writer.close();
    expect(seen.at(-1)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(seen.map(list => list.length)).toEqual([1, 2, 3, 4, 5]);
    expect(await shards()).toEqual(['trajectory-1.parquet', 'trajectory-2.parquet', 'trajectory-3.parquet']);
  });

  it('takes concurrent appends one after the other', async () => {
    const writer = await TrajectoryWriter.open({ folder, runId });
    await Promise.all(['a', 'b', 'c'].map(theorem => writer.append(rowsOf(theorem))));
    await writer.close();
    expect(names(await read(folder))).toEqual([...'aaabbbccc']);
  });

  it('reads a file, a folder and a glob, shards in numeric order', async () => {
    await write([...'abcdefghijkl'], { maxShardRows: 1 });
    const all = names(await read(folder));
    expect([...new Set(all)].join('')).toBe('abcdefghijkl');
    const glob = join(folder.replace(/\[/g, '[[]'), 'trajectory-1*.parquet');
    expect([...new Set(names(await read(glob)))].join('')).toBe('ajkl');
    expect(names(await read(join(folder, 'trajectory-2.parquet')))).toEqual(['b', 'b', 'b']);
  });

  it('writes zstd Parquet that other tools read', async () => {
    await write(['a']);
    const path = join(folder, 'trajectory-1.parquet');
    expect((await readFile(path)).subarray(0, 4).toString()).toBe('PAR1');
    const codecs = await withDuckDb(async connection => {
      const pattern = path.replace(/\[/g, '[[]');
      const sql = `SELECT DISTINCT compression FROM parquet_metadata(${sqlText(pattern)})`;
      return (await connection.runAndReadAll(sql)).getRowsJS();
    });
    expect(codecs).toEqual([['ZSTD']]);
  });
});

describe('TrajectoryWriter, resuming', () => {
  it('removes rows that the journal does not know, and goes on in a new shard', async () => {
    await write(['a', 'b', 'c', 'd'], { maxShardRows: 5 });
    await writeFile(join(folder, '.trajectory-9.parquet.tmp'), 'half a shard');
    await write(['d', 'e'], { resume: new Set(['a', 'b', 'c']) });
    expect(names(await read(folder))).toEqual([...'aaabbbcccdddeee']);
    expect((await readdir(folder)).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  it('removes a shard of which nothing is kept', async () => {
    await write(['a'], { maxShardRows: 1 });
    await write(['b'], { resume: new Set() });
    expect(names(await read(folder))).toEqual([...'bbb']);
  });

  it('refuses a folder with shards for a new run, and shards of another run', async () => {
    await write(['a']);
    await expect(write(['b'])).rejects.toThrow('already holds 1 trajectory shards');
    await expect(write(['b'], { runId: 'run-2', resume: new Set(['a']) })).rejects.toThrow(
      'belongs to run run-1',
    );
  });

  it('survives being killed at any moment: nothing lost, nothing twice', async () => {
    const script = fileURLToPath(new URL('./fixtures/resumable-run.ts', import.meta.url));
    const start = () =>
      spawn(process.execPath, ['--import', 'tsx', script, folder, '40'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    const journal = join(folder, 'journal.jsonl');
    const results = async () => (await readJournal(journal).catch(() => undefined))?.results ?? [];
    for (const delayMs of [0, 3, 7, 12, 20]) {
      const before = (await results()).length;
      const child = start();
      // The kill is to fall into the work, not into starting Node.
      while (child.exitCode === null && (await results()).length === before) await sleep(2);
      await sleep(delayMs);
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      expect((await ended)[1]).toBe('SIGKILL');
      const kept = new Set(names(await read(folder)));
      for (const { name } of await results()) expect(kept).toContain(name);
    }
    const [code] = await once(start(), 'exit');
    expect(code).toBe(0);
    const expected = Array.from({ length: 40 }, (_, index) => `theorem${index}`).sort();
    expect((await results()).map(result => result.name).sort()).toEqual(expected);
    const rows = await read(folder);
    expect(rows).toHaveLength(40 * 9);
    expect(new Set(rows.map(row => `${row.theoremName} ${row.stateId}`)).size).toBe(40 * 9);
  });
});

describe('TrajectoryWriter, misuse and broken folders', () => {
  it('refuses a folder that is a file, rows of another run, and appends after close', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '');
    await expect(TrajectoryWriter.open({ folder: path, runId })).rejects.toThrow(FileError);
    const writer = await TrajectoryWriter.open({ folder, runId });
    await expect(writer.append([trajectoryRow({ runId: 'other' })])).rejects.toThrow('a row of run other');
    await writer.close();
    await expect(writer.append(rowsOf('a'))).rejects.toThrow('is closed');
  });

  it('reports a folder that vanished, and writes again when it is back, without the lost append', async () => {
    const inner = join(folder, 'inner');
    const writer = await TrajectoryWriter.open({ folder: inner, runId });
    await rm(inner, { recursive: true });
    await expect(writer.append(rowsOf('lost'))).rejects.toThrow(FileError);
    await (await TrajectoryWriter.open({ folder: inner, runId })).close();
    await writer.append(rowsOf('kept'));
    await writer.close();
    expect(names(await read(inner))).toEqual(['kept', 'kept', 'kept']);
  });
});

describe('readTrajectories, files that hold no trajectories', () => {
  async function refusal(path: string): Promise<Error> {
    const error = await read(path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FileError);
    return error as Error;
  }

  it('says which file is not Parquet, empty, cut short, absent or a folder without shards', async () => {
    await write(['a']);
    const cut = join(folder, 'trajectory-1.parquet');
    await truncate(cut, (await readFile(cut)).length - 20);
    expect((await refusal(cut)).message).toContain(`${cut} cannot be read as Parquet`);
    const text = join(folder, 'text');
    await writeFile(text, 'hello');
    expect((await refusal(text)).message).toContain('cannot be read as Parquet');
    await writeFile(text, '');
    expect((await refusal(text)).message).toContain('cannot be read as Parquet');
    expect((await refusal('/nowhere/absent')).message).toContain('does not exist');
    expect((await refusal('/nowhere-*.parquet')).message).toContain('found no .parquet file');
  });

  it('says which columns are missing or of the wrong type', async () => {
    const path = join(folder, 'other.parquet');
    await withDuckDb(async connection => {
      await connection.run(
        `COPY (SELECT 'r' AS run_id, 'x' AS state_id) TO ${sqlText(path)} (FORMAT parquet)`,
      );
    });
    const { message } = await refusal(path);
    expect(message).toContain('no column theorem_name');
    expect(message).toContain('column state_id is VARCHAR instead of INTEGER');
    await expect(summarizeTrajectories(path)).rejects.toThrow('holds no trajectories');
  });
});

describe('summarizeTrajectories', () => {
  it('adds up theorems, labels, depths, proofs and contradictions', async () => {
    const writer = await TrajectoryWriter.open({ folder, runId, maxShardRows: 1 });
    const state = { statePp: '⊢ both' };
    await writer.append([
      trajectoryRow({ remainingDepth: 1, ...state }),
      trajectoryRow({
        stateId: 1,
        parentStateId: 0,
        depthFromRoot: 1,
        remainingDepth: 0,
        statePp: 'no goals',
      }),
    ]);
    await writer.append([trajectoryRow({ theoremName: 'b', remainingDepth: 4 })]);
    await writer.append([
      trajectoryRow({ theoremName: 'c', label: 'unknown', remainingDepth: -1 }),
      trajectoryRow({
        theoremName: 'c',
        stateId: 1,
        parentStateId: 0,
        depthFromRoot: 1,
        label: 'negative',
        ...state,
      }),
    ]);
    await writer.close();
    expect(await summarizeTrajectories(folder)).toEqual({
      files: 3,
      runs: 1,
      theorems: 3,
      proved: 2,
      nodes: 5,
      positive: 3,
      negative: 1,
      unknown: 1,
      byDepth: [
        { depth: 0, nodes: 3, positive: 2, negative: 0, unknown: 1 },
        { depth: 1, nodes: 2, positive: 1, negative: 1, unknown: 0 },
      ],
      dualLabelledStates: 1,
      medianTactics: 2.5,
      deepestProof: 4,
      medianNodes: 2,
    });
  });
});
