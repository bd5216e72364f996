import { describe, expect, it } from 'vitest';
import {
  add,
  clamp,
  concatenate,
  divide,
  exp,
  gradients,
  input,
  log,
  logSoftmax,
  matmul,
  maximum,
  mean,
  multiply,
  negate,
  Program,
  reduceMean,
  reduceSum,
  relu,
  reshape,
  sigmoid,
  silu,
  slice,
  sqrt,
  stopGradient,
  subtract,
  sum,
  type Tensor,
  tanh,
  transpose,
} from './index.js';

/** Deterministic values in (0.2, 1.7), all different: away from kinks and poles. */
function values(size: number, seed: number): Float32Array {
  return Float32Array.from({ length: size }, (_, i) => 0.2 + (((i * 37 + seed * 101) % 97) / 97) * 1.5);
}

/** A weighted sum, so that every element has its own gradient. */
function weighted(x: Tensor): Tensor {
  const weights = input('weights', x.shape);
  return sum(multiply(x, weights));
}

interface Case {
  readonly name: string;
  readonly shapes: readonly (readonly number[])[];
  readonly build: (...x: Tensor[]) => Tensor;
}

const CASES: readonly Case[] = [
  { name: 'add with broadcasting', shapes: [[2, 3], [3]], build: (a, b) => add(a!, b!) },
  {
    name: 'subtract with broadcasting',
    shapes: [
      [2, 1],
      [2, 3],
    ],
    build: (a, b) => subtract(a!, b!),
  },
  { name: 'multiply with broadcasting', shapes: [[2, 3], [1]], build: (a, b) => multiply(a!, b!) },
  {
    name: 'divide',
    shapes: [
      [2, 3],
      [2, 3],
    ],
    build: (a, b) => divide(a!, b!),
  },
  { name: 'maximum', shapes: [[5], [5]], build: (a, b) => maximum(a!, b!) },
  { name: 'negate', shapes: [[4]], build: a => negate(a!) },
  { name: 'exp', shapes: [[4]], build: a => exp(a!) },
  { name: 'log', shapes: [[4]], build: a => log(a!) },
  { name: 'sqrt', shapes: [[4]], build: a => sqrt(a!) },
  { name: 'tanh', shapes: [[4]], build: a => tanh(a!) },
  { name: 'sigmoid', shapes: [[4]], build: a => sigmoid(a!) },
  { name: 'silu', shapes: [[4]], build: a => silu(a!) },
  { name: 'relu of a difference', shapes: [[6], [6]], build: (a, b) => relu(subtract(a!, b!)) },
  { name: 'clamp', shapes: [[6]], build: a => clamp(a!, 0.5, 1.2) },
  {
    name: 'matmul',
    shapes: [
      [3, 4],
      [4, 2],
    ],
    build: (a, b) => matmul(a!, b!),
  },
  { name: 'transpose', shapes: [[2, 3]], build: a => transpose(a!) },
  { name: 'reshape', shapes: [[2, 3]], build: a => reshape(a!, [3, 2]) },
  {
    name: 'concatenate',
    shapes: [
      [2, 3],
      [2, 1],
    ],
    build: (a, b) => concatenate([a!, b!], 1),
  },
  { name: 'slice', shapes: [[2, 5]], build: a => slice(a!, 1, 1, 4) },
  { name: 'reduceSum', shapes: [[2, 3]], build: a => reduceSum(a!, [0]) },
  { name: 'reduceMean', shapes: [[2, 3]], build: a => reduceMean(a!, [1]) },
  { name: 'mean', shapes: [[2, 3]], build: a => mean(a!) },
  { name: 'logSoftmax', shapes: [[3, 4]], build: a => logSoftmax(a!) },
  {
    name: 'a gradient of a gradient',
    shapes: [
      [2, 3],
      [3, 2],
    ],
    build: (a, b) => gradients(sum(multiply(matmul(a!, b!), matmul(a!, b!))), [a!])[0]!,
  },
];

/** The largest difference between the gradient and central differences, relative to the gradient's size. */
async function gradientError({ shapes, build }: Case): Promise<number> {
  const inputs = shapes.map((shape, i) => input(`x${i}`, shape));
  const result = build(...inputs);
  const loss = weighted(result);
  const grads = gradients(loss, inputs);
  const program = await Program.compile({
    loss,
    ...Object.fromEntries(grads.map((gradient, i) => [`g${i}`, gradient])),
  });
  const feeds: Record<string, Float32Array> = {
    weights: values(
      result.shape.reduce((a, b) => a * b, 1),
      9,
    ),
  };
  for (const [i, shape] of shapes.entries())
    feeds[`x${i}`] = values(
      shape.reduce((a, b) => a * b, 1),
      i + 1,
    );
  const exact = await program.run(feeds);
  let worst = 0;
  for (const i of shapes.keys()) {
    const x = feeds[`x${i}`]!;
    for (let j = 0; j < x.length; j++) {
      const at = async (delta: number) => {
        const moved = Float32Array.from(x);
        moved[j] = moved[j]! + delta;
        return (await program.run({ ...feeds, [`x${i}`]: moved })).loss![0]!;
      };
      const h = 1e-2;
      const estimate = ((await at(h)) - (await at(-h))) / (2 * h);
      const gradient = exact[`g${i}`]![j]!;
      worst = Math.max(worst, Math.abs(estimate - gradient) / (1 + Math.abs(gradient)));
    }
  }
  await program.close();
  return worst;
}

describe('gradients against central differences', () => {
  it.each(CASES.map(c => [c.name, c] as const))('%s', async (_, testCase) => {
    expect(await gradientError(testCase)).toBeLessThan(5e-3);
  });
});

describe('a graph asked to run on WebGPU', () => {
  it.each(CASES.map(c => [c.name, c] as const))(
    '%s: gives what the CPU gives',
    async (_, { shapes, build }) => {
      const inputs = shapes.map((shape, i) => input(`x${i}`, shape));
      const y = build(...inputs);
      const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
      const feeds = Object.fromEntries(shapes.map((shape, i) => [`x${i}`, values(size(shape), i + 1)]));
      const outputs = { y, g: gradients(sum(multiply(y, y)), [inputs[0]!])[0]! };
      const onCpu = await Program.compile(outputs);
      // Without an adapter this is the CPU again: then the test is of the fallback.
      const onGpu = await Program.compile(outputs, { device: 'webgpu' });
      expect(onCpu.device).toBe('cpu');
      expect(['cpu', 'webgpu']).toContain(onGpu.device);
      const expected = await onCpu.run(feeds);
      const found = await onGpu.run(feeds);
      for (const name of ['y', 'g'] as const)
        for (const [i, value] of found[name]!.entries()) expect(value).toBeCloseTo(expected[name]![i]!, 3);
      await onCpu.close();
      await onGpu.close();
    },
  );
});

describe('gradients()', () => {
  it('is zero for a tensor that the loss does not depend on', async () => {
    const x = input('x', [2]);
    const y = input('y', [3]);
    const program = await Program.compile({ g: gradients(sum(x), [y])[0]! });
    expect([...(await program.run({})).g!]).toEqual([0, 0, 0]);
  });

  it('does not pass through stopGradient', async () => {
    const x = input('x', [2]);
    const program = await Program.compile({ g: gradients(sum(multiply(x, stopGradient(x))), [x])[0]! });
    expect([...(await program.run({ x: Float32Array.of(3, 5) })).g!]).toEqual([3, 5]);
  });

  it('refuses a loss that is no scalar', () => {
    expect(() => gradients(input('x', [2]), [])).toThrow(TypeError);
  });
});

describe('Program', () => {
  it('says which input is missing or of the wrong size', async () => {
    const program = await Program.compile({ y: exp(input('x', [2])) });
    await expect(program.run({})).rejects.toThrow("input 'x' of shape [2] was not fed");
    await expect(program.run({ x: new Float32Array(3) })).rejects.toThrow(RangeError);
  });

  it('writes results into given arrays, also two results that are one tensor', async () => {
    const x = input('x', [3]);
    const y = exp(x);
    const program = await Program.compile({ first: y, second: y, input: x });
    const first = new Float32Array(3);
    const results = await program.run({ x: Float32Array.of(0, 1, 2) }, { first });
    expect(results.first).toBe(first);
    expect([...first]).toEqual([...results.second!]);
    expect(first[1]).toBeCloseTo(Math.E, 5);
    expect([...results.input!]).toEqual([0, 1, 2]);
  });

  it('refuses a result with the name of an input', async () => {
    await expect(Program.compile({ x: exp(input('x', [1])) })).rejects.toThrow("'x' names an input");
  });

  it('gives the same numbers at one and two threads', async () => {
    const a = input('a', [64, 96]);
    const b = input('b', [96, 32]);
    const feeds = { a: values(64 * 96, 1), b: values(96 * 32, 2) };
    const run = async (threads: number) =>
      (await (await Program.compile({ y: matmul(a, b) }, { threads })).run(feeds)).y!;
    expect(await run(1)).toEqual(await run(2));
  });
});
