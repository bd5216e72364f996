/** Names as Lean shows them: short names of constants, inaccessible local variables, names for bound variables. */

import { type Level, levelToString, Name } from '../../kernel/index.js';
import type { LeanEnvironment } from '../lean-environment.js';
import type { LocalContext } from '../meta/index.js';
import { resolveConstant } from '../term/names.js';
import type { Scope } from '../term/scope.js';
import type { PrintScope } from './options.js';

const DAGGER = '✝';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A name in full, unusual components in `«»`. */
export function printName(name: Name): string {
  return name.toString();
}

/** A universe level: `u`, `u+1`, `max u v`. */
export function printLevel(level: Level): string {
  return levelToString(level);
}

/** The name without what marks it as inaccessible; `a` for an anonymous name, `x` for `_`. */
export function nameStem(name: Name): string {
  if (name.isAnonymous) return 'a';
  const shown = name.toString();
  const dagger = shown.indexOf(DAGGER);
  const stem = dagger < 0 ? shown : shown.slice(0, dagger);
  return stem === '_' || stem === '' ? 'x' : stem;
}

export function isInaccessible(name: Name): boolean {
  return name.isAnonymous || name.last.includes(DAGGER);
}

const shownByContext = new WeakMap<LocalContext, ReadonlyMap<number, string>>();

/**
 * How each variable of a context is shown. The newest of equal names keeps it; the others and those that users
 * cannot write get `✝`, `✝¹`, … counted from the newest.
 */
export function displayNames(context: LocalContext): ReadonlyMap<number, string> {
  const known = shownByContext.get(context);
  if (known !== undefined) return known;
  const shown = new Map<number, string>();
  const taken = new Set<Name>();
  const counts = new Map<string, number>();
  for (const decl of context.toArray().reverse()) {
    const { userName } = decl;
    if (!isInaccessible(userName) && !taken.has(userName)) {
      taken.add(userName);
      shown.set(decl.fvar.id, userName.toString());
      continue;
    }
    const stem = nameStem(userName);
    const index = counts.get(stem) ?? 0;
    counts.set(stem, index + 1);
    shown.set(decl.fvar.id, `${stem}${DAGGER}${index === 0 ? '' : superscript(index)}`);
  }
  shownByContext.set(context, shown);
  return shown;
}

function superscript(n: number): string {
  return [...String(n)].map(digit => SUPERSCRIPTS[Number(digit)]).join('');
}

/** The shortest name that denotes the constant in the scope (Lean's `unresolveNameGlobal`). */
export function shortName(env: LeanEnvironment, scope: PrintScope, name: Name): string {
  const parts = name.components;
  const full = scope as Scope;
  for (const alias of env.cached('aliases-by-target', () => aliasesByTarget(env)).get(name) ?? [])
    if (denotes(env, full, alias, name)) return alias.toString();
  const plain = scope.opens.length === 0 && scope.namespace.isAnonymous;
  for (let length = plain ? parts.length : 1; length < parts.length; length++) {
    let candidate = Name.anonymous;
    for (const part of parts.slice(parts.length - length)) candidate = candidate.child(part);
    if (denotes(env, full, candidate, name)) return candidate.toString();
  }
  return name.toString();
}

function denotes(env: LeanEnvironment, scope: Scope, written: Name, name: Name): boolean {
  const found = resolveConstant(env, scope, written);
  return found.length === 1 && found[0] === name;
}

function aliasesByTarget(env: LeanEnvironment): Map<Name, Name[]> {
  const result = new Map<Name, Name[]>();
  for (const [short, { target }] of env.allEntries('alias')) {
    const known = result.get(target);
    if (known === undefined) result.set(target, [short]);
    else known.push(short);
  }
  return result;
}
