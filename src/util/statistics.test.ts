import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from './random.js';
import { bootstrapInterval, mcNemarExact, mean, median, quantile, wilsonInterval } from './statistics.js';

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('wilsonInterval', () => {
  test('its ends solve the equation that defines it: |rate − p| = z √(p(1 − p) / n)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, share) => {
          const successes = 1 + Math.floor(share * (total - 2));
          const { low, high } = wilsonInterval(successes, total);
          const rate = successes / total;
          for (const p of [low, high]) {
            expect(Math.abs(rate - p)).toBeCloseTo(1.959964 * Math.sqrt((p * (1 - p)) / total), 6);
          }
          expect(low).toBeLessThan(rate);
          expect(high).toBeGreaterThan(rate);
        },
      ),
    );
  });

  test('ends: nothing tried, none, all', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(0, 10).low).toBe(0);
    expect(wilsonInterval(10, 10).high).toBe(1);
    // For none of ten the upper end is z² / (n + z²).
    expect(wilsonInterval(0, 10).high).toBeCloseTo(3.8414588 / 13.8414588, 6);
  });

  test('misuse', () => {
    expect(() => wilsonInterval(11, 10)).toThrow(/successes must be at most total \(10\), got 11/);
    expect(() => wilsonInterval(-1, 10)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 10.5)).toThrow(RangeError);
  });
});

/** Counts coin sequences one by one. */
function mcNemarByCounting(gains: number, losses: number): number {
  const total = gains + losses;
  let extreme = 0;
  for (let sequence = 0; sequence < 2 ** total; sequence++) {
    const heads = sequence.toString(2).replaceAll('0', '').length;
    if (Math.abs(heads - total / 2) >= Math.abs(gains - total / 2)) extreme++;
  }
  return extreme / 2 ** total;
}

describe('mcNemarExact', () => {
  test('equals the count of all coin sequences at least as uneven', () => {
    for (let gains = 0; gains <= 11; gains++) {
      for (let losses = 0; gains + losses <= 11; losses++) {
        expect(mcNemarExact(gains, losses)).toBeCloseTo(mcNemarByCounting(gains, losses), 12);
      }
    }
  });

  test('large counts: symmetric, decreasing with unevenness, near the normal approximation', () => {
    expect(mcNemarExact(4900, 5100)).toBe(mcNemarExact(5100, 4900));
    // z = (200 − 1) / 100 = 1.99: two-sided 0.0466.
    expect(mcNemarExact(4900, 5100)).toBeCloseTo(0.0466, 3);
    expect(mcNemarExact(10_000, 0)).toBe(0);
    expect(mcNemarExact(1000, 0)).toBeGreaterThan(0);
    expect(mcNemarExact(5000, 5000)).toBe(1);
  });
});

describe('mean, median, quantile', () => {
  test('known values', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46, 12);
    expect(quantile([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], 0.5)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test('a quantile lies within the values, grows with q, and does not sort its input', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
        const before = [...values];
        const value = quantile(values, q);
        expect(value).toBeGreaterThanOrEqual(quantile(values, 0));
        expect(value).toBeLessThanOrEqual(quantile(values, 1));
        expect(quantile(values, q / 2)).toBeLessThanOrEqual(value);
        expect(values).toEqual(before);
      }),
    );
  });

  test('misuse', () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => median([])).toThrow(RangeError);
    expect(() => quantile([1], 1.1)).toThrow(/q must be between 0 and 1, got 1.1/);
  });
});

describe('bootstrapInterval', () => {
  test('covers the mean of a known population about as often as it says', () => {
    let covered = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = seededRandom(seed);
      const sample = Array.from({ length: 40 }, () => random.next());
      const { low, high } = bootstrapInterval(sample, mean, {
        random: random.fork('bootstrap'),
        resamples: 300,
      });
      if (low <= 0.5 && 0.5 <= high) covered++;
    }
    expect(covered / 200).toBeGreaterThan(0.87);
    expect(covered / 200).toBeLessThan(0.99);
  });

  test('follows the seed', () => {
    const interval = (seed: number) =>
      bootstrapInterval([1, 5, 2, 8], median, { random: seededRandom(seed) });
    expect(interval(1)).toEqual(interval(1));
  });
});
