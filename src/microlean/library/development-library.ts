/**
 * The library for code that runs from its sources (tests, scripts): a snapshot in a cache, built anew when a Lean file has
 * changed. Installed programs use `load-library.ts` alone.
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSnapshot, sourcesHash, writeWhole } from './build-snapshot.js';
import { type LoadedLibrary, loadLibrary } from './load-library.js';

/** Folder of the library's Lean files, beside this file or, for compiled code, in the sources. */
export function libraryRoot(): string {
  return fileURLToPath(new URL('../../../src/microlean/library/lean', import.meta.url));
}

/** Modules from an up-to-date snapshot. Declarations of the library that have errors are missing from it. */
export function developmentLibrary(modules: readonly string[]): LoadedLibrary {
  const hash = sourcesHash(libraryRoot()).slice(0, 16);
  const path = fileURLToPath(
    new URL(`../../../node_modules/.cache/microlean/library-${hash}.snapshot`, import.meta.url),
  );
  if (!existsSync(path)) writeWhole(path, buildSnapshot(libraryRoot()).bytes);
  return loadLibrary(modules, path);
}
