/**
 * Compiled graphs, run by ONNX Runtime on the CPU, or on WebGPU where there is an adapter.
 *
 * `run` blocks the event loop while it computes: long training belongs in a worker thread.
 */

import type { InferenceSession } from 'onnxruntime-node';
import { onnxModel } from './onnx-model.js';
import { shapeText, sizeOf } from './shape.js';
import type { Tensor } from './tensor.js';

export type Feeds = Readonly<Record<string, Float32Array>>;

export interface ProgramOptions {
  /** `webgpu` falls back to the CPU where there is no adapter. @default 'cpu' */
  readonly device?: 'cpu' | 'webgpu';
  /** Threads inside one operation. Results do not depend on it. @default all cores */
  readonly threads?: number;
}

/** A compiled graph. */
export class Program {
  private constructor(
    private readonly session: InferenceSession,
    private readonly runtime: typeof import('onnxruntime-node'),
    private readonly inputs: ReadonlyMap<string, Tensor>,
    private readonly outputs: ReadonlyMap<string, Tensor>,
    /** Where it runs. */
    readonly device: 'cpu' | 'webgpu',
  ) {}

  /** Compiles a graph whose results go by the given names. */
  static async compile(
    outputs: Readonly<Record<string, Tensor>>,
    options: ProgramOptions = {},
  ): Promise<Program> {
    const runtime = await import('onnxruntime-node');
    const { model, inputs } = onnxModel(outputs);
    const named = new Map(Object.entries(outputs));
    const device = options.device ?? 'cpu';
    const session = (provider: 'cpu' | 'webgpu') =>
      runtime.InferenceSession.create(model, {
        executionProviders: [provider],
        logSeverityLevel: 3,
        // Not `all`: that fuses transpositions into products, which then take a tenth longer than with a copy.
        graphOptimizationLevel: 'basic',
        // Threads that wait for work in a loop take the processor from the search's workers and from other programs.
        extra: { session: { intra_op: { allow_spinning: '0' } } },
        ...(options.threads === undefined ? {} : { intraOpNumThreads: options.threads }),
      });
    if (device === 'cpu') return new Program(await session('cpu'), runtime, inputs, named, 'cpu');
    try {
      return new Program(await session('webgpu'), runtime, inputs, named, 'webgpu');
    } catch {
      // No adapter: the same graph runs on the CPU.
      return new Program(await session('cpu'), runtime, inputs, named, 'cpu');
    }
  }

  /**
   * Runs the graph.
   * @param feeds row-major values for every input, by name.
   * @param into arrays that results are written to, by name; others are new. On the CPU only.
   * @throws {TypeError} on a missing input, {RangeError} on a wrong number of values.
   */
  async run(feeds: Feeds, into: Feeds = {}): Promise<Record<string, Float32Array>> {
    const tensors: Record<string, InstanceType<typeof this.runtime.Tensor>> = {};
    for (const [name, tensor] of this.inputs) {
      const values = feeds[name];
      if (values === undefined)
        throw new TypeError(`input '${name}' of shape ${shapeText(tensor.shape)} was not fed`);
      if (values.length !== sizeOf(tensor.shape))
        throw new RangeError(
          `input '${name}' of shape ${shapeText(tensor.shape)} got ${values.length} values`,
        );
      tensors[name] = new this.runtime.Tensor('float32', values, [...tensor.shape]);
    }
    const results = await this.session.run(tensors, this.resultTensors(into));
    return Object.fromEntries(
      Object.entries(results).map(([name, value]) => [name, into[name] ?? (value.data as Float32Array)]),
    );
  }

  /** For each result, where it goes: a given array, or `null` for a new one. */
  private resultTensors(into: Feeds): Record<string, InstanceType<typeof this.runtime.Tensor> | null> {
    return Object.fromEntries(
      [...this.outputs].map(([name, { shape }]) => {
        const values = into[name];
        return [name, values === undefined ? null : new this.runtime.Tensor('float32', values, [...shape])];
      }),
    );
  }

  /** Frees the session. */
  async close(): Promise<void> {
    await this.session.release();
  }
}
