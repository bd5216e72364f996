import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticRows } from '../ebm/fixtures/synthetic-rows.js';
import { EnergyValueModel } from '../ebm/index.js';
import { testValueModel } from '../testing/contracts.js';
import {
  RESULT_FORMAT_VERSION,
  type ResultFile,
  type TheoremResult,
  TrajectoryWriter,
} from '../trajectory/index.js';
import { compareRuns } from './compare.js';
import { energyMetrics } from './embedding-report.js';
import { evaluateRun } from './evaluate.js';
import { replayTrajectories } from './replay.js';
import { type TrainEbmConfig, type TrainEbmEvent, type TrainEbmReport, trainEbm } from './train-ebm.js';
import { trainingConfig } from './training-choice.js';

let folder: string;
let report: TrainEbmReport;
const events: TrainEbmEvent[] = [];

function config(output: string): TrainEbmConfig {
  const choice = {
    head: 'goal',
    reference: false,
    hidden: [32, 16],
    steps: 120,
    groups: 8,
    learningRate: 3e-3,
    seed: 1,
  } as const;
  return {
    trajectories: [join(folder, 'run')],
    output: join(folder, output),
    training: dimension => trainingConfig(choice, dimension),
    encoder: { kind: 'builtin', dimension: 96 },
    validationShare: 0.2,
    holdoutShare: 0.4,
    resume: false,
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'value-'));
  const writer = await TrajectoryWriter.open({ folder: join(folder, 'run'), runId: 'synthetic' });
  await writer.append(syntheticRows(40, 2, 0.9));
  await writer.close();
  report = await trainEbm(config('model'), { onEvent: event => events.push(event) });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('trainEbm', () => {
  it('keeps training, validation and held-out theorems apart', () => {
    const { training, validation, holdout } = report.theorems;
    expect([training.length, validation.length, holdout.length]).toEqual([19, 5, 16]);
    expect(new Set([...training, ...validation, ...holdout]).size).toBe(40);
  });

  it('ranks siblings of held-out theorems well above chance, healthy to the end', () => {
    const { rank1, rank1Deep, energyGap } = report.heldOut;
    expect(report.heldOut.theorems).toBe(16);
    expect(rank1.rank1! / rank1.chance!).toBeGreaterThan(1.5);
    expect(rank1Deep.rank1! / rank1Deep.chance!).toBeGreaterThan(1.5);
    expect(energyGap!).toBeGreaterThan(0);
    expect(report.warnings).toEqual([]);
  });

  it('leaves a checkpoint, a report and a page that needs nothing else', async () => {
    const written = JSON.parse(
      await readFile(join(folder, 'model', 'report.json'), 'utf8'),
    ) as TrainEbmReport;
    expect(written.heldOut).toEqual(report.heldOut);
    const page = await readFile(join(folder, 'model', 'report.html'), 'utf8');
    expect(page).toContain('Rank accuracy');
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/<script|src=|href=/u);
    expect(events[0]).toMatchObject({ kind: 'data', training: 19, validation: 5, holdout: 16 });
    expect(events.some(event => event.kind === 'log' && event.entry.validation !== undefined)).toBe(true);
  });

  it('gives the same model for the same seed', async () => {
    const again = await trainEbm(config('again'));
    expect(again.heldOut).toEqual(report.heldOut);
  });

  it('stopped and resumed, ends where the whole run ended', async () => {
    const stop = new AbortController();
    const first = await trainEbm(config('stopped'), {
      signal: stop.signal,
      onEvent: event => {
        if (event.kind === 'log') stop.abort();
      },
    });
    expect(first.outcome).toBe('stopped');
    const second = await trainEbm({ ...config('stopped'), resume: true });
    expect(second.outcome).toBe('finished');
    expect(second.heldOut).toEqual(report.heldOut);
  });

  it('says what is missing where nothing was proved', async () => {
    const path = join(folder, 'unproved');
    const writer = await TrajectoryWriter.open({ folder: path, runId: 'r' });
    await writer.append(
      syntheticRows(2).map(row => ({ ...row, runId: 'r', label: 'unknown', isProofComplete: false })),
    );
    await writer.close();
    await expect(trainEbm({ ...config('none'), trajectories: [path] })).rejects.toThrow(
      'nothing to train on',
    );
  });
});

for (const thread of ['own', 'caller'] as const)
  testValueModel(
    `EnergyValueModel (${thread} thread)`,
    () => EnergyValueModel.load(report.checkpoint, { thread }),
    { tolerance: 0 },
  );

describe('replayTrajectories', () => {
  it('shows what the value would have saved, with intervals', async () => {
    const { ledger, energies } = await replayTrajectories({
      trajectories: [join(folder, 'run')],
      value: report.checkpoint,
      only: report.theorems.holdout,
      lengthPower: 0.5,
      seed: 1,
      output: join(folder, 'ledger'),
    });
    expect(energies).toContain('energy-goal');
    expect(ledger.trees).toBe(16);
    const value = ledger.orderings.find(({ ordering }) => ordering.name === 'value only')!;
    expect(value.difference.high).toBeLessThan(0);
    expect(JSON.parse(await readFile(join(folder, 'ledger', 'ledger.json'), 'utf8'))).toMatchObject({
      energies,
    });
  });

  it('needs a checkpoint where no values are recorded', async () => {
    const replayed = replayTrajectories({ trajectories: [join(folder, 'run')], lengthPower: 0, seed: 1 });
    await expect(replayed).rejects.toThrow('Give a checkpoint with --value');
  });
});

describe('energyMetrics', () => {
  it('judges the encoder and the head of a checkpoint, and draws', async () => {
    const metrics = await energyMetrics({
      trajectories: [join(folder, 'run')],
      value: report.checkpoint,
      only: report.theorems.holdout,
      seed: 1,
      output: join(folder, 'metrics'),
    });
    expect(metrics.head).toEqual(report.heldOut);
    expect(metrics.embedding.linearProbeAccuracy!).toBeGreaterThan(0.8);
    expect((await readFile(join(folder, 'metrics', 'metrics.html'), 'utf8')).match(/<svg/gu)).toHaveLength(5);
  });
});

function result(name: string, outcome: TheoremResult['outcome'], expansions: number): TheoremResult {
  return {
    name,
    statement: `theorem ${name} : True`,
    outcome,
    reason: outcome,
    axioms: [],
    libraryAxioms: [],
    expansions,
    tacticCalls: 3 * expansions,
    tokens: 0,
    depth: outcome === 'proved' ? 2 : null,
    wallMs: 100,
    time: { generateMs: 10, environmentMs: 60, valueMs: 20, otherMs: 10 },
  };
}

async function writeRun(
  name: string,
  theorems: TheoremResult[],
  settings: Record<string, unknown> = {},
): Promise<string> {
  const path = join(folder, `${name}.json`);
  const file: ResultFile = {
    formatVersion: RESULT_FORMAT_VERSION,
    run: {
      runId: name,
      startedAtMs: 0,
      seed: 0,
      program: { name: 'burn-qed', version: '0' },
      environment: { name: 'fake', version: '1', modules: [] },
      policy: 'p',
      value: null,
      theoremFile: { path: 'x', sha256: 'y' },
      settings: { maxNodes: 50, ...settings },
    },
    theorems,
  };
  await writeFile(path, JSON.stringify(file));
  return path;
}

describe('compareRuns', () => {
  it('lists gains and losses, tests them, and compares expansions where both proved', async () => {
    const first = await writeRun('first', [
      result('a', 'proved', 10),
      result('b', 'proved', 4),
      result('c', 'failed', 50),
      result('d', 'failed', 50),
      result('only', 'proved', 1),
    ]);
    const second = await writeRun(
      'second',
      [
        result('a', 'proved', 4),
        result('b', 'unverified', 3),
        result('c', 'proved', 9),
        result('d', 'proved', 7),
      ],
      { beta: 1 },
    );
    const { theorems, leftOut, runs, comparisons, byTheorem } = await compareRuns([first, second]);
    expect(theorems).toBe(4);
    expect(leftOut).toEqual(['only']);
    expect(runs.map(run => run.passRate.proved)).toEqual([2, 3]);
    expect(runs[1]!.seconds).toEqual({ generate: 0.04, environment: 0.24, value: 0.08, other: 0.04 });
    expect(comparisons[0]).toMatchObject({
      gains: ['c', 'd'],
      losses: ['b'],
      p: 1,
      bothProved: { theorems: 1, medianExpansions: [10, 4], fewer: 1, more: 0 },
      differences: [{ what: 'beta', first: 'not set', second: '1' }],
    });
    expect(byTheorem[1]).toEqual({ name: 'b', expansions: [4, null] });
  });

  it('refuses runs of other theorems under the same names, and runs that share none', async () => {
    const first = await writeRun('first', [result('a', 'proved', 1)]);
    const other = await writeRun('other', [{ ...result('a', 'proved', 1), statement: 'theorem a : False' }]);
    await expect(compareRuns([first, other])).rejects.toThrow('different statements under the name a');
    const none = await writeRun('none', [result('z', 'proved', 1)]);
    await expect(compareRuns([first, none])).rejects.toThrow('share no theorem');
    await expect(compareRuns([first])).rejects.toThrow(RangeError);
  });
});

describe('evaluateRun', () => {
  it('gives pass rates at every budget up to the run’s own', async () => {
    const path = await writeRun('budgets', [
      result('a', 'proved', 0),
      result('b', 'proved', 2),
      result('c', 'proved', 40),
      result('d', 'failed', 50),
    ]);
    const { budgets } = await evaluateRun(path);
    expect(budgets.map(({ budget, proved }) => [budget, proved])).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
      [5, 2],
      [10, 2],
      [20, 2],
      [50, 3],
    ]);
    expect(budgets[0]).toMatchObject({ rate: 0.25, theorems: 4 });
    expect((await evaluateRun(path, [7])).budgets.map(row => row.budget)).toEqual([7, 50]);
  });
});
