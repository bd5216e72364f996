/** Which types are classes, and which local variables are instances. */

import { type Expr, getAppFn, type Name } from '../../kernel/index.js';
import type { LocalContext } from './local-context.js';
import type { Meta } from './meta.js';
import { whnfR } from './whnf.js';

/** The class that a type is an instance of, under its binders; `undefined` if it is no class. */
export function classOf(meta: Meta, type: Expr): Name | undefined {
  let body = type;
  while (body.kind === 'pi') body = body.body;
  const head = getAppFn(body);
  if (head.kind !== 'const') return undefined;
  if (meta.env.isClass(head.name)) return head.name;
  // An abbreviation, such as `DecidableEq α`, may stand for a (family of) class instances.
  if (body !== type || type.looseBVarRange > 0 || meta.env.reducibility(head.name) !== 'reducible')
    return undefined;
  const reduced = whnfR(meta, type);
  return reduced === type ? undefined : classOf(meta, reduced);
}

/** Local variables whose type is the class, newest first. */
export function localInstances(meta: Meta, className: Name): Expr[] {
  return [...localClasses(meta, meta.context)].filter(([, c]) => c === className).map(([fvar]) => fvar);
}

const localClassCache = new WeakMap<LocalContext, [Expr, Name][]>();

export function localClasses(meta: Meta, context: LocalContext): [Expr, Name][] {
  let found = localClassCache.get(context);
  if (found === undefined) {
    found = [];
    for (const decl of context.toArray().reverse()) {
      const className = classOf(meta, meta.instantiate(decl.type));
      if (className !== undefined) found.push([decl.fvar, className]);
    }
    localClassCache.set(context, found);
  }
  return found;
}
