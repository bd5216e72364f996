/**
 * Terms: Lean's Pratt parser. A leading production, then whatever may follow it: applications, projections,
 * indices, arrows, pipes, notations. `minimum` is the least precedence that the context takes.
 */
import { isDigit } from './characters.js';
import { componentLength, componentText, type Token } from './lexer.js';
import { ARROW_PRECEDENCE, LEAD_PRECEDENCE, MAX_PRECEDENCE, MIN_PRECEDENCE } from './notation.js';
import { LEADING, parseIdentifier, parseLiteral } from './parse-leading.js';
import { parseOptionalLevels } from './parse-level.js';
import { parseLeadingNotation, parseTrailingNotation } from './parse-notation.js';
import type { ParserState } from './parser-state.js';
import type { Argument, LevelSyntax, Term } from './term-syntax.js';

const SUBSTITUTION_PRECEDENCE = 75;

/** A term of at least the given precedence. */
export function parseTerm(s: ParserState, minimum = 0): Term {
  s.enter();
  const start = s.token.start;
  let term = parseLeading(s, minimum);
  for (;;) {
    const next = parseTrailing(s, term, start, minimum);
    if (next === undefined) break;
    term = next;
  }
  s.leave();
  return term;
}

/** A term where columns do not matter, as between brackets. */
export function parseInnerTerm(s: ParserState): Term {
  return s.withoutPosition(() => parseTerm(s));
}

/** Whether a term of at least the given precedence may begin here. */
export function startsTerm(s: ParserState, minimum = 0): boolean {
  const { token } = s;
  if (token.kind !== 'symbol') return ATOM_KINDS.has(token.kind);
  const leading = LEADING.get(token.text);
  if (leading !== undefined && leading.precedence >= minimum) return true;
  const notations = s.table.leading.tokens.get(token.text);
  return notations !== undefined && notations.maxPrecedence >= minimum;
}

const ATOM_KINDS: ReadonlySet<string> = new Set([
  'ident',
  'number',
  'scientific',
  'string',
  'char',
  'nameLiteral',
]);

function parseLeading(s: ParserState, minimum: number): Term {
  const { token } = s;
  if (token.kind === 'ident') return parseIdentifier(s);
  if (token.kind !== 'symbol') return parseLiteral(s);
  const leading = LEADING.get(token.text);
  const hasNotation = s.table.leading.tokens.has(token.text);
  if (leading === undefined || leading.precedence < minimum) {
    if (!hasNotation) s.fail('term');
    return parseLeadingNotation(s, minimum);
  }
  if (hasNotation) {
    const built = s.attempt(() => parseLeadingNotation(s, minimum));
    if (built !== undefined) return built;
  }
  s.precedence = leading.precedence;
  return leading.parse(s, minimum);
}

function parseTrailing(s: ParserState, left: Term, start: number, minimum: number): Term | undefined {
  const { token } = s;
  const touching = token.start === token.before;
  if (touching && token.kind === 'symbol') {
    if (token.text === '.') return parseProjection(s, left, start);
    if (token.text === '[' && s.precedence >= MAX_PRECEDENCE) return parseIndex(s, left, start);
  }
  if (!touching && s.precedence >= MAX_PRECEDENCE && minimum <= LEAD_PRECEDENCE && startsArgument(s)) {
    const application = parseApplication(s, left, start);
    if (application !== undefined) return application;
  }
  if (token.kind !== 'symbol') return undefined;
  const notation = parseTrailingNotation(s, left, start, minimum);
  if (notation !== undefined) return notation;
  switch (token.text) {
    case '→':
      return parseArrow(s, left, start, minimum);
    case '▸':
      return parseSubstitution(s, left, start, minimum);
    case '<|':
    case '$':
      return parseBackwardPipe(s, left, start, minimum);
    case '|>':
      return parseForwardPipe(s, left, start, minimum);
    case '|>.':
      return parsePipeProjection(s, left, start, minimum);
    default:
      return undefined;
  }
}

function startsArgument(s: ParserState): boolean {
  const { token } = s;
  if (!s.indented) return false;
  if (token.kind !== 'symbol') return ATOM_KINDS.has(token.kind);
  if (token.text === '..') return true;
  if (s.notArgument.has(token.start)) return false;
  if (token.text === '|') return s.second.before === s.second.start;
  if (token.text === '.') {
    const { second } = s;
    return second.before === second.start && second.kind === 'ident';
  }
  return startsTerm(s, MAX_PRECEDENCE);
}

/** Arguments by juxtaposition. `undefined` when what looked like one was none. */
function parseApplication(s: ParserState, head: Term, start: number): Term | undefined {
  const args: Argument[] = [];
  let ellipsis = false;
  while (!ellipsis && s.spaced && startsArgument(s)) {
    if (s.accept('..')) ellipsis = true;
    else {
      const arg = parseArgument(s);
      if (arg === undefined) break;
      args.push(arg);
    }
  }
  if (args.length === 0 && !ellipsis) return undefined;
  s.precedence = LEAD_PRECEDENCE;
  return applyTo(head, args, ellipsis, s, start);
}

function parseArgument(s: ParserState): Argument | undefined {
  const { token } = s;
  if (token.text === '(' && token.kind === 'symbol' && isNamedArgument(s, token))
    return parseNamedArgument(s);
  // `|` may close an absolute value, and `n !` is a factorial where `f !b` is an application.
  if (token.kind === 'symbol' && (token.text === '|' || s.table.trailing(token.text).length > 0)) {
    const value = s.attempt(() => parseTerm(s, MAX_PRECEDENCE));
    if (value === undefined) s.notArgument.add(token.start);
    return value === undefined ? undefined : { value, range: value.range };
  }
  const value = parseTerm(s, MAX_PRECEDENCE);
  return { value, range: value.range };
}

function isNamedArgument(s: ParserState, open: Token): boolean {
  const name = s.after(open);
  return name.kind === 'ident' && s.after(name).text === ':=';
}

function parseNamedArgument(s: ParserState): Argument {
  const start = s.advance().start;
  const name = s.advance().text;
  s.expect(':=');
  const value = parseInnerTerm(s);
  s.expect(')');
  return { name: componentText(name), value, range: s.range(start) };
}

/** Application that merges with one that is already there: `f a <| b` is `f a b`. */
function applyTo(
  head: Term,
  args: readonly Argument[],
  ellipsis: boolean,
  s: ParserState,
  start: number,
): Term {
  const range = s.range(start);
  if (head.kind === 'app' && !head.ellipsis)
    return { kind: 'app', function: head.function, args: [...head.args, ...args], ellipsis, range };
  return { kind: 'app', function: head, args, ellipsis, range };
}

/** `.1`, `.foo.bar` that touches the term before. `undefined` for a dot that is not a projection. */
function parseProjection(s: ParserState, target: Term, start: number): Term | undefined {
  const at = s.token.end;
  if (isDigit(s.text.charCodeAt(at))) {
    let end = at;
    while (isDigit(s.text.charCodeAt(end))) end++;
    s.jump(end);
    s.precedence = MAX_PRECEDENCE;
    return { kind: 'projection', target, field: Number(s.text.slice(at, end)), range: s.range(start) };
  }
  if (componentLength(s.text, at) === 0) return undefined;
  return parseFieldPath(s, target, start, at);
}

function parseFieldPath(s: ParserState, target: Term, start: number, at: number): Term {
  let term = target;
  let from = at;
  for (;;) {
    const length = componentLength(s.text, from);
    if (length === 0) break;
    const field = componentText(s.text.slice(from, from + length));
    term = { kind: 'projection', target: term, field, range: { start, end: from + length } };
    from += length;
    if (s.text.charCodeAt(from) !== DOT || componentLength(s.text, from + 1) === 0) break;
    from++;
  }
  s.jump(from);
  s.precedence = MAX_PRECEDENCE;
  const levels: readonly LevelSyntax[] | undefined = parseOptionalLevels(s);
  if (levels === undefined || term.kind !== 'projection') return term;
  return { ...term, levels, range: s.range(start) };
}

const DOT = 46;

/** `a[i]`, `a[i]!`, `a[i]?`, `a[i]'h`. */
function parseIndex(s: ParserState, collection: Term, start: number): Term {
  s.advance();
  const index = parseInnerTerm(s);
  const proof = s.accept("]'") ? parseTerm(s, MAX_PRECEDENCE) : undefined;
  let mode: 'checked' | 'panic' | 'option' = 'checked';
  if (proof === undefined) {
    s.expect(']');
    if (!s.spaced && s.accept('!')) mode = 'panic';
    else if (!s.spaced && s.accept('?')) mode = 'option';
  }
  s.precedence = MAX_PRECEDENCE;
  return {
    kind: 'index',
    collection,
    index,
    mode,
    ...(proof === undefined ? {} : { proof }),
    range: s.range(start),
  };
}

function parseArrow(s: ParserState, domain: Term, start: number, minimum: number): Term | undefined {
  if (minimum > ARROW_PRECEDENCE || s.precedence <= ARROW_PRECEDENCE) return undefined;
  s.advance();
  const codomain = parseTerm(s, ARROW_PRECEDENCE);
  s.precedence = ARROW_PRECEDENCE;
  return { kind: 'arrow', domain, codomain, range: s.range(start) };
}

function parseSubstitution(s: ParserState, equation: Term, start: number, minimum: number): Term | undefined {
  if (minimum > SUBSTITUTION_PRECEDENCE || s.precedence < SUBSTITUTION_PRECEDENCE) return undefined;
  s.advance();
  const value = parseTerm(s, SUBSTITUTION_PRECEDENCE);
  s.precedence = SUBSTITUTION_PRECEDENCE;
  return { kind: 'substitution', equation, value, range: s.range(start) };
}

function parseBackwardPipe(s: ParserState, head: Term, start: number, minimum: number): Term | undefined {
  if (minimum > MIN_PRECEDENCE) return undefined;
  s.advance();
  const value = parseTerm(s, MIN_PRECEDENCE);
  s.precedence = MIN_PRECEDENCE;
  return applyTo(head, [{ value, range: value.range }], false, s, start);
}

function parseForwardPipe(s: ParserState, value: Term, start: number, minimum: number): Term | undefined {
  if (minimum > MIN_PRECEDENCE) return undefined;
  s.advance();
  const head = parseTerm(s, MIN_PRECEDENCE + 1);
  s.precedence = MIN_PRECEDENCE;
  return applyTo(head, [{ value, range: value.range }], false, s, start);
}

/** `e |>.f a b` is `(e).f a b`. */
function parsePipeProjection(s: ParserState, value: Term, start: number, minimum: number): Term | undefined {
  if (minimum > MIN_PRECEDENCE) return undefined;
  const at = s.token.end;
  if (componentLength(s.text, at) === 0) {
    s.advance();
    if (s.token.kind !== 'number') s.fail('field');
    const field = Number(s.advance().text);
    s.precedence = MIN_PRECEDENCE;
    return { kind: 'projection', target: value, field, range: s.range(start) };
  }
  const head = parseFieldPath(s, value, start, at);
  const applied = s.spaced && startsArgument(s) ? parseApplication(s, head, start) : undefined;
  s.precedence = MIN_PRECEDENCE;
  return applied ?? head;
}
