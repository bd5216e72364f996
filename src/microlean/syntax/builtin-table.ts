/** The table that a file starts with: Lean's tokens, Lean's and Mathlib's operators. */
import { builtinNotations, builtinScopedNotations } from './builtin-notations.js';
import { BUILTIN_TOKENS } from './builtin-tokens.js';
import { SyntaxTable } from './syntax-table.js';

let cached: SyntaxTable | undefined;

/** Lean's and Mathlib's syntax. Always the same value. */
export function builtinTable(): SyntaxTable {
  if (cached === undefined) {
    cached = SyntaxTable.ofTokens(BUILTIN_TOKENS).withNotations(builtinNotations());
    for (const [namespace, notations] of builtinScopedNotations())
      for (const notation of notations) cached = cached.withScopedNotation(namespace, notation);
  }
  return cached;
}
