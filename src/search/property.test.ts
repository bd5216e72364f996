/** Laws of the search in random finite worlds, against a slow definition of provability. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchEvent, Theorem } from '../core/index.js';
import { FakeClock, FakeEnvironment, type FakeWorld, ScriptedPolicy } from '../testing/index.js';
import { seededRandom } from '../util/index.js';
import { type SearchOptions, search } from './index.js';

const theorem: Theorem = { name: 't', statement: 'theorem t : 0' };
const tactics = ['a', 'b', 'c'];
const GOALS = 6;

/**
 * Goals 0 … 5. A tactic leads to at most two goals, each with a higher number or the same goal again (a loop), so
 * that there are finitely many states without repetition.
 */
const world: fc.Arbitrary<FakeWorld> = fc
  .tuple(...Array.from({ length: GOALS }, (_, goal) => goalMoves(goal)))
  .map(moves => ({
    theorems: { [theorem.statement]: '0' },
    moves: Object.fromEntries(moves.map((move, goal) => [`${goal}`, move])),
  }));

function goalMoves(goal: number) {
  const next = fc.array(fc.integer({ min: goal, max: GOALS - 1 }).map(String), { maxLength: 2 });
  // Several moves to one goal must not multiply: a loop keeps the goal alone.
  const move = next.map(goals => (goals.includes(`${goal}`) ? [`${goal}`] : goals));
  return fc.record({ a: move, b: move, c: move }, { requiredKeys: [] });
}

/** The least set of goals closed under "some tactic leads to provable goals only". */
function provable({ moves }: FakeWorld): Set<string> {
  const proved = new Set<string>();
  for (let round = 0; round < GOALS; round++) {
    for (const [goal, byTactic] of Object.entries(moves)) {
      for (const move of Object.values(byTactic)) {
        if (Array.isArray(move) && move.every(next => proved.has(next))) proved.add(goal);
      }
    }
  }
  return proved;
}

const generous: SearchOptions = {
  probes: [],
  maxNodes: 10_000,
  maxDepth: 200,
  maxUnchangedTargets: 200,
  timeoutMs: 1e9,
};

const options: fc.Arbitrary<SearchOptions> = fc.record({
  concurrency: fc.constantFrom(1, 2, 5),
  batchExpansion: fc.constantFrom(1, 3),
  lengthPower: fc.constantFrom(0, 0.5, 1),
});

/** Proposes all tactics with random log-probabilities. */
function anyPolicy() {
  return new ScriptedPolicy(({ random }) =>
    tactics.map(text => ({ text, logProb: -random.next(), tokens: 0 })),
  );
}

async function run(inWorld: FakeWorld, seed: number, extra: SearchOptions) {
  const environment = new FakeEnvironment(inWorld);
  const events: SearchEvent[] = [];
  const result = await search(theorem, {
    environment,
    policy: anyPolicy(),
    random: seededRandom(seed),
    clock: new FakeClock(),
    options: { ...generous, ...extra },
    onEvent: event => events.push(event),
  });
  return { environment, events, result };
}

test('with enough budget: finds a proof exactly when there is one, and the proof verifies', async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.integer(), options, async (inWorld, seed, extra) => {
      const { environment, result } = await run(inWorld, seed, extra);
      expect(result.outcome).toBe(provable(inWorld).has('0') ? 'proved' : 'failed');
      if (result.outcome === 'proved') {
        const verdict = await environment.verify(theorem, result.script);
        expect(verdict.kind).toBe('verified');
      } else expect(result.reason).toBe('frontier-empty');
    }),
  );
});

test('with any budget: the tree is well formed, and the events tell it', async () => {
  await fc.assert(
    fc.asyncProperty(
      world,
      fc.integer(),
      options,
      fc.integer({ min: 0, max: 9 }),
      async (inWorld, seed, extra, maxNodes) => {
        const { events, result } = await run(inWorld, seed, { ...extra, maxNodes });
        const { nodes, edges } = result.tree;
        expect(result.cost.expansions).toBeLessThanOrEqual(maxNodes);
        nodes.forEach((node, id) => {
          expect(node.id).toBe(id);
          expect(node.terminal).toBe(node.state.goals.length === 0);
          if (node.parentId === null) expect(id).toBe(0);
          else {
            expect(node.parentId).toBeLessThan(id);
            expect(node.depth).toBe(nodes[node.parentId]!.depth + 1);
            expect(nodes[node.parentId]!.terminal).toBe(false);
            expect(node.state.tactics).toEqual([...nodes[node.parentId]!.state.tactics, node.tactic]);
          }
        });
        const open = nodes.filter(node => !node.terminal);
        expect(new Set(open.map(node => node.stateKey)).size).toBe(open.length);
        expect(events.flatMap(event => (event.kind === 'node-added' ? [event.node] : []))).toEqual(nodes);
        expect(events.filter(event => event.kind === 'edge-added')).toHaveLength(edges.length);
      },
    ),
  );
});

test('no tactic runs twice at one node, and one seed gives one tree', async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.integer(), options, async (inWorld, seed, extra) => {
      const first = await run(inWorld, seed, extra);
      const steps = first.environment.calls.flatMap(call =>
        call.kind === 'apply' ? [`${call.state.tactics.join(';')} | ${call.tactic}`] : [],
      );
      expect(new Set(steps).size).toBe(steps.length);
      const second = await run(inWorld, seed, extra);
      expect(second.events).toEqual(first.events);
    }),
  );
});
