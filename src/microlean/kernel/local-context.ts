/**
 * Free variables of one checker.
 *
 * A variable is determined by its type, its value (for `let`) and the number of binders open when it was made. So
 * opening the same binder twice at the same place gives the same variable, and cached facts about its body hold
 * again; two variables in scope at once never coincide, since the later one was opened under more binders. A cached
 * fact about a variable depends only on its type and value, which its identity fixes.
 */

import { type Expr, type FVar, mkFVar } from './expr.js';

interface Local {
  readonly type: Expr;
  readonly value: Expr | undefined;
}

export class LocalContext {
  private readonly locals = new Map<Expr, Local>();
  private readonly plain: Map<Expr, FVar>[] = [];
  private readonly withValue: Map<Expr, Map<Expr, FVar>>[] = [];
  private open = 0;

  /** Number of binders open now. */
  get depth(): number {
    return this.open;
  }

  /** Opens a binder. Ids are negative: they never meet those that an elaborator gives out. */
  push(type: Expr, value?: Expr): FVar {
    const depth = this.open++;
    const table =
      value === undefined
        ? (this.plain[depth] ??= new Map())
        : getOrMake((this.withValue[depth] ??= new Map()), value);
    const known = table.get(type);
    if (known !== undefined) return known;
    const made = mkFVar(-1 - this.locals.size);
    this.locals.set(made, { type, value });
    table.set(type, made);
    return made;
  }

  /** Closes binders until `depth` are open. */
  restore(depth: number): void {
    this.open = depth;
  }

  typeOf(variable: FVar): Expr | undefined {
    return this.locals.get(variable)?.type;
  }

  valueOf(variable: FVar): Expr | undefined {
    return this.locals.get(variable)?.value;
  }
}

function getOrMake(table: Map<Expr, Map<Expr, FVar>>, key: Expr): Map<Expr, FVar> {
  let found = table.get(key);
  if (found === undefined) table.set(key, (found = new Map()));
  return found;
}
