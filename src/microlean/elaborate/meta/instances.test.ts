/** Type-class resolution over the real library, and universe levels. */

import { describe, expect, it } from 'vitest';
import {
  LEVEL_ONE,
  LEVEL_ZERO,
  levelMax,
  levelParam,
  levelSucc,
  mkSort,
  nameOf,
} from '../../kernel/index.js';
import { checkText } from '../../library/fixtures/elaborated-library.js';
import { isDefEq } from './def-eq.js';
import { Workbench } from './fixtures/workbench.js';
import { synthInstance } from './instances.js';
import { isLevelDefEq, settleLevels } from './level-unify.js';

/** The kind of answer to `type`. */
function answer(type: string, locals = '', holes = ''): string {
  const bench = new Workbench(holes, locals);
  return synthInstance(bench.meta, bench.read(type)).kind;
}

describe('synthInstance', () => {
  it.each([
    ['Add Nat', '', 'found'],
    ['Inhabited (Nat × List Bool)', '', 'found'],
    ['DecidableEq (List (Nat × Bool))', '', 'found'],
    ['DecidableEq (Option Nat)', '', 'found'],
    ['Decidable (3 < 4 ∧ 2 ∣ 6 ∨ ¬1 = 1)', '', 'found'],
    ['Decidable (∀ n, n < 5 → n < 6)', '', 'found'],
    ['Add Bool', '', 'none'],
    ['Inhabited False', '', 'none'],
    ['Nonempty False', '', 'none'],
    ['Decidable p', '(p : Prop)', 'none'],
    ['Decidable p', '(p : Prop) [Decidable p]', 'found'],
    ['Decidable (p ∧ q)', '(p q : Prop) [Decidable p] [Decidable q]', 'found'],
    ['Decidable (p ∧ q)', '(p q : Prop) [Decidable p]', 'none'],
    ['DecidableEq α', '(α : Type)', 'none'],
    ['DecidableEq α', '(α : Type) [DecidableEq α]', 'found'],
    ['Decidable (a = b)', '(α : Type) [DecidableEq α] (a b : α)', 'found'],
    ['DecidableEq (List α)', '(α : Type) [DecidableEq α]', 'found'],
    ['Inhabited (α → Nat)', '(α : Type)', 'found'],
    ['HAdd Nat Nat Nat', '', 'found'],
    ['HAdd Nat Nat Bool', '', 'none'],
    ['Add α', '(α : Type) (i : Add α)', 'found'],
  ])('%s given %s: %s', (type, locals, kind) => {
    expect(answer(type, locals)).toBe(kind);
  });

  it('finds output parameters, and does not guess inputs', () => {
    const bench = new Workbench('(γ : Type) (β : Type)');
    const goal = bench.read('HAdd Nat Nat γ');
    expect(synthInstance(bench.meta, goal).kind).toBe('found');
    expect(bench.print(bench.hole(0))).toBe('ℕ');
    expect(synthInstance(bench.meta, bench.read('HAdd Nat Bool γ')).kind).toBe('none');
    expect(synthInstance(bench.meta, bench.read('Add β')).kind).toBe('stuck');
    expect(bench.meta.mctx.isAssigned(bench.hole(1).id)).toBe(false);
  });

  it('prefers the newest instance, and local ones to all others', () => {
    const source = (use: string) =>
      `class C (α : Type) where\n  n : Nat\ninstance old : C Nat := ⟨1⟩\ninstance new : C Nat := ⟨2⟩\ninstance (priority := 2000) best : C Bool := ⟨3⟩\ninstance last : C Bool := ⟨4⟩\n${use}`;
    expect(checkText(source('example : C.n Nat = 2 := rfl')).errors).toEqual([]);
    expect(checkText(source('example : C.n Bool = 3 := rfl')).errors).toEqual([]);
    expect(checkText(source('example (i : C Nat) (h : i.n = 7) : C.n Nat = 7 := h')).errors).toEqual([]);
  });

  it('takes a choice back when what follows from it fails', () => {
    const classes =
      'class P (α : Type) (n : Nat) where\n  p : α\nclass Q (n : Nat) where\n  q : Nat\nclass R (α : Type) where\n  r : α\n' +
      'instance : P Nat 1 := ⟨1⟩\ninstance : P Nat 2 := ⟨2⟩\ninstance : Q 1 := ⟨1⟩\n' +
      'instance (n : Nat) [P Nat n] [Q n] : R Nat := ⟨P.p n⟩\n';
    expect(checkText(`${classes}example : (R.r : Nat) = 1 := rfl`).errors).toEqual([]);
  });

  it('searches diamonds in reasonable time', () => {
    const level = (i: number) =>
      `class L${i} (α : Type) where\n  l${i} : α\nclass R${i} (α : Type) where\n  r${i} : α\n`;
    const step = (i: number) =>
      ['L', 'R']
        .flatMap(a =>
          ['L', 'R'].map(
            b => `instance {α : Type} [${b}${i} α] : ${a}${i - 1} α := ⟨${b}${i}.${b.toLowerCase()}${i}⟩\n`,
          ),
        )
        .join('');
    let text = level(0);
    for (let i = 1; i <= 24; i++) text += level(i) + step(i);
    expect(checkText(`${text}example : Nat := L0.l0`).errors.join()).toMatch(/synthesize/u);
  });

  it('comes back from loops', () => {
    const loop =
      'class A (α : Type) where\n  a : α\nclass B (α : Type) where\n  b : α\ninstance ab {α : Type} [B α] : A α := ⟨B.b⟩\ninstance ba {α : Type} [A α] : B α := ⟨A.a⟩';
    expect(checkText(`${loop}\nexample : Nat := A.a`).errors.join()).toMatch(/synthesize/u);
    expect(checkText(`${loop}\ninstance : B Nat := ⟨5⟩\nexample : (A.a : Nat) = 5 := rfl`).errors).toEqual(
      [],
    );
  });
});

describe('universe levels', () => {
  const u = levelParam(nameOf('u'));
  const v = levelParam(nameOf('v'));

  it('solves a variable, and its successor', () => {
    const { meta } = new Workbench();
    const x = meta.freshLevelMVar();
    expect(isLevelDefEq(meta, levelSucc(x), levelSucc(u))).toBe(true);
    expect(meta.mctx.instantiateLevel(x)).toBe(u);
    expect(isLevelDefEq(meta, levelSucc(meta.freshLevelMVar()), LEVEL_ZERO)).toBe(false);
    expect(isLevelDefEq(meta, u, v)).toBe(false);
    expect(isLevelDefEq(meta, u, levelSucc(u))).toBe(false);
  });

  it('refuses a variable inside its own successor', () => {
    const { meta } = new Workbench();
    const x = meta.freshLevelMVar();
    expect(isLevelDefEq(meta, x, levelSucc(x))).toBe(false);
  });

  it('postpones a maximum until it can be decided', () => {
    const { meta } = new Workbench();
    const [x, y] = [meta.freshLevelMVar(), meta.freshLevelMVar()];
    expect(isLevelDefEq(meta, levelMax(x, y), levelMax(u, v))).toBe(true);
    expect(isLevelDefEq(meta, x, u)).toBe(true);
    expect(isLevelDefEq(meta, y, v)).toBe(true);
    expect(settleLevels(meta, false)).toBe(true);
  });

  it('finds out that a postponed constraint is false', () => {
    const { meta } = new Workbench();
    const x = meta.freshLevelMVar();
    expect(isLevelDefEq(meta, levelMax(x, LEVEL_ONE), LEVEL_ONE)).toBe(true);
    expect(isLevelDefEq(meta, x, levelSucc(LEVEL_ONE))).toBe(true);
    expect(settleLevels(meta, true)).toBe(false);
  });

  it('compares sorts by their levels, in either order of operands', () => {
    const { meta } = new Workbench();
    expect(isDefEq(meta, mkSort(levelMax(u, v)), mkSort(levelMax(v, u)))).toBe(true);
    expect(isDefEq(meta, mkSort(u), mkSort(v))).toBe(false);
  });
});
