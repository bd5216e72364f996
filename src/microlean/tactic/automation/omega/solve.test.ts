import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineForms, divideForm, type LinearForm } from './linear-form.js';
import { type Constraint, refute } from './solve.js';

const form = (constant: number, ...coefficients: number[]): LinearForm => ({
  constant: BigInt(constant),
  coefficients: new Map(coefficients.map((c, i) => [i + 1, BigInt(c)] as const).filter(([, c]) => c !== 0n)),
});
const given = (forms: readonly LinearForm[]): Constraint[] =>
  forms.map((f, index) => ({ form: f, derivation: { kind: 'given', index } }));

/** Recomputes what a derivation derives. */
function replay(constraint: Constraint, forms: readonly LinearForm[]): LinearForm {
  const { derivation } = constraint;
  switch (derivation.kind) {
    case 'given':
      return forms[derivation.index]!;
    case 'natural':
      return { constant: 0n, coefficients: new Map([[derivation.unknown, 1n]]) };
    case 'combine':
      expect(derivation.k > 0n && derivation.l > 0n).toBe(true);
      return combineForms(
        derivation.k,
        replay(derivation.first, forms),
        derivation.l,
        replay(derivation.second, forms),
      );
    case 'divide':
      return divideForm(replay(derivation.of, forms), derivation.factor);
  }
}

describe('refute', () => {
  it('finds contradictions that need rounding', () => {
    // 2x + 1 = 2y
    const forms = [form(1, 2, -2), form(-1, -2, 2)];
    expect(refute(given(forms))?.form.constant).toBe(-1n);
  });

  it('finds contradictions by a change of unknowns, and derives them in the given ones', () => {
    // 7x + 12y = 31 and 2 ≤ x ≤ 12 - or 1 ≤ x ≤ 12, where x = 1, y = 2 is a solution
    const system = (least: number) => [
      form(-31, 7, 12),
      form(31, -7, -12),
      form(-least, 1, 0),
      form(12, -1, 0),
    ];
    const found = refute(given(system(2)));
    expect(found && replay(found, system(2))).toEqual(found?.form);
    expect(found?.form.constant).toBe(-1n);
    expect(refute(given(system(1)))).toBeUndefined();
  });

  it('finds nothing in a system with a solution', () => {
    // x ≤ y, y ≤ x + 1
    expect(refute(given([form(0, -1, 1), form(1, 1, -1)]))).toBeUndefined();
  });

  it('never refutes what holds at a point, and derives what it says', () => {
    const coefficient = fc.integer({ min: -3, max: 3 });
    const row = fc.tuple(fc.integer({ min: -5, max: 5 }), coefficient, coefficient, coefficient);
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 7 }),
        fc.tuple(coefficient, coefficient, coefficient),
        fc.integer({ min: 0, max: 2 }),
        (rows, point, equations) => {
          const forms = rows.map(([c, ...cs]) => form(c, ...cs));
          for (const [c, ...cs] of rows.slice(0, equations)) forms.push(form(-c, ...cs.map(value => -value)));
          const found = refute(given(forms));
          const value = (f: LinearForm) =>
            [...f.coefficients].reduce((sum, [u, c]) => sum + c * BigInt(point[u - 1]!), f.constant);
          if (forms.every(f => value(f) >= 0n)) expect(found).toBeUndefined();
          if (found !== undefined) {
            const derived = replay(found, forms);
            expect(derived.coefficients.size).toBe(0);
            expect(derived.constant < 0n).toBe(true);
          }
        },
      ),
    );
  });
});
