/**
 * Replays what real Lean accepted: the short proofs and the single steps (state, tactic, state) of miniF2F's test statements.
 * `npx tsx bench/minif2f-replay.ts [--data folder] [--snapshot] [--only name] [--verbose]`.
 *
 * A proof replays if its tactics, run as one block on the statement's goal, leave no goal and the kernel accepts the term.
 * A step replays if the state after it prints as real Lean's, up to layout, case tags, `✝` and notation (the recorded state is
 * read and printed anew when the texts differ). The state before it comes from the recorded steps before; where that is not the
 * recorded one, the recorded one is opened as a goal. Nothing here depends on the goal. The recordings are of 2023's Lean.
 */

import { InterruptError, ReplError } from '../src/microlean/repl/session.js';
import type { SessionState } from '../src/microlean/repl/session-state.js';
import {
  cause,
  optionValue,
  plain,
  printTally,
  readRows,
  type StatementRow,
  StatementSession,
  tally,
  wallLimit,
} from './minif2f-session.js';

interface ProofRow {
  readonly name: string;
  readonly proof: readonly string[];
}

interface Step {
  readonly state_before: string;
  readonly tactic: string;
  readonly state_after: string;
}

interface TraceRow {
  readonly theorem: string;
  readonly statement: string;
  readonly steps: readonly Step[];
}

type Failure = readonly [reason: string, name: string];

const data = optionValue('--data', '../shared/data');
const only = optionValue('--only', '');
const verbose = process.argv.includes('--verbose') || only !== '';
const began = performance.now();
const session = new StatementSession(process.argv.includes('--snapshot'));
const headers = new Map(
  readRows<StatementRow>(data, 'minif2f-v1.jsonl').map(row => [row.name, row] as const),
);
const HEADER = [...headers.values()][0]!.header;

await proofs();
await traces();
console.log(`\n${((performance.now() - began) / 1000).toFixed(1)} s`);

/** Runs a text on the first goal of a state. */
function run(
  state: SessionState,
  text: string,
): { readonly state: SessionState } | { readonly reason: string } {
  try {
    const site = { automatic: true };
    const result = session.session.runTactic(state, site, { kind: 'tactic', text }, wallLimit());
    if (result.kind === 'success') return { state: result.state };
    return {
      reason: result.kind === 'failure' ? result.messages[0]!.text : `parse error: ${result.message}`,
    };
  } catch (error) {
    if (error instanceof InterruptError) return { reason: 'time limit' };
    if (error instanceof ReplError || error instanceof RangeError || error instanceof TypeError)
      return { reason: `bug: ${error.message}` };
    throw error;
  }
}

async function proofs(): Promise<void> {
  const rows = readRows<ProofRow>(data, 'minif2f-lean-proofs.jsonl').filter(
    row => only === '' || row.name === only,
  );
  const failures: Failure[] = [];
  for (const row of rows) {
    const text = row.proof.join('\n');
    const { header, statement } = headers.get(row.name)!;
    const opened = session.open(header, statement);
    const after = 'state' in opened ? run(opened.state, text) : opened;
    await session.session.tidy();
    const reason =
      'reason' in after ? after.reason : after.state.goals.length > 0 ? 'goals are left' : undefined;
    if (reason === undefined) continue;
    failures.push(['state' in opened ? cause(reason) : `statement: ${cause(reason)}`, row.name]);
    if (verbose) console.log(`${row.name}:\n${indent(text)}\n${reason}\n`);
    if (verbose && 'state' in after) console.log(`${session.goalsText(after.state)}\n`);
  }
  console.log(`Proofs: ${rows.length - failures.length} of ${rows.length} replay`);
  printTally(failures);
}

async function traces(): Promise<void> {
  const rows = readRows<TraceRow>(data, 'minif2f-lean-traces.jsonl').filter(
    row => only === '' || row.theorem === only,
  );
  const failures: Failure[] = [];
  const tactics: [word: string, outcome: 'same' | 'other'][] = [];
  const kinds = { text: 0, notation: 0, total: 0 };
  for (const row of rows) {
    const opened = session.open(HEADER, row.statement);
    let state = 'state' in opened ? opened.state : undefined;
    for (const step of row.steps) {
      kinds.total++;
      const word = /^\S+/u.exec(step.tactic)![0];
      const before = stateBefore(state, step.state_before);
      const after = 'state' in before ? run(before.state, step.tactic) : before;
      state = 'state' in after ? after.state : undefined;
      const agreement = 'state' in after ? compare(after.state, step.state_after) : undefined;
      await session.session.tidy();
      if (agreement === 'text' || agreement === 'notation') {
        kinds[agreement]++;
        tactics.push([word, 'same']);
        continue;
      }
      tactics.push([word, 'other']);
      const stage = 'state' in before ? word : 'state before';
      failures.push([`${stage}: ${'reason' in after ? cause(after.reason) : 'another state'}`, row.theorem]);
      if (verbose) explain(row, step, after);
    }
  }
  console.log(`\nSteps: ${kinds.text + kinds.notation} of ${kinds.total} give real Lean's state`);
  console.log(`  (${kinds.text} letter by letter, ${kinds.notation} up to notation)`);
  for (const [word, outcomes] of tally(tactics.map(([word, outcome]) => [word, outcome] as const)))
    console.log(`  ${word}: ${outcomes.filter(outcome => outcome === 'same').length} of ${outcomes.length}`);
  printTally(failures);
}

function explain(
  row: TraceRow,
  step: Step,
  after: { readonly state: SessionState } | { readonly reason: string },
): void {
  const found = 'state' in after ? session.goalsText(after.state) : after.reason;
  console.log(`${row.theorem}\n--- before\n${step.state_before}\n--- tactic\n${step.tactic}`);
  console.log(`--- ours\n${found}\n--- Lean\n${step.state_after}\n`);
}

/** The state that the steps before have led to, if it is the recorded one; else the recorded one as a goal. */
function stateBefore(
  state: SessionState | undefined,
  recorded: string,
): { readonly state: SessionState } | { readonly reason: string } {
  if (state !== undefined && compare(state, recorded) !== 'other') return { state };
  return read(recorded);
}

/** Whether a state is the recorded one: as text, or at least once the recorded one is read and printed anew. */
function compare(state: SessionState, recorded: string): 'text' | 'notation' | 'other' {
  const ours = untagged(plain(session.goalsText(state)));
  if (ours === untagged(plain(recorded))) return 'text';
  const goals = recorded.split('\n\n');
  if (state.goals.length !== goals.length || recorded === 'no goals') return 'other';
  const reread: string[] = [];
  for (const goal of goals) {
    const again = read(goal);
    if ('reason' in again) return 'other';
    reread.push(session.goalsText(again.state));
  }
  return ours === untagged(plain(reread.join('\n\n'))) ? 'notation' : 'other';
}

function untagged(goals: string): string {
  return goals.replace(/^case \S+ /gmu, '');
}

/** Opens a printed goal. */
function read(goal: string): { readonly state: SessionState } | { readonly reason: string } {
  const binders: string[] = [];
  let target = '';
  for (const part of goal.split(/\n(?=\S)/u)) {
    const text = part.replace(/✝[⁰¹²³⁴⁵⁶⁷⁸⁹]*/gu, '');
    if (text.startsWith('case ')) continue;
    if (text.startsWith('⊢')) target = text.slice(1);
    else if (text.includes(':=')) return { reason: 'a recorded state with a let-variable' };
    else binders.push(`(${text})`);
  }
  return session.open(HEADER, `example ${binders.join(' ')} :${target}`);
}

function indent(text: string): string {
  return text.replace(/^/gmu, '  ');
}
