/**
 * What the parser knows at one point of a file: tokens and notations. An immutable value; adding a notation gives
 * a new table that shares the old one's parts. Notations of a namespace become active when it is opened.
 */
import { canonicalToken } from './lexer.js';
import type { Notation, NotationItem } from './notation.js';

/** A step in the tree of notations: notations that begin alike are parsed once. */
export interface NotationNode {
  /** Next token, then the rest. */
  readonly tokens: ReadonlyMap<string, NotationNode>;
  /** Next argument's precedence, then the rest. */
  readonly holes: ReadonlyMap<number, NotationNode>;
  /** Notations that end here, best first. */
  readonly complete: readonly Notation[];
  /** Highest precedence of a notation in this part of the tree. */
  readonly maxPrecedence: number;
}

const EMPTY_NODE: NotationNode = { tokens: new Map(), holes: new Map(), complete: [], maxPrecedence: 0 };

/** Tokens and notations in force. */
export class SyntaxTable {
  private constructor(
    /** Every token, by its first UTF-16 unit, longest first. */
    private readonly tokensByUnit: ReadonlyMap<number, readonly string[]>,
    /** Notations that begin with a token. */
    readonly leading: NotationNode,
    /** Notations that begin with a hole, from their second item on, with the first hole's precedence. */
    private readonly trailingByToken: ReadonlyMap<string, readonly TrailingNotations[]>,
    private readonly scopedNotations: ReadonlyMap<string, readonly Notation[]>,
    private readonly opened: ReadonlySet<string>,
    /**
     * The Natural Number Game's own `cases h with a b` and `induction n with d hd`, which Lean lacks; they are
     * parsed as Mathlib's `cases'` and `induction'`.
     */
    readonly gameTactics: boolean,
  ) {}

  /** A table of tokens alone. */
  static ofTokens(tokens: Iterable<string>): SyntaxTable {
    return new SyntaxTable(addTokens(new Map(), tokens), EMPTY_NODE, new Map(), new Map(), new Set(), false);
  }

  /** This table with one more notation, active at once. Adding the same notation again changes nothing. */
  withNotation(notation: Notation): SyntaxTable {
    return this.withNotations([notation]);
  }

  /** This table with more notations, active at once. @throws {TypeError} for a notation without any token */
  withNotations(notations: readonly Notation[]): SyntaxTable {
    let leading = this.leading;
    const trailing = new Map(this.trailingByToken);
    const tokens: string[] = [];
    for (const notation of notations) {
      for (const item of notation.items) if (item.kind === 'token') tokens.push(item.token);
      const [first, second] = notation.items;
      if (first?.kind === 'token') leading = insert(leading, notation.items, 0, notation);
      else if (first !== undefined && second?.kind === 'token')
        trailing.set(
          canonicalToken(second.token),
          insertTrailing(trailing.get(canonicalToken(second.token)) ?? [], first.precedence, notation),
        );
      else throw new TypeError(`notation ${notation.name} needs a token as its first or second item`);
    }
    const tokensByUnit = addTokens(this.tokensByUnit, tokens);
    return this.with({ tokensByUnit, leading, trailingByToken: trailing });
  }

  /** This table with a notation that `open namespace` activates (Lean's `scoped`). */
  withScopedNotation(namespace: string, notation: Notation): SyntaxTable {
    const scoped = new Map(this.scopedNotations);
    scoped.set(namespace, [...(scoped.get(namespace) ?? []), notation]);
    const table = this.with({ scopedNotations: scoped });
    return this.opened.has(namespace) ? table.withNotation(notation) : table;
  }

  /** This table with the scoped notations of a namespace active. The namespace is a full name, e.g. `Nat`. */
  withOpenNamespace(namespace: string): SyntaxTable {
    if (this.opened.has(namespace)) return this;
    const opened = new Set(this.opened).add(namespace);
    const table = this.with({ opened });
    return table.withNotations(this.scopedNotations.get(namespace) ?? []);
  }

  /** This table with the Natural Number Game's own tactics allowed. */
  withGameTactics(): SyntaxTable {
    return this.with({ gameTactics: true });
  }

  /** The longest token that stands at `offset`, or `undefined`. */
  matchToken(text: string, offset: number): string | undefined {
    const candidates = this.tokensByUnit.get(text.charCodeAt(offset));
    if (candidates === undefined) return undefined;
    for (const token of candidates) if (text.startsWith(token, offset)) return token;
    return undefined;
  }

  /** Every active notation, e.g. to print with. */
  notations(): Notation[] {
    const found: Notation[] = [];
    collectNotations(this.leading, found);
    for (const groups of this.trailingByToken.values())
      for (const { rest } of groups) collectNotations(rest, found);
    return found;
  }

  private with(changes: TableParts): SyntaxTable {
    const parts = { ...this.parts(), ...changes };
    return new SyntaxTable(
      parts.tokensByUnit,
      parts.leading,
      parts.trailingByToken,
      parts.scopedNotations,
      parts.opened,
      parts.gameTactics,
    );
  }

  private parts(): Required<TableParts> {
    const { tokensByUnit, leading, trailingByToken, scopedNotations, opened, gameTactics } = this;
    return { tokensByUnit, leading, trailingByToken, scopedNotations, opened, gameTactics };
  }

  /** Notations whose first hole is followed by `token`. */
  trailing(token: string): readonly TrailingNotations[] {
    return this.trailingByToken.get(token) ?? NO_TRAILING;
  }
}

interface TableParts {
  tokensByUnit?: ReadonlyMap<number, readonly string[]>;
  leading?: NotationNode;
  trailingByToken?: ReadonlyMap<string, readonly TrailingNotations[]>;
  scopedNotations?: ReadonlyMap<string, readonly Notation[]>;
  opened?: ReadonlySet<string>;
  gameTactics?: boolean;
}

/** Notations that go on from a term on their left by one token. */
export interface TrailingNotations {
  /** Least precedence of the term on the left. */
  readonly leftPrecedence: number;
  /** Precedence of the result. */
  readonly precedence: number;
  /** What follows the token. */
  readonly rest: NotationNode;
}

function collectNotations(node: NotationNode, into: Notation[]): void {
  into.push(...node.complete);
  for (const child of node.tokens.values()) collectNotations(child, into);
  for (const child of node.holes.values()) collectNotations(child, into);
}

const NO_TRAILING: readonly TrailingNotations[] = [];

function addTokens(
  base: ReadonlyMap<number, readonly string[]>,
  tokens: Iterable<string>,
): ReadonlyMap<number, readonly string[]> {
  let result: Map<number, readonly string[]> | undefined;
  for (const token of tokens) {
    if (token === '') throw new TypeError('a token cannot be empty');
    const unit = token.charCodeAt(0);
    const known = (result ?? base).get(unit) ?? [];
    if (known.includes(token)) continue;
    result ??= new Map(base);
    result.set(
      unit,
      [...known, token].sort((a, b) => b.length - a.length),
    );
  }
  return result ?? base;
}

function insert(
  node: NotationNode,
  items: readonly NotationItem[],
  index: number,
  notation: Notation,
): NotationNode {
  const maxPrecedence = Math.max(node.maxPrecedence, notation.precedence);
  const item = items[index];
  if (item === undefined) {
    const others = node.complete.filter(other => other.name !== notation.name);
    const complete = [notation, ...others].sort((a, b) => b.priority - a.priority);
    return { ...node, complete, maxPrecedence };
  }
  if (item.kind === 'token') {
    const key = canonicalToken(item.token);
    const child = insert(node.tokens.get(key) ?? EMPTY_NODE, items, index + 1, notation);
    return { ...node, tokens: new Map(node.tokens).set(key, child), maxPrecedence };
  }
  const child = insert(node.holes.get(item.precedence) ?? EMPTY_NODE, items, index + 1, notation);
  return { ...node, holes: new Map(node.holes).set(item.precedence, child), maxPrecedence };
}

function insertTrailing(
  groups: readonly TrailingNotations[],
  leftPrecedence: number,
  notation: Notation,
): readonly TrailingNotations[] {
  const { precedence } = notation;
  const same = (group: TrailingNotations): boolean =>
    group.leftPrecedence === leftPrecedence && group.precedence === precedence;
  const old = groups.find(same)?.rest ?? EMPTY_NODE;
  const rest = insert(old, notation.items, 2, notation);
  return [{ leftPrecedence, precedence, rest }, ...groups.filter(group => !same(group))];
}
