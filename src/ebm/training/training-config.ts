/** Settings of a training run, with their defaults. */

import { defaultHead, type HeadConfig } from '../model/head-config.js';
import { defaultMix, type SamplerOptions } from './sampler.js';
import type { LossConfig } from './training-graph.js';

/** Everything that decides what comes out of training, besides the data. */
export interface TrainingConfig {
  readonly head: HeadConfig;
  readonly loss: LossConfig;
  readonly mix: SamplerOptions['mix'];
  /** AdamW steps. */
  readonly steps: number;
  /** Peak learning rate: linear warm-up, then cosine to 0. */
  readonly learningRate: number;
  readonly warmupSteps: number;
  readonly weightDecay: number;
  /** Gradients are scaled down to this norm. */
  readonly clipNorm: number;
  readonly seed: number;
  /** Steps between log entries. */
  readonly logEvery: number;
  /** Steps between validations. */
  readonly validateEvery: number;
  /** Steps between checkpoints to resume from. */
  readonly checkpointEvery: number;
  /** Groups of the validation set, drawn once. */
  readonly validationGroups: number;
}

/** The reference configuration of a 7B backbone. */
export function referenceTraining(kind: HeadConfig['kind'], dimension: number): TrainingConfig {
  return {
    head: defaultHead(kind, dimension),
    loss: { contrastive: 'info-nce', depthWeight: kind === 'state' ? 0.3 : 0, groups: 32, negatives: 7 },
    mix: defaultMix(kind),
    steps: 50_000,
    learningRate: kind === 'state' ? 1e-4 : 3e-5,
    warmupSteps: 1000,
    weightDecay: 0.01,
    clipNorm: 1,
    seed: 0,
    logEvery: 50,
    validateEvery: 500,
    checkpointEvery: 5000,
    validationGroups: 256,
  };
}

/** For the built-in encoder and the small sets that fit it: a narrow head, trained in a minute or two on a laptop. */
export function embeddedTraining(kind: HeadConfig['kind'], dimension: number): TrainingConfig {
  const reference = referenceTraining(kind, dimension);
  return {
    ...reference,
    head: { ...reference.head, hidden: [128, 64] },
    steps: 600,
    learningRate: 1e-3,
    warmupSteps: 60,
    validateEvery: 50,
    checkpointEvery: 100,
  };
}

/** @throws {RangeError} naming the setting that cannot be. */
export function checkTrainingConfig(config: TrainingConfig): void {
  const positive = (name: keyof TrainingConfig) => {
    const value = config[name];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
      throw new RangeError(`${name} must be a positive integer, got ${String(value)}`);
  };
  for (const name of ['steps', 'logEvery', 'validateEvery', 'checkpointEvery', 'validationGroups'] as const)
    positive(name);
  if (!(config.learningRate > 0))
    throw new RangeError(`learningRate must be > 0, got ${config.learningRate}`);
  if (!(config.head.dropout >= 0 && config.head.dropout < 1))
    throw new RangeError(`dropout must be in [0, 1), got ${config.head.dropout}`);
  if (config.mix.some(share => !(share >= 0 && share <= 1)))
    throw new RangeError(`mix must be shares between 0 and 1, got ${config.mix.join(', ')}`);
}
