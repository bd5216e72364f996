/** A pattern-matching problem over terms: what the compiler in `compile.ts` works on. */

import type { Expr, FVar, Name } from '../../kernel/index.js';

/** A pattern, as data. */
export type Pattern =
  /** Matches anything; binds its variable, if it has one. */
  | { readonly kind: 'variable'; readonly variable: FVar | undefined }
  | { readonly kind: 'constructor'; readonly name: Name; readonly fields: readonly Pattern[] }
  /** A numeral of type `Nat`. */
  | { readonly kind: 'natural'; readonly value: bigint }
  /** Any other literal, tested by decidable equality. */
  | { readonly kind: 'value'; readonly value: Expr }
  /** `x@p` */
  | { readonly kind: 'named'; readonly variable: FVar; readonly pattern: Pattern };

/** One alternative, as far as it is matched. */
export interface Row {
  readonly patterns: readonly Pattern[];
  /** What the pattern variables stand for so far. */
  readonly bindings: ReadonlyMap<FVar, Expr>;
  /** Index of the alternative. */
  readonly alternative: number;
}

export interface Problem {
  /** The type of the term to be built. */
  readonly target: Expr;
  /** What is still to be matched; each row has a pattern for each. */
  readonly todo: readonly Expr[];
  readonly rows: readonly Row[];
  /** Variables that belong to the problem, in order of the context: they may be generalised. */
  readonly locals: readonly FVar[];
  /** The discriminants as they are known so far, for messages. */
  readonly examples: readonly Expr[];
}

/** The problem with a substitution applied everywhere. Variables that are replaced by terms are no locals any more. */
export function mapProblem(problem: Problem, change: (expr: Expr) => Expr): Problem {
  return {
    target: change(problem.target),
    todo: problem.todo.map(change),
    rows: problem.rows.map(row => ({
      ...row,
      bindings: new Map([...row.bindings].map(([variable, value]) => [variable, change(value)])),
    })),
    locals: problem.locals.map(change).filter(e => e.kind === 'fvar'),
    examples: problem.examples.map(change),
  };
}
