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
    product(outer, right, { transposeRight: true }),
    product(left, outer, { transposeLeft: true }),
  ]);
}

/** A product with one factor transposed inside the operator, without a copy. Used by gradients. */
function product(
  left: Tensor,
  right: Tensor,
  options: { readonly transposeLeft?: boolean; readonly transposeRight?: boolean },
): Tensor {
  const m = left.shape[options.transposeLeft === true ? 1 : 0]!;
  const n = right.shape[options.transposeRight === true ? 0 : 1]!;
  return operation(
    'Gemm',
    [m, n],
    [left, right],
    outer => {
      // Second derivatives go through plain products.
      const l = options.transposeLeft === true ? transpose(left) : left;
      const r = options.transposeRight === true ? transpose(right) : right;
      const dl = matmul(outer, transpose(r));
      const dr = matmul(transpose(l), outer);
      return [
        options.transposeLeft === true ? transpose(dl) : dl,
        options.transposeRight === true ? transpose(dr) : dr,
      ];
    },
    { transA: options.transposeLeft === true ? 1 : 0, transB: options.transposeRight === true ? 1 : 0 },
  );
}
