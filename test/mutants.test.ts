/**
 * True proofs with a token deleted, doubled, swapped or replaced: whatever is accepted must prove the very statement, without
 * `sorry` or a new axiom. (Some mutants are still proofs.) Statements with a token changed are tried with the old proof.
 */

import { describe, expect, it } from 'vitest';
import type { Random } from '../src/core/index.js';
import { alphaEqual, axiomsOf, nameOf, TypeChecker } from '../src/microlean/kernel/index.js';
import { checkText } from '../src/microlean/library/fixtures/elaborated-library.js';
import { seededRandom } from '../src/util/index.js';

/** Statement and proof, both true. */
const PROOFS: readonly (readonly [statement: string, proof: string])[] = [
  ['(p q : Prop) (h : p ∧ q) : q ∧ p', '⟨h.2, h.1⟩'],
  ['(p q : Prop) (h : p ∧ q) : q ∧ p', 'by\n  obtain ⟨hp, hq⟩ := h\n  exact ⟨hq, hp⟩'],
  ['(p q r : Prop) (h : p → q) (g : q → r) : p → r', 'fun x => g (h x)'],
  ['(p q : Prop) (h : p ∨ q) : q ∨ p', 'h.elim Or.inr Or.inl'],
  [
    '(p q : Prop) (h : p ∨ q) : q ∨ p',
    'by\n  cases h with\n  | inl a => exact Or.inr a\n  | inr b => exact Or.inl b',
  ],
  ['(p : Prop) : ¬¬p → p', 'fun h => Classical.byContradiction fun g => h g'],
  ['(α : Type) (p : α → Prop) (h : ¬∃ a, p a) : ∀ a, ¬p a', 'fun a g => h ⟨a, g⟩'],
  [
    '(n : Nat) : 0 + n = n',
    'by\n  induction n with\n  | zero => rfl\n  | succ n ih => rw [Nat.add_succ, ih]',
  ],
  ['(a b c : Nat) : a + b + c = a + c + b', 'by rw [Nat.add_assoc, Nat.add_comm b c, ← Nat.add_assoc]'],
  ['(a b c : Nat) (h : a ≤ b) (g : b < c) : a < c', 'Nat.lt_of_le_of_lt h g'],
  ['(a b c : Nat) (h : a ≤ b) (g : b < c) : a + 1 ≤ c', 'by omega'],
  ['(a b : Nat) (h : a = b) : b + a = a + a', 'by subst h; rfl'],
  [
    '(a b c : Nat) (h : a ∣ b) (g : b ∣ c) : a ∣ c',
    'by\n  obtain ⟨x, rfl⟩ := h\n  obtain ⟨y, rfl⟩ := g\n  exact ⟨x * y, Nat.mul_assoc a x y⟩',
  ],
  [
    '(a b c d : Nat) (h : a = b) (g : c = d) : a + c = b + d',
    'calc a + c = b + c := by rw [h]\n    _ = b + d := by rw [g]',
  ],
  ['(xs ys : List Nat) : (xs ++ ys).length = ys.length + xs.length', 'by simp [Nat.add_comm]'],
  ['(f : Nat → Nat) (h : ∀ x, f x = x) : f (f 3) = 3', 'by rw [h, h]'],
  ['(p : Nat → Prop) (h : ∀ n, p n → p (n + 1)) (z : p 0) : p 3', 'h 2 (h 1 (h 0 z))'],
  ['(p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r)', 'by tauto'],
  ['(n : Nat) (h : n < 3) : n = 0 ∨ n = 1 ∨ n = 2', 'by omega'],
  ['(x y : Nat) (h : (x, y) = (y, x)) : x = y', 'by cases h; rfl'],
  [': ∃ x : Nat, x * x = 49 ∧ x < 10', '⟨7, by decide, by decide⟩'],
  ['(a b c : Nat) (h : a ≤ b) : a + c ≤ b + c', 'Nat.add_le_add_right h c'],
];

const TOKENS = /\s+|[\p{L}_][\p{L}\p{N}_.']*|\d+|:=|=>|←|<;>|./gsu;
const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];
const EXTRA = [
  'h',
  'rfl',
  '_',
  '0',
  'trivial',
  'False',
  '¬',
  '.symm',
  'h.1',
  '∀',
  'id',
  'n',
  '(',
  ')',
  'skip',
  'sorry',
  'Nat',
];

function mutate(text: string, random: Random): string {
  const tokens = tokensOf(text);
  const words = [...tokens.keys()].filter(i => tokens[i]!.trim() !== '');
  const at = words[random.integer(words.length)]!;
  const other = words[random.integer(words.length)]!;
  switch (random.integer(5)) {
    case 0:
      tokens.splice(at, 1);
      break;
    case 1:
      [tokens[at], tokens[other]] = [tokens[other]!, tokens[at]!];
      break;
    case 2:
      tokens[at] = tokens[other]!;
      break;
    case 3:
      tokens[at] = EXTRA[random.integer(EXTRA.length)]!;
      break;
    default:
      tokens.splice(at, 0, `${tokens[other]!} `);
  }
  return tokens.join('');
}

/** Elaborates `theorem x`; `undefined` if it is refused. */
function accepted(statement: string, proof: string) {
  const { messages, env } = checkText(`theorem x ${statement} := ${proof}`);
  const refused = messages.some(({ severity, kind }) => severity === 'error' || kind === 'hasSorry');
  return refused ? undefined : env;
}

const STANDARD = ['propext', 'Quot.sound', 'Classical.choice'];
const ROUNDS = process.env.BURN_QED_FULL === '1' ? 200 : 20;
const x = nameOf('x');

describe('mutants of true proofs', () => {
  it.each(PROOFS.map((pair, i) => [i, ...pair] as const))('%i: %s', (i, statement, proof) => {
    const original = accepted(statement, proof);
    expect(original).toBeDefined();
    const type = original!.get(x).type;
    const random = seededRandom(`mutants ${i}`);
    for (let round = 0; round < ROUNDS; round++) {
      const mutant = mutate(proof, random);
      const env = accepted(statement, mutant);
      if (env === undefined) continue;
      const info = env.get(x);
      expect(info.kind, mutant).toBe('thm');
      expect(alphaEqual(info.type, type), mutant).toBe(true);
      expect(
        axiomsOf(env.kernel, [x])
          .map(String)
          .filter(axiom => !STANDARD.includes(axiom)),
        mutant,
      ).toEqual([]);
      // The kernel, asked again: the proof is a term of the statement.
      const checker = new TypeChecker(env.kernel);
      if (info.kind === 'thm')
        expect(checker.isDefEq(checker.check(info.value), info.type), mutant).toBe(true);
    }
  });

  it('of statements: an accepted proof proves what is written', () => {
    const random = seededRandom('statements');
    for (const [statement, proof] of PROOFS)
      for (let round = 0; round < ROUNDS / 4; round++) {
        const colon = statement.lastIndexOf(' : ') < 0 ? 0 : statement.lastIndexOf(' : ') + 3;
        const mutant = statement.slice(0, colon) + mutate(statement.slice(colon), random);
        const env = accepted(mutant, proof);
        if (env === undefined) continue;
        const axiom = checkText(`axiom x ${mutant}`);
        expect(axiom.errors, mutant).toEqual([]);
        expect(alphaEqual(env.get(x).type, axiom.env.get(x).type), mutant).toBe(true);
      }
  });
});
