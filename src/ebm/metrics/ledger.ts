/**
 * The energy ledger: recorded search trees searched again, offline, in another order. No environment and no policy: an
 * expansion reveals what was recorded below the node, and nothing where the search had not looked. So the figures say how
 * well an order finds a known proof in a known tree, not what a new search would find.
 */

import type { Random } from '../../core/index.js';
import { bootstrapInterval, type Interval, mean, PriorityHeap, quantile } from '../../util/index.js';
import {
  DEPTH_BUCKETS,
  type DepthBucket,
  depthBucket,
  type RankFigure,
  rankFigure,
  siblingSets,
} from './head-metrics.js';
import type { SearchTree, TreeNode } from './tree.js';

/** Priority = α · L / depth^λ − β · E, as in the search. */
export interface Ordering {
  readonly name: string;
  readonly alpha: number;
  readonly beta: number;
}

/** Policy alone, value alone, and mixtures. */
export const ORDERINGS: readonly Ordering[] = [
  { name: 'policy only', alpha: 1, beta: 0 },
  { name: 'policy 3 : value 1', alpha: 0.75, beta: 0.25 },
  { name: 'policy 1 : value 1', alpha: 0.5, beta: 0.5 },
  { name: 'policy 1 : value 3', alpha: 0.25, beta: 0.75 },
  { name: 'value only', alpha: 0, beta: 1 },
];

/** One tree under one ordering. */
export interface Replay {
  readonly theorem: string;
  /** Expansions until the node above the proof's end was expanded. */
  readonly expansions: number;
  /** Those of them that fell on nodes which the recorded search never expanded. */
  readonly unexplored: number;
}

/** A mean with its 95 % bootstrap interval over theorems. */
export interface Estimate extends Interval {
  readonly mean: number;
}

export interface OrderingReport {
  readonly ordering: Ordering;
  readonly expansions: Estimate & { readonly median: number };
  /** Expansions less those under policy only, tree by tree. */
  readonly difference: Estimate;
  readonly better: number;
  readonly worse: number;
  /** Share of the expansions that fell on nodes which the recorded search never expanded. */
  readonly unexploredShare: number;
  /** Place of the proof path among its siblings (1 = first), by depth of the parent. */
  readonly pathRank: Readonly<
    Record<
      DepthBucket,
      { readonly count: number; readonly mean: number | null; readonly first: number | null }
    >
  >;
}

/** How far `softmax(−E)` over siblings is from the share of positives, by depth of the parent. */
export interface Calibration {
  readonly bins: readonly { readonly predicted: number; readonly observed: number; readonly count: number }[];
  /** Mean distance of prediction and observation over the bins, by count; `null` without states. */
  readonly error: number | null;
}

export interface Ledger {
  readonly trees: number;
  readonly orderings: readonly OrderingReport[];
  readonly calibration: Readonly<Record<DepthBucket, Calibration>>;
  readonly rank1: Readonly<Record<DepthBucket, RankFigure>>;
}

/**
 * The ledger of all proved trees that took at least one expansion.
 * @param lengthPower λ of the search's priority.
 */
export function energyLedger(
  trees: readonly SearchTree[],
  random: Random,
  lengthPower: number,
  orderings: readonly Ordering[] = ORDERINGS,
): Ledger {
  const usable = trees.filter(tree => tree.proved && !tree.nodes[0]?.children.every(child => child.terminal));
  const baseline = usable.map(tree => replay(tree, { name: '', alpha: 1, beta: 0 }, lengthPower));
  const sets = usable.flatMap(tree => siblingSets(tree));
  return {
    trees: usable.length,
    orderings:
      usable.length === 0
        ? []
        : orderings.map(ordering => report(usable, baseline, ordering, lengthPower, random)),
    calibration: byBucket(bucket => calibration(sets.filter(set => depthBucket(set.depth) === bucket))),
    rank1: byBucket(bucket => rankFigure(sets.filter(set => depthBucket(set.depth) === bucket))),
  };
}

/** Searches a recorded tree again. */
export function replay(tree: SearchTree, ordering: Ordering, lengthPower: number): Replay {
  const frontier = new PriorityHeap<TreeNode>();
  const push = (node: TreeNode) => frontier.push(node, priority(node, ordering, lengthPower));
  push(tree.nodes[0]!);
  let expansions = 0;
  let unexplored = 0;
  for (let node = frontier.pop(); node !== undefined; node = frontier.pop()) {
    expansions++;
    if (node.children.length === 0) unexplored++;
    if (node.children.some(child => child.terminal)) break;
    for (const child of node.children) push(child);
  }
  return { theorem: tree.theorem, expansions, unexplored };
}

function priority(node: TreeNode, { alpha, beta }: Ordering, lengthPower: number): number {
  const fromPolicy = (alpha * node.logProb) / Math.max(1, node.depth) ** lengthPower;
  return node.energy === null ? fromPolicy : fromPolicy - beta * node.energy;
}

/** Higher priority first; ties by age, as in the search. */
function orderOf(left: TreeNode, right: TreeNode, ordering: Ordering, lengthPower: number): number {
  return priority(right, ordering, lengthPower) - priority(left, ordering, lengthPower) || left.id - right.id;
}

function report(
  trees: readonly SearchTree[],
  baseline: readonly Replay[],
  ordering: Ordering,
  lengthPower: number,
  random: Random,
): OrderingReport {
  const replays = trees.map(tree => replay(tree, ordering, lengthPower));
  const expansions = replays.map(item => item.expansions);
  const differences = expansions.map((count, i) => count - baseline[i]!.expansions);
  const total = expansions.reduce((sum, count) => sum + count, 0);
  return {
    ordering,
    expansions: {
      ...estimate(expansions, random.fork(`${ordering.name} expansions`)),
      median: quantile(expansions, 0.5),
    },
    difference: estimate(differences, random.fork(`${ordering.name} difference`)),
    better: differences.filter(difference => difference < 0).length,
    worse: differences.filter(difference => difference > 0).length,
    unexploredShare: replays.reduce((sum, item) => sum + item.unexplored, 0) / total,
    pathRank: byBucket(bucket => pathRank(trees, bucket, ordering, lengthPower)),
  };
}

function estimate(values: readonly number[], random: Random): Estimate {
  return { mean: mean(values), ...bootstrapInterval(values, mean, { random }) };
}

function pathRank(
  trees: readonly SearchTree[],
  bucket: DepthBucket,
  ordering: Ordering,
  lengthPower: number,
) {
  const ranks = trees
    .flatMap(tree => siblingSets(tree))
    .filter(set => depthBucket(set.depth) === bucket)
    .map(({ children }) => {
      const sorted = [...children].sort((left, right) => orderOf(left, right, ordering, lengthPower));
      return 1 + sorted.findIndex(child => child.label === 'positive');
    });
  if (ranks.length === 0) return { count: 0, mean: null, first: null };
  return {
    count: ranks.length,
    mean: mean(ranks),
    first: ranks.filter(rank => rank === 1).length / ranks.length,
  };
}

const BINS = 10;

function calibration(sets: ReturnType<typeof siblingSets>): Calibration {
  const bins = Array.from({ length: BINS }, () => ({ predicted: 0, observed: 0, count: 0 }));
  for (const { children } of sets) {
    const lowest = Math.min(...children.map(child => child.energy));
    const weights = children.map(child => Math.exp(lowest - child.energy));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [i, child] of children.entries()) {
      const share = weights[i]! / total;
      const bin = bins[Math.min(BINS - 1, Math.floor(share * BINS))]!;
      bin.predicted += share;
      bin.observed += child.label === 'positive' ? 1 : 0;
      bin.count++;
    }
  }
  const filled = bins
    .filter(bin => bin.count > 0)
    .map(({ predicted, observed, count }) => ({
      predicted: predicted / count,
      observed: observed / count,
      count,
    }));
  const count = filled.reduce((sum, bin) => sum + bin.count, 0);
  const distance = filled.reduce((sum, bin) => sum + bin.count * Math.abs(bin.predicted - bin.observed), 0);
  return { bins: filled, error: count === 0 ? null : distance / count };
}

function byBucket<T>(of: (bucket: DepthBucket) => T): Record<DepthBucket, T> {
  return Object.fromEntries(DEPTH_BUCKETS.map(bucket => [bucket, of(bucket)])) as Record<DepthBucket, T>;
}
