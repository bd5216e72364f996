import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileError } from '../core/index.js';
import { hashTheoremFile, loadTheorems } from './load-theorems.js';
import type { TheoremRecord } from './theorem-record.js';
import { writeTheorems } from './write-theorems.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'theorems-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function one(row: object): Promise<TheoremRecord> {
  return (await loadTheorems(await file('one.jsonl', JSON.stringify(row))))[0]!;
}

describe('loadTheorems, rows', () => {
  it.each(['name', 'full_name', 'id', 'problem_id', 'uuid', 'custom_id', 'request_id'])(
    'takes the name from %s',
    async column => {
      expect((await one({ [column]: 'n', statement: 'theorem n : True' })).name).toBe('n');
    },
  );

  it.each(['formal_statement', 'statement', 'theorem', 'lean4_code', 'code'])(
    'takes the statement from %s',
    async column => {
      expect((await one({ name: 'n', [column]: 'theorem n : True := by sorry' })).statement).toBe(
        'theorem n : True',
      );
    },
  );

  it.each([
    '',
    ' := by',
    ' := by\n',
    ' := by sorry',
    ' := by\n  sorry',
    ' := sorry',
    ' :=',
    ' := by -- so\n simp',
  ])('removes the proof %j and nothing else', async proof => {
    const statement = 'theorem sorry_by (by_hand : x = "by sorry") (n : ℕ := 3) : let y := x; y = x';
    expect((await one({ name: 'n', formal_statement: statement + proof })).statement).toBe(statement);
  });

  it('makes a declaration of a bare type, with a quoted name where Lean needs it', async () => {
    expect((await one({ name: 'a.b', statement: '1 + 1 = 2' })).statement).toBe('theorem a.b : 1 + 1 = 2');
    expect((await one({ id: 'imo 1', statement: '∀ n, n = n := by sorry' })).statement).toBe(
      'theorem «imo 1» : ∀ n, n = n',
    );
  });

  it('splits an embedded header off and keeps split, words and goal', async () => {
    const formal_statement =
      'import Mathlib\nopen Nat\n\nabbrev answer : ℕ := sorry\n\n/-- Words. -/\ntheorem n : 1 = 1 := by';
    expect(await one({ name: 'n', split: 'test', formal_statement, goal: '⊢ 1 = 1' })).toEqual({
      name: 'n',
      statement: 'theorem n : 1 = 1',
      header: 'import Mathlib\nopen Nat\n\nabbrev answer : ℕ := sorry',
      split: 'test',
      informal: 'Words.',
      goal: '⊢ 1 = 1',
    });
  });

  it('puts a header column before an embedded header that has no imports of its own', async () => {
    const row = { name: 'n', header: 'import A\n', formal_statement: 'open B\ntheorem n : True' };
    expect((await one(row)).header).toBe('import A\n\nopen B');
    expect((await one({ ...row, formal_statement: 'import C\ntheorem n : True' })).header).toBe('import C');
  });
});

describe('loadTheorems, selection', () => {
  const theorems = ['a', 'b', 'c', 'd'].map((name, index) => ({
    name,
    statement: `theorem ${name} : True`,
    split: index < 2 ? 'test' : 'valid',
  }));
  const path = () => file('four.json', JSON.stringify({ theorems }));

  it('selects by split, names and number, in file order', async () => {
    const names = async (options: object) =>
      (await loadTheorems(await path(), options)).map(({ name }) => name);
    expect(await names({})).toEqual(['a', 'b', 'c', 'd']);
    expect(await names({ split: 'valid' })).toEqual(['c', 'd']);
    expect(await names({ only: ['d', 'a'] })).toEqual(['a', 'd']);
    expect(await names({ split: 'test', limit: 1 })).toEqual(['a']);
  });

  it('says which splits and names there are when none fits', async () => {
    await expect(loadTheorems(await path(), { split: 'train' })).rejects.toThrow('its splits: test, valid');
    await expect(loadTheorems(await path(), { only: ['a', 'z'] })).rejects.toThrow(
      /has no theorem z.*a, b, c, d/,
    );
    await expect(loadTheorems(await path(), { limit: 0 })).rejects.toThrow(RangeError);
  });
});

describe('loadTheorems, files that are not theorem files', () => {
  const row = '{"name": "a", "statement": "True"}';
  it.each<[string, string, string | Uint8Array, string]>([
    ['empty', 'e.json', '', 'is empty'],
    ['white space', 'w.txt', ' \n ', 'only white space'],
    ['prose', 'p.txt', 'Dear reader', 'beginning "Dear reader"'],
    ['binary', 'b.jsonl', new Uint8Array([0x7f, 0x45, 0, 1, 0xff]), 'holds binary data'],
    ['JSON cut short', 'c.json', '{"theorems": [{"name": "a", ', 'is not JSON'],
    ['a cut line', 'l.jsonl', `${row}\n{"name": "b", "stat`, 'line 2 of'],
    ['no rows', 'n.json', '{"theorems": []}', 'holds no theorems'],
    ['theorems that is no list', 't.json', '{"theorems": 3}', '"theorems" is not a list'],
    [
      'a row without statement',
      's.jsonl',
      '{"name": "a", "text": "x"}',
      'no statement: expected a column formal_statement',
    ],
    ['an empty statement', 'x.jsonl', '{"name": "a", "statement": " "}', 'the statement is empty'],
    ['a row that is a number', 'r.json', '[3]', 'theorem 1 of'],
    [
      'a statement that is a list',
      'o.jsonl',
      '{"name": "a", "statement": ["x"]}',
      'column statement: expected text, found a list',
    ],
    ['a name given twice', 'd.jsonl', `${row}\n${row}`, 'two theorems named a: number 1 and number 2'],
    ['Lean without open proof', 'f.lean', 'theorem a : True := trivial', 'theorems (1), all with a proof'],
    ['Lean without theorem', 'g.lean', 'def a := 1', 'no theorem, lemma or example'],
    ['Parquet by name only', 'h.parquet', 'hello', 'does not begin with PAR1'],
    ['Parquet cut short', 'i.parquet', 'PAR1\u0001\u0002', 'cannot be read as Parquet'],
  ])('refuses %s and says why', async (_what, name, content, message) => {
    const path = await file(name, content);
    const failure = loadTheorems(path);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow(FileError);
    await expect(failure).rejects.toMatchObject({ path });
  });

  it('refuses a folder and a missing file', async () => {
    await mkdir(join(folder, 'sub'));
    await expect(loadTheorems(join(folder, 'sub'))).rejects.toThrow('is a folder; name one theorem file');
    await expect(loadTheorems(join(folder, 'absent.json'))).rejects.toThrow('does not exist');
  });
});

describe('hashTheoremFile', () => {
  it('is the SHA-256 of the bytes', async () => {
    expect(await hashTheoremFile(await file('abc.txt', 'abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    await expect(hashTheoremFile(join(folder, 'absent'))).rejects.toThrow(FileError);
  });
});

describe('writeTheorems', () => {
  const theorems: TheoremRecord[] = [
    {
      name: 'a',
      statement: 'theorem a (s : String := "it\'s by sorry") : s = s',
      header: 'import Mathlib\n\nopen Nat',
      split: 'test',
      source: 'somewhere "else"\u2028or\u2029there',
      informal: 'In words.',
      goal: 's : String\n⊢ s = s',
    },
    { name: 'example 2', statement: 'example : True', header: 'import Mathlib\n\nopen Nat' },
  ];

  it.each(['json', 'jsonl', 'lean', 'parquet'])('writes .%s that loads as the same theorems', async form => {
    const path = join(folder, `it's [round].${form}`);
    await writeTheorems(path, theorems);
    expect(await loadTheorems(path)).toEqual(theorems);
    await writeTheorems(path, theorems.slice(0, 1));
    expect(await loadTheorems(path)).toEqual(theorems.slice(0, 1));
  });

  it('is undone by loading, whatever the texts', async () => {
    const word = fc.constantFrom(
      'by',
      'sorry',
      '(n : ℕ := 3)',
      '":= by sorry"',
      '/- := -/',
      "h'",
      '{x // x > 0}',
      '∀',
    );
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter(value => value.trim() === value);
    const statements = fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map(words => `theorem t : (${words.join(' ')})`);
    const record = fc.record(
      { statement: statements, split: text, source: text },
      { requiredKeys: ['statement'] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1 }),
        fc.constantFrom('json', 'jsonl', 'lean'),
        async (list, form) => {
          const named = list.map((fields, index) => ({ name: `t ${index}`, ...fields }));
          const path = join(folder, `any.${form}`);
          await writeTheorems(path, named);
          expect(await loadTheorems(path)).toEqual(named);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses an unknown extension, an unwritable place and a .lean file that cannot hold them', async () => {
    await expect(writeTheorems(join(folder, 'a.txt'), theorems)).rejects.toThrow('end it in .json, .jsonl');
    await expect(writeTheorems(join(folder, 'no', 'a.json'), theorems)).rejects.toThrow(FileError);
    await expect(writeTheorems(join(folder, 'no', 'a.parquet'), theorems)).rejects.toThrow(FileError);
    const other = { ...theorems[1]!, name: 'b', header: 'open Other' };
    const path = join(folder, 'different.lean');
    await expect(writeTheorems(path, [...theorems, other])).rejects.toThrow('does not continue');
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });
});
