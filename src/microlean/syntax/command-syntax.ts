/** Syntax of commands: what a file is made of. Told apart by `kind`. Effects are the elaborator's. */
import type { Name } from '../kernel/name.js';
import type { Notation } from './notation.js';
import type { Spanned } from './source-range.js';
import type { TacticBlock } from './tactic-syntax.js';
import type { Binder, BinderKind, MatchAlternative, StructureInstanceField, Term } from './term-syntax.js';

/** `import A B` at the head of a file. */
export interface ImportSyntax extends Spanned {
  readonly module: Name;
}

/** One attribute: `simp`, `local simp`, `simp 900`, `-simp`, `to_additive foo`. */
export interface AttributeSyntax extends Spanned {
  readonly name: Name;
  readonly scope: 'global' | 'local' | 'scoped';
  /** `-simp` in an `attribute` command. */
  readonly erase: boolean;
  /** `simp ←`. */
  readonly inverse: boolean;
  /** `simp 900`, `instance 100`, `simp high`. */
  readonly priority?: number;
  /** Whatever else follows the name, each parsed as an argument. */
  readonly args: readonly Term[];
  /** What follows and is no argument, as written: `(since := "…")`, `=`, a pattern. */
  readonly details?: string;
}

/** What may stand before a declaration. */
export interface Modifiers {
  readonly docComment?: string;
  readonly attributes: readonly AttributeSyntax[];
  readonly visibility: 'regular' | 'private' | 'protected' | 'public';
  readonly noncomputable: boolean;
  readonly unsafe: boolean;
  readonly partial: boolean;
}

/** Name and universe parameters of a declaration: `foo.{u, v}`. */
export interface DeclarationId extends Spanned {
  readonly name: Name;
  readonly universes?: readonly string[];
}

/** `termination_by n => e` and `decreasing_by tacs`. */
export interface TerminationHints {
  readonly terminationBy?: { readonly binders: readonly string[]; readonly measure: Term };
  readonly decreasingBy?: TacticBlock;
}

export type DeclarationBody =
  | { readonly kind: 'value'; readonly value: Term }
  | { readonly kind: 'equations'; readonly alternatives: readonly MatchAlternative[] }
  /** `where x := v …`. */
  | { readonly kind: 'fields'; readonly fields: readonly StructureInstanceField[] };

/** `def abbrev theorem lemma example instance opaque axiom`. */
export interface DefinitionCommand extends Spanned {
  readonly kind: 'definition';
  readonly keyword: 'def' | 'abbrev' | 'theorem' | 'lemma' | 'example' | 'instance' | 'opaque' | 'axiom';
  readonly modifiers: Modifiers;
  /** Absent for `example` and unnamed instances. */
  readonly id?: DeclarationId;
  /** `local instance`, `scoped instance`. */
  readonly instanceScope: 'global' | 'local' | 'scoped';
  /** `instance (priority := n)`. */
  readonly priority?: number;
  readonly binders: readonly Binder[];
  readonly type?: Term;
  readonly body?: DeclarationBody;
  /** `where` local definitions after a value. */
  readonly whereDefinitions: readonly DefinitionCommand[];
  readonly termination: TerminationHints;
  readonly deriving: readonly Name[];
}
export interface ConstructorSyntax extends Spanned {
  readonly modifiers: Modifiers;
  readonly name: string;
  readonly binders: readonly Binder[];
  readonly type?: Term;
}
/** `inductive`, `class inductive`. */
export interface InductiveCommand extends Spanned {
  readonly kind: 'inductive';
  readonly isClass: boolean;
  readonly modifiers: Modifiers;
  readonly id: DeclarationId;
  readonly binders: readonly Binder[];
  readonly type?: Term;
  readonly constructors: readonly ConstructorSyntax[];
  readonly deriving: readonly Name[];
}
export interface StructureFieldSyntax extends Spanned {
  readonly modifiers: Modifiers;
  readonly binderKind: BinderKind;
  /** Empty for an unnamed instance field `[C]`. */
  readonly names: readonly string[];
  readonly binders: readonly Binder[];
  readonly type?: Term;
  readonly defaultValue?: Term;
  readonly defaultTactic?: TacticBlock;
}
/** `structure`, `class`. */
export interface StructureCommand extends Spanned {
  readonly kind: 'structure';
  readonly isClass: boolean;
  readonly modifiers: Modifiers;
  readonly id: DeclarationId;
  readonly binders: readonly Binder[];
  readonly parents: readonly { readonly projection?: string; readonly type: Term }[];
  readonly type?: Term;
  /** `mk ::`; `undefined` means `mk`. */
  readonly constructorName?: string;
  readonly fields: readonly StructureFieldSyntax[];
  readonly deriving: readonly Name[];
}
export interface MutualCommand extends Spanned {
  readonly kind: 'mutual';
  readonly commands: readonly Command[];
}
export type OpenClause =
  | { readonly kind: 'namespaces'; readonly names: readonly Name[] }
  | { readonly kind: 'scoped'; readonly names: readonly Name[] }
  | { readonly kind: 'only'; readonly namespace: Name; readonly names: readonly Name[] }
  | { readonly kind: 'hiding'; readonly namespace: Name; readonly names: readonly Name[] }
  | {
      readonly kind: 'renaming';
      readonly namespace: Name;
      readonly renames: readonly { readonly from: Name; readonly to: Name }[];
    };
export interface OpenCommand extends Spanned {
  readonly kind: 'open';
  readonly clause: OpenClause;
}
/** `open A in cmd`, `set_option o v in cmd`, `variable (x) in cmd`, `omit [C] in cmd`, `include x in cmd`. */
export interface InCommand extends Spanned {
  readonly kind: 'in';
  readonly prefix: Command;
  readonly command: Command;
}
export interface ExportCommand extends Spanned {
  readonly kind: 'export';
  readonly namespace: Name;
  readonly names: readonly Name[];
}
export interface NamespaceCommand extends Spanned {
  readonly kind: 'namespace';
  readonly name: Name;
}
export interface SectionCommand extends Spanned {
  readonly kind: 'section';
  readonly name?: Name;
  readonly noncomputable: boolean;
}
export interface EndCommand extends Spanned {
  readonly kind: 'end';
  readonly name?: Name;
}
export interface VariableCommand extends Spanned {
  readonly kind: 'variable';
  readonly binders: readonly Binder[];
}
export interface UniverseCommand extends Spanned {
  readonly kind: 'universe';
  readonly names: readonly string[];
}
/** `infixl infixr infix prefix postfix notation`. Add it with `SyntaxTable.withNotation` to use it. */
export interface NotationCommand extends Spanned {
  readonly kind: 'notation';
  readonly keyword: 'infix' | 'infixl' | 'infixr' | 'prefix' | 'postfix' | 'notation' | 'notation3';
  readonly scope: 'global' | 'local' | 'scoped';
  readonly modifiers: Modifiers;
  readonly notation: Notation;
}
/** `attribute [simp, -ext] foo bar`. */
export interface AttributeCommand extends Spanned {
  readonly kind: 'attribute';
  readonly attributes: readonly AttributeSyntax[];
  readonly names: readonly Name[];
}
export interface SetOptionCommand extends Spanned {
  readonly kind: 'setOption';
  readonly option: Name;
  readonly value: boolean | bigint | string;
}
/** `#check e`, `#eval e`, `#reduce e`, `#synth C`. */
export interface QueryCommand extends Spanned {
  readonly kind: 'check' | 'eval' | 'reduce' | 'synth';
  readonly term: Term;
}
/** `#print foo`, `#print axioms foo`, `#print "text"`. */
export interface PrintCommand extends Spanned {
  readonly kind: 'print';
  readonly what: 'declaration' | 'axioms' | 'text';
  readonly name: Name;
  readonly text: string;
}
/** `include x y`, `omit [C] x`. */
export interface IncludeCommand extends Spanned {
  readonly kind: 'include';
  readonly names: readonly string[];
}
export interface OmitCommand extends Spanned {
  readonly kind: 'omit';
  readonly binders: readonly Binder[];
}
/** `deriving instance C, D for T`. */
export interface DerivingCommand extends Spanned {
  readonly kind: 'deriving';
  readonly classes: readonly Name[];
  readonly types: readonly Name[];
}
/** `alias b := a`, `alias ⟨mp, mpr⟩ := iff`; `_` in a pair is `undefined`. */
export interface AliasCommand extends Spanned {
  readonly kind: 'alias';
  readonly modifiers: Modifiers;
  readonly names: readonly (Name | undefined)[];
  readonly pair: boolean;
  readonly target: Name;
}
/** `init_quot`: adds the quotient constants. */
export interface InitQuotCommand extends Spanned {
  readonly kind: 'initQuot';
}
/** `/-! … -/`. */
export interface ModuleDocCommand extends Spanned {
  readonly kind: 'moduleDoc';
  readonly text: string;
}

/** Every command. */
export type Command =
  | DefinitionCommand
  | InductiveCommand
  | StructureCommand
  | MutualCommand
  | OpenCommand
  | InCommand
  | ExportCommand
  | NamespaceCommand
  | SectionCommand
  | EndCommand
  | VariableCommand
  | UniverseCommand
  | NotationCommand
  | AttributeCommand
  | SetOptionCommand
  | QueryCommand
  | PrintCommand
  | IncludeCommand
  | OmitCommand
  | DerivingCommand
  | AliasCommand
  | InitQuotCommand
  | ModuleDocCommand;
