/**
 * How long the parts of a search take: `npm run bench`. Needs a build. Prints a table; on a busy machine the figures are
 * those of a busy machine, so the load is printed, too.
 */

import { spawn } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { ProofEnvironment, ProofState, Theorem } from '../src/core/index.js';
import { LeanEnvironment, microleanLaunch } from '../src/lean/index.js';
import { BUILTIN_SEARCH, libraryPremises, loadExamples } from '../src/pipeline/index.js';
import { BuiltinPolicy } from '../src/policy/index.js';
import { search } from '../src/search/index.js';
import { median, quantile, seededRandom, systemClock } from '../src/util/index.js';

/** Processes started to measure the start. */
const STARTS = 7;
/** Calls of each tactic. */
const CALLS = 300;

interface Row {
  readonly what: string;
  readonly found: string;
  readonly target: string;
}

/** Tactics in a state where they apply. */
const TACTICS: readonly {
  readonly name: string;
  readonly theorem: Theorem;
  readonly tactic: string;
  readonly targetMs: number;
}[] = [
  { name: 'intro', theorem: stated('∀ p q : Prop, p → q → p'), tactic: 'intro p q hp hq', targetMs: 1 },
  {
    name: 'exact',
    theorem: stated('(p q : Prop) (h : p ∧ q) : q ∧ p'),
    tactic: 'exact ⟨h.2, h.1⟩',
    targetMs: 1,
  },
  {
    name: 'apply',
    theorem: stated('(p q r : Prop) (f : p → q) (g : q → r) : p → r'),
    tactic: 'apply fun h => g (f h)',
    targetMs: 1,
  },
  {
    name: 'rw',
    theorem: stated('(a b c : ℕ) : a + b + c = c + (b + a)'),
    tactic: 'rw [Nat.add_comm a b]',
    targetMs: 10,
  },
  {
    name: 'simp',
    theorem: stated('(a b : ℕ) (h : a = b) : a + 0 = b * 1'),
    tactic: 'simp [h]',
    targetMs: 10,
  },
];

const rows: Row[] = [];
rows.push(await processReady());
const environment = new LeanEnvironment({ launch: microleanLaunch(), workers: 1 });
try {
  for (const { name, theorem, tactic, targetMs } of TACTICS)
    rows.push(await tacticLatency(environment, name, theorem, tactic, targetMs));
} finally {
  await environment.close();
}
rows.push(...(await shareOfSearch()));
print(rows);

function stated(text: string): Theorem {
  return { name: 'bench', statement: `theorem bench ${text.startsWith('(') ? text : `: ${text}`}` };
}

/** From spawning until `ready.` and the answer to a first request that needs the library. */
async function processReady(): Promise<Row> {
  const { command, leadingArguments, modules } = microleanLaunch();
  const times: number[] = [];
  for (let index = 0; index < STARTS; index++) {
    const startedMs = performance.now();
    const child = spawn(command, [...leadingArguments, ...modules], { stdio: ['pipe', 'pipe', 'ignore'] });
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.stdout.once('data', () => resolve());
    });
    times.push(performance.now() - startedMs);
    child.kill();
  }
  return { what: 'process ready, full library', found: figures(times), target: '≤ 400 ms' };
}

async function tacticLatency(
  environment: ProofEnvironment,
  name: string,
  theorem: Theorem,
  tactic: string,
  targetMs: number,
): Promise<Row> {
  const state = await environment.start(theorem);
  const times: number[] = [];
  for (let index = 0; index < CALLS; index++) times.push(await timeOf(environment, state, tactic));
  await environment.release([state]);
  return {
    what: `\`${name}\`, client to client`,
    found: figures(times),
    target: `≤ ${targetMs} ms at the median`,
  };
}

async function timeOf(environment: ProofEnvironment, state: ProofState, tactic: string): Promise<number> {
  const startedMs = performance.now();
  const outcome = await environment.apply(state, tactic);
  const elapsedMs = performance.now() - startedMs;
  if (outcome.kind === 'rejected') throw new Error(`${tactic} was rejected: ${outcome.message}`);
  await environment.release('state' in outcome ? [outcome.state] : []);
  return elapsedMs;
}

/** What our own process does while it searches the examples: everything that is neither Lean nor the policy. */
async function shareOfSearch(): Promise<Row[]> {
  const environment = new LeanEnvironment({ launch: microleanLaunch(), workers: 1 });
  const policy = new BuiltinPolicy({ premises: await libraryPremises() });
  const theorems = (await loadExamples()).slice(0, 30);
  let wallMs = 0;
  let policyMs = 0;
  const before = performance.eventLoopUtilization();
  try {
    for (const theorem of theorems) {
      const options = { ...BUILTIN_SEARCH, maxNodes: 30 };
      const { cost } = await search(theorem, {
        environment,
        policy,
        options,
        random: seededRandom(1),
        clock: systemClock,
      });
      wallMs += cost.wallMs;
      policyMs += cost.time.generateMs;
    }
  } finally {
    await environment.close();
  }
  const busyMs = performance.eventLoopUtilization(before).active - policyMs;
  return [
    { what: 'pool and search, share of wall', found: percent(busyMs / wallMs), target: '≤ 10 %' },
    { what: 'policy, share of wall', found: percent(policyMs / wallMs), target: '' },
  ];
}

function figures(times: readonly number[]): string {
  return `${median(times).toFixed(2)} ms (90 %: ${quantile(times, 0.9).toFixed(2)} ms)`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function print(table: readonly Row[]): void {
  console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.versions.node}\n`);
  console.log('| what | median | target |\n| --- | --- | --- |');
  for (const { what, found, target } of table) console.log(`| ${what} | ${found} | ${target} |`);
}
