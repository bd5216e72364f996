/**
 * The Natural Number Game as theorems: its levels in order, each with a header that gives it the game's own natural
 * numbers and just the facts that the level may use — those that the game has handed out so far, and the statements
 * of earlier levels, with their official proofs. No axioms, no `sorry`: what is proved from them is proved.
 *
 * Each header is a prefix of the next one, so an environment that keeps elaborated headers elaborates each lemma once.
 *
 * Differs from the game in this: there, `+`, `*` and `^` are opaque and their laws axioms; here they are definitions and
 * the laws theorems, so that `rfl` and `decide` can compute.
 */

import { adaptSolution } from './adapt-solution.js';
import { scanLean } from './lean-scanner.js';
import { RowError, type TheoremRecord, theoremRecord } from './theorem-record.js';

/** A level as published: a row of the benchmark's file. */
export interface GameRow {
  /** Position in the game, from 1; fixes what a level may use. */
  readonly order: number;
  readonly world: string;
  readonly name: string;
  /** Lean source up to `:=`. */
  readonly statement: string;
  /** Official tactics, indented. */
  readonly solution: string;
  readonly new_tactics: readonly string[];
  /** Facts that the level hands out, as full names. */
  readonly new_theorems: readonly string[];
  readonly source?: string;
}

/** What later levels see of earlier ones. */
export interface GameOptions {
  /** Levels that later headers leave out. Default: the one without a proof, Fermat's last theorem. */
  readonly leaveOut?: ReadonlySet<string>;
}

/** Its official solution is a joke tactic of the game. */
const WITHOUT_PROOF: ReadonlySet<string> = new Set(['Power_L10']);

const BASE = `import Mathlib

inductive MyNat where
  | zero : MyNat
  | succ : MyNat → MyNat

notation (priority := 1000000) "ℕ" => MyNat

namespace MyNat

def ofNat : Nat → MyNat
  | Nat.zero => zero
  | Nat.succ n => succ (ofNat n)

instance instOfNat (n : Nat) : OfNat MyNat n := ⟨ofNat n⟩

@[induction_eliminator]
theorem rec' {P : MyNat → Prop} (zero : P 0) (succ : ∀ (n : MyNat) (n_ih : P n), P (MyNat.succ n))
    (t : MyNat) : P t :=
  MyNat.rec (motive := P) zero succ t

@[cases_eliminator]
theorem casesOn' {P : MyNat → Prop} (t : MyNat) (zero : P 0) (succ : ∀ n : MyNat, P (MyNat.succ n)) : P t :=
  MyNat.rec (motive := P) zero (fun n _ => succ n) t

def add : MyNat → MyNat → MyNat
  | a, zero => a
  | a, succ b => succ (add a b)

instance instAdd : Add MyNat := ⟨add⟩

def mul : MyNat → MyNat → MyNat
  | _, zero => 0
  | a, succ b => mul a b + a

instance instMul : Mul MyNat := ⟨mul⟩`;

/** Definitions that a level needs if it has this symbol, or this tactic, or hands out this fact. */
const DEFINITIONS: readonly { readonly neededBy: readonly string[]; readonly source: string }[] = [
  {
    neededBy: ['^'],
    source: `def pow : MyNat → MyNat → MyNat
  | _, zero => 1
  | a, succ b => pow a b * a

@[default_instance 1000000]
instance instPow : Pow MyNat MyNat := ⟨pow⟩`,
  },
  {
    neededBy: ['≤'],
    source: `def le (a b : MyNat) : Prop := ∃ c : MyNat, b = a + c

instance instLE : LE MyNat := ⟨le⟩`,
  },
  {
    neededBy: ['MyNat.pred_succ'],
    source: `def pred : MyNat → MyNat
  | zero => 37
  | succ n => n`,
  },
  {
    neededBy: ['MyNat.is_zero_zero', 'MyNat.is_zero_succ'],
    source: `def is_zero : MyNat → Prop
  | zero => True
  | succ _ => False`,
  },
  {
    neededBy: ['decide'],
    source: `def toNat : MyNat → Nat
  | zero => Nat.zero
  | succ n => Nat.succ (toNat n)

theorem toNat_inj (a : ℕ) : ∀ b : ℕ, toNat a = toNat b → a = b := by
  induction' a with a ih
  · intro b h
    cases' b with b
    · rfl
    · exact (Nat.succ_ne_zero (toNat b) h.symm).elim
  · intro b h
    cases' b with b
    · exact (Nat.succ_ne_zero (toNat a) h).elim
    · exact congrArg succ (ih b (Nat.succ.inj h))

instance instDecidableEq : DecidableEq MyNat := fun a b =>
  decidable_of_decidable_of_iff (Iff.intro (toNat_inj a b) (fun h => congrArg toNat h))`,
  },
];

/** The facts that the game hands out. */
const FACTS: Readonly<Record<string, string>> = {
  'MyNat.one_eq_succ_zero': 'theorem one_eq_succ_zero : (1 : ℕ) = succ 0 := rfl',
  'MyNat.two_eq_succ_one': 'theorem two_eq_succ_one : (2 : ℕ) = succ 1 := rfl',
  // The game shows the fourth of these nowhere, but its levels use it from here on.
  'MyNat.three_eq_succ_two': `theorem three_eq_succ_two : (3 : ℕ) = succ 2 := rfl

theorem four_eq_succ_three : (4 : ℕ) = succ 3 := rfl`,
  'MyNat.add_zero': 'theorem add_zero (a : ℕ) : a + 0 = a := rfl',
  'MyNat.add_succ': 'theorem add_succ (a b : ℕ) : a + succ b = succ (a + b) := rfl',
  'MyNat.mul_zero': 'theorem mul_zero (a : ℕ) : a * 0 = 0 := rfl',
  'MyNat.mul_succ': 'theorem mul_succ (a b : ℕ) : a * succ b = a * b + a := rfl',
  'MyNat.pow_zero': 'theorem pow_zero (a : ℕ) : a ^ (0 : ℕ) = 1 := rfl',
  'MyNat.pow_succ': 'theorem pow_succ (a b : ℕ) : a ^ succ b = a ^ b * a := rfl',
  'MyNat.succ_inj': `theorem succ_inj (a b : ℕ) (h : succ a = succ b) : a = b := by
  have e := congrArg (fun n : MyNat => match n with | zero => a | succ m => m) h
  exact e`,
  'MyNat.zero_ne_succ': `theorem zero_ne_succ (a : ℕ) : 0 ≠ succ a := by
  intro h
  have e := congrArg (fun n : MyNat => match n with | zero => True | succ _ => False) h
  exact cast e True.intro`,
  'MyNat.pred_succ': 'theorem pred_succ (n : ℕ) : pred (succ n) = n := rfl',
  'MyNat.is_zero_zero': 'theorem is_zero_zero : is_zero 0 = True := rfl',
  'MyNat.is_zero_succ': 'theorem is_zero_succ (n : ℕ) : is_zero (succ n) = False := rfl',
};

/** Tells rows of the game's file from other theorem rows. */
export function isGameRow(row: unknown): row is GameRow {
  if (typeof row !== 'object' || row === null) return false;
  const { order, world, name, statement, solution, new_tactics, new_theorems } = row as Record<
    string,
    unknown
  >;
  const texts = [world, name, statement, solution];
  const lists = [new_tactics, new_theorems];
  return Number.isInteger(order) && texts.every(text => typeof text === 'string') && lists.every(isTextList);
}

/**
 * The levels as theorems, in the game's order, whatever the order of the rows. A theorem's split is its world.
 *
 * @throws {RowError} if a level hands out a fact that is not known here.
 */
export function naturalNumberGame(rows: readonly GameRow[], options: GameOptions = {}): TheoremRecord[] {
  const { leaveOut = WITHOUT_PROOF } = options;
  const header = new GameHeader();
  return [...rows]
    .sort((left, right) => left.order - right.order)
    .map(row => {
      header.open(row);
      const { name, statement, world, source } = row;
      const text = header.text;
      if (!leaveOut.has(name)) header.add(`${statement} := by\n${indent(adaptSolution(row.solution))}`);
      return theoremRecord({
        name,
        statement,
        header: text,
        split: world,
        source,
        informal: undefined,
        goal: undefined,
      });
    });
}

/** Grows level by level. */
class GameHeader {
  private readonly pieces = [BASE];
  private readonly defined = new Set<string>();

  get text(): string {
    return this.pieces.join('\n\n');
  }

  add(source: string): void {
    this.pieces.push(source);
  }

  /** Adds what a level brings: definitions of what it speaks of, then its facts. */
  open(row: GameRow): void {
    const symbols = scanLean(row.statement).tokens.map(token => token.text);
    const needs = new Set([...symbols, ...row.new_tactics, ...row.new_theorems]);
    for (const fact of row.new_theorems) if (/\.pow_/.test(fact)) needs.add('^');
    for (const { neededBy, source } of DEFINITIONS)
      if (neededBy.some(need => needs.has(need))) this.addOnce(source);
    for (const fact of row.new_theorems) {
      const source = FACTS[fact];
      if (source === undefined)
        throw new RowError(
          `level ${row.name} hands out ${fact}, which is not defined here; known: ${Object.keys(FACTS).join(', ')}`,
        );
      this.addOnce(source);
    }
  }

  private addOnce(source: string): void {
    if (this.defined.has(source)) return;
    this.defined.add(source);
    this.add(source);
  }
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
