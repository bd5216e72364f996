/**
 * `ring`: equations that hold in every commutative semiring, by reflection into the polynomials of `Microlean.Ring`.
 * Subtraction, negation and division are not known here: what is built with them is a variable.
 */

import {
  getLevel,
  isDefEq,
  type Meta,
  MetaError,
  matchEq,
  natLiteral,
  synthInstance,
  whnfR,
} from '../../../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  getAppFn,
  type Level,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  nameOf,
} from '../../../kernel/index.js';
import { goalTarget } from '../../goal.js';
import type { TacticContext } from '../../tactic-context.js';
import type { TacticTable } from '../../tactic-table.js';
import { TRUE_IS_TRUE } from '../omega/proof.js';
import {
  addPolynomials,
  constantPolynomial,
  equalPolynomials,
  multiplyPolynomials,
  type Polynomial,
  powerOf,
  variablePolynomial,
} from './polynomial.js';

const PREFIX = 'Microlean.Ring';
const term = (name: string, ...args: Expr[]): Expr => mkApps(mkConst(nameOf(`${PREFIX}.Term.${name}`)), args);
const ADD = nameOf('HAdd.hAdd');
const MUL = nameOf('HMul.hMul');
const POW = nameOf('HPow.hPow');
const OF_NAT = nameOf('OfNat.ofNat');
const CAST = nameOf('Nat.cast');
const SUCC = nameOf('Nat.succ');
const NAT = nameOf('Nat');
/** Exponents above this are left alone. */
const MAX_EXPONENT = 64n;

interface Reified {
  readonly term: Expr;
  readonly polynomial: Polynomial;
}

/** Reads terms of one commutative semiring. */
class Reader {
  readonly atoms: Expr[] = [];

  constructor(
    private readonly meta: Meta,
    private readonly type: Expr,
  ) {}

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
            term: term('add', a.term, b.term),
            polynomial: addPolynomials(a.polynomial, b.polynomial),
          };
        return {
          term: term('mul', a.term, b.term),
          polynomial: multiplyPolynomials(a.polynomial, b.polynomial),
        };
      }
      case POW: {
        const exponent = args.length === 6 ? natLiteral(args[5]!) : undefined;
        if (exponent === undefined || exponent > MAX_EXPONENT || !isNat(args[1]!)) break;
        const base = this.read(args[4]!);
        return {
          term: term('pow', base.term, mkNatLit(exponent)),
          polynomial: powerOf(base.polynomial, exponent),
        };
      }
      case OF_NAT: {
        const value = args.length === 3 ? natLiteral(expr) : undefined;
        if (value !== undefined) return number(value);
        break;
      }
      case CAST: {
        const value = args.length === 3 ? natLiteral(args[2]!) : undefined;
        if (value !== undefined && value > 1n) return number(value);
        break;
      }
      case SUCC: {
        if (args.length !== 1) break;
        const inner = this.read(args[0]!);
        const one = number(1n);
        return {
          term: term('add', inner.term, one.term),
          polynomial: addPolynomials(inner.polynomial, one.polynomial),
        };
      }
      default:
    }
    return this.atom(expr);
  }

  private isHere(type: Expr): boolean {
    return type === this.type || isDefEq(this.meta, type, this.type);
  }

  private atom(expr: Expr): Reified {
    const known = this.atoms.findIndex(
      atom => atom === expr || this.meta.withTransparency('reducible', () => isDefEq(this.meta, atom, expr)),
    );
    const index = known >= 0 ? known : this.atoms.push(expr) - 1;
    return { term: term('var', mkNatLit(index)), polynomial: variablePolynomial(index) };
  }
}

const isNat = (type: Expr): boolean => type.kind === 'const' && type.name === NAT;

function number(value: bigint): Reified {
  const polynomial = constantPolynomial(value);
  if (value === 0n) return { term: term('zero'), polynomial };
  if (value === 1n) return { term: term('one'), polynomial };
  return { term: term('num', mkNatLit(value)), polynomial };
}

/** A proof of `left = right`, if that holds in every commutative semiring; `undefined` otherwise. */
export function ringProof(meta: Meta, type: Expr, left: Expr, right: Expr): Expr | undefined {
  const sort = meta.withTransparency('default', () => getLevel(meta, type));
  const level = predecessor(meta.mctx.instantiateLevel(sort));
  if (level === undefined) return undefined;
  const question = mkApp(mkConst(nameOf('CommSemiring'), [level]), type);
  const instance = meta.withTransparency('default', () => synthInstance(meta, question));
  if (instance.kind !== 'found') return undefined;
  const reader = new Reader(meta, type);
  let sides: [Reified, Reified];
  try {
    sides = [reader.read(left), reader.read(right)];
  } catch (error) {
    if (error instanceof RangeError) throw new MetaError(`ring failed: ${error.message}`);
    throw error;
  }
  const [a, b] = sides;
  if (!equalPolynomials(a.polynomial, b.polynomial)) return undefined;
  const cons = mkApp(mkConst(nameOf('List.cons'), [level]), type);
  const nil = mkApp(mkConst(nameOf('List.nil'), [level]), type);
  const context = reader.atoms.reduceRight<Expr>((tail, head) => mkApps(cons, [head, tail]), nil);
  return mkApps(mkConst(nameOf(`${PREFIX}.eq_of_normal`), [level]), [
    type,
    instance.value,
    context,
    a.term,
    b.term,
    TRUE_IS_TRUE,
  ]);
}

function predecessor(level: Level): Level | undefined {
  return level.kind === 'succ' ? level.level : undefined;
}

/** Closes the main goal. @throws {MetaError} if it is not an equation that holds in every commutative semiring. */
export function ringGoal(ctx: TacticContext): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const target = goalTarget(meta, goal);
    const equation = matchEq(target) ?? matchEq(whnfR(meta, target));
    if (equation === undefined) throw ctx.failure('ring', 'the goal is not an equation', goal);
    const proof = ringProof(meta, equation.type, equation.left, equation.right);
    if (proof === undefined)
      throw ctx.failure('ring', 'the two sides are not equal in every commutative semiring', goal);
    meta.assign(goal, proof);
    return [];
  });
}

/** Adds `ring` and `ring1` to a table. */
export function registerRing(table: TacticTable): void {
  table.registerWord('ring', ringGoal);
  table.registerWord('ring1', ringGoal);
}
