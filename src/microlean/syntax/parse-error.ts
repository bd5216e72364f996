/** The one kind of failure of the parser, and how it is worded: as Lean words it. */
import type { LineColumn } from './source-range.js';

/** Where and why a text does not parse. */
export interface ParseError {
  /** UTF-16 offset. */
  readonly offset: number;
  readonly position: LineColumn;
  /** E.g. `unexpected token ')'; expected term`. */
  readonly message: string;
}

/** Outcome of parsing: text that does not parse is an expected outcome, not an exception. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ParseError };

/** `<input>:1:5: message`, as Lean prints it. */
export function formatParseError(error: ParseError, file = '<input>'): string {
  return `${file}:${error.position.line}:${error.position.column}: ${error.message}`;
}
