/**
 * AdamW four numbers at a time: the arithmetic of `adamw.ts` in float32, as WebAssembly SIMD. A plain loop in JavaScript
 * takes longer than the matrix products of a training step; this one runs at the speed of memory. Parameters, gradients and
 * moments lie in one WebAssembly memory, where ONNX Runtime reads and writes them in place.
 *
 * WebAssembly's arithmetic is exact IEEE, so results are the same on every machine.
 */

import type { AdamWOptions, Parameters } from './adamw.js';
import { F32, F64, I32, op, V128, type WasmFunction, wasmModule } from './wasm-module.js';

/** The part of the global that is used here; the types of Node 20 lack it. */
declare const WebAssembly: {
  readonly Memory: new (descriptor: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: object } },
  ) => { readonly exports: object };
};

const PAGE = 65_536;
/** Bytes of a vector. */
const VECTOR = 16;

/** Arrays of one optimiser, all in one memory. */
export class FastAdamW {
  readonly parameters: Record<string, Float32Array> = {};
  /** Fill these, then call {@link step}. */
  readonly gradients: Record<string, Float32Array> = {};
  readonly firstMoments: Record<string, Float32Array> = {};
  readonly secondMoments: Record<string, Float32Array> = {};
  private readonly kernel: Kernel;

  /** Takes copies of parameters and moments. @param options as for `adamWStep`. */
  constructor(
    parameters: Parameters,
    moments: { readonly firstMoments: Parameters; readonly secondMoments: Parameters },
    private readonly options: AdamWOptions = {},
  ) {
    const sizes = Object.values(parameters).map(values => padded(values.byteLength));
    const bytes = 4 * sizes.reduce((sum, size) => sum + size, 0);
    const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / PAGE)) });
    let offset = 0;
    const place = (length: number, from?: Float32Array) => {
      const array = new Float32Array(memory.buffer, offset, length);
      if (from !== undefined) array.set(from);
      offset += padded(4 * length);
      return array;
    };
    for (const [name, values] of Object.entries(parameters)) {
      this.parameters[name] = place(values.length, values);
      this.gradients[name] = place(values.length);
      this.firstMoments[name] = place(values.length, moments.firstMoments[name]);
      this.secondMoments[name] = place(values.length, moments.secondMoments[name]);
    }
    const module = new WebAssembly.Module(wasmModule([STEP, SQUARES]));
    this.kernel = new WebAssembly.Instance(module, { env: { memory } }).exports as Kernel;
  }

  /** L2 norm over all gradients together. */
  gradientNorm(): number {
    let sum = 0;
    for (const values of Object.values(this.gradients))
      sum += this.kernel.squares(values.byteOffset, values.byteOffset + padded(values.byteLength));
    return Math.sqrt(sum);
  }

  /**
   * One step, in place.
   * @param step steps done before. @param scale multiplies the gradients first.
   */
  step(step: number, learningRate: number, scale: number): void {
    const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0.01, noDecay } = this.options;
    const correction1 = 1 / (1 - beta1 ** (step + 1));
    const correction2 = 1 / (1 - beta2 ** (step + 1));
    for (const [name, values] of Object.entries(this.parameters)) {
      const start = values.byteOffset;
      this.kernel.step(
        start,
        this.gradients[name]!.byteOffset,
        this.firstMoments[name]!.byteOffset,
        this.secondMoments[name]!.byteOffset,
        start + padded(values.byteLength),
        beta1,
        1 - beta1,
        beta2,
        1 - beta2,
        scale,
        learningRate * correction1,
        Math.sqrt(correction2),
        epsilon,
        1 - learningRate * (noDecay?.has(name) === true ? 0 : weightDecay),
      );
    }
  }
}

interface Kernel {
  step(
    parameter: number,
    gradient: number,
    first: number,
    second: number,
    end: number,
    ...numbers: number[]
  ): void;
  squares(start: number, end: number): number;
}

/** Bytes rounded up to whole pairs of vectors; the padding is zero and stays zero. */
function padded(bytes: number): number {
  return Math.ceil(bytes / (2 * VECTOR)) * 2 * VECTOR;
}

// Locals of `step`, after its parameters in the order of `Kernel`.
const [P, G, M, V, END] = [0, 1, 2, 3, 4] as const;
const FACTORS = 5;
const FACTOR_COUNT = 9;
const [BETA1, REST1, BETA2, REST2, SCALE, RATE, ROOT, EPSILON, DECAY] = Array.from(
  { length: FACTOR_COUNT },
  (_, i) => FACTORS + FACTOR_COUNT + i,
) as [number, number, number, number, number, number, number, number, number];
const GRADIENT = FACTORS + 2 * FACTOR_COUNT;
const FIRST = GRADIENT + 1;
const SECOND = GRADIENT + 2;

const advance = (pointer: number, bytes = VECTOR) => [
  ...op.get(pointer),
  ...op.i32Const(bytes),
  ...op.i32Add,
  ...op.set(pointer),
];

const STEP: WasmFunction = {
  name: 'step',
  parameters: [I32, I32, I32, I32, I32, ...Array<number>(FACTOR_COUNT).fill(F32)],
  results: [],
  locals: Array<number>(FACTOR_COUNT + 3).fill(V128),
  body: [
    // Each factor, four times.
    ...Array.from({ length: FACTOR_COUNT }, (_, i) => [
      ...op.get(FACTORS + i),
      ...op.f32x4Splat,
      ...op.set(FACTORS + FACTOR_COUNT + i),
    ]),
    op.loop,
    // gradient = load(G) · scale
    [...op.get(G), ...op.load(), ...op.get(SCALE), ...op.f32x4Mul, ...op.set(GRADIENT)],
    // first = β₁ · load(M) + (1 − β₁) · gradient
    [...op.get(M), ...op.load(), ...op.get(BETA1), ...op.f32x4Mul],
    [...op.get(GRADIENT), ...op.get(REST1), ...op.f32x4Mul, ...op.f32x4Add, ...op.set(FIRST)],
    [...op.get(M), ...op.get(FIRST), ...op.store()],
    // second = β₂ · load(V) + (1 − β₂) · gradient²
    [...op.get(V), ...op.load(), ...op.get(BETA2), ...op.f32x4Mul],
    [...op.get(GRADIENT), ...op.get(GRADIENT), ...op.f32x4Mul, ...op.get(REST2), ...op.f32x4Mul],
    [...op.f32x4Add, ...op.set(SECOND)],
    [...op.get(V), ...op.get(SECOND), ...op.store()],
    // P = load(P) · decay − rate · first / (√second · root + ε)
    [...op.get(P), ...op.get(P), ...op.load(), ...op.get(DECAY), ...op.f32x4Mul],
    [...op.get(FIRST), ...op.get(RATE), ...op.f32x4Mul],
    [...op.get(SECOND), ...op.f32x4Sqrt, ...op.get(ROOT), ...op.f32x4Mul, ...op.get(EPSILON), ...op.f32x4Add],
    [...op.f32x4Div, ...op.f32x4Sub, ...op.store()],
    advance(G),
    advance(M),
    advance(V),
    advance(P),
    [...op.get(P), ...op.get(END), ...op.i32LessUnsigned, ...op.branchIf(0)],
    op.end,
  ],
};

// Locals of `squares`: start, end, the vector loaded, half of it as doubles, four sums.
const [LOADED, HALF, ...SUMS] = [2, 3, 4, 5, 6, 7] as const;

/** `sum += half²`, lane by lane. */
const addSquare = (sum: number) => [
  ...op.set(HALF),
  ...op.get(HALF),
  ...op.get(HALF),
  ...op.f64x2Mul,
  ...op.get(sum),
  ...op.f64x2Add,
  ...op.set(sum),
];

const addSums = (left: number, right: number) => [
  ...op.get(left),
  ...op.get(right),
  ...op.f64x2Add,
  ...op.set(left),
];

// Two vectors at a time into four sums: one sum would wait for its last addition.
const SQUARES: WasmFunction = {
  name: 'squares',
  parameters: [I32, I32],
  results: [F64],
  locals: [V128, V128, V128, V128, V128, V128],
  body: [
    op.loop,
    ...[0, 1].flatMap(vector => [
      [...op.get(0), ...op.load(vector * VECTOR), ...op.set(LOADED)],
      [...op.get(LOADED), ...op.f64x2PromoteLow, ...addSquare(SUMS[2 * vector]!)],
      [...op.get(LOADED), ...op.get(LOADED), ...op.highToLow, ...op.f64x2PromoteLow],
      addSquare(SUMS[2 * vector + 1]!),
    ]),
    advance(0, 2 * VECTOR),
    [...op.get(0), ...op.get(1), ...op.i32LessUnsigned, ...op.branchIf(0)],
    op.end,
    addSums(SUMS[0], SUMS[1]),
    addSums(SUMS[2], SUMS[3]),
    addSums(SUMS[0], SUMS[2]),
    [...op.get(SUMS[0]), ...op.f64x2Lane(0), ...op.get(SUMS[0]), ...op.f64x2Lane(1), ...op.f64Add],
  ],
};
