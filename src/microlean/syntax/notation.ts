/**
 * Notations as data: what a notation looks like (tokens and holes with precedences) and what it stands for.
 * Lean's own operators and those that `infixl`, `prefix`, `notation` … declare are the same kind of value.
 */
import type { Term } from './term-syntax.js';

/** Precedence of an atom or an argument, Lean's `max`. */
export const MAX_PRECEDENCE = 1024;
/** Precedence of `fun`, `∀`, `if` …, Lean's `lead`. */
export const LEAD_PRECEDENCE = MAX_PRECEDENCE - 1;
/** Lean's `arg`. */
export const ARG_PRECEDENCE = MAX_PRECEDENCE - 1;
/** Lean's `min`; a whole term is parsed at 0. */
export const MIN_PRECEDENCE = 10;
/** Precedence of `→` and of `(x : A) → B`. */
export const ARROW_PRECEDENCE = 25;

/** One piece of a notation. A token is kept without blanks around it. */
export type NotationItem =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'hole'; readonly name: string; readonly precedence: number };

/**
 * How the elaborator reads an operator, with the constant it applies:
 * - `apply`: plain application of the constant to the arguments;
 * - `binop`, `unop`, `leftact`, `rightact`: node of an operator tree, elaborated together (Lean's `binop%` …);
 * - `lazyBinop`: the right argument becomes a thunk (`binop_lazy%`);
 * - `binrel`: a relation on operator trees (`binrel%`); `binrelNoProp`: `binrel_no_prop%`, Booleans count as such;
 * - `template`: the term with every identifier that is a hole's name replaced by that argument;
 * - `special`: known to the elaborator by the notation's name only.
 */
export type NotationExpansion =
  | {
      readonly kind:
        | 'apply'
        | 'binop'
        | 'lazyBinop'
        | 'unop'
        | 'leftact'
        | 'rightact'
        | 'binrel'
        | 'binrelNoProp';
      /** Full name of the constant, e.g. `HAdd.hAdd`. */
      readonly constant: string;
    }
  | { readonly kind: 'template'; readonly body: Term }
  | { readonly kind: 'special' };

/** One notation. */
export interface Notation {
  /** Lean's name of the syntax node, e.g. `term_+_`, `term‖_‖`. */
  readonly name: string;
  readonly items: readonly NotationItem[];
  /** Precedence of the whole; a context that asks for more does not take it. */
  readonly precedence: number;
  /** Higher wins between notations that match equally much. @default 1000 */
  readonly priority: number;
  readonly expansion: NotationExpansion;
}

/** Lean's automatic name of a notation: `term` and its items, holes as `_`. */
export function notationName(items: readonly NotationItem[]): string {
  return `term${items.map(item => (item.kind === 'token' ? item.token : '_')).join('')}`;
}

/** An infix notation. `infixl` and `infixr` take equal precedence on one side. */
export function infixNotation(
  fixity: 'infix' | 'infixl' | 'infixr',
  precedence: number,
  token: string,
  expansion: NotationExpansion,
  priority = 1000,
): Notation {
  const items: NotationItem[] = [
    { kind: 'hole', name: 'lhs', precedence: fixity === 'infixl' ? precedence : precedence + 1 },
    { kind: 'token', token },
    { kind: 'hole', name: 'rhs', precedence: fixity === 'infixr' ? precedence : precedence + 1 },
  ];
  return { name: notationName(items), items, precedence, priority, expansion };
}

/** A prefix notation; its argument has the same precedence. */
export function prefixNotation(
  precedence: number,
  token: string,
  expansion: NotationExpansion,
  priority = 1000,
): Notation {
  const items: NotationItem[] = [
    { kind: 'token', token },
    { kind: 'hole', name: 'arg', precedence },
  ];
  return { name: notationName(items), items, precedence, priority, expansion };
}

/** A postfix notation; its argument has the same precedence. */
export function postfixNotation(
  precedence: number,
  token: string,
  expansion: NotationExpansion,
  priority = 1000,
): Notation {
  const items: NotationItem[] = [
    { kind: 'hole', name: 'arg', precedence },
    { kind: 'token', token },
  ];
  return { name: notationName(items), items, precedence, priority, expansion };
}
