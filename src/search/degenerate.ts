/**
 * Guards against paths that go on without getting anywhere: `have` after `have`, or targets that never change. A
 * single step that does so is refused; inside a whole proof it may pass, because the proof may still come to
 * something, but nothing is expanded there.
 */

import type { ProofState } from '../core/index.js';
import type { ResolvedSearchOptions } from './options.js';
import type { SearchTree } from './tree.js';

/** A step that is about to enter the tree. */
export interface NewStep {
  readonly parentId: number;
  readonly tactic: string;
  readonly state: ProofState;
}

type DegenerateOptions = Pick<ResolvedSearchOptions, 'maxHaveChain' | 'maxUnchangedTargets'>;
type StepTest = (before: ProofState, tactic: string, after: ProofState) => boolean;

/** Why this step would go on too long, or `null`. */
export function degenerateStep(
  tree: SearchTree,
  step: NewStep,
  { maxHaveChain, maxUnchangedTargets }: DegenerateOptions,
): string | null {
  if (streakExceeds(tree, step, isOpenHave, maxHaveChain)) {
    return `more than ${maxHaveChain} steps of have without closing a goal`;
  }
  if (streakExceeds(tree, step, leavesTargets, maxUnchangedTargets)) {
    return `more than ${maxUnchangedTargets} steps that leave the targets unchanged`;
  }
  return null;
}

/** `degenerateStep` for a node that is in the tree already. */
export function isDegenerate(tree: SearchTree, nodeId: number, options: DegenerateOptions): boolean {
  const { parentId, tactic, state } = tree.node(nodeId);
  return parentId !== null && degenerateStep(tree, { parentId, tactic, state }, options) !== null;
}

/** Whether the step and those right above it pass the test more than `limit` times in a row. */
function streakExceeds(tree: SearchTree, step: NewStep, test: StepTest, limit: number): boolean {
  let { tactic, state } = step;
  let parentId: number | null = step.parentId;
  for (let length = 0; length <= limit; length++) {
    if (parentId === null) return false;
    const parent = tree.node(parentId);
    if (!test(parent.state, tactic, state)) return false;
    ({ tactic, state, parentId } = parent);
  }
  return true;
}

function isOpenHave(before: ProofState, tactic: string, after: ProofState): boolean {
  return /^have\b/.test(tactic) && after.goals.length >= before.goals.length;
}

function leavesTargets(before: ProofState, _tactic: string, after: ProofState): boolean {
  return (
    before.goals.length === after.goals.length &&
    before.goals.every((goal, index) => goal.target === after.goals[index]!.target)
  );
}
