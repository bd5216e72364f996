/**
 * Random numbers of training. Every step has its own generator, made from the seed and the step's number, so the
 * random state of a run is its step count, and a resumed run draws what an uninterrupted one would have drawn.
 */

import type { Random } from '../../core/index.js';

/** 16-bit values from one draw of 53 bits. */
const PER_DRAW = 3;

/**
 * Fills a dropout mask: 0 with probability `rate` (to within 2⁻¹⁶), else 1 / (1 − rate).
 * @param rate in [0, 1).
 */
export function fillMask(mask: Float32Array, rate: number, random: Random): void {
  const threshold = Math.round(rate * 65_536);
  const kept = 1 / (1 - rate);
  for (let i = 0; i < mask.length; i += PER_DRAW) {
    const bits = random.next();
    const high = bits * 65_536;
    const first = Math.trunc(high);
    const middle = (high - first) * 65_536;
    const second = Math.trunc(middle);
    const third = (middle - second) * 65_536;
    mask[i] = first < threshold ? 0 : kept;
    if (i + 1 < mask.length) mask[i + 1] = second < threshold ? 0 : kept;
    if (i + 2 < mask.length) mask[i + 2] = third < threshold ? 0 : kept;
  }
}
