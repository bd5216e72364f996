import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EnvironmentError, type ProofEnvironment, type Verdict } from '../core/index.js';
import { FakeEnvironment, type FakeWorld, ScriptedPolicy } from '../testing/index.js';
import { readTrajectories } from '../trajectory/index.js';
import { systemClock } from '../util/index.js';
import {
  checkRun,
  JOURNAL_FILE,
  RESULTS_FILE,
  type RunConfig,
  type RunEvent,
  runSearch,
  verifyResults,
} from './index.js';

/** A and B have proofs of one and two steps, C has none, `theorem d : D` is not in the world. */
const WORLD: FakeWorld = {
  theorems: { 'theorem a : A': 'A', 'theorem b : B': 'B', 'theorem c : C': 'C' },
  moves: { A: { close: [] }, B: { split: ['A', 'A'] }, C: { 'go round': ['C'] } },
};
const POLICY = { A: ['close'], B: ['split'], C: ['go round'] };
const TEXT = ['a', 'b', 'c', 'd']
  .map(name => JSON.stringify({ name, formal_statement: `theorem ${name} : ${name.toUpperCase()}` }))
  .join('\n');

let folder: string;
let config: RunConfig;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'burn-qed-pipeline-'));
  const theorems = join(folder, 'theorems.jsonl');
  await writeFile(theorems, TEXT);
  config = {
    theorems,
    output: join(folder, 'run'),
    seed: 1,
    concurrency: 2,
    search: { maxNodes: 10 },
    resume: false,
  };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function joints(environment: ProofEnvironment = new FakeEnvironment(WORLD)) {
  return { environment, policy: new ScriptedPolicy(POLICY), clock: systemClock };
}

const outcomes = (results: readonly { name: string; outcome: string }[]) =>
  results.map(({ name, outcome }) => `${name} ${outcome}`);
const ALL = ['a proved', 'b proved', 'c failed', 'd error'];

describe('runSearch', () => {
  test('leaves a result for every theorem, in the order of the file', async () => {
    const report = await runSearch(config, joints());
    expect(outcomes(report.results)).toEqual(ALL);
    expect(report.totals).toMatchObject({ theorems: 4, proved: 2, unverified: 0, failed: 1, errors: 1 });
    expect(report.remaining).toBe(0);
    const file = JSON.parse(await readFile(join(config.output, RESULTS_FILE), 'utf8'));
    expect(outcomes(file.theorems)).toEqual(ALL);
    expect(file.theorems[1]).toMatchObject({ script: 'split\nclose\nclose', depth: 3, reason: 'proved' });
    expect(file.theorems[3].reason).toMatch(/no theorem with the statement/);
  });

  test('writes trajectories of what was searched', async () => {
    await runSearch(config, joints());
    const rows: { theoremName: string; label: string }[] = [];
    for await (const row of readTrajectories(config.output)) rows.push(row);
    expect(new Set(rows.map(row => row.theoremName))).toEqual(new Set(['a', 'b', 'c']));
    expect(rows.filter(row => row.theoremName === 'b').every(row => row.label === 'positive')).toBe(true);
  });

  test('does not call proved what verification refuses', async () => {
    class Strict extends FakeEnvironment {
      override async verify(): Promise<Verdict> {
        return { kind: 'refused', reason: 'it rests on sorry' };
      }
    }
    const report = await runSearch(config, joints(new Strict(WORLD)));
    expect(outcomes(report.results)).toEqual(['a unverified', 'b unverified', 'c failed', 'd error']);
    expect(report.totals.passRate?.rate).toBe(0);
  });

  test('says what it does', async () => {
    const events: RunEvent[] = [];
    await runSearch({ ...config, concurrency: 1 }, joints(), { onEvent: event => events.push(event) });
    const kinds = events.filter(event => event.kind !== 'search').map(event => event.kind);
    expect(kinds).toEqual(['run-started', ...Array(4).fill(['theorem-started', 'theorem-finished']).flat()]);
  });

  test('a run that is stopped keeps what is done, and resumes to the same outcomes', async () => {
    const undisturbed = await runSearch({ ...config, output: join(folder, 'whole') }, joints());
    const stop = new AbortController();
    const onEvent = (event: RunEvent) => {
      if (event.kind === 'theorem-finished' && event.result.name === 'b') stop.abort();
    };
    const first = await runSearch({ ...config, concurrency: 1 }, joints(), { signal: stop.signal, onEvent });
    expect(outcomes(first.results)).toEqual(['a proved', 'b proved']);
    expect(first.remaining).toBe(2);
    const environment = new FakeEnvironment(WORLD);
    const second = await runSearch({ ...config, resume: true }, joints(environment));
    expect(outcomes(second.results)).toEqual(outcomes(undisturbed.results));
    const opened = environment.calls.flatMap(call => (call.kind === 'start' ? [call.theorem.name] : []));
    expect(opened.sort()).toEqual(['c', 'd']);
    const lines = (await readFile(join(config.output, JOURNAL_FILE), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(1 + 4);
  });

  test('resuming with other settings is refused', async () => {
    await runSearch(config, joints());
    const changed = { ...config, search: { maxNodes: 11 }, resume: true };
    await expect(runSearch(changed, joints())).rejects.toThrow(/settings.maxNodes was 10, is 11/);
  });

  test('a broken environment ends the run, and what was done stays', async () => {
    class Broken extends FakeEnvironment {
      override async start(...args: Parameters<FakeEnvironment['start']>) {
        if (args[0].name === 'c') throw new EnvironmentError('Lean is gone');
        return super.start(...args);
      }
    }
    await expect(runSearch({ ...config, concurrency: 1 }, joints(new Broken(WORLD)))).rejects.toThrow(
      'Lean is gone',
    );
    const report = await runSearch({ ...config, resume: true }, joints());
    expect(outcomes(report.results)).toEqual(ALL);
  });

  test('the outcomes do not depend on how many theorems are searched at once', async () => {
    const one = await runSearch({ ...config, concurrency: 1, output: join(folder, 'one') }, joints());
    const four = await runSearch({ ...config, concurrency: 4, output: join(folder, 'four') }, joints());
    const essence = (report: typeof one) =>
      report.results.map(({ name, outcome, script, expansions, tacticCalls }) => ({
        name,
        outcome,
        script,
        expansions,
        tacticCalls,
      }));
    expect(essence(four)).toEqual(essence(one));
  });
});

describe('checkRun', () => {
  test('counts the theorems', async () => {
    expect(await checkRun(config)).toBe(4);
    expect(await checkRun({ ...config, only: ['a'] })).toBe(1);
  });

  test('refuses a folder that holds a run, unless it is resumed', async () => {
    await runSearch(config, joints());
    await expect(checkRun(config)).rejects.toThrow(/--resume/);
    expect(await checkRun({ ...config, resume: true })).toBe(4);
  });

  test('refuses a file in place of the folder', async () => {
    await expect(checkRun({ ...config, output: config.theorems })).rejects.toThrow(
      /cannot use as output folder/,
    );
  });
});

describe('verifyResults', () => {
  test('checks every proof again, from the file alone', async () => {
    await runSearch(config, joints());
    const path = join(config.output, RESULTS_FILE);
    const report = await verifyResults(path, new FakeEnvironment(WORLD));
    expect(report.verified.map(proof => proof.name)).toEqual(['a', 'b']);
    const file = await readFile(path, 'utf8');
    await writeFile(path, file.replace('split\\nclose\\nclose', 'split\\nclose'));
    const tampered = await verifyResults(path, new FakeEnvironment(WORLD));
    expect(tampered.refused).toEqual([{ kind: 'refused', name: 'b', reason: 'unsolved goals: A' }]);
  });

  test('refuses a file that is no result file', async () => {
    await expect(verifyResults(config.theorems, new FakeEnvironment(WORLD))).rejects.toThrow(
      /is not JSON|formatVersion/,
    );
  });
});

test('no temporary file stays behind', async () => {
  await runSearch(config, joints());
  expect((await readdir(config.output)).sort()).toEqual([JOURNAL_FILE, RESULTS_FILE, 'trajectory-1.parquet']);
});
