/**
 * The tools of `util` that need Node: files that survive a crash, and DuckDB.
 * @module
 */
export { writeFileAtomic } from './atomic-file.js';
export { type DuckDb, openDuckDb, sqlPath, sqlText, withDuckDb } from './duckdb.js';
export { toFileError } from './file-error.js';
export { type JsonLine, JsonLinesWriter, type ReadJsonLinesOptions, readJsonLines } from './json-lines.js';
