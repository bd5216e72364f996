/**
 * Printed syntax before parentheses and layout: a tree of tokens and holes with Lean's precedences. Nodes carry
 * what later steps look at (`form`), so that `∀ x, x > 0 → p` can still become `∀ x > 0, p`.
 */

import { MAX_PRECEDENCE } from '../../syntax/index.js';

export type Item =
  /** A token. A blank before it is kept; a blank after it is a place to break the line. */
  | { readonly kind: 'token'; readonly text: string; readonly glued?: boolean }
  /** A place for a term of at least the given precedence. */
  | { readonly kind: 'hole'; readonly term: Syntax; readonly precedence: number }
  /** A blank or a line break, whose indentation is changed by `indent`. */
  | { readonly kind: 'line'; readonly indent?: number }
  /** A line break at the indentation of the surrounding term. */
  | { readonly kind: 'newline' }
  | {
      readonly kind: 'group';
      readonly style: 'all' | 'fill';
      readonly indent: number;
      readonly items: readonly Item[];
    };

/** A group of binders, with types still to be laid out. */
export interface BinderGroup {
  readonly names: readonly string[];
  readonly bracket: 'none' | 'explicit' | 'implicit' | 'strictImplicit' | 'instance';
  readonly type?: Syntax;
  /** `:= v` */
  readonly defaultValue?: Syntax;
  /** ` ∈ s`, ` > 0`: a condition on the one name. */
  readonly predicate?: { readonly operator: string; readonly bound: Syntax };
}

/** What a node is, for those who look inside. */
export type Form =
  | { readonly kind: 'identifier'; readonly name: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'infix'; readonly operator: string; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: 'prefix'; readonly operator: string }
  | { readonly kind: 'absoluteValue' }
  | { readonly kind: 'arrow'; readonly domain: Syntax; readonly codomain: Syntax }
  | {
      readonly kind: 'binders';
      readonly quantifier: string;
      readonly groups: readonly BinderGroup[];
      readonly body: Syntax;
    }
  | { readonly kind: 'sequence'; readonly open: string; readonly items: readonly Syntax[] };

export interface Syntax {
  readonly precedence: number;
  readonly items: readonly Item[];
  readonly form?: Form;
  /** Its line breaks belong to whatever surrounds it (`fun`, `let`). */
  readonly ungrouped?: boolean;
}

export const BREAK: Item = { kind: 'line' };

export function token(text: string): Item {
  return { kind: 'token', text };
}

export function hole(term: Syntax, precedence = 0): Item {
  return { kind: 'hole', term, precedence };
}

/** An identifier or any other single token of highest precedence. */
export function identifier(name: string): Syntax {
  return { precedence: MAX_PRECEDENCE, items: [token(name)], form: { kind: 'identifier', name } };
}

export function number(digits: string): Syntax {
  return { precedence: MAX_PRECEDENCE, items: [token(digits)], form: { kind: 'number' } };
}

/** Precedence of an application. */
export const APPLICATION_PRECEDENCE = MAX_PRECEDENCE - 1;

export function application(fn: Syntax, args: readonly Syntax[]): Syntax {
  if (args.length === 0) return fn;
  const items = [hole(fn, MAX_PRECEDENCE)];
  for (const arg of args) items.push(BREAK, hole(arg, MAX_PRECEDENCE));
  return { precedence: APPLICATION_PRECEDENCE, items };
}

/** `e.field` */
export function fieldAccess(object: Syntax, field: string): Syntax {
  return {
    precedence: MAX_PRECEDENCE,
    items: [hole(object, MAX_PRECEDENCE), { kind: 'token', text: `.${field}`, glued: true }],
  };
}

/** `a, b, c` */
export function commaSeparated(terms: readonly Syntax[]): Item[] {
  return terms.flatMap((term, i) => (i === 0 ? [hole(term)] : [token(', '), hole(term)]));
}

/** `(a, b)`, `[a, b]`, `⟨a, b⟩`, `{a, b}` */
export function bracketed(open: string, terms: readonly Syntax[], close: string): Syntax {
  return {
    precedence: MAX_PRECEDENCE,
    items: [token(open), ...commaSeparated(terms), token(close)],
    form: { kind: 'sequence', open, items: terms },
  };
}

/** Prefix arrow `↑x`, `⇑f`, `↥s`. */
export function coercionArrow(arrow: '↑' | '⇑' | '↥', term: Syntax): Syntax {
  return { precedence: MAX_PRECEDENCE, items: [token(arrow), hole(term, MAX_PRECEDENCE)] };
}

export function parenthesized(term: Syntax): Syntax {
  return { precedence: MAX_PRECEDENCE, items: [token('('), hole(term), token(')')] };
}
