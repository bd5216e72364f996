import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  '(x : ℕ) (h : x ∈ ({1, 2, 3} : Finset ℕ)) : x * x ≤ 9 := by fin_cases h <;> norm_num',
  '(x : ℕ) (h : x ∈ Finset.range 5) : x % 5 = x := by fin_cases h <;> rfl',
  '(x : ℕ) (h : x ∈ Finset.Icc 3 6) : 2 < x := by fin_cases h <;> decide',
  '(x : ℤ) (h : x ∈ [1, -2]) : x ^ 2 ≤ 4 := by fin_cases h <;> norm_num',
  '(x : ℕ) (h : x ∈ (∅ : Finset ℕ)) : False := by fin_cases h',
  '(x : Fin 4) : x * x = 0 ∨ x * x = 1 := by fin_cases x <;> decide',
  '(b : Bool) : (b && b) = b := by fin_cases b <;> rfl',
  '(x y : ℕ) (h : x ∈ ({1, 2} : Finset ℕ)) (k : y ∈ ({3, 4} : Finset ℕ)) : x < y := by fin_cases h, k <;> norm_num',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['(x : ℕ) (h : x ∈ ({1, 2, 3} : Finset ℕ)) : x < 3 := by fin_cases h <;> decide', /is false/],
  ['(x : ℕ) (h : x ∈ Finset.range 3) : x < 3 := by\n  fin_cases h\n  · decide\n  · decide', /unsolved goals/],
  ['(x : Fin 3) : x = 0 ∨ x = 1 := by fin_cases x <;> decide', /is false/],
  ['(x : ℕ) (s : Finset ℕ) (h : x ∈ s) : x ∈ s := by fin_cases h', /the members are not known/],
  ['(x : ℕ) (l : List ℕ) (h : x ∈ 1 :: l) : True := by fin_cases h <;> trivial', /the members are not known/],
  ['(x : ℕ) (h : x ∈ ({1, 2} : Set ℕ)) : x < 3 := by fin_cases h', /List, a Multiset or a Finset/],
  ['(x : ℕ) : x = 0 := by fin_cases x', /no membership and no finite type/],
];

describe('fin_cases', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text}`).errors).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(`example ${text}`).errors.join('\n')).toMatch(message));
});
