/**
 * The evaluation of numeric expressions, as Mathlib's `norm_num` does it: an expression without variables is read
 * bottom-up, each operation by one lemma; nothing is rewritten on the way.
 */

import { inferType, type Meta, matchEq } from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, mkNatLit, type Name } from '../../kernel/index.js';
import type { SimpResult } from '../simp/result.js';
import { FALSE, TRUE } from '../simp/result.js';
import { applyLemma, MissingLemmaError } from './lemmas.js';
import { literalResult } from './literal-result.js';
import { NumberType, typeLevel } from './number-type.js';
import { intLiteral, type Truth, type Value } from './value.js';

/** Evaluates an application of one constant; `undefined` if it has no value here. */
export type ValueRule = (evaluator: Evaluator, term: Expr, args: readonly Expr[]) => Value | undefined;
/** Decides a proposition with one constant at its head. */
export type TruthRule = (evaluator: Evaluator, term: Expr, args: readonly Expr[]) => Truth | undefined;

/** Evaluates to another literal than a number. The result is in normal form. */
export type OtherRule = (evaluator: Evaluator, term: Expr, args: readonly Expr[]) => SimpResult | undefined;

export interface Rules {
  readonly values: ReadonlyMap<Name, ValueRule>;
  readonly truths: ReadonlyMap<Name, TruthRule>;
  /** Evaluation to other literals, such as lists of digits. */
  readonly others: ReadonlyMap<Name, OtherRule>;
}

export class Evaluator {
  private readonly values = new Map<Expr, Value | undefined>();
  private readonly types = new Map<Expr, NumberType | undefined>();

  constructor(
    readonly meta: Meta,
    private readonly rules: Rules,
  ) {}

  /** The value of a term. */
  value(term: Expr): Value | undefined {
    if (term.kind === 'mdata') return this.value(term.expr);
    const fn = getAppFn(term);
    if (fn.kind === 'lit')
      return typeof fn.literal === 'bigint' ? { kind: 'nat', n: fn.literal, proof: undefined } : undefined;
    if (fn.kind !== 'const') return undefined;
    const rule = this.rules.values.get(fn.name);
    if (rule === undefined) return undefined;
    if (this.values.has(term)) return this.values.get(term);
    this.meta.tick();
    const value = unlessMissing(() => rule(this, term, getAppArgs(term)));
    this.values.set(term, value);
    return value;
  }

  /** The value of a natural number. */
  nat(term: Expr): (Value & { kind: 'nat' }) | undefined {
    const value = this.value(term);
    return value?.kind === 'nat' ? value : undefined;
  }

  /** Whether a proposition holds, if it is about numbers only. */
  truth(proposition: Expr): Truth | undefined {
    const fn = getAppFn(proposition);
    if (fn.kind !== 'const') return undefined;
    const rule = this.rules.truths.get(fn.name);
    if (rule === undefined) return undefined;
    this.meta.tick();
    return unlessMissing(() => rule(this, proposition, getAppArgs(proposition)));
  }

  /**
   * What a term becomes in a simplification: a literal, `True` or `False`. A literal becomes itself. `undefined` if the
   * term has no value.
   */
  simplify(term: Expr): SimpResult | undefined {
    const fn = getAppFn(term);
    if (fn.kind !== 'const') return undefined;
    if (this.rules.values.has(fn.name)) {
      const value = this.value(term);
      return value && unlessMissing(() => literalResult(this, term, value));
    }
    if (this.rules.truths.has(fn.name)) {
      const truth = this.truth(term);
      return truth === undefined ? undefined : { expr: truth.value ? TRUE : FALSE, proof: truth.proof };
    }
    return this.rules.others.get(fn.name)?.(this, term, getAppArgs(term));
  }

  typeOf(term: Expr): Expr {
    const { meta } = this;
    return meta.withTransparency('default', () => meta.instantiate(inferType(meta, term)));
  }

  /** What a value's proof says that the term equals. */
  rightSide(value: Value): Expr {
    const equation = value.proof && matchEq(this.typeOf(value.proof));
    if (equation === undefined) throw new TypeError('a value without an equation');
    return equation.right;
  }

  /** What is known of a type; `undefined` if it is not in a `Type u`. */
  numberType(type: Expr): NumberType | undefined {
    if (this.types.has(type)) return this.types.get(type);
    const result = this.lookUp(type);
    this.types.set(type, result);
    return result;
  }

  private lookUp(type: Expr): NumberType | undefined {
    const { meta } = this;
    if (type.hasExprMVar) return undefined;
    const make = (): NumberType | undefined => {
      const level = typeLevel(meta, type);
      return level === undefined ? undefined : new NumberType(meta, type, level);
    };
    if (type.kind !== 'const') return make();
    return meta.env.cached(`instance:number-type:${type.name}`, make)?.in(meta);
  }

  // ------------------------------------------------------------------------------------------- proofs

  lemma(name: string, type: NumberType | undefined, named: Readonly<Record<string, Expr>>): Expr {
    return applyLemma(this.meta, name, type, named);
  }

  /** `a = Int.cast n`; `undefined` for a fraction. */
  asInt(type: NumberType, a: Expr, value: Value): Expr | undefined {
    if (value.kind === 'int') return value.proof;
    if (value.kind === 'rat' || value.proof === undefined) return undefined;
    return this.lemma('int_of_nat', type, { a, n: mkNatLit(value.n), h: value.proof });
  }

  /** `a = Int.cast n / Nat.cast d` */
  asRat(type: NumberType, a: Expr, value: Value): Expr | undefined {
    if (value.kind === 'rat') return value.proof;
    const h = this.asInt(type, a, value);
    return h && this.lemma('rat_of_int', type, { a, x: intLiteral(value.n), h });
  }

  /** A value from a proof of `a = Int.cast n`. */
  fromInt(type: NumberType, a: Expr, n: bigint, proof: Expr): Value {
    if (n < 0n) return { kind: 'int', n, proof };
    return { kind: 'nat', n, proof: this.lemma('nat_of_int', type, { a, n: mkNatLit(n), h: proof }) };
  }

  /** A value from a proof of `a = Int.cast n / Nat.cast d` in lowest terms. */
  fromRat(type: NumberType, a: Expr, n: bigint, d: bigint, proof: Expr): Value {
    if (d !== 1n) return { kind: 'rat', n, d, proof };
    return this.fromInt(type, a, n, this.lemma('int_of_rat', type, { a, x: intLiteral(n), h: proof }));
  }
}

/** The result of `action`; `undefined` if a lemma that it needs is not imported. */
function unlessMissing<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof MissingLemmaError) return undefined;
    throw error;
  }
}
