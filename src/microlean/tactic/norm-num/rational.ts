/** Numerators and denominators of rational numbers. */

import { type Expr, mkConst, mkNatLit, nameOf } from '../../kernel/index.js';
import type { Evaluator, ValueRule } from './evaluator.js';
import { INT, intLiteral, natRefl, TRUE_REFL } from './value.js';

const RAT = mkConst(nameOf('Rat'));

/** `a = n / d` in lowest terms. */
function fraction(evaluator: Evaluator, a: Expr) {
  const value = evaluator.value(a);
  const type = value && evaluator.numberType(RAT);
  if (value === undefined || type === undefined || !type.has('Field')) return undefined;
  const ha = evaluator.asRat(type, a, value);
  if (ha === undefined) return undefined;
  const d = value.kind === 'rat' ? value.d : 1n;
  const named = { a, x: intLiteral(value.n), d: mkNatLit(d), ha, hd: TRUE_REFL, h: natRefl(1n) };
  return { n: value.n, d, named };
}

const numerator: ValueRule = (evaluator, term, args) => {
  const found = args.length === 1 ? fraction(evaluator, args[0]!) : undefined;
  if (found === undefined) return undefined;
  const proof = evaluator.lemma('rat_num', undefined, found.named);
  return evaluator.fromInt(evaluator.numberType(INT)!, term, found.n, proof);
};

const denominator: ValueRule = (evaluator, _term, args) => {
  const found = args.length === 1 ? fraction(evaluator, args[0]!) : undefined;
  if (found === undefined) return undefined;
  return { kind: 'nat', n: found.d, proof: evaluator.lemma('rat_den', undefined, found.named) };
};

export const RATIONAL: readonly (readonly [string, ValueRule])[] = [
  ['Rat.num', numerator],
  ['Rat.den', denominator],
];
