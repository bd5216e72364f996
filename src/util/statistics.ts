/** The few statistics that results are reported with. Plain functions of numbers. */

import type { Random } from '../core/index.js';

/** An interval of the real line, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % point of the normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * Wilson score interval for a proportion (Wilson, 1927), at 95 %.
 *
 * @returns the interval of the proportion; [0, 1] when there were no trials.
 * @throws {RangeError} unless 0 ≤ successes ≤ total, both integers.
 */
export function wilsonInterval(successes: number, total: number): Interval {
  requireCount('total', total);
  requireCount('successes', successes);
  if (successes > total) throw new RangeError(`successes must be at most total (${total}), got ${successes}`);
  if (total === 0) return { low: 0, high: 1 };
  const rate = successes / total;
  const square = Z_95 * Z_95;
  const centre = rate + square / (2 * total);
  const margin = Z_95 * Math.sqrt((rate * (1 - rate)) / total + square / (4 * total * total));
  const scale = 1 + square / total;
  return {
    // At the ends the formula gives 0 and 1 up to rounding.
    low: successes === 0 ? 0 : Math.max(0, (centre - margin) / scale),
    high: successes === total ? 1 : Math.min(1, (centre + margin) / scale),
  };
}

/**
 * McNemar's exact test for two paired runs: the two-sided p-value of `gains` and `losses` under a fair coin.
 * Exact in integers, so any size is safe; p-values below 5e-324 come out as 0.
 *
 * @param gains pairs that only the second run won.
 * @param losses pairs that only the first run won.
 */
export function mcNemarExact(gains: number, losses: number): number {
  requireCount('gains', gains);
  requireCount('losses', losses);
  const total = gains + losses;
  let term = 1n;
  let tail = 1n;
  for (let k = 1; k <= Math.min(gains, losses); k++) {
    term = (term * BigInt(total - k + 1)) / BigInt(k);
    tail += term;
  }
  return Math.min(1, ratioToPowerOfTwo(2n * tail, total));
}

/** Arithmetic mean. @throws {RangeError} if there are no values. */
export function mean(values: readonly number[]): number {
  requireValues(values);
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Middle value, or the mean of the two in the middle. @throws {RangeError} if there are no values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The value below which a share `q` of the values lies, interpolated linearly between neighbours (type 7 of
 * Hyndman and Fan, 1996; the default of R and numpy).
 *
 * @throws {RangeError} if there are no values or `q` is outside [0, 1].
 */
export function quantile(values: readonly number[], q: number): number {
  requireValues(values);
  if (!(q >= 0 && q <= 1)) throw new RangeError(`q must be between 0 and 1, got ${q}`);
  const sorted = Float64Array.from(values).sort();
  const position = q * (sorted.length - 1);
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  // Not `below + share * (above - below)` when equal: two infinities would give NaN.
  return below === above ? below : below + (position - Math.floor(position)) * (above - below);
}

/** How a bootstrap is run. */
export interface BootstrapOptions {
  readonly random: Random;
  /** Samples drawn with replacement. Default 2,000. */
  readonly resamples?: number;
  /** Share of the resampled statistics inside the interval. Default 0.95. */
  readonly confidence?: number;
}

/**
 * Percentile bootstrap interval of a statistic (Efron, 1979).
 *
 * @throws {RangeError} if there are no values.
 */
export function bootstrapInterval(
  values: readonly number[],
  statistic: (sample: readonly number[]) => number,
  options: BootstrapOptions,
): Interval {
  requireValues(values);
  const { random, resamples = 2000, confidence = 0.95 } = options;
  const statistics: number[] = [];
  for (let round = 0; round < resamples; round++) {
    statistics.push(statistic(values.map(() => values[random.integer(values.length)]!)));
  }
  const outside = (1 - confidence) / 2;
  return { low: quantile(statistics, outside), high: quantile(statistics, 1 - outside) };
}

/** `numerator / 2^exponent` without overflow of either. */
function ratioToPowerOfTwo(numerator: bigint, exponent: number): number {
  const bits = numerator.toString(2).length;
  const dropped = Math.max(0, bits - 64);
  // Two steps, so that a result near the smallest number is not lost to an early underflow.
  const scale = dropped - exponent;
  const half = Math.trunc(scale / 2);
  return Number(numerator >> BigInt(dropped)) * 2 ** half * 2 ** (scale - half);
}

function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be an integer ≥ 0, got ${value}`);
  }
}

function requireValues(values: readonly number[]): void {
  if (values.length === 0) throw new RangeError('values must hold at least one number, got none');
}
