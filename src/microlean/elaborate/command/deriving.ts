/** `deriving`: instances made from the shape of a type. */

import type { Name } from '../../kernel/index.js';
import type { SourceRange } from '../../syntax/index.js';
import { ElabError } from '../term/index.js';
import type { CommandState } from './command-state.js';

/** Classes about printing, hashing and meta-programming: nothing that can be proved depends on them. */
const IGNORED = new Set([
  'Repr',
  'Hashable',
  'ToExpr',
  'ToJson',
  'FromJson',
  'Lean.ToExpr',
  'TypeName',
  'BEq',
  'Ord',
]);

/** Derives instances of classes for types. @throws {ElabError} for a class that is not supported */
export function deriveInstances(
  state: CommandState,
  classes: readonly Name[],
  types: readonly Name[],
  range: SourceRange,
): void {
  for (const className of classes) {
    const word = className.toString();
    if (IGNORED.has(word)) continue;
    for (const type of types) {
      const text = instanceText(state, word, type);
      if (text === undefined)
        throw new ElabError(`deriving '${word}' for '${type}' is not supported by microlean`, range);
      state.runText(text, range);
    }
  }
}

/** Lean source of the instance, or `undefined` if it cannot be made. */
function instanceText(state: CommandState, className: string, type: Name): string | undefined {
  const info = state.env.get(type);
  if (info.kind !== 'induct' || info.numIndices > 0) return undefined;
  const ctors = info.ctors.map(name => state.env.get(name));
  if (className === 'Inhabited') {
    const first = ctors.find(ctor => ctor.kind === 'ctor' && ctor.numFields === 0 && info.numParams === 0);
    return first === undefined ? undefined : `instance : Inhabited ${type} := ⟨${first.name}⟩`;
  }
  if (className !== 'DecidableEq' || info.numParams > 0 || info.isRec) return undefined;
  if (!ctors.every(ctor => ctor.kind === 'ctor' && ctor.numFields === 0)) return undefined;
  if (ctors.length === 0) return `instance : DecidableEq ${type} := fun a => nomatch a`;
  const rows = ctors.flatMap(a =>
    ctors.map(b =>
      a === b
        ? `  | ${a.name}, ${b.name} => isTrue rfl`
        : `  | ${a.name}, ${b.name} => isFalse (fun h => ${type}.noConfusion h)`,
    ),
  );
  return `instance : DecidableEq ${type} := fun\n${rows.join('\n')}`;
}
