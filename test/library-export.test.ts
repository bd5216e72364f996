/** What microlean exports is accepted by the export checker, which knows nothing of how it was made. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCheck, writeExport } from '../src/microlean/export/index.js';
import { axiomsOf, licensedNatOperations, nameOf } from '../src/microlean/kernel/index.js';
import { testLibrary } from '../src/microlean/library/fixtures/elaborated-library.js';
import { exportProof, LIBRARY_AXIOMS } from '../src/microlean/library/index.js';

const folder = mkdtempSync(join(tmpdir(), 'burn-qed-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function check(name: string, lines: Iterable<string>) {
  const path = join(folder, name);
  writeFileSync(path, `${[...lines].join('\n')}\n`);
  return runCheck(path);
}

const names = testLibrary().modules.flatMap(module => [...module.constants()].map(({ name }) => name));

describe('the library', () => {
  it('stands on the axioms of Lean and the listed ones alone', () => {
    const axioms = axiomsOf(testLibrary().env.kernel, names).map(String);
    const standard = ['propext', 'Quot.sound', 'Classical.choice', 'sorryAx'];
    expect(axioms.filter(axiom => !standard.includes(axiom)).sort()).toEqual([...LIBRARY_AXIOMS].sort());
  });

  it('uses sorryAx nowhere', () => {
    const users = names.filter(
      name =>
        String(name) !== 'sorryAx' &&
        axiomsOf(testLibrary().env.kernel, [name]).some(a => String(a) === 'sorryAx'),
    );
    expect(users.map(String)).toEqual([]);
  });

  it('lets the kernel compute with literals', () => {
    const licensed = licensedNatOperations(testLibrary().env.kernel).map(String);
    expect(licensed).toEqual(
      expect.arrayContaining(
        ['add', 'sub', 'mul', 'div', 'mod', 'pow', 'gcd', 'beq', 'ble'].map(op => `Nat.${op}`),
      ),
    );
  });

  it('is accepted from nothing', async () => {
    const report = await check('library.ndjson', writeExport(testLibrary().env.kernel, names));
    expect(report.failure).toBeUndefined();
    expect(report.verdict).toBe('accept');
    expect(report.declarations.thm).toBeGreaterThan(500);
  });
});

describe('one theorem', () => {
  it('is accepted with just what it depends on', async () => {
    const text =
      'theorem mine (a b c : Nat) (h : a ∣ b) : a ∣ b * c := by\n  obtain ⟨k, rfl⟩ := h\n  exact ⟨k * c, Nat.mul_assoc a k c⟩';
    const exported = exportProof(text, testLibrary());
    if (exported.kind === 'refused') throw new Error(exported.reason);
    const report = await check('mine.ndjson', exported.lines);
    expect(report.failure).toBeUndefined();
    expect(report.declarations.thm).toBeLessThan(names.length / 2);
    expect(testLibrary().env.find(nameOf('mine'))).toBeUndefined();
  });

  it.each([
    ': (29 ^ 13 - 5 ^ 13) % 7 = 3 := rfl',
    '(x y : ℝ) (h : 123456789 * x < 987654321 * y) : 123456789 * x - 987654321 * y < 0 := by linarith',
  ])('is computed with, not counted: %s', async statement => {
    const exported = exportProof(`theorem mine ${statement}`, testLibrary());
    if (exported.kind === 'refused') throw new Error(exported.reason);
    expect((await check('numbers.ndjson', exported.lines)).failure).toBeUndefined();
  });

  it.each([
    ['theorem mine : False := sorry', /sorry/u],
    ['theorem mine : False := trivial', /mismatch/u],
    ['-- nothing', /declares nothing/u],
  ])('is refused: %s', (text, reason) => {
    const exported = exportProof(text, testLibrary());
    expect(exported).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) });
  });
});
