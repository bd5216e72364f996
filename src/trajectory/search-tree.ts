/** What a trajectory derives from a search tree: the way to a proof, and how often each node was visited. */

/** A tree with the further ways into its nodes that the search found. */
export interface TreeShape {
  /** Parent of each node, by id; `null` at the root. A parent's id is smaller than its children's. */
  readonly parents: readonly (number | null)[];
  /** Further ways from one node to another. */
  readonly edges: readonly { readonly fromId: number; readonly toId: number }[];
  /** Nodes with nothing left to prove. */
  readonly terminals: ReadonlySet<number>;
}

/** Tactics on the shortest way from each node to a terminal, further ways included; −1 where there is none. */
export function remainingDepths({ parents, edges, terminals }: TreeShape): number[] {
  const sources: number[][] = parents.map(parent => (parent === null ? [] : [parent]));
  for (const { fromId, toId } of edges) sources[toId]?.push(fromId);
  const depths: number[] = parents.map((_, id) => (terminals.has(id) ? 0 : -1));
  let layer = [...terminals];
  for (let depth = 1; layer.length > 0; depth++) {
    const next: number[] = [];
    for (const source of layer.flatMap(id => sources[id] ?? [])) {
      if (depths[source] !== -1) continue;
      depths[source] = depth;
      next.push(source);
    }
    layer = next;
  }
  return depths;
}

/** Arrivals at a node or below it. */
export interface Visits {
  readonly visits: number;
  /** Those that ended in a complete proof. */
  readonly proofs: number;
}

/** Counts arrivals: one for making a node, one for each further way into it, and all those below it. */
export function visitCounts({ parents, edges, terminals }: TreeShape): Visits[] {
  const visits = parents.map(() => 1);
  for (const { toId } of edges) if (visits[toId] !== undefined) visits[toId]++;
  const proofs = visits.map((count, id) => (terminals.has(id) ? count : 0));
  for (let id = parents.length - 1; id > 0; id--) {
    const parent = parents[id];
    if (parent === null || parent === undefined) continue;
    visits[parent]! += visits[id]!;
    proofs[parent]! += proofs[id]!;
  }
  return visits.map((count, id) => ({ visits: count, proofs: proofs[id]! }));
}
