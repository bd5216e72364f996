import { describe, expect, it } from 'vitest';
import { syntheticRows } from '../fixtures/synthetic-rows.js';
import { LOG_TEMPERATURE } from '../model/head-config.js';
import { contrastiveIndex } from './contrastive-index.js';
import { MemoryEmbeddings } from './embedding-matrix.js';
import { groupFigures, initialState, Trainer } from './trainer.js';
import { embeddedTraining, type TrainingConfig } from './training-config.js';

const DIMENSION = 16;
const index = contrastiveIndex(syntheticRows(4));
const base = embeddedTraining('goal', DIMENSION);
const CONFIG: TrainingConfig = {
  ...base,
  head: { ...base.head, hidden: [8] },
  loss: { ...base.loss, groups: 2, negatives: 3 },
  steps: 10,
};

function data(fill: (i: number) => number) {
  const values = Float32Array.from({ length: index.texts.length * DIMENSION }, (_, i) => fill(i));
  return {
    training: index,
    validation: { ...index, theorems: [] },
    embeddings: new MemoryEmbeddings(values, DIMENSION),
  };
}

const waves = (i: number) => Math.sin(i * 1.7);

describe('Trainer', () => {
  it('stops at a number that is not finite, and says where', async () => {
    const trainer = await Trainer.create(
      CONFIG,
      data(() => Number.NaN),
    );
    await expect(trainer.step()).rejects.toMatchObject({
      name: 'TrainingError',
      message: expect.stringContaining('training broke at step 1: loss is NaN'),
    });
  });

  it.each([
    [-9, 'floor'],
    [9, 'ceiling'],
  ])('gives up after 500 steps with the temperature e^%d at its %s', async (logTemperature, where) => {
    const state = initialState(CONFIG);
    state.parameters[LOG_TEMPERATURE]![0] = logTemperature;
    const trainer = await Trainer.create(CONFIG, data(waves), { ...state, stuckSteps: 498 });
    await trainer.step();
    await expect(trainer.step()).rejects.toThrow(`the temperature was at its ${where} for 500 steps`);
  });

  it('forgets about the temperature when it leaves its bound', async () => {
    const trainer = await Trainer.create(CONFIG, data(waves), { ...initialState(CONFIG), stuckSteps: 499 });
    await trainer.step();
    expect(trainer.state.stuckSteps).toBe(0);
  });

  it('leaves the state that it was started from alone', async () => {
    const state = initialState(CONFIG);
    const before = structuredClone(state);
    const trainer = await Trainer.create(CONFIG, data(waves), state);
    await trainer.step();
    expect(state).toEqual(before);
    expect(trainer.state.step).toBe(1);
  });

  it('refuses settings and embeddings that cannot be', async () => {
    await expect(Trainer.create({ ...CONFIG, steps: 0 }, data(waves))).rejects.toThrow('steps must be');
    const head = { ...CONFIG.head, dimension: 8 };
    await expect(Trainer.create({ ...CONFIG, head }, data(waves))).rejects.toThrow(
      'of width 8, these have 16',
    );
  });
});

describe('groupFigures', () => {
  it('gives means, gap, spread and the share of rows whose positive is lowest; a tie does not count', () => {
    const energies = Float32Array.of(0, 1, 2, 3, 3, 5);
    const figures = groupFigures(energies, 3);
    expect(figures).toMatchObject({
      positiveMean: 1.5,
      negativeMean: 2.75,
      energyGap: 1.25,
      rankAccuracy: 0.5,
    });
    expect(figures.energyStd).toBeCloseTo(Math.sqrt(48 / 6 - (14 / 6) ** 2), 6);
  });
});
