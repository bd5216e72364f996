/**
 * Numerical graphs with gradients, compiled to ONNX and run by ONNX Runtime. It knows no model and no loss of ours.
 * @module
 */
export {
  type AdamWOptions,
  type AdamWState,
  adamWState,
  adamWStep,
  clipScale,
  globalNorm,
  type Parameters,
} from './adamw.js';
export {
  add,
  clamp,
  divide,
  exp,
  log,
  maximum,
  multiply,
  negate,
  relu,
  sigmoid,
  silu,
  sqrt,
  stopGradient,
  subtract,
  tanh,
} from './elementwise.js';
export { FastAdamW } from './fast-adamw.js';
export { gradients } from './gradient.js';
export { concatenate, reshape, slice, transpose } from './layout.js';
export { matmul } from './linear.js';
export { type Feeds, Program, type ProgramOptions } from './program.js';
export { logSoftmax, mean, reduceMean, reduceSum, sum } from './reduce.js';
export { decodeSafetensors, encodeSafetensors, type NamedTensor } from './safetensors.js';
export { warmupCosine } from './schedule.js';
export { type Shape, sameShape, sizeOf } from './shape.js';
export { constant, input, integers, scalar, Tensor } from './tensor.js';
