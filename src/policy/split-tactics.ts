/**
 * Cuts a tactic block into its top-level tactics, by columns as Lean does: a line that begins at the block's own column
 * begins a tactic; a deeper one continues it. A block under `·`, `case … =>` or `| …` belongs to the tactic above it.
 */

/** @returns the tactics, each without the indentation that its lines share; comments between them are dropped. */
export function splitTactics(text: string): string[] {
  const lines = text.replace(/^\s*by\b[ \t]*\n/u, '').split('\n');
  const column = lines
    .filter(isCode)
    .reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY);
  const tactics: string[][] = [];
  let inside = new Brackets();
  for (const line of lines) {
    const starts =
      isCode(line) && !inside.open && indentOf(line) === column && !continues(line.slice(column));
    if (starts || tactics.length === 0) {
      if (!isCode(line)) continue;
      tactics.push([line.slice(column)]);
    } else tactics.at(-1)!.push(line.slice(Math.min(column, indentOf(line))));
    inside = inside.after(line);
  }
  return tactics.flatMap(block => splitSemicolons(trimEnd(block)));
}

function isCode(line: string): boolean {
  const trimmed = line.trim();
  return trimmed !== '' && !trimmed.startsWith('--');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Alternatives of `cases … with`, closing brackets and infix combinators go on with the tactic above. */
function continues(line: string): boolean {
  return /^(?:\||\)|\]|⟩|\}|<;>|;)/u.test(line);
}

function trimEnd(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/(?:\n\s*(?:--[^\n]*)?)+$/u, '')
    .trimEnd();
}

/** `t₁; t₂` on one line, outside brackets; `<;>` and `;` inside a nested block stay. */
function splitSemicolons(tactic: string): string[] {
  if (tactic.includes('\n') || /^(?:·|case\b|next\b|\.)/u.test(tactic)) return [tactic];
  const parts: string[] = [''];
  let brackets = new Brackets();
  for (let at = 0; at < tactic.length; at++) {
    const character = tactic[at]!;
    if (character === ';' && !brackets.open && !tactic.startsWith('<;>', at - 1)) parts.push('');
    else parts[parts.length - 1] += character;
    brackets = brackets.after(character);
  }
  // `by`, `=>` and `with` open a block that takes the rest of the line.
  if (/(?:\bby|=>|:=\s*by)\s[^;]*;/u.test(tactic)) return [tactic];
  return parts.map(part => part.trim()).filter(part => part !== '');
}

/** Depth of brackets, strings and comments aside. */
class Brackets {
  constructor(private readonly depth = 0) {}

  get open(): boolean {
    return this.depth > 0;
  }

  after(line: string): Brackets {
    let depth = this.depth;
    const code = line.replace(/"(?:\\.|[^"\\])*"/gu, '').replace(/--.*$/u, '');
    for (const character of code) {
      if ('([{⟨'.includes(character)) depth++;
      else if (')]}⟩'.includes(character)) depth--;
    }
    return new Brackets(Math.max(0, depth));
  }
}
