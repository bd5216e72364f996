import { describe, expect, it } from 'vitest';
import { type Expr, mkApps, mkBVar, mkLam, Name, nameOf } from '../../kernel/index.js';
import { builtinTable } from '../../syntax/index.js';
import { emptyScope } from '../term/scope.js';
import { tinySession } from './fixtures/tiny-session.js';
import type { PrintOptions } from './index.js';
import { printExpr } from './index.js';

const { meta, read } = tinySession();
const scope = emptyScope(builtinTable());
const openNatReal = {
  ...scope,
  table: scope.table.withOpenNamespace('Nat').withOpenNamespace('Real').withOpenNamespace('Topology'),
  opens: ['Nat', 'Real'].map(name => ({ kind: 'namespace' as const, namespace: nameOf(name), except: [] })),
};

function check(cases: readonly (readonly [string, string])[], options: PrintOptions = {}): void {
  for (const [source, expected] of cases)
    it(`${expected.replaceAll('\n', '⏎')}`, () => {
      expect(printExpr(meta, read(source), options)).toBe(expected);
    });
}

describe('operators', () => {
  check([
    ['addN n 1#Nat', 'n + 1'],
    ['mulN (addN n m) 2#Nat', '(n + m) * 2'],
    ['addN (addN n m) m', 'n + m + m'],
    ['addN n (addN m m)', 'n + (m + m)'],
    ['x - (y - x)', 'x - (y - x)'],
    ['modN (mulN 5#Nat n) 7#Nat', '5 * n % 7'],
    ['powN 2#Nat (powN n m)', '2 ^ n ^ m'],
    ['powN (powN 2#Nat n) m', '(2 ^ n) ^ m'],
    ['negR x', '-x'],
    ['negR (powR x 2#Nat)', '-x ^ 2'],
    ['powR (negR x) 2#Nat', '(-x) ^ 2'],
    ['HPow.hPow Real Real Real instance x (negR 1#Real)', 'x ^ (-1)'],
    ['x * negR 5#Real', 'x * -5'],
    ['negR 1#Real / x', '-1 / x'],
    ['negR (negR x)', '- -x'],
    ['negR (x / y)', '-(x / y)'],
    ['invR x', 'x⁻¹'],
    ['invR (x + y)', '(x + y)⁻¹'],
    ['powR (invR x) 3#Nat', 'x⁻¹ ^ 3'],
    ['absR (x - y)', '|x - y|'],
    ['absR (negR x)', '|(-x)|'],
    ['absR (absR x)', '|(|x|)|'],
    ['eqR (absR x + absR y) 2#Real', '|x| + |y| = 2'],
    ['Real.sqrt 2#Real', '√2'],
    ['f (Real.sqrt 50#Real)', 'f √50'],
    ['Real.sqrt (castR n)', '√↑n'],
    ['Real.sqrt (x + y)', '√(x + y)'],
    ['Int.floor Real instance (x + y)', '⌊x + y⌋'],
    ['OfScientific.ofScientific Real instance 15 Bool.true 1', '1.5'],
    ['OfScientific.ofScientific Real instance 15 Bool.true 3', '15e-3'],
    ['OfScientific.ofScientific Real instance 5 Bool.true 1', '0.5'],
  ]);
});

describe('logic', () => {
  check([
    ['And p (Or q r)', 'p ∧ (q ∨ r)'],
    ['Or (And p q) r', 'p ∧ q ∨ r'],
    ['And (And p q) r', '(p ∧ q) ∧ r'],
    ['Iff p (Not q)', 'p ↔ ¬q'],
    ['Not (And p q)', '¬(p ∧ q)'],
    ['Not (dvdN 7#Nat (addN n m))', '¬7 ∣ n + m'],
    ['And (Not p) q', '¬p ∧ q'],
    ['eqN n m → p → q', 'n = m → p → q'],
    ['(p → q) → r', '(p → q) → r'],
    ['Not (p → q)', '¬(p → q)'],
    ['neR x y', 'x ≠ y'],
    ['Not (memS s n)', 'n ∉ s'],
    ['memS s n', 'n ∈ s'],
    ['Not (dvdN n m)', '¬n ∣ m'],
    ['∀ (z : Real), leR z x', '∀ (z : ℝ), z ≤ x'],
    ['∀ (a b : Nat), eqN a b', '∀ (a b : ℕ), a = b'],
    ['∀ (a b : Nat) (z : Real), And (eqN a b) (leR z x)', '∀ (a b : ℕ) (z : ℝ), a = b ∧ z ≤ x'],
    ['∀ (k : Nat), P k → ∀ (z : Real), ltR z x', '∀ (k : ℕ), P k → ∀ (z : ℝ), z < x'],
    ['∀ (z : Real), gtR z x → ltR y z', '∀ z > x, y < z'],
    ['∀ (k : Nat), memS s k → P k', '∀ k ∈ s, P k'],
    ['∀ (z : Real), gtR z x → ∀ (w : Real), gtR w z → ltR y w', '∀ z > x, ∀ w > z, y < w'],
    ['∀ (z : Real), neR z x → ltR y z', '∀ (z : ℝ), z ≠ x → y < z'],
    ['∀ (z w : Real), gtR w x → ltR y z', '∀ (z w : ℝ), w > x → y < z'],
    ['∀ {k : Nat}, P k', '∀ {k : ℕ}, P k'],
    ['And (∀ (k : Nat), P k) q', '(∀ (k : ℕ), P k) ∧ q'],
    ['And q (∀ (k : Nat), P k)', 'q ∧ ∀ (k : ℕ), P k'],
    ['exN (fun (k : Nat) => P k)', '∃ k, P k'],
    ['exN (fun (a : Nat) => exN (fun (b : Nat) => eqN a b))', '∃ a b, a = b'],
    ['exN (fun (k : Nat) => And (memS s k) (P k))', '∃ k ∈ s, P k'],
    ['exR (fun (z : Real) => And (neR z x) (leR z y))', '∃ z ≠ x, z ≤ y'],
    ['exN (fun (k : Nat) => And (P k) (memS s k))', '∃ k, P k ∧ k ∈ s'],
    ['Not (exN (fun (k : Nat) => P k))', '¬∃ k, P k'],
    ['ExistsUnique Nat (fun (k : Nat) => P k)', '∃! k, P k'],
    ['exN P', 'Exists P'],
    ['Exists p (fun (h : p) => q)', '∃ (_ : p), q'],
  ]);
});

describe('types and functions', () => {
  check([
    ['Nat → Nat', 'ℕ → ℕ'],
    ['(Nat → Nat) → Nat', '(ℕ → ℕ) → ℕ'],
    ['∀ (α : Type), List α', '(α : Type) → List α'],
    ['∀ {α : Type}, α → α', '{α : Type} → α → α'],
    ['fun (a : Nat) => addN a 1#Nat', 'fun a => a + 1'],
    ['fun (a b : Nat) => addN a b', 'fun a b => a + b'],
    ['fun (_ : Nat) => n', 'fun a => n'],
    ['fun {α : Type} => n', 'n'],
    [
      'List.Pairwise Nat (fun (a b : Nat) => eqN a b) (cons 1#Nat nil)',
      'List.Pairwise (fun a b => a = b) [1]',
    ],
    ['Function.Injective Nat Nat g', 'Function.Injective g'],
    ['Function.comp Nat Nat Nat g g', 'g ∘ g'],
    ['Function.comp Nat Nat Nat g g n', '(g ∘ g) n'],
    ['id Nat n', 'id n'],
    ['id Nat', 'id'],
    ['id', '@id'],
    ['u Nat n', 'u n'],
    ['f (f x)', 'f (f x)'],
    ['f (negR x)', 'f (-x)'],
    ['g (addN n 1#Nat)', 'g (n + 1)'],
    ['Even Nat instance n', 'Even n'],
    ['Set.image Nat Nat g s', "g '' s"],
    ['Equiv Real Real', 'ℝ ≃ ℝ'],
    ['Prod Nat Real', 'ℕ × ℝ'],
    ['Sigma Nat (fun (k : Nat) => List Nat)', '(_ : ℕ) × List ℕ'],
    ['Subtype Nat (fun (k : Nat) => P k)', '{ k // P k }'],
    ['let z : Nat := addN n 1#Nat; eqN z m', 'let z := n + 1;\nz = m'],
    [
      'Nat.rec (fun (k : Nat) => Nat) n (fun (k : Nat) (i : Nat) => Nat.succ i) m',
      'Nat.rec n (fun k i => i.succ) m',
    ],
    ['round n Nat.zero', 'round n'],
    ['round n m', 'round n m'],
    ['f ?7', 'f ?m.7'],
    ['DFunLike.coe (Equiv Real Real) Real Real instance e x', 'e x'],
    ['DFunLike.coe (Equiv Real Real) Real Real instance e', '⇑e'],
  ]);
});

describe('field access', () => {
  check([
    ['Nat.succ n', 'n.succ'],
    ['Nat.Prime n', 'n.Prime'],
    ['Nat.Prime (addN n m)', '(n + m).Prime'],
    ['Nat.gcd n m', 'n.gcd m'],
    ['Nat.gcd 180#Nat 168#Nat', 'Nat.gcd 180 168'],
    ['Nat.gcd (Nat.succ n) (Nat.succ m)', 'n.succ.gcd m.succ'],
    ['List.length Nat l', 'l.length'],
    ['Finset.card Nat F', 'F.card'],
    ['castR (Finset.card Nat F)', '↑F.card'],
    ['Prod.fst Nat Real (Prod.mk Nat Real n x)', '(n, x).1'],
    ['Point.x pt', 'pt.x'],
    ['Equiv.toFun Real Real e x', 'e.toFun x'],
    ['Real.cos x', 'x.cos'],
    ['Nat.factorial n', 'n.factorial'],
    ['Nat.le_refl n', 'Nat.le_refl n'],
  ]);
  check(
    [
      ['Nat.succ n', 'Nat.succ n'],
      ['Point.x pt', 'pt.x'],
      ['Nat.Prime (addN n m)', 'Nat.Prime (n + m)'],
    ],
    { fieldNotation: false },
  );
});

describe('opened namespaces', () => {
  check(
    [
      ['Nat.factorial n', 'n !'],
      ['Nat.factorial 20#Nat', '20!'],
      ['Nat.gcd (Nat.factorial 20#Nat) m', '20!.gcd m'],
      ['Nat.factorial (addN n m)', '(n + m)!'],
      ['Nat.gcd 4#Nat m', 'gcd 4 m'],
      ['Real.pi / x', 'π / x'],
      ['negR Real.pi', '-π'],
      ['nhds Real instance 9#Real', '𝓝 9'],
    ],
    { scope: openNatReal },
  );
});

describe('collections', () => {
  check([
    ['setOf Nat (fun (k : Nat) => P k)', '{k | P k}'],
    ['setOf Nat (fun (k : Nat) => And (memS s k) (P k))', '{k ∈ s | P k}'],
    ['SDiff.sdiff (Set Nat) instance s (single n)', 's \\ {n}'],
    ['ins n (ins m (single 1#Nat))', '{n, m, 1}'],
    ['ins n s', 'Insert.insert n s'],
    ['EmptyCollection.emptyCollection (Set Nat) instance', '∅'],
    ['cons n (cons m nil)', '[n, m]'],
    ['cons n l', 'n :: l'],
    ['nil', '[]'],
    ['Prod.mk Nat (Prod Nat Nat) n (Prod.mk Nat Nat m n)', '(n, m, n)'],
    ['Prod.mk (Prod Nat Nat) Nat (Prod.mk Nat Nat m n) n', '((m, n), n)'],
    ['sumN F (fun (k : Nat) => k)', '∑ k ∈ F, k'],
    ['sumN F (fun (k : Nat) => addN k 1#Nat)', '∑ k ∈ F, (k + 1)'],
    ['HSub.hSub Nat Nat Nat instance (sumN F (fun (k : Nat) => k)) n', '∑ k ∈ F, k - n'],
    ['modN (sumN F (fun (k : Nat) => k)) n', '(∑ k ∈ F, k) % n'],
    ['x * sumR F (fun (k : Nat) => castR k)', 'x * ∑ k ∈ F, ↑k'],
    ['sumN (Finset.univ Nat instance) g', 'Finset.univ.sum g'],
    ['sumN (Finset.univ Nat instance) (fun (k : Nat) => k)', '∑ k, k'],
    ['Finset.filter Nat (fun (k : Nat) => P k) instance F', '{k ∈ F | P k}'],
    ['Finset.card Nat (Finset.filter Nat P instance F)', '(Finset.filter P F).card'],
    [
      'sumN (Finset.filter Nat (fun (k : Nat) => P k) instance F) (fun (i : Nat) => i)',
      '∑ i ∈ F with P i, i',
    ],
    ['Set.preimage Nat Nat g (single n)', "g ⁻¹' {n}"],
    ['List (Set.Elem Nat (Set.preimage Nat Nat g (single n)))', "List ↑(g ⁻¹' {n})"],
  ]);
  check(
    [
      [
        'Finset.card Nat (Finset.filter Nat (fun (k : Nat) => P k) instance F)',
        '(Finset.filter (fun k => P k) F).card',
      ],
    ],
    { finsetBuilder: false },
  );
});

describe('other forms', () => {
  check([
    ['ite Nat p instance n m', 'if p then n else m'],
    ['addN (ite Nat p instance n m) 1#Nat', '(if p then n else m) + 1'],
    ['dite Nat p instance (fun (h : p) => n) (fun (h : Not p) => m)', 'if h : p then n else m'],
    ['castR n + castR m', '↑n + ↑m'],
    ['castR (addN n m)', '↑(n + m)'],
    ['castR (g n)', '↑(g n)'],
    ['Subtype.val Nat P (Subtype.mk Nat P n (Nat.le_refl n))', '↑⟨n, ⋯⟩'],
    ['Point.mk n m', '{ x := n, y := m }'],
    ['Nat.ModEq n (addN m 1#Nat) 2#Nat', 'm + 1 ≡ 2 [MOD n]'],
    ['And.intro True True True.intro True.intro', '⟨True.intro, True.intro⟩'],
    ['"tab\\tquote\\u0022"', '"tab\\tquote\\""'],
    ['Char.ofNat 97', "'a'"],
    ['5', '5'],
    ['sorryAx Nat Bool.true', 'sorry'],
    ['h', 'h'],
    ['Type', 'Type'],
    ['Prop', 'Prop'],
  ]);
  check([['addN n m', '@HAdd.hAdd Nat Nat Nat instance n m']], { explicit: true, scope: { ...scope } });
});

describe('names of bound variables', () => {
  const REAL = read('Real');
  const rename = (name: string, source: string): Expr => {
    const lambda = read(source);
    if (lambda.kind !== 'lam') throw new TypeError('expected a lambda');
    return mkLam(nameOf(name), lambda.binderType, lambda.body);
  };

  it('keeps a name that only the context has', () => {
    expect(printExpr(meta, rename('x', 'fun (w : Real) => f w'))).toBe('fun x => f x');
  });

  it('numbers a name that a free variable of the body has', () => {
    expect(printExpr(meta, rename('x', 'fun (w : Real) => w + x'))).toBe('fun x_1 => x_1 + x');
  });

  it('numbers the inner of two equal names that both occur', () => {
    const inner = mkLam(nameOf('z✝'), REAL, read('leR x y'));
    const both = mkLam(nameOf('z✝'), REAL, inner);
    expect(printExpr(meta, both)).toBe('fun z z => x ≤ y');
    const relation = mkLam(
      nameOf('z✝'),
      REAL,
      mkLam(nameOf('z✝'), REAL, mkApps(read('neR'), [mkBVar(1), mkBVar(0)])),
    );
    expect(printExpr(meta, relation)).toBe('fun z z_1 => z ≠ z_1');
  });

  it('names anonymous binders', () => {
    expect(printExpr(meta, mkLam(Name.anonymous, REAL, mkBVar(0)))).toBe('fun a => a');
    expect(printExpr(meta, mkLam(nameOf('_'), REAL, mkBVar(0)))).toBe('fun x => x');
  });
});

describe('line breaks', () => {
  it('breaks after operators, outermost first, within the width', () => {
    const sum = 'x + y + x + y + x + y + x + y + x + y';
    expect(printExpr(meta, read(`leR (${sum}) (${sum})`), { width: 45 })).toBe(
      'x + y + x + y + x + y + x + y + x + y ≤\n  x + y + x + y + x + y + x + y + x + y',
    );
    expect(printExpr(meta, read(`leR (${sum}) y`), { width: 20 })).toBe(
      'x + y + x + y + x +\n            y +\n          x +\n        y +\n      x +\n    y ≤\n  y',
    );
  });

  it('breaks the arguments of a function as needed', () => {
    expect(printExpr(meta, read('Nat.gcd (addN 1#Nat n) (addN m (addN n (addN n n)))'), { width: 22 })).toBe(
      '(1 + n).gcd\n  (m + (n + (n + n)))',
    );
  });
});
