import { beforeAll, describe, expect, it } from 'vitest';
import { openTheorems, processFile } from '../elaborate/command/index.js';
import type { LeanEnvironment } from '../elaborate/lean-environment.js';
import { nameOf } from '../kernel/index.js';
import { developmentLibrary } from './development-library.js';
import type { LoadedLibrary } from './load-library.js';
import { standardHooks } from './standard-tactics.js';

let library: LoadedLibrary;

beforeAll(() => {
  library = developmentLibrary(['Init']);
});

interface Outcome {
  readonly env: LeanEnvironment;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly answers: readonly string[];
}

function run(text: string): Outcome {
  const { env, units } = processFile(library.env.fork(), library.scope, text, { hooks: standardHooks() });
  const messages = units.flatMap(unit => unit.messages);
  const of = (severity: string) => messages.filter(m => m.severity === severity).map(m => m.text);
  return { env, errors: of('error'), warnings: of('warning'), answers: of('information') };
}

const accepted = (text: string): Outcome => {
  const outcome = run(text);
  expect(outcome.errors).toEqual([]);
  return outcome;
};

const refused = (text: string, ...messages: RegExp[]): void => {
  const { errors } = run(text);
  expect(errors).toHaveLength(messages.length);
  messages.forEach((message, i) => {
    expect(errors[i]).toMatch(message);
  });
};

describe('theorems and definitions', () => {
  it('declares what is proved, and only that', () => {
    const { env } = run(
      'theorem good : 1 + 1 = 2 := rfl\ntheorem bad : 1 + 1 = 3 := rfl\ntheorem after : True := trivial',
    );
    expect(env.find(nameOf('good'))?.kind).toBe('thm');
    expect(env.find(nameOf('bad'))).toBeUndefined();
    expect(env.find(nameOf('after'))?.kind).toBe('thm');
  });

  it('warns of sorry', () => {
    const { env, units } = processFile(library.env.fork(), library.scope, 'theorem t : 1 = 2 := by sorry', {
      hooks: standardHooks(),
    });
    expect(units[0]?.messages).toMatchObject([
      { severity: 'warning', kind: 'hasSorry', text: "declaration uses 'sorry'" },
    ]);
    expect(env.find(nameOf('t'))).toBeDefined();
    expect(accepted('theorem t : 1 = 2 := sorry\n#print axioms t').answers).toEqual([
      "'t' depends on axioms: [sorryAx]",
    ]);
  });

  it('refuses a name that is taken, and leaves the rest of the file alone', () => {
    refused('def a := 1\ndef a := 2\nexample : a = 1 := rfl', /already been declared/u);
  });

  it('includes the section variables that are used', () => {
    const { env } = accepted(
      'section\nvariable {p q : Prop} (hp : p)\ninclude hp\ntheorem t (hq : q) : p ∧ q := ⟨hp, hq⟩\nend\nexample : True ∧ True := t trivial trivial',
    );
    expect(env.get(nameOf('t')).type.kind).toBe('pi');
  });

  it('names universe levels that were left open', () => {
    const { env } = accepted('def pair {α : Type*} {β : Type*} (a : α) (b : β) : α × β := (a, b)');
    expect(env.get(nameOf('pair')).levelParams.map(String)).toEqual(['u_1', 'u_2']);
  });
});

describe('pattern matching', () => {
  it('compiles nested, overlapping and dependent patterns', () => {
    accepted(`
def both : Nat → Nat → Nat
  | 0, _ => 0
  | _, 0 => 1
  | n + 1, m + 1 => n + m
example : both 0 5 = 0 := rfl
example : both 5 0 = 1 := rfl
example : both 5 7 = 10 := rfl
example (p q r : Prop) : p ∧ (q ∨ r) → (p ∧ q) ∨ (p ∧ r)
  | ⟨hp, .inl hq⟩ => .inl ⟨hp, hq⟩
  | ⟨hp, .inr hr⟩ => .inr ⟨hp, hr⟩
example (a b : Nat) (h : a = b) : b = a := match h with | rfl => rfl
example (n : Nat) (h : n = 3) : n + 1 = 4 := match n, h with | _, rfl => rfl
example (n : Nat) (h : n = 0) : 1 = 1 := match h with | rfl => rfl`);
  });

  it('refuses missing and redundant cases', () => {
    refused('def f : Nat → Nat\n  | 0 => 1', /Missing cases:\n\(Nat\.succ _\)/u);
    refused('def f : Nat → Nat\n  | n => n\n  | 0 => 1', /Redundant alternative/u);
    refused('example (p q : Prop) (h : p ∨ q) : p := match h with | .inl hp => hp', /Missing cases/u);
  });

  it('discharges impossible cases of indexed families', () => {
    accepted(`
inductive Vec (α : Type) : Nat → Type where
  | nil : Vec α 0
  | cons {n : Nat} (a : α) (v : Vec α n) : Vec α (n + 1)
def Vec.head {α : Type} {n : Nat} : Vec α (n + 1) → α
  | .cons a _ => a
def Vec.zip {α β : Type} : {n : Nat} → Vec α n → Vec β n → Vec (α × β) n
  | _, .nil, .nil => .nil
  | _, .cons a v, .cons b w => .cons (a, b) (zip v w)
example : (Vec.zip (.cons 1 .nil) (.cons true .nil)).head = (1, true) := rfl
example (h : 0 = 1) : False := nomatch h`);
    refused('example (h : 1 = 1) : False := nomatch h', /Missing cases/u);
  });
});

describe('recursion', () => {
  it('compiles structural recursion, course-of-values included', () => {
    const { env, answers } = accepted(`
def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)
#eval fib 15
theorem fib_two (n : Nat) : fib (n + 2) = fib n + fib (n + 1) := rfl
theorem fib_ten : fib 10 = 55 := by decide
def addTo : List Nat → Nat → Nat
  | [], n => n
  | a :: l, n => addTo l (a + n)
example : addTo [1, 2, 3] 4 = 10 := rfl
#print axioms fib_ten`);
    expect(answers).toEqual(['610', "'fib_ten' does not depend on any axioms"]);
    expect(env.entry('equations', nameOf('fib'))?.theorems.map(String)).toEqual([
      'fib.eq_1',
      'fib.eq_2',
      'fib.eq_3',
    ]);
  });

  it('proves by recursion on data and on inductive propositions', () => {
    accepted(`
theorem zeroAdd : ∀ n : Nat, 0 + n = n
  | 0 => rfl
  | n + 1 => congrArg Nat.succ (zeroAdd n)
inductive Le (n : Nat) : Nat → Prop
  | refl : Le n n
  | step {m : Nat} : Le n m → Le n (m + 1)
theorem Le.trans {a b : Nat} (h : Le a b) : ∀ {c : Nat}, Le b c → Le a c
  | _, .refl => h
  | _, .step k => .step (Le.trans h k)`);
  });

  it('refuses recursion that does not decrease', () => {
    refused('def f : Nat → Nat\n  | n => f n', /fail to show termination/u);
    refused('theorem f : ∀ n : Nat, n = n + 1\n  | n => f n', /fail to show termination/u);
    refused('theorem f : False := f', /fail to show termination/u);
    refused('def g : Nat → Nat\n  | 0 => 0\n  | n + 1 => g (n + 1)', /fail to show termination/u);
  });
});

describe('inductive types and structures', () => {
  it('makes recursors, injectivity and disjointness', () => {
    accepted(`
inductive Shape | dot | box (width height : Nat)
example (a b c d : Nat) (h : Shape.box a b = Shape.box c d) : a = c := (Shape.box.inj h).1
example (a b : Nat) (h : Shape.dot = Shape.box a b) : False := Shape.noConfusion h
example (a b c d : Nat) : (Shape.box a b = Shape.box c d) = (a = c ∧ b = d) := Shape.box.injEq a b c d
inductive Colour | red | green deriving DecidableEq, Repr
example : Colour.red ≠ Colour.green := by decide`);
  });

  it('refuses types that the kernel refuses', () => {
    refused('inductive Bad | mk : (Bad → Nat) → Bad', /\(kernel\)/u);
    refused('inductive Big : Type | mk : Type → Big', /\(kernel\)/u);
    refused('inductive Other | mk : Nat', /does not end in 'Other'/u);
  });

  it('flattens parents that overlap', () => {
    accepted(`
class Base (α : Type) where
  base : α
class Left (α : Type) extends Base α where
  left : α
class Right (α : Type) extends Base α where
  right : α
class Both (α : Type) extends Left α, Right α where
  same : left = right
instance : Both Nat := { base := 0, left := 1, right := 1, same := rfl }
example : (Right.right : Nat) = 1 := rfl
example [b : Both Bool] : (Both.toRight : Right Bool).base = b.toLeft.base := rfl
structure Point where
  x : Nat := 3
  y : Nat := x + 1
example : ({ x := 3 } : Point).y = 4 := rfl
example : { x := 1 : Point } = ⟨1, 2⟩ := rfl`);
  });
});

describe('scopes', () => {
  it('ends what is local', () => {
    refused(
      'section\nlocal notation "ONE" => (1 : Nat)\nexample : ONE = 1 := rfl\nend\nexample : ONE = 1 := rfl',
      /ONE/u,
    );
    refused('namespace A\ntheorem t : True := trivial\nend A\n#check t', /unknown identifier 't'/u);
    accepted('namespace A\ntheorem t : True := trivial\nend A\nopen A in\n#check t\nopen A (t)\n#check t');
    refused('namespace A\nend B', /name mismatch/u);
  });
});

describe('openTheorems', () => {
  it('opens every sorry in its context', () => {
    const found = openTheorems(
      library.env.fork(),
      library.scope,
      'theorem t (n : Nat) (h : n = 1) : n + 1 = 2 := sorry\nexample (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨by sorry, sorry⟩',
      { hooks: standardHooks() },
    );
    expect(found.map(theorem => theorem.goals.length)).toEqual([1, 2]);
    const { meta, goals } = found[0]!;
    const names = meta
      .mvarDecl(goals[0]!)
      .context.toArray()
      .map(decl => String(decl.userName));
    expect(names).toEqual(['n', 'h']);
  });
});
