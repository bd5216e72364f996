/** Coefficients as terms, and proofs of what they add and multiply to. */

import { type Expr, mkApp, mkNatLit } from '../../../kernel/index.js';
import { evaluates, type RingLaws } from './laws.js';
import {
  addRationals,
  invertRational,
  multiplyRationals,
  negateRational,
  type Rational,
  raiseRational,
} from './rational.js';

const integer = (numerator: bigint): Rational => ({ numerator, denominator: 1n });
const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

export class Coefficients {
  constructor(private readonly laws: RingLaws) {}

  /** `Nat.cast n`, its negation, or one of these times `(Nat.cast d)⁻¹`. */
  term({ numerator, denominator }: Rational): Expr {
    const { laws } = this;
    const cast = laws.cast(magnitude(numerator));
    const top = numerator < 0n ? laws.neg(cast) : cast;
    return denominator === 1n ? top : laws.mul(top, laws.inv(laws.cast(denominator)));
  }

  /** `a + b = c`, or `a + b = 0` if that is so. */
  add(a: Rational, b: Rational): Expr {
    if (a.denominator === 1n && b.denominator === 1n) return this.addIntegers(a.numerator, b.numerator);
    const { laws } = this;
    const c = addRationals(a, b);
    const [p, q] = [a.numerator * b.denominator, b.numerator * a.denominator];
    const common = a.denominator * b.denominator;
    const start = [this.fraction(a), this.fraction(b)];
    const terms = (...values: bigint[]): Expr[] => values.map(value => this.term(integer(value)));
    if (c.numerator === 0n)
      return laws.law(
        'fraction_cancel',
        this.term(a),
        this.term(b),
        ...terms(a.numerator, b.numerator, a.denominator, b.denominator, p, q),
        ...start,
        this.nonzero(a.denominator),
        this.nonzero(b.denominator),
        this.multiplyIntegers(a.numerator, b.denominator),
        this.multiplyIntegers(b.numerator, a.denominator),
        this.addIntegers(p, q),
      );
    return laws.law(
      'fraction_add',
      this.term(a),
      this.term(b),
      this.term(c),
      ...terms(a.numerator, b.numerator, c.numerator, a.denominator, b.denominator, c.denominator),
      ...terms(p, q, p + q, common, (p + q) * c.denominator),
      ...start,
      this.fraction(c),
      this.nonzero(a.denominator),
      this.nonzero(b.denominator),
      this.nonzero(c.denominator),
      this.multiplyIntegers(a.numerator, b.denominator),
      this.multiplyIntegers(b.numerator, a.denominator),
      this.addIntegers(p, q),
      this.multiplyIntegers(a.denominator, b.denominator),
      this.multiplyIntegers(p + q, c.denominator),
      this.multiplyIntegers(c.numerator, common),
    );
  }

  /** `a * b = c` */
  multiply(a: Rational, b: Rational): Expr {
    if (a.denominator === 1n && b.denominator === 1n) return this.multiplyIntegers(a.numerator, b.numerator);
    const c = multiplyRationals(a, b);
    const p = a.numerator * b.numerator;
    const common = a.denominator * b.denominator;
    const terms = (...values: bigint[]): Expr[] => values.map(value => this.term(integer(value)));
    return this.laws.law(
      'fraction_mul',
      this.term(a),
      this.term(b),
      this.term(c),
      ...terms(a.numerator, b.numerator, c.numerator, a.denominator, b.denominator, c.denominator),
      ...terms(p, common, p * c.denominator),
      this.fraction(a),
      this.fraction(b),
      this.fraction(c),
      this.nonzero(a.denominator),
      this.nonzero(b.denominator),
      this.nonzero(c.denominator),
      this.multiplyIntegers(a.numerator, b.numerator),
      this.multiplyIntegers(a.denominator, b.denominator),
      this.multiplyIntegers(p, c.denominator),
      this.multiplyIntegers(c.numerator, common),
    );
  }

  /** `-a = c` */
  negate(a: Rational): Expr {
    const { laws } = this;
    const top = laws.cast(magnitude(a.numerator));
    const proof = a.numerator < 0n ? laws.law('neg_minus', top) : laws.law('neg_plus', top);
    if (a.denominator === 1n) return proof;
    const terms = [integer(a.numerator), negateRational(integer(a.numerator)), integer(a.denominator)];
    return mkApp(
      laws.law('fraction_neg', ...terms.map(term => this.term(term)), laws.structure.signed!.laws),
      proof,
    );
  }

  /** `a⁻¹ = c`; needs {@link RingStructure.casts} unless `a` is one. */
  invert(a: Rational): Expr {
    if (a.numerator === 1n && a.denominator === 1n) return this.laws.law('inv_cast_one');
    const c = invertRational(a);
    const product = a.denominator * c.denominator;
    return this.laws.law(
      'fraction_inv',
      this.term(a),
      this.term(c),
      ...[a.numerator, c.numerator, a.denominator, c.denominator, product].map(value =>
        this.term(integer(value)),
      ),
      this.fraction(a),
      this.fraction(c),
      this.nonzero(a.denominator),
      this.nonzero(c.denominator),
      this.multiplyIntegers(a.denominator, c.denominator),
      this.multiplyIntegers(c.numerator, a.numerator),
    );
  }

  /** `a ^ n = c` */
  raise(a: Rational, exponent: bigint): Expr {
    if (a.denominator === 1n) return this.raiseInteger(a.numerator, exponent);
    const c = raiseRational(a, exponent);
    return this.laws.law(
      'fraction_pow',
      ...[a.numerator, c.numerator, a.denominator, c.denominator].map(value => this.term(integer(value))),
      mkNatLit(exponent),
      this.raiseInteger(a.numerator, exponent),
      this.raiseInteger(a.denominator, exponent),
    );
  }

  // ------------------------------------------------------------------------------------------- integers

  private addIntegers(a: bigint, b: bigint): Expr {
    const { laws } = this;
    const [m, n] = [magnitude(a), magnitude(b)];
    const numbers = [mkNatLit(m), mkNatLit(n)];
    if (a >= 0n && b >= 0n) return laws.law('nat_add', ...numbers, mkNatLit(m + n), evaluates(m + n));
    if (a < 0n && b < 0n)
      return laws.law(
        'minus_minus',
        laws.cast(m),
        laws.cast(n),
        laws.cast(m + n),
        laws.law('nat_add', ...numbers, mkNatLit(m + n), evaluates(m + n)),
      );
    const name = a >= 0n ? 'plus_minus' : 'minus_plus';
    if (m === n) return laws.law(`${name}_zero`, mkNatLit(m));
    const rest = mkNatLit(magnitude(a + b));
    return laws.law(a + b < 0n ? `${name}_neg` : name, ...numbers, rest, evaluates(m > n ? m : n));
  }

  private multiplyIntegers(a: bigint, b: bigint): Expr {
    const { laws } = this;
    const [m, n] = [magnitude(a), magnitude(b)];
    const proof = laws.law('nat_mul', mkNatLit(m), mkNatLit(n), mkNatLit(m * n), evaluates(m * n));
    if (a >= 0n && b >= 0n) return proof;
    const name = a >= 0n ? 'plus_mul_minus' : b >= 0n ? 'minus_mul_plus' : 'minus_mul_minus';
    return laws.law(name, laws.cast(m), laws.cast(n), laws.cast(m * n), proof);
  }

  private raiseInteger(a: bigint, exponent: bigint): Expr {
    const { laws } = this;
    const m = magnitude(a);
    const value = m ** exponent;
    const proof = laws.law('nat_pow', mkNatLit(m), mkNatLit(exponent), mkNatLit(value), evaluates(value));
    if (a >= 0n) return proof;
    const name = exponent % 2n === 0n ? 'minus_pow_even' : 'minus_pow_odd';
    const half = mkNatLit(exponent / 2n);
    return laws.law(
      name,
      laws.cast(m),
      laws.cast(value),
      mkNatLit(exponent),
      half,
      evaluates(exponent),
      proof,
    );
  }

  /** `a = numerator * denominator⁻¹` */
  private fraction(a: Rational): Expr {
    const term = this.term(a);
    return a.denominator === 1n ? this.laws.law('fraction', term) : this.laws.refl(term);
  }

  /** `Nat.cast n ≠ 0` */
  private nonzero(n: bigint): Expr {
    const { casts } = this.laws.structure;
    if (casts === undefined) throw new TypeError('division by a number needs characteristic zero');
    return mkApp(casts, mkNatLit(n - 1n));
  }
}
