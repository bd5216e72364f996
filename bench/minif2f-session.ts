/**
 * What the measurements on miniF2F share: a session over the library, the rows of the data files, goals as text, and a
 * comparison of goals that forgives layout and the marks of names. It is not a measurement itself.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entries } from '../src/microlean/elaborate/lean-environment.js';
import { IdSource } from '../src/microlean/elaborate/meta/index.js';
import { printGoalText } from '../src/microlean/elaborate/pretty/index.js';
import { emptyScope } from '../src/microlean/elaborate/term/index.js';
import { tableWith } from '../src/microlean/library/elaborate-modules.js';
import {
  defaultSnapshotPath,
  elaborateCached,
  libraryRoot,
  loadLibrary,
  readModules,
  standardHooks,
  standardTactics,
} from '../src/microlean/library/index.js';
import { MicroleanSession, type SessionSetup } from '../src/microlean/repl/microlean-session.js';
import { InterruptError, ReplError, type StepLimit } from '../src/microlean/repl/session.js';
import { inspectState, type SessionState } from '../src/microlean/repl/session-state.js';
import { builtinTable } from '../src/microlean/syntax/index.js';

/** A row of `minif2f-v1.jsonl` or `minif2f-valid-goals.jsonl`. */
export interface StatementRow {
  readonly name: string;
  readonly split: string;
  readonly statement: string;
  readonly header: string;
  /** What real Lean printed. */
  readonly real_lean_goal?: string;
}

/** Milliseconds after which an action is broken off. */
const TIMEOUT_MS = 20_000;

/** A limit that ends an action after a while. */
export function wallLimit(limitMs: number = TIMEOUT_MS): StepLimit {
  const end = performance.now() + limitMs;
  return {
    check: () => {
      if (performance.now() > end) throw new InterruptError();
    },
  };
}

const MODULE_CACHE = fileURLToPath(new URL('../node_modules/.cache/microlean/modules', import.meta.url));

/** Environment and notations: from the sources, with unchanged modules from a cache, or from the built snapshot. */
function library(fromSnapshot: boolean): Pick<SessionSetup, 'env' | 'scope'> {
  if (fromSnapshot) {
    if (!existsSync(defaultSnapshotPath())) throw new Error('no snapshot: run `npm run build` first');
    return loadLibrary(['Mathlib']);
  }
  let errors = 0;
  const env = elaborateCached(readModules(libraryRoot()), MODULE_CACHE, ({ messages }) => {
    errors += messages.filter(message => message.severity === 'error').length;
  });
  if (errors > 0) console.log(`(the library has ${errors} errors; what they concern is missing)`);
  const notations: Entries['notation'][] = [...env.allEntries('notation')].map(([, entry]) => entry);
  return { env, scope: emptyScope(tableWith(builtinTable(), notations)) };
}

/** A session, and goals of its states as text. */
export class StatementSession {
  private readonly tools = { ids: new IdSource(), hooks: standardHooks(), table: standardTactics() };
  readonly session: MicroleanSession;

  constructor(fromSnapshot: boolean) {
    const { hooks, table, ids } = this.tools;
    this.session = new MicroleanSession({
      ...library(fromSnapshot),
      hooks,
      table,
      imports: ['Mathlib'],
      modules: ['Mathlib'],
      ids,
    });
  }

  /** Opens a statement. @returns the state, or why there is none */
  open(header: string, statement: string): { readonly state: SessionState } | { readonly reason: string } {
    try {
      const text = `${header}\n\n${statement} := by sorry\n`;
      const [state] = this.session.distil(text, { ignoreValues: false }, wallLimit());
      return state === undefined ? { reason: 'no goal' } : { state };
    } catch (error) {
      if (error instanceof ReplError) return { reason: error.message };
      if (error instanceof InterruptError) return { reason: 'time limit' };
      if (error instanceof RangeError || error instanceof TypeError)
        return { reason: `bug: ${error.message}` };
      throw error;
    }
  }

  /** The goals of a state as Lean prints them, with an empty line between two; `no goals` for none. */
  goalsText(state: SessionState): string {
    if (state.goals.length === 0) return 'no goals';
    const { hooks } = this.tools;
    return inspectState(state, { ...this.tools, hooks: { ...hooks, elabMatch: noMatch } }, meta =>
      state.goals
        .map(goal => printGoalText(meta, goal, { scope: state.scope, finsetBuilder: false }))
        .join('\n\n'),
    );
  }
}

function noMatch(): never {
  throw new TypeError('nothing is elaborated while a goal is printed');
}

/** Goal text without what comparisons forgive: line breaks, indentation, and `✝` with its number. */
export function plain(goal: string): string {
  return goal
    .split('\n\n')
    .map(one =>
      one
        .replace(/✝[⁰¹²³⁴⁵⁶⁷⁸⁹]*/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .join('\n');
}

/** Rows of a file of JSON lines in the data folder. @throws {Error} if it is absent */
export function readRows<T>(folder: string, file: string): T[] {
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`no data: ${path} is absent; name its folder with --data`);
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T);
}

/** The value of `--name value`, or a default. */
export function optionValue(name: string, otherwise: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

/** What an error is about, with what differs from statement to statement left out. */
export function cause(reason: string): string {
  const lines = reason.split('\n').map(line => line.trim());
  const [first = ''] = lines;
  if (/^failed to synthesize/u.test(first)) return `failed to synthesize ${generic(lines[1] ?? '')}`;
  if (/mismatch|has type|is not definitionally equal|motive is not/u.test(first)) return 'type mismatch';
  const tidy = first.replace(/^<[^>]*>:\d+:\d+: /u, '');
  return tidy.length > 90 ? `${tidy.slice(0, 90)}…` : tidy;
}

const generic = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Counts by key, most frequent first, with the names behind each. */
export function tally(pairs: readonly (readonly [key: string, name: string])[]): [string, string[]][] {
  const byKey = new Map<string, string[]>();
  for (const [key, name] of pairs) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  return [...byKey].sort((a, b) => b[1].length - a[1].length);
}

/** Prints a tally, each row with a few of its names. */
export function printTally(pairs: readonly (readonly [key: string, name: string])[]): void {
  for (const [key, names] of tally(pairs)) {
    const shown = names.slice(0, 4).join(' ');
    console.log(`  ×${String(names.length).padEnd(4)} ${key}   [${shown}${names.length > 4 ? ' …' : ''}]`);
  }
}
