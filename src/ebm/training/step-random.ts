/**
 * Random numbers of training. Every step has its own generator, made from the seed and the step's number, so the
 * random state of a run is its step count, and a resumed run draws what an uninterrupted one would have drawn.
 */

import type { Random } from '../../core/index.js';

/**
 * Fills a dropout mask: 0 with probability `rate`, else 1 / (1 − rate). Draws only the gaps between zeros, which are
 * geometrically distributed (Devroye 1986, X.2): a seventh of the draws at the usual rates.
 * @param rate in [0, 1).
 */
export function fillMask(mask: Float32Array, rate: number, random: Random): void {
  mask.fill(1 / (1 - rate));
  if (rate === 0) return;
  const scale = 1 / Math.log1p(-rate);
  const gap = () => Math.floor(Math.log1p(-random.next()) * scale);
  for (let i = gap(); i < mask.length; i += 1 + gap()) mask[i] = 0;
}
