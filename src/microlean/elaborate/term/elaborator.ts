/**
 * The term elaborator: turns syntax into terms, bidirectionally. This file holds its state and its public face;
 * each kind of syntax has a file of its own beside it.
 *
 * What cannot be decided yet is *pending*: instances, coercions, `by` blocks, terms whose expected type is not known.
 * `synthesize` comes back to it.
 */

import {
  type Expr,
  type FVar,
  type MVar,
  mkApps,
  mkConst,
  mkSort,
  Name,
  nameOf,
} from '../../kernel/index.js';
import type {
  FunBinder,
  MatchAlternative,
  MatchDiscriminant,
  SourceRange,
  TacticBlock,
  Term,
} from '../../syntax/index.js';
import { getLevel, inferType, type Meta, MetaError, settleLevels } from '../meta/index.js';
import { elabBinderGroups } from './binders.js';
import { coerceTo } from './coercion.js';
import { elabUnderImplicitBinders } from './implicit-lambda.js';
import type { Scope } from './scope.js';
import { PendingSet } from './synthetic.js';
import { elabTypeTerm } from './types.js';

/** A pattern match, from any of the term forms that contain one. */
export interface MatchProblem {
  readonly discriminants: readonly MatchDiscriminant[];
  readonly alternatives: readonly MatchAlternative[];
  readonly motive?: Term;
  readonly range: SourceRange;
}

/** What higher rooms plug into the elaborator. */
export interface ElabHooks {
  /** Runs a tactic block on a goal; assigns the goal or throws a {@link MetaError}. */
  runTacticBlock(elab: TermElaborator, goal: MVar, block: TacticBlock): void;
  /** Elaborates a pattern match against an expected type. */
  elabMatch(elab: TermElaborator, problem: MatchProblem, expected: Expr | undefined): Expr;
  /** Prints a term for messages. */
  printExpr(meta: Meta, expr: Expr): string;
}

/** A failure at a place in the source. */
export class ElabError extends MetaError {
  override readonly name = 'ElabError';
  constructor(
    message: string,
    /** UTF-16 offsets. */
    readonly range: SourceRange,
  ) {
    super(message);
  }
}

/** Thrown inside the elaborator when a term must wait for its expected type. Never escapes it. */
export class Postpone extends MetaError {
  override readonly name = 'Postpone';
}

/** A message that is not an error. */
export interface ElabMessage {
  readonly severity: 'information' | 'warning';
  readonly text: string;
  readonly range: SourceRange;
  readonly kind?: string;
}

export class TermElaborator {
  readonly pending: PendingSet = new PendingSet();
  /** `?x` holes by name, so that a second `?x` is the same hole. */
  readonly namedHoles = new Map<string, MVar>();
  readonly messages: ElabMessage[] = [];
  /** Whether a term may wait; false in the last attempts of `synthesize('full')`. */
  mayPostpone = true;
  /** Whether errors in `sorry`-like places are allowed to produce `sorry`; set when one was elaborated. */
  usedSorry = false;

  constructor(
    readonly meta: Meta,
    public scope: Scope,
    readonly hooks: ElabHooks,
  ) {}

  /** Prints a term for a message. */
  print(expr: Expr): string {
    return this.hooks.printExpr(this.meta, this.meta.instantiate(expr));
  }

  /** An error at a place. */
  error(message: string, at: { readonly range: SourceRange }): ElabError {
    return new ElabError(message, at.range);
  }

  /**
   * Elaborates a term. The expected type guides, but is not enforced. May leave synthetic metavariables pending.
   * @throws {ElabError}
   */
  elabTerm(term: Term, expected?: Expr): Expr {
    const mark = this.meta.mctx.mark();
    const pendingMark = this.pending.mark();
    try {
      return this.elabNow(term, expected);
    } catch (error) {
      if (!(error instanceof Postpone) || !this.mayPostpone) throw error;
      this.meta.mctx.undo(mark);
      this.pending.reset(pendingMark);
      return this.postpone(term, expected);
    }
  }

  /** Like {@link elabTerm}, but a term that has to wait for its type throws {@link Postpone} (if waiting is allowed). */
  elabNow(term: Term, expected: Expr | undefined): Expr {
    this.meta.tick();
    try {
      return elabUnderImplicitBinders(this, term, expected);
    } catch (error) {
      if (error instanceof MetaError && !(error instanceof ElabError) && !(error instanceof Postpone))
        throw new ElabError(error.message, term.range);
      throw error;
    }
  }

  /** Says that a term cannot be elaborated without knowing more; `message` is the error if it may not wait. */
  waitOrFail(message: string, at: { readonly range: SourceRange }): MetaError {
    return this.mayPostpone ? new Postpone(message) : new ElabError(message, at.range);
  }

  private postpone(term: Term, expected: Expr | undefined): Expr {
    const type = expected ?? this.freshType();
    const mvar = this.meta.freshMVar(type, { kind: 'opaque' });
    this.pending.add({ kind: 'postponed', mvar, term, context: this.meta.context, scope: this.scope });
    return mvar;
  }

  /** A hole for a type: `?α : Sort ?u`. */
  freshType(): Expr {
    return this.meta.freshMVar(this.freshSort());
  }

  /** `Sort ?u` */
  freshSort(): Expr {
    return mkSort(this.meta.freshLevelMVar());
  }

  /** Elaborates a term and makes its type the expected one, with a coercion if need be. @throws {ElabError} */
  elabTermEnsuringType(term: Term, expected: Expr): Expr {
    const value = this.elabTerm(term, expected);
    return this.ensureHasType(value, expected, term);
  }

  /** The term, or the term under a coercion, with the expected type. @throws {ElabError} on a mismatch. */
  ensureHasType(value: Expr, expected: Expr, at: { readonly range: SourceRange }): Expr {
    return coerceTo(this, value, expected, at);
  }

  /** Elaborates a type: the result's type is a sort. @throws {ElabError} */
  elabType(term: Term): Expr {
    return elabTypeTerm(this, term);
  }

  /** Elaborates binders and runs `action` with their variables in context. */
  elabBinders<T>(binders: readonly FunBinder[], action: (fvars: FVar[]) => T): T {
    return elabBinderGroups(this, binders, action);
  }

  /**
   * Goes on with what is pending. `partial`: whatever can be done without guessing. `full`: everything, with default
   * instances and tactic blocks. @throws {ElabError} in `full` mode if something stays open.
   */
  synthesize(mode: 'partial' | 'full'): void {
    this.pending.synthesize(this, mode);
  }

  /** Elaborates a term completely: nothing pending, no metavariable left. @throws {ElabError} */
  elabClosed(term: Term, expected?: Expr): Expr {
    const value = expected === undefined ? this.elabTerm(term) : this.elabTermEnsuringType(term, expected);
    this.synthesize('full');
    const result = this.meta.instantiate(value);
    this.rejectHoles(result, term);
    return result;
  }

  /** @throws {ElabError} if the term still has metavariables (other than the user's named goals). */
  rejectHoles(value: Expr, at: { readonly range: SourceRange }): void {
    if (!settleLevels(this.meta, true)) throw this.error('universe levels do not fit', at);
    const instantiated = this.meta.instantiate(value);
    if (!instantiated.hasExprMVar) return;
    const hole = firstMVar(instantiated);
    const type = hole === undefined ? '' : `\n${this.print(this.meta.mvarType(hole))}`;
    throw this.error(`don't know how to synthesize placeholder${type === '' ? '' : ` of type${type}`}`, at);
  }

  /**
   * Elaborates a term in which `?x` and `?_` are new goals, as `refine` does. With `naturalHolesAsGoals`, so are `_`
   * and arguments that nothing determines, as in `apply` and `refine'`.
   * @throws {ElabError}
   */
  elabWithHoles(
    term: Term,
    expected: Expr | undefined,
    options: { readonly naturalHolesAsGoals: boolean },
  ): { value: Expr; goals: MVar[] } {
    const firstNew = this.meta.ids.fresh();
    const value = expected === undefined ? this.elabTerm(term) : this.elabTermEnsuringType(term, expected);
    this.synthesize('full');
    const result = this.meta.instantiate(value);
    const open = collectMVars(result).filter(mvar => mvar.id > firstNew);
    const goals = open.filter(mvar => this.meta.mvarDecl(mvar).kind === 'opaque');
    const natural = open.filter(mvar => this.meta.mvarDecl(mvar).kind !== 'opaque');
    if (natural.length > 0 && !options.naturalHolesAsGoals) this.rejectHoles(natural[0]!, term);
    return { value: result, goals: options.naturalHolesAsGoals ? open : goals };
  }

  /** Elaborates a term without expected type; holes that nothing determines stay metavariables (for `rw`, `simp`). */
  elabOpen(term: Term): Expr {
    const value = this.elabTerm(term);
    this.pending.synthesize(this, 'partial');
    this.pending.synthesizeDefaults(this);
    return this.meta.instantiate(value);
  }

  /** Runs `action` in another scope. */
  withScope<T>(scope: Scope, action: () => T): T {
    const saved = this.scope;
    this.scope = scope;
    try {
      return action();
    } finally {
      this.scope = saved;
    }
  }

  /** Runs `action` with its own set of pending metavariables, finished in full before it returns. */
  withIsolatedPending<T>(action: () => T): T {
    const saved = this.pending.take();
    try {
      const result = action();
      this.synthesize('full');
      return result;
    } finally {
      this.pending.put(saved);
    }
  }

  /** `sorryAx` at a type. */
  sorryOf(type: Expr): Expr {
    const name = nameOf('sorryAx');
    if (this.meta.env.find(name) === undefined) throw new MetaError("'sorry' needs the constant sorryAx");
    return mkApps(mkConst(name, [getLevel(this.meta, type)]), [type, mkConst(nameOf('Bool.false'))]);
  }

  /** The type of a term, instantiated. */
  typeOf(value: Expr): Expr {
    return this.meta.instantiate(inferType(this.meta, value));
  }
}

/** A name that users cannot write, shown with `✝`. */
export function inaccessible(base: string): Name {
  return Name.anonymous.child(`${base}✝`);
}

/** Metavariables of a term, in order of first occurrence. */
export function collectMVars(expr: Expr): MVar[] {
  const found = new Set<MVar>();
  const seen = new Set<Expr>();
  const visit = (e: Expr): void => {
    if (!e.hasExprMVar || seen.has(e)) return;
    seen.add(e);
    switch (e.kind) {
      case 'mvar':
        found.add(e);
        return;
      case 'app':
        visit(e.fn);
        visit(e.arg);
        return;
      case 'lam':
      case 'pi':
        visit(e.binderType);
        visit(e.body);
        return;
      case 'let':
        visit(e.binderType);
        visit(e.value);
        visit(e.body);
        return;
      case 'proj':
        visit(e.struct);
        return;
      case 'mdata':
        visit(e.expr);
        return;
      default:
    }
  };
  visit(expr);
  return [...found];
}

function firstMVar(expr: Expr): MVar | undefined {
  return collectMVars(expr)[0];
}
