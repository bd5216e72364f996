/** What is known of a type that numbers live in: its instances, its numerals. */

import { getLevel, isDefEq, type Meta, natLiteral, synthInstance } from '../../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  getAppFn,
  type Level,
  levelSucc,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  nameOf,
} from '../../kernel/index.js';
import { type InstanceSource, lemmaLeftSide } from './lemmas.js';

const OF_NAT = nameOf('OfNat.ofNat');
const EQ_REFL = nameOf('Eq.refl');
const OF_NAT_CLASS = nameOf('OfNat');
const INST_OF_NAT = nameOf('instOfNat');
const NAT_INST = nameOf('instOfNatNat');
const INT_INST = nameOf('instOfNatInt');
const AT_LEAST_TWO = mkConst(nameOf('Nat.instAtLeastTwo'));

/** Instances that are parts of stronger ones: asked for there first, so that proofs fit together. */
const FROM_STRONGER: Readonly<Record<string, readonly (readonly [stronger: string, projection: string])[]>> =
  {
    CommRing: [['Field', 'Field.toCommRing']],
    Ring: [['CommRing', 'CommRing.toRing']],
    Semiring: [
      ['Ring', 'Ring.toSemiring'],
      ['CommSemiring', 'CommSemiring.toSemiring'],
    ],
    PartialOrder: [['LinearOrder', 'LinearOrder.toPartialOrder']],
    Preorder: [['PartialOrder', 'PartialOrder.toPreorder']],
  };

export class NumberType implements InstanceSource {
  private readonly instances = new Map<string, Expr | undefined>();
  private readonly numerals = new Map<bigint, Expr>();
  private readonly standard = new Map<string, Map<Expr, boolean>>();
  private readonly expected = new Map<string, Expr | undefined>();

  constructor(
    private meta: Meta,
    readonly type: Expr,
    readonly level: Level,
  ) {}

  /** Makes a type that outlives a computation serve the next one. */
  in(meta: Meta): this {
    this.meta = meta;
    return this;
  }

  /** The instance of a class that says nothing but `C type`, or takes a semiring and an order. */
  instance(className: string): Expr | undefined {
    if (this.instances.has(className)) return this.instances.get(className);
    const found = this.find(className);
    this.instances.set(className, found);
    return found;
  }

  private find(className: string): Expr | undefined {
    for (const [stronger, projection] of FROM_STRONGER[className] ?? []) {
      const instance = this.instance(stronger);
      if (instance !== undefined)
        return mkApps(mkConst(nameOf(projection), [this.level]), [this.type, instance]);
    }
    switch (className) {
      case 'IsStrictOrderedRing':
        return this.withArguments(className, this.instance('Semiring'), this.instance('PartialOrder'));
      case 'CharZero': {
        const semiring = this.instance('Semiring');
        return semiring && this.withArguments(className, this.projection('Semiring.toNatCast', semiring));
      }
      default:
        return this.withArguments(className);
    }
  }

  private projection(name: string, instance: Expr): Expr {
    return mkApps(mkConst(nameOf(name), [this.level]), [this.type, instance]);
  }

  private withArguments(className: string, ...args: (Expr | undefined)[]): Expr | undefined {
    const { meta } = this;
    if (meta.env.find(nameOf(className)) === undefined) return undefined;
    if (args.some(arg => arg === undefined)) return undefined;
    const goal = mkApps(mkConst(nameOf(className), [this.level]), [this.type, ...(args as Expr[])]);
    const answer = meta.withTransparency('default', () => synthInstance(meta, goal));
    return answer.kind === 'found' ? answer.value : undefined;
  }

  has(className: string): boolean {
    return this.instance(className) !== undefined;
  }

  /** The numeral `n` as the elaborator makes it. */
  numeral(n: bigint): Expr | undefined {
    let numeral = this.numerals.get(n);
    if (numeral !== undefined) return numeral;
    const instance = this.numeralInstance(n);
    if (instance === undefined) return undefined;
    numeral = mkApps(mkConst(OF_NAT, [this.level]), [this.type, mkNatLit(n), instance]);
    if (this.numerals.size < 4096) this.numerals.set(n, numeral);
    return numeral;
  }

  private numeralInstance(n: bigint): Expr | undefined {
    if (n > 2n) {
      const two = this.numeral(2n);
      const instance = two === undefined ? undefined : getAppArgs(two)[2];
      const head = instance === undefined ? undefined : getAppFn(instance);
      if (instance === undefined || head?.kind !== 'const') return undefined;
      const args = getAppArgs(instance);
      if (head.name === INST_OF_NAT && args.length === 4)
        return mkApps(head, [args[0]!, args[1]!, mkNatLit(n), atLeastTwo(n)]);
      if ((head.name === NAT_INST || head.name === INT_INST) && args.length === 1)
        return mkApp(head, mkNatLit(n));
    }
    const { meta } = this;
    const goal = mkApps(mkConst(OF_NAT_CLASS, [this.level]), [this.type, mkNatLit(n)]);
    const answer = meta.withTransparency('default', () => synthInstance(meta, goal));
    return answer.kind === 'found' ? answer.value : undefined;
  }

  /**
   * Whether an operation is the one that a lemma's left side speaks of: `term` with its last `explicit` arguments
   * left off is compared.
   */
  isStandard(lemma: string, term: Expr, explicit: number): boolean {
    const fn = dropArguments(term, explicit);
    let memo = this.standard.get(lemma);
    if (memo === undefined) this.standard.set(lemma, (memo = new Map()));
    const known = memo.get(fn);
    if (known !== undefined) return known;
    const expected = this.expectedOperation(lemma, explicit);
    const { meta } = this;
    const answer =
      expected !== undefined &&
      (expected === fn ||
        meta.withTransparency('default', () => meta.speculate(() => isDefEq(meta, fn, expected))));
    memo.set(fn, answer);
    return answer;
  }

  private expectedOperation(lemma: string, explicit: number): Expr | undefined {
    if (!this.expected.has(lemma)) {
      const left = lemmaLeftSide(this.meta, lemma, this);
      this.expected.set(lemma, left === undefined ? undefined : dropArguments(left, explicit));
    }
    return this.expected.get(lemma);
  }

  /** The operation on a lemma's left side. @throws {TypeError} if the type lacks the structure that it needs. */
  standardOperation(lemma: string, explicit: number): Expr {
    const operation = this.expectedOperation(lemma, explicit);
    if (operation === undefined) throw new TypeError(`${lemma} does not speak of this type`);
    return operation;
  }

  /** `rfl : a = a` */
  reflexivity(a: Expr): Expr {
    return mkApps(mkConst(EQ_REFL, [levelSucc(this.level)]), [this.type, a]);
  }

  /** The value of a numeral of this type, if it is built in the standard way. */
  numeralValue(term: Expr): bigint | undefined {
    const value = natLiteral(getAppArgs(term)[1]!);
    if (value === undefined) return undefined;
    const standard = this.numeral(value);
    if (standard === term) return value;
    const lemma = value === 0n ? 'nat_zero' : value === 1n ? 'nat_one' : 'nat_ofNat';
    if (value < 2n) return this.isStandard(lemma, term, 0) ? value : undefined;
    if (standard === undefined) return undefined;
    const instance = getAppArgs(term)[2]!;
    const fn = dropArguments(instance, getAppArgs(instance).length > 2 ? 2 : 0);
    let memo = this.standard.get(lemma);
    if (memo === undefined) this.standard.set(lemma, (memo = new Map()));
    const known = memo.get(fn);
    if (known !== undefined) return known ? value : undefined;
    const { meta } = this;
    const same = meta.withTransparency('default', () => meta.speculate(() => isDefEq(meta, term, standard)));
    memo.set(fn, same);
    return same ? value : undefined;
  }
}

/** `Nat.AtLeastTwo n`, as unification finds it. */
export function atLeastTwo(n: bigint): Expr {
  return mkApp(AT_LEAST_TWO, mkNatLit(n - 2n));
}

function dropArguments(term: Expr, count: number): Expr {
  let fn = term;
  for (let i = 0; i < count && fn.kind === 'app'; i++) fn = fn.fn;
  return fn;
}

/** The universe `u` of a type in `Type u`; `undefined` for other terms. */
export function typeLevel(meta: Meta, type: Expr): Level | undefined {
  return meta.withTransparency('default', () => {
    const sort = meta.mctx.instantiateLevel(getLevel(meta, type));
    return sort.kind === 'succ' ? sort.level : undefined;
  });
}
