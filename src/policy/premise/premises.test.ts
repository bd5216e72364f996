import { describe, expect, test } from 'vitest';
import { parseTerm } from '../term/parser.js';
import { scanHeader } from './header-scanner.js';
import { normalise, ruleTable } from './normalise.js';
import { readPremise } from './premise.js';
import { matchesOf, rulesOfPremise, ruleText } from './rewrite-rule.js';

const HEADER = `import Mathlib

inductive Num where
  | zero : Num
  | succ : Num → Num

notation (priority := 1000000) "ℕ" => Num

namespace Num

def le (a b : Num) : Prop := ∃ c : Num, b = a + c

instance instLE : LE Num := ⟨le⟩

/-- theorem in_comment : False -/
@[simp] theorem add_zero (a : ℕ) : a + 0 = a := rfl

variable {α : Type} [Inhabited α]

protected theorem step {a b : ℕ} (h : succ a = succ b) : a = b := by
  have theorem_like := 1
  exact foo h

theorem swap : ∀ (x : α), x = x := fun _ => rfl
`;

describe('scanHeader', () => {
  const content = scanHeader(HEADER);

  test('finds theorems under the names that are in scope at its end', () => {
    expect(content.premises).toEqual([
      { name: 'add_zero', type: '∀ (a : ℕ), a + 0 = a', simp: true },
      { name: 'step', type: '∀ {a b : ℕ} (h : succ a = succ b), a = b', simp: false },
      { name: 'swap', type: '∀ {α : Type} [Inhabited α], ∀ (x : α), x = x', simp: false },
    ]);
  });

  test('finds definitions, types, instances and notations', () => {
    expect(content.definitions).toEqual([
      { name: 'le', parameters: ['a', 'b'], body: '∃ c : Num, b = a + c' },
    ]);
    expect(content.inductives).toEqual([
      {
        name: 'Num',
        constructors: [
          { name: 'zero', fields: [] },
          { name: 'succ', fields: [true] },
        ],
      },
    ]);
    expect([...content.instances]).toEqual([['LE', 'le']]);
    expect([...content.notations]).toEqual([['ℕ', 'Num']]);
  });

  test('reads nothing into what it cannot read', () => {
    expect(scanHeader('theorem').premises).toEqual([]);
    expect(scanHeader('))) theorem ((( :').premises.length).toBeLessThanOrEqual(1);
  });
});

describe('readPremise', () => {
  test('tells values from hypotheses, explicit from implicit', () => {
    const premise = readPremise(
      { name: 'l', type: '∀ {a b : ℕ} (h : a ≠ 0) [inst : Foo a], a ≤ b → a < b' },
      true,
    )!;
    expect(
      premise.args.map(({ kind, isHypothesis }) => `${kind}${isHypothesis ? ' hypothesis' : ''}`),
    ).toEqual(['implicit', 'implicit', 'explicit hypothesis', 'instance', 'explicit hypothesis']);
    expect(premise.conclusion.key).toBe('(< a b)');
  });
});

describe('rules', () => {
  const rules = (name: string, type: string) => rulesOfPremise(readPremise({ name, type }, true)!);

  test('know which way simplifies', () => {
    expect(rules('mul_succ', '∀ (a b : ℕ), a * succ b = a * b + a').map(rule => rule.kind)).toEqual([
      'simplifying',
      'expanding',
    ]);
    expect(rules('add_comm', '∀ (a b : ℕ), a + b = b + a').map(rule => rule.kind)).toEqual([
      'permuting',
      'permuting',
    ]);
    expect(rules('add_zero', '∀ (a : ℕ), a + 0 = a').map(rule => rule.direction)).toEqual(['forward']);
  });

  test('find their instances, and write them', () => {
    const [rule] = rules('add_comm', '∀ (a b : ℕ), a + b = b + a');
    const found = matchesOf(rule!, parseTerm('x + y * (z + w) = 0'), 8);
    expect(found.map(({ values }) => ruleText(rule!, values))).toEqual([
      'add_comm x (y * (z + w))',
      'add_comm z w',
    ]);
  });

  test('normalise a term, and are named when they were used', () => {
    const table = ruleTable(
      [
        ...rules('add_zero', '∀ (a : ℕ), a + 0 = a'),
        ...rules('mul_zero', '∀ (a : ℕ), a * 0 = 0'),
        ...rules('one', '1 = succ 0'),
      ].filter(rule => rule.kind === 'simplifying'),
    );
    const { term, used } = normalise(parseTerm('x * 0 + (y + 0) = y'), table);
    expect(term.key).toBe('(= (+ 0 y) y)');
    expect(used.map(rule => rule.name)).toEqual(['mul_zero', 'add_zero']);
  });

  test('that permute sort, and stop', () => {
    const table = ruleTable(rules('add_comm', '∀ (a b : ℕ), a + b = b + a').slice(0, 1));
    expect(normalise(parseTerm('y + x = x + y'), table).term.key).toBe('True');
  });
});
