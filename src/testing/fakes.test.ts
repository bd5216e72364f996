import { describe, expect, test } from 'vitest';
import { WorkerLostError } from '../core/index.js';
import { seededRandom } from '../util/index.js';
import { LEAN_CASES, testEnvironment, testPolicy, testValueModel } from './contracts.js';
import { FakeClock, FakeEnvironment, FakeValue, type FakeWorld, ScriptedPolicy } from './index.js';

/** The theorems of the contract suite, as a table. */
const LEAN_WORLD: FakeWorld = {
  theorems: {
    [LEAN_CASES.oneStep.theorem.statement]: 'swap',
    [LEAN_CASES.manySteps.theorem.statement]: 'imp',
  },
  moves: {
    swap: { 'exact ⟨h.2, h.1⟩': [] },
    imp: { 'intro h': ['q ∧ p'] },
    'q ∧ p': { constructor: ['q', 'p'] },
    q: { 'exact h.2': [] },
    p: { 'exact h.1': [] },
  },
};

testEnvironment('FakeEnvironment', () => new FakeEnvironment(LEAN_WORLD), { classical: null });
testPolicy('ScriptedPolicy with a list', () => new ScriptedPolicy(['intro h', 'exact h', 'simp']));
testPolicy(
  'ScriptedPolicy with a function',
  () =>
    new ScriptedPolicy(({ random }) => [{ text: `exact ${random.integer(9)}`, logProb: -0.5, tokens: 3 }]),
);
testValueModel('FakeValue', () => new FakeValue((state, goal) => goal.length - state.length));

const theorem = { name: 't', statement: 'theorem t : A' };

describe('FakeEnvironment', () => {
  test('plays rejections, timeouts and lost workers', async () => {
    const clock = new FakeClock();
    const world: FakeWorld = {
      theorems: { 'theorem t : A': 'A' },
      moves: { A: { no: { rejected: 'never' }, slow: { timeoutMs: 500 }, crash: { workerLost: 'killed' } } },
    };
    const environment = new FakeEnvironment(world, { clock, latencyMs: 2 });
    const state = await environment.start(theorem);
    expect(await environment.apply(state, 'no')).toEqual({ kind: 'rejected', message: 'never' });
    expect(await environment.apply(state, 'slow')).toEqual({ kind: 'timeout', elapsedMs: 500 });
    await expect(environment.apply(state, 'crash')).rejects.toBeInstanceOf(WorkerLostError);
    expect(clock.monotonic()).toBe(506);
    expect(environment.tacticsTried).toEqual(['no', 'slow', 'crash']);
  });

  test('shows goals as the world says, and counts what it makes again', async () => {
    const goal = { hypotheses: [{ name: 'h', type: 'p' }], target: 'p' };
    const environment = new FakeEnvironment({
      theorems: { 'theorem t : A': 'A' },
      moves: { A: { done: [] } },
      goals: { A: goal },
    });
    const state = await environment.start(theorem);
    expect(state.goals).toEqual([goal]);
    await environment.release([state]);
    await environment.apply(state, 'done');
    await environment.apply(state, 'done');
    expect(environment.replays).toBe(1);
  });
});

describe('ScriptedPolicy', () => {
  test('looks in its table under the first target, ranks texts, records requests', async () => {
    const policy = new ScriptedPolicy({ A: ['one', 'two', 'three'] });
    const ask = (target: string) =>
      policy.propose({
        state: { theorem, tactics: [], goals: [{ hypotheses: [], target }] },
        mode: 'step',
        count: 2,
        temperature: 0,
        maxTokens: 1,
        random: seededRandom(0),
      });
    expect(await ask('A')).toEqual([
      { text: 'one', logProb: -1, tokens: 0 },
      { text: 'two', logProb: -2, tokens: 0 },
    ]);
    expect(await ask('B')).toEqual([]);
    expect(policy.calls.map(call => call.state.goals[0]?.target)).toEqual(['A', 'B']);
  });
});

describe('FakeClock', () => {
  test('wakes sleepers when their time has come, earliest first', async () => {
    const clock = new FakeClock({ startMs: 1000 });
    const woken: string[] = [];
    const late = clock.sleep(20).then(() => woken.push('late'));
    const early = clock.sleep(10).then(() => woken.push('early'));
    clock.advance(9);
    expect(clock.sleeping).toBe(2);
    clock.advance(11);
    await Promise.all([late, early]);
    expect(woken).toEqual(['early', 'late']);
    expect([clock.now(), clock.monotonic(), clock.sleeping]).toEqual([1020, 20, 0]);
    expect(() => clock.advance(-1)).toThrow(RangeError);
  });

  test('a sleeper leaves when its signal fires', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    const sleeping = clock.sleep(10, controller.signal);
    controller.abort(new Error('stop'));
    await expect(sleeping).rejects.toThrow('stop');
    expect(clock.sleeping).toBe(0);
  });
});
