import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BuiltinEncoder, fitEncoder } from '../encoder/builtin-encoder.js';
import { EmbeddingCache } from '../encoder/embedding-cache.js';
import { encoderSpec } from '../encoder/encoder-spec.js';
import { syntheticRows } from '../fixtures/synthetic-rows.js';
import { readCheckpoint } from '../model/checkpoint.js';
import { contrastiveIndex, splitByTheorem } from './contrastive-index.js';
import { healthWarnings } from './health.js';
import { trainInWorker } from './train-in-worker.js';
import { embeddedTraining, type TrainingConfig } from './training-config.js';
import { runTraining, type TrainingJob } from './training-run.js';

const DIMENSION = 64;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'training-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function makeJob(
  output: string,
  settings: Partial<TrainingConfig> = {},
  signal = 1,
): Promise<TrainingJob> {
  const index = contrastiveIndex(syntheticRows(30, 1, signal));
  const splits = splitByTheorem(index, 0.3, name => Number(name.slice(1)) % 7);
  const fit = fitEncoder(index.texts, DIMENSION);
  const encoder = new BuiltinEncoder(fit);
  const cache = await EmbeddingCache.open(join(folder, 'cache'), encoder);
  await cache.fill(index.texts);
  const path = join(folder, 'rows.f32');
  await cache.writeRows(index.texts, path);
  const base = embeddedTraining('goal', DIMENSION);
  return {
    config: {
      ...base,
      head: { ...base.head, hidden: [32, 16] },
      loss: { ...base.loss, groups: 8 },
      steps: 24,
      warmupSteps: 4,
      learningRate: 3e-3,
      logEvery: 6,
      validateEvery: 12,
      checkpointEvery: 10,
      validationGroups: 16,
      ...settings,
    },
    encoder: encoderSpec(encoder),
    idf: fit.idf,
    ...splits,
    embeddings: { path, rows: index.texts.length },
    dataFingerprint: 'synthetic',
    output: join(folder, output),
    resume: true,
    threads: 1,
  };
}

async function weights(output: string, which = 'last') {
  const { parameters, optimizer, training } = await readCheckpoint(join(folder, output, which));
  return { parameters, optimizer, step: training.step };
}

describe('runTraining', () => {
  it('learns what tells the labels apart on theorems that it has not seen, and ends healthy', async () => {
    const job = await makeJob('a', { steps: 300, validateEvery: 50, warmupSteps: 20 });
    const { log, best } = await runTraining(job);
    expect(log[0]!.loss).toBeGreaterThan(1.7);
    expect(best.validation!.loss).toBeLessThan(1);
    expect(best.validation!.energyGap).toBeGreaterThan(0.5);
    expect(best.validation!.rankAccuracy).toBeGreaterThan(0.6);
    expect(healthWarnings(log.at(-1)!)).toEqual([]);
  });

  it('starts near ln(K + 1): the first energies hardly differ', async () => {
    const { log } = await runTraining(await makeJob('a', { steps: 1, logEvery: 1 }));
    expect(Math.abs(log[0]!.loss - Math.log(8))).toBeLessThan(0.5);
  });

  it('stopped after any step and resumed, gives the same bits as a run that never stopped', async () => {
    await runTraining(await makeJob('whole'));
    const expected = await weights('whole');
    for (const stopAfter of [1, 10, 17]) {
      const name = `stopped-${stopAfter}`;
      const stop = new AbortController();
      const job = await makeJob(name, { logEvery: 1 });
      const first = await runTraining(job, {
        signal: stop.signal,
        onLog: ({ step }) => {
          if (step === stopAfter) stop.abort();
        },
      });
      expect(first).toMatchObject({ outcome: 'stopped', step: stopAfter });
      await runTraining(job);
      expect(await weights(name)).toEqual(expected);
      expect(await weights(name, 'best')).toEqual(await weights('whole', 'best'));
    }
  });

  it('killed between checkpoints, goes on from the last one to the same bits', async () => {
    await runTraining(await makeJob('whole'));
    const job = await makeJob('killed', { logEvery: 1 });
    const kill = new Error('killed');
    const killed = runTraining(job, {
      onLog: ({ step }) => {
        if (step === 13) throw kill;
      },
    });
    await expect(killed).rejects.toBe(kill);
    expect((await weights('killed')).step).toBe(10);
    await runTraining(job);
    expect(await weights('killed')).toEqual(await weights('whole'));
  });

  it('a worker thread trains to the same bits', async () => {
    await runTraining(await makeJob('here'));
    const steps: number[] = [];
    await trainInWorker(await makeJob('there'), { onLog: ({ step }) => steps.push(step) });
    expect(await weights('there')).toEqual(await weights('here'));
    expect(steps).toEqual([6, 12, 18, 24]);
  });

  it('a worker thread stops when asked, and hands errors over with their class', async () => {
    const stop = new AbortController();
    const job = await makeJob('there', { steps: 100_000, logEvery: 1 });
    const { outcome } = await trainInWorker(job, { signal: stop.signal, onLog: () => stop.abort() });
    expect(outcome).toBe('stopped');
    await expect(trainInWorker({ ...job, dataFingerprint: 'other' })).rejects.toMatchObject({
      name: 'FileError',
      message: expect.stringContaining('other data'),
    });
  });

  it('trains the state-only head with depth regression and margin ranking', async () => {
    const base = await makeJob('a');
    const { config } = base;
    const job = {
      ...base,
      config: {
        ...config,
        head: { ...config.head, kind: 'state' as const },
        loss: { ...config.loss, contrastive: 'margin' as const, depthWeight: 0.3 },
      },
    };
    const { log } = await runTraining(job);
    expect(log.at(-1)!.depth).toBeGreaterThan(0);
    expect(log.at(-1)!.loss).toBeCloseTo(log.at(-1)!.contrastive + 0.3 * log.at(-1)!.depth, 4);
  });

  it('refuses other settings, other data, and embeddings cut short', async () => {
    const job = await makeJob('a');
    await runTraining({ ...job, config: { ...job.config, steps: 24 } });
    await expect(runTraining({ ...job, config: { ...job.config, steps: 30 } })).rejects.toThrow(
      'other settings',
    );
    await expect(runTraining({ ...job, dataFingerprint: 'other' })).rejects.toThrow('other data');
    await truncate(job.embeddings.path, 100);
    await expect(runTraining({ ...job, output: join(folder, 'b') })).rejects.toThrow('It was cut short');
  });
});

describe('a damaged checkpoint', () => {
  it('is refused with a message that says what is wrong', async () => {
    await runTraining(await makeJob('a'));
    const best = join(folder, 'a', 'best');
    const name = (await readdir(best)).find(file => file.endsWith('.safetensors'))!;
    const bytes = await readFile(join(best, name));
    await writeFile(join(best, name), bytes.subarray(0, bytes.length - 7));
    await expect(readCheckpoint(best)).rejects.toThrow('damaged or cut short');
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 3]! ^= 1;
    await writeFile(join(best, name), flipped);
    await expect(readCheckpoint(best)).rejects.toThrow('damaged or cut short');
    await rm(join(best, name));
    await expect(readCheckpoint(best)).rejects.toMatchObject({ name: 'FileError' });
    const config = await readFile(join(best, 'config.json'), 'utf8');
    await writeFile(join(best, 'config.json'), config.slice(0, 50));
    await expect(readCheckpoint(best)).rejects.toThrow('is not JSON');
    await writeFile(join(best, 'config.json'), config.replace('"formatVersion": 1', '"formatVersion": 9'));
    await expect(readCheckpoint(best)).rejects.toThrow('formatVersion 9');
    await writeFile(join(best, 'config.json'), config.replace('"energy-head"', '"other"'));
    await expect(readCheckpoint(best)).rejects.toThrow('is no checkpoint: kind');
  });

  it('whose tensors do not fit its configuration is refused', async () => {
    await runTraining(await makeJob('a'));
    const path = join(folder, 'a', 'best', 'config.json');
    const config = JSON.parse(await readFile(path, 'utf8')) as { head: { hidden: number[] } };
    config.head.hidden = [32, 17];
    await writeFile(path, JSON.stringify(config));
    await expect(readCheckpoint(join(folder, 'a', 'best'))).rejects.toThrow('the head needs [32, 17]');
  });
});
