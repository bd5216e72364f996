/**
 * Normal forms as users read them, with the order of terms, the place of coefficients and the signs that Mathlib's
 * `ring_nf` has: `x * y * 2 - x ^ 2 * (1 / 3)`.
 */

import { type Meta, requireInstance } from '../../../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  isAppOf,
  LEVEL_ZERO,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  nameOf,
} from '../../../kernel/index.js';
import type { RingEvaluator } from './evaluate.js';
import { natMul } from './exponents.js';
import { type Atom, type Factor, type Sum, type Term, termsOf } from './normal-form.js';
import { compareRationals, type Rational } from './rational.js';

const ADD = nameOf('HAdd.hAdd');
const NEG = nameOf('Neg.neg');
const NAT = mkConst(nameOf('Nat'));

/** A factor as Mathlib orders it: by its base, then by its exponent. */
interface ReadableFactor {
  readonly base: Atom | Sum;
  readonly isAtom: boolean;
  /** The part of the exponent with variables. */
  readonly variable?: Expr;
  readonly exponent: bigint;
}
interface ReadableTerm {
  readonly factors: readonly ReadableFactor[];
  readonly coefficient: Rational;
}

/** Writes normal forms of one evaluator. Operations are written with the instances that elaboration would find. */
export class Readable {
  private readonly operations = new Map<string, Expr>();

  constructor(
    private readonly meta: Meta,
    private readonly evaluator: RingEvaluator,
  ) {}

  sum(sum: Sum): Expr {
    const terms = termsOf(sum)
      .map(term => this.readTerm(term))
      .sort(compareTerms);
    const last = terms.pop();
    if (last === undefined) return this.numeral(0n);
    return terms.reduceRight((rest, term) => this.addTo(this.term(term), rest), this.term(last));
  }

  // ------------------------------------------------------------------------------------------- sums

  /** `t + rest`, written without brackets on the right and with minus signs where they are. */
  private addTo(t: Expr, rest: Expr): Expr {
    if (isAppOf(rest, NEG, 3)) return this.binary('HSub.hSub', t, getAppArgs(rest)[2]!);
    if (!isAppOf(rest, ADD, 6)) return this.binary('HAdd.hAdd', t, rest);
    const [, , , , first, second] = getAppArgs(rest);
    return this.binary('HAdd.hAdd', this.addTo(t, first!), second!);
  }

  private term({ factors, coefficient }: ReadableTerm): Expr {
    const product = factors
      .map(factor => this.factor(factor))
      .reduce<Expr | undefined>(
        (all, factor) => (all === undefined ? factor : this.binary('HMul.hMul', all, factor)),
        undefined,
      );
    const { numerator, denominator } = coefficient;
    if (product === undefined) return this.number(coefficient);
    if (denominator !== 1n) return this.binary('HMul.hMul', product, this.number(coefficient));
    const size = numerator < 0n ? -numerator : numerator;
    const multiple = size === 1n ? product : this.binary('HMul.hMul', product, this.numeral(size));
    return numerator < 0n ? this.unary('Neg.neg', multiple) : multiple;
  }

  private factor({ base, isAtom, variable, exponent }: ReadableFactor): Expr {
    const expr = isAtom ? this.atom(base as Atom) : this.sum(base as Sum);
    if (variable === undefined) return exponent === 1n ? expr : this.power(expr, natNumeral(exponent));
    return this.power(expr, exponent === 1n ? variable : natMul(variable, natNumeral(exponent)));
  }

  private atom(atom: Atom): Expr {
    return atom.inverse === undefined ? atom.expr : this.unary('Inv.inv', this.sum(atom.inverse));
  }

  private number({ numerator, denominator }: Rational): Expr {
    const size = this.numeral(numerator < 0n ? -numerator : numerator);
    const top = numerator < 0n ? this.unary('Neg.neg', size) : size;
    return denominator === 1n ? top : this.binary('HDiv.hDiv', top, this.numeral(denominator));
  }

  // ------------------------------------------------------------------------------------------- order

  private readTerm({ product, coefficient }: Term): ReadableTerm {
    return {
      factors: product.factors.map(factor => this.readFactor(factor)).sort(compareFactors),
      coefficient,
    };
  }

  private readFactor({ atom, exponent }: Factor): ReadableFactor {
    if (atom.power === undefined) return { base: atom, isAtom: true, exponent };
    const { base, exponent: variable } = atom.power;
    const single = base?.rest === undefined ? base?.term : undefined;
    const [only, ...others] = single?.product.factors ?? [];
    const isAtom = only !== undefined && others.length === 0 && only.exponent === 1n;
    return { base: isAtom ? only.atom : base, isAtom, variable, exponent };
  }

  // ------------------------------------------------------------------------------------------- terms

  private operation(name: string, make: () => Expr): Expr {
    let fn = this.operations.get(name);
    if (fn === undefined) this.operations.set(name, (fn = make()));
    return fn;
  }

  /** `HAdd.hAdd R R R (instHAdd R inst)` */
  private binary(name: string, a: Expr, b: Expr): Expr {
    const fn = this.operation(name, () => {
      const { type, level } = this.evaluator.structure;
      const className = name.split('.')[0]!.slice(1);
      const instance = this.instance(className);
      const lifted = mkApps(mkConst(nameOf(`instH${className}`), [level]), [type, instance]);
      return mkApps(mkConst(nameOf(name), [level, level, level]), [type, type, type, lifted]);
    });
    return mkApp(mkApp(fn, a), b);
  }

  private unary(name: string, a: Expr): Expr {
    const { type, level } = this.evaluator.structure;
    const fn = this.operation(name, () => {
      return mkApps(mkConst(nameOf(name), [level]), [type, this.instance(name.split('.')[0]!)]);
    });
    return mkApp(fn, a);
  }

  private power(base: Expr, exponent: Expr): Expr {
    const { type, level } = this.evaluator.structure;
    const fn = this.operation('HPow.hPow', () => {
      const pow = mkApps(mkConst(nameOf('Monoid.Pow'), [level]), [type, this.instance('Monoid')]);
      const lifted = mkApps(mkConst(nameOf('instHPow'), [level, LEVEL_ZERO]), [type, NAT, pow]);
      return mkApps(mkConst(nameOf('HPow.hPow'), [level, LEVEL_ZERO, level]), [type, NAT, type, lifted]);
    });
    return mkApp(mkApp(fn, base), exponent);
  }

  private instance(className: string): Expr {
    const { type, level } = this.evaluator.structure;
    const wanted = mkApp(mkConst(nameOf(className), [level]), type);
    return this.meta.withTransparency('default', () => requireInstance(this.meta, wanted));
  }

  numeral(value: bigint): Expr {
    const { type, level } = this.evaluator.structure;
    if (type === NAT) return natNumeral(value);
    const literal = mkNatLit(value);
    return this.operation(`numeral ${value}`, () => {
      const wanted = mkApps(mkConst(nameOf('OfNat'), [level]), [type, literal]);
      const instance = this.meta.withTransparency('default', () => requireInstance(this.meta, wanted));
      return mkApps(mkConst(nameOf('OfNat.ofNat'), [level]), [type, literal, instance]);
    });
  }
}

/** The numeral `n : ℕ` as elaboration writes it. */
function natNumeral(value: bigint): Expr {
  const literal = mkNatLit(value);
  return mkApps(mkConst(nameOf('OfNat.ofNat'), [LEVEL_ZERO]), [
    NAT,
    literal,
    mkApp(mkConst(nameOf('instOfNatNat')), literal),
  ]);
}

// --------------------------------------------------------------------------------------------------- order

function compareTerms(a: ReadableTerm, b: ReadableTerm): number {
  for (let i = 0; ; i++) {
    const [x, y] = [a.factors[i], b.factors[i]];
    if (x === undefined || y === undefined) {
      if (x === y) return compareRationals(a.coefficient, b.coefficient);
      return x === undefined ? -1 : 1;
    }
    const order = compareFactors(x, y);
    if (order !== 0) return order;
  }
}

function compareFactors(a: ReadableFactor, b: ReadableFactor): number {
  if (a.isAtom !== b.isAtom) return a.isAtom ? -1 : 1;
  if (a.isAtom) {
    const order = (a.base as Atom).index - (b.base as Atom).index;
    if (order !== 0) return order;
  } else if (a.base !== b.base) {
    const order = compareSums(a.base as Sum, b.base as Sum);
    if (order !== 0) return order;
  }
  if ((a.variable === undefined) !== (b.variable === undefined)) return a.variable === undefined ? -1 : 1;
  if (a.variable !== b.variable) return a.variable!.hash - b.variable!.hash;
  return a.exponent < b.exponent ? -1 : a.exponent > b.exponent ? 1 : 0;
}

/** Some order of sums. */
function compareSums(a: Sum, b: Sum): number {
  const [x, y] = [termsOf(a), termsOf(b)];
  for (let i = 0; i < x.length && i < y.length; i++) {
    const order =
      x[i]!.product.id - y[i]!.product.id || compareRationals(x[i]!.coefficient, y[i]!.coefficient);
    if (order !== 0) return order;
  }
  return x.length - y.length;
}
