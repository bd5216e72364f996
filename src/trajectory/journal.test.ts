import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileError } from '../core/index.js';
import { runInfo, theoremResult } from './fixtures/run-info.js';
import { Journal, readJournal } from './journal.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  path = join(folder, 'journal.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

async function journalOf(...names: string[]): Promise<void> {
  const journal = await Journal.create(path, runInfo());
  for (const name of names) await journal.append(theoremResult(name));
  await journal.close();
}

describe('Journal', () => {
  it('has a result on the disk when append resolves', async () => {
    const journal = await Journal.create(path, runInfo());
    await journal.append(theoremResult('a'));
    expect(await readJournal(path)).toEqual({ run: runInfo(), results: [theoremResult('a')] });
    await journal.close();
  });

  it('resumes with the first run id and the results so far', async () => {
    await journalOf('a', 'b');
    const theoremFile = { path: './theorems.jsonl', sha256: 'abc' };
    const journal = await Journal.resume(path, runInfo({ runId: 'run-2', startedAtMs: 9, theoremFile }));
    expect(journal.run).toEqual(runInfo());
    expect([...journal.doneNames]).toEqual(['a', 'b']);
    await journal.append(theoremResult('c'));
    await journal.close();
    expect((await readJournal(path))!.results.map(result => result.name)).toEqual(['a', 'b', 'c']);
  });

  it('forgets a result that was cut short, wherever the cut is', async () => {
    await journalOf('a');
    const whole = await readFile(path, 'utf8');
    await journalWith('b');
    const longer = await readFile(path, 'utf8');
    for (let length = whole.length; length < longer.length - 1; length += 7) {
      await writeFile(path, longer.slice(0, length));
      const journal = await Journal.resume(path, runInfo());
      expect([...journal.doneNames]).toEqual(['a']);
      await journal.append(theoremResult('b'));
      await journal.close();
      expect(await readFile(path, 'utf8')).toBe(longer);
    }
  });

  async function journalWith(name: string): Promise<void> {
    const journal = await Journal.resume(path, runInfo());
    await journal.append(theoremResult(name));
    await journal.close();
  }

  it('begins anew when not even the first line is whole', async () => {
    await writeFile(path, '{"kind":"run","formatVer');
    await journalWith('a');
    expect((await readJournal(path))!.results).toHaveLength(1);
  });

  it('refuses to resume with other settings and says which', async () => {
    await journalOf('a');
    const changed = runInfo({
      seed: 8,
      settings: { maxNodes: 20, split: null },
      theoremFile: { path: 'x', sha256: 'y' },
    });
    const failure = Journal.resume(path, changed);
    await expect(failure).rejects.toThrow(FileError);
    await expect(failure).rejects.toThrow('seed was 7, is 8');
    await expect(failure).rejects.toThrow('settings.maxNodes was 10, is 20');
    await expect(failure).rejects.toThrow('theoremFile.sha256 was "abc", is "y"');
  });

  it('refuses a second result for a theorem, and a second run in its place', async () => {
    await journalOf('a');
    const journal = await Journal.resume(path, runInfo());
    await expect(journal.append(theoremResult('a'))).rejects.toThrow('already has a result for a');
    await journal.close();
    await expect(Journal.create(path, runInfo())).rejects.toThrow('already holds the journal of a run');
  });

  it.each([
    ['something else', '{"hello": 1}\n', 'its first line does not describe a run'],
    ['another version', '{"kind":"run","formatVersion":99,"run":{}}\n', 'has formatVersion 99; expected 1'],
    [
      'a run without seed',
      '{"kind":"run","formatVersion":1,"run":{"runId":"r"}}\n',
      'is not a journal: run.',
    ],
    ['no JSON', 'hello\nworld\n', 'line 1 of'],
  ])('refuses %s', async (_what, content, message) => {
    await writeFile(path, content);
    await expect(readJournal(path)).rejects.toThrow(message);
    await expect(readJournal(path)).rejects.toThrow(FileError);
  });

  it('refuses lines that are no results, and results given twice', async () => {
    await journalOf('a');
    const good = await readFile(path, 'utf8');
    await appendFile(path, '{"kind":"theorem","result":{"name":"b"}}\n');
    await expect(readJournal(path)).rejects.toThrow('line 3 of');
    await writeFile(path, `${good}${good.split('\n')[1]}\n`);
    await expect(readJournal(path)).rejects.toThrow('a second result for a');
  });
});
