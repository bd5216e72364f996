/** Reading terms of an ordered ring as polynomials. What is no arithmetic is an unknown, up to reducible equality. */

import { isDefEq, isDefEqReducible, type Meta, natLiteral } from '../../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, headConstName, nameOf } from '../../../kernel/index.js';
import { combination, Monomials, numberForm, type PolynomialForm, scaledForm } from './polynomial-form.js';

const ADD = nameOf('HAdd.hAdd');
const MUL = nameOf('HMul.hMul');
const POW = nameOf('HPow.hPow');
const SUB = nameOf('HSub.hSub');
const DIV = nameOf('HDiv.hDiv');
const NEG = nameOf('Neg.neg');
const INV = nameOf('Inv.inv');
const OF_NAT = nameOf('OfNat.ofNat');
const OF_SCIENTIFIC = nameOf('OfScientific.ofScientific');
const TRUE = nameOf('Bool.true');
const SUCC = nameOf('Nat.succ');
const NAT = nameOf('Nat');
/** Exponents above this are left alone. */
const MAX_EXPONENT = 64n;

/** What the type knows besides addition and multiplication. */
export interface Operations {
  readonly subtraction: boolean;
  readonly division: boolean;
}

export class FormReader {
  readonly atoms: Expr[] = [];
  readonly monomials = new Monomials();
  private readonly known = new Map<Expr, PolynomialForm>();

  constructor(
    private readonly meta: Meta,
    private readonly type: Expr,
    private readonly operations: Operations,
  ) {}

  read(expr: Expr): PolynomialForm {
    let form = this.known.get(expr);
    if (form === undefined) this.known.set(expr, (form = this.compute(expr)));
    return form;
  }

  private compute(expr: Expr): PolynomialForm {
    this.meta.tick();
    if (expr.kind === 'mdata') return this.read(expr.expr);
    if (expr.kind === 'lit' && typeof expr.literal === 'bigint') return numberForm(expr.literal);
    return this.operation(expr) ?? this.atom(expr);
  }

  private operation(expr: Expr): PolynomialForm | undefined {
    const fn = getAppFn(expr);
    if (fn.kind !== 'const') return undefined;
    const args = getAppArgs(expr);
    const { subtraction, division } = this.operations;
    switch (fn.name) {
      case ADD:
        return this.binary(args, (a, b) => combination(1n, a, 1n, b));
      case SUB:
        return subtraction ? this.binary(args, (a, b) => combination(1n, a, -1n, b)) : undefined;
      case MUL:
        return this.binary(args, (a, b) => this.monomials.multiplyForms(a, b));
      case DIV:
        return division ? this.quotient(args) : undefined;
      case NEG:
        if (!subtraction || args.length !== 3) return undefined;
        return scaledForm(this.read(args[2]!), -1n);
      case INV:
        return division && args.length === 3 ? divided(numberForm(1n), args[2]!) : undefined;
      case POW:
        return this.power(args);
      case SUCC:
        return args.length === 1 ? combination(1n, this.read(args[0]!), 1n, numberForm(1n)) : undefined;
      case OF_NAT: {
        const value = args.length === 3 ? natLiteral(args[1]!) : undefined;
        return value === undefined ? undefined : numberForm(value);
      }
      case OF_SCIENTIFIC:
        return division ? decimal(args) : undefined;
      default:
        return undefined;
    }
  }

  private binary(
    args: readonly Expr[],
    combine: (a: PolynomialForm, b: PolynomialForm) => PolynomialForm | undefined,
  ): PolynomialForm | undefined {
    if (args.length !== 6 || !this.isHere(args[0]!)) return undefined;
    return combine(this.read(args[4]!), this.read(args[5]!));
  }

  private quotient(args: readonly Expr[]): PolynomialForm | undefined {
    if (args.length !== 6 || !this.isHere(args[0]!)) return undefined;
    return divisorOf(args[5]!) === undefined ? undefined : divided(this.read(args[4]!), args[5]!);
  }

  private power(args: readonly Expr[]): PolynomialForm | undefined {
    const exponent = args.length === 6 ? natLiteral(args[5]!) : undefined;
    if (exponent === undefined || exponent > MAX_EXPONENT || !isNat(args[1]!)) return undefined;
    const base = this.read(args[4]!);
    let result: PolynomialForm | undefined = numberForm(1n);
    for (let i = 0n; i < exponent && result !== undefined; i++)
      result = this.monomials.multiplyForms(result, base);
    return result;
  }

  private isHere(type: Expr): boolean {
    return type === this.type || isDefEq(this.meta, type, this.type);
  }

  private atom(expr: Expr): PolynomialForm {
    const monomial = this.monomials.variable(this.atomIndex(expr));
    return { coefficients: new Map([[monomial, 1n]]), denominator: 1n };
  }

  /** The number of an unknown; a new one if it is not known yet. */
  private atomIndex(expr: Expr): number {
    const { meta } = this;
    const known = this.atoms.findIndex(
      atom => atom === expr || (mayBeEqual(meta, atom, expr) && isDefEqReducible(meta, atom, expr)),
    );
    return known >= 0 ? known : this.atoms.push(expr) - 1;
  }
}

/** `1.5`: mantissa, whether the exponent is negative, exponent. */
function decimal(args: readonly Expr[]): PolynomialForm | undefined {
  const [, , m, negative, e] = args;
  const [mantissa, exponent] = [m && natLiteral(m), e && natLiteral(e)];
  if (mantissa === undefined || exponent === undefined || exponent > MAX_EXPONENT) return undefined;
  const power = 10n ** exponent;
  return negative !== undefined && headConstName(negative) === TRUE
    ? numberForm(mantissa, power)
    : numberForm(mantissa * power);
}

const isNat = (type: Expr): boolean => type.kind === 'const' && type.name === NAT;

/** A numeral or the negation of one: what Mathlib's linarith cancels. */
function divisorOf(expr: Expr): bigint | undefined {
  const value = natLiteral(expr);
  if (value !== undefined) return value === 0n ? undefined : value;
  const fn = getAppFn(expr);
  const args = getAppArgs(expr);
  if (fn.kind !== 'const' || fn.name !== NEG || args.length !== 3) return undefined;
  const positive = natLiteral(args[2]!);
  return positive === undefined || positive === 0n ? undefined : -positive;
}

function divided(form: PolynomialForm, by: Expr): PolynomialForm | undefined {
  const divisor = divisorOf(by);
  if (divisor === undefined) return undefined;
  return divisor > 0n ? scaledForm(form, 1n, divisor) : scaledForm(form, -1n, -divisor);
}

/** A quick look at the heads: different variables and different irreducible constants stay different. */
function mayBeEqual(meta: Meta, a: Expr, b: Expr): boolean {
  const [f, g] = [getAppFn(a), getAppFn(b)];
  if (f.kind === 'fvar' && g.kind === 'fvar' && f !== g)
    return meta.localDecl(f).value !== undefined || meta.localDecl(g).value !== undefined;
  if (f.kind === 'const' && g.kind === 'const' && f.name !== g.name)
    return meta.env.reducibility(f.name) === 'reducible' || meta.env.reducibility(g.name) === 'reducible';
  if ((f.kind === 'fvar' && g.kind === 'const') || (f.kind === 'const' && g.kind === 'fvar')) {
    const [variable, constant] = f.kind === 'fvar' ? [f, g] : [g, f];
    if (variable.kind !== 'fvar' || constant.kind !== 'const') return true;
    return (
      meta.localDecl(variable).value !== undefined || meta.env.reducibility(constant.name) === 'reducible'
    );
  }
  return true;
}
