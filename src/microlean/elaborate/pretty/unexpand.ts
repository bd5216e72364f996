/** Notations read backwards: from a constant applied to arguments to the notation that stands for it. */

import { type Name, nameOf } from '../../kernel/index.js';
import type { Notation, SyntaxTable, Term } from '../../syntax/index.js';
import type { LeanEnvironment } from '../lean-environment.js';
import { resolveConstant } from '../term/names.js';
import type { Scope } from '../term/scope.js';
import type { PrintScope } from './options.js';
import { hole, type Item, type Syntax, token } from './syntax-node.js';

const NOT = nameOf('Not');
/** In a linear order, and there is no other lattice here, these print as applications: `max a b`. */
const APPLIED = new Set(['Max.max', 'Min.min'].map(nameOf));

/** What a notation's expansion looks like. Arguments are the explicit ones only. */
export type Pattern =
  | { readonly kind: 'hole'; readonly index: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'constant'; readonly name: Name; readonly args: readonly Pattern[] };

export interface Unexpander {
  readonly notation: Notation;
  readonly args: readonly Pattern[];
  /** Puts the printed arguments into the notation's holes. */
  readonly build: (args: readonly Syntax[]) => Syntax;
}

/** By head constant; those that take more arguments first, then the newer and those of higher priority. */
export type UnexpanderTable = ReadonlyMap<Name, readonly Unexpander[]>;

const tables = new WeakMap<SyntaxTable, UnexpanderTable>();

export function unexpandersOf(env: LeanEnvironment, scope: PrintScope): UnexpanderTable {
  const known = tables.get(scope.table);
  if (known !== undefined) return known;
  const table = new Map<Name, Unexpander[]>();
  for (const notation of scope.table.notations()) {
    const pattern = patternOf(env, scope, notation);
    if (pattern?.kind !== 'constant') continue;
    const unexpander = { notation, args: pattern.args, build: builder(notation) };
    const list = table.get(pattern.name);
    if (list === undefined) table.set(pattern.name, [unexpander]);
    else list.push(unexpander);
  }
  for (const list of table.values()) list.sort(preference);
  tables.set(scope.table, table);
  return table;
}

function preference(left: Unexpander, right: Unexpander): number {
  return (
    right.args.length - left.args.length ||
    specificity(right.args) - specificity(left.args) ||
    right.notation.priority - left.notation.priority
  );
}

/** Number of constants inside the arguments: `¬(x ∈ s)` is more specific than `¬p`. */
function specificity(patterns: readonly Pattern[]): number {
  let count = 0;
  for (const pattern of patterns) if (pattern.kind === 'constant') count += 1 + specificity(pattern.args);
  return count;
}

function patternOf(env: LeanEnvironment, scope: PrintScope, notation: Notation): Pattern | undefined {
  const { expansion } = notation;
  const names = notation.items.flatMap(item => (item.kind === 'hole' ? [item.name] : []));
  if (expansion.kind === 'special') return undefined;
  if (expansion.kind === 'template') {
    const seen = new Set<number>();
    const pattern = templatePattern(env, scope, expansion.body, names, seen);
    return seen.size === names.length && printable(notation, pattern) ? pattern : undefined;
  }
  const name = constantNamed(env, scope, nameOf(expansion.constant));
  if (APPLIED.has(name)) return undefined;
  return { kind: 'constant', name, args: names.map((_, index): Pattern => ({ kind: 'hole', index })) };
}

/** Lean prints negations folded only for `∉`; `a ∤ b` and the like show as `¬a ∣ b`. */
function printable(notation: Notation, pattern: Pattern | undefined): boolean {
  if (pattern?.kind !== 'constant' || pattern.name !== NOT || pattern.args[0]?.kind !== 'constant')
    return true;
  return notation.items.some(item => item.kind === 'token' && item.token === '∉');
}

/** `undefined` for a template that is no application of constants to holes, each used once. */
function templatePattern(
  env: LeanEnvironment,
  scope: PrintScope,
  body: Term,
  names: readonly string[],
  seen: Set<number>,
): Pattern | undefined {
  switch (body.kind) {
    case 'paren':
      return templatePattern(env, scope, body.term, names, seen);
    case 'hole':
      return { kind: 'any' };
    case 'ident': {
      const index = names.indexOf(body.name.toString());
      if (index < 0) return { kind: 'constant', name: constantNamed(env, scope, body.name), args: [] };
      if (seen.has(index)) return undefined;
      seen.add(index);
      return { kind: 'hole', index };
    }
    case 'app': {
      const head = templatePattern(env, scope, body.function, names, seen);
      if (head?.kind !== 'constant' || body.ellipsis) return undefined;
      const args: Pattern[] = [...head.args];
      for (const argument of body.args) {
        const pattern = templatePattern(env, scope, argument.value, names, seen);
        if (argument.name !== undefined || pattern === undefined) return undefined;
        args.push(pattern);
      }
      return { kind: 'constant', name: head.name, args };
    }
    default:
      return undefined;
  }
}

function constantNamed(env: LeanEnvironment, scope: PrintScope, name: Name): Name {
  if (env.find(name) !== undefined) return name;
  const [found] = resolveConstant(env, scope as Scope, name);
  return found ?? name;
}

const NEGATION = 'Neg.neg';

function builder(notation: Notation): (args: readonly Syntax[]) => Syntax {
  const { items, expansion } = notation;
  const tokens = items.map((item, i) => (item.kind === 'token' ? spaced(items, i) : ''));
  const isNegation = expansion.kind === 'unop' && expansion.constant === NEGATION;
  // Lean prints `x ^ (-1)` although `x ^ -1` reads the same: negation counts as weaker than a power.
  const precedence = isNegation ? notation.precedence - 1 : notation.precedence;
  const [first, second, third] = items;
  const infix =
    first?.kind === 'hole' && second?.kind === 'token' && third?.kind === 'hole' && items.length === 3;
  return args => {
    let next = 0;
    const filled = items.map((item, i): Item => {
      if (item.kind === 'token') return token(tokens[i]!);
      return hole(args[next++]!, isNegation ? precedence : item.precedence);
    });
    if (infix)
      return {
        precedence,
        items: filled,
        form: { kind: 'infix', operator: second.token, left: args[0]!, right: args[1]! },
      };
    if (first?.kind === 'token' && items.length === 2)
      return { precedence, items: filled, form: { kind: 'prefix', operator: first.token } };
    return { precedence, items: filled };
  };
}

/** A token with the blanks that Lean's own notations have around tokens of its kind. */
function spaced(items: Notation['items'], index: number): string {
  const item = items[index]!;
  if (item.kind !== 'token') return '';
  const { token: symbol } = item;
  const before = items[index - 1]?.kind === 'hole';
  const after = items[index + 1]?.kind === 'hole';
  const isWord = /[\p{L}\p{N}]$/u.test(symbol);
  const closes = /^[\])}⟩⌋⌉‖]/u.test(symbol);
  const opens = /[[({⟨]$/u.test(symbol);
  const left = before && !closes && symbol !== '^[' && (after || /^[A-Za-z]/u.test(symbol)) ? ' ' : '';
  const right = after && ((before && !opens) || (isWord && /^[[\p{L}]/u.test(symbol))) ? ' ' : '';
  return `${left}${symbol}${right}`;
}
