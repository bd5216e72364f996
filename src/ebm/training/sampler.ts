/** Draws groups of one positive and `K` negatives: hard, medium and easy ones in a given mix. */

import type { Random } from '../../core/index.js';
import type { ContrastiveIndex, IndexedState, IndexedTheorem } from './contrastive-index.js';

export interface SamplerOptions {
  /** Negatives of each positive. @default 7 */
  readonly negatives: number;
  /** Shares of hard (dead ends of the theorem), medium (its other off-path states) and easy (other theorems) negatives. */
  readonly mix: readonly [hard: number, medium: number, easy: number];
}

/** Text indices of one group, and the positive's remaining depth (−1 where unknown). */
export interface ContrastiveGroup {
  readonly goal: number;
  readonly positive: number;
  readonly negatives: readonly number[];
  readonly remainingDepth: number;
}

/** Reference mixes: 0.5 / 0.3 / 0.2 for the state-only head, hard share 0.6 for the goal-conditioned one. */
export function defaultMix(kind: 'state' | 'goal'): SamplerOptions['mix'] {
  return kind === 'state' ? [0.5, 0.3, 0.2] : [0.6, 0.24, 0.16];
}

/** Samples with replacement: a random theorem, a random positive of it, then its negatives. */
export class ContrastiveSampler {
  constructor(
    private readonly index: ContrastiveIndex,
    private readonly options: SamplerOptions,
  ) {
    if (index.theorems.length === 0)
      throw new TypeError('there is nothing to train on: no theorem has both positive and negative states');
    if (!Number.isInteger(options.negatives) || options.negatives < 1)
      throw new RangeError(`negatives must be a positive integer, not ${options.negatives}`);
  }

  sample(random: Random): ContrastiveGroup {
    const theorem = pick(this.index.theorems, random);
    const positive = pick(theorem.positives, random);
    return {
      goal: theorem.goal,
      positive: positive.text,
      negatives: this.negativesFor(theorem, positive, random),
      remainingDepth: positive.remainingDepth,
    };
  }

  batch(size: number, random: Random): ContrastiveGroup[] {
    return Array.from({ length: size }, () => this.sample(random));
  }

  private negativesFor(theorem: IndexedTheorem, positive: IndexedState, random: Random): number[] {
    const { negatives: count, mix } = this.options;
    const hard = Math.round(count * mix[0]);
    const medium = Math.min(count - hard, Math.round(count * mix[1]));
    const chosen: number[] = [];
    const usable = (text: number) => text !== positive.text;
    const take = (states: readonly IndexedState[], wanted: number) => {
      for (const state of drawn(states, random)) {
        if (chosen.length >= wanted) return;
        if (usable(state.text) && !chosen.includes(state.text)) chosen.push(state.text);
      }
    };
    const siblings = theorem.deadEnds.filter(state => state.parent === positive.parent);
    take(siblings, hard);
    take(theorem.deadEnds, hard);
    take(theorem.offPath, hard + medium);
    // Short categories are topped up from the next one, and the last from all there is.
    this.takeEasy(theorem, chosen, count, usable, random);
    take(theorem.deadEnds, count);
    take(theorem.offPath, count);
    for (let i = 0; chosen.length < count; i++) chosen.push(chosen[i]!);
    return chosen;
  }

  /** States of other theorems (none if there is only one). */
  private takeEasy(
    theorem: IndexedTheorem,
    chosen: number[],
    count: number,
    usable: (text: number) => boolean,
    random: Random,
  ): void {
    for (let tries = 0; chosen.length < count && tries < 20 * count; tries++) {
      const other = pick(this.index.theorems, random);
      if (other.name === theorem.name) continue;
      const pool = random.integer(2) === 0 ? other.positives : [...other.deadEnds, ...other.offPath];
      const { text } = pick(pool.length === 0 ? other.positives : pool, random);
      if (usable(text) && !chosen.includes(text)) chosen.push(text);
    }
  }
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[random.integer(items.length)]!;
}

/** Items in a random order, drawn lazily (Fisher–Yates on a copy). */
function* drawn<T>(items: readonly T[], random: Random): Iterable<T> {
  const rest = [...items];
  for (let n = rest.length; n > 0; n--) {
    const i = random.integer(n);
    yield rest[i]!;
    rest[i] = rest[n - 1]!;
  }
}
