/**
 * The training loop's step: draws a batch, runs the compiled graph, updates the parameters. What a run is at any moment
 * is a {@link TrainingState}; two runs in the same state go on to the same numbers, bit for bit.
 */

import type { Random } from '../../core/index.js';
import { adamWState, clipScale, FastAdamW, type Program, warmupCosine } from '../../nn/index.js';
import { seededRandom } from '../../util/index.js';
import { maskName, startName } from '../model/energy.js';
import {
  fillNormal,
  initialParameters,
  LOG_TEMPERATURE,
  layersOf,
  TEMPERATURE_RANGE,
} from '../model/head-config.js';
import { normalizedDepths } from '../model/losses.js';
import type { ContrastiveIndex } from './contrastive-index.js';
import type { EmbeddingRows } from './embedding-matrix.js';
import { assertFinite, STUCK_STEPS, TrainingError, type Validation } from './health.js';
import { type ContrastiveGroup, ContrastiveSampler } from './sampler.js';
import { fillMask } from './step-random.js';
import { checkTrainingConfig, type TrainingConfig } from './training-config.js';
import { compileStep, gradientName, INPUT } from './training-graph.js';

/** Where a run is. A trainer starts from a copy, and updates its own in place. */
export interface TrainingState {
  readonly parameters: Record<string, Float32Array>;
  readonly firstMoments: Record<string, Float32Array>;
  readonly secondMoments: Record<string, Float32Array>;
  /** Steps done; with the seed it is the random state too. */
  step: number;
  /** Steps in a row with the temperature at its floor or ceiling. */
  stuckSteps: number;
}

/** A fresh run. */
export function initialState(config: TrainingConfig): TrainingState {
  const parameters = initialParameters(config.head, seededRandom(config.seed).fork('parameters'));
  const { firstMoments, secondMoments } = adamWState(parameters);
  return { parameters, firstMoments, secondMoments, step: 0, stuckSteps: 0 };
}

/** What is trained on. Texts are indices: row numbers of `embeddings`. */
export interface TrainingData {
  readonly training: ContrastiveIndex;
  readonly validation: ContrastiveIndex;
  readonly embeddings: EmbeddingRows;
}

/** Figures of one step. */
export interface StepReport {
  readonly loss: number;
  readonly contrastive: number;
  readonly depth: number;
  /** `[B · (1 + K)]`, the positive first in each group. */
  readonly energies: Float32Array;
  readonly temperature: number;
  readonly learningRate: number;
  readonly gradientNorm: number;
}

export class Trainer {
  /** Where the run is; its arrays are those of the optimiser. */
  readonly state: TrainingState;
  private readonly optimizer: FastAdamW;
  private readonly gradients: Readonly<Record<string, Float32Array>>;
  private readonly validationBatches: readonly (readonly ContrastiveGroup[])[];
  private evaluation: Program | undefined;

  private constructor(
    readonly config: TrainingConfig,
    start: TrainingState,
    private readonly data: TrainingData,
    private readonly program: Program,
    private readonly threads: number | undefined,
  ) {
    // Decay is for weights: biases and the temperature are not pulled to 0.
    const noDecay = new Set(Object.keys(start.parameters).filter(name => !name.endsWith('.weight')));
    this.optimizer = new FastAdamW(start.parameters, start, { weightDecay: config.weightDecay, noDecay });
    const { parameters, firstMoments, secondMoments, gradients } = this.optimizer;
    this.state = { parameters, firstMoments, secondMoments, step: start.step, stuckSteps: start.stuckSteps };
    this.gradients = Object.fromEntries(
      Object.entries(gradients).map(([name, values]) => [gradientName(name), values]),
    );
    this.validationBatches = this.drawValidation();
  }

  /** @throws {TypeError | RangeError} for data or settings that cannot be trained on. */
  static async create(
    config: TrainingConfig,
    data: TrainingData,
    state: TrainingState = initialState(config),
    options: { readonly threads?: number } = {},
  ): Promise<Trainer> {
    checkTrainingConfig(config);
    if (data.embeddings.dimension !== config.head.dimension)
      throw new RangeError(
        `the head takes embeddings of width ${config.head.dimension}, these have ${data.embeddings.dimension}`,
      );
    const program = await compileStep(config.head, config.loss, 'train', options);
    return new Trainer(config, state, data, program, options.threads);
  }

  /** One step. @throws {TrainingError} when training cannot go on. */
  async step(): Promise<StepReport> {
    const { config, state } = this;
    const random = seededRandom(config.seed).fork(`step ${state.step}`);
    const sampler = new ContrastiveSampler(this.data.training, {
      negatives: config.loss.negatives,
      mix: config.mix,
    });
    const groups = sampler.batch(config.loss.groups, random.fork('groups'));
    const results = await this.program.run(this.feeds(groups, random, 'train'), this.gradients);
    const gradientNorm = this.optimizer.gradientNorm();
    const loss = results.loss![0]!;
    assertFinite(state.step + 1, { loss, 'gradient norm': gradientNorm });
    const { learningRate: peak, warmupSteps, steps, clipNorm } = config;
    const learningRate = warmupCosine(state.step, peak, warmupSteps, steps);
    this.optimizer.step(state.step, learningRate, clipScale(gradientNorm, clipNorm));
    state.step++;
    return {
      loss,
      contrastive: results.contrastive![0]!,
      depth: results.depth?.[0] ?? 0,
      energies: results.energies!,
      temperature: this.watchTemperature(),
      learningRate,
      gradientNorm,
    };
  }

  /** The held-out groups, without dropout; `undefined` where there are none. */
  async validate(): Promise<Validation | undefined> {
    if (this.validationBatches.length === 0) return undefined;
    const { head, loss } = this.config;
    this.evaluation ??= await compileStep(
      head,
      { ...loss, depthWeight: 0 },
      'evaluate',
      this.threads === undefined ? {} : { threads: this.threads },
    );
    const random = seededRandom(this.config.seed).fork('validation starts');
    let total = 0;
    const energies: number[] = [];
    for (const groups of this.validationBatches) {
      const results = await this.evaluation.run(this.feeds(groups, random, 'evaluate'));
      total += results.loss![0]!;
      energies.push(...results.energies!);
    }
    const figures = groupFigures(Float32Array.from(energies), 1 + loss.negatives);
    return {
      loss: total / this.validationBatches.length,
      energyGap: figures.energyGap,
      rankAccuracy: figures.rankAccuracy,
    };
  }

  async close(): Promise<void> {
    await this.program.close();
    await this.evaluation?.close();
  }

  private drawValidation(): ContrastiveGroup[][] {
    const { loss, mix, seed, validationGroups } = this.config;
    if (this.data.validation.theorems.length === 0) return [];
    const sampler = new ContrastiveSampler(this.data.validation, { negatives: loss.negatives, mix });
    const random = seededRandom(seed).fork('validation groups');
    const batches = Math.max(1, Math.round(validationGroups / loss.groups));
    return Array.from({ length: batches }, () => sampler.batch(loss.groups, random));
  }

  private feeds(
    groups: readonly ContrastiveGroup[],
    random: Random,
    mode: 'train' | 'evaluate',
  ): Record<string, Float32Array> {
    const { head, loss } = this.config;
    const rows = loss.groups * (1 + loss.negatives);
    const feeds: Record<string, Float32Array> = {
      ...this.state.parameters,
      ...this.embeddingFeeds(groups, rows),
    };
    for (const layer of layersOf(head)) {
      const start = new Float32Array(layer.outputs);
      fillNormal(start, 1, random.fork(startName(layer)));
      feeds[startName(layer)] = start;
      if (mode === 'evaluate' || layer.last || head.dropout === 0) continue;
      const mask = new Float32Array(rows * layer.outputs);
      fillMask(mask, head.dropout, random.fork(maskName(layer)));
      feeds[maskName(layer)] = mask;
    }
    if (mode === 'train' && loss.depthWeight !== 0) {
      const { targets, known } = normalizedDepths(groups.map(group => group.remainingDepth));
      feeds[INPUT.depths] = targets;
      feeds[INPUT.depthKnown] = known;
    }
    return feeds;
  }

  private embeddingFeeds(groups: readonly ContrastiveGroup[], rows: number): Record<string, Float32Array> {
    const { kind, dimension } = this.config.head;
    const states = new Float32Array(rows * dimension);
    const goals = kind === 'goal' ? new Float32Array(rows * dimension) : undefined;
    let row = 0;
    for (const { goal, positive, negatives } of groups) {
      const first = row * dimension;
      for (const text of [positive, ...negatives]) {
        const offset = row++ * dimension;
        this.data.embeddings.copyRow(text, states, offset);
        if (goals === undefined) continue;
        if (offset === first) this.data.embeddings.copyRow(goal, goals, first);
        else goals.copyWithin(offset, first, first + dimension);
      }
    }
    return goals === undefined
      ? { [INPUT.states]: states }
      : { [INPUT.states]: states, [INPUT.goals]: goals };
  }

  private watchTemperature(): number {
    const { state } = this;
    const raw = Math.exp(state.parameters[LOG_TEMPERATURE]![0]!);
    const [floor, ceiling] = TEMPERATURE_RANGE;
    state.stuckSteps = raw <= floor || raw >= ceiling ? state.stuckSteps + 1 : 0;
    if (state.stuckSteps >= STUCK_STEPS)
      throw new TrainingError(
        `training was given up at step ${state.step}: the temperature was at its ${raw <= floor ? 'floor' : 'ceiling'} for ${STUCK_STEPS} steps. Lower the learning rate.`,
      );
    return Math.min(ceiling, Math.max(floor, raw));
  }
}

/** Figures of a table of energies, `columns` in a row, the positive first. */
export function groupFigures(energies: Float32Array, columns: number) {
  const rows = energies.length / columns;
  let positive = 0;
  let negative = 0;
  let square = 0;
  let ranked = 0;
  for (let row = 0; row < rows; row++) {
    const first = energies[row * columns]!;
    let lowest = true;
    positive += first;
    square += first * first;
    for (let column = 1; column < columns; column++) {
      const energy = energies[row * columns + column]!;
      negative += energy;
      square += energy * energy;
      if (energy <= first) lowest = false;
    }
    if (lowest) ranked++;
  }
  const mean = (positive + negative) / energies.length;
  const positiveMean = positive / rows;
  const negativeMean = negative / (rows * (columns - 1));
  return {
    positiveMean,
    negativeMean,
    energyGap: negativeMean - positiveMean,
    energyStd: Math.sqrt(Math.max(0, square / energies.length - mean * mean)),
    rankAccuracy: ranked / rows,
  };
}
