/** Tries a fixed list of closing tactics, which cost no model call. Only proofs are kept. */

import type { SearchContext } from './context.js';
import { admit, isProof, type RanStep, runSteps } from './run-tactics.js';

/**
 * Tries the probes at each node until one proves the theorem.
 *
 * @returns the terminal node, or `null`.
 */
export async function probeNodes(context: SearchContext, nodeIds: readonly number[]): Promise<number | null> {
  for (const nodeId of nodeIds) {
    const proofId = await probeNode(context, nodeId);
    if (proofId !== null) return proofId;
  }
  return null;
}

async function probeNode(context: SearchContext, nodeId: number): Promise<number | null> {
  const { concurrency, probes } = context.options;
  const fresh = probes.filter(tactic => context.trie.get(nodeId, tactic) === undefined);
  for (let first = 0; first < fresh.length && !context.isOver(); first += concurrency) {
    // Log-probability 0: nobody drew it.
    const steps = fresh.slice(first, first + concurrency).map(tactic => ({ nodeId, tactic, logProb: 0 }));
    const results = await runSteps(context, steps);
    for (const result of results) {
      const proofId = result.status === 'fulfilled' ? keepOnlyProof(context, result.value) : null;
      if (proofId !== null) return proofId;
    }
    const broken = results.find(result => result.status === 'rejected');
    if (broken !== undefined) throw broken.reason;
  }
  return null;
}

function keepOnlyProof(context: SearchContext, ran: RanStep): number | null {
  const { result, nodeId, tactic } = ran;
  if (result.kind === 'guarded' || !('state' in result) || isProof(result)) return admit(context, ran);
  // Progress of a probe is no child, unless the policy proposes the same tactic later: then it need not run again.
  context.trie.set(nodeId, tactic, { kind: 'held', outcome: result });
  return null;
}
