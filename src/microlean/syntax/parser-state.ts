/**
 * What every parsing function shares: where it is, what it may look at, and how it fails. Parsing functions take the
 * state first, move it forward, and throw {@link ParseFailure} (never an `Error`) when the text is not what they want.
 */
import { lexToken, type Token } from './lexer.js';
import type { ParseError } from './parse-error.js';
import { codePointCount, LineMap, type SourceRange } from './source-range.js';
import type { SyntaxTable } from './syntax-table.js';
import type { BoundName } from './term-syntax.js';

/** Thrown inside the parser only; not an Error, because a stack trace would cost more than the parse. */
export class ParseFailure {
  constructor(
    readonly offset: number,
    readonly message: string,
  ) {}
}

/** Terms and tactics nested deeper than this are refused, before the machine's stack ends. */
const MAX_DEPTH = 400;

/** A parse in progress. */
export class ParserState {
  /** The next token. */
  token: Token;
  /** Precedence of the term that was parsed last (what a trailing notation may take on its left). */
  precedence = 0;
  /**
   * Column of the innermost layout block, or -1: arguments of applications must stand to the right of it
   * (Lean's `checkColGt`).
   */
  blockColumn = -1;
  /** Variables for the `·` seen since the innermost parenthesis; `undefined` outside parentheses. */
  cdots: BoundName[] | undefined = undefined;
  /** Offsets of signs that turned out not to begin an argument: keeps failed guesses from multiplying. */
  readonly notArgument = new Set<number>();
  private depth = 0;
  private cdotCount = 0;
  private furthest: ParseFailure | undefined;

  constructor(
    readonly text: string,
    offset: number,
    private currentTable: SyntaxTable,
  ) {
    this.token = lexToken(text, offset, currentTable);
  }

  /** Tokens and notations in force. */
  get table(): SyntaxTable {
    return this.currentTable;
  }

  /** The token after the next one. */
  get second(): Token {
    return this.after(this.token);
  }

  /** The token after a given one. */
  after(token: Token): Token {
    if (token.kind === 'end') return token;
    return (token.next ??= lexToken(this.text, token.end, this.table));
  }

  /** Takes the next token. */
  advance(): Token {
    const token = this.token;
    this.token = this.after(token);
    return token;
  }

  /** Goes on from an offset inside or after the next token. */
  jump(offset: number): void {
    this.token = lexToken(this.text, offset, this.table);
  }

  /** Whether the next token is this symbol, in its canonical form. */
  at(symbol: string): boolean {
    return this.token.text === symbol && this.token.kind === 'symbol';
  }

  /** Whether the next token is this word, reserved or not. */
  atWord(word: string): boolean {
    return this.token.text === word && (this.token.kind === 'ident' || this.token.kind === 'symbol');
  }

  /** Takes the symbol if it is next. */
  accept(symbol: string): boolean {
    if (!this.at(symbol)) return false;
    this.token = this.after(this.token);
    return true;
  }

  /** Takes the word if it is next. */
  acceptWord(word: string): boolean {
    if (!this.atWord(word)) return false;
    this.token = this.after(this.token);
    return true;
  }

  expect(symbol: string): Token {
    if (!this.at(symbol)) this.fail(`'${symbol}'`);
    return this.advance();
  }

  /** Whether blanks stand before the next token. */
  get spaced(): boolean {
    return this.token.start > this.token.before;
  }

  /** Whether a line ends before the next token. */
  get onNewLine(): boolean {
    const { before, start } = this.token;
    if (before === start) return false;
    const newline = this.text.indexOf('\n', before);
    return newline >= 0 && newline < start;
  }

  /** Column of a token in code points. */
  column(token: Token = this.token): number {
    if (token.column >= 0) return token.column;
    const lineStart = token.start === 0 ? 0 : this.text.lastIndexOf('\n', token.start - 1) + 1;
    const column = codePointCount(this.text, lineStart, token.start);
    token.column = column;
    return column;
  }

  /** Lean's `checkColGt`: the next token is right of the block's column. */
  get indented(): boolean {
    return this.blockColumn < 0 || this.column() > this.blockColumn;
  }

  /** Range from an offset to the end of the last token taken. */
  range(start: number): SourceRange {
    return { start, end: Math.max(start, this.token.before) };
  }

  /** Fails because something else was expected here. `expected` reads after "expected". */
  fail(expected: string): never {
    const { token } = this;
    return this.failAt(token.start, `${describe(token, this.text)}; expected ${expected}`);
  }

  /** Fails with a message of its own. */
  failAt(offset: number, message: string): never {
    const failure = new ParseFailure(offset, message);
    if (this.furthest === undefined || offset > this.furthest.offset) this.furthest = failure;
    throw failure;
  }

  /** Runs a parse; if it fails, puts the state back and returns `undefined`. */
  attempt<T>(parse: () => T): T | undefined {
    const { token, blockColumn, cdots, depth, precedence, currentTable } = this;
    const cdotLength = cdots?.length ?? 0;
    try {
      return parse();
    } catch (failure) {
      if (!(failure instanceof ParseFailure)) throw failure;
      this.token = token;
      this.blockColumn = blockColumn;
      this.cdots = cdots;
      if (cdots !== undefined) cdots.length = cdotLength;
      this.depth = depth;
      this.precedence = precedence;
      this.currentTable = currentTable;
      return undefined;
    }
  }

  /** Runs a parse with the notations of namespaces in force (`open N in …`). The names are as written or in full. */
  withNamespaces<T>(names: readonly string[], parse: () => T): T {
    const saved = this.currentTable;
    this.changeTable(names.reduce((table, name) => table.withOpenNamespace(name), saved));
    const result = parse();
    this.changeTable(saved);
    return result;
  }

  /** What was lexed ahead was lexed with the old table. */
  private changeTable(table: SyntaxTable): void {
    if (table === this.currentTable) return;
    this.currentTable = table;
    this.jump(this.token.before);
  }

  /** Runs a parse with another block column, and puts the old one back. */
  withBlock<T>(column: number, parse: () => T): T {
    const saved = this.blockColumn;
    this.blockColumn = column;
    const result = parse();
    this.blockColumn = saved;
    return result;
  }

  /** Runs a parse with the next token's column as the block's (Lean's `withPosition`). */
  withPosition<T>(parse: () => T): T {
    return this.withBlock(this.column(), parse);
  }

  /** Runs a parse where columns do not matter, as between brackets (Lean's `withoutPosition`). */
  withoutPosition<T>(parse: () => T): T {
    return this.withBlock(-1, parse);
  }

  /** Must bracket every recursive production. */
  enter(): void {
    if (++this.depth > MAX_DEPTH) this.failAt(this.token.start, 'maximum nesting depth has been reached');
  }

  leave(): void {
    this.depth--;
  }

  /** A fresh variable for `·`. @throws {ParseFailure} outside parentheses */
  newCdot(range: SourceRange): BoundName {
    if (this.cdots === undefined)
      return this.failAt(
        range.start,
        'invalid occurrence of `·` notation, it must be surrounded by parentheses (e.g. `(· + 1)`)',
      );
    this.cdotCount++;
    const bound = { name: `x${this.cdotCount}✝`, range };
    this.cdots.push(bound);
    return bound;
  }

  /** The error to report for a failure: the one furthest into the text. */
  report(failure: ParseFailure): ParseError {
    const { furthest } = this;
    const { offset, message } =
      furthest !== undefined && furthest.offset > failure.offset ? furthest : failure;
    return { offset, position: new LineMap(this.text).at(offset), message };
  }
}

function describe(token: Token, text: string): string {
  if (token.kind === 'end') return 'unexpected end of input';
  if (token.kind === 'error') return token.text;
  if (token.kind === 'ident') return 'unexpected identifier';
  if (token.kind === 'docComment') return "unexpected token '/--'";
  if (token.kind === 'moduleDoc') return "unexpected token '/-!'";
  const written = text.slice(token.start, token.end);
  return `unexpected token '${written.length > 30 ? `${written.slice(0, 30)}…` : written}'`;
}
