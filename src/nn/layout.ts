/** Operations that move values without changing them. */

import { normalizeAxis, type Shape, shapeText, sizeOf } from './shape.js';
import { constant, integers, operation, type Tensor } from './tensor.js';

/** The same values in another shape. @throws {TypeError} if the number of values differs. */
export function reshape(x: Tensor, shape: Shape): Tensor {
  if (sizeOf(shape) !== sizeOf(x.shape))
    throw new TypeError(`a tensor of shape ${shapeText(x.shape)} cannot be reshaped to ${shapeText(shape)}`);
  return operation('Reshape', shape, [x, integers(shape)], outer => [reshape(outer, x.shape), undefined]);
}

/** Reorders the axes. Default: the last two are swapped. */
export function transpose(x: Tensor, order: readonly number[] = swapLast(x.rank)): Tensor {
  const inverse = order.map((_, axis) => order.indexOf(axis));
  return operation(
    'Transpose',
    order.map(axis => x.shape[axis]!),
    [x],
    outer => [transpose(outer, inverse)],
    { perm: order },
  );
}

function swapLast(rank: number): number[] {
  const order = Array.from({ length: rank }, (_, axis) => axis);
  if (rank < 2) throw new TypeError(`a tensor of rank ${rank} has no two axes to swap`);
  [order[rank - 2], order[rank - 1]] = [rank - 1, rank - 2];
  return order;
}

/** Tensors one after the other along an axis; other extents must agree. */
export function concatenate(tensors: readonly Tensor[], axis: number): Tensor {
  const first = tensors[0];
  if (first === undefined) throw new TypeError('concatenate needs at least one tensor');
  const along = normalizeAxis(axis, first.rank);
  for (const tensor of tensors)
    if (
      tensor.rank !== first.rank ||
      tensor.shape.some((extent, i) => i !== along && extent !== first.shape[i])
    )
      throw new TypeError(
        `shapes ${shapeText(first.shape)} and ${shapeText(tensor.shape)} do not join along axis ${along}`,
      );
  const total = tensors.reduce((sum, tensor) => sum + tensor.shape[along]!, 0);
  return operation(
    'Concat',
    first.shape.map((extent, i) => (i === along ? total : extent)),
    tensors,
    outer => {
      let start = 0;
      return tensors.map(tensor => {
        const end = start + tensor.shape[along]!;
        const part = slice(outer, along, start, end);
        start = end;
        return part;
      });
    },
    { axis: along },
  );
}

/** The part `[start, end)` along an axis. */
export function slice(x: Tensor, axis: number, start: number, end: number): Tensor {
  const along = normalizeAxis(axis, x.rank);
  const extent = x.shape[along]!;
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= extent))
    throw new RangeError(`[${start}, ${end}) is no part of axis ${along} of ${shapeText(x.shape)}`);
  const shape = x.shape.map((e, i) => (i === along ? end - start : e));
  const inputs = [x, integers([start]), integers([end]), integers([along])];
  return operation('Slice', shape, inputs, outer => [
    pad(outer, along, start, extent - end),
    undefined,
    undefined,
    undefined,
  ]);
}

/** Zeros before and after along an axis. */
function pad(x: Tensor, axis: number, before: number, after: number): Tensor {
  const zeros = (extent: number): Tensor[] => {
    if (extent === 0) return [];
    const shape = x.shape.map((e, i) => (i === axis ? extent : e));
    return [constant(new Float32Array(sizeOf(shape)), shape)];
  };
  return concatenate([...zeros(before), x, ...zeros(after)], axis);
}

/** Repeats values along axes of extent 1 until the shape is reached. */
export function expand(x: Tensor, shape: Shape, sum: (gradient: Tensor, shape: Shape) => Tensor): Tensor {
  return operation('Expand', shape, [x, integers(shape)], outer => [sum(outer, x.shape), undefined]);
}
