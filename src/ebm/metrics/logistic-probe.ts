/** A linear probe: how well a plain logistic regression tells two classes of vectors apart, cross-validated. */

import type { Random } from '../../core/index.js';
import { shuffled } from '../../util/index.js';

export interface ProbeOptions {
  readonly random: Random;
  /** @default 5 */
  readonly folds?: number;
  /** Ridge penalty on the weights of the standardised coordinates. @default 0.01 */
  readonly ridge?: number;
  /** Steps of gradient descent. @default 200 */
  readonly iterations?: number;
}

/**
 * Share of held-out vectors on the right side, over all folds; `null` unless both classes have a vector for every fold.
 * @param vectors `N` vectors of one width. @param labels 1 or 0 for each.
 */
export function linearProbeAccuracy(
  vectors: readonly Float32Array[],
  labels: readonly number[],
  options: ProbeOptions,
): number | null {
  const { random, folds = 5 } = options;
  const members = (label: number) => labels.flatMap((found, i) => (found === label ? [i] : []));
  if (members(0).length < folds || members(1).length < folds) return null;
  const foldOf = new Map<number, number>();
  // Stratified: both classes are dealt out evenly.
  for (const label of [0, 1])
    for (const [place, i] of shuffled(members(label), random.fork(`class ${label}`)).entries())
      foldOf.set(i, place % folds);
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const all = vectors.map((_, i) => i);
    const training = all.filter(i => foldOf.get(i) !== fold);
    const classify = fitLogistic(
      training.map(i => vectors[i]!),
      training.map(i => labels[i]!),
      options,
    );
    for (const i of all) if (foldOf.get(i) === fold && classify(vectors[i]!) === labels[i]) right++;
  }
  return right / vectors.length;
}

/** Gradient descent on the mean log-loss of standardised coordinates, with Nesterov's momentum. */
function fitLogistic(
  vectors: readonly Float32Array[],
  labels: readonly number[],
  { ridge = 0.01, iterations = 200 }: ProbeOptions,
): (vector: Float32Array) => number {
  const width = vectors[0]!.length;
  const { centre, scale } = standardisation(vectors, width);
  const rows = vectors.map(vector => vector.map((value, j) => (value - centre[j]!) * scale[j]!));
  let weights = new Float64Array(width);
  let bias = 0;
  let ahead = { weights: Float64Array.from(weights), bias };
  // The log-loss of standardised coordinates has curvature of at most width / 4.
  const rate = 1 / (width / 4 + ridge);
  for (let step = 1; step <= iterations; step++) {
    const gradient = new Float64Array(width);
    let biasGradient = 0;
    for (const [i, row] of rows.entries()) {
      const error = (sigmoid(dot(row, ahead.weights) + ahead.bias) - labels[i]!) / rows.length;
      for (let j = 0; j < width; j++) gradient[j]! += error * row[j]!;
      biasGradient += error;
    }
    const next = ahead.weights.map((value, j) => value - rate * (gradient[j]! + ridge * value));
    const nextBias = ahead.bias - rate * biasGradient;
    const momentum = step / (step + 3);
    ahead = {
      weights: next.map((value, j) => value + momentum * (value - weights[j]!)),
      bias: nextBias + momentum * (nextBias - bias),
    };
    weights = next;
    bias = nextBias;
  }
  return vector => {
    let sum = bias;
    for (let j = 0; j < width; j++) sum += weights[j]! * (vector[j]! - centre[j]!) * scale[j]!;
    return sum > 0 ? 1 : 0;
  };
}

function standardisation(vectors: readonly Float32Array[], width: number) {
  const centre = new Float64Array(width);
  for (const vector of vectors) for (let j = 0; j < width; j++) centre[j]! += vector[j]! / vectors.length;
  const variance = new Float64Array(width);
  for (const vector of vectors)
    for (let j = 0; j < width; j++) variance[j]! += (vector[j]! - centre[j]!) ** 2 / vectors.length;
  return { centre, scale: variance.map(value => (value < 1e-12 ? 0 : 1 / Math.sqrt(value))) };
}

function dot(left: Float32Array, right: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < left.length; j++) sum += left[j]! * right[j]!;
  return sum;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
