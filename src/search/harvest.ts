/** After a proof: expands what was left aside along it, for training pairs that are hard to tell apart. */

import type { SearchContext } from './context.js';
import { expandNodes } from './expand.js';

/**
 * Expands the open siblings of the nodes of a proof, once each, from the root down, while time and budget last.
 * What happens here cannot lose the proof.
 */
export async function harvestSiblings(context: SearchContext, proofId: number): Promise<void> {
  const { meter, options } = context;
  for (const id of openSiblings(context, proofId)) {
    if (context.isOver() || meter.expansions >= options.maxNodes) return;
    try {
      await expandNodes(context, [id]);
    } catch {
      // The proof is what counts; whoever is broken now says so again when the proof is verified.
      return;
    }
  }
}

function openSiblings({ tree, expanded, options }: SearchContext, proofId: number): number[] {
  return tree.pathTo(proofId).flatMap(({ id: pathId, parentId }) => {
    if (parentId === null) return [];
    return tree.children(parentId).filter(id => {
      const { terminal, depth } = tree.node(id);
      return id !== pathId && !terminal && !expanded.has(id) && depth < options.maxDepth;
    });
  });
}
