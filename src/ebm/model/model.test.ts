import { describe, expect, it } from 'vitest';
import { gradients, input, multiply, Program, reduceSum, reshape, scalar } from '../../nn/index.js';
import { seededRandom } from '../../util/index.js';
import { energies, headInput, parameterInputs, spectralNorm } from './energy.js';
import {
  defaultHead,
  fillNormal,
  type HeadConfig,
  initialParameters,
  inputWidth,
  LOG_TEMPERATURE,
  layersOf,
  parameterCount,
  weightName,
} from './head-config.js';
import { depthRegression, infoNCE, marginRanking, normalizedDepths } from './losses.js';
import { EnergyScorer } from './scorer.js';
import { largestSingularValue } from './singular-value.js';

const SMALL: HeadConfig = { kind: 'goal', dimension: 12, hidden: [16, 8], dropout: 0 };

function normals(size: number, seed: number): Float32Array {
  const values = new Float32Array(size);
  fillNormal(values, 1, seededRandom(seed));
  return values;
}

async function lossOf(build: (x: ReturnType<typeof input>) => ReturnType<typeof input>, rows: number[][]) {
  const x = input('x', [rows.length, rows[0]!.length]);
  const program = await Program.compile({ loss: build(x), gradient: gradients(build(x), [x])[0]! });
  const { loss, gradient } = await program.run({ x: Float32Array.from(rows.flat()) });
  return { loss: loss![0]!, gradient: [...gradient!] };
}

describe('heads', () => {
  it('have the parameters of the reference at width 4096', () => {
    expect(parameterCount(defaultHead('state', 4096)) / 1e6).toBeCloseTo(11.0, 1);
    const goal = defaultHead('goal', 4096);
    expect(parameterCount(goal) / 1e6).toBeCloseTo(27.8, 1);
    const [first] = layersOf(goal);
    expect((first!.inputs * first!.outputs) / 1e6).toBeCloseTo(25.2, 1);
  });

  it('start with Kaiming weights, the first layer of the goal-conditioned one a tenth of that, biases zero', () => {
    const deviation = (values: Float32Array) =>
      Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
    for (const kind of ['state', 'goal'] as const) {
      const head = { ...defaultHead(kind, 256), hidden: [256, 64] };
      const parameters = initialParameters(head, seededRandom(3));
      for (const layer of layersOf(head)) {
        const scale = kind === 'goal' && layer.index === 0 ? 0.1 : 1;
        const expected = scale * Math.sqrt(2 / layer.inputs);
        const found = deviation(parameters[weightName(layer)]!);
        expect(found / expected).toBeGreaterThan(0.8);
        expect(found / expected).toBeLessThan(1.2);
      }
      expect(parameters['layers.0.bias']!.every(value => value === 0)).toBe(true);
      expect(parameters[LOG_TEMPERATURE]).toEqual(new Float32Array(1));
    }
  });
});

describe('losses', () => {
  it('InfoNCE of equal energies is ln(K + 1)', async () => {
    for (const columns of [2, 8, 16]) {
      const { loss } = await lossOf(infoNCE, [Array(columns).fill(3.5), Array(columns).fill(-2)]);
      expect(loss).toBeCloseTo(Math.log(columns), 5);
    }
  });

  it('InfoNCE of perfect separation is 0', async () => {
    expect((await lossOf(infoNCE, [[-20, 20, 20, 20]])).loss).toBeCloseTo(0, 6);
  });

  it('InfoNCE pulls the positive down and pushes the negatives up', async () => {
    const { gradient } = await lossOf(infoNCE, [[0.3, -0.2, 0.5, 0]]);
    // Gradient descent goes against the gradient.
    expect(gradient[0]).toBeGreaterThan(0);
    expect(gradient.slice(1).every(value => value < 0)).toBe(true);
  });

  it('margin ranking is the mean of max(0, 1 + E⁺ − E⁻)', async () => {
    expect((await lossOf(x => marginRanking(x), [[0, 2, 0.5]])).loss).toBeCloseTo(0.25, 6);
    expect((await lossOf(x => marginRanking(x), [[-5, 2, 3]])).loss).toBe(0);
    const { gradient } = await lossOf(x => marginRanking(x), [[0, 0.5]]);
    expect(gradient[0]).toBeGreaterThan(0);
    expect(gradient[1]).toBeLessThan(0);
  });

  it('depth regression leaves out unknown depths, is 0 where all are, and takes a single one', async () => {
    const positives = input('positives', [3]);
    const loss = depthRegression(positives, input('targets', [3]), input('known', [3]));
    const program = await Program.compile({ loss, gradient: gradients(loss, [positives])[0]! });
    const run = async (depths: number[], energies: number[]) => {
      const { targets, known } = normalizedDepths(depths);
      return program.run({ positives: Float32Array.from(energies), targets, known });
    };
    expect((await run([-1, -1, -1], [5, 6, 7])).loss![0]).toBe(0);
    expect([...(await run([-1, -1, -1], [5, 6, 7])).gradient!]).toEqual([0, 0, 0]);
    expect((await run([4, -1, -1], [0.5, 9, 9])).loss![0]).toBeCloseTo(0.25, 6);
    expect((await run([2, 6, -1], [0, 1, 9])).loss![0]).toBeCloseTo(0, 6);
    expect(normalizedDepths([2, 6, 4]).targets).toEqual(Float32Array.of(0, 1, 0.5));
  });
});

describe('spectral normalisation', () => {
  /** Singular values of W / σ as training sees them, measured by the converged iteration. */
  async function normalised(rows: number, columns: number, values: Float32Array, seed: number) {
    const weight = input('w', [rows, columns]);
    const program = await Program.compile({ sigma: spectralNorm(weight, input('start', [1, columns])) });
    const { sigma } = await program.run({ w: values, start: normals(columns, seed) });
    const exact = largestSingularValue(values, rows, columns, seededRandom(1));
    return exact / sigma![0]!;
  }

  it('brings the largest singular value within 0.15 of 1, and two forwards agree to about 1 %', async () => {
    // Of a random matrix the next singular values lie close below the largest: the smaller it is, the more 5 rounds vary.
    for (const [rows, columns, agreement] of [
      [96, 64, 0.08],
      [3 * 256, 512, 0.02],
      [64, 1, 1e-6],
    ] as const) {
      const values = normals(rows * columns, rows);
      const found = [];
      for (const seed of [1, 2, 3]) found.push(await normalised(rows, columns, values, seed));
      for (const value of found) expect(Math.abs(value - 1)).toBeLessThan(0.15);
      expect(Math.max(...found) / Math.min(...found) - 1).toBeLessThan(agreement);
    }
  });

  it('converges to the exact value of a matrix with known singular values', () => {
    const diagonal = Float32Array.of(3, 0, 0, 0, -7, 0, 0, 0, 1);
    expect(largestSingularValue(diagonal, 3, 3, seededRandom(1))).toBeCloseTo(7, 5);
    expect(largestSingularValue(new Float32Array(6), 2, 3, seededRandom(1))).toBe(0);
  });
});

/** Energies of a head in evaluation mode, with every random start fed. */
function headGraph(head: HeadConfig, rows: number) {
  const parameters = parameterInputs(head);
  const states = input('states', [rows, head.dimension]);
  const goals = input('goals', [rows, head.dimension]);
  const x = headInput(head, states, head.kind === 'goal' ? goals : undefined);
  return { parameters, energies: energies(head, parameters, x, 'evaluate') };
}

function headFeeds(head: HeadConfig, rows: number, seed: number) {
  return {
    ...initialParameters(head, seededRandom(seed)),
    states: normals(rows * head.dimension, seed + 1),
    goals: normals(rows * head.dimension, seed + 2),
    ...Object.fromEntries(
      layersOf(head).map(layer => [`start.${layer.index}`, normals(layer.outputs, seed + 3 + layer.index)]),
    ),
  };
}

describe('energies', () => {
  it('have gradients that agree with central differences, but for the flow through the power iteration', async () => {
    const head: HeadConfig = { ...SMALL, hidden: [6] };
    const { parameters, energies: e } = headGraph(head, 3);
    const loss = reduceSum(multiply(e, input('mix', [3])));
    const names = Object.keys(parameters);
    const program = await Program.compile({
      loss: reshape(loss, []),
      ...Object.fromEntries(gradients(loss, Object.values(parameters)).map((g, i) => [`g${i}`, g])),
    });
    const feeds: Record<string, Float32Array> = {
      ...headFeeds(head, 3, 5),
      mix: Float32Array.of(1, -2, 0.5),
    };
    // Starting near the top vector, u and v are converged: then the estimate's own derivative in them vanishes.
    for (const layer of layersOf(head)) {
      let start = feeds[`start.${layer.index}`]!;
      const w = feeds[weightName(layer)]!;
      for (let i = 0; i < 300; i++) start = powerStep(w, layer.inputs, layer.outputs, start);
      feeds[`start.${layer.index}`] = start;
    }
    const exact = await program.run(feeds);
    for (const [i, name] of names.entries()) {
      const values = feeds[name]!;
      for (let j = 0; j < values.length; j += Math.max(1, Math.floor(values.length / 7))) {
        const at = async (delta: number) => {
          const moved = Float32Array.from(values);
          moved[j]! += delta;
          return (await program.run({ ...feeds, [name]: moved })).loss![0]!;
        };
        const estimate = ((await at(1e-2)) - (await at(-1e-2))) / 2e-2;
        const gradient = exact[`g${i}`]![j]!;
        expect(Math.abs(estimate - gradient) / (1 + Math.abs(gradient))).toBeLessThan(1e-2);
      }
    }
  });

  it('are divided by the temperature, which stays in [0.1, 10]', async () => {
    const { energies: e } = headGraph(SMALL, 4);
    const program = await Program.compile({ e });
    const feeds = headFeeds(SMALL, 4, 9);
    const at = async (logTemperature: number) =>
      (await program.run({ ...feeds, [LOG_TEMPERATURE]: Float32Array.of(logTemperature) })).e!;
    const one = await at(0);
    const two = await at(Math.log(2));
    for (const [i, value] of two.entries()) expect(value).toBeCloseTo(one[i]! / 2, 5);
    expect(await at(9)).toEqual(await at(Math.log(10) + 1e-3));
    expect(await at(-9)).toEqual(await at(Math.log(0.1) - 1e-3));
  });

  it('of a raised temperature give a softer softmax: the loss of a ranked row rises', async () => {
    const of = async (t: number) =>
      (await lossOf(x => infoNCE(multiply(x, scalar(1 / t))), [[-1, 1, 2]])).loss;
    expect(await of(2)).toBeGreaterThan(await of(1));
    expect(await of(0.5)).toBeLessThan(await of(1));
  });
});

function powerStep(w: Float32Array, rows: number, columns: number, u: Float32Array): Float32Array {
  const v = new Float64Array(rows);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) v[r]! += w[r * columns + c]! * u[c]!;
  const next = new Float64Array(columns);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) next[c]! += w[r * columns + c]! * v[r]!;
  const norm = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
  return Float32Array.from(next, value => value / norm);
}

describe('EnergyScorer', () => {
  it.each(['goal', 'state'] as const)('agrees with the training graph (%s)', async kind => {
    const head: HeadConfig = { ...SMALL, kind };
    const feeds: Record<string, Float32Array> = headFeeds(head, 5, 21);
    feeds[LOG_TEMPERATURE] = Float32Array.of(0.4);
    const goal = normals(head.dimension, 77);
    for (let row = 0; row < 5; row++) feeds.goals!.set(goal, row * head.dimension);
    for (const layer of layersOf(head))
      for (let i = 0; i < 300; i++)
        feeds[`start.${layer.index}`] = powerStep(
          feeds[weightName(layer)]!,
          layer.inputs,
          layer.outputs,
          feeds[`start.${layer.index}`]!,
        );
    const program = await Program.compile({ e: headGraph(head, 5).energies });
    const expected = (await program.run(feeds)).e!;
    const scorer = await EnergyScorer.create(head, feeds);
    const states = Array.from({ length: 5 }, (_, i) =>
      feeds.states!.slice(i * head.dimension, (i + 1) * head.dimension),
    );
    const found = await scorer.energies(states, goal);
    for (const [i, value] of found.entries()) expect(value).toBeCloseTo(expected[i]!, 4);
    expect(inputWidth(head)).toBe(kind === 'goal' ? 36 : 12);
  });

  it.each([
    [128, [256, 64]],
    [33, [17, 5]],
  ] as const)(
    'gives a state exactly the same energy in every batch (width %i)',
    async (dimension, hidden) => {
      const head: HeadConfig = { kind: 'goal', dimension, hidden, dropout: 0 };
      const scorer = await EnergyScorer.create(head, initialParameters(head, seededRandom(1)));
      const states = Array.from({ length: 150 }, (_, i) => normals(dimension, i));
      const goal = normals(dimension, 1000);
      const alone = [];
      for (const state of states) alone.push(...(await scorer.energies([state], goal)));
      for (const size of [1, 7, 8, 9, 63, 64, 65, 150])
        expect(await scorer.energies(states.slice(0, size), goal)).toEqual(alone.slice(0, size));
      expect(await scorer.energies([...states].reverse(), goal)).toEqual([...alone].reverse());
    },
  );

  it('refuses embeddings of another width', async () => {
    const scorer = await EnergyScorer.create(SMALL, initialParameters(SMALL, seededRandom(1)));
    await expect(scorer.energies([new Float32Array(5)], new Float32Array(12))).rejects.toThrow(
      'width 12, got 5',
    );
  });
});
