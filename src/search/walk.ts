/**
 * Walks chains of tactics through the replay trie, so that every state on the way becomes a node and shared
 * prefixes run once. A single tactic is a chain of length one.
 *
 * Up to `concurrency` chains advance together, one tactic at a time; their outcomes enter the tree in the order of
 * the proposals, so the tree does not depend on which answer came first.
 */

import type { SearchContext } from './context.js';
import type { TacticChain } from './proposals.js';
import { admit, type RanStep, runSteps, type Step } from './run-tactics.js';

interface Walker {
  readonly chain: TacticChain;
  nodeId: number;
  /** Tactics done. */
  position: number;
}

/**
 * Walks the chains from a node until one of them ends in a proof.
 *
 * @returns the terminal node, or `null`.
 * @throws what the environment threw, unless a proof was found beside it.
 */
export async function walkChains(
  context: SearchContext,
  nodeId: number,
  chains: readonly TacticChain[],
): Promise<number | null> {
  const { concurrency } = context.options;
  for (let first = 0; first < chains.length; first += concurrency) {
    const group = chains.slice(first, first + concurrency);
    let walkers: Walker[] = group.map(chain => ({ chain, nodeId, position: 0 }));
    while (!context.isOver()) {
      walkers = walkers.filter(walker => canGoOn(context, walker));
      if (walkers.length === 0) break;
      const proofId = await advance(context, walkers);
      if (proofId !== null) return proofId;
    }
  }
  return null;
}

function canGoOn({ tree, options }: SearchContext, { chain, position, nodeId }: Walker): boolean {
  return position < chain.tactics.length && tree.node(nodeId).depth < options.maxDepth;
}

/** Moves every walker on by one tactic. @returns the terminal node if one of them reached it. */
async function advance(context: SearchContext, walkers: readonly Walker[]): Promise<number | null> {
  const ran = await runUnknownSteps(context, walkers.map(nextStep));
  let broken: PromiseRejectedResult | undefined;
  for (const walker of walkers) {
    const step = nextStep(walker);
    const result = ran.get(nameOf(step));
    ran.delete(nameOf(step));
    if (result?.status === 'rejected') broken ??= result;
    const nextId = result?.status === 'fulfilled' ? admit(context, result.value) : knownNext(context, step);
    if (nextId !== null && context.tree.node(nextId).terminal) {
      // What ran beside the proof stays out: the tree is the one that a single worker would have made.
      context.leftovers.push(...statesOf(ran.values()));
      return nextId;
    }
    walker.position = nextId === null ? walker.chain.tactics.length : walker.position + 1;
    walker.nodeId = nextId ?? walker.nodeId;
  }
  if (broken !== undefined) throw broken.reason;
  return null;
}

/** Runs each step that is not in the trie, once. @returns results by the name of the step. */
async function runUnknownSteps(
  context: SearchContext,
  steps: readonly Step[],
): Promise<Map<string, PromiseSettledResult<RanStep>>> {
  const unknown = new Map(
    steps.filter(step => !isKnown(context, step)).map(step => [nameOf(step), step] as const),
  );
  const results = await runSteps(context, [...unknown.values()]);
  return new Map([...unknown.keys()].map((name, index) => [name, results[index]!]));
}

function isKnown({ trie }: SearchContext, { nodeId, tactic }: Step): boolean {
  const known = trie.get(nodeId, tactic);
  return known !== undefined && known.kind !== 'held';
}

function knownNext({ trie }: SearchContext, { nodeId, tactic }: Step): number | null {
  const known = trie.get(nodeId, tactic);
  return known?.kind === 'node' ? known.nodeId : null;
}

function nextStep({ chain, position, nodeId }: Walker): Step {
  return { nodeId, tactic: chain.tactics[position]!, logProb: chain.logProbs[position]! };
}

function nameOf({ nodeId, tactic }: Step): string {
  return `${nodeId} ${tactic}`;
}

function statesOf(results: Iterable<PromiseSettledResult<RanStep>>) {
  return [...results].flatMap(result =>
    result.status === 'fulfilled' && 'state' in result.value.result ? [result.value.result.state] : [],
  );
}
