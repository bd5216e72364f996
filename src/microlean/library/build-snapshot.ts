/** Builds the snapshot of the library from its sources. */

import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileMessage } from '../elaborate/command/index.js';
import { type ElaboratedModule, elaborateModules } from './elaborate-modules.js';
import { type LibraryModule, readModules } from './modules.js';
import { SNAPSHOT_VERSION } from './snapshot-format.js';
import { writeSnapshot } from './snapshot-writer.js';

/** An error or warning in the library. */
export interface LibraryProblem {
  readonly module: LibraryModule;
  readonly message: FileMessage;
}

export interface BuiltSnapshot {
  readonly bytes: Uint8Array;
  readonly problems: readonly LibraryProblem[];
  readonly modules: readonly { readonly name: string; readonly constants: number }[];
}

/** Elaborates and kernel-checks all modules of a folder. Declarations with errors are left out, and reported. */
export function buildSnapshot(root: string): BuiltSnapshot {
  const done: ElaboratedModule[] = [];
  const env = elaborateModules(readModules(root), result => done.push(result));
  const problems = done.flatMap(({ module, messages }) =>
    messages
      .filter(message => message.severity === 'error' || message.kind === 'hasSorry')
      .map(message => ({ module, message })),
  );
  return {
    bytes: writeSnapshot(done, env.kernel),
    problems,
    modules: done.map(({ module, constants }) => ({ name: module.name, constants: constants.length })),
  };
}

/** A hash of the library's sources and of the snapshot's layout, in hexadecimal. */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256').update(`layout ${SNAPSHOT_VERSION}\n`);
  for (const module of readModules(root))
    hash.update(`${module.name}\0${module.text.length}\0${module.text}`);
  return hash.digest('hex');
}

/** Writes a file so that readers see the old one or the whole new one. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, path);
}
