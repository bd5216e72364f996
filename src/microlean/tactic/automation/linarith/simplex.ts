/**
 * Finding nonnegative combinations that vanish. The search runs in floating point, by the simplex method, and yields
 * only a set of columns; their multipliers are then solved for exactly. So what is returned is right whatever rounding
 * did, and rounding can at worst miss a solution.
 */

import { absolute, greatestCommonDivisor } from '../omega/linear-form.js';

/** A column of the system: entries by row. `free` columns may have negative multipliers. */
export interface Column {
  readonly entries: ReadonlyMap<number, bigint>;
  readonly free: boolean;
  /** Whether the column makes the combination strict. At least one such column must be used. */
  readonly strict: boolean;
}

/**
 * Multipliers by column (integers without common factor, those that are zero left out) such that the columns add up
 * to zero and a strict one is used; `undefined` if none were found.
 * @param onStep called once a pivot step; may throw.
 */
export function vanishingCombination(
  columns: readonly Column[],
  onStep: () => void = () => {},
): Map<number, bigint> | undefined {
  const active = withoutHopeless(columns);
  if (!active.some(index => columns[index]!.strict)) return undefined;
  const tableau = new Tableau(columns, active);
  for (const careful of [false, true]) {
    const support = tableau.solve(onStep, careful);
    if (support === undefined) continue;
    const exact = solveExactly(columns, support);
    if (exact !== undefined) return exact;
  }
  return undefined;
}

/** Leaves out columns that cannot be used, as a row has entries of one sign only. */
function withoutHopeless(columns: readonly Column[]): number[] {
  const rows = new Map<number, number[]>();
  for (const [index, { entries }] of columns.entries())
    for (const row of entries.keys()) {
      const known = rows.get(row);
      if (known === undefined) rows.set(row, [index]);
      else known.push(index);
    }
  const gone = new Set<number>();
  const queue = [...rows.keys()];
  while (queue.length > 0) {
    const row = queue.pop()!;
    const here = rows.get(row)!.filter(index => !gone.has(index));
    rows.set(row, here);
    if (here.length === 0) continue;
    const first = here[0]!;
    const sign = (index: number) => columns[index]!.entries.get(row)! > 0n;
    const alone = here.length === 1;
    if (!alone && here.some(index => columns[index]!.free || sign(index) !== sign(first))) continue;
    for (const index of here) {
      gone.add(index);
      for (const other of columns[index]!.entries.keys()) if (other !== row) queue.push(other);
    }
  }
  return columns.map((_, index) => index).filter(index => !gone.has(index));
}

const EPSILON = 1e-9;
/** Pivot steps before the search gives up. */
const MAX_PIVOTS = 3000;

/** Phase one of the simplex method: `A x = 0`, `Σ x over strict columns = 1`, `x ≥ 0`. */
class Tableau {
  private readonly rowCount: number;
  private readonly width: number;
  private readonly matrix: Float64Array[];
  /** For each column of the tableau, which column of the system it is; free ones occur with both signs. */
  private readonly origins: number[] = [];
  private readonly signs: number[] = [];

  constructor(columns: readonly Column[], active: readonly number[]) {
    const rows = new Map<number, number>();
    for (const index of active)
      for (const row of columns[index]!.entries.keys()) if (!rows.has(row)) rows.set(row, rows.size);
    for (const index of active) {
      this.origins.push(index);
      this.signs.push(1);
      if (columns[index]!.free) {
        this.origins.push(index);
        this.signs.push(-1);
      }
    }
    this.rowCount = rows.size + 1;
    this.width = this.origins.length + 1;
    this.matrix = Array.from({ length: this.rowCount }, () => new Float64Array(this.width));
    for (const [position, index] of this.origins.entries()) {
      const { entries, strict } = columns[index]!;
      // Columns are scaled to entries of about one: multipliers are found again exactly.
      let largest = 1;
      for (const value of entries.values()) largest = Math.max(largest, Math.abs(Number(value)));
      const sign = this.signs[position]!;
      for (const [row, value] of entries)
        this.matrix[rows.get(row)!]![position] = (sign * Number(value)) / largest;
      if (strict && sign === 1) this.matrix[this.rowCount - 1]![position] = 1;
    }
    this.matrix[this.rowCount - 1]![this.width - 1] = 1;
  }

  /** The columns that a basic solution uses. @param careful Bland's rule from the start: slower, but never cycles. */
  solve(onStep: () => void, careful: boolean): number[] | undefined {
    const matrix = this.matrix.map(row => row.slice());
    const { rowCount, width } = this;
    const last = width - 1;
    // Artificial variables are basic at first; their sum is to become zero.
    const basis: number[] = new Array(rowCount).fill(-1);
    const costs = new Float64Array(width);
    for (const row of matrix) for (let j = 0; j < width; j++) costs[j] = costs[j]! - row[j]!;
    let stalled = 0;
    for (let step = 0; step < MAX_PIVOTS; step++) {
      if (-costs[last]! < EPSILON) return this.supportOf(matrix, basis);
      onStep();
      const bland = careful || stalled > 2 * rowCount;
      const entering = enteringColumn(costs, last, bland);
      if (entering === undefined) return undefined;
      const leaving = leavingRow(matrix, basis, entering, last, bland);
      if (leaving === undefined) return undefined;
      const before = costs[last]!;
      pivot(matrix, costs, leaving, entering);
      basis[leaving] = entering;
      stalled = Math.abs(costs[last]! - before) < EPSILON ? stalled + 1 : 0;
    }
    return undefined;
  }

  private supportOf(matrix: readonly Float64Array[], basis: readonly number[]): number[] {
    const support = new Set<number>();
    for (const [row, column] of basis.entries())
      if (column >= 0 && Math.abs(matrix[row]![this.width - 1]!) > EPSILON)
        support.add(this.origins[column]!);
    return [...support].sort((a, b) => a - b);
  }
}

function enteringColumn(costs: Float64Array, last: number, bland: boolean): number | undefined {
  let best: number | undefined;
  let lowest = -EPSILON;
  for (let j = 0; j < last; j++)
    if (costs[j]! < lowest) {
      if (bland) return j;
      lowest = costs[j]!;
      best = j;
    }
  return best;
}

function leavingRow(
  matrix: readonly Float64Array[],
  basis: readonly number[],
  entering: number,
  last: number,
  bland: boolean,
): number | undefined {
  let best: number | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [i, row] of matrix.entries()) {
    const entry = row[entering]!;
    if (entry <= EPSILON) continue;
    const ratio = Math.max(row[last]!, 0) / entry;
    if (best === undefined || ratio < lowest - EPSILON) {
      best = i;
      lowest = ratio;
      continue;
    }
    if (ratio > lowest + EPSILON) continue;
    const better = bland ? basis[i]! < basis[best]! : entry > matrix[best]![entering]!;
    if (better) best = i;
  }
  return best;
}

function pivot(
  matrix: readonly Float64Array[],
  costs: Float64Array,
  leaving: number,
  entering: number,
): void {
  const pivotRow = matrix[leaving]!;
  const width = pivotRow.length;
  const factor = 1 / pivotRow[entering]!;
  const used: number[] = [];
  for (let j = 0; j < width; j++) {
    const value = pivotRow[j]! * factor;
    pivotRow[j] = Math.abs(value) < 1e-13 ? 0 : value;
    if (pivotRow[j] !== 0) used.push(j);
  }
  pivotRow[entering] = 1;
  const reduce = (row: Float64Array) => {
    const multiple = row[entering]!;
    if (multiple === 0) return;
    for (const j of used) row[j] = row[j]! - multiple * pivotRow[j]!;
    row[entering] = 0;
  };
  for (const row of matrix) if (row !== pivotRow) reduce(row);
  reduce(costs);
}

// ------------------------------------------------------------------------------------------ exact solution

/** The one-dimensional kernel of some columns, if its signs are as they must be. */
export function solveExactly(
  columns: readonly Column[],
  support: readonly number[],
): Map<number, bigint> | undefined {
  const solution = kernelVector(support.map(index => columns[index]!.entries));
  if (solution === undefined) return undefined;
  const sign = solution.some((value, i) => !columns[support[i]!]!.free && value < 0n) ? -1n : 1n;
  const multipliers = new Map<number, bigint>();
  let strict = false;
  for (const [i, value] of solution.entries()) {
    if (value === 0n) continue;
    const column = columns[support[i]!]!;
    if (!column.free && sign * value < 0n) return undefined;
    strict ||= column.strict;
    multipliers.set(support[i]!, sign * value);
  }
  return strict ? multipliers : undefined;
}

/** The vector, unique up to a factor, that the columns' matrix maps to zero; without fractions (Bareiss). */
function kernelVector(columns: readonly ReadonlyMap<number, bigint>[]): bigint[] | undefined {
  const rows = new Map<number, bigint[]>();
  for (const [j, entries] of columns.entries())
    for (const [row, value] of entries) {
      let list = rows.get(row);
      if (list === undefined) rows.set(row, (list = new Array<bigint>(columns.length).fill(0n)));
      list[j] = value;
    }
  const remaining = [...rows.values()];
  const pivots: { column: number; row: bigint[] }[] = [];
  let freeColumn: number | undefined;
  for (let column = 0; column < columns.length; column++) {
    const at = remaining.findIndex(row => row[column] !== 0n);
    if (at < 0) {
      if (freeColumn !== undefined) return undefined;
      freeColumn = column;
      continue;
    }
    const [row] = remaining.splice(at, 1) as [bigint[]];
    for (const other of remaining) eliminate(other, row, column);
    for (const known of pivots) eliminate(known.row, row, column);
    pivots.push({ column, row });
  }
  if (freeColumn === undefined) return undefined;
  // Each pivot row says: a·x + b·free = 0.
  let scale = 1n;
  for (const { column, row } of pivots) {
    const [a, b] = [row[column]!, row[freeColumn]!];
    const needed = absolute(a) / greatestCommonDivisor(absolute(a), absolute(b));
    scale = (scale / greatestCommonDivisor(scale, needed)) * needed;
  }
  const solution = new Array<bigint>(columns.length).fill(0n);
  solution[freeColumn] = scale;
  for (const { column, row } of pivots) solution[column] = (-row[freeColumn]! * scale) / row[column]!;
  const common = solution.reduce((sum, value) => greatestCommonDivisor(sum, absolute(value)), 0n);
  return common > 1n ? solution.map(value => value / common) : solution;
}

/** Clears a column of `target` by a multiple of `row`, and divides by what is common. */
function eliminate(target: bigint[], row: readonly bigint[], column: number): void {
  const value = target[column]!;
  if (value === 0n) return;
  const head = row[column]!;
  const common = greatestCommonDivisor(absolute(value), absolute(head));
  const [k, l] = [head / common, value / common];
  let content = 0n;
  for (let j = 0; j < target.length; j++) {
    target[j] = k * target[j]! - l * row[j]!;
    if (content !== 1n) content = greatestCommonDivisor(content, absolute(target[j]!));
  }
  if (content > 1n) for (let j = 0; j < target.length; j++) target[j] = target[j]! / content;
}
