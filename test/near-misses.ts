/**
 * Proofs that are almost right, and terms that are almost well typed. Each must be refused, with a message that names
 * the cause. `cause` is matched against the first error message.
 */

/** One wrong declaration: everything after its name, and what the refusal must say. */
export interface NearMiss {
  /** What is wrong with it, in a few words. */
  readonly why: string;
  /** A whole Lean file: usually one `theorem` or `example`. */
  readonly source: string;
  readonly cause: RegExp;
}

const t = (why: string, source: string, cause: RegExp): NearMiss => ({ why, source, cause });
const MISMATCH = /mismatch/u;
const UNSOLVED = /unsolved goals/u;
const FAILED = /failed/u;

export const NEAR_MISSES: readonly NearMiss[] = [
  // Propositional logic
  t('swapped conjuncts', 'theorem x (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.1, h.2⟩', MISMATCH),
  t('conjunction from one half', 'theorem x (p q : Prop) (h : p) : p ∧ q := ⟨h, h⟩', MISMATCH),
  t('too few fields', 'theorem x (p q : Prop) (h : p) : p ∧ q := ⟨h⟩', /insufficient number of arguments/u),
  t('wrong disjunct', 'theorem x (p q : Prop) (h : p) : q ∨ p := Or.inl h', MISMATCH),
  t('wrong disjunct by tactic', 'theorem x (p q : Prop) (h : p) : q ∨ p := by\n  left\n  exact h', MISMATCH),
  t('converse of an implication', 'theorem x (p q : Prop) (h : p → q) : q → p := h', MISMATCH),
  t(
    'affirming the consequent',
    'theorem x (p q : Prop) (h : p → q) (hq : q) : p := by\n  apply h\n  exact hq',
    /unify|mismatch/u,
  ),
  t(
    'denying the antecedent',
    'theorem x (p q : Prop) (h : p → q) (hp : ¬p) : ¬q := fun hq => hp (h hq)',
    MISMATCH,
  ),
  t('one direction of an iff', 'theorem x (p q : Prop) (h : p → q) : p ↔ q := ⟨h, h⟩', MISMATCH),
  t('wrong direction of an iff', 'theorem x (p q : Prop) (h : p ↔ q) (hp : p) : q := h.mpr hp', MISMATCH),
  t('contradiction that is none', 'theorem x (p q : Prop) (h : p) (h2 : ¬q) : False := h2 h', MISMATCH),
  t(
    'contradiction tactic without one',
    'theorem x (p q : Prop) (h : p) (h2 : ¬q) : False := by contradiction',
    FAILED,
  ),
  t('assumption without one', 'theorem x (p q : Prop) (h : p) : q := by assumption', FAILED),
  t(
    'excluded middle for one side',
    'theorem x (p : Prop) : p := by\n  cases Classical.em p with\n  | inl h => exact h\n  | inr h => exact h',
    MISMATCH,
  ),
  t('double negation of nothing', 'theorem x (p : Prop) (h : ¬¬p → p) : p := h', MISMATCH),
  t(
    'missing case',
    'theorem x (p q r : Prop) (h : p ∨ q) (hp : p → r) (hq : q → r) : r := by\n  cases h with\n  | inl a => exact hp a',
    /inr|unsolved|missing/u,
  ),
  t(
    'case with the wrong name',
    'theorem x (p q : Prop) (h : p ∨ q) : q ∨ p := by\n  cases h with\n  | left a => exact Or.inr a\n  | right a => exact Or.inl a',
    /left|alternative/u,
  ),
  t('bullet too many', 'theorem x (p : Prop) (h : p) : p := by\n  exact h\n  exact h', /no goals/u),
  t(
    'goal left over',
    'theorem x (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  constructor\n  exact hp',
    UNSOLVED,
  ),
  t('nothing done', 'theorem x (p : Prop) (h : p) : p := by skip', UNSOLVED),
  t(
    'wrong hypothesis name',
    'theorem x (p : Prop) (h : p) : p := by exact h2',
    /unknown identifier|unknown constant/u,
  ),
  t(
    'too many introductions',
    'theorem x (p : Prop) (h : p) : p := by\n  intro a\n  exact h',
    /intro|binder/u,
  ),
  t('exact of a function', 'theorem x (p q : Prop) (h : p → q) : q := by exact h', MISMATCH),
  t('apply that does not fit', 'theorem x (p q r : Prop) (h : p → q) : r := by apply h', /unify|mismatch/u),
  t('False from True', 'theorem x : False := True.intro', MISMATCH),
  t('True is not False', 'theorem x : True → False := fun h => h', MISMATCH),
  t('tauto of a contingency', 'theorem x (p q : Prop) : p → q := by tauto', FAILED),
  t(
    "Peirce's law the wrong way",
    'theorem x (p q : Prop) : p → (p → q) → q → q ∧ r := by tauto',
    /r|unknown/u,
  ),
  t('trivial of a contingency', 'theorem x (p : Prop) : p := by trivial', FAILED),
  // Quantifiers
  t(
    'exists from forall over an empty type',
    'theorem x (α : Type) (p : α → Prop) (h : ∀ a, p a) : ∃ a, p a := ⟨_, h _⟩',
    /placeholder|synthesize/u,
  ),
  t(
    'forall from exists',
    'theorem x (α : Type) (p : α → Prop) (h : ∃ a, p a) : ∀ a, p a := by\n  intro a\n  obtain ⟨b, hb⟩ := h\n  exact hb',
    MISMATCH,
  ),
  t(
    'swapped quantifiers',
    'theorem x (α : Type) (r : α → α → Prop) (h : ∀ a, ∃ b, r a b) : ∃ b, ∀ a, r a b := by\n  obtain ⟨b, hb⟩ := h\n  exact ⟨b, hb⟩',
    /obtain|rcases|inductive|mismatch|failed|unexpected|structure/u,
  ),
  t('wrong witness', 'theorem x : ∃ n : Nat, n + 2 = 5 := ⟨4, rfl⟩', MISMATCH),
  t('wrong witness by tactic', 'theorem x : ∃ n : Nat, n * n = 10 := by\n  use 3', /unsolved|failed/u),
  t(
    'uniqueness not shown',
    'theorem x (α : Type) (p : α → Prop) (a b : α) (ha : p a) (hb : p b) : a = b := by rw [ha]',
    /rewrite|equality|motive|pattern|iff/u,
  ),
  t(
    'negated forall',
    'theorem x (α : Type) (p : α → Prop) (h : ¬∀ a, p a) : ∀ a, ¬p a := by\n  intro a ha\n  exact h ha',
    MISMATCH,
  ),
  t(
    'escaping witness',
    'theorem x (p : Nat → Prop) (h : ∃ n, p n) : p 0 := by\n  cases h with\n  | intro n hn => exact hn',
    MISMATCH,
  ),
  // Equality and rewriting
  t('rfl of different numerals', 'theorem x : 2 + 2 = 5 := rfl', MISMATCH),
  t('rfl by tactic', 'theorem x : 2 + 2 = 5 := by rfl', /rfl/u),
  t('rfl of commutativity', 'theorem x (a b : Nat) : a + b = b + a := rfl', MISMATCH),
  t('zero_add is not rfl', 'theorem x (n : Nat) : 0 + n = n := by rfl', /rfl/u),
  t('symmetry forgotten', 'theorem x (a b : Nat) (h : a = b) : b = a := h', MISMATCH),
  t(
    'transitivity the wrong way',
    'theorem x (a b c : Nat) (h : a = b) (g : c = b) : a = c := h.trans g',
    MISMATCH,
  ),
  t('pattern not there', 'theorem x (a b c : Nat) (h : a = b) : c = c + 0 := by rw [h]', /pattern|rewrite/u),
  t(
    'rewriting with a non-equation',
    'theorem x (p : Prop) (n : Nat) (h : n ≤ 3) : n = n + 0 := by\n  rw [Nat.lt_irrefl]',
    /rewrite|pattern|equality/u,
  ),
  t(
    'rewriting the wrong way',
    'theorem x (a b : Nat) (h : a = b) : a + 1 = b + 1 := by\n  rw [← h, ← h]',
    /pattern|rewrite/u,
  ),
  t('rewriting leaves a goal', 'theorem x (a b c : Nat) (h : a = b) : a = c := by rw [h]', UNSOLVED),
  t('hypothesis does not exist', 'theorem x (a : Nat) : a = a + 0 := by rw [foo]', /unknown/u),
  t(
    'congruence of different functions',
    'theorem x (f g : Nat → Nat) (a : Nat) : f a = g a := congrArg f rfl',
    MISMATCH,
  ),
  t(
    'subst of a composite term',
    'theorem x (a b c : Nat) (h : a + b = c + 1) : a = c := by\n  subst h\n  rfl',
    /subst/u,
  ),
  t('heterogeneous sides', 'theorem x : (1 : Nat) = true := rfl', /mismatch|synthesize/u),
  t(
    'calc with a gap',
    'theorem x (a b c d : Nat) (h : a = b) (g : c = d) : a = d := calc\n  a = b := h\n  c = d := g',
    /calc|mismatch/u,
  ),
  t(
    'calc that proves something else',
    'theorem x (a b c : Nat) (h : a = b) (g : b = c) : a = b := calc\n  a = b := h\n  _ = c := g',
    MISMATCH,
  ),
  t('funext without funext', 'theorem x (f g : Nat → Nat) (h : ∀ n, f n = g n) : f = g := h', MISMATCH),
  // Natural numbers
  t('decide of a false equation', 'theorem x : 3 * 4 = 13 := by decide', /decide/u),
  t(
    'decide of an undecided one',
    'theorem x (n : Nat) : n < n + 1 := by decide',
    /decide|free|reduce|failed/u,
  ),
  t('false order', 'theorem x : 5 ≤ 3 := by decide', /decide/u),
  t('omega of a false bound', 'theorem x (a b : Nat) (h : a < b) : a + 1 < b := by omega', /omega/u),
  t('omega with subtraction', 'theorem x (a b : Nat) : a - b + b = a := by omega', /omega/u),
  t(
    'omega of a non-linear goal',
    'theorem x (a b : Nat) (h : a ≤ b) : a * a ≤ b * a + a * b * b + 1 := by omega',
    /omega/u,
  ),
  t('simp cannot', 'theorem x (a b : Nat) : a = b := by simp', /simp|unsolved/u),
  t(
    'simp makes no progress',
    'theorem x (p : Prop) (h : p) (q : Prop) : q := by simp only []',
    /simp|unsolved/u,
  ),
  t(
    'induction without the step',
    'theorem x (n : Nat) : 0 + n = n := by\n  induction n with\n  | zero => rfl',
    /succ|unsolved|missing/u,
  ),
  t(
    'induction hypothesis misused',
    'theorem x (n : Nat) : n < 5 := by\n  induction n with\n  | zero => decide\n  | succ n ih => exact ih',
    MISMATCH,
  ),
  t(
    'base case false',
    'theorem x (n : Nat) : 0 < n := by\n  induction n with\n  | zero => decide\n  | succ n ih => exact Nat.succ_pos n',
    /decide/u,
  ),
  t(
    'succ is not injective that way',
    'theorem x (a b : Nat) (h : a + 1 = b + 2) : a = b := Nat.succ.inj h',
    MISMATCH,
  ),
  t('zero is a successor', 'theorem x (n : Nat) : n + 1 = 0 → n = 1 := by\n  intro h\n  exact h', MISMATCH),
  t('less or equal is not less', 'theorem x (a b : Nat) (h : a ≤ b) : a < b := h', MISMATCH),
  t('wrong lemma', 'theorem x (a b c : Nat) : a + b + c = a + (b + c) := Nat.add_comm a b', MISMATCH),
  t('lemma with arguments swapped', 'theorem x (a b : Nat) : a + b = b + a := Nat.add_comm b a', MISMATCH),
  t('unknown lemma', 'theorem x (a b : Nat) : a + b = b + a := Nat.plus_comm a b', /unknown/u),
  t(
    'cases do not close',
    'theorem x (n : Nat) (h : n ≠ 0) : ∃ m, n = m + 2 := by\n  cases n with\n  | zero => exact absurd rfl h\n  | succ m => exact ⟨m, rfl⟩',
    MISMATCH,
  ),
  t('division is not exact', 'theorem x : 7 / 2 * 2 = 7 := by decide', /decide/u),
  t('truncated subtraction', 'theorem x : 3 - 5 + 5 = 3 := by decide', /decide/u),
  // Lists and functions
  t(
    'reverse of two lists',
    'theorem x (l m : List Nat) : (l ++ m).reverse = l.reverse ++ m.reverse := by simp',
    /simp|unsolved/u,
  ),
  t('lists differ', 'theorem x : [1, 2] = [2, 1] := rfl', MISMATCH),
  t('nil is not cons', 'theorem x (a : Nat) (l : List Nat) : [] = a :: l := rfl', MISMATCH),
  t('length of cons', 'theorem x (a : Nat) (l : List Nat) : (a :: l).length = l.length := rfl', MISMATCH),
  t(
    'composition the wrong way',
    'theorem x (f g : Nat → Nat) (n : Nat) : (f ∘ g) n = g (f n) := rfl',
    MISMATCH,
  ),
  t(
    'injective is not surjective',
    'theorem x (f : Nat → Nat) (h : ∀ a b, f a = f b → a = b) : ∀ b, ∃ a, f a = b := by\n  intro b\n  exact ⟨b, h _ _ rfl⟩',
    MISMATCH,
  ),
  // Ill-typed terms and declarations
  t('applying a number', 'example : Nat := 3 4', /function expected/u),
  t('adding a proposition', 'example (p : Prop) : Nat := p + 1', /mismatch|synthesize/u),
  t('a number is no proposition', 'theorem x : 3 := trivial', /type expected|mismatch|synthesize/u),
  t('a proof of a type', 'theorem x : Nat := 3', /proposition|Prop/u),
  t('wrong universe', 'example : Type := Type', MISMATCH),
  t('Type in Type by definition', 'def U : Type := (α : Type) → α → α', MISMATCH),
  t('undeclared universe', 'example (α : Type u_missing) : α → α := fun a => a', /universe/u),
  t('unknown type', 'example (n : Natt) : n = n := rfl', /unknown/u),
  t('unknown field', 'example (p q : Prop) (h : p ∧ q) : p := h.first', /field|unknown/u),
  t('projection out of range', 'example (p q : Prop) (h : p ∧ q) : p := h.3', /range|index/u),
  t('missing argument', 'example (f : Nat → Nat → Nat) : Nat := f 1', MISMATCH),
  t('too many arguments', 'example (f : Nat → Nat) : Nat := f 1 2', /function expected/u),
  t('unknown named argument', 'example : 1 = 1 := Eq.refl (b := 1)', /argument name|invalid argument/u),
  t('negative occurrence', 'inductive Bad where\n  | mk : (Bad → Nat) → Bad', /positiv|negative|kernel/u),
  t('self reference', 'theorem x : False := x', /unknown|structural|termination|recursion|fail/u),
  t('recursion that does not end', 'def f (n : Nat) : Nat := f (n + 1)', /structural|termination|recursion/u),
  t('missing pattern', 'def f : Nat → Nat\n  | 0 => 1', /missing cases/iu),
  t('declared twice', 'theorem x : True := trivial\ntheorem x : True := trivial', /already/u),
  t('sorry is no proof', 'theorem x : False := sorry', /sorry/u),
  t('sorry inside a script', 'theorem x (p : Prop) : p := by\n  have h : p := by sorry\n  exact h', /sorry/u),
  t('native_decide is refused', 'theorem x : 2 + 2 = 4 := by native_decide', /native_decide/u),
  t('unknown tactic', 'theorem x : True := by frobnicate', /unknown tactic|unexpected|expected/u),
  t('unclosed bracket', 'theorem x : True := (trivial', /expected|unexpected/u),
  t('no statement', 'theorem x := trivial', /expected|type|statement/u),
  t('stuck numeral', 'example (α : Type) : α := 3', /synthesize|OfNat/u),
  t('no such instance', 'example (α : Type) (a b : α) : α := a + b', /synthesize|HAdd/u),
  t('match forgets a value', 'example (b : Bool) : Nat := match b with\n  | true => 1', /missing cases/iu),
  // Attacks on the foundations
  t('universe lowered by a structure', 'structure Box where\n  α : Type\nexample : Type := Box', MISMATCH),
  t('universe lowered by an inductive type', 'inductive Box : Type where\n  | mk : Type → Box', /universe/u),
  t('universe of a function type', 'def F : Type := ∀ α : Type, α', MISMATCH),
  t("Girard's first step: a type of types as a type", 'universe u\ndef T : Type u := Type u', MISMATCH),
  t(
    'large elimination from a disjunction',
    'def side (p q : Prop) (h : p ∨ q) : Bool := match h with\n  | .inl _ => true\n  | .inr _ => false',
    /only eliminate into Prop/u,
  ),
  t(
    'large elimination from existence',
    'def witness (p : Nat → Prop) (h : ∃ n, p n) : Nat := match h with\n  | ⟨n, _⟩ => n',
    /only eliminate into Prop/u,
  ),
  t(
    'projection out of existence',
    'def witness (p : Nat → Prop) (h : ∃ n, p n) : Nat := h.1',
    /eliminate|projection|Prop|structure|kernel/u,
  ),
  t(
    'large elimination by tactic',
    'def side (p q : Prop) (h : p ∨ q) : Bool := by\n  cases h with\n  | inl _ => exact true\n  | inr _ => exact false',
    /only eliminate into Prop/u,
  ),
  t(
    'motive that is too good',
    'theorem x (n : Nat) : n = 0 := Nat.rec (motive := fun m => m = 0) rfl (fun m ih => ih) n',
    MISMATCH,
  ),
  t(
    'motive of another case',
    'theorem x (p : Nat → Prop) (h : p 0) (n : Nat) : p n := Nat.rec (motive := p) h (fun _ _ => h) n',
    MISMATCH,
  ),
  t(
    'motive by hand for equality',
    'theorem x (a b : Nat) (h : a = b) : b = 0 := Eq.rec (motive := fun c _ => c = 0) rfl h',
    MISMATCH,
  ),
  t(
    'induction without generalising',
    'theorem x (f : Nat → Nat) (n m : Nat) (h : f n = m) : f n = 0 := by\n  induction n with\n  | zero => exact h\n  | succ n ih => exact ih h',
    MISMATCH,
  ),
  t(
    'dependent elimination at a wrong index',
    'theorem x (n : Nat) (h : n ≤ 1) : n = 1 := by\n  cases h with\n  | refl => rfl\n  | step h => rfl',
    /rfl|mismatch/u,
  ),
  t('nomatch of a possible case', 'theorem x (h : 1 = 1) : False := nomatch h', /missing cases/iu),
  t('nomatch of an order that holds', 'theorem x (h : 1 ≤ 2) : False := nomatch h', /missing cases/iu),
  t('cast along nothing', 'theorem x (p q : Prop) (h : p) : q := cast rfl h', MISMATCH),
  t(
    'substitution the wrong way',
    'theorem x (a b : Nat) (p : Nat → Prop) (h : a = b) (g : p 3) : p b := h ▸ g',
    /mismatch|▸/u,
  ),
  t(
    'self reference through the namespace',
    'namespace A\ntheorem x : False := A.x\nend A',
    /unknown|structural|termination|recursion|fail/u,
  ),
  t(
    'self reference by root',
    'namespace A\ntheorem x : False := _root_.A.x\nend A',
    /unknown|structural|termination|recursion|fail/u,
  ),
  t(
    'self reference by tactic',
    'theorem x (p : Prop) : p := by\n  exact x p',
    /unknown|structural|termination|recursion|fail/u,
  ),
  t(
    'recursion on nothing smaller',
    'theorem x (n : Nat) : n = n + 1 := match n with\n  | 0 => x 0\n  | m + 1 => x (m + 1)',
    /structural|termination|recursion/u,
  ),
  t('shadowed hypothesis', 'theorem x (p q : Prop) (h : p) (h : q) : p := h', MISMATCH),
  t('shadowed variable', 'theorem x (n : Nat) (h : n = 0) : ∀ n : Nat, n = 0 := fun n => h', MISMATCH),
  t('shadowed constant', 'def True := False\ntheorem x : True := trivial', /already/u),
  t(
    'shadowed in a namespace',
    'namespace A\ninductive True : Prop where\ntheorem x : True := trivial\nend A',
    MISMATCH,
  ),
  t('notation that lies', 'local notation "⊤⊤" => False\ntheorem x : ⊤⊤ := trivial', MISMATCH),
  t(
    'instance loop',
    'class C (α : Type) where\n  c : False\ninstance {α : Type} [C α] : C α := ⟨C.c α⟩\ntheorem x : False := C.c Nat',
    /synthesize|universe|unknown/u,
  ),
  t(
    'instance from itself',
    'class C (α : Type) where\n  c : False\ninstance loop : C Nat := ⟨C.c Nat⟩',
    /synthesize|structural|recursion|termination/u,
  ),
  t('Inhabited False', 'theorem x : False := (default : False)', /synthesize/u),
  t('name that is bound nowhere', 'theorem x : m = m := rfl', /unknown identifier/u),
  t(
    'axiom of choice for nothing',
    'noncomputable def x : False := Classical.choice ⟨_⟩',
    /synthesize|placeholder/u,
  ),
  t(
    'negative occurrence behind a function',
    'inductive Bad where\n  | mk (f : (Nat → Bad) → Nat) : Bad',
    /positiv|negative|kernel/u,
  ),
  t(
    'negative occurrence behind an abbreviation',
    'abbrev Refuted (α : Type) := α → False\ninductive Bad where\n  | mk (f : Refuted Bad) : Bad',
    /positiv|negative|kernel/u,
  ),
  t('constructor of another type', 'inductive A where\n  | mk : Nat', /type|constructor|result/u),
  // Automation
  t('simp of a falsehood', 'theorem x (a b : Nat) : a + b = a := by simp', /unsolved|simp|progress|failed/u),
  t('simp closes nothing false', 'theorem x : 2 = 3 := by simp', /unsolved|simp|False|failed/u),
  t(
    'simp with a useless lemma',
    'theorem x (a b : Nat) (h : a = b) : b = a + 1 := by simp [h]',
    /unsolved|simp|failed/u,
  ),
  t(
    'simp_all of a contingency',
    'theorem x (p q : Prop) (h : p ∨ q) : p ∧ q := by simp_all',
    /unsolved|simp_all|failed/u,
  ),
  t('omega off by two', 'theorem x (a b : Nat) (h : a + 2 ≤ b) : a + 3 < b + 1 := by omega', /omega/u),
  t(
    'omega with truncated subtraction',
    'theorem x (a b c : Nat) (h : a - b ≤ c) : a ≤ c := by omega',
    /omega/u,
  ),
  t('omega of a product', 'theorem x (a b : Nat) (h : a * b = 0) : a = 0 ∨ b = 0 := by omega', /omega/u),
  t('decide of a falsehood', 'theorem x : 3 ∣ 10 := by decide', /decide/u),
  t('decide of a false bound', 'theorem x : ∀ n, n < 5 → n * n < 16 := by decide', /decide|synthesize/u),
  t(
    'decide of an open statement',
    'theorem x (n : Nat) : n = n := by decide',
    /decide|free variables|expected type/u,
  ),
  t('tauto needs more', 'theorem x (p q r : Prop) (h : p → q ∨ r) : (p → q) ∧ (p → r) := by tauto', /tauto/u),
  t('tauto of a converse', 'theorem x (p q : Prop) (h : ¬(p ∧ q)) : ¬p ∧ ¬q := by tauto', /tauto/u),
  t(
    'contradiction of a numeral equation that holds',
    'theorem x (h : 2 = 2) : False := by contradiction',
    FAILED,
  ),
  t('exact? is no proof', 'theorem x (p : Prop) : p := by exact?', /exact\?|unknown|expected|supported/u),
  t(
    'rewriting under a binder',
    'theorem x (f : Nat → Nat) (h : ∀ n, f n = n) : (fun n => f n + 0) = fun n => n := by\n  rw [h]',
    /pattern|motive|rewrite/u,
  ),
  t(
    'subst of a compound term',
    'theorem x (a b : Nat) (h : a + b = b + a) : a = b := by\n  subst h\n  rfl',
    /subst|variable/u,
  ),
  t(
    'injection of no constructor',
    'theorem x (f : Nat → Nat) (a b : Nat) (h : f a = f b) : a = b := by\n  injection h',
    /injection|constructor/u,
  ),
  t(
    'calc that breaks',
    'theorem x (a b c : Nat) (h : a < b) (g : c < b) : a < c := calc\n  a < b := h\n  _ < c := g',
    MISMATCH,
  ),
  t(
    'calc that ends elsewhere',
    'theorem x (a b c : Nat) (h : a < b) (g : b < c) : a < b + c := calc\n  a < b := h\n  _ < c := g',
    MISMATCH,
  ),
  t(
    'all_goals hides nothing',
    'theorem x (p q : Prop) (h : p) : p ∧ q := by\n  constructor <;> try exact h',
    UNSOLVED,
  ),
  t(
    'first with no way',
    'theorem x (p q : Prop) (h : p) : q := by\n  first\n  | exact h\n  | assumption',
    /mismatch|assumption|failed/u,
  ),
  t(
    'a goal swapped away',
    'theorem x (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  constructor\n  swap\n  exact hp',
    MISMATCH,
  ),
  t('use of a wrong witness', 'theorem x : ∃ n : Nat, ∀ m, m ≤ n := by\n  use 100', UNSOLVED),
  // Statements that their proofs would have to complete
  t('a statement left to the proof', 'theorem x : _ := trivial', /placeholder|holes/u),
  t(
    'a hole in a statement',
    'theorem x (a b : Nat) : a + b = b + _ := Nat.add_comm a b',
    /placeholder|holes/u,
  ),
];
