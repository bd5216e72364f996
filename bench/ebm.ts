/**
 * Speed of training and scoring, beside that of their matrix products alone, in one run: `npx tsx bench/ebm.ts [width]`.
 *
 * A step is the goal-conditioned head's at the reference widths: 32 groups of 8, batch drawn and fed, forward, backward,
 * clipped AdamW. Its products are timed as ONNX Runtime does them, and as numpy's BLAS does where `python3` has numpy.
 * Rounds of the three are interleaved and the best of each is taken, so that other work on the machine weighs on all alike.
 */

import { spawnSync } from 'node:child_process';
import { syntheticRows } from '../src/ebm/fixtures/synthetic-rows.js';
import { contrastiveIndex, defaultHead, EnergyScorer, referenceTraining } from '../src/ebm/index.js';
import { fillNormal, initialParameters, layersOf } from '../src/ebm/model/head-config.js';
import { MemoryEmbeddings } from '../src/ebm/training/embedding-matrix.js';
import { Trainer } from '../src/ebm/training/trainer.js';
import { input, matmul, Program } from '../src/nn/index.js';
import { seededRandom } from '../src/util/index.js';

const ROUNDS = 12;
const dimension = Number(process.argv[2] ?? 1024);
const head = defaultHead('goal', dimension);
const ROWS = 256;

function normals(size: number, seed: number): Float32Array {
  const values = new Float32Array(size);
  fillNormal(values, 1, seededRandom(seed));
  return values;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Forward, weight gradient and, but for the first layer, input gradient of each layer. */
function productShapes(): [m: number, k: number, n: number][] {
  return layersOf(head).flatMap(({ index, inputs, outputs }): [number, number, number][] => [
    [ROWS, inputs, outputs],
    [inputs, ROWS, outputs],
    ...(index === 0 ? [] : [[ROWS, outputs, inputs] as [number, number, number]]),
  ]);
}

async function makeProducts(): Promise<() => Promise<void>> {
  const runs: (() => Promise<unknown>)[] = [];
  for (const [m, k, n] of productShapes()) {
    const program = await Program.compile({ y: matmul(input('a', [m, k]), input('b', [k, n])) });
    const feeds = { a: normals(m * k, 1), b: normals(k * n, 2) };
    const into = { y: new Float32Array(m * n) };
    runs.push(() => program.run(feeds, into));
  }
  return async () => {
    for (const run of runs) await run();
  };
}

const NUMPY = `
import sys, json, time
import numpy as np
shapes = json.loads(sys.argv[1])
pairs = [(np.random.rand(m, k).astype('f'), np.random.rand(k, n).astype('f')) for m, k, n in shapes]
best = 1e9
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    for a, b in pairs: a @ b
    best = min(best, time.perf_counter() - start)
print(best * 1000)
`;

/** Best time of all products in numpy, in milliseconds; `undefined` where there is no numpy. */
function numpyProducts(): number | undefined {
  const { status, stdout } = spawnSync('python3', ['-c', NUMPY, JSON.stringify(productShapes()), '4'], {
    encoding: 'utf8',
  });
  return status === 0 ? Number(stdout) : undefined;
}

const index = contrastiveIndex(syntheticRows(40));
const embeddings = new MemoryEmbeddings(normals(index.texts.length * dimension, 5), dimension);
const config = referenceTraining('goal', dimension);
const trainer = await Trainer.create(config, {
  training: index,
  validation: { ...index, theorems: [] },
  embeddings,
});
const scorer = await EnergyScorer.create(head, initialParameters(head, seededRandom(1)));
const states = Array.from({ length: 64 }, (_, i) => normals(dimension, 10 + i));
const goal = normals(dimension, 9);
const products = await makeProducts();
const best = {
  step: Infinity,
  products: Infinity,
  numpy: Infinity,
  score8: Infinity,
  score64: Infinity,
  newGoal: Infinity,
};
const keep = (key: keyof typeof best, ms: number | undefined) => {
  if (ms !== undefined) best[key] = Math.min(best[key], ms);
};
for (let round = 0; round < ROUNDS; round++) {
  keep('step', await timed(() => trainer.step()));
  keep('products', await timed(products));
  if (round % 4 === 0) keep('numpy', numpyProducts());
  keep('newGoal', await timed(() => scorer.energies(states.slice(0, 1), normals(dimension, 1000 + round))));
  await scorer.energies(states, goal);
  keep('score64', await timed(() => scorer.energies(states, goal)));
  keep('score8', await timed(() => scorer.energies(states.slice(0, 8), goal)));
}
await trainer.close();
await scorer.close();
const row = (name: string, ms: number, note = '') =>
  console.log(`${name.padEnd(44)} ${ms.toFixed(1).padStart(8)} ms  ${note}`);
console.log(`goal-conditioned head, embeddings of width ${dimension}, best of ${ROUNDS} interleaved rounds`);
row('products of a step, ONNX Runtime', best.products);
if (Number.isFinite(best.numpy)) row('products of a step, numpy', best.numpy);
row(
  'training step, 32 groups of 8',
  best.step,
  `${(best.step / best.products).toFixed(2)} × ONNX Runtime's products${Number.isFinite(best.numpy) ? `, ${(best.step / best.numpy).toFixed(2)} × numpy's` : ''}`,
);
row('scoring 8 states', best.score8);
row('scoring 64 states', best.score64);
row('scoring 1 state of a new goal', best.newGoal);
