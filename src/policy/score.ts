/** From candidates to proposals: linear scores, softmax, and a list that is not all of one kind. */

import type { Candidate, Feature } from './candidate.js';
import type { PolicyWeights } from './weights.js';

/** A candidate with its log-probability. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  /** Nats, ≤ 0. */
  readonly logProb: number;
}

/** The linear score, in nats. */
export function scoreOf({ family, features }: Candidate, weights: PolicyWeights): number {
  let score = weights.family[family];
  for (const [feature, value] of Object.entries(features))
    score += weights.feature[feature as Feature] * value;
  return score;
}

/**
 * Ranks candidates. Of several with one text the best counts.
 *
 * @param temperature divides the scores before the softmax; 0 is read as 1, as it does not change the order.
 * @returns all of them, best first; ties by the order of generation.
 */
export function rank(
  candidates: readonly Candidate[],
  weights: PolicyWeights,
  temperature: number,
): readonly ScoredCandidate[] {
  const best = new Map<string, { candidate: Candidate; score: number }>();
  for (const candidate of candidates) {
    const score = scoreOf(candidate, weights);
    const known = best.get(candidate.text);
    if (known === undefined || known.score < score) best.set(candidate.text, { candidate, score });
  }
  const crowded = withCrowding([...best.values()], weights.crowding);
  return softmax(crowded, temperature === 0 ? 1 : temperature);
}

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

function withCrowding(scored: readonly Scored[], crowding: number): readonly Scored[] {
  const ahead = new Map<string, number>();
  return byScore(scored)
    .map(({ candidate, score }) => {
      const better = ahead.get(candidate.family) ?? 0;
      ahead.set(candidate.family, better + 1);
      return { candidate, score: score - crowding * better };
    })
    .sort((left, right) => right.score - left.score);
}

function byScore(scored: readonly Scored[]): Scored[] {
  return [...scored].sort((left, right) => right.score - left.score);
}

function softmax(scored: readonly Scored[], temperature: number): readonly ScoredCandidate[] {
  const highest = scored[0]?.score ?? 0;
  const total = scored.reduce((sum, { score }) => sum + Math.exp((score - highest) / temperature), 0);
  return scored.map(({ candidate, score }) => ({
    candidate,
    // Rounding may leave a single candidate a hair above 0.
    logProb: Math.min(0, (score - highest) / temperature - Math.log(total)),
  }));
}
