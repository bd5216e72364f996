/** Terms between `( )`, `[ ]`, `⟨ ⟩`, `#[ ]`, `![ ]`, `‹ ›`. Braces have their own file. */

import { ARROW_PRECEDENCE, MAX_PRECEDENCE } from './notation.js';
import { parseDefault } from './parse-binder.js';
import { parseInnerTerm, parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type { Binder, BoundName, Term } from './term-syntax.js';

/** `(e)`, `(a, b)`, `()`, `(e : T)`, `(· + 1)`, `(↑)`, and `(x y : T) → U`. */
export function parseParentheses(s: ParserState, minimum: number): Term {
  const start = s.token.start;
  const inside = parseParenthesised(s);
  s.precedence = MAX_PRECEDENCE;
  if (inside.kind === 'binder') return parseDependentArrow(s, inside, start, minimum);
  if (inside.kind !== 'typeAscription' || !s.at('→') || minimum > ARROW_PRECEDENCE) return inside;
  const binder = asBinder(inside);
  return binder === undefined ? inside : parseDependentArrow(s, binder, start, minimum);
}

/** What parentheses hold; a binder only if it has a default value, as otherwise `(x : T)` reads as a term. */
export function parseParenthesised(s: ParserState): Term | Binder {
  const { cdots, blockColumn } = s;
  s.cdots = [];
  s.blockColumn = -1;
  const inside = parseInside(s);
  s.cdots = cdots;
  s.blockColumn = blockColumn;
  return inside;
}

function parseInside(s: ParserState): Term | Binder {
  const { start } = s.expect('(');
  if (s.accept(')')) return { kind: 'tuple', items: [], range: s.range(start) };
  const coercion = parseBareCoercion(s, start);
  if (coercion !== undefined) return coercion;
  const term = parseTerm(s);
  if (s.accept(':')) return parseAscription(s, term, start);
  if (!s.at(',')) {
    s.expect(')');
    return { kind: 'paren', term: abstractCdots(s, term), range: s.range(start) };
  }
  const items = [term];
  while (s.accept(',')) items.push(parseTerm(s));
  s.expect(')');
  const range = s.range(start);
  const tuple: Term = { kind: 'tuple', items, range };
  return hasCdots(s) ? { kind: 'paren', term: abstractCdots(s, tuple), range } : tuple;
}

function parseAscription(s: ParserState, term: Term, start: number): Term | Binder {
  if (s.accept(')')) return { kind: 'typeAscription', term: abstractCdots(s, term), range: s.range(start) };
  const type = parseTerm(s);
  if (s.at(':=')) {
    const names = binderNames(term);
    if (names === undefined) s.fail("')'");
    const value = parseDefault(s);
    s.expect(')');
    return { kind: 'binder', binderKind: 'explicit', names, type, ...value, range: s.range(start) };
  }
  s.expect(')');
  return { kind: 'typeAscription', term: abstractCdots(s, term), type, range: s.range(start) };
}

/** `(↑)`. */
function parseBareCoercion(s: ParserState, start: number): Term | undefined {
  const { token } = s;
  if (token.kind !== 'symbol' || s.second.text !== ')') return undefined;
  if (token.text !== '↑' && token.text !== '⇑' && token.text !== '↥') return undefined;
  s.advance();
  s.advance();
  return { kind: 'coercion', arrow: token.text, range: s.range(start) };
}

function hasCdots(s: ParserState): boolean {
  return s.cdots !== undefined && s.cdots.length > 0;
}

/** `· + 1` inside parentheses is `fun x => x + 1`. */
function abstractCdots(s: ParserState, body: Term): Term {
  if (!hasCdots(s)) return body;
  const binders = s.cdots!.map(
    (name): Binder => ({ kind: 'binder', binderKind: 'explicit', names: [name], range: name.range }),
  );
  return { kind: 'fun', binders, body, range: body.range };
}

/** `(x y : T)` read as a term, read as a binder; `undefined` if it cannot be one. */
export function asBinder(term: Term): Binder | undefined {
  if (term.kind === 'paren') {
    const names = binderNames(term.term);
    if (names === undefined) return undefined;
    return { kind: 'binder', binderKind: 'explicit', names, range: term.range };
  }
  if (term.kind !== 'typeAscription' || term.type === undefined) return undefined;
  const names = binderNames(term.term);
  if (names === undefined) return undefined;
  return { kind: 'binder', binderKind: 'explicit', names, type: term.type, range: term.range };
}

/** The names in `x` or `x y z` read as a term. */
export function binderNames(term: Term): BoundName[] | undefined {
  const parts =
    term.kind === 'app' && !term.ellipsis ? [term.function, ...term.args.map(arg => arg.value)] : [term];
  if (term.kind === 'app' && term.args.some(arg => arg.name !== undefined)) return undefined;
  const names: BoundName[] = [];
  for (const part of parts) {
    if (part.kind === 'hole') names.push({ name: undefined, range: part.range });
    else if (part.kind === 'ident' && part.levels === undefined && part.name.prefix?.isAnonymous)
      names.push({ name: part.name.last, range: part.range });
    else return undefined;
  }
  return names;
}

/** `binder → body`, after the binder. */
export function parseDependentArrow(s: ParserState, binder: Binder, start: number, minimum: number): Term {
  if (minimum > ARROW_PRECEDENCE) s.fail('term');
  s.expect('→');
  const body = parseTerm(s, ARROW_PRECEDENCE);
  s.precedence = ARROW_PRECEDENCE;
  return { kind: 'forall', style: 'arrow', binders: [binder], body, range: s.range(start) };
}

/** `[a, b]`, and `[C] → U`, `[inst : C] → U`. */
export function parseBrackets(s: ParserState, minimum: number): Term {
  const { start } = s.advance();
  const isNamed = s.token.kind === 'ident' && s.second.text === ':';
  if (isNamed && minimum <= ARROW_PRECEDENCE) {
    const token = s.advance();
    s.advance();
    const type = parseInnerTerm(s);
    s.expect(']');
    const names = [{ name: token.text, range: { start: token.start, end: token.end } }];
    const binder: Binder = { kind: 'binder', binderKind: 'instance', names, type, range: s.range(start) };
    return parseDependentArrow(s, binder, start, minimum);
  }
  const items = parseItems(s, ']');
  const range = s.range(start);
  s.precedence = MAX_PRECEDENCE;
  const [type] = items;
  if (items.length === 1 && type !== undefined && s.at('→') && minimum <= ARROW_PRECEDENCE)
    return parseDependentArrow(
      s,
      { kind: 'binder', binderKind: 'instance', names: [], type, range },
      start,
      minimum,
    );
  return { kind: 'list', items, range };
}

export function parseArray(s: ParserState): Term {
  const { start } = s.advance();
  const items = parseItems(s, ']');
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'array', items, range: s.range(start) };
}

export function parseVector(s: ParserState): Term {
  const { start } = s.advance();
  const items = parseItems(s, ']');
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'vector', items, range: s.range(start) };
}

/** `⟨a, b⟩`. */
export function parseAnonymousConstructor(s: ParserState): Term {
  const { start } = s.advance();
  const items = parseItems(s, '⟩');
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'anonymousConstructor', items, range: s.range(start) };
}

/** `‹p›`. */
export function parseAssumption(s: ParserState): Term {
  const { start } = s.advance();
  const type = parseInnerTerm(s);
  s.expect('›');
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'assumption', type, range: s.range(start) };
}

/** Terms between commas up to the closing sign, which is taken. A comma may end the list. */
export function parseItems(s: ParserState, close: string): Term[] {
  const items: Term[] = [];
  while (!s.at(close)) {
    items.push(parseInnerTerm(s));
    if (!s.accept(',')) break;
  }
  s.expect(close);
  return items;
}
