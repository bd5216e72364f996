/** Search trees as contrastive data: which states are positives, and which negatives suit them. */

import type { TrajectoryRow } from '../../trajectory/index.js';

/** A state of one theorem's tree. */
export interface IndexedState {
  /** Index into {@link ContrastiveIndex.texts}. */
  readonly text: number;
  readonly parent: number | null;
  readonly remainingDepth: number;
}

/** All that sampling needs to know of one theorem. */
export interface IndexedTheorem {
  readonly name: string;
  /** Text of the root goal. */
  readonly goal: number;
  readonly positives: readonly IndexedState[];
  /** Negatives without children. */
  readonly deadEnds: readonly IndexedState[];
  /** All other negatives. */
  readonly offPath: readonly IndexedState[];
}

/** Trees ready to be sampled from. */
export interface ContrastiveIndex {
  /** Every text once. */
  readonly texts: readonly string[];
  /** Theorems that have both labels. */
  readonly theorems: readonly IndexedTheorem[];
  /** What was left out, for the report. */
  readonly leftOut: {
    /** Theorems without both labels. */
    readonly theorems: number;
    /** States whose text is labelled both ways within one theorem. */
    readonly dualLabelled: number;
    /** States of theorems that were not proved. */
    readonly unknown: number;
  };
}

/** Groups rows by run and theorem. Complete proofs (`no goals`) are no states to be scored, and are left out. */
export function contrastiveIndex(rows: Iterable<TrajectoryRow>): ContrastiveIndex {
  const trees = new Map<string, TrajectoryRow[]>();
  for (const row of rows) {
    const key = `${row.runId}\n${row.theoremName}`;
    const tree = trees.get(key);
    if (tree === undefined) trees.set(key, [row]);
    else tree.push(row);
  }
  const texts = new TextTable();
  const theorems: IndexedTheorem[] = [];
  let dualLabelled = 0;
  let unknown = 0;
  for (const tree of trees.values()) {
    const indexed = indexTree(tree, texts);
    dualLabelled += indexed.dualLabelled;
    unknown += indexed.unknown;
    if (indexed.theorem !== undefined) theorems.push(indexed.theorem);
  }
  return {
    texts: texts.all,
    theorems,
    leftOut: { theorems: trees.size - theorems.length, dualLabelled, unknown },
  };
}

class TextTable {
  readonly all: string[] = [];
  private readonly ids = new Map<string, number>();

  id(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.all.push(text) - 1;
      this.ids.set(text, id);
    }
    return id;
  }
}

function indexTree(
  tree: readonly TrajectoryRow[],
  texts: TextTable,
): { theorem: IndexedTheorem | undefined; dualLabelled: number; unknown: number } {
  const root = tree.find(row => row.parentStateId === null);
  const scorable = tree.filter(row => !row.isProofComplete && row.statePp !== 'no goals');
  const unknown = scorable.filter(row => row.label === 'unknown').length;
  const positiveTexts = new Set(scorable.filter(row => row.label === 'positive').map(row => row.statePp));
  const negativeTexts = new Set(scorable.filter(row => row.label === 'negative').map(row => row.statePp));
  const isDual = (row: TrajectoryRow) => positiveTexts.has(row.statePp) && negativeTexts.has(row.statePp);
  const usable = scorable.filter(row => row.label !== 'unknown' && !isDual(row));
  const dualLabelled = scorable.filter(isDual).length;
  const parents = new Set(tree.map(row => row.parentStateId));
  const state = (row: TrajectoryRow): IndexedState => ({
    text: texts.id(row.statePp),
    parent: row.parentStateId,
    remainingDepth: row.remainingDepth,
  });
  const positives = usable.filter(row => row.label === 'positive');
  const negatives = usable.filter(row => row.label === 'negative');
  if (root === undefined || positives.length === 0 || negatives.length === 0)
    return { theorem: undefined, dualLabelled, unknown };
  return {
    theorem: {
      name: root.theoremName,
      goal: texts.id(root.statePp),
      positives: positives.map(state),
      deadEnds: negatives.filter(row => !parents.has(row.stateId)).map(state),
      offPath: negatives.filter(row => parents.has(row.stateId)).map(state),
    },
    dualLabelled,
    unknown,
  };
}

/**
 * Splits theorems by name, never states: all trees of one theorem fall on one side.
 * @param share of the names that go to `validation`, in [0, 1).
 */
export function splitByTheorem(
  index: ContrastiveIndex,
  share: number,
  hash: (name: string) => number,
): { training: ContrastiveIndex; validation: ContrastiveIndex } {
  const names = [...new Set(index.theorems.map(theorem => theorem.name))];
  const ordered = names.sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1));
  const held = new Set(ordered.slice(0, Math.round(names.length * share)));
  const part = (inside: boolean): ContrastiveIndex => ({
    ...index,
    theorems: index.theorems.filter(theorem => held.has(theorem.name) === inside),
  });
  return { training: part(false), validation: part(true) };
}
