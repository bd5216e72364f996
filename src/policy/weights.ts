/**
 * The scoring model of the built-in policy, as data: the score of a candidate is the bias of its family plus the sum
 * of features times weights; a softmax over all candidates of a goal makes log-probabilities of the scores. Being
 * linear, the model can be trained from trajectories (features of the tactics on proof paths against the rest).
 * These values were set by hand.
 */

import type { Family, Feature } from './candidate.js';

/** Weights in nats. */
export interface PolicyWeights {
  /** Changes whenever a value does, for the result file. */
  readonly version: string;
  readonly family: Readonly<Record<Family, number>>;
  readonly feature: Readonly<Record<Feature, number>>;
  /** Taken off for each better candidate of the same family: keeps the list diverse. */
  readonly crowding: number;
}

export const DEFAULT_WEIGHTS: PolicyWeights = {
  version: 'hand-3',
  family: {
    close: 0.5,
    hypothesis: 1.2,
    intro: 1.5,
    logic: 0.8,
    cases: 0.6,
    induction: 0.4,
    rewrite: 0.2,
    'rewrite-at': -0.4,
    apply: 0.3,
    forward: 0.5,
    simp: 0.6,
    'simp-at': 0,
    witness: 0.8,
    arithmetic: 1,
    classical: -0.8,
    unfold: -0.3,
  },
  feature: {
    closes: 3,
    forced: 1.5,
    preference: 1,
    local: 0.4,
    library: -0.5,
    simplifying: 0.8,
    permuting: -0.4,
    expanding: -0.8,
    shrinks: 1,
    specific: 0.6,
    sideGoals: -0.5,
    usesFacts: 0.5,
    instantiated: -0.1,
    backward: -0.3,
    repeats: -0.8,
    inductions: -0.8,
    recursion: 0.4,
  },
  crowding: 0.12,
};
