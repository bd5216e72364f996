import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forbiddenWord } from './guard.js';

describe('forbiddenWord finds', () => {
  test.each([
    ['sorry', 'sorry'],
    ['exact (sorry)', 'sorry'],
    ['constructor <;> admit', 'admit'],
    ['simp; native_decide', 'native_decide'],
    ['exact cheat', 'cheat'],
    ['exact sorryAx _ true', 'sorryAx'],
    ['exact _root_.sorryAx _ true', 'sorryAx'],
    ['have h : p := by sorry\nexact h', 'sorry'],
    ['simp -- easy\nsorry', 'sorry'],
    ['/- a /- b -/ c -/ sorry', 'sorry'],
    ['/-/ -/ sorry', 'sorry'],
    ['exact f "a" sorry', 'sorry'],
    ['exact f "\\"" sorry', 'sorry'],
    ['exact f "\\\\" sorry', 'sorry'],
    ['exact f r"\\" sorry', 'sorry'],
    ['exact f r#"a"b"# sorry', 'sorry'],
    ["exact f '\"' sorry '\"'", 'sorry'],
    ["exact f '\\'' sorry", 'sorry'],
    ["exact h' sorry h'", 'sorry'],
    ['exact s!"{sorry}"', 'sorry'],
    ['exact s!"a -- b" sorry', 'sorry'],
    ['exact «a b» sorry', 'sorry'],
    ['exact fun x ↦λsorry', 'sorry'],
    ['exact f 1sorry', 'sorry'],
    ['exact f 0b1admit', 'admit'],
    ['exact !sorry', 'sorry'],
    ['refine ?sorry', 'sorry'],
    ['∀sorry', 'sorry'],
    ['bar"sorry"; sorry', 'sorry'],
  ])('%s', (source, word) => {
    expect(forbiddenWord(source)).toBe(word);
  });
});

describe('forbiddenWord lets pass', () => {
  test.each([
    'exact h',
    'exact sorry_not',
    "exact sorry'",
    'exact not_sorry',
    'exact admits',
    'exact cheated h',
    'exact decide_native',
    'simp -- no sorry here',
    '/- sorry -/ simp',
    '/- a /- b -/ sorry -/ simp',
    '/-- sorry -/ simp',
    'exact f "sorry"',
    'exact f "\\" sorry"',
    'exact f r"sorry"',
    'exact f r#"a" sorry"#',
    'exact «sorry»',
    'exact ℕsorry',
    'exact αsorry',
    'exact h₁sorry',
    '-- sorry',
    '/- sorry',
    '',
  ])('%s', source => {
    expect(forbiddenWord(source)).toBeNull();
  });
});

/** Pieces of source, some of which hide a forbidden word; none of them contains one as a word. */
const harmless = fc.constantFrom(
  'simp [h]',
  'exact ⟨h.1, h.2⟩',
  '"admit \\" "',
  '/- sorry /- -- " -/ cheat -/',
  '-- sorry "\n',
  '«cheat»',
  "'\\''",
  "'\"'",
  "x'",
  'r#"sorry""#',
  '1.5',
  's!"{x}"',
);

test('a text of harmless pieces passes; with a forbidden word between them it does not', () => {
  fc.assert(
    fc.property(
      fc.array(harmless, { maxLength: 8 }),
      fc.array(harmless, { maxLength: 8 }),
      fc.constantFrom('sorry', 'sorryAx', 'admit', 'cheat', 'native_decide'),
      (before, after, word) => {
        expect(forbiddenWord([...before, ...after].join(' '))).toBeNull();
        expect(forbiddenWord([...before, word, ...after].join(' '))).toBe(word);
      },
    ),
  );
});

test('any text at all is scanned to its end', () => {
  const piece = fc.oneof(
    fc.constantFrom('"', "'", '/-', '-/', '--', '«', '»', '\\', 'r#"', '#', '!', '\n', 'sorry', '1'),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
      const word = forbiddenWord(pieces.join(''));
      expect(word === null || pieces.join('').includes(word)).toBe(true);
    }),
  );
});
