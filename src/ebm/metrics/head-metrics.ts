/** How a head is judged: on search trees of theorems that it was not trained on. */

import type { SearchTree, TreeNode } from './tree.js';

/** A share of sibling sets, beside what a head that guesses would reach on the same sets. */
export interface RankFigure {
  /** Sibling sets looked at. */
  readonly sets: number;
  /** Share of the sets whose lowest-energy child is positive; ties count by share. `null` without sets. */
  readonly rank1: number | null;
  /** Mean share of positives in the same sets: what guessing reaches. */
  readonly chance: number | null;
}

/** Metrics of a head. Energies in nats, lower is nearer to a proof. */
export interface HeadMetrics {
  readonly theorems: number;
  /** Labelled open states. */
  readonly states: number;
  /** Parents with at least two open children, of both labels. */
  readonly rank1: RankFigure;
  /** By depth of the parent. */
  readonly rank1ByDepth: Readonly<Record<DepthBucket, RankFigure>>;
  /** Parents at depth 2 and deeper. */
  readonly rank1Deep: RankFigure;
  /** The same, among those children only from which the search got further: the hard choice. */
  readonly siblingDiscrimination: RankFigure;
  /** Mean E⁻ − mean E⁺. */
  readonly energyGap: number | null;
  readonly positiveStd: number | null;
  readonly negativeStd: number | null;
  /** Share of pairs of a positive and a dead end of one tree with E⁻ − E⁺ < 1. */
  readonly activeRatio: number | null;
}

/** Depths that are told apart. */
export const DEPTH_BUCKETS = ['0-1', '2-3', '4+'] as const;
export type DepthBucket = (typeof DEPTH_BUCKETS)[number];

export function depthBucket(depth: number): DepthBucket {
  return depth <= 1 ? '0-1' : depth <= 3 ? '2-3' : '4+';
}

/** A parent's open, labelled, scored children, one for each text. */
export interface SiblingSet {
  readonly depth: number;
  readonly children: readonly (TreeNode & { readonly energy: number })[];
}

/** Metrics of trees whose states have energies. Trees without a proof have no labels, and add nothing. */
export function headMetrics(trees: readonly SearchTree[]): HeadMetrics {
  const proved = trees.filter(tree => tree.proved);
  const sets = proved.flatMap(tree => siblingSets(tree));
  const labelled = proved.flatMap(({ nodes }) => nodes.filter(isScored));
  const energies = (label: string) => labelled.filter(node => node.label === label).map(node => node.energy);
  const positives = energies('positive');
  const negatives = energies('negative');
  return {
    theorems: new Set(proved.map(tree => tree.theorem)).size,
    states: labelled.length,
    rank1: rankFigure(sets),
    rank1ByDepth: {
      '0-1': rankFigure(sets.filter(set => depthBucket(set.depth) === '0-1')),
      '2-3': rankFigure(sets.filter(set => depthBucket(set.depth) === '2-3')),
      '4+': rankFigure(sets.filter(set => depthBucket(set.depth) === '4+')),
    },
    rank1Deep: rankFigure(sets.filter(set => set.depth >= 2)),
    siblingDiscrimination: rankFigure(proved.flatMap(tree => siblingSets(tree, 'successful'))),
    energyGap: positives.length > 0 && negatives.length > 0 ? average(negatives) - average(positives) : null,
    positiveStd: deviation(positives),
    negativeStd: deviation(negatives),
    activeRatio: activeRatio(proved),
  };
}

/**
 * The sibling sets of a tree that have both labels.
 * @param which `successful`: only children that have children themselves.
 */
export function siblingSets({ nodes }: SearchTree, which: 'all' | 'successful' = 'all'): SiblingSet[] {
  return nodes.flatMap(({ depth, children }) => {
    const byText = new Map<string, SiblingSet['children'][number]>();
    for (const child of children)
      if (isScored(child) && (which === 'all' || child.children.length > 0) && !byText.has(child.text))
        byText.set(child.text, child);
    const set = { depth, children: [...byText.values()] };
    const positives = set.children.filter(child => child.label === 'positive').length;
    return positives > 0 && positives < set.children.length ? [set] : [];
  });
}

export function rankFigure(sets: readonly SiblingSet[]): RankFigure {
  if (sets.length === 0) return { sets: 0, rank1: null, chance: null };
  return {
    sets: sets.length,
    rank1: average(sets.map(({ children }) => positiveShareOfLowest(children))),
    chance: average(sets.map(({ children }) => positiveShare(children))),
  };
}

function positiveShareOfLowest(children: SiblingSet['children']): number {
  const lowest = Math.min(...children.map(child => child.energy));
  return positiveShare(children.filter(child => child.energy === lowest));
}

function positiveShare(children: SiblingSet['children']): number {
  return children.filter(child => child.label === 'positive').length / children.length;
}

/** An open state with a label and an energy. */
export function isScored(node: TreeNode): node is TreeNode & { readonly energy: number } {
  return node.energy !== null && !node.terminal && node.label !== 'unknown';
}

function activeRatio(trees: readonly SearchTree[]): number | null {
  let active = 0;
  let pairs = 0;
  for (const { nodes } of trees) {
    const scored = nodes.filter(isScored);
    const deadEnds = scored.filter(node => node.label === 'negative' && node.children.length === 0);
    for (const positive of scored.filter(node => node.label === 'positive'))
      for (const negative of deadEnds) {
        pairs++;
        if (negative.energy - positive.energy < 1) active++;
      }
  }
  return pairs === 0 ? null : active / pairs;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const mean = average(values);
  return Math.sqrt(average(values.map(value => (value - mean) ** 2)));
}
