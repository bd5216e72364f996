/** Sums, means, maxima and softmax along axes. */

import { divide, exp, multiply, subtract } from './elementwise.js';
import { expand, reshape } from './layout.js';
import { normalizeAxis, type Shape, sizeOf } from './shape.js';
import { integers, operation, scalar, type Tensor } from './tensor.js';

/** The shape with the axes' extents set to 1. */
function keptShape(shape: Shape, axes: readonly number[]): Shape {
  return shape.map((extent, axis) => (axes.includes(axis) ? 1 : extent));
}

/** Sum along axes (default: all); they stay with extent 1. */
export function reduceSum(x: Tensor, axes: readonly number[] = x.shape.map((_, i) => i)): Tensor {
  const along = axes.map(axis => normalizeAxis(axis, x.rank));
  if (along.length === 0) return x;
  return operation(
    'ReduceSum',
    keptShape(x.shape, along),
    [x, integers(along)],
    outer => [expand(outer, x.shape, gradient => reduceSum(gradient, along)), undefined],
    { keepdims: 1 },
  );
}

/** Sum of everything, as a scalar. */
export function sum(x: Tensor): Tensor {
  return reshape(reduceSum(x), []);
}

/** Mean along axes (default: all); they stay with extent 1. */
export function reduceMean(x: Tensor, axes: readonly number[] = x.shape.map((_, i) => i)): Tensor {
  const total = reduceSum(x, axes);
  return divide(total, scalar(sizeOf(x.shape) / sizeOf(total.shape)));
}

/** Mean of everything, as a scalar. */
export function mean(x: Tensor): Tensor {
  return reshape(reduceMean(x), []);
}

/** `log softmax` along the last axis, computed stably. */
export function logSoftmax(x: Tensor): Tensor {
  const axis = x.rank - 1;
  const result: Tensor = operation(
    'LogSoftmax',
    x.shape,
    [x],
    outer => [subtract(outer, multiply(exp(result), reduceSum(outer, [axis])))],
    { axis },
  );
  return result;
}
