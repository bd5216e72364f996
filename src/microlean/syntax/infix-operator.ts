/** Finds the infix notation that a sign stands for, to build `x ∈ s` where the grammar has read its parts apart. */
import type { Notation } from './notation.js';
import type { SyntaxTable } from './syntax-table.js';

/** The notation `_ operator _`. @throws {TypeError} when the table has none */
export function infixOperator(table: SyntaxTable, operator: string): Notation {
  for (const group of table.trailing(operator))
    for (const node of group.rest.holes.values()) {
      const [notation] = node.complete;
      if (notation !== undefined) return notation;
    }
  throw new TypeError(`no infix notation ${operator}`);
}
