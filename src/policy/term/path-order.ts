/**
 * A lexicographic path order (Kamin and Lévy, 1980) on printed terms: which side of an equation is the simpler one.
 * Used to orient lemmas for `simp only`, never to decide anything.
 */

import type { Term } from './term.js';

/** Operators that are defined in terms of later ones come first; unknown functions are above constructors. */
const RANK: ReadonlyMap<string, number> = new Map([
  ['↔', 16],
  ['^', 14],
  ['!', 13],
  ['*', 12],
  ['/', 12],
  ['%', 12],
  ['++', 12],
  ['+', 10],
  ['-', 10],
  ['¬', 6],
  ['∧', 5],
  ['∨', 5],
  ['→', 5],
  ['::', 3],
  ['cons', 3],
  ['some', 3],
  ['succ', 3],
  ['[]', 1],
  ['nil', 1],
  ['none', 1],
  ['True', 0],
  ['False', 0],
]);

/** `greater`: the first is above the second in the order. Variables are below everything that contains them. */
export function isGreater(left: Term, right: Term, variables: ReadonlySet<string>): boolean {
  if (left.key === right.key || isVariable(left, variables)) return false;
  if (isVariable(right, variables)) return containsVariable(left, right.head);
  if (left.args.some(arg => arg.key === right.key || isGreater(arg, right, variables))) return true;
  const order = compareHeads(left, right);
  if (order < 0) return false;
  if (order > 0) return right.args.every(arg => isGreater(left, arg, variables));
  return lexicographic(left, right, variables);
}

function lexicographic(left: Term, right: Term, variables: ReadonlySet<string>): boolean {
  for (const [index, arg] of left.args.entries()) {
    const other = right.args[index];
    if (other === undefined) return true;
    if (arg.key === other.key) continue;
    return (
      isGreater(arg, other, variables) &&
      right.args.slice(index).every(rest => isGreater(left, rest, variables))
    );
  }
  return false;
}

function isVariable(term: Term, variables: ReadonlySet<string>): boolean {
  return term.args.length === 0 && variables.has(term.head);
}

function containsVariable(term: Term, name: string): boolean {
  return term.head === name || term.args.some(arg => containsVariable(arg, name));
}

function compareHeads(left: Term, right: Term): number {
  const difference = rankOf(left) - rankOf(right);
  if (difference !== 0) return difference;
  if (left.head === right.head) return 0;
  return left.head < right.head ? -1 : 1;
}

function rankOf(term: Term): number {
  const known = RANK.get(term.head);
  if (known !== undefined) return known;
  // Positive numerals unfold to `succ` of smaller ones; zero is the smallest constructor.
  if (/^[0-9]+$/.test(term.head))
    return term.head === '0' ? 1 : 4 + Number(term.head) / (1 + Number(term.head));
  return term.args.length === 0 ? 2 : 11;
}
