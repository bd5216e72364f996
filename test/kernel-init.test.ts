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

  it('licenses them', () => {
    const check = new ExportCheck();
    for (const line of corpusLines(FILE)) if (!check.takeLine(line)) break;
    const licensed = licensedNatOperations(check.environment).map(String);
    expect(licensed).toEqual(expect.arrayContaining([...Object.keys(PINNED), 'Nat.shiftRight']));
  });
});
