/** Contrastive losses over groups of one positive and `K` negatives, and depth regression. */

import {
  add,
  divide,
  logSoftmax,
  maximum,
  mean,
  multiply,
  negate,
  relu,
  scalar,
  slice,
  subtract,
  sum,
  type Tensor,
} from '../../nn/index.js';

/**
 * InfoNCE (van den Oord et al. 2018): cross-entropy of picking the positive, with logits = −energies. The head has the
 * temperature, so the loss has none. Equal energies give ln(K + 1).
 * @param energies `[B, 1 + K]`, the positive in column 0.
 */
export function infoNCE(energies: Tensor): Tensor {
  return negate(mean(slice(logSoftmax(negate(energies)), 1, 0, 1)));
}

/** Mean of `max(0, margin + E⁺ − E⁻)`. @param energies `[B, 1 + K]`, the positive in column 0. */
export function marginRanking(energies: Tensor, margin = 1): Tensor {
  const positive = slice(energies, 1, 0, 1);
  const negative = slice(energies, 1, 1, energies.shape[1]!);
  return mean(relu(add(scalar(margin), subtract(positive, negative))));
}

/**
 * Mean squared error between the positives' energies and their normalised remaining depths.
 * @param positives `[B]`. @param targets `[B]`. @param known `[B]`, 1 where the depth is known, else 0.
 * @returns exactly 0 where no depth is known.
 */
export function depthRegression(positives: Tensor, targets: Tensor, known: Tensor): Tensor {
  const error = multiply(subtract(positives, targets), known);
  return divide(sum(multiply(error, error)), maximum(sum(known), scalar(1)));
}

/** Remaining depths scaled to [0, 1] within the batch; −1 is unknown. A single depth, or equal ones, become 0. */
export function normalizedDepths(depths: readonly number[]): { targets: Float32Array; known: Float32Array } {
  const valid = depths.filter(depth => depth >= 0);
  const low = Math.min(...valid);
  const span = Math.max(...valid) - low;
  return {
    targets: Float32Array.from(depths, depth => (depth < 0 || span === 0 ? 0 : (depth - low) / span)),
    known: Float32Array.from(depths, depth => (depth < 0 ? 0 : 1)),
  };
}
