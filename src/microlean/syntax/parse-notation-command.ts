/** `infixl:65 " ++ " => f`, `prefix:max "√" => g`, `notation:50 a " ≡ " b " [" n "]" => h`. */
import { Name } from '../kernel/name.js';
import type { Modifiers, NotationCommand } from './command-syntax.js';
import {
  infixNotation,
  LEAD_PRECEDENCE,
  MAX_PRECEDENCE,
  MIN_PRECEDENCE,
  type Notation,
  type NotationExpansion,
  type NotationItem,
  notationName,
  postfixNotation,
  prefixNotation,
} from './notation.js';
import { parsePriority } from './parse-modifiers.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type { Term } from './term-syntax.js';

const NAMED_PRECEDENCES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    max: MAX_PRECEDENCE,
    arg: MAX_PRECEDENCE - 1,
    lead: LEAD_PRECEDENCE,
    min: MIN_PRECEDENCE,
    min1: MIN_PRECEDENCE + 1,
  }),
);

const DEFAULT_PRIORITY = 1000;

/** From the keyword on. */
export function parseNotationCommand(
  s: ParserState,
  modifiers: Modifiers,
  scope: NotationCommand['scope'],
  start: number,
): NotationCommand {
  const keyword = s.advance().text as NotationCommand['keyword'];
  const precedence = parsePrecedence(s);
  const { name, priority } = parseNotationOptions(s);
  const declared =
    keyword === 'notation' || keyword === 'notation3'
      ? parseMixfix(s, precedence, priority)
      : parseFixity(s, keyword, precedence, priority);
  const notation = name === undefined ? declared : { ...declared, name };
  return { kind: 'notation', keyword, scope, modifiers, notation, range: s.range(start) };
}

/** `:65`, `:max`, `:max+1`; `undefined` without one. */
function parsePrecedence(s: ParserState): number | undefined {
  if (!s.accept(':')) return undefined;
  const parenthesised = s.accept('(');
  const { token } = s;
  const base = token.kind === 'number' ? Number(token.text) : NAMED_PRECEDENCES.get(token.text);
  if (base === undefined) return s.fail('precedence');
  s.advance();
  let value = base;
  while (s.at('+') || s.at('-')) {
    const sign = s.advance().text === '+' ? 1 : -1;
    if (s.token.kind !== 'number') s.fail('numeral');
    value += sign * Number(s.advance().text);
  }
  if (parenthesised) s.expect(')');
  return value;
}

/** `(name := foo)` and `(priority := high)`. */
function parseNotationOptions(s: ParserState): { name?: string; priority: number } {
  let name: string | undefined;
  let priority = DEFAULT_PRIORITY;
  while (s.at('(') && s.after(s.second).text === ':=') {
    s.advance();
    const option = s.advance().text;
    s.expect(':=');
    if (option === 'name') name = s.advance().text;
    else if (option === 'priority') priority = parsePriority(s) ?? s.fail('priority');
    else s.failAt(s.token.start, `unknown notation option '${option}'`);
    s.expect(')');
  }
  return name === undefined ? { priority } : { name, priority };
}

function parseFixity(
  s: ParserState,
  keyword: 'infix' | 'infixl' | 'infixr' | 'prefix' | 'postfix',
  precedence: number | undefined,
  priority: number,
): Notation {
  if (precedence === undefined) return s.fail("':'");
  const token = parseTokenText(s);
  s.expect('=>');
  const head = parseTerm(s);
  const holes = keyword === 'prefix' || keyword === 'postfix' ? ['arg'] : ['lhs', 'rhs'];
  const expansion = applied(head, holes);
  if (keyword === 'prefix') return prefixNotation(precedence, token, expansion, priority);
  if (keyword === 'postfix') return postfixNotation(precedence, token, expansion, priority);
  return infixNotation(keyword, precedence, token, expansion, priority);
}

/** A constant applied to the holes, or any other head in a template. */
function applied(head: Term, holes: readonly string[]): NotationExpansion {
  if (head.kind === 'ident' && head.levels === undefined)
    return { kind: 'apply', constant: head.name.toString() };
  const args = holes.map(hole => {
    const value: Term = { kind: 'ident', name: Name.anonymous.child(hole), range: head.range };
    return { value, range: head.range };
  });
  return {
    kind: 'template',
    body: { kind: 'app', function: head, args, ellipsis: false, range: head.range },
  };
}

function parseMixfix(s: ParserState, precedence: number | undefined, priority: number): Notation {
  const items: NotationItem[] = [];
  while (!s.at('=>')) items.push(parseItem(s));
  const tokenAt = items.findIndex(item => item.kind === 'token');
  if (tokenAt < 0 || tokenAt > 1)
    s.failAt(s.token.start, 'a notation needs a string as its first or second item');
  s.expect('=>');
  const body = parseTerm(s);
  const atomic = items[0]?.kind === 'token' && items.at(-1)?.kind === 'token';
  return {
    name: notationName(items),
    items,
    precedence: precedence ?? (atomic ? MAX_PRECEDENCE : LEAD_PRECEDENCE),
    priority,
    expansion: { kind: 'template', body },
  };
}

function parseItem(s: ParserState): NotationItem {
  if (s.token.kind === 'string') return { kind: 'token', token: parseTokenText(s) };
  if (s.token.kind !== 'ident') return s.fail("string, identifier or '=>'");
  const name = s.advance().text;
  return { kind: 'hole', name, precedence: parsePrecedence(s) ?? 0 };
}

function parseTokenText(s: ParserState): string {
  if (s.token.kind !== 'string') s.fail('string');
  const { start, text } = s.advance();
  const token = text.trim();
  if (token === '' || /\s/u.test(token)) s.failAt(start, 'a token is one word, with blanks only around it');
  return token;
}
