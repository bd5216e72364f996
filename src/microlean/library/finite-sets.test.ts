import { beforeAll, describe, expect, it } from 'vitest';
import { checkText, testLibrary } from './fixtures/elaborated-library.js';

// The library is elaborated once, which takes its time where no cache has it.
beforeAll(() => {
  testLibrary();
}, 600_000);

/** Facts about finite sets, sums and bijections that the library's definitions and lemmas prove. */
const PROVED = [
  'theorem t : ∑ x ∈ Finset.range 100, x = 4950 := by decide',
  'theorem t : ∑ x ∈ Finset.range 100, x = 4950 := by rfl',
  'theorem t : (Finset.filter (fun n => 4 ∣ n) (Finset.Icc 15 85)).card = 18 := by rfl',
  'theorem t : ∀ x ∈ Finset.Icc 1 50, x * x < 2501 := by decide',
  'theorem t : ∑ x ∈ Finset.Icc (-3 : ℤ) 3, x ^ 2 = 28 := by decide',
  'theorem t : Finset.Icc (-1 : ℤ) 1 = {-1, 0, 1} := by decide',
  'theorem t : ({1, 2, 3} : Finset ℕ) ⊂ Finset.Icc 0 9 := by decide',
  'theorem t : ∃ x ∈ Finset.range 10, x * x = 49 := by decide',
  'theorem t : ∀ x : Fin 12, x.val * x.val % 12 ≠ 2 := by decide',
  'theorem t : 39 ∈ { x : ℕ | 30 * x % 47 = 42 } := by decide',
  'theorem t : (∑ k ∈ Finset.Icc 1 4, k ^ 2) = 30 := by simp [Finset.sum_Icc_succ_top]',
  'theorem t (f : ℕ → ℝ) : ∑ k ∈ Finset.range 3, f k = f 0 + f 1 + f 2 := by simp [Finset.sum_range_succ]',
  'theorem t (f : ℕ → ℝ) (n : ℕ) (h : ∀ k, 0 ≤ f k) : 0 ≤ ∑ k ∈ Finset.range n, f k := Finset.sum_nonneg fun k _ => h k',
  'theorem t (n : ℕ) : ∑ k ∈ Finset.range n, (2 * k + 1) = n ^ 2 := by\n  induction n with\n  | zero => rfl\n  | succ n ih => rw [Finset.sum_range_succ, ih]; ring',
  'theorem t (σ : ℝ ≃ ℝ) (h : σ.1 2 = σ.2 2) : σ.1 (σ.1 2) = 2 := by simp_all',
  'theorem t (σ : ℝ ≃ ℝ) (x y : ℝ) : σ.symm x = y ↔ x = σ y := Equiv.symm_apply_eq σ',
  'theorem t (a b c : ℕ) (h : [a, b, c].Pairwise (· ≠ ·)) : b ≠ c := by simp_all',
  "theorem t (S : Set ℕ) (m n : ℕ) (h : IsLeast S m) (h' : IsLeast S n) : m = n := h.unique h'",
  "theorem t (f : ℝ → ℝ) (h : Fintype (f ⁻¹' {0})) (x : ℝ) : x ∈ (f ⁻¹' {0}).toFinset ↔ f x = 0 := by simp",
];

/** False, or not provable by the tactic: an error, never a proof. */
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['theorem t : ∑ x ∈ Finset.range 100, x = 5050 := by decide', /false|failed/u],
  ['theorem t : ∑ x ∈ Finset.range 100, x = 5050 := by rfl', /./u],
  ['theorem t : (Finset.Icc 1 10).card = 9 := by decide', /./u],
  ['theorem t : (Finset.Icc 1 10).card = 9 := by simp', /./u],
  ['theorem t : (10 : ℕ) ∈ Finset.range 10 := by decide', /./u],
  ['theorem t : ({1, 2, 2} : Finset ℕ).card = 3 := by decide', /./u],
  ['theorem t : ({1, 2, 2} : Finset ℕ).card = 3 := by rfl', /./u],
  ['theorem t : Finset.range 3 ⊂ Finset.range 3 := by decide', /./u],
  ['theorem t (n : ℕ) : ∑ k ∈ Finset.range n, k = n := by simp', /./u],
  ['theorem t (σ : ℝ ≃ ℝ) : σ.1 2 = σ.2 2 := by simp', /./u],
  [
    'theorem t (f : ℕ → ℕ) : ∑ k ∈ Finset.Icc 1 3, f k = f 1 + f 2 := by simp [Finset.sum_Icc_succ_top]',
    /./u,
  ],
  ['theorem t : ∀ x : Fin 12, x.val * x.val % 12 ≠ 4 := by decide', /./u],
];

describe('finite sets', () => {
  it.each(PROVED)('proves %s', text => {
    expect(checkText(text).errors).toEqual([]);
  });

  it.each(REFUSED)('refuses %s', (text, message) => {
    const { errors } = checkText(text);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(message);
  });
});
