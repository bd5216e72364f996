/**
 * Syntax of tactics: one type per form, told apart by `kind`, which is the tactic's own keyword wherever a form
 * belongs to one tactic. Parsed here means only that the words are in order; whether a tactic is
 * implemented is for the tactic room to say.
 */
import type { Name } from '../kernel/name.js';
import type { Spanned } from './source-range.js';
import type {
  Binder,
  BoundName,
  CalcStep,
  FunBinder,
  IdentTerm,
  LocalDeclaration,
  MatchAlternative,
  MatchDiscriminant,
  Term,
} from './term-syntax.js';

/** Tactics in order, one a line or separated by `;`. Empty only after a parse that allows it (`stop`). */
export interface TacticBlock extends Spanned {
  readonly tactics: readonly Tactic[];
}

/** `at h₁ h₂ ⊢`, `at *`. */
export type TacticLocation = Spanned &
  (
    | { readonly kind: 'wildcard' }
    | { readonly kind: 'targets'; readonly hypotheses: readonly IdentTerm[]; readonly goal: boolean }
  );

/** `← e` or `e` of a rewrite. */
export interface RewriteRule extends Spanned {
  readonly inverse: boolean;
  readonly term: Term;
}

/** One entry of a simp list. */
export type SimpArgument = Spanned &
  (
    | { readonly kind: 'star' }
    | { readonly kind: 'erase'; readonly term: Term }
    | {
        readonly kind: 'lemma';
        readonly inverse: boolean;
        /** `↓` simplifies on the way in, `↑` on the way out (the default). */
        readonly phase: 'pre' | 'post';
        readonly term: Term;
      }
  );

/** `+arith`, `-zeta`, `(maxSteps := 5)`, `(config := { … })` (option `config`). */
export interface ConfigItem extends Spanned {
  readonly option: string;
  readonly value: boolean | Term;
}

/** A pattern of `rcases`, `obtain`, `rintro`. */
export type RcasesPattern = Spanned &
  (
    | { readonly kind: 'one'; readonly name: string }
    | { readonly kind: 'ignore' }
    | { readonly kind: 'clear' }
    | { readonly kind: 'rfl' }
    | { readonly kind: 'explicit'; readonly pattern: RcasesPattern }
    | { readonly kind: 'typed'; readonly pattern: RcasesPattern; readonly type: Term }
    | { readonly kind: 'tuple'; readonly patterns: readonly RcasesPattern[] }
    | { readonly kind: 'alternatives'; readonly patterns: readonly RcasesPattern[] }
  );

/** A pattern of `rintro`: an rcases pattern, or a group `(x y : T)`. */
export type RintroPattern =
  | { readonly kind: 'pattern'; readonly pattern: RcasesPattern }
  | ({ readonly kind: 'group'; readonly patterns: readonly RintroPattern[]; readonly type?: Term } & Spanned);

/** `| ctor x y => tacs` of `cases … with` and `induction … with`; `_` for the rest. */
export interface InductionAlternative extends Spanned {
  readonly constructors: readonly InductionAlternativeHead[];
  /** `=> ?_`, `=> _` or nothing leave the goal (`undefined`). */
  readonly body?: TacticBlock;
}
export interface InductionAlternativeHead extends Spanned {
  /** `undefined` for `_`. */
  readonly constructorName: string | undefined;
  /** `@ctor`: implicit arguments are named too. */
  readonly explicit: boolean;
  readonly args: readonly BoundName[];
}

/** What `cases`, `induction`, `rcases` look at: `e`, `h : e`. */
export interface TacticTarget extends Spanned {
  readonly hypothesis?: BoundName;
  readonly term: Term;
}

/** `case tag x y => …` / `next x y => …`. */
export interface CaseTag extends Spanned {
  /** `undefined` for `_`. */
  readonly tag: Name | undefined;
  readonly args: readonly BoundName[];
}

/** Tactics that are a word alone. */
export type PlainTacticName =
  | 'abel'
  | 'abel1'
  | 'ac_rfl'
  | 'admit'
  | 'aesop?'
  | 'and_intros'
  | 'assumption'
  | 'assumption_mod_cast'
  | 'bound'
  | 'cfc_tac'
  | 'classical'
  | 'constructor'
  | 'continuity'
  | 'contradiction'
  | 'done'
  | 'eq_refl'
  | 'exfalso'
  | 'finiteness'
  | 'fconstructor'
  | 'fun_prop'
  | 'group'
  | 'infer_instance'
  | 'left'
  | 'measurability'
  | 'nofun'
  | 'noncomm_ring'
  | 'norm_num1'
  | 'positivity'
  | 'rfl'
  | "rfl'"
  | 'right'
  | 'ring'
  | 'ring!'
  | 'ring1'
  | 'ring1!'
  | 'skip'
  | 'sorry'
  | 'split_ands'
  | 'subst_vars'
  | 'subst_eqs'
  | 'subsingleton'
  | 'swap'
  | 'trivial';

/** Tactics with optional `(config)`/`+opt` only. */
export type ConfiguredTacticName = 'omega' | 'decide' | 'native_decide' | 'bv_decide' | 'tauto' | 'itauto';

export interface PlainTactic extends Spanned {
  readonly kind: 'plain';
  readonly name: PlainTacticName;
}
export interface ConfiguredTactic extends Spanned {
  readonly kind: 'configured';
  readonly name: ConfiguredTacticName;
  readonly config: readonly ConfigItem[];
}

/** One term: `exact e`, `refine e`, … `apply` is apart. `exact?`, `apply?`, `rw?` are kind `search`. */
export interface TermTactic extends Spanned {
  readonly kind: 'exact' | 'refine' | "refine'" | 'exact_mod_cast' | 'apply_mod_cast' | 'absurd';
  readonly term: Term;
}
export interface SearchTactic extends Spanned {
  readonly kind: 'search';
  readonly name: 'exact?' | 'apply?' | 'rw?' | 'hint';
  readonly using: readonly Term[];
}
/** `apply e`, `apply e at h`; `eapply`. Several terms for `apply e₁, e₂`. */
export interface ApplyTactic extends Spanned {
  readonly kind: 'apply' | 'eapply';
  readonly term: Term;
  readonly config: readonly ConfigItem[];
  readonly location?: TacticLocation;
}
/** `exacts [a, b]`. */
export interface TermsTactic extends Spanned {
  readonly kind: 'exacts';
  readonly terms: readonly Term[];
}
/** `use a, b`, `exists a, b`, `existsi a, b`. `use!` has `bang`. */
export interface UseTactic extends Spanned {
  readonly kind: 'use' | 'exists' | 'existsi';
  readonly bang: boolean;
  readonly terms: readonly Term[];
}
/** `intro x ⟨y, z⟩ _`; no binders introduces one. */
export interface IntroTactic extends Spanned {
  readonly kind: 'intro';
  readonly binders: readonly FunBinder[];
}
/** `intro | p => tac | …`. */
export interface IntroMatchTactic extends Spanned {
  readonly kind: 'introMatch';
  readonly alternatives: readonly TacticMatchAlternative[];
}
/** `intros`, `intros x y`; `rename_i x y`; `revert`, `clear` take hypotheses instead. */
export interface NamesTactic extends Spanned {
  readonly kind: 'intros' | 'rename_i';
  readonly names: readonly BoundName[];
}
export interface HypothesesTactic extends Spanned {
  readonly kind: 'revert' | 'clear' | 'clear_except' | 'clear_value' | 'substs';
  readonly hypotheses: readonly Term[];
}
/** `rename_i`'s relative `rename pattern => x`. */
export interface RenameTactic extends Spanned {
  readonly kind: 'rename';
  readonly renames: readonly { readonly from: Term; readonly to: BoundName }[];
}
export interface RintroTactic extends Spanned {
  readonly kind: 'rintro';
  readonly patterns: readonly RintroPattern[];
  readonly type?: Term;
}
export interface RcasesTactic extends Spanned {
  readonly kind: 'rcases';
  readonly targets: readonly TacticTarget[];
  readonly pattern?: RcasesPattern;
}
/** `obtain ⟨x, hx⟩ : t := e`. */
export interface ObtainTactic extends Spanned {
  readonly kind: 'obtain';
  readonly pattern?: RcasesPattern;
  readonly type?: Term;
  readonly values: readonly Term[];
}
export interface CasesTactic extends Spanned {
  readonly kind: 'cases';
  readonly targets: readonly TacticTarget[];
  readonly using?: Term;
  readonly alternatives?: readonly InductionAlternative[];
  /** Tactics run on every case first: `cases h with simp | …`. */
  readonly preTactic?: Tactic;
}
export interface InductionTactic extends Spanned {
  readonly kind: 'induction';
  readonly targets: readonly TacticTarget[];
  readonly using?: Term;
  readonly generalizing: readonly Term[];
  readonly alternatives?: readonly InductionAlternative[];
  readonly preTactic?: Tactic;
}
/** Mathlib's `cases' e with a b` and `induction' e using r with a b generalizing y`. */
export interface PrimedCasesTactic extends Spanned {
  readonly kind: "cases'" | "induction'";
  readonly targets: readonly TacticTarget[];
  readonly using?: Term;
  readonly names: readonly BoundName[];
  readonly generalizing: readonly Term[];
}
/** `rcases`-free case splits: `split at h`, `split_ifs with h₁ h₂`. */
export interface SplitTactic extends Spanned {
  readonly kind: 'split' | 'split_ifs';
  readonly location?: TacticLocation;
  readonly names: readonly BoundName[];
}
/** `rw`, `rewrite`, `rwa`, `erw`, `simp_rw`, `rw_mod_cast`; `nth_rw 2 3 [e]` has `occurrences`. */
export interface RewriteTactic extends Spanned {
  readonly kind: 'rw' | 'rewrite' | 'rwa' | 'erw' | 'simp_rw' | 'rw_mod_cast' | 'nth_rw' | 'nth_rewrite';
  readonly rules: readonly RewriteRule[];
  readonly occurrences: readonly number[];
  readonly config: readonly ConfigItem[];
  readonly location?: TacticLocation;
}
/** The simp family. `bang` for `simp!`, `question` for `simp?`. */
export interface SimpTactic extends Spanned {
  readonly kind:
    | 'simp'
    | 'dsimp'
    | 'simp_all'
    | 'simp_arith'
    | 'norm_num'
    | 'field_simp'
    | 'push_cast'
    | 'zify'
    | 'qify'
    | 'rify'
    | 'ring_nf'
    | 'abel_nf'
    | 'norm_cast'
    | 'push_neg'
    | 'field'
    | 'reduce_mod_char';
  readonly bang: boolean;
  readonly question: boolean;
  readonly only: boolean;
  readonly config: readonly ConfigItem[];
  /** `(disch := tac)`, `(discharger := tac)`. */
  readonly discharger?: TacticBlock;
  /** Absent when there is no list; `[]` when it is empty. */
  readonly args?: readonly SimpArgument[];
  readonly location?: TacticLocation;
}
/** `simpa … using e`. */
export interface SimpaTactic extends Spanned {
  readonly kind: 'simpa';
  readonly bang: boolean;
  readonly question: boolean;
  readonly only: boolean;
  readonly config: readonly ConfigItem[];
  readonly discharger?: TacticBlock;
  readonly args?: readonly SimpArgument[];
  readonly using?: Term;
}
/** `linarith`, `nlinarith`, … with hint terms. `linarith!` has `bang`. */
export interface ArithmeticTactic extends Spanned {
  readonly kind: 'linarith' | 'nlinarith' | 'polyrith';
  readonly bang: boolean;
  readonly only: boolean;
  readonly config: readonly ConfigItem[];
  readonly terms: readonly Term[];
  readonly location?: TacticLocation;
}
/** `linear_combination (exp := n) e`, `linear_combination (norm := tac) e`. */
export interface LinearCombinationTactic extends Spanned {
  readonly kind: 'linear_combination';
  readonly exponent?: number;
  readonly normalizer?: Tactic;
  readonly term?: Term;
}
/** `subst h`, `subst x y`. */
export interface SubstTactic extends Spanned {
  readonly kind: 'subst';
  readonly terms: readonly Term[];
}
/** `symm at h`, `push_neg` is in the simp family; `unfold f g at h`; `delta`. */
export interface SymmTactic extends Spanned {
  readonly kind: 'symm';
  readonly location?: TacticLocation;
}
export interface UnfoldTactic extends Spanned {
  readonly kind: 'unfold' | 'delta' | 'unfold_let';
  readonly names: readonly Name[];
  readonly location?: TacticLocation;
}
/** `trans e`. */
export interface TransTactic extends Spanned {
  readonly kind: 'trans';
  readonly term?: Term;
}
/** `contrapose h`, `contrapose! h with h'`. */
export interface ContraposeTactic extends Spanned {
  readonly kind: 'contrapose';
  /** `contrapose!`. */
  readonly bang: boolean;
  readonly hypothesis?: BoundName;
  readonly newName?: BoundName;
}
/** `by_contra h`, `by_contra! h : t`; `by_contra h : t` too. */
export interface ByContraTactic extends Spanned {
  readonly kind: 'by_contra';
  readonly bang: boolean;
  readonly name?: BoundName;
  readonly type?: Term;
}
/** `by_cases h : p`, `by_cases p`. */
export interface ByCasesTactic extends Spanned {
  readonly kind: 'by_cases';
  readonly name?: BoundName;
  readonly proposition: Term;
}
/** `show t`, `show t from …` is a term; `change t at h`, `change t with u at h`. */
export interface ShowTactic extends Spanned {
  readonly kind: 'show' | 'change';
  readonly type: Term;
  /** `change a with b`. */
  readonly replacement?: Term;
  readonly location?: TacticLocation;
}
/** `have`, `let` and their `I` forms; `replace` is a `have` that clears the old name. */
export interface HaveTactic extends Spanned {
  readonly kind: 'have' | 'let' | 'haveI' | 'letI' | 'replace';
  readonly declaration: LocalDeclaration;
}
/** `suffices h : t`, `suffices h : t from e`, `suffices h : t by tac`. */
export interface SufficesTactic extends Spanned {
  readonly kind: 'suffices';
  readonly name?: BoundName;
  readonly type: Term;
  readonly proof?: Term;
}
/** `set x := e with h`, `set x : t := e with ← h`, `set! …`. */
export interface SetTactic extends Spanned {
  readonly kind: 'set';
  readonly bang: boolean;
  readonly name: BoundName;
  readonly type?: Term;
  readonly value: Term;
  readonly hypothesis?: { readonly name: BoundName; readonly inverse: boolean };
  readonly location?: TacticLocation;
}
/** `specialize h a b`. */
export interface SpecializeTactic extends Spanned {
  readonly kind: 'specialize';
  readonly term: Term;
}
/** `generalize h : e = x, e' = y at h'`. */
export interface GeneralizeTactic extends Spanned {
  readonly kind: 'generalize';
  readonly items: readonly {
    readonly hypothesis?: BoundName;
    readonly term: Term;
    readonly name: BoundName;
  }[];
  readonly location?: TacticLocation;
}
/** `congr 2`, `congr! 2 with x`, `convert e using 2`, `convert_to t using 2`, `gcongr a * ?_ with x hx`. */
export interface CongrTactic extends Spanned {
  readonly kind: 'congr' | 'convert' | 'convert_to' | 'gcongr' | 'rel';
  readonly bang: boolean;
  readonly inverse: boolean;
  readonly term?: Term;
  /** `rel [h₁, h₂]`. */
  readonly terms: readonly Term[];
  readonly depth?: number;
  readonly patterns: readonly RintroPattern[];
  readonly config: readonly ConfigItem[];
}
/** `funext x y`, `ext x y : n`. */
export interface ExtTactic extends Spanned {
  readonly kind: 'funext' | 'ext' | 'ext1';
  readonly patterns: readonly RintroPattern[];
  readonly depth?: number;
}
export interface CalcTactic extends Spanned {
  readonly kind: 'calc';
  readonly steps: readonly CalcStep[];
}
/** `injection h with h₁ h₂`, `injections`. */
export interface InjectionTactic extends Spanned {
  readonly kind: 'injection' | 'injections';
  readonly term?: Term;
  readonly names: readonly BoundName[];
}
/** `interval_cases x`, `interval_cases h : x using hl, hu`; `fin_cases x with …`; `mod_cases h : x % 3`. */
export interface NumericCasesTactic extends Spanned {
  readonly kind: 'interval_cases' | 'fin_cases' | 'mod_cases';
  readonly hypothesis?: BoundName;
  readonly terms: readonly Term[];
  readonly bounds: readonly Term[];
}
/** `lift x to ℕ using h with y hy`. */
export interface LiftTactic extends Spanned {
  readonly kind: 'lift';
  readonly term: Term;
  readonly type: Term;
  readonly using?: Term;
  readonly names: readonly BoundName[];
}
/** `choose f g hf using h`. */
export interface ChooseTactic extends Spanned {
  readonly kind: 'choose';
  readonly bang: boolean;
  readonly names: readonly Binder[];
  readonly using?: Term;
}
/** `apply_fun f at h using e`. */
export interface ApplyFunTactic extends Spanned {
  readonly kind: 'apply_fun';
  readonly term: Term;
  readonly location?: TacticLocation;
  readonly using?: Term;
}
/** `wlog h : p generalizing x with H`. */
export interface WlogTactic extends Spanned {
  readonly kind: 'wlog';
  readonly name?: BoundName;
  readonly type: Term;
  readonly generalizing: readonly Term[];
  readonly hypothesis?: BoundName;
}
/** `peel h with x hx using e`. */
export interface PeelTactic extends Spanned {
  readonly kind: 'peel';
  readonly depth?: number;
  readonly term?: Term;
  readonly names: readonly BoundName[];
  readonly using?: Term;
}
/** `tfae_have …` and the like are not supported; `aesop (add …)` keeps its clauses as text. */
export interface AesopTactic extends Spanned {
  readonly kind: 'aesop';
  readonly clauses: readonly string[];
}
/** `grind [lemmas]`, `grind only [..]`. */
export interface GrindTactic extends Spanned {
  readonly kind: 'grind';
  readonly only: boolean;
  readonly config: readonly ConfigItem[];
  readonly args: readonly SimpArgument[];
}

// Control

/** `a; b` inside parentheses, and every other grouping: `(tacs)`. */
export interface GroupTactic extends Spanned {
  readonly kind: 'group';
  readonly block: TacticBlock;
}
/** `· tacs`. */
export interface BulletTactic extends Spanned {
  readonly kind: 'bullet';
  readonly block: TacticBlock;
}
/** `a <;> b`. */
export interface ThenAllTactic extends Spanned {
  readonly kind: 'thenAll';
  readonly first: Tactic;
  readonly second: Tactic;
}
/** `first | a | b`. */
export interface FirstTactic extends Spanned {
  readonly kind: 'first';
  readonly alternatives: readonly TacticBlock[];
}
/** A word and a block: `try tacs`, `all_goals tacs`. */
export interface BlockTactic extends Spanned {
  readonly kind:
    | 'try'
    | 'repeat'
    | "repeat'"
    | "repeat1'"
    | 'repeat1'
    | 'all_goals'
    | 'any_goals'
    | 'focus'
    | 'fail_if_success'
    | 'success_if_fail'
    | 'show_term'
    | 'with_reducible'
    | 'with_unfolding_all'
    | 'with_reducible_and_instances'
    | 'classicalIn';
  readonly block: TacticBlock;
}
/** `iterate n tacs`; without a number: as often as it works. */
export interface IterateTactic extends Spanned {
  readonly kind: 'iterate';
  readonly count?: number;
  readonly block: TacticBlock;
}
/** `case tag x y => tacs`, `case' …`, `case a | b => tacs`, `next x y => tacs` (then `tags` has one `_`). */
export interface CaseTactic extends Spanned {
  readonly kind: 'case' | "case'" | 'next';
  readonly tags: readonly CaseTag[];
  readonly block: TacticBlock;
}
/** `pick_goal 2`, `on_goal 2 => …` (then `block`), `rotate_left 1`, `rotate_right 1`. 1-based, may be negative. */
export interface GoalOrderTactic extends Spanned {
  readonly kind: 'pick_goal' | 'on_goal' | 'rotate_left' | 'rotate_right';
  readonly number?: number;
  readonly block?: TacticBlock;
}
/** `fail "message"`. */
export interface FailTactic extends Spanned {
  readonly kind: 'fail';
  readonly message?: string;
}
/** `stop` and all that follows it, unparsed. */
export interface StopTactic extends Spanned {
  readonly kind: 'stop';
}
export interface TacticMatchAlternative extends Spanned {
  readonly rows: MatchAlternative['rows'];
  /** Absent for `=> ?_` and `=> _`. */
  readonly body?: TacticBlock;
}
/** `match e with | p => tacs`. */
export interface MatchTactic extends Spanned {
  readonly kind: 'match';
  readonly motive?: Term;
  readonly discriminants: readonly MatchDiscriminant[];
  readonly alternatives: readonly TacticMatchAlternative[];
}
/** `nomatch e`. */
export interface NoMatchTactic extends Spanned {
  readonly kind: 'nomatch';
  readonly discriminants: readonly Term[];
}
/** `if h : p then tacs else tacs`. */
export interface IfTactic extends Spanned {
  readonly kind: 'if';
  readonly hypothesis?: BoundName;
  readonly condition: Term;
  readonly thenBranch: TacticBlock;
  readonly elseBranch: TacticBlock;
}
/** `open A in tac`, `open scoped A in tac`. */
export interface OpenInTactic extends Spanned {
  readonly kind: 'openIn';
  readonly namespaces: readonly Name[];
  readonly scoped: boolean;
  readonly block: TacticBlock;
}
/** `set_option o v in tac`. */
export interface SetOptionInTactic extends Spanned {
  readonly kind: 'setOptionIn';
  readonly option: Name;
  readonly value: boolean | bigint | string;
  readonly block: TacticBlock;
}
/** `conv => …`, `conv at h => …`, `conv in p => …`, `conv_lhs …`, `conv_rhs …`. */
export interface ConvTactic extends Spanned {
  readonly kind: 'conv' | 'conv_lhs' | 'conv_rhs';
  readonly location?: TacticLocation;
  readonly pattern?: Term;
  readonly block: ConvBlock;
}

export interface ConvBlock extends Spanned {
  readonly steps: readonly ConvStep[];
}

/** A tactic inside `conv`. */
export type ConvStep = Spanned &
  (
    | {
        readonly kind:
          | 'lhs'
          | 'rhs'
          | 'fun'
          | 'congr'
          | 'skip'
          | 'done'
          | 'rfl'
          | 'whnf'
          | 'reduce'
          | 'zeta'
          | 'left'
          | 'right'
          | 'trace_state';
      }
    /** `arg 2`, `arg @2`. */
    | { readonly kind: 'arg'; readonly index: number; readonly explicit: boolean }
    /** `enter [1, x, @2]`. */
    | { readonly kind: 'enter'; readonly path: readonly (number | string | { readonly explicit: number })[] }
    | { readonly kind: 'ext'; readonly names: readonly BoundName[] }
    | { readonly kind: 'change'; readonly term: Term }
    | { readonly kind: 'pattern'; readonly term: Term }
    | { readonly kind: 'unfold' | 'delta'; readonly names: readonly Name[] }
    /** Any ordinary rewriting tactic that `conv` shares: `rw`, `simp`, `norm_num`, `ring_nf`, `push_cast` … */
    | { readonly kind: 'tactic'; readonly tactic: RewriteTactic | SimpTactic | PlainTactic }
    /** `tactic => tacs`: prove the goal `old = ?new` by tactics. */
    | { readonly kind: 'tacticBlock'; readonly block: TacticBlock }
    | { readonly kind: 'group' | 'bullet'; readonly block: ConvBlock }
    | { readonly kind: 'try' | 'repeat' | 'all_goals' | 'any_goals'; readonly block: ConvBlock }
    | { readonly kind: 'first'; readonly alternatives: readonly ConvBlock[] }
    | { readonly kind: 'thenAll'; readonly first: ConvStep; readonly second: ConvStep }
    | { readonly kind: 'case'; readonly tags: readonly CaseTag[]; readonly block: ConvBlock }
  );

/** Every tactic. */
export type Tactic =
  | PlainTactic
  | ConfiguredTactic
  | TermTactic
  | SearchTactic
  | ApplyTactic
  | TermsTactic
  | UseTactic
  | IntroTactic
  | IntroMatchTactic
  | NamesTactic
  | HypothesesTactic
  | RenameTactic
  | RintroTactic
  | RcasesTactic
  | ObtainTactic
  | CasesTactic
  | InductionTactic
  | PrimedCasesTactic
  | SplitTactic
  | RewriteTactic
  | SimpTactic
  | SimpaTactic
  | ArithmeticTactic
  | LinearCombinationTactic
  | SubstTactic
  | SymmTactic
  | UnfoldTactic
  | TransTactic
  | ContraposeTactic
  | ByContraTactic
  | ByCasesTactic
  | ShowTactic
  | HaveTactic
  | SufficesTactic
  | SetTactic
  | SpecializeTactic
  | GeneralizeTactic
  | CongrTactic
  | ExtTactic
  | CalcTactic
  | InjectionTactic
  | NumericCasesTactic
  | LiftTactic
  | ChooseTactic
  | ApplyFunTactic
  | WlogTactic
  | PeelTactic
  | AesopTactic
  | GrindTactic
  | GroupTactic
  | BulletTactic
  | ThenAllTactic
  | FirstTactic
  | BlockTactic
  | IterateTactic
  | CaseTactic
  | GoalOrderTactic
  | FailTactic
  | StopTactic
  | MatchTactic
  | NoMatchTactic
  | IfTactic
  | OpenInTactic
  | SetOptionInTactic
  | ConvTactic;
