/**
 * Tokens of Lean, read one at a time from a text: the longest of the table's tokens, unless an identifier is longer.
 * Blanks and comments go between tokens. Lexing depends on the table, so tokens are read only when asked for.
 */
import { Name } from '../kernel/name.js';
import { isDigit, isDigitOf, isIdentifierRest, isIdentifierStart } from './characters.js';
import type { SyntaxTable } from './syntax-table.js';

export type TokenKind =
  | 'symbol'
  | 'ident'
  | 'number'
  | 'scientific'
  | 'string'
  | 'char'
  | 'nameLiteral'
  | 'docComment'
  | 'moduleDoc'
  | 'error'
  | 'end';

/** One token. Tokens of a text form a list that grows as it is read. */
export interface Token {
  readonly kind: TokenKind;
  /**
   * Symbol: its canonical form (`→` for `->`). Identifier and number: as written. String and character: the value.
   * Error: what is wrong. End: empty.
   */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the token before ended; blanks lie between. */
  readonly before: number;
  /** Identifier and name literal. */
  readonly name: Name | undefined;
  next: Token | undefined;
  /** Column in code points, once asked for. */
  column: number;
}

/** ASCII and second spellings, and the form that the parser compares with. */
const CANONICAL: ReadonlyMap<string, string> = new Map([
  ['->', '→'],
  ['<-', '←'],
  ['<->', '↔'],
  ['λ', 'fun'],
  ['↦', '=>'],
  ['forall', '∀'],
  ['exists', '∃'],
  ['/\\', '∧'],
  ['\\/', '∨'],
  ['<=', '≤'],
  ['>=', '≥'],
]);

/** The form of a token that the parser compares with. */
export function canonicalToken(token: string): string {
  return CANONICAL.get(token) ?? token;
}

/** The spellings that {@link canonicalToken} replaces. */
export const ALTERNATIVE_TOKENS: readonly string[] = [...CANONICAL.keys()];

/** Reads the token that follows `before`. */
export function lexToken(text: string, before: number, table: SyntaxTable): Token {
  const start = skipBlanks(text, before);
  if (start < 0) return token('error', 'unterminated comment', text.length, text.length, before);
  if (start >= text.length) return token('end', '', start, start, before);
  const code = text.codePointAt(start)!;
  if (isDigit(code)) return lexNumber(text, start, before);
  if (code === 34) return lexString(text, start, before);
  if (code === 39 && text.charCodeAt(start + 1) !== 39) return lexChar(text, start, before);
  if (code === 47 && text.startsWith('/-', start)) return lexDocComment(text, start, before);
  const symbol = table.matchToken(text, start);
  if (isIdentifierStart(code) || code === OPEN_QUOTE)
    return lexIdentifier(text, start, before, symbol, 'ident', start);
  if (code === 96 && (symbol === undefined || symbol === '`')) return lexNameLiteral(text, start, before);
  if (symbol !== undefined)
    return token('symbol', canonicalToken(symbol), start, start + symbol.length, before);
  const width = code > 0xffff ? 2 : 1;
  return token(
    'error',
    `unexpected character '${text.slice(start, start + width)}'`,
    start,
    start + width,
    before,
  );
}

/** Length of the identifier component at `offset`; 0 when there is none. `«…»` counts with its quotes. */
export function componentLength(text: string, offset: number): number {
  const first = text.codePointAt(offset);
  if (first === undefined) return 0;
  if (first === OPEN_QUOTE) {
    const close = text.indexOf('»', offset);
    return close <= offset + 1 || text.slice(offset, close).includes('\n') ? 0 : close + 1 - offset;
  }
  if (!isIdentifierStart(first)) return 0;
  let end = offset + (first > 0xffff ? 2 : 1);
  for (;;) {
    const code = text.codePointAt(end);
    if (code === undefined || !isIdentifierRest(code)) return end - offset;
    end += code > 0xffff ? 2 : 1;
  }
}

/** The component's text without its quotes. */
export function componentText(written: string): string {
  return written.charCodeAt(0) === OPEN_QUOTE ? written.slice(1, -1) : written;
}

const OPEN_QUOTE = 0xab;

function token(
  kind: TokenKind,
  text: string,
  start: number,
  end: number,
  before: number,
  name?: Name,
): Token {
  return { kind, text, start, end, before, name, next: undefined, column: -1 };
}

/** Offset of the first character that is neither blank nor in a comment; -1 inside an open comment. */
function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 13 || code === 9) at++;
    else if (code === 45 && text.charCodeAt(at + 1) === 45) {
      const newline = text.indexOf('\n', at);
      at = newline < 0 ? text.length : newline;
    } else if (code === 47 && text.charCodeAt(at + 1) === 45) {
      const third = text.charCodeAt(at + 2);
      if ((third === 45 && text.charCodeAt(at + 3) !== 47) || third === 33) return at;
      at = commentEnd(text, at + 2);
      if (at < 0) return -1;
    } else return at;
  }
}

/** Offset just after the `-/` that closes a comment whose inside begins at `from`; comments nest. */
function commentEnd(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 45 && text.charCodeAt(at + 1) === 47) {
      at++;
      if (--depth === 0) return at + 1;
    } else if (code === 47 && text.charCodeAt(at + 1) === 45) {
      at++;
      depth++;
    }
  }
  return -1;
}

function lexDocComment(text: string, start: number, before: number): Token {
  const end = commentEnd(text, start + 3);
  if (end < 0) return token('error', 'unterminated comment', text.length, text.length, before);
  const kind = text.charCodeAt(start + 2) === 45 ? 'docComment' : 'moduleDoc';
  return token(kind, text.slice(start + 3, end - 2).trim(), start, end, before);
}

function lexIdentifier(
  text: string,
  start: number,
  before: number,
  symbol: string | undefined,
  kind: 'ident' | 'nameLiteral',
  from: number,
): Token {
  let end = from;
  let name = Name.anonymous;
  for (;;) {
    const length = componentLength(text, end);
    if (length === 0) return token('error', 'bad identifier', start, start + 1, before);
    name = name.child(componentText(text.slice(end, end + length)));
    end += length;
    const next = text.codePointAt(end + 1);
    if (text.charCodeAt(end) !== 46 || next === undefined) break;
    if (!isIdentifierStart(next) && next !== OPEN_QUOTE) break;
    if (next === OPEN_QUOTE && componentLength(text, end + 1) === 0) break;
    end++;
  }
  if (symbol !== undefined && symbol.length >= end - start)
    return token('symbol', canonicalToken(symbol), start, start + symbol.length, before);
  return token(kind, text.slice(from, end), start, end, before, name);
}

function lexNameLiteral(text: string, start: number, before: number): Token {
  const from = text.charCodeAt(start + 1) === 96 ? start + 2 : start + 1;
  if (componentLength(text, from) === 0)
    return token('error', "unexpected character '`'", start, start + 1, before);
  return lexIdentifier(text, start, before, undefined, 'nameLiteral', from);
}

function lexNumber(text: string, start: number, before: number): Token {
  if (text.charCodeAt(start) === 48) {
    const base = BASES.get(text.charCodeAt(start + 1) | 32);
    if (base !== undefined && isDigitOf(text.charCodeAt(start + 2), base)) {
      const end = skipDigits(text, start + 2, base);
      return token('number', text.slice(start, end), start, end, before);
    }
  }
  let end = skipDigits(text, start, 10);
  let scientific = false;
  if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    end = skipDigits(text, end + 1, 10);
    scientific = true;
  }
  if ((text.charCodeAt(end) | 32) === 101) {
    const sign = text.charCodeAt(end + 1);
    const digits = sign === 43 || sign === 45 ? end + 2 : end + 1;
    if (isDigit(text.charCodeAt(digits))) {
      end = skipDigits(text, digits, 10);
      scientific = true;
    }
  }
  return token(scientific ? 'scientific' : 'number', text.slice(start, end), start, end, before);
}

const BASES: ReadonlyMap<number, number> = new Map([
  [120, 16],
  [98, 2],
  [111, 8],
]);

/** Digits, and underscores between digits. */
function skipDigits(text: string, from: number, base: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isDigitOf(code, base) || (code === 95 && isDigitOf(text.charCodeAt(at + 1), base))) at++;
    else return at;
  }
}

function lexString(text: string, start: number, before: number): Token {
  let value = '';
  let at = start + 1;
  for (;;) {
    if (at >= text.length) return token('error', 'unterminated string literal', start, text.length, before);
    const code = text.charCodeAt(at);
    if (code === 34) return token('string', value, start, at + 1, before);
    if (code !== 92) {
      value += text[at++];
      continue;
    }
    const gap = /^\\\r?\n[ \t]*/u.exec(text.slice(at, at + 1000));
    if (gap !== null) {
      at += gap[0].length;
      continue;
    }
    const escaped = readEscape(text, at);
    if (escaped === undefined) return token('error', 'invalid escape sequence', at, at + 1, before);
    value += escaped.value;
    at = escaped.end;
  }
}

function lexChar(text: string, start: number, before: number): Token {
  const code = text.codePointAt(start + 1);
  if (code === undefined) return token('error', "unexpected character '''", start, start + 1, before);
  const plain = { value: String.fromCodePoint(code), end: start + 1 + (code > 0xffff ? 2 : 1) };
  const content = code === 92 ? readEscape(text, start + 1) : plain;
  if (content === undefined || text.charCodeAt(content.end) !== 39)
    return token('error', 'invalid character literal', start, start + 1, before);
  return token('char', content.value, start, content.end + 1, before);
}

/** Reads `\n`, `\t`, `\x41`, `\u{1F600}`, … at the backslash. */
function readEscape(text: string, at: number): { value: string; end: number } | undefined {
  const simple = SIMPLE_ESCAPES.get(text[at + 1] ?? '');
  if (simple !== undefined) return { value: simple, end: at + 2 };
  const hex = /^\\(?:x([0-9a-fA-F]{2})|u\{?([0-9a-fA-F]{1,6})\}?)/u.exec(text.slice(at, at + 12));
  if (hex === null) return undefined;
  const code = Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
  if (code > 0x10ffff) return undefined;
  return { value: String.fromCodePoint(code), end: at + hex[0].length };
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\\', '\\'],
  ['"', '"'],
  ["'", "'"],
]);
