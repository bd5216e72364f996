/** Expands nodes: asks the policy about them and walks what it proposes. */

import type { SearchContext } from './context.js';
import { askPolicy, type Proposals } from './proposals.js';
import { walkChains } from './walk.js';

/**
 * Expands nodes: the policy is asked about all of them at once, then their proposals run node by node, until one
 * proves the theorem.
 *
 * @returns the terminal node, or `null`.
 */
export async function expandNodes(
  context: SearchContext,
  nodeIds: readonly number[],
): Promise<number | null> {
  for (const id of nodeIds) context.expanded.add(id);
  const asked = await context.meter.time('generate', () =>
    Promise.allSettled(nodeIds.map(id => askPolicy(context, id))),
  );
  const broken = asked.find(answer => answer.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  const answers = asked.flatMap(answer => (answer.status === 'fulfilled' ? [answer.value] : []));
  for (const answer of answers) announce(context, answer);
  for (const { nodeId, chains } of answers) {
    const proofId = await walkChains(context, nodeId, chains);
    if (proofId !== null) return proofId;
  }
  return null;
}

function announce({ emit }: SearchContext, { nodeId, chains, refused }: Proposals): void {
  emit({ kind: 'expanded', nodeId, proposals: chains.length + refused.length });
  for (const { text, message } of refused) {
    emit({ kind: 'tactic-tried', nodeId, tactic: text, result: 'guarded', message, elapsedMs: 0 });
  }
}
