/**
 * Letting go of interned nodes that nothing holds. A table of interned nodes keeps them all alive; so now and then it is
 * emptied, garbage is collected, and what is still there is put back.
 */

import { releaseInternedExprs, restoreInternedExprs } from './expr.js';
import { releaseInternedLevels, restoreInternedLevels } from './level.js';

/**
 * Weak references made or read in one task. Their targets are kept alive until the task ends, in a table that gets slow as
 * it grows: with all of them in one task, this takes four times as long (measured, half a million references).
 */
const REFERENCES_PER_TASK = 4096;

/**
 * Lets go of the interned expressions and level metavariables that nothing else holds. Equal nodes stay identical: those
 * in use are interned again. Make none until it is done.
 * @param collectGarbage runs a full collection, synchronously.
 * @param which `recent`: most of what was in use at the last collection is taken to be so still.
 */
export async function collectInterned(
  collectGarbage: () => void,
  which: 'recent' | 'all' = 'recent',
): Promise<void> {
  const exprs = await weaken(releaseInternedExprs(which));
  const levels = await weaken(releaseInternedLevels());
  await nextTask();
  collectGarbage();
  restoreInternedLevels(await alive(levels));
  restoreInternedExprs(await alive(exprs));
}

async function weaken<T extends object>(nodes: Iterable<T>): Promise<WeakRef<T>[]> {
  const references: WeakRef<T>[] = [];
  for (const node of nodes) {
    references.push(new WeakRef(node));
    if (references.length % REFERENCES_PER_TASK === 0) await nextTask();
  }
  return references;
}

async function alive<T extends object>(references: readonly WeakRef<T>[]): Promise<T[]> {
  const nodes: T[] = [];
  for (let i = 0; i < references.length; i++) {
    const node = references[i]!.deref();
    if (node !== undefined) nodes.push(node);
    if (i % REFERENCES_PER_TASK === 0) await nextTask();
  }
  return nodes;
}

const nextTask = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
