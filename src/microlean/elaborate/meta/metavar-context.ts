/**
 * Metavariables: their declarations and assignments, with undo.
 *
 * Tables only grow (a metavariable is declared once and assigned at most once), so undo deletes what was added
 * since a mark. A proof state keeps a copy of the tables; everything inside one tactic uses marks.
 */

import {
  betaApps,
  type Expr,
  getAppArgs,
  getAppFn,
  headBeta,
  type Level,
  liftLooseBVars,
  type MVar,
  mapChildren,
  mapLevel,
  mkApps,
  mkConst,
  mkSort,
  type Name,
  replaceExpr,
} from '../../kernel/index.js';
import type { LocalContext } from './local-context.js';

/**
 * `natural`: assigned by unification. `synthetic`: an instance to be found; unification assigns it only by
 * finding it. `opaque`: a goal of the user's; never assigned by unification.
 */
export type MVarKind = 'natural' | 'synthetic' | 'opaque';

export interface MVarDecl {
  readonly mvar: MVar;
  /** Case tag of a goal, or name of a `?x` hole; anonymous if none. */
  readonly userName: Name;
  readonly type: Expr;
  readonly context: LocalContext;
  readonly kind: MVarKind;
  /** Assignable only while the current depth is this one. */
  readonly depth: number;
}

/** `?m` stands for `pending` with `variables` replaced by the arguments `?m` is applied to, once that is complete. */
export interface DelayedAssignment {
  readonly variables: readonly Expr[];
  readonly pending: MVar;
}

/** What was declared and assigned in some stretch of work; see {@link MetavarContext.redo}. */
export type TrailDelta = readonly (readonly [table: Map<number, unknown>, key: number, value: unknown])[];

export class MetavarContext {
  private readonly decls: Map<number, MVarDecl>;
  private readonly values: Map<number, Expr>;
  private readonly delayed: Map<number, DelayedAssignment>;
  private readonly levelDepths: Map<number, number>;
  private readonly levelValues: Map<number, Level>;
  private readonly trail: { table: Map<number, unknown>; key: number }[] = [];
  /** Metavariables of smaller depth are not assignable. */
  depth: number;

  constructor(from?: MetavarContext) {
    this.decls = new Map(from?.decls);
    this.values = new Map(from?.values);
    this.delayed = new Map(from?.delayed);
    this.levelDepths = new Map(from?.levelDepths);
    this.levelValues = new Map(from?.levelValues);
    this.depth = from?.depth ?? 0;
  }

  /** An independent copy, for a snapshot. */
  copy(): MetavarContext {
    return new MetavarContext(this);
  }

  /** A mark for {@link undo}. */
  mark(): number {
    return this.trail.length;
  }

  /** Forgets all that was declared or assigned since the mark. */
  undo(mark: number): void {
    while (this.trail.length > mark) {
      const { table, key } = this.trail.pop()!;
      table.delete(key);
    }
  }

  /** What was declared and assigned since the mark. */
  deltaSince(mark: number): TrailDelta {
    return this.trail.slice(mark).map(({ table, key }) => [table, key, table.get(key)] as const);
  }

  /** Declares and assigns again what was forgotten by {@link undo}; nothing of it may be in force. */
  redo(delta: TrailDelta): void {
    for (const [table, key, value] of delta) this.record(table, key, value);
  }

  private record<V>(table: Map<number, V>, key: number, value: V): void {
    if (table.has(key)) throw new TypeError(`metavariable ?${key} is declared or assigned twice`);
    table.set(key, value);
    this.trail.push({ table: table as Map<number, unknown>, key });
  }

  declare(decl: MVarDecl): void {
    this.record(this.decls, decl.mvar.id, decl);
  }

  declareLevel(id: number): void {
    this.record(this.levelDepths, id, this.depth);
  }

  /** @throws {TypeError} if there is no such metavariable. */
  decl(id: number): MVarDecl {
    const decl = this.decls.get(id);
    if (decl === undefined) throw new TypeError(`unknown metavariable ?${id}`);
    return decl;
  }

  findDecl(id: number): MVarDecl | undefined {
    return this.decls.get(id);
  }

  assign(id: number, value: Expr): void {
    this.record(this.values, id, value);
  }

  assignDelayed(id: number, assignment: DelayedAssignment): void {
    this.record(this.delayed, id, assignment);
  }

  assignLevel(id: number, value: Level): void {
    this.record(this.levelValues, id, value);
  }

  value(id: number): Expr | undefined {
    return this.values.get(id);
  }

  delayedValue(id: number): DelayedAssignment | undefined {
    return this.delayed.get(id);
  }

  levelValue(id: number): Level | undefined {
    return this.levelValues.get(id);
  }

  isAssigned(id: number): boolean {
    return this.values.has(id) || this.delayed.has(id);
  }

  /** Not assigned, and of the current depth. */
  isAssignable(id: number): boolean {
    return !this.isAssigned(id) && this.decl(id).depth === this.depth;
  }

  isLevelAssignable(id: number): boolean {
    return !this.levelValues.has(id) && (this.levelDepths.get(id) ?? 0) === this.depth;
  }

  instantiateLevel(level: Level): Level {
    if (!level.hasMVar) return level;
    return mapLevel(level, leaf => {
      const value = leaf.kind === 'mvar' ? this.levelValues.get(leaf.mvarId) : undefined;
      return value === undefined ? leaf : this.instantiateLevel(value);
    });
  }

  /** Replaces assigned metavariables, deeply, with beta steps where one was a function. */
  instantiate(expr: Expr): Expr {
    if (!expr.hasExprMVar && !expr.hasLevelMVar) return expr;
    return this.instantiateWith(expr, new Map());
  }

  private instantiateWith(expr: Expr, cache: Map<Expr, Expr>): Expr {
    if (!expr.hasExprMVar && !expr.hasLevelMVar) return expr;
    const cached = cache.get(expr);
    if (cached !== undefined) return cached;
    const result = this.instantiateStep(expr, cache);
    cache.set(expr, result);
    return result;
  }

  private instantiateStep(expr: Expr, cache: Map<Expr, Expr>): Expr {
    switch (expr.kind) {
      case 'mvar': {
        const value = this.values.get(expr.id);
        if (value !== undefined) return this.instantiateWith(value, cache);
        return this.instantiateDelayed(expr, [], cache) ?? expr;
      }
      case 'sort':
        return mkSort(this.instantiateLevel(expr.level));
      case 'const':
        return mkConst(
          expr.name,
          expr.levels.map(level => this.instantiateLevel(level)),
        );
      case 'app': {
        const head = getAppFn(expr);
        const args = getAppArgs(expr).map(arg => this.instantiateWith(arg, cache));
        if (head.kind === 'mvar') {
          const value = this.values.get(head.id);
          if (value !== undefined) return headBeta(betaApps(this.instantiateWith(value, cache), args));
          return this.instantiateDelayed(head, args, cache) ?? mkApps(head, args);
        }
        return mkApps(this.instantiateWith(head, cache), args);
      }
      default:
        return mapChildren(expr, 0, child => this.instantiateWith(child, cache));
    }
  }

  private instantiateDelayed(mvar: MVar, args: readonly Expr[], cache: Map<Expr, Expr>): Expr | undefined {
    const delayed = this.delayed.get(mvar.id);
    if (delayed === undefined || args.length < delayed.variables.length) return undefined;
    const body = this.instantiateWith(delayed.pending, cache);
    if (body.hasExprMVar) return undefined;
    const count = delayed.variables.length;
    const closed = replaceVariables(body, delayed.variables, args.slice(0, count));
    return mkApps(closed, args.slice(count));
  }
}

/** Replaces free variables by terms, simultaneously; the terms may have loose indices of the place of `expr`. */
export function replaceVariables(expr: Expr, variables: readonly Expr[], values: readonly Expr[]): Expr {
  if (variables.length === 0) return expr;
  const byVariable = new Map<Expr, Expr>();
  for (const [i, variable] of variables.entries()) byVariable.set(variable, values[i]!);
  return replaceExpr(expr, (e, depth) => {
    if (!e.hasFVar && !e.hasExprMVar) return e;
    const value = byVariable.get(e);
    return value === undefined ? undefined : liftLooseBVars(value, depth);
  });
}
