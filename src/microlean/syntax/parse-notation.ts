/** Notations of the table: walks the tree of notations, and takes the one that reaches furthest. */
import { ABSOLUTE_VALUE } from './builtin-notations.js';
import { MAX_PRECEDENCE, type Notation } from './notation.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type { NotationNode, TrailingNotations } from './syntax-table.js';
import type { Term } from './term-syntax.js';

/** A notation that begins with the next token. */
export function parseLeadingNotation(s: ParserState, minimum: number): Term {
  const start = s.token.start;
  const node = s.table.leading.tokens.get(s.token.text);
  if (node === undefined || node.maxPrecedence < minimum) return s.fail('term');
  s.advance();
  const args: Term[] = [];
  const notation = parseRest(s, node, minimum, args);
  s.precedence = notation.precedence;
  return { kind: 'notation', notation, args, range: s.range(start) };
}

/** A notation that goes on from `left` with the next token; `undefined` when none does. */
export function parseTrailingNotation(
  s: ParserState,
  left: Term,
  start: number,
  minimum: number,
): Term | undefined {
  const groups = s.table.trailing(s.token.text);
  if (groups.length === 0) return undefined;
  const fitting =
    groups.length === 1 && fits(groups[0]!, s, minimum)
      ? groups
      : groups.filter(group => fits(group, s, minimum));
  if (fitting.length === 0) return undefined;
  const [only] = fitting;
  if (fitting.length === 1) return parseTrailingGroup(s, only!, left, start, minimum);
  return longest(
    s,
    fitting.map(group => () => parseTrailingGroup(s, group, left, start, minimum)),
  );
}

function fits(group: TrailingNotations, s: ParserState, minimum: number): boolean {
  return group.precedence >= minimum && group.leftPrecedence <= s.precedence;
}

function parseTrailingGroup(
  s: ParserState,
  group: TrailingNotations,
  left: Term,
  start: number,
  minimum: number,
): Term {
  s.advance();
  const args = [left];
  const notation = parseRest(s, group.rest, minimum, args);
  s.precedence = notation.precedence;
  return { kind: 'notation', notation, args, range: s.range(start) };
}

/** The items that remain from `node` on; their arguments are added to `args`. */
function parseRest(s: ParserState, node: NotationNode, minimum: number, args: Term[]): Notation {
  let at = node;
  for (;;) {
    const child = s.token.kind === 'symbol' ? at.tokens.get(s.token.text) : undefined;
    const done = at.complete.find(notation => notation.precedence >= minimum);
    const ways = (child === undefined ? 0 : 1) + at.holes.size;
    if (ways === 0) return done ?? s.fail(expectedTokens(at));
    if (ways > 1 || done !== undefined)
      return parseBestRest(s, at, child, minimum, args) ?? done ?? s.fail('term');
    if (child !== undefined) {
      s.advance();
      at = child;
    } else {
      const [precedence, next] = at.holes.entries().next().value!;
      args.push(parseTerm(s, precedence));
      at = next;
    }
  }
}

/** Tries every way on, and takes the longest. */
function parseBestRest(
  s: ParserState,
  node: NotationNode,
  child: NotationNode | undefined,
  minimum: number,
  args: Term[],
): Notation | undefined {
  const count = args.length;
  const ways: (() => { notation: Notation; args: Term[] })[] = [];
  if (child !== undefined)
    ways.push(() => {
      const found = args.slice(0, count);
      s.advance();
      return { notation: parseRest(s, child, minimum, found), args: found };
    });
  for (const [precedence, next] of node.holes)
    ways.push(() => {
      const found = args.slice(0, count);
      found.push(parseTerm(s, precedence));
      return { notation: parseRest(s, next, minimum, found), args: found };
    });
  const best = node.complete.length > 0 ? tryLongest(s, ways) : longest(s, ways);
  if (best === undefined) return undefined;
  args.length = 0;
  args.push(...best.args);
  return best.notation;
}

/** The way that reaches furthest; the first of equals. @throws {ParseFailure} when every way fails */
function longest<T>(s: ParserState, ways: readonly (() => T)[]): T {
  const best = tryLongest(s, ways);
  if (best === undefined) return ways[ways.length - 1]!();
  return best;
}

function tryLongest<T>(s: ParserState, ways: readonly (() => T)[]): T | undefined {
  const origin = s.token;
  const { precedence } = s;
  let best: { value: T; token: typeof origin; precedence: number } | undefined;
  for (const way of ways) {
    s.token = origin;
    s.precedence = precedence;
    const value = s.attempt(way);
    if (value !== undefined && (best === undefined || s.token.before > best.token.before))
      best = { value, token: s.token, precedence: s.precedence };
  }
  s.token = best?.token ?? origin;
  s.precedence = best?.precedence ?? precedence;
  return best?.value;
}

function expectedTokens(node: NotationNode): string {
  const tokens = [...node.tokens.keys()].map(token => `'${token}'`);
  return tokens.length === 0 ? 'term' : tokens.join(' or ');
}

/** `|a|`: both bars touch what is between them. */
export function parseAbsoluteValue(s: ParserState): Term {
  const start = s.advance().start;
  if (s.spaced) s.fail("no space after '|'");
  const inner = parseTerm(s);
  if (s.spaced) s.fail("no space before '|'");
  s.expect('|');
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'notation', notation: ABSOLUTE_VALUE, args: [inner], range: s.range(start) };
}
