/** Lemmas of the library that omega builds proofs from. */

import { type Expr, mkApps, mkConst, nameOf } from '../../../kernel/index.js';

/** A constant of the library's `Microlean.Linear`, on natural numbers. */
export const linear = (name: string, ...args: Expr[]): Expr =>
  mkApps(mkConst(nameOf(`Microlean.Linear.${name}`)), args);

/** A constant of the library's `Microlean.LinearInt`, on integers. */
export const linearInt = (name: string, ...args: Expr[]): Expr =>
  mkApps(mkConst(nameOf(`Microlean.LinearInt.${name}`)), args);
