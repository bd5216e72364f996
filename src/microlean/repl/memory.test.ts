import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { StepLimitError } from '../elaborate/meta/index.js';
import { collectInterned, internedCount, internedLevelMVarCount, mkNatLit } from '../kernel/index.js';
import { basisSession } from './fixtures/basis-session.js';
import { startExpressionLimit } from './memory.js';
import { ReplServer } from './server.js';

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};

async function inUse(): Promise<{ readonly exprs: number; readonly levels: number }> {
  await collectInterned(collectGarbage, 'all');
  return { exprs: internedCount(), levels: internedLevelMVarCount() };
}

describe('interned expressions of a session', () => {
  const server = new ReplServer(basisSession(), () => 0);
  const ask = (command: string, payload: object) =>
    JSON.parse(server.answer(`${command} ${JSON.stringify(payload)}`)) as Record<string, unknown>;

  /** Opens a goal and takes it through some steps. @returns the states */
  function proof(): number[] {
    const states = [ask('goal.start', { expr: '∀ p q : Prop, p ∧ q → q ∧ (p ∨ 1000 = 0)' }).stateId];
    for (const tactic of [
      'intro p q h',
      'rcases h with ⟨a, b⟩',
      'constructor',
      'exact b',
      'exact Or.inl a',
    ]) {
      const reply = ask('goal.tactic', { stateId: states.at(-1), goalId: 0, tactic });
      expect(reply, tactic).toHaveProperty('nextStateId');
      states.push(reply.nextStateId);
    }
    return states as number[];
  }

  it('are let go of when the states are deleted', async () => {
    ask('goal.delete', { stateIds: proof() });
    const before = await inUse();
    const states = Array.from({ length: 20 }, proof).flat();
    const during = await inUse();
    ask('goal.delete', { stateIds: states });
    const after = await inUse();
    expect(during.exprs).toBeGreaterThan(before.exprs + 500);
    expect(after.exprs).toBeLessThan(before.exprs + 100);
    expect(after.levels).toBeLessThan(before.levels + 20);
  });
});

describe('startExpressionLimit', () => {
  it('ends an action that makes too many expressions', () => {
    const check = startExpressionLimit(100);
    for (let i = 0; i < 50; i++) mkNatLit(987_654_000 + i);
    check();
    for (let i = 0; i < 100; i++) mkNatLit(987_655_000 + i);
    expect(check).toThrow(StepLimitError);
  });
});
