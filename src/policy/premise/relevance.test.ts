import { describe, expect, test } from 'vitest';
import { type Premise, readPremise } from './premise.js';
import { isAbout, isClassField, isWrittenOut, numberTypesOf, numberTypesOfPremise } from './relevance.js';
import { rulesOfPremise } from './rewrite-rule.js';

const lemma = (name: string, type: string, simp = false): Premise =>
  readPremise({ name, type, simp }, false)!;

describe('number types', () => {
  test('of a goal: named, and implied by signs', () => {
    const goal = { hypotheses: [{ name: 'x', type: 'ℝ' }], target: '⌊x⌋ = 2' };
    expect(numberTypesOf(goal)).toEqual(['ℝ', 'ℤ']);
    expect(numberTypesOf({ hypotheses: [], target: '2 + 2 = 4' })).toEqual([]);
  });

  test('a lemma about other numbers is not about a goal', () => {
    const types = numberTypesOfPremise(lemma('Nat.add_comm', '∀ (a b : ℕ), a + b = b + a'));
    expect(isAbout(types, ['ℝ'])).toBe(false);
    expect(isAbout(types, ['ℕ', 'ℝ'])).toBe(true);
    expect(isAbout(types, [])).toBe(true);
  });

  test('a lemma of algebra at large is about all', () => {
    const general = lemma('add_comm', '∀ {M : Type} [inst : AddCommMonoid M] (a b : M), a + b = b + a');
    expect(isAbout(numberTypesOfPremise(general), ['ℝ'])).toBe(true);
  });
});

test('fields of classes are told by their first name', () => {
  expect(
    isClassField(lemma('Field.mul_comm', '∀ {K : Type} [self : Field K] (a b : K), a * b = b * a')),
  ).toBe(true);
  expect(isClassField(lemma('mul_comm', '∀ {K : Type} [inst : Field K] (a b : K), a * b = b * a'))).toBe(
    false,
  );
});

describe('rules that write normal forms in other terms', () => {
  test.each<[name: string, type: string, simp: boolean, expected: boolean]>([
    ['Nat.succ_eq_add_one', '∀ (n : ℕ), succ n = n + 1', false, true],
    ['abs_two', '|2| = 2', false, true],
    ['smul_eq_mul', '∀ (a b : ℕ), a • b = a * b', false, true],
    ['mul_one', '∀ (a : ℕ), a * 1 * 1 = a * 1', true, true],
    ['add_mul', '∀ (a b c : ℕ), (a + b) * c = a * c + b * c', false, false],
  ])('%s', (name, type, simp, expected) => {
    const backward = rulesOfPremise(lemma(name, type, simp)).find(rule => rule.direction === 'backward')!;
    expect(isWrittenOut(backward)).toBe(expected);
  });
});
