import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expr, mapChildren, mkApp, mkBVar, mkConst, mkFVar, mkLam } from './expr.js';
import { term } from './fixtures/random-terms.js';
import { LEVEL_ZERO, levelSucc } from './level.js';
import { nameOf } from './name.js';
import {
  abstractVars,
  betaApps,
  hasLooseBVar,
  instantiate,
  instantiate1,
  instantiateLevelParams,
  instantiateRange,
  instantiateRev,
  liftLooseBVars,
  lowerLooseBVars,
} from './substitute.js';

/** The textbook definition, without caches and short cuts. */
function slowLift(e: Expr, amount: number, cutoff: number): Expr {
  if (e.kind === 'bvar') return e.index >= cutoff ? mkBVar(e.index + amount) : e;
  return mapChildren(e, cutoff, (child, depth) => slowLift(child, amount, depth));
}

function slowInstantiate(e: Expr, values: readonly Expr[], depth = 0): Expr {
  if (e.kind === 'bvar') {
    if (e.index < depth) return e;
    const value = values[e.index - depth];
    return value === undefined ? mkBVar(e.index - values.length) : slowLift(value, depth, 0);
  }
  return mapChildren(e, depth, (child, childDepth) => slowInstantiate(child, values, childDepth));
}

function slowRange(e: Expr): number {
  if (e.kind === 'bvar') return e.index + 1;
  let range = 0;
  mapChildren(e, 0, (child, depth) => {
    range = Math.max(range, slowRange(child) - depth);
    return child;
  });
  return range;
}

describe('liftLooseBVars()', () => {
  it('agrees with the textbook definition', () => {
    fc.assert(
      fc.property(term(4), fc.nat(3), fc.nat(3), (e, amount, start) => {
        expect(liftLooseBVars(e, amount, start)).toBe(slowLift(e, amount, start));
      }),
    );
  });

  it('is undone by lowerLooseBVars()', () => {
    fc.assert(fc.property(term(4), fc.nat(3), (e, n) => lowerLooseBVars(liftLooseBVars(e, n), n) === e));
  });
});

describe('looseBVarRange', () => {
  it('is one more than the largest loose index', () => {
    fc.assert(fc.property(term(4), e => e.looseBVarRange === slowRange(e)));
  });
});

describe('instantiate()', () => {
  it('agrees with the textbook definition', () => {
    fc.assert(
      fc.property(term(5), fc.array(term(3), { maxLength: 3 }), (e, values) => {
        expect(instantiate(e, values)).toBe(slowInstantiate(e, values));
        expect(instantiateRev(e, values)).toBe(slowInstantiate(e, [...values].reverse()));
        expect(instantiateRange(e, values, 1, Math.max(1, values.length))).toBe(
          slowInstantiate(e, values.slice(1).reverse()),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('does nothing to a lifted term', () => {
    fc.assert(fc.property(term(4), term(3), (e, value) => instantiate1(liftLooseBVars(e, 1), value) === e));
  });
});

describe('abstractVars()', () => {
  const variables = [1, 2, 3].map(mkFVar);

  it('is undone by instantiateRev()', () => {
    fc.assert(fc.property(term(0), e => instantiateRev(abstractVars(e, variables), variables) === e));
  });

  it('undoes instantiateRev() on terms without the variables', () => {
    fc.assert(
      fc.property(term(3), e => {
        const withoutFVars = instantiateRev(
          abstractVars(e, variables),
          [1, 2, 3].map(i => mkConst(nameOf(`k${i}`))),
        );
        if (withoutFVars.hasFVar) return;
        expect(abstractVars(instantiateRev(withoutFVars, variables), variables)).toBe(
          // Loose indices above the three stay above them.
          withoutFVars,
        );
      }),
    );
  });
});

describe('hasLooseBVar()', () => {
  it('says whether instantiation changes more than indices', () => {
    fc.assert(
      fc.property(term(3), fc.nat(2), (e, index) => {
        const marker = mkConst(nameOf('marker'));
        const values = [0, 1, 2].map(i => (i === index ? marker : mkBVar(i)));
        const occurs = instantiate(e, values) !== instantiate(e, [0, 1, 2].map(mkBVar));
        expect(hasLooseBVar(e, index)).toBe(occurs);
      }),
    );
  });
});

describe('betaApps()', () => {
  it('reduces as many arguments as there are lambdas, and goes on with what appears', () => {
    const [a, b] = [mkConst(nameOf('a')), mkConst(nameOf('b'))];
    const identity = mkLam(nameOf('x'), a, mkBVar(0));
    const constant = mkLam(nameOf('x'), a, mkLam(nameOf('y'), a, mkBVar(1)));
    expect(betaApps(constant, [a, b])).toBe(a);
    expect(betaApps(identity, [identity, b])).toBe(b);
    expect(betaApps(a, [b])).toBe(mkApp(a, b));
  });
});

describe('instantiateLevelParams()', () => {
  it('replaces parameters everywhere at once', () => {
    const u = nameOf('u');
    fc.assert(
      fc.property(term(2), e => {
        const replaced = instantiateLevelParams(e, [u], [levelSucc(LEVEL_ZERO)]);
        expect(replaced.hasLevelParam).toBe(false);
        expect(instantiateLevelParams(replaced, [u], [LEVEL_ZERO])).toBe(replaced);
      }),
    );
  });
});

describe('deep terms', () => {
  const DEPTH = 100_000;
  const deep = (step: (e: Expr) => Expr): Expr => {
    let e: Expr = mkBVar(0);
    for (let i = 0; i < DEPTH; i++) e = step(e);
    return e;
  };

  it.each([
    ['arguments', (e: Expr) => mkApp(mkConst(nameOf('f')), e)],
    ['functions', (e: Expr) => mkApp(e, mkConst(nameOf('a')))],
  ])('100,000 nested %s are instantiated and abstracted without overflow', (_, step) => {
    const e = deep(step);
    const variable = mkFVar(7);
    const opened = instantiate1(e, variable);
    expect(opened.looseBVarRange).toBe(0);
    expect(abstractVars(opened, [variable])).toBe(e);
  });

  it('100,000 nested binders are lifted without overflow', () => {
    const a = mkConst(nameOf('a'));
    let e: Expr = mkBVar(DEPTH);
    for (let i = 0; i < DEPTH; i++) e = mkLam(nameOf('x'), a, e);
    expect(e.looseBVarRange).toBe(1);
    expect(lowerLooseBVars(liftLooseBVars(e, 2), 2)).toBe(e);
  });
});
