import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PROVED = [
  ': ((26 : ℚ) / 30).num = 13 := by norm_num',
  ': (-(26 : ℚ) / 30).num = -13 := by norm_num',
  ': (-(26 : ℚ) / 30).den = 15 := by norm_num',
  ': ((1 : ℚ) / 2 + 1 / 3 + 1 / 6).den = 1 := by norm_num',
  '(d : ℚ) (h : d = 13 / 15) : ↑d.den + d.num = 28 := by\n  rw [h]\n  norm_num',
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  [': ((26 : ℚ) / 30).num = 26 := by norm_num', /False/],
  [': ((26 : ℚ) / 30).den = 30 := by norm_num', /False/],
  ['(q : ℚ) : q.den = 1 := by norm_num', /no progress/],
];

describe('norm_num on numerators and denominators', () => {
  for (const text of PROVED)
    it(`proves ${text}`, () => expect(checkText(`example ${text}`).errors).toEqual([]));

  for (const [text, message] of REFUSED)
    it(`refuses ${text}`, () => expect(checkText(`example ${text}`).errors.join('\n')).toMatch(message));
});
