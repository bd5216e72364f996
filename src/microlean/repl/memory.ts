/** Keeping the memory of a long-lived session flat: expressions that no state needs any more are let go of. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { collectInterned, internedCount } from '../kernel/index.js';

/** Expressions (some 150 bytes each) made since the last collection that make the next one worth its 100 ms or so. */
const EXPRESSIONS_BETWEEN_COLLECTIONS = 400_000;

export class MemoryKeeper {
  private kept = 0;
  private collectGarbage: (() => void) | undefined;

  /** To be awaited between requests: nothing else may make expressions meanwhile. Does nothing most of the time. */
  async tidy(): Promise<void> {
    // In proportion to what is in use, so that a large session does not spend its time here.
    if (internedCount() < this.kept * 2 + EXPRESSIONS_BETWEEN_COLLECTIONS) return;
    this.collectGarbage ??= exposeGarbageCollector();
    await collectInterned(this.collectGarbage);
    this.kept = internedCount();
  }
}

/** V8's collector, which a program sees only in contexts that are made after the flag is set. */
function exposeGarbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
