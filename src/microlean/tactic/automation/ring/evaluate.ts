/**
 * Normal forms of terms of a commutative semiring, ring or field, with proofs (as Mathlib's `Ring.eval`). Powers with
 * variable exponents and inverses of atoms are atoms of their own.
 */

import { isDefEq, type Meta, natLiteral, natValue } from '../../../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  getAppFn,
  mkApps,
  mkConst,
  mkNatLit,
  type Name,
  nameOf,
} from '../../../kernel/index.js';
import { Evaluator as NumberEvaluator, RULES } from '../../norm-num/index.js';
import { type ExponentPart, exponentForm, natMul, sumOf } from './exponents.js';
import { RingLaws } from './laws.js';
import { type Atom, cons, equalSums, type Factor, type Product, type Sum, type Term } from './normal-form.js';
import { ONE, rational } from './rational.js';
import { type RingStructure, ringStructure } from './structure.js';
import { type InvertedAtom, type Proved, type ProvedProduct, Sums } from './sums.js';

const NAT = mkConst(nameOf('Nat'));
/** Exponents of sums that are multiplied out. */
const MAX_EXPONENT = 64n;

/** What an atom is to be replaced by. `proof : old = expr` */
export interface RewrittenAtom {
  readonly expr: Expr;
  readonly proof: Expr;
}

export interface EvaluatorOptions {
  /** Only sums, differences and negations are understood, as by `abel`. @default false */
  readonly additive?: boolean;
  /** Rewrites what is not understood, e.g. by normal forms inside it. */
  readonly rewriteAtom?: (expr: Expr) => RewrittenAtom | undefined;
}

type Reader = (evaluator: RingEvaluator, expr: Expr, args: readonly Expr[]) => Proved | undefined;

/** Evaluates terms of one type; atoms are shared by all of them. */
export class RingEvaluator {
  readonly atoms: Atom[] = [];
  readonly laws: RingLaws;
  readonly sums: Sums;
  private readonly memo = new Map<Expr, Proved>();
  private readonly checked = new Map<Expr, boolean>();
  private exponents: RingEvaluator | undefined;
  private numbers: NumberEvaluator | undefined;

  constructor(
    readonly meta: Meta,
    readonly structure: RingStructure,
    private readonly options: EvaluatorOptions = {},
  ) {
    this.laws = new RingLaws(meta, structure);
    this.sums = new Sums(this.laws, () => meta.tick());
  }

  /** The normal form of a term; `proof : expr = sum`. @throws {RangeError} if it is too large */
  evaluate(expr: Expr): Proved {
    const known = this.memo.get(expr);
    if (known !== undefined) return known;
    this.meta.tick();
    const value = this.read(expr);
    this.memo.set(expr, value);
    return value;
  }

  private read(expr: Expr): Proved {
    if (expr.kind === 'mdata') return this.evaluate(expr.expr);
    if (expr.kind === 'lit' && typeof expr.literal === 'bigint') return this.number(expr.literal, 'cast');
    const fn = getAppFn(expr);
    const hidden = this.options.additive === true && fn.kind === 'const' && !isAdditive(fn.name, expr);
    if (hidden) return this.atom(expr);
    const reader = fn.kind === 'const' ? READERS.get(fn.name) : undefined;
    return reader?.(this, expr, getAppArgs(expr)) ?? this.evaluated(expr) ?? this.atom(expr);
  }

  /** Whether a term may be understood at its head, so that it is not just an atom. */
  understands(expr: Expr): boolean {
    const fn = getAppFn(expr);
    return fn.kind === 'const' && READERS.has(fn.name);
  }

  // ------------------------------------------------------------------------------------------- parts

  isHere(type: Expr | undefined): boolean {
    const { type: here } = this.structure;
    return type !== undefined && (type === here || isDefEq(this.meta, type, here));
  }

  /** Whether a user's operation is the one that the laws speak about. */
  isOperation(
    name: 'add' | 'mul' | 'pow' | 'neg' | 'sub' | 'inv' | 'div',
    expr: Expr,
    operands: number,
  ): boolean {
    const args = getAppArgs(expr);
    const prefix = mkApps(getAppFn(expr), args.slice(0, args.length - operands));
    const ours = this.laws.operation(name);
    if (ours === undefined) return false;
    if (ours === prefix) return true;
    let same = this.checked.get(prefix);
    if (same === undefined) {
      same = this.meta.withTransparency('default', () => isDefEq(this.meta, ours, prefix));
      this.checked.set(prefix, same);
    }
    return same;
  }

  /** @param form a numeral `OfNat.ofNat`, or anything that is by definition the cast of a number */
  number(value: bigint, form: 'numeral' | 'cast'): Proved {
    const { laws } = this;
    const proof = () => {
      if (value === 0n) return laws.law(form === 'numeral' ? 'of_zero' : 'of_cast_zero');
      return value === 1n && form === 'numeral' ? laws.law('of_one') : laws.law('of_number', mkNatLit(value));
    };
    return { sum: this.sums.number(rational(value)), proof };
  }

  binary(law: 'add_of' | 'mul_of', left: Expr, right: Expr): Proved {
    const { laws, sums } = this;
    const [a, b] = [this.evaluate(left), this.evaluate(right)];
    const c = law === 'add_of' ? sums.add(a.sum, b.sum) : sums.multiply(a.sum, b.sum);
    const terms = () => [left, right, ...[a, b, c].map(each => sums.expr(each.sum))];
    return { sum: c.sum, proof: () => laws.law(law, ...terms(), a.proof(), b.proof(), c.proof()) };
  }

  subtract(left: Expr, right: Expr): Proved {
    const { laws, sums } = this;
    const [a, b] = [this.evaluate(left), this.evaluate(right)];
    const n = sums.negate(b.sum);
    const c = sums.add(a.sum, n.sum);
    const terms = () => [left, right, ...[a, b, n, c].map(each => sums.expr(each.sum))];
    return {
      sum: c.sum,
      proof: () => laws.law('sub_of', ...terms(), a.proof(), b.proof(), n.proof(), c.proof()),
    };
  }

  negate(inner: Expr): Proved {
    const a = this.evaluate(inner);
    const c = this.sums.negate(a.sum);
    const terms = () => [inner, this.sums.expr(a.sum), this.sums.expr(c.sum)];
    return { sum: c.sum, proof: () => this.laws.law('neg_of', ...terms(), a.proof(), c.proof()) };
  }

  // ------------------------------------------------------------------------------------------- powers

  power(base: Expr, exponent: Expr): Proved | undefined {
    const { laws, sums } = this;
    const literal = natLiteral(exponent);
    const a = this.evaluate(base);
    if (literal !== undefined) {
      const c = this.raise(a.sum, literal);
      if (c === undefined) return undefined;
      const terms = () => [base, sums.expr(a.sum), sums.expr(c.sum), exponent];
      return { sum: c.sum, proof: () => laws.law('pow_of', ...terms(), a.proof(), c.proof()) };
    }
    const form = exponentForm(this.naturals(), exponent);
    const c = form && this.raiseParts(a.sum, form.parts);
    if (c === undefined) return undefined;
    const terms = () => [base, sums.expr(a.sum), sums.expr(c.sum), exponent, form!.expr];
    return {
      sum: c.sum,
      proof: () => laws.law('pow_exponent', ...terms(), a.proof(), form!.proof(), c.proof()),
    };
  }

  private naturals(): RingEvaluator {
    if (this.structure.type === NAT) return this;
    this.exponents ??= new RingEvaluator(this.meta, ringStructure(this.meta, NAT)!);
    return this.exponents;
  }

  /** `a ^ n = sum`; `undefined` if that is too large to be of use. */
  private raise(a: Sum, n: bigint): Proved | undefined {
    if (a?.rest !== undefined && n > MAX_EXPONENT) return undefined;
    return this.sums.raise(a, n);
  }

  /** `a ^ (p₁ + (p₂ + …)) = sum` */
  private raiseParts(a: Sum, parts: readonly ExponentPart[]): Proved | undefined {
    const { laws, sums } = this;
    const [first, ...rest] = parts;
    const b = this.raisePart(a, first!);
    if (rest.length === 0 || b === undefined) return b;
    const c = this.raiseParts(a, rest);
    if (c === undefined) return undefined;
    const d = sums.multiply(b.sum, c.sum);
    const terms = () => [a, b.sum, c.sum, d.sum].map(each => sums.expr(each));
    return {
      sum: d.sum,
      proof: () => laws.law('pow_sum', ...terms(), first!.expr, sumOf(rest), b.proof(), c.proof(), d.proof()),
    };
  }

  private raisePart(a: Sum, { factor, multiple }: ExponentPart): Proved | undefined {
    const { laws, sums } = this;
    if (factor === undefined) return this.raise(a, multiple);
    const b = this.raiseVariable(a, factor);
    if (multiple === 1n) return b;
    const c = this.raise(b.sum, multiple);
    if (c === undefined) return undefined;
    const terms = () => [a, b.sum, c.sum].map(each => sums.expr(each));
    return {
      sum: c.sum,
      proof: () => laws.law('pow_product', ...terms(), factor, mkNatLit(multiple), b.proof(), c.proof()),
    };
  }

  /** `a ^ n = sum` for a product `n` of variables. */
  private raiseVariable(a: Sum, n: Expr): Proved {
    const { laws, sums } = this;
    if (a === undefined || a.rest !== undefined) return this.atomPower(a, n);
    const { product, coefficient } = a.term;
    const v = this.raiseProduct(product, n);
    const terms = () => [product, v.product].map(each => sums.productExpr(each));
    if (coefficient.numerator === 1n && coefficient.denominator === 1n)
      return {
        sum: cons({ product: v.product, coefficient: ONE }, undefined),
        proof: () => laws.law('single_pow_one', ...terms(), n, v.proof()),
      };
    const number = sums.coefficients.term(coefficient);
    const atom = this.findPower(sums.number(coefficient), number, n);
    const whole = sums.multiplyProducts(this.single(atom, 1n), v.product);
    return {
      sum: cons({ product: whole.product, coefficient: ONE }, undefined),
      proof: () =>
        laws.law(
          'single_pow_number',
          ...terms(),
          number,
          sums.productExpr(whole.product),
          n,
          v.proof(),
          whole.proof(),
        ),
    };
  }

  /** `v ^ n = w` */
  private raiseProduct(v: Product, n: Expr): ProvedProduct {
    const { laws, sums } = this;
    const [first] = v.factors;
    if (first === undefined) return { product: v, proof: () => laws.law('one_vpow', n) };
    const { atom, exponent } = first;
    const inner = atom.power;
    const total = inner === undefined ? undefined : exponentForm(this.naturals(), natMul(inner.exponent, n));
    const power =
      inner === undefined || total === undefined
        ? this.findPower(this.atomSum(atom), atom.expr, n)
        : this.findPower(inner.base, inner.baseExpr, total.expr);
    const rest = this.raiseProduct(v.rest!, n);
    const whole = sums.multiplyProducts(this.single(power, exponent), rest.product);
    const products = () => [v.rest!, rest.product, whole.product].map(each => sums.productExpr(each));
    return {
      product: whole.product,
      proof: () => {
        if (inner === undefined || total === undefined)
          return laws.law(
            'vpow_variable',
            atom.expr,
            ...products(),
            mkNatLit(exponent),
            n,
            rest.proof(),
            whole.proof(),
          );
        const [w, x, y] = products();
        return laws.law(
          'vpow_power',
          inner.baseExpr,
          w!,
          x!,
          y!,
          mkNatLit(exponent),
          inner.exponent,
          n,
          total.expr,
          total.proof(),
          rest.proof(),
          whole.proof(),
        );
      },
    };
  }

  /** A power of a sum as an atom. */
  private atomPower(a: Sum, n: Expr): Proved {
    const { laws, sums } = this;
    const atom = this.findPower(a, sums.expr(a), n);
    return { sum: this.atomSum(atom), proof: () => laws.law('of_atom', atom.expr) };
  }

  private findPower(base: Sum, baseExpr: Expr, exponent: Expr): Atom {
    const expr = this.laws.pow(baseExpr, exponent);
    return this.findAtom(expr, { power: { base, baseExpr, exponent } });
  }

  // ------------------------------------------------------------------------------------------- inverses

  /** `inner⁻¹ = sum` */
  invert(inner: Expr): Proved {
    const a = this.evaluate(inner);
    const c = this.invertSum(a.sum);
    const terms = () => [inner, this.sums.expr(a.sum), this.sums.expr(c.sum)];
    return { sum: c.sum, proof: () => this.laws.law('inv_of', ...terms(), a.proof(), c.proof()) };
  }

  divide(left: Expr, right: Expr): Proved {
    const { laws, sums } = this;
    const [a, b] = [this.evaluate(left), this.evaluate(right)];
    const n = this.invertSum(b.sum);
    const c = sums.multiply(a.sum, n.sum);
    const terms = () => [left, right, ...[a, b, n, c].map(each => sums.expr(each.sum))];
    return {
      sum: c.sum,
      proof: () => laws.law('div_of', ...terms(), a.proof(), b.proof(), n.proof(), c.proof()),
    };
  }

  /** `a⁻¹ = sum` */
  private invertSum(a: Sum): Proved {
    const { laws, sums } = this;
    if (a === undefined) return { sum: undefined, proof: () => laws.law('inv_nil') };
    if (a.rest !== undefined) {
      const atom = this.findAtom(laws.inv(sums.expr(a)), { inverse: a });
      return { sum: this.atomSum(atom), proof: () => laws.law('of_atom', atom.expr) };
    }
    const { coefficient } = a.term;
    const isOne = coefficient.numerator === 1n && coefficient.denominator === 1n;
    if (isOne || this.structure.casts !== undefined)
      return sums.invertTerm(a.term, factor => this.invertAtom(factor));
    return this.invertWithNumber(a.term);
  }

  /** In a field whose characteristic is not known, the inverse of a number is an atom. */
  private invertWithNumber({ product, coefficient }: Term): Proved {
    const { laws, sums } = this;
    const number = sums.coefficients.term(coefficient);
    const atom = this.findAtom(laws.inv(number), { inverse: sums.number(coefficient) });
    const v = sums.invertProduct(product, factor => this.invertAtom(factor));
    const whole = sums.multiplyProducts(this.single(atom, 1n), v.product);
    return {
      sum: cons({ product: whole.product, coefficient: ONE }, undefined),
      proof: () =>
        laws.law(
          'single_inv_atom',
          ...[product, v.product].map(each => sums.productExpr(each)),
          number,
          sums.productExpr(whole.product),
          v.proof(),
          whole.proof(),
        ),
    };
  }

  private invertAtom({ atom }: Factor): InvertedAtom {
    const { laws } = this;
    if (atom.power !== undefined) {
      const { base, baseExpr, exponent } = atom.power;
      const inverted = base?.rest === undefined ? laws.inv(baseExpr) : undefined;
      if (inverted !== undefined && base !== undefined && base.term.product.factors.length === 1) {
        const inner = this.findAtom(inverted, { inverse: base });
        const power = this.findPower(this.atomSum(inner), inner.expr, exponent);
        return { atom: power, proof: () => laws.law('inv_power', baseExpr, exponent) };
      }
    }
    const expr = laws.inv(atom.expr);
    const inverse = this.findAtom(expr, { inverse: this.atomSum(atom) });
    return { atom: inverse, proof: () => laws.refl(expr) };
  }

  // ------------------------------------------------------------------------------------------- atoms

  /** A closed term that `norm_num` evaluates. */
  private evaluated(expr: Expr): Proved | undefined {
    if (expr.kind !== 'app' || expr.hasFVar || expr.hasExprMVar) return undefined;
    const { meta, laws } = this;
    this.numbers ??= new NumberEvaluator(meta, RULES);
    const { numbers } = this;
    const result = meta.attempt(() => meta.withTransparency('instances', () => numbers.simplify(expr)));
    if (result === undefined || result.expr === expr || !this.understands(result.expr)) return undefined;
    const value = this.evaluate(result.expr);
    const { proof } = result;
    if (proof === undefined) return value;
    const sum = () => this.sums.expr(value.sum);
    return { sum: value.sum, proof: () => laws.trans(expr, result.expr, sum(), proof, value.proof()) };
  }

  /** A term that is not understood. */
  private atom(expr: Expr): Proved {
    const { laws } = this;
    const rewritten = this.options.rewriteAtom?.(expr);
    const atom = this.findAtom(rewritten?.expr ?? expr);
    const sum = this.atomSum(atom);
    const proof = () => laws.law('of_atom', atom.expr);
    if (rewritten === undefined) return { sum, proof };
    const { expr: middle, proof: step } = rewritten;
    return { sum, proof: () => laws.trans(expr, middle, this.sums.expr(sum), step, proof()) };
  }

  private single(atom: Atom, exponent: bigint): Product {
    return this.sums.products.make([{ atom, exponent }]);
  }

  /** An atom as a sum. */
  private atomSum(atom: Atom): Sum {
    return cons({ product: this.single(atom, 1n), coefficient: ONE }, undefined);
  }

  /** The atom that a term is; a new one unless it equals a known one. */
  private findAtom(expr: Expr, origin: Pick<Atom, 'power' | 'inverse'> = {}): Atom {
    const { meta, atoms } = this;
    const known =
      atoms.find(atom => atom.expr === expr) ??
      atoms.find(atom => meta.withTransparency('instances', () => isDefEq(meta, atom.expr, expr)));
    if (known !== undefined) return known;
    const atom: Atom = { index: atoms.length, expr, ...origin };
    atoms.push(atom);
    return atom;
  }

  /** A proof of `left = right` if they have one normal form. */
  equality(left: Expr, right: Expr): Expr | undefined {
    const { laws, sums } = this;
    const [a, b] = [this.evaluate(left), this.evaluate(right)];
    if (!equalSums(a.sum, b.sum)) return undefined;
    const middle = sums.expr(a.sum);
    return laws.trans(left, middle, right, a.proof(), laws.symm(right, middle, b.proof()));
  }
}

// --------------------------------------------------------------------------------------------------- readers

const ADDITIVE: ReadonlySet<Name> = new Set(['HAdd.hAdd', 'HSub.hSub', 'Neg.neg'].map(nameOf));

const isAdditive = (head: Name, expr: Expr): boolean => ADDITIVE.has(head) || natLiteral(expr) === 0n;

const isNat = (type: Expr | undefined): boolean => type === NAT;

/** Operations on two terms of the type. */
const homogeneous =
  (operation: 'add' | 'mul' | 'sub' | 'div', read: (e: RingEvaluator, a: Expr, b: Expr) => Proved): Reader =>
  (evaluator, expr, args) => {
    if (args.length !== 6 || !evaluator.isHere(args[0])) return undefined;
    return evaluator.isOperation(operation, expr, 2)
      ? read(evaluator, args[4]!, args[5]!)
      : closed(evaluator, expr);
  };

const unary =
  (operation: 'neg' | 'inv', read: (e: RingEvaluator, a: Expr) => Proved): Reader =>
  (evaluator, expr, args) => {
    if (args.length !== 3 || !evaluator.isHere(args[0])) return undefined;
    return evaluator.isOperation(operation, expr, 1) ? read(evaluator, args[2]!) : undefined;
  };

/** Closed terms of `ℕ` are evaluated. */
function closed(evaluator: RingEvaluator, expr: Expr): Proved | undefined {
  const value = isNat(evaluator.structure.type) ? closedNumber(evaluator.meta, expr) : undefined;
  return value === undefined ? undefined : evaluator.number(value, 'cast');
}

/** The value of closed arithmetic of natural numbers. */
function closedNumber(meta: Meta, expr: Expr): bigint | undefined {
  if (expr.hasFVar || expr.hasExprMVar) return undefined;
  const literal = natLiteral(expr);
  if (literal !== undefined || !isArithmetic(expr)) return literal;
  return meta.withTransparency('default', () => natValue(meta, expr));
}

const ARITHMETIC = new Set(
  ['HAdd.hAdd', 'HSub.hSub', 'HMul.hMul', 'HDiv.hDiv', 'HMod.hMod', 'HPow.hPow', 'Nat.succ'].map(nameOf),
);

/**
 * Whether a term is made of numerals and arithmetic only. Other functions are for `norm_num` to evaluate: unfolding, say, a
 * sum over the divisors of a large number would never end.
 */
function isArithmetic(expr: Expr): boolean {
  if (natLiteral(expr) !== undefined) return true;
  const fn = getAppFn(expr);
  if (fn.kind !== 'const' || !ARITHMETIC.has(fn.name)) return false;
  const args = getAppArgs(expr);
  return (args.length === 6 ? args.slice(4) : args).every(isArithmetic);
}

const READERS: ReadonlyMap<Name, Reader> = new Map(
  (
    [
      ['HAdd.hAdd', homogeneous('add', (e, a, b) => e.binary('add_of', a, b))],
      ['HMul.hMul', homogeneous('mul', (e, a, b) => e.binary('mul_of', a, b))],
      ['HSub.hSub', homogeneous('sub', (e, a, b) => e.subtract(a, b))],
      ['HDiv.hDiv', homogeneous('div', (e, a, b) => e.divide(a, b))],
      ['HMod.hMod', (e, expr, args) => (args.length === 6 ? closed(e, expr) : undefined)],
      ['Neg.neg', unary('neg', (e, a) => e.negate(a))],
      ['Inv.inv', unary('inv', (e, a) => e.invert(a))],
      [
        'HPow.hPow',
        (e, expr, args) => {
          if (args.length !== 6 || !e.isHere(args[0]) || !isNat(args[1])) return undefined;
          return e.isOperation('pow', expr, 2) ? e.power(args[4]!, args[5]!) : undefined;
        },
      ],
      [
        'OfNat.ofNat',
        (e, expr, args) => {
          const value = args.length === 3 && e.isHere(args[0]) ? natLiteral(expr) : undefined;
          return value === undefined ? undefined : e.number(value, 'numeral');
        },
      ],
      [
        'Nat.cast',
        (e, _, args) => {
          const value = args.length === 3 ? closedNumber(e.meta, args[2]!) : undefined;
          return value === undefined ? undefined : e.number(value, 'cast');
        },
      ],
      [
        'Nat.succ',
        (e, _, args) =>
          args.length === 1 && isNat(e.structure.type)
            ? e.binary('add_of', args[0]!, mkNatLit(1n))
            : undefined,
      ],
    ] as [string, Reader][]
  ).map(([name, reader]) => [nameOf(name), reader]),
);
