import { describe, expect, it } from 'vitest';
import type { TrajectoryRow } from '../../trajectory/index.js';
import { seededRandom } from '../../util/index.js';
import { syntheticRows } from '../fixtures/synthetic-rows.js';
import { type EmbeddedState, embeddingMetrics } from './embedding-metrics.js';
import { headMetrics } from './head-metrics.js';
import { energyLedger, replay } from './ledger.js';
import { linearProbeAccuracy } from './logistic-probe.js';
import { scoreTrees, searchTrees } from './tree.js';

type Spec = readonly [
  parent: number | null,
  label: 'positive' | 'negative',
  energy: number | null,
  logProb?: number,
];

/** Rows of one tree; the last node is the end of the proof. */
function rows(theoremName: string, specs: readonly Spec[], proved = true): TrajectoryRow[] {
  const depths: number[] = [];
  return specs.map(([parent, label, energy, logProb = -1], stateId) => {
    depths.push(parent === null ? 0 : depths[parent]! + 1);
    const isProofComplete = proved && stateId === specs.length - 1;
    return {
      runId: 'r',
      theoremName,
      stateId,
      parentStateId: parent,
      statePp: isProofComplete ? 'no goals' : `${theoremName} state ${stateId}`,
      tacticApplied: '',
      label: proved ? label : 'unknown',
      depthFromRoot: depths[stateId]!,
      remainingDepth: -1,
      llmLogProb: logProb,
      valueScore: energy === null ? null : -energy,
      goalCount: 1,
      isProofComplete,
      visits: 1,
      qValue: 0,
      timestampMs: 0,
    };
  });
}

/**
 *   0 ─ 1 (good, E 0) ─ 4 (good, E 2) ─ 6 (proof)
 *   │                 └ 5 (bad,  E 1)
 *   ├ 2 (bad, E 3) ─ 3 (bad, E 5)
 */
const TREE: readonly Spec[] = [
  [null, 'positive', null, 0],
  [0, 'positive', 0, -3],
  [0, 'negative', 3, -1],
  [2, 'negative', 5, -2],
  [1, 'positive', 2, -5],
  [1, 'negative', 1, -4],
  [4, 'positive', null, -6],
];

describe('headMetrics', () => {
  const metrics = headMetrics(searchTrees(rows('a', TREE)));

  it('counts sibling sets whose lowest-energy child is positive, beside chance', () => {
    expect(metrics.rank1).toEqual({ sets: 2, rank1: 0.5, chance: 0.5 });
    expect(metrics.rank1ByDepth['0-1']).toEqual({ sets: 2, rank1: 0.5, chance: 0.5 });
    expect(metrics.rank1Deep).toEqual({ sets: 0, rank1: null, chance: null });
  });

  it('compares successful siblings only where both labels got further', () => {
    expect(metrics.siblingDiscrimination).toEqual({ sets: 1, rank1: 1, chance: 0.5 });
  });

  it('gives gap, spread and active pairs', () => {
    // Positives 0 and 2 (the root has no energy), negatives 3, 5 and 1.
    expect(metrics.energyGap).toBeCloseTo(3 - 1, 6);
    expect(metrics.positiveStd).toBeCloseTo(1, 6);
    expect(metrics.negativeStd).toBeCloseTo(Math.sqrt(8 / 3), 6);
    // Dead ends 5 and 1 against 0 and 2: only 1 − 2 < 1.
    expect(metrics.activeRatio).toBeCloseTo(1 / 4, 6);
  });

  it('a head that says the same of everything scores exactly chance', async () => {
    const trees = searchTrees(syntheticRows(20));
    await scoreTrees(trees, async (_, states) => states.map(() => 0.7));
    const { rank1 } = headMetrics(trees);
    expect(rank1.rank1).toBeCloseTo(rank1.chance!, 9);
  });

  it('a head that knows the labels ranks all right; one that inverts them, none', async () => {
    const labelled = syntheticRows(10);
    const good = new Set(labelled.filter(row => row.label === 'positive').map(row => row.statePp));
    for (const [sign, expected] of [
      [1, 1],
      [-1, 0],
    ] as const) {
      const trees = searchTrees(labelled);
      await scoreTrees(trees, async (_, states) => states.map(state => (good.has(state) ? -sign : sign)));
      expect(headMetrics(trees).rank1.rank1).toBe(expected);
    }
  });

  it('takes no labels from theorems that were not proved', () => {
    expect(headMetrics(searchTrees(rows('a', TREE, false)))).toMatchObject({
      theorems: 0,
      states: 0,
      energyGap: null,
    });
  });
});

describe('replay', () => {
  const [tree] = searchTrees(rows('a', TREE));

  it('counts expansions until the node above the end of the proof', () => {
    // By log-probability: 0, 2 (−1), 3 (−2), 1 (−3), 5 (−4), 4 (−5).
    expect(replay(tree!, { name: '', alpha: 1, beta: 0 }, 0)).toEqual({
      theorem: 'a',
      expansions: 6,
      unexplored: 2,
    });
    // By energy: 0, 1 (0), 5 (1), 4 (2).
    expect(replay(tree!, { name: '', alpha: 0, beta: 1 }, 0)).toEqual({
      theorem: 'a',
      expansions: 4,
      unexplored: 1,
    });
  });

  it('reports each order against policy only, over trees that took a choice', () => {
    const closedAtOnce = rows('b', [
      [null, 'positive', null],
      [0, 'positive', null],
    ]);
    const trees = searchTrees([...rows('a', TREE), ...closedAtOnce]);
    const ledger = energyLedger(trees, seededRandom(1), 0);
    expect(ledger.trees).toBe(1);
    const value = ledger.orderings.find(({ ordering }) => ordering.name === 'value only')!;
    expect(value.expansions).toEqual({ mean: 4, low: 4, high: 4, median: 4 });
    expect(value.difference.mean).toBe(-2);
    expect(value).toMatchObject({ better: 1, worse: 0, unexploredShare: 1 / 4 });
    expect(value.pathRank['0-1']).toEqual({ count: 2, mean: 1.5, first: 0.5 });
    const policy = ledger.orderings.find(({ ordering }) => ordering.name === 'policy only')!;
    expect(policy.difference.mean).toBe(0);
    expect(policy.pathRank['0-1']).toEqual({ count: 2, mean: 2, first: 0 });
  });

  it('is calibrated where predictions are what happens', () => {
    // Equal energies in pairs with one positive each: half predicted, half seen.
    const pairs = rows('a', [
      [null, 'positive', null],
      [0, 'positive', 1],
      [0, 'negative', 1],
      [1, 'positive', null],
    ]);
    const { calibration } = energyLedger(searchTrees(pairs), seededRandom(1), 0);
    expect(calibration['0-1']).toEqual({ bins: [{ predicted: 0.5, observed: 0.5, count: 2 }], error: 0 });
    expect(calibration['4+'].error).toBeNull();
  });
});

describe('linearProbeAccuracy', () => {
  const random = seededRandom(5);
  const vectors = Array.from({ length: 120 }, () =>
    Float32Array.from({ length: 6 }, () => random.next() - 0.5),
  );

  it('is near 1 where a plane separates the classes', () => {
    const labels = vectors.map(vector => (vector[0]! + vector[3]! > 0 ? 1 : 0));
    expect(linearProbeAccuracy(vectors, labels, { random: seededRandom(1) })!).toBeGreaterThan(0.93);
  });

  it('is near chance where labels are noise, since it is judged on vectors that it did not see', () => {
    const noise = seededRandom(8);
    const labels = vectors.map(() => noise.integer(2));
    const accuracy = linearProbeAccuracy(vectors, labels, { random: seededRandom(1) })!;
    expect(accuracy).toBeGreaterThan(0.3);
    expect(accuracy).toBeLessThan(0.7);
  });

  it('needs both classes in each fold', () => {
    expect(
      linearProbeAccuracy(
        vectors,
        vectors.map(() => 1),
        { random: seededRandom(1) },
      ),
    ).toBeNull();
  });
});

describe('embeddingMetrics', () => {
  /** Two clouds around ±`distance`/2 on the first axis, in a plane. */
  function clouds(distance: number, spread = 1): EmbeddedState[] {
    const random = seededRandom(4);
    return Array.from({ length: 300 }, (_, i) => {
      const positive = i % 3 === 0;
      const at = (centre: number) => centre + spread * (random.next() + random.next() - 1);
      return {
        theorem: `t${i % 7}`,
        text: `s${i}`,
        label: positive ? 'positive' : 'negative',
        depth: i % 2,
        siblings: `p${Math.floor(i / 3)}`,
        embedding: Float32Array.of(at(positive ? distance / 2 : -distance / 2), at(0), 0, 0),
      };
    });
  }

  it('measures distances, spectrum and separation of two clouds', () => {
    const { metrics, picture } = embeddingMetrics(clouds(10), seededRandom(1));
    expect(metrics.centroidL2).toBeCloseTo(10, 0);
    expect(metrics.linearProbeAccuracy).toBe(1);
    expect(metrics.linearProbeChance).toBeCloseTo(2 / 3, 2);
    expect(metrics.top1Variance).toBeGreaterThan(0.97);
    expect(metrics.top10Variance).toBeCloseTo(1, 9);
    expect(metrics.effectiveDimension).toBeLessThan(1.1);
    expect(metrics.silhouetteByDepth['0-1']!).toBeGreaterThan(0.7);
    expect(metrics.silhouetteByDepth['2-3']).toBeNull();
    expect(metrics.siblingL2.pairs).toBe(300);
    expect(picture.points).toHaveLength(300);
    expect(picture.spectrum[0]!).toBeGreaterThan(20);
  });

  it('finds nothing in one cloud: no distance, chance probe, two equal directions', () => {
    const { metrics } = embeddingMetrics(clouds(0), seededRandom(1));
    expect(metrics.centroidL2).toBeLessThan(0.2);
    expect(Math.abs(metrics.linearProbeAccuracy! - metrics.linearProbeChance)).toBeLessThan(0.06);
    expect(metrics.effectiveDimension).toBeCloseTo(2, 1);
    expect(Math.abs(metrics.silhouetteByDepth['0-1']!)).toBeLessThan(0.05);
  });

  it('counts collisions of siblings and texts with both labels', () => {
    const close = clouds(0, 0.1);
    const { metrics } = embeddingMetrics([...close, { ...close[0]!, label: 'negative' }], seededRandom(1));
    expect(metrics.collisionRate).toBe(1);
    expect(metrics.dualLabelStates).toBe(1);
    expect(metrics.dualLabelRate).toBeCloseTo(1 / 300, 9);
  });

  it('asks for both labels', () => {
    expect(() =>
      embeddingMetrics(
        clouds(1).filter(s => s.label === 'positive'),
        seededRandom(1),
      ),
    ).toThrow('100 positive and 0 negative');
  });
});
