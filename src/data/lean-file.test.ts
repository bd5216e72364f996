import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leanFileOfTheorems, theoremsOfLeanFile } from './lean-file.js';

const FILE = `import Mathlib
/-! # Title with theorem fake : False := by sorry -/

open Nat -- theorem comment : 1 = 2 := sorry

def double (n : ℕ) : ℕ := n + n

namespace A.B
variable {α : Type} (s : String := ":= by sorry")

theorem proved : 1 = 1 := by rfl

/-- Twice by adding. -/
@[simp] theorem first (n : ℕ := 3) : let m := n; double m = 2 * m := by
  sorry

section Inner
variable (k : ℕ)
private lemma second : k = k := sorry
end Inner

example (bylaw : ℕ) : bylaw = bylaw := by sorry -- done

end A.B

theorem _root_.third : True := by /- nothing -/ sorry
theorem fourth : ∃ x, x = { val := 1 : Foo }.val := by
  have : True := by sorry
  sorry
theorem half : True := by
`;

describe('theoremsOfLeanFile', () => {
  const { theorems, declarations } = theoremsOfLeanFile(FILE);
  const named = (name: string) => theorems.find(theorem => theorem.name === name)!;

  it('finds the theorems whose whole proof is sorry, with full names, and no others', () => {
    expect(theorems.map(theorem => theorem.name)).toEqual([
      'A.B.first',
      'A.B.second',
      'A.B.example_1',
      'third',
    ]);
    expect(declarations).toBe(7);
  });

  it('keeps attributes, modifiers, defaults and lets in the statement, and the doc comment apart', () => {
    expect(named('A.B.first').statement).toBe(
      '@[simp] theorem first (n : ℕ := 3) : let m := n; double m = 2 * m',
    );
    expect(named('A.B.first').informal).toBe('Twice by adding.');
    expect(named('A.B.second').statement).toBe('private lemma second : k = k');
    expect(named('A.B.example_1').statement).toBe('example (bylaw : ℕ) : bylaw = bylaw');
  });

  it('gives each the context before it, open scopes included, without the theorems that are not proved', () => {
    const header = named('A.B.second').header!;
    expect(header).toContain('import Mathlib');
    expect(header).toContain('theorem proved : 1 = 1 := by rfl');
    expect(header).not.toContain('first');
    expect(header.endsWith('section Inner\nvariable (k : ℕ)')).toBe(true);
    expect(named('third').header!.endsWith('end A.B')).toBe(true);
  });
});

describe('leanFileOfTheorems', () => {
  it('is undone by reading, also for names, splits and texts that Lean source does not hold', () => {
    const letters = fc.stringMatching(/^[a-z]{1,6}$/);
    const theorem = fc.record(
      {
        statement: fc.constantFrom(
          'example : True',
          'lemma a.b (h : x = "sorry") : x = x',
          '@[simp] theorem q : 1 = 1',
        ),
        split: letters,
        source: fc.string({ minLength: 1 }),
        goal: fc.string({ minLength: 1 }),
        informal: fc.string({ minLength: 1 }),
      },
      { requiredKeys: ['statement'] },
    );
    const headers = fc.constantFrom(
      '',
      'import Mathlib\n\nopen Nat',
      'namespace A\n\nsection\nvariable (x : ℕ)',
    );
    fc.assert(
      fc.property(fc.array(theorem), headers, (list, header) => {
        const theorems = list.map((fields, index) => ({
          name: `name ${index}`,
          ...fields,
          ...(header === '' ? {} : { header }),
          // A doc comment's text cannot close the comment.
          ...(fields.informal === undefined ? {} : { informal: fields.informal.replace(/[-/]/g, '.') }),
        }));
        expect(theoremsOfLeanFile(leanFileOfTheorems(theorems)).theorems).toEqual(theorems);
      }),
    );
  });

  it('writes headers that continue each other once', () => {
    const { theorems } = theoremsOfLeanFile(FILE);
    const written = leanFileOfTheorems(theorems);
    expect(theoremsOfLeanFile(written).theorems).toEqual(theorems);
    expect(written.match(/import Mathlib/g)).toHaveLength(1);
  });

  it('refuses headers that one file cannot hold', () => {
    const theorem = (name: string, header: string) => ({ name, statement: `theorem ${name} : True`, header });
    expect(() => leanFileOfTheorems([theorem('a', 'open A'), theorem('b', 'open B')])).toThrow(
      'the header of b does not continue',
    );
    expect(() =>
      leanFileOfTheorems([theorem('a', 'open A'), theorem('b', 'open A\n\ntheorem a : True := trivial')]),
    ).toThrow('proves a, which the file would declare twice');
  });
});
