/**
 * Lean's export format 3.1: reading, checking, writing.
 * @module
 */
export {
  type CheckFailure,
  type CheckOptions,
  type CheckProgress,
  type CheckReport,
  checkExport,
  ExportCheck,
  exitCodeOf,
} from './check-export.js';
export { type ExportUnit, exportOrder } from './export-order.js';
export type { TextSource } from './lines.js';
export { type ExportedDeclaration, type ExportMeta, ExportReader, type InductiveRecord } from './reader.js';
export { MalformedRecord, UnsupportedExport } from './record.js';
export { reportLines } from './report-text.js';
export { type RunCheckOptions, runCheck } from './run-check.js';
export { type WriteOptions, writeExport } from './writer.js';
