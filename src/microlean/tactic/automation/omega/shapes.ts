/** What is known of an unknown by its shape: `a - b`, `a / 3`, `min a b`, `(n : ℤ)`, … */

import { type Expr, getAppArgs, getAppFn, mkApps, mkConst, mkNatLit, nameOf } from '../../../kernel/index.js';
import { closedValue, isInt, lift } from './int-terms.js';
import { linear, linearInt } from './lemmas.js';
import { type Domain, TRUE_IS_TRUE } from './proof.js';
import { isNat } from './terms.js';

const SUB = nameOf('HSub.hSub');
const DIV = nameOf('HDiv.hDiv');
const MOD = nameOf('HMod.hMod');
const MIN = nameOf('Min.min');
const MAX = nameOf('Max.max');
const NEG = nameOf('Neg.neg');
const ITE = nameOf('ite');
const CAST = nameOf('Nat.cast');
const TO_NAT = nameOf('Int.toNat');
const NAT_ABS = nameOf('Int.natAbs');

/** Proofs of facts about an unknown. */
export function factsOfShape(atom: Expr, domain: Domain): Expr[] {
  return domain === 'integers' ? integerFacts(atom) : naturalFacts(atom);
}

function naturalFacts(atom: Expr): Expr[] {
  const fn = getAppFn(atom);
  const args = getAppArgs(atom);
  if (fn.kind !== 'const') return [];
  if (fn.name === ITE && isNat(args[0])) return conditionalFacts(args);
  if (!isNat(args[0])) return [];
  if (args.length === 4 && (fn.name === MIN || fn.name === MAX))
    return [linear(fn.name === MIN ? 'min_cases' : 'max_cases', args[2]!, args[3]!)];
  if (args.length !== 6) return [];
  const [left, right] = [args[4]!, args[5]!];
  if (fn.name === SUB) return [linear('sub_cases', left, right)];
  const divisor = closedValue(right);
  if (divisor === undefined || divisor === 0n) return [];
  const positive = () =>
    mkApps(mkConst(nameOf('Nat.le_of_ble_eq_true')), [mkNatLit(1n), right, TRUE_IS_TRUE]);
  if (fn.name === DIV) return [linear('div_le', left, right), linear('lt_div', left, right, positive())];
  if (fn.name === MOD) return [linear('mod_eq', left, right), linear('mod_lt', left, right, positive())];
  return [];
}

function integerFacts(atom: Expr): Expr[] {
  const fn = getAppFn(atom);
  const args = getAppArgs(atom);
  if (fn.kind !== 'const' || !isInt(args[0])) return [];
  if (fn.name === ITE) return conditionalFacts(args);
  if (fn.name === CAST && args.length === 3) return castFacts(args[2]!);
  if (args.length === 4 && (fn.name === MIN || fn.name === MAX))
    return [linearInt(fn.name === MIN ? 'min_cases' : 'max_cases', args[2]!, args[3]!)];
  if (args.length !== 6 || (fn.name !== DIV && fn.name !== MOD)) return [];
  return divisionFacts(fn.name === DIV, args[4]!, args[5]!);
}

function divisionFacts(isQuotient: boolean, left: Expr, right: Expr): Expr[] {
  const negated = negation(right);
  if (negated !== undefined) {
    const size = closedValue(negated);
    if (size === undefined || size <= 0n) return [];
    return [linearInt(isQuotient ? 'div_neg' : 'mod_neg', left, negated)];
  }
  const divisor = closedValue(right);
  if (divisor === undefined || divisor <= 0n) return [];
  if (!isQuotient) return [linearInt('mod_eq', left, right)];
  const positive = linearInt('cast_pos', mkNatLit(divisor), TRUE_IS_TRUE);
  return [linearInt('div_le', left, right, positive), linearInt('lt_div', left, right, positive)];
}

function negation(expr: Expr): Expr | undefined {
  const fn = getAppFn(expr);
  const args = getAppArgs(expr);
  return fn.kind === 'const' && fn.name === NEG && args.length === 3 ? args[2] : undefined;
}

/** What is known of `(n : ℤ)`: that of a sum is the sum of casts, and so on. */
function castFacts(natural: Expr): Expr[] {
  const lifted = lift(natural);
  if (!isCast(lifted.term)) return [lifted.proof];
  return [linearInt('cast_nonneg', natural), ...factsOfNatural(natural)];
}

function isCast(term: Expr): boolean {
  const fn = getAppFn(term);
  return fn.kind === 'const' && fn.name === CAST;
}

function factsOfNatural(natural: Expr): Expr[] {
  const fn = getAppFn(natural);
  const args = getAppArgs(natural);
  if (fn.kind === 'const' && args.length === 1) {
    if (fn.name === TO_NAT) return [linearInt('toNat_cases', args[0]!)];
    if (fn.name === NAT_ABS) return [linearInt('natAbs_cases', args[0]!)];
  }
  return naturalFacts(natural);
}

/** `if p then a else b`. */
function conditionalFacts(args: readonly Expr[]): Expr[] {
  return args.length === 5 ? [linearInt('ite_cases', ...args)] : [];
}
