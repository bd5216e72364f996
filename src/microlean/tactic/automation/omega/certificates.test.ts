/** The library's checkers refuse wrong certificates: each step below is off by a little. */

import { describe, expect, it } from 'vitest';
import { checkText } from '../../../library/fixtures/elaborated-library.js';

const check = (statement: string, proof: string): string =>
  checkText(`open Microlean\nexample ${statement} :=\n  ${proof}`).errors.join('\n');

/** A right certificate, and changes that make it wrong. */
const STEPS: readonly {
  readonly name: string;
  readonly statement: string;
  readonly right: string;
  readonly wrong: readonly string[];
}[] = [
  {
    name: 'reading an inequality of integers',
    statement: '(x : ℤ) (h : x - 2 ≤ 3) : LinearInt.Le [0, 1] [5] [1, x]',
    right: 'LinearInt.of_le [x] (.sub (.var 1) (.num 2)) (.num 3) [0, 1] [5] h rfl',
    wrong: [
      'LinearInt.of_le [x] (.sub (.var 1) (.num 2)) (.num 3) [0, 1] [4] h rfl',
      'LinearInt.of_le [x] (.sub (.var 1) (.num 2)) (.num 2) [0, 1] [5] h rfl',
      'LinearInt.of_le [x] (.add (.var 1) (.num 2)) (.num 3) [0, 1] [5] h rfl',
    ],
  },
  {
    name: 'adding multiples',
    statement:
      '(xs : List ℤ) (h : LinearInt.Le [0, 1] [3] xs) (k : LinearInt.Le [2] [0, 1] xs) : LinearInt.Le [0, 1] [4] xs',
    right: 'LinearInt.combine xs 2 1 [0, 1] [3] [2] [0, 1] [0, 1] [4] h k rfl',
    wrong: [
      'LinearInt.combine xs 1 1 [0, 1] [3] [2] [0, 1] [0, 1] [4] h k rfl',
      'LinearInt.combine xs 2 1 [0, 1] [3] [2] [0, 1] [0, 1] [3] h k rfl',
      'LinearInt.combine xs 2 1 [2] [0, 1] [0, 1] [3] [0, 1] [4] k h rfl',
    ],
  },
  {
    name: 'rounding',
    statement: '(xs : List ℤ) (h : LinearInt.Le [0, 2] [5] (1 :: xs)) : LinearInt.Le [0, 1] [2] (1 :: xs)',
    right: 'LinearInt.tighten xs 2 0 1 [0, 2] [5] [0, 1] [2] h rfl rfl rfl',
    wrong: [
      'LinearInt.tighten xs 2 0 3 [0, 2] [5] [0, 1] [1] h rfl rfl rfl',
      'LinearInt.tighten xs 2 0 0 [0, 2] [5] [0, 1] [2] h rfl rfl rfl',
      'LinearInt.tighten xs 3 0 1 [0, 2] [5] [0, 1] [2] h rfl rfl rfl',
    ],
  },
  {
    name: 'the contradiction',
    statement: '(xs : List ℤ) (h : LinearInt.Le [3] [2] (1 :: xs)) : False',
    right: 'LinearInt.absurd xs [3] [2] 3 2 h rfl rfl rfl',
    wrong: ['LinearInt.absurd xs [3] [2] 2 2 h rfl rfl rfl', 'LinearInt.absurd xs [3] [2] 3 1 h rfl rfl rfl'],
  },
  {
    name: 'an equal contradiction',
    statement: '(xs : List ℕ) (h : Linear.Le [3] [2] (1 :: xs)) : False',
    right: 'Linear.absurd xs [3] [2] 3 2 h rfl rfl rfl',
    wrong: ['Linear.absurd xs [3] [2] 2 2 h rfl rfl rfl', 'Linear.absurd xs [3] [2] 3 3 h rfl rfl rfl'],
  },
  {
    name: 'the end of linarith',
    statement: '(a : ℝ) (h : a + 2 ≤ a) : False',
    right: 'Linarith.absurd_le 1 h (by norm_num)',
    wrong: [
      'Linarith.absurd_le 2 h (by norm_num)',
      'Linarith.absurd_lt 1 h (by norm_num)',
      'Linarith.absurd_lt_self h (by norm_num)',
    ],
  },
  {
    name: 'an interval of one number',
    statement: '(P : ℕ → Prop) (n : ℕ) (l : 3 ≤ n) (u : n < 4) (p : P 3) : P n',
    right: 'IntervalCases.nat_single l u p',
    wrong: ['IntervalCases.nat_single u l p', 'IntervalCases.nat_empty l u rfl'],
  },
];

describe('certificates', () => {
  for (const { name, statement, right, wrong } of STEPS) {
    it(`${name}: right`, () => expect(check(statement, right)).toBe(''));
    for (const proof of wrong)
      it(`${name}: refuses ${proof}`, () => expect(check(statement, proof)).not.toBe(''));
  }
});
