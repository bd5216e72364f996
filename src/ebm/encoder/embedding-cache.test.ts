import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StateEncoder } from '../../core/index.js';
import { EmbeddingFile } from '../training/embedding-matrix.js';
import { EmbeddingCache } from './embedding-cache.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Embeds a text as its length and first letter, and counts. */
function counting(fingerprint = 'counting', dimension = 2): StateEncoder & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    dimension,
    fingerprint,
    encode: async texts => {
      asked.push(...texts);
      return texts.map(text =>
        Float32Array.from({ length: dimension }, (_, i) =>
          i === 0 ? text.length : text.charCodeAt(0) + 0.5,
        ),
      );
    },
  };
}

async function rowsOf(cache: EmbeddingCache, texts: string[], memoryBytes?: number): Promise<number[][]> {
  const path = join(folder, 'rows.f32');
  await cache.writeRows(texts, path);
  const file = EmbeddingFile.open(path, 2, texts.length, memoryBytes);
  const rows = texts.map((_, row) => {
    const target = new Float32Array(2);
    file.copyRow(row, target, 0);
    return [...target];
  });
  file.close();
  return rows;
}

describe('EmbeddingCache', () => {
  it('computes each embedding once, also across runs and for repeated texts', async () => {
    const cacheFolder = join(folder, 'cache');
    const first = counting();
    const cache = await EmbeddingCache.open(cacheFolder, first);
    expect(await cache.fill(['a', 'bb', 'a'])).toBe(2);
    const second = counting();
    const again = await EmbeddingCache.open(cacheFolder, second);
    expect(await again.fill(['bb', 'ccc'])).toBe(1);
    expect(second.asked).toEqual(['ccc']);
    const expected = [
      [3, 99.5],
      [1, 97.5],
      [2, 98.5],
      [1, 97.5],
    ];
    expect(await rowsOf(again, ['ccc', 'a', 'bb', 'a'])).toEqual(expected);
    expect(await rowsOf(again, ['ccc', 'a', 'bb', 'a'], 0)).toEqual(expected);
  });

  it('refuses a cache of another encoder', async () => {
    await (await EmbeddingCache.open(folder, counting())).fill(['a']);
    await expect(EmbeddingCache.open(folder, counting('other'))).rejects.toMatchObject({
      name: 'FileError',
      message: expect.stringContaining('holds embeddings of encoder counting, not of other'),
    });
    const wider = await EmbeddingCache.open(folder, counting('counting', 3));
    await expect(wider.writeRows(['a'], join(folder, 'rows.f32'))).rejects.toThrow('is not what was written');
  });

  it('refuses a damaged shard at every length', async () => {
    await (await EmbeddingCache.open(folder, counting())).fill(['a', 'b']);
    const [name] = await readdir(folder);
    const { length } = await readFile(join(folder, name!));
    for (const size of [0, 3, Math.floor(length / 2), length - 1]) {
      await truncate(join(folder, name!), size);
      await expect(EmbeddingCache.open(folder, counting())).rejects.toMatchObject({ name: 'FileError' });
    }
  });

  it('refuses a shard in which any byte has changed, or reads what was written', async () => {
    const cache = await EmbeddingCache.open(folder, counting());
    await cache.fill(['a', 'b']);
    const [name] = await readdir(folder);
    const whole = await readFile(join(folder, name!));
    const rows = join(folder, 'rows.f32');
    await cache.writeRows(['a', 'b'], rows);
    const expected = await readFile(rows);
    for (let at = 0; at < whole.length; at += 13) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0x41;
      await writeFile(join(folder, name!), changed);
      const copied = EmbeddingCache.open(folder, counting()).then(async damaged => {
        await damaged.writeRows(['a', 'b'], rows);
        return readFile(rows);
      });
      const outcome = await copied.catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.name).toMatch(/^(?:FileError|TypeError)$/u);
      else expect(outcome).toEqual(expected);
    }
  });

  it('says which texts are missing instead of leaving zeros', async () => {
    const cache = await EmbeddingCache.open(folder, counting());
    await expect(cache.writeRows(['a'], join(folder, 'rows.f32'))).rejects.toThrow(
      '1 texts have no cached embedding',
    );
  });

  it('stops when asked', async () => {
    const cache = await EmbeddingCache.open(folder, counting());
    const reason = new Error('enough');
    await expect(cache.fill(['a'], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('EmbeddingFile', () => {
  it('refuses rows that are not there', async () => {
    const cache = await EmbeddingCache.open(join(folder, 'cache'), counting());
    await cache.fill(['a']);
    await cache.writeRows(['a'], join(folder, 'rows.f32'));
    for (const memoryBytes of [undefined, 0]) {
      const file = EmbeddingFile.open(join(folder, 'rows.f32'), 2, 1, memoryBytes);
      expect(() => file.copyRow(1, new Float32Array(2), 0)).toThrow('no row 1 among 1');
      file.close();
    }
  });
});
