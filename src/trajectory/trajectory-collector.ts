/** Collects the events of one theorem's search, and makes trajectory rows of them when it has ended. */

import { formatGoals, type SearchEvent, type SearchNode } from '../core/index.js';
import { remainingDepths, type TreeShape, visitCounts } from './search-tree.js';
import type { Label, TrajectoryRow } from './trajectory-row.js';

/** How a theorem's search ended, as labels need it. `proved` means that the proof was also verified. */
export type CollectedOutcome = 'proved' | 'not-proved';

/** What was tried at a node. */
interface Attempts {
  proposals: number;
  rejected: number;
  other: number;
}

/** Feed it every event of one search, in order. */
export class TrajectoryCollector {
  private readonly nodes: {
    readonly node: SearchNode;
    readonly timestampMs: number;
    value: number | null;
  }[] = [];
  private readonly edges: { readonly fromId: number; readonly toId: number }[] = [];
  private readonly attempts = new Map<number, Attempts>();

  constructor(
    private readonly runId: string,
    private readonly theoremName: string,
  ) {}

  /** @throws {TypeError} if a node's id is not the next index: events were lost or mixed. */
  accept(event: SearchEvent): void {
    if (event.kind === 'node-added') this.addNode(event.node, event.timestampMs);
    else if (event.kind === 'edge-added') this.edges.push({ fromId: event.fromId, toId: event.toId });
    else if (event.kind === 'scored') this.score(event.nodeId, event.value);
    else if (event.kind === 'expanded') this.expand(event.nodeId, event.proposals);
    else if (event.kind === 'tactic-tried') this.countAttempt(event.nodeId, event.result === 'rejected');
  }

  /** One row for each node, in order of their ids; none if the theorem could not be opened. */
  rows(outcome: CollectedOutcome): TrajectoryRow[] {
    const shape = this.shape();
    const remaining = remainingDepths(shape);
    const visits = visitCounts(shape);
    const inner = new Set([...shape.parents, ...this.edges.map(edge => edge.fromId)]);
    return this.nodes.map(({ node, timestampMs, value }, id) => ({
      runId: this.runId,
      theoremName: this.theoremName,
      stateId: id,
      parentStateId: node.parentId,
      statePp: formatGoals(node.state.goals),
      tacticApplied: node.tactic,
      label: this.label(outcome, remaining[id]!, !inner.has(id) && this.isRejectedThroughout(id)),
      depthFromRoot: node.depth,
      remainingDepth: outcome === 'proved' ? remaining[id]! : -1,
      llmLogProb: node.logProb,
      valueScore: value,
      goalCount: node.state.goals.length,
      isProofComplete: node.terminal && outcome === 'proved',
      visits: visits[id]!.visits,
      qValue: outcome === 'proved' ? visits[id]!.proofs / visits[id]!.visits : 0,
      timestampMs,
    }));
  }

  private label(outcome: CollectedOutcome, remaining: number, deadEnd: boolean): Label {
    if (outcome === 'proved') return remaining >= 0 ? 'positive' : 'negative';
    return deadEnd ? 'negative' : 'unknown';
  }

  /** Every proposal was tried and rejected. A timeout, a loop or a search cut short proves nothing. */
  private isRejectedThroughout(id: number): boolean {
    const attempts = this.attempts.get(id);
    if (attempts === undefined || attempts.proposals === 0) return false;
    return attempts.other === 0 && attempts.rejected >= attempts.proposals;
  }

  private shape(): TreeShape {
    return {
      parents: this.nodes.map(({ node }) => node.parentId),
      edges: this.edges,
      terminals: new Set(this.nodes.filter(({ node }) => node.terminal).map(({ node }) => node.id)),
    };
  }

  private addNode(node: SearchNode, timestampMs: number): void {
    if (node.id !== this.nodes.length)
      throw new TypeError(`expected node ${this.nodes.length} of ${this.theoremName}, got node ${node.id}`);
    this.nodes.push({ node, timestampMs, value: node.value });
  }

  private score(nodeId: number, value: number): void {
    const entry = this.nodes[nodeId];
    if (entry === undefined) throw new TypeError(`${this.theoremName} has no node ${nodeId} to score`);
    entry.value = value;
  }

  private expand(nodeId: number, proposals: number): void {
    const attempts = this.attempts.get(nodeId) ?? { proposals: 0, rejected: 0, other: 0 };
    this.attempts.set(nodeId, { ...attempts, proposals: attempts.proposals + proposals });
  }

  /** Probes before the expansion are no proposals, so they are not counted. */
  private countAttempt(nodeId: number, rejected: boolean): void {
    const attempts = this.attempts.get(nodeId);
    if (attempts === undefined) return;
    if (rejected) attempts.rejected++;
    else attempts.other++;
  }
}
