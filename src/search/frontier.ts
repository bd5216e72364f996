/** The nodes that wait to be expanded. */

import { PriorityHeap } from '../util/index.js';

/**
 * Best first. Leaves go before nodes that have children already: those come from whole proofs, whose inner states
 * are worth asking about only when no open leaf is left. In `step` mode every node is a leaf.
 */
export class Frontier {
  readonly #leaves = new PriorityHeap<number>();
  readonly #inner = new PriorityHeap<number>();

  get size(): number {
    return this.#leaves.size + this.#inner.size;
  }

  push(nodeId: number, priority: number, kind: 'leaf' | 'inner'): void {
    (kind === 'leaf' ? this.#leaves : this.#inner).push(nodeId, priority);
  }

  /** Takes out up to `count` nodes, best first. */
  take(count: number): number[] {
    const ids: number[] = [];
    while (ids.length < count) {
      const id = this.#leaves.pop() ?? this.#inner.pop();
      if (id === undefined) break;
      ids.push(id);
    }
    return ids;
  }
}
