/**
 * Golden search trees: small searches whose whole tree is in `golden/<name>.json`. When a change of the search is
 * meant to change them, refresh with `UPDATE_GOLDEN=1 npx vitest run src/search/golden.test.ts`, then
 * `npm run format`, and read the difference.
 *
 * In the drawings, `[id] goals` is a node, `*` a proof, `x` a tactic that failed, `→ [id]` an edge.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SearchEvent, Theorem } from '../core/index.js';
import {
  FakeClock,
  FakeEnvironment,
  FakeValue,
  type FakeWorld,
  type PolicyScript,
  ScriptedPolicy,
} from '../testing/index.js';
import { seededRandom } from '../util/index.js';
import { type SearchOptions, type SearchResult, type SearchSettings, search } from './index.js';

const theorem: Theorem = { name: 't', statement: 'theorem t : A' };

async function checkGolden(
  name: string,
  moves: FakeWorld['moves'],
  policy: PolicyScript,
  options: SearchOptions = {},
  settings: Partial<SearchSettings> = {},
): Promise<void> {
  const events: SearchEvent[] = [];
  const result = await search(theorem, {
    environment: new FakeEnvironment({ theorems: { [theorem.statement]: 'A' }, moves }),
    policy: new ScriptedPolicy(policy),
    random: seededRandom(1),
    clock: new FakeClock(),
    onEvent: event => events.push(event),
    options: { probes: [], ...options },
    ...settings,
  });
  const file = new URL(`golden/${name}.json`, import.meta.url);
  const actual = describeTree(result, events);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`);
  if (!existsSync(file)) throw new Error(`${file.pathname} is missing: make it with UPDATE_GOLDEN=1`);
  expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}

function describeTree(result: SearchResult, events: readonly SearchEvent[]) {
  return {
    outcome: result.outcome,
    reason: result.reason,
    tactics: result.tactics,
    expansions: result.cost.expansions,
    tacticCalls: result.cost.tacticCalls,
    nodes: result.tree.nodes.map(
      ({ id, parentId, tactic, state, logProb, value, terminal }) =>
        `[${id}] ${parentId === null ? 'root' : `[${parentId}] ${tactic}`} ⊢ ${state.goals.map(goal => goal.target).join(', ')}` +
        ` logProb ${logProb}${value === null ? '' : ` value ${value}`}${terminal ? ' *' : ''}`,
    ),
    edges: result.tree.edges.map(({ fromId, toId, tactic }) => `[${fromId}] ${tactic} → [${toId}]`),
    tried: events.flatMap(event =>
      event.kind === 'tactic-tried' ? [`[${event.nodeId}] ${event.tactic}: ${event.result}`] : [],
    ),
  };
}

test('split: the goals of a split are closed one after the other', async () => {
  //  [0] A ─┬─ left ── [1] B ── nope x
  //         └─ split ── [2] C, D ── c ── [3] D ── d ── [4] *
  await checkGolden(
    'split',
    { A: { left: ['B'], split: ['C', 'D'] }, C: { c: [] }, D: { d: [] } },
    { A: ['left', 'split'], B: ['nope'], C: ['c'], D: ['x', 'd'] },
  );
});

test('graph: loops end, and a state reached twice is one node', async () => {
  //  [0] A ─┬─ b ── [1] B ─┬─ back (loop to [0])
  //         │              └─ c → [2]
  //         ├─ c ── [2] C ─┬─ d ── [3] D ── e x
  //         │              └─ b → [1]
  //         └─ a (loop to [0])
  await checkGolden(
    'graph',
    { A: { b: ['B'], c: ['C'], a: ['A'] }, B: { back: ['A'], c: ['C'] }, C: { d: ['D'], b: ['B'] } },
    { A: ['b', 'c', 'a'], B: ['back', 'c'], C: ['d', 'b'], D: ['e'] },
  );
});

test('value: the value model leads past what the policy likes', async () => {
  //  [0] A ─┬─ liked ── [1] B (value 0, never expanded)
  //         └─ good ── [2] C (value 4) ─┬─ far ── [3] B, B (value 0)
  //                                     └─ near ── [4] D (value 4) ── end ── [5] *
  await checkGolden(
    'value',
    { A: { liked: ['B'], good: ['C'] }, C: { far: ['B', 'B'], near: ['D'] }, D: { end: [] } },
    { A: ['liked', 'good'], B: ['nope'], C: ['far', 'near'], D: ['end'] },
    {},
    { value: new FakeValue(state => (state.includes('B') ? 0 : 4)) },
  );
});

test('whole: proofs share their prefixes, and a wrong step leaves an open leaf', async () => {
  //  [0] A ── intro ── [1] B ── split ── [2] C, D ─┬─ bad x
  //                                                └─ c ── [3] D ─┬─ bad x
  //                                                               └─ d ── [4] *
  await checkGolden(
    'whole',
    { A: { intro: ['B'] }, B: { split: ['C', 'D'] }, C: { c: [] }, D: { d: [] } },
    ['intro\nsplit\nbad', 'intro\nsplit\nc\nbad', 'intro\nsplit\nc\nd', 'never'],
    { mode: 'whole', maxNodes: 1, splitTactics: text => text.split('\n') },
  );
});

test('hybrid: the second round starts at the most promising open leaf', async () => {
  //  [0] A ─┬─ a ── [1] B ── b ── [2] C ─┬─ bad x       round 2 starts at [2]
  //         │                            └─ c ── [4] *
  //         └─ other ── [3] E ── bad x
  await checkGolden(
    'hybrid',
    { A: { a: ['B'], other: ['E'] }, B: { b: ['C'] }, C: { c: [] } },
    { A: ['a\nb\nbad', 'other\nbad'], B: ['never'], C: ['bad', 'c'], E: ['never'] },
    { mode: 'hybrid', splitTactics: text => text.split('\n') },
  );
});

test('harvest: after the proof, the siblings along it are expanded once', async () => {
  //  [0] A ─┬─ a ── [1] B ── b ─┬─ [3] *
  //         │                   (found first)
  //         └─ c ── [2] C ─┬─ x ── [4] D          harvested
  //                        └─ y x
  await checkGolden(
    'harvest',
    { A: { a: ['B'], c: ['C'] }, B: { b: [] }, C: { x: ['D'] }, D: { z: [] } },
    { A: ['a', 'c'], B: ['b'], C: ['x', 'y'], D: ['z'] },
    { harvestSiblings: true },
  );
});
