/** One index space of an export file: written once an index, read only after; dense or sparse, in any order. */

import { MalformedRecord } from './record.js';

/** Indices up to here beyond the end still go into the array. */
const GAP = 1 << 16;

export class IndexTable<T> {
  private readonly dense: (T | undefined)[] = [];
  private readonly sparse = new Map<number, T>();

  constructor(private readonly what: string) {}

  set(index: number, value: T): void {
    if (this.find(index) !== undefined) throw new MalformedRecord(`${this.what} ${index} is defined twice`);
    if (index > this.dense.length + GAP) {
      this.sparse.set(index, value);
      return;
    }
    while (this.dense.length < index) this.dense.push(undefined);
    this.dense[index] = value;
  }

  get(index: number): T {
    const value = this.find(index);
    if (value === undefined) throw new MalformedRecord(`${this.what} ${index} is not defined yet`);
    return value;
  }

  private find(index: number): T | undefined {
    return this.dense[index] ?? this.sparse.get(index);
  }
}
