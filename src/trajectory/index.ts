/**
 * What a run leaves behind: trajectories as Parquet, the journal, and the result file.
 * @module
 */
export { Journal, type JournalContent, readJournal } from './journal.js';
export {
  RESULT_FORMAT_VERSION,
  type ResultFile,
  type ResultTotals,
  type RunInfo,
  readResults,
  type TheoremResult,
  totalsOf,
  writeResults,
} from './results.js';
export { type CollectedOutcome, TrajectoryCollector } from './trajectory-collector.js';
export { readTrajectories } from './trajectory-reader.js';
export {
  type Label,
  TRAJECTORY_COLUMNS,
  type TrajectoryColumn,
  type TrajectoryRow,
} from './trajectory-row.js';
export { type DepthSummary, summarizeTrajectories, type TrajectorySummary } from './trajectory-summary.js';
export { TrajectoryWriter, type TrajectoryWriterOptions } from './trajectory-writer.js';
