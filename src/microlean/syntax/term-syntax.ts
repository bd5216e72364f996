/**
 * Syntax of terms: one type per production, told apart by `kind`. This is what was written, not what it means:
 * names are unresolved, notations unexpanded (see `notation.ts`), implicit arguments absent.
 *
 * Already done by the parser, as Lean's macros would: `f <| x`, `x |> f` and `x |>.f` are applications,
 * `(· + 1)` is a `fun` inside its `paren`, `∀ x > 0, p` carries its condition as a term.
 */
import type { Name } from '../kernel/name.js';
import type { Notation } from './notation.js';
import type { Spanned } from './source-range.js';
import type { TacticBlock } from './tactic-syntax.js';

/** A universe level as written. */
export type LevelSyntax = Spanned &
  (
    | { readonly kind: 'levelNumber'; readonly value: number }
    | { readonly kind: 'levelName'; readonly name: string }
    | { readonly kind: 'levelHole' }
    | { readonly kind: 'levelAdd'; readonly base: LevelSyntax; readonly offset: number }
    | { readonly kind: 'levelMax' | 'levelIMax'; readonly levels: readonly LevelSyntax[] }
  );

/** A name being bound; `undefined` for `_`. */
export interface BoundName extends Spanned {
  readonly name: string | undefined;
}

export type BinderKind = 'explicit' | 'implicit' | 'strictImplicit' | 'instance';

/** A group of binders: `x`, `(x y : T := v)`, `{x}`, `⦃x⦄`, `[inst : C]`, `[C]` (then `names` is empty). */
export interface Binder extends Spanned {
  readonly kind: 'binder';
  readonly binderKind: BinderKind;
  readonly names: readonly BoundName[];
  readonly type?: Term;
  readonly defaultValue?: Term;
  /** `(h : p := by tac)`: run when the argument is left out. */
  readonly defaultTactic?: TacticBlock;
}

/** A binder of `fun`: a group, or a pattern such as `⟨x, y⟩`. */
export type FunBinder = Binder | PatternBinder;
export interface PatternBinder extends Spanned {
  readonly kind: 'patternBinder';
  readonly pattern: Term;
  readonly type?: Term;
}

/** An argument of an application; `name` for `(name := value)`. */
export interface Argument extends Spanned {
  readonly name?: string;
  readonly value: Term;
}

/** `| p, q | r, s => rhs`: one or more rows of patterns with one right-hand side. */
export interface MatchAlternative extends Spanned {
  readonly rows: readonly (readonly Term[])[];
  readonly body: Term;
}

/** What `match` looks at: `e` or `h : e`. */
export interface MatchDiscriminant extends Spanned {
  readonly hypothesis?: BoundName;
  readonly term: Term;
}

/** `a = b := proof`; later steps may start with `_`. A first step may lack its proof. */
export interface CalcStep extends Spanned {
  readonly relation: Term;
  readonly proof?: Term;
}

/** One field of a structure instance: `x := v`, `x a b := v`, `x` alone, or `x | pat => …`. */
export interface StructureInstanceField extends Spanned {
  /** Field path, e.g. `toFun` or `fst.snd`. */
  readonly path: Name;
  readonly binders: readonly FunBinder[];
  readonly type?: Term;
  /** Absent: the field is the variable of the same name. */
  readonly value?: Term;
  readonly alternatives?: readonly MatchAlternative[];
}

/** What `let` and `have` declare. Exactly one of `name`, `pattern`; `have : t` and `have := e` have neither. */
export interface LocalDeclaration extends Spanned {
  readonly name?: BoundName;
  readonly pattern?: Term;
  readonly binders: readonly FunBinder[];
  readonly type?: Term;
  /** Absent for tactic `have h : t`, or where `alternatives` are given. */
  readonly value?: Term;
  readonly alternatives?: readonly MatchAlternative[];
}

/** Binder of a big operator: `x`, `x : T`, `(x y : T)`, `x ∈ s`, `x < n`, `(x, y) ∈ s`. */
export interface ExtendedBinder extends Spanned {
  readonly kind: 'extendedBinder';
  readonly names: readonly BoundName[];
  /** Instead of names. */
  readonly pattern?: Term;
  readonly type?: Term;
  /** `∈ s`, `< n`, …; present only with one name or a pattern. */
  readonly predicate?: BinderPredicate;
}

/** The condition of `∀ x ∈ s, p`. */
export interface BinderPredicate extends Spanned {
  /** `∈`, `∉`, `<`, `≤`, `>`, `≥`, `≠`, `⊆`, `⊂`, `⊇`, `⊃` as written, ASCII forms replaced. */
  readonly operator: string;
  readonly bound: Term;
  /** The condition as a term about the bound variable, ready to elaborate under its binder. */
  readonly condition: Term;
}

export interface IdentTerm extends Spanned {
  readonly kind: 'ident';
  /** As written, dots included: `x.symm` is one identifier, whose resolution is the elaborator's. */
  readonly name: Name;
  /** `f.{u, v}`. */
  readonly levels?: readonly LevelSyntax[];
}

/** The declared form of every term. */
export type Term =
  | IdentTerm
  | ExplicitTerm
  | AppTerm
  | DotIdentTerm
  | ProjectionTerm
  | HoleTerm
  | SyntheticHoleTerm
  | SorryTerm
  | SortTerm
  | NumberTerm
  | RawNumberTerm
  | ScientificTerm
  | StringTerm
  | CharTerm
  | NameLiteralTerm
  | ParenTerm
  | TupleTerm
  | TypeAscriptionTerm
  | AnonymousConstructorTerm
  | FunTerm
  | FunMatchTerm
  | ForallTerm
  | ArrowTerm
  | ExistsTerm
  | LetTerm
  | ShowTerm
  | SufficesTerm
  | ByTerm
  | CalcTerm
  | IfTerm
  | IfLetTerm
  | MatchTerm
  | NoMatchTerm
  | NoFunTerm
  | NotationTerm
  | BigOperatorTerm
  | SetBuilderTerm
  | SetImageBuilderTerm
  | SetLiteralTerm
  | SubtypeTerm
  | StructureInstanceTerm
  | ListTerm
  | IndexTerm
  | CoercionTerm
  | AssumptionTerm
  | SubstitutionTerm
  | OpenInTerm
  | SetOptionInTerm;

/** `@f`, `@f.{u}`, `@(e)`. */
export interface ExplicitTerm extends Spanned {
  readonly kind: 'explicit';
  readonly function: Term;
}
/** `f a (x := b) ..`. Nested applications are flattened: `function` is never an `app`. */
export interface AppTerm extends Spanned {
  readonly kind: 'app';
  readonly function: Term;
  readonly args: readonly Argument[];
  /** Ends in `..`: all further explicit arguments are holes. */
  readonly ellipsis: boolean;
}
/** `.foo`, resolved by the expected type. */
export interface DotIdentTerm extends Spanned {
  readonly kind: 'dotIdent';
  readonly name: Name;
}
/** `e.foo`, `e.1` where `e` is not an identifier, or the field is a number. 1-based number. */
export interface ProjectionTerm extends Spanned {
  readonly kind: 'projection';
  readonly target: Term;
  readonly field: string | number;
  readonly levels?: readonly LevelSyntax[];
}
/** `_`. */
export interface HoleTerm extends Spanned {
  readonly kind: 'hole';
}
/** `?x`; name `_` for `?_`. */
export interface SyntheticHoleTerm extends Spanned {
  readonly kind: 'syntheticHole';
  readonly name: string;
}
export interface SorryTerm extends Spanned {
  readonly kind: 'sorry';
}
/** `Prop`, `Type`, `Type u`, `Type*`, `Sort u`. `Type` alone has no level. */
export interface SortTerm extends Spanned {
  readonly kind: 'sort';
  readonly sort: 'Prop' | 'Type' | 'Sort';
  /** `'new'` for `Type*`, `Sort*`: a fresh universe parameter. */
  readonly level?: LevelSyntax | 'new';
}
export interface NumberTerm extends Spanned {
  readonly kind: 'number';
  readonly value: bigint;
}
/** `nat_lit 5`: the bare literal, without `OfNat`. */
export interface RawNumberTerm extends Spanned {
  readonly kind: 'rawNumber';
  readonly value: bigint;
}
/** `1.5`, `2e10`: `OfScientific.ofScientific mantissa negativeExponent exponent`. */
export interface ScientificTerm extends Spanned {
  readonly kind: 'scientific';
  readonly mantissa: bigint;
  readonly negativeExponent: boolean;
  readonly exponent: number;
}
export interface StringTerm extends Spanned {
  readonly kind: 'string';
  readonly value: string;
}
export interface CharTerm extends Spanned {
  readonly kind: 'char';
  /** One code point. */
  readonly value: string;
}
/** `` `foo.bar ``. */
export interface NameLiteralTerm extends Spanned {
  readonly kind: 'nameLiteral';
  readonly name: Name;
}
/** `(e)`. When `e` held `·`, the body is already the `fun` that this stands for. */
export interface ParenTerm extends Spanned {
  readonly kind: 'paren';
  readonly term: Term;
}
/** `(a, b, c)`; no items for `()`. Never one item. */
export interface TupleTerm extends Spanned {
  readonly kind: 'tuple';
  readonly items: readonly Term[];
}
/** `(e : T)`; no type for `(e :)`. */
export interface TypeAscriptionTerm extends Spanned {
  readonly kind: 'typeAscription';
  readonly term: Term;
  readonly type?: Term;
}
/** `⟨a, b⟩`. */
export interface AnonymousConstructorTerm extends Spanned {
  readonly kind: 'anonymousConstructor';
  readonly items: readonly Term[];
}
export interface FunTerm extends Spanned {
  readonly kind: 'fun';
  readonly binders: readonly FunBinder[];
  readonly body: Term;
}
/** `fun | p => a | q => b`. */
export interface FunMatchTerm extends Spanned {
  readonly kind: 'funMatch';
  readonly alternatives: readonly MatchAlternative[];
}
/** `∀ x y, p`, `∀ x ∈ s, p` (with `predicate`), or `(x : T) → p`. */
export interface ForallTerm extends Spanned {
  readonly kind: 'forall';
  readonly style: 'forall' | 'arrow';
  readonly binders: readonly Binder[];
  readonly predicate?: BinderPredicate;
  readonly body: Term;
}
export interface ArrowTerm extends Spanned {
  readonly kind: 'arrow';
  readonly domain: Term;
  readonly codomain: Term;
}
/** `∃ x y, p`, `∃ x ∈ s, p`, `∃! x, p`. Binders are explicit groups. */
export interface ExistsTerm extends Spanned {
  readonly kind: 'exists';
  readonly unique: boolean;
  readonly binders: readonly Binder[];
  readonly predicate?: BinderPredicate;
  readonly body: Term;
}
/** `let x := v; b`, `have h : t := v; b`, and their `I` forms, whose values are substituted. */
export interface LetTerm extends Spanned {
  readonly kind: 'let' | 'have' | 'letI' | 'haveI';
  readonly declaration: LocalDeclaration;
  readonly body: Term;
}
/** `show t from e`, `show t by tac` (then `proof` is a `by`). */
export interface ShowTerm extends Spanned {
  readonly kind: 'show';
  readonly type: Term;
  readonly proof: Term;
}
/** `suffices h : t from e; b`, `suffices h : t by tac; b`. */
export interface SufficesTerm extends Spanned {
  readonly kind: 'suffices';
  readonly name?: BoundName;
  readonly type: Term;
  readonly proof: Term;
  readonly body: Term;
}
export interface ByTerm extends Spanned {
  readonly kind: 'by';
  readonly tactics: TacticBlock;
}
export interface CalcTerm extends Spanned {
  readonly kind: 'calc';
  readonly steps: readonly CalcStep[];
}
/** `if c then a else b`, `if h : c then a else b`. */
export interface IfTerm extends Spanned {
  readonly kind: 'if';
  readonly hypothesis?: BoundName;
  readonly condition: Term;
  readonly thenBranch: Term;
  readonly elseBranch: Term;
}
/** `if let p := v then a else b`. */
export interface IfLetTerm extends Spanned {
  readonly kind: 'ifLet';
  readonly pattern: Term;
  readonly value: Term;
  readonly thenBranch: Term;
  readonly elseBranch: Term;
}
export interface MatchTerm extends Spanned {
  readonly kind: 'match';
  /** `(generalizing := false)` is `false`. */
  readonly generalizing?: boolean;
  readonly motive?: Term;
  readonly discriminants: readonly MatchDiscriminant[];
  readonly alternatives: readonly MatchAlternative[];
}
/** `nomatch e, f`. */
export interface NoMatchTerm extends Spanned {
  readonly kind: 'nomatch';
  readonly discriminants: readonly Term[];
}
export interface NoFunTerm extends Spanned {
  readonly kind: 'nofun';
}
/** Any operator or declared notation; `args` fill its holes in order. */
export interface NotationTerm extends Spanned {
  readonly kind: 'notation';
  readonly notation: Notation;
  readonly args: readonly Term[];
}
/** `∑ x ∈ s with p, f` and its like. `operator` is the token: `∑ ∏ ∑' ∏' ⋃ ⋂ ⨆ ⨅ Σ Σ' ∫ ∀ᶠ ∃ᶠ`. */
export interface BigOperatorTerm extends Spanned {
  readonly kind: 'bigOperator';
  readonly operator: string;
  readonly binders: readonly ExtendedBinder[];
  /** `with p`. */
  readonly condition?: Term;
  /** `∫ x in a..b`, and the set or filter of `∫ x in s`, `∀ᶠ x in l`. */
  readonly lower?: Term;
  readonly upper?: Term;
  readonly domain?: Term;
  /** `∂μ`. */
  readonly measure?: Term;
  readonly body: Term;
}
/** `{x | p}`, `{x : T | p}`, `{x ∈ s | p}`, `{x < a | p}`. */
export interface SetBuilderTerm extends Spanned {
  readonly kind: 'setBuilder';
  readonly binder: ExtendedBinder;
  readonly body: Term;
}
/** `{f x y | (x : T) (y)}`, `{(x, y) | p}` is a `setBuilder` with a pattern. */
export interface SetImageBuilderTerm extends Spanned {
  readonly kind: 'setImageBuilder';
  readonly value: Term;
  readonly binders: readonly ExtendedBinder[];
}
/** `{a, b, c}`; `{}` has no items (the empty set, or a structure instance without fields). */
export interface SetLiteralTerm extends Spanned {
  readonly kind: 'setLiteral';
  readonly items: readonly Term[];
}
/** `{x : T // p}`. */
export interface SubtypeTerm extends Spanned {
  readonly kind: 'subtype';
  readonly name: BoundName;
  readonly type?: Term;
  readonly property: Term;
}
/** `{ s with x := 1, .. : T }`. */
export interface StructureInstanceTerm extends Spanned {
  readonly kind: 'structureInstance';
  readonly sources: readonly Term[];
  readonly fields: readonly StructureInstanceField[];
  readonly ellipsis: boolean;
  readonly type?: Term;
}
/** `[a, b]`, `#[a, b]`, `![a, b]`. */
export interface ListTerm extends Spanned {
  readonly kind: 'list' | 'array' | 'vector';
  readonly items: readonly Term[];
}
/** `a[i]`, `a[i]'h`, `a[i]!`, `a[i]?`. */
export interface IndexTerm extends Spanned {
  readonly kind: 'index';
  readonly collection: Term;
  readonly index: Term;
  readonly mode: 'checked' | 'panic' | 'option';
  readonly proof?: Term;
}
/** `↑x`, `⇑f`, `↥s`; without term inside parentheses alone: `(↑)`. */
export interface CoercionTerm extends Spanned {
  readonly kind: 'coercion';
  readonly arrow: '↑' | '⇑' | '↥';
  readonly term?: Term;
}
/** `‹p›`. */
export interface AssumptionTerm extends Spanned {
  readonly kind: 'assumption';
  readonly type: Term;
}
/** `h ▸ e`. */
export interface SubstitutionTerm extends Spanned {
  readonly kind: 'substitution';
  readonly equation: Term;
  readonly value: Term;
}
/** `open A B in e`. */
export interface OpenInTerm extends Spanned {
  readonly kind: 'openIn';
  readonly namespaces: readonly Name[];
  readonly scoped: boolean;
  readonly body: Term;
}
/** `set_option o v in e`. */
export interface SetOptionInTerm extends Spanned {
  readonly kind: 'setOptionIn';
  readonly option: Name;
  readonly value: boolean | bigint | string;
  readonly body: Term;
}
