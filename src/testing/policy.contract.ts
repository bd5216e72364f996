/** What every `TacticPolicy` must do, as a vitest suite. */

import { describe, expect, test } from 'vitest';
import type { ProofState, Proposal, ProposalRequest, TacticPolicy } from '../core/index.js';
import { seededRandom } from '../util/index.js';

/** What the suite runs. */
export interface PolicyCases {
  /** States to ask about. Default: three small ones of propositional logic and arithmetic. */
  readonly states?: readonly ProofState[];
  /** Modes that the policy supports. Default both. */
  readonly modes?: readonly ProposalRequest['mode'][];
  /** Whether one seed gives one answer. Default true. */
  readonly deterministic?: boolean;
}

const DEFAULT_STATES: readonly ProofState[] = [
  state('theorem a (p q : Prop) (h : p ∧ q) : q ∧ p', 'q ∧ p', [
    ['p', 'Prop'],
    ['q', 'Prop'],
    ['h', 'p ∧ q'],
  ]),
  state('theorem b (p q : Prop) : p → q → p', 'p → q → p', [
    ['p', 'Prop'],
    ['q', 'Prop'],
  ]),
  state('theorem c (n : Nat) : 0 + n = n', '0 + n = n', [['n', 'Nat']]),
];

/**
 * Declares the suite.
 *
 * @param name what is tested, for the report.
 * @param make a policy, new or shared.
 */
export function testPolicy(
  name: string,
  make: () => TacticPolicy | Promise<TacticPolicy>,
  cases: PolicyCases = {},
): void {
  const { states = DEFAULT_STATES, modes = ['step', 'whole'], deterministic = true } = cases;
  const ask = async (mode: ProposalRequest['mode'], at: ProofState, count: number, signal?: AbortSignal) =>
    (await make()).propose({
      state: at,
      mode,
      count,
      temperature: 1,
      maxTokens: 48,
      random: seededRandom(11),
      ...(signal && { signal }),
    });

  describe(`${name} is a TacticPolicy`, () => {
    test('says what it is', async () => {
      expect((await make()).description).not.toBe('');
    });

    describe.each(modes)('in mode %s', mode => {
      test('gives well-formed proposals, at most as many as asked, best first', async () => {
        for (const at of states) {
          for (const count of [1, 4, 16]) checkProposals(await ask(mode, at, count), count);
        }
      });

      test.runIf(deterministic)('one seed gives one answer', async () => {
        for (const at of states) expect(await ask(mode, at, 8)).toEqual(await ask(mode, at, 8));
      });

      test('throws the reason of a fired signal', async () => {
        const reason = new Error('no longer wanted');
        await expect(ask(mode, states[0]!, 4, AbortSignal.abort(reason))).rejects.toBe(reason);
      });
    });
  });
}

function checkProposals(proposals: readonly Proposal[], count: number): void {
  expect(proposals.length).toBeLessThanOrEqual(count);
  for (const { text, logProb, tokens } of proposals) {
    expect(text.trim()).not.toBe('');
    expect(Number.isFinite(logProb) && logProb <= 0, `log-probability ${logProb} of ${text}`).toBe(true);
    expect(Number.isSafeInteger(tokens) && tokens >= 0, `tokens ${tokens} of ${text}`).toBe(true);
  }
  const logProbs = proposals.map(proposal => proposal.logProb);
  expect(logProbs).toEqual([...logProbs].sort((a, b) => b - a));
}

function state(statement: string, target: string, hypotheses: readonly [string, string][]): ProofState {
  return {
    theorem: { name: statement.split(' ')[1]!, statement },
    tactics: [],
    goals: [{ hypotheses: hypotheses.map(([name, type]) => ({ name, type })), target }],
  };
}
