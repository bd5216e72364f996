/** How an embedding space is judged before any head: do proof-path states and others lie apart, and how many directions are used. */

import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { Random } from '../../core/index.js';
import { median, shuffled } from '../../util/index.js';
import { DEPTH_BUCKETS, type DepthBucket, depthBucket } from './head-metrics.js';
import { linearProbeAccuracy } from './logistic-probe.js';

/** One labelled state. */
export interface EmbeddedState {
  readonly theorem: string;
  readonly text: string;
  readonly label: 'positive' | 'negative';
  readonly depth: number;
  /** Names its sibling set: states with one parent share it. */
  readonly siblings: string;
  readonly embedding: Float32Array;
}

/** Distance below which two siblings count as the same point. */
export const COLLISION_DISTANCE = 1;
/** States of one depth bucket that its silhouette needs. */
const SILHOUETTE_STATES = 100;

export interface EmbeddingMetrics {
  readonly states: number;
  /** States of the sample that spectrum, silhouette and projection are made of. */
  readonly sampled: number;
  /** Distance of the two labels' centroids. */
  readonly centroidL2: number;
  readonly centroidL2ByDepth: Readonly<Record<DepthBucket, number | null>>;
  /** Five-fold cross-validated logistic regression; `null` with fewer than five states of a label. */
  readonly linearProbeAccuracy: number | null;
  /** Share of the more frequent label among the probe's states: what guessing reaches. */
  readonly linearProbeChance: number;
  /** Difference of the labels' mean norms, positive − negative. */
  readonly normGap: number;
  /** Distances of siblings. */
  readonly siblingL2: {
    readonly pairs: number;
    readonly mean: number | null;
    readonly median: number | null;
  };
  /** Share of sibling pairs nearer than {@link COLLISION_DISTANCE}. */
  readonly collisionRate: number | null;
  readonly top1Variance: number;
  readonly top10Variance: number;
  /** (Σλ)² / Σλ² of the covariance's eigenvalues. */
  readonly effectiveDimension: number;
  /** Mean silhouette of the labels; `null` with too few states. */
  readonly silhouetteByDepth: Readonly<Record<DepthBucket, number | null>>;
  /** Texts that carry both labels. */
  readonly dualLabelStates: number;
  readonly dualLabelRate: number;
}

/** What plots are drawn from. */
export interface EmbeddingPicture {
  /** Principal coordinates of the sampled states. */
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly label: EmbeddedState['label'];
    readonly depth: number;
  }[];
  /** Eigenvalues of the covariance, largest first. */
  readonly spectrum: readonly number[];
  readonly siblingDistances: readonly number[];
}

/**
 * @param states labelled states of both labels.
 * @param sampleSize states that spectrum, silhouette, probe and projection are made of: their cost grows with its cube.
 * @throws {RangeError} unless there are states of both labels.
 */
export function embeddingMetrics(
  states: readonly EmbeddedState[],
  random: Random,
  sampleSize = 500,
): { metrics: EmbeddingMetrics; picture: EmbeddingPicture } {
  const of = (label: EmbeddedState['label']) => states.filter(state => state.label === label);
  const [positives, negatives] = [of('positive'), of('negative')];
  if (positives.length === 0 || negatives.length === 0)
    throw new RangeError(
      `embedding metrics need states of both labels, got ${positives.length} positive and ${negatives.length} negative`,
    );
  const sample = shuffled(states, random.fork('sample')).slice(0, sampleSize);
  const gram = centredGram(sample.map(state => state.embedding));
  const { values, vectors } = eigen(gram);
  const total = values.reduce((sum, value) => sum + value, 0);
  const share = (count: number) =>
    total === 0 ? 0 : values.slice(0, count).reduce((sum, v) => sum + v, 0) / total;
  const distances = siblingDistances(states);
  const labels = sample.map(state => (state.label === 'positive' ? 1 : 0));
  const positiveShare = labels.filter(label => label === 1).length / labels.length;
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  const { dual, texts } = dualLabels(states);
  const metrics: EmbeddingMetrics = {
    states: states.length,
    sampled: sample.length,
    centroidL2: centroidDistance(states)!,
    centroidL2ByDepth: byBucket(bucket =>
      centroidDistance(states.filter(state => depthBucket(state.depth) === bucket)),
    ),
    linearProbeAccuracy: linearProbeAccuracy(
      sample.map(state => state.embedding),
      labels,
      { random: random.fork('probe') },
    ),
    linearProbeChance: Math.max(positiveShare, 1 - positiveShare),
    normGap: meanNorm(positives) - meanNorm(negatives),
    siblingL2: {
      pairs: distances.length,
      mean: distances.length === 0 ? null : distances.reduce((sum, d) => sum + d, 0) / distances.length,
      median: distances.length === 0 ? null : median(distances),
    },
    collisionRate:
      distances.length === 0 ? null : distances.filter(d => d < COLLISION_DISTANCE).length / distances.length,
    top1Variance: share(1),
    top10Variance: share(10),
    effectiveDimension: squares === 0 ? 0 : (total * total) / squares,
    silhouetteByDepth: byBucket(bucket => silhouette(sample, gram, bucket)),
    dualLabelStates: dual,
    dualLabelRate: dual / texts,
  };
  const points = sample.map((state, i) => ({
    x: coordinate(values, vectors, i, 0),
    y: coordinate(values, vectors, i, 1),
    label: state.label,
    depth: state.depth,
  }));
  return { metrics, picture: { points, spectrum: values, siblingDistances: distances } };
}

/** Inner products of the vectors less their mean, over N: its eigenvalues are those of the covariance. */
function centredGram(vectors: readonly Float32Array[]): Matrix {
  const width = vectors[0]!.length;
  const centre = centroid(vectors);
  const rows = vectors.map(vector => Float64Array.from({ length: width }, (_, j) => vector[j]! - centre[j]!));
  const gram = new Matrix(rows.length, rows.length);
  for (let i = 0; i < rows.length; i++)
    for (let j = i; j < rows.length; j++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += rows[i]![k]! * rows[j]![k]!;
      gram.set(i, j, sum / rows.length);
      gram.set(j, i, sum / rows.length);
    }
  return gram;
}

function eigen(gram: Matrix): { values: number[]; vectors: number[][] } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(gram, { assumeSymmetric: true });
  const order = realEigenvalues
    .map((_, i) => i)
    .sort((left, right) => realEigenvalues[right]! - realEigenvalues[left]!);
  return {
    values: order.map(i => Math.max(0, realEigenvalues[i]!)),
    vectors: order.slice(0, 2).map(i => eigenvectorMatrix.getColumn(i)),
  };
}

function coordinate(
  values: readonly number[],
  vectors: readonly number[][],
  row: number,
  axis: number,
): number {
  return (vectors[axis]?.[row] ?? 0) * Math.sqrt((values[axis] ?? 0) * values.length);
}

function centroid(vectors: readonly Float32Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  for (const vector of vectors) for (let j = 0; j < sum.length; j++) sum[j]! += vector[j]! / vectors.length;
  return sum;
}

function centroidDistance(states: readonly EmbeddedState[]): number | null {
  const vectors = (label: string) =>
    states.filter(state => state.label === label).map(state => state.embedding);
  const [positives, negatives] = [vectors('positive'), vectors('negative')];
  if (positives.length === 0 || negatives.length === 0) return null;
  const [left, right] = [centroid(positives), centroid(negatives)];
  return Math.sqrt(left.reduce((sum, value, j) => sum + (value - right[j]!) ** 2, 0));
}

function meanNorm(states: readonly EmbeddedState[]): number {
  const norm = ({ embedding }: EmbeddedState) =>
    Math.sqrt(embedding.reduce((sum, value) => sum + value * value, 0));
  return states.reduce((sum, state) => sum + norm(state), 0) / states.length;
}

function siblingDistances(states: readonly EmbeddedState[]): number[] {
  const sets = new Map<string, EmbeddedState[]>();
  for (const state of states) sets.set(state.siblings, [...(sets.get(state.siblings) ?? []), state]);
  const distances: number[] = [];
  for (const set of sets.values())
    for (let i = 0; i < set.length; i++)
      for (let j = 0; j < i; j++)
        if (set[i]!.text !== set[j]!.text) distances.push(distance(set[i]!.embedding, set[j]!.embedding));
  return distances;
}

function distance(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let j = 0; j < left.length; j++) sum += (left[j]! - right[j]!) ** 2;
  return Math.sqrt(sum);
}

/** Mean silhouette (Rousseeuw 1987) of the two labels among the sampled states of a depth bucket. */
function silhouette(sample: readonly EmbeddedState[], gram: Matrix, bucket: DepthBucket): number | null {
  const members = sample.flatMap((state, i) => (depthBucket(state.depth) === bucket ? [i] : []));
  const labelOf = (i: number) => sample[i]!.label;
  const counts = { positive: 0, negative: 0 };
  for (const i of members) counts[labelOf(i)]++;
  if (members.length <= SILHOUETTE_STATES || counts.positive < 2 || counts.negative < 2) return null;
  let total = 0;
  for (const i of members) {
    const sums = { positive: 0, negative: 0 };
    for (const j of members)
      sums[labelOf(j)] += Math.sqrt(Math.max(0, gram.get(i, i) + gram.get(j, j) - 2 * gram.get(i, j)));
    const own = labelOf(i);
    const other = own === 'positive' ? 'negative' : 'positive';
    const within = sums[own] / (counts[own] - 1);
    const across = sums[other] / counts[other];
    total += within === across ? 0 : (across - within) / Math.max(within, across);
  }
  return total / members.length;
}

function dualLabels(states: readonly EmbeddedState[]): { dual: number; texts: number } {
  const labels = new Map<string, Set<string>>();
  for (const { text, label } of states) labels.set(text, (labels.get(text) ?? new Set()).add(label));
  return { dual: [...labels.values()].filter(found => found.size > 1).length, texts: labels.size };
}

function byBucket<T>(of: (bucket: DepthBucket) => T): Record<DepthBucket, T> {
  return Object.fromEntries(DEPTH_BUCKETS.map(bucket => [bucket, of(bucket)])) as Record<DepthBucket, T>;
}
