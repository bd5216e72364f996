/** Cuts Lean source or printed Lean into tokens. Comments and white space go; nothing is ever an error. */

/** One token. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'symbol';
  readonly text: string;
  /** UTF-16 offsets into the source. */
  readonly start: number;
  readonly end: number;
}

const LETTER = '\\p{L}_\\u2100-\\u214f𝓝𝒫';
const PART = `(?:[${LETTER}][${LETTER}\\p{N}'!?✝₀-₉ₐ-ₜ]*|«[^»]*»)`;
/** Letters that Lean reads as signs. */
const NOT_A_NAME = /^[λΠΣ∀∃]/u;
const NAME = new RegExp(`${PART}(?:\\.(?:${PART}|[0-9]+))*✝*[⁰¹²³⁴-⁹]*`, 'uy');
const HOLE = /\?[\p{L}\p{N}_.✝]*/uy;
const NUMBER = /0[xX][0-9a-fA-F]+|[0-9]+(?:\.[0-9]+)?/uy;
const STRING = /"(?:\\.|[^"\\])*"/suy;
const SYMBOLS = [
  '<;>',
  ':=',
  '=>',
  '->',
  '<-',
  '<|',
  '|>',
  '..',
  '::',
  '++',
  '&&',
  '||',
  '==',
  '!=',
  '≤',
  '≥',
  '⁻¹',
  '//',
  '∃!',
  '[MOD',
  '[ZMOD',
].sort((left, right) => right.length - left.length);

/** Tokens of a text, in order. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const skipped = endOfBlank(source, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const token = tokenAt(source, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(source: string, at: number): Token {
  const make = (kind: Token['kind'], text: string): Token => ({
    kind,
    text,
    start: at,
    end: at + text.length,
  });
  const name = matchAt(NAME, source, at);
  if (name !== undefined && !NOT_A_NAME.test(name)) return make('name', withoutBang(name, source, at));
  const number = matchAt(NUMBER, source, at);
  if (number !== undefined) return make('number', number);
  const text = matchAt(STRING, source, at);
  if (text !== undefined) return make('string', text);
  const hole = matchAt(HOLE, source, at);
  if (hole !== undefined) return make('name', hole);
  // After a bracket, `.field` is one token.
  if (source[at] === '.' && at > 0 && /[)\]⟩}]/u.test(source[at - 1]!)) {
    const field = matchAt(NAME, source, at + 1) ?? matchAt(/[0-9]+/uy, source, at + 1);
    if (field !== undefined) return make('symbol', `.${field}`);
  }
  const symbol = SYMBOLS.find(candidate => source.startsWith(candidate, at));
  if (symbol !== undefined) return make('symbol', symbol);
  return make('symbol', String.fromCodePoint(source.codePointAt(at)!));
}

/** `n !` is printed `n !` but may be written `n!`: a name keeps its bang only before a letter or in a known word. */
function withoutBang(name: string, source: string, at: number): string {
  if (!name.endsWith('!') || /^(?:get|contrapose|ext|use)!$/.test(name)) return name;
  const next = source[at + name.length];
  return next === undefined || /[\s)\]}⟩,]/u.test(next) ? name.slice(0, -1) : name;
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** Where white space and comments that begin here end. */
function endOfBlank(source: string, at: number): number {
  if (/\s/u.test(source[at]!)) return at + 1;
  if (source.startsWith('--', at)) {
    const end = source.indexOf('\n', at);
    return end < 0 ? source.length : end;
  }
  return source.startsWith('/-', at) ? endOfComment(source, at) : at;
}

function endOfComment(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source.startsWith('/-', at)) {
      depth++;
      at++;
    } else if (source.startsWith('-/', at)) {
      depth--;
      at++;
      if (depth === 0) return at + 1;
    }
  }
  return source.length;
}
