import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../candidate.js';
import { focusOn } from '../../focus.js';
import { LibraryReader, theoremContext } from '../../theorem-context.js';
import { cancellations } from './cancellation.js';
import { numberCases } from './case-splits.js';
import { casts } from './casts.js';
import { combinations } from './certificates.js';
import { arithmetic } from './closers.js';
import { clearing } from './denominators.js';
import { divisors } from './divisors.js';
import { factoredEquations } from './factored-equations.js';
import { type NumberView, numberView } from './number-view.js';
import { remainders } from './remainders.js';
import { boundedRoots } from './roots.js';
import { roundings } from './roundings.js';
import { setsOfNumbers } from './sets-of-numbers.js';
import { solvedVariables } from './solved-variables.js';
import { squareRoots } from './square-roots.js';
import { successions } from './succession.js';

type Generator = (view: NumberView) => readonly Candidate[];

const THEOREM = { name: 't', statement: 'theorem t : True' };

/** What a generator proposes; the last line of a goal is its target. */
function proposals(generate: Generator, goal: string, ...history: readonly string[]): readonly string[] {
  const lines = goal.split('; ');
  const hypotheses = lines.slice(0, -1).map(line => {
    const colon = line.indexOf(' : ');
    return { name: line.slice(0, colon), type: line.slice(colon + 3) };
  });
  const state = { theorem: THEOREM, tactics: history, goals: [{ hypotheses, target: lines.at(-1)! }] };
  const view = numberView(focusOn(state, theoremContext(THEOREM, [], new LibraryReader())));
  return view === undefined ? [] : generate(view).map(({ text }) => text);
}

describe('a kind of proposal for its goal', () => {
  test.each<[kind: string, generate: Generator, goal: string, expected: string]>([
    ['a square as a hint', arithmetic, 'a : ℝ; a ^ 2 + 1 ≥ 2 * a', 'nlinarith [sq_nonneg (a - 1)]'],
    ['an instance', arithmetic, 'f : ℝ → ℝ; h : ∀ (x : ℝ), f x = x + 1; f 2 = 3', 'linarith [h 2]'],
    [
      'instances at small values, evaluated',
      arithmetic,
      'a : ℝ; b : ℝ; h : ∀ (x : ℝ), 4 * x = a * x + b; a = 4 ∧ b = 0',
      'have hv := h 0\nhave hv₁ := h 1\nhave hv₂ := h 2\nhave hv₃ := h (-1)\nnorm_num at hv hv₁ hv₂ hv₃\nconstructor <;> linarith',
    ],
    ['closed sums in a fact', arithmetic, 'x : ℕ; h : ∑ k ∈ Finset.range 4, k = x; x = 6', 'at h\nomega'],
    ['fractions over one', arithmetic, 'x : ℝ; h : 0 < x; 1 / x ≤ 2 / x', 'div_le_div_iff₀'],
    ['an interval', numberCases, 'n : ℕ; h : n < 5; n ^ 2 < 25', 'interval_cases n <;> omega'],
    ['an absolute value', numberCases, 'x : ℝ; h : |x - 2| = 3; x < 6', 'rcases abs_cases (x - 2)'],
    [
      'cases by remainder',
      remainders,
      'n : ℕ; 3 ∣ n ^ 3 + 2 * n',
      'apply Nat.dvd_of_mod_eq_zero\nhave hm : n % 3',
    ],
    ['quotient and remainder', remainders, 'x : ℤ; h : x % 19 = 4; x ^ 2 % 19 = 16', '∃ a, x = 19 * a + 4'],
    ['parity', remainders, 'n : ℤ; h : Even n; Odd (n + 1)', 'simp only [Int.even_iff, Int.odd_iff]'],
    [
      'rational roots',
      factoredEquations,
      'x : ℝ; h : x ^ 2 = 5 * x - 6; x ≤ 3',
      '= 0 := by linear_combination h',
    ],
    ['a bound for roots', boundedRoots, 'n : ℕ; h : n ^ 2 = 49; n = 7', 'interval_cases n <;> omega'],
    [
      'two equations without their other unknown',
      factoredEquations,
      'a : ℝ; b : ℝ; h : b = a ^ 2; g : b = 3 * a - 2; b ≤ 4',
      'linear_combination (-1) * h + g\nrcases',
    ],
    [
      'coefficients',
      combinations,
      'x : ℝ; y : ℝ; h : x + y = 7; g : x - y = 1; x = 4',
      '(1 / 2) * h + (1 / 2) * g',
    ],
    [
      'a factor cancelled',
      cancellations,
      'p : ℂ; q : ℂ; x : ℂ; r : ℂ; h : (x - p) * (x - q) = (r - p) * (r - q); g : x ≠ r; x = p + q - r',
      'mul_left_cancel₀ (sub_ne_zero.mpr g) (by linear_combination h)\nlinear_combination',
    ],
    [
      'a variable as a factor',
      cancellations,
      'x : ℝ; y : ℝ; h : x * y = x; x = 0 ∨ y = 1',
      'show x * (y - 1) = 0',
    ],
    ['divisors', divisors, 'x : ℕ; y : ℕ; h : x * y = 6; x ≤ 6', 'Nat.divisors 6 = {1, 2, 3, 6} by decide'],
    [
      'a common divisor',
      divisors,
      'n : ℕ; (n + 7).gcd (2 * n + 1) ≤ 13',
      '2 * (n + 7) = 1 * (2 * n + 1) + 13 by ring',
    ],
    [
      'all cases at once',
      factoredEquations,
      'x : ℝ; y : ℝ; h : x ^ 2 = x; g : y ^ 2 = 4; x * y ≤ 2',
      'rcases mul_eq_zero.mp hx with hx | hx <;> rcases mul_eq_zero.mp hx₁ with hx₁ | hx₁ <;> first | linarith',
    ],
    [
      'a function put in',
      arithmetic,
      'f : ℝ → ℝ; a : ℝ; h : ∀ (x : ℝ), f x = x + 1; g : f a = 2; a = 1',
      'simp only [h] at g',
    ],
    ['a denominator', clearing, 'x : ℝ; h : 3 / (x - 1) = 2; x = 5 / 2', 'have hd1 : x - 1 ≠ 0'],
    ['a value', solvedVariables, 'x : ℝ; h : 2 * x = 3; x ^ 2 = 9 / 4', 'have hx : x = 3 / 2 := by linarith'],
    ['casts', casts, 'n : ℕ; h : (↑n : ℝ) = 3; n = 3', 'norm_cast at h\nomega'],
    ['a square root', squareRoots, 'x : ℝ; h : √(x + 1) = 2; x = 3', 'rw [h] at hs'],
    ['a rounded root', roundings, '⌊√26⌋ + ⌈√27⌉ = 11', 'have hr : ⌊√26⌋ = 5 := by (rw [Int.floor_eq_iff]'],
    ['a least element', setsOfNumbers, 'IsLeast {n | 3 ∣ n} 0', 'constructor'],
    [
      'a finite set',
      setsOfNumbers,
      'S : Finset ℕ; h : ∀ (n : ℕ), n ∈ S ↔ n ∣ 36; S.card = 9',
      'Finset.filter (fun n => n ∣ 36) (Finset.range 37)',
    ],
    [
      'a finite set that a polynomial bounds',
      setsOfNumbers,
      'S : Finset ℕ; h : ∀ (n : ℕ), n ∈ S ↔ 0 < n ∧ n ^ 2 + 1 < 20; S.card = 4',
      '(Finset.range 21)',
    ],
    [
      'induction from a start',
      successions,
      'n : ℕ; h : 4 ≤ n; n ^ 2 ≤ 2 ^ n',
      "induction' n, h using Nat.le_induction",
    ],
  ])('%s', (_, generate, goal, expected) => {
    expect(proposals(generate, goal).some(text => text.includes(expected))).toBe(true);
  });

  test('the step of an induction: one more power', () => {
    const goal = 'n : ℕ; ih : 3 ∣ 2 ^ (2 * n + 1) + 1; 3 ∣ 2 ^ (2 * (n + 1) + 1) + 1';
    const expected = 'have hp : 2 ^ (2 * (n + 1) + 1) = 2 ^ (2 * n + 1) * 2 ^ 2 := by ring\nomega';
    expect(proposals(successions, goal, "induction' n with n ih")).toContain(expected);
    expect(proposals(successions, goal)).toEqual([]);
  });
});

test('the step of an induction: one step of a recursion', () => {
  const goal =
    'u : ℕ → ℕ; h : ∀ (n : ℕ), u (n + 1) = 2 * u n + 1; n : ℕ; ih : u n = 2 ^ n - 1; u (n + 1) = 2 ^ (n + 1) - 1';
  const [first] = proposals(successions, goal, "induction' n with n ih").filter(text =>
    text.startsWith('rw [h, ih]'),
  );
  expect(first).toBe(
    'rw [h, ih]\nhave : 2 ^ (n + 1) = 2 ^ n * 2 ^ 1 := by ring\nhave := Nat.lt_two_pow_self (n := n)\nomega',
  );
});

/** Only those that split the values of two variables. */
const allAtOnce: Generator = view =>
  numberCases(view).filter(({ text }) => text.includes('interval_cases a <;> interval_cases b'));

describe('none where it does not fit', () => {
  test.each<[kind: string, generate: Generator, goal: string]>([
    ['roots that are irrational', factoredEquations, 'x : ℝ; h : x ^ 2 = 2; x ≤ 2'],
    ['combinations that do not exist', combinations, 'x : ℝ; y : ℝ; h : x + y = 7; x = 4'],
    ['a factor that may be zero', cancellations, 'x : ℝ; y : ℝ; h : (x - y) * (x + y) = 1; x = y'],
    ['subtraction of natural numbers', cancellations, 'x : ℕ; y : ℕ; h : x * y = x; g : x ≠ 0; y = 1'],
    ['numbers with many divisors', divisors, 'x : ℕ; y : ℕ; h : x * y = 1680; x ≤ 1680'],
    ['sets without a bound', setsOfNumbers, 'S : Finset ℕ; h : ∀ (n : ℕ), n ∈ S ↔ 2 ∣ n; S.card = 4'],
    ['a range without an upper end', numberCases, 'n : ℕ; h : 3 < n; n ^ 2 > 9'],
    ['too many values at once', allAtOnce, 'a : ℕ; b : ℕ; g : a < 50; h : b < 50; a + b < 100'],
    ['goals without numbers', arithmetic, 'p : Prop; h : p; p'],
  ])('%s', (_, generate, goal) => {
    expect(proposals(generate, goal)).toEqual([]);
  });
});
