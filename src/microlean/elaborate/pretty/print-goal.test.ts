import { describe, expect, it } from 'vitest';
import { type Expr, type FVar, nameOf } from '../../kernel/index.js';
import { LocalContext, Meta } from '../meta/index.js';
import { term, tinyEnvironment } from './fixtures/tiny-environment.js';
import { printGoal, printGoalText, printSignature } from './index.js';

/** A goal whose hypotheses are `name : type` (or `name : type := value`), and the metavariable for it. */
function goal(hypotheses: readonly string[], target: string, tag = '') {
  const meta = new Meta(tinyEnvironment());
  const locals = new Map<string, Expr>([
    ['eqR', term('Eq Real')],
    ['eqN', term('Eq Nat')],
    ['castR', term('Nat.cast Real instance')],
  ]);
  let context = LocalContext.empty;
  for (const hypothesis of hypotheses) {
    const [, name, type, value] = /^(\S+) : (.*?)(?: := (.*))?$/u.exec(hypothesis)!;
    const decl = meta.freshLocalDecl(nameOf(name!), term(type!, locals), {
      ...(value === undefined ? {} : { value: term(value, locals) }),
    });
    context = context.push(decl);
    locals.set(name!.replace('✝', ''), decl.fvar satisfies FVar);
  }
  meta.context = context;
  const mvar = meta.freshMVar(term(target, locals), { kind: 'opaque', userName: nameOf(tag), context });
  return { meta, mvar };
}

describe('printGoalText', () => {
  it('groups neighbours of one type and shows the case tag', () => {
    const { meta, mvar } = goal(['a : Real', 'b : Real', 'n : Nat', 'h : eqR a b'], 'eqR b a', 'inl');
    expect(printGoalText(meta, mvar)).toBe('case inl\na b : ℝ\nn : ℕ\nh : a = b\n⊢ b = a');
  });

  it('marks shadowed and unnamed hypotheses, newest first', () => {
    const { meta, mvar } = goal(['h : Nat', 'h : Real', 'h : Prop', 'x✝ : Nat', 'x✝ : Real'], 'h');
    expect(printGoalText(meta, mvar)).toBe('h✝¹ : ℕ\nh✝ : ℝ\nh : Prop\nx✝¹ : ℕ\nx✝ : ℝ\n⊢ h');
  });

  it('shows the value of let-variables', () => {
    const { meta, mvar } = goal(['n : Nat', 'm : Nat := Nat.succ n', 'k : Nat'], 'eqN m k');
    expect(printGoalText(meta, mvar)).toBe('n : ℕ\nm : ℕ := n.succ\nk : ℕ\n⊢ m = k');
  });

  // State printed by Lean 4 for a miniF2F problem (line breaks included).
  it('breaks a long hypothesis as Lean does', () => {
    const terms = Array.from({ length: 10 }, (_, k) => `(a + castR ${k}#Nat * d)`).join(' + ');
    const { meta, mvar } = goal(
      ['a : Real', 'd : Real', `h₁ : eqR (0#Real + ${terms}) 210#Real`],
      'eqR a (42#Real / 5#Real)',
    );
    expect(printGoalText(meta, mvar)).toBe(
      [
        'a d : ℝ',
        'h₁ :',
        '  0 + (a + ↑0 * d) + (a + ↑1 * d) + (a + ↑2 * d) + (a + ↑3 * d) + (a + ↑4 * d) + (a + ↑5 * d) + (a + ↑6 * d) +',
        '          (a + ↑7 * d) +',
        '        (a + ↑8 * d) +',
        '      (a + ↑9 * d) =',
        '    210',
        '⊢ a = 42 / 5',
      ].join('\n'),
    );
  });
});

describe('printGoal', () => {
  it('gives the parts', () => {
    const { meta, mvar } = goal(['h : Nat', 'h : Nat := Nat.zero'], 'eqN h Nat.zero', 'main');
    const printed = printGoal(meta, mvar);
    expect(printed).toMatchObject({
      caseTag: 'main',
      hyps: [
        { name: 'h✝', type: 'ℕ', inaccessible: true, kind: 'default' },
        { name: 'h', type: 'ℕ', value: 'Nat.zero', inaccessible: false },
      ],
      target: 'h = Nat.zero',
    });
    expect(printed.hyps[0]).not.toHaveProperty('value');
  });
});

describe('printSignature', () => {
  const meta = new Meta(tinyEnvironment());
  const cases = [
    ['Nat.gcd', 'Nat.gcd (m n : ℕ) : ℕ'],
    ['And.intro', 'And.intro {a b : Prop} (left : a) (right : b) : a ∧ b'],
    ['Nat.le_refl', 'Nat.le_refl (n : ℕ) : n.Prime'],
    ['Exists', 'Exists {α : Type} (p : α → Prop) : Prop'],
    ['Real.pi', 'Real.pi : ℝ'],
    ['round', 'round (n : ℕ) (digits : ℕ := Nat.zero) : ℕ'],
  ] as const;
  for (const [name, expected] of cases)
    it(expected, () => expect(printSignature(meta, nameOf(name))).toBe(expected));

  it('refuses an unknown constant', () => {
    expect(() => printSignature(meta, nameOf('No.such'))).toThrow(TypeError);
  });
});
