/** From what a user chose to the settings of a training run. */

import { embeddedTraining, referenceTraining, type TrainingConfig } from '../ebm/index.js';

/** Choices; absent ones are the defaults of the head. */
export interface TrainingChoice {
  readonly head: 'goal' | 'state';
  /** The settings of the 7B reference system instead of the small ones. */
  readonly reference: boolean;
  readonly hidden?: readonly number[];
  readonly steps?: number;
  readonly groups?: number;
  readonly negatives?: number;
  readonly learningRate?: number;
  readonly loss?: 'info-nce' | 'margin';
  readonly depthWeight?: number;
  readonly seed: number;
}

/** Settings of a run over embeddings of this width. */
export function trainingConfig(choice: TrainingChoice, dimension: number): TrainingConfig {
  const { head, reference, hidden, steps, groups, negatives, learningRate, loss, depthWeight, seed } = choice;
  const base = (reference ? referenceTraining : embeddedTraining)(head, dimension);
  const total = steps ?? base.steps;
  return {
    ...base,
    head: { ...base.head, hidden: hidden ?? base.head.hidden },
    loss: {
      contrastive: loss ?? base.loss.contrastive,
      depthWeight: depthWeight ?? base.loss.depthWeight,
      groups: groups ?? base.loss.groups,
      negatives: negatives ?? base.loss.negatives,
    },
    steps: total,
    learningRate: learningRate ?? base.learningRate,
    // A short run still needs most of its steps after the warm-up.
    warmupSteps: Math.min(base.warmupSteps, Math.ceil(total / 5)),
    seed,
  };
}
