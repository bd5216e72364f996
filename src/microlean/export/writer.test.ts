import { describe, expect, it } from 'vitest';
import { smallEnvironment } from '../kernel/fixtures/small-environment.js';
import {
  addDeclaration,
  closureHash,
  Environment,
  mkConst,
  mkMVar,
  mkNatLit,
  type Name,
  nameOf,
} from '../kernel/index.js';
import { ExportCheck } from './check-export.js';
import { checkLines, corpusFiles, corpusLines, corpusMissing } from './fixtures/corpus.js';
import { writeExport } from './writer.js';

function readBack(lines: Iterable<string>): Environment {
  const check = new ExportCheck();
  for (const line of lines) check.takeLine(line);
  const report = check.report();
  expect(report.verdict, JSON.stringify(report.failure)).toBe('accept');
  return check.environment;
}

const namesIn = (env: Environment): Name[] => [...env.ownConstants()].map(info => info.name);

describe('writeExport()', () => {
  it('writes a constant with all that it depends on, what licenses computing with it, and nothing else', () => {
    const env = readBack(writeExport(smallEnvironment(), [nameOf('Nat.mul')]));
    expect(namesIn(env).map(String).sort()).toEqual(
      [
        ...['Bool', 'Bool.false', 'Bool.rec', 'Bool.true'],
        ...['Nat', 'Nat.add', 'Nat.mul', 'Nat.rec', 'Nat.succ', 'Nat.zero'],
      ].sort(),
    );
  });

  it('exports Nat for a literal', () => {
    const env = smallEnvironment();
    const value = mkNatLit(10n ** 40n);
    addDeclaration(env, {
      kind: 'def',
      name: nameOf('big'),
      levelParams: [],
      type: mkConst(nameOf('Nat')),
      value,
      hints: 'abbrev',
      safety: 'safe',
      all: [nameOf('big')],
    });
    const info = readBack(writeExport(env, [nameOf('big')])).find(nameOf('big'));
    expect(info?.kind === 'def' && info.value).toBe(value);
  });

  it('refuses what is missing or not closed', () => {
    expect(() => [...writeExport(new Environment(), [nameOf('a')])]).toThrow('cannot export a');
    const env = new Environment();
    const type = mkMVar(1);
    env.addUnchecked([{ kind: 'axiom', name: nameOf('a'), levelParams: [], type, isUnsafe: false }]);
    expect(() => [...writeExport(env, [nameOf('a')])]).toThrow('mvar');
  });

  it.skipIf(corpusMissing)(
    `writes what was read: same constants, same meaning ${corpusMissing ?? ''}`,
    () => {
      const files = corpusFiles().filter(
        ({ file, expected }) => expected === 'accept' && !file.includes('init-medium'),
      );
      for (const { file } of files) {
        const lines = corpusLines(file);
        if (checkLines(lines).verdict !== 'accept') continue;
        const before = readBack(lines);
        const names = namesIn(before);
        const after = readBack(writeExport(before, names));
        expect(new Set(namesIn(after)), file).toEqual(new Set(names));
        for (const name of names.filter((_, i) => i % 17 === 0))
          expect(closureHash(after, name)).toBe(closureHash(before, name));
      }
    },
  );
});
