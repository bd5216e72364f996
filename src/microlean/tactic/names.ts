/** Names of hypotheses: what users wrote, and what they cannot write (Lean's inaccessible names, shown with `✝`). */

import { Name } from '../kernel/index.js';
import type { BoundName } from '../syntax/index.js';

const DAGGER = '✝';

/** Whether users cannot write a name. */
export function isInaccessible(name: Name): boolean {
  return name.isAnonymous || name.last.includes(DAGGER);
}

/** The inaccessible form of a binder's name; `a✝` for an anonymous one. */
export function inaccessibleName(name: Name): Name {
  if (name.isAnonymous) return Name.anonymous.child(`a${DAGGER}`);
  return name.last.includes(DAGGER) ? name : Name.anonymous.child(`${name.last}${DAGGER}`);
}

/** The part before the dagger. */
export function nameStem(name: Name): string {
  const text = name.isAnonymous ? 'a' : name.toString();
  const dagger = text.indexOf(DAGGER);
  return dagger < 0 ? text : text.slice(0, dagger);
}

/** The name that a user wrote, or an inaccessible one for `_` (or nothing). */
export function userName(bound: BoundName | undefined, fallback: Name): Name {
  return bound?.name === undefined ? inaccessibleName(fallback) : localName(bound.name);
}

/** A local variable's name. */
export function localName(text: string): Name {
  return Name.anonymous.child(text);
}

/** Case tag of a sub-goal: the parent's tag and a new part (Lean's `appendTag`). */
export function appendTag(parent: Name, part: Name): Name {
  const clean = isInaccessible(part) && !part.isAnonymous ? localName(nameStem(part)) : part;
  if (parent.isAnonymous) return clean;
  return clean.prependedBy(parent);
}
