/** What may stand before a declaration: doc comment, `@[…]`, `private`, `noncomputable`, … */

import { nameOf } from '../kernel/name.js';
import type { AttributeSyntax, Modifiers } from './command-syntax.js';
import { MAX_PRECEDENCE } from './notation.js';
import { parseTerm, startsTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type { Term } from './term-syntax.js';

const MODIFIER_WORDS: ReadonlySet<string> = new Set([
  'private',
  'protected',
  'public',
  'noncomputable',
  'unsafe',
  'partial',
]);

/** No modifiers at all. */
export const NO_MODIFIERS: Modifiers = {
  attributes: [],
  visibility: 'regular',
  noncomputable: false,
  unsafe: false,
  partial: false,
};

/** Whether a modifier is next. */
export function hasModifiers(s: ParserState): boolean {
  return (
    s.token.kind === 'docComment' ||
    s.at('@[') ||
    (s.token.kind === 'symbol' && MODIFIER_WORDS.has(s.token.text))
  );
}

/** Doc comment, attributes and words, in that order; the words in any order. */
export function parseModifiers(s: ParserState): Modifiers {
  const docComment = s.token.kind === 'docComment' ? { docComment: s.advance().text } : {};
  const attributes: AttributeSyntax[] = [];
  while (s.at('@[')) {
    s.advance();
    attributes.push(...parseAttributeList(s));
  }
  const words = new Set<string>();
  while (s.token.kind === 'symbol' && MODIFIER_WORDS.has(s.token.text)) words.add(s.advance().text);
  return {
    ...docComment,
    attributes,
    visibility: visibility(words),
    noncomputable: words.has('noncomputable'),
    unsafe: words.has('unsafe'),
    partial: words.has('partial'),
  };
}

function visibility(words: ReadonlySet<string>): Modifiers['visibility'] {
  if (words.has('private')) return 'private';
  if (words.has('protected')) return 'protected';
  return words.has('public') ? 'public' : 'regular';
}

/** `[simp, -ext]` of an `attribute` command. */
export function parseAttributes(s: ParserState): AttributeSyntax[] {
  s.expect('[');
  return parseAttributeList(s);
}

/** Attributes up to `]`, which is taken. */
function parseAttributeList(s: ParserState): AttributeSyntax[] {
  const attributes: AttributeSyntax[] = [];
  s.withoutPosition(() => {
    do attributes.push(parseAttribute(s));
    while (s.accept(','));
  });
  s.expect(']');
  return attributes;
}

function parseAttribute(s: ParserState): AttributeSyntax {
  const { start } = s.token;
  const erase = s.accept('-');
  const scope = s.at('local') || s.at('scoped') ? (s.advance().text as 'local' | 'scoped') : 'global';
  // Some attributes are named by reserved words, as `instance` is.
  const { token } = s;
  if (token.kind !== 'ident' && !/^\w+$/u.test(token.text)) s.fail('identifier');
  s.advance();
  const name = token.name ?? nameOf(token.text);
  const onTheWayIn = s.accept('↓');
  const inverse = s.accept('←');
  const args: Term[] = [];
  if (onTheWayIn) args.push({ kind: 'ident', name: nameOf('pre'), range: s.range(start) });
  let priority = parsePriority(s);
  while (startsTerm(s, MAX_PRECEDENCE) && !(s.at('(') && s.after(s.second).text === ':='))
    args.push(parseTerm(s, MAX_PRECEDENCE));
  priority ??= parsePriority(s);
  const level = priority === undefined ? {} : { priority };
  const details = takeDetails(s);
  return {
    name,
    scope,
    erase,
    inverse,
    ...level,
    args,
    ...(details === '' ? {} : { details }),
    range: s.range(start),
  };
}

/** What an attribute has beyond arguments, e.g. `(since := "…")`, `=`, a pattern: as written, up to the next `,` or `]`. */
function takeDetails(s: ParserState): string {
  const { start } = s.token;
  let depth = 0;
  while (s.token.kind !== 'end' && (depth > 0 || !(s.at(',') || s.at(']')))) {
    if (s.at('(') || s.at('[') || s.at('{')) depth++;
    if (s.at(')') || s.at(']') || s.at('}')) depth--;
    s.advance();
  }
  const { end } = s.range(start);
  return s.text.slice(start, end).trim();
}

const NAMED_PRIORITIES: ReadonlyMap<string, number> = new Map(
  Object.entries({ low: 100, mid: 500, default: 1000, high: 10000 }),
);

/** A priority: a number, `low`, `high`, `high + 1`; `undefined` without one. */
export function parsePriority(s: ParserState): number | undefined {
  const { token } = s;
  const base =
    token.kind === 'number'
      ? Number(token.text)
      : token.kind === 'ident'
        ? NAMED_PRIORITIES.get(token.text)
        : undefined;
  if (base === undefined) return undefined;
  s.advance();
  if (!s.at('+') && !s.at('-')) return base;
  const sign = s.advance().text === '+' ? 1 : -1;
  if (s.token.kind !== 'number') s.fail('numeral');
  return base + sign * Number(s.advance().text);
}
