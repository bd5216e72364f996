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
  return layout(formatExpr(meta, expr, complete), complete.width);
}

/** A term as a document, to be laid out together with others. */
export function formatExpr(meta: Meta, expr: Expr, options: CompleteOptions): Format {
  const syntax = new Delaborator(meta, options).root(meta.instantiate(expr));
  return formatSyntax(syntax, options.scope.table);
}
