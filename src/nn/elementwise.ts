/** Elementwise operations, with NumPy's broadcasting. */

import { reshape } from './layout.js';
import { reduceSum } from './reduce.js';
import { broadcastShapes, type Shape, sameShape } from './shape.js';
import { operation, scalar, type Tensor } from './tensor.js';

/** Sums a gradient over the axes along which its tensor was broadcast. */
function unbroadcast(gradient: Tensor, shape: Shape): Tensor {
  if (sameShape(gradient.shape, shape)) return gradient;
  const extra = gradient.rank - shape.length;
  const axes = gradient.shape.flatMap((extent, axis) =>
    axis < extra || (shape[axis - extra] === 1 && extent !== 1) ? [axis] : [],
  );
  return reshape(reduceSum(gradient, axes), shape);
}

function binary(
  operator: string,
  left: Tensor,
  right: Tensor,
  gradient: (outer: Tensor) => readonly [Tensor | undefined, Tensor | undefined],
): Tensor {
  return operation(operator, broadcastShapes(left.shape, right.shape), [left, right], outer => {
    const [l, r] = gradient(outer);
    return [l && unbroadcast(l, left.shape), r && unbroadcast(r, right.shape)];
  });
}

function unary(operator: string, x: Tensor, gradient: (outer: Tensor, result: Tensor) => Tensor): Tensor {
  const result: Tensor = operation(operator, x.shape, [x], outer => [gradient(outer, result)]);
  return result;
}

export function add(left: Tensor, right: Tensor): Tensor {
  return binary('Add', left, right, outer => [outer, outer]);
}

export function subtract(left: Tensor, right: Tensor): Tensor {
  return binary('Sub', left, right, outer => [outer, negate(outer)]);
}

export function multiply(left: Tensor, right: Tensor): Tensor {
  return binary('Mul', left, right, outer => [multiply(outer, right), multiply(outer, left)]);
}

export function divide(left: Tensor, right: Tensor): Tensor {
  return binary('Div', left, right, outer => [
    divide(outer, right),
    negate(divide(multiply(outer, left), multiply(right, right))),
  ]);
}

/** The larger of two; where they are equal, the gradient goes left. */
export function maximum(left: Tensor, right: Tensor): Tensor {
  return binary('Max', left, right, outer => {
    const takeLeft = operation(
      'GreaterOrEqual',
      broadcastShapes(left.shape, right.shape),
      [left, right],
      () => [undefined, undefined],
      {},
      'bool',
    );
    return [where(takeLeft, outer, scalar(0)), where(takeLeft, scalar(0), outer)];
  });
}

/** `left` where the condition holds, else `right`. No gradient flows into the condition. */
function where(condition: Tensor, left: Tensor, right: Tensor): Tensor {
  const shape = broadcastShapes(condition.shape, broadcastShapes(left.shape, right.shape));
  return operation('Where', shape, [condition, left, right], outer => [
    undefined,
    unbroadcast(where(condition, outer, scalar(0)), left.shape),
    unbroadcast(where(condition, scalar(0), outer), right.shape),
  ]);
}

export function negate(x: Tensor): Tensor {
  return unary('Neg', x, outer => negate(outer));
}

export function exp(x: Tensor): Tensor {
  return unary('Exp', x, (outer, result) => multiply(outer, result));
}

/** Natural logarithm. */
export function log(x: Tensor): Tensor {
  return unary('Log', x, outer => divide(outer, x));
}

export function sqrt(x: Tensor): Tensor {
  return unary('Sqrt', x, (outer, result) => divide(outer, multiply(scalar(2), result)));
}

export function tanh(x: Tensor): Tensor {
  return unary('Tanh', x, (outer, result) => multiply(outer, subtract(scalar(1), multiply(result, result))));
}

/** `1 / (1 + e^-x)` */
export function sigmoid(x: Tensor): Tensor {
  return unary('Sigmoid', x, (outer, result) =>
    multiply(outer, multiply(result, subtract(scalar(1), result))),
  );
}

/** `x · sigmoid(x)` (SiLU, also called swish). */
export function silu(x: Tensor): Tensor {
  return multiply(x, sigmoid(x));
}

/** `max(x, 0)` */
export function relu(x: Tensor): Tensor {
  return maximum(x, scalar(0));
}

/** Restricts values to `[low, high]`; the gradient is 0 outside. */
export function clamp(x: Tensor, low: number, high: number): Tensor {
  return negate(maximum(negate(maximum(x, scalar(low))), scalar(-high)));
}

/** The same values, through which no gradient flows. */
export function stopGradient(x: Tensor): Tensor {
  return operation('Identity', x.shape, [x], () => [undefined]);
}
