/** The largest singular value of a matrix, by power iteration to convergence: what scoring divides weights by. */

import type { Random } from '../../core/index.js';
import { fillNormal } from './head-config.js';

const RELATIVE_CHANGE = 1e-7;
const MAX_ITERATIONS = 5000;

/** @param matrix row-major `[rows, columns]`. @returns 0 for a zero matrix. */
export function largestSingularValue(
  matrix: Float32Array,
  rows: number,
  columns: number,
  random: Random,
): number {
  if (matrix.length !== rows * columns)
    throw new RangeError(`a ${rows} × ${columns} matrix has ${rows * columns} values, not ${matrix.length}`);
  const start = new Float32Array(columns);
  fillNormal(start, 1, random);
  let u = normalized(Float64Array.from(start));
  let sigma = 0;
  for (let i = 0; i < MAX_ITERATIONS; i++) {
    const v = normalized(timesColumn(matrix, rows, columns, u));
    const next = rowTimes(matrix, rows, columns, v);
    const norm = length(next);
    if (norm === 0) return 0;
    const change = Math.abs(norm - sigma) / norm;
    sigma = norm;
    if (change < RELATIVE_CHANGE) break;
    u = normalized(next);
  }
  return sigma;
}

function timesColumn(matrix: Float32Array, rows: number, columns: number, u: Float64Array): Float64Array {
  const result = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++, at++) sum += matrix[at]! * u[column]!;
    result[row] = sum;
  }
  return result;
}

function rowTimes(matrix: Float32Array, rows: number, columns: number, v: Float64Array): Float64Array {
  const result = new Float64Array(columns);
  for (let row = 0, at = 0; row < rows; row++) {
    const factor = v[row]!;
    for (let column = 0; column < columns; column++, at++) result[column]! += factor * matrix[at]!;
  }
  return result;
}

function length(vector: Float64Array): number {
  let square = 0;
  for (const value of vector) square += value * value;
  return Math.sqrt(square);
}

function normalized(vector: Float64Array): Float64Array {
  const norm = length(vector);
  return norm === 0 ? vector : vector.map(value => value / norm);
}
