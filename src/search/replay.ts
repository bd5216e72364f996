/**
 * The replay trie: what each tactic did at each node. Proposals that share a prefix walk through it, so that no
 * tactic runs twice in one state.
 */

import type { ProofState, TacticOutcome } from '../core/index.js';

/** What is known of a tactic at a node. */
export type ReplayStep =
  /** It leads to this node of the tree: a child, or an older node with the same state. */
  | { readonly kind: 'node'; readonly nodeId: number }
  /** It leads nowhere. */
  | { readonly kind: 'failed' }
  /** A probe ran it; its outcome did not enter the tree yet. */
  | { readonly kind: 'held'; readonly outcome: TacticOutcome };

/** Tactics that ran, by node. */
export class ReplayTrie {
  readonly #steps: Map<string, ReplayStep>[] = [];

  get(nodeId: number, tactic: string): ReplayStep | undefined {
    return this.#steps[nodeId]?.get(tactic);
  }

  set(nodeId: number, tactic: string, step: ReplayStep): void {
    (this.#steps[nodeId] ??= new Map()).set(tactic, step);
  }

  /** States of outcomes that never entered the tree. */
  heldStates(): ProofState[] {
    return this.#steps
      .flatMap(steps => [...(steps?.values() ?? [])])
      .flatMap(step => (step.kind === 'held' && 'state' in step.outcome ? [step.outcome.state] : []));
  }
}
