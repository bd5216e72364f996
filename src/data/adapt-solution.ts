/**
 * Official solutions of the Natural Number Game as Lean with Mathlib accepts them. The game redefines some tactics;
 * each of them is replaced by the standard tactic that does the same, word by word, knowing nothing of the level:
 *
 * | in the game | differs from the standard one | becomes |
 * | --- | --- | --- |
 * | `rw [h]` | does not try `rfl` afterwards | `rewrite [h]` |
 * | `induction n with d hd`, `cases h with a b` | names as in Lean 3 | `induction' …`, `cases' …` |
 * | `use t` | does not try to close the goal | `refine ⟨t, ?_⟩` |
 * | `simp_add` | is the game's own | `simp only [add_assoc, add_left_comm, add_comm]` |
 *
 * The game's `rfl` is weaker than the standard one, so it needs no change.
 */

import { type LeanToken, scanLean } from './lean-scanner.js';

const SIMP_ADD = 'simp only [add_assoc, add_left_comm, add_comm]';

/** @returns the tactics, one a line, without common indentation: what is written after `by`. */
export function adaptSolution(solution: string): string {
  const source = dedent(solution);
  const { tokens } = scanLean(source);
  let adapted = '';
  let copied = 0;
  for (const [index, token] of tokens.entries()) {
    const edit = replacement(source, tokens, index);
    if (edit === undefined) continue;
    adapted += source.slice(copied, token.start) + edit.text;
    copied = edit.end;
  }
  return adapted + source.slice(copied);
}

/** What to write in place of the source from this token to `end`. */
function replacement(
  source: string,
  tokens: readonly LeanToken[],
  index: number,
): { text: string; end: number } | undefined {
  const token = tokens[index]!;
  if (token.kind !== 'word') return undefined;
  if (token.text === 'rw') return { text: 'rewrite', end: token.end };
  if (token.text === 'simp_add') return { text: SIMP_ADD, end: token.end };
  const line = restOfLine(tokens, index);
  const names = line.some(other => other.text === 'with');
  if ((token.text === 'induction' || token.text === 'cases') && names)
    return { text: `${token.text}'`, end: token.end };
  const last = line.at(-1);
  if (token.text !== 'use' || last === undefined) return undefined;
  return { text: `refine ⟨${source.slice(line[0]!.start, last.end)}, ?_⟩`, end: last.end };
}

function restOfLine(tokens: readonly LeanToken[], index: number): readonly LeanToken[] {
  const next = tokens.findIndex((token, other) => other > index && token.firstOnLine);
  return tokens.slice(index + 1, next < 0 ? undefined : next);
}

function dedent(text: string): string {
  const lines = text.replace(/\s+$/, '').split('\n');
  const indents = lines.filter(line => line.trim() !== '').map(line => /^ */.exec(line)![0].length);
  const common = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map(line => line.slice(common)).join('\n');
}
