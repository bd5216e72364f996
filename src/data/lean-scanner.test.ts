import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanLean } from './lean-scanner.js';

const texts = (source: string) => scanLean(source).tokens.map(token => token.text);

describe('scanLean', () => {
  it('leaves out comments, nested ones too, and keeps doc comments as tokens', () => {
    expect(texts('a -- := b\nc /- x /- y -/ := -/ d /-- doc -/ e /-! module -/ f /--/ g')).toEqual(
      'a c d,/-- doc -/,e,f,g'.replace('a c d', 'a,c,d').split(','),
    );
  });

  it('takes strings, raw strings and characters as one token each', () => {
    expect(texts(`"a \\" := b" r#"c " := d"# ')' h' '\\''`)).toEqual([
      '"a \\" := b"',
      'r#"c " := d"#',
      "')'",
      "h'",
      "'\\''",
    ]);
  });

  it('takes dotted, primed, quoted and Unicode names as one word', () => {
    expect(texts("Nat.succ.inj h₁' «a b».c ℝ≥x")).toEqual(['Nat.succ.inj', "h₁'", '«a b».c', 'ℝ', '≥', 'x']);
  });

  it('counts brackets; an opening and its closing one have the same depth', () => {
    const { tokens } = scanLean('a (b {c := 1}) := d');
    expect(tokens.map(token => token.depth)).toEqual([0, 0, 1, 1, 2, 2, 2, 1, 0, 0, 0]);
  });

  it.each([
    ['a /- b', 'a comment is not closed: -/ is missing', 2],
    ['a "b', 'a string is not closed: " is missing', 2],
    ['(a', 'a bracket that ) should close stays open', 0],
    ['a) b', ') closes nothing', 1],
  ])('reports what is wrong with %s', (source, message, offset) => {
    expect(scanLean(source).problem).toEqual({ message, offset });
  });

  it('never throws, and its tokens are the source, in order, without overlap', () => {
    const anything = fc.string({ unit: 'binary' });
    const leanLike = fc
      .array(
        fc.constantFrom(
          '/-',
          '-/',
          '--',
          '"',
          '\\',
          "'",
          ':=',
          '(',
          ')',
          '⟨',
          '⟩',
          '«',
          '»',
          '𝔸',
          'x',
          '\n',
          ' ',
        ),
      )
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anything, leanLike), source => {
        let end = 0;
        for (const token of scanLean(source).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(source.slice(token.start, token.end)).toBe(token.text);
          expect(token.text.length).toBeGreaterThan(0);
          expect(token.depth).toBeGreaterThanOrEqual(0);
          end = token.end;
        }
      }),
    );
  });

  it('finds exactly the outermost := of randomly nested terms', () => {
    const leaf = fc.constantFrom(
      'x := 1',
      '-- := (\n',
      '/- := /- ( -/ -/',
      '":= ("',
      "'('",
      'h',
      'let',
      '(a := 2)',
      '{ b := ")" }',
    );
    const { term } = fc.letrec<{ term: string }>(tie => ({
      term: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc
          .tuple(fc.constantFrom('()', '[]', '{}', '⟨⟩'), fc.array(tie('term'), { maxLength: 4 }))
          .map(([pair, inner]) => `${pair[0]} ${inner.join(' ')} ${pair[1]}`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(term), inner => {
        const scan = scanLean(`(${inner.join(' ')}\n) := y`);
        const outer = scan.tokens.filter(token => token.text === ':=' && token.depth === 0);
        expect(scan.problem).toBeUndefined();
        expect(outer).toHaveLength(1);
      }),
    );
  });
});
