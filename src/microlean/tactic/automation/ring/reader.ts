/** Reading terms of a commutative (semi)ring: as polynomials, and reified for `Microlean.Ring` in the library. */

import { isDefEq, type Meta, natLiteral, natValue } from '../../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, mkApps, mkConst, mkNatLit, nameOf } from '../../../kernel/index.js';
import {
  addPolynomials,
  constantPolynomial,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
  powerOf,
  variablePolynomial,
} from './polynomial.js';

const PREFIX = 'Microlean.Ring';
const ADD = nameOf('HAdd.hAdd');
const MUL = nameOf('HMul.hMul');
const POW = nameOf('HPow.hPow');
const SUB = nameOf('HSub.hSub');
const NEG = nameOf('Neg.neg');
const OF_NAT = nameOf('OfNat.ofNat');
const CAST = nameOf('Nat.cast');
const SUCC = nameOf('Nat.succ');
const NAT = nameOf('Nat');
/** Exponents above this are left alone. */
const MAX_EXPONENT = 64n;

/** A term as a polynomial, and as a `Microlean.Ring.Term` (or `Signed`). */
export interface Reified {
  readonly term: Expr;
  readonly polynomial: Polynomial;
}

/** Reads terms of one type. In a `ring`, subtraction and negation are understood. */
export class RingReader {
  readonly atoms: Expr[] = [];

  constructor(
    private readonly meta: Meta,
    private readonly type: Expr,
    private readonly mode: 'semiring' | 'ring',
  ) {}

  private make(name: string, ...args: Expr[]): Expr {
    const inductive = this.mode === 'ring' ? 'Signed' : 'Term';
    return mkApps(mkConst(nameOf(`${PREFIX}.${inductive}.${name}`)), args);
  }

  read(expr: Expr): Reified {
    this.meta.tick();
    if (expr.kind === 'mdata') return this.read(expr.expr);
    const fn = getAppFn(expr);
    const args = getAppArgs(expr);
    if (fn.kind !== 'const') return this.atom(expr);
    switch (fn.name) {
      case ADD:
      case MUL: {
        if (args.length !== 6 || !this.isHere(args[0]!)) break;
        const [a, b] = [this.read(args[4]!), this.read(args[5]!)];
        if (fn.name === ADD)
          return {
            term: this.make('add', a.term, b.term),
            polynomial: addPolynomials(a.polynomial, b.polynomial),
          };
        return {
          term: this.make('mul', a.term, b.term),
          polynomial: multiplyPolynomials(a.polynomial, b.polynomial),
        };
      }
      case POW: {
        const exponent = args.length === 6 ? natLiteral(args[5]!) : undefined;
        if (exponent === undefined || exponent > MAX_EXPONENT || !isNat(args[1]!)) break;
        const base = this.read(args[4]!);
        return {
          term: this.make('pow', base.term, mkNatLit(exponent)),
          polynomial: powerOf(base.polynomial, exponent),
        };
      }
      case OF_NAT: {
        const value = args.length === 3 ? natLiteral(expr) : undefined;
        if (value !== undefined) return this.number(value);
        break;
      }
      case CAST: {
        const value = args.length === 3 ? closedNumber(this.meta, args[2]!) : undefined;
        if (value !== undefined && value > 0n)
          return { term: this.make('num', mkNatLit(value)), polynomial: constantPolynomial(value) };
        break;
      }
      case SUCC: {
        if (args.length !== 1) break;
        const inner = this.read(args[0]!);
        const one = this.number(1n);
        return {
          term: this.make('add', inner.term, one.term),
          polynomial: addPolynomials(inner.polynomial, one.polynomial),
        };
      }
      case SUB: {
        if (this.mode !== 'ring' || args.length !== 6 || !this.isHere(args[0]!)) break;
        const [a, b] = [this.read(args[4]!), this.read(args[5]!)];
        const polynomial = addPolynomials(a.polynomial, negatePolynomial(b.polynomial));
        return { term: this.make('sub', a.term, b.term), polynomial };
      }
      case NEG: {
        if (this.mode !== 'ring' || args.length !== 3 || !this.isHere(args[0]!)) break;
        const a = this.read(args[2]!);
        return { term: this.make('neg', a.term), polynomial: negatePolynomial(a.polynomial) };
      }
      default:
    }
    return this.atom(expr);
  }

  private number(value: bigint): Reified {
    const polynomial = constantPolynomial(value);
    if (value === 0n) return { term: this.make('zero'), polynomial };
    if (value === 1n) return { term: this.make('one'), polynomial };
    return { term: this.make('num', mkNatLit(value)), polynomial };
  }

  private isHere(type: Expr): boolean {
    return type === this.type || isDefEq(this.meta, type, this.type);
  }

  private atom(expr: Expr): Reified {
    const known = this.atoms.findIndex(
      atom => atom === expr || this.meta.withTransparency('reducible', () => isDefEq(this.meta, atom, expr)),
    );
    const index = known >= 0 ? known : this.atoms.push(expr) - 1;
    return { term: this.make('var', mkNatLit(index)), polynomial: variablePolynomial(index) };
  }
}

const isNat = (type: Expr): boolean => type.kind === 'const' && type.name === NAT;

/** The value of a closed natural number. */
function closedNumber(meta: Meta, expr: Expr): bigint | undefined {
  if (expr.hasFVar || expr.hasExprMVar) return undefined;
  return natLiteral(expr) ?? meta.withTransparency('default', () => natValue(meta, expr));
}
