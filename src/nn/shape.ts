/** Shapes of tensors: sizes, strides, broadcasting. */

/** Sizes by axis, outermost first. A scalar is `[]`. */
export type Shape = readonly number[];

/** Number of elements. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((size, extent) => size * extent, 1);
}

/** For messages: `[2, 3]`. */
export function shapeText(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

export function sameShape(left: Shape, right: Shape): boolean {
  return left.length === right.length && left.every((extent, axis) => extent === right[axis]);
}

/** The shape of an elementwise result, as in NumPy. @throws {TypeError} if the shapes do not fit. */
export function broadcastShapes(left: Shape, right: Shape): Shape {
  const rank = Math.max(left.length, right.length);
  return Array.from({ length: rank }, (_, i) => {
    const l = left[left.length - rank + i] ?? 1;
    const r = right[right.length - rank + i] ?? 1;
    if (l !== r && l !== 1 && r !== 1)
      throw new TypeError(`shapes ${shapeText(left)} and ${shapeText(right)} do not broadcast`);
    return l === 1 ? r : l;
  });
}

/** The axis counted from the front. @throws {RangeError} if there is no such axis. */
export function normalizeAxis(axis: number, rank: number): number {
  const normalized = axis < 0 ? axis + rank : axis;
  if (!Number.isInteger(axis) || normalized < 0 || normalized >= rank)
    throw new RangeError(`axis ${axis} is not an axis of a tensor of rank ${rank}`);
  return normalized;
}
