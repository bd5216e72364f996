/** The library, and proofs made with it, in Lean's export format: what other people's kernels can check. */

import { processFile } from '../elaborate/command/index.js';
import { writeExport } from '../export/index.js';
import { type LoadedLibrary, loadLibrary } from './load-library.js';
import { standardHooks } from './standard-tactics.js';

/**
 * Lines of an export of all constants of the named modules and what they depend on.
 * @throws {RangeError} for an unknown module.
 */
export function* exportModules(modules: readonly string[]): Generator<string> {
  const library = loadLibrary(modules);
  yield* writeExport(
    library.env.kernel,
    library.modules.flatMap(module => [...module.constants()].map(constant => constant.name)),
  );
}

/** What {@link exportProof} found. */
export type ExportedProof =
  | { readonly kind: 'exported'; readonly lines: Iterable<string> }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Elaborates a whole Lean text over the library and exports the last constants that it declares, with all that they
 * depend on.
 * @param library default: the whole library.
 */
export function exportProof(text: string, library: LoadedLibrary = loadLibrary(['Mathlib'])): ExportedProof {
  const { units, env } = processFile(library.env.fork(), library.scope, text, { hooks: standardHooks() });
  const messages = units.flatMap(unit => unit.messages);
  const objection = messages.find(message => message.severity === 'error' || message.kind === 'hasSorry');
  if (objection !== undefined) return { kind: 'refused', reason: objection.text };
  const roots = units.findLast(unit => unit.newConstants.length > 0)?.newConstants;
  if (roots === undefined) return { kind: 'refused', reason: 'the text declares nothing' };
  return { kind: 'exported', lines: writeExport(env.kernel, roots) };
}
