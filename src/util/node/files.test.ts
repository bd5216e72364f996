import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileError } from '../../core/index.js';
import { JsonLinesWriter, type ReadJsonLinesOptions, readJsonLines, writeFileAtomic } from './index.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'burn-qed-util-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function readAll(path: string, options?: ReadJsonLinesOptions): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const { value } of readJsonLines(path, options)) values.push(value);
  return values;
}

describe('writeFileAtomic', () => {
  test('writes text and bytes, replaces, and leaves nothing else', async () => {
    const path = join(folder, 'result.json');
    await writeFileAtomic(path, 'old');
    await writeFileAtomic(path, new TextEncoder().encode('new ∀'));
    expect(readFileSync(path, 'utf8')).toBe('new ∀');
    expect(readdirSync(folder)).toEqual(['result.json']);
  });

  test('concurrent writers each write a whole file', async () => {
    const path = join(folder, 'result.json');
    const texts = Array.from({ length: 8 }, (_, index) => `${index}`.repeat(10_000));
    await Promise.all(texts.map(text => writeFileAtomic(path, text)));
    expect(texts).toContain(readFileSync(path, 'utf8'));
  });

  test('a missing folder, or a folder in its place, is a FileError that says what to do', async () => {
    const missing = join(folder, 'no', 'result.json');
    await expect(writeFileAtomic(missing, '')).rejects.toThrow(/cannot write .*no.result\.json.*\(ENOENT\)/);
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    await expect(writeFileAtomic(taken, '')).rejects.toBeInstanceOf(FileError);
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

describe('JSON lines', () => {
  test('what is appended is read back, in order', async () => {
    const path = join(folder, 'journal.jsonl');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 8 }), async values => {
        rmSync(path, { force: true });
        const writer = await JsonLinesWriter.open(path);
        await Promise.all(values.map(value => writer.append(value)));
        await writer.close();
        expect(await readAll(path)).toEqual(values.map(value => JSON.parse(JSON.stringify(value))));
      }),
      { numRuns: 30 },
    );
  });

  test('a file cut anywhere reads as the lines before the cut, and can be continued', async () => {
    const path = join(folder, 'journal.jsonl');
    const lines = [{ name: 'a∀' }, { name: 'b', list: [1, 2] }];
    const whole = Buffer.from(lines.map(line => `${JSON.stringify(line)}\n`).join(''));
    for (let length = 0; length <= whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length));
      const kept = await readAll(path);
      expect(lines.slice(0, kept.length)).toEqual(kept);
      const writer = await JsonLinesWriter.open(path);
      await writer.append('next');
      await writer.close();
      expect(await readAll(path, { cutLastLine: 'error' })).toEqual([...kept, 'next']);
    }
  });

  test('a cut line longer than one block is removed', async () => {
    const path = join(folder, 'journal.jsonl');
    writeFileSync(path, `1\n"${'x'.repeat(200_000)}`);
    const writer = await JsonLinesWriter.open(path);
    await writer.append(2);
    await writer.close();
    expect(readFileSync(path, 'utf8')).toBe('1\n2\n');
  });

  test('a bad line in the middle is named; at the end too, when asked or when it is whole', async () => {
    const path = join(folder, 'data.jsonl');
    writeFileSync(path, '1\n\n{"a":\n2\n');
    await expect(readAll(path)).rejects.toThrow(/line 3 of .*data\.jsonl is not JSON: {"a":/);
    writeFileSync(path, '1\nnope\n');
    await expect(readAll(path)).rejects.toThrow(/line 2/);
    writeFileSync(path, '1\nnope');
    await expect(readAll(path, { cutLastLine: 'error' })).rejects.toThrow(/line 2/);
    expect(await readAll(path)).toEqual([1]);
  });

  test('windows line ends and empty files', async () => {
    const path = join(folder, 'data.jsonl');
    writeFileSync(path, '1\r\n2\r\n');
    expect(await readAll(path)).toEqual([1, 2]);
    writeFileSync(path, '');
    expect(await readAll(path)).toEqual([]);
  });

  test('files that cannot be used are FileErrors', async () => {
    await expect(readAll(join(folder, 'none.jsonl'))).rejects.toThrow(/cannot read .*none\.jsonl.*ENOENT/);
    await expect(readAll(folder)).rejects.toThrow(/it is a folder.*EISDIR/);
    await expect(JsonLinesWriter.open(folder)).rejects.toBeInstanceOf(FileError);
    await expect(JsonLinesWriter.open(join(folder, 'no', 'x'))).rejects.toThrow(/cannot append to/);
  });

  test('append after close, and what JSON cannot hold, are misuse', async () => {
    const writer = await JsonLinesWriter.open(join(folder, 'journal.jsonl'));
    await expect(writer.append(undefined)).rejects.toThrow(TypeError);
    await writer.append(1);
    await writer.close();
    await writer.close();
    await expect(writer.append(2)).rejects.toThrow(/closed/);
  });
});
