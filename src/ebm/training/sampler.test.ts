import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../util/index.js';
import { syntheticRows } from '../fixtures/synthetic-rows.js';
import { contrastiveIndex, splitByTheorem } from './contrastive-index.js';
import { healthWarnings, type LogEntry } from './health.js';
import { ContrastiveSampler, defaultMix } from './sampler.js';
import { fillMask } from './step-random.js';

const HEALTHY: LogEntry = {
  step: 1,
  loss: 1,
  contrastive: 1,
  depth: 0,
  energyGap: 1,
  positiveMean: -1,
  negativeMean: 0,
  energyStd: 1,
  rankAccuracy: 0.5,
  temperature: 1,
  learningRate: 1e-4,
  gradientNorm: 1,
  stepsPerSecond: 1,
};

describe('contrastiveIndex', () => {
  it('sorts states into positives, dead ends and other off-path states', () => {
    const [theorem] = contrastiveIndex(syntheticRows(1)).theorems;
    // A root and three states on the path; at each of three: two dead ends, and a chain of two.
    expect(theorem!.positives).toHaveLength(4);
    expect(theorem!.deadEnds).toHaveLength(9);
    expect(theorem!.offPath).toHaveLength(3);
  });

  it('leaves out and counts states that carry both labels, unknown ones, and theorems without both labels', () => {
    const rows = syntheticRows(3);
    const dual = rows.map(row =>
      row.theoremName === 't0' && row.stateId === 2 ? { ...row, statePp: rows[1]!.statePp } : row,
    );
    const index = contrastiveIndex([
      ...dual.filter(row => row.theoremName !== 't1'),
      ...rows.filter(row => row.theoremName === 't1').map(row => ({ ...row, label: 'unknown' as const })),
    ]);
    expect(index.leftOut.dualLabelled).toBe(2);
    expect(index.leftOut.theorems).toBe(1);
    expect(index.leftOut.unknown).toBeGreaterThan(0);
    const texts = index.theorems[0]!.positives.map(state => index.texts[state.text]);
    expect(texts).not.toContain(rows[1]!.statePp);
  });

  it('splits by name: no theorem on both sides, the same side in every run', () => {
    const index = contrastiveIndex(syntheticRows(20));
    const hash = (name: string) => (Number(name.slice(1)) * 7919) % 101;
    const { training, validation } = splitByTheorem(index, 0.25, hash);
    expect(validation.theorems).toHaveLength(5);
    expect(training.theorems).toHaveLength(15);
    const held = new Set(validation.theorems.map(theorem => theorem.name));
    expect(training.theorems.some(theorem => held.has(theorem.name))).toBe(false);
  });
});

describe('ContrastiveSampler', () => {
  const index = contrastiveIndex(syntheticRows(8));

  it('never gives the positive as a negative, and all of its negatives are different', () => {
    const sampler = new ContrastiveSampler(index, { negatives: 7, mix: defaultMix('goal') });
    fc.assert(
      fc.property(fc.integer(), seed => {
        const { positive, negatives } = sampler.sample(seededRandom(seed));
        expect(negatives).toHaveLength(7);
        expect(new Set(negatives).size).toBe(7);
        expect(negatives.map(text => index.texts[text])).not.toContain(index.texts[positive]);
      }),
      { numRuns: 200 },
    );
  });

  it('takes hard negatives from the theorem, siblings of the positive first, and easy ones from others', () => {
    const sampler = new ContrastiveSampler(index, { negatives: 10, mix: [0.4, 0.2, 0.4] });
    for (let seed = 0; seed < 50; seed++) {
      const group = sampler.sample(seededRandom(seed));
      const theorem = index.theorems.find(({ goal }) => goal === group.goal)!;
      const positive = theorem.positives.find(state => state.text === group.positive)!;
      const siblings = theorem.deadEnds.filter(state => state.parent === positive.parent).map(s => s.text);
      const hard = new Set(theorem.deadEnds.map(state => state.text));
      const own = new Set([...hard, ...theorem.offPath.map(state => state.text)]);
      expect(group.negatives.slice(0, siblings.length).sort()).toEqual([...siblings].sort());
      expect(group.negatives.slice(0, 4).every(text => hard.has(text))).toBe(true);
      expect(group.negatives.filter(text => own.has(text))).toHaveLength(6);
    }
  });

  it('tops up from what there is: a single theorem has no easy negatives', () => {
    const single = contrastiveIndex(syntheticRows(1));
    const sampler = new ContrastiveSampler(single, { negatives: 7, mix: [0, 0, 1] });
    const { negatives } = sampler.sample(seededRandom(1));
    expect(new Set(negatives).size).toBe(7);
  });

  it('refuses data without any theorem', () => {
    expect(() => new ContrastiveSampler(contrastiveIndex([]), { negatives: 7, mix: [1, 0, 0] })).toThrow(
      'nothing to train on',
    );
  });
});

describe('fillMask', () => {
  it('drops its share and scales up the rest', () => {
    const mask = new Float32Array(100_001);
    fillMask(mask, 0.15, seededRandom(1));
    const dropped = mask.filter(value => value === 0).length / mask.length;
    expect(Math.abs(dropped - 0.15)).toBeLessThan(0.005);
    expect(new Set(mask)).toEqual(new Set([0, Math.fround(1 / 0.85)]));
  });
});

describe('healthWarnings', () => {
  it.each<[string, Partial<LogEntry>, string]>([
    ['collapse', { energyStd: 0.05 }, 'collapse'],
    ['a negative gap', { energyGap: -0.1 }, 'gap is negative'],
    ['easy negatives', { rankAccuracy: 0.97, contrastive: 0.6 }, 'too easy'],
    ['inverted polarity', { positiveMean: 0.5, negativeMean: -0.5 }, 'inverted polarity'],
    ['a low temperature', { temperature: 0.4 }, 'temperature is 0.40'],
    ['a high temperature', { temperature: 3.2 }, 'temperature is 3.20'],
  ])('tells %s', (_, change, text) => {
    const warnings = healthWarnings({ ...HEALTHY, ...change });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(text);
  });

  it('says nothing of a healthy entry', () => {
    expect(healthWarnings(HEALTHY)).toEqual([]);
  });
});
