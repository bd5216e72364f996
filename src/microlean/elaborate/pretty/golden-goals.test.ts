import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statementSession } from './fixtures/statement-session.js';

/** Statements of miniF2F with the goals that Lean 4.9 and Mathlib printed for them. */
const GOALS = new URL('../../../../../shared/data/minif2f-valid-goals.jsonl', import.meta.url);
const FEWEST = 200;
const TIMEOUT_MS = 120_000;

interface Row {
  readonly name: string;
  readonly statement: string;
  readonly real_lean_goal: string;
}

describe('goals of miniF2F', () => {
  const reason = existsSync(GOALS) ? '' : ' (skipped: ../shared/data is absent)';
  it.skipIf(reason !== '')(
    `print exactly as Lean 4.9 printed them${reason}`,
    () => {
      const lines = readFileSync(GOALS, 'utf8').trim().split('\n');
      const { goalOf } = statementSession();
      const printed = lines
        .map(line => JSON.parse(line) as Row)
        .map(row => ({ row, goal: goalOf(row.statement, { finsetBuilder: false }) }));
      // The others need what the stand-in number types lack.
      const elaborated = printed.filter(({ goal }) => goal !== undefined);
      for (const { row, goal } of elaborated)
        expect({ name: row.name, goal }).toEqual({ name: row.name, goal: row.real_lean_goal });
      expect(elaborated.length).toBeGreaterThanOrEqual(FEWEST);
    },
    TIMEOUT_MS,
  );
});
