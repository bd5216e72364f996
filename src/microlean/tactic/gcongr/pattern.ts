/** The pattern of `gcongr x * ?_ + 5`: a term with holes `?_`, where the comparison of parts stops. */

import { inferType, isDefEqReducible, type Meta, mentionsWhere } from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, instantiate1 } from '../../kernel/index.js';
import type { Term } from '../../syntax/index.js';
import type { TacticContext } from '../tactic-context.js';
import { elabWithGoals } from '../terms.js';

/**
 * Elaborates a pattern for the left side of a comparison.
 * @throws {MetaError} if it does not elaborate, has no `?_`, or does not match.
 */
export function elabPattern(ctx: TacticContext, syntax: Term, left: Expr): Expr {
  const { elab, meta } = ctx;
  const { value } = elabWithGoals(ctx, syntax, inferType(meta, left), 'all');
  const shown = ctx.print(value);
  if (!hasHole(meta, value))
    throw elab.error(`invalid pattern ${shown}, it doesn't contain any \`?_\``, syntax);
  if (!matches(meta, value, left))
    throw elab.error(`invalid pattern ${shown}, it does not match with ${ctx.print(left)}`, syntax);
  return meta.instantiate(value);
}

/** Whether a pattern is a hole, perhaps applied to bound variables. */
export function isHole(meta: Meta, pattern: Expr): boolean {
  const fn = getAppFn(pattern);
  return fn.kind === 'mvar' && meta.mvarDecl(fn).kind === 'opaque';
}

export function hasHole(meta: Meta, pattern: Expr): boolean {
  return mentionsWhere(pattern, variable => variable.kind === 'mvar' && isHole(meta, variable));
}

/** Whether a term is the pattern with something in place of the holes. Assigns the `_` of the pattern. */
function matches(meta: Meta, pattern: Expr, term: Expr): boolean {
  if (isHole(meta, pattern)) return true;
  if (!hasHole(meta, pattern)) return isDefEqReducible(meta, pattern, term);
  if (pattern.kind === 'lam' && term.kind === 'lam')
    return meta.withLocalDecl(term.binderName, term.binderInfo, term.binderType, x =>
      matches(meta, instantiate1(pattern.body, x), instantiate1(term.body, x)),
    );
  const fn = getAppFn(pattern);
  const other = getAppFn(term);
  const args = getAppArgs(pattern);
  const others = getAppArgs(term);
  if (fn.kind !== 'const' || other.kind !== 'const' || fn.name !== other.name) return false;
  return args.length === others.length && args.every((arg, i) => matches(meta, arg, others[i]!));
}

/** The pattern of a function's values: without its binders. */
export function patternBody(pattern: Expr): Expr {
  return pattern.kind === 'lam' ? patternBody(pattern.body) : pattern;
}
