/** Arithmetic with normal forms. Every result comes with a proof, which is made only when it is asked for. */

import { type Expr, mkNatLit } from '../../../kernel/index.js';
import { Coefficients } from './coefficients.js';
import { evaluates, type RingLaws } from './laws.js';
import {
  compareProducts,
  cons,
  type Factor,
  type Product,
  Products,
  type Sum,
  type Term,
} from './normal-form.js';
import {
  addRationals,
  invertRational,
  multiplyRationals,
  negateRational,
  ONE,
  raiseRational,
} from './rational.js';

/** A normal form that something is equal to, and why. */
export interface Proved {
  readonly sum: Sum;
  readonly proof: () => Expr;
}

/** A product that something is equal to, and why. */
export interface ProvedProduct {
  readonly product: Product;
  readonly proof: () => Expr;
}

/** Terms that a sum may have. */
const MAX_TERMS = 3000;
/** Bits of numerators that powers may reach. */
const MAX_BITS = 20_000;

export class Sums {
  readonly products = new Products();
  readonly coefficients: Coefficients;

  /** @param tick called for each elementary step; may throw */
  constructor(
    readonly laws: RingLaws,
    private readonly tick: () => void,
  ) {
    this.coefficients = new Coefficients(laws);
  }

  // ------------------------------------------------------------------------------------------- as terms

  expr(sum: Sum): Expr {
    if (sum === undefined) return this.laws.zero;
    sum.expr ??= this.laws.add(this.termExpr(sum.term), this.expr(sum.rest));
    return sum.expr;
  }

  termExpr({ product, coefficient }: Term): Expr {
    return this.laws.mul(this.productExpr(product), this.coefficients.term(coefficient));
  }

  productExpr(product: Product): Expr {
    product.expr ??= this.makeProductExpr(product);
    return product.expr;
  }

  private makeProductExpr(product: Product): Expr {
    const [first] = product.factors;
    if (first === undefined) return this.laws.one;
    const power = this.laws.pow(first.atom.expr, mkNatLit(first.exponent));
    return this.laws.mul(power, this.productExpr(product.rest!));
  }

  private law(name: string, ...args: readonly (Expr | Sum)[]): Expr {
    return this.laws.law(
      name,
      ...args.map(arg => (arg !== undefined && 'kind' in arg ? arg : this.expr(arg))),
    );
  }

  // ------------------------------------------------------------------------------------------- sums

  /** `a + b = sum` */
  add(a: Sum, b: Sum): Proved {
    if (a === undefined) return { sum: b, proof: () => this.law('nil_add', b) };
    if (b === undefined) return { sum: a, proof: () => this.law('add_nil', a) };
    this.tick();
    const order = compareProducts(a.term.product, b.term.product);
    if (order < 0) {
      const rest = this.add(a.rest, b);
      return {
        sum: cons(a.term, rest.sum),
        proof: () => this.law('add_first', this.termExpr(a.term), a.rest, b, rest.sum, rest.proof()),
      };
    }
    if (order > 0) {
      const rest = this.add(a, b.rest);
      return {
        sum: cons(b.term, rest.sum),
        proof: () => this.law('add_second', this.termExpr(b.term), a, b.rest, rest.sum, rest.proof()),
      };
    }
    const { product } = a.term;
    const [c, d] = [a.term.coefficient, b.term.coefficient];
    const rest = this.add(a.rest, b.rest);
    const coefficient = addRationals(c, d);
    const terms = () => [c, d].map(each => this.coefficients.term(each));
    if (coefficient.numerator === 0n)
      return {
        sum: rest.sum,
        proof: () =>
          this.law(
            'add_cancelled',
            this.productExpr(product),
            ...terms(),
            a.rest,
            b.rest,
            rest.sum,
            this.coefficients.add(c, d),
            rest.proof(),
          ),
      };
    return {
      sum: cons({ product, coefficient }, rest.sum),
      proof: () =>
        this.law(
          'add_both',
          this.productExpr(product),
          ...terms(),
          this.coefficients.term(coefficient),
          a.rest,
          b.rest,
          rest.sum,
          this.coefficients.add(c, d),
          rest.proof(),
        ),
    };
  }

  /** `-a = sum` */
  negate(a: Sum): Proved {
    if (a === undefined) return { sum: undefined, proof: () => this.law('neg_nil') };
    const { product, coefficient } = a.term;
    const negated = negateRational(coefficient);
    const rest = this.negate(a.rest);
    return {
      sum: cons({ product, coefficient: negated }, rest.sum),
      proof: () =>
        this.law(
          'neg_cons',
          this.productExpr(product),
          this.coefficients.term(coefficient),
          this.coefficients.term(negated),
          a.rest,
          rest.sum,
          this.coefficients.negate(coefficient),
          rest.proof(),
        ),
    };
  }

  /** `a * b = sum`. @throws {RangeError} if that is too large */
  multiply(a: Sum, b: Sum): Proved {
    if (a === undefined) return { sum: undefined, proof: () => this.law('nil_mul', b) };
    if (a.length * (b?.length ?? 0) > MAX_TERMS) throw new RangeError('the normal form is too large');
    const first = this.scale(a.term, b);
    if (a.rest === undefined)
      return {
        sum: first.sum,
        proof: () => this.law('single_mul', this.termExpr(a.term), b, first.sum, first.proof()),
      };
    const others = this.multiply(a.rest, b);
    const total = this.add(first.sum, others.sum);
    return {
      sum: total.sum,
      proof: () =>
        this.law(
          'mul_cons',
          this.termExpr(a.term),
          a.rest,
          b,
          first.sum,
          others.sum,
          total.sum,
          first.proof(),
          others.proof(),
          total.proof(),
        ),
    };
  }

  /** `t * s = sum` */
  private scale(t: Term, s: Sum): Proved {
    if (s === undefined) return { sum: undefined, proof: () => this.law('mul_nil', this.termExpr(t)) };
    this.tick();
    const { product, coefficient } = s.term;
    const head: Term = {
      product: this.products.multiply(t.product, product),
      coefficient: multiplyRationals(t.coefficient, coefficient),
    };
    const rest = this.scale(t, s.rest);
    return {
      sum: cons(head, rest.sum),
      proof: () =>
        this.law(
          'scale_cons',
          ...[t, s.term].map(each => this.termExpr(each)),
          s.rest,
          this.termExpr(head),
          rest.sum,
          this.multiplyTerms(t, s.term, head),
          rest.proof(),
        ),
    };
  }

  private multiplyTerms(s: Term, t: Term, result: Term): Expr {
    const product = this.multiplyProducts(s.product, t.product);
    return this.law(
      'term_mul',
      ...[s.product, t.product, result.product].map(each => this.productExpr(each)),
      ...[s.coefficient, t.coefficient, result.coefficient].map(each => this.coefficients.term(each)),
      product.proof(),
      this.coefficients.multiply(s.coefficient, t.coefficient),
    );
  }

  /** `v * w = product` */
  multiplyProducts(v: Product, w: Product): ProvedProduct {
    const product = this.products.multiply(v, w);
    return { product, proof: () => this.productProof(v, w, product) };
  }

  private productProof(v: Product, w: Product, product: Product): Expr {
    const [x] = v.factors;
    const [y] = w.factors;
    if (x === undefined) return this.law('one_vmul', this.productExpr(w));
    if (y === undefined) return this.law('vmul_one', this.productExpr(v));
    const rest = product.rest!;
    const power = (factor: typeof x) => this.laws.pow(factor.atom.expr, mkNatLit(factor.exponent));
    if (x.atom === y.atom) {
      const sum = x.exponent + y.exponent;
      return this.law(
        'vmul_both',
        x.atom.expr,
        ...[v.rest!, w.rest!, rest].map(each => this.productExpr(each)),
        ...[x.exponent, y.exponent, sum].map(mkNatLit),
        evaluates(sum),
        this.productProof(v.rest!, w.rest!, rest),
      );
    }
    if (x.atom.index < y.atom.index)
      return this.law(
        'vmul_first',
        power(x),
        ...[v.rest!, w, rest].map(each => this.productExpr(each)),
        this.productProof(v.rest!, w, rest),
      );
    return this.law(
      'vmul_second',
      power(y),
      ...[v, w.rest!, rest].map(each => this.productExpr(each)),
      this.productProof(v, w.rest!, rest),
    );
  }

  // ------------------------------------------------------------------------------------------- powers

  /** `a ^ n = sum`, `n` a literal. @throws {RangeError} if that is too large */
  raise(a: Sum, n: bigint): Proved {
    if (n === 0n) return { sum: this.number(ONE), proof: () => this.law('pow_nought', a) };
    if (n === 1n) return { sum: a, proof: () => this.law('pow_once', a) };
    if (a === undefined) return { sum: undefined, proof: () => this.law('nil_pow', mkNatLit(n - 1n)) };
    if (a.rest === undefined) return this.raiseTerm(a.term, n);
    this.tick();
    if (n % 2n === 0n && n > 2n) {
      const half = this.raise(a, n / 2n);
      const whole = this.multiply(half.sum, half.sum);
      return {
        sum: whole.sum,
        proof: () =>
          this.law(
            'pow_double',
            a,
            half.sum,
            whole.sum,
            mkNatLit(n / 2n),
            mkNatLit(n),
            evaluates(n),
            half.proof(),
            whole.proof(),
          ),
      };
    }
    const lower = this.raise(a, n - 1n);
    const whole = this.multiply(lower.sum, a);
    return {
      sum: whole.sum,
      proof: () =>
        this.law('pow_next', a, lower.sum, whole.sum, mkNatLit(n - 1n), lower.proof(), whole.proof()),
    };
  }

  private raiseTerm({ product, coefficient }: Term, n: bigint): Proved {
    const bits = BigInt(
      Math.max(coefficient.numerator.toString(2).length, coefficient.denominator.toString(2).length),
    );
    const trivial =
      coefficient.denominator === 1n && (coefficient.numerator === 1n || coefficient.numerator === -1n);
    if (!trivial && bits * n > MAX_BITS) throw new RangeError('the power is too large');
    const result: Term = {
      product: this.products.raise(product, n),
      coefficient: raiseRational(coefficient, n),
    };
    return {
      sum: cons(result, undefined),
      proof: () =>
        this.law(
          'single_pow',
          this.productExpr(product),
          this.productExpr(result.product),
          this.coefficients.term(coefficient),
          this.coefficients.term(result.coefficient),
          mkNatLit(n),
          this.productPowerProof(product, n),
          this.coefficients.raise(coefficient, n),
        ),
    };
  }

  /** `v ^ n = w` */
  private productPowerProof(v: Product, n: bigint): Expr {
    const [first] = v.factors;
    if (first === undefined) return this.law('one_vpow', mkNatLit(n));
    const exponent = first.exponent * n;
    return this.law(
      'vpow',
      first.atom.expr,
      this.productExpr(v.rest!),
      this.productExpr(this.products.raise(v.rest!, n)),
      ...[first.exponent, n, exponent].map(mkNatLit),
      evaluates(exponent),
      this.productPowerProof(v.rest!, n),
    );
  }

  // ------------------------------------------------------------------------------------------- inverses

  /**
   * `(v * c + 0)⁻¹ = sum`.
   * @param atomInverse the atom or the single product that is the inverse of an atom, and `x⁻¹ = y`
   */
  invertTerm({ product, coefficient }: Term, atomInverse: (expr: Factor) => InvertedAtom): Proved {
    const inverse = this.invertProduct(product, atomInverse);
    const result: Term = { product: inverse.product, coefficient: invertRational(coefficient) };
    return {
      sum: cons(result, undefined),
      proof: () =>
        this.law(
          'single_inv',
          this.productExpr(product),
          this.productExpr(result.product),
          this.coefficients.term(coefficient),
          this.coefficients.term(result.coefficient),
          inverse.proof(),
          this.coefficients.invert(coefficient),
        ),
    };
  }

  /** `v⁻¹ = w` */
  invertProduct(v: Product, atomInverse: (factor: Factor) => InvertedAtom): ProvedProduct {
    const [first] = v.factors;
    if (first === undefined) return { product: v, proof: () => this.law('one_vinv') };
    const inverted = atomInverse(first);
    const rest = this.invertProduct(v.rest!, atomInverse);
    const power = this.products.make([{ atom: inverted.atom, exponent: first.exponent }]);
    const whole = this.multiplyProducts(power, rest.product);
    return {
      product: whole.product,
      proof: () =>
        this.law(
          'vinv',
          first.atom.expr,
          inverted.atom.expr,
          ...[v.rest!, rest.product, whole.product].map(each => this.productExpr(each)),
          mkNatLit(first.exponent),
          inverted.proof(),
          rest.proof(),
          whole.proof(),
        ),
    };
  }

  /** A number as a sum. */
  number(value: typeof ONE): Sum {
    return value.numerator === 0n
      ? undefined
      : cons({ product: this.products.one, coefficient: value }, undefined);
  }
}

/** The atom `y` with a proof of `x⁻¹ = y`. */
export interface InvertedAtom {
  readonly atom: Factor['atom'];
  readonly proof: () => Expr;
}
