/** Whatever line the REPL gets, it answers with one line of JSON and goes on. */

import { describe, expect, it } from 'vitest';
import type { Random } from '../src/core/index.js';
import { seededRandom } from '../src/util/index.js';
import { reasonToSkip } from './fixtures/plan.js';
import { ReplProcess } from './fixtures/repl-process.js';
import { NEAR_MISSES } from './near-misses.js';

const LINES = process.env.BURN_QED_FULL === '1' ? 20_000 : 1_500;
const BATCH = 25;

const TACTICS = [
  'intro h',
  'exact ⟨h.2, h.1⟩',
  'constructor',
  'simp_all',
  'omega',
  'induction n with\n  | zero => rfl\n  | succ n ih => simp [ih]',
  'rcases h with ⟨a, b⟩ | c',
  'rw [Nat.add_comm, ← Nat.add_assoc] at *',
  'cases h <;> first | assumption | contradiction',
  'refine ⟨?_, ?x⟩ <;> try rfl',
  'calc a = b := h\n  _ = c := by simp',
  'have : 2 + 2 = 4 := by decide',
  'tauto',
  'norm_num',
  'exact fun x => match x with | 0 => rfl | n + 1 => by omega',
];
const STATEMENTS = [
  '∀ (p q : Prop), p ∧ q → q ∧ p',
  '∀ n : Nat, 0 + n = n',
  '∀ a b c : Nat, a < b → b ≤ c → a < c',
  '∃ x : Nat, x * x = 49',
  '∀ (f : Nat → Nat) (h : ∀ x, f x = x), f ∘ f = f',
];

const pick = <T>(random: Random, items: readonly T[]): T => items[random.integer(items.length)]!;
const request = (command: string, payload: unknown): string => `${command} ${JSON.stringify(payload)}`;

/** Well-formed requests of every kind. */
const SEEDS: readonly string[] = [
  ...STATEMENTS.map(expr => request('goal.start', { expr })),
  request('goal.start', { copyFrom: 'Nat.add_comm' }),
  ...TACTICS.flatMap((tactic, stateId) => [
    request('goal.tactic', { stateId, goalId: 0, tactic }),
    request('goal.tactic', { stateId: 0, tactic, autoResume: true }),
    JSON.stringify({ cmd: 'goal.tactic', payload: { stateId: 1, goalId: 0, tactic } }),
  ]),
  request('goal.tactic', { stateId: 0, goalId: 0, have: '1 = 1', binderName: 'h' }),
  request('goal.tactic', { stateId: 0, goalId: 0, expr: 'fun p q h => ⟨h.2, h.1⟩' }),
  request('goal.tactic', { stateId: 0, mode: 'calc' }),
  request('goal.print', { stateId: 1, parentExpr: true, rootExpr: true, goals: true }),
  request('goal.continue', { target: 2, branch: 1 }),
  request('goal.delete', { stateIds: [3, 4] }),
  request('env.inspect', { name: 'Nat.add_comm', value: true, dependency: true }),
  request('env.inspect', { name: 'Nat.rec' }),
  request('env.describe', {}),
  request('env.parse', { input: 'a + b', category: 'term' }),
  request('env.add', { name: 'two', type: 'Nat', value: '2' }),
  request('expr.echo', { expr: 'fun (n : Nat) => n + 1' }),
  request('options.set', { printExprAST: true, noRepeat: false }),
  request('options.print', {}),
  request('stat', {}),
  request('reset', {}),
  ...NEAR_MISSES.slice(0, 60).map(({ source }) =>
    request('frontend.process', { file: source, invocations: true, newConstants: true, sorrys: true }),
  ),
  request('frontend.distil', { file: 'theorem t (p : Prop) (h : p) : p := sorry' }),
  'stat',
  'nonsense {}',
];

const SCRAPS = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\u0000',
  '⟨',
  '⟩',
  '∀ x, ',
  '𝔸',
  '\ud800',
  'null',
  '-1',
  '1e999',
  '\\u0000',
  'sorry',
  'by ',
  '(',
  '·',
  '\\n  ',
];

function mutate(line: string, random: Random): string {
  let result = line;
  const count = 1 + random.integer(4);
  for (let i = 0; i < count; i++) {
    const at = random.integer(result.length + 1);
    const end = Math.min(result.length, at + random.integer(12));
    switch (random.integer(6)) {
      case 0:
        result = result.slice(0, at) + result.slice(end);
        break;
      case 1:
        result = result.slice(0, at) + pick(random, SCRAPS) + result.slice(at);
        break;
      case 2:
        result = result.slice(0, at) + result.slice(at, end).repeat(2) + result.slice(end);
        break;
      case 3: {
        const other = pick(random, SEEDS);
        result = result.slice(0, at) + other.slice(random.integer(other.length));
        break;
      }
      case 4:
        result = result.replace(/\d+/u, () => String(random.integer(40)));
        break;
      default:
        result = result.slice(0, at);
    }
  }
  return result;
}

function randomLine(random: Random): string {
  switch (random.integer(8)) {
    case 0:
      return pick(random, SEEDS);
    case 1:
      return Array.from({ length: random.integer(40) }, () => pick(random, SCRAPS)).join('');
    case 2:
      return request('expr.echo', {
        expr: pick(random, ['(', 'fun x => ', '¬', '∀ x, ', '[']).repeat(2_000),
      });
    default:
      return mutate(pick(random, SEEDS), random);
  }
}

/** A blank line ends the REPL, and pretty replies have many lines: neither is meant here. */
const isFair = (line: string): boolean =>
  line.trim() !== '' && !line.includes('retty') && !line.includes('timeout');

const skip = reasonToSkip('microlean');
describe.skipIf(skip !== undefined)(
  `the REPL under ${LINES} bad lines (${skip ?? 'real executable'})`,
  () => {
    it('gives one JSON reply a line, without a crash or a hang', { timeout: 1_800_000 }, async () => {
      const random = seededRandom('repl fuzz');
      const repl = await ReplProcess.start();
      try {
        await repl.ask([request('options.set', { timeout: 2_000 })]);
        for (let sent = 0; sent < LINES; sent += BATCH) {
          const lines: string[] = [];
          while (lines.length < BATCH) {
            const line = randomLine(random).replaceAll('\n', ' ');
            if (isFair(line)) lines.push(line);
          }
          for (const [i, reply] of (await repl.ask(lines)).entries())
            expect(() => JSON.parse(reply), lines[i]).not.toThrow();
        }
        expect(repl.surplus).toEqual([]);
        const [last] = await repl.ask(['reset {}']);
        expect(JSON.parse(last!)).toHaveProperty('nGoals');
      } finally {
        repl.close();
      }
    });
  },
);
