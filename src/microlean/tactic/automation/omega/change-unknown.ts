/**
 * Changes of unknowns by which the coefficients of an equation shrink (Pugh 1991, section 2.2; Lean's omega calls these
 * hard equalities). A new unknown is a linear form in the given ones, so that a derivation that speaks of new unknowns
 * can be read as one about the given unknowns: that is `inGivenUnknowns`.
 */

import {
  absolute,
  combineForms,
  divideForm,
  floorDivide,
  isConstant,
  type LinearForm,
  unknownForm,
} from './linear-form.js';
import type { Constraint, Derivation } from './solve.js';

/** `⌊a/m + 1/2⌋` */
const nearest = (a: bigint, m: bigint): bigint => floorDivide(2n * a + m, 2n * m);

/** What remains of `a` modulo `m`, between `-m/2` and `m/2`. */
const balanced = (a: bigint, m: bigint): bigint => a - m * nearest(a, m);

/**
 * For the equation `e = 0`, in which the unknown `x` has the coefficient `a` with `|a| > 1`: a form in the new unknown
 * and the others that equals `x + sign·e`, and `e` in the new unknowns.
 */
export function changeUnknown(
  e: LinearForm,
  x: number,
  fresh: number,
): { replacement: LinearForm; sign: 1n | -1n; equation: LinearForm } {
  const a = e.coefficients.get(x)!;
  const sign = a > 0n ? 1n : -1n;
  const m = absolute(a) + 1n;
  const coefficients = new Map<number, bigint>([[fresh, -sign * m]]);
  for (const [unknown, value] of e.coefficients) {
    const rest = sign * balanced(value, m);
    if (unknown !== x && rest !== 0n) coefficients.set(unknown, rest);
  }
  const replacement: LinearForm = { constant: sign * balanced(e.constant, m), coefficients };
  return { replacement, sign, equation: divideForm(replaceUnknown(e, x, replacement), m) };
}

/** The form with a form in place of an unknown. */
export function replaceUnknown(form: LinearForm, unknown: number, replacement: LinearForm): LinearForm {
  const value = form.coefficients.get(unknown) ?? 0n;
  const without = combineForms(1n, form, -value, unknownForm(unknown));
  return combineForms(1n, without, value, replacement);
}

/** The same derivation with forms in the given unknowns only; `undefined` if it derives no contradiction there. */
export function inGivenUnknowns(found: Constraint, given: readonly Constraint[]): Constraint | undefined {
  const bases = new Map<Derivation, Constraint>(given.map(constraint => [constraint.derivation, constraint]));
  const done = new Map<Derivation, Constraint>(bases);
  const rebuild = (derivation: Derivation): Constraint => {
    const known = done.get(derivation);
    if (known !== undefined) return known;
    const result = rebuildStep(derivation, rebuild);
    done.set(derivation, result);
    return result;
  };
  const { form, ...rest } = rebuild(found.derivation);
  return isConstant(form) ? { form, ...rest } : undefined;
}

function rebuildStep(derivation: Derivation, rebuild: (derivation: Derivation) => Constraint): Constraint {
  switch (derivation.kind) {
    case 'given':
    case 'natural':
      throw new TypeError('a derivation begins with a constraint that was not given');
    case 'combine': {
      const first = rebuild(derivation.first.derivation);
      const second = rebuild(derivation.second.derivation);
      return {
        form: combineForms(derivation.k, first.form, derivation.l, second.form),
        strict: first.strict === true || second.strict === true,
        derivation: { ...derivation, first, second },
      };
    }
    case 'divide': {
      const of = rebuild(derivation.of.derivation);
      return {
        form: divideForm(of.form, derivation.factor),
        strict: of.strict === true,
        derivation: { ...derivation, of },
      };
    }
  }
}
