/** Applying the laws of `Microlean.Ring` in one structure, and the terms that they speak about. */

import type { Meta } from '../../../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  getAppFn,
  instantiate1,
  instantiateLevelParams,
  LEVEL_ONE,
  type Level,
  levelSucc,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  type Name,
  nameOf,
} from '../../../kernel/index.js';
import type { RingStructure } from './structure.js';

const PREFIX = 'Microlean.Ring';
const NAT = mkConst(nameOf('Nat'));
const REFL = mkApp(mkConst(nameOf('Eq.refl'), [LEVEL_ONE]), NAT);
const CLASSES: ReadonlyMap<Name, (structure: RingStructure) => Expr | undefined> = new Map(
  (
    [
      ['CommSemiring', s => s.semiring],
      ['Neg', s => s.signed?.neg],
      ['Sub', s => s.signed?.sub],
      ['Inv', s => s.inverses?.inv],
      ['Div', s => s.inverses?.div],
      [`${PREFIX}.Signs`, s => s.signed?.laws],
      [`${PREFIX}.Inverses`, s => s.inverses?.laws],
    ] as [string, (structure: RingStructure) => Expr | undefined][]
  ).map(([name, value]) => [nameOf(name), value]),
);

/** `n = n` for a literal; proves equations between closed numbers by evaluation. */
export const evaluates = (value: bigint): Expr => mkApp(REFL, mkNatLit(value));

/** The laws and operations of one structure. */
export class RingLaws {
  private readonly applied = new Map<string, Expr>();
  private readonly types = new Map<string, Expr>();
  readonly zero: Expr;
  readonly one: Expr;
  private readonly addFn: Expr;
  private readonly mulFn: Expr;
  private readonly powFn: Expr;
  private readonly castFn: Expr;
  private readonly negFn: Expr | undefined;
  private readonly subFn: Expr | undefined;
  private readonly invFn: Expr | undefined;
  private readonly divFn: Expr | undefined;
  private readonly reflexivity: Expr;
  private readonly transitivity: Expr;
  private readonly symmetry: Expr;

  constructor(
    private readonly meta: Meta,
    readonly structure: RingStructure,
  ) {
    const sum = this.leftSide('nil_add');
    this.zero = sum[4]!;
    this.addFn = this.functionOf('nil_add', 4);
    this.one = this.leftSide('one_vmul')[4]!;
    this.mulFn = this.functionOf('one_vmul', 4);
    this.powFn = this.functionOf('pow_once', 4);
    this.castFn = this.functionOf('of_number', 2);
    this.negFn = structure.signed === undefined ? undefined : this.functionOf('neg_plus', 2);
    this.subFn = structure.signed === undefined ? undefined : this.functionOf('sub_of', 4);
    this.invFn = structure.inverses === undefined ? undefined : this.functionOf('one_vinv', 2);
    this.divFn = structure.inverses === undefined ? undefined : this.functionOf('div_of', 4);
    const eq = (name: string): Expr => mkApp(mkConst(nameOf(name), [levelOf(structure)]), structure.type);
    this.reflexivity = eq('Eq.refl');
    this.transitivity = eq('Eq.trans');
    this.symmetry = eq('Eq.symm');
  }

  /** A law applied to the structure and then to arguments, implicit ones too. */
  law(name: string, ...args: readonly Expr[]): Expr {
    return mkApps(this.head(name), args);
  }

  private head(name: string): Expr {
    const known = this.applied.get(name);
    if (known !== undefined) return known;
    const info = this.meta.env.get(nameOf(`${PREFIX}.${name}`));
    const { structure } = this;
    let term: Expr = mkConst(info.name, [structure.level]);
    let type = instantiateLevelParams(info.type, info.levelParams, [structure.level]);
    while (type.kind === 'pi') {
      const head = getAppFn(type.binderType);
      const value =
        head.kind === 'sort'
          ? structure.type
          : head.kind === 'const'
            ? CLASSES.get(head.name)?.(structure)
            : undefined;
      if (value === undefined) break;
      term = mkApp(term, value);
      type = instantiate1(type.body, value);
    }
    this.applied.set(name, term);
    this.types.set(name, type);
    return term;
  }

  /** The arguments of the left side of an equation that a law states. */
  private leftSide(name: string): readonly Expr[] {
    return getAppArgs(this.leftTerm(name));
  }

  private leftTerm(name: string): Expr {
    this.head(name);
    let type = this.types.get(name)!;
    while (type.kind === 'pi') type = type.body;
    return getAppArgs(type)[1]!;
  }

  private functionOf(name: string, arity: number): Expr {
    const term = this.leftTerm(name);
    return mkApps(getAppFn(term), getAppArgs(term).slice(0, arity));
  }

  // ------------------------------------------------------------------------------------------- terms

  add(a: Expr, b: Expr): Expr {
    return mkApp(mkApp(this.addFn, a), b);
  }
  mul(a: Expr, b: Expr): Expr {
    return mkApp(mkApp(this.mulFn, a), b);
  }
  /** @param n of type `ℕ` */
  pow(a: Expr, n: Expr): Expr {
    return mkApp(mkApp(this.powFn, a), n);
  }
  cast(value: bigint): Expr {
    return mkApp(this.castFn, mkNatLit(value));
  }
  neg(a: Expr): Expr {
    if (this.negFn === undefined) throw new TypeError('there is no negation here');
    return mkApp(this.negFn, a);
  }
  inv(a: Expr): Expr {
    if (this.invFn === undefined) throw new TypeError('there are no inverses here');
    return mkApp(this.invFn, a);
  }

  /** The operation as the laws write it, without its operands: to compare with how a user's term has it. */
  operation(name: 'add' | 'mul' | 'pow' | 'neg' | 'sub' | 'inv' | 'div'): Expr | undefined {
    switch (name) {
      case 'add':
        return this.addFn;
      case 'mul':
        return this.mulFn;
      case 'pow':
        return this.powFn;
      case 'neg':
        return this.negFn;
      case 'sub':
        return this.subFn;
      case 'inv':
        return this.invFn;
      default:
        return this.divFn;
    }
  }

  // ------------------------------------------------------------------------------------------- equality

  refl(a: Expr): Expr {
    return mkApp(this.reflexivity, a);
  }
  trans(a: Expr, b: Expr, c: Expr, first: Expr, second: Expr): Expr {
    return mkApps(this.transitivity, [a, b, c, first, second]);
  }
  symm(a: Expr, b: Expr, proof: Expr): Expr {
    return mkApps(this.symmetry, [a, b, proof]);
  }
}

const levelOf = (structure: RingStructure): Level => levelSucc(structure.level);
