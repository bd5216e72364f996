/**
 * Embeddings through the cache into training without being held in memory: `npx tsx bench/embedding-stream.ts [rows] [width]`.
 * Needs twice the embeddings' size on the disk (13 GB for 400,000 of width 4,096), and removes it.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddingCache } from '../src/ebm/index.js';
import { EmbeddingFile } from '../src/ebm/training/embedding-matrix.js';
import { seededRandom } from '../src/util/index.js';

const rows = Number(process.argv[2] ?? 400_000);
const dimension = Number(process.argv[3] ?? 4096);
const BATCH_ROWS = 288;
const BATCHES = 500;

const random = seededRandom(1);
const noise = Float32Array.from({ length: 2 * dimension }, () => random.next() - 0.5);
const encoder = {
  dimension,
  fingerprint: 'noise',
  // A window into noise: not to be told from random by a compressor, and made at the speed of memory.
  encode: (texts: readonly string[]) =>
    Promise.resolve(
      texts.map(text => {
        const start = (Number(text.slice(1)) * 7919) % dimension;
        const embedding = noise.slice(start, start + dimension);
        embedding[0] = Number(text.slice(1));
        return embedding;
      }),
    ),
};

const folder = await mkdtemp(join(tmpdir(), 'embeddings-'));
const megabytes = () => process.resourceUsage().maxRSS / 1024;
const report = (what: string, startMs: number) =>
  console.log(
    `${what.padEnd(44)} ${((performance.now() - startMs) / 1000).toFixed(1).padStart(8)} s   peak ${megabytes().toFixed(0)} MB`,
  );
try {
  console.log(`${rows} embeddings of width ${dimension}: ${((rows * dimension * 4) / 1e9).toFixed(2)} GB`);
  const texts = Array.from({ length: rows }, (_, i) => `t${i}`);
  let start = performance.now();
  const cache = await EmbeddingCache.open(join(folder, 'cache'), encoder);
  await cache.fill(texts);
  report('filled the Parquet cache', start);
  start = performance.now();
  const path = join(folder, 'rows.f32');
  await (await EmbeddingCache.open(join(folder, 'cache'), encoder)).writeRows(texts, path);
  report('opened it again and wrote the raw file', start);
  const file = EmbeddingFile.open(path, dimension, rows);
  const batch = new Float32Array(BATCH_ROWS * dimension);
  start = performance.now();
  for (let i = 0; i < BATCHES; i++)
    for (let row = 0; row < BATCH_ROWS; row++) {
      const chosen = random.integer(rows);
      file.copyRow(chosen, batch, row * dimension);
      if (batch[row * dimension] !== Math.fround(chosen))
        throw new Error(`row ${chosen} holds another embedding`);
    }
  report(`${BATCHES} batches of ${BATCH_ROWS} random rows`, start);
  file.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
