import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom, shuffled } from './random.js';

const draw = (random: { next(): number }, count: number) =>
  Array.from({ length: count }, () => random.next());

describe('seededRandom', () => {
  test('one seed gives one sequence, another seed another', () => {
    expect(draw(seededRandom(7), 20)).toEqual(draw(seededRandom(7), 20));
    expect(draw(seededRandom(7), 20)).not.toEqual(draw(seededRandom(8), 20));
    expect(draw(seededRandom('7'), 20)).not.toEqual(draw(seededRandom(7), 20));
  });

  test('next is uniform in [0, 1): moments of 50,000 draws', () => {
    const values = draw(seededRandom(1), 50_000);
    expect(Math.min(...values.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(values.every(value => value >= 0 && value < 1)).toBe(true);
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
    expect(average).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  test('integer reaches every value below the bound about equally often', () => {
    const random = seededRandom(3);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) counts[random.integer(7)]!++;
    // Five standard deviations (92.6) around 10,000.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(463);
  });

  test('integer stays inside any bound', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (seed, bound) => {
        const value = seededRandom(seed).integer(bound);
        expect(Number.isSafeInteger(value) && value >= 0 && value < bound).toBe(true);
      }),
    );
  });

  test('fork depends on seed and label, not on numbers drawn', () => {
    const fresh = seededRandom(5);
    const used = seededRandom(5);
    draw(used, 10);
    expect(draw(used.fork('a'), 5)).toEqual(draw(fresh.fork('a'), 5));
    expect(draw(fresh.fork('a'), 5)).not.toEqual(draw(fresh.fork('b'), 5));
    expect(draw(fresh.fork('a').fork('b'), 5)).not.toEqual(draw(fresh.fork('ab'), 5));
    expect(draw(fresh.fork('a'), 5)).not.toEqual(draw(seededRandom(5), 5));
  });

  test('misuse is refused by name', () => {
    expect(() => seededRandom(Number.NaN)).toThrow(/seed .*NaN/);
    for (const bound of [0, -1, 1.5, Number.NaN])
      expect(() => seededRandom(1).integer(bound)).toThrow(/bound/);
  });
});

describe('shuffled', () => {
  test('keeps the items, leaves the input, follows the seed', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const result = shuffled(items, seededRandom(2));
    expect(result).not.toEqual(items);
    expect([...result].sort((a, b) => a - b)).toEqual(items);
    expect(shuffled(items, seededRandom(2))).toEqual(result);
  });
});
