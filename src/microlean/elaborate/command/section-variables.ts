/** Section variables: which of them a declaration takes over. */

import { type Expr, type FVar, type Name, nameOf } from '../../kernel/index.js';
import type { Binder } from '../../syntax/index.js';
import { type LocalContext, type Meta, mentionsAny } from '../meta/index.js';
import type { TermElaborator } from '../term/index.js';
import type { CommandState } from './command-state.js';

/** Runs `action` with the section variables in context, then those of the declaration's own binders. */
export function withVariables<T>(
  state: CommandState,
  elab: TermElaborator,
  binders: readonly Binder[],
  action: (section: readonly FVar[], own: readonly FVar[]) => T,
): T {
  return elab.elabBinders(state.frame.variables, section =>
    elab.elabBinders(binders, own => action(section, own)),
  );
}

/**
 * The section variables that terms need: those that occur, what their types mention, what is `include`d, and
 * instances all of whose variables are needed. In order of declaration.
 */
export function usedVariables(
  state: CommandState,
  meta: Meta,
  section: readonly FVar[],
  terms: readonly Expr[],
): FVar[] {
  const used = new Set<Expr>();
  const all = new Set<Expr>(section);
  const pending: Expr[] = terms.map(term => meta.instantiate(term));
  const typeOf = (fvar: FVar): Expr => meta.instantiate(meta.localDecl(fvar).type);
  const add = (fvar: FVar): void => {
    if (used.has(fvar)) return;
    used.add(fvar);
    pending.push(typeOf(fvar));
  };
  const closure = (): void => {
    while (pending.length > 0) {
      const term = pending.pop()!;
      for (const fvar of section) if (!used.has(fvar) && mentionsAny(term, new Set([fvar]))) add(fvar);
    }
  };
  const { included, omitted } = state.frame;
  for (const fvar of section) if (included.includes(meta.localDecl(fvar).userName.toString())) add(fvar);
  closure();
  const omittedNames = omitted.flatMap(binder => binder.names.map(bound => bound.name));
  for (let changed = true; changed; ) {
    changed = false;
    for (const fvar of section) {
      const decl = meta.localDecl(fvar);
      if (used.has(fvar) || decl.binderInfo !== 'instImplicit') continue;
      if (omittedNames.includes(decl.userName.toString())) continue;
      const needed = [...all].filter(v => v !== fvar && mentionsAny(typeOf(fvar), new Set([v])));
      if (!needed.every(v => used.has(v)) || isOmitted(omitted, decl.userName)) continue;
      add(fvar);
      closure();
      changed = true;
    }
  }
  return section.filter(fvar => used.has(fvar));
}

/** `omit [C]` without a name omits nothing that has one. */
const isOmitted = (omitted: readonly Binder[], name: Name): boolean =>
  omitted.some(binder => binder.names.some(bound => bound.name !== undefined && nameOf(bound.name) === name));

/** The context without the section variables that are not taken over. */
export function contextWithout(context: LocalContext, dropped: readonly FVar[]): LocalContext {
  const gone = new Set<Expr>(dropped);
  return gone.size === 0 ? context : context.map(decl => (gone.has(decl.fvar) ? undefined : decl));
}

/** `variable` binders after one more: `(x)` or `{x}` alone changes how an earlier `x` is bound. */
export function addVariables(variables: readonly Binder[], added: readonly Binder[]): Binder[] {
  let result = [...variables];
  for (const binder of added) {
    const names = binder.names.map(bound => bound.name);
    const known = (name: string | undefined) =>
      name !== undefined && result.some(b => b.names.some(bound => bound.name === name));
    if (binder.type === undefined && names.length > 0 && names.every(known))
      result = result.flatMap(b => rebind(b, new Set(names), binder.binderKind));
    else result.push(binder);
  }
  return result;
}

function rebind(
  binder: Binder,
  names: ReadonlySet<string | undefined>,
  kind: Binder['binderKind'],
): Binder[] {
  if (!binder.names.some(bound => names.has(bound.name))) return [binder];
  return binder.names.map(bound => ({
    ...binder,
    names: [bound],
    binderKind: names.has(bound.name) ? kind : binder.binderKind,
  }));
}
