/**
 * The embedded Lean: what other rooms use of it directly. Proving goes through its REPL, behind `lean`'s client.
 * @module
 */
export {
  type CheckProgress,
  type CheckReport,
  exitCodeOf,
  type RunCheckOptions,
  reportLines,
  runCheck,
} from './export/index.js';
export {
  type ExportedProof,
  exportModules,
  exportProof,
  LIBRARY_AXIOMS,
  type LoadedLibrary,
  loadLibrary,
} from './library/index.js';
