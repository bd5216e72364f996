import { describe, expect, test } from 'vitest';
import type { Goal, Proposal, Theorem } from '../core/index.js';
import { testPolicy } from '../testing/contracts.js';
import { seededRandom } from '../util/index.js';
import { BuiltinPolicy, fixedPremises } from './index.js';

testPolicy('BuiltinPolicy', () => new BuiltinPolicy());

const THEOREM: Theorem = { name: 't', statement: 'theorem t : True' };

function goal(target: string, ...hypotheses: readonly string[]): Goal {
  return {
    target,
    hypotheses: hypotheses.map(text => {
      const [name, type] = text.split(' : ') as [string, string];
      return { name, type };
    }),
  };
}

async function ask(
  at: Goal,
  options: { theorem?: Theorem; policy?: BuiltinPolicy; count?: number } = {},
): Promise<readonly Proposal[]> {
  const { theorem = THEOREM, policy = new BuiltinPolicy(), count = 12 } = options;
  return policy.propose({
    state: { theorem, tactics: [], goals: [at] },
    mode: 'step',
    count,
    temperature: 1,
    maxTokens: 48,
    random: seededRandom(1),
  });
}

const texts = (proposals: readonly Proposal[]) => proposals.map(proposal => proposal.text);

describe('BuiltinPolicy proposes first', () => {
  test.each<[string, Goal]>([
    ['exact h', goal('p', 'p : Prop', 'h : p')],
    ['exact h.2', goal('q', 'p : Prop', 'q : Prop', 'h : p ∧ q')],
    ['exact h.symm', goal('b = a', 'a : ℕ', 'b : ℕ', 'h : a = b')],
    ['exact hpq hp', goal('q', 'p : Prop', 'q : Prop', 'hp : p', 'hpq : p → q')],
    [
      'exact h x hx',
      goal('q x', 'α : Type', 'q : α → Prop', 'p : α → Prop', 'x : α', 'h : ∀ y, p y → q y', 'hx : p x'),
    ],
    ['exact ⟨hp, hq⟩', goal('p ∧ q', 'p : Prop', 'q : Prop', 'hp : p', 'hq : q')],
    ['exact Or.inr hq', goal('p ∨ q', 'p : Prop', 'q : Prop', 'hq : q')],
    ['exact hn hp', goal('False', 'p : Prop', 'hn : ¬p', 'hp : p')],
    ['intro h', goal('p → q', 'p : Prop', 'q : Prop')],
    ['constructor', goal('p ∧ q', 'p : Prop', 'q : Prop')],
  ])('%s', async (expected, at) => {
    expect(texts(await ask(at, { count: 2 }))).toContain(expected);
  });
});

describe('BuiltinPolicy proposes', () => {
  test.each<[string, Goal]>([
    ['obtain ⟨h1, h2⟩ := h', goal('q', 'p : Prop', 'q : Prop', 'h : p ∧ q')],
    ['rcases h with h | h', goal('r', 'p : Prop', 'q : Prop', 'r : Prop', 'h : p ∨ q')],
    ['obtain ⟨x, hx⟩ := h', goal('q', 'q : Prop', 'p : ℕ → Prop', 'h : ∃ x, p x')],
    ["induction' n with n' ih", goal('f n = 0', 'f : ℕ → ℕ', 'n : ℕ')],
    ["induction' l with x xs ih", goal('l ++ [] = l', 'α : Type', 'l : List α')],
    ['use d', goal('∃ c, a + d = a + c', 'a : ℕ', 'd : ℕ')],
    ['subst h', goal('y + 1 = x + 1', 'x : ℕ', 'y : ℕ', 'h : x = y')],
    ['rintro ⟨h1, h2⟩', goal('p ∧ q → r', 'p : Prop', 'q : Prop', 'r : Prop')],
    ['by_cases h : p', goal('p ∨ q', 'p : Prop', 'q : Prop')],
    ['rw [h]', goal('f a = f b', 'f : ℕ → ℕ', 'a : ℕ', 'b : ℕ', 'h : a = b')],
    ['omega', goal('a + b = b + a', 'a : ℕ', 'b : ℕ')],
    [
      'have h₁ := congrArg g e',
      goal('a = b', 'f : α → β', 'g : β → α', 'h : ∀ x, g (f x) = x', 'a : α', 'b : α', 'e : f a = f b'),
    ],
    ['exact ⟨_, h _⟩', goal('∃ a, f a = b', 'α : Type', 'f : α → α', 'h : ∀ x, f (f x) = x', 'b : α')],
    ['obtain ⟨y, hy⟩ := h a', goal('q', 'q : Prop', 'r : α → α → Prop', 'a : α', 'h : ∀ x, ∃ y, r x y')],
    ['obtain ⟨a, ha⟩ := h 0', goal('False', 'h : Function.Surjective Nat.succ')],
    [
      'exact hf h',
      goal('a = b', 'f : ℕ → ℕ', 'a : ℕ', 'b : ℕ', 'hf : Function.Injective f', 'h : f a = f b'),
    ],
    ['funext x', goal('f = g', 'f : α → ℕ', 'g : α → ℕ', 'h : ∀ x, f x = g x')],
    ['use k + 1', goal('∃ m, n + 1 = 2 * m ∨ n = 0', 'n : ℕ', 'k : ℕ', 'h : n = 2 * k + 1')],
    ['by_cases h : ∀ (y : α), p y', goal('∃ x, p x → ∀ (y : α), p y', 'α : Type', 'p : α → Prop', 'a : α')],
    ['linarith', goal('x ≤ z', 'x : ℝ', 'y : ℝ', 'z : ℝ', 'h : x ≤ y', 'g : y ≤ z')],
  ])('%s', async (expected, at) => {
    expect(texts(await ask(at, { count: 24 }))).toContain(expected);
  });

  test('closing tactics only where they can work', async () => {
    const proposals = texts(await ask(goal('f a = f b', 'f : α → α', 'a : α', 'b : α'), { count: 64 }));
    for (const text of ['omega', 'decide', 'tauto', 'contradiction', 'exfalso'])
      expect(proposals).not.toContain(text);
  });

  test('nothing that names what has no name', async () => {
    const proposals = await ask(goal('p', 'p : Prop', 'h✝ : p'), { count: 64 });
    expect(texts(proposals).filter(text => text.includes('✝'))).toEqual([]);
  });

  test('nothing new when asked for less', async () => {
    const at = goal('f a = f b', 'f : ℕ → ℕ', 'a : ℕ', 'b : ℕ', 'h : a = b');
    expect((await ask(at, { count: 5 })).map(({ text }) => text)).toEqual(
      texts(await ask(at, { count: 20 })).slice(0, 5),
    );
  });

  test('different texts', async () => {
    const proposals = texts(
      await ask(goal('a + b + c = c + b + a', 'a : ℕ', 'b : ℕ', 'c : ℕ'), { count: 64 }),
    );
    expect(new Set(proposals).size).toBe(proposals.length);
  });
});

describe('BuiltinPolicy uses lemmas', () => {
  const policy = new BuiltinPolicy({
    premises: fixedPremises([
      { name: 'Foo.le_trans', type: '∀ {a b c : ℕ}, a ≤ b → b ≤ c → a ≤ c' },
      { name: 'Foo.add_zero', type: '∀ (n : ℕ), n + 0 = n', simp: true },
      { name: 'Foo.inj', type: '∀ {a b : ℕ}, Foo.f a = Foo.f b → a = b' },
    ]),
  });

  test('of the library: with their arguments where the context has them', async () => {
    const at = goal('x ≤ z', 'x : ℕ', 'y : ℕ', 'z : ℕ', 'h : x ≤ y', 'g : y ≤ z');
    expect(texts(await ask(at, { policy, count: 3 }))).toContain('exact Foo.le_trans h g');
  });

  test('of the library: with equations turned round', async () => {
    const turned = new BuiltinPolicy({
      premises: fixedPremises([{ name: 'Foo.self', type: '∀ (a b : ℕ), a + b = a → b = 0' }]),
    });
    const at = goal('q', 'q : Prop', 'x : ℕ', 'y : ℕ', 'h : x = x + y');
    expect(texts(await ask(at, { policy: turned }))).toContain('have h₁ := Foo.self x y h.symm');
  });

  test('of the library: what sorting a sum lacks', async () => {
    const laws = new BuiltinPolicy({
      premises: fixedPremises([
        { name: 'comm', type: '∀ (a b : N), a + b = b + a' },
        { name: 'assoc', type: '∀ (a b c : N), a + b + c = a + (b + c)' },
      ]),
    });
    const at = goal('a + (b + c) = c + b + a', 'a : N', 'b : N', 'c : N');
    expect(texts(await ask(at, { policy: laws }))).toContain(
      'have left_comm : ∀ x y z : N, x + (y + z) = y + (x + z) := ' +
        'fun x y z => by rw [← assoc, comm x y, assoc]',
    );
  });

  test('of the library: backwards, forwards, and as rewriting rules', async () => {
    expect(texts(await ask(goal('x + 0 = x', 'x : ℕ'), { policy, count: 4 }))).toContain('rw [Foo.add_zero]');
    const at = goal('q', 'q : Prop', 'x : ℕ', 'y : ℕ', 'h : Foo.f x = Foo.f y');
    expect(texts(await ask(at, { policy }))).toContain('have h₁ := Foo.inj h');
  });

  test('of the header: its own come first, and change what library lemmas are about', async () => {
    const header =
      'inductive Num where\n  | zero : Num\n\nnotation "ℕ" => Num\n\nnamespace Foo\n\ntheorem mine (n : ℕ) : n + 0 = n := rfl';
    const theorem = { ...THEOREM, header };
    const proposals = texts(await ask(goal('x + 0 = x', 'x : ℕ'), { policy, theorem, count: 40 }));
    expect(proposals.slice(0, 4)).toContain('rw [mine]');
    expect(proposals.some(text => text.includes('Foo.add_zero'))).toBe(false);
  });
});

test('log-probabilities of all candidates of a goal sum to one at most', async () => {
  const proposals = await ask(goal('p ∧ q → q', 'p : Prop', 'q : Prop'), { count: 1000 });
  const sum = proposals.reduce((total, { logProb }) => total + Math.exp(logProb), 0);
  expect(sum).toBeCloseTo(1, 6);
});
