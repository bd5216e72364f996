/**
 * What the REPL's shell asks of the prover behind it. The shell (`server.ts`) owns framing, JSON, state ids,
 * options, deadlines and error shapes; a `ReplSession` owns parsing, elaboration, tactics and the environment.
 * Nothing here knows of JSON lines, and no session ever sees a state id.
 *
 * Rules for implementations:
 * - Offsets are UTF-16 indices into the text that was passed; the shell turns them into bytes, lines and columns.
 * - A request that cannot be carried out throws a `ReplError`. A tactic that fails is a value (`failure`).
 * - Any other exception is reported as kind `exception` with its message; the session must still be usable.
 * - Methods are synchronous, and change the session only by `processFile` with `inheritEnvironment` and by
 *   `addConstant`, both only after everything else has succeeded.
 * - Every loop that may run long calls `limit.check()`. What it throws must not be caught by tactic combinators.
 */

/** A cooperative limit. Structural on purpose: kernel and tactics need not import this file to take one. */
export interface StepLimit {
  /** Throws `InterruptError` once the deadline of the running command has passed. Cheap: call it in inner loops. */
  check(): void;
}

/** Thrown by `StepLimit.check`. Only the shell catches it. */
export class InterruptError extends Error {
  override readonly name = 'InterruptError';
  constructor() {
    super('interrupt');
  }
}

/** Kinds of error reply, as the protocol's later versions merge them. */
export type ReplErrorKind =
  | 'command'
  | 'index'
  | 'parse'
  | 'elab'
  | 'typing'
  | 'exception'
  | 'structure'
  | 'invalid'
  | 'frontend'
  | 'io';

/** A request that cannot be carried out. Becomes `{"error": kind, "desc": message}`. */
export class ReplError extends Error {
  override readonly name = 'ReplError';
  constructor(
    readonly kind: ReplErrorKind,
    message: string,
  ) {
    super(message);
  }
}

/** How expressions are printed; follows the options `printExprPretty`, `printExprAST` and so on. */
export interface PrintOptions {
  /** Fill `pp`. */
  readonly pretty: boolean;
  /** Fill `sexp`. */
  readonly ast: boolean;
  /** Fill `dependentMVars`. */
  readonly dependentMVars: boolean;
  /** Show auxiliary declarations among the hypotheses. */
  readonly auxiliaryDeclarations: boolean;
  /** Show implementation-detail hypotheses. */
  readonly implementationDetails: boolean;
}

/** A printed expression; which keys are present follows `PrintOptions`. */
export interface PrintedExpression {
  readonly pp?: string;
  readonly sexp?: string;
  readonly dependentMVars?: readonly string[];
}

/** One hypothesis. `name` is unique in the process and opaque; `userName` is what Lean shows (`h`, `h✝`). */
export interface PrintedVariable {
  readonly name: string;
  readonly userName: string;
  readonly isInaccessible: boolean;
  readonly type: PrintedExpression;
  /** Present for let-bound variables. */
  readonly value?: PrintedExpression;
}

export type Fragment = 'tactic' | 'conv' | 'calc';

/** One goal. `name` is the metavariable, unique in the process; `userName` is the case tag, absent when anonymous. */
export interface PrintedGoal {
  readonly name: string;
  readonly userName?: string;
  readonly fragment: Fragment;
  readonly target: PrintedExpression;
  /** Context order, oldest first. */
  readonly vars: readonly PrintedVariable[];
}

/** Something said while elaborating. */
export interface SessionMessage {
  readonly severity: 'information' | 'warning' | 'error';
  readonly text: string;
  /** Tag such as `hasSorry`. Default: anonymous. */
  readonly kind?: string;
  /** Where, as UTF-16 offsets into the text of the request. Absent: no position. */
  readonly start?: number;
  readonly end?: number;
}

/** On which goals a tactic acts. */
export interface ActingSite {
  /** Index into the state's goals, already checked to be in range. Absent: the first goal. */
  readonly goalIndex?: number;
  /**
   * `true`: the result lists the new goals first, then all others in their previous order.
   * `false`: the result lists only goals that descend from the chosen one; the others go dormant.
   */
  readonly automatic: boolean;
}

/** What to do to a goal. */
export type TacticAction =
  /** One tactic, or a newline-separated block. In a `calc` or `conv` fragment, a step of that fragment. */
  | { readonly kind: 'tactic'; readonly text: string }
  /** Enter `conv` or `calc`, or leave a fragment with `tactic`. */
  | { readonly kind: 'mode'; readonly mode: Fragment }
  /** Assign a term; its holes become goals. */
  | { readonly kind: 'expr'; readonly text: string }
  /** A proposition: two goals, its proof, then the main goal with it. */
  | { readonly kind: 'have'; readonly type: string; readonly binderName?: string }
  /** A type: two goals, the value, then the main goal with the let variable. */
  | { readonly kind: 'let'; readonly type: string; readonly binderName?: string }
  /** A term whose `sorry`s become goals. */
  | { readonly kind: 'draft'; readonly text: string };

export type TacticResult<State> =
  | {
      readonly kind: 'success';
      readonly state: State;
      /** Warnings and information. A message of severity `error` here makes the shell report a failure. */
      readonly messages: readonly SessionMessage[];
      /** The terms built in this step contain `sorry`. */
      readonly hasSorry: boolean;
      /** They mention an unsafe constant. */
      readonly hasUnsafe: boolean;
    }
  /** The tactic failed. The first message is the failure itself. */
  | { readonly kind: 'failure'; readonly messages: readonly SessionMessage[] }
  /** The text is not a tactic (or a term). */
  | { readonly kind: 'parse-error'; readonly message: string; readonly offset: number };

/** What is known of the term that a state has built for its root goal. */
export interface RootTerm {
  /** `undefined` while the root is unassigned, and where there is no single root. */
  readonly expression?: PrintedExpression;
  /** All false while the root is unassigned. */
  readonly hasSorry: boolean;
  readonly hasUnsafe: boolean;
  readonly hasMVar: boolean;
}

/** One command of a file. */
export interface FileUnit {
  /** UTF-16 offsets, half open; trailing white space and comments belong to the unit before them. */
  readonly start: number;
  readonly end: number;
  readonly messages: readonly SessionMessage[];
  /** Constants with a source range that this unit declares, in order. */
  readonly newConstants: readonly string[];
  /** Tactics run by this unit; only if asked for. */
  readonly invocations?: readonly TacticInvocation[];
}

/** One tactic of a file, with the goals around it as Lean prints them (joined by one line feed). */
export interface TacticInvocation {
  readonly goalBefore: string;
  readonly goalAfter: string;
  readonly tactic: string;
  readonly usedConstants: readonly string[];
}

export interface ProcessFileOptions {
  /** `true`: an `import` header is read and the environment starts afresh. `false`: the session's environment. */
  readonly readHeader: boolean;
  /** Keep environment and scope (`open`, options, universes) for later commands. */
  readonly inheritEnvironment: boolean;
  /** Record `invocations`. */
  readonly invocations: boolean;
}

export interface DistilOptions {
  /** `true`: the goal is the closed statement. `false`: `sorry`s become goals, binders become hypotheses. */
  readonly ignoreValues: boolean;
  readonly binderName?: string;
}

/** What `frontend.track` finds. Message lists are empty unless a text has an error. */
export interface TrackResult {
  readonly sourceMessages: readonly SessionMessage[];
  readonly targetMessages: readonly SessionMessage[];
  /** Why the target does not provide the source's declarations with the same types. */
  readonly failure?: string;
}

/** A constant of the environment, for catalogues. */
export interface CatalogEntry {
  readonly kind:
    | 'axiom'
    | 'definition'
    | 'theorem'
    | 'opaque'
    | 'quotient'
    | 'inductive'
    | 'constructor'
    | 'recursor';
  readonly name: string;
  /** Absent if it was not imported. */
  readonly module?: string;
}

export interface InductiveDetails {
  readonly numParams: number;
  readonly numIndices: number;
  readonly all: readonly string[];
  readonly ctors: readonly string[];
  readonly isRec: boolean;
  readonly isReflexive: boolean;
  readonly isNested: boolean;
}

export interface ConstructorDetails {
  readonly induct: string;
  readonly cidx: number;
  readonly numParams: number;
  readonly numFields: number;
}

export interface RecursorDetails {
  readonly all: readonly string[];
  readonly numParams: number;
  readonly numIndices: number;
  readonly numMotives: number;
  readonly numMinors: number;
  readonly rules: readonly {
    readonly ctor: string;
    readonly nFields: number;
    readonly rhs: PrintedExpression;
  }[];
  readonly k: boolean;
}

export interface ConstantDetails {
  readonly type: PrintedExpression;
  readonly isUnsafe: boolean;
  /** True for definitions, whose value is shown unless the request says otherwise. */
  readonly isDefinition: boolean;
  /** Absent where there is none (axioms, inductive types …). Called only when the value is to be shown. */
  readonly value?: () => PrintedExpression;
  readonly module?: string;
  /** Constants that occur in the type, in the value. */
  readonly typeDependency: () => readonly string[];
  readonly valueDependency: () => readonly string[];
  readonly inductInfo?: InductiveDetails;
  readonly constructorInfo?: ConstructorDetails;
  readonly recursorInfo?: RecursorDetails;
}

/** A prover as the shell sees it. `State` is an immutable snapshot of goals, terms and environment. */
export interface ReplSession<State> {
  /** Modules named at launch, and all modules loaded. */
  readonly imports: readonly string[];
  readonly modules: readonly string[];

  /** Opens a goal for a term that denotes a type. @throws {ReplError} `parse`, `elab`, `typing`. */
  startExpression(text: string, levels: readonly string[], limit: StepLimit): State;
  /** Opens a goal for the type of a constant. @throws {ReplError} `index`, `Symbol not found: <name>`. */
  startCopy(name: string, limit: StepLimit): State;
  /** Name of the root goal; `[anonymous]` where there is no single root. */
  rootName(state: State): string;
  goalCount(state: State): number;
  /** @throws {ReplError} `invalid` for misuse of fragments. */
  runTactic(state: State, site: ActingSite, action: TacticAction, limit: StepLimit): TacticResult<State>;
  /** Brings back the goals of `branch` that `target` has not assigned. @throws {ReplError} `structure`. */
  continueBranch(target: State, branch: State): State;
  /** Brings the named goals into scope; assigned ones are dropped. @throws {ReplError} `structure`. */
  continueGoals(target: State, goals: readonly string[]): State;

  printGoals(state: State, options: PrintOptions): readonly PrintedGoal[];
  /** @param withExpression print the term too (flags are always computed). */
  rootTerm(state: State, withExpression: boolean, options: PrintOptions): RootTerm;
  /** The terms that filled the goals which the last step acted on; `null` where not assigned. */
  parentTerms(state: State, options: PrintOptions): readonly (PrintedExpression | null)[];
  /** Assignment of a metavariable; `undefined` for unknown or unassigned names. */
  metavariable(state: State, name: string, options: PrintOptions): PrintedExpression | undefined;

  /** Elaborates a file; never throws for errors in it. */
  processFile(text: string, options: ProcessFileOptions, limit: StepLimit): readonly FileUnit[];
  /** Opens each declaration that a text leaves to be proved, in source order. @throws {ReplError} if the text has any error. */
  distil(text: string, options: DistilOptions, limit: StepLimit): readonly State[];
  /** Compares two texts; `source` may contain `sorry`. */
  track(source: string, target: string, limit: StepLimit): TrackResult;

  /** Elaborates a term. @throws {ReplError} `parse`, `elab`, `typing`. */
  echo(
    request: { readonly text: string; readonly type?: string; readonly levels: readonly string[] },
    options: PrintOptions,
    limit: StepLimit,
  ): { readonly expression: PrintedExpression; readonly type: PrintedExpression };
  /** Offset just after the first syntax item of a category (`tactic`, `term` …). @throws {ReplError} `parse`. */
  parse(text: string, category: string): number;
  /** `undefined` for an unknown symbol. */
  inspect(name: string, options: PrintOptions): ConstantDetails | undefined;
  /** Without internal and unsafe names. */
  catalog(): Iterable<CatalogEntry>;
  /** `undefined` for an unknown module. */
  readModule(
    name: string,
  ): { readonly imports: readonly string[]; readonly constants: readonly string[] } | undefined;
  /** Elaborates, kernel-checks and adds a constant. @throws {ReplError} `parse`, `elab`, `exception`. */
  addConstant(
    request: {
      readonly name: string;
      readonly levels: readonly string[];
      readonly type?: string;
      readonly value: string;
      readonly isTheorem: boolean;
    },
    limit: StepLimit,
  ): void;

  /** Called between requests, to give memory back. */
  tidy?(): Promise<void>;
}

/** What a process is started with. */
export interface LaunchRequest {
  /** Module names to import. None: an empty environment. */
  readonly modules: readonly string[];
  /** Lean options from `--key=value`. */
  readonly options: ReadonlyMap<string, string>;
}

/** Loads the modules. @throws with a message for the user on an unknown module, option or a bad value. */
export type OpenSession<State> = (request: LaunchRequest) => Promise<ReplSession<State>>;
