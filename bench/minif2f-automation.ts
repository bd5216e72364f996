/**
 * How long one call of a decision procedure takes on the goals of miniF2F's statements, and how many it closes:
 * `npx tsx bench/minif2f-automation.ts [--data folder] [--snapshot] [--only name]`. Each procedure is called on the goal of
 * each statement that elaborates, after `intros`; a call that closes the goal includes making the proof term. The first call
 * on a goal counts: nothing is warmed up for it.
 */

import { InterruptError } from '../src/microlean/repl/session.js';
import type { SessionState } from '../src/microlean/repl/session-state.js';
import { optionValue, readRows, type StatementRow, StatementSession, wallLimit } from './minif2f-session.js';

const TACTICS = ['linarith', 'nlinarith', 'omega', 'ring', 'positivity', 'norm_num'];

const data = optionValue('--data', '../shared/data');
const only = optionValue('--only', '');
const session = new StatementSession(process.argv.includes('--snapshot'));

/** On the main goal; what it leaves stays a goal. */
const SITE = { automatic: true };

interface Call {
  readonly name: string;
  readonly ms: number;
  readonly closed: boolean;
}

const calls = new Map<string, Call[]>(TACTICS.map(tactic => [tactic, []]));
for (const row of readRows<StatementRow>(data, 'minif2f-v1.jsonl')) {
  if (only !== '' && row.name !== only) continue;
  await session.session.tidy();
  const opened = session.open(row.header, row.statement);
  if (!('state' in opened)) continue;
  const start = run(opened.state, 'intros').state ?? opened.state;
  for (const tactic of TACTICS) {
    const { ms, state } = run(start, tactic);
    calls.get(tactic)!.push({ name: row.name, ms, closed: state?.goals.length === 0 });
  }
}
for (const [tactic, list] of calls) report(tactic, list);

/** Runs a tactic. What is broken off after the time limit counts with the time it took. */
function run(state: SessionState, text: string): { ms: number; state?: SessionState } {
  const began = performance.now();
  const passed = () => performance.now() - began;
  try {
    const result = session.session.runTactic(state, SITE, { kind: 'tactic', text }, wallLimit());
    return result.kind === 'success' ? { ms: passed(), state: result.state } : { ms: passed() };
  } catch (error) {
    if (error instanceof InterruptError) return { ms: passed() };
    throw error;
  }
}

function report(tactic: string, list: readonly Call[]): void {
  const closed = list.filter(call => call.closed);
  const slowest = [...list].sort((a, b) => b.ms - a.ms)[0];
  console.log(
    `${tactic}: closes ${closed.length} of ${list.length}; ms: median ${quantile(list, 0.5)} ` +
      `(${quantile(closed, 0.5)} where it closes), 90 % ${quantile(list, 0.9)}, 99 % ${quantile(list, 0.99)}` +
      (slowest === undefined ? '' : `, most ${slowest.ms.toFixed(0)} (${slowest.name})`),
  );
}

function quantile(list: readonly Call[], part: number): string {
  const sorted = list.map(call => call.ms).sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
}
