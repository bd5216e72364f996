/**
 * One type checker: an environment, the universe parameters in scope, free variables, and caches that die with it.
 *
 * The rules are in the files named for them; this class holds their shared state and is their one entry.
 */

import type { ConstantInfo } from './declaration.js';
import { isDefEq } from './def-eq.js';
import type { Environment } from './environment.js';
import type { Expr, FVar, Sort } from './expr.js';
import { infer } from './infer.js';
import { Declined, KernelException } from './kernel-exception.js';
import { LEVEL_ZERO, type Level, levelAlwaysZero, levelNeverZero } from './level.js';
import { LocalContext } from './local-context.js';
import type { Name } from './name.js';
import { whnf, whnfCore } from './whnf.js';

/** `check` verifies everything; `infer-only` takes for granted that the term is well typed. */
export type InferMode = 'check' | 'infer-only';

export interface CheckerOptions {
  /** Universe parameters that terms may mention. @default [] */
  readonly levelParams?: readonly Name[];
  /** Steps (reductions, inferences, comparisons) before the checker declines. @default Infinity */
  readonly maxSteps?: number;
}

export class TypeChecker {
  readonly locals = new LocalContext();
  readonly levelParams: ReadonlySet<Name>;
  /** Results of {@link infer} by mode. What was only inferred never answers for a check. */
  readonly inferred = {
    check: new Map<Expr, Expr>(),
    'infer-only': new Map<Expr, Expr>(),
  } as const;
  readonly whnfCache = new Map<Expr, Expr>();
  readonly whnfCoreCache = new Map<Expr, Expr>();
  readonly whnfCheapCache = new Map<Expr, Expr>();
  /** Pairs found equal. Pairs only: closing them transitively is unsound (lean4#14806). */
  readonly equalPairs = new PairSet();
  /** Pairs of applications of one constant whose arguments were found to differ. */
  readonly differentArguments = new PairSet();
  /** Set while an argument `eagerReduce _ _` is compared: evaluate closed or not. */
  eager = false;
  private remaining: number;

  constructor(
    readonly env: Environment,
    options: CheckerOptions = {},
  ) {
    this.levelParams = new Set(options.levelParams);
    this.remaining = options.maxSteps ?? Number.POSITIVE_INFINITY;
  }

  /** Steps left before the checker declines. */
  get remainingSteps(): number {
    return this.remaining;
  }

  /** Counts one unit of work. */
  step(): void {
    if (--this.remaining < 0) throw new Declined('the work limit is reached');
  }

  /** The type of a term without loose bound variables. */
  infer(expr: Expr, mode: InferMode): Expr {
    return infer(this, expr, mode);
  }

  /** Checks a term and gives its type. @throws {KernelException} if it has none. */
  check(expr: Expr): Expr {
    return infer(this, expr, 'check');
  }

  /** The type of a term known to be well typed. */
  typeOf(expr: Expr): Expr {
    return infer(this, expr, 'infer-only');
  }

  /** Weak head normal form. */
  whnf(expr: Expr): Expr {
    return whnf(this, expr);
  }

  /** Weak head normal form without unfolding definitions. */
  whnfCore(expr: Expr): Expr {
    return whnfCore(this, expr, 'full');
  }

  isDefEq(left: Expr, right: Expr): boolean {
    return isDefEq(this, left, right);
  }

  /** The sort that `type`, the type of `subject`, reduces to. */
  ensureSort(type: Expr, subject: Expr): Sort {
    const sort = type.kind === 'sort' ? type : this.whnf(type);
    if (sort.kind !== 'sort')
      throw new KernelException('type-expected', 'a type is expected', [subject, sort]);
    return sort;
  }

  /** The universe of a type: the level `u` with `type : Sort u`. */
  universeOf(type: Expr, mode: InferMode): Level {
    return this.ensureSort(this.infer(type, mode), type).level;
  }

  /** Whether `type` (well typed) is a proposition. A type whose own type is no sort is an error, not "no" (lean4#14807). */
  isProp(type: Expr): boolean {
    return levelAlwaysZero(this.universeOf(type, 'infer-only'));
  }

  /** Whether `type` (well typed) is a proposition under some assignment of its universe parameters. */
  mayBeProp(type: Expr): boolean {
    return !levelNeverZero(this.universeOf(type, 'infer-only'));
  }

  /** Whether `expr` is a proof. */
  isProof(expr: Expr): boolean {
    const type = this.typeOf(expr);
    const sort = this.whnf(this.typeOf(type));
    return sort.kind === 'sort' && (sort.level === LEVEL_ZERO || levelAlwaysZero(sort.level));
  }

  /** Opens a binder; {@link LocalContext.restore} closes it. */
  open(type: Expr, value?: Expr): FVar {
    return this.locals.push(type, value);
  }

  /** @throws {KernelException} if the constant does not exist. */
  constant(name: Name): ConstantInfo {
    const info = this.env.find(name);
    if (info === undefined) throw new KernelException('unknown-constant', `unknown constant ${name}`);
    return info;
  }
}

/** A symmetric set of pairs. */
class PairSet {
  private readonly rows = new Map<Expr, Set<Expr>>();

  has(left: Expr, right: Expr): boolean {
    return this.rows.get(left)?.has(right) === true || this.rows.get(right)?.has(left) === true;
  }

  add(left: Expr, right: Expr): void {
    const row = this.rows.get(left);
    if (row === undefined) this.rows.set(left, new Set([right]));
    else row.add(right);
  }
}
