import { describe, expect, test } from 'vitest';
import {
  EnvironmentError,
  PolicyError,
  type ProofState,
  type SearchEvent,
  type Theorem,
  TheoremError,
} from '../core/index.js';
import {
  FakeClock,
  FakeEnvironment,
  type FakeMove,
  FakeValue,
  type PolicyScript,
  ScriptedPolicy,
} from '../testing/index.js';
import { seededRandom } from '../util/index.js';
import { type SearchOptions, type SearchResult, type SearchSettings, search } from './index.js';

const theorem: Theorem = { name: 't', statement: 'theorem t : A' };
const splitLines = (text: string) => text.split('\n');

interface Setup {
  readonly moves: Readonly<Record<string, Readonly<Record<string, FakeMove>>>>;
  readonly policy: PolicyScript;
  readonly options?: SearchOptions;
  readonly settings?: Partial<SearchSettings>;
}

/** A search without probes in a world whose theorem has goal A. */
async function run({ moves, policy: script, options, settings }: Setup) {
  const environment = new FakeEnvironment({ theorems: { [theorem.statement]: 'A' }, moves });
  const policy = new ScriptedPolicy(script);
  const events: SearchEvent[] = [];
  const result = await search(theorem, {
    environment,
    policy,
    random: seededRandom(1),
    clock: new FakeClock(),
    onEvent: event => events.push(event),
    options: { probes: [], ...options },
    ...settings,
  });
  const tried = events.flatMap(event =>
    event.kind === 'tactic-tried' ? [`${event.tactic}: ${event.result}`] : [],
  );
  return { result, environment, policy, events, tried };
}

const scriptOf = (result: SearchResult) => (result.outcome === 'proved' ? result.script : null);

describe('proofs', () => {
  test('the script is the tactics on the way to the proof, and verifies', async () => {
    const { result, environment } = await run({
      moves: { A: { split: ['B', 'C'], bad: ['D'] }, B: { b: [] }, C: { c: [] } },
      policy: { A: ['bad', 'split'], B: ['b'], C: ['c'] },
    });
    expect(result).toMatchObject({
      outcome: 'proved',
      reason: 'proved',
      tactics: ['split', 'b', 'c'],
      depth: 3,
    });
    expect(await environment.verify(theorem, scriptOf(result)!)).toMatchObject({ kind: 'verified' });
  });

  test('a probe proves the theorem with 0 expansions', async () => {
    const { result, policy } = await run({
      moves: { A: { simp: ['B'], rfl: [] } },
      policy: [],
      options: { probes: ['trivial', 'simp', 'rfl', 'never'] },
    });
    expect(result).toMatchObject({
      outcome: 'proved',
      script: 'rfl',
      cost: { expansions: 0, tacticCalls: 3 },
    });
    expect(result.tree.nodes).toHaveLength(2);
    expect(policy.calls).toEqual([]);
  });

  test('progress of a probe is no child, and does not run again when the policy proposes it', async () => {
    const { result, environment } = await run({
      moves: { A: { simp: ['B'] }, B: { b: [] } },
      policy: { A: ['simp'], B: ['b'] },
      options: { probes: ['simp'] },
    });
    expect(scriptOf(result)).toBe('simp\nb');
    expect(environment.tacticsTried).toEqual(['simp', 'b']);
    expect(result.tree.nodes.map(node => node.logProb)).toEqual([0, -1, -2]);
  });

  test('probes at every node, when asked', async () => {
    const { result } = await run({
      moves: { A: { a: ['B'] }, B: { rfl: [] } },
      policy: { A: ['a'] },
      options: { probes: ['rfl'], probeEveryNode: true },
    });
    expect(result).toMatchObject({ outcome: 'proved', script: 'a\nrfl', cost: { expansions: 1 } });
  });

  test('nothing is tried after the proof', async () => {
    const { tried } = await run({ moves: { A: { a: [], b: [] } }, policy: ['x', 'a', 'b'] });
    expect(tried).toEqual(['x: rejected', 'a: proved']);
  });

  test('a proof on the last expansion of the budget counts', async () => {
    const { result } = await run({ moves: { A: { a: [] } }, policy: ['a'], options: { maxNodes: 1 } });
    expect(result.outcome).toBe('proved');
  });

  test('no goals without the word of the environment is no proof', async () => {
    const environment = new FakeEnvironment({
      theorems: { [theorem.statement]: 'A' },
      moves: { A: { a: [] } },
    });
    const apply = environment.apply.bind(environment);
    environment.apply = async (state, tactic, options) => {
      const outcome = await apply(state, tactic, options);
      return outcome.kind === 'proved' ? { ...outcome, kind: 'progress' } : outcome;
    };
    const { result, tried } = await run({ moves: {}, policy: ['a'], settings: { environment } });
    expect(result).toMatchObject({ outcome: 'failed', reason: 'frontier-empty' });
    expect(tried).toEqual(['a: rejected']);
  });
});

describe('guards', () => {
  test('a forbidden word never reaches the environment', async () => {
    const { environment, tried } = await run({
      moves: {},
      policy: ['exact sorry', 'simp -- sorry', 'first | rfl | admit'],
    });
    expect(environment.tacticsTried).toEqual(['simp -- sorry']);
    expect(tried).toEqual([
      'exact sorry: guarded',
      'first | rfl | admit: guarded',
      'simp -- sorry: rejected',
    ]);
  });

  test('a word that only the splitting lays bare is caught too', async () => {
    const { environment, tried } = await run({
      moves: { A: { '/- a': ['B'] } },
      policy: ['/- a\nsorry -/'],
      options: { mode: 'whole', splitTactics: splitLines, maxNodes: 1 },
    });
    expect(environment.tacticsTried).toEqual(['/- a']);
    expect(tried).toEqual(['/- a: progress', 'sorry -/: guarded']);
  });

  test('a state equal to an ancestor is a loop, one equal to another node an edge', async () => {
    const { result, tried } = await run({
      moves: { A: { b: ['B'], c: ['C'], a: ['A'] }, B: { back: ['A'], c: ['C'] } },
      policy: { A: ['b', 'c', 'a'], B: ['back', 'c'] },
    });
    expect(tried).toEqual(['b: progress', 'c: progress', 'a: loop', 'back: loop', 'c: duplicate']);
    expect(result.tree.edges).toEqual([{ fromId: 1, toId: 2, tactic: 'c' }]);
    expect(result).toMatchObject({ outcome: 'failed', reason: 'frontier-empty', depth: 1, tactics: [] });
  });

  test('have after have without closing a goal ends after four', async () => {
    const states = Array.from({ length: 8 }, (_, index) => `A${'+'.repeat(index)}`);
    const moves = Object.fromEntries(
      states.map((name, index) => [name, { 'have h': [`${name}+`, `x${index}`] }]),
    );
    const { result, tried } = await run({ moves, policy: ['have h'] });
    expect(tried).toEqual([...new Array<string>(4).fill('have h: progress'), 'have h: guarded']);
    expect(result.depth).toBe(4);
  });

  test('closing a goal begins the count anew', async () => {
    const { result } = await run({
      moves: {
        A: { have: ['B', 'A2'] },
        B: { 'have done': [] },
        A2: { have: ['C', 'A3'] },
        C: { 'have done': [] },
        A3: { end: [] },
      },
      policy: ['have done', 'have', 'end'],
      options: { maxHaveChain: 1 },
    });
    expect(result.outcome).toBe('proved');
  });

  test('steps that leave the targets unchanged end after three', async () => {
    const names = ['A', 'A1', 'A2', 'A3', 'A4', 'A5'];
    const environment = new FakeEnvironment({
      theorems: { [theorem.statement]: 'A' },
      moves: Object.fromEntries(names.slice(1).map((next, index) => [names[index]!, { step: [next] }])),
      goals: Object.fromEntries(
        names.map(name => [name, { hypotheses: [{ name: 'h', type: name }], target: 'same' }]),
      ),
    });
    const { tried } = await run({ moves: {}, policy: ['step'], settings: { environment } });
    expect(tried).toEqual([...new Array<string>(3).fill('step: progress'), 'step: guarded']);
  });
});

describe('budgets', () => {
  /** Goals 0, 1, 2, … without end. */
  const endless = (): FakeEnvironment => {
    const moves = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`${index}`, { next: [`${index + 1}`] }]),
    );
    return new FakeEnvironment({ theorems: { [theorem.statement]: '0' }, moves });
  };

  test('maxNodes counts expansions', async () => {
    const { result, policy } = await run({
      moves: {},
      policy: ['next'],
      options: { maxNodes: 7 },
      settings: { environment: endless() },
    });
    expect(result).toMatchObject({ outcome: 'failed', reason: 'budget', cost: { expansions: 7 }, depth: 7 });
    expect(policy.calls).toHaveLength(7);
  });

  test('maxNodes holds with batches too', async () => {
    const { result } = await run({
      moves: { A: { a: ['B'], b: ['C'], c: ['D'] }, B: { x: ['E'] }, C: { x: ['F'] }, D: { x: ['G'] } },
      policy: ['a', 'b', 'c', 'x'],
      options: { maxNodes: 3, batchExpansion: 2 },
    });
    expect(result).toMatchObject({ reason: 'budget', cost: { expansions: 3 } });
  });

  test('maxDepth is not passed', async () => {
    const { result } = await run({
      moves: {},
      policy: ['next'],
      options: { maxDepth: 5 },
      settings: { environment: endless() },
    });
    expect(result).toMatchObject({ reason: 'frontier-empty', depth: 5, cost: { expansions: 5 } });
  });

  test('the timeout ends the search between steps, and the cost says where time went', async () => {
    const clock = new FakeClock();
    const environment = new FakeEnvironment(endless().world, { clock, latencyMs: 30 });
    const policy: PolicyScript = () => {
      clock.advance(200);
      return ['next'];
    };
    const { result } = await run({
      moves: {},
      policy,
      options: { timeoutMs: 1000 },
      settings: { environment, clock },
    });
    expect(result.reason).toBe('timeout');
    expect(result.cost).toMatchObject({
      expansions: 5,
      wallMs: 1120,
      time: { generateMs: 1000, environmentMs: 120, valueMs: 0, otherMs: 0 },
    });
  });

  test('the timeout frees a search that hangs in its policy', async () => {
    const clock = new FakeClock();
    const policy: PolicyScript = ({ signal }) =>
      new Promise((_, reject) => {
        signal!.addEventListener('abort', () => reject(signal!.reason));
        clock.advance(5000);
      });
    const { result, events } = await run({
      moves: {},
      policy,
      options: { timeoutMs: 5000 },
      settings: { clock },
    });
    expect(result).toMatchObject({ outcome: 'failed', reason: 'timeout' });
    expect(events.at(-1)).toMatchObject({ kind: 'finished', reason: 'timeout' });
    expect(clock.sleeping).toBe(0);
  });

  test('cancelling returns what there is', async () => {
    const controller = new AbortController();
    const { result } = await run({
      moves: { A: { a: ['B'] } },
      policy: ({ state }) => {
        if (state.goals[0]!.target === 'B') controller.abort(new Error('enough'));
        return ['a'];
      },
      settings: { signal: controller.signal },
    });
    expect(result).toMatchObject({ outcome: 'failed', reason: 'cancelled' });
    expect(result.tree.nodes).toHaveLength(2);
  });

  test('a search cancelled before it began opens nothing', async () => {
    const { result, environment } = await run({
      moves: {},
      policy: [],
      settings: { signal: AbortSignal.abort() },
    });
    expect(result).toMatchObject({ outcome: 'failed', reason: 'cancelled', tree: { nodes: [] } });
    expect(environment.calls).toEqual([]);
  });

  test('a tactic that times out, and one that kills its worker, are bad tactics only', async () => {
    const { result, tried } = await run({
      moves: { A: { slow: { timeoutMs: 5 }, crash: { workerLost: 'killed' }, a: [] } },
      policy: ['slow', 'crash', 'a'],
    });
    expect(result.outcome).toBe('proved');
    expect(tried).toEqual(['slow: timeout', 'crash: rejected', 'a: proved']);
  });
});

describe('what breaks', () => {
  test('a theorem that does not elaborate is a TheoremError', async () => {
    await expect(
      search(
        { name: 'u', statement: 'theorem u : B' },
        {
          environment: new FakeEnvironment({ theorems: {}, moves: {} }),
          policy: new ScriptedPolicy([]),
          random: seededRandom(1),
          clock: new FakeClock(),
        },
      ),
    ).rejects.toBeInstanceOf(TheoremError);
  });

  test('a broken policy, or one that gives no number, is a PolicyError', async () => {
    const fail = () => Promise.reject(new PolicyError('no server'));
    await expect(run({ moves: {}, policy: fail })).rejects.toThrow('no server');
    const noNumber = [{ text: 'a', logProb: Number.NaN, tokens: 1 }];
    await expect(run({ moves: {}, policy: noNumber })).rejects.toThrow(
      /scripted gave log-probability NaN to "a"/,
    );
  });

  test('a broken value model is named', async () => {
    const value = new FakeValue(() => Number.NaN);
    const moves = { A: { a: ['B'] } };
    await expect(run({ moves, policy: ['a'], settings: { value } })).rejects.toThrow(
      /fake must give 1 finite/,
    );
  });

  /** An environment in which the tactic `break` breaks the environment. */
  const breakable = (moves: Record<string, Record<string, FakeMove>>) => {
    const environment = new FakeEnvironment({ theorems: { [theorem.statement]: 'A' }, moves });
    const apply = environment.apply.bind(environment);
    environment.apply = (state, tactic, options) =>
      tactic === 'break' ? Promise.reject(new EnvironmentError('gone')) : apply(state, tactic, options);
    return environment;
  };

  test('a broken environment ends the search, and its states are released', async () => {
    const environment = breakable({ A: { a: ['B'] } });
    await expect(run({ moves: {}, policy: ['a', 'break'], settings: { environment } })).rejects.toThrow(
      'gone',
    );
    const released = environment.calls.flatMap(call => (call.kind === 'release' ? call.states : []));
    expect(released).toHaveLength(2);
  });

  test('a proof beside a broken call is not lost', async () => {
    const environment = breakable({ A: { a: [] } });
    const { result } = await run({
      moves: {},
      policy: ['break', 'a'],
      options: { concurrency: 2 },
      settings: { environment },
    });
    expect(result.outcome).toBe('proved');
  });

  test('what breaks while siblings are harvested does not lose the proof', async () => {
    const { result } = await run({
      moves: {},
      policy: { A: ['b', 'c'], B: ['break'], C: ['done'] },
      options: { harvestSiblings: true, alpha: 0, beta: 1 },
      settings: {
        environment: breakable({ A: { b: ['B'], c: ['C'] }, C: { done: [] } }),
        value: new FakeValue(state => (state.includes('C') ? 1 : 0)),
      },
    });
    expect(scriptOf(result)).toBe('c\ndone');
  });
});

describe('whole proofs', () => {
  const moves = {
    A: { intro: ['B'], other: ['X'] },
    B: { split: ['C', 'D'], loop: ['A'] },
    C: { c: [] },
    D: { d: [] },
  };
  const options: SearchOptions = { mode: 'whole', splitTactics: splitLines, maxNodes: 1 };

  test('pass@N: shared prefixes run once, every state on the way is a node', async () => {
    const { result, environment, policy } = await run({
      moves,
      policy: ['intro\nsplit\nbad', 'intro\nsplit\nc\nbad', 'intro\nsplit\nc\nd'],
      options,
    });
    expect(environment.tacticsTried).toEqual(['intro', 'split', 'bad', 'c', 'bad', 'd']);
    expect(scriptOf(result)).toBe('intro\nsplit\nc\nd');
    expect(result.tree.nodes).toHaveLength(5);
    expect(policy.calls.map(call => call.mode)).toEqual(['whole']);
  });

  test('the log-probability of a proof is shared out among its tactics', async () => {
    const { result } = await run({
      moves,
      policy: [{ text: 'intro\nsplit\nc\nd', logProb: -12, tokens: 9 }],
      options,
    });
    expect(result.tree.nodes.map(node => node.logProb)).toEqual([0, -5, -10, -11, -12]);
    expect(result.cost.tokens).toBe(9);
  });

  test('a proof that goes in a circle goes on from where it was, without the circle', async () => {
    const { result } = await run({ moves, policy: ['intro\nloop\nintro\nsplit\nc\nd'], options });
    expect(scriptOf(result)).toBe('intro\nsplit\nc\nd');
  });

  test('a proof may go through a long chain of have, but nothing is expanded along it', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [index === 0 ? 'A' : `${index}`, { have: [`${index + 1}`] }]),
    );
    const haves = new Array<string>(6).fill('have').join('\n');
    const limits = { maxHaveChain: 2, maxUnchangedTargets: 9 };
    const proof = await run({
      moves: { ...chain, '6': { end: [] } },
      policy: [`${haves}\nend`],
      options: { ...options, ...limits },
    });
    expect(proof.result.outcome).toBe('proved');
    const open = await run({
      moves: chain,
      policy: { A: [haves] },
      options: { ...options, ...limits, maxNodes: 9 },
    });
    expect(open.result.tree.nodes).toHaveLength(7);
    expect(open.policy.calls.map(call => call.state.goals[0]!.target)).toEqual(['A', '1', '2']);
  });

  test('open leaves go before inner states', async () => {
    const { policy } = await run({
      moves: { A: { a: ['B'] }, B: { b: ['C'] }, C: { c: ['D'] } },
      policy: { A: ['a\nb'], C: ['c'] },
      options: { ...options, maxNodes: 9 },
    });
    expect(policy.calls.map(call => call.state.goals[0]!.target)).toEqual(['A', 'C', 'D', 'B']);
  });
});

describe('values', () => {
  const moves = { A: { a: ['B'], b: ['C'], c: ['D'], end: [] }, B: { x: ['E'] } };

  test('children are scored in one batch, cut at batchEncode; root and terminals are not scored', async () => {
    const value = new FakeValue(state => state.length);
    const { result } = await run({
      moves,
      policy: ['a', 'b', 'c', 'x'],
      options: { batchEncode: 2 },
      settings: { value },
    });
    expect(value.calls).toEqual([
      { goal: '⊢ A', states: ['⊢ B', '⊢ C'] },
      { goal: '⊢ A', states: ['⊢ D'] },
      { goal: '⊢ A', states: ['⊢ E'] },
    ]);
    expect(result.tree.nodes.map(node => node.value)).toEqual([null, 3, 3, 3, 3]);
    expect((await run({ moves, policy: ['end'], settings: { value } })).result.tree.nodes[1]).toMatchObject({
      terminal: true,
      value: null,
    });
  });

  test('the value decides where the policy is indifferent', async () => {
    const value = new FakeValue(state => (state.includes('C') ? 2 : 0));
    const script = (one: string) => ({ text: one, logProb: -1, tokens: 0 });
    const { policy } = await run({ moves, policy: ['a', 'b'].map(script), settings: { value } });
    expect(policy.calls.map(call => call.state.goals[0]!.target)).toEqual(['A', 'C', 'B']);
  });

  test('nothing above valueMinDepth is scored', async () => {
    const value = new FakeValue(() => 1);
    await run({ moves, policy: ['a', 'x'], options: { valueMinDepth: 2 }, settings: { value } });
    expect(value.calls.map(call => call.states)).toEqual([['⊢ E']]);
  });
});

describe('order and seeds', () => {
  const random: PolicyScript = ({ random: generator }) =>
    ['a', 'b', 'c'].map(text => ({ text, logProb: -generator.next() - 1e-9, tokens: 1 }));
  const moves = {
    A: { a: ['B'], b: ['C'], c: ['D'] },
    B: { a: ['C'], b: ['D', 'E'] },
    C: { a: ['E', 'E'], c: ['F'] },
    D: { b: ['F', 'B'] },
    E: { c: [] },
    F: { a: ['G'], b: [] },
  };

  test.each([1, 2, 3])(
    'one seed, one tree: concurrency and batches of generation change nothing (seed %i)',
    async seed => {
      const plain = await run({ moves, policy: random, settings: { random: seededRandom(seed) } });
      const again = await run({ moves, policy: random, settings: { random: seededRandom(seed) } });
      const wide = await run({
        moves,
        policy: random,
        options: { concurrency: 3 },
        settings: { random: seededRandom(seed) },
      });
      expect(again.events).toEqual(plain.events);
      expect(wide.result.tree).toEqual(plain.result.tree);
      expect(wide.tried).toEqual(plain.tried);
    },
  );

  test('duplicate proposals are dropped, the first stands', async () => {
    const { events, environment } = await run({ moves: {}, policy: ['a', ' a ', 'b', '', 'a'] });
    expect(events.find(event => event.kind === 'expanded')).toEqual({
      kind: 'expanded',
      nodeId: 0,
      proposals: 2,
    });
    expect(environment.tacticsTried).toEqual(['a', 'b']);
  });

  test('events are the core ones, started first, finished last', async () => {
    const { events, result } = await run({ moves: { A: { a: ['B'] }, B: { b: [] } }, policy: ['a', 'b'] });
    expect(events.map(event => event.kind)).toEqual([
      'started',
      'node-added',
      'expanded',
      'tactic-tried',
      'node-added',
      'tactic-tried',
      'expanded',
      'tactic-tried',
      'tactic-tried',
      'node-added',
      'proof-found',
      'finished',
    ]);
    expect(events.at(-1)).toEqual({ kind: 'finished', reason: 'proved', cost: result.cost });
    expect(events.flatMap(event => (event.kind === 'node-added' ? [event.node] : []))).toEqual(
      result.tree.nodes,
    );
  });
});

test('all states are released in the end, those that did not enter the tree too', async () => {
  const { environment } = await run({
    moves: { A: { a: ['B'], again: ['B'], loop: ['A'] }, B: { b: [] } },
    policy: ['a', 'again', 'loop', 'b'],
    options: { concurrency: 2 },
  });
  const made = environment.calls.filter(
    call => call.kind === 'apply' && ['a', 'again', 'loop', 'b'].includes(call.tactic),
  );
  const released = new Set<ProofState>(
    environment.calls.flatMap(call => (call.kind === 'release' ? call.states : [])),
  );
  expect(made.length).toBeGreaterThanOrEqual(4);
  expect(released.size).toBe(5);
});
