/**
 * A scanner for Lean source: enough to find where a declaration begins, ends and has its `:=`, whatever comments,
 * strings and brackets are in between. Not a parser: it knows no grammar, and any Lean file gets through it.
 */

/** One token. Comments are no tokens; doc comments (`/-- … -/`) are. */
export interface LeanToken {
  readonly kind: 'word' | 'number' | 'string' | 'char' | 'symbol' | 'doc';
  readonly text: string;
  /** Offsets into the source, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Brackets `( [ { ⟨` open around it; an opening and its closing bracket have the same depth. */
  readonly depth: number;
  /** Whether only white space and comments precede it on its line. */
  readonly firstOnLine: boolean;
}

/** What a scan found. */
export interface LeanScan {
  readonly tokens: readonly LeanToken[];
  /** The first thing that cannot be right in Lean source; the tokens before and after it are still good. */
  readonly problem?: { readonly message: string; readonly offset: number };
}

const COMPONENT = String.raw`(?:«[^»\n]*»|[\p{L}_][\p{L}\p{N}_'!?]*)`;
const WORD = new RegExp(String.raw`${COMPONENT}(?:\.${COMPONENT})*`, 'uy');
const NUMBER = /\d+/y;
const RAW_STRING = /r(#*)".*?"\1/sy;
const STRING = /"(?:[^"\\]|\\.)*"/sy;
const CHARACTER = /'(?:\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\'\n])'/uy;
const COMMENT_MARK = /\/-|-\//g;
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '⟨': '⟩' };
const CLOSING = new Set(Object.values(BRACKETS));

/** Splits Lean source into tokens. Never throws: see `problem`. */
export function scanLean(source: string): LeanScan {
  const scanner = new Scanner(source);
  scanner.run();
  return scanner.problem === undefined
    ? { tokens: scanner.tokens }
    : { tokens: scanner.tokens, problem: scanner.problem };
}

class Scanner {
  readonly tokens: LeanToken[] = [];
  problem: { message: string; offset: number } | undefined;
  private position = 0;
  private firstOnLine = true;
  private readonly open: { close: string; offset: number }[] = [];

  constructor(private readonly source: string) {}

  run(): void {
    while (this.position < this.source.length) this.step();
    const last = this.open.at(-1);
    if (last !== undefined) this.report(`a bracket that ${last.close} should close stays open`, last.offset);
  }

  private step(): void {
    const { source, position } = this;
    const character = source[position]!;
    if (/\s/.test(character)) {
      if (character === '\n') this.firstOnLine = true;
      this.position++;
    } else if (source.startsWith('--', position)) {
      const lineEnd = source.indexOf('\n', position);
      this.position = lineEnd < 0 ? source.length : lineEnd;
    } else if (source.startsWith('/-', position)) this.comment();
    else this.token(character);
  }

  private comment(): void {
    const start = this.position;
    // `/--/` is an empty comment, not the beginning of a doc comment.
    const isDoc = this.source.startsWith('/--', start) && this.source[start + 3] !== '/';
    let nesting = 0;
    COMMENT_MARK.lastIndex = start;
    for (let mark = COMMENT_MARK.exec(this.source); mark !== null; mark = COMMENT_MARK.exec(this.source)) {
      nesting += mark[0] === '/-' ? 1 : -1;
      if (nesting > 0) continue;
      if (isDoc) this.push('doc', COMMENT_MARK.lastIndex);
      this.position = COMMENT_MARK.lastIndex;
      return;
    }
    this.report('a comment is not closed: -/ is missing', start);
    this.position = this.source.length;
  }

  private token(character: string): void {
    const raw = this.match(RAW_STRING);
    const char = character === "'" ? this.match(CHARACTER) : undefined;
    const word = this.match(WORD);
    const number = this.match(NUMBER);
    // Raw strings first: their `r` would be a word.
    if (raw !== undefined) this.push('string', raw);
    else if (character === '"') this.string();
    else if (char !== undefined) this.push('char', char);
    else if (word !== undefined) this.push('word', word);
    else if (number !== undefined) this.push('number', number);
    else this.symbol(character);
  }

  private string(): void {
    const end = this.match(STRING);
    if (end === undefined) this.report('a string is not closed: " is missing', this.position);
    this.push('string', end ?? this.source.length);
  }

  private symbol(character: string): void {
    const start = this.position;
    if (CLOSING.has(character)) {
      if (this.open.at(-1)?.close === character) this.open.pop();
      else this.report(`${character} closes nothing`, start);
    }
    const codePoint = String.fromCodePoint(this.source.codePointAt(start)!);
    this.push('symbol', start + (this.source.startsWith(':=', start) ? 2 : codePoint.length));
    const close = BRACKETS[character];
    if (close !== undefined) this.open.push({ close, offset: start });
  }

  private push(kind: LeanToken['kind'], end: number): void {
    const start = this.position;
    const text = this.source.slice(start, end);
    this.tokens.push({ kind, text, start, end, depth: this.open.length, firstOnLine: this.firstOnLine });
    this.position = end;
    this.firstOnLine = false;
  }

  private match(pattern: RegExp): number | undefined {
    pattern.lastIndex = this.position;
    return pattern.test(this.source) ? pattern.lastIndex : undefined;
  }

  private report(message: string, offset: number): void {
    this.problem ??= { message, offset };
  }
}
