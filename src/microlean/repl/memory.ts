/** Keeping the memory of a long-lived session flat: expressions that no state needs any more are let go of. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { StepLimitError } from '../elaborate/meta/index.js';
import { collectInterned, internedCount } from '../kernel/index.js';

/**
 * Expressions (some 150 bytes each) made since the last collection that make the next one worth its cost: 100 ms or so, and
 * as much again because V8 forgets some of the machine code that it has made.
 */
const EXPRESSIONS_BETWEEN_COLLECTIONS = 250_000;

/** Expressions that one action may make: some 600 MB. Every proof that is counted in docs/minif2f.md was checked within it. */
const MAX_EXPRESSIONS = 4_000_000;

export class MemoryKeeper {
  private kept = 0;
  private collectGarbage: (() => void) | undefined;

  /** To be awaited between requests: nothing else may make expressions meanwhile. Does nothing most of the time. */
  async tidy(): Promise<void> {
    // In proportion to what is in use, so that a large session does not spend its time here.
    if (internedCount() < this.kept * 1.5 + EXPRESSIONS_BETWEEN_COLLECTIONS) return;
    this.collectGarbage ??= exposeGarbageCollector();
    await collectInterned(this.collectGarbage);
    this.kept = internedCount();
  }
}

/** A check for one action, from now on. It throws {@link StepLimitError} once the action has made too many expressions. */
export function startExpressionLimit(maxExpressions: number = MAX_EXPRESSIONS): () => void {
  const end = internedCount() + maxExpressions;
  return () => {
    if (internedCount() > end)
      throw new StepLimitError(
        `excessive memory consumption: more than ${maxExpressions} expressions were made`,
      );
  };
}

/** V8's collector, which a program sees only in contexts that are made after the flag is set. */
function exposeGarbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
