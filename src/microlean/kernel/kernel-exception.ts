/** How the kernel's functions break off inside; callers of the kernel see values instead. */

import type { Expr } from './expr.js';

/** The broken rules that a rejection can name. */
export type Rule =
  | 'name-taken'
  | 'level-params'
  | 'closed-term'
  | 'unknown-constant'
  | 'level-count'
  | 'undeclared-level'
  | 'type-expected'
  | 'function-expected'
  | 'application-type'
  | 'let-type'
  | 'declared-type'
  | 'theorem-is-prop'
  | 'projection'
  | 'literal'
  | 'inductive-type'
  | 'inductive-parameters'
  | 'constructor-type'
  | 'universe-too-small'
  | 'positivity'
  | 'nested-inductive'
  | 'recursor'
  | 'quotient'
  | 'derived-field';

/** A rule is broken: the declaration is rejected. */
export class KernelException extends Error {
  override readonly name = 'KernelException';

  /** @param terms the terms that the message speaks of, e.g. the two that differ. Not printed: they can be huge. */
  constructor(
    readonly rule: Rule,
    message: string,
    readonly terms: readonly Expr[] = [],
  ) {
    super(message);
  }
}

/** A stated limit is reached, or the declaration uses what the kernel does not support: neither yes nor no. */
export class Declined extends Error {
  override readonly name = 'Declined';
}
