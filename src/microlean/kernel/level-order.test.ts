import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LEVEL_ZERO,
  type Level,
  levelAlwaysZero,
  levelIMax,
  levelIMaxRaw,
  levelMax,
  levelMaxRaw,
  levelNeverZero,
  levelParam,
  levelSucc,
} from './level.js';
import { levelEqual, levelLeq } from './level-order.js';
import { type Name, nameOf } from './name.js';

const PARAMS = ['u', 'v', 'w'].map(nameOf);
const [u, v] = PARAMS.map(levelParam) as [Level, Level];

const level: fc.Arbitrary<Level> = fc.letrec<{ level: Level }>(tie => ({
  level: fc.oneof(
    { maxDepth: 4 },
    fc.constant(LEVEL_ZERO),
    fc.constantFrom(...PARAMS.map(levelParam)),
    tie('level').map(levelSucc),
    fc.tuple(tie('level'), tie('level')).map(([a, b]) => levelMaxRaw(a, b)),
    fc.tuple(tie('level'), tie('level')).map(([a, b]) => levelIMaxRaw(a, b)),
  ),
})).level;

function evaluate(l: Level, values: ReadonlyMap<Name, number>): number {
  switch (l.kind) {
    case 'zero':
      return 0;
    case 'succ':
      return evaluate(l.level, values) + 1;
    case 'max':
      return Math.max(evaluate(l.left, values), evaluate(l.right, values));
    case 'imax': {
      const right = evaluate(l.right, values);
      return right === 0 ? 0 : Math.max(evaluate(l.left, values), right);
    }
    case 'param':
      return values.get(l.name)!;
    default:
      throw new TypeError('no metavariables here');
  }
}

/** All assignments of 0 … 6 to the three parameters: offsets in the generated levels stay below that. */
const ASSIGNMENTS = Array.from(
  { length: 343 },
  (_, i) => new Map(PARAMS.map((name, k) => [name, Math.floor(i / 7 ** k) % 7])),
);

describe('levelLeq()', () => {
  it('agrees with evaluation over small naturals', () => {
    fc.assert(
      fc.property(level, level, (a, b) => {
        const expected = ASSIGNMENTS.every(values => evaluate(a, values) <= evaluate(b, values));
        expect(levelLeq(a, b)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps offsets when it looks through imax', () => {
    const one = levelSucc(LEVEL_ZERO);
    expect(levelEqual(levelSucc(levelIMaxRaw(u, LEVEL_ZERO)), LEVEL_ZERO)).toBe(false);
    expect(levelEqual(levelSucc(levelIMaxRaw(u, LEVEL_ZERO)), one)).toBe(true);
    expect(levelLeq(levelSucc(levelIMaxRaw(u, v)), levelIMaxRaw(u, v))).toBe(false);
  });

  it('falls back to a sound comparison for very many parameters', () => {
    const many = Array.from({ length: 14 }, (_, i) => levelParam(nameOf(`p${i}`)));
    const left = many.reduce((l, p) => levelIMaxRaw(l, p));
    expect(levelLeq(left, left)).toBe(true);
    expect(levelLeq(levelSucc(left), left)).toBe(false);
    expect(
      levelLeq(
        left,
        many.reduce((l, p) => levelMaxRaw(l, p)),
      ),
    ).toBe(true);
  });
});

describe('levelNeverZero(), levelAlwaysZero()', () => {
  it('agree with evaluation', () => {
    fc.assert(
      fc.property(level, l => {
        const values = ASSIGNMENTS.map(assignment => evaluate(l, assignment));
        expect(levelNeverZero(l)).toBe(values.every(value => value > 0));
        expect(levelAlwaysZero(l)).toBe(values.every(value => value === 0));
      }),
    );
  });
});

describe('levelMax(), levelIMax()', () => {
  it('simplify without changing the meaning', () => {
    fc.assert(
      fc.property(level, level, (a, b) => {
        expect(levelEqual(levelMax(a, b), levelMaxRaw(a, b))).toBe(true);
        expect(levelEqual(levelIMax(a, b), levelIMaxRaw(a, b))).toBe(true);
      }),
    );
  });
});
