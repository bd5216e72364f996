/**
 * From printed syntax to a document: parentheses where precedences ask for them, a blank between tokens that would
 * otherwise read as one, line breaks. Follows Lean's parenthesizer and formatter, which go from right to left.
 */

import { MAX_PRECEDENCE, type SyntaxTable } from '../../syntax/index.js';
import { concat, type Format, group, LINE, NEWLINE, nest, text } from './format.js';
import { APPLICATION_PRECEDENCE, type Item, type Syntax } from './syntax-node.js';

const INDENT = 2;

/** A document for a whole term. */
export function formatSyntax(term: Syntax, table: SyntaxTable): Format {
  const format = new SyntaxFormatter(table).term(term, 0, undefined);
  return term.ungrouped === true ? fill([format]) : format;
}

class SyntaxFormatter {
  /** The text that follows the current position up to the next blank. */
  private following = '';

  constructor(private readonly table: SyntaxTable) {}

  /**
   * A term where precedence `minimum` is asked for. `continuation`: precedence of what could go on from the term's
   * end, if no token lies between.
   */
  term(term: Syntax, minimum: number, continuation: number | undefined): Format {
    const wrapped = needsParentheses(term, minimum, continuation);
    if (wrapped) this.push(')');
    const close = wrapped ? [text(')')] : [];
    const parts = this.items(term);
    if (term.ungrouped === true && !wrapped) return concat(parts);
    if (!wrapped) return fill(parts);
    const inside = term.ungrouped === true ? concat(parts) : fill(parts);
    const open = this.token('(');
    return fill([open, inside, ...close]);
  }

  private items(term: Syntax): Format[] {
    const { items } = term;
    const parts: Format[] = new Array(items.length);
    for (let i = items.length - 1; i >= 0; i--) parts[i] = this.item(term, items, i);
    return parts;
  }

  private item(owner: Syntax | undefined, items: readonly Item[], index: number): Format {
    const item = items[index]!;
    switch (item.kind) {
      case 'token':
        return item.glued === true ? this.push(item.text) : this.token(item.text);
      case 'hole':
        return this.term(item.term, item.precedence, continuationAt(owner, items, index));
      case 'line':
        this.following = '';
        return item.indent === undefined ? LINE : nest(item.indent, LINE);
      case 'newline':
        this.following = '';
        return nest(-INDENT, NEWLINE);
      case 'group': {
        const parts: Format[] = new Array(item.items.length);
        for (let i = item.items.length - 1; i >= 0; i--) parts[i] = this.item(undefined, item.items, i);
        return group(nest(item.indent, concat(parts)), item.style);
      }
    }
  }

  private push(value: string): Format {
    this.following = value + this.following;
    return text(value);
  }

  /** A token, with a blank after it if it would read differently together with what follows. */
  private token(value: string): Format {
    const core = value.trimEnd();
    const breaks = core.length < value.length;
    const bare = core.trimStart();
    const separate = !breaks && this.following !== '' && joins(bare, this.following, this.table);
    if (breaks || separate) this.following = '';
    this.following = bare.length < core.length ? '' : bare + this.following;
    if (breaks) return concat([text(core), LINE]);
    return text(separate ? `${core} ` : core);
  }
}

function fill(parts: readonly Format[]): Format {
  return parts.length === 1 && parts[0]!.kind === 'text'
    ? parts[0]!
    : group(nest(INDENT, concat(parts)), 'fill');
}

/** Lean's two reasons: the term binds too weakly, or its open right end would swallow what follows. */
function needsParentheses(term: Syntax, minimum: number, continuation: number | undefined): boolean {
  if (minimum > term.precedence) return true;
  if (continuation === undefined) return false;
  const open = openPrecedence(term);
  return open !== undefined && open <= continuation;
}

/** Precedence at which the term's right end is open, e.g. 0 for `fun x => b`; `undefined` if it is closed. */
function openPrecedence(term: Syntax): number | undefined {
  const end = lastItem(term.items);
  if (end?.kind !== 'hole') return undefined;
  if (needsParentheses(end.term, end.precedence, undefined)) return end.precedence;
  return Math.min(openPrecedence(end.term) ?? end.precedence, end.precedence);
}

function lastItem(items: readonly Item[]): Item | undefined {
  const last = items[items.length - 1];
  return last?.kind === 'group' ? lastItem(last.items) : last;
}

function continuationAt(
  owner: Syntax | undefined,
  items: readonly Item[],
  index: number,
): number | undefined {
  for (let next = index + 1; next < items.length; next++) {
    const item = items[next]!;
    if (item.kind === 'hole') {
      const adjacent = startPrecedence(item.term, item.precedence);
      return index === 0 && owner !== undefined ? Math.min(adjacent, owner.precedence) : adjacent;
    }
    if (item.kind === 'token' && index === 0 && owner !== undefined) return owner.precedence;
    if (item.kind !== 'line') return undefined;
  }
  return undefined;
}

/** How tightly a term holds on to a term right before it, when both are arguments. */
function startPrecedence(term: Syntax, minimum: number): number {
  if (needsParentheses(term, minimum, undefined) || term.items.length === 1) return MAX_PRECEDENCE;
  const first = term.items[0]!;
  if (first.kind === 'hole') return startPrecedence(first.term, first.precedence);
  return Math.min(APPLICATION_PRECEDENCE, term.precedence);
}

const IDENTIFIER_END = /[\p{L}\p{N}_'!?✝⁰¹²³⁴-⁹₀-₉»]$/u;
const IDENTIFIER_REST = /^[\p{L}\p{N}_'!?₀-₉]/u;
const MODIFIER_START = /^[ᶜˣᵒ]/u;

/** Whether a token followed at once by the text would not be read as that token. */
function joins(value: string, following: string, table: SyntaxTable): boolean {
  if (/^\d+$/u.test(value)) return /^[\d.]/u.test(following);
  if (IDENTIFIER_END.test(value)) {
    if (MODIFIER_START.test(following)) return false;
    if (IDENTIFIER_REST.test(following)) return true;
  }
  if (value === '-' && following.startsWith('-')) return true;
  if (value.endsWith('/') && following.startsWith('-')) return true;
  const longest = table.matchToken(value + following, 0);
  return longest !== undefined && longest.length > value.length && !IDENTIFIER_END.test(value);
}
