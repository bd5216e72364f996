import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FileError } from '../core/index.js';
import { readSettings } from './settings.js';
import { UsageError } from './usage-error.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'burn-qed-settings-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function configFile(text: string): Promise<string> {
  const path = join(folder, 'burn-qed.toml');
  await writeFile(path, text);
  return path;
}

const read = (flags: Record<string, unknown>, variables: Record<string, string> = {}) =>
  readSettings(['max-nodes', 'timeout', 'only', 'json', 'lean-repl', 'resume'], { flags, variables });

describe('readSettings', () => {
  test('takes a flag over a variable over the file over the default', async () => {
    const config = await configFile('max-nodes = 1\ntimeout = 2.5\nonly = ["a", "b"]\njson = true\n');
    expect(await read({})).toEqual({ 'max-nodes': 600, timeout: 600, json: false, resume: false });
    expect(await read({ config })).toEqual({
      'max-nodes': 1,
      timeout: 2.5,
      only: ['a', 'b'],
      json: true,
      resume: false,
    });
    const variables = { BURN_QED_MAX_NODES: '2', BURN_QED_ONLY: 'c,d', BURN_QED_JSON: '0' };
    expect(await read({ config }, variables)).toMatchObject({
      'max-nodes': 2,
      only: ['c', 'd'],
      json: false,
    });
    expect(await read({ config, maxNodes: '3', json: true }, variables)).toMatchObject({
      'max-nodes': 3,
      json: true,
    });
  });

  test('finds the file by a variable too', async () => {
    const config = await configFile('max-nodes = 7');
    expect(await read({}, { BURN_QED_CONFIG: config })).toMatchObject({ 'max-nodes': 7 });
  });

  test('what is about one call only is no setting of files or variables', async () => {
    expect(await read({}, { BURN_QED_RESUME: '1' })).toMatchObject({ resume: false });
    const config = await configFile('resume = true');
    await expect(read({ config })).rejects.toThrow(/no setting resume/);
  });

  test.each([
    [{ maxNodes: 'many' }, {}, '--max-nodes must be a whole number from 0, not many.'],
    [{ maxNodes: '1.5' }, {}, '--max-nodes must be a whole number from 0, not 1.5.'],
    [{ timeout: '-1' }, {}, '--timeout must be a number from 0, not -1.'],
    [{ timeout: ' ' }, {}, '--timeout must be a number from 0, not  .'],
    [{}, { BURN_QED_TIMEOUT: 'soon' }, 'BURN_QED_TIMEOUT must be a number from 0, not soon.'],
    [{}, { BURN_QED_JSON: 'maybe' }, 'BURN_QED_JSON must be true or false, not maybe.'],
  ])('refuses %o %o', async (flags, variables, message) => {
    await expect(read(flags, variables as Record<string, string>)).rejects.toThrow(new UsageError(message));
  });

  test('refuses a file that is missing, not TOML, or has unknown words', async () => {
    await expect(read({ config: join(folder, 'none.toml') })).rejects.toThrow(FileError);
    const config = await configFile('max-nodes = = 3');
    await expect(read({ config })).rejects.toThrow(/is not TOML/);
    await configFile('max_nodes = 3');
    await expect(read({ config })).rejects.toThrow(/there is no setting max_nodes. Known: .*max-nodes/);
    await configFile('max-nodes = "x"');
    await expect(read({ config })).rejects.toThrow(/max-nodes in .* must be a whole number/);
  });
});
