/** Several workers. A theorem is pinned to one of them while it has live states, for states cannot move. */

import type { ResolvedOptions } from './options.js';
import type { ProcessGroups } from './process-groups.js';
import { Worker } from './worker.js';

export class WorkerPool {
  private readonly workers: readonly Worker[];

  constructor(options: ResolvedOptions, groups: ProcessGroups) {
    this.workers = Array.from(
      { length: options.workers },
      () => new Worker(options, groups, options.recycleRequests),
    );
  }

  /** The worker with the fewest theorems; among those, the one with the least to do. */
  leastLoaded(): Worker {
    return this.workers.reduce((best, worker) =>
      worker.pinned < best.pinned || (worker.pinned === best.pinned && worker.load < best.load)
        ? worker
        : best,
    );
  }

  /** Process ids of the live processes. */
  pids(): readonly number[] {
    return this.workers.flatMap(worker => worker.pid ?? []);
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map(worker => worker.close()));
  }
}
