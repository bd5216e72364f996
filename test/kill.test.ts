/**
 * Kills workers, and whole runs, at random moments: the outcomes must be those of an undisturbed run, no theorem lost or
 * done twice, no process left.
 */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Random } from '../src/core/index.js';
import type { RunReport } from '../src/pipeline/index.js';
import { readTrajectories } from '../src/trajectory/index.js';
import { seededRandom } from '../src/util/index.js';
import { type Plan, reasonToSkip, runPlan } from './fixtures/plan.js';
import { CAN_LIST_PROCESSES, descendants, isRunning } from './fixtures/processes.js';

const RUN = fileURLToPath(new URL('fixtures/run.ts', import.meta.url));
const GAME = fileURLToPath(new URL('../../shared/data/nng4.jsonl', import.meta.url));
const FULL = process.env.BURN_QED_FULL === '1';
/** Runs that are disturbed. The whole check takes ten of all levels; the daily one is a sample. */
const ROUNDS = FULL ? 10 : 1;

/** Toy theorems: `count n` is proved by n steps. */
const TOY_THEOREMS = Array.from({ length: 40 }, (_, index) =>
  JSON.stringify({ name: `t${index}`, formal_statement: `theorem t${index} : count ${1 + (index % 7)}` }),
).join('\n');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'burn-qed-kill-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function planFor(repl: Plan['repl'], output: string): Promise<Plan> {
  if (repl === 'microlean')
    return {
      repl,
      theorems: GAME,
      output: join(folder, output),
      maxNodes: FULL ? 60 : 12,
      ...(FULL ? {} : { limit: 20 }),
    };
  const theorems = join(folder, 'toy.jsonl');
  await writeFile(theorems, TOY_THEOREMS);
  return { repl, theorems, output: join(folder, output), maxNodes: 30 };
}

function skipReason(repl: Plan['repl']): string | undefined {
  if (!CAN_LIST_PROCESSES) return 'needs /proc to find processes';
  if (repl === 'microlean' && !existsSync(GAME)) return 'needs the Natural Number Game in ../shared/data';
  return reasonToSkip(repl);
}

/** What must not change. Times may. */
function essence(results: RunReport['results']) {
  return results.map(({ name, outcome, reason, script, expansions }) => ({
    name,
    outcome,
    reason,
    script,
    expansions,
  }));
}

describe.each<Plan['repl']>(['toy', 'microlean'])('a run over %s', repl => {
  const reason = skipReason(repl);

  test(`has the same outcomes when its workers are killed${reason === undefined ? '' : ` (skipped: ${reason})`}`, {
    skip: reason !== undefined,
    timeout: 1_800_000,
  }, async () => {
    const calm = await runPlan(await planFor(repl, 'calm'));
    for (let round = 0; round < ROUNDS; round++) {
      const killer = startKiller(round, repl === 'toy' ? 400 : 4000);
      const report = await runPlan(await planFor(repl, `killed-${round}`)).finally(() => killer.stop());
      expect(await killer.stop()).toBeGreaterThan(0);
      expect(essence(report.results)).toEqual(essence(calm.results));
      expect(descendants(process.pid).filter(pid => commandOf(pid).includes('repl'))).toEqual([]);
    }
  });

  test(`has the same outcomes when it is killed itself and resumed${reason === undefined ? '' : ` (skipped: ${reason})`}`, {
    skip: reason !== undefined,
    timeout: 1_800_000,
  }, async () => {
    const calm = await runPlan(await planFor(repl, 'calm'));
    const random = seededRandom('kill the run');
    for (let round = 0; round < ROUNDS; round++) {
      const plan = await planFor(repl, `resumed-${round}`);
      const kills = await runUntilDone(plan, random);
      expect(kills).toBeGreaterThan(0);
      const file = JSON.parse(await readFile(join(plan.output, 'results.json'), 'utf8'));
      expect(essence(file.theorems)).toEqual(essence(calm.results));
      await expectNothingTwice(plan.output, file.theorems.length);
    }
  });
});

/** Kills one of our REPL processes every now and then: at random moments, but with time to start between two. */
function startKiller(seed: number, pauseMs: number): { stop(): Promise<number> } {
  const random = seededRandom(`killer ${seed}`);
  const over = new AbortController();
  let kills = 0;
  const work = (async () => {
    while (!over.signal.aborted) {
      await new Promise(resolve => setTimeout(resolve, 50 + random.integer(pauseMs)));
      const repls = descendants(process.pid).filter(pid => commandOf(pid).includes('repl'));
      if (repls.length === 0 || over.signal.aborted) continue;
      process.kill(repls[random.integer(repls.length)]!, 'SIGKILL');
      kills++;
    }
  })();
  return {
    async stop() {
      over.abort();
      await work;
      return kills;
    },
  };
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Lives that a run gets before it is left alone. */
const LIVES = 4;

/** Starts the run again and again, killing it after a few theorems and a moment more. @returns the kills. */
async function runUntilDone(plan: Plan, random: Random): Promise<number> {
  for (let kills = 0; ; kills++) {
    const child = spawn(process.execPath, ['--import', 'tsx', RUN, JSON.stringify(plan)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const over = new AbortController();
    const ended = new Promise<number | null>(resolve => child.on('exit', code => resolve(code))).finally(() =>
      over.abort(),
    );
    let below: number[] = [];
    if (kills < LIVES) {
      await theoremsDone(plan, 1 + random.integer(4), over.signal);
      await new Promise(resolve => setTimeout(resolve, random.integer(40)));
      if (child.exitCode === null) {
        below = descendants(child.pid!);
        child.kill('SIGKILL');
      }
    }
    const code = await ended;
    if (code === 0) return kills;
    expect(code, 'the run ended by itself, with a failure').toBeNull();
    await expectGone(below);
  }
}

/** Waits until the journal has so many more theorems. */
async function theoremsDone(plan: Plan, more: number, over: AbortSignal): Promise<void> {
  const lines = async () =>
    (await readFile(join(plan.output, 'journal.jsonl'), 'utf8').catch(() => '')).split('\n').length;
  const wanted = (await lines()) + more;
  while (!over.aborted && (await lines()) < wanted) await new Promise(resolve => setTimeout(resolve, 5));
}

/** Workers notice that their parent is gone. */
async function expectGone(pids: readonly number[]): Promise<void> {
  for (let tries = 0; tries < 200 && pids.some(isRunning); tries++)
    await new Promise(resolve => setTimeout(resolve, 50));
  expect(pids.filter(isRunning)).toEqual([]);
}

async function expectNothingTwice(output: string, theorems: number): Promise<void> {
  const lines = (await readFile(join(output, 'journal.jsonl'), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(1 + theorems);
  const seen = new Set<string>();
  for await (const { theoremName, stateId } of readTrajectories(output)) {
    const id = `${theoremName} ${stateId}`;
    expect(seen.has(id), `${id} is in the trajectories twice`).toBe(false);
    seen.add(id);
  }
}
