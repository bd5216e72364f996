/**
 * Embeddings through the cache into training without being held in memory: `npx tsx bench/embedding-stream.ts [rows] [width]`.
 * Trains the reference head on them for a few steps, each of 32 groups of 8 states drawn from all.
 * Needs twice the embeddings' size on the disk (13 GB for 400,000 of width 4,096), and removes it.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syntheticRows } from '../src/ebm/fixtures/synthetic-rows.js';
import { contrastiveIndex, EmbeddingCache, referenceTraining } from '../src/ebm/index.js';
import { EmbeddingFile } from '../src/ebm/training/embedding-matrix.js';
import { Trainer } from '../src/ebm/training/trainer.js';
import { seededRandom } from '../src/util/index.js';

const dimension = Number(process.argv[3] ?? 4096);
const STEPS = 20;
/** States of one made-up theorem, without its end. */
const STATES_PER_THEOREM = 16;
const index = contrastiveIndex(
  syntheticRows(Math.ceil(Number(process.argv[2] ?? 400_000) / STATES_PER_THEOREM)),
);
const rows = index.texts.length;

const random = seededRandom(1);
const noise = Float32Array.from({ length: 2 * dimension }, () => random.next() - 0.5);
const encoder = {
  dimension,
  fingerprint: 'noise',
  // A window into noise: not to be told from random by a compressor, and made at the speed of memory.
  encode: (texts: readonly string[]) =>
    Promise.resolve(
      texts.map(text => {
        const start = (text.charCodeAt(text.length - 1) * 7919 + text.length * 104_729) % dimension;
        return noise.slice(start, start + dimension);
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
  let start = performance.now();
  const cache = await EmbeddingCache.open(join(folder, 'cache'), encoder);
  await cache.fill(index.texts);
  report('filled the Parquet cache', start);
  start = performance.now();
  const path = join(folder, 'rows.f32');
  await (await EmbeddingCache.open(join(folder, 'cache'), encoder)).writeRows(index.texts, path);
  report('opened it again and wrote the raw file', start);
  const file = EmbeddingFile.open(path, dimension, rows);
  start = performance.now();
  const data = { training: index, validation: { ...index, theorems: [] }, embeddings: file };
  const trainer = await Trainer.create(referenceTraining('goal', dimension), data);
  for (let i = 0; i < STEPS; i++) await trainer.step();
  report(`${STEPS} training steps`, start);
  await trainer.close();
  file.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
