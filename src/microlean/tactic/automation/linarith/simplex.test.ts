import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, solveExactly, vanishingCombination } from './simplex.js';

const column = (entries: readonly number[], options: { free?: boolean; strict?: boolean } = {}): Column => ({
  entries: new Map(entries.flatMap((value, row) => (value === 0 ? [] : [[row, BigInt(value)] as const]))),
  free: options.free ?? false,
  strict: options.strict ?? false,
});

function sumOf(columns: readonly Column[], multipliers: ReadonlyMap<number, bigint>): Map<number, bigint> {
  const sum = new Map<number, bigint>();
  for (const [index, multiplier] of multipliers)
    for (const [row, value] of columns[index]!.entries) {
      const total = (sum.get(row) ?? 0n) + multiplier * value;
      if (total === 0n) sum.delete(row);
      else sum.set(row, total);
    }
  return sum;
}

describe('vanishingCombination', () => {
  it('finds multipliers', () => {
    const columns = [column([2, -1]), column([-3, 0], { strict: true }), column([0, 1])];
    expect([...vanishingCombination(columns)!].sort()).toEqual([
      [0, 3n],
      [1, 2n],
      [2, 3n],
    ]);
  });

  it('finds none where a multiplier would have to be negative', () => {
    expect(vanishingCombination([column([1]), column([2], { strict: true })])).toBeUndefined();
  });

  it('lets free columns have negative multipliers', () => {
    const columns = [column([1], { free: true }), column([2], { strict: true })];
    expect(vanishingCombination(columns)).toEqual(
      new Map([
        [0, -2n],
        [1, 1n],
      ]),
    );
  });

  it('asks for a strict column', () => {
    expect(vanishingCombination([column([1]), column([-1])])).toBeUndefined();
  });

  it('copes with large coefficients', () => {
    const columns = [
      column([10 ** 9, -7]),
      column([-(10 ** 9) + 1, 5]),
      column([0, 1], { strict: true }),
      column([-1, 1]),
    ];
    const found = vanishingCombination(columns);
    if (found !== undefined) expect(sumOf(columns, found).size).toBe(0);
  });

  it('is right whenever it answers', () => {
    const entry = fc.integer({ min: -4, max: 4 });
    const any = fc.record({
      entries: fc.array(entry, { minLength: 4, maxLength: 4 }),
      free: fc.boolean(),
      strict: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), given => {
        const columns = given.map(({ entries, free, strict }) =>
          column(entries, { free, strict: strict && !free }),
        );
        const found = vanishingCombination(columns);
        if (found === undefined) return;
        expect(sumOf(columns, found).size).toBe(0);
        for (const [index, value] of found) expect(columns[index]!.free || value > 0n).toBe(true);
        expect([...found.keys()].some(index => columns[index]!.strict)).toBe(true);
      }),
    );
  });
});

describe('solveExactly', () => {
  it('refuses columns whose combination has a wrong sign', () => {
    expect(solveExactly([column([1], { strict: true }), column([1])], [0, 1])).toBeUndefined();
  });

  it('refuses columns that determine no combination', () => {
    expect(solveExactly([column([1, 0], { strict: true }), column([0, 1])], [0, 1])).toBeUndefined();
    expect(solveExactly([column([0], { strict: true }), column([0])], [0, 1])).toBeUndefined();
  });
});
