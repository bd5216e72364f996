import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileError } from '../core/index.js';
import { runInfo, theoremResult } from './fixtures/run-info.js';
import { readResults, totalsOf, writeResults } from './results.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'results-'));
});
afterAll(() => rm(folder, { recursive: true }));

const THEOREMS = [
  theoremResult('a'),
  theoremResult('b', { outcome: 'unverified', reason: 'uses sorryAx' }),
  theoremResult('c', {
    outcome: 'failed',
    reason: 'budget',
    depth: null,
    header: 'import Mathlib',
    split: 'test',
  }),
  theoremResult('d', { outcome: 'error', reason: 'unknown identifier', wallMs: 0 }),
];

describe('totalsOf', () => {
  it('counts only verified proofs in the pass rate, over all theorems', () => {
    const totals = totalsOf(THEOREMS);
    expect(totals).toMatchObject({
      theorems: 4,
      proved: 1,
      unverified: 1,
      failed: 1,
      errors: 1,
      searchSeconds: 1.5,
    });
    expect(totals.passRate!.rate).toBe(0.25);
    expect(totals.passRate!.low).toBeCloseTo(0.0456, 4);
    expect(totals.passRate!.high).toBeCloseTo(0.6994, 4);
  });

  it('has no pass rate without theorems', () => {
    expect(totalsOf([]).passRate).toBeNull();
  });
});

describe('result files', () => {
  it('read as written', async () => {
    const path = join(folder, 'results.json');
    await writeResults(path, runInfo(), THEOREMS);
    expect(await readResults(path)).toEqual({ formatVersion: 1, run: runInfo(), theorems: THEOREMS });
  });

  it.each([
    ['empty', '', 'is not JSON'],
    ['cut short', '{"formatVersion": 1, "run": {', 'is not JSON'],
    ['a theorem file', '{"theorems": []}', 'has no formatVersion; expected 1'],
    ['null', 'null', 'has no formatVersion'],
    ['of a later version', '{"formatVersion": 2}', 'has formatVersion 2; expected 1'],
    ['without a run', '{"formatVersion": 1, "theorems": []}', 'is not a result file: run'],
  ])('are refused when %s', async (_what, content, message) => {
    const path = join(folder, 'bad.json');
    await writeFile(path, content);
    await expect(readResults(path)).rejects.toThrow(message);
    await expect(readResults(path)).rejects.toThrow(FileError);
  });

  it('are refused when missing, a folder, or not writable', async () => {
    await expect(readResults(join(folder, 'absent.json'))).rejects.toThrow('does not exist');
    await expect(readResults(folder)).rejects.toThrow('it is a folder');
    await expect(writeResults(join(folder, 'no', 'x.json'), runInfo(), [])).rejects.toThrow(FileError);
  });
});
