import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expr, mkApp, mkApps, mkBVar, mkLam, mkNatLit } from './expr.js';
import {
  arrow,
  axiom,
  BOOL,
  c,
  cu,
  environmentOf,
  inductive,
  lam,
  NAT,
  PROP,
  pi,
  SMALL,
  TYPE,
} from './fixtures/small-environment.js';
import { LEVEL_ONE } from './level.js';
import { nameOf } from './name.js';
import { TypeChecker } from './type-checker.js';

const env = environmentOf([
  ...SMALL,
  inductive('Unit', TYPE, { mk: c('Unit') }),
  inductive('Pair', TYPE, { mk: arrow(NAT, arrow(BOOL, c('Pair'))) }),
  inductive(
    'And',
    arrow(PROP, arrow(PROP, PROP)),
    {
      mk: pi('a', PROP, a => pi('b', PROP, b => arrow(a, arrow(b, c('And', a, b))))),
    },
    { numParams: 2 },
  ),
  axiom('p', c('Pair')),
  axiom('q', c('Pair')),
  axiom('P', PROP),
  axiom('h1', c('P')),
  axiom('h2', c('P')),
  axiom('u1', c('Unit')),
  axiom('u2', c('Unit')),
  axiom('f', arrow(NAT, NAT)),
  axiom('n', NAT),
]);
const checker = (): TypeChecker => new TypeChecker(env);
const equal = (left: Expr, right: Expr): boolean => checker().isDefEq(left, right);

const OPERATIONS: Record<string, (x: bigint, y: bigint) => bigint | boolean> = {
  'Nat.add': (x, y) => x + y,
  'Nat.sub': (x, y) => (x > y ? x - y : 0n),
  'Nat.mul': (x, y) => x * y,
  'Nat.beq': (x, y) => x === y,
  'Nat.ble': (x, y) => x <= y,
};
const asTerm = (value: bigint | boolean): Expr =>
  typeof value === 'bigint' ? mkNatLit(value) : c(value ? 'Bool.true' : 'Bool.false');

/** Closed terms of type Nat with their values. */
const natTerm: fc.Arbitrary<readonly [Expr, bigint]> = fc.letrec<{ nat: readonly [Expr, bigint] }>(tie => ({
  nat: fc.oneof(
    { maxDepth: 3 },
    fc.nat(6).map(n => [mkNatLit(n), BigInt(n)] as const),
    fc.constant([c('Nat.zero'), 0n] as const),
    tie('nat').map(([e, n]) => [c('Nat.succ', e), n + 1n] as const),
    ...(['Nat.add', 'Nat.sub', 'Nat.mul'] as const).map(name =>
      fc
        .tuple(tie('nat'), tie('nat'))
        .map(([[a, x], [b, y]]) => [c(name, a, b), OPERATIONS[name]!(x, y) as bigint] as const),
    ),
    tie('nat').map(
      ([e, n]) => [mkApp(mkLam(nameOf('x'), NAT, c('Nat.add', mkBVar(0), mkBVar(0))), e), n + n] as const,
    ),
  ),
})).nat;

describe('isDefEq() on closed numbers', () => {
  it('holds exactly between equal values, both ways round', () => {
    fc.assert(
      fc.property(natTerm, natTerm, ([a, x], [b, y]) => {
        expect(equal(a, b)).toBe(x === y);
        expect(equal(b, a)).toBe(x === y);
        expect(equal(a, mkNatLit(x))).toBe(true);
      }),
    );
  });

  it('is reflexive and stable under whnf', () => {
    fc.assert(
      fc.property(natTerm, ([a, x]) => {
        const whnf = checker().whnf(a);
        expect(equal(a, whnf)).toBe(true);
        expect(equal(whnf, a)).toBe(true);
        expect(checker().whnf(whnf)).toBe(whnf);
        expect(equal(checker().typeOf(a), NAT)).toBe(true);
        expect(equal(whnf, mkNatLit(x + 1n))).toBe(false);
      }),
    );
  });

  it('computes as BigInt does on large numbers', () => {
    const big = fc.bigInt({ min: 0n, max: 1n << 200n });
    fc.assert(
      fc.property(big, big, fc.constantFrom(...Object.keys(OPERATIONS)), (x, y, name) => {
        const result = checker().whnf(c(name, mkNatLit(x), mkNatLit(y)));
        expect(result).toBe(asTerm(OPERATIONS[name]!(x, y)));
      }),
    );
  });

  it('computes the same by unfolding, without acceleration', () => {
    const plain = environmentOf(SMALL);
    for (const name of Object.keys(OPERATIONS)) plain.fact(`licence ${name}`, () => false);
    fc.assert(
      fc.property(
        fc.bigInt(0n, 9n),
        fc.bigInt(0n, 9n),
        fc.constantFrom(...Object.keys(OPERATIONS)),
        (x, y, name) => {
          const term = c(name, mkNatLit(x), mkNatLit(y));
          expect(new TypeChecker(plain).isDefEq(term, asTerm(OPERATIONS[name]!(x, y)))).toBe(true);
        },
      ),
    );
  });

  it('compares large literals without counting down', () => {
    const big = 10n ** 30n;
    expect(equal(c('Nat.succ', mkNatLit(big)), mkNatLit(big + 1n))).toBe(true);
    expect(equal(c('Nat.succ', c('n')), mkNatLit(big))).toBe(false);
    expect(equal(c('Nat.pow', mkNatLit(2), mkNatLit(100)), mkNatLit(2n ** 100n))).toBe(true);
  });
});

describe('isDefEq()', () => {
  it('unfolds arithmetic on variables by definition', () => {
    const open = checker();
    const x = open.open(NAT);
    expect(open.isDefEq(c('Nat.add', x, mkNatLit(2)), c('Nat.succ', c('Nat.succ', x)))).toBe(true);
    expect(open.isDefEq(c('Nat.add', mkNatLit(2), x), c('Nat.succ', c('Nat.succ', x)))).toBe(false);
  });

  it('identifies proofs of one proposition, and only those', () => {
    expect(equal(c('h1'), c('h2'))).toBe(true);
    expect(equal(c('p'), c('q'))).toBe(false);
  });

  it('has eta for functions, structures and units', () => {
    expect(
      equal(
        c('f'),
        lam('x', NAT, x => c('f', x)),
      ),
    ).toBe(true);
    expect(
      equal(
        lam('x', NAT, x => c('f', x)),
        c('f'),
      ),
    ).toBe(true);
    expect(
      equal(
        c('f'),
        lam('x', NAT, x => c('f', c('Nat.succ', x))),
      ),
    ).toBe(false);
    const fields = [0, 1].map(i =>
      cu(
        'Pair.rec',
        [LEVEL_ONE],
        lam('p', c('Pair'), () => (i === 0 ? NAT : BOOL)),
        lam('a', NAT, a => lam('b', BOOL, b => (i === 0 ? a : b))),
        c('p'),
      ),
    );
    expect(equal(c('Pair.mk', ...fields), c('p'))).toBe(true);
    expect(equal(c('p'), c('Pair.mk', ...fields))).toBe(true);
    expect(equal(c('q'), c('Pair.mk', ...fields))).toBe(false);
    expect(equal(c('u1'), c('u2'))).toBe(true);
  });

  it('reduces K-like recursors only when the indices agree', () => {
    const castTo = (target: Expr, proof: Expr): Expr =>
      cu(
        'Eq.rec',
        [LEVEL_ONE, LEVEL_ONE],
        NAT,
        mkNatLit(1),
        lam('b', NAT, b => lam('h', cu('Eq', [LEVEL_ONE], NAT, mkNatLit(1), b), () => NAT)),
        mkNatLit(7),
        target,
        proof,
      );
    const open = checker();
    const same = open.open(cu('Eq', [LEVEL_ONE], NAT, mkNatLit(1), mkNatLit(1)));
    const other = open.open(cu('Eq', [LEVEL_ONE], NAT, mkNatLit(1), c('n')));
    expect(open.isDefEq(castTo(mkNatLit(1), same), mkNatLit(7))).toBe(true);
    expect(open.isDefEq(castTo(c('n'), other), mkNatLit(7))).toBe(false);
  });

  it('keeps variables of different types apart', () => {
    const left = lam('x', NAT, x => lam('y', BOOL, () => x));
    const right = lam('x', NAT, () => lam('y', BOOL, y => y));
    expect(equal(left, right)).toBe(false);
    expect(
      equal(
        mkApps(left, [mkNatLit(1)]),
        lam('y', BOOL, () => mkNatLit(1)),
      ),
    ).toBe(true);
  });
});
