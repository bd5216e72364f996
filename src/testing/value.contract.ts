/** What every `ValueModel` must do, as a vitest suite. */

import { describe, expect, test } from 'vitest';
import type { ValueModel } from '../core/index.js';

/** What the suite runs. */
export interface ValueCases {
  /** Printed root goal. */
  readonly goal?: string;
  /** Printed states, all different. */
  readonly states?: readonly string[];
  /** How far a score in a batch may be from the same score alone. Default 1e-6. */
  readonly tolerance?: number;
}

/**
 * Declares the suite.
 *
 * @param name what is tested, for the report.
 * @param make a model, new or shared.
 */
export function testValueModel(
  name: string,
  make: () => ValueModel | Promise<ValueModel>,
  cases: ValueCases = {},
): void {
  const {
    goal = 'p q : Prop\n⊢ p ∧ q → q ∧ p',
    states = [
      'p q : Prop\nh : p ∧ q\n⊢ q ∧ p',
      'p q : Prop\nh : p ∧ q\n⊢ q\n\np q : Prop\nh : p ∧ q\n⊢ p',
      '⊢ False',
    ],
    tolerance = 1e-6,
  } = cases;

  describe(`${name} is a ValueModel`, () => {
    test('says what it is', async () => {
      expect((await make()).description).not.toBe('');
    });

    test('gives one finite score per state; none for none', async () => {
      const scores = await (await make()).score(goal, states);
      expect(scores).toHaveLength(states.length);
      expect(scores.every(Number.isFinite)).toBe(true);
      expect(await (await make()).score(goal, [])).toEqual([]);
    });

    test('a score does not depend on the rest of the batch, nor on its order', async () => {
      const model = await make();
      const together = await model.score(goal, states);
      const reversed = (await model.score(goal, [...states].reverse())).reverse();
      for (const [index, state] of states.entries()) {
        const [alone] = await model.score(goal, [state]);
        expect(Math.abs(together[index]! - alone!)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(reversed[index]! - alone!)).toBeLessThanOrEqual(tolerance);
      }
    });

    test('throws the reason of a fired signal', async () => {
      const reason = new Error('no longer wanted');
      await expect((await make()).score(goal, states, AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
}
