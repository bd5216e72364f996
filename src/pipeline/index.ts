/**
 * What a command does: run a search over a file, prove one statement, verify, summarize, convert, export. Parsing of
 * arguments and printing are the command line's.
 * @module
 */
export { convertFile } from './convert-file.js';
export { BUILTIN_SEARCH } from './defaults.js';
export { type DemoConfig, type DemoReport, loadExamples, runDemo } from './demo.js';
export { type EnvironmentChoice, type EnvironmentSettings, openEnvironment } from './environment-choice.js';
export { exportLean, leanSource, proofText } from './export-lean.js';
export type { Joints, RunEvent } from './joints.js';
export { libraryPremises } from './library-premises.js';
export { PROGRAM } from './program.js';
export { type ProveConfig, proveOne } from './prove-one.js';
export {
  checkRun,
  JOURNAL_FILE,
  RESULTS_FILE,
  type RunConfig,
  type RunControl,
  type RunReport,
  runSearch,
} from './run-search.js';
export { theoremOfStatement } from './statement.js';
export { type Summary, summarize } from './summarize.js';
export { type CheckedProof, type VerifyOptions, type VerifyReport, verifyResults } from './verify-results.js';
