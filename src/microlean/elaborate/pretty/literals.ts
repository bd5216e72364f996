/** Escapes of string and character literals. */

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\\', '\\\\'],
]);
const BLANK = 32;
const DELETE = 127;

/** One code point as it stands in a literal that ends at `quote`. */
export function escapeCharacter(character: string, quote: '"' | "'"): string {
  const short = ESCAPES.get(character);
  if (short !== undefined) return short;
  if (character === quote) return `\\${quote}`;
  const code = character.codePointAt(0)!;
  if (code < BLANK || code === DELETE) return `\\x${code.toString(16).padStart(2, '0')}`;
  return character;
}

export function quoteString(value: string): string {
  return `"${[...value].map(character => escapeCharacter(character, '"')).join('')}"`;
}
