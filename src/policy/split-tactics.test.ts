import { describe, expect, test } from 'vitest';
import { splitTactics } from './split-tactics.js';

describe('splitTactics', () => {
  test.each<[string, string, string[]]>([
    ['lines', 'intro h\nexact h', ['intro h', 'exact h']],
    ['a leading by', 'by\n  intro h\n  exact h', ['intro h', 'exact h']],
    ['indentation that all lines share', '  intro h\n  exact h\n', ['intro h', 'exact h']],
    [
      'bullets with their blocks',
      'constructor\n· intro h\n  exact h\n· simp',
      ['constructor', '· intro h\n  exact h', '· simp'],
    ],
    [
      'alternatives',
      'cases h with\n| inl a => exact a\n| inr b => exact b',
      ['cases h with\n| inl a => exact a\n| inr b => exact b'],
    ],
    ['a calc block', 'calc a = b := h\n  _ = c := g\nsimp', ['calc a = b := h\n  _ = c := g', 'simp']],
    ['open brackets', 'simp [a,\nb]\nrfl', ['simp [a,\nb]', 'rfl']],
    ['a line that begins with <;>', 'cases h\n<;> simp', ['cases h\n<;> simp']],
    ['semicolons', 'intro h; exact h', ['intro h', 'exact h']],
    ['no semicolon of <;>', 'constructor <;> simp', ['constructor <;> simp']],
    ['no semicolon in brackets', 'exact (by simp; rfl)', ['exact (by simp; rfl)']],
    ['no semicolon of a nested block', 'have h : p := by simp; rfl', ['have h : p := by simp; rfl']],
    ['comments between tactics', 'intro h\n-- now close\nexact h -- done', ['intro h', 'exact h -- done']],
    ['nothing', '\n  \n', []],
  ])('respects %s', (_, text, expected) => {
    expect(splitTactics(text)).toEqual(expected);
  });
});
