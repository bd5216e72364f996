/**
 * The tree of a search: one flat array of immutable nodes whose ids are their indices, and the extra edges into
 * states that were there already. Knows no policy, no value, no budget.
 */

import type { ProofState, SearchNode } from '../core/index.js';

/** A second way into a state that the tree already holds. */
export interface SearchEdge {
  readonly fromId: number;
  readonly toId: number;
  readonly tactic: string;
}

/** What a finished search leaves behind. */
export interface SearchTreeView {
  /** `nodes[id].id === id`; the root is 0. Empty if the theorem could not be opened in time. */
  readonly nodes: readonly SearchNode[];
  readonly edges: readonly SearchEdge[];
}

/** What is known of a node when it is made. */
export type NewNode = Pick<SearchNode, 'tactic' | 'state' | 'stateKey' | 'logProb' | 'terminal'>;

/** A tree under construction. */
export class SearchTree implements SearchTreeView {
  readonly nodes: SearchNode[] = [];
  readonly edges: SearchEdge[] = [];
  readonly #children: number[][] = [];
  readonly #idOfKey = new Map<string, number>();

  /** Adds a node below `parentId` (`null`: the root) and returns it. */
  add(parentId: number | null, made: NewNode): SearchNode {
    const id = this.nodes.length;
    const depth = parentId === null ? 0 : this.node(parentId).depth + 1;
    const node: SearchNode = { id, parentId, depth, value: null, ...made };
    this.nodes.push(node);
    this.#children.push([]);
    if (parentId !== null) this.#children[parentId]!.push(id);
    // Terminal nodes all have one key, but each is a proof of its own.
    if (!made.terminal) this.#idOfKey.set(made.stateKey, id);
    return node;
  }

  addEdge(edge: SearchEdge): void {
    this.edges.push(edge);
  }

  node(id: number): SearchNode {
    return this.nodes[id]!;
  }

  /** Ids of the nodes made from this one, oldest first. */
  children(id: number): readonly number[] {
    return this.#children[id]!;
  }

  /** The node that holds this state, if any. */
  find(stateKey: string): number | undefined {
    return this.#idOfKey.get(stateKey);
  }

  setValue(id: number, value: number): void {
    this.nodes[id] = { ...this.node(id), value };
  }

  /** The node and its ancestors, from the root down. */
  pathTo(id: number): SearchNode[] {
    const path: SearchNode[] = [];
    for (let at: number | null = id; at !== null; at = this.node(at).parentId) path.push(this.node(at));
    return path.reverse();
  }

  /** Whether `ancestorId` is `id` or lies above it. */
  isOnPathTo(id: number, ancestorId: number): boolean {
    // Ids grow downwards, so the walk can end early.
    let at: number | null = id;
    while (at !== null && at > ancestorId) at = this.node(at).parentId;
    return at === ancestorId;
  }

  /** All states of the tree. */
  states(): ProofState[] {
    return this.nodes.map(node => node.state);
  }
}
