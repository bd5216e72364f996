/** Resolution of names: local variables first, then constants by namespace and `open` (Lean's name resolution). */

import { type FVar, Name } from '../../kernel/index.js';
import type { LeanEnvironment } from '../lean-environment.js';
import type { LocalDecl, Meta } from '../meta/index.js';
import type { OpenDecl, Scope } from './scope.js';

/** What a dotted name may denote: a head, and the rest of the name as field accesses on it. */
export interface Resolution {
  readonly head:
    | { readonly kind: 'local'; readonly fvar: FVar }
    | { readonly kind: 'constant'; readonly name: Name };
  readonly fields: readonly string[];
}

const ROOT = '_root_';

/** All readings of a name, best level first; several only if the name is overloaded. Empty if unknown. */
export function resolveName(meta: Meta, scope: Scope, name: Name): Resolution[] {
  const parts = name.components.map(String);
  for (let length = parts.length; length >= 1; length--) {
    const written = nameFrom(parts.slice(0, length));
    const local = meta.context.findByName(written) ?? declarationInProgress(meta, scope, written);
    if (local !== undefined)
      return [{ head: { kind: 'local', fvar: local.fvar }, fields: parts.slice(length) }];
  }
  for (let length = parts.length; length >= 1; length--) {
    const found = resolveConstant(meta.env, scope, nameFrom(parts.slice(0, length)));
    if (found.length > 0)
      return found.map(constant => ({
        head: { kind: 'constant', name: constant },
        fields: parts.slice(length),
      }));
  }
  return [];
}

/** The declaration being elaborated, written with (part of) its namespace: `Nat.f` for `f` inside `namespace Nat`. */
function declarationInProgress(meta: Meta, scope: Scope, written: Name): LocalDecl | undefined {
  if (written.components.length < 2) return undefined;
  for (const decl of meta.context) {
    if (decl.kind !== 'auxiliary') continue;
    const fullName = decl.userName.prependedBy(scope.namespace);
    for (
      let namespace: Name | undefined = scope.namespace;
      namespace !== undefined;
      namespace = namespace.prefix
    )
      if (written.prependedBy(namespace) === fullName) return decl;
  }
  return undefined;
}

function nameFrom(parts: readonly string[]): Name {
  let name = Name.anonymous;
  for (const part of parts) name = name.child(part);
  return name;
}

/** The constants that a name denotes, without field access. Several only if overloaded. */
export function resolveConstant(env: LeanEnvironment, scope: Scope, name: Name): Name[] {
  if (name.components[0] === ROOT) {
    const rest = nameFrom(name.components.slice(1).map(String));
    return env.find(rest) === undefined ? [] : [rest];
  }
  for (let namespace = scope.namespace; !namespace.isAnonymous; namespace = namespace.prefix!) {
    const candidate = name.prependedBy(namespace);
    if (env.find(candidate) !== undefined && !hiddenBy(env, candidate, name)) return [candidate];
    const aliases = env.entries('alias', candidate);
    if (aliases.length > 0) return aliases.map(alias => alias.target);
  }
  const found = new Set<Name>();
  if (env.find(name) !== undefined) found.add(name);
  for (const alias of env.entries('alias', name)) found.add(alias.target);
  for (const open of scope.opens) addOpened(env, open, name, found);
  return [...found];
}

/** A protected constant needs its namespace written. */
function hiddenBy(env: LeanEnvironment, candidate: Name, written: Name): boolean {
  return written.components.length === 1 && env.entry('protected', candidate) !== undefined;
}

function addOpened(env: LeanEnvironment, open: OpenDecl, name: Name, found: Set<Name>): void {
  if (open.kind === 'alias') {
    if (open.short === name) found.add(open.target);
    else if (name.startsWith(open.short)) {
      const candidate = name.replacePrefix(open.short, open.target);
      if (env.find(candidate) !== undefined) found.add(candidate);
    }
    return;
  }
  if (open.except.includes(String(name.components[0]))) return;
  const candidate = name.prependedBy(open.namespace);
  if (env.find(candidate) !== undefined && !hiddenBy(env, candidate, name)) found.add(candidate);
  for (const alias of env.entries('alias', candidate)) found.add(alias.target);
}

/** The namespaces that a written namespace denotes (for `open` and `export`). */
export function resolveNamespace(env: LeanEnvironment, scope: Scope, name: Name): Name[] {
  const found = new Set<Name>();
  const isNamespace = (candidate: Name) => env.entry('namespace', candidate) !== undefined;
  for (let namespace = scope.namespace; !namespace.isAnonymous; namespace = namespace.prefix!) {
    const candidate = name.prependedBy(namespace);
    if (isNamespace(candidate)) found.add(candidate);
  }
  if (isNamespace(name)) found.add(name);
  for (const open of scope.opens) {
    if (open.kind !== 'namespace') continue;
    const candidate = name.prependedBy(open.namespace);
    if (isNamespace(candidate)) found.add(candidate);
  }
  return [...found];
}
