import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvironmentError, type Theorem, TheoremError } from '../core/index.js';
import { testEnvironment } from '../testing/contracts.js';
import { LeanEnvironment } from './environment.js';
import { fixtureLaunch, isRunning, until } from './fixtures/launches.js';
import type { LeanEnvironmentOptions } from './options.js';

const THREE: Theorem = { name: 't', statement: 'theorem t : count 3' };

const TOY_CASES = {
  oneStep: {
    theorem: { name: 'one', statement: 'theorem one : count 1' },
    tactics: ['step'],
    goalsAfter: [0],
  },
  manySteps: {
    theorem: { name: 'two', statement: 'theorem two : count 2' },
    tactics: ['step', 'split', 'step', 'step'],
    goalsAfter: [1, 2, 1, 0],
  },
  block: 'step\nsplit\nstep\nstep',
  rejectedTactic: 'close',
  brokenTactic: '⟨⟨',
  badTheorems: [{ name: 'bad', statement: 'theorem bad : nonsense' }],
  classical: null,
};

testEnvironment(
  'LeanEnvironment over a new server',
  () => new LeanEnvironment({ launch: fixtureLaunch('toy-repl.mjs'), workers: 2 }),
  TOY_CASES,
);
testEnvironment(
  'LeanEnvironment over an old server',
  () => new LeanEnvironment({ launch: fixtureLaunch('toy-repl-old.mjs') }),
  TOY_CASES,
);

describe('LeanEnvironment', () => {
  let folder: string;
  let opened: LeanEnvironment[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lean-'));
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map(environment => environment.close()));
    rmSync(folder, { recursive: true });
  });

  function open(options: Partial<LeanEnvironmentOptions> = {}): LeanEnvironment {
    const launch = fixtureLaunch('toy-repl.mjs', [`marker=${join(folder, 'marker')}`]);
    const environment = new LeanEnvironment({ launch, ...options });
    opened.push(environment);
    return environment;
  }

  async function proceed(environment: LeanEnvironment, tactics: readonly string[]) {
    let state = await environment.start(THREE);
    for (const tactic of tactics) {
      const outcome = await environment.apply(state, tactic);
      if (outcome.kind !== 'progress') throw new Error(JSON.stringify(outcome));
      state = outcome.state;
    }
    return state;
  }

  it('makes states again after a worker was killed', async () => {
    const environment = open();
    const state = await proceed(environment, ['step', 'split']);
    const [pid = 0] = environment.workerPids();
    process.kill(pid, 'SIGKILL');
    await until(async () => !(await isRunning(pid)));
    expect(await environment.apply(state, 'step')).toMatchObject({
      kind: 'progress',
      state: { tactics: ['step', 'split', 'step'], goals: [{ target: 'count 1' }, { target: 'count 2' }] },
    });
    expect(environment.workerPids()).not.toEqual([pid]);
  });

  it('gives the same outcomes while workers are killed again and again', async () => {
    const environment = open({ workers: 2 });
    const script = ['step', 'split', 'close', 'step', 'split', 'step', 'step', 'step', 'step'];
    const expected = [
      'progress',
      'progress',
      'rejected',
      'progress',
      'progress',
      'progress',
      'progress',
      'progress',
      'progress',
    ];
    const prove = async (index: number) => {
      let state = await environment.start({ name: `t${index}`, statement: `theorem t${index} : count 4` });
      const kinds: string[] = [];
      for (const tactic of script) {
        const outcome = await environment.apply(state, tactic);
        kinds.push(outcome.kind);
        if ('state' in outcome) state = outcome.state;
      }
      expect(kinds).toEqual(expected);
    };
    let kills = 0;
    const killer = setInterval(() => {
      for (const pid of environment.workerPids().slice(kills % 2)) process.kill(pid, 'SIGKILL');
      kills += 1;
    }, 200);
    for (let round = 0; kills < 10; round += 2) await Promise.all([prove(round), prove(round + 1)]);
    clearInterval(killer);
  });

  it('tries a tactic again under which the worker died, once', async () => {
    const environment = open();
    const state = await proceed(environment, ['step']);
    expect(await environment.apply(state, 'die once')).toMatchObject({ kind: 'progress' });
    expect(await environment.apply(state, 'die')).toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('2 processes died under this tactic'),
    });
    expect(await environment.apply(state, 'step')).toMatchObject({ kind: 'progress' });
  });

  it('kills a worker that hangs, and goes on', async () => {
    const environment = open({ killGraceMs: 100 });
    const state = await proceed(environment, ['step']);
    const [pid = 0] = environment.workerPids();
    const outcome = await environment.apply(state, 'hang', { timeoutMs: 100 });
    expect(outcome).toMatchObject({ kind: 'timeout' });
    expect(await isRunning(pid)).toBe(false);
    expect(await environment.apply(state, 'step')).toMatchObject({ kind: 'progress' });
  });

  it('takes the server’s own time-out as one, and keeps the worker', async () => {
    const environment = open();
    const state = await proceed(environment, []);
    const before = environment.workerPids();
    expect(await environment.apply(state, 'slow')).toMatchObject({ kind: 'timeout' });
    expect(environment.workerPids()).toEqual(before);
  });

  it('skips output that is no reply, reads long lines, and drains standard error', async () => {
    const lines: string[] = [];
    const environment = open({ log: line => lines.push(line) });
    const state = await proceed(environment, []);
    expect(await environment.apply(state, 'noise')).toMatchObject({ kind: 'progress' });
    expect(lines.join('\n')).toContain('a tactic printed this');
    const outcome = await environment.apply(state, 'huge');
    expect(outcome.kind === 'rejected' && outcome.message.length).toBe(2_000_000);
    expect(outcome.kind === 'rejected' && outcome.message.endsWith('∀')).toBe(true);
  });

  it('decodes code points that were cut in two', async () => {
    const state = await proceed(open(), []);
    expect(state.goals[0]?.hypotheses).toEqual([{ name: 'ℕ✝', type: 'Type' }]);
  });

  it('kills what a worker has started', async () => {
    const environment = open();
    const state = await proceed(environment, []);
    await environment.apply(state, 'leak a child');
    const child = Number(readFileSync(join(folder, 'marker'), 'utf8'));
    expect(await isRunning(child)).toBe(true);
    await environment.close();
    await until(async () => !(await isRunning(child)));
  });

  it('replaces a worker after its share of requests, unnoticed', async () => {
    const environment = open({ recycleRequests: 5 });
    const pids = new Set<number | undefined>();
    let state = await environment.start(THREE);
    for (let round = 0; round < 10; round += 1) {
      const outcome = await environment.apply(state, 'split');
      if (outcome.kind !== 'progress') throw new Error(outcome.kind);
      state = outcome.state;
      pids.add(environment.workerPids()[0]);
    }
    expect(state.goals).toHaveLength(11);
    expect(pids.size).toBeGreaterThan(1);
  });

  it('replaces a worker that holds too much memory', async () => {
    const environment = open({ recycleResidentMiB: 150 });
    const state = await proceed(environment, []);
    const before = environment.workerPids();
    await environment.apply(state, 'eat memory');
    for (let count = 0; count < 60; count += 1) await environment.apply(state, 'step');
    expect(environment.workerPids()).not.toEqual(before);
  });

  it('rejects a step that uses sorry under another name', async () => {
    const environment = open();
    const state = await proceed(environment, []);
    expect(await environment.apply(state, 'hole')).toEqual({
      kind: 'rejected',
      message: 'the step uses sorry',
    });
    expect(await environment.verify(THREE, 'hole')).toEqual({
      kind: 'refused',
      reason: 'the proof rests on sorry',
    });
  });

  it('sees an old server’s sorry in the proof term', async () => {
    const environment = open({ launch: fixtureLaunch('toy-repl-old.mjs') });
    expect(await environment.apply(await environment.start(THREE), 'hole')).toEqual({
      kind: 'rejected',
      message: 'the proof term contains sorry',
    });
  });

  it('drops a call whose signal fires while it waits, and keeps order after one that runs', async () => {
    const environment = open();
    const state = await proceed(environment, []);
    const reason = new Error('stop');
    const controller = new AbortController();
    const running = environment.apply(state, 'split', { signal: controller.signal });
    const waiting = environment.apply(state, 'split', { signal: controller.signal });
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(await environment.apply(state, 'step')).toMatchObject({
      state: { goals: [{ target: 'count 2' }] },
    });
  });

  it('bounds its queue', async () => {
    const environment = open({ queueLimit: 2 });
    const state = await proceed(environment, []);
    const calls = Array.from({ length: 8 }, () => environment.apply(state, 'step'));
    const results = await Promise.allSettled(calls);
    const failures = results.filter(result => result.status === 'rejected');
    expect(failures.length).toBeGreaterThan(0);
    expect(String(failures[0]?.reason)).toContain('raise queueLimit');
    expect(results.some(result => result.status === 'fulfilled')).toBe(true);
  });

  it('names the module that was not loaded, and takes imports that were', async () => {
    const environment = open();
    const missing = { ...THREE, header: 'import Nowhere.Land\n' };
    await expect(environment.start(missing)).rejects.toThrow(
      /t imports Nowhere\.Land, which Lean was not started with/u,
    );
    const granted = { ...THREE, header: 'import Mathlib.Tactic\nimport Toy' };
    expect((await environment.start(granted)).goals).toHaveLength(1);
  });

  it('refuses a proof that goes on with commands of its own', async () => {
    const verdict = await open().verify(THREE, 'step\nstep\nstep\ntheorem u : count 1 := by\nstep');
    expect(verdict.kind).toBe('refused');
  });

  it('refuses proofs under which the checker dies or hangs', async () => {
    const environment = open({ killGraceMs: 100 });
    expect(await environment.verify(THREE, 'die')).toMatchObject({ reason: expect.stringContaining('died') });
    expect(await environment.verify(THREE, 'hang', { timeoutMs: 100 })).toMatchObject({
      reason: 'the check took longer than 0.1 s',
    });
    expect(await environment.verify(THREE, 'step\nstep\nstep')).toMatchObject({ kind: 'verified' });
  });

  it('tells what is wrong with a REPL that does not start', async () => {
    const start = (file: string, options: Partial<LeanEnvironmentOptions> = {}) =>
      open({ launch: fixtureLaunch(file), ...options }).start(THREE);
    await expect(start('missing-module.mjs')).rejects.toThrow(
      /exited with code 1.*unknown module prefix 'Nowhere'/u,
    );
    await expect(start('never-ready.mjs', { readyTimeoutMs: 500 })).rejects.toThrow(
      /did not print `ready\.` within 0\.5 s; its last words were: still loading/u,
    );
    const noProgram = { ...fixtureLaunch('toy-repl.mjs'), command: '/nowhere/repl' };
    await expect(open({ launch: noProgram }).start(THREE)).rejects.toThrow(/could not be started.*ENOENT/u);
    const cat = { ...noProgram, command: '/bin/true', leadingArguments: [] };
    const error = await open({ launch: cat })
      .start(THREE)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(String(error)).toContain('is a Pantograph REPL');
  });

  it('closes while it is busy, and then says so', async () => {
    const environment = open();
    const state = await proceed(environment, []);
    const [pid = 0] = environment.workerPids();
    const hanging = environment.apply(state, 'hang').catch((reason: unknown) => reason);
    const waiting = environment.apply(state, 'step').catch((reason: unknown) => reason);
    await environment.close();
    expect(String(await hanging)).toContain('closed');
    expect(String(await waiting)).toContain('closed');
    expect(await isRunning(pid)).toBe(false);
    await expect(environment.start(THREE)).rejects.toThrow('closed');
  });

  it('closes while a process starts', async () => {
    const environment = open({ launch: fixtureLaunch('never-ready.mjs') });
    const starting = environment.start(THREE).catch((reason: unknown) => reason);
    await new Promise(resolve => setTimeout(resolve, 300));
    await environment.close();
    expect(await starting).toBeInstanceOf(EnvironmentError);
  });

  it('says what a theorem that leaves nothing to prove is', async () => {
    const theorem = { name: 'd', statement: 'def d' };
    await expect(open().start(theorem)).rejects.toBeInstanceOf(TheoremError);
    expect(existsSync(folder)).toBe(true);
  });
});
