/** A priority queue whose order is total: equal priorities leave in the order in which they came. */

import TinyQueue from 'tinyqueue';

interface Entry<T> {
  readonly item: T;
  readonly priority: number;
  readonly sequence: number;
}

/** Highest priority first; ties first come, first served. Push and pop take O(log n). */
export class PriorityHeap<T> {
  readonly #queue = new TinyQueue<Entry<T>>([], compare);
  #pushed = 0;

  get size(): number {
    return this.#queue.length;
  }

  /** @throws {RangeError} if the priority is NaN, which has no place in any order. */
  push(item: T, priority: number): void {
    if (Number.isNaN(priority))
      throw new RangeError('priority must be a number that can be ordered, got NaN');
    this.#queue.push({ item, priority, sequence: this.#pushed++ });
  }

  /** Takes the best item out; `undefined` when empty. */
  pop(): T | undefined {
    return this.#queue.pop()?.item;
  }
}

function compare(a: Entry<unknown>, b: Entry<unknown>): number {
  if (a.priority !== b.priority) return a.priority > b.priority ? -1 : 1;
  return a.sequence - b.sequence;
}
