/**
 * Symbolic tensors: nodes of a computation graph. Nothing is computed until a graph is compiled (`program.ts`).
 *
 * Each operation knows its ONNX operator and its gradient; gradients are graphs of the same operations
 * (`gradient.ts`), so one compiled program can hold forward and backward pass together.
 */

import type { Shape } from './shape.js';

/** Value of an ONNX attribute. */
export type Attribute = number | string | readonly number[] | { readonly float: number };

/** What made a tensor. */
export type Origin =
  /** Fed at each run. */
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'constant'; readonly values: Float32Array | BigInt64Array }
  | {
      readonly kind: 'operation';
      /** ONNX operator, opset 18. */
      readonly operator: string;
      readonly inputs: readonly Tensor[];
      readonly attributes: Readonly<Record<string, Attribute>>;
      /** Gradients of the inputs, given that of the output; `undefined` where none flows. */
      readonly gradient: (outer: Tensor) => readonly (Tensor | undefined)[];
    };

let nextId = 0;

/** A value of a graph. `float32` throughout, but for shapes and indices, which are `int64`. */
export class Tensor {
  readonly id = nextId++;
  constructor(
    readonly shape: Shape,
    readonly origin: Origin,
    readonly type: 'float32' | 'int64' | 'bool' = 'float32',
  ) {}

  get rank(): number {
    return this.shape.length;
  }
}

/** A tensor fed at each run under `name`. */
export function input(name: string, shape: Shape): Tensor {
  return new Tensor(shape, { kind: 'input', name });
}

/** A tensor of fixed values. @throws {RangeError} unless there are as many values as the shape asks for. */
export function constant(values: Float32Array | readonly number[], shape: Shape): Tensor {
  const array = values instanceof Float32Array ? values : Float32Array.from(values);
  const size = shape.reduce((product, extent) => product * extent, 1);
  if (array.length !== size)
    throw new RangeError(`a tensor of shape [${shape.join(', ')}] has ${size} values, not ${array.length}`);
  return new Tensor(shape, { kind: 'constant', values: array });
}

/** A scalar constant. */
export function scalar(value: number): Tensor {
  return constant([value], []);
}

/** A vector of integers, e.g. a shape or axes. Takes part in no gradient. */
export function integers(values: readonly number[]): Tensor {
  return new Tensor(
    [values.length],
    { kind: 'constant', values: BigInt64Array.from(values, BigInt) },
    'int64',
  );
}

/** Makes the result of an operation. For the files that define operations. */
export function operation(
  operator: string,
  shape: Shape,
  inputs: readonly Tensor[],
  gradient: (outer: Tensor) => readonly (Tensor | undefined)[],
  attributes: Readonly<Record<string, Attribute>> = {},
  type: Tensor['type'] = 'float32',
): Tensor {
  return new Tensor(shape, { kind: 'operation', operator, inputs, attributes, gradient }, type);
}
