/**
 * Refuses tactics that would end a proof without proving anything, before Lean sees them. Knows just enough of
 * Lean's lexer (comments, strings, characters, quoted names) to tell a word from text that looks like it. Not
 * what makes proofs trustworthy: that is `verify`.
 */

/** Words that end a proof without proving: as a part of any name, outside strings and comments. */
const FORBIDDEN: ReadonlySet<string> = new Set(['sorry', 'sorryAx', 'admit', 'cheat', 'native_decide']);

const MENTIONS_ONE = new RegExp([...FORBIDDEN].join('|'));
/** Letters of Lean identifiers. λ, Π and Σ are symbols: they end a word. */
const LETTER = 'A-Za-z_\\u0391-\\u039f\\u03a1\\u03a2\\u03a4-\\u03ba\\u03bc-\\u03fe\\u2100-\\u214f';
const WORD = new RegExp(`[${LETTER}][${LETTER}0-9'!?\\u2080-\\u209c]*`, 'uy');
/** A number ends where a word may begin: `1sorry` is two tokens. */
const NUMBER_AND_MORE = new RegExp(`[0-9][${LETTER}0-9]*`, 'uy');
const CHARACTER = /'(?:\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^xu])|[^\\'])'/uy;
const RAW_STRING = /r(#*)"/y;

/** The first forbidden word in a piece of Lean source, or `null`. */
export function forbiddenWord(source: string): string | null {
  // Nearly every tactic leaves here.
  if (!MENTIONS_ONE.test(source)) return null;
  for (let at = 0; at < source.length; ) {
    const skipped = endOfSkipped(source, at);
    if (skipped !== null) {
      at = skipped;
      continue;
    }
    const word = matchAt(WORD, source, at);
    if (word !== null && FORBIDDEN.has(word)) return word;
    const text = word ?? matchAt(NUMBER_AND_MORE, source, at) ?? source[at]!;
    // An interpolated string, s!"…{term}…", holds terms: any mention inside counts.
    const end =
      word?.endsWith('!') && source[at + word.length] === '"' ? endOfString(source, at + word.length) : at;
    const suspect = word === null ? text : source.slice(at + text.length, end);
    const mention = MENTIONS_ONE.exec(suspect);
    if (mention !== null) return mention[0];
    at = Math.max(at + text.length, end);
  }
  return null;
}

/** Where the comment, string, character or quoted name that begins here ends; `null` if none begins here. */
function endOfSkipped(source: string, at: number): number | null {
  if (source.startsWith('--', at)) return after(source, '\n', at);
  if (source.startsWith('/-', at)) return endOfBlockComment(source, at);
  if (source[at] === '«') return after(source, '»', at);
  if (source[at] === '"') return endOfString(source, at);
  const rawString = matchAt(RAW_STRING, source, at);
  if (rawString !== null) return after(source, `"${'#'.repeat(rawString.length - 2)}`, at + rawString.length);
  const character = matchAt(CHARACTER, source, at);
  return character === null ? null : at + character.length;
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

/** Position after the next `mark`, or the end. */
function after(source: string, mark: string, at: number): number {
  const found = source.indexOf(mark, at);
  return found < 0 ? source.length : found + mark.length;
}

function endOfBlockComment(source: string, start: number): number {
  let depth = 1;
  let at = start + 2;
  while (at < source.length && depth > 0) {
    if (source.startsWith('/-', at)) depth++;
    else if (source.startsWith('-/', at)) depth--;
    else {
      at++;
      continue;
    }
    at += 2;
  }
  return at;
}

function endOfString(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, source.length);
}
