import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankOut, findForbiddenWord, proofFile, readTheoremSource, sourceWithHole } from './source.js';

describe('readTheoremSource', () => {
  it('takes the imports off and keeps line numbers', () => {
    const header =
      '-- top\nimport Mathlib\npublic import A.B /- x -/\n\nopen Nat\n-- import C\ndef imported := 1';
    const source = readTheoremSource({ name: 't', statement: ' theorem t : True ', header });
    expect(source.imports).toEqual(['Mathlib', 'A.B']);
    expect(source.header).toBe('-- top\n\n\n\nopen Nat\n-- import C\ndef imported := 1');
    expect(source.statement).toBe('theorem t : True');
  });

  it('does not take an import inside a comment for one', () => {
    expect(readTheoremSource({ name: 't', statement: '', header: '/- \nimport X\n-/' }).imports).toEqual([]);
  });

  it.each([
    ["theorem foo.bar' (x : Nat) : x = x", "foo.bar'"],
    ['theorem foo.{u} (α : Type u) : α = α', 'foo'],
    ['/-- doc theorem x -/ @[simp] private lemma «a b».c₁ : True', '«a b».c₁'],
    ['theorem\n  t : True', 't'],
  ])('finds the name in %s', (statement, name) => {
    expect(readTheoremSource({ name: 'other', statement }).name).toBe(name);
  });

  it.each([
    ['ex_1', 'theorem ex_1 (p : Prop) : p → p'],
    ['level 3', 'theorem «level 3» (p : Prop) : p → p'],
  ])('names an example: %s', (name, statement) => {
    expect(readTheoremSource({ name, statement: 'example (p : Prop) : p → p' })).toMatchObject({ statement });
  });
});

describe('sourceWithHole', () => {
  it('survives a comment at the end of the statement', () => {
    const source = readTheoremSource({ name: 't', statement: 'theorem t : True -- easy' });
    expect(sourceWithHole(source)).toBe('theorem t : True -- easy\n  := sorry\n');
  });
});

describe('proofFile', () => {
  it('indents the script and knows where it begins and ends, in bytes', () => {
    const source = readTheoremSource({ name: 't', statement: 'theorem t : ∀ p, p → p', header: 'open Nat' });
    const file = proofFile(source, 'intro p h\nexact h');
    expect(file.text).toBe(
      'open Nat\n\ntheorem t : ∀ p, p → p := by\n  intro p h\n  exact h\n\n#print axioms t\n',
    );
    expect(file.statementBegin).toBe(10);
    expect(Buffer.from(file.text).subarray(file.reportBegin).toString()).toBe('#print axioms t\n');
  });
});

describe('findForbiddenWord', () => {
  it.each([
    ['exact sorry', 'sorry'],
    ['(sorry)', 'sorry'],
    ['have h := by admit', 'admit'],
    ['native_decide', 'native_decide'],
    ['run_tac foo', 'run_tac'],
    ['exact sorryAx _ true', 'sorryAx'],
    ['exact f \'"\' sorry -- "', 'sorry'],
    ['set_option debug.skipKernelTC true in rfl', 'skipKernelTC'],
    ['trace "run_tac"', 'run_tac'],
  ])('finds it in %s', (script, word) => {
    expect(findForbiddenWord(script)).toBe(word);
  });

  it.each([
    'exact sorry_free',
    "exact sorry'",
    'rfl -- sorry',
    '/- sorry /- -/ sorry -/ rfl',
    'trace "sorry"',
    'admits',
  ])('lets %s pass', script => {
    expect(findForbiddenWord(script)).toBeUndefined();
  });
});

describe('blankOut', () => {
  it('keeps every line break and the length', () => {
    const piece = fc.constantFrom('--', '/-', '-/', '"', "'", '\\', '\n', 'a', '𝓝', ' ');
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('');
        const blanked = blankOut(text);
        expect(blanked.length).toBe(text.length);
        expect(blanked.replaceAll(/[^\n]/gu, '').length).toBe(text.replaceAll(/[^\n]/gu, '').length);
      }),
    );
  });
});
