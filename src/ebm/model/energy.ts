/** The head as a graph: spectrally normalised layers, SiLU, dropout, learned temperature. */

import {
  add,
  clamp,
  concatenate,
  divide,
  exp,
  input,
  matmul,
  multiply,
  reduceSum,
  reshape,
  scalar,
  silu,
  slice,
  sqrt,
  stopGradient,
  type Tensor,
} from '../../nn/index.js';
import {
  biasName,
  type HeadConfig,
  type Layer,
  LOG_TEMPERATURE,
  layersOf,
  parameterShapes,
  TEMPERATURE_RANGE,
  weightName,
} from './head-config.js';

const POWER_ITERATIONS = 5;
const EPSILON = 1e-12;

/** Inputs for all parameters, by name. */
export function parameterInputs(config: HeadConfig): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(parameterShapes(config)).map(([name, shape]) => [name, input(name, shape)]),
  );
}

/** Name of the random start vector (`[1, outputs]`) of a layer's power iteration. */
export const startName = (layer: Layer): string => `start.${layer.index}`;
/** Name of the dropout mask (`[N, outputs]`, 0 or 1/(1 − rate)) behind a hidden layer. */
export const maskName = (layer: Layer): string => `mask.${layer.index}`;

/** What the head sees of states and goals, both `[N, D]`. */
export function headInput(config: HeadConfig, states: Tensor, goals: Tensor | undefined): Tensor {
  if (config.kind === 'state') return states;
  if (goals === undefined) throw new TypeError('a goal-conditioned head needs the embeddings of the goals');
  return concatenate([states, goals, multiply(states, goals)], 1);
}

/**
 * Energies `[N]` of `N` inputs, for training.
 * @param x head input `[N, width]`.
 */
export function energies(
  config: HeadConfig,
  parameters: Readonly<Record<string, Tensor>>,
  x: Tensor,
  mode: 'train' | 'evaluate',
): Tensor {
  let hidden = x;
  for (const layer of layersOf(config)) {
    const weight = parameters[weightName(layer)]!;
    hidden = normalizedProduct(hidden, weight, input(startName(layer), [1, layer.outputs]));
    if (layer.last) break;
    hidden = silu(add(hidden, parameters[biasName(layer)]!));
    if (mode === 'train' && config.dropout > 0)
      hidden = multiply(hidden, input(maskName(layer), hidden.shape));
  }
  return divide(reshape(hidden, [x.shape[0]!]), temperature(parameters));
}

/** `exp(logTemperature)` within its range, `[1]`. */
export function temperature(parameters: Readonly<Record<string, Tensor>>): Tensor {
  return clamp(exp(parameters[LOG_TEMPERATURE]!), ...TEMPERATURE_RANGE);
}

/**
 * `x · W / σ(W)`. One product gives both `x · W` and the last `v · W` of the power iteration, as one more row; so the
 * gradient of σ costs nothing beside that of the product. Activations are divided instead of weights: the same, for less.
 */
function normalizedProduct(x: Tensor, weight: Tensor, start: Tensor): Tensor {
  const rows = x.shape[0]!;
  const product = matmul(concatenate([x, leftVector(weight, start)], 0), weight);
  return divide(slice(product, 0, 0, rows), projectedNorm(slice(product, 0, rows, rows + 1)));
}

/**
 * The largest singular value of `W [inputs, outputs]`, estimated by power iterations from a random start (Miyato et al.
 * 2018). The gradient flows into `W` through `σ = v W u`, not through `u` and `v`.
 */
export function spectralNorm(weight: Tensor, start: Tensor): Tensor {
  return projectedNorm(matmul(leftVector(weight, start), weight));
}

/** `v W u` for `u = v W / ‖v W‖`, given `v W`. */
function projectedNorm(row: Tensor): Tensor {
  return reduceSum(multiply(row, stopGradient(unit(row))));
}

/** The left vector `v [1, inputs]` after all iterations but the last half. */
function leftVector(weight: Tensor, start: Tensor): Tensor {
  const fixed = stopGradient(weight);
  // Vectors change shape rather than weights: that is free. (A transposition would be fused into a slower product.)
  const [inputs, outputs] = weight.shape as readonly [number, number];
  const left = (u: Tensor) => reshape(unit(matmul(fixed, reshape(u, [outputs, 1]))), [1, inputs]);
  let v = left(start);
  for (let i = 1; i < POWER_ITERATIONS; i++) v = left(unit(matmul(v, fixed)));
  return stopGradient(v);
}

function unit(vector: Tensor): Tensor {
  return divide(vector, add(sqrt(reduceSum(multiply(vector, vector))), scalar(EPSILON)));
}
