/**
 * `arith := true`: comparisons of ℕ and ℤ that hold, or fail, whatever their unknowns are, once equal terms on both
 * sides are cancelled (Lean's `simpArith`). Others stay as they are, where Lean would bring them to a normal form.
 */

import { type Meta, matchEq } from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, mkApp, mkApps, mkConst, nameOf } from '../../kernel/index.js';
import { IntUnknowns, isInt } from '../automation/omega/int-terms.js';
import {
  combineForms,
  constantForm,
  contentOf,
  isConstant,
  type LinearForm,
} from '../automation/omega/linear-form.js';
import { refuteProposition } from '../automation/omega/omega.js';
import { isNat, Unknowns } from '../automation/omega/terms.js';
import { FALSE, TRUE } from './result.js';
import type { Simplifier, SimpStep } from './simplifier.js';

/** A comparison with its two sides brought to `left - right`. */
interface Difference {
  readonly isEquation: boolean;
  readonly isNatural: boolean;
  /** `left - right` of `left = right` or `left ≤ right`. */
  readonly form: LinearForm;
}

export function arithPost({ meta }: Simplifier, term: Expr): SimpStep | undefined {
  const difference = readDifference(meta, term);
  const truth = difference && decide(difference);
  if (truth === undefined) return undefined;
  const negation = mkApp(mkConst(nameOf('Not')), term);
  const refutation = meta.withTransparency('default', () => refuteProposition(meta, truth ? negation : term));
  if (refutation === undefined) return undefined;
  if (!truth) return { expr: FALSE, proof: mkApps(mkConst(nameOf('eq_false')), [term, refutation]) };
  const proof = mkApps(mkConst(nameOf('Classical.byContradiction')), [term, refutation]);
  return { expr: TRUE, proof: mkApps(mkConst(nameOf('eq_true')), [term, proof]) };
}

function readDifference(meta: Meta, term: Expr): Difference | undefined {
  const fn = getAppFn(term);
  const args = getAppArgs(term);
  const [type] = args;
  if (fn.kind !== 'const' || (!isNat(type) && !isInt(type))) return undefined;
  const unknowns = isNat(type) ? new Unknowns(meta) : new IntUnknowns(meta);
  const minus = (a: Expr, b: Expr, constant: bigint): LinearForm => {
    const difference = combineForms(1n, unknowns.read(a).form, -1n, unknowns.read(b).form);
    return combineForms(1n, difference, 1n, constantForm(constant));
  };
  const [a, b] = args.slice(-2) as [Expr, Expr];
  const isNatural = isNat(type);
  if (matchEq(term) !== undefined) return { isEquation: true, isNatural, form: minus(a, b, 0n) };
  if (args.length !== 4) return undefined;
  switch (fn.name.toString()) {
    case 'LE.le':
      return { isEquation: false, isNatural, form: minus(a, b, 0n) };
    case 'LT.lt':
      return { isEquation: false, isNatural, form: minus(a, b, 1n) };
    case 'GE.ge':
      return { isEquation: false, isNatural, form: minus(b, a, 0n) };
    case 'GT.gt':
      return { isEquation: false, isNatural, form: minus(b, a, 1n) };
    default:
      return undefined;
  }
}

/** Whether a comparison holds for all values of its unknowns, or for none; `undefined` if that is not seen. */
function decide({ isEquation, isNatural, form }: Difference): boolean | undefined {
  const { constant } = form;
  if (isConstant(form)) return isEquation ? constant === 0n : constant <= 0n;
  if (!isNatural) return isEquation && constant % contentOf(form) !== 0n ? false : undefined;
  const coefficients = [...form.coefficients.values()];
  const noneNegative = coefficients.every(k => k > 0n);
  const nonePositive = coefficients.every(k => k < 0n);
  if (!isEquation && nonePositive && constant <= 0n) return true;
  if (noneNegative && constant > 0n) return false;
  return isEquation && nonePositive && constant < 0n ? false : undefined;
}
