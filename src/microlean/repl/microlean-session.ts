/** microlean behind the REPL: parsing, elaboration, tactics and the environment of one process. */

import {
  type CommandHooks,
  declareDefinition,
  declareTheorem,
  type FileMessage,
} from '../elaborate/command/index.js';
import { usedLevelParams } from '../elaborate/command/level-params.js';
import type { LeanEnvironment } from '../elaborate/lean-environment.js';
import { elabMatch } from '../elaborate/match/index.js';
import { IdSource, type Limits, Meta, MetavarContext, StepLimitError } from '../elaborate/meta/index.js';
import { ElabError, type ElabHooks, type Scope, TermElaborator } from '../elaborate/term/index.js';
import { type Expr, type MVar, Name, nameOf } from '../kernel/index.js';
import { parseTactic, parseTerm, type Term } from '../syntax/index.js';
import { newGoal, type StateTools, type TacticTable } from '../tactic/index.js';
import { inspectConstant, listConstants } from './constant-details.js';
import { FileProcessor, type ProcessedText, userMessage } from './file-processor.js';
import { recordInvocations } from './invocations.js';
import { MemoryKeeper, startExpressionLimit } from './memory.js';
import { closeLevels } from './proof-check.js';
import {
  type ActingSite,
  type CatalogEntry,
  type ConstantDetails,
  type DistilOptions,
  type FileUnit,
  type PrintedExpression,
  type PrintedGoal,
  type PrintOptions,
  type ProcessFileOptions,
  ReplError,
  type ReplSession,
  type RootTerm,
  type SessionMessage,
  type StepLimit,
  type TacticAction,
  type TacticResult,
  type TrackResult,
} from './session.js';
import { printStateGoals, printTerm } from './session-print.js';
import { assignedTerm, goalName, inspectState, type SessionState } from './session-state.js';
import { mentionedFlags, runAction } from './tactic-step.js';
import { compareTexts } from './track.js';

/** What a session is opened with. */
export interface SessionSetup {
  /** The library's environment. The session forks it and never changes it. */
  readonly env: LeanEnvironment;
  readonly scope: Scope;
  readonly hooks: CommandHooks;
  readonly table: TacticTable;
  readonly imports: readonly string[];
  readonly modules: readonly string[];
  readonly readModule?: (
    name: string,
  ) => { readonly imports: readonly string[]; readonly constants: readonly string[] } | undefined;
  /** Names of the library's constants, for catalogues. */
  readonly constantNames?: () => Iterable<Name>;
  readonly ids?: IdSource;
}

/** Steps of ours for one of Lean's heartbeats, and Lean's default number of them. */
const STEPS_PER_HEARTBEAT = 50;
const DEFAULT_HEARTBEATS = 200_000n;

export class MicroleanSession implements ReplSession<SessionState> {
  readonly imports: readonly string[];
  readonly modules: readonly string[];
  private env: LeanEnvironment;
  private scope: Scope;
  private readonly tools: StateTools;
  private readonly files = new FileProcessor();
  private readonly memory = new MemoryKeeper();
  /** Constants added since launch. */
  private readonly added: Name[] = [];
  /** The environment and scope at launch, for files that start afresh. */
  private readonly base: { readonly env: LeanEnvironment; readonly scope: Scope };

  constructor(private readonly setup: SessionSetup) {
    this.imports = setup.imports;
    this.modules = setup.modules;
    this.env = setup.env;
    this.scope = setup.scope;
    this.base = { env: setup.env, scope: setup.scope };
    const hooks: ElabHooks = { ...setup.hooks, elabMatch };
    this.tools = { ids: setup.ids ?? new IdSource(), hooks, table: setup.table };
  }

  // ------------------------------------------------------------------------------------------ starting

  startExpression(text: string, levels: readonly string[], limit: StepLimit): SessionState {
    const scope = withLevels(this.scope, levels);
    const term = this.parseTermText(text, scope);
    return this.withElaborator(scope, limit, elab => {
      const type = elab.elabType(term);
      elab.synthesize('full');
      elab.rejectHoles(type, term);
      return this.stateFor(elab.meta, scope, elab.meta.instantiate(type));
    });
  }

  startCopy(name: string, limit: StepLimit): SessionState {
    const info = this.env.find(nameOf(name));
    if (info === undefined) throw new ReplError('index', `Symbol not found: ${name}`);
    const scope = withLevels(this.scope, info.levelParams.map(String));
    return this.withElaborator(scope, limit, elab => this.stateFor(elab.meta, scope, info.type));
  }

  private stateFor(meta: Meta, scope: Scope, type: Expr): SessionState {
    const root = newGoal(meta, type, Name.anonymous);
    return {
      env: meta.env,
      scope,
      mctx: meta.mctx,
      root,
      goals: [root],
      hasRoot: true,
      fragments: new Map(),
      parents: [],
    };
  }

  rootName(state: SessionState): string {
    return state.hasRoot ? goalName(state.root) : '[anonymous]';
  }

  goalCount(state: SessionState): number {
    return state.goals.length;
  }

  // ------------------------------------------------------------------------------------------ tactics

  runTactic(
    state: SessionState,
    site: ActingSite,
    action: TacticAction,
    limit: StepLimit,
  ): TacticResult<SessionState> {
    return runAction(state, this.tools, site, action, this.limits(state.scope, limit));
  }

  continueBranch(target: SessionState, branch: SessionState): SessionState {
    if (target.goals.length > 0) throw new ReplError('structure', 'Target state has unresolved goals');
    if (target.root !== branch.root)
      throw new ReplError(
        'structure',
        `Roots of two continued goal states do not match: ${this.rootName(target)} != ${this.rootName(branch)}`,
      );
    return this.resumeGoals(target, branch.goals);
  }

  continueGoals(target: SessionState, goals: readonly string[]): SessionState {
    const found: MVar[] = [];
    const missing: string[] = [];
    for (const name of goals) {
      const mvar = findMVar(target, name);
      if (mvar === undefined) missing.push(name);
      else found.push(mvar);
    }
    if (missing.length > 0)
      throw new ReplError('structure', `Goals [${missing.join(', ')}] are not in scope`);
    return this.resumeGoals(target, found);
  }

  private resumeGoals(target: SessionState, goals: readonly MVar[]): SessionState {
    const unknown = goals.filter(goal => target.mctx.findDecl(goal.id) === undefined);
    if (unknown.length > 0)
      throw new ReplError('structure', `Goals [${unknown.map(goalName).join(', ')}] are not in scope`);
    return { ...target, goals: goals.filter(goal => !target.mctx.isAssigned(goal.id)), parents: [] };
  }

  // ------------------------------------------------------------------------------------------ printing

  printGoals(state: SessionState, options: PrintOptions): readonly PrintedGoal[] {
    return printStateGoals(state, this.tools, options);
  }

  rootTerm(state: SessionState, withExpression: boolean, options: PrintOptions): RootTerm {
    const term = state.hasRoot ? assignedTerm(state, state.root) : undefined;
    if (term === undefined) return { hasSorry: false, hasUnsafe: false, hasMVar: false };
    const flags = mentionedFlags(state.env, [term]);
    return {
      ...(withExpression ? { expression: this.print(state, term, options) } : {}),
      ...flags,
      hasMVar: term.hasExprMVar,
    };
  }

  parentTerms(state: SessionState, options: PrintOptions): readonly (PrintedExpression | null)[] {
    return state.parents.map(goal => {
      const term = assignedTerm(state, goal);
      return term === undefined ? null : this.print(state, term, options, goal);
    });
  }

  metavariable(state: SessionState, name: string, options: PrintOptions): PrintedExpression | undefined {
    const mvar = findMVar(state, name);
    const term = mvar === undefined ? undefined : assignedTerm(state, mvar);
    return mvar === undefined || term === undefined ? undefined : this.print(state, term, options, mvar);
  }

  private print(state: SessionState, term: Expr, options: PrintOptions, inside?: MVar): PrintedExpression {
    return inspectState(state, this.tools, meta => {
      const print = () => printTerm(meta, term, state.scope, options);
      return inside === undefined ? print() : meta.withMVarContext(inside, print);
    });
  }

  // ------------------------------------------------------------------------------------------ files

  processFile(text: string, options: ProcessFileOptions, limit: StepLimit): readonly FileUnit[] {
    const start = options.readHeader ? this.base : { env: this.env, scope: this.scope };
    const tracer = options.invocations ? recordInvocations(this.tools.table, text) : undefined;
    try {
      const processed = this.process(start, text, limit, tracer);
      if (options.inheritEnvironment) {
        this.env = processed.env;
        this.scope = processed.scope;
        if (options.readHeader) this.added.length = 0;
        this.added.push(...processed.units.flatMap(unit => unit.newConstants));
      }
      return processed.units.map((unit, i) => ({
        start: unit.start,
        end: unit.end,
        messages: unit.messages.map(toSessionMessage),
        newConstants: unit.newConstants.map(String),
        ...(tracer === undefined ? {} : { invocations: tracer.units[i] ?? [] }),
      }));
    } finally {
      tracer?.stop();
    }
  }

  private process(
    start: { readonly env: LeanEnvironment; readonly scope: Scope },
    text: string,
    limit: StepLimit,
    tracer?: ReturnType<typeof recordInvocations>,
  ): ProcessedText {
    const options = { hooks: this.setup.hooks, ids: this.tools.ids, onTick: () => limit.check() };
    if (tracer === undefined) return this.files.process(start.env, start.scope, text, options);
    return this.files.process(start.env, start.scope, text, options, tracer, false);
  }

  distil(text: string, options: DistilOptions, limit: StepLimit): readonly SessionState[] {
    const processed = this.process({ env: this.env, scope: this.scope }, text, limit);
    const errors = processed.units
      .flatMap(unit => unit.messages)
      .filter(message => message.severity === 'error');
    if (errors.length > 0) throw new ReplError('elab', errors.map(message => message.text).join('\n'));
    return processed.units.flatMap(unit =>
      unit.open.map(({ theorem, env }): SessionState => {
        const { meta, scope } = theorem;
        if (options.ignoreValues) {
          const fresh = new Meta(env, this.tools.ids, new MetavarContext());
          return this.stateFor(
            fresh,
            withLevels(scope, theorem.levelParams.map(String)),
            closeLevels(theorem.type),
          );
        }
        const [root] = theorem.goals;
        return {
          env,
          scope,
          mctx: meta.mctx.copy(),
          root: root!,
          goals: theorem.goals,
          hasRoot: theorem.goals.length === 1,
          fragments: new Map(),
          parents: [],
        };
      }),
    );
  }

  track(source: string, target: string, limit: StepLimit): TrackResult {
    const start = { env: this.env, scope: this.scope };
    return compareTexts(this.process(start, source, limit), this.process(start, target, limit));
  }

  // ------------------------------------------------------------------------------------------ environment

  echo(
    request: { readonly text: string; readonly type?: string; readonly levels: readonly string[] },
    options: PrintOptions,
    limit: StepLimit,
  ): { readonly expression: PrintedExpression; readonly type: PrintedExpression } {
    const scope = withLevels(this.scope, request.levels);
    const term = this.parseTermText(request.text, scope);
    const typeTerm = request.type === undefined ? undefined : this.parseTermText(request.type, scope);
    return this.withElaborator(scope, limit, elab => {
      const expected = typeTerm === undefined ? undefined : elab.elabType(typeTerm);
      const value = expected === undefined ? elab.elabTerm(term) : elab.elabTermEnsuringType(term, expected);
      elab.synthesize('full');
      return {
        expression: printTerm(elab.meta, value, scope, options),
        type: printTerm(elab.meta, elab.typeOf(value), scope, options),
      };
    });
  }

  parse(text: string, category: string): number {
    const parsed =
      category === 'term' ? parseTerm(text, this.scope.table) : parseTactic(text, this.scope.table);
    if (category !== 'term' && category !== 'tactic')
      throw new ReplError('parse', `the category '${category}' is not supported by microlean`);
    if (parsed.ok) return text.trimEnd().length;
    const { message, offset, position } = parsed.error;
    // One item and something after it: the item ends where the parser wanted the text to end.
    if (message.endsWith('; expected end of input')) return text.slice(0, offset).trimEnd().length;
    throw new ReplError('parse', `<input>:${position.line}:${position.column}: ${message}`);
  }

  inspect(name: string, options: PrintOptions): ConstantDetails | undefined {
    return inspectConstant(this.env, this.scope, this.tools, nameOf(name), options);
  }

  catalog(): Iterable<CatalogEntry> {
    return listConstants(this.env, [...(this.setup.constantNames?.() ?? []), ...this.added]);
  }

  readModule(
    name: string,
  ): { readonly imports: readonly string[]; readonly constants: readonly string[] } | undefined {
    return this.setup.readModule?.(name);
  }

  addConstant(
    request: {
      readonly name: string;
      readonly levels: readonly string[];
      readonly type?: string;
      readonly value: string;
      readonly isTheorem: boolean;
    },
    limit: StepLimit,
  ): void {
    const scope = withLevels(this.scope, request.levels);
    const valueTerm = this.parseTermText(request.value, scope);
    const typeTerm = request.type === undefined ? undefined : this.parseTermText(request.type, scope);
    const env = this.env.fork();
    this.withElaborator(scope, limit, elab => {
      const type = typeTerm === undefined ? undefined : elab.elabType(typeTerm);
      const value = closeLevels(elab.elabClosed(valueTerm, type));
      const statement = closeLevels(elab.meta.instantiate(type ?? elab.typeOf(value)));
      const parts = {
        name: nameOf(request.name),
        levelParams: usedLevelParams([statement, value]),
        type: statement,
        value,
      };
      try {
        if (request.isTheorem) declareTheorem(env, parts);
        else declareDefinition(env, parts, 'regular');
      } catch (error) {
        throw new ReplError('exception', error instanceof Error ? error.message : String(error));
      }
    });
    this.env = env;
    this.added.push(nameOf(request.name));
  }

  tidy(): Promise<void> {
    return this.memory.tidy();
  }

  // ------------------------------------------------------------------------------------------ helpers

  private limits(scope: Scope, limit: StepLimit): Limits {
    const beats = scope.options.get('maxHeartbeats');
    const count = typeof beats === 'bigint' ? beats : DEFAULT_HEARTBEATS;
    const checkMemory = startExpressionLimit();
    return {
      maxSteps: count === 0n ? Number.MAX_SAFE_INTEGER : Number(count) * STEPS_PER_HEARTBEAT,
      onTick: () => {
        limit.check();
        checkMemory();
      },
    };
  }

  /** Runs an elaboration; its failures become `ReplError`s. */
  private withElaborator<T>(scope: Scope, limit: StepLimit, action: (elab: TermElaborator) => T): T {
    const meta = new Meta(this.env, this.tools.ids, new MetavarContext(), this.limits(scope, limit));
    try {
      return action(new TermElaborator(meta, scope, this.tools.hooks));
    } catch (error) {
      const message = userMessage(error);
      if (message === undefined) throw error;
      if (error instanceof StepLimitError) throw new ReplError('exception', message);
      throw new ReplError(error instanceof ElabError ? 'elab' : 'typing', message);
    }
  }

  private parseTermText(text: string, scope: Scope): Term {
    const parsed = parseTerm(text, scope.table);
    if (parsed.ok) return parsed.value;
    const { position, message } = parsed.error;
    throw new ReplError('parse', `<Pantograph>:${position.line}:${position.column}: ${message}`);
  }
}

function withLevels(scope: Scope, levels: readonly string[]): Scope {
  const added = levels
    .map(level => Name.anonymous.child(level))
    .filter(name => !scope.levelNames.includes(name));
  return added.length === 0 ? scope : { ...scope, levelNames: [...scope.levelNames, ...added] };
}

function findMVar(state: SessionState, name: string): MVar | undefined {
  const id = /^_uniq\.(\d+)$/u.exec(name)?.[1];
  return id === undefined ? undefined : state.mctx.findDecl(Number(id))?.mvar;
}

function toSessionMessage(message: FileMessage): SessionMessage {
  return { ...message };
}
