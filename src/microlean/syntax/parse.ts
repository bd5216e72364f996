/**
 * The parser's entry points. Each takes a text and the table in force, and returns a value or one error; none throws
 * for a text that does not parse.
 */
import { builtinTable } from './builtin-table.js';
import type { Command, ImportSyntax } from './command-syntax.js';
import { findNextCommand, parseCommandAt, parseImports } from './parse-command.js';
import type { ParseError, ParseResult } from './parse-error.js';
import { parseBlock, parseTactic as parseTacticAt } from './parse-tactic.js';
import { parseTerm as parseTermAt } from './parse-term.js';
import { ParseFailure, ParserState } from './parser-state.js';
import type { SyntaxTable } from './syntax-table.js';
import type { Tactic, TacticBlock } from './tactic-syntax.js';
import type { Term } from './term-syntax.js';

/** A whole text as one term. */
export function parseTerm(text: string, table: SyntaxTable = builtinTable()): ParseResult<Term> {
  return parseWhole(text, table, s => parseTermAt(s));
}

/**
 * A whole text as one tactic, as Pantograph's `goal.tactic` reads it; `a <;> b` is one, `a; b` and two lines are not.
 * As in Lean there is no block around it, so arguments may stand in any column: `intro x⏎y` introduces both.
 */
export function parseTactic(text: string, table: SyntaxTable = builtinTable()): ParseResult<Tactic> {
  return parseWhole(text, table, parseTacticAt);
}

/** A whole text as a tactic block: what stands after `by`. */
export function parseTacticBlock(
  text: string,
  table: SyntaxTable = builtinTable(),
): ParseResult<TacticBlock> {
  return parseWhole(text, table, parseBlock);
}

/** What {@link parseCommand} found. `end` is where to go on. */
export type CommandResult =
  | { readonly kind: 'command'; readonly command: Command; readonly end: number }
  /** `end` is the start of the next line that begins with a command's word, or the text's end. */
  | { readonly kind: 'error'; readonly error: ParseError; readonly end: number }
  | { readonly kind: 'end'; readonly end: number };

/**
 * The next command from `offset` on. Commands may add notation, so the caller gives the table anew for each:
 * parse, elaborate, go on from `end`.
 */
export function parseCommand(
  text: string,
  offset: number = 0,
  table: SyntaxTable = builtinTable(),
): CommandResult {
  const s = new ParserState(text, offset, table);
  const { start } = s.token;
  if (s.token.kind === 'end') return { kind: 'end', end: text.length };
  try {
    const command = parseCommandAt(s);
    return { kind: 'command', command, end: s.token.before };
  } catch (failure) {
    if (!(failure instanceof ParseFailure)) throw failure;
    const error = s.report(failure);
    return { kind: 'error', error, end: findNextCommand(text, Math.max(error.offset, start + 1)) };
  }
}

/** `import` lines at the head of a text, and where commands begin. */
export function parseHeader(text: string): {
  readonly imports: readonly ImportSyntax[];
  readonly end: number;
} {
  const s = new ParserState(text, 0, builtinTable());
  const imports = parseImports(s);
  return { imports, end: s.token.before };
}

function parseWhole<T>(text: string, table: SyntaxTable, parse: (s: ParserState) => T): ParseResult<T> {
  const s = new ParserState(text, 0, table);
  try {
    const value = parse(s);
    if (s.token.kind !== 'end') s.fail('end of input');
    return { ok: true, value };
  } catch (failure) {
    if (!(failure instanceof ParseFailure)) throw failure;
    return { ok: false, error: s.report(failure) };
  }
}
