import { describe, expect, it } from 'vitest';
import { checkText } from '../library/fixtures/elaborated-library.js';

const errors = (statement: string, ...lines: string[]): string =>
  checkText(`example ${statement} := by\n${lines.map(line => `  ${line}\n`).join('')}`).errors.join('\n');

describe('choose', () => {
  it('makes functions of existential statements', () => {
    const h = '(f : ℕ → ℕ) (h : ∀ x, ∃ y, f y = x) : ∃ g : ℕ → ℕ, ∀ x, f (g x) = x';
    expect(errors(h, 'choose g hg using h', 'exact ⟨g, hg⟩')).toBe('');
    const two = '(p q : ℕ → ℕ → Prop) (h : ∀ x, 0 < x → ∃ y z, p x y ∧ q y z) (pos : 0 < 1) : ∃ y, p 1 y';
    expect(errors(two, 'choose a b h₁ h₂ using h', 'exact ⟨a 1 pos, h₁ 1 pos⟩')).toBe('');
  });

  it('refuses names that stand for nothing, and forms that it lacks', () => {
    expect(errors('(h : ∃ y, y = 3) : True', 'choose y h₁ h₂ using h', 'trivial')).toMatch(/too many names/u);
    expect(errors('(h : ∀ x : ℕ, x = x) : True', 'choose y hy using h', 'trivial')).toMatch(
      /too many names/u,
    );
    expect(errors('(h : ∃ y, y = 3) : True', 'choose! y hy using h', 'trivial')).toMatch(/not supported/u);
  });

  it('forgets what the value was', () => {
    expect(errors('(h : ∃ y, 0 < y) : ∃ y, y = 1', 'choose y hy using h', 'exact ⟨y, rfl⟩')).not.toBe('');
  });
});

describe('apply_fun', () => {
  it.each(['id', 'f', '(fun x => x + 1)'])('applies %s to both sides of an equation', fn => {
    const text = `(f : ℕ → ℕ) (a b : ℕ) (h : a = b) : ${fn} a = ${fn} b`;
    expect(errors(text, `apply_fun ${fn} at h`, 'exact h')).toBe('');
  });

  it('says no more than that, and refuses what is no equation', () => {
    const lines = ['apply_fun (fun x => x * 0) at h', 'exact h'];
    expect(errors('(a b : ℕ) (h : a * 0 = b * 0) : a = b', ...lines)).not.toBe('');
    expect(errors('(a b : ℕ) (h : a < b) : a < b', 'apply_fun id at h', 'exact h')).toMatch(
      /only equations/u,
    );
  });
});
