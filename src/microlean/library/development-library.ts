/**
 * The library for code that runs from its sources (tests, scripts): a snapshot in a cache, built anew when a Lean file has
 * changed (not when the elaborator has: delete `node_modules/.cache/microlean` then). Installed programs use `load-library.ts` alone.
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourcesHash, writeWhole } from './build-snapshot.js';
import type { ElaboratedModule } from './elaborate-modules.js';
import { type LoadedLibrary, loadLibrary } from './load-library.js';
import { elaborateCached } from './module-cache.js';
import { readModules } from './modules.js';
import { writeSnapshot } from './snapshot-writer.js';

/** Folder of the library's Lean files, beside this file or, for compiled code, in the sources. */
export function libraryRoot(): string {
  return fileURLToPath(new URL('../../../src/microlean/library/lean', import.meta.url));
}

/** Where the snapshot of the Lean files as they are now is kept. The build leaves a copy there, so that tests need not. */
export function developmentSnapshotPath(): string {
  const hash = sourcesHash(libraryRoot()).slice(0, 16);
  return fileURLToPath(
    new URL(`../../../node_modules/.cache/microlean/library-${hash}.snapshot`, import.meta.url),
  );
}

/** Modules from an up-to-date snapshot. Declarations of the library that have errors are missing from it. */
export function developmentLibrary(modules: readonly string[]): LoadedLibrary {
  const path = developmentSnapshotPath();
  if (!existsSync(path)) {
    const done: ElaboratedModule[] = [];
    const folder = fileURLToPath(new URL('../../../node_modules/.cache/microlean/modules', import.meta.url));
    const env = elaborateCached(readModules(libraryRoot()), folder, module => done.push(module.elaborated()));
    writeWhole(path, writeSnapshot(done, env.kernel));
  }
  return loadLibrary(modules, path);
}
