/**
 * A trained head ready to score: spectral norms and temperature folded into the weights, no dropout.
 *
 * Batches are padded to fixed sizes, so that a state's energy does not depend on what it is scored with. For the
 * goal-conditioned head the first layer is folded once for each goal, since
 * `[s ; g ; s ⊙ g] · [A ; B ; C] = s · (A + diag(g) · C) + g · B`: a third of the work for each state.
 */

import { add, constant, input, matmul, Program, reshape, silu, type Tensor } from '../../nn/index.js';
import { seededRandom } from '../../util/index.js';
import {
  biasName,
  type HeadConfig,
  type Layer,
  LOG_TEMPERATURE,
  layersOf,
  TEMPERATURE_RANGE,
  weightName,
} from './head-config.js';
import { largestSingularValue } from './singular-value.js';

/** Sizes that batches are padded to. Products of at least this many rows give each row the same sum in the same order. */
const BATCH_SIZES = [8, 64] as const;
/** Goals whose first layer is kept. */
const GOALS_KEPT = 8;

const FIRST_WEIGHT = 'first.weight';
const FIRST_BIAS = 'first.bias';

interface FirstLayer {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

export class EnergyScorer {
  private readonly firstLayers = new Map<string, FirstLayer>();

  private constructor(
    readonly head: HeadConfig,
    /** Temperature that the energies are divided by. */
    readonly temperature: number,
    private readonly first: FirstLayer,
    private readonly programs: ReadonlyMap<number, Program>,
  ) {}

  /** @param parameters trained parameters by name. */
  static async create(
    head: HeadConfig,
    parameters: Readonly<Record<string, Float32Array>>,
    options: { readonly threads?: number } = {},
  ): Promise<EnergyScorer> {
    const [floor, ceiling] = TEMPERATURE_RANGE;
    const temperature = Math.min(ceiling, Math.max(floor, Math.exp(parameters[LOG_TEMPERATURE]![0]!)));
    const layers = layersOf(head);
    const folded = layers.map(layer => foldedWeight(layer, parameters, layer.last ? temperature : 1));
    const programs = new Map<number, Program>();
    for (const size of BATCH_SIZES)
      programs.set(size, await Program.compile({ energies: graph(head, parameters, folded, size) }, options));
    const first = { weight: folded[0]!, bias: parameters[biasName(layers[0]!)] ?? new Float32Array(1) };
    return new EnergyScorer(head, temperature, first, programs);
  }

  /**
   * @param states embeddings `[D]`. @param goal embedding of the theorem's root goal; not used by a state-only head.
   * @returns one energy per state, same order; lower is nearer to a proof.
   */
  async energies(states: readonly Float32Array[], goal: Float32Array): Promise<number[]> {
    const { dimension } = this.head;
    for (const vector of [goal, ...states])
      if (vector.length !== dimension)
        throw new RangeError(`the head takes embeddings of width ${dimension}, got ${vector.length}`);
    const first = this.firstLayer(goal);
    const result: number[] = [];
    while (result.length < states.length) {
      const left = states.length - result.length;
      const size = BATCH_SIZES.find(batch => batch >= left) ?? BATCH_SIZES.at(-1)!;
      const batch = states.slice(result.length, result.length + size);
      const rows = new Float32Array(size * dimension);
      for (const [i, state] of batch.entries()) rows.set(state, i * dimension);
      const feeds = { states: rows, [FIRST_WEIGHT]: first.weight, [FIRST_BIAS]: first.bias };
      const { energies } = await this.programs.get(size)!.run(feeds);
      result.push(...energies!.subarray(0, batch.length));
    }
    return result;
  }

  async close(): Promise<void> {
    for (const program of this.programs.values()) await program.close();
  }

  private firstLayer(goal: Float32Array): FirstLayer {
    if (this.head.kind === 'state') return this.first;
    const key = Buffer.from(goal.buffer, goal.byteOffset, goal.byteLength).toString('latin1');
    const known = this.firstLayers.get(key);
    if (known !== undefined) return known;
    const layer = conditioned(this.first, goal);
    this.firstLayers.set(key, layer);
    if (this.firstLayers.size > GOALS_KEPT) this.firstLayers.delete(this.firstLayers.keys().next().value!);
    return layer;
  }
}

/** The first layer for states under one goal: `[D, H]` and `[H]`. */
function conditioned({ weight, bias }: FirstLayer, goal: Float32Array): FirstLayer {
  const width = bias.length;
  const block = goal.length * width;
  const folded = new Float32Array(block);
  const shift = Float64Array.from(bias);
  for (let i = 0, at = 0; i < goal.length; i++) {
    const g = goal[i]!;
    for (let j = 0; j < width; j++, at++) {
      folded[at] = weight[at]! + g * weight[2 * block + at]!;
      shift[j]! += g * weight[block + at]!;
    }
  }
  return { weight: folded, bias: Float32Array.from(shift) };
}

function foldedWeight(
  layer: Layer,
  parameters: Readonly<Record<string, Float32Array>>,
  temperature: number,
): Float32Array {
  const weight = parameters[weightName(layer)]!;
  const random = seededRandom('singular value').fork(weightName(layer));
  const sigma = largestSingularValue(weight, layer.inputs, layer.outputs, random);
  const divisor = (sigma === 0 ? 1 : sigma) * temperature;
  return weight.map(value => value / divisor);
}

function graph(
  head: HeadConfig,
  parameters: Readonly<Record<string, Float32Array>>,
  folded: readonly Float32Array[],
  size: number,
): Tensor {
  let hidden = input('states', [size, head.dimension]);
  for (const layer of layersOf(head)) {
    const isFirst = layer.index === 0;
    const weight = isFirst
      ? input(FIRST_WEIGHT, [head.dimension, layer.outputs])
      : constant(folded[layer.index]!, [layer.inputs, layer.outputs]);
    hidden = matmul(hidden, weight);
    if (layer.last) break;
    const bias = isFirst
      ? input(FIRST_BIAS, [layer.outputs])
      : constant(parameters[biasName(layer)]!, [layer.outputs]);
    hidden = silu(add(hidden, bias));
  }
  return reshape(hidden, [size]);
}
