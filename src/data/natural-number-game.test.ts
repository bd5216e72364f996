import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { adaptSolution } from './adapt-solution.js';
import { loadTheorems } from './load-theorems.js';
import { type GameRow, naturalNumberGame } from './natural-number-game.js';

function level(order: number, fields: Partial<GameRow> = {}): GameRow {
  return {
    order,
    world: 'W',
    name: `level${order}`,
    statement: `theorem level${order} : (1 : ℕ) = 1`,
    solution: '  rfl',
    new_tactics: [],
    new_theorems: [],
    ...fields,
  };
}

describe('adaptSolution', () => {
  it.each([
    ['  rw [h]\n  rfl', 'rewrite [h]\nrfl'],
    ['  · repeat rw [add_zero] at h', '· repeat rewrite [add_zero] at h'],
    ['  induction b with d hd generalizing c', "induction' b with d hd generalizing c"],
    ['  cases h with a ha\n  cases h', "cases' h with a ha\ncases h"],
    ['  use e + 1 -- two\n  exact rw_lemma', 'refine ⟨e + 1, ?_⟩ -- two\nexact rw_lemma'],
    ['  simp_add', 'simp only [add_assoc, add_left_comm, add_comm]'],
    ['  nth_rewrite 2 [← h]\n  apply f at h', 'nth_rewrite 2 [← h]\napply f at h'],
  ])('writes %j as %j', (solution, adapted) => {
    expect(adaptSolution(solution)).toBe(adapted);
  });
});

describe('naturalNumberGame', () => {
  it('gives a level its own facts and earlier levels with their proofs, not later ones', () => {
    const rows = [
      level(2, { new_theorems: ['MyNat.add_zero'], solution: '  rw [add_zero]\n  rfl' }),
      level(1, { world: 'First' }),
      level(3, { new_theorems: ['MyNat.mul_zero'] }),
    ];
    const [first, second, third] = naturalNumberGame(rows);
    expect([first!.split, second!.split]).toEqual(['First', 'W']);
    expect(first!.header).not.toMatch(/level1|add_zero/);
    expect(second!.header).toMatch(/theorem level1 .* := by\n {2}rfl\n\ntheorem add_zero/);
    expect(second!.header).not.toMatch(/level2|mul_zero/);
    expect(third!.header).toContain('theorem level2 : (1 : ℕ) = 1 := by\n  rewrite [add_zero]\n  rfl');
  });

  it('brings definitions only when a level speaks of them, and once', () => {
    const power = level(2, { statement: 'theorem level2 (a : ℕ) : a ^ 2 = a ^ 2' });
    const order = level(3, { statement: 'theorem level3 (a : ℕ) : a ≤ a' });
    const [before, with1, with2] = naturalNumberGame([level(1), power, order]).map(
      theorem => theorem.header!,
    );
    expect(before).not.toMatch(/def pow|def le/);
    expect(with1).toContain('def pow');
    expect(with2!.match(/def pow/g)).toHaveLength(1);
    expect(with2).toContain('def le');
  });

  it('refuses facts that it does not know', () => {
    expect(() => naturalNumberGame([level(1, { new_theorems: ['MyNat.magic'] })])).toThrow(
      'level level1 hands out MyNat.magic',
    );
  });
});

const published = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data/nng4.jsonl');
describe.skipIf(!existsSync(published))('the published game (skipped where its file is absent)', () => {
  it('loads as 79 theorems whose headers are prefixes of each other, free of sorry and axioms', async () => {
    const theorems = await loadTheorems(published);
    expect(theorems).toHaveLength(79);
    for (const [index, { header }] of theorems.entries()) {
      expect(header!.startsWith(theorems[index - 1]?.header ?? '')).toBe(true);
      expect(header).not.toMatch(/\bsorry\b|\baxiom\b|xyzzy/);
    }
  });

  it('shows a level no statement of a level that is not earlier', async () => {
    const theorems = await loadTheorems(published);
    for (const [index, { header }] of theorems.entries())
      for (const later of theorems.slice(index)) expect(header).not.toContain(`${later.statement} := by`);
  });
});
