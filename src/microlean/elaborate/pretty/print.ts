/** Printing of terms as Lean 4 and Mathlib print them. */

import type { Expr } from '../../kernel/index.js';
import type { Meta } from '../meta/index.js';
import { Delaborator } from './delaborate.js';
import { type Format, layout } from './format.js';
import { type CompleteOptions, completeOptions, type PrintOptions } from './options.js';
import { formatSyntax } from './syntax-format.js';

/** A term of the current local context as text. Never fails: what has no type prints without notation. */
export function printExpr(meta: Meta, expr: Expr, options: PrintOptions = {}): string {
  const complete = completeOptions(options);
  return layout(formatterOf(meta, complete)(expr), complete.width);
}

/** Turns terms of the current local context into documents, to be laid out together with others. */
export function formatterOf(meta: Meta, options: CompleteOptions): (expr: Expr) => Format {
  const delaborator = new Delaborator(meta, options);
  return expr => formatSyntax(delaborator.root(meta.instantiate(expr)), options.scope.table);
}
