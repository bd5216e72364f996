import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetInterned, internedCount } from '../kernel/index.js';
import { checkLines, corpusFiles, corpusLines, corpusMissing } from './fixtures/corpus.js';

const RUNS = process.env.BURN_QED_FULL ? 50_000 : 500;
const VERDICTS = ['accept', 'reject', 'decline'];

/** Any outcome will do but an exception. */
function expectVerdict(lines: readonly string[]): void {
  expect(VERDICTS).toContain(checkLines(lines, { maxSteps: 200_000 }).verdict);
  if (internedCount() > 1_000_000) forgetInterned();
}

type Edit = (lines: string[], at: number, pick: number) => void;
const KINDS = ['app', 'lam', 'forallE', 'const', 'sort', 'letE', 'proj', 'def', 'thm', 'axiom'];
const EDITS: readonly Edit[] = [
  (lines, at, pick) => {
    const numbers = [...lines[at]!.matchAll(/\d+/gu)];
    const found = numbers[pick % Math.max(1, numbers.length)];
    if (found === undefined) return;
    const value = [pick % 60, Number(found[0]) + 1, Math.max(0, Number(found[0]) - 1), pick % 500][pick % 4]!;
    lines[at] = lines[at]!.slice(0, found.index) + value + lines[at]!.slice(found.index + found[0].length);
  },
  (lines, at) => {
    lines.splice(at, 1);
  },
  (lines, at, pick) => {
    lines[at] = lines[at]!.slice(0, pick % (lines[at]!.length + 1));
  },
  (lines, at) => {
    lines[at] = lines[at]!.replace(/true|false/u, word => (word === 'true' ? 'false' : 'true'));
  },
  (lines, at, pick) => {
    lines[at] = lines[at]!.replace(
      /"(app|lam|forallE|const|sort|letE|proj|def|thm|axiom)"/u,
      `"${KINDS[pick % KINDS.length]}"`,
    );
  },
  (lines, at, pick) => {
    const other = pick % lines.length;
    [lines[at], lines[other]] = [lines[other]!, lines[at]!];
  },
];

describe('any input ends in a verdict', () => {
  it('random text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' }))), expectVerdict),
      { numRuns: RUNS },
    );
  });

  it.skipIf(corpusMissing)(
    `public test files with edits ${corpusMissing ?? ''}`,
    () => {
      const bases = corpusFiles()
        .filter(({ file }) => !file.startsWith('ansatz'))
        .map(({ file }) => corpusLines(file))
        .filter(lines => lines.length < 900);
      const edit = fc.record({ kind: fc.nat(), at: fc.nat(), pick: fc.nat() });
      fc.assert(
        fc.property(fc.nat(), fc.array(edit, { minLength: 1, maxLength: 4 }), (base, edits) => {
          const lines = [...bases[base % bases.length]!];
          for (const { kind, at, pick } of edits)
            if (lines.length > 0) EDITS[kind % EDITS.length]!(lines, at % lines.length, pick);
          expectVerdict(lines);
        }),
        { numRuns: RUNS },
      );
    },
    600_000,
  );
});
