/** From values to the literals that stand for them: `n`, `-n`, `n / d`. */

import { type Expr, mkApps, mkConst, mkNatLit, nameOf } from '../../kernel/index.js';
import type { SimpResult } from '../simp/result.js';
import type { Evaluator } from './evaluator.js';
import { atLeastTwo, type NumberType } from './number-type.js';
import { intLiteral, NAT, natRefl, type Value } from './value.js';

const NEG = nameOf('Neg.neg');
const H_DIV = nameOf('HDiv.hDiv');
const INST_H_DIV = nameOf('instHDiv');
const NAT_CAST = nameOf('Nat.cast');
const INT_CAST = nameOf('Int.cast');

/** `term = literal`; the term itself if it is the literal. */
export function literalResult(evaluator: Evaluator, term: Expr, value: Value): SimpResult | undefined {
  const type = evaluator.numberType(typeOf(evaluator, term, value));
  if (type === undefined) return undefined;
  const literal = literalOf(type, value);
  if (literal === undefined) return undefined;
  if (literal === term) return { expr: term };
  if (value.proof === undefined) return { expr: literal };
  if (type.type === NAT) return { expr: literal, proof: value.proof };
  return { expr: literal, proof: literalProof(evaluator, type, term, value) };
}

function typeOf(evaluator: Evaluator, term: Expr, value: Value): Expr {
  return value.proof === undefined ? NAT : evaluator.typeOf(term);
}

/** The normal form of a value. */
export function literalOf(type: NumberType, value: Value): Expr | undefined {
  switch (value.kind) {
    case 'nat':
      return type.numeral(value.n);
    case 'int':
      return negated(type, type.numeral(-value.n));
    case 'rat': {
      const numerator = value.n < 0n ? negated(type, type.numeral(-value.n)) : type.numeral(value.n);
      const denominator = type.numeral(value.d);
      const div = type.instance('Div');
      if (numerator === undefined || denominator === undefined || div === undefined) return undefined;
      const { level } = type;
      return mkApps(mkConst(H_DIV, [level, level, level]), [
        type.type,
        type.type,
        type.type,
        mkApps(mkConst(INST_H_DIV, [level]), [type.type, div]),
        numerator,
        denominator,
      ]);
    }
  }
}

function negated(type: NumberType, numeral: Expr | undefined): Expr | undefined {
  const neg = type.instance('Neg');
  if (numeral === undefined || neg === undefined) return undefined;
  return mkApps(mkConst(NEG, [type.level]), [type.type, neg, numeral]);
}

/** `a = literal` from `a = value`, outside of ℕ. */
export function literalProof(evaluator: Evaluator, type: NumberType, a: Expr, value: Value): Expr {
  const h = value.proof!;
  switch (value.kind) {
    case 'nat':
      if (value.n === 0n) return evaluator.lemma('to_zero', type, { a, h });
      if (value.n === 1n) return evaluator.lemma('to_one', type, { a, h });
      return evaluator.lemma('to_lit', type, {
        a,
        n: mkNatLit(value.n),
        h,
        ...atLeastTwoArgument(value.n),
      });
    case 'int': {
      if (value.n === -1n) return evaluator.lemma('to_neg_one', type, { a, h });
      const n = -value.n;
      return evaluator.lemma('to_neg_lit', type, {
        a,
        n: mkNatLit(n),
        k: mkNatLit(n - 1n),
        h,
        e: natRefl(n),
        ...atLeastTwoArgument(n),
      });
    }
    case 'rat': {
      const { term: intCast, value: numerator } = castOfInt(evaluator, type, value.n);
      const { term: natCast, value: denominator } = castOfNat(type, value.d);
      return evaluator.lemma('to_div', type, {
        a,
        x: intLiteral(value.n),
        d: mkNatLit(value.d),
        p: literalOf(type, numerator)!,
        q: literalOf(type, denominator)!,
        h,
        hp: literalProof(evaluator, type, intCast, numerator),
        hq: literalProof(evaluator, type, natCast, denominator),
      });
    }
  }
}

/** A cast of a literal, with its value. */
export interface Cast {
  readonly term: Expr;
  readonly value: Value;
}

/** `Nat.cast n` */
export function castOfNat(type: NumberType, n: bigint): Cast {
  const levels = [type.level];
  const instance = mkApps(mkConst(nameOf('Semiring.toNatCast'), levels), [
    type.type,
    type.instance('Semiring')!,
  ]);
  const term = mkApps(mkConst(NAT_CAST, levels), [type.type, instance, mkNatLit(n)]);
  return { term, value: { kind: 'nat', n, proof: type.reflexivity(term) } };
}

/** `Int.cast n` for a literal. */
export function castOfInt(evaluator: Evaluator, type: NumberType, n: bigint): Cast {
  const levels = [type.level];
  const instance = mkApps(mkConst(nameOf('Ring.toIntCast'), levels), [type.type, type.instance('Ring')!]);
  const term = mkApps(mkConst(INT_CAST, levels), [type.type, instance, intLiteral(n)]);
  if (n < 0n) return { term, value: { kind: 'int', n, proof: type.reflexivity(term) } };
  const proof = evaluator.lemma('cast_ofNat', type, { n: mkNatLit(n) });
  return { term, value: { kind: 'nat', n, proof } };
}

/** The instance argument of `Nat.AtLeastTwo n`, by the name of its binder. */
const atLeastTwoArgument = (n: bigint): Record<string, Expr> => ({ 'Nat.AtLeastTwo': atLeastTwo(n) });
