import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const errors = (text: string): string => checkText(text).errors.join('\n');

describe('aesop', () => {
  it.each([
    '(p q r : Prop) (h : p ∧ q → r) (hp : p) (hq : q) : r',
    '(p q r : Prop) (h : p ∨ q) (hp : p → r) (hq : q → r) : r',
    '(p q : Prop) (h : p ∧ q) : q ∧ p',
    '(p q : Prop) : p ∧ q ↔ q ∧ p',
    '(p q : Prop) (hp : p) : q ∨ p',
    '(p q r s : Prop) (h : p → q) (h₁ : q → r) (h₂ : r → s) (hp : p) : s',
    '(a b : ℕ) (h : a = 3) (h₂ : b = a) : b = 3 ∧ a = 3',
    '(α : Type) (p q : α → Prop) (h : ∃ x, p x) (hpq : ∀ x, p x → q x) (hq : ∀ x, ¬q x) : False',
  ])('proves %s', statement => {
    expect(errors(`example ${statement} := by aesop`)).toBe('');
  });

  it.each([
    '(p q : Prop) (h : p ∨ q) : p',
    '(p q : Prop) (h : p → q) : p',
    '(p q : Prop) (h : p → q) (hq : q) : p',
    '(α : Type) (p q : α → Prop) (h : ∃ x, p x) (h₂ : ∃ x, q x) : ∃ x, p x ∧ q x',
    '(a b : ℕ) (h : a + b = 3) : a = 1',
    '(p : Prop) : p',
  ])('does not prove %s', statement => {
    expect(errors(`example ${statement} := by aesop`)).toMatch(/aesop/u);
  });

  it('says that clauses are not supported', () => {
    expect(errors('example : True := by aesop (add safe trivial)')).toMatch(/not supported/u);
  });
});
