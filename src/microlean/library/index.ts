/** The library of Lean files: loading it, building its snapshot, and the tactics that it is elaborated with. */
export { LIBRARY_AXIOMS } from './axioms.js';
export { type BuiltSnapshot, buildSnapshot, sourcesHash, writeWhole } from './build-snapshot.js';
export { developmentLibrary, developmentSnapshotPath, libraryRoot } from './development-library.js';
export { type ElaboratedModule, elaborateModules } from './elaborate-modules.js';
export { type ExportedProof, exportModules, exportProof } from './export-library.js';
export {
  defaultSnapshotPath,
  type LoadedLibrary,
  type LoadedModule,
  loadLibrary,
  loadModules,
  resolveModules,
} from './load-library.js';
export { type CachedModule, elaborateCached } from './module-cache.js';
export { closureOf, type LibraryModule, readModules } from './modules.js';
export { Snapshot } from './snapshot-reader.js';
export { writeSnapshot } from './snapshot-writer.js';
export { standardHooks, standardTactics } from './standard-tactics.js';
