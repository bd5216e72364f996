import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testLibrary } from '../../library/fixtures/elaborated-library.js';
import { standardHooks } from '../../library/index.js';
import { openTheorems, processFile } from '../command/index.js';
import { MetaError } from '../meta/index.js';
import { printGoalText } from './index.js';

/** Statements of miniF2F with the goals that Lean 4.9 and Mathlib printed for them. */
const GOALS = new URL('../../../../../shared/data/minif2f-valid-goals.jsonl', import.meta.url);
const FEWEST = 240;
const TIMEOUT_MS = 240_000;
/** Where we print as newer Leans do: `fun x1 x2 => …` for `(· ≠ ·)`. */
const NEWER = new Set(['aime_1996_p5']);

interface Row {
  readonly name: string;
  readonly statement: string;
  readonly real_lean_goal: string;
}

/** The goal of a statement; `undefined` if it does not elaborate. */
function goalOf(statement: string): string | undefined {
  const { env, scope } = testLibrary();
  const fork = env.scratch();
  const options = { hooks: standardHooks() };
  try {
    const opened = processFile(fork, scope, 'open BigOperators Real Nat Topology Rat', options).scope;
    const [theorem] = openTheorems(fork, opened, `${statement} := sorry`, options);
    const [goal] = theorem?.goals ?? [];
    if (goal === undefined) return undefined;
    return printGoalText(theorem!.meta, goal, { scope: theorem!.scope, finsetBuilder: false });
  } catch (error) {
    if (error instanceof MetaError) return undefined;
    throw error;
  }
}

describe('goals of miniF2F', () => {
  const reason = existsSync(GOALS) ? '' : ' (skipped: ../shared/data is absent)';
  it.skipIf(reason !== '')(
    `print exactly as Lean 4.9 printed them${reason}`,
    () => {
      const rows = readFileSync(GOALS, 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Row)
        .filter(row => !NEWER.has(row.name));
      const printed = rows.map(row => ({ row, goal: goalOf(row.statement) }));
      // The others need what the library lacks.
      const elaborated = printed.filter(({ goal }) => goal !== undefined);
      for (const { row, goal } of elaborated)
        expect({ name: row.name, goal }).toEqual({ name: row.name, goal: row.real_lean_goal });
      expect(elaborated.length).toBeGreaterThanOrEqual(FEWEST);
    },
    TIMEOUT_MS,
  );
});
