/** Unification: what it assigns, what it refuses, and its laws over the library's own terms. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstractVars, alphaEqual, type Expr, instantiateRev } from '../../kernel/index.js';
import { testLibrary } from '../../library/fixtures/elaborated-library.js';
import { isDefEq } from './def-eq.js';
import { Workbench } from './fixtures/workbench.js';
import { inferType } from './infer-type.js';
import { Meta } from './meta.js';
import { forallTelescope, mkForall } from './telescope.js';
import { whnf } from './whnf.js';

/** What the first hole becomes, or `no`. */
function solve(holes: string, locals: string, left: string, right: string): string {
  const bench = new Workbench(holes, locals);
  const { meta } = bench;
  if (!isDefEq(meta, bench.read(left), bench.read(right))) return 'no';
  return holes === '' ? 'yes' : bench.print(bench.hole(0));
}

describe('patterns', () => {
  it.each([
    ['(f : Nat → Nat)', '(x : Nat)', 'f x', 'x + 1', 'fun x => x + 1'],
    ['(f : Nat → Nat → Nat)', '(x y : Nat)', 'f x y', 'y + x', 'fun x y => y + x'],
    ['(f : Nat → Nat)', '(x : Nat)', 'f x', '3', 'fun x => 3'],
    ['(f : Nat → Nat)', '(x : Nat)', 'f x', 'Nat.succ x', 'Nat.succ'],
    ['(n : Nat)', '(x : Nat)', 'n', 'x', 'no'],
    ['(f : Nat → Nat)', '(x y : Nat)', 'f x', 'x + y', 'no'],
    ['(p : Nat → Prop)', '(x : Nat)', 'p x', 'x = x', 'fun x => x = x'],
    ['(p : Nat → Prop)', '(x : Nat)', '∀ y, p y', '∀ y, y = 2', 'fun y => y = 2'],
    ['(p : Prop)', '(x : Nat)', '∀ y : Nat, p', '∀ y : Nat, 1 = 2', '1 = 2'],
    ['(p : Prop)', '', '∀ y : Nat, p', '∀ y, y = 2', 'no'],
    ['(f : Nat → Nat)', '', 'fun x => f x', 'fun x => x + x', 'fun x => x + x'],
    ['(f : Nat → Nat)', '', 'f', 'fun x => f x', '?f'],
    ['(n : Nat)', '', 'n', 'Nat.succ n', 'no'],
  ])('%s %s: %s =?= %s', (holes, locals, left, right, solution) => {
    expect(solve(holes, locals, left, right)).toBe(solution);
  });
});

describe('first-order approximation', () => {
  it.each([
    ['(f : Nat → Nat)', '', 'f 3', 'Nat.succ 3', 'Nat.succ'],
    ['(f : Nat → Nat)', '(g : Nat → Nat) (x : Nat)', 'f (g x)', 'g (g x)', 'no'],
    ['(a : Nat)', '', 'a = 3', '2 = 3', '2'],
    ['(a : Nat)', '', '[a, 2]', '[1, 2]', '1'],
    ['(a : Nat)', '(b c : Nat)', 'fun x : Nat => a + x', 'fun x : Nat => 4 + x', '4'],
  ])('%s %s: %s =?= %s', (holes, locals, left, right, solution) => {
    expect(solve(holes, locals, left, right)).toBe(solution);
  });
});

describe('numerals and offsets', () => {
  it.each([
    ['(n : Nat)', '', 'n + 1', '4', '3'],
    ['(n : Nat)', '', 'Nat.succ n', '4', '3'],
    ['(n : Nat)', '', 'n + 2', 'Nat.succ (Nat.succ 5)', '5'],
    ['(n : Nat)', '', '(n, 171000 - n)', '(80, 170920)', '80'],
    ['(n : Nat)', '', '(n, 171000 - n)', '(80, 170921)', 'no'],
    ['(n : Nat)', '', 'n + 1', '0', 'no'],
    ['(n : Nat)', '', 'n + 3', '2', 'no'],
    ['', '(n : Nat)', 'n + 1', 'Nat.succ n', 'yes'],
    ['', '(n : Nat)', 'n + 2', 'n + 1 + 1', 'yes'],
    ['', '(n : Nat)', 'n + 0', 'n', 'yes'],
    ['', '(n : Nat)', '0 + n', 'n', 'no'],
    ['', '(n m : Nat)', 'n + Nat.succ m', 'Nat.succ (n + m)', 'yes'],
    ['', '(n m : Nat)', 'n * (m + 1)', 'n * m + n', 'yes'],
    ['', '', '2 + 2', '4', 'yes'],
    ['', '', '2 ^ 40', '1099511627776', 'yes'],
    ['', '', '2 ^ 40', '1099511627777', 'no'],
    ['', '', '10 % 3', '1', 'yes'],
    ['', '', '7 - 9', '0', 'yes'],
  ])('%s %s: %s =?= %s', (holes, locals, left, right, solution) => {
    expect(solve(holes, locals, left, right)).toBe(solution);
  });
});

describe('eta, proofs, structures', () => {
  it.each([
    ['(f : Nat → Nat)', 'f', 'fun x => f x', 'yes'],
    ['(f : Nat → Nat → Nat)', 'f', 'fun x y => f x y', 'yes'],
    ['(f : Nat → Nat)', 'f', 'fun x => f (x + 1)', 'no'],
    ['(p : Prop) (h g : p)', 'h', 'g', 'yes'],
    ['(p q : Prop) (h : p) (g : q)', 'h', 'g', 'no'],
    ['(p : Nat × Nat)', 'p', '(p.1, p.2)', 'yes'],
    ['(p q : Nat × Nat)', 'p', '(p.1, q.2)', 'no'],
    ['(a b : Unit)', 'a', 'b', 'yes'],
    ['(a b : Nat)', 'a', 'b', 'no'],
    ['(p : Prop) (x y : { _n : Nat // p })', '(⟨x.1, x.2⟩ : { _n : Nat // p })', 'x', 'yes'],
    ['(f : Nat → Nat)', 'f ∘ id', 'f', 'yes'],
    ['(f g h : Nat → Nat)', '(f ∘ g) ∘ h', 'f ∘ g ∘ h', 'yes'],
    ['(p : Prop)', '¬p', 'p → False', 'yes'],
    ['(a b : Nat)', 'a ≠ b', 'a = b → False', 'yes'],
    ['(a b : Nat)', 'a > b', 'b < a', 'yes'],
    ['(a b : Nat)', 'a < b', 'a + 1 ≤ b', 'yes'],
    ['', 'Nat', 'Bool', 'no'],
    ['', 'Type', 'Prop', 'no'],
    ['(p q : Prop)', 'p ∧ q', 'q ∧ p', 'no'],
    ['(xs : List Nat)', '[] ++ xs', 'xs', 'yes'],
    ['(xs : List Nat)', 'xs ++ []', 'xs', 'no'],
    ['', 'if 2 = 2 then 3 else 4', '3', 'yes'],
  ])('%s: %s =?= %s', (locals, left, right, answer) => {
    expect(solve('', locals, left, right)).toBe(answer);
  });
});

describe('failure', () => {
  it('leaves nothing assigned', () => {
    const bench = new Workbench('(a b : Nat)');
    expect(isDefEq(bench.meta, bench.read('(a, b, 1)'), bench.read('(2, 3, 4)'))).toBe(false);
    expect(bench.meta.mctx.isAssigned(bench.hole(0).id)).toBe(false);
    expect(bench.meta.mctx.isAssigned(bench.hole(1).id)).toBe(false);
  });

  it('keeps metavariables of an outer depth as they are', () => {
    const bench = new Workbench('(a : Nat)');
    const [left, right] = [bench.read('a'), bench.read('3')];
    expect(bench.meta.withNewDepth(() => isDefEq(bench.meta, left, right))).toBe(false);
    expect(isDefEq(bench.meta, left, right)).toBe(true);
  });

  it('agrees with an earlier solution', () => {
    const bench = new Workbench('(a : Nat)');
    expect(isDefEq(bench.meta, bench.read('(a, a)'), bench.read('(1, 2)'))).toBe(false);
    expect(isDefEq(bench.meta, bench.read('(a, a)'), bench.read('(2, 1 + 1)'))).toBe(true);
  });
});

describe('transparency', () => {
  const under = (transparency: 'reducible' | 'instances' | 'default', left: string, right: string) => {
    const bench = new Workbench('', '(a b : Nat)');
    return bench.meta.withTransparency(transparency, () =>
      isDefEq(bench.meta, bench.read(left), bench.read(right)),
    );
  };
  it.each([
    ['a ≠ b', '¬a = b', { reducible: true, instances: true, default: true }],
    ['a ∣ b', '∃ c, b = a * c', { reducible: false, instances: true, default: true }],
    ['a < b', 'Nat.lt a b', { reducible: false, instances: true, default: true }],
    ['Nat.pred (a + 1)', 'a', { reducible: false, instances: false, default: true }],
  ] as const)('%s =?= %s', (left, right, answers) => {
    for (const transparency of ['reducible', 'instances', 'default'] as const)
      expect(under(transparency, left, right), transparency).toBe(answers[transparency]);
  });
});

describe('laws over the types of the library', () => {
  const { env } = testLibrary();
  const types: Expr[] = testLibrary()
    .modules.flatMap(module => [...module.constants()])
    .filter(({ kind }) => kind === 'thm')
    .map(({ name }) => env.get(name).type);
  const oneType = fc.integer({ min: 0, max: types.length - 1 }).map(i => types[i]!);

  it('is reflexive, and stable under weak-head reduction', () => {
    fc.assert(
      fc.property(oneType, type => {
        const meta = new Meta(env);
        return isDefEq(meta, type, type) && isDefEq(meta, type, whnf(meta, type));
      }),
      { numRuns: 150 },
    );
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(oneType, oneType, (a, b) => {
        const meta = new Meta(env);
        return isDefEq(meta, a, b) === isDefEq(meta, b, a);
      }),
      { numRuns: 150 },
    );
  });

  it('opens and closes telescopes without a trace; abstraction undoes instantiation', () => {
    fc.assert(
      fc.property(oneType, type => {
        const meta = new Meta(env);
        return forallTelescope(meta, type, (variables, body) => {
          expect(alphaEqual(mkForall(meta, variables, body), type)).toBe(true);
          const abstracted = abstractVars(body, variables);
          expect(alphaEqual(instantiateRev(abstracted, variables), body)).toBe(true);
          const sort = whnf(meta, inferType(meta, body));
          return sort.kind === 'sort';
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe('undo', () => {
  it('forgets exactly what came after the mark', () => {
    const step = fc.constantFrom('declare', 'assign', 'level', 'mark', 'undo');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        const bench = new Workbench();
        const { meta } = bench;
        const nat = bench.read('Nat');
        const value = bench.read('5');
        const open: ReturnType<Meta['freshMVar']>[] = [];
        const marks: { mark: number; known: number; assigned: number }[] = [];
        const assigned = () =>
          open.filter(m => meta.mctx.findDecl(m.id) && meta.mctx.isAssigned(m.id)).length;
        const known = () => open.filter(m => meta.mctx.findDecl(m.id) !== undefined).length;
        for (const kind of steps) {
          if (kind === 'declare') open.push(meta.freshMVar(nat));
          if (kind === 'level') meta.freshLevelMVar();
          if (kind === 'mark') marks.push({ mark: meta.mctx.mark(), known: known(), assigned: assigned() });
          const free = open.find(m => meta.mctx.findDecl(m.id) && !meta.mctx.isAssigned(m.id));
          if (kind === 'assign' && free !== undefined) meta.assign(free, value);
          const last = kind === 'undo' ? marks.pop() : undefined;
          if (last === undefined) continue;
          meta.mctx.undo(last.mark);
          expect({ known: known(), assigned: assigned() }).toEqual({
            known: last.known,
            assigned: last.assigned,
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a copy of the tables is independent', () => {
    const bench = new Workbench('(a : Nat)');
    const copy = new (
      bench.meta.mctx.constructor as new (
        from: typeof bench.meta.mctx,
      ) => typeof bench.meta.mctx
    )(bench.meta.mctx);
    bench.meta.assign(bench.hole(0), bench.read('1'));
    expect(copy.isAssigned(bench.hole(0).id)).toBe(false);
  });
});
