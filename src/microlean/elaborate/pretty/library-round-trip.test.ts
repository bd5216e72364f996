import { describe, expect, it } from 'vitest';
import { alphaEqual, type ConstantInfo } from '../../kernel/index.js';
import { Meta } from '../meta/index.js';
import { statementSession } from './fixtures/statement-session.js';
import { printExpr } from './index.js';

const TIMEOUT_MS = 120_000;
/** Made by the environment for a type or function; their statements use names that only recursors bind. */
const GENERATED = /\.(?:rec|recOn|casesOn|below|brecOn|noConfusion|noConfusionType|inj|injEq|eq_\d+)$/u;

describe('types of the library', () => {
  it(
    'elaborate to themselves again when printed and parsed',
    () => {
      const { env, elaborate } = statementSession();
      const isStated = ({ kind, name }: ConstantInfo) =>
        (kind === 'thm' || kind === 'def') && !GENERATED.test(name.toString());
      const stated = [...env.kernel.ownConstants()].filter(isStated);
      let same = 0;
      for (const { name, type, levelParams } of stated) {
        const meta = new Meta(env);
        const printed = printExpr(meta, type);
        // Lean's `↑x` leaves the target type to be guessed.
        if (printed.includes('↑')) continue;
        const again = elaborate(meta, printed, levelParams);
        expect(`${name} : ${printExpr(meta, again)}`).toBe(`${name} : ${printed}`);
        if (alphaEqual(again, type)) same++;
      }
      expect(same).toBeGreaterThan(0.95 * stated.length);
      expect(stated.length).toBeGreaterThan(300);
    },
    TIMEOUT_MS,
  );
});
