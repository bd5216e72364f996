/** The order in which nodes are expanded. */

import type { SearchNode } from '../core/index.js';
import type { ResolvedSearchOptions } from './options.js';

type PriorityOptions = Pick<
  ResolvedSearchOptions,
  'alpha' | 'beta' | 'lengthPower' | 'logProbScale' | 'valueScale' | 'valueRampDepth'
>;

/**
 * α · L / Tₗ + β(depth) · V / Tᵥ, higher first. L is the cumulative log-probability over depth^λ; V the value, a
 * term that a node without value lacks.
 */
export function priority(node: SearchNode, options: PriorityOptions): number {
  const { alpha, lengthPower, logProbScale, valueScale } = options;
  const normalised = node.logProb / Math.max(1, node.depth) ** lengthPower;
  const fromPolicy = (alpha * normalised) / logProbScale;
  return node.value === null
    ? fromPolicy
    : fromPolicy + (betaAt(node.depth, options) * node.value) / valueScale;
}

/** β at a depth: linear from 0 at the root to full at `valueRampDepth`. */
export function betaAt(depth: number, options: Pick<PriorityOptions, 'beta' | 'valueRampDepth'>): number {
  const { beta, valueRampDepth } = options;
  return depth >= valueRampDepth ? beta : (beta * depth) / valueRampDepth;
}
