/** The two energy heads: what they take, their layers, their parameters. */

import type { Random } from '../../core/index.js';
import { type Shape, sizeOf } from '../../nn/index.js';

/** Settings of a head. Lower energy = more provable. */
export interface HeadConfig {
  /** `state`: takes `z_state`. `goal`: takes `[z_state ; z_goal ; z_state ⊙ z_goal]`. */
  readonly kind: 'state' | 'goal';
  /** Width `D` of the embeddings. */
  readonly dimension: number;
  /** Widths of the hidden layers. */
  readonly hidden: readonly number[];
  /** Share of activations dropped in training, in [0, 1). */
  readonly dropout: number;
}

/** Reference configuration for a width. */
export function defaultHead(kind: HeadConfig['kind'], dimension: number): HeadConfig {
  return { kind, dimension, hidden: [2048, 1024, 512], dropout: kind === 'state' ? 0.1 : 0.15 };
}

/** The logarithm of the learned temperature, a scalar. */
export const LOG_TEMPERATURE = 'logTemperature';
/** The temperature is clamped to this range. */
export const TEMPERATURE_RANGE = [0.1, 10] as const;

/** Width of the head's input. */
export function inputWidth(config: HeadConfig): number {
  return config.kind === 'state' ? config.dimension : 3 * config.dimension;
}

/** One linear layer `x · W + b`, `W` of shape `[inputs, outputs]`; the last one has no bias. */
export interface Layer {
  readonly index: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly last: boolean;
}

export function layersOf(config: HeadConfig): Layer[] {
  const widths = [inputWidth(config), ...config.hidden, 1];
  return widths.slice(1).map((outputs, index) => ({
    index,
    inputs: widths[index]!,
    outputs,
    last: index === widths.length - 2,
  }));
}

export const weightName = (layer: Layer): string => `layers.${layer.index}.weight`;
export const biasName = (layer: Layer): string => `layers.${layer.index}.bias`;

/** Shapes of all parameters by name, in order. */
export function parameterShapes(config: HeadConfig): Record<string, Shape> {
  const shapes: Record<string, Shape> = {};
  for (const layer of layersOf(config)) {
    shapes[weightName(layer)] = [layer.inputs, layer.outputs];
    if (!layer.last) shapes[biasName(layer)] = [layer.outputs];
  }
  shapes[LOG_TEMPERATURE] = [1];
  return shapes;
}

export function parameterCount(config: HeadConfig): number {
  return Object.values(parameterShapes(config)).reduce((sum, shape) => sum + sizeOf(shape), 0);
}

/**
 * Initial parameters: Kaiming-normal weights (He et al. 2015: standard deviation √(2 / inputs)), zero biases, temperature
 * 1. The goal-conditioned head's first layer is multiplied by 0.1: its wide input would otherwise make the energies
 * explode.
 */
export function initialParameters(config: HeadConfig, random: Random): Record<string, Float32Array> {
  const parameters: Record<string, Float32Array> = {};
  const layers = new Map(layersOf(config).map(layer => [weightName(layer), layer]));
  for (const [name, shape] of Object.entries(parameterShapes(config))) {
    const values = new Float32Array(sizeOf(shape));
    const layer = layers.get(name);
    if (layer !== undefined) {
      const shrink = config.kind === 'goal' && layer.index === 0 ? 0.1 : 1;
      fillNormal(values, Math.sqrt(2 / layer.inputs) * shrink, random.fork(name));
    }
    parameters[name] = values;
  }
  return parameters;
}

/** Normal values by the polar method (Marsaglia). */
export function fillNormal(values: Float32Array, deviation: number, random: Random): void {
  for (let i = 0; i < values.length; i += 2) {
    let x: number;
    let y: number;
    let square: number;
    do {
      x = 2 * random.next() - 1;
      y = 2 * random.next() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const factor = deviation * Math.sqrt((-2 * Math.log(square)) / square);
    values[i] = x * factor;
    if (i + 1 < values.length) values[i + 1] = y * factor;
  }
}
