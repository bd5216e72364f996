/** Computation with integer literals inside simp (Lean's `simprocs` for `Int`): one operation on literals at a time. */

import { natLiteral } from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, nameOf } from '../../kernel/index.js';
import type { Evaluator } from '../norm-num/evaluator.js';
import type { SimpResult } from './result.js';

const INT = nameOf('Int');
const NEG = nameOf('Neg.neg');
const POW = nameOf('HPow.hPow');
const names = (texts: readonly string[]) => new Set(texts.map(nameOf));
const BINARY = names(['HAdd.hAdd', 'HSub.hSub', 'HMul.hMul', 'HDiv.hDiv', 'HMod.hMod', 'HPow.hPow']);
const RELATIONS = names(['LE.le', 'LT.lt', 'GE.ge', 'GT.gt', 'Dvd.dvd']);
const EQUATIONS = names(['Eq', 'Ne']);
const FUNCTIONS = names(['Int.natAbs', 'Int.toNat', 'Int.gcd', 'Int.ediv', 'Int.emod']);

const isIntType = (type: Expr | undefined): boolean => type?.kind === 'const' && type.name === INT;

/** `n` or `-n`, for a numeral `n`. */
function isIntLiteral(term: Expr): boolean {
  const fn = getAppFn(term);
  if (fn.kind !== 'const') return false;
  const args = getAppArgs(term);
  return fn.name === NEG
    ? args.length === 3 && natLiteral(args[2]!) !== undefined
    : natLiteral(term) !== undefined;
}

function isRedex(term: Expr): boolean {
  const fn = getAppFn(term);
  if (fn.kind !== 'const') return false;
  const args = getAppArgs(term);
  if (BINARY.has(fn.name) && args.length === 6)
    return (
      isIntType(args[0]) &&
      (fn.name === POW || isIntType(args[1])) &&
      isIntLiteral(args[4]!) &&
      isIntLiteral(args[5]!)
    );
  if (RELATIONS.has(fn.name) && args.length === 4)
    return isIntType(args[0]) && isIntLiteral(args[2]!) && isIntLiteral(args[3]!);
  if (EQUATIONS.has(fn.name) && args.length === 3)
    return isIntType(args[0]) && isIntLiteral(args[1]!) && isIntLiteral(args[2]!);
  return FUNCTIONS.has(fn.name) && args.length > 0 && args.every(isIntLiteral);
}

/** One step of computation at the head of a term; `undefined` if there is none. */
export function computeIntegers(evaluator: () => Evaluator, term: Expr): SimpResult | undefined {
  if (!isRedex(term)) return undefined;
  const { meta } = evaluator();
  const result = meta.withTransparency('instances', () => evaluator().simplify(term));
  return result === undefined || result.expr === term ? undefined : result;
}
