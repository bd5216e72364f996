/** Scores the new nodes of a round together, and puts them on the frontier. */

import { formatGoals, type ValueModel } from '../core/index.js';
import type { SearchContext } from './context.js';
import { isDegenerate } from './degenerate.js';
import type { Frontier } from './frontier.js';
import { priority } from './priority.js';

/** Scores and pushes nodes. Left out are terminal nodes, those at the depth limit, and degenerate ones. */
export async function scoreAndPush(
  context: SearchContext,
  frontier: Frontier,
  nodeIds: readonly number[],
): Promise<void> {
  const { tree, options } = context;
  const open = nodeIds.filter(id => {
    const { terminal, depth } = tree.node(id);
    return !terminal && depth < options.maxDepth && !isDegenerate(tree, id, options);
  });
  await score(context, open);
  for (const id of open) {
    const kind = tree.children(id).length === 0 ? 'leaf' : 'inner';
    frontier.push(id, priority(tree.node(id), options), kind);
  }
}

async function score(
  { tree, value, meter, signal, options, emit }: SearchContext,
  nodeIds: readonly number[],
) {
  if (value === null) return;
  const goal = formatGoals(tree.node(0).state.goals);
  const deep = nodeIds.filter(id => tree.node(id).depth >= options.valueMinDepth);
  for (let first = 0; first < deep.length; first += options.batchEncode) {
    const ids = deep.slice(first, first + options.batchEncode);
    const texts = ids.map(id => formatGoals(tree.node(id).state.goals));
    const scores = await meter.time('value', () => value.score(goal, texts, signal));
    checkScores(value, scores, texts.length);
    for (const [index, nodeId] of ids.entries()) {
      tree.setValue(nodeId, scores[index]!);
      emit({ kind: 'scored', nodeId, value: scores[index]! });
    }
  }
}

function checkScores({ description }: ValueModel, scores: readonly number[], expected: number): void {
  if (scores.length === expected && scores.every(Number.isFinite)) return;
  throw new RangeError(
    `the value model ${description} must give ${expected} finite scores, got [${scores.join(', ')}]`,
  );
}
