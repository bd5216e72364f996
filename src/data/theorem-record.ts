/** One theorem of a file, whatever the file's form: from a row with the field's usual column names, and back. */

import type { Theorem } from '../core/index.js';
import { leanCommands, theoremDeclaration, withoutProof } from './lean-commands.js';

/** A theorem with what files carry beside it. It is kept for conversion and display, and not used in proofs. */
export interface TheoremRecord extends Theorem {
  /** The statement in words. */
  readonly informal?: string;
  /** The initial goal as some Lean printed it. */
  readonly goal?: string;
}

/** Column names in use, the preferred one first. */
const NAMES = ['name', 'full_name', 'id', 'problem_id', 'uuid', 'custom_id', 'request_id'];
const STATEMENTS = ['formal_statement', 'statement', 'theorem', 'lean4_code', 'code'];
const INFORMAL = [
  'informal_prefix',
  'informal_stmt',
  'informal_statement',
  'natural_language_statement',
  'problem',
  'informal',
];
const PLAIN_IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_'!?]*(?:\.[\p{L}_][\p{L}\p{N}_'!?]*)*$/u;

/** A row that is not a theorem: the message says what is missing. Callers add the file and the row's number. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/**
 * Reads one row.
 *
 * @throws {RowError} if it has no statement or no name, or a column of the wrong type.
 */
export function recordFromRow(row: unknown): TheoremRecord {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new RowError(`expected an object, found ${describe(row)}`);
  const columns = row as Readonly<Record<string, unknown>>;
  const source = text(columns, STATEMENTS);
  if (source === undefined)
    throw new RowError(
      `no statement: expected a column ${STATEMENTS.join(', ')}; found ${columnList(columns)}`,
    );
  const parts = splitSource(source);
  const name = text(columns, NAMES) ?? parts.name;
  if (name === undefined || name.trim() === '')
    throw new RowError(`no name: expected a column ${NAMES.join(', ')}; found ${columnList(columns)}`);
  return theoremRecord({
    name,
    statement: parts.declared ? parts.statement : wrapExpression(name, parts.statement),
    header: joinHeaders(text(columns, ['header']) ?? '', parts.header),
    split: text(columns, ['split']),
    source: text(columns, ['source']),
    informal: unwrapDocumentation(text(columns, INFORMAL) ?? parts.documentation),
    goal: text(columns, ['goal', 'real_lean_goal']),
  });
}

/** Leaves out what is absent or empty, and the white space around a header. */
export function theoremRecord(
  fields: {
    readonly [Key in keyof TheoremRecord]-?: TheoremRecord[Key] | undefined;
  },
): TheoremRecord {
  const { name, statement, header, ...optional } = fields;
  if (statement === undefined || statement.trim() === '') throw new RowError('the statement is empty');
  const record: Record<string, string> = { name: name!, statement };
  if (header !== undefined && header.trim() !== '') record.header = header.trim();
  for (const [key, value] of Object.entries(optional))
    if (value !== undefined && value !== '') record[key] = value;
  return record as unknown as TheoremRecord;
}

/** One text in Lean taken apart: the last theorem in it is meant, whatever comes before is its header. */
function splitSource(source: string) {
  const commands = leanCommands(source);
  const index = commands.findLastIndex(command => theoremDeclaration(source, command) !== undefined);
  const command = commands[index];
  if (command === undefined)
    return {
      declared: false,
      name: undefined,
      header: '',
      statement: withoutProof(source),
      documentation: undefined,
    };
  const { name, statement, documentation } = theoremDeclaration(source, command)!;
  return { declared: true, name, header: source.slice(0, command.start), statement, documentation };
}

/** A Lean type on its own gets a declaration around it. */
function wrapExpression(name: string, expression: string): string {
  if (expression === '') throw new RowError('the statement is empty');
  return `theorem ${leanIdentifier(name)} : ${expression}`;
}

/** A name as Lean source, quoted where Lean needs it. */
function leanIdentifier(name: string): string {
  return PLAIN_IDENTIFIER.test(name) ? name : `«${name.replace(/[«»\n]/g, '_')}»`;
}

/** A row may carry its header in a column, in its statement, or in both. */
function joinHeaders(column: string, embedded: string): string {
  const [outer, inner] = [column.trim(), embedded.trim()];
  if (inner === '' || outer === '') return outer + inner;
  // Imports come first in a Lean file, so a statement that brings its own is complete without the column.
  const complete =
    inner.startsWith(outer) || leanCommands(inner).some(command => command.keyword === 'import');
  return complete ? inner : `${outer}\n\n${inner}`;
}

function unwrapDocumentation(informal: string | undefined): string | undefined {
  const trimmed = informal?.trim();
  if (trimmed?.startsWith('/--') && trimmed.endsWith('-/')) return trimmed.slice(3, -2).trim();
  return trimmed;
}

function text(columns: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  const name = names.find(candidate => columns[candidate] !== undefined && columns[candidate] !== null);
  if (name === undefined) return undefined;
  const value = columns[name];
  if (typeof value === 'string') return value;
  // Some data sets number their problems.
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw new RowError(`column ${name}: expected text, found ${describe(value)}`);
}

function columnList(columns: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(columns);
  return names.length === 0 ? 'no columns' : names.slice(0, 12).join(', ');
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
