import { describe, expect, it } from 'vitest';
import { reportLines } from './report-text.js';

describe('reportLines()', () => {
  it('says verdict, cause, counts, axioms and times', () => {
    const lines = reportLines({
      verdict: 'reject',
      failure: {
        line: 7,
        declaration: 'a',
        rule: 'declared-type',
        message: 'wrong type',
        terms: ['Nat', 'Bool'],
      },
      leanVersion: '4.30.0',
      declarations: { axiom: 1, def: 2, thm: 0, opaque: 0, quot: 0, inductive: 1 },
      axioms: ['propext'],
      durationMs: 1234,
      slowest: [{ name: 'b', durationMs: 12.34 }],
    });
    expect(lines).toEqual([
      'reject in 1.23 s',
      'line 7, a: wrong type [declared-type]',
      '  expected: Nat',
      '  found:    Bool',
      'accepted: 1 axiom, 2 def, 1 inductive',
      'axioms: propext',
      'slowest:',
      '      12.3 ms  b',
    ]);
  });
});
