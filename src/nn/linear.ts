/** Matrix products. */

import { transpose } from './layout.js';
import { shapeText } from './shape.js';
import { operation, type Tensor } from './tensor.js';

/** `left · right` for matrices `[M, K]` and `[K, N]`. @throws {TypeError} if the shapes do not fit. */
export function matmul(left: Tensor, right: Tensor): Tensor {
  const [m, k] = left.shape;
  const [k2, n] = right.shape;
  if (left.rank !== 2 || right.rank !== 2 || k !== k2)
    throw new TypeError(`matmul: shapes ${shapeText(left.shape)} and ${shapeText(right.shape)} do not fit`);
  return operation('MatMul', [m!, n!], [left, right], outer => [
    timesTransposed(outer, right),
    matmul(transpose(left), outer),
  ]);
}

/** `left · rightᵀ` for matrices `[M, K]` and `[N, K]`, without a copy of the transposed factor. Used by gradients. */
function timesTransposed(left: Tensor, right: Tensor): Tensor {
  return operation(
    'Gemm',
    [left.shape[0]!, right.shape[0]!],
    [left, right],
    // Second derivatives go through plain products.
    outer => [matmul(outer, right), matmul(transpose(outer), left)],
    { transB: 1 },
  );
}
