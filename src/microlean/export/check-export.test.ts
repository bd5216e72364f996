import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { checkExport, exitCodeOf } from './check-export.js';
import { checkLines, corpusFiles, corpusLines, corpusMissing, mutants } from './fixtures/corpus.js';

const LARGE = 'ansatz/init-medium.ndjson';

/** What we answer where published verdicts leave the choice; the ledger of choices says why. */
const CHOICES: Readonly<Record<string, string>> = {
  'derived/imax-right-successor.ndjson': 'accept',
  'kiota/subject-reduction-redex.accept.ndjson': 'accept',
  'kiota/extra-rec-alt-name.accept.ndjson': 'reject',
  'kiota/partial-def.reject.ndjson': 'reject',
  'kiota/unsafe-axiom.reject.ndjson': 'reject',
  'lean4export/Nat.add_succ.ndjson': 'decline',
};

describe.skipIf(corpusMissing)(`public test files ${corpusMissing ?? ''}`, () => {
  const files = corpusFiles().filter(({ file }) => file !== LARGE);

  it.each(files)('$file: $expected', ({ file, expected }) => {
    const report = checkLines(corpusLines(file));
    expect(report.verdict, JSON.stringify(report.failure)).toBe(CHOICES[file] ?? expected);
  });

  it('gives every mutant its verdict', () => {
    const all = mutants();
    const wrong = all.filter(({ lines, expected }) => {
      const accepted = checkLines(lines).verdict === 'accept';
      return accepted !== (expected === 'accept');
    });
    expect(all.length).toBeGreaterThan(600);
    expect(wrong.map(({ id, file }) => `${id} ${file}`)).toEqual([]);
  });

  it('reports axioms, counts and times', () => {
    const report = checkLines(corpusLines('axeyum/classical-em.ndjson'));
    expect([...report.axioms].sort()).toEqual(['Classical.choice', 'Quot.sound', 'propext']);
    expect(report.declarations.quot).toBe(4);
    expect(report.leanVersion).toMatch(/^4\./u);
    expect(report.slowest.length).toBe(10);
    expect(report.slowest[0]!.durationMs).toBeGreaterThanOrEqual(report.slowest[9]!.durationMs);
  });

  it('names the declaration, the rule and the two terms of a rejection', () => {
    const report = checkLines(corpusLines('vow/bad/tutorial/102_funEtaBad.ndjson'));
    expect(report.failure).toMatchObject({ rule: 'declared-type' });
    expect(report.failure!.declaration).toBeTruthy();
    expect(report.failure!.terms.length).toBe(2);
    expect(report.failure!.line).toBeGreaterThan(1);
  });
});

const META =
  '{"meta":{"exporter":{"name":"t","version":"3.1.0"},"format":{"version":"3.1.0"},"lean":{"githash":"","version":"4.30.0"}}}';
const PROP_AXIOM = [
  META,
  '{"in":1,"str":{"pre":0,"str":"a"}}',
  '{"ie":0,"sort":0}',
  '{"axiom":{"isUnsafe":false,"levelParams":[],"name":1,"type":0}}',
];

describe('checkExport()', () => {
  it('reads a stream cut anywhere, also inside a character', async () => {
    const text = [META, '{"in":1,"str":{"pre":0,"str":"αβ𝔸"}}', ...PROP_AXIOM.slice(2)].join('\n');
    const bytes = Buffer.from(text);
    const single = Readable.from([...bytes].map(byte => Uint8Array.of(byte)));
    const report = await checkExport(single);
    expect(report).toMatchObject({ verdict: 'accept', axioms: ['αβ𝔸'] });
  });

  it('stops when the signal is aborted', async () => {
    const report = await checkExport(Readable.from(PROP_AXIOM.map(line => `${line}\n`)), {
      signal: AbortSignal.abort(),
    });
    expect(report).toMatchObject({ verdict: 'decline', failure: { rule: 'limit' } });
    expect(exitCodeOf(report)).toBe(2);
  });

  it('declines other formats and empty files', () => {
    expect(checkLines([]).verdict).toBe('decline');
    expect(checkLines(['2.0.0', '1 #NS 0 Nat']).verdict).toBe('decline');
    expect(checkLines([META.replaceAll('3.1.0', '3.0.0')]).verdict).toBe('decline');
    expect(checkLines([META.replaceAll('3.1.0', '4.0.0')]).verdict).toBe('decline');
  });

  it('declines when the work limit is reached', () => {
    expect(checkLines(PROP_AXIOM, { maxSteps: 0 }).verdict).toBe('accept');
    const arrow = '{"forallE":{"binderInfo":"default","body":0,"name":0,"type":0},"ie":1}';
    const lines = [...PROP_AXIOM.slice(0, 3), arrow, PROP_AXIOM[3]!.replace('"type":0', '"type":1')];
    expect(checkLines(lines)).toMatchObject({ verdict: 'accept' });
    expect(checkLines(lines, { maxSteps: 0 })).toMatchObject({
      verdict: 'decline',
      failure: { rule: 'limit' },
    });
  });

  it('tolerates a blank end of file, not a blank line inside', () => {
    expect(checkLines([...PROP_AXIOM, '', '']).verdict).toBe('accept');
    expect(checkLines([...PROP_AXIOM.slice(0, 2), '', ...PROP_AXIOM.slice(2)]).verdict).toBe('reject');
  });

  it('reads sparse indices in any order, and name components beyond 2^53', () => {
    const lines = [
      META,
      '{"in":900000,"str":{"pre":0,"str":"a"}}',
      '{"in":5,"num":{"i":36368662980000000001,"pre":900000}}',
      '{"ie":4000000000,"sort":0}',
      '{"axiom":{"isUnsafe":false,"levelParams":[],"name":5,"type":4000000000}}',
    ];
    expect(checkLines(lines)).toMatchObject({ verdict: 'accept', axioms: ['a.36368662980000000001'] });
  });

  it.each([
    ['a line that is not JSON', 'x'],
    ['a list', '[]'],
    ['an unknown kind', '{"ie":1,"foo":{}}'],
    ['an unknown declaration', '{"foo":{}}'],
    ['two kinds', '{"ie":1,"bvar":0,"sort":0}'],
    ['an index used twice', '{"ie":0,"bvar":0}'],
    ['an index that is not defined', '{"ie":1,"app":{"fn":0,"arg":7}}'],
    ['a negative number', '{"ie":1,"bvar":-1}'],
    ['a fraction', '{"ie":1,"bvar":0.5}'],
    ['a missing field', '{"ie":1,"lam":{"body":0,"name":0,"type":0}}'],
    ['a field of the wrong kind', '{"in":2,"str":{"pre":0,"str":1}}'],
    ['a number that is not digits', '{"ie":1,"natVal":"1e3"}'],
    ['a second meta record', META],
    ['a component of a name that is no number', '{"in":2,"num":{"i":"1","pre":0}}'],
  ])('rejects %s', (_, line) => {
    const report = checkLines([...PROP_AXIOM.slice(0, 3), line, PROP_AXIOM[3]!]);
    expect(report).toMatchObject({ verdict: 'reject', failure: { rule: 'malformed-record', line: 4 } });
  });

  it('refuses a universe level whose written size explodes', () => {
    const lines = [META, '{"in":1,"str":{"pre":0,"str":"u"}}', '{"il":1,"param":1}'];
    for (let i = 2; i < 80; i++) lines.push(`{"il":${i},"max":[${i - 1},${i - 1}]}`);
    expect(checkLines(lines)).toMatchObject({ verdict: 'decline', failure: { rule: 'limit' } });
  });
});
