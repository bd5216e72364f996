/**
 * What a command does: run a search over a file, prove one statement, verify, summarize, convert, export, train and judge
 * value models, compare runs. Parsing of arguments and printing are the command line's.
 * @module
 */

export {
  type ComparedRun,
  type CompareReport,
  type Comparison,
  compareRuns,
  type PassRate,
} from './compare.js';
export { convertFile } from './convert-file.js';
export { BUILTIN_SEARCH } from './defaults.js';
export { type DemoConfig, type DemoReport, loadExamples, runDemo } from './demo.js';
export { embeddingTable, energyMetrics, type MetricsConfig, type MetricsReport } from './embedding-report.js';
export { type EnvironmentChoice, type EnvironmentSettings, openEnvironment } from './environment-choice.js';
export { type BudgetRow, DEFAULT_BUDGETS, type EvaluationReport, evaluateRun } from './evaluate.js';
export { exportKernel, exportLibrary, type KernelExport } from './export-kernel.js';
export { exportLean, leanSource, proofText } from './export-lean.js';
export type { Joints, RunEvent } from './joints.js';
export { libraryPremises } from './library-premises.js';
export { PROGRAM } from './program.js';
export { type ProveConfig, proveOne } from './prove-one.js';
export { type ReplayConfig, type ReplayReport, replayTrajectories } from './replay.js';
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
export {
  type TrainEbmConfig,
  type TrainEbmControl,
  type TrainEbmEvent,
  type TrainEbmReport,
  trainEbm,
} from './train-ebm.js';
export { type TrainingChoice, trainingConfig } from './training-choice.js';
export { headTable } from './training-page.js';
export { withValueModel } from './value-model.js';
export { type CheckedProof, type VerifyOptions, type VerifyReport, verifyResults } from './verify-results.js';
