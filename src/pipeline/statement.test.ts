import { describe, expect, test } from 'vitest';
import { theoremOfStatement } from './statement.js';

describe('theoremOfStatement', () => {
  test.each([
    ['∀ n : ℕ, n + 0 = n', 'theorem statement : ∀ n : ℕ, n + 0 = n'],
    [': 1 = 1', 'theorem statement : 1 = 1'],
    ['(p q : Prop) (h : p ∧ q) : q ∧ p', 'theorem statement (p q : Prop) (h : p ∧ q) : q ∧ p'],
    ['{p : Prop} [Decidable p] : p ∨ ¬p', 'theorem statement {p : Prop} [Decidable p] : p ∨ ¬p'],
    ['(1 = 1) ∧ (2 = 2)', 'theorem statement : (1 = 1) ∧ (2 = 2)'],
    ['(fun x : ℕ => x) 1 = 1', 'theorem statement : (fun x : ℕ => x) 1 = 1'],
    ['theorem foo (n : ℕ) : n = n := by sorry', 'theorem foo (n : ℕ) : n = n'],
    ['lemma bar : True := trivial', 'lemma bar : True'],
    ['example : True := by', 'example : True'],
    ['p : True', 'theorem statement : p : True'],
  ])('reads %s', (text, statement) => {
    expect(theoremOfStatement(text).statement).toBe(statement);
  });

  test('takes the name of a declaration', () => {
    expect(theoremOfStatement('theorem Nat.foo (n : ℕ) : n = n').name).toBe('Nat.foo');
    expect(theoremOfStatement('1 = 1').name).toBe('statement');
  });

  test('keeps what stands before a declaration as header, and proves the last one', () => {
    const theorem = theoremOfStatement(
      'open Nat\n\ntheorem a : True := trivial\n\ntheorem b : True := by\n  sorry',
    );
    expect(theorem).toEqual({
      name: 'b',
      header: 'open Nat\n\ntheorem a : True := trivial',
      statement: 'theorem b : True',
    });
  });

  test('keeps := of binders and let', () => {
    expect(theoremOfStatement('theorem a (n : ℕ := 3) : n = n := by rfl').statement).toBe(
      'theorem a (n : ℕ := 3) : n = n',
    );
    expect(theoremOfStatement('theorem a : let x := 1; x = 1 := rfl').statement).toBe(
      'theorem a : let x := 1; x = 1',
    );
  });

  test('refuses what is empty', () => {
    expect(() => theoremOfStatement(' \n')).toThrow(RangeError);
  });
});
