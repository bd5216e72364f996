/**
 * The state of meta-level computation: environment, metavariables, local context, transparency, step limit.
 *
 * One `Meta` serves one elaboration or one tactic at a time. The functions that work on it live beside this file
 * (`infer-type`, `whnf`, `def-eq`, `telescope`, `instances`, …) and take it as their first argument; their names and
 * meanings follow Lean 4's `Meta` library.
 */

import {
  type BinderInfo,
  type Expr,
  type FVar,
  type Level,
  levelMVar,
  type MVar,
  mkFVar,
  mkMVar,
  Name,
} from '../../kernel/index.js';
import type { LeanEnvironment } from '../lean-environment.js';
import type { InstanceMemo } from './instance-memo.js';
import { LocalContext, type LocalDecl } from './local-context.js';
import { MetavarContext, type MVarDecl, type MVarKind } from './metavar-context.js';

/** Which definitions `whnf` and `isDefEq` unfold. Each setting includes those to its right in the type. */
export type Transparency = 'all' | 'default' | 'instances' | 'reducible' | 'none';

/** An elaboration or tactic failure with a message for the user. An expected outcome: tactics catch it. */
export class MetaError extends Error {
  override readonly name: string = 'MetaError';
}

/** The deterministic step limit (Lean's `maxHeartbeats`) is used up, or the caller's deadline has passed. */
export class StepLimitError extends Error {
  override readonly name = 'StepLimitError';
}

/** Source of ids for free variables and metavariables, shared by all `Meta`s of one session. */
export class IdSource {
  private next: number;
  constructor(start = 1) {
    this.next = start;
  }
  fresh(): number {
    return this.next++;
  }
}

/** Bounds a computation: steps left, and a hook that may throw, e.g. on a deadline. */
export interface Limits {
  /** Steps (reductions, unification and rewriting steps) before {@link StepLimitError}. Default 2,000,000. */
  readonly maxSteps?: number;
  /** Called every 1,024 steps. */
  readonly onTick?: () => void;
}

export const DEFAULT_MAX_STEPS = 2_000_000;

export class Meta {
  transparency: Transparency = 'default';
  context: LocalContext = LocalContext.empty;
  readonly mctx: MetavarContext;
  /** Level constraints that could not be decided yet; see `def-eq.ts`. */
  postponedLevels: (readonly [Level, Level])[] = [];
  /** Memo tables of the functions beside this file, e.g. inferred types of terms without metavariables. */
  readonly caches = {
    inferType: new Map<Expr, Expr>(),
    whnf: new Map<Expr, Expr>(),
    /** By transparency, then left side, then right side. */
    defEq: new Map<Transparency, Map<Expr, Map<Expr, boolean>>>(),
    instances: new Map<string, InstanceMemo>(),
  };
  private stepsLeft: number;
  private readonly onTick: (() => void) | undefined;

  constructor(
    readonly env: LeanEnvironment,
    readonly ids: IdSource = new IdSource(),
    mctx: MetavarContext = new MetavarContext(),
    limits: Limits = {},
  ) {
    this.mctx = mctx;
    this.stepsLeft = limits.maxSteps ?? DEFAULT_MAX_STEPS;
    this.onTick = limits.onTick;
  }

  /** Counts one step. @throws {StepLimitError} when none is left. */
  tick(): void {
    if (--this.stepsLeft < 0)
      throw new StepLimitError(
        '(deterministic) step limit reached; use `set_option maxHeartbeats` to raise it',
      );
    if ((this.stepsLeft & 1023) === 0) this.onTick?.();
  }

  get remainingSteps(): number {
    return this.stepsLeft;
  }

  // ------------------------------------------------------------------------------------- metavariables

  /** A new metavariable in the current local context (or `context`). */
  freshMVar(type: Expr, options: { kind?: MVarKind; userName?: Name; context?: LocalContext } = {}): MVar {
    const mvar = mkMVar(this.ids.fresh());
    this.mctx.declare({
      mvar,
      userName: options.userName ?? Name.anonymous,
      type,
      context: options.context ?? this.context,
      kind: options.kind ?? 'natural',
      depth: this.mctx.depth,
    });
    return mvar;
  }

  freshLevelMVar(): Level {
    const id = this.ids.fresh();
    this.mctx.declareLevel(id);
    return levelMVar(id);
  }

  freshLevelMVars(count: number): Level[] {
    return Array.from({ length: count }, () => this.freshLevelMVar());
  }

  mvarDecl(mvar: MVar): MVarDecl {
    return this.mctx.decl(mvar.id);
  }

  /** Replaces assigned metavariables, deeply. */
  instantiate(expr: Expr): Expr {
    return this.mctx.instantiate(expr);
  }

  /** The type of a goal or hole, instantiated. */
  mvarType(mvar: MVar): Expr {
    return this.instantiate(this.mvarDecl(mvar).type);
  }

  assign(mvar: MVar, value: Expr): void {
    this.mctx.assign(mvar.id, value);
  }

  /**
   * Runs `action`; if it returns `undefined` or `false`, or throws a {@link MetaError}, everything it declared or
   * assigned is forgotten (and the error becomes `undefined`).
   */
  attempt<T>(action: () => T | undefined | false): T | undefined {
    const mark = this.mctx.mark();
    const postponed = this.postponedLevels;
    try {
      const result = action();
      if (result !== undefined && result !== false) return result;
    } catch (error) {
      if (!(error instanceof MetaError)) {
        this.restore(mark, postponed);
        throw error;
      }
    }
    this.restore(mark, postponed);
    return undefined;
  }

  /** Runs `action`, then forgets everything it declared or assigned, whatever came out. */
  speculate<T>(action: () => T): T {
    const mark = this.mctx.mark();
    const postponed = this.postponedLevels;
    try {
      return action();
    } finally {
      this.restore(mark, postponed);
    }
  }

  private restore(mark: number, postponed: (readonly [Level, Level])[]): void {
    this.mctx.undo(mark);
    this.postponedLevels = postponed;
  }

  /** Runs `action` one level deeper: metavariables that exist now cannot be assigned by it. */
  withNewDepth<T>(action: () => T): T {
    this.mctx.depth++;
    try {
      return action();
    } finally {
      this.mctx.depth--;
    }
  }

  // ------------------------------------------------------------------------------------- local context

  withContext<T>(context: LocalContext, action: () => T): T {
    const saved = this.context;
    this.context = context;
    try {
      return action();
    } finally {
      this.context = saved;
    }
  }

  /** Runs `action` in the context of a goal. */
  withMVarContext<T>(mvar: MVar, action: () => T): T {
    return this.withContext(this.mvarDecl(mvar).context, action);
  }

  withTransparency<T>(transparency: Transparency, action: () => T): T {
    const saved = this.transparency;
    this.transparency = transparency;
    try {
      return action();
    } finally {
      this.transparency = saved;
    }
  }

  /** A declaration with a fresh free variable; not yet in any context. */
  freshLocalDecl(
    userName: Name,
    type: Expr,
    options: { binderInfo?: BinderInfo; value?: Expr; kind?: LocalDecl['kind'] } = {},
  ): LocalDecl {
    return {
      fvar: mkFVar(this.ids.fresh()),
      userName,
      type,
      ...(options.value === undefined ? {} : { value: options.value }),
      binderInfo: options.binderInfo ?? 'default',
      kind: options.kind ?? 'default',
    };
  }

  /** Runs `action` with a new local variable at the end of the context. */
  withLocalDecl<T>(userName: Name, binderInfo: BinderInfo, type: Expr, action: (fvar: FVar) => T): T {
    const decl = this.freshLocalDecl(userName, type, { binderInfo });
    return this.withContext(this.context.push(decl), () => action(decl.fvar));
  }

  /** Runs `action` with a new let-variable at the end of the context. */
  withLetDecl<T>(userName: Name, type: Expr, value: Expr, action: (fvar: FVar) => T): T {
    const decl = this.freshLocalDecl(userName, type, { value });
    return this.withContext(this.context.push(decl), () => action(decl.fvar));
  }

  /** The declaration of a free variable in the current context. @throws {MetaError} if it is not there. */
  localDecl(fvar: FVar): LocalDecl {
    const decl = this.context.find(fvar.id);
    if (decl === undefined) throw new MetaError(`unknown free variable ${fvar.id}`);
    return decl;
  }
}
