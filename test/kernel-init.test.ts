import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusLines, corpusMissing, corpusPath } from '../src/microlean/export/fixtures/corpus.js';
import { ExportCheck, runCheck } from '../src/microlean/export/index.js';
import { c } from '../src/microlean/kernel/fixtures/small-environment.js';
import { licensedNatOperations, mkNatLit, TypeChecker } from '../src/microlean/kernel/index.js';

const FILE = 'ansatz/init-medium.ndjson';
/** The operations licensed by a pinned definition. */
const PINNED: Record<string, (x: bigint, y: bigint) => bigint> = {
  'Nat.div': (x, y) => (y === 0n ? 0n : x / y),
  'Nat.mod': (x, y) => (y === 0n ? x : x % y),
  'Nat.gcd': (x, y) => {
    let [a, b] = [x, y];
    while (b > 0n) [a, b] = [b, a % b];
    return a;
  },
  'Nat.land': (x, y) => x & y,
  'Nat.lor': (x, y) => x | y,
};

describe.skipIf(corpusMissing)(`a slice of real Lean's Init ${corpusMissing ?? ''}`, () => {
  it('is accepted: 3,234 declarations', async () => {
    const report = await runCheck(corpusPath(FILE));
    expect(report.verdict, JSON.stringify(report.failure)).toBe('accept');
    const total = Object.values(report.declarations).reduce((sum, n) => sum + n);
    expect(total).toBe(3234);
  });

  it('holds the pinned operations, which compute by unfolding what BigInt computes', () => {
    const check = new ExportCheck();
    for (const name of Object.keys(PINNED)) check.environment.fact(`licence ${name}`, () => false);
    for (const line of corpusLines(FILE)) if (!check.takeLine(line)) break;
    expect(check.report().verdict).toBe('accept');
    const checker = new TypeChecker(check.environment);
    for (const [name, compute] of Object.entries(PINNED))
      for (let x = 0n; x <= 9n; x++)
        for (let y = 0n; y <= 9n; y++) {
          const term = c(name, mkNatLit(x), mkNatLit(y));
          expect(checker.isDefEq(term, mkNatLit(compute(x, y))), `${name} ${x} ${y}`).toBe(true);
          expect(checker.isDefEq(term, mkNatLit(compute(x, y) + 1n)), `${name} ${x} ${y}`).toBe(false);
        }
  });

  it('licenses them; large results obey the laws of arithmetic', () => {
    const check = new ExportCheck();
    for (const line of corpusLines(FILE)) if (!check.takeLine(line)) break;
    const licensed = licensedNatOperations(check.environment).map(String);
    expect(licensed).toEqual(expect.arrayContaining([...Object.keys(PINNED), 'Nat.shiftRight']));
    const checker = new TypeChecker(check.environment);
    const compute = (name: string, x: bigint, y: bigint): bigint => {
      const value = checker.whnf(c(name, mkNatLit(x), mkNatLit(y)));
      if (value.kind !== 'lit' || typeof value.literal !== 'bigint')
        throw new TypeError(`${name} is not computed`);
      return value.literal;
    };
    const number = fc.bigInt({ min: 0n, max: 1n << 200n });
    fc.assert(
      fc.property(number, number, fc.nat(300).map(BigInt), (x, y, shift) => {
        expect(compute('Nat.div', x, y) * y + compute('Nat.mod', x, y)).toBe(x);
        expect(compute('Nat.mod', x, y + 1n) <= y).toBe(true);
        expect(compute('Nat.land', x, y) + compute('Nat.lor', x, y)).toBe(x + y);
        const divisor = compute('Nat.gcd', x, y);
        expect(x === 0n && y === 0n ? 0n : (x % divisor) + (y % divisor)).toBe(0n);
        expect(compute('Nat.gcd', x * 6n, y * 6n)).toBe(divisor * 6n);
        expect(compute('Nat.shiftLeft', x, shift)).toBe(compute('Nat.mul', x, compute('Nat.pow', 2n, shift)));
        expect(compute('Nat.shiftRight', x, shift)).toBe(
          compute('Nat.div', x, compute('Nat.pow', 2n, shift)),
        );
      }),
    );
  });
});
