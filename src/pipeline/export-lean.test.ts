import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TheoremResult } from '../trajectory/index.js';
import { exportLean, leanSource, proofText } from './export-lean.js';

const RESULT: TheoremResult = {
  name: 'swap',
  statement: 'theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p',
  outcome: 'proved',
  reason: 'proved',
  script: 'constructor\n· exact h.2\n\n  exact h.1',
  axioms: [],
  libraryAxioms: [],
  expansions: 1,
  tacticCalls: 2,
  tokens: 0,
  depth: 2,
  wallMs: 1,
  time: { generateMs: 0, environmentMs: 1, valueMs: 0, otherMs: 0 },
};

test('proofText indents every line of the script but empty ones', () => {
  expect(proofText('theorem t : True', 'constructor\n\n  trivial')).toBe(
    'theorem t : True := by\n  constructor\n\n    trivial',
  );
});

test('leanSource imports Mathlib unless the header imports something itself', () => {
  expect(leanSource(RESULT)).toMatch(/^import Mathlib\n\ntheorem swap/);
  expect(leanSource({ ...RESULT, header: 'import Mathlib.Logic.Basic\nopen Nat' })).toMatch(
    /^import Mathlib.Logic.Basic\nopen Nat\n\ntheorem swap/,
  );
});

test('exportLean writes a file for each proof, and none for the rest', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'burn-qed-export-'));
  try {
    const refused = { ...RESULT, name: 'other', outcome: 'unverified' as const };
    const strange = { ...RESULT, name: 'a/b c' };
    const paths = await exportLean([RESULT, refused, strange], join(folder, 'proofs'));
    expect(paths.map(path => path.slice(folder.length))).toEqual(['/proofs/swap.lean', '/proofs/a_b_c.lean']);
    expect(await readFile(paths[0]!, 'utf8')).toBe(leanSource(RESULT));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
