import { describe, expect, it } from 'vitest';
import { addDeclaration } from './add-declaration.js';
import type { Declaration } from './declaration.js';
import { type Expr, mkApp, mkBVar, mkFVar, mkMVar, mkNatLit, mkProj, mkSort } from './expr.js';
import {
  arrow,
  axiom,
  BOOL,
  c,
  cu,
  definition,
  environmentOf,
  inductive,
  lam,
  NAT,
  PROP,
  pi,
  SMALL,
  smallEnvironment,
  TYPE,
  theorem,
  U,
} from './fixtures/small-environment.js';
import { LEVEL_ONE, LEVEL_ZERO, levelIMaxRaw, levelSucc } from './level.js';
import { nameOf } from './name.js';
import { licensedNatOperations, natSpecification } from './nat-licence.js';

/** What the kernel says of the declaration, after others. */
function verdict(declaration: Declaration, before: readonly Declaration[] = []): string {
  const result = addDeclaration(environmentOf([...SMALL, ...before]), declaration);
  return result.kind === 'rejected' ? result.rule : result.kind;
}

describe('addDeclaration()', () => {
  it('adds what is right', () => {
    expect(verdict(axiom('a', NAT))).toBe('added');
    expect(verdict(definition('two', NAT, mkNatLit(2)))).toBe('added');
    const eq = cu('Eq', [LEVEL_ONE], NAT, mkNatLit(4), c('Nat.add', mkNatLit(2), mkNatLit(2)));
    expect(verdict(theorem('four', eq, cu('Eq.refl', [LEVEL_ONE], NAT, mkNatLit(4))))).toBe('added');
  });

  it('adds nothing when it rejects', () => {
    const env = smallEnvironment();
    addDeclaration(env, definition('bad', NAT, BOOL));
    expect(env.has(nameOf('bad'))).toBe(false);
  });

  it.each<[string, Declaration, string]>([
    ['a taken name', axiom('Nat', TYPE), 'name-taken'],
    ['an axiom that is no type', axiom('a', mkNatLit(0)), 'type-expected'],
    ['a value of another type', definition('d', NAT, c('Bool.true')), 'declared-type'],
    ['a theorem that is no proposition', theorem('t', NAT, mkNatLit(0)), 'theorem-is-prop'],
    ['a reference to itself', definition('d', NAT, c('d')), 'unknown-constant'],
    ['a loose index', definition('d', NAT, mkBVar(0)), 'closed-term'],
    ['a free variable', definition('d', NAT, mkFVar(3)), 'closed-term'],
    ['a metavariable', definition('d', NAT, mkMVar(3)), 'closed-term'],
    ['a number as a function', definition('d', NAT, mkApp(mkNatLit(1), mkNatLit(1))), 'function-expected'],
    ['an argument of another type', definition('d', NAT, c('Nat.succ', c('Bool.true'))), 'application-type'],
    ['an undeclared universe', axiom('a', mkSort(U)), 'undeclared-level'],
    ['a universe declared twice', axiom('a', mkSort(U), ['u', 'u']), 'level-params'],
    ['too few universes', axiom('a', c('Eq', NAT, mkNatLit(0), mkNatLit(0))), 'level-count'],
    [
      'a binder type that is no type',
      axiom(
        'a',
        pi('x', mkNatLit(0), () => NAT),
      ),
      'type-expected',
    ],
    [
      'a projection of what is no structure',
      definition('d', NAT, mkProj(nameOf('Nat'), 0, mkNatLit(1))),
      'projection',
    ],
    ['a reserved name', axiom('_nested.x', NAT), 'name-taken'],
  ])('rejects %s', (_, declaration, rule) => {
    expect(verdict(declaration)).toBe(rule);
  });

  it('declines what it does not support, and work beyond the limit', () => {
    expect(verdict({ ...axiom('a', NAT), isUnsafe: true } as Declaration)).toBe('declined');
    const result = addDeclaration(smallEnvironment(), definition('two', NAT, c('Nat.succ', mkNatLit(1))), {
      maxSteps: 1,
    });
    expect(result.kind).toBe('declined');
  });

  it('declines at the same step every time', () => {
    const term = definition('d', NAT, c('Nat.add', c('Nat.mul', mkNatLit(3), mkNatLit(4)), mkNatLit(5)));
    const needed = [...Array(100).keys()].find(
      maxSteps => addDeclaration(smallEnvironment(), term, { maxSteps }).kind === 'added',
    );
    expect(needed).toBeGreaterThan(0);
    expect(addDeclaration(smallEnvironment(), term, { maxSteps: needed! - 1 }).kind).toBe('declined');
    expect(addDeclaration(smallEnvironment(), term, { maxSteps: needed! }).kind).toBe('added');
  });
});

describe('inductive types', () => {
  const self = c('T');
  it.each<[string, Declaration, string]>([
    ['a negative occurrence', inductive('T', TYPE, { mk: arrow(arrow(self, NAT), self) }), 'positivity'],
    [
      'an occurrence in an index',
      inductive('T', arrow(TYPE, TYPE), { mk: c('T', c('T', NAT)) }),
      'constructor-type',
    ],
    ['a constructor of another type', inductive('T', TYPE, { mk: NAT }), 'constructor-type'],
    [
      'a field in too large a universe',
      inductive('T', TYPE, { mk: arrow(TYPE, self) }),
      'universe-too-small',
    ],
    ['a type that is no sort', inductive('T', NAT, {}), 'type-expected'],
    ['fewer binders than parameters', inductive('T', TYPE, {}, { numParams: 1 }), 'inductive-parameters'],
    [
      'a changed parameter',
      inductive('T', arrow(NAT, TYPE), { mk: pi('n', NAT, () => c('T', mkNatLit(0))) }, { numParams: 1 }),
      'constructor-type',
    ],
    ['a name used twice', inductive('T', TYPE, { rec: self }), 'name-taken'],
  ])('rejects %s', (_, declaration, rule) => {
    expect(verdict(declaration)).toBe(rule);
  });

  it('lets a proposition eliminate into data only if it holds none', () => {
    const levelCount = (declaration: Declaration): number => {
      const env = environmentOf([...SMALL, declaration]);
      return env.find(nameOf('T.rec'))!.levelParams.length;
    };
    expect(levelCount(inductive('T', PROP, {}))).toBe(1);
    expect(levelCount(inductive('T', PROP, { mk: self }))).toBe(1);
    expect(levelCount(inductive('T', PROP, { a: self, b: self }))).toBe(0);
    expect(levelCount(inductive('T', PROP, { mk: arrow(NAT, self) }))).toBe(0);
    expect(levelCount(inductive('T', arrow(NAT, PROP), { mk: pi('n', NAT, n => c('T', n)) }))).toBe(1);
    expect(
      levelCount(inductive('T', arrow(NAT, PROP), { mk: pi('n', NAT, n => c('T', c('Nat.succ', n))) })),
    ).toBe(0);
  });

  const LIST = inductive(
    'List',
    arrow(TYPE, TYPE),
    {
      nil: pi('α', TYPE, α => c('List', α)),
      cons: pi('α', TYPE, α => arrow(α, arrow(c('List', α), c('List', α)))),
    },
    { numParams: 1 },
  );

  it('generates the recursors of nested types', () => {
    const env = environmentOf([...SMALL, LIST, inductive('T', TYPE, { node: arrow(c('List', self), self) })]);
    const info = env.find(nameOf('T'));
    expect(info).toMatchObject({ kind: 'induct', numNested: 1, isRec: true, isReflexive: false });
    expect(env.find(nameOf('T.rec'))).toMatchObject({ numMotives: 2, numMinors: 3 });
    const auxiliary = env.find(nameOf('T.rec_1'));
    expect(auxiliary?.kind === 'rec' && auxiliary.rules.map(rule => String(rule.ctor))).toEqual([
      'List.nil',
      'List.cons',
    ]);
  });

  it('rejects a negative occurrence inside a nested type', () => {
    const fn = inductive(
      'Fn',
      arrow(TYPE, TYPE),
      { mk: pi('α', TYPE, α => arrow(arrow(α, NAT), c('Fn', α))) },
      { numParams: 1 },
    );
    expect(verdict(inductive('T', TYPE, { mk: arrow(c('Fn', self), self) }), [fn])).toBe('positivity');
  });

  it('projects nothing but proofs from a proposition', () => {
    const exists = inductive('T', PROP, { mk: arrow(NAT, self) });
    const first = definition(
      'd',
      arrow(self, NAT),
      lam('t', self, t => mkProj(nameOf('T'), 0, t)),
    );
    expect(verdict(first, [exists])).toBe('projection');
  });
});

describe('published ways to prove False', () => {
  const IMAX_PROP = mkSort(levelIMaxRaw(LEVEL_ONE, LEVEL_ZERO));
  const self = c('T');

  it('a proposition in disguise (imax 1 0) does not eliminate into data', () => {
    const env = environmentOf([...SMALL, inductive('T', IMAX_PROP, { mk: arrow(NAT, self) })]);
    expect(env.find(nameOf('T.rec'))!.levelParams).toEqual([]);
  });

  it('a proposition in disguise gives no data by projection', () => {
    const first = definition(
      'd',
      arrow(self, NAT),
      lam('t', self, t => mkProj(nameOf('T'), 0, t)),
    );
    expect(verdict(first, [inductive('T', IMAX_PROP, { mk: arrow(NAT, self) })])).toBe('projection');
  });

  it('a universe parameter may be 0: a type in Sort u with two constructors eliminates into propositions only', () => {
    const declaration = inductive(
      'T',
      mkSort(U),
      { a: cu('T', [U]), b: cu('T', [U]) },
      { levelParams: ['u'] },
    );
    expect(
      environmentOf([...SMALL, declaration])
        .find(nameOf('T.rec'))!
        .levelParams.map(String),
    ).toEqual(['u']);
  });

  it('a parameter that the translation of nested types drops is still type checked', () => {
    // Box α n does not use n; T.mk : Box T (true : Nat) → T.
    const box = inductive(
      'Box',
      arrow(TYPE, arrow(NAT, TYPE)),
      { mk: pi('α', TYPE, α => pi('n', NAT, n => arrow(α, c('Box', α, n)))) },
      { numParams: 2 },
    );
    const good = inductive('T', TYPE, { mk: arrow(c('Box', self, mkNatLit(0)), self) });
    const bad = inductive('T', TYPE, { mk: arrow(c('Box', self, c('Bool.true')), self) });
    expect(verdict(good, [box])).toBe('added');
    expect(verdict(bad, [box])).toBe('application-type');
  });

  it('the parameters of a nested type may not depend on a field', () => {
    const family = inductive(
      'Fam',
      arrow(arrow(NAT, TYPE), TYPE),
      { mk: pi('F', arrow(NAT, TYPE), F => arrow(mkApp(F, mkNatLit(0)), c('Fam', F))) },
      { numParams: 1 },
    );
    const mk = (body: (n: Expr) => Expr): Declaration =>
      inductive('T', TYPE, {
        mk: pi('n', NAT, n =>
          arrow(
            c(
              'Fam',
              lam('m', NAT, () => body(n)),
            ),
            self,
          ),
        ),
      });
    expect(
      verdict(
        mk(() => self),
        [family],
      ),
    ).toBe('added');
    const pair = inductive(
      'P',
      arrow(TYPE, arrow(NAT, TYPE)),
      { mk: pi('α', TYPE, α => pi('n', NAT, n => arrow(α, c('P', α, n)))) },
      { numParams: 2 },
    );
    expect(
      verdict(
        mk(n => c('P', self, n)),
        [family, pair],
      ),
    ).toBe('nested-inductive');
  });

  it('Sort (imax 1 0 + 1) is Type, not Prop', () => {
    const disguised = mkSort(levelSucc(levelIMaxRaw(LEVEL_ONE, LEVEL_ZERO)));
    const identity = lam('α', disguised, α => α);
    expect(verdict(definition('d', arrow(TYPE, TYPE), identity))).toBe('added');
    expect(verdict(definition('d', arrow(PROP, PROP), identity))).toBe('declared-type');
  });
});

describe('quotients', () => {
  it('need Eq, and are added once', () => {
    const env = smallEnvironment();
    expect(addDeclaration(env, { kind: 'quot' }).kind).toBe('added');
    expect(addDeclaration(env, { kind: 'quot' })).toMatchObject({ kind: 'rejected', rule: 'name-taken' });
    expect(addDeclaration(environmentOf([]), { kind: 'quot' })).toMatchObject({ rule: 'quotient' });
  });

  it('compute: lift f h (mk a) = f a', () => {
    const env = smallEnvironment();
    addDeclaration(env, { kind: 'quot' });
    const r = lam('a', NAT, a => lam('b', NAT, b => cu('Eq', [LEVEL_ONE], NAT, a, b)));
    const h = lam('a', NAT, a => lam('b', NAT, b => lam('e', cu('Eq', [LEVEL_ONE], NAT, a, b), e => e)));
    const identity = lam('a', NAT, a => a);
    const lifted = cu(
      'Quot.lift',
      [LEVEL_ONE, LEVEL_ONE],
      NAT,
      r,
      NAT,
      identity,
      h,
      cu('Quot.mk', [LEVEL_ONE], NAT, r, mkNatLit(3)),
    );
    const statement = cu('Eq', [LEVEL_ONE], NAT, lifted, mkNatLit(3));
    const proof = cu('Eq.refl', [LEVEL_ONE], NAT, mkNatLit(3));
    expect(addDeclaration(env, theorem('t', statement, proof)).kind).toBe('added');
  });
});

describe('literals', () => {
  it('need the standard Nat', () => {
    const odd = inductive('Nat', TYPE, { succ: arrow(NAT, NAT), zero: NAT });
    const result = addDeclaration(environmentOf([odd]), definition('d', NAT, mkNatLit(1)));
    expect(result).toMatchObject({ kind: 'rejected', rule: 'literal' });
  });

  it('are not computed with when an operation is not the standard one', () => {
    const twisted = definition(
      'Nat.add',
      arrow(NAT, arrow(NAT, NAT)),
      lam('x', NAT, x => lam('y', NAT, () => x)),
    );
    const env = environmentOf([SMALL[0]!, SMALL[1]!, twisted]);
    expect(licensedNatOperations(env)).toEqual([]);
    const sum = c('Nat.add', mkNatLit(2), mkNatLit(2));
    expect(addDeclaration(env, axiom('P', arrow(NAT, PROP))).kind).toBe('added');
    expect(addDeclaration(env, axiom('h', c('P', mkNatLit(4)))).kind).toBe('added');
    expect(addDeclaration(env, theorem('t', c('P', sum), c('h')))).toMatchObject({ rule: 'declared-type' });
  });

  it('are computed with when a theorem states what the operation is', () => {
    const env = smallEnvironment();
    const name = nameOf('Nat.div');
    // Whether the proof proves it is not the question here: constants in an environment count as checked.
    const { theorem: theoremName, statement } = natSpecification(name)!;
    const opaque = lam('x', NAT, () => lam('y', NAT, () => mkNatLit(0)));
    expect(addDeclaration(env, definition('Nat.div', arrow(NAT, arrow(NAT, NAT)), opaque)).kind).toBe(
      'added',
    );
    expect(licensedNatOperations(env)).not.toContain(name);
    const other = env.fork();
    other.addUnchecked([
      { kind: 'thm', name: theoremName, levelParams: [], type: TYPE, value: NAT, all: [] },
    ]);
    expect(licensedNatOperations(other)).not.toContain(name);
    const stated = env.fork();
    stated.addUnchecked([
      { kind: 'thm', name: theoremName, levelParams: [], type: statement, value: NAT, all: [] },
    ]);
    expect(licensedNatOperations(stated)).toContain(name);
  });

  it('licenses no operation by a theorem that rests on an axiom', () => {
    const env = smallEnvironment();
    expect(
      addDeclaration(
        env,
        definition(
          'Nat.div',
          arrow(NAT, arrow(NAT, NAT)),
          lam('x', NAT, x => lam('y', NAT, () => x)),
        ),
      ).kind,
    ).toBe('added');
    const { statement } = natSpecification(nameOf('Nat.div'))!;
    expect(addDeclaration(env, axiom('lie', statement)).kind).toBe('added');
    expect(addDeclaration(env, theorem('Nat.div_kernel_spec', statement, c('lie'))).kind).toBe('added');
    expect(licensedNatOperations(env).map(String)).not.toContain('Nat.div');
  });
});

describe('universe levels', () => {
  it('of a function type into a proposition is Prop', () => {
    const all = pi('α', mkSort(levelSucc(LEVEL_ZERO)), α => pi('a', α, a => cu('Eq', [LEVEL_ONE], α, a, a)));
    expect(verdict(definition('d', PROP, all))).toBe('added');
  });
});
