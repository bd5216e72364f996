import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { systemClock } from '../util/index.js';
import { fixtureLaunch, fixturePath, isRunning, until } from './fixtures/launches.js';
import { ReplProcess } from './process.js';
import { ProcessGroups } from './process-groups.js';

const ENVIRONMENT = fileURLToPath(new URL('environment.ts', import.meta.url));

/** A process of its own that opens a pool, and the process ids of the pool's workers. */
async function startParent(tactic: string): Promise<{ parent: ChildProcess; workers: number[] }> {
  const parent = spawn(
    process.execPath,
    ['--import', 'tsx', fixturePath('pool-parent.mjs'), ENVIRONMENT, fixturePath('toy-repl.mjs'), tactic],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [chunk] = (await once(parent.stdout, 'data')) as [Buffer];
  return { parent, workers: JSON.parse(String(chunk)) as number[] };
}

it.each([
  ['SIGKILL', 'hang'],
  ['SIGTERM', 'hang'],
  ['SIGINT', 'hang'],
  ['SIGKILL', 'noise'],
] as const)('no worker outlives a parent that gets %s (workers: %s)', async (signal, tactic) => {
  const { parent, workers } = await startParent(tactic);
  expect(workers).toHaveLength(2);
  expect(await Promise.all(workers.map(isRunning))).toEqual([true, true]);
  parent.kill(signal);
  await until(async () => !(await Promise.all(workers.map(isRunning))).includes(true));
});

it('close ends a process that ignores the end of its input and every gentle signal', async () => {
  const groups = new ProcessGroups();
  const process = await ReplProcess.start(fixtureLaunch('deaf.mjs'), {
    readyTimeoutMs: 30_000,
    groups,
    clock: systemClock,
    log: () => {},
    signal: new AbortController().signal,
  });
  await process.close();
  groups.close();
  expect(await isRunning(process.pid as number)).toBe(false);
});
