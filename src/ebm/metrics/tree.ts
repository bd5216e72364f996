/** Recorded search trees with an energy at each state: what metrics and the ledger look at. */

import type { TrajectoryRow } from '../../trajectory/index.js';

/** One state of a recorded tree. */
export interface TreeNode {
  readonly id: number;
  readonly parent: number | null;
  /** Printed goals. */
  readonly text: string;
  readonly label: TrajectoryRow['label'];
  readonly depth: number;
  /** Cumulative log-probability in nats. */
  readonly logProb: number;
  /** Nothing left to prove: found on creation, never scored. */
  readonly terminal: boolean;
  readonly children: TreeNode[];
  /** Energy, or `null` where there is none: terminal states, and the roots' rivals do not exist. */
  energy: number | null;
}

/** The tree of one theorem in one run. */
export interface SearchTree {
  readonly runId: string;
  readonly theorem: string;
  /** Printed root goal. */
  readonly goal: string;
  /** By id; the root first. */
  readonly nodes: readonly TreeNode[];
  readonly proved: boolean;
}

/** Energies of states under a goal. */
export type EnergyOf = (goal: string, states: readonly string[]) => Promise<readonly number[]>;

/** Groups rows into trees, in the rows' order. Trees without a root are left out. */
export function searchTrees(rows: Iterable<TrajectoryRow>): SearchTree[] {
  const groups = new Map<string, TrajectoryRow[]>();
  for (const row of rows) {
    const key = `${row.runId}\n${row.theoremName}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap(group => {
    const tree = treeOf(group);
    return tree === undefined ? [] : [tree];
  });
}

function treeOf(rows: readonly TrajectoryRow[]): SearchTree | undefined {
  const nodes = new Map<number, TreeNode>();
  for (const row of [...rows].sort((left, right) => left.stateId - right.stateId)) {
    const node: TreeNode = {
      id: row.stateId,
      parent: row.parentStateId,
      text: row.statePp,
      label: row.label,
      depth: row.depthFromRoot,
      logProb: row.llmLogProb,
      terminal: row.isProofComplete || row.statePp === 'no goals',
      children: [],
      energy: row.valueScore === null ? null : -row.valueScore,
    };
    nodes.set(node.id, node);
    if (node.parent !== null) nodes.get(node.parent)?.children.push(node);
  }
  const root = [...nodes.values()].find(node => node.parent === null);
  const [first] = rows;
  if (root === undefined || first === undefined) return undefined;
  return {
    runId: first.runId,
    theorem: first.theoremName,
    goal: root.text,
    nodes: [...nodes.values()],
    proved: rows.some(row => row.isProofComplete),
  };
}

/** Gives every open state of the trees its energy, in place of the recorded one. */
export async function scoreTrees(
  trees: readonly SearchTree[],
  energyOf: EnergyOf,
  signal?: AbortSignal,
): Promise<void> {
  for (const { goal, nodes } of trees) {
    signal?.throwIfAborted();
    const open = nodes.filter(node => !node.terminal);
    const energies = await energyOf(
      goal,
      open.map(node => node.text),
    );
    for (const [i, node] of open.entries()) node.energy = energies[i]!;
  }
}
