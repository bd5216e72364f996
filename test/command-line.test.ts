/** The built-from-source program as a user calls it: exit codes, and one clear message for each bad input. */

import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function burnQed(...args: readonly string[]): Promise<Ended> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, ['--import', 'tsx', MAIN, ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
    child.stdin?.end();
  });
}

let folder: string;
let theorems: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'burn-qed-cli-'));
  theorems = join(folder, 'theorems.jsonl');
  await writeFile(
    theorems,
    '{"name": "a", "formal_statement": "theorem a : True := by sorry", "split": "test"}\n',
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('wrong usage ends with 2 and says what is wrong', () => {
  test.each<[string[], RegExp]>([
    [['search', '--bogus'], /unknown option '--bogus'/],
    [['bogus'], /unknown command 'bogus'/],
    [['prove'], /missing required argument 'statement'/],
    [['search'], /--theorems <file> is missing/],
    [['search', '--theorems', 'x'], /--output <folder> is missing/],
    [
      ['search', '--theorems', 'x', '--output', 'y', '--max-nodes', 'x'],
      /--max-nodes must be a whole number from 0, not x/,
    ],
    [
      ['search', '--theorems', 'x', '--output', 'y', '--timeout', '0'],
      /--timeout must be more than 0 seconds/,
    ],
    [['prove', ' '], /the statement is empty/],
    [['prove', 'True', '--value-scale', '0'], /--value-scale must be more than 0/],
    [['compare', 'one.json'], /compare takes at least two results/],
    [['train-ebm', '--output', 'x'], /--trajectories <paths...> is missing/],
    [['prove', 'True', '--lean-project', '.'], /--lean-project needs --lean-repl/],
  ])('%j', async (args, message) => {
    const { code, err, out } = await burnQed(...args);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

describe('work that fails ends with 1 and says why', () => {
  test.each<[string, () => string[], RegExp]>([
    [
      'a missing checkpoint',
      () => ['prove', 'True', '--value', join(folder, 'none')],
      /cannot read the checkpoint .*none.config\.json: it does not exist/,
    ],
    [
      'a missing theorem file',
      () => ['search', '--theorems', join(folder, 'none'), '--output', folder],
      /cannot read .*none: it does not exist/,
    ],
    [
      'a file of the wrong kind',
      () => ['search', '--theorems', MAIN, '--output', folder],
      /is not a theorem file/,
    ],
    [
      'a split that is not there',
      () => ['search', '--theorems', theorems, '--output', folder, '--split', 'x'],
      /no theorem of split x; its splits: test/,
    ],
    [
      'an output that is a file',
      () => ['search', '--theorems', theorems, '--output', theorems],
      /cannot use as output folder/,
    ],
    [
      'a REPL that is not there',
      () => ['prove', 'True', '--lean-repl', join(folder, 'repl')],
      /there is no such file/,
    ],
    ['a REPL that is a folder', () => ['prove', 'True', '--lean-repl', folder], /is a folder/],
    [
      'a missing result file',
      () => ['verify', join(folder, 'none.json')],
      /cannot read|microlean is not built/,
    ],
    ['a summary of nothing', () => ['summary', join(folder, 'none')], /does not exist/],
    [
      'a form that is unknown',
      () => ['convert', theorems, join(folder, 'x.txt')],
      /cannot tell from .* which form/,
    ],
    [
      'a missing configuration',
      () => ['prove', 'True', '--config', join(folder, 'none.toml')],
      /cannot read .*none.toml/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, err, out } = await burnQed(...args());
    expect(err).toMatch(message);
    expect(err).not.toMatch(/unexpected error/);
    expect(out).toBe('');
    expect(code).toBe(1);
  });

  test('a REPL that is none', async () => {
    const path = join(folder, 'not-a-repl');
    await writeFile(path, '#!/bin/sh\necho hello\n');
    await chmod(path, 0o755);
    const { code, err } = await burnQed('prove', 'True', '--lean-repl', path);
    expect(err).toMatch(/not-a-repl/);
    expect(err).not.toMatch(/unexpected error/);
    expect(code).toBe(1);
  });
});

test('--version and --help end with 0', async () => {
  expect(await burnQed('--version')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
  expect(await burnQed('search', '--help')).toMatchObject({ code: 0, err: '' });
});

test('convert writes another form, and --json says so for scripts', async () => {
  const output = join(folder, 'out.lean');
  const { code, out } = await burnQed('convert', theorems, output, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ theorems: 1, output });
  expect(await readFile(output, 'utf8')).toContain('theorem a : True := by\n  sorry');
});
